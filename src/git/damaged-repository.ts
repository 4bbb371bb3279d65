import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * What is wrong with the nearest `.git` at or above a folder where git says that no repository is there, in a line with what to do; null where there is
 * no `.git`. Git wants a HEAD that names a ref or a commit, and folders objects and refs (https://git-scm.com/docs/gitrepository-layout).
 */
export function damagedRepository(folder: string): string | null {
  const at = join(folder, ".git");
  if (!existsSync(at)) return dirname(folder) === folder ? null : damagedRepository(dirname(folder));
  const missing = ["HEAD", "objects", "refs"].find((name) => !existsSync(join(at, name)));
  if (missing !== undefined)
    return `${at} is no repository: it has no ${missing}. Clone it again, or run git init, which adds what is missing.`;
  if (!isHead(join(at, "HEAD")))
    return `${at}/HEAD is damaged. Write "ref: refs/heads/<branch>" into it, with the name of the branch that was checked out.`;
  return `${at} is no repository to git, although it has HEAD, objects and refs. Clone it again.`;
}

/** False too where it cannot be read. */
function isHead(file: string): boolean {
  try {
    return /^(?:ref:\s*refs\/\S+|[0-9a-f]{40}|[0-9a-f]{64})\s*$/.test(readFileSync(file, "latin1"));
  } catch {
    return false;
  }
}
