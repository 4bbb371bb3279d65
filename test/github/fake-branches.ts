import type { ObjectId } from "../../src/git/object-id.ts";
import { coAuthorsOf } from "../../src/github/co-authors.ts";
import type { GitRepository } from "../../src/git/repository.ts";
import type { FakeBranches } from "./fake-state.ts";

/** Branches that are names with made-up commits: nothing can conflict. */
export function branchesInMemory(oid: (seed: string) => ObjectId): FakeBranches {
  const tips = new Map<string, ObjectId>([["main", oid("main")]]);
  const commits = new Map<
    ObjectId,
    { readonly author: string; readonly pusher: string; readonly message: string; readonly parent: ObjectId | null }
  >();
  return {
    tip: async (branch) => tips.get(branch) ?? null,
    async merge(head, message) {
      const commit = oid(`${tips.get("main") ?? ""} ${head} ${message}`);
      tips.set("main", commit);
      return commit;
    },
    async committers(head) {
      const logins = new Set<string>();
      for (let at: ObjectId | null = head; at !== null; at = commits.get(at)?.parent ?? null) {
        const commit = commits.get(at);
        if (commit === undefined) continue;
        for (const login of [commit.author, commit.pusher, ...coAuthorsOf(commit.message)]) logins.add(login);
      }
      return [...logins].sort();
    },
    async push(branch, author, message = "Work", pusher = author) {
      const parent = tips.get(branch) ?? null;
      const commit = oid(`${branch} ${author} ${commits.size}`);
      commits.set(commit, { author, pusher, message, parent });
      tips.set(branch, commit);
      return commit;
    },
    author: async (commit) => commits.get(commit)?.author ?? null,
  };
}

/**
 * Branches of a real (bare) repository; merges are real merge commits on its `main`.
 * `loginOf` gives whose a commit is by its author's name; the name itself where absent.
 */
export function branchesOf(
  repository: GitRepository,
  now: () => number,
  loginOf: (authorName: string) => string = (name) => name,
): FakeBranches {
  // Whoever asks for a merge, GitHub is the committer.
  const by = { name: "GitHub", email: "noreply@github.com" };
  const tip = (branch: string): Promise<ObjectId | null> => repository.resolve(`refs/heads/${branch}`);
  return {
    tip,
    async merge(head, message) {
      const main = await tip("main");
      if (main === null) throw new Error("the repository has no main");
      const merged = await repository.mergeTree(main, head);
      if (merged.outcome === "conflict") return null;
      const commit = await repository.writeCommit(merged.tree, [main, head], message, { ...by, at: now() });
      if (!(await repository.updateRef("refs/heads/main", commit, main))) throw new Error("main moved while merging");
      return commit;
    },
    async committers(head, mergeCommit) {
      const main = mergeCommit === null ? await tip("main") : ((await repository.commit(mergeCommit)).parents[0] ?? null);
      const base = main === null ? null : await repository.mergeBase(main, head);
      const logins = new Set<string>();
      for (let at: ObjectId | undefined = head; at !== undefined && at !== base;) {
        const commit: { readonly author: string; readonly parents: readonly ObjectId[] } = await repository.commit(at);
        logins.add(loginOf(commit.author));
        at = commit.parents[0];
      }
      return [...logins].sort();
    },
    author: async (commit) => loginOf((await repository.commit(commit)).author),
    push() {
      throw new Error("push with git: these branches are those of a real repository");
    },
  };
}
