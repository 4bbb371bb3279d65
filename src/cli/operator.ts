import type { Decision } from "../commands/decision.ts";
import { type Refusal, refusalText } from "../commands/refusal.ts";
import { commandFromTerminal, type TerminalCommand } from "../commands/terminal.ts";
import type { LedgerStore } from "../ledger/store.ts";
import { type CliContext, hint, UsageError } from "./context.ts";
import type { LocalFleet } from "./local-fleet.ts";

/** Gives a command as the person at this terminal, on `ledger`. */
export async function asOperator(
  context: CliContext,
  { repository, commit, prefix: root, person: login }: LocalFleet,
  ledger: LedgerStore,
  about: Pick<TerminalCommand, "environment" | "target" | "command">,
): Promise<Decision> {
  return await commandFromTerminal({ ...about, ledger, fleet: { repository, commit, root }, login, now: context.clock() });
}

/** A refusal as a wrong call, with the next step. */
export function refusedCall(context: CliContext, refusal: Refusal): UsageError {
  const next = nextStep(context, refusal);
  return new UsageError(`${refusalText(refusal)}.${next === null ? "" : ` See: ${next}`}`);
}

function nextStep(context: CliContext, refusal: Refusal): string | null {
  if ("stack" in refusal) return hint(context, `why ${refusal.id}`);
  return refusal.code === "rollout.unknown" ? hint(context, "rollout status") : null;
}
