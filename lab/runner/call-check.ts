import type { DeclaredPermissions, JobDefinition, Workflow, WorkflowProblem } from "./workflow/workflow.ts";
import { declaredPermissions } from "./job/permissions.ts";
import type { SourcedWorkflow } from "./workflow/workflow-source.ts";

/** "You can connect a maximum of ten levels of workflows" (https://docs.github.com/en/actions/reference/workflows-and-actions/reusing-workflow-configurations). */
const mostLevels = 10;

/** The workflow that a job calls, in the commit of the run. */
export function calledWorkflow(files: readonly SourcedWorkflow[], path: string): SourcedWorkflow | undefined {
  return files.find((file) => file.path === path);
}

/**
 * Why GitHub refuses the workflow's calls before anything runs: a file that is missing, invalid or not callable, inputs and secrets that do not fit, a token that may do more than the caller's.
 */
export function callProblems(
  workflow: Workflow,
  files: readonly SourcedWorkflow[],
  ceiling: DeclaredPermissions | null = null,
  level = 1,
): readonly WorkflowProblem[] {
  return workflow.jobs.flatMap((job): readonly WorkflowProblem[] => {
    const declared = declaredPermissions(workflow, job, ceiling);
    const raised = ceiling === null ? null : elevation(declared, ceiling);
    if (raised !== null) return [{ ...job.place, message: `The nested job '${job.key}' is requesting ${raised}` }];
    if (job.call === null) return [];
    const called = calledWorkflow(files, job.call.path);
    if (called === undefined) return [{ ...job.place, message: `workflow was not found: ${job.call.path}` }];
    if (called.workflow === null) return called.problems;
    if (called.workflow.callable === null)
      return [{ ...job.place, message: `workflow is not reusable as it is missing a 'on.workflow_call' trigger: ${job.call.path}` }];
    if (level >= mostLevels) return [{ ...job.place, message: `more than ${mostLevels} levels of workflows are connected` }];
    return [...interfaceProblems(job, called.workflow), ...callProblems(called.workflow, files, declared, level + 1)];
  });
}

function interfaceProblems({ call, place }: JobDefinition, { callable }: Workflow): readonly WorkflowProblem[] {
  if (call === null || callable === null) return [];
  const messages: string[] = [];
  const compare = (
    what: string,
    given: readonly string[],
    known: readonly { readonly name: string; readonly required: boolean }[],
  ): void => {
    for (const { name, required } of known)
      if (required && !given.includes(name)) messages.push(`${what} ${name} is required, but not provided while calling.`);
    for (const name of given)
      if (!known.some((one) => one.name === name))
        messages.push(`Invalid ${what.toLowerCase()}, ${name} is not defined in the referenced workflow.`);
  };
  compare(
    "Input",
    call.with.map(([name]) => name),
    callable.inputs,
  );
  if (call.secrets !== "inherit")
    compare(
      "Secret",
      call.secrets.map(([name]) => name),
      callable.secrets,
    );
  return messages.map((message) => ({ ...place, message }));
}

/** What of the permissions goes beyond the ceiling, as GitHub says it; null where nothing does. */
function elevation(declared: DeclaredPermissions, ceiling: DeclaredPermissions): string | null {
  const order = ["none", "read", "write"];
  const raised = Object.entries(declared).find(([name, level]) => order.indexOf(level) > order.indexOf(ceiling[name] ?? "none"));
  return raised === undefined ? null : `'${raised[0]}: ${raised[1]}', but is only allowed '${raised[0]}: ${ceiling[raised[0]] ?? "none"}'.`;
}
