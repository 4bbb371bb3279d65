import { instant } from "../clock/clock.ts";
import { rolloutPath } from "../ledger/paths.ts";
import type { LedgerStore } from "../ledger/store.ts";
import { decideCommand } from "./decide.ts";
import { type Decision, refused } from "./decision.ts";
import { type CommittedFleet, ledgerFacts } from "./facts.ts";
import type { Command } from "./parse.ts";
import type { Place } from "./place.ts";
import { recordDecision } from "./record.ts";

/** A command given at a terminal, as an operator of the ledger. */
export interface TerminalCommand {
  readonly ledger: LedgerStore;
  readonly fleet: CommittedFleet;
  readonly environment: string;
  /** The rollout to this version; null where it is about an instance alone. */
  readonly target: string | null;
  readonly command: Command;
  readonly login: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** Decides and records it, as {@link answerComment} does for a comment. */
export async function commandFromTerminal(given: TerminalCommand): Promise<Decision> {
  const { ledger, fleet, environment, target, command, login, now } = given;
  const view = await ledger.open();
  let place: Exclude<Place, { readonly kind: "elsewhere" }> = { kind: "environment", environment };
  if (target !== null) {
    const rollout = await view.read(rolloutPath(environment, target));
    if (rollout === undefined) return refused({ code: "rollout.unknown", environment, target });
    place = { kind: "rollout", environment, rollout };
  }
  const typed = { actor: { kind: "operator", login }, at: instant(now), line: null } as const;
  const decision = decideCommand({ command, place, ...typed, facts: await ledgerFacts({ fleet, view, place, command, now }) });
  if (decision.outcome === "accepted") await recordDecision(ledger, place, decision, typed);
  return decision;
}
