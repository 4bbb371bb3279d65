import { oneLine } from "../data/quoted.ts";
import type { Problem } from "./problem.ts";
import { fleetFolders, isFleetFolder } from "./source.ts";

/** What comes between or behind a name's parts where somebody, an editor or a merge has made a copy. */
const extension = /\.(?:ya?ml|jsonc?)(?![a-z0-9])/;

/**
 * Whether a file's name is that of a file which is read, in another spelling: another case (`Config.yaml`), another extension (`config.yml`), or a copy
 * (`config.yaml.bak`, `config (1).yaml`, `config-old.yaml`, `config.yaml~`). Names that begin with a dot belong to editors and systems.
 */
export function isMisnamed(name: string, wanted: string): boolean {
  if (name === wanted || name.startsWith(".") || name.length > 100) return false;
  const lower = name.toLowerCase();
  const stem = wanted.slice(0, wanted.lastIndexOf("."));
  const rest = lower.slice(stem.length);
  return lower.startsWith(stem) && /^[^a-z0-9]/.test(rest) && extension.test(rest);
}

/** The folder of a fleet whose name a folder at the fleet's root has in another spelling: `Environments`, `release`; null where it has none. */
export function meantFolder(name: string): string | null {
  if (isFleetFolder(name)) return null;
  const lower = name.toLowerCase();
  return fleetFolders.find((folder) => lower === folder || `${lower}s` === folder) ?? null;
}

/** Whether a name ends as those of YAML files do, in whatever case, or is a copy of such a file. */
export function hasYamlName(name: string): boolean {
  return !name.startsWith(".") && /\.ya?ml(?![a-z0-9])/.test(name.toLowerCase());
}

/** What to do about a file that nothing reads because of its name. `isThere`: whether the file that was meant is there as well. */
export function misnamedProblem(file: string, wanted: string, isThere: boolean): Problem {
  const name = oneLine(file.slice(file.lastIndexOf("/") + 1));
  return {
    file,
    line: 1,
    column: 1,
    severity: "error",
    code: "file.name",
    message: `${name} is not read: only ${wanted} is, spelled exactly so`,
    hint: isThere ? `remove it: ${wanted} is there as well` : `rename it to ${wanted}`,
  };
}
