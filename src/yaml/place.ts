import type { YamlEntry, YamlMap, YamlNode } from "./node.ts";

/** Keys and indexes from the root of a document to a value. */
export type Path = readonly (string | number)[];

/** Which text of a path is meant: its key (of an item: the item) or its value. */
export type Spot = "key" | "value";

/** Where a range lies: 1-based, columns in UTF-16 code units, `endColumn` exclusive. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endColumn?: number;
}

/** A path as people write it: `spec.ingress.allowlist[0]`. */
export function pathText(path: Path): string {
  return path.reduce<string>((text, step) => (typeof step === "number" ? `${text}[${step}]` : text === "" ? step : `${text}.${step}`), "");
}

/** The value at a path; null where there is none. */
export function nodeAt(root: YamlNode | null, path: Path): YamlNode | null {
  return path.reduce<YamlNode | null>((node, step) => partOf(node, step)?.node ?? null, root);
}

/** Start and end of a path's key or value; of the nearest existing parent's key where it is missing. 0, 0: the whole text. */
export function rangeOf(root: YamlNode | null, path: Path, spot: Spot): readonly [number, number] {
  let node = root;
  let key: readonly [number, number] = [0, 0];
  for (const step of path) {
    const part: Part | null = partOf(node, step);
    if (part === null) return key;
    ({ key, node } = part);
  }
  // An empty value has no text of its own; a block is better shown by its key.
  if (spot === "key" || node === null || node.end === node.start || path.length === 0) return key;
  const block = (node.kind !== "scalar" && !node.flow) || (node.kind === "scalar" && node.style === "block");
  return block ? key : [node.start, node.end];
}

interface Part {
  /** Start and end of its key; of the item itself in a list. */
  readonly key: readonly [number, number];
  readonly node: YamlNode;
}

function partOf(node: YamlNode | null, step: string | number): Part | null {
  if (node?.kind === "map") {
    const entry = entryOf(node, String(step));
    return entry === undefined ? null : { key: [entry.keyStart, entry.keyEnd], node: entry.node };
  }
  const item = node?.kind === "list" ? node.items[Number(step)] : undefined;
  return item === undefined ? null : { key: [item.start, item.end], node: item };
}

/** Entries of a map before it gets an index of its keys: a file of nothing but mistakes is asked for each of them. */
const few = 32;
const indexes = new WeakMap<YamlMap, ReadonlyMap<string, YamlEntry>>();

function entryOf(map: YamlMap, key: string): YamlEntry | undefined {
  if (map.entries.length <= few) return map.entries.find((entry) => entry.key === key);
  let index = indexes.get(map);
  if (index === undefined) {
    index = new Map(map.entries.map((entry) => [entry.key, entry]));
    indexes.set(map, index);
  }
  return index.get(key);
}

/** Finds line and columns of ranges in a text. A range over several lines ends with its first. */
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
    const length = lineEnd(text, start, end) - start;
    return { line: low + 1, column, endColumn: column + Math.max(1, length) };
  };
}

/** Offset of the line break that ends the line, or `until` where that comes first. */
export function lineEnd(text: string, from: number, until = text.length): number {
  let at = from;
  while (at < until && text[at] !== "\n" && text[at] !== "\r") at++;
  return at;
}
