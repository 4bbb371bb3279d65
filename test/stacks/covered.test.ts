import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { PlanChange, PlanRecord, ReviewFact } from "../../src/schemas/kinds.ts";
import { type Cover, covered, type CoverQuestion } from "../../src/stacks/plan/covered.ts";
import { fingerprintOf, isEmpty } from "../../src/stacks/plan/record.ts";
import { shapeOf } from "../../src/stacks/plan/shape.ts";
import { anEnvironment } from "./small-fleet.ts";

const digest = `sha256:${"d".repeat(64)}`;
const names = { stack: "app", id: "src-0a1b2c3d4e5f60718293", slug: "acme", domain: "acme.fleet.example" };
const hash = (seed: string) => `hmac:${seed.repeat(64)}`;
const policy = anEnvironment({ name: "tofu" }).config.spec.policy;

function aRecord(changes: readonly PlanChange[], rest: Partial<PlanRecord> = {}): PlanRecord {
  return { keyId: "k1", digest, mode: "planned", changes, outputs: {}, ...rest };
}

function aReview(record: PlanRecord, rest: Partial<ReviewFact> = {}): ReviewFact {
  const review = {
    record,
    pullRequest: 7,
    head: "a".repeat(40),
    base: "b".repeat(40),
    mergeTree: "c".repeat(40),
    at: "2026-11-01T08:00:00Z",
    run: "1",
  };
  return { review, merged: true, author: "octocat", approvers: ["mona"], approvedShapes: null, ...rest };
}

function question(
  record: PlanRecord,
  rest: Partial<Omit<CoverQuestion, "plan">> & { readonly plan?: Partial<CoverQuestion["plan"]> } = {},
): CoverQuestion {
  const plan = {
    record,
    fingerprint: fingerprintOf(record),
    shape: shapeOf(record, names),
    empty: isEmpty(record),
    stateEmpty: false,
    tainted: [],
    protected: [],
  };
  return {
    applied: null,
    attempt: null,
    autoApply: false,
    policy,
    reviews: [],
    confirmations: [],
    names,
    ...rest,
    plan: { ...plan, ...rest.plan },
  };
}

const update: PlanChange = {
  address: "module.stack.x.a",
  previous: null,
  actions: ["update"],
  attributes: { size: hash("1"), url: "unknown" },
};
const create: PlanChange = { ...update, address: "module.stack.x.b", actions: ["create"] };
const attempt = { state: "claimed" } as NonNullable<CoverQuestion["attempt"]>;
const codes = (cover: Cover) => (cover.covered ? [] : cover.why.map(({ code }) => code));

test("a merged and approved review covers what it showed", () => {
  expect(covered(question(aRecord([update]), { reviews: [aReview(aRecord([update]))] }))).toMatchObject({
    covered: true,
    by: "review",
    review: { author: "octocat" },
  });
});

test("a review that is not merged, not approved, deferred, of another key or of another digest covers nothing, with its reason", () => {
  const ask = (record: Partial<PlanRecord>, fact: Partial<ReviewFact> = {}) =>
    codes(covered(question(aRecord([update]), { reviews: [aReview(aRecord([update], record), fact)] })));
  expect(ask({}, { merged: false })).toEqual(["not-merged"]);
  expect(ask({}, { approvers: [] })).toEqual(["not-approved"]);
  expect(ask({ mode: "deferred", changes: [] })).toEqual(["deferred"]);
  expect(ask({ keyId: "k0" })).toEqual(["key-unknown"]);
  expect(ask({ digest: `sha256:${"e".repeat(64)}` })).toEqual(["digest-differs"]);
  expect(codes(covered(question(aRecord([update]))))).toEqual(["not-reviewed"]);
});

test("a review from before the last apply covers nothing: bringing an old config back is a change like any other", () => {
  const lastAppliedAt = (at: string) =>
    codes(
      covered(
        question(aRecord([update]), {
          applied: { digest: `sha256:${"e".repeat(64)}`, at } as NonNullable<CoverQuestion["applied"]>,
          reviews: [aReview(aRecord([update]))],
        }),
      ),
    );
  expect(lastAppliedAt("2026-11-01T07:59:59Z")).toEqual([]);
  expect(lastAppliedAt("2026-11-01T08:00:01Z")).toEqual(["outdated"]);
});

test("where the policy is merged, merging is enough", () => {
  const asked = { policy: { ...policy, review: "merged" as const }, reviews: [aReview(aRecord([update]), { approvers: [] })] };
  expect(covered(question(aRecord([update]), asked)).covered).toBe(true);
});

test("in a rollout an approved shape stands for the approval, also for what is left of it after a half-done apply", () => {
  const both = aRecord([create, update]);
  const reviews = (approvedShapes: readonly string[]) => [aReview(both, { approvers: [], approvedShapes })];
  expect(covered(question(both, { reviews: reviews([shapeOf(both, names)]) })).covered).toBe(true);
  expect(covered(question(aRecord([update]), { reviews: reviews([shapeOf(both, names)]) })).covered).toBe(true);
  expect(codes(covered(question(both, { reviews: reviews([]) })))).toEqual(["shape-not-approved"]);
});

test("an attribute reviewed as unknown may become anything, also several; another value may not", () => {
  const reviews = [aReview(aRecord([update], { outputs: { url: "unknown" } }))];
  const now = (attributes: Record<string, string>, outputs: Record<string, string> = {}) =>
    codes(covered(question(aRecord([{ ...update, attributes }], { outputs }), { reviews })));
  expect(now({ size: hash("1"), "url.0": hash("2"), "url.1.host": hash("3") }, { url: hash("4") })).toEqual([]);
  expect(now({ size: hash("2") })).toEqual(["attribute-differs"]);
  expect(now({ size: "unknown" })).toEqual(["attribute-differs"]);
  expect(now({ urls: hash("1") })).toEqual(["attribute-not-reviewed"]);
  expect(now({}, { other: hash("4") })).toEqual(["output-not-reviewed"]);
});

test("less than what was reviewed is covered, more and other actions are not; a new object has to be the whole one", () => {
  const reviews = [aReview(aRecord([update, create]))];
  expect(covered(question(aRecord([update]), { reviews })).covered).toBe(true);
  expect(codes(covered(question(aRecord([{ ...update, address: "module.stack.x.c" }]), { reviews })))).toEqual(["change-not-reviewed"]);
  expect(codes(covered(question(aRecord([{ ...update, actions: ["delete"] }]), { reviews })))).toEqual(["action-differs"]);
  expect(codes(covered(question(aRecord([{ ...create, attributes: {} }]), { reviews })))).toEqual(["attribute-differs"]);
});

test("a reviewed create covers replacing what our own failed attempt tainted, nobody else's", () => {
  const now = aRecord([{ ...create, actions: ["delete", "create"] }]);
  const reviews = [aReview(aRecord([create]))];
  const ask = (tainted: readonly string[], given: CoverQuestion["attempt"]) =>
    covered(question(now, { reviews, attempt: given, plan: { tainted } })).covered;
  expect(ask([create.address], attempt)).toBe(true);
  expect(ask([create.address], null)).toBe(false);
  expect(ask([], attempt)).toBe(false);
});

test("a stack that never was may create, and only create, on empty state and empty ledger", () => {
  expect(covered(question(aRecord([create]), { plan: { stateEmpty: true } }))).toMatchObject({ covered: true, by: "first-create" });
  expect(covered(question(aRecord([create]), { plan: { stateEmpty: false } })).covered).toBe(false);
  expect(covered(question(aRecord([create, update]), { plan: { stateEmpty: true } })).covered).toBe(false);
  expect(
    covered(question(aRecord([create]), { applied: {} as NonNullable<CoverQuestion["applied"]>, plan: { stateEmpty: true } })).covered,
  ).toBe(false);
});

test("a protected change always wants a confirmation of exactly this plan", () => {
  const record = aRecord([{ ...update, actions: ["delete", "create"] }]);
  const guarded = { protected: [update.address], stateEmpty: true };
  const reviews = [aReview(record)];
  expect(codes(covered(question(record, { reviews, plan: guarded })))).toEqual(["protected"]);
  expect(codes(covered(question(record, { reviews, autoApply: true, plan: guarded })))).toEqual(["protected"]);
  const confirmation = { fingerprint: fingerprintOf(record), by: "hubot", at: "2026-11-01T08:00:00Z" };
  expect(covered(question(record, { reviews, confirmations: [confirmation], plan: guarded }))).toMatchObject({
    covered: true,
    by: "confirmation",
    review: { author: "octocat" },
  });
  expect(
    covered(question(record, { confirmations: [{ ...confirmation, fingerprint: `sha256:${"0".repeat(64)}` }], plan: guarded })).covered,
  ).toBe(false);
});

test("an empty plan and an auto-applied stack need nobody", () => {
  expect(covered(question(aRecord([])))).toMatchObject({ covered: true, by: "empty" });
  expect(covered(question(aRecord([update]), { autoApply: true }))).toMatchObject({ covered: true, by: "auto-apply" });
});

const someAttributes = fc.dictionary(
  fc.constantFrom("a", "b", "c", "a.0", "b.x"),
  fc.constantFrom("unknown", hash("1"), hash("2"), hash("3")),
  { maxKeys: 4 },
);
const someChange: fc.Arbitrary<PlanChange> = fc.record({
  address: fc.constantFrom("x.a", "x.b", "x.c"),
  previous: fc.constantFrom(null, "x.old"),
  actions: fc.constantFrom<PlanChange["actions"][]>(["create"], ["update"], ["delete"], ["delete", "create"]),
  attributes: someAttributes,
});
const someRecord = fc
  .record({
    changes: fc.uniqueArray(someChange, { selector: ({ address }) => address, maxLength: 3 }),
    outputs: someAttributes,
    keyId: fc.constantFrom("k1", "k2"),
  })
  .map(({ changes, outputs, keyId }) => aRecord(changes, { outputs, keyId }));
const someReview = fc
  .record({ record: someRecord, merged: fc.boolean(), approvers: fc.constantFrom([], ["mona"]), number: fc.integer({ min: 1, max: 3 }) })
  .map(({ record, merged, approvers, number }): ReviewFact => {
    const fact = aReview(record, { merged, approvers });
    return { ...fact, review: { ...fact.review, pullRequest: number } };
  });

test("whatever is covered by review was reviewed, change by change and attribute by attribute", () => {
  fc.assert(
    fc.property(someRecord, fc.array(someReview, { maxLength: 3 }), (record, reviews) => {
      const cover = covered(question(record, { reviews }));
      if (!cover.covered || cover.by !== "review") return;
      const reviewed = cover.review?.review.record;
      expect(cover.review).toMatchObject({ merged: true, approvers: ["mona"] });
      expect(reviewed?.keyId).toBe(record.keyId);
      for (const change of record.changes) {
        const then = reviewed?.changes.find(({ address }) => address === change.address);
        expect(then).toMatchObject({ actions: change.actions, previous: change.previous });
        for (const [path, value] of Object.entries(change.attributes)) {
          const above = path.split(".").map((_, at, parts) => parts.slice(0, at + 1).join("."));
          const isOpen = above.some((known) => then?.attributes[known] === "unknown");
          if (!isOpen) expect(then?.attributes[path]).toBe(value);
        }
      }
    }),
    { numRuns: 2_000 },
  );
});

test("the answer does not depend on the order of reviews, and another review never takes a cover away", () => {
  fc.assert(
    fc.property(someRecord, fc.array(someReview, { maxLength: 4 }), someReview, (record, reviews, more) => {
      const cover = covered(question(record, { reviews }));
      expect(covered(question(record, { reviews: [...reviews].reverse() }))).toEqual(cover);
      if (cover.covered) expect(covered(question(record, { reviews: [...reviews, more] })).covered).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});

test("a plan that was reviewed exactly is covered by that review", () => {
  fc.assert(
    fc.property(someRecord, (record) => {
      expect(covered(question(record, { reviews: [aReview(record)] })).covered).toBe(true);
    }),
  );
});
