import type { Trigger } from "./workflow/workflow.ts";

/** The `inputs` of a `workflow_dispatch` run with defaults, and the problems with them. Numbers and booleans become text. */
export function dispatchInputs(
  trigger: Trigger,
  payload: Readonly<Record<string, unknown>>,
): { readonly inputs: Readonly<Record<string, string>>; readonly problems: readonly string[] } {
  if (trigger.event !== "workflow_dispatch") return { inputs: {}, problems: [] };
  const sent = payload["inputs"];
  const given = new Map(typeof sent === "object" && sent !== null ? Object.entries(sent) : []);
  const inputs: Record<string, string> = {};
  const problems: string[] = [];
  for (const input of trigger.inputs) {
    const value: unknown = given.get(input.name) ?? input.default;
    if (input.required && (value === null || value === "")) problems.push(`Required input '${input.name}' not provided`);
    inputs[input.name] = typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : "";
  }
  const known = new Set(trigger.inputs.map((input) => input.name));
  const unexpected = [...given.keys()].filter((name) => !known.has(name));
  if (unexpected.length > 0) problems.push(`Unexpected inputs provided: ${JSON.stringify(unexpected)}`);
  return { inputs, problems };
}
