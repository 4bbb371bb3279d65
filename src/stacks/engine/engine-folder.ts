import { createHash, randomBytes } from "node:crypto";
import { cp, readdir, readFile, rename, rm, stat, symlink } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { writeOwnFile } from "../../process/file-fault.ts";
import { syncTree } from "../../process/durable.ts";
import { hasCode } from "../../process/optional-file.ts";
import type { GitRepository } from "../../git/repository.ts";
import { type EngineName, lockFile } from "../module/provider-lock.ts";
import { makeFolders } from "../../process/make-folders.ts";

/** A module as git has it, written out once for all stacks that use it. */
export interface Module {
  readonly folder: string;
  /** Path -> text of every file: what the engine reads as configuration, and what that may read as a template. */
  readonly files: ReadonlyMap<string, string>;
  /** Text of the lock file for this engine; null where there is none. */
  readonly lock: string | null;
}

/** Writes a module's tree into `folder`, which must not exist yet, and reads what the engine would read. */
export async function materializeModule(repository: GitRepository, tree: string, folder: string, engine: EngineName): Promise<Module> {
  makeFolders(folder, 0o700);
  await repository.materialize(tree, folder);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"));
  const files = new Map(await Promise.all(paths.sort().map(async (path) => [path, await readFile(join(folder, path), "utf8")] as const)));
  const own = lockFile(engine);
  const lock = paths.includes(own) ? await readFile(join(folder, own), "utf8") : null;
  return { folder, files, lock };
}

/** The content of a stack's folder. */
export interface FolderContent {
  readonly root: string;
  readonly module: Module;
  /** Folder of the instance's local states; a link `state` in the stack's folder leads there. null where its states are elsewhere. */
  readonly states: string | null;
  /** The same of the environment's own stacks, where the stack reads their outputs; the link is `environment-state`. */
  readonly shared: string | null;
  /** Further files: name -> text. */
  readonly files: Readonly<Record<string, string>>;
}

/**
 * Creates the engine's folder anew with exactly the root, the module, the lock file, the given files, and `state`, a link to the folder of the
 * instance's local states. With the link, `init` writes the same for all instances and its result can be shared.
 */
export async function makeFolder(folder: string, content: FolderContent): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  makeFolders(folder, 0o700);
  await Promise.all([
    writeOwnFile(join(folder, "main.tf.json"), content.root, { mode: 0o600 }),
    cp(content.module.folder, join(folder, "module"), { recursive: true, filter: (path) => !/\.terraform\.lock\.\w+\.hcl$/.test(path) }),
    ...(content.module.lock === null ? [] : [writeOwnFile(join(folder, ".terraform.lock.hcl"), content.module.lock, { mode: 0o600 })]),
    ...Object.entries(content.files).map(([name, text]) => writeOwnFile(join(folder, name), text, { mode: 0o600 })),
    ...(content.states === null ? [] : [linkStates(content.states, join(folder, "state"))]),
    ...(content.shared === null ? [] : [linkStates(content.shared, join(folder, sharedStates))]),
  ]);
}

/** The link to the folder of the states that a stack reads of its environment. */
export const sharedStates = "environment-state";

async function linkStates(states: string, link: string): Promise<void> {
  makeFolders(states, 0o700);
  await symlink(states, link, process.platform === "win32" ? "junction" : "dir");
}

/** Key of everything that `init` reads. */
export function initKey(parts: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 32);
}

/** Results of earlier inits, by key. Another process may use it at the same time. */
export interface InitCache {
  /** Copies the `.terraform` of that key into the folder; false where there is none. */
  take(key: string, folder: string): Promise<boolean>;
  put(key: string, folder: string): Promise<void>;
  drop(key: string): Promise<void>;
}

export function initCache(dir: string): InitCache {
  const place = (key: string) => join(dir, key);
  return {
    take: async (key, folder) => {
      if (!(await exists(place(key)))) return false;
      await copy(place(key), join(folder, ".terraform"));
      return true;
    },
    put: async (key, folder) => {
      const aside = `${place(key)}.${randomBytes(4).toString("hex")}`;
      makeFolders(dirname(aside), 0o700);
      await copy(join(folder, ".terraform"), aside);
      await syncTree(aside);
      try {
        await rename(aside, place(key));
      } catch (error) {
        await rm(aside, { recursive: true, force: true });
        // Another process was first: its copy is as good. Windows answers EPERM.
        if (!hasCode(error, "ENOTEMPTY", "EEXIST", "EPERM")) throw error;
      }
    },
    drop: (key) => rm(place(key), { recursive: true, force: true }),
  };
}

/** Links to downloaded providers stay links. */
async function copy(from: string, to: string): Promise<void> {
  await cp(from, to, { recursive: true, verbatimSymlinks: true });
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (hasCode(error, "ENOENT")) return false;
    throw error;
  }
}
