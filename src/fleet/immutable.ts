import { isDeepStrictEqual } from "node:util";
import { pointerSteps } from "../data/json-pointer.ts";
import { isMapping, ownMember } from "../data/mapping.ts";
import type { Path } from "../yaml/place.ts";

/** A value that its schema calls immutable, and that is another one now. */
export interface ImmutableChange {
  readonly path: Path;
  readonly before: unknown;
  /** undefined where it is gone. */
  readonly after: unknown;
  /** What an edit recreates, in the schema's own words (`x-immutable`). */
  readonly effect: string;
}

/**
 * What changed of that which a schema calls immutable: `"x-immutable": "<what an edit recreates>"` beside a value's type. A value that was not there
 * before may be given. Properties, items and references within the schema are followed, as far as the values go.
 */
export function immutableChanges(schema: unknown, before: unknown, after: unknown): readonly ImmutableChange[] {
  const found: ImmutableChange[] = [];
  visit({ root: schema, found, seen: new Map() }, { schema, before, after, path: [] });
  return found;
}

interface Visit {
  readonly root: unknown;
  readonly found: ImmutableChange[];
  /** Path -> the parts of the schema that were compared there: references can multiply, and lead back. */
  readonly seen: Map<string, Set<unknown>>;
}

interface Pair {
  readonly schema: unknown;
  readonly before: unknown;
  readonly after: unknown;
  readonly path: Path;
}

function visit(context: Visit, pair: Pair): void {
  const { schema, before, after, path } = pair;
  if (!isMapping(schema) || before === undefined || isSeen(context, path, schema) || isDeepStrictEqual(before, after)) return;
  const effect = schema["x-immutable"];
  if (typeof effect === "string") {
    if (!context.found.some((change) => isDeepStrictEqual(change.path, path))) context.found.push({ path, before, after, effect });
    return;
  }
  const reference = schema["$ref"];
  if (typeof reference === "string" && reference.startsWith("#")) visit(context, { ...pair, schema: referred(context.root, reference) });
  for (const all of [schema["allOf"], schema["anyOf"], schema["oneOf"]])
    if (Array.isArray(all)) for (const one of all) visit(context, { ...pair, schema: one as unknown });
  if (isMapping(before)) visitMembers(context, pair, before);
  else if (Array.isArray(before)) visitItems(context, pair, before);
}

/** Whether the part has been compared at the path, which it now has. */
function isSeen({ seen }: Visit, path: Path, schema: unknown): boolean {
  const key = JSON.stringify(path);
  const parts = seen.get(key) ?? new Set();
  if (parts.has(schema)) return true;
  seen.set(key, parts.add(schema));
  return false;
}

function visitMembers(context: Visit, { schema, after, path }: Pair, before: Readonly<Record<string, unknown>>): void {
  const properties = isMapping(schema) && isMapping(schema["properties"]) ? schema["properties"] : {};
  const others = isMapping(schema) ? schema["additionalProperties"] : undefined;
  for (const [key, value] of Object.entries(before)) {
    const now = isMapping(after) ? ownMember(after, key) : undefined;
    visit(context, { schema: ownMember(properties, key) ?? others, before: value, after: now, path: [...path, key] });
  }
}

function visitItems(context: Visit, { schema, after, path }: Pair, before: readonly unknown[]): void {
  if (!isMapping(schema)) return;
  const items: readonly unknown[] = Array.isArray(after) ? after : [];
  for (const [index, value] of before.entries())
    visit(context, { schema: schema["items"], before: value, after: items[index], path: [...path, index] });
}

function referred(root: unknown, reference: string): unknown {
  let at: unknown = root;
  for (const step of pointerSteps(decodeURIComponent(reference.slice(1)))) at = isMapping(at) ? ownMember(at, step) : undefined;
  return at;
}
