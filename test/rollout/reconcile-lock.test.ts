import { afterEach, beforeEach, expect, test } from "vitest";
import { continueRollouts } from "../../src/rollout/continue.ts";
import { awaitReconcileLock, lockReconcile, type ReconcilingJob } from "../../src/rollout/reconcile-lock.ts";
import { publish } from "./reconcile-run.ts";
import { type RolloutFixture, rolloutFixture } from "./rollout-fixture.ts";

const branch = "flotilla/ledger-reconcile";
const trusted = async (): Promise<void> => undefined;
let fleet: RolloutFixture;

beforeEach(async () => {
  fleet = await rolloutFixture([{ id: "src-inside", type: "internal" }]);
});
afterEach(() => fleet.close());

function job(run: string, attempt = 1): ReconcilingJob {
  fleet.github.setRun(run, true);
  return { run, attempt, ledgerBranch: "flotilla/ledger" };
}

test("of jobs that ask at once one holds the lock, also of the same run, and whoever asks afterwards waits for its end", async () => {
  const locks = await Promise.all(["1", "2", "2", "3"].map((run) => lockReconcile(fleet.context, job(run))));
  const held = locks.filter((lock) => lock !== null);
  expect(held).toHaveLength(1);
  expect(await fleet.branches()).toContain(branch);
  const waiting = awaitReconcileLock(fleet.context, job("4"), 1);
  expect(await Promise.race([waiting, lockReconcile(fleet.context, job("5"))])).toBeNull();
  await held[0]?.release();
  await (await waiting).release();
  expect(await fleet.branches()).not.toContain(branch);
});

test("a lock whose run has ended, was started again or is older than 20 minutes is taken over, and what held it releases nothing", async () => {
  const first = await lockReconcile(fleet.context, job("1"));
  fleet.github.setRun("1", false);
  const second = await lockReconcile(fleet.context, job("2", 2));
  // The fake's runs are at their first attempt.
  const third = await lockReconcile(fleet.context, job("3"));
  expect([first, second, third]).not.toContain(null);
  expect(await lockReconcile(fleet.context, job("4"))).toBeNull();
  const later = { ...fleet.context, clock: () => fleet.now() + 21 * 60_000 };
  const fourth = await lockReconcile(later, job("4"));
  expect(fourth).not.toBeNull();
  await first?.release();
  await third?.release();
  expect(await lockReconcile(fleet.context, job("5"))).toBeNull();
  await fourth?.release();
  expect(await lockReconcile(fleet.context, job("5"))).not.toBeNull();
});

test("a job goes on with open rollouts itself, and starts rollout.yml where another is at it, where it fails, or where the ledger is not trusted", async () => {
  await continueRollouts(fleet.context, job("1"), () => Promise.reject(new Error("not asked without a rollout")));
  expect(fleet.github.started).toEqual([]);
  await publish(fleet);
  const started = (): readonly string[] => fleet.github.started.map(({ file }) => file);
  const before = started().length;
  await continueRollouts(fleet.context, job("1"), trusted);
  expect(fleet.log.at(-1)).toMatch(/^the rollouts are at rest after \d+ rounds$/);
  expect(started()).toHaveLength(before);

  const other = await lockReconcile(fleet.context, job("2"));
  await continueRollouts(fleet.context, job("1"), trusted);
  expect([started().slice(before), fleet.log.slice(-2)]).toEqual([["rollout.yml"], ["another job reconciles", "rollout.yml is started"]]);
  await other?.release();

  await continueRollouts(fleet.context, job("1"), () => Promise.reject(new Error("the branch was rewritten")));
  expect([started().slice(before), fleet.log.at(-2)]).toEqual([
    ["rollout.yml", "rollout.yml"],
    "the rollouts did not come to rest: the branch was rewritten",
  ]);
  const github = { ...fleet.context.github, openPullRequests: () => Promise.reject(new Error("502")) };
  await continueRollouts({ ...fleet.context, github }, job("1"), trusted);
  expect([started().slice(before).length, fleet.log.at(-2)]).toEqual([3, "the rollouts did not come to rest: 502"]);
  expect(await fleet.branches()).not.toContain(branch);
});
