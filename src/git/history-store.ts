import { temporaryFolder } from "../process/temporary-folder.ts";
import type { CheckoutOptions } from "./checkout.ts";
import { openRepository } from "./git-cli.ts";
import { GitError } from "./git-error.ts";
import type { ObjectId } from "./object-id.ts";
import { defaultRef, type GitRepository } from "./repository.ts";

/** Commits without their trees: a filter that git servers know since 2.20, and GitHub (https://git-scm.com/docs/git-rev-list, --filter=tree:0). */
interface History {
  /** Answers what commits alone can answer. */
  readonly commits: GitRepository;
  /** The commit that a revision names; null where it names none, or is no commit. */
  resolve(revision: string): Promise<ObjectId | null>;
  fetchMain(): Promise<void>;
  fetch(refspecs: readonly string[]): Promise<void>;
}

/** The same, where it is fetched by whoever asks first. */
interface Past {
  commits(): Promise<GitRepository>;
  resolve(revision: string): Promise<ObjectId | null>;
  fetch(refspecs: readonly string[]): Promise<void>;
}

/** The commits of the remote's branches; fetched when they are first asked for. */
export function historyOf(here: GitRepository, options: CheckoutOptions): Past {
  let opened: Promise<History> | null = null;
  let fetched: Promise<void> | null = null;
  const open = (): Promise<History> => (opened ??= here.resolve("HEAD").then((head) => openHistory(options, head)));
  const ready = async (): Promise<History> => {
    const history = await open();
    await (fetched ??= history.fetchMain());
    return history;
  };
  return {
    commits: async () => (await ready()).commits,
    resolve: async (revision) => (await ready()).resolve(revision),
    fetch: async (refspecs) => {
      const history = await open();
      await (fetched = history.fetch(refspecs));
    },
  };
}

/** @param like an id of the repository whose history it is, for their length */
async function openHistory(options: CheckoutOptions, like: ObjectId | null): Promise<History> {
  const { remote } = options;
  const { commits, fetching } = await emptyRepository(options, like?.length === 64 ? "sha256" : "sha1");
  const fetch = (refspecs: readonly string[]) => fetching.fetch(remote, refspecs, { filter: "tree:0" });
  return {
    commits,
    resolve: async (revision) => {
      try {
        return await commits.resolve(`${revision}^{commit}`);
      } catch (error) {
        // A tree that some commit names: git would fetch it, which it may not.
        if (error instanceof GitError) return null;
        throw error;
      }
    },
    fetchMain: () => fetch([`+${defaultRef(remote)}:refs/flotilla/main`]),
    fetch,
  };
}

/**
 * The commits behind `revision` with their folders, not their files, for what asks which of them changed a path: of all of them where `since` is null,
 * which takes some seconds in a repository of years.
 */
export async function historyWithTrees(options: CheckoutOptions, since: ObjectId | null, revision: ObjectId): Promise<GitRepository> {
  const { commits, fetching } = await emptyRepository(options, revision.length === 64 ? "sha256" : "sha1");
  if (since !== null) await fetching.fetch(options.remote, [`${since}:refs/flotilla/since`], { filter: "blob:none", depth: 1 });
  await fetching.fetch(options.remote, [`${revision}:refs/flotilla/revision`], { filter: "blob:none" });
  return commits;
}

/** A repository beside the checkout, outside of what a commit can write to; it goes with the process. */
async function emptyRepository(
  { run, env }: CheckoutOptions,
  format: "sha1" | "sha256",
): Promise<{ readonly commits: GitRepository; readonly fetching: GitRepository }> {
  const { path } = await temporaryFolder("history");
  const made = await run("git", ["init", "--quiet", "--bare", `--object-format=${format}`, path], { cwd: path, env, timeout: 60_000 });
  if (made.code !== 0) throw new GitError("init", made.stderr);
  const fetching = await openRepository(path, run, env);
  // Git fetches what a filter left out as soon as it is read, without a token and one by one: it is not to be read. Older git than 2.45 knows the protocols alone.
  const commits = await openRepository(path, run, { ...env, GIT_NO_LAZY_FETCH: "1", GIT_ALLOW_PROTOCOL: "none" });
  return { commits, fetching };
}
