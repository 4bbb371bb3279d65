import type { BareRepository } from "../../bare-repository.ts";
import { remember } from "./remember.ts";

/** Git's id for "no object": of a ref that does not exist yet, or was deleted. */
export const noObject = "0".repeat(40);

/** An update of a ref. `before` or `after` is {@link noObject} where it was created or deleted. */
export interface RefChange {
  readonly ref: string;
  readonly before: string;
  readonly after: string;
}

/** The commit of `revision` (a branch, a tag, an id), or `undefined`. An annotated tag is resolved to its commit. */
export async function resolveCommit(repository: BareRepository, revision: string): Promise<string | undefined> {
  if (revision.startsWith("-")) return undefined;
  return remember(repository, "peeled", [revision], async () => {
    const ran = await repository.git(["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`]);
    return ran.code === 0 ? ran.stdout.trim() : undefined;
  });
}

/** The object of a full ref name (`refs/heads/main`), or `undefined`. */
export async function readRef(repository: BareRepository, ref: string): Promise<string | undefined> {
  return (await listRefs(repository, [ref])).get(ref);
}

/** All refs that match git's patterns (a full name, or a prefix that ends at a slash), in git's order. */
export async function listRefs(repository: BareRepository, patterns: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const printed = await repository.read(["for-each-ref", "--format=%(objectname) %(refname)", ...patterns]);
  return new Map(
    printed
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => [line.slice(41), line.slice(0, 40)] as const),
  );
}

/** `commit`, `tag`, `tree`, `blob`, or `undefined` where there is no such object. */
export async function objectType(repository: BareRepository, id: string): Promise<string | undefined> {
  const ran = await repository.git(["cat-file", "-t", id]);
  return ran.code === 0 ? ran.stdout.trim() : undefined;
}

/** Updates a ref if it still has the value `before`. False where it was changed in the meantime. */
export async function moveRef(repository: BareRepository, change: RefChange): Promise<boolean> {
  const args =
    change.after === noObject
      ? ["update-ref", "--no-deref", "-d", change.ref, change.before]
      : ["update-ref", "--no-deref", change.ref, change.after, change.before];
  return (await repository.git(args)).code === 0;
}

/** Sets a ref that only the forge writes (`refs/pull/...`), whatever its value. */
export async function setRef(repository: BareRepository, ref: string, id: string): Promise<void> {
  await repository.read(["update-ref", ref, id]);
}

/** True if `ancestor` is reachable from `descendant`, or the same. */
export async function isAncestor(repository: BareRepository, ancestor: string, descendant: string): Promise<boolean> {
  const args = ["merge-base", "--is-ancestor", ancestor, descendant];
  return remember(repository, "ancestor", [ancestor, descendant], async () => (await repository.git(args)).code === 0);
}

export async function mergeBase(repository: BareRepository, left: string, right: string): Promise<string | undefined> {
  return remember(repository, "base", [left, right], async () => {
    const ran = await repository.git(["merge-base", left, right]);
    return ran.code === 0 ? ran.stdout.trim() : undefined;
  });
}

/** True if `ref` is a valid full ref name. */
export async function isRefName(repository: BareRepository, ref: string): Promise<boolean> {
  return (await repository.git(["check-ref-format", ref])).code === 0;
}
