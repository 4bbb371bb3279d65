import { createHash } from "node:crypto";
import type { RolloutMember, Selector, Strategy } from "../../schemas/kinds.ts";
import type { Exclusion } from "./observed.ts";

/** What selection depends on. */
export interface Candidate {
  readonly id: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly exclusion: Exclusion | null;
}

/**
 * The members of a rollout: every candidate with its stage, in stage order and there in the order they are upgraded. A percentage is of the
 * selector's whole group, excluded instances counted, so that a group's first tenth is the same one from release to release; it is cumulative over
 * stages: an instance that an earlier stage selects stays there. Candidates that no stage selects are `not-selected`.
 */
export function selectMembers(strategy: Strategy, candidates: readonly Candidate[]): readonly RolloutMember[] {
  const ordered = inRolloutOrder(candidates);
  const stageOf = new Map<string, string>();
  for (const stage of strategy.stages) {
    for (const selector of stage.members) {
      const group = ordered.filter((candidate) => selects(selector, candidate));
      for (const { id } of group.slice(0, share(selector.percent ?? 100, group.length))) {
        if (!stageOf.has(id)) stageOf.set(id, stage.name);
      }
    }
  }
  const last = strategy.stages.at(-1)?.name ?? "";
  return [...strategy.stages.map(({ name }) => name), null].flatMap((stage) =>
    ordered
      .filter(({ id }) => (stageOf.get(id) ?? null) === stage)
      .map(({ id, exclusion }) => member(id, stage ?? last, stage === null ? (exclusion ?? "not-selected") : exclusion)),
  );
}

/** What is born while a rollout runs is upgraded last: in the last stage, whatever the stages before it would have selected. */
export function joiningMembers(strategy: Strategy, newcomers: readonly Candidate[]): readonly RolloutMember[] {
  const last = strategy.stages.at(-1)?.name ?? "";
  return inRolloutOrder(newcomers).map(({ id, exclusion }) => member(id, last, exclusion));
}

/** Rounded up, and at least one of a group that is not empty. */
function share(percent: number, size: number): number {
  return Math.min(size, Math.max(1, Math.ceil((percent * size) / 100)));
}

function selects(selector: Selector, candidate: Candidate): boolean {
  if (selector.ids !== undefined && !selector.ids.includes(candidate.id)) return false;
  return Object.entries(selector.labels ?? {}).every(
    ([name, value]) => Object.hasOwn(candidate.labels, name) && candidate.labels[name] === value,
  );
}

/** By sha256 of the id: neither by age nor by name, and the same in every rollout. */
export function inRolloutOrder<T extends { readonly id: string }>(candidates: readonly T[]): readonly T[] {
  return candidates
    .map((candidate) => ({ candidate, key: createHash("sha256").update(candidate.id).digest("hex") }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ candidate }) => candidate);
}

function member(id: string, stage: string, excluded: Exclusion | null): RolloutMember {
  return { id, stage, excluded, pullRequest: null, healthyAt: null, shapes: [], skipped: null, failures: [] };
}
