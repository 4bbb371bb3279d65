import { describe, expect, onTestFinished, test } from "vitest";
import { openOperations, type OperationCall, type OperationOutcome } from "../../src/apply/operations.ts";
import { loadFleet } from "../../src/fleet/load.ts";
import { run } from "../../src/process/run.ts";
import { architectureFile, environmentFile, fleet } from "./fleet-fixture.ts";

describe("an operation", () => {
  test("gets the instance on stdin, only the variables it may have, and its evidence is taken", async () => {
    const outcome = await backup(`
      import { text } from "node:stream/consumers";
      const input = JSON.parse(await text(process.stdin));
      const id = [input.operation, input.instance.metadata.name, input.instance.spec.size, input.environment.name, input.outputs.app.url, input.target].join(" ");
      // bubblewrap adds PWD.
      const names = Object.keys(process.env).filter((name) => !name.startsWith("npm_") && name !== "PWD").sort().join();
      console.log(JSON.stringify({ ok: true, evidence: { id: id + " " + names + " " + process.env.HANDED, at: "2026-11-20T12:00:00Z", size: 7 } }));`);
    expect(outcome).toEqual({
      outcome: "ok",
      evidence: {
        id: "backup src-customer small local http://x.test 5.3.1 HANDED,HOME,PATH through-1",
        at: "2026-11-20T12:00:00Z",
        size: 7,
      },
    });
  });

  test.each([
    ["exits with another code", 'console.error("disk full"); process.exitCode = 3', "backup: exit code 3: disk full"],
    ["prints no JSON", 'console.log("done")', "backup: standard output is not one JSON value"],
    ["does not say ok", "console.log(JSON.stringify({ ok: false }))", 'backup: standard output is not {"ok": true, ...}'],
    [
      "brings half evidence",
      'console.log(JSON.stringify({ ok: true, evidence: { id: "b1" } }))',
      'backup: evidence is not {"id": text, "at": ISO 8601 instant, "size": bytes}',
    ],
    ["prints too much", 'console.log("x".repeat(70_000))', "backup: more than 65536 characters on standard output"],
    ["takes too long", "setTimeout(() => {}, 60_000)", "backup: no answer within 1s"],
    [
      "prints a secret",
      'console.error("login with s3cret-token and through-1 failed"); process.exitCode = 1',
      "backup: exit code 1: login with (sensitive) and (sensitive) failed",
    ],
    [
      "prints a secret where its words are cut",
      'console.error(`s3cret-token${"x".repeat(1_990)}`); process.exitCode = 1',
      `backup: exit code 1: … ${`(sensitive)${"x".repeat(1_990)}`.slice(-2_000)}`,
    ],
  ])("that %s has failed", async (_, script, error) => {
    expect(await backup(script)).toEqual({ outcome: "failed", error });
  });

  test("that cannot be started has failed", async () => {
    expect(await backup("", ["no-such-program"])).toMatchObject({ outcome: "failed", error: expect.stringContaining("no-such-program") });
  });

  test("runs what git has, whatever lies in the work tree", async () => {
    const place = await fleet(
      files('console.log(JSON.stringify({ ok: true, evidence: { id: "committed", at: "2026-11-20T12:00:00Z", size: 1 } }))'),
    );
    await place.repository.treeOfWorkTree();
    const { writeFile } = await import("node:fs/promises");
    await writeFile(`${place.repository.dir}/architectures/test/1/operations/backup.mjs`, "process.exit(9)");
    expect(await runBackup(place)).toMatchObject({ outcome: "ok", evidence: { id: "committed" } });
  });
});

function files(script: string, argv: readonly string[] = ["node", "operations/backup.mjs"]): Readonly<Record<string, string>> {
  return {
    "architectures/test/1/operations/backup.mjs": script,
    "architectures/test/1/architecture.yaml": architectureFile.replace(
      "[node, operations/backup.mjs], within: 10s",
      `[${argv.join(", ")}], within: 1s`,
    ),
    "environments/local/environment.yaml": environmentFile().replace('version: ">=1.6"', 'version: ">=1.6", env: [HANDED]'),
  };
}

async function backup(script: string, argv?: readonly string[]): Promise<OperationOutcome> {
  return await runBackup(await fleet(files(script, argv)));
}

async function runBackup(place: Awaited<ReturnType<typeof fleet>>): Promise<OperationOutcome> {
  const { snapshot } = await loadFleet(place.repository, await place.head());
  const environment = snapshot?.environments.get("local");
  const instance = environment?.instances.get("src-customer");
  const architecture = snapshot?.architectures.get("test/1");
  const operation = architecture?.config.spec.operations?.backup;
  if (environment === undefined || instance === undefined || architecture === undefined || operation === undefined)
    throw new Error("no fleet");
  const env = { PATH: process.env["PATH"] ?? "", HANDED: "through-1", GITHUB_TOKEN: "not-for-you" };
  const operations = await openOperations({ repository: place.repository, run, env, node: process.execPath });
  onTestFinished(() => operations.close());
  const outputs: OperationCall["outputs"] = { app: { url: "http://x.test", token: "s3cret-token" } };
  return await operations.run({
    name: "backup",
    operation,
    environment,
    instance,
    architecture,
    outputs,
    target: "5.3.1",
    since: "2026-11-28T10:00:00Z",
  });
}
