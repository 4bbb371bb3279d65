import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Argument, Command, Option } from "commander";
import { findFleetRoot } from "../fleet/root.ts";
import type { CliContext, ExitCode } from "./context.ts";

export type Shell = "bash" | "zsh" | "fish";

/** Something that a word can be completed to, with what it means; "" where nothing needs to be said. */
interface Candidate {
  readonly word: string;
  readonly meaning: string;
}

/** Prints what makes a shell complete `flotilla`: it asks {@link complete} for each word. */
export function completion(context: CliContext, shell: Shell): ExitCode {
  context.out(scripts[shell]);
  return 0;
}

/** Prints what the last of the words can become: a line for each, with a tab before what it means. Nothing where it is a path or free text. */
export function complete(context: CliContext, program: Command, words: readonly string[]): ExitCode {
  for (const { word, meaning } of candidates(context, program, words)) context.out(`${word}\t${meaning}\n`);
  return 0;
}

function candidates(context: CliContext, program: Command, words: readonly string[]): readonly Candidate[] {
  const current = words.at(-1) ?? "";
  const { command, values, waiting } = placeAfter(program, words.slice(0, -1));
  const all =
    waiting !== null
      ? valuesOf(context, waiting)
      : current.startsWith("-")
        ? command.options.filter(({ hidden }) => !hidden).map(({ long, description }) => ({ word: long ?? "", meaning: description }))
        : command.commands.length > 0
          ? command
              .createHelp()
              .visibleCommands(command)
              .map((below) => ({ word: below.name(), meaning: below.description() }))
          : valuesOf(context, argumentAt(command, values));
  return all.filter(({ word }) => word.startsWith(current));
}

/** The command that the words call, how many arguments it has been given, and the option that waits for its value. */
function placeAfter(
  program: Command,
  words: readonly string[],
): { readonly command: Command; readonly values: number; readonly waiting: Option | null } {
  let command = program;
  let values = 0;
  let waiting: Option | null = null;
  for (const word of words) {
    if (waiting !== null) waiting = null;
    else if (word.startsWith("-"))
      waiting = command.options.find((option) => (option.long === word || option.short === word) && option.required) ?? null;
    else {
      const below = command.commands.find((one) => one.name() === word);
      if (below === undefined) values += 1;
      else command = below;
    }
  }
  return { command, values, waiting };
}

function argumentAt({ registeredArguments: all }: Command, index: number): Argument | null {
  const last = all.at(-1);
  return all[index] ?? (last?.variadic === true ? last : null);
}

/** What an option or argument takes, as far as a list of it can be had: its choices, environments, ids of instances. */
function valuesOf(context: CliContext, taker: Option | Argument | null): readonly Candidate[] {
  if (taker === null) return [];
  if (taker.argChoices !== undefined) return taker.argChoices.map((word) => ({ word, meaning: "" }));
  const name = "long" in taker ? taker.attributeName() : taker.name();
  if (name === "environment") return environments(context).map((word) => ({ word, meaning: "" }));
  if (name === "id" || name === "ids")
    return environments(context).flatMap((environment) =>
      foldersIn(context, "environments", environment, "deployments").map((word) => ({ word, meaning: environment })),
    );
  return [];
}

function environments(context: CliContext): readonly string[] {
  return foldersIn(context, "environments");
}

/** Names that are nothing to a shell; others are none of a fleet. */
function foldersIn({ cwd }: CliContext, ...path: readonly string[]): readonly string[] {
  const root = findFleetRoot(cwd);
  if (root === null) return [];
  try {
    return readdirSync(join(root, ...path), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && /^[a-z0-9-]+$/.test(entry.name))
      .map(({ name }) => name)
      .sort();
  } catch {
    // A word is completed, nothing is reported: what cannot be listed is typed.
    return [];
  }
}

const scripts: Readonly<Record<Shell, string>> = {
  bash: `# flotilla completion bash
_flotilla() {
  local line
  COMPREPLY=()
  while IFS= read -r line; do
    COMPREPLY+=("\${line%%$'\\t'*}")
  done < <(flotilla complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -o default -F _flotilla flotilla
`,
  zsh: `#compdef flotilla
# flotilla completion zsh
_flotilla() {
  local line
  local -a found
  while IFS= read -r line; do
    found+=("\${line%%$'\\t'*}:\${line#*$'\\t'}")
  done < <(flotilla complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)
  if (( $#found )); then _describe flotilla found; else _files; fi
}
compdef _flotilla flotilla
`,
  fish: `# flotilla completion fish
function __flotilla_complete
  set -l words (commandline -opc)
  set -l last (commandline -ct)
  set -l found (flotilla complete -- $words[2..] "$last" 2>/dev/null)
  if test (count $found) -gt 0
    printf '%s\\n' $found
  else
    __fish_complete_path (commandline -ct)
  end
end
complete -c flotilla -f -a '(__flotilla_complete)'
`,
};
