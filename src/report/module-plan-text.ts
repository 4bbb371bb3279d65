import { few } from "../data/few.ts";
import type { PlanReport } from "../schemas/kinds.ts";
import { code, plain } from "./plain-text.ts";
import { many } from "./plan-diff.ts";
import { planDigest } from "./plan-groups.ts";
import { changeBlocks, type Detail, type PlanCommentInput, problems, short, textOf, without } from "./plan-sections.ts";

/** By whose word code was run that nobody has merged. */
export function moduleWarning({ report }: PlanCommentInput): string {
  if (report.modulePlan === undefined) return "";
  const { by, comment } = report.modulePlan;
  const where = `[a comment](#issuecomment-${comment})`;
  return `> [!WARNING]\n> These are plans of module code that is not merged. ${plain(by)}, who owns it, let exactly ${short(report.head)} be run, with the identity that only reads, by ${where}. Another push makes that void.`;
}

/** What the changed modules would do to instances that moved to them: merging alone moves none. */
export function modulesText(input: PlanCommentInput, detail: Detail): string {
  const { modulePlan } = input.report;
  if (modulePlan === undefined) return "";
  const { moves, left, problems: kept, stacks } = modulePlan;
  const heading = "#### If instances moved to these modules";
  if (moves.length === 0) return `${heading}\n\nNo instance is on an earlier revision of them.`;
  const most = Number.isFinite(detail.members) ? detail.members : 100;
  const byStep = Map.groupBy(moves, ({ from, to }) => `${code(from)} → ${code(to)}`);
  const planned = [...byStep].map(([step, own]) => {
    return `- ${step}: ${few(own, most, ({ environment, id }) => `${environment}/${id}`)}`;
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

/** Instances that could not be planned as if they moved to changed modules. */
export function failingMoves({ modulePlan }: PlanReport): number {
  const { failed } = planDigest(modulePlan?.stacks ?? []);
  const invalid = new Set(modulePlan?.problems.map((problem) => textOf(problem["file"])));
  return new Set(failed.map(({ environment, id }) => `${environment}/${id}`)).size + invalid.size;
}
