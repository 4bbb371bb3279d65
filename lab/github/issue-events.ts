import type { Actor } from "./contract.ts";
import type { ForgeState } from "./state.ts";
import type { IssueEvent } from "./records.ts";

/** Adds an entry to an issue's history. */
export function recordIssueEvent(
  forge: ForgeState,
  issue: number,
  actor: Actor,
  what: {
    readonly kind: IssueEvent["kind"];
    readonly label?: string;
    readonly commit?: string;
    readonly rename?: { readonly from: string; readonly to: string };
  },
): void {
  const id = forge.nextId();
  const { kind, label = null, commit = null, rename = null } = what;
  forge.issueEvents.set(id, { id, issue, kind, actor, createdAt: forge.now(), label, commit, rename });
}
