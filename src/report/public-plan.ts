import type { Scrub } from "../fleet/public-text.ts";
import type { KeptPlan, PlannedStack } from "../schemas/kinds.ts";

/** A planned stack as it may be shown in public: every text in it without names; its own id is a placeholder too, so that equal changes look equal. */
export function inPublic(stack: PlannedStack, scrub: Scrub): PlannedStack {
  const hide = hiderOf(stack.id, scrub);
  return {
    ...stack,
    error: stack.error === null ? null : hide(stack.error),
    display: publicDisplay(stack.display, hide),
    protected: stack.protected.map(hide),
  };
}

/** The same of a plan that the ledger keeps; doing it twice is doing it once. */
export function keptPlanInPublic(plan: KeptPlan, id: string, scrub: Scrub): KeptPlan {
  const hide = hiderOf(id, scrub);
  return {
    ...plan,
    changes: publicDisplay(plan.changes, hide),
    outputs: plan.outputs.map(hide),
    protected: plan.protected.map(hide),
  };
}

/** Takes names out of a text about that instance, and its id, so that what is the same of many instances is the same text. */
export function hiderOf(id: string, scrub: Scrub): (text: string) => string {
  const own = new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(id)}(?![\\p{L}\\p{N}])`, "gu");
  return (text) => scrub(text, id).replaceAll(own, "(id)");
}

function publicDisplay(display: PlannedStack["display"], hide: (text: string) => string): PlannedStack["display"] {
  const hideOptional = (text: string | null) => (text === null ? null : hide(text));
  return display.map(({ address, actions, attributes }) => ({
    address: hide(address),
    actions,
    attributes: attributes.map(({ path, before, after }) => ({
      path: hide(path),
      before: hideOptional(before),
      after: hideOptional(after),
    })),
  }));
}
