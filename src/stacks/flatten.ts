import { canonicalJson } from "./canonical.ts";

/** The end of a path into a value: a scalar, an empty container, a container that is sensitive as a whole, or not known yet. */
export interface Leaf {
  /** Canonical JSON; null where it is not known yet. */
  readonly json: string | null;
  readonly sensitive: boolean;
}

/**
 * The leaves of a value as the engine's JSON gives it, by path (`ports.0.name`). `unknown` and `sensitive` mirror the value's structure with
 * `true` where it is so. A sensitive container is one leaf: its keys and its length are nobody's business either.
 */
export function flatten(value: unknown, unknown: unknown, sensitive: unknown): ReadonlyMap<string, Leaf> {
  const leaves = new Map<string, Leaf>();
  walk(value, unknown, sensitive, "", leaves);
  return leaves;
}

/** Names that need no quotes hold no dot, so two different paths never read the same. */
export function segment(name: string): string {
  return /^[A-Za-z0-9_-]+$/.test(name) ? name : JSON.stringify(name);
}

/** All paths above one, nearest first, without the empty one. */
export function pathsAbove(path: string): readonly string[] {
  const parts = path.match(/"(?:[^"\\]|\\.)*"|[^."]+/g) ?? [];
  return parts.slice(1).map((_, index) => parts.slice(0, parts.length - 1 - index).join("."));
}

function walk(value: unknown, unknown: unknown, sensitive: unknown, path: string, leaves: Map<string, Leaf>): void {
  if (unknown === true) leaves.set(path, { json: null, sensitive: sensitive === true });
  else if (sensitive === true) leaves.set(path, { json: holdsTrue(unknown) ? null : canonicalJson(value ?? null), sensitive: true });
  else if (Array.isArray(value) || Array.isArray(unknown)) {
    const items: readonly unknown[] = Array.isArray(value) ? value : [];
    const unknowns: readonly unknown[] = Array.isArray(unknown) ? unknown : [];
    const length = Math.max(items.length, unknowns.length);
    if (length === 0) leaves.set(path, { json: "[]", sensitive: false });
    for (let index = 0; index < length; index++) {
      walk(items[index], unknowns[index], memberOf(sensitive, index), join(path, String(index)), leaves);
    }
  } else if (isObject(value) || (isObject(unknown) && holdsTrue(unknown))) {
    const members = isObject(value) ? value : {};
    const unknowns = isObject(unknown) ? unknown : {};
    const keys = [...new Set([...Object.keys(members), ...Object.keys(unknowns).filter((key) => holdsTrue(unknowns[key]))])].sort();
    if (keys.length === 0) leaves.set(path, { json: "{}", sensitive: false });
    for (const key of keys) walk(own(members, key), own(unknowns, key), memberOf(sensitive, key), join(path, segment(key)), leaves);
  } else if (value !== undefined) leaves.set(path, { json: canonicalJson(value), sensitive: false });
}

function join(path: string, part: string): string {
  return path === "" ? part : `${path}.${part}`;
}

function memberOf(mirror: unknown, key: string | number): unknown {
  if (Array.isArray(mirror)) return mirror[Number(key)] as unknown;
  return isObject(mirror) ? own(mirror, String(key)) : undefined;
}

function own(object: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

function holdsTrue(mirror: unknown): boolean {
  return mirror === true || (typeof mirror === "object" && mirror !== null && Object.values(mirror).some(holdsTrue));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
