import { __esmMin } from "./shared/rolldown-runtime.js";
import { init_entry, runAction } from "./shared/start.js";
import { gitHubOfJob, init_github } from "./shared/github.js";
import { init_restore, init_rollout_context, readEditEvent, restoreText, rolloutContext } from "./shared/flotilla.js";

// actions/restore/main.ts
function init_main() {
	return (init_main = __esmMin((async () => {
		init_restore();
		init_entry();
		init_github();
		init_rollout_context();
		await runAction(async (context) => {
			const event = readEditEvent(context.event);
			if (event === null) {
				context.info("nothing was edited or deleted");
				return;
			}
			const token = context.requiredInput("token");
			context.info(await restoreText(await rolloutContext(context, gitHubOfJob(context, token), token), event));
		});
	})))();
}

await init_main();
export {  };
