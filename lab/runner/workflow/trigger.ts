import { matchesPatterns } from "./filter-pattern.ts";
import type { Trigger } from "./workflow.ts";

/** The parts of an event that decide whether it starts a workflow. */
export interface TriggerEvent {
  readonly name: string;
  readonly action: string | null;
  readonly ref: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

const pullRequestTypes: readonly string[] = ["opened", "synchronize", "reopened"];

/** The trigger of a workflow that an event matches, by GitHub's filters and default types; undefined where it starts nothing. */
export function triggerFor(triggers: readonly Trigger[], event: TriggerEvent): Trigger | undefined {
  const trigger = triggers.find((candidate) => candidate.event === event.name);
  return trigger !== undefined && meets(trigger, event) ? trigger : undefined;
}

function meets(trigger: Trigger, event: TriggerEvent): boolean {
  switch (event.name) {
    case "push":
      return event.payload["deleted"] !== true && meetsBranches(trigger, event.ref);
    case "pull_request": {
      const types = trigger.types.length > 0 ? trigger.types : pullRequestTypes;
      const base = textAt(event.payload, "pull_request", "base", "ref");
      return types.includes(event.action ?? "") && (trigger.branches.length === 0 || matchesPatterns(trigger.branches, base));
    }
    case "workflow_run":
      return (
        meetsTypes(trigger, event.action) &&
        (trigger.workflows.length === 0 || trigger.workflows.includes(textAt(event.payload, "workflow_run", "name")))
      );
    case "schedule":
    case "workflow_dispatch":
      return true;
    default:
      return meetsTypes(trigger, event.action);
  }
}

function meetsTypes(trigger: Trigger, action: string | null): boolean {
  return trigger.types.length === 0 || trigger.types.includes(action ?? "");
}

/** With `branches` alone, a push of a tag starts nothing. */
function meetsBranches(trigger: Trigger, ref: string): boolean {
  if (trigger.branches.length === 0) return true;
  return ref.startsWith("refs/heads/") && matchesPatterns(trigger.branches, ref.slice("refs/heads/".length));
}

/** The text at a path of a payload; empty where there is none. */
export function textAt(value: unknown, ...path: readonly string[]): string {
  let at = value;
  for (const key of path) at = typeof at === "object" && at !== null ? (at as Readonly<Record<string, unknown>>)[key] : undefined;
  return typeof at === "string" || typeof at === "number" ? String(at) : "";
}
