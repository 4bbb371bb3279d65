import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import { applyWork } from "../../src/apply/apply-work.ts";
import { find, type FindOptions, type Found } from "../../src/apply/find.ts";
import { type Journal, openJournal, readJournal } from "../../src/apply/journal.ts";
import { record, type Recorded } from "../../src/apply/record.ts";
import type { ApplyContext } from "../../src/apply/context.ts";
import { sealFor } from "../../src/data/seal.ts";
import { loadFleet } from "../../src/fleet/load.ts";
import type { GitHub } from "../../src/github/port.ts";
import { confirmationPath, instancePath } from "../../src/ledger/paths.ts";
import type { LedgerStore } from "../../src/ledger/store.ts";
import type { JournalEntry, LedgerInstance, Work } from "../../src/schemas/kinds.ts";
import { ledgerOf, noon } from "../ledger/ledger-fixture.ts";
import type { TestFleet } from "./fleet-fixture.ts";
import type { FakeCloud } from "./fake-cloud.ts";

/** Time that goes on by a second whenever somebody looks. */
export function tickingClock(start = noon): () => number {
  let now = start;
  return () => (now += 1_000);
}

export interface ApplyFixture {
  readonly fleet: TestFleet;
  readonly cloud: FakeCloud;
  readonly ledger: LedgerStore;
  readonly github: GitHub | null;
  readonly clock: () => number;
  runs: number;
}

export function applyFixture(fleet: TestFleet, cloud: FakeCloud, github: GitHub | null = null): ApplyFixture {
  return { fleet, cloud, github, clock: tickingClock(), ledger: ledgerOf(fleet.repository), runs: 0 };
}

export interface Ran {
  /** `claimed`: what all engine jobs of the run have to do. */
  readonly found: Found & { readonly claimed: Work["instances"] };
  readonly entries: readonly JournalEntry[];
  readonly recorded: Recorded | null;
  readonly error: unknown;
}

export interface RunOptions {
  readonly context?: Partial<ApplyContext>;
  readonly wrapJournal?: (journal: Journal) => Journal;
  /** The engine job's machine is gone with its journal. */
  readonly loseJournal?: boolean;
  /** The job record never begins, or its machine is gone before it has written anything; what find and engine have uploaded is there. */
  readonly loseRecord?: boolean;
  /** What find is given of runs that were not recorded. */
  readonly unrecorded?: FindOptions["unrecorded"];
  /** What something else makes of the journal before it is recorded. */
  readonly forge?: (entries: readonly JournalEntry[]) => readonly JournalEntry[];
  readonly commit?: string;
  readonly limit?: number;
  readonly slice?: number;
}

/** One run as apply.yml does it: find, then engine and record of each shard, whatever happens to the engine. */
export async function runOnce(fixture: ApplyFixture, options: RunOptions = {}): Promise<Ran> {
  const found = await claimOnce(fixture, options);
  let ran: Ran = { found, entries: [], recorded: null, error: null };
  for (const work of found.shards) ran = await workOnce(fixture, found, work, options);
  return ran;
}

/** The job find of a new run. */
export async function claimOnce(fixture: ApplyFixture, options: RunOptions = {}): Promise<Ran["found"]> {
  const { fleet, ledger, github, clock } = fixture;
  const run = String(++fixture.runs);
  const commit = options.commit ?? (await fleet.head());
  const found = await find({
    repository: fleet.repository,
    commit,
    ledger,
    github,
    run,
    now: clock(),
    slice: options.slice ?? 1_800_000,
    limit: options.limit ?? 200,
    newId: ids(run),
    ...(options.unrecorded === undefined ? {} : { unrecorded: options.unrecorded }),
  });
  return { ...found, claimed: found.shards.flatMap(({ instances }) => instances) };
}

/** The jobs engine and record of one shard. */
export async function workOnce(fixture: ApplyFixture, found: Ran["found"], work: Work, options: RunOptions = {}): Promise<Ran> {
  const { fleet, ledger, github, clock } = fixture;
  const { entries, error } = await engine(fixture, work, options);
  if (options.loseRecord === true) return { found, entries, recorded: null, error };
  const kept = options.loseJournal === true ? [] : (options.forge?.(entries) ?? entries);
  const recorded = await record({
    repository: fleet.repository,
    treeish: work.commit,
    newest: options.commit ?? (await fleet.head()),
    ledger,
    github,
    run: work.run,
    shard: work.shard,
    work,
    entries: kept,
    now: clock(),
  });
  // What the product itself writes is believed as a whole.
  if (options.forge === undefined) expect(recorded.refused).toEqual([]);
  return { found, entries: kept, recorded, error };
}

async function engine({ fleet, cloud, clock }: ApplyFixture, work: Work, options: RunOptions) {
  const { snapshot } = await loadFleet(fleet.repository, work.commit);
  if (snapshot === null) throw new Error("no fleet");
  const folder = await mkdtemp(join(tmpdir(), "flotilla-journal-"));
  const of = { run: work.run, attempt: 1, nonce: work.nonce };
  const seal = sealFor(Buffer.alloc(32), { file: "journal", ...of });
  const journal = await openJournal(folder, of, seal);
  let error: unknown = null;
  try {
    await applyWork(work, snapshot, {
      runners: { of: () => Promise.resolve(cloud.runner) },
      backendAt: async (commit, environment) =>
        (await loadFleet(fleet.repository, commit, { only: [] })).snapshot?.environments.get(environment)?.config.spec.backend ?? null,
      probe: cloud.probe,
      operations: cloud.operations,
      journal: options.wrapJournal?.(journal) ?? journal,
      clock,
      signal: new AbortController().signal,
      log: () => undefined,
      ...options.context,
    });
  } catch (thrown) {
    error = thrown;
  }
  await journal.close();
  const entries = await readJournal(folder, of, seal);
  await rm(folder, { recursive: true });
  return { entries, error };
}

/** Runs until nothing is left to do by itself; answers how many there were. */
export async function untilQuiet(fixture: ApplyFixture, options: RunOptions = {}): Promise<number> {
  for (let round = 1; round <= 12; round += 1) {
    const { found } = await runOnce(fixture, options);
    if (found.claimed.length === 0) return round;
  }
  throw new Error("it does not come to rest");
}

export async function file(fixture: ApplyFixture, id: string): Promise<LedgerInstance> {
  const found = await (await fixture.ledger.open()).read(instancePath("local", id));
  if (found === undefined) throw new Error(`the ledger does not know ${id}`);
  return found;
}

/** Stack -> state of its newest attempt. */
export async function states(fixture: ApplyFixture, id: string): Promise<Readonly<Record<string, string | undefined>>> {
  const { stacks } = await file(fixture, id);
  return Object.fromEntries(Object.entries(stacks).map(([name, { attempt }]) => [name, attempt?.state]));
}

function ids(run: string): () => string {
  let last = 0;
  return () => `a-${run}-${++last}`;
}

/** What `/approve <id> <stack> <fingerprint8>` writes. */
export async function confirm(w: ApplyFixture, id: string, stack: string, fingerprint: string): Promise<void> {
  const attempt = (await file(w, id)).stacks[stack]?.attempt;
  const word = {
    environment: "local",
    id,
    stack,
    fingerprint,
    digest: attempt?.digest ?? "",
    by: "octocat",
    at: new Date(w.clock()).toISOString(),
    comment: 1,
  };
  await w.ledger.write(() => ({
    message: `Confirm ${id} ${stack}`,
    files: new Map([[confirmationPath("local", id, stack, fingerprint), word]]),
  }));
}
