import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { doubtfulIn } from "../../src/yaml/doubtful.ts";
import { makePrescan } from "../../src/yaml/prescan.ts";
import { readTree } from "../../src/yaml/tree.ts";
import { instance } from "../fleet/sample-fleet.ts";

const prescan = makePrescan();

/** What makes YAML surprising, to be put anywhere into a text. */
const surprise = fc.constantFrom(
  "\0",
  "\t",
  "\r",
  "\r\n",
  "\u0085",
  "\ufeff",
  "\ufffd",
  "&a ",
  "*a",
  "!x ",
  "!!str ",
  "---\n",
  "...\n",
  "%YAML 1.2\n",
  "1e999",
  "9007199254740993",
  ".nan",
  "~",
  "''",
  '"\\u00e9"',
  "? ",
  ": ",
  "- ",
  "{",
  "}",
  "[",
  "]",
  "#",
  " #",
  "|\n",
  ">-\n",
  "\n",
  "  ",
  "x: 1\n",
  "__proto__: 1\n",
  "region: here\n",
  "0x10",
  "0o7",
  "+1",
  "-0",
  "true",
  "null",
  "<<: {}\n",
  "2026-01-01",
  "1.10",
  "012",
  "1_000",
  " yes ",
  "Off",
  "NULL",
  "a:",
  ":]",
  ",",
  " ,",
  "'",
  '"',
  "-",
  "\n- ",
  "# c\n",
);
const texts = fc.array(fc.tuple(fc.nat(), fc.nat(3), surprise), { maxLength: 4 }).map((changes) =>
  changes.reduce((text, [at, gone, put]) => {
    const start = at % (text.length + 1);
    return text.slice(0, start) + put + text.slice(start + gone);
  }, instance("src-staging-a")),
);

/** Small texts of what YAML is made of: most are refused, the others have an unusual form. */
const pieces = [
  "a",
  "b:",
  ": ",
  "- ",
  "-",
  "[",
  "]",
  "{",
  "}",
  ",",
  ", ",
  "'",
  '"',
  "#",
  " #",
  " ",
  "  ",
  "\n",
  "\n",
  "\n  ",
  "\n- ",
  "1",
  ".",
  "~",
];
const crumbs = fc.array(fc.constantFrom(...pieces, "true", "a: ", "b: ", "\na: ", "\n  b: ", "---\n"), { minLength: 1, maxLength: 14 });

describe("a value read without places", () => {
  test.each([
    ["a config with something odd in it", texts, 3_000, 300],
    ["a heap of crumbs", crumbs.map((all) => `a: ${all.join("")}`), 20_000, 1_000],
  ] as const)("is the one of the careful reading, or none where anything is refused: %s", (_name, odd, numRuns, least) => {
    let alike = 0;
    fc.assert(
      fc.property(odd, (text) => {
        const read = prescan(text);
        if (read === null) return;
        alike++;
        const { root, faults } = readTree(text);
        expect(faults).toEqual([]);
        expect(read.value).toEqual(root?.value);
        expect(read.doubtful).toBe(doubtfulIn(text, root).length > 0);
      }),
      { numRuns },
    );
    expect(alike).toBeGreaterThan(least);
  });

  test("is the one of the careful reading whatever was read before", () => {
    const config = instance("src-staging-a").split("\n");
    const line = fc.constantFrom(...config, "- a: 1", "a:", "  a:", "  - a: 1", "a: [1]", "a: no", "# a", "a: 1 # a", "");
    // A line left out, written twice or otherwise, or another one: what a person changes from one config to the next.
    const changed = fc
      .array(fc.tuple(fc.nat(config.length), fc.nat(2), fc.array(line, { maxLength: 2 })), { maxLength: 3 })
      .map((changes) => {
        const lines = [...config];
        for (const [at, gone, put] of changes) lines.splice(at, gone, ...put);
        return lines.join("\n");
      });
    const short = fc.array(line, { minLength: 1, maxLength: 5 }).map((lines) => lines.join("\n"));
    let alike = 0;
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            changed,
            changed,
            short,
            crumbs.map((all) => all.join("")),
          ),
          { minLength: 2, maxLength: 6 },
        ),
        (all) => {
          const reader = makePrescan();
          const reads = all.map((text) => ({ text, read: reader(text) }));
          // Afterwards: what was read first must not have changed since.
          for (const { text, read } of reads) {
            if (read === null) continue;
            alike++;
            const { root, faults } = readTree(text);
            expect([faults, root?.value, doubtfulIn(text, root).length > 0]).toEqual([[], read.value, read.doubtful]);
          }
        },
      ),
      { numRuns: 2_000 },
    );
    expect(alike).toBeGreaterThan(2_000);
  });

  test("is the one of the careful reading in every short text", () => {
    const letters = "ab:-[]{},#'\"% \n1";
    let alike = 0;
    const differing: string[] = [];
    const compare = (text: string): void => {
      const read = prescan(text);
      if (read === null) return;
      alike++;
      const { faults, root } = readTree(text);
      if (faults.length > 0 || JSON.stringify(root?.value) !== JSON.stringify(read.value)) differing.push(text);
    };
    const extend = (text: string, left: number): void => {
      compare(text);
      if (left > 0) for (const letter of letters) extend(text + letter, left - 1);
    };
    for (const start of ["", "a: ", "a: [", "a: {b: ", "a:\n  b:", "a:\n- ", " "]) extend(start, 4);
    expect(differing).toEqual([]);
    expect(alike).toBeGreaterThan(20_000);
  });

  test.each([
    "b: [http://x:]\n",
    "e: 9007199254740993\n",
    " a: 1\nb: 2\n",
    "a:\n-  b:\n   c: 1\n",
    "b: [%a]\n",
    "a: {b: 1, b: 2}\n",
    "a:\n- b: 1\n   c: 2\n",
    'c: "a\\nb"\n',
    "constructor: 1\ntoString: {hasOwnProperty: 2}\n",
    "a: yes\nb: [no, 1]\nc: {d: on}\n- off\n",
    "a: no # why\n",
    "a: yes1\nb: null\nc: true\nd: 12\ne: nonono\n",
    "a: 1_000\nb: 0o17\nc: .5\nd: 5.\ne: 12:30\nf: 2026-11-21\ng: -1\n",
  ])("is the one of the careful reading, or none: %j", (text) => {
    const read = prescan(text);
    const { faults, root } = readTree(text);
    if (read !== null) expect([faults, root?.value, doubtfulIn(text, root).length > 0]).toEqual([[], read.value, read.doubtful]);
  });

  test("accepts every sound file", () => {
    expect(prescan("---\na: # why\n- b: 1\n  c: [x, {d: 'e'}]\n- f\ng:\n  - 1\n")?.value).toEqual({
      a: [{ b: 1, c: ["x", { d: "e" }] }, "f"],
      g: [1],
    });
    expect(prescan(instance("src-a"))?.value).toEqual(readTree(instance("src-a")).root?.value);
  });
});
