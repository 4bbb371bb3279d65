import architecture from "../../schemas/architecture.schema.json" with { type: "json" };
import environment from "../../schemas/environment.schema.json" with { type: "json" };
import environmentStacks from "../../schemas/environment-stacks.schema.json" with { type: "json" };
import fleet from "../../schemas/fleet.schema.json" with { type: "json" };
import instance from "../../schemas/instance.schema.json" with { type: "json" };
import release from "../../schemas/release.schema.json" with { type: "json" };
import rolloutStrategy from "../../schemas/rollout-strategy.schema.json" with { type: "json" };
import trackerTemplate from "../../schemas/tracker-template.schema.json" with { type: "json" };
import type { Architecture, Environment, EnvironmentStacks, Fleet, Instance, Release, RolloutStrategy, TrackerTemplate } from "./kinds.ts";

/** What the schema of a file that people write promises once it has accepted a value. */
export interface ConfigKinds {
  readonly Architecture: Architecture;
  readonly Environment: Environment;
  readonly EnvironmentStacks: EnvironmentStacks;
  readonly Fleet: Fleet;
  readonly Instance: Instance;
  readonly Release: Release;
  readonly RolloutStrategy: RolloutStrategy;
  readonly TrackerTemplate: TrackerTemplate;
}

export type ConfigKind = keyof ConfigKinds;

export const configSchemas = {
  Architecture: architecture,
  Environment: environment,
  EnvironmentStacks: environmentStacks,
  Fleet: fleet,
  Instance: instance,
  Release: release,
  RolloutStrategy: rolloutStrategy,
  TrackerTemplate: trackerTemplate,
} as const;
