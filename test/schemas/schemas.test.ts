import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { coAuthorsOf } from "../../src/github/co-authors.ts";
import { run } from "../../src/process/run.ts";
import { newInstance } from "../../src/ledger/new-instance.ts";
import { mentioned } from "../../src/report/plain-text.ts";
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
  "Architecture.spec.fields",
  "Architecture.spec.stacks.outputs",
  "Environment.spec.backend",
  "Environment.spec.identity.apply.variables",
  "Environment.spec.identity.plan.variables",
  "Environment.spec.inputs",
  "EnvironmentStacks.spec.values",
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

  // "The username of a managed user account is the normalized identifier with the short code of the enterprise: mona-cat_octo."
  // https://docs.github.com/en/enterprise-cloud@latest/admin/managing-iam/iam-configuration-reference/username-considerations-for-external-authentication
  test("takes the login of an Enterprise Managed User wherever it takes a login", () => {
    const logins = kinds.flatMap((kind) => patternsOf(schemas[kind])).filter((pattern) => pattern.includes("bot"));
    const mentions = kinds.flatMap((kind) => patternsOf(schemas[kind])).filter((pattern) => pattern.startsWith("^@"));
    expect([new Set(logins).size, mentions.length]).toEqual([1, 1]);
    for (const login of ["octocat", "mona-cat_octo", "flotilla[bot]"]) expect(login).toMatch(new RegExp(logins[0] ?? "^$"));
    for (const login of ["_mona", "mona cat", "a".repeat(40), "@mona"]) expect(login).not.toMatch(new RegExp(logins[0] ?? ""));
    expect("@mona-cat_octo").toMatch(new RegExp(mentions[0] ?? "^$"));
    for (const mention of ["@mona-cat_octo", "@example/cloud @mona-cat_octo"]) {
      expect(mention).toMatch(new RegExp(mentions[0] ?? "^$"));
      expect(mentioned(mention)).toBe(`${mention} `);
    }
    for (const host of ["github.com", "ghe.com", "git.example.com"])
      expect(coAuthorsOf(`Co-authored-by: Mona <12+mona-cat_octo@users.noreply.${host}>`)).toEqual(["mona-cat_octo"]);
    expect(coAuthorsOf("Co-authored-by: Mona <12+mona@noreply.example.com>")).toEqual([]);
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
  expect(() => checked("LedgerRelease", { ...release, later: true }, "releases/prod/5.3.1.json"), "of a newer version").toThrow(
    "releases/prod/5.3.1.json is not a LedgerRelease that this version of Flotilla knows: / has later. It was written by a newer version",
  );
  const instance = {
    ...newInstance({ environment: "prod", id: "src-1" }),
    health: { at: "2026-11-20T12:00:00Z", state: "degraded", version: null, detail: null },
  };
  expect(() => checked("LedgerInstance", instance, "src-1.json"), "a word of a newer version").toThrow(
    'src-1.json is not a LedgerInstance that this version of Flotilla knows: /health/state is "degraded". It was written by a newer version',
  );
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

function patternsOf(schema: unknown): readonly string[] {
  if (schema === null || typeof schema !== "object") return [];
  const own = "pattern" in schema && typeof schema.pattern === "string" ? [schema.pattern] : [];
  return [...own, ...Object.values(schema).flatMap(patternsOf)];
}

function patternsWithoutHint(schema: unknown, place: string): readonly string[] {
  if (schema === null || typeof schema !== "object") return [];
  const own = "pattern" in schema && typeof schema.pattern === "string" && !("x-hint" in schema) ? [place] : [];
  return [...own, ...Object.entries(schema).flatMap(([key, value]) => patternsWithoutHint(value, `${place}.${key}`))];
}
