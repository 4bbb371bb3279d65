/**
 * The first character of a text that nobody sees, or that reorders what is seen (controls except line feed and tab, formats such as directions and
 * joiners, separators of lines and paragraphs, half a surrogate pair); null where there is none. A text with one can look like another text, and be
 * approved for it.
 */
export function firstUnseen(text: string): string | null {
  return /[\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|[^\P{Cc}\n\t]/u.exec(text)?.[0] ?? null;
}
