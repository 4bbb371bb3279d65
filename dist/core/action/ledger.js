import { systemClock } from "../clock/clock.js";
import { loadFleet } from "../fleet/load.js";
import { openRepository } from "../git/git-cli.js";
import { openLedger } from "../ledger/git-ledger.js";
import { run } from "../process/run.js";
import { ActionFailure } from "./entry.js";

// actions/ledger.ts
/** `login`: who the ledger's commits are by. */
async function ledgerOfJob(context, token, login) {
	context.mask(token);
	const repository = await openRepository(context.workspace, run, context.env);
	const commit = await repository.resolve("HEAD");
	if (commit === null) throw new ActionFailure("there is no commit checked out");
	const { snapshot, problems } = await loadFleet(repository, commit, { only: [] });
	if (snapshot === null) throw new ActionFailure(`the checkout holds no fleet: ${problems[0]?.file ?? "flotilla.yaml"}: ${problems[0]?.message ?? "it is missing"}`);
	return {
		repository,
		commit,
		snapshot,
		ledger: openLedger({
			repository,
			remote: {
				url: `${context.serverUrl}/${context.owner}/${context.repository}.git`,
				token
			},
			branch: snapshot.fleet.spec.ledger,
			by: {
				name: login,
				email: `${login}@users.noreply.github.com`
			},
			clock: systemClock
		})
	};
}

export { ledgerOfJob };
