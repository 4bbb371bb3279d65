import type { Status } from "./workflow/expression.ts";
import type { JobConclusion } from "./runner-contract.ts";
import type { JobDefinition } from "./workflow/workflow.ts";

/**
 * The values of the status functions in a job's `if`. They depend on all ancestors, not only on `needs`: a job after an `always()` job is
 * still skipped when an earlier one was skipped or failed.
 */
export function jobStatus(
  jobs: readonly JobDefinition[],
  key: string,
  results: ReadonlyMap<string, JobConclusion>,
  cancelled: boolean,
): Status {
  const ancestors = [...ancestorsOf(jobs, key)].map((ancestor) => results.get(ancestor));
  return {
    success: !cancelled && ancestors.every((result) => result === "success"),
    failure: !cancelled && ancestors.some((result) => result === "failure"),
    cancelled,
  };
}

/**
 * A cancelled run is cancelled; otherwise it fails with any job, or is cancelled with any (a job's time limit); it is skipped only if
 * every job was.
 */
export function runConclusion(results: readonly JobConclusion[], cancelled: boolean): JobConclusion {
  if (cancelled && results.includes("cancelled")) return "cancelled";
  if (results.includes("failure")) return "failure";
  if (results.includes("cancelled")) return "cancelled";
  return results.every((result) => result === "skipped") ? "skipped" : "success";
}

function ancestorsOf(jobs: readonly JobDefinition[], key: string, found = new Set<string>()): ReadonlySet<string> {
  for (const need of jobs.find((job) => job.key === key)?.needs ?? []) {
    if (found.has(need)) continue;
    found.add(need);
    ancestorsOf(jobs, need, found);
  }
  return found;
}
