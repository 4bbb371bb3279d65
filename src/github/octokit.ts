import type { RestEndpointMethodTypes } from "@octokit/rest";
import { timeoutSignal } from "../process/countdown.ts";
import { UserError } from "../process/user-error.ts";
import { checks, checksAndIssues, ownRuns } from "./checks.ts";
import { attempt, type Client, clientOf, type Connection, unlessMissing } from "./client.ts";
import type { Operation } from "./error.ts";
import { comments } from "./comments.ts";
import { issues } from "./issues.ts";
import { ledgerFacts } from "./ledger-facts.ts";
import { mergeMethods } from "./merge.ts";
import type { GitHub, ReleasePage } from "./port.ts";
import { pullRequests } from "./pull-requests.ts";
import { seenPullRequests } from "./seen-pull-requests.ts";
import { signedCommits } from "./signed-commits.ts";
import { trust } from "./trust.ts";

/**
 * GitHub over its REST API: all lists read to their end, GitHub's limits kept, answers that got lost searched for before anything is made again.
 * Methods throw `GitHubError` where GitHub refuses or stays unreachable.
 */
export function connect(connection: Connection): GitHub {
  const client = clientOf(connection);
  const [runs, methods] = [ownRuns(client), mergeMethods(client)];
  const [asked, said, shown] = [trust(client), comments(client), issues(client)];
  return explained({
    login: client.login,
    ...pullRequests(client, methods),
    ...seenPullRequests(client, { ...asked, ...said }),
    ...asked,
    ...signedCommits(client),
    ...checks(client, runs),
    checksAndIssues: (wanted) => checksAndIssues(client, shown, wanted),
    ...shown,
    ...said,
    ...workflowRuns(client),
    ...releases(client),
    ledgerFacts: (wanted) => ledgerFacts(client, wanted, { runs, methods }),
  });
}

type ApiRelease = RestEndpointMethodTypes["repos"]["getReleaseByTag"]["response"]["data"];

function releases({ api, repo: own }: Client): Pick<GitHub, "release" | "releases"> {
  const named = (repository: string | undefined): Client["repo"] => {
    const [owner = own.owner, repo = own.repo] = repository?.split("/") ?? [];
    return { owner, repo };
  };
  return {
    async release(tag, repository) {
      const repo = named(repository);
      const found = await unlessMissing(() => api.rest.repos.getReleaseByTag({ ...repo, tag }));
      if (found !== null) return pageOf(found.data);
      // GitHub answers 404 for what a token may not see as well.
      return (await unlessMissing(() => api.rest.repos.get(repo))) === null ? "unreachable" : "missing";
    },
    async releases(repository) {
      const found = await unlessMissing(() => api.rest.repos.listReleases({ ...named(repository), per_page: 100 }));
      return found?.data.filter(({ draft }) => !draft).map((release) => ({ tag: release.tag_name, ...pageOf(release) })) ?? null;
    },
  };
}

function pageOf({ published_at: publishedAt, html_url: url, author, prerelease }: ApiRelease): ReleasePage {
  // A deleted account leaves no author, whatever GitHub's description says.
  return { publishedAt, url, author: (author as { readonly login: string } | null)?.login ?? "ghost", prerelease };
}

function workflowRuns({ api, repo, defaultBranch }: Client): Pick<GitHub, "startWorkflow" | "isRunActive" | "artifact"> {
  return {
    async startWorkflow(file, inputs = {}) {
      // Tried again even when an answer got lost: a second run of a reconcile finds nothing to do, a missing one would be waited for.
      await api.rest.actions.createWorkflowDispatch({ ...repo, workflow_id: file, ref: defaultBranch, inputs: { ...inputs } });
    },
    async isRunActive(run, attempt) {
      const id = runId(run);
      if (id === null) return false;
      const answer = await unlessMissing(() => api.rest.actions.getWorkflowRun({ ...repo, run_id: id }));
      if (answer === null || answer.data.status === "completed") return false;
      return attempt === undefined || (answer.data.run_attempt ?? 1) === attempt;
    },
    async artifact(run, name) {
      const id = runId(run);
      if (id === null) return null;
      const listed = await unlessMissing(() => api.rest.actions.listWorkflowRunArtifacts({ ...repo, run_id: id, name, per_page: 100 }));
      const there = listed?.data.artifacts.filter((artifact) => artifact.name === name && !artifact.expired) ?? [];
      const newest = there.toSorted((a, b) => a.id - b.id).at(-1);
      if (newest === undefined || newest.size_in_bytes > largestArtifact) return null;
      return await downloaded(() =>
        // The address that it leads to gets no token of ours.
        api.rest.actions.downloadArtifact({ ...repo, artifact_id: newest.id, archive_format: "zip", request: { redirect: "manual" } }),
      );
    },
  };
}

/** Bytes, packed and unpacked. A journal has some hundred for each step of an instance. */
const largestArtifact = 64 * 1_024 * 1_024;

function runId(run: string): number | null {
  const id = Number(run);
  return Number.isSafeInteger(id) && id > 0 ? id : null;
}

/** Follows the redirect that GitHub answers a request for an artifact with, and unpacks what is there. */
async function downloaded(ask: () => Promise<{ readonly headers: { readonly location?: string } }>): ReturnType<GitHub["artifact"]> {
  const location = (await unlessMissing(ask))?.headers.location;
  if (location === undefined) return null;
  const answer = await fetch(location, { signal: timeoutSignal(60_000) });
  if (answer.status === 404 || answer.status === 410) return null;
  if (!answer.ok) throw new UserError(`an artifact cannot be downloaded: ${new URL(location).host} answered ${answer.status}`);
  return await unpacked(new Uint8Array(await answer.arrayBuffer()));
}

/** null where it is no zip, or unpacks to more than {@link largestArtifact}. */
async function unpacked(zip: Uint8Array): ReturnType<GitHub["artifact"]> {
  const { unzipSync } = await import("fflate");
  let left = largestArtifact;
  try {
    return new Map(Object.entries(unzipSync(zip, { filter: ({ originalSize }) => (left -= originalSize) >= 0 })));
  } catch {
    return null;
  }
}

/** The same port whose errors name the method that failed. */
function explained(port: GitHub): GitHub {
  const methods = Object.entries(port).map(([name, value]) => {
    if (typeof value !== "function") return [name, value];
    const act = value as (...args: readonly unknown[]) => Promise<unknown>;
    return [name, (...args: readonly unknown[]) => attempt(name as Operation, () => act(...args))];
  });
  return Object.fromEntries(methods) as GitHub;
}
