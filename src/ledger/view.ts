import { UserError } from "../process/user-error.ts";
import { parseJson } from "../data/json.ts";
import type { ObjectId } from "../git/object-id.ts";
import type { GitRepository } from "../git/repository.ts";
import { checked, NewerRecord } from "../schemas/check-record.ts";
import { isMarkedEnded } from "./ended-rollouts.ts";
import { kindOf, type LedgerFile, type LedgerFolder, type LedgerKind, type LedgerPath, rolloutsFolder } from "./paths.ts";
import type { LedgerView } from "./store.ts";
import { upToDateFolder, upToDateInputs } from "./up-to-date-index.ts";

/** A view as the store needs it. */
export interface StoredView extends LedgerView {
  /** Every path below a folder, those of the index of up-to-date instances as well. */
  readonly below: (folder: string) => readonly string[];
}

/** The ledger before its first entry. */
export const emptyView: StoredView = {
  commit: null,
  read: () => Promise.resolve(undefined),
  readAll: () => Promise.resolve(new Map()),
  list: () => [],
  openRollouts: () => [],
  upToDate: () => new Map(),
  below: () => [],
};

/** The ledger at one commit: one listing now, one question more per `readAll`. */
export async function viewAt(repository: GitRepository, commit: ObjectId): Promise<StoredView> {
  const oids = new Map((await repository.tree(commit)).map((entry) => [entry.path, entry.oid]));
  const paths = [...oids.keys()];
  let index: ReturnType<typeof upToDateInputs> | null = null;
  const readAll = async <K extends LedgerKind>(wanted: readonly LedgerPath<K>[]): Promise<ReadonlyMap<LedgerPath<K>, LedgerFile<K>>> => {
    const there = wanted.filter((path) => oids.has(path));
    const blobs = await repository.blobs(there.map((path) => oids.get(path) ?? ""));
    return new Map(there.map((path) => [path, parsed(path, commit, blobs.get(oids.get(path) ?? "") ?? new Uint8Array())]));
  };
  // What is below the folder of a kind is of that kind; `parsed` holds every file to it.
  const list = <K extends LedgerKind>(folder: LedgerFolder<K>): readonly LedgerPath<K>[] =>
    below(paths, folder) as readonly LedgerPath<K>[];
  return {
    commit,
    read: async (path) => (await readAll([path])).get(path),
    readAll,
    list,
    openRollouts: () => list(rolloutsFolder()).filter((path) => !isMarkedEnded(path, oids)),
    upToDate: (environment) => (index ??= upToDateInputs(below(paths, upToDateFolder), oids)).get(environment) ?? new Map(),
    below: (folder) => below(paths, folder),
  };
}

/** A file as each of these commits has it, undefined where one has none: two questions to git, whatever else the ledger holds. */
export async function versionsAt<K extends LedgerKind>(
  repository: GitRepository,
  commits: readonly ObjectId[],
  path: LedgerPath<K>,
): Promise<readonly (LedgerFile<K> | undefined)[]> {
  const oids = await Promise.all(commits.map((commit) => repository.resolve(`${commit}:${path}`)));
  const blobs = await repository.blobs([...new Set(oids.filter((oid) => oid !== null))]);
  return commits.map((commit, index) => {
    const bytes = blobs.get(oids[index] ?? "");
    return bytes === undefined ? undefined : parsed(path, commit, bytes);
  });
}

/** Binary search: the listing is sorted, and folders are asked for thousands of times. */
function below(sorted: readonly string[], folder: string): readonly string[] {
  const from = firstAtLeast(sorted, `${folder}/`);
  return sorted.slice(from, firstAtLeast(sorted, `${folder}0`, from));
}

function firstAtLeast(sorted: readonly string[], wanted: string, from = 0): number {
  let low = from;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? "") < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

function parsed<K extends LedgerKind>(path: LedgerPath<K>, commit: ObjectId, bytes: Uint8Array): LedgerFile<K> {
  const name = `${path} in the ledger at ${commit.slice(0, 12)}`;
  try {
    return checked(kindOf(path), parseJson(new TextDecoder("utf-8", { fatal: true }).decode(bytes)), name);
  } catch (error) {
    const wayBack = `Put back what an earlier commit of the ledger holds: git log -- ${path}`;
    if (error instanceof NewerRecord) throw new NewerRecord(`${error.message} Where a person wrote it: ${wayBack}`, error);
    const message = error instanceof Error ? error.message : String(error);
    throw new UserError(`${message.startsWith(name) ? message : `${name} is damaged: ${message}`}. ${wayBack}`, error);
  }
}
