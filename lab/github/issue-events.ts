import type { Actor } from "./contract.ts";
import type { IssueEvent, World } from "./world.ts";

/** Writes a line of an issue's history. */
export function recordIssueEvent(
  world: World,
  issue: number,
  actor: Actor,
  what: {
    readonly kind: IssueEvent["kind"];
    readonly label?: string;
    readonly commit?: string;
    readonly rename?: { readonly from: string; readonly to: string };
  },
): void {
  const id = world.nextId();
  const { kind, label = null, commit = null, rename = null } = what;
  world.issueEvents.set(id, { id, issue, kind, actor, createdAt: world.now(), label, commit, rename });
}
