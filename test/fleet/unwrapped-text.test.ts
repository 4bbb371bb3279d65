import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";

// GitHub shows every line break of an issue, a comment and a pull request's body: a paragraph that is wrapped at a column has ragged lines there.

const root = join(import.meta.dirname, "..", "..");
const folders = ["templates", "test/review/golden", "test/rollout/golden"];

/** What begins a block of its own, or is no Markdown that is set as a paragraph. */
const ownBlock = /^\s*(?:[-+!*#>|]|\d+\.|```|~~~|<|\{\{|and \d)/;

/** Lines of a text that go on from the line before, with their numbers. */
function wrapped(text: string): readonly string[] {
  let fenced = false;
  const lines = text.split("\n");
  return lines.flatMap((line, index) => {
    if (/^\s*(?:```|~~~)/.test(line)) fenced = !fenced;
    const before = lines[index - 1] ?? "";
    const isFrontMatter = text.startsWith("---\n") && index < lines.indexOf("---", 1) + 1;
    const goesOn = before.trim() !== "" && line.trim() !== "" && !ownBlock.test(line) && !ownBlock.test(before);
    return !fenced && !isFrontMatter && goesOn ? [`${index + 1}: ${line}`] : [];
  });
}

test("no text that GitHub shows is wrapped at a column", async () => {
  for (const folder of folders)
    for (const name of (await readdir(join(root, folder))).filter((file) => file.endsWith(".md"))) {
      const path = join(folder, name);
      expect(wrapped(await readFile(join(root, path), "utf8")), path).toEqual([]);
    }
});

test("a wrapped paragraph is found", () => {
  expect(wrapped("One line that\nis wrapped\n\n- a list\n- of two\n\n```\nany\ncode\n```\n")).toEqual(["2: is wrapped"]);
});
