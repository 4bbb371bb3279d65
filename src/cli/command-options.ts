import { Argument, type Command, InvalidArgumentError, Option } from "commander";
import { type CliContext, type ExitCode, hint } from "./context.ts";

// What several commands take.

/** Adds one command, or a group of them, and hands its exit code to `finish`. */
export type AddCommand = (program: Command, context: CliContext, finish: (code: ExitCode) => void) => void;

/** The group of commands that another part has added. */
export function groupOf(program: Command, name: string): Command {
  return program.commands.find((command) => command.name() === name) ?? program;
}

export function instances(all: string): Argument {
  return new Argument("[ids...]", `these instances only, by id, slug or the beginning of one (default: ${all})`);
}

export function instance(): Argument {
  return new Argument("<id>", "id or slug of the instance or the beginning of one, also as <environment>/<id>");
}

export function setting(): Option {
  return repeated(
    "--set <path=value>",
    "a value, for example spec.size=large or 'spec.features=[executors]'; given several times, all of them",
  );
}

/** An option that may be given several times; its value is the list. */
export function repeated(flags: string, description: string): Option {
  return new Option(flags, description).argParser((value: string, before: readonly string[] | undefined) => [...(before ?? []), value]);
}

export function environmentFilter(): Option {
  return new Option("--environment <name>", "instances of this environment only");
}

export function environmentOf(): Option {
  return new Option("--environment <name>", "environment of the instance, where several have one with this id");
}

export function format(first: string, ...others: readonly string[]): Option {
  return new Option("--format <format>", "output format").choices([first, ...others]).default(first);
}

export function wholeNumber(text: string): number {
  if (!/^[1-9][0-9]{0,8}$/.test(text)) throw new InvalidArgumentError("Expected a whole number of at least 1.");
  return Number(text);
}

export function examples(context: CliContext, ...calls: readonly string[]): string {
  return ["", "Examples:", ...calls.map((call) => `  $ ${hint(context, call)}`)].join("\n");
}
