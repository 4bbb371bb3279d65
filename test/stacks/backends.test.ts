import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { backendOptions } from "../../src/fleet/backend.ts";
import type { EngineLocation } from "../../src/stacks/engine/engine-location.ts";
import type { PlanOutcome } from "../../src/stacks/stack-runner.ts";
import { anInstance, engines, environmentVariables, type SmallFleet, smallFleet } from "./small-fleet.ts";
import { azurerm, type Found, gcs, http, postgres, s3, type StateServer } from "./state-servers.ts";

// What every backend does in each fault, with a real server and a real engine.
const stacks = [
  { name: "network", inputs: ["spec.region"], outputs: { address: {}, token: { sensitive: true } } },
  { name: "app", needs: ["network"], inputs: ["spec.size"] },
];
const modules = {
  "network/main.tf": `
    resource "terraform_data" "net" { input = var.instance.region }
    output "address" { value = "10.0.0.1/\${terraform_data.net.output}" }
    output "token" {
      value     = "hunter2-of-network"
      sensitive = true
    }`,
  "app/main.tf": `resource "terraform_data" "app" { input = "\${var.upstream.network.address} \${var.upstream.network.token} \${var.instance.size}" }`,
};
const id = "src-0a1b2c3d4e5f60718293";
const [tofu, terraform] = (["tofu", "terraform"] as const).map((name) => engines.find((engine) => engine.name === name));

interface Row {
  readonly name: string;
  readonly engine: EngineLocation | undefined;
  readonly found: Found;
  /** Whether a lock outlives the process that took it. */
  readonly locksStay: boolean;
}
const rows: readonly Row[] = [
  { name: "http", engine: tofu, found: http, locksStay: true },
  { name: "pg", engine: tofu, found: postgres, locksStay: false },
  { name: "s3 (lock in a table)", engine: tofu, found: s3("table"), locksStay: true },
  { name: "s3 (lock file)", engine: terraform, found: s3("file"), locksStay: true },
  { name: "gcs", engine: tofu, found: gcs, locksStay: true },
  { name: "azurerm", engine: terraform, found: azurerm, locksStay: true },
];

for (const { name, engine, found, locksStay } of rows) {
  const missing = "missing" in found ? found.missing : engine === undefined ? "its engine" : null;
  if (missing !== null || engine === undefined || "missing" in found) {
    test.skip(`states in ${name}: this machine lacks ${missing}`, () => undefined);
    continue;
  }
  describe(`states in ${name}`, { timeout: 120_000 }, () => {
    let server: StateServer;
    let fleet: SmallFleet;
    const open: SmallFleet[] = [];
    const fleetWith = async (env: Readonly<Record<string, string>>, names = Object.keys(server.env)): Promise<SmallFleet> => {
      const spec = { backend: server.backend, engine: { name: engine.name, version: ">=1.5", env: names } };
      const made = await smallFleet(engine, stacks, modules, { spec, env });
      open.push(made);
      return made;
    };

    beforeAll(async () => {
      server = await found.open();
      fleet = await fleetWith(server.env);
    });
    afterAll(async () => {
      for (const one of open) await one.close();
      await server.close();
    });

    test("an instance is applied stack by stack, and read again by another machine", async () => {
      expect(await fleet.runner.plan(fleet.target("app"))).toEqual({ outcome: "upstream-missing", upstream: "network" });
      await fleet.applied("network");
      await fleet.applied("app");
      const other = await fleetWith(server.env);
      expect(await other.plan("network")).toMatchObject({ empty: true, stateEmpty: false });
      expect(await other.plan("app")).toMatchObject({ empty: true, stateEmpty: false });
      expect(await other.runner.outputs(other.target("network"))).toEqual({ address: "10.0.0.1/us-central1", token: "hunter2-of-network" });
      const neighbour = anInstance("src-ffffffffffffffffffff");
      expect(await other.plan("network", neighbour)).toMatchObject({ stateEmpty: true });
    });

    test("a state that somebody else changed is drift, one that is gone is reported", async () => {
      const applied = await fleet.runner.apply(fleet.target("network"), await fleet.plan("network"));
      if (applied.outcome !== "clean") throw new Error(JSON.stringify(applied));
      const { stateVersion } = applied;
      const recorded = new Map([["network", { backend: fleet.runner.backend(fleet.target("network")), stateVersion }]]);
      const target = { ...fleet.target("network"), recorded };
      expect(await fleet.runner.plan(target)).toMatchObject({ outcome: "planned", empty: true });
      const state = JSON.stringify(stateOf({ region: "elsewhere", ...stateVersion }));
      await server.write({ id, stack: "network" }, state);
      const drifted = await (await fleetWith(server.env)).runner.plan(target);
      expect(drifted).toMatchObject({ outcome: "planned", empty: false });
      await server.write({ id, stack: "network" }, null);
      const lost = await (await fleetWith(server.env)).runner.plan(target);
      expect(lost).toMatchObject({
        outcome: "failed",
        error: expect.stringMatching(/its state is lost: .* (?:there is no state in|is another one)/) as string,
      });
      await server.write({ id, stack: "network" }, state);
    });

    test("a half-written state is taken for no state by nobody", async () => {
      const before = await fleet.runner.outputs(fleet.target("network"));
      expect(before).not.toBeNull();
      await server.write({ id, stack: "app" }, '{"version": 4, "ser');
      const other = await fleetWith(server.env);
      for (const outcome of [await other.runner.plan(other.target("app")), await other.runner.speculativePlan(other.target("app"), [])])
        expect(outcome.outcome, JSON.stringify(outcome)).toBe("failed");
      await server.write({ id, stack: "app" }, null);
    });

    test("a lock is reported with its holder, and what the holder's death leaves can be taken away", async () => {
      const holder = await holdLock(engine, server, "network");
      const locked = await fleet.runner.plan(fleet.target("network"));
      expect(locked).toMatchObject({ outcome: "locked" });
      holder.kill("SIGKILL");
      await new Promise((gone) => holder.once("exit", gone));
      const after = await eventually(
        () => fleet.runner.plan(fleet.target("network")),
        ({ outcome }) => outcome === (locksStay ? "locked" : "planned"),
      );
      await fleet.runner.discard(fleet.target("network"));
      if (!locksStay || after.outcome !== "locked") return;
      expect(await fleet.runner.unlock(fleet.target("network"), after.lockId)).toEqual({ outcome: "unlocked" });
      expect((await fleet.runner.plan(fleet.target("network"))).outcome).toBe("planned");
      await fleet.runner.discard(fleet.target("network"));
    });

    test("credentials that are refused, or missing, are a failure with the engine's words and the variables", async () => {
      if (server.refused === null) return;
      if (Object.keys(server.refused).length > 0) {
        const refused = await fleetWith(server.refused);
        const outcome = await refused.runner.plan(refused.target("network"));
        expect(outcome.outcome, JSON.stringify(outcome)).toBe("failed");
        for (const secret of Object.values(server.refused)) if (secret.length > 10) expect(JSON.stringify(outcome)).not.toContain(secret);
        expect(JSON.stringify(outcome)).not.toContain("wr0ng-of");
      }
      const [first = ""] = Object.keys(server.env);
      const absent = await fleetWith({ [first]: "" });
      const without = await absent.runner.plan(absent.target("network"));
      expect(without, JSON.stringify(without)).toMatchObject({
        outcome: "failed",
        hint: expect.stringContaining(`engine.env names ${first}`) as string,
      });
      const unnamed = await fleetWith(server.env, []);
      expect(await unnamed.runner.speculativePlan(unnamed.target("network"), [])).toMatchObject({
        outcome: "failed",
        hint: expect.stringContaining("engine.env names none of them") as string,
      });
    });
  });
}

/** A state as both engines write it, with another region than the config's. */
function stateOf({ region, lineage, serial }: { readonly region: string; readonly lineage: string; readonly serial: number }): object {
  const provider = 'module.stack.provider["terraform.io/builtin/terraform"]';
  const values = { id: "1", input: { value: region, type: "string" }, output: { value: region, type: "string" }, triggers_replace: null };
  const resource = {
    module: "module.stack",
    mode: "managed",
    type: "terraform_data",
    name: "net",
    provider: provider.replace("module.stack.", ""),
  };
  return {
    version: 4,
    terraform_version: "1.6.2",
    serial: serial + 1,
    lineage,
    outputs: {
      address: { value: `10.0.0.1/${region}`, type: "string" },
      token: { value: "hunter2-of-network", type: "string", sensitive: true },
    },
    resources: [{ ...resource, instances: [{ schema_version: 0, attributes: values, sensitive_attributes: [] }] }],
    check_results: null,
  };
}

/** An engine that Flotilla knows nothing of, at work on the state of a stack until it is killed. */
async function holdLock(engine: EngineLocation, server: StateServer, stack: string): Promise<ChildProcess> {
  const folder = mkdtempSync(join(tmpdir(), "flotilla-test-holder-"));
  const options = backendOptions(server.backend, { environment: "local", id, stack });
  const held = { terraform_data: { held: { provisioner: [{ "local-exec": { command: "echo held; exec sleep 60" } }] } } };
  writeFileSync(
    join(folder, "main.tf.json"),
    JSON.stringify({ terraform: { backend: { [server.backend.type]: options } }, resource: held }),
  );
  const env = {
    PATH: environmentVariables["PATH"] ?? "",
    HOME: folder,
    CHECKPOINT_DISABLE: "1",
    TF_CLI_CONFIG_FILE: "/dev/null",
    ...server.env,
  };
  const started = spawn(engine.path, ["init", "-input=false"], { cwd: folder, env, stdio: "ignore" });
  expect(await new Promise((exit) => started.once("exit", exit))).toBe(0);
  const holder = spawn(engine.path, ["apply", "-auto-approve", "-input=false", "-no-color"], {
    cwd: folder,
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  let printed = "";
  holder.stdout.on("data", (chunk: Buffer) => (printed += chunk.toString()));
  for (let left = 300; !printed.includes("held (local-exec): held") && !printed.includes("local-exec): held"); left--) {
    if (left === 0 || holder.exitCode !== null) throw new Error(`the lock is not held: ${printed}`);
    await wait(100);
  }
  return holder;
}

async function eventually(make: () => Promise<PlanOutcome>, fits: (outcome: PlanOutcome) => boolean): Promise<PlanOutcome> {
  for (let left = 30; ; left--) {
    const outcome = await make();
    if (fits(outcome) || left === 0) return outcome;
    await wait(200);
  }
}
