import { fillTracker, type Tracker } from "../../fleet/tracker-template.ts";
import type { LedgerRollout } from "../../schemas/kinds.ts";
import { assess, isOver, type RolloutView } from "../decide/assess.ts";
import type { Scrub } from "../names.ts";
import type { Observed } from "../observe/observed.ts";
import { code, link, plain } from "../../report/plain-text.ts";
import { excludedSection, instancesSection } from "./instances.ts";
import { failuresSection, progressSection, shapesSection, stagesSection, waitingSection } from "./sections.ts";
import { blockersOf } from "../decide/blockers.ts";

/** What a projection is made of, besides the rollout's file. */
export interface TrackerInput {
  readonly rollout: LedgerRollout;
  readonly observed: Observed;
  readonly template: Tracker;
  readonly scrub: Scrub;
}

export interface Projection {
  readonly title: string;
  readonly body: string;
  readonly open: boolean;
}

/** GitHub takes 65,536 characters. */
const longest = 60_000;

/** `<!-- flotilla:tracker <env> <target> -->`: how the App finds its tracker again, whatever became of the rest of the body. */
export function trackerMarker(environment: string, target: string): string {
  return `<!-- flotilla:tracker ${environment} ${target} -->`;
}

/**
 * The tracker issue: everything people want to know of a rollout, made from its file and what was observed, never read back. The same input gives
 * the same bytes. A big fleet is rolled up, one level after the other until it fits; nothing is ever cut off in the middle.
 */
export function projectTracker({ rollout, observed, template, scrub }: TrackerInput): Projection {
  const view = assess(rollout, observed);
  const blockers = blockersOf(rollout, observed, view);
  const release = observed.release;
  const slots = {
    environment: plain(rollout.environment),
    target: rollout.target,
    release: release?.notes === undefined || release.notes === null ? "" : `Release notes: ${link(release.notes)}`,
    manualSteps: section("Steps by hand", (release?.manualSteps ?? []).map((step) => `- ${plain(scrub(step))}`).join("\n")),
    state: stateLine(rollout, view),
    progress: progressSection(rollout, view),
    stages: stagesSection(rollout, view),
    shapes: section("Shapes of change", shapesSection(rollout, observed, scrub)),
  };
  for (const detail of [0, 1, 2, 3] as const) {
    const { title, body } = fillTracker(template, {
      ...slots,
      waiting: waitingSection(blockers, scrub, detail),
      failures: section("Failures", failuresSection(view, scrub, detail)),
      instances: instancesSection(rollout, view, scrub, detail),
      excluded: section("Left out", excludedSection(view, scrub, detail)),
    });
    const whole = `${trackerMarker(rollout.environment, rollout.target)}\n${body}`;
    if (whole.length <= longest) return { title, body: whole, open: !isOver(rollout, view) };
  }
  throw new Error(
    `the tracker of ${rollout.environment} ${rollout.target} does not fit even when everything is rolled up: is the template too long?`,
  );
}

function section(title: string, text: string): string {
  return text === "" ? "" : `## ${title}\n\n${text}`;
}

function stateLine({ state, started, strategyName }: LedgerRollout, view: RolloutView): string {
  const begun = started === null ? "" : ` Started by ${plain(started.by)} at ${started.at} with the strategy ${code(strategyName)}.`;
  switch (state) {
    case "opened":
      return "Not started yet.";
    case "paused":
      return `Paused.${begun}`;
    case "aborted":
      return `Aborted.${begun}`;
    case "running":
    case "finished":
      return `${view.current === null ? "Finished" : "Running"}.${begun}`;
  }
}
