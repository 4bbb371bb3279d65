import type { ObjectId } from "../git/object-id.ts";
import type { Client } from "./client.ts";

/** Objects of one kind that a query asks for at once: some ten thousand nodes, where GitHub takes 500,000. */
export const atOnce = 50;

/** Somebody as GraphQL names them: an App without the `[bot]` that REST, commits and this product have. */
export interface Who {
  readonly __typename: string;
  readonly login: string;
  readonly databaseId?: number | null;
}

/** A list that was asked for up to a size; `totalCount` says whether that was all. */
export interface Listed<T> {
  readonly totalCount: number;
  readonly nodes: readonly T[];
}

/** Whether there are more than are listed. */
export function isCut({ totalCount, nodes }: Listed<unknown>): boolean {
  return totalCount > nodes.length;
}

const who = "fragment who on Actor { __typename login ... on User { databaseId } ... on Bot { databaseId } }";

/** The login as REST has it; a deleted account is `ghost`. */
export function loginOf(actor: Who | null): string {
  if (actor === null) return "ghost";
  return actor.__typename === "Bot" && !actor.login.endsWith("[bot]") ? `${actor.login}[bot]` : actor.login;
}

function ofRepository(parameters: string, fields: readonly string[], fragments: readonly string[]): string {
  return `query($owner: String!, $name: String!${parameters}) { repository(owner: $owner, name: $name) { ${fields.join(" ")} } } ${fragments.join(" ")}`;
}

function ofPullRequests(numbers: readonly number[], fragment: string): string {
  const fields = numbers.map((number) => `p${Math.trunc(number)}: pullRequest(number: ${Math.trunc(number)}) { number ...wanted }`);
  return ofRepository("", fields, [fragment, who]);
}

export interface TrustAnswer {
  readonly number: number;
  readonly author: Who | null;
  readonly merged: boolean;
  readonly mergedAt: string | null;
  readonly mergeCommit: { readonly oid: ObjectId } | null;
  readonly headRefName: string;
  readonly headRefOid: ObjectId;
  readonly baseRefOid: ObjectId;
  readonly headRepository: { readonly name: string; readonly owner: { readonly login: string } } | null;
  readonly commits: Listed<{ readonly commit: CommitAnswer }>;
  readonly reviews: Listed<{
    readonly state: string;
    readonly submittedAt: string | null;
    readonly author: Who | null;
    readonly commit: { readonly oid: ObjectId } | null;
  }>;
}

export interface CommitAnswer {
  readonly oid: ObjectId;
  readonly message: string;
  readonly author: GitActor | null;
  readonly committer: GitActor | null;
}

/** Whom a commit names: the account that the address belongs to, if any. */
export interface GitActor {
  readonly email: string | null;
  readonly user: { readonly login: string } | null;
}

/** Who made, reviewed and merged pull requests: {@link TrustAnswer} by number. */
export function trustQuery(numbers: readonly number[]): string {
  const person = "{ email user { login } }";
  const commits = `commits(first: 100) { totalCount nodes { commit { oid message author ${person} committer ${person} } } }`;
  const reviews = "reviews(first: 100) { totalCount nodes { state submittedAt author { ...who } commit { oid } } }";
  const repository = "headRefName headRefOid baseRefOid headRepository { name owner { login } }";
  const fragment = `fragment wanted on PullRequest { author { ...who } merged mergedAt mergeCommit { oid } ${repository} ${commits} ${reviews} }`;
  return ofPullRequests(numbers, fragment);
}

export interface CommentsAnswer {
  readonly number: number;
  readonly comments: Listed<{
    readonly databaseId: number;
    readonly author: Who | null;
    readonly body: string;
    readonly createdAt: string;
    readonly updatedAt: string;
  }>;
}

const commentNodes = "totalCount nodes { databaseId body createdAt updatedAt author { ...who } }";

/** The first comments below pull requests: {@link CommentsAnswer} by number. */
export function commentsQuery(numbers: readonly number[]): string {
  return ofPullRequests(numbers, `fragment wanted on PullRequest { comments(first: 10) { ${commentNodes} } }`);
}

export interface PullRequestAnswer {
  readonly number: number;
  readonly state: "OPEN" | "CLOSED" | "MERGED";
  readonly title: string;
  readonly body: string;
  readonly author: Who | null;
  readonly mergedBy: Who | null;
  readonly mergeCommit: { readonly oid: ObjectId } | null;
  readonly baseRefName: string;
  readonly headRefName: string;
  readonly headRefOid: ObjectId;
  readonly isCrossRepository: boolean;
  readonly headRepository: { readonly name: string } | null;
  readonly labels: Listed<{ readonly name: string }> | null;
  readonly updatedAt: string;
  readonly comments: CommentsAnswer["comments"];
  readonly commits: Listed<{ readonly commit: { readonly oid: ObjectId } & ChecksAnswer }>;
}

/** Pull requests, each with its first comments and the checks of its newest commit: {@link PullRequestAnswer} by number. */
export function pullRequestsQuery(numbers: readonly number[]): string {
  const head = "baseRefName headRefName headRefOid isCrossRepository headRepository { name }";
  const said =
    "state title body author { ...who } mergedBy { ...who } mergeCommit { oid } labels(first: 100) { totalCount nodes { name } } updatedAt";
  const comments = `comments(first: 10) { ${commentNodes} }`;
  const commits = "commits(last: 1) { totalCount nodes { commit { oid ...checks } } }";
  return ofPullRequests(numbers, `fragment wanted on PullRequest { ${head} ${said} ${comments} ${commits} } ${checksFragment}`);
}

export interface PeopleAnswer {
  readonly repository: Readonly<Record<string, { readonly number: number; readonly mergedBy: Who | null } | null>> | null;
}

/** Who merged pull requests, and the accounts of logins as `u0`, `u1`, ... beside the repository, for the variables `l0`, `l1`, ... */
export function peopleQuery(numbers: readonly number[], logins: number): string {
  const indexes = Array.from({ length: logins }, (_, index) => index);
  const pulls = numbers.map(
    (number) => `p${Math.trunc(number)}: pullRequest(number: ${Math.trunc(number)}) { number mergedBy { ...who } }`,
  );
  const users = indexes.map((index) => `u${index}: user(login: $l${index}) { databaseId }`);
  const parameters = indexes.map((index) => `, $l${index}: String!`).join("");
  const fields = pulls.length === 0 ? ["name"] : pulls;
  return `query($owner: String!, $name: String!${parameters}) { repository(owner: $owner, name: $name) { ${fields.join(" ")} } ${users.join(" ")} } ${pulls.length === 0 ? "" : who}`;
}

/** Check runs of a commit, by their suites. */
export interface ChecksAnswer<Run = CheckAnswer> {
  readonly checkSuites: Listed<{
    readonly app: { readonly slug: string } | null;
    readonly checkRuns: Listed<Run>;
  }>;
}

export interface CheckAnswer {
  readonly databaseId: number;
  readonly name: string;
  readonly status: string;
  readonly conclusion: string | null;
  readonly startedAt: string | null;
  readonly completedAt: string | null;
}

/**
 * The newest check runs of commits: {@link ChecksAnswer} as `c0`, `c1`, ... for the variables `o0`, `o1`, ...; and issues, {@link IssueAnswer} by `i` and
 * their number. By suites, which need `checks:read` alone;
 * the roll-up of a commit's status needs `statuses:read` too.
 */
export function checksQuery(count: number, issues: readonly number[] = []): string {
  const indexes = Array.from({ length: count }, (_, index) => index);
  return ofRepository(
    indexes.map((index) => `, $o${index}: GitObjectID!`).join(""),
    [
      ...indexes.map((index) => `c${index}: object(oid: $o${index}) { ...checks }`),
      ...issues.map((number) => `i${Math.trunc(number)}: issue(number: ${Math.trunc(number)}) { ${issueFields} }`),
    ],
    [...(count === 0 ? [] : [checksFragment]), ...(issues.length === 0 ? [] : [who])],
  );
}

export interface IssueAnswer {
  readonly number: number;
  readonly state: "OPEN" | "CLOSED";
  readonly title: string;
  readonly body: string;
  readonly locked: boolean;
  readonly author: Who | null;
  readonly labels: Listed<{ readonly name: string }> | null;
}

const issueFields = "number state title body locked author { ...who } labels(first: 100) { totalCount nodes { name } }";

const checksFragment = ((): string => {
  const run = "databaseId name status conclusion startedAt completedAt";
  const runs = `checkRuns(first: 50, filterBy: { checkType: LATEST }) { totalCount nodes { ${run} } }`;
  return `fragment checks on Commit { checkSuites(first: 20) { totalCount nodes { app { slug } ${runs} } } }`;
})();

/** What stands of a repository and of who asks before a job opens the ledger: {@link LedgerAnswer}. */
export interface LedgerAnswer {
  readonly viewer: { readonly login: string; readonly databaseId: number | null };
  readonly repository: {
    readonly mergeCommitAllowed: boolean;
    readonly squashMergeAllowed: boolean;
    readonly rebaseMergeAllowed: boolean;
    readonly ref: RuledRef | null;
    readonly defaultBranchRef: RuledRef | null;
    readonly object: ChecksAnswer<OwnCheckAnswer> | null;
  } | null;
}

/** A branch with the types of its rules. */
export interface RuledRef {
  readonly rules: Listed<{ readonly type: string }> | null;
}

export interface OwnCheckAnswer extends Pick<CheckAnswer, "databaseId" | "name" | "status" | "conclusion"> {
  readonly title: string | null;
  readonly summary: string | null;
}

/** {@link LedgerAnswer} for the variables `ref`, `place` and `check`. A token that acts as an App is that App's bot as `viewer`. */
export const ledgerQuery = ((): string => {
  const methods = "mergeCommitAllowed squashMergeAllowed rebaseMergeAllowed";
  const types = "{ rules(first: 100) { totalCount nodes { type } } }";
  const rules = `ref(qualifiedName: $ref) ${types} defaultBranchRef ${types}`;
  const run = "databaseId name status conclusion title summary";
  const runs = `checkRuns(first: 20, filterBy: { checkName: $check, checkType: LATEST }) { totalCount nodes { ${run} } }`;
  const suites = `checkSuites(first: 20, filterBy: { checkName: $check }) { totalCount nodes { app { slug } ${runs} } }`;
  const repository = `${methods} ${rules} object(oid: $place) { ... on Commit { ${suites} } }`;
  return `query($owner: String!, $name: String!, $ref: String!, $place: GitObjectID!, $check: String!) { viewer { login databaseId } repository(owner: $owner, name: $name) { ${repository} } }`;
})();

/**
 * Asks for fields of the repository. What GitHub answers by `errors`, with 200, is thrown with the HTTP status that REST has for it; what is not there is
 * null and no error.
 */
export async function ask<T>(
  client: Client,
  query: string,
  variables: Readonly<Record<string, string>> = {},
): Promise<Readonly<Record<string, T | null>>> {
  interface Answer {
    readonly repository: Readonly<Record<string, T | null>> | null;
  }
  return (await askWhole<Answer>(client, query, variables)).repository;
}

/** The same with what stands beside the repository. */
export async function askWhole<T extends { readonly repository: object | null }>(
  { api, repo }: Client,
  query: string,
  variables: Readonly<Record<string, string>>,
): Promise<T & { readonly repository: NonNullable<T["repository"]> }> {
  const answer = await api
    .graphql<T>(query, { owner: repo.owner, name: repo.repo, ...variables })
    .catch((error: unknown) => partOf(error) as T);
  const { repository } = answer;
  if (repository === null) throw refusal(404, "the repository is not there");
  return { ...answer, repository };
}

/** What an answer with errors holds besides: those of things that are not there leave null behind. */
function partOf(error: unknown): object {
  if (!(error instanceof Error) || error.name !== "GraphqlResponseError" || !("errors" in error)) throw error;
  const errors = (error.errors ?? []) as readonly { readonly type?: string; readonly message: string }[];
  const worst = errors.find(({ type }) => type !== "NOT_FOUND");
  if (worst !== undefined) throw refusal(statuses[worst.type ?? ""] ?? 502, worst.message);
  if (!("data" in error) || typeof error.data !== "object" || error.data === null) throw error;
  return error.data;
}

/** By `type` of an error, which GitHub does not document: both words of the rate limit are in use. Any other is GitHub's own trouble. */
const statuses: Readonly<Record<string, number>> = { FORBIDDEN: 403, INSUFFICIENT_SCOPES: 403, RATE_LIMITED: 429, RATE_LIMIT: 429 };

function refusal(status: number, message: string): Error {
  return Object.assign(new Error(message), { status, response: { status } });
}
