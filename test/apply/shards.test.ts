import { describe, expect, test } from "vitest";
import type { Work } from "../../src/schemas/kinds.ts";
import { claimOnce, file, runOnce, states, untilQuiet, workOnce } from "./apply-fixture.ts";
import { type Hub, hub, merged, proposed } from "./hub-fixture.ts";
import { environmentFile, instance } from "./fleet-fixture.ts";

// Several engine jobs of a run, and several runs at work at the same time: what keeps them apart is what the ledger says.

const allClean = { app: "clean", monitoring: "clean", network: "clean" };
const letters = ["a", "b", "c", "d"];
const policy = (text: string, failureBudget = 3) => ({
  "environments/local/environment.yaml": environmentFile({ failureBudget, policy: text }),
});

/** Six healthy instances; then main gives all of them another region-less change that needs no review. */
async function changed(text: string, failureBudget = 3): Promise<Hub> {
  const w = await hub();
  await w.fleet.commit({
    ...policy(text, failureBudget),
    ...Object.assign({}, ...letters.map((letter) => instance(`src-${letter}00`, { type: "trial" }))),
  });
  await untilQuiet(w);
  await w.fleet.commit({
    ...Object.assign({}, ...letters.map((letter) => instance(`src-${letter}00`, { type: "trial", alerting: false }))),
    ...instance("src-customer", { alerting: false }),
  });
  return w;
}

const idsOf = ({ instances }: Work): readonly string[] => instances.map(({ id }) => id);

/** The job find of a run that goes on working. */
async function begun(w: Hub) {
  const found = await claimOnce(w);
  w.github.setRun(String(w.runs), true);
  return found;
}

describe("two engine jobs of a run", () => {
  test("have each its own work, nonce and part of the failure budget", async () => {
    const w = await changed("shards: 2, parallel: 2".replace(", ", "\n    "));
    const { shards } = await begun(w);
    expect(shards.map(({ shard, failures }) => [shard, failures])).toEqual([
      [1, { local: 1 }],
      [2, { local: 1 }],
    ]);
    expect(new Set(shards.map(({ nonce }) => nonce)).size).toBe(2);
    expect(new Set(shards.flatMap(idsOf)).size).toBe(5);
  });

  test("are as many as may fail at most", async () => {
    const w = await changed("shards: 5\n    parallel: 1", 1);
    const { shards } = await begun(w);
    expect(shards.map(({ failures }) => failures)).toEqual([{ local: 0 }, { local: 0 }]);
  });

  test("are recorded each by itself: the record of one leaves the claims of the other", async () => {
    const w = await changed("shards: 2\n    parallel: 2");
    const found = await begun(w);
    const [first, second] = found.shards;
    if (first === undefined || second === undefined) throw new Error("there is one job");
    const { recorded } = await workOnce(w, found, first);
    for (const id of idsOf(first)) expect(await states(w, id)).toEqual(allClean);
    for (const id of idsOf(second)) expect(await states(w, id)).toMatchObject({ monitoring: "claimed" });
    // Everything is claimed: the next slice would find nothing.
    expect(recorded?.continues).toBe(false);
    await workOnce(w, found, second);
    for (const id of idsOf(second)) expect(await states(w, id)).toEqual(allClean);
  });

  test("one that dies with its journal is interrupted alone, and the next run goes on with it", async () => {
    const w = await changed("shards: 2\n    parallel: 2");
    const found = await begun(w);
    const [first, second] = found.shards;
    if (first === undefined || second === undefined) throw new Error("there is one job");
    const { recorded } = await workOnce(w, found, first, { loseJournal: true });
    for (const id of idsOf(first)) expect(await states(w, id)).toMatchObject({ monitoring: "interrupted" });
    for (const id of idsOf(second)) expect(await states(w, id)).toMatchObject({ monitoring: "claimed" });
    expect(recorded?.continues).toBe(true);
    const next = await runOnce(w);
    expect(next.found.claimed.map(({ id }) => id).sort()).toEqual([...idsOf(first)].sort());
  });

  test("the journal of one says nothing of the other's instances", async () => {
    const w = await changed("shards: 2\n    parallel: 2");
    const found = await begun(w);
    const [first, second] = found.shards;
    if (first === undefined || second === undefined) throw new Error("there is one job");
    const { entries } = await workOnce(w, found, first);
    const { recorded } = await workOnce(w, found, second, { forge: (own) => [...own, ...entries] });
    expect(new Set(recorded?.refused.map(({ reason }) => reason))).toEqual(new Set(["the run has not claimed that instance"]));
    expect(recorded?.refused).toHaveLength(entries.length);
  });

  test("together they leave no more failed than the budget, and then no next slice starts by itself", async () => {
    const w = await changed("shards: 2\n    parallel: 2", 1);
    const found = await begun(w);
    for (const { instances } of found.shards) w.cloud.faults.set(`${instances[0]?.id ?? ""} monitoring`, "apply");
    const ends = [];
    for (const work of found.shards) ends.push(await workOnce(w, found, work));
    const all = await Promise.all(found.claimed.map(async ({ id }) => (await file(w, id)).stacks["monitoring"]?.attempt?.state));
    expect(all.filter((state) => state === "failed")).toHaveLength(2);
    expect(ends.at(-1)?.recorded?.continues).toBe(false);
    expect([...(ends.at(-1)?.recorded?.stopped ?? [])]).toEqual(["local"]);
  });
});

describe("runs that are at work at the same time", () => {
  test("never claim an instance that another has, and leave the jobs to those that have them", async () => {
    const w = await changed("shards: 1\n    parallel: 5");
    const first = await begun(w);
    expect(first.claimed).toHaveLength(5);
    await w.fleet.commit(instance("src-internal", { type: "internal", alerting: false }));
    const second = await begun(w);
    expect(second.shards).toEqual([]);
    expect(second.leftAlone.filter(({ id }) => id === "src-internal")).toMatchObject([{ code: "next-slice" }]);
    const [work] = first.shards;
    if (work === undefined) throw new Error("nothing was claimed");
    expect((await workOnce(w, first, work)).recorded?.continues).toBe(true);
    expect((await runOnce(w)).found.claimed.map(({ id }) => id)).toEqual(["src-internal"]);
  });

  test("an edit goes through while a change of the fleet is at work, and not a second one beside it", async () => {
    const w = await changed("shards: 1\n    parallel: 5");
    const first = await begun(w);
    const number = await proposed(w, instance("src-internal", { type: "internal", size: "large" }));
    await w.github.personApproves("monalisa", number);
    await merged(w, number);
    const edit = await begun(w);
    expect(edit.claimed.map(({ id }) => id)).toEqual(["src-internal"]);
    const [work] = edit.shards;
    if (work === undefined) throw new Error("nothing was claimed");
    await workOnce(w, edit, work);
    expect(await states(w, "src-internal")).toEqual(allClean);
    for (const { id } of first.claimed) expect(await states(w, id)).toMatchObject({ monitoring: "claimed" });
  });

  test("keep members of a mutex apart: what one has claimed counts in the other", async () => {
    const w = await changed("shards: 4\n    parallel: 1\n    mutexes: [{ name: quota, by: spec.region, most: 1 }]");
    const first = await begun(w);
    // All share the region: one job has them, one after the other.
    expect(first.shards).toHaveLength(1);
    await w.fleet.commit(instance("src-internal", { type: "internal", alerting: false }));
    const second = await begun(w);
    expect(second.shards).toEqual([]);
    expect(second.leftAlone.find(({ id }) => id === "src-internal")?.message).toContain("mutex");
  });

  test("whose record died is over with its run: what it had claimed is planned again", async () => {
    const w = await changed("shards: 1\n    parallel: 5");
    const first = await begun(w);
    w.github.setRun(String(w.runs), false);
    expect((await runOnce(w)).found.claimed.map(({ id }) => id).sort()).toEqual(first.claimed.map(({ id }) => id).sort());
    expect(await states(w, "src-a00")).toEqual(allClean);
  });
});
