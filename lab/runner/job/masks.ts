/** A value shorter than this is not masked: it would turn half of every log into asterisks. */
export const shortestMask = 4;

/** Words that must not be seen; once added, a word stays hidden for the rest of the job. */
export class Masks {
  readonly #words = new Set<string>();

  /** Hides a value: whole, each of its lines, and as it looks inside JSON, a URL, or Base64 at any alignment, as GitHub's runner does. */
  add(value: string): void {
    for (const word of [value, ...value.split(/\r?\n/)]) {
      const trimmed = word.trim();
      if (trimmed.length < shortestMask) continue;
      for (const form of [
        word,
        trimmed,
        JSON.stringify(trimmed).slice(1, -1),
        encodeURIComponent(trimmed.toWellFormed()),
        ...base64Forms(trimmed),
      ])
        if (form.length >= shortestMask) this.#words.add(form);
    }
  }

  /** The text with every hidden word as `***`. */
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

  /** Whether a text holds a hidden word. */
  hides(text: string): boolean {
    return this.hide(text) !== text;
  }
}

/** Base64 of the value as it stands inside longer data that begins 0, 1 or 2 bytes before it, without what depends on its neighbours. */
function base64Forms(value: string): readonly string[] {
  const bytes = Buffer.from(value, "utf8");
  return [0, 1, 2].flatMap((skip) => {
    const whole = bytes.subarray(skip, bytes.length - ((bytes.length - skip) % 3));
    return whole.length < 6 ? [] : [whole.toString("base64")];
  });
}
