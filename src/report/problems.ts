import { styleText } from "node:util";
import { countProblems, counted, type Problem } from "../fleet/problem.ts";
import { plain } from "./plain-text.ts";

/** What a validation found, as the reports below show it. */
export interface Findings {
  readonly checked: number;
  readonly problems: readonly Problem[];
}

/** One line that sums up: `2 errors and 1 warning in 2 of 16 files`. */
export function headline({ checked, problems }: Findings): string {
  const files = `${checked} file${checked === 1 ? "" : "s"}`;
  if (problems.length === 0) return `${files} checked, no problems`;
  const { errors, warnings } = countProblems(problems);
  const counts = [counted(errors, "error"), counted(warnings, "warning")].filter((count) => count !== null);
  // A file that is missing has a problem too, and was not checked.
  const wrong = new Set(problems.map((problem) => problem.file)).size;
  return `${counts.join(" and ")} in ${wrong > checked ? `${wrong} files, ${files} checked` : `${wrong} of ${files}`}`;
}

/** The contract of `validate --format json`. */
export function problemsAsJson({ checked, problems }: Findings): string {
  const listed = problems.map(({ file, line, column, severity, code, message, hint, omitted }) => ({
    file,
    line,
    column,
    severity,
    code,
    message,
    hint,
    ...(omitted === undefined ? {} : { omitted }),
  }));
  return `${JSON.stringify({ checked, problems: listed }, null, 2)}\n`;
}

export interface TextOptions {
  /** A line of a file (1-based) as it stands there; null where there is none. */
  readonly line: (file: string, line: number) => string | null;
  readonly colour: boolean;
}

/** For people at a terminal: place, code, message, the line with the spot underlined, and what to do. */
export function problemsAsText(findings: Findings, options: TextOptions): string {
  // Whether there is a terminal to see them has been asked already.
  const paint = (tone: "bold" | "dim" | "red" | "yellow" | "cyan", text: string): string =>
    options.colour ? styleText(tone, text, { validateStream: false }) : text;
  const blocks = findings.problems.map((problem) => {
    const tone = problem.severity === "error" ? "red" : "yellow";
    const place = `${problem.file}:${problem.line}:${problem.column}`;
    const head = `${paint("bold", visible(place))}  ${paint(tone, problem.severity)}  ${paint("dim", problem.code)}`;
    const hint = problem.hint === null ? [] : [`  ${paint("cyan", "hint:")} ${visible(problem.hint)}`];
    return [head, `  ${visible(problem.message)}`, ...excerpt(problem, options, (text) => paint(tone, text)), ...hint].join("\n");
  });
  return `${[...blocks, headline(findings)].join("\n\n")}\n`;
}

/** For a job's summary: all of them as a table, as many as fit into what GitHub takes (1 MiB per step), the rest counted. */
export function problemsAsMarkdown(findings: Findings, root = ""): string {
  const limit = 900_000;
  const lines = [`### ${findings.problems.length === 0 ? "✅" : "❌"} Validate: ${headline(findings)}`, ""];
  if (findings.problems.length === 0) return `${lines.join("\n")}\n`;
  lines.push("| where | what | what to do |", "|---|---|---|");
  let size = 0;
  for (const [index, problem] of findings.problems.entries()) {
    const file = root === "" ? problem.file : `${root}/${problem.file}`;
    const place = `${file}:${problem.line}:${problem.column}`;
    const row = `| ${cell(place)} | **${problem.severity} ${problem.code}**<br>${cell(problem.message)} | ${cell(problem.hint ?? "")} |`;
    size += Buffer.byteLength(row) + 1;
    if (size > limit) {
      lines.push("", `${findings.problems.length - index} more do not fit here; \`npx @flotilla-dev/cli validate\` lists them all.`);
      break;
    }
    lines.push(row);
  }
  return `${lines.join("\n")}\n`;
}

const widest = 120;

function excerpt(problem: Problem, options: TextOptions, mark: (text: string) => string): readonly string[] {
  // 1:1 without an end means the whole file.
  if (problem.endColumn === undefined && problem.line === 1 && problem.column === 1) return [];
  const line = options.line(problem.file, problem.line);
  if (line === null) return [];
  const from = problem.column - 1 > widest - 20 ? problem.column - 21 : 0;
  const before = visible(line.slice(from, problem.column - 1));
  const spot = visible(line.slice(problem.column - 1, Math.min((problem.endColumn ?? problem.column + 1) - 1, from + widest)));
  const shownLine = `${from > 0 ? "…" : ""}${visible(line.slice(from, from + widest))}${line.length > from + widest ? "…" : ""}`;
  const gutter = " ".repeat(String(problem.line).length);
  const indent =
    (from > 0 ? " " : "") +
    graphemes(before)
      .map((character) => (character === "\t" ? "\t" : " ".repeat(width(character))))
      .join("");
  const carets = "^".repeat(
    Math.max(
      1,
      graphemes(spot).reduce((sum, character) => sum + width(character), 0),
    ),
  );
  return [`  ${problem.line} | ${shownLine}`, `  ${gutter} | ${indent}${mark(carets)}`];
}

function graphemes(text: string): readonly string[] {
  return Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
}

/** Columns of a terminal that a character takes. */
function width(character: string): number {
  return /\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u.test(
    character,
  )
    ? 2
    : 1;
}

/** Files come from anybody: control and direction characters would let them draw on the terminal. */
function visible(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "\ufffd");
}

/** Text of a table's cell that is shown as it is written: no markup, no mention, no reference, no new row. */
function cell(text: string): string {
  return plain(text, 2_000);
}
