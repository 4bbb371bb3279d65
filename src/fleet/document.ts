import type { Decoded } from "./decode.ts";
import type { Problem } from "./problem.ts";
import { refusal } from "./refusal.ts";
import { readTree, tabRefusal, type YamlNode, type YamlRefusal } from "./yaml-tree.ts";

/** Keys and indexes from the root of a document to a value. */
export type Path = readonly (string | number)[];

/** Which text of a path is meant: its key (of an item: the item) or its value. */
export type Spot = "key" | "value";

/** One YAML file: what it means, and where each key and value stands. */
export interface YamlDocument {
  readonly file: string;
  /** What the file means; undefined where it could not be read. Only plain objects, arrays, strings, finite numbers, booleans and null. */
  readonly value: unknown;
  readonly root: YamlNode | null;
  /** Why the file is refused whatever it means; empty where it is fine. */
  readonly problems: readonly Problem[];
  /** A problem at a path. Where the path does not exist, the nearest parent that does is named by its key. */
  problem(path: Path, spot: Spot, problem: Omit<Problem, "file" | "line" | "column" | "endColumn">): Problem;
}

/** Reads one file of the fleet. Never throws on what a file holds. */
export function readDocument(file: string, decoded: Decoded): YamlDocument {
  if ("refused" in decoded) return unreadable(file, decoded);
  const { text } = decoded;
  const tree = readTree(text);
  const place = lazily(() => placer(text));
  const at = (start: number, end: number): Pick<Problem, "file" | "line" | "column" | "endColumn"> => ({ file, ...place()(start, end) });
  const refusals = [...tree.refusals, ...tabs(text, tree.root), ...loneReturns(text)];
  return {
    file,
    value: tree.root?.value,
    root: tree.root,
    problems: refusals.map(({ start, end, code, message, hint }) => ({ ...at(start, end), severity: "error", code, message, hint })),
    problem: (path, spot, problem) => ({ ...at(...rangeOf(tree.root, path, spot)), ...problem }),
  };
}

/** Start and end of a path's key or value; of the nearest existing parent's key where it is missing. 0, 0: the whole file. */
export function rangeOf(root: YamlNode | null, path: Path, spot: Spot): readonly [number, number] {
  let node = root;
  let key: readonly [number, number] = [0, 0];
  for (const step of path) {
    if (node?.kind === "map") {
      const entry = node.entries.find((entry) => entry.key === String(step));
      if (entry === undefined) return key;
      key = [entry.keyStart, entry.keyEnd];
      node = entry.node;
    } else if (node?.kind === "list") {
      const item = node.items[Number(step)];
      if (item === undefined) return key;
      key = [item.start, item.end];
      node = item;
    } else return key;
  }
  // An empty value has no text of its own; a block's text is better told by its key.
  if (spot === "key" || node === null || node.end === node.start || path.length === 0) return key;
  const block = (node.kind !== "scalar" && !node.flow) || (node.kind === "scalar" && node.style === "block");
  return block ? key : [node.start, node.end];
}

export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endColumn?: number;
}

/** Tells line and columns of ranges in a text. A range over several lines ends with its first. */
export function placer(text: string): (start: number, end: number) => Place {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (character === 10 || (character === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return (start, end) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= start) low = middle;
      else high = middle - 1;
    }
    const column = start - (starts[low] ?? 0) + 1;
    if (end <= start) return { line: low + 1, column };
    const length = /^[^\r\n]*/.exec(text.slice(start, end))?.[0].length ?? 0;
    return { line: low + 1, column, endColumn: column + Math.max(1, length) };
  };
}

/** Tabs before a line's first character, except within block scalars, where they are content. */
function tabs(text: string, root: YamlNode | null): readonly YamlRefusal[] {
  if (root === null || !text.includes("\t")) return [];
  const found = [...text.matchAll(/^[ ]*(\t)[ \t]*[^ \t\r\n]/gm)].map((match) => match.index + match[0].indexOf("\t"));
  if (found.length === 0) return [];
  const blocks = blockScalars(root);
  return found.filter((at) => !blocks.some(({ start, end }) => start <= at && at < end)).map(tabRefusal);
}

/** A carriage return alone is a line break to some readers of YAML and text to others. */
function loneReturns(text: string): readonly YamlRefusal[] {
  const at = text.search(/\r(?!\n)/);
  if (at < 0) return [];
  const message = "a carriage return stands here without a line feed; readers of YAML disagree about what that means";
  return [{ code: "yaml.carriage-return", message, hint: "end lines with LF or CRLF", start: at, end: at + 1 }];
}

function blockScalars(node: YamlNode): readonly YamlNode[] {
  if (node.kind === "scalar") return node.style === "block" ? [node] : [];
  return node.kind === "map" ? node.entries.flatMap((entry) => blockScalars(entry.node)) : node.items.flatMap(blockScalars);
}

function unreadable(file: string, decoded: Exclude<Decoded, { readonly text: string }>): YamlDocument {
  return {
    file,
    value: undefined,
    root: null,
    problems: [refusal(file, decoded)],
    problem: (_path, _spot, given) => ({ file, line: 1, column: 1, ...given }),
  };
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
