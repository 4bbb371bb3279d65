import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { committedRoot } from "../../src/stacks/committed-roots.ts";
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
    const fleetWith = async (
      secret = token,
      files: Readonly<Record<string, string>> = modules,
      roots?: string,
      patience: { readonly lockTimeout?: string } = {},
    ): Promise<SmallFleet> => {
      for (const { name } of stacks) workspace(name);
      const { hostname } = server;
      const backend = {
        type: "cloud",
        hostname,
        organization: "acme",
        workspace: "{{environment}}_{{instance.id}}_{{stack}}",
        ...(roots === undefined ? {} : { roots }),
      } as const;
      const spec = { backend, engine: { name: "terraform", version: ">=1.5", env: ["TFE_TOKEN"], ...patience } } as const;
      const made = await smallFleet(engine, stacks, files, { spec, env: { TFE_TOKEN: secret }, hcpPatience: roots === undefined ? 20 : 5 });
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

    test("goes on with the run of the same that a killed session left, ends every other one, and makes none twice", async () => {
      await (await fleetWith()).plan("network");
      const same = await (await fleetWith()).plan("network");
      expect(statuses("network")).toEqual(["planned"]);
      // A review that another job has planned meanwhile holds nothing, and is nobody else's to end.
      const [first] = workspace("network").runs;
      if (first !== undefined) workspace("network").runs.unshift({ ...first, id: "run-review", planOnly: true, status: "planning" });
      // Of another module: that is not what was planned.
      const fleet = await fleetWith(token, { ...modules, "network/more.tf": 'resource "terraform_data" "more" {}' });
      // An answer that gets lost, a limit and a fault that passes: one run all the same.
      server.faults.push(
        { request: /^POST \/api\/v2\/runs$/, answer: "lost" },
        { request: /^GET .*\/workspaces\/local_/, answer: 429, headers: { "x-ratelimit-reset": "0.05" } },
        { request: /^POST .*\/configuration-versions$/, answer: 503 },
      );
      const plan = await fleet.plan("network");
      expect(plan.fingerprint).not.toBe(same.fingerprint);
      expect(statuses("network")).toEqual(["planning", "discarded", "planned"]);
      // Nobody hears that the confirmation arrived; before, it did not.
      server.faults.push({ request: /actions\/apply$/, answer: 502 }, { request: /actions\/apply$/, answer: "lost" });
      expect(await fleet.runner.apply(fleet.target("network"), plan)).toMatchObject({ outcome: "clean" });
      expect(statuses("network")).toEqual(["planning", "discarded", "applied"]);
      expect(workspace("network").states.length).toBe(1);
    });

    test("lets a person override a soft policy, and goes on with that run; never with a plan that has become old", async () => {
      const fleet = await fleetWith();
      const target = fleet.target("network");
      workspace("network").policy = "soft";
      const page = `https://${server.hostname}/app/acme/workspaces/local_${id}_network/runs/`;
      for (const _ of ["asked", "and again"])
        expect(await fleet.runner.plan(target)).toMatchObject({ outcome: "failed", error: expect.stringContaining(page) as string });
      expect(statuses("network")).toEqual(["policy_override"]);
      server.overrideInUi(workspace("network"));
      expect(await fleet.runner.apply(target, await fleet.plan("network"))).toMatchObject({ outcome: "clean" });
      expect(statuses("network")).toEqual(["applied"]);
      workspace("network").policy = null;
      // The upstream is applied while the override is waited for: what was planned from its old outputs is not applied.
      workspace("app").policy = "soft";
      expect(await fleet.runner.plan(fleet.target("app"))).toMatchObject({ outcome: "failed" });
      const other = await fleetWith(token, {
        ...modules,
        "network/main.tf": (modules["network/main.tf"] ?? "").replace("10.0.0.1", "10.0.0.2"),
      });
      await other.applied("network");
      workspace("app").policy = null;
      server.overrideInUi(workspace("app"));
      await fleet.plan("app");
      expect(statuses("app")).toEqual(["discarded", "planned"]);
    });

    test("takes the run of the merged commit in a workspace that is connected to version control, and confirms or discards exactly it", async () => {
      const fleet = await fleetWith(token, modules, "roots");
      const connect = (stack: string) =>
        Object.assign(workspace(stack), { vcs: { identifier: "acme/fleet" }, workingDirectory: `fleet/roots/local/${id}/${stack}` });
      for (const { name } of stacks) connect(name);
      const network = fleet.target("network");
      // A review is planned from what is uploaded, at the place that it has in the repository.
      const review = planned(await fleet.runner.speculativePlan(network, []));
      expect(statuses("network")).toEqual(["planned_and_finished"]);
      await pushed(fleet, server, ["network", "app"]);
      const plan = await fleet.plan("network");
      expect(plan.fingerprint).toBe(review.fingerprint);
      expect(workspace("network").runs.map(({ source }) => source)).toEqual(["tfe-api", "tfe-configuration-version"]);
      expect(plan.file).toBe(workspace("network").runs[1]?.id);
      expect(await fleet.runner.apply(network, plan)).toMatchObject({ outcome: "clean" });
      // The run of the same commit for the next stack was planned before its upstream was there, and has failed: another one of that commit.
      const app = await fleet.plan("app");
      expect(workspace("app").runs.map(({ source, status }) => `${source} ${status}`)).toEqual([
        "tfe-configuration-version errored",
        "tfe-api planned",
      ]);
      await fleet.runner.discard(fleet.target("app"));
      const confirmed = await fleet.plan("app");
      expect(confirmed.fingerprint).toBe(app.fingerprint);
      expect(await fleet.runner.apply(fleet.target("app"), confirmed)).toMatchObject({ outcome: "clean" });
      expect(statuses("app")).toEqual(["errored", "discarded", "applied"]);
      expect(workspace("app").runs.every(({ configuration }) => configuration === workspace("app").runs[0]?.configuration)).toBe(true);
      // A commit in which a hand was at the root: its run is ended, and what is applied is the commit that has what was generated.
      await pushed(fleet, server, ["network"], { [`fleet/roots/local/${id}/network/more.tf`]: 'resource "terraform_data" "more" {}' });
      expect((await fleet.plan("network")).empty).toBe(true);
      expect(statuses("network").slice(2)).toEqual(["discarded", "planned_and_finished"]);
    });

    test("refuses a connected workspace that would apply by itself, or that takes something else", async () => {
      const fleet = await fleetWith(token, modules, "roots");
      const network = fleet.target("network");
      const connected = workspace("network");
      const failedWith = (words: string) => ({ outcome: "failed", error: expect.stringContaining(words) as string });
      Object.assign(connected, { vcs: { identifier: "acme/fleet" }, workingDirectory: "other" });
      expect(await fleet.runner.plan(network)).toMatchObject(failedWith(`set its working directory to roots/local/${id}/network`));
      Object.assign(connected, { workingDirectory: `roots/local/${id}/network`, autoApply: true });
      expect(await fleet.runner.plan(network)).toMatchObject(failedWith("set its apply method to manual"));
      connected.autoApply = false;
      expect(await fleet.runner.plan(network)).toMatchObject(failedWith("has fetched no commit from acme/fleet"));
      expect(server.asked.filter((request) => !request.startsWith("GET "))).toEqual([]);
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
      expect(statuses("network").at(-1)).toBe("policy_override");
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

    test("waits for a lock as long as engine.lockTimeout says", async () => {
      const lock = (): void => void (workspace("network").lockedBy = { id: "user-ada", type: "users" });
      const patient = await fleetWith(token, modules, undefined, { lockTimeout: "5m" });
      lock();
      // It has seen the lock when it asks for the runs.
      server.faults.push({ request: /^GET .*\/runs\b/, answer: "late", meanwhile: () => void (workspace("network").lockedBy = null) });
      expect(await patient.runner.plan(patient.target("network"))).toMatchObject({ outcome: "planned" });
      const brief = await fleetWith(token, modules, undefined, { lockTimeout: "1s" });
      lock();
      expect(await brief.runner.plan(brief.target("network"))).toMatchObject({ outcome: "locked", who: "ada" });
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

/** A commit with the modules and the committed roots of these stacks, below `fleet/`, of which HCP Terraform makes its plans; `more` lies beside. */
async function pushed(
  fleet: SmallFleet,
  server: HcpServer,
  names: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Promise<void> {
  const { repository, dir } = fleet;
  const files = new Map<string, string | Uint8Array>(Object.entries(more));
  for (const stack of names) {
    const { architecture, environment, instance } = fleet.target(stack);
    const folder = `roots/${environment.name}/${instance.id}/${stack}`;
    for (const [name, text] of committedRoot(fleet.target(stack), folder, null)) files.set(`fleet/${folder}/${name}`, text);
    const entries = await repository.tree(architecture.modules.get(stack) ?? "");
    const blobs = await repository.blobs(entries.map(({ oid }) => oid));
    for (const { path, oid } of entries) files.set(`fleet/${architecture.folder}/stacks/${stack}/${path}`, blobs.get(oid) ?? "");
  }
  const tree = await repository.writeTree(null, files);
  const commit = await repository.writeCommit(tree, [], "Merge", { name: "ada", email: "ada@example.com", at: 0 });
  const checkout = mkdtempSync(join(dir, "pushed-"));
  await repository.materialize(tree, join(checkout, "files"));
  for (const stack of names) {
    const workspace = server.workspace(`local_${id}_${stack}`);
    server.push(workspace, commit, join(checkout, "files"));
    while (workspace.runs.some(({ status }) => status === "pending" || status === "planning")) await wait(5);
  }
}

interface Wrong {
  readonly secret?: string;
  readonly gone?: boolean;
  readonly down?: boolean;
  readonly change?: object;
}
