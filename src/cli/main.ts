#!/usr/bin/env node
// The entry of `flotilla`: builds the context, runs one command, turns its outcome into an exit code. Bundled as dist/flotilla.js.
import { CommanderError } from "commander";
import { systemClock } from "../clock/clock.ts";
import { GitError } from "../git/git-error.ts";
import { UserError } from "../process/user-error.ts";
import type { CliContext, ExitCode } from "./context.ts";
import { stopSignals } from "../process/stop-signals.ts";
import { program } from "./program.ts";
import { programName } from "./program-name.ts";

process.exitCode = await main(process.argv);

async function main(argv: readonly string[]): Promise<ExitCode> {
  // Asked twice, a moment apart, it waits for nothing any more.
  const signal = stopSignals(() => process.exit(1));
  const env = Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
  const context: CliContext = {
    cwd: process.cwd(),
    program: programName(argv, env, process.cwd()),
    env,
    out: (text) => void process.stdout.write(text),
    err: (line) => void process.stderr.write(`${line}\n`),
    terminal: process.stderr.isTTY,
    clock: systemClock,
    signal,
  };
  let code: ExitCode = 0;
  try {
    await program(context, (outcome) => {
      code = outcome;
    }).parseAsync(argv);
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      // They were commands of this program once.
      if (error.code === "commander.unknownCommand" && ["demo", "local"].includes(argv[2] ?? ""))
        context.err("The local cloud and the day are started with: npx flotilla-lab --help");
      return error.exitCode === 0 ? 0 : 2;
    }
    // Git says in its own words what it could not do: no network, a lock left behind, a repository of someone else.
    if (error instanceof UserError || error instanceof GitError) {
      context.err(error.message);
      return 2;
    }
    if (signal.aborted) {
      context.err("stopped");
      return 1;
    }
    context.err(`flotilla: internal error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    for (let cause = error instanceof Error ? error.cause : undefined; cause instanceof Error; cause = cause.cause)
      context.err(`caused by: ${cause.message}`);
    return 3;
  }
}
