import { styleText } from "node:util";
import { shortFingerprint } from "../data/fingerprint.ts";
import { listed } from "../data/quoted.ts";
import type { KeptPlan, PlannedStack } from "../schemas/kinds.ts";
import { countsOf, omittedText } from "./kept-plan.ts";
import { outputsOnly } from "./plan-diff.ts";

/** `{"plans": [...]}`, one entry a stack, with redacted values. */
export function plansAsJson(plans: readonly PlannedStack[]): string {
  const entries = plans.map((plan) => ({
    environment: plan.environment,
    instance: plan.id,
    stack: plan.stack,
    state: stateOf(plan),
    fingerprint: plan.fingerprint,
    shape: plan.shape,
    changes: plan.display,
    outputs: outputsOf(plan),
    downtime: plan.downtime,
    protected: plan.protected,
    error: plan.error,
  }));
  return `${JSON.stringify({ plans: entries }, null, 2)}\n`;
}

/** The same for a terminal: what would be done to which instance, attribute by attribute. */
export function plansAsText(
  plans: readonly PlannedStack[],
  instances: number,
  { colour = false }: { readonly colour?: boolean } = {},
): string {
  if (plans.length === 0) return "Nothing to plan: every stack was applied as it stands here.\n";
  const blocks = plans.map((plan) => [headOf(plan), ...bodyOf(plan, colour)].join("\n"));
  const counts = (["changes", "no-changes", "deferred", "failed"] as const)
    .map((state) => ({ state, count: plans.filter((plan) => stateOf(plan) === state).length }))
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => `${count} ${words[state]}`);
  const { add, change, destroy } = countsOf(plans.flatMap(({ display }) => display));
  const total = `Plan: ${add} to add, ${change} to change, ${destroy} to destroy.`;
  return `${blocks.join("\n\n")}\n\n${total}\n${instances} ${instances === 1 ? "instance" : "instances"}, ${plans.length} ${plans.length === 1 ? "stack" : "stacks"}: ${counts.join(", ")}.\n`;
}

type PlanState = "changes" | "no-changes" | "deferred" | "failed";

const words: Readonly<Record<PlanState, string>> = {
  changes: "with changes",
  "no-changes": "without a change",
  deferred: "to be planned after what they depend on",
  failed: "failed",
};

function stateOf({ record, error }: PlannedStack): PlanState {
  if (record.mode === "deferred") return "deferred";
  if (error !== null) return "failed";
  return record.changes.length === 0 && Object.keys(record.outputs).length === 0 ? "no-changes" : "changes";
}

function headOf(plan: PlannedStack): string {
  const notes = [
    plan.record.mode === "upstream-unknown" ? "some values known after apply" : "",
    plan.autoApply ? "applied without review" : "",
    plan.downtime === null ? "" : `downtime of about ${plan.downtime}`,
    plan.protected.length === 0 ? "" : `protected: ${plan.protected.join(", ")}`,
    stateOf(plan) === "changes" ? `fingerprint ${shortFingerprint(plan.fingerprint)}` : "",
  ].filter((note) => note !== "");
  return `${plan.environment}/${plan.id} ${plan.stack}: ${words[stateOf(plan)]}${notes.length === 0 ? "" : ` (${notes.join("; ")})`}`;
}

function bodyOf(plan: PlannedStack, colour: boolean): readonly string[] {
  if (plan.error !== null) return plan.error.split("\n").map((line) => `    ${line}`);
  if (plan.display.length === 0 && stateOf(plan) === "changes") return [`  ${outputsOnly}: ${listed(outputsOf(plan))}`];
  return displayLines(plan.display, colour).map((line) => `  ${line}`);
}

/** What a plan that the ledger keeps would do, for a terminal; what was too long to be kept, as numbers. */
export function keptPlanLines({ changes, outputs, counts, downtime, omitted }: KeptPlan): readonly string[] {
  const { add, change, destroy } = counts;
  const down = downtime === null ? "" : `; downtime of about ${downtime}`;
  const rest = omittedText(omitted);
  return [
    `${add} to add, ${change} to change, ${destroy} to destroy${down}`,
    ...(changes.length === 0 && omitted.changes === 0 ? [`${outputsOnly}: ${listed(outputs)}`] : displayLines(changes)),
    ...(rest === null ? [] : [rest]),
  ];
}

function displayLines(display: PlannedStack["display"], colour = false): readonly string[] {
  return display.flatMap(({ address, actions, attributes }) => [
    painted(`${signOf(actions)} ${actions.join(" and ")} ${address}`, actions, colour),
    ...attributes.map(({ path, before, after }) => `    ${path}: ${before === null ? "" : `${before} -> `}${after ?? "(none)"}`),
  ]);
}

/** Names of the outputs that change; a record has their paths, and quotes what is no plain name. */
export function outputsOf({ record }: Pick<PlannedStack, "record">): readonly string[] {
  return [...new Set(Object.keys(record.outputs).map((path) => path.split(".")[0] ?? path))];
}

/** In the engines' colours: green adds, yellow changes, red destroys. */
function painted(text: string, actions: readonly string[], colour: boolean): string {
  const style = actions.includes("delete") ? "red" : actions.includes("create") ? "green" : "yellow";
  return colour ? styleText(style, text, { validateStream: false }) : text;
}

function signOf(actions: readonly string[]): string {
  if (actions.includes("delete")) return actions.includes("create") ? "-/+" : "-";
  return actions.includes("create") ? "+" : "~";
}
