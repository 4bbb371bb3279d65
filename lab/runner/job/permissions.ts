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
 * The job's list, else the workflow's; where there is none, what its caller's job has, else the restricted default.
 * @param caller what the job that calls the workflow has; null where nobody calls it
 */
export function declaredPermissions(workflow: Workflow, job: JobDefinition, caller: DeclaredPermissions | null): DeclaredPermissions {
  return job.permissions ?? workflow.permissions ?? caller ?? restricted;
}

/**
 * The permissions of a job's token; what is not listed is none.
 * @param fromFork a pull request of a fork: at most read, and no identity
 */
export function jobPermissions(declared: DeclaredPermissions, fromFork: boolean): JobPermissions {
  const token: Record<string, "read" | "write"> = {};
  for (const [name, level] of Object.entries(declared)) {
    if (level === "none" || name === "id-token") continue;
    token[name.replaceAll("-", "_")] = fromFork ? "read" : level;
  }
  return { token, idToken: declared["id-token"] === "write" && !fromFork };
}
