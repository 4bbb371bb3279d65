import { expect, test } from "vitest";
import type { FleetSnapshot } from "../../src/fleet/model.ts";
import type { ApplyContext } from "../../src/apply/context.ts";
import type { PlanRecord } from "../../src/schemas/kinds.ts";
import type { StackTarget } from "../../src/stacks/stack-runner.ts";
import { claimOnce, workOnce } from "../apply/apply-fixture.ts";
import { type FakeCloud, fakeCloud } from "../apply/fake-cloud.ts";
import type { FixtureInstance } from "./fixture-fleet.ts";
import { approveAll, publish, tracker } from "./reconcile-run.ts";
import { type RolloutFixture, rolloutFixture } from "./rollout-fixture.ts";
import { reconcile } from "../../src/rollout/reconcile.ts";

// The reconcile, find, the engine jobs of several shards at the same time, and record, over sixty instances; an engine that takes turns stands in.

const strategy = `apiVersion: flotilla.dev/v1
kind: RolloutStrategy
spec:
  batch: 5
  stages:
    - { name: canary, members: [{ labels: { instance-type: internal } }], concurrency: 4, failures: 0, gates: [health] }
    - { name: rest, members: [{ percent: 100 }], concurrency: 20, failures: 3, gates: [health] }
`;
const count = 60;
const instances = Array.from({ length: count }, (_, index): FixtureInstance => ({
  id: `src-m${String(index).padStart(4, "0")}`,
  type: index < 4 ? "internal" : index % 3 === 0 ? "trial" : "production",
}));
/** How many members of a mutex may be at work. */
const most = 3;
const policy = `    failureBudget: 3\n    shards: 4\n    parallel: 5\n    mutexes: [{ name: quota, by: labels.instance-type, most: ${most} }]`;

/** The most that were claimed by one run, and the most of one type that were applied to at the same moment. */
interface Together {
  claimed: number;
  ofType: number;
}

/** The cloud, whose applies take some turns of everybody else's. */
function watched(cloud: FakeCloud, together: Together): FakeCloud {
  const working = new Map<string, string>();
  const runner: FakeCloud["runner"] = {
    ...cloud.runner,
    apply: async (target, plan) => {
      const { id, config } = target.instance;
      working.set(id, config.metadata.labels["instance-type"] ?? "");
      const types = Map.groupBy(working.values(), (type) => type);
      together.ofType = Math.max(together.ofType, ...[...types.values()].map((own) => own.length));
      for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate);
      const applied = await cloud.runner.apply(target, plan);
      working.delete(id);
      return applied;
    },
  };
  return { ...cloud, runner };
}

/** Every service answers with the version that was applied to it. */
function probeOf(cloud: FakeCloud): ApplyContext["probe"] {
  return {
    get: (url) => {
      const id = `src-${new URL(url).hostname.split("-")[0] ?? ""}`;
      const version = cloud.data.states[`prod/${id}/app`]?.attributes["version"];
      return Promise.resolve({ outcome: "answered", status: 200, body: JSON.stringify({ status: "ok", version: version ?? null }) });
    },
  };
}

/** What the plan job would show of every stack with that version on main. */
async function recordsOf(snapshot: FleetSnapshot, cloud: FakeCloud, version: string): Promise<ReadonlyMap<string, PlanRecord>> {
  const records = new Map<string, PlanRecord>();
  const environment = snapshot.environments.get("prod");
  const architecture = snapshot.architectures.get("plain/1");
  if (environment === undefined || architecture === undefined) throw new Error("no fleet");
  for (const instance of environment.instances.values()) {
    const spec = { ...instance.config.spec, version };
    const upgraded = { ...instance, config: { ...instance.config, spec } };
    for (const stack of ["database", "app"]) {
      const target: StackTarget = { environment, instance: upgraded, architecture, stack };
      const planned = await cloud.runner.speculativePlan(target, []);
      if (planned.outcome === "planned" && !planned.empty) records.set(`${instance.id} ${stack}`, planned.record);
    }
  }
  return records;
}

test("sixty instances go through a rollout side by side: each is applied once, and no mutex is broken", { timeout: 300_000 }, async () => {
  const w = await rolloutFixture(instances, strategy);
  const file = "environments/prod/environment.yaml";
  const environment = (await w.fileOn("main", file)) ?? "";
  await w.commit("main", { [file]: environment.replace(/ {4}failureBudget: 1/, policy) });
  const together: Together = { claimed: 0, ofType: 0 };
  const cloud = fakeCloud();
  const applies = applying(w, watched(cloud, together), together);
  while (await applies()) continue;
  expect(cloud.data.applies).toHaveLength(2 * count);
  together.claimed = 0;
  await publish(w);
  const records = await recordsOf(await w.snapshot(), cloud, "5.4.0");
  for (let turn = 0; turn < 80 && (await w.rollout()).finishedAt === null; turn += 1) {
    await w.plan({ record: (id, stack) => records.get(`${id} ${stack}`) ?? null });
    await approveAll(w);
    await applies();
    await reconcile(w.context);
  }
  expect(tracker(w)).toContain(`**${count} of ${count} upgraded and healthy**`);
  expect((await w.rollout()).finishedAt).not.toBeNull();
  const upgraded = cloud.data.applies.slice(2 * count);
  expect(upgraded.map((line) => line.split(" ")[0] ?? "").sort(), "each once").toEqual(instances.map(({ id }) => id));
  for (const { id } of instances) {
    expect(cloud.data.states[`prod/${id}/app`]?.attributes["version"]).toBe("5.4.0");
    expect((await w.instance(id))?.health).toMatchObject({ state: "healthy", version: "5.4.0" });
  }
  expect(together.ofType).toBeLessThanOrEqual(most);
  expect(together.claimed, "side by side").toBe(20);
  await w.close();
});

/** Runs of apply.yml: find, then its shards at the same time. Answers whether anything was claimed. */
function applying(w: RolloutFixture, cloud: FakeCloud, together: Together): () => Promise<boolean> {
  const head = async (): Promise<string> => {
    await w.repository.fetch(w.remote, ["+refs/heads/*:refs/test/*"]);
    return await w.main();
  };
  const fixture = {
    fleet: { repository: w.repository as never, head, commit: () => Promise.reject(new Error("not asked for")) },
    cloud,
    ledger: w.ledger,
    github: w.github,
    clock: () => w.now(),
    runs: 0,
  };
  return async () => {
    const found = await claimOnce(fixture);
    together.claimed = Math.max(together.claimed, found.claimed.length);
    await Promise.all(found.shards.map((work) => workOnce(fixture, found, work, { context: { probe: probeOf(cloud) } })));
    return found.claimed.length > 0;
  };
}
