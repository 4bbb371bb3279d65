import { checksAt } from "../github/checks-at.ts";
import { expect, test } from "vitest";
import { plainTemplate } from "../../src/fleet/template-files.ts";
import type { LedgerStore } from "../../src/ledger/store.ts";
import { planMarker } from "../../src/report/plan-comment.ts";
import { reportNotValid, reportPlan } from "../../src/review/report-plan.ts";
import { fakeGitHub } from "../github/fake-github.ts";

test("a head that does not pass validation takes the plan of an older head off the pull request", async () => {
  const github = fakeGitHub();
  const head = await github.push("change", "octocat");
  const pullRequest = await github.personOpensPullRequest("octocat", "change");
  const report = async (): Promise<void> => {
    const comment = (await github.pullRequestsWith([pullRequest], planMarker)).get(pullRequest)?.comment ?? null;
    await reportNotValid({ head, pullRequest, github, comment });
  };
  await report();
  expect(github.comments(pullRequest)).toEqual([]);
  await github.stickyComment(pullRequest, planMarker, `${planMarker}\nthe plan of an older head`);
  await report();
  expect(github.comments(pullRequest).map(({ body }) => body)).toEqual([
    expect.stringContaining(`\`${head.slice(0, 8)}\` does not pass the check`),
  ]);
  expect(await checksAt(github, head)).toMatchObject([{ name: "plan", app: "flotilla", conclusion: "failure" }]);
});

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
  expect(await checksAt(github, head)).toMatchObject([{ name: "plan", app: "flotilla", conclusion: "success" }]);
  expect(await github.checkText(head, "plan")).toBe(github.comments(pullRequest)[0]?.body);
});
