import { join } from "node:path";
import { readIfThere } from "../process/optional-file.ts";
import type { RunProcess } from "../process/run.ts";
import { bringer, oneAtATime } from "./bring.ts";
import { openRepository } from "./git-cli.ts";
import { historyOf, historyWithTrees } from "./history-store.ts";
import { isObjectId, type ObjectId } from "./object-id.ts";
import type { GitRepository, MergedTree, Remote } from "./repository.ts";

export interface CheckoutOptions {
  /** The folder that is checked out. */
  readonly dir: string;
  readonly run: RunProcess;
  readonly env: Readonly<Record<string, string>>;
  /** Where it was cloned from. */
  readonly remote: Remote;
}

/**
 * The repository of a job. Of one with the whole history nothing is different; one of a single commit (`fetch-depth: 1`) answers the same as if it had
 * everything, with what it fetches for that: of main and of branches the commits alone, without a file, in a repository beside it; the files of a
 * commit, or a single file, when somebody reads them; of the ledger its tip, and what is written on top of what was fetched before. What a job fetches
 * so does not grow with the number of the ledger's commits, and of main's history it takes some 200 bytes a commit.
 */
export async function openCheckout(options: CheckoutOptions): Promise<GitRepository> {
  const here = await openRepository(options.dir, options.run, options.env);
  return (await readIfThere(join(here.gitDir, "shallow"))) === null ? here : shallow(here, options);
}

/** A revision's name, and what is asked of it: `^{tree}`, `:path`, `^`. */
interface Named {
  readonly base: string;
  readonly rest: string;
}

/** Where the answers to questions about a checkout of one commit are. */
function lookup(here: GitRepository, options: CheckoutOptions) {
  const { remote } = options;
  const past = historyOf(here, options);
  const alone = oneAtATime();
  const bring = bringer(here, (oids) => alone(() => here.fetch(remote, oids, { depth: 1 })));

  const oidOf = async (base: string): Promise<ObjectId | null> =>
    isObjectId(base) ? base : ((await here.resolve(base)) ?? (await past.resolve(base)));
  const resolve = async (revision: string): Promise<ObjectId | null> => {
    const found = await here.resolve(revision);
    const { base, rest } = named(revision);
    if (found !== null) return found;
    // Of an id alone it is not known what it names: a commit of main, or a file as it was some time ago.
    if (rest === "" || rest === "^{commit}" || /^[~^](?!\{)/.test(rest)) {
      const commit = await past.resolve(revision);
      if (commit !== null || rest !== "" || !isObjectId(base)) return commit;
      await bring(base);
      return await here.resolve(base);
    }
    const oid = await oidOf(base);
    if (oid === null) return null;
    await bring(oid);
    return await here.resolve(`${oid}${rest}`);
  };
  /** These commits' ids, and who knows their history. */
  const knowing = async (
    ...revisions: readonly string[]
  ): Promise<{ readonly known: GitRepository; readonly oids: readonly ObjectId[] }> => {
    const oids = await Promise.all(
      revisions.map(async (revision) => (isObjectId(revision) ? revision : ((await resolve(revision)) ?? revision))),
    );
    // What is here has no past, but for the ledger's newest commits and those that were made here.
    for (const oid of oids) if ((await past.resolve(oid)) === null) return { known: here, oids };
    return { known: await past.commits(), oids };
  };
  /** The same revision, once what it names is here; as it stands where there is no such thing. */
  const present = async (revision: string): Promise<string> => {
    if ((await here.resolve(revision)) !== null) return revision;
    const oid = await resolve(revision);
    if (oid !== null) await bring(oid);
    return oid ?? revision;
  };
  return { past, alone, resolve, knowing, present };
}

function shallow(here: GitRepository, options: CheckoutOptions): GitRepository {
  const { past, alone, resolve, knowing, present } = lookup(here, options);
  let fetchedBefore = false;
  const ask =
    <Arguments extends readonly string[], Answer>(question: (known: GitRepository, ...oids: Arguments) => Promise<Answer>) =>
    async (...revisions: Arguments): Promise<Answer> => {
      const { known, oids } = await knowing(...revisions);
      return await question(known, ...(oids as unknown as Arguments));
    };
  return {
    ...here,
    resolve,
    commit: ask((known, oid: string) => known.commit(oid)),
    firstCommit: ask((known, commit: string) => known.firstCommit(commit)),
    mainline: async (revision, paths, how) => {
      const { known, oids } = await knowing(revision, ...(how.since === null ? [] : [how.since]));
      const [from = revision, since = null] = oids;
      const read = paths.length === 0 || known === here ? known : await historyWithTrees(options, since, from);
      return await read.mainline(from, paths, { ...how, since });
    },
    tree: async (treeish, how) => await here.tree(await present(treeish), how),
    difference: async (before, after, below) => {
      const [from, to] = await Promise.all([present(before), present(after)]);
      return await here.difference(from, to, below);
    },
    mergeBase: ask((known, a: string, b: string) => known.mergeBase(a, b)),
    isAncestor: ask((known, a: string, b: string) => known.isAncestor(a, b)),
    strangers: async (commits, descendant) => await (await knowing(descendant)).known.strangers(commits, descendant),
    mergeTree: ask(async (known, ours: string, theirs: string) => {
      if (known === here) return await here.mergeTree(ours, theirs);
      const base = await known.mergeBase(ours, theirs);
      await Promise.all([...(base === null ? [] : [base]), ours, theirs].map(present));
      return await mergeOver(here, base, ours, theirs);
    }),
    writeTree: async (base, files) => await here.writeTree(base === null ? null : await present(base), files),
    writeCommit: async (tree, parents, message, by) => {
      await Promise.all(parents.map(present));
      return await here.writeCommit(tree, parents, message, by);
    },
    materialize: async (tree, folder) => await here.materialize(await present(tree), folder),
    mergedRefs: async (below, into) => await (await past.commits()).mergedRefs(below, into),
    fetch: async (from, refspecs, how) => {
      const kept = refspecs.filter((refspec) => refspec.includes(":"));
      const passing = refspecs.filter((refspec) => !refspec.includes(":"));
      if (kept.length > 0) await past.fetch(kept);
      if (passing.length === 0) return;
      await alone(() => here.fetch(from, passing, how ?? (fetchedBefore ? {} : { depth: 1 })));
      fetchedBefore = true;
    },
  };
}

/** The merge of two commits whose files are here without the history between: three commits of the same trees have the same merge. */
async function mergeOver(here: GitRepository, base: ObjectId | null, ours: string, theirs: string): Promise<MergedTree> {
  if (base === null) return await here.mergeTree(ours, theirs);
  const [root, left, right] = await Promise.all([base, ours, theirs].map(async (oid) => (await here.commit(oid)).tree));
  const copy = (tree = "", parents: readonly ObjectId[] = []) => here.writeCommit(tree, parents, "Merged alone", nobody);
  const parent = await copy(root);
  const [a, b] = await Promise.all([copy(left, [parent]), copy(right, [parent])]);
  return await here.mergeTree(a, b);
}

const nobody = { name: "flotilla", email: "flotilla@localhost", at: 0 };

function named(revision: string): Named {
  const end = revision.search(/[:^~]/);
  return end === -1 ? { base: revision, rest: "" } : { base: revision.slice(0, end), rest: revision.slice(end) };
}
