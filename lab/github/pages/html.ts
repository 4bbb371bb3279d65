/** Text for HTML: between tags, and in attributes in double quotes. */
export function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;").replaceAll("'", "&#39;");
}

/** HTML that is safe to put into a page, as opposed to text. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Part = Html | string | number | null | readonly Part[];

function partHtml(part: Part): string {
  if (part === null) return "";
  if (typeof part === "string" || typeof part === "number") return escapeHtml(String(part));
  return part instanceof Html ? part.text : part.map(partHtml).join("");
}

/** HTML from a template: whatever is filled in is text, unless it is {@link Html}; lists are put together, null is nothing. */
export function markup(texts: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(texts.map((text, index) => `${text}${partHtml(parts[index] ?? null)}`).join(""));
}
