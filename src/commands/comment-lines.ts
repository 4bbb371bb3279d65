import { oneLine } from "../report/plain-text.ts";

/** A line of a comment that holds something, as one line of text without control characters. */
export interface CommentLine {
  readonly text: string;
  /** `first`: the first one that the author wrote, whatever they quote above it. */
  readonly where: "first" | "later" | "quoted" | "code";
}

/** The lines of a comment that are not blank. Fences are not among them, but nothing behind one is the first line. */
export function commentLines(body: string): readonly CommentLine[] {
  const lines: CommentLine[] = [];
  let fence: string | null = null;
  let begun = false;
  for (const raw of body.split(/\r\n|\r|\n/)) {
    const text = oneLine(raw);
    const mark = /^(?:```|~~~)/.exec(text)?.[0] ?? null;
    if (text === "") continue;
    if (text.startsWith(">") && fence === null) {
      lines.push({ text, where: "quoted" });
      continue;
    }
    if (mark !== null && (fence === null || fence === mark)) fence = fence === null ? mark : null;
    else if (fence !== null) lines.push({ text, where: "code" });
    else lines.push({ text, where: begun ? "later" : "first" });
    begun = true;
  }
  return lines;
}
