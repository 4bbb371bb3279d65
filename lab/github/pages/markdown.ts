import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Marked, type Tokens } from "marked";
import { escapeHtml } from "./html.ts";

const require = createRequire(import.meta.url);
/** GitHub's own styles for Markdown, light and dark by what the browser prefers. */
export const markdownStyles = `${readFileSync(require.resolve("github-markdown-css/github-markdown.css"), "utf8")}
.pl-mc { color: light-dark(#953800, #ffdfb6); background: light-dark(#ffd8b5, #5a1e02); }
`;

/** Tags that GitHub leaves in Markdown and that Flotilla writes; none may have an attribute but `open`. Others are shown as text. */
const harmless = new Set([
  "b",
  "br",
  "code",
  "del",
  "details",
  "em",
  "i",
  "kbd",
  "li",
  "ol",
  "p",
  "pre",
  "strong",
  "sub",
  "summary",
  "sup",
  "ul",
]);

/** Raw HTML as GitHub's sanitizer leaves it: harmless tags; comments go, other tags become text. */
function sanitized(html: string): string {
  return withoutComments(html)
    .split(/(<[^<>]*>)/)
    .map((part) => {
      const [, slash = "", name = "", rest = ""] = /^<(\/?)([A-Za-z0-9]{1,10})([\s/][^<>]*)?>$/.exec(part) ?? [];
      if (!harmless.has(name.toLowerCase())) return escapeHtml(part).replaceAll(/&amp;(#?\w{1,10};)/g, "&$1");
      return `<${slash}${name.toLowerCase()}${/^\s+open(?:\s|=|$)/i.test(rest) ? " open" : ""}>`;
    })
    .join("");
}

/** Without comments, where Flotilla has its markers; one that does not end goes on to the end, as in HTML. */
function withoutComments(html: string): string {
  const [before = "", ...others] = html.split("<!--");
  return [before, ...others.map((part) => (part.includes("-->") ? part.slice(part.indexOf("-->") + 3) : ""))].join("");
}

/** Colours the lines of a diff, by the classes that GitHub's styles have. */
export function diffHtml(lines: string): string {
  return lines
    .split("\n")
    .map((line) => {
      const kind = { "+": "pl-mi1", "-": "pl-md", "!": "pl-mc" }[line[0] ?? ""];
      const text = escapeHtml(line);
      return kind === undefined ? text : `<span class="${kind}">${text}</span>`;
    })
    .join("\n");
}

/** `> [!CAUTION]`: an alert of GitHub's, which the parser leaves a quotation. */
function alertHtml(inner: string): string | null {
  const [whole, kind = ""] = /^\s*<p>\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\](?:<br>|\s)*/.exec(inner) ?? [];
  if (whole === undefined) return null;
  const name = kind.toLowerCase();
  const title = `${kind[0] ?? ""}${name.slice(1)}`;
  const text = `<p>${inner.slice(whole.length)}`.replace(/^<p><\/p>/, "");
  return `<div class="markdown-alert markdown-alert-${name}"><p class="markdown-alert-title">${title}</p>${text}</div>\n`;
}

/** Where a link may lead; anything else stays text. */
function isAddress(href: string): boolean {
  return /^(?:https?:\/\/|mailto:|#|\/(?!\/))/i.test(href);
}

/** As issues and comments are read: GFM, and each end of a line is one (https://docs.github.com/en/get-started/writing-on-github). */
const marked = new Marked({ gfm: true, breaks: true });
marked.use({
  renderer: {
    html: ({ text }: Tokens.HTML | Tokens.Tag) => sanitized(text),
    // GitHub shows pictures through a proxy of its own; nothing is loaded here.
    image: ({ text, href }) => escapeHtml(text === "" ? href : text),
    link({ href, tokens }) {
      const text = this.parser.parseInline(tokens);
      return isAddress(href) ? `<a href="${escapeHtml(href)}" rel="nofollow noopener">${text}</a>` : text;
    },
    blockquote({ tokens }) {
      const inner = this.parser.parse(tokens);
      return alertHtml(inner) ?? `<blockquote>\n${inner}</blockquote>\n`;
    },
    code({ text, lang = "" }) {
      if (lang === "mermaid") return `<pre class="mermaid">${escapeHtml(text)}</pre>\n`;
      return `<pre><code>${lang === "diff" ? diffHtml(text) : escapeHtml(text)}</code></pre>\n`;
    },
  },
});

/** Markdown as GitHub shows it in an issue or a comment. What it returns is safe, whoever wrote the text. */
export function markdownHtml(text: string): string {
  return marked.parse(text, { async: false });
}
