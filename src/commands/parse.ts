import { nearest } from "../fleet/nearest.ts";
import { commentLines } from "./comment-lines.ts";

/** What a person may ask for, in a comment's first line or in a terminal. */
export type Command =
  | { readonly kind: "approve-plan"; readonly id: string; readonly stack: string; readonly fingerprint: string }
  | { readonly kind: "approve-shape"; readonly shape: string }
  | { readonly kind: "approve-stage"; readonly stage: string }
  | { readonly kind: "retry"; readonly id: string | null }
  | { readonly kind: "unlock"; readonly id: string; readonly stack: string; readonly lock: string }
  | { readonly kind: "accept-state"; readonly id: string; readonly stack: string }
  | { readonly kind: "move-state"; readonly id: string }
  | { readonly kind: "release"; readonly id: string }
  | { readonly kind: "skip"; readonly id: string; readonly reason: string }
  | { readonly kind: "start" | "pause" | "resume" | "abort" }
  | { readonly kind: "status" };

/** Lets the modules of a pull request be planned at this head. */
export interface PlanCommand {
  readonly kind: "plan";
  readonly head: string;
}

type RepairKind = "unlock" | "accept-state" | "move-state";

export type Parsed =
  | { readonly outcome: "command"; readonly command: Command | PlanCommand; readonly line: string }
  | { readonly outcome: "none" }
  /** `form` is how the command is typed. */
  | { readonly outcome: "malformed"; readonly form: string; readonly line: string };

/** How each command is typed. */
export const forms = {
  approve: "/approve <id> <stack> <first 8 of the fingerprint>, /approve <first 8 of the shape> or /approve stage <name>",
  start: "/start",
  retry: "/retry or /retry <id>",
  skip: "/skip <id> <reason>",
  unlock: "/unlock <id> <stack> <lock>",
  "accept-state": "/accept-state <id> <stack>",
  "move-state": "/move-state <id>",
  release: "/release <id>",
  pause: "/pause",
  resume: "/resume",
  abort: "/abort",
  status: "/status",
  plan: "/plan <full id of the head>",
} as const;

const idPattern = /^[a-z][a-z0-9-]{2,62}$/;
const namePattern = /^[a-z][a-z0-9-]{0,30}$/;
/** What backends make: a UUID, a number, or what a service of the protocol http chooses. */
export const lockPattern = /^[A-Za-z0-9-]{1,128}$/;
const fullId = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const shortHash = /^[0-9a-f]{8}$/;

/** Longest reason that is kept, in characters. */
const longestReason = 300;

/**
 * Reads the first line of a comment, and nothing but that line. Every part is checked against what it may look like: nothing a comment says
 * reaches a path, a shell or Markdown.
 */
export function parseCommand(body: string): Parsed {
  const line = commentLines(body).find(({ where }) => where === "first")?.text ?? "";
  const words = line.split(" ");
  const [word = "", ...args] = words.map(typed);
  const name = word.slice(1);
  if (word.startsWith("/") && isName(name)) {
    const command = commandOf(name, args, words.slice(2));
    return command === null ? { outcome: "malformed", form: forms[name], line } : { outcome: "command", command, line };
  }
  return { outcome: "none" };
}

/** A line that looks like a command and is not carried out. */
export interface UnreadCommand {
  readonly line: string;
  readonly where: "first" | "later" | "quoted" | "code";
  /** The word as it was typed, or with the slash and name that it was decorated with. */
  readonly word: string;
  /** How the command of that name is typed; null where there is none. */
  readonly form: string | null;
}

/**
 * Lines of a comment that look like a command besides the one that {@link parseCommand} reads. Behind the first line only the names of commands count,
 * and what is nearly one: people write paths there too.
 */
export function unreadCommands(body: string): readonly UnreadCommand[] {
  const isRead = parseCommand(body).outcome !== "none";
  return commentLines(body).flatMap(({ text, where }): readonly UnreadCommand[] => {
    if (where === "first" && isRead) return [];
    const [word = ""] = text.split(" ").map(typed);
    if (where === "first" && /^\/\p{L}[\p{L}-]*$/u.test(word)) return [{ line: text, where, word, form: null }];
    const name = meantName(text);
    if (name === null) return [];
    return [{ line: text, where, word: `/${name}`, form: isName(name) ? forms[name] : null }];
  });
}

/** A word as it is compared: phones and input methods write capitals, full-width letters and other slashes. */
function typed(word: string): string {
  return word
    .normalize("NFKC")
    .replace(/[\u2044\u2215\u29f8]/g, "/")
    .toLowerCase();
}

/** What may stand before a command that somebody decorates: marks of Markdown such as those of lists and tables, arrows, a number, a ticked box. */
const decoration = /^(?:[^\p{L}\p{N}/]{1,4}|\[x\]|\d{1,3}[.)])$/u;
/** An HTML tag. */
const tag = /<[^<>]{0,200}>/g;

/** The name of a command, or nearly one, that a line begins with behind marks, mentions and slashes; null where it begins with none. */
function meantName(line: string): string | null {
  const words = line
    .replace(tag, " ")
    .split(" ")
    .filter((word) => word !== "")
    .map(typed);
  let at = 0;
  while (at < words.length && (decoration.test(words[at] ?? "") || /^@[a-z0-9[\]-]+$/.test(words[at] ?? ""))) at += 1;
  const word = (words[at] ?? "").replace(/^[>*_~`|[\\]{1,10}/, "");
  const joined = word === "/" ? `/${words[at + 1] ?? ""}` : word;
  const name = /^\/{1,3}([a-z][a-z-]{0,30})[*_~`.,:;!?|]{0,10}(?:\]\([^()]{0,200}\))?$/.exec(joined)?.[1] ?? null;
  if (name === null) return null;
  return isName(name) || nearest(name, Object.keys(forms)) !== null ? name : null;
}

function isName(name: string): name is keyof typeof forms {
  return Object.hasOwn(forms, name);
}

/** Null where the arguments are not what the command takes. `reason` is as it was written. */
function commandOf(name: keyof typeof forms, args: readonly string[], reason: readonly string[]): Command | PlanCommand | null {
  const [first = ""] = args;
  switch (name) {
    case "approve":
      return approvalOf(args);
    case "plan":
      return args.length === 1 && fullId.test(first) ? { kind: "plan", head: first } : null;
    case "retry":
    case "release":
      return ofInstance(name, args);
    case "skip":
      return idPattern.test(first) && reason.length > 0
        ? { kind: "skip", id: first, reason: reason.join(" ").slice(0, longestReason) }
        : null;
    case "unlock":
    case "accept-state":
    case "move-state":
      return repairOf(name, args, reason);
    default:
      return args.length === 0 ? { kind: name } : null;
  }
}

function ofInstance(kind: "retry" | "release", args: readonly string[]): Command | null {
  const [id = ""] = args;
  if (kind === "retry" && args.length === 0) return { kind, id: null };
  return args.length === 1 && idPattern.test(id) ? { kind, id } : null;
}

function repairOf(kind: RepairKind, args: readonly string[], written: readonly string[]): Command | null {
  const [id = "", stack = ""] = args;
  if (!idPattern.test(id) || args.length !== { unlock: 3, "accept-state": 2, "move-state": 1 }[kind]) return null;
  if (kind === "move-state") return { kind, id };
  if (!namePattern.test(stack)) return null;
  if (kind === "accept-state") return { kind, id, stack };
  // As it was written: an id of a lock may have capitals.
  const lock = written[1] ?? "";
  return lockPattern.test(lock) ? { kind, id, stack, lock } : null;
}

function approvalOf(args: readonly string[]): Command | null {
  const [first = "", second = "", third = ""] = args;
  const hash = args.at(-1) ?? "";
  if (args.length === 1 && shortHash.test(hash)) return { kind: "approve-shape", shape: hash };
  if (args.length === 2 && first === "stage" && namePattern.test(second)) return { kind: "approve-stage", stage: second };
  if (args.length === 3 && idPattern.test(first) && namePattern.test(second) && shortHash.test(hash))
    return { kind: "approve-plan", id: first, stack: second, fingerprint: third };
  return null;
}
