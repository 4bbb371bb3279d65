import { type SchemaError, teller } from "./teller.ts";
import architecture from "../../schemas/architecture.schema.json" with { type: "json" };
import environment from "../../schemas/environment.schema.json" with { type: "json" };
import fleet from "../../schemas/fleet.schema.json" with { type: "json" };
import instance from "../../schemas/instance.schema.json" with { type: "json" };
import release from "../../schemas/release.schema.json" with { type: "json" };
import rolloutStrategy from "../../schemas/rollout-strategy.schema.json" with { type: "json" };
import trackerTemplate from "../../schemas/tracker-template.schema.json" with { type: "json" };
import { accepts as acceptsArchitecture } from "./generated/accepts/architecture.ts";
import { accepts as acceptsEnvironment } from "./generated/accepts/environment.ts";
import { accepts as acceptsFleet } from "./generated/accepts/fleet.ts";
import { accepts as acceptsInstance } from "./generated/accepts/instance.ts";
import { accepts as acceptsRelease } from "./generated/accepts/release.ts";
import { accepts as acceptsRolloutStrategy } from "./generated/accepts/rollout-strategy.ts";
import { accepts as acceptsTrackerTemplate } from "./generated/accepts/tracker-template.ts";
import type { Architecture, Environment, Fleet, Instance, Release, RolloutStrategy, TrackerTemplate } from "./kinds.ts";

/** What a schema of the files that people write promises once it has accepted a value. */
export interface WrittenKinds {
  readonly Architecture: Architecture;
  readonly Environment: Environment;
  readonly Fleet: Fleet;
  readonly Instance: Instance;
  readonly Release: Release;
  readonly RolloutStrategy: RolloutStrategy;
  readonly TrackerTemplate: TrackerTemplate;
}

export type WrittenKind = keyof WrittenKinds;

export const writtenSchemas = {
  Architecture: architecture,
  Environment: environment,
  Fleet: fleet,
  Instance: instance,
  Release: release,
  RolloutStrategy: rolloutStrategy,
  TrackerTemplate: trackerTemplate,
} as const;

const tell = teller(writtenSchemas, {
  Architecture: acceptsArchitecture,
  Environment: acceptsEnvironment,
  Fleet: acceptsFleet,
  Instance: acceptsInstance,
  Release: acceptsRelease,
  RolloutStrategy: acceptsRolloutStrategy,
  TrackerTemplate: acceptsTrackerTemplate,
});

/** Checks what people have written against its kind's schema; empty where it fits. */
export function schemaErrors(kind: WrittenKind, value: unknown): readonly SchemaError[] {
  return tell(kind, value);
}
