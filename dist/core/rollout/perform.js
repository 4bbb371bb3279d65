import { instant } from "../clock/clock.js";
import { releasePath } from "../ledger/paths.js";
import { plain } from "../report/plain-text.js";
import { projectTracker } from "./tracker.js";
import { labelTracker, mark, openTracker } from "./trackers.js";
import { upgradeBody } from "./upgrade-body.js";
import { isBuiltByApp, standingOf, upgradeCommit, upgradeTitle } from "./upgrade-branch.js";
import { fetchMain, fetchedTip } from "./fetched.js";

// src/rollout/perform.ts
/** The label of every upgrade pull request. */
const upgradeLabel = "mi-upgrade";
/**
* Does the steps in order. What is to be recorded of neighbouring steps goes into the ledger by one commit, after they were done: each of them is found
* again where the run breaks off before that. Answers the rollout's file as it is afterwards.
*/
async function performAll(stage, rollout, steps) {
	let file = rollout;
	let notes = [];
	const record = async () => {
		if (notes.length > 0) file = await recordNotes(stage.room, file, notes);
		notes = [];
	};
	for (const step of steps) if (isNoted(step)) notes.push(await noteOf(stage, file, step));
	else {
		await record();
		file = await perform(stage, file, step);
	}
	await record();
	return file;
}
async function recordNotes({ ledger, log }, rollout, notes) {
	const [first] = notes;
	const where = `${rollout.environment} ${rollout.target}`;
	const messages = notes.map(({ message }) => message);
	for (const message of messages) log(`${where}: ${message}`);
	const message = first !== void 0 && notes.length === 1 ? `${where}: ${first.message}` : `${where}: ${notes.length} things\n\n${messages.join("\n")}`;
	return mark(ledger, rollout, notes.map((note) => note.mark), message);
}
function isNoted(step) {
	return "mark" in step || step.do === "open-pull-request" || step.do === "tell";
}
async function noteOf(stage, rollout, step) {
	switch (step.do) {
		case "start": return {
			mark: step.mark,
			message: `started by ${step.mark.by}`
		};
		case "adopt-pull-request": return {
			mark: step.mark,
			message: `#${step.mark.number} is its pull request`
		};
		case "split-batch": return {
			mark: step.mark,
			message: `the batch of #${step.mark.number} is taken apart`
		};
		case "mark-healthy": return {
			mark: step.mark,
			message: `${step.mark.id} is healthy`
		};
		case "mark-failed": return {
			mark: step.mark,
			message: `${step.mark.id} failed`
		};
		case "open-pull-request": return await openUpgrade(stage, rollout, step);
		case "tell": return await tell(stage, rollout, step);
	}
}
async function perform(stage, rollout, step) {
	const { room, template } = stage;
	const { github, log } = room;
	const where = `${rollout.environment} ${rollout.target}`;
	switch (step.do) {
		case "open-tracker": return openTracker(room, rollout, template, projectTracker({
			rollout,
			...stage
		}));
		case "label-tracker": return labelTracker(room, rollout, step.tracker, template);
		case "merge-release":
			await merge(stage, step.pullRequest, step.head, `Add release ${rollout.target}`);
			return rollout;
		case "rebuild-branch":
			await pushUpgrade(stage, rollout, {
				...step,
				stage: stageOf(rollout, step.ids)
			}, step.head);
			log(`${where}: #${step.pullRequest} is built anew`);
			return rollout;
		case "merge":
			if (await isStillAsBuilt(stage, rollout, step)) await merge(stage, step.pullRequest, step.head, upgradeTitle(step.ids, rollout.target));
			return rollout;
		case "close-pull-request":
			log(`${where}: #${step.pullRequest} is closed, ${step.why}`);
			await github.closePullRequest(step.pullRequest);
			return rollout;
		case "verify-release":
			await verify(room, rollout, step.stage);
			return rollout;
		case "update-pull-request":
			await updateUpgrade(stage, rollout, step.pullRequest);
			return rollout;
		case "update-tracker":
			await updateTracker(stage, rollout);
			return rollout;
		case "finish":
			log(`${where}: finished`);
			return mark(room.ledger, rollout, [{
				mark: "finished",
				at: instant(room.clock())
			}], `Finish the rollout of ${where}`);
	}
}
async function openUpgrade(stage, rollout, step) {
	const { room, world, observed, scrub } = stage;
	const { repository, github } = room;
	const { environment, target } = rollout;
	const tip = await fetchedTip(room, step.branch);
	if (tip === null || (await isBuiltByApp(repository, tip, world.main, environment, step.ids, target)).ours || step.retries > 0) await pushUpgrade(stage, rollout, step, tip);
	const body = await upgradeBody(room, world.main, {
		...step,
		rollout,
		observed,
		scrub,
		tracker: trackerOf(rollout),
		stacks: []
	});
	const pull = await github.openPullRequest({
		branch: step.branch,
		title: upgradeTitle(step.ids, target),
		body,
		labels: [upgradeLabel]
	});
	return {
		mark: {
			mark: "pull-request",
			number: pull.number,
			ids: step.ids
		},
		message: `#${pull.number} upgrades ${step.ids.join(", ")}`
	};
}
async function pushUpgrade({ room, world }, rollout, upgrade, expected) {
	const { environment, target } = rollout;
	const wanted = {
		environment,
		target,
		stage: upgrade.stage,
		ids: upgrade.ids,
		tracker: trackerOf(rollout),
		retries: upgrade.retries
	};
	const commit = await upgradeCommit(room.repository, world.main, wanted, room.by);
	if (commit === expected) return;
	const pushed = await room.repository.push(room.remote, commit, `refs/heads/${upgrade.branch}`, expected);
	if (pushed.outcome === "refused") throw new Error(`${upgrade.branch} could not be pushed: ${pushed.message}`);
	if (pushed.outcome === "stale") throw new Error(`${upgrade.branch} moved while it was built; the next run looks again`);
}
/** Main may have moved since it was looked at: the tree that would be merged is built once more, right before. */
async function isStillAsBuilt({ room }, { environment, target }, step) {
	const main = await fetchMain(room);
	const { ours, asBuilt } = await standingOf(room.repository, step.head, main, environment, step.ids, target);
	return ours && asBuilt;
}
async function merge({ room, memory }, number, head, title) {
	const merged = await room.github.merge(number, head, title);
	switch (merged.outcome) {
		case "merged":
			room.log(`#${number} is merged`);
			return;
		case "head-changed":
			room.log(`#${number} got another head and is not merged`);
			return;
		case "refused":
			memory.refusals.set(number, {
				head,
				message: merged.message
			});
			room.log(`#${number} is not merged: ${merged.message}`);
	}
}
async function verify({ ledger, clock }, { environment, target }, stage) {
	const path = releasePath(environment, target);
	await ledger.write(async (view) => {
		const verified = (await view.read(path))?.verified ?? {
			at: instant(clock()),
			stage
		};
		return {
			message: `Verify ${target} in ${environment}: stage ${stage} is done`,
			files: /* @__PURE__ */ new Map([[path, {
				environment,
				version: target,
				verified
			}]])
		};
	});
}
/** Brings a pull request's body up to date; while it is open its body is known already. */
async function updateUpgrade({ room, world, observed, scrub }, rollout, number) {
	const open = observed.upgrades.find((upgrade) => upgrade.number === number);
	const members = rollout.members.filter(({ pullRequest }) => pullRequest === number).map(({ id }) => id);
	const ids = (open?.ids ?? members).toSorted();
	const stacks = open?.stacks ?? ids.flatMap((id) => observed.instances.get(id)?.reviewed ?? []);
	const body = await upgradeBody(room, world.main, {
		rollout,
		observed,
		scrub,
		tracker: trackerOf(rollout),
		stage: stageOf(rollout, ids),
		ids,
		stacks
	});
	const before = open?.body ?? (await room.github.pullRequest(number))?.body;
	if (before !== void 0 && !isSame(before, body)) await room.github.updateIssue(number, { body });
}
async function updateTracker(stage, rollout) {
	const { github } = stage.room;
	const { title, body, open } = projectTracker({
		rollout,
		...stage
	});
	const tracker = trackerOf(rollout);
	const issue = await github.issue(tracker);
	if (issue === null) throw new Error(`the tracker #${tracker} of ${rollout.environment} ${rollout.target} cannot be read`);
	const state = open ? "open" : "closed";
	const change = {
		...issue.title === title ? {} : { title },
		...isSame(issue.body, body) ? {} : { body },
		...issue.state === state ? {} : { state }
	};
	if (Object.keys(change).length > 0) await github.updateIssue(tracker, change);
}
/** GitHub may hand line ends back as CRLF. */
function isSame(before, after) {
	return before.replaceAll("\r\n", "\n").trimEnd() === after.trimEnd();
}
/** One comment per event, found again by its marker: a comment reaches people, an edited body does not. */
async function tell({ room, observed, scrub }, rollout, { key, text, type }) {
	const marker = `<!-- flotilla:event ${key} -->`;
	const mention = observed.mention !== null && /^@[A-Za-z0-9-]+(?:\/[A-Za-z0-9._-]+)?$/.test(observed.mention) ? `${observed.mention} ` : "";
	const typed = type.length === 0 ? [] : [
		"",
		"```",
		...type,
		"```"
	];
	await room.github.stickyComment(trackerOf(rollout), marker, [
		marker,
		`${mention}${plain(scrub(text), 1e3)}`,
		...typed,
		""
	].join("\n"));
	return {
		mark: {
			mark: "notified",
			key
		},
		message: `people are told (${key.split(":")[0] ?? key})`
	};
}
function trackerOf({ tracker, environment, target }) {
	if (tracker === null) throw new Error(`the rollout of ${environment} ${target} has no tracker yet`);
	return tracker;
}
function stageOf({ members }, ids) {
	return members.find(({ id }) => ids.includes(id))?.stage ?? "";
}

export { performAll };
