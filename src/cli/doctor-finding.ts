import { type Fact, type SetupFacts, withheldByPlan } from "../github/setup-facts.ts";

// What a check of the doctor is made of: facts, findings, and what several checks know.

/** Something about a setup that Flotilla depends on and that is not as it should be. */
export interface Finding {
  /** Stable, for example `environment.branches`. */
  readonly code: string;
  /** `error`: it does not work, or not safely. `warning`: it may be meant. `unknown`: it could not be seen. */
  readonly severity: "error" | "warning" | "unknown";
  readonly what: string;
  readonly why: string;
  /** A command to type, or where to click. */
  readonly fix: string;
}

/** What this machine and the fleet's files say. */
export interface LocalFacts {
  /** Why git cannot be used; null where it can. */
  readonly git: string | null;
  /** Per environment that is applied, why its engine is not here, and why the isolation that it requires is not; null where they are. */
  readonly engines: readonly { readonly environment: string; readonly missing: string | null; readonly unisolated: string | null }[];
  /** The workflow files in HEAD, by name. */
  readonly workflows: readonly string[];
  /** The label that starts rollouts: the first of the tracker's template in HEAD; null where that cannot be read. */
  readonly startLabel: string | null;
  /** The branch whose pushes `apply.yml` in the working tree is for; null where it is not there. */
  readonly branch: string | null;
  /** Whether a workflow logs in to the lab's cloud. */
  readonly usesLab: boolean;
}

export interface DoctorFacts {
  readonly github: SetupFacts;
  readonly local: LocalFacts;
}

/** Workflows of a fleet, which read it and write to it. */
export const fleetWorkflows = [
  "apply.yml",
  "apply-shard.yml",
  "apply-shards.yml",
  "commands.yml",
  "drift.yml",
  "plan.yml",
  "plan-parts.yml",
  "pull-request.yml",
  "release.yml",
  "restore.yml",
  "reviews.yml",
  "rollout.yml",
];

/** One branch of each kind that only the App may write, as they are named. */
export const appBranches: readonly string[] = ["flotilla/ledger", "rollout/prod/1.2.3/rest-0a1b2c3d", "release/1.2.3"];

/** What the App may do: docs/users/on-github.md. */
export const appPermissions: Readonly<Record<string, "read" | "write">> = {
  actions: "write",
  checks: "write",
  contents: "write",
  issues: "write",
  metadata: "read",
  pull_requests: "write",
};

export const page = "docs/users/on-github.md of Flotilla";

export function finding(severity: Finding["severity"], code: string, what: string, why: string, fix: string): Finding {
  return { code, severity, what, why, fix };
}

/** The value, or nothing and a finding that it could not be seen; `fix` says what shows it. */
export function seen<T>(
  fact: Fact<T>,
  code: string,
  what: string,
  check: (value: T) => readonly Finding[],
  fix = "Use a token of somebody who administers the repository: GH_TOKEN.",
): readonly Finding[] {
  if ("value" in fact) return check(fact.value);
  // `repository.plan` says it once for all of them.
  if (fact.unknown === withheldByPlan) return [];
  return [finding("unknown", code, `${what} could not be seen: ${fact.unknown}`, "What cannot be seen is not checked.", fix)];
}

export function when(condition: boolean, make: () => Finding): readonly Finding[] {
  return condition ? [make()] : [];
}
