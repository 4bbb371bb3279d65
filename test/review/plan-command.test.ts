import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { providerSessionPath, writeProviderSession } from "../../lab/cli/provider-session.ts";
import { type CliContext, type ExitCode, UsageError } from "../../src/cli/context.ts";
import { program } from "../../src/cli/program.ts";
import { instancePath } from "../../src/ledger/paths.ts";
import { stackDigests } from "../../src/stacks/digest.ts";
import { instanceFile, put } from "../ledger/ledger-fixture.ts";
import { appliedOf, hmac, onMain } from "../ledger/status-fixture.ts";
import { noon, type SampleFleet, sampleFleet } from "./sample-fleet.ts";

let fleet: SampleFleet;
const acme = "src-159fbd61737878e3fa36";
const config = `environments/local/deployments/${acme}/config.yaml`;

beforeAll(async () => {
  fleet = await sampleFleet();
  await writeProviderSession(providerSessionPath(fleet.dir), fleet.cloud, "flotilla-lab up");
});
afterAll(() => fleet.close());

async function flotilla(...args: readonly string[]): Promise<{ readonly code: ExitCode; readonly out: string; readonly err: string }> {
  const reported = { code: 0 as ExitCode, out: "", err: "" };
  const context: CliContext = {
    cwd: join(fleet.dir, "work/environments"),
    program: "flotilla",
    env: { PATH: process.env["PATH"] ?? "", FLOTILLA_STATE_DIR: fleet.dir, ...(await fleet.session("plan")) },
    out: (text) => void (reported.out += text),
    err: (line) => void (reported.err += `${line}\n`),
    terminal: false,
    ask: null,
    clock: () => noon,
    signal: new AbortController().signal,
    endCleanly: () => undefined,
  };
  await program(context, (code) => void (reported.code = code)).parseAsync(["node", "flotilla", ...args]);
  return reported;
}

test("the work tree as it lies there is planned, also uncommitted, with a session of the running cloud", async () => {
  fleet.edit(join(fleet.dir, "work", config), ({ spec }) => (spec["size"] = "large"));
  const { code, out, err } = await flotilla("plan", acme, "--format", "json");
  expect(code).toBe(0);
  expect(err).toContain(`planning local/${acme}: network, database, app, monitoring`);
  const { plans } = JSON.parse(out) as {
    plans: { stack: string; state: string; fingerprint: string; changes: { attributes: object[] }[] }[];
  };
  expect(plans.map(({ stack, state }) => [stack, state])).toEqual(
    ["network", "database", "app", "monitoring"].map((stack) => [stack, "changes"]),
  );
  expect(plans[1]?.changes[0]?.attributes).toContainEqual({ path: "size", before: null, after: "large" });
  expect(plans[0]?.fingerprint).toMatch(/^sha256:[0-9a-f]{64}$/);
});

test("text names what is known only after apply and never shows what is sensitive", async () => {
  const { out } = await flotilla("plan", acme);
  expect(out).toContain("network_address: (known after apply)");
  expect(out).toContain("password: (sensitive)");
  expect(out).toMatch(/1 instance, 4 stacks: 4 with changes\.\n$/);
});

test("what pending calls pending is planned: a stack whose upstream output has another value since", async () => {
  const snapshot = await fleet.snapshot(await fleet.repository.treeOfWorkTree());
  const environment = snapshot.environments.get("local");
  const instance = environment?.instances.get(acme);
  const architecture = snapshot.architectures.get(instance?.config.spec.architecture ?? "");
  if (environment === undefined || instance === undefined || architecture === undefined) throw new Error("no such instance");
  const main = { ...(await onMain()), environment, instance, architecture, digests: stackDigests(environment, instance, architecture) };
  const applied = new Map([...main.digests.keys()].map((name) => [name, appliedOf(main, name)]));
  applied.set("database", { ...appliedOf(main, "database"), consumed: { "network.address": hmac("2") } });
  const stacks = Object.fromEntries([...applied].map(([name, record]) => [name, { applied: record, attempt: null }]));
  await fleet.ledger.write(put(instanceFile(acme, { stacks, version: "5.3.1" })));
  const { err } = await flotilla("plan", acme);
  expect(err).toContain(`planning local/${acme}: database\n`);
  await fleet.ledger.write(() => ({ message: "Forget it", files: [[instancePath("local", acme), null]] }));
});

test("a wrong name is reported with what there is; a mistake in a config stops the plan", async () => {
  await expect(flotilla("plan", "src-nobody")).rejects.toThrow(UsageError);
  await expect(flotilla("plan", "--environment", "moon")).rejects.toThrow("there are: local");
  fleet.edit(join(fleet.dir, "work", config), ({ spec }) => (spec["siez"] = "large"));
  const { code, out, err } = await flotilla("plan", acme);
  expect([code, out]).toEqual([1, ""]);
  expect(err).toContain("siez");
});
