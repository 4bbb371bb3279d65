import type { ActionFile } from "./action-file.ts";

const begin = "<!-- action -->";
const end = "<!-- /action -->";

/** The README with the tables between its two marks, which are added at the end where they are missing. */
export function withTable(readme: string, action: ActionFile): string {
  const marked = readme.includes(begin) ? readme : `${readme.trimEnd()}\n\n${begin}\n${end}\n`;
  const [before = "", rest = ""] = marked.split(begin);
  const after = rest.slice(rest.indexOf(end) + end.length);
  return `${before}${begin}\n\n${tables(action)}\n${end}${after}`;
}

function tables({ inputs, outputs }: ActionFile): string {
  const given = inputs.map(({ name, description, required, default: standard }) => [
    `\`${name}\``,
    description,
    required ? "yes" : standard === null || standard === "" ? "no" : `no, \`${standard}\``,
  ]);
  const meanings = outputs.map(({ name, description }) => [`\`${name}\``, description]);
  return [
    inputs.length === 0 ? "It takes no inputs.\n" : table(["Input", "Meaning", "Required"], given),
    outputs.length === 0 ? "It has no outputs.\n" : table(["Output", "Meaning"], meanings),
  ].join("\n");
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.trim().replaceAll("\n", " ").replaceAll("|", "\\|")).join(" | ")} |\n`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("");
}
