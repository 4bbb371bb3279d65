import { Command } from "commander";
import manifest from "../../package.json" with { type: "json" };
import { commands } from "./add-command.ts";
import type { CliContext, ExitCode } from "./context.ts";

/** The whole command line. */
export function program(context: CliContext, finish: (code: ExitCode) => void): Command {
  const flotilla = new Command(context.program)
    .description("GitOps for a fleet of single-tenant instances: validate, plan and apply it, and upgrade it in stages.")
    .version(manifest.version, "-V, --version", "show the version")
    .exitOverride()
    .configureOutput({ writeOut: context.out, writeErr: (text) => context.err(text.trimEnd()) });
  for (const add of commands) add(flotilla, context, finish);
  describeHelp(flotilla, context.program);
  return flotilla;
}

/** How help is asked for; after a wrong call, that of the command that was called. */
function describeHelp(command: Command, name: string): void {
  command.helpOption("-h, --help", "show this help").showHelpAfterError(`For its usage: ${name} --help`);
  if (command.commands.length > 0) command.helpCommand("help [command]", "show the help of a command");
  for (const below of command.commands) describeHelp(below, `${name} ${below.name()}`);
}
