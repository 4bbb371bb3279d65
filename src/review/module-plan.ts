import { canonicalJson } from "../data/canonical-json.ts";
import { sealFor } from "../data/seal.ts";
import type { FleetSnapshot } from "../fleet/model.ts";
import type { ObjectId } from "../git/object-id.ts";
import type { GitRepository } from "../git/repository.ts";
import type { LedgerModulePlan } from "../schemas/kinds.ts";

/** Who let the module code of one head be planned, and where. */
export type ModuleWord = Omit<LedgerModulePlan, "seal">;

/**
 * A code owner's word as the ledger has it. Sealed, for the job that goes by it runs code that nobody has merged, and holds no token by which it could ask who wrote the ledger.
 *
 * @param secret the fleet's key
 */
export function sealedWord(word: ModuleWord, secret: Uint8Array): LedgerModulePlan {
  return { ...word, seal: sealOf(word, secret) };
}

/** What is to be planned of a pull request: files below `architectures/` that merging this head would change, by main as it is now. */
export interface ChangedHead {
  readonly pullRequest: number;
  readonly head: ObjectId;
  readonly changed: readonly string[];
}

/**
 * The word where it is of exactly this head and of every changed file, and a job with the fleet's key wrote it; null else: nothing of unmerged module code may run then. What main had as
 * the head has it, and has taken back since, is changed by merging the head, and its owners were never asked.
 */
export function believedWord(
  file: LedgerModulePlan | undefined,
  { pullRequest, head, changed }: ChangedHead,
  secret: Uint8Array,
): ModuleWord | null {
  if (file === undefined) return null;
  const { seal, ...word } = file;
  const owned = new Set(word.paths);
  const isOf = word.pullRequest === pullRequest && word.head === head && changed.every((path) => owned.has(path));
  return isOf && seal === sealOf(word, secret) ? word : null;
}

function sealOf(word: ModuleWord, secret: Uint8Array): string {
  return sealFor(secret, { file: "module plan", run: String(word.pullRequest), nonce: word.head })("", canonicalJson(word));
}

/** Whether who wrote module code may not let it be planned: where any environment takes a second person for a review. */
export function takesTwo(main: FleetSnapshot | null): boolean {
  return [...(main?.environments.values() ?? [])].some(({ config }) => config.spec.policy.review === "approved");
}

/** Files below `architectures/` that differ between two commits or trees. */
export async function changedModules(repository: GitRepository, main: string, merged: string, root: string): Promise<readonly string[]> {
  const differences = await repository.difference(main, merged, root === "" ? "architectures" : `${root}/architectures`);
  return differences.map(({ path }) => path);
}

/** The revisions of the files, as `<family>/<revision>`. */
export function revisionsOf(paths: readonly string[], root: string): ReadonlySet<string> {
  const above = root === "" ? 0 : root.split("/").length;
  return new Set(
    paths.map((path) =>
      path
        .split("/")
        .slice(above + 1, above + 3)
        .join("/"),
    ),
  );
}
