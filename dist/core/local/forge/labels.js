import { tell } from "./events.js";
import { recordIssueEvent } from "./issue-events.js";
import { tellPull } from "./pull-requests.js";
import { issueShape, labelNamed, labelShape } from "./shapes/issue.js";
import { isPull } from "./world.js";

// src/local/forge/labels.ts
/** The label of that name, made first where there is none; names are the same in any case. */
function ensureLabel(world, name, color = "ededed", description = null) {
	const known = world.labels.get(name.toLowerCase());
	if (known !== void 0) return known;
	const label = {
		id: world.nextId(),
		name,
		color,
		description
	};
	world.labels.set(name.toLowerCase(), label);
	return label;
}
/** Gives an issue exactly these labels, writes its history and tells everybody of each label that came or went. */
async function setLabels(world, number, names, actor) {
	const issue = world.issues.get(number);
	if (issue === void 0) return;
	const wanted = [...new Map(names.map((name) => [name.toLowerCase(), ensureLabel(world, name).name])).values()];
	const added = wanted.filter((name) => !issue.labels.includes(name));
	const removed = issue.labels.filter((name) => !wanted.includes(name));
	if (added.length + removed.length === 0) return;
	const changed = {
		...issue,
		labels: wanted,
		updatedAt: world.now()
	};
	world.issues.set(number, changed);
	for (const name of added) await tellLabel(world, changed, "labeled", name, actor);
	for (const name of removed) await tellLabel(world, changed, "unlabeled", name, actor);
}
async function tellLabel(world, issue, action, name, actor) {
	recordIssueEvent(world, issue.number, actor, {
		kind: action,
		label: name
	});
	const label = labelShape(world, labelNamed(world, name));
	if (isPull(issue)) await tellPull(world, issue, action, actor, { label });
	else await tell(world, {
		name: "issues",
		action,
		actor,
		payload: {
			issue: issueShape(world, issue),
			label
		}
	});
}

export { ensureLabel, setLabels };
