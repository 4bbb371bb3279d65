import { text } from "../workflow/expression.js";
import { runInJob } from "../job/job-process.js";
import { stepContexts } from "./step-contexts.js";
import { stepEnvironment } from "./step-environment.js";
import { createStepFiles } from "./step-files.js";
import { randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";

// src/local/runner/step/script-step.ts
/** Runs a `run:` step with bash as GitHub does for `shell: bash`. */
async function runScript(state, work, current) {
	const { env } = current;
	const contexts = stepContexts(state, env);
	const key = randomUUID();
	const script = join(state.folders.temp, `${key}.sh`);
	await writeFile(script, text(work.script, contexts));
	const cwd = resolve(state.folders.workspace, work.workingDirectory === null ? "" : text(work.workingDirectory, contexts));
	const files = await createStepFiles(state.folders.temp, key);
	const end = await runInJob(state, current, "bash", [
		"--noprofile",
		"--norc",
		"-e",
		"-o",
		"pipefail",
		script
	], {
		cwd,
		env: stepEnvironment(state, env, {
			...files.variables,
			GITHUB_ACTION: state.action
		}),
		onLine: current.readLine
	});
	if (end.code !== 0 && !current.interrupted) state.log.issue("error", end.reason ?? `Process completed with exit code ${end.code ?? "none"}.`);
	const { outputs, valid } = await files.collect(state);
	return {
		outcome: end.code === 0 && valid ? "success" : "failure",
		outputs
	};
}

export { runScript };
