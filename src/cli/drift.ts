import { driftPolicyOf } from "../drift/due.ts";
import { driftPath } from "../ledger/paths.ts";
import { keptPlanLines } from "../report/plan-text.ts";
import type { LedgerDrift } from "../schemas/kinds.ts";
import { type CliContext, type ExitCode, hint, UsageError } from "./context.ts";
import { environmentNamed, instanceNamed, localFleet, type LocalFleet, readableLedger } from "./local-fleet.ts";
import { many } from "../report/plan-diff.ts";

export interface DriftFlags {
  readonly environment?: string;
  readonly format: "text" | "json";
}

/** Shows what was seen of drift, from the ledger; of one instance where its name is given. Exit code 1 where something differs. */
export async function drift(context: CliContext, name: string | undefined, flags: DriftFlags): Promise<ExitCode> {
  const fleet = await localFleet(context);
  if (flags.environment !== undefined) environmentNamed(fleet, flags.environment);
  const key = name === undefined ? null : await instanceNamed(context, fleet, name, flags.environment);
  const only = key?.environment ?? flags.environment;
  const checked = watched(context, fleet, only);
  const view = await readableLedger(context, fleet);
  const files = await view.readAll(checked.map(driftPath));
  const known = checked.map((environment) => ofInstance(files.get(driftPath(environment)) ?? none(environment), key?.id ?? null));
  if (flags.format === "json") context.out(`${JSON.stringify({ environments: known }, null, 2)}\n`);
  else context.out(`${known.flatMap((file) => linesOf(file, key?.id ?? null)).join("\n")}\n`);
  return known.some(({ drifted, failed }) => drifted.length + failed.length > 0) ? 1 : 0;
}

/** Environments whose instances are checked. Throws {@link UsageError} where there is none: silence would be read as "nothing differs". */
function watched(context: CliContext, { snapshot }: LocalFleet, only: string | undefined): readonly string[] {
  const wanted = [...snapshot.environments.values()].filter(({ name }) => only === undefined || name === only);
  const checked = wanted.filter((environment) => driftPolicyOf(environment) !== null).map(({ name }) => name);
  if (checked.length > 0) return checked;
  const local = wanted.some(({ config }) => config.spec.kind === "local");
  const now = local ? ` In local environments, see it now: ${hint(context, "plan --all")}` : "";
  throw new UsageError(`Nobody checks for drift in ${only ?? "this fleet"}: no policy.drift in environment.yaml.${now}`);
}

function none(environment: string): LedgerDrift {
  return { environment, checked: {}, drifted: [], failed: [] };
}

function ofInstance({ environment, checked, drifted, failed }: LedgerDrift, id: string | null): LedgerDrift {
  if (id === null) return { environment, checked, drifted, failed };
  const at = checked[id];
  const isIt = (one: { readonly id: string }): boolean => one.id === id;
  return { environment, checked: at === undefined ? {} : { [id]: at }, drifted: drifted.filter(isIt), failed: failed.filter(isIt) };
}

function linesOf({ environment, checked, drifted, failed }: LedgerDrift, id: string | null): readonly string[] {
  const times = Object.values(checked).sort();
  const [oldest] = times;
  const when = oldest === undefined ? "not checked yet" : id === null ? `checked since ${oldest}` : `checked ${oldest}`;
  const what = id === null ? `${environment}: ${many(times.length, "instance")}` : `${environment}/${id}:`;
  const quiet = oldest !== undefined && drifted.length + failed.length === 0 ? ", nothing differs from what was applied" : "";
  return [
    `${what} ${when}${quiet}`,
    ...drifted.flatMap((one) => [
      `  ${one.id} ${one.stack}: differs since ${one.since}; an apply would do this, after a confirmation:`,
      ...keptPlanLines(one.plan).map((line) => `    ${line}`),
    ]),
    ...failed.flatMap((one) => [
      `  ${one.id} ${one.stack}: could not be planned at ${one.at}:`,
      ...one.error.split("\n").map((line) => `    ${line}`),
    ]),
  ];
}
