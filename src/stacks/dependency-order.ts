import type { FleetArchitecture } from "../fleet/model.ts";

/** The stacks of an architecture, each after all that it needs; otherwise in the order of the file. Validation has refused cycles. */
export function inDependencyOrder(architecture: FleetArchitecture): readonly string[] {
  const { stacks } = architecture.config.spec;
  const order: string[] = [];
  const place = (name: string, above: readonly string[]) => {
    if (order.includes(name)) return;
    if (above.includes(name)) throw new Error(`the stacks ${[...above, name].join(" -> ")} of ${architecture.name} need each other`);
    for (const need of stacks.find((stack) => stack.name === name)?.needs ?? []) place(need, [...above, name]);
    order.push(name);
  };
  for (const { name } of stacks) place(name, []);
  return order;
}
