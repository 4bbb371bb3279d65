import { loadFleet } from "../fleet/load.ts";
import { instancePath } from "../ledger/paths.ts";
import type { LedgerInstance } from "../schemas/kinds.ts";
import { writeYaml } from "../yaml/write.ts";
import { type CliContext, type ExitCode, hint } from "./context.ts";
import { instanceNamed, localFleet, readableLedger } from "./local-fleet.ts";

export interface GetFlags {
  readonly environment?: string;
  readonly format: "text" | "json";
}

/** One instance: its spec in HEAD, its status in the ledger; as YAML, which is what its file is written in. Exit code 1 where the file is invalid. */
export async function get(context: CliContext, name: string, flags: GetFlags): Promise<ExitCode> {
  const fleet = await localFleet(context);
  const { environment, id } = await instanceNamed(context, fleet, name, flags.environment);
  const { snapshot } = await loadFleet(fleet.repository, fleet.commit, { root: fleet.prefix, only: [{ environment, id }] });
  const instance = snapshot?.environments.get(environment)?.instances.get(id);
  const ledger = await (await readableLedger(context, fleet)).read(instancePath(environment, id));
  const shown = {
    environment,
    metadata: instance?.config.metadata ?? { name: id },
    spec: instance?.config.spec ?? null,
    status: ledger === undefined ? null : statusOf(ledger),
  };
  if (instance === undefined) context.err(`The files of ${id} are invalid. Run: ${hint(context, "validate")}`);
  context.out(flags.format === "json" ? `${JSON.stringify(shown, null, 2)}\n` : writeYaml(shown));
  return instance === undefined ? 1 : 0;
}

function statusOf({ version, health, maintenance, retry, stacks }: LedgerInstance): object {
  return { version, health, maintenance, retry, stacks };
}
