import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { run } from "../../src/process/run.ts";
import { checked, checker, schemaErrors, schemas, type Kind } from "../../src/schemas/validator.ts";

const root = join(import.meta.dirname, "..", "..");
const kinds = Object.keys(schemas) as readonly Kind[];

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
    expect(checker(schemas[kind])).toBeTypeOf("function");
    expect(schemas[kind].title).toBe(kind);
  });

  test("has its file and its place in the validator", async () => {
    const files = (await readdir(join(root, "schemas"))).filter((file) => file.endsWith(".schema.json"));
    const titles = await Promise.all(
      files.map(async (file) => (JSON.parse(await readFile(join(root, "schemas", file), "utf8")) as { readonly title: string }).title),
    );
    expect(titles.sort()).toEqual([...kinds].sort());
  });

  test("of what people write refuses unknown keys everywhere but where names are free", () => {
    const written = ["Architecture", "Environment", "Fleet", "Instance", "Release", "RolloutStrategy", "TrackerTemplate"] as const;
    expect(written.flatMap((kind) => openPlaces(schemas[kind], kind)).sort()).toEqual([...open].sort());
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
  const release = {
    apiVersion: "flotilla.dev/v1",
    kind: "Release",
    metadata: { name: "5.3.1" },
    spec: { date: "2026-05-01", kind: "patch", urgency: "normal" },
  };
  expect(checked("Release", release, "releases/5.3.1.yaml")).toBe(release);
  expect(() => checked("Release", { ...release, kind: "Fleet" }, "releases/5.3.1.yaml")).toThrow(
    "releases/5.3.1.yaml is no Release: /kind must be equal to constant",
  );
});

test("all that is wrong is told, not only the first", () => {
  const errors = schemaErrors("Release", { apiVersion: "v2", kind: "Release", extra: 1 });
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
