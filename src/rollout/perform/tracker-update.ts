import { UserError } from "../../process/user-error.ts";
import { trackerTextPath } from "../../ledger/paths.ts";
import { mentioned } from "../../report/plain-text.ts";
import { isSameText } from "../../report/same-text.ts";
import { asMarkdown } from "../../report/words.ts";
import { keepText } from "../../report/written-text.ts";
import type { LedgerRollout } from "../../schemas/kinds.ts";
import type { Step } from "../decide/step.ts";
import { projectTracker } from "../tracker/tracker.ts";
import { blockerText } from "../tracker/blocker-wording.ts";
import type { EventRecord, PerformInput } from "./input.ts";
import { projectionInput } from "./tracker-issue.ts";

/** Writes what changed of the tracker's title, body and state. */
export async function updateTracker(input: PerformInput): Promise<void> {
  const { context, cache, rollout, snapshot } = input;
  const { title, body, open } = projectTracker(projectionInput(input));
  const tracker = trackerOf(rollout);
  const issue = cache.trackers.get(tracker) ?? null;
  // One that is gone is replaced first, unless GitHub gives the same one back again.
  if (issue === null) return;
  const state = open ? "open" : "closed";
  const path = trackerTextPath(rollout.environment, rollout.target);
  await keepText(context.ledger, snapshot.ledger, { path, issue: tracker, body });
  const change = {
    ...(issue.title === title ? {} : { title }),
    ...(isSameText(issue.body, body) ? {} : { body }),
    ...(issue.state === state ? {} : ({ state } as const)),
  };
  if (Object.keys(change).length === 0) return;
  await context.github.updateIssue(tracker, change);
  cache.trackers.set(tracker, { ...issue, ...change });
}

/** One comment per event, found again by its marker: a comment reaches people, an edited body does not. */
export async function notify(
  { context, rollout, observed: { mention }, snapshot: { scrub } }: PerformInput,
  { key, blocker }: Extract<Step, { kind: "notify" }>,
): Promise<EventRecord> {
  const marker = `<!-- flotilla:event ${key} -->`;
  const { text, commands } = blockerText(blocker, scrub);
  const typed = commands.length === 0 ? [] : ["", "```", ...commands, "```"];
  const body = [marker, `${mentioned(mention)}${asMarkdown(text, 1_000)}`, ...typed, ""].join("\n");
  await context.github.stickyComment(trackerOf(rollout), marker, body);
  return { event: { kind: "notified", key }, message: `people are notified (${key.split(":")[0] ?? key})` };
}

/** The number of a rollout's tracker. Throws where it has none yet. */
export function trackerOf({ tracker, environment, target }: LedgerRollout): number {
  if (tracker === null) throw new UserError(`the rollout of ${environment} ${target} has no tracker yet`);
  return tracker;
}
