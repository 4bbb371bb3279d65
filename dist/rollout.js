import "./rolldown-runtime.js";
import { reconcile } from "./core/rollout/reconcile.js";
import { runAction } from "./core/action/entry.js";
import { rolloutRoom } from "./core/action/rollout-room.js";

// actions/rollout/main.ts
await runAction(async (context) => {
	const { rounds, rollouts } = await reconcile(await rolloutRoom(context, context.requiredInput("token")));
	const lines = rollouts.map(({ environment, target, state, steps }) => `- ${environment} to ${target}: ${state}, ${steps} steps`);
	await context.summary(`${lines.length === 0 ? "No rollout is open." : lines.join("\n")}\n`);
	context.info(`at rest after ${rounds} rounds`);
});

export {  };
