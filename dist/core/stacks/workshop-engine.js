import "../../rolldown-runtime.js";
import { stackDigests } from "./digest.js";
import { expectedDowntime } from "./downtime.js";
import { fitsEngineLine } from "./engine-line.js";
import { engineError, hintFor, lockHolder, needsKnown } from "./engine-message.js";
import { openEngine } from "./engine.js";
import { readPlan } from "./plan-json.js";
import { changedOutputs, displayOf, fingerprintOf, isEmpty, outputHash, planRecord, protectedAddresses } from "./record.js";
import { declaredOutputs, stackOf, upstreamOutputs } from "./render.js";
import { secretsOfPlan, secretsOfState } from "./secrets.js";
import { shapeOf } from "./shape.js";
import { StackFolders } from "./stack-folders.js";
import { stateFile, stateOutputs } from "./state-place.js";
import { upstreamNow } from "./upstream.js";
import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { tmpdir } from "node:os";

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
