import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { run, type RunProcess } from "../../src/process/run.ts";
import { parseState } from "../../src/stacks/state/state.ts";
import { engines, type SmallFleet, smallFleet } from "./small-fleet.ts";
import { http, type StateServer } from "./state-servers.ts";

const stacks = [{ name: "network", inputs: ["spec.region"], outputs: { address: {} } }];
const modules = {
  "network/main.tf": `
    resource "terraform_data" "net" { input = var.instance.region }
    output "address" { value = "10.0.0.1/\${terraform_data.net.output}" }`,
};
const id = "src-0a1b2c3d4e5f60718293";
const at = { id, stack: "network" };
const from = { type: "local" } as const;

describe("a state that is moved from a folder to a server", { timeout: 240_000 }, () => {
  const [engine] = engines;
  if (engine === undefined) throw new Error("there is no engine");
  let server: StateServer;
  let local: SmallFleet;
  const open: SmallFleet[] = [];
  const file = () => join(local.stateDir, "state/local", id, "network.tfstate");
  const moved = async (over?: RunProcess): Promise<SmallFleet> => {
    const spec = { backend: server.backend, engine: { name: engine.name, version: ">=1.5", env: Object.keys(server.env) } };
    const fleet = await smallFleet(engine, stacks, modules, {
      dir: local.dir,
      spec,
      env: server.env,
      ...(over === undefined ? {} : { run: over }),
    });
    open.push(fleet);
    return fleet;
  };

  beforeAll(async () => {
    if ("missing" in http) throw new Error(http.missing);
    server = await http.open();
    local = await smallFleet(engine, stacks, modules);
    open.push(local);
    await local.applied("network");
  });
  afterAll(async () => {
    for (const fleet of open) await fleet.close();
    await server.close();
  });

  test("is read and written without the providers of what is in it, which no lock pins there", async () => {
    const provider = 'provider["registry.opentofu.org/hashicorp/time"]';
    const object = {
      mode: "managed",
      type: "time_static",
      name: "made",
      provider,
      instances: [{ schema_version: 0, attributes: { id: "x" } }],
    };
    const state = JSON.parse(readFileSync(file(), "utf8")) as { readonly resources: readonly object[] };
    const text = JSON.stringify({ ...state, resources: [...state.resources, object] });
    await server.write(at, text);
    const fleet = await moved();
    expect(await fleet.runner.storedState(fleet.target("network"))).toContain("time_static");
    expect(await fleet.runner.outputs(fleet.target("network"))).toHaveProperty("address");
    await server.write(at, null);
  });

  test("survives a kill before and after every step: the next call ends in the same place, and the plan is empty", async () => {
    const { version } = parseState(readFileSync(file(), "utf8")) ?? { version: { lineage: "", serial: 0 } };
    let steps = 0;
    for (let dies = 1, killed = true; killed; dies++) {
      for (const when of ["before", "after"] as const) {
        await server.write(at, null);
        let calls = 0;
        killed = false;
        const doomed: RunProcess = async (command, args, options) => {
          calls += 1;
          killed ||= calls >= dies;
          if (calls > dies || (calls === dies && when === "before")) throw new Error("killed");
          const ran = await run(command, args, options);
          if (calls === dies) throw new Error("killed");
          return ran;
        };
        const first = await moved(doomed);
        await first.runner.moveState(first.target("network"), from).catch(() => undefined);
        steps = Math.max(steps, calls);
        const next = await moved();
        const place = next.runner.backend(next.target("network"));
        expect(await next.runner.moveState(next.target("network"), from), `${dies} ${when}`).toEqual({
          outcome: "moved",
          from: `local:local/${id}/network`,
        });
        const recorded = new Map([["network", { backend: place, stateVersion: version }]]);
        expect(await next.runner.plan({ ...next.target("network"), recorded })).toMatchObject({
          outcome: "planned",
          empty: true,
          stateEmpty: false,
        });
        expect(parseState(readFileSync(file(), "utf8"))?.version).toEqual(version);
      }
    }
    expect(steps).toBeGreaterThanOrEqual(4);
  });

  test("is not put over another one, nor made of nothing", async () => {
    const text = readFileSync(file(), "utf8");
    const other = JSON.stringify({
      ...(JSON.parse(text) as object),
      lineage: "another",
      outputs: { address: { value: "of another", type: "string" } },
    });
    await server.write(at, other);
    const fleet = await moved();
    const target = fleet.target("network");
    expect(await fleet.runner.moveState(target, from)).toMatchObject({
      outcome: "failed",
      error: expect.stringContaining("state of something else") as string,
    });
    await server.write(at, null);
    rmSync(file());
    expect(await fleet.runner.moveState(target, from)).toMatchObject({
      outcome: "failed",
      error: expect.stringContaining("there is no state in local:") as string,
    });
    writeFileSync(file(), text);
  });

  test("a plan before that is refused with the way", async () => {
    const fleet = await moved();
    const recorded = new Map([["network", { backend: `local:local/${id}/network` }]]);
    expect(await fleet.runner.plan({ ...fleet.target("network"), recorded })).toMatchObject({
      outcome: "failed",
      error: expect.stringMatching(/its state is in local:.*environment\.yaml now says http:.*move-state/) as string,
    });
    expect(await fleet.runner.speculativePlan({ ...fleet.target("network"), recorded, backend: from }, [])).toMatchObject({
      outcome: "planned",
      empty: true,
    });
  });
});
