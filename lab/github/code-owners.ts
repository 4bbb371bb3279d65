import { matchesGlob } from "node:path/posix";
import type { Actor } from "./contract.ts";
import { readRef } from "./git/refs.ts";
import { changedPaths } from "./git/diff.ts";
import type { PullIssue, Review } from "./records.ts";
import { atLeast, permissionOf, type ForgeState } from "./state.ts";

/** "GitHub looks for a CODEOWNERS file in the .github/, root and docs/ directories, in that order, and uses the first one it finds." */
const places = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"];

/**
 * Owners of what a pull request changes of whom none has approved its head; each entry is the owners of one line. "To use a CODEOWNERS file, create it in the
 * base branch": what the pull request itself changes of it does not count. "An approval from any of the owners is sufficient"; who has no write access owns
 * nothing. Teams are not modelled: whoever approves is in them.
 * https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners
 */
export async function missingOwners(forge: ForgeState, issue: PullIssue, reviews: readonly Review[]): Promise<readonly string[]> {
  const { base, head } = issue.pull;
  const lines = await ownerLines(forge, base.branch);
  if (lines.length === 0) return [];
  const { added, modified, removed } = await changedPaths(forge.git, base.sha, head.sha);
  const approving = approversOf(forge, reviews, head.sha, issue.author);
  const missing = new Set<string>();
  for (const path of [...added, ...modified, ...removed]) {
    const owners = lines.findLast(({ pattern }) => owns(pattern, path))?.owners ?? [];
    if (owners.length > 0 && !owners.some((owner) => (owner.includes("/") ? approving.size > 0 : approving.has(owner.toLowerCase()))))
      missing.add(owners.join(" and/or "));
  }
  return [...missing];
}

function approversOf(forge: ForgeState, reviews: readonly Review[], head: string, author: Actor): ReadonlySet<string> {
  const counting = reviews.filter(
    ({ state, commit, author: { kind, login } }) =>
      state === "APPROVED" && commit === head && kind === "user" && login !== author.login && atLeast(permissionOf(forge, login), "write"),
  );
  return new Set(counting.map((review) => review.author.login.toLowerCase()));
}

interface OwnerLine {
  readonly pattern: string;
  /** Without the `@`. */
  readonly owners: readonly string[];
}

async function ownerLines(forge: ForgeState, branch: string): Promise<readonly OwnerLine[]> {
  const tip = await readRef(forge.git, `refs/heads/${branch}`);
  for (const place of places) {
    const found = await forge.git.git(["cat-file", "blob", `${tip ?? ""}:${place}`]);
    if (found.code !== 0) continue;
    const lines = found.stdout.split("\n").map((line) => line.replace(/#.*/, "").trim().split(/\s+/));
    return lines.flatMap(([pattern = "", ...owners]) => (pattern === "" ? [] : [{ pattern, owners: owners.map((one) => one.slice(1)) }]));
  }
  return [];
}

/** By the rules of gitignore files: a name without a slash matches anywhere, one with a slash from the top, a folder with all that is below. */
function owns(pattern: string, path: string): boolean {
  const name = pattern.replace(/^\//, "").replace(/\/$/, "");
  const from = pattern.slice(0, -1).includes("/") ? name : `**/${name}`;
  return matchesGlob(path, from) || matchesGlob(path, `${from}/**`) || (!from.includes("/") && matchesGlob(path, name));
}
