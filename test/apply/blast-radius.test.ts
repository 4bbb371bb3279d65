import { expect, test } from "vitest";
import { stackStatuses, ledgerAlone } from "../../src/ledger/status.ts";
import { beyondRadius } from "../../src/apply/blast-radius.ts";
import { appliedOf, attemptOf, hmac, onMain, type OnMain, otherDigest } from "../ledger/status-fixture.ts";
import { noon } from "../ledger/ledger-fixture.ts";
import type { Attempt, LedgerInstance } from "../../src/schemas/kinds.ts";
import { applyFixture, type ApplyFixture, file, runOnce, untilQuiet } from "./apply-fixture.ts";
import { fakeCloud } from "./fake-cloud.ts";
import { environmentFile, fleet, instance } from "./fleet-fixture.ts";

// What the check `plan` refuses comes to main past it: a merge by somebody who may. It is not applied to all at once.

const path = "environments/local/environment.yaml";
const environment = (radius: number, version = ">=1.6"): Readonly<Record<string, string>> => ({
  [path]: environmentFile({ policy: `blastRadius: ${radius}` }).replace(">=1.6", version),
});

async function applied(radius: number): Promise<ApplyFixture> {
  const w = applyFixture(await fleet(environment(radius)), fakeCloud());
  await untilQuiet(w);
  return w;
}

test("an edit that reaches more instances than the policy lets it is refused by name, and nothing is claimed", async () => {
  const w = await applied(1);
  const before = await file(w, "src-customer");
  await w.fleet.commit(environment(1, ">=1.5"));
  const { found } = await runOnce(w);
  expect(found.claimed).toEqual([]);
  const message =
    "The change makes 2 instances of local pending at once by what they share; policy.blastRadius on main lets it reach 1 (plan.blast-radius). " +
    "Put the change back and into a new architecture revision, and move instances to that in stages; or raise policy.blastRadius by a pull request.";
  expect(found.leftAlone).toEqual([
    { environment: "local", id: "src-customer", code: "blast-radius", message },
    { environment: "local", id: "src-internal", code: "blast-radius", message },
  ]);
  expect(found.fleet.instances.map(({ status }) => status)).toMatchObject([{ on: "blast-radius" }, { on: "blast-radius" }]);
  expect(await file(w, "src-customer")).toEqual(before);
});

test("it goes on when the change is put back, and when the policy lets it reach them", async () => {
  const w = await applied(1);
  await w.fleet.commit(environment(1, ">=1.5"));
  await runOnce(w);
  await w.fleet.commit(environment(1));
  expect((await runOnce(w)).found.leftAlone).toEqual([]);
  await w.fleet.commit(environment(2, ">=1.5"));
  const { found } = await runOnce(w);
  expect(found.leftAlone).toEqual([]);
  expect(found.claimed.map(({ id }) => id).sort()).toEqual(["src-customer", "src-internal"]);
});

test("an instance whose own config changes was chosen, and takes the change of the others' with it", async () => {
  const w = await applied(1);
  await w.fleet.commit({ ...environment(1, ">=1.5"), ...instance("src-internal", { type: "internal", size: "large" }) });
  const { found } = await runOnce(w);
  expect(found.leftAlone).toEqual([]);
  expect(found.claimed).toHaveLength(2);
});

test("what a run has begun with goes on, however many are left", async () => {
  const w = await applied(2);
  await w.fleet.commit(environment(2, ">=1.5"));
  expect((await runOnce(w, { limit: 1, loseRecord: true })).found.claimed).toHaveLength(1);
  await w.fleet.commit(environment(1, ">=1.5"));
  expect((await runOnce(w)).found.claimed).toHaveLength(2);
});

test("nothing is held back of a fleet that was never applied", async () => {
  const w = applyFixture(await fleet(environment(1)), fakeCloud());
  expect((await runOnce(w)).found.claimed).toHaveLength(2);
});

/** What is kept of two instances like this one. */
function kept(main: OnMain, change: Partial<LedgerInstance>, attempt: Partial<Attempt> | null, consumed: string): number {
  const { instance: like } = main;
  const policy = { ...main.environment.config.spec.policy, blastRadius: 1 };
  const config = { ...main.environment.config, spec: { ...main.environment.config.spec, policy } };
  const stacks = Object.fromEntries(
    ["network", "app", "monitoring"].map((name) => [
      name,
      {
        applied: { ...appliedOf(main, name), ...(name === "app" ? { consumed: { "environment.dns.zone": consumed } } : {}) },
        attempt: name === "app" && attempt !== null ? { ...attemptOf(main, name), ...attempt } : null,
      },
    ]),
  );
  const recorded: LedgerInstance = {
    environment: "local",
    id: like.id,
    inputs: { config: like.oid, environment: main.environment.oid, architecture: main.architecture.oid },
    version: "5.3.1",
    health: null,
    maintenance: null,
    retry: null,
    stacks,
    ...change,
  };
  const dns = { applied: { ...appliedOf(main, "network"), hashes: { zone: hmac("2") } }, attempt: null };
  const shared = { ledger: { ...recorded, id: "environment", stacks: { dns } }, open: new Set<string>() };
  const both = ["src-one", "src-two"].map((id) => {
    const known = {
      ...main,
      environment: { ...main.environment, config },
      instance: { ...like, id },
      inputs: {
        config: like.oid,
        environment: main.environment.oid,
        architecture: main.architecture.oid,
        revision: main.architecture.name,
      },
      ledger: { ...recorded, id },
      shared,
    };
    return { known, statuses: stackStatuses({ ...known, ...ledgerAlone, now: noon }) };
  });
  return beyondRadius(both).size;
}

test("outputs of the environment's own stacks reach all that read them; an apply that has begun, a retry or another config is none of it", async () => {
  const main = await onMain();
  const changed = hmac("1");
  expect(kept(main, {}, null, changed)).toBe(2);
  expect(kept(main, {}, null, hmac("2")), "the same output").toBe(0);
  expect(kept(main, {}, { state: "clean" }, changed)).toBe(2);
  expect(kept(main, {}, { state: "interrupted" }, changed)).toBe(0);
  expect(kept(main, { retry: { by: "octocat", at: "2026-11-21T00:00:00Z", comment: 1 } }, null, changed)).toBe(0);
  expect(kept(main, { inputs: { config: otherDigest, environment: "", architecture: "" } }, null, changed)).toBe(0);
  expect(kept(main, { inputs: null }, null, changed), "nothing says which config was applied").toBe(2);
});
