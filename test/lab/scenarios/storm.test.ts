import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { findEngine, withEngine } from "../../../lab/cli/engine.ts";
import { runStorm } from "../../../lab/scenarios/storm/run-storm.ts";
import { scheduleOf } from "../../../lab/scenarios/storm/schedule.ts";
import { checkout, searchPath } from "./lab-fixture.ts";

/** Small, for the time it takes: `npm run storm -- --seed <n>` plays twelve instances. */
const instances = 3;
const seeds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

describe("a rollout whose jobs are killed at random moments", () => {
  test.each(seeds)("ends as an undisturbed one: seed %i", { timeout: 900_000 }, async (seed) => {
    const engine = await findEngine({ PATH: searchPath });
    const lines: string[] = [];
    const place = {
      dir: await mkdtemp(join(tmpdir(), "flotilla-storm-")),
      checkout,
      engine: engine.path,
      environment: (sample: string) => withEngine(sample, engine.name),
      path: searchPath,
      clock: Date.now,
    };
    const { broken, struck, lastFailures } = await runStorm(scheduleOf(seed, instances), 14, place, (line) => void lines.push(line));
    const again = `play it again: npm run storm -- --seed ${seed} --instances ${instances}\n${[...lines, ...lastFailures].join("\n")}`;
    expect(broken, again).toEqual([]);
    expect(struck.kills.length + struck.faults.length, "a storm that hits nothing shows nothing").toBeGreaterThan(0);
  });
});
