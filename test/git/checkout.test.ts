import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openCheckout } from "../../src/git/checkout.ts";
import { openRepository } from "../../src/git/git-cli.ts";
import type { GitRepository, Remote, Signature } from "../../src/git/repository.ts";
import { openLedger } from "../../src/ledger/git-ledger.ts";
import { instancePath } from "../../src/ledger/paths.ts";
import { run } from "../../src/process/run.ts";
import { instanceFile } from "../ledger/ledger-fixture.ts";

const env = { PATH: process.env["PATH"] ?? "", HOME: tmpdir(), GIT_CONFIG_NOSYSTEM: "1", GIT_CONFIG_GLOBAL: "/dev/null" };
const mona: Signature = { name: "mona", email: "mona@example.com", at: 1_700_000_000_000 };
const ledger = "refs/heads/flotilla/ledger";
/** Files of the fleet, of which most are the same in every commit. */
const fleet = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`environments/prod/${index}.yaml`, `instance: ${index}\n`]));

let folder: string;
let server: GitRepository;
let remote: Remote;
/** Of main, from the oldest. */
const main: string[] = [];
/** Of the ledger, from the oldest. */
const written: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "flotilla-test-checkout-"));
  await git("init", "-q", "--bare", "-b", "main", "fleet.git");
  // As on GitHub: any object may be fetched by its id, and a part of what a commit holds.
  await git("-C", "fleet.git", "config", "uploadpack.allowAnySHA1InWant", "true");
  await git("-C", "fleet.git", "config", "uploadpack.allowFilter", "true");
  server = await openRepository(join(folder, "fleet.git"), run, env);
  remote = { url: `file://${join(folder, "fleet.git")}`, token: null, branch: "main", apart: "flotilla/ledger" };
  for (let at = 0; at < 6; at += 1)
    main.push(await commitOf(at === 0 ? fleet : { [`environments/prod/${at}.yaml`]: `changed: ${at}\n` }, main.at(-1)));
  for (let at = 0; at < 6; at += 1) written.push(await commitOf({ [`instances/${at}.json`]: `{"at":${at}}\n` }, written.at(-1)));
  await put("refs/heads/main", main[5]);
  await put(ledger, written[5]);
});
afterAll(async () => await rm(folder, { recursive: true, force: true }));

async function git(...args: readonly string[]): Promise<string> {
  const ran = await run("git", args, { cwd: folder, env, timeout: 30_000 });
  expect(ran.stderr + ran.code).toBe("0");
  return ran.stdout;
}

async function commitOf(files: Readonly<Record<string, string | null>>, parent: string | undefined): Promise<string> {
  const tree = await server.writeTree(parent ?? null, new Map(Object.entries(files)));
  return await server.writeCommit(tree, parent === undefined ? [] : [parent], "A change", mona);
}

async function put(ref: string, commit = ""): Promise<void> {
  await server.updateRef(ref, commit, await server.resolve(ref));
}

/** As actions/checkout leaves it: one commit. */
async function checkout(): Promise<{ readonly dir: string; readonly repository: GitRepository }> {
  const dir = await mkdtemp(join(folder, "job-"));
  await git("-C", dir, "init", "-q");
  await git("-C", dir, "fetch", "-q", "--no-tags", "--depth=1", remote.url, "+refs/heads/main:refs/remotes/origin/main");
  await git("-C", dir, "checkout", "-q", "-B", "main", "refs/remotes/origin/main");
  return { dir, repository: await openCheckout({ dir, run, env, remote }) };
}

/** Objects in the checkout's own repository. */
async function objectsIn(dir: string): Promise<number> {
  const listed = await git("-C", dir, "cat-file", "--batch-all-objects", "--batch-check=%(objectname)");
  return listed.split("\n").length - 1;
}

test("a checkout of one commit answers what a clone of everything answers", async () => {
  const [first = "", second = "", , , , tip = ""] = main;
  const branch = await commitOf({ "environments/prod/7.yaml": "branch: 7\n" }, second);
  await put("refs/heads/rollout/one", branch);
  const merged = await commitOf({ "environments/prod/8.yaml": "merged: 8\n" }, first);
  await put("refs/heads/rollout/behind", first);
  const cloned = await mkdtemp(join(folder, "clone-"));
  await git("clone", "-q", remote.url, cloned);
  const whole = await openRepository(cloned, run, env);
  const { repository } = await checkout();
  for (const clone of [whole, repository]) await clone.fetch(remote, ["+refs/heads/*:refs/flotilla/heads/*"]);
  const questions: Readonly<Record<string, (of: GitRepository) => Promise<unknown>>> = {
    "a branch": (of) => of.resolve("refs/flotilla/heads/rollout/one"),
    "the ledger, which no pattern means": (of) => of.resolve("refs/flotilla/heads/flotilla/ledger"),
    "an old commit": (of) => of.commit(second),
    "the tip and its parents": (of) => of.commit(tip),
    "the first commit": (of) => of.firstCommit("HEAD"),
    "a parent": (of) => of.resolve(`${tip}^`),
    "a commit that nobody has": (of) => of.resolve("0123456789012345678901234567890123456789"),
    "an unmerged commit that the server has": (of) => of.isAncestor(branch, tip),
    descent: (of) => of.isAncestor(first, tip),
    "no descent": (of) => of.isAncestor(tip, first),
    "a merge base": (of) => of.mergeBase("HEAD", branch),
    "what a branch changes": async (of) => of.difference((await of.mergeBase(tip, branch)) ?? "", branch),
    "what the newest commit changes": (of) => of.difference(`${tip}^`, tip),
    "a merge": (of) => of.mergeTree(tip, branch),
    "an old folder": (of) => of.tree(second, { below: "environments/prod" }),
    "an old file": (of) => of.resolve(`${second}:environments/prod/1.yaml`),
    "no such file": (of) => of.resolve(`${second}:environments/prod/99.yaml`),
    "who changed a file": (of) => of.mainline("HEAD", ["environments/prod/1.yaml"], { since: null }),
    "who changed a file since": (of) => of.mainline(tip, ["environments/prod/1.yaml", "environments/prod/3.yaml"], { since: second }),
    "what was merged": (of) => of.mergedRefs(["refs/flotilla/heads/rollout/"], tip),
  };
  for (const [name, ask] of Object.entries(questions)) {
    const answer = await ask(repository);
    expect([name, answer]).toEqual([name, await ask(whole)]);
  }
  expect(await repository.resolve(merged)).toBe(merged);
});

test("an old file is fetched by its own id, with nothing else", async () => {
  const old = await server.resolve(`${main[0]}:environments/prod/2.yaml`);
  const { dir, repository } = await checkout();
  const before = await objectsIn(dir);
  expect(await repository.resolve(old ?? "")).toBe(old);
  expect(Buffer.from((await repository.blobs([old ?? ""])).get(old ?? "") ?? []).toString()).toBe("instance: 2\n");
  expect(await objectsIn(dir)).toBe(before + 1);
});

test("what many ask for at once comes by few fetches", async () => {
  const { dir } = await checkout();
  let fetches = 0;
  const counting: typeof run = async (program, args, options) => {
    if (args.includes("fetch")) fetches += 1;
    return await run(program, args, options);
  };
  const repository = await openCheckout({ dir, run: counting, env, remote });
  const files = await Promise.all(main.map(async (commit) => await repository.resolve(`${commit}:environments/prod/5.yaml`)));
  expect(new Set(files).size).toBe(2);
  // Main's commits, and the files of those that were not here.
  expect(fetches).toBeLessThanOrEqual(3);
});

test("of the ledger the tip is fetched, then what is on top of it, or of what was seen last", async () => {
  const [, , , seen = "", , tip = ""] = written;
  const { dir, repository } = await checkout();
  await repository.fetch(remote, [ledger]);
  expect(await git("-C", dir, "rev-list", "--count", tip)).toBe("1\n");
  const next = await commitOf({ "instances/9.json": "{}\n" }, tip);
  await put(ledger, next);
  await repository.fetch(remote, [ledger]);
  expect(await repository.isAncestor(tip, next)).toBe(true);
  expect((await repository.mainline(next, [], { since: tip })).map(({ oid }) => oid)).toEqual([next]);

  const other = await checkout();
  await other.repository.fetch(remote, [seen], { depth: 1 });
  await other.repository.fetch(remote, [ledger]);
  expect(await other.repository.isAncestor(seen, next)).toBe(true);
  expect((await other.repository.mainline(next, [], { since: seen })).map(({ oid }) => oid)).toEqual([next, tip, written[4]]);
  expect(await git("-C", other.dir, "rev-list", "--count", next)).toBe("4\n");
  expect(await readFile(join(other.dir, ".git/shallow"), "utf8")).toContain(seen);
});

test("a job that writes the ledger before it looks at its past still has that since the tip that was seen", async () => {
  const [, , seen = ""] = written;
  const { repository } = await checkout();
  const by = { name: mona.name, email: mona.email };
  const store = openLedger({ repository, remote, branch: "flotilla/ledger", by, clock: () => mona.at, since: seen });
  const files = new Map([[instancePath("local", "src-a00"), instanceFile("src-a00")]]);
  const { view } = await store.write(() => ({ message: "Keep the plan", files }));
  const tip = view.commit ?? "";
  expect(await repository.isAncestor(seen, tip)).toBe(true);
  expect((await repository.mainline(tip, [], { since: seen })).at(-1)?.oid).toBe(written[3]);
});

test("commits that another one does not descend from are found by one question, what is not there among them", async () => {
  const [first = "", , third = "", , , tip = ""] = main;
  const aside = await commitOf({ "aside.yaml": "aside: 1\n" }, third);
  await put("refs/heads/aside", aside);
  const { repository } = await checkout();
  const missing = "1".repeat(40);
  const asked = [first, aside, third, missing, tip];
  expect(await repository.strangers(asked, third)).toEqual(new Set([aside, missing, tip]));
  expect(await server.strangers(asked, third)).toEqual(new Set([aside, missing, tip]));
  expect(await server.strangers([], third)).toEqual(new Set());
});

test("what is made in a checkout of one commit can be pushed", async () => {
  const { repository } = await checkout();
  const [, old = "", , , , tip = ""] = main;
  for (const [name, parent] of [
    ["refs/heads/rollout/new", tip],
    ["refs/heads/rollout/old", old],
  ] as const) {
    const tree = await repository.writeTree(parent, new Map([["environments/prod/9.yaml", "pushed: 9\n"]]));
    const commit = await repository.writeCommit(tree, [parent], "Pushed", mona);
    expect(await repository.isAncestor(parent, commit)).toBe(true);
    expect(await repository.push(remote, commit, name, null)).toMatchObject({ outcome: "pushed" });
    expect((await server.commit(commit)).parents).toEqual([parent]);
    expect((await server.difference(parent, commit)).map(({ path }) => path)).toEqual(["environments/prod/9.yaml"]);
  }
});

test("a checkout with the whole history is left as it is", async () => {
  const cloned = await mkdtemp(join(folder, "clone-"));
  await git("clone", "-q", remote.url, cloned);
  const repository = await openCheckout({ dir: cloned, run, env, remote: { ...remote, url: "file:///nowhere" } });
  expect(await repository.isAncestor(main[0] ?? "", main[5] ?? "")).toBe(true);
});

test("a branch that was made here and merged elsewhere has the history that the server knows", async () => {
  const { repository } = await checkout();
  const [old = ""] = main;
  const tree = await repository.writeTree(old, new Map([["environments/prod/11.yaml", "made: here\n"]]));
  const made = await repository.writeCommit(tree, [old], "Made here", mona);
  await repository.push(remote, made, "refs/heads/rollout/made", null);
  const tip = (await server.resolve("refs/heads/main")) ?? "";
  const merged = await server.mergeTree(tip, made);
  const merge = await server.writeCommit(merged.outcome === "clean" ? merged.tree : "", [tip, made], "Merge", mona);
  await put("refs/heads/main", merge);
  await repository.fetch(remote, ["+refs/heads/*:refs/flotilla/heads/*"]);
  expect(await repository.isAncestor(made, merge)).toBe(true);
  expect(await repository.mergeBase(tip, made)).toBe(old);
  expect(await repository.mergeTree(tip, made)).toEqual(merged);
  expect((await repository.mergedRefs(["refs/flotilla/heads/rollout/"], merge)).map(({ tip: of }) => of)).toContain(made);
});
