import type { ObjectId } from "../../src/git/object-id.ts";
import type { Check, Comment, ReleasePage, Role } from "../../src/github/port.ts";

/** Everything the fake knows. Tests may look; they change it through the verbs of `FakeGitHub`. */
export interface FakeState {
  readonly login: string;
  readonly people: Map<string, Role>;
  /** Ids of accounts by their login now; made when somebody asks. */
  readonly accounts: Map<string, number>;
  /** Members of teams by slug. */
  readonly teams: Map<string, readonly string[]>;
  /** When a head was pushed, ISO 8601; with its pull request where absent. */
  readonly pushes: Map<ObjectId, string>;
  readonly branches: FakeBranches;
  readonly issues: FakeIssue[];
  readonly comments: Comment[];
  readonly reviews: {
    readonly pull: number;
    readonly login: string;
    readonly head: ObjectId;
    readonly verdict: "approve" | "request-changes" | "dismissed";
    readonly at: string;
  }[];
  readonly labelEvents: {
    readonly issue: number;
    readonly label: string;
    readonly login: string;
    readonly at: string;
    readonly set: boolean;
  }[];
  readonly checks: (Check & { readonly head: ObjectId; readonly title: string; readonly summary: string })[];
  readonly reactions: { readonly comment: number; readonly login: string; readonly content: string }[];
  readonly started: { readonly file: string; readonly inputs: Readonly<Record<string, string>> }[];
  readonly activeRuns: Set<string>;
  /** `<run> <name>` -> its files. */
  readonly artifacts: Map<string, ReadonlyMap<string, Uint8Array>>;
  /** By repository and tag. */
  readonly releases: Map<string, ReleasePage>;
  /** Repositories that the App may see. */
  readonly visible: Set<string>;
  refusal: string | null;
  /** Now, ISO 8601. */
  time(): string;
  /** Branch -> types of rules that are in force. Rules as Flotilla's documentation sets them up where absent. */
  readonly rules: Map<string, ReadonlySet<string>>;
  addIssue(wanted: Pick<FakeIssue, "author" | "title" | "body" | "pull"> & { readonly assignees?: readonly string[] }): FakeIssue;
  addReview(review: Omit<FakeState["reviews"][number], "at">): void;
  addComment(issue: number, author: string, body: string): Comment;
  editComment(id: number, body: string): void;
  label(issue: FakeIssue, name: string, login: string, set: boolean): void;
  mergePull(issue: FakeIssue, head: ObjectId, login: string, words?: string): Promise<{ readonly commit: ObjectId | null }>;
}

export interface FakeIssue {
  readonly number: number;
  readonly author: string;
  state: "open" | "closed";
  title: string;
  body: string;
  labels: readonly string[];
  readonly assignees: readonly string[];
  locked: boolean;
  readonly pull: FakePull | null;
}

export interface FakePull {
  readonly branch: string;
  /** Absent: main. */
  base?: string;
  /** The head where it lives in a fork. */
  readonly fork: ObjectId | null;
  /** ISO 8601 */
  readonly openedAt: string;
  /** The head at which it was closed or merged. */
  closedHead: ObjectId | null;
  mergeCommit: ObjectId | null;
  mergedAt: string | null;
  mergedBy?: string;
}

/** The git side: where a branch is, and merging into main. */
export interface FakeBranches {
  tip(branch: string): Promise<ObjectId | null>;
  /** A commit on main that merges the head; null where they conflict. */
  merge(head: ObjectId, message: string): Promise<ObjectId | null>;
  /** Logins behind the commits (and their pushes) that a pull request brings (or brought, by this merge commit) to main. */
  committers(head: ObjectId, mergeCommit: ObjectId | null): Promise<readonly string[]>;
  push(branch: string, author: string, message?: string, pusher?: string): Promise<ObjectId>;
  /** Whose a commit is; null where that is nobody with a login. */
  author(commit: ObjectId): Promise<string | null>;
}
