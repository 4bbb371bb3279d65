import { instant } from "../../clock/clock.ts";
import type { Scrub } from "../../fleet/public-text.ts";
import { trackerTextPath } from "../../ledger/paths.ts";
import { keepText } from "../../report/written-text.ts";
import { type ProjectionInput, projectTracker, trackerMarker } from "../tracker/tracker.ts";
import type { RolloutEvent } from "../events.ts";
import type { EventRecord, PerformInput } from "./input.ts";

type TrackerOpened = Extract<RolloutEvent, { readonly kind: "tracker-opened" }>;

/** What the tracker issue of a rollout is opened with. */
export type TrackerInput = Pick<PerformInput, "context" | "rollout" | "observed" | "decision" | "template"> & {
  readonly snapshot: { readonly scrub: Scrub };
};

/**
 * The tracker issue of a rollout that the ledger knows already: created without its label, its number recorded, then labelled. Whatever broke in
 * between, doing it again gives the same: the marker finds the issue, the ledger's number is the truth, a label is set once.
 */
export async function openTracker(input: TrackerInput): Promise<EventRecord & { readonly event: TrackerOpened }> {
  const { context, rollout, template } = input;
  const { title, body } = projectTracker(projectionInput(input));
  const marker = trackerMarker(rollout.environment, rollout.target);
  const assignees = template.assignees;
  const issue = await context.github.openIssue({ marker, title, body, assignees, since: rollout.openedAt });
  const path = trackerTextPath(rollout.environment, rollout.target);
  await keepText(context.ledger, await context.ledger.open(), { path, issue: issue.number, body });
  return { event: { kind: "tracker-opened", number: issue.number, replaces: null }, message: `its tracker is #${issue.number}` };
}

/** Sets the template's labels. The first one starts the rollout: that is left to a person where nobody who may start it published the release. */
export async function labelTracker({ context, rollout, template }: TrackerInput, tracker: number): Promise<EventRecord> {
  const starts = rollout.published?.starts ?? true;
  await context.github.addLabels(tracker, starts ? template.labels : template.labels.slice(1));
  return { event: { kind: "labelled", at: instant(context.clock()) }, message: "its tracker is labelled" };
}

/** What the tracker's text is made from. */
export function projectionInput({ rollout, observed, decision, template, snapshot }: TrackerInput): ProjectionInput {
  return { rollout, observed, decision, template, scrub: snapshot.scrub };
}
