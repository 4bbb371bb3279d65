import type { Actor, Annotation, Conclusion } from "./contract.ts";

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
  /** Its conversation is locked. Absent: it is not. */
  readonly locked?: true;
  readonly pull: Pull | null;
}

export interface Pull {
  readonly id: number;
  readonly head: { readonly branch: string; readonly sha: string; readonly fork: Fork | null };
  /** The base branch, and its tip when the pull request was opened or last pushed to. */
  readonly base: { readonly branch: string; readonly sha: string };
  readonly draft: boolean;
  readonly merged: { readonly at: string; readonly by: Actor; readonly sha: string } | null;
  /** The last test merge, of exactly these two commits; `commit` is null where they conflict. */
  readonly testMerge: { readonly base: string; readonly head: string; readonly commit: string | null } | null;
}

/** A fork of the repository. Only its identity matters: the product must refuse to plan a pull request from a fork. */
export interface Fork {
  readonly id: number;
  readonly owner: string;
}

/** An issue that is a pull request. */
export type PullIssue = Issue & { readonly pull: Pull };

/** One update of a branch: GitHub's "activity". */
export interface Activity {
  readonly id: number;
  readonly ref: string;
  readonly before: string;
  readonly after: string;
  readonly actor: Actor;
  readonly at: string;
  readonly type: "push" | "force_push" | "branch_creation" | "branch_deletion" | "pr_merge";
}

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
  /** The App itself, or GitHub Actions, which owns the checks of jobs. */
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

type NewCheckRun = Pick<CheckRun, "id" | "name" | "headSha" | "app" | "suite" | "status" | "startedAt"> & Partial<CheckRun>;

/** A check run without conclusion and output, except for what is given. */
export function newCheckRun(fields: NewCheckRun): CheckRun {
  return {
    conclusion: null,
    completedAt: null,
    externalId: "",
    detailsUrl: null,
    title: null,
    summary: null,
    text: null,
    annotations: [],
    ...fields,
  };
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
  /** What the run is listed under: for a pull request its head, not the test merge. */
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

export function isPull(issue: Issue): issue is PullIssue {
  return issue.pull !== null;
}
