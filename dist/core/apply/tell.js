import { tellConfirmations, waitingIn } from "./confirmation-issue.js";

// src/apply/tell.ts
/** After a run is recorded: the issues that ask for confirmations are brought up to date, and the next slice is started where it gets further. */
async function tell({ github, recorded, environments, template, mention, run }) {
	for (const environment of [...environments].sort()) {
		const waiting = waitingIn(recorded.instances, environment);
		const fresh = waiting.filter(({ attempt }) => attempt.run === run);
		await tellConfirmations({
			github,
			environment,
			waiting,
			fresh,
			template,
			mention,
			run
		});
	}
	if (recorded.goOn) await github.startWorkflow("apply.yml");
}

export { tell };
