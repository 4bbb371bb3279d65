/**
 * What an architecture's hint looks for in an engine's message: text, in which `.*` stands for anything and a backslash takes a character literally.
 * It is matched piece by piece, so no text makes it slow, as a regular expression could.
 */
export type HintPattern = readonly string[];

export type ParsedHint =
  | { readonly outcome: "parsed"; readonly pattern: HintPattern }
  /** A character that would mean something in a regular expression stands there as if it did. */
  | { readonly outcome: "special"; readonly character: string };

export function parseHint(text: string): ParsedHint {
  const pieces = [""];
  for (let at = 0; at < text.length; at++) {
    const [character = "", next] = [text[at], text[at + 1]];
    if (character === "." && next === "*") {
      pieces.push("");
      at++;
    } else if (character === "\\" && next !== undefined) {
      pieces.push(`${pieces.pop() ?? ""}${next}`);
      at++;
    } else if ("^$[](){}|+?*\\".includes(character)) return { outcome: "special", character };
    else pieces.push(`${pieces.pop() ?? ""}${character}`);
  }
  return { outcome: "parsed", pattern: pieces.map(normal).filter((piece) => piece !== "") };
}

/** Whether the pieces follow each other in a message; case, line breaks and the frames of the engine's messages do not count. */
export function matchesHint(pattern: HintPattern, message: string): boolean {
  const text = normal(message);
  let from = 0;
  for (const piece of pattern) {
    const at = text.indexOf(piece, from);
    if (at < 0) return false;
    from = at + piece.length;
  }
  return true;
}

function normal(text: string): string {
  return text.replaceAll(/[\s│]+/g, " ").toLowerCase();
}
