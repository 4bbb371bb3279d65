import { checksOf, stateOf } from "./checks.ts";
import type { ReleasePullRequest } from "./observed.ts";
import { entryAt, releaseBranch } from "./release-branch.ts";
import type { RolloutRoom } from "./room.ts";
import type { Memory, World } from "./world.ts";

/** The App's open pull request that brings a release to main; null where there is none. */
export async function observeReleasePullRequest(
  room: RolloutRoom,
  world: World,
  memory: Memory,
  version: string,
): Promise<ReleasePullRequest | null> {
  const pull = world.pullRequests.find(({ branch, author }) => branch === releaseBranch(version) && author === room.github.login);
  if (pull === undefined) return null;
  const checks = await checksOf(room, memory, pull.head);
  const refusal = memory.refusals.get(pull.number);
  return {
    number: pull.number,
    head: pull.head,
    content: (await entryAt(room.repository, world.main, pull.head, version)) === null ? "foreign" : "ours",
    validate: stateOf(checks, "validate", "github-actions"),
    refused: refusal?.head === pull.head ? refusal.message : null,
  };
}
