import { __esmMin } from "./shared/rolldown-runtime.js";
import { ActionFailure, init_entry, runAction } from "./shared/start.js";
import { gitHubOfJob, init_github } from "./shared/github.js";
import { init_event$1 as init_event, init_publish, init_rollout_context, init_wake, publishRelease, publishedText, readReleaseEvent, releasePattern, rolloutContext, wakeRollouts } from "./shared/flotilla.js";

// actions/release/main.ts
async function publish(context, rollout, release) {
	const published = await publishRelease(rollout, release, causesOf(context));
	await context.summary(publishedText(published));
	if (!published.isNew) await wakeRollouts(await rollout.ledger.open(), rollout);
}
function causesOf({ env, event }) {
	const { sender } = event;
	const logins = [
		sender?.login,
		env["GITHUB_ACTOR"],
		env["GITHUB_TRIGGERING_ACTOR"]
	];
	return [...new Set(logins.filter((login) => typeof login === "string" && login !== ""))];
}
function init_main() {
	return (init_main = __esmMin((async () => {
		init_publish(), init_event(), init_wake();
		init_entry();
		init_github();
		init_rollout_context();
		await runAction(async (context) => {
			const token = context.requiredInput("token");
			const rollout = await rolloutContext(context, gitHubOfJob(context, token), token);
			const read = readReleaseEvent(context.eventName, context.event, context.input("version"), await releasePattern(rollout));
			switch (read.outcome) {
				case "ignored":
					context.info(read.why);
					return;
				case "refused": throw new ActionFailure(read.problems.join("\n"));
				case "release": await publish(context, rollout, read.release);
			}
		});
	})))();
}

await init_main();
export {  };
