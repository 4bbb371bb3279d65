import { afterEach, expect, test, vi } from "vitest";
import { reconcile } from "../../src/rollout/reconcile.ts";
import { sampleStrategy } from "./fixture-fleet.ts";
import { comment, pulls, publish, approveAll, runUntilIdle, tracker } from "./reconcile-run.ts";
import { type RolloutFixture, rolloutFixture } from "./rollout-fixture.ts";

// Hundreds of git processes: a busy machine takes its time.
vi.setConfig({ testTimeout: 180_000 });

let fleet: RolloutFixture;
afterEach(async () => await fleet.close());

const three = [
  { id: "src-inside", type: "internal" },
  { id: "src-customer", type: "production" },
  { id: "src-another", type: "production" },
] as const;
const environment = "environments/prod/environment.yaml";
const template = "templates/tracker.md";

/** A rollout that has halted: one instance is healthy, one has failed, one waits. */
async function halted(): Promise<void> {
  fleet = await rolloutFixture(three, sampleStrategy.replace("concurrency: 2", "concurrency: 1"));
  await fleet.apply();
  await publish(fleet);
  await runUntilIdle(fleet);
  await approveAll(fleet);
  await runUntilIdle(fleet, { apply: { unhealthy: ["src-another", "src-customer"] } });
  expect(tracker(fleet)).toContain("has halted");
}

test("main is broken: the first line of the tracker is what is wrong, nobody counts as left out or done, who has failed is failed, no name is shown", async () => {
  await halted();
  const before = await fleet.rollout();
  const whole = await Promise.all([environment, "flotilla.yaml", template, "architectures/plain/1/architecture.yaml"].map(textOf));
  for (const [path, text] of whole) {
    await fleet.commit("main", { [path]: text === null ? null : `${text}\nnonsense: {{\n` });
    await reconcile(fleet.context);
    const body = tracker(fleet);
    const [, first = ""] = body.split("\n");
    expect(first, path).toMatch(/main is not valid, so nothing moves: .*:\d+/);
    expect(first, path).toContain(path.split("/").at(-1));
    expect(body, path).toMatch(/<summary>1 healthy<\/summary>\n\n`src-inside`/);
    expect(body, path).toMatch(/^- `src-\w+`[^\n]*: \*\*failed\*\*/m);
    expect(body, path).toMatch(/<summary>1 (?:waiting|ready)<\/summary>\n\n`src-\w+`/);
    expect(body, path).toContain("1 of 3 upgraded and healthy");
    expect(body, path).not.toMatch(/## Excluded|Finished|\*\*rest\*\*: done|-slug/);
    expect(await fleet.rollout(), path).toMatchObject({ state: "running", members: before.members });
    expect(await comment(fleet, "octocat", "/status"), path).toMatchObject({ outcome: "done" });
    await fleet.commit("main", { [path]: text });
  }
  expect(JSON.stringify([fleet.github.issues(), fleet.github.state.comments])).not.toContain("-slug");
  await reconcile(fleet.context);
  expect(tracker(fleet)).not.toContain("main is not valid");
  expect(await comment(fleet, "octocat", "/retry")).toMatchObject({ outcome: "done" });
  await runUntilIdle(fleet);
  expect((await fleet.rollout()).state).toBe("finished");
});

test("a template that is gone is a problem like a broken one, and the label that starts a rollout is not lost with it", async () => {
  fleet = await rolloutFixture(three);
  await fleet.apply();
  await publish(fleet);
  const [path, text] = await textOf(template);
  await fleet.commit("main", { [path]: null });
  await reconcile(fleet.context);
  expect(tracker(fleet)).toContain(`main is not valid, so nothing moves: ${template}:1 the file is not there`);
  await fleet.commit("main", { [path]: text });
  await runUntilIdle(fleet);
  expect((await fleet.rollout()).state).toBe("running");
});

test("a rollout that is aborted while main is broken closes its pull requests and ends", async () => {
  fleet = await rolloutFixture(three);
  await fleet.apply();
  await publish(fleet);
  await runUntilIdle(fleet);
  expect(pulls(fleet)).toContain("Upgrade src-inside to 5.4.0 open");
  const [path, text] = await textOf(environment);
  await fleet.commit("main", { [path]: `${text}\nnonsense: {\n` });
  // Without a policy that can be read only an administrator may command anything.
  expect(await comment(fleet, "octocat", "/abort")).toMatchObject({ outcome: "done" });
  await reconcile(fleet.context);
  expect(pulls(fleet)).toContain("Upgrade src-inside to 5.4.0 closed");
  expect(await fleet.rollout()).toMatchObject({ state: "aborted" });
  expect((await fleet.rollout()).finishedAt).not.toBeNull();
});

async function textOf(path: string): Promise<readonly [path: string, text: string | null]> {
  return [path, await fleet.fileOn("main", path)];
}
