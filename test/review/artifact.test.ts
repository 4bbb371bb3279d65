import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sealedLine, sealFor } from "../../src/data/seal.ts";
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

test("a dispatch names one pull request by its number, and what is no number is refused in a short line", () => {
  const dispatched = (text: string) => pullRequestsOf({ inputs: { "pull-request": text } }, head);
  expect(dispatched("12")).toEqual([12]);
  for (const text of ["", "012", "#12", "1.5", "9".repeat(60_000)])
    expect(() => dispatched(text), text.slice(0, 9)).toThrow(/^the input pull-request is .{0,80}; the number of a pull request is wanted/);
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
