import { systemClock } from "../clock/clock.js";
import { openLedger } from "../ledger/git-ledger.js";
import { fleetOfCheckout } from "./fleet-of-checkout.js";

// actions/ledger.ts
/** `login`: who the ledger's commits are by. */
async function ledgerOfJob(context, token, login) {
	context.mask(token);
	const checkout = await fleetOfCheckout(context);
	const { repository, snapshot } = checkout;
	const remote = {
		url: `${context.serverUrl}/${context.owner}/${context.repository}.git`,
		token
	};
	const by = {
		name: login,
		email: `${login}@users.noreply.github.com`
	};
	const ledger = openLedger({
		repository,
		remote,
		branch: snapshot.fleet.spec.ledger,
		by,
		clock: systemClock
	});
	return {
		...checkout,
		remote,
		by,
		ledger
	};
}

export { ledgerOfJob };
