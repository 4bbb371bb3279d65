import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findEngine, withEngine } from "../../../lab/cli/engine.ts";
import { Observer } from "../../../lab/scenarios/observe.ts";
import type { SceneContext } from "../../../lab/scenarios/scene.ts";
import { openLab, type Lab } from "../../../lab/scenarios/lab.ts";

export const checkout = join(import.meta.dirname, "../../..");
export const searchPath = process.env["PATH"] ?? "";

/**
 * A lab like the demo's, with the built dist. `log` collects what the scenes announce and report; `change` edits the text of its environment, `files` stand in the place of those of
 * the fleet's repository.
 */
export async function openLabFixture(
  change: (environment: string) => string = (text) => text,
  { files = new Map(), apiOnHost = false }: { readonly files?: ReadonlyMap<string, string>; readonly apiOnHost?: boolean } = {},
): Promise<{ readonly context: SceneContext; readonly lab: Lab; readonly log: string[] }> {
  const engine = await findEngine(Object.fromEntries(Object.entries(process.env).map(([name, value]) => [name, value ?? ""])));
  const environment = "environments/local/environment.yaml";
  const lab = await openLab({
    dir: await mkdtemp(join(tmpdir(), "flotilla-day-")),
    fleet: checkout,
    product: checkout,
    overrides: new Map([...files, [environment, change(withEngine(await readFile(join(checkout, environment), "utf8"), engine.name))]]),
    engine: engine.path,
    node: process.execPath,
    path: searchPath,
    clock: Date.now,
    apiOnHost,
  });
  const log: string[] = [];
  const context: SceneContext = {
    lab,
    observer: new Observer(lab, searchPath),
    clock: Date.now,
    idle: () => lab.idle(),
    samples: join(checkout, "environments/local/deployments"),
    announce: (line) => void log.push(line),
    report: (line) => void log.push(`✓ ${line}`),
  };
  return { context, lab, log };
}
