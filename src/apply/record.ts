import { environmentId } from "../fleet/config-path.ts";
import type { FleetSnapshot, InstanceKey } from "../fleet/model.ts";
import type { GitRepository } from "../git/repository.ts";
import type { GitHub } from "../github/port.ts";
import { instanceOf, instancePath, instancesFolder, type LedgerPath } from "../ledger/paths.ts";
import type { LedgerStore, LedgerView } from "../ledger/store.ts";
import { markUpToDate } from "../ledger/up-to-date.ts";
import type { Attempt, JournalEntry, LedgerInstance, Work } from "../schemas/kinds.ts";
import { peopleOf, withPeople } from "./accounts.ts";
import { applyJournal } from "./apply-journal.ts";
import { believed, type RefusedEntry } from "./believed.ts";
import { keyOf } from "./fleet-listing.ts";
import { observe, type Observed } from "./observe.ts";
import { outdatedReviews } from "./outdated-reviews.ts";

export interface RecordOptions {
  readonly repository: GitRepository;
  /** The commit that was applied. */
  readonly treeish: string;
  /** Main's tip by now. What people are shown and what is left is compared with it: another run may have applied a newer commit meanwhile. */
  readonly newest: string;
  readonly root?: string;
  readonly ledger: LedgerStore;
  readonly github: GitHub | null;
  readonly run: string;
  /** Which engine job of the run is recorded: what the run has claimed for others is left to their records. */
  readonly shard: number;
  /** What the run has claimed for that job; null where that is not known, and then nothing that the engine job wrote down counts. */
  readonly work: Work | null;
  /** What the engine job wrote down; nothing where it was killed. */
  readonly entries: readonly JournalEntry[];
  /** Milliseconds since the epoch. */
  readonly now: number;
}

export interface Recorded {
  /** The ledger with this run in it. */
  readonly view: LedgerView;
  /** Everything that is not up to date afterwards, compared with main's tip. */
  readonly instances: readonly Observed[];
  readonly snapshot: FleetSnapshot | null;
  /** The stacks that this run claimed, each with the digest it was to apply. */
  readonly attempted: readonly (InstanceKey & { readonly stack: string; readonly digest: string })[];
  /** `<env>/<id>` of those whose health this run checked. */
  readonly checked: ReadonlySet<string>;
  /** The environments where this run stopped because its failure budget was used up. */
  readonly stopped: ReadonlySet<string>;
  /** The next slice has work: something came to an end, or was cut off for the first time, or main has moved. */
  readonly continues: boolean;
  /** What of the journal does not fit the claims, and was left out. */
  readonly refused: readonly RefusedEntry[];
}

/** Records what a run did in the ledger, by its journal. Doing it twice is doing it once. */
export async function record(options: RecordOptions): Promise<Recorded> {
  const { ledger, run } = options;
  const isOwn = (attempt: Attempt | null): boolean => attempt?.run === run && (attempt.shard ?? 1) === options.shard;
  const { entries, refused } = believed(options.work, options.entries, options.now);
  const people = peopleOf(options.github);
  const { view, change } = await ledger.write(async (view) => {
    const touched = await touchedBy(view, isOwn, entries);
    const shared = await view.readAll([
      ...new Set([...touched.values()].map(({ environment }) => instancePath(environment, environmentId))),
    ]);
    const changes = [...touched.values()].map((before) => {
      const own = shared.get(instancePath(before.environment, environmentId)) ?? null;
      return { file: applyJournal(before, run, entries, own), before };
    });
    const files = new Map<LedgerPath<"LedgerInstance">, LedgerInstance>();
    for (const file of await withPeople(changes, people)) files.set(instancePath(file.environment, file.id), file);
    const ended = new Map(files);
    const observed = await observeAt(options, view, ended);
    for (const { instance, ledger: file, input } of observed.instances) {
      const path = instancePath(instance.environment, instance.id);
      if (file !== null && ended.has(path)) files.set(path, markUpToDate(input, file));
    }
    const outdated = await Promise.all(
      [...files].map(([path, file]) => outdatedReviews(options.repository, view, touched.get(path) ?? file, file)),
    );
    const removed = outdated.flat().map((path) => [path, null] as const);
    return { message: subject(run, isOwn, touched, files), files: [...files, ...removed], instances: files };
  });
  const after = await observeAt({ ...options, treeish: options.newest }, view);
  const stopped = new Set([
    ...entries.flatMap((entry) => (entry.event === "not-started" && entry.code === "failure-budget" ? [entry.environment] : [])),
    ...overBudget(run, after.instances),
  ]);
  return {
    view,
    instances: after.instances,
    snapshot: after.snapshot,
    attempted: [...change.instances.values()].flatMap(({ environment, id, stacks }) =>
      Object.entries(stacks).flatMap(([stack, { attempt }]) =>
        attempt !== null && isOwn(attempt) ? [{ environment, id, stack, digest: attempt.digest }] : [],
      ),
    ),
    checked: new Set(entries.flatMap((entry) => (entry.event === "health" ? [keyOf(entry)] : []))),
    stopped,
    refused,
    continues: canContinue(isOwn, { ...options, entries }, after.instances, stopped),
  };
}

/** What is recorded with what other jobs have written to the ledger since; null where that is as it was. */
export async function recordedSince(options: RecordOptions, recorded: Recorded): Promise<Recorded | null> {
  const view = await options.ledger.open();
  if (view.commit === recorded.view.commit) return null;
  const { instances, snapshot } = await observeAt({ ...options, treeish: options.newest }, view);
  return { ...recorded, view, instances, snapshot };
}

async function observeAt(
  { repository, treeish, root = "", github, run, now }: RecordOptions,
  view: LedgerView,
  instead: InstanceFiles = new Map(),
) {
  return await observe({ repository, treeish, root, view, instead, github, run, othersAtWork: true, now, whole: false });
}

type InstanceFiles = ReadonlyMap<LedgerPath<"LedgerInstance">, LedgerInstance>;

/** An attempt of what is recorded: of its run and its job. */
type IsOwn = (attempt: Attempt | null) => boolean;

/** The files of instances that stacks were claimed of for this job, or that it checked the health of by an entry that is believed. */
async function touchedBy(view: LedgerView, isOwn: IsOwn, entries: readonly JournalEntry[]): Promise<InstanceFiles> {
  const named = new Set(entries.map(({ environment, id }) => instancePath(environment, id)));
  const files = await view.readAll(outdated(view));
  return new Map([...files].filter(([path, { stacks }]) => named.has(path) || Object.values(stacks).some(({ attempt }) => isOwn(attempt))));
}

/** A claimed instance is not up to date: what a run claimed is among these. */
function outdated(view: LedgerView): readonly LedgerPath<"LedgerInstance">[] {
  return view.list(instancesFolder).filter((path) => {
    const { environment, id } = instanceOf(path);
    return !view.upToDate(environment).has(id);
  });
}

/** The environments in which all jobs of the run together left more instances failed than may be. */
function overBudget(run: string, instances: readonly Observed[]): readonly string[] {
  const failed = instances.filter(({ ledger }) =>
    Object.values(ledger?.stacks ?? {}).some(({ attempt }) => attempt?.run === run && attempt.state === "failed"),
  );
  const groups = Map.groupBy(failed, ({ environment }) => environment);
  return [...groups].flatMap(([{ name, config }, { length }]) => (length > config.spec.policy.failureBudget ? [name] : []));
}

/**
 * Starting again is safe from going round in circles: either this run brought stacks to an end that does not come back by itself, or it was cut
 * off, and then only the first time in a row, or main has moved: the run of that change may have found no free job, and is made up for.
 */
function canContinue(
  isOwn: IsOwn,
  { entries, newest, treeish }: Pick<RecordOptions, "entries" | "newest" | "treeish">,
  instances: readonly Observed[],
  stopped: ReadonlySet<string>,
): boolean {
  const moved = newest !== treeish;
  if (!moved && entries.some((entry) => entry.event === "not-started" && entry.code === "cancelled")) return false;
  const left = instances.filter((observed) => !stopped.has(observed.instance.environment) && hasWork(observed));
  const progress = entries.some(
    ({ event }) => event === "clean" || event === "failed" || event === "needs-confirmation" || event === "health",
  );
  if (progress || moved) return left.length > 0;
  return left.some(({ ledger }) =>
    Object.values(ledger?.stacks ?? {}).some(
      ({ attempt }) => attempt !== null && isOwn(attempt) && attempt.state === "interrupted" && (attempt.takes ?? 0) === 0,
    ),
  );
}

function hasWork({ stacks, checkDue }: Observed): boolean {
  return checkDue || stacks.some(({ kind }) => kind === "pending");
}

function subject(run: string, isOwn: IsOwn, touched: InstanceFiles, files: InstanceFiles): string {
  const keys: readonly InstanceKey[] = [...touched.values()];
  const [only] = keys;
  const what = keys.length === 1 && only !== undefined ? keyOf(only) : `${keys.length} instances`;
  const ends = [...files.values()].flatMap(({ stacks }) =>
    Object.values(stacks).flatMap(({ attempt }) => (attempt !== null && isOwn(attempt) ? [attempt.state] : [])),
  );
  const counts = [...new Set(ends)].sort().map((state) => `${ends.filter((end) => end === state).length} ${state}`);
  return `Record run ${run}: ${what}${counts.length === 0 ? "" : `, ${counts.join(", ")}`}`;
}
