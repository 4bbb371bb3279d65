import type { Tracker } from "../../fleet/tracker-template.ts";
import type { Decision } from "../decide/decide.ts";
import type { Observed } from "../decide/observed.ts";
import type { RolloutEvent } from "../events.ts";
import type { RolloutInput } from "../observe/snapshot.ts";
import type { ToPlan } from "./plan-runs.ts";

/** What the steps of one rollout are performed with. */
export interface PerformInput extends RolloutInput {
  readonly observed: Observed;
  readonly decision: Decision;
  readonly template: Tracker;
}

/** An event for the rollout's file, with the message for the ledger's commit. */
export interface EventRecord {
  readonly event: RolloutEvent;
  readonly message: string;
  /** A pull request that has to be planned before the event is recorded: a run that ends in between finds it without a number, and does both again. */
  readonly toPlan?: ToPlan;
}
