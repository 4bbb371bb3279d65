import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { Marked } from "marked";

const require = createRequire(import.meta.url);
/** GitHub's own styles for Markdown, light and dark by what the browser prefers. */
const styles = await readFile(require.resolve("github-markdown-css/github-markdown.css"), "utf8");

/** As issues and comments are read: GFM, and each end of a line is one (https://docs.github.com/en/get-started/writing-on-github). */
const marked = new Marked({ gfm: true, breaks: true });

const alert = /<blockquote>\s*<p>\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\](?:<br>)?\s*/g;

/** Markdown as GitHub shows it in an issue or a comment, without its frame; comments (markers) are not shown. */
function markdownHtml(text: string): string {
  const html = marked.parse(text, { async: false });
  return withAlerts(html.replaceAll(/<!--.*?-->/gs, "")).replaceAll(
    /<pre><code class="language-mermaid">(.*?)<\/code><\/pre>/gs,
    '<pre class="mermaid">$1</pre>',
  );
}

/** `> [!CAUTION]`: an alert of GitHub's, which the parser leaves a quotation. */
function withAlerts(html: string): string {
  return html
    .split(/(?=<blockquote>)/)
    .map((part) => {
      alert.lastIndex = 0;
      const [whole, kind] = alert.exec(part) ?? [];
      if (whole === undefined || kind === undefined) return part;
      const name = kind.toLowerCase();
      const title = `<div class="markdown-alert markdown-alert-${name}"><p class="markdown-alert-title">${kind[0] ?? ""}${name.slice(1)}</p><p>`;
      return part.replace(whole, title).replace("<p></p>", "").replace("</blockquote>", "</div>");
    })
    .join("");
}

/** What a code block's language colours; GitHub does that with classes that its styles have. */
function withDiffColours(html: string): string {
  return html.replaceAll(/<code class="language-diff">(.*?)<\/code>/gs, (_, lines: string) => {
    const coloured = lines.split("\n").map((line) => {
      const kind = { "+": "pl-mi1", "-": "pl-md", "!": "pl-mc" }[line[0] ?? ""];
      return kind === undefined ? line : `<span class="${kind}">${line}</span>`;
    });
    return `<code>${coloured.join("\n")}</code>`;
  });
}

/** A page that shows one issue or comment: its title, where it has one, and its text in GitHub's frame. `mermaid`: address of the library. */
export function githubPage({
  title,
  body,
  mermaid,
}: {
  readonly title: string;
  readonly body: string;
  readonly mermaid: string | null;
}): string {
  const drawing =
    mermaid === null
      ? ""
      : `<script src="${mermaid}"></script><script>mermaid.initialize({ startOnLoad: true, theme: matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "default" });</script>`;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Markdown</title>
<style>${styles}
:root { color-scheme: light dark; }
body { margin: 0; padding: 16px; background: light-dark(#f6f8fa, #010409); }
main { max-width: 900px; margin: 0 auto; }
h1.title { font: 400 26px/1.25 -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; color: light-dark(#1f2328, #f0f6fc); }
.frame { border: 1px solid light-dark(#d1d9e0, #3d444d); border-radius: 6px; background: light-dark(#fff, #0d1117); padding: 16px; }
.markdown-body { font-size: 14px; }
.pl-mc { color: light-dark(#953800, #ffdfb6); background: light-dark(#ffd8b5, #5a1e02); }
</style></head>
<body><main><h1 class="title"></h1><div class="frame"><article class="markdown-body">
${withDiffColours(markdownHtml(body))}
</article></div></main>
<script>document.querySelector("h1.title").textContent = ${JSON.stringify(title).replaceAll("<", "\\u003c")};</script>${drawing}</body></html>
`;
}
