import { __esmMin } from "./shared/rolldown-runtime.js";
import { init_entry, runAction } from "./shared/start.js";
import { fleetOfCheckout, init_fleet_of_checkout, init_snapshot, init_view, openRollouts, viewAt } from "./shared/flotilla.js";

// actions/open-rollouts/main.ts
function init_main() {
	return (init_main = __esmMin((async () => {
		init_view();
		init_snapshot();
		init_entry();
		init_fleet_of_checkout();
		await runAction(async (context) => {
			const { repository, snapshot } = await fleetOfCheckout(context);
			const tip = await repository.resolve(`refs/remotes/origin/${snapshot.fleet.spec.ledger}`);
			const open = tip === null ? [] : await openRollouts(await viewAt(repository, tip));
			for (const { environment, target } of open) context.info(`${environment} to ${target} is open`);
			if (open.length === 0) context.info("no rollout is open");
			context.output("any", String(open.length > 0));
		});
	})))();
}

await init_main();
export {  };
