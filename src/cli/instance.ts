import { InvalidArgumentError, Option } from "commander";
import type { InstanceKey } from "../fleet/model.ts";
import type { ObjectId } from "../git/object-id.ts";
import { instancePath } from "../ledger/paths.ts";
import type { LedgerInstance } from "../schemas/kinds.ts";
import { type CliContext, type ExitCode, hint } from "./context.ts";
import { environmentNamed, instanceNamed, localFleet, readableLedger } from "./local-fleet.ts";
import type { AddCommand } from "./add-command.ts";

export const addInstance: AddCommand = (program, context, finish) => {
  const instance = program.command("instance").description("Look at instances: what HEAD says of them, and what the ledger saw.");
  instance
    .command("list")
    .description("List every instance with its version, health and how many stacks are applied.")
    .option("--environment <name>", "instances of this environment only")
    .addOption(format())
    .action(async (flags: Flags) => finish(await list(context, flags)));
  instance
    .command("get <id>")
    .description("Show one instance: .spec as HEAD has it, .status as the ledger saw it.")
    .option("--environment <name>", "where several environments have an instance of that name")
    .addOption(format())
    .action(async (id: string, flags: Flags) => finish(await get(context, id, flags)));
  instance
    .command("history <id>")
    .description("Show what was done to an instance: when, by whom, from which pull request, with which backup.")
    .option("--environment <name>", "where several environments have an instance of that name")
    .option("--limit <n>", "entries of the ledger to go through", wholeNumber, 100)
    .addOption(format())
    .action(async (id: string, flags: Flags & { readonly limit: number }) => finish(await history(context, id, flags)));
};

interface Flags {
  readonly environment?: string;
  readonly format: "text" | "json";
}

function wholeNumber(text: string): number {
  if (!/^[1-9][0-9]{0,8}$/.test(text)) throw new InvalidArgumentError("a whole number of at least 1 is wanted.");
  return Number(text);
}

function format(): Option {
  return new Option("--format <format>", "how it is told").choices(["text", "json"]).default("text");
}

async function list(context: CliContext, flags: Flags): Promise<ExitCode> {
  const fleet = await localFleet(context);
  if (flags.environment !== undefined) environmentNamed(fleet, flags.environment);
  const { loadFleet } = await import("../fleet/load.ts");
  const { snapshot } = await loadFleet(fleet.repository, fleet.commit, { root: fleet.prefix });
  const view = await readableLedger(context, fleet);
  const { ledgerAlone, stackStatuses } = await import("../ledger/status.ts");
  const { stackDigests } = await import("../stacks/digest.ts");
  const now = context.clock();
  const instances = [...(snapshot?.environments.values() ?? [])]
    .filter(({ name }) => flags.environment === undefined || name === flags.environment)
    .flatMap((environment) => [...environment.instances.values()].map((instance) => ({ environment, instance })));
  const files = await view.readAll(instances.map(({ instance: { environment, id } }) => instancePath(environment, id)));
  const rows = instances.map(({ environment, instance }) => {
    const { id, config } = instance;
    const file = files.get(instancePath(environment.name, id));
    const architecture = snapshot?.architectures.get(config.spec.architecture);
    const statuses =
      architecture === undefined || file === undefined
        ? []
        : stackStatuses({
            ...ledgerAlone,
            environment,
            instance,
            architecture,
            now,
            digests: stackDigests(environment, instance, architecture),
            ledger: file,
          });
    return {
      environment: environment.name,
      instance: id,
      type: config.metadata.labels["instance-type"],
      slug: config.spec.slug,
      version: config.spec.version,
      running: file?.health?.version ?? null,
      health: file?.health?.state ?? null,
      applied: statuses.filter(({ kind }) => kind === "applied").length,
      stacks: Math.max(statuses.length, Object.keys(file?.stacks ?? {}).length),
    };
  });
  if (flags.format === "json") context.out(`${JSON.stringify({ instances: rows }, null, 2)}\n`);
  else
    context.out(
      table([
        ["INSTANCE", "SLUG", "TYPE", "VERSION", "RUNNING", "HEALTH", "APPLIED"],
        ...rows.map((row) => [
          `${row.environment}/${row.instance}`,
          row.slug,
          row.type,
          row.version,
          row.running ?? "-",
          row.health ?? "-",
          row.stacks === 0 ? "never" : `${row.applied} of ${row.stacks}`,
        ]),
      ]),
    );
  return 0;
}

async function get(context: CliContext, id: string, flags: Flags): Promise<ExitCode> {
  const fleet = await localFleet(context);
  const key = await instanceNamed(context, fleet, id, flags.environment);
  const { loadFleet } = await import("../fleet/load.ts");
  const { snapshot } = await loadFleet(fleet.repository, fleet.commit, { root: fleet.prefix, only: [key] });
  const instance = snapshot?.environments.get(key.environment)?.instances.get(id);
  const status = await (await readableLedger(context, fleet)).read(instancePath(key.environment, id));
  const shown = {
    environment: key.environment,
    metadata: instance?.config.metadata ?? { name: id },
    spec: instance?.config.spec ?? null,
    status: status === undefined ? null : statusOf(status),
  };
  if (instance === undefined) context.err(`The files of ${id} are invalid. Run: ${hint(context, "validate")}`);
  const { writeYaml } = await import("../yaml/write.ts");
  context.out(flags.format === "json" ? `${JSON.stringify(shown, null, 2)}\n` : writeYaml(shown));
  return instance === undefined ? 1 : 0;
}

function statusOf({ version, health, maintenance, retry, stacks }: LedgerInstance): object {
  return { version, health, maintenance, retry, stacks };
}

async function history(context: CliContext, id: string, flags: Flags & { readonly limit: number }): Promise<ExitCode> {
  const fleet = await localFleet(context);
  const key = await instanceNamed(context, fleet, id, flags.environment);
  const view = await readableLedger(context, fleet);
  const path = instancePath(key.environment, key.id);
  const commits = view.commit === null ? [] : await fleet.repository.log(view.commit, path, flags.limit);
  const { viewAt } = await import("../ledger/view.ts");
  const read = async (commit: ObjectId): Promise<LedgerInstance | undefined> => (await viewAt(fleet.repository, commit)).read(path);
  const entries: HistoryEntry[] = [];
  let before: LedgerInstance | undefined;
  for (const commit of [...commits].reverse()) {
    const after = await read(commit.oid);
    entries.push({
      commit: commit.oid.slice(0, 12),
      at: commit.at,
      by: commit.author,
      message: commit.subject,
      events: eventsOf(before, after),
    });
    before = after;
  }
  entries.reverse();
  if (flags.format === "json")
    context.out(`${JSON.stringify({ ...key, history: entries } satisfies InstanceKey & { history: unknown }, null, 2)}\n`);
  else if (entries.length === 0) context.out(`The ledger knows nothing of ${key.environment}/${id} yet.\n`);
  else
    for (const { at, by, message, events } of entries)
      context.out(`${at} ${by}: ${message}\n${events.map((event) => `  ${event}\n`).join("")}`);
  return 0;
}

interface HistoryEntry {
  readonly commit: string;
  readonly at: string;
  readonly by: string;
  readonly message: string;
  readonly events: readonly string[];
}

/** What one commit of the ledger says happened. */
function eventsOf(before: LedgerInstance | undefined, after: LedgerInstance | undefined): readonly string[] {
  if (after === undefined) return ["forgotten"];
  const events: string[] = [];
  for (const [name, { attempt, applied }] of Object.entries(after.stacks)) {
    const known = before?.stacks[name];
    if (applied !== null && applied.at !== known?.applied?.at) {
      const { version, fingerprint, pullRequest, author, approvers, confirmer, backup, engine, run } = applied;
      const from =
        pullRequest === null
          ? ""
          : `, #${pullRequest}${author === null ? "" : ` by ${author}`}${approvers.length === 0 ? "" : ` approved by ${approvers.join(", ")}`}`;
      const word = confirmer === null ? "" : `, confirmed by ${confirmer}`;
      events.push(
        `${name} applied at ${applied.at} in ${version} (plan ${fingerprint.slice(7, 15)}${from}${word}${backup === null ? "" : `, backup ${backup}`}; ${engine}, run ${run})`,
      );
    } else if (attempt !== null && (attempt.state !== known?.attempt?.state || attempt.id !== known.attempt.id)) {
      const short = attempt.fingerprint === null ? "" : ` (plan ${attempt.fingerprint.slice(7, 15)})`;
      const error = attempt.error === null || attempt.state === "claimed" ? "" : `: ${attempt.error.split("\n")[0] ?? ""}`;
      events.push(`${name} ${attempt.state}${short}${error}`);
    }
  }
  if (after.maintenance !== null && after.maintenance.target !== before?.maintenance?.target)
    events.push(`in maintenance for ${after.maintenance.target} since ${after.maintenance.since}`);
  const backup = after.maintenance?.backup ?? null;
  if (backup !== null && backup.id !== before?.maintenance?.backup?.id)
    events.push(`backup ${backup.id} of ${backup.at}, ${backup.size} bytes`);
  if (after.health !== null && after.health.at !== before?.health?.at)
    events.push(
      `${after.health.state}${after.health.version === null ? "" : ` in ${after.health.version}`}${after.health.detail === null ? "" : `: ${after.health.detail}`}`,
    );
  if (after.retry !== null && after.retry.at !== before?.retry?.at) events.push(`${after.retry.by} asked to try again`);
  return events;
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
