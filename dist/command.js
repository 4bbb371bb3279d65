import { __esmMin } from "./shared/rolldown-runtime.js";
import { init_entry, runAction } from "./shared/start.js";
import { gitHubOfJob, init_github } from "./shared/github.js";
import { answerComment, init_answer, init_between_jobs, init_event, init_rollout_context, readCommentEvent, rolloutJob, sealSecret } from "./shared/flotilla.js";

// actions/command/main.ts
function init_main() {
	return (init_main = __esmMin((async () => {
		init_answer();
		/* @__PURE__ */ init_event();
		init_between_jobs();
		init_entry();
		init_github();
		init_rollout_context();
		await runAction(async (context) => {
			const event = readCommentEvent(context.event);
			if (event === null) {
				context.info("not a new comment by a person");
				return;
			}
			const token = context.requiredInput("token");
			const { rollouts, job } = await rolloutJob(context, gitHubOfJob(context, token), token);
			const modules = {
				owner: context.owner,
				secret: () => sealSecret(context)
			};
			const answered = await answerComment(rollouts, event, job, modules);
			switch (answered.outcome) {
				case "ignored":
					context.info(answered.why);
					return;
				case "refused":
					context.info(`refused (${answered.code}): ${answered.message}`);
					return;
				case "done": context.info(answered.summary);
			}
		});
	})))();
}

await init_main();
export {  };
