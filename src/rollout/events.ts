import { rolloutPath } from "../ledger/paths.ts";
import type { LedgerStore } from "../ledger/store.ts";
import type { LedgerRollout, RolloutMember, Strategy } from "../schemas/kinds.ts";

/** What happened to a rollout, as its file in the ledger records it. Every event may be appended twice: the second time changes nothing. */
export type RolloutEvent =
  | { readonly kind: "tracker-opened"; readonly number: number }
  | { readonly kind: "labelled"; readonly at: string }
  | {
      readonly kind: "started";
      readonly by: string;
      readonly at: string;
      readonly strategyName: string;
      readonly strategy: Strategy;
      readonly members: readonly RolloutMember[];
    }
  | { readonly kind: "pull-request-assigned"; readonly number: number; readonly ids: readonly string[] }
  /** None of the batch has a pull request any more; `alone` get one each. */
  | { readonly kind: "batch-split"; readonly number: number; readonly alone: readonly string[] }
  | { readonly kind: "healthy"; readonly id: string; readonly at: string; readonly shapes: readonly string[]; readonly by: string }
  | { readonly kind: "failed"; readonly id: string; readonly at: string; readonly reason: string }
  | { readonly kind: "notified"; readonly key: string }
  | { readonly kind: "finished"; readonly at: string }
  | { readonly kind: "command"; readonly comment: number; readonly by: string; readonly at: string; readonly line: string }
  | { readonly kind: "paused" }
  | { readonly kind: "resumed" }
  | { readonly kind: "aborted" }
  | ({ readonly kind: "shape-approved"; readonly shape: string } & Approval)
  | ({ readonly kind: "stage-approved"; readonly stage: string } & Approval)
  | { readonly kind: "skipped"; readonly id: string; readonly by: string; readonly at: string; readonly reason: string }
  | {
      readonly kind: "retried";
      readonly id: string;
      readonly by: string;
      readonly at: string;
      readonly comment: number | null;
      /** Head of its open or closed pull request, where it has one: that is the one to be built again. */
      readonly head: string | null;
      /** The failure that is retried, where the file does not have it yet. */
      readonly failure: { readonly at: string; readonly reason: string } | null;
    };

interface Approval {
  readonly by: string;
  readonly at: string;
  /** The comment that said so; null for what was typed in a terminal. */
  readonly comment: number | null;
}

/** A rollout that nobody has started yet. */
export function newRollout(
  environment: string,
  target: string,
  strategy: { readonly name: string; readonly spec: Strategy },
  openedAt: string,
): LedgerRollout {
  return {
    environment,
    target,
    strategyName: strategy.name,
    strategy: strategy.spec,
    tracker: null,
    openedAt,
    state: "opened",
    started: null,
    finishedAt: null,
    members: [],
    approvedShapes: [],
    notified: [],
  };
}

/** Appends events to a rollout's file, on its newest content, and returns that. Throws where the file is gone. */
export async function appendEvents(
  ledger: LedgerStore,
  { environment, target }: Pick<LedgerRollout, "environment" | "target">,
  events: readonly RolloutEvent[],
  message: string,
): Promise<LedgerRollout> {
  const path = rolloutPath(environment, target);
  const { change } = await ledger.write(async (view) => {
    const before = await view.read(path);
    if (before === undefined) throw new Error(`${path} is gone from the ledger`);
    const rollout = events.reduce(reduce, before);
    return { message, files: [[path, rollout]], rollout };
  });
  return change.rollout;
}

/** The rollout's file after an event. Pure. */
export function reduce(rollout: LedgerRollout, event: RolloutEvent): LedgerRollout {
  switch (event.kind) {
    case "tracker-opened":
      return { ...rollout, tracker: rollout.tracker ?? event.number };
    case "labelled":
      return rollout.labelledAt === undefined ? { ...rollout, labelledAt: event.at } : rollout;
    case "started":
      if (rollout.state !== "opened") return rollout;
      return {
        ...rollout,
        state: "running",
        started: { by: event.by, at: event.at },
        strategyName: event.strategyName,
        strategy: event.strategy,
        members: event.members,
      };
    case "pull-request-assigned":
      return changed(rollout, event.ids, (member) => ({ ...member, pullRequest: event.number }));
    case "batch-split":
      return {
        ...rollout,
        members: rollout.members.map((member) => {
          const alone = event.alone.includes(member.id) ? { alone: true } : {};
          return member.pullRequest === event.number ? { ...member, pullRequest: null, ...alone } : { ...member, ...alone };
        }),
      };
    case "healthy":
      return healthy(rollout, event);
    case "failed":
      return changed(rollout, [event.id], (member) => failed(member, event));
    case "notified":
      return rollout.notified.includes(event.key) ? rollout : { ...rollout, notified: [...rollout.notified, event.key].sort() };
    case "finished":
      return {
        ...rollout,
        state: rollout.state === "aborted" ? "aborted" : "finished",
        finishedAt: rollout.finishedAt ?? event.at,
      };
    case "command": {
      const commands = rollout.commands ?? [];
      if (commands.some(({ comment }) => comment === event.comment)) return rollout;
      return { ...rollout, commands: [...commands, { comment: event.comment, by: event.by, at: event.at, line: event.line }] };
    }
    case "paused":
      return rollout.state === "running" ? { ...rollout, state: "paused" } : rollout;
    case "resumed":
      return rollout.state === "paused" ? { ...rollout, state: "running" } : rollout;
    case "aborted":
      return rollout.finishedAt === null ? { ...rollout, state: "aborted" } : rollout;
    case "shape-approved": {
      if (rollout.approvedShapes.some(({ shape, comment }) => shape === event.shape && comment !== null)) return rollout;
      const approved = { shape: event.shape, by: event.by, at: event.at, comment: event.comment };
      return { ...rollout, approvedShapes: [...rollout.approvedShapes, approved] };
    }
    case "stage-approved": {
      const stages = rollout.approvedStages ?? [];
      if (stages.some(({ stage }) => stage === event.stage)) return rollout;
      return { ...rollout, approvedStages: [...stages, { stage: event.stage, by: event.by, at: event.at, comment: event.comment }] };
    }
    case "skipped":
      return changed(rollout, [event.id], (member) => ({ ...member, skipped: { by: event.by, at: event.at, reason: event.reason } }));
    case "retried":
      return changed(rollout, [event.id], (member) => retried(member, event));
  }
}

function changed(rollout: LedgerRollout, ids: readonly string[], change: (member: RolloutMember) => RolloutMember): LedgerRollout {
  return { ...rollout, members: rollout.members.map((member) => (ids.includes(member.id) ? change(member) : member)) };
}

/** A shape that an instance was healthy with is approved for the rest of the rollout, by what was seen: `comment` stays null. */
function healthy(rollout: LedgerRollout, event: Extract<RolloutEvent, { kind: "healthy" }>): LedgerRollout {
  const known = new Set(rollout.approvedShapes.map(({ shape }) => shape));
  const seen = event.shapes.filter((shape) => !known.has(shape));
  return {
    ...changed(rollout, [event.id], (member) =>
      member.healthyAt === null ? { ...member, healthyAt: event.at, shapes: [...event.shapes].sort() } : member,
    ),
    approvedShapes: [...rollout.approvedShapes, ...seen.map((shape) => ({ shape, by: event.by, at: event.at, comment: null }))],
  };
}

/** The same observation is one failure, however often it is looked at. */
function failed(member: RolloutMember, { at, reason }: { readonly at: string; readonly reason: string }): RolloutMember {
  if (member.failures.some((failure) => failure.at === at)) return member;
  return { ...member, failures: [...member.failures, { at, reason, retried: null }] };
}

function retried(member: RolloutMember, event: Extract<RolloutEvent, { kind: "retried" }>): RolloutMember {
  const known = event.failure === null ? member : failed(member, event.failure);
  const again = { by: event.by, at: event.at };
  return {
    ...known,
    skipped: null,
    failures: known.failures.map((failure) => (failure.retried === null ? { ...failure, retried: again } : failure)),
    ...(event.head === null
      ? {}
      : { retry: { ...again, comment: event.comment, head: event.head, count: (member.retry?.count ?? 0) + 1 } }),
  };
}
