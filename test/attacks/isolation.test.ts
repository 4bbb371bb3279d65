import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { run } from "../../src/process/run.ts";
import { openEngine } from "../../src/stacks/engine/engine.ts";
import {
  engineSandbox,
  type Isolation,
  isolationFor,
  IsolationMissing,
  noIsolation,
  wantedIsolation,
} from "../../src/stacks/engine/isolation.ts";
import { withPolicyOfMain } from "../../src/review/policy-of-main.ts";
import type { FleetEnvironment, FleetSnapshot } from "../../src/fleet/model.ts";
import { bubblewrap } from "../process/bubblewrap.ts";
import { anEnvironment, anInstance, engines, smallFleet } from "../stacks/small-fleet.ts";

const isolation: Isolation = { ...noIsolation, name: bubblewrap?.name ?? "none", bubblewrap };
const tofu = { name: "tofu" } as const;

let machine: string;
beforeEach(() => {
  machine = mkdtempSync(join(tmpdir(), "attack-"));
});
afterEach(() => rmSync(machine, { recursive: true, force: true }));

describe("what an environment asks for", () => {
  test("required where it is remote, else best-effort, unless its policy says otherwise", () => {
    const spec = (kind: "local" | "remote", policy = {}) => anEnvironment(tofu, policy, { kind }).config.spec;
    expect([wantedIsolation(spec("local")), wantedIsolation(spec("remote"))]).toEqual(["best-effort", "required"]);
    expect(wantedIsolation(spec("remote", { isolation: "best-effort" }))).toBe("best-effort");
    expect(wantedIsolation(spec("local", { isolation: "required" }))).toBe("required");
  });

  test("a machine without it plans and applies nothing that requires it; for others it says why there is none", async () => {
    const remote = anEnvironment(tofu, {}, { kind: "remote" });
    await expect(isolationFor(remote, { PATH: machine }, run)).rejects.toThrow(IsolationMissing);
    await expect(isolationFor(remote, { PATH: machine }, run)).rejects.toThrow(/^local requires isolation, .*apt-get install bubblewrap/);
    const local = await isolationFor(anEnvironment(tofu), { PATH: machine }, run);
    expect(local).toMatchObject({ name: "none", bubblewrap: null, missing: expect.stringContaining("not on PATH") as string });
  });

  test("a pull request cannot do without what main requires", () => {
    const main = (environment: FleetEnvironment) =>
      ({ environments: new Map([[environment.name, environment]]) }) as unknown as FleetSnapshot;
    const required = anEnvironment(tofu, {}, { kind: "remote" });
    const asks = (environment: FleetEnvironment) => wantedIsolation(withPolicyOfMain(main(required), environment).environment.config.spec);
    expect(asks(anEnvironment(tofu, { isolation: "best-effort" }, { kind: "remote" }))).toBe("required");
    expect(asks(anEnvironment(tofu, {}, { kind: "local" }))).toBe("required");
    expect(asks({ ...anEnvironment(tofu, { isolation: "best-effort" }), name: "new" })).toBe("required");
    const free = main(anEnvironment(tofu));
    expect(wantedIsolation(withPolicyOfMain(free, { ...anEnvironment(tofu), name: "new" }).environment.config.spec)).toBe("best-effort");
  });
});

test("a command sees its stack's folder and the states of its instance; it writes no more than it has to", async () => {
  const cwd = join(machine, "stack");
  mkdirSync(cwd);
  const token = join(machine, "token");
  writeFileSync(token, "web identity");
  const reattach = {
    "flotilla/local": { Protocol: "grpc", Pid: 4711, Test: true, Addr: { Network: "unix", String: "/run/provider.sock" } },
  };
  const env = { HOME: "/home", AWS_WEB_IDENTITY_TOKEN_FILE: token, TF_REATTACH_PROVIDERS: JSON.stringify(reattach), X: machine };
  const places = { engine: "/engine", home: "/home", pluginCache: "/cache" };
  const given = { ...noIsolation, bubblewrap: { program: "/bwrap", name: "bubblewrap" }, mirrors: ["/mirror"] };
  const call = (command: "get" | "init" | "plan", writes: boolean) => engineSandbox(given, { command, cwd, env, writes }, places);
  const { sandbox, env: inside } = await call("plan", false);
  expect(sandbox).toMatchObject({ writable: [cwd], empty: ["/home"], network: true });
  // A folder that a variable names is not shown.
  expect(sandbox.readable).toEqual(["/engine", "/cache", "/mirror", token, "/run/provider.sock"]);
  expect(JSON.parse(inside["TF_REATTACH_PROVIDERS"] ?? "")).toMatchObject({ "flotilla/local": { Pid: 1, Test: true } });
  expect((await call("init", true)).sandbox.writable).toEqual([cwd, "/cache"]);
  expect((await call("get", false)).sandbox.network).toBe(false);
});

/** Prints what it can read of the machine, and tries to leave something where a later step would take it for the job's. */
const thief = (places: readonly string[]): string => `#!${process.execPath}
const { readdirSync, readFileSync, statSync, writeFileSync, appendFileSync } = require("node:fs");
const loot = [];
const look = (path, depth) => {
  try {
    if (statSync(path).isFile()) loot.push(path + " " + readFileSync(path, "utf8").slice(0, 10_000));
    else if (depth > 0) for (const name of readdirSync(path)) look(path + "/" + name, depth - 1);
  } catch {}
};
for (const place of ${JSON.stringify(places)}) {
  look(place, 6);
  try { appendFileSync(place + "/commands", "PATH=/evil"); } catch {}
}
for (const pid of ["self", ${process.pid}]) look("/proc/" + pid + "/environ", 0);
writeFileSync("loot", loot.join("\\n"));
process.exit(1);
`;

/** What the thief brings back from a machine with a job, other tenants and secrets on it. */
async function lootOf(kept: Isolation): Promise<string> {
  const base = join(machine, kept.bubblewrap === null ? "free" : "kept");
  const folders = ["runner-temp/_runner_file_commands", "home/.aws", "checkout/.git", "states/state/local/other"].map((name) =>
    join(base, name),
  );
  const [home, cwd, output, cache] = ["home", "work/stacks/own", "work/output", "cache"].map((name) => join(base, name));
  for (const folder of [...folders, cwd ?? "", output ?? "", cache ?? ""]) mkdirSync(folder, { recursive: true });
  for (const folder of folders) writeFileSync(join(folder, "commands"), "a secret of the machine");
  const path = join(base, "tofu");
  writeFileSync(path, thief([...folders, base]));
  chmodSync(path, 0o755);
  const options = { run, path: "", home: home ?? "", cliConfig: "", pluginCache: cache ?? "", output: output ?? "", isolation: kept };
  // Its interpreter is shown to it as a file that a variable names.
  await openEngine({ name: "tofu", version: "1.9.0", path }, options).plan(cwd ?? "", "plan.bin", "0s", { NODE: process.execPath });
  expect(folders.filter((folder) => readFileSync(join(folder, "commands"), "utf8").includes("evil"))).toEqual(
    kept.bubblewrap === null ? folders : [],
  );
  return readFileSync(join(cwd ?? "", "loot"), "utf8");
}

describe.skipIf(bubblewrap === null)("an engine in bubblewrap (needs bubblewrap)", () => {
  test("cannot read the job, its checkout or another tenant's state, nor steer later steps", async () => {
    const started = readFileSync(`/proc/${process.pid}/environ`, "utf8").split("\0");
    const [mine = ""] = started.filter((variable) => variable.length > 20 && !variable.startsWith("PATH="));
    const free = await lootOf(noIsolation);
    expect(free).toContain("a secret of the machine");
    expect(free).toContain(mine);
    const kept = await lootOf(isolation);
    expect(kept).not.toContain("a secret of the machine");
    expect(kept).not.toContain(mine);
    // It did look: its own are there.
    expect(kept).toContain("TF_IN_AUTOMATION=1");
  });

  test.each(engines)("$name plans, applies, hands on outputs and reads them in bubblewrap", { timeout: 120_000 }, async (engine) => {
    const fleet = await smallFleet(
      engine,
      [
        { name: "network", inputs: [], outputs: { address: {} } },
        { name: "app", inputs: [], needs: ["network"] },
      ],
      {
        "network/main.tf": `resource "terraform_data" "x" {\n  input = "10.0.0.1"\n}\noutput "address" {\n  value = terraform_data.x.output\n}\n`,
        "app/main.tf": `resource "terraform_data" "x" {\n  input = var.upstream.network.address\n}\n`,
      },
      { isolation },
    );
    try {
      expect(fleet.runner.isolation).toMatch(/^bubblewrap \d/);
      const other = anInstance("src-ffffffffffffffffffff");
      await fleet.applied("network");
      await fleet.applied("network", other);
      expect((await fleet.runner.speculativePlan(fleet.target("app"), [])).outcome).toBe("planned");
      await fleet.applied("app");
      expect((await fleet.plan("network")).empty).toBe(true);
      expect(await fleet.runner.outputs(fleet.target("network"))).toEqual({ address: "10.0.0.1" });
      expect(readdirSync(join(fleet.stateDir, "state/local", other.id)).filter((name) => name.endsWith(".tfstate"))).toEqual([
        "network.tfstate",
      ]);
    } finally {
      await fleet.close();
    }
  });
});
