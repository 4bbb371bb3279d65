import type { ObjectId } from "../../git/object-id.ts";
import type { OtherRollout } from "./overlap.ts";
import type { Candidate } from "./select.ts";
import type { InstanceStatus } from "../../ledger/status.ts";
import type { InstanceType, Release, RolloutMember, Strategy } from "../../schemas/kinds.ts";

export type Exclusion = NonNullable<RolloutMember["excluded"]>;

/** Everything `decide` may know besides the rollout's own file. Plain data: the same observation gives the same steps. */
export interface Observed {
  /** Login of the App. */
  readonly login: string;
  /** Who is mentioned in notifications, from flotilla.yaml. */
  readonly mention: string | null;
  /** Hosts that texts may link to. */
  readonly linkHosts: readonly string[];
  /** main holds releases/<target>.yaml. */
  readonly inCatalog: boolean;
  readonly release: { readonly notes: string | null; readonly manualSteps: readonly string[]; readonly urgency: string } | null;
  readonly releasePullRequest: ReleasePullRequest | null;
  /** Another environment's rollout waits for the same pull request. */
  readonly releaseIsShared: boolean;
  /** Branches of this rollout that the remote refused in this run, and why. */
  readonly refusedPushes: ReadonlyMap<string, string>;
  /** The environment's other rollouts that have not ended. */
  readonly others: readonly OtherRollout[];
  /** What the tracker's issue is; null where there is none yet. */
  readonly tracker: "there" | "gone" | "locked" | null;
  /** The label that starts a rollout, as the tracker issue has it; null where it is not set. */
  readonly startLabel: StartLabel | null;
  /** main's strategy for the kind of change; null where the environment has none (any more). */
  readonly strategy: { readonly name: string; readonly spec: Strategy } | null;
  /** What main cannot be trusted for right now: first lines of problems. Nothing moves while there are any. */
  readonly problems: readonly string[];
  /** Every instance of the environment for a rollout that has not started; its members for a running one. By id. */
  readonly instances: ReadonlyMap<string, ObservedInstance>;
  /** Instances of the environment that are no members and below the target; none for a rollout that has not started. */
  readonly newcomers: readonly Candidate[];
  /** Numbers of the App's open pull requests on the rollout's branches, whether or not main can be read. */
  readonly openPullRequests: readonly number[];
  /** The same with all that decides about them; none where main has no such environment. */
  readonly upgrades: readonly ObservedUpgrade[];
  /** Pull requests that members name and that are not open any more. */
  readonly closed: ReadonlyMap<number, ClosedUpgrade>;
  /** The ledger has this version as verified in this environment. */
  readonly verified: boolean;
}

export interface ReleasePullRequest {
  readonly number: number;
  readonly head: ObjectId;
  /** False where somebody has made another branch its base. */
  readonly toMain: boolean;
  /** Its head adds exactly one well-formed release file, on top of a commit of main. */
  readonly content: "ours" | "foreign";
  readonly validate: CheckState;
  readonly missing: MissingCheck | null;
  /** Who asks for changes. */
  readonly objections: readonly string[];
  /** GitHub's message where it refused to merge this head in this run. */
  readonly refused: string | null;
  /** It was refused while main has moved since it was built: a rule may want it to be up to date. */
  readonly behind: boolean;
}

export interface StartLabel {
  readonly login: string;
  readonly account: number | null;
  readonly at: string;
  /** A person with role maintain or more, or the App for such a person or a publisher of flotilla.yaml. */
  readonly allowed: boolean;
}

export type CheckState = "success" | "failure" | "pending";

export interface ObservedInstance {
  readonly id: string;
  readonly labels: Readonly<Record<string, string>>;
  /** `metadata.annotations.account`: how the instance may be named in public besides its id. */
  readonly account: string | null;
  /** The account is an address that texts may link to. */
  readonly accountLinks: boolean;
  /** spec.version on main; null where the config cannot be read. */
  readonly version: string | null;
  /** main has the target or a newer version. */
  readonly reached: boolean;
  /** Why main's config excludes it now; null where it does not. */
  readonly exclusion: Exclusion | null;
  readonly hold: { readonly owner: string; readonly reason: string; readonly until: string } | null;
  /** Maintenance windows and notice as text: shown, not observed by this version. */
  readonly windows: string | null;
  readonly status: InstanceStatus;
  /** The version a probe saw running. */
  readonly running: string | null;
  /** Somebody else's open pull request that touches its config. */
  readonly blockedBy: number | null;
  readonly traits: { readonly type: InstanceType; readonly architecture: string; readonly region: string; readonly size: string };
  /** What its upgrade's pull request was reviewed with, as far as main's digests are still those that were reviewed. */
  readonly reviewed: readonly UpgradeStack[];
  /** Id of the backup that was taken for its version. */
  readonly backup: string | null;
}

export interface ObservedUpgrade {
  readonly number: number;
  readonly branch: string;
  readonly head: ObjectId;
  /** False where somebody has made another branch its base. */
  readonly toMain: boolean;
  /** Ids of the instances its head changes, sorted. */
  readonly ids: readonly string[];
  /** Whether the head is, byte for byte, what Flotilla builds on the head's parent. */
  readonly content: "ours" | "foreign";
  /** Whether merging it now gives, byte for byte, what Flotilla would build on main. `outdated` covers conflicts. */
  readonly merge: "as-built" | "outdated";
  /** The head's parent is main's tip. */
  readonly fresh: boolean;
  readonly validate: CheckState;
  readonly plan: CheckState;
  /** The check that is not there though it could be; null where none is missing. One that is under way is not missing before half an hour. */
  readonly missing: MissingCheck | null;
  readonly stacks: readonly UpgradeStack[];
  /** A person whose approval of exactly this head counts, for the newest of its plans too. */
  readonly approvedBy: string | null;
  /** Who asks for changes; GitHub's rules hold a person's merge up for it, and the App may pass over them. */
  readonly objections: readonly string[];
  /** GitHub's message where it refused to merge this head in this run. */
  readonly refused: string | null;
  /** It was refused while main has moved since it was built: a rule may want it to be up to date. */
  readonly behind: boolean;
  readonly body: string;
}

/** A stack that an upgrade changes and that people must have seen. */
/** A check that a workflow should have made: GitHub drops events, and loses runs. */
export interface MissingCheck {
  readonly check: "validate" | "plan";
  /** `wait`: so short ago that it may still come. `ask`: it is asked for again. `people`: asking did not help within half an hour. */
  readonly state: "wait" | "ask" | "people";
}

export interface UpgradeStack {
  readonly id: string;
  readonly stack: string;
  /** null: no plan is recorded for it at this head. */
  readonly review: UpgradeReview | null;
}

export interface UpgradeReview {
  /** When its plan was shown, ISO 8601. */
  readonly at: string;
  /** Hash of the comment in which it was shown; left out where the ledger has none. */
  readonly comment?: string;
  readonly shape: string;
  readonly empty: boolean;
  /** The engine could not plan it: its effect is unknown. */
  readonly deferred: boolean;
  /** Addresses of protected types that it deletes, replaces or forgets, the instance abstracted away. */
  readonly protected: readonly string[];
  /** One plain line: what it does, without values and without names. */
  readonly description: string;
}

export interface ClosedUpgrade {
  readonly state: "closed" | "merged";
  readonly head: ObjectId;
}

/** What is shown of a release of the catalog. */
export function shownOf({ spec }: Release): NonNullable<Observed["release"]> {
  return { notes: spec.notes ?? null, manualSteps: spec.manualSteps ?? [], urgency: spec.urgency };
}
