import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { HcpServer } from "./hcp-server.ts";
import { engines, planned, type SmallFleet, smallFleet } from "./small-fleet.ts";

// Plans and applies in HCP Terraform, on a server of its API that runs the real engine.
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
const token = "t0ken-of-the-team";
const engine = engines.find(({ name }) => name === "terraform");
if (engine === undefined) test.skip("HCP Terraform: this machine lacks terraform", () => undefined);
else
  describe("states in HCP Terraform", { timeout: 120_000 }, () => {
    let server: HcpServer;
    const open: SmallFleet[] = [];
    beforeAll(async () => {
      server = new HcpServer(engine.path);
      await server.open();
      server.tokens.set(token, "admin");
      server.tokens.set("t0ken-that-plans", "plan");
      server.tokens.set("t0ken-without-states", "no-states");
    });
    afterEach(() => {
      for (const { runs } of server.workspaces.values()) for (const { child } of runs) child?.kill("SIGKILL");
      server.workspaces.clear();
      expect(server.faults.splice(0)).toEqual([]);
      expect(server.leaked).toEqual([]);
      server.asked.length = 0;
    });
    afterAll(async () => {
      for (const fleet of open) await fleet.close();
      await server.close();
    });

    const workspace = (stack: string) => server.workspace(`local_${id}_${stack}`);
    const fleetWith = async (secret = token, files: Readonly<Record<string, string>> = modules): Promise<SmallFleet> => {
      for (const { name } of stacks) workspace(name);
      const { hostname } = server;
      const backend = { type: "cloud", hostname, organization: "acme", workspace: "{{environment}}_{{instance.id}}_{{stack}}" } as const;
      const spec = { backend, engine: { name: "terraform", version: ">=1.5", env: ["TFE_TOKEN"] } } as const;
      const made = await smallFleet(engine, stacks, files, { spec, env: { TFE_TOKEN: secret }, hcpPatience: 20 });
      open.push(made);
      return made;
    };
    const statuses = (stack: string) => workspace(stack).runs.map(({ status }) => status);

    test("plans, applies what was planned, and hands outputs on", async () => {
      const fleet = await fleetWith();
      const review = planned(await fleet.runner.speculativePlan(fleet.target("app"), ["network.address"]));
      expect(review.record.mode).toBe("upstream-unknown");
      const plan = await fleet.plan("network");
      expect(plan).toMatchObject({ empty: false, stateEmpty: true });
      expect(statuses("network")).toEqual(["planned"]);
      const applied = await fleet.runner.apply(fleet.target("network"), plan);
      expect(applied).toMatchObject({
        outcome: "clean",
        outputs: { address: "10.0.0.1/us-central1" },
        by: `terraform ${engine.version} of ${server.hostname}`,
      });
      expect(await fleet.runner.outputs(fleet.target("network"))).toEqual({ address: "10.0.0.1/us-central1", token: "hunter2-of-network" });
      const app = await fleet.plan("app");
      expect(Object.keys(app.consumed)).toEqual(["network.address", "network.token"]);
      expect(JSON.stringify(app)).not.toContain("hunter2");
      await fleet.runner.discard(fleet.target("app"));
      expect(statuses("app")).toEqual(["planned_and_finished", "discarded"]);
      const again = await fleet.plan("network");
      expect(again.empty).toBe(true);
      expect(await fleet.runner.apply(fleet.target("network"), again)).toMatchObject({ outcome: "clean" });
      expect(statuses("network")).toEqual(["applied", "planned_and_finished"]);
      expect(workspace("network").states.length).toBe(1);
    });

    test("ends the run that a killed session left, and applies its own only", async () => {
      await (await fleetWith()).plan("network");
      const fleet = await fleetWith();
      // An answer that gets lost, a limit and a fault that passes: one run all the same.
      server.faults.push(
        { request: /^POST \/api\/v2\/runs$/, answer: "lost" },
        { request: /^GET .*\/workspaces\/local_/, answer: 429, headers: { "x-ratelimit-reset": "0.05" } },
        { request: /^POST .*\/configuration-versions$/, answer: 503 },
      );
      const plan = await fleet.plan("network");
      expect(statuses("network")).toEqual(["discarded", "planned"]);
      // Nobody hears that the confirmation arrived; before, it did not.
      server.faults.push({ request: /actions\/apply$/, answer: 502 }, { request: /actions\/apply$/, answer: "lost" });
      expect(await fleet.runner.apply(fleet.target("network"), plan)).toMatchObject({ outcome: "clean" });
      expect(statuses("network")).toEqual(["discarded", "applied"]);
      expect(workspace("network").states.length).toBe(1);
    });

    test("applies the run that was planned and no other, whoever confirms or discards it", async () => {
      const fleet = await fleetWith();
      const plan = () => fleet.plan("network");
      const apply = async (plan: Awaited<ReturnType<SmallFleet["plan"]>>) => await fleet.runner.apply(fleet.target("network"), plan);
      const discarded = await plan();
      server.discardInUi(workspace("network"));
      expect(await apply(discarded)).toMatchObject({
        outcome: "failed",
        error: expect.stringContaining("was discarded in HCP Terraform") as string,
      });
      const moved = await plan();
      const state = {
        version: 4,
        terraform_version: engine.version,
        serial: 1,
        lineage: "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9",
        outputs: {},
        resources: [],
      };
      server.addState(workspace("network"), JSON.stringify(state));
      expect(await apply(moved)).toEqual({ outcome: "interrupted" });
      const confirmed = await plan();
      const confirming = server.confirmInUi(workspace("network"));
      expect(await apply(confirmed)).toMatchObject({ outcome: "clean" });
      await confirming;
      expect(statuses("network")).toEqual(["discarded", "discarded", "applied"]);
    });

    test("does not begin what it was asked to stop, and waits for a run that is being applied", async () => {
      const fleet = await fleetWith();
      const plan = await fleet.plan("network");
      const run = workspace("network").runs[0];
      if (run === undefined) throw new Error("no run");
      run.status = "applying";
      expect(await (await fleetWith()).runner.plan(fleet.target("network"))).toMatchObject({ outcome: "locked", lockId: run.id });
      run.status = "planned";
      expect(await fleet.runner.apply(fleet.target("network"), plan, AbortSignal.abort())).toEqual({ outcome: "interrupted" });
      expect(statuses("network")).toEqual(["discarded"]);
      expect(server.asked.filter((request) => request.endsWith("/actions/apply"))).toEqual([]);
    });

    test("interrupts what it applies when it is asked to stop, and waits for its end", async () => {
      const fleet = await fleetWith();
      const plan = await fleet.plan("network");
      workspace("network").slow = true;
      const stop = new AbortController();
      server.faults.push({ request: /actions\/apply$/, answer: "late", meanwhile: () => void setTimeout(() => stop.abort(), 50) });
      expect(await fleet.runner.apply(fleet.target("network"), plan, stop.signal)).toEqual({ outcome: "interrupted" });
      expect(statuses("network")).toEqual(["canceled"]);
      expect(workspace("network").states).toEqual([]);
    });

    test("leaves the queue where somebody takes the workspace before the run has begun", async () => {
      const fleet = await fleetWith();
      const lock = (): void => void (workspace("network").lockedBy = { id: "user-ada", type: "users" });
      server.faults.push({ request: /^POST .*\/runs$/, answer: "late", meanwhile: lock });
      expect(await fleet.runner.plan(fleet.target("network"))).toMatchObject({ outcome: "locked", who: "ada" });
      expect(statuses("network")).toEqual(["discarded"]);
    });

    test("reports the engine's errors without secrets, and what a policy refuses", async () => {
      const failing = `
        resource "terraform_data" "net" {
          input = "x"
          lifecycle {
            precondition {
              condition     = var.instance.region == "nowhere"
              error_message = "no such region, says s3cret-of-state"
            }
          }
        }
        output "address" { value = "" }
        output "token" {
          value     = ""
          sensitive = true
        }`;
      const fleet = await fleetWith(token, { ...modules, "network/main.tf": failing });
      const state = {
        version: 4,
        terraform_version: engine.version,
        serial: 1,
        lineage: "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9",
        outputs: {},
        resources: [],
      };
      const outputs = { token: { sensitive: true, type: "string", value: "s3cret-of-state" } };
      server.addState(
        workspace("network"),
        JSON.stringify(state),
        JSON.stringify({ format_version: "1.0", values: { outputs, root_module: {} } }),
      );
      for (const structured of [true, false]) {
        workspace("network").structured = structured;
        const outcome = await fleet.runner.plan(fleet.target("network"));
        expect(outcome).toMatchObject({ outcome: "failed", error: expect.stringContaining("no such region, says (sensitive)") as string });
        expect(outcome).toMatchObject({ error: expect.stringMatching(/^Error: Resource precondition failed/) as string });
      }
      expect(statuses("network")).toEqual(["errored", "errored"]);
      const fine = await fleetWith();
      workspace("network").policy = "hard";
      expect(await fine.runner.plan(fine.target("network"))).toMatchObject({
        outcome: "failed",
        error: expect.stringContaining("its log has no error of terraform") as string,
      });
      workspace("network").policy = "soft";
      expect(await fine.runner.plan(fine.target("network"))).toMatchObject({
        outcome: "failed",
        error: expect.stringContaining("policy_override") as string,
      });
      expect(statuses("network").at(-1)).toBe("discarded");
      workspace("network").policy = null;
      const reader = await fleetWith("t0ken-that-plans");
      const withheld = await reader.runner.speculativePlan(reader.target("network"), []);
      expect(withheld).toMatchObject({ outcome: "failed", error: expect.stringContaining("withholds the JSON of the plan") as string });
    });

    test("shows the state, who holds the workspace, and what its runs wait for, and asks for nothing else", async () => {
      const fleet = await fleetWith();
      const target = fleet.target("network");
      const place = `cloud:${server.hostname}/acme/local_${id}_network`;
      const page = `https://${server.hostname}/app/acme/workspaces/local_${id}_network`;
      expect(await fleet.runner.check(target)).toEqual({
        outcome: "checked",
        place,
        found: null,
        fault: null,
        held: { page, locked: null, runs: [] },
      });
      await fleet.plan("network");
      workspace("network").lockedBy = { id: "user-ada", type: "users" };
      server.asked.length = 0;
      const [run] = workspace("network").runs;
      const waiting = { id: run?.id, status: "planned", next: "confirmation", ours: true, page: `${page}/runs/${run?.id}` };
      expect(await fleet.runner.check(target)).toMatchObject({ held: { locked: { id: "user-ada", who: "ada" }, runs: [waiting] } });
      if (run !== undefined) run.status = "policy_override";
      expect(await fleet.runner.check(target)).toMatchObject({ held: { runs: [{ next: "decision" }] } });
      expect(server.asked.filter((request) => !request.startsWith("GET "))).toEqual([]);
      const recorded = new Map([["network", { backend: place, stateVersion: { lineage: "x", serial: 1 } }]]);
      expect(await fleet.runner.check({ ...target, recorded })).toMatchObject({
        fault: expect.stringContaining("its state is lost") as string,
      });
      const wrong = await fleetWith("wr0ng-of-the-team");
      expect(await wrong.runner.check(wrong.target("network"))).toMatchObject({
        outcome: "failed",
        hint: expect.stringContaining("TFE_TOKEN") as string,
      });
    });

    test("reports a lock with its holder, and takes away the one that a person named", async () => {
      const fleet = await fleetWith();
      const target = fleet.target("network");
      workspace("network").lockedBy = { id: "user-ada", type: "users" };
      expect(await fleet.runner.plan(target)).toEqual({ outcome: "locked", lockId: "user-ada", who: "ada", since: "unknown" });
      expect(await fleet.runner.unlock(target, "user-bob")).toEqual({ outcome: "gone" });
      expect(await fleet.runner.unlock(target, "user-ada")).toEqual({ outcome: "unlocked" });
      expect(await fleet.runner.unlock(target, "user-ada")).toEqual({ outcome: "gone" });
      expect(workspace("network").runs).toEqual([]);
    });

    test("copies a state into HCP Terraform and out of it, and reports one that is lost", async () => {
      const fleet = await fleetWith();
      const target = fleet.target("network");
      const lineage = "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9";
      const outputs = { address: { value: "a", type: "string" } };
      const text = JSON.stringify({ version: 4, terraform_version: engine.version, serial: 3, lineage, outputs, resources: [] });
      const local = { type: "local" } as const;
      const file = join(fleet.stateDir, "state/local", id, "network.tfstate");
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
      for (const _ of ["once", "again"])
        expect(await fleet.runner.moveState(target, local)).toEqual({ outcome: "moved", from: `local:local/${id}/network` });
      expect(workspace("network").states.map((state) => state.text)).toEqual([text]);
      expect(workspace("network").lockedBy).toBe(null);
      const back = await fleet.runner.moveState({ ...target, backend: local }, target.environment.config.spec.backend);
      expect(back).toEqual({ outcome: "moved", from: `cloud:${server.hostname}/acme/local_${id}_network` });
      const backend = fleet.runner.backend(target);
      for (const [recorded, words] of [
        [{ backend, stateVersion: { lineage, serial: 4 } }, "is an older one (serial 3, recorded: 4)"],
        [{ backend, stateVersion: { lineage: "other", serial: 1 } }, "is another one"],
      ] as const)
        expect(await fleet.runner.plan({ ...target, recorded: new Map([["network", recorded]]) })).toMatchObject({
          outcome: "failed",
          error: expect.stringContaining(words) as string,
        });
      workspace("network").states.length = 0;
      expect(await fleet.runner.plan({ ...target, recorded: new Map([["network", { backend }]]) })).toMatchObject({
        outcome: "failed",
        error: expect.stringContaining(`there is no state in cloud:${server.hostname}/acme/`) as string,
      });
      expect(workspace("network").runs).toEqual([]);
    });

    test.each([
      ["a wrong token", { secret: "wr0ng-of-the-team" }, "answered 401: unauthorized", "The token in TFE_TOKEN is not valid"],
      ["no token", { secret: "" }, "there is no token", "engine.env names TFE_TOKEN, which this machine does not have."],
      ["no such workspace", { gone: true }, "answered 404", "may not see or do it"],
      ["a token that may not read states", { secret: "t0ken-without-states" }, "may not read its states", null],
      ["a token that may not apply", { secret: "t0ken-that-plans" }, "may not apply runs in the workspace", null],
      ["local execution", { change: { executionMode: "local" } }, "execution mode is local", null],
      ["a repository behind it", { change: { vcs: { identifier: "acme/fleet" } } }, "takes its configuration from acme/fleet", null],
      ["a server that is down", { down: true }, "answered 503", "Check the network"],
    ])("refuses %s by name, and begins nothing", async (_, how: Wrong, error, hint) => {
      const fleet = await fleetWith(how.secret);
      Object.assign(workspace("network"), how.change);
      if (how.gone === true) server.workspaces.clear();
      if (how.down === true) for (let left = 5; left > 0; left--) server.faults.push({ request: /GET/, answer: 503 });
      const outcome = await fleet.runner.plan(fleet.target("network"));
      expect(outcome).toMatchObject({ outcome: "failed", error: expect.stringContaining(error) as string });
      expect(outcome).toMatchObject({ hint: hint === null ? null : (expect.stringContaining(hint) as string) });
      expect(JSON.stringify(outcome)).not.toMatch(/t0ken-|wr0ng-/);
      expect(server.asked.filter((request) => request.startsWith("POST"))).toEqual([]);
    });
  });

interface Wrong {
  readonly secret?: string;
  readonly gone?: boolean;
  readonly down?: boolean;
  readonly change?: object;
}
