import { isInvolved } from "../../ledger/involved.ts";
import type { Brake } from "../../ledger/status.ts";
import type { LedgerRollout, RolloutMember, Stage } from "../../schemas/kinds.ts";
import type { Exclusion, Observed, ObservedInstance, ObservedUpgrade } from "./observed.ts";

export type MemberState =
  /** Its turn has not come, or something blocks it. */
  | "waiting"
  | "ready"
  | "in-pull-request"
  | "merged"
  | "applying"
  | "applied"
  | "healthy"
  | "failed"
  | "needs-confirmation"
  | "skipped"
  | Exclusion;

/** Why a member is not further. Texts of the ledger and of people may hold names that must not be shown. */
export type MemberReason =
  | { readonly kind: "skipped"; readonly by: string; readonly reason: string }
  | { readonly kind: "folder-missing" }
  | { readonly kind: "config-unreadable" }
  /** What main says of it cannot be trusted as long as main has errors. */
  | { readonly kind: "main-invalid" }
  | { readonly kind: "pull-request-closed"; readonly pullRequest: number }
  /** Somebody else's pull request changes it. */
  | { readonly kind: "blocked"; readonly pullRequest: number }
  | { readonly kind: "needs-confirmation"; readonly stack: string; readonly reason: string }
  | { readonly kind: "retried" }
  | { readonly kind: "failed"; readonly reason: string }
  /** The ledger has a stack that its architecture no longer declares, and this version does not take stacks down. */
  | { readonly kind: "stack-removed"; readonly stack: string }
  /** A person's setting keeps it as it is: nothing is applied to it until that is taken back. */
  | { readonly kind: "braked"; readonly on: Brake }
  /** It was not up to date and healthy before its upgrade. */
  | { readonly kind: "apply-pending" }
  | { readonly kind: "confirmation-pending"; readonly stack: string }
  | { readonly kind: "failed-before"; readonly reason: string };

/** One instance of a rollout, by its file and by what was observed. */
export interface MemberView {
  readonly member: RolloutMember;
  readonly state: MemberState;
  readonly reason: MemberReason | null;
  /** main has the target or a newer version. */
  readonly reached: boolean;
  /** undefined where the instance is gone. */
  readonly instance: ObservedInstance | undefined;
  readonly upgrade: ObservedUpgrade | undefined;
}

export interface StageView {
  readonly stage: Stage;
  readonly members: readonly MemberView[];
  /** Instances whose upgrade has begun and has not ended: counted against the stage's concurrency. */
  readonly inFlight: number;
  /** Instances that failed and were neither retried nor skipped. */
  readonly failed: readonly MemberView[];
  readonly successes: number;
  /** How many successes the stage must have. */
  readonly required: number;
  /** More failures than the stage allows: nothing new is opened. */
  readonly halted: boolean;
  /** Every member is healthy, skipped or excluded. */
  readonly complete: boolean;
  readonly gate: "none" | "open" | "closed";
  /** The next stage may begin. */
  readonly done: boolean;
}

export interface RolloutView {
  readonly stages: readonly StageView[];
  /** main has errors: what is seen of it makes nothing done. */
  readonly mainIsInvalid: boolean;
  /** The first stage that is not done; null where all are. */
  readonly current: StageView | null;
}

/** State of every member and stage, by a rollout's file and what was observed. Pure. */
export function assess(rollout: LedgerRollout, observed: Observed): RolloutView {
  const upgrades = new Map(observed.upgrades.flatMap((upgrade) => upgrade.ids.map((id) => [id, upgrade] as const)));
  const members = rollout.members.map((member) => memberView(member, observed, upgrades.get(member.id)));
  const stages: StageView[] = [];
  for (const stage of rollout.strategy.stages) {
    const reached = stages.every(({ done }) => done);
    const own = members.filter(({ member }) => member.stage === stage.name);
    stages.push(stageView(rollout, stage, reached ? own : own.map(notYet)));
  }
  return { stages, mainIsInvalid: observed.problems.length > 0, current: stages.find(({ done }) => !done) ?? null };
}

export function membersOf({ stages }: RolloutView): readonly MemberView[] {
  return stages.flatMap(({ members }) => members);
}

/** Nothing is left to do: every stage is done by a main that is valid, or it was aborted. */
export function isOver(rollout: LedgerRollout, view: RolloutView): boolean {
  if (rollout.state === "aborted") return true;
  return rollout.state === "running" && !view.mainIsInvalid && view.current === null && !isNoOp(view);
}

/** There are instances and not one of them was upgraded: that is not a success, whichever were skipped, paused or held. */
export function isNoOp(view: RolloutView): boolean {
  const members = membersOf(view);
  return members.length > 0 && !members.some(({ state }) => state === "healthy" || state === "already-there");
}

function stageView(rollout: LedgerRollout, stage: Stage, members: readonly MemberView[]): StageView {
  const counted = members.filter(({ state }) => state === "already-there" || !isExcluded(state));
  const failed = members.filter(({ state }) => state === "failed");
  const successes = members.filter(({ state }) => state === "healthy" || state === "already-there").length;
  const required = Math.min(stage.leastSuccesses ?? 0, counted.length);
  const complete = members.every(({ state }) => state === "healthy" || state === "skipped" || isExcluded(state));
  const gate = counted.length === 0 ? "none" : gateOf(rollout, stage);
  return {
    stage,
    members,
    inFlight: members.filter(({ state }) => isInFlight(state)).length,
    failed,
    successes,
    required,
    halted: failed.length > (stage.failures ?? 0),
    complete,
    gate,
    done: complete && successes >= required && gate !== "closed",
  };
}

/** Who set the rollout going opens no gate of it; what was typed in a terminal is the operator's own. */
function gateOf(rollout: LedgerRollout, { name, gates = [] }: Stage): StageView["gate"] {
  if (!gates.includes("approval")) return "none";
  const counts = (rollout.approvedStages ?? []).some(
    (approval) => approval.stage === name && (approval.comment === null || !isInvolved(rollout, approval)),
  );
  return counts ? "open" : "closed";
}

const exclusions: Readonly<Record<Exclusion, true>> = {
  "already-there": true,
  insiders: true,
  paused: true,
  held: true,
  suspended: true,
  absent: true,
  "too-far-behind": true,
  "not-selected": true,
};

/** Excluded from the rollout by its config. */
export function isExcluded(state: MemberState): state is Exclusion {
  return Object.hasOwn(exclusions, state);
}

function isInFlight(state: MemberState): boolean {
  switch (state) {
    case "in-pull-request":
    case "merged":
    case "applying":
    case "applied":
    case "needs-confirmation":
      return true;
    default:
      return false;
  }
}

function notYet(view: MemberView): MemberView {
  return view.state === "ready" ? { ...view, state: "waiting", reason: null } : view;
}

type StateAndReason = readonly [state: MemberState, reason: MemberReason | null];

function memberView(member: RolloutMember, observed: Observed, upgrade: ObservedUpgrade | undefined): MemberView {
  const instance = observed.instances.get(member.id);
  const [state, reason] =
    recordedState(member) ??
    (observed.problems.length > 0 ? invalidState(member, observed, instance, upgrade) : observedState(member, observed, instance, upgrade));
  return { member, state, reason, reached: instance?.reached === true, instance, upgrade };
}

/** What the rollout's file alone decides. */
function recordedState({ healthyAt, excluded, skipped }: RolloutMember): StateAndReason | null {
  if (healthyAt !== null) return ["healthy", null];
  if (excluded !== null) return [excluded, null];
  return skipped === null ? null : ["skipped", { kind: "skipped", by: skipped.by, reason: skipped.reason }];
}

/** While main has errors nobody counts as left out or done by what it seems to say, and who has failed is still failed. */
function invalidState(
  member: RolloutMember,
  observed: Observed,
  instance: ObservedInstance | undefined,
  upgrade: ObservedUpgrade | undefined,
): StateAndReason {
  const failure = member.failures.findLast(({ retried }) => retried === null);
  if (failure !== undefined) return ["failed", { kind: "failed", reason: failure.reason }];
  if (instance === undefined) return ["waiting", { kind: "main-invalid" }];
  const seen = observedState(member, observed, instance, upgrade);
  return isExcluded(seen[0]) ? ["waiting", { kind: "main-invalid" }] : seen;
}

function observedState(
  member: RolloutMember,
  { closed }: Observed,
  instance: ObservedInstance | undefined,
  upgrade: ObservedUpgrade | undefined,
): StateAndReason {
  if (instance === undefined) return ["absent", { kind: "folder-missing" }];
  if (instance.reached) return afterMerge(member, instance);
  // Only before its upgrade is merged does a hold exclude an instance; afterwards it has to get healthy.
  if (instance.exclusion !== null && instance.exclusion !== "already-there") return [instance.exclusion, null];
  if (instance.version === null) return ["waiting", { kind: "config-unreadable" }];
  if (upgrade !== undefined) return ["in-pull-request", null];
  const { pullRequest } = member;
  const old = pullRequest === null ? undefined : closed.get(pullRequest);
  if (old?.state === "merged") return ["merged", null];
  if (pullRequest !== null && old?.state === "closed" && member.retry?.head !== old.head)
    return ["waiting", { kind: "pull-request-closed", pullRequest }];
  return beforeUpgrade(instance);
}

function afterMerge({ failures }: RolloutMember, { status }: ObservedInstance): StateAndReason {
  switch (status.kind) {
    case "healthy":
      return ["applied", null];
    case "pending":
      return ["merged", null];
    case "waiting":
      return ["merged", { kind: "braked", on: status.on }];
    case "removed":
      return ["merged", { kind: "stack-removed", stack: status.stack }];
    case "applying":
    case "applied":
      return [status.kind, null];
    case "needs-confirmation":
      return ["needs-confirmation", { kind: "needs-confirmation", stack: status.stack, reason: status.reason }];
    case "failed":
    case "unhealthy": {
      const known = failures.find(({ at }) => at === status.at);
      if (known !== undefined && known.retried !== null) return ["applying", { kind: "retried" }];
      return ["failed", { kind: "failed", reason: status.reason }];
    }
  }
}

/** An instance that is not up to date and healthy is not upgraded on top of that. */
function beforeUpgrade({ blockedBy, status }: ObservedInstance): StateAndReason {
  if (blockedBy !== null) return ["waiting", { kind: "blocked", pullRequest: blockedBy }];
  switch (status.kind) {
    case "healthy":
    case "applied":
      return ["ready", null];
    case "pending":
    case "applying":
      return ["waiting", { kind: "apply-pending" }];
    case "waiting":
      return ["waiting", { kind: "braked", on: status.on }];
    case "removed":
      return ["waiting", { kind: "stack-removed", stack: status.stack }];
    case "needs-confirmation":
      return ["waiting", { kind: "confirmation-pending", stack: status.stack }];
    case "failed":
    case "unhealthy":
      return ["waiting", { kind: "failed-before", reason: status.reason }];
  }
}
