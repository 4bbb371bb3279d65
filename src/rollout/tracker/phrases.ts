import { own, type Words, words } from "../../report/words.ts";

/** With one full stop, also where the text comes with its own. */
export function sentence(text: string): string {
  let end = text.length;
  while (end > 0 && (text[end - 1] === "." || text[end - 1]?.trim() === "")) end -= 1;
  return `${text.slice(0, end)}.`;
}

/** As many as people read. */
const most = 5;

/** The first few of them, and how many more there are. */
export function listed(items: readonly (string | Words)[]): Words {
  const shown = items.slice(0, most).flatMap((item, index) => words`${own(index === 0 ? "" : "; ")}${item}`);
  return words`${shown}${more(items.length - most)}`;
}

/** ` and 3 more`; nothing where there is no rest. */
export function more(rest: number): Words {
  return rest > 0 ? words` and ${rest} more` : own("");
}

/** `one` and `many` are our own words. */
export function count(amount: number, one: string, many = `${one}s`): Words {
  return words`${amount} ${own(amount === 1 ? one : many)}`;
}

/** With one full stop, also where it ends in a text that comes with its own. */
export function ended(text: Words): Words {
  const last = text.at(-1);
  return last !== undefined && "foreign" in last ? [...text.slice(0, -1), { foreign: sentence(last.foreign) }] : words`${text}.`;
}
