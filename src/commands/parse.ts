/** What a person may say in the first line of a comment. */
export type Command =
  | { readonly say: "approve-plan"; readonly id: string; readonly stack: string; readonly fingerprint: string }
  | { readonly say: "approve-shape"; readonly shape: string }
  | { readonly say: "approve-stage"; readonly stage: string }
  | { readonly say: "retry"; readonly id: string | null }
  | { readonly say: "skip"; readonly id: string; readonly reason: string }
  | { readonly say: "pause" | "resume" | "abort" | "status" };

export type Parsed =
  | { readonly outcome: "command"; readonly command: Command; readonly line: string }
  | { readonly outcome: "none" }
  /** A slash and a word that is no command of ours: on our own issues a mistake, elsewhere another bot's. */
  | { readonly outcome: "unknown"; readonly word: string; readonly line: string }
  | { readonly outcome: "wrong"; readonly code: "command.form"; readonly message: string; readonly line: string };

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
const eightPattern = /^[0-9a-f]{8}$/;

/** Longest reason that is kept, in characters. */
const longestReason = 300;

/**
 * Reads the first line of a comment, and nothing but that line. Every part is checked against what it may look like: nothing a comment says
 * reaches a path, a shell or Markdown.
 */
export function parseCommand(body: string): Parsed {
  const line = (/^[^\r\n]*/.exec(body)?.[0] ?? "").replace(/[\p{Cc}\p{Cf}\s]+/gu, " ").trim();
  const [word = "", ...args] = line.split(" ");
  const name = word.toLowerCase();
  const command = (command: Command): Parsed => ({ outcome: "command", command, line });
  const wrong = (form: keyof typeof forms): Parsed => ({
    outcome: "wrong",
    code: "command.form",
    message: `that is not how it is typed: ${forms[form]}`,
    line,
  });
  switch (name) {
    case "/approve": {
      const [first = "", second = "", third = ""] = args;
      if (args.length === 1 && eightPattern.test(first.toLowerCase())) return command({ say: "approve-shape", shape: first.toLowerCase() });
      if (args.length === 2 && first === "stage" && namePattern.test(second)) return command({ say: "approve-stage", stage: second });
      if (args.length === 3 && idPattern.test(first) && namePattern.test(second) && eightPattern.test(third.toLowerCase()))
        return command({ say: "approve-plan", id: first, stack: second, fingerprint: third.toLowerCase() });
      return wrong("approve");
    }
    case "/retry": {
      const [id = ""] = args;
      if (args.length === 0) return command({ say: "retry", id: null });
      return args.length === 1 && idPattern.test(id) ? command({ say: "retry", id }) : wrong("retry");
    }
    case "/skip": {
      const [id = "", ...reason] = args;
      if (!idPattern.test(id) || reason.length === 0) return wrong("skip");
      return command({ say: "skip", id, reason: reason.join(" ").slice(0, longestReason) });
    }
    case "/pause":
    case "/resume":
    case "/abort":
    case "/status":
      if (args.length > 0) return wrong(name.slice(1) as "pause" | "resume" | "abort" | "status");
      return command({ say: name.slice(1) as "pause" | "resume" | "abort" | "status" });
    default:
      return /^\/[a-z][a-z-]*$/.test(name) ? { outcome: "unknown", word: name, line } : { outcome: "none" };
  }
}
