import type { GitHub } from "../github/port.ts";
import type { LedgerView } from "../ledger/store.ts";
import { allRollouts } from "../rollout/observe/open-rollouts.ts";
import type { LedgerRollout } from "../schemas/kinds.ts";
import { forms } from "./parse.ts";

/** Where a comment was written. Only what the ledger or the App itself says counts: a marker that somebody else typed is text. */
export type Place =
  | { readonly is: "tracker"; readonly environment: string; readonly rollout: LedgerRollout }
  | { readonly is: "confirmations"; readonly environment: string }
  | { readonly is: "elsewhere" };

/** `<!-- flotilla:needs-confirmation <env> -->`, in the body of the App's own issue. */
const confirmations = /<!-- flotilla:needs-confirmation ([a-z][a-z0-9-]{0,30}) -->/;

export async function placeOf(github: GitHub, ledger: LedgerView, issue: number): Promise<Place> {
  const rollout = (await allRollouts(ledger)).find(({ tracker }) => tracker === issue);
  if (rollout !== undefined) return { is: "tracker", environment: rollout.environment, rollout };
  const found = await github.issue(issue);
  const environment = found === null || found.author !== github.login ? undefined : confirmations.exec(found.body)?.[1];
  return environment === undefined ? { is: "elsewhere" } : { is: "confirmations", environment };
}

/** What can be typed there, for people. */
export function commandsOf(place: Place): string {
  switch (place.is) {
    case "tracker":
      return Object.values(forms).join("; ");
    case "confirmations":
      return "/approve <id> <stack> <first 8 of the fingerprint>; /retry <id>";
    case "elsewhere":
      return "none";
  }
}
