import { code, link, plain } from "../report/plain-text.js";
import { filledTemplate } from "./templates.js";
import { eight } from "./waits.js";

// src/rollout/upgrade-body.ts
const file = "templates/upgrade-pull-request.md";
/** The body of an upgrade's pull request: tracker, plan by shape, and per instance backup, health and running version. The same input gives the same bytes. */
async function upgradeBody({ repository }, main, input) {
	const { rollout, tracker, stage, ids, observed, scrub } = input;
	const notes = observed.release?.notes ?? null;
	return filledTemplate(repository, main, file, {
		target: rollout.target,
		environment: plain(rollout.environment),
		stage: plain(stage),
		tracker: String(tracker),
		release: notes === null ? "" : `Release notes: ${link(notes)}`,
		plan: planText(input),
		instances: ids.map((id) => instanceLine(id, rollout.target, observed.instances.get(id), scrub)).join("\n")
	});
}
function planText({ stacks, scrub }) {
	const missing = stacks.filter(({ review }) => review === null);
	const reviewed = stacks.flatMap(({ id, stack, review }) => review === null || review.empty ? [] : [{
		id,
		stack,
		review
	}]);
	const lines = [...Map.groupBy(reviewed, ({ review }) => review.deferred ? `deferred ${review.shape}` : review.shape)].sort(([a], [b]) => a < b ? -1 : 1).flatMap(([, group]) => {
		const [first] = group;
		if (first === void 0) return [];
		const { review, id, stack } = first;
		const who = group.length === 1 ? "" : ` (${group.length} instances)`;
		if (review.deferred) return [`- ${plain(stack)}${who}: cannot be planned before a stack that it needs is applied`];
		const careful = review.protected.length === 0 ? "" : ` ⚠️ deletes or replaces what is protected: ${plain(scrub(review.protected.join(", "), id))}`;
		return [`- ${code(eight(review.shape))} ${plain(scrub(review.description, id), 600)}${who}${careful}`];
	});
	if (lines.length > 0) return [...lines, ...missing.length > 0 ? [`- ${missing.length} more stacks are being planned`] : []].join("\n");
	return stacks.length === 0 || missing.length > 0 ? "The plan is in the comment below as soon as it is made." : "Nothing but the version changes.";
}
function instanceLine(id, target, instance, scrub) {
	const account = instance?.account ?? null;
	const name = account === null ? code(id) : `${code(id)} (${link(scrub(account, id))})`;
	if (instance === void 0) return `- ${name}`;
	const windows = instance.windows === null ? null : `maintenance ${plain(scrub(instance.windows, id))} (shown, not waited for)`;
	if (instance.version !== target) return `- ${name}: ${[instance.version === null ? null : `on ${instance.version} now`, windows].filter((fact) => fact !== null).join(" · ")}`;
	const { situation } = instance;
	return `- ${name}: ${[
		instance.backup === null ? "no backup yet" : `backup ${code(instance.backup)}`,
		situation.is === "healthy" ? `healthy since ${situation.at}` : situation.is.replaceAll("-", " "),
		"reason" in situation ? plain(scrub(situation.reason, id)) : null,
		instance.running === null ? null : `runs ${plain(instance.running, 40)}`,
		windows
	].filter((fact) => fact !== null).join(" · ")}`;
}

export { upgradeBody };
