/** A token of HCL's native syntax, as far as it is needed to distinguish blocks from attributes. */
export interface HclToken {
  readonly kind: "name" | "text" | "sign" | "line" | "number";
  /** The name, the sign, or a quoted text's content where it holds no template. */
  readonly value: string;
  /** A quoted text or heredoc with `${` or `%{` in it: only the engine knows its value. */
  readonly template: boolean;
  readonly line: number;
}

/** The text is not HCL that can be read with certainty. */
export class HclError extends Error {
  readonly line: number;

  constructor(message: string, line: number) {
    super(message);
    this.name = "HclError";
    this.line = line;
  }
}

/**
 * All tokens of a file: names, quoted texts (with the templates inside them skipped), heredocs, signs, and ends of lines. Comments are left out.
 * Throws {@link HclError} where a text, comment or heredoc does not end.
 */
export function hclTokens(text: string): readonly HclToken[] {
  return new Tokenizer(text).all();
}

class Tokenizer {
  readonly #text: string;
  readonly #tokens: HclToken[] = [];
  #at = 0;
  #line = 1;

  constructor(text: string) {
    this.#text = text;
  }

  all(): readonly HclToken[] {
    while (this.#at < this.#text.length) {
      const taken = this.#space() || this.#comment() || this.#lineEnd() || this.#quoted() || this.#heredoc();
      if (!taken) this.#nameNumberOrSign();
    }
    return this.#tokens;
  }

  /** The match at the current place; null where there is none. `pattern` is sticky. */
  #match(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at;
    return pattern.exec(this.#text)?.[0] ?? null;
  }

  #put(kind: HclToken["kind"], value: string, template = false): void {
    this.#tokens.push({ kind, value, template, line: this.#line });
  }

  /** Goes on at `end`, counting lines. */
  #skipTo(end: number): void {
    this.#line += lines(this.#text, this.#at, end);
    this.#at = end;
  }

  #space(): boolean {
    const space = this.#match(/[ \t\r\uFEFF]+|(?:#|\/\/)[^\n]*/y);
    if (space === null) return false;
    this.#at += space.length;
    return true;
  }

  #comment(): boolean {
    if (!this.#text.startsWith("/*", this.#at)) return false;
    const end = this.#text.indexOf("*/", this.#at + 2);
    if (end === -1) throw new HclError("a comment does not end", this.#line);
    this.#skipTo(end + 2);
    return true;
  }

  #lineEnd(): boolean {
    if (this.#text[this.#at] !== "\n") return false;
    this.#put("line", "\n");
    this.#skipTo(this.#at + 1);
    return true;
  }

  #quoted(): boolean {
    if (this.#text[this.#at] !== '"') return false;
    const end = endOfText(this.#text, this.#at, this.#line);
    const raw = this.#text.slice(this.#at + 1, end);
    const template = /(?<![$])\$\{|(?<![%])%\{/.test(raw);
    this.#put("text", template ? "" : unescaped(raw), template);
    this.#skipTo(end + 1);
    return true;
  }

  #heredoc(): boolean {
    const start = this.#match(/<<-?[\p{L}_][\p{L}\p{N}_-]*[ \t\r]*\n/uy);
    if (start === null) return false;
    const marker = /[\p{L}_][\p{L}\p{N}_-]*/u.exec(start)?.[0] ?? "";
    const end = new RegExp(`^[ \\t]*${marker}[ \\t\\r]*$`, "gm");
    end.lastIndex = this.#at + start.length;
    const found = end.exec(this.#text);
    if (found === null) throw new HclError(`the text up to ${marker} does not end`, this.#line);
    this.#put("text", "", true);
    this.#skipTo(found.index + found[0].length);
    return true;
  }

  #nameNumberOrSign(): void {
    const name = this.#match(/[\p{L}_][\p{L}\p{N}_-]*/uy);
    const number = name === null ? this.#match(/\d[\d.eE]*/y) : null;
    const value = name ?? number ?? this.#text[this.#at] ?? "";
    this.#put(name !== null ? "name" : number !== null ? "number" : "sign", value);
    this.#at += value.length;
  }
}

/** The index of the closing quote. Quotes inside `${ }` belong to the expression there. */
function endOfText(text: string, start: number, line: number): number {
  let at = start + 1;
  while (at < text.length) {
    const two = text.slice(at, at + 2);
    const three = text.slice(at, at + 3);
    if (text[at] === "\\") at += 2;
    else if (text[at] === '"') return at;
    else if (text[at] === "\n") break;
    else if (three === "$${" || three === "%%{") at += 3;
    else if (two === "${" || two === "%{") at = endOfTemplate(text, at + 2, line);
    else at += 1;
  }
  throw new HclError("a quoted text does not end", line);
}

/** The index behind the closing brace. */
function endOfTemplate(text: string, start: number, line: number): number {
  let depth = 1;
  let at = start;
  while (at < text.length) {
    const char = text[at];
    if (char === '"') at = endOfText(text, at, line) + 1;
    else {
      at += 1;
      if (char === "{") depth += 1;
      else if (char === "}" && --depth === 0) return at;
    }
  }
  throw new HclError("a template does not end", line);
}

function unescaped(raw: string): string {
  const named: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", '"': '"', "\\": "\\" };
  return raw.replaceAll(/\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))/g, (_, short?: string, long?: string, one?: string) => {
    const code = short ?? long;
    return code === undefined ? (named[one ?? ""] ?? one ?? "") : String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10_ff_ff));
  });
}

function lines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf("\n", from); at !== -1 && at < to; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}
