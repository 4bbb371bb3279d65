import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type Cloud, startCloud } from "../../lab/cloud/cloud.ts";
import { engines, smallFleet } from "./small-fleet.ts";

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
    expect(outcome.outcome).toBe("failed");
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
    expect(outcome).toMatchObject({ outcome: "failed", error: expect.stringContaining("not started") as string });
    expect((await fleet.plan("a")).stateEmpty).toBe(true);
    await fleet.close();
  });
});
