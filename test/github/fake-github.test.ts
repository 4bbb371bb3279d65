import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openRepository } from "../../src/git/git-cli.ts";
import type { GitRepository } from "../../src/git/repository.ts";
import { run } from "../../src/process/run.ts";
import { branchesOf } from "./fake-branches.ts";
import { fakeGitHub } from "./fake-github.ts";

let folder: string;
let repository: GitRepository;
const by = { name: "mona", email: "mona@users.noreply.github.com", at: Date.parse("2026-11-02T08:00:00Z") };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "fake-github-"));
  const env = { PATH: process.env["PATH"] ?? "", HOME: folder };
  await run("git", ["init", "--bare", "--quiet", "--initial-branch=main", folder], { cwd: folder, env, timeout: 10_000 });
  repository = await openRepository(folder, run, env);
  const tree = await repository.writeTree(null, new Map([["size.txt", "small\n"]]));
  await repository.updateRef("refs/heads/main", await repository.writeCommit(tree, [], "Start", by), null);
});
afterAll(() => rm(folder, { recursive: true }));

async function branch(name: string, content: string): Promise<string> {
  const main = (await repository.resolve("refs/heads/main")) ?? "";
  const tree = await repository.writeTree(main, new Map([["size.txt", content]]));
  const commit = await repository.writeCommit(tree, [main], `Make it ${content}`, by);
  await repository.updateRef(`refs/heads/${name}`, commit, await repository.resolve(`refs/heads/${name}`));
  return commit;
}

test("on a real repository merges are real, and a conflict is refused", async () => {
  const github = fakeGitHub({ people: { mona: "write" }, branches: branchesOf(repository, () => by.at) });
  const head = await branch("bigger", "big\n");
  await branch("smaller", "tiny\n");
  const bigger = await github.openPullRequest({ branch: "bigger", title: "Bigger", body: "", labels: [] });
  const smaller = await github.openPullRequest({ branch: "smaller", title: "Smaller", body: "", labels: [] });
  const merged = await github.merge(bigger.number, head, "Bigger");
  expect(merged).toEqual({ outcome: "merged", commit: await repository.resolve("refs/heads/main") });
  expect(await github.merge(smaller.number, smaller.head, "Smaller")).toMatchObject({ outcome: "refused" });
  expect((await github.trust([bigger.number])).get(bigger.number)).toMatchObject({ merged: true, committers: ["mona"], approvals: [] });
});

test("a planned fault strikes once, before the act or after it", async () => {
  const github = fakeGitHub();
  const wanted = { marker: "<!-- m -->", title: "Tracker", body: "<!-- m -->", assignees: [] };
  github.failNext("openIssue", "before");
  await expect(github.openIssue(wanted)).rejects.toThrow("502");
  expect(github.issues()).toHaveLength(0);
  github.failNext("openIssue", "after");
  await expect(github.openIssue(wanted)).rejects.toThrow("502");
  expect(await github.openIssue(wanted)).toMatchObject({ number: 1 });
  expect(github.issues()).toHaveLength(1);
  expect(github.calls).toEqual(["openIssue", "openIssue", "openIssue"]);
});
