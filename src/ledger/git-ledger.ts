import { UserError } from "../process/user-error.ts";
import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { Clock } from "../clock/clock.ts";
import { GitError } from "../git/git-error.ts";
import type { ObjectId } from "../git/object-id.ts";
import { isNotThere } from "../git/patience.ts";
import type { GitRepository, Remote, Signature } from "../git/repository.ts";
import type { LedgerInstance, LedgerRollout } from "../schemas/kinds.ts";
import { checked } from "../schemas/check-record.ts";
import { indentedJson } from "../data/canonical-json.ts";
import { endedMark } from "./ended-rollouts.ts";
import { instanceOf, kindOf, type LedgerKind, type LedgerPath } from "./paths.ts";
import type { LedgerChange, LedgerEntry, LedgerStore, LedgerView, Written } from "./store.ts";
import { upToDatePath, upToDatePaths } from "./up-to-date-index.ts";
import { emptyView, type StoredView, viewAt } from "./view.ts";

export interface LedgerOptions {
  /** Holds the ledger's objects; its work tree is never touched. */
  readonly repository: GitRepository;
  /** null: the branch of this repository itself is the ledger. */
  readonly remote: Remote | null;
  /** For example `flotilla/ledger`. */
  readonly branch: string;
  readonly by: Omit<Signature, "at">;
  readonly clock: Clock;
  /** A commit of the ledger that its tip is held against: of a remote, what lies between is fetched as well. */
  readonly since?: ObjectId | null;
  /** Makes each write's commit one of its own; a random UUID where absent. */
  readonly newId?: () => string;
}

/** Lost races before a write gives up. Each one means that another writer was first. */
const mostRaces = 100;
/** The wait after a lost race, at most: so many times what a try took. Twenty writers at once get through in a third of the time that a fixed wait takes. */
const longestWait = 16;

/** The ledger on a branch, by git plumbing: no checkout, every write one commit, compared and swapped. */
export function openLedger(options: LedgerOptions): LedgerStore {
  const open = async (): Promise<StoredView> => {
    const tip = await newestTip(options);
    return tip === null ? emptyView : await viewAt(options.repository, tip);
  };
  return { open, write: (change) => write(options, open, change) };
}

async function write<C extends LedgerChange>(
  options: LedgerOptions,
  open: () => Promise<StoredView>,
  derive: (view: LedgerView) => Promise<C> | C,
): Promise<Written<C>> {
  const { repository } = options;
  let mine: { readonly commit: ObjectId; readonly change: C } | null = null;
  for (let races = 1; ; races += 1) {
    const begun = performance.now();
    const view = await open();
    // An answer of the remote was lost on its way back: the commit is there, perhaps with others on top of it.
    if (mine !== null && view.commit !== null && (await repository.isAncestor(mine.commit, view.commit)))
      return { view, changed: true, change: mine.change };
    const change = await derive(view);
    const commit = await commitOf(options, view, change);
    if (commit === null) return { view, changed: false, change };
    const swapped = await swap(options, commit, view.commit);
    mine = { commit: swapped.commit, change };
    if (swapped.isThere) return { view: await viewAt(repository, swapped.commit), changed: true, change };
    if (races >= mostRaces)
      throw new UserError(`the ledger changed ${races} times while one entry was written: try again when fewer runs are at work`);
    await wait(pauseAfter(races, performance.now() - begun, commit));
  }
}

/** Whether the branch now is at the commit (or at what the remote made of it, which is `commit` then), or another writer was first. */
async function swap(
  options: LedgerOptions,
  commit: ObjectId,
  expected: ObjectId | null,
): Promise<{ readonly isThere: boolean; readonly commit: ObjectId }> {
  const { repository, remote, branch } = options;
  if (remote === null) return { isThere: await repository.updateRef(refOf(branch), commit, expected), commit };
  const pushed = await repository.push(remote, commit, refOf(branch), expected);
  if (pushed.outcome === "refused") throw new UserError(`the ledger's branch ${branch} cannot be written: ${pushed.message}`);
  return { isThere: pushed.outcome === "pushed", commit: pushed.commit };
}

/** The commit that makes the change, null where it alters nothing. */
async function commitOf(options: LedgerOptions, view: StoredView, change: LedgerChange): Promise<ObjectId | null> {
  const { repository, by, clock, newId = randomUUID } = options;
  const files = filesOf(view, change);
  if (files.size === 0) return null;
  const base = view.commit === null ? null : await repository.resolve(`${view.commit}^{tree}`);
  const tree = await repository.writeTree(base, files);
  if (tree === base) return null;
  // Without it, two writers that say the same in the same second make the same commit, and both believe that theirs went through.
  const message = `${change.message}\n\nWrite: ${newId()}\n`;
  return await repository.writeCommit(tree, view.commit === null ? [] : [view.commit], message, { ...by, at: clock() });
}

/** Checked and in their one form, with the index of up-to-date instances that follows from them. */
function filesOf(view: StoredView, change: LedgerChange): ReadonlyMap<string, string | null> {
  const files = new Map<string, string | null>();
  for (const entry of [...change.files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [path, content] = entry;
    if (content !== null) checked(kindOf<LedgerKind>(path), content, `what is to be written to ${path}`);
    const text = content === null ? null : indentedJson(content);
    files.set(path, text);
    if (isRollout(entry) && text !== null) {
      const [mark, marked] = endedMark(entry[1], text);
      if (marked !== null || view.below(mark.slice(0, mark.lastIndexOf("/"))).includes(mark)) files.set(mark, marked);
    }
    if (!isInstance(entry)) continue;
    const [key, instance] = [instanceOf(entry[0]), entry[1]];
    const wanted = instance === null ? null : upToDatePath(instance);
    for (const old of upToDatePaths(view, key.environment, key.id)) if (old !== wanted) files.set(old, null);
    if (wanted !== null) files.set(wanted, text);
  }
  return files;
}

function isInstance(entry: LedgerEntry): entry is readonly [LedgerPath<"LedgerInstance">, LedgerInstance | null] {
  return kindOf<LedgerKind>(entry[0]) === "LedgerInstance";
}

function isRollout(entry: LedgerEntry): entry is readonly [LedgerPath<"LedgerRollout">, LedgerRollout] {
  return entry[1] !== null && kindOf<LedgerKind>(entry[0]) === "LedgerRollout";
}

async function newestTip({ repository, remote, branch, since = null }: LedgerOptions): Promise<ObjectId | null> {
  if (remote === null) return await repository.resolve(refOf(branch));
  const tip = await repository.remoteTip(remote, refOf(branch));
  if (since !== null && since !== tip) await fetchAlone(repository, remote, since);
  if (tip === null || (await repository.holds(tip))) return tip;
  // Without a ref of its own: two writers in one clone would wait for each other's lock.
  await repository.fetch(remote, [refOf(branch)]);
  if (await repository.holds(tip)) return tip;
  throw new UserError(`${branch} was at ${tip} and is not any more: a ledger's history is never rewritten`);
}

/** Fetches a commit without its history, so that the next fetch brings what is on top of it, and not the ledger's years. */
async function fetchAlone(repository: GitRepository, remote: Remote, commit: ObjectId): Promise<void> {
  if (await repository.holds(commit)) return;
  try {
    await repository.fetch(remote, [commit], { depth: 1 });
  } catch (error) {
    if (!(error instanceof GitError) || !isNotThere(error.stderr)) throw error;
  }
}

function refOf(branch: string): string {
  return `refs/heads/${branch}`;
}

/**
 * Milliseconds to wait after so many lost races, in proportion to what a try takes: where that is seconds, a wait of milliseconds only makes the
 * same writers meet again. The commit's own id spreads those that lost the same race.
 *
 * @param took milliseconds
 */
export function pauseAfter(races: number, took: number, commit: ObjectId): number {
  const share = Number.parseInt(commit.slice(0, 8), 16) / 2 ** 32;
  return share * took * Math.min(2 ** races, longestWait);
}
