import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { array, assert, constantFrom, property } from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import { LineReader } from "../../lab/runner/step/workflow-commands.ts";
import { run } from "../../src/process/run.ts";
import { logText } from "../../src/report/log-text.ts";
import { root } from "./workflow-files.ts";

const pieces = [
  "::",
  ":",
  "##[",
  "#",
  "[",
  "]",
  " ",
  "\t",
  "\n",
  "\r",
  "\u0085",
  "\ufeff",
  "error",
  "add-mask",
  "stop-commands",
  "x",
  "size",
];

test("no text from elsewhere is a command to the runner", () => {
  assert(
    property(array(constantFrom(...pieces), { maxLength: 12 }), (parts) => {
      const reader = new LineReader();
      const read = (line: string) => reader.read(line);
      for (const line of logText(parts.join("")).split(/\r\n|[\n\r]/)) {
        expect(read(line)).toEqual({ kind: "text", text: line });
        expect(line).not.toContain("##[");
        expect(line).not.toMatch(/^[\s\u0085]*::/);
      }
    }),
    { numRuns: 2_000 },
  );
  expect(logText("a::b ##x [1]")).toBe("a::b ##x [1]");
});

test("an action's log holds an engine's words as text, and a bug's as well", async () => {
  const folder = await mkdtemp(join(tmpdir(), "log-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, "event.json"), "{}");
  const script = `
    const { runAction } = await import(process.env.ENTRY);
    await runAction(async (context) => {
      context.info("app: failed\\n  ::stop-commands::all\\nsize ##[add-mask]e\\n::error file=README.md::Merge me");
      throw new Error("outer", { cause: new Error("first\\n::add-mask::e") });
    });`;
  const env = {
    ENTRY: join(root, "actions", "entry.ts"),
    GITHUB_EVENT_PATH: join(folder, "event.json"),
    ...Object.fromEntries(
      ["REPOSITORY", "REPOSITORY_ID", "EVENT_NAME", "SHA", "REF", "RUN_ID", "RUN_ATTEMPT", "API_URL", "SERVER_URL", "WORKSPACE"].map(
        (name) => [`GITHUB_${name}`, "x/y"],
      ),
    ),
  };
  const { code, stdout } = await run(process.execPath, ["--input-type=module", "-e", script], { cwd: folder, env, timeout: 60_000 });
  const reader = new LineReader();
  const read = (line: string) => reader.read(line);
  const commands = stdout.split("\n").flatMap((line) => (read(line).kind === "text" ? [] : [line]));
  expect([code, commands]).toEqual([1, ["::error::internal error: outer"]]);
  expect(stdout).toContain("Merge me");
  expect(stdout).not.toContain("##[");
});
