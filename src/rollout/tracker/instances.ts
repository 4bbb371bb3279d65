import { few } from "../../data/few.ts";
import { code, codeBlock, plain } from "../../report/plain-text.ts";
import { asMarkdown } from "../../report/words.ts";
import type { LedgerRollout } from "../../schemas/kinds.ts";
import type { ObservedInstance } from "../decide/observed.ts";
import { isExcluded, membersOf, type MemberState, type MemberView, type RolloutView } from "../decide/assess.ts";
import type { Scrub } from "../../fleet/public-text.ts";
import { exclusionText, reasonText, stateText } from "./member-wording.ts";

/** How much is rolled up: 0 shows every line, 3 only counts. */
export type Detail = 0 | 1 | 2 | 3;

/** What is under way or needs people, one line each; what is done and what has to wait is folded. Rolled up, one line per stage and state. */
export function instancesSection(rollout: LedgerRollout, view: RolloutView, scrub: Scrub, detail: Detail): string {
  if (rollout.state === "opened") return "They are chosen when the rollout starts.";
  const parts = view.stages.flatMap((stage) => {
    const included = stage.members.filter(({ state }) => !isExcluded(state));
    if (included.length === 0) return [];
    const lines = detail === 0 ? allOf(included, stage === view.current, scrub) : rolledUp(included, scrub, detail);
    return [`**${plain(stage.stage.name)}**\n\n${lines.join("\n")}`];
  });
  return parts.length === 0 ? "Every instance is excluded." : parts.join("\n\n");
}

/** Folded, for nothing has to be done about them. */
const folded = ["healthy", "ready", "waiting"] as const;

/** `isCurrent`: why members of that stage are not further stands above, with what may be typed. */
function allOf(members: readonly MemberView[], isCurrent: boolean, scrub: Scrub): readonly string[] {
  const isFolded = ({ state, reason }: MemberView): boolean => folded.some((one) => one === state) && (isCurrent || reason === null);
  const open = members.filter((member) => !isFolded(member)).map((member) => instanceLine(member, scrub));
  const rest = folded.flatMap((state) => {
    const own = members.filter((member) => member.state === state && isFolded(member));
    if (own.length === 0) return [];
    const names = own.map(({ member, instance }) => {
      const number = state === "healthy" && member.pullRequest !== null ? ` #${member.pullRequest}` : "";
      return `${instanceName(member.id, instance, scrub)}${number}`;
    });
    return ["", `<details><summary>${own.length} ${stateText(state)}</summary>`, "", names.join(", "), "</details>"];
  });
  return open.length === 0 ? rest.slice(1) : [...open, ...rest];
}

/** What people need to act on keeps its line longest. */
const shownLongest: ReadonlySet<MemberState> = new Set<MemberState>([
  "failed",
  "needs-confirmation",
  "in-pull-request",
  "merged",
  "applying",
  "applied",
]);

function rolledUp(members: readonly MemberView[], scrub: Scrub, detail: 1 | 2 | 3): readonly string[] {
  const most = { 1: 100, 2: 10, 3: 0 }[detail];
  const states = [...Map.groupBy(members, ({ state }) => state)].sort(([a], [b]) => (a < b ? -1 : 1));
  return states.flatMap(([state, group]) => {
    const shown = shownLongest.has(state) ? group.slice(0, most).map((member) => instanceLine(member, scrub)) : [];
    const rest = group.length - shown.length;
    return [...shown, ...(rest > 0 ? [`- ${rest} ${shown.length > 0 ? "more " : ""}${stateText(state)}`] : [])];
  });
}

function instanceLine(view: MemberView, scrub: Scrub): string {
  const { member, state, reason, instance } = view;
  const running = instance?.running ?? null;
  // What failed, and what waits for a confirmation, is shown with its reason above.
  const isShownAbove = state === "failed" || state === "needs-confirmation";
  const facts = [
    `**${stateText(state)}**`,
    member.pullRequest === null ? null : `#${member.pullRequest}`,
    reason === null ? health(view) : null,
    running === null ? null : `runs ${plain(running, 40)}`,
    member.failures.length > 1 ? `${member.failures.length} failures so far` : null,
    reason === null || isShownAbove ? null : asMarkdown(reasonText(reason, member.id, scrub), 300),
  ];
  return `- ${instanceName(view.member.id, view.instance, scrub)}: ${facts.filter((fact) => fact !== null).join(" · ")}`;
}

/** The last probe's result, where the state does not contain it already. */
function health({ state, instance }: MemberView): string | null {
  if (state === "healthy") return null;
  switch (instance?.status.kind) {
    case "healthy":
    case "unhealthy":
      return instance.status.kind;
    default:
      return null;
  }
}

/** The id, and the account where the config names one: never a slug or a domain. */
export function instanceName(id: string, instance: ObservedInstance | null | undefined, scrub: Scrub): string {
  const account = instance?.account ?? null;
  if (account === null) return code(id);
  const text = scrub(account, id);
  return `${code(id)} (${instance?.accountLinks === true && text === account ? account : plain(text)})`;
}

/** Which instances are excluded and why, per reason. */
export function excludedSection(view: RolloutView, scrub: Scrub, detail: Detail): string {
  const excluded = membersOf(view).flatMap((member) => (isExcluded(member.state) ? [{ ...member, state: member.state }] : []));
  const reasons = [...Map.groupBy(excluded, ({ state }) => state)].sort(([a], [b]) => (a < b ? -1 : 1));
  return reasons
    .flatMap(([state, group]) => {
      const most = detail === 0 ? (state === "already-there" ? 20 : 1_000) : { 1: 20, 2: 5, 3: 0 }[detail];
      const lines = group
        .slice(0, most)
        .map((member) => `- ${instanceName(member.member.id, member.instance, scrub)}: ${exclusionText(state)}${holdText(member, scrub)}`);
      const rest = group.length - lines.length;
      return [...lines, ...(rest > 0 ? [`- ${rest}${lines.length > 0 ? " more" : ""}: ${exclusionText(state)}`] : [])];
    })
    .join("\n");
}

function holdText({ member, state, instance }: MemberView, scrub: Scrub): string {
  const hold = instance?.hold ?? null;
  if ((state !== "paused" && state !== "held") || hold === null) return "";
  return ` by ${plain(hold.owner)} until ${plain(hold.until)}: ${plain(scrub(hold.reason, member.id))}`;
}

/** Failed instances by reason, and what they have in common. */
export function failuresSection(view: RolloutView, scrub: Scrub, detail: Detail): string {
  const members = membersOf(view);
  const failed = members.filter(({ state }) => state === "failed");
  if (failed.length === 0) return "";
  const reasons = Map.groupBy(failed, ({ member, reason }) =>
    reason === null ? "failed" : asMarkdown(reasonText(reason, member.id, scrub), 300),
  );
  const lines = [...reasons]
    .sort(([a, left], [b, right]) => right.length - left.length || (a < b ? -1 : 1))
    .slice(0, detail < 2 ? 30 : 5)
    .map(([reason, group]) => {
      const shown = few(group, detail === 0 ? 20 : 5, ({ member, instance }) => instanceName(member.id, instance, scrub));
      const count = group.length > 1 ? `**${group.length} instances:** ` : "";
      return `- ${count}${shown}: ${reason}${detail === 0 ? wholeMessage(group[0], scrub) : ""}`;
    });
  const more = reasons.size > lines.length ? [`- and ${reasons.size - lines.length} other reasons`] : [];
  return [...lines, ...more, ...inCommon(failed, members)].join("\n");
}

/** Longest message that is shown in full, in characters: its end has the reason. */
const longestMessage = 1_500;

/** What the engine said, folded, where that is more than the line above it. */
function wholeMessage(failed: MemberView | undefined, scrub: Scrub): string {
  if (failed?.reason?.kind !== "failed" || !failed.reason.reason.includes("\n")) return "";
  // Control and direction characters can reorder what people read.
  const message = scrub(failed.reason.reason, failed.member.id).replace(/[^\n\P{Cc}]|\p{Cf}/gu, " ");
  const cut = message.length > longestMessage ? `… ${message.slice(-longestMessage)}` : message;
  const lines = ["<details><summary>The whole message</summary>", "", ...codeBlock(cut).split("\n"), "", "</details>"];
  return `\n\n${lines.map((line) => (line === "" ? "" : `  ${line}`)).join("\n")}\n`;
}

/** What failed instances have in common and not every healthy one has: a hint at the cause. Of a single one what no healthy instance has. */
function inCommon(failed: readonly MemberView[], members: readonly MemberView[]): readonly string[] {
  const healthy = members.filter(({ state }) => state === "healthy");
  const shared = (["architecture", "region", "size", "type"] as const).flatMap((trait) => {
    const values = new Set(failed.map(({ instance }) => instance?.traits[trait]));
    const [value] = values;
    if (values.size !== 1 || value === undefined) return [];
    const also = healthy.filter(({ instance }) => instance?.traits[trait] === value).length;
    if (healthy.length > 0 && also === healthy.length) return [];
    const others = also === 0 ? "no healthy instance has it" : `${also} healthy ${also === 1 ? "instance has" : "instances have"} it too`;
    return [{ also, what: `${trait} ${code(value)}`, others }];
  });
  if (failed.length === 1) {
    const alone = healthy.length === 0 ? [] : shared.filter(({ also }) => also === 0);
    return alone.length === 0 ? [] : [`\nNo healthy instance has its ${alone.map(({ what }) => what).join(", ")}.`];
  }
  if (shared.length === 0) return ["\nIn common: nothing that Flotilla knows of."];
  const texts = shared.toSorted((a, b) => a.also - b.also).map(({ what, others }) => `${what} (${others})`);
  return [`\nIn common: ${texts.join(", ")}.`];
}
