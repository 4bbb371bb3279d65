import { matchesPatterns } from "./filter-pattern.js";

// src/local/runner/workflow/trigger.ts
const pullRequestTypes = [
	"opened",
	"synchronize",
	"reopened"
];
/** The trigger of a workflow that an event meets, by GitHub's filters and default types; undefined where it starts nothing. */
function triggerFor(triggers, event) {
	const trigger = triggers.find((candidate) => candidate.event === event.name);
	return trigger !== void 0 && meets(trigger, event) ? trigger : void 0;
}
function meets(trigger, event) {
	switch (event.name) {
		case "push": return event.payload["deleted"] !== true && meetsBranches(trigger, event.ref);
		case "pull_request": {
			const types = trigger.types.length > 0 ? trigger.types : pullRequestTypes;
			const base = textAt(event.payload, "pull_request", "base", "ref");
			return types.includes(event.action ?? "") && (trigger.branches.length === 0 || matchesPatterns(trigger.branches, base));
		}
		case "workflow_run": return meetsTypes(trigger, event.action) && (trigger.workflows.length === 0 || trigger.workflows.includes(textAt(event.payload, "workflow_run", "name")));
		case "schedule":
		case "workflow_dispatch": return true;
		default: return meetsTypes(trigger, event.action);
	}
}
function meetsTypes(trigger, action) {
	return trigger.types.length === 0 || trigger.types.includes(action ?? "");
}
/** With `branches` alone a push of a tag starts nothing. */
function meetsBranches(trigger, ref) {
	if (trigger.branches.length === 0) return true;
	return ref.startsWith("refs/heads/") && matchesPatterns(trigger.branches, ref.slice(11));
}
/** The text at a path of a payload; empty where there is none. */
function textAt(value, ...path) {
	let at = value;
	for (const key of path) at = typeof at === "object" && at !== null ? at[key] : void 0;
	return typeof at === "string" || typeof at === "number" ? String(at) : "";
}

export { textAt, triggerFor };
