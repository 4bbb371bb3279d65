import { describe, expect, test } from "vitest";
import { parseCommand, unreadCommands } from "../../src/commands/parse.ts";

const id = "src-abc";

describe("the first line of a comment is a command", () => {
  const taken = [
    "/retry\r\n",
    "/retry\r\n\r\n> quoted\r\n> text",
    "/Retry",
    `/retry ${id}\u00a0`,
    `/approve  ${id}   app   1234ABCD\r\n`,
    "  /retry",
    "\n\n \t/retry",
    "\ufeff/retry",
    "／retry",
    "／ｒｅｔｒｙ　ｓｒｃ－ａｂｃ",
    "\u2215retry",
    "/RETRY SRC-ABC",
    "/Approve Stage Internal",
    "> /skip src-abc quoted\n\n/retry",
    "/retry\n/skip src-abc too",
    `/skip ${id} it is ½ past ｔｅｎ`,
  ];
  test.each(taken)("%j", (body) => {
    expect(parseCommand(body).outcome).toBe("command");
  });

  test("its parts are compared as if they were typed in plain letters; a reason stays as it is", () => {
    expect(parseCommand("／ｒｅｔｒｙ　ＳＲＣ－ａｂｃ")).toMatchObject({ command: { kind: "retry", id } });
    expect(parseCommand("/skip SRC-abc Ｄon't ½ now")).toMatchObject({ command: { kind: "skip", id, reason: "Ｄon't ½ now" } });
    expect(parseCommand("/APPROVE STAGE Internal")).toMatchObject({ command: { kind: "approve-stage", stage: "internal" } });
    expect(parseCommand("> old\n\n/retry src-abc")).toMatchObject({ command: { kind: "retry", id }, line: "/retry src-abc" });
  });
});

test.each(["/retry.", "/abort!", "/ retry", "//retry", "`/retry`", "**/pause**", "- /retry", "1. /retry", "@flotilla /retry", "\\/retry"])(
  "%j is answered with how it is written",
  (body) => {
    expect(parseCommand(body).outcome).toBe("none");
    expect(unreadCommands(body)).toMatchObject([{ where: "first", form: expect.stringMatching(/^\/(?:retry|abort|pause)/) }]);
  },
);

test.each([
  ["```\n/retry\n```", "code"],
  ["~~~sh\n/retry\n~~~", "code"],
  ["> /retry", "quoted"],
  ["> ```\n> /retry\n> ```\nThanks", "quoted"],
  ["Hello\n/retry src-abc", "later"],
  ["Hello\r\n\r\n  /RETRY", "later"],
  ["Hello\n- `/skip src-abc no`", "later"],
  ["/lgtm", "first"],
  ["/retyr src-abc", "first"],
  ["| what |\n|---|\n| /retry |", "later"],
  ["<details><summary>/retry</summary>\n\nHello\n</details>", "first"],
  ["<b>/retry</b>", "first"],
  ["- [x] /retry", "first"],
  ["[/retry](https://example.com)", "first"],
  ["→ /retry", "first"],
  ["/r\u0435try", "first"],
])("%j holds no command that is carried out, and is answered", (body, where) => {
  expect(parseCommand(body).outcome).toBe("none");
  expect(unreadCommands(body)).toMatchObject([{ where }]);
});

test.each([
  "",
  "\n",
  "please /retry",
  "/etc/hosts is wrong",
  "see\n/usr/local/bin\n/home",
  "a/b",
  "https://example.com/retry",
  "```\nls /\n```",
  "/",
  "> hi",
])("%j is text", (body) => {
  expect(parseCommand(body).outcome).toBe("none");
  expect(unreadCommands(body)).toEqual([]);
});

test("a command with other arguments than it takes is answered with how it is written", () => {
  for (const body of ["/skip", "/retry a b", "/approve", "/pause now"]) expect(parseCommand(body).outcome, body).toBe("malformed");
});

test("every command of a comment but the first is found", () => {
  expect(unreadCommands("/pause\n/abort\n> /resume\n```\n/skip src-abc x\n```\n/status")).toMatchObject([
    { line: "/abort", where: "later" },
    { where: "quoted" },
    { where: "code" },
    { line: "/status", where: "later" },
  ]);
});

test("a long comment takes no longer than its length", () => {
  for (const text of [
    "/".repeat(60_000),
    "`".repeat(60_000),
    "> ".repeat(30_000),
    "\n".repeat(60_000),
    "/a".repeat(30_000),
    `${" ".repeat(60_000)}x`,
  ])
    unreadCommands(text);
});
