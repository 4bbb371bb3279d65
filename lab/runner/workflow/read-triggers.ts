import type { TemplateToken } from "@actions/workflow-parser/templates/tokens/index";
import { knownKeys } from "./known-keys.ts";
import { entries, isMapping, isSequence, placeOf, strings, textOf } from "./tokens.ts";
import type { Trigger, WorkflowProblem } from "./workflow.ts";

/** Reads `on:` in any of its forms; triggers and inputs that the runner does not know become problems. */
export function readTriggers(on: TemplateToken | undefined, path: string, problems: WorkflowProblem[]): readonly Trigger[] {
  if (on === undefined) return [];
  const none = { branches: [], types: [], workflows: [], crons: [], inputs: [] };
  if (!isMapping(on)) {
    return strings(on).map((event) => {
      if (knownKeys["on"]?.includes(event) !== true)
        problems.push({
          ...placeOf(path, on),
          message: `the local runner does not support the trigger \`${event}\` (${path}:${on.line ?? 1}); it supports ${knownKeys["on"]?.join(", ")}`,
        });
      return { ...none, event };
    });
  }
  return entries(on).map(([event, value]) => {
    const filters = isMapping(value) ? value : undefined;
    for (const [input, definition] of entries(filters?.find("inputs"))) {
      const type = isMapping(definition) ? textOf(definition.find("type")) : undefined;
      if (event === "workflow_dispatch" && type !== undefined && type !== "string")
        problems.push({
          ...placeOf(path, definition),
          message: `the local runner does not support the type \`${type}\` of the input ${input} (${path}:${definition.line ?? 1}); it supports string`,
        });
    }
    return {
      event,
      branches: strings(filters?.find("branches")),
      types: strings(filters?.find("types")),
      workflows: strings(filters?.find("workflows")),
      crons:
        event === "schedule" && isSequence(value) ? [...value].flatMap((item) => (isMapping(item) ? strings(item.find("cron")) : [])) : [],
      inputs: entries(filters?.find("inputs")).map(([name, definition]) => ({
        name,
        required: isMapping(definition) && textOf(definition.find("required")) === "true",
        default: (isMapping(definition) ? textOf(definition.find("default")) : undefined) ?? null,
      })),
    };
  });
}
