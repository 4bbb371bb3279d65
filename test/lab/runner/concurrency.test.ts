import { describe, expect, it } from "vitest";
import { createConcurrencyGroups } from "../../../lab/runner/concurrency.ts";
import { conclusions, createRunnerFixture } from "./runner-fixture.ts";

const workflow = (cancel: boolean, group = "apply") => ({
  ".github/workflows/apply.yml": `name: apply\non: push\npermissions: {}\nconcurrency:\n  group: ${group}\n  cancel-in-progress: ${cancel}\njobs:\n  a:\n    runs-on: u\n    steps:\n      - run: sleep 0.3\n      - run: echo always\n        if: always()\n`,
});

describe("a concurrency group", () => {
  it("has one running and one pending; a newer run takes the pending one's place", async () => {
    await using ground = await createRunnerFixture({ files: workflow(false) });
    const order: string[] = [];
    for (let i = 0; i < 4; i++) ground.pushed(ground.sha);
    await ground.idle();
    for (const run of ground.runner.runs()) order.push(`${run.id}:${run.conclusion}`);
    const [first = 0, second = 0, third = 0, fourth = 0] = ground.runner
      .runs()
      .map(({ id }) => id)
      .sort((a, b) => a - b);
    expect(order).toEqual([`${second}:cancelled`, `${third}:cancelled`, `${first}:success`, `${fourth}:success`]);
    const [a, b] = [first, fourth].map((id) => ground.runner.runs().find((run) => run.id === id)?.jobs[0]);
    expect(b?.startedAt).toBeGreaterThanOrEqual(a?.completedAt ?? Infinity);
  });

  it("with cancel-in-progress ends the running one first", async () => {
    await using ground = await createRunnerFixture({ files: workflow(true, "plan-${{ github.ref }}") });
    ground.pushed(ground.sha);
    while (ground.runner.active().every(({ jobs }) => jobs.every(({ pid }) => pid === null)))
      await new Promise((resolve) => setTimeout(resolve, 5));
    ground.pushed(ground.sha);
    ground.pushed(await ground.commit({}, "topic"), "topic");
    await ground.idle();
    const told = ground.runner.runs().map((run) => `${run.ref} ${run.conclusion} ${JSON.stringify(conclusions(run))}`);
    expect(told.sort()).toEqual([
      'refs/heads/main cancelled {"a":"cancelled"}',
      'refs/heads/main success {"a":"success"}',
      'refs/heads/topic success {"a":"success"}',
    ]);
    const cancelled = ground.runner.runs().find(({ conclusion }) => conclusion === "cancelled");
    expect(cancelled?.jobs[0]?.log).toContain("Canceling since a higher priority waiting request for 'plan-refs/heads/main' exists");
  });

  it("is one whatever its case, and is gone when its last run has left", () => {
    const groups = createConcurrencyGroups();
    const told: string[] = [];
    const run = (id: string) => ({
      id,
      cancelInProgress: false,
      go: () => void told.push(`go ${id}`),
      cancel: () => void told.push(`cancel ${id}`),
    });
    groups.enter("Apply", run("1"));
    groups.enter("apply", run("2"));
    groups.leave("APPLY", "2");
    groups.leave("apply", "1");
    groups.enter("apply", run("3"));
    groups.enter("apply", run("4"));
    groups.leave("apply", "3");
    expect(told).toEqual(["go 1", "go 3", "go 4"]);
  });
});
