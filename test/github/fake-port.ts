import { GitHubError } from "../../src/github/error.ts";
import type { ObjectId } from "../../src/git/object-id.ts";
import { type Check, type GitHub, type Issue, mayWrite, type PullRequest, type PullRequestTrust } from "../../src/github/port.ts";
import type { FakeIssue, FakePull, FakeState } from "./fake-state.ts";

type PullIssue = FakeIssue & { readonly pull: FakePull };

export const ownRepository = "example/fleet";

/** The port's promises over the fake's state. */
export function portOf(state: FakeState): GitHub {
  const find = (number: number): FakeIssue | undefined => state.issues.find((issue) => issue.number === number);
  const pulls = (): readonly PullIssue[] => state.issues.filter((issue): issue is PullIssue => issue.pull !== null);
  const ours = (marker: string): readonly FakeIssue[] =>
    state.issues.filter((issue) => issue.pull === null && issue.author === state.login && issue.body.includes(marker));
  const wanted = (number: number): FakeIssue => {
    const issue = find(number);
    if (issue === undefined) throw new Error(`there is no #${number}`);
    return issue;
  };
  return {
    login: state.login,
    accountId: async (login) => (login === "nobody-at-all" ? null : accountOf(state, login)),
    teamMembers: async (team) => {
      const members = state.teams.get(team);
      return members === undefined ? null : new Set(members.map((login) => accountOf(state, login)));
    },
    role: async (login) => state.people.get(login) ?? "none",
    pullRequest: async (number) => {
      const issue = pulls().find((pull) => pull.number === number);
      return issue === undefined ? null : pullRequestOf(state, issue);
    },
    pullRequestsWith: async (numbers, marker) => {
      const known = pulls().filter((issue) => numbers.includes(issue.number));
      return new Map(
        await Promise.all(
          known.map(async (issue) => {
            const pullRequest = await pullRequestOf(state, issue);
            const own = state.comments.find(
              (comment) => comment.issue === issue.number && comment.author === state.login && comment.body.includes(marker),
            );
            const comment = own === undefined ? null : { id: own.id, body: own.body };
            return [issue.number, { pullRequest, comment, checks: checksOf(state, pullRequest.head) }] as const;
          }),
        ),
      );
    },
    people: async ({ pullRequests, logins }) => {
      const mergedBy = new Map(
        pullRequests.map((number) => [number, pulls().find((pull) => pull.number === number)?.pull.mergedBy ?? null] as const),
      );
      const all = [...logins, ...[...mergedBy.values()].filter((login) => login !== null)];
      return { mergedBy, accounts: new Map(all.map((login) => [login, login === "nobody-at-all" ? null : accountOf(state, login)])) };
    },
    broughtBy: async (commit) => {
      const brought = pulls().filter(({ pull }) => pull.mergeCommit === commit);
      const author = brought.length > 0 ? null : await state.branches.author(commit);
      return { pullRequests: brought.map(({ number }) => number), people: author === null ? [] : [author] };
    },
    openPullRequests: async () =>
      Promise.all(
        pulls()
          .filter((issue) => issue.state === "open")
          .toReversed()
          .map((issue) => pullRequestOf(state, issue)),
      ),
    trust: async (numbers) => {
      const known = pulls().filter((issue) => numbers.includes(issue.number));
      return new Map(await Promise.all(known.map(async (issue) => [issue.number, await trustOf(state, issue)] as const)));
    },
    async openPullRequest({ branch, title, body, labels }) {
      const open = pulls().find((issue) => issue.state === "open" && issue.pull.branch === branch && issue.pull.fork === null);
      if (open === undefined && (await state.branches.tip(branch)) === null)
        throw new GitHubError(
          "openPullRequest",
          422,
          `openPullRequest: GitHub answered 422: Validation Failed: "field":"head","code":"invalid" (${branch})`,
        );
      const pull: FakePull = { branch, fork: null, openedAt: state.time(), closedHead: null, mergeCommit: null, mergedAt: null };
      const issue = open ?? { ...state.addIssue({ author: state.login, title, body, pull }), pull };
      const stored = wanted(issue.number);
      stored.title = title;
      stored.body = body;
      for (const label of labels) state.label(stored, label, state.login, true);
      return pullRequestOf(state, { ...stored, pull: issue.pull });
    },
    async closePullRequest(number) {
      const issue = wanted(number);
      if (issue.pull === null) throw new Error(`#${number} is no pull request`);
      if (issue.state === "closed") return;
      issue.pull.closedHead = await headOf(state, issue.pull);
      issue.state = "closed";
    },
    async retargetPullRequest(number) {
      const { pull } = wanted(number);
      if (pull === null) throw new Error(`#${number} is no pull request`);
      delete pull.base;
    },
    async merge(number, expectedHead) {
      const issue = wanted(number);
      if (issue.pull === null) throw new Error(`#${number} is no pull request`);
      const head = await headOf(state, issue.pull);
      if (head !== expectedHead) return { outcome: "head-changed" };
      const { base } = issue.pull;
      if (base !== undefined) return { outcome: "refused", message: `#${number} goes into ${base}, not into main`, behind: false };
      if (issue.pull.mergedAt !== null && issue.pull.mergeCommit !== null) return { outcome: "merged", commit: issue.pull.mergeCommit };
      if (issue.state === "closed") return { outcome: "refused", message: "Pull Request is not mergeable", behind: false };
      if (state.refusal !== null) return { outcome: "refused", message: state.refusal, behind: /(?:is|are) expected/.test(state.refusal) };
      const { commit } = await state.mergePull(issue, head, state.login);
      return commit === null
        ? { outcome: "refused", message: "Pull Request is not mergeable", behind: false }
        : { outcome: "merged", commit };
    },
    signedCommit: async () => {
      throw new Error("the fake takes every commit as it is");
    },
    checksAndIssues: async ({ heads, issues }) => ({
      checks: new Map(heads.map((head) => [head, checksOf(state, head)])),
      issues: new Map(
        issues.map((number) => {
          const issue = find(number);
          return [number, issue === undefined || issue.pull !== null ? null : issueOf(issue)];
        }),
      ),
    }),
    checkText: async (head, name) => ownCheckText(state, head, name),
    async writeCheck(check) {
      const app = state.login.replace("[bot]", "");
      const index = state.checks.findIndex(
        (existing) => existing.head === check.head && existing.name === check.name && existing.app === app,
      );
      if (index === -1) state.checks.push({ ...check, app, at: state.time() });
      else state.checks[index] = { ...check, app, at: state.time() };
    },
    issue: async (number) => {
      const issue = find(number);
      return issue === undefined || issue.pull !== null ? null : issueOf(issue);
    },
    issueWith: async (marker, among) => {
      const found = ours(marker).find(({ state }) => among === "all" || state === "open");
      return found === undefined ? null : issueOf(found);
    },
    async openIssue({ marker, title, body, assignees }) {
      if (!body.includes(marker)) throw new Error(`the body does not hold its marker ${marker}`);
      const [first] = ours(marker);
      return issueOf(first ?? state.addIssue({ author: state.login, title, body, pull: null, assignees }));
    },
    async updateIssue(number, change) {
      Object.assign(wanted(number), change);
    },
    async addLabels(number, labels) {
      for (const label of labels) state.label(wanted(number), label, state.login, true);
    },
    async labelledBy(number, label) {
      const last = state.labelEvents.findLast((event) => event.issue === number && event.label.toLowerCase() === label.toLowerCase());
      return last === undefined || !last.set ? null : { login: last.login, account: accountOf(state, last.login), at: last.at };
    },
    async stickyComment(issue, marker, body) {
      if (!body.includes(marker)) throw new Error(`the body does not hold its marker ${marker}`);
      const index = state.comments.findIndex(
        (existing) => existing.issue === issue && existing.author === state.login && existing.body.includes(marker),
      );
      const found = state.comments[index];
      const isLocked = wanted(issue).locked;
      if (found === undefined && isLocked) return;
      if (found === undefined) state.addComment(issue, state.login, body);
      else if (found.body !== body) state.editComment(found.id, body);
    },
    ownComment: async (issue, marker) =>
      state.comments.find((comment) => comment.issue === issue && comment.author === state.login && comment.body.includes(marker)) ?? null,
    ownComments: async (numbers, marker) =>
      new Map(
        numbers.flatMap((number) => {
          const own = state.comments.find(({ issue, author, body }) => issue === number && author === state.login && body.includes(marker));
          return own === undefined ? [] : [[number, own] as const];
        }),
      ),
    comment: async (id) => state.comments.find((comment) => comment.id === id) ?? null,
    async editComment(id, body) {
      if (state.comments.some((comment) => comment.id === id)) state.editComment(id, body);
    },
    async react(comment, content) {
      if (!state.comments.some((known) => known.id === comment)) throw new Error(`there is no comment ${comment}`);
      const reaction = { comment, login: state.login, content };
      if (
        !state.reactions.some((reaction) => reaction.comment === comment && reaction.login === state.login && reaction.content === content)
      )
        state.reactions.push(reaction);
    },
    releases: async (repository = ownRepository) =>
      state.visible.has(repository)
        ? [...state.releases].flatMap(([name, page]) =>
            name.startsWith(`${repository} `) ? [{ tag: name.slice(repository.length + 1), ...page }] : [],
          )
        : null,
    release: async (tag, repository = ownRepository) =>
      state.visible.has(repository) ? (state.releases.get(`${repository} ${tag}`) ?? "missing") : "unreachable",
    async startWorkflow(file, inputs = {}) {
      state.started.push({ file, inputs });
    },
    // No run of the fake is started again.
    isRunActive: async (run, attempt = 1) => state.activeRuns.has(run) && attempt === 1,
    artifact: async (run, name) => state.artifacts.get(`${run} ${name}`) ?? null,
    ledgerFacts: async ({ branch, place, check }) => ({
      rules: state.rules.get(branch) ?? new Set(/^(flotilla|rollout|release)\//.test(branch) ? ["creation", "update", "deletion"] : []),
      mainIsSigned: false,
      checkText: ownCheckText(state, place, check),
      account: accountOf(state, state.login),
    }),
  };
}

function ownCheckText({ checks, login }: FakeState, head: ObjectId, name: string): string | null {
  return checks.find((check) => check.head === head && check.name === name && check.app === login.replace("[bot]", ""))?.summary ?? null;
}

function checksOf({ checks }: FakeState, head: ObjectId): readonly Check[] {
  return checks
    .filter((check) => check.head === head)
    .map(({ name, app, conclusion, at }) => ({ name, app, conclusion, at }))
    .sort((a, b) => (`${a.name} ${a.app}` < `${b.name} ${b.app}` ? -1 : 1));
}

async function pullRequestOf(state: FakeState, issue: PullIssue): Promise<PullRequest> {
  const { pull } = issue;
  return {
    number: issue.number,
    state: pull.mergedAt !== null ? "merged" : issue.state,
    title: issue.title,
    body: issue.body,
    author: issue.author,
    branch: pull.branch,
    head: await headOf(state, pull),
    sameRepository: pull.fork === null,
    toMain: pull.base === undefined,
    mergeCommit: pull.mergeCommit,
    mergedBy: pull.mergedBy ?? null,
    labels: issue.labels,
    updatedAt: pull.openedAt,
  };
}

/** Every login that is asked for is an account. */
export function accountOf({ accounts }: FakeState, login: string): number {
  const id = accounts.get(login) ?? 1_000 + accounts.size;
  accounts.set(login, id);
  return id;
}

async function trustOf(state: FakeState, { number, author, pull }: PullIssue): Promise<PullRequestTrust> {
  const latest = new Map(state.reviews.filter((review) => review.pull === number).map((review) => [review.login, review]));
  const approving = [...latest.values()].filter((review) => review.verdict === "approve");
  const objecting = [...latest.values()].filter(
    ({ login, verdict }) => verdict === "request-changes" && mayWrite(state.people.get(login) ?? "none"),
  );
  const head = await headOf(state, pull);
  return {
    number,
    author,
    headPushedAt: pull.fork === null ? (state.pushes.get(head) ?? pull.openedAt) : null,
    objections: objecting.map(({ login }) => login).sort(),
    committers: await state.branches.committers(head, pull.mergeCommit),
    pushersUnknown: pull.fork === null ? null : "GitHub answered 404: the App may not see the pushes of the fork",
    merged: pull.mergedAt !== null,
    mergedAt: pull.mergedAt,
    mergeCommit: pull.mergeCommit,
    approvals: approving
      .map(({ login, head, at }) => ({ login, account: accountOf(state, login), head, role: state.people.get(login) ?? "none", at }))
      .sort((a, b) => (a.login < b.login ? -1 : 1)),
  };
}

async function headOf(state: FakeState, pull: FakePull): Promise<ObjectId> {
  const head = pull.closedHead ?? pull.fork ?? (await state.branches.tip(pull.branch));
  if (head === null) throw new Error(`there is no branch ${pull.branch}`);
  return head;
}

function issueOf({ number, state, title, body, author, labels, locked }: FakeIssue): Issue {
  return { number, state, title, body, author, labels, locked };
}
