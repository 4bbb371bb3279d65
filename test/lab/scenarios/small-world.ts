import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { withEngine } from "../../../src/cli/demo-environment.ts";
import { lookAt } from "../../../lab/scenarios/look.ts";
import type { Stage } from "../../../lab/scenarios/scene.ts";
import { openWorld, type World } from "../../../lab/scenarios/world.ts";
import { locateEngine } from "../../../src/stacks/engine-location.ts";

export const checkout = join(import.meta.dirname, "../../..");
export const searchPath = process.env["PATH"] ?? "";

/** A world as the demo has it, with the built dist, told to nobody. `log` collects the story for a failing test's message. */
export async function stageForTest(): Promise<{ readonly stage: Stage; readonly world: World; readonly log: string[] }> {
  const engine = await locateEngine(Object.fromEntries(Object.entries(process.env).map(([name, value]) => [name, value ?? ""])));
  const environment = "environments/local/environment.yaml";
  const world = await openWorld({
    dir: await mkdtemp(join(tmpdir(), "flotilla-day-")),
    checkout,
    overrides: new Map([[environment, withEngine(await readFile(join(checkout, environment), "utf8"), engine.name)]]),
    engine: engine.path,
    node: process.execPath,
    path: searchPath,
    clock: Date.now,
  });
  const log: string[] = [];
  const stage: Stage = {
    world,
    look: lookAt(world, searchPath),
    clock: Date.now,
    samples: join(checkout, "environments/local/deployments"),
    say: (line) => void log.push(line),
    saw: (line) => void log.push(`✓ ${line}`),
  };
  return { stage, world, log };
}
