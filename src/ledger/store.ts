import type { ObjectId } from "../git/object-id.ts";
import type { LedgerInstance } from "../schemas/kinds.ts";
import type { LedgerFile, LedgerFolder, LedgerKind, LedgerPath } from "./paths.ts";

/** The ledger at one commit. Paths are those of `paths.ts`. */
export interface LedgerView {
  /** null where the branch does not exist yet. */
  readonly commit: ObjectId | null;
  /** Parsed and checked against its schema; undefined where there is no such file; throws with path and place where it is damaged. */
  read<K extends LedgerKind>(path: LedgerPath<K>): Promise<LedgerFile<K> | undefined>;
  /** Many at once, by one question to git; in the order of `paths`, without those that are not there. */
  readAll<K extends LedgerKind>(paths: readonly LedgerPath<K>[]): Promise<ReadonlyMap<LedgerPath<K>, LedgerFile<K>>>;
  /** Paths below a folder, sorted. */
  list<K extends LedgerKind>(folder: LedgerFolder<K>): readonly LedgerPath<K>[];
  /** Rollouts that have not ended, of every environment. Of those that have none is read. */
  openRollouts(): readonly LedgerPath<"LedgerRollout">[];
  /** Instances of an environment for which nothing was left to do, by id, with the object ids that holds for. No file is read for it. */
  upToDate(environment: string): ReadonlyMap<string, InstanceInputs>;
}

/** What an instance was made of when every stack was clean, the instance healthy and nobody had asked for a retry. */
export type InstanceInputs = NonNullable<LedgerInstance["inputs"]> & { readonly revision: string };

/** A file's whole content, or null to remove it. */
export type LedgerEntry = { [K in LedgerKind]: readonly [LedgerPath<K>, LedgerFile<K> | null] }[LedgerKind];

/** What to write. */
export interface LedgerChange {
  /** One readable sentence: the commit's subject. */
  readonly message: string;
  readonly files: Iterable<LedgerEntry>;
}

export interface Written<C> {
  /** The ledger with the change in it. */
  readonly view: LedgerView;
  /** False where the change altered nothing. */
  readonly changed: boolean;
  readonly change: C;
}

/** The branch `flotilla/ledger`, local or on a remote. */
export interface LedgerStore {
  /** The newest state, fetched; with all that was written since an earlier commit, where one is given that the remote still has. */
  open(): Promise<LedgerView>;
  /**
   * Compare-and-swap: `change` is called with the newest view and again with a newer one whenever another writer was first, so it must
   * derive everything from the view it is given. A change that alters nothing makes no commit. Returns the change that went through as well, with
   * whatever else `change` put into it. Throws when the remote refuses for another reason.
   */
  write<C extends LedgerChange>(change: (view: LedgerView) => Promise<C> | C): Promise<Written<C>>;
}
