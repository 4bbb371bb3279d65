import { join, resolve } from "node:path";
import { findFleetRoot } from "../fleet/root.ts";
import { type CliContext, UsageError } from "./context.ts";

/** The fleet's root: the nearest folder upward that holds flotilla.yaml. */
export function fleetRoot(context: CliContext): string {
  const root = findFleetRoot(context.cwd);
  if (root === null) throw new UsageError(`No flotilla.yaml in ${context.cwd} or above. Run this inside a fleet's repository.`);
  return root;
}

/** Where local state lives (engine states, the fleet's key, the local cloud): FLOTILLA_STATE_DIR, else `.flotilla` in the fleet's root. */
export function stateFolder(context: CliContext): string {
  const named = context.env["FLOTILLA_STATE_DIR"];
  return named === undefined || named === "" ? join(fleetRoot(context), ".flotilla") : resolve(context.cwd, named);
}
