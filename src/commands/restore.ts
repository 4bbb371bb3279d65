import { planMarker } from "../report/plan-comment.ts";
import { restorePlan } from "../review/restore-plan.ts";
import type { RolloutContext } from "../rollout/index.ts";
import { restoreIssue } from "./restore-issue.ts";

/** An edit or a deletion of something that the App wrote. */
export type EditEvent =
  | { readonly kind: "issue"; readonly issue: number }
  | {
      readonly kind: "comment";
      readonly issue: number;
      readonly comment: number;
      /** What it said before this edit; "" where it was deleted. */
      readonly before: string;
    };

/** The numbers of an `issues` or `issue_comment` event that names an edit or a deletion; null for any other. */
export function readEditEvent(event: unknown): EditEvent | null {
  const { action, changes, comment, issue } = fields(event);
  if (action !== "edited" && action !== "deleted") return null;
  const number = numberOf(fields(issue)["number"]);
  if (number === null) return null;
  if (comment === undefined) return { kind: "issue", issue: number };
  const id = numberOf(fields(comment)["id"]);
  const before = fields(fields(changes)["body"])["from"];
  return id === null ? null : { kind: "comment", issue: number, comment: id, before: typeof before === "string" ? before : "" };
}

/**
 * Writes anew what somebody else changed of the App's texts. Plan comments come from the check of their head, issues from what they show. What any other
 * comment of the App said is not known any more, so it says that.
 */
export async function restoreText(context: RolloutContext, event: EditEvent): Promise<string> {
  return event.kind === "issue" ? await restoreIssue(context, event.issue) : await restoreComment(context, event);
}

async function restoreComment({ github }: RolloutContext, event: Extract<EditEvent, { kind: "comment" }>): Promise<string> {
  const comment = await github.comment(event.comment);
  if (comment !== null && comment.author !== github.login) return "it is not a comment of the App";
  const isPlan = comment === null || comment.body.includes(planMarker) || event.before.includes(planMarker);
  if (isPlan && (await restorePlan(github, event.issue)) === "restored") {
    const shown = await github.ownComment(event.issue, planMarker);
    if (comment === null || shown?.id === comment.id) return `the plan comment of #${event.issue} is as the check has it`;
  }
  if (comment === null) return "it was deleted, and nobody answers it";
  // A plan comment without its marker lands here too: the App has written another one by now.
  const withdrawn = withdrawnText(comment.body, event.before);
  if (comment.body !== withdrawn) await github.editComment(comment.id, withdrawn);
  return `comment ${comment.id} of #${event.issue} was edited and is withdrawn`;
}

/** The markers stay, by which it is found again, but for the plan's: a withdrawn comment is no plan. */
function withdrawnText(body: string, before: string): string {
  const markers = `${before}\n${body}`.match(/<!-- flotilla:[\w:. #-]{1,200} -->/g) ?? [];
  const kept = [...new Set(markers)].filter((marker) => marker !== planMarker);
  return [...kept, "Somebody edited this comment, so what it said is withdrawn. The text above and the checks hold.", ""].join("\n");
}

function fields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function numberOf(value: unknown): number | null {
  return typeof value === "number" && Number.isSafeInteger(value) && value > 0 ? value : null;
}
