import { expect, test } from "vitest";
import { publicJournal } from "../../src/apply/public-journal.ts";
import { scrubber } from "../../src/fleet/public-text.ts";
import { inPublic } from "../../src/report/public-plan.ts";
import type { JournalEntry, PlannedStack } from "../../src/schemas/kinds.ts";
import { formsOf, lettersOf } from "./name-forms.ts";

// An engine, a provider or an operation prints the customer's names in every form it can think of; what it says goes into comments, issues, the ledger.
const names = {
  id: "src-0001",
  slug: "acme-corp",
  domain: "acme-corp.fleet.example",
  customDomains: ["code.wile-e.example"],
  private: ["Wile E. Coyote"],
};
const scrub = scrubber([names], ["app"]);
const secrets = [names.slug, names.domain, ...names.customDomains, ...names.private].map(lettersOf);
const forms = [names.slug, names.domain, ...names.customDomains, ...names.private].flatMap(formsOf);

test("no journal entry of an apply holds a name", async () => {
  const written: JournalEntry[] = [];
  const journal = publicJournal({ write: (entry) => Promise.resolve(void written.push(entry)) }, scrub);
  const at = { at: "2026-11-02T08:00:00Z", environment: "prod", id: names.id, stack: "app", attempt: "a1" };
  for (const form of forms) {
    await journal.write({ event: "failed", ...at, error: `Error: ${form} is taken` });
    await journal.write({ event: "not-started", ...at, code: "locked", detail: `held by ${form}` });
    await journal.write({
      event: "needs-confirmation",
      ...at,
      fingerprint: `sha256:${"a".repeat(64)}`,
      shape: `sha256:${"b".repeat(64)}`,
      why: [{ code: "x", address: `a.b["${form}"]`, message: `${form} is deleted` }],
      plan: {
        changes: [{ address: `a.b["${form}"]`, actions: ["update"], attributes: [{ path: form, before: form, after: `x${form}` }] }],
        outputs: [form],
        protected: [`a.${form}`],
        downtime: null,
        counts: { add: 0, change: 1, destroy: 0 },
        omitted: { changes: 0, attributes: 0, outputs: 0, protected: 0 },
      },
    });
  }
  expect(written.length).toBe(3 * forms.length);
  for (const entry of written) expectNoName(JSON.stringify(entry));
});

test("no planned stack of a pull request holds a name", () => {
  for (const form of forms) {
    const stack = {
      environment: "prod",
      id: names.id,
      stack: "app",
      error: `Error: ${form}`,
      display: [
        { address: `module.stack.a["${form}"]`, actions: ["update"], attributes: [{ path: form, before: form, after: `x${form}` }] },
      ],
      protected: [`a.${form}`],
    } as unknown as PlannedStack;
    const { error, display, protected: kept } = inPublic(stack, scrub);
    expectNoName(JSON.stringify([error, display, kept]));
  }
});

function expectNoName(text: string): void {
  const letters = lettersOf(text);
  for (const secret of secrets) expect(letters, text).not.toContain(secret);
}
