import { afterEach, describe, expect, test } from "vitest";
import { canonicalJson } from "../../src/data/canonical-json.ts";
import { readPlan } from "../../src/stacks/plan/plan-json.ts";
import { displayOf, fingerprintOf, planRecord } from "../../src/stacks/plan/record.ts";
import { secretsOfPlan } from "../../src/stacks/secrets.ts";
import { engines, type SmallFleet, smallFleet } from "./small-fleet.ts";

const open: SmallFleet[] = [];
afterEach(async () => {
  for (const fleet of open.splice(0)) await fleet.close();
});

const options = {
  digest: `sha256:${"d".repeat(64)}`,
  mode: "planned" as const,
  key: { id: "k1", secret: Buffer.alloc(32, 1) },
  volatile: [],
};

/** A plan that sets an attribute and an output to this number; the text as an engine prints it. */
function planWith(number: string, sensitive = false) {
  const change = `{"actions":["create"],"before":null,"after":{"size":${number}},"after_unknown":{},"before_sensitive":false,"after_sensitive":{"size":${sensitive}}}`;
  const output = `{"actions":["create"],"before":null,"after":${number},"after_unknown":false,"before_sensitive":false,"after_sensitive":false}`;
  return readPlan(
    `{"format_version":"1.2","resource_changes":[{"address":"module.stack.x.a","mode":"managed","type":"x","name":"a","change":${change}}],"output_changes":{"size":${output}}}`,
  );
}

test("two numbers that a double takes for one are two plans", () => {
  const numbers = [
    "9007199254740992",
    "9007199254740993",
    "9007199254740994",
    "0.1234567890123456789",
    "0.12345678901234567891",
    "1e400",
    "1e401",
  ];
  expect(new Set(numbers.map((number) => fingerprintOf(planRecord(planWith(number), options)))).size).toBe(numbers.length);
  const forms = ["12345678901234567890", "1234567890123456789e1", "12345678901234567890.0"];
  expect(new Set(forms.map((number) => fingerprintOf(planRecord(planWith(number), options)))).size).toBe(1);
});

test("a change from one to the other is a change", () => {
  const change = '"actions":["update"],"before":{"size":9007199254740992},"after":{"size":9007199254740993},"after_unknown":{}';
  const plan = readPlan(
    `{"format_version":"1.2","resource_changes":[{"address":"module.stack.x.a","mode":"managed","type":"x","name":"a","change":{${change}}}]}`,
  );
  expect(Object.keys(planRecord(plan, options).changes[0]?.attributes ?? {})).toEqual(["size"]);
  expect(displayOf(plan, [])[0]?.attributes).toEqual([{ path: "size", before: "9007199254740992", after: "9007199254740993" }]);
});

test("people see all digits, and a sensitive number is a secret with all of them", () => {
  expect(displayOf(planWith("12345678901234567890"), [])[0]?.attributes[0]).toEqual({
    path: "size",
    before: null,
    after: "12345678901234567890",
  });
  expect(displayOf(planWith("1000000000000000000000"), [])[0]?.attributes[0]?.after).toBe("1000000000000000000000");
  expect(secretsOfPlan(planWith("12345678901234567890", true))).toEqual(["12345678901234567890"]);
});

describe.each(engines.map((engine) => ({ name: engine.name, engine })))("with $name", ({ engine }) => {
  test("a big number goes through plan, state, outputs and the next stack's plan with its digits", async () => {
    const stacks = [
      { name: "network", inputs: [], outputs: { account: { type: "number" as const } } },
      { name: "app", needs: ["network"], inputs: [], outputs: { copy: {} } },
    ];
    const modules = (account: string) => ({
      "network/main.tf": `resource "terraform_data" "net" {\n  input = { account = ${account} }\n}\noutput "account" { value = ${account} }`,
      "app/main.tf": `output "copy" { value = [var.upstream.network.account] }`,
    });
    const fleet = await smallFleet(engine, stacks, modules("9007199254740993"));
    open.push(fleet);
    const network = await fleet.plan("network");
    expect(network.display[0]?.attributes).toContainEqual({ path: "input.account", before: null, after: "9007199254740993" });
    const applied = await fleet.runner.apply(fleet.target("network"), network);
    expect(canonicalJson(applied.outcome === "clean" && applied.outputs)).toBe('{"account":9007199254740993}');
    const app = await fleet.plan("app");
    expect(app.consumed).toEqual({ "network.account": applied.outcome === "clean" && applied.hashes["account"] });
    expect(canonicalJson(await fleet.runner.outputs(fleet.target("network")))).toBe('{"account":9007199254740993}');
    const other = await fleet.with(modules("9007199254740992"));
    open.push(other);
    const changed = await other.plan("network");
    expect(changed).toMatchObject({ empty: false, changedOutputs: ["account"] });
    expect(changed.display[0]?.attributes).toContainEqual({ path: "input.account", before: "9007199254740993", after: "9007199254740992" });
  });
});
