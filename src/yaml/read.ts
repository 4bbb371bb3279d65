import { doubtfulIn, type DoubtfulScalar } from "./doubtful.ts";
import { nodeAt, type Path, type Place, placer, rangeOf, type Spot } from "./place.ts";
import { makePrescan } from "./prescan.ts";
import { readTree } from "./tree.ts";

export type { DoubtfulScalar };

/** One YAML text: what it means, and where each key and value stands. */
export interface YamlText {
  /** What the text means; undefined where it could not be read. Only plain objects, arrays, strings, finite numbers, booleans and null. */
  readonly value: unknown;
  /** Why the text is refused whatever it means; empty where it is fine. */
  readonly faults: readonly YamlFault[];
  /** The place of a path's key or value. Where the path does not exist, the nearest existing parent's key; 1:1 for the whole text. */
  place(path: Path, spot: Spot): Place;
  /** The scalar at a path as it stands in the text, where it stands there without quotes; null for every other value. */
  readonly written: (path: Path) => string | null;
  /** The scalars without quotes that not everybody would read as YAML 1.2 does, in the order of the text. */
  readonly doubtful: () => readonly DoubtfulScalar[];
}

/** Something that a file must not contain. */
export interface YamlFault extends Place {
  /** Stable, for example `yaml.syntax`. */
  readonly code: string;
  readonly message: string;
  readonly hint: string | null;
}

const prescan = makePrescan();

/**
 * Reads a text (without byte order mark) as one YAML 1.2 document of the core schema. What could be read in two ways, or stands for something that
 * is not written there, is refused: duplicate keys, anchors, aliases, tags, several documents, keys that are not text, numbers that JavaScript
 * cannot hold, tabs as indentation, lone carriage returns. Never throws on what a text holds.
 *
 * Most texts keep to a simple part of YAML that is read in half the time; their tree is made only where a place is asked for.
 */
export function readYaml(text: string): YamlText {
  const simple = prescan(text);
  const tree = lazily(() => readTree(text));
  const place = lazily(() => placer(text));
  const faults = simple === null ? tree().faults.map(({ start, end, ...fault }) => ({ ...place()(start, end), ...fault })) : [];
  return {
    value: simple === null ? tree().root?.value : simple.value,
    faults,
    place: (path, spot) => place()(...rangeOf(tree().root, path, spot)),
    written: (path) => {
      const node = nodeAt(tree().root, path);
      return node?.kind === "scalar" && node.style === "plain" ? text.slice(node.start, node.end) : null;
    },
    doubtful: () => (simple !== null && !simple.doubtful ? [] : doubtfulIn(text, tree().root)),
  };
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
