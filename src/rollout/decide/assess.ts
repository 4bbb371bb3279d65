import { compareVersions } from "../../fleet/version.ts";
import type { LedgerRollout, RolloutMember, Stage } from "../../schemas/kinds.ts";
import type { Exclusion, Observed, ObservedInstance, ObservedUpgrade } from "../observe/observed.ts";

export type MemberState =
  /** Its turn has not come, or something is in its way. */
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

/** One instance of a rollout as it stands. */
export interface MemberView {
  readonly member: RolloutMember;
  readonly state: MemberState;
  /** Why it is not further: one plain line, names not yet taken out. */
  readonly reason: string | null;
  /** main no longer holds an older version than the target. */
  readonly reached: boolean;
  /** What main and the ledger say; undefined where the instance is gone. */
  readonly instance: ObservedInstance | undefined;
  readonly upgrade: ObservedUpgrade | undefined;
}

export interface StageView {
  readonly stage: Stage;
  readonly members: readonly MemberView[];
  /** Instances whose upgrade has begun and has not ended: counted against the stage's concurrency. */
  readonly inFlight: number;
  /** Instances that failed and that nobody has retried or skipped. */
  readonly failed: readonly MemberView[];
  readonly successes: number;
  /** How many successes the stage must have. */
  readonly required: number;
  /** More failures than the stage allows: nothing new is opened. */
  readonly halted: boolean;
  /** Everybody is healthy, skipped or left out. */
  readonly settled: boolean;
  readonly gate: "none" | "open" | "closed";
  /** The next stage may begin. */
  readonly done: boolean;
}

export interface RolloutView {
  readonly stages: readonly StageView[];
  /** The first stage that is not done; null where all are. */
  readonly current: StageView | null;
}

/** What a rollout's file and the world together say about every member and stage. */
export function assess(rollout: LedgerRollout, observed: Observed): RolloutView {
  const upgrades = new Map(observed.upgrades.flatMap((upgrade) => upgrade.ids.map((id) => [id, upgrade] as const)));
  const members = rollout.members.map((member) => memberView(rollout, member, observed, upgrades.get(member.id)));
  const stages: StageView[] = [];
  for (const stage of rollout.strategy.stages) {
    const before = stages.every(({ done }) => done);
    stages.push(
      stageView(
        rollout,
        stage,
        members.filter(({ member }) => member.stage === stage.name).map((view) => (before ? view : later(view))),
      ),
    );
  }
  return { stages, current: stages.find(({ done }) => !done) ?? null };
}

/** The rollout has nothing left to do: everybody is where the strategy wants them, or it was aborted and its pull requests are closed. */
export function isOver(rollout: LedgerRollout, view: RolloutView): boolean {
  if (rollout.state === "aborted") return true;
  return rollout.state === "running" && view.current === null && !isNoOp(view);
}

/** There are instances and not one of them was upgraded: that is no success, whoever was skipped, paused or held. */
export function isNoOp(view: RolloutView): boolean {
  const members = view.stages.flatMap((stage) => stage.members);
  return members.length > 0 && !members.some(({ state }) => state === "healthy" || state === "already-there");
}

function stageView(rollout: LedgerRollout, stage: Stage, members: readonly MemberView[]): StageView {
  const takingPart = members.filter(({ state }) => state === "already-there" || !isOut(state));
  const failed = members.filter(({ state }) => state === "failed");
  const successes = members.filter(({ state }) => state === "healthy" || state === "already-there").length;
  const required = Math.min(stage.leastSuccesses ?? 0, takingPart.length);
  const settled = members.every(({ state }) => state === "healthy" || state === "skipped" || isOut(state));
  const gate =
    !(stage.gates ?? []).includes("approval") || takingPart.length === 0
      ? "none"
      : (rollout.approvedStages ?? []).some((approved) => approved.stage === stage.name)
        ? "open"
        : "closed";
  return {
    stage,
    members,
    inFlight: members.filter(({ state }) => isInFlight(state)).length,
    failed,
    successes,
    required,
    halted: failed.length > (stage.failures ?? 0),
    settled,
    gate,
    done: settled && successes >= required && gate !== "closed",
  };
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

/** Left out of the rollout by what its config says. */
export function isOut(state: MemberState): state is Exclusion {
  return Object.hasOwn(exclusions, state);
}

export function isInFlight(state: MemberState): boolean {
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

function later(view: MemberView): MemberView {
  return view.state === "ready" ? { ...view, state: "waiting", reason: null } : view;
}

function memberView(rollout: LedgerRollout, member: RolloutMember, observed: Observed, upgrade: ObservedUpgrade | undefined): MemberView {
  const instance = observed.instances.get(member.id);
  const reached = instance?.version !== undefined && instance.version !== null && compareVersions(instance.version, rollout.target) >= 0;
  const view = (state: MemberState, reason: string | null = null): MemberView => ({ member, state, reason, reached, instance, upgrade });
  if (member.healthyAt !== null) return view("healthy");
  if (member.excluded !== null) return view(member.excluded);
  if (member.skipped !== null) return view("skipped", `${member.skipped.by}: ${member.skipped.reason}`);
  if (instance === undefined) return view("absent", "its folder is gone from main");
  if (reached) return reachedView(view, member, instance);
  // Only before its upgrade is merged does a hold take an instance out; afterwards it has to get healthy.
  if (instance.exclusion !== null && instance.exclusion !== "already-there") return view(instance.exclusion);
  if (instance.version === null) return view("waiting", "its config on main cannot be read");
  if (upgrade !== undefined) return view("in-pull-request");
  const closed = member.pullRequest === null ? undefined : observed.closed.get(member.pullRequest);
  if (closed?.state === "merged") return view("merged");
  if (closed?.state === "closed" && member.retry?.head !== closed.head)
    return view("waiting", `its pull request #${member.pullRequest} was closed without being merged`);
  return view(...beforeUpgrade(instance));
}

function reachedView(
  view: (state: MemberState, reason?: string | null) => MemberView,
  member: RolloutMember,
  instance: ObservedInstance,
): MemberView {
  const { status } = instance;
  switch (status.kind) {
    case "healthy":
      return view("applied");
    case "pending":
    case "waiting":
      return view("merged");
    case "removed":
      return view("merged", `its architecture has no stack ${status.stack} any more, and this version does not take stacks down`);
    case "applying":
    case "applied":
      return view(status.kind);
    case "needs-confirmation":
      return view("needs-confirmation", `${status.stack}: ${status.reason}`);
    case "failed":
    case "unhealthy": {
      const known = member.failures.find((failure) => failure.at === status.at);
      if (known !== undefined && known.retried !== null) return view("applying", "retried");
      return view("failed", status.reason);
    }
  }
}

/** An instance that is not in order is not upgraded on top of that. */
function beforeUpgrade(instance: ObservedInstance): [MemberState, string | null] {
  if (instance.blockedBy !== null) return ["waiting", `pull request #${instance.blockedBy} changes it; that one comes first`];
  const { status } = instance;
  switch (status.kind) {
    case "healthy":
    case "applied":
      return ["ready", null];
    case "pending":
    case "waiting":
    case "applying":
      return ["waiting", "main is still being applied to it"];
    case "removed":
      return ["waiting", `its architecture has no stack ${status.stack} any more, and this version does not take stacks down`];
    case "needs-confirmation":
      return ["waiting", `its stack ${status.stack} waits for a confirmation from before this rollout`];
    case "failed":
      return ["waiting", `its last apply failed before this rollout: ${status.reason}`];
    case "unhealthy":
      return ["waiting", `it was unhealthy before this rollout: ${status.reason}`];
  }
}
