import type { LedgerRollout } from "../../schemas/kinds.ts";
import { isOut, type MemberView, type RolloutView, type StageView } from "../decide/assess.ts";
import type { Scrub } from "../names.ts";
import type { Observed, UpgradeReview } from "../observe/observed.ts";
import { code, plain } from "../../report/plain-text.ts";
import { instanceName } from "./instances.ts";
import { eight, type Blocker } from "../decide/blockers.ts";

/** How much is rolled up: 0 shows every line, 3 only counts. */
export type Detail = 0 | 1 | 2 | 3;

export function progressSection(rollout: LedgerRollout, view: RolloutView): string {
  if (rollout.state === "opened") return "Nothing has been upgraded yet.";
  const members = view.stages.flatMap((stage) => stage.members);
  const part = members.filter(({ state }) => !isOut(state));
  const healthy = part.filter(({ state }) => state === "healthy").length;
  const share = part.length === 0 ? 1 : healthy / part.length;
  const cells = Math.floor(share * 20);
  const others = (["in-pull-request", "merged", "applying", "applied", "needs-confirmation", "failed", "skipped"] as const)
    .map((state) => [members.filter((member) => member.state === state).length, state] as const)
    .filter(([count]) => count > 0)
    .map(([count, state]) => `${count} ${words(state)}`);
  const out = members.length - part.length;
  const told = [`${healthy} of ${part.length} upgraded and healthy`, ...others, ...(out > 0 ? [`${out} left out`] : [])];
  return `\`${"█".repeat(cells)}${"░".repeat(20 - cells)}\` ${Math.floor(share * 100)} %: ${told.join(", ")}`;
}

export function stagesSection(rollout: LedgerRollout, view: RolloutView): string {
  if (rollout.state === "opened") return rollout.strategy.stages.map(({ name }) => `- ${plain(name)}: not begun`).join("\n");
  return view.stages
    .map(
      (stage) =>
        `- ${stage.done ? "✅" : stage === view.current ? (stage.halted ? "🛑" : "▶️") : "⏳"} **${plain(stage.stage.name)}**: ${stageLine(stage, view)}`,
    )
    .join("\n");
}

function stageLine(stage: StageView, view: RolloutView): string {
  const part = stage.members.filter(({ state }) => !isOut(state));
  if (stage.members.length === 0) return "nobody is selected, it passes";
  if (part.length === 0) return "everybody is left out, it passes";
  const healthy = part.filter(({ state }) => state === "healthy").length;
  const failures = stage.stage.failures ?? 0;
  const rules = `at most ${stage.stage.concurrency ?? 1} at a time, ${failures} ${failures === 1 ? "failure" : "failures"} allowed`;
  const now = stage.done ? "done" : stage === view.current ? (stage.halted ? "halted" : "running") : "not begun";
  return `${now}, ${healthy} of ${part.length} healthy (${rules})`;
}

export function waitingSection(blockers: readonly Blocker[], scrub: Scrub, detail: Detail): string {
  const people = blockers.filter(({ who }) => who === "person");
  const machines = blockers.filter(({ who }) => who === "machine");
  const shown = detail === 0 ? people : people.slice(0, detail === 1 ? 50 : 15);
  const lines = shown.map(({ text, type }) => {
    const typed = type.length === 0 ? "" : `\n\n${["```", ...type, "```"].map((line) => `  ${line}`).join("\n")}`;
    return `- 🙋 ${plain(scrub(text), 600)}${typed}`;
  });
  const more = people.length > shown.length ? [`- 🙋 and ${people.length - shown.length} more of this kind`] : [];
  const busy =
    detail < 2 && machines.length <= 20
      ? machines.map(({ text }) => `- ⚙️ ${plain(scrub(text))}`)
      : machines.length > 0
        ? [`- ⚙️ ${machines.length} things are under way`]
        : [];
  const all = [...lines, ...more, ...busy];
  return all.length === 0 ? "Nothing." : all.join("\n");
}

export function failuresSection(view: RolloutView, scrub: Scrub, detail: Detail): string {
  const members = view.stages.flatMap((stage) => stage.members);
  const failed = members.filter(({ state }) => state === "failed");
  if (failed.length === 0) return "";
  const reasons = Map.groupBy(failed, ({ member, reason }) => scrub(reason ?? "failed", member.id));
  const lines = [...reasons]
    .sort(([a, left], [b, right]) => right.length - left.length || (a < b ? -1 : 1))
    .slice(0, detail < 2 ? 30 : 5)
    .map(([reason, group]) => {
      const shown = group.slice(0, detail === 0 ? 20 : 5).map((each) => instanceName(each, scrub));
      return `- failed: ${shown.join(", ")}${group.length > shown.length ? ` and ${group.length - shown.length} more` : ""}: ${plain(reason)}`;
    });
  const more = reasons.size > lines.length ? [`- and ${reasons.size - lines.length} other reasons`] : [];
  return [...lines, ...more, `\nIn common: ${inCommon(failed, members)}`].join("\n");
}

/** Traits that every failed instance has, those that no healthy one has first. */
export function inCommon(failed: readonly MemberView[], members: readonly MemberView[]): string {
  const healthy = members.filter(({ state }) => state === "healthy");
  const shared = (["architecture", "region", "size", "type"] as const).flatMap((trait) => {
    const values = new Set(failed.map(({ instance }) => instance?.traits[trait]));
    const [value] = values;
    if (values.size !== 1 || value === undefined) return [];
    const also = healthy.filter(({ instance }) => instance?.traits[trait] === value).length;
    return [{ also, text: `${trait} ${code(value)} (${also === 0 ? "no healthy instance has it" : `so have ${also} healthy ones`})` }];
  });
  if (shared.length === 0) return "nothing that Flotilla knows of.";
  return `${shared
    .sort((a, b) => a.also - b.also)
    .map(({ text }) => text)
    .join(", ")}.`;
}

export function shapesSection(rollout: LedgerRollout, observed: Observed, scrub: Scrub): string {
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
      const approved = rollout.approvedShapes.find((each) => each.shape === shape && each.comment !== null);
      const healthy = rollout.approvedShapes.some((each) => each.shape === shape);
      const word = approved !== undefined ? `approved by ${plain(approved.by)}` : healthy ? "seen healthy" : "not approved yet";
      const [id] = ids;
      return `- ${code(eight(shape))} ${plain(scrub(review.description, id), 600)} (${ids.size} ${ids.size === 1 ? "instance" : "instances"}, ${word})`;
    });
  return [...lines, ...(seen.size > lines.length ? [`- and ${seen.size - lines.length} more`] : [])].join("\n");
}

export function words(state: string): string {
  return state.replaceAll("-", " ");
}
