import { conflictsIn, conflictText } from "../data/conflict-markers.ts";
import type { YamlNode } from "./node.ts";
import { lineEnd } from "./place.ts";

/** Something that a text must not contain, with its range in the text. */
export interface RangedFault {
  /** Stable, for example `yaml.syntax`. */
  readonly code: string;
  readonly message: string;
  readonly hint: string | null;
  readonly start: number;
  readonly end: number;
}

export function fault(code: string, message: string, hint: string | null, start: number, end: number): RangedFault {
  return { code, message, hint, start, end };
}

function tabFault(at: number, isIndentation = true): RangedFault {
  const message = isIndentation ? "tabs are not allowed as indentation" : "a tab is not read as white space here";
  return fault("yaml.tab", message, "replace the tab with spaces", at, at + 1);
}

/** Conflicts of a merge; with `refused`, the parser could not read the text, and a lone line of `=` is one as well. */
export function conflictFaults(text: string, refused: boolean): readonly RangedFault[] {
  const { message, hint } = conflictText;
  return conflictsIn(text, refused ? "all" : "markers").map((at) => fault("yaml.conflict", message, hint, at, lineEnd(text, at)));
}

/** What the parser refused at an offset. */
export function syntaxFault(text: string, reason: string, at: number): RangedFault {
  if (reason.includes("null byte")) {
    return fault("yaml.nul", "NUL characters are not allowed", "remove it, or write \\0 in double quotes", at, at + 1);
  }
  const tab = tabToBlame(text, at);
  return tab === null ? fault("yaml.syntax", `invalid YAML: ${reason}`, null, at, at + 1) : tabFault(tab.at, tab.isIndentation);
}

/**
 * The tab for which a parser stops at an offset, which is often behind it: among the white space and the marks `-`, `?` and `:` that the line begins
 * with, in the blank lines above, which end a block scalar, or in the white space right before.
 */
function tabToBlame(text: string, at: number): { readonly at: number; readonly isIndentation: boolean } | null {
  const lineStart = Math.max(text.lastIndexOf("\n", at - 1), text.lastIndexOf("\r", at - 1)) + 1;
  let lead = lineStart;
  while (isBlank(text[lead]) || ("-?:".includes(text.charAt(lead)) && isBlank(text[lead + 1]))) lead++;
  let above = lineStart;
  while (above > 0 && isBlank(text[above - 1], "\r\n")) above--;
  let before = at;
  while (before > lead && isBlank(text[before - 1])) before--;
  const tabIn = (start: number, end: number): number | null => {
    const found = text.slice(start, end).indexOf("\t");
    return found === -1 ? null : start + found;
  };
  const indentation = tabIn(lineStart, lead) ?? tabIn(above, lineStart);
  if (indentation !== null) return { at: indentation, isIndentation: true };
  const within = tabIn(before, at);
  return within === null ? null : { at: within, isIndentation: false };
}

function isBlank(character: string | undefined, breaks = ""): boolean {
  return character !== undefined && character !== "" && ` \t${breaks}`.includes(character);
}

/** Tabs before a line's first character, except within block scalars, where they are content. */
export function tabFaults(text: string, root: YamlNode): readonly RangedFault[] {
  if (!text.includes("\t")) return [];
  const found = [...text.matchAll(/^ *\t(?=[ \t]*[^ \t\r\n])/gm)].map((match) => match.index + match[0].length - 1);
  if (found.length === 0) return [];
  const blocks = blockScalars(root);
  return found.filter((at) => !blocks.some(({ start, end }) => start <= at && at < end)).map((at) => tabFault(at));
}

function blockScalars(node: YamlNode): readonly YamlNode[] {
  if (node.kind === "scalar") return node.style === "block" ? [node] : [];
  return node.kind === "map" ? node.entries.flatMap((entry) => blockScalars(entry.node)) : node.items.flatMap(blockScalars);
}

/** A carriage return alone is a line break to some readers of YAML and text to others. */
export function carriageReturnFaults(text: string): readonly RangedFault[] {
  const at = text.search(/\r(?!\n)/);
  if (at < 0) return [];
  const message = "carriage return without a line feed; YAML readers disagree on its meaning";
  return [fault("yaml.carriage-return", message, "end lines with LF or CRLF", at, at + 1)];
}
