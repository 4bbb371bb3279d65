import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { findEngine, withEngine } from "../../../lab/cli/engine.ts";
import { runStorm, type StormPlace } from "../../../lab/scenarios/storm/run-storm.ts";
import { scheduleOf } from "../../../lab/scenarios/storm/schedule.ts";
import { runTerminalStorm } from "../../../lab/scenarios/storm/terminal.ts";
import { interruptionsOf } from "../../../lab/scenarios/storm/terminal-schedule.ts";
import { checkout, searchPath } from "./lab-fixture.ts";

/** Small and few, for the time they take: a seed of the fleet takes minutes. `npm run storm -- --seed <n>` plays any other, with twelve instances. */
const instances = 3;
const terminalInstances = 2;
/** Ten storms: one of the fleet takes as long as six at a terminal. */
const fleetSeeds = [1, 2, 5] as const;
const terminalSeeds = [1, 2, 3, 4, 5, 6, 7] as const;

async function place(): Promise<StormPlace> {
  const engine = await findEngine({ PATH: searchPath });
  const dir = await mkdtemp(join(tmpdir(), "flotilla-storm-"));
  onTestFinished(() => rm(dir, { recursive: true, force: true, maxRetries: 3 }));
  const environment = (sample: string): string => withEngine(sample, engine.name);
  return { dir, checkout, engine: engine.path, environment, path: searchPath, clock: Date.now };
}

describe("a rollout whose jobs and requests fail at random moments", () => {
  test.each(fleetSeeds)("ends as an undisturbed one: seed %i", { timeout: 900_000 }, async (seed) => {
    const lines: string[] = [];
    const { broken, struck, lastFailures } = await runStorm(
      scheduleOf(seed, instances),
      14,
      await place(),
      (line) => void lines.push(line),
    );
    const again = `play it again: npm run storm -- --seed ${seed} --instances ${instances}\n${[...lines, ...lastFailures].join("\n")}`;
    expect(broken, again).toEqual([]);
    expect(struck.kills.length + struck.faults.length + struck.hostile.length, "a storm that hits nothing shows nothing").toBeGreaterThan(
      0,
    );
  });
});

describe("a fleet at a terminal whose commands are interrupted at random moments", () => {
  test.each(terminalSeeds)("ends as an undisturbed one: seed %i", { timeout: 600_000 }, async (seed) => {
    const { broken, struck, typed } = await runTerminalStorm(interruptionsOf(seed, terminalInstances), terminalInstances, await place());
    const again = `play it again: npm run storm -- --seed ${seed} --instances ${terminalInstances} --terminal\n${typed.join("\n")}`;
    expect(broken, again).toEqual([]);
    expect(struck.length, "a storm that hits nothing shows nothing").toBeGreaterThan(0);
  });
});
