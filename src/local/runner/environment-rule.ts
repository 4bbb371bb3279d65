import type { ForgeEnvironment } from "../forge/contract.ts";
import { matchesPatterns } from "./filter-pattern.ts";

/** Whether a job on this ref may use an environment; a message as GitHub's where it may not. */
export function environmentRefusal(environment: ForgeEnvironment, ref: string): string | null {
  if (environment.branches === null) return null;
  const isBranch = ref.startsWith("refs/heads/");
  if (isBranch && matchesPatterns(environment.branches, ref.slice("refs/heads/".length))) return null;
  const name = ref.replace(/^refs\/(?:heads|tags)\//, "");
  return `${isBranch ? "Branch" : "Ref"} "${name}" is not allowed to deploy to ${environment.name} due to environment protection rules.`;
}
