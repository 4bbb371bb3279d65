import "../../rolldown-runtime.js";
import { stackDigests } from "./digest.js";
import { milliseconds } from "../clock/clock.js";
import { fitsEngineLine } from "./engine-line.js";
import { engineError, hintFor, lockHolder, needsKnown, readPlan, secretsOfPlan, secretsOfState, stringsIn } from "./secrets.js";
import { ProcessError } from "../process/run.js";
import { changedOutputs, displayOf, fingerprintOf, isEmpty, outputHash, planRecord, protectedAddresses } from "./record.js";
import { declaredOutputs, renderRoot, stackOf, upstreamOutputs, upstreamVariable } from "./render.js";
import { shapeOf } from "./shape.js";
import { normalized, scanModule } from "./module-scan.js";
import { createHash, randomBytes } from "node:crypto";
import { setTimeout as setTimeout$1 } from "node:timers/promises";
import { chmod, cp, mkdir, mkdtemp, readFile, readdir, rename, rm, stat, symlink, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { tmpdir } from "node:os";

// src/stacks/downtime.ts
/**
* What architecture.yaml expects of a plan: the longest of all rules that it meets; null where it meets none. A rule is a verb (`create`,
* `update`, `replace`, `delete`) and the type, name or address of a resource.
*/
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

// src/stacks/engine.ts
/** Milliseconds. Plans and applies of real clouds take long; the last word is the job's own limit. */
const limits = {
	quick: 3e5,
	plan: 18e5,
	apply: 72e5
};
/** How long an interrupted engine may take to write its state before it is killed, in milliseconds. */
const grace = 12e4;
/** The engine found at `location`, run with nothing of the caller's environment but PATH and what a call hands on. */
function openEngine(location, surroundings) {
	const call = (folder, args, timeout, env, signal) => runEngine(location.path, args, folder, {
		...scrubbed(surroundings),
		...env
	}, timeout, surroundings.run, signal);
	return {
		name: location.name,
		version: location.version,
		init: (folder, backendConfig, env) => call(folder, [
			"init",
			"-input=false",
			"-no-color",
			"-lockfile=readonly",
			...backendConfig.map((entry) => `-backend-config=${entry}`)
		], limits.plan, env),
		plan: (folder, file, lock, env, signal) => call(folder, [
			"plan",
			"-input=false",
			"-no-color",
			"-detailed-exitcode",
			`-lock=${lock}`,
			`-out=${file}`
		], limits.plan, env, signal),
		show: (folder, file, env) => call(folder, [
			"show",
			"-no-color",
			"-json",
			...file === null ? [] : [file]
		], limits.quick, env),
		apply: (folder, file, env, signal) => call(folder, [
			"apply",
			"-input=false",
			"-no-color",
			file
		], limits.apply, env, signal)
	};
}
function scrubbed(surroundings) {
	return {
		PATH: surroundings.path,
		HOME: surroundings.home,
		TF_INPUT: "0",
		TF_IN_AUTOMATION: "1",
		CHECKPOINT_DISABLE: "1",
		TF_CLI_CONFIG_FILE: surroundings.cliConfig,
		TF_PLUGIN_CACHE_DIR: surroundings.pluginCache
	};
}
/**
* A second interrupt makes the engine leave without writing its state. Ctrl-C reaches it directly, as a member of the terminal's process group,
* so ours is only sent when it has not said that it got one.
*/
async function runEngine(path, args, cwd, env, timeout, run, signal) {
	if (signal?.aborted === true) return {
		code: null,
		stdout: "",
		stderr: "not started: it was asked to stop"
	};
	const stop = new AbortController();
	let interrupted = false;
	let patience;
	const onAbort = () => {
		patience = setTimeout(() => {
			if (!interrupted) stop.abort(/* @__PURE__ */ new Error("stopped"));
		}, 500);
	};
	signal?.addEventListener("abort", onAbort, { once: true });
	try {
		return await run(path, args, {
			cwd,
			env,
			timeout,
			grace,
			signal: stop.signal,
			onLine: (line) => {
				if (line.includes("Interrupt received")) interrupted = true;
			}
		});
	} catch (error) {
		if (error instanceof ProcessError && error.kind !== "not-found" && error.kind !== "output") return {
			code: null,
			stdout: "",
			stderr: `${error.message}\n${error.stderr}`
		};
		throw error;
	} finally {
		clearTimeout(patience);
		signal?.removeEventListener("abort", onAbort);
	}
}

// src/stacks/engine-folder.ts
/** Writes a module's tree into `folder`, which must not exist yet, and reads what the engine would read. */
async function materializeModule(repository, tree, folder, engine) {
	await mkdir(folder, {
		recursive: true,
		mode: 448
	});
	await repository.materialize(tree, folder);
	const paths = (await readdir(folder, { recursive: true })).map((path) => path.replaceAll("\\", "/")).sort();
	const read = paths.filter((path) => /\.(tf|tofu)(\.json)?$/.test(path));
	const files = new Map(await Promise.all(read.map(async (path) => [path, await readFile(join(folder, path), "utf8")])));
	const lockFile = `.terraform.lock.${engine}.hcl`;
	return {
		folder,
		files,
		lock: paths.includes(lockFile) ? await readFile(join(folder, lockFile), "utf8") : null
	};
}
/**
* Makes the engine's folder anew with exactly the root, the module, the lock file, and `state`, a link to where the instance's states are:
* so that what `init` writes is the same for all instances and need not be made for each.
*/
async function makeFolder(folder, content) {
	await rm(folder, {
		recursive: true,
		force: true
	});
	await mkdir(folder, {
		recursive: true,
		mode: 448
	});
	await mkdir(content.states, {
		recursive: true,
		mode: 448
	});
	await Promise.all([
		writeFile(join(folder, "main.tf.json"), content.root, { mode: 384 }),
		cp(content.module.folder, join(folder, "module"), {
			recursive: true,
			filter: (path) => !/\.terraform\.lock\.\w+\.hcl$/.test(path)
		}),
		...content.module.lock === null ? [] : [writeFile(join(folder, ".terraform.lock.hcl"), content.module.lock, { mode: 384 })],
		symlink(content.states, join(folder, "state"), process.platform === "win32" ? "junction" : "dir")
	]);
}
/** The key of everything that `init` reads. */
function initKey(parts) {
	return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 32);
}
function initCache(dir) {
	const place = (key) => join(dir, key);
	return {
		take: async (key, folder) => {
			if (!await exists(place(key))) return false;
			await copy(place(key), join(folder, ".terraform"));
			return true;
		},
		put: async (key, folder) => {
			const aside = `${place(key)}.${randomBytes(4).toString("hex")}`;
			await mkdir(dirname(aside), {
				recursive: true,
				mode: 448
			});
			await copy(join(folder, ".terraform"), aside);
			await rename(aside, place(key)).catch(async () => rm(aside, {
				recursive: true,
				force: true
			}));
		},
		drop: (key) => rm(place(key), {
			recursive: true,
			force: true
		})
	};
}
/** Links to downloaded providers stay links. */
async function copy(from, to) {
	await cp(from, to, {
		recursive: true,
		verbatimSymlinks: true
	});
}
async function exists(path) {
	return stat(path).then(() => true, () => false);
}

// src/stacks/state-place.ts
/** Where the state of one stack lives with the local backend. Absolute: a relative path silently plans everything anew elsewhere. */
function stateFile(stateDir, at) {
	return join(stateFolder(stateDir, at), `${at.stack}.tfstate`);
}
/** The folder of an instance's states. */
function stateFolder(stateDir, at) {
	return join(resolve(stateDir), "state", at.environment, at.id);
}
/** How often, and after how many milliseconds each, a state that can't be read is read again: the engine does not write it in one go. */
const patience = {
	times: 10,
	pause: 100
};
/** The outputs in a local state; null where there is no state. Throws where the file is no state: it must not be taken for an empty one. */
async function stateOutputs(file) {
	let outputs = null;
	for (let left = patience.times; outputs === null; left--) {
		const text = await textOf(file);
		if (text === null || text === "") return null;
		outputs = outputsOf(text);
		if (outputs !== null) break;
		if (left === 0) throw new Error(`${file} is not a state that can be read`);
		await setTimeout$1(patience.pause);
	}
	return new Map(Object.entries(outputs).flatMap(([name, output]) => isObject(output) ? [[name, {
		value: output["value"],
		sensitive: output["sensitive"] === true
	}]] : []));
}
async function textOf(file) {
	try {
		return await readFile(file, "utf8");
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
		throw error;
	}
}
function outputsOf(text) {
	try {
		const state = JSON.parse(text);
		if (!isObject(state) || state["version"] !== 4) return null;
		return isObject(state["outputs"]) ? state["outputs"] : {};
	} catch {
		return null;
	}
}
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

// src/stacks/stack-folders.ts
/** The folders the engine works in, one a stack, made anew for each plan; modules and what `init` makes are shared. */
var StackFolders = class {
	surroundings;
	cache;
	modules = /* @__PURE__ */ new Map();
	inits = /* @__PURE__ */ new Map();
	constructor(surroundings) {
		this.surroundings = surroundings;
		this.cache = initCache(join(surroundings.cacheDir, "init"));
	}
	folderOf(target) {
		return join(this.surroundings.work, "stacks", target.instance.environment, target.instance.id, target.stack);
	}
	async remove(target) {
		await rm(this.folderOf(target), {
			recursive: true,
			force: true
		});
	}
	/** The variables the engine gets for a stack: those environment.yaml names, and where upstream states are. */
	envOf(target) {
		const { stateDir, env } = this.surroundings;
		const { environment, id } = target.instance;
		const handedOn = (target.environment.config.spec.engine.env ?? []).flatMap((name) => env[name] === void 0 ? [] : [[name, env[name]]]);
		const states = upstreamOutputs(target.architecture, stackOf(target.architecture, target.stack)).map(({ name: stack }) => [`TF_VAR_${upstreamVariable(stack)}`, hclMap({ path: stateFile(stateDir, {
			environment,
			id,
			stack
		}) })]);
		return Object.fromEntries([...handedOn, ...states]);
	}
	/** Makes the folder, unless the module may not be given to the engine: then nothing is written and the message says why. */
	async prepare(target, unknown) {
		const { engine, stateDir } = this.surroundings;
		const { environment, instance, architecture, stack } = target;
		const tree = architecture.modules.get(stack);
		if (tree === void 0) return {
			outcome: "refused",
			message: `${architecture.folder}/stacks/${stack} does not exist`
		};
		const module = await this.moduleOf(tree);
		const { providers } = environment.config.spec.policy;
		const scan = scanModule(`${architecture.folder}/stacks/${stack}`, module.files, providers);
		const objection = objectionTo(scan, module, providers, engine.name);
		if (objection !== null) return {
			outcome: "refused",
			message: objection
		};
		const root = renderRoot({
			environment,
			instance,
			architecture,
			stack,
			unknown
		});
		const folder = this.folderOf(target);
		await makeFolder(folder, {
			root,
			module,
			states: stateFolder(stateDir, {
				environment: instance.environment,
				id: instance.id
			})
		});
		const backendConfig = [`path=state/${stack}.tfstate`];
		const env = this.envOf(target);
		const reattached = env["TF_REATTACH_PROVIDERS"] === void 0 ? "no" : "reattached";
		return {
			outcome: "ready",
			folder,
			env,
			key: initKey([
				engine.name,
				engine.version,
				tree,
				module.lock ?? "",
				...backendConfig,
				reattached,
				...scan.providers
			]),
			backendConfig
		};
	}
	/** Runs a command after `init`, whose result is taken from an earlier one where nothing it reads has changed. */
	async initialized(ready, command) {
		const failed = await this.init(ready, true);
		if (failed !== null) return failed;
		const ran = await command();
		if (ran.code !== 1 || !wantsInit(ran.stderr)) return ran;
		await this.cache.drop(ready.key);
		this.inits.delete(ready.key);
		return await this.init(ready, false) ?? command();
	}
	async init(ready, reuse) {
		if (reuse) {
			const running = this.inits.get(ready.key);
			if (running !== void 0) {
				const failed = await running;
				if (failed !== null) return failed;
			}
			if (await this.cache.take(ready.key, ready.folder)) return null;
		}
		const made = this.runInit(ready);
		this.inits.set(ready.key, made);
		const failed = await made;
		if (failed !== null) this.inits.delete(ready.key);
		return failed;
	}
	async runInit(ready) {
		const ran = await this.surroundings.engine.init(ready.folder, ready.backendConfig, ready.env);
		if (ran.code !== 0) return {
			...ran,
			code: 1
		};
		await this.cache.put(ready.key, ready.folder);
		return null;
	}
	moduleOf(tree) {
		const { repository, engine, work } = this.surroundings;
		const known = this.modules.get(tree);
		if (known !== void 0) return known;
		const made = materializeModule(repository, tree, join(work, "modules", tree), engine.name);
		this.modules.set(tree, made);
		return made;
	}
};
/** Problems of the module, or a provider whose version nothing pins. */
function objectionTo(scan, module, providers, engine) {
	if (scan.problems.length > 0) return scan.problems.map(({ file, line, code, message, hint }) => `${file}:${line}: ${message} (${code}). ${hint ?? ""}`.trim()).join("\n");
	const reattached = new Set(providers.filter(({ reattach }) => reattach === true).map(({ source }) => normalized(source)));
	const unpinned = scan.providers.filter((source) => !reattached.has(source));
	if (unpinned.length === 0 || module.lock !== null) return null;
	return `the module uses ${unpinned.join(", ")}, but there is no .terraform.lock.${engine}.hcl beside it: run ${engine} providers lock there and commit the file under that name`;
}
function wantsInit(stderr) {
	return /(?:terraform|tofu) init|Backend initialization required|Required plugins are not installed|Module not installed/i.test(stderr);
}
/** A map as the engine reads it from a variable: JSON is HCL there, but strings are templates. */
function hclMap(members) {
	return JSON.stringify(Object.fromEntries(Object.entries(members).map(([name, value]) => [name, value.replaceAll(/([$%])\{/g, "$1$1{")])));
}

// src/stacks/upstream.ts
/** Looks into the states of the stacks that a target needs. */
async function upstreamNow(stateDir, target) {
	const { environment, id } = target.instance;
	const missing = [];
	const secrets = [];
	for (const { name: stack, outputs } of upstreamOutputs(target.architecture, stackOf(target.architecture, target.stack))) {
		const found = await stateOutputs(stateFile(stateDir, {
			environment,
			id,
			stack
		}));
		for (const { name, sensitive } of outputs) {
			const output = found?.get(name);
			if (output === void 0) missing.push(`${stack}.${name}`);
			else if (sensitive || output.sensitive) secrets.push(...stringsIn(output.value));
		}
	}
	return {
		missing: missing.sort(),
		secrets
	};
}

// src/stacks/workshop-engine.ts
/** The real workshop: plans and applies with terraform or tofu in clean folders of its own, below the system's folder for temporary files. */
async function openWorkshop(given) {
	const options = {
		...given,
		stateDir: resolve(given.stateDir),
		cacheDir: resolve(given.cacheDir)
	};
	const work = await mkdtemp(join(tmpdir(), "flotilla-engine-"));
	const home = join(work, "home");
	const pluginCache = join(options.cacheDir, "providers");
	const cliConfig = join(work, "cli.tfrc");
	await Promise.all([
		mkdir(home),
		mkdir(pluginCache, {
			recursive: true,
			mode: 448
		}),
		writeFile(cliConfig, "")
	]);
	const { run } = options;
	const engine = openEngine(options.engine, {
		run,
		path: options.env["PATH"] ?? "",
		home,
		cliConfig,
		pluginCache
	});
	const folders = new StackFolders({
		...options,
		engine,
		work
	});
	const version = `${engine.name} ${engine.version}`;
	/** What must not stand in a message, by stack folder: grows while a stack is worked on. */
	const secrets = /* @__PURE__ */ new Map();
	const failed = (target, message) => ({
		outcome: "failed",
		error: message,
		hint: hintFor(message, target.architecture.config.spec.hints ?? [])
	});
	async function makePlan(target, wantUnknown, review) {
		const refused = refusal(target, options.engine);
		if (refused !== null) return failed(target, refused);
		const upstream = await upstreamNow(options.stateDir, target);
		const [missing] = upstream.missing;
		if (!review && missing !== void 0) return {
			outcome: "upstream-missing",
			upstream: missing.slice(0, missing.indexOf("."))
		};
		const unknown = review ? [.../* @__PURE__ */ new Set([...wantUnknown, ...upstream.missing])].sort() : [];
		const hidden = /* @__PURE__ */ new Set([...handedOn(target, options.env), ...upstream.secrets]);
		const ready = await folders.prepare(target, unknown);
		if (ready.outcome === "refused") return failed(target, engineError(ready.message, "", hidden));
		const { folder, env } = ready;
		secrets.set(folder, hidden);
		const file = join(folder, "plan.bin");
		const planned = await folders.initialized(ready, () => engine.plan(folder, file, !review, env));
		if (planned.code !== 0 && planned.code !== 2) {
			const holder = lockHolder(planned.stderr);
			if (holder !== null) return {
				outcome: "locked",
				...holder
			};
			await hideState(folder, env, hidden);
			const message = engineError(planned.stderr, planned.stdout, hidden);
			return unknown.length > 0 && needsKnown(planned.stderr) ? {
				outcome: "deferred",
				reason: message
			} : failed(target, message);
		}
		await chmod(file, 384);
		const shown = await engine.show(folder, file, env);
		if (shown.code !== 0) return failed(target, engineError(shown.stderr, "", hidden));
		const plan = readPlan(shown.stdout);
		for (const secret of secretsOfPlan(plan)) hidden.add(secret);
		return described(target, plan, unknown, file);
	}
	/** Before the engine's words are told: a provider may quote what it read from the state, an address with its password. */
	async function hideState(folder, env, hidden) {
		const state = await engine.show(folder, null, env);
		for (const secret of secretsOfState(state.stdout)) hidden.add(secret);
	}
	function described(target, plan, unknown, file) {
		const { environment, instance, architecture } = target;
		const volatile = stackOf(architecture, target.stack).volatile ?? [];
		const digest = stackDigests(environment, instance, architecture).get(target.stack);
		if (digest === void 0) throw new Error(`${target.stack} of ${architecture.name} has no digest`);
		const record = planRecord(plan, {
			digest,
			mode: unknown.length > 0 ? "upstream-unknown" : "planned",
			key: options.key,
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
			empty: isEmpty(record),
			stateEmpty: plan.resourcesBefore === 0,
			tainted: plan.tainted,
			consumed: consumed(target, plan, unknown),
			changedOutputs: changedOutputs(plan),
			display: displayOf(plan, volatile),
			protected: protectedAddresses(plan, environment.config.spec.policy.protectedTypes),
			downtime: expectedDowntime(plan, architecture.config.spec.downtime ?? []),
			file
		};
	}
	function consumed(target, plan, unknown) {
		const { environment, id } = target.instance;
		return Object.fromEntries(upstreamOutputs(target.architecture, stackOf(target.architecture, target.stack)).flatMap(({ name: stack, outputs }) => outputs.map(({ name }) => ({
			name,
			path: `${stack}.${name}`
		})).filter(({ path }) => !unknown.includes(path)).map(({ name, path }) => [path, outputHash(options.key, {
			environment,
			id,
			stack
		}, name, plan.upstream.get(stack)?.[name])])));
	}
	/** Read from the state itself: one engine process less for each stack, and nothing is printed. */
	async function outputsOf(target) {
		const { environment, id } = target.instance;
		const found = await stateOutputs(stateFile(options.stateDir, {
			environment,
			id,
			stack: target.stack
		}));
		if (found === null) return null;
		const declared = declaredOutputs(stackOf(target.architecture, target.stack)).map(({ name }) => name);
		return Object.fromEntries(declared.filter((name) => found.has(name)).map((name) => [name, found.get(name)?.value ?? null]));
	}
	return {
		engine: version,
		backend: (target) => `${target.environment.config.spec.backend.type}:${target.instance.environment}/${target.instance.id}/${target.stack}`,
		review: async (target, unknown) => {
			try {
				return await makePlan(target, unknown, true);
			} finally {
				await folders.remove(target);
			}
		},
		plan: async (target) => {
			const outcome = await makePlan(target, [], false);
			if (outcome.outcome !== "planned") await folders.remove(target);
			return outcome;
		},
		apply: async (target, plan, signal) => {
			const folder = folders.folderOf(target);
			const env = folders.envOf(target);
			const hidden = secrets.get(folder) ?? /* @__PURE__ */ new Set();
			try {
				const applied = await engine.apply(folder, plan.file, env, signal);
				if (applied.code !== 0) {
					await hideState(folder, env, hidden);
					const message = engineError(applied.stderr, applied.stdout, hidden);
					return failed(target, message === "" ? "the engine ended without a message" : message);
				}
				const outputs = await outputsOf(target) ?? {};
				const { environment, id } = target.instance;
				const declared = declaredOutputs(stackOf(target.architecture, target.stack));
				return {
					outcome: "clean",
					outputs: Object.fromEntries(declared.filter(({ sensitive }) => !sensitive).map(({ name }) => [name, outputs[name] ?? null])),
					hashes: Object.fromEntries(declared.map(({ name }) => [name, outputHash(options.key, {
						environment,
						id,
						stack: target.stack
					}, name, outputs[name])]))
				};
			} finally {
				await folders.remove(target);
				secrets.delete(folder);
			}
		},
		outputs: async (target) => {
			const refused = refusal(target, options.engine);
			if (refused !== null) throw new Error(refused);
			return outputsOf(target);
		},
		close: () => rm(work, {
			recursive: true,
			force: true
		})
	};
}
/** Why this version of Flotilla, or this engine, can't work on the stack; null where it can. */
function refusal(target, engine) {
	const { backend, engine: line } = target.environment.config.spec;
	if (backend.type !== "local") return `the backend ${backend.type} is not served by this version of Flotilla; local is`;
	if (engine.name !== line.name || !fitsEngineLine(engine.version, line.version)) return `environment.yaml asks for ${line.name} ${line.version}, but the engine here is ${engine.name} ${engine.version} (${engine.path})`;
	return null;
}
/** Values of variables that the engine is given: a session's token may stand in a provider's message. */
function handedOn(target, env) {
	return (target.environment.config.spec.engine.env ?? []).map((name) => env[name] ?? "").filter((value) => value !== "");
}

export { openWorkshop };
