import type { FleetInstance } from "../fleet/model.ts";
import type { PlannedStack } from "../schemas/kinds.ts";
import { abstraction } from "../stacks/shape.ts";

/** A planned stack as it may be shown in public: slug, domains and id of its instance are placeholders in every text. */
export function inPublic(stack: PlannedStack, instance: FleetInstance): PlannedStack {
  const { slug, domain, customDomains = [] } = instance.config.spec;
  const hide = abstraction({ id: instance.id, slug, domain, customDomains });
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
