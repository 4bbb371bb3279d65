// The entry of `flotilla-lab`: builds the context, runs one command, turns its outcome into an exit code.
import { join } from "node:path";
import { CommanderError } from "commander";
import { systemClock } from "../../src/clock/clock.ts";
import { endOfProgram } from "../../src/process/failure.ts";
import { StopRequest, stopSignals } from "../../src/process/stop-signals.ts";
import { CloudError } from "../cloud/client.ts";
import { type ExitCode, type LabContext, UsageError } from "./context.ts";
import { program } from "./program.ts";
import { programNames } from "./program-name.ts";

process.exitCode = await main(process.argv);

/** An exit code, or 128 and the number of the signal that asked to end. */
async function main(argv: readonly string[]): Promise<number> {
  // A second request to end, a moment later, waits for nothing.
  const signal = stopSignals({ again: ({ exitCode }) => process.exit(exitCode) });
  const env = Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
  const names = programNames(join(import.meta.dirname, "..", ".."), env, process.cwd());
  const context: LabContext = {
    program: names.lab,
    flotilla: names.flotilla,
    cwd: process.cwd(),
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
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (signal.reason instanceof StopRequest) {
      context.err("Stopped.");
      return signal.reason.exitCode;
    }
    // The cloud's words are for people. Its client is part of the login, which knows nothing of the product's errors.
    return endOfProgram(error instanceof CloudError ? new UsageError(error.message, error) : error, "flotilla-lab", context.err);
  }
}
