import { join } from "node:path";
import type { GitRepository } from "../git/repository.ts";
import { run as runProcess, type RunProcess } from "../process/run.ts";
import { locateEngine } from "../stacks/engine-location.ts";
import { openStackRunner } from "../stacks/engine-runner.ts";
import { fleetKey } from "../stacks/fleet-key.ts";
import type { FleetKey } from "../stacks/record.ts";
import { type StackRunners, stackRunners } from "../stacks/stack-runners.ts";
import type { CliContext } from "./context.ts";
import { stateFolder } from "./state-folder.ts";

/**
 * What a terminal plans and applies local environments with: the states of its state folder, the fleet's key (made there where there is none), and
 * the engine of each environment. `env` is what engines and operations get, `run` starts them.
 */
export async function localRunners(
  context: CliContext,
  repository: GitRepository,
  env: Readonly<Record<string, string>>,
  run: RunProcess = runProcess,
): Promise<{ readonly key: FleetKey; readonly runners: StackRunners }> {
  const stateDir = stateFolder(context);
  const key = await fleetKey(context.env, stateDir, { create: true });
  const runners = stackRunners(async ({ config }) => {
    const engine = await locateEngine(context.env, config.spec.engine);
    return await openStackRunner({ repository, engine, stateDir, key, cacheDir: join(stateDir, "cache"), run, env });
  });
  return { key, runners };
}
