import { Option } from "commander";
import type { Observed } from "../apply/observe.ts";
import { type CliContext, type ExitCode, hint } from "./context.ts";
import { environmentNamed, localFleet, observed, readableLedger } from "./local-fleet.ts";
import type { AddCommand } from "./add-command.ts";
import { statusLines } from "./status-text.ts";

export const addPending: AddCommand = (program, context, finish) => {
  program
    .command("pending")
    .description("List where HEAD and the ledger differ: what is to be applied, and what keeps it.")
    .option("--environment <name>", "instances of this environment only")
    .addOption(new Option("--format <format>", "how it is told").choices(["text", "json"]).default("text"))
    .action(async (flags: PendingFlags) => finish(await pendingCommand(context, flags)));
};

interface PendingFlags {
  readonly environment?: string;
  readonly format: "text" | "json";
}

/** Exit code 0 also where something is pending; 1 where something failed, needs a confirmation, or does not hold. */
async function pendingCommand(context: CliContext, { environment, format }: PendingFlags): Promise<ExitCode> {
  const fleet = await localFleet(context);
  if (environment !== undefined) environmentNamed(fleet, environment);
  const wanted = (key: { readonly environment: string }): boolean => environment === undefined || key.environment === environment;
  const all = await observed(context, fleet, await readableLedger(context, fleet));
  const instances = all.instances.filter(({ instance }) => wanted(instance));
  const removed = all.removed.filter(wanted);
  const invalid = all.invalid.filter(wanted);
  if (format === "json") {
    const pending = [
      ...instances.flatMap(entries),
      ...removed.map(({ environment, id }) => ({ environment, instance: id, stack: null, reason: "removed", state: "removed" })),
    ];
    context.out(
      `${JSON.stringify({ pending, invalid: invalid.map(({ environment, id }) => ({ environment, instance: id })) }, null, 2)}\n`,
    );
  } else {
    const lines = instances.flatMap((found) => statusLines(context, found));
    context.out(lines.length === 0 ? `Nothing is pending: ${all.total} instances are as HEAD says.\n` : `${lines.join("\n")}\n`);
    for (const { environment, id } of removed)
      context.out(`  ${environment}/${id}: removed from HEAD, the ledger still knows it; this version does not take instances down\n`);
  }
  for (const { environment, id } of invalid)
    context.err(`${environment}/${id}: not applied, its files are invalid. Run: ${hint(context, "validate")}`);
  const bad = instances.some(({ stacks }) => stacks.some(({ kind }) => kind === "failed" || kind === "needs-confirmation"));
  return bad || invalid.length > 0 ? 1 : 0;
}

function entries({ instance, stacks }: Observed): readonly object[] {
  const { environment, id } = instance;
  return stacks
    .filter(({ kind }) => kind !== "applied")
    .map((status) => ({
      environment,
      instance: id,
      stack: status.stack,
      reason: "reason" in status ? status.reason : status.kind,
      state: status.kind,
    }));
}
