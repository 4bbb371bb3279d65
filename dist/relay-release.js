import "./rolldown-runtime.js";
import { loadFleet } from "./core/fleet/load.js";
import { openRepository } from "./core/git/git-cli.js";
import { run } from "./core/process/run.js";
import { readReleaseEvent } from "./core/rollout/release-event.js";
import { ActionFailure, runAction } from "./core/action/entry.js";
import { gitHubOfJob } from "./core/action/github.js";

// actions/relay-release/main.ts
await runAction(async (context) => {
	const github = gitHubOfJob(context, context.requiredInput("token"));
	const repository = await openRepository(context.workspace, run, context.env);
	const { snapshot } = await loadFleet(repository, "HEAD", { only: [] });
	if (snapshot === null) throw new ActionFailure("the checkout holds no fleet: `relay-release` wants main checked out");
	const read = readReleaseEvent(context.eventName, context.event, "", snapshot.fleet.spec.releases.tag);
	switch (read.outcome) {
		case "ignored":
			context.info(read.why);
			return;
		case "refused": throw new ActionFailure(read.problems.join("\n"));
		case "release":
			await github.startWorkflow("release.yml", { version: read.release.version });
			context.info(`release.yml goes on with ${read.release.version} on main`);
	}
});

export {  };
