import { posix } from "node:path";

export interface BrokenLink {
  /** The Markdown file, relative to the root. */
  readonly file: string;
  readonly line: number;
  /** The target as it is written. */
  readonly target: string;
  readonly reason: string;
}

/**
 * The relative links of Markdown files that lead nowhere: to a path that the repository does not hold, or to a heading that the page does not have.
 * @param pages path relative to the root -> text of every Markdown file
 * @param paths every file of the repository; the folders above a file count as well
 */
export function brokenLinks(pages: ReadonlyMap<string, string>, paths: readonly string[]): readonly BrokenLink[] {
  const known = new Set(paths.flatMap(withFolders));
  return [...pages].flatMap(([file, text]) =>
    linksOf(text).flatMap(({ line, target }) => {
      const reason = reasonOf(file, target, pages, known);
      return reason === null ? [] : [{ file, line, target, reason }];
    }),
  );
}

function reasonOf(file: string, target: string, pages: ReadonlyMap<string, string>, known: ReadonlySet<string>): string | null {
  const [path = "", anchor] = target.split("#");
  const page = path === "" ? file : posix.normalize(posix.join(posix.dirname(file), decodeURI(path))).replace(/\/$/, "");
  if (!known.has(page)) return `there is no ${page}`;
  const text = pages.get(page);
  if (anchor === undefined || text === undefined) return null;
  return anchorsOf(text).has(anchor) ? null : `${page} has no heading #${anchor}`;
}

/** Targets that are not addresses of another site, with the line they stand on; code is no link. */
function linksOf(text: string): readonly { readonly line: number; readonly target: string }[] {
  return proseOf(text).flatMap((prose, index) => {
    const inline = [...prose.matchAll(/\]\(\s*<?([^)\s>]+)>?[^)]*\)/g)];
    const references = [...prose.matchAll(/^\s{0,3}\[[^\]]+\]:\s*<?([^\s>]+)/g)];
    return [...inline, ...references]
      .map((found) => found[1] ?? "")
      .filter((target) => !/^(?:[a-z][a-z0-9+.-]*:|\/\/|\{\{)/i.test(target))
      .map((target) => ({ line: index + 1, target }));
  });
}

/** Anchors as GitHub makes them of headings: lower case, punctuation dropped, blanks as hyphens, `-1`, `-2` for those that come again. */
function anchorsOf(text: string): ReadonlySet<string> {
  const seen = new Map<string, number>();
  const anchors = new Set<string>();
  for (const line of proseOf(text, false)) {
    const heading = /^#{1,6}\s+(.*?)\s*#*$/.exec(line)?.[1];
    if (heading === undefined) continue;
    const slug = heading
      .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1")
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
      .replaceAll(/\s/g, "-");
    const count = seen.get(slug) ?? 0;
    seen.set(slug, count + 1);
    anchors.add(count === 0 ? slug : `${slug}-${count}`);
  }
  return anchors;
}

/** The lines of a page with fenced blocks emptied, and code spans as well unless they are kept. */
function proseOf(text: string, dropSpans = true): readonly string[] {
  let fence: string | null = null;
  return text.split("\n").map((line) => {
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark !== undefined && (fence === null || (mark.startsWith(fence) && line.trim() === mark))) {
      fence = fence === null ? mark : null;
      return "";
    }
    if (fence !== null) return "";
    return dropSpans ? line.replaceAll(/(`+)(?!`).*?\1/g, "") : line;
  });
}

function withFolders(path: string): readonly string[] {
  const parts = path.split("/");
  return parts.map((_, index) => parts.slice(0, index + 1).join("/")).concat(".");
}
