import { createHash } from "node:crypto";
import type { ObjectId } from "../../git/object-id.ts";
import type { RolloutEvent } from "../events.ts";

/** One thing to do. Each has a natural key (branch, head, marker, event): doing it twice is doing it once. */
export type Step =
  | { readonly kind: "open-tracker" }
  | { readonly kind: "label-tracker"; readonly tracker: number }
  | { readonly kind: "merge-release"; readonly pullRequest: number; readonly head: ObjectId }
  | { readonly kind: "start"; readonly event: Extract<RolloutEvent, { kind: "started" }> }
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
  | { readonly kind: "close-pull-request"; readonly pullRequest: number; readonly why: string }
  | { readonly kind: "record-healthy"; readonly event: Extract<RolloutEvent, { kind: "healthy" }> }
  | { readonly kind: "record-failure"; readonly event: Extract<RolloutEvent, { kind: "failed" }> }
  | { readonly kind: "verify-release"; readonly stage: string }
  | { readonly kind: "finish" }
  /** People are told once, with what to type: somebody has to decide, or a stage has halted. */
  | { readonly kind: "notify"; readonly key: string; readonly text: string; readonly type: readonly string[] }
  | { readonly kind: "update-pull-request"; readonly pullRequest: number; readonly ids: readonly string[] }
  | { readonly kind: "update-tracker" };

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

/** Changes where the rollout stands, so everything is looked at again afterwards; the others show and tell. */
export function isMove(step: Step): boolean {
  return step.kind !== "notify" && step.kind !== "update-tracker" && step.kind !== "update-pull-request" && step.kind !== "finish";
}
