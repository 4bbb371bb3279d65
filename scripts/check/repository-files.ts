import { existsSync } from "node:fs";
import { join } from "node:path";
import { run } from "../../src/process/run.ts";

/**
 * Paths, relative to the root and with `/`, of every file that belongs to the repository: tracked ones, and new ones that no `.gitignore` names.
 * Sorted. Throws where git fails.
 */
export async function repositoryFiles(root: string): Promise<readonly string[]> {
  const env = { PATH: process.env["PATH"] ?? "", HOME: process.env["HOME"] ?? root };
  const args = ["ls-files", "-z", "--cached", "--others", "--exclude-standard", "--deduplicate"];
  const { code, stdout, stderr } = await run("git", args, { cwd: root, env, timeout: 30_000 });
  if (code !== 0) throw new Error(`git ls-files failed in ${root}: ${stderr.trim()}`);
  return stdout
    .split("\0")
    .filter((path) => path !== "" && existsSync(join(root, path)))
    .sort();
}
