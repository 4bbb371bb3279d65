import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findEngine } from "../../../lab/cli/engine.ts";
import { run } from "../../../src/process/run.ts";

// The page for new users, word by word: each block of commands is run by a shell, and each line of the output that follows it has to be in what it printed.

const checkout = join(import.meta.dirname, "..", "..", "..");
let folder: string;
let env: Readonly<Record<string, string>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "flotilla-test-first-"));
  const bin = join(folder, "bin");
  await mkdir(bin);
  // A published package knows where its actions are; this checkout may have no origin on GitHub.
  const product = `case "$1" in init) set -- "$@" --product example/flotilla@${"0".repeat(40)};; esac\n`;
  await program(join(bin, "flotilla"), join(checkout, "src/cli/main.ts"), product);
  await program(join(bin, "flotilla-lab"), join(checkout, "lab/cli/main.ts"), "");
  const { path } = await findEngine({ PATH: process.env["PATH"] ?? "" });
  env = {
    PATH: [bin, dirname(process.execPath), dirname(path), process.env["PATH"] ?? ""].join(delimiter),
    HOME: folder,
    USER: "octocat",
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_CONFIG_COUNT: "2",
    GIT_CONFIG_KEY_0: "user.name",
    GIT_CONFIG_VALUE_0: "octocat",
    GIT_CONFIG_KEY_1: "user.email",
    GIT_CONFIG_VALUE_1: "octocat@example.com",
  };
});
afterAll(async () => {
  await shell(`cd '${folder}/fleet' && flotilla-lab down`);
  await rm(folder, { recursive: true, force: true });
});

async function program(path: string, script: string, before: string): Promise<void> {
  await writeFile(path, `#!/bin/sh\n${before}exec '${process.execPath}' '${script}' "$@"\n`);
  await chmod(path, 0o755);
}

const shell = (script: string) => run("bash", ["-c", script], { cwd: folder, env, timeout: 240_000 });

/** The blocks of a page in order: what is typed, and the lines that are printed then. */
async function blocks(page: string): Promise<readonly { readonly commands: string; readonly printed: readonly string[] }[]> {
  const found: { commands: string; printed: readonly string[] }[] = [];
  for (const [, kind, content = ""] of (await readFile(page, "utf8")).matchAll(/^```(sh|text)\n([\s\S]*?)^```$/gm)) {
    const last = found.at(-1);
    if (kind === "sh") found.push({ commands: content, printed: [] });
    else if (last !== undefined) last.printed = content.trimEnd().split("\n");
  }
  return found;
}

test("docs/users/first-fleet.md does what it says", { timeout: 300_000 }, async () => {
  const page = await blocks(join(checkout, "docs/users/first-fleet.md"));
  expect(page.length).toBeGreaterThan(5);
  let fingerprint = "";
  let setUp = "";
  for (const { commands, printed } of page) {
    const typed = commands.replaceAll("<fingerprint>", fingerprint);
    // A shell of its own for each block, which begins where the one before it ended.
    const { code, stdout, stderr } = await shell(`set -e\n${setUp}\n${typed}`);
    const output = stdout + stderr;
    expect(code, `${typed}\n${output}`).toBe(0);
    for (const line of printed) expect(output, typed).toContain(line);
    fingerprint = /fingerprint ([0-9a-f]{8})/.exec(output)?.[1] ?? fingerprint;
    setUp = "cd fleet; test ! -e .flotilla/github.env || . .flotilla/github.env";
  }
});
