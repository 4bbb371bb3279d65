import type { ObjectId } from "../git/object-id.ts";
import type { LedgerInstance } from "../schemas/kinds.ts";

/** The ledger at one commit. Paths are those of `paths.ts`. */
export interface LedgerView {
  /** null where the branch does not exist yet. */
  readonly commit: ObjectId | null;
  /** Parsed and checked against its schema; undefined where there is no such file; throws with path and place where it is damaged. */
  read(path: string): Promise<unknown>;
  /** Many at once, by one question to git. */
  readAll(paths: readonly string[]): Promise<ReadonlyMap<string, unknown>>;
  /** Paths below a folder, sorted. */
  list(folder: string): readonly string[];
  /** Instances of an environment for which nothing was left to do, by id, with the object ids that holds for. No file is read for it. */
  upToDate(environment: string): ReadonlyMap<string, InstanceInputs>;
}

/** What an instance was made of when every stack was clean, the instance healthy and nobody had asked for a retry. */
export type InstanceInputs = Required<NonNullable<LedgerInstance["inputs"]>>;

/** What to write: a file's whole content, or null to remove it. */
export interface LedgerChange {
  /** One readable sentence: the commit's subject. */
  readonly message: string;
  readonly files: ReadonlyMap<string, object | null>;
}

/** The branch `flotilla/ledger`, local or on a remote. */
export interface LedgerStore {
  /** The newest state, fetched. */
  open(): Promise<LedgerView>;
  /**
   * Compare-and-swap: `change` is called with the newest view and again with a newer one whenever another writer was first, so it must
   * derive everything from the view it is given. A change that alters nothing makes no commit. Throws when the remote refuses for another reason.
   */
  write(
    change: (view: LedgerView) => Promise<LedgerChange> | LedgerChange,
  ): Promise<{ readonly view: LedgerView; readonly changed: boolean }>;
}
