import { few } from "../data/few.ts";
import { byText } from "../data/order.ts";
import type { Scrub } from "../fleet/public-text.ts";
import { code as codeSpan, codeBlock } from "../report/plain-text.ts";
import { many } from "../report/plan-diff.ts";
import { hiderOf } from "../report/public-plan.ts";
import { moment } from "../report/times.ts";
import type { LedgerRollout } from "../schemas/kinds.ts";
import type { IssueEntry } from "./issue-entries.ts";
import type { Observed } from "./observe.ts";

/** What has failed of an instance and comes right by no run alone: a stack, or, where `stack` is null, its health. */
export interface Failing {
  readonly observed: Observed;
  readonly stack: string | null;
  /** ISO 8601: when the attempt or the check was made. */
  readonly at: string;
  /** The run of the attempt; null where the ledger has none, as of checks. */
  readonly run: string | null;
  /** The engine's or the check's words. */
  readonly reason: string;
}

/**
 * What has failed in an environment, of those that are not up to date; without members on their way in an open rollout: those are on its tracker, with
 * all that can be done about them there.
 */
export function failingIn(instances: readonly Observed[], environment: string, rollouts: readonly LedgerRollout[]): readonly Failing[] {
  const onTracker = new Set(rollouts.flatMap(membersOnTheirWay));
  return instances
    .filter(({ instance }) => instance.environment === environment && !onTracker.has(instance.id))
    .flatMap((observed) => failingOf(observed));
}

/** By the ledger: healthy, excluded and skipped members, and those of a rollout that has not begun, are nobody's on its tracker. */
function membersOnTheirWay({ members, state, finishedAt }: LedgerRollout): readonly string[] {
  if (finishedAt !== null || state === "aborted" || state === "opened") return [];
  return members
    .filter(({ excluded, skipped, healthyAt }) => excluded === null && skipped === null && healthyAt === null)
    .map(({ id }) => id);
}

function failingOf(observed: Observed): readonly Failing[] {
  const { status, ledger, stacks } = observed;
  if (status.kind === "unhealthy") {
    const health = ledger?.health ?? null;
    const words = health?.detail ?? "no detail is recorded";
    return [
      { observed, stack: null, at: status.at, run: null, reason: health?.state === "unknown" ? `could not be checked: ${words}` : words },
    ];
  }
  return stacks.flatMap((stack) =>
    stack.kind === "failed"
      ? [
          {
            observed,
            stack: stack.stack,
            at: stack.attempt.at,
            run: stack.attempt.run,
            reason: stack.attempt.error ?? "no reason is recorded",
          },
        ]
      : [],
  );
}

/** `/retry <id>`: applies again what failed, and checks its health again. */
export function retryLine({ observed }: Failing): string {
  return `/retry ${observed.instance.id}`;
}

interface Cause {
  readonly members: readonly Failing[];
  readonly stack: string | null;
  /** Without names. */
  readonly reason: string;
}

/** What failed by its cause, the most frequent first; `runs` is the address of a run without its number. */
export function failingEntries(failing: readonly Failing[], scrub: Scrub, runs: string): readonly IssueEntry[] {
  const known = failing.map((one) => ({ one, reason: hiderOf(one.observed.instance.id, scrub)(one.reason) }));
  const byCause = Map.groupBy(known, ({ one, reason }) => JSON.stringify([one.stack, reason]));
  const causes = [...byCause.values()].map((members): Cause => ({
    members: members.map(({ one }) => one),
    stack: members[0]?.one.stack ?? null,
    reason: members[0]?.reason ?? "",
  }));
  return causes
    .toSorted((a, b) => b.members.length - a.members.length || byText(headOf(a), headOf(b)))
    .map((cause) => ({ lines: cause.members.map(retryLine), text: () => causeText(cause, runs) }));
}

function headOf({ members, stack }: Cause): string {
  const [first] = members;
  const ends = stack === null ? "unhealthy" : "failed";
  const what = stack === null ? "" : ` ${stack}`;
  return members.length === 1 && first !== undefined
    ? `${first.observed.instance.id}${what}: ${ends}`
    : `${stack === null ? many(members.length, "instance") : `${stack} of ${members.length} instances`}: ${ends}`;
}

/** Characters and lines of a reason that are shown; the ledger has all. */
const longestReason = 1_500;
const mostLines = 20;

function causeText(cause: Cause, runs: string): string {
  const since = cause.members.map(({ at }) => at).sort()[0] ?? "";
  const ids = [...new Set(cause.members.flatMap(({ run }) => (run === null ? [] : [run])))];
  const links = few(ids, 3, (run) => (/^\d+$/.test(run) ? `[run ${run}](${runs}/${run})` : codeSpan(run)));
  const lines = cause.reason.trim().split("\n");
  const shown = lines.slice(0, mostLines).join("\n").slice(0, longestReason);
  const cut =
    shown.length === cause.reason.trim().length
      ? []
      : [`The first ${shown.length} of ${cause.reason.trim().length} characters; \`npx @flotilla-dev/cli why <id>\` shows all.\n`];
  return [
    `### ${headOf(cause)}`,
    "",
    `Since ${moment(since)}${links === "" ? "" : `, ${links}`}.`,
    "",
    codeBlock(shown, "text"),
    "",
    ...cut,
  ].join("\n");
}
