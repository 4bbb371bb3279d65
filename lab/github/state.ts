import type { Actor, Annotation, Conclusion, ForgeEnvironment, ForgeEvent, ForgeOptions, Permission, User } from "./contract.ts";
import type { Rerun, TokenPermissions } from "./contract.ts";
import type { BareRepository } from "./git/bare-repository.ts";

/** Everything the forge knows beside git. Records are never changed, only replaced in their map; ids are numbers that only grow. */
export interface ForgeState {
  readonly options: ForgeOptions;
  readonly url: string;
  readonly git: BareRepository;
  readonly repositoryId: number;
  readonly defaultBranch: string;
  readonly createdAt: string;
  readonly app: AppIdentity;
  readonly users: ReadonlyMap<string, User>;
  readonly environments: Map<string, ForgeEnvironment>;
  readonly issues: Map<number, Issue>;
  readonly comments: Map<number, Comment>;
  readonly labels: Map<string, Label>;
  readonly reviews: Map<number, Review>;
  readonly reactions: Map<number, Reaction>;
  readonly issueEvents: Map<number, IssueEvent>;
  readonly checkRuns: Map<number, CheckRun>;
  readonly statuses: Map<number, Status>;
  readonly releases: Map<number, Release>;
  readonly workflows: Map<string, Workflow>;
  readonly runs: Map<number, Run>;
  readonly jobs: Map<number, Job>;
  readonly artifacts: Map<number, Artifact>;
  readonly events: Events;
  /** Runs one piece of writing work after the other: what one request does to git and to the maps is never seen half done by another. */
  readonly writing: Mutex;
  /** The same for the test merges that reading a pull request may make. */
  readonly merging: Mutex;
  nextId(): number;
  /** Issues and pull requests share their numbers. */
  nextNumber(): number;
  /** ISO 8601 in whole seconds, as GitHub writes times. */
  now(): string;
}

type Mutex = <T>(work: () => Promise<T>) => Promise<T>;

export interface Events {
  /** Delivers in the order of the calls; done when every listener has seen it. */
  send(event: Promise<ForgeEvent>): Promise<void>;
  sendRerun(rerun: Rerun): void;
  /** Done when all that was sent up to now has been heard. */
  delivered(): Promise<void>;
}

interface AppIdentity {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly installationId: number;
  readonly permissions: TokenPermissions;
}

export interface Issue {
  readonly id: number;
  readonly number: number;
  readonly title: string;
  readonly body: string | null;
  readonly author: Actor;
  readonly state: "open" | "closed";
  readonly stateReason: "completed" | "not_planned" | "reopened" | "duplicate" | null;
  readonly labels: readonly string[];
  readonly assignees: readonly string[];
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly closedAt: string | null;
  readonly closedBy: Actor | null;
  readonly pull: Pull | null;
}

export interface Pull {
  readonly id: number;
  readonly head: { readonly branch: string; readonly sha: string; readonly fork: Fork | null };
  /** The base branch, and where it was when the pull request was opened or last pushed to. */
  readonly base: { readonly branch: string; readonly sha: string };
  readonly draft: boolean;
  readonly merged: { readonly at: string; readonly by: Actor; readonly sha: string } | null;
  /** The last test merge, of exactly these two commits; `commit` is null where they conflict. */
  readonly testMerge: { readonly base: string; readonly head: string; readonly commit: string | null } | null;
}

/** Somebody's copy of the repository. Only its identity matters here: the product must refuse to plan what comes from one. */
export interface Fork {
  readonly id: number;
  readonly owner: string;
}

/** An issue known to be a pull request. */
export type PullIssue = Issue & { readonly pull: Pull };

export interface Comment {
  readonly id: number;
  readonly issue: number;
  readonly body: string;
  readonly author: Actor;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface Label {
  readonly id: number;
  readonly name: string;
  readonly color: string;
  readonly description: string | null;
}

export interface Review {
  readonly id: number;
  readonly pull: number;
  readonly author: Actor;
  readonly state: "APPROVED" | "CHANGES_REQUESTED" | "COMMENTED" | "DISMISSED" | "PENDING";
  readonly body: string;
  readonly commit: string;
  readonly submittedAt: string | null;
}

export interface Reaction {
  readonly id: number;
  readonly comment: number;
  readonly content: ReactionContent;
  readonly author: Actor;
  readonly createdAt: string;
}

export const reactionContents = ["+1", "-1", "laugh", "confused", "heart", "hooray", "rocket", "eyes"] as const;
type ReactionContent = (typeof reactionContents)[number];

export interface IssueEvent {
  readonly id: number;
  readonly issue: number;
  readonly kind: "labeled" | "unlabeled" | "closed" | "reopened" | "merged" | "renamed" | "head_ref_force_pushed";
  readonly actor: Actor;
  readonly createdAt: string;
  readonly label: string | null;
  readonly commit: string | null;
  readonly rename: { readonly from: string; readonly to: string } | null;
}

export const checkStatuses = ["queued", "in_progress", "completed", "waiting", "requested", "pending"] as const;
export const checkConclusions = ["success", "failure", "neutral", "cancelled", "skipped", "timed_out", "action_required"] as const;
type CheckStatus = (typeof checkStatuses)[number];
type CheckConclusion = (typeof checkConclusions)[number];

export interface CheckRun {
  readonly id: number;
  readonly name: string;
  readonly headSha: string;
  /** The App itself, or GitHub Actions, to which the check of a job belongs. */
  readonly app: "own" | "actions";
  readonly suite: number;
  readonly status: CheckStatus;
  readonly conclusion: CheckConclusion | null;
  readonly startedAt: string | null;
  readonly completedAt: string | null;
  readonly externalId: string;
  readonly detailsUrl: string | null;
  readonly title: string | null;
  readonly summary: string | null;
  readonly text: string | null;
  readonly annotations: readonly Annotation[];
}

export const statusStates = ["error", "failure", "pending", "success"] as const;

export interface Status {
  readonly id: number;
  readonly sha: string;
  readonly context: string;
  readonly state: (typeof statusStates)[number];
  readonly description: string | null;
  readonly targetUrl: string | null;
  readonly creator: Actor;
  readonly createdAt: string;
}

export interface Release {
  readonly id: number;
  readonly tag: string;
  readonly target: string;
  readonly name: string | null;
  readonly body: string | null;
  readonly draft: boolean;
  readonly prerelease: boolean;
  readonly author: Actor;
  readonly createdAt: string;
  readonly publishedAt: string | null;
}

export interface Workflow {
  readonly id: number;
  readonly name: string;
  readonly path: string;
  readonly createdAt: string;
}

export interface Run {
  readonly id: number;
  readonly number: number;
  readonly attempt: number;
  readonly workflow: number;
  readonly name: string;
  readonly path: string;
  readonly event: string;
  /** `GITHUB_REF` and `GITHUB_SHA`. */
  readonly ref: string;
  readonly sha: string;
  /** What the run is shown under: for a pull request its head, not the test merge. */
  readonly head: { readonly branch: string | null; readonly sha: string; readonly fork: Fork | null };
  readonly title: string;
  readonly actor: Actor;
  readonly triggeredBy: Actor;
  readonly suite: number;
  readonly status: "queued" | "in_progress" | "completed";
  readonly conclusion: Conclusion | null;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly createdAt: string;
  readonly startedAt: string;
  readonly updatedAt: string;
}

export interface Job {
  readonly id: number;
  readonly run: number;
  readonly attempt: number;
  readonly name: string;
  readonly status: "in_progress" | "completed";
  readonly conclusion: Conclusion | null;
  readonly startedAt: string;
  readonly completedAt: string | null;
  readonly log: string;
}

export interface Artifact {
  readonly id: number;
  readonly run: number;
  readonly name: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly createdAt: string;
}

/** What the person may do here, `none` for a login that nobody gave a permission. */
export function permissionOf(forge: ForgeState, login: string): Permission {
  return forge.users.get(login)?.permission ?? "none";
}

/** Levels from least to most; each includes those before it. */
const permissionLevels: readonly Permission[] = ["none", "read", "triage", "write", "maintain", "admin"];

export function atLeast(held: Permission, wanted: Permission): boolean {
  return permissionLevels.indexOf(held) >= permissionLevels.indexOf(wanted);
}

/** `owner/name`. */
export function fullName(forge: ForgeState): string {
  return `${forge.options.owner}/${forge.options.name}`;
}

/** The issue with this number if it is a pull request. */
export function findPull(forge: ForgeState, number: number): PullIssue | undefined {
  const issue = forge.issues.get(number);
  return issue !== undefined && isPull(issue) ? issue : undefined;
}

export function isPull(issue: Issue): issue is PullIssue {
  return issue.pull !== null;
}

/** Pull requests in the order of their numbers. */
export function allPulls(forge: ForgeState): readonly PullIssue[] {
  return [...forge.issues.values()].filter(isPull);
}

export function openPulls(forge: ForgeState): readonly PullIssue[] {
  return allPulls(forge).filter((pull) => pull.state === "open");
}

/** A queue of one: each piece of work starts when the one before it has ended, well or badly. */
export function createMutex(): Mutex {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
}
