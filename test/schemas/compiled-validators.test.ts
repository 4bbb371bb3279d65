import { createRequire } from "node:module";
import { join } from "node:path";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { compiledValidators } from "../../scripts/build/validators.ts";
import type { SchemaValidator } from "../../src/schemas/ajv.ts";
import { configSchemas } from "../../src/schemas/config-schemas.ts";
import { configValidator } from "../../src/schemas/config-validators.ts";
import { isSchema } from "../../src/schemas/meta-schema.ts";
import { recordSchemas } from "../../src/schemas/record-schemas.ts";
import { recordValidator } from "../../src/schemas/record-validators.ts";

const root = join(import.meta.dirname, "..", "..");

/** What the build puts in the place of a module, as that module. */
function built(name: string): Readonly<Record<string, unknown>> {
  const { load } = compiledValidators(root);
  if (typeof load !== "function") throw new Error("the plugin does not load");
  const loaded: unknown = Reflect.apply(load, undefined, [join(root, "src", "schemas", `${name}.ts`)]);
  const module = { exports: {} };
  const { code } = loaded as { readonly code: string };
  Reflect.construct(Function, ["exports", "require", code])(module.exports, createRequire(import.meta.url));
  return module.exports;
}

const compiledConfig = built("config-validators")["configValidator"] as typeof configValidator;
const compiledRecord = built("record-validators")["recordValidator"] as typeof recordValidator;

/** Values that are nearly of a kind: made of what its schema allows, with something wrong here and there. */
function valuesOf(schema: unknown): fc.Arbitrary<unknown> {
  const { type, properties, items, enum: words, const: only, anyOf } = schema as Readonly<Record<string, unknown>>;
  const anything = fc.oneof(fc.string({ maxLength: 4 }), fc.integer(), fc.boolean(), fc.constant(null), fc.constant([]), fc.constant({}));
  const fitting =
    only !== undefined
      ? fc.constant(only)
      : Array.isArray(words)
        ? fc.constantFrom(...(words as readonly unknown[]))
        : Array.isArray(anyOf)
          ? fc.oneof(...anyOf.map(valuesOf))
          : properties !== undefined
            ? fc.record(Object.fromEntries(Object.entries(properties as object).map(([key, value]) => [key, valuesOf(value)])), {
                requiredKeys: [],
              })
            : type === "array"
              ? fc.array(valuesOf(items ?? {}), { maxLength: 2 })
              : type === "string"
                ? fc.constantFrom("a1b", "5.3.1", "48h", "2026-01-02", "2026-01-02T03:04Z", `sha256:${"0".repeat(64)}`, "gke/7", "")
                : anything;
  return fc.oneof({ weight: 12, arbitrary: fitting }, { weight: 1, arbitrary: anything });
}

type Errors = SchemaValidator["errors"];
type Validators = (kind: string) => SchemaValidator;

/** All of a mismatch but the examples of its schema, which only an editor shows. */
const withoutExamples = (errors: Errors): unknown =>
  JSON.parse(JSON.stringify(errors ?? null, (key, value: unknown) => (key === "examples" ? undefined : value)));

/** What is read of a record's first mismatch. */
const placeAndMessage = (errors: Errors): unknown => errors?.map(({ instancePath, message }) => ({ instancePath, message })) ?? null;

const kinds = [
  ...Object.entries(configSchemas).map(([kind, schema]) => [kind, schema, configValidator, compiledConfig, withoutExamples] as const),
  ...Object.entries(recordSchemas).map(([kind, schema]) => [kind, schema, recordValidator, compiledRecord, placeAndMessage] as const),
] as readonly (readonly [string, object, Validators, Validators, (errors: Errors) => unknown])[];

test.each(kinds)("%s: what the build compiles finds what ajv finds at run time", (kind, schema, atRunTime, ahead, read) => {
  let wrong = 0;
  fc.assert(
    fc.property(valuesOf(schema), (value) => {
      const [one, other] = [atRunTime(kind), ahead(kind)];
      expect(other(value)).toBe(one(value));
      expect(read(other.errors)).toEqual(read(one.errors));
      if (one.errors !== null && one.errors !== undefined) wrong++;
    }),
    { numRuns: 60 },
  );
  expect(wrong).toBeGreaterThan(10);
});

test("whether a schema is one is answered alike", () => {
  const compiled = built("meta-schema")["isSchema"] as typeof isSchema;
  for (const schema of [{}, { type: "object" }, { type: "strin" }, { properties: [] }, { properties: { a: { items: { minLength: -1 } } } }])
    expect(compiled(schema)).toBe(isSchema(schema));
});
