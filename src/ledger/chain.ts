import type { ObjectId } from "../git/object-id.ts";
import type { GitRepository } from "../git/repository.ts";
import type { GitHub } from "../github/port.ts";
import { UserError } from "../process/user-error.ts";
import type { LedgerStore } from "./store.ts";

/** What an earlier run has seen of the ledger. */
export interface SeenLedger {
  readonly repository: GitRepository;
  readonly github: GitHub;
  /** The ledger's branch. */
  readonly branch: string;
  /** null: nothing yet. Read before the ledger is opened: what is seen meanwhile is newer than this, and descends from it. */
  readonly seen: ObjectId | null;
  /** The commit whose check run holds it. */
  readonly place: ObjectId;
}

export interface ChainOptions {
  /** Opened with what was seen: else the commits between that and its tip may be missing. */
  readonly ledger: LedgerStore;
  /** A tip that somebody has looked through, whatever stands between it and the one that was seen last; null: none. */
  readonly accepted: ObjectId | null;
}

/** The check run that holds the tip. Only the App can write it, and it does not go where a branch is forced to. */
export const checkName = "ledger";

/**
 * Throws a UserError where the ledger does not descend from what an earlier run has seen, or where another than the App has written a commit since.
 * Each commit names the one before it by its content (that is what git's commits are), so what was seen cannot change while its id is the same; what
 * is left is a branch that was forced to another commit, and a commit on top. The first run has seen nothing and takes the ledger as it is.
 *
 * What was seen last stands in a check run of the App on main's first commit, which is always there and always the same.
 */
export async function requireChain(known: SeenLedger, { ledger, accepted }: ChainOptions): Promise<SeenLedger> {
  const { commit } = await ledger.open();
  if (accepted === null) {
    await requireDescent(known, commit);
    return known;
  }
  if (accepted === commit) return { ...known, seen: commit };
  throw new UserError(`the ledger is at ${commit ?? "no commit"}, and ${accepted} was to be accepted: look through what is there now.`);
}

/** The tip that the summary of the check run names, as `rememberTip` writes it. `text` null: there is no such check run, and nothing was seen yet. */
export function seenIn(text: string | null, { branch, place }: Pick<SeenLedger, "branch" | "place">): ObjectId | null {
  if (text === null) return null;
  const found = /`([0-9a-f]{40}(?:[0-9a-f]{24})?)`/.exec(text)?.[1];
  if (found === undefined)
    throw new UserError(
      `the check ${checkName} of ${place} names no commit of ${branch}, so nobody knows what was seen of it. ${accepting}`,
    );
  return found;
}

/** Throws as {@link requireChain} does; `tip` null: the branch is not there. */
export async function requireDescent({ repository, github, branch, seen }: SeenLedger, tip: ObjectId | null): Promise<void> {
  if (seen === null || seen === tip) return;
  if (tip === null || (await repository.resolve(`${seen}^{commit}`)) === null || !(await repository.isAncestor(seen, tip)))
    throw new UserError(
      `the branch ${branch} was rewritten: an earlier run has seen it at ${seen}, and ${tip === null ? "it is gone" : `${tip} does not descend from that`}. ` +
        `Nothing goes on from there. Put it back: git fetch origin ${seen} && git push --force origin ${seen}:refs/heads/${branch}. ${accepting}`,
    );
  const strange = (await repository.mainline(tip, [], { since: seen })).findLast(
    ({ author, committer, parents }) =>
      author !== github.login || (committer !== github.login && committer !== signer) || parents.length !== 1,
  );
  if (strange !== undefined)
    throw new UserError(
      `the commit ${strange.oid} of ${branch} is not one that ${github.login} writes. Nothing goes on from there. ` +
        `Look through it (git show ${strange.oid}); to take it back: git push --force origin ${strange.parents[0] ?? seen}:refs/heads/${branch}. ${accepting}`,
    );
}

/** The committer of what GitHub has made and signed for the App, where the branch takes signed commits only. */
const signer = "GitHub";

/** How what is meant is let in: by somebody who may, and naming exactly what they looked at. */
const accepting =
  "Where it is meant: gh workflow run apply.yml --field accept-ledger=<the branch's tip>, by somebody with the role maintain.";
