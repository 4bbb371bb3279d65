import { createHash } from "node:crypto";
import type { ObjectId } from "../../git/object-id.ts";
import type { RolloutEvent } from "../events.ts";
import type { Blocker } from "./blockers.ts";

/** One thing to do. Each has a natural key (branch, head, marker, event): doing it twice is doing it once. */
export type Step =
  | { readonly kind: "open-tracker" }
  /** The tracker is gone, or nobody can be answered on it. */
  | { readonly kind: "replace-tracker"; readonly tracker: number; readonly why: "gone" | "locked" }
  | { readonly kind: "label-tracker"; readonly tracker: number }
  | { readonly kind: "merge-release"; readonly pullRequest: number; readonly head: ObjectId }
  | { readonly kind: "rebuild-release"; readonly pullRequest: number; readonly head: ObjectId }
  | { readonly kind: "start"; readonly event: Extract<RolloutEvent, { kind: "started" }> }
  | { readonly kind: "supersede"; readonly event: Extract<RolloutEvent, { kind: "superseded" }> }
  | { readonly kind: "take-in"; readonly event: Extract<RolloutEvent, { kind: "joined" }> }
  | {
      readonly kind: "open-pull-request";
      readonly stage: string;
      readonly branch: string;
      readonly ids: readonly string[];
      readonly retries: number;
    }
  | { readonly kind: "adopt-pull-request"; readonly event: Extract<RolloutEvent, { kind: "pull-request-assigned" }> }
  | {
      readonly kind: "rebuild-branch";
      readonly pullRequest: number;
      readonly branch: string;
      readonly ids: readonly string[];
      readonly head: ObjectId;
      readonly retries: number;
    }
  | { readonly kind: "merge"; readonly pullRequest: number; readonly head: ObjectId; readonly ids: readonly string[] }
  | { readonly kind: "split-batch"; readonly event: Extract<RolloutEvent, { kind: "batch-split" }> }
  | { readonly kind: "close-pull-request"; readonly pullRequest: number; readonly why: CloseReason }
  /** Its base is the default branch again. */
  | { readonly kind: "retarget-pull-request"; readonly pullRequest: number }
  | { readonly kind: "record-healthy"; readonly event: Extract<RolloutEvent, { kind: "healthy" }> }
  | { readonly kind: "record-failure"; readonly event: Extract<RolloutEvent, { kind: "failed" }> }
  | { readonly kind: "verify-release"; readonly stage: string }
  | { readonly kind: "finish" }
  /** People are notified once of what they have to decide. */
  | { readonly kind: "notify"; readonly key: string; readonly blocker: Blocker }
  | { readonly kind: "update-pull-request"; readonly pullRequest: number; readonly ids: readonly string[] }
  /** Its plan got lost, or the validation that comes with it: asked for again in each reconcile until it is there. */
  | { readonly kind: "start-plan"; readonly pullRequest: number }
  | { readonly kind: "update-tracker" };

export type StepOf<Kind extends Step["kind"]> = Extract<Step, { readonly kind: Kind }>;

export type CloseReason = "aborted" | "over" | "not-in-rollout" | "nothing-left" | "members-differ" | "shapes-differ";

/** `rollout/<env>/<target>/<stage>-<first 8 of sha256 of the sorted ids>`: the natural key of an upgrade pull request. */
export function upgradeBranch(environment: string, target: string, stage: string, ids: readonly string[]): string {
  const hash = createHash("sha256")
    .update([...ids].sort().join("\n"))
    .digest("hex");
  return `${branchPrefix(environment, target)}${stage}-${hash.slice(0, 8)}`;
}

/** What every branch of a rollout begins with. */
export function branchPrefix(environment: string, target: string): string {
  return `rollout/${environment}/${target}/`;
}

/** Whether it changes what the next observation sees: everything is observed again afterwards. The others show and notify. */
export function isMove({ kind }: Step): boolean {
  return kind !== "notify" && kind !== "update-tracker" && kind !== "update-pull-request" && kind !== "start-plan" && kind !== "finish";
}
