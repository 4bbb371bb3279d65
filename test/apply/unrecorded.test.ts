import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openJournal } from "../../src/apply/journal.ts";
import { type MaintenanceEntry, unrecordedMaintenance } from "../../src/apply/unrecorded.ts";
import { writeWork } from "../../src/apply/work-file.ts";
import { sealFor } from "../../src/data/seal.ts";
import type { JournalEntry, Work } from "../../src/schemas/kinds.ts";
import { applyFixture, type ApplyFixture, confirm, file, type Ran, runOnce, untilQuiet } from "./apply-fixture.ts";
import { fakeCloud } from "./fake-cloud.ts";
import { fleet, instance } from "./fleet-fixture.ts";

const secret = Buffer.alloc(32, 7);
const id = "src-internal";

/** An upgrade whose engine job ran to its end, and whose job record did not. */
async function unrecordedUpgrade(): Promise<{ readonly w: ApplyFixture; readonly ran: Ran; readonly work: Work }> {
  const place = await fleet({ "environments/local/deployments/src-customer": null, ...instance(id, { type: "internal" }) });
  const w = applyFixture(place, fakeCloud());
  await untilQuiet(w);
  await place.commit(instance(id, { type: "internal", version: "5.4.0", alerting: false, size: "large" }));
  await untilQuiet(w);
  await confirm(w, id, "app", (await file(w, id)).stacks["app"]?.attempt?.fingerprint ?? "");
  const ran = await runOnce(w, { loseRecord: true });
  const [work] = ran.found.shards;
  if (work === undefined) throw new Error("nothing was claimed");
  return { w, ran, work };
}

/** What the jobs find and engine upload, byte for byte. */
async function artifactsOf(work: Work, entries: readonly JournalEntry[]): Promise<ReadonlyMap<string, ReadonlyMap<string, Uint8Array>>> {
  const dir = await mkdtemp(join(tmpdir(), "flotilla-unrecorded-"));
  onTestFinished(() => rm(dir, { recursive: true }));
  await writeWork(join(dir, "work"), work, secret);
  const { run, nonce } = work;
  const journal = await openJournal(join(dir, "journal"), { run, attempt: 1, nonce }, sealFor(secret, { file: "journal", run, nonce }));
  for (const entry of entries) await journal.write(entry);
  await journal.close();
  return new Map([
    ["work", new Map([[`${work.shard}/work`, new Uint8Array(await readFile(join(dir, "work", "work")))]])],
    [`journal-${work.shard}`, new Map([["journal", new Uint8Array(await readFile(join(dir, "journal", "journal")))]])],
  ]);
}

async function found(
  w: ApplyFixture,
  work: Work,
  artifacts: ReadonlyMap<string, ReadonlyMap<string, Uint8Array>>,
  { active = false, log = [] as string[] } = {},
): Promise<readonly MaintenanceEntry[]> {
  return await unrecordedMaintenance({
    view: await w.ledger.open(),
    github: {
      isRunActive: async () => active,
      artifact: async (run, name) => (run === work.run ? (artifacts.get(name) ?? null) : null),
    },
    secret,
    run: "later",
    now: w.clock(),
    log: (line) => log.push(line),
  });
}

test("a backup of a run that nobody recorded is found in its journal, named, and not made again", async () => {
  const { w, ran, work } = await unrecordedUpgrade();
  expect(w.cloud.data.backups).toHaveLength(1);
  expect((await file(w, id)).maintenance).toBeNull();
  const unrecorded = await found(w, work, await artifactsOf(work, ran.entries));
  expect(unrecorded.map(({ event }) => event)).toEqual(["maintenance", "backup"]);
  await untilQuiet(w, { unrecorded });
  const [backup] = w.cloud.data.backups;
  const after = await file(w, id);
  expect(w.cloud.data.backups).toHaveLength(1);
  expect([after.version, after.maintenance, after.stacks["app"]?.applied?.backup]).toEqual(["5.4.0", null, backup?.id]);
});

test("without its artifacts nobody knows of it: the next run finds the upgrade done, and names none", async () => {
  const { w, work } = await unrecordedUpgrade();
  expect(await found(w, work, new Map())).toEqual([]);
  await untilQuiet(w);
  expect((await file(w, id)).stacks["app"]?.applied?.backup).toBeNull();
  expect(w.cloud.data.backups).not.toEqual([]);
});

test("nothing is taken from a run at work, a journal that is not sealed, or for an instance whose attempt is not that run's", async () => {
  const { w, ran, work } = await unrecordedUpgrade();
  const artifacts = await artifactsOf(work, ran.entries);
  expect(await found(w, work, artifacts, { active: true })).toEqual([]);
  const log: string[] = [];
  const forged = new Map([["journal", new TextEncoder().encode(`${"0".repeat(64)} {}\n`)]]);
  expect(await found(w, work, new Map([...artifacts, [`journal-${work.shard}`, forged]]), { log })).toEqual([]);
  expect(log.join()).toContain("nothing of it is taken over");
  await untilQuiet(w);
  expect(await found(w, work, artifacts)).toEqual([]);
});
