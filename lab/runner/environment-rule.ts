import type { ForgeEnvironment } from "../github/contract.ts";
import { matchesBranchPattern } from "../github/branch-pattern.ts";

/** Why a job on this ref may not use an environment, with GitHub's message; null where it may. */
export function environmentRefusal(environment: ForgeEnvironment, ref: string): string | null {
  if (environment.branches === null) return null;
  const branch = /^refs\/heads\/(.*)$/s.exec(ref)?.[1];
  if (branch !== undefined && environment.branches.some((pattern) => matchesBranchPattern(pattern, branch))) return null;
  const tag = /^refs\/tags\/(.*)$/s.exec(ref)?.[1];
  const subject = tag === undefined ? `Branch "${branch ?? ref}"` : `Tag "${tag}"`;
  return `${subject} is not allowed to deploy to ${environment.name} due to environment protection rules.`;
}
