import type { KeptPlan } from "../schemas/kinds.ts";
import type { StackPlan } from "../stacks/stack-runner.ts";
import { isDestroying, many } from "./plan-diff.ts";

/**
 * Characters of addresses, paths and values that the ledger keeps of a plan, at most; a file of an instance is read whenever something is left to do
 * for it. Some 60 resources with their attributes; a value alone is cut by the plan itself.
 */
const longest = 16_000;
/** Names of outputs, and addresses of protected resources, at most. */
const mostNames = 50;

/** A plan as it is kept for the people who have to confirm it: what destroys first, bounded, with the number of what is left out of each. */
export function keptPlan({
  display,
  protected: endangered,
  downtime,
  changedOutputs,
}: Pick<StackPlan, "display" | "protected" | "downtime" | "changedOutputs">): KeptPlan {
  let space = longest;
  const fits = (...texts: readonly (string | null)[]): boolean => {
    const size = texts.reduce((sum, text) => sum + (text?.length ?? 0), 0);
    if (size > space) return false;
    space -= size;
    return true;
  };
  const ordered = display.toSorted((a, b) => Number(isDestroying(b)) - Number(isDestroying(a)));
  // Every address before any value: what is destroyed says more than to what something is set.
  const listed = ordered.slice(
    0,
    prefix(ordered, ({ address }) => fits(address)),
  );
  const changes = listed.map((change) => ({
    ...change,
    attributes: change.attributes.slice(
      0,
      prefix(change.attributes, ({ path, before, after }) => fits(path, before, after)),
    ),
  }));
  const count = (items: readonly { readonly attributes: readonly unknown[] }[]): number =>
    items.reduce((sum, { attributes }) => sum + attributes.length, 0);
  return {
    changes,
    outputs: changedOutputs.slice(0, mostNames),
    protected: endangered.slice(0, mostNames),
    downtime,
    counts: countsOf(display),
    omitted: {
      changes: display.length - changes.length,
      attributes: count(listed) - count(changes),
      outputs: Math.max(0, changedOutputs.length - mostNames),
      protected: Math.max(0, endangered.length - mostNames),
    },
  };
}

/** How many items from the first on pass. */
function prefix<T>(items: readonly T[], passes: (item: T) => boolean): number {
  const end = items.findIndex((item) => !passes(item));
  return end === -1 ? items.length : end;
}

/** As the engines count: a replacement is added and destroyed. */
export function countsOf(display: KeptPlan["changes"]): KeptPlan["counts"] {
  const having = (action: string): number => display.filter(({ actions }) => actions.includes(action)).length;
  return { add: having("create"), change: having("update"), destroy: having("delete") };
}

/** What is not kept of a plan, in words; null where all of it is. */
export function omittedText({ changes, attributes, outputs, protected: endangered }: KeptPlan["omitted"]): string | null {
  const parts = [
    [changes, "more change"],
    [attributes, "more value"],
    [outputs, "more output"],
    [endangered, "more protected resource"],
  ] as const;
  const text = parts.filter(([count]) => count > 0).map(([count, noun]) => many(count, noun));
  return text.length === 0 ? null : `The plan is too long to be kept whole: it has ${text.join(", ")}.`;
}
