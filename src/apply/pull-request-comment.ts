import { configPath } from "../fleet/config-path.ts";
import type { Scrub } from "../fleet/public-text.ts";
import type { GitRepository } from "../git/repository.ts";
import { GitHubError } from "../github/error.ts";
import type { GitHub } from "../github/port.ts";
import { instanceOf, instancesFolder, reviewPath, rolloutsFolder } from "../ledger/paths.ts";
import { code, plain } from "../report/plain-text.ts";
import { many } from "../report/plan-diff.ts";
import { keyOf } from "./fleet-listing.ts";
import type { Observed } from "./observe.ts";
import type { Recorded } from "./record.ts";

/** By which the App finds its one comment about what became of a merged pull request again. */
export const appliedMarker = "<!-- flotilla:applied -->";

export interface PullRequestComments {
  readonly github: GitHub;
  readonly repository: GitRepository;
  readonly recorded: Recorded;
  readonly run: string;
  /** Address of a run without its number. */
  readonly runs: string;
  readonly scrub: Scrub;
  readonly log: (line: string) => void;
}

/**
 * Says on each merged pull request by a person what became of it: per instance that it changed, as the ledger has it now; once, brought up to date by
 * every run that works on one of them. Those of rollouts are on their tracker.
 */
export async function commentOnPullRequests(wanted: PullRequestComments): Promise<void> {
  const { github, log } = wanted;
  for (const number of await pullRequestsOf(wanted)) {
    const pull = await github.pullRequest(number);
    if (pull?.state !== "merged" || pull.mergeCommit === null || pull.author === github.login) continue;
    const keys = await changedBy(wanted, pull.mergeCommit);
    if (keys.length === 0) continue;
    const body = commentBody(keys, wanted);
    await github.stickyComment(number, appliedMarker, body).catch((error: unknown) => {
      // A locked conversation takes no comment; what is recorded is recorded all the same.
      if (!(error instanceof GitHubError) || error.status !== 403) throw error;
      log(`#${number}: ${error.message}`);
    });
  }
}

/** The pull requests that showed what this run worked on, without those of rollouts; sorted. */
async function pullRequestsOf({ recorded: { view, attempted } }: PullRequestComments): Promise<readonly number[]> {
  if (attempted.length === 0) return [];
  const files = await view.readAll(attempted.map(({ environment, id, stack, digest }) => reviewPath(environment, id, stack, digest)));
  const shown = [...files.values()].flatMap(({ reviews }) => reviews.map(({ pullRequest }) => pullRequest));
  if (shown.length === 0) return [];
  const environments = [...new Set(attempted.map(({ environment }) => environment))];
  const rollouts = await Promise.all(environments.map((environment) => view.readAll(view.list(rolloutsFolder(environment)))));
  const ofRollouts = new Set(
    rollouts.flatMap((found) => [...found.values()].flatMap(({ members }) => members.map(({ pullRequest }) => pullRequest))),
  );
  return [...new Set(shown)].filter((number) => !ofRollouts.has(number)).sort((a, b) => a - b);
}

/** `<env>/<id>` of the instances whose config a merge changed, or all of an environment whose own file it changed; of those that the ledger knows. */
async function changedBy({ repository, recorded: { view } }: PullRequestComments, merge: string): Promise<readonly string[]> {
  if ((await repository.resolve(`${merge}^`)) === null) return [];
  const paths = new Set((await repository.difference(`${merge}^`, merge, "environments")).map(({ path }) => path));
  return view
    .list(instancesFolder)
    .map(instanceOf)
    .filter(({ environment, id }) => paths.has(configPath(environment, id)) || paths.has(`environments/${environment}/environment.yaml`))
    .map(keyOf);
}

/** Ids that are listed of each state, at most. */
const mostIds = 40;

function commentBody(keys: readonly string[], { recorded, run, runs, scrub }: PullRequestComments): string {
  const open = new Map(recorded.instances.map((observed) => [keyOf(observed.instance), observed]));
  const states = Map.groupBy(keys, (key) => stateOf(open.get(key)));
  const known = order.filter((state) => states.has(state));
  const counts = known.map((state) => `${states.get(state)?.length ?? 0} ${state}`).join(", ");
  const parts = known.map((state) => {
    const members = states.get(state) ?? [];
    const shown = members
      .slice(0, mostIds)
      .map((key) => (state === "failed" || state === "unhealthy" ? reasonLine(key, open.get(key), scrub) : `- ${code(key)}`));
    const more = members.length > shown.length ? [`- and ${members.length - shown.length} more`] : [];
    const list = [...shown, ...more].join("\n");
    return state === "healthy"
      ? `<details><summary>${many(members.length, "instance")} healthy</summary>\n\n${list}\n</details>`
      : `**${state}**\n\n${list}`;
  });
  const at = /^\d+$/.test(run) ? `[run ${run}](${runs}/${run})` : code(run);
  return [appliedMarker, `### Applied: ${counts}`, "", ...parts.flatMap((part) => [part, ""]), `<sub>As of ${at}.</sub>`, ""].join("\n");
}

type State = "failed" | "unhealthy" | "needs confirmation" | "not applied yet" | "healthy";
const order: readonly State[] = ["failed", "unhealthy", "needs confirmation", "not applied yet", "healthy"];

/** What is up to date is not observed. */
function stateOf(observed: Observed | undefined): State {
  switch (observed?.status.kind) {
    case undefined:
    case "healthy":
      return "healthy";
    case "failed":
      return "failed";
    case "unhealthy":
      return "unhealthy";
    case "needs-confirmation":
      return "needs confirmation";
    default:
      return "not applied yet";
  }
}

function reasonLine(key: string, observed: Observed | undefined, scrub: Scrub): string {
  const status = observed?.status;
  const reason = status?.kind === "failed" || status?.kind === "unhealthy" ? scrub(status.reason, observed?.instance.id) : "";
  return `- ${code(key)}: ${plain(reason, 300)}`;
}
