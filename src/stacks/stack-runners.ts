import type { FleetEnvironment } from "../fleet/model.ts";
import type { StackRunner } from "./stack-runner.ts";

/** Stack runners by environment, each of which may ask for another engine: opened when first needed. */
export interface StackRunners {
  /** Rejects where the environment's engine or the fleet's key cannot be had. */
  of(environment: FleetEnvironment): Promise<StackRunner>;
  close(): Promise<void>;
}

export function stackRunners(open: (environment: FleetEnvironment) => Promise<StackRunner>): StackRunners {
  const opened = new Map<string, Promise<StackRunner>>();
  return {
    of: async (environment) => {
      const known = opened.get(environment.name) ?? open(environment);
      opened.set(environment.name, known);
      return await known;
    },
    close: async () => {
      for (const runner of await Promise.allSettled(opened.values())) if (runner.status === "fulfilled") await runner.value.close();
    },
  };
}
