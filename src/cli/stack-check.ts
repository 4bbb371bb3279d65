import { recordedStates } from "../ledger/recorded-states.ts";
import { ledgerAlone, type StackStatus, stackStatuses } from "../ledger/status.ts";
import { instancePath } from "../ledger/paths.ts";
import { environmentId } from "../fleet/config-path.ts";
import { loadFleet } from "../fleet/load.ts";
import type { FleetArchitecture, FleetEnvironment, FleetInstance, InstanceKey } from "../fleet/model.ts";
import { limitsOf } from "../fleet/side-by-side.ts";
import { mapLimited } from "../process/map-limited.ts";
import type { LedgerInstance } from "../schemas/kinds.ts";
import { inDependencyOrder } from "../stacks/dependency-order.ts";
import { stackDigests } from "../stacks/digest.ts";
import type { HeldRun, StackCheck, StackRunner } from "../stacks/stack-runner.ts";
import type { StateVersion } from "../stacks/state/state.ts";
import { type CliContext, type ExitCode, hint, UsageError } from "./context.ts";
import { localRunners } from "./engine.ts";
import { isSame } from "./instance-name.ts";
import { environmentNamed, instanceNamed, type LocalFleet, localFleet, readableLedger } from "./local-fleet.ts";
import { providerEnvironment } from "./provider-session.ts";
import { stackText } from "./status-text.ts";

export interface CheckFlags {
  readonly environment?: string;
  /** Also environments that GitHub applies, with the caller's own identity. */
  readonly remote?: true;
  readonly format: "text" | "json";
}

/** An instance of HEAD with what the ledger has of it. */
interface Checked {
  readonly environment: FleetEnvironment;
  readonly instance: FleetInstance;
  readonly architecture: FleetArchitecture;
  readonly ledger: LedgerInstance | null;
  readonly statuses: ReadonlyMap<string, StackStatus>;
}

interface StackRow {
  readonly environment: FleetEnvironment;
  readonly id: string;
  readonly stack: string;
  readonly status: StackStatus;
  readonly checked: Awaited<ReturnType<StackRunner["check"]>>;
}

/**
 * Shows of each stack what the ledger says, which state is there, and where runs are made elsewhere what holds its workspace. Exit code 1 where a state
 * is not the recorded one or cannot be read, or a run waits for a person.
 */
export async function check(context: CliContext, names: readonly string[], flags: CheckFlags): Promise<ExitCode> {
  context.endCleanly();
  const fleet = await localFleet(context);
  const wanted = await chosen(context, fleet, names, flags);
  const rows = await checkAll(context, fleet, wanted);
  if (flags.format === "json") context.out(`${JSON.stringify({ stacks: rows.map(rowJson) }, null, 2)}\n`);
  else for (const row of rows) context.out(`${rowLines(context, row).join("\n")}\n`);
  return rows.every(isFine) ? 0 : 1;
}

async function chosen(context: CliContext, fleet: LocalFleet, names: readonly string[], flags: CheckFlags): Promise<readonly Checked[]> {
  if (flags.environment !== undefined) environmentNamed(fleet, flags.environment);
  const keys: InstanceKey[] = [];
  for (const name of names) keys.push(await instanceNamed(context, fleet, name, flags.environment));
  const { snapshot } = await loadFleet(fleet.repository, fleet.commit, { root: fleet.prefix });
  const environments = [...(snapshot?.environments.values() ?? [])].filter(
    ({ name }) => flags.environment === undefined || name === flags.environment,
  );
  const isLeft = ({ config }: FleetEnvironment): boolean => config.spec.kind === "remote" && flags.remote !== true;
  const left = environments.filter(
    (environment) => isLeft(environment) && (keys.length === 0 || keys.some((key) => key.environment === environment.name)),
  );
  if (left.length > 0)
    context.err(
      `Not checked here without --remote, as their states are read with your own identity: ${left.map(({ name }) => name).join(", ")}`,
    );
  const instances = environments
    .filter((environment) => !isLeft(environment))
    .flatMap((environment) => [...environment.instances.values()].map((instance) => ({ environment, instance })))
    .filter(({ instance }) => keys.length === 0 || keys.some((key) => isSame(key, instance)));
  if (instances.length === 0) throw new UsageError(`No instance is checked. See: ${hint(context, "instance list")}`);
  const view = await readableLedger(context, fleet);
  const paths = instances.flatMap(({ instance: { environment, id } }) => [
    instancePath(environment, id),
    instancePath(environment, environmentId),
  ]);
  const files = await view.readAll([...new Set(paths)]);
  const now = context.clock();
  return instances.flatMap(({ environment, instance }) => {
    const architecture = snapshot?.architectures.get(instance.config.spec.architecture);
    if (architecture === undefined) return [];
    const ledger = files.get(instancePath(environment.name, instance.id)) ?? null;
    const shared = { ledger: files.get(instancePath(environment.name, environmentId)) ?? null, open: new Set<string>() };
    const digests = stackDigests(environment, instance, architecture);
    const statuses = stackStatuses({ ...ledgerAlone, environment, instance, architecture, digests, ledger, shared, now });
    return [{ environment, instance, architecture, ledger, statuses: new Map(statuses.map((status) => [status.stack, status])) }];
  });
}

async function checkAll(context: CliContext, fleet: LocalFleet, wanted: readonly Checked[]): Promise<readonly StackRow[]> {
  const env = await providerEnvironment(context, "plan", []);
  const { runners } = await localRunners(context, fleet.repository, env);
  try {
    const rows = await mapLimited(
      wanted,
      ({ environment, instance }) => limitsOf(environment, instance),
      async ({ environment, instance, architecture, ledger, statuses }) => {
        const runner = await runners.of(environment);
        const recorded = recordedStates(ledger);
        const rows: StackRow[] = [];
        for (const stack of inDependencyOrder(architecture)) {
          context.signal.throwIfAborted();
          const checked = await runner.check({ environment, instance, architecture, stack, recorded }, context.signal);
          const status = statuses.get(stack);
          if (status !== undefined) rows.push({ environment, id: instance.id, stack, status, checked });
        }
        return rows;
      },
    );
    return rows.flat();
  } finally {
    await runners.close();
  }
}

function isFine({ checked }: StackRow): boolean {
  if (checked.outcome !== "checked") return false;
  return checked.fault === null && (checked.held?.runs ?? []).every(({ next }) => next === "itself");
}

function rowJson({ environment, id, stack, status, checked }: StackRow): object {
  const { outcome, ...rest } = checked;
  return {
    environment: environment.name,
    instance: id,
    stack,
    status: status.kind,
    ...(outcome === "checked" ? {} : { outcome }),
    ...rest,
  };
}

function rowLines(context: CliContext, { environment, id, stack, status, checked }: StackRow): readonly string[] {
  return [
    `${environment.name}/${id} ${stack}: ${stackText(context, status, { id, environment }) ?? "applied"}`,
    ...checkLines(context, checked, `${id} ${stack}`).map((line) => `  ${line}`),
  ];
}

function checkLines(context: CliContext, checked: StackRow["checked"], stack: string): readonly string[] {
  switch (checked.outcome) {
    case "checked":
      return [stateLine(checked), ...heldLines(context, checked, stack)];
    case "locked":
      return [`locked by ${checked.who}, since ${checked.since}, lock ${checked.lockId}`];
    case "interrupted":
      return ["not read: interrupted"];
    case "own-file":
      return [checked.error];
    case "failed":
      return [...checked.error.split("\n"), ...(checked.hint === null ? [] : [checked.hint])];
  }
}

function stateLine({ place, found, fault }: StackCheck): string {
  return fault ?? `state ${place}: ${found === null ? "none" : versionText(found)}`;
}

function versionText({ serial, lineage }: StateVersion): string {
  return `serial ${serial}, lineage ${lineage}`;
}

function heldLines(context: CliContext, { held }: StackCheck, stack: string): readonly string[] {
  if (held === null) return [];
  const { locked, runs } = held;
  // A run that holds the workspace has a line of its own.
  const isRun = locked === null || runs.some(({ id }) => id === locked.id);
  return [
    ...(isRun ? [] : [`locked by ${locked.who}. Where that is left over: ${hint(context, `stack unlock ${stack} ${locked.id}`)}`]),
    ...runs.map(runLine),
  ];
}

const waitTexts: Readonly<Record<HeldRun["next"], string>> = {
  itself: "goes on by itself",
  confirmation: "waits to be confirmed or discarded",
  decision: "waits for a decision about a policy or a task",
};

function runLine({ id, status, next, since, ours, page }: HeldRun): string {
  return `run ${id}${ours ? ", of Flotilla" : ""}: ${status}, ${waitTexts[next]}, since ${since}: ${page}`;
}
