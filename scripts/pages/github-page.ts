import { markdownHtml, markdownStyles } from "../../lab/github/pages/markdown.ts";

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
<style>${markdownStyles}
:root { color-scheme: light dark; }
body { margin: 0; padding: 16px; background: light-dark(#f6f8fa, #010409); }
main { max-width: 900px; margin: 0 auto; }
h1.title { font: 400 26px/1.25 -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; color: light-dark(#1f2328, #f0f6fc); }
.frame { border: 1px solid light-dark(#d1d9e0, #3d444d); border-radius: 6px; background: light-dark(#fff, #0d1117); padding: 16px; }
.markdown-body { font-size: 14px; }
</style></head>
<body><main><h1 class="title"></h1><div class="frame"><article class="markdown-body">
${markdownHtml(body)}
</article></div></main>
<script>document.querySelector("h1.title").textContent = ${JSON.stringify(title).replaceAll("<", "\\u003c")};</script>${drawing}</body></html>
`;
}
