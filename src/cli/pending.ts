import type { InvalidInstance, Observed } from "../apply/observe.ts";
import { listed } from "../data/quoted.ts";
import { type CliContext, type ExitCode } from "./context.ts";
import { environmentNamed, localFleet, observed, readableLedger } from "./local-fleet.ts";
import { invalidJson, invalidText, statusLines } from "./status-text.ts";

export interface PendingFlags {
  readonly environment?: string;
  readonly format: "text" | "json";
}

/** Exit code 0 also where something is pending; 1 where something failed, needs a confirmation, or has invalid files. */
export async function pending(context: CliContext, { environment, format }: PendingFlags): Promise<ExitCode> {
  const fleet = await localFleet(context);
  if (environment !== undefined) environmentNamed(fleet, environment);
  const wanted = (key: { readonly environment: string }): boolean => environment === undefined || key.environment === environment;
  const all = await observed(context, fleet, await readableLedger(context, fleet));
  const instances = all.instances.filter(({ instance }) => wanted(instance));
  const removed = all.removed.filter(wanted);
  const invalid = all.invalid.filter(wanted);
  if (format === "json") {
    const list = [
      ...instances.flatMap(entries),
      ...removed.map(({ environment, id }) => ({ environment, instance: id, stack: null, reason: "removed", state: "removed" })),
    ];
    context.out(
      `${JSON.stringify({ pending: list, invalid: invalid.map((left) => ({ environment: left.environment, instance: left.id, ...invalidJson(left) })) }, null, 2)}\n`,
    );
  } else {
    const lines = instances.flatMap((found) => statusLines(context, found));
    context.out(lines.length === 0 ? nothingPending(all.total, invalid) : `${lines.join("\n")}\n`);
    for (const { environment, id } of removed)
      context.out(`  ${environment}/${id}: removed from HEAD, but still in the ledger; Flotilla does not destroy instances\n`);
  }
  for (const left of invalid) context.err(`${left.environment}/${left.id}: not applied, ${invalidText(context, left)}`);
  const bad = instances.some(({ stacks }) => stacks.some(({ kind }) => kind === "failed" || kind === "needs-confirmation"));
  return bad || invalid.length > 0 ? 1 : 0;
}

/** What is not applied as it is, is not up to date: both are said in one line. */
function nothingPending(total: number, invalid: readonly InvalidInstance[]): string {
  const upToDate = total - invalid.length;
  const rest = `${upToDate} ${upToDate === 1 ? "instance is" : "instances are"} up to date`;
  if (invalid.length === 0) return `Nothing is pending: ${rest}.\n`;
  const names = listed(invalid.map(({ environment, id }) => `${environment}/${id}`));
  return `${invalid.length} ${invalid.length === 1 ? "instance is" : "instances are"} refused or invalid and not applied: ${names}. Nothing else is pending: ${rest}.\n`;
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
