import { isExact, otherMeaning, plainValue } from "./scalar.ts";

/** What a text means; null where it is not in the simple part of YAML. */
export type Prescan = (text: string) => { readonly value: unknown; readonly doubtful: boolean } | null;

/**
 * Makes a reading of what texts mean, without places, where they are written in the simple part of YAML that nearly every config keeps to; null for
 * any other text, and where anything in it is refused, or might be. Then the careful reading (`readTree`) decides. Private to {@link readYaml}; a
 * property test holds the two against each other.
 *
 * The simple part: maps and lists by indentation, `{}` and `[]` within a line, scalars within a line, quotes without escapes, comments; ASCII only.
 *
 * A config nearly always repeats the one before it but for a few lines. So a line that is there again is not read again, and a map that has the same
 * in it is the same object (nobody changes what was read): for the configs of a fleet that is less than half of the time.
 */
export function makePrescan(): Prescan {
  let before: Before = { lines: [], map: null };
  return (text) => {
    const reader = new SimpleReader(text, before);
    try {
      const map = reader.document();
      before = { lines: reader.lines, map };
      return { value: map.map, doubtful: reader.doubtful };
    } catch (error) {
      if (error === notSimple) return null;
      throw error;
    }
  };
}

/** What a reading leaves for the next one. */
interface Before {
  readonly lines: readonly Line[];
  readonly map: KnownMap | null;
}

/** A line that was read, and what it is where it holds a key. */
interface Line {
  /** Without its line break. */
  readonly text: string;
  /** -1 where it is empty or a comment. */
  readonly indent: number;
  /** Columns from the left of the key that was read in it; -1 where none was. The rest counts only with it. */
  keyAt: number;
  key: string;
  /** undefined where nothing stands beside the key. */
  value: Value | undefined;
  /** The map that stood below the key when it was read last. */
  map: KnownMap | null;
}

function newLine(text: string): Line {
  if (/[^ -~]/.test(text)) throw notSimple;
  let indent = 0;
  while (text.charCodeAt(indent) === space) indent += 1;
  const isContent = indent < text.length && text.charCodeAt(indent) !== hash;
  return { text, indent: isContent ? indent : -1, keyAt: -1, key: "", value: undefined, map: null };
}

/** A map with what it was made of. */
interface KnownMap {
  readonly keys: readonly string[];
  readonly values: readonly Value[];
  readonly map: { readonly [key: string]: Value };
}

/** Thrown by the reader, caught by `prescan`; it carries nothing, so it needs no stack. */
const notSimple = new Error("not in the simple part of YAML");

type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };

/** Far less than what the parser refuses, and deeper than any config. */
const deepest = 20;

/** A word that starts with a letter is text, except for these. */
const special = new Set(["null", "Null", "NULL", "true", "True", "TRUE", "false", "False", "FALSE"]);

/** Looked up only where the length fits: a lookup reads the whole word, and there are fifty in a config. */
const isSpecial = (word: string): boolean => (word.length === 4 || word.length === 5) && special.has(word);

/** What a character may be, by its code; read as bits. */
const startsKey = 1;
const inKey = 2;
const inFlow = 4;
const startsNoScalar = 8;
const may = new Uint8Array(128);
for (const [characters, what] of [
  ["ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_", startsKey | inKey],
  ["0123456789./-", inKey],
  [",[]{}", inFlow],
  ["?:,[]{}#&*!|>'\"%@`", startsNoScalar],
] as const)
  for (const character of characters) may[character.charCodeAt(0)] = (may[character.charCodeAt(0)] ?? 0) | what;

/** Whether the character with this code is one of those; no character (NaN) is none. */
const is = (code: number, what: number): boolean => ((may[code] ?? 0) & what) !== 0;

/** Keys are shorter than YAML allows within a line. */
const longestKey = 200;

const [newline, space, quotationMark, hash, apostrophe, minus, colon, openList, openMap] = [10, 32, 34, 35, 39, 45, 58, 91, 123];

class SimpleReader {
  /** Whether a scalar has met that somebody else would read as another value: {@link otherMeaning}. */
  doubtful = false;
  private readonly text: string;
  private at = 0;
  /** Of the line that is read next: where its content starts, how far it is indented (-1: there is none), and where it ends. */
  private start = 0;
  private indent = 0;
  private end = 0;
  private depth = 0;
  readonly lines: Line[] = [];
  /** The one that is read next. */
  private line: Line | null = null;
  private readonly before: Before;
  /** Which line of the text before is expected next. */
  private expected = 0;

  constructor(text: string, before: Before) {
    this.text = text;
    this.before = before;
  }

  document(): KnownMap {
    if (this.text.startsWith("---\n")) this.at = 4;
    this.nextLine();
    if (this.indent !== 0) throw notSimple;
    const map = this.map(0, this.before.map);
    if (this.at < this.text.length) throw notSimple;
    return map;
  }

  /** Goes on to the next line that is neither empty nor a comment. `at` has to stand at the start of a line. */
  private nextLine(): void {
    const { text } = this;
    this.indent = -1;
    while (this.indent === -1 && this.at < text.length) {
      const found = text.indexOf("\n", this.at);
      this.end = found === -1 ? text.length : found;
      const written = text.slice(this.at, this.end);
      this.line = this.repeated(written) ?? newLine(written);
      this.lines.push(this.line);
      this.indent = this.line.indent;
      this.start = this.at + this.indent;
      this.at = this.indent === -1 ? this.end + 1 : this.start;
    }
  }

  /** The line of the text before that stands here again: the one expected, or one beside it, where a line is left out or is new. */
  private repeated(written: string): Line | undefined {
    const { lines } = this.before;
    const { expected } = this;
    this.expected += 1;
    if (lines[expected]?.text === written) return lines[expected];
    if (lines[expected + 1]?.text === written) return lines[this.expected++];
    if (lines[expected - 1]?.text === written) return lines[--this.expected - 1];
    return undefined;
  }

  private endLine(): void {
    this.at = this.end + 1;
    this.nextLine();
  }

  /** The map whose first key stands at `at`, `indent` columns from the left; `known` is one that it may be again. */
  private map(indent: number, known: KnownMap | null): KnownMap {
    this.enter();
    const keys: string[] = [];
    const values: Value[] = [];
    do {
      const line = this.readLine();
      keys.push(line.key);
      if (line.value === undefined) values.push(this.below(indent, line));
      else {
        values.push(line.value);
        this.endLine();
      }
    } while (this.indent === indent && !this.isItem());
    if (this.indent > indent) throw notSimple;
    this.depth -= 1;
    return mapOf(keys, values, known);
  }

  /** The key at `at` and what stands beside it; `at` is undefined afterwards, up to {@link endLine}. */
  private readLine(): Line {
    const { line } = this;
    if (line === null) throw notSimple;
    const keyAt = this.at - this.start + this.indent;
    if (line.keyAt === keyAt) return line;
    const key = this.key();
    const value = this.rest() ? this.restOfLine() : undefined;
    // One that is doubtful has to be found so in each text.
    line.keyAt = this.doubtful ? -1 : keyAt;
    line.key = key;
    line.value = value;
    return line;
  }

  private list(indent: number): Value {
    this.enter();
    const list: Value[] = [];
    do {
      this.at += 1;
      if (!this.rest()) throw notSimple;
      list.push(this.keyEnd() === -1 ? this.inLine() : this.map(this.at - this.start + indent, null).map);
    } while (this.indent === indent && this.isItem());
    if (this.indent > indent) throw notSimple;
    this.depth -= 1;
    return list;
  }

  /** What stands in the lines below a key that has nothing beside it. */
  private below(indent: number, line: Line): Value {
    this.endLine();
    if (this.indent > indent) {
      if (this.isItem()) return this.list(this.indent);
      line.map = this.map(this.indent, line.map);
      return line.map.map;
    }
    return this.indent === indent && this.isItem() ? this.list(indent) : null;
  }

  /** The value in the rest of the line; then the line ends. */
  private inLine(): Value {
    const value = this.restOfLine();
    this.endLine();
    return value;
  }

  private restOfLine(): Value {
    const value = this.value(false);
    if (this.rest()) throw notSimple;
    return value;
  }

  private isItem(): boolean {
    return this.text.charCodeAt(this.start) === minus && (this.start + 1 >= this.end || this.text.charCodeAt(this.start + 1) === space);
  }

  private key(): string {
    const end = this.keyEnd();
    const key = this.text.slice(this.at, end);
    if (end === -1 || isSpecial(key) || key === "__proto__") throw notSimple;
    this.at = end + 1;
    return key;
  }

  /** Where the colon of the key stands that begins at `at`; -1 where none does. */
  private keyEnd(): number {
    const { text, at } = this;
    if (!is(text.charCodeAt(at), startsKey)) return -1;
    let end = at + 1;
    while (is(text.charCodeAt(end), inKey)) end += 1;
    if (text.charCodeAt(end) !== colon || end - at > longestKey) return -1;
    const after = text.charCodeAt(end + 1);
    return after === space || after === newline || end + 1 === text.length ? end : -1;
  }

  /** Skips spaces and a comment. Whether anything is left of the line. */
  private rest(): boolean {
    const before = this.at;
    while (this.text.charCodeAt(this.at) === space) this.at += 1;
    if (this.at >= this.end) return false;
    if (this.text.charCodeAt(this.at) !== hash) return true;
    if (this.at === before) throw notSimple;
    return false;
  }

  /** A value within the line: in a map or list within the line, or beside a key. */
  private value(flow: boolean): Value {
    switch (this.text.charCodeAt(this.at)) {
      case openList:
        return this.flowList();
      case openMap:
        return this.flowMap();
      case quotationMark:
      case apostrophe:
        return this.quoted();
      default:
        return this.scalar(flow);
    }
  }

  /** A scalar without quotes, which a comment or the line ends, and in a flow what may not be in one there. */
  private scalar(flow: boolean): Value {
    const { text, at, end } = this;
    const first = text.charCodeAt(at);
    if (is(first, startsNoScalar) || (first === minus && !isDigit(text.charCodeAt(at + 1)))) throw notSimple;
    let last = at;
    for (let here = at; here < end; here += 1) {
      const code = text.charCodeAt(here);
      if (code === space) continue;
      if (code === hash && here > last + 1) break;
      if (code === colon && this.endsKey(here + 1, flow)) throw notSimple;
      if (flow && is(code, inFlow)) break;
      last = here;
    }
    this.at = last + 1;
    return this.meaning(text.slice(at, last + 1));
  }

  private meaning(content: string): string | number | boolean | null {
    const first = content.charCodeAt(0) | 32;
    const isWord = first >= 97 && first <= 122;
    if (isWord && content.length > 3 && !isSpecial(content)) return content;
    const value = isWord && !isSpecial(content) ? content : plainValue(content);
    if (typeof value === "number" && !isExact(value, content)) throw notSimple;
    if (otherMeaning(content, value) !== undefined) this.doubtful = true;
    return value;
  }

  /** Whether a colon before this place would make a key of what stands before it. */
  private endsKey(at: number, flow: boolean): boolean {
    const after = this.text.charCodeAt(at);
    return at >= this.end || after === space || (flow && is(after, inFlow));
  }

  private quoted(): string {
    const quote = this.text.charAt(this.at);
    const close = this.text.indexOf(quote, this.at + 1);
    if (close === -1 || close >= this.end) throw notSimple;
    const content = this.text.slice(this.at + 1, close);
    this.at = close + 1;
    if (content.includes("\\") || this.text.charAt(this.at) === quote) throw notSimple;
    return content;
  }

  private flowList(): Value {
    this.enter();
    const list: Value[] = [];
    for (let more = !this.isClosedBy("]"); more; more = this.isFollowed("]")) list.push(this.value(true));
    this.depth -= 1;
    return list;
  }

  private flowMap(): Value {
    this.enter();
    const map: Record<string, Value> = {};
    for (let more = !this.isClosedBy("}"); more; more = this.isFollowed("}")) {
      const key = this.key();
      if (map[key] !== undefined || !this.rest()) throw notSimple;
      map[key] = this.value(true);
    }
    this.depth -= 1;
    return map;
  }

  /** Steps over the opening bracket; whether the closing one comes at once. */
  private isClosedBy(bracket: string): boolean {
    this.at += 1;
    if (!this.rest()) throw notSimple;
    if (this.text.charAt(this.at) !== bracket) return false;
    this.at += 1;
    return true;
  }

  /** Steps over a comma to what follows it, or over the closing bracket. */
  private isFollowed(bracket: string): boolean {
    if (!this.rest()) throw notSimple;
    const here = this.text.charAt(this.at);
    this.at += 1;
    if (here === bracket) return false;
    if (here !== "," || !this.rest() || this.text.charAt(this.at) === bracket) throw notSimple;
    return true;
  }

  private enter(): void {
    this.depth += 1;
    if (this.depth > deepest) throw notSimple;
  }
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** The map of these keys and values: the known one where it is the same, a copy of it where only values differ. */
function mapOf(keys: readonly string[], values: readonly Value[], known: KnownMap | null): KnownMap {
  if (known === null || !isSame(keys, known.keys)) {
    // Also keys that every object has: the careful reading knows them.
    if (new Set(keys).size < keys.length || keys.some((key) => key in {})) throw notSimple;
    const map = withKeys(keys);
    for (const [index, key] of keys.entries()) map[key] = values[index] ?? null;
    return { keys, values, map };
  }
  if (isSame(values, known.values)) return known;
  const map: Record<string, Value> = { ...known.map };
  for (let index = 0; index < keys.length; index += 1) {
    const value = values[index] ?? null;
    const key = keys[index];
    if (key !== undefined && value !== known.values[index]) map[key] = value;
  }
  return { keys, values, map };
}

/** As V8 lays out what it parses: an object that gets more than a dozen keys one by one becomes a hash table, which is slow to make, copy and read. */
function withKeys(keys: readonly string[]): Record<string, Value> {
  return JSON.parse(`{${keys.map((key) => `${JSON.stringify(key)}:0`).join(",")}}`) as Record<string, Value>;
}

function isSame(some: readonly Value[], others: readonly Value[]): boolean {
  if (some.length !== others.length) return false;
  for (let index = 0; index < some.length; index += 1) if (some[index] !== others[index]) return false;
  return true;
}
