import { isDeepStrictEqual } from "node:util";
import type { YamlList, YamlMap, YamlNode } from "./node.ts";
import { lineEnd, type Path } from "./place.ts";
import { blockYaml, flowYaml, type Quotes, scalarYaml } from "./write.ts";

/** A value put at a path (missing mappings above it are made; an index one past a list's end appends), or a path removed. */
export type Edit = { readonly path: Path; readonly value: unknown } | { readonly path: Path; readonly remove: true };

/** A range of a text, and what takes its place. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What one edit changes in a text with this tree; null where there is nothing to do. */
export function changeOf(text: string, root: YamlNode, edit: Edit): Change | "impossible" | null {
  let node = root;
  for (const [depth, step] of edit.path.entries()) {
    const child = childOf(node, step);
    const last = depth === edit.path.length - 1;
    if (child === null) return "remove" in edit ? null : insertion(text, node, step, nested(edit.path.slice(depth + 1), edit.value));
    if (last) return "remove" in edit ? removal(text, node, step) : replacement(text, node, step, child, edit.value);
    node = child;
  }
  return "impossible";
}

function childOf(node: YamlNode, step: string | number): YamlNode | null {
  if (node.kind === "map") return node.entries.find((entry) => entry.key === String(step))?.node ?? null;
  return node.kind === "list" ? (node.items[Number(step)] ?? null) : null;
}

function replacement(text: string, parent: YamlNode, step: string | number, node: YamlNode, value: unknown): Change | null {
  if (isDeepStrictEqual(node.value, value)) return null;
  const end = contentEnd(text, node);
  const wasBlock = node.kind !== "scalar" && !node.flow;
  if (wasBlock && isCollection(value) && Object.keys(value).length > 0 && Array.isArray(value) === (node.kind === "list")) {
    return { start: node.start, end, text: blockYaml(value, columnOf(text, node.start), eolOf(text)) };
  }
  const written = inlineText(value, quotesOf(text, node), parent.kind !== "scalar" && parent.flow);
  if (node.kind === "scalar" && node.style === "empty") return { start: node.start, end: node.start, text: ` ${written}` };
  // A block begins on a line of its own; what takes its place stands behind the key.
  const entry = parent.kind === "map" ? parent.entries.find((entry) => entry.key === String(step)) : undefined;
  if (entry !== undefined && wasBlock) {
    const colon = text.indexOf(":", entry.keyEnd) + 1;
    if (text.slice(colon, node.start).trim() === "") return { start: colon, end, text: ` ${written}` };
  }
  return { start: node.start, end, text: written };
}

function insertion(text: string, node: YamlNode, step: string | number, value: unknown): Change | "impossible" {
  if (node.kind === "scalar") {
    // Nothing stands here yet: `ingress:`
    if (node.value !== null || typeof step === "number") return "impossible";
    const space = node.style === "empty" ? " " : "";
    return { start: node.start, end: node.end, text: `${space}${flowYaml({ [step]: value })}` };
  }
  if (node.kind === "list" && step !== node.items.length) return "impossible";
  const added = node.kind === "map" ? { [step]: value } : [value];
  if (node.flow) return flowInsertion(text, node, flowYaml(added));
  const eol = eolOf(text);
  const column = columnOf(text, node.start);
  const lines = blockYaml(added, column, eol);
  // What follows a block scalar must not become part of it, and its last line breaks belong to it.
  const last = lastChild(node);
  const blockScalar = last === undefined ? null : lastBlockScalar(last);
  if (blockScalar !== null) {
    const needsBreak = !/[\r\n]$/.test(text.slice(0, blockScalar.end));
    const end = blockScalar.end >= text.length && needsBreak ? "" : eol;
    return { start: blockScalar.end, end: blockScalar.end, text: `${needsBreak ? eol : ""}${" ".repeat(column)}${lines}${end}` };
  }
  const at = lineEnd(text, contentEnd(text, node));
  return { start: at, end: at, text: `${eol}${" ".repeat(column)}${lines}` };
}

/** `written` is a flow collection that holds what is added, and nothing else. */
function flowInsertion(text: string, node: YamlMap | YamlList, written: string): Change {
  const last = lastChild(node);
  const inner = written.slice(1, -1).trim();
  if (last !== undefined) return { start: last.end, end: last.end, text: `, ${inner}` };
  if (text.slice(node.start + 1, node.end - 1).trim() === "") return { start: node.start, end: node.end, text: written };
  return { start: node.start + 1, end: node.start + 1, text: inner };
}

function removal(text: string, parent: YamlNode, step: string | number): Change | "impossible" {
  if (parent.kind === "scalar") return "impossible";
  const parts =
    parent.kind === "map"
      ? parent.entries.map((entry) => ({ start: entry.keyStart, end: contentEnd(text, entry.node) }))
      : parent.items.map((item) => ({ start: parent.flow ? item.start : dashBefore(text, parent, item), end: contentEnd(text, item) }));
  const index = parent.kind === "map" ? parent.entries.findIndex((entry) => entry.key === String(step)) : Number(step);
  const [part, next, previous] = [parts[index], parts[index + 1], parts[index - 1]];
  if (part === undefined) return "impossible";
  if (parts.length === 1) {
    if (!parent.flow) return emptied(text, parent);
    const around = text.slice(parent.start + 1, part.start) + text.slice(part.end, parent.end - 1);
    if (around.trim() === "") return { start: parent.start + 1, end: parent.end - 1, text: "" };
    return { start: part.start, end: part.end, text: "" };
  }
  if (!parent.flow) return blockRemoval(text, part, next);
  if (next !== undefined) return { start: part.start, end: next.start, text: "" };
  return { start: previous?.end ?? part.start, end: part.end, text: "" };
}

/** Offsets in the text. */
interface Range {
  readonly start: number;
  readonly end: number;
}

/** A part of a block takes its whole lines with it. */
function blockRemoval(text: string, part: Range, next: Range | undefined): Change | "impossible" {
  const lineStart = part.start - columnOf(text, part.start);
  if (text.slice(lineStart, part.start).trim() !== "") {
    // `- first: 1`: the dash stays for what comes next.
    return next === undefined ? "impossible" : { start: part.start, end: next.start, text: "" };
  }
  const end = lineEnd(text, part.end);
  const breakLength = /^(\r\n|\r|\n)/.exec(text.slice(end))?.[0].length ?? 0;
  if (breakLength > 0) return { start: lineStart, end: end + breakLength, text: "" };
  // The last line of a text without a final line break.
  const before = /(\r\n|\r|\n)$/.exec(text.slice(0, lineStart))?.[0].length ?? 0;
  return { start: lineStart - before, end, text: "" };
}

/** A block whose only part goes away: `[]` or `{}` behind its key. */
function emptied(text: string, node: YamlMap | YamlList): Change {
  const end = contentEnd(text, node);
  const written = node.kind === "map" ? "{}" : "[]";
  const before = text.slice(0, node.start).trimEnd();
  return before.endsWith(":") ? { start: before.length, end, text: ` ${written}` } : { start: node.start, end, text: written };
}

/** Where a node's own text ends; a block scalar's node reaches over the empty lines behind it. */
function contentEnd(text: string, node: YamlNode): number {
  const written = text.slice(node.start, node.end);
  return node.start + written.trimEnd().length;
}

function lastBlockScalar(node: YamlNode): YamlNode | null {
  if (node.kind === "scalar") return node.style === "block" ? node : null;
  if (node.flow) return null;
  const last = lastChild(node);
  return last === undefined ? null : lastBlockScalar(last);
}

function lastChild(node: YamlMap | YamlList): YamlNode | undefined {
  return node.kind === "map" ? node.entries.at(-1)?.node : node.items.at(-1);
}

function dashBefore(text: string, list: YamlList, item: YamlNode): number {
  const column = columnOf(text, list.start);
  let start = item.start - columnOf(text, item.start);
  while (start > list.start && text[start + column] !== "-") start -= columnOf(text, start - 1) + 1;
  return Math.max(list.start, start + column);
}

/** 0-based. */
function columnOf(text: string, at: number): number {
  let start = at;
  while (start > 0 && text[start - 1] !== "\n" && text[start - 1] !== "\r") start--;
  return at - start;
}

function eolOf(text: string): string {
  return /\r\n|\r|\n/.exec(text)?.[0] ?? "\n";
}

function quotesOf(text: string, node: YamlNode): Quotes {
  if (node.kind !== "scalar" || node.style !== "quoted") return "plain";
  return text[node.start] === "'" ? "single" : "double";
}

function inlineText(value: unknown, quotes: Quotes, inFlow: boolean): string {
  if (isCollection(value)) return flowYaml(value);
  if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return scalarYaml(value, quotes, inFlow);
  throw new TypeError(`a ${typeof value} cannot be written as YAML`);
}

function isCollection(value: unknown): value is object {
  return value !== null && typeof value === "object";
}

/** The value with the mappings and lists that the path to it needs. */
export function nested(path: Path, value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  return typeof step === "number" ? [nested(rest, value)] : { [step]: nested(rest, value) };
}
