import { oneLine, quoted, shown } from "../data/quoted.ts";
import { configPath, environmentId, instanceOfConfig } from "./config-path.ts";
import { isMisnamed, hasYamlName, meantFolder, misnamedProblem } from "./misnamed.ts";
import type { Problem } from "./problem.ts";
import { fleetFile, isText, type FleetSource, type SourceEntry } from "./source.ts";
import { isTemplateFile } from "./template-files.ts";
import { trackerFile } from "./tracker-template.ts";
import { parseVersion } from "./version.ts";

/** The files of a fleet by what they are, known by their paths alone. */
export interface FleetFiles {
  readonly fleet: string | null;
  readonly environments: ReadonlyMap<string, EnvironmentFiles>;
  /** `<family>/<revision>` -> its files, relative to the revision's folder. */
  readonly architectures: ReadonlyMap<string, ReadonlySet<string>>;
  /** Version -> path. */
  readonly releases: ReadonlyMap<string, string>;
  /** The templates that Flotilla fills in. */
  readonly templates: readonly string[];
  /** Misplaced and missing files. */
  readonly problems: readonly Problem[];
}

export interface EnvironmentFiles {
  readonly config: string | null;
  /** Name -> path. */
  readonly strategies: ReadonlyMap<string, string>;
  /** Id -> path of config.yaml; the environment's own stacks are among them, under their id. */
  readonly instances: ReadonlyMap<string, string>;
}

export function listFiles({ entries }: FleetSource): FleetFiles {
  const lister = new FileLister();
  for (const entry of entries) {
    const meant = entry.kind === "folder" ? meantFolder(entry.path) : null;
    if (meant === null) lister.add(entry);
    else if (!entries.some(({ path }) => path.startsWith(`${meant}/`))) lister.problems.push(misnamedProblem(entry.path, meant, false));
  }
  lister.addMissing((path) => entries.some((entry) => entry.path === path));
  return lister;
}

/** Every file that describes the fleet; the architectures' modules and scripts are not among them. */
export function describesFleet(path: string): boolean {
  if (path === fleetFile || isTemplate(path)) return true;
  if (path.startsWith("architectures/")) return /^architectures\/[^/]+\/[^/]+\/(architecture\.yaml|values\.schema\.json)$/.test(path);
  return path.endsWith(".yaml");
}

const notFiles = { folder: "a folder", link: "a symbolic link", submodule: "a submodule", other: "not a regular file" } as const;

/** {@link EnvironmentFiles} while they are being listed. */
interface ListedEnvironment {
  config: string | null;
  readonly strategies: Map<string, string>;
  readonly instances: Map<string, string>;
}

class FileLister implements FleetFiles {
  readonly problems: Problem[] = [];
  readonly environments = new Map<string, ListedEnvironment>();
  readonly architectures = new Map<string, Set<string>>();
  readonly releases = new Map<string, string>();
  fleet: string | null = null;
  readonly templates: string[] = [];
  /** Folder of an instance -> a file in it that is not its config. */
  private readonly folders = new Map<string, string>();
  /** Path of a file that is read -> paths beside it that are nearly called so. */
  private readonly misnamed = new Map<string, string[]>();

  add({ path, kind }: SourceEntry): void {
    if (!isText(path)) this.refuse(path, "file.name", "a name in this path is not UTF-8", "rename the file or folder");
    else if (kind === "file") this.addFile(path);
    else {
      this.refuse(path, kind === "link" ? "file.link" : "file.kind", `this is ${notFiles[kind]}`, "put the file itself here");
    }
  }

  private addFile(path: string): void {
    const parts = path.split("/");
    const [top, second = "", third = ""] = parts;
    if (top === "environments" && parts.length > 2) this.addOfEnvironment(path, parts);
    else if (top === "architectures" && parts.length > 3) this.addOfArchitecture(path, `${second}/${third}`);
    else if (top === "releases" && isYaml(path)) this.addRelease(path, second, parts.length);
    else if (isTemplate(path)) this.templates.push(path);
    else if (path === fleetFile) this.fleet = path;
  }

  private addOfEnvironment(path: string, parts: readonly string[]): void {
    const [, name = "", folder, file = ""] = parts;
    const environment = this.environments.get(name) ?? this.addEnvironment(path, name);
    const instance = instanceOfConfig(path);
    if (instance !== null) environment.instances.set(instance.id, path);
    else if (folder === "environment.yaml" && parts.length === 3) environment.config = path;
    else if (folder === "rollouts" && parts.length === 4 && file.endsWith(".yaml"))
      environment.strategies.set(file.slice(0, -".yaml".length), path);
    else if (folder === "deployments" && parts.length > 4) this.addOfInstance(path, parts);
    else this.addUnknown(path, wantedInEnvironment(parts));
  }

  /** A file that nothing in an environment reads. `wanted`: what one beside it would be called that is read; null where none is. */
  private addUnknown(path: string, wanted: string | null): void {
    if ((wanted !== null && this.addIfMisnamed(path, wanted)) || !isYaml(path)) return;
    const read = "an environment has environment.yaml, stacks.yaml, rollouts/<name>.yaml and deployments/<id>/config.yaml";
    this.refuse(path, "file.unknown", `nothing reads this file; ${read}`, "check its name and folder");
  }

  private addEnvironment(path: string, name: string): ListedEnvironment {
    const environment: ListedEnvironment = { config: null, strategies: new Map(), instances: new Map() };
    this.environments.set(name, environment);
    if (!/^[a-z][a-z0-9-]{0,30}$/.test(name)) {
      const hint = "use a lower-case letter, then up to 30 lower-case letters, digits or -";
      this.refuse(path, "environment.name", `${quoted(name)} is not a valid environment name`, hint);
    }
    return environment;
  }

  /** A file in or below an instance's folder that is not the instance's config. */
  private addOfInstance(path: string, parts: readonly string[]): void {
    const [, environment = "", , id = "", file = ""] = parts;
    if (id === environmentId) {
      const hint = `give the instance another id; what belongs to the environment itself is declared in ${configPath(environment, id)}`;
      this.refuse(path, "instance.reserved", `the id ${id} stands for the environment's own stacks`, hint);
      return;
    }
    if (path.endsWith("/config.yaml")) {
      const right = `environments/${environment}/deployments/<id>/config.yaml`;
      this.refuse(path, "file.unknown", "an instance needs its own folder directly below deployments/", `move it to ${right}`);
      return;
    }
    if (parts.length === 5 && !this.addIfMisnamed(path, "config.yaml") && isYaml(file))
      this.refuse(path, "file.unknown", `${oneLine(file)} is not read; an instance has one file, config.yaml`, "move it elsewhere");
    this.folders.set(`environments/${environment}/deployments/${id}`, path);
  }

  private addOfArchitecture(path: string, name: string): void {
    let files = this.architectures.get(name);
    if (files === undefined) {
      files = new Set();
      this.architectures.set(name, files);
      if (!/^[a-z][a-z0-9-]*\/[1-9][0-9]*$/.test(name)) {
        const hint = "revisions are whole numbers from 1: architectures/<family>/<revision>/";
        this.refuse(path, "architecture.name", `${shown(name)} is not <family>/<revision>`, hint);
      }
    }
    files.add(path.slice("architectures/".length + name.length + 1));
    if (path.split("/").length === 4)
      for (const wanted of ["architecture.yaml", "values.schema.json"]) if (this.addIfMisnamed(path, wanted)) return;
  }

  /** Whether the file is nearly called as one in its folder that is read; it is reported when all files are known. */
  private addIfMisnamed(path: string, wanted: string): boolean {
    const cut = path.lastIndexOf("/") + 1;
    if (!isMisnamed(path.slice(cut), wanted)) return false;
    const right = `${path.slice(0, cut)}${wanted}`;
    this.misnamed.set(right, [...(this.misnamed.get(right) ?? []), path]);
    return true;
  }

  private addRelease(path: string, file: string, depth: number): void {
    const version = file.replace(/\.yaml$/, "");
    if (depth === 2 && file.endsWith(".yaml") && parseVersion(version) !== null) this.releases.set(version, path);
    else this.refuse(path, "file.unknown", "a release is releases/<version>.yaml, the version as major.minor.patch", "rename it");
  }

  /** `present`: whether there is a file at a path. */
  addMissing(present: (path: string) => boolean): void {
    for (const [right, paths] of this.misnamed) {
      const wanted = right.slice(right.lastIndexOf("/") + 1);
      for (const path of paths) this.problems.push(misnamedProblem(path, wanted, present(right)));
    }
    if (this.fleet === null)
      this.refuse(fleetFile, "fleet.missing", "there is no flotilla.yaml, which marks the root of a fleet", "create it, or go to the root");
    for (const [name, { config }] of this.environments) {
      if (config === null) this.missing(`environments/${name}`, "environment.yaml", `the environment ${shown(name)}`, "create it");
    }
    for (const [folder, path] of this.folders) {
      const [, environment = "", , id = ""] = folder.split("/");
      if (this.environments.get(environment)?.instances.has(id) === true) continue;
      this.missing(
        folder,
        "config.yaml",
        `${oneLine(folder)} (with ${oneLine(path.slice(folder.length + 1))})`,
        "create it, or remove the folder",
      );
    }
    for (const [name, files] of this.architectures) {
      if (!files.has("architecture.yaml"))
        this.missing(`architectures/${name}`, "architecture.yaml", `the revision ${shown(name)}`, "create it, or remove the folder");
    }
  }

  private missing(folder: string, file: string, owner: string, hint: string): void {
    // A file whose name is nearly this one has its own problem.
    if (this.misnamed.has(`${folder}/${file}`)) return;
    this.refuse(`${folder}/${file}`, "file.missing", `${owner} has no ${file}`, hint);
  }

  private refuse(file: string, code: string, message: string, hint: string): void {
    this.problems.push({ file, line: 1, column: 1, severity: "error", code, message, hint });
  }
}

function isTemplate(path: string): boolean {
  return path === trackerFile || isTemplateFile(path);
}

function isYaml(path: string): boolean {
  return hasYamlName(path.slice(path.lastIndexOf("/") + 1));
}

/** What a file directly in an environment's folder, or in its rollouts, is called where it is read; null elsewhere. */
function wantedInEnvironment(parts: readonly string[]): string | null {
  if (parts.length === 3) return isMisnamed(parts[2] ?? "", "stacks.yaml") ? "stacks.yaml" : "environment.yaml";
  return parts.length === 4 && parts[2] === "rollouts" ? `${nameOf(parts[3] ?? "")}.yaml` : null;
}

/** The name before everything that makes a file's name: `fast` of `Fast.yaml.bak`. */
function nameOf(file: string): string {
  return file.toLowerCase().split(".")[0] ?? "";
}
