import { shown } from "../data/quoted.ts";
import { isMapping } from "../data/mapping.ts";
import { compileForeign, type ForeignSchema, SchemaFault } from "../schemas/foreign-schema.ts";
import type { Path } from "../yaml/place.ts";
import type { YamlDocument } from "./document.ts";
import type { Problem } from "./problem.ts";

/** An architecture's own schema of `spec.values`, compiled; null with the reasons where it cannot be used. */
export function valuesSchema(document: YamlDocument): { readonly check: ForeignSchema | null; readonly problems: readonly Problem[] } {
  if (document.problems.length > 0) return { check: null, problems: document.problems };
  const refuse = (message: string, path: Path = []): { readonly check: null; readonly problems: readonly Problem[] } => ({
    check: null,
    problems: [
      document.problem(path, "value", {
        severity: "error",
        code: "values.schema",
        message: `not a usable schema: ${shown(message, 300)}`,
        hint: "write a JSON Schema (draft 2020-12) that refers to no other file",
      }),
    ],
  });
  if (!isMapping(document.value)) return refuse("it is not a mapping");
  try {
    return { check: compileForeign(document.value), problems: [] };
  } catch (error) {
    if (error instanceof SchemaFault) return refuse(`it ${error.message}`, firstReference(document.value));
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

/** Where the outermost `$ref` is; the whole schema where there is none. */
function firstReference(schema: unknown): Path {
  const open: { readonly at: unknown; readonly path: Path }[] = [{ at: schema, path: [] }];
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    const { at, path } = next;
    if (Array.isArray(at)) open.push(...at.map((member: unknown, index) => ({ at: member, path: [...path, index] })));
    if (!isMapping(at)) continue;
    if (typeof at["$ref"] === "string") return [...path, "$ref"];
    open.push(...Object.entries(at).map(([key, member]) => ({ at: member, path: [...path, key] })));
  }
  return [];
}
