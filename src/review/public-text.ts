import type { Scrub } from "../fleet/public-text.ts";
import type { PlannedStack } from "../schemas/kinds.ts";

/** A planned stack as it may be shown in public: every text in it without names; its own id is a placeholder too, so that equal changes look equal. */
export function inPublic(stack: PlannedStack, scrub: Scrub): PlannedStack {
  const id = new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(stack.id)}(?![\\p{L}\\p{N}])`, "gu");
  const hide = (text: string) => scrub(text, stack.id).replaceAll(id, "(id)");
  const hideOptional = (text: string | null) => (text === null ? null : hide(text));
  return {
    ...stack,
    error: hideOptional(stack.error),
    display: stack.display.map(({ address, actions, attributes }) => ({
      address: hide(address),
      actions,
      attributes: attributes.map(({ path, before, after }) => ({
        path: hide(path),
        before: hideOptional(before),
        after: hideOptional(after),
      })),
    })),
    protected: stack.protected.map(hide),
  };
}
