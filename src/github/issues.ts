import { UserError } from "../process/user-error.ts";
import type { RestEndpointMethodTypes } from "@octokit/rest";
import { type Client, makeOnce, once, saidBy, statusOf, unlessMissing } from "./client.ts";
import type { GitHub, Issue } from "./port.ts";

type ApiIssue = RestEndpointMethodTypes["issues"]["get"]["response"]["data"];

type Methods = "issue" | "issueWith" | "openIssue" | "updateIssue" | "addLabels" | "labelledBy";

/** The port's methods on issues and their labels. */
export function issues(client: Client): Pick<GitHub, Methods> {
  const { api, repo, login } = client;
  const get = async (number: number): Promise<ApiIssue> => (await api.rest.issues.get({ ...repo, issue_number: number })).data;
  // Listed, not searched: the search index lags behind and would make a second issue.
  const issueWith: IssueWith = async (marker, state, since) => {
    const filter = { ...repo, creator: login, state, sort: "created", direction: "asc", per_page: 100, ...notBefore(since) } as const;
    for await (const { data } of pagesOf(client, api.paginate.iterator(api.rest.issues.listForRepo, filter))) {
      // Two of the same second come in any order: the number says which was first.
      const [found] = data
        .filter((issue) => issue.pull_request === undefined && issue.user?.login === login && (issue.body ?? "").includes(marker))
        .sort((a, b) => a.number - b.number);
      if (found !== undefined) return issueOf(found);
    }
    return null;
  };
  return {
    issue: async (number) => {
      const found = await unlessMissing(() => get(number));
      if (found === null || found.pull_request !== undefined) return null;
      // GitHub redirects to the repository that an issue was moved to.
      const isHere = found.repository_url.toLowerCase().endsWith(`/repos/${repo.owner}/${repo.repo}`.toLowerCase());
      return isHere ? issueOf(found) : null;
    },
    issueWith: (marker, among) => issueWith(marker, among),
    openIssue: (wanted) => openOne(client, issueWith, wanted),
    async updateIssue(number, change) {
      await api.rest.issues.update({ ...repo, issue_number: number, ...change });
    },
    async addLabels(number, labels) {
      if (labels.length > 0) await api.rest.issues.addLabels({ ...repo, issue_number: number, labels: [...labels] });
    },
    async labelledBy(number, label) {
      const events = await api.paginate(api.rest.issues.listEvents, { ...repo, issue_number: number, per_page: 100 });
      const last = events.findLast(
        (event) =>
          "label" in event &&
          event.label.name?.toLowerCase() === label.toLowerCase() &&
          (event.event === "labeled" || event.event === "unlabeled"),
      );
      // A deleted account leaves no actor, whatever GitHub's description says.
      const actor = last?.actor as { readonly login: string; readonly id: number } | null | undefined;
      return last?.event === "labeled" ? { login: actor?.login ?? "ghost", account: actor?.id ?? null, at: last.created_at } : null;
    },
  };
}

type IssueWith = (marker: string, state: "open" | "all", since?: string) => Promise<Issue | null>;

/** Opens the issue of a marker where there is none. */
async function openOne(
  client: Client,
  issueWith: IssueWith,
  { marker, title, body, assignees, since }: Parameters<GitHub["openIssue"]>[0],
): Promise<Issue> {
  mustHold(body, marker);
  const { api, repo, login } = client;
  let isNew = false;
  const create = async (assigned: readonly string[]): Promise<Issue> => {
    const made = await api.rest.issues.create({ ...repo, title, body, assignees: [...assigned], ...once });
    isNew = true;
    return ours(issueOf(made.data), login);
  };
  const created = (): Promise<Issue> =>
    create(assignees).catch((error: unknown) => {
      if (statusOf(error) === 410) throw issuesOff(client, error);
      if (assignees.length === 0 || statusOf(error) !== 422 || !/assignee/i.test(saidBy(error))) throw error;
      client.notice(`"${title}" is opened without assignees: GitHub takes not all of ${assignees.join(", ")}, somebody may have left`);
      return create([]);
    });
  const issue = await makeOnce(client, () => issueWith(marker, "all", since), created);
  return isNew ? await firstOf(client, issue, await issueWith(marker, "all", since)) : issue;
}

/** Pages of a list of issues, which GitHub refuses with 410 where Issues are off. */
async function* pagesOf<T>(client: Client, pages: AsyncIterable<T>): AsyncIterable<T> {
  try {
    yield* pages;
  } catch (error) {
    throw statusOf(error) === 410 ? issuesOff(client, error) : error;
  }
}

/** "If issues are disabled in the repository, the API returns a 410 Gone status." (https://docs.github.com/en/rest/issues/issues#create-an-issue) */
function issuesOff({ repo: { owner, repo } }: Client, cause: unknown): UserError {
  return new UserError(
    `Issues are switched off in ${owner}/${repo}: trackers and what needs people are issues, so nothing can be shown or approved. ` +
      `Switch them on (gh repo edit ${owner}/${repo} --enable-issues) and start this run again: what is recorded stays.`,
    cause,
  );
}

/** Two runs that opened one at the same moment go on with the first: the other is closed, without the marker by which it would be found. */
async function firstOf({ api, repo }: Client, made: Issue, first: Issue | null): Promise<Issue> {
  if (first === null || first.number >= made.number) return made;
  const body = `Another run opened #${first.number} for the same at the same moment: go on there.\n`;
  await api.rest.issues.update({ ...repo, issue_number: made.number, body, state: "closed", state_reason: "not_planned" });
  return first;
}

/** GitHub's filter by the last change. A day is left for clocks that differ: an overlooked issue would be made a second time. */
export function notBefore(since: string | undefined): { readonly since?: string } {
  return since === undefined ? {} : { since: new Date(Date.parse(since) - 86_400_000).toISOString() };
}

function issueOf(issue: Pick<ApiIssue, "number" | "state" | "title" | "body" | "user" | "labels" | "locked">): Issue {
  return {
    number: issue.number,
    state: issue.state === "open" ? "open" : "closed",
    title: issue.title,
    body: issue.body ?? "",
    author: issue.user?.login ?? "ghost",
    labels: issue.labels.map((label) => (typeof label === "string" ? label : (label.name ?? ""))).sort(),
    locked: issue.locked,
  };
}

/** What was just made must be found again by its author; else the next run would make it a second time. */
export function ours<T extends { readonly author: string }>(made: T, login: string): T {
  if (made.author !== login) throw new UserError(`the token writes as ${made.author}, not as ${login}: its login was given wrong`);
  return made;
}

export function mustHold(body: string, marker: string): void {
  if (!body.includes(marker)) throw new Error(`the body does not hold its marker ${marker}`);
}
