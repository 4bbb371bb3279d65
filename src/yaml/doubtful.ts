import type { YamlNode } from "./node.ts";
import type { Path } from "./place.ts";
import { otherMeaning } from "./scalar.ts";

/** `012`, `1.10`, `~`, `yes`: what it is, and what it could be meant as. */
export interface DoubtfulScalar {
  readonly path: Path;
  /** As it stands in the text. */
  readonly written: string;
  readonly value: unknown;
  /** The text itself where the value does not keep it, or what YAML 1.1 reads. */
  readonly other: string | number | boolean;
}

/** All of them below a node, in the order of the text. */
export function doubtfulIn(text: string, node: YamlNode | null, path: Path = []): readonly DoubtfulScalar[] {
  if (node === null) return [];
  if (node.kind === "map") return node.entries.flatMap((entry) => doubtfulIn(text, entry.node, [...path, entry.key]));
  if (node.kind === "list") return node.items.flatMap((item, index) => doubtfulIn(text, item, [...path, index]));
  if (node.style !== "plain") return [];
  const written = text.slice(node.start, node.end);
  const other = otherMeaning(written, node.value);
  return other === undefined ? [] : [{ path, written, value: node.value, other }];
}
