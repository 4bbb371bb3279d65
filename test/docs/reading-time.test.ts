import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { blocksOf } from "./page.ts";

const page = join(import.meta.dirname, "..", "..", "docs", "users", "first-fleet.md");

/** Words in a minute of somebody who reads to understand, and seconds to copy a command and look at its output. */
const reader = { words: 180, seconds: 9 };

/** Of the ten minutes that the page promises, what the machine needs. */
const machine = 1;

test("the first page is read and typed in the ten minutes that it promises", async () => {
  const text = await readFile(page, "utf8");
  const prose = text.replaceAll(/^```[^]*?^```$/gm, "").match(/[\p{L}\p{N}][^\s|]*/gu) ?? [];
  const commands = (await blocksOf(page)).flatMap((block) => block.commands.trim().split("\n"));
  expect(commands.length).toBeGreaterThan(25);
  const minutes = prose.length / reader.words + (commands.length * reader.seconds) / 60;
  expect(minutes, `${prose.length} words, ${commands.length} commands`).toBeLessThanOrEqual(10 - machine);
});
