import type { Problem } from "../fleet/problem.ts";

/** A Markdown file with `{{slot}}`s. */
export type Filled = { readonly text: string } | { readonly problems: readonly Problem[] };

/**
 * The template with every slot filled, in one pass: what is filled in is never read as a slot again. A slot that is not in `slots` is a problem
 * with its line. `firstLine` is the line of the file that the text begins on.
 */
export function fillTemplate(file: string, template: string, slots: Readonly<Record<string, string>>, firstLine = 1): Filled {
  const problems = unknownSlots(file, template, Object.keys(slots), firstLine);
  if (problems.length > 0) return { problems };
  const text = template.replace(slotPattern, (_, name: string) => slots[name] ?? "");
  // An empty slot leaves no gap behind.
  return {
    text: `${text
      .replace(/\r\n/g, "\n")
      .replace(/\n{3,}/g, "\n\n")
      .trim()}\n`,
  };
}

const slotPattern = /\{\{\s*([^{}]*?)\s*\}\}/g;

export function unknownSlots(file: string, template: string, known: readonly string[], firstLine = 1): readonly Problem[] {
  const problems: Problem[] = [];
  for (const [index, line] of template.split(/\r?\n/).entries()) {
    for (const found of line.matchAll(slotPattern)) {
      const name = found[1] ?? "";
      if (known.includes(name)) continue;
      problems.push({
        file,
        line: firstLine + index,
        column: found.index + 1,
        severity: "error",
        code: "template.slot.unknown",
        message: `unknown slot ${JSON.stringify(name)}`,
        hint: `this template knows ${known.join(", ")}`,
      });
    }
  }
  return problems;
}
