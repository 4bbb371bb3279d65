import { failingMoves } from "./module-plan-text.ts";
import { many } from "./plan-diff.ts";
import type { PlanDigest, PlanGroup } from "./plan-groups.ts";
import { isGrave, type PlanCommentInput, who } from "./plan-sections.ts";

/** Of the check run. */
export type PlanConclusion = "success" | "failure" | "neutral";

/** Of the check run, without Markdown. */
export function titleOf({ report }: PlanCommentInput, digest: PlanDigest): string {
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

export function conclusionOf({ report, notPlannedCode }: PlanCommentInput, digest: PlanDigest): PlanConclusion {
  if (report.problems.some((problem) => problem["code"] !== notPlannedCode) || digest.failed.length > 0) return "failure";
  // What an instance would fail at is nothing that the merge does.
  return report.problems.length > 0 || failingMoves(report) > 0 ? "neutral" : "success";
}

export function summary({ report }: PlanCommentInput, digest: PlanDigest): string {
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
