import { EOL } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Problem } from "../../src/fleet/problem.ts";
import { run } from "../../src/process/run.ts";
import { type Annotation, annotations } from "../../src/report/annotations.ts";
import { headline, problemsAsJson, problemsAsMarkdown, problemsAsText } from "../../src/report/problems.ts";

const root = join(import.meta.dirname, "../..");

function problem(more: Partial<Problem> = {}): Problem {
  return { file: "a.yaml", line: 3, column: 5, endColumn: 9, severity: "error", code: "x.y", message: "wrong", hint: null, ...more };
}

/** As `@actions/core` writes them to the runner, in a process of their own. */
async function written(list: readonly Annotation[]): Promise<readonly string[]> {
  const script = `import * as core from "@actions/core";
    for (const { severity, message, properties } of ${JSON.stringify(list)}) core[severity](message, properties);`;
  const ran = await run(process.execPath, ["--input-type=module", "--eval", script], { cwd: root, env: {}, timeout: 30_000 });
  return ran.stdout.split(EOL).slice(0, -1);
}

test("an annotation can't be broken out of", async () => {
  const hostile = problem({ file: "a,b:c%.yaml", message: "50%\r\n::set-output name=x::y", hint: "do, this: that" });
  expect(await written(annotations([hostile], "ops"))).toEqual([
    "::error title=x.y,file=ops/a%2Cb%3Ac%25.yaml,line=3,col=5,endColumn=9::50%25%0D%0A::set-output name=x::y%0Ado, this: that",
  ]);
});

test("of each severity ten are shown, and the tenth says how many are not", async () => {
  const many = Array.from({ length: 12 }, (_, index) => problem({ line: index + 1 }));
  const lines = await written(annotations([...many, problem({ severity: "warning" })], ""));
  expect(lines).toHaveLength(11);
  expect(lines[9]).toContain("line=10,");
  expect(lines[9]).toContain("wrong%0A2 more errors in the summary of this run");
  expect(lines[8]).not.toContain("more");
  expect(lines[10]).toMatch(/^::warning /);
  expect((await written(annotations(many.slice(0, 10), ""))).join("")).not.toContain("more");
});

test("a line of a file is shown with the spot underlined, whatever is written there", () => {
  const line = (): string => "  é: \u001b[31m😀 \u202ebad\t{{x}}";
  const text = problemsAsText({ checked: 1, problems: [problem({ line: 7, column: 8, endColumn: 13 })] }, { line, colour: false });
  expect(text).toBe(
    "a.yaml:7:8  error  x.y\n  wrong\n  7 |   é: \ufffd[31m😀 \ufffdbad\t{{x}}\n    |        ^^^^^\n\n1 error in 1 of 1 file\n",
  );
});

test("colours come with the option alone", () => {
  const findings = { checked: 1, problems: [problem({ severity: "warning" })] };
  const line = (): null => null;
  expect(problemsAsText(findings, { line, colour: true })).toContain("\u001b[1ma.yaml:3:5\u001b[22m  \u001b[33mwarning\u001b[39m");
  expect(problemsAsText(findings, { line, colour: false })).not.toContain("\u001b");
});

test("the summary shows text as text and fits into what GitHub takes", () => {
  const hostile = problem({ message: "<img> | **bold** @octocat `x` [a](b)\n# head" });
  expect(problemsAsMarkdown({ checked: 1, problems: [hostile] })).toContain(
    "\\<img\\> \\| \\*\\*bold\\*\\* @\u200boctocat \\`x\\` \\[a\\](b) # head",
  );
  const many = Array.from({ length: 20_000 }, () => problem({ message: "é".repeat(40) }));
  const summary = problemsAsMarkdown({ checked: 9, problems: many });
  expect(Buffer.byteLength(summary)).toBeLessThan(1_000_000);
  expect(summary).toMatch(/\n\d+ more do not fit here;/);
});

test("the JSON has exactly the fields of its contract", () => {
  expect(JSON.parse(problemsAsJson({ checked: 2, problems: [problem()] }))).toEqual({
    checked: 2,
    problems: [{ file: "a.yaml", line: 3, column: 5, severity: "error", code: "x.y", message: "wrong", hint: null }],
  });
  expect(headline({ checked: 2, problems: [problem(), problem({ severity: "warning", file: "b.yaml" })] })).toBe(
    "1 error and 1 warning in 2 of 2 files",
  );
});

test("a file that is missing is not counted as one of those that were checked", () => {
  const problem = { line: 1, column: 1, severity: "error", code: "x.y", message: "wrong", hint: null } as const;
  const problems = ["flotilla.yaml", "environments/a/environment.yaml"].map((file) => ({ file, ...problem }));
  expect(headline({ checked: 1, problems })).toBe("2 errors in 2 files, 1 file checked");
});
