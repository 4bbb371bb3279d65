import { afterEach, describe, expect, test } from "vitest";
import { mark } from "../../src/rollout/trackers.ts";
import { publishRelease } from "../../src/rollout/release.ts";
import { readReleaseEvent } from "../../src/rollout/release-event.ts";
import { reconcile } from "../../src/rollout/reconcile.ts";
import { type Sample, sampleFleet } from "./sample.ts";

let fleet: Sample;
afterEach(async () => await fleet.close());

const four = [
  { id: "src-inside", type: "internal" },
  { id: "src-trialone", type: "trial" },
  { id: "src-customer", type: "production" },
  { id: "src-another", type: "production" },
] as const;

async function publish(version = "5.4.0"): Promise<void> {
  const read = readReleaseEvent("workflow_dispatch", {}, version, "v{{version}}");
  if (read.outcome !== "release") throw new Error("not a release");
  await publishRelease(fleet.room, read.release);
}

/** Everything the other workflows do, then the reconcile, until nothing changes any more. */
async function settle(options: Parameters<Sample["apply"]>[0] = {}): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) {
    const before = JSON.stringify([await fleet.main(), await fleet.rollout(), (await fleet.ledger.open()).commit, fleet.github.issues()]);
    await fleet.plan();
    await fleet.apply(options);
    await reconcile(fleet.room);
    const after = JSON.stringify([await fleet.main(), await fleet.rollout(), (await fleet.ledger.open()).commit, fleet.github.issues()]);
    if (before === after) return;
  }
  throw new Error(`does not come to rest:\n${fleet.log.slice(-20).join("\n")}`);
}

async function approveShapes(): Promise<void> {
  const rollout = await fleet.rollout();
  const body = tracker();
  for (const [, shape] of body.matchAll(/\/approve ([0-9a-f]{8})(?![0-9a-f])/g)) {
    const whole = fleet.github
      .comments(rollout.tracker ?? 0)
      .flatMap(({ body }) => /flotilla:event shape:(sha256:[0-9a-f]{64})/.exec(body)?.[1] ?? []);
    const what = whole.find((each) => each.startsWith(`sha256:${shape}`)) ?? "";
    await mark(fleet.ledger, rollout, [{ mark: "shape-approved", what, by: "octocat", at: "2026-11-02T09:00:00Z", comment: 5 }], "Approve");
  }
}

function tracker(): string {
  return fleet.github.issues().find(({ body }) => body.includes("flotilla:tracker"))?.body ?? "";
}

function pulls(): readonly string[] {
  return fleet.github
    .issues()
    .flatMap(({ pull, title, state }) => (pull === null ? [] : [`${title} ${pull.mergedAt !== null ? "merged" : state}`]));
}

describe("a release moves through the fleet", () => {
  test("from its publication to the closed tracker, one shape approved", async () => {
    fleet = await sampleFleet(four);
    await fleet.apply();
    await publish();
    await settle();
    expect(pulls()).toEqual(["Add release 5.4.0 merged", "Upgrade src-inside to 5.4.0 open"]);
    expect(tracker()).toContain("/approve ");
    await approveShapes();
    await settle();
    expect(tracker()).toContain("4 of 4 upgraded and healthy");
    const rollout = await fleet.rollout();
    expect(rollout.state).toBe("finished");
    expect(fleet.github.issues().find(({ number }) => number === rollout.tracker)?.state).toBe("closed");
    expect(pulls().filter((line) => line.endsWith("merged"))).toHaveLength(5);
  });
});
