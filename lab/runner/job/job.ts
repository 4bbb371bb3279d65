import { mkdir, writeFile } from "node:fs/promises";
import { createJob } from "./create-job.ts";
import { killLeftovers } from "./leftover-processes.ts";
import { ExpressionFailed, minutesOf, texts, toData } from "../workflow/expression.ts";
import { interrupt } from "./job-process.ts";
import type { JobControl, JobMachine, JobStart, JobState } from "./job-state.ts";
import type { JobConclusion, JobSummary } from "../runner-contract.ts";
import { runPostSteps, runStep } from "../step/step.ts";
import { meets, stepContexts } from "../step/step-contexts.ts";
import type { NamedScalars } from "../workflow/workflow.ts";

/** Minutes a job may take where `timeout-minutes` is absent. */
const defaultMinutes = 360;

/** Minutes a cancelled job has for its `always()` steps before GitHub takes the machine away. */
const cancellationMinutes = 5;

/** What a job came to, before the run gives it its place among the others. */
export type JobResult = Pick<JobSummary, "conclusion" | "outputs" | "steps" | "annotations" | "log" | "summary">;

/**
 * Starts a job in its slot, which has to be empty. `control` reaches it while it runs; `ended` never rejects for what a workflow did wrong,
 * and comes when nothing of the job is alive any more: `slotReusable` is false where that is not certain, or the job's machine has died.
 */
export function startJob(
  machine: JobMachine,
  start: JobStart,
): { readonly control: JobControl; readonly ended: Promise<{ readonly end: JobResult; readonly slotReusable: boolean }> } {
  const token = machine.options.forge.mintJobToken(start.permissions.token, { runId: start.run.id, jobId: start.jobId });
  const state = createJob(machine, start, token);
  const work = async () => {
    const end = await runJob(state).finally(() => {
      machine.identity.dismiss(start.jobId);
      machine.options.forge.revokeToken(token);
    });
    const gone = await killLeftovers(state.children, state.trackingId);
    return { end, slotReusable: gone && !state.killed };
  };
  return { control: controlOf(state), ended: work() };
}

async function runJob(state: JobState): Promise<JobResult> {
  const { start, folders } = state;
  let timer: NodeJS.Timeout | undefined;
  try {
    await Promise.all(Object.values(folders).map((folder) => mkdir(folder, { recursive: true })));
    await writeFile(state.facts["event_path"] ?? "", JSON.stringify(start.run.event.payload, null, 2));
    state.log.write(
      `Job ${start.name} of run ${start.run.id}, attempt ${start.run.attempt}\nGITHUB_TOKEN Permissions: ${permissionsLine(start)}`,
    );
    const minutes = start.job.timeoutMinutes === null ? defaultMinutes : minutesOf(start.job.timeoutMinutes, state.fixed);
    const control = controlOf(state);
    timer = setTimeout(() => control.cancel(`The job has exceeded the maximum execution time of ${minutes} minutes.`), minutes * 60_000);
    return await runSteps(state);
  } catch (error) {
    if (error instanceof ExpressionFailed) {
      state.log.issue("error", error.message);
      return endOf(state, "failure", {});
    }
    if (state.killed) return endOf(state, "failure", {});
    throw new Error(`job ${start.name} of run ${start.run.id} could not be executed`, { cause: error });
  } finally {
    clearTimeout(timer);
    clearTimeout(state.deadline);
    for (const child of state.children) child.killTree();
  }
}

async function runSteps(state: JobState): Promise<JobResult> {
  const { job, run } = state.start;
  for (const [name, value] of texts(run.workflow.env, state.fixed)) state.env.set(name, value);
  for (const [name, value] of texts(job.env, { ...state.fixed, env: toData(Object.fromEntries(state.env)) })) state.env.set(name, value);
  for (const step of job.steps) {
    if (state.killed) break;
    await runStep(state, step);
  }
  await runPostSteps(state);
  if (state.killed) {
    state.log.issue("error", "The runner lost communication with the server: the machine of this job is gone.");
    return endOf(state, "failure", {});
  }
  return endOf(state, state.status, jobOutputs(state, job.outputs));
}

/** GitHub drops an output that holds a masked word, and says so. */
function jobOutputs(state: JobState, outputs: NamedScalars): Readonly<Record<string, string>> {
  const kept: Record<string, string> = {};
  for (const [name, value] of texts(outputs, stepContexts(state))) {
    if (state.masks.hides(value)) state.log.issue("warning", `Skip output '${name}' since it may contain secret.`);
    else if (value !== "") kept[name] = value;
  }
  return kept;
}

function endOf(state: JobState, conclusion: JobConclusion, outputs: Readonly<Record<string, string>>): JobResult {
  return { conclusion, outputs, steps: state.steps, ...state.log.end() };
}

function controlOf(state: JobState): JobControl {
  return {
    cancel: (reason) => {
      if (state.cancelled !== null || state.killed) return;
      state.cancelled = reason;
      state.status = "cancelled";
      state.log.issue("error", reason);
      state.deadline = setTimeout(() => controlOf(state).kill(), cancellationMinutes * 60_000);
      // A running step whose condition holds also now (`always()`) goes on, as on GitHub.
      if (state.current !== null && !meets(state, state.current.condition, state.current.env)) interrupt(state, state.current);
    },
    kill: () => {
      state.killed = true;
      for (const child of state.children) child.killTree();
    },
    killStep: () => {
      if (state.current === null || state.current.child === null) return false;
      state.current.child.killTree();
      return true;
    },
    current: () => ({ step: state.current?.name ?? null, pid: state.current?.child?.pid ?? null }),
  };
}

function permissionsLine(start: JobStart): string {
  const list = Object.entries(start.permissions.token).map(([name, level]) => `${name}: ${level}`);
  return list.length === 0 ? "none" : list.join(", ");
}
