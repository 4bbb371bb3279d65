/** What a person may ask for, in a comment's first line or in a terminal. */
export type Command =
  | { readonly kind: "approve-plan"; readonly id: string; readonly stack: string; readonly fingerprint: string }
  | { readonly kind: "approve-shape"; readonly shape: string }
  | { readonly kind: "approve-stage"; readonly stage: string }
  | { readonly kind: "retry"; readonly id: string | null }
  | { readonly kind: "skip"; readonly id: string; readonly reason: string }
  | { readonly kind: "pause" | "resume" | "abort" }
  | { readonly kind: "status" };

export type Parsed =
  | { readonly outcome: "command"; readonly command: Command; readonly line: string }
  | { readonly outcome: "none" }
  /** A slash and a word that is not a command of ours: a mistake on our own issues, another bot's elsewhere. */
  | { readonly outcome: "unknown"; readonly word: string; readonly line: string }
  /** `form` is how the command is typed. */
  | { readonly outcome: "malformed"; readonly form: string; readonly line: string };

/** How each command is typed. */
export const forms = {
  approve: "/approve <id> <stack> <first 8 of the fingerprint>, /approve <first 8 of the shape> or /approve stage <name>",
  retry: "/retry or /retry <id>",
  skip: "/skip <id> <reason>",
  pause: "/pause",
  resume: "/resume",
  abort: "/abort",
  status: "/status",
} as const;

const idPattern = /^[a-z][a-z0-9-]{2,62}$/;
const namePattern = /^[a-z][a-z0-9-]{0,30}$/;
const shortHash = /^[0-9a-f]{8}$/;

/** Longest reason that is kept, in characters. */
const longestReason = 300;

/**
 * Reads the first line of a comment, and nothing but that line. Every part is checked against what it may look like: nothing a comment says
 * reaches a path, a shell or Markdown.
 */
export function parseCommand(body: string): Parsed {
  const line = (/^[^\r\n]*/.exec(body)?.[0] ?? "").replace(/[\p{Cc}\p{Cf}\s]+/gu, " ").trim();
  const [word = "", ...args] = line.split(" ");
  if (!/^\/[a-z][a-z-]*$/i.test(word)) return { outcome: "none" };
  const name = word.slice(1).toLowerCase();
  if (!isName(name)) return { outcome: "unknown", word, line };
  const command = commandOf(name, args);
  return command === null ? { outcome: "malformed", form: forms[name], line } : { outcome: "command", command, line };
}

function isName(name: string): name is keyof typeof forms {
  return Object.hasOwn(forms, name);
}

/** Null where the arguments are not what the command takes. */
function commandOf(name: keyof typeof forms, args: readonly string[]): Command | null {
  const [first = "", ...rest] = args;
  switch (name) {
    case "approve":
      return approvalOf(args);
    case "retry":
      if (args.length === 0) return { kind: "retry", id: null };
      return args.length === 1 && idPattern.test(first) ? { kind: "retry", id: first } : null;
    case "skip":
      return idPattern.test(first) && rest.length > 0 ? { kind: "skip", id: first, reason: rest.join(" ").slice(0, longestReason) } : null;
    case "pause":
    case "resume":
    case "abort":
    case "status":
      return args.length === 0 ? { kind: name } : null;
  }
}

function approvalOf(args: readonly string[]): Command | null {
  const [first = "", second = "", third = ""] = args;
  const hash = args.at(-1)?.toLowerCase() ?? "";
  if (args.length === 1 && shortHash.test(hash)) return { kind: "approve-shape", shape: hash };
  if (args.length === 2 && first === "stage" && namePattern.test(second)) return { kind: "approve-stage", stage: second };
  if (args.length === 3 && idPattern.test(first) && namePattern.test(second) && shortHash.test(hash))
    return { kind: "approve-plan", id: first, stack: second, fingerprint: third.toLowerCase() };
  return null;
}
