import { expect, test } from "vitest";
import { publicJournal } from "../../src/apply/public-journal.ts";
import { problemsInPublic, scrubber } from "../../src/fleet/public-text.ts";
import { plainTemplate } from "../../src/fleet/template-files.ts";
import { validate } from "../../src/fleet/validate.ts";
import { annotations } from "../../src/report/annotations.ts";
import { logText } from "../../src/report/log-text.ts";
import { planComment } from "../../src/report/plan-comment.ts";
import { problemsAsMarkdown } from "../../src/report/problems.ts";
import { inPublic } from "../../src/report/public-plan.ts";
import type { JournalEntry, PlannedStack, PlanReport } from "../../src/schemas/kinds.ts";
import { configPath, instance, sampleFleet, sourceOf } from "../fleet/sample-fleet.ts";
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
      event: "health",
      at: at.at,
      environment: "prod",
      id: names.id,
      health: { state: "unhealthy", version: null, at: at.at, detail: `probe: exit code 1: ${form}` },
    });
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
  expect(written.length).toBe(4 * forms.length);
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

test("no annotation, summary or plan comment about a broken config holds a name, of now or of before", () => {
  const before = sampleFleet();
  const path = configPath("production", "src-production-a");
  const written = (slug: string) =>
    instance("src-production-a")
      .replace("slug: src-production-a", `slug: ${JSON.stringify(slug)}`)
      .replace(
        /domain: .*/,
        `domain: ${names.domain}\n  customDomains: ${JSON.stringify(names.customDomains)}\n  private: ["Wile E. Coyote"]`,
      );
  before.set(path, written(names.slug));
  const other = configPath("production", "src-production-b");
  const base = sourceOf(before);
  let found = 0;
  for (const form of formsOf(names.slug)) {
    // The same names in another instance too, and a mistake beside each.
    const after = new Map(before).set(path, written(form)).set(
      other,
      written(names.slug)
        .replaceAll("src-production-a", "src-production-b")
        .replace("size: small", `size: ${JSON.stringify(form)}`),
    );
    const validated = validate(sourceOf(after), { base });
    const problems = validated.inPublic(validated.problems);
    found += problems.length;
    expectNoName(JSON.stringify(annotations(problems, "")));
    expectNoName(problemsAsMarkdown({ checked: 1, problems }));
    const report: PlanReport = {
      head: "a".repeat(40),
      base: "b".repeat(40),
      mergeTree: "c".repeat(40),
      pullRequest: 1,
      run: "1",
      problems: problems.map((problem) => ({ ...problem })),
      stacks: [],
    };
    const template = plainTemplate("templates/plan-comment.md");
    expectNoName(JSON.stringify(planComment({ report, template, accounts: new Map(), runUrl: "", notPlannedCode: "plan.architectures" })));
  }
  expect(found).toBeGreaterThan(2 * formsOf(names.slug).length);
});

test("nothing of a run's log or its left instances holds a name", () => {
  for (const form of forms) {
    expectNoName(logText(scrub(`failed\nError: ${form}`, names.id)));
    const [problem] = problemsInPublic(
      [{ file: configPath("prod", names.id), line: 1, column: 1, severity: "error", code: "x", message: form, hint: `put ${form} back` }],
      scrub,
      new Set([names.id]),
    );
    expectNoName(JSON.stringify(problem));
  }
});

test("what a cut has left of a name goes too", () => {
  for (const name of [names.slug, ...names.customDomains, ...names.private]) {
    // All but a letter, down to what is no more than a common beginning.
    for (let left = name.length - 1; left >= name.length / 2; left -= 1) {
      for (const text of [`is taken: ${name.slice(0, left)}… (130 characters)`, `… ${name.slice(-left)} is taken`]) {
        const shown = scrub(text, names.id);
        expect(shown, text).toMatch(
          /^(?:is taken: \((?:slug|domain|private)\)[^a-z]{0,2}\.{3} \(130 characters\)|\.{3} [^a-z]{0,2}\((?:slug|domain|private)\) is taken)$/,
        );
      }
    }
  }
  expect(scrub("see academy… and code", names.id)).toBe("see academy... and code");
});

function expectNoName(text: string): void {
  const letters = lettersOf(text);
  for (const secret of secrets) expect(letters, text).not.toContain(secret);
}
