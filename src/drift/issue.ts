import { few } from "../data/few.ts";
import { byText } from "../data/order.ts";
import { shortFingerprint } from "../data/fingerprint.ts";
import type { Scrub } from "../fleet/public-text.ts";
import type { GitHub, Issue } from "../github/port.ts";
import { driftTextPath } from "../ledger/paths.ts";
import type { LedgerStore, LedgerView } from "../ledger/store.ts";
import { omittedText } from "../report/kept-plan.ts";
import { codeBlock, mentioned } from "../report/plain-text.ts";
import { diffOf, effectOfAll, inHtml, many } from "../report/plan-diff.ts";
import { isSameText } from "../report/same-text.ts";
import { moment } from "../report/times.ts";
import { keepText } from "../report/written-text.ts";
import type { DriftedStack, LedgerDrift } from "../schemas/kinds.ts";

export interface DriftIssue {
  readonly github: GitHub;
  readonly ledger: LedgerStore;
  readonly view: LedgerView;
  readonly drift: LedgerDrift;
  /** What this run has newly found: somebody is mentioned for it, once. */
  readonly fresh: readonly DriftedStack[];
  readonly scrub: Scrub;
  readonly mention: string | null;
  readonly run: string;
  /** How long an instance is left alone, as `policy.drift.every` has it. */
  readonly every: string;
}

/** By which the App finds an environment's issue again. */
function markerOf(environment: string): string {
  return `<!-- flotilla:drift ${environment} -->`;
}

/**
 * Keeps the one issue of an environment true: opened where something differs, closed where nothing does. Doing it twice is doing it once. Nobody answers
 * there by commands, so one that is locked is good enough.
 */
export async function updateDriftIssue(issue: DriftIssue): Promise<void> {
  const { github, ledger, view, drift } = issue;
  const { environment } = drift;
  const known = await knownIssue(issue);
  const isOver = drift.drifted.length + drift.failed.length === 0;
  if (isOver && known?.state !== "open") return;
  const body = driftBody(issue);
  if (isOver && known !== null) {
    await github.updateIssue(known.number, { body, state: "closed" });
    return;
  }
  const title = `Drift: ${environment}`;
  const { number, ...before } = known ?? (await github.openIssue({ marker: markerOf(environment), title, body, assignees: [] }));
  await keepText(ledger, view, { path: driftTextPath(environment), issue: number, body });
  if (before.state === "closed" || before.title !== title || !isSameText(before.body, body))
    await github.updateIssue(number, { title, body, state: "open" });
  await reportNews(issue, number);
}

/** The ledger's number is the truth, for anybody with write can take the marker out of a body. */
async function knownIssue({ github, view, drift: { environment } }: DriftIssue): Promise<Issue | null> {
  const recorded = await view.read(driftTextPath(environment));
  const known = recorded === undefined ? null : await github.issue(recorded.issue);
  return known ?? (await github.issueWith(markerOf(environment), "open"));
}

async function reportNews({ github, fresh, mention, run }: DriftIssue, issue: number): Promise<void> {
  const people = mentioned(mention);
  if (fresh.length === 0 || people === "") return;
  const once = `<!-- flotilla:drift-run ${run} -->`;
  const names = [...new Set(fresh.map(({ id }) => id))];
  const who = few(names, 10);
  const text = `${people}${many(names.length, "instance")} newly found to differ from what was applied: ${who}.`;
  await github.stickyComment(issue, once, `${once}\n${text}`);
}

/** How much is shown, from everything down: groups, members of each, attributes of each change. */
const details = [
  { groups: Infinity, members: Infinity, attributes: Infinity },
  { groups: 100, members: 50, attributes: 20 },
  { groups: 30, members: 20, attributes: 5 },
  { groups: 10, members: 10, attributes: 0 },
  { groups: 3, members: 3, attributes: 0 },
] as const;

/** GitHub takes 65,536 characters. */
const longest = 60_000;

/** The issue's text: what differs, grouped by shape, what destroys first. With less detail where it is too long, never cut in the middle. */
export function driftBody(issue: Pick<DriftIssue, "drift" | "scrub" | "every">): string {
  let body = "";
  for (const detail of details) {
    body = bodyOf(issue, detail);
    if (body.length < longest) break;
  }
  return body;
}

interface Detail {
  readonly groups: number;
  readonly members: number;
  readonly attributes: number;
}

function bodyOf({ drift, scrub, every }: Pick<DriftIssue, "drift" | "scrub" | "every">, detail: Detail): string {
  const { environment, drifted, failed } = drift;
  const marker = markerOf(environment);
  if (drifted.length + failed.length === 0) return `${marker}\nNothing in ${environment} differs from what was applied.\n`;
  const groups = [...Map.groupBy(drifted, ({ stack, shape }) => `${stack} ${shape}`).values()].sort(gravestFirst);
  const rest = groups.slice(detail.groups).length;
  const parts = [
    summaryOf(drift),
    cautionOf(groups),
    ...groups.slice(0, detail.groups).map((group) => scrub(groupText(group, detail))),
    rest === 0 ? "" : `… and ${many(rest, "other kind")} of change: \`npx @flotilla-dev/cli drift\` lists all.`,
    failedText(failed, scrub, detail),
    "**Next:** nothing is put back by itself: an apply that would do that waits for a confirmation. Put it back by hand, bring the fleet's files to it in a pull request, " +
      `or name it in \`policy.drift.ignore\` of the environment for a time. An instance is checked again after ${every}; this issue closes itself.`,
  ];
  return `${marker}\n${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function summaryOf({ environment, drifted, failed, checked }: LedgerDrift): string {
  const count = (stacks: readonly { readonly id: string }[]): number => new Set(stacks.map(({ id }) => id)).size;
  const [ids, unread] = [count(drifted), count(failed)];
  const total = many(Object.keys(checked).length, "instance");
  const parts = [
    ...(ids === 0 ? [] : [`${ids} of ${total} ${ids === 1 ? "differs" : "differ"} from what was applied`]),
    ...(unread === 0 ? [] : [`${many(unread, "instance")} could not be planned`]),
  ];
  return `**In ${environment}: ${parts.join(", ")}.**`;
}

/** Outside of the details, so that nobody misses it. */
function cautionOf(groups: readonly (readonly DriftedStack[])[]): string {
  const destroying = groups.filter(([first]) => first !== undefined && first.plan.counts.destroy > 0);
  if (destroying.length === 0) return "";
  const which = few(destroying.map(nameOf), 5);
  return `> [!CAUTION]\n> To put it back, an apply would destroy something: ${which}.`;
}

function gravestFirst(a: readonly DriftedStack[], b: readonly DriftedStack[]): number {
  const [first, second] = [a[0], b[0]];
  if (first === undefined || second === undefined) return 0;
  return (
    second.plan.protected.length - first.plan.protected.length ||
    second.plan.counts.destroy - first.plan.counts.destroy ||
    b.length - a.length ||
    byText(first.stack, second.stack) ||
    byText(first.shape, second.shape)
  );
}

/** Names of instances that stand open, at most. */
const mostOpen = 10;

function nameOf(group: readonly DriftedStack[]): string {
  const [first] = group;
  return `${first?.stack ?? ""} of ${group.length === 1 ? (first?.id ?? "") : many(group.length, "instance")}`;
}

function groupText(group: readonly DriftedStack[], { members, attributes }: Detail): string {
  const [first] = group;
  if (first === undefined) return "";
  const { shape, plan } = first;
  const since = group.map((one) => one.since).sort()[0] ?? "";
  const names = group.map(({ id }) => id);
  const who = few(names, members);
  // Many names would push the next change out of sight.
  const isFolded = names.length > mostOpen;
  const counts = `${plan.counts.add} to add, ${plan.counts.change} to change, ${plan.counts.destroy} to destroy`;
  const guarded = plan.protected.length === 0 ? "" : " — <b>protected</b>";
  const body = [
    isFolded ? `${who}\n` : "",
    diffOf(
      group.map((one) => ({ display: one.plan.changes })),
      attributes,
    ),
    omittedText(plan.omitted) ?? "",
  ].filter((part) => part !== "");
  return [
    `### ${nameOf(group)}`,
    "",
    `Since ${moment(since)}${group.length === 1 || isFolded ? "" : `: ${who}`}.`,
    `<details><summary>An apply would do: ${inHtml(effectOfAll(group.map((one) => ({ display: one.plan.changes }))))} (${counts})${guarded} · shape ${shortFingerprint(shape)}</summary>`,
    "",
    body.join("\n"),
    "</details>",
  ].join("\n");
}

function failedText(failed: LedgerDrift["failed"], scrub: Scrub, { groups, members }: Detail): string {
  if (failed.length === 0) return "";
  const byReason = [...Map.groupBy(failed, ({ stack, error }) => JSON.stringify([stack, error])).values()];
  const shown = byReason.slice(0, groups).map((group) => {
    const names = few(
      group.map(({ id }) => id),
      members,
    );
    return `**${group[0]?.stack ?? ""}** of ${names}\n\n${codeBlock(scrub((group[0]?.error ?? "").slice(0, 1_000)), "text")}`;
  });
  const rest = byReason.length - shown.length;
  return ["### Could not be planned", "", ...shown, ...(rest > 0 ? [`… and ${many(rest, "other reason")}.`] : [])].join("\n");
}
