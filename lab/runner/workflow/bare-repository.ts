import { run } from "../../../src/process/run.ts";

/** What the runner reads from the forge's bare repository: workflow files at a commit. */
export interface BareRepository {
  /** `.github/workflows/*.yml` and `*.yaml` at a commit, sorted by path. */
  workflows(commit: string): Promise<readonly { readonly path: string; readonly oid: string }[]>;
  text(oid: string): Promise<string>;
  /** `refs/heads/<name>` of the default branch. */
  defaultBranch(): Promise<string>;
  /** The commit of a ref. */
  tip(ref: string): Promise<string>;
}

/** @param path PATH to find git on */
export function openBareRepository(gitDir: string, path: string): BareRepository {
  const git = async (...args: readonly string[]): Promise<string> => {
    const env = { PATH: path, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" };
    const done = await run("git", ["--git-dir", gitDir, ...args], { cwd: gitDir, env, timeout: 30_000 });
    if (done.code !== 0) throw new Error(`git ${args[0] ?? ""} failed: ${done.stderr.trim()}`);
    return done.stdout;
  };
  return {
    workflows: async (commit) => {
      const listed = await git("ls-tree", "-z", "--full-tree", commit, ".github/workflows/");
      const files = listed.split("\0").flatMap((line) => {
        const [, oid, path] = /^100\d{3} blob ([0-9a-f]+)\t(.+)$/s.exec(line) ?? [];
        return oid !== undefined && path !== undefined && /\.ya?ml$/.test(path) ? [{ oid, path }] : [];
      });
      return files.sort((a, b) => (a.path < b.path ? -1 : 1));
    },
    text: (oid) => git("cat-file", "blob", oid),
    defaultBranch: async () => (await git("symbolic-ref", "HEAD")).trim(),
    tip: async (ref) => (await git("rev-parse", "--verify", `${ref}^{commit}`)).trim(),
  };
}
