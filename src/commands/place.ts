import { environmentMarked } from "../apply/confirmation-marker.ts";
import type { GitHub } from "../github/port.ts";
import { confirmationTextsFolder, environmentOfText, rolloutsFolder } from "../ledger/paths.ts";
import type { LedgerView } from "../ledger/store.ts";
import type { LedgerRollout } from "../schemas/kinds.ts";

/** What a command is about, by where it was typed. Only what the ledger or the App itself says counts: a marker that someone else typed is text. */
export type Place =
  /** The tracker of a rollout. */
  | { readonly kind: "rollout"; readonly environment: string; readonly rollout: LedgerRollout }
  /** The issue with what needs people in an environment, or a terminal. */
  | { readonly kind: "environment"; readonly environment: string }
  | { readonly kind: "elsewhere" };

/** Where a comment on this issue was written. */
export async function placeOf(github: GitHub, ledger: LedgerView, issue: number): Promise<Place> {
  const rollouts = await ledger.readAll(ledger.list(rolloutsFolder()));
  for (const rollout of rollouts.values())
    if (rollout.tracker === issue) return { kind: "rollout", environment: rollout.environment, rollout };
  const texts = await ledger.readAll(ledger.list(confirmationTextsFolder));
  const known = [...texts].find(([, text]) => text.issue === issue)?.[0];
  if (known !== undefined) return { kind: "environment", environment: environmentOfText(known) };
  const found = await github.issue(issue);
  const environment = found === null || found.author !== github.login ? null : environmentMarked(found.body);
  return environment === null ? { kind: "elsewhere" } : { kind: "environment", environment };
}
