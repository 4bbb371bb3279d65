/** A token of HCL's native syntax, as far as telling blocks from attributes needs it. */
export interface HclToken {
  readonly kind: "name" | "text" | "sign" | "line" | "number";
  /** The name, the sign, or a quoted text's content where it holds no template. */
  readonly value: string;
  /** A quoted text or heredoc with `${` or `%{` in it: its value is known to the engine only. */
  readonly template: boolean;
  readonly line: number;
}

/** The text is no HCL that can be read; the scanner's caller refuses the file. */
export class HclError extends Error {
  readonly line: number;

  constructor(message: string, line: number) {
    super(message);
    this.name = "HclError";
    this.line = line;
  }
}

/**
 * All tokens of a file: names, quoted texts (templates inside them skipped with their own nesting), heredocs, signs, and ends of lines.
 * Comments are left out. Throws {@link HclError} where a text, comment or heredoc does not end.
 */
export function hclTokens(text: string): readonly HclToken[] {
  const tokens: HclToken[] = [];
  let at = 0;
  let line = 1;
  const put = (kind: HclToken["kind"], value: string, template = false, on = line) => void tokens.push({ kind, value, template, line: on });
  while (at < text.length) {
    const rest = (pattern: RegExp) => {
      pattern.lastIndex = at;
      return pattern.exec(text)?.[0] ?? null;
    };
    const skip = rest(/[ \t\r\uFEFF]+|(?:#|\/\/)[^\n]*/y);
    if (skip !== null) {
      at += skip.length;
      continue;
    }
    const comment = rest(/\/\*/y);
    if (comment !== null) {
      const end = text.indexOf("*/", at + 2);
      if (end === -1) throw new HclError("a comment does not end", line);
      line += lines(text, at, end);
      at = end + 2;
      continue;
    }
    if (text[at] === "\n") {
      put("line", "\n");
      line += 1;
      at += 1;
      continue;
    }
    if (text[at] === '"') {
      const end = endOfText(text, at, line);
      const raw = text.slice(at + 1, end);
      const template = /(?<![$])\$\{|(?<![%])%\{/.test(raw);
      put("text", template ? "" : unescaped(raw), template);
      line += lines(text, at, end);
      at = end + 1;
      continue;
    }
    const heredoc = rest(/<<-?[\p{L}_][\p{L}\p{N}_-]*[ \t\r]*\n/uy);
    if (heredoc !== null) {
      const marker = /[\p{L}_][\p{L}\p{N}_-]*/u.exec(heredoc)?.[0] ?? "";
      const end = new RegExp(`^[ \\t]*${marker}[ \\t\\r]*$`, "gm");
      end.lastIndex = at + heredoc.length;
      const found = end.exec(text);
      if (found === null) throw new HclError(`the text up to ${marker} does not end`, line);
      put("text", "", true);
      const stop = found.index + found[0].length;
      line += lines(text, at, stop);
      at = stop;
      continue;
    }
    const name = rest(/[\p{L}_][\p{L}\p{N}_-]*/uy);
    const number = name === null ? rest(/\d[\d.eE]*/y) : null;
    const sign = text[at] ?? "";
    put(name !== null ? "name" : number !== null ? "number" : "sign", name ?? number ?? sign);
    at += (name ?? number ?? sign).length;
  }
  return tokens;
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
  return raw.replaceAll(/\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))/g, (_, four?: string, eight?: string, one?: string) => {
    const code = four ?? eight;
    return code === undefined ? (named[one ?? ""] ?? one ?? "") : String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10_ff_ff));
  });
}

function lines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf("\n", from); at !== -1 && at < to; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}
