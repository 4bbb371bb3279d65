import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Ran } from "../../src/process/run.ts";
import { configPath, instance } from "../fleet/sample-fleet.ts";
import { type CliFixture, cliFixture } from "./cli-fixture.ts";

let fleet: CliFixture;
let folder: string;
beforeAll(async () => {
  fleet = await cliFixture();
  ({ folder } = fleet);
});
afterAll(() => fleet.close());

const generate = (...args: readonly string[]): Promise<Ran> => fleet.flotilla("generate", ...args);

test("roots are written, and written again only where they differ", async () => {
  expect((await generate("--out", "roots")).stdout).toBe(`8 roots in ${join(folder, "roots")}, 8 of them changed\n`);
  const path = join(folder, "roots", "staging", "src-staging-a", "app", "main.tf.json");
  const text = await readFile(path, "utf8");
  expect(JSON.parse(text)).toMatchObject({
    module: { stack: { instance: { version: "5.3.1" }, environment: { dnsZone: "fleet.example" } } },
  });
  await writeFile(join(folder, configPath("staging", "src-staging-a")), instance("src-staging-a").replace("5.3.1", "5.4.0"));
  expect((await generate("--out", "roots", "src-staging-a")).stdout).toBe(`2 roots in ${join(folder, "roots")}, 1 of them changed\n`);
});

test("roots of stacks that are no more go, in our own folder only", async () => {
  const own = join(folder, ".flotilla", "generated");
  const gone = join(own, "staging", "src-gone", "app", "main.tf.json");
  const kept = join(own, "staging", "src-gone", "notes.txt");
  await generate();
  await mkdir(dirname(gone), { recursive: true });
  for (const path of [gone, kept]) await writeFile(path, "{}");
  expect((await generate("src-staging-a")).stdout).not.toContain("removed");
  expect((await generate()).stdout).toBe(`8 roots in ${own}, 0 of them changed, 1 without a stack removed\n`);
  await expect(readFile(gone)).rejects.toThrow("ENOENT");
  expect(await readFile(kept, "utf8")).toBe("{}");
  expect((await generate()).stdout).toBe(`8 roots in ${own}, 0 of them changed\n`);
});

test("nothing is written of a fleet that is not valid", async () => {
  await writeFile(join(folder, configPath("staging", "src-staging-b")), "a: [");
  const refused = await generate("--out", "none");
  expect([refused.code, refused.stdout]).toEqual([1, ""]);
  expect(refused.stderr).toContain("yaml.syntax");
  await writeFile(join(folder, configPath("staging", "src-staging-b")), instance("src-staging-b"));
  expect((await generate("--environment", "nowhere")).code).toBe(2);
});
