/**
 * What the local forge offers to the runner, the scenarios and the tests, beside the HTTP that the product uses.
 * The product never imports this: it sees only GitHub's REST API and git over HTTP.
 */

import type { Notification } from "./notifications.ts";
import type { RateLimits } from "./rate-limits.ts";

/** Levels as in GitHub's "get repository permissions for a user"; `none` for a stranger. */
export type Permission = "admin" | "maintain" | "write" | "triage" | "read" | "none";

/** `permissions:` of a job or of an installation token: named as GitHub's App permissions (`contents`, `pull_requests`, ...). */
export type TokenPermissions = Readonly<Record<string, "read" | "write">>;

/** A user, the App (`<slug>[bot]`), or a job's `GITHUB_TOKEN` (`github-actions[bot]`). */
export interface Actor {
  readonly kind: "user" | "app" | "job";
  readonly login: string;
}

export interface User {
  readonly login: string;
  readonly permission: Permission;
  /** Name of an organization's own role that is built on it. */
  readonly role?: string;
  /** A personal access token with exactly the user's permission. */
  readonly token: string;
}

/** A GitHub environment: only jobs on one of the allowed branches get its secrets. */
export interface ForgeEnvironment {
  readonly name: string;
  /** Branches whose jobs may use it; `null` where a job that named it has created it: no protection, no secrets. */
  readonly branches: readonly string[] | null;
  readonly secrets: Readonly<Record<string, string>>;
  /** Seen by its jobs only, before those of the repository that have the same name. */
  readonly variables?: Readonly<Record<string, string>>;
  /**
   * What its required reviewers, or its wait timer, say of a job: "Jobs that reference an environment configured with required reviewers will wait for an
   * approval before starting" (https://docs.github.com/en/actions/managing-workflow-runs/reviewing-deployments). Absent: nobody is asked.
   */
  readonly review?: () => Promise<"approved" | "rejected">;
  /** Minutes of its wait timer: shown, and not played. */
  readonly wait?: number;
}

/** What becomes of an event: `late` ones come after the next one. */
export type Delivery = "once" | "twice" | "late" | "lost";

/** Rules for the branches that match `pattern` (`main`, `rollout/**`). */
export interface BranchRule {
  readonly pattern: string;
  /** Checks that must succeed on the head before a merge; direct pushes to the branch are refused too. */
  readonly requiredChecks?: readonly string[];
  /** "Require branches to be up to date before merging": the required checks count for a head that holds the base's tip only. */
  readonly upToDate?: boolean;
  /** Required approvals of the latest head, by users with write who are not the author. */
  readonly requiredApprovals?: number;
  /** The App whose checks count as the required ones, as the API shows it; the forge takes those of any. */
  readonly checkSource?: number;
  /** "Require approval of the most recent reviewable push": by somebody else than who pushed. */
  readonly lastPushApproval?: boolean;
  /** "Require linear history": "any pull requests merged into the protected branch must use a squash merge or a rebase merge". */
  readonly linearHistory?: boolean;
  /**
   * "Require signed commits": neither pushes nor merges bring a commit without a verified signature. GitHub signs what it makes itself: a squash, of which
   * "you cannot squash and merge a pull request into the branch on GitHub unless you are the author of the pull request", a merge commit, and what an App
   * makes by the Commits API.
   */
  readonly signedCommits?: boolean;
  /** "Require merge queue": nothing is merged directly. */
  readonly mergeQueue?: boolean;
  /** Approvals stay after a push. */
  readonly staleApprovals?: boolean;
  /** "Require conversation resolution before merging". */
  readonly threads?: boolean;
  /** "Require review from Code Owners": by CODEOWNERS of the base. */
  readonly codeOwners?: boolean;
  /** `active` where absent; any other holds for nobody. */
  readonly enforcement?: "evaluate" | "disabled";
  /** Only these may create, update or delete the branch. */
  readonly onlyActors?: readonly string[];
  /** Logins that are exempt from this rule (the bypass list of rulesets). */
  readonly bypass?: readonly string[];
}

/** An event as GitHub sends it. `name` is the workflow trigger (`push`, `pull_request`, `workflow_run`, ...). */
export interface ForgeEvent {
  readonly name: string;
  readonly action: string | null;
  /** The webhook payload, with all documented fields that the fleet's workflows and actions read. */
  readonly payload: Readonly<Record<string, unknown>>;
  readonly actor: Actor;
  /** `GITHUB_REF` and `GITHUB_SHA` of a run started by this event. */
  readonly ref: string;
  readonly sha: string;
  /** False for what a job's `GITHUB_TOKEN` caused, except `workflow_dispatch` and `repository_dispatch`. */
  readonly startsWorkflows: boolean;
  /** For `workflow_dispatch`: the file of the only workflow to start. */
  readonly workflow?: string;
}

export type Conclusion = "success" | "failure" | "cancelled" | "skipped" | "timed_out";

export interface Annotation {
  readonly path: string;
  readonly startLine: number;
  readonly endLine: number;
  readonly startColumn: number | null;
  readonly endColumn: number | null;
  readonly level: "notice" | "warning" | "failure";
  readonly title: string | null;
  readonly message: string;
}

/** What a run is started by. */
export interface RunOrigin {
  /** The workflow's name. */
  readonly workflow: string;
  /** The workflow's file. */
  readonly path: string;
  readonly event: string;
  readonly ref: string;
  readonly sha: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

export interface RunIds {
  readonly id: number;
  /** Counts the runs of one workflow. */
  readonly number: number;
  readonly attempt: number;
}

/** How a job ended. */
export interface JobReport {
  readonly conclusion: Conclusion;
  readonly annotations: readonly Annotation[];
  readonly log: string;
  readonly summary: string;
}

/** What the runner reports while it executes; the forge shows it through the REST API and sends `workflow_run` events. */
export interface WorkflowRuns {
  startRun(run: RunOrigin & { readonly actor: Actor }): RunIds;
  /** Also creates the job's check run. Returns the job's id. */
  startJob(runId: number, job: { readonly name: string }): number;
  completeJob(jobId: number, report: JobReport): void;
  /** Sends `workflow_run: completed`, which starts workflows, as on GitHub. */
  completeRun(runId: number, conclusion: Conclusion): void;
  saveArtifact(runId: number, name: string, files: ReadonlyMap<string, Uint8Array>): void;
  artifact(runId: number, name: string): ReadonlyMap<string, Uint8Array> | undefined;
}

/** A planned fault: it happens to the next `times` matching requests, either before or after they took effect. */
export type Fault = FaultPlace & FaultEffect;

interface FaultPlace {
  /** `POST /repos/{owner}/{repo}/issues/{issue_number}/comments`, or `git push`, `git fetch`; every request where absent. */
  readonly route?: string;
  /** A further condition. */
  readonly matches?: (request: FaultyRequest) => boolean;
  readonly when: "before" | "after";
  readonly times: number;
}

/** What a fault's condition sees of a request. */
export interface FaultyRequest {
  readonly route: string;
  readonly path: string;
  /** Parsed; of a push: the `changes` of its refs. */
  readonly body: unknown;
  readonly actor: Actor | null;
  /** As in {@link AnsweredRequest}. */
  readonly jobId: number | null;
}

export type FaultEffect =
  /** 429, and 403 where `secondary`, are GitHub's answers to too many requests, with a `retry-after` of one second. */
  { readonly status: number; readonly secondary?: boolean } | { readonly connection: ConnectionFault };

/** `reset`: there is no answer. `hang`: there is none for seconds, then a reset. `cut`: half of the answer, then a reset. */
export type ConnectionFault = "reset" | "hang" | "cut";

export interface Forge {
  /** `http://127.0.0.1:<port>`; git is at `<url>/<owner>/<name>.git`. */
  readonly url: string;
  /** For `GITHUB_GRAPHQL_URL`. */
  readonly graphqlUrl: string;
  /** `<url>/api/v3`, for `GITHUB_API_URL`. */
  readonly apiUrl: string;
  readonly repository: { readonly owner: string; readonly name: string; readonly id: number; readonly gitDir: string };
  readonly app: { readonly id: number; readonly slug: string; readonly login: string; readonly privateKey: string };
  readonly variables: Readonly<Record<string, string>>;
  readonly runs: WorkflowRuns;
  user(login: string): User;
  environment(name: string): ForgeEnvironment;
  /** What an administrator does in the settings, for values that exist only after the start (the App's key, the cloud's address). */
  setVariable(name: string, value: string, environment?: string): void;
  setSecret(environment: string, name: string, value: string): void;
  /** What an administrator changes in the settings later, where no request of the forge's does it. Each part replaces the whole one, but of the settings. */
  administer(change: Administered): void;
  onEvent(listener: (event: ForgeEvent) => void): () => void;
  /** Sends an event as it is: one that was sent before, or one that somebody made up. Resolves when every listener was called. */
  deliver(event: ForgeEvent): Promise<void>;
  mintJobToken(permissions: TokenPermissions, job: { readonly runId: number; readonly jobId: number }): string;
  revokeToken(token: string): void;
  /** A signed OpenID Connect token for a job with `id-token: write`, with the claims that GitHub documents. */
  mintIdToken(audience: string, claims: Readonly<Record<string, string>>): Promise<string>;
  addFault(fault: Fault): void;
  /**
   * Puts a branch or tag of a git folder on disk into the repository, without rules and events: how an existing fleet is imported. `ref`
   * is a full name (`refs/heads/main`) on both sides.
   */
  pushInitial(gitDir: string, ref: string): Promise<void>;
  /**
   * `GITHUB_API_URL` for one job: the same API under a path of its own, so that every request of the job, with any token, has its {@link
   * AnsweredRequest.jobId}. An installation token that is created through it keeps the job's id wherever it is used.
   */
  jobApiUrl(jobId: number): string;
  /** Called when a run is to be run again: same commit, same payload, next attempt. The runner starts its jobs in the same run. */
  onRerun(listener: (rerun: Rerun) => void): () => void;
  /** Opens a pull request whose head is in a fork. `sha` must already be in the repository, under any ref or none. */
  openForkPullRequest(pull: {
    readonly author: string;
    readonly title: string;
    readonly branch: string;
    readonly sha: string;
    readonly base: string;
  }): Promise<{ readonly number: number }>;
  /** What a person does on a pull request's page, and REST does not have: begins a conversation about a line, or resolves all of them. */
  converse(pullRequest: number, how: "begin" | "resolve"): void;
  /** "Enable auto-merge", as a person. */
  enableAutoMerge(pullRequest: number, login: string): void;
  /** An administrator deletes an issue, or transfers it to another repository of the owner. */
  removeIssue(number: number, how: "delete" | "transfer"): void;
  /** All answered requests, oldest first: to count calls, and to compare used with declared permissions. */
  readonly requests: readonly AnsweredRequest[];
  /** Whom texts reached, oldest first. */
  readonly notifications: readonly Notification[];
  /** "In a public repository, scheduled workflows are automatically disabled when no repository activity has occurred in 60 days." By its path or file name. */
  disableWorkflow(file: string): void;
  /** Whether a workflow was disabled: it starts by nothing then. */
  isDisabled(path: string): boolean;
  close(): Promise<void>;
}

/** The next attempt of a completed run. */
export interface Rerun extends RunOrigin {
  readonly runId: number;
  readonly number: number;
  readonly attempt: number;
  /** Who asked for the new attempt; `GITHUB_ACTOR` stays `startedBy`, who caused the first one. */
  readonly actor: Actor;
  readonly startedBy: Actor;
}

export interface AnsweredRequest {
  readonly method: string;
  readonly path: string;
  /** Route template of GitHub's OpenAPI description, or `git upload-pack`, `git receive-pack`. */
  readonly route: string;
  readonly status: number;
  readonly actor: Actor | null;
  /** The permission that this request needed, such as `contents:write`; several of a GraphQL query, with commas; null where any token is enough. */
  readonly needed: string | null;
  /** The job whose token was used, or that created the installation token. */
  readonly jobId: number | null;
  /** Milliseconds since the epoch, by the forge's clock. */
  readonly at: number;
  /** True for what GitHub counts as content creation (issues, comments, pull requests, reviews, ...), limited to some 80 per minute. */
  readonly createsContent: boolean;
}

/** See {@link Forge.administer}. */
export interface Administered {
  readonly settings?: Partial<ForgeSettings>;
  readonly rules?: readonly BranchRule[];
  readonly environments?: readonly ForgeEnvironment[];
  readonly appPermissions?: TokenPermissions;
}

/** What an administrator has set and the API shows. The forge itself does not go by it. */
export interface ForgeSettings {
  readonly allowedActions: "all" | "local_only" | "selected" | "none";
  /** What the token of a job without `permissions` may do. */
  readonly jobTokens: "read" | "write";
  readonly jobsApprove: boolean;
  /** Claims of the subject of identity tokens; null: GitHub's default. */
  readonly subjectClaims: readonly string[] | null;
  /** The subject holds the ids of owner and repository. */
  readonly immutableSubject: boolean;
  /** Branches with a protection of the kind before rulesets. */
  readonly protectedBranches: readonly string[];
  /** How many runners of its own the repository has. */
  readonly ownRunners: number;
  /** Groups of the organization that the repository may use; `workflows` null: of every workflow. */
  readonly runnerGroups: readonly { readonly name: string; readonly workflows: readonly string[] | null; readonly runners: number }[];
  /** Off: "Issues are disabled for this repo". */
  readonly issues: boolean;
  /** "Upgrade to GitHub Pro or make this repository public": neither rules nor environments with rules. */
  readonly freePlan: boolean;
  readonly archived: boolean;
  /** Pull requests may be merged by GitHub itself. */
  readonly autoMerge: boolean;
  readonly appInstalled: boolean;
  readonly appSuspended: boolean;
  /** Names. */
  readonly repositorySecrets: readonly string[];
  readonly organizationSecrets: readonly string[];
}

export interface ForgeOptions {
  /** The folder of the bare repository. */
  readonly dir: string;
  readonly owner: string;
  readonly name: string;
  readonly users: readonly Omit<User, "token">[];
  /** Members' logins of the owner's teams, by their slugs. */
  readonly teams?: Readonly<Record<string, readonly string[]>>;
  readonly environments: readonly ForgeEnvironment[];
  readonly rules: readonly BranchRule[];
  readonly variables: Readonly<Record<string, string>>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** How the repository lets pull requests be merged; every way where absent. */
  readonly mergeMethods?: readonly ("merge" | "squash" | "rebase")[];
  /**
   * A pull request is not known to be mergeable when it is asked for the first time after its head or base moved: "If the value is null, then GitHub has
   * started a background job to compute the mergeability. After giving the job time to complete, resubmit the request."
   * (https://docs.github.com/en/rest/pulls/pulls#get-a-pull-request). Absent: it always is.
   */
  readonly lateMergeability?: boolean;
  /** What requests are limited to; wide where absent: see {@link RateLimits}. */
  readonly limits?: RateLimits;
  /**
   * What becomes of each event that GitHub itself sends: "GitHub does not automatically redeliver failed webhook deliveries"
   * (https://docs.github.com/en/webhooks/using-webhooks/handling-failed-webhook-deliveries), and those of two requests come in any order. Absent: each comes
   * once, in order.
   */
  readonly delivery?: (event: ForgeEvent) => Delivery;
  /**
   * What GitHub does behind a push takes its time: the first who reads a pull request of that branch, alone or in a list, still gets the old head, and none can
   * be opened on a branch at the first try ("head invalid"). Absent: both are there at once.
   */
  readonly lateHeads?: boolean;
  /**
   * The API is on a host of its own, as with data residency: "https://api.SUBDOMAIN.ghe.com" (https://docs.github.com/en/enterprise-cloud@latest/admin/data-residency), with GraphQL below the same root.
   * Here it is a folder, `/_api`. Absent: it is where a GitHub Enterprise Server has it.
   */
  readonly apiOnHost?: boolean;
  /** `main` where absent. */
  readonly defaultBranch?: string;
  /** `flotilla` where absent; the App acts as `<slug>[bot]`. */
  readonly appSlug?: string;
  /** The permissions of the App's installation; those that Flotilla's documentation asks for where absent. */
  readonly appPermissions?: TokenPermissions;
  /** Where they differ from those that Flotilla's documentation asks for. */
  readonly settings?: Partial<ForgeSettings>;
  /** PATH where git is found; the usual system folders where absent. */
  readonly path?: string;
  /** A free one where 0 or absent. */
  readonly port?: number;
}
