import { join } from "node:path";
import type { GitRepository } from "../git/repository.ts";
import { run as runProcess, type RunProcess } from "../process/run.ts";
import { locateEngine } from "../stacks/engine/engine-location.ts";
import { openStackRunner } from "../stacks/engine/engine-runner.ts";
import { isolationFor } from "../stacks/engine/isolation.ts";
import { fleetKey } from "../stacks/plan/fleet-key.ts";
import type { FleetKey } from "../stacks/plan/record.ts";
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
  const runners = stackRunners(async (environment) => {
    const engine = await locateEngine(context.env, environment.config.spec.engine);
    const isolation = await isolationFor(environment, context.env, run);
    return await openStackRunner({ repository, engine, isolation, stateDir, key, cacheDir: join(stateDir, "cache"), run, env });
  });
  return { key, runners };
}
