import type { GitRepository } from "../git/repository.ts";

/** Where GitHub looks for the file, the first one that is there: https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners */
const places = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"];

/** Bytes: "CODEOWNERS files must be under 3 MB in size", and a larger one is not loaded. */
const largest = 3_000_000;

/** Who owns a path: `@login`, `@organization/team` or an address, as the file has them. None where nobody does. */
export type OwnersOf = (path: string) => readonly string[];

/** The owners that a commit or tree names. Without the file nobody owns anything. */
export async function readCodeOwners(repository: Pick<GitRepository, "resolve" | "blobs">, treeish: string): Promise<OwnersOf> {
  for (const place of places) {
    const oid = await repository.resolve(`${treeish}:${place}`);
    if (oid === null) continue;
    const content = (await repository.blobs([oid])).get(oid) ?? new Uint8Array();
    return content.length >= largest ? () => [] : codeOwners(Buffer.from(content).toString("utf8"));
  }
  return () => [];
}

/**
 * The owners by a file's text. The last pattern that matches a path says who owns it, also where it names nobody. Patterns are those of gitignore but for `!`, `[ ]` and `\`, which
 * GitHub does not take: such a line is no pattern. A `*` at the end of a path is of files in that folder only.
 */
export function codeOwners(text: string): OwnersOf {
  const rules = text.split(/\r\n|\n/).flatMap((line) => {
    const words = line.split(/[ \t]+/).filter((word) => word !== "");
    const comment = words.findIndex((word) => word.startsWith("#"));
    const [pattern, ...owners] = comment === -1 ? words : words.slice(0, comment);
    return pattern === undefined || /^!|[[\]\\]/.test(pattern) ? [] : [{ matches: matcher(pattern), owners }];
  });
  return (path) => rules.findLast(({ matches }) => matches(path.split("/")))?.owners ?? [];
}

type Segments = readonly string[];

function matcher(pattern: string): (path: Segments) => boolean {
  const segments = pattern.split("/").filter((segment) => segment !== "");
  const isFolder = pattern.endsWith("/");
  // With a slash anywhere but at its end a pattern is of the root; else of any folder.
  const anchored = pattern.slice(0, -1).includes("/");
  const wanted = anchored ? segments : ["**", ...segments];
  const isOfFiles = anchored && !isFolder && segments.at(-1) === "*";
  const isMatch = (path: Segments): boolean =>
    wildcard(wanted, path, "**", (segment, part) => wildcard(Array.from(segment), Array.from(part), "*", isSame));
  return (path) => {
    if (isOfFiles) return isMatch(path);
    // A folder stands for all that is in it.
    return path.some((_, at) => (at < path.length - 1 || !isFolder) && isMatch(path.slice(0, at + 1)));
  };
}

function isSame(wanted: string, character: string): boolean {
  return wanted === "?" || wanted === character;
}

/** Whether a sequence fits one in which `star` stands for any number of items. Going back to the last star alone is enough: the time is their lengths' product at most. */
function wildcard<Item>(
  pattern: readonly Item[],
  items: readonly Item[],
  star: Item,
  fits: (wanted: Item, item: Item) => boolean,
): boolean {
  let [at, place] = [0, 0];
  let again: { at: number; place: number } | null = null;
  while (place < items.length) {
    const wanted = pattern[at];
    if (wanted === star) again = { at: (at += 1), place };
    else if (wanted !== undefined && fits(wanted, items[place] as Item)) [at, place] = [at + 1, place + 1];
    else if (again === null) return false;
    else {
      again.place += 1;
      [at, place] = [again.at, again.place];
    }
  }
  return pattern.slice(at).every((rest) => rest === star);
}
