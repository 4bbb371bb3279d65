import { type Person, personOf } from "../data/person.ts";
import { UserError } from "../process/user-error.ts";
import { rolloutPath } from "../ledger/paths.ts";
import type { LedgerStore, LedgerView } from "../ledger/store.ts";
import type { LedgerRollout, RolloutMember, Strategy } from "../schemas/kinds.ts";
import { aheadOf, othersOf } from "./decide/overlap.ts";

/** What happened to a rollout, as its file in the ledger records it. Every event may be appended twice: the second time changes nothing. */
export type RolloutEvent = LifecycleEvent | MemberEvent | RecordEvent;

type LifecycleEvent =
  /** `replaces`: the tracker that was deleted, moved away or locked. */
  | { readonly kind: "tracker-opened"; readonly number: number; readonly replaces: number | null }
  | { readonly kind: "labelled"; readonly at: string }
  | {
      readonly kind: "started";
      readonly by: string;
      readonly account?: number;
      readonly at: string;
      readonly strategyName: string;
      readonly strategy: Strategy;
      readonly members: readonly RolloutMember[];
    }
  | { readonly kind: "paused" }
  | { readonly kind: "resumed" }
  | { readonly kind: "aborted" }
  /** `by`: the target of the newer rollout that takes its place. */
  | { readonly kind: "superseded"; readonly by: string }
  | { readonly kind: "finished"; readonly at: string };

type MemberEvent =
  /** Instances that were born, or moved here, while it runs. */
  | { readonly kind: "joined"; readonly members: readonly RolloutMember[] }
  | { readonly kind: "pull-request-assigned"; readonly number: number; readonly ids: readonly string[] }
  /** None of the batch has a pull request any more; `alone` get one each. */
  | { readonly kind: "batch-split"; readonly number: number; readonly alone: readonly string[] }
  | { readonly kind: "healthy"; readonly id: string; readonly at: string; readonly shapes: readonly string[]; readonly by: string }
  | { readonly kind: "failed"; readonly id: string; readonly at: string; readonly reason: string }
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

/** What people said or were notified of. */
type RecordEvent =
  | { readonly kind: "notified"; readonly key: string }
  /** Somebody with the role maintain typed /start. */
  | ({ readonly kind: "start-asked"; readonly at: string } & Person)
  | { readonly kind: "command"; readonly comment: number; readonly by: string; readonly at: string; readonly line: string }
  | ({ readonly kind: "shape-approved"; readonly shape: string } & Approval)
  | ({ readonly kind: "stage-approved"; readonly stage: string } & Approval);

interface Approval extends Person {
  readonly at: string;
  /** The comment that gave it; null for what was typed in a terminal. */
  readonly comment: number | null;
}

/** A rollout that has not started. */
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

/**
 * Appends events to a rollout's file, on its newest content, and returns that. A rollout does not start where another one has started in its
 * environment meanwhile. Throws where the file is gone.
 */
export async function appendEvents(
  ledger: LedgerStore,
  { environment, target }: Pick<LedgerRollout, "environment" | "target">,
  events: readonly RolloutEvent[],
  message: string,
): Promise<LedgerRollout> {
  const path = rolloutPath(environment, target);
  const { change } = await ledger.write(async (view) => {
    const before = await view.read(path);
    if (before === undefined) throw new UserError(`${path} is gone from the ledger`);
    const isFree = !events.some(({ kind }) => kind === "started") || (await mayStart(view, before, events));
    const rollout = events.filter(({ kind }) => isFree || kind !== "started").reduce(reduce, before);
    return { message, files: [[path, rollout]], rollout };
  });
  return change.rollout;
}

async function mayStart(view: LedgerView, rollout: LedgerRollout, events: readonly RolloutEvent[]): Promise<boolean> {
  const strategy = events.find((event) => event.kind === "started")?.strategy ?? rollout.strategy;
  const all = await view.readAll(view.openRollouts());
  return aheadOf(rollout, strategy.overlap ?? "wait", othersOf(all.values(), rollout)) === null;
}

/** The rollout's file after an event. Pure. */
export function reduce(rollout: LedgerRollout, event: RolloutEvent): LedgerRollout {
  switch (event.kind) {
    case "tracker-opened":
      return trackerOpened(rollout, event);
    case "labelled":
      return { ...rollout, labelledAt: rollout.labelledAt ?? event.at };
    case "started":
      return started(rollout, event);
    case "paused":
      return moved(rollout, "running", "paused");
    case "resumed":
      return moved(rollout, "paused", "running");
    case "aborted":
      return aborted(rollout);
    case "superseded":
      return rollout.state === "aborted" ? rollout : aborted(rollout, { supersededBy: event.by });
    case "finished":
      return finished(rollout, event.at);
    default:
      return isRecord(event) ? withRecord(rollout, event) : withMember(rollout, event);
  }
}

const recordKinds: ReadonlySet<string> = new Set<RecordEvent["kind"]>([
  "notified",
  "start-asked",
  "command",
  "shape-approved",
  "stage-approved",
]);

function isRecord(event: MemberEvent | RecordEvent): event is RecordEvent {
  return recordKinds.has(event.kind);
}

type EventOf<Kind extends RolloutEvent["kind"]> = Extract<RolloutEvent, { readonly kind: Kind }>;

function started(rollout: LedgerRollout, { by, account, at, strategyName, strategy, members }: EventOf<"started">): LedgerRollout {
  if (rollout.state !== "opened") return rollout;
  return { ...rollout, state: "running", started: { ...personOf(by, account), at }, strategyName, strategy, members };
}

/** What people were notified of is gone with the tracker before: they are notified of what is left on the new one. */
function trackerOpened(rollout: LedgerRollout, { number, replaces }: EventOf<"tracker-opened">): LedgerRollout {
  if (rollout.tracker !== replaces) return rollout;
  return { ...rollout, tracker: number, ...(replaces === null ? {} : { notified: [] }) };
}

function moved(rollout: LedgerRollout, from: LedgerRollout["state"], to: LedgerRollout["state"]): LedgerRollout {
  return rollout.state === from ? { ...rollout, state: to } : rollout;
}

function aborted(rollout: LedgerRollout, why: Pick<LedgerRollout, "supersededBy"> = {}): LedgerRollout {
  return rollout.finishedAt === null ? { ...rollout, state: "aborted", ...why } : rollout;
}

function finished(rollout: LedgerRollout, at: string): LedgerRollout {
  return { ...rollout, state: rollout.state === "aborted" ? "aborted" : "finished", finishedAt: rollout.finishedAt ?? at };
}

function withRecord(rollout: LedgerRollout, event: RecordEvent): LedgerRollout {
  const { notified, commands = [], approvedShapes, approvedStages = [] } = rollout;
  switch (event.kind) {
    case "notified":
      return notified.includes(event.key) ? rollout : { ...rollout, notified: [...notified, event.key].sort() };
    case "start-asked":
      return { ...rollout, startAsked: rollout.startAsked ?? { ...personOf(event.by, event.account), at: event.at } };
    case "command": {
      if (commands.some(({ comment }) => comment === event.comment)) return rollout;
      const { kind: _, ...command } = event;
      return { ...rollout, commands: [...commands, command] };
    }
    case "shape-approved": {
      if (approvedShapes.some(({ shape, comment }) => shape === event.shape && comment !== null)) return rollout;
      const { kind: _, ...approval } = event;
      return { ...rollout, approvedShapes: [...approvedShapes, approval] };
    }
    case "stage-approved": {
      if (approvedStages.some(({ stage }) => stage === event.stage)) return rollout;
      const { kind: _, ...approval } = event;
      return { ...rollout, approvedStages: [...approvedStages, approval] };
    }
  }
}

function withMember(rollout: LedgerRollout, event: MemberEvent): LedgerRollout {
  switch (event.kind) {
    case "joined": {
      const known = new Set(rollout.members.map(({ id }) => id));
      return { ...rollout, members: [...rollout.members, ...event.members.filter(({ id }) => !known.has(id))] };
    }
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
function healthy(rollout: LedgerRollout, event: EventOf<"healthy">): LedgerRollout {
  const known = new Set(rollout.approvedShapes.map(({ shape }) => shape));
  const seen = event.shapes.filter((shape) => !known.has(shape));
  return {
    ...changed(rollout, [event.id], (member) =>
      member.healthyAt === null ? { ...member, healthyAt: event.at, shapes: [...event.shapes].sort() } : member,
    ),
    approvedShapes: [...rollout.approvedShapes, ...seen.map((shape) => ({ shape, by: event.by, at: event.at, comment: null }))],
  };
}

/** The same observation is one failure, however often it is observed. */
function failed(member: RolloutMember, { at, reason }: { readonly at: string; readonly reason: string }): RolloutMember {
  if (member.failures.some((failure) => failure.at === at)) return member;
  return { ...member, failures: [...member.failures, { at, reason, retried: null }] };
}

function retried(member: RolloutMember, event: EventOf<"retried">): RolloutMember {
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
