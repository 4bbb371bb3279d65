import { instant } from "../../clock/clock.ts";
import { rolloutPath } from "../../ledger/paths.ts";
import type { LedgerStore } from "../../ledger/store.ts";
import type { LedgerRollout } from "../../schemas/kinds.ts";
import { type RolloutEvent, reduce } from "../events.ts";
import { type Projection, trackerMarker } from "./tracker.ts";
import type { Tracker } from "../../fleet/tracker-template.ts";
import type { RolloutContext } from "../context.ts";

/**
 * The tracker issue of a rollout that the ledger knows already: created without its label, its number recorded, then labelled. Whatever broke in
 * between, doing it again ends in the same: the marker finds the issue, the ledger's number is the truth, a label is set once.
 */
export async function openTracker(
  context: RolloutContext,
  rollout: LedgerRollout,
  template: Tracker,
  projection: Projection,
): Promise<LedgerRollout> {
  const { environment, target } = rollout;
  const issue = await context.github.openIssue({
    marker: trackerMarker(environment, target),
    title: projection.title,
    body: projection.body,
    assignees: template.assignees,
    since: rollout.openedAt,
  });
  context.log(`tracker of ${environment} ${target}: #${issue.number}`);
  return appendEvents(
    context.ledger,
    rollout,
    [{ kind: "tracker-opened", number: issue.number }],
    `Open the tracker of ${environment} ${target}, #${issue.number}`,
  );
}

/** Sets the template's labels; the first one starts the rollout. */
export async function labelTracker(
  context: RolloutContext,
  rollout: LedgerRollout,
  tracker: number,
  template: Tracker,
): Promise<LedgerRollout> {
  await context.github.addLabels(tracker, template.labels);
  const message = `Label the tracker of ${rollout.environment} ${rollout.target}`;
  return appendEvents(context.ledger, rollout, [{ kind: "labelled", at: instant(context.clock()) }], message);
}

/** Appends events to the rollout's file, on its newest content. Throws where the file is gone. */
export async function appendEvents(
  ledger: LedgerStore,
  { environment, target }: Pick<LedgerRollout, "environment" | "target">,
  events: readonly RolloutEvent[],
  message: string,
): Promise<LedgerRollout> {
  const path = rolloutPath(environment, target);
  const { change } = await ledger.write(async (view) => {
    const before = await view.read(path);
    if (before === undefined) throw new Error(`${path} is gone from the ledger`);
    const rollout = events.reduce(reduce, before);
    return { message, files: [[path, rollout]], rollout };
  });
  return change.rollout;
}
