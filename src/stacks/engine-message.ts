import { matchesHint, parseHint } from "../fleet/hint-pattern.ts";

/** Who holds the lock on a state, as the engine reports it. */
export interface LockHolder {
  readonly lockId: string;
  readonly who: string;
  /** As the engine writes it. */
  readonly since: string;
}

/** The holder where a message is about a lock that could not be acquired; null for every other message. */
export function lockHolder(stderr: string): LockHolder | null {
  if (!/Error acquiring the state lock/i.test(stderr)) return null;
  const lines = stderr.split("\n").map((line) => line.replace(/^[\s│|]+/, "").trimEnd());
  const field = (name: string): string => {
    const line = lines.find((line) => line.startsWith(`${name}:`) && line.length > name.length + 1);
    return line?.slice(name.length + 1).trimStart() ?? "unknown";
  };
  return { lockId: field("ID"), who: field("Who"), since: field("Created") };
}

/** Whether a message is about a count, a for_each or a provider's configuration that depends on something not known yet. */
export function needsKnown(stderr: string): boolean {
  const text = flat(stderr);
  return (
    /cannot be determined until apply|(?:will be|only) known (?:only )?after apply/i.test(text) ||
    /Invalid (?:for_each|count) argument|Invalid provider configuration/i.test(text)
  );
}

/** Longest message that is kept, in characters: its end has the reason. */
const longest = 4_000;

/**
 * The engine's message without frames and colours, with secrets replaced. `secrets` are values that must not be shown; those under four characters
 * would make holes into other words and are left to the engine's own marks.
 */
export function engineError(stderr: string, stdout: string, secrets: Iterable<string>): string {
  const message = stderr.trim() === "" ? stdout : stderr;
  const lines = message
    // oxlint-disable-next-line no-control-regex -- providers write colours in spite of -no-color
    .replaceAll(/\u001b\[[0-9;]*m/g, "")
    .split("\n")
    .map((line) => line.replace(/^[│╷╵]\s?/u, "").trimEnd())
    .filter((line, index, all) => line !== "" || (all[index - 1] ?? "") !== "");
  const text = redacted(lines.join("\n").trim(), secrets);
  return text.length <= longest ? text : `… ${text.slice(-longest)}`;
}

/** The text with every secret of at least four characters replaced, also where it is quoted as JSON. */
export function redacted(text: string, secrets: Iterable<string>): string {
  const forms = [...secrets].filter((secret) => secret.length >= 4).flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)]);
  return [...new Set(forms)].sort((a, b) => b.length - a.length).reduce((text, secret) => text.replaceAll(secret, "(sensitive)"), text);
}

/** The first hint of the architecture whose pattern is in the message. */
export function hintFor(message: string, hints: readonly { readonly match: string; readonly say: string }[]): string | null {
  const found = hints.find(({ match }) => {
    const hint = parseHint(match);
    return hint.outcome === "parsed" && matchesHint(hint.pattern, message);
  });
  return found?.say ?? null;
}

/** The engine breaks lines at the width of its window. */
function flat(text: string): string {
  return text.replaceAll(/[\s│]+/g, " ");
}
