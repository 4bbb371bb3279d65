import { sha256 } from "../data/fingerprint.ts";
import { byText } from "../data/order.ts";
import type { PlannedStack } from "../schemas/kinds.ts";
import { effectOfAll } from "./plan-diff.ts";

/** Stacks of many instances whose plans are the same change. */
export interface PlanGroup {
  readonly stack: string;
  /** Of its stack, in the order in which stacks are applied. */
  readonly place: number;
  readonly shape: string;
  readonly autoApply: boolean;
  /** Some of its attributes are known only when an earlier stack has been applied. */
  readonly upstreamUnknown: boolean;
  /** Sorted by environment and id. */
  readonly members: readonly PlannedStack[];
  /** In a few words: `created`, `size` small → large, `replaces local_database.main`. */
  readonly effect: string;
  readonly destroys: boolean;
  readonly protected: boolean;
  /** The longest that is expected of a member. */
  readonly downtime: string | null;
}

export interface PlanDigest {
  /** Outliers first: protected, then destroying, then with downtime, then the rarest. */
  readonly groups: readonly PlanGroup[];
  readonly failed: readonly PlannedStack[];
  readonly deferred: readonly PlannedStack[];
  readonly unchanged: readonly PlannedStack[];
}

/** Sorts planned stacks by what a reader has to know about them; those of one instance have to be in the order of apply. Same input, same order. */
export function planDigest(stacks: readonly PlannedStack[]): PlanDigest {
  const sorted = [...stacks].sort((a, b) => byText(a.environment, b.environment) || byText(a.id, b.id) || byText(a.stack, b.stack));
  const deferred = sorted.filter(({ record }) => record.mode === "deferred");
  const failed = sorted.filter(({ record, error }) => record.mode !== "deferred" && error !== null);
  const planned = sorted.filter(({ record, error }) => record.mode !== "deferred" && error === null);
  const unchanged = planned.filter(isUnchanged);
  const byShape = Map.groupBy(
    planned.filter((stack) => !isUnchanged(stack)),
    ({ stack, shape, record, display }) => sha256(JSON.stringify([stack, shape, record.mode, linesOf(display)])),
  );
  const places = placesOf(stacks);
  return { groups: [...byShape.values()].map((members) => groupOf(members, places)).sort(outliersFirst), failed, deferred, unchanged };
}

/** What all members of a group have to have in common, as one diff stands for them: its lines without their values. */
function linesOf(display: PlannedStack["display"]): readonly unknown[] {
  return display.map(({ address, actions, attributes }) => [address, actions, attributes.map(({ path }) => path)]);
}

/** A check that fails is said, whether or not something changes. */
function isUnchanged({ record }: PlannedStack): boolean {
  return record.changes.length === 0 && Object.keys(record.outputs).length === 0 && record.checks === undefined;
}

/** Stack -> how many stacks of its instance are planned before it, where that are the most: a stack comes behind those that it needs. */
function placesOf(stacks: readonly PlannedStack[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const ofInstance = new Map<string, number>();
  for (const { environment, id, stack } of stacks) {
    const before = ofInstance.get(`${environment}/${id}`) ?? 0;
    ofInstance.set(`${environment}/${id}`, before + 1);
    places.set(stack, Math.max(before, places.get(stack) ?? 0));
  }
  return places;
}

function groupOf(members: readonly PlannedStack[], places: ReadonlyMap<string, number>): PlanGroup {
  const [first] = members;
  if (first === undefined) throw new Error("a group has members");
  const downtimes = members.flatMap(({ downtime }) => (downtime === null ? [] : [downtime]));
  return {
    stack: first.stack,
    place: places.get(first.stack) ?? 0,
    shape: first.shape,
    autoApply: first.autoApply,
    upstreamUnknown: first.record.mode === "upstream-unknown",
    members,
    effect: effectOfAll(members),
    destroys: first.record.changes.some(({ actions }) => actions.includes("delete")),
    protected: members.some((member) => member.protected.length > 0),
    downtime: [...downtimes].sort((a, b) => seconds(b) - seconds(a))[0] ?? null,
  };
}

function outliersFirst(a: PlanGroup, b: PlanGroup): number {
  return (
    Number(b.protected) - Number(a.protected) ||
    Number(b.destroys) - Number(a.destroys) ||
    Number(b.downtime !== null) - Number(a.downtime !== null) ||
    a.members.length - b.members.length ||
    byText(a.stack, b.stack) ||
    byText(a.shape, b.shape) ||
    Number(a.upstreamUnknown) - Number(b.upstreamUnknown)
  );
}

function seconds(duration: string): number {
  const units: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3_600, d: 86_400 };
  return Number.parseInt(duration, 10) * (units[duration.slice(-1)] ?? 1);
}
