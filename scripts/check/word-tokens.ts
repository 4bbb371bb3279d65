import { extname } from "node:path";

/** Where a word stands: in a file's or folder's name, in a name of the code, or in text that people read. */
export type Place = "path" | "name" | "text";

/** Words that stand together, lower case: the parts of one name (`stackRunner`, `stack-runner`), or the words of one line of text. */
export interface WordGroup {
  readonly place: Place;
  readonly line: number;
  readonly words: readonly string[];
  /** As it is written; a member's name with its dot. */
  readonly source: string;
}

/** The words of a path, without its extension; line 0. */
export function wordsOfPath(path: string): readonly WordGroup[] {
  return path
    .split("/")
    .map((part) => part.replace(/\.[a-z]+$/, ""))
    .filter((part) => part !== "")
    .map((part) => ({ place: "path", line: 0, words: split(part), source: part }));
}

/**
 * The words of a file. In TypeScript and JavaScript, names are kept apart from comments and strings; everywhere else, and in these, a word is part of a
 * name where it is written together with another (`stackRunner`, `stack-runner`, `stack_runner`), and text otherwise.
 */
export function wordsOfFile(path: string, content: string): readonly WordGroup[] {
  const isCode = [".ts", ".mjs", ".js"].includes(extname(path));
  return isCode
    ? chunksOf(content).flatMap((chunk) => (chunk.code ? namesIn(chunk) : wordsIn(chunk)))
    : wordsIn({ text: content, line: 1 });
}

interface Chunk {
  readonly text: string;
  /** Of its first character. */
  readonly line: number;
}

function namesIn({ text, line }: Chunk): readonly WordGroup[] {
  return text.split("\n").flatMap((source, index) =>
    (source.match(/\.?[A-Za-z_$][\w$]*/g) ?? []).map((name): WordGroup => ({
      place: "name",
      line: line + index,
      words: split(name),
      source: name,
    })),
  );
}

function wordsIn({ text, line }: Chunk): readonly WordGroup[] {
  return text.split("\n").flatMap((source, index) => {
    const at = line + index;
    const runs = source.match(/[A-Za-z][A-Za-z0-9]*(?:[-_][A-Za-z0-9]+)*/g) ?? [];
    const names = runs.map((run) => ({ run, words: split(run) })).filter(({ words }) => words.length > 1);
    const plain = runs.filter((run) => split(run).length === 1).map((run) => run.toLowerCase());
    return [
      ...names.map(({ run, words }): WordGroup => ({ place: "name", line: at, words, source: run })),
      ...(plain.length === 0 ? [] : [{ place: "text" as const, line: at, words: plain, source: source.trim() }]),
    ];
  });
}

/** `HTTPServer-run2` -> http, server, run2 */
function split(name: string): readonly string[] {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replaceAll(/([A-Z]+)([A-Z][a-z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
}

/**
 * Code without its comments and strings, and these, in order. It knows where a regular expression begins by what stands before it, which is enough
 * for formatted code; the content of a template's `${}` is code.
 */
function chunksOf(content: string): readonly (Chunk & { readonly code: boolean })[] {
  const part =
    /\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|(?<=(?:[(,=:[!&|?{};+\n]|=>)\s*|\breturn\s)\/(?![*/])(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*|`|\{|\}/g;
  const chunks: (Chunk & { readonly code: boolean })[] = [];
  // Of each open template, how many braces are open in its `${}`.
  const templates: number[] = [];
  let from = 0;
  let line = 1;
  const push = (to: number, code: boolean): void => {
    const text = content.slice(from, to);
    if (text !== "") chunks.push({ text, line, code });
    line += count(text);
    from = to;
  };
  for (let found = part.exec(content); found !== null; found = part.exec(content)) {
    const [token] = found;
    const depth = templates.at(-1);
    if (token === "{" || token === "}") {
      if (depth === undefined) continue;
      if (token === "}" && depth === 0) part.lastIndex = endOfText(found.index + 1);
      else templates[templates.length - 1] = depth + (token === "{" ? 1 : -1);
      continue;
    }
    push(found.index, true);
    if (token === "`") {
      templates.push(0);
      part.lastIndex = endOfText(found.index + 1);
    } else push(found.index + token.length, false);
  }
  push(content.length, true);
  return chunks;

  /** From inside a template's text to where its code begins or it ends; pushes the text. */
  function endOfText(start: number): number {
    const end = /(?:[^`\\$]|\\[\s\S]|\$(?!\{))*/y;
    end.lastIndex = start;
    end.exec(content);
    const stop = end.lastIndex;
    push(start, true);
    push(stop, false);
    if (content[stop] === "`") templates.pop();
    return content[stop] === "`" ? stop + 1 : stop + 2;
  }
}

function count(text: string): number {
  return text.split("\n").length - 1;
}
