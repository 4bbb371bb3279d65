import { CommandFileError, largestSummary, readFolders, readPairs } from "./command-file.js";
import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";

// src/local/runner/step/step-files.ts
const names = [
	"GITHUB_OUTPUT",
	"GITHUB_ENV",
	"GITHUB_PATH",
	"GITHUB_STATE",
	"GITHUB_STEP_SUMMARY"
];
/** @param key tells the files of one step from those of another */
async function createStepFiles(temp, key) {
	const folder = join(temp, "_runner_file_commands");
	await mkdir(folder, { recursive: true });
	const paths = names.map((name) => [name, join(folder, `${name.toLowerCase()}_${key}`)]);
	await Promise.all(paths.map(([, path]) => writeFile(path, "")));
	const variables = Object.fromEntries(paths);
	const read = async (name) => readFile(variables[name] ?? "", "utf8").catch(() => "");
	return {
		variables,
		collect: async (state) => {
			await collectSummary(state, variables["GITHUB_STEP_SUMMARY"] ?? "");
			for (const folder of readFolders(await read("GITHUB_PATH"))) state.path.unshift(folder);
			try {
				for (const [name, value] of readPairs(await read("GITHUB_ENV"))) if (name.toUpperCase() === "NODE_OPTIONS") state.log.issue("error", "Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.");
				else state.env.set(name, value);
				return {
					outputs: readPairs(await read("GITHUB_OUTPUT")),
					saved: readPairs(await read("GITHUB_STATE")),
					valid: true
				};
			} catch (error) {
				if (!(error instanceof CommandFileError)) throw error;
				state.log.issue("error", "Unable to process file command successfully.");
				state.log.issue("error", error.message);
				return {
					outputs: /* @__PURE__ */ new Map(),
					saved: /* @__PURE__ */ new Map(),
					valid: false
				};
			}
		}
	};
}
async function collectSummary(state, path) {
	const size = (await stat(path).catch(() => null))?.size ?? 0;
	if (size === 0) return;
	if (size > 1048576) {
		state.log.issue("error", `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of ${largestSummary / 1024}k, got ${Math.ceil(size / 1024)}k.`);
		return;
	}
	state.log.summary(await readFile(path, "utf8"));
}

export { createStepFiles };
