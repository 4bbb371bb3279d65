import { isMapping } from "../../data/mapping.ts";
import { callHcl } from "./hcl-wasm.ts";

/** A block at the top of a `*.tf` file, or inside another. */
export interface HclBlock {
  readonly type: string;
  readonly labels: readonly string[];
  readonly line: number;
  /** Arguments and nested blocks: texts are templates (`${var.x}`), a nested block is an array of bodies below its labels. */
  readonly body: HclBody;
}

export type HclBody = Readonly<Record<string, unknown>>;

/** The text can't be read with certainty; the scan's caller refuses the file. */
export class HclError extends Error {
  readonly line: number;
  readonly column: number;

  constructor(message: string, line: number, column = 1) {
    super(message);
    this.name = "HclError";
    this.line = line;
    this.column = column;
  }
}

/** Characters of one file; the largest of public modules have a fifth of it. */
const largest = 2_000_000;

const known = new Map<string, readonly HclBlock[] | HclError>();

/**
 * The blocks of a `*.tf` file, read by the engines' own parser. The same text is parsed once: revisions of an architecture share most of their files.
 * Throws {@link HclError} with the place.
 */
export function parseHcl(text: string): readonly HclBlock[] {
  const found = known.get(text) ?? attempt(text);
  known.set(text, found);
  if (found instanceof HclError) throw found;
  return found;
}

function attempt(text: string): readonly HclBlock[] | HclError {
  try {
    return parsed(text);
  } catch (error) {
    if (error instanceof HclError) return error;
    throw error;
  }
}

function parsed(text: string): readonly HclBlock[] {
  if (text.length > largest) throw new HclError(`the file has more than ${largest} characters`, 1);
  if (text.includes("\ufffd")) throw new HclError("the file is not UTF-8", lineAt(text, text.indexOf("\ufffd")));
  const disguised = /\\u002[45]|\\U0000002[45]/.exec(text);
  // The parser's JSON does not distinguish it from an escaped template: what follows could hide there.
  if (disguised !== null)
    throw new HclError(`${disguised[0]} may begin a template unseen: write the sign itself`, lineAt(text, disguised.index));
  const answer = callHcl("parse", "module", text);
  if (answer.outcome === "crashed") throw new HclError("the file is nested too deeply to be read, or takes too long", 1);
  if (answer.outcome !== "read") throw asError(answer.message);
  if (!isMapping(answer.value)) throw new HclError("the file has no blocks that can be read", 1);
  const lines = new Headers(text);
  return Object.entries(answer.value).flatMap(([type, content]) => {
    const blocks = nested(content, labelled.get(type) ?? 0);
    // What it is, and with how many labels, only a later version knows.
    if (blocks === null && typeof content === "object" && !labelled.has(type))
      return [{ type, labels: [], body: {}, line: lines.of(type, []) }];
    if (blocks === null) throw new HclError(`${type} stands outside of any block, or does not have its labels`, lines.of(type, []));
    return blocks.map(({ labels, body }) => ({ type, labels, body, line: lines.of(type, labels) }));
  });
}

/** How many labels a block has at the top of a file. */
const labelled: ReadonlyMap<string, number> = new Map(
  Object.entries({ action: 2, check: 1, data: 2, ephemeral: 2, list: 2, module: 1, output: 1, provider: 1, resource: 2, variable: 1 }),
);

/** Blocks of one type with that many labels; null where the content is something else, an argument for example. */
function nested(content: unknown, levels: number): readonly { readonly labels: readonly string[]; readonly body: HclBody }[] | null {
  if (levels === 0) {
    if (!Array.isArray(content)) return null;
    const bodies = content.filter(isMapping);
    return bodies.length === content.length ? bodies.map((body) => ({ labels: [], body })) : null;
  }
  if (!isMapping(content)) return null;
  const found = Object.entries(content).map(([label, below]) =>
    nested(below, levels - 1)?.map(({ labels, body }) => ({ labels: [label, ...labels], body })),
  );
  return found.some((blocks) => blocks === undefined) ? null : found.flatMap((blocks) => blocks ?? []);
}

/**
 * The blocks of a type inside another, with their labels; null where the body has an argument of that name, which the engines may read beside blocks of
 * the same name while the parser's JSON keeps only the argument.
 */
export function blocksIn(
  body: HclBody,
  type: string,
  labels: number,
): readonly { readonly labels: readonly string[]; readonly body: HclBody }[] | null {
  const content = body[type];
  return content === undefined ? [] : nested(content, labels);
}

/** Every text below a value, keys too. */
export function* textsIn(value: unknown): Generator<{ readonly text: string; readonly key: boolean }> {
  if (typeof value === "string") yield { text: value, key: false };
  else if (Array.isArray(value)) for (const member of value) yield* textsIn(member);
  else if (isMapping(value)) {
    for (const [key, member] of Object.entries(value)) {
      yield { text: key, key: true };
      yield* textsIn(member);
    }
  }
}

/** The parser says `parse config: [module:2,21-3,1: words; more words.]`. */
function asError(message: string): HclError {
  const at = message.indexOf("module:");
  const [, line = "1", column = "1"] = /^module:(\d{1,9}),(\d{1,9})/.exec(message.slice(Math.max(at, 0))) ?? [];
  const colon = at === -1 ? -1 : message.indexOf(": ", at);
  const [words = ""] = colon === -1 ? [message] : message.slice(colon + 2).split(/[;\]]/, 1);
  const plain = words.replace(/^(?:\w+ to HCL|parse config|convert \w+)(?:: convert \w+)*: /, "").trim();
  return new HclError(`the engines' parser says: ${plain}`, Number(line), Number(column));
}

/** Lines of blocks, found by what stands before their brace: the parser gives no places for what it could read. */
class Headers {
  private readonly text: string;
  private readonly seen = new Map<string, number>();

  constructor(text: string) {
    this.text = text;
  }

  /** The line of the next block of that type and labels. */
  of(type: string, labels: readonly string[]): number {
    const pattern = [type, ...labels].map((part) => `"?${part.replaceAll(/[^\w-]/g, ".")}"?`).join("[ \\t]*");
    const header = new RegExp(`^[ \\t]*${pattern}[ \\t]*${labels.length === 0 ? "" : "\\{"}`, "gmu");
    header.lastIndex = this.seen.get(pattern) ?? 0;
    const found = header.exec(this.text);
    if (found === null) return 1;
    this.seen.set(pattern, header.lastIndex);
    return lineAt(this.text, found.index + (/^\s*/.exec(found[0])?.[0].length ?? 0));
  }
}

/** The number of the line that holds a place of the text. */
export function lineAt(text: string, at: number): number {
  return text.slice(0, at).split("\n").length;
}

/** The line of the first match at or below a line; that line where there is none. */
export function lineBelow(text: string, line: number, pattern: RegExp): number {
  const lines = text.split("\n");
  const found = lines.findIndex((content, at) => at >= line - 1 && pattern.test(content));
  return found === -1 ? line : found + 1;
}
