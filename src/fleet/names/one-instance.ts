import { Letters, type Part, places } from "./letters.ts";
import { longestFirst, partsOf, type Placeholder, type SecretNames, secretNames, shortestInWords } from "./secret-name.ts";

/** A part of a text, and what stands for it; null: an id, which stays. */
interface Found extends Part {
  readonly placeholder: Placeholder | null;
}

/** An id as names are looked for in texts. */
export interface SpelledId {
  readonly id: string;
  readonly parts: readonly string[];
  readonly spelled: string;
}

/** An id with its letters, for {@link scrubOfOne}. */
export function spelledId(id: string): SpelledId {
  const parts = partsOf(id);
  return { id, parts, spelled: parts.join("") };
}

/** Takes one instance's names out, in whatever form they stand; of `ids`, which stay, the first is its own. */
export function scrubOfOne(
  ids: readonly SpelledId[],
  instance: readonly SecretNames[],
  publicWords: ReadonlySet<string>,
): (text: string) => string {
  const secrets = instance.flatMap((names) => secretNames(names, publicWords)).sort(longestFirst);
  const names = secrets.map(({ parts }) => parts.join(""));
  const kept = ids.filter(({ spelled }) => names.some((name) => spelled.includes(name)));
  const encodings = secrets.flatMap(({ written, placeholder }) => encodingsOf(written).map((code) => ({ code, placeholder })));
  return (text) => {
    const found: Found[] = [];
    const taken = new Uint8Array(text.length);
    const add = (part: Found): void => {
      if (taken.subarray(part.start, part.end).includes(1)) return;
      taken.fill(1, part.start, part.end);
      found.push(part);
    };
    const letters = new Letters(text);
    // Ids stay, although they often hold the slug.
    for (const { id, parts } of kept)
      for (const part of letters.find(parts, true)) if (text.slice(part.start, part.end) === id) add({ ...part, placeholder: null });
    for (const { parts, placeholder } of secrets) for (const part of letters.find(parts, false)) add({ ...part, placeholder });
    for (const { parts, placeholder } of secrets) for (const part of letters.findCut(parts)) add({ ...part, placeholder });
    const coded = text.toLowerCase().replaceAll("+", "-").replaceAll("/", "_");
    for (const { code, placeholder } of encodings)
      for (const start of places(coded, code)) add({ start, end: start + code.length, placeholder });
    return replaced(text, found);
  };
}

function replaced(text: string, found: readonly Found[]): string {
  let shown = "";
  let from = 0;
  for (const { start, end, placeholder } of found.toSorted((a, b) => a.start - b.start)) {
    if (placeholder === null) continue;
    shown += text.slice(from, start) + placeholder;
    from = end;
  }
  return shown + text.slice(from);
}

/**
 * A name as it looks within a longer text in base64 (three ways to be cut into groups of three bytes) and in hexadecimal; lower-case, as the texts
 * that are searched.
 */
function encodingsOf(name: string): readonly string[] {
  if (name.length < shortestInWords) return [];
  return [...new Set([name, name.toLowerCase(), name.toUpperCase()])].flatMap((form) => {
    const bytes = Buffer.from(form);
    const base64 = [0, 1, 2].map((offset) =>
      Buffer.concat([Buffer.alloc(offset), bytes])
        .toString("base64url")
        // Only what is decided by the name's own bytes: six bits a character.
        .slice(Math.ceil((offset * 8) / 6), Math.floor(((offset + bytes.length) * 8) / 6)),
    );
    return [...base64, bytes.toString("hex")].map((text) => text.toLowerCase());
  });
}
