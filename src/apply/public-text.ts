import type { FleetInstance } from "../fleet/model.ts";
import { abstraction } from "../stacks/shape.ts";

/** Takes an instance's slug and domains out of a text: people see it by its id. */
export function withoutNames({ config }: FleetInstance): (text: string) => string {
  const { slug, domain, customDomains = [] } = config.spec;
  const words = [domain, ...customDomains].map((name) => abstraction({ id: "", slug: "", domain: name }));
  const last = abstraction({ id: "", slug, domain: "" });
  return (text) => last(words.reduce((text, word) => word(text), text));
}

/** A text that came from elsewhere as Markdown that shows it literally, on one line: no markup, no mention, no marker. */
export function literal(text: string, limit = 400): string {
  const line = oneLine(text);
  const cut = line.length > limit ? `${line.slice(0, limit - 1)}…` : line;
  return cut.replace(/[\\`*_{}[\]<>|~$&]/g, "\\$&").replace(/@(?=[\p{L}\p{N}])/gu, "@\u200b");
}

/** The same as a code span, in which nothing can be escaped. */
export function codeSpan(text: string, limit = 200): string {
  const line = oneLine(text).replaceAll("`", "'").replaceAll("<!--", "< !--");
  return `\`${line.length > limit ? `${line.slice(0, limit - 1)}…` : line}\``;
}

/** Control and direction characters can reorder what people read. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
}
