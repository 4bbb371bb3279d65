import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { planObjections } from "../../src/stacks/plan/plan-configuration.ts";
import { readPlan } from "../../src/stacks/plan/plan-json.ts";
import { isEmpty, planRecord } from "../../src/stacks/plan/record.ts";
import { engines } from "../stacks/small-fleet.ts";

const options = {
  digest: `sha256:${"d".repeat(64)}`,
  mode: "planned" as const,
  key: { id: "k1", secret: Buffer.alloc(32, 1) },
  volatile: [],
};

test.each(engines)("what $name writes of imports, moves, checks, forgotten and replaced objects is read, all of it", (engine) => {
  const folder = mkdtempSync(join(tmpdir(), "effects-"));
  try {
    mkdirSync(join(folder, "module"));
    writeFileSync(join(folder, "cli.tfrc"), "");
    const env = { PATH: process.env["PATH"] ?? "", HOME: folder, TF_CLI_CONFIG_FILE: join(folder, "cli.tfrc"), CHECKPOINT_DISABLE: "1" };
    const call = (...args: readonly string[]) => execFileSync(engine.path, args, { cwd: folder, env, encoding: "utf8", stdio: "pipe" });
    const write = (root: string, module: string): void => {
      writeFileSync(join(folder, "main.tf"), `module "stack" {\n  source = "./module"\n}\n${root}`);
      writeFileSync(join(folder, "module", "main.tf"), module);
    };
    const resource = (name: string, rest: string) => `resource "terraform_data" "${name}" {\n${rest}}\n`;
    write("", resource("old", "  input = 1\n") + resource("again", "  triggers_replace = 1\n") + resource("left", ""));
    call("init", "-no-color");
    call("apply", "-no-color", "-auto-approve");
    // OpenTofu has it from 1.7 on.
    const forgets = engine.name === "terraform";
    write(
      `import {\n  to = module.stack.terraform_data.taken\n  id = "i-1"\n}\noutput "out" {\n  value = 9007199254740993\n}\n`,
      [
        resource("new", "  input = 1\n"),
        resource("again", "  triggers_replace = 2\n  lifecycle {\n    create_before_destroy = true\n  }\n"),
        resource("taken", ""),
        `moved {\n  from = terraform_data.old\n  to   = terraform_data.new\n}\n`,
        `check "c" {\n  assert {\n    condition     = terraform_data.new.input == 2\n    error_message = "no answer"\n  }\n}\n`,
        forgets ? `removed {\n  from = terraform_data.left\n  lifecycle {\n    destroy = false\n  }\n}\n` : resource("left", ""),
      ].join(""),
    );
    call("plan", "-no-color", "-out=plan.bin");
    const plan = readPlan(call("show", "-json", "plan.bin"));
    expect(planObjections(plan, { providers: [] })).toEqual([]);
    const { changes, outputs, checks } = planRecord(plan, options);
    const address = (name: string) => `module.stack.terraform_data.${name}`;
    expect(changes.map((change) => [change.address, change.previous, change.actions.join()])).toEqual([
      [address("again"), null, "create,delete"],
      ...(forgets ? [[address("left"), null, "forget"]] : []),
      [address("new"), address("old"), "no-op"],
      [address("taken"), null, "no-op"],
    ]);
    expect(Object.keys(changes.at(-1)?.attributes ?? {})).toEqual(['"(import)".id']);
    expect(Object.keys(outputs)).toEqual(["out"]);
    expect(checks).toEqual(["module.stack.check.c"]);
    call("apply", "-no-color", "plan.bin");
    call("plan", "-no-color", "-out=plan.bin");
    expect(isEmpty(planRecord(readPlan(call("show", "-json", "plan.bin")), options))).toBe(true);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
