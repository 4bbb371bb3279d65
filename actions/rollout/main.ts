import { reconcile } from "../../src/rollout/index.ts";
import { runAction } from "../entry.ts";
import { gitHubOfJob } from "../github.ts";
import { rolloutContext } from "../rollout-context.ts";

await runAction(async (context) => {
  const token = context.requiredInput("token");
  const { rounds, rollouts } = await reconcile(await rolloutContext(context, gitHubOfJob(context, token), token));
  const lines = rollouts.map(({ environment, target, state, steps }) => `- ${environment} to ${target}: ${state}, ${steps} steps`);
  await context.summary(`${lines.length === 0 ? "No rollout is open." : lines.join("\n")}\n`);
  context.info(`at rest after ${rounds} rounds`);
});
