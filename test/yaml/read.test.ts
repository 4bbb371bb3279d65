import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseDocument } from "yaml";
import { decode } from "../../src/fleet/decode.ts";
import { readDocument, type YamlDocument } from "../../src/fleet/document.ts";
import type { YamlNode } from "../../src/yaml/node.ts";
import { type Path, rangeOf } from "../../src/yaml/place.ts";
import { readTree } from "../../src/yaml/tree.ts";

function read(content: string | Uint8Array): YamlDocument {
  return readDocument("config.yaml", decode(Buffer.from(content)));
}

function codes(content: string | Uint8Array): readonly string[] {
  return read(content).problems.map(({ code, line, column }) => `${code} ${line}:${column}`);
}

describe("what is refused", () => {
  test.each<[string, string | Uint8Array, readonly string[]]>([
    ["duplicate keys", "a: 1\nb: {c: 1, 'c': 2}\n\"a\": 3\n", ["yaml.duplicate-key 2:11", "yaml.duplicate-key 3:1"]],
    ["an anchor", "a: &x 1\n", ["yaml.anchor 1:4"]],
    ["an alias", "a: &x [1]\nb: *x\n", ["yaml.anchor 1:4", "yaml.alias 2:4"]],
    ["a custom tag", "a: !secret x\n", ["yaml.tag 1:4"]],
    ["a tag of a handle", "%TAG !e! tag:example.com,2026:\n---\na: !e!x y\n", ["yaml.tag 1:1", "yaml.tag 3:4"]],
    ["a second document", "a: 1\n---\nb: 1\n", ["yaml.documents 2:1"]],
    ["a second, empty document", "a: 1\n---\n", ["yaml.documents 2:1"]],
    ["a tab before a key", "a:\n\tb: 1\n", ["yaml.tab 2:1"]],
    ["a tab behind spaces", "a:\n  b: 1\n  \tc: 1\n", ["yaml.tab 3:3"]],
    ["a tab behind the mark of an item", "a:\n  -\t- b\n", ["yaml.tab 2:4"]],
    ["a tab between an item's mark and its key", "a:\n  - \tb: 1\n    c: 2\n", ["yaml.tab 2:5"]],
    ["a tab that ends a block of text", "a: |\n  b\n\t\n  c\n", ["yaml.tab 3:1"]],
    ["a tab that the parser does not take", "a: [b,\tc]\n", ["yaml.tab 1:7"]],
    ["a tab in a flow mapping", "a: {\n\tb: 1 }\n", ["yaml.tab 2:1"]],
    ["NUL", "a: 1\nb: x\0y\n", ["yaml.nul 2:5"]],
    [
      "invalid UTF-8",
      new Uint8Array([0x61, 0x3a, 0x20, 0xc3, 0xa9, 0x0a, 0x62, 0x3a, 0x20, 0xef, 0xbf, 0xbd, 0xff, 0x0a]),
      ["file.encoding 2:5"],
    ],
    ["UTF-16", Buffer.from("\ufeffa: 1\n", "utf16le"), ["file.encoding 1:1"]],
    ["more than 256 KiB", `a: ${"x".repeat(256 * 1024)}`, ["file.size 1:1"]],
    ["deep nesting", "[".repeat(5_000), ["yaml.syntax 1:100"]],
    ["a key that is a number", "1: x\n", ["yaml.key 1:1"]],
    ["a key that is nothing", ": x\n", ["yaml.key 1:1"]],
    ["a key that is a list", "? [a]\n: x\n", ["yaml.key 1:3"]],
    [
      "a number that would lose digits",
      "a: 9007199254740993\nb: .nan\nc: -.inf\n",
      ["yaml.number 1:4", "yaml.number 2:4", "yaml.number 3:4"],
    ],
    ["a number beyond all numbers", "a: 1e400\nb: -1.5E+4000\nc: 12e4567\n", ["yaml.number 1:4", "yaml.number 2:4", "yaml.number 3:4"]],
    ["another YAML version", "%YAML 1.1\n---\na: yes\n", ["yaml.version 1:1"]],
    ["a lone carriage return", "a: 1\r\nb: 2\rc: 3\n", ["yaml.carriage-return 2:5"]],
    ["a mapping that does not end", "a: {b: 1\n", ["yaml.syntax 2:1"]],
  ])("%s", (_name, content, expected) => {
    expect(codes(content)).toEqual(expected);
  });

  test("hostile sizes within the limit are read, or refused, at once", () => {
    const hostile = [
      "[".repeat(99) + "]".repeat(99),
      "{a: ".repeat(90) + "1" + "}".repeat(90),
      "? ".repeat(60_000),
      "- ".repeat(60_000),
      `[${"a,".repeat(100_000)}]`,
      `"${"\\u0041".repeat(40_000)}"`,
      `a: ${"&a ".repeat(50_000)}`,
      Array.from({ length: 20_000 }, (_, index) => `k${index}: v`).join("\n"),
      `a: |\n${"  x\n".repeat(50_000)}`,
      `a: ${"\n# c".repeat(50_000)}`,
      "x".repeat(200_000) + "\udc00",
    ];
    const start = performance.now();
    for (const text of hostile) read(text);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

describe("what is fine", () => {
  test("CRLF, a byte order mark, quoted keys, JSON, a comment's tab, tabs in a block", () => {
    expect(read("\ufeffa: 1\r\n\"b\": 'x'\r\n").value).toEqual({ a: 1, b: "x" });
    expect(read('{"a": [1, 2.5, true, null, "x\\n"], "b": {}}').value).toEqual({ a: [1, 2.5, true, null, "x\n"], b: {} });
    expect(codes("a: |\n  x\n  \ty\nb: 1\t# tab\n")).toEqual([]);
    expect(codes("a:\tb\nc\t: d\t\ne:\n  -\tf\n\t\n")).toEqual([]);
    expect(read("").value).toBeNull();
    expect(read("# nothing\n").value).toBeNull();
  });

  test("keys of objects' own machinery are ordinary keys", () => {
    const { value } = read("__proto__: { polluted: true }\nconstructor: 1\nprototype: 2\ntoString: 3\n");
    expect(Object.keys(value as object)).toEqual(["__proto__", "constructor", "prototype", "toString"]);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(({} as Readonly<Record<string, unknown>>)["polluted"]).toBeUndefined();
  });
});

describe("places", () => {
  const about = { severity: "error", code: "x", message: "x", hint: null } as const;

  test("columns count UTF-16 code units behind the byte order mark", () => {
    const document = read('\ufeffa: { "😀": é, b: 2 }\r\nlist:\r\n- one\r\n- two: 2\r\n');
    expect(document.problem(["a", "b"], "value", about)).toMatchObject({ line: 1, column: 18, endColumn: 19 });
    expect(document.problem(["a", "😀"], "key", about)).toMatchObject({ line: 1, column: 6, endColumn: 10 });
    expect(document.problem(["list", 1, "two"], "value", about)).toMatchObject({ line: 4, column: 8 });
    expect(document.problem(["list", 0], "value", about)).toMatchObject({ line: 3, column: 3, endColumn: 6 });
  });

  test("of what is missing, the nearest parent's key is named", () => {
    const document = read("spec:\n  ingress:\n    public: true\n  empty:\n");
    expect(document.problem(["spec", "ingress", "allowlist", 3], "value", about)).toMatchObject({ line: 2, column: 3, endColumn: 10 });
    expect(document.problem(["spec", "empty"], "value", about)).toMatchObject({ line: 4, column: 3, endColumn: 8 });
    expect(document.problem(["other"], "key", about)).toEqual({ file: "config.yaml", line: 1, column: 1, ...about });
  });
});

const scalar = fc.oneof(
  fc.constantFrom(
    "~",
    "null",
    "yes",
    "true",
    "0o17",
    "0x1F",
    "007",
    "1e3",
    "-0",
    "+1",
    ".5",
    "5.",
    "1_000",
    "2026-01-01",
    "1:30",
    "<<",
    "=",
    "a#b",
    "a b",
    "é😀",
    "'it''s'",
    '"\\u00e9\\n"',
    "''",
    "|",
    "!x y",
    "&a b",
    "*a",
    "- a",
    "? a",
    "a: b",
    "[]",
    "{}",
    ".inf",
    "0b1",
    "-",
    "@x",
    "%x",
    "`x",
  ),
  fc.string({ maxLength: 6 }),
  fc.double().map(String),
);
/** Lines that look like YAML more often than not. */
const yamlText = fc
  .array(
    fc.record({
      indent: fc.integer({ min: 0, max: 3 }),
      lead: fc.constantFrom("", "- ", "a: ", "b: ", "'c d': ", "- a: ", "? ", ": ", "# ", "{a: ", "[", "---", "\t"),
      scalar,
      tail: fc.constantFrom("", "", "", " # c", "]", "}", ",", ":", "\r"),
    }),
    { maxLength: 8 },
  )
  .map((lines) => lines.map(({ indent, lead, scalar, tail }) => `${"  ".repeat(indent)}${lead}${scalar}${tail}`).join("\n"));

describe("against another reader of YAML 1.2", () => {
  test("what is read is read alike", () => {
    let accepted = 0;
    fc.assert(
      fc.property(yamlText, (text) => {
        const document = read(text);
        if (document.problems.length > 0) return;
        const other = parseDocument(text, { schema: "core", version: "1.2", uniqueKeys: true, merge: false });
        if (other.errors.length > 0) return;
        accepted++;
        expect({ text, value: document.value }).toEqual({ text, value: normal(other.toJS()) });
      }),
      { numRuns: 3_000 },
    );
    expect(accepted).toBeGreaterThan(300);
  });

  test("every value's place holds that value", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.boolean(), (value, pretty) => {
        const text = JSON.stringify(value, null, pretty ? 2 : 0);
        const { root, faults } = readTree(text);
        if (faults.length > 0) return;
        for (const [path, node] of all(root, [])) {
          const [start, end] = rangeOf(root, path, "value");
          if (path.length > 0) expect(JSON.parse(text.slice(start, end))).toEqual(normal(node.value));
        }
      }),
    );
  });

  function all(node: YamlNode | null, path: Path): readonly (readonly [Path, YamlNode])[] {
    if (node === null) return [];
    const below =
      node.kind === "map"
        ? node.entries.flatMap((entry) => all(entry.node, [...path, entry.key]))
        : node.kind === "list"
          ? node.items.flatMap((item, index) => all(item, [...path, index]))
          : [];
    return [[path, node], ...below];
  }

  /** -0 is 0, as in JSON. */
  function normal(value: unknown): unknown {
    return value === undefined ? null : (JSON.parse(JSON.stringify(value)) as unknown);
  }
});
