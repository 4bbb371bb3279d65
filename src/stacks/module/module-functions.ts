import { posix } from "node:path";
import { isMapping, ownMember } from "../../data/mapping.ts";
import { callHcl } from "./hcl-wasm.ts";
import { HclError } from "./hcl.ts";

/** A call in a template that reads what a module may not read. */
export interface RefusedCall {
  /** The function's name without its namespace. */
  readonly name: string;
  /** Why it is refused, after its name. */
  readonly why: string;
}

/** What the calls of a template come to. */
export interface Calls {
  readonly refused: readonly RefusedCall[];
  /** Paths below the module's folder that are read as templates: their text is judged too. */
  readonly templates: readonly string[];
}

const reads = [
  "file",
  "filebase64",
  "filebase64sha256",
  "filebase64sha512",
  "fileexists",
  "filemd5",
  "fileset",
  "filesha1",
  "filesha256",
  "filesha512",
  "templatefile",
];
const never: Readonly<Record<string, string>> = {
  nonsensitive: "shows a secret in plans and comments",
  templatestring: "evaluates a text that nobody has read",
};
const names = [...reads, ...Object.keys(never)];
/** Their value differs from one evaluation to the next. */
const impure = ["bcrypt", "plantimestamp", "timestamp", "uuid"];

const named = (functions: readonly string[]) => new RegExp(`(?<![\\p{L}\\p{N}_-])(?:${functions.join("|")})(?![\\p{L}\\p{N}_-])`, "u");
const anyRefused = named(names);
const anyImpure = named(impure);

/** Where a file's text has a function's name with its bracket, or at least its name; the start where it has neither. */
export function mentionOf(name: string, text: string): number {
  const mentions = new RegExp(`(?<![\\p{L}\\p{N}_-])${name}(?![\\p{L}\\p{N}_-])`, "gu");
  const places = [...text.matchAll(mentions)].map(({ index }) => index);
  return places.find((at) => isCalled(text, at + name.length)) ?? places[0] ?? 0;
}

function isCalled(text: string, end: number): boolean {
  let at = end;
  while (/\s/.test(text.charAt(at))) at += 1;
  return text.charAt(at) === "(";
}

/** A key whose value changes with each evaluation: two of the same text are two members, of which the parser's JSON has one. */
export function isChangingKey(text: string): boolean {
  return text.includes("${") && (anyImpure.test(text) || text.includes("::"));
}

/**
 * The calls of a template that are refused: what shows secrets, and what reads files anywhere but at a literal path below the module's own folder.
 * Throws {@link HclError} where the text mentions such a function and can't be read.
 *
 * @param folder the calling module's folder below the stack's, `.` for the stack's own
 */
export function refusedCalls(text: string, folder: string): Calls {
  if (!/[$%]\{/.test(text) || !anyRefused.test(text)) return { refused: [], templates: [] };
  const refused: RefusedCall[] = [];
  const templates: string[] = [];
  for (const { name, args } of callsOf(text)) {
    const why = ownMember(never, name) ?? (reads.includes(name) ? objectionToPath(name, args) : null);
    if (why !== null) refused.push({ name, why });
    const path = literalPath(args[0]);
    if (name === "templatefile" && path !== null) templates.push(posix.normalize(posix.join(folder, path)));
  }
  return { refused, templates };
}

interface Node {
  readonly type: string;
  readonly children: readonly Node[];
  readonly meta: Readonly<Record<string, unknown>>;
}

function callsOf(text: string): readonly { readonly name: string; readonly args: readonly Node[] }[] {
  const tree = treeOf(text);
  if (tree === null) throw new HclError("an expression with a function that reads files can't be read", 1);
  // Versions of the parser differ in where an escape of two signs ends when a third stands before it: read as no escape, too.
  let longest = 0;
  const unescaped = text.replaceAll(/\$+|%+/g, (signs, at: number) => {
    if (text.charAt(at + signs.length) !== "{") return signs;
    longest = Math.max(longest, signs.length);
    return signs.charAt(0);
  });
  const other = longest < 3 ? null : treeOf(unescaped);
  return [tree, ...(other === null ? [] : [other])].flatMap(functionsOf);
}

function functionsOf(node: Node): readonly { readonly name: string; readonly args: readonly Node[] }[] {
  const below = node.children.flatMap(functionsOf);
  const { name } = node.meta;
  if (node.type !== "function" || typeof name !== "string") return below;
  // `core::file` is `file`.
  return [{ name: name.split("::").at(-1) ?? name, args: node.children }, ...below];
}

function treeOf(text: string): Node | null {
  const lines = new Set(text.split("\n").map((line) => line.trim()));
  let marker = "TEXT";
  while (lines.has(marker)) marker += "_";
  const answer = callHcl("getExpressionAst", "module", `<<${marker}\n${text}\n${marker}\n`);
  return answer.outcome === "read" ? asNode(answer.value) : null;
}

/** The tree as it comes; null where it has another form than expected. */
function asNode(value: unknown): Node | null {
  if (!isMapping(value)) return null;
  const { type, children, meta } = value;
  if (typeof type !== "string" || (children !== null && !Array.isArray(children))) return null;
  const nodes = (children ?? []).map(asNode);
  if (nodes.some((node) => node === null)) return null;
  return { type, children: nodes.filter((node) => node !== null), meta: isMapping(meta) ? meta : {} };
}

function objectionToPath(name: string, args: readonly Node[]): string | null {
  const [path, pattern] = args;
  const below = name === "fileset" && isModulePath(path) ? "" : literalPath(path);
  if (below === null || leadsOut(below)) return "reads a path that is not a literal below ${path.module}";
  if (name !== "fileset") return null;
  const wanted = pattern === undefined ? null : literalText(pattern);
  return wanted === null || leadsOut(wanted) || wanted.includes("{")
    ? "reads by a pattern that is not a literal below ${path.module}"
    : null;
}

/** `/files/a` of `"${path.module}/files/a"`; null for every other expression. */
function literalPath(node: Node | undefined): string | null {
  if (node?.type !== "template") return null;
  const [first, ...rest] = node.children;
  if (!isModulePath(first) || rest.length === 0) return null;
  const texts = rest.map((part) => (part.type === "literalValue" && typeof part.meta["value"] === "string" ? part.meta["value"] : null));
  const path = texts.some((text) => text === null) ? null : texts.join("");
  return path?.startsWith("/") === true ? path : null;
}

function literalText(node: Node): string | null {
  if (node.type !== "template") return null;
  const texts = node.children.map((part) =>
    part.type === "literalValue" && typeof part.meta["value"] === "string" ? part.meta["value"] : null,
  );
  return texts.some((text) => text === null) ? null : texts.join("");
}

function isModulePath(node: Node | undefined): boolean {
  if (node?.type === "templateWrap") return isModulePath(node.children[0]);
  return node?.type === "scopeTraversal" && node.meta["fullAccessor"] === "path.module";
}

function leadsOut(path: string): boolean {
  return path.includes("\\") || path.split("/").includes("..");
}
