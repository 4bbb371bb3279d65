import type { InstanceToPlan } from "./plan-instance.ts";

/** What is planned first, and how many instances are left out because so many like them are in it. */
export interface Sample {
  readonly planned: readonly InstanceToPlan[];
  readonly left: number;
}

/**
 * The first so many instances of each kind of change, in their order. Before it is planned nobody knows a change's shape; what decides it is known: environment, architecture,
 * the stacks that differ, and the versions from which and to which. Pure.
 */
export function sampleOf(instances: readonly InstanceToPlan[], most: number): Sample {
  const kinds = Map.groupBy(instances, ({ environment, instance, stacks, ledger }) => {
    const { architecture, version } = instance.config.spec;
    return JSON.stringify([environment.name, architecture, stacks, ledger?.version ?? null, version]);
  });
  const chosen = new Set([...kinds.values()].flatMap((own) => own.slice(0, most)));
  return { planned: instances.filter((one) => chosen.has(one)), left: instances.length - chosen.size };
}
