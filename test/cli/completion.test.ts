import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { Command } from "commander";
import { afterAll, beforeAll, expect, test } from "vitest";
import { commands } from "../../src/cli/add-command.ts";
import { complete } from "../../src/cli/completion.ts";
import type { CliContext } from "../../src/cli/context.ts";
import { run } from "../../src/process/run.ts";
import { cliEntry, cliEnv, type CliFixture, cliFixture } from "./cli-fixture.ts";

let fixture: CliFixture;
beforeAll(async () => {
  fixture = await cliFixture();
});
afterAll(() => fixture.close());

/** What a word can become, in this process: a process for each word would take a minute. */
function completed(...words: readonly string[]): readonly string[] {
  const lines: string[] = [];
  const context: CliContext = {
    cwd: fixture.folder,
    program: "flotilla",
    env: {},
    out: (text) => void lines.push(text),
    err: () => undefined,
    terminal: false,
    ask: null,
    clock: () => 0,
    signal: new AbortController().signal,
    endCleanly: () => undefined,
  };
  const program = new Command("flotilla");
  for (const add of commands) add(program, context, () => undefined);
  complete(context, program, words);
  return lines.map((line) => line.split("\t")[0] ?? "");
}

test("commands, options, choices, environments and ids are completed", () => {
  expect(completed("val")).toEqual(["validate"]);
  expect(completed("")).toEqual(expect.arrayContaining(["apply", "instance", "completion"]));
  expect(completed("")).not.toContain("complete");
  expect(completed("instance", "ad")).toEqual(["adopt"]);
  expect(completed("plan", "--f")).toEqual(["--format"]);
  expect(completed("plan", "--format", "")).toEqual(["text", "json"]);
  expect(completed("plan", "--environment", "prod")).toEqual(["production"]);
  expect(completed("completion", "z")).toEqual(["zsh"]);
  const [id = ""] = completed("why", "src-");
  expect(id).toMatch(/^src-/);
  expect(completed("plan", "--all", id, id.slice(0, 8)), "further ids").toContain(id);
  expect(completed("stack", "confirm", id, ""), "what is not known").toEqual([]);
  expect(completed("generate", "--out", ""), "a path").toEqual([]);
});

/** Runs a script of a shell in the fleet, with the command line on PATH. */
async function inShell(shell: string, args: readonly string[], script: string) {
  const bin = await mkdtemp(join(tmpdir(), "flotilla-test-bin-"));
  try {
    await writeFile(join(bin, "flotilla"), `#!/bin/sh\nexec '${process.execPath}' '${cliEntry}' "$@"\n`, { mode: 0o755 });
    const env = { ...cliEnv, HOME: bin, PATH: `${bin}:${cliEnv["PATH"] ?? ""}` };
    return await run(shell, [...args, "-c", script], { cwd: fixture.folder, env, timeout: 60_000 });
  } finally {
    await rm(bin, { recursive: true });
  }
}

test("bash does so", async () => {
  const script =
    'source <(flotilla completion bash); COMP_WORDS=(flotilla plan --format j); COMP_CWORD=3; _flotilla; echo "${COMPREPLY[@]}"';
  expect(await inShell("bash", [], script)).toMatchObject({ code: 0, stdout: "json\n", stderr: "" });
});

const isThere = (shell: string): boolean => (process.env["PATH"] ?? "").split(delimiter).some((folder) => existsSync(join(folder, shell)));

test.skipIf(!isThere("fish"))("fish does so, also where nothing of the word is typed yet", async () => {
  const script = 'flotilla completion fish | source; complete -C "flotilla plan --format j"; complete -C "flotilla plan --format "';
  const { code, stdout, stderr } = await inShell("fish", ["--no-config"], script);
  expect({ code, stderr, found: stdout.trim().split(/\s+/) }).toEqual({ code: 0, stderr: "", found: ["json", "json", "text"] });
});
