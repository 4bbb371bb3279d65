import type { BareRepository } from "../../bare-repository.ts";
import { remember } from "./remember.ts";

export interface ChangedFile {
  readonly path: string;
  /** The previous path of a renamed or copied file. */
  readonly previousPath: string | null;
  readonly status: "added" | "removed" | "modified" | "renamed" | "copied" | "changed";
  readonly additions: number;
  readonly deletions: number;
  /** The blob after the change; before it for a removed file. */
  readonly blob: string;
  /** Hunks, from the first `@@`; `null` for a binary file, a pure rename, or a file that is too large to show. */
  readonly patch: string | null;
}

/** Above this size, in characters, GitHub omits a file's patch ("Large diffs are not rendered by default"). */
const largestPatch = 400_000;

/** The changes between two trees or commits, with renames, in git's order. `base` is exact: the caller chooses the merge base. */
export async function changedFiles(repository: BareRepository, base: string, head: string): Promise<readonly ChangedFile[]> {
  return remember(repository, "files", [base, head], () => diff(repository, base, head));
}

async function diff(repository: BareRepository, base: string, head: string): Promise<readonly ChangedFile[]> {
  const raw = await repository.read(["diff", "--raw", "--numstat", "-z", "-M", "--abbrev=40", base, head]);
  const patches = splitPatches(await repository.read(["diff", "-M", "--no-color", "--no-ext-diff", base, head]));
  const entries = parseRaw(raw.split("\0"));
  return entries.map((entry, index) => ({ ...entry, patch: patches[index] ?? null }));
}

/** The changed paths, without patches: cheaper, for payloads. */
export async function changedPaths(
  repository: BareRepository,
  base: string | null,
  head: string,
): Promise<{ readonly added: readonly string[]; readonly modified: readonly string[]; readonly removed: readonly string[] }> {
  const trees = [...(base === null ? [] : [base]), head];
  const args = ["diff-tree", "-r", "-z", "--no-commit-id", "--name-status", "--root", ...trees];
  const printed = await remember(repository, "paths", trees, () => repository.read(args));
  const words = printed.split("\0");
  const paths = { added: new Array<string>(), modified: new Array<string>(), removed: new Array<string>() };
  for (let index = 0; index + 1 < words.length; index += 2) {
    const path = words[index + 1] ?? "";
    if (words[index] === "A") paths.added.push(path);
    else if (words[index] === "D") paths.removed.push(path);
    else paths.modified.push(path);
  }
  return paths;
}

/** With `-z`, git prints all raw entries first (`:modes ids status`, path, second path for a rename), then all numstat entries. */
function parseRaw(words: readonly string[]): readonly Omit<ChangedFile, "patch">[] {
  const entries: Omit<ChangedFile, "patch">[] = [];
  let index = 0;
  for (; words[index]?.startsWith(":") === true; index += 1) {
    const [, , before = "", after = "", letter = ""] = (words[index] ?? "").split(" ");
    const twoPaths = letter.startsWith("R") || letter.startsWith("C");
    const first = words[(index += 1)] ?? "";
    const path = twoPaths ? (words[(index += 1)] ?? "") : first;
    entries.push({
      path,
      previousPath: twoPaths ? first : null,
      status: statusOf(letter),
      additions: 0,
      deletions: 0,
      blob: letter === "D" ? before : after,
    });
  }
  return entries.map((entry) => {
    const [additions = "", deletions = "", path = ""] = (words[index] ?? "").split("\t");
    index += path === "" ? 3 : 1;
    return { ...entry, additions: Number.parseInt(additions, 10) || 0, deletions: Number.parseInt(deletions, 10) || 0 };
  });
}

function statusOf(letter: string): ChangedFile["status"] {
  switch (letter[0]) {
    case "A":
      return "added";
    case "D":
      return "removed";
    case "R":
      return "renamed";
    case "C":
      return "copied";
    case "T":
      return "changed";
    default:
      return "modified";
  }
}

/** Splits at lines that start with `diff --git`: lines of a hunk start with a space, a sign or a backslash. */
function splitPatches(printed: string): readonly (string | null)[] {
  if (printed === "") return [];
  return printed.split(/^(?=diff --git )/m).map((part) => {
    const start = part.search(/^@@ /m);
    const patch = start === -1 ? "" : part.slice(start).replace(/\n$/, "");
    return patch === "" || patch.length > largestPatch ? null : patch;
  });
}
