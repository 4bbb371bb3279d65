import { asMarkdown, withForeign } from "../../report/words.ts";
import { UserError } from "../../process/user-error.ts";
import { shortFingerprint } from "../../data/fingerprint.ts";
import { fillTracker, type Tracker } from "../../fleet/tracker-template.ts";
import { code, link, plain } from "../../report/plain-text.ts";
import { moment, span } from "../../report/times.ts";
import type { LedgerRollout } from "../../schemas/kinds.ts";
import { isExcluded, isOver, type MemberView, membersOf, type RolloutView } from "../decide/assess.ts";
import type { Decision } from "../decide/decide.ts";
import type { Observed, UpgradeReview } from "../decide/observed.ts";
import type { Scrub } from "../../fleet/public-text.ts";
import { problemsText } from "./blocker-wording.ts";
import { excludedSection, failuresSection, instancesSection } from "./instances.ts";
import { stateText } from "./member-wording.ts";
import { latest, stagesSection } from "./stages.ts";
import { nextText, waitingSection } from "./waiting.ts";

/** What a projection is made of, besides the rollout's file. */
export interface ProjectionInput {
  readonly rollout: LedgerRollout;
  readonly observed: Observed;
  readonly decision: Pick<Decision, "view" | "blockers">;
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
 * The tracker issue: everything people want to know of a rollout, made from its file, what was observed and what was decided; it is never read back.
 * The same input gives the same bytes. A big fleet is rolled up, one level after the other until it fits; nothing is ever cut off in the middle.
 */
export function projectTracker({ rollout, observed, decision, template, scrub }: ProjectionInput): Projection {
  const { view, blockers } = decision;
  const notes = observed.release?.notes ?? null;
  const slots = {
    environment: plain(rollout.environment),
    target: rollout.target,
    release: notes === null ? "" : `Release notes: ${link(notes, observed.linkHosts)}`,
    manualSteps: section("Steps by hand", (observed.release?.manualSteps ?? []).map((step) => `- ${plain(scrub(step))}`).join("\n")),
    state: stateLine(rollout, view),
    progress: progressSection(rollout, view),
    stages: stagesSection(rollout, view),
    shapes: section("Shapes of change", shapesSection(rollout, observed, scrub)),
  };
  for (const detail of [0, 1, 2, 3] as const) {
    const { title, body } = fillTracker(template, {
      ...slots,
      waiting: waitingSection(blockers, scrub, detail),
      next: nextLine(rollout, decision, scrub),
      failures: section("Failures", failuresSection(view, scrub, detail)),
      instances: instancesSection(rollout, view, scrub, detail),
      excluded: section("Excluded", excludedSection(view, scrub, detail)),
    });
    const whole = `${trackerMarker(rollout.environment, rollout.target)}\n${invalidLine(observed, scrub)}${body}`;
    if (whole.length <= longest) return { title, body: whole, open: !isOver(rollout, view) };
  }
  throw new UserError(
    `the tracker of ${rollout.environment} ${rollout.target} does not fit even when everything is rolled up: is the template too long?`,
  );
}

function nextLine(rollout: LedgerRollout, { view, blockers }: ProjectionInput["decision"], scrub: Scrub): string {
  if (isOver(rollout, view)) return "**Next:** nothing. This rollout has ended.";
  return nextText(blockers, scrub, plain(rollout.environment));
}

/** What is wrong with main comes first, whatever the template says. */
function invalidLine({ problems }: Observed, scrub: Scrub): string {
  return problems.length === 0 ? "" : `**⚠️ ${asMarkdown(withForeign(problemsText(problems), (text) => scrub(text)))}**\n\n`;
}

function section(title: string, text: string): string {
  return text === "" ? "" : `## ${title}\n\n${text}`;
}

function stateLine(rollout: LedgerRollout, view: RolloutView): string {
  const { state, started, strategyName } = rollout;
  const begun = started === null ? "" : ` Started by ${plain(started.by)} with the strategy ${code(strategyName)}.`;
  switch (state) {
    case "opened":
      return "Not started yet.";
    case "paused":
      return `Paused.${begun}`;
    case "aborted":
      return `${rollout.supersededBy === undefined ? "Aborted" : `Superseded by the rollout to ${rollout.supersededBy}`}.${begun}`;
    case "running":
      // Where every stage is through without anybody upgraded, people are asked what to do: that is no end.
      return `${isOver(rollout, view) ? "Finished" : "Running"}.${begun}`;
    case "finished":
      return `Finished.${begun}`;
  }
}

/** What people have to see to stands first. */
const notable = ["failed", "needs-confirmation", "in-pull-request", "merged", "applying", "applied", "skipped"] as const;

function progressSection(rollout: LedgerRollout, view: RolloutView): string {
  if (rollout.state === "opened") return "**Nothing has been upgraded yet.**";
  const members = membersOf(view);
  const included = members.filter(({ state }) => !isExcluded(state));
  const healthy = included.filter(({ state }) => state === "healthy");
  const share = included.length === 0 ? 1 : healthy.length / included.length;
  const cells = Math.floor(share * 20);
  const others = notable
    .map((state) => [members.filter((member) => member.state === state).length, state] as const)
    .filter(([count]) => count > 0)
    .map(([count, state]) => `${count} ${stateText(state)}`);
  const excluded = members.length - included.length;
  const counts = [
    `**${healthy.length} of ${included.length} upgraded and healthy**`,
    ...others,
    ...(excluded > 0 ? [`${excluded} excluded`] : []),
  ];
  const bar = `\`${"█".repeat(cells)}${"░".repeat(20 - cells)}\` ${Math.floor(share * 100)} %`;
  return `${counts.join(", ")}\n\n${[bar, ...timesOf(rollout, view, healthy)].join(" · ")}`;
}

/** Since when, and how long: by what the ledger has, so that the same state is the same text at any time. */
function timesOf(rollout: LedgerRollout, view: RolloutView, healthy: readonly MemberView[]): readonly string[] {
  const { started, state } = rollout;
  if (started === null) return [];
  const last = latest(healthy.flatMap(({ member }) => (member.healthyAt === null ? [] : [member.healthyAt])));
  const end = rollout.finishedAt ?? (isOver(rollout, view) ? last : null);
  if (end !== null) return [`${state === "aborted" ? "ended" : "finished"} ${moment(end)}, after ${span(started.at, end)}`];
  const newest = last === null ? [] : [`the last one got healthy ${span(started.at, last)} after the start`];
  return [`${state === "paused" ? "paused, started" : "running since"} ${moment(started.at)}`, ...newest];
}

/** A shape with those that have it, and the pull requests whose comment shows its diff. */
interface SeenShape {
  readonly review: UpgradeReview;
  readonly ids: Set<string>;
  readonly pullRequests: Set<number>;
}

function shapesSection(rollout: LedgerRollout, observed: Observed, scrub: Scrub): string {
  const merged = new Map(rollout.members.map(({ id, pullRequest }) => [id, pullRequest]));
  const stacks = [
    ...observed.upgrades.flatMap(({ number, stacks: own }) => own.map((stack) => ({ ...stack, number }))),
    ...[...observed.instances.values()].flatMap(({ reviewed }) =>
      reviewed.map((stack) => ({ ...stack, number: merged.get(stack.id) ?? null })),
    ),
  ];
  const seen = new Map<string, SeenShape>();
  for (const { id, review, number } of stacks) {
    if (review === null || review.empty || review.deferred) continue;
    const known = seen.get(review.shape) ?? { review, ids: new Set<string>(), pullRequests: new Set<number>() };
    known.ids.add(id);
    if (number !== null) known.pullRequests.add(number);
    seen.set(review.shape, known);
  }
  const lines = [...seen]
    .sort(([a, left], [b, right]) => right.ids.size - left.ids.size || (a < b ? -1 : 1))
    .slice(0, 30)
    .map(([shape, { review, ids, pullRequests }]) => {
      const [id] = ids;
      const sign = review.protected.length === 0 ? "" : "⚠️ ";
      const instances = `${ids.size} ${ids.size === 1 ? "instance" : "instances"}`;
      const diff = pullRequests.size === 0 ? "" : `, diff in #${Math.min(...pullRequests)}`;
      return `- ${code(shortFingerprint(shape))} ${sign}${plain(scrub(review.description, id), 600)} (${instances}, ${approvalText(rollout, shape)}${diff})`;
    });
  return [...lines, ...(seen.size > lines.length ? [`- and ${seen.size - lines.length} more`] : [])].join("\n");
}

function approvalText({ approvedShapes }: LedgerRollout, wanted: string): string {
  const approvals = approvedShapes.filter(({ shape }) => shape === wanted);
  const person = approvals.find(({ comment }) => comment !== null);
  if (person !== undefined) return `approved by ${plain(person.by)}`;
  return approvals.length > 0 ? "seen healthy" : "not approved yet";
}
