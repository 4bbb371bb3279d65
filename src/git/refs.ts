import { GitError } from "./git-error.ts";
import { durable, type GitProcess } from "./git-process.ts";
import type { ObjectId } from "./object-id.ts";
import type { Objects } from "./objects.ts";
import type { MergedRef } from "./repository.ts";
import { revisionArgument } from "./revision.ts";

/** Compare-and-swap of a local ref; false where it was not at `expected` (zeros: must not exist). */
export async function updateRef(git: GitProcess, objects: Objects, ref: string, to: ObjectId, expected: ObjectId): Promise<boolean> {
  const updated = await git(["update-ref", "--no-deref", revisionArgument(ref), to, expected], { codes: "any", settings: durable });
  if (updated.code === 0) return true;
  const now = (await objects.resolve(ref)) ?? "0".repeat(expected.length);
  if (now !== expected) return false;
  throw new GitError("update-ref", updated.stderr);
}

/** Refs below any of these whose tip `into` holds. */
export async function mergedRefs(git: GitProcess, below: readonly string[], into: ObjectId): Promise<readonly MergedRef[]> {
  const format = "--format=%(refname)%00%(objectname)%00%(committername)";
  const listed = await git(["for-each-ref", `--merged=${into}`, format, ...below.map(revisionArgument)]);
  const lines = listed.stdout.split("\n").filter((line) => line !== "");
  return lines.map((line) => {
    const [ref = "", tip = "", committer = ""] = line.split("\0");
    return { ref, tip, committer };
  });
}
