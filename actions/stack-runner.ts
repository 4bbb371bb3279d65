import { join } from "node:path";
import type { FleetEnvironment } from "../src/fleet/model.ts";
import type { GitRepository } from "../src/git/repository.ts";
import { run } from "../src/process/run.ts";
import { locateEngine } from "../src/stacks/engine/engine-location.ts";
import { isolationFor } from "../src/stacks/engine/isolation.ts";
import { fleetKey } from "../src/stacks/plan/fleet-key.ts";
import type { FleetKey } from "../src/stacks/plan/record.ts";
import type { StackRunner } from "../src/stacks/stack-runner.ts";
import { openStackRunner } from "../src/stacks/engine/engine-runner.ts";
import { type ActionContext, ActionFailure } from "./entry.ts";
import { refuseForeignCode, refuseStateFolder } from "./start-check.ts";

/** What a job needs to plan or apply stacks: where states live, and the fleet's key. */
export interface StackRunnerOfJob {
  readonly key: FleetKey;
  readonly open: (repository: GitRepository, environment: FleetEnvironment) => Promise<StackRunner>;
}

/** Fails where FLOTILLA_STATE_DIR or the fleet's key is not there, or where what the job was given is not kept from others; `open` fails where the environment's engine is not. */
export async function stackRunnerOfJob(context: ActionContext): Promise<StackRunnerOfJob> {
  const stateDir = context.env["FLOTILLA_STATE_DIR"] ?? "";
  if (stateDir === "") throw new ActionFailure("FLOTILLA_STATE_DIR is not set: it says where the states of local backends are");
  refuseForeignCode(context);
  await refuseStateFolder(stateDir, context, false);
  const key = await fleetKey(context.env, null, { create: false });
  return {
    key,
    open: async (repository, environment) => {
      const { env } = context;
      await refuseStateFolder(stateDir, context, environment.config.spec.backend.type === "local");
      const engine = await locateEngine(env, environment.config.spec.engine);
      context.info(`Engine: ${engine.name} ${engine.version} (${engine.path})`);
      const isolation = await isolationFor(environment, env, run);
      const line = `Isolation of ${environment.name}: ${isolation.name}${isolation.missing === null ? "" : ` (${isolation.missing})`}`;
      // Of what is somebody's, the run's summary shows it.
      if (isolation.missing !== null && environment.config.spec.kind === "remote") context.warning(line);
      else context.info(line);
      return await openStackRunner({ repository, engine, isolation, stateDir, key, cacheDir: join(stateDir, "cache"), run, env });
    },
  };
}
