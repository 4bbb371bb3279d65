import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { run } from "../../src/process/run.ts";
import { jobVariables } from "../job-variables.ts";
import { root } from "./workflow-files.ts";

test("what a killed action leaves is in the folder that the runner empties, not in the system's", async () => {
  const folder = await mkdtemp(join(tmpdir(), "temporary-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, "event.json"), "{}");
  const temp = await mkdtemp(join(folder, "runner-"));
  const script = `
    const { runAction } = await import(process.env.ENTRY);
    const { mkdtemp } = await import("node:fs/promises");
    const { tmpdir } = await import("node:os");
    await runAction(async () => {
      await mkdtemp(tmpdir() + "/flotilla-engine-");
      process.kill(process.pid, "SIGKILL");
    });`;
  const env = {
    ...jobVariables,
    ENTRY: join(root, "actions", "entry.ts"),
    GITHUB_EVENT_PATH: join(folder, "event.json"),
    GITHUB_WORKSPACE: folder,
    RUNNER_TEMP: temp,
  };
  await expect(run(process.execPath, ["--input-type=module", "-e", script], { cwd: folder, env, timeout: 60_000 })).rejects.toThrow(
    /SIGKILL/,
  );
  expect(await readdir(temp)).toEqual([expect.stringMatching(/^flotilla-engine-/)]);
});
