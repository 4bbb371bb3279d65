import { setTimeout as pause } from "node:timers/promises";
import type { RestEndpointMethodTypes } from "@octokit/rest";
import { type Client, isUncertain, once, saidBy, statusOf, unlessMissing } from "./client.ts";
import { merge, type MergeMethods } from "./merge.ts";
import type { GitHub, PullRequest } from "./port.ts";

type Full = RestEndpointMethodTypes["pulls"]["get"]["response"]["data"];
type Listed = RestEndpointMethodTypes["pulls"]["list"]["response"]["data"][number];

type Methods = "pullRequest" | "openPullRequests" | "openPullRequest" | "closePullRequest" | "retargetPullRequest" | "merge";

/** The port's methods on pull requests. */
export function pullRequests(client: Client, methods: MergeMethods): Pick<GitHub, Methods> {
  const { api, repo } = client;
  const get = async (number: number): Promise<Full> => (await api.rest.pulls.get({ ...repo, pull_number: number })).data;
  const list = (filter: { readonly state: "open"; readonly head?: string }): Promise<Listed[]> =>
    api.paginate(api.rest.pulls.list, { ...repo, ...filter, sort: "created", direction: "desc", per_page: 100 });
  const known = (pull: Full | Listed): PullRequest => pullRequestOf(pull, client.defaultBranch);
  return {
    pullRequest: async (number) => {
      const found = await unlessMissing(() => get(number));
      return found === null ? null : known(found);
    },
    openPullRequests: async () => (await list({ state: "open" })).map(known),
    async openPullRequest({ branch, title, body, labels }) {
      const open = async (): Promise<PullRequest | null> =>
        (await list({ state: "open", head: `${repo.owner}:${branch}` })).map(known).find(isHere) ?? null;
      const create = async (): Promise<PullRequest> => {
        const made = await api.rest.pulls.create({ ...repo, head: branch, base: client.defaultBranch, title, body, ...once });
        return known(made.data);
      };
      const pull = await openOnce(client, open, create);
      if (pull.title !== title || pull.body !== body) await api.rest.pulls.update({ ...repo, pull_number: pull.number, title, body });
      const missing = labels.filter((label) => !pull.labels.includes(label));
      if (missing.length > 0) await api.rest.issues.addLabels({ ...repo, issue_number: pull.number, labels: missing });
      return { ...pull, title, body, labels: [...pull.labels, ...missing].sort() };
    },
    async closePullRequest(number) {
      const { state } = await get(number);
      if (state === "open") await api.rest.pulls.update({ ...repo, pull_number: number, state: "closed" });
    },
    async retargetPullRequest(number) {
      await api.rest.pulls.update({ ...repo, pull_number: number, base: client.defaultBranch });
    },
    merge: (number, expectedHead, title) => merge(client, () => get(number), methods, { number, expectedHead, title }),
  };
}

/** "A pull request already exists for octocat:new-feature." */
function isThere(error: unknown): boolean {
  return statusOf(error) === 422 && /a pull request already exists/i.test(saidBy(error));
}

/**
 * Made at once, for it is not there as a rule: GitHub refuses a second one for a branch. A branch that was pushed or deleted a moment ago may not be known
 * to everything at GitHub: 422 for up to some ten seconds. Before each further try it is looked for: another run, or a try whose answer was lost, may have
 * opened it meanwhile.
 */
async function openOnce(client: Client, find: () => Promise<PullRequest | null>, create: () => Promise<PullRequest>): Promise<PullRequest> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await create();
    } catch (error) {
      const passes = isUncertain(error) || isThere(error) || isUnknownHead(error);
      if (!passes || tries === 5) throw error;
    }
    await pause(client.listDelay * tries);
    const found = await find();
    if (found !== null) return found;
  }
}

/** Also what GitHub answers for a branch that was merged or deleted meanwhile. */
function isUnknownHead(error: unknown): boolean {
  return statusOf(error) === 422 && /"field":"head"|no commits between/i.test(saidBy(error));
}

/** As the port has it. */
export function pullRequestOf(pull: Full | Listed, defaultBranch: string): PullRequest {
  // A closed one that was not merged keeps the commit of its last test merge in merge_commit_sha.
  const merged = pull.merged_at !== null;
  return {
    number: pull.number,
    state: merged ? "merged" : pull.state === "open" ? "open" : "closed",
    title: pull.title,
    body: pull.body ?? "",
    author: pull.user?.login ?? "ghost",
    branch: pull.head.ref,
    head: pull.head.sha,
    // GitHub's description says that a head always has a repository; it is null where a fork was deleted.
    toMain: pull.base.ref === defaultBranch,
    sameRepository: (pull.head.repo as { readonly id: number } | null)?.id === pull.base.repo.id,
    mergeCommit: merged ? pull.merge_commit_sha : null,
    mergedBy: "merged_by" in pull ? (pull.merged_by?.login ?? null) : null,
    labels: pull.labels.map((label) => label.name).sort(),
    updatedAt: pull.updated_at,
  };
}

function isHere(pull: PullRequest): boolean {
  return pull.sameRepository;
}
