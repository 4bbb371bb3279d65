import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sealedLine, sealFor } from "../../src/data/seal.ts";
import { mapBounded } from "../../src/review/map-bounded.ts";
import { pullRequestsOf } from "../../src/review/event.ts";
import { readPlanFile, writePlanFile } from "../../src/review/plan-file.ts";

const head = "a".repeat(40);

test("the event names the pull requests with that head; a fork's names none", () => {
  const event = (pulls: unknown) => ({ workflow_run: { head_sha: head, pull_requests: pulls } });
  expect(
    pullRequestsOf(
      event([
        { number: 9, head: { sha: head } },
        { number: 4, head: { sha: head } },
      ]),
      head,
    ),
  ).toEqual([4, 9]);
  expect(pullRequestsOf(event([{ number: 9, head: { sha: "b".repeat(40) } }]), head)).toEqual([]);
  for (const odd of [undefined, null, [], {}, [null, 3, { number: "7" }, { number: -1 }, { number: 1.5 }]])
    expect(pullRequestsOf(event(odd), head)).toEqual([]);
  expect(pullRequestsOf("no event", head)).toEqual([]);
});

test("a report comes back as it was written; one that does not fit the schema is not believed", async () => {
  const folder = mkdtempSync(join(tmpdir(), "flotilla-test-"));
  const report = { head, base: "b".repeat(40), mergeTree: "c".repeat(40), pullRequest: 4, run: "1", problems: [], stacks: [] };
  const secret = Buffer.alloc(32);
  const plan = join(folder, "plan");
  expect(await readPlanFile(plan, "1", secret, null)).toBeNull();
  const seal = await writePlanFile(plan, report, secret);
  expect(await readPlanFile(plan, "1", secret, seal)).toEqual(report);
  await expect(readPlanFile(plan, "2", secret, null)).rejects.toThrow("is not sealed by a job of this run");
  await expect(readPlanFile(plan, "1", Buffer.alloc(32, 1), null)).rejects.toThrow("is not sealed by a job of this run");
  await expect(readPlanFile(plan, "1", secret, "0".repeat(64))).rejects.toThrow("is not what the job before this one has written");
  await expect(writePlanFile(plan, report, secret)).rejects.toThrow("is there already");
  const forged = JSON.stringify({ ...report, approvers: ["mona"] });
  writeFileSync(join(plan, "report"), sealedLine(sealFor(secret, { file: "plan report", run: "1", nonce: "" })("", forged), forged));
  await expect(readPlanFile(plan, "1", secret, null)).rejects.toThrow("report is not a PlanReport");
});

test("items are mapped a few at a time and in order; after an error nothing more is started, and it waits for what is under way", async () => {
  let running = 0;
  let most = 0;
  const ended: number[] = [];
  const work = async (item: number) => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setTimeout(resolve, 5 - item));
    running -= 1;
    ended.push(item);
    if (item === 4) throw new Error("four");
    return item * 2;
  };
  expect(await mapBounded([1, 2, 3], 2, work)).toEqual([2, 4, 6]);
  expect(most).toBe(2);
  expect(await mapBounded([], 2, work)).toEqual([]);
  ended.length = 0;
  await expect(mapBounded([4, 1, 2, 3, 0], 2, work)).rejects.toThrow("four");
  expect(ended).toEqual([4, 1]);
});
