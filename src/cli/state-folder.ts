import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { type CliContext, UsageError } from "./context.ts";

/** The fleet's root: the nearest folder upward that holds flotilla.yaml. */
export function fleetRoot(context: CliContext): string {
  for (let folder = resolve(context.cwd); ; folder = dirname(folder)) {
    if (existsSync(join(folder, "flotilla.yaml"))) return folder;
    if (folder === dirname(folder))
      throw new UsageError(`No flotilla.yaml in ${context.cwd} or above. Run this inside a fleet's repository.`);
  }
}

/** Where local state lives (engine states, the fleet's key, the local cloud): FLOTILLA_STATE_DIR, else `.flotilla` in the fleet's root. */
export function stateFolder(context: CliContext): string {
  const named = context.env["FLOTILLA_STATE_DIR"];
  return named === undefined || named === "" ? join(fleetRoot(context), ".flotilla") : resolve(context.cwd, named);
}
