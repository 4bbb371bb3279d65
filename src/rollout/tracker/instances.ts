import type { LedgerRollout } from "../../schemas/kinds.ts";
import { isOut, type MemberView, type RolloutView } from "../decide/assess.ts";
import type { Scrub } from "../names.ts";
import { code, link, plain } from "../../report/plain-text.ts";

type Detail = 0 | 1 | 2 | 3;

/** One line per instance; rolled up, one line per stage and state. */
export function instancesSection(rollout: LedgerRollout, view: RolloutView, scrub: Scrub, detail: Detail): string {
  if (rollout.state === "opened") return "They are chosen when the rollout starts.";
  const parts = view.stages.flatMap(({ stage, members }) => {
    const part = members.filter(({ state }) => !isOut(state));
    if (part.length === 0) return [];
    const lines = detail === 0 ? part.map((member) => instanceLine(member, scrub)) : rolledUp(part, scrub, detail);
    return [`**${plain(stage.name)}**\n\n${lines.join("\n")}`];
  });
  return parts.length === 0 ? "Nobody takes part." : parts.join("\n\n");
}

/** What people need to act on keeps its line longest. */
const telling: Readonly<Record<string, true>> = {
  failed: true,
  "needs-confirmation": true,
  "in-pull-request": true,
  merged: true,
  applying: true,
  applied: true,
};

function rolledUp(members: readonly MemberView[], scrub: Scrub, detail: 1 | 2 | 3): readonly string[] {
  const most = { 1: 100, 2: 10, 3: 0 }[detail];
  const states = [...Map.groupBy(members, ({ state }) => state)].sort(([a], [b]) => (a < b ? -1 : 1));
  return states.flatMap(([state, group]) => {
    const shown = Object.hasOwn(telling, state) ? group.slice(0, most).map((member) => instanceLine(member, scrub)) : [];
    const rest = group.length - shown.length;
    return [...shown, ...(rest > 0 ? [`- ${rest} ${shown.length > 0 ? "more " : ""}${state.replaceAll("-", " ")}`] : [])];
  });
}

function instanceLine(view: MemberView, scrub: Scrub): string {
  const { member, state, reason, instance } = view;
  const facts = [
    `**${state.replaceAll("-", " ")}**`,
    member.pullRequest === null ? null : `#${member.pullRequest}`,
    reason === null ? health(view) : null,
    instance?.running === undefined || instance.running === null ? null : `runs ${plain(instance.running, 40)}`,
    member.failures.length > 1 ? `${member.failures.length} failures so far` : null,
    reason === null ? null : plain(scrub(reason, member.id)),
  ];
  return `- [${state === "healthy" ? "x" : " "}] ${instanceName(view, scrub)}: ${facts.filter((fact) => fact !== null).join(" · ")}`;
}

/** What the last probe said, where the state does not say it already. */
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
export function instanceName({ member, instance }: MemberView, scrub: Scrub): string {
  const account = instance?.account ?? null;
  return account === null ? code(member.id) : `${code(member.id)} (${link(scrub(account, member.id))})`;
}

/** Who is left out and why, per reason. */
export function excludedSection(view: RolloutView, scrub: Scrub, detail: Detail): string {
  const out = view.stages.flatMap((stage) => stage.members).filter(({ state }) => isOut(state));
  const reasons = [...Map.groupBy(out, ({ state }) => state)].sort(([a], [b]) => (a < b ? -1 : 1));
  return reasons
    .flatMap(([state, group]) => {
      const most = detail === 0 ? (state === "already-there" ? 20 : 1_000) : { 1: 20, 2: 5, 3: 0 }[detail];
      const lines = group.slice(0, most).map((view) => `- ${instanceName(view, scrub)}: ${excludedBecause(view, scrub)}`);
      return [
        ...lines,
        ...(group.length > most ? [`- ${group.length - most}${lines.length > 0 ? " more" : ""}: ${because[state] ?? state}`] : []),
      ];
    })
    .join("\n");
}

const because: Readonly<Record<string, string>> = {
  "already-there": "already there",
  insiders: "on the insiders channel",
  paused: "paused",
  held: "on hold",
  suspended: "suspended",
  absent: "to be removed, or gone",
  "too-far-behind": "too far behind: a minor version must not be skipped, so it is upgraded step by step first",
  "not-selected": "no stage of the strategy selects it",
};

function excludedBecause({ member, state, instance }: MemberView, scrub: Scrub): string {
  const hold = instance?.hold ?? null;
  const told = because[state] ?? state;
  if ((state !== "paused" && state !== "held") || hold === null) return told;
  return `${told} by ${plain(hold.owner)} until ${plain(hold.until)}: ${plain(scrub(hold.reason, member.id))}`;
}
