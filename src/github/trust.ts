import { remembered } from "../data/remembered.ts";
import { UserError } from "../process/user-error.ts";
import type { Client } from "./client.ts";
import { statusOf, unlessMissing } from "./client.ts";
import { accountOfAddress, coAuthorsOf } from "./co-authors.ts";
import { slices } from "../data/slices.ts";
import { ask, atOnce, type CommitAnswer, isCut, loginOf, type TrustAnswer, trustQuery } from "./graphql.ts";
import { type PushedHead, pushersOf } from "./pushers.ts";
import type { ObjectId } from "../git/object-id.ts";
import { type GitHub, mayWrite, type PullRequestTrust, type Role } from "./port.ts";

/** GitHub's list of a pull request's commits ends at this many; the comparison of base and head has no such limit. */
const commitsOfPullRequest = 250;

const roles: readonly Role[] = ["admin", "maintain", "write", "triage", "read", "none"];

/** The port's methods on who did what and may do what. */
export function trust(client: Client): Pick<GitHub, "role" | "accountId" | "teamMembers" | "trust" | "broughtBy"> {
  return {
    role: (login) => roleOf(client, login),
    accountId: async (login) => (await unlessMissing(() => client.api.rest.users.getByUsername({ username: login })))?.data.id ?? null,
    teamMembers: (team) => teamMembers(client, team),
    broughtBy: (commit) => broughtBy(client, commit),
    async trust(numbers, pushers = "all") {
      const isPushersAsked = ({ approvals }: Facts): boolean => pushers === "all" || approvals.length > 0;
      const facts = await trustOf(client, [...new Set(numbers)], isPushersAsked);
      return new Map(facts.map((fact) => [fact.number, fact]));
    },
  };
}

/** GitHub answers 403 or 404 to an App without members:read of the organization, and for a repository of a person, which has no teams. */
async function teamMembers({ api, repo }: Client, team: string): ReturnType<GitHub["teamMembers"]> {
  try {
    const members = await api.paginate(api.rest.teams.listMembersInOrg, { org: repo.owner, team_slug: team, per_page: 100 });
    return new Set(members.map(({ id }) => id));
  } catch (error) {
    const status = statusOf(error);
    if (status !== 403 && status !== 404) throw error;
    return null;
  }
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
  const given = answer.data.user?.permissions;
  // "The `permission` can also be used to determine which base level of access the collaborator has": admin, write, read or none.
  if (given === undefined) return roles.find((role) => role === answer.data.permission) ?? "none";
  const { admin, maintain, push, triage, pull } = given;
  return admin ? "admin" : maintain === true ? "maintain" : push ? "write" : triage === true ? "triage" : pull ? "read" : "none";
}

/** What GraphQL says of pull requests, 50 at a time; the rare one with more commits or reviews than it lists at once is asked for by REST. */
async function trustOf(
  client: Client,
  numbers: readonly number[],
  isPushersAsked: (fact: Facts) => boolean,
): Promise<readonly PullRequestTrust[]> {
  const roleOnce = remembered((login: string) => roleOf(client, login));
  const found: PullRequestTrust[] = [];
  for (const slice of slices(numbers, atOnce)) {
    const answers = Object.values(await ask<TrustAnswer>(client, trustQuery(slice))).filter((answer) => answer !== null);
    found.push(...(await Promise.all(answers.map((answer) => factsOf(client, answer, roleOnce, isPushersAsked)))));
  }
  return found;
}

type Facts = Pick<PullRequestTrust, "number" | "approvals">;

async function factsOf(
  client: Client,
  pull: TrustAnswer,
  role: (login: string) => Promise<Role>,
  isPushersAsked: (fact: Facts) => boolean,
): Promise<PullRequestTrust> {
  const { number, author, merged, mergedAt, mergeCommit } = pull;
  const [commits, reviews] = await Promise.all([commitsOf(client, pull), reviewsOf(client, pull)]);
  // A comment takes nothing back; an approval, a request for changes or a dismissal replaces their earlier review.
  const latest = new Map(reviews.flatMap((review) => (counted.has(review.state) ? [[review.login, review] as const] : [])));
  const approving = [...latest.values()].filter((review) => review.state === "APPROVED" && review.head !== null);
  const approvals = await Promise.all(
    approving.map(async ({ login, account, head, at }) => ({ login, account, head: head ?? "", role: await role(login), at })),
  );
  const asking = [...latest.values()].filter((review) => review.state === "CHANGES_REQUESTED").map(({ login }) => login);
  const objecting = await Promise.all(asking.map(async (login) => ({ login, role: await role(login) })));
  const pushers = isPushersAsked({ number, approvals })
    ? await pushersOf(client, pushedHead(pull), new Set(commits.map(({ oid }) => oid)))
    : { logins: [], unknown: null, headPushedAt: null };
  return {
    number,
    author: loginOf(author),
    objections: objecting
      .filter(({ role }) => mayWrite(role))
      .map(({ login }) => login)
      .sort(),
    committers: [...new Set([...commits.flatMap(({ logins }) => logins), ...pushers.logins])].sort(),
    pushersUnknown: pushers.unknown,
    headPushedAt: pushers.headPushedAt,
    merged,
    mergedAt,
    mergeCommit: merged ? (mergeCommit?.oid ?? null) : null,
    approvals: approvals.sort((a, b) => (a.login < b.login ? -1 : 1)),
  };
}

/** States of reviews that replace a person's earlier one. */
const counted: ReadonlySet<string> = new Set(["APPROVED", "CHANGES_REQUESTED", "DISMISSED"]);

function pushedHead({ headRepository, headRefName, headRefOid }: TrustAnswer): PushedHead {
  const repository = headRepository === null ? null : { owner: headRepository.owner.login, repo: headRepository.name };
  return { repository, branch: headRefName, head: headRefOid };
}

/** A review by a person, oldest first. */
interface SeenReview {
  readonly login: string;
  readonly account: number;
  readonly state: string;
  readonly head: ObjectId | null;
  /** ISO 8601. */
  readonly at: string;
}

async function reviewsOf({ api, repo }: Client, { number, reviews }: TrustAnswer): Promise<readonly SeenReview[]> {
  if (!isCut(reviews))
    return reviews.nodes.flatMap(({ author, state, commit, submittedAt }) =>
      author?.__typename === "User"
        ? [{ login: author.login, account: author.databaseId ?? 0, state, head: commit?.oid ?? null, at: submittedAt ?? "" }]
        : [],
    );
  const all = await api.paginate(api.rest.pulls.listReviews, { ...repo, pull_number: number, per_page: 100 });
  return all.flatMap(({ user, state, commit_id: head, submitted_at: at }) =>
    user?.type === "User" ? [{ login: user.login, account: user.id, state, head: head ?? null, at: at ?? "" }] : [],
  );
}

/** A commit, with the logins of those whom it names. */
interface SeenCommit {
  readonly oid: ObjectId;
  readonly logins: readonly string[];
}

async function commitsOf(client: Client, { number, commits, baseRefOid, headRefOid }: TrustAnswer): Promise<readonly SeenCommit[]> {
  if (!isCut(commits)) return commits.nodes.map(({ commit }) => ({ oid: commit.oid, logins: namedIn(commit) }));
  const all = await longListOf(client, number, commits.totalCount, `${baseRefOid}...${headRefOid}`);
  return all.map((commit) => ({ oid: commit.sha, logins: loginsOf([commit]) }));
}

/** GraphQL has accounts of people; an App's is in the address that GitHub gives it. */
function namedIn({ message, author, committer }: CommitAnswer): readonly string[] {
  const named = [author, committer].flatMap((actor) => actor?.user?.login ?? botOf(actor?.email ?? ""));
  return [...named, ...coAuthorsOf(message)];
}

function botOf(email: string): readonly string[] {
  const login = accountOfAddress(email);
  return login?.endsWith("[bot]") === true ? [login] : [];
}

async function longListOf({ api, repo }: Client, number: number, count: number, basehead: string): Promise<readonly ApiCommit[]> {
  const pages = Array.from({ length: Math.ceil(count / 100) }, (_, index) => index + 1);
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
  const logins = commits.flatMap(({ author, committer, commit }) => [
    accountIn(author),
    accountIn(committer),
    ...coAuthorsOf(commit.message),
  ]);
  return [...new Set(logins.filter((login): login is string => login !== null))].sort();
}

/** Null where the commit's address belongs to no account. */
function accountIn(user: unknown): string | null {
  return typeof user === "object" && user !== null && "login" in user && typeof user.login === "string" ? user.login : null;
}
