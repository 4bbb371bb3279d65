import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CommandFileError, readPairs } from "../../../lab/runner/step/command-file.ts";
import { holds, refusedNames, text, toData } from "../../../lab/runner/workflow/expression.ts";
import { knownFields } from "../../../lab/runner/workflow/known-keys.ts";
import { jobStatus } from "../../../lab/runner/job-conditions.ts";
import { Masks } from "../../../lab/runner/job/masks.ts";
import type { JobConclusion } from "../../../lab/runner/runner-contract.ts";
import { dedent, formatOf } from "../../../lab/runner/workflow/scalar.ts";
import { LineReader } from "../../../lab/runner/step/workflow-commands.ts";
import type { JobDefinition } from "../../../lab/runner/workflow/workflow.ts";
import { createRunnerFixture, job, jobOf, onPush } from "./runner-fixture.ts";

const place = { file: "day.yml", line: 1, column: 1 };

describe("masks", () => {
  it("hide every line of a masked value in any text, and nothing else", () => {
    const around = fc.stringMatching(/^[0-9 ]*$/);
    const secret = fc.array(fc.stringMatching(/^[a-zA-Z{"\\]{4,20}$/), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(secret, around, around, (lines, before, after) => {
        const masks = new Masks();
        masks.add(lines.join("\n"));
        expect(masks.hide(`${before}${lines.join("\n")}${after}`)).toBe(`${before}***${after}`);
        for (const line of lines) expect(masks.hide(`${before}${line}${after}`)).toBe(`${before}***${after}`);
      }),
    );
  });

  it("mask a word of one letter, as the runner does", () => {
    const masks = new Masks();
    masks.add("x");
    expect(masks.hide("exist")).toBe("e***ist");
  });

  it("do not change a text without the value, and the empty one is none", () => {
    const masks = new Masks();
    masks.add("correct horse");
    masks.add("");
    masks.add(" \n ");
    fc.assert(
      fc.property(fc.string(), (other) => {
        expect(masks.hide(`xxx${other}`)).toBe(`xxx${other}`);
      }),
    );
  });

  it("find a value in Base64, JSON and addresses, and merge overlaps", () => {
    const masks = new Masks();
    masks.add('pa"ss wörd/7');
    for (const lead of ["", "a", "ab", "abc"])
      expect(masks.hides(Buffer.from(`${lead}pa"ss wörd/7 and more`).toString("base64"))).toBe(true);
    expect(masks.hide(JSON.stringify({ x: 'pa"ss wörd/7' }))).toBe('{"x":"***"}');
    expect(masks.hide(`?q=${encodeURIComponent('pa"ss wörd/7')}`)).toBe("?q=***");
    masks.add("abcdef");
    masks.add("defghi");
    expect(masks.hide("xabcdefghix")).toBe("x***x");
  });
});

describe("a step's files for the runner", () => {
  it("return every name and value that @actions/core writes", () => {
    const name = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_-]{0,8}$/);
    const value = fc.string({ unit: "binary" }).map((one) => one.replaceAll("\r", "").replaceAll("ghadelimiter", ""));
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value)), (pairs) => {
        const content = pairs.map(([key, text]) => `${key}<<ghadelimiter_1\n${text}\nghadelimiter_1\n`).join("");
        expect(readPairs(content)).toEqual(new Map(pairs));
      }),
    );
  });

  it("are refused where they are truncated or have no name", () => {
    expect(() => readPairs("x<<END\nvalue\n")).toThrow(CommandFileError);
    expect(() => readPairs("<<END\nvalue\nEND\n")).toThrow(CommandFileError);
    expect(() => readPairs("=x")).toThrow("Invalid format '=x'");
    expect(readPairs("a=b=c\nd=<<x\n")).toEqual(
      new Map([
        ["a", "b=c"],
        ["d", "<<x"],
      ]),
    );
  });
});

describe("a line of output", () => {
  it("is text unless it starts with a known command", () => {
    const reader = new LineReader();
    const read = (line: string) => reader.read(line);
    for (const line of ["plain", "::", "::unknown::x", "a ::error::x", ":: error::x", "::error:x"])
      expect(read(line)).toEqual({ kind: "text", text: line });
    expect(read("::error file=a%3Ab,line=x,col=0::50%25%0Aoff")).toMatchObject({
      kind: "issue",
      properties: { file: "a:b", line: null, col: null },
      message: "50%\noff",
    });
    expect(read("::error file=C:/x.yaml,title=a: b::m")).toMatchObject({ properties: { file: "C:/x.yaml", title: "a: b" }, message: "m" });
  });

  it("unescapes everything that @actions/core escapes", () => {
    const escapeData = (one: string) => one.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
    const escape = (one: string) => escapeData(one).replaceAll(":", "%3A").replaceAll(",", "%2C");
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme", minLength: 1 }), (message, title) => {
        expect(new LineReader().read(`::warning title=${escape(title)}::${escapeData(message)}`)).toMatchObject({
          kind: "issue",
          properties: { title },
          message,
        });
      }),
    );
  });
});

describe("expressions in text", () => {
  it("keep their place, whatever is around them", () => {
    const around = fc.string({ unit: "grapheme" }).filter((one) => !one.includes("${{") && !one.endsWith("$") && !one.endsWith("${"));
    fc.assert(
      fc.property(around, around, around, (a, b, c) => {
        const expression = formatOf(`${a}\${{ github.ref }}${b}\${{ format('}}{0}', 1) }}${c}`);
        expect(text({ kind: "expression", expression, place }, { github: toData({ ref: "main" }) })).toBe(`${a}main${b}}1${c}`);
      }),
    );
  });

  it("may contain strings with any number of quotes", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("'", "''", "a", " ", "}", "{", "\n")), (parts) => {
        const value = parts.join("");
        expect(text({ kind: "expression", expression: `'${value.replaceAll("'", "''")}'`, place }, {})).toBe(value);
        expect(text({ kind: "expression", expression: formatOf(`${value}\${{ 1 }}`), place }, {})).toBe(`${value}1`);
      }),
    );
  });

  it("in a block keep the block's indentation and end", () => {
    const block = "          echo\n            more\n\n          end\n";
    expect(dedent(block, "|")).toBe("echo\n  more\n\nend\n");
    expect(dedent(`${block}\n`, "|-")).toBe("echo\n  more\n\nend");
  });
});

describe("conditions", () => {
  const chain: readonly JobDefinition[] = [
    { key: "a", needs: [] },
    { key: "b", needs: ["a"] },
    { key: "c", needs: ["b"] },
  ].map((one) => ({
    ...one,
    name: null,
    if: "success()",
    timeoutMinutes: null,
    environment: null,
    permissions: null,
    concurrency: null,
    strategy: null,
    call: null,
    outputs: [],
    env: [],
    steps: [],
    place,
  }));
  const of = (a: JobConclusion, b: JobConclusion, condition: string, cancelled = false) =>
    holds(
      condition,
      { github: toData({ ref: "refs/heads/main" }) },
      jobStatus(
        chain,
        "c",
        new Map([
          ["a", a],
          ["b", b],
        ]),
        cancelled,
      ),
    );

  it.each<readonly [JobConclusion, JobConclusion, boolean, boolean]>([
    ["success", "success", true, false],
    ["failure", "skipped", false, true],
    ["failure", "success", false, true],
    ["skipped", "success", false, false],
    ["success", "cancelled", false, false],
    ["success", "failure", false, true],
  ])("after %s and %s: success() is %s, failure() is %s, always() is true", (a, b, success, failure) => {
    expect([of(a, b, "success()"), of(a, b, "failure()"), of(a, b, "always()"), of(a, b, "cancelled()")]).toEqual([
      success,
      failure,
      true,
      false,
    ]);
  });

  it("see a cancelled run, compare case-insensitively, and combine", () => {
    expect([
      of("success", "success", "success()", true),
      of("failure", "failure", "failure()", true),
      of("success", "success", "cancelled()", true),
    ]).toEqual([false, false, true]);
    expect(of("failure", "success", "always() && github.ref == 'REFS/heads/main'")).toBe(true);
    expect(of("success", "success", "success() && (startsWith(github.ref, 'refs/tags/') || github.nothing)")).toBe(false);
    expect(() => of("success", "success", "fromJSON(github.nothing)")).toThrow(
      "The expression 'fromJSON(github.nothing)' can't be evaluated",
    );
  });
});

describe("the context fields that the runner knows", () => {
  it("are those that it fills", async () => {
    const names = ["github", "runner", "job"];
    const env = names.map((name) => `  ${name.toUpperCase()}: \${{ toJSON(${name}) }}`).join("\n");
    await using fixture = await createRunnerFixture({
      files: onPush(job("a", "", `env:\n${env}\nrun: printf '%s\\n' "$GITHUB" "$RUNNER" "$JOB"`)),
    });
    const printed = jobOf(await fixture.push(), "a").log.match(/^\{\n[^]*?^\}/gm) ?? [];
    const objects = printed.map((one) => Object.keys(JSON.parse(one) as object).sort());
    expect(objects).toEqual(names.map((name) => [...(knownFields[name] ?? [])].sort()));
  });

  it("are distinguished from users' names and event data", () => {
    expect(refusedNames("github.event.job.matrix.x == needs.github.outputs.sha && GitHub.SHA && steps.runner.outputs.foo")).toEqual([]);
    expect(refusedNames("strategy.x || github.ref_protected || job.services || hashfiles('x')")).toEqual([
      "strategy.x",
      "github.ref_protected",
      "job.services",
      "hashfiles()",
    ]);
  });
});
