import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { providerSessionPath, writeProviderSession } from "../../lab/cli/provider-session.ts";
import { type CliContext, type ExitCode, UsageError } from "../../src/cli/context.ts";
import { program } from "../../src/cli/program.ts";
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
  const told = { code: 0 as ExitCode, out: "", err: "" };
  const context: CliContext = {
    cwd: join(fleet.dir, "work/environments"),
    program: "flotilla",
    env: { PATH: process.env["PATH"] ?? "", FLOTILLA_STATE_DIR: fleet.dir },
    out: (text) => void (told.out += text),
    err: (line) => void (told.err += `${line}\n`),
    terminal: false,
    clock: () => noon,
    signal: new AbortController().signal,
  };
  await program(context, (code) => void (told.code = code)).parseAsync(["node", "flotilla", ...args]);
  return told;
}

test("the work tree as it lies there is planned, also uncommitted, with a session of the running local cloud", async () => {
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

test("a wrong name is told with what there is; a mistake in a config stops the plan", async () => {
  await expect(flotilla("plan", "src-nobody")).rejects.toThrow(UsageError);
  await expect(flotilla("plan", "--environment", "moon")).rejects.toThrow("there are: local");
  fleet.edit(join(fleet.dir, "work", config), ({ spec }) => (spec["siez"] = "large"));
  const { code, out, err } = await flotilla("plan", acme);
  expect([code, out]).toEqual([1, ""]);
  expect(err).toContain("siez");
});
