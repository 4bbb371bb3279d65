import { instant } from "../core/clock/clock.js";
import { instancePath, reviewPath } from "../core/ledger/paths.js";
import { nearest } from "../core/fleet/nearest.js";
import { findFleetRoot } from "../core/fleet/root.js";
import { windowsText } from "../core/fleet/windows.js";
import { Argument, Command, InvalidArgumentError, Option } from "../vendor/commander.js";
import { randomBytes, randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { link, mkdir, mkdtemp, readFile, readdir, rename, rm, rmdir, statfs, writeFile } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import { freemem, hostname, tmpdir } from "node:os";
import { spawn } from "node:child_process";
import { closeSync, existsSync, lstatSync, mkdirSync, openSync, readFileSync } from "node:fs";

// src/cli/called-as.ts
/** Our own commands in a text for people: `flotilla apply`, not the word in a sentence or a branch's name. */
const command = /(?<!npx |[\w/.-])flotilla(?= (?:apply|demo|generate|instance|local|pending|plan|rollout|stack|validate|why)\b)/g;
/**
* Writes the commands in a text as this process was called: somebody who types `npx flotilla` has no `flotilla` on the PATH. What a program reads
* (JSON) stays as it is.
*/
function calledAs(text, env) {
	return env["npm_command"] !== "exec" || /^[[{]/.test(text) ? text : text.replace(command, "npx flotilla");
}

// src/cli/context.ts
/** The user asked for something that cannot be: told on standard error with the next step, exit code 2. */
var UsageError = class extends Error {
	constructor(message) {
		super(message);
		this.name = "UsageError";
	}
};

// src/cli/state-folder.ts
/** The fleet's root: the nearest folder upward that holds flotilla.yaml. */
function fleetRoot(context) {
	const root = findFleetRoot(context.cwd);
	if (root === null) throw new UsageError(`No flotilla.yaml in ${context.cwd} or above. Run this inside a fleet's repository.`);
	return root;
}
/** Where local state lives (engine states, the fleet's key, the local cloud): FLOTILLA_STATE_DIR, else `.flotilla` in the fleet's root. */
function stateFolder(context) {
	const named = context.env["FLOTILLA_STATE_DIR"];
	return named === void 0 || named === "" ? join(fleetRoot(context), ".flotilla") : resolve(context.cwd, named);
}

// src/cli/cloud-session.ts
/**
* What to tell where one of these environments has a provider that is reached over reattach (`policy.providers`) and there is nobody to reach:
* the engine would look for it in a registry. Null where nothing is missing.
*/
async function missingCloud(context, environments) {
	if ((context.env["TF_REATTACH_PROVIDERS"] ?? "") !== "") return null;
	for (const { name, config } of environments) {
		const sources = config.spec.policy.providers.flatMap(({ source, reattach }) => reattach === true ? [source] : []);
		if (sources.length === 0) continue;
		const { cloudIn } = await import("../lazy/core/local/cloud/client.js");
		if (await cloudIn(join(stateFolder(context), "cloud")) !== null) return null;
		return `The stacks of ${name} use ${sources.join(", ")}, which a running cloud serves, and no local cloud is running here. Start it with: flotilla local up`;
	}
	return null;
}
/**
* A session of the local cloud that runs in the state folder, opened with the operator's token; the environment as it is where somebody has set
* `TF_REATTACH_PROVIDERS` already or no local cloud runs here.
*/
async function cloudSession(context, role) {
	const none = {
		env: context.env,
		close: () => Promise.resolve()
	};
	if ((context.env["TF_REATTACH_PROVIDERS"] ?? "") !== "") return none;
	const { cloudIn, closeSession, openSession } = await import("../lazy/core/local/cloud/client.js");
	const access = await cloudIn(join(stateFolder(context), "cloud"));
	if (access === null) return none;
	const session = await openSession(access.url, role, access.token);
	return {
		env: {
			...context.env,
			TF_REATTACH_PROVIDERS: session.reattach,
			FLOTILLA_CLOUD_URL: access.url,
			FLOTILLA_CLOUD_TOKEN: session.token
		},
		close: () => closeSession(access, session.id)
	};
}

// src/cli/local-fleet.ts
async function localFleet(context) {
	const { run } = await import("../lazy/core/process/run.js");
	const { openRepository } = await import("../lazy/core/git/git-cli.js");
	const { GitError } = await import("../lazy/core/git/git-error.js");
	const { loadFleet } = await import("../lazy/core/fleet/load.js");
	const { openLedger } = await import("../lazy/core/ledger/git-ledger.js");
	const root = fleetRoot(context);
	let repository;
	try {
		repository = await openRepository(root, run, context.env);
	} catch (error) {
		if (error instanceof GitError) throw new UsageError(`${root} is in no git repository. Run git init there and commit the fleet.`);
		throw error;
	}
	const commit = await repository.resolve("HEAD");
	if (commit === null) throw new UsageError("There is no commit yet. What is applied is what is committed: commit the fleet first.");
	const prefix = relative(repository.workTree ?? root, root).replaceAll("\\", "/");
	const { snapshot, problems } = await loadFleet(repository, commit, {
		root: prefix,
		only: []
	});
	if (snapshot === null) throw noValidFleet(problems[0]);
	const person = loginOf(context);
	const ledger = openLedger({
		repository,
		remote: null,
		branch: snapshot.fleet.spec.ledger,
		by: {
			name: person,
			email: `${person}@localhost`
		},
		clock: context.clock
	});
	return {
		root,
		prefix,
		repository,
		commit,
		snapshot,
		ledger,
		person
	};
}
/** What HEAD holds cannot be worked with; `first` says why. */
function noValidFleet(first) {
	const why = first === void 0 ? "" : `: ${first.file}:${first.line} ${first.message}`;
	return new UsageError(`HEAD holds no valid fleet${why}. See flotilla validate.`);
}
/** The ledger to read: this clone's branch, else what was last fetched of the remote's. */
async function readableLedger(context, { ledger, repository, snapshot }) {
	const own = await ledger.open();
	if (own.commit !== null) return own;
	const branch = snapshot.fleet.spec.ledger;
	const fetched = await repository.resolve(`refs/remotes/origin/${branch}`);
	if (fetched === null) return own;
	const { viewAt } = await import("../lazy/core/ledger/view.js");
	context.err(`Reading origin/${branch} as of your last git fetch (${fetched.slice(0, 8)}).`);
	return await viewAt(repository, fetched);
}
/** Everything of the fleet that HEAD and the ledger differ about; nobody but this clone is asked. */
async function observed(context, fleet, view) {
	const { observe } = await import("../lazy/core/apply/observe.js");
	return await observe({
		repository: fleet.repository,
		treeish: fleet.commit,
		root: fleet.prefix,
		view,
		github: null,
		run: null,
		now: context.clock(),
		whole: false
	});
}
/** The instance of that id on main. Throws where there is none, or several environments have one. */
async function instanceNamed(fleet, name, named) {
	const { listInstances } = await import("../lazy/core/fleet/load.js");
	const [, environment = named, id = name] = /^([^/]+)\/([^/]+)$/.exec(name) ?? [];
	const all = await listInstances(fleet.repository, fleet.commit, fleet.prefix);
	const found = all.filter((each) => each.id === id && (environment === void 0 || each.environment === environment));
	const [only, other] = found;
	if (only === void 0) {
		const near = all.map((each) => each.id).filter((other) => other.startsWith(id.slice(0, 8)));
		const hint = near.length === 0 ? "See: flotilla instance list" : `Did you mean ${near.slice(0, 3).join(", ")}?`;
		const lying = [...fleet.snapshot.environments.keys()].find((each) => existsSync(join(fleet.root, "environments", each, "deployments", id, "config.yaml")));
		if (lying !== void 0) throw new UsageError(`${lying}/${id} is not committed, and HEAD is what counts: git add environments && git commit`);
		throw new UsageError(`HEAD holds no instance ${id}${environment === void 0 ? "" : ` in ${environment}`}. ${hint}`);
	}
	if (other !== void 0) throw new UsageError(`${id} is in ${found.map((each) => each.environment).join(" and ")}: say which with --environment.`);
	return {
		environment: only.environment,
		id
	};
}
/** The environment of that name. Throws with those that there are. */
function environmentNamed({ snapshot }, name) {
	const found = snapshot.environments.get(name);
	if (found === void 0) throw new UsageError(`There is no environment ${name}; there are: ${[...snapshot.environments.keys()].join(", ")}.`);
	return found;
}
/** The machine's user in the letters of a GitHub login. */
function loginOf({ env }) {
	const name = (env["USER"] ?? env["USERNAME"] ?? "").replaceAll(/[^A-Za-z0-9-]+/g, "-").replace(/^-+/, "").slice(0, 39);
	return name === "" ? "local" : name;
}

// src/cli/standing-text.ts
/** What is left to do about an instance, a line for each stack and one for its health, with what repairs it. */
function standingLine({ instance, standing, ledger }) {
	const name = `${instance.environment}/${instance.id}`;
	const stacks = standing.stacks.flatMap((each) => {
		const told = standingText(each, instance.id);
		return told === null ? [] : [`  ${name} ${each.stack}: ${told}`];
	});
	const health = ledger?.health ?? null;
	if (standing.probe) return [...stacks, `  ${name}: its health is to be looked at`];
	if (health === null || health.state === "healthy") return stacks;
	return [...stacks, `  ${name}: ${health.state}, ${health.detail ?? "nothing is known"}. When it is mended: flotilla apply ${instance.id} (on GitHub: /retry ${instance.id})`];
}
/** One stack's standing in words; null where there is nothing to say. */
function standingText(standing, id) {
	switch (standing.state) {
		case "applied": return null;
		case "pending": return `pending (${standing.reason})`;
		case "blocked": return `blocked, it waits for ${standing.by} (${standing.reason})`;
		case "waiting": return standing.on === "hold" ? `waiting, a hold keeps it as it is (${standing.reason})` : `waiting, the environment has apply: off (${standing.reason})`;
		case "applying": return `applying, run ${standing.run} is at work on it`;
		case "needs-confirmation": {
			const short = standing.attempt.fingerprint?.slice(7, 15) ?? "";
			const why = standing.attempt.why[0]?.message;
			return `needs confirmation${why === void 0 ? "" : `: ${why}`}. Look: flotilla why ${id}. Go ahead: flotilla stack confirm ${id} ${standing.stack} ${short}`;
		}
		case "failed": return `failed: ${standing.attempt.error?.split("\n")[0] ?? "no message"}. Look: flotilla why ${id}`;
		case "removed": return "its architecture has no such stack any more; this version does not take stacks down";
	}
}

// src/cli/state-lock.ts
/**
* One command at a time changes what lies in a state folder. Throws with the one that holds it. A holder on this machine whose process is gone (it
* was killed) is told and replaced.
*/
async function lockState(context, folder, command) {
	await mkdir(folder, {
		recursive: true,
		mode: 448
	});
	const path = join(folder, "apply.lock");
	const mine = {
		pid: process.pid,
		host: hostname(),
		since: instant(context.clock()),
		command
	};
	const aside = `${path}.${process.pid}.${randomBytes(4).toString("hex")}`;
	await writeFile(aside, `${JSON.stringify(mine)}\n`, { mode: 384 });
	try {
		for (let tries = 0; tries < 20; tries += 1) {
			if (await linked(aside, path)) return { release: () => rm(path, { force: true }) };
			const holder = await holderIn(path);
			if (holder === null) continue;
			if (holder.host !== mine.host || isAlive(holder.pid)) throw new UsageError(`${holder.command} is at work since ${holder.since} (process ${holder.pid} on ${holder.host}). Wait for it; if that machine is gone, remove ${path}.`);
			context.err(`The run that began at ${holder.since} (process ${holder.pid}) was killed; what it left is put in order.`);
			await takeAway(path, holder);
		}
		throw new UsageError(`${path} cannot be had; somebody takes it again and again.`);
	} finally {
		await rm(aside, { force: true });
	}
}
async function linked(from, to) {
	try {
		await link(from, to);
		return true;
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
		throw error;
	}
}
async function holderIn(path) {
	try {
		return JSON.parse(await readFile(path, "utf8"));
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
		throw error;
	}
}
/** Out of the way, unless somebody was quicker and it is another's by now. */
async function takeAway(path, dead) {
	const away = `${path}.${randomBytes(4).toString("hex")}.dead`;
	try {
		await rename(path, away);
	} catch {
		return;
	}
	const taken = await holderIn(away);
	if (taken !== null && (taken.pid !== dead.pid || taken.since !== dead.since)) await linked(away, path);
	await rm(away, { force: true });
}
function isAlive(pid) {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return error instanceof Error && "code" in error && error.code === "EPERM";
	}
}

// src/cli/apply.ts
const addApply = (program, context, finish) => {
	program.command("apply").description("Bring local instances to what HEAD says, in order, with backup and health check. Naming an instance also asks for what failed.").addArgument(new Argument("[ids...]", "these instances only; all local ones where none is named")).option("--environment <name>", "instances of this environment only").addOption(new Option("--format <format>", "how the outcome is told").choices(["text", "json"]).default("text")).action(async (ids, flags) => finish(await applyCommand(context, ids, flags)));
};
async function applyCommand(context, ids, flags) {
	const fleet = await localFleet(context);
	const chosen = await choose(fleet, ids, flags);
	await warnOfUncommitted(context, fleet);
	const state = stateFolder(context);
	const lock = await lockState(context, state, "flotilla apply");
	try {
		await recordLeftBehind(context, fleet, state);
		if (ids.length > 0) await askAgain(context, fleet, await Promise.all(ids.map((id) => instanceNamed(fleet, id, flags.environment))));
		await needEngineAndCloud(context, fleet, chosen);
		return await report(context, fleet, chosen, await applyAll(context, fleet, state, chosen), flags);
	} finally {
		await lock.release();
	}
}
async function choose(fleet, ids, flags) {
	const keys = await Promise.all(ids.map((id) => instanceNamed(fleet, id, flags.environment)));
	const named = [...flags.environment === void 0 ? [] : [flags.environment], ...keys.map(({ environment }) => environment)];
	for (const name of named) {
		if (environmentNamed(fleet, name).config.spec.kind === "local") continue;
		throw new UsageError(`${name} is not a local environment: apply.yml brings it to what main says. Applying to it from a terminal needs \`instance extract\`, which is not in this version.`);
	}
	return ({ environment, id }) => fleet.snapshot.environments.get(environment)?.config.spec.kind === "local" && (flags.environment === void 0 || environment === flags.environment) && (keys.length === 0 || keys.some((key) => key.environment === environment && key.id === id));
}
async function warnOfUncommitted(context, { repository, commit, prefix }) {
	const there = await repository.treeOfWorkTree();
	const changed = (await repository.difference(commit, there)).map(({ path }) => path).filter((path) => prefix === "" || path.startsWith(`${prefix}/`)).map((path) => prefix === "" ? path : path.slice(prefix.length + 1)).filter((path) => /^(environments|architectures|releases)\/|^flotilla\.yaml$/.test(path));
	if (changed.length === 0) return;
	const more = changed.length > 5 ? `\n  and ${changed.length - 5} more` : "";
	context.err(`Not committed, so not applied:\n${changed.slice(0, 5).map((path) => `  ${path}`).join("\n")}${more}`);
}
/** Journals of runs that were killed before they could record: nobody else is at work, so their claims are over. */
async function recordLeftBehind(context, fleet, state) {
	const folder = join(state, "journal");
	for (const run of (await readdir(folder).catch(() => [])).toSorted((a, b) => a < b ? -1 : 1)) await recordRun(context, fleet, state, run);
}
async function recordRun(context, fleet, state, run) {
	const { readJournal } = await import("../lazy/core/apply/journal.js");
	const { record } = await import("../lazy/core/apply/record.js");
	const folder = join(state, "journal", run);
	const entries = await readJournal(folder);
	const { repository, commit, prefix, ledger } = fleet;
	const recorded = await record({
		repository,
		treeish: commit,
		root: prefix,
		ledger,
		github: null,
		run,
		entries,
		now: context.clock()
	});
	await rm(folder, {
		recursive: true,
		force: true
	});
	return recorded;
}
/** What `/retry` is on GitHub. */
async function askAgain(context, { ledger, person }, keys) {
	const { instancePath } = await import("../lazy/core/ledger/paths.js");
	await ledger.write(async (view) => {
		const paths = keys.map(({ environment, id }) => instancePath(environment, id));
		const unwell = [...await view.readAll(paths)].filter(([, { health, stacks }]) => health?.state === "unhealthy" || health?.state === "unknown" || Object.values(stacks).some(({ attempt }) => attempt?.state === "failed"));
		const retry = {
			by: person,
			at: instant(context.clock()),
			comment: null
		};
		return {
			message: `Retry ${keys.map(({ id }) => id).join(", ")}`,
			files: new Map(unwell.map(([path, file]) => [path, {
				...file,
				retry
			}]))
		};
	});
}
/**
* Before anything is claimed: what could not even be planned would be claimed in vain, or be recorded as failed. Where one environment has its engine,
* it is not held up by another that has none. Where nothing is to be applied, nothing is needed.
*/
async function needEngineAndCloud(context, fleet, chosen) {
	const { instances } = await observed(context, fleet, await fleet.ledger.open());
	const toDo = instances.filter(({ instance, standing }) => chosen(instance) && standing.stacks.some(({ state }) => state === "pending"));
	const environments = [...new Set(toDo.map(({ instance }) => instance.environment))].map((name) => environmentNamed(fleet, name));
	const { EngineMissing, locateEngine } = await import("../lazy/core/stacks/engine-location.js");
	const missingEngines = await Promise.all(environments.map(async ({ name, config }) => {
		try {
			await locateEngine(context.env, config.spec.engine);
			return [];
		} catch (error) {
			if (error instanceof EngineMissing) return [`${name}: ${error.message}`];
			throw error;
		}
	}));
	if (environments.length > 0 && missingEngines.every((messages) => messages.length > 0)) throw new UsageError(missingEngines.flat().join("\n"));
	const missingServer = await missingCloud(context, environments);
	if (missingServer !== null) throw new UsageError(missingServer);
}
/** Slice after slice, as apply.yml starts itself again. */
async function applyAll(context, fleet, state, only) {
	const { find } = await import("../lazy/core/apply/find.js");
	const { fleetKey, KeyError } = await import("../lazy/core/stacks/key.js");
	const { repository, commit, prefix: root, ledger } = fleet;
	const outcomes = /* @__PURE__ */ new Map();
	for (let goOn = true; goOn && !context.signal.aborted;) {
		const run = `local-${randomUUID()}`;
		const { work, leftAlone } = await find({
			repository,
			commit,
			root,
			ledger,
			github: null,
			run,
			now: context.clock(),
			slice: day,
			limit: 1e3,
			newId: randomUUID,
			only
		});
		for (const { environment, id, message } of leftAlone) context.err(`${environment}/${id}: left alone, ${message}`);
		if (work.instances.length === 0) break;
		let key;
		try {
			key = await fleetKey(context.env, state, { create: true });
		} catch (error) {
			throw error instanceof KeyError ? new UsageError(error.message) : error;
		}
		const { instances } = await engine(context, fleet, state, work, key);
		for (const each of instances) outcomes.set(`${each.environment}/${each.id}`, each);
		goOn = (await recordRun(context, fleet, state, run)).goOn;
	}
	return [...outcomes.values()];
}
/** A person waits at the terminal and can end it: no other deadline. */
const day = 864e5;
async function engine(context, { repository, commit, prefix: root }, state, work, key) {
	const [{ applyWork }, { openJournal }, { openOperations }, { httpProbe }, { workshops }] = await Promise.all([
		import("../lazy/core/apply/apply-work.js"),
		import("../lazy/core/apply/journal.js"),
		import("../lazy/core/apply/operations.js"),
		import("../lazy/core/apply/probe.js"),
		import("../lazy/core/apply/workshops.js")
	]);
	const { loadFleet } = await import("../lazy/core/fleet/load.js");
	const { run } = await import("../lazy/core/process/run.js");
	const { locateEngine } = await import("../lazy/core/stacks/engine-location.js");
	const { openWorkshop } = await import("../lazy/core/stacks/workshop-engine.js");
	const { snapshot } = await loadFleet(repository, commit, {
		root,
		only: work.instances
	});
	if (snapshot === null) throw new Error("the fleet that was claimed from is gone");
	const journal = await openJournal(join(state, "journal", work.run));
	const session = await cloudSession(context, "apply");
	const operations = await openOperations({
		repository,
		run,
		env: session.env,
		node: process.execPath
	});
	const engines = workshops(async ({ config }) => {
		const located = await locateEngine(context.env, config.spec.engine);
		return await openWorkshop({
			repository,
			engine: located,
			stateDir: state,
			key,
			cacheDir: join(state, "cache"),
			run,
			env: session.env
		});
	});
	try {
		return await applyWork(work, snapshot, {
			workshops: engines,
			probe: httpProbe,
			operations,
			journal,
			clock: context.clock,
			signal: context.signal,
			say: context.err
		});
	} finally {
		await Promise.allSettled([
			engines.close(),
			operations.close(),
			journal.close(),
			session.close()
		]);
	}
}
async function report(context, fleet, chosen, outcomes, { format }) {
	const all = await observed(context, fleet, await fleet.ledger.open());
	const left = all.instances.filter(({ instance }) => chosen(instance));
	const invalid = all.invalid.filter(chosen);
	const bad = left.filter(({ standing, ledger }) => standing.stacks.some(({ state }) => state === "failed" || state === "needs-confirmation") || ledger?.health?.state === "unhealthy" || ledger?.health?.state === "unknown");
	const failed = outcomes.some(({ outcome }) => outcome === "failed" || outcome === "unhealthy");
	if (format === "json") {
		const instancesNow = left.map(({ instance, standing, ledger }) => ({
			environment: instance.environment,
			instance: instance.id,
			health: ledger?.health?.state ?? null,
			stacks: standing.stacks
		}));
		context.out(`${JSON.stringify({
			applied: outcomes,
			left: instancesNow
		}, null, 2)}\n`);
	} else {
		const done = outcomes.filter(({ outcome }) => outcome === "done").length;
		context.out(outcomes.length === 0 && left.length === 0 ? `${nothingToDo(invalid.length, (await chosenOf(fleet, chosen)).length - invalid.length)}\n` : `${done} of ${outcomes.length} instances done${left.length === 0 ? "" : `, ${left.length} not yet as HEAD says`}.\n`);
		for (const each of left) for (const line of standingLine(each)) context.out(`${line}\n`);
	}
	const { aborted } = context.signal;
	if (aborted) context.err("Stopped. What was begun is written down; `flotilla apply` goes on from there.");
	return bad.length > 0 || failed || invalid.length > 0 || aborted ? 1 : 0;
}
function nothingToDo(invalid, sound) {
	const rest = `${sound} ${sound === 1 ? "instance is" : "instances are"} as HEAD says`;
	return invalid === 0 ? `Nothing to do: ${rest}.` : `Nothing done: the files of ${invalid} do not hold (flotilla validate tells all), ${rest}.`;
}
async function chosenOf({ repository, commit, prefix }, chosen) {
	const { listInstances } = await import("../lazy/core/fleet/load.js");
	return (await listInstances(repository, commit, prefix)).filter(chosen);
}

// src/cli/demo-narrator.ts
/** Tells the day on standard output; what runs just now stands in one line that rewrites itself on a terminal, and is left out elsewhere. */
function demoNarrator(context) {
	const took = [];
	const running = /* @__PURE__ */ new Map();
	let shown = false;
	const wipe = () => {
		if (shown) process.stderr.write("\r\x1B[2K");
		shown = false;
	};
	const line = (text) => {
		wipe();
		context.out(`${text}\n`);
	};
	const paint = (code, text) => context.terminal ? `\u001b[${code}m${text}\u001b[0m` : text;
	const status = () => {
		if (!context.terminal) return;
		wipe();
		const now = [...new Set(running.values())].join(", ");
		if (now === "") return;
		process.stderr.write(paint("2", `    … ${now}`.slice(0, 100)));
		shown = true;
	};
	return {
		line,
		progress: (event) => {
			if (event.kind === "step-started") running.set(event.jobId, `${event.job}: ${event.step}`);
			else if (event.kind === "job-ended") running.delete(event.jobId);
			else if (event.kind === "run-ended" && event.conclusion !== "skipped") line(paint("2", `    · ${event.workflow} (${event.event}): ${event.conclusion}`));
			status();
		},
		begins: (scene) => line(`\n${paint("1", `${scene.number}. ${scene.title}`)}`),
		say: (text) => line(`  ${text}`),
		saw: (text) => line(`  ${paint("32", "✓")} ${text}`),
		ended: (scene, milliseconds) => {
			took.push({
				title: `${scene.number}. ${scene.title}`,
				milliseconds
			});
		},
		times: () => {
			line("");
			for (const scene of took) line(`  ${scene.title.padEnd(16)} ${seconds(scene.milliseconds)}`);
			line(`  ${"together".padEnd(16)} ${seconds(took.reduce((sum, scene) => sum + scene.milliseconds, 0))}`);
		},
		lastRuns: (runs) => {
			for (const run of runs.slice(-12)) for (const job of run.jobs) {
				if (job.conclusion !== "failure") continue;
				line(`--- ${run.workflow}/${job.key} (run ${run.id}), the end of its log:`);
				line(job.log.split("\n").slice(-25).join("\n"));
			}
		}
	};
}
function seconds(milliseconds) {
	return `${(milliseconds / 1e3).toFixed(1).padStart(6)} s`;
}

// src/cli/scratch-folder.ts
/** Linux keeps files of this folder in memory. */
const memory = "/dev/shm";
/** What the demo asks for, in bytes. Its files take some 60 MiB at most; the rest is for all else that the machine is doing. */
const wantedSpace = 2 * 2 ** 30;
/**
* Where thousands of short-lived files go. In memory where Linux offers enough of it: many a disk makes them several times slower.
* Else, or where the environment names a folder, that of all temporary files.
*/
async function scratchFolder(env) {
	if ([
		"TMPDIR",
		"TMP",
		"TEMP"
	].some((name) => (env[name] ?? "") !== "")) return tmpdir();
	try {
		const { bavail, bsize } = await statfs(memory);
		return suits({
			space: bavail * bsize,
			free: freemem(),
			mounts: await readFile("/proc/mounts", "utf8")
		}) ? memory : tmpdir();
	} catch {
		return tmpdir();
	}
}
/** Whether the folder in memory is large enough, and programs may be started from it. */
function suits({ space, free, mounts }) {
	const [, , type, options = ""] = mounts.split("\n").findLast((line) => line.split(" ")[1] === memory)?.split(" ") ?? [];
	return type === "tmpfs" && !options.split(",").includes("noexec") && Math.min(space, free) >= wantedSpace;
}

// src/cli/demo.ts
const help = `
Plays an engineer's day on this machine: a forge, a runner and a cloud on loopback, the shipped workflow files, real git, a real engine.
Nothing of it leaves the machine, and nothing is left running (Ctrl-C cleans up too).

Scenes: 0 import, 1 refused, 2 changed, 3 killed, 4 unreviewed, 5 released. Every scene stands on 0.

Examples:
  $ flotilla demo
  $ flotilla demo --scene 2 --keep`;
const addDemo = (program, context, finish) => {
	program.command("demo").description("Play one day of a fleet on loopback: pull requests become healthy instances, a release becomes an upgraded fleet.").option("--scene <n>", "play only the import and this scene (0 to 5)", sceneNumber).option("--keep", "leave forge and cloud running at the end and print how to look around", false).addHelpText("after", help).action(async (options) => {
		const { openWorld } = await import("../core/local/day/world.js");
		const { playDay } = await import("../core/local/day/day.js");
		const { StoryBroken } = await import("../lazy/core/local/day/must.js");
		const { EngineMissing, locateEngine } = await import("../lazy/core/stacks/engine-location.js");
		const checkout = checkoutOf(import.meta.dirname);
		const engine = await locateEngine(context.env).catch((error) => {
			throw error instanceof EngineMissing ? new UsageError(error.message) : error;
		});
		const environmentFile = "environments/local/environment.yaml";
		const { withEngine } = await import("./demo-environment.js");
		const narrator = demoNarrator(context);
		narrator.line(`Engine: ${engine.name} ${engine.version}. Setting up a forge, a runner and a cloud on loopback ...`);
		narrator.line("A run below that ends with failure refuses or waits, as the story tells; a cancelled one was replaced by a newer one.");
		const dir = await mkdtemp(join(await scratchFolder(context.env), "flotilla-demo-"));
		const path = context.env["PATH"] ?? "";
		context.signal.addEventListener("abort", () => narrator.line("Ending what was started ... (Ctrl-C once more, a second later or more, cleans nothing up)"));
		try {
			context.signal.throwIfAborted();
			const world = await openWorld({
				dir,
				checkout,
				overrides: /* @__PURE__ */ new Map([[environmentFile, withEngine(await readFile(join(checkout, environmentFile), "utf8"), engine.name)]]),
				engine: engine.path,
				node: process.execPath,
				path,
				clock: context.clock,
				onProgress: narrator.progress
			});
			try {
				await playDay({
					world,
					samples: join(checkout, "environments/local/deployments"),
					path,
					clock: context.clock,
					narrator,
					signal: context.signal,
					...options.scene === void 0 ? {} : { scene: options.scene }
				});
				narrator.times();
				if (options.keep) await keep(world, narrator.line);
				else narrator.line("\nNext: your first own instance, in README.md. To look around in this one: npm run demo -- --scene 2 --keep");
				finish(0);
			} catch (error) {
				if (!(error instanceof StoryBroken)) throw error;
				narrator.line(`The day did not go as told. ${error.message}`);
				narrator.lastRuns(world.runner.runs());
				finish(1);
			} finally {
				await world.close();
			}
		} finally {
			await rm(dir, {
				recursive: true,
				force: true,
				maxRetries: 3
			});
			if (context.signal.aborted) narrator.line("Everything that was started has been ended, and what it wrote is gone.");
		}
	});
	/** Waits for Ctrl-C; until then everything can be looked at. */
	async function keep(world, line) {
		const { url, apiUrl, repository } = world.forge;
		const repo = `${repository.owner}/${repository.name}`;
		line("");
		line("Everything is still running. Look around in another terminal:");
		line(`  git clone http://octocat:${world.forge.person("octocat").token}@${new URL(url).host}/${repo}.git`);
		line(`  git -C ${repository.name} log --oneline origin/flotilla/ledger`);
		line(`  curl -s -H 'Authorization: Bearer ${world.forge.person("spectator").token}' '${apiUrl}/repos/${repo}/issues?state=all'`);
		line(`  curl -s -H 'Authorization: Bearer ${world.forge.person("spectator").token}' '${apiUrl}/repos/${repo}/pulls?state=all'`);
		line("Ctrl-C ends it and cleans up.");
		await new Promise((resolve) => {
			if (context.signal.aborted) resolve();
			else context.signal.addEventListener("abort", () => resolve(), { once: true });
		});
	}
};
function sceneNumber(text) {
	if (!/^[0-5]$/.test(text)) throw new InvalidArgumentError("a scene is a number from 0 to 5.");
	return Number(text);
}
/** The folder above the running code that holds the product: workflows, actions, dist and samples. */
function checkoutOf(from) {
	for (let folder = from;; folder = dirname(folder)) {
		if (existsSync(join(folder, "flotilla.yaml")) && existsSync(join(folder, "dist", "validate.js"))) return folder;
		if (folder === dirname(folder)) throw new UsageError("The demo needs a checkout of Flotilla with its built dist/ (npm run build).");
	}
}

// src/cli/instance.ts
const addInstance = (program, context, finish) => {
	const instance = program.command("instance").description("Look at instances: what HEAD says of them, and what the ledger saw.");
	instance.command("list").description("List every instance with its version, health and how many stacks are applied.").option("--environment <name>", "instances of this environment only").addOption(format()).action(async (flags) => finish(await list(context, flags)));
	instance.command("get <id>").description("Show one instance: .spec as HEAD has it, .status as the ledger saw it.").option("--environment <name>", "where several environments have an instance of that name").addOption(format()).action(async (id, flags) => finish(await get(context, id, flags)));
	instance.command("history <id>").description("Show what was done to an instance: when, by whom, from which pull request, with which backup.").option("--environment <name>", "where several environments have an instance of that name").option("--limit <n>", "entries of the ledger to go through", wholeNumber, 100).addOption(format()).action(async (id, flags) => finish(await history(context, id, flags)));
};
function wholeNumber(text) {
	if (!/^[1-9][0-9]{0,8}$/.test(text)) throw new InvalidArgumentError("a whole number of at least 1 is wanted.");
	return Number(text);
}
function format() {
	return new Option("--format <format>", "how it is told").choices(["text", "json"]).default("text");
}
async function list(context, flags) {
	const fleet = await localFleet(context);
	if (flags.environment !== void 0) environmentNamed(fleet, flags.environment);
	const { loadFleet } = await import("../lazy/core/fleet/load.js");
	const { snapshot } = await loadFleet(fleet.repository, fleet.commit, { root: fleet.prefix });
	const view = await readableLedger(context, fleet);
	const instances = [...snapshot?.environments.values() ?? []].filter(({ name }) => flags.environment === void 0 || name === flags.environment).flatMap(({ instances }) => [...instances.values()]);
	const files = await view.readAll(instances.map(({ environment, id }) => instancePath(environment, id)));
	const rows = instances.map(({ environment, id, config }) => {
		const file = files.get(instancePath(environment, id));
		const stacks = Object.values(file?.stacks ?? {});
		return {
			environment,
			instance: id,
			type: config.metadata.labels["instance-type"],
			slug: config.spec.slug,
			version: config.spec.version,
			running: file?.health?.version ?? null,
			health: file?.health?.state ?? null,
			applied: stacks.filter(({ attempt, applied }) => applied !== null && (attempt === null || attempt.state === "clean")).length,
			stacks: stacks.length
		};
	});
	if (flags.format === "json") context.out(`${JSON.stringify({ instances: rows }, null, 2)}\n`);
	else context.out(table([[
		"INSTANCE",
		"SLUG",
		"TYPE",
		"VERSION",
		"RUNNING",
		"HEALTH",
		"APPLIED"
	], ...rows.map((row) => [
		`${row.environment}/${row.instance}`,
		row.slug,
		row.type,
		row.version,
		row.running ?? "-",
		row.health ?? "-",
		row.stacks === 0 ? "never" : `${row.applied} of ${row.stacks}`
	])]));
	return 0;
}
async function get(context, id, flags) {
	const fleet = await localFleet(context);
	const key = await instanceNamed(fleet, id, flags.environment);
	const { loadFleet } = await import("../lazy/core/fleet/load.js");
	const { snapshot } = await loadFleet(fleet.repository, fleet.commit, {
		root: fleet.prefix,
		only: [key]
	});
	const instance = snapshot?.environments.get(key.environment)?.instances.get(id);
	const status = await (await readableLedger(context, fleet)).read(instancePath(key.environment, id));
	const shown = {
		environment: key.environment,
		metadata: instance?.config.metadata ?? { name: id },
		spec: instance?.config.spec ?? null,
		status: status === void 0 ? null : statusOf(status)
	};
	if (instance === void 0) context.err(`The file of ${id} does not hold: see flotilla validate.`);
	context.out(flags.format === "json" ? `${JSON.stringify(shown, null, 2)}\n` : asYaml(shown, ""));
	return instance === void 0 ? 1 : 0;
}
function statusOf({ version, health, maintenance, retry, stacks }) {
	return {
		version,
		health,
		maintenance,
		retry,
		stacks
	};
}
async function history(context, id, flags) {
	const fleet = await localFleet(context);
	const key = await instanceNamed(fleet, id, flags.environment);
	const view = await readableLedger(context, fleet);
	const path = instancePath(key.environment, key.id);
	const commits = view.commit === null ? [] : await fleet.repository.log(view.commit, path, flags.limit);
	const { viewAt } = await import("../lazy/core/ledger/view.js");
	const read = async (commit) => await (await viewAt(fleet.repository, commit)).read(path);
	const entries = [];
	let before;
	for (const commit of [...commits].reverse()) {
		const after = await read(commit.oid);
		entries.push({
			commit: commit.oid.slice(0, 12),
			at: commit.at,
			by: commit.author,
			message: commit.subject,
			events: eventsOf(before, after)
		});
		before = after;
	}
	entries.reverse();
	if (flags.format === "json") context.out(`${JSON.stringify({
		...key,
		history: entries
	}, null, 2)}\n`);
	else if (entries.length === 0) context.out(`The ledger knows nothing of ${key.environment}/${id} yet.\n`);
	else for (const { at, by, message, events } of entries) context.out(`${at} ${by}: ${message}\n${events.map((event) => `  ${event}\n`).join("")}`);
	return 0;
}
/** What one commit of the ledger says happened. */
function eventsOf(before, after) {
	if (after === void 0) return ["forgotten"];
	const events = [];
	for (const [name, { attempt, applied }] of Object.entries(after.stacks)) {
		const known = before?.stacks[name];
		if (applied !== null && applied.at !== known?.applied?.at) {
			const { version, fingerprint, pullRequest, author, approvers, confirmer, backup, engine, run } = applied;
			const from = pullRequest === null ? "" : `, #${pullRequest}${author === null ? "" : ` by ${author}`}${approvers.length === 0 ? "" : ` approved by ${approvers.join(", ")}`}`;
			const word = confirmer === null ? "" : `, confirmed by ${confirmer}`;
			events.push(`${name} applied at ${applied.at} in ${version} (plan ${fingerprint.slice(7, 15)}${from}${word}${backup === null ? "" : `, backup ${backup}`}; ${engine}, run ${run})`);
		} else if (attempt !== null && (attempt.state !== known?.attempt?.state || attempt.id !== known.attempt.id)) {
			const short = attempt.fingerprint === null ? "" : ` (plan ${attempt.fingerprint.slice(7, 15)})`;
			const error = attempt.error === null || attempt.state === "claimed" ? "" : `: ${attempt.error.split("\n")[0] ?? ""}`;
			events.push(`${name} ${attempt.state}${short}${error}`);
		}
	}
	if (after.maintenance !== null && after.maintenance.target !== before?.maintenance?.target) events.push(`in maintenance for ${after.maintenance.target} since ${after.maintenance.since}`);
	const backup = after.maintenance?.backup ?? null;
	if (backup !== null && backup.id !== before?.maintenance?.backup?.id) events.push(`backup ${backup.id} of ${backup.at}, ${backup.size} bytes`);
	if (after.health !== null && after.health.at !== before?.health?.at) events.push(`${after.health.state}${after.health.version === null ? "" : ` in ${after.health.version}`}${after.health.detail === null ? "" : `: ${after.health.detail}`}`);
	if (after.retry !== null && after.retry.at !== before?.retry?.at) events.push(`${after.retry.by} asked to try again`);
	return events;
}
function table(rows) {
	const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
	return rows.map((row) => `${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ").trimEnd()}\n`).join("");
}
/** Plain YAML for people: scalars as JSON, which YAML reads. */
function asYaml(value, indent) {
	return Object.entries(value).filter(([, member]) => member !== void 0).map(([key, member]) => {
		const name = `${indent}${/^[A-Za-z_][\w-]*$/.test(key) ? key : JSON.stringify(key)}:`;
		if (typeof member !== "object" || member === null || Array.isArray(member)) return `${name} ${JSON.stringify(member)}\n`;
		return Object.keys(member).length === 0 ? `${name} {}\n` : `${name}\n${asYaml(member, `${indent}  `)}`;
	}).join("");
}

// src/cli/later.ts
const byPullRequest = "Edit its config.yaml in a pull request.";
const onTracker = "Type it on the rollout's tracker, see docs/commands.md:";
/** Commands that Flotilla is to have and this version has not, with what to do instead; by the words before them. */
const later = {
	flotilla: {
		init: "The README tells what to copy into a fleet's repository.",
		doctor: "docs/on-github.md lists what has to be set up.",
		dashboard: "flotilla instance list shows every instance.",
		drift: "flotilla plan --all shows what was changed behind the engine's back.",
		release: "A release comes to the catalog when it is published, or by release.yml with its version.",
		request: "What a request form would ask for is a pull request.",
		simulate: ""
	},
	"flotilla instance": {
		create: "Add environments/<environment>/deployments/<id>/config.yaml in a pull request.",
		edit: byPullRequest,
		upgrade: byPullRequest,
		hold: "Write spec.hold into its config.yaml in a pull request.",
		suspend: "",
		resume: "",
		delete: "",
		restore: "",
		extract: "",
		return: "",
		check: "flotilla apply <id> looks again whether a local one is healthy; on GitHub /retry <id> does."
	},
	"flotilla stack": {
		check: "flotilla plan --all shows what was changed behind the engine's back.",
		unlock: "The engine's own force-unlock takes a lock away.",
		"move-state": ""
	},
	"flotilla rollout": {
		pause: `${onTracker} /pause`,
		resume: `${onTracker} /resume`,
		skip: `${onTracker} /skip <id> <reason>`,
		abort: `${onTracker} /abort`,
		preview: "",
		simulate: ""
	}
};
/** Refuses words that are no command of it or of a group below it: by name where a later version has them, else with what there is. */
function refuseUnknown(command, name = command.name()) {
	for (const below of command.commands) if (below.commands.length > 0) refuseUnknown(below, `${name} ${below.name()}`);
	command.on("command:*", ([word = ""]) => {
		const instead = later[name]?.[word];
		if (instead !== void 0) throw new UsageError(`${name} ${word} is not in this version.${instead === "" ? "" : ` ${instead}`}`);
		const known = command.createHelp().visibleCommands(command);
		const near = nearest(word, known.map((each) => each.name()));
		const hint = near === null ? "" : ` Did you mean ${near}?`;
		throw new UsageError(`There is no command ${name} ${word}; there are: ${known.map((each) => each.name()).join(", ")}.${hint}`);
	});
}

// src/cli/fleet-folder.ts
async function fleetFolder(context) {
	const { run } = await import("../lazy/core/process/run.js");
	const { openRepository } = await import("../lazy/core/git/git-cli.js");
	const { loadFleet } = await import("../lazy/core/fleet/load.js");
	const root = fleetRoot(context);
	const repository = await openRepository(root, run, context.env);
	const prefix = relative(repository.workTree ?? root, root).replaceAll("\\", "/");
	const { snapshot, problems } = await loadFleet(repository, await repository.treeOfWorkTree(), { root: prefix });
	return {
		root,
		repository,
		snapshot,
		problems
	};
}
/**
* The folder's fleet where it holds no error; else null, with the errors on standard error and `left`, what is not done because of them. With `ids`,
* errors in other instances' files count for nothing.
*/
async function soundFleet(context, left, ids) {
	const { snapshot, problems, ...folder } = await fleetFolder(context);
	const concerns = (file) => {
		const [, id] = /^environments\/[^/]+\/deployments\/([^/]+)\//.exec(file) ?? [];
		return id === void 0 || ids.length === 0 || ids.includes(id);
	};
	const errors = problems.filter(({ severity, file }) => severity === "error" && concerns(file));
	if (snapshot !== null && errors.length === 0) return {
		...folder,
		snapshot,
		problems
	};
	const { problemsAsText } = await import("../lazy/core/report/problems.js");
	const checked = new Set(errors.map(({ file }) => file)).size;
	context.err(problemsAsText({
		checked,
		problems: errors
	}, {
		line: () => null,
		colour: false
	}).trimEnd());
	context.err(`${left} until these are mended. See \`flotilla validate\`.`);
	return null;
}

// src/cli/generate.ts
const addGenerate = (program, context, finish) => {
	program.command("generate").description("Write the rendered Terraform root of every stack, to look at. Nothing reads them: plan and apply render their own.").addArgument(new Argument("[ids...]", "these instances only; all where none is named")).option("--environment <name>", "instances of this environment only").option("--out <folder>", "where to write <environment>/<id>/<stack>/main.tf.json; .flotilla/generated in the fleet's root where absent").action(async (ids, flags) => finish(await generate(context, ids, flags)));
};
async function generate(context, ids, flags) {
	const fleet = await soundFleet(context, "Nothing is written", ids);
	if (fleet === null) return 1;
	const { root, snapshot } = fleet;
	const folder = flags.out === void 0 ? join(root, ".flotilla", "generated") : resolve(context.cwd, flags.out);
	const roots = await render(snapshot, ids, flags.environment ?? null);
	let written = 0;
	for (const [path, text] of roots) if (await put(join(folder, path), text)) written++;
	const removed = flags.out === void 0 && flags.environment === void 0 && ids.length === 0 ? await removeOthers(folder, new Set(roots.map(([path]) => path))) : 0;
	context.out(`${roots.length} roots in ${folder}, ${written} of them changed${removed === 0 ? "" : `, ${removed} of no stack any more removed`}\n`);
	return 0;
}
/** Removes roots of stacks that are no more: in our own folder only, and only files of the form that we write. How many there were. */
async function removeOthers(folder, wanted) {
	if (!existsSync(folder)) return 0;
	const others = (await readdir(folder, { recursive: true })).map((path) => path.split(sep).join("/")).filter((path) => /^[^/]+\/[^/]+\/[^/]+\/main\.tf\.json$/.test(path) && !wanted.has(path));
	for (const path of others) {
		const [environment = "", id = "", stack = ""] = path.split("/");
		await rm(join(folder, path));
		for (const empty of [
			join(environment, id, stack),
			join(environment, id),
			environment
		]) await rmdir(join(folder, empty)).catch((error) => {
			if (!(error instanceof Error && "code" in error && error.code === "ENOTEMPTY")) throw error;
		});
	}
	return others.length;
}
/** Path below the folder and text of each stack's root, in order. */
async function render(snapshot, ids, only) {
	const { renderRoot } = await import("../lazy/core/stacks/render.js");
	const environments = [...snapshot.environments.values()].filter(({ name }) => only === null || name === only);
	if (environments.length === 0) throw new UsageError(`There is no environment ${only ?? ""}; there are: ${[...snapshot.environments.keys()].join(", ")}.`);
	const instances = environments.flatMap((environment) => [...environment.instances.values()].map((instance) => ({
		environment,
		instance
	})));
	const missing = ids.filter((id) => !instances.some(({ instance }) => instance.id === id));
	if (missing.length > 0) throw new UsageError(`There is no instance ${missing.join(", ")}.`);
	return instances.filter(({ instance }) => ids.length === 0 || ids.includes(instance.id)).flatMap(({ environment, instance }) => {
		const architecture = snapshot.architectures.get(instance.config.spec.architecture);
		if (architecture === void 0) throw new Error(`${instance.path} is in the snapshot without its architecture`);
		return architecture.config.spec.stacks.map(({ name }) => [`${environment.name}/${instance.id}/${name}/main.tf.json`, renderRoot({
			environment,
			instance,
			architecture,
			stack: name
		})]);
	});
}
/** Whether the file had to be written. Never half: a file is written beside and renamed. */
async function put(path, text) {
	if (await readFile(path, "utf8").catch(() => null) === text) return false;
	await mkdir(dirname(path), { recursive: true });
	await writeFile(`${path}.new`, text);
	await rename(`${path}.new`, path);
	return true;
}

// src/cli/local.ts
const kinds = [
	"never-healthy",
	"503",
	"wrong-version",
	"killed-between",
	"api-error",
	"slow",
	"drift",
	"gone"
];
const startWithin = 15e3;
const addLocal = (program, context, finish) => {
	const local = program.command("local").description("The local cloud: real services on loopback, for environments of kind local.");
	local.command("up").description("Start the local cloud in the background; what it holds is kept in the state folder.").action(async () => finish(await up(context)));
	local.command("down").description("End the local cloud. What it holds stays and is there again after the next up.").action(async () => finish(await down(context)));
	local.command("status").description("List what the local cloud holds, and what is broken on purpose.").addOption(new Option("--format <format>", "how it is told").choices(["text", "json"]).default("text")).action(async (options) => finish(await status$1(context, options.format)));
	local.command("serve", { hidden: true }).description("Run the local cloud in the foreground.").action(async () => finish(await serve(context)));
	withFault(local.command("break <name> <kind>")).description(`Make something go wrong with one object. Kinds: ${kinds.join(", ")}.`).action(async (name, kind, options) => finish(await breakIt(context, name, kind, options)));
	local.command("mend <name>").description("Take back what is broken about one object.").action(async (name) => finish(await mendIt(context, name)));
};
function withFault(command) {
	return command.option("--version <version>", "never-healthy, wrong-version: the version it is about").option("--message <text>", "api-error: what the cloud answers").option("--delay <ms>", "slow: milliseconds a change takes longer").option("--set <attribute=value...>", "drift: attributes changed behind the engine's back");
}
async function up(context) {
	const { cloudIn } = await import("../lazy/core/local/cloud/client.js");
	const dir = cloudFolder(context);
	const running = await cloudIn(dir);
	if (running !== null) {
		context.out(`The local cloud runs already at ${running.url}.\n`);
		return 0;
	}
	mkdirSync(dir, {
		recursive: true,
		mode: 448
	});
	const log = join(dir, "log");
	const out = openSync(log, "a", 384);
	const child = spawn(process.execPath, [
		process.argv[1] ?? "",
		"local",
		"serve"
	], {
		detached: true,
		stdio: [
			"ignore",
			out,
			out
		],
		cwd: context.cwd,
		env: context.env
	});
	closeSync(out);
	child.unref();
	const end = context.clock() + startWithin;
	while (context.clock() < end && child.exitCode === null) {
		const started = await cloudIn(dir);
		if (started !== null) {
			context.out(`The local cloud runs at ${started.url}.\nNext: flotilla plan, then flotilla apply; both take ids. End it with: flotilla local down.\n`);
			return 0;
		}
		await setTimeout(50);
	}
	context.err(`The local cloud did not start. Its log, ${log}, ends with:\n${readFileSync(log, "utf8").split("\n").slice(-10).join("\n")}`);
	return 1;
}
/** Until Ctrl-C or `down`. */
async function serve(context) {
	const { startCloud } = await import("../lazy/core/local/cloud/cloud.js");
	const dir = cloudFolder(context);
	const cloud = await startCloud({
		dir,
		now: () => new Date(context.clock()),
		trust: null
	});
	await writeFile(join(dir, "pid"), `${process.pid}\n`, { mode: 384 });
	context.err(`serving at ${cloud.url}`);
	await new Promise((resolve) => context.signal.addEventListener("abort", () => resolve(), { once: true }));
	await rm(join(dir, "pid"), { force: true });
	await cloud.close();
	return 0;
}
async function down(context) {
	const { cloudIn } = await import("../lazy/core/local/cloud/client.js");
	const dir = cloudFolder(context);
	if (await cloudIn(dir) === null) {
		context.out("No local cloud is running here.\n");
		return 0;
	}
	process.kill(Number(readFileSync(join(dir, "pid"), "utf8")), "SIGTERM");
	const end = context.clock() + startWithin;
	while (await cloudIn(dir) !== null) {
		if (context.clock() > end) {
			context.err(`The local cloud did not end; see ${join(dir, "log")}.`);
			return 1;
		}
		await setTimeout(50);
	}
	context.out("The local cloud has ended.\n");
	return 0;
}
async function status$1(context, format) {
	const { listFaults, listObjects } = await import("../lazy/core/local/cloud/client.js");
	const access = await running(context);
	const [objects, broken] = await Promise.all([listObjects(access), listFaults(access)]);
	if (format === "json") {
		context.out(`${JSON.stringify({
			url: access.url,
			objects,
			broken
		}, null, 2)}\n`);
		return 0;
	}
	context.out(`The local cloud runs at ${access.url} and holds ${objects.length} objects.\n`);
	for (const object of objects) {
		const { url, version } = object.attributes;
		context.out(`  ${object.kind.padEnd(18)} ${object.name}${typeof version === "string" ? ` ${version}` : ""}${typeof url === "string" ? `  ${url}` : ""}\n`);
	}
	for (const { name, faults } of broken) {
		const there = objects.some((object) => object.name === name) ? "" : ", which is not there yet";
		context.out(`  broken: ${name}${there}: ${faults.map(({ kind }) => kind).join(", ")}\n`);
	}
	return 0;
}
async function breakIt(context, name, kind, options) {
	const { breakObject } = await import("../lazy/core/local/cloud/client.js");
	const fault = faultOf(kind, options);
	await breakObject(await running(context), name, fault);
	context.out(`${name}: ${kind}. Take it back with: flotilla local mend ${name}\n`);
	return 0;
}
async function mendIt(context, name) {
	const { mendObject } = await import("../lazy/core/local/cloud/client.js");
	const mended = await mendObject(await running(context), name, null);
	context.out(mended.length === 0 ? `Nothing was broken about ${name}.\n` : `${name}: mended ${mended.join(", ")}.\n`);
	return 0;
}
/** What a kind of fault can be told; the others take nothing. */
const optionsOf = {
	"never-healthy": ["version"],
	"wrong-version": ["version"],
	"api-error": ["message"],
	slow: ["delay"],
	drift: ["set"]
};
function faultOf(kind, options) {
	const taken = optionsOf[kind] ?? [];
	const odd = Object.keys(options).find((name) => kinds.includes(kind) && !taken.includes(name));
	if (odd !== void 0) throw new UsageError(`${kind} takes no --${odd}; it takes ${taken.length === 0 ? "no option" : taken.map((name) => `--${name}`).join(", ")}`);
	switch (kind) {
		case "never-healthy":
		case "wrong-version": return {
			kind,
			...options.version === void 0 ? {} : { version: options.version }
		};
		case "503":
		case "killed-between":
		case "gone": return { kind };
		case "api-error": return {
			kind,
			...options.message === void 0 ? {} : { message: options.message }
		};
		case "slow":
			if (!/^[1-9][0-9]*$/.test(options.delay ?? "")) throw new UsageError("slow wants --delay <milliseconds>");
			return {
				kind,
				delay: Number(options.delay)
			};
		case "drift": return {
			kind,
			attributes: Object.fromEntries((options.set ?? []).map(assignment))
		};
		default: throw new UsageError(`no fault is called ${kind}; there are ${kinds.join(", ")}`);
	}
}
/** `replicas=2`, `features=["executors"]`, `domain=other.example`: JSON where it reads as JSON that is no object, a text elsewhere. */
function assignment(text) {
	const at = text.indexOf("=");
	if (at < 1) throw new UsageError(`--set ${text}: an attribute, = and its new value are wanted, as domain=other.example`);
	return [text.slice(0, at), valueOf(text.slice(at + 1))];
}
function valueOf(text) {
	try {
		const value = JSON.parse(text);
		if (typeof value === "number" || typeof value === "boolean" || typeof value === "string") return value;
		if (Array.isArray(value)) return value.map(String);
		return text;
	} catch {
		return text;
	}
}
async function running(context) {
	const { cloudIn } = await import("../lazy/core/local/cloud/client.js");
	const access = await cloudIn(cloudFolder(context));
	if (access === null) throw new UsageError("No local cloud is running here. Start it with: flotilla local up");
	return access;
}
function cloudFolder(context) {
	return join(stateFolder(context), "cloud");
}

// src/cli/pending.ts
const addPending = (program, context, finish) => {
	program.command("pending").description("List where HEAD and the ledger differ: what is to be applied, and what keeps it.").option("--environment <name>", "instances of this environment only").addOption(new Option("--format <format>", "how it is told").choices(["text", "json"]).default("text")).action(async (flags) => finish(await pendingCommand(context, flags)));
};
/** Exit code 0 also where something is pending; 1 where something failed, needs a confirmation, or does not hold. */
async function pendingCommand(context, { environment, format }) {
	const fleet = await localFleet(context);
	if (environment !== void 0) environmentNamed(fleet, environment);
	const wanted = (key) => environment === void 0 || key.environment === environment;
	const all = await observed(context, fleet, await readableLedger(context, fleet));
	const instances = all.instances.filter(({ instance }) => wanted(instance));
	const removed = all.removed.filter(wanted);
	const invalid = all.invalid.filter(wanted);
	if (format === "json") {
		const pending = [...instances.flatMap(entries), ...removed.map(({ environment, id }) => ({
			environment,
			instance: id,
			stack: null,
			reason: "removed",
			state: "removed"
		}))];
		context.out(`${JSON.stringify({
			pending,
			invalid: invalid.map(({ environment, id }) => ({
				environment,
				instance: id
			}))
		}, null, 2)}\n`);
	} else {
		const lines = instances.flatMap(standingLine);
		context.out(lines.length === 0 ? `Nothing is pending: ${all.total} instances are as HEAD says.\n` : `${lines.join("\n")}\n`);
		for (const { environment, id } of removed) context.out(`  ${environment}/${id}: removed from HEAD, the ledger still knows it; this version does not take instances down\n`);
	}
	for (const { environment, id } of invalid) context.err(`${environment}/${id}: its files do not hold, so it is left alone. See flotilla validate.`);
	return instances.some(({ standing }) => standing.stacks.some(({ state }) => state === "failed" || state === "needs-confirmation")) || invalid.length > 0 ? 1 : 0;
}
function entries({ instance, standing }) {
	const { environment, id } = instance;
	return standing.stacks.filter(({ state }) => state !== "applied").map((each) => ({
		environment,
		instance: id,
		stack: each.stack,
		reason: "reason" in each ? each.reason : each.state,
		state: each.state
	}));
}

// src/cli/plan.ts
const addPlan = (program, context, finish) => {
	program.command("plan").description("Show what would be done to bring local instances to what this folder's files say. Nothing is changed or locked.").addArgument(new Argument("[ids...]", "these instances only; all local ones where none is named")).option("--environment <name>", "instances of this environment only").option("--all", "plan every stack, also those that were applied as they stand here: shows what changed behind the engine's back", false).addOption(new Option("--format <format>", "how plans are told").choices(["text", "json"]).default("text")).action(async (ids, flags) => finish(await planCommand(context, ids, flags)));
};
async function planCommand(context, ids, flags) {
	const fleet = await soundFleet(context, "Nothing is planned", ids);
	if (fleet === null) return 1;
	const { repository, snapshot } = fleet;
	const wanted = await toPlan(context, repository, snapshot, ids, flags);
	const plans = await planAll(context, repository, wanted);
	const { plansAsJson, plansAsText } = await import("../core/report/plan-text.js");
	context.out(flags.format === "json" ? plansAsJson(plans) : plansAsText(plans, wanted.length));
	return plans.some(({ error, record }) => error !== null && record.mode !== "deferred") ? 1 : 0;
}
/** The instances with the stacks that differ from what the ledger says was applied last. */
async function toPlan(context, repository, snapshot, ids, flags) {
	const { openLedger } = await import("../lazy/core/ledger/git-ledger.js");
	const { instancePath } = await import("../lazy/core/ledger/paths.js");
	const { stackDigests } = await import("../lazy/core/stacks/digest.js");
	const { inNeedsOrder } = await import("../lazy/core/stacks/needs.js");
	const environments = [...snapshot.environments.values()].filter(({ name }) => flags.environment === void 0 || name === flags.environment);
	if (flags.environment !== void 0 && environments.length === 0) throw new UsageError(`There is no environment ${flags.environment}; there are: ${[...snapshot.environments.keys()].join(", ")}.`);
	const remote = environments.filter(({ config }) => config.spec.kind === "remote").map(({ name }) => name);
	if (flags.environment !== void 0 && remote.length > 0) throw new UsageError(`${flags.environment} is not a local environment: its stacks are planned by the pull request's own plan.`);
	if (remote.length > 0) context.err(`Not planned from here, because they are not local: ${remote.join(", ")}`);
	const instances = environments.filter(({ config }) => config.spec.kind === "local" && config.spec.apply === "on").flatMap((environment) => [...environment.instances.values()].map((instance) => ({
		environment,
		instance
	})));
	const missing = ids.filter((id) => !instances.some(({ instance }) => instance.id === id));
	if (missing.length > 0) throw new UsageError(`There is no local instance ${missing.join(", ")}. See: flotilla instance list`);
	const chosen = instances.filter(({ instance }) => ids.length === 0 || ids.includes(instance.id));
	const known = await (await openLedger({
		repository,
		remote: null,
		branch: snapshot.fleet.spec.ledger,
		by: {
			name: "flotilla",
			email: "flotilla@localhost"
		},
		clock: context.clock
	}).open()).readAll(chosen.map(({ instance }) => instancePath(instance.environment, instance.id)));
	return chosen.flatMap(({ environment, instance }) => {
		const architecture = snapshot.architectures.get(instance.config.spec.architecture);
		if (architecture === void 0) return [];
		const file = known.get(instancePath(instance.environment, instance.id));
		const digests = stackDigests(environment, instance, architecture);
		const stacks = inNeedsOrder(architecture).filter((name) => {
			const stack = file?.stacks[name];
			const settled = stack?.attempt === null || stack?.attempt === void 0 || stack.attempt.state === "clean";
			return flags.all || !settled || stack?.applied?.digest !== digests.get(name);
		});
		return stacks.length === 0 ? [] : [{
			environment,
			instance,
			architecture,
			stacks
		}];
	});
}
async function planAll(context, repository, wanted) {
	if (wanted.length === 0) return [];
	const missing = await missingCloud(context, wanted.map(({ environment }) => environment));
	if (missing !== null) throw new UsageError(missing);
	const { run } = await import("../lazy/core/process/run.js");
	const { EngineMissing, locateEngine } = await import("../lazy/core/stacks/engine-location.js");
	const { fleetKey, KeyError } = await import("../lazy/core/stacks/key.js");
	const { openWorkshop } = await import("../lazy/core/stacks/workshop-engine.js");
	const { planInstance } = await import("../lazy/core/review/plan-instance.js");
	const { eachOf } = await import("../lazy/core/review/each-of.js");
	const stateDir = stateFolder(context);
	const session = await cloudSession(context, "plan");
	const workshops = /* @__PURE__ */ new Map();
	try {
		const key = await fleetKey(context.env, stateDir, { create: true });
		for (const { environment } of wanted) {
			if (workshops.has(environment.name)) continue;
			const options = {
				repository,
				engine: await locateEngine(context.env, environment.config.spec.engine),
				stateDir,
				key,
				cacheDir: join(stateDir, "cache"),
				run,
				env: session.env
			};
			workshops.set(environment.name, await openWorkshop(options));
		}
		const planned = await eachOf(wanted, 2, async (instance) => {
			const workshop = workshops.get(instance.environment.name);
			if (workshop === void 0 || context.signal.aborted) return [];
			context.err(`planning ${instance.environment.name}/${instance.instance.id}: ${instance.stacks.join(", ")}`);
			return planInstance(instance, workshop, key.id);
		});
		context.signal.throwIfAborted();
		return planned.flat();
	} catch (error) {
		if (error instanceof EngineMissing || error instanceof KeyError) throw new UsageError(error.message);
		throw error;
	} finally {
		for (const workshop of workshops.values()) await workshop.close();
		await session.close();
	}
}

// src/cli/stack.ts
const addStack = (program, context, finish) => {
	program.command("stack").description("Single stacks of an instance.").command("confirm <id> <stack> <fingerprint>").description("Give your word for exactly one plan that waits for it, by the first 8 characters of its fingerprint. The next apply carries it out.").option("--environment <name>", "where several environments have an instance of that name").action(async (id, stack, fingerprint, flags) => finish(await confirm(context, id, stack, fingerprint, flags.environment)));
};
async function confirm(context, id, stack, fingerprint, environment) {
	const given = fingerprint.replace(/^sha256:/, "");
	if (!/^[0-9a-f]{8,64}$/.test(given)) throw new UsageError(`${fingerprint}: at least the first 8 characters of the plan's fingerprint are wanted`);
	const fleet = await localFleet(context);
	const key = await instanceNamed(fleet, id, environment);
	if (environmentNamed(fleet, key.environment).config.spec.kind !== "local") throw new UsageError(`${key.environment} is not a local environment. Comment on its issue "Needs confirmation: ${key.environment}": /approve ${id} ${stack} ${given.slice(0, 8)}`);
	const { confirmationPath } = await import("../lazy/core/ledger/paths.js");
	const { instances } = await observed(context, fleet, await fleet.ledger.open());
	const found = instances.find(({ instance }) => instance.id === id && instance.environment === key.environment);
	const standing = found?.standing.stacks.find((each) => each.stack === stack);
	if (standing === void 0) {
		const stacks = found?.standing.stacks.map((each) => each.stack) ?? [];
		throw new UsageError(found === void 0 ? `Nothing of ${id} waits: it is as HEAD says.` : `${id} has no stack ${stack}; it has ${stacks.join(", ")}.`);
	}
	if (standing.state !== "needs-confirmation") throw new UsageError(`${id} ${stack} does not wait for a confirmation: it is ${standing.state}. See flotilla why ${id}`);
	const { attempt } = standing;
	const whole = attempt.fingerprint ?? "";
	if (!whole.startsWith(`sha256:${given}`)) throw new UsageError(`${given.slice(0, 8)} is not the plan that waits: that one is ${whole.slice(7, 15)}. Look at it again: flotilla why ${id}`);
	context.err(`The plan ${whole.slice(7, 15)} of ${id} ${stack} waits because:`);
	for (const { message, code } of attempt.why) context.err(`  ${message} (${code})`);
	const word = {
		environment: key.environment,
		id,
		stack,
		fingerprint: whole,
		digest: attempt.digest,
		by: fleet.person,
		at: instant(context.clock()),
		comment: null
	};
	await fleet.ledger.write(() => ({
		message: `Confirm the plan ${whole.slice(7, 15)} of ${id} ${stack}`,
		files: /* @__PURE__ */ new Map([[confirmationPath(key.environment, id, stack, whole), word]])
	}));
	context.out(`Confirmed by ${fleet.person}. Carry it out with: flotilla apply ${id}\n`);
	return 0;
}

// src/cli/why.ts
const addWhy = (program, context, finish) => {
	program.command("why <id>").description("Explain where an instance stands: which file, field, revision or release made it pending, and what to type next.").option("--environment <name>", "where several environments have an instance of that name").addOption(new Option("--format <format>", "how it is told").choices(["text", "json"]).default("text")).action(async (id, flags) => finish(await whyCommand(context, id, flags)));
};
async function whyCommand(context, id, flags) {
	const fleet = await localFleet(context);
	const key = await instanceNamed(fleet, id, flags.environment);
	const view = await readableLedger(context, fleet);
	const all = await observed(context, fleet, view);
	const found = all.instances.find(({ instance }) => instance.id === key.id && instance.environment === key.environment);
	if (found === void 0) {
		const invalid = all.invalid.some((each) => each.id === key.id && each.environment === key.environment);
		const standing = invalid ? "invalid" : "settled";
		if (flags.format === "json") context.out(`${JSON.stringify({
			...key,
			standing,
			stacks: []
		}, null, 2)}\n`);
		else context.out(invalid ? `${key.environment}/${id} is left alone: its files do not hold. See flotilla validate.\n` : `${key.environment}/${id} is as HEAD says, applied and healthy.\n`);
		return invalid ? 1 : 0;
	}
	const explained = await Promise.all(found.standing.stacks.map((standing) => explain(fleet, view, found, standing)));
	if (flags.format === "json") {
		const { standing, ledger } = found;
		context.out(`${JSON.stringify({
			...key,
			standing: "pending",
			health: ledger?.health ?? null,
			probe: standing.probe,
			stacks: explained
		}, null, 2)}\n`);
		return 0;
	}
	context.out(`${headline(found)}\n`);
	for (const each of explained) for (const line of linesOf$1(found, each)) context.out(`${line}\n`);
	return 0;
}
async function explain(fleet, view, { instance, ledger, digests, question }, standing) {
	const none = {
		standing,
		differences: [],
		reviewed: []
	};
	const digest = digests.get(standing.stack);
	if (standing.state === "applied" || standing.state === "removed" || digest === void 0) return none;
	const reviewed = ((await view.read(reviewPath(instance.environment, instance.id, standing.stack, digest)))?.reviews ?? []).map(({ pullRequest, head, record }) => ({
		pullRequest,
		head,
		mode: record.mode
	}));
	const applied = ledger?.stacks[standing.stack]?.applied ?? null;
	if (applied === null) return {
		...none,
		reviewed
	};
	const { loadFleet } = await import("../lazy/core/fleet/load.js");
	const { differencesOf } = await import("../core/ledger/difference.js");
	const key = {
		environment: instance.environment,
		id: instance.id
	};
	const then = await fleet.repository.resolve(applied.commit) === null ? null : await loadFleet(fleet.repository, applied.commit, {
		root: fleet.prefix,
		only: [key]
	});
	return {
		standing,
		reviewed,
		differences: differencesOf(question, standing.stack, then?.snapshot ?? null)
	};
}
function headline({ instance, ledger, standing }) {
	const { version } = instance.config.spec;
	const runs = ledger === null || ledger.version === null ? "never applied" : ledger.version === version ? `applied in ${version}` : `on its way from ${ledger.version} to ${version}`;
	const health = ledger?.health ?? null;
	const seen = health === null ? "nobody has looked at its health" : `${health.state}${health.detail === null ? "" : ` (${health.detail})`} at ${health.at}`;
	const maintenance = ledger === null || ledger.maintenance === null ? "" : `\n  in maintenance for ${ledger.maintenance.target} since ${ledger.maintenance.since}, backup ${ledger.maintenance.backup?.id ?? "not made"}`;
	const unwell = health !== null && health.state !== "healthy" && !standing.probe ? `\n  when it is mended: flotilla apply ${instance.id} (on GitHub: /retry ${instance.id})` : "";
	const windows = windowsText(instance.config.spec.maintenance);
	const window = windows === null ? "" : `\n  its maintenance: ${windows} (shown, this version does not wait for it)`;
	return `${instance.environment}/${instance.id}: ${runs}, ${seen}${maintenance}${window}${unwell}`;
}
function linesOf$1({ instance, ledger, confirmations }, { standing, differences, reviewed }) {
	const told = standingText(standing, instance.id);
	if (told === null) return [`  ${standing.stack}: applied`];
	const attempt = ledger?.stacks[standing.stack]?.attempt ?? null;
	const lines = [`  ${standing.stack}: ${shortly(standing, told)}`, ...differences.map(({ text }) => `    because ${text}`)];
	if (standing.state === "pending" && standing.reason === "interrupted" && attempt !== null) lines.push(`    because run ${attempt.run} began at ${attempt.at} and its end is not known; the next apply plans again and finishes it`);
	if (standing.state === "failed") lines.push(...failure(standing.attempt, instance.id));
	if (standing.state === "needs-confirmation") {
		lines.push(...standing.attempt.why.map(({ code, message }) => `    ${message} (${code})`));
		const short = standing.attempt.fingerprint?.slice(7, 15) ?? "";
		lines.push(`    to go ahead with exactly this plan: flotilla stack confirm ${instance.id} ${standing.stack} ${short}`);
		lines.push(`    on GitHub, in the issue that asks for it: /approve ${instance.id} ${standing.stack} ${short}`);
	}
	for (const { pullRequest, head, mode } of reviewed) lines.push(`    reviewed in #${pullRequest} at ${head.slice(0, 8)}${mode === "deferred" ? ", where it could not be planned" : ""}`);
	if (reviewed.length === 0 && standing.state !== "waiting") lines.push("    no pull request has shown a plan of it as it is now");
	if (standing.state === "pending" || standing.state === "needs-confirmation") {
		lines.push(`    to see its plan: flotilla plan ${instance.id}`);
		if (standing.state === "pending") lines.push(`    to go on: flotilla apply ${instance.id} (on GitHub apply.yml does, at the next push and every hour)`);
	}
	for (const { by, at } of confirmations.get(standing.stack) ?? []) lines.push(`    confirmed by ${by} at ${at}`);
	return lines;
}
function shortly(standing, told) {
	if (standing.state === "needs-confirmation") return `needs confirmation (${standing.reason})`;
	return standing.state === "failed" ? `failed (${standing.reason})` : told;
}
function failure(attempt, id) {
	return [
		`    at ${attempt.at}, run ${attempt.run}, commit ${attempt.commit.slice(0, 8)}:`,
		...(attempt.error ?? "no message").split("\n").map((line) => `      ${line}`),
		`    it is tried again when its files change, or with: flotilla apply ${id} (on GitHub: /retry ${id})`
	];
}

// src/cli/rollout.ts
const addRollout = (program, context, finish) => {
	const rollout = program.command("rollout").description("Look at the rollouts in the ledger, start one, or have failed instances tried again.");
	rollout.command("status").description("Where every rollout stands, by the ledger. The tracker issue has the whole picture.").argument("[version]", "the rollout to this version only").option("--environment <name>", "rollouts of this environment only").addOption(new Option("--format <format>", "how they are told").choices(["text", "json"]).default("text")).action(async (version, flags) => finish(await status(context, version, flags)));
	rollout.command("start").description("Start the rollout of a version of the catalog, as the label on its tracker would.").argument("<version>", "a version in releases/").requiredOption("--environment <name>", "the environment; has to be named").action(async (version, flags) => finish(await start(context, version, flags.environment)));
	rollout.command("retry").description("Try what failed again, as /retry on the tracker would.").argument("<version>", "the rollout to this version").argument("[id]", "this instance only").requiredOption("--environment <name>", "the environment; has to be named").action(async (version, id, flags) => finish(await retry(context, version, id ?? null, flags.environment)));
};
async function status(context, version, flags) {
	const { ledger } = await openRoom(context);
	const { statusText } = await import("../lazy/core/commands/status.js");
	const all = await rolloutsOf(ledger);
	const wanted = all.filter(({ target, environment }) => (version === void 0 || target === version) && (flags.environment === void 0 || environment === flags.environment));
	if (flags.format === "json") context.out(`${JSON.stringify({ rollouts: wanted }, null, 2)}\n`);
	else if (wanted.length === 0) context.out(all.length === 0 ? "The ledger has no rollout yet.\n" : "The ledger has no such rollout.\n");
	else for (const rollout of wanted) context.out(`${statusText(rollout)}${rollout.tracker === null ? "" : ` Tracker: #${rollout.tracker}.`}\n`);
	return 0;
}
async function start(context, version, environment) {
	const room = await openRoom(context);
	const snapshot = await wholeFleet(room);
	const found = snapshot.environments.get(environment);
	if (found === void 0) throw new UsageError(`There is no environment ${environment}; there are: ${[...snapshot.environments.keys()].join(", ")}.`);
	const release = snapshot.releases.get(version);
	if (release === void 0) throw new UsageError(`${version} is not in the catalog; there are: ${[...snapshot.releases.keys()].join(", ")}. Publish the release first.`);
	const name = found.config.spec.rollouts?.[release.spec.kind];
	const spec = name === void 0 ? void 0 : found.strategies.get(name);
	if (name === void 0 || spec === void 0) throw new UsageError(`${environment} has no strategy for a ${release.spec.kind}: name one in its environment.yaml under rollouts.`);
	const { exclusionOf } = await import("../lazy/core/rollout/exclusion.js");
	const { selectMembers } = await import("../lazy/core/rollout/select.js");
	const { recorded } = await import("../lazy/core/rollout/record.js");
	const { newRollout } = await import("../lazy/core/rollout/new-rollout.js");
	const { rolloutPath } = await import("../lazy/core/ledger/paths.js");
	const now = context.clock();
	const members = selectMembers(spec, [...found.instances.values()].map((instance) => ({
		id: instance.id,
		labels: instance.config.metadata.labels,
		exclusion: exclusionOf(instance, version, snapshot, now)
	})));
	if (members.every(({ excluded }) => excluded !== null)) {
		const reasons = [...new Set(members.map(({ excluded }) => excluded))].join(", ");
		throw new UsageError(members.length === 0 ? `${environment} has no instance: there is nothing to roll out.` : `None of the ${members.length} instances of ${environment} would take part (${reasons}): nothing is started.`);
	}
	const path = rolloutPath(environment, version);
	const by = room.fleet.person;
	let refused = null;
	await room.ledger.write(async (view) => {
		const before = await view.read(path) ?? newRollout(environment, version, {
			name,
			spec
		}, instant(now));
		refused = before.state === "opened" ? null : `The rollout of ${environment} to ${version} is ${before.state} already.`;
		const after = recorded(before, {
			mark: "started",
			by,
			at: instant(now),
			strategyName: name,
			strategy: spec,
			members
		});
		return {
			message: `Start the rollout of ${environment} ${version}`,
			files: new Map(refused === null ? [[path, after]] : [])
		};
	});
	if (refused !== null) throw new UsageError(refused);
	const part = members.filter(({ excluded }) => excluded === null).length;
	context.out(`The rollout of ${environment} to ${version} has started: ${part} of ${members.length} instances take part. ${pickedUp(room, "rollout.yml")}\n`);
	return 0;
}
async function retry(context, version, id, environment) {
	const room = await openRoom(context);
	const { decideCommand } = await import("../lazy/core/commands/decide.js");
	const { recordDecision } = await import("../lazy/core/commands/record.js");
	const { instancePath } = await import("../lazy/core/ledger/paths.js");
	const rollout = (await rolloutsOf(room.ledger)).find((each) => each.environment === environment && each.target === version);
	if (rollout === void 0) throw new UsageError(`The ledger has no rollout of ${environment} to ${version}. See: flotilla rollout status`);
	const view = await room.ledger.open();
	const paths = new Map(rollout.members.map((member) => [instancePath(environment, member.id), member.id]));
	const files = await view.readAll([...paths.keys()]);
	const instances = new Map([...files].flatMap(([path, file]) => file === void 0 ? [] : [[paths.get(path) ?? "", file]]));
	const place = {
		is: "tracker",
		environment,
		rollout
	};
	const by = room.fleet.person;
	const facts = {
		instances,
		authors: [],
		shapes: [],
		heads: /* @__PURE__ */ new Map()
	};
	const question = {
		command: {
			say: "retry",
			id
		},
		place,
		by,
		role: "admin",
		needed: "admin",
		at: instant(context.clock()),
		comment: null,
		facts
	};
	const decision = decideCommand(question);
	if (decision.outcome === "refused") throw new UsageError(`${decision.message}.`);
	if (decision.outcome === "status") return 0;
	await recordDecision(room, place, decision, {
		by,
		comment: null,
		at: question.at,
		line: ""
	});
	context.out(`${by} ${decision.summary}. ${pickedUp(room, "apply.yml")}\n`);
	return 0;
}
/** The ledger that counts: this repository's own branch where it has one, else origin's. */
async function openRoom(context) {
	const { run } = await import("../lazy/core/process/run.js");
	const { openLedger } = await import("../lazy/core/ledger/git-ledger.js");
	const fleet = await localFleet(context);
	const { root, repository, person } = fleet;
	const branch = fleet.snapshot.fleet.spec.ledger;
	const own = await repository.resolve(`refs/heads/${branch}`) !== null;
	const asked = await run("git", [
		"remote",
		"get-url",
		"origin"
	], {
		cwd: root,
		env: context.env,
		timeout: 1e4
	});
	if (own || asked.code !== 0) return {
		fleet,
		remote: null,
		branch,
		ledger: fleet.ledger
	};
	const remote = {
		url: asked.stdout.trim(),
		token: null
	};
	return {
		fleet,
		remote,
		branch,
		ledger: openLedger({
			repository,
			remote,
			branch,
			by: {
				name: person,
				email: `${person}@localhost`
			},
			clock: context.clock
		})
	};
}
/** What a rollout would take its strategy and members from: all that HEAD holds, which is what main holds. */
async function wholeFleet({ fleet: { repository, commit, prefix }, remote }) {
	const { loadFleet } = await import("../lazy/core/fleet/load.js");
	const main = remote === null ? commit : await repository.remoteTip(remote, "refs/heads/main");
	if (main !== commit) throw new UsageError(`HEAD is ${commit.slice(0, 8)}, but main of origin is ${main?.slice(0, 8) ?? "missing"}: a rollout starts from what main holds. git switch main && git pull`);
	const { snapshot, problems } = await loadFleet(repository, commit, { root: prefix });
	const first = problems.find(({ severity }) => severity === "error");
	if (snapshot === null || first !== void 0) throw noValidFleet(first);
	return snapshot;
}
async function rolloutsOf(ledger) {
	const view = await ledger.open();
	return [...await view.readAll(view.list("rollouts"))].sort(([a], [b]) => a < b ? -1 : 1).flatMap(([, file]) => file === void 0 ? [] : [file]);
}
function pickedUp({ remote, branch }, workflow) {
	return remote === null ? `It is recorded in this repository's own branch ${branch}. Pull requests are opened and merged by rollout.yml on GitHub only, which does not see that branch; \`flotilla apply\` applies what local files say.` : `It is recorded on origin; ${workflow} picks it up at its next run, within the hour, or at once: gh workflow run ${workflow}`;
}

// src/cli/validate.ts
const addValidate = (program, context, finish) => {
	program.command("validate").description("Check the fleet as it lies in this folder: every file, and what only the whole fleet can tell.").addArgument(new Argument("[paths...]", "tell problems of these files and folders only")).option("--base <revision>", "check as well what has changed since a revision: version path, immutable fields, removed folders").addOption(new Option("--format <format>", "how problems are told").choices([
		"text",
		"json",
		"github"
	]).default("text")).action(async (paths, options) => finish(await validateCommand(context, paths, options)));
};
async function validateCommand(context, paths, flags) {
	const root = fleetRoot(context);
	const { checkFolder } = await import("../lazy/core/fleet/check.js");
	const wanted = paths.map((path) => inFleet(context.cwd, root, path));
	const found = await checkFolder(root, {
		base: flags.base ?? null,
		paths: wanted,
		trackerSlots: async () => {
			const { trackerSlots, trackerTitleSlots } = await import("../lazy/core/rollout/tracker-template.js");
			return {
				title: trackerTitleSlots,
				body: trackerSlots
			};
		},
		repository: async () => {
			const { openRepository } = await import("../lazy/core/git/git-cli.js");
			const { run } = await import("../lazy/core/process/run.js");
			return openRepository(root, run, context.env);
		}
	});
	if ("outcome" in found) throw new UsageError(`${flags.base ?? ""} names no revision here; fetch it, or name another`);
	const { withModules } = await import("../lazy/core/stacks/check-modules.js");
	const checked = withModules(found, root, wanted);
	await print(context, root, checked, flags.format);
	return checked.problems.some((problem) => problem.severity === "error") ? 1 : 0;
}
async function print(context, root, findings, format) {
	const { headline, problemsAsJson, problemsAsText } = await import("../lazy/core/report/problems.js");
	switch (format) {
		case "json": return context.out(problemsAsJson(findings));
		case "text": return context.out(problemsAsText(findings, {
			line: lineReader(root),
			colour: process.stdout.isTTY && context.env["NO_COLOR"] === void 0
		}));
		case "github": {
			const { annotations } = await import("../lazy/core/report/annotations.js");
			const lines = [
				...annotations(findings.problems, ""),
				...findings.problems.map(plain),
				headline(findings)
			];
			return context.out(`${lines.join("\n")}\n`);
		}
	}
}
/** The whole list in the log, where the annotations may not hold all of it. */
function plain({ file, line, column, severity, code, message }) {
	return `${file}:${line}:${column} ${severity} ${code}: ${message.replace(/[\r\n]+/g, " ")}`;
}
function inFleet(cwd, root, path) {
	const full = resolve(cwd, path);
	if (lstatSync(full, { throwIfNoEntry: false }) === void 0) throw new UsageError(`there is no ${path}`);
	const inside = relative(root, full).split(sep).join("/");
	if (inside === ".." || inside.startsWith("../")) throw new UsageError(`${path} is not in the fleet at ${root}`);
	return inside;
}
function lineReader(root) {
	let last = null;
	return (file, line) => {
		if (last?.file !== file) last = {
			file,
			lines: linesOf(join(root, file))
		};
		return last.lines[line - 1] ?? null;
	};
}
function linesOf(path) {
	if (lstatSync(path, { throwIfNoEntry: false })?.isFile() !== true) return [];
	return readFileSync(path, "utf8").replace(/^\ufeff/, "").split(/\r\n|\r|\n/);
}

// src/cli/program.ts
const commands = [
	addValidate,
	addGenerate,
	addPlan,
	addApply,
	addPending,
	addWhy,
	addInstance,
	addStack,
	addLocal,
	addDemo,
	addRollout
];
/** The whole command line. */
function program(context, finish) {
	const flotilla = new Command("flotilla").description("GitOps for a fleet of single-tenant instances: validate, plan, apply, and upgrade them stage by stage.").version("0.1.0").exitOverride().showHelpAfterError("Run the command with --help to see what it takes.").configureOutput({
		writeOut: context.out,
		writeErr: (text) => context.err(text.trimEnd())
	});
	for (const add of commands) add(flotilla, context, finish);
	refuseUnknown(flotilla);
	return flotilla;
}

export { UsageError, calledAs, program };
