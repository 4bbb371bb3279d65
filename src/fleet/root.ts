import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fleetFile } from "./source.ts";

/** The fleet that a folder lies in: the nearest folder at or above it with a flotilla.yaml; null where there is none. */
export function findFleetRoot(from: string): string | null {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    if (existsSync(join(folder, fleetFile))) return folder;
    if (dirname(folder) === folder) return null;
  }
}
