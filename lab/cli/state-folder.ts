import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { type LabContext, UsageError } from "./context.ts";

/** Where local state is kept, as `flotilla` finds it: `FLOTILLA_STATE_DIR`, else `.flotilla` beside the nearest `flotilla.yaml` upward. */
export function stateFolder(context: Pick<LabContext, "cwd" | "env">): string {
  const named = context.env["FLOTILLA_STATE_DIR"] ?? "";
  return named === "" ? join(fleetFolder(context), ".flotilla") : resolve(context.cwd, named);
}

/** The nearest folder upward that holds a `flotilla.yaml`. */
export function fleetFolder({ cwd }: Pick<LabContext, "cwd">): string {
  for (let folder = cwd; ; folder = dirname(folder)) {
    if (existsSync(join(folder, "flotilla.yaml"))) return folder;
    if (folder === dirname(folder)) throw new UsageError(`No flotilla.yaml in ${cwd} or above. Run this inside a fleet's repository.`);
  }
}

/** The folder of the local cloud in a state folder. */
export function cloudFolder(state: string): string {
  return join(state, "cloud");
}
