import { Option } from "../vendor/commander.js";
import { environmentNamed, localFleet, observed, readableLedger } from "./local-fleet.js";
import { standingLine } from "./standing-text.js";

// src/cli/pending.ts
const addPending = (program, context, finish) => {
	program.command("pending").description("List where HEAD and the ledger differ: what is to be applied, and what keeps it.").option("--environment <name>", "instances of this environment only").addOption(new Option("--format <format>", "how it is told").choices(["text", "json"]).default("text")).action(async (flags) => finish(await pendingCommand(context, flags)));
};
/** Exit code 0 also where something is pending; 1 where something failed, needs a confirmation, or does not hold. */
async function pendingCommand(context, { environment, format }) {
	const fleet = await localFleet(context);
	if (environment !== void 0) environmentNamed(fleet, environment);
	const wanted = (key) => environment === void 0 || key.environment === environment;
	const all = await observed(context, fleet, await readableLedger(context, fleet));
	const instances = all.instances.filter(({ instance }) => wanted(instance));
	const removed = all.removed.filter(wanted);
	const invalid = all.invalid.filter(wanted);
	if (format === "json") {
		const pending = [...instances.flatMap(entries), ...removed.map(({ environment, id }) => ({
			environment,
			instance: id,
			stack: null,
			reason: "removed",
			state: "removed"
		}))];
		context.out(`${JSON.stringify({ pending }, null, 2)}\n`);
	} else {
		const lines = instances.flatMap(standingLine);
		context.out(lines.length === 0 ? `Nothing is pending: ${all.total} instances are as HEAD says.\n` : `${lines.join("\n")}\n`);
		for (const { environment, id } of removed) context.out(`  ${environment}/${id}: removed from HEAD, the ledger still knows it; this version does not take instances down\n`);
	}
	for (const { environment, id } of invalid) context.err(`${environment}/${id}: its files do not hold, so it is left alone. See flotilla validate.`);
	return instances.some(({ standing }) => standing.stacks.some(({ state }) => state === "failed" || state === "needs-confirmation")) || invalid.length > 0 ? 1 : 0;
}
function entries({ instance, standing }) {
	const { environment, id } = instance;
	return standing.stacks.filter(({ state }) => state !== "applied").map((each) => ({
		environment,
		instance: id,
		stack: each.stack,
		reason: "reason" in each ? each.reason : each.state,
		state: each.state
	}));
}

export { addPending };
