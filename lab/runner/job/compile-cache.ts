import { join } from "node:path";
import { textAt } from "../workflow/trigger.ts";
import type { RunFacts } from "./contexts.ts";

/**
 * The variable that lets Node keep compiled code for the next job: a third of an action's start. Empty for jobs that may not have it.
 *
 * Node finds an entry by path and checksum (CRC-32) of the source file. That protects against accidents only: whoever can write the
 * folder, or makes a file with another's checksum, decides what the next job runs. So only jobs of the default branch's own commits share
 * it; the job of a pull request compiles for itself. That keeps pull requests out of the shared cache, as GitHub does with its caches; it
 * is not a security boundary, as all jobs of this runner are processes of the same user.
 *
 * @param dir the runner's folder, outside of all machines, which are emptied after each job
 */
export function compileCache(dir: string, run: RunFacts): Readonly<Record<string, string>> {
  const { name, ref, payload } = run.event;
  const branch = textAt(payload, "repository", "default_branch");
  const trusted = name !== "pull_request" && branch !== "" && ref === `refs/heads/${branch}`;
  return trusted ? { NODE_COMPILE_CACHE: join(dir, "compile-cache") } : {};
}
