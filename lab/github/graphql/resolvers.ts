import { readCommit, readCommits, type Commit, type Signature } from "../git/commits.ts";
import type { CheckRun, PullIssue } from "../records.ts";
import { isPull } from "../records.ts";
import type { Call } from "../route.ts";
import { commitShape } from "../shapes/commit.ts";
import { integration } from "../shapes/app.ts";
import { isOrganization, userId } from "../shapes/user.ts";
import { fullName, type ForgeState } from "../state.ts";
import { authorize } from "../tokens.ts";
import type { Actor } from "../contract.ts";
import { connection, TypedError } from "./connection.ts";

type Need = (permission: string) => void;

/** The fields of `Query`, for one request. */
export function queryRoot({ forge, token, used }: Call) {
  const need: Need = (permission) => {
    used.add(permission);
    if (token.kind !== "app" && !authorize(token, [permission], "none").allowed)
      throw new TypedError("FORBIDDEN", "Resource not accessible by integration");
  };
  return {
    repository({ owner, name }: { readonly owner: string; readonly name: string }) {
      if (`${owner}/${name}`.toLowerCase() !== fullName(forge).toLowerCase())
        throw new TypedError("NOT_FOUND", `Could not resolve to a Repository with the name '${owner}/${name}'.`);
      return repository(forge, need);
    },
  };
}

function repository(forge: ForgeState, need: Need) {
  const { owner, name } = forge.options;
  return {
    __typename: "Repository",
    name,
    owner: { __typename: isOrganization(forge, owner) ? "Organization" : "User", login: owner },
    pullRequest({ number }: { readonly number: number }) {
      need("pull_requests:read");
      const issue = forge.issues.get(number);
      if (issue === undefined || !isPull(issue))
        throw new TypedError("NOT_FOUND", `Could not resolve to a PullRequest with the number of ${number}.`);
      return pullRequest(forge, need, issue);
    },
    async object({ oid }: { readonly oid?: string }) {
      need("contents:read");
      const commit = await readCommit(forge.git, oid ?? "").catch(() => null);
      return commit === null ? null : commitObject(forge, need, commit);
    },
  };
}

function pullRequest(forge: ForgeState, need: Need, issue: PullIssue) {
  const { number, pull } = issue;
  const { fork } = pull.head;
  return {
    number,
    author: actor(issue.author),
    merged: pull.merged !== null,
    mergedAt: pull.merged?.at ?? null,
    mergeCommit: pull.merged === null ? null : { oid: pull.merged.sha },
    headRefName: pull.head.branch,
    headRefOid: pull.head.sha,
    baseRefOid: pull.base.sha,
    headRepository:
      fork === null ? repository(forge, need) : { name: forge.options.name, owner: { __typename: "User", login: fork.owner } },
    async commits(page: Page) {
      const commits = await readCommits(forge.git, ["--reverse", `${pull.base.sha}..${pull.head.sha}`]);
      return connection(
        commits.map((commit) => ({ commit: commitObject(forge, need, commit) })),
        page,
      );
    },
    reviews(page: Page) {
      const submitted = [...forge.reviews.values()].filter((review) => review.pull === number && review.state !== "PENDING");
      return connection(
        submitted.map((review) => ({ ...review, author: actor(review.author), commit: { oid: review.commit } })),
        page,
      );
    },
    comments(page: Page) {
      const below = [...forge.comments.values()].filter((comment) => comment.issue === number);
      return connection(
        below.map((comment) => ({ ...comment, databaseId: comment.id, author: actor(comment.author) })),
        page,
      );
    },
  };
}

interface Page {
  readonly first?: number | null;
}

function commitObject(forge: ForgeState, need: Need, commit: Commit) {
  const { author, committer } = commitShape(forge, commit);
  return {
    __typename: "Commit",
    oid: commit.id,
    message: commit.message,
    author: gitActor(commit.author, author),
    committer: gitActor(commit.committer, committer),
    checkSuites(page: Page) {
      need("checks:read");
      const checks = [...forge.checkRuns.values()].filter(({ headSha }) => headSha === commit.id);
      const suites = Map.groupBy(checks, ({ suite }) => suite);
      return connection(
        [...suites.values()].map((own) => ({
          app: { slug: integration(forge, own[0]?.app ?? "own").slug },
          checkRuns: ({ filterBy, ...rest }: Page & { readonly filterBy?: { readonly checkType?: string } }) =>
            connection((filterBy?.checkType === "LATEST" ? latest(own) : own).map(checkRun), rest),
        })),
        page,
      );
    },
  };
}

function latest(checks: readonly CheckRun[]): readonly CheckRun[] {
  return [...new Map(checks.map((check) => [check.name, check])).values()];
}

function checkRun({ id, name, status, conclusion, startedAt, completedAt }: CheckRun) {
  return { databaseId: id, name, status: status.toUpperCase(), conclusion: conclusion?.toUpperCase() ?? null, startedAt, completedAt };
}

/** The schema says that this is a `User`; what it is of an App's commit is not documented, so here it is nobody. */
function gitActor({ name, email }: Signature, user: { readonly login: string; readonly id: number } | null) {
  const known = user === null || user.login.endsWith("[bot]") ? null : { login: user.login, databaseId: user.id };
  return { name, email, user: known };
}

/** GraphQL has an App's login without the `[bot]` that REST adds. */
function actor({ kind, login }: Actor) {
  return { __typename: kind === "user" ? "User" : "Bot", login: login.replace(/\[bot\]$/, ""), databaseId: userId(login) };
}
