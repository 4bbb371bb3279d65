// The entry of `flotilla-lab`: builds the context, runs one command, turns its outcome into an exit code.
import { CommanderError } from "commander";
import { systemClock } from "../../src/clock/clock.ts";
import { stopSignals } from "../../src/process/stop-signals.ts";
import { UserError } from "../../src/process/user-error.ts";
import { type ExitCode, type LabContext } from "./context.ts";
import { program } from "./program.ts";

process.exitCode = await main(process.argv);

async function main(argv: readonly string[]): Promise<ExitCode> {
  // A second request to end, a moment later, waits for nothing.
  const signal = stopSignals(() => process.exit(1));
  const env = Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
  const prefix = env["npm_command"] === "exec" ? "npx " : "";
  const context: LabContext = {
    program: `${prefix}flotilla-lab`,
    flotilla: `${prefix}flotilla`,
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
    if (error instanceof UserError) {
      context.err(error.message);
      return 2;
    }
    if (signal.aborted) {
      context.err("stopped");
      return 1;
    }
    context.err(`flotilla-lab: internal error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    for (let cause = error instanceof Error ? error.cause : undefined; cause instanceof Error; cause = cause.cause)
      context.err(`caused by: ${cause.message}`);
    return 3;
  }
}
