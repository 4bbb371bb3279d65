import { setTimeout as pause } from "node:timers/promises";
import type { RestEndpointMethodTypes } from "@octokit/rest";
import type { ObjectId } from "../git/object-id.ts";
import { type Client, isUncertain, makeOnce, once, statusOf, unlessMissing } from "./client.ts";
import type { GitHub, Merged, PullRequest } from "./port.ts";

type Full = RestEndpointMethodTypes["pulls"]["get"]["response"]["data"];
type Listed = RestEndpointMethodTypes["pulls"]["list"]["response"]["data"][number];

type Methods = "pullRequest" | "openPullRequests" | "openPullRequest" | "closePullRequest" | "merge";

/** The port's methods on pull requests. */
export function pullRequests(client: Client): Pick<GitHub, Methods> {
  const { api, repo } = client;
  const get = async (number: number): Promise<Full> => (await api.rest.pulls.get({ ...repo, pull_number: number })).data;
  const list = (filter: { readonly state: "open"; readonly head?: string }): Promise<Listed[]> =>
    api.paginate(api.rest.pulls.list, { ...repo, ...filter, sort: "created", direction: "desc", per_page: 100 });
  return {
    pullRequest: async (number) => {
      const found = await unlessMissing(() => get(number));
      return found === null ? null : pullRequestOf(found);
    },
    openPullRequests: async () => (await list({ state: "open" })).map(pullRequestOf),
    async openPullRequest({ branch, title, body, labels }) {
      const open = async (): Promise<PullRequest | null> =>
        (await list({ state: "open", head: `${repo.owner}:${branch}` })).map(pullRequestOf).find(isHere) ?? null;
      const create = async (): Promise<PullRequest> => {
        const made = await api.rest.pulls.create({ ...repo, head: branch, base: "main", title, body, ...once });
        return pullRequestOf(made.data);
      };
      const pull = await makeOnce(client, open, create);
      if (pull.title !== title || pull.body !== body) await api.rest.pulls.update({ ...repo, pull_number: pull.number, title, body });
      const missing = labels.filter((label) => !pull.labels.includes(label));
      if (missing.length > 0) await api.rest.issues.addLabels({ ...repo, issue_number: pull.number, labels: missing });
      return { ...pull, title, body, labels: [...pull.labels, ...missing].sort() };
    },
    async closePullRequest(number) {
      const { state } = await get(number);
      if (state === "open") await api.rest.pulls.update({ ...repo, pull_number: number, state: "closed" });
    },
    merge: (number, expectedHead, title) => merge(client, () => get(number), number, expectedHead, title),
  };
}

/** Tries as long as main moves under it; after a lost answer it checks whether the merge is there. */
async function merge(client: Client, get: () => Promise<Full>, number: number, expectedHead: ObjectId, title: string): Promise<Merged> {
  let refusal = "";
  for (let tries = 0; tries < 3; tries++) {
    const pull = pullRequestOf(await get());
    if (pull.head !== expectedHead) return { outcome: "head-changed" };
    if (pull.mergeCommit !== null) return { outcome: "merged", commit: pull.mergeCommit };
    if (pull.state === "closed") return { outcome: "refused", message: `#${number} was closed without a merge` };
    try {
      const { data } = await client.api.rest.pulls.merge({
        ...client.repo,
        pull_number: number,
        sha: expectedHead,
        merge_method: "merge",
        commit_title: title,
        ...once,
      });
      return { outcome: "merged", commit: data.sha };
    } catch (error) {
      const status = statusOf(error);
      if (status !== 405 && status !== 409 && status !== 422 && !isUncertain(error)) throw error;
      if (isUncertain(error) && tries === 2) throw error;
      refusal = saidBy(error);
      if ((status === 405 || status === 422) && !/base branch was modified/i.test(refusal)) return { outcome: "refused", message: refusal };
      await pause(client.listDelay);
    }
  }
  return { outcome: "refused", message: refusal };
}

/** GitHub's own words, without the address of its documentation. */
function saidBy(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/ - https:\/\/docs\.github\.com\S*$/, "");
}

function pullRequestOf(pull: Full | Listed): PullRequest {
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
    sameRepository: (pull.head.repo as { readonly id: number } | null)?.id === pull.base.repo.id,
    mergeCommit: merged ? pull.merge_commit_sha : null,
    labels: pull.labels.map((label) => label.name).sort(),
    updatedAt: pull.updated_at,
  };
}

function isHere(pull: PullRequest): boolean {
  return pull.sameRepository;
}
