import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fleetShell, type Shell } from "../../docs/fleet-shell.ts";
import { blocksOf, fingerprintIn } from "../../docs/page.ts";

// The page for new users, word by word: each block of commands is run by a shell, and each line of the output that follows it has to be in what it printed.

const page = join(import.meta.dirname, "..", "..", "..", "docs", "users", "first-fleet.md");
let folder: string;
let shell: Shell;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "flotilla-test-first-"));
  shell = await fleetShell(folder);
});
afterAll(async () => {
  await shell(`cd '${folder}/fleet' && flotilla-lab down`);
  await rm(folder, { recursive: true, force: true });
});

test("docs/users/first-fleet.md does what it says", { timeout: 300_000 }, async () => {
  const blocks = await blocksOf(page);
  expect(blocks.length).toBeGreaterThan(5);
  let fingerprint = "";
  let setUp = "";
  for (const { commands, lines } of blocks) {
    const typed = commands.replaceAll("<fingerprint>", fingerprint);
    // A shell of its own for each block, which begins where the one before it ended.
    const { code, stdout, stderr } = await shell(`set -e\n${setUp}\n${typed}`);
    const output = stdout + stderr;
    expect(code, `${typed}\n${output}`).toBe(0);
    for (const line of lines) expect(output, typed).toContain(line);
    fingerprint = fingerprintIn(output) ?? fingerprint;
    setUp = "cd fleet; test ! -e .flotilla/github.env || . .flotilla/github.env";
  }
});
