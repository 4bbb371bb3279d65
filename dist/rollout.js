import { __esmMin } from "./shared/rolldown-runtime.js";
import { init_entry, runAction } from "./shared/start.js";
import { gitHubOfJob, init_github } from "./shared/github.js";
import { init_reconcile, init_rollout_context, reconcile, rolloutContext } from "./shared/flotilla.js";

// actions/rollout/main.ts
function init_main() {
	return (init_main = __esmMin((async () => {
		init_reconcile();
		init_entry();
		init_github();
		init_rollout_context();
		await runAction(async (context) => {
			const token = context.requiredInput("token");
			const { rounds, rollouts } = await reconcile(await rolloutContext(context, gitHubOfJob(context, token), token));
			const lines = rollouts.map(({ environment, target, state, steps }) => `- ${environment} to ${target}: ${state}, ${steps} steps`);
			await context.summary(`${lines.length === 0 ? "No rollout is open." : lines.join("\n")}\n`);
			context.info(`at rest after ${rounds} rounds`);
		});
	})))();
}

await init_main();
export {  };
