import { milliseconds } from "../../clock/clock.ts";
import type { EngineChange, EnginePlan } from "./plan-json.ts";

/**
 * What architecture.yaml expects of a plan: the longest of all rules that it meets; null where it meets none. A rule is a verb (`create`,
 * `update`, `replace`, `delete`) and the type, name or address of a resource.
 */
export function expectedDowntime(plan: EnginePlan, rules: readonly { readonly on: string; readonly expect: string }[]): string | null {
  const met = rules.filter(({ on }) => plan.changes.some((change) => meets(change, on)));
  const [longest] = [...met].sort((a, b) => milliseconds(b.expect) - milliseconds(a.expect));
  return longest?.expect ?? null;
}

function meets(change: EngineChange, rule: string): boolean {
  const [verb, what] = rule.trim().split(/\s+/);
  return change.managed && verb === verbOf(change) && (what === change.type || what === change.name || what === change.address);
}

function verbOf({ actions }: EngineChange): string {
  if (actions.includes("delete") && actions.includes("create")) return "replace";
  return actions[0] ?? "no-op";
}
