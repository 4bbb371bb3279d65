import type { LedgerRollout, RolloutMember, Strategy } from "../schemas/kinds.ts";

/** What a rollout's file is told. Every mark can be made twice: the second time changes nothing. */
export type RolloutEvent =
  | { readonly mark: "tracker"; readonly number: number }
  | { readonly mark: "labelled"; readonly at: string }
  | {
      readonly mark: "started";
      readonly by: string;
      readonly at: string;
      readonly strategyName: string;
      readonly strategy: Strategy;
      readonly members: readonly RolloutMember[];
    }
  | { readonly mark: "pull-request"; readonly number: number; readonly ids: readonly string[] }
  /** The batch is taken apart: nobody of it has a pull request any more, and `alone` get one of their own. */
  | { readonly mark: "batch-left"; readonly number: number; readonly alone: readonly string[] }
  | { readonly mark: "healthy"; readonly id: string; readonly at: string; readonly shapes: readonly string[]; readonly by: string }
  | { readonly mark: "failed"; readonly id: string; readonly at: string; readonly reason: string }
  | { readonly mark: "notified"; readonly key: string }
  | { readonly mark: "finished"; readonly at: string }
  | { readonly mark: "command"; readonly comment: number; readonly by: string; readonly at: string; readonly line: string }
  | { readonly mark: "paused" }
  | { readonly mark: "resumed" }
  | { readonly mark: "aborted" }
  | {
      readonly mark: "shape-approved" | "stage-approved";
      readonly what: string;
      readonly by: string;
      readonly at: string;
      readonly comment: number | null;
    }
  | { readonly mark: "skipped"; readonly id: string; readonly by: string; readonly at: string; readonly reason: string }
  | {
      readonly mark: "retried";
      readonly id: string;
      readonly by: string;
      readonly at: string;
      readonly comment: number | null;
      /** Head of its open or closed pull request, where it has one: that is the one to be built again. */
      readonly head: string | null;
      /** What it failed with, where the file does not say so yet. */
      readonly failure: { readonly at: string; readonly reason: string } | null;
    };

/** The rollout's file after a mark. */
export function recorded(rollout: LedgerRollout, mark: RolloutEvent): LedgerRollout {
  switch (mark.mark) {
    case "tracker":
      return { ...rollout, tracker: rollout.tracker ?? mark.number };
    case "labelled":
      return rollout.labelledAt === undefined ? { ...rollout, labelledAt: mark.at } : rollout;
    case "started":
      if (rollout.state !== "opened") return rollout;
      return {
        ...rollout,
        state: "running",
        started: { by: mark.by, at: mark.at },
        strategyName: mark.strategyName,
        strategy: mark.strategy,
        members: mark.members,
      };
    case "pull-request":
      return changed(rollout, mark.ids, (member) => ({ ...member, pullRequest: mark.number }));
    case "batch-left":
      return {
        ...rollout,
        members: rollout.members.map((member) => {
          const alone = mark.alone.includes(member.id) ? { alone: true } : {};
          return member.pullRequest === mark.number ? { ...member, pullRequest: null, ...alone } : { ...member, ...alone };
        }),
      };
    case "healthy":
      return healthy(rollout, mark);
    case "failed":
      return changed(rollout, [mark.id], (member) => failed(member, mark));
    case "notified":
      return rollout.notified.includes(mark.key) ? rollout : { ...rollout, notified: [...rollout.notified, mark.key].sort() };
    case "finished":
      return {
        ...rollout,
        state: rollout.state === "aborted" ? "aborted" : "finished",
        finishedAt: rollout.finishedAt ?? mark.at,
      };
    case "command": {
      const commands = rollout.commands ?? [];
      if (commands.some(({ comment }) => comment === mark.comment)) return rollout;
      return { ...rollout, commands: [...commands, { comment: mark.comment, by: mark.by, at: mark.at, line: mark.line }] };
    }
    case "paused":
      return rollout.state === "running" ? { ...rollout, state: "paused" } : rollout;
    case "resumed":
      return rollout.state === "paused" ? { ...rollout, state: "running" } : rollout;
    case "aborted":
      return rollout.finishedAt === null ? { ...rollout, state: "aborted" } : rollout;
    case "shape-approved": {
      if (rollout.approvedShapes.some(({ shape, comment }) => shape === mark.what && comment !== null)) return rollout;
      const approved = { shape: mark.what, by: mark.by, at: mark.at, comment: mark.comment };
      return { ...rollout, approvedShapes: [...rollout.approvedShapes, approved] };
    }
    case "stage-approved": {
      const stages = rollout.approvedStages ?? [];
      if (stages.some(({ stage }) => stage === mark.what)) return rollout;
      return { ...rollout, approvedStages: [...stages, { stage: mark.what, by: mark.by, at: mark.at, comment: mark.comment }] };
    }
    case "skipped":
      return changed(rollout, [mark.id], (member) => ({ ...member, skipped: { by: mark.by, at: mark.at, reason: mark.reason } }));
    case "retried":
      return changed(rollout, [mark.id], (member) => retried(member, mark));
  }
}

function changed(rollout: LedgerRollout, ids: readonly string[], change: (member: RolloutMember) => RolloutMember): LedgerRollout {
  return { ...rollout, members: rollout.members.map((member) => (ids.includes(member.id) ? change(member) : member)) };
}

/** A shape that an instance was healthy with is approved for the rest of the rollout, by what was seen: `comment` stays null. */
function healthy(rollout: LedgerRollout, mark: Extract<RolloutEvent, { mark: "healthy" }>): LedgerRollout {
  const known = new Set(rollout.approvedShapes.map(({ shape }) => shape));
  const seen = mark.shapes.filter((shape) => !known.has(shape));
  return {
    ...changed(rollout, [mark.id], (member) =>
      member.healthyAt === null ? { ...member, healthyAt: mark.at, shapes: [...mark.shapes].sort() } : member,
    ),
    approvedShapes: [...rollout.approvedShapes, ...seen.map((shape) => ({ shape, by: mark.by, at: mark.at, comment: null }))],
  };
}

/** The same observation is one failure, however often it is looked at. */
function failed(member: RolloutMember, { at, reason }: { readonly at: string; readonly reason: string }): RolloutMember {
  if (member.failures.some((failure) => failure.at === at)) return member;
  return { ...member, failures: [...member.failures, { at, reason, retried: null }] };
}

function retried(member: RolloutMember, mark: Extract<RolloutEvent, { mark: "retried" }>): RolloutMember {
  const known = mark.failure === null ? member : failed(member, mark.failure);
  const again = { by: mark.by, at: mark.at };
  return {
    ...known,
    skipped: null,
    failures: known.failures.map((failure) => (failure.retried === null ? { ...failure, retried: again } : failure)),
    ...(mark.head === null ? {} : { retry: { ...again, comment: mark.comment, head: mark.head, count: (member.retry?.count ?? 0) + 1 } }),
  };
}
