import { loadFleet } from "../../src/fleet/load.ts";
import { openRepository } from "../../src/git/git-cli.ts";
import { run } from "../../src/process/run.ts";
import { readReleaseEvent } from "../../src/rollout/index.ts";
import { ActionFailure, runAction } from "../entry.ts";
import { gitHubOfJob } from "../github.ts";

await runAction(async (context) => {
  const github = gitHubOfJob(context, context.requiredInput("token"));
  if (context.eventName === "pull_request_review") {
    // Nothing of the review is passed on: the reconcile asks GitHub who may review and what they said.
    await github.startWorkflow("rollout.yml");
    context.info("rollout.yml is started on main");
    return;
  }
  const repository = await openRepository(context.workspace, run, context.env);
  const { snapshot } = await loadFleet(repository, "HEAD", { only: [] });
  if (snapshot === null) throw new ActionFailure("the checkout holds no fleet: `relay` wants main checked out");
  const read = readReleaseEvent(context.eventName, context.event, "", snapshot.fleet.spec.releases.tag);
  switch (read.outcome) {
    case "ignored":
      context.info(read.why);
      return;
    case "refused":
      throw new ActionFailure(read.problems.join("\n"));
    case "release":
      await github.startWorkflow("release.yml", { version: read.release.version });
      context.info(`release.yml is started with ${read.release.version} on main`);
  }
});
