import { createHash } from "node:crypto";
import type { ObjectId } from "../../git/object-id.ts";
import type { RolloutEvent } from "../events.ts";

/** One thing to do. Each has a natural key (branch, head, marker, mark): doing it twice is doing it once. */
export type Step =
  | { readonly do: "open-tracker" }
  | { readonly do: "label-tracker"; readonly tracker: number }
  | { readonly do: "merge-release"; readonly pullRequest: number; readonly head: ObjectId }
  | { readonly do: "start"; readonly mark: Extract<RolloutEvent, { mark: "started" }> }
  | {
      readonly do: "open-pull-request";
      readonly stage: string;
      readonly branch: string;
      readonly ids: readonly string[];
      readonly retries: number;
    }
  | { readonly do: "adopt-pull-request"; readonly mark: Extract<RolloutEvent, { mark: "pull-request" }> }
  | {
      readonly do: "rebuild-branch";
      readonly pullRequest: number;
      readonly branch: string;
      readonly ids: readonly string[];
      readonly head: ObjectId;
      readonly retries: number;
    }
  | { readonly do: "merge"; readonly pullRequest: number; readonly head: ObjectId; readonly ids: readonly string[] }
  | { readonly do: "split-batch"; readonly mark: Extract<RolloutEvent, { mark: "batch-left" }> }
  | { readonly do: "close-pull-request"; readonly pullRequest: number; readonly why: string }
  | { readonly do: "mark-healthy"; readonly mark: Extract<RolloutEvent, { mark: "healthy" }> }
  | { readonly do: "mark-failed"; readonly mark: Extract<RolloutEvent, { mark: "failed" }> }
  | { readonly do: "verify-release"; readonly stage: string }
  | { readonly do: "finish" }
  /** People are told once, with what to type: somebody has to decide, or a stage has halted. */
  | { readonly do: "tell"; readonly key: string; readonly text: string; readonly type: readonly string[] }
  | { readonly do: "update-pull-request"; readonly pullRequest: number; readonly ids: readonly string[] }
  | { readonly do: "update-tracker" };

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
  return step.do !== "tell" && step.do !== "update-tracker" && step.do !== "update-pull-request" && step.do !== "finish";
}
