import {
  COLLECTION_STYLE,
  EVENT_ID,
  SCALAR_STYLE,
  YAMLException,
  getScalarValue,
  parseEvents,
  type Event,
  type ScalarEvent,
} from "js-yaml";
import { quoted, quotedWhole, shown } from "../data/quoted.ts";
import { firstUnseen } from "../data/unseen.ts";
import { carriageReturnFaults, conflictFaults, fault, type RangedFault, syntaxFault, tabFaults } from "./fault.ts";
import type { YamlEntry, YamlList, YamlMap, YamlNode, YamlScalar } from "./node.ts";
import { lineEnd } from "./place.ts";
import { isExact, plainValue } from "./scalar.ts";

export interface YamlTree {
  /** null where the text could not be read as one document. */
  readonly root: YamlNode | null;
  readonly faults: readonly RangedFault[];
}

/** The careful reading behind {@link readYaml}: every value with its range, and everything that is refused. */
export function readTree(text: string): YamlTree {
  try {
    const { root, faults } = new TreeBuilder(text, parseEvents(text, { maxDepth: 100 })).document();
    return { root, faults: [...conflictFaults(text, false), ...faults, ...tabFaults(text, root), ...carriageReturnFaults(text)] };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const conflicts = conflictFaults(text, true);
    if (conflicts.length > 0) return { root: null, faults: conflicts };
    const at = Math.min(error.mark?.position ?? 0, text.length);
    return { root: null, faults: [syntaxFault(text, error.reason, at), ...carriageReturnFaults(text)] };
  }
}

class TreeBuilder {
  private readonly text: string;
  private readonly events: readonly Event[];
  private readonly faults: RangedFault[] = [];
  private at = 0;
  /** End of what was read last: where to look for marks (`:`, `|`, `]`) that have no event. */
  private cursor = 0;

  constructor(text: string, events: readonly Event[]) {
    this.text = text;
    this.events = events;
  }

  document(): { readonly root: YamlNode; readonly faults: readonly RangedFault[] } {
    const first = this.events[0];
    if (first === undefined || first.type !== EVENT_ID.DOCUMENT) return { root: emptyAt(0), faults: [] };
    for (const directive of first.directives) {
      if (directive.kind === "tag") this.refuse("yaml.tag", "%TAG directives are not allowed", "remove the line", 0, 1);
      else if (directive.version !== "1.2") {
        this.refuse("yaml.version", `YAML ${directive.version} is not supported; files are YAML 1.2`, "remove the line", 0, 1);
      }
    }
    // The parser takes an indented mark too, where other readers see text.
    const mark = first.explicitStart ? firstMark(this.text) : null;
    if (mark?.indented === true) {
      const { at } = mark;
      this.refuse("yaml.documents", "the document marker --- is indented", "move it to the start of the line, or remove it", at, at + 3);
    }
    this.at = 1;
    const root = this.node();
    // The POP of the document; anything after it is another one.
    if (this.events[this.at + 1] !== undefined) {
      const at = this.documentMark(root.end);
      this.refuse(
        "yaml.documents",
        "a second document starts here; only one per file is allowed",
        "split the file, or remove the ---",
        at,
        at + 3,
      );
    }
    return { root, faults: this.faults };
  }

  private node(): YamlNode {
    const event = this.events[this.at++];
    if (event === undefined) throw new Error("the event stream ends within a value");
    switch (event.type) {
      case EVENT_ID.SCALAR:
        this.properties(event.anchorStart, event.anchorEnd, event.tagStart, event.tagEnd);
        return this.scalar(event);
      case EVENT_ID.MAPPING:
        this.properties(event.anchorStart, event.anchorEnd, event.tagStart, event.tagEnd);
        return this.map(event.start, event.style === COLLECTION_STYLE.FLOW);
      case EVENT_ID.SEQUENCE:
        this.properties(event.anchorStart, event.anchorEnd, event.tagStart, event.tagEnd);
        return this.list(event.start, event.style === COLLECTION_STYLE.FLOW);
      case EVENT_ID.ALIAS:
        this.refuse(
          "yaml.alias",
          `aliases are not allowed: ${quoted(`*${this.text.slice(event.anchorStart, event.anchorEnd)}`)}`,
          "write the value out",
          event.anchorStart - 1,
          event.anchorEnd,
        );
        this.cursor = event.anchorEnd;
        return { kind: "scalar", start: event.anchorStart - 1, end: event.anchorEnd, style: "plain", value: null };
      default:
        throw new Error("the event stream closes a value that was not opened");
    }
  }

  private properties(anchorStart: number, anchorEnd: number, tagStart: number, tagEnd: number): void {
    if (anchorStart >= 0) {
      const anchor = quoted(this.text.slice(anchorStart - 1, anchorEnd));
      this.refuse("yaml.anchor", `anchors are not allowed: ${anchor}`, "remove it", anchorStart - 1, anchorEnd);
      this.cursor = Math.max(this.cursor, anchorEnd);
    }
    if (tagStart >= 0) {
      const tag = quoted(this.text.slice(tagStart, tagEnd));
      this.refuse("yaml.tag", `tags are not allowed: ${tag}`, "remove it; quote the value if it must be text", tagStart, tagEnd);
      this.cursor = Math.max(this.cursor, tagEnd);
    }
  }

  private scalar(event: ScalarEvent): YamlScalar {
    if (event.valueStart < 0) return emptyAt(this.cursor);
    const content = getScalarValue(this.text, event);
    this.refuseInvisible(content, event);
    switch (event.style) {
      case SCALAR_STYLE.PLAIN: {
        this.cursor = event.valueEnd;
        return {
          kind: "scalar",
          start: event.valueStart,
          end: event.valueEnd,
          style: "plain",
          value: this.resolved(content, event.valueStart, event.valueEnd),
        };
      }
      case SCALAR_STYLE.SINGLE_QUOTED:
      case SCALAR_STYLE.DOUBLE_QUOTED:
        this.cursor = event.valueEnd + 1;
        return { kind: "scalar", start: event.valueStart - 1, end: event.valueEnd + 1, style: "quoted", value: content };
      default: {
        const start = this.next();
        this.cursor = event.valueEnd;
        return { kind: "scalar", start, end: event.valueEnd, style: "block", value: content };
      }
    }
  }

  /** What is not seen, or reorders what is, would be approved without having been read. */
  private refuseInvisible(content: string, { valueStart, valueEnd }: ScalarEvent): void {
    const found = firstUnseen(content);
    if (found === null) return;
    const name = `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
    const at = this.text.indexOf(found, valueStart);
    const [start, end] = at === -1 || at >= valueEnd ? [valueStart, valueEnd] : [at, at + found.length];
    this.refuse(
      "yaml.invisible",
      `${name} is a character that nobody sees`,
      "remove it; a text with it can look like another one",
      start,
      end,
    );
  }

  private resolved(content: string, start: number, end: number): string | number | boolean | null {
    const value = plainValue(content);
    if (typeof value === "number" && !isExact(value, content)) {
      const whole = quotedWhole(content);
      this.refuse(
        "yaml.number",
        `${quoted(content)} cannot be represented exactly as a number`,
        `quote it if it is text${whole === null ? "" : `: ${whole}`}`,
        start,
        end,
      );
    }
    return value;
  }

  private map(start: number, flow: boolean): YamlMap {
    const entries: YamlEntry[] = [];
    const value: Record<string, unknown> = {};
    this.cursor = Math.max(this.cursor, flow ? start + 1 : start);
    while (this.events[this.at]?.type !== EVENT_ID.POP) {
      const key = this.key();
      this.cursor = key.keyEnd;
      this.pass(":");
      const node = this.node();
      if (Object.hasOwn(value, key.key)) {
        this.refuse("yaml.duplicate-key", `duplicate key ${quoted(key.key)}`, "remove one of them", key.keyStart, key.keyEnd);
        continue;
      }
      entries.push({ key: key.key, keyStart: key.keyStart, keyEnd: key.keyEnd, node });
      put(value, key.key, node.value);
    }
    this.at++;
    const end = flow ? this.closing(start, "{", "}") : (entries.at(-1)?.node.end ?? start);
    return { kind: "map", start, end, flow, entries, value };
  }

  private key(): { readonly key: string; readonly keyStart: number; readonly keyEnd: number } {
    const before = this.faults.length;
    const node = this.node();
    if (node.kind === "scalar" && (typeof node.value === "string" || this.faults.length > before)) {
      return { key: String(node.value), keyStart: node.start, keyEnd: node.end };
    }
    const written = this.text.slice(node.start, node.end);
    this.refuse(
      "yaml.key",
      node.kind !== "scalar" ? "keys must be text" : written === "" ? "the key is empty" : `the key ${shown(written)} is not text`,
      node.kind === "scalar" && written !== "" ? `quote it: ${quotedWhole(written) ?? '"..."'}` : "write the key as text",
      node.start,
      node.end,
    );
    return { key: written, keyStart: node.start, keyEnd: node.end };
  }

  private list(start: number, flow: boolean): YamlList {
    const items: YamlNode[] = [];
    const value: unknown[] = [];
    this.cursor = Math.max(this.cursor, flow ? start + 1 : start);
    while (this.events[this.at]?.type !== EVENT_ID.POP) {
      this.pass(flow ? "," : "-");
      const item = this.node();
      items.push(item);
      value.push(item.value);
    }
    this.at++;
    const end = flow ? this.closing(start, "[", "]") : (items.at(-1)?.end ?? start);
    return { kind: "list", start, end, flow, items, value };
  }

  /** End of a flow collection: behind its bracket. A single pair in a list (`[a: 1]`) is a mapping without brackets. */
  private closing(start: number, open: string, close: string): number {
    if (this.text[start] !== open) return this.cursor;
    this.pass(",");
    this.pass(close);
    return this.cursor;
  }

  /** Puts the cursor behind a mark (`:`, `-`) that comes next, if it does; white space and comments may stand before it. */
  private pass(mark: string): void {
    const at = this.next();
    if (this.text[at] === mark) this.cursor = at + 1;
  }

  /** Offset of the next character at or after the cursor that is neither white space nor in a comment. */
  private next(): number {
    let at = this.cursor;
    while (at < this.text.length) {
      const character = this.text.charCodeAt(at);
      if (character === 32 || character === 10 || character === 13 || character === 9) at++;
      else if (character === 35 && (at === 0 || /\s/.test(this.text[at - 1] ?? ""))) at = lineEnd(this.text, at);
      else return at;
    }
    return at;
  }

  private documentMark(from: number): number {
    const mark = /^---(?=\s|$)/gm;
    mark.lastIndex = from;
    return mark.exec(this.text)?.index ?? Math.min(from, this.text.length);
  }

  private refuse(code: string, message: string, hint: string | null, start: number, end: number): void {
    this.faults.push(fault(code, message, hint, start, end));
  }
}

/** The first `---` that begins a line, or follows its indentation; null where there is none. */
function firstMark(text: string): { readonly at: number; readonly indented: boolean } | null {
  for (let start = 0; start < text.length; start = lineEnd(text, start) + 1) {
    let at = start;
    while (text[at] === " " || text[at] === "\t") at += 1;
    if (text.startsWith("---", at) && /^\s?$/.test(text.charAt(at + 3))) return { at, indented: at > start };
  }
  return null;
}

function emptyAt(at: number): YamlScalar {
  return { kind: "scalar", start: at, end: at, style: "empty", value: null };
}

/** A key is a key, even `__proto__`. */
function put(object: Record<string, unknown>, key: string, value: unknown): void {
  if (key === "__proto__") Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
  else object[key] = value;
}
