import { expect, test } from "vitest";
import { approversOf, type Circle } from "../../src/apply/review-facts.ts";
import { decideCommand } from "../../src/commands/decide.ts";
import { coAuthorsOf } from "../../src/github/co-authors.ts";
import type { PullRequestTrust } from "../../src/github/port.ts";

// Somebody hides behind a job, an App, an agent or another name, and approves the own change.

const head = "a".repeat(40);
const review = { head, at: "2026-11-02T08:00:00Z" };
const circle: Circle = { app: "flotilla[bot]", machines: ["agent-7"], involved: [] };

function approvers(author: string, committers: readonly string[], approving: readonly string[], within: Circle = circle) {
  const approvals = approving.map((login) => ({ login, account: login.length, head, role: "write", at: "2026-11-02T09:00:00Z" }) as const);
  const trust: PullRequestTrust = {
    number: 1,
    author,
    committers,
    pushersUnknown: null,
    headPushedAt: "2026-11-02T09:00:00Z",
    merged: true,
    mergeCommit: head,
    mergedAt: "2026-11-02T10:00:00Z",
    approvals,
    objections: [],
  };
  return approversOf(trust, review, undefined, within);
}

test.each([
  ["a person's change", "monalisa", ["monalisa"], ["defunkt"], ["defunkt"]],
  ["a change by a job needs two people", "github-actions[bot]", ["github-actions[bot]"], ["defunkt"], []],
  ["of whom one may have asked for it", "github-actions[bot]", ["github-actions[bot]"], ["defunkt", "monalisa"], ["defunkt", "monalisa"]],
  ["a commit that a job pushed onto a person's pull request", "monalisa", ["monalisa", "github-actions[bot]"], ["defunkt"], []],
  ["another App's", "dependabot[bot]", ["dependabot[bot]"], ["defunkt"], []],
  ["the App's own", "flotilla[bot]", ["flotilla[bot]"], ["defunkt"], ["defunkt"]],
  ["an agent's with an ordinary account", "agent-7", ["agent-7"], ["defunkt"], []],
  ["an agent approves nothing, however its name is written", "monalisa", ["monalisa"], ["Agent-7"], []],
  ["a co-author's own word", "monalisa", ["monalisa", "Defunkt"], ["defunkt"], []],
] as const)("%s", (_, author, committers, approving, expected) => {
  expect(approvers(author, committers, approving)).toEqual(expected);
});

test("who set a rollout going is behind the App's pull requests of it", () => {
  expect(approvers("flotilla[bot]", ["flotilla[bot]"], ["defunkt"], { ...circle, involved: [{ by: "defunkt" }] })).toEqual([]);
});

test("co-authors are read from the message, by the addresses that GitHub gives", () => {
  const message = [
    "Resize",
    "",
    "Co-authored-by: Mona <583231+monalisa@users.noreply.github.com>",
    "CO-AUTHORED-BY: <defunkt@users.noreply.github.com>",
    "Co-authored-by: A job <41898282+github-actions[bot]@users.noreply.github.com>",
    "Co-authored-by: Mona <mona@example.com>",
    "Not co-authored-by: X <octocat@users.noreply.github.com>",
    `Co-authored-by: ${"<".repeat(50_000)}`,
  ].join("\n");
  expect(coAuthorsOf(message)).toEqual(["monalisa", "defunkt", "github-actions[bot]"]);
});

test("an agent's command is refused, its question is answered", () => {
  const actor = { kind: "commenter", login: "agent-7", account: 7, role: "admin", needed: "maintain", comment: 1, machine: true } as const;
  const facts = {
    instances: new Map(),
    confirmations: [],
    digests: new Map(),
    invalid: null,
    authors: [],
    shapes: [],
    exclusions: null,
    heads: new Map(),
  };
  const place = { kind: "environment", environment: "prod" } as const;
  const command = { kind: "approve-plan", id: "src-one", stack: "app", fingerprint: "abcdef01" } as const;
  expect(decideCommand({ command, place, actor, at: "2026-11-02T08:00:00Z", facts })).toMatchObject({
    outcome: "refused",
    refusal: { code: "person.machine" },
  });
});
