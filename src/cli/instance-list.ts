import { loadFleet } from "../fleet/load.ts";
import type { FleetArchitecture, FleetEnvironment, FleetInstance } from "../fleet/model.ts";
import { instancePath } from "../ledger/paths.ts";
import { ledgerAlone, stackStatuses } from "../ledger/status.ts";
import type { LedgerInstance } from "../schemas/kinds.ts";
import { stackDigests } from "../stacks/digest.ts";
import type { CliContext, ExitCode } from "./context.ts";
import { environmentNamed, localFleet, readableLedger } from "./local-fleet.ts";

export interface ListFlags {
  readonly environment?: string;
  readonly format: "text" | "json";
}

/** Every valid instance of HEAD with what the ledger records of it. */
export async function list(context: CliContext, flags: ListFlags): Promise<ExitCode> {
  const fleet = await localFleet(context);
  if (flags.environment !== undefined) environmentNamed(fleet, flags.environment);
  const { snapshot } = await loadFleet(fleet.repository, fleet.commit, { root: fleet.prefix });
  const view = await readableLedger(context, fleet);
  const now = context.clock();
  const instances = [...(snapshot?.environments.values() ?? [])]
    .filter(({ name }) => flags.environment === undefined || name === flags.environment)
    .flatMap((environment) => [...environment.instances.values()].map((instance) => ({ environment, instance })));
  const files = await view.readAll(instances.map(({ instance: { environment, id } }) => instancePath(environment, id)));
  const rows = instances.map(({ environment, instance }) => {
    const ledger = files.get(instancePath(environment.name, instance.id));
    const architecture = snapshot?.architectures.get(instance.config.spec.architecture);
    return rowOf(environment, instance, architecture, ledger, now);
  });
  context.out(flags.format === "json" ? `${JSON.stringify({ instances: rows }, null, 2)}\n` : asTable(rows));
  return 0;
}

interface Row {
  readonly environment: string;
  readonly instance: string;
  readonly type: string;
  readonly slug: string;
  readonly version: string;
  /** The version that a health check saw. */
  readonly running: string | null;
  readonly health: string | null;
  /** How many of the stacks are applied. */
  readonly applied: number;
  readonly stacks: number;
  /** When somebody let it go, ISO 8601; null where nobody did. */
  readonly released: string | null;
}

function rowOf(
  environment: FleetEnvironment,
  instance: FleetInstance,
  architecture: FleetArchitecture | undefined,
  ledger: LedgerInstance | undefined,
  now: number,
): Row {
  const { id, config } = instance;
  const statuses =
    architecture === undefined || ledger === undefined
      ? []
      : stackStatuses({
          ...ledgerAlone,
          environment,
          instance,
          architecture,
          now,
          digests: stackDigests(environment, instance, architecture),
          ledger,
        });
  return {
    environment: environment.name,
    instance: id,
    type: config.metadata.labels["instance-type"],
    slug: config.spec.slug,
    version: config.spec.version,
    running: ledger?.health?.version ?? null,
    health: ledger?.health?.state ?? null,
    applied: statuses.filter(({ kind }) => kind === "applied").length,
    stacks: Math.max(statuses.length, Object.keys(ledger?.stacks ?? {}).length),
    released: ledger?.released?.at ?? null,
  };
}

function asTable(rows: readonly Row[]): string {
  return table([
    ["INSTANCE", "SLUG", "TYPE", "VERSION", "RUNNING", "HEALTH", "APPLIED"],
    ...rows.map(({ environment, instance, slug, type, version, running, health, ...row }) => [
      `${environment}/${instance}`,
      slug,
      type,
      version,
      running ?? "-",
      health ?? "-",
      appliedText(row),
    ]),
  ]);
}

function appliedText({ applied, stacks, released }: Pick<Row, "applied" | "stacks" | "released">): string {
  if (released !== null) return "released";
  return stacks === 0 ? "never" : `${applied} of ${stacks}`;
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map(
      (row) =>
        `${row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join("  ")
          .trimEnd()}\n`,
    )
    .join("");
}
