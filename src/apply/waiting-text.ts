import { few } from "../data/few.ts";
import { byText } from "../data/order.ts";
import { shortFingerprint } from "../data/fingerprint.ts";
import type { Scrub } from "../fleet/public-text.ts";
import { omittedText } from "../report/kept-plan.ts";
import { code as codeSpan, plain } from "../report/plain-text.ts";
import { diffOf, effectOf, effectOfAll, inHtml, isDestroying, many, shortAddress } from "../report/plan-diff.ts";
import { moment } from "../report/times.ts";
import type { Attempt, KeptPlan } from "../schemas/kinds.ts";
import type { Detail, IssueEntry } from "./issue-entries.ts";
import type { Observed } from "./observe.ts";

/** One stack that waits for a person. */
export interface Waiting {
  readonly observed: Observed;
  readonly stack: string;
  readonly attempt: Attempt;
  /** The address of the instance's account, where texts may link to it. */
  readonly account: string | null;
}

/** Plans that are the same change for the same reasons. */
interface Group {
  readonly stack: string;
  readonly members: readonly Waiting[];
  /** Of the first one, for what all of them have in common; null where an earlier version made it. */
  readonly plan: KeptPlan | null;
}

/** The plans that wait as the plan comment shows plans, each with its reasons and the line to type. */
export function waitingEntries(waiting: readonly Waiting[], scrub: Scrub): readonly IssueEntry[] {
  return groupsOf(waiting).map((group) => ({
    lines: group.members.map(approveLine),
    text: (detail) => groupText(group, scrub, detail),
  }));
}

/** `/approve <id> <stack> <fingerprint8>`: what lets exactly this plan be applied. */
export function approveLine({ observed, stack, attempt }: Waiting): string {
  return `/approve ${observed.instance.id} ${stack} ${shortFingerprint(attempt.fingerprint ?? "")}`;
}

function groupsOf(waiting: readonly Waiting[]): readonly Group[] {
  const byChange = Map.groupBy(waiting, ({ stack, attempt: { shape, why, plan } }) =>
    JSON.stringify([stack, shape, why, plan?.downtime, plan?.protected, plan?.omitted]),
  );
  return [...byChange.values()]
    .map((members): Group => ({
      stack: members[0]?.stack ?? "",
      members,
      plan: members[0]?.attempt.plan ?? null,
    }))
    .sort((a, b) => gravity(b) - gravity(a) || byText(nameOf(a), nameOf(b)));
}

function gravity({ plan }: Group): number {
  if (plan === null) return 0;
  return (plan.protected.length > 0 ? 4 : 0) + (plan.counts.destroy > 0 ? 2 : 0) + (plan.downtime === null ? 0 : 1);
}

function nameOf({ members, stack }: Group): string {
  const [first] = members;
  return members.length === 1 && first !== undefined ? `${first.observed.instance.id} ${stack}` : `${stack} of ${members.length} instances`;
}

function groupText(group: Group, scrub: Scrub, detail: Detail): string {
  const [first] = group.members;
  if (first === undefined) throw new Error("a group has members");
  const account = group.members.length === 1 ? accountText(first, scrub) : "";
  // The engine job took the names out that it knew; further ones may be declared since.
  const hide = (text: string): string => scrub(text, group.members.length === 1 ? first.observed.instance.id : undefined);
  return [
    `### ${nameOf(group)}${account}`,
    "",
    ...(group.plan === null ? [] : cautionLines(group.plan).map(hide)),
    ...reasonLines(group, scrub),
    "",
    hide(planText(group, detail)),
  ].join("\n");
}

function accountText({ account, observed }: Waiting, scrub: Scrub): string {
  return account === null || scrub(account, observed.instance.id) !== account ? "" : ` (${account})`;
}

/** Since when and why; what is protected stands in the caution above. */
function reasonLines({ members, plan }: Group, scrub: Scrub): readonly string[] {
  const [first] = members;
  if (first === undefined) return [];
  const { observed, stack, attempt } = first;
  const since = moment(members.map(({ attempt: { at } }) => at).sort()[0] ?? "");
  const reviewed = (observed.reviews.get(stack) ?? []).map(({ review }) => review.pullRequest);
  const hide = (text: string): string => scrub(text, observed.instance.id);
  const why = attempt.why.filter(({ code }) => code !== "protected" || (plan?.protected.length ?? 0) === 0);
  const reasons = why.slice(0, 20).map(({ code, address, message }) => {
    // Most messages name it themselves.
    const at = address === null || message.includes(address) ? "" : `${codeSpan(shortAddress(hide(address)), 200)}: `;
    const text = hide(message).replaceAll("module.stack.", "");
    return `- ${at}${withReferences(plain(text, 400), reviewed)} (${codeSpan(code)})`;
  });
  if (reasons.length === 0) return [`Since ${since}.`];
  return [`Since ${since}:`, "", ...reasons, ...(why.length > 20 ? [`- and ${many(why.length - 20, "more reason")}`] : [])];
}

/**
 * What made a plan wait comes from the job that ran the engine, so it refers to nothing by itself; where it names these pull requests, in which the
 * ledger has the stack's reviews, it may.
 */
function withReferences(markdown: string, numbers: readonly number[]): string {
  return numbers.reduce((text, number) => text.replaceAll(new RegExp(`#\u200b${number}(?!\\d)`, "g"), `#${number}`), markdown);
}

/** What stands outside of the details, so that nobody misses it: that it destroys, interrupts, or touches something protected. */
function cautionLines({ changes, counts, downtime, protected: endangered }: KeptPlan): readonly string[] {
  const destroying = effectOf(changes.filter(isDestroying));
  const says = [
    ...(counts.destroy === 0 ? [] : [`${many(counts.destroy, "resource")} destroyed${changes.length === 0 ? "" : ` (${destroying})`}`]),
    ...(downtime === null ? [] : [`downtime of about ${downtime}`]),
    ...(endangered.length === 0
      ? []
      : [`protected, so it needs a confirmation of its own: ${few(endangered, 5, (one) => codeSpan(shortAddress(one), 200))}`]),
  ];
  return says.length === 0 ? [] : ["> [!CAUTION]", ...says.map((line) => `> - ${line}`), ""];
}

function plansOf(members: readonly Waiting[]): readonly { readonly display: KeptPlan["changes"] }[] {
  return members.flatMap(({ attempt }) => (attempt.plan === undefined ? [] : [{ display: attempt.plan.changes }]));
}

function planText({ plan, members }: Group, { attributes }: Detail): string {
  if (plan === null) return "Its plan is not kept, because an earlier version of Flotilla made it.\n";
  const { counts, outputs, omitted } = plan;
  const effect = omitted.changes === 0 ? `: ${inHtml(effectOfAll(plansOf(members)))}` : "";
  const head = `<summary>Plan${effect} (${counts.add} to add, ${counts.change} to change, ${counts.destroy} to destroy)</summary>`;
  const names = outputs.map((name) => codeSpan(name, 100));
  const body = [
    diffOf(plansOf(members), attributes),
    names.length === 0 ? "" : `Outputs that change: ${names.join(", ")}.\n`,
    omittedText(omitted) ?? "",
  ].filter((part) => part !== "");
  return `<details>${head}\n\n${body.join("\n")}\n</details>\n`;
}
