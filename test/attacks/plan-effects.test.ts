import { describe, expect, test } from "vitest";
import { planDigest } from "../../src/report/plan-groups.ts";
import { plansAsText } from "../../src/report/plan-text.ts";
import type { PlannedStack } from "../../src/schemas/kinds.ts";
import { configuredEffects } from "../../src/stacks/plan/configured-effects.ts";
import { covered } from "../../src/stacks/plan/covered.ts";
import { readPlan } from "../../src/stacks/plan/plan-json.ts";
import {
  changeKeys,
  checkInstanceKeys,
  checkKeys,
  invocationKeys,
  type Keys,
  outputChangeKeys,
  planKeys,
  resourceChangeKeys,
  triggerKeys,
} from "../../src/stacks/plan/plan-keys.ts";
import { displayOf, fingerprintOf, isEmpty, planRecord, protectedAddresses } from "../../src/stacks/plan/record.ts";
import { shapeOf } from "../../src/stacks/plan/shape.ts";
import { contradiction } from "../../src/stacks/plan/shown-plan.ts";
import { anEnvironment } from "../stacks/small-fleet.ts";

type Json = Readonly<Record<string, unknown>>;

const digest = `sha256:${"d".repeat(64)}`;
const options = { digest, mode: "planned" as const, key: { id: "k1", secret: Buffer.alloc(32, 1) }, volatile: [] };
const names = { stack: "app", id: "src-x", slug: "acme", domain: "acme.fleet.example" };

const change: Json = {
  actions: ["update"],
  before: { size: "s" },
  after: { size: "m" },
  after_unknown: {},
  before_sensitive: {},
  after_sensitive: {},
};
const resource: Json = { address: "module.stack.x.a", mode: "managed", type: "x", name: "a", change };
const output: Json = {
  actions: ["create"],
  before: null,
  after: "u",
  after_unknown: false,
  before_sensitive: false,
  after_sensitive: false,
};
const trigger: Json = {
  triggering_resource_address: "module.stack.x.a",
  action_trigger_event: "AfterUpdate",
  action_trigger_block_index: 0,
  actions_list_index: 0,
};
const invocation: Json = {
  address: "module.stack.action.local_run.backup",
  type: "local_run",
  name: "backup",
  provider_name: "registry.terraform.io/flotilla/local",
  config_values: { argument: "--quick" },
  config_sensitive: {},
  config_unknown: {},
  lifecycle_action_trigger: trigger,
};
const check: Json = {
  address: { kind: "check", name: "c", to_display: "module.stack.check.c" },
  status: "fail",
  instances: [{ address: { to_display: "module.stack.check.c" }, status: "fail", problems: [{ message: "no answer" }] }],
};

const aPlan = (rest: Json): Json => ({ format_version: "1.2", ...rest });
const ofResource = (rest: Json): Json => aPlan({ resource_changes: [{ ...resource, ...rest }] });
const ofChange = (rest: Json): Json => ofResource({ change: { ...change, ...rest } });
const ofOutput = (rest: Json): Json => aPlan({ output_changes: { url: { ...output, ...rest } } });
const ofInvocation = (rest: Json): Json => aPlan({ action_invocations: [{ ...invocation, ...rest }] });
const ofTrigger = (rest: Json): Json => ofInvocation({ lifecycle_action_trigger: { ...trigger, ...rest } });
const ofCheck = (rest: Json): Json => aPlan({ checks: [{ ...check, ...rest }] });
const ofCheckInstance = (rest: Json): Json =>
  ofCheck({ instances: [{ address: { to_display: 'module.stack.module.a["k"].check.c' }, status: "fail", ...rest }] });

/** Its record, which the text beside it fits. */
function record(plan: Json) {
  const read = readPlan(JSON.stringify(plan));
  const made = planRecord(read, options);
  const shown = { record: made, display: displayOf(read, []), error: null, fingerprint: fingerprintOf(made), protected: [] as string[] };
  expect(contradiction(shown as unknown as PlannedStack, options.key.secret)).toBeNull();
  return made;
}

/** One row a key: that a plan with it is another plan, the same plan, or none. */
interface Table {
  readonly name: string;
  readonly keys: Keys;
  readonly put: (rest: Json) => Json;
  /** Key -> another value than the object has without it. */
  readonly values: Readonly<Record<string, unknown>>;
}

const tables: readonly Table[] = [
  {
    name: "the plan",
    keys: planKeys,
    put: aPlan,
    values: {
      format_version: "1.3",
      terraform_version: "1.14.0",
      variables: { size: { value: "s" } },
      planned_values: { root_module: {} },
      resource_drift: [resource],
      resource_changes: [resource],
      deferred_changes: [{ reason: "unknown", resource_change: resource }],
      deferred_action_invocations: [{ reason: "unknown", action_invocation: invocation }],
      output_changes: { url: output },
      action_invocations: [invocation],
      prior_state: { format_version: "1.0", values: { root_module: {} } },
      configuration: { root_module: {} },
      relevant_attributes: [{ resource: "x.a", attribute: ["size"] }],
      checks: [check],
      timestamp: "2026-11-01T08:00:00Z",
      applyable: true,
      complete: true,
      errored: true,
    },
  },
  {
    name: "a resource change",
    keys: resourceChangeKeys,
    put: ofResource,
    values: {
      address: "module.stack.x.b",
      previous_address: "module.stack.x.old",
      module_address: "module.stack",
      mode: "managed",
      type: "x",
      name: "other",
      index: "acme",
      index_unknown: true,
      provider_name: "registry.terraform.io/flotilla/local",
      deposed: "0123abcd",
      change: { ...change, actions: ["delete"], after: null },
      action_reason: "replace_because_cannot_update",
    },
  },
  {
    name: "a change",
    keys: changeKeys,
    put: ofChange,
    values: {
      actions: ["delete", "create"],
      before: { size: "xs" },
      after: { size: "l" },
      after_unknown: { size: true },
      before_sensitive: { size: true },
      after_sensitive: { size: true },
      replace_paths: [["size"]],
      importing: { id: "i-1" },
      generated_config: 'resource "x" "a" {}',
      before_identity: { id: "1" },
      after_identity: { id: "2" },
    },
  },
  {
    name: "an output",
    keys: outputChangeKeys,
    put: ofOutput,
    values: {
      actions: ["delete"],
      before: "t",
      after: "v",
      after_unknown: true,
      before_sensitive: true,
      after_sensitive: true,
    },
  },
  {
    name: "an action",
    keys: invocationKeys,
    put: ofInvocation,
    values: {
      address: "module.stack.action.local_run.restore",
      type: "local_other",
      name: "other",
      provider_name: "registry.terraform.io/flotilla/other",
      config_values: { argument: "--all" },
      config_sensitive: { argument: true },
      config_unknown: { argument: true },
      lifecycle_action_trigger: { ...trigger, triggering_resource_address: "module.stack.x.b" },
      invoke_action_trigger: { calling_resource_address: "module.stack.x.a" },
    },
  },
  {
    name: "a trigger",
    keys: triggerKeys,
    put: ofTrigger,
    values: {
      triggering_resource_address: "module.stack.x.b",
      action_trigger_event: "BeforeUpdate",
      action_trigger_block_index: 1,
      actions_list_index: 1,
      on_failure: "continue",
    },
  },
  {
    name: "a check",
    keys: checkKeys,
    put: ofCheck,
    values: {
      address: { to_display: "module.stack.check.d" },
      status: "pass",
      instances: [{ address: { to_display: "module.stack.check.d" }, status: "error" }],
    },
  },
  {
    name: "an instance of a check",
    keys: checkInstanceKeys,
    put: ofCheckInstance,
    values: {
      address: { to_display: "module.stack.check.d" },
      status: "pass",
      problems: [{ message: "no answer" }],
    },
  },
];

describe.each(tables)("$name", ({ keys, put, values }) => {
  test("has a row for each key", () => {
    expect(Object.keys(values).sort()).toEqual(Object.keys(keys).sort());
  });

  test.each(Object.entries(keys))("%s is what the table says", (key, { use }) => {
    const [plan, before] = [put({ [key]: values[key] }), put({})];
    if (use === "refused") {
      expect(() => record(plan)).toThrow(key);
      expect(record(put({ [key]: null }))).toEqual(record(before));
    } else if (use === "no effect") expect(record(plan)).toEqual(record(before));
    else expect(() => record(plan)).not.toThrow();
    if (use === "recorded") expect(fingerprintOf(record(plan))).not.toBe(fingerprintOf(record(before)));
  });

  test("a key that is not known is refused by name, with whatever value", () => {
    for (const value of [true, false, null, 0, "", [], {}, ["x"]])
      expect(() => record(put({ new_effects: value }))).toThrow('"new_effects"');
  });
});

test("a plan that only calls an action is not empty: it is shown, and no review of another plan covers it", () => {
  const plan = readPlan(JSON.stringify(ofInvocation({})));
  const now = planRecord(plan, options);
  expect(isEmpty(now)).toBe(false);
  expect(displayOf(plan, [])).toEqual([
    {
      address: "module.stack.action.local_run.backup",
      actions: ["invoke"],
      attributes: [
        { path: "(when)", before: null, after: "AfterUpdate of module.stack.x.a, 0.0" },
        { path: "argument", before: null, after: "--quick" },
      ],
    },
  ]);
  expect(planDigest([shownOf(ofInvocation({}))]).groups.map(({ effect }) => effect)).toEqual(["calls `action.local_run.backup`"]);
  expect(plansAsText([shownOf(ofInvocation({}))], 1)).toContain("invoke module.stack.action.local_run.backup");
  expect(codes(ofInvocation({}), aPlan({}))).toEqual(["change-not-reviewed"]);
  expect(codes(ofInvocation({}), ofInvocation({}))).toEqual([]);
  expect(codes(ofInvocation({ config_values: { argument: "--all" } }), ofInvocation({}))).toEqual(["attribute-differs"]);
  expect(codes(ofTrigger({ action_trigger_event: "BeforeUpdate" }), ofInvocation({}))).toEqual(["change-not-reviewed"]);
});

test("a review of what a replacement left behind does not cover the object itself", () => {
  const gone = { change: { ...change, actions: ["delete"], after: null } };
  const left = ofResource({ ...gone, deposed: "0123abcd" });
  expect(codes(ofResource(gone), left)).toEqual(["change-not-reviewed"]);
  expect(codes(left, left)).toEqual([]);
  const both = aPlan({ resource_changes: [{ ...resource, ...gone, deposed: "0123abcd" }, resource] });
  expect(codes(both, both)).toEqual([]);
  expect(protectedAddresses(record(left), ["x"])).toEqual(["module.stack.x.a"]);
});

test("an import is recorded with what it takes over, also where nothing else that counts changes", () => {
  const imported = (id: string) => ofChange({ importing: { id }, after: { size: "s", seen: 2 }, before: { size: "s", seen: 1 } });
  const now = planRecord(readPlan(JSON.stringify(imported("i-1"))), { ...options, volatile: ["x.seen"] });
  expect(Object.keys(now.changes[0]?.attributes ?? {})).toEqual(['"(import)".id']);
  expect(codes(imported("i-2"), imported("i-1"))).toEqual(["attribute-differs"]);
});

test("a check that fails only now takes the agreement away; a plan that does nothing stays empty", () => {
  const failing = { ...ofChange({}), checks: [check] };
  expect(codes(failing, ofChange({}))).toEqual(["check-fails"]);
  expect(codes(failing, failing)).toEqual([]);
  expect(codes(ofChange({}), failing)).toEqual([]);
  expect(isEmpty(record(ofCheck({})))).toBe(true);
  expect(displayOf(readPlan(JSON.stringify(ofCheck({}))), [])).toEqual([
    { address: "module.stack.check.c", actions: ["fail"], attributes: [{ path: "message", before: null, after: "no answer" }] },
  ]);
  expect(planDigest([shownOf(ofCheck({}))]).groups.map(({ effect }) => effect)).toEqual(["fails `check.c`"]);
});

test("ephemeral resources and write-only arguments are recorded by name, although no list of changes has them", () => {
  const configuration = {
    root_module: {
      module_calls: {
        stack: {
          module: {
            resources: [
              { address: "ephemeral.vault_secret.x", mode: "ephemeral", type: "vault_secret" },
              {
                address: "x.a",
                mode: "managed",
                type: "x",
                expressions: { size: {}, password_wo: { references: ["var.p"] }, login: [{ token_wo: { constant_value: "t" } }] },
              },
            ],
          },
        },
      },
    },
  };
  expect(configuredEffects(configuration).ephemeral).toEqual(["module.stack.ephemeral.vault_secret.x"]);
  const plan = { ...ofResource({ address: 'module.stack.x.a["k"]' }), configuration };
  const { changes, ephemeral } = record(plan);
  expect(changes[0]?.attributes).toMatchObject({ password_wo: "write-only", "login.token_wo": "write-only" });
  expect(ephemeral).toEqual(["module.stack.ephemeral.vault_secret.x"]);
  expect(displayOf(readPlan(JSON.stringify(plan)), []).map(({ actions }) => actions)).toEqual([["update"], ["open"]]);
  // OpenTofu 1.11 lists them as changes too.
  const opened = { ...resource, address: "module.stack.ephemeral.x.a", mode: "ephemeral", change: { ...change, actions: ["open"] } };
  expect(record(aPlan({ resource_changes: [opened] })).changes).toEqual([]);
});

test("what the engine itself calls unfinished, and every word that is not known, is no plan", () => {
  expect(() => record({ ...ofChange({}), complete: false })).toThrow("not complete");
  expect(() => record({ ...ofChange({}), applyable: false })).toThrow("cannot be applied");
  expect(record({ ...aPlan({}), applyable: false }).changes).toEqual([]);
  expect(() => record(ofChange({ actions: ["vanish"] }))).toThrow("vanish");
  expect(() => record(ofChange({ actions: [] }))).toThrow("no action");
  expect(() => record(ofResource({ mode: "list" }))).toThrow("list");
  expect(() => record(ofCheck({ status: "odd" }))).toThrow("status");
  for (const format of ["2.0", "1.x", "10.0", 1.2, undefined]) expect(() => record(aPlan({ format_version: format }))).toThrow("format");
});

test("the same effects in two instances have one shape, other effects another", () => {
  const shape = (plan: Json, slug: string) => shapeOf(record(plan), { ...names, slug, domain: `${slug}.fleet.example` });
  const left = (key: string, deposed: string) => ofResource({ address: `module.stack.x.a["${key}"]`, deposed });
  expect(shape(left("acme", "0123abcd"), "acme")).toBe(shape(left("beta", "89abcdef"), "beta"));
  expect(shape(left("acme", "0123abcd"), "acme")).not.toBe(shape(ofResource({ address: 'module.stack.x.a["acme"]' }), "acme"));
  expect(shape(ofInvocation({}), "acme")).not.toBe(shape(ofTrigger({ action_trigger_event: "BeforeUpdate" }), "acme"));
  expect(shape({ ...ofChange({}), checks: [check] }, "acme")).not.toBe(shape(ofChange({}), "acme"));
});

/** As a report has it. */
function shownOf(plan: Json): PlannedStack {
  const read = readPlan(JSON.stringify(plan));
  const made = planRecord(read, options);
  return {
    environment: "production",
    id: names.id,
    stack: names.stack,
    record: made,
    shape: shapeOf(made, names),
    fingerprint: fingerprintOf(made),
    autoApply: false,
    error: null,
    display: displayOf(read, []),
    downtime: null,
    protected: [],
  };
}

/** Why the first plan is not covered by a merged and approved review of the second; empty where it is. */
function codes(now: Json, shown: Json): readonly string[] {
  const [current, reviewed] = [record(now), record(shown)];
  const review = {
    record: reviewed,
    pullRequest: 7,
    head: "a".repeat(40),
    base: "b".repeat(40),
    mergeTree: "c".repeat(40),
    at: "2026-11-01T08:00:00Z",
    run: "1",
  };
  const answer = covered({
    plan: {
      record: current,
      fingerprint: fingerprintOf(current),
      shape: shapeOf(current, names),
      empty: isEmpty(current),
      stateEmpty: false,
      tainted: [],
      protected: [],
    },
    applied: null,
    attempt: null,
    autoApply: false,
    policy: anEnvironment({ name: "tofu" }).config.spec.policy,
    reviews: [{ review, merged: true, author: "octocat", approvers: ["mona"], approvedShapes: null }],
    confirmations: [],
    names,
  });
  return answer.covered ? [] : answer.why.map(({ code }) => code);
}
