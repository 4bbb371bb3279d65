import { expect, test } from "vitest";
import { GitError } from "../../src/git/git-error.ts";
import { GitHubError } from "../../src/github/error.ts";
import { endOfProgram, failureOf } from "../../src/process/failure.ts";
import { ProcessError } from "../../src/process/run.ts";
import { UserError } from "../../src/process/user-error.ts";
import { RecordError } from "../../src/schemas/check-record.ts";

const ofSystem = (code: string, path?: string) =>
  Object.assign(new Error(`${code}: words of the system`), { code, syscall: "open", ...(path === undefined ? {} : { path }) });

test.each([
  ["a user's mistake", new UserError("do this")],
  ["git", new GitError("fetch", "fatal: no")],
  ["GitHub", new GitHubError("issue", 502, "GitHub answered 502")],
  ["a process", new ProcessError("not-found", "x could not be started", "")],
  ["a file of a newer version", new RecordError("x is not a Work")],
  ["a full disk", ofSystem("ENOSPC")],
  ["a read-only folder", ofSystem("EROFS", "/srv/fleet")],
  ["another user's file", ofSystem("EACCES", "/srv/fleet")],
  ["several of them", new AggregateError([new UserError("a"), new GitError("push", "no")], "a\nb")],
])("%s is a person's to fix, in one line and without a stack", (_, error) => {
  const failure = failureOf(error);
  expect(failure.kind).toBe("user");
  const lines: string[] = [];
  expect(endOfProgram(error, "flotilla", (line) => lines.push(line))).toBe(2);
  expect(lines).toEqual([failure.message]);
});

test("a file's fault names the file and what to do", () => {
  expect(failureOf(ofSystem("EROFS", "/srv/fleet")).message).toBe(
    "/srv/fleet: the file system is read-only. Make it writable or name another folder, then run the same again (EROFS).",
  );
});

test.each([new TypeError("x is not a function"), ofSystem("ENOENT"), new AggregateError([new UserError("a"), new TypeError("b")], "a\nb")])(
  "a bug keeps its stack and those of its causes: %s",
  (cause) => {
    const failure = failureOf(new Error("outer", { cause }));
    expect(failure).toMatchObject({ kind: "bug", message: "outer", stacks: [expect.stringContaining("outer"), cause.stack] });
    const lines: string[] = [];
    expect(endOfProgram(cause, "flotilla", (line) => lines.push(line))).toBe(3);
    expect(lines[0]).toMatch(/^flotilla: internal error: /);
  },
);

test("a copy that finds no space names the file that was to be made, not the one that was read", () => {
  const full = Object.assign(new Error("ENOSPC"), { code: "ENOSPC", syscall: "copyfile", path: "/fleet/.git/index", dest: "/tmp/index" });
  expect(failureOf(full)).toMatchObject({ kind: "user", message: expect.stringMatching(/^\/tmp\/index: no space is left/) as string });
});
