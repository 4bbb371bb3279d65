import { beforeEach, describe, expect, test } from "vitest";
import { commandFromTerminal } from "../../src/commands/terminal.ts";
import { type Command, parseCommand } from "../../src/commands/parse.ts";
import { type ApplyFixture, applyFixture, confirm, file, runOnce, states, untilQuiet } from "./apply-fixture.ts";
import { fakeCloud } from "./fake-cloud.ts";
import { instancePath } from "../../src/ledger/paths.ts";
import { environmentFile, fleet, instance } from "./fleet-fixture.ts";

const id = "src-customer";
let w: ApplyFixture;

beforeEach(async () => {
  w = applyFixture(await fleet(), fakeCloud());
});

function commandOf(line: string): Command {
  const parsed = parseCommand(line);
  if (parsed.outcome !== "command" || parsed.command.kind === "plan") throw new Error(`${line}: ${parsed.outcome}`);
  return parsed.command;
}

async function say(line: string) {
  const of = { repository: w.fleet.repository, commit: await w.fleet.head(), root: "" };
  return await commandFromTerminal({
    ledger: w.ledger,
    fleet: of,
    environment: "local",
    target: null,
    command: commandOf(line),
    login: "octocat",
    now: w.clock(),
  });
}

describe("what a person asks the next apply to do about a state", () => {
  test("a lock whose holder is gone is taken away before the next plan, and only that lock", async () => {
    w.cloud.faults.set(`${id} network`, "locked");
    await runOnce(w);
    expect((await file(w, id)).stacks["network"]?.attempt?.error).toMatch(/mona@laptop holds the lock l0ck since .* \(\d+ (?:min|h)\)/);
    expect(await say(`/unlock ${id} network An0ther`)).toMatchObject({ outcome: "accepted" });
    await runOnce(w);
    expect(await states(w, id)).toMatchObject({ network: "not-started" });
    expect(await say(`/unlock ${id} network l0ck`)).toMatchObject({ outcome: "accepted", wake: ["apply.yml"] });
    expect((await file(w, id)).stacks["network"]?.repair).toMatchObject({ kind: "unlock", lock: "l0ck", by: "octocat" });
    await untilQuiet(w);
    expect(await states(w, id)).toMatchObject({ network: "clean" });
    expect((await file(w, id)).stacks["network"]?.repair).toBeUndefined();
  });

  test("a lost state fails by name; accepted as it is, its plan has to be confirmed", async () => {
    await untilQuiet(w);
    delete w.cloud.data.states[`local/${id}/app`];
    await w.fleet.commit(instance(id, { size: "large" }));
    await untilQuiet(w);
    expect((await file(w, id)).stacks["app"]?.attempt).toMatchObject({
      state: "failed",
      error: expect.stringContaining("its state is lost") as string,
    });
    expect(await say(`/accept-state ${id} app`)).toMatchObject({ outcome: "accepted", retry: [id] });
    await untilQuiet(w);
    expect(await states(w, id)).toMatchObject({ app: "needs-confirmation" });
    expect((await file(w, id)).stacks["app"]?.repair).toMatchObject({ kind: "accept-state" });
  });

  test("an accepted state makes its stack pending by itself; autoApply and an older confirmation do not cover it", async () => {
    await untilQuiet(w);
    delete w.cloud.data.states[`local/${id}/monitoring`];
    const applies = [...w.cloud.data.applies];
    await untilQuiet(w);
    expect(await states(w, id)).toMatchObject({ monitoring: "clean" });
    expect(await say(`/accept-state ${id} monitoring`)).toMatchObject({ outcome: "accepted" });
    await untilQuiet(w);
    const asked = await file(w, id);
    const { attempt, repair } = asked.stacks["monitoring"] ?? {};
    expect(attempt).toMatchObject({ state: "needs-confirmation", reason: "accepted", why: [{ code: "state-accepted" }] });
    expect(attempt?.why[0]?.message).toMatch(
      /^it is made from no state, which was accepted instead of the recorded one \(lineage .*, serial \d+\)/,
    );
    expect(repair).toMatchObject({ recorded: asked.stacks["monitoring"]?.applied?.stateVersion, shown: attempt?.why[0]?.message });
    expect(w.cloud.data.applies).toEqual(applies);
    // Typed again: what was confirmed before that counts no more.
    const fingerprint = attempt?.fingerprint ?? "";
    await confirm(w, id, "monitoring", fingerprint);
    expect(await say(`/accept-state ${id} monitoring`)).toMatchObject({ outcome: "accepted" });
    await untilQuiet(w);
    expect(await states(w, id)).toMatchObject({ monitoring: "needs-confirmation" });
    expect(w.cloud.data.applies).toEqual(applies);
  });

  test("what was confirmed is created, once, and the acceptance ends with it", async () => {
    await untilQuiet(w);
    delete w.cloud.data.states[`local/${id}/monitoring`];
    await say(`/accept-state ${id} monitoring`);
    await untilQuiet(w);
    const applies = w.cloud.data.applies.length;
    await confirm(w, id, "monitoring", (await file(w, id)).stacks["monitoring"]?.attempt?.fingerprint ?? "");
    await untilQuiet(w);
    expect(w.cloud.data.applies.slice(applies)).toEqual([expect.stringContaining(`${id} monitoring: `)]);
    expect((await file(w, id)).stacks["monitoring"]).toMatchObject({ attempt: { state: "clean" }, applied: { confirmer: "octocat" } });
    expect((await file(w, id)).stacks["monitoring"]?.repair).toBeUndefined();
  });

  test("an acceptance ends where the state is the recorded one again, and says nothing about the next loss", async () => {
    await untilQuiet(w);
    const key = `local/${id}/monitoring`;
    const state = w.cloud.data.states[key];
    if (state === undefined) throw new Error("no state");
    await say(`/accept-state ${id} monitoring`);
    await untilQuiet(w);
    expect((await file(w, id)).stacks["monitoring"]?.repair).toBeUndefined();
    expect(await states(w, id)).toMatchObject({ monitoring: "clean" });
    delete w.cloud.data.states[key];
    await w.fleet.commit(instance(id, { alerting: false }));
    await untilQuiet(w);
    const failed = (await file(w, id)).stacks["monitoring"]?.attempt;
    expect(failed).toMatchObject({ state: "failed", error: expect.stringContaining("its state is lost") as string });
  });

  test("a state that was shown is accepted, and no other one that is there later", async () => {
    await untilQuiet(w);
    const key = `local/${id}/monitoring`;
    const state = w.cloud.data.states[key];
    if (state === undefined) throw new Error("no state");
    delete w.cloud.data.states[key];
    await say(`/accept-state ${id} monitoring`);
    await untilQuiet(w);
    const fingerprint = (await file(w, id)).stacks["monitoring"]?.attempt?.fingerprint ?? "";
    w.cloud.data.states[key] = { ...state, attributes: {}, version: { lineage: "another", serial: 1 } };
    await confirm(w, id, "monitoring", fingerprint);
    await untilQuiet(w);
    const { attempt, repair } = (await file(w, id)).stacks["monitoring"] ?? {};
    expect(attempt).toMatchObject({
      state: "failed",
      error: expect.stringMatching(/lineage another.*Another state was accepted/) as string,
    });
    expect(repair).toBeUndefined();
    await say(`/accept-state ${id} monitoring`);
    await untilQuiet(w);
    expect((await file(w, id)).stacks["monitoring"]?.attempt?.why).toMatchObject([{ code: "state-accepted" }]);
  });

  test("an upstream that is lost and has no change of its own is accepted for what needs it", async () => {
    await untilQuiet(w);
    delete w.cloud.data.states[`local/${id}/network`];
    await w.fleet.commit(instance(id, { size: "large" }));
    await untilQuiet(w);
    expect((await file(w, id)).stacks["app"]?.attempt?.error).toContain("of the stack network, which it needs: its state is lost");
    await say(`/accept-state ${id} network`);
    await untilQuiet(w);
    expect(await states(w, id)).toMatchObject({ network: "needs-confirmation" });
    await confirm(w, id, "network", (await file(w, id)).stacks["network"]?.attempt?.fingerprint ?? "");
    await untilQuiet(w);
    expect(await states(w, id)).toMatchObject({ network: "clean", app: "needs-confirmation" });
  });

  test("a changed backend is refused with the way; then every state is moved, and both places are recorded", async () => {
    await untilQuiet(w);
    const pg = 'backend: { type: pg, schema_name: "{{environment}}_{{instance.id}}_{{stack}}" }';
    await w.fleet.commit({ "environments/local/environment.yaml": environmentFile().replace("backend: { type: local }", pg) });
    await untilQuiet(w);
    const { error } = (await file(w, id)).stacks["network"]?.attempt ?? {};
    expect(error).toContain(`its state is in local:local/${id}/network, and environment.yaml now says pg:local_${id}_network`);
    expect(await say(`/move-state ${id}`)).toMatchObject({ outcome: "accepted" });
    const applies = [...w.cloud.data.applies];
    // Killed after the first copy, with its journal: the next run does it again.
    await runOnce({
      ...w,
      cloud: fakeCloud(w.cloud.data, (what) => {
        if (what === "after move network") throw new Error("killed");
      }),
    });
    expect(w.cloud.data.moves).toHaveLength(1);
    await untilQuiet(w);
    const { stacks } = await file(w, id);
    expect(Object.values(stacks).map(({ applied, repair }) => [applied?.backend, applied?.movedFrom, repair])).toEqual(
      ["app", "monitoring", "network"].map((name) => [`pg:local_${id}_${name}`, `local:local/${id}/${name}`, undefined]),
    );
    expect(w.cloud.data.applies).toEqual(applies);
  });

  test("an instance is let go between two applies, and nothing of it is applied from then on", async () => {
    const doomed = {
      ...w,
      cloud: fakeCloud(w.cloud.data, (what) => {
        if (what === "after apply network") throw new Error("killed");
      }),
    };
    await runOnce(doomed);
    w.runs = doomed.runs;
    expect(await say(`/release ${id}`)).toMatchObject({ refusal: { code: "instance.unfinished", stack: "network" } });
    await untilQuiet(w);
    expect(await say(`/release ${id}`)).toMatchObject({ outcome: "accepted", wake: ["rollout.yml"] });
    expect(await file(w, id)).toMatchObject({ released: { by: "octocat" }, stacks: {}, version: null });
    const applies = [...w.cloud.data.applies];
    await w.fleet.commit(instance(id, { size: "large" }));
    await untilQuiet(w);
    expect(w.cloud.data.applies).toEqual(applies);
    expect(await say(`/release ${id}`)).toMatchObject({ refusal: { code: "instance.released", by: "octocat" } });
  });

  test("what nobody knows is refused by name", async () => {
    await untilQuiet(w);
    expect(await say("/unlock src-nobody network l0ck")).toMatchObject({ refusal: { code: "instance.unknown" } });
    expect(await say(`/accept-state ${id} netwerk`)).toMatchObject({ refusal: { code: "stack.unknown", stack: "netwerk" } });
    await w.ledger.write(async (view) => {
      const path = instancePath("local", id);
      const known = await view.read(path);
      if (known === undefined) throw new Error("no file");
      return {
        message: "Forget what was applied",
        files: new Map([[path, { ...known, stacks: { network: { applied: null, attempt: null } } }]]),
      };
    });
    expect(await say(`/accept-state ${id} network`)).toMatchObject({ refusal: { code: "stack.not-applied", stack: "network" } });
    for (const line of [
      `/unlock ${id} network`,
      `/unlock ${id} network a;b`,
      `/accept-state ${id}`,
      "/move-state",
      "/release",
      `/release ${id} now`,
    ])
      expect(parseCommand(line), line).toMatchObject({ outcome: "malformed" });
    expect(commandOf(`/unlock ${id} network Ab-12`)).toMatchObject({ lock: "Ab-12" });
  });
});
