import { expect, test } from "vitest";
import { budgetOf, dueOf, isDriftDue } from "../../src/drift/due.ts";
import { driftBody, updateDriftIssue } from "../../src/drift/issue.ts";
import { detectDrift } from "../../src/drift/detect.ts";
import { type RecordedDrift, recordDrift } from "../../src/drift/record.ts";
import { loadFleet } from "../../src/fleet/load.ts";
import { keptPlan } from "../../src/report/kept-plan.ts";
import type { DriftedStack, PlanReport } from "../../src/schemas/kinds.ts";
import { runOnce, untilQuiet } from "../apply/apply-fixture.ts";
import { environmentFile, instance } from "../apply/fleet-fixture.ts";
import { type Hub, hub } from "../apply/hub-fixture.ts";

const day = 86_400_000;

/** The fleet, up to date, whose environment is checked. */
async function watched(drift: string): Promise<Hub> {
  const w = await hub();
  await w.fleet.commit({ "environments/local/environment.yaml": environmentFile({ policy: `drift: ${drift}` }) });
  await untilQuiet(w);
  return w;
}

/** Somebody scales it by hand. */
function scale(w: Hub, size: string, id = "src-customer"): void {
  const key = `local/${id}/app`;
  const state = w.cloud.data.states[key];
  if (state === undefined) throw new Error(`no state ${key}`);
  w.cloud.data.states[key] = { ...state, attributes: { ...state.attributes, size: JSON.stringify(size) } };
}

async function detect(w: Hub, run: string, now = w.clock()): Promise<PlanReport> {
  return await detectDrift({
    repository: w.fleet.repository,
    commit: await w.fleet.head(),
    root: "",
    ledger: w.ledger,
    run,
    openRunner: () => Promise.resolve(w.cloud.runner),
    keyId: "k1",
    clock: () => now,
    signal: new AbortController().signal,
    log: () => undefined,
  });
}

async function recorded(w: Hub, report: PlanReport, now = w.clock()): Promise<RecordedDrift> {
  const { snapshot } = await loadFleet(w.fleet.repository, await w.fleet.head(), { only: [] });
  if (snapshot === null) throw new Error("no fleet");
  const { repository } = w.fleet;
  const kept = await recordDrift({ repository, root: "", ledger: w.ledger, environments: snapshot.environments, report, now });
  for (const [environment, drift] of kept.drift)
    await updateDriftIssue({
      github: w.github,
      ledger: w.ledger,
      view: kept.view,
      drift,
      fresh: kept.fresh.get(environment) ?? [],
      scrub: (text) => text,
      mention: "@example/cloud",
      run: report.run,
      every: "1d",
    });
  return kept;
}

const idsOf = ({ stacks }: PlanReport): readonly string[] => [...new Set(stacks.map(({ id }) => id))].sort();

test("what differs is in one issue of its environment, and somebody is mentioned", async () => {
  const w = await watched("{ every: 1d }");
  expect(await isDriftDue((await snapshotOf(w)).environments.values(), await w.ledger.open(), w.clock())).toBe(true);
  scale(w, "huge");
  const first = await detect(w, "91");
  expect(idsOf(first)).toEqual(["src-customer", "src-internal"]);
  const { drift } = await recorded(w, first);
  expect(drift.get("local")?.drifted.map(({ id, stack }) => `${id} ${stack}`)).toEqual(["src-customer app"]);
  const issue = await w.github.issueWith("<!-- flotilla:drift local -->", "open");
  expect(issue?.title).toBe("Drift: local");
  expect(issue?.body).toContain("**In local: 1 of 2 instances differs from what was applied.**");
  expect(issue?.body).toContain('size: "huge" → "small"');
  expect(await w.github.ownComment(issue?.number ?? 0, "<!-- flotilla:drift-run 91 -->")).toMatchObject({
    body: expect.stringContaining("@example/cloud 1 instance newly found to differ from what was applied: src-customer."),
  });
});

test("an instance is checked again after a day, nobody is mentioned twice, and the issue closes itself", async () => {
  const w = await watched("{ every: 1d }");
  scale(w, "huge");
  const first = await recorded(w, await detect(w, "91"));
  expect((await detect(w, "92")).stacks).toEqual([]);
  expect(await isDriftDue((await snapshotOf(w)).environments.values(), await w.ledger.open(), w.clock())).toBe(false);
  const later = w.clock() + day;
  const again = await recorded(w, await detect(w, "93", later), later);
  expect(again.fresh.get("local")).toEqual([]);
  const since = ({ drift }: RecordedDrift): readonly string[] => (drift.get("local")?.drifted ?? []).map((one) => one.since);
  expect(since(again)).toEqual(since(first));

  const issue = (await w.github.issueWith("<!-- flotilla:drift local -->", "open"))?.number ?? 0;
  scale(w, "small");
  await recorded(w, await detect(w, "94", later + day), later + day);
  expect((await w.github.issue(issue))?.state).toBe("closed");
  scale(w, "huge");
  await recorded(w, await detect(w, "95", later + 2 * day), later + 2 * day);
  expect((await w.github.issue(issue))?.state, "it is opened again, there is one only").toBe("open");
});

test("what is applied meanwhile, is pending, or is at work counts for nothing", async () => {
  const w = await watched("{}");
  scale(w, "huge");
  const seen = await detect(w, "91");
  await w.fleet.commit(instance("src-customer", { size: "large" }));
  await runOnce(w);
  const { drift } = await recorded(w, seen);
  expect(drift.get("local")?.drifted).toEqual([]);
  expect(Object.keys(drift.get("local")?.checked ?? {})).toEqual(["src-internal"]);
  expect(idsOf(await detect(w, "92", w.clock() + 2 * day)), "its apply waits for a confirmation").toEqual(["src-internal"]);
});

test("what is named in policy.drift.ignore is not reported until its end", async () => {
  const until = new Date(Date.parse("2030-01-01T00:00:00Z")).toISOString();
  const entry = `{ address: "fake_app.*", stack: app, reason: campaign, owner: octocat, until: "${until}" }`;
  const w = await watched(`{ ignore: [${entry}] }`);
  scale(w, "huge");
  const { drift } = await recorded(w, await detect(w, "91"));
  expect(drift.get("local")?.drifted).toEqual([]);
  const end = Date.parse(until) + day;
  const after = await recorded(w, await detect(w, "92", end), end);
  expect(after.drift.get("local")?.drifted).toHaveLength(1);
});

test("a stack that cannot be planned is reported as that", async () => {
  const w = await watched("{}");
  const { runner } = w.cloud;
  const failing = {
    ...runner,
    speculativePlan: () => Promise.resolve({ outcome: "failed" as const, error: "no such region", hint: null }),
  };
  const broken: Hub = { ...w, cloud: { ...w.cloud, runner: failing } };
  const { drift } = await recorded(w, await detect(broken, "91"));
  expect(drift.get("local")?.failed).toHaveLength(6);
  const issue = await w.github.issueWith("<!-- flotilla:drift local -->", "open");
  expect(issue?.body).toContain("2 instances could not be planned");
  expect(issue?.body).toContain("no such region");
});

test("instances come in turn: never checked first, then the longest ago, within the budget", () => {
  const checked = { a: "2026-11-20T10:00:00Z", b: "2026-11-19T10:00:00Z", c: "2026-11-21T09:00:00Z" };
  const known = { environment: "prod", checked, drifted: [], failed: [] };
  const now = Date.parse("2026-11-21T10:00:00Z");
  expect(dueOf({ every: "1d" }, known, ["c", "a", "b", "d"], now)).toEqual(["d", "b", "a"]);
  expect(dueOf({ every: "12h" }, known, ["c", "a"], now)).toEqual(["a"]);
  expect(dueOf({}, undefined, ["b", "a"], now)).toEqual(["a", "b"]);
  expect([budgetOf({}), budgetOf({ minutes: 2 })]).toEqual([1_800_000, 120_000]);
});

test("the budget ends what is begun, and the next run goes on there", async () => {
  const w = await watched("{ minutes: 1 }");
  let now = w.clock();
  const { runner } = w.cloud;
  const slow = {
    ...runner,
    speculativePlan: (...call: Parameters<typeof runner.speculativePlan>) => {
      now += 61_000;
      return runner.speculativePlan(...call);
    },
  };
  await w.fleet.commit({ "environments/local/environment.yaml": environmentFile({ policy: "parallel: 1\n    drift: { minutes: 1 }" }) });
  await untilQuiet(w);
  const one = async (run: string): Promise<PlanReport> =>
    await detectDrift({
      repository: w.fleet.repository,
      commit: await w.fleet.head(),
      root: "",
      ledger: w.ledger,
      run,
      openRunner: () => Promise.resolve(slow),
      keyId: "k1",
      clock: () => now,
      signal: new AbortController().signal,
      log: () => undefined,
    });
  const first = await one("91");
  expect(idsOf(first)).toEqual(["src-customer"]);
  await recorded(w, first, now);
  expect(idsOf(await one("92"))).toEqual(["src-internal"]);
});

test("the issue stays under GitHub's limit at a thousand instances, what destroys first", () => {
  const change = (id: string, actions: string[], value: string) => ({
    id,
    stack: "app",
    shape: `sha256:${(value.length % 16).toString(16).repeat(64)}`,
    fingerprint: `sha256:${"0".repeat(64)}`,
    since: "2026-11-20T10:00:00Z",
    at: "2026-11-21T10:00:00Z",
    plan: keptPlan({
      display: [{ address: "module.stack.x.y", actions, attributes: [{ path: "tags", before: "a", after: value }] }],
      protected: [],
      downtime: null,
      changedOutputs: [],
    }),
  });
  const drifted: readonly DriftedStack[] = Array.from({ length: 1_000 }, (_, n) =>
    n === 500 ? { ...change("i-500", ["delete"], ""), shape: `sha256:${"fe".repeat(32)}` } : change(`i-${n}`, ["update"], "x".repeat(n)),
  );
  const checked = Object.fromEntries(drifted.map(({ id }) => [id, "2026-11-21T10:00:00Z"]));
  const body = driftBody({ drift: { environment: "prod", checked, drifted, failed: [] }, scrub: (text) => text, every: "1d" });
  expect(body.length).toBeLessThan(65_536);
  expect(body).toContain("**In prod: 1000 of 1000 instances differ from what was applied.**");
  expect(body.indexOf("i-500")).toBeLessThan(body.indexOf("i-499"));
  expect(body.indexOf("[!CAUTION]")).toBeLessThan(body.indexOf("###"));
});

async function snapshotOf(w: Hub) {
  const { snapshot } = await loadFleet(w.fleet.repository, await w.fleet.head(), { only: [] });
  if (snapshot === null) throw new Error("no fleet");
  return snapshot;
}
