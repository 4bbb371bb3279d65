import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { planObjections } from "../../src/stacks/plan/plan-configuration.ts";
import { readPlan } from "../../src/stacks/plan/plan-json.ts";
import { engines } from "../stacks/small-fleet.ts";

const policy = { providers: [{ source: "flotilla/local" }] };

test.each(engines)("a plan of $name with a provisioner or foreign data in a module is refused by the engine's own words", (engine) => {
  const folder = mkdtempSync(join(tmpdir(), "attack-"));
  try {
    mkdirSync(join(folder, "module"));
    writeFileSync(join(folder, "cli.tfrc"), "");
    writeFileSync(join(folder, "main.tf.json"), JSON.stringify({ module: { stack: { source: "./module" } } }));
    writeFileSync(
      join(folder, "other.tfstate"),
      JSON.stringify({ version: 4, terraform_version: "1.5.0", serial: 1, lineage: "x", outputs: {}, resources: [] }),
    );
    const other = `data "terraform_remote_state" "other" {\n  backend = "local"\n  config = {\n    path = "other.tfstate"\n  }\n}\n`;
    const run = `resource "terraform_data" "x" {\n  provisioner "local-exec" {\n    command = "id"\n  }\n}\n`;
    const env = { PATH: process.env["PATH"] ?? "", HOME: folder, TF_CLI_CONFIG_FILE: join(folder, "cli.tfrc"), CHECKPOINT_DISABLE: "1" };
    const call = (...args: readonly string[]) => execFileSync(engine.path, args, { cwd: folder, env, encoding: "utf8", stdio: "pipe" });
    const objections = (text: string) => {
      writeFileSync(join(folder, "module", "main.tf"), text);
      call("init", "-no-color");
      call("plan", "-no-color", "-out=plan.bin");
      return planObjections(readPlan(call("show", "-json", "plan.bin")), policy);
    };
    expect(objections(`resource "terraform_data" "x" {}\n`)).toEqual([]);
    expect(objections(run + other)).toEqual([
      "module.stack.data.terraform_remote_state.other runs or loads something while planning",
      "module.stack.terraform_data.x has a provisioner, which runs commands that no plan shows",
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("foreign modules and providers are refused by name; what the engine does not say is refused too", () => {
  const configuration = {
    provider_config: {
      local: { name: "local", full_name: "registry.opentofu.org/flotilla/local" },
      terraform: { name: "terraform", full_name: "terraform.io/builtin/terraform" },
      aws: { name: "aws", full_name: "registry.terraform.io/evil/aws" },
    },
    root_module: {
      module_calls: {
        stack: { source: "./module", module: { module_calls: { x: { source: "git::https://evil.example/x", module: {} } } } },
      },
    },
  };
  expect(planObjections({ configuration, providers: [] }, policy)).toEqual([
    "module.x comes from git::https://evil.example/x, outside of this stack",
    "the plan uses the provider evil/aws, which is not on policy.providers",
  ]);
  expect(planObjections({ configuration: undefined, providers: [] }, policy)).toEqual([
    "the engine does not say what the plan was made of",
  ]);
  const data = {
    root_module: {
      module_calls: { s: { source: "./m", module: { resources: [{ address: "data.http.x", mode: "data", type: "http" }] } } },
    },
  };
  expect(planObjections({ configuration: data, providers: [] }, policy)).toHaveLength(1);
  expect(planObjections({ configuration: data, providers: [] }, { ...policy, modules: [{ allow: "data.http" }] })).toEqual([]);
});

test("whoever changed, read or was called in a plan is on the list, whatever the configuration says", () => {
  const change = { actions: ["no-op"], before: {}, after: {} };
  const resource = {
    address: "module.stack.x.a",
    mode: "managed",
    type: "x",
    name: "a",
    change,
    provider_name: "registry.terraform.io/evil/x",
  };
  const action = {
    address: "module.stack.action.y.b",
    type: "y",
    name: "b",
    provider_name: "registry.terraform.io/evil/y",
    lifecycle_action_trigger: { triggering_resource_address: "module.stack.x.a", action_trigger_event: "AfterCreate" },
  };
  const read = { address: "data.z.c", mode: "data", type: "z", name: "c", provider_name: "evil.example/evil/z", values: {} };
  const plan = {
    format_version: "1.2",
    resource_changes: [resource],
    action_invocations: [action],
    prior_state: { values: { root_module: { resources: [read] } } },
    configuration: { root_module: {} },
  };
  expect(planObjections(readPlan(JSON.stringify(plan)), policy)).toEqual(
    ["evil.example/evil/z", "evil/x", "evil/y"].map((source) => `the plan uses the provider ${source}, which is not on policy.providers`),
  );
});

test("an ephemeral resource that loads something is refused as data is; so is what nobody knows", () => {
  const below = (module: object) => ({
    configuration: { root_module: { module_calls: { stack: { source: "./module", module } } } },
    providers: [],
  });
  const loads = below({ resources: [{ address: "ephemeral.http.x", mode: "ephemeral", type: "http" }] });
  expect(planObjections(loads, policy)).toEqual(["module.stack.ephemeral.http.x runs or loads something while planning"]);
  expect(planObjections(loads, { ...policy, modules: [{ allow: "ephemeral.http" }] })).toEqual([]);
  for (const [unknown, place] of [
    [{ hooks: [] }, "module.stack has"],
    [{ resources: [{ address: "x.a", mode: "managed", type: "x", hooks: {} }] }, "module.stack.x.a has"],
    [{ actions: [{ address: "action.x.a", hooks: {} }] }, "module.stack.action.x.a has"],
    [{ module_calls: { b: { source: "./b", hooks: {} } } }, "module.stack.module.b has"],
  ] as const)
    expect(planObjections(below(unknown), policy)[0]).toContain(`${place} "hooks", which this version of Flotilla does not know`);
});
