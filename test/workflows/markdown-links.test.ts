import { expect, test } from "vitest";
import { brokenLinks } from "../../scripts/check/markdown-links.ts";

const paths = ["README.md", "docs/users/concepts.md", "docs/users/commands.md", "architectures/local/1/architecture.yaml"];

test("a link leads to a file, a folder or a heading", () => {
  const pages = new Map([
    ["README.md", "[a](docs/users/concepts.md#two-truths-main-and-the-ledger) [b](architectures/local/1) ![c](<docs/users/commands.md>)\n"],
    [
      "docs/users/concepts.md",
      "# Two truths: main and the ledger\n\n[up](../../README.md), [here](#how-it-ends-1)\n\n## How it ends\n\n## How it ends\n",
    ],
    [
      "docs/users/commands.md",
      "[site](https://example.com/x), [mail](mailto:a@b.example), [slot]({{url}})\n\n[one]: concepts.md 'Title'\n",
    ],
  ]);
  expect(brokenLinks(pages, paths)).toEqual([]);
});

test("one that leads nowhere is named with its line", () => {
  const pages = new Map([
    ["README.md", "# Flotilla\n\nSee [concepts](docs/concepts.md) and [commands](docs/users/commands.md#nothing).\n\n[ref]: ./missing/\n"],
    ["docs/users/commands.md", "# Commands\n\n[below](#also-nothing)\n"],
  ]);
  expect(brokenLinks(pages, paths)).toEqual([
    { file: "README.md", line: 3, target: "docs/concepts.md", reason: "there is no docs/concepts.md" },
    { file: "README.md", line: 3, target: "docs/users/commands.md#nothing", reason: "docs/users/commands.md has no heading #nothing" },
    { file: "README.md", line: 5, target: "./missing/", reason: "there is no missing" },
    { file: "docs/users/commands.md", line: 3, target: "#also-nothing", reason: "docs/users/commands.md has no heading #also-nothing" },
  ]);
});

test("code is no link", () => {
  const pages = new Map([["README.md", "`[a](nowhere)` and\n\n```md\n[b](nowhere)\n# heading\n```\n\n[c](#heading)\n"]]);
  expect(brokenLinks(pages, paths).map(({ target }) => target)).toEqual(["#heading"]);
});
