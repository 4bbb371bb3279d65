import { afterAll, beforeAll, expect, test } from "vitest";
import { load } from "js-yaml";
import { openRepository } from "../../src/git/git-cli.ts";
import { instancePath } from "../../src/ledger/paths.ts";
import { run } from "../../src/process/run.ts";
import type { LedgerInstance } from "../../src/schemas/kinds.ts";
import { configPath, instance } from "../fleet/sample-fleet.ts";
import { instanceFile, ledgerOf } from "../ledger/ledger-fixture.ts";
import { type CliFixture, cliEnv, cliFixture } from "./cli-fixture.ts";

const id = "src-staging-a";
let fleet: CliFixture;
beforeAll(async () => {
  fleet = await cliFixture();
  const ledger = ledgerOf(await openRepository(fleet.folder, run, cliEnv));
  const path = instancePath("staging", id);
  const health = (state: "healthy" | "unhealthy", hour: number): LedgerInstance["health"] => ({
    state,
    version: "5.3.1",
    at: `2026-11-20T${hour}:00:00Z`,
    detail: state === "healthy" ? null : "GET /healthz answered 503",
  });
  const first = instanceFile(id, { environment: "staging", version: "5.3.1", health: health("healthy", 10) });
  const second = { ...first, health: health("unhealthy", 11) };
  const third = { ...second, retry: { by: "mona", at: "2026-11-20T12:00:00Z", comment: 7 } };
  for (const [message, file] of [
    ["Check", first],
    ["Check again", second],
    ["Retry", third],
  ] as const)
    await ledger.write(() => ({ message, files: [[path, file]] }));
});
afterAll(() => fleet.close());

test("get prints spec and status as YAML, by id or by environment and id", async () => {
  const { code, stdout } = await fleet.flotilla("instance", "get", `staging/${id}`);
  expect(code).toBe(0);
  expect(load(stdout)).toMatchObject({
    environment: "staging",
    spec: { slug: id, version: "5.3.1" },
    status: { health: { state: "unhealthy", at: "2026-11-20T11:00:00Z" }, retry: { by: "mona", comment: 7 }, stacks: {} },
  });
  const json = await fleet.flotilla("instance", "get", id, "--format", "json");
  expect(load(stdout)).toEqual(JSON.parse(json.stdout));
});

test("history shows what each entry changed, newest first, also where the oldest are left out", async () => {
  const { stdout } = await fleet.flotilla("instance", "history", id, "--limit", "2");
  expect(stdout).toMatch(
    /^\S+ flotilla\[bot\]: Retry\n {2}mona asked to try again\n\S+ flotilla\[bot\]: Check again\n {2}unhealthy in 5\.3\.1: GET \/healthz answered 503\n$/,
  );
  expect((await fleet.flotilla("instance", "history", "src-staging-b")).stdout).toBe(
    "The ledger has nothing about staging/src-staging-b yet.\n",
  );
});

test("invalid files are named with what to do, and do not hide what the ledger records", async () => {
  await fleet.write(configPath("staging", id), instance(id).replace("size:", "siez:"));
  await fleet.commit("A mistake");
  const shown = await fleet.flotilla("instance", "get", id);
  expect(shown).toMatchObject({ code: 1, stderr: expect.stringMatching(`^The files of ${id} are invalid. Run: .* validate\n$`) as string });
  expect(load(shown.stdout)).toMatchObject({ spec: null, status: { version: "5.3.1" } });
  expect(await fleet.flotilla("why", id, "--format", "json")).toMatchObject({
    code: 1,
    stdout: expect.stringContaining('"status": "invalid"') as string,
  });
  const pending = await fleet.flotilla("pending");
  expect(pending.stderr).toContain(`staging/${id}: not applied, its files are invalid. Run: `);
  expect(pending.stdout).not.toMatch(new RegExp("^Nothing is pending"));
  await fleet.git("reset", "--quiet", "--hard", "HEAD^");
});

test("why lists the stacks and then what to type, once", async () => {
  const { code, stdout } = await fleet.flotilla("why", id);
  expect(code).toBe(0);
  expect(stdout).toContain(`staging/${id}: applied in 5.3.1, unhealthy (GET /healthz answered 503) at 2026-11-20T11:00:00Z\n`);
  expect(stdout).toContain("  network: pending (never-applied)\n    no pull request has shown its plan as it is now\n");
  expect(stdout.match(/apply\.yml applies what main has/g)).toHaveLength(1);
});
