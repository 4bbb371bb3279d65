import { partsOf, type Placeholder, type SecretNames, secretNames, shortestSplit } from "./secret-name.ts";

interface Run {
  readonly length: number;
  /** null: an id, which stays. */
  readonly placeholder: Placeholder | null;
}

/** Takes the names of all instances out where they are words: runs of them with one separator between. */
export function wordScrub(instances: readonly SecretNames[], publicWords: ReadonlySet<string>): (text: string) => string {
  const runs = new Map<string, Run>();
  const lengths = new Map<string, Set<number>>();
  const add = (parts: readonly string[], placeholder: Placeholder | null): void => {
    const [first] = parts;
    if (first === undefined) return;
    runs.set(parts.join("-"), { length: parts.length, placeholder });
    const known = lengths.get(first) ?? new Set();
    lengths.set(first, known.add(parts.length));
  };
  for (const names of instances) {
    for (const { parts, placeholder } of secretNames(names, publicWords)) {
      add(parts, placeholder);
      const glued = parts.join("");
      if (parts.length > 1 && glued.length >= shortestSplit) add([glued], placeholder);
    }
  }
  for (const { id } of instances) add(partsOf(id), null);
  const descending = new Map([...lengths].map(([first, known]) => [first, [...known].sort((a, b) => b - a)]));
  return (text) => withoutRuns(text, runs, descending);
}

/** Only runs as long as some name that begins so are compared: texts come from engines and people, and every run of a long one would take minutes. */
function withoutRuns(text: string, runs: ReadonlyMap<string, Run>, lengths: ReadonlyMap<string, readonly number[]>): string {
  const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    word: word.toLowerCase(),
    start: index,
    end: index + word.length,
  }));
  const runAt = (at: number): Run | undefined => {
    for (const length of lengths.get(words[at]?.word ?? "") ?? []) {
      const part = words.slice(at, at + length);
      const isRun =
        part.length === length && part.every(({ start }, index) => index === 0 || isSeparated(text, part[index - 1]?.end ?? 0, start));
      const found = isRun ? runs.get(part.map(({ word }) => word).join("-")) : undefined;
      if (found !== undefined) return found;
    }
    return undefined;
  };
  let shown = "";
  let from = 0;
  for (let at = 0; at < words.length;) {
    const run = runAt(at);
    const last = words[at + (run?.length ?? 1) - 1];
    if (run !== undefined && run.placeholder !== null && last !== undefined) {
      shown += text.slice(from, words[at]?.start) + run.placeholder;
      from = last.end;
    }
    at += run?.length ?? 1;
  }
  return shown + text.slice(from);
}

function isSeparated(text: string, end: number, start: number): boolean {
  return start - end === 1 && "-_. ".includes(text.charAt(end));
}
