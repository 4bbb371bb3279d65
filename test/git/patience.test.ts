import { chmod, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openRepository } from "../../src/git/git-cli.ts";
import type { GitRepository } from "../../src/git/repository.ts";
import { run } from "../../src/process/run.ts";

// A git before the real one, whose calls of the remote fail at first, as a proxy or a server in trouble lets them.
let folder: string;
let repository: GitRepository;
const remote = { url: "", token: null };
const by = { name: "octocat", email: "octocat@example.com", at: Date.UTC(2026, 10, 20) };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "flotilla-test-patience-"));
  const script = `#!/bin/sh
words=" $* "
for call in fetch push ls-remote; do
  case "$words" in *" $call "*)
    left=$(cat "${folder}/left-$call" 2>/dev/null || echo 0)
    if [ "$left" -gt 0 ]; then
      echo $((left - 1)) > "${folder}/left-$call"
      cat "${folder}/words" >&2
      exit 128
    fi;;
  esac
done
exec ${(await run("sh", ["-c", "command -v git"], { cwd: "/", env: { PATH: process.env["PATH"] ?? "" }, timeout: 5_000 })).stdout.trim()} "$@"
`;
  await writeFile(join(folder, "git"), script);
  await chmod(join(folder, "git"), 0o755);
  const env = { PATH: `${folder}:${process.env["PATH"] ?? ""}`, GIT_CONFIG_NOSYSTEM: "1", GIT_CONFIG_GLOBAL: "/dev/null" };
  remote.url = join(folder, "remote.git");
  for (const args of [
    ["init", "-q", "-b", "main", "fleet"],
    ["init", "-q", "--bare", "remote.git"],
  ])
    await run("git", args, { cwd: folder, env, timeout: 10_000 });
  repository = await openRepository(join(folder, "fleet"), run, env);
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function failing(call: "fetch" | "push" | "ls-remote", times: number, words: string): Promise<void> {
  await writeFile(join(folder, `left-${call}`), String(times));
  await writeFile(join(folder, "words"), `${words}\n`);
}
const left = async (call: string): Promise<string> => (await readFile(join(folder, `left-${call}`), "utf8")).trim();

const passing = "error: RPC failed; HTTP 502 curl 22 The requested URL returned error: 502\nfatal: the remote end hung up unexpectedly";

test("a push, a fetch and a listing are tried again in place", { timeout: 30_000 }, async () => {
  const commit = await repository.writeCommit(await repository.writeTree(null, new Map([["a", "1"]])), [], "One", by);
  await failing("push", 2, passing);
  expect(await repository.push(remote, commit, "main", null)).toMatchObject({ outcome: "pushed" });
  await failing("fetch", 2, passing);
  await repository.fetch(remote, ["+refs/heads/main:refs/remotes/origin/main"]);
  expect(await repository.resolve("refs/remotes/origin/main")).toBe(commit);
  await failing("ls-remote", 2, passing);
  expect(await repository.remoteTip(remote, "main")).toBe(commit);
});

test("what stays away is reported on one line", { timeout: 30_000 }, async () => {
  await failing("fetch", 100, passing);
  await expect(repository.fetch(remote, ["main"])).rejects.toThrow(
    /^git fetch: error: RPC failed; HTTP 502 [^\n]*; fatal: the remote end hung up unexpectedly$/,
  );
  expect(await left("fetch")).toBe("96");
});

test.each(["fatal: Authentication failed for 'https://x/'", "fatal: couldn't find remote ref refs/pull/3/head", "error: 403"])(
  "what would be answered the same is not tried again: %s",
  async (words) => {
    await failing("fetch", 100, words);
    await expect(repository.fetch(remote, ["main"])).rejects.toThrow(words);
    expect(await left("fetch")).toBe("99");
  },
);

test("a clock before the first git is named, not handed to git", async () => {
  const tree = await repository.writeTree(null, new Map([["a", "1"]]));
  const past = { ...by, at: Date.UTC(1926, 0, 1) };
  await expect(repository.writeCommit(tree, [], "Past", past)).rejects.toThrow("clock says 1926-01-01T00:00:00.000Z: set it");
});
