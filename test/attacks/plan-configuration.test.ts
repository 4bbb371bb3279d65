import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { configurationObjections } from "../../src/stacks/plan-configuration.ts";
import { readPlan } from "../../src/stacks/plan-json.ts";
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
      return configurationObjections(readPlan(call("show", "-json", "plan.bin")).configuration, policy);
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
  expect(configurationObjections(configuration, policy)).toEqual([
    "module.x comes from git::https://evil.example/x, outside of this stack",
    "the plan uses the provider evil/aws, which is not on policy.providers",
  ]);
  expect(configurationObjections(undefined, policy)).toEqual(["the engine does not say what the plan was made of"]);
  const data = {
    root_module: {
      module_calls: { s: { source: "./m", module: { resources: [{ address: "data.http.x", mode: "data", type: "http" }] } } },
    },
  };
  expect(configurationObjections(data, policy)).toHaveLength(1);
  expect(configurationObjections(data, { ...policy, modules: [{ allow: "data.http" }] })).toEqual([]);
});
