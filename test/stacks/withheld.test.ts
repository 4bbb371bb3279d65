import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import type { EngineLocation } from "../../src/stacks/engine/engine-location.ts";
import { secretsOfState } from "../../src/stacks/secrets.ts";
import { engines, type SmallFleet, smallFleet } from "./small-fleet.ts";

const open: SmallFleet[] = [];
afterEach(async () => {
  for (const fleet of open.splice(0)) await fleet.close();
});

const id = "src-0a1b2c3d4e5f60718293";
const secret = "pa55w0rd-of-the-state";
const stacks = [{ name: "network", inputs: ["spec.region"], outputs: { secret: { sensitive: true } } }];
const quoting = `
  resource "terraform_data" "net" {
    lifecycle {
      precondition {
        condition     = var.instance.region == "moon"
        error_message = "postgres://root:${secret}@db refused"
      }
    }
  }
  output "secret" {
    value     = ""
    sensitive = true
  }`;

/** A fleet whose engine is a script before the real one: `state` is shell code in place of `show -json` on the state. */
async function fleetWith(engine: EngineLocation, state: string, files: Readonly<Record<string, string>> = {}): Promise<SmallFleet> {
  const options = { architecture: { hints: [{ match: "db refused", say: "Start the database." }] } };
  const plain = await smallFleet(engine, stacks, { "network/main.tf": quoting, ...files }, options);
  open.push(plain);
  const path = join(plain.dir, "engine");
  // The state is what is shown without a plan file behind the options.
  writeFileSync(path, `#!/bin/sh\nif [ "$1" = show ] && [ $# = 3 ]; then\n${state}\nfi\nexec ${engine.path} "$@"\n`);
  chmodSync(path, 0o755);
  const fleet = await smallFleet({ ...engine, path }, stacks, { "network/main.tf": quoting, ...files }, { ...options, dir: plain.dir });
  open.push(fleet);
  return fleet;
}

function putState(fleet: SmallFleet): void {
  const folder = join(fleet.stateDir, "state/local", id);
  mkdirSync(folder, { recursive: true });
  const state = {
    version: 4,
    terraform_version: "1.5.0",
    serial: 1,
    lineage: "5a1e9c1e-0000-4000-8000-000000000000",
    outputs: { secret: { value: secret, type: "string", sensitive: true } },
    resources: [],
  };
  writeFileSync(join(folder, "network.tfstate"), JSON.stringify(state));
}

describe.each(engines.map((engine) => ({ name: engine.name, engine })))("with $name, a failing plan's message", ({ engine }) => {
  test.each([
    ["show -json fails", "echo 'Error: no schema' >&2; exit 1"],
    ["show -json prints a warning before its JSON", `echo 'Warning: deprecated'; exec ${engine.path} "$@"`],
    ["show -json prints other JSON", "echo '[]'; exit 0"],
  ])("is withheld where %s", async (_, state) => {
    const fleet = await fleetWith(engine, state);
    putState(fleet);
    for (const outcome of [
      await fleet.runner.speculativePlan(fleet.target("network"), []),
      await fleet.runner.plan(fleet.target("network")),
    ]) {
      expect(outcome).toMatchObject({ outcome: "failed", hint: "Start the database." });
      expect(JSON.stringify(outcome)).toContain("its message is not shown, because the state could not be read");
      expect(JSON.stringify(outcome)).toContain(`Check that ${engine.name} show -json can read the state local:local/${id}/network`);
      expect(JSON.stringify(outcome)).not.toMatch(new RegExp(`${secret}|refused`));
    }
  });

  test("is shown where there is no state that it could quote", async () => {
    const fleet = await fleetWith(engine, "exit 1");
    expect(await fleet.runner.plan(fleet.target("network"))).toMatchObject({ error: expect.stringContaining("refused") });
  });

  test("is shown where init failed, before any provider read the state", async () => {
    const fleet = await fleetWith(engine, "exit 1", { "network/more.tf": `resource "terraform_data" "net" {}` });
    putState(fleet);
    expect(await fleet.runner.plan(fleet.target("network"))).toMatchObject({ error: expect.stringContaining("uplicate resource") });
  });
});

test.each(["", "Warning: x\n{}", "[]", "{}", '{"format_version":"1.0","values":{"outputs":{"a":1}}}'])(
  "%j is not a state whose secrets are known",
  (json) => {
    expect(secretsOfState(json)).toBeNull();
  },
);

test("a state without values has no secrets", () => {
  expect(secretsOfState('{"format_version":"1.0"}')).toEqual([]);
});
