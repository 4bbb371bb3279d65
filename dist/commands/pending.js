import { __esmMin } from "../shared/rolldown-runtime.js";
import { environmentNamed, init_local_fleet, init_status_text, invalidJson, invalidText, localFleet, observed, readableLedger, statusLines } from "../shared/flotilla.js";

// src/cli/pending.ts
async function pending(context, { environment, format }) {
	const fleet = await localFleet(context);
	if (environment !== void 0) environmentNamed(fleet, environment);
	const wanted = (key) => environment === void 0 || key.environment === environment;
	const all = await observed(context, fleet, await readableLedger(context, fleet));
	const instances = all.instances.filter(({ instance }) => wanted(instance));
	const removed = all.removed.filter(wanted);
	const invalid = all.invalid.filter(wanted);
	if (format === "json") {
		const list = [...instances.flatMap(entries), ...removed.map(({ environment, id }) => ({
			environment,
			instance: id,
			stack: null,
			reason: "removed",
			state: "removed"
		}))];
		context.out(`${JSON.stringify({
			pending: list,
			invalid: invalid.map((left) => ({
				environment: left.environment,
				instance: left.id,
				...invalidJson(left)
			}))
		}, null, 2)}\n`);
	} else {
		const lines = instances.flatMap((found) => statusLines(context, found));
		context.out(lines.length === 0 ? `Nothing is pending: ${all.total} ${all.total === 1 ? "instance is" : "instances are"} up to date.\n` : `${lines.join("\n")}\n`);
		for (const { environment, id } of removed) context.out(`  ${environment}/${id}: removed from HEAD, but still in the ledger; Flotilla does not destroy instances\n`);
	}
	for (const left of invalid) context.err(`${left.environment}/${left.id}: not applied, ${invalidText(context, left)}`);
	return instances.some(({ stacks }) => stacks.some(({ kind }) => kind === "failed" || kind === "needs-confirmation")) || invalid.length > 0 ? 1 : 0;
}
function entries({ instance, stacks }) {
	const { environment, id } = instance;
	return stacks.filter(({ kind }) => kind !== "applied").map((status) => ({
		environment,
		instance: id,
		stack: status.stack,
		reason: "reason" in status ? status.reason : status.kind,
		state: status.kind
	}));
}
function init_pending() {
	return (init_pending = __esmMin((() => {
		init_local_fleet();
		init_status_text();
	})))();
}

init_pending();
export { pending };
