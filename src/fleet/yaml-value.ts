import { EVENT_ID, SCALAR_STYLE, YAMLException, getScalarValue, parseEvents, type Event } from "js-yaml";
import { isExact, plainValue, put } from "./yaml-tree.ts";

/** What a text means, told without places; null where anything in it is, or might be, refused. Then `readDocument` says what. */
export function readValue(text: string): { readonly value: unknown } | null {
  if (text.includes("\t") || (text.includes("\r") && /\r(?!\n)/.test(text))) return null;
  try {
    return new ValueReader(text, parseEvents(text, { maxDepth: 100 })).document();
  } catch (error) {
    if (error instanceof YAMLException) return null;
    throw error;
  }
}

/** Reads the same events as the tree with places does; a property test compares the two. */
class ValueReader {
  private readonly text: string;
  private readonly events: readonly Event[];
  private at = 0;
  private refused = false;

  constructor(text: string, events: readonly Event[]) {
    this.text = text;
    this.events = events;
  }

  document(): { readonly value: unknown } | null {
    const first = this.events[this.at++];
    if (first?.type !== EVENT_ID.DOCUMENT || first.directives.length > 0) return null;
    if (first.explicitStart && !this.text.startsWith("---")) return null;
    const value = this.value();
    return this.refused || this.events.length !== this.at + 1 ? null : { value };
  }

  private value(): unknown {
    const event = this.events[this.at++];
    if (event === undefined) throw new Error("the event stream ends within a value");
    switch (event.type) {
      case EVENT_ID.SCALAR: {
        if (event.anchorStart >= 0 || event.tagStart >= 0) this.refused = true;
        if (event.valueStart < 0) return null;
        const content = getScalarValue(this.text, event);
        if (event.style !== SCALAR_STYLE.PLAIN) return content;
        const value = plainValue(content);
        if (typeof value === "number" && !isExact(value)) this.refused = true;
        return value;
      }
      case EVENT_ID.MAPPING:
        if (event.anchorStart >= 0 || event.tagStart >= 0) this.refused = true;
        return this.map();
      case EVENT_ID.SEQUENCE:
        if (event.anchorStart >= 0 || event.tagStart >= 0) this.refused = true;
        return this.list();
      case EVENT_ID.ALIAS:
        this.refused = true;
        return null;
      default:
        throw new Error("the event stream closes a value that was not opened");
    }
  }

  private map(): Readonly<Record<string, unknown>> {
    const value: Record<string, unknown> = {};
    while (this.events[this.at]?.type !== EVENT_ID.POP) {
      const key = this.value();
      const item = this.value();
      if (typeof key === "string" && !Object.hasOwn(value, key)) put(value, key, item);
      else this.refused = true;
    }
    this.at++;
    return value;
  }

  private list(): readonly unknown[] {
    const value: unknown[] = [];
    while (this.events[this.at]?.type !== EVENT_ID.POP) value.push(this.value());
    this.at++;
    return value;
  }
}
