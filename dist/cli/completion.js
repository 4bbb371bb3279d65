import { __esmMin } from "../shared/rolldown-runtime.js";
import { findFleetRoot, init_root } from "../shared/checks.js";
const { readdirSync } = process.getBuiltinModule("node:fs");
const { join } = process.getBuiltinModule("node:path");

// src/cli/completion.ts
function completion(context, shell) {
	context.out(scripts[shell]);
	return 0;
}
function complete(context, program, words) {
	for (const { word, meaning } of candidates(context, program, words)) context.out(`${word}\t${meaning}\n`);
	return 0;
}
function candidates(context, program, words) {
	const current = words.at(-1) ?? "";
	const { command, values, waiting } = placeAfter(program, words.slice(0, -1));
	return (waiting !== null ? valuesOf(context, waiting) : current.startsWith("-") ? command.options.filter(({ hidden }) => !hidden).map(({ long, description }) => ({
		word: long ?? "",
		meaning: description
	})) : command.commands.length > 0 ? command.createHelp().visibleCommands(command).map((below) => ({
		word: below.name(),
		meaning: below.description()
	})) : valuesOf(context, argumentAt(command, values))).filter(({ word }) => word.startsWith(current));
}
function placeAfter(program, words) {
	let command = program;
	let values = 0;
	let waiting = null;
	for (const word of words) if (waiting !== null) waiting = null;
	else if (word.startsWith("-")) waiting = command.options.find((option) => (option.long === word || option.short === word) && option.required) ?? null;
	else {
		const below = command.commands.find((one) => one.name() === word);
		if (below === void 0) values += 1;
		else command = below;
	}
	return {
		command,
		values,
		waiting
	};
}
function argumentAt({ registeredArguments: all }, index) {
	const last = all.at(-1);
	return all[index] ?? (last?.variadic === true ? last : null);
}
function valuesOf(context, taker) {
	if (taker === null) return [];
	if (taker.argChoices !== void 0) return taker.argChoices.map((word) => ({
		word,
		meaning: ""
	}));
	const name = "long" in taker ? taker.attributeName() : taker.name();
	if (name === "environment") return environments(context).map((word) => ({
		word,
		meaning: ""
	}));
	if (name === "id" || name === "ids") return environments(context).flatMap((environment) => foldersIn(context, "environments", environment, "deployments").map((word) => ({
		word,
		meaning: environment
	})));
	return [];
}
function environments(context) {
	return foldersIn(context, "environments");
}
function foldersIn({ cwd }, ...path) {
	const root = findFleetRoot(cwd);
	if (root === null) return [];
	try {
		return readdirSync(join(root, ...path), { withFileTypes: true }).filter((entry) => entry.isDirectory() && /^[a-z0-9-]+$/.test(entry.name)).map(({ name }) => name).sort();
	} catch {
		return [];
	}
}
var scripts;
function init_completion() {
	return (init_completion = __esmMin((() => {
		init_root();
		scripts = {
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
`
		};
	})))();
}

init_completion();
export { complete, completion };
