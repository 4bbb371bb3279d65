import type { ObjectId } from "../git/object-id.ts";
import type { CommitToSign } from "../git/repository.ts";

/** Rights of a person in the repository, strongest first: GitHub's role names. */
export type Role = "admin" | "maintain" | "write" | "triage" | "read" | "none";

/** Whether a review by somebody with this role counts. */
export function mayWrite(role: Role): boolean {
  return role === "admin" || role === "maintain" || role === "write";
}

/** Whether somebody with this role may start a rollout: what GitHub calls maintain. */
export function mayMaintain(role: Role): boolean {
  return role === "admin" || role === "maintain";
}

export interface PullRequest {
  readonly number: number;
  readonly state: "open" | "closed" | "merged";
  readonly title: string;
  readonly body: string;
  readonly author: string;
  /** Branch name of the head; may come from another repository. */
  readonly branch: string;
  readonly head: ObjectId;
  /** False for forks and for deleted head repositories. */
  readonly sameRepository: boolean;
  /** It goes into the default branch. Who may triage can change the base of any pull request, the App's too. */
  readonly toMain: boolean;
  readonly mergeCommit: ObjectId | null;
  /** Who merged it; null where nobody has, and in lists. */
  readonly mergedBy: string | null;
  readonly labels: readonly string[];
  /** ISO 8601: when it was opened, pushed to, or changed in any other way, the last time. */
  readonly updatedAt: string;
}

/** A pull request, with what is written to it. */
export interface SeenPullRequest {
  readonly pullRequest: PullRequest;
  readonly comment: Pick<Comment, "id" | "body"> | null;
  readonly checks: readonly Check[] | null;
}

export interface SeenPeople {
  /** By number: the login. */
  readonly mergedBy: ReadonlyMap<number, string | null>;
  /** By login, those who merged among them. */
  readonly accounts: ReadonlyMap<string, number | null>;
}

/** What a review's trust is made of: see "Review and covered" in the docs. */
export interface PullRequestTrust {
  readonly number: number;
  readonly author: string;
  /** Authors, committers and co-authors of its commits, as far as GitHub knows their logins, and who pushed them. */
  readonly committers: readonly string[];
  /** Why GitHub could not say who pushed all of them, for people; null where it could. */
  readonly pushersUnknown: string | null;
  /** ISO 8601: the last push that made the head the branch's tip; null where GitHub lists none, or was not asked who pushed. */
  readonly headPushedAt: string | null;
  readonly merged: boolean;
  readonly mergeCommit: ObjectId | null;
  /** ISO 8601; a plan that was recorded after it was never seen by a reviewer. */
  readonly mergedAt: string | null;
  /** Latest review per person that approves, with the head it was given for. Dismissed ones are left out. */
  readonly approvals: readonly {
    readonly login: string;
    readonly account: number;
    readonly head: ObjectId;
    readonly role: Role;
    /** ISO 8601; a plan that was recorded after it was not approved by it. */
    readonly at: string;
  }[];
  /** Who may write and asks for changes by their latest review, whatever head that was of. */
  readonly objections: readonly string[];
}

export interface Issue {
  readonly number: number;
  readonly state: "open" | "closed";
  readonly title: string;
  readonly body: string;
  readonly author: string;
  readonly labels: readonly string[];
  /** Its conversation is locked: GitHub takes no comment of an App there. */
  readonly locked: boolean;
}

export interface Comment {
  readonly id: number;
  readonly issue: number;
  readonly author: string;
  /** Id of the author's account; null where it was deleted. */
  readonly account: number | null;
  /** False for Apps and bots. */
  readonly person: boolean;
  readonly body: string;
  readonly createdAt: string;
  /** ISO 8601: of its last edit, by whomever; anybody with write can edit what others wrote. */
  readonly updatedAt: string;
}

export interface Check {
  readonly name: string;
  /** Slug of the App that made it; `github-actions` for jobs. */
  readonly app: string;
  readonly conclusion: "success" | "failure" | "neutral" | "skipped" | "cancelled" | "timed_out" | "action_required" | null;
  /** ISO 8601: when it ended, or began where it is under way. */
  readonly at: string | null;
}

/** A published release, as far as anything here asks for it. */
export interface ReleasePage {
  /** ISO 8601 */
  readonly publishedAt: string | null;
  /** The page with its notes. */
  readonly url: string;
  /** Who made it. */
  readonly author: string;
  readonly prerelease: boolean;
}

export type Merged =
  | { readonly outcome: "merged"; readonly commit: ObjectId }
  /** Somebody pushed: the head is not the expected one any more. */
  | { readonly outcome: "head-changed" }
  /** Rules are not met or there is a conflict; GitHub's own words. `behind`: a rule may want the branch to be up to date with main. */
  | { readonly outcome: "refused"; readonly message: string; readonly behind: boolean };

/** Who may write the ledger's branch, what was seen of it, and who this is. */
export interface LedgerFacts {
  /**
   * Types of the rules that rulesets have in force on the branch, whether it is there or not, in GitHub's words: `creation`, `update`, `deletion`, ...
   * Who may bypass them is not said. `not-in-plan`: the owner's plan has none for this repository.
   */
  readonly rules: ReadonlySet<string> | "not-in-plan";
  /** The default branch takes signed commits only; false where that is not said. */
  readonly mainIsSigned: boolean;
  /** The check run's summary; null where there is none. */
  readonly checkText: string | null;
  /** Id of the account that the token acts as, by which GitHub links commits to it; null where that is not said. */
  readonly account: number | null;
}

/** The writes and reads the product needs of GitHub, in its own words. Every write can be repeated: it finds what is there first. */
export interface GitHub {
  /** Login the writes are made as, `<app>[bot]`. */
  readonly login: string;
  role(login: string): Promise<Role>;
  /** The id of the account that has this login now; null where none has. */
  accountId(login: string): Promise<number | null>;
  /** Ids of the members of a team of the repository's organization, those of teams below it among them; null where there is none, or the token may not see it. */
  teamMembers(team: string): Promise<ReadonlySet<number> | null>;

  pullRequest(number: number): Promise<PullRequest | null>;
  /**
   * Several, 50 with one question, each with this App's oldest comment that holds the marker, and the newest check runs of its head; null: not known. Those that are
   * not there are left out.
   */
  pullRequestsWith(numbers: readonly number[], marker: string): Promise<ReadonlyMap<number, SeenPullRequest>>;
  /** Who merged pull requests, and the ids of accounts, 50 of each with one question. What GitHub does not know is null. */
  people(wanted: { readonly pullRequests: readonly number[]; readonly logins: readonly string[] }): Promise<SeenPeople>;
  /** What brought a commit of main: its merged pull requests; where there are none, whoever GitHub knows as its author and committer. */
  broughtBy(commit: ObjectId): Promise<{ readonly pullRequests: readonly number[]; readonly people: readonly string[] }>;
  /** Every open pull request, those from forks included. */
  openPullRequests(): Promise<readonly PullRequest[]>;
  /**
   * Facts of pull requests, 50 with one question. `approved`: who pushed is asked for, which costs a question each, where somebody approves it, and nothing
   * hangs on it elsewhere; {@link PullRequestTrust.committers} is without those who pushed then.
   */
  trust(numbers: readonly number[], pushers?: "all" | "approved"): Promise<ReadonlyMap<number, PullRequestTrust>>;
  /** Opens one for the branch, or finds the open one and brings title, body and labels up to date. */
  openPullRequest(wanted: {
    readonly branch: string;
    readonly title: string;
    readonly body: string;
    readonly labels: readonly string[];
  }): Promise<PullRequest>;
  closePullRequest(number: number): Promise<void>;
  /** Makes the default branch its base again. */
  retargetPullRequest(number: number): Promise<void>;
  /** A merge commit, or a squash or a rebase where only that is allowed; already merged with this head is `merged` too. */
  merge(number: number, expectedHead: ObjectId, title: string): Promise<Merged>;

  /** A commit that GitHub makes as the App, and signs; on no branch yet. */
  signedCommit(commit: CommitToSign): Promise<ObjectId>;

  /** The newest check runs of each head by name and App, and issues as {@link issue} has them, with one question for 50 heads. */
  checksAndIssues(wanted: {
    readonly heads: readonly ObjectId[];
    readonly issues: readonly number[];
  }): Promise<{ readonly checks: ReadonlyMap<ObjectId, readonly Check[]>; readonly issues: ReadonlyMap<number, Issue | null> }>;
  /** The summary of this App's check run by that name; null where there is none. Nobody but the App can write it. */
  checkText(head: ObjectId, name: string): Promise<string | null>;
  /** One check run per name and head by this App: made or brought up to date. `isNew`: it is known that there is none, and not looked for. */
  writeCheck(check: {
    readonly isNew?: boolean;
    readonly name: string;
    readonly head: ObjectId;
    readonly conclusion: "success" | "failure" | "neutral" | "action_required";
    readonly title: string;
    readonly summary: string;
  }): Promise<void>;

  /** null where there is none: a pull request's number, or an issue that was deleted or moved to another repository. */
  issue(number: number): Promise<Issue | null>;
  /** The oldest issue (no pull request) by this App whose body holds the marker, among the open ones or all; null where there is none. */
  issueWith(marker: string, among: "open" | "all"): Promise<Issue | null>;
  /** Opens an issue unless one by this App, open or closed, holds the marker in its body; the body given must hold it. Labels are not set here. */
  openIssue(wanted: {
    readonly marker: string;
    readonly title: string;
    readonly body: string;
    readonly assignees: readonly string[];
    /** ISO 8601. Before this there was nothing that the marker names: what has rested since is not read. */
    readonly since?: string;
  }): Promise<Issue>;
  /** Changes it, without a look at what is there: who asks for that knows it, and what differs. Of a pull request too, which is an issue as well. */
  updateIssue(
    number: number,
    change: { readonly title?: string; readonly body?: string; readonly state?: "open" | "closed" },
  ): Promise<void>;
  addLabels(number: number, labels: readonly string[]): Promise<void>;
  /** Who set the label last, and when; null where it is not set. GitHub takes labels that differ in case only for one. */
  labelledBy(
    issue: number,
    label: string,
  ): Promise<{ readonly login: string; readonly account: number | null; readonly at: string } | null>;

  /**
   * The one comment by this App that holds the marker: made, or changed where the body differs. The body given must hold it. `since` as in
   * {@link openIssue}; `known`: the comment as it was just read, which is not looked for. Where the conversation is locked GitHub refuses that, and nothing
   * is written.
   */
  stickyComment(
    issue: number,
    marker: string,
    body: string,
    how?: { readonly since?: string; readonly known?: Pick<Comment, "id" | "body"> | null },
  ): Promise<void>;
  /** The oldest comment by this App that holds the marker; null where there is none. */
  ownComment(issue: number, marker: string): Promise<Comment | null>;
  /** The same for pull requests, 50 with one question; those without are left out. */
  ownComments(pullRequests: readonly number[], marker: string): Promise<ReadonlyMap<number, Pick<Comment, "body" | "updatedAt">>>;
  comment(id: number): Promise<Comment | null>;
  /** Replaces a comment's body; nothing where it is gone. */
  editComment(id: number, body: string): Promise<void>;
  react(comment: number, reaction: "eyes" | "rocket" | "confused"): Promise<void>;

  /**
   * The published release with this tag. `missing`: that repository has none; `unreachable`: the token may not see the repository, or it is not there.
   * `repository` is `<owner>/<name>`, this one where absent.
   */
  release(tag: string, repository?: string): Promise<ReleasePage | "missing" | "unreachable">;

  /** The newest published releases, at most 100; null where the token may not see the repository, or it is not there. `repository` as in {@link release}. */
  releases(repository?: string): Promise<readonly (ReleasePage & { readonly tag: string })[] | null>;

  /** What a job asks before it opens the ledger: of its branch, and of this App's check run by the name `check` at the commit `place`. */
  ledgerFacts(wanted: { readonly branch: string; readonly place: ObjectId; readonly check: string }): Promise<LedgerFacts>;

  /** `workflow_dispatch` on the default branch. */
  startWorkflow(file: string, inputs?: Readonly<Record<string, string>>): Promise<void>;
  /** Queued or running, by the id in `GITHUB_RUN_ID`; with `attempt` (`GITHUB_RUN_ATTEMPT`) only where it was not started again since. */
  isRunActive(run: string, attempt?: number): Promise<boolean>;
  /**
   * The files of the newest artifact with that name that a run has left, by their path; null where there is none (any more), or none that can be
   * unpacked. An artifact of more than 64 MiB is none of ours.
   */
  artifact(run: string, name: string): Promise<ReadonlyMap<string, Uint8Array> | null>;
}
