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

/** A name or a number for a message, without quotes: on one line, cut after `longest` characters. */
export function shown(text: string, longest = most): string {
  const written = text.length > longest ? null : oneLine(text);
  return written === null || written.length > longest ? `${beginning(text, longest - 1, oneLine)}…` : written;
}

/** A text that is needed whole, such as a path: on one line, what cannot be seen as escapes. */
export function oneLine(text: string): string {
  return text.replaceAll(unseen, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** Names that a list shows, at most. */
const mostNames = 30;

/** The names of a list for a message, each on one line and cut, the list too; `none` where there is none. */
export function listed(names: readonly string[], separator = ", "): string {
  const more = names.length - mostNames;
  const first = names.slice(0, mostNames).map((name) => shown(name));
  return first.length === 0 ? "none" : [...first, ...(more > 0 ? [`and ${more} more`] : [])].join(separator);
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
  return oneLine(JSON.stringify(text).slice(1, -1));
}
