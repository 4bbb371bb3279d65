import { join, resolve } from "node:path";
import { findFleetRoot, findMisnamedRoot } from "../fleet/root.ts";
import { type CliContext, UsageError } from "./context.ts";

/** The fleet's root: the nearest folder upward that holds flotilla.yaml. */
export function fleetRoot(context: CliContext): string {
  const root = findFleetRoot(context.cwd);
  if (root !== null) return root;
  const near = findMisnamedRoot(context.cwd);
  const next = near === null ? "Run this inside a fleet's repository." : `Rename ${near}: only flotilla.yaml is read, spelled exactly so.`;
  throw new UsageError(`No flotilla.yaml in ${context.cwd} or above. ${next}`);
}

/** Where local state lives (engine states, the fleet's key, the local cloud): FLOTILLA_STATE_DIR, else `.flotilla` in the fleet's root. */
export function stateFolder(context: CliContext): string {
  const named = context.env["FLOTILLA_STATE_DIR"];
  return named === undefined || named === "" ? join(fleetRoot(context), ".flotilla") : resolve(context.cwd, named);
}
