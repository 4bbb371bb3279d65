import { HclError, hclTokens, type HclToken } from "./hcl-tokens.ts";

/** A block of a Terraform file, native or JSON, as far as the scan reads it. */
export interface HclBlock {
  readonly type: string;
  readonly labels: readonly string[];
  readonly line: number;
  readonly attributes: ReadonlyMap<string, HclAttribute>;
  readonly blocks: readonly HclBlock[];
}

export interface HclAttribute {
  readonly line: number;
  /** A plain text; null where it is anything else, including a template. */
  readonly text: string | null;
  /** The first name of a reference (`aws` in `aws.west`); null where it is not one. */
  readonly name: string | null;
  /** The members of an object written out; empty for everything else. */
  readonly members: ReadonlyMap<string, HclAttribute>;
}

/** The blocks of a `*.tf` file. Throws {@link HclError} with the line where the text can't be read with certainty. */
export function parseHcl(text: string): readonly HclBlock[] {
  const reader = new Reader(hclTokens(text));
  const { blocks, attributes } = reader.body(true);
  const [stray] = attributes;
  if (stray !== undefined) throw new HclError(`${stray[0]} is outside of any block`, stray[1].line);
  return blocks;
}

class Reader {
  private readonly tokens: readonly HclToken[];
  private at = 0;

  constructor(tokens: readonly HclToken[]) {
    this.tokens = tokens;
  }

  body(top: boolean): { readonly attributes: Map<string, HclAttribute>; readonly blocks: HclBlock[] } {
    const attributes = new Map<string, HclAttribute>();
    const blocks: HclBlock[] = [];
    for (;;) {
      const token = this.next();
      if (token === null) {
        if (top) return { attributes, blocks };
        throw new HclError("a block does not end", this.line());
      }
      if (token.kind === "line") continue;
      if (isSign(token, "}") && !top) return { attributes, blocks };
      if (token.kind !== "name") throw new HclError(`${JSON.stringify(token.value)} is where a name is expected`, token.line);
      if (isSign(this.peek(), "=") && !isSign(this.peek(1), "=")) {
        this.at += 1;
        attributes.set(token.value, this.expression(token.line, false));
      } else blocks.push(this.block(token));
    }
  }

  private block(type: HclToken): HclBlock {
    const labels: string[] = [];
    for (;;) {
      const token = this.next();
      if (token === null || token.template || (token.kind !== "text" && token.kind !== "name" && !isSign(token, "{"))) {
        throw new HclError(`the block ${type.value} has no body`, type.line);
      }
      if (isSign(token, "{")) break;
      labels.push(token.value);
    }
    return { type: type.value, labels, line: type.line, ...this.body(false) };
  }

  /** Reads to the end of the line (or, inside an object, to the comma, line or brace that ends the member). */
  private expression(line: number, member: boolean): HclAttribute {
    const first = this.peek();
    if (isSign(first, "{") && !isForObject(this.peek(1), this.peek(2))) {
      this.at += 1;
      const members = this.members();
      const rest = this.skip(member);
      return { line, text: null, name: null, members: rest === 0 ? members : new Map() };
    }
    const length = this.skip(member);
    return {
      line,
      text: length === 1 && first?.kind === "text" && !first.template ? first.value : null,
      name: first?.kind === "name" ? first.value : null,
      members: new Map(),
    };
  }

  private members(): Map<string, HclAttribute> {
    const members = new Map<string, HclAttribute>();
    for (;;) {
      const token = this.next();
      if (token === null) throw new HclError("an object does not end", this.line());
      if (token.kind === "line" || isSign(token, ",")) continue;
      if (isSign(token, "}")) return members;
      if (isSign(token, "(")) this.close(")");
      const sign = this.next();
      if (!isSign(sign, "=") && !isSign(sign, ":")) throw new HclError("an object's member has no value", token.line);
      members.set(token.value, this.expression(token.line, true));
    }
  }

  /** The number of tokens up to the end of the expression; the end itself is left, a line's end too. */
  private skip(member: boolean): number {
    const start = this.at;
    let depth = 0;
    for (;;) {
      const token = this.peek();
      if (token === null) break;
      if (depth === 0 && (token.kind === "line" || isSign(token, "}") || (member && isSign(token, ",")))) break;
      if (isSign(token, "{") || isSign(token, "[") || isSign(token, "(")) depth += 1;
      if (isSign(token, "}") || isSign(token, "]") || isSign(token, ")")) depth -= 1;
      this.at += 1;
    }
    if (depth !== 0) throw new HclError("a bracket is not closed", this.line());
    return this.at - start;
  }

  private close(sign: string): void {
    for (let depth = 1; depth > 0;) {
      const token = this.next();
      if (token === null) throw new HclError("a bracket is not closed", this.line());
      if (isSign(token, "(")) depth += 1;
      if (isSign(token, sign)) depth -= 1;
    }
  }

  private next(): HclToken | null {
    const token = this.tokens[this.at] ?? null;
    if (token !== null) this.at += 1;
    return token;
  }

  private peek(ahead = 0): HclToken | null {
    return this.tokens[this.at + ahead] ?? null;
  }

  private line(): number {
    return this.tokens.at(-1)?.line ?? 1;
  }
}

function isSign(token: HclToken | null, value: string): boolean {
  return token?.kind === "sign" && token.value === value;
}

/** `{ for k, v in x : k => v }` is an expression, not a list of members. */
function isForObject(first: HclToken | null, second: HclToken | null): boolean {
  const token = first?.kind === "line" ? second : first;
  return token?.kind === "name" && token.value === "for";
}

/** The blocks of a `*.tf.json` file: the same structure, lines found by the first mention of the name. Throws {@link HclError}. */
export function parseHclJson(text: string): readonly HclBlock[] {
  let value: unknown;
  try {
    value = JSON.parse(text) as unknown;
  } catch {
    throw new HclError("this is not JSON", 1);
  }
  return bodies(value).flatMap((body) => Object.entries(body).flatMap(([type, content]) => jsonBlocks(text, type, content)));
}

/** How many labels a block has at the top of a file. */
const labelled: Readonly<Record<string, number>> = {
  action: 2,
  check: 1,
  data: 2,
  ephemeral: 2,
  list: 2,
  module: 1,
  output: 1,
  provider: 1,
  resource: 2,
  variable: 1,
};

function jsonBlocks(text: string, type: string, content: unknown): readonly HclBlock[] {
  const unfold = (level: number, labels: readonly string[], content: unknown): readonly HclBlock[] => {
    if (level > 0) {
      return bodies(content).flatMap((body) =>
        Object.entries(body).flatMap(([label, below]) => unfold(level - 1, [...labels, label], below)),
      );
    }
    return bodies(content).map((body) => jsonBlock(text, type, labels, body));
  };
  return unfold(labelled[type] ?? 0, [], content);
}

function jsonBlock(text: string, type: string, labels: readonly string[], body: Readonly<Record<string, unknown>>): HclBlock {
  const line = lineOf(text, labels.at(-1) ?? type);
  return {
    type,
    labels,
    line,
    attributes: new Map(Object.entries(body).map(([name, value]) => [name, jsonAttribute(text, name, value)])),
    // JSON does not distinguish a nested block from an object: every object is read as both.
    blocks: Object.entries(body).flatMap(([name, value]) =>
      // The only block with a data source of its own.
      type === "check" ? jsonBlocks(text, name, value) : bodies(value).map((inner) => jsonBlock(text, name, Object.keys(inner), inner)),
    ),
  };
}

function jsonAttribute(text: string, name: string, value: unknown): HclAttribute {
  const plain = typeof value === "string" && !/[$%]\{/.test(value);
  return {
    line: lineOf(text, name),
    text: plain ? value : null,
    name: typeof value === "string" ? (/^\$?\{?\s*([\p{L}_][\p{L}\p{N}_-]*)/u.exec(value)?.[1] ?? null) : null,
    members: new Map(bodies(value).flatMap((body) => Object.entries(body).map(([key, member]) => [key, jsonAttribute(text, key, member)]))),
  };
}

function bodies(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (Array.isArray(value)) return value.flatMap(bodies);
  return typeof value === "object" && value !== null ? [value as Readonly<Record<string, unknown>>] : [];
}

function lineOf(text: string, name: string): number {
  const at = text.indexOf(JSON.stringify(name));
  return at === -1 ? 1 : text.slice(0, at).split("\n").length;
}
