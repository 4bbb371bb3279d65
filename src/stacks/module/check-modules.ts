import { type Dirent, lstatSync, readdirSync } from "node:fs";
import { posix } from "node:path";
import { canonicalJson } from "../../data/canonical-json.ts";
import { isMapping, ownMember } from "../../data/mapping.ts";
import { hasCode } from "../../process/optional-file.ts";
import type { Decoded } from "../../fleet/decode.ts";
import { readDecoded } from "../../fleet/read-file.ts";
import { isText } from "../../fleet/source.ts";
import { inOrder } from "../../fleet/problem.ts";
import { fileProblem } from "../../fleet/file-problem.ts";
import { type Validated, within } from "../../fleet/validate.ts";
import { readYaml } from "../../yaml/read.ts";
import { noKnownModules } from "./known-modules.ts";
import { type ModuleEnvironment, providerProblems } from "./module-environments.ts";
import { isEngineFile, scanModule } from "./module-scan.ts";

/**
 * The result of a check with the problems of the architectures' modules added: files from which nothing would be planned, because the engine is given
 * only what can be read with certainty, and providers that a plan would refuse. What any environment allows in `policy.modules` is not a problem.
 * @param paths problems of these files and folders only; all where empty
 * @param known modules that need not be judged again
 */
export function withModules(checked: Validated, root: string, paths: readonly string[] = [], known = noKnownModules): Validated {
  const wanted = within(paths);
  const allowed = allowances(root);
  const problems = stackFolders(root).flatMap((folder) => {
    const files = [...filesBelow(root, folder)];
    const environments = environmentsOf(checked, revisionOf(folder));
    const judged = canonicalJson([folder, allowed, files, environments]);
    if (known.has(judged)) return [];
    const texts = new Map(files.flatMap(([path, read]) => ("text" in read ? [[path, read.text] as const] : [])));
    const scan = scanModule(folder, texts, null, allowed);
    const { problems, folders } = scan;
    const unread = files.filter(([path]) => isEngineFile(path) && folders.has(posix.dirname(path)));
    const found = [...unread.flatMap(([path, read]) => ("text" in read ? [] : [fileProblem(`${folder}/${path}`, read)])), ...problems];
    found.push(...providerProblems({ folder, revision: revisionOf(folder), files: texts }, scan, environments));
    if (found.length === 0) known.add(judged);
    return found;
  });
  return { ...checked, problems: inOrder([...checked.problems, ...problems.filter(({ file }) => wanted(file))]) };
}

/** `<family>/<revision>` of a stack's folder. */
function revisionOf(folder: string): string {
  return folder.split("/").slice(1, 3).join("/");
}

/** The environments that can be read: those whose instances use a revision, and all. */
function environmentsOf({ environments, used }: Validated, revision: string) {
  const all = [...environments].flatMap(([name, { config }]): readonly ModuleEnvironment[] =>
    config === null ? [] : [{ name, engine: config.spec.engine.name, providers: config.spec.policy.providers }],
  );
  return { used: all.filter(({ name }) => used.get(name)?.has(revision) === true), all };
}

/**
 * Whether a change can bring a problem into a module: it touches something else than instances and releases. What judges modules, Flotilla itself,
 * stands in the same repository: another version of it judges all of them again.
 * @param changed paths in the repository
 * @param fleet the fleet's folder in it; empty: its root
 */
export function concernsModules(changed: readonly string[], fleet: string): boolean {
  const below = fleet === "" ? "" : `${fleet}/`;
  return changed.some(
    (path) => !path.startsWith(below) || !/^environments\/[^/]+\/deployments\/|^releases\//.test(path.slice(below.length)),
  );
}

/** `architectures/<family>/<revision>/stacks/<stack>`, below the root. */
export function stackFolders(root: string): readonly string[] {
  return ["*", "*", "stacks", "*"].reduce<readonly string[]>(
    (folders, part) =>
      folders.flatMap((folder) =>
        entriesOf(posix.join(root, folder))
          .filter((entry) => entry.isDirectory() && (part === "*" || entry.name === part))
          .map(({ name }) => `${folder}/${name}`),
      ),
    ["architectures"],
  );
}

/** What any environment allows in `policy.modules`; a file that can't be read has problems of its own. */
function allowances(root: string): readonly string[] {
  return entriesOf(posix.join(root, "environments")).flatMap(({ name }) => {
    const path = posix.join(root, "environments", name, "environment.yaml");
    if (lstatSync(path, { throwIfNoEntry: false })?.isFile() !== true) return [];
    const read = readDecoded(path);
    const value = "text" in read ? readYaml(read.text).value : null;
    return asAllowances(value);
  });
}

function asAllowances(environment: unknown): readonly string[] {
  const at = (value: unknown, name: string) => (isMapping(value) ? ownMember(value, name) : null);
  const modules = at(at(at(environment, "spec"), "policy"), "modules");
  return (Array.isArray(modules) ? modules : []).map((entry) => at(entry, "allow")).filter((allow) => typeof allow === "string");
}

/** Path -> text or why there is none, of all files below the folder: a module may read what is no configuration as a template. */
export function filesBelow(root: string, folder: string, below = ""): ReadonlyMap<string, Decoded> {
  const entries = entriesOf(posix.join(root, folder, below));
  return new Map(
    entries.flatMap((entry): readonly (readonly [string, Decoded])[] => {
      const path = posix.join(below, entry.name);
      // Of a name that is not UTF-8 the fleet's files have a problem.
      if (!isText(entry.name)) return [];
      if (entry.isDirectory()) return entry.name === ".terraform" ? [] : [...filesBelow(root, folder, path)];
      if (!entry.isFile()) return [];
      return [[path, readDecoded(posix.join(root, folder, path))]];
    }),
  );
}

/** Path -> text of the files below the folder that are text. */
export function textsBelow(root: string, folder: string): ReadonlyMap<string, string> {
  return new Map([...filesBelow(root, folder)].flatMap(([path, read]) => ("text" in read ? [[path, read.text] as const] : [])));
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (hasCode(error, "ENOENT", "ENOTDIR")) return [];
    throw error;
  }
}
