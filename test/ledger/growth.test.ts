import { expect, test } from "vitest";
import type { GitRepository } from "../../src/git/repository.ts";
import { instancePath, rolloutPath } from "../../src/ledger/paths.ts";
import { versionsAt } from "../../src/ledger/view.ts";
import { openLedger } from "../../src/ledger/git-ledger.ts";
import { newRollout } from "../../src/rollout/events.ts";
import { openRollouts } from "../../src/rollout/open-rollouts.ts";
import type { LedgerRollout, Strategy } from "../../src/schemas/kinds.ts";
import { git, instanceFile, ledgerOf, noon, repository } from "./ledger-fixture.ts";

const at = new Date(noon).toISOString().replace(".000", "");

const strategy: Strategy = {
  batch: 1,
  stages: [{ name: "rest", members: [{ percent: 100 }], concurrency: 2, failures: 0, gates: ["health"] }],
};

function rollout(target: string, ended: boolean): LedgerRollout {
  const opened = newRollout("local", target, { name: "fast", spec: strategy }, at);
  return ended ? { ...opened, state: "aborted", finishedAt: at } : opened;
}

/** The repository, and how many files were read of it. */
function counting(original: GitRepository): { readonly repository: GitRepository; readonly read: () => number } {
  let read = 0;
  const blobs: GitRepository["blobs"] = (oids) => {
    read += oids.length;
    return original.blobs(oids);
  };
  return { repository: { ...original, blobs }, read: () => read };
}

test("as many files are read for the open rollouts after three years as after the first one", async () => {
  const original = await repository();
  const ledger = ledgerOf(original);
  const targets = Array.from({ length: 36 }, (_, index) => `5.${index}.0`);
  await ledger.write(() => ({
    message: "Three years",
    files: targets.map((target) => [rolloutPath("local", target), rollout(target, false)]),
  }));
  for (const target of targets.slice(0, -1))
    await ledger.write(() => ({ message: `End ${target}`, files: [[rolloutPath("local", target), rollout(target, true)]] }));

  const { repository: counted, read } = counting(original);
  const by = { name: "flotilla[bot]", email: "flotilla@example.com" };
  const view = await openLedger({ repository: counted, remote: null, branch: "flotilla/ledger", by, clock: () => noon }).open();
  expect((await openRollouts(view)).map(({ target }) => target)).toEqual(["5.35.0"]);
  expect(read()).toBe(1);
});

test("a mark counts only for the file as it is: what another writer changed is read", async () => {
  const original = await repository();
  const ledger = ledgerOf(original);
  const path = rolloutPath("local", "5.4.0");
  const open = async (): Promise<readonly string[]> => (await openRollouts(await ledger.open())).map(({ target }) => target);
  await ledger.write(() => ({ message: "End", files: [[path, rollout("5.4.0", true)]] }));
  expect([await open(), (await ledger.open()).openRollouts()]).toEqual([[], []]);

  // A version that does not know the marks opens it anew.
  const tip = (await original.resolve("flotilla/ledger")) ?? "";
  const files = new Map([[path as string, JSON.stringify(rollout("5.4.0", false))]]);
  const tree = await original.writeTree(tip, files);
  const commit = await original.writeCommit(tree, [tip], "Open it anew", { name: "a", email: "a@example.com", at: noon });
  await git(original.dir, "update-ref", "refs/heads/flotilla/ledger", commit);
  expect(await open()).toEqual(["5.4.0"]);

  // Written once more by this version the mark is gone, and comes back with the end.
  await ledger.write(() => ({ message: "Go on", files: [[path, { ...rollout("5.4.0", false), labelledAt: at }]] }));
  expect(await git(original.dir, "ls-tree", "-r", "--name-only", "flotilla/ledger")).not.toContain("ended-rollouts/");
  await ledger.write(() => ({ message: "End", files: [[path, rollout("5.4.0", true)]] }));
  expect(await open()).toEqual([]);
});

test("an instance's history is read without a listing of the ledger at each of its commits", async () => {
  const original = await repository();
  const ledger = ledgerOf(original);
  const path = instancePath("local", "src-1");
  const versions = ["5.3.0", "5.4.0", "5.5.0"];
  for (const version of versions) await ledger.write(() => ({ message: version, files: [[path, instanceFile("src-1", { version })]] }));
  await ledger.write(() => ({ message: "Remove it", files: [[path, null]] }));
  const commits = await original.log("flotilla/ledger", path, 100);
  const tree: GitRepository["tree"] = () => Promise.reject(new Error("the ledger was listed"));
  const found = await versionsAt(
    { ...original, tree },
    commits.map(({ oid }) => oid),
    path,
  );
  expect(found.map((file) => file?.version)).toEqual([undefined, "5.5.0", "5.4.0", "5.3.0"]);
});
