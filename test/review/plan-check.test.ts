import { expect, test } from "vitest";
import { plainTemplate } from "../../src/fleet/template-files.ts";
import type { LedgerStore } from "../../src/ledger/store.ts";
import { reportPlan } from "../../src/review/report-plan.ts";
import { fakeGitHub } from "../github/fake-github.ts";

test("a pull request that changes no instance gets the check too, so that a rule may require it", async () => {
  const github = fakeGitHub();
  const head = await github.push("words", "octocat");
  const pullRequest = await github.personOpensPullRequest("octocat", "words");
  const untouched = { write: () => Promise.reject(new Error("there is nothing to keep")) } as unknown as LedgerStore;
  const report = { head, base: "b".repeat(40), mergeTree: "c".repeat(40), pullRequest, run: "1", problems: [], stacks: [] };
  await reportPlan({
    report,
    head,
    pullRequest,
    github,
    ledger: untouched,
    template: plainTemplate("templates/plan-comment.md"),
    accounts: new Map(),
    runUrl: "",
    clock: () => 0,
  });
  expect(await github.checks(head)).toMatchObject([{ name: "plan", app: "flotilla", conclusion: "success" }]);
  expect(await github.checkText(head, "plan")).toBe(github.comments(pullRequest)[0]?.body);
});
