import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type Cloud, startCloud } from "../../lab/cloud/cloud.ts";
import type { EngineLocation } from "../../src/stacks/engine/engine-location.ts";
import { engines, type SmallFleet, smallFleet } from "./small-fleet.ts";

const stacks = [{ name: "network", inputs: ["spec.region"], outputs: { address: {} } }];
const main = `
terraform {
  required_providers {
    local = { source = "flotilla/local" }
  }
}
resource "local_network" "main" {
  name   = "\${var.instance.id}-network"
  region = var.instance.region
}
output "address" { value = local_network.main.address }
`;

let cloud: Cloud;
const dir = mkdtempSync(join(tmpdir(), "flotilla-test-"));
beforeAll(async () => {
  cloud = await startCloud({ dir, now: () => new Date(), trust: null });
});
afterAll(async () => {
  await cloud.close();
  rmSync(dir, { recursive: true, force: true });
});

describe.each(engines.map((engine) => ({ name: engine.name, engine })))("with $name", ({ engine }) => {
  test("an apply that is asked to stop ends cleanly: what was being made is in the state", async () => {
    const session = await cloud.openSession("apply", "octocat");
    const fleet = await smallFleet(
      engine,
      stacks,
      { "network/main.tf": main },
      {
        policy: { providers: [{ source: "flotilla/local", reattach: true }] },
        spec: { engine: { name: engine.name, version: ">=1.5", env: ["TF_REATTACH_PROVIDERS"] } },
        env: { TF_REATTACH_PROVIDERS: session.reattach },
      },
    );
    await cloud.break("src-0a1b2c3d4e5f60718293-network", { kind: "slow", delay: 2_000 });
    const plan = await fleet.plan("network");
    const stop = new AbortController();
    const waiting = () => cloud.requests.filter(({ outcome }) => outcome === "waiting").length;
    const before = waiting();
    const applying = fleet.runner.apply(fleet.target("network"), plan, stop.signal);
    // In the midst of making the network, which takes the cloud two seconds.
    await vi.waitFor(() => expect(waiting()).toBe(before + 1), { timeout: 20_000, interval: 20 });
    stop.abort(new Error("SIGTERM"));
    const outcome = await applying;
    expect(outcome).toEqual({ outcome: "interrupted" });
    await cloud.fix("src-0a1b2c3d4e5f60718293-network");
    const next = await fleet.plan("network");
    expect(next).toMatchObject({ stateEmpty: false, tainted: [] });
    expect(next.record.changes).toEqual([]);
    await cloud.break("src-0a1b2c3d4e5f60718293-network", { kind: "gone" });
    await fleet.close();
  });

  test("a signal that came before the start starts nothing", async () => {
    const fleet = await smallFleet(engine, [{ name: "a", inputs: [] }], { "a/main.tf": `resource "terraform_data" "x" {}` });
    const outcome = await fleet.runner.apply(fleet.target("a"), await fleet.plan("a"), AbortSignal.abort());
    expect(outcome).toEqual({ outcome: "interrupted" });
    expect((await fleet.plan("a")).stateEmpty).toBe(true);
    await fleet.close();
  });

  // Ctrl-C reaches every process of the terminal's group, a closed terminal and a stopping machine reach every process there is.
  test.each(["init", "plan", "show"].flatMap((step) => ["INT", "TERM", "HUP"].map((signal) => [step, signal] as const)))(
    "%s that is ended by SIG%s says nothing about the stack",
    async (step, signal) => {
      const fleet = await fleetDyingAt(engine, step, signal);
      expect(await fleet.runner.plan(fleet.target("a"))).toEqual({ outcome: "interrupted" });
      expect(await fleet.runner.speculativePlan(fleet.target("a"), [])).toEqual({ outcome: "interrupted" });
      await fleet.close();
    },
  );

  test("one that is killed is a failure, in words that say what ended it", async () => {
    const fleet = await fleetDyingAt(engine, "show", "KILL");
    const outcome = await fleet.runner.plan(fleet.target("a"));
    expect(outcome).toMatchObject({ outcome: "failed", error: expect.stringMatching(/show was ended by SIGKILL/) as string });
    await fleet.close();
  });

  test("a plan is asked to stop by its signal, and says nothing about the stack", async () => {
    const fleet = await smallFleet(engine, [{ name: "a", inputs: [] }], { "a/main.tf": `resource "terraform_data" "x" {}` });
    const stop = new AbortController();
    const planning = fleet.runner.plan(fleet.target("a"), stop.signal);
    setTimeout(() => stop.abort(), 30);
    expect(await planning).toEqual({ outcome: "interrupted" });
    expect((await fleet.plan("a")).stateEmpty).toBe(true);
    await fleet.close();
  });
});

/** A fleet whose engine is a script before the real one: at one command it gets a signal in place of running. */
async function fleetDyingAt(engine: EngineLocation, step: string, signal: string): Promise<SmallFleet> {
  const folder = mkdtempSync(join(dir, "engine-"));
  const path = join(folder, "engine");
  writeFileSync(path, `#!/bin/sh\nif [ "$1" = ${step} ]; then kill -${signal} $$; fi\nexec ${engine.path} "$@"\n`, { mode: 0o755 });
  return await smallFleet({ ...engine, path }, [{ name: "a", inputs: [] }], { "a/main.tf": `resource "terraform_data" "x" {}` });
}
