import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { run } from "../../src/process/run.ts";
import { configErrors } from "../../src/schemas/check-config.ts";
import { checked } from "../../src/schemas/check-record.ts";
import { recordSchemas } from "../../src/schemas/record-schemas.ts";
import { compileForeign } from "../../src/schemas/foreign-schema.ts";
import { configSchemas } from "../../src/schemas/config-schemas.ts";

const root = join(import.meta.dirname, "..", "..");
const schemas = { ...configSchemas, ...recordSchemas };
const kinds = Object.keys(schemas) as readonly (keyof typeof schemas)[];

/** Places that are free on purpose: names that people choose. */
const open = new Set([
  "Architecture.spec.stacks.outputs",
  "Environment.spec.backend",
  "Environment.spec.inputs",
  "Instance.metadata.annotations",
  "Instance.metadata.labels",
  "Instance.spec.values",
  "Release.spec.artifacts",
  "RolloutStrategy.spec.stages.members.labels",
]);

describe("every schema", () => {
  test.each(kinds)("%s compiles in strict mode", (kind) => {
    expect(() => compileForeign(schemas[kind])).not.toThrow();
    expect(schemas[kind].title).toBe(kind);
  });

  test("has its file, and is either of what people write or of what Flotilla does", async () => {
    const files = (await readdir(join(root, "schemas"))).filter((file) => file.endsWith(".schema.json"));
    const titles = await Promise.all(
      files.map(async (file) => (JSON.parse(await readFile(join(root, "schemas", file), "utf8")) as { readonly title: string }).title),
    );
    expect(titles.sort()).toEqual([...kinds].sort());
  });

  test("of what people write refuses unknown keys everywhere but where names are free", () => {
    const places = Object.entries(configSchemas).flatMap(([kind, schema]) => openPlaces(schema, kind));
    expect(places.sort()).toEqual([...open].sort());
  });

  test("of what people write says in words what each pattern means", () => {
    const silent = Object.entries(configSchemas).flatMap(([kind, schema]) => patternsWithoutHint(schema, kind));
    expect(silent).toEqual([]);
  });

  test("has types that are up to date", async () => {
    const made = await run(process.execPath, [join(root, "scripts", "generate.ts"), "--check"], {
      cwd: root,
      env: { PATH: process.env["PATH"] ?? "" },
      timeout: 60_000,
    });
    expect(made.stderr + made.code).toBe("0");
  });
});

test("what came from outside is its kind, or is not used", () => {
  const release = { environment: "prod", version: "5.3.1", verified: null };
  expect(checked("LedgerRelease", release, "releases/prod/5.3.1.json")).toBe(release);
  expect(() => checked("LedgerRelease", { ...release, version: 5 }, "releases/prod/5.3.1.json")).toThrow(
    "releases/prod/5.3.1.json is not a LedgerRelease: /version must be string",
  );
});

test("all that is wrong is reported, not only the first", () => {
  const errors = configErrors("Release", { apiVersion: "v2", kind: "Release", extra: 1 });
  expect(errors.map((error) => error.keyword).sort()).toEqual(["additionalProperties", "const", "required", "required"]);
});

/** Dotted places of objects that take any key. */
function openPlaces(schema: unknown, place: string): readonly string[] {
  if (schema === null || typeof schema !== "object") return [];
  const { type, properties, additionalProperties, items, anyOf } = schema as Readonly<Record<string, unknown>>;
  const own = type === "object" && additionalProperties !== false ? [place] : [];
  const below = Object.entries(properties ?? {}).flatMap(([key, value]) => openPlaces(value, `${place}.${key}`));
  const alternatives = Array.isArray(anyOf) ? anyOf.flatMap((one) => openPlaces(one, place)) : [];
  const values = additionalProperties === false || own.length === 0 ? [] : openPlaces(additionalProperties, `${place}.*`);
  return [...own, ...below, ...openPlaces(items, place), ...alternatives, ...values];
}

function patternsWithoutHint(schema: unknown, place: string): readonly string[] {
  if (schema === null || typeof schema !== "object") return [];
  const own = "pattern" in schema && typeof schema.pattern === "string" && !("x-hint" in schema) ? [place] : [];
  return [...own, ...Object.entries(schema).flatMap(([key, value]) => patternsWithoutHint(value, `${place}.${key}`))];
}
