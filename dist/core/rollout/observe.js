import { compareVersions } from "../fleet/version.js";
import { windowsText } from "../fleet/windows.js";
import { isUsed } from "../ledger/confirmations.js";
import { confirmationPath, instancePath, releasePath, reviewPath } from "../ledger/paths.js";
import { exclusionOf } from "./exclusion.js";
import { observeReleasePullRequest } from "./observe-release.js";
import { reviewBy, upgradeReview } from "./reviews.js";
import { digestsOf, situationOf } from "./situation.js";
import { branchPrefix } from "./step.js";
import { idOf } from "./upgrade-branch.js";
import { observeUpgrades } from "./observe-upgrades.js";

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

export { observe };
