import { plain } from "./plain-text.ts";

/**
 * A text of Flotilla's own with texts from elsewhere in it. Where people read it as Markdown, those alone are made inert: a reference to a pull
 * request in our own words stays one.
 */
export type Words = readonly Part[];

type Part = { readonly own: string } | { readonly foreign: string };

/** A template literal whose own letters and numbers are Flotilla's, and whose texts come from elsewhere: words`#${number} waits for ${login}`. */
export function words(letters: TemplateStringsArray, ...values: readonly (string | number | Words)[]): Words {
  return letters.flatMap((own, index): Words => {
    const value = values[index];
    const before = own === "" ? [] : [{ own }];
    if (value === undefined) return before;
    if (typeof value === "string") return [...before, { foreign: value }];
    return typeof value === "number" ? [...before, { own: String(value) }] : [...before, ...value];
  });
}

/** A text that is Flotilla's from its first letter to its last: never one that came from elsewhere. */
export function own(text: string): Words {
  return [{ own: text }];
}

/** The same with every text from elsewhere changed, for example without names. */
export function withForeign(text: Words, change: (foreign: string) => string): Words {
  return text.map((part) => ("own" in part ? part : { foreign: change(part.foreign) }));
}

/** As Markdown, with at most `limit` characters from elsewhere. */
export function asMarkdown(text: Words, limit = 600): string {
  let left = limit;
  return text
    .map((part) => {
      if ("own" in part) return part.own;
      const shown = left > 1 ? plain(part.foreign, left) : "…";
      left -= part.foreign.length;
      return shown;
    })
    .join("");
}

/** As it is. */
export function asText(text: Words): string {
  return text.map((part) => ("own" in part ? part.own : part.foreign)).join("");
}
