import { systemClock } from "../clock/clock.js";
import { gitHubOfJob } from "./github.js";
import { ledgerOfJob } from "./ledger.js";

// actions/rollout-room.ts
/** What release, rollout and command work with: the checkout's objects, the remote, the ledger and GitHub, all with one token. */
async function rolloutRoom(context, token) {
	const github = gitHubOfJob(context, token);
	const { repository, remote, by, ledger } = await ledgerOfJob(context, token, github.login);
	return {
		repository,
		remote,
		ledger,
		github,
		by,
		clock: systemClock,
		log: (line) => context.info(line)
	};
}

export { rolloutRoom };
