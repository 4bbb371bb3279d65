import { scalarText } from "../data/json.ts";
import type { EnginePlan } from "./plan/plan-json.ts";
import { stateIn } from "./state/state-json.ts";

/** All texts of the values that a plan marks as sensitive, to remove them from messages. */
export function secretsOfPlan(plan: EnginePlan): readonly string[] {
  return [
    ...plan.changes.flatMap((change) => [...marked(change.before, change.beforeSensitive), ...marked(change.after, change.afterSensitive)]),
    ...plan.outputs.flatMap(({ before, after, sensitive }) => [...marked(before, sensitive), ...marked(after, sensitive)]),
  ];
}

/** The same of a state, as `show -json` prints it; null where the text is not that JSON and nothing is known of the secrets in it. */
export function secretsOfState(json: string): readonly string[] | null {
  const state = stateIn(json);
  if (state === null) return null;
  return [
    ...state.resources.flatMap(({ values, sensitive }) => marked(values, sensitive)),
    ...state.outputs.flatMap(({ value, sensitive }) => marked(value, sensitive)),
  ];
}

/** Values of variables that an engine is given: a message may contain a session's token, or a connection with its password. */
export function secretsOfVariables(given: Readonly<Record<string, string>>): readonly string[] {
  return Object.values(given).flatMap((value) => {
    if (value === "") return [];
    const password = URL.canParse(value) ? new URL(value).password : (/\bpassword=(\S+)/.exec(value)?.[1] ?? "");
    return password === "" ? [value] : [value, password, decodeURIComponent(password)];
  });
}

/** All texts in a value, numbers as they are written. */
export function stringsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return value === "" ? [] : [value, ...value.split("\n").filter((line) => line.length >= 8)];
  const text = typeof value === "boolean" ? null : scalarText(value);
  if (text !== null) return [text];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}

/** The texts below every `true` of the mirror. */
function marked(value: unknown, mirror: unknown): readonly string[] {
  if (mirror === true) return stringsIn(value);
  if (typeof value !== "object" || value === null || typeof mirror !== "object" || mirror === null) return [];
  const members = new Map(Object.entries(value));
  return Object.entries(mirror).flatMap(([key, below]) => marked(members.get(key), below));
}
