import { expect, test } from "vitest";
import { validate } from "../../src/fleet/validate.ts";
import { compileForeign, SchemaFault } from "../../src/schemas/foreign-schema.ts";
import { isQuick } from "../../src/schemas/quick-schema.ts";
import { configPath, sampleFleet, sourceOf } from "../fleet/sample-fleet.ts";

const schemaFile = "architectures/gke/7/values.schema.json";
const slowText = `${"a".repeat(50)}!`;

/** Problems of a fleet with this schema, and these values in two instances. */
function problemsOf(schema: object, values: object): readonly string[] {
  const files = sampleFleet();
  files.set(schemaFile, JSON.stringify(schema, null, 2));
  for (const id of ["src-staging-a", "src-staging-b"]) {
    const path = configPath("staging", id);
    files.set(path, `${files.get(path) ?? ""}  values: ${JSON.stringify(values)}\n`);
  }
  return validate(sourceOf(files)).problems.map(({ file, line, column, code, message }) => `${file}:${line}:${column} ${code} ${message}`);
}

test("a pattern that tries too much ends as a problem at the values, once in a second for all of them", { timeout: 20_000 }, () => {
  const found = problemsOf({ type: "object", properties: { name: { type: "string", pattern: "^(a+)+$" } } }, { name: slowText });
  expect(found).toEqual(
    ["src-staging-a", "src-staging-b"].map(
      (id) =>
        `${configPath("staging", id)}:15:3 values.unchecked these values cannot be checked: ${schemaFile} takes too long: one of its patterns tries too much, or its $refs multiply`,
    ),
  );
});

test("references that multiply end as a problem at the schema", { timeout: 20_000 }, () => {
  const step = (index: number) => ({ allOf: [{ $ref: `#/$defs/s${index + 1}` }, { $ref: `#/$defs/s${index + 1}` }] });
  const $defs = Object.fromEntries([...Array.from({ length: 40 }, (_, index) => [`s${index}`, step(index)]), ["s40", { minLength: 1 }]]);
  expect(problemsOf({ $ref: "#/$defs/s0", $defs }, { name: "x" }).at(0)).toContain(
    `${schemaFile}:2:11 values.schema not a usable schema: it takes too long`,
  );
});

test("references without an end, and nesting without a measure, end as a problem at their place", () => {
  expect(problemsOf({ allOf: [{ $ref: "#" }] }, { name: "x" })).toEqual([
    `${schemaFile}:4:15 values.schema not a usable schema: it has no end: a $ref leads back to itself, or it is nested too deeply`,
  ]);
  expect(problemsOf({ properties: { name: { $ref: "#/properties/name" } } }, { name: "x" })[0]).toContain(
    `${schemaFile}:4:15 values.schema`,
  );
  // Only where the value has that part.
  const ends = {
    type: "object",
    properties: { name: { $ref: "#/$defs/a" } },
    $defs: { a: { anyOf: [{ $ref: "#/$defs/b" }] }, b: { $ref: "#/$defs/a" } },
  };
  expect(problemsOf(ends, { name: "x" })[0]).toMatch(/values\.(?:unchecked|schema) .* has no end/);
  let deep: object = {};
  for (let level = 0; level < 3_000; level++) deep = { not: deep };
  expect(() => compileForeign(deep)).toThrow(SchemaFault);
});

test("references that end, and patterns that are not seen to be quick, work as ever", () => {
  const schema = {
    $defs: { name: { type: "string", pattern: "^[a-z]([a-z0-9-]*[a-z0-9])?$" } },
    type: "object",
    properties: { name: { $ref: "#/$defs/name" }, below: { $ref: "#" } },
  };
  const { errorsOf } = compileForeign(schema);
  expect(errorsOf({ name: "a-1", below: { name: "b" } })).toEqual([]);
  expect(errorsOf({ name: "a-", below: { name: "B" } }).map(({ instancePath }) => instancePath)).toEqual(["/name", "/below/name"]);
});

test.each<[string, boolean]>([
  ["^[a-z][a-z0-9-]{2,62}$", true],
  [String.raw`^\d{4}-\d{2}-\d{2}$`, true],
  ["^[^/]+$", true],
  ["[a-z]+$", false],
  ["^(a+)+$", false],
  ["^a*a*$", false],
  ["^a|b+$", false],
  ["^.*x.*$", false],
  [String.raw`^(a)\1$`, false],
  ["^(?=a)a$", false],
])("of the pattern %s it is known that it reads each character once: %s", (pattern, quick) => {
  expect(isQuick({ properties: { x: { pattern } } })).toBe(quick);
  expect(isQuick({ patternProperties: { [pattern]: true } })).toBe(quick);
});
