import type { Actor } from "./contract.ts";
import { mergePull } from "./routes/pull-merge.ts";
import { findPull, type ForgeState } from "./state.ts";

/**
 * Merges what people have left to GitHub: "If you enable auto-merge for a pull request, the pull request will merge automatically when all required reviews
 * are met and all required status checks have passed", as whoever enabled it.
 * https://docs.github.com/en/pull-requests/collaborating-with-pull-requests/incorporating-changes-from-a-pull-request/automatically-merging-a-pull-request
 */
export async function mergeWaiting(forge: ForgeState): Promise<void> {
  for (const [number, login] of forge.autoMerges) {
    const issue = findPull(forge, number);
    const actor: Actor = { kind: "user", login };
    if (issue === undefined || issue.state === "closed") forge.autoMerges.delete(number);
    else if ((await mergePull(forge, issue, actor, { method: "merge" })).status === 200) forge.autoMerges.delete(number);
  }
}
