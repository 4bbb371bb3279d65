import { systemClock } from "../clock/clock.js";
import { loadFleet } from "../fleet/load.js";
import { openRepository } from "../git/git-cli.js";
import { openLedger } from "../ledger/git-ledger.js";
import { run } from "../process/run.js";
import { ActionFailure } from "./entry.js";
import { gitHubOfJob } from "./github.js";

// actions/rollout-room.ts
/** What release, rollout and command work with: the checkout's objects, the remote, the ledger and GitHub, all with one token. */
async function rolloutRoom(context, token) {
	context.mask(token);
	const github = gitHubOfJob(context, token);
	const repository = await openRepository(context.workspace, run, context.env);
	const remote = {
		url: `${context.serverUrl}/${context.owner}/${context.repository}.git`,
		token
	};
	const by = {
		name: github.login,
		email: `${github.login}@users.noreply.github.com`
	};
	const commit = await repository.resolve("HEAD");
	if (commit === null) throw new ActionFailure("there is no commit checked out");
	const { snapshot, problems } = await loadFleet(repository, commit, { only: [] });
	if (snapshot === null) throw new ActionFailure(`the checkout holds no fleet: ${problems[0]?.file ?? "flotilla.yaml"}: ${problems[0]?.message ?? "it is missing"}`);
	return {
		repository,
		remote,
		ledger: openLedger({
			repository,
			remote,
			branch: snapshot.fleet.spec.ledger,
			by,
			clock: systemClock
		}),
		github,
		by,
		clock: systemClock,
		log: (line) => context.info(line)
	};
}

export { rolloutRoom };
