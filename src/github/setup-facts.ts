import type { MergeMethod } from "./merge.ts";

// What a setup on GitHub is made of, as it was read.

/** What was read, or why it could not be: a token that may not see a setting says nothing about it. */
export type Fact<T> = { readonly value: T } | { readonly unknown: string };

/** Why a fact is not there: "Upgrade to GitHub Pro or make this repository public to enable this feature." */
export const withheldByPlan = "the plan has it for public repositories only";

/** A pattern of branches or tags that an environment serves. */
export interface BranchPolicy {
  readonly id: number;
  readonly name: string;
}

/** A GitHub environment. */
export interface EnvironmentFacts {
  readonly name: string;
  /** Which branches its jobs may be on: any, those with protection, or these patterns. */
  readonly branches: "all" | "protected" | readonly BranchPolicy[];
  readonly reviewers: boolean;
  /** Minutes that a job waits before it begins. */
  readonly wait: number;
  readonly secrets: Fact<readonly string[]>;
  readonly variables: Fact<readonly string[]>;
}

/** A rule that holds for a branch. */
export interface RuleFacts {
  /** GitHub's name, such as `pull_request`. */
  readonly type: string;
  readonly ruleset: number;
  readonly parameters: Readonly<Record<string, unknown>>;
}

export interface RulesetFacts {
  readonly id: number;
  readonly name: string;
  readonly enforcement: string;
  /** Null where the token may not see who may pass over it. */
  readonly bypass: readonly { readonly type: string; readonly id: number | null; readonly mode: string }[] | null;
}

export interface InstallationFacts {
  readonly appId: number;
  readonly slug: string;
  readonly permissions: Readonly<Record<string, string>>;
  readonly suspended: boolean;
}

export interface RunnerGroupFacts {
  readonly name: string;
  readonly workflows: readonly string[] | null;
  readonly runners: number;
}

/** How a repository is set up on GitHub, as far as Flotilla depends on it. */
export interface SetupFacts {
  readonly repository: {
    readonly name: string;
    readonly isPrivate: boolean;
    readonly defaultBranch: string;
    readonly archived: boolean;
    readonly hasIssues: boolean;
    /** Pull requests may be merged by GitHub as soon as what main requires is there. */
    readonly autoMerge: boolean;
    /** How pull requests may be merged by the repository's settings, whatever its rules say. */
    readonly mergeMethods: readonly MergeMethod[];
    readonly isAdmin: boolean;
  };
  readonly actions: Fact<{ readonly enabled: boolean; readonly allowed: string }>;
  readonly jobTokens: Fact<{ readonly write: boolean; readonly approve: boolean }>;
  readonly workflows: Fact<readonly { readonly path: string; readonly state: string }[]>;
  readonly environments: Fact<readonly EnvironmentFacts[]>;
  readonly secrets: Fact<readonly string[]>;
  readonly organizationSecrets: Fact<readonly string[]>;
  readonly variables: Fact<Readonly<Record<string, string>>>;
  /** Rules by branch, for those that were asked for. */
  readonly rules: Fact<ReadonlyMap<string, readonly RuleFacts[]>>;
  readonly rulesets: Fact<readonly RulesetFacts[]>;
  /** What an identity token's subject is made of; `immutable`: it holds the ids of owner and repository besides their names, null where that is not said. */
  readonly subject: Fact<{ readonly isDefault: boolean; readonly claims: readonly string[]; readonly immutable: boolean | null }>;
  /** Branches, of those that were asked for, that have a protection of the kind before rulesets. */
  readonly protections: Fact<readonly string[]>;
  readonly labels: Fact<readonly string[]>;
  /** How many runners of its own the repository has. */
  readonly ownRunners: Fact<number>;
  /** Groups of the organization that take the repository's jobs; `workflows` null: of every workflow. */
  readonly runnerGroups: Fact<readonly RunnerGroupFacts[]>;
  /** The App's installation in the repository; null where it has none. */
  readonly installation: Fact<InstallationFacts | null>;
  /** Milliseconds that this machine's clock is ahead of GitHub's. */
  readonly clockAhead: number;
}
