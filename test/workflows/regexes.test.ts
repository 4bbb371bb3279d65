import { check } from "recheck";
import { expect, test } from "vitest";
import { regexesOfCode, regexesOfSchema } from "../../scripts/check/regexes.ts";

test("every form of a regular expression is found, with its line", () => {
  const code = [
    "const a = /x+$/gm;",
    "const b = (y as string).replace(/'[/]`/u, ``);",
    'const c: RegExp = new RegExp("^a\\\\d");',
    "const d = RegExp(`^${a}:(.*)$`, 'i');",
    "const e = new RegExp(RegExp.escape(name), 'gi');",
    "const f = new RegExp(name);",
    "const g = `/no/ ${/yes/.test(x)}`; // /nor/ this",
  ].join("\n");
  const { found, dynamic } = regexesOfCode("a.ts", code);
  expect(found.map(({ line, source, flags }) => `${line} /${source}/${flags}`)).toEqual([
    "1 /x+$/gm",
    "2 /'[/]`/u",
    "3 /^a\\d/",
    "4 /^x:(.*)$/i",
    "5 /x/gi",
    "7 /yes/",
  ]);
  expect(dynamic).toEqual([6]);
  expect(regexesOfSchema("a.json", '{\n  "pattern": "^\\\\d+$",\n  "x-hint": "digits"\n}\n')).toEqual([
    { file: "a.json", line: 2, source: "^\\d+$", flags: "u" },
  ]);
});

test("the checker knows the ones that have stopped validate", async () => {
  for (const source of ["^\\s*(?:(?:[<>]=?|[~^=])?\\s*\\d+(?:\\.\\d+){0,2}(?:\\s*,\\s*|\\s+|\\s*$))+$", "\\{\\{\\s*([^{}]*?)\\s*\\}\\}"])
    expect(await check(source, "")).toMatchObject({ status: "vulnerable" });
  expect(await check("^[a-z]+$", "")).toMatchObject({ status: "safe" });
});
