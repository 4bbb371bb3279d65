import type { Strategy } from "../../schemas/kinds.ts";
import type { RolloutEvent } from "../events.ts";
import { type Candidate, selectMembers } from "./select.ts";

/** A rollout that somebody may start, and by which strategy. */
export interface StartInput {
  readonly strategy: { readonly name: string; readonly spec: Strategy };
  readonly candidates: readonly Candidate[];
  readonly by: string;
  readonly at: string;
}

/** Starts a rollout with the members that its strategy selects now, whoever asked: the label on its tracker, or a terminal. Pure. */
export function startedEvent({ strategy, candidates, by, at }: StartInput): Extract<RolloutEvent, { readonly kind: "started" }> {
  const members = selectMembers(strategy.spec, candidates);
  return { kind: "started", by, at, strategyName: strategy.name, strategy: strategy.spec, members };
}
