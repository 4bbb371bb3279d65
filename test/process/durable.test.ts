import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openRepository } from "../../src/git/git-cli.ts";
import { run } from "../../src/process/run.ts";

// A power failure keeps what was synced, and nothing else is sure. So whatever is put in place by a rename or a link was synced before.
let folder: string;
const syncs = join(import.meta.dirname, "syncs.mjs");

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "flotilla-test-durable-"));
});
afterAll(async () => await rm(folder, { recursive: true, force: true }));

/** What a script does to files of the folder, in order. */
async function doneBy(script: string): Promise<readonly string[]> {
  const options = { cwd: folder, env: { PATH: process.env["PATH"] ?? "", HOME: folder }, timeout: 30_000 };
  const ran = await run(process.execPath, ["--import", syncs, "--input-type=module", "--eval", script], options);
  expect(ran).toMatchObject({ code: 0, stderr: "" });
  return ran.stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) =>
      line
        .replaceAll(`${folder}/`, "")
        .replaceAll(folder, ".")
        .replaceAll(/[0-9a-f]{12}/g, "<random>"),
    );
}

const source = (path: string): string => JSON.stringify(join(import.meta.dirname, "..", "..", "src", path));

test("what replaces a file, makes a key or a record, or keeps a state is on disk before it is in place, and its place after", async () => {
  expect(
    await doneBy(`import { replaceFile } from ${source("process/durable.ts")}; await replaceFile(process.cwd() + "/lock", "text");`),
  ).toEqual(["sync lock.flotilla-new", "rename lock.flotilla-new -> lock", "sync ."]);
  expect(
    await doneBy(`import { writeNewFile } from ${source("process/new-file.ts")}; await writeNewFile(process.cwd() + "/record", "text");`),
  ).toEqual(["sync .", "sync record.new", "link record.new -> record", "sync ."]);
  const key = `import { fleetKey } from ${source("stacks/plan/fleet-key.ts")}; await fleetKey({}, process.cwd(), { create: true });`;
  expect(await doneBy(key)).toEqual([
    "sync .gitignore.<random>",
    "link .gitignore.<random> -> .gitignore",
    "sync key.<random>",
    "link key.<random> -> key",
    "sync .",
  ]);
  const keep = `import { keepUnwrittenState } from ${source("stacks/state/unwritten-state.ts")};
    import { mkdirSync, writeFileSync } from "node:fs";
    mkdirSync("engine"); writeFileSync("engine/errored.tfstate", "{}");
    await keepUnwrittenState(process.cwd() + "/engine", process.cwd() + "/app.tfstate");`;
  expect(await doneBy(keep)).toEqual(["sync app.tfstate.errored.new", "rename app.tfstate.errored.new -> app.tfstate.errored", "sync ."]);
  expect(await readFile(join(folder, "app.tfstate.errored"), "utf8")).toBe("{}");
});

test("git syncs the objects and the refs that the ledger's branch is made of", async () => {
  const trace = join(folder, "trace");
  const env = { PATH: process.env["PATH"] ?? "", HOME: folder, GIT_CONFIG_NOSYSTEM: "1", GIT_CONFIG_GLOBAL: "/dev/null" };
  await run("git", ["init", "--quiet", "ledger"], { cwd: folder, env, timeout: 30_000 });
  const repository = await openRepository(join(folder, "ledger"), run, { ...env, GIT_TRACE2_EVENT: trace });
  const tree = await repository.writeTree(null, new Map([["a.json", "{}"]]));
  const commit = await repository.writeCommit(tree, [], "First", { name: "mona", email: "mona@example.com", at: 1_700_000_000_000 });
  await repository.updateRef("refs/heads/flotilla/ledger", commit, null);
  const events = (await readFile(trace, "utf8")).split("\n").filter((line) => line !== "");
  const synced = new Set<string>();
  const commands = new Map<string, string>();
  for (const { event, sid, name, key, value } of events.map((line) => JSON.parse(line) as Record<string, string>)) {
    if (event === "cmd_name") commands.set(sid ?? "", name ?? "");
    if (event === "data" && key === "fsync/hardware-flush" && Number(value) > 0) synced.add(commands.get(sid ?? "") ?? "");
  }
  // Few objects are unpacked from what fast-import makes.
  expect([...synced]).toEqual(expect.arrayContaining(["unpack-objects", "commit-tree", "update-ref"]));
});
