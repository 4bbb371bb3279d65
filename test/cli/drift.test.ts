import { afterAll, beforeAll, expect, test } from "vitest";
import { openRepository } from "../../src/git/git-cli.ts";
import { driftPath } from "../../src/ledger/paths.ts";
import { keptPlan } from "../../src/report/kept-plan.ts";
import { run } from "../../src/process/run.ts";
import { sampleFleet } from "../fleet/sample-fleet.ts";
import { ledgerOf } from "../ledger/ledger-fixture.ts";
import { type CliFixture, cliEnv, cliFixture } from "./cli-fixture.ts";

const id = "src-staging-a";
const at = "2026-11-20T10:00:00Z";
const file = "environments/staging/environment.yaml";
let fleet: CliFixture;

beforeAll(async () => {
  const files = sampleFleet();
  const text = files.get(file) ?? "";
  fleet = await cliFixture(
    new Map([...files, [file, text.replace("    providers: []\n", "    providers: []\n    drift: { every: 12h }\n")]]),
  );
  const ledger = ledgerOf(await openRepository(fleet.folder, run, cliEnv));
  const display = [{ address: "module.stack.x.y", actions: ["update"], attributes: [{ path: "size", before: "huge", after: "small" }] }];
  const plan = keptPlan({ display, protected: [], downtime: null, changedOutputs: [] });
  const hash = `sha256:${"0".repeat(64)}`;
  const drifted = [{ id, stack: "app", shape: hash, fingerprint: hash, since: "2026-11-19T10:00:00Z", at, plan }];
  const drift = { environment: "staging", checked: { [id]: at, "src-staging-b": at }, drifted, failed: [] };
  await ledger.write(() => ({ message: "Keep drift", files: [[driftPath("staging"), drift]] }));
});
afterAll(() => fleet.close());

test("drift shows what differs and since when, of all or of one, and fails where something does", async () => {
  const all = await fleet.flotilla("drift");
  expect(all).toMatchObject({ code: 1, stdout: expect.stringContaining(`staging: 2 instances checked since ${at}\n`) });
  expect(all.stdout).toContain(`  ${id} app: differs since 2026-11-19T10:00:00Z; an apply would do this, after a confirmation:\n`);
  expect(all.stdout).toContain("size: huge -> small");
  const one = await fleet.flotilla("drift", `staging/${id}`, "--format", "json");
  expect(JSON.parse(one.stdout)).toMatchObject({ environments: [{ environment: "staging", checked: { [id]: at }, drifted: [{ id }] }] });
});

test("drift says where nobody checks, in place of nothing", async () => {
  const ended = await fleet.flotilla("drift", "--environment", "production");
  expect(ended).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("Nobody checks for drift in production: no policy.drift in environment.yaml."),
  });
});
