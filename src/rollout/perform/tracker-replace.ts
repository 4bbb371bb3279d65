import type { StepOf } from "../decide/step.ts";
import type { EventRecord } from "./input.ts";
import { openTracker, type TrackerInput } from "./tracker-issue.ts";

/**
 * A new tracker in the place of one that is gone or locked, made from the ledger as every tracker is. A locked one loses its marker first, so that it
 * is not found again. The label that starts a rollout is set once in its life: of a rollout that has not started, somebody may have taken it off.
 */
export async function replaceTracker(input: TrackerInput, { tracker, why }: StepOf<"replace-tracker">): Promise<EventRecord> {
  const { context, rollout, template } = input;
  const { github } = context;
  if (why === "locked") await github.updateIssue(tracker, { body: replacedText("a new issue"), state: "closed" });
  const opened = await openTracker(input);
  const { number } = opened.event;
  if (why === "locked") await github.updateIssue(tracker, { body: replacedText(`#${number}`) });
  const [start, ...others] = template.labels;
  const wasLabelled = rollout.labelledAt !== undefined;
  if (wasLabelled) await github.addLabels(number, rollout.state === "opened" || start === undefined ? others : [start, ...others]);
  return { event: { ...opened.event, replaces: tracker }, message: `its tracker #${tracker} is ${why}; the new one is #${number}` };
}

function replacedText(by: string): string {
  return `This conversation was locked, so nobody could be answered here. The tracker is ${by}.\n`;
}
