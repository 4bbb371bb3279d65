import "../../rolldown-runtime.js";
import { confirmationFolder, instancePath, reviewPath } from "../ledger/paths.js";
import { inputsOf, standingOf } from "../ledger/pending.js";
import { loadFleet } from "../fleet/load.js";
import { stackDigests } from "../stacks/digest.js";
import { isUsed } from "../ledger/confirmations.js";
import { canonicalJson, sha256 } from "../stacks/canonical.js";

// src/apply/review-facts.ts
/**
* The reviews of a stack and digest with what makes them count. A review of a pull request that GitHub does not know counts nothing.
* Approvals count at exactly the head that was planned, once the plan was there, by people who may write and who had no hand in the change.
*/
function reviewFacts(file, base) {
	return (file?.reviews ?? []).flatMap((review) => {
		const trust = base.trust.get(review.pullRequest);
		if (trust === void 0) return [];
		const involved = /* @__PURE__ */ new Set([trust.author, ...trust.committers]);
		const approvers = trust.approvals.filter(({ login, head, role, at }) => head === review.head && isSince(at, review) && mayWrite(role) && !involved.has(login)).map(({ login }) => login);
		return [{
			review,
			merged: wasMergedAfter(review, trust, base),
			author: trust.author,
			approvers: [...new Set(approvers)].sort(),
			approvedShapes: approvedShapes(review.pullRequest, base.rollouts)
		}];
	});
}
/** People's words for plans of a stack that have not been used yet. */
function confirmationFacts(files, appliedAt) {
	return files.filter((file) => !isUsed(file, appliedAt)).map(({ fingerprint, by, at }) => ({
		fingerprint,
		by,
		at
	})).sort((a, b) => a.fingerprint < b.fingerprint ? -1 : 1);
}
/** One value for everything a plan is judged by: where it changes, what waits for a person is planned again. */
function factsHash(reviews) {
	return sha256(canonicalJson(reviews));
}
function wasMergedAfter(review, trust, { isOnMain }) {
	if (!trust.merged || trust.mergeCommit === null || trust.mergedAt === null) return false;
	return Date.parse(review.at) <= Date.parse(trust.mergedAt) && isOnMain(trust.mergeCommit);
}
/** Approved by a person on the tracker, or seen healthy in an earlier instance; null where the pull request is no rollout's. */
function approvedShapes(pullRequest, rollouts) {
	const own = rollouts.filter(({ members }) => members.some((member) => member.pullRequest === pullRequest));
	if (own.length === 0) return null;
	const shapes = own.flatMap(({ approvedShapes, members }) => [...approvedShapes.map(({ shape }) => shape), ...members.filter(({ healthyAt }) => healthyAt !== null).flatMap((member) => member.shapes)]);
	return [...new Set(shapes)].sort();
}
/** What was planned anew since, perhaps with another outcome, is not what was approved. */
function isSince(at, review) {
	return Date.parse(at) >= Date.parse(review.at);
}
function mayWrite(role) {
	return role === "admin" || role === "maintain" || role === "write";
}

// src/apply/observe.ts
/**
* Compares main with the ledger. Settled instances are told by object ids alone: where nothing is left to do, two listings are all that is read,
* whatever the size of the fleet.
*/
async function observe(options) {
	const { repository, treeish, view, root = "" } = options;
	const listing = await listFleet(repository, treeish, root);
	const keys = listing.instances.filter((each) => !isSettled(each, listing, view)).map(({ environment, id }) => ({
		environment,
		id
	}));
	const removed = removedFrom(listing, view);
	const total = listing.instances.length;
	if (keys.length === 0) return {
		snapshot: null,
		instances: [],
		removed,
		invalid: [],
		problems: [],
		total
	};
	const { snapshot, problems } = await loadFleet(repository, treeish, {
		root,
		...options.whole ? {} : { only: keys }
	});
	const files = await view.readAll(keys.map(({ environment, id }) => instancePath(environment, id)));
	const invalid = [];
	return {
		snapshot,
		instances: await withStandings(options, keys.flatMap((key) => {
			const environment = snapshot?.environments.get(key.environment);
			const instance = environment?.instances.get(key.id);
			const architecture = snapshot?.architectures.get(instance?.config.spec.architecture ?? "");
			if (environment === void 0 || instance === void 0 || architecture === void 0 || isTouched(problems, environment, architecture)) {
				invalid.push(key);
				return [];
			}
			return [{
				environment,
				instance,
				architecture,
				ledger: files.get(instancePath(key.environment, key.id)) ?? null,
				digests: stackDigests(environment, instance, architecture),
				inputs: inputsOf(environment, instance, architecture)
			}];
		})),
		removed,
		invalid,
		problems,
		total
	};
}
async function withStandings(options, found) {
	const active = await activeRuns(options, found);
	const reviews = await reviewsOf(options, found);
	const confirmations = await confirmationsOf(options, found);
	return found.map((each) => {
		const id = keyOf(each.instance);
		const question = {
			...each,
			now: options.now,
			isActive: (run) => active.has(run),
			isConfirmed: (stack, fingerprint) => confirmations(id, stack).some((fact) => fact.fingerprint === fingerprint),
			facts: (stack) => options.github === null ? null : factsHash(reviews(id, stack))
		};
		const standing = standingOf(question);
		const stacks = standing.stacks.filter(({ state }) => state !== "applied" && state !== "removed").map(({ stack }) => stack);
		return {
			...each,
			standing,
			question,
			reviews: new Map(stacks.map((stack) => [stack, reviews(id, stack)])),
			confirmations: new Map(stacks.map((stack) => [stack, confirmations(id, stack)]))
		};
	});
}
/** Runs that hold a claim and are still at work. */
async function activeRuns({ github, run }, found) {
	const claiming = new Set(found.flatMap(({ ledger }) => Object.values(ledger?.stacks ?? {}).flatMap(({ attempt }) => attempt !== null && (attempt.state === "claimed" || attempt.state === "started") ? [attempt.run] : [])));
	const active = /* @__PURE__ */ new Set();
	for (const other of [...claiming].sort()) if (other !== run && github !== null && await github.isRunActive(other)) active.add(other);
	return active;
}
async function reviewsOf({ view, github, repository, treeish }, found) {
	const wanted = open(found).map(({ each, stack, digest }) => reviewPath(each.environment.name, each.instance.id, stack, digest));
	const files = await view.readAll(wanted);
	const numbers = new Set([...files.values()].flatMap(({ reviews }) => reviews.map((review) => review.pullRequest)));
	if (numbers.size === 0 || github === null) return () => [];
	const trust = await github.trust([...numbers].sort((a, b) => a - b));
	const onMain = /* @__PURE__ */ new Set();
	for (const commit of mergeCommits(trust)) if (await repository.resolve(commit) !== null && await repository.isAncestor(commit, treeish)) onMain.add(commit);
	const bases = /* @__PURE__ */ new Map();
	for (const environment of new Set(found.map((each) => each.environment.name))) {
		const rollouts = [...(await view.readAll(view.list(`rollouts/${environment}`))).values()];
		bases.set(environment, {
			trust,
			isOnMain: (commit) => onMain.has(commit),
			rollouts
		});
	}
	const facts = /* @__PURE__ */ new Map();
	for (const { each, stack, digest } of open(found)) {
		const base = bases.get(each.environment.name);
		const file = files.get(reviewPath(each.environment.name, each.instance.id, stack, digest));
		if (base !== void 0) facts.set(`${keyOf(each.instance)} ${stack}`, reviewFacts(file, base));
	}
	return (id, stack) => facts.get(`${id} ${stack}`) ?? [];
}
async function confirmationsOf({ view }, found) {
	const wanted = found.flatMap(({ instance, digests, ledger }) => [...digests.keys()].map((stack) => ({
		key: `${keyOf(instance)} ${stack}`,
		appliedAt: ledger?.stacks[stack]?.applied?.at ?? null,
		paths: view.list(confirmationFolder(instance.environment, instance.id, stack))
	})));
	const files = await view.readAll(wanted.flatMap(({ paths }) => paths));
	const facts = new Map(wanted.map(({ key, paths, appliedAt }) => {
		const given = paths.flatMap((path) => files.get(path) ?? []);
		return [key, confirmationFacts(given, appliedAt)];
	}));
	return (id, stack) => facts.get(`${id} ${stack}`) ?? [];
}
/** Stacks that are not simply applied: what people said to them matters. */
function open(found) {
	return found.flatMap((each) => [...each.digests].flatMap(([stack, digest]) => {
		const known = each.ledger?.stacks[stack];
		return known?.applied?.digest === digest && (known.attempt === null || known.attempt.state === "clean") && known.applied !== null && Object.keys(known.applied.consumed).length === 0 ? [] : [{
			each,
			stack,
			digest
		}];
	}));
}
function mergeCommits(trust) {
	return [...new Set([...trust.values()].flatMap(({ mergeCommit }) => mergeCommit === null ? [] : [mergeCommit]))].sort();
}
/** The object ids that decide whether anything is to be done, by one listing. */
async function listFleet(repository, treeish, root) {
	const instances = [];
	const environments = /* @__PURE__ */ new Map();
	const architectures = /* @__PURE__ */ new Map();
	for (const { path, mode, oid } of await repository.tree(treeish, {
		trees: true,
		...root === "" ? {} : { below: root }
	})) {
		const parts = (root === "" ? path : path.slice(root.length + 1)).split("/");
		const [top, second = "", third = "", id = "", file] = parts;
		if (top === "environments" && third === "deployments" && parts.length === 5 && file === "config.yaml" && mode !== "040000") instances.push({
			environment: second,
			id,
			oid
		});
		else if (top === "environments" && parts.length === 3 && third === "environment.yaml") environments.set(second, oid);
		else if (top === "architectures" && parts.length === 3 && mode === "040000") architectures.set(`${second}/${third}`, oid);
	}
	return {
		instances,
		environments,
		architectures
	};
}
function isSettled(instance, { environments, architectures }, view) {
	const inputs = view.settled(instance.environment).get(instance.id);
	return inputs !== void 0 && inputs.config === instance.oid && inputs.environment === environments.get(instance.environment) && inputs.architecture === architectures.get(inputs.revision);
}
function removedFrom({ instances }, view) {
	const there = new Set(instances.map(keyOf));
	return view.list("instances").map((path) => {
		const [, environment = "", , file = ""] = path.split("/");
		return {
			environment,
			id: file.slice(0, -5)
		};
	}).filter((key) => !there.has(keyOf(key)));
}
/** An error in a file that every instance of the environment or the architecture is made from. */
function isTouched(problems, environment, architecture) {
	return problems.some(({ severity, file }) => severity === "error" && (file === "flotilla.yaml" || file === `environments/${environment.name}/environment.yaml` || file.startsWith(`${architecture.folder}/`)));
}
function keyOf({ environment, id }) {
	return `${environment}/${id}`;
}

export { factsHash, keyOf, observe };
