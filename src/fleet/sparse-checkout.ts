import { existsSync, lstatSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { GitRepository } from "../git/repository.ts";
import { UserError } from "../process/user-error.ts";
import { belongsToFleet } from "./source.ts";

/**
 * Throws where a sparse checkout leaves files of the fleet out of the working tree: they would seem to be missing, or removed.
 *
 * @param repository is opened only where the checkout has patterns of a sparse one, so that others do not wait for git
 */
export async function refuseSparse(root: string, repository: () => Promise<GitRepository>): Promise<void> {
  if (!hasSparsePatterns(root)) return;
  const skipped = await (await repository()).skippedFiles(root);
  const absent = skipped.filter((path) => belongsToFleet(path) && !existsSync(join(root, path)));
  const [first] = absent;
  if (first === undefined) return;
  const files = absent.length === 1 ? `${first},` : `${absent.length} files of the fleet, such as ${first},`;
  throw new UserError(
    `This is a sparse checkout that leaves out ${files} and a fleet is checked whole: git sparse-checkout disable, or in a workflow actions/checkout without sparse-checkout.`,
  );
}

/** By the file that `git sparse-checkout` writes, of the nearest repository upward (https://git-scm.com/docs/git-sparse-checkout). */
function hasSparsePatterns(folder: string): boolean {
  const at = join(folder, ".git");
  const found = lstatSync(at, { throwIfNoEntry: false });
  if (found === undefined) return dirname(folder) !== folder && hasSparsePatterns(dirname(folder));
  const gitDir = found.isFile()
    ? resolve(
        folder,
        readFileSync(at, "utf8")
          .replace(/^gitdir: /, "")
          .trimEnd(),
      )
    : at;
  return existsSync(join(gitDir, "info", "sparse-checkout"));
}
