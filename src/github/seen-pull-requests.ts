import { slices } from "../data/slices.ts";
import { isWhole, seenChecks } from "./checks.ts";
import type { Client } from "./client.ts";
import { ownAmong } from "./comments.ts";
import {
  ask,
  askWhole,
  atOnce,
  isCut,
  loginOf,
  type PeopleAnswer,
  peopleQuery,
  type PullRequestAnswer,
  pullRequestsQuery,
} from "./graphql.ts";
import type { GitHub, PullRequest, SeenPeople, SeenPullRequest } from "./port.ts";

/** The port's methods that ask about several pull requests, or several people, with one question. */
export function seenPullRequests(
  client: Client,
  one: Pick<GitHub, "accountId" | "ownComment">,
): Pick<GitHub, "pullRequestsWith" | "people"> {
  return {
    async pullRequestsWith(numbers, marker) {
      const found = new Map<number, SeenPullRequest>();
      for (const slice of slices([...new Set(numbers)], atOnce))
        for (const answer of Object.values(await ask<PullRequestAnswer>(client, pullRequestsQuery(slice))))
          if (answer !== null) found.set(answer.number, await seenOf(client, answer, { marker, one }));
      return found;
    },
    people: (wanted) => people(client, one, wanted),
  };
}

async function seenOf(
  client: Client,
  answer: PullRequestAnswer,
  { marker, one }: { readonly marker: string; readonly one: Pick<GitHub, "ownComment"> },
): Promise<SeenPullRequest> {
  const listed = ownAmong(answer.comments, client.login, marker);
  const own = listed === null ? null : { id: listed.databaseId, body: listed.body };
  const [newest] = answer.commits.nodes;
  return {
    pullRequest: pullRequestOf(answer, client.defaultBranch),
    comment: own ?? (isCut(answer.comments) ? await one.ownComment(answer.number, marker) : null),
    // A push that the list of commits does not show yet.
    checks: newest?.commit.oid === answer.headRefOid && isWhole(newest.commit) ? seenChecks(newest.commit) : null,
  };
}

function pullRequestOf(answer: PullRequestAnswer, defaultBranch: string): PullRequest {
  const { number, title, body, author, mergedBy, mergeCommit, labels, updatedAt } = answer;
  return {
    number,
    state: answer.state === "OPEN" ? "open" : answer.state === "MERGED" ? "merged" : "closed",
    title,
    body,
    author: loginOf(author),
    branch: answer.headRefName,
    head: answer.headRefOid,
    sameRepository: answer.headRepository !== null && !answer.isCrossRepository,
    toMain: answer.baseRefName === defaultBranch,
    mergeCommit: answer.state === "MERGED" ? (mergeCommit?.oid ?? null) : null,
    mergedBy: mergedBy === null ? null : loginOf(mergedBy),
    labels: (labels?.nodes ?? []).map(({ name }) => name).sort(),
    updatedAt,
  };
}

/** GraphQL knows people by their logins, and no Apps: those that did not merge are asked for by REST, one by one. */
async function people(
  client: Client,
  one: Pick<GitHub, "accountId">,
  { pullRequests, logins }: Parameters<GitHub["people"]>[0],
): Promise<SeenPeople> {
  const mergedBy = new Map<number, string | null>(pullRequests.map((number) => [number, null]));
  const accounts = new Map<string, number | null>();
  const [numbers, persons] = [[...mergedBy.keys()], [...new Set(logins)].filter((login) => !login.endsWith("[bot]"))];
  for (let at = 0; at < Math.max(numbers.length, persons.length); at += atOnce) {
    const [some, named] = [numbers.slice(at, at + atOnce), persons.slice(at, at + atOnce)];
    const variables = Object.fromEntries(named.map((login, index) => [`l${index}`, login]));
    const { repository, ...users } = await askWhole<PeopleAnswer & UsersAnswer>(client, peopleQuery(some, named.length), variables);
    for (const pull of Object.values(repository)) {
      if (pull?.mergedBy === undefined || pull.mergedBy === null) continue;
      mergedBy.set(pull.number, loginOf(pull.mergedBy));
      accounts.set(loginOf(pull.mergedBy), pull.mergedBy.databaseId ?? null);
    }
    for (const [index, login] of named.entries()) accounts.set(login, (users as UsersAnswer)[`u${index}`]?.databaseId ?? null);
  }
  for (const login of new Set(logins)) if (!accounts.has(login)) accounts.set(login, await one.accountId(login));
  return { mergedBy, accounts };
}

/** By `u0`, `u1`, ... */
type UsersAnswer = Readonly<Record<`u${number}`, { readonly databaseId: number | null } | null>>;
