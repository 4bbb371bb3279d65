import { instant } from "../../clock/clock.ts";
import type { LedgerRollout } from "../../schemas/kinds.ts";
import { assess, isOver, type MemberView, type RolloutView } from "./assess.ts";
import type { Observed, ObservedUpgrade } from "../observe/observed.ts";
import { reduce } from "../events.ts";
import { startedEvent } from "./start.ts";
import { type Step, upgradeBranch } from "./step.ts";
import { mergeDecision } from "./merge-decision.ts";
import { blockersOf } from "./blockers.ts";

/**
 * The heart of a rollout: what to do now, given its file and the world. Pure: the same input gives the same steps. While something moves, only
 * the moves are given, in the order they are to be made, and they stay right when made one after the other; what is shown and told comes when
 * nothing can move. `now` is in milliseconds since the epoch. A rollout that is finished has no steps.
 */
export function decide(now: number, rollout: LedgerRollout, observed: Observed): readonly Step[] {
  if (rollout.finishedAt !== null) return [];
  if (rollout.tracker === null) return [{ kind: "open-tracker" }];
  if (rollout.labelledAt === undefined && rollout.state !== "aborted") return [{ kind: "label-tracker", tracker: rollout.tracker }];
  const moves = observed.problems.length > 0 ? [] : movesOf(now, rollout, observed);
  if (moves.length > 0) return moves;
  return settled(rollout, observed);
}

/** What is shown and told when nothing moves: the pull requests' bodies, the events people have not heard of, the tracker; then the end. */
export function settled(rollout: LedgerRollout, observed: Observed): readonly Step[] {
  if (rollout.tracker === null) return [];
  const shown = observed.upgrades
    .filter(({ content, stacks }) => content === "ours" && stacks.every(({ review }) => review !== null))
    .map(({ number, ids }) => ({ kind: "update-pull-request", pullRequest: number, ids }) as const);
  return [...shown, ...tells(rollout, observed), { kind: "update-tracker" }, ...end(rollout, observed)];
}

function end(rollout: LedgerRollout, observed: Observed): readonly Step[] {
  return observed.problems.length === 0 && isOver(rollout, assess(rollout, observed)) ? [{ kind: "finish" }] : [];
}

function movesOf(now: number, rollout: LedgerRollout, observed: Observed): readonly Step[] {
  switch (rollout.state) {
    case "opened":
      return beforeStart(now, observed);
    case "running":
    case "paused":
      return onTheWay(rollout, observed);
    case "aborted":
      return observed.upgrades.map(({ number }) => ({ kind: "close-pull-request", pullRequest: number, why: "the rollout was aborted" }));
    case "finished":
      return [];
  }
}

function beforeStart(now: number, observed: Observed): readonly Step[] {
  const { startLabel, strategy } = observed;
  if (!observed.inCatalog) return release(observed);
  if (startLabel === null || !startLabel.allowed || strategy === null) return [];
  const candidates = [...observed.instances.values()];
  return [{ kind: "start", event: startedEvent({ strategy, candidates, by: startLabel.login, at: instant(now) }) }];
}

/** No instance moves before main's catalog holds the version. */
function release({ releasePullRequest: pull }: Observed): readonly Step[] {
  if (pull === null || pull.content !== "ours" || pull.validate !== "success" || pull.refused !== null) return [];
  return [{ kind: "merge-release", pullRequest: pull.number, head: pull.head }];
}

function onTheWay(before: LedgerRollout, observed: Observed): readonly Step[] {
  const found = findings(before, observed);
  const rollout = found.reduce((file, step) => ("event" in step ? reduce(file, step.event) : file), before);
  const view = assess(rollout, observed);
  const verified = verification(view, observed);
  if (rollout.state === "paused") return [...found, ...verified];
  const members = new Map(view.stages.flatMap((stage) => stage.members.map((member) => [member.member.id, member] as const)));
  return [
    ...found,
    ...verified,
    ...observed.upgrades.flatMap((upgrade) => moveUpgrade(upgrade, members, rollout, view)),
    ...(observed.inCatalog ? openings(rollout, view) : release(observed)),
  ];
}

/** What the world shows and the file does not say yet. */
function findings(rollout: LedgerRollout, observed: Observed): readonly Step[] {
  const steps: Step[] = [];
  const bodies = new Map<number, Step>();
  for (const { number, ids, content } of observed.upgrades) {
    const unknown = rollout.members.filter(
      ({ id, pullRequest, alone }) => ids.includes(id) && pullRequest !== number && (alone !== true || ids.length === 1),
    );
    if (unknown.length > 0 && content === "ours") {
      steps.push({ kind: "adopt-pull-request", event: { kind: "pull-request-assigned", number, ids: unknown.map(({ id }) => id) } });
    }
  }
  // Bodies first: once the file says it, nobody looks at this pull request again.
  const show = (pullRequest: number | null, id: string): void => {
    if (pullRequest !== null) bodies.set(pullRequest, { kind: "update-pull-request", pullRequest, ids: [id] });
  };
  for (const { member, reached, instance } of assess(rollout, observed).stages.flatMap((stage) => stage.members)) {
    if (!reached || instance === undefined || member.healthyAt !== null || member.excluded !== null) continue;
    const { id } = member;
    const { status } = instance;
    if (status.kind === "healthy") {
      const seen = instance.reviewed.flatMap(({ review }) =>
        review === null || review.empty || review.deferred || review.protected.length > 0 ? [] : [review.shape],
      );
      show(member.pullRequest, id);
      steps.push({
        kind: "record-healthy",
        event: { kind: "healthy", id, at: status.at, shapes: [...new Set(seen)], by: observed.login },
      });
    } else if (status.kind === "failed" || status.kind === "unhealthy") {
      if (member.failures.some(({ at }) => at === status.at)) continue;
      show(member.pullRequest, id);
      steps.push({ kind: "record-failure", event: { kind: "failed", id, at: status.at, reason: status.reason } });
    }
  }
  return [...bodies.values(), ...steps];
}

/** A version is verified once the first stage in which anybody was upgraded is done. */
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
  const mine = ids.flatMap((id) => members.get(id) ?? []);
  const decision = mergeDecision(upgrade, mine, rollout);
  switch (decision.kind) {
    case "close":
      return [{ kind: "close-pull-request", pullRequest: number, why: decision.why }];
    case "split":
      return [
        { kind: "split-batch", event: { kind: "batch-split", number, alone: decision.alone } },
        { kind: "close-pull-request", pullRequest: number, why: decision.why },
      ];
    case "rebuild":
      return [{ kind: "rebuild-branch", pullRequest: number, branch, ids, head, retries: retriesOf(mine) }];
    case "merge": {
      const stage = view.stages.find(({ members }) => members.some(({ member }) => member.id === ids[0]));
      // A stage that has failed begins no further upgrade, not even one whose pull request is there already.
      return stage === undefined || stage.halted ? [] : [{ kind: "merge", pullRequest: number, head, ids }];
    }
    case "wait":
    case "out":
    case "foreign":
    case "refused":
    case "check-failed":
    case "plan-missing":
    case "deferred":
    case "unapproved":
      return [];
  }
}

/**
 * New pull requests of the current stage, as many as its concurrency leaves room for. What a later stage has begun already takes room too: somebody
 * may have brought a skipped instance of an earlier one back.
 */
function openings(rollout: LedgerRollout, { stages, current }: RolloutView): readonly Step[] {
  if (current === null || current.halted) return [];
  const { stage, members } = current;
  const ready = members.filter(({ state }) => state === "ready");
  const steps: Step[] = [];
  let context = (stage.concurrency ?? 1) - stages.reduce((sum, { inFlight }) => sum + inFlight, 0);
  let rest = ready;
  while (context > 0 && rest.length > 0) {
    const [first] = rest;
    const group =
      first?.member.alone === true
        ? rest.slice(0, 1)
        : rest.filter(({ member }) => member.alone !== true).slice(0, Math.min(context, rollout.strategy.batch));
    rest = rest.filter((member) => !group.includes(member));
    context -= group.length;
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

function tells(rollout: LedgerRollout, observed: Observed): readonly Step[] {
  return blockersOf(rollout, observed, assess(rollout, observed)).flatMap(({ key, text, type }) =>
    key === null || rollout.notified.includes(key) ? [] : [{ kind: "notify" as const, key, text, type }],
  );
}
