import { instant } from "../clock/clock.js";
import { rolloutPath } from "../ledger/paths.js";
import { recorded } from "./record.js";
import { trackerMarker } from "./tracker.js";

// src/rollout/trackers.ts
/**
* The tracker issue of a rollout that the ledger knows already: created without its label, its number recorded, then labelled. Whatever broke in
* between, doing it again ends in the same: the marker finds the issue, the ledger's number is the truth, a label is set once.
*/
async function openTracker(room, rollout, template, projection) {
	const { environment, target } = rollout;
	const issue = await room.github.openIssue({
		marker: trackerMarker(environment, target),
		title: projection.title,
		body: projection.body,
		assignees: template.front.assignees ?? [],
		since: rollout.openedAt
	});
	room.log(`tracker of ${environment} ${target}: #${issue.number}`);
	return mark(room.ledger, rollout, [{
		mark: "tracker",
		number: issue.number
	}], `Open the tracker of ${environment} ${target}, #${issue.number}`);
}
/** Sets the template's labels; the first one starts the rollout. */
async function labelTracker(room, rollout, tracker, template) {
	await room.github.addLabels(tracker, template.front.labels);
	const message = `Label the tracker of ${rollout.environment} ${rollout.target}`;
	return mark(room.ledger, rollout, [{
		mark: "labelled",
		at: instant(room.clock())
	}], message);
}
/** Records marks in the rollout's file, on its newest content. Throws where the file is gone. */
async function mark(ledger, { environment, target }, marks, message) {
	const path = rolloutPath(environment, target);
	let after = null;
	await ledger.write(async (view) => {
		const before = await view.read(path);
		if (before === void 0) throw new Error(`${path} is gone from the ledger`);
		after = marks.reduce(recorded, before);
		return {
			message,
			files: /* @__PURE__ */ new Map([[path, after]])
		};
	});
	if (after === null) throw new Error("the ledger did not ask for the change");
	return after;
}

export { labelTracker, mark, openTracker };
