import { UserError } from "../process/user-error.ts";
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

/**
 * Answers null for a revision that names nothing, and throws where it is a ref that is there and leads nowhere, as a power failure leaves one: a ledger
 * that cannot be read is not one that was never written.
 */
export async function refuseDamagedRef(git: GitProcess, objects: Objects, revision: string): Promise<ObjectId | null> {
  if (!/^(?:HEAD|refs\/[^\s:^~@{]+)$/.test(revision)) return null;
  const tip = revision === "HEAD" ? await tipOfHead(git) : await tipOfRef(git, revision);
  if (tip === null) return null;
  // Another process may have made it in between.
  const made = tip === damaged ? null : await objects.resolve(tip);
  if (made !== null) return made;
  const leads = tip === damaged ? "is damaged" : `names ${tip}, which is not there`;
  throw new UserError(
    `${revision} of this repository ${leads}. Everything that is damaged: git fsck. What was pushed is whole in a new clone.`,
  );
}

/** The tip of a ref that is there and cannot be read. */
const damaged = Symbol("damaged");
type Tip = ObjectId | typeof damaged | null;

/** Null where it is a branch without a commit. */
async function tipOfHead(git: GitProcess): Promise<Tip> {
  const branch = await git(["symbolic-ref", "--quiet", "HEAD"], { codes: "any" });
  if (branch.code === 0) return await tipOfRef(git, branch.stdout.trim());
  const detached = await git(["rev-parse", "--verify", "--quiet", "HEAD"], { codes: "any" });
  return detached.code === 0 ? detached.stdout.trim() : damaged;
}

/** What a ref names, whether or not there is such an object; null where there is no such ref. */
async function tipOfRef(git: GitProcess, ref: string): Promise<Tip> {
  const format = `--format=%(if:equals=${ref})%(refname)%(then)%(objectname)%(end)`;
  const { stdout, stderr } = await git(["for-each-ref", format, ref]);
  const oid = stdout.trim();
  return oid !== "" ? oid : stderr.includes("ignoring broken ref") ? damaged : null;
}
