import { expect, test } from "vitest";
import { requireProtection } from "../../src/ledger/protection.ts";
import { fakeGitHub } from "../github/fake-github.ts";

// Somebody with write pushes to the ledger's branch, because nobody set up the rules that keep them out, or somebody took one away.
test.each([
  ["none", [], "creation, update, deletion"],
  ["no update", ["creation", "deletion", "non_fast_forward"], "update"],
  ["no deletion", ["creation", "update"], "deletion"],
  ["other ones", ["pull_request", "required_status_checks"], "creation, update, deletion"],
])("where the rules in force are %s, nothing is believed of the ledger", (_what, rules, missing) => {
  expect(() => requireProtection("flotilla/ledger", new Set(rules))).toThrow(
    `no ruleset in force restricts its ${missing}, so what it records is not believed. Import .github/rulesets/app-branches.json`,
  );
});

test("nothing is believed where the owner's plan has no rules for a private repository", () => {
  expect(() => requireProtection("flotilla/ledger", "not-in-plan")).toThrow(
    "It takes GitHub Pro, Team or Enterprise, or a public repository.",
  );
});

test("the shipped rules are enough", async () => {
  const { rules } = await fakeGitHub().ledgerFacts({ branch: "flotilla/ledger", place: "0".repeat(40), check: "ledger" });
  expect(() => requireProtection("flotilla/ledger", rules)).not.toThrow();
});
