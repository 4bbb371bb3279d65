import { fullName, type ForgeState } from "../state.ts";
import { Html, markup } from "./html.ts";
import { markdownHtml, markdownStyles } from "./markdown.ts";

const styles = `${markdownStyles}
:root { color-scheme: light dark; --line: light-dark(#d1d9e0, #3d444d); --soft: light-dark(#f6f8fa, #151b23); --text: light-dark(#1f2328, #f0f6fc);
  --quiet: light-dark(#59636e, #9198a1); --good: light-dark(#1a7f37, #3fb950); --bad: light-dark(#d1242f, #f85149); --work: light-dark(#9a6700, #d29922); --done: light-dark(#8250df, #ab7df8); --link: light-dark(#0969da, #4493f8); }
* { box-sizing: border-box; }
body { margin: 0; background: light-dark(#fff, #0d1117); color: var(--text); font: 14px/1.5 -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; overflow-wrap: anywhere; }
a { color: var(--link); text-decoration: none; } a:hover { text-decoration: underline; }
header { display: flex; flex-wrap: wrap; gap: 4px 16px; padding: 12px 16px; border-bottom: 1px solid var(--line); background: var(--soft); }
header .who { margin-left: auto; }
main { max-width: 980px; margin: 0 auto; padding: 16px; }
h1 { font-size: 24px; font-weight: 400; margin: 8px 0; } h2 { font-size: 16px; margin: 24px 0 8px; }
.quiet, h1 small { color: var(--quiet); } h1 small { font-size: inherit; }
.badge { display: inline-block; border-radius: 2em; padding: 2px 10px; color: #fff; background: var(--quiet); font-weight: 500; }
.badge.open { background: light-dark(#1f883d, #238636); } .badge.merged { background: light-dark(#8250df, #8957e5); } .badge.closed { background: light-dark(#cf222e, #da3633); }
.label { border: 1px solid var(--line); border-radius: 2em; padding: 0 7px; font-size: 12px; }
.frame { border: 1px solid var(--line); border-radius: 6px; margin: 12px 0; overflow: hidden; }
.frame > .head { padding: 6px 16px; background: var(--soft); border-bottom: 1px solid var(--line); color: var(--quiet); }
.frame > .markdown-body { padding: 16px; font-size: 14px; overflow-x: auto; }
.event { margin: 12px 16px; color: var(--quiet); }
table.list { width: 100%; border-collapse: collapse; } table.list td { border-top: 1px solid var(--line); padding: 6px 16px; vertical-align: top; } table.list tr:first-child td { border-top: 0; } table.list td:first-child { width: 1%; white-space: nowrap; }
.frame > .frame { margin: 12px 16px; } details > summary { padding: 6px 16px; } .markdown-body details > summary { padding: 0; }
pre.text { margin: 0; padding: 12px 16px; overflow-x: auto; font: 12px/1.45 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
pre.text .pl-mi1 { color: light-dark(#116329, #aff5b4); background: light-dark(#dafbe1, #033a16); } pre.text .pl-md { color: light-dark(#82071e, #ffdcd7); background: light-dark(#ffebe9, #67060c); }
@media (max-width: 600px) { table.list td { padding: 6px 8px; } .frame > .frame { margin: 8px; } }
.success { color: var(--good); } .failure { color: var(--bad); } .working { color: var(--work); } .skipped { color: var(--quiet); }
`;

/** What a page answers with: a whole document that loads and runs nothing. */
export function document(forge: ForgeState, reader: string, title: string, content: Html): string {
  const home = `/${fullName(forge)}`;
  const page = markup`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · ${fullName(forge)}</title>
        <style>
          ${new Html(styles)}
        </style>
      </head>
      <body>
        <header>
          <strong><a href="${home}">${fullName(forge)}</a></strong
          ><a href="${home}/pulls">Pull requests</a><a href="${home}/issues">Issues</a><a href="${home}/actions">Actions</a
          ><span class="who quiet">${reader}, on the lab's GitHub</span>
        </header>
        <main>${content}</main>
      </body>
    </html> `;
  return page.text;
}

export function markdown(text: string): Html {
  return markup`<div class="markdown-body">${new Html(markdownHtml(text))}</div>`;
}

/** A text of somebody in a frame, as comments are. `anchor` names it within the page. */
export function frame(head: Html, text: string, anchor = ""): Html {
  return markup`<div class="frame" id="${anchor}">
    <div class="head">${head}</div>
    ${text === "" ? markup`<div class="markdown-body quiet">No description provided.</div>` : markdown(text)}
  </div>`;
}

/** How far a run, job or check is, as a word with its colour. */
export function progress(status: string, conclusion: string | null): Html {
  const kind =
    conclusion === "success"
      ? "success"
      : conclusion === null
        ? "working"
        : conclusion === "skipped" || conclusion === "neutral"
          ? "skipped"
          : "failure";
  const sign = { success: "✓", working: "●", skipped: "○", failure: "✗" }[kind];
  return markup`<span class="${kind}">${sign} ${conclusion ?? status.replace("_", " ")}</span>`;
}

/** A time of the records, for people. */
export function time(at: string): Html {
  return markup`<time datetime="${at}">${at.slice(0, 16).replace("T", " ")}</time>`;
}

/** A table without a head; what there is nothing of is said. */
export function list(rows: readonly Html[], none: string): Html {
  return rows.length === 0
    ? markup`<p class="quiet">${none}</p>`
    : markup`<div class="frame">
        <table class="list">
          ${rows}
        </table>
      </div>`;
}
