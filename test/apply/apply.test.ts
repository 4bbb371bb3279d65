import { describe, expect, test } from "vitest";
import { claimOnce, confirm, file, runOnce, states, untilQuiet, applyFixture, workOnce } from "./apply-fixture.ts";
import { architectureFile, environmentFile, fleet, instance } from "./fleet-fixture.ts";
import { fakeCloud } from "./fake-cloud.ts";

const allClean = { app: "clean", monitoring: "clean", network: "clean" };

describe("a fleet that was never applied", () => {
  test("is created stack by stack, internal instances first, probed, recorded, and then there is nothing to do", async () => {
    const w = applyFixture(await fleet(), fakeCloud());
    const first = await runOnce(w);
    expect(first.error).toBeNull();
    expect(w.cloud.data.applies.map((line) => line.split(":")[0])).toEqual([
      "src-internal network",
      "src-internal app",
      "src-internal monitoring",
      "src-customer network",
      "src-customer app",
      "src-customer monitoring",
    ]);
    const recorded = await file(w, "src-customer");
    expect(await states(w, "src-customer")).toEqual(allClean);
    expect(recorded).toMatchObject({ version: "5.3.1", maintenance: null, health: { state: "healthy", version: "5.3.1" } });
    expect(recorded.inputs).toMatchObject({ revision: "test/1" });
    expect(recorded.stacks["app"]?.applied).toMatchObject({ version: "5.3.1", backup: null, engine: "tofu 1.6.2", run: "1" });
    expect(JSON.stringify(recorded)).not.toContain("s3cret-token");
    expect(w.cloud.data.backups).toEqual([]);

    const again = await runOnce(w);
    expect(again.found.claimed).toEqual([]);
    expect(w.cloud.data.applies).toHaveLength(6);
  });

  test("takes in a config edit that no stack reads without a run", async () => {
    const w = applyFixture(await fleet(), fakeCloud());
    await untilQuiet(w);
    await w.fleet.commit(instance("src-customer", { hold: "upgrade" }));
    const before = (await w.ledger.open()).commit;
    expect((await runOnce(w)).found.claimed).toEqual([]);
    const after = await w.ledger.open();
    expect(after.commit).not.toBe(before);
    expect(after.upToDate("local").get("src-customer")).toBeDefined();
    await runOnce(w);
    expect((await w.ledger.open()).commit).toBe(after.commit);
  });
});

describe("an unreviewed change", () => {
  test("stops at needs-confirmation, blocks what is behind it, and goes ahead with exactly the word that names it", async () => {
    const w = applyFixture(await fleet(), fakeCloud());
    await untilQuiet(w);
    await w.fleet.commit(instance("src-customer", { size: "large" }));
    await untilQuiet(w);
    const waiting = await file(w, "src-customer");
    expect(await states(w, "src-customer")).toEqual({ ...allClean, app: "needs-confirmation" });
    expect([...w.cloud.openPlans]).toEqual([]);
    expect(waiting.stacks["app"]?.attempt).toMatchObject({ reason: "changed", why: [{ code: "not-reviewed" }] });
    expect(waiting.inputs).toBeNull();
    const fingerprint = waiting.stacks["app"]?.attempt?.fingerprint ?? "";
    await confirm(w, "src-customer", "app", `sha256:${"0".repeat(64)}`);
    await untilQuiet(w);
    expect(await states(w, "src-customer")).toMatchObject({ app: "needs-confirmation" });
    await confirm(w, "src-customer", "app", fingerprint);
    await untilQuiet(w);
    expect(await states(w, "src-customer")).toEqual(allClean);
    expect((await file(w, "src-customer")).stacks["app"]?.applied).toMatchObject({ fingerprint, confirmer: "octocat" });
  });

  test("that is taken back is closed by an empty plan", async () => {
    const w = applyFixture(await fleet(), fakeCloud());
    await untilQuiet(w);
    await w.fleet.commit(instance("src-customer", { size: "large" }));
    await untilQuiet(w);
    await w.fleet.commit(instance("src-customer"));
    await untilQuiet(w);
    expect(await states(w, "src-customer")).toEqual(allClean);
    expect((await file(w, "src-customer")).inputs).not.toBeNull();
    expect(w.cloud.data.applies).toHaveLength(6);
  });

  test("a word is good once: the same change years later asks again", async () => {
    // An instance stays in its region: here the size decides where its network is.
    const bySize = architectureFile
      .replace("inputs: [spec.region]", "inputs: [spec.size]")
      .replace("spec.version, spec.size", "spec.version");
    const w = applyFixture(await fleet({ "architectures/test/1/architecture.yaml": bySize }), fakeCloud());
    await untilQuiet(w);
    for (const [size, asks] of [
      ["large", true],
      ["small", true],
      ["large", true],
    ] as const) {
      await w.fleet.commit(instance("src-customer", { size }));
      await untilQuiet(w);
      expect((await states(w, "src-customer"))["network"] === "needs-confirmation").toBe(asks);
      const attempt = (await file(w, "src-customer")).stacks["network"]?.attempt;
      expect(attempt?.why.map(({ code }) => code)).toEqual(["protected"]);
      await confirm(w, "src-customer", "network", attempt?.fingerprint ?? "");
      await untilQuiet(w);
      // The app consumes the network's address: it is asked about on its own.
      const app = (await file(w, "src-customer")).stacks["app"]?.attempt;
      expect(app).toMatchObject({ state: "needs-confirmation", reason: "upstream" });
      await confirm(w, "src-customer", "app", app?.fingerprint ?? "");
      await untilQuiet(w);
      expect(await states(w, "src-customer")).toEqual(allClean);
    }
  });
});

describe("another version", () => {
  const upgrade = {
    ...instance("src-internal", { type: "internal", version: "5.4.0" }),
    ...instance("src-customer", { version: "5.4.0" }),
  };

  test("is backed up first, once, and shown as maintenance until it is healthy", async () => {
    const w = applyFixture(await fleet(), fakeCloud());
    await untilQuiet(w);
    await w.fleet.commit(upgrade);
    await untilQuiet(w);
    await confirmAll(w);
    const [run] = [await runOnce(w)];
    const events = run.entries.filter(({ id }) => id === "src-customer").map(({ event }) => event);
    expect(events).toEqual(["maintenance", "backup", "started", "clean", "health"]);
    const after = await file(w, "src-customer");
    expect(after).toMatchObject({ version: "5.4.0", maintenance: null, health: { version: "5.4.0" } });
    expect(w.cloud.data.backups.map(({ instance }) => instance).sort()).toEqual(["src-customer", "src-internal"]);
    expect(w.cloud.data.backups.map(({ id }) => id)).toContain(after.stacks["app"]?.applied?.backup);
  });

  test("changes nothing where the backup fails, until somebody asks again", async () => {
    const w = applyFixture(await fleet(), fakeCloud());
    await untilQuiet(w);
    w.cloud.backupless.add("src-customer");
    await w.fleet.commit(instance("src-customer", { version: "5.4.0" }));
    await untilQuiet(w);
    await confirmAll(w);
    await untilQuiet(w);
    const failed = await file(w, "src-customer");
    expect(failed.stacks["app"]?.attempt).toMatchObject({ state: "failed", error: expect.stringContaining("the disk is full") });
    expect(failed.maintenance).toMatchObject({ target: "5.4.0", backup: null });
    expect(w.cloud.data.states["local/src-customer/app"]?.attributes["version"]).toBe("5.3.1");
    w.cloud.backupless.clear();
    await untilQuiet(w);
    expect(await states(w, "src-customer")).toMatchObject({ app: "failed" });
    await ask(w, "src-customer");
    await untilQuiet(w);
    expect(await states(w, "src-customer")).toEqual(allClean);
    expect(await file(w, "src-customer")).toMatchObject({ version: "5.4.0", retry: null, maintenance: null });
  });

  test("is begun and ended by what the architecture does before and after: until both succeed it is not done", async () => {
    const hooks =
      "    beforeUpgrade: { run: [node, operations/backup.mjs], within: 10s }\n    afterUpgrade: { run: [node, operations/backup.mjs], within: 10s }\n";
    const w = applyFixture(await fleet({ "architectures/test/1/architecture.yaml": `${architectureFile}${hooks}` }), fakeCloud());
    await untilQuiet(w);
    expect(w.cloud.data.hooks, "no upgrade").toEqual([]);
    w.cloud.hookless.add("beforeUpgrade src-customer");
    await w.fleet.commit(instance("src-customer", { version: "5.4.0" }));
    await untilQuiet(w);
    await confirmAll(w);
    await untilQuiet(w);
    expect((await file(w, "src-customer")).stacks["app"]?.attempt).toMatchObject({
      state: "failed",
      error: expect.stringContaining("nothing was changed"),
    });
    expect(w.cloud.data.backups).toEqual([]);
    w.cloud.hookless.clear();
    w.cloud.hookless.add("afterUpgrade src-customer");
    await ask(w, "src-customer");
    await untilQuiet(w);
    expect(await file(w, "src-customer")).toMatchObject({
      inputs: null,
      maintenance: { target: "5.4.0" },
      health: { state: "unhealthy", version: "5.4.0" },
    });
    w.cloud.hookless.clear();
    await ask(w, "src-customer");
    await untilQuiet(w);
    expect(await file(w, "src-customer")).toMatchObject({ maintenance: null, health: { state: "healthy" } });
    expect(w.cloud.data.hooks).toEqual(["beforeUpgrade src-customer 5.4.0", "afterUpgrade src-customer 5.4.0"]);
    await ask(w, "src-customer");
    await untilQuiet(w);
    expect(w.cloud.data.hooks, "nothing is under way any more").toHaveLength(2);
  });

  test("an instance that does not get healthy stays in maintenance, is not probed again by itself, and is when somebody asks", async () => {
    const w = applyFixture(await fleet(), fakeCloud());
    await untilQuiet(w);
    w.cloud.sick.add("src-customer");
    await w.fleet.commit(instance("src-customer", { version: "5.4.0" }));
    await untilQuiet(w);
    await confirmAll(w);
    await untilQuiet(w);
    const sick = await file(w, "src-customer");
    expect(await states(w, "src-customer")).toEqual(allClean);
    expect(sick).toMatchObject({
      version: "5.4.0",
      inputs: null,
      maintenance: { target: "5.4.0", backup: { id: "b1" } },
      health: { state: "unhealthy", detail: expect.stringMatching(/GET \/healthz answered 503/) },
    });
    expect(JSON.stringify(sick.health)).not.toContain("acme");
    w.cloud.sick.clear();
    expect(await untilQuiet(w)).toBe(1);
    await ask(w, "src-customer");
    await untilQuiet(w);
    expect(await file(w, "src-customer")).toMatchObject({ health: { state: "healthy" }, maintenance: null, retry: null });
    expect((await file(w, "src-customer")).inputs).not.toBeNull();
    expect(w.cloud.data.backups).toHaveLength(1);
  });
});

describe("what goes wrong", () => {
  test("a failed stack blocks what needs it, is tried again when its inputs change, and not before", async () => {
    const w = applyFixture(await fleet(), fakeCloud());
    w.cloud.faults.set("src-customer app", "apply");
    await untilQuiet(w);
    expect(await states(w, "src-customer")).toEqual({ network: "clean", app: "failed", monitoring: "not-started" });
    expect((await file(w, "src-customer")).stacks["app"]?.attempt?.error).toBe("quota used up\nHint: Ask for more.");
    expect((await file(w, "src-customer")).health).toBeNull();
    w.cloud.faults.clear();
    expect(await untilQuiet(w)).toBe(1);
    await w.fleet.commit({ "architectures/test/1/operations/backup.mjs": "// fixed\n" });
    await untilQuiet(w);
    expect(await states(w, "src-customer")).toEqual(allClean);
  });

  test("a failed create that left something tainted behind is put right by the reviewed create", async () => {
    const w = applyFixture(await fleet(), fakeCloud());
    w.cloud.faults.set("src-customer monitoring", "tainted");
    await untilQuiet(w);
    w.cloud.faults.clear();
    await ask(w, "src-customer");
    await untilQuiet(w);
    expect(await states(w, "src-customer")).toEqual(allClean);
  });

  test("a locked state is left to the next run, with who holds it", async () => {
    const w = applyFixture(await fleet(), fakeCloud());
    w.cloud.faults.set("src-customer network", "locked");
    const { recorded } = await runOnce(w);
    expect((await file(w, "src-customer")).stacks["network"]?.attempt).toMatchObject({
      state: "not-started",
      error: expect.stringContaining("mona@laptop"),
    });
    expect(recorded?.continues).toBe(true);
    expect((await runOnce(w)).recorded?.continues).toBe(false);
    w.cloud.faults.clear();
    await untilQuiet(w);
    expect(await states(w, "src-customer")).toEqual(allClean);
  });

  test("a run opens nothing new when the failure budget is used up, and starts no next slice by itself", async () => {
    const many = Object.assign({}, ...["a", "b", "c", "d"].map((letter) => instance(`src-${letter}00`, { type: "trial" })));
    const w = applyFixture(await fleet(many), fakeCloud());
    w.cloud.faults.set("src-a00 network", "plan");
    w.cloud.faults.set("src-b00 network", "apply");
    const { recorded } = await runOnce(w);
    expect(await states(w, "src-internal")).toEqual(allClean);
    expect(await states(w, "src-a00")).toMatchObject({ network: "failed" });
    expect(await states(w, "src-b00")).toMatchObject({ network: "failed" });
    for (const id of ["src-c00", "src-d00", "src-customer"]) expect(await states(w, id)).toMatchObject({ network: "not-started" });
    expect(recorded).toMatchObject({ continues: false });
    expect([...(recorded?.stopped ?? [])]).toEqual(["local"]);
    await untilQuiet(w);
    expect(await states(w, "src-customer")).toEqual(allClean);
  });

  test("nothing is begun after the deadline; the next slice goes on", async () => {
    const w = applyFixture(await fleet(), fakeCloud());
    const found = await claimOnce(w);
    const [work] = found.shards;
    if (work === undefined) throw new Error("nothing was claimed");
    const { recorded } = await workOnce(w, found, { ...work, deadline: new Date(Date.parse(work.at) + 4_000).toISOString() });
    expect(await states(w, "src-internal")).toEqual(allClean);
    expect(await states(w, "src-customer")).toMatchObject({ network: "not-started" });
    expect(recorded?.continues).toBe(true);
    await untilQuiet(w);
    expect(await states(w, "src-customer")).toEqual(allClean);
  });

  test("asked to end, it begins nothing more and reports it", async () => {
    const w = applyFixture(await fleet(), fakeCloud());
    const stop = new AbortController();
    const { recorded } = await runOnce(w, {
      context: {
        signal: stop.signal,
        log: (line) => {
          if (line.includes("app: planning")) stop.abort();
        },
      },
    });
    // What was planned meanwhile is not applied either.
    expect(await states(w, "src-internal")).toEqual({ network: "clean", app: "not-started", monitoring: "not-started" });
    expect((await file(w, "src-internal")).stacks["app"]?.attempt?.error).toContain("cancelled");
    expect((await file(w, "src-internal")).stacks["monitoring"]?.attempt?.error).toContain("cancelled");
    expect(recorded?.continues).toBe(false);
    await untilQuiet(w);
    expect(await states(w, "src-internal")).toEqual(allClean);
  });

  test("an instance whose file does not hold is left alone, the others go on", async () => {
    const w = applyFixture(await fleet({ "environments/local/deployments/src-broken/config.yaml": "kind: Instance\n" }), fakeCloud());
    const { found } = await runOnce(w);
    expect(found.leftAlone).toEqual([expect.objectContaining({ id: "src-broken", code: "invalid" })]);
    expect(await states(w, "src-customer")).toEqual(allClean);
  });

  test("an instance that is gone from main is reported and left as it is", async () => {
    const w = applyFixture(await fleet(), fakeCloud());
    await untilQuiet(w);
    await w.fleet.commit({ "environments/local/deployments/src-customer": null });
    const { found } = await runOnce(w);
    expect(found.leftAlone).toEqual([expect.objectContaining({ id: "src-customer", code: "removed" })]);
    expect(w.cloud.data.states["local/src-customer/app"]).toBeDefined();
  });

  test("an old commit is refused: what was recorded is not in its past", async () => {
    const w = applyFixture(await fleet(), fakeCloud());
    const old = await w.fleet.head();
    await untilQuiet(w);
    await w.fleet.commit(instance("src-customer", { alerting: false }));
    await untilQuiet(w);
    const applies = w.cloud.data.applies.length;
    const { found } = await runOnce(w, { commit: old });
    expect(found.claimed).toEqual([]);
    expect(found.leftAlone).toEqual([expect.objectContaining({ id: "src-customer", code: "history" })]);
    expect(w.cloud.data.applies).toHaveLength(applies);
  });

  test("`apply: off` and a hold on everything keep an instance as it is", async () => {
    const held = applyFixture(await fleet(instance("src-customer", { hold: "all" })), fakeCloud());
    await untilQuiet(held);
    expect(Object.keys(held.cloud.data.states)).toEqual(["network", "app", "monitoring"].map((stack) => `local/src-internal/${stack}`));
    const off = applyFixture(await fleet({ "environments/local/environment.yaml": environmentFile({ apply: "off" }) }), fakeCloud());
    expect((await runOnce(off)).found.claimed).toEqual([]);
  });

  test("a stack behind another in the file is applied behind what it needs all the same", async () => {
    const lines = architectureFile.split("\n");
    const shuffled = [...lines.slice(0, 4), lines[6], lines[5], lines[4], ...lines.slice(7)].join("\n");
    const w = applyFixture(await fleet({ "architectures/test/1/architecture.yaml": shuffled }), fakeCloud());
    await untilQuiet(w);
    expect(await states(w, "src-customer")).toEqual(allClean);
  });
});

async function confirmAll(w: ReturnType<typeof applyFixture>): Promise<void> {
  for (const id of ["src-internal", "src-customer"]) {
    for (const [stack, { attempt }] of Object.entries((await file(w, id)).stacks))
      if (attempt?.state === "needs-confirmation") await confirm(w, id, stack, attempt.fingerprint ?? "");
  }
}

/** What `/retry` writes. */
async function ask(w: ReturnType<typeof applyFixture>, id: string): Promise<void> {
  const { instancePath } = await import("../../src/ledger/paths.ts");
  const before = await file(w, id);
  const retry = { by: "octocat", at: new Date(w.clock()).toISOString(), comment: null };
  await w.ledger.write(() => ({ message: `Retry ${id}`, files: new Map([[instancePath("local", id), { ...before, retry }]]) }));
}

describe("instances side by side", () => {
  /** A fleet of trials in two regions, and the most that were at work at once, in all and in one region. */
  async function trials(policy: string) {
    const regions = { a: "eu", b: "eu", c: "us", d: "us", e: "eu", f: "us" };
    const files = Object.entries(regions).map(([letter, region]) => instance(`src-${letter}00`, { type: "trial", region }));
    const most = { all: 0, eu: 0 };
    const cloud = fakeCloud(undefined, () => {
      const open = [...cloud.openPlans].map((key) => key.split("/")[1]?.at(4));
      most.all = Math.max(most.all, open.length);
      most.eu = Math.max(most.eu, open.filter((letter) => letter !== undefined && "abe".includes(letter)).length);
    });
    const environment = { "environments/local/environment.yaml": environmentFile({ policy }) };
    return { w: applyFixture(await fleet(Object.assign({}, environment, ...files) as Record<string, string>), cloud), most };
  }

  test("are as many as policy.parallel allows, and all are applied once", async () => {
    const { w, most } = await trials("parallel: 3");
    await untilQuiet(w);
    expect(most.all).toBe(3);
    for (const letter of "abcdef") expect(await states(w, `src-${letter}00`)).toEqual(allClean);
    expect(w.cloud.data.applies).toHaveLength(24);
  });

  test("that share a mutex are no more than it allows", async () => {
    const { w, most } = await trials("mutexes: [{ name: quota, by: spec.region, most: 1 }]");
    await untilQuiet(w);
    expect(most).toEqual({ all: expect.any(Number) as number, eu: 1 });
    expect(most.all).toBeGreaterThan(1);
    for (const letter of "abcdef") expect(await states(w, `src-${letter}00`)).toEqual(allClean);
  });

  test("that all fail are no more than fail one after the other", async () => {
    const { w } = await trials("parallel: 10");
    const all = ["src-internal", "src-a00", "src-b00", "src-c00", "src-d00", "src-e00", "src-f00", "src-customer"];
    for (const id of all) w.cloud.faults.set(`${id} network`, "apply");
    const { recorded } = await runOnce(w);
    const ended = await Promise.all(all.map(async (id) => [id, (await states(w, id))["network"]] as const));
    expect(ended.filter(([, state]) => state === "failed").map(([id]) => id)).toEqual(["src-internal", "src-a00"]);
    expect(ended.filter(([, state]) => state === "not-started")).toHaveLength(6);
    expect([...(recorded?.stopped ?? [])]).toEqual(["local"]);
  });
});
