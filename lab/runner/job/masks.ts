/**
 * Words to mask; once added, a word stays masked for the rest of the job. One letter is a word: GitHub's runner masks whatever is not empty ("Masking a value
 * prevents a string or variable from being printed in the log", https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#masking-a-value-in-a-log).
 */
export class Masks {
  readonly #words = new Set<string>();

  /** Masks a value: whole, each of its lines, and encoded as JSON, in a URL, or as Base64 at any alignment, as GitHub's runner does. */
  add(value: string): void {
    for (const word of [value, ...value.split(/\r?\n/)]) {
      const trimmed = word.trim();
      if (trimmed === "") continue;
      for (const form of [
        word,
        trimmed,
        JSON.stringify(trimmed).slice(1, -1),
        encodeURIComponent(trimmed.toWellFormed()),
        ...base64Forms(trimmed),
      ])
        this.#words.add(form);
    }
  }

  /** The text with every masked word as `***`. */
  hide(text: string): string {
    const found: { start: number; end: number }[] = [];
    for (const word of this.#words) {
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) found.push({ start: at, end: at + word.length });
    }
    if (found.length === 0) return text;
    found.sort((a, b) => a.start - b.start || b.end - a.end);
    let hidden = "";
    let from = 0;
    for (const { start, end } of found) {
      if (end <= from) continue;
      if (start >= from) hidden += `${text.slice(from, start)}***`;
      from = end;
    }
    return hidden + text.slice(from);
  }

  /** Whether a text contains a masked word. */
  hides(text: string): boolean {
    return this.hide(text) !== text;
  }
}

/** Base64 of the value within longer data that starts 0, 1 or 2 bytes before it, without the characters that depend on its neighbours. */
function base64Forms(value: string): readonly string[] {
  const bytes = Buffer.from(value, "utf8");
  return [0, 1, 2].flatMap((skip) => {
    const whole = bytes.subarray(skip, bytes.length - ((bytes.length - skip) % 3));
    return whole.length < 6 ? [] : [whole.toString("base64")];
  });
}
