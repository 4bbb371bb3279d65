import { remembered } from "../data/remembered.ts";
import { UserError } from "../process/user-error.ts";
import type { Client } from "./client.ts";
import { unlessMissing } from "./client.ts";
import { coAuthorsOf } from "./co-authors.ts";
import { pushersOf } from "./pushers.ts";
import type { ObjectId } from "../git/object-id.ts";
import { type GitHub, mayWrite, type PullRequestTrust, type Role } from "./port.ts";

/** GitHub's list of a pull request's commits ends at this many; the comparison of base and head has no such limit. */
const commitsOfPullRequest = 250;

const roles: readonly Role[] = ["admin", "maintain", "write", "triage", "read", "none"];

/** The port's methods on who did what and may do what. */
export function trust(client: Client): Pick<GitHub, "role" | "accountId" | "trust" | "broughtBy"> {
  const role = (login: string): Promise<Role> => roleOf(client, login);
  return {
    role,
    accountId: async (login) => (await unlessMissing(() => client.api.rest.users.getByUsername({ username: login })))?.data.id ?? null,
    broughtBy: (commit) => broughtBy(client, commit),
    async trust(numbers) {
      const roleOnce = remembered(role);
      const facts = await Promise.all([...new Set(numbers)].map((number) => trustOf(client, number, roleOnce)));
      return new Map(facts.flatMap((fact) => (fact === null ? [] : [[fact.number, fact] as const])));
    },
  };
}

async function broughtBy({ api, repo }: Client, commit: ObjectId): ReturnType<GitHub["broughtBy"]> {
  const found = await api.paginate(api.rest.repos.listPullRequestsAssociatedWithCommit, { ...repo, commit_sha: commit, per_page: 100 });
  const pullRequests = found.filter((pull) => pull.merged_at !== null).map(({ number }) => number);
  if (pullRequests.length > 0) return { pullRequests: pullRequests.sort((a, b) => a - b), people: [] };
  const { data } = await api.rest.repos.getCommit({ ...repo, ref: commit, per_page: 1 });
  return { pullRequests: [], people: loginsOf([data]) };
}

async function roleOf({ api, repo }: Client, login: string): Promise<Role> {
  const answer = await unlessMissing(() => api.rest.repos.getCollaboratorPermissionLevel({ ...repo, username: login }));
  if (answer === null) return "none";
  const named = roles.find((role) => role === answer.data.role_name);
  if (named !== undefined) return named;
  // An organization's own role: what it is built on counts.
  const { admin, maintain, push, triage, pull } = answer.data.user?.permissions ?? { admin: false, push: false, pull: false };
  return admin ? "admin" : maintain === true ? "maintain" : push ? "write" : triage === true ? "triage" : pull ? "read" : "none";
}

async function trustOf(client: Client, number: number, role: (login: string) => Promise<Role>): Promise<PullRequestTrust | null> {
  const { api, repo } = client;
  const answer = await unlessMissing(() => api.rest.pulls.get({ ...repo, pull_number: number }));
  if (answer === null) return null;
  const pull = answer.data;
  const [commits, reviews] = await Promise.all([
    commitsOf(client, number, pull.commits, pull.base.sha, pull.head.sha),
    api.paginate(api.rest.pulls.listReviews, { ...repo, pull_number: number, per_page: 100 }),
  ]);
  // GitHub's description says that a head always has a repository; it is null where a fork was deleted.
  const from = pull.head.repo as typeof pull.head.repo | null;
  const repository = from === null ? null : { owner: from.owner.login, repo: from.name };
  const pushed = { repository, branch: pull.head.ref, head: pull.head.sha };
  const pushers = await pushersOf(client, pushed, new Set(commits.map(({ sha }) => sha)));
  // A comment takes nothing back; an approval, a request for changes or a dismissal replaces their earlier review.
  const latest = new Map(
    reviews.flatMap((review) =>
      review.user?.type === "User" && review.state !== "COMMENTED" && review.state !== "PENDING"
        ? [[review.user.login, { ...review, account: review.user.id }] as const]
        : [],
    ),
  );
  const approving = [...latest].filter(([, review]) => review.state === "APPROVED" && typeof review.commit_id === "string");
  const approvals = approving.map(async ([login, review]) => ({
    login,
    account: review.account,
    head: review.commit_id ?? "",
    role: await role(login),
    at: review.submitted_at ?? "",
  }));
  const asking = [...latest].filter(([, review]) => review.state === "CHANGES_REQUESTED").map(([login]) => login);
  const objecting = await Promise.all(asking.map(async (login) => ({ login, role: await role(login) })));
  return {
    number,
    author: pull.user?.login ?? "ghost",
    objections: objecting
      .filter(({ role }) => mayWrite(role))
      .map(({ login }) => login)
      .sort(),
    committers: [...new Set([...loginsOf(commits), ...pushers.logins])].sort(),
    pushersUnknown: pushers.unknown,
    merged: pull.merged_at !== null,
    mergedAt: pull.merged_at,
    mergeCommit: pull.merged_at === null ? null : pull.merge_commit_sha,
    approvals: (await Promise.all(approvals)).sort((a, b) => (a.login < b.login ? -1 : 1)),
  };
}

async function commitsOf({ api, repo }: Client, number: number, count: number, base: string, head: string): Promise<readonly ApiCommit[]> {
  const pages = Array.from({ length: Math.ceil(count / 100) }, (_, index) => index + 1);
  const basehead = `${base}...${head}`;
  const commits: readonly ApiCommit[] =
    count <= commitsOfPullRequest
      ? await api.paginate(api.rest.pulls.listCommits, { ...repo, pull_number: number, per_page: 100 })
      : (
          await Promise.all(pages.map((page) => api.rest.repos.compareCommitsWithBasehead({ ...repo, basehead, per_page: 100, page })))
        ).flatMap(({ data }) => data.commits);
  if (commits.length < count) throw new UserError(`GitHub listed ${commits.length} of the ${count} commits of #${number}`);
  return commits;
}

/** A commit as the lists have it; the accounts are null where the address belongs to none. */
interface ApiCommit {
  readonly sha: ObjectId;
  readonly author: unknown;
  readonly committer: unknown;
  readonly commit: { readonly message: string };
}

function loginsOf(commits: readonly ApiCommit[]): readonly string[] {
  const logins = commits.flatMap(({ author, committer, commit }) => [loginOf(author), loginOf(committer), ...coAuthorsOf(commit.message)]);
  return [...new Set(logins.filter((login): login is string => login !== null))].sort();
}

/** Null where the commit's address belongs to no account. */
function loginOf(user: unknown): string | null {
  return typeof user === "object" && user !== null && "login" in user && typeof user.login === "string" ? user.login : null;
}
