import { personOf } from "../../data/person.ts";
import type { FleetEnvironment, FleetInstance, FleetSnapshot } from "../../fleet/model.ts";
import { tenantsOf } from "../../fleet/environment-stacks.ts";
import { compareVersions, versionPath } from "../../fleet/version.ts";
import type { Release, Strategy } from "../../schemas/kinds.ts";
import type { RolloutEvent } from "../events.ts";
import type { Exclusion } from "./observed.ts";
import { type Candidate, selectMembers } from "./select.ts";

export interface NamedStrategy {
  readonly name: string;
  readonly spec: Strategy;
}

/** The strategy that an environment has for a release's kind of change; null where it has none. */
export function strategyOf({ config, strategies }: FleetEnvironment, { spec: { kind } }: Release): NamedStrategy | null {
  const name = config.spec.rollouts?.[kind];
  const spec = name === undefined ? undefined : strategies.get(name);
  return name === undefined || spec === undefined ? null : { name, spec };
}

/** Why an instance's config excludes it from an upgrade to `target`; null where it is included. `now` is in milliseconds since the epoch. */
export function exclusionOf({ config }: FleetInstance, target: string, fleet: FleetSnapshot, now: number): Exclusion | null {
  const { state, version, releaseChannel, hold } = config.spec;
  if (state === "absent") return "absent";
  if (compareVersions(version, target) >= 0) return "already-there";
  if (state === "suspended") return "suspended";
  if (releaseChannel === "insiders") return "insiders";
  if (releaseChannel === "pause") return "paused";
  if (hold !== undefined && Date.parse(hold.until) > now) return "held";
  if (!fleet.releases.has(target)) return null;
  const path = versionPath({ from: version, to: target, catalog: fleet.releases, held: false, healthy: null });
  return path.outcome === "refused" ? "too-far-behind" : null;
}

/** Every instance of an environment, as a candidate for an upgrade to `target`. `now` is in milliseconds since the epoch. */
export function candidatesOf(fleet: FleetSnapshot, environment: FleetEnvironment, target: string, now: number): readonly Candidate[] {
  return tenantsOf(environment).map((instance) => ({
    id: instance.id,
    labels: instance.config.metadata.labels,
    exclusion: exclusionOf(instance, target, fleet, now),
  }));
}

/** A rollout that may start now, and by which strategy. */
export interface StartInput {
  readonly strategy: NamedStrategy;
  readonly candidates: readonly Candidate[];
  readonly by: string;
  readonly account?: number;
  readonly at: string;
}

/** Starts a rollout with the members that its strategy selects now, whether the label on its tracker started it or a terminal. Pure. */
export function startedEvent({ strategy, candidates, by, account, at }: StartInput): Extract<RolloutEvent, { readonly kind: "started" }> {
  const members = selectMembers(strategy.spec, candidates);
  return { kind: "started", ...personOf(by, account), at, strategyName: strategy.name, strategy: strategy.spec, members };
}
