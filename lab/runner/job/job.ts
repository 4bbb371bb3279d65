import { mkdir, writeFile } from "node:fs/promises";
import { createJob } from "./create-job.ts";
import { killLeftovers } from "./leftover-processes.ts";
import { ExpressionFailed, minutesOf, texts, toData } from "../workflow/expression.ts";
import { JobControl } from "./job-control.ts";
import type { JobMachine, JobStart, JobState } from "./job-state.ts";
import type { JobConclusion, JobSummary } from "../runner-contract.ts";
import { runPostSteps, runStep } from "../step/step.ts";
import { stepContexts } from "../step/step-contexts.ts";
import type { NamedScalars } from "../workflow/workflow.ts";

/** Minutes a job may take where `timeout-minutes` is absent. */
const defaultMinutes = 360;

/** The result of a job, without its place in the run. */
export type JobResult = Pick<JobSummary, "conclusion" | "outputs" | "steps" | "annotations" | "log" | "summary">;

/** `slotReusable` is false where a process of the job may still run, or the job's machine was killed. */
export interface JobEnd {
  readonly result: JobResult;
  readonly slotReusable: boolean;
}

/** Starts a job in an empty slot. `ended` resolves when no process of the job is left, and never rejects for an error of the workflow. */
export function startJob(machine: JobMachine, start: JobStart): { readonly control: JobControl; readonly ended: Promise<JobEnd> } {
  const token = machine.options.forge.mintJobToken(start.permissions.token, { runId: start.run.id, jobId: start.jobId });
  const state = createJob(machine, start, token);
  const control = new JobControl(state);
  const execute = async (): Promise<JobEnd> => {
    const result = await runJob(state, control).finally(() => {
      machine.identity.dismiss(start.jobId);
      machine.options.forge.revokeToken(token);
    });
    const allGone = await killLeftovers(state.children, state.trackingId);
    return { result, slotReusable: allGone && !state.killed };
  };
  return { control, ended: execute() };
}

async function runJob(state: JobState, control: JobControl): Promise<JobResult> {
  const { start, folders } = state;
  let timer: NodeJS.Timeout | undefined;
  try {
    await Promise.all(Object.values(folders).map((folder) => mkdir(folder, { recursive: true })));
    await writeFile(state.facts["event_path"] ?? "", JSON.stringify(start.run.event.payload, null, 2));
    state.log.write(
      `Job ${start.name} of run ${start.run.id}, attempt ${start.run.attempt}\nGITHUB_TOKEN Permissions: ${permissionsLine(start)}`,
    );
    const minutes = start.job.timeoutMinutes === null ? defaultMinutes : minutesOf(start.job.timeoutMinutes, state.fixed);
    timer = setTimeout(() => control.cancel(`The job has exceeded the maximum execution time of ${minutes} minutes.`), minutes * 60_000);
    return await runSteps(state);
  } catch (error) {
    if (error instanceof ExpressionFailed) {
      state.log.issue("error", error.message);
      return resultOf(state, "failure", {});
    }
    if (state.killed) return resultOf(state, "failure", {});
    throw new Error(`job ${start.name} of run ${start.run.id} could not be executed`, { cause: error });
  } finally {
    clearTimeout(timer);
    clearTimeout(state.deadline);
    for (const child of state.children) child.killTree();
  }
}

async function runSteps(state: JobState): Promise<JobResult> {
  const { job, workflow } = state.start;
  for (const [name, value] of texts(workflow.env, state.fixed)) state.env.set(name, value);
  for (const [name, value] of texts(job.env, { ...state.fixed, env: toData(Object.fromEntries(state.env)) })) state.env.set(name, value);
  for (const step of job.steps) {
    if (state.killed) break;
    await runStep(state, step);
  }
  await runPostSteps(state);
  if (state.killed) {
    state.log.issue("error", "The runner lost communication with the server: the job's machine was killed.");
    return resultOf(state, "failure", {});
  }
  return resultOf(state, state.status, jobOutputs(state, job.outputs));
}

/** GitHub drops an output that contains a masked word, with a warning. */
function jobOutputs(state: JobState, outputs: NamedScalars): Readonly<Record<string, string>> {
  const kept: Record<string, string> = {};
  for (const [name, value] of texts(outputs, stepContexts(state))) {
    if (state.masks.hides(value)) state.log.issue("warning", `Skip output '${name}' since it may contain secret.`);
    else if (value !== "") kept[name] = value;
  }
  return kept;
}

function resultOf(state: JobState, conclusion: JobConclusion, outputs: Readonly<Record<string, string>>): JobResult {
  return { conclusion, outputs, steps: state.steps, ...state.log.end() };
}

function permissionsLine(start: JobStart): string {
  const list = Object.entries(start.permissions.token).map(([name, level]) => `${name}: ${level}`);
  return list.length === 0 ? "none" : list.join(", ");
}
