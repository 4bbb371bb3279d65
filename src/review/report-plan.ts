import { instant, type Clock } from "../clock/clock.ts";
import type { GitHub, SeenPullRequest } from "../github/port.ts";
import { reviewPath } from "../ledger/paths.ts";
import type { LedgerStore } from "../ledger/store.ts";
import { type PlanComment, planComment, type PlanCommentTemplate, planMarker, planSummary } from "../report/plan-comment.ts";
import { textHash } from "../report/same-text.ts";
import { canonicalJson } from "../data/canonical-json.ts";
import type { LedgerReview, PlannedStack, PlanReport, Review } from "../schemas/kinds.ts";
import { planCheck } from "./plan-check.ts";
import { notPlannedCode } from "./observe-plan.ts";
import { many } from "../report/plan-diff.ts";

export interface PlanToReport {
  /** null where planning did not get to its end. */
  readonly report: PlanReport | null;
  readonly head: string;
  readonly pullRequest: number;
  readonly github: GitHub;
  /** The App's comment as it was just read; null: there is none. It is looked for where absent. */
  readonly comment?: SeenPullRequest["comment"];
  /** The head is known to have no check `plan` yet. */
  readonly isNew?: boolean;
  readonly ledger: LedgerStore;
  readonly template: PlanCommentTemplate;
  readonly accounts: ReadonlyMap<string, string>;
  /** Where the run can be looked at. */
  readonly runUrl: string;
  readonly clock: Clock;
}

/**
 * Makes a plan known: reviews into the ledger first, so that nobody approves what was not kept; then one check run, one comment. Doing it twice
 * is doing it once. Returns the text, for the job's summary.
 */
export async function reportPlan(wanted: PlanToReport): Promise<string> {
  const { report } = wanted;
  if (report === null) {
    const sentence = `Planning did not get to its end: see [the run](${wanted.runUrl}). Nothing of this head is reviewed; run the job again, or push.`;
    await show(wanted, { title: "Planning failed", conclusion: "failure", body: `${planMarker}\n### Plan: failed\n\n${sentence}\n` });
    return sentence;
  }
  const { template, accounts, runUrl } = wanted;
  const input = { report, template, accounts, runUrl, notPlannedCode };
  const comment = planComment(input);
  await recordReviews(wanted.ledger, report, { clock: wanted.clock, comment: textHash(comment.body) });
  await show(wanted, comment);
  return planSummary(input);
}

/**
 * That a head was not planned because it did not pass validation. A comment that shows the plan of an older head is replaced; where there is none,
 * `validate` says all there is to say.
 */
export async function reportNotValid(
  wanted: Pick<PlanToReport, "head" | "pullRequest" | "github"> & { readonly comment: SeenPullRequest["comment"] },
): Promise<void> {
  const { github, head, pullRequest, comment } = wanted;
  const sentence = `\`${head.slice(0, 8)}\` does not pass the check \`validate\`, so it is not planned. What an older head would have changed is not shown any more.`;
  const body = `${planMarker}\n### Plan: not made\n\n${sentence}\n`;
  await github.writeCheck({ name: planCheck, head, conclusion: "failure", title: "Not planned: validation failed", summary: body });
  if (comment !== null) await github.stickyComment(pullRequest, planMarker, body, { known: comment });
}

/** The check `validate` of a pull request that was validated with its plan, by main's code, and not before it. `isNew`: its head is known to have none yet. */
export async function reportValidation({ head, problems }: PlanReport, github: Pick<GitHub, "writeCheck">, isNew: boolean): Promise<void> {
  const errors = problems.filter(({ severity }) => severity === "error");
  const [first] = errors;
  await github.writeCheck({
    name: "validate",
    head,
    conclusion: first === undefined ? "success" : "failure",
    title: first === undefined ? "Valid, by the code of the default branch" : many(errors.length, "problem"),
    summary: "It was validated with its plan: see the check `plan`.",
    isNew,
  });
}

/** The check first: it holds the same text, nobody but the App can change it there, and what becomes of the comment is made good from it. */
async function show(
  { github, head, pullRequest, comment: known, isNew = false }: Pick<PlanToReport, "github" | "head" | "pullRequest" | "comment" | "isNew">,
  { title, conclusion, body }: PlanComment,
): Promise<void> {
  await github.writeCheck({ name: planCheck, head, conclusion, title, summary: body, isNew });
  await github.stickyComment(pullRequest, planMarker, body, known === undefined ? {} : { known });
}

/** Stacks that could not be planned are no reviews; deferred ones are, and cover nothing: whoever asks later gets that answer. */
async function recordReviews(
  ledger: LedgerStore,
  report: PlanReport,
  { clock, comment }: { readonly clock: Clock; readonly comment: string },
): Promise<void> {
  const stacks = report.stacks.filter(({ error, record }) => error === null || record.mode === "deferred");
  if (stacks.length === 0) return;
  const at = instant(clock());
  await ledger.write(async (view) => {
    const paths = new Map(stacks.map((stack) => [reviewPath(stack.environment, stack.id, stack.stack, stack.record.digest), stack]));
    const known = await view.readAll([...paths.keys()]);
    const files = new Map([...paths].map(([path, stack]) => [path, withReview(known.get(path), stack, report, { at, comment })]));
    return { message: `Keep the plan of #${report.pullRequest} at ${report.head.slice(0, 8)}: ${many(stacks.length, "stack")}`, files };
  });
}

/** One entry a pull request and head: planned again, the newer plan counts. The same plan on the same main keeps its time: who approved it has seen it. */
function withReview(
  file: LedgerReview | undefined,
  stack: PlannedStack,
  report: PlanReport,
  { at, comment }: { readonly at: string; readonly comment: string },
): LedgerReview {
  const { record, environment, id } = stack;
  const { pullRequest, head, base, mergeTree, run } = report;
  const isSame = (review: Review) => review.pullRequest === pullRequest && review.head === head;
  const before = file?.reviews.find(isSame);
  const isShown = before?.base === base && canonicalJson(before.record) === canonicalJson(record);
  const wanted: Review = { record, pullRequest, head, base, mergeTree, at: isShown ? before.at : at, run, comment };
  const reviews = [...(file?.reviews ?? []).filter((review) => !isSame(review)), wanted];
  return {
    environment,
    id,
    stack: stack.stack,
    digest: record.digest,
    reviews: reviews.sort(
      (a, b) => a.pullRequest - b.pullRequest || (a.at < b.at ? -1 : a.at > b.at ? 1 : 0) || (a.head < b.head ? -1 : 1),
    ),
  };
}
