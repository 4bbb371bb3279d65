import * as fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson } from "../../src/data/canonical-json.ts";
import { flatten, pathsAbove, segment } from "../../src/stacks/plan/flatten.ts";
import { readPlan, resourceType } from "../../src/stacks/plan/plan-json.ts";
import { changedOutputs, displayOf, fingerprintOf, isEmpty, planRecord, protectedAddresses } from "../../src/stacks/plan/record.ts";
import { shapeOf } from "../../src/stacks/plan/shape.ts";

const key = { id: "k1", secret: Buffer.alloc(32, 1) };
const options = { digest: `sha256:${"d".repeat(64)}`, mode: "planned" as const, key, volatile: [] };

interface Change {
  readonly actions: readonly string[];
  readonly before?: unknown;
  readonly after?: unknown;
  readonly after_unknown?: unknown;
  readonly before_sensitive?: unknown;
  readonly after_sensitive?: unknown;
  readonly importing?: unknown;
}

function aPlan(
  changes: Readonly<Record<string, Change & { readonly previous_address?: string; readonly mode?: string }>>,
  rest: object = {},
) {
  const entries = Object.entries(changes).map(([address, { mode = "managed", previous_address, ...change }]) => ({
    address,
    mode,
    type: resourceType(address),
    name: address.split(".").at(-1),
    ...(previous_address === undefined ? {} : { previous_address }),
    change: { before: null, after: null, after_unknown: {}, before_sensitive: {}, after_sensitive: {}, ...change },
  }));
  return readPlan(JSON.stringify({ format_version: "1.2", resource_changes: entries, ...rest }));
}

test("a record names changed leaf paths only, unknown where the engine does not know", () => {
  const plan = aPlan({
    "module.stack.x.a": {
      actions: ["update"],
      before: { size: "small", name: "n", ports: [{ name: "http" }, { name: "old" }], tags: { a: "1" }, ids: ["i"] },
      after: { size: "large", name: "n", ports: [{ name: "https" }], tags: { a: "1", "b.c": "2" } },
      after_unknown: { ids: true, ports: [{ number: true }] },
    },
  });
  const { attributes } = planRecord(plan, options).changes[0] ?? { attributes: {} };
  expect(Object.keys(attributes)).toEqual(["ids", "ports.0.name", "ports.0.number", "ports.1.name", "size", 'tags."b.c"']);
  expect(
    Object.entries(attributes)
      .filter(([, hash]) => hash === "unknown")
      .map(([path]) => path),
  ).toEqual(["ids", "ports.0.number"]);
});

test("reads, no-ops and the helper do not count; moves do; outputs do", () => {
  const nothing = aPlan({
    "module.stack.x.a": { actions: ["no-op"], before: { a: 1 }, after: { a: 1 } },
    "data.terraform_remote_state.network": { actions: ["read"], mode: "data", after: {} },
    "terraform_data.flotilla_unknown": { actions: ["create"], after: { input: "x" }, after_unknown: { output: true } },
  });
  expect(isEmpty(planRecord(nothing, options))).toBe(true);
  const moved = aPlan({
    "module.stack.x.b": { actions: ["no-op"], before: { a: 1 }, after: { a: 1 }, previous_address: "module.stack.x.a" },
  });
  expect(planRecord(moved, options).changes).toEqual([
    { address: "module.stack.x.b", previous: "module.stack.x.a", actions: ["no-op"], attributes: {} },
  ]);
  const outputs = aPlan(
    {},
    {
      output_changes: {
        url: { actions: ["update"], before: "a", after: "b", after_unknown: false },
        same: { actions: ["no-op"] },
        list: { actions: ["create"], after: ["a"], after_unknown: [false, true] },
      },
    },
  );
  expect(Object.keys(planRecord(outputs, options).outputs)).toEqual(["list.0", "list.1", "url"]);
  expect(changedOutputs(outputs)).toEqual(["list", "url"]);
});

test("volatile attributes are left out, and so is an update of nothing else", () => {
  const change = { actions: ["update"], before: { seen: { at: 1 }, size: 1 }, after: { seen: { at: 2 }, size: 1 } };
  expect(isEmpty(planRecord(aPlan({ "module.stack.x.a": change }), { ...options, volatile: ["x.seen"] }))).toBe(true);
  const both = { ...change, after: { seen: { at: 2 }, size: 2 } };
  expect(
    Object.keys(planRecord(aPlan({ "module.stack.x.a": both }), { ...options, volatile: ["x.seen"] }).changes[0]?.attributes ?? {}),
  ).toEqual(["size"]);
});

test("a sensitive value is in no record and no display, and another one has another hash", () => {
  const plan = (password: string) =>
    aPlan({
      "module.stack.x.a": {
        actions: ["create"],
        after: { password, keys: { private: password } },
        after_sensitive: { password: true, keys: true },
      },
    });
  const text = JSON.stringify([planRecord(plan("hunter2"), options), displayOf(plan("hunter2"), [])]);
  expect(text).not.toContain("hunter2");
  expect(text).not.toContain("private");
  expect(displayOf(plan("hunter2"), [])[0]?.attributes).toEqual([
    { path: "keys", before: null, after: "(sensitive)" },
    { path: "password", before: null, after: "(sensitive)" },
  ]);
  expect(fingerprintOf(planRecord(plan("hunter2"), options))).not.toBe(fingerprintOf(planRecord(plan("hunter3"), options)));
  expect(fingerprintOf(planRecord(plan("hunter2"), options))).not.toBe(
    fingerprintOf(planRecord(plan("hunter2"), { ...options, key: { id: "k1", secret: Buffer.alloc(32, 2) } })),
  );
});

test("a fingerprint leaves key id and mode out", () => {
  const record = planRecord(aPlan({ "module.stack.x.a": { actions: ["delete"], before: { a: 1 } } }), options);
  expect(fingerprintOf({ ...record, keyId: "k2", mode: "upstream-unknown" })).toBe(fingerprintOf(record));
  expect(record.changes).toEqual([{ address: "module.stack.x.a", previous: null, actions: ["delete"], attributes: {} }]);
});

test("the same change in two instances has one shape, another change another", () => {
  const record = (slug: string, size: string) =>
    planRecord(
      aPlan({
        [`module.stack.x.a["${slug}-1"]`]: {
          actions: ["update"],
          before: { size: "s", tags: { [slug]: "1" } },
          after: { size, tags: { [slug]: "2" } },
        },
      }),
      options,
    );
  const shape = (slug: string, size = "m") =>
    shapeOf(record(slug, size), { stack: "app", id: `src-${slug}`, slug, domain: `${slug}.fleet.example` });
  expect(shape("acme")).toBe(shape("beta", "l"));
  const names = { stack: "app", id: "src-x", slug: "size", domain: "size.fleet.example" };
  const plain = planRecord(aPlan({ "module.stack.x.size": { actions: ["update"], before: { size: 1 }, after: { size: 2 } } }), options);
  expect(shapeOf(plain, names)).toBe(shapeOf(plain, { ...names, slug: "acme" }));
  expect(shapeOf(plain, names)).not.toBe(shapeOf(plain, { ...names, stack: "database" }));
});

test.each([
  [
    "moved",
    { "module.stack.x.new": { actions: ["no-op"], previous_address: "module.stack.x.old", before: { n: 1 }, after: { n: 1 } } },
    {},
  ],
  ["imported", { "module.stack.x.a": { actions: ["no-op"], importing: { id: "a" }, before: { n: 1 }, after: { n: 1 } } }, {}],
  ["forgotten", { "module.stack.x.a": { actions: ["forget"], before: { n: 1 } } }, {}],
  ["output", {}, { output_changes: { url: { actions: ["update"], before: "a", after: "b", after_unknown: false } } }],
])("a plan of nothing but this is not empty: %s", (_what, changes: Parameters<typeof aPlan>[0], rest) => {
  expect(isEmpty(planRecord(aPlan(changes, rest), options))).toBe(false);
});

test("an engine that plans something unknown, or JSON that is none, is an error without the text", () => {
  expect(() => aPlan({ "module.stack.x.a": { actions: ["vanish"] } })).toThrow("vanish");
  expect(() => readPlan('{"secret": "hunter2"')).toThrow(/^((?!hunter2).)*$/);
});

const json = fc.jsonValue({ maxDepth: 3 });

test("the leaves of a value distinguish it from every other", () => {
  fc.assert(
    fc.property(json, json, (a, b) => {
      const same = distinct(a) === distinct(b);
      expect(same).toBe(canonicalJson(a) === canonicalJson(b) || isListLike(a, b));
    }),
    { numRuns: 2_000 },
  );
});

/** Leaves as one text. */
function distinct(value: unknown): string {
  return canonicalJson(Object.fromEntries(flatten(value, undefined, undefined)));
}

/** A list and an object with the keys 0, 1, ... read the same; no attribute is now the one and now the other. */
function isListLike(a: unknown, b: unknown): boolean {
  const asObjects = (value: unknown): unknown =>
    typeof value === "object" && value !== null && Object.keys(value).length > 0
      ? Object.fromEntries(Object.entries(value).map(([name, member]) => [name, asObjects(member)]))
      : value;
  return canonicalJson(asObjects(a)) === canonicalJson(asObjects(b));
}

test("the paths above a path are exactly its beginnings, whatever the names hold", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 4 }), (names) => {
      const parts = names.map(segment);
      expect(pathsAbove(parts.join("."))).toEqual(parts.slice(1).map((_, at) => parts.slice(0, parts.length - 1 - at).join(".")));
    }),
  );
});

test("protected is what a plan deletes, replaces or forgets of a protected type, wherever its module and key", () => {
  const plan = aPlan({
    'module.stack.module.a["x.local_database.y"].local_database.main': { actions: ["delete"], before: { a: 1 } },
    'module.stack.local_database.main["a.\\"].b"]': { actions: ["delete", "create"], before: { a: 1 }, after: { a: 2 } },
    "module.stack.local_database.left[0]": { actions: ["forget"], before: { a: 1 } },
    "module.stack.local_database.grown": { actions: ["update"], before: { a: 1 }, after: { a: 2 } },
    "module.stack.local_network.local_database": { actions: ["delete"], before: { a: 1 } },
  });
  expect(protectedAddresses(planRecord(plan, options), ["local_database"])).toEqual(
    [
      'module.stack.local_database.main["a.\\"].b"]',
      "module.stack.local_database.left[0]",
      'module.stack.module.a["x.local_database.y"].local_database.main',
    ].sort(),
  );
  expect(protectedAddresses(planRecord(plan, options), [])).toEqual([]);
});

test("a plan whose types and addresses disagree is not read", () => {
  const change = { actions: ["delete"], before: {}, after: null };
  const entry = { address: "module.stack.local_network.main", mode: "managed", type: "local_database", name: "main", change };
  expect(() => readPlan(JSON.stringify({ format_version: "1.2", resource_changes: [entry] }))).toThrow("local_database");
});
