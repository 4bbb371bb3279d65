import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { execute, outputOf } from "./execute.ts";
import type { Manifest, ReleaseSources } from "./plan.ts";

/**
 * Reads what a release is decided by from a checkout.
 * @param tag the pushed tag, whose commit is checked out; null in a dry run
 */
export async function readSources(root: string, tag: string | null): Promise<ReleaseSources> {
  const [manifest, lock, changelog] = await Promise.all(
    ["package.json", "package-lock.json", "CHANGELOG.md"].map((name) => readFile(join(root, name), "utf8")),
  );
  const { version: lockVersion } = JSON.parse(lock ?? "") as { readonly version: string };
  return {
    manifest: JSON.parse(manifest ?? "") as Manifest,
    lockVersion,
    changelog: changelog ?? "",
    tagged: tag === null ? null : { tag, ...(await stateOf(root)) },
  };
}

async function stateOf(root: string): Promise<{ readonly commitOnMain: boolean; readonly clean: boolean }> {
  const [ancestor, changes] = await Promise.all([
    execute("git", ["merge-base", "--is-ancestor", "HEAD", "refs/remotes/origin/main"], root),
    outputOf("git", ["status", "--porcelain"], root),
  ]);
  return { commitOnMain: ancestor.code === 0, clean: changes === "" };
}
