import { type Dirent, readdirSync } from "node:fs";
import { posix } from "node:path";
import { hasCode } from "../process/optional-file.ts";
import type { Decoded } from "../fleet/decode.ts";
import { readDecoded } from "../fleet/read-file.ts";
import { inOrder } from "../fleet/problem.ts";
import { fileProblem } from "../fleet/file-problem.ts";
import { type Validated, within } from "../fleet/validate.ts";
import { isEngineFile, scanModule } from "./module-scan.ts";

/**
 * The result of a check with the problems of the architectures' modules added: files from which nothing would be planned, because the engine is given
 * only what can be read with certainty. Whether an environment allows a provider is checked when it is planned, because another one may.
 * @param paths problems of these files and folders only; all where empty
 */
export function withModules(checked: Validated, root: string, paths: readonly string[] = []): Validated {
  const wanted = within(paths);
  const problems = stackFolders(root).flatMap((folder) => {
    const files = [...moduleFiles(root, folder)];
    const texts = new Map(files.flatMap(([path, read]) => ("text" in read ? [[path, read.text] as const] : [])));
    const unread = files.flatMap(([path, read]) => ("text" in read ? [] : [fileProblem(`${folder}/${path}`, read)]));
    return [...unread, ...scanModule(folder, texts, null).problems];
  });
  return { ...checked, problems: inOrder([...checked.problems, ...problems.filter(({ file }) => wanted(file))]) };
}

/** `architectures/<family>/<revision>/stacks/<stack>`, below the root. */
function stackFolders(root: string): readonly string[] {
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

/** By path below the folder, the files that the engine reads. */
function moduleFiles(root: string, folder: string, below = ""): ReadonlyMap<string, Decoded> {
  const entries = entriesOf(posix.join(root, folder, below));
  return new Map(
    entries.flatMap((entry): readonly (readonly [string, Decoded])[] => {
      const path = posix.join(below, entry.name);
      if (entry.isDirectory()) return entry.name === ".terraform" ? [] : [...moduleFiles(root, folder, path)];
      if (!entry.isFile() || !isEngineFile(entry.name)) return [];
      return [[path, readDecoded(posix.join(root, folder, path))]];
    }),
  );
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (hasCode(error, "ENOENT", "ENOTDIR")) return [];
    throw error;
  }
}
