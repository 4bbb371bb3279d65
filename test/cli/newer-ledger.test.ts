import { cp, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { program } from "../../src/cli/program.ts";
import { instancePath } from "../../src/ledger/paths.ts";
import { NewerRecord } from "../../src/schemas/check-record.ts";
import { type CliFixture, cliEnv, cliFixture } from "./cli-fixture.ts";

// A fleet whose ledger a later version has written to: a command of this one reports which file that is and does nothing, for it would lose what it does
// not know.

const id = "src-00000000000000000001";
const path = instancePath("dev", id);
let fleet: CliFixture;
let tip: string;

beforeAll(async () => {
  fleet = await cliFixture(await starter());
  await fleet.git("checkout", "--quiet", "--orphan", "flotilla/ledger");
  await fleet.git("rm", "--quiet", "-r", "--force", ".");
  await cp(join(import.meta.dirname, "..", "ledger", "version-0.1.0"), fleet.folder, { recursive: true });
  const file = join(fleet.folder, path);
  await writeFile(file, JSON.stringify({ ...(JSON.parse(await readFile(file, "utf8")) as object), later: { is: "unknown" } }));
  await fleet.commit("Record run");
  tip = await fleet.git("rev-parse", "HEAD");
  await fleet.git("checkout", "--quiet", "--force", "main");
}, 60_000);
afterAll(() => fleet.close());

/** The fleet that `flotilla init` begins from. */
async function starter(): Promise<ReadonlyMap<string, string>> {
  const root = join(import.meta.dirname, "..", "..", "starter");
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(await Promise.all(paths.map(async (file) => [file.slice(root.length + 1), await readFile(file, "utf8")] as const)));
}

async function failureOf(words: readonly string[]): Promise<unknown> {
  const context = {
    cwd: fleet.folder,
    program: "flotilla",
    env: cliEnv,
    out: () => {},
    err: () => {},
    terminal: false,
    ask: null,
    clock: Date.now,
    signal: new AbortController().signal,
    endCleanly: () => {},
  };
  try {
    await program(context, () => {}).parseAsync(["node", "flotilla", ...words]);
    return null;
  } catch (error) {
    return error;
  }
}

test.each([
  "plan",
  "apply --yes",
  "pending",
  `why ${id}`,
  "instance list",
  `instance get ${id}`,
  `instance history ${id}`,
  `instance release ${id} --to out`,
  `stack unlock ${id} app 0a1b2c3d-0000-0000-0000-000000000000`,
  `stack accept-state ${id} app`,
  `stack move-state ${id}`,
  `stack confirm ${id} app 25d032ce`,
])("flotilla %s refuses a ledger of a later version by the file's name", { timeout: 60_000 }, async (line) => {
  const error = await failureOf(line.split(" "));
  expect(error, String(error)).toBeInstanceOf(NewerRecord);
  expect(String(error)).toMatch(
    `: ${path} in the ledger at ${tip.slice(0, 12)} is not a LedgerInstance that this version of Flotilla knows: ` +
      "/ has later. It was written by a newer version, or by a person: use that version.",
  );
  expect(await fleet.git("rev-parse", "refs/heads/flotilla/ledger")).toBe(tip);
});
