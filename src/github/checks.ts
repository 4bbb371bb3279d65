import type { RestEndpointMethodTypes } from "@octokit/rest";
import { type Client, makeOnce, once } from "./client.ts";
import type { ObjectId } from "../git/object-id.ts";
import { slices } from "../data/slices.ts";
import { ask, atOnce, type ChecksAnswer, checksQuery } from "./graphql.ts";
import type { Check, GitHub } from "./port.ts";

type Run = RestEndpointMethodTypes["checks"]["listForRef"]["response"]["data"]["check_runs"][number];
type Written = Parameters<GitHub["writeCheck"]>[0];

const conclusions: readonly Check["conclusion"][] = [
  "success",
  "failure",
  "neutral",
  "skipped",
  "cancelled",
  "timed_out",
  "action_required",
];

/** The port's methods on check runs. */
export function checks(client: Client): Pick<GitHub, "checks" | "checkText" | "writeCheck"> {
  const { api, repo } = client;
  const app = client.login.replace(/\[bot\]$/, "");
  // What a job has read of its own runs: it writes to one that it has read before without reading it again.
  const known = new Map<string, Run>();
  const ownRun = async (head: string, name: string): Promise<Run | null> => {
    const run = (await runsOf(client, head, name)).find((one) => one.app?.slug === app) ?? null;
    if (run !== null) known.set(`${head} ${name}`, run);
    return run;
  };
  return {
    async checks(heads) {
      const found = new Map<ObjectId, readonly Check[]>();
      for (const slice of slices([...new Set(heads)], atOnce)) {
        const variables = Object.fromEntries(slice.map((head, index) => [`o${index}`, head]));
        const answers = await ask<ChecksAnswer>(client, checksQuery(slice.length), variables);
        for (const [index, head] of slice.entries()) {
          const answer = answers[`c${index}`] ?? null;
          const runs = isWhole(answer) ? seenIn(answer) : (await runsOf(client, head)).map(checkOf);
          found.set(
            head,
            runs.toSorted((a, b) => (`${a.name} ${a.app}` < `${b.name} ${b.app}` ? -1 : 1)),
          );
        }
      }
      return found;
    },
    checkText: async (head, name) => (await ownRun(head, name))?.output.summary ?? null,
    async writeCheck(check) {
      const find = (): Promise<Run | null> => ownRun(check.head, check.name);
      const content = {
        status: "completed" as const,
        conclusion: check.conclusion,
        output: { title: check.title, summary: check.summary },
      };
      const create = async (): Promise<Run> =>
        (await api.rest.checks.create({ ...repo, name: check.name, head_sha: check.head, ...content, ...once })).data;
      const key = `${check.head} ${check.name}`;
      const run = known.get(key) ?? (await makeOnce(client, find, create));
      known.set(key, isSame(run, check) ? run : (await api.rest.checks.update({ ...repo, check_run_id: run.id, ...content })).data);
    },
  };
}

/** False where a commit has more suites or runs than one question lists. */
function isWhole(answer: ChecksAnswer | null): boolean {
  const lists = answer === null ? [] : [answer.checkSuites, ...answer.checkSuites.nodes.map(({ checkRuns }) => checkRuns)];
  return lists.every(({ totalCount, nodes }) => totalCount <= nodes.length);
}

/** The latest run of each name and App, as {@link runsOf} has them. */
function seenIn(answer: ChecksAnswer | null): readonly Check[] {
  const runs = (answer?.checkSuites.nodes ?? []).flatMap(({ app, checkRuns }) =>
    checkRuns.nodes.map((run) => ({ ...run, app: app?.slug ?? "" })),
  );
  const latest = new Map(runs.sort((a, b) => a.databaseId - b.databaseId).map((run) => [`${run.name}\0${run.app}`, run]));
  return [...latest.values()].map(({ name, app, status, conclusion, startedAt, completedAt }) => ({
    name,
    app,
    conclusion: status === "COMPLETED" ? conclusionOf(conclusion?.toLowerCase() ?? null) : null,
    at: completedAt ?? startedAt,
  }));
}

/** The latest run of each name and App. GitHub's own `latest` is per check suite, and a commit can have several. */
async function runsOf({ api, repo }: Client, head: string, name?: string): Promise<readonly Run[]> {
  const all = await api.paginate(api.rest.checks.listForRef, {
    ...repo,
    ref: head,
    filter: "latest",
    per_page: 100,
    ...(name === undefined ? {} : { check_name: name }),
  });
  return [...new Map(all.sort((a, b) => a.id - b.id).map((run) => [`${run.name}\0${run.app?.slug ?? ""}`, run])).values()];
}

function checkOf(run: Run): Check {
  const conclusion = run.status === "completed" ? conclusionOf(run.conclusion) : null;
  return { name: run.name, app: run.app?.slug ?? "", conclusion, at: run.completed_at ?? run.started_at };
}

/** A conclusion that is not known here (`stale`) is no success. */
function conclusionOf(said: string | null): Check["conclusion"] {
  return conclusions.find((conclusion) => conclusion === said) ?? "failure";
}

function isSame(run: Run, { conclusion, title, summary }: Written): boolean {
  return run.status === "completed" && run.conclusion === conclusion && run.output.title === title && run.output.summary === summary;
}
