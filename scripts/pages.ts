// `npm run pages [-- --out <folder>] [--docs] [--browser <path>] [--mermaid <mermaid.min.js>]`: what people read on GitHub, as HTML and, where there is
// a headless Chromium, as pictures: light and dark, on a telephone and on a screen. `--docs` writes the pictures of docs/users, `--lab` those of the
// lab's GitHub in a browser.
import { mkdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { findBrowser, type View, withBrowser } from "./pages/browser.ts";
import { githubPage } from "./pages/github-page.ts";
import { withLabPages } from "./pages/lab-pages.ts";
import { samplePages } from "./pages/samples.ts";

const { values } = parseArgs({
  options: {
    out: { type: "string", default: join(tmpdir(), "flotilla-pages") },
    docs: { type: "boolean", default: false },
    lab: { type: "boolean", default: false },
    browser: { type: "string" },
    mermaid: { type: "string" },
    only: { type: "string" },
  },
});
const mermaid = values.mermaid === undefined ? null : pathToFileURL(values.mermaid).href;
const pages = (await samplePages()).filter(({ name }) => values.only === undefined || name.includes(values.only));
await mkdir(values.out, { recursive: true });
for (const { name, title, body } of pages) {
  await writeFile(join(values.out, `${name}.md`), body);
  await writeFile(join(values.out, `${name}.html`), githubPage({ title, body, mermaid }));
}
console.log(`${pages.length} pages in ${values.out}`);

const views: readonly View[] = [400, 1_400].flatMap((width) =>
  (["light", "dark"] as const).map((theme) => ({ width, theme, mostHeight: 4_000 })),
);
/** Short enough to be looked at in a document. */
const inDocs: View = { width: 900, theme: "light", mostHeight: 950 };
const pictures = join(import.meta.dirname, "..", "docs", "users", "pictures");
const browser = await findBrowser(values.browser ?? null);
if (browser === null) {
  console.error("no pictures: neither chromium nor google-chrome is on PATH; name one with --browser");
  process.exitCode = values.docs ? 1 : 0;
} else {
  await withBrowser(browser, async (screenshot) => {
    const capture = async (name: string, url: string): Promise<void> => {
      for (const view of views) await writeFile(join(values.out, `${name}-${view.width}-${view.theme}.png`), await screenshot(url, view));
    };
    if (values.lab)
      return await withLabPages(pages, async (addresses) => {
        for (const [name, url] of addresses) await capture(name, url);
      });
    for (const { name, picture } of pages) {
      const url = pathToFileURL(join(values.out, `${name}.html`)).href;
      if (values.docs && picture !== null) await writeFile(join(pictures, `${picture}.png`), await screenshot(url, inDocs));
      if (!values.docs) await capture(name, url);
    }
  });
}
