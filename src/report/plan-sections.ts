import { few } from "../data/few.ts";
import { shortFingerprint } from "../data/fingerprint.ts";
import type { TemplateOf } from "../fleet/template-files.ts";
import type { PlannedStack, PlanReport } from "../schemas/kinds.ts";
import { code, codeBlock, plain } from "./plain-text.ts";
import { diffOf, inHtml, many } from "./plan-diff.ts";
import type { PlanDigest, PlanGroup } from "./plan-groups.ts";

export type PlanCommentTemplate = TemplateOf<"templates/plan-comment.md">;

export interface PlanCommentInput {
  readonly report: PlanReport;
  readonly template: PlanCommentTemplate;
  /** `<env>/<id>` -> the address of the account that main's config names, where texts may link to it. */
  readonly accounts: ReadonlyMap<string, string>;
  /** Address of the run, whose summary shows the shapes that the comment has no place for. */
  readonly runUrl: string;
  /** The code of a problem that keeps from planning without being a mistake. */
  readonly notPlannedCode: string;
}

/** How much is shown, from everything down to counts: groups shown, members listed in each, whether values are shown, errors listed. */
export interface Detail {
  readonly groups: number;
  readonly members: number;
  readonly attributes: number;
  readonly others: number;
}

/** What changes of the fleet's rules: the plans alone would call a wider policy no change. */
export function rulesText({ rules = [] }: PlanReport, detail: Detail): string {
  if (rules.length === 0) return "";
  const most = Number.isFinite(detail.others) ? detail.others : 60;
  const lines = rules.flatMap(({ file, change, values }) => [
    `> - ${code(file, 200)}${change === "changed" ? "" : ` (${change})`}${values.length === 0 ? "" : ":"}`,
    ...values.map(({ path, before, after }) => `>   - ${code(path, 200)}: ${valueText(before)} → ${valueText(after)}`),
  ]);
  const rest = lines.length > most ? [`> - and ${many(lines.length - most, "more line")} like these, in the pull request's diff`] : [];
  return ["> [!CAUTION]", "> This changes rules that the fleet is run by:", ...lines.slice(0, most), ...rest].join("\n");
}

function valueText(json: string | null): string {
  return json === null ? "(none)" : code(json, 130);
}

export function attention(digest: PlanDigest, input: PlanCommentInput, detail: Detail): string {
  const grave = digest.groups.filter(isGrave);
  if (grave.length === 0) return "";
  const shown = grave.slice(0, detail.groups);
  const lines = shown.map((group) => {
    const says = [
      group.destroys ? "destroys something" : "",
      group.protected ? "needs a confirmation of its own when it is applied (protected)" : "",
      group.downtime === null ? "" : `takes the instance down for about ${group.downtime}`,
    ].filter((text) => text !== "");
    return `> - **${group.stack}** ${group.effect}; ${says.join("; ")}: ${members(group.members, input, Math.min(detail.members, 10))}`;
  });
  const rest = grave.length > shown.length ? [`> - and ${kinds(grave.length - shown.length)} of change like these`] : [];
  return ["> [!CAUTION]", "> These changes destroy, interrupt or touch something protected:", ...lines, ...rest].join("\n");
}

/** What nobody should find out from the middle of a list. */
export function isGrave({ protected: isProtected, destroys, downtime }: PlanGroup): boolean {
  return isProtected || destroys || downtime !== null;
}

export function changes(digest: PlanDigest, input: PlanCommentInput, detail: Detail): string {
  return digest.groups.length === 0 ? "" : ["#### Changes", "", ...changeBlocks(digest, input, detail)].join("\n");
}

export function changeBlocks(digest: PlanDigest, input: PlanCommentInput, detail: Detail): readonly string[] {
  const shown = digest.groups.slice(0, detail.groups);
  // Chosen by what matters, shown as they are applied.
  const blocks = [...shown]
    .sort((a, b) => a.place - b.place)
    .map((group) => {
      const head = `<summary>${isGrave(group) ? "⚠️ " : ""}<b>${group.stack}</b> ${inHtml(group.effect)}: ${who(group)}${marks(group)} · shape ${shortFingerprint(group.shape)}</summary>`;
      const list = isNamed(group, input) ? "" : `${members(group.members, input, detail.members)}\n\n`;
      return `<details>${head}\n\n${list}${diffOf(group.members, detail.attributes)}\n</details>`;
    });
  const hidden = digest.groups.slice(shown.length);
  const stacks = hidden.reduce((sum, group) => sum + group.members.length, 0);
  const where = input.runUrl === "" ? "" : ` The [summary of the run](${input.runUrl}) shows them.`;
  const rest = hidden.length === 0 ? [] : [`… and ${kinds(hidden.length)} of change in ${many(stacks, "stack")}.${where}`];
  return [...blocks, ...rest];
}

export function who(group: PlanGroup): string {
  const [first] = group.members;
  return group.members.length === 1 && first !== undefined ? first.id : `${group.members.length} instances`;
}

/** Besides what the caution on top says of a change. */
function marks(group: PlanGroup): string {
  return [group.upstreamUnknown ? " — some values known after apply" : "", group.autoApply ? " — applied without review" : ""].join("");
}

/** The line above the diff says already whose it is, and there is no account to link to. */
function isNamed({ members: [first, ...others] }: PlanGroup, { accounts }: PlanCommentInput): boolean {
  return first !== undefined && others.length === 0 && !accounts.has(`${first.environment}/${first.id}`);
}

export function without(heading: string, lead: string, stacks: readonly PlannedStack[], input: PlanCommentInput, detail: Detail): string {
  if (stacks.length === 0) return "";
  const byReason = [...Map.groupBy(stacks, ({ stack, error }) => JSON.stringify([stack, error])).values()];
  const shown = byReason.slice(0, detail.others);
  const blocks = shown.map((group) => {
    const reason = codeBlock((group[0]?.error ?? "").slice(0, 1_500), "text");
    return `**${group[0]?.stack ?? ""}** of ${members(group, input, Math.min(detail.members, 20))}\n\n${reason}`;
  });
  const rest = byReason.length > shown.length ? [`… and ${many(byReason.length - shown.length, "other reason")}.`] : [];
  return [`#### ${heading}`, "", lead, "", ...blocks, ...rest].join("\n");
}

function members(stacks: readonly PlannedStack[], { accounts }: PlanCommentInput, most: number): string {
  return few(stacks, most, ({ environment, id }) => {
    const account = accounts.get(`${environment}/${id}`);
    return account === undefined ? id : `[${id}](${account})`;
  });
}

export function problems(report: Pick<PlanReport, "problems">, detail: Detail): string {
  if (report.problems.length === 0) return "";
  const shown = report.problems.slice(0, Number.isFinite(detail.others) ? detail.others : 100);
  const lines = shown.map((problem) => {
    const word = (name: string) => unlinked(textOf(problem[name]));
    const hint = word("hint") === "" ? "" : ` ${word("hint")}`;
    const place = code(`${textOf(problem["file"])}:${textOf(problem["line"])}`, 300);
    return `- ${place} ${word("message")} (${word("code")}).${hint}`;
  });
  const rest = report.problems.length - shown.length;
  return [...lines, ...(rest > 0 ? [`- and ${rest} more, in the required job's annotations`] : [])].join("\n");
}

export function textOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** A problem's text also links to nothing: `#12` in it is not an issue of this repository. */
function unlinked(text: string): string {
  return plain(text, 1_000).replaceAll("#", String.raw`\#`);
}

function kinds(count: number): string {
  return many(count, "other kind");
}

export function short(oid: string): string {
  return `\`${oid.slice(0, 8)}\``;
}
