import { shortestInWords, shortestSplit } from "./secret-name.ts";

/** A part of a text, from its first character up to the one behind it. */
export interface Part {
  readonly start: number;
  readonly end: number;
}

/** The letters and digits of a text without what stands between them, where names are found whatever separates their parts. */
export class Letters {
  /** Lower-case. */
  private readonly text: string;
  /** Of each letter of `text`: where it stands in the original. */
  private readonly at: readonly number[];
  /** Marks of a cut (`…`, which reads as three dots): the number of the next letter, and whether a letter stands right before and behind it. */
  private readonly cuts: readonly { readonly next: number; readonly before: boolean; readonly behind: boolean }[];

  constructor(original: string) {
    const at: number[] = [];
    let text = "";
    for (const { 0: letter, index } of original.matchAll(/[\p{L}\p{N}]/gu)) {
      const lower = letter.toLowerCase();
      // A few letters have a lower case of two units.
      for (let unit = 0; unit < lower.length; unit += 1) at.push(index);
      text += lower;
    }
    this.text = text;
    this.at = at;
    let next = 0;
    this.cuts = [...original.matchAll(/…|\.{3}/g)].map(({ 0: mark, index }) => {
      while (next < at.length && (at[next] ?? 0) < index) next += 1;
      const left = index - 1 - (at[next - 1] ?? -Infinity);
      const right = (at[next] ?? Infinity) - index - mark.length;
      return { next, before: left <= widestCut, behind: right <= widestCut };
    });
  }

  /** The parts of the original that spell a name: glued, with separators between its parts, or with the same gap between all its letters. */
  find(parts: readonly string[], wholeWord: boolean): readonly Part[] {
    const spelled = parts.map((part) => part.replaceAll(/[^\p{L}\p{N}]/gu, ""));
    const name = spelled.join("");
    const borders = new Set(spelled.map((_, index) => spelled.slice(0, index + 1).join("").length));
    return places(this.text, name).flatMap((first) => {
      const gaps = Array.from({ length: name.length - 1 }, (_, index) => this.gap(first + index));
      const isSplit = gaps.every(
        (gap, index) => gap === 0 || (gap <= widestGap && (name.length >= shortestSplit || borders.has(index + 1))),
      );
      const isSpaced = name.length >= shortestInWords && gaps.every((gap) => gap === 1);
      if (!wholeWord && !isSplit && !isSpaced) return [];
      const isWord = (first === 0 || this.gap(first - 1) > 0) && this.gap(first + name.length - 1) > 0;
      if ((wholeWord || name.length < shortestInWords) && !isWord) return [];
      return [this.range(first, name.length)];
    });
  }

  /** What a cut has left of a name: its beginning before the mark of the cut, its end behind it. */
  findCut(parts: readonly string[]): readonly Part[] {
    const name = parts.join("");
    return this.cuts.flatMap(({ next, before, behind }) => {
      const found: Part[] = [];
      for (let length = name.length - 1; length >= shortestInWords; length -= 1) {
        if (before && this.isSpelled(next - length, name.slice(0, length))) found.push(this.range(next - length, length));
        if (behind && this.isSpelled(next, name.slice(-length))) found.push(this.range(next, length));
      }
      return found;
    });
  }

  /** Whether these letters stand there, with no more than separators between them. */
  private isSpelled(first: number, letters: string): boolean {
    if (first < 0 || !this.text.startsWith(letters, first)) return false;
    return Array.from({ length: letters.length - 1 }, (_, index) => this.gap(first + index)).every((gap) => gap <= widestGap);
  }

  private range(first: number, length: number): Part {
    return { start: this.at[first] ?? 0, end: (this.at[first + length - 1] ?? 0) + 1 };
  }

  /** Characters between a letter and the next one. */
  private gap(at: number): number {
    const next = this.at[at + 1];
    return next === undefined ? 1 : next - (this.at[at] ?? 0) - 1;
  }
}

/** Characters between two parts of a name. */
const widestGap = 2;
/** Characters between what is left of a name and the mark of the cut. */
const widestCut = 4;

/** Every place of a text in a longer one. */
export function places(text: string, part: string): readonly number[] {
  const found: number[] = [];
  if (part === "") return found;
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) found.push(at);
  return found;
}
