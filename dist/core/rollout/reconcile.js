import { instant } from "../clock/clock.js";
import { assess, eight, entryAt, fleetScrub, isApproved, isOver, judge, labelTracker, mark, openTracker, projectTracker, releaseBranch, waitsOf } from "./trackers.js";
import { recorded } from "./record.js";
import { selectMembers } from "./select.js";
import { compareVersions, parseVersion } from "../fleet/version.js";
import { windowsText } from "../fleet/windows.js";
import { isUsed } from "../ledger/confirmations.js";
import { confirmationPath, instancePath, releasePath, reviewPath } from "../ledger/paths.js";
import { exclusionOf } from "./exclusion.js";
import { idOf, isBuiltByApp, reviewBy, standingOf, upgradeCommit, upgradeReview, upgradeTitle } from "./upgrade-branch.js";
import { digestsOf, situationOf } from "./situation.js";
import { openRollouts } from "./open-rollouts.js";
import { fetchMain, fetchedMerged, fetchedTip, filledTemplate, trackerTemplate } from "./fetched.js";
import { code, link, plain } from "../report/plain-text.js";
import { loadFleet } from "../fleet/load.js";
import { createHash } from "node:crypto";

// src/rollout/step.ts
/** `rollout/<env>/<target>/<stage>-<first 8 of sha256 of the sorted ids>`: the natural key of an upgrade pull request. */
function upgradeBranch(environment, target, stage, ids) {
	const hash = createHash("sha256").update([...ids].sort().join("\n")).digest("hex");
	return `${branchPrefix(environment, target)}${stage}-${hash.slice(0, 8)}`;
}
/** What every branch of a rollout begins with. */
function branchPrefix(environment, target) {
	return `rollout/${environment}/${target}/`;
}
/** Changes where the rollout stands, so everything is looked at again afterwards; the others show and tell. */
function isMove(step) {
	return step.do !== "tell" && step.do !== "update-tracker" && step.do !== "update-pull-request" && step.do !== "finish";
}

// src/rollout/decide.ts
/**
* The heart of a rollout: what to do now, given its file and the world. Pure: the same input gives the same steps. While something moves, only
* the moves are given, in the order they are to be made, and they stay right when made one after the other; what is shown and told comes when
* nothing can move. `now` is in milliseconds since the epoch. A rollout that is finished has no steps.
*/
function decide(now, rollout, observed) {
	if (rollout.finishedAt !== null) return [];
	if (rollout.tracker === null) return [{ do: "open-tracker" }];
	if (rollout.labelledAt === void 0 && rollout.state !== "aborted") return [{
		do: "label-tracker",
		tracker: rollout.tracker
	}];
	const moves = observed.problems.length > 0 ? [] : movesOf(now, rollout, observed);
	if (moves.length > 0) return moves;
	return settled(rollout, observed);
}
/** What is shown and told when nothing moves: the pull requests' bodies, the events people have not heard of, the tracker; then the end. */
function settled(rollout, observed) {
	if (rollout.tracker === null) return [];
	return [
		...observed.upgrades.filter(({ content, stacks }) => content === "ours" && stacks.every(({ review }) => review !== null)).map(({ number, ids }) => ({
			do: "update-pull-request",
			pullRequest: number,
			ids
		})),
		...tells(rollout, observed),
		{ do: "update-tracker" },
		...end(rollout, observed)
	];
}
function end(rollout, observed) {
	return observed.problems.length === 0 && isOver(rollout, assess(rollout, observed)) ? [{ do: "finish" }] : [];
}
function movesOf(now, rollout, observed) {
	switch (rollout.state) {
		case "opened": return beforeStart(now, observed);
		case "running":
		case "paused": return onTheWay(rollout, observed);
		case "aborted": return observed.upgrades.map(({ number }) => ({
			do: "close-pull-request",
			pullRequest: number,
			why: "the rollout was aborted"
		}));
		case "finished": return [];
	}
}
function beforeStart(now, observed) {
	const { startLabel, strategy } = observed;
	if (!observed.inCatalog) return release(observed);
	if (startLabel === null || !startLabel.allowed || strategy === null) return [];
	const members = selectMembers(strategy.spec, [...observed.instances.values()]);
	return [{
		do: "start",
		mark: {
			mark: "started",
			by: startLabel.login,
			at: instant(now),
			strategyName: strategy.name,
			strategy: strategy.spec,
			members
		}
	}];
}
/** No instance moves before main's catalog holds the version. */
function release({ releasePullRequest: pull }) {
	if (pull === null || pull.content !== "ours" || pull.validate !== "success" || pull.refused !== null) return [];
	return [{
		do: "merge-release",
		pullRequest: pull.number,
		head: pull.head
	}];
}
function onTheWay(before, observed) {
	const found = findings(before, observed);
	const rollout = found.reduce((file, step) => "mark" in step ? recorded(file, step.mark) : file, before);
	const view = assess(rollout, observed);
	const verified = verification(view, observed);
	if (rollout.state === "paused") return [...found, ...verified];
	const members = new Map(view.stages.flatMap((stage) => stage.members.map((member) => [member.member.id, member])));
	return [
		...found,
		...verified,
		...observed.upgrades.flatMap((upgrade) => moveUpgrade(upgrade, members, rollout, view)),
		...observed.inCatalog ? openings(rollout, view) : release(observed)
	];
}
/** What the world shows and the file does not say yet. */
function findings(rollout, observed) {
	const steps = [];
	const bodies = /* @__PURE__ */ new Map();
	for (const { number, ids, content } of observed.upgrades) {
		const unknown = rollout.members.filter(({ id, pullRequest, alone }) => ids.includes(id) && pullRequest !== number && (alone !== true || ids.length === 1));
		if (unknown.length > 0 && content === "ours") steps.push({
			do: "adopt-pull-request",
			mark: {
				mark: "pull-request",
				number,
				ids: unknown.map(({ id }) => id)
			}
		});
	}
	const show = (pullRequest, id) => {
		if (pullRequest !== null) bodies.set(pullRequest, {
			do: "update-pull-request",
			pullRequest,
			ids: [id]
		});
	};
	for (const { member, reached, instance } of assess(rollout, observed).stages.flatMap((stage) => stage.members)) {
		if (!reached || instance === void 0 || member.healthyAt !== null || member.excluded !== null) continue;
		const { id } = member;
		const { situation } = instance;
		if (situation.is === "healthy") {
			const seen = instance.reviewed.flatMap(({ review }) => review === null || review.empty || review.deferred || review.protected.length > 0 ? [] : [review.shape]);
			show(member.pullRequest, id);
			steps.push({
				do: "mark-healthy",
				mark: {
					mark: "healthy",
					id,
					at: situation.at,
					shapes: [...new Set(seen)],
					by: observed.login
				}
			});
		} else if (situation.is === "failed" || situation.is === "unhealthy") {
			if (member.failures.some(({ at }) => at === situation.at)) continue;
			show(member.pullRequest, id);
			steps.push({
				do: "mark-failed",
				mark: {
					mark: "failed",
					id,
					at: situation.at,
					reason: situation.reason
				}
			});
		}
	}
	return [...bodies.values(), ...steps];
}
/** A version is verified once the first stage in which anybody was upgraded is done. */
function verification(view, observed) {
	if (observed.verified) return [];
	const first = view.stages.find(({ successes, done }) => successes > 0 || !done);
	return first !== void 0 && first.done ? [{
		do: "verify-release",
		stage: first.stage.name
	}] : [];
}
function moveUpgrade(upgrade, members, rollout, view) {
	const { number, head, ids, branch } = upgrade;
	const mine = ids.flatMap((id) => members.get(id) ?? []);
	const verdict = judge(upgrade, mine, rollout);
	switch (verdict.is) {
		case "close": return [{
			do: "close-pull-request",
			pullRequest: number,
			why: verdict.why
		}];
		case "split": return [{
			do: "split-batch",
			mark: {
				mark: "batch-left",
				number,
				alone: verdict.alone
			}
		}, {
			do: "close-pull-request",
			pullRequest: number,
			why: verdict.why
		}];
		case "rebuild": return [{
			do: "rebuild-branch",
			pullRequest: number,
			branch,
			ids,
			head,
			retries: retriesOf(mine)
		}];
		case "merge": {
			const stage = view.stages.find(({ members }) => members.some(({ member }) => member.id === ids[0]));
			return stage === void 0 || stage.halted ? [] : [{
				do: "merge",
				pullRequest: number,
				head,
				ids
			}];
		}
		case "wait":
		case "out":
		case "foreign":
		case "refused":
		case "check-failed":
		case "plan-missing":
		case "deferred":
		case "unapproved": return [];
	}
}
/**
* New pull requests of the current stage, as many as its concurrency leaves room for. What a later stage has begun already takes room too: somebody
* may have brought a skipped instance of an earlier one back.
*/
function openings(rollout, { stages, current }) {
	if (current === null || current.halted) return [];
	const { stage, members } = current;
	const ready = members.filter(({ state }) => state === "ready");
	const steps = [];
	let room = (stage.concurrency ?? 1) - stages.reduce((sum, { inFlight }) => sum + inFlight, 0);
	let rest = ready;
	while (room > 0 && rest.length > 0) {
		const [first] = rest;
		const group = first?.member.alone === true ? rest.slice(0, 1) : rest.filter(({ member }) => member.alone !== true).slice(0, Math.min(room, rollout.strategy.batch));
		rest = rest.filter((member) => !group.includes(member));
		room -= group.length;
		const ids = group.map(({ member }) => member.id).sort();
		steps.push({
			do: "open-pull-request",
			stage: stage.name,
			ids,
			branch: upgradeBranch(rollout.environment, rollout.target, stage.name, ids),
			retries: retriesOf(group)
		});
	}
	return steps;
}
function retriesOf(views) {
	return Math.max(0, ...views.map(({ member }) => member.retry?.count ?? 0));
}
function tells(rollout, observed) {
	return waitsOf(rollout, observed, assess(rollout, observed)).flatMap(({ key, text, type }) => key === null || rollout.notified.includes(key) ? [] : [{
		do: "tell",
		key,
		text,
		type
	}]);
}

// src/rollout/checks.ts
/** Checks of a head, asked for once per run: whatever ends later wakes the next one. */
async function checksOf({ github }, memory, head) {
	const known = memory.checks.get(head);
	if (known !== void 0) return known;
	const checks = await github.checks(head);
	memory.checks.set(head, checks);
	return checks;
}
/** A check by name and by the App that made it: anybody's job may call itself `plan`. A re-run that succeeded counts. */
function stateOf(checks, name, app) {
	const mine = checks.filter((check) => check.name === name && check.app === app);
	if (mine.length === 0 || mine.some(({ conclusion }) => conclusion === null)) return "pending";
	return mine.some(({ conclusion }) => conclusion === "success" || conclusion === "neutral") ? "success" : "failure";
}

// src/rollout/observe-release.ts
/** The App's open pull request that brings a release to main; null where there is none. */
async function observeReleasePullRequest(room, world, memory, version) {
	const pull = world.pullRequests.find(({ branch, author }) => branch === releaseBranch(version) && author === room.github.login);
	if (pull === void 0) return null;
	const checks = await checksOf(room, memory, pull.head);
	const refusal = memory.refusals.get(pull.number);
	return {
		number: pull.number,
		head: pull.head,
		content: await entryAt(room.repository, world.main, pull.head, version) === null ? "foreign" : "ours",
		validate: stateOf(checks, "validate", "github-actions"),
		refused: refusal?.head === pull.head ? refusal.message : null
	};
}

// src/rollout/observe-upgrades.ts
/** The App's open pull requests of a rollout, with all that decides whether they may be merged. Two reads of GitHub each at most. */
async function observeUpgrades(room, world, memory, snapshot, environment, rollout) {
	const prefix = branchPrefix(rollout.environment, rollout.target);
	const pulls = world.pullRequests.filter(({ branch, author }) => author === room.github.login && branch.startsWith(prefix));
	const upgrades = [];
	for (const pull of pulls) upgrades.push(await observeUpgrade(room, world, memory, snapshot, environment, rollout, pull));
	const unasked = upgrades.filter(({ stacks }) => stacks.some(({ review }) => review !== null && !isApproved(review, rollout))).filter(({ head }) => !memory.trust.has(head));
	const answers = unasked.length === 0 ? /* @__PURE__ */ new Map() : await room.github.trust(unasked.map(({ number }) => number));
	for (const { number, head } of unasked) {
		const answer = answers.get(number);
		if (answer !== void 0) memory.trust.set(head, answer);
	}
	return upgrades.map((upgrade) => ({
		...upgrade,
		approvedBy: approver(memory.trust.get(upgrade.head), upgrade.head, room.github.login)
	})).sort((a, b) => a.number - b.number);
}
async function observeUpgrade(room, world, memory, snapshot, environment, rollout, { number, branch, head, body }) {
	const { repository } = room;
	const { target, members } = rollout;
	const paths = world.touched.get(number) ?? [];
	const touched = [...new Set(paths.flatMap((path) => idOf(path, environment.name) ?? []))].sort();
	const ids = [.../* @__PURE__ */ new Set([...touched, ...members.filter(({ pullRequest }) => pullRequest === number).map(({ id }) => id)])].sort();
	const key = `${world.main} ${head}`;
	const standing = memory.standings.get(key) ?? await standingOf(repository, head, world.main, environment.name, touched, target);
	memory.standings.set(key, standing);
	const { ours, parent, asBuilt } = standing;
	const built = ours && touched.length === ids.length && touched.length > 0;
	const checks = await checksOf(room, memory, head);
	const refusal = memory.refusals.get(number);
	return {
		number,
		branch,
		head,
		ids,
		content: built ? "ours" : "foreign",
		merge: built && asBuilt ? "as-built" : "outdated",
		fresh: parent === world.main,
		validate: stateOf(checks, "validate", "github-actions"),
		plan: stateOf(checks, "plan", room.github.login.replace(/\[bot\]$/, "")),
		stacks: await stacksOf(world, snapshot, environment, ids, target, number, head),
		approvedBy: null,
		refused: refusal?.head === head ? refusal.message : null,
		body
	};
}
/** Stacks whose digest the upgrade changes and that people must have seen, with the review of exactly this head. */
async function stacksOf({ ledger }, snapshot, environment, ids, target, number, head) {
	const wanted = ids.flatMap((id) => {
		const before = environment.instances.get(id);
		if (before === void 0) return [];
		const after = upgraded(before, target);
		const digests = digestsOf(snapshot, environment, before);
		const stacks = snapshot.architectures.get(before.config.spec.architecture)?.config.spec.stacks ?? [];
		const reviewed = new Set(stacks.filter(({ autoApply }) => autoApply !== true).map(({ name }) => name));
		return [...digestsOf(snapshot, environment, after)].filter(([stack, digest]) => reviewed.has(stack) && digests.get(stack) !== digest).map(([stack, digest]) => ({
			after,
			stack,
			path: reviewPath(environment.name, id, stack, digest)
		}));
	});
	const files = await ledger.readAll(wanted.map(({ path }) => path));
	return wanted.map(({ after, stack, path }) => {
		const review = reviewBy(files.get(path), number, head);
		return {
			id: after.id,
			stack,
			review: review === null ? null : upgradeReview(review.record, stack, after, environment.config.spec.policy.protectedTypes)
		};
	});
}
/** The instance as its upgraded config says: what `upgradedConfig` edits, as a value. */
function upgraded(instance, target) {
	const { hotpatch: _, ...spec } = instance.config.spec;
	return {
		...instance,
		config: {
			...instance.config,
			spec: {
				...spec,
				version: target
			}
		}
	};
}
function approver(trust, head, app) {
	return (trust?.approvals.find(({ login, head: at, role }) => at === head && login !== app && login !== trust.author && !trust.committers.includes(login) && (role === "admin" || role === "maintain" || role === "write")))?.login ?? null;
}

// src/rollout/observe.ts
/** Everything `decide` may know about one rollout. `startLabel` is the label whose setting starts it. */
async function observe(room, world, memory, rollout, startLabel) {
	const { snapshot, ledger } = world;
	const environment = snapshot?.environments.get(rollout.environment);
	const release = snapshot?.releases.get(rollout.target);
	const base = {
		login: room.github.login,
		mention: snapshot?.fleet.spec.notify?.mention ?? null,
		inCatalog: release !== void 0,
		release: release === void 0 ? null : {
			notes: release.spec.notes ?? null,
			manualSteps: release.spec.manualSteps ?? [],
			urgency: release.spec.urgency
		},
		problems: problemsFor(world, rollout),
		releasePullRequest: release === void 0 ? await observeReleasePullRequest(room, world, memory, rollout.target) : null,
		startLabel: rollout.state === "opened" && rollout.tracker !== null ? await observeLabel(room, rollout.tracker, startLabel) : null,
		verified: (await ledger.read(releasePath(rollout.environment, rollout.target)))?.verified?.stage !== void 0
	};
	if (snapshot === null || environment === void 0) return {
		...base,
		strategy: null,
		instances: /* @__PURE__ */ new Map(),
		upgrades: [],
		closed: /* @__PURE__ */ new Map()
	};
	const name = release === void 0 ? void 0 : environment.config.spec.rollouts?.[release.spec.kind];
	const spec = name === void 0 ? void 0 : environment.strategies.get(name);
	const instances = await observeInstances(world, snapshot, environment, rollout);
	return {
		...base,
		strategy: name === void 0 || spec === void 0 ? null : {
			name,
			spec
		},
		instances,
		upgrades: await observeUpgrades(room, world, memory, snapshot, environment, rollout),
		closed: await observeClosed(room, world, memory, rollout, instances)
	};
}
/** First lines of what is wrong with the parts of main that this rollout stands on. A broken config keeps only its own instance waiting. */
function problemsFor({ snapshot, problems }, { environment }) {
	const told = problems.filter(({ severity, file }) => severity === "error" && !/^environments\/[^/]+\/deployments\//.test(file)).filter(({ file }) => !file.startsWith("environments/") || file.startsWith(`environments/${environment}/`)).map(({ file, line, message }) => `${file}:${line} ${message}`);
	if (told.length > 0) return told;
	if (snapshot === null) return ["it holds no fleet that can be read"];
	return snapshot.environments.has(environment) ? [] : [`environments/${environment} is gone`];
}
const starters = /* @__PURE__ */ new Set(["admin", "maintain"]);
async function observeLabel({ github }, tracker, label) {
	const set = await github.labelledBy(tracker, label);
	if (set === null) return null;
	return {
		...set,
		allowed: set.login === github.login || starters.has(await github.role(set.login))
	};
}
async function observeInstances(world, snapshot, environment, rollout) {
	const members = new Map(rollout.members.map((member) => [member.id, member]));
	const instances = [...environment.instances.values()].filter(({ id }) => rollout.state === "opened" || members.has(id));
	const digests = new Map(instances.map((instance) => [instance.id, digestsOf(snapshot, environment, instance)]));
	const files = await readFiles(world, environment.name, rollout.state === "opened" ? [] : instances, members, digests);
	const blocked = blockers(world, rollout);
	const observed = instances.map((instance) => {
		const { id, config } = instance;
		const ledger = files.get(instancePath(environment.name, id));
		const mine = digests.get(id) ?? /* @__PURE__ */ new Map();
		const architecture = snapshot.architectures.get(config.spec.architecture);
		return {
			id,
			labels: config.metadata.labels,
			account: config.metadata.annotations?.account ?? null,
			version: config.spec.version,
			exclusion: exclusionOf(instance, rollout.target, snapshot, world.now),
			hold: config.spec.hold ?? null,
			windows: windowsText(config.spec.maintenance),
			situation: situationOf({
				version: config.spec.version,
				digests: mine,
				ledger,
				probesVersion: architecture?.config.spec.health.some((check) => "http" in check && check.version !== void 0) ?? true,
				confirmed: new Set(Object.entries(ledger?.stacks ?? {}).flatMap(([stack, { applied, attempt }]) => {
					if (attempt === null || attempt.fingerprint === null) return [];
					const said = files.get(confirmationPath(environment.name, id, stack, attempt.fingerprint));
					return said === void 0 || isUsed(said, applied?.at ?? null) ? [] : [attempt.fingerprint];
				}))
			}),
			running: ledger?.health?.version ?? null,
			blockedBy: blocked.get(id) ?? null,
			traits: {
				type: config.metadata.labels["instance-type"],
				architecture: config.spec.architecture,
				region: config.spec.region,
				size: config.spec.size
			},
			reviewed: reviewedStacks(snapshot, environment, instance, members.get(id), mine, files),
			backup: backupOf(ledger, config.spec.version)
		};
	});
	const unreadable = rollout.members.filter(({ id }) => !environment.instances.has(id) && isBroken(world, rollout.environment, id));
	return new Map([...observed, ...unreadable.map(({ id }) => unreadableInstance(id))].map((each) => [each.id, each]));
}
/** Ledger files of these instances, then the confirmations those ask for: two questions for any number of them. */
async function readFiles({ ledger }, environment, instances, members, digests) {
	const paths = instances.flatMap(({ id }) => [instancePath(environment, id), ...(members.get(id)?.pullRequest ?? null) === null ? [] : [...digests.get(id) ?? []].map(([stack, digest]) => reviewPath(environment, id, stack, digest))]);
	const files = new Map(await ledger.readAll(paths));
	const asked = instances.flatMap(({ id }) => {
		const file = files.get(instancePath(environment, id));
		return Object.entries(file?.stacks ?? {}).flatMap(([stack, { attempt }]) => attempt?.state === "needs-confirmation" && attempt.fingerprint !== null ? [confirmationPath(environment, id, stack, attempt.fingerprint)] : []);
	});
	for (const [path, file] of await ledger.readAll(asked)) if (file !== void 0) files.set(path, file);
	return files;
}
function reviewedStacks(snapshot, environment, instance, member, digests, files) {
	const pullRequest = member?.pullRequest ?? null;
	if (pullRequest === null) return [];
	return (snapshot.architectures.get(instance.config.spec.architecture)?.config.spec.stacks ?? []).flatMap(({ name, autoApply }) => {
		const digest = digests.get(name);
		if (autoApply === true || digest === void 0) return [];
		const review = reviewBy(files.get(reviewPath(environment.name, instance.id, name, digest)), pullRequest);
		return review === null ? [] : [{
			id: instance.id,
			stack: name,
			review: upgradeReview(review.record, name, instance, environment.config.spec.policy.protectedTypes)
		}];
	});
}
function backupOf(ledger, version) {
	if (ledger?.maintenance?.target === version && ledger.maintenance.backup !== null) return ledger.maintenance.backup.id;
	return Object.values(ledger?.stacks ?? {}).map((stack) => stack.applied).find((each) => each?.version === version && each.backup !== null)?.backup ?? null;
}
/** Instances that somebody else's open pull request touches, each with the oldest one. Forks do not count: anybody can open one. */
function blockers({ pullRequests, touched }, { environment, target }) {
	const own = branchPrefix(environment, target);
	const found = /* @__PURE__ */ new Map();
	for (const { number, branch } of pullRequests) {
		if (branch.startsWith(own)) continue;
		for (const path of touched.get(number) ?? []) {
			const id = idOf(path, environment);
			if (id !== null) found.set(id, Math.min(number, found.get(id) ?? number));
		}
	}
	return found;
}
async function observeClosed({ github }, { pullRequests }, memory, { target, members }, instances) {
	const open = new Set(pullRequests.map(({ number }) => number));
	const gone = members.filter(({ id, pullRequest, healthyAt, excluded, skipped }) => {
		if (pullRequest === null || open.has(pullRequest) || healthyAt !== null || excluded !== null || skipped !== null) return false;
		const version = instances.get(id)?.version ?? null;
		return version === null || compareVersions(version, target) < 0;
	});
	const closed = /* @__PURE__ */ new Map();
	for (const number of new Set(gone.map(({ pullRequest }) => pullRequest))) {
		if (number === null) continue;
		if (!memory.closed.has(number)) {
			const pull = await github.pullRequest(number);
			if (pull !== null && pull.state !== "open") memory.closed.set(number, {
				state: pull.state,
				head: pull.head
			});
		}
		const known = memory.closed.get(number);
		if (known !== void 0) closed.set(number, known);
	}
	return closed;
}
function isBroken({ problems }, environment, id) {
	return problems.some(({ file, severity }) => severity === "error" && idOf(file, environment) === id);
}
function unreadableInstance(id) {
	return {
		id,
		labels: {},
		account: null,
		version: null,
		exclusion: null,
		hold: null,
		windows: null,
		situation: { is: "pending" },
		running: null,
		blockedBy: null,
		traits: {
			type: "production",
			architecture: "?",
			region: "?",
			size: "?"
		},
		reviewed: [],
		backup: null
	};
}

// src/rollout/left-behind.ts
/** Branches that one push deletes: with its lease each takes some 200 characters of the command line. */
const atOnce = 100;
/**
* Deletes the App's branches whose commit main holds: of a fleet of 500 each release would leave as many behind. What there is to delete is told
* by git alone, without asking GitHub; one that somebody has deleted, or pushed to, in between is left as it is.
*/
async function deleteLeftBehind(room, world) {
	const { main, pullRequests } = world;
	const branches = [...leftBehind(await fetchedMerged(room, ["release/", "rollout/"], main), new Set(pullRequests.map(({ branch }) => branch)), room.by.name)];
	for (let at = 0; at < branches.length; at += atOnce) {
		const slice = branches.slice(at, at + atOnce);
		const still = new Set(await room.repository.deleteBranches(room.remote, new Map(slice)));
		for (const [branch] of slice) room.log(still.has(branch) ? `${branch} is merged, but it could not be deleted` : `${branch} is merged and deleted`);
	}
}
/**
* Which of these branches, all of them on main, the App has no more use for. Its names are not enough: somebody's `release/1.x` that was cut from
* main is merged too. The commit that the App put there is its own; one that GitHub merged for it has GitHub as committer.
*/
function leftBehind(merged, open, app) {
	const mine = merged.filter(({ branch, committer }) => committer === app && isNamedByApp(branch) && !open.has(branch));
	return new Map(mine.map(({ branch, tip }) => [branch, tip]));
}
function isNamedByApp(branch) {
	const [kind, ...parts] = branch.split("/");
	if (kind === "release") return parts.length === 1 && parseVersion(parts[0] ?? "") !== null;
	const [, target = "", name = ""] = parts;
	return kind === "rollout" && parts.length === 3 && parseVersion(target) !== null && /-[0-9a-f]{8}$/.test(name);
}

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

// src/rollout/world.ts
function freshMemory() {
	return {
		checks: /* @__PURE__ */ new Map(),
		trust: /* @__PURE__ */ new Map(),
		closed: /* @__PURE__ */ new Map(),
		refusals: /* @__PURE__ */ new Map(),
		touched: /* @__PURE__ */ new Map(),
		standings: /* @__PURE__ */ new Map(),
		template: null,
		fleet: null
	};
}
/** Reads what all rollouts share: one listing of pull requests, one fetch, one look at the ledger. */
async function lookAround(room, memory) {
	const { repository, github, clock } = room;
	const pullRequests = (await github.openPullRequests()).filter(({ sameRepository }) => sameRepository);
	const main = await fetchMain(room);
	if (memory.fleet?.main !== main) memory.fleet = {
		main,
		...await loadFleet(repository, main)
	};
	const touched = /* @__PURE__ */ new Map();
	for (const { number, head } of pullRequests) {
		const key = `${main} ${head}`;
		const paths = memory.touched.get(key) ?? await pathsOf(repository, main, head);
		memory.touched.set(key, paths);
		touched.set(number, paths);
	}
	const { snapshot, problems } = memory.fleet;
	return {
		now: clock(),
		main,
		snapshot,
		problems,
		ledger: await room.ledger.open(),
		pullRequests,
		touched
	};
}
async function pathsOf(repository, main, head) {
	if (await repository.resolve(`${head}^{commit}`) === null) return [];
	const base = await repository.mergeBase(main, head);
	if (base === null) return [];
	return (await repository.difference(base, head)).map(({ path }) => path);
}

// src/rollout/reconcile.ts
/** A rollout of 500 needs fewer: what does not come to rest by then is a bug, and the next run goes on. */
const mostRounds = 40;
/**
* Observes everything, decides, does, records, for every open rollout of every environment, until nothing can move now. No event, label or tick is
* trusted: this is the same whatever woke it, and doing it twice is doing it once. One rollout that cannot go on does not hold the others up;
* what went wrong is thrown together at the end.
*/
async function reconcile(room) {
	const memory = freshMemory();
	const last = /* @__PURE__ */ new Map();
	const done = /* @__PURE__ */ new Map();
	const errors = /* @__PURE__ */ new Map();
	for (let round = 1; round <= mostRounds; round += 1) {
		const world = await lookAround(room, memory);
		const rollouts = (await openRollouts(world.ledger)).filter((rollout) => !errors.has(nameOf(rollout)));
		const looks = [];
		for (const rollout of rollouts) {
			const name = nameOf(rollout);
			try {
				const look = await lookAt(room, world, memory, rollout);
				const moves = JSON.stringify(look.steps.filter(isMove));
				const stuck = moves !== "[]" && last.get(name) === moves;
				if (stuck) room.log(`${name}: what there is to do has no effect now`);
				last.set(name, moves);
				looks.push(stuck ? {
					...look,
					steps: settled(rollout, look.stage.observed)
				} : look);
			} catch (error) {
				errors.set(name, error);
			}
		}
		const moving = looks.filter(({ steps }) => steps.some(isMove));
		for (const look of moving.length > 0 ? moving : looks) {
			const name = nameOf(look.rollout);
			try {
				const after = await performAll(look.stage, look.rollout, look.steps);
				const before = done.get(name)?.steps ?? 0;
				done.set(name, {
					environment: after.environment,
					target: after.target,
					state: after.state,
					steps: before + look.steps.length
				});
			} catch (error) {
				errors.set(name, error);
			}
		}
		if (moving.length === 0) {
			await deleteLeftBehind(room, world).catch((error) => errors.set("merged branches", error));
			if (errors.size > 0) break;
			return {
				rounds: round,
				rollouts: [...done.values()]
			};
		}
	}
	if (errors.size === 0) throw new Error(`the rollouts did not come to rest within ${mostRounds} rounds`);
	const told = [...errors].map(([name, error]) => `${name}: ${error instanceof Error ? error.message : String(error)}`);
	throw new AggregateError([...errors.values()], told.join("\n"), { cause: [...errors.values()][0] });
}
async function lookAt(room, world, memory, rollout) {
	if (memory.template?.main !== world.main) memory.template = {
		main: world.main,
		parsed: await trackerTemplate(room.repository, world.main)
	};
	const template = memory.template.parsed;
	const [label] = template.front.labels;
	const observed = await observe(room, world, memory, rollout, label ?? "");
	return {
		rollout,
		stage: {
			room,
			world,
			memory,
			observed,
			template,
			scrub: fleetScrub(world.snapshot)
		},
		steps: decide(world.now, rollout, observed)
	};
}
function nameOf({ environment, target }) {
	return `${environment} ${target}`;
}

export { reconcile };
