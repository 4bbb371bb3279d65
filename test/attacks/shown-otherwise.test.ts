import * as fc from "fast-check";
import { expect, test } from "vitest";
import { scrubber } from "../../src/fleet/public-text.ts";
import { inPublic } from "../../src/report/public-plan.ts";
import { planDigest } from "../../src/report/plan-groups.ts";
import type { PlannedStack } from "../../src/schemas/kinds.ts";
import { readPlan } from "../../src/stacks/plan/plan-json.ts";
import { displayOf, fingerprintOf, planRecord, protectedAddresses } from "../../src/stacks/plan/record.ts";
import { contradiction } from "../../src/stacks/plan/shown-plan.ts";

// Whoever can write the report of a plan shows people a harmless text, and has them approve the record beside it.

const key = { id: "k1", secret: Buffer.alloc(32, 7) };
const names = { id: "src-0001", slug: "acme-corp", domain: "acme-corp.fleet.example", customDomains: [], private: [] };
const scrub = scrubber([names]);

interface Resource {
  readonly address: string;
  readonly actions: readonly string[];
  readonly before?: unknown;
  readonly after?: unknown;
  readonly after_unknown?: unknown;
  readonly after_sensitive?: unknown;
}

/** A planned stack as the job `plan` reports it. */
function reported(resources: readonly Resource[], rest: object = {}): PlannedStack {
  const changes = resources.map(({ address, ...change }) => ({
    address,
    mode: "managed",
    type: "local_database",
    name: "main",
    change: { before: null, after: null, after_unknown: {}, before_sensitive: {}, after_sensitive: {}, ...change },
  }));
  const plan = readPlan(JSON.stringify({ format_version: "1.2", resource_changes: changes, ...rest }));
  const record = planRecord(plan, { digest: `sha256:${"d".repeat(64)}`, mode: "planned", key, volatile: ["local_database.etag"] });
  const shown = {
    environment: "prod",
    id: names.id,
    stack: "database",
    record,
    shape: `sha256:${"0".repeat(64)}`,
    fingerprint: fingerprintOf(record),
    autoApply: false,
    error: null,
    display: displayOf(plan, ["local_database.etag"]),
    downtime: null,
    protected: [...protectedAddresses(record, ["local_database"])],
  };
  return inPublic(shown, scrub);
}

const check = { address: { to_display: "check.a" }, status: "fail", instances: [{ address: { to_display: "check.a" }, status: "fail" }] };
const honest = (): PlannedStack =>
  reported(
    [
      {
        address: 'module.stack.local_database.main["acme-corp"]',
        actions: ["update"],
        before: { size: "small", etag: "1" },
        after: { size: "large", etag: "2" },
      },
      { address: "module.stack.local_database.old", actions: ["delete"], before: { size: "small" } },
      {
        address: "module.stack.local_database.new",
        actions: ["create"],
        after: { count: 3, on: true, none: null, tags: {}, text: "a".repeat(200), name: "acme-corp", key: "x" },
        after_sensitive: { key: true },
        after_unknown: { id: true },
      },
      { address: "module.stack.local_database.volatile", actions: ["update"], before: { etag: "1" }, after: { etag: "2" } },
    ],
    { checks: [check] },
  );

test("what the job plan shows fits what it records, whatever is planned", () => {
  expect(contradiction(honest(), key.secret)).toBeNull();
  const values = fc.dictionary(fc.constantFrom("a", "b", "etag", "tags", "acme-corp", "x.y"), fc.jsonValue({ maxDepth: 2 }), {
    maxKeys: 4,
  });
  const change = fc.oneof(
    fc.record({ actions: fc.constant(["create"]), before: fc.constant(null), after: values }),
    fc.record({ actions: fc.constantFrom(["delete"], ["forget"]), before: values, after: fc.constant(null) }),
    fc.record({
      actions: fc.constantFrom(["update"], ["delete", "create"], ["create", "delete"], ["no-op"]),
      before: values,
      after: values,
    }),
  );
  const address = fc
    .constantFrom("a", 'a["acme-corp"]', 'a["Acme_Corp"]', "a[0]", "a-b")
    .map((name) => `module.stack.local_database.${name}`);
  const marks = fc.record({
    after_unknown: fc.constantFrom({}, { a: true }, { tags: { b: true } }),
    after_sensitive: fc.constantFrom({}, { b: true }),
  });
  const resource = fc.tuple(address, change, marks).map(([address, change, marks]) => ({ address, ...change, ...marks }));
  fc.assert(
    fc.property(fc.uniqueArray(resource, { maxLength: 5, selector: ({ address }) => address }), (resources) => {
      expect(contradiction(reported(resources), key.secret)).toBeNull();
    }),
    { numRuns: 2_000 },
  );
});

type Lie = (stack: PlannedStack) => PlannedStack;
const changed = (at: number, change: (shown: PlannedStack["display"][number]) => PlannedStack["display"][number]): Lie => {
  return (stack) => ({ ...stack, display: stack.display.map((shown, index) => (index === at ? change(shown) : shown)) });
};
// Sorted: main, new, old, volatile, the check.
const lies: Readonly<Record<string, Lie>> = {
  "nothing at all": (stack) => ({ ...stack, display: [] }),
  "no deletion": (stack) => ({ ...stack, display: stack.display.filter(({ actions }) => !actions.includes("delete")) }),
  "an update where something is deleted": changed(2, (shown) => ({ ...shown, actions: ["update"] })),
  "another object": changed(2, (shown) => ({ ...shown, address: "module.stack.local_cache.old" })),
  "a creation that is none": (stack) => ({ ...stack, display: [...stack.display, { address: "z", actions: ["create"], attributes: [] }] }),
  "another value": changed(0, (shown) => ({ ...shown, attributes: shown.attributes.map((value) => ({ ...value, after: "medium" })) })),
  "an unknown value": changed(0, (shown) => ({
    ...shown,
    attributes: shown.attributes.map((value) => ({ ...value, after: "(known after apply)" })),
  })),
  "no value": changed(0, (shown) => ({ ...shown, attributes: [] })),
  "another attribute": changed(0, (shown) => ({ ...shown, attributes: shown.attributes.map((value) => ({ ...value, path: "comment" })) })),
  "another number": changed(1, (shown) => ({
    ...shown,
    attributes: shown.attributes.map((value) => (value.path === "count" ? { ...value, after: "4" } : value)),
  })),
  "no failing check": (stack) => ({ ...stack, display: stack.display.filter(({ actions }) => !actions.includes("fail")) }),
  "an error in place of changes": (stack) => ({ ...stack, error: "try again" }),
  "another fingerprint": (stack) => ({ ...stack, fingerprint: `sha256:${"f".repeat(64)}` }),
  "a protected resource that stays": (stack) => ({ ...stack, protected: ["module.stack.local_database.new"] }),
};

test.each(Object.entries(lies))("a report that shows %s is not believed", (_, lie) => {
  expect(contradiction(lie(honest()), key.secret)).not.toBeNull();
});

test("what is not believed is named without keys, which may be names", () => {
  const [first] = honest().display;
  const renamed = changed(0, () => ({ ...(first as PlannedStack["display"][number]), actions: ["create"] }))(honest());
  expect(contradiction(renamed, key.secret)).toBe("module.stack.local_database.main[…]: update is shown as create");
});

test("one diff never stands for stacks whose own would have other lines, whatever their shapes say", () => {
  const deleting = reported([{ address: "module.stack.local_database.a", actions: ["delete"], before: {} }]);
  const updating = reported([{ address: "module.stack.local_database.a", actions: ["update"], before: { a: "1" }, after: { a: "2" } }]);
  expect(planDigest([deleting, { ...updating, id: "src-0002" }]).groups.length).toBe(2);
});
