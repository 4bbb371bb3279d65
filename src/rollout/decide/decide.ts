import { instant } from "../../clock/clock.ts";
import { personOf } from "../../data/person.ts";
import type { LedgerRollout } from "../../schemas/kinds.ts";
import { reduce } from "../events.ts";
import type { Observed, ObservedUpgrade } from "./observed.ts";
import { assess, isOver, membersOf, type MemberView, type RolloutView } from "./assess.ts";
import { type Blocker, blockersOf } from "./blockers.ts";
import { mergeDecision } from "./merge-decision.ts";
import { aheadOf, supersededBy } from "./overlap.ts";
import { joiningMembers } from "./select.ts";
import { startedEvent } from "./start.ts";
import { type CloseReason, isMove, type Step, upgradeBranch } from "./step.ts";

/** What to do with a rollout now, and why not more. */
export interface Decision {
  /** In the order they are to be performed. */
  readonly steps: readonly Step[];
  /** What would change where the rollout stands: the same as the moves among `steps`, unless it is stuck. */
  readonly moves: readonly Step[];
  /** The moves were tried and had no effect. */
  readonly stuck: boolean;
  readonly view: RolloutView;
  readonly blockers: readonly Blocker[];
}

/**
 * The heart of a rollout: what to do now, by its file and what was observed. Pure: the same input gives the same decision. While something moves,
 * only the moves are given, and they stay right when made one after the other; updates and notifications come when nothing can move. `now` is in
 * milliseconds since the epoch. `tried` are the moves of the decision before: where the same come again they had no effect, and people are notified
 * instead. A rollout that is finished has no steps.
 */
export function decide(now: number, rollout: LedgerRollout, observed: Observed, tried: readonly Step[] = []): Decision {
  const view = assess(rollout, observed);
  const blockers = blockersOf(rollout, observed, view);
  const next = nextSteps(now, rollout, observed, view);
  const moves = next.filter(isMove);
  const stuck = moves.length > 0 && JSON.stringify(moves) === JSON.stringify(tried);
  const steps = moves.length > 0 && !stuck ? next : updates(rollout, observed, view, blockers);
  return { steps, moves, stuck, view, blockers };
}

/** When nothing moves: the pull requests' bodies, what people have not been notified of, the tracker; then the end. */
function updates(rollout: LedgerRollout, observed: Observed, view: RolloutView, blockers: readonly Blocker[]): readonly Step[] {
  if (rollout.finishedAt !== null || rollout.tracker === null) return [];
  // With main's templates nothing but the tracker is written while main has errors.
  const bodies = (observed.problems.length > 0 ? [] : observed.upgrades)
    .filter(({ content, stacks }) => content === "ours" && stacks.every(({ review }) => review !== null))
    .map(({ number, ids }): Step => ({ kind: "update-pull-request", pullRequest: number, ids }));
  const lost = observed.upgrades
    .filter(({ content, missing }) => content === "ours" && missing !== null && missing.state !== "wait")
    .map(({ number }): Step => ({ kind: "start-plan", pullRequest: number }));
  const notifications = blockers.flatMap((blocker): readonly Step[] =>
    blocker.key === null || rollout.notified.includes(blocker.key) ? [] : [{ kind: "notify", key: blocker.key, blocker }],
  );
  const end: readonly Step[] = isOver(rollout, view) ? [{ kind: "finish" }] : [];
  return [...bodies, ...lost, ...notifications, { kind: "update-tracker" }, ...end];
}

function nextSteps(now: number, rollout: LedgerRollout, observed: Observed, view: RolloutView): readonly Step[] {
  if (rollout.finishedAt !== null) return [];
  if (rollout.tracker === null) return [{ kind: "open-tracker" }];
  if (observed.tracker === "gone" || observed.tracker === "locked")
    return [{ kind: "replace-tracker", tracker: rollout.tracker, why: observed.tracker }];
  // The labels are main's: one that is not known now would be missing for ever.
  const isToBeLabelled = rollout.labelledAt === undefined && rollout.state !== "aborted" && observed.problems.length === 0;
  if (isToBeLabelled) return [{ kind: "label-tracker", tracker: rollout.tracker }];
  if (rollout.state === "aborted") return [...closings(observed, "aborted"), ...releaseClosing(observed)];
  if (observed.problems.length > 0) return [];
  switch (rollout.state) {
    case "opened":
      return beforeStart(now, rollout, observed);
    case "running":
    case "paused":
      return afterStart(rollout, observed, view);
    case "finished":
      return [];
  }
}

function closings({ openPullRequests }: Observed, why: CloseReason): readonly Step[] {
  return openPullRequests.map((pullRequest) => ({ kind: "close-pull-request", pullRequest, why }));
}

/** A release whose only rollout was aborted before it got into the catalog. */
function releaseClosing({ releasePullRequest: pull, releaseIsShared }: Observed): readonly Step[] {
  if (pull === null || pull.content !== "ours" || releaseIsShared) return [];
  return [{ kind: "close-pull-request", pullRequest: pull.number, why: "aborted" }];
}

function beforeStart(now: number, rollout: LedgerRollout, observed: Observed): readonly Step[] {
  const { startLabel, strategy, others } = observed;
  // Nothing of an invented release comes to main: before somebody who may start it has started it, its file is not merged either.
  if (startLabel === null || !startLabel.allowed) return [];
  if (!observed.inCatalog) return mergeRelease(observed);
  if (strategy === null || aheadOf(rollout, strategy.spec.overlap ?? "wait", others) !== null) return [];
  const candidates = [...observed.instances.values()];
  return [
    { kind: "start", event: startedEvent({ strategy, candidates, ...personOf(startLabel.login, startLabel.account), at: instant(now) }) },
  ];
}

/** No instance moves before main's catalog holds the version. */
function mergeRelease({ releasePullRequest: pull }: Observed): readonly Step[] {
  if (pull === null || pull.content !== "ours") return [];
  if (!pull.toMain) return [{ kind: "retarget-pull-request", pullRequest: pull.number }];
  if (pull.validate !== "success" || pull.objections.length > 0) return [];
  if (pull.behind) return [{ kind: "rebuild-release", pullRequest: pull.number, head: pull.head }];
  if (pull.refused !== null) return [];
  return [{ kind: "merge-release", pullRequest: pull.number, head: pull.head }];
}

function afterStart(before: LedgerRollout, observed: Observed, seen: RolloutView): readonly Step[] {
  const newer = supersededBy(before, observed.others);
  if (newer !== null) return [{ kind: "supersede", event: { kind: "superseded", by: newer.target } }];
  const found = findings(before, observed, seen);
  const rollout = found.reduce((file, step) => ("event" in step ? reduce(file, step.event) : file), before);
  const view = rollout === before ? seen : assess(rollout, observed);
  const verified = verification(view, observed);
  const isHeldUp = rollout.state === "paused" || aheadOf(rollout, "wait", observed.others) !== null;
  if (isHeldUp) return [...found, ...verified];
  const members = new Map(membersOf(view).map((member) => [member.member.id, member]));
  return [
    ...found,
    ...verified,
    // Of who is on hold to the end, a pull request would stay behind that nobody looks after.
    ...(isOver(rollout, view)
      ? closings(observed, "over")
      : observed.upgrades.flatMap((upgrade) => moveUpgrade(upgrade, members, rollout, view))),
    ...(observed.inCatalog ? openings(rollout, view) : mergeRelease(observed)),
  ];
}

/** What was observed and the file does not have yet. */
function findings(rollout: LedgerRollout, observed: Observed, view: RolloutView): readonly Step[] {
  const outcomes = membersOf(view).flatMap((member) => outcomeOf(member, observed.login));
  // Bodies first: once the file has the outcome, this pull request is not read again.
  const bodies = new Map(
    outcomes.flatMap(({ member: { id, pullRequest } }) =>
      pullRequest === null ? [] : [[pullRequest, { kind: "update-pull-request", pullRequest, ids: [id] } as const] as const],
    ),
  );
  return [...bodies.values(), ...joining(rollout, observed), ...adoptions(rollout, observed), ...outcomes.map(({ step }) => step)];
}

/** Who is born while it runs is taken in: else it would stay behind until the next release. */
function joining({ strategy }: LedgerRollout, { newcomers }: Observed): readonly Step[] {
  if (newcomers.length === 0) return [];
  return [{ kind: "take-in", event: { kind: "joined", members: joiningMembers(strategy, newcomers) } }];
}

/** Open pull requests whose number was not recorded, because a run ended too early. */
function adoptions(rollout: LedgerRollout, { upgrades }: Observed): readonly Step[] {
  return upgrades.flatMap(({ number, ids, content }): readonly Step[] => {
    const unknown = rollout.members
      .filter(({ id, pullRequest, alone }) => ids.includes(id) && pullRequest !== number && (alone !== true || ids.length === 1))
      .map(({ id }) => id);
    if (unknown.length === 0 || content !== "ours") return [];
    return [{ kind: "adopt-pull-request", event: { kind: "pull-request-assigned", number, ids: unknown } }];
  });
}

/** That an upgraded member is healthy, or has failed, as long as the file does not have it. */
function outcomeOf(
  { member, reached, instance }: MemberView,
  login: string,
): readonly { readonly member: MemberView["member"]; readonly step: Step }[] {
  if (!reached || instance === undefined || member.healthyAt !== null || member.excluded !== null) return [];
  const { id } = member;
  const { status, reviewed } = instance;
  if (status.kind === "healthy") {
    const shapes = reviewed.flatMap(({ review }) =>
      review === null || review.empty || review.deferred || review.protected.length > 0 ? [] : [review.shape],
    );
    const event = { kind: "healthy", id, at: status.at, shapes: [...new Set(shapes)], by: login } as const;
    return [{ member, step: { kind: "record-healthy", event } }];
  }
  if (status.kind !== "failed" && status.kind !== "unhealthy") return [];
  if (member.failures.some(({ at }) => at === status.at)) return [];
  return [{ member, step: { kind: "record-failure", event: { kind: "failed", id, at: status.at, reason: status.reason } } }];
}

/** A version is verified once the first stage in which an instance was upgraded is done. */
function verification(view: RolloutView, observed: Observed): readonly Step[] {
  if (observed.verified) return [];
  const first = view.stages.find(({ successes, done }) => successes > 0 || !done);
  return first !== undefined && first.done ? [{ kind: "verify-release", stage: first.stage.name }] : [];
}

function moveUpgrade(
  upgrade: ObservedUpgrade,
  members: ReadonlyMap<string, MemberView>,
  rollout: LedgerRollout,
  view: RolloutView,
): readonly Step[] {
  const { number, head, ids, branch } = upgrade;
  const own = ids.flatMap((id) => members.get(id) ?? []);
  const decision = mergeDecision(upgrade, own, rollout);
  switch (decision.kind) {
    case "close":
      return [{ kind: "close-pull-request", pullRequest: number, why: decision.why }];
    case "split":
      return [
        { kind: "split-batch", event: { kind: "batch-split", number, alone: decision.alone } },
        { kind: "close-pull-request", pullRequest: number, why: decision.why },
      ];
    case "rebuild":
      return [
        {
          kind: "rebuild-branch",
          pullRequest: number,
          branch,
          ids,
          head,
          retries: retriesOf(own),
        },
      ];
    case "retarget":
      return [{ kind: "retarget-pull-request", pullRequest: number }];
    case "merge": {
      const stage = view.stages.find(({ members }) => members.some(({ member }) => member.id === ids[0]));
      // A stage that has failed begins no further upgrade, not even one whose pull request is there already.
      return stage === undefined || stage.halted ? [] : [{ kind: "merge", pullRequest: number, head, ids }];
    }
    // It waits for a check or for a person: a blocker shows it.
    default:
      return [];
  }
}

/**
 * New pull requests of the current stage, as many as its concurrency allows. What a later stage has begun already counts too: a
 * skipped instance of an earlier one may have been retried.
 */
function openings(rollout: LedgerRollout, { stages, current }: RolloutView): readonly Step[] {
  if (current === null || current.halted) return [];
  const { stage, members } = current;
  const steps: Step[] = [];
  let free = (stage.concurrency ?? 1) - stages.reduce((sum, { inFlight }) => sum + inFlight, 0);
  let rest = members.filter(({ state }) => state === "ready");
  while (free > 0 && rest.length > 0) {
    const [first] = rest;
    const group =
      first?.member.alone === true
        ? rest.slice(0, 1)
        : rest.filter(({ member }) => member.alone !== true).slice(0, Math.min(free, rollout.strategy.batch));
    rest = rest.filter((member) => !group.includes(member));
    free -= group.length;
    const ids = group.map(({ member }) => member.id).sort();
    steps.push({
      kind: "open-pull-request",
      stage: stage.name,
      ids,
      branch: upgradeBranch(rollout.environment, rollout.target, stage.name, ids),
      retries: retriesOf(group),
    });
  }
  return steps;
}

function retriesOf(views: readonly MemberView[]): number {
  return Math.max(0, ...views.map(({ member }) => member.retry?.count ?? 0));
}
