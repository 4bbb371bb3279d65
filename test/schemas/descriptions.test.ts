import { readFileSync } from "node:fs";
import addFormats from "ajv-formats";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";

// Editors explain a key by its description and complete it by its examples, and so do the reference pages. Schemas of what Flotilla writes itself have
// no such readers.

type Schema = Readonly<Record<string, unknown>>;

const written = [
  "architecture",
  "environment",
  "environment-stacks",
  "fleet",
  "instance",
  "release",
  "rollout-strategy",
  "tracker-template",
];
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);

/** Every property of a schema with its path, those inside of lists, maps and alternatives too. */
function properties(schema: Schema, path: string): readonly (readonly [path: string, property: Schema])[] {
  const own = Object.entries((schema["properties"] ?? {}) as Readonly<Record<string, Schema>>);
  const inside = ["items", "additionalProperties"].flatMap((key) => (isSchema(schema[key]) ? [schema[key]] : []));
  const alternatives = ["anyOf", "oneOf", "allOf"].flatMap((key) => (schema[key] ?? []) as readonly Schema[]);
  return [
    ...own.flatMap(([name, property]) => [[`${path}.${name}`, property] as const, ...properties(property, `${path}.${name}`)]),
    ...[...inside, ...alternatives].flatMap((below) => properties(below, path)),
  ];
}

function isSchema(value: unknown): value is Schema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

describe.each(written)("%s.schema.json", (name) => {
  const schema = JSON.parse(readFileSync(`schemas/${name}.schema.json`, "utf8")) as Schema;
  const all = properties(schema, name);

  test("says of every key what it means", () => {
    expect(all.length).toBeGreaterThan(2);
    const silent = all.filter(([, property]) => !("const" in property) && typeof property["description"] !== "string");
    expect(silent.map(([path]) => path)).toEqual([]);
  });

  test("shows of every key what it looks like, of one that has described keys by these", () => {
    const known = ["examples", "default", "enum", "const"];
    const bare = all.filter(([, property]) => !known.some((key) => key in property) && !("properties" in property));
    expect(bare.map(([path]) => path)).toEqual([]);
  });

  test("has examples that it accepts", () => {
    for (const [path, property] of all)
      for (const example of (property["examples"] ?? []) as readonly unknown[])
        expect(ajv.validate(property, example), `${path}: ${JSON.stringify(example)}: ${ajv.errorsText()}`).toBe(true);
  });
});
