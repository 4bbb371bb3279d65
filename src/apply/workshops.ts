import type { FleetEnvironment } from "../fleet/model.ts";
import type { StackWorkshop } from "../stacks/workshop.ts";

/** Workshops by environment, each of which may ask for another engine: opened when first needed. */
export interface Workshops {
  /** Rejects where the environment's engine or the fleet's key cannot be had. */
  of(environment: FleetEnvironment): Promise<StackWorkshop>;
  close(): Promise<void>;
}

export function workshops(open: (environment: FleetEnvironment) => Promise<StackWorkshop>): Workshops {
  const opened = new Map<string, Promise<StackWorkshop>>();
  return {
    of: async (environment) => {
      const known = opened.get(environment.name) ?? open(environment);
      opened.set(environment.name, known);
      return await known;
    },
    close: async () => {
      for (const each of await Promise.allSettled(opened.values())) if (each.status === "fulfilled") await each.value.close();
    },
  };
}
