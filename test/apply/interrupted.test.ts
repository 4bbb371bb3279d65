import { ProcessError } from "../../src/process/run.ts";
import { mkdtemp, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openJournal, readJournal } from "../../src/apply/journal.ts";
import { sealFor } from "../../src/data/seal.ts";
import { notStarted } from "../../src/apply/context.ts";
import type { OperationOutcome } from "../../src/apply/operations.ts";
import type { StackRunner } from "../../src/stacks/stack-runner.ts";
import { applyFixture, confirm, file, type RunOptions, runOnce, states, untilQuiet } from "./apply-fixture.ts";
import { type FakeCloud, fakeCloud } from "./fake-cloud.ts";
import { fleet, instance } from "./fleet-fixture.ts";

const id = "src-internal";

/** An upgrade that is confirmed and not begun. */
async function confirmedUpgrade() {
  const start = { "environments/local/deployments/src-customer": null, ...instance(id, { type: "internal" }) };
  const w = applyFixture(await fleet(start), fakeCloud());
  await untilQuiet(w);
  await w.fleet.commit(instance(id, { type: "internal", version: "5.4.0", size: "large" }));
  await untilQuiet(w);
  await confirm(w, id, "app", (await file(w, id)).stacks["app"]?.attempt?.fingerprint ?? "");
  return w;
}

const diskFull = (): Error => Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC", syscall: "write" });

/** What happens in place of one call, while the run is asked to end or not. */
interface Strike {
  readonly plan?: () => ReturnType<StackRunner["plan"]>;
  readonly apply?: () => ReturnType<StackRunner["apply"]>;
  readonly backup?: () => Promise<OperationOutcome>;
}

function endedBy(signal: NodeJS.Signals): ProcessError {
  return new ProcessError("killed", `git was ended by ${signal}`, "", undefined, signal);
}

function struck(cloud: FakeCloud, strike: Strike): RunOptions {
  const { backup, plan, apply } = strike;
  const runner: StackRunner = { ...cloud.runner, ...(plan === undefined ? {} : { plan }), ...(apply === undefined ? {} : { apply }) };
  const operations = backup === undefined ? cloud.operations : { run: backup, close: () => Promise.resolve() };
  return { context: { runners: { of: () => Promise.resolve(runner) }, operations } };
}

describe("an upgrade that is cut off", () => {
  test.each([
    ["in its plan", "not-started", { plan: () => Promise.resolve({ outcome: "interrupted" }) }],
    ["by a Ctrl-C that reached git first, in its plan", "not-started", { plan: () => Promise.reject(endedBy("SIGINT")) }],
    ["by a hang-up that reached git first, in its backup", "not-started", { backup: () => Promise.reject(endedBy("SIGHUP")) }],
    ["in its backup", "not-started", { backup: () => Promise.resolve({ outcome: "interrupted" }) }],
    ["in its apply", "interrupted", { apply: () => Promise.resolve({ outcome: "interrupted" }) }],
    ["by the engine's disk, in its plan", "not-started", { plan: () => Promise.resolve({ outcome: "own-file", error: "no space left" }) }],
    [
      "by the engine's disk, in its apply",
      "interrupted",
      { apply: () => Promise.resolve({ outcome: "own-file", error: "no space left" }) },
    ],
    ["by our own disk, in its plan", "not-started", { plan: () => Promise.reject(diskFull()) }],
    ["by our own disk, in its backup", "not-started", { backup: () => Promise.reject(diskFull()) }],
    ["by our own disk, in its apply", "interrupted", { apply: () => Promise.reject(diskFull()) }],
  ] satisfies readonly (readonly [string, string, Strike])[])("%s has not failed, and the next run goes on", async (_, state, strike) => {
    const w = await confirmedUpgrade();
    const { recorded } = await runOnce(w, struck(w.cloud, strike));
    expect((await states(w, id))["app"]).toBe(state);
    expect(recorded?.continues).toBe(state === "interrupted");
    await untilQuiet(w);
    const app = (await file(w, id)).stacks["app"]?.attempt;
    // A plan that follows a cut-off apply may ask people again where it is another one; here it is the same.
    expect(app?.state).toBe("clean");
    expect(await file(w, id)).toMatchObject({ version: "5.4.0", maintenance: null, health: { state: "healthy" } });
    expect(w.cloud.data.backups).toHaveLength(1);
  });

  test("a backup that fails while the run is asked to end has not failed", async () => {
    const w = await confirmedUpgrade();
    const stop = new AbortController();
    const { context } = struck(w.cloud, {
      backup: () => {
        stop.abort();
        return Promise.resolve({ outcome: "failed", error: "backup: exit code 1" });
      },
    });
    await runOnce(w, { context: { ...context, signal: stop.signal } });
    expect((await states(w, id))["app"]).toBe("not-started");
  });
});

describe("a journal", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "flotilla-test-journal-"));
  });
  afterEach(async () => {
    await rm(folder, { recursive: true });
  });
  const entry = (stack: string) =>
    notStarted({ environment: "local", id }, { name: stack, attempt: "a-1" }, { code: "cancelled", detail: "" }, 0);
  const path = () => join(folder, "journal");

  const of = { run: "7", attempt: 1, nonce: "ab" };
  const seal = sealFor(Buffer.alloc(32), { file: "journal", ...of });
  const written = async (...stacks: readonly string[]): Promise<void> => {
    const journal = await openJournal(folder, of, seal);
    for (const stack of stacks) await journal.write(entry(stack));
    await journal.close();
  };

  test("stays readable behind half an entry that its writer left", async () => {
    await written("network", "app");
    await truncate(path(), (await readFile(path())).length - 20);
    expect((await readJournal(folder, of, seal)).map((read) => ("stack" in read ? read.stack : ""))).toEqual(["network"]);
  });

  test("that cannot be written names its file", async () => {
    const inTheWay = join(folder, "file");
    await writeFile(inTheWay, "");
    await expect(openJournal(join(inTheWay, "run"), of, seal)).rejects.toThrow(/file\/run\/journal: a part of the path is a file/);
  });

  test("that is damaged names its line and the next step", async () => {
    await written("app", "network");
    await writeFile(path(), (await readFile(path(), "utf8")).replace('"stack":"app"', '"stack":"api"'));
    await expect(readJournal(folder, of, seal)).rejects.toThrow(
      /line 2 of .*journal is not sealed as a line of run 7\. Move .* away and apply again/,
    );
  });
});
