import { ActionError } from "./action-file.ts";
import { runAction } from "./action-step.ts";
import { runBuiltInStep } from "./built-in-step.ts";
import { BuiltInError } from "./built-in-host.ts";
import { CommandFileError } from "./command-file.ts";
import { ExpressionFailed, text } from "./expression.ts";
import type { CurrentStep, JobState, Worked } from "./job-state.ts";
import { interrupt } from "./job-process.ts";
import type { StepOutcome } from "./runner-contract.ts";
import { runScript } from "./script-step.ts";
import { meets, stepContexts } from "./step-contexts.ts";
import type { StepDefinition } from "./workflow.ts";

/** Runs one step of a job if its condition holds, and records its outcome, outputs and effects on later steps. */
export async function runStep(state: JobState, step: StepDefinition): Promise<void> {
  const name = stepName(state, step);
  const minutes = step.timeoutMinutes === null ? null : Number(text(step.timeoutMinutes, stepContexts(state)));
  const worked = await perform(state, { name, condition: step.if, minutes }, (current) => work(state, step, current));
  const forgiven =
    worked.outcome === "failure" && step.continueOnError !== null && text(step.continueOnError, stepContexts(state)) === "true";
  const conclusion = forgiven ? "success" : worked.outcome;
  if (step.id !== null) state.outcomes.set(step.id, { outcome: worked.outcome, conclusion, outputs: worked.outputs });
  record(state, step.id, name, worked.outcome, conclusion);
}

/** Runs what the job's actions left to do at its end, last first. */
export async function runPosts(state: JobState): Promise<void> {
  for (const post of state.posts.toReversed()) {
    if (state.killed) return;
    const worked = await perform(state, { name: post.name, condition: post.condition, minutes: null }, async (current) => ({
      outcome: await post.run(current),
      outputs: new Map(),
    }));
    record(state, null, post.name, worked.outcome, worked.outcome);
  }
}

function record(state: JobState, id: string | null, name: string, outcome: StepOutcome, conclusion: StepOutcome): void {
  state.steps.push({ id, name, outcome, conclusion });
  if (conclusion === "failure" && state.status === "success") state.status = "failure";
}

function work(state: JobState, step: StepDefinition, current: CurrentStep): Promise<Worked> {
  if (step.work.kind === "run") return runScript(state, step, step.work, current);
  if (step.work.kind === "local") return runAction(state, step, step.work, current);
  return runBuiltInStep(state, step.work, current);
}

function stepName(state: JobState, step: StepDefinition): string {
  if (step.name !== null) return text(step.name, stepContexts(state));
  const { work } = step;
  if (work.kind === "run") return `Run ${work.script.kind === "literal" ? (work.script.value.split("\n")[0] ?? "") : "script"}`;
  return `Run ${work.kind === "local" ? work.folder : work.action}`;
}

interface Performance {
  readonly name: string;
  readonly condition: string;
  /** The step's own time limit. */
  readonly minutes: number | null;
}

/** Decides by the condition, tells about begin and end, ends the step at its time limit, and turns a user's mistake into a failed step. */
async function perform(state: JobState, step: Performance, action: (current: CurrentStep) => Promise<Worked>): Promise<Worked> {
  const { run, jobId, job } = state.start;
  const tell = { runId: run.id, jobId, job: job.key, step: step.name };
  const progress = state.machine.options.onProgress;
  const current: CurrentStep = {
    name: step.name,
    condition: step.condition,
    readLine: state.log.step((command) => {
      state.log.issue(
        "error",
        `the local runner does not know the workflow command \`${command}\`: GitHub has switched it off, values go to files now`,
      );
      current.broken = true;
    }),
    child: null,
    interrupted: false,
    broken: false,
  };
  let timedOut = false;
  let timer: NodeJS.Timeout | undefined;
  let worked: Worked;
  try {
    if (!meets(state, step.condition)) return { outcome: "skipped", outputs: new Map() };
    state.current = current;
    progress?.({ kind: "step-started", ...tell });
    state.log.write(`##[group]${step.name}\n##[endgroup]`);
    if (step.minutes !== null)
      timer = setTimeout(() => {
        timedOut = true;
        interrupt(state, current);
      }, step.minutes * 60_000);
    worked = await action(current);
  } catch (error) {
    if (!isUsersMistake(error) && !state.killed) throw error;
    state.log.issue("error", error instanceof Error ? error.message : String(error));
    worked = { outcome: "failure", outputs: new Map() };
  } finally {
    clearTimeout(timer);
    state.current = null;
  }
  const outcome = timedOut || current.broken ? "failure" : current.interrupted ? "cancelled" : worked.outcome;
  if (timedOut) state.log.issue("error", `The action '${step.name}' has timed out after ${step.minutes ?? 0} minutes.`);
  else if (current.interrupted) state.log.issue("error", "The operation was canceled.");
  progress?.({ kind: "step-ended", ...tell, outcome });
  return { outcome, outputs: worked.outputs };
}

function isUsersMistake(error: unknown): boolean {
  return (
    error instanceof BuiltInError || error instanceof ActionError || error instanceof CommandFileError || error instanceof ExpressionFailed
  );
}
