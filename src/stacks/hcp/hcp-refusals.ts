import type { StackTarget } from "../stack-runner.ts";
import type { Run, Workspace } from "./hcp-objects.ts";

/** Why this version of Flotilla cannot work in a workspace, or must not; null where it can. */
export function refusal({ environment }: StackTarget, workspace: Workspace, planOnly: boolean): string | null {
  const { executionMode, vcs, workingDirectory, may } = workspace;
  if (environment.config.spec.engine.name !== "terraform")
    return "HCP Terraform runs terraform, and environment.yaml asks for another engine";
  if (executionMode !== "remote" && executionMode !== "agent")
    return `the workspace's execution mode is ${executionMode}: set it to remote or agent`;
  if (vcs !== null)
    return `the workspace takes its configuration from ${vcs}: this version of Flotilla works with API-driven workspaces only. Disconnect it from version control in its settings`;
  if (workingDirectory !== "")
    return `the workspace has the working directory ${workingDirectory}: leave it empty, as Flotilla uploads one root`;
  if (!may.queueRun) return "the token in TFE_TOKEN may not queue runs in the workspace: give its team admin access to it";
  if (!planOnly && !may.queueApply) return "the token in TFE_TOKEN may not apply runs in the workspace: give its team admin access to it";
  return null;
}

export function planWithheld(place: string): string {
  return `HCP Terraform withholds the JSON of the plan, and only what was read can be applied: give the team of the token in TFE_TOKEN admin access to the workspace ${place}`;
}

export function policyFailed({ id, status }: Run): string {
  return `a policy of HCP Terraform does not let the run ${id} go on (${status}): change what it names, or the policy. An override in HCP Terraform is not waited for`;
}
