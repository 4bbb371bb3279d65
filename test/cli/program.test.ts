import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { run } from "../../src/process/run.ts";
import { sampleFleet } from "../fleet/sample-fleet.ts";
import { cliEntry, cliEnv } from "./cli-fixture.ts";

const flotilla = (...args: readonly string[]) =>
  run(process.execPath, [cliEntry, ...args], { cwd: tmpdir(), env: { ...cliEnv, npm_command: "exec" }, timeout: 30_000 });

test("a wrong call ends with 2, the nearest command and where to read on", async () => {
  for (const [words, message] of [
    [["vlidate"], "error: unknown command 'vlidate'\n(Did you mean validate?)\nFor its usage: npx flotilla --help\n"],
    [["rollout", "stauts"], "error: unknown command 'stauts'\n(Did you mean status?)\nFor its usage: npx flotilla rollout --help\n"],
    [["initt"], "error: unknown command 'initt'\n(Did you mean init?)\nFor its usage: npx flotilla --help\n"],
    [["stack", "confirm", "a"], "error: missing required argument 'stack'\nFor its usage: npx flotilla stack confirm --help\n"],
    [["apply", "--al"], "error: unknown option '--al'\nFor its usage: npx flotilla apply --help\n"],
  ] as const)
    expect(await flotilla(...words), words.join(" ")).toMatchObject({ code: 2, stdout: "", stderr: message });
});

test("what a person has to fix ends with 2 in one line, without a stack trace", async () => {
  const folder = await mkdtemp(join(tmpdir(), "flotilla-test-program-"));
  try {
    await writeFile(join(folder, "flotilla.yaml"), sampleFleet().get("flotilla.yaml") ?? "");
    for (const words of [["plan"], ["generate"], ["apply"], ["pending"], ["validate", "--base", "main"]]) {
      const call = (env: Readonly<Record<string, string>>) =>
        run(process.execPath, [cliEntry, ...words], { cwd: folder, env, timeout: 30_000 });
      const outside = await call(cliEnv);
      expect(outside, words[0]).toMatchObject({ code: 2, stdout: "" });
      expect(outside.stderr).toMatch(
        /^.* is not in a git repository\. Run git init there and commit the fleet; in a workflow, check it out first\.\n$/,
      );
      expect(await call({ ...cliEnv, PATH: folder })).toEqual({
        code: 2,
        stdout: "",
        stderr: "git is not installed, or not on the PATH: install 2.38 or newer.\n",
      });
    }
  } finally {
    await rm(folder, { recursive: true });
  }
});
