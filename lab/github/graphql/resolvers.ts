import { readCommit, readCommits, type Commit, type Signature } from "../git/commits.ts";
import { readRef } from "../git/refs.ts";
import type { CheckRun, PullIssue } from "../records.ts";
import { isPull } from "../records.ts";
import type { Call } from "../route.ts";
import { ruleShapes } from "../routes/repository.ts";
import { rulesFor } from "../rules.ts";
import { commitShape } from "../shapes/commit.ts";
import { integration } from "../shapes/app.ts";
import { isOrganization, userId } from "../shapes/user.ts";
import { fullName, type ForgeState } from "../state.ts";
import { authorize } from "../tokens.ts";
import type { Actor } from "../contract.ts";
import { connection, type Page, TypedError } from "./connection.ts";

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
    user({ login }: { readonly login: string }) {
      const known = [...forge.users.keys()].find((one) => one.toLowerCase() === login.toLowerCase());
      if (known === undefined) throw new TypedError("NOT_FOUND", `Could not resolve to a User with the login of '${login}'.`);
      return { login: known, databaseId: userId(known) };
    },
    // Of an App's token it is the bot, by the login that REST has (https://github.com/fullsend-ai/fullsend/pull/1953).
    viewer: () => ({ login: token.actor.login, databaseId: userId(token.actor.login) }),
  };
}

function repository(forge: ForgeState, need: Need) {
  const { owner, name, mergeMethods } = forge.options;
  return {
    __typename: "Repository",
    name,
    mergeCommitAllowed: mergeMethods?.includes("merge") ?? true,
    squashMergeAllowed: mergeMethods?.includes("squash") ?? true,
    rebaseMergeAllowed: mergeMethods?.includes("rebase") ?? true,
    async ref({ qualifiedName }: { readonly qualifiedName: string }) {
      need("contents:read");
      const branch = qualifiedName.replace(/^refs\/heads\//, "");
      if ((await readRef(forge.git, `refs/heads/${branch}`)) === undefined) return null;
      return { rules: (page: Page) => connection(rulesOf(forge, branch), page) };
    },
    defaultBranchRef() {
      need("contents:read");
      return { rules: (page: Page) => connection(rulesOf(forge, forge.defaultBranch), page) };
    },
    owner: { __typename: isOrganization(forge, owner) ? "Organization" : "User", login: owner },
    issue({ number }: { readonly number: number }) {
      need("issues:read");
      const issue = forge.issues.get(number);
      if (issue === undefined || isPull(issue) || !forge.settings.issues)
        throw new TypedError("NOT_FOUND", `Could not resolve to an Issue with the number of ${number}.`);
      const labels = (page: Page) =>
        connection(
          issue.labels.map((name) => ({ name })),
          page,
        );
      return {
        ...issue,
        locked: issue.locked === true,
        body: issue.body ?? "",
        state: issue.state.toUpperCase(),
        author: actor(issue.author),
        labels,
      };
    },
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
    state: pull.merged !== null ? "MERGED" : issue.state === "open" ? "OPEN" : "CLOSED",
    title: issue.title,
    body: issue.body ?? "",
    updatedAt: issue.updatedAt,
    labels: (page: Page) =>
      connection(
        issue.labels.map((label) => ({ name: label })),
        page,
      ),
    isCrossRepository: fork !== null,
    baseRefName: pull.base.branch,
    mergedBy: pull.merged === null ? null : actor(pull.merged.by),
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

function commitObject(forge: ForgeState, need: Need, commit: Commit) {
  const { author, committer } = commitShape(forge, commit);
  return {
    __typename: "Commit",
    oid: commit.id,
    message: commit.message,
    author: gitActor(commit.author, author),
    committer: gitActor(commit.committer, committer),
    checkSuites({ filterBy: suiteFilter, ...page }: Page & { readonly filterBy?: { readonly checkName?: string } }) {
      need("checks:read");
      const checks = [...forge.checkRuns.values()].filter(({ headSha }) => headSha === commit.id);
      const suites = Map.groupBy(checks, ({ suite }) => suite);
      const wanted = [...suites.values()].filter((own) => isNamed(own, suiteFilter?.checkName).length > 0);
      return connection(
        wanted.map((own) => ({
          app: { slug: integration(forge, own[0]?.app ?? "own").slug },
          checkRuns({ filterBy, ...rest }: Page & { readonly filterBy?: { readonly checkType?: string; readonly checkName?: string } }) {
            const named = isNamed(own, filterBy?.checkName);
            return connection((filterBy?.checkType === "LATEST" ? latest(named) : named).map(checkRun), rest);
          },
        })),
        page,
      );
    },
  };
}

function isNamed(checks: readonly CheckRun[], name: string | undefined): readonly CheckRun[] {
  return name === undefined ? checks : checks.filter((check) => check.name === name);
}

function rulesOf(forge: ForgeState, branch: string): readonly { readonly type: string }[] {
  if (forge.settings.freePlan) return [];
  return rulesFor(forge.rules, branch).flatMap((rule) => ruleShapes(rule).map(({ type }) => ({ type: type.toUpperCase() })));
}

function latest(checks: readonly CheckRun[]): readonly CheckRun[] {
  return [...new Map(checks.map((check) => [check.name, check])).values()];
}

function checkRun({ id, name, status, conclusion, startedAt, completedAt, title, summary }: CheckRun) {
  const upper = { status: status.toUpperCase(), conclusion: conclusion?.toUpperCase() ?? null };
  return { databaseId: id, name, ...upper, startedAt, completedAt, title, summary };
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
