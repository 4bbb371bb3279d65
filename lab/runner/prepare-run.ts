import type { Forge, ForgeEvent } from "../github/contract.ts";
import { callProblems } from "./call-check.ts";
import { githubFacts, type RunFacts } from "./job/contexts.ts";
import { dispatchInputs } from "./dispatch-inputs.ts";
import { type Contexts, ExpressionFailed, text, toData } from "./workflow/expression.ts";
import type { Trigger, WorkflowProblem } from "./workflow/workflow.ts";
import type { SourcedWorkflow } from "./workflow/workflow-source.ts";

/** What a run is made from; kept for a re-run. */
export interface RunRequest {
  readonly event: ForgeEvent;
  readonly source: SourcedWorkflow;
  /** All workflow files of the commit. */
  readonly files: readonly SourcedWorkflow[];
  /** The trigger that the event matched; null where `on` could not be read. */
  readonly trigger: Trigger | null;
}

export interface RunIdentity {
  readonly id: number;
  readonly number: number;
  readonly attempt: number;
  /** Who asked for this attempt. */
  readonly triggeringActor: string;
}

export type PreparedRun =
  | {
      readonly outcome: "ready";
      readonly facts: RunFacts;
      readonly group: { readonly name: string; readonly cancelInProgress: boolean } | null;
    }
  | { readonly outcome: "refused"; readonly problems: readonly WorkflowProblem[] };

/** Decides the inputs and the concurrency group of a run, or why it can't start. */
export function prepareRun(forge: Forge, request: RunRequest, identity: RunIdentity): PreparedRun {
  const { event, source, files, trigger } = request;
  const problem = (message: string): WorkflowProblem => ({ file: source.path, line: 1, column: 1, message });
  const { workflow } = source;
  if (workflow === null || trigger === null) return { outcome: "refused", problems: source.problems };
  const { inputs, problems } = dispatchInputs(trigger, event.payload);
  if (problems.length > 0) return { outcome: "refused", problems: problems.map(problem) };
  const calls = callProblems(workflow, files);
  if (calls.length > 0) return { outcome: "refused", problems: calls };
  const facts: RunFacts = { ...identity, workflow, files, workflowSha: event.sha, event, inputs };
  if (workflow.concurrency === null) return { outcome: "ready", facts, group: null };
  const contexts: Contexts = {
    github: toData({ ...githubFacts(forge, facts, null), event: event.payload }),
    vars: toData(forge.variables),
    inputs: toData(inputs),
  };
  try {
    const { group, cancelInProgress } = workflow.concurrency;
    const cancel = cancelInProgress !== null && text(cancelInProgress, contexts) === "true";
    return { outcome: "ready", facts, group: { name: text(group, contexts), cancelInProgress: cancel } };
  } catch (error) {
    if (!(error instanceof ExpressionFailed)) throw error;
    return { outcome: "refused", problems: [problem(error.message)] };
  }
}

/** Reports the problems of a workflow file as a failed job named after the file, with an annotation for each. */
export function reportProblems(forge: Forge, runId: number, path: string, problems: readonly WorkflowProblem[]): void {
  const jobId = forge.runs.startJob(runId, { name: path });
  forge.runs.completeJob(jobId, {
    conclusion: "failure",
    annotations: problems.map(({ file, line, column, message }) => ({
      path: file,
      startLine: line,
      endLine: line,
      startColumn: column,
      endColumn: column,
      level: "failure",
      title: "Invalid workflow file",
      message,
    })),
    log: problems.map(({ file, line, column, message }) => `##[error]${file}:${line}:${column}: ${message}\n`).join(""),
    summary: "",
  });
}
