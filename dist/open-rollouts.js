import "./rolldown-runtime.js";
import { viewAt } from "./core/ledger/view.js";
import { openRollouts } from "./core/rollout/open-rollouts.js";
import { runAction } from "./core/action/entry.js";
import { fleetOfCheckout } from "./core/action/fleet-of-checkout.js";

// actions/open-rollouts/main.ts
await runAction(async (context) => {
	const { repository, snapshot } = await fleetOfCheckout(context);
	const tip = await repository.resolve(`refs/remotes/origin/${snapshot.fleet.spec.ledger}`);
	const open = tip === null ? [] : await openRollouts(await viewAt(repository, tip));
	for (const { environment, target } of open) context.info(`${environment} to ${target} is open`);
	if (open.length === 0) context.info("no rollout is open");
	context.output("any", String(open.length > 0));
});

export {  };
