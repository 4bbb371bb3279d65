import { fillMarkdown } from "../fleet/template.ts";
import { codeBlock } from "./plain-text.ts";
import { moduleWarning, modulesText } from "./module-plan-text.ts";
import { type PlanDigest, planDigest } from "./plan-groups.ts";
import { conclusionOf, type PlanConclusion, summary, titleOf } from "./plan-headline.ts";
import { attention, changes, type Detail, type PlanCommentInput, problems, rulesText, short, without } from "./plan-sections.ts";

export type { PlanCommentTemplate } from "./plan-sections.ts";

/** By which the App finds its one comment on a pull request again. */
export const planMarker = "<!-- flotilla:plan -->";

export interface PlanComment {
  /** For the check run, without Markdown. */
  readonly title: string;
  readonly conclusion: PlanConclusion;
  /** The comment, with its marker; under {@link longestComment} characters at any size. */
  readonly body: string;
}

/** GitHub takes 65,536 characters; the rest is for what a template says around it. */
export const longestComment = 60_000;

/** GitHub takes 1 MiB for the summary of a step (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands); bytes, so there is some left. */
const longestSummary = 900_000;

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

/** A plan compares with main, not with what is applied. */
const backlog = "What main has not applied yet goes on besides.";

/** The last line: what happens next, and who may. */
function nextStep({ report, notPlannedCode }: PlanCommentInput, { groups, failed, deferred }: PlanDigest): string {
  if (report.problems.some((problem) => problem["code"] === notPlannedCode))
    return `**Next:** nothing of this is reviewed. To have exactly this head planned:\n\n${codeBlock(`/plan ${report.head}`, "text")}`;
  if (report.problems.length > 0) return "**Next:** nothing of this is reviewed, see above.";
  if (failed.length > 0) return "**Next:** fix what could not be planned, and push.";
  if (groups.length + deferred.length === 0) return `**Next:** merging this adds nothing to apply. ${backlog}`;
  return `**Next:** somebody with write who neither wrote nor pushed this approves it; once it is merged, exactly these plans are applied, and any other of these stacks waits for a confirmation. ${backlog}`;
}
