import { byText } from "../data/order.ts";
import type { PlannedStack } from "../schemas/kinds.ts";
import { code } from "./plain-text.ts";

/** Stacks of many instances whose plans are the same change. */
export interface PlanGroup {
  readonly stack: string;
  readonly shape: string;
  readonly autoApply: boolean;
  /** Some of its attributes are known only when an earlier stack has been applied. */
  readonly upstreamUnknown: boolean;
  /** Sorted by environment and id. */
  readonly members: readonly PlannedStack[];
  /** In a few words: `created`, `updated in place`, `replaces local_database.main`. */
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

/** Sorts planned stacks by what a reader has to know about them. Same input, same order. */
export function planDigest(stacks: readonly PlannedStack[]): PlanDigest {
  const sorted = [...stacks].sort((a, b) => byText(a.environment, b.environment) || byText(a.id, b.id) || byText(a.stack, b.stack));
  const deferred = sorted.filter(({ record }) => record.mode === "deferred");
  const failed = sorted.filter(({ record, error }) => record.mode !== "deferred" && error !== null);
  const planned = sorted.filter(({ record, error }) => record.mode !== "deferred" && error === null);
  const unchanged = planned.filter(isUnchanged);
  const byShape = Map.groupBy(
    planned.filter((stack) => !isUnchanged(stack)),
    ({ stack, shape, record }) => JSON.stringify([stack, shape, record.mode]),
  );
  return { groups: [...byShape.values()].map(groupOf).sort(outliersFirst), failed, deferred, unchanged };
}

/** A check that fails is said, whether or not something changes. */
function isUnchanged({ record }: PlannedStack): boolean {
  return record.changes.length === 0 && Object.keys(record.outputs).length === 0 && record.checks === undefined;
}

function groupOf(members: readonly PlannedStack[]): PlanGroup {
  const [first] = members;
  if (first === undefined) throw new Error("a group has members");
  const downtimes = members.flatMap(({ downtime }) => (downtime === null ? [] : [downtime]));
  return {
    stack: first.stack,
    shape: first.shape,
    autoApply: first.autoApply,
    upstreamUnknown: first.record.mode === "upstream-unknown",
    members,
    effect: effectOf(first),
    destroys: first.record.changes.some(({ actions }) => actions.includes("delete")),
    protected: members.some((member) => member.protected.length > 0),
    downtime: [...downtimes].sort((a, b) => seconds(b) - seconds(a))[0] ?? null,
  };
}

/** A plan that touches no resource, in the words of every report. */
export const outputsOnly = "changes its outputs only";

/** What people call it; the address without the module around it, and as it may be shown: the record's own can hold a tenant's name. */
function effectOf({ display }: PlannedStack): string {
  const changes = display
    .map(({ address, actions, attributes }) => ({ address, attributes, actions: actions.filter((action) => action !== "move") }))
    .filter(({ actions }) => actions.join() !== "open")
    .filter(({ actions, attributes }) => actions.join() !== "update" || attributes.length > 0);
  const of = (test: (actions: readonly string[]) => boolean) =>
    changes.filter(({ actions }) => test(actions)).map(({ address }) => shortAddress(address));
  const replaced = of((actions) => actions.includes("delete") && actions.includes("create"));
  const deleted = of((actions) => actions.includes("delete") && !actions.includes("create"));
  const forgotten = of((actions) => actions.includes("forget"));
  const created = of((actions) => actions.join() === "create");
  const updated = of((actions) => actions.join() === "update");
  const moved = of((actions) => actions.join() === "no-op");
  const imported = of((actions) => actions.includes("import"));
  const invoked = of((actions) => actions.includes("invoke"));
  const failing = of((actions) => actions.includes("fail"));
  if (created.length > 0 && created.length === changes.length) return "created";
  if (updated.length > 0 && updated.length === changes.length) return "updated in place";
  if (changes.length === 0) return outputsOnly;
  return [
    ...named("replaces", replaced),
    ...named("deletes", deleted),
    ...named("lets go of", forgotten),
    ...named("creates", created),
    ...named("updates", updated),
    ...named("moves", moved),
    ...named("imports", imported),
    ...named("calls", invoked),
    ...named("fails", failing),
  ].join(", ");
}

/** Characters of an address that are shown; a key in it can be as long as a config. */
const longest = 200;

function named(verb: string, addresses: readonly string[]): readonly string[] {
  if (addresses.length === 0) return [];
  const shown = addresses.slice(0, 3).map((address) => code(address, longest));
  return [`${verb} ${shown.join(", ")}${addresses.length > shown.length ? ` and ${addresses.length - shown.length} more` : ""}`];
}

/** `module.stack.` is the same everywhere. Backticks can't be in an address that is shown as code. */
export function shortAddress(address: string): string {
  return address.replace(/^module\.stack\./, "").replaceAll("`", "'");
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
