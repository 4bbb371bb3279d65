import { milliseconds } from "../clock/clock.js";

// src/stacks/downtime.ts
/**
* What architecture.yaml expects of a plan: the longest of all rules that it meets; null where it meets none. A rule is a verb (`create`,
* `update`, `replace`, `delete`) and the type, name or address of a resource.
*/
function expectedDowntime(plan, rules) {
	const [longest] = [...rules.filter(({ on }) => plan.changes.some((change) => meets(change, on)))].sort((a, b) => milliseconds(b.expect) - milliseconds(a.expect));
	return longest?.expect ?? null;
}
function meets(change, rule) {
	const [verb, what] = rule.trim().split(/\s+/);
	return change.managed && verb === verbOf(change) && (what === change.type || what === change.name || what === change.address);
}
function verbOf({ actions }) {
	if (actions.includes("delete") && actions.includes("create")) return "replace";
	return actions[0] ?? "no-op";
}

export { expectedDowntime };
