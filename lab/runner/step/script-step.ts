import { randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { text } from "../workflow/expression.ts";
import type { CurrentStep, JobState, StepResult } from "../job/job-state.ts";
import { runInJob } from "../job/job-process.ts";
import { stepContexts } from "./step-contexts.ts";
import { stepEnvironment } from "./step-environment.ts";
import { createStepFiles } from "./step-files.ts";
import type { StepWork } from "../workflow/workflow.ts";

/** Runs a `run:` step with bash as GitHub does for `shell: bash`. */
export async function runScript(state: JobState, work: StepWork & { kind: "run" }, current: CurrentStep): Promise<StepResult> {
  const { env } = current;
  const contexts = stepContexts(state, env);
  const key = randomUUID();
  const script = join(state.folders.temp, `${key}.sh`);
  await writeFile(script, text(work.script, contexts));
  const cwd = resolve(state.folders.workspace, work.workingDirectory === null ? "" : text(work.workingDirectory, contexts));
  const files = await createStepFiles(state.folders.temp, key);
  const end = await runInJob(state, current, "bash", ["--noprofile", "--norc", "-e", "-o", "pipefail", script], {
    cwd,
    env: stepEnvironment(state, env, { ...files.variables, GITHUB_ACTION: state.action }),
    onLine: current.readLine,
  });
  if (end.code !== 0 && !current.interrupted)
    state.log.issue("error", end.reason ?? `Process completed with exit code ${end.code ?? "none"}.`);
  const { outputs, valid } = await files.collect(state);
  return { outcome: end.code === 0 && valid ? "success" : "failure", outputs };
}
