import { ProcessError } from "../process/run.js";

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

export { openEngine };
