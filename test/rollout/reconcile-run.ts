import { answerComment, type Answered } from "../../src/commands/answer.ts";
import { type Published, publishRelease } from "../../src/rollout/release/publish.ts";
import { readReleaseEvent } from "../../src/rollout/release/event.ts";
import { reconcile } from "../../src/rollout/reconcile.ts";
import type { RolloutContext } from "../../src/rollout/context.ts";
import type { RolloutFixture } from "./rollout-fixture.ts";

/** `by` dispatches the release. */
export async function publish(
  fleet: RolloutFixture,
  version = "5.4.0",
  context: RolloutContext = fleet.context,
  by = "mojombo",
): Promise<Published> {
  const read = readReleaseEvent("workflow_dispatch", {}, version, "v{{version}}");
  if (read.outcome !== "release") throw new Error("not a release");
  return await publishRelease(context, read.release, [by]);
}

export interface RunOptions {
  readonly apply?: Parameters<RolloutFixture["apply"]>[0];
  readonly plan?: Parameters<RolloutFixture["plan"]>[0];
  /** A run may fail: the next one completes it. */
  readonly tolerant?: boolean;
  readonly context?: RolloutContext;
}

/** Everything the other workflows do, then the reconcile, until nothing changes any more. Returns how often a reconcile failed. */
export async function runUntilIdle(
  fleet: RolloutFixture,
  { apply, plan, tolerant = false, context = fleet.context }: RunOptions = {},
): Promise<number> {
  let failures = 0;
  for (let turn = 0; turn < 60; turn += 1) {
    const before = await visibleState(fleet);
    await fleet.plan(plan);
    await fleet.apply(apply);
    let failed = false;
    try {
      await reconcile(context);
    } catch (error) {
      if (!tolerant) throw error;
      failed = true;
      failures += 1;
    }
    if (!failed && before === (await visibleState(fleet))) return failures;
  }
  throw new Error(`does not become idle:\n${fleet.log.slice(-20).join("\n")}`);
}

/** A person types on the tracker. */
export async function comment(fleet: RolloutFixture, login: string, body: string, version = "5.4.0"): Promise<Answered> {
  const issue = (await fleet.rollout(version)).tracker ?? 0;
  return await answerComment(fleet.context, { id: fleet.github.personComments(login, issue, body), issue, body });
}

/** Types every shape the tracker asks for. */
export async function approveAll(fleet: RolloutFixture, login = "octocat", version = "5.4.0"): Promise<number> {
  const offered = [...tracker(fleet).matchAll(/\/approve [0-9a-f]{8}(?![0-9a-f])/g)].map(([line]) => line);
  for (const line of new Set(offered)) await comment(fleet, login, line, version);
  return offered.length;
}

export function tracker(fleet: RolloutFixture): string {
  return fleet.github.issues().find(({ body }) => body.includes("flotilla:tracker"))?.body ?? "";
}

export function pulls(fleet: RolloutFixture): readonly string[] {
  return fleet.github
    .issues()
    .flatMap(({ pull, title, state }) => (pull === null ? [] : [`${title} ${pull.mergedAt === null ? state : "merged"}`]));
}

async function visibleState(fleet: RolloutFixture): Promise<string> {
  return JSON.stringify([await fleet.main(), (await fleet.ledger.open()).commit, fleet.github.issues(), fleet.github.state.comments]);
}
