import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import * as fc from "fast-check";
import { load } from "js-yaml";
import { expect, test } from "vitest";
import { compiledVerdicts } from "../../scripts/build/verdicts.ts";
import { isMapping } from "../../src/data/mapping.ts";
import type { SchemaValidator } from "../../src/schemas/ajv.ts";
import { type ConfigKind, configSchemas } from "../../src/schemas/config-schemas.ts";
import { configValidator } from "../../src/schemas/config-validators.ts";
import type { fitsConfig } from "../../src/schemas/config-verdicts.ts";
import { isSchema } from "../../src/schemas/meta-schema.ts";
import { recordSchemas } from "../../src/schemas/record-schemas.ts";
import { recordValidator } from "../../src/schemas/record-validators.ts";
import type { fitsRecord } from "../../src/schemas/record-verdicts.ts";

const root = join(import.meta.dirname, "..", "..");

/** What the build puts in the place of a module, as that module. */
function built(name: string): Readonly<Record<string, unknown>> {
  const { load } = compiledVerdicts(root);
  if (typeof load !== "function") throw new Error("the plugin does not load");
  const loaded: unknown = Reflect.apply(load, undefined, [join(root, "src", "schemas", `${name}.ts`)]);
  const module = { exports: {} };
  const { code } = loaded as { readonly code: string };
  Reflect.construct(Function, ["exports", "require", code])(module.exports, createRequire(import.meta.url));
  return module.exports;
}

const compiledConfig = built("config-verdicts")["fitsConfig"] as typeof fitsConfig;
const compiledRecord = built("record-verdicts")["fitsRecord"] as typeof fitsRecord;

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

const kinds = [
  ...Object.entries(configSchemas).map(([kind, schema]) => [kind, schema, configValidator, compiledConfig] as const),
  ...Object.entries(recordSchemas).map(([kind, schema]) => [kind, schema, recordValidator, compiledRecord] as const),
] as readonly (readonly [string, object, (kind: string) => SchemaValidator, (kind: string, value: unknown) => boolean])[];

test.each(kinds)("%s: what the build compiles decides as ajv does at run time", (kind, schema, atRunTime, ahead) => {
  let wrong = 0;
  fc.assert(
    fc.property(valuesOf(schema), (value) => {
      const fits = atRunTime(kind)(value);
      expect(ahead(kind, value)).toBe(fits);
      if (!fits) wrong++;
    }),
    { numRuns: 150 },
  );
  expect(wrong).toBeGreaterThan(10);
});

/** Values that fit, each of them then changed in one place: without them nearly all that is generated is refused. */
test("a file of the sample fleet is accepted, and refused with one value of it changed", () => {
  const samples: readonly (readonly [ConfigKind, string])[] = [
    ["Environment", "environments/local/environment.yaml"],
    ["Fleet", "flotilla.yaml"],
    ["Instance", "environments/local/deployments/src-159fbd61737878e3fa36/config.yaml"],
  ];
  for (const [kind, file] of samples) {
    const value: unknown = load(readFileSync(join(root, file), "utf8"));
    expect(compiledConfig(kind, value), file).toBe(true);
    let refused = 0;
    for (const changed of changedOnce(value)) {
      const fits = configValidator(kind)(changed);
      expect(compiledConfig(kind, changed), JSON.stringify(changed)).toBe(fits);
      if (!fits) refused++;
    }
    expect(refused).toBeGreaterThan(10);
  }
});

/** The value with each of its members replaced, dropped and doubled under another name, one at a time. */
function* changedOnce(value: unknown): Generator {
  for (const other of [null, 7, "", "x y", [], {}, [{}], true]) yield other;
  if (Array.isArray(value))
    for (const [index, member] of (value as unknown[]).entries())
      for (const changed of changedOnce(member)) yield value.map((kept: unknown, at) => (at === index ? changed : kept));
  else if (isMapping(value))
    for (const [key, member] of Object.entries(value)) {
      const { [key]: _, ...rest } = value;
      yield rest;
      yield { ...value, [`${key}X`]: member };
      for (const changed of changedOnce(member)) yield { ...value, [key]: changed };
    }
}

test("lengths are counted in characters, not in the units of UTF-16", () => {
  const file = "environments/local/deployments/src-159fbd61737878e3fa36/config.yaml";
  const value: unknown = load(readFileSync(join(root, file), "utf8"));
  const { spec, metadata } = value as Readonly<Record<"spec" | "metadata", object>>;
  let accepted = 0;
  for (const letter of ["a", "\u{1f600}", "\ud83d"])
    for (const length of [0, 1, 2, 32, 33, 62, 63, 64, 126, 127, 513, 1024, 1025]) {
      const text = letter.repeat(length);
      for (const config of [
        { ...(value as object), spec: { ...spec, region: text } },
        { ...(value as object), metadata: { ...metadata, annotations: { note: text } } },
      ]) {
        const fits = configValidator("Instance")(config);
        expect(compiledConfig("Instance", config), `${length} times ${letter}`).toBe(fits);
        if (fits) accepted++;
      }
    }
  // 1 to 63 of a region, 0 to 1,024 of a note.
  expect(accepted).toBe(3 * (6 + 12));
});

test("whether a schema is one is answered alike", () => {
  const compiled = built("meta-schema")["isSchema"] as typeof isSchema;
  for (const schema of [{}, { type: "object" }, { type: "strin" }, { properties: [] }, { properties: { a: { items: { minLength: -1 } } } }])
    expect(compiled(schema)).toBe(isSchema(schema));
});
