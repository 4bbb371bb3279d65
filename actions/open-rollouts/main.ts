import { viewAt } from "../../src/ledger/view.ts";
import { openRollouts } from "../../src/rollout/index.ts";
import { runAction } from "../entry.ts";
import { fleetOfCheckout } from "../fleet-of-checkout.ts";

await runAction(async (context) => {
  const { repository, snapshot } = await fleetOfCheckout(context);
  const tip = await repository.resolve(`refs/remotes/origin/${snapshot.fleet.spec.ledger}`);
  const open = tip === null ? [] : await openRollouts(await viewAt(repository, tip));
  for (const { environment, target } of open) context.info(`${environment} to ${target} is open`);
  if (open.length === 0) context.info("no rollout is open");
  context.output("any", String(open.length > 0));
});
