import { describe, expect, test } from "vitest";
import type { Journal } from "../../src/apply/journal.ts";
import type { LedgerInstance } from "../../src/schemas/kinds.ts";
import { confirm, file, runOnce, states, untilQuiet, applyFixture, type ApplyFixture } from "./apply-fixture.ts";
import { copyOf } from "../ledger/ledger-fixture.ts";
import { fleet, fleetIn, instance, type TestFleet } from "./fleet-fixture.ts";
import { type CloudData, fakeCloud } from "./fake-cloud.ts";

// One instance goes to another version: backup, app (confirmed), monitoring (applied by itself), health. The machine is killed at
// every step of it, before and after the step took effect, with the journal kept or lost. Afterwards the runs go on until nothing is left.
const before = instance("src-internal", { type: "internal" });
const after = instance("src-internal", { type: "internal", version: "5.4.0", alerting: false, size: "large" });

class Killed extends Error {}

/** A machine that dies at its n-th step; everything after that fails too, because there is no machine. */
function mortal(dies: number) {
  let steps = 0;
  let at: string | null = null;
  return {
    tick: (what: string): void => {
      steps += 1;
      if (at === null && steps !== dies) return;
      at ??= what;
      throw new Killed(what);
    },
    where: () => at,
  };
}

/** Created and healthy; the upgrade is on main and confirmed. */
async function ready(): Promise<ApplyFixture> {
  const place: TestFleet = await fleet({ "environments/local/deployments/src-customer": null, ...before });
  const w = applyFixture(place, fakeCloud());
  await untilQuiet(w);
  await place.commit(after);
  await untilQuiet(w);
  const attempt = (await file(w, "src-internal")).stacks["app"]?.attempt;
  expect(attempt?.state).toBe("needs-confirmation");
  await confirm(w, "src-internal", "app", attempt?.fingerprint ?? "");
  return w;
}

async function upgraded(start: ApplyFixture, dies: number, loseJournal: boolean) {
  const machine = mortal(dies);
  const data = structuredClone(start.cloud.data);
  const w: ApplyFixture = {
    ...applyFixture(fleetIn(await copyOf(start.fleet.repository)), fakeCloud(data)),
    clock: start.clock,
    runs: start.runs,
  };
  const created = data.applies.length;
  const doomed: ApplyFixture = { ...w, cloud: fakeCloud(w.cloud.data, machine.tick) };
  const killed = await runOnce(doomed, {
    loseJournal,
    wrapJournal: (journal: Journal): Journal => ({
      write: async (entry) => {
        machine.tick(`before entry ${entry.event}`);
        await journal.write(entry);
        machine.tick(`after entry ${entry.event}`);
      },
    }),
  });
  w.runs = doomed.runs;
  if (killed.error !== null) expect(killed.error).toBeInstanceOf(Killed);
  const interrupted = await file(w, "src-internal");
  await untilQuiet(w);
  return { where: machine.where(), w, interrupted, applies: w.cloud.data.applies.slice(created), data: w.cloud.data };
}

// A lost journal leaves fewer different states behind: every third step is enough.
describe.each([
  { kept: "kept", loseJournal: false, stride: 1 },
  { kept: "lost", loseJournal: true, stride: 3 },
])("killed at any step, the journal $kept", ({ loseJournal, stride }) => {
  test("the next runs come to the same end", { timeout: 120_000 }, async () => {
    const start = await ready();
    const whole = await upgraded(start, 0, false);
    expect(whole.where).toBeNull();
    const end = comparable(await file(whole.w, "src-internal"));
    expect(end).toMatchObject({ version: "5.4.0", maintenance: null });
    const places: string[] = [];
    for (let step = 1; ; step += stride) {
      const { where, w, interrupted, applies, data } = await upgraded(start, step, loseJournal);
      if (where === null) break;
      places.push(where);
      expect(await states(w, "src-internal"), where).toEqual({ network: "clean", app: "clean", monitoring: "clean" });
      expect(comparable(await file(w, "src-internal")), where).toEqual(end);
      expect(statesOf(data), where).toEqual(statesOf(whole.data));
      expect(applies.toSorted(), `${where}: nothing was applied twice`).toEqual(whole.applies.toSorted());
      // With the journal is gone when the upgrade began, and with it the key by which a backup is made once: one too many, never one too few.
      expect(data.backups.length, where).toBeLessThanOrEqual(loseJournal ? 2 : 1);
      expect(data.backups.length, where).toBeGreaterThanOrEqual(1);
      if (loseJournal || where !== "after entry health") expect(interrupted.inputs, where).toBeNull();
    }
    if (stride > 1) return;
    expect(new Set(places)).toEqual(
      new Set([
        ...["maintenance", "backup", "started", "clean", "health"].flatMap((event) => [`before entry ${event}`, `after entry ${event}`]),
        ...["app", "monitoring"].flatMap((stack) => [`before apply ${stack}`, `after apply ${stack}`]),
        "before backup",
        "after backup",
        "before probe",
      ]),
    );
  });
});

/** Without what names a run or a moment. */
function comparable({ stacks, health, version, maintenance, inputs }: LedgerInstance) {
  return {
    version,
    maintenance,
    inputs,
    health: { ...health, at: null },
    stacks: Object.fromEntries(
      Object.entries(stacks).map(([name, { applied, attempt }]) => [
        name,
        {
          digest: applied?.digest,
          version: applied?.version,
          hashes: applied?.hashes,
          consumed: applied?.consumed,
          attempt: attempt?.state,
        },
      ]),
    ),
  };
}

function statesOf({ states }: CloudData) {
  return states;
}
