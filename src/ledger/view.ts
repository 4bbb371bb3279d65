import type { ObjectId } from "../git/object-id.ts";
import type { GitRepository } from "../git/repository.ts";
import { checked } from "../schemas/recorded.ts";
import { schemaOf } from "./paths.ts";
import { upToDateInputs } from "./up-to-date.ts";
import type { LedgerView } from "./store.ts";

/** The ledger before its first entry. */
export const emptyView: LedgerView = {
  commit: null,
  read: () => Promise.resolve(undefined),
  readAll: () => Promise.resolve(new Map()),
  list: () => [],
  upToDate: () => new Map(),
};

/** The ledger at one commit: one listing now, one question more per `readAll`. */
export async function viewAt(repository: GitRepository, commit: ObjectId): Promise<LedgerView> {
  const oids = new Map((await repository.tree(commit)).map((entry) => [entry.path, entry.oid]));
  const paths = [...oids.keys()];
  let settled: ReturnType<typeof upToDateInputs> | null = null;
  const readAll = async (wanted: readonly string[]): Promise<ReadonlyMap<string, unknown>> => {
    const there = wanted.filter((path) => oids.has(path));
    const blobs = await repository.blobs(there.map((path) => oids.get(path) ?? ""));
    return new Map(there.map((path) => [path, parsed(path, commit, blobs.get(oids.get(path) ?? "") ?? new Uint8Array())]));
  };
  return {
    commit,
    read: async (path) => (await readAll([path])).get(path),
    readAll,
    list: (folder) => below(paths, folder),
    upToDate: (environment) => (settled ??= upToDateInputs(below(paths, "settled"))).get(environment) ?? new Map(),
  };
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

function parsed(path: string, commit: ObjectId, bytes: Uint8Array): unknown {
  const name = `${path} in the ledger at ${commit.slice(0, 12)}`;
  try {
    return checked(schemaOf(path), JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)), name);
  } catch (error) {
    const told = error instanceof Error ? error.message : String(error);
    throw new Error(
      `${told.startsWith(name) ? told : `${name} is damaged: ${told}`}. Put back what an earlier commit of the ledger holds: git log -- ${path}`,
      { cause: error },
    );
  }
}
