/** Characters of a quoted text that a message shows, at most. */
const most = 80;

/** Controls, line separators, marks of direction, and what has no width: a terminal or a page acts upon them, and nobody sees them. */
const unseen = /[\p{Cc}\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;

/** A part of somebody's text for a message: in quotes, on one line, what cannot be seen as escapes, cut after 80 characters. */
export function quoted(text: string): string {
  return quotedWhole(text) ?? `"${beginning(text, most - 3, inside)}…"`;
}

/** The same where people are to type it: null where it would have to be cut. */
export function quotedWhole(text: string): string | null {
  const written = text.length > most ? null : `"${inside(text)}"`;
  return written === null || written.length > most ? null : written;
}

/** A name, a number or a path for a message, without quotes: on one line, cut after 80 characters. */
export function shown(text: string): string {
  const written = text.length > most ? null : visible(text);
  return written === null || written.length > most ? `${beginning(text, most - 1, visible)}…` : written;
}

/** As many characters as fit, each as `write` writes it. */
function beginning(text: string, limit: number, write: (character: string) => string): string {
  let cut = "";
  for (const character of text) {
    const next = cut + write(character);
    if (next.length > limit) break;
    cut = next;
  }
  return cut;
}

function inside(text: string): string {
  return visible(JSON.stringify(text).slice(1, -1));
}

function visible(text: string): string {
  return text.replaceAll(unseen, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
