import { asMarkdown, withForeign } from "../../report/words.ts";
import { UserError } from "../../process/user-error.ts";
import { shortFingerprint } from "../../data/fingerprint.ts";
import { fillTracker, type Tracker } from "../../fleet/tracker-template.ts";
import { code, link, plain } from "../../report/plain-text.ts";
import type { LedgerRollout } from "../../schemas/kinds.ts";
import { isExcluded, isOver, membersOf, type RolloutView, type StageView } from "../decide/assess.ts";
import type { Blocker } from "../decide/blockers.ts";
import type { Decision } from "../decide/decide.ts";
import type { Observed, UpgradeReview } from "../decide/observed.ts";
import type { Scrub } from "../../fleet/public-text.ts";
import { type Detail, excludedSection, failuresSection, instancesSection } from "./instances.ts";
import { blockerText, problemsText, stateText } from "./wording.ts";

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

/** What is wrong with main comes first, whatever the template says. */
function invalidLine({ problems }: Observed, scrub: Scrub): string {
  return problems.length === 0 ? "" : `**⚠️ ${asMarkdown(withForeign(problemsText(problems), (text) => scrub(text)))}**\n\n`;
}

function section(title: string, text: string): string {
  return text === "" ? "" : `## ${title}\n\n${text}`;
}

function stateLine(rollout: LedgerRollout, view: RolloutView): string {
  const { state, started, strategyName } = rollout;
  const begun = started === null ? "" : ` Started by ${plain(started.by)} at ${started.at} with the strategy ${code(strategyName)}.`;
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

function progressSection(rollout: LedgerRollout, view: RolloutView): string {
  if (rollout.state === "opened") return "Nothing has been upgraded yet.";
  const members = membersOf(view);
  const included = members.filter(({ state }) => !isExcluded(state));
  const healthy = included.filter(({ state }) => state === "healthy").length;
  const share = included.length === 0 ? 1 : healthy / included.length;
  const cells = Math.floor(share * 20);
  const others = (["in-pull-request", "merged", "applying", "applied", "needs-confirmation", "failed", "skipped"] as const)
    .map((state) => [members.filter((member) => member.state === state).length, state] as const)
    .filter(([count]) => count > 0)
    .map(([count, state]) => `${count} ${stateText(state)}`);
  const excluded = members.length - included.length;
  const counts = [`${healthy} of ${included.length} upgraded and healthy`, ...others, ...(excluded > 0 ? [`${excluded} excluded`] : [])];
  return `\`${"█".repeat(cells)}${"░".repeat(20 - cells)}\` ${Math.floor(share * 100)} %: ${counts.join(", ")}`;
}

function stagesSection(rollout: LedgerRollout, view: RolloutView): string {
  if (rollout.state === "opened") return rollout.strategy.stages.map(({ name }) => `- ${plain(name)}: not started`).join("\n");
  return view.stages
    .map((stage) => {
      const { sign, text } = stageState(stage, view);
      return `- ${sign} **${plain(stage.stage.name)}**: ${stageLine(stage, text)}`;
    })
    .join("\n");
}

function stageState(stage: StageView, { current }: RolloutView): { readonly sign: string; readonly text: string } {
  if (stage.done) return { sign: "✅", text: "done" };
  if (stage !== current) return { sign: "⏳", text: "not started" };
  return stage.halted ? { sign: "🛑", text: "halted" } : { sign: "▶️", text: "running" };
}

function stageLine({ members, stage: { concurrency = 1, failures = 0 } }: StageView, state: string): string {
  if (members.length === 0) return "no instance is selected, it passes";
  const included = members.filter(({ state }) => !isExcluded(state));
  if (included.length === 0) return "every instance is excluded, it passes";
  const healthy = included.filter(({ state }) => state === "healthy").length;
  const rules = `at most ${concurrency} at a time, ${failures} ${failures === 1 ? "failure" : "failures"} allowed`;
  return `${state}, ${healthy} of ${included.length} healthy (${rules})`;
}

function waitingSection(blockers: readonly Blocker[], scrub: Scrub, detail: Detail): string {
  const texts = blockers.map((blocker) => blockerText(blocker, scrub));
  const people = texts.filter(({ waitsFor }) => waitsFor === "person");
  const machines = texts.filter(({ waitsFor }) => waitsFor === "machine");
  const shown = detail === 0 ? people : people.slice(0, detail === 1 ? 50 : 15);
  const lines = shown.map(({ text, commands }) => {
    const typed = commands.length === 0 ? "" : `\n\n${["```", ...commands, "```"].map((line) => `  ${line}`).join("\n")}`;
    return `- 🙋 ${asMarkdown(text)}${typed}`;
  });
  const more = people.length > shown.length ? [`- 🙋 and ${people.length - shown.length} more of this kind`] : [];
  const all = [
    ...lines,
    ...more,
    ...machineLines(
      machines.map(({ text }) => asMarkdown(text)),
      detail,
    ),
  ];
  return all.length === 0 ? "Nothing." : all.join("\n");
}

function machineLines(texts: readonly string[], detail: Detail): readonly string[] {
  if (texts.length === 0) return [];
  return detail < 2 && texts.length <= 20 ? texts.map((text) => `- ⚙️ ${text}`) : [`- ⚙️ ${texts.length} things are under way`];
}

function shapesSection(rollout: LedgerRollout, observed: Observed, scrub: Scrub): string {
  const seen = new Map<string, { readonly review: UpgradeReview; readonly ids: Set<string> }>();
  const stacks = [
    ...observed.upgrades.flatMap((upgrade) => upgrade.stacks),
    ...[...observed.instances.values()].flatMap((instance) => instance.reviewed),
  ];
  for (const { id, review } of stacks) {
    if (review === null || review.empty || review.deferred) continue;
    const known = seen.get(review.shape) ?? { review, ids: new Set<string>() };
    known.ids.add(id);
    seen.set(review.shape, known);
  }
  const lines = [...seen]
    .sort(([a, left], [b, right]) => right.ids.size - left.ids.size || (a < b ? -1 : 1))
    .slice(0, 30)
    .map(([shape, { review, ids }]) => {
      const [id] = ids;
      const instances = `${ids.size} ${ids.size === 1 ? "instance" : "instances"}`;
      return `- ${code(shortFingerprint(shape))} ${plain(scrub(review.description, id), 600)} (${instances}, ${approvalText(rollout, shape)})`;
    });
  return [...lines, ...(seen.size > lines.length ? [`- and ${seen.size - lines.length} more`] : [])].join("\n");
}

function approvalText({ approvedShapes }: LedgerRollout, wanted: string): string {
  const approvals = approvedShapes.filter(({ shape }) => shape === wanted);
  const person = approvals.find(({ comment }) => comment !== null);
  if (person !== undefined) return `approved by ${plain(person.by)}`;
  return approvals.length > 0 ? "seen healthy" : "not approved yet";
}
