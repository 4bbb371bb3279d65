import { shortFingerprint } from "../data/fingerprint.ts";
import { fillMarkdown } from "../fleet/template.ts";
import type { TemplateOf } from "../fleet/template-files.ts";
import type { PlannedStack, PlanReport } from "../schemas/kinds.ts";
import { code, codeBlock, plain } from "./plain-text.ts";
import { diffOf, inHtml, many } from "./plan-diff.ts";
import { type PlanDigest, planDigest, type PlanGroup } from "./plan-groups.ts";

/** By which the App finds its one comment on a pull request again. */
export const planMarker = "<!-- flotilla:plan -->";

export type PlanCommentTemplate = TemplateOf<"templates/plan-comment.md">;

export interface PlanComment {
  /** For the check run, without Markdown. */
  readonly title: string;
  readonly conclusion: "success" | "failure" | "neutral";
  /** The comment, with its marker; under {@link longestComment} characters at any size. */
  readonly body: string;
}

/** GitHub takes 65,536 characters; the rest is for what a template says around it. */
export const longestComment = 60_000;

/** GitHub takes 1 MiB for the summary of a step (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands); bytes, so there is some left. */
const longestSummary = 900_000;

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

/**
 * A plan report for people: grouped by shape, outliers first; destruction, downtime and protected resources named; deferred and merely pending
 * ones kept apart. Instances appear by id and account only. Too long a text is given with less detail, never cut in the middle.
 */
export function planComment(input: PlanCommentInput): PlanComment {
  const digest = planDigest(input.report.stacks);
  const body = fitting(input, digest, details, (text) => text.length < longestComment);
  return { title: titleOf(input, digest), conclusion: conclusionOf(input, digest), body };
}

/** The same for the summary of the job, which has sixteen times the place: every shape can be looked at before it is approved. */
export function planSummary(input: PlanCommentInput): string {
  const fits = (text: string): boolean => Buffer.byteLength(text) < longestSummary;
  return fitting(input, planDigest(input.report.stacks), [...summaryDetails, ...details], fits);
}

/** The text with the most detail that fits; the last one where none does. */
function fitting(input: PlanCommentInput, digest: PlanDigest, steps: readonly Detail[], fits: (text: string) => boolean): string {
  let body = "";
  for (const detail of steps) {
    body = bodyOf(input, digest, detail);
    if (fits(body)) break;
  }
  return body;
}

/** How much is shown, from everything down to counts: groups shown, members listed in each, whether values are shown, errors listed. */
interface Detail {
  readonly groups: number;
  readonly members: number;
  readonly attributes: number;
  readonly others: number;
}

const details: readonly Detail[] = [
  { groups: Infinity, members: Infinity, attributes: Infinity, others: Infinity },
  { groups: 200, members: 200, attributes: 40, others: 50 },
  { groups: 100, members: 20, attributes: 20, others: 20 },
  { groups: 40, members: 10, attributes: 10, others: 10 },
  { groups: 20, members: 5, attributes: 0, others: 3 },
  { groups: 5, members: 3, attributes: 0, others: 1 },
];

/** Of the summary: shapes are the last to go. */
const summaryDetails: readonly Detail[] = [
  { groups: Infinity, members: Infinity, attributes: Infinity, others: Infinity },
  { groups: Infinity, members: 40, attributes: 10, others: 200 },
  { groups: Infinity, members: 5, attributes: 3, others: 50 },
  { groups: Infinity, members: 3, attributes: 0, others: 10 },
];

function bodyOf(input: PlanCommentInput, digest: PlanDigest, detail: Detail): string {
  const shown = [changes(digest, input, detail), modulesText(input, detail)].filter((text) => text !== "").join("\n\n");
  const abstracted = /\((?:id|slug|domain)\)/.test(shown)
    ? " In parentheses stands what each instance has of its own, such as its (id)."
    : "";
  // Each slot brings its own heading and is empty where there is nothing to say.
  const text = fillMarkdown(input.template, {
    summary: summary(input, digest),
    problems: problems(input.report, detail),
    attention: [moduleWarning(input), rulesText(input.report, detail), attention(digest, input, detail)]
      .filter((text) => text !== "")
      .join("\n\n"),
    failed: without(
      "Could not be planned",
      "Nothing of these is reviewed. Fix what the engine reports and push again.",
      digest.failed,
      input,
      detail,
    ),
    changes: shown,
    deferred: without(
      "Not planned yet",
      "These can be planned only after what they depend on is applied. Their plans then wait for a confirmation.",
      digest.deferred,
      input,
      detail,
    ),
    footer: `<sub>Planned for ${short(input.report.head)} merged into ${short(input.report.base)}. The check \`plan\` of this commit holds the same text, and only the App can change it there. Sensitive values are never shown.${abstracted}</sub>\n\n${nextStep(input, digest)}`,
  });
  return `${planMarker}\n${text}`;
}

/** The last line: what happens next, and who may. */
function nextStep({ report, notPlannedCode }: PlanCommentInput, { groups, failed, deferred }: PlanDigest): string {
  if (report.problems.some((problem) => problem["code"] === notPlannedCode))
    return `**Next:** nothing of this is reviewed. To have exactly this head planned:\n\n${codeBlock(`/plan ${report.head}`, "text")}`;
  if (report.problems.length > 0) return "**Next:** nothing of this is reviewed, see above.";
  if (failed.length > 0) return "**Next:** fix what could not be planned, and push.";
  if (groups.length + deferred.length === 0) return "**Next:** when this is merged, nothing is applied.";
  return "**Next:** somebody with write who neither wrote nor pushed this approves it; once it is merged, exactly these plans are applied, and any other waits for a confirmation.";
}

/** By whose word code was run that nobody has merged. */
function moduleWarning({ report }: PlanCommentInput): string {
  if (report.modulePlan === undefined) return "";
  const { by, comment } = report.modulePlan;
  const where = `[a comment](#issuecomment-${comment})`;
  return `> [!WARNING]\n> These are plans of module code that is not merged. ${plain(by)}, who owns it, let exactly ${short(report.head)} be run, with the identity that only reads, by ${where}. Another push makes that void.`;
}

/** What the changed modules would do to instances that moved to them: merging alone moves none. */
function modulesText(input: PlanCommentInput, detail: Detail): string {
  const { modulePlan } = input.report;
  if (modulePlan === undefined) return "";
  const { moves, left, problems: kept, stacks } = modulePlan;
  const heading = "#### If instances moved to these modules";
  if (moves.length === 0) return `${heading}\n\nNo instance is on an earlier revision of them.`;
  const most = Number.isFinite(detail.members) ? detail.members : 100;
  const byStep = Map.groupBy(moves, ({ from, to }) => `${code(from)} → ${code(to)}`);
  const planned = [...byStep].map(([step, own]) => {
    const shown = own.slice(0, most).map(({ environment, id }) => `${environment}/${id}`);
    return `- ${step}: ${shown.join(", ")}${own.length > shown.length ? ` and ${own.length - shown.length} more` : ""}`;
  });
  const rest = `${many(left, "other instance")} like these ${left === 1 ? "was" : "were"} not planned`;
  const lead = `Merging moves nobody. Planned as if they had moved are the first of each environment, revision and version by id, as many as \`policy.samples\` says; ${rest}. These plans are nobody's review: each instance moves by a pull request of its own.`;
  const digest = planDigest(stacks);
  const failing = without("Would fail", "The engine reports of these:", digest.failed, input, detail);
  const later = without("Could not be planned yet", "These depend on what is not applied:", digest.deferred, input, detail);
  const same =
    digest.groups.length + digest.failed.length + digest.deferred.length + kept.length === 0 ? "Nothing of them would change." : "";
  const blocked = kept.length === 0 ? "" : `Not valid there:\n\n${problems({ problems: kept }, detail)}`;
  const shown = changeBlocks(digest, input, detail).join("\n");
  return [heading, lead, planned.join("\n"), blocked, shown, failing, later, same].filter((text) => text !== "").join("\n\n");
}

/** What changes of the fleet's rules: the plans alone would call a wider policy no change. */
function rulesText({ rules = [] }: PlanReport, detail: Detail): string {
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

function titleOf({ report }: PlanCommentInput, digest: PlanDigest): string {
  if (report.problems.length > 0) return report.stacks.length === 0 ? "Not planned" : many(report.problems.length, "problem");
  if (digest.failed.length > 0) return `${many(digest.failed.length, "stack")} could not be planned`;
  const changing = digest.groups.reduce((sum, group) => sum + group.members.length, 0);
  const moves = failingMoves(report);
  if (moves > 0) return `${many(moves, "instance")} could not move to these modules`;
  if (changing + digest.deferred.length === 0) return report.rules === undefined ? "No changes" : "No stack changes, rules of the fleet do";
  const later = digest.deferred.length === 0 ? "" : `, ${digest.deferred.length} not planned yet`;
  const guarded = digest.groups.some((group) => group.protected) ? ", protected resources among them" : "";
  return `${many(changing, "stack")} would change${guarded}${later}`;
}

/** Instances that could not be planned as if they moved to changed modules. */
function failingMoves({ modulePlan }: PlanReport): number {
  const { failed } = planDigest(modulePlan?.stacks ?? []);
  const invalid = new Set(modulePlan?.problems.map((problem) => textOf(problem["file"])));
  return new Set(failed.map(({ environment, id }) => `${environment}/${id}`)).size + invalid.size;
}

function conclusionOf({ report, notPlannedCode }: PlanCommentInput, digest: PlanDigest): PlanComment["conclusion"] {
  if (report.problems.some((problem) => problem["code"] !== notPlannedCode) || digest.failed.length > 0) return "failure";
  // What an instance would fail at is nothing that the merge does.
  return report.problems.length > 0 || failingMoves(report) > 0 ? "neutral" : "success";
}

function summary({ report }: PlanCommentInput, digest: PlanDigest): string {
  if (report.problems.length > 0) return "### Plan: nothing was planned";
  const instances = new Set(report.stacks.map(({ environment, id }) => `${environment}/${id}`)).size;
  if (report.stacks.length === 0)
    return report.rules === undefined
      ? "### Plan: no changes\n\nNo stack of any instance differs from main."
      : "### Plan: no stack changes, the fleet's rules do\n\nNo stack of any instance differs from main.";
  const quiet = digest.unchanged.length === 0 ? [] : [`- ${many(digest.unchanged.length, "stack")} without a change`];
  const besides = [...(digest.deferred.length === 0 ? [] : [`- ${many(digest.deferred.length, "stack")} not planned yet`]), ...quiet];
  return [`### Plan: ${headline(digest, instances)}`, ...(besides.length === 0 ? [] : ["", ...besides])].join("\n");
}

/** What failed, then what changes and how much of it, not that something does. Every change stands below, once. */
function headline(digest: PlanDigest, instances: number): string {
  const [first] = digest.groups;
  const failed =
    digest.failed.length === 0
      ? []
      : [
          `❌ ${many(digest.failed.length, "stack")} could not be planned${first === undefined ? ` in ${many(instances, "instance")}` : ""}`,
        ];
  const changes = first === undefined ? [] : [changesText(first, digest, instances)];
  const parts = [...failed, ...changes];
  return parts.length > 0
    ? parts.join("; ")
    : `no changes${digest.deferred.length === 0 ? "" : " planned yet"} in ${many(instances, "instance")}`;
}

function changesText(first: PlanGroup, digest: PlanDigest, instances: number): string {
  const what =
    digest.groups.length === 1
      ? `${first.stack} ${first.effect}: ${who(first)}`
      : `${many(digest.groups.length, "kind")} of change in ${many(instances, "instance")}`;
  return `${digest.groups.some(isGrave) ? "⚠️ " : ""}${what} (${countsText(digest)})`;
}

/** Resources, as the engines count them: a replacement is added and destroyed. */
function countsText({ groups }: PlanDigest): string {
  const changes = groups.flatMap(({ members }) => members.flatMap(({ record }) => record.changes));
  const having = (action: string): number => changes.filter(({ actions }) => actions.some((one) => one === action)).length;
  return `${having("create")} to add, ${having("update")} to change, ${having("delete")} to destroy`;
}

function who(group: PlanGroup): string {
  const [first] = group.members;
  return group.members.length === 1 && first !== undefined ? first.id : `${group.members.length} instances`;
}

/** Besides what the caution on top says of a change. */
function marks(group: PlanGroup): string {
  return [group.upstreamUnknown ? " — some values known after apply" : "", group.autoApply ? " — applied without review" : ""].join("");
}

function problems(report: Pick<PlanReport, "problems">, detail: Detail): string {
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

function textOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** What nobody should find out from the middle of a list. */
function isGrave({ protected: isProtected, destroys, downtime }: PlanGroup): boolean {
  return isProtected || destroys || downtime !== null;
}

function attention(digest: PlanDigest, input: PlanCommentInput, detail: Detail): string {
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

function changes(digest: PlanDigest, input: PlanCommentInput, detail: Detail): string {
  return digest.groups.length === 0 ? "" : ["#### Changes", "", ...changeBlocks(digest, input, detail)].join("\n");
}

function changeBlocks(digest: PlanDigest, input: PlanCommentInput, detail: Detail): readonly string[] {
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

/** The line above the diff says already whose it is, and there is no account to link to. */
function isNamed({ members: [first, ...others] }: PlanGroup, { accounts }: PlanCommentInput): boolean {
  return first !== undefined && others.length === 0 && !accounts.has(`${first.environment}/${first.id}`);
}

function without(heading: string, lead: string, stacks: readonly PlannedStack[], input: PlanCommentInput, detail: Detail): string {
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
  const shown = stacks.slice(0, most).map(({ environment, id }) => {
    const account = accounts.get(`${environment}/${id}`);
    return account === undefined ? id : `[${id}](${account})`;
  });
  return stacks.length > shown.length ? `${shown.join(", ")} and ${stacks.length - shown.length} more` : shown.join(", ");
}

function kinds(count: number): string {
  return many(count, "other kind");
}

function short(oid: string): string {
  return `\`${oid.slice(0, 8)}\``;
}

/** A problem's text also links to nothing: `#12` in it is not an issue of this repository. */
function unlinked(text: string): string {
  return plain(text, 1_000).replaceAll("#", String.raw`\#`);
}
