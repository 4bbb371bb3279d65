import { join } from "node:path";
import { Argument, Option } from "commander";
import type { FleetSnapshot } from "../fleet/model.ts";
import type { GitRepository } from "../git/repository.ts";
import type { InstanceToPlan } from "../review/plan-instance.ts";
import type { PlannedStack } from "../schemas/kinds.ts";
import { type CliContext, type ExitCode, hint, UsageError } from "./context.ts";
import type { AddCommand } from "./add-command.ts";
import { soundFleet } from "./fleet-folder.ts";
import { providerEnvironment } from "./provider-session.ts";
import { stateFolder } from "./state-folder.ts";

export const addPlan: AddCommand = (program, context, finish) => {
  program
    .command("plan")
    .description("Show what would be done to bring local instances to what this folder's files say. Nothing is changed or locked.")
    .addArgument(new Argument("[ids...]", "these instances only; all local ones where none is named"))
    .option("--environment <name>", "instances of this environment only")
    .option(
      "--all",
      "plan every stack, also those that were applied as they stand here: shows what changed behind the engine's back",
      false,
    )
    .addOption(new Option("--format <format>", "how plans are told").choices(["text", "json"]).default("text"))
    .action(async (ids: readonly string[], flags: PlanFlags) => finish(await planCommand(context, ids, flags)));
};

interface PlanFlags {
  readonly environment?: string;
  readonly all: boolean;
  readonly format: "text" | "json";
}

async function planCommand(context: CliContext, ids: readonly string[], flags: PlanFlags): Promise<ExitCode> {
  const fleet = await soundFleet(context, "Nothing is planned", ids);
  if (fleet === null) return 1;
  const { repository, snapshot } = fleet;
  const wanted = await toPlan(context, repository, snapshot, ids, flags);
  const plans = await planAll(context, repository, wanted);
  const { plansAsJson, plansAsText } = await import("../report/plan-text.ts");
  context.out(flags.format === "json" ? plansAsJson(plans) : plansAsText(plans, wanted.length));
  return plans.some(({ error, record }) => error !== null && record.mode !== "deferred") ? 1 : 0;
}

/** The instances with the stacks that differ from what the ledger says was applied last. */
async function toPlan(
  context: CliContext,
  repository: GitRepository,
  snapshot: FleetSnapshot,
  ids: readonly string[],
  flags: PlanFlags,
): Promise<readonly InstanceToPlan[]> {
  const { openLedger } = await import("../ledger/git-ledger.ts");
  const { instancePath } = await import("../ledger/paths.ts");
  const { stackDigests } = await import("../stacks/digest.ts");
  const { ledgerAlone, stackStatuses } = await import("../ledger/status.ts");
  const environments = [...snapshot.environments.values()].filter(
    ({ name }) => flags.environment === undefined || name === flags.environment,
  );
  if (flags.environment !== undefined && environments.length === 0)
    throw new UsageError(`There is no environment ${flags.environment}; there are: ${[...snapshot.environments.keys()].join(", ")}.`);
  const remote = environments.filter(({ config }) => config.spec.kind === "remote").map(({ name }) => name);
  if (flags.environment !== undefined && remote.length > 0)
    throw new UsageError(`${flags.environment} is not a local environment: its stacks are planned by the pull request's own plan.`);
  if (remote.length > 0) context.err(`Not planned from here, because they are not local: ${remote.join(", ")}`);
  const instances = environments
    .filter(({ config }) => config.spec.kind === "local" && config.spec.apply === "on")
    .flatMap((environment) => [...environment.instances.values()].map((instance) => ({ environment, instance })));
  const missing = ids.filter((id) => !instances.some(({ instance }) => instance.id === id));
  if (missing.length > 0) throw new UsageError(`There is no local instance ${missing.join(", ")}. See: ${hint(context, "instance list")}`);
  const chosen = instances.filter(({ instance }) => ids.length === 0 || ids.includes(instance.id));
  const by = { name: "flotilla", email: "flotilla@localhost" };
  const ledger = await openLedger({ repository, remote: null, branch: snapshot.fleet.spec.ledger, by, clock: context.clock }).open();
  const known = await ledger.readAll(chosen.map(({ instance }) => instancePath(instance.environment, instance.id)));
  const now = context.clock();
  return chosen.flatMap(({ environment, instance }) => {
    const architecture = snapshot.architectures.get(instance.config.spec.architecture);
    if (architecture === undefined) return [];
    const file = known.get(instancePath(instance.environment, instance.id));
    const digests = stackDigests(environment, instance, architecture);
    const stacks = stackStatuses({ environment, instance, architecture, digests, ledger: file ?? null, now, ...ledgerAlone })
      .filter(({ kind }) => kind !== "removed" && (flags.all || kind !== "applied"))
      .map(({ stack }) => stack);
    return stacks.length === 0 ? [] : [{ environment, instance, architecture, stacks }];
  });
}

async function planAll(
  context: CliContext,
  repository: GitRepository,
  wanted: readonly InstanceToPlan[],
): Promise<readonly PlannedStack[]> {
  if (wanted.length === 0) return [];
  const env = await providerEnvironment(
    context,
    "plan",
    wanted.map(({ environment }) => environment),
  );
  const { run } = await import("../process/run.ts");
  const { EngineMissing, locateEngine } = await import("../stacks/engine-location.ts");
  const { fleetKey, KeyError } = await import("../stacks/fleet-key.ts");
  const { openStackRunner } = await import("../stacks/engine-runner.ts");
  const { planInstance } = await import("../review/plan-instance.ts");
  const { eachOf } = await import("../review/each-of.ts");
  const stateDir = stateFolder(context);
  const runners = new Map<string, Awaited<ReturnType<typeof openStackRunner>>>();
  try {
    const key = await fleetKey(context.env, stateDir, { create: true });
    for (const { environment } of wanted) {
      if (runners.has(environment.name)) continue;
      const engine = await locateEngine(context.env, environment.config.spec.engine);
      const options = { repository, engine, stateDir, key, cacheDir: join(stateDir, "cache"), run, env };
      runners.set(environment.name, await openStackRunner(options));
    }
    const planned = await eachOf(wanted, 2, async (instance) => {
      const runner = runners.get(instance.environment.name);
      if (runner === undefined || context.signal.aborted) return [];
      context.err(`planning ${instance.environment.name}/${instance.instance.id}: ${instance.stacks.join(", ")}`);
      return planInstance(instance, runner, key.id);
    });
    context.signal.throwIfAborted();
    return planned.flat();
  } catch (error) {
    if (error instanceof EngineMissing || error instanceof KeyError) throw new UsageError(error.message);
    throw error;
  } finally {
    for (const runner of runners.values()) await runner.close();
  }
}
