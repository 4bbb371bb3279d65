import { chmod, mkdir, writeFile } from "node:fs/promises";
import { delimiter, dirname, join } from "node:path";
import { findEngine } from "../../lab/cli/engine.ts";
import { run } from "../../src/process/run.ts";

const checkout = join(import.meta.dirname, "..", "..");

/** Runs a script by bash in `folder`, where `flotilla` and `flotilla-lab` are programs as a reader has them. */
export type Shell = (script: string) => ReturnType<typeof run>;

/** A shell for what a page has its reader type, with no settings of this machine. Runs the built `dist`, which starts four times as fast. */
export async function fleetShell(folder: string): Promise<Shell> {
  const bin = join(folder, "bin");
  await mkdir(bin);
  // A published package knows where its actions are; this checkout may have no origin on GitHub.
  const product = `case "$1" in init) case " $* " in *" --update "*) ;; *) set -- "$@" --product example/flotilla@${"0".repeat(40)};; esac;; esac\n`;
  await program(join(bin, "flotilla"), join(checkout, "dist/flotilla.js"), product);
  await program(join(bin, "flotilla-lab"), join(checkout, "lab/cli/main.ts"), "");
  const { path } = await findEngine({ PATH: process.env["PATH"] ?? "" });
  const env = {
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
  return async (script) => await run("bash", ["-c", script], { cwd: folder, env, timeout: 240_000 });
}

async function program(path: string, script: string, before: string): Promise<void> {
  await writeFile(path, `#!/bin/sh\n${before}exec '${process.execPath}' '${script}' "$@"\n`);
  await chmod(path, 0o755);
}
