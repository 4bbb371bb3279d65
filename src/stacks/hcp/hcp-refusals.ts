import type { StackTarget } from "../stack-runner.ts";
import { rootFolderOf } from "./configurations.ts";
import type { Run, Workspace } from "./hcp-objects.ts";

/** Why Flotilla cannot work in a workspace, or must not; null where it can. */
export function refusal(target: StackTarget, workspace: Workspace, planOnly: boolean): string | null {
  const { executionMode, may } = workspace;
  if (target.environment.config.spec.engine.name !== "terraform")
    return "HCP Terraform runs terraform, and environment.yaml asks for another engine";
  if (executionMode !== "remote" && executionMode !== "agent")
    return `the workspace's execution mode is ${executionMode}: set it to remote or agent`;
  const source = sourceRefusal(target, workspace);
  if (source !== null) return source;
  if (!may.queueRun) return "the token in TFE_TOKEN may not queue runs in the workspace: give its team admin access to it";
  if (!planOnly && !may.queueApply) return "the token in TFE_TOKEN may not apply runs in the workspace: give its team admin access to it";
  return null;
}

/** Why a workspace does not take its configuration as Flotilla gives it. */
function sourceRefusal(target: StackTarget, { vcs, autoApply, workingDirectory }: Workspace): string | null {
  const folder = rootFolderOf(target);
  if (vcs === null)
    return workingDirectory === ""
      ? null
      : `the workspace has the working directory ${workingDirectory}: leave it empty, as Flotilla uploads one root`;
  if (folder === null)
    return `the workspace takes its configuration from ${vcs}: name the folder of the committed roots in spec.backend.roots of environment.yaml, or disconnect the workspace from version control in its settings`;
  if (workingDirectory !== folder && !workingDirectory.endsWith(`/${folder}`))
    return `the workspace takes its configuration from ${vcs}, in ${workingDirectory === "" ? "its top folder" : workingDirectory}: set its working directory to ${folder}`;
  // What a commit starts would be applied before anybody has judged it.
  return autoApply ? `the workspace takes its configuration from ${vcs} and applies it by itself: set its apply method to manual` : null;
}

/** That a commit which has what is to be applied has not arrived. */
export function notFetched(vcs: string): string {
  return `HCP Terraform has fetched no commit from ${vcs} with the root and the module of this stack as they are to be: retry once it has; else check the workspace's branch, and that its triggers have the root's folder and architectures/`;
}

export function planWithheld(place: string): string {
  return `HCP Terraform withholds the JSON of the plan, and only what was read can be applied: give the team of the token in TFE_TOKEN admin access to the workspace ${place}`;
}

/** What a person has to decide, and where. */
export function policyFailed({ id, status, planOnly }: Run, page: string): string {
  return planOnly || status === "policy_soft_failed"
    ? `a policy of HCP Terraform has soft-failed for the run ${id} (${status}): change what it names, or the policy, or let somebody override it when this is applied. The run's page: ${page}`
    : `a policy or a task of HCP Terraform holds the run ${id} (${status}) for a person's decision. Whoever may override it does so on the run's page, ${page}; then retry, and the same run goes on. To end it, discard it there`;
}
