import { loadFleet } from "../fleet/load.js";
import { openRepository } from "../git/git-cli.js";
import { run } from "../process/run.js";
import { ActionFailure } from "./entry.js";

// actions/fleet-of-checkout.ts
/** The checkout's objects, and what the fleet is as a whole at the commit that is checked out. */
async function fleetOfCheckout(context) {
	const repository = await openRepository(context.workspace, run, context.env);
	const commit = await repository.resolve("HEAD");
	if (commit === null) throw new ActionFailure("there is no commit checked out");
	const { snapshot, problems } = await loadFleet(repository, commit, { only: [] });
	if (snapshot === null) throw new ActionFailure(`the checkout holds no fleet: ${problems[0]?.file ?? "flotilla.yaml"}: ${problems[0]?.message ?? "it is missing"}`);
	return {
		repository,
		commit,
		snapshot
	};
}

export { fleetOfCheckout };
