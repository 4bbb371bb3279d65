import type { TokenPermissions } from "../../github/contract.ts";
import type { DeclaredPermissions, JobDefinition, Workflow } from "../workflow/workflow.ts";

export interface JobPermissions {
  /** For the job's token, named as GitHub's REST API names them. */
  readonly token: TokenPermissions;
  /** Whether the job may ask for identity tokens. */
  readonly idToken: boolean;
}

/** GitHub's restricted default, where there is no `permissions:`. */
const restricted: DeclaredPermissions = { contents: "read", packages: "read" };

/**
 * The permissions of a job's token: the job's list, else the workflow's, else the restricted default; what is not listed is none.
 * @param fromFork a pull request of a fork: at most read, and no identity
 */
export function jobPermissions(workflow: Workflow, job: JobDefinition, fromFork: boolean): JobPermissions {
  const declared = job.permissions ?? workflow.permissions ?? restricted;
  const token: Record<string, "read" | "write"> = {};
  for (const [name, level] of Object.entries(declared)) {
    if (level === "none" || name === "id-token") continue;
    token[name.replaceAll("-", "_")] = fromFork ? "read" : level;
  }
  return { token, idToken: declared["id-token"] === "write" && !fromFork };
}
