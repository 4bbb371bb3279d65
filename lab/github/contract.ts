/**
 * What the local forge offers to the runner, the demo and the tests, beside the HTTP that the product speaks.
 * The product itself never imports this: it sees only GitHub's REST API and git over HTTP.
 */

/** Levels as GitHub's "get repository permissions for a user" names them, `none` for a stranger. */
export type Permission = "admin" | "maintain" | "write" | "triage" | "read" | "none";

/** `permissions:` of a job or of an installation token: name as in GitHub's App permissions (`contents`, `pull_requests`, ...). */
export type TokenPermissions = Readonly<Record<string, "read" | "write">>;

/** Who did something: a person, the App (`<slug>[bot]`), or a job's `GITHUB_TOKEN` (`github-actions[bot]`). */
export interface Actor {
  readonly kind: "user" | "app" | "job";
  readonly login: string;
}

export interface User {
  readonly login: string;
  readonly permission: Permission;
  /** A personal access token that has exactly the person's rights. */
  readonly token: string;
}

/** A GitHub environment: its secrets reach only jobs that run on one of the allowed branches. */
export interface ForgeEnvironment {
  readonly name: string;
  /** Branches whose jobs may use it; `null` where it was made by a job that named it: no protection, no secrets. */
  readonly branches: readonly string[] | null;
  readonly secrets: Readonly<Record<string, string>>;
}

/** Rules for branches that match `pattern` (`main`, `rollout/**`). */
export interface BranchRule {
  readonly pattern: string;
  /** Check names that must be green on the head before a merge; direct pushes to the branch are refused too. */
  readonly requiredChecks?: readonly string[];
  /** Approvals of the latest head by people with write who are not the author. */
  readonly requiredApprovals?: number;
  /** Only these may create, update or delete the branch. */
  readonly onlyActors?: readonly string[];
  /** Logins that this rule does not bind (rulesets: bypass list). */
  readonly bypass?: readonly string[];
}

/** An event as GitHub sends it. `name` is the workflow trigger (`push`, `pull_request`, `workflow_run`, ...). */
export interface ForgeEvent {
  readonly name: string;
  readonly action: string | null;
  /** The webhook payload, complete as far as GitHub documents the parts our workflows and actions read. */
  readonly payload: Readonly<Record<string, unknown>>;
  readonly actor: Actor;
  /** `GITHUB_REF` and `GITHUB_SHA` of a run started by this event. */
  readonly ref: string;
  readonly sha: string;
  /** False for what a job's `GITHUB_TOKEN` caused, except `workflow_dispatch` and `repository_dispatch`. */
  readonly startsWorkflows: boolean;
  /** For `workflow_dispatch`: the one workflow file it is for. */
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

/** What the runner tells the forge while it executes; the forge shows it through the REST API and sends `workflow_run` events. */
export interface WorkflowRuns {
  startRun(run: {
    readonly workflow: string;
    readonly path: string;
    readonly event: string;
    readonly ref: string;
    readonly sha: string;
    readonly actor: Actor;
    readonly payload: Readonly<Record<string, unknown>>;
  }): { readonly id: number; readonly number: number; readonly attempt: number };
  /** Also makes the check run that GitHub shows for a job. Answers the job's id. */
  startJob(runId: number, job: { readonly name: string }): number;
  completeJob(
    jobId: number,
    end: { readonly conclusion: Conclusion; readonly annotations: readonly Annotation[]; readonly log: string; readonly summary: string },
  ): void;
  /** Sends `workflow_run: completed` (as an event that starts workflows, as on GitHub). */
  completeRun(runId: number, conclusion: Conclusion): void;
  saveArtifact(runId: number, name: string, files: ReadonlyMap<string, Uint8Array>): void;
  artifact(runId: number, name: string): ReadonlyMap<string, Uint8Array> | undefined;
}

/** A planned fault: the next `times` matching requests answer `status` either before or after the request took effect. */
export interface Fault {
  /** `POST /repos/{owner}/{repo}/issues/{issue_number}/comments`, or `git push`. */
  readonly route: string;
  /** A further condition on the request, told by path, parsed body (of a push: the `changes` of its refs) and who asked. */
  readonly matches?: (request: { readonly path: string; readonly body: unknown; readonly actor: Actor | null }) => boolean;
  readonly when: "before" | "after";
  readonly times: number;
  readonly status: number;
}

export interface Forge {
  /** `http://127.0.0.1:<port>`; git is at `<url>/<owner>/<name>.git`. */
  readonly url: string;
  /** `<url>/api/v3`, to be used as `GITHUB_API_URL`. */
  readonly apiUrl: string;
  readonly repository: { readonly owner: string; readonly name: string; readonly id: number; readonly gitDir: string };
  readonly app: { readonly id: number; readonly slug: string; readonly login: string; readonly privateKey: string };
  readonly variables: Readonly<Record<string, string>>;
  readonly runs: WorkflowRuns;
  user(login: string): User;
  environment(name: string): ForgeEnvironment;
  /** As an administrator does in the settings: what the demo only knows after the forge runs (the App's key, the cloud's address). */
  setVariable(name: string, value: string): void;
  setSecret(environment: string, name: string, value: string): void;
  onEvent(listener: (event: ForgeEvent) => void): () => void;
  mintJobToken(permissions: TokenPermissions, job: { readonly runId: number; readonly jobId: number }): string;
  revokeToken(token: string): void;
  /** A signed OpenID Connect token for a job with `id-token: write`, claims as GitHub documents them. */
  mintIdToken(audience: string, claims: Readonly<Record<string, string>>): Promise<string>;
  addFault(fault: Fault): void;
  /**
   * Puts a branch or tag into the repository from a git folder on disk, past every rule and without an event: how a fleet that already
   * exists gets here. `ref` is a full name (`refs/heads/main`) that both sides use.
   */
  pushInitial(gitDir: string, ref: string): Promise<void>;
  /**
   * `GITHUB_API_URL` for one job: the same API under a path of its own, so that every request of the job, with whatever token, is told
   * as the job's in {@link AnsweredRequest.jobId}; an installation token asked for through it stays the job's wherever it is used.
   */
  jobApiUrl(jobId: number): string;
  /** A run that somebody asked to run again: same commit, same payload, next attempt. The runner starts its jobs in the same run. */
  onRerun(listener: (rerun: Rerun) => void): () => void;
  /** Opens a pull request whose head lives in a fork. `sha` must be in the repository already (pushed under any ref, then perhaps deleted). */
  openForkPullRequest(pull: {
    readonly author: string;
    readonly title: string;
    readonly branch: string;
    readonly sha: string;
    readonly base: string;
  }): Promise<{ readonly number: number }>;
  /** Every request the forge answered, oldest first: for tests that count calls and compare used with declared permissions. */
  readonly requests: readonly AnsweredRequest[];
  close(): Promise<void>;
}

export interface Rerun {
  readonly runId: number;
  readonly number: number;
  readonly attempt: number;
  readonly workflow: string;
  readonly path: string;
  readonly event: string;
  readonly ref: string;
  readonly sha: string;
  /** Who asked for it; `GITHUB_ACTOR` stays the one who caused the first attempt, which is in `startedBy`. */
  readonly actor: Actor;
  readonly startedBy: Actor;
  readonly payload: Readonly<Record<string, unknown>>;
}

export interface AnsweredRequest {
  readonly method: string;
  readonly path: string;
  /** Route template of GitHub's OpenAPI description, or `git upload-pack`, `git receive-pack`. */
  readonly route: string;
  readonly status: number;
  readonly actor: Actor | null;
  /** The permission this request needed, as `contents:write`; null where any token does. */
  readonly needed: string | null;
  /** The job whose token asked, where a job or a job's installation token did. */
  readonly jobId: number | null;
  /** Milliseconds since the epoch, by the forge's clock. */
  readonly at: number;
  /** True for what GitHub counts as creating content (issues, comments, pull requests, reviews, ...), which is limited to some 80 a minute. */
  readonly createsContent: boolean;
}

export interface ForgeOptions {
  /** Folder that holds the bare repository and nothing else that matters. */
  readonly dir: string;
  readonly owner: string;
  readonly name: string;
  readonly users: readonly { readonly login: string; readonly permission: Permission }[];
  readonly environments: readonly ForgeEnvironment[];
  readonly rules: readonly BranchRule[];
  readonly variables: Readonly<Record<string, string>>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** `flotilla` where absent; the App acts as `<slug>[bot]`. */
  readonly appSlug?: string;
  /** What the App was installed with; where absent, what Flotilla's documentation tells people to grant. */
  readonly appPermissions?: TokenPermissions;
  /** PATH on which git is found; the usual system folders where absent. */
  readonly path?: string;
  /** 0, or absent, for a free one. */
  readonly port?: number;
}
