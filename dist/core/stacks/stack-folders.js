import { initCache, initKey, makeFolder, materializeModule } from "./engine-folder.js";
import { normalized, scanModule } from "./module-scan.js";
import { renderRoot, stackOf, upstreamOutputs, upstreamVariable } from "./render.js";
import { stateFile, stateFolder } from "./state-place.js";
import { rm } from "node:fs/promises";
import { join } from "node:path";

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

export { StackFolders };
