import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { ProcessError, run, type RunProcess } from "../../src/process/run.ts";
import { covered } from "../../src/stacks/plan/covered.ts";
import { anEnvironment, anInstance, engines, planned, type SmallFleet, smallFleet } from "./small-fleet.ts";

const open: SmallFleet[] = [];
afterEach(async () => {
  for (const fleet of open.splice(0)) await fleet.close();
});

const stacks = [
  { name: "network", inputs: ["spec.region"], outputs: { address: { type: "string" as const }, secret: { sensitive: true } } },
  { name: "app", needs: ["network"], inputs: ["spec.size", "spec.version", "environment.dnsZone"], outputs: { url: {} } },
];
const secret = "hunter2-correct-horse";
const modules = {
  "network/main.tf": `
    resource "terraform_data" "net" {
      input = { region = var.instance.region }
    }
    output "address" { value = "10.0.0.1/\${terraform_data.net.output.region}" }
    output "secret" {
      value     = "${secret}"
      sensitive = true
    }`,
  "app/main.tf": `
    resource "terraform_data" "app" {
      input = { size = var.instance.size, version = var.instance.version, address = var.upstream.network.address, token = var.upstream.network.secret }
    }
    output "url" { value = "https://\${var.instance.id}.\${var.environment.dnsZone}" }`,
};

async function fleetOf(...args: Parameters<typeof smallFleet>): Promise<SmallFleet> {
  const fleet = await smallFleet(...args);
  open.push(fleet);
  return fleet;
}

/** Another process that has the lock on the state of the stack network, until it is killed. */
async function lockHolder({ stateDir }: SmallFleet): Promise<ChildProcess> {
  const folder = join(stateDir, "state/local/src-0a1b2c3d4e5f60718293");
  const file = join(folder, "network.tfstate");
  const program = `import fcntl,sys,time\nf=open(${JSON.stringify(file)},"r+")\nfcntl.lockf(f,fcntl.LOCK_EX)\nprint("held",flush=True)\ntime.sleep(600)`;
  const holder = spawn("python3", ["-c", program]);
  await once(holder.stdout, "data");
  const info = { ID: "5c2d", Operation: "OperationTypeApply", Info: "", Who: "mona@build", Version: "1.6.2", Path: file };
  writeFileSync(join(folder, ".network.tfstate.lock.info"), JSON.stringify({ ...info, Created: "2026-11-01T08:00:00Z" }));
  return holder;
}

test("both engines are on the development machines", () => {
  expect(engines.map(({ name }) => name)).toContain("tofu");
});

describe.each(engines.map((engine) => ({ name: engine.name, engine })))("with $name", ({ engine }) => {
  test("an instance is created stack by stack; a second plan is empty", async () => {
    const fleet = await fleetOf(engine, stacks, modules);
    expect(await fleet.runner.plan(fleet.target("app"))).toEqual({ outcome: "upstream-missing", upstream: "network" });
    const network = await fleet.plan("network");
    expect(network).toMatchObject({ empty: false, stateEmpty: true, tainted: [], protected: [], changedOutputs: ["address", "secret"] });
    const applied = await fleet.runner.apply(fleet.target("network"), network);
    expect(applied).toMatchObject({ outcome: "clean", outputs: { address: "10.0.0.1/us-central1" } });
    if (applied.outcome !== "clean") throw new Error("not applied");
    expect(Object.keys(applied.hashes)).toEqual(["address", "secret"]);
    const app = await fleet.plan("app");
    expect(app.consumed).toEqual({ "network.address": applied.hashes["address"], "network.secret": applied.hashes["secret"] });
    expect(app.record.changes.map(({ address, actions }) => [address, actions])).toEqual([["module.stack.terraform_data.app", ["create"]]]);
    expect(JSON.stringify(app.display)).not.toContain(secret);
    expect(app.display[0]?.attributes).toContainEqual({ path: "input.token", before: null, after: "(sensitive)" });
    expect(await fleet.runner.apply(fleet.target("app"), app)).toMatchObject({
      outcome: "clean",
      outputs: { url: "https://src-0a1b2c3d4e5f60718293.fleet.example" },
    });
    const again = await fleet.plan("app");
    expect(again).toMatchObject({ empty: true, stateEmpty: false, changedOutputs: [] });
    expect(await fleet.runner.outputs(fleet.target("network"))).toEqual({ address: "10.0.0.1/us-central1", secret });
  });

  test("a review of a stack whose upstream has no state shows what depends on it as known after apply, and covers the later apply", async () => {
    const fleet = await fleetOf(engine, stacks, modules);
    const review = planned(await fleet.runner.speculativePlan(fleet.target("app"), []));
    expect(review.record.mode).toBe("upstream-unknown");
    expect(review.consumed).toEqual({});
    expect(review.record.changes.map(({ address }) => address)).toEqual(["module.stack.terraform_data.app"]);
    const attributes = review.record.changes[0]?.attributes ?? {};
    expect(
      Object.entries(attributes)
        .filter(([, hash]) => hash === "unknown")
        .map(([path]) => path),
    ).toEqual(["id", "input.address", "input.token", "output"]);
    await fleet.applied("network");
    const plan = await fleet.plan("app");
    const fact = {
      review: {
        record: review.record,
        pullRequest: 7,
        head: "a".repeat(40),
        base: "b".repeat(40),
        mergeTree: "c".repeat(40),
        at: "2026-11-01T08:00:00Z",
        run: "1",
      },
      merged: true,
      author: "octocat",
      approvers: ["mona"],
      approvedShapes: null,
    };
    const question = {
      plan,
      applied: null,
      attempt: null,
      autoApply: false,
      policy: anEnvironment(engine).config.spec.policy,
      reviews: [fact],
      confirmations: [],
    };
    expect(covered(question)).toMatchObject({ covered: true, by: "review" });
    expect(covered({ ...question, plan: { ...plan, stateEmpty: false }, reviews: [] })).toMatchObject({ covered: false });
  });

  test("an upstream output that the same pull request changes is unknown in the review, the other ones are read", async () => {
    const fleet = await fleetOf(engine, stacks, modules);
    await fleet.applied("network");
    await fleet.applied("app");
    const review = planned(await fleet.runner.speculativePlan(fleet.target("app"), ["network.address"]));
    expect(review.record.changes).toMatchObject([{ actions: ["update"], attributes: { "input.address": "unknown", output: "unknown" } }]);
    expect(Object.keys(review.consumed)).toEqual(["network.secret"]);
    expect(review.display[0]?.attributes).toContainEqual({
      path: "input.address",
      before: "10.0.0.1/us-central1",
      after: "(known after apply)",
    });
  });

  test("an upstream output of each type that can be declared is taken as unknown where there is none yet", async () => {
    const types = ["string", "number", "bool", "list", "map"] as const;
    const outputs = Object.fromEntries(types.map((type) => [type, { type }]));
    const all = [
      { name: "network", inputs: [], outputs },
      { name: "app", needs: ["network"], inputs: [] },
    ];
    const up = "var.upstream.network";
    const fleet = await fleetOf(engine, all, {
      "network/main.tf": 'output "string" { value = "" }',
      "app/main.tf": `resource "terraform_data" "a" {
        input = ["\${${up}.string}", ${up}.number + 1, !${up}.bool, ${up}.list[0], length(${up}.list), ${up}.map.key]
      }`,
    });
    const review = planned(await fleet.runner.speculativePlan(fleet.target("app"), []));
    expect(review.record.changes).toMatchObject([{ actions: ["create"] }]);
  });

  test("count and for_each on an unknown upstream are deferred, not failed", async () => {
    const fleet = await fleetOf(engine, stacks, {
      "network/main.tf": modules["network/main.tf"],
      "app/main.tf": `
        resource "terraform_data" "a" { count = var.upstream.network.address == "" ? 0 : 1 }
        resource "terraform_data" "b" { for_each = toset([var.upstream.network.address]) }
        output "url" { value = "" }`,
    });
    const outcome = await fleet.runner.speculativePlan(fleet.target("app"), []);
    expect(outcome.outcome).toBe("deferred");
    await fleet.applied("network");
    expect((await fleet.plan("app")).record.changes).toHaveLength(2);
  });

  test("what a failed create left behind is replaced, and the reviewed create covers that", async () => {
    const fleet = await fleetOf(engine, stacks, modules);
    await fleet.applied("network");
    const review = planned(await fleet.runner.speculativePlan(fleet.target("app"), []));
    await fleet.applied("app");
    // Both engines mark an object as tainted when a provisioner of its create fails; provisioners are refused here, so the mark is set by hand.
    const file = join(fleet.stateDir, "state/local/src-0a1b2c3d4e5f60718293/app.tfstate");
    const state = JSON.parse(readFileSync(file, "utf8")) as {
      serial: number;
      outputs: object;
      resources: { mode: string; instances: { status?: string }[] }[];
    };
    for (const { mode, instances } of state.resources) if (mode === "managed") for (const one of instances) one.status = "tainted";
    state.outputs = {};
    writeFileSync(file, JSON.stringify({ ...state, serial: state.serial + 1 }));
    const plan = await fleet.plan("app");
    expect(plan).toMatchObject({ stateEmpty: false, tainted: ["module.stack.terraform_data.app"] });
    expect(plan.record.changes[0]?.actions).toEqual(["delete", "create"]);
    const fact = {
      review: {
        record: review.record,
        pullRequest: 7,
        head: "a".repeat(40),
        base: "b".repeat(40),
        mergeTree: "c".repeat(40),
        at: "2026-11-01T08:00:00Z",
        run: "1",
      },
      merged: true,
      author: "octocat",
      approvers: ["mona"],
      approvedShapes: null,
    };
    const attempt = {
      id: "1",
      digest: plan.record.digest,
      commit: "a".repeat(40),
      run: "1",
      at: "2026-11-01T08:00:00Z",
      state: "claimed" as const,
      error: null,
      fingerprint: null,
      shape: null,
      why: [],
    };
    const question = {
      plan,
      applied: null,
      attempt,
      autoApply: false,
      policy: anEnvironment(engine).config.spec.policy,
      reviews: [fact],
      confirmations: [],
    };
    expect(covered(question)).toMatchObject({ covered: true, by: "review" });
    expect(covered({ ...question, attempt: null })).toMatchObject({ covered: false, why: [{ code: "action-differs" }] });
    expect(await fleet.runner.apply(fleet.target("app"), plan)).toMatchObject({ outcome: "clean" });
  });

  test("a state that another process has locked is reported with holder and time; a speculative plan does not lock", async () => {
    const slow = {
      "network/main.tf": `
        resource "terraform_data" "net" { input = var.instance.region }
        output "address" { value = "" }
        output "secret" { 
          value     = ""
          sensitive = true
        }`,
    };
    const fleet = await fleetOf(engine, stacks, { ...modules, ...slow });
    await fleet.applied("network");
    const holder = await lockHolder(fleet);
    try {
      const outcome = await fleet.runner.plan(fleet.target("network"));
      expect(outcome).toMatchObject({ outcome: "locked", lockId: "5c2d", who: "mona@build" });
      expect((await fleet.runner.speculativePlan(fleet.target("network"), [])).outcome).toBe("planned");
    } finally {
      holder.kill();
    }
  });

  test.each([
    { lockTimeout: "5m", frees: true, outcome: "planned" },
    { lockTimeout: "1s", frees: false, outcome: "locked" },
  ])("a lock is waited for as long as engine.lockTimeout says: $lockTimeout, $outcome", async ({ lockTimeout, frees, outcome }) => {
    let holder: ChildProcess | null = null;
    // The engine has tried once by then; where it has not, it only waits less.
    const freeing: RunProcess = (command, args, options) => {
      const held = holder;
      if (args[0] === "plan" && frees && held !== null) setTimeout(() => held.kill(), 2_000);
      return run(command, args, options);
    };
    const spec = { engine: { name: engine.name, version: ">=1.5", lockTimeout } };
    const fleet = await fleetOf(engine, stacks, modules, { spec, run: freeing });
    await fleet.applied("network");
    holder = await lockHolder(fleet);
    try {
      expect(await fleet.runner.plan(fleet.target("network"))).toMatchObject({ outcome });
    } finally {
      holder.kill();
    }
  });

  test("the engine's folder holds nothing else, and nothing stays: no plan file, no JSON, stray files of the module's folder are not applied", async () => {
    const fleet = await fleetOf(engine, stacks, { ...modules, "network/deeper/zz.tf": `output "x" { value = 1 }` });
    const plan = await fleet.plan("network");
    expect(statSync(plan.file).mode & 0o777).toBe(0o600);
    const folder = join(plan.file, "..");
    expect(readdirSync(folder).sort()).toEqual([".terraform", "main.tf.json", "module", "plan.bin", "state"]);
    // Somebody writes beside the root between two plans.
    writeFileSync(join(folder, "zz_override.tf"), `output "stray" { value = 1 }`);
    writeFileSync(join(folder, "zz.auto.tfvars"), `instance = {}`);
    const again = await fleet.plan("network");
    expect(again.record).toEqual(plan.record);
    await fleet.runner.apply(fleet.target("network"), again);
    expect(existsSync(folder)).toBe(false);
    await fleet.runner.speculativePlan(fleet.target("network"), []);
    expect(existsSync(folder)).toBe(false);
  });

  test("init runs once for all instances, and a kept init that no longer fits is made anew", async () => {
    const fleet = await fleetOf(engine, stacks, modules);
    const others = ["src-aaaaaaaaaaaaaaaaaaaa", "src-bbbbbbbbbbbbbbbbbbbb"].map((id) => anInstance(id));
    await fleet.applied("network", others[0]);
    const kept = readdirSync(join(fleet.dir, "cache/init"));
    expect(kept).toHaveLength(1);
    await fleet.applied("network", others[1]);
    expect(readdirSync(join(fleet.dir, "cache/init"))).toEqual(kept);
    for (const { id } of others) expect(existsSync(join(fleet.stateDir, "state/local", id, "network.tfstate"))).toBe(true);
    const broken = join(fleet.dir, "cache/init", kept[0] ?? "", "modules/modules.json");
    writeFileSync(broken, `{"Modules":[{"Key":"","Source":"","Dir":"."}]}`);
    expect((await fleet.plan("network", others[0])).empty).toBe(true);
  });

  test("modules with providers or data sources that are not allowed never reach the engine", async () => {
    const bad = {
      "network/main.tf": `
        terraform {
          required_providers {
            cloud = { source = "example/cloud" }
          }
        }
        data "external" "x" { program = ["sh", "-c", "id"] }
        output "address" { value = "" }
        output "secret" { value = "" }`,
    };
    const fleet = await fleetOf(engine, stacks, { ...modules, ...bad });
    const outcome = await fleet.runner.plan(fleet.target("network"));
    expect(outcome).toMatchObject({ outcome: "failed" });
    expect(JSON.stringify(outcome)).toMatch(/network\/main.tf:4.*example\/cloud.*network\/main.tf:7.*external/s);
  });

  test("a failing plan reports the engine's message and the architecture's hint, without values of passed variables", async () => {
    const failing = `
      resource "terraform_data" "net" {
        lifecycle {
          precondition {
            condition     = var.instance.region == "moon"
            error_message = "the region \${var.instance.region} already being used by s3cr3t-token"
          }
        }
      }
      output "address" { value = "" }
      output "secret" { value = "" }`;
    const fleet = await fleetOf(
      engine,
      stacks,
      { ...modules, "network/main.tf": failing },
      {
        spec: { engine: { name: engine.name, version: ">=1.5", env: ["CLOUD_TOKEN"] } },
        env: { CLOUD_TOKEN: "s3cr3t-token" },
        architecture: { hints: [{ match: "region .* already being used", say: "Take another region." }] },
      },
    );
    const outcome = await fleet.runner.plan(fleet.target("network"));
    expect(outcome).toMatchObject({ outcome: "failed", hint: "Take another region." });
    expect(JSON.stringify(outcome)).toContain("the region us-central1 already being used by (sensitive)");
  });

  test("a failing plan's message has no sensitive value of the stack's state", async () => {
    const quoting = `
      resource "terraform_data" "net" {
        lifecycle {
          precondition {
            condition     = var.instance.region == "moon"
            error_message = "postgres://root:pa55w0rd-of-the-state@db refused"
          }
        }
      }
      output "address" { value = "" }
      output "secret" { value = "" }`;
    const fleet = await fleetOf(engine, stacks, { ...modules, "network/main.tf": quoting });
    const folder = join(fleet.stateDir, "state/local/src-0a1b2c3d4e5f60718293");
    mkdirSync(folder, { recursive: true });
    const outputs = { secret: { value: "pa55w0rd-of-the-state", type: "string", sensitive: true } };
    const state = {
      version: 4,
      terraform_version: "1.5.0",
      serial: 1,
      lineage: "5a1e9c1e-0000-4000-8000-000000000000",
      outputs,
      resources: [],
    };
    writeFileSync(join(folder, "network.tfstate"), JSON.stringify(state));
    for (const outcome of [
      await fleet.runner.speculativePlan(fleet.target("network"), []),
      await fleet.runner.plan(fleet.target("network")),
    ]) {
      expect(outcome).toMatchObject({ outcome: "failed" });
      expect(JSON.stringify(outcome)).toContain("postgres://root:(sensitive)@db refused");
    }
  });

  test("an environment that asks for another engine is refused", async () => {
    const other = await fleetOf(engine, stacks, modules, { spec: { engine: { name: engine.name, version: ">=9" } } });
    expect(await other.runner.plan(other.target("network"))).toMatchObject({
      outcome: "failed",
      error: expect.stringContaining(">=9") as string,
    });
  });
});

// A script under the engine's name: it swallows an exit code, prints a banner, or never stops printing.
test.each([
  ["an end without a plan", "plan", () => ({ code: 0, stdout: boom, stderr: "" }), "Error: boom"],
  [
    "an end without a plan and without a word",
    "plan",
    () => ({ code: 0, stdout: "", stderr: "" }),
    "ended with exit code 0 and without a message",
  ],
  [
    "a banner",
    "show",
    () => ({ code: 0, stdout: 'Corporate wrapper 3\n{"format_version":"1.2"}\n', stderr: "" }),
    "other output is before it",
  ],
  [
    "output without end",
    "plan",
    () => {
      throw new ProcessError("output", "tofu plan printed more than allowed", "");
    },
    "printed more than allowed",
  ],
] as const)("%s is a failure of that stack alone", async (_, command, answer, said) => {
  const [engine] = engines;
  if (engine === undefined) throw new Error("no engine");
  const wrapped: RunProcess = async (path, args, options) =>
    args[0] === command && path === engine.path ? answer() : await run(path, args, options);
  const fleet = await fleetOf(engine, stacks, modules, { run: wrapped });
  expect(await fleet.runner.plan(fleet.target("network"))).toMatchObject({
    outcome: "failed",
    error: expect.stringContaining(said) as string,
  });
});

const boom =
  '{"@level":"error","@message":"Error: boom","type":"diagnostic","diagnostic":{"severity":"error","summary":"boom","detail":""}}';
