#!/usr/bin/env node
// The entry of `flotilla`: builds the context, runs one command, turns its outcome into an exit code. Bundled as dist/flotilla.js.
import { realpathSync } from "node:fs";
import { createInterface } from "node:readline/promises";
import { CommanderError } from "commander";
import { systemClock } from "../clock/clock.ts";
import { endOfProgram } from "../process/failure.ts";
import { StopRequest, stopSignals } from "../process/stop-signals.ts";
import type { CliContext, ExitCode } from "./context.ts";
import { program } from "./program.ts";
import { programName } from "./program-name.ts";

/** Milliseconds in which a process that was started gets the signal: in a sandbox it is looked for first. */
const signalTimeMs = 300;

process.exitCode = await main(process.argv);

/** An {@link ExitCode}, or that of the {@link StopRequest} that asked to end. */
async function main(argv: readonly string[]): Promise<number> {
  let endsCleanly = false;
  const stopNow = new AbortController();
  const signal = stopSignals({
    // What only reads, or writes one thing in one step, has nothing to end.
    first: ({ exitCode }) => {
      if (!endsCleanly) process.exit(exitCode);
      // Where it has ended, and its last output could not be written.
      process.exitCode = exitCode;
    },
    // Asked twice, a moment apart, it waits for nothing any more but until what it has started has the signal.
    again: (request) => {
      stopNow.abort(request);
      setTimeout(() => process.exit(request.exitCode), signalTimeMs);
    },
  });
  const env = Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
  const context: CliContext = {
    cwd: workingFolder(),
    program: programName(scriptOf(argv), env, workingFolder()),
    env,
    out: (text) => void process.stdout.write(text),
    err: (line) => void process.stderr.write(`${line}\n`),
    terminal: process.stderr.isTTY,
    ask: process.stdin.isTTY && process.stderr.isTTY ? askOnTerminal : null,
    clock: systemClock,
    signal,
    stopNow: stopNow.signal,
    endCleanly: () => {
      endsCleanly = true;
    },
  };
  let code: ExitCode = 0;
  try {
    await program(context, (outcome) => {
      code = outcome;
    }).parseAsync(argv);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    // Whatever it failed at while it ended is of no interest.
    if (signal.reason instanceof StopRequest) context.err("Stopped.");
    else return endOfProgram(error, "flotilla", context.err);
  }
  return signal.reason instanceof StopRequest ? signal.reason.exitCode : code;
}

async function askOnTerminal(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await terminal.question(question);
  } finally {
    terminal.close();
  }
}

/** The program's path as it was called, and without symbolic links: npm links programs into a folder of their own. */
function scriptOf(argv: readonly string[]): { readonly script: string; readonly real: string } {
  const script = argv[1] ?? "flotilla";
  try {
    return { script, real: realpathSync(script) };
  } catch {
    return { script, real: script };
  }
}

/** The folder may have been removed under the shell that this was typed in. */
function workingFolder(): string {
  try {
    return process.cwd();
  } catch {
    process.stderr.write("The current folder is not there any more: change to one that is, and run the same again.\n");
    process.exit(2);
  }
}
