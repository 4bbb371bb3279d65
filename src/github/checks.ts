import type { RestEndpointMethodTypes } from "@octokit/rest";
import { type Client, makeOnce, once } from "./client.ts";
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
  const ownRun = async (head: string, name: string): Promise<Run | null> =>
    (await runsOf(client, head, name)).find((run) => run.app?.slug === app) ?? null;
  return {
    checks: async (head) =>
      (await runsOf(client, head)).map(checkOf).sort((a, b) => (`${a.name} ${a.app}` < `${b.name} ${b.app}` ? -1 : 1)),
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
      const run = await makeOnce(client, find, create);
      if (!isSame(run, check)) await api.rest.checks.update({ ...repo, check_run_id: run.id, ...content });
    },
  };
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
  const ended = run.status === "completed";
  // A conclusion that is not known here (`stale`) is no success.
  const conclusion = conclusions.find((conclusion) => conclusion === run.conclusion) ?? "failure";
  return { name: run.name, app: run.app?.slug ?? "", conclusion: ended ? conclusion : null, at: run.completed_at ?? run.started_at };
}

function isSame(run: Run, { conclusion, title, summary }: Written): boolean {
  return run.status === "completed" && run.conclusion === conclusion && run.output.title === title && run.output.summary === summary;
}
