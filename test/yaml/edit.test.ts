import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Edit } from "../../src/yaml/change.ts";
import { editYaml } from "../../src/yaml/edit.ts";
import type { YamlNode } from "../../src/yaml/node.ts";
import { type Path, rangeOf } from "../../src/yaml/place.ts";
import { firstUnseen } from "../../src/data/unseen.ts";
import { readYaml } from "../../src/yaml/read.ts";
import { readTree } from "../../src/yaml/tree.ts";

const config = `# Paid until June.
apiVersion: flotilla.dev/v1
kind: Instance
metadata:
  name: src-0a1b2c3d4e5f60718293 # the id
  labels: { instance-type: production }
spec:
  slug: 'acme'
  version: 5.3.1   # see #12
  size: "small"

  # What they asked for:
  features:
    - executors
    - search # new
  ingress:
    public: true
  notes: |
    one
    two

  # the end
`;

function edited(text: string, ...edits: readonly Edit[]): string {
  const answer = editYaml(text, edits);
  if (answer.outcome === "refused") throw new Error(answer.faults.map((fault) => fault.message).join("; "));
  return answer.text;
}

describe("an edit of one value", () => {
  test.each<[string, Edit, readonly [string, string]]>([
    ["keeps the comment behind it", { path: ["spec", "version"], value: "5.4.0" }, ["version: 5.3.1   #", "version: 5.4.0   #"]],
    ["keeps single quotes", { path: ["spec", "slug"], value: "o'neil" }, ["'acme'", "'o''neil'"]],
    ["keeps double quotes", { path: ["spec", "size"], value: "large" }, ['"small"', '"large"']],
    ["quotes what would be a number", { path: ["spec", "version"], value: "5" }, ["5.3.1", '"5"']],
    ["writes booleans plainly", { path: ["spec", "ingress", "public"], value: false }, ["public: true", "public: false"]],
    ["changes one item of a list", { path: ["spec", "features", 1], value: "batch" }, ["- search #", "- batch #"]],
    [
      "replaces a block list as block",
      { path: ["spec", "features"], value: ["a", "b", "c"] },
      ["- executors\n    - search", "- a\n    - b\n    - c"],
    ],
    [
      "replaces a block by a scalar behind its key",
      { path: ["spec", "ingress"], value: "none" },
      ["ingress:\n    public: true", "ingress: none"],
    ],
    ["replaces a block scalar", { path: ["spec", "notes"], value: "short" }, ["|\n    one\n    two", "short"]],
    ["adds a key to a flow mapping", { path: ["metadata", "labels", "tier"], value: "gold" }, ["production }", "production, tier: gold }"]],
    [
      "adds a key behind the last",
      { path: ["spec", "ingress", "allowlist"], value: ["203.0.113.0/24"] },
      ["public: true\n", "public: true\n    allowlist: [203.0.113.0/24]\n"],
    ],
    [
      "makes the mappings above",
      { path: ["metadata", "annotations", "account"], value: "x: y" },
      ["production }\n", 'production }\n  annotations:\n    account: "x: y"\n'],
    ],
    ["adds behind a block scalar", { path: ["spec", "state"], value: "running" }, ["two\n\n", "two\n\n  state: running\n"]],
    ["appends to a list", { path: ["spec", "features", 2], value: "third" }, ["search # new\n", "search # new\n    - third\n"]],
    ["removes a key with its line", { path: ["spec", "version"], remove: true }, ["  version: 5.3.1   # see #12\n", ""]],
    ["removes an item with its line", { path: ["spec", "features", 0], remove: true }, ["    - executors\n", ""]],
    [
      "leaves {} where the last key goes",
      { path: ["spec", "ingress", "public"], remove: true },
      ["ingress:\n    public: true", "ingress: {}"],
    ],
    [
      "leaves {} in a flow mapping",
      { path: ["metadata", "labels", "instance-type"], remove: true },
      ["{ instance-type: production }", "{}"],
    ],
  ])("%s", (_name, edit, [before, after]) => {
    expect(config).toContain(before);
    expect(edited(config, edit)).toBe(config.replace(before, after));
    const windows = config.replaceAll("\n", "\r\n");
    expect(edited(`\ufeff${windows}`, edit)).toBe(`\ufeff${config.replace(before, after).replaceAll("\n", "\r\n")}`);
  });

  test("a value that is there already changes no byte", () => {
    expect(edited(config, { path: ["spec", "version"], value: "5.3.1" }, { path: ["spec", "gone"], remove: true })).toBe(config);
  });

  test("a hold is written and taken back", () => {
    const hold = { scope: "upgrade", reason: "migration", owner: "octocat", until: "2026-12-24T18:00+01:00" };
    const held = edited(config, { path: ["spec", "hold"], value: hold });
    expect(held).toContain("\n  hold:\n    scope: upgrade\n    reason: migration\n    owner: octocat\n    until: 2026-12-24T18:00+01:00\n");
    expect(edited(held, { path: ["spec", "hold"], remove: true })).toBe(config);
  });

  test("works in JSON, in an empty value and at the end without a line break", () => {
    expect(edited('{"a": {"b": [1, 2]}, "c": "x"}', { path: ["a", "b", 0], remove: true }, { path: ["c"], value: "y" })).toBe(
      '{"a": {"b": [2]}, "c": "y"}',
    );
    expect(edited("a:\nb: 1", { path: ["a"], value: "x" }, { path: ["b"], remove: true })).toBe("a: x");
    expect(edited("a:\nb: 1", { path: ["a", "deep"], value: 1 })).toBe("a: { deep: 1 }\nb: 1");
    expect(edited("- a: 1\n  b: 2\n- c", { path: [0, "a"], remove: true })).toBe("- b: 2\n- c");
  });

  test("refuses rather than guesses", () => {
    expect(editYaml("a: 1\na: 2\n", [{ path: ["a"], value: 3 }])).toMatchObject({ faults: [{ code: "yaml.duplicate-key", line: 2 }] });
    expect(editYaml("a: text\n", [{ path: ["a", "b"], value: 3 }])).toMatchObject({ faults: [{ code: "edit.impossible" }] });
    expect(editYaml("a: &x 1\n", [{ path: ["a"], value: 3 }])).toMatchObject({ faults: [{ code: "yaml.anchor", column: 4 }] });
  });
});

describe("any edit of any text", () => {
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: "binary" }),
    fc.constantFrom("yes", "1:30", "0x1f", "null", "~", "- a", "a: b", "# c", "{{x}}", "…", "a b", "\u2028", "é"),
  );
  const leaf = fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null));
  const value = fc.oneof(
    leaf,
    fc.array(leaf, { maxLength: 3 }),
    fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), leaf, { maxKeys: 3, noNullPrototype: true }),
  );
  const path = fc.constantFrom<readonly (string | number)[]>(
    ["spec", "version"],
    ["spec", "slug"],
    ["spec", "size"],
    ["spec", "features"],
    ["spec", "features", 0],
    ["spec", "features", 2],
    ["spec", "ingress"],
    ["spec", "notes"],
    ["spec", "new"],
    ["spec", "new", "deep"],
    ["metadata", "labels"],
    ["metadata", "labels", "x y"],
    ["metadata", "name"],
  );

  test("means exactly what was asked for, or is refused, and keeps every comment", () => {
    fc.assert(
      fc.property(path, value.filter(isText), (where, what) => {
        const answer = editYaml(config, [{ path: where, value: what }]);
        if (answer.outcome === "refused")
          throw new Error(`${JSON.stringify(what)} at ${where.join(".")}: ${answer.faults[0]?.message ?? ""}`);
        let found: unknown = readYaml(answer.text).value;
        for (const step of where) found = (found as Readonly<Record<string, unknown>>)[step];
        expect(found).toEqual(what);
        for (const comment of ["# Paid until June.", "# the id", "# see #12", "# What they asked for:", "# the end"])
          expect(answer.text).toContain(comment);
      }),
      { numRuns: 300 },
    );
  });

  test("puts no character that nobody sees", () => {
    for (const text of ["a\u202eb", "a\u200bb", "\ufeffa", "a\rb", "a\u0000", "a\u2028b"])
      expect(editYaml(config, [{ path: ["spec", "new"], value: text }]).outcome, JSON.stringify(text)).toBe("refused");
  });

  test("what is put and removed again leaves the text as it was", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(["spec", "new"], ["metadata", "new"], ["metadata", "labels", "new"], ["new"]),
        value.filter(isText),
        (where, what) => {
          expect(edited(edited(config, { path: where, value: what }), { path: where, remove: true })).toBe(config);
        },
      ),
      { numRuns: 200 },
    );
  });

  /** Lone surrogates are no text that a file could hold, and what nobody sees is refused. */
  function isText(value: unknown): boolean {
    const unseen = (text: string) => firstUnseen(text) !== null;
    const texts = (part: unknown): readonly string[] =>
      typeof part === "string"
        ? [part]
        : typeof part === "object" && part !== null
          ? [...Object.keys(part), ...Object.values(part).flatMap(texts)]
          : [];
    return !texts(value).some(unseen) && !Object.is(value, -0);
  }
});

describe("any edit of any layout", () => {
  const key = fc.constantFrom("a", "b c", "d", "'e'", '"f"', "g-h");
  const scalar = fc.constantFrom(
    "x",
    "1",
    "'it''s'",
    '"q\\n"',
    "[1, 'two', { three: 3 }]",
    "{ k: v, 'l': [] }",
    "[]",
    "{}",
    "",
    "# nothing",
    "http://x/y#z",
  );
  const comment = fc.constantFrom("", "", " # why", "   # é 😀");
  const lead = fc.constantFrom("", "", "\n", "# above\n", "\n  # indented\n");
  const block: fc.Arbitrary<(indent: string) => string> = fc.letrec<{ node: (indent: string) => string }>((tie) => ({
    node: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      fc.tuple(scalar, comment).map(
        ([value, note]) =>
          () =>
            ` ${value}${value.startsWith("#") ? "" : note}\n`,
      ),
      fc.constantFrom(" |\n", " >-\n").map((head) => (indent: string) => `${head}${indent}  one\n${indent}   two\n\n`),
      fc
        .uniqueArray(fc.tuple(key, tie("node"), lead), { minLength: 1, maxLength: 3, selector: ([name]) => name })
        .map(
          (entries) => (indent: string) =>
            `\n${entries.map(([name, node, above]) => `${above}${indent}  ${name}:${node(`${indent}  `)}`).join("")}`,
        ),
      fc
        .array(fc.tuple(scalar, comment), { minLength: 1, maxLength: 3 })
        .map(
          (items) => (indent: string) =>
            `\n${items.map(([value, note]) => `${indent}  - ${value}${value.startsWith("#") ? "" : note}\n`).join("")}`,
        ),
    ),
  })).node;
  const blockText = fc
    .uniqueArray(fc.tuple(key, block, lead), { minLength: 1, maxLength: 4, selector: ([name]) => name })
    .map((entries) => entries.map(([name, node, above]) => `${above}${name}:${node("")}`).join(""));
  const json = fc
    .tuple(fc.dictionary(fc.constantFrom("a", "b", "c"), fc.jsonValue({ maxDepth: 3 }), { minKeys: 1 }), fc.constantFrom(0, 2, 4))
    .map(([value, indent]) => JSON.stringify(value, null, indent));
  const layout = fc
    .tuple(fc.oneof(blockText, json), fc.boolean(), fc.boolean(), fc.boolean())
    .map(([text, windows, mark, ends]) => {
      const ended = ends ? text : text.trimEnd();
      return `${mark ? "\ufeff" : ""}${windows ? ended.replaceAll("\n", "\r\n") : ended}`;
    })
    .filter((text) => readTree(text.replace("\ufeff", "")).faults.length === 0);
  const value = fc.oneof(
    fc.constantFrom<unknown>("new", "5", "a: b", null, 7),
    fc.constantFrom<unknown>(["p", { q: 1 }], { r: { s: ["t"] } }, [], {}),
  );

  test("a changed value leaves every byte outside of it, a new one every byte", () => {
    let changed = 0;
    fc.assert(
      fc.property(layout, value, fc.nat(), fc.boolean(), (text, what, choice, isNew) => {
        const mark = text.startsWith("\ufeff") ? 1 : 0;
        const { root } = readTree(text.slice(mark));
        const nodes = root === null ? [] : placesOf(root, []);
        const [path, node] = nodes[choice % nodes.length] ?? [[], null];
        if (node === null || (isNew && node.kind !== "map")) return;
        const answer = editYaml(text, [{ path: isNew ? [...path, "new key"] : path, value: what }]);
        if (answer.outcome === "refused") return;
        changed++;
        const [start, end] = isNew ? [node.start, node.end] : rangeWithSpace(text.slice(mark), node);
        const kept = isNew ? insertedInto(text, answer.text) : null;
        if (kept !== null) expect(kept).toBe(true);
        else {
          expect(answer.text.slice(0, start + mark)).toBe(text.slice(0, start + mark));
          expect(answer.text.endsWith(text.slice(end + mark))).toBe(true);
        }
      }),
      { numRuns: 1_000 },
    );
    expect(changed).toBeGreaterThan(400);
  });

  test("a removed key takes nothing with it but its own lines, or its own text in a flow collection", () => {
    let removed = 0;
    fc.assert(
      fc.property(layout, fc.nat(), (text, choice) => {
        const mark = text.startsWith("\ufeff") ? 1 : 0;
        const { root } = readTree(text.slice(mark));
        const nodes = root === null ? [] : placesOf(root, []);
        const [path, node] = nodes[choice % nodes.length] ?? [[], null];
        if (node === null) return;
        const answer = editYaml(text, [{ path, remove: true }]);
        if (answer.outcome === "refused") return;
        removed++;
        const [start] = rangeOf(root, path, "key");
        const outside = `${text.slice(0, start + mark)}
${text.slice(node.end + mark)}`;
        for (const note of outside.match(/^ *# (?:above|indented)$/gm) ?? []) expect(answer.text).toContain(note);
        expect(answer.text.startsWith("\ufeff")).toBe(mark === 1);
        expect(answer.text.length).toBeLessThanOrEqual(text.length + " {}".length);
      }),
      { numRuns: 1_000 },
    );
    expect(removed).toBeGreaterThan(400);
  });

  function placesOf(node: YamlNode, path: Path): readonly (readonly [Path, YamlNode])[] {
    const below =
      node.kind === "map"
        ? node.entries.flatMap((entry) => placesOf(entry.node, [...path, entry.key]))
        : node.kind === "list"
          ? node.items.flatMap((item, index) => placesOf(item, [...path, index]))
          : [];
    return path.length === 0 ? below : [[path, node], ...below];
  }

  /** A block begins on a line of its own: what takes its place moves up behind the key. */
  function rangeWithSpace(text: string, { start, end }: YamlNode): readonly [number, number] {
    const before = text.slice(0, start).trimEnd().length;
    return [Math.min(before, start), end];
  }

  /** Whether one text is the other with something put in at one place, be it `{}` opened for it. */
  function insertedInto(before: string, after: string): boolean {
    let start = 0;
    while (start < before.length && before[start] === after[start]) start++;
    let end = 0;
    while (end < before.length - start && before.at(-1 - end) === after.at(-1 - end)) end++;
    return /^[{} ]*$/.test(before.slice(start, before.length - end));
  }
});
