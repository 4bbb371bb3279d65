import { checksOf, stateOf } from "./checks.ts";
import type { ReleasePullRequest } from "./observed.ts";
import { entryAt, releaseBranch } from "../release/branch.ts";
import type { RolloutContext } from "../context.ts";
import type { ReconcileCache, ReconcileSnapshot } from "./snapshot.ts";

/** The App's open pull request that brings a release to main; null where there is none. */
export async function observeReleasePullRequest(
  context: RolloutContext,
  world: ReconcileSnapshot,
  cache: ReconcileCache,
  version: string,
): Promise<ReleasePullRequest | null> {
  const pull = world.pullRequests.find(({ branch, author }) => branch === releaseBranch(version) && author === context.github.login);
  if (pull === undefined) return null;
  const checks = await checksOf(context, cache, pull.head);
  const refusal = cache.refusals.get(pull.number);
  return {
    number: pull.number,
    head: pull.head,
    content: (await entryAt(context.repository, world.main, pull.head, version)) === null ? "foreign" : "ours",
    validate: stateOf(checks, "validate", "github-actions"),
    refused: refusal?.head === pull.head ? refusal.message : null,
  };
}
