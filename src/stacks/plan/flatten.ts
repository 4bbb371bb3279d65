import { canonicalJson } from "../../data/canonical-json.ts";
import { isMapping, ownMember } from "../../data/mapping.ts";

/** The end of a path into a value: a scalar, an empty container, a container that is sensitive as a whole, or not known yet. */
export interface Leaf {
  /** Canonical JSON; null where it is not known yet. */
  readonly json: string | null;
  readonly sensitive: boolean;
}

/**
 * The leaves of a value as the engine's JSON gives it, by path (`ports.0.name`). `unknown` and `sensitive` mirror the value's structure and have
 * `true` where something is. A sensitive container is one leaf: its keys and its length are sensitive too.
 */
export function flatten(value: unknown, unknown: unknown, sensitive: unknown): ReadonlyMap<string, Leaf> {
  const leaves = new Map<string, Leaf>();
  walk({ value, unknown, sensitive }, "", leaves);
  return leaves;
}

/** Names without quotes contain no dot, so two different paths never look the same. */
export function segment(name: string): string {
  return /^[A-Za-z0-9_-]+$/.test(name) ? name : JSON.stringify(name);
}

/** All paths above one, nearest first, without the empty one. */
export function pathsAbove(path: string): readonly string[] {
  const parts = path.match(/"(?:[^"\\]|\\.)*"|[^."]+/g) ?? [];
  return parts.slice(1).map((_, index) => parts.slice(0, parts.length - 1 - index).join("."));
}

/** A value with what mirrors it. */
interface Mirrored {
  readonly value: unknown;
  readonly unknown: unknown;
  readonly sensitive: unknown;
}

function walk(at: Mirrored, path: string, leaves: Map<string, Leaf>): void {
  const { value, unknown, sensitive } = at;
  if (unknown === true) leaves.set(path, { json: null, sensitive: sensitive === true });
  else if (sensitive === true) leaves.set(path, { json: holdsTrue(unknown) ? null : canonicalJson(value ?? null), sensitive: true });
  else if (Array.isArray(value) || Array.isArray(unknown)) walkBelow(itemsOf(at), "[]", path, leaves);
  else if (isMapping(value) || (isMapping(unknown) && holdsTrue(unknown))) walkBelow(membersOf(at), "{}", path, leaves);
  else if (value !== undefined) leaves.set(path, { json: canonicalJson(value), sensitive: false });
}

function walkBelow(below: readonly (readonly [string, Mirrored])[], empty: string, path: string, leaves: Map<string, Leaf>): void {
  if (below.length === 0) leaves.set(path, { json: empty, sensitive: false });
  for (const [part, at] of below) walk(at, join(path, part), leaves);
}

function itemsOf({ value, unknown, sensitive }: Mirrored): readonly (readonly [string, Mirrored])[] {
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  const unknowns: readonly unknown[] = Array.isArray(unknown) ? unknown : [];
  return Array.from({ length: Math.max(items.length, unknowns.length) }, (_, index) => [
    String(index),
    { value: items[index], unknown: unknowns[index], sensitive: memberOf(sensitive, index) },
  ]);
}

function membersOf({ value, unknown, sensitive }: Mirrored): readonly (readonly [string, Mirrored])[] {
  const members = isMapping(value) ? value : {};
  const unknowns = isMapping(unknown) ? unknown : {};
  const keys = new Set([...Object.keys(members), ...Object.keys(unknowns).filter((key) => holdsTrue(unknowns[key]))]);
  return [...keys]
    .sort()
    .map((key) => [
      segment(key),
      { value: ownMember(members, key), unknown: ownMember(unknowns, key), sensitive: memberOf(sensitive, key) },
    ]);
}

function join(path: string, part: string): string {
  return path === "" ? part : `${path}.${part}`;
}

function memberOf(mirror: unknown, key: string | number): unknown {
  if (Array.isArray(mirror)) return mirror[Number(key)] as unknown;
  return isMapping(mirror) ? ownMember(mirror, String(key)) : undefined;
}

function holdsTrue(mirror: unknown): boolean {
  return mirror === true || (typeof mirror === "object" && mirror !== null && Object.values(mirror).some(holdsTrue));
}
