import { instant } from "../clock/clock.js";
import { rolloutPath } from "../ledger/paths.js";
import { CORE_SCHEMA, YAMLException, load } from "../../vendor/js-yaml.js";
import { changeKind, compareVersions, parseVersion } from "../fleet/version.js";
import { code, link, plain } from "../report/plain-text.js";
import { fillTracker } from "./tracker-template.js";
import { fetchedTip } from "./fetched.js";
import { recorded } from "./record.js";
import { createHash } from "node:crypto";

// src/rollout/names.ts
/** Takes the names of every instance of a fleet out of what is shown. */
function fleetScrub(snapshot) {
	return scrubber([...snapshot?.environments.values() ?? []].flatMap((environment) => [...environment.instances.values()]).map(({ id, config: { spec } }) => ({
		id,
		slug: spec.slug,
		domain: spec.domain,
		customDomains: spec.customDomains ?? []
	})));
}
/** A scrub for a whole fleet: text about one instance may well name another. Ids stay. */
function scrubber(instances) {
	const slugs = /* @__PURE__ */ new Set();
	const domains = /* @__PURE__ */ new Set();
	const own = /* @__PURE__ */ new Map();
	for (const { id, slug, domain, customDomains } of instances) {
		slugs.add(slug.toLowerCase());
		for (const name of [domain, ...customDomains]) domains.add(bare(name));
		own.set(id, [
			domain,
			...customDomains,
			slug
		].filter((name) => name.length >= 4));
	}
	const withoutNames = without(domains, ".", "(domain)", without(slugs, "-", "(slug)", (part) => part));
	return (text, id) => {
		return (own.get(id ?? "") ?? []).reduce((rest, name) => replaceAll(rest, name), text).replace(/[\p{L}\p{N}][\p{L}\p{N}.-]*/gu, (token) => own.has(token) ? token : withoutNames(token));
	};
}
/**
* Puts a placeholder wherever parts that follow each other are a name, the longest name first; what is between goes through `rest`. Only runs as
* long as some name are looked at: texts come from engines and people, and every run of a long one would take minutes.
*/
function without(names, separator, placeholder, rest) {
	const lengths = [...new Set([...names].map((name) => name.split(separator).length))].sort((a, b) => b - a);
	return (text) => {
		const parts = text.split(separator);
		const told = [];
		for (let at = 0; at < parts.length;) {
			const length = lengths.find((length) => names.has(parts.slice(at, at + length).join(separator).toLowerCase()));
			told.push(length === void 0 ? rest(parts[at] ?? "") : placeholder);
			at += length ?? 1;
		}
		return told.join(separator);
	};
}
function replaceAll(text, name) {
	const placeholder = name.includes(".") ? "(domain)" : "(slug)";
	return text.replace(new RegExp(name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"), "gi"), placeholder);
}
function bare(domain) {
	return domain.toLowerCase().replace(/\.$/, "");
}

// src/rollout/release-entry.ts
/** Where a release stands in the catalog. */
function releaseFile(version) {
	return `releases/${version}.yaml`;
}
/** The catalog's entry of a release: what the event left open comes from the catalog there is and from `today`. */
function releaseEntry(published, catalog, today) {
	const { version, date, kind, urgency, manualSteps, artifacts, notes, compatibleBack } = published;
	return {
		apiVersion: "flotilla.dev/v1",
		kind: "Release",
		metadata: { name: version },
		spec: {
			date: date ?? today,
			kind: kind ?? kindByVersion(version, catalog),
			urgency,
			manualSteps,
			artifacts,
			...notes === null ? {} : { notes },
			...compatibleBack === null ? {} : { compatibleBack }
		}
	};
}
/** By the newest release before it; the first of all by its zeros. */
function kindByVersion(version, catalog) {
	const before = [...catalog].filter((other) => compareVersions(other, version) < 0).sort(compareVersions).at(-1);
	if (before !== void 0) return changeKind(before, version);
	const parsed = parseVersion(version);
	if (parsed === null) throw new Error(`not a version: ${JSON.stringify(version)}`);
	return parsed.patch > 0 ? "patch" : parsed.minor > 0 ? "minor" : "major";
}
/** The file's text: the same entry gives the same bytes. JSON strings are YAML strings. */
function releaseText({ metadata, spec }) {
	const artifacts = Object.entries(spec.artifacts ?? {}).sort(([a], [b]) => a < b ? -1 : 1);
	return [
		"apiVersion: flotilla.dev/v1",
		"kind: Release",
		`metadata: { name: ${metadata.name} }`,
		"spec:",
		`  date: ${spec.date}`,
		`  kind: ${spec.kind}`,
		`  urgency: ${spec.urgency}`,
		...listOf("manualSteps", "[]", (spec.manualSteps ?? []).map((step) => `- ${JSON.stringify(step)}`)),
		...listOf("artifacts", "{}", artifacts.map(([name, digest]) => `${JSON.stringify(name)}: ${digest}`)),
		...spec.notes === void 0 ? [] : [`  notes: ${JSON.stringify(spec.notes)}`],
		...spec.compatibleBack === void 0 ? [] : [`  compatibleBack: ${spec.compatibleBack}`],
		""
	].join("\n");
}
function listOf(key, empty, lines) {
	return lines.length === 0 ? [`  ${key}: ${empty}`] : [`  ${key}:`, ...lines.map((line) => `    ${line}`)];
}
/** The entry that a text holds, if it is exactly what {@link releaseText} writes for this version; null for any other text. */
function readReleaseText(text, version) {
	try {
		const entry = load(text, { schema: CORE_SCHEMA });
		return entry?.metadata?.name === version && releaseText(entry) === text ? entry : null;
	} catch (error) {
		if (error instanceof YAMLException || error instanceof TypeError) return null;
		throw error;
	}
}

// src/rollout/release-branch.ts
/** `release/<version>`: the natural key of a release's pull request. */
function releaseBranch(version) {
	return `release/${version}`;
}
/** The release that a commit adds, if that is all it does, on top of a commit of main, and byte for byte as the App writes it. */
async function entryAt(repository, main, head, version) {
	const [parent, ...others] = (await repository.commit(head)).parents;
	if (parent === void 0 || others.length > 0 || !await repository.isAncestor(parent, main)) return null;
	const [change, ...more] = await repository.difference(parent, head);
	if (change === void 0 || more.length > 0 || change.path !== releaseFile(version) || change.before !== null || change.after === null) return null;
	const text = Buffer.from((await repository.blobs([change.after])).get(change.after) ?? []).toString("utf8");
	return readReleaseText(text, version);
}
/** Puts the release on its branch, one commit on main's tip. A branch that holds the same already stays as it is. Answers the branch's tip. */
async function pushRelease(room, main, entry) {
	const { repository, remote, by } = room;
	const version = entry.metadata.name;
	const branch = releaseBranch(version);
	const tip = await fetchedTip(room, branch);
	const there = tip === null ? null : await entryAt(repository, main, tip, version);
	if (tip !== null && there !== null && releaseText(there) === releaseText(entry)) return tip;
	const { tree, at } = await repository.commit(main);
	const changed = await repository.writeTree(tree, /* @__PURE__ */ new Map([[releaseFile(version), releaseText(entry)]]));
	const commit = await repository.writeCommit(changed, [main], `Add release ${version}\n`, {
		...by,
		at: Date.parse(at)
	});
	const pushed = await repository.push(remote, commit, `refs/heads/${branch}`, tip);
	if (pushed.outcome === "pushed") return commit;
	throw new Error(pushed.outcome === "stale" ? `${branch} moved while it was written; run this again` : `${branch} could not be pushed: ${pushed.message}`);
}
/** The release that the branch holds already, if it is one of the App's. */
async function entryOnBranch(room, main, version) {
	const tip = await fetchedTip(room, releaseBranch(version));
	return tip === null ? null : await entryAt(room.repository, main, tip, version);
}

// src/rollout/assess.ts
/** What a rollout's file and the world together say about every member and stage. */
function assess(rollout, observed) {
	const upgrades = new Map(observed.upgrades.flatMap((upgrade) => upgrade.ids.map((id) => [id, upgrade])));
	const members = rollout.members.map((member) => memberView(rollout, member, observed, upgrades.get(member.id)));
	const stages = [];
	for (const stage of rollout.strategy.stages) {
		const before = stages.every(({ done }) => done);
		stages.push(stageView(rollout, stage, members.filter(({ member }) => member.stage === stage.name).map((view) => before ? view : later(view))));
	}
	return {
		stages,
		current: stages.find(({ done }) => !done) ?? null
	};
}
/** The rollout has nothing left to do: everybody is where the strategy wants them, or it was aborted and its pull requests are closed. */
function isOver(rollout, view) {
	if (rollout.state === "aborted") return true;
	return rollout.state === "running" && view.current === null && !isVain(view);
}
/** There are instances and not one of them was upgraded: that is no success, whoever was skipped, paused or held. */
function isVain(view) {
	const members = view.stages.flatMap((stage) => stage.members);
	return members.length > 0 && !members.some(({ state }) => state === "healthy" || state === "already-there");
}
function stageView(rollout, stage, members) {
	const takingPart = members.filter(({ state }) => state === "already-there" || !isOut(state));
	const failed = members.filter(({ state }) => state === "failed");
	const successes = members.filter(({ state }) => state === "healthy" || state === "already-there").length;
	const required = Math.min(stage.leastSuccesses ?? 0, takingPart.length);
	const settled = members.every(({ state }) => state === "healthy" || state === "skipped" || isOut(state));
	const gate = !(stage.gates ?? []).includes("approval") || takingPart.length === 0 ? "none" : (rollout.approvedStages ?? []).some((approved) => approved.stage === stage.name) ? "open" : "closed";
	return {
		stage,
		members,
		inFlight: members.filter(({ state }) => isInFlight(state)).length,
		failed,
		successes,
		required,
		halted: failed.length > (stage.failures ?? 0),
		settled,
		gate,
		done: settled && successes >= required && gate !== "closed"
	};
}
const exclusions = {
	"already-there": true,
	insiders: true,
	paused: true,
	held: true,
	suspended: true,
	absent: true,
	"too-far-behind": true,
	"not-selected": true
};
/** Left out of the rollout by what its config says. */
function isOut(state) {
	return Object.hasOwn(exclusions, state);
}
function isInFlight(state) {
	switch (state) {
		case "in-pull-request":
		case "merged":
		case "applying":
		case "applied":
		case "needs-confirmation": return true;
		default: return false;
	}
}
function later(view) {
	return view.state === "ready" ? {
		...view,
		state: "waiting",
		reason: null
	} : view;
}
function memberView(rollout, member, observed, upgrade) {
	const instance = observed.instances.get(member.id);
	const reached = instance?.version !== void 0 && instance.version !== null && compareVersions(instance.version, rollout.target) >= 0;
	const view = (state, reason = null) => ({
		member,
		state,
		reason,
		reached,
		instance,
		upgrade
	});
	if (member.healthyAt !== null) return view("healthy");
	if (member.excluded !== null) return view(member.excluded);
	if (member.skipped !== null) return view("skipped", `${member.skipped.by}: ${member.skipped.reason}`);
	if (instance === void 0) return view("absent", "its folder is gone from main");
	if (reached) return reachedView(view, member, instance);
	if (instance.exclusion !== null && instance.exclusion !== "already-there") return view(instance.exclusion);
	if (instance.version === null) return view("waiting", "its config on main cannot be read");
	if (upgrade !== void 0) return view("in-pull-request");
	const closed = member.pullRequest === null ? void 0 : observed.closed.get(member.pullRequest);
	if (closed?.state === "merged") return view("merged");
	if (closed?.state === "closed" && member.retry?.head !== closed.head) return view("waiting", `its pull request #${member.pullRequest} was closed without being merged`);
	return view(...beforeUpgrade(instance));
}
function reachedView(view, member, instance) {
	const { situation } = instance;
	switch (situation.is) {
		case "healthy": return view("applied");
		case "pending": return view("merged");
		case "applying":
		case "applied": return view(situation.is);
		case "needs-confirmation": return view("needs-confirmation", `${situation.stack}: ${situation.reason}`);
		case "failed":
		case "unhealthy": {
			const known = member.failures.find((failure) => failure.at === situation.at);
			if (known !== void 0 && known.retried !== null) return view("applying", "retried");
			return view("failed", situation.reason);
		}
	}
}
/** An instance that is not in order is not upgraded on top of that. */
function beforeUpgrade(instance) {
	if (instance.blockedBy !== null) return ["waiting", `pull request #${instance.blockedBy} changes it; that one comes first`];
	const { situation } = instance;
	switch (situation.is) {
		case "healthy":
		case "applied": return ["ready", null];
		case "pending":
		case "applying": return ["waiting", "main is still being applied to it"];
		case "needs-confirmation": return ["waiting", `its stack ${situation.stack} waits for a confirmation from before this rollout`];
		case "failed": return ["waiting", `its last apply failed before this rollout: ${situation.reason}`];
		case "unhealthy": return ["waiting", `it was unhealthy before this rollout: ${situation.reason}`];
	}
}

// src/rollout/tracker-instances.ts
/** One line per instance; rolled up, one line per stage and state. */
function instancesSection(rollout, view, scrub, detail) {
	if (rollout.state === "opened") return "They are chosen when the rollout starts.";
	const parts = view.stages.flatMap(({ stage, members }) => {
		const part = members.filter(({ state }) => !isOut(state));
		if (part.length === 0) return [];
		const lines = detail === 0 ? part.map((member) => instanceLine(member, scrub)) : rolledUp(part, scrub, detail);
		return [`**${plain(stage.name)}**\n\n${lines.join("\n")}`];
	});
	return parts.length === 0 ? "Nobody takes part." : parts.join("\n\n");
}
/** What people need to act on keeps its line longest. */
const telling = {
	failed: true,
	"needs-confirmation": true,
	"in-pull-request": true,
	merged: true,
	applying: true,
	applied: true
};
function rolledUp(members, scrub, detail) {
	const most = {
		1: 100,
		2: 10,
		3: 0
	}[detail];
	return [...Map.groupBy(members, ({ state }) => state)].sort(([a], [b]) => a < b ? -1 : 1).flatMap(([state, group]) => {
		const shown = Object.hasOwn(telling, state) ? group.slice(0, most).map((member) => instanceLine(member, scrub)) : [];
		const rest = group.length - shown.length;
		return [...shown, ...rest > 0 ? [`- ${rest} ${shown.length > 0 ? "more " : ""}${state.replaceAll("-", " ")}`] : []];
	});
}
function instanceLine(view, scrub) {
	const { member, state, reason, instance } = view;
	const facts = [
		`**${state.replaceAll("-", " ")}**`,
		member.pullRequest === null ? null : `#${member.pullRequest}`,
		reason === null ? health(view) : null,
		instance?.running === void 0 || instance.running === null ? null : `runs ${plain(instance.running, 40)}`,
		member.failures.length > 1 ? `${member.failures.length} failures so far` : null,
		reason === null ? null : plain(scrub(reason, member.id))
	];
	return `- [${state === "healthy" ? "x" : " "}] ${instanceName(view, scrub)}: ${facts.filter((fact) => fact !== null).join(" · ")}`;
}
/** What the last probe said, where the state does not say it already. */
function health({ state, instance }) {
	if (state === "healthy") return null;
	switch (instance?.situation.is) {
		case "healthy":
		case "unhealthy": return instance.situation.is;
		default: return null;
	}
}
/** The id, and the account where the config names one: never a slug or a domain. */
function instanceName({ member, instance }, scrub) {
	const account = instance?.account ?? null;
	return account === null ? code(member.id) : `${code(member.id)} (${link(scrub(account, member.id))})`;
}
/** Who is left out and why, per reason. */
function excludedSection(view, scrub, detail) {
	const out = view.stages.flatMap((stage) => stage.members).filter(({ state }) => isOut(state));
	return [...Map.groupBy(out, ({ state }) => state)].sort(([a], [b]) => a < b ? -1 : 1).flatMap(([state, group]) => {
		const most = detail === 0 ? state === "already-there" ? 20 : 1e3 : {
			1: 20,
			2: 5,
			3: 0
		}[detail];
		const lines = group.slice(0, most).map((view) => `- ${instanceName(view, scrub)}: ${excludedBecause(view, scrub)}`);
		return [...lines, ...group.length > most ? [`- ${group.length - most}${lines.length > 0 ? " more" : ""}: ${because[state] ?? state}`] : []];
	}).join("\n");
}
const because = {
	"already-there": "already there",
	insiders: "on the insiders channel",
	paused: "paused",
	held: "on hold",
	suspended: "suspended",
	absent: "to be removed, or gone",
	"too-far-behind": "too far behind: a minor version must not be skipped, so it is upgraded step by step first",
	"not-selected": "no stage of the strategy selects it"
};
function excludedBecause({ member, state, instance }, scrub) {
	const hold = instance?.hold ?? null;
	const told = because[state] ?? state;
	if (state !== "paused" && state !== "held" || hold === null) return told;
	return `${told} by ${plain(hold.owner)} until ${plain(hold.until)}: ${plain(scrub(hold.reason, member.id))}`;
}

// src/rollout/upgrade.ts
/** Judges one open pull request. `views` are the rollout's members that its head changes. */
function judge(upgrade, views, rollout) {
	const retried = views.some(({ member }) => member.retry?.head === upgrade.head);
	const asked = views.filter(({ state }) => state === "in-pull-request");
	const strangers = upgrade.ids.length - views.length;
	if (upgrade.content === "foreign") return retried ? {
		is: "rebuild",
		why: "retried"
	} : { is: "foreign" };
	if (views.length === 0) return {
		is: "close",
		why: "none of its instances is in this rollout"
	};
	const over = views.filter(({ state, reached }) => reached || state === "skipped" || state === "healthy");
	if (over.length === views.length) return {
		is: "close",
		why: "nothing in it is left to upgrade"
	};
	const out = views.filter((view) => !asked.includes(view) && !over.includes(view));
	const alone = views.filter(({ member }) => member.alone === true);
	if (upgrade.ids.length > 1 && (over.length > 0 || out.length > 0 || strangers > 0 || alone.length > 0)) return {
		is: "split",
		alone: alone.map(({ member }) => member.id),
		why: "not all of its instances go on together"
	};
	if (out.length > 0) return {
		is: "out",
		ids: out.map(({ member }) => member.id)
	};
	if (retried) return {
		is: "rebuild",
		why: "retried"
	};
	if (upgrade.merge === "outdated") return {
		is: "rebuild",
		why: "main-moved"
	};
	const verdict = byChecks(upgrade) ?? byReviews(upgrade, rollout);
	return verdict.is === "merge" && upgrade.refused !== null ? {
		is: "refused",
		message: upgrade.refused
	} : verdict;
}
function byChecks(upgrade) {
	if (upgrade.validate === "failure") return {
		is: "check-failed",
		check: "validate"
	};
	if (upgrade.plan === "failure") return {
		is: "check-failed",
		check: "plan"
	};
	if (upgrade.validate === "pending") return {
		is: "wait",
		for: "validate"
	};
	const missing = upgrade.stacks.filter(({ review }) => review === null);
	if (missing.length === 0) return null;
	if (upgrade.plan === "pending") return {
		is: "wait",
		for: "plan"
	};
	return upgrade.fresh ? {
		is: "plan-missing",
		stacks: missing
	} : {
		is: "rebuild",
		why: "plan-outdated"
	};
}
function byReviews(upgrade, rollout) {
	const unapproved = upgrade.stacks.filter((stack) => stack.review !== null && !isApproved(stack.review, rollout));
	if (unapproved.length === 0 || upgrade.approvedBy !== null) return { is: "merge" };
	const alone = outliers(upgrade, unapproved);
	if (alone.length > 0) return {
		is: "split",
		alone,
		why: "some of its instances change in another way than the rest"
	};
	const deferred = unapproved.filter(({ review }) => review.deferred);
	return deferred.length > 0 ? {
		is: "deferred",
		stacks: deferred
	} : {
		is: "unapproved",
		stacks: unapproved
	};
}
/** A protected deletion is approved by a person only, never by what was seen to go well elsewhere. */
function isApproved(review, rollout) {
	if (review.empty) return true;
	if (review.deferred) return false;
	return rollout.approvedShapes.some(({ shape, comment }) => shape === review.shape && (review.protected.length === 0 || comment !== null));
}
/**
* Who leaves a batch: whoever has a protected or deferred stack, and whoever changes in another way than most. Those that change in the same
* way stay together and wait for one word.
*/
function outliers(upgrade, unapproved) {
	if (upgrade.ids.length === 1) return [];
	const ways = /* @__PURE__ */ new Map();
	const single = /* @__PURE__ */ new Set();
	for (const id of upgrade.ids) {
		const mine = unapproved.filter((stack) => stack.id === id);
		if (mine.some(({ review }) => review.deferred || review.protected.length > 0)) single.add(id);
		const way = mine.map(({ stack, review }) => `${stack} ${review.shape}`).join("\n");
		ways.set(way, [...ways.get(way) ?? [], id]);
	}
	const [stay] = [...ways].sort(([a, left], [b, right]) => Number(b === "") - Number(a === "") || right.length - left.length || (a < b ? -1 : 1));
	return upgrade.ids.filter((id) => single.has(id) || stay?.[1].includes(id) !== true);
}

// src/rollout/waits.ts
/** What a rollout waits for right now, most pressing first. Pure, sorted, the same for the same input. */
function waitsOf(rollout, observed, view) {
	if (rollout.state === "aborted" || rollout.state === "finished") return [];
	if (observed.problems.length > 0) {
		const text = `main is not valid, so nothing moves: ${observed.problems[0]}${more(observed.problems.length - 1)}`;
		return [person(`problems:${hash(observed.problems.join("\n"))}`, text)];
	}
	const catalog = catalogWaits(rollout, observed);
	if (rollout.state === "opened") return catalog.length > 0 ? catalog : startWaits(rollout, observed);
	return [
		...rollout.state === "paused" ? [person(null, "The rollout is paused: nothing is opened or merged.", "/resume")] : [],
		...catalog,
		...view.current === null ? [] : failureWaits(view.current),
		...confirmationWaits(view),
		...upgradeWaits(rollout, observed, view),
		...memberWaits(view),
		...view.current === null ? [] : stageWaits(view.current),
		...vainWaits(view)
	];
}
function catalogWaits({ target }, { inCatalog, releasePullRequest: pull }) {
	if (inCatalog) return [];
	if (pull === null) return [person(`catalog:${target}`, `releases/${target}.yaml is not on main, and no pull request brings it. Publish the release again.`)];
	if (pull.content === "foreign") return [person(`release-foreign:${pull.head}`, `Somebody changed the pull request #${pull.number} that brings releases/${target}.yaml. Look at it and merge it yourself, or close it and publish the release again.`)];
	if (pull.validate === "failure") return [person(`release-invalid:${pull.head}`, `The pull request #${pull.number} that brings releases/${target}.yaml does not pass validation.`)];
	if (pull.refused !== null) return [person(`release-refused:${pull.head}:${hash(pull.refused)}`, `GitHub refuses to merge #${pull.number}, which brings releases/${target}.yaml: ${pull.refused}`)];
	return [machine(`#${pull.number}, which brings releases/${target}.yaml, is being validated.`)];
}
function startWaits(rollout, { startLabel, strategy }) {
	if (strategy === null) return [person(`strategy:${rollout.target}`, `${rollout.environment} has no strategy for this kind of change any more.`, "/abort")];
	if (startLabel === null) return [person(null, "The label that starts the rollout has been taken off. Somebody with the role maintain sets it again to start.")];
	if (startLabel.allowed) return [machine("The rollout is about to start.")];
	return [person(`label:${startLabel.login}:${startLabel.at}`, `${startLabel.login} set the label, but only people with the role maintain may start a rollout. One of them takes the label off and sets it again.`)];
}
function failureWaits({ stage, failed, halted, members }) {
	if (failed.length === 0) return [];
	const which = failed.map(({ member, reason }) => `${member.id} (${reason ?? "failed"})`);
	const known = failed.map(({ member, instance }) => `${member.id}@${instance !== void 0 && "at" in instance.situation ? instance.situation.at : ""}`);
	const allowed = stage.failures ?? 0;
	const rest = members.some(({ state }) => state === "ready" || state === "waiting");
	const effect = halted ? `Stage "${stage.name}" has halted: ${count(failed.length, "failure")}, ${allowed} allowed; nothing new is opened.` : `Stage "${stage.name}" ${rest ? "goes on" : "cannot be completed"} with ${count(failed.length, "failure")} of ${allowed} allowed.`;
	const skips = failed.slice(0, 5).map(({ member }) => `/skip ${member.id} <reason>`);
	return [person(`failed:${stage.name}:${hash(known.sort().join("\n"))}`, `${effect} ${listed(which)}`, ...failed.length === 1 ? [`/retry ${failed[0]?.member.id ?? ""}`] : ["/retry"], ...skips)];
}
/** The issue "Needs confirmation" tells people; here it only has to be visible. */
function confirmationWaits(view) {
	return all(view).flatMap(({ member, instance, reached }) => {
		if (!reached || instance === void 0 || instance.situation.is !== "needs-confirmation") return [];
		const { stack, fingerprint, reason } = instance.situation;
		return [person(null, `${member.id} ${stack} needs confirmation: ${reason}`, `/approve ${member.id} ${stack} ${eight(fingerprint)}`)];
	});
}
function upgradeWaits(rollout, observed, view) {
	const members = new Map(all(view).map((each) => [each.member.id, each]));
	const shapes = /* @__PURE__ */ new Map();
	const waits = observed.upgrades.flatMap((upgrade) => {
		const verdict = judge(upgrade, upgrade.ids.flatMap((id) => members.get(id) ?? []), rollout);
		if (verdict.is !== "unapproved") return upgradeWait(upgrade, verdict, rollout.state === "paused");
		for (const { id, review } of verdict.stacks) {
			const known = shapes.get(review.shape) ?? {
				review,
				ids: /* @__PURE__ */ new Set()
			};
			known.ids.add(id);
			shapes.set(review.shape, known);
		}
		return [];
	});
	return [...[...shapes].sort(([a], [b]) => a < b ? -1 : 1).map(([shape, { review, ids }]) => {
		const protectedOnes = review.protected.length === 0 ? "" : ` It deletes or replaces what is protected (${review.protected.join(", ")}); applying it will ask once more.`;
		const text = `A new shape of change waits for approval (${listed([...ids].sort())}): ${review.description}.${protectedOnes}`;
		return person(`shape:${shape}`, text, `/approve ${eight(shape)}`);
	}), ...waits];
}
function upgradeWait({ number, head, ids, plan }, verdict, paused) {
	const choices = ids.flatMap((id) => [`/retry ${id}`, `/skip ${id} <reason>`]).slice(0, 4);
	switch (verdict.is) {
		case "foreign": return [person(`foreign:${number}:${head}`, `Somebody pushed to the branch of #${number}, which belongs to the bot. /retry throws that away and builds it anew.`, ...choices)];
		case "refused": return [person(`refused:${number}:${head}:${hash(verdict.message)}`, `GitHub refuses to merge #${number}: ${verdict.message}`)];
		case "check-failed": return [person(`check:${verdict.check}:${number}:${head}`, `The check ${verdict.check} of #${number} failed. Look there; /retry builds the branch anew.`, ...choices)];
		case "plan-missing": return plan === "success" ? [person(`plan-missing:${number}:${head}`, `#${number} was planned, but no plan is recorded for ${listed(verdict.stacks.map(({ id, stack }) => `${id} ${stack}`))}.`, ...choices)] : [machine(`#${number} is being planned.`)];
		case "deferred": return [person(`deferred:${number}:${head}`, `#${number} changes ${listed(verdict.stacks.map(({ id, stack }) => `${id} ${stack}`))}, which cannot be planned before a stack that it needs is applied. Approve the pull request itself to let it through; applying it will ask for confirmation.`)];
		case "wait": return [machine(verdict.for === "validate" ? `#${number} is being validated.` : `#${number} is being planned.`)];
		case "out": return [person(null, `#${number} is not merged while ${listed(verdict.ids)} ${verdict.ids.length === 1 ? "is" : "are"} on hold.`)];
		case "merge": return paused ? [] : [machine(`#${number} is ready; it is merged when its stage goes on.`)];
		case "rebuild":
		case "close":
		case "split":
		case "unapproved": return [];
	}
}
function memberWaits(view) {
	if (view.current === null) return [];
	return view.current.members.flatMap(({ member, state, reason, instance }) => {
		if (state !== "waiting" || reason === null) return [];
		if ((instance?.situation.is === "pending" || instance?.situation.is === "applying") && instance.blockedBy === null) return [machine(`${member.id} waits: ${reason}.`)];
		const blocked = instance?.blockedBy ?? null;
		const key = blocked === null ? `waiting:${member.id}:${hash(reason)}` : `blocked:${member.id}:${blocked}`;
		const skip = `/skip ${member.id} <reason>`;
		return [person(key, `${member.id} waits: ${reason}.`, ...blocked === null ? [`/retry ${member.id}`, skip] : [skip])];
	});
}
function stageWaits({ stage, settled, successes, required, gate }) {
	if (!settled) return [];
	if (successes < required) return [person(`successes:${stage.name}:${successes}`, `Stage "${stage.name}" wants ${count(required, "success", "successes")} and has ${successes}: the others were skipped. Retry one of them, or abort.`, "/retry <id>", "/abort")];
	return gate === "closed" ? [person(`gate:${stage.name}`, `Stage "${stage.name}" is through; the next one begins when a person says so.`, `/approve stage ${stage.name}`)] : [];
}
function vainWaits(view) {
	if (view.current !== null || !isVain(view)) return [];
	return [all(view).some(({ state }) => state === "skipped") ? person("vain", "Nothing was upgraded: everybody was skipped or left out, so this is not finished. Retry an instance, or abort.", "/retry <id>", "/abort") : person("vain", "Nothing was upgraded: everybody is left out (see below why), so this is not finished. It can only be aborted.", "/abort")];
}
function all(view) {
	return view.stages.flatMap(({ members }) => members);
}
function person(key, text, ...type) {
	return {
		key,
		who: "person",
		text,
		type
	};
}
function machine(text) {
	return {
		key: null,
		who: "machine",
		text,
		type: []
	};
}
/** The first eight hex digits: what people type of a fingerprint or shape. */
function eight(digest) {
	return digest.replace(/^sha256:/, "").slice(0, 8);
}
function listed(items) {
	return `${items.slice(0, 5).join("; ")}${more(items.length - 5)}`;
}
function more(rest) {
	return rest > 0 ? ` and ${rest} more` : "";
}
function count(amount, one, many = `${one}s`) {
	return `${amount} ${amount === 1 ? one : many}`;
}
function hash(text) {
	return createHash("sha256").update(text).digest("hex").slice(0, 16);
}

// src/rollout/tracker-sections.ts
function progressSection(rollout, view) {
	if (rollout.state === "opened") return "Nothing has been upgraded yet.";
	const members = view.stages.flatMap((stage) => stage.members);
	const part = members.filter(({ state }) => !isOut(state));
	const healthy = part.filter(({ state }) => state === "healthy").length;
	const share = part.length === 0 ? 1 : healthy / part.length;
	const cells = Math.floor(share * 20);
	const others = [
		"in-pull-request",
		"merged",
		"applying",
		"applied",
		"needs-confirmation",
		"failed",
		"skipped"
	].map((state) => [members.filter((member) => member.state === state).length, state]).filter(([count]) => count > 0).map(([count, state]) => `${count} ${words(state)}`);
	const out = members.length - part.length;
	const told = [
		`${healthy} of ${part.length} upgraded and healthy`,
		...others,
		...out > 0 ? [`${out} left out`] : []
	];
	return `\`${"█".repeat(cells)}${"░".repeat(20 - cells)}\` ${Math.floor(share * 100)} %: ${told.join(", ")}`;
}
function stagesSection(rollout, view) {
	if (rollout.state === "opened") return rollout.strategy.stages.map(({ name }) => `- ${plain(name)}: not begun`).join("\n");
	return view.stages.map((stage) => `- ${stage.done ? "✅" : stage === view.current ? stage.halted ? "🛑" : "▶️" : "⏳"} **${plain(stage.stage.name)}**: ${stageLine(stage, view)}`).join("\n");
}
function stageLine(stage, view) {
	const part = stage.members.filter(({ state }) => !isOut(state));
	if (stage.members.length === 0) return "nobody is selected, it passes";
	if (part.length === 0) return "everybody is left out, it passes";
	const healthy = part.filter(({ state }) => state === "healthy").length;
	const failures = stage.stage.failures ?? 0;
	const rules = `at most ${stage.stage.concurrency ?? 1} at a time, ${failures} ${failures === 1 ? "failure" : "failures"} allowed`;
	return `${stage.done ? "done" : stage === view.current ? stage.halted ? "halted" : "running" : "not begun"}, ${healthy} of ${part.length} healthy (${rules})`;
}
function waitingSection(waits, scrub, detail) {
	const people = waits.filter(({ who }) => who === "person");
	const machines = waits.filter(({ who }) => who === "machine");
	const shown = detail === 0 ? people : people.slice(0, detail === 1 ? 50 : 15);
	const lines = shown.map(({ text, type }) => {
		const typed = type.length === 0 ? "" : `\n\n${[
			"```",
			...type,
			"```"
		].map((line) => `  ${line}`).join("\n")}`;
		return `- 🙋 ${plain(scrub(text), 600)}${typed}`;
	});
	const more = people.length > shown.length ? [`- 🙋 and ${people.length - shown.length} more of this kind`] : [];
	const busy = detail < 2 && machines.length <= 20 ? machines.map(({ text }) => `- ⚙️ ${plain(scrub(text))}`) : machines.length > 0 ? [`- ⚙️ ${machines.length} things are under way`] : [];
	const all = [
		...lines,
		...more,
		...busy
	];
	return all.length === 0 ? "Nothing." : all.join("\n");
}
function failuresSection(view, scrub, detail) {
	const members = view.stages.flatMap((stage) => stage.members);
	const failed = members.filter(({ state }) => state === "failed");
	if (failed.length === 0) return "";
	const reasons = Map.groupBy(failed, ({ member, reason }) => scrub(reason ?? "failed", member.id));
	const lines = [...reasons].sort(([a, left], [b, right]) => right.length - left.length || (a < b ? -1 : 1)).slice(0, detail < 2 ? 30 : 5).map(([reason, group]) => {
		const shown = group.slice(0, detail === 0 ? 20 : 5).map((each) => instanceName(each, scrub));
		return `- failed: ${shown.join(", ")}${group.length > shown.length ? ` and ${group.length - shown.length} more` : ""}: ${plain(reason)}`;
	});
	const more = reasons.size > lines.length ? [`- and ${reasons.size - lines.length} other reasons`] : [];
	return [
		...lines,
		...more,
		`\nIn common: ${inCommon(failed, members)}`
	].join("\n");
}
/** Traits that every failed instance has, those that no healthy one has first. */
function inCommon(failed, members) {
	const healthy = members.filter(({ state }) => state === "healthy");
	const shared = [
		"architecture",
		"region",
		"size",
		"type"
	].flatMap((trait) => {
		const values = new Set(failed.map(({ instance }) => instance?.traits[trait]));
		const [value] = values;
		if (values.size !== 1 || value === void 0) return [];
		const also = healthy.filter(({ instance }) => instance?.traits[trait] === value).length;
		return [{
			also,
			text: `${trait} ${code(value)} (${also === 0 ? "no healthy instance has it" : `so have ${also} healthy ones`})`
		}];
	});
	if (shared.length === 0) return "nothing that Flotilla knows of.";
	return `${shared.sort((a, b) => a.also - b.also).map(({ text }) => text).join(", ")}.`;
}
function shapesSection(rollout, observed, scrub) {
	const seen = /* @__PURE__ */ new Map();
	const stacks = [...observed.upgrades.flatMap((upgrade) => upgrade.stacks), ...[...observed.instances.values()].flatMap((instance) => instance.reviewed)];
	for (const { id, review } of stacks) {
		if (review === null || review.empty || review.deferred) continue;
		const known = seen.get(review.shape) ?? {
			review,
			ids: /* @__PURE__ */ new Set()
		};
		known.ids.add(id);
		seen.set(review.shape, known);
	}
	const lines = [...seen].sort(([a, left], [b, right]) => right.ids.size - left.ids.size || (a < b ? -1 : 1)).slice(0, 30).map(([shape, { review, ids }]) => {
		const approved = rollout.approvedShapes.find((each) => each.shape === shape && each.comment !== null);
		const healthy = rollout.approvedShapes.some((each) => each.shape === shape);
		const word = approved !== void 0 ? `approved by ${plain(approved.by)}` : healthy ? "seen healthy" : "not approved yet";
		const [id] = ids;
		return `- ${code(eight(shape))} ${plain(scrub(review.description, id), 600)} (${ids.size} ${ids.size === 1 ? "instance" : "instances"}, ${word})`;
	});
	return [...lines, ...seen.size > lines.length ? [`- and ${seen.size - lines.length} more`] : []].join("\n");
}
function words(state) {
	return state.replaceAll("-", " ");
}

// src/rollout/tracker.ts
/** GitHub takes 65,536 characters. */
const longest = 6e4;
/** `<!-- flotilla:tracker <env> <target> -->`: how the App finds its tracker again, whatever became of the rest of the body. */
function trackerMarker(environment, target) {
	return `<!-- flotilla:tracker ${environment} ${target} -->`;
}
/**
* The tracker issue: everything people want to know of a rollout, made from its file and what was observed, never read back. The same input gives
* the same bytes. A big fleet is rolled up, one level after the other until it fits; nothing is ever cut off in the middle.
*/
function projectTracker({ rollout, observed, template, scrub }) {
	const view = assess(rollout, observed);
	const waits = waitsOf(rollout, observed, view);
	const release = observed.release;
	const slots = {
		environment: plain(rollout.environment),
		target: rollout.target,
		release: release?.notes === void 0 || release.notes === null ? "" : `Release notes: ${link(release.notes)}`,
		manualSteps: section("Steps by hand", (release?.manualSteps ?? []).map((step) => `- ${plain(scrub(step))}`).join("\n")),
		state: stateLine(rollout, view),
		progress: progressSection(rollout, view),
		stages: stagesSection(rollout, view),
		shapes: section("Shapes of change", shapesSection(rollout, observed, scrub))
	};
	for (const detail of [
		0,
		1,
		2,
		3
	]) {
		const { title, body } = fillTracker(template, {
			...slots,
			waiting: waitingSection(waits, scrub, detail),
			failures: section("Failures", failuresSection(view, scrub, detail)),
			instances: instancesSection(rollout, view, scrub, detail),
			excluded: section("Left out", excludedSection(view, scrub, detail))
		});
		const whole = `${trackerMarker(rollout.environment, rollout.target)}\n${body}`;
		if (whole.length <= longest) return {
			title,
			body: whole,
			open: !isOver(rollout, view)
		};
	}
	throw new Error(`the tracker of ${rollout.environment} ${rollout.target} does not fit even when everything is rolled up: is the template too long?`);
}
function section(title, text) {
	return text === "" ? "" : `## ${title}\n\n${text}`;
}
function stateLine({ state, started, strategyName }, view) {
	const begun = started === null ? "" : ` Started by ${plain(started.by)} at ${started.at} with the strategy ${code(strategyName)}.`;
	switch (state) {
		case "opened": return "Not started yet.";
		case "paused": return `Paused.${begun}`;
		case "aborted": return `Aborted.${begun}`;
		case "running":
		case "finished": return `${view.current === null ? "Finished" : "Running"}.${begun}`;
	}
}

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

export { assess, eight, entryAt, entryOnBranch, fleetScrub, isApproved, isOver, judge, labelTracker, mark, openTracker, projectTracker, pushRelease, releaseBranch, releaseEntry, releaseFile, waitsOf };
