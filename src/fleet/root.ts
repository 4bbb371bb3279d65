import { existsSync, readdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { isMisnamed } from "./misnamed.ts";
import { fleetFile } from "./source.ts";

/** The fleet that a folder lies in: the nearest folder at or above it with a flotilla.yaml; null where there is none. */
export function findFleetRoot(from: string): string | null {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    if (existsSync(join(folder, fleetFile))) return folder;
    if (dirname(folder) === folder) return null;
  }
}

/** The nearest file at or above a folder whose name is nearly that of the file at a fleet's root (`flotilla.yml`); null where there is none. */
export function findMisnamedRoot(from: string): string | null {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    const name = namesIn(folder).find((name) => isMisnamed(name, fleetFile));
    if (name !== undefined) return join(folder, name);
    if (dirname(folder) === folder) return null;
  }
}

/** None where the folder may not be read. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
