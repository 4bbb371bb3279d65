import {
  type PublishedRelease,
  publishedText,
  publishRelease,
  readReleaseEvent,
  releasePattern,
  type RolloutContext,
  wakeRollouts,
} from "../../src/rollout/index.ts";
import { type ActionContext, ActionFailure, runAction } from "../entry.ts";
import { gitHubOfJob } from "../github.ts";
import { rolloutContext } from "../rollout-context.ts";

await runAction(async (context) => {
  const token = context.requiredInput("token");
  const rollout = await rolloutContext(context, gitHubOfJob(context, token), token);
  const read = readReleaseEvent(context.eventName, context.event, context.input("version"), await releasePattern(rollout));
  switch (read.outcome) {
    case "ignored":
      context.info(read.why);
      return;
    case "refused":
      throw new ActionFailure(read.problems.join("\n"));
    case "release":
      await publish(context, rollout, read.release);
  }
});

async function publish(context: ActionContext, rollout: RolloutContext, release: PublishedRelease): Promise<void> {
  const published = await publishRelease(rollout, release, causesOf(context));
  await context.summary(publishedText(published));
  // Where its pull request was opened just now, the report of that one's plan goes on with the rollouts.
  if (!published.isNew) await wakeRollouts(await rollout.ledger.open(), rollout);
}

/** Who is behind this run: who caused the event, and who ran it again. */
function causesOf({ env, event }: ActionContext): readonly string[] {
  const { sender } = event as { readonly sender?: { readonly login?: unknown } };
  const logins = [sender?.login, env["GITHUB_ACTOR"], env["GITHUB_TRIGGERING_ACTOR"]];
  return [...new Set(logins.filter((login): login is string => typeof login === "string" && login !== ""))];
}
