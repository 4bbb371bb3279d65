import { plain } from "../../report/plain-text.ts";
import { moment, span } from "../../report/times.ts";
import type { LedgerRollout } from "../../schemas/kinds.ts";
import { isExcluded, type RolloutView, type StageView } from "../decide/assess.ts";

/** The stages as a drawing, where there are several, and as a list with what each allows, and since when or how long. */
export function stagesSection(rollout: LedgerRollout, view: RolloutView): string {
  if (rollout.state === "opened") return rollout.strategy.stages.map(({ name }) => `- ${plain(name)}: not started`).join("\n");
  let begun = rollout.started?.at ?? null;
  const lines = view.stages.map((stage) => {
    const ended = stage.done ? endOf(rollout, stage, begun) : null;
    const line = `- ${stageLine(stage, view, { begun, ended })}`;
    begun = ended;
    return line;
  });
  return [...(view.stages.length > 1 ? [drawing(view), ""] : []), ...lines].join("\n");
}

/** ISO 8601; null where it has not begun, or ended. */
interface StageTimes {
  readonly begun: string | null;
  readonly ended: string | null;
}

/** By its last healthy instance, or by the approval that opened its gate; where nothing of it moved, as it began. */
function endOf({ approvedStages = [] }: LedgerRollout, { members, stage }: StageView, begun: string | null): string | null {
  const healthy = members.flatMap(({ member }) => (member.healthyAt === null ? [] : [member.healthyAt]));
  const approvals = approvedStages.flatMap((approval) => (approval.stage === stage.name ? [approval.at] : []));
  return latest([...(begun === null ? [] : [begun]), ...healthy, ...approvals]);
}

/** The latest of some instants; null where there are none. */
export function latest(times: readonly string[]): string | null {
  return times.reduce<string | null>((last, at) => (last === null || Date.parse(at) > Date.parse(last) ? at : last), null);
}

type StageKind = "done" | "later" | "running" | "approval" | "halted";

const signs: Readonly<Record<StageKind, string>> = { done: "✅", later: "⏳", running: "▶️", approval: "🙋", halted: "🛑" };
/** White on these can be read where GitHub is light and where it is dark. */
const colours: Readonly<Record<StageKind, string>> = {
  done: "#1a7f37",
  later: "#6e7781",
  running: "#0969da",
  approval: "#9a6700",
  halted: "#cf222e",
};

function kindOf(stage: StageView, { current }: RolloutView): StageKind {
  if (stage.done) return "done";
  if (stage !== current) return "later";
  if (stage.halted) return "halted";
  return stage.complete && stage.gate === "closed" ? "approval" : "running";
}

/** Mermaid, left to right; names of stages are lower-case letters, digits and hyphens. */
function drawing(view: RolloutView): string {
  const nodes = view.stages.map((stage, index) => {
    const { healthy, included } = countsOf(stage);
    return `  s${index}["${plain(stage.stage.name)}<br/>${included === 0 ? "no instance" : `${healthy} of ${included}`}"]:::${kindOf(stage, view)}`;
  });
  const arrows = view.stages.slice(1).map((_, index) => {
    const gated = view.stages[index]?.stage.gates?.includes("approval") === true;
    return `  s${index} -->${gated ? "|approval|" : ""} s${index + 1}`;
  });
  const kinds = [...new Set(view.stages.map((stage) => kindOf(stage, view)))].sort();
  const classes = kinds.map((kind) => `  classDef ${kind} fill:${colours[kind]},stroke:${colours[kind]},color:#ffffff`);
  return ["```mermaid", "flowchart LR", ...nodes, ...arrows, ...classes, "```"].join("\n");
}

function countsOf({ members }: StageView): { readonly healthy: number; readonly included: number } {
  const included = members.filter(({ state }) => !isExcluded(state));
  return { healthy: included.filter(({ state }) => state === "healthy").length, included: included.length };
}

function stageLine(stage: StageView, view: RolloutView, times: StageTimes): string {
  const kind = kindOf(stage, view);
  const head = `${signs[kind]} **${plain(stage.stage.name)}**`;
  if (stage.members.length === 0) return `${head}: no instance is selected, it passes`;
  const { healthy, included } = countsOf(stage);
  if (included === 0) return `${head}: every instance is excluded, it passes`;
  const { concurrency = 1, failures = 0 } = stage.stage;
  const rules = `at most ${concurrency} at a time, ${failures} ${failures === 1 ? "failure" : "failures"} allowed`;
  return `${head}: ${stateText(kind, times)}, ${healthy} of ${included} healthy (${rules})`;
}

function stateText(kind: StageKind, { begun, ended }: StageTimes): string {
  const since = begun === null ? "" : ` since ${moment(begun)}`;
  switch (kind) {
    case "done":
      return begun === null || ended === null ? "done" : `done in ${span(begun, ended)}`;
    case "later":
      return "not started";
    case "running":
      return `running${since}`;
    case "approval":
      return "complete, and not approved yet";
    case "halted":
      return `halted, begun${since === "" ? "" : ` ${moment(begun ?? "")}`}`;
  }
}
