import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { checkFolder } from "../../src/fleet/check.ts";
import { decode } from "../../src/fleet/decode.ts";
import { readDocument } from "../../src/fleet/document.ts";
import { glance } from "../../src/fleet/glance.ts";
import { validate } from "../../src/fleet/validate.ts";
import { workTreeSource } from "../../src/fleet/work-tree.ts";
import { readValue } from "../../src/fleet/yaml-value.ts";
import { sourceOf, configPath, instance, sampleFleet } from "./sample-fleet.ts";

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
  ] as const)("is the one that is read with places, or none where anything is refused: %s", (_name, odd, numRuns, least) => {
    let alike = 0;
    fc.assert(
      fc.property(odd, (text) => {
        const read = readValue(text);
        if (read === null) return;
        alike++;
        const document = readDocument("config.yaml", decode(Buffer.from(text)));
        expect(document.problems).toEqual([]);
        expect(read.value).toEqual(document.value);
      }),
      { numRuns },
    );
    expect(alike).toBeGreaterThan(least);
  });

  test("is the one that is read with places in every short text", () => {
    const letters = "ab:-[]{},#'\"% \n1";
    let alike = 0;
    const differing: string[] = [];
    const look = (text: string): void => {
      const read = readValue(text);
      if (read === null) return;
      alike++;
      const { problems, value } = readDocument("config.yaml", decode(Buffer.from(text)));
      if (problems.length > 0 || JSON.stringify(value) !== JSON.stringify(read.value)) differing.push(text);
    };
    const extend = (text: string, left: number): void => {
      look(text);
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
    "a: 1_000\nb: 0o17\nc: .5\nd: 5.\ne: 12:30\nf: 2026-11-21\ng: -1\n",
  ])("is the one that is read with places, or none: %j", (text) => {
    const read = readValue(text);
    const document = readDocument("config.yaml", decode(Buffer.from(text)));
    if (read !== null) expect([document.problems, document.value]).toEqual([[], read.value]);
  });

  test("is told of every sound file", () => {
    expect(readValue("---\na: # why\n- b: 1\n  c: [x, {d: 'e'}]\n- f\ng:\n  - 1\n")?.value).toEqual({
      a: [{ b: 1, c: ["x", { d: "e" }] }, "f"],
      g: [1],
    });
    expect(readValue(instance("src-a"))?.value).toEqual(readDocument("x", decode(Buffer.from(instance("src-a")))).value);
  });
});

test("a glance approves of nothing that the careful reading refuses", () => {
  let approved = 0;
  fc.assert(
    fc.property(texts, (text) => {
      const seen = glance("src-staging-a", text);
      if (seen === null) return;
      approved++;
      const files = new Map([...sampleFleet(), [configPath("staging", "src-staging-a"), text] as const]);
      // Whether the fleet has that version and architecture, and whether names are unique, is looked up apart.
      const apart = new Set(["version.unknown", "architecture.unknown", "slug.duplicate", "domain.duplicate"]);
      const { problems } = validate(sourceOf(files));
      expect(problems.filter(({ code, severity }) => severity === "error" && !apart.has(code))).toEqual([]);
    }),
    { numRuns: 1_500 },
  );
  expect(approved).toBeGreaterThan(50);
});

describe("a folder of many instances", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "flotilla-test-many-"));
  });
  afterEach(async () => await rm(folder, { recursive: true, force: true }));

  test("has the same problems whether two threads look ahead or none", async () => {
    const files = sampleFleet();
    const spoilt = [
      (text: string): string => text.replace("size", "siz"),
      (text: string): string => text.replace(/slug: .*/, "slug: many-5"),
      (text: string): string => text.replace("version: 5.3.1", "version: 7.0.0"),
      (text: string): string => text.replace("gke/7", "gke/8"),
      (text: string): string => `\ufeff${text}`,
      (text: string): string => `${text}  values: { replicas: two }\n`,
      (text: string): string => text.replace("name: src", "name: crs"),
      (text: string): string => text.replace("domain: src-", "domain: SRC-1-"),
      (text: string): string => `${text}\tx: 1\n`,
    ];
    for (let index = 0; index < 1_200; index++) {
      const text = instance(`src-${index}`).replace("slug: src", "slug: many");
      files.set(configPath("staging", `src-${index}`), spoilt[index % 97]?.(text) ?? text);
    }
    files.set(configPath("staging", "src-7").replace("config.yaml", "notes.txt"), "beside it");
    files.delete(configPath("staging", "src-8"));
    files.set(configPath("staging", "src-8").replace("config.yaml", "config.yml"), "misnamed");
    for (const [path, text] of files) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    const repository = (): never => {
      throw new Error("git is not asked");
    };
    const slots = { title: ["target"], body: ["progress"] };
    const ahead = await checkFolder(folder, { repository, base: null, paths: [], trackerSlots: () => Promise.resolve(slots) });
    const carefully = validate(workTreeSource(folder), { trackerSlots: slots });
    expect(carefully.problems.length).toBeGreaterThan(100);
    expect(ahead).toEqual(carefully);
  });
});
