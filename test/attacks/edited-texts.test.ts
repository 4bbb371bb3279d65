import { describe, expect, test, vi } from "vitest";
import { answerComment } from "../../src/commands/answer.ts";
import { readEditEvent, restoreText } from "../../src/commands/restore.ts";
import { planMarker } from "../../src/report/plan-comment.ts";
import { file, untilQuiet } from "../apply/apply-fixture.ts";
import { instance } from "../apply/fleet-fixture.ts";
import { hub, merged, proposed, type Hub } from "../apply/hub-fixture.ts";
import { confirmationIssue } from "../commands/confirmation-issue.ts";
import { comment, publish, runUntilIdle } from "../rollout/reconcile-run.ts";
import { type RolloutFixture, rolloutFixture } from "../rollout/rollout-fixture.ts";

// GitHub lets anybody with write edit what the App wrote: what people agree to must be the App's text all the same.
vi.setConfig({ testTimeout: 180_000 });

const forged = `${planMarker}\n### Plan: no changes`;

describe("a plan comment that was rewritten makes no approval count", () => {
  const larger = instance("src-customer", { size: "large" });
  const shown = async ({ github }: Hub, number: number) => {
    const found = await github.ownComment(number, planMarker);
    if (found === null) throw new Error("no plan is shown");
    return found;
  };

  test.each([
    ["and stays so", async () => undefined],
    [
      "and is put right again by hand after the approval",
      async (w: Hub, id: number, truth: string) => w.github.personEditsComment("defunkt", id, truth),
    ],
    ["and is deleted after the approval", async (w: Hub, id: number) => w.github.personDeletesComment("defunkt", id)],
    ["and loses its marker", async (w: Hub, id: number) => w.github.personEditsComment("defunkt", id, "### Plan: no changes")],
  ] as const)("%s", async (_, then: (w: Hub, id: number, truth: string) => Promise<void> | void) => {
    const w = await hub();
    const number = await proposed(w, larger);
    const { id, body } = await shown(w, number);
    w.github.personEditsComment("defunkt", id, forged);
    await w.github.personApproves("monalisa", number);
    await then(w, id, body);
    await merged(w, number);
    await untilQuiet(w);
    const attempt = (await file(w, "src-customer")).stacks["app"]?.attempt;
    expect(attempt).toMatchObject({ state: "needs-confirmation", why: [{ code: "not-approved" }] });
    expect((await file(w, "src-customer")).stacks["app"]?.applied?.approvers).not.toContain("monalisa");
  });

  test("until it is the App's again and somebody approves that", async () => {
    const w = await hub();
    const number = await proposed(w, larger);
    const { id, body } = await shown(w, number);
    w.github.personEditsComment("defunkt", id, forged);
    const context = { github: w.github, ledger: w.ledger } as unknown as RolloutFixture["context"];
    const edit = { kind: "comment", issue: number, comment: id, before: body } as const;
    await restoreText(context, edit);
    await restoreText(context, edit);
    expect(await shown(w, number)).toMatchObject({ id, body });
    await w.github.personApproves("monalisa", number);
    await merged(w, number);
    await untilQuiet(w);
    expect((await file(w, "src-customer")).stacks["app"]?.applied?.approvers).toEqual(["monalisa"]);
  });

  test("whichever way it was taken away, the plan is there again and nothing forged in the App's name", async () => {
    const w = await hub();
    const number = await proposed(w, larger);
    const { id, body } = await shown(w, number);
    const context = { github: w.github, ledger: w.ledger } as unknown as RolloutFixture["context"];
    w.github.personEditsComment("defunkt", id, "### Plan: no changes");
    w.github.personEditsComment("defunkt", id, "### Plan: nothing at all");
    await restoreText(context, { kind: "comment", issue: number, comment: id, before: "### Plan: no changes" });
    await restoreText(context, { kind: "comment", issue: number, comment: id, before: body });
    const bodies = w.github.comments(number).map((one) => one.body);
    expect(bodies).toContain(body);
    expect(bodies.join("\n")).not.toContain("nothing at all");
    const again = await shown(w, number);
    w.github.personDeletesComment("defunkt", again.id);
    await restoreText(context, { kind: "comment", issue: number, comment: again.id, before: body });
    expect((await shown(w, number)).body).toBe(body);
    const own = w.github.personComments("defunkt", number, "Fine by me");
    await restoreText(context, { kind: "comment", issue: number, comment: own, before: "Not fine" });
    expect(w.github.comments(number).at(-1)?.body).toBe("Fine by me");
  });
});

describe("an issue that was rewritten takes no approval", () => {
  test("a tracker and the list of plans that need a confirmation; both are written anew", async () => {
    const fleet = await rolloutFixture([
      { id: "src-inside", type: "internal" },
      { id: "src-customer", type: "production" },
    ]);
    try {
      await fleet.apply();
      await publish(fleet);
      await runUntilIdle(fleet);
      const number = (await fleet.rollout()).tracker ?? 0;
      const truth = (await fleet.github.issue(number))?.body ?? "";
      const [line = ""] = /\/approve [0-9a-f]{8}/.exec(truth) ?? [];
      expect(line).not.toBe("");
      fleet.github.personEditsIssue(number, { body: truth.replaceAll("updates", "changes nothing in") });
      const started = fleet.github.started.length;
      expect(await comment(fleet, "octocat", line)).toMatchObject({ outcome: "refused", code: "text.edited" });
      expect(fleet.github.started.slice(started)).toEqual([{ file: "rollout.yml", inputs: {} }]);
      expect((await fleet.rollout()).approvedShapes).toEqual([]);
      await runUntilIdle(fleet);
      expect((await fleet.github.issue(number))?.body).toBe(truth);
      expect(await comment(fleet, "octocat", line)).toMatchObject({ outcome: "done" });

      const list = await confirmationIssue(fleet);
      // The marker is taken out as well: the ledger knows whose issue it is.
      fleet.github.personEditsIssue(list, { body: "Nothing waits but: /approve src-customer app abcdef01" });
      const typed = "/approve src-customer app abcdef01";
      const answer = await answerComment(fleet.context, {
        id: fleet.github.personComments("octocat", list, typed),
        issue: list,
        body: typed,
      });
      expect(answer).toMatchObject({ outcome: "refused", code: "text.edited" });
      expect((await fleet.github.issue(list))?.body).not.toContain("abcdef01");
    } finally {
      await fleet.close();
    }
  });
});

test("an event names what was edited, or nothing", () => {
  const issue = { number: 7 };
  expect(readEditEvent({ action: "edited", issue })).toEqual({ kind: "issue", issue: 7 });
  const edited = { action: "edited", issue, comment: { id: 9 }, changes: { body: { from: "Was" } } };
  expect(readEditEvent(edited)).toEqual({ kind: "comment", issue: 7, comment: 9, before: "Was" });
  expect(readEditEvent({ ...edited, action: "deleted", changes: undefined })).toMatchObject({ comment: 9, before: "" });
  for (const other of [
    null,
    {},
    { action: "created", issue },
    { action: "edited", issue: { number: "7" } },
    { action: "edited", comment: { id: 9 } },
  ])
    expect(readEditEvent(other)).toBeNull();
});
