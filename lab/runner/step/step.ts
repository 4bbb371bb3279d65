import { ActionError } from "./action-file.ts";
import { runAction } from "./action-step.ts";
import { runBuiltInStep } from "./built-in-step.ts";
import { BuiltInError } from "../built-in/built-in-host.ts";
import { CommandFileError } from "./command-file.ts";
import { ExpressionFailed, minutesOf, text, texts } from "../workflow/expression.ts";
import type { CurrentStep, JobState, StepResult } from "../job/job-state.ts";
import { interrupt } from "../job/job-process.ts";
import type { StepOutcome } from "../runner-contract.ts";
import { runScript } from "./script-step.ts";
import { meets, stepContexts } from "./step-contexts.ts";
import type { NamedScalars, Scalar, StepDefinition } from "../workflow/workflow.ts";

/** Runs one step of a job if its condition holds, and records its outcome, outputs and effects on later steps. */
export async function runStep(state: JobState, step: StepDefinition): Promise<void> {
  state.action = step.id ?? actionName(step);
  const name = stepName(state, step);
  const result = await perform(state, { name, condition: step.if, env: step.env, timeout: step.timeoutMinutes }, (current) =>
    work(state, step, current),
  );
  const forgiven =
    result.outcome === "failure" && step.continueOnError !== null && text(step.continueOnError, stepContexts(state)) === "true";
  const conclusion = forgiven ? "success" : result.outcome;
  if (step.id !== null) state.outcomes.set(step.id, { outcome: result.outcome, conclusion, outputs: result.outputs });
  record(state, step.id, name, result.outcome, conclusion);
}

/** Runs the post steps of the job's actions, last first. */
export async function runPostSteps(state: JobState): Promise<void> {
  for (const post of state.posts.toReversed()) {
    if (state.killed) return;
    const result = await perform(state, { name: post.name, condition: post.condition, env: [], timeout: null }, async (current) => ({
      outcome: await post.run(current),
      outputs: new Map(),
    }));
    record(state, null, post.name, result.outcome, result.outcome);
  }
}

function record(state: JobState, id: string | null, name: string, outcome: StepOutcome, conclusion: StepOutcome): void {
  state.steps.push({ id, name, outcome, conclusion });
  if (conclusion === "failure" && state.status === "success") state.status = "failure";
}

function work(state: JobState, step: StepDefinition, current: CurrentStep): Promise<StepResult> {
  if (step.work.kind === "run") return runScript(state, step.work, current);
  if (step.work.kind === "local") return runAction(state, step.work, current);
  return runBuiltInStep(state, step.work, current);
}

/** GitHub's names for steps without an id. */
function actionName({ work }: StepDefinition): string {
  if (work.kind === "built-in") return `__${work.action.replace("/", "_")}`;
  return work.kind === "run" ? "__run" : "__self";
}

function stepName(state: JobState, step: StepDefinition): string {
  if (step.name !== null) return text(step.name, stepContexts(state));
  const { work } = step;
  if (work.kind === "run") return `Run ${work.script.kind === "literal" ? (work.script.value.split("\n")[0] ?? "") : "script"}`;
  return `Run ${work.kind === "local" ? work.folder : work.action}`;
}

interface StepRun {
  readonly name: string;
  readonly condition: string;
  readonly env: NamedScalars;
  /** The step's own time limit, in minutes. */
  readonly timeout: Scalar | null;
}

/** Evaluates the condition, reports start and end, interrupts the step at its time limit, and turns user errors into a failed step. */
async function perform(state: JobState, step: StepRun, action: (current: CurrentStep) => Promise<StepResult>): Promise<StepResult> {
  const { run, jobId, job } = state.start;
  const progress = { runId: run.id, jobId, job: job.key, step: step.name };
  const { onProgress } = state.machine.options;
  let limit: TimeLimit | null = null;
  let current: CurrentStep | null = null;
  let result: StepResult;
  try {
    current = createCurrent(state, step);
    if (!meets(state, step.condition, current.env)) return { outcome: "skipped", outputs: new Map() };
    state.current = current;
    onProgress?.({ kind: "step-started", ...progress });
    state.log.write(`##[group]${step.name}\n##[endgroup]`);
    limit = step.timeout === null ? null : new TimeLimit(state, step.timeout, current);
    result = await action(current);
  } catch (error) {
    if (!isUserError(error) && !state.killed) throw error;
    state.log.issue("error", error instanceof Error ? error.message : String(error));
    result = { outcome: "failure", outputs: new Map() };
  } finally {
    limit?.stop();
    state.current = null;
  }
  const outcome = outcomeOf(state, step.name, result, current, limit);
  onProgress?.({ kind: "step-ended", ...progress, outcome });
  return { outcome, outputs: result.outputs };
}

function outcomeOf(state: JobState, name: string, result: StepResult, current: CurrentStep | null, limit: TimeLimit | null): StepOutcome {
  if (limit?.exceeded === true) {
    state.log.issue("error", `The action '${name}' has timed out after ${limit.minutes} minutes.`);
    return "failure";
  }
  if (current?.interrupted === true) {
    state.log.issue("error", "The operation was canceled.");
    return "cancelled";
  }
  return current?.broken === true ? "failure" : result.outcome;
}

function createCurrent(state: JobState, step: StepRun): CurrentStep {
  const current: CurrentStep = {
    name: step.name,
    condition: step.condition,
    readLine: state.log.step((command) => {
      state.log.issue(
        "error",
        `the local runner does not support the workflow command \`${command}\`: GitHub has removed it; write the value to a file instead`,
      );
      current.broken = true;
    }),
    env: texts(step.env, stepContexts(state)),
    child: null,
    interrupted: false,
    broken: false,
  };
  return current;
}

/** Interrupts a step after its `timeout-minutes`. */
class TimeLimit {
  readonly minutes: number;
  readonly #timer: NodeJS.Timeout;
  #exceeded = false;

  constructor(state: JobState, timeout: Scalar, current: CurrentStep) {
    this.minutes = minutesOf(timeout, stepContexts(state, current.env));
    this.#timer = setTimeout(() => {
      this.#exceeded = true;
      interrupt(state, current);
    }, this.minutes * 60_000);
  }

  get exceeded(): boolean {
    return this.#exceeded;
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}

function isUserError(error: unknown): boolean {
  return (
    error instanceof BuiltInError || error instanceof ActionError || error instanceof CommandFileError || error instanceof ExpressionFailed
  );
}
