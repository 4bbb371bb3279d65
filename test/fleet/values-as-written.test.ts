import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Problem } from "../../src/fleet/problem.ts";
import { validate } from "../../src/fleet/validate.ts";
import { readYaml } from "../../src/yaml/read.ts";
import { configPath, sampleFleet, sourceOf } from "./sample-fleet.ts";

const config = configPath("staging", "src-staging-a");

/** Problems of one instance's value `x` with this schema, written like this. */
function problemsOf(written: string, schema: object): readonly Problem[] {
  const files = sampleFleet();
  files.set("architectures/gke/7/values.schema.json", JSON.stringify({ type: "object", properties: { x: schema } }));
  files.set(config, `${files.get(config) ?? ""}  values:\n    x: ${written}\n`);
  return validate(sourceOf(files)).problems;
}

/** What stands between quotation marks in hints: what people will copy. */
function offered(problems: readonly Problem[]): readonly string[] {
  return problems.flatMap(({ hint }) => [...(hint ?? "").matchAll(/"(?:[^"\\]|\\.)*"/g)].map(([text]) => JSON.parse(text) as string));
}

/** Texts that YAML reads as something else, in 1.2 or in 1.1, or refuses as numbers. */
const scalars = [
  ["an account", "012345678901"],
  ["a version", "1.10"],
  ["another version", "1.20"],
  ["a version of two numbers", "1.0"],
  ["a hash with an e", "123e4"],
  ["a hash that overflows", "1234e56"],
  ["a number beyond doubles", "9007199254740993"],
  ["a long id", "12345678901234567890"],
  ["many decimals", "0.1234567890123456789"],
  ["octal", "0o17"],
  ["octal as YAML 1.1 has it", "0755"],
  ["hexadecimal", "0x1F"],
  ["a plus", "+4917012345"],
  ["a point in front", ".5"],
  ["a point behind", "5."],
  ["a negative zero", "-0"],
  ["infinity", ".inf"],
  ["negative infinity", "-.INF"],
  ["no number", ".NaN"],
  ["true", "True"],
  ["false", "FALSE"],
  ["a surname", "Null"],
  ["nothing", "~"],
] as const;

/** Those that are texts in YAML 1.2, and what YAML 1.1 makes of them. */
const words = [
  ["a country", "NO"],
  ["yes", "yes"],
  ["on", "On"],
  ["off", "off"],
  ["underscores", "1_000"],
  ["binary", "0b1010"],
] as const;

/** Texts for everybody. */
const plain = ["12:30", "190:20:30", "2026-11-28", "2026-11-28T12:30:00Z", "1.2.3", "v1.10", "1e", "0xyz", "12 34", "y", "none"];

describe.each(scalars)("%s (%s)", (_what, written) => {
  test("where text is wanted, the hint has what stands in the file, and following it is right", () => {
    const problems = problemsOf(written, { type: "string" });
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toContain(written);
    expect(offered(problems)).toEqual([written]);
    expect(problemsOf(`"${written}"`, { type: "string" })).toEqual([]);
  });

  test("where the schema does not say what is meant, it is reported, with what stands in the file", () => {
    const problems = problemsOf(written, {});
    expect(problems).toHaveLength(1);
    expect(offered(problems)).toEqual([written]);
  });

  test("of allowed texts it is named as one", () => {
    const problems = problemsOf(written, { enum: ["other", written] });
    expect(offered(problems)).toEqual([written]);
  });
});

test.each(words)("%s (%s) is reported where the schema takes either, and never another value", (_what, written) => {
  expect(problemsOf(written, { type: "string" })).toEqual([]);
  const [warning, ...more] = problemsOf(written, {});
  expect(warning).toMatchObject({ severity: "warning", code: "value.doubtful", line: 16, column: 8 });
  expect(more).toEqual([]);
  expect(offered(warning === undefined ? [] : [warning])).toEqual([written]);
  expect(problemsOf(`"${written}"`, {})).toEqual([]);
});

test.each(plain)("%s is text for everybody", (written) => {
  expect(problemsOf(written, {})).toEqual([]);
  expect(problemsOf(written, { type: "string" })).toEqual([]);
});

test.each(["3", "-1.5", "0", "true", "false", "null", "5432"])("%s is what it is for everybody", (written) => {
  expect(problemsOf(written, {})).toEqual([]);
});

test("a number that the schema wants as a number is nobody's doubt, but one with a leading zero is", () => {
  for (const written of ["1.10", "123e4", "0x1F", "0o17", "+5"]) expect(problemsOf(written, { type: "number" }), written).toEqual([]);
  const [warning] = problemsOf("0644", { type: "integer" });
  expect(warning).toMatchObject({ severity: "warning", message: expect.stringContaining("octal") });
  expect(offered(warning === undefined ? [] : [warning])).toEqual(["0644"]);
});

test("a schema that takes numbers and texts takes either", () => {
  for (const schema of [
    { type: ["string", "number"] },
    { anyOf: [{ type: "number" }, { type: "string" }] },
    { oneOf: [{ type: "string" }, { type: "number" }] },
  ])
    expect(problemsOf("1.10", schema)).toMatchObject([{ severity: "warning", code: "value.doubtful" }]);
});

test("text in place of a number or a truth value: no other digits are reported", () => {
  expect(problemsOf('"3"', { type: "integer" })).toMatchObject([{ hint: "write it without quotes" }]);
  expect(problemsOf('"true"', { type: "boolean" })).toMatchObject([{ hint: "write it without quotes" }]);
  expect(problemsOf('"1.5"', { type: "number" })).toMatchObject([{ hint: "write it without quotes" }]);
  expect(problemsOf('"1.5"', { type: "integer" })).toMatchObject([{ hint: null }]);
  expect(problemsOf("yes", { type: "boolean" })).toMatchObject([{ hint: expect.stringContaining("write true") }]);
  for (const written of ['"012"', '"1.10e3"', '"yes"', "12:30", "1_000"])
    expect(offered(problemsOf(written, { type: "integer" })), written).toEqual([]);
});

test("a text that is cut in the message is not offered", () => {
  const long = "1".repeat(200);
  const problems = problemsOf(long, { type: "string" });
  expect(offered(problems)).toEqual([]);
  for (const { message, hint } of problems) expect(message.length + (hint ?? "").length).toBeLessThan(300);
});

test("free places of an environment are reported, texts of labels are not in doubt", () => {
  const files = sampleFleet();
  const path = "environments/staging/environment.yaml";
  files.set(
    path,
    (files.get(path) ?? "").replace("{ dnsZone: fleet.example }", "{ dnsZone: fleet.example, project: 0123, postgres: 1.10 }"),
  );
  files.set(
    config,
    (files.get(config) ?? "").replace("{ instance-type: production }", "{ instance-type: production, cost: 012, on-call: no }"),
  );
  const problems = validate(sourceOf(files)).problems;
  expect(problems.map(({ file, code, hint }) => [file, code, hint])).toEqual([
    [config, "value.type", 'quote it: "012"'],
    [path, "value.doubtful", 'quote it if it is text: "0123"; write a number without leading zeros, an octal one with 0o'],
    [path, "value.doubtful", 'quote it if it is text: "1.10"; else write a number in its shortest form'],
  ]);
});

test("whatever looks like a number: what is offered is what stands there", () => {
  const digits = fc.stringMatching(/^[-+]?[0-9._]{1,24}(e[-+]?[0-9]{1,3})?$/);
  fc.assert(
    fc.property(
      digits,
      fc.constantFrom({}, { type: "string" }, { type: "integer" }, { type: "boolean" }, { enum: ["1", 2] }),
      (written, schema) => {
        for (const text of offered(problemsOf(written, schema))) expect(text).toBe(written);
      },
    ),
    { numRuns: 50 },
  );
});

test("what arrives is what stands there, or it is reported", () => {
  const digits = fc.stringMatching(/^[-+]?[0-9]{0,20}([.][0-9]{0,20})?(e[-+]?[0-9]{1,3})?$/).filter((text) => /[0-9]/.test(text));
  fc.assert(
    fc.property(digits, (written) => {
      const { value, faults, doubtful } = readYaml(`x: ${written}\n`);
      const read = (value as { readonly x: unknown }).x;
      if (String(read) !== written) expect(faults.length + doubtful().length).toBe(1);
    }),
  );
});
