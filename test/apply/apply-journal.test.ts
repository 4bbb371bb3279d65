import { array, assert, constantFrom, integer, property, record as recordOf } from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "../../src/data/canonical-json.ts";
import { parseJson } from "../../src/data/json.ts";
import { sealFor } from "../../src/data/seal.ts";
import { applyJournal } from "../../src/apply/apply-journal.ts";
import { openJournal, readJournal } from "../../src/apply/journal.ts";
import { changedUpstream } from "../../src/ledger/status.ts";
import { instancePath } from "../../src/ledger/paths.ts";
import type { Applied, Attempt, JournalEntry, LedgerInstance } from "../../src/schemas/kinds.ts";
import { folder, ledgerOf, put, repository } from "../ledger/ledger-fixture.ts";

const at = (second: number): string => `2026-11-20T12:00:${String(second).padStart(2, "0")}Z`;
const hash = (digit: string): string => `sha256:${digit.repeat(64)}`;

function attempt(stack: string, change: Partial<Attempt> = {}): Attempt {
  return {
    id: `a-${stack}`,
    digest: hash("1"),
    commit: "c".repeat(40),
    run: "7",
    at: at(10),
    state: "claimed",
    error: null,
    fingerprint: null,
    shape: null,
    why: [],
    reason: "changed",
    takes: 0,
    ...change,
  };
}

const before: LedgerInstance = {
  environment: "local",
  id: "src-a00",
  inputs: null,
  version: "5.3.1",
  health: { state: "healthy", version: "5.3.1", at: at(0), detail: null },
  maintenance: null,
  retry: { by: "octocat", at: at(5), comment: 1 },
  stacks: { app: { applied: null, attempt: attempt("app") }, network: { applied: null, attempt: attempt("network") } },
};

const applied: Applied = {
  digest: hash("1"),
  commit: "c".repeat(40),
  fingerprint: hash("2"),
  reviewedFingerprint: null,
  run: "7",
  engine: "tofu 1.6.2",
  backend: "local:local/src-a00/app",
  startedAt: at(11),
  at: at(12),
  version: "5.4.0",
  outputs: {},
  hashes: {},
  consumed: {},
  pullRequest: null,
  author: null,
  approvers: [],
  confirmer: null,
  backup: null,
};

function entry(event: JournalEntry["event"], stack: string, second: number): JournalEntry {
  const base = { at: at(second), environment: "local", id: "src-a00", stack, attempt: `a-${stack}` };
  const plan = { fingerprint: hash("2"), shape: hash("3") };
  switch (event) {
    case "started":
      return { event, ...base, ...plan };
    case "clean":
      return { event, ...base, applied };
    case "failed":
      return { event, ...base, error: "quota" };
    case "needs-confirmation":
      return { event, ...base, ...plan, why: [] };
    case "not-started":
      return { event, ...base, code: "deadline", detail: "over" };
    case "maintenance":
      return { event, at: base.at, environment: "local", id: "src-a00", target: "5.4.0" };
    case "backup":
      return { event, at: base.at, environment: "local", id: "src-a00", evidence: { id: `b${second}`, at: base.at, size: 1 } };
    case "health":
      return {
        event,
        at: base.at,
        environment: "local",
        id: "src-a00",
        health: { state: "healthy", version: "5.4.0", at: base.at, detail: null },
      };
  }
}

const events: readonly JournalEntry["event"][] = [
  "started",
  "clean",
  "failed",
  "needs-confirmation",
  "not-started",
  "maintenance",
  "backup",
  "health",
];
const journals = array(
  recordOf({ event: constantFrom(...events), stack: constantFrom("app", "network"), second: integer({ min: 11, max: 59 }) }),
  {
    maxLength: 12,
  },
).map((drafts) => drafts.toSorted((a, b) => a.second - b.second).map(({ event, stack, second }) => entry(event, stack, second)));

describe("applying a journal", () => {
  test("twice is applying once, and a later run without the journal takes nothing back", () => {
    assert(
      property(journals, (entries) => {
        const once = applyJournal(before, "7", entries);
        expect(applyJournal(once, "7", entries)).toEqual(once);
        if (entries.length > 0) {
          const lost = applyJournal(once, "7", []);
          expect(lost).toEqual(once);
        }
      }),
    );
  });

  test("leaves no claim open", () => {
    assert(
      property(journals, (entries) => {
        for (const { attempt } of Object.values(applyJournal(before, "7", entries).stacks))
          expect(["claimed", "started"]).not.toContain(attempt?.state);
      }),
    );
  });

  test("of a prefix, as a killed machine leaves it, never says clean where the whole one does not know it", () => {
    assert(
      property(journals, integer({ min: 0, max: 12 }), (entries, length) => {
        const part = entries.slice(0, length);
        for (const [name, { attempt }] of Object.entries(applyJournal(before, "7", part).stacks)) {
          const last = part.findLast((entry) => "stack" in entry && entry.stack === name);
          expect(attempt?.state === "clean").toBe(last?.event === "clean");
        }
      }),
    );
  });

  test("of a stack that read its upstream under another key leaves it up to date, and a changed upstream is seen afterwards", () => {
    const hmac = (digit: string): string => `hmac:${digit.repeat(64)}`;
    const network = (digit: string) => ({ applied: { ...applied, hashes: { address: hmac(digit) } }, attempt: null });
    const claimed: LedgerInstance = { ...before, stacks: { app: before.stacks["app"] ?? network("0"), network: network("a") } };
    const clean = Object.assign(entry("clean", "app", 20), { applied: { ...applied, consumed: { "network.address": hmac("b") } } });
    const after = applyJournal(claimed, "7", [clean]);
    expect(changedUpstream({ ledger: after }, "app")).toEqual([]);
    const moved = { ...after, stacks: { ...after.stacks, network: network("c") } };
    expect(changedUpstream({ ledger: moved }, "app")).toEqual(["network.address"]);
    expect(applyJournal(moved, "7", [clean])).toEqual(moved);
  });

  test("of a stack that read an output of its environment compares with that record, unless it was applied while the stack was at work", () => {
    const hmac = (digit: string): string => `hmac:${digit.repeat(64)}`;
    const clean = Object.assign(entry("clean", "app", 20), { applied: { ...applied, consumed: { "environment.dns.zone": hmac("b") } } });
    const claimedAt = Date.parse(before.stacks["app"]?.attempt?.at ?? "");
    const recorded = (seconds: number): LedgerInstance => {
      const at = new Date(claimedAt + seconds * 1000).toISOString();
      return { ...before, stacks: { dns: { applied: { ...applied, at, hashes: { zone: hmac("a") } }, attempt: null } } };
    };
    const changed = (shared: LedgerInstance) =>
      changedUpstream({ ledger: applyJournal(before, "7", [clean], shared), shared: { ledger: shared, open: new Set() } }, "app");
    expect(changed(recorded(-1)), "under another key").toEqual([]);
    expect(changed(recorded(1)), "applied by another run since").toEqual(["environment.dns.zone"]);
  });

  test("of another run or another attempt changes nothing", () => {
    assert(
      property(journals, (entries) => {
        const later = { ...before, stacks: { app: { applied: null, attempt: attempt("app", { id: "newer", run: "8" }) } }, retry: null };
        const stackEntries = entries.filter((entry) => "stack" in entry);
        expect(applyJournal(later, "7", stackEntries)).toEqual(later);
      }),
    );
  });

  test("says what each end means", () => {
    const stateAfter = (...ends: readonly JournalEntry["event"][]) =>
      applyJournal(
        before,
        "7",
        ends.map((event, index) => entry(event, "app", 11 + index)),
      ).stacks["app"]?.attempt;
    expect(stateAfter()?.state).toBe("interrupted");
    expect(stateAfter("started")).toMatchObject({ state: "interrupted", fingerprint: hash("2") });
    expect(stateAfter("started", "clean")?.state).toBe("clean");
    expect(stateAfter("started", "failed")).toMatchObject({ state: "failed", error: "quota" });
    expect(stateAfter("needs-confirmation")?.state).toBe("needs-confirmation");
    expect(stateAfter("not-started")).toMatchObject({ state: "not-started", error: "deadline: over" });
  });

  test("keeps the first backup of a maintenance and forgets the word that asked for the run", () => {
    const after = applyJournal(before, "7", [
      entry("maintenance", "app", 11),
      entry("backup", "app", 12),
      entry("started", "app", 13),
      entry("failed", "app", 14),
      entry("backup", "app", 15),
    ]);
    expect(after.maintenance).toEqual({ target: "5.4.0", since: at(11), backup: { id: "b12", at: at(12), size: 1 } });
    expect(after.retry).toBeNull();
    const askedLater = { ...before, retry: { by: "octocat", at: at(20), comment: 2 } };
    expect(applyJournal(askedLater, "7", [entry("failed", "app", 14)]).retry).not.toBeNull();
  });

  test("ignores entries of other instances", () => {
    assert(
      property(journals, (entries) => {
        const others = entries.map((entry) => ({ ...entry, id: "src-b00" }));
        expect(applyJournal(before, "9", others)).toEqual(before);
      }),
    );
  });
});

test("an output's digits come through the journal and the ledger", async () => {
  const outputs = parseJson('{"account":9007199254740993,"ratio":0.1234567890123456789}') as Applied["outputs"];
  const dir = await folder();
  const of = { run: "7", attempt: 1, nonce: "" };
  const seal = sealFor(Buffer.alloc(32), { file: "journal", ...of });
  const journal = await openJournal(dir, of, seal);
  await journal.write({
    event: "clean",
    at: at(20),
    environment: "local",
    id: "src-a00",
    stack: "app",
    attempt: "a-app",
    applied: { ...applied, outputs },
  });
  await journal.close();
  const after = applyJournal(before, "7", await readJournal(dir, of, seal));
  const { view } = await ledgerOf(await repository()).write(put(after));
  const recorded = await view.read(instancePath("local", "src-a00"));
  expect(canonicalJson(recorded?.stacks["app"]?.applied?.outputs)).toBe('{"account":9007199254740993,"ratio":0.1234567890123456789}');
});
