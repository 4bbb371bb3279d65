import { instant } from "../../clock/clock.ts";
import { plain } from "../../report/plain-text.ts";
import type { LedgerRollout } from "../../schemas/kinds.ts";
import type { Step } from "../decide/step.ts";
import type { Scrub } from "../names.ts";
import { type ProjectionInput, projectTracker, trackerMarker } from "../tracker/tracker.ts";
import { blockerText } from "../tracker/wording.ts";
import type { EventRecord, PerformInput } from "./input.ts";

/** What the tracker issue of a rollout is opened with. */
export type TrackerInput = Pick<PerformInput, "context" | "rollout" | "observed" | "decision" | "template"> & {
  readonly snapshot: { readonly scrub: Scrub };
};

/**
 * The tracker issue of a rollout that the ledger knows already: created without its label, its number recorded, then labelled. Whatever broke in
 * between, doing it again gives the same: the marker finds the issue, the ledger's number is the truth, a label is set once.
 */
export async function openTracker(input: TrackerInput): Promise<EventRecord> {
  const { context, rollout, template } = input;
  const { title, body } = projectTracker(projectionInput(input));
  const marker = trackerMarker(rollout.environment, rollout.target);
  const assignees = template.assignees;
  const issue = await context.github.openIssue({ marker, title, body, assignees, since: rollout.openedAt });
  return { event: { kind: "tracker-opened", number: issue.number }, message: `its tracker is #${issue.number}` };
}

/** Sets the template's labels; the first one starts the rollout. */
export async function labelTracker({ context, template }: TrackerInput, tracker: number): Promise<EventRecord> {
  await context.github.addLabels(tracker, template.labels);
  return { event: { kind: "labelled", at: instant(context.clock()) }, message: "its tracker is labelled" };
}

/** Writes what changed of the tracker's title, body and state. */
export async function updateTracker(input: PerformInput): Promise<void> {
  const { context, rollout } = input;
  const { github } = context;
  const { title, body, open } = projectTracker(projectionInput(input));
  const tracker = trackerOf(rollout);
  const issue = await github.issue(tracker);
  if (issue === null) throw new Error(`the tracker #${tracker} of ${rollout.environment} ${rollout.target} cannot be read`);
  const state = open ? "open" : "closed";
  const change = {
    ...(issue.title === title ? {} : { title }),
    ...(isSameText(issue.body, body) ? {} : { body }),
    ...(issue.state === state ? {} : ({ state } as const)),
  };
  if (Object.keys(change).length > 0) await github.updateIssue(tracker, change);
}

/** One comment per event, found again by its marker: a comment reaches people, an edited body does not. */
export async function notify(
  { context, rollout, observed: { mention }, snapshot: { scrub } }: PerformInput,
  { key, blocker }: Extract<Step, { kind: "notify" }>,
): Promise<EventRecord> {
  const marker = `<!-- flotilla:event ${key} -->`;
  const { text, commands } = blockerText(blocker);
  const to = mention !== null && /^@[A-Za-z0-9-]+(?:\/[A-Za-z0-9._-]+)?$/.test(mention) ? `${mention} ` : "";
  const typed = commands.length === 0 ? [] : ["", "```", ...commands, "```"];
  const body = [marker, `${to}${plain(scrub(text), 1_000)}`, ...typed, ""].join("\n");
  await context.github.stickyComment(trackerOf(rollout), marker, body);
  return { event: { kind: "notified", key }, message: `people are notified (${key.split(":")[0] ?? key})` };
}

function projectionInput({ rollout, observed, decision, template, snapshot }: TrackerInput): ProjectionInput {
  return { rollout, observed, decision, template, scrub: snapshot.scrub };
}

/** The number of a rollout's tracker. Throws where it has none yet. */
export function trackerOf({ tracker, environment, target }: LedgerRollout): number {
  if (tracker === null) throw new Error(`the rollout of ${environment} ${target} has no tracker yet`);
  return tracker;
}

/** GitHub may return line ends as CRLF. */
export function isSameText(before: string, after: string): boolean {
  return before.replaceAll("\r\n", "\n").trimEnd() === after.trimEnd();
}
