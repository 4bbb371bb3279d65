import { describe, expect, it } from "vitest";
import { ConcurrencyGroups } from "../../../lab/runner/concurrency.ts";
import { conclusions, createRunnerFixture } from "./runner-fixture.ts";

const workflow = (cancel: boolean, group = "apply") => ({
  ".github/workflows/apply.yml": `name: apply\non: push\npermissions: {}\nconcurrency:\n  group: ${group}\n  cancel-in-progress: ${cancel}\njobs:\n  a:\n    runs-on: u\n    steps:\n      - run: sleep 0.3\n      - run: echo always\n        if: always()\n`,
});

describe("a concurrency group", () => {
  it("has one running and one pending run; a newer run replaces the pending one", async () => {
    await using fixture = await createRunnerFixture({ files: workflow(false) });
    const order: string[] = [];
    for (let i = 0; i < 4; i++) fixture.pushed(fixture.sha);
    await fixture.idle();
    for (const run of fixture.runner.runs()) order.push(`${run.id}:${run.conclusion}`);
    const [first = 0, second = 0, third = 0, fourth = 0] = fixture.runner
      .runs()
      .map(({ id }) => id)
      .sort((a, b) => a - b);
    expect(order).toEqual([`${second}:cancelled`, `${third}:cancelled`, `${first}:success`, `${fourth}:success`]);
    const [a, b] = [first, fourth].map((id) => fixture.runner.runs().find((run) => run.id === id)?.jobs[0]);
    expect(b?.startedAt).toBeGreaterThanOrEqual(a?.completedAt ?? Infinity);
  });

  it("with cancel-in-progress cancels the running run first", async () => {
    await using fixture = await createRunnerFixture({ files: workflow(true, "plan-${{ github.ref }}") });
    fixture.pushed(fixture.sha);
    while (fixture.runner.active().every(({ jobs }) => jobs.every(({ pid }) => pid === null)))
      await new Promise((resolve) => setTimeout(resolve, 5));
    fixture.pushed(fixture.sha);
    fixture.pushed(await fixture.commit({}, "topic"), "topic");
    await fixture.idle();
    const calls = fixture.runner.runs().map((run) => `${run.ref} ${run.conclusion} ${JSON.stringify(conclusions(run))}`);
    expect(calls.sort()).toEqual([
      'refs/heads/main cancelled {"a":"cancelled"}',
      'refs/heads/main success {"a":"success"}',
      'refs/heads/topic success {"a":"success"}',
    ]);
    const cancelled = fixture.runner.runs().find(({ conclusion }) => conclusion === "cancelled");
    expect(cancelled?.jobs[0]?.log).toContain("Canceling since a higher priority waiting request for 'plan-refs/heads/main' exists");
  });

  it("is case-insensitive, and ends with its last run", () => {
    const groups = new ConcurrencyGroups();
    const calls: string[] = [];
    const run = (id: string) => ({
      id,
      cancelInProgress: false,
      start: () => void calls.push(`start ${id}`),
      cancel: () => void calls.push(`cancel ${id}`),
    });
    groups.enter("Apply", run("1"));
    groups.enter("apply", run("2"));
    groups.leave("APPLY", "2");
    groups.leave("apply", "1");
    groups.enter("apply", run("3"));
    groups.enter("apply", run("4"));
    groups.leave("apply", "3");
    expect(calls).toEqual(["start 1", "start 3", "start 4"]);
  });
});
