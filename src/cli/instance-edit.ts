import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FleetInstance } from "../fleet/model.ts";
import { editYaml } from "../yaml/edit.ts";
import { conditionsIn, editsIn, fulfils } from "./config-edits.ts";
import { type CliContext, type ExitCode, hint, UsageError } from "./context.ts";
import { workTreeFleet } from "./fleet-folder.ts";
import { type NewConfig, writeConfigs } from "./write-configs.ts";

export interface EditFlags {
  readonly environment?: string;
  readonly where?: readonly string[];
  readonly set?: readonly string[];
  readonly unset?: readonly string[];
  readonly dryRun?: true;
  readonly yes?: true;
}

/**
 * Changes values in the configs of instances, and no other byte of them: of those that are named, else of those that fulfil the conditions. Exit code 1
 * where nothing is written, because the fleet would not be valid or the answer is no.
 */
export async function edit(context: CliContext, names: readonly string[], flags: EditFlags): Promise<ExitCode> {
  const edits = editsIn(flags.set ?? [], flags.unset ?? []);
  if (edits.length === 0) throw new UsageError("Say what to change: --set <path>=<value>, --unset <path>.");
  const conditions = conditionsIn(flags.where ?? []);
  if (names.length === 0 && conditions.length === 0 && flags.environment === undefined)
    throw new UsageError("Say of which instances: by id or slug, --where <path>=<value>, or --environment <name>.");
  const { root, readable, named } = await workTreeFleet(context, names, flags.environment);
  const chosen = readable.filter(
    (instance) =>
      (flags.environment === undefined || instance.environment === flags.environment) &&
      (names.length === 0 || named.some(({ environment, id }) => environment === instance.environment && id === instance.id)) &&
      fulfils(instance.config, conditions),
  );
  if (chosen.length === 0) throw new UsageError(`No instance is meant by that. See: ${hint(context, "instance list")}`);
  return await writeConfigs(
    context,
    root,
    chosen.map((instance) => edited(root, instance, edits)),
    flags,
  );
}

function edited(root: string, { path }: FleetInstance, edits: Parameters<typeof editYaml>[1]): NewConfig {
  const before = readFileSync(join(root, path), "utf8");
  const result = editYaml(before, edits);
  if (result.outcome === "edited") return { path, before, after: result.text };
  const [fault] = result.faults;
  throw new UsageError(
    `${path}:${fault?.line ?? 1}: ${fault?.message ?? "cannot be edited"}. Nothing was written. ${fault?.hint ?? ""}`.trimEnd(),
  );
}
