import { __esmMin } from "./shared/rolldown-runtime.js";
import { init_entry, runAction } from "./shared/start.js";
import { gitHubOfJob, init_github } from "./shared/github.js";
import { awaitReconcileLock, init_reconcile, init_reconcile_lock, init_rollout_context, reconcile, rolloutJob } from "./shared/flotilla.js";

// actions/rollout/main.ts
function init_main() {
	return (init_main = __esmMin((async () => {
		init_reconcile_lock(), init_reconcile();
		init_entry();
		init_github();
		init_rollout_context();
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
	})))();
}

await init_main();
export {  };
