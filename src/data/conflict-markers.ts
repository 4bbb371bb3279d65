/** A line of a merge that was left as it is, at the start of the line as git writes it: `<<<<<<< main`, `||||||| base`, `>>>>>>> topic`. */
const marker = /^(?:<{7}|\|{7}|>{7})(?=[ \r\n]|$)/gm;
/** The line between the two sides. It underlines a heading in Markdown. */
const middle = /^={7}(?=\r?$)/gm;

/** What to do about it, and what it is. */
export const conflictText = {
  message: "a merge conflict is not resolved here",
  hint: "keep what is right, and remove the lines that start with <<<<<<<, ======= and >>>>>>>",
} as const;

/**
 * Where a text has conflicts of a merge: the offset of each one's first line. `lines`: the line in the middle alone is one too, for texts in which it
 * means nothing else.
 */
export function conflictsIn(text: string, lines: "markers" | "all"): readonly number[] {
  const offsets = (pattern: RegExp): readonly number[] => [...text.matchAll(pattern)].map(({ index }) => index);
  const markers = offsets(marker);
  const starts = markers.filter((at) => text[at] === "<");
  if (starts.length > 0) return starts;
  return [...markers, ...(lines === "all" ? offsets(middle) : [])].sort((a, b) => a - b).slice(0, 1);
}
