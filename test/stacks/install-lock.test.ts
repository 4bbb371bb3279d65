import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { run, type RunProcess } from "../../src/process/run.ts";
import { lockFile } from "../../src/stacks/module/provider-lock.ts";
import { writeLock } from "../../src/stacks/engine/write-locks.ts";
import { engines, environmentVariables, smallFleet } from "./small-fleet.ts";

const folder = mkdtempSync(join(tmpdir(), "flotilla-test-install-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const platform = `${process.platform}_${process.arch === "x64" ? "amd64" : process.arch}`;
const module = `terraform {\n  required_providers {\n    cloud = { source = "acme/cloud" }\n  }\n}\n`;
const stacks = [{ name: "app", inputs: [] }];

test.each(engines)("16 at once on one cache install the providers of a lock once, and all get them ($name)", async (engine) => {
  const dir = mkdtempSync(join(folder, `${engine.name}-`));
  const mirror = join(dir, "mirror");
  for (const host of ["registry.terraform.io", "registry.opentofu.org"]) {
    const place = join(mirror, host, "acme/cloud/1.2.3", platform);
    mkdirSync(place, { recursive: true });
    // Large enough that another process would see half of it.
    writeFileSync(join(place, "terraform-provider-cloud_v1.2.3"), randomBytes(4 * 1024 * 1024), { mode: 0o755 });
  }
  const providers = [{ source: "acme/cloud", mirror }];
  mkdirSync(join(dir, "module"));
  writeFileSync(join(dir, "module", "main.tf"), module);
  const locked = await writeLock({
    folder: join(dir, "module"),
    needed: ["acme/cloud"],
    engine,
    listed: providers,
    platforms: [platform],
    env: {},
    path: environmentVariables["PATH"] ?? "",
    run,
  });
  expect(locked).toMatchObject({ outcome: "written" });
  const lock = readFileSync(join(dir, "module", lockFile(engine.name)), "utf8");

  let inits = 0;
  const found: number[] = [];
  const counting: RunProcess = async (program, args, options) => {
    if (args[0] === "init") inits += 1;
    if (args[0] !== "plan") return await run(program, args, options);
    // What a plan would start.
    const installed = await run("find", ["-L", ".terraform/providers", "-type", "f", "-size", "4096k"], options);
    found.push(installed.stdout.trim().split("\n").length);
    throw new Error("not planned");
  };
  const files = { "app/main.tf": module, [`app/${lockFile(engine.name)}`]: lock };
  const fleets = await Promise.all(
    Array.from({ length: 16 }, () => smallFleet(engine, stacks, files, { dir, policy: { providers }, run: counting })),
  );
  try {
    const plans = await Promise.allSettled(fleets.map((fleet) => fleet.runner.speculativePlan(fleet.target("app"), [])));
    expect(plans.map((plan) => (plan.status === "rejected" ? String(plan.reason) : JSON.stringify(plan.value)))).toEqual(
      Array<string>(16).fill("Error: not planned"),
    );
    expect(found).toEqual(Array<number>(16).fill(1));
    expect(inits).toBe(1);
  } finally {
    await Promise.all(fleets.map((fleet) => fleet.close()));
  }
});
