import type { CheckRun, Status } from "./records.ts";

/** The state of a required check on a head, in GitHub's words. */
type CheckState = "passed" | "failing" | "cancelled" | "in progress" | "queued" | "pending" | "expected";

/** Where several checks have the same name, the first of these states that one of them has. */
const worstFirst: readonly CheckState[] = ["failing", "cancelled", "in progress", "queued", "pending", "passed"];

/**
 * The states that GitHub counts where those of the unmet checks differ. Running ones are omitted (seen in refusals: "2 of 2 ...: 1
 * failing.").
 */
const countedWhenMixed: readonly CheckState[] = ["expected", "pending", "failing"];

/** Why the required checks block a merge, as one sentence of GitHub's refusal; null where all have passed. */
export function unmetChecks(
  required: readonly string[],
  facts: { readonly checks: readonly CheckRun[]; readonly statuses: readonly Status[] },
): string | null {
  const unmet = required
    .map((name) => ({ name, state: stateOf(name, facts.checks, facts.statuses) }))
    .filter(({ state }) => state !== "passed");
  const [first] = unmet;
  if (first === undefined) return null;
  if (unmet.length === 1) return `Required status check "${first.name}" is ${first.state}.`;
  const head = `${unmet.length} of ${required.length} required status checks`;
  if (unmet.every(({ state }) => state === first.state)) return `${head} are ${first.state}.`;
  const counts = countedWhenMixed.flatMap((counted) => {
    const number = unmet.filter(({ state }) => state === counted).length;
    return number === 0 ? [] : [`${number} ${counted}`];
  });
  return `${head} have not succeeded: ${new Intl.ListFormat("en").format(counts)}.`;
}

/** By the last run of that name of each app, and the last status. */
function stateOf(name: string, checks: readonly CheckRun[], statuses: readonly Status[]): CheckState {
  const lastOfApps = new Map(checks.filter((check) => check.name === name).map((check) => [check.app, check]));
  const status = statuses.findLast((status) => status.context === name);
  const states = [...[...lastOfApps.values()].map(ofCheck), ...(status === undefined ? [] : [ofStatus(status)])];
  return worstFirst.find((state) => states.includes(state)) ?? "expected";
}

function ofCheck({ status, conclusion }: CheckRun): CheckState {
  if (conclusion === null) return status === "in_progress" ? "in progress" : "queued";
  // Skipped and neutral pass, as on GitHub.
  if (conclusion === "success" || conclusion === "neutral" || conclusion === "skipped") return "passed";
  return conclusion === "cancelled" ? "cancelled" : "failing";
}

function ofStatus({ state }: Status): CheckState {
  if (state === "success") return "passed";
  return state === "pending" ? "pending" : "failing";
}
