// What a job waits for before it reads anything: a checkout of the whole history, as `fetch-depth: 0` makes it, against one of a single commit with what `find` and a reconcile ask for
// besides. 1,000 instances, three years: a rollout of all of them each month in batches of five, 4,000 edits a year, and the ledger's commits of all that.
import { createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { once } from "node:events";
import { openCheckout } from "../../src/git/checkout.ts";
import type { GitRepository, Remote } from "../../src/git/repository.ts";
import { run } from "../../src/process/run.ts";

const [instances, months, batch, editsPerMonth] = [1_000, 36, 5, 333];
/** Of the ledger, for an upgrade: reviewed, claimed, applied, healthy. */
const perUpgrade = 3;
/** Seconds. */
const bar = 5;
const env = Object.fromEntries(Object.entries(process.env).map(([name, value]) => [name, value ?? ""]));
const dir = mkdtempSync(join(tmpdir(), "flotilla-bench-"));
const server = join(dir, "fleet.git");
const remote: Remote = { url: `file://${server}`, token: null, branch: "main", apart: "flotilla/ledger" };
try {
  await git("init", "--quiet", "--bare", "--initial-branch=main", server);
  // As GitHub has it.
  for (const key of ["allowAnySHA1InWant", "allowFilter"]) await git("-C", server, "config", `uploadpack.${key}`, "true");
  const commits = await history();
  await git("-C", server, "gc", "--quiet");
  console.log(`${instances} instances, ${months} months: ${commits.main} commits of main, ${commits.ledger} of the ledger`);
  const whole = await timed("fetch-depth: 0", async (job) => {
    await git("-C", job, "fetch", "--quiet", "--no-tags", remote.url, "+refs/heads/*:refs/remotes/origin/*");
  });
  const alone = await timed("fetch-depth: 1", checkout);
  const found = await timed("... and what find asks for", async (job) => {
    await checkout(job);
    await asFind(await openCheckout({ dir: job, run, env, remote }));
  });
  const reconciled = await timed("... and what a reconcile asks for", async (job) => {
    await checkout(job);
    await asReconcile(await openCheckout({ dir: job, run, env, remote }));
  });
  console.log(
    `find ${(whole / found).toFixed(1)} times as fast, a reconcile ${(whole / reconciled).toFixed(1)} times, the checkout alone ${(whole / alone).toFixed(1)} times`,
  );
  const slowest = Math.max(found, reconciled);
  console.log(`${slowest < bar ? "ok" : "MISSED"}: a job has started after ${slowest.toFixed(1)} s, the bar is ${bar} s`);
  if (slowest >= bar) process.exitCode = 1;
} finally {
  rmSync(dir, { recursive: true, force: true });
}

/** As actions/checkout fetches it. */
async function checkout(job: string): Promise<void> {
  await git("-C", job, "fetch", "--quiet", "--no-tags", "--depth=1", remote.url, "+refs/heads/main:refs/remotes/origin/main");
}

/** The ledger's chain since the last run, and whether what is applied is on main. */
async function asFind(repository: GitRepository): Promise<void> {
  const [main, ledger] = ["refs/remotes/origin/main", "refs/heads/flotilla/ledger"];
  await repository.firstCommit(main);
  const tip = (await repository.remoteTip(remote, ledger)) ?? "";
  const seen = (await git("-C", server, "rev-parse", `${tip}~20`)).trim();
  await repository.fetch(remote, [seen], { depth: 1 });
  await repository.fetch(remote, [ledger]);
  if ((await repository.mainline(tip, [], { since: seen })).length !== 20) throw new Error("the ledger's newest commits are not there");
  await repository.tree(tip);
  const applied = (await git("-C", server, "rev-list", "--max-count=1000", "main"))
    .trim()
    .split("\n")
    .filter((_, at) => at % 50 === 0);
  for (const commit of applied) if (!(await repository.isAncestor(commit, main))) throw new Error(`${commit} is not on main`);
}

/** The same, all branches, and what is in the open ones. */
async function asReconcile(repository: GitRepository): Promise<void> {
  await repository.fetch(remote, ["+refs/heads/*:refs/flotilla/heads/*"]);
  await asFind(repository);
  const heads = await Promise.all(
    Array.from({ length: 25 }, async (_, at) => (await repository.resolve(`refs/flotilla/heads/rollout/${at}`)) ?? ""),
  );
  await Promise.all(
    heads.map(async (head) => {
      const base = (await repository.mergeBase("refs/flotilla/heads/main", head)) ?? "";
      if ((await repository.difference(base, head)).length !== 1) throw new Error(`${head} is no upgrade`);
    }),
  );
}

/** Seconds. */
async function timed(name: string, act: (job: string) => Promise<void>): Promise<number> {
  const job = mkdtempSync(join(dir, "job-"));
  const begun = performance.now();
  await git("init", "--quiet", job);
  await act(job);
  const seconds = (performance.now() - begun) / 1000;
  const size = Number((await git("-C", job, "count-objects", "-v")).match(/^size-pack: (\d+)$/m)?.[1] ?? 0) / 1024;
  console.log(`${name}: ${seconds.toFixed(1)} s, ${size.toFixed(1)} MiB`);
  return seconds;
}

async function git(...args: readonly string[]): Promise<string> {
  const ran = await run("git", args, { cwd: dir, env, timeout: 600_000 });
  if (ran.code !== 0) throw new Error(ran.stderr);
  return ran.stdout;
}

/** Main, the ledger and 25 open upgrades, by one `git fast-import`. */
async function history(): Promise<{ readonly main: number; readonly ledger: number }> {
  const path = join(dir, "stream");
  const out = createWriteStream(path);
  const write = async (text: string): Promise<void> => void (out.write(text) || (await once(out, "drain")));
  let now = 1_700_000_000;
  const count = { main: 0, ledger: 0 };
  const commit = async (
    branch: "main" | "flotilla/ledger" | `rollout/${number}`,
    files: Readonly<Record<string, string>>,
    from = "",
  ): Promise<void> => {
    if (branch === "main" || branch === "flotilla/ledger") count[branch === "main" ? "main" : "ledger"] += 1;
    const put = Object.entries(files).map(([file, text]) => `M 100644 inline ${file}\ndata ${text.length}\n${text}\n`);
    await write(
      `commit refs/heads/${branch}\ncommitter flotilla[bot] <1+flotilla[bot]@users.noreply.github.com> ${(now += 60)} +0000\ndata 8\nA change\n${from}${put.join("")}\n`,
    );
  };
  const config = (id: number, version: number): string =>
    `metadata:\n  name: i-${id}\nspec:\n  version: ${version}\n  domain: ${"x".repeat(300)}-${id}.example.com\n`;
  const at = (id: number): string => `environments/production/deployments/i-${id}/config.yaml`;
  const recorded = (id: number): string => `instances/production/${(id % 256).toString(16).padStart(2, "0")}/i-${id}.json`;
  const record = (id: number, step: string): string =>
    `{"id":"i-${id}","at":${now},"step":"${step}","stacks":"${"0123456789abcdef".repeat(40)}"}\n`;
  const all = Array.from({ length: instances }, (_, id) => id);
  await commit("main", Object.fromEntries(all.map((id) => [at(id), config(id, 0)])));
  await commit("flotilla/ledger", Object.fromEntries(all.map((id) => [recorded(id), record(id, "new")])));
  for (let month = 1; month <= months; month += 1) {
    for (let first = 0; first < instances; first += batch) {
      const members = all.slice(first, first + batch);
      await commit("main", Object.fromEntries(members.map((id) => [at(id), config(id, month)])));
      for (const id of members)
        for (let step = 0; step < perUpgrade; step += 1) await commit("flotilla/ledger", { [recorded(id)]: record(id, String(step)) });
    }
    for (let edit = 0; edit < editsPerMonth; edit += 1)
      await commit("main", { [at((edit * 7) % instances)]: config(edit, month * 1000 + edit) });
  }
  for (let open = 0; open < 25; open += 1) await commit(`rollout/${open}`, { [at(open)]: config(open, 99) }, "from refs/heads/main\n");
  out.end("done\n");
  await once(out, "close");
  await run("sh", ["-c", 'git -C "$0" fast-import --quiet --done < "$1"', server, path], { cwd: dir, env, timeout: 1_200_000 });
  rmSync(path);
  return count;
}
