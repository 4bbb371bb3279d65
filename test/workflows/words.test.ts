import { describe, expect, test } from "vitest";
import { removedWords, removedWordsIn } from "../../scripts/check/removed-words.ts";
import { wordsOfFile } from "../../scripts/check/word-tokens.ts";

const found = (path: string, content: string) => removedWordsIn(path, content).map(({ line, form }) => `${line} ${form}`);

describe("a removed word is found", () => {
  test("in names of every style, and in the file's own", () => {
    expect(found("a.ts", "const applyRoom = 1;\nconst RunBook = 2;\nexport type STORY_BROKEN = 3;\n")).toEqual([
      "1 room",
      "2 run book",
      "3 story broken",
    ]);
    expect(found("src/local/run-book.ts", "")).toEqual(["0 run book"]);
    expect(found("src/desk/a.ts", "")).toEqual(["0 desk"]);
    expect(found("a.ts", "for (const each of stacks) stacks.told(each);\n")).toEqual(["1 each", "1 told", "1 each"]);
  });

  test("in comments, strings and templates, with their lines", () => {
    const code = '// it is told\nlet a = "mend it";\n/* one\n   settled */\nlet b = `the ${c ? `town` : d} workshop`;\n';
    expect(found("a.ts", code)).toEqual(["1 told", "2 mend", "4 settled", "5 town", "5 workshop"]);
  });

  test("in Markdown, YAML and JSON, as text and as part of a name", () => {
    expect(found("docs/a.md", "# Rooms\n\nThe `run-book` takes part.\n")).toEqual(["1 rooms", "3 run book", "3 takes part"]);
    expect(found("a.yml", "description: Folds it\nlook-thread: 1\n")).toEqual(["1 folds", "2 look"]);
  });
});

describe("good English is not", () => {
  test.for([
    "// The job waits for its turn, as the world does; look at eight of them, judge them.",
    'throw new Error("It waits for the world.");',
    "const [classroom, unfold, amendment, foretold, recommend] = [];",
    "await Promise.allSettled(jobs);",
    "test.each(rows)(title, (row) => rows.forEach(row));",
    "const folder = lookup(worldwide);",
  ])("%s", (code) => {
    expect(found("a.ts", code)).toEqual([]);
  });
});

test("code after a regular expression or a nested template is code again", () => {
  const code = "const a = x.map((y) => /[`\"'/]/.exec(y));\nconst b = `${f(`${{ c: 1 }.c}`)}`;\nconst waits = 1;\n";
  expect(found("a.ts", code)).toEqual(["3 waits"]);
  expect(wordsOfFile("a.ts", code).filter(({ place }) => place === "text")).toEqual([]);
});

test("every removed word has one entry and a replacement", () => {
  const forms = removedWords.flatMap((removed) => removed.forms);
  expect(new Set(forms).size).toBe(forms.length);
  for (const { forms: of, instead, in: places } of removedWords) {
    expect(instead, of.join()).not.toBe("");
    expect(places.length, of.join()).toBeGreaterThan(0);
    for (const form of of) expect(instead.toLowerCase().split(/[^a-z]+/), form).not.toContain(form);
  }
});
