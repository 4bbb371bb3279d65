/** Lines around a change that are shown with it. */
const context = 2;

interface Line {
  readonly sign: " " | "-" | "+";
  readonly text: string;
  /** 1-based: of the new text, for what is taken away where it would stand. */
  readonly at: number;
}

/** How a text differs from one before, as `diff -u` shows it: hunks of `-` and `+` lines with what stands around them. No line where nothing does. */
export function lineDiff(file: string, before: string | null, after: string): readonly string[] {
  const lines = compared(before === null ? [] : linesOf(before), linesOf(after));
  const changed = lines.flatMap(({ sign }, index) => (sign === " " ? [] : [index]));
  if (changed.length === 0) return [];
  const shown = [...new Set(changed.flatMap((index) => Array.from({ length: 2 * context + 1 }, (_, i) => index - context + i)))];
  const within = shown.filter((index) => index >= 0 && index < lines.length).sort((a, b) => a - b);
  return [
    `--- ${before === null ? "/dev/null" : file}`,
    `+++ ${file}`,
    ...within.flatMap((index, i) => {
      const line = lines[index];
      if (line === undefined) return [];
      const begins = i === 0 || within[i - 1] !== index - 1;
      return [...(begins ? [`@@ line ${line.at} @@`] : []), `${line.sign}${line.text}`];
    }),
  ];
}

function linesOf(text: string): readonly string[] {
  return text.replace(/\r?\n$/, "").split(/\r?\n/);
}

/** By the longest common subsequence of what lies between the first and the last line that differ; the files of a fleet are short. */
function compared(before: readonly string[], after: readonly string[]): readonly Line[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let same = 0;
  while (same < before.length - start && same < after.length - start && before.at(-1 - same) === after.at(-1 - same)) same += 1;
  const [old, now] = [before.slice(start, before.length - same), after.slice(start, after.length - same)];
  return [
    ...after.slice(0, start).map((text, i): Line => ({ sign: " ", text, at: i + 1 })),
    ...between(old, now, start),
    ...after.slice(after.length - same).map((text, i): Line => ({ sign: " ", text, at: after.length - same + i + 1 })),
  ];
}

function between(old: readonly string[], now: readonly string[], start: number): readonly Line[] {
  const common = commonLengths(old, now);
  const lines: Line[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const sign = nextSign(old, now, common, i, j);
    lines.push({ sign, text: (sign === "-" ? old[i] : now[j]) ?? "", at: start + j + 1 });
    if (sign !== "+") i += 1;
    if (sign !== "-") j += 1;
  }
  return lines;
}

function nextSign(old: readonly string[], now: readonly string[], common: Common, i: number, j: number): Line["sign"] {
  if (i >= old.length) return "+";
  if (j >= now.length) return "-";
  if (old[i] === now[j]) return " ";
  return common(i + 1, j) >= common(i, j + 1) ? "-" : "+";
}

/** Length of the longest common subsequence of what is left of both from two indexes on. */
type Common = (i: number, j: number) => number;

function commonLengths(old: readonly string[], now: readonly string[]): Common {
  const width = now.length + 1;
  const lengths = new Uint32Array((old.length + 1) * width);
  const at: Common = (i, j) => lengths[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      lengths[i * width + j] = old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  return at;
}
