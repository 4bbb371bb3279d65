import { many } from "../report/plan-diff.ts";

/** One paragraph of an issue that people answer by commands, with the commands it offers. */
export interface IssueEntry {
  /** One for each instance it is about. */
  readonly lines: readonly string[];
  /** Without `lines`. */
  text(detail: Detail): string;
}

/** How much is shown, from everything down to the lines alone. */
export interface Detail {
  readonly entries: number;
  /** Of each change of a plan. */
  readonly attributes: number;
  /** Below each entry. */
  readonly lines: number;
}

const details: readonly Detail[] = [
  { entries: Infinity, attributes: Infinity, lines: Infinity },
  { entries: Infinity, attributes: 20, lines: 200 },
  { entries: 60, attributes: 10, lines: 100 },
  { entries: 20, attributes: 5, lines: 50 },
  { entries: 5, attributes: 5, lines: 20 },
  { entries: 1, attributes: 5, lines: 20 },
];

/**
 * Entries as Markdown, each with its lines; under `longest` characters at any number of them: with less detail, then some as lines alone, and what is
 * not there as a number. `what` is that for which there is no space then, such as `plans`.
 */
export function entriesText(entries: readonly IssueEntry[], longest: number, what: string): string {
  for (const detail of details) {
    const shown = entries.slice(0, detail.entries);
    const rest = [
      ...shown.flatMap(({ lines }) => lines.slice(detail.lines)),
      ...entries.slice(detail.entries).flatMap(({ lines }) => lines),
    ];
    // The lines of the rest take some space too.
    const whole = joined(shown, detail, longest * (rest.length === 0 ? 1 : 0.75));
    if (whole !== null) return `${whole}${restText(rest, longest - whole.length, what, whole !== "")}`;
  }
  const lines = entries.flatMap((entry) => entry.lines);
  return restText(lines, longest, what, false).trimStart();
}

/** The entries as paragraphs; null as soon as they are longer than that, so that thousands are not written to be thrown away. */
function joined(entries: readonly IssueEntry[], detail: Detail, longest: number): string | null {
  const texts: string[] = [];
  let size = 0;
  for (const entry of entries) {
    const text = `${entry.text(detail)}\n${linesText(entry.lines.slice(0, detail.lines))}`;
    size += text.length + 2;
    if (size > longest) return null;
    texts.push(text);
  }
  return texts.join("\n\n");
}

/** Lines that stand open, at most; more of them push the next entry out of sight. */
const mostOpen = 10;

function linesText(lines: readonly string[]): string {
  const block = (some: readonly string[]): string => `\`\`\`\n${some.join("\n")}\n\`\`\``;
  const rest = lines.slice(mostOpen);
  const folded =
    rest.length === 0 ? "" : `\n\n<details><summary>and ${many(rest.length, "more line")}</summary>\n\n${block(rest)}\n</details>`;
  return `${block(lines.slice(0, mostOpen))}${folded}`;
}

/** The lines to type of what is not shown itself, as many as fit. */
function restText(lines: readonly string[], longest: number, what: string, follows: boolean): string {
  if (lines.length === 0) return "";
  let fit = 0;
  for (let size = 400; fit < lines.length && size + (lines[fit]?.length ?? 0) < longest; fit += 1) size += (lines[fit]?.length ?? 0) + 1;
  const hidden = lines.length - fit;
  const more =
    hidden === 0 ? "" : `\n\nand ${hidden} more, which are listed here when these are done (\`npx @flotilla-dev/cli pending\` lists all).`;
  const lead = `The ${what} of these do not fit here: \`npx @flotilla-dev/cli why <id>\` shows each, from the ledger.`;
  const shown = `${lead}\n\n\`\`\`\n${lines.slice(0, fit).join("\n")}\n\`\`\`${more}`;
  // What follows them would be out of sight.
  return follows ? `\n\n<details><summary>and ${many(lines.length, "more line")}</summary>\n\n${shown}\n</details>` : `\n\n${shown}`;
}
