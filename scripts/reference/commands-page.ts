import type { Command } from "commander";
import type { CliContext } from "../../src/cli/context.ts";
import { program } from "../../src/cli/program.ts";

/** Characters of a line of help. */
const width = 110;

/** What `--help` of every command prints. */
export function commandsPage(): string {
  const context: CliContext = {
    cwd: "/",
    program: "flotilla",
    env: {},
    out: () => undefined,
    err: () => undefined,
    terminal: false,
    ask: null,
    clock: Date.now,
    signal: new AbortController().signal,
    endCleanly: () => undefined,
  };
  const all = leaves(program(context, () => undefined));
  return [
    "# Reference: commands",
    "",
    "Made from the help of each command by `npm run generate`. `flotilla` stands for `npx @flotilla-dev/cli`, or the program as it is called.",
    "",
    "Exit codes: 0 fine; 1 problems were found, or something failed or needs a confirmation; 2 wrong usage, or something that only a person can fix; 3 a bug of Flotilla;",
    "128 and its number after a signal (130 for Ctrl-C). Results are on standard output, progress and messages on standard error.",
    "",
    ...all.flatMap(({ path, command }) => [`## ${path}`, "", "```text", helpOf(command), "```", ""]),
  ].join("\n");
}

function leaves(command: Command, above = ""): readonly { readonly path: string; readonly command: Command }[] {
  const path = `${above} ${command.name()}`.trim();
  return command.commands.length === 0 ? [{ path, command }] : command.commands.flatMap((below) => leaves(below, path));
}

function helpOf(command: Command): string {
  let printed = "";
  command.configureOutput({ writeOut: (text) => void (printed += text), getOutHelpWidth: () => width });
  command.outputHelp();
  return printed.trimEnd();
}
