import { conflictsIn, conflictText } from "../data/conflict-markers.ts";
import { shown } from "../data/quoted.ts";
import { nearest } from "./nearest.ts";

/** A text with `{{slot}}`s, read once. */
export interface Template<Slot extends string = string> {
  /** One more than there are slots: what stands before, between and behind them. */
  readonly texts: readonly string[];
  readonly slots: readonly Slot[];
}

/** A slot that cannot be filled; offsets into the template's text. */
export interface SlotFault {
  readonly start: number;
  readonly end: number;
  readonly code: "template.conflict" | "template.unclosed" | "template.slot";
  readonly message: string;
  readonly hint: string | null;
}

export type ParsedTemplate<Slot extends string> =
  | { readonly outcome: "parsed"; readonly template: Template<Slot> }
  | { readonly outcome: "invalid"; readonly faults: readonly SlotFault[] };

/** Reads a template of which only these slots can be filled. A `{{` needs its `}}` on the same line. */
export function parseTemplate<Slot extends string>(text: string, known: readonly Slot[]): ParsedTemplate<Slot> {
  return parse(text, (slot) => known.find((name) => name === slot) ?? null, known);
}

/** The same where the caller decides what each slot means. */
export function parseAnySlots(text: string): ParsedTemplate<string> {
  return parse(text, (slot) => slot, []);
}

/** The text with every slot filled, in one pass: what is filled in is never read as a slot again. */
export function fillTemplate<Slot extends string>({ texts, slots }: Template<Slot>, valueOf: (slot: Slot) => string): string {
  return texts.map((text, index) => (index === 0 ? text : `${valueOf(slots[index - 1] as Slot)}${text}`)).join("");
}

/** A filled Markdown template: an empty slot leaves no gap, lines end with LF, and the text with one line break. */
export function fillMarkdown<Slot extends string>(template: Template<Slot>, values: Readonly<Record<Slot, string>>): string {
  const text = fillTemplate(template, (slot) => values[slot]).replaceAll("\r\n", "\n");
  return `${text.replace(/\n{3,}/g, "\n\n").trim()}\n`;
}

function parse<Slot extends string>(text: string, read: (slot: string) => Slot | null, known: readonly Slot[]): ParsedTemplate<Slot> {
  const texts: string[] = [];
  const slots: Slot[] = [];
  const faults: SlotFault[] = conflictsIn(text, "markers").map((start) => ({
    start,
    end: start + "<<<<<<<".length,
    code: "template.conflict",
    ...conflictText,
  }));
  let from = 0;
  let close = 0;
  for (let start = text.indexOf("{{"); start >= 0; start = text.indexOf("{{", from)) {
    // Searched for again only behind the last one: a text of nothing but {{ is read in one pass too.
    if (close >= 0 && close < start + 2) close = text.indexOf("}}", start + 2);
    const inner = close < 0 ? null : text.slice(start + 2, close);
    texts.push(text.slice(from, start));
    if (inner === null || /[\n{}]/.test(inner)) {
      faults.push({
        start,
        end: start + 2,
        code: "template.unclosed",
        message: "this {{ is not closed",
        hint: "close it with }} on the same line",
      });
      from = start + 2;
      continue;
    }
    from = close + 2;
    const name = inner.trim();
    const slot = read(name);
    if (slot !== null) slots.push(slot);
    else faults.push({ start, end: from, ...unknownSlot(name, known) });
  }
  texts.push(text.slice(from));
  return faults.length === 0 ? { outcome: "parsed", template: { texts, slots } } : { outcome: "invalid", faults };
}

function unknownSlot(name: string, known: readonly string[]): Omit<SlotFault, "start" | "end"> {
  const near = nearest(name, known);
  return {
    code: "template.slot",
    message: `unknown slot {{${shown(name)}}}; known: ${known.join(", ")}`,
    hint: near === null ? null : `did you mean {{${near}}}?`,
  };
}
