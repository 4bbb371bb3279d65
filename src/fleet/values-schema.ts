import { isMapping } from "../data/mapping.ts";
import type { SchemaValidator } from "../schemas/ajv.ts";
import { compileForeign } from "../schemas/foreign-schema.ts";
import type { YamlDocument } from "./document.ts";
import type { Problem } from "./problem.ts";

/** An architecture's own schema of `spec.values`, compiled; null with the reasons where it cannot be used. */
export function valuesSchema(document: YamlDocument): { readonly check: SchemaValidator | null; readonly problems: readonly Problem[] } {
  if (document.problems.length > 0) return { check: null, problems: document.problems };
  const refuse = (message: string): { readonly check: null; readonly problems: readonly Problem[] } => ({
    check: null,
    problems: [
      document.problem([], "value", {
        severity: "error",
        code: "values.schema",
        message: `not a usable schema: ${message}`,
        hint: "write a JSON Schema (draft 2020-12) that refers to no other file",
      }),
    ],
  });
  if (!isMapping(document.value)) return refuse("it is not a mapping");
  try {
    return { check: compileForeign(document.value), problems: [] };
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}
