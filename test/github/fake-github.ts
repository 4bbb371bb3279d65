import { createHash } from "node:crypto";
import { GitHubError, type Operation } from "../../src/github/error.ts";
import type { ObjectId } from "../../src/git/object-id.ts";
import type { GitHub, Role } from "../../src/github/port.ts";
import { accountOf, ownRepository, portOf } from "./fake-port.ts";
import type { FakeBranches, FakeIssue, FakeState } from "./fake-state.ts";
import { branchesInMemory } from "./fake-branches.ts";

export interface FakeOptions {
  /** `flotilla[bot]` where absent. */
  readonly login?: string;
  readonly people?: Readonly<Record<string, Role>>;
  /** Milliseconds since the epoch; a clock of its own that gains a second per event where absent. */
  readonly now?: () => number;
  /** Where branches live: in memory where absent, or on a real repository by `branchesOf` (fake-branches.ts). */
  readonly branches?: FakeBranches;
}

/** GitHub in memory, with what the port promises and with people who act on it. */
export interface FakeGitHub extends GitHub {
  readonly state: FakeState;
  /** The next call of this method fails with a 502: before anything happened, or after it took effect. Calls add up. */
  failNext(method: Operation, when: "before" | "after", times?: number): void;
  /** Names of the port's methods in the order they were called. */
  readonly calls: readonly Operation[];
  /** Workflows that were started, oldest first. */
  readonly started: readonly { readonly file: string; readonly inputs: Readonly<Record<string, string>> }[];

  setRole(login: string, role: Role): void;
  /** As on GitHub, everything the account ever did is shown under the new login; the old one is free. */
  personRenames(from: string, to: string): void;
  /** Puts a new commit on a branch (made where it is not there), pushed by its author where nobody else is named. Only for branches in memory. */
  push(branch: string, author?: string, message?: string, pusher?: string): Promise<ObjectId>;
  personOpensPullRequest(login: string, branch: string, title?: string, body?: string): Promise<number>;
  /** A pull request from somebody's fork. */
  forkPullRequest(login: string, branch: string): Promise<number>;
  personOpensIssue(login: string, title: string, body?: string): number;
  /** Answers the comment's id. */
  personComments(login: string, issue: number, body: string): number;
  personEditsIssue(issue: number, change: { readonly title?: string; readonly body?: string; readonly state?: "open" | "closed" }): void;
  /** Deletes it, or moves it to another repository: to the App that is the same. */
  personRemovesIssue(issue: number): void;
  personLocks(issue: number): void;
  /** Makes another branch its base. */
  personRetargets(pull: number, base: string): void;
  /** As on GitHub: the own comments, and with write those of everybody else, the App's included. Throws for anybody else. */
  personEditsComment(login: string, comment: number, body: string): void;
  personDeletesComment(login: string, comment: number): void;
  personLabels(login: string, issue: number, label: string): void;
  personUnlabels(login: string, issue: number, label: string): void;
  /** At the current head, or the one given. */
  personApproves(login: string, pullRequest: number, head?: ObjectId): Promise<void>;
  personRequestsChanges(login: string, pullRequest: number): Promise<void>;
  /** Takes back the latest review of a person; an earlier one does not come to life again. */
  dismiss(login: string, pullRequest: number): void;
  /** `words` are those of the merge commit; GitHub's own where absent. */
  mergeAs(login: string, pullRequest: number, words?: string): Promise<ObjectId>;
  /** A check of a job (`github-actions`) or of another App. */
  setCheck(head: ObjectId, name: string, conclusion: "success" | "failure" | "cancelled" | "skipped" | null, app?: string): void;
  /** `merge` answers `refused` with this message from now on; null: no more. */
  refuseMerges(message: string | null): void;
  /** A release, of this repository where no other is named; `publishedAt` in ISO 8601. A repository that is named can be seen from then on. */
  publishes(
    tag: string,
    publishedAt: string,
    more?: { readonly repository?: string; readonly author?: string; readonly prerelease?: boolean },
  ): void;
  /** A run by this id is queued or running (`true`) or over. */
  setRun(run: string, active: boolean): void;

  comments(issue: number): readonly { readonly id: number; readonly author: string; readonly body: string }[];
  issues(): readonly FakeIssue[];
  reactions(comment: number): readonly { readonly login: string; readonly content: string }[];
  assignees(issue: number): readonly string[];
}

/** A fresh GitHub with one repository and no issue in it. */
export function fakeGitHub(options: FakeOptions = {}): FakeGitHub {
  const state = emptyState(options);
  const faults: { method: Operation; when: "before" | "after" }[] = [];
  const calls: Operation[] = [];
  const port = withFaults(portOf(state), faults, calls);
  const pull = (number: number): FakeIssue & { pull: NonNullable<FakeIssue["pull"]> } => {
    const issue = issueOf(state, number);
    if (issue.pull === null) throw new Error(`#${number} is no pull request`);
    return { ...issue, pull: issue.pull };
  };
  const headOf = async (number: number): Promise<ObjectId> => {
    const { branch, fork, closedHead } = pull(number).pull;
    return closedHead ?? fork ?? (await state.branches.tip(branch)) ?? missing(`branch ${branch}`);
  };
  const review = async (login: string, number: number, verdict: "approve" | "request-changes", head?: ObjectId): Promise<void> => {
    const { author } = pull(number);
    if (author === login && verdict === "approve") throw new Error("Can not approve your own pull request");
    state.addReview({ pull: number, login, head: head ?? (await headOf(number)), verdict });
  };
  return {
    ...port,
    state,
    calls,
    started: state.started,
    failNext(method, when, times = 1) {
      for (let i = 0; i < times; i++) faults.push({ method, when });
    },
    setRole: (login, role) => void state.people.set(login, role),
    personRenames(from, to) {
      const id = accountOf(state, from);
      state.accounts.set(`(gone) ${from}`, id);
      state.accounts.delete(from);
      state.accounts.set(to, id);
      state.people.set(to, state.people.get(from) ?? "none");
      state.people.delete(from);
      for (const [index, review] of state.reviews.entries()) if (review.login === from) state.reviews[index] = { ...review, login: to };
      for (const [index, comment] of state.comments.entries())
        if (comment.author === from) state.comments[index] = { ...comment, author: to };
      for (const [index, event] of state.labelEvents.entries())
        if (event.login === from) state.labelEvents[index] = { ...event, login: to };
    },
    push: (branch, author = "octocat", message, pusher) => state.branches.push(branch, author, message, pusher),
    async personOpensPullRequest(login, branch, title = branch, body = "") {
      if ((await state.branches.tip(branch)) === null) missing(`branch ${branch}`);
      return state.addIssue({
        author: login,
        title,
        body,
        pull: { branch, fork: null, openedAt: state.time(), closedHead: null, mergeCommit: null, mergedAt: null },
      }).number;
    },
    forkPullRequest: async (login, branch) =>
      state.addIssue({
        author: login,
        title: branch,
        body: "",
        pull: {
          branch,
          fork: fakeOid(`fork ${login} ${branch}`),
          openedAt: state.time(),
          closedHead: null,
          mergeCommit: null,
          mergedAt: null,
        },
      }).number,
    personOpensIssue: (login, title, body = "") => state.addIssue({ author: login, title, body, pull: null }).number,
    personComments: (login, issue, body) => state.addComment(issueOf(state, issue).number, login, body).id,
    personEditsIssue(issue, change) {
      Object.assign(issueOf(state, issue), change);
    },
    personRemovesIssue: (issue) => void state.issues.splice(state.issues.indexOf(issueOf(state, issue)), 1),
    personRetargets: (number, base) => void (pull(number).pull.base = base),
    personLocks: (issue) => void (issueOf(state, issue).locked = true),
    personEditsComment(login, comment, body) {
      mayChange(state, login, comment);
      state.editComment(comment, body);
    },
    personDeletesComment(login, comment) {
      mayChange(state, login, comment);
      const index = state.comments.findIndex(({ id }) => id === comment);
      state.comments.splice(index, 1);
    },
    personLabels: (login, issue, label) => state.label(issueOf(state, issue), label, login, true),
    personUnlabels: (login, issue, label) => state.label(issueOf(state, issue), label, login, false),
    personApproves: (login, number, head) => review(login, number, "approve", head),
    personRequestsChanges: (login, number) => review(login, number, "request-changes"),
    dismiss(login, number) {
      const index = state.reviews.findLastIndex((review) => review.pull === number && review.login === login);
      if (index === -1) missing(`review by ${login}`);
      const taken = state.reviews[index];
      if (taken !== undefined) state.reviews[index] = { ...taken, verdict: "dismissed" };
    },
    async mergeAs(login, number, words) {
      const { commit } = await state.mergePull(issueOf(state, number), await headOf(number), login, words);
      return commit ?? missing(`clean merge of #${number}`);
    },
    setCheck(head, name, conclusion, app = "github-actions") {
      const index = state.checks.findIndex((check) => check.head === head && check.name === name && check.app === app);
      const check = { head, name, app, conclusion, title: "", summary: "", at: state.time() };
      if (index === -1) state.checks.push(check);
      else state.checks[index] = check;
    },
    refuseMerges(message) {
      state.refusal = message;
    },
    publishes(tag, publishedAt, { repository = ownRepository, author = "octocat", prerelease = false } = {}) {
      state.visible.add(repository);
      const url = `https://github.com/${repository}/releases/tag/${tag}`;
      state.releases.set(`${repository} ${tag}`, { publishedAt, url, author, prerelease });
    },
    setRun: (run, active) => void (active ? state.activeRuns.add(run) : state.activeRuns.delete(run)),
    comments: (issue) => state.comments.filter((comment) => comment.issue === issue).map(({ id, author, body }) => ({ id, author, body })),
    issues: () => state.issues,
    reactions: (comment) =>
      state.reactions.filter((reaction) => reaction.comment === comment).map(({ login, content }) => ({ login, content })),
    assignees: (issue) => issueOf(state, issue).assignees,
  };
}

/** 40 hex digits that stand for a commit. */
export function fakeOid(seed: string): ObjectId {
  return createHash("sha1").update(seed).digest("hex");
}

function emptyState(options: FakeOptions): FakeState {
  let ticks = Date.parse("2026-11-02T08:00:00Z");
  const now = options.now ?? (() => (ticks += 1_000));
  const time = (): string => `${new Date(now()).toISOString().slice(0, 19)}Z`;
  let ids = 0;
  let numbers = 0;
  const state: FakeState = {
    login: options.login ?? "flotilla[bot]",
    people: new Map(Object.entries(options.people ?? {})),
    accounts: new Map(),
    teams: new Map([["cloud", ["octocat", "mona"]]]),
    pushes: new Map(),
    branches: options.branches ?? branchesInMemory(fakeOid),
    issues: [],
    comments: [],
    reviews: [],
    labelEvents: [],
    checks: [],
    reactions: [],
    started: [],
    activeRuns: new Set(),
    artifacts: new Map(),
    releases: new Map(),
    visible: new Set([ownRepository]),
    refusal: null,
    time,
    rules: new Map(),
    addIssue(wanted) {
      const issue: FakeIssue = { number: ++numbers, state: "open", labels: [], assignees: [], locked: false, ...wanted };
      state.issues.push(issue);
      return issue;
    },
    addReview(review) {
      state.reviews.push({ ...review, at: time() });
    },
    addComment(issue, author, body) {
      const at = time();
      const account = accountOf(state, author);
      const comment = { id: ++ids, issue, author, account, person: !author.endsWith("[bot]"), body, createdAt: at, updatedAt: at };
      state.comments.push(comment);
      return comment;
    },
    editComment(id, body) {
      const index = state.comments.findIndex((comment) => comment.id === id);
      const before = state.comments[index] ?? missing(`comment ${id}`);
      state.comments[index] = { ...before, body, updatedAt: time() };
    },
    label(issue, name, login, set) {
      const has = issue.labels.includes(name);
      if (has === set) return;
      issue.labels = set ? [...issue.labels, name].sort() : issue.labels.filter((label) => label !== name);
      state.labelEvents.push({ issue: issue.number, label: name, login, at: time(), set });
    },
    async mergePull(issue, head, login, words = `Merge pull request #${issue.number} from ${issue.pull?.branch ?? ""}\n\n${issue.title}`) {
      if (issue.pull === null) throw new Error(`#${issue.number} is no pull request`);
      const commit = await state.branches.merge(head, words);
      if (commit === null) return { commit: null };
      issue.pull.closedHead = head;
      issue.pull.mergeCommit = commit;
      issue.pull.mergedAt = time();
      issue.pull.mergedBy = login;
      issue.state = "closed";
      return { commit };
    },
  };
  return state;
}

function withFaults(port: GitHub, faults: { method: Operation; when: "before" | "after" }[], calls: Operation[]): GitHub {
  const takeFault = (method: Operation, when: "before" | "after"): void => {
    const index = faults.findIndex((fault) => fault.method === method && fault.when === when);
    if (index === -1) return;
    faults.splice(index, 1);
    throw new GitHubError(method, 502, `${method}: GitHub answered 502 (${when} it took effect)`);
  };
  const wrapped = Object.fromEntries(
    Object.entries(port).map(([name, value]) => {
      if (typeof value !== "function") return [name, value];
      const method = name as Operation;
      const act = value as (...args: readonly unknown[]) => Promise<unknown>;
      return [
        name,
        async (...args: readonly unknown[]) => {
          calls.push(method);
          takeFault(method, "before");
          const answer = await act(...args);
          takeFault(method, "after");
          return answer;
        },
      ];
    }),
  );
  return wrapped as unknown as GitHub;
}

function issueOf(state: FakeState, number: number): FakeIssue {
  return state.issues.find((issue) => issue.number === number) ?? missing(`#${number}`);
}

function mayChange(state: FakeState, login: string, id: number): void {
  const comment = state.comments.find((comment) => comment.id === id) ?? missing(`comment ${id}`);
  const role = state.people.get(login) ?? "none";
  if (comment.author !== login && role !== "write" && role !== "maintain" && role !== "admin")
    throw new Error("Must have more rights to this repository.");
}

function missing(what: string): never {
  throw new Error(`there is no ${what}`);
}
