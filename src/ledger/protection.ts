import type { LedgerFacts } from "../github/port.ts";
import { UserError } from "../process/user-error.ts";

/** Types of rules without which people could write the branch (https://docs.github.com/en/rest/repos/rules). */
const needed = ["creation", "update", "deletion"] as const;

/**
 * Throws a UserError where GitHub's rulesets do not keep people from writing the ledger's branch: what anybody who may push can write decides nothing.
 * Who may bypass a ruleset GitHub does not show to an App.
 */
export function requireProtection(branch: string, inForce: LedgerFacts["rules"]): void {
  if (inForce === "not-in-plan")
    throw new UserError(
      `the branch ${branch} cannot be protected: its owner's plan has rulesets for public repositories only, so what it records is not believed. ` +
        "It takes GitHub Pro, Team or Enterprise, or a public repository.",
    );
  const missing = needed.filter((type) => !inForce.has(type));
  if (missing.length === 0) return;
  throw new UserError(
    `the branch ${branch} can be written by everybody who may push: no ruleset in force restricts its ${missing.join(", ")}, so what it records is not believed. ` +
      "Import .github/rulesets/app-branches.json with the App as the only one who may bypass it (Settings, Rules, Rulesets), look through the branch's last commits, and start this run again.",
  );
}
