import { describe, expect, test } from "vitest";
import { believed, requireClock } from "../../src/apply/believed.ts";
import type { Applied, JournalEntry } from "../../src/schemas/kinds.ts";
import { applyFixture, type ApplyFixture, confirm, file, type Ran, runOnce, states, untilQuiet } from "../apply/apply-fixture.ts";
import { fakeCloud } from "../apply/fake-cloud.ts";
import { fleet, instance } from "../apply/fleet-fixture.ts";

// The engine job's journal says what its run never claimed: somebody there wrote, with the run's own seal, what the ledger should hold.
const id = "src-internal";
const other = "src-customer";

/** Both instances run; the one of `id` is on the way to another version, confirmed. */
async function confirmedUpgrade(): Promise<ApplyFixture> {
  const w = applyFixture(await fleet(), fakeCloud());
  await untilQuiet(w);
  await w.fleet.commit(instance(id, { type: "internal", version: "5.4.0", size: "large" }));
  await untilQuiet(w);
  await confirm(w, id, "app", (await file(w, id)).stacks["app"]?.attempt?.fingerprint ?? "");
  return w;
}

const healthyOf = (key: { environment: string; id: string }, at: string): JournalEntry => ({
  event: "health",
  ...key,
  at,
  health: { state: "healthy", version: "5.4.0", at, detail: null },
});

/** The entries with what was applied changed in the stack `app`. */
const appliedAs =
  (change: Partial<Applied>) =>
  (entries: readonly JournalEntry[]): readonly JournalEntry[] =>
    entries.map((entry) =>
      entry.event === "clean" && entry.stack === "app" ? { ...entry, applied: { ...entry.applied, ...change } } : entry,
    );

const with_ =
  (event: JournalEntry["event"], change: object) =>
  (entries: readonly JournalEntry[]): readonly JournalEntry[] =>
    entries.map((entry) => (entry.event === event ? { ...entry, ...change } : entry));

const later = "2099-01-01T00:00:00Z";
const hash = `sha256:${"0".repeat(64)}`;

describe("one entry is refused by name, and the rest still counts:", () => {
  // Made by the first test; what they look at outlives its folder.
  let made: Promise<Ran & { readonly now: number }> | null = null;
  const upgraded = async (): Promise<Ran & { readonly now: number }> => {
    made ??= confirmedUpgrade().then(async (w) => ({ ...(await runOnce(w)), now: w.clock() }));
    return await made;
  };

  const forgeries: Readonly<
    Record<string, readonly [JournalEntry["event"], string, (entries: readonly JournalEntry[]) => readonly JournalEntry[]]>
  > = {
    "another digest": ["clean", "digest", appliedAs({ digest: hash })],
    "another commit": ["clean", "commit", appliedAs({ commit: "f".repeat(40) })],
    "another run": ["clean", "run", appliedAs({ run: "1" })],
    "another version": ["clean", "version", appliedAs({ version: "9.9.9" })],
    "another plan than the one that was started": ["clean", "plan", appliedAs({ fingerprint: hash, confirmer: null })],
    "another backend": ["clean", "backend", appliedAs({ backend: "elsewhere" })],
    "a backup that nobody made": ["clean", "backup", appliedAs({ backup: "no-backup" })],
    "a confirmer who did not": ["clean", "confirmer", appliedAs({ confirmer: "the-boss" })],
    "approvers that no review has": ["clean", "review", appliedAs({ approvers: ["the-boss"] })],
    "an author alone": ["clean", "review", appliedAs({ author: "the-boss" })],
    "a pull request that is no review's": [
      "clean",
      "review",
      appliedAs({ pullRequest: 1, author: "a", approvers: ["b"], reviewedFingerprint: hash }),
    ],
    "a time to come": ["clean", "a time in it", appliedAs({ at: later })],
    "a time before the run": ["clean", "a time in it", appliedAs({ startedAt: "2020-01-01T00:00:00Z" })],
    "an attempt of another run": ["clean", "not claimed that attempt", with_("clean", { attempt: "a-1-1" })],
    "a stack that was not claimed": ["clean", "not claimed that attempt", with_("clean", { stack: "network" })],
    "an instance that was not claimed": ["health", "not claimed that instance", with_("health", { id: other })],
    "an environment that was not claimed": ["health", "not claimed that instance", with_("health", { environment: "prod" })],
    "health of a time to come": [
      "health",
      "a time in it",
      (entries) => [...entries.slice(0, -1), healthyOf({ environment: "local", id }, later)],
    ],
    "maintenance for another version": ["maintenance", "not for 5.4.0", with_("maintenance", { target: "5.3.0" })],
    "a backup of a time to come": ["backup", "a time to come", with_("backup", { evidence: { id: "b", at: later, size: 1 } })],
  };

  test.each(Object.entries(forgeries))("%s", async (_what, [event, words, forge]) => {
    const { entries: own, found, now } = await upgraded();
    expect(own.map((entry) => entry.event)).toEqual(["maintenance", "backup", "started", "clean", "health"]);
    const forged = forge(own);
    const { entries, refused } = believed(found.shards[0] ?? null, forged, now);
    // A clean whose backup is refused has none that was made.
    const [first, ...rest] = refused;
    expect(first).toMatchObject({
      event,
      reason: expect.stringContaining(words),
      line: forged.findIndex((entry) => entry.event === event) + 2,
    });
    expect(rest.map((more) => more.event)).toEqual(event === "backup" ? ["clean"] : []);
    expect([...entries].map((entry) => entry.event)).toEqual(
      own.map((entry) => entry.event).filter((name) => name !== event && (event !== "backup" || name !== "clean")),
    );
    expect(JSON.stringify(refused)).not.toMatch(/the-boss|9\.9\.9|no-backup|elsewhere|prod/);
  });

  test("nothing of a run whose claims are not known", async () => {
    const { entries: own, now } = await upgraded();
    const { entries, refused } = believed(null, own, now);
    expect([entries.length, refused.length]).toEqual([0, own.length]);
  });

  test("nothing where everything is the run's own", async () => {
    const { entries, found, now } = await upgraded();
    expect(believed(found.shards[0] ?? null, entries, now)).toEqual({ entries, refused: [] });
  });
});

test("a machine whose clock is behind applies nothing that nobody would believe", () => {
  const work = { run: "1", shard: 1, nonce: "", at: "2026-11-20T12:00:00Z", commit: "", deadline: "", failures: {}, instances: [] };
  const noon = Date.parse(work.at);
  expect(() => requireClock(work, noon - 301_000)).toThrow("this machine's clock is 6 minutes behind");
  expect(() => requireClock(work, noon - 299_000)).not.toThrow();
  expect(() => requireClock(work, noon + 86_400_000)).not.toThrow();
});

test("an apply that is said to have been agreed to by somebody is interrupted, and done again with who did", async () => {
  const w = await confirmedUpgrade();
  const { recorded } = await runOnce(w, { forge: appliedAs({ approvers: ["the-boss"], confirmer: "the-boss" }) });
  expect(recorded?.refused.map(({ reason }) => reason)).toEqual([`local/${id}: app: its confirmer is not what was claimed`]);
  expect(await states(w, id)).toMatchObject({ app: "interrupted" });
  await untilQuiet(w);
  const applied = (await file(w, id)).stacks["app"]?.applied;
  expect(applied).toMatchObject({ approvers: [] });
  expect(JSON.stringify(await file(w, id))).not.toContain("the-boss");
});

test("the health of an instance beside the claimed ones, or of next century, never reaches the ledger", async () => {
  const w = await confirmedUpgrade();
  const before = await file(w, other);
  const forge = (entries: readonly JournalEntry[]) => [
    ...entries,
    healthyOf({ environment: "local", id: other }, entries.at(-1)?.at ?? ""),
    healthyOf({ environment: "local", id }, later),
    { event: "maintenance", environment: "local", id: other, at: entries.at(-1)?.at ?? "", target: "5.4.0" } as const,
  ];
  const { recorded } = await runOnce(w, { forge });
  expect(recorded?.refused).toHaveLength(3);
  expect(await file(w, other)).toEqual(before);
  const after = await file(w, id);
  expect(after.health).toMatchObject({ state: "healthy", version: "5.4.0" });
  expect(after.health?.at).not.toBe(later);
  expect(await states(w, id)).toMatchObject({ app: "clean" });
});
