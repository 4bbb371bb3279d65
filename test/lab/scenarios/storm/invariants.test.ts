import { describe, expect, test } from "vitest";
import type { End, EndOfInstance } from "../../../../lab/scenarios/storm/end.ts";
import { brokenBy, invariants } from "../../../../lab/scenarios/storm/invariants.ts";

const instance: EndOfInstance = {
  id: "src-1",
  configured: "5.4.0",
  version: "5.4.0",
  health: { state: "healthy", version: "5.4.0" },
  maintenance: false,
  retry: false,
  stacks: { network: "clean", app: "clean" },
  backups: ["bak-1"],
  namedBackup: "bak-1",
};
const upgrade = { number: 2, marker: "", title: "Upgrade", branch: "rollout/local/5.4.0/src-1", state: "merged", upgrades: true } as const;
const tracker = { number: 1, marker: "<!-- flotilla:tracker local 5.4.0 -->", title: "5.4.0", state: "closed" };
const comment = { number: 1, marker: "<!-- flotilla:event healthy -->", title: "healthy" };
const calm: End = {
  target: "5.4.0",
  lostJournals: 0,
  instances: [instance],
  rollout: { state: "finished", members: [{ id: "src-1", excluded: null }] },
  objects: [
    { name: "src-1-network", id: "network-1" },
    { name: "src-1-app", id: "service-1" },
  ],
  states: [
    { name: "src-1-app", id: "service-1" },
    { name: "src-1-network", id: "network-1" },
  ],
  changes: new Map([
    ["src-1-network", ["ok"]],
    ["src-1-app", ["ok", "ok"]],
  ]),
  pulls: [upgrade],
  issues: [tracker],
  comments: [comment],
  branches: ["main", "flotilla/ledger", "import-the-fleet"],
  forks: [],
  damage: [],
  locks: [],
  temporary: [],
  processes: [],
};

/** What each invariant is there for. */
const against: readonly (readonly [string, Partial<End>])[] = [
  [
    "every instance is configured, recorded and healthy at the target",
    { instances: [{ ...instance, health: { state: "healthy", version: "5.3.1" } }] },
  ],
  ["every instance is configured, recorded and healthy at the target", { instances: [{ ...instance, configured: "5.3.1" }] }],
  ["no maintenance and no retry is open", { instances: [{ ...instance, maintenance: true }] }],
  [
    "the last attempt of every stack is clean: nothing is claimed, interrupted, failed",
    { instances: [{ ...instance, stacks: { network: "clean", app: "applying" } }] },
  ],
  ["the last attempt of every stack is clean: nothing is claimed, interrupted, failed", { instances: [{ ...instance, stacks: {} }] }],
  ["each instance was backed up once, and the ledger names that backup", { instances: [{ ...instance, backups: ["bak-0", "bak-1"] }] }],
  ["each instance was backed up once, and the ledger names that backup", { instances: [{ ...instance, namedBackup: null }] }],
  [
    "the rollout is finished, with every instance as a member, none excluded",
    { rollout: { state: "running", members: [{ id: "src-1", excluded: null }] } },
  ],
  ["the rollout is finished, with every instance as a member, none excluded", { rollout: { state: "finished", members: [] } }],
  ["the engine's states name exactly the cloud's objects", { states: [{ name: "src-1-network", id: "network-1" }] }],
  [
    "the engine's states name exactly the cloud's objects",
    {
      states: [
        { name: "src-1-network", id: "network-1" },
        { name: "src-1-app", id: "service-0" },
      ],
    },
  ],
  [
    "every object was created once, and every service changed once",
    {
      changes: new Map([
        ["src-1-network", ["ok"]],
        ["src-1-app", ["ok", "ok", "ok"]],
      ]),
    },
  ],
  ["nothing was created and deleted again", { changes: new Map([...calm.changes, ["src-1-executors", ["ok", "ok"]]]) }],
  [
    "each instance has one upgrade's pull request, and all pull requests of the App are merged",
    { pulls: [upgrade, { ...upgrade, number: 3 }] },
  ],
  ["each instance has one upgrade's pull request, and all pull requests of the App are merged", { pulls: [{ ...upgrade, state: "open" }] }],
  ["one tracker, and every issue of the App is closed", { issues: [{ ...tracker, state: "open" }] }],
  ["one tracker, and every issue of the App is closed", { issues: [] }],
  ["no issue, pull request or comment of the App is doubled", { comments: [comment, comment] }],
  ["no branch of the App is left", { branches: ["main", "rollout/local/5.4.0/src-1"] }],
  ["the ledger is one chain of commits", { forks: ["0123abc"] }],
  ["git finds no damage", { damage: ["missing blob 0123abc"] }],
  ["no lock and no journal is left", { locks: ["state/local/src-1/.app.tfstate.lock.info"] }],
  ["nothing is left in the system's temporary folder", { temporary: ["flotilla-engine-1"] }],
  ["no process is left", { processes: ["tofu apply"] }],
];

test("an apply that was cut off explains one backup more of each instance, or one that is not named, and no more", () => {
  const name = "each instance was backed up once, and the ledger names that backup";
  const [unnamed, twice] = [
    { ...instance, namedBackup: null },
    { ...instance, backups: ["bak-0", "bak-1"] },
  ];
  const broken = (change: Partial<End>): readonly string[] =>
    brokenBy({ ...calm, ...change }, invariants).map(({ invariant }) => invariant);
  expect(broken({ lostJournals: 1, instances: [unnamed] })).not.toContain(name);
  expect(broken({ lostJournals: 1, instances: [twice] })).not.toContain(name);
  expect(broken({ lostJournals: 1, instances: [twice, { ...twice, id: "src-2" }] })).not.toContain(name);
  expect(broken({ lostJournals: 1, instances: [{ ...instance, backups: ["bak-0", "bak-1", "bak-2"] }] })).toContain(name);
  expect(broken({ lostJournals: 1, instances: [{ ...twice, namedBackup: "bak-9" }] })).toContain(name);
  expect(broken({ lostJournals: 1, instances: [{ ...instance, backups: [] }] })).toContain(name);
});

describe("the invariants of a storm", () => {
  test("hold after a calm rollout", () => {
    expect(brokenBy(calm, invariants)).toEqual([]);
  });

  test.each(against)("can be broken: %s", (name, change) => {
    expect(brokenBy({ ...calm, ...change }, invariants).map(({ invariant }) => invariant)).toContain(name);
  });

  test("have all been broken once", () => {
    expect(new Set(against.map(([name]) => name))).toEqual(new Set(invariants.map(({ name }) => name)));
  });
});
