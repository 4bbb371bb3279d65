import { awaitReconcileLock, reconcile } from "../../src/rollout/index.ts";
import { runAction } from "../entry.ts";
import { gitHubOfJob } from "../github.ts";
import { rolloutJob } from "../rollout-context.ts";

await runAction(async (context) => {
  const token = context.requiredInput("token");
  const { rollouts: input, job } = await rolloutJob(context, gitHubOfJob(context, token), token);
  const lock = await awaitReconcileLock(input, job);
  try {
    const { rounds, rollouts } = await reconcile(input);
    const lines = rollouts.map(({ environment, target, state, steps }) => `- ${environment} to ${target}: ${state}, ${steps} steps`);
    await context.summary(`${lines.length === 0 ? "No rollout is open." : lines.join("\n")}\n`);
    context.info(`at rest after ${rounds} rounds`);
  } finally {
    await lock.release();
  }
});
