import { describe, expect, test } from "vitest";
import { countProblems, inOrder, mostOfFile, type Problem } from "../../src/fleet/problem.ts";
import { validate } from "../../src/fleet/validate.ts";
import { headline, problemsAsJson } from "../../src/report/problems.ts";
import { configPath, sampleFleet, sourceOf } from "./sample-fleet.ts";

const config = configPath("staging", "src-staging-a");

function problem(line: number, rest: Partial<Problem> = {}): Problem {
  return { file: "a.yaml", line, column: 1, severity: "error", code: "x", message: `m${line}`, hint: null, ...rest };
}

describe("problems of one file", () => {
  test(`up to ${mostOfFile} are all listed`, () => {
    const all = Array.from({ length: mostOfFile }, (_, index) => problem(index + 1));
    expect(inOrder(all.toReversed())).toEqual(all);
  });

  test("of more the first errors are listed, then the first warnings, and the others are counted at the end", () => {
    const warnings = Array.from({ length: 30 }, (_, index) => problem(index + 1, { severity: "warning" }));
    const errors = Array.from({ length: 40 }, (_, index) => problem(100 + index));
    const listed = inOrder([...errors, ...warnings, problem(1, { file: "b.yaml" })]);
    expect(listed).toHaveLength(mostOfFile + 2);
    expect(listed.filter(({ severity }) => severity === "error")).toHaveLength(41);
    expect(listed[mostOfFile]).toMatchObject({
      file: "a.yaml",
      line: 139,
      severity: "warning",
      code: "problems.more",
      message: "and 20 warnings more in this file, down to here",
    });
    expect(countProblems(listed)).toEqual({ errors: 41, warnings: 30 });
    expect(inOrder(listed)).toEqual(listed);
    expect(countProblems(inOrder([...listed, ...errors]))).toEqual({ errors: 81, warnings: 30 });
  });
});

test("a file of nothing but unknown keys: 50 and a count, in linear time", () => {
  const files = sampleFleet();
  files.set(config, `${files.get(config) ?? ""}${Array.from({ length: 20_000 }, (_, index) => `  k${index}: 1\n`).join("")}`);
  const start = process.cpuUsage();
  const findings = validate(sourceOf(files));
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1_000).toBeLessThan(4_000);
  expect(findings.problems).toHaveLength(51);
  expect(findings.problems[50]).toMatchObject({ severity: "error", omitted: { errors: 19_950, warnings: 0 }, line: 20_014 });
  expect(headline(findings)).toMatch(/^20000 errors in 1 of/);
  expect(JSON.parse(problemsAsJson(findings))).toMatchObject({ problems: { 50: { omitted: { errors: 19_950 } } } });
});

/** What a message must not repeat in full, or as it is. */
const hostile = `k\n\u2028\u202e\u001b[31m${"k".repeat(5_000)}`;

/** Each scalar of a file in turn as this text, and each key. */
function withEach(text: string, put: string): readonly string[] {
  const written = JSON.stringify(put);
  const values = [...text.matchAll(/(?<=[:[,] |- )(?:"[^"\n]*"|[A-Za-z0-9][^\s,[\]{}:"]*)/g)];
  const keys = [...text.matchAll(/[A-Za-z][A-Za-z-]*(?=: )/g)];
  return [...values, ...keys].map(({ 0: found, index }) => `${text.slice(0, index)}${written}${text.slice(index + found.length)}`);
}

const yaml = [...sampleFleet().keys()].filter((path) => path.endsWith(".yaml") && !/production|5\.[0-35]|6\./.test(path));

test.each(yaml)("no message quotes a hostile text in full, or with line breaks and signs of direction: %s", (path) => {
  const before = sampleFleet();
  for (const text of withEach(before.get(path) ?? "", hostile)) {
    const files = new Map([...before, [path, text]]);
    for (const { message, hint } of validate(sourceOf(files), { base: sourceOf(before) }).problems)
      for (const part of [message, hint ?? ""]) {
        // oxlint-disable-next-line no-control-regex
        expect(part).toMatch(/^[^\u0000-\u001f\u007f-\u009f\u2028\u2029\u202e]*$/);
        expect(part.length, part).toBeLessThan(1_000);
        expect(part).not.toContain("k".repeat(100));
      }
  }
});
