import type { RestEndpointMethodTypes } from "@octokit/rest";
import { type Client, knowing, makeOnce, once } from "./client.ts";
import type { ObjectId } from "../git/object-id.ts";
import { slices } from "../data/slices.ts";
import { ask, atOnce, type ChecksAnswer, checksQuery, isCut, type IssueAnswer, loginOf, type OwnCheckAnswer } from "./graphql.ts";
import type { Check, GitHub, Issue } from "./port.ts";

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

/** A check run of the App, as far as a job that writes it has to know it. */
export interface OwnRun {
  readonly id: number;
  /** null while it is under way. */
  readonly conclusion: string | null;
  readonly title: string | null;
  readonly summary: string | null;
}

/** What a job has read of its own runs: it writes to one that it has read before without reading it again. */
export interface OwnRuns {
  known(head: ObjectId, name: string): OwnRun | null;
  keep(head: ObjectId, name: string, run: OwnRun): void;
  /** Asks GitHub. */
  find(head: ObjectId, name: string): Promise<OwnRun | null>;
}

export function ownRuns(client: Client): OwnRuns {
  const app = appOf(client.login);
  const runs = new Map<string, OwnRun>();
  const keep = (head: ObjectId, name: string, run: OwnRun): void => void runs.set(`${head} ${name}`, run);
  return {
    known: (head, name) => runs.get(`${head} ${name}`) ?? null,
    keep,
    find: async (head, name) => {
      const found = (await runsOf(client, head, name)).find((one) => one.app?.slug === app);
      if (found === undefined) return null;
      const run = ownRunOf(found);
      keep(head, name, run);
      return run;
    },
  };
}

/** The App's newest run among those of a commit's suites; null where it has none, `unknown` where a list is not whole. */
export function latestOwnRun(answer: ChecksAnswer<OwnCheckAnswer> | null, login: string): OwnRun | "unknown" | null {
  if (answer === null) return null;
  if (!isWhole(answer)) return "unknown";
  const own = answer.checkSuites.nodes.flatMap(({ app, checkRuns }) => (app?.slug === appOf(login) ? checkRuns.nodes : []));
  const latest = own.toSorted((a, b) => a.databaseId - b.databaseId).at(-1);
  if (latest === undefined) return null;
  const { databaseId: id, status, conclusion, title, summary } = latest;
  return { id, conclusion: status === "COMPLETED" ? (conclusion?.toLowerCase() ?? null) : null, title, summary };
}

function appOf(login: string): string {
  return login.replace(/\[bot\]$/, "");
}

/**
 * GraphQL does not distinguish an issue that is gone from one that the token may not see, or a repository without issues: what it does not have is asked for by itself.
 */
export async function checksAndIssues(
  client: Client,
  one: Pick<GitHub, "issue">,
  { heads, issues }: Parameters<GitHub["checksAndIssues"]>[0],
): ReturnType<GitHub["checksAndIssues"]> {
  const [found, seen] = [new Map<ObjectId, readonly Check[]>(), new Map<number, Issue | null>()];
  const parts = slices([...new Set(heads)], atOnce);
  for (const [part, slice] of (parts.length === 0 ? [[]] : parts).entries()) {
    const wanted = part === 0 ? [...new Set(issues)] : [];
    const variables = Object.fromEntries(slice.map((head, index) => [`o${index}`, head]));
    const answers = await ask<ChecksAnswer | IssueAnswer>(client, checksQuery(slice.length, wanted), variables);
    for (const [index, head] of slice.entries()) {
      const answer = (answers[`c${index}`] ?? null) as ChecksAnswer | null;
      const runs = isWhole(answer) ? seenChecks(answer) : (await runsOf(client, head)).map(checkOf);
      found.set(
        head,
        runs.toSorted((a, b) => (`${a.name} ${a.app}` < `${b.name} ${b.app}` ? -1 : 1)),
      );
    }
    for (const number of wanted) {
      const answer = (answers[`i${number}`] ?? null) as IssueAnswer | null;
      seen.set(number, answer === null ? await one.issue(number) : seenIssue(answer));
    }
  }
  return { checks: found, issues: seen };
}

function seenIssue({ number, state, title, body, locked, author, labels }: IssueAnswer): Issue {
  return {
    number,
    state: state === "OPEN" ? "open" : "closed",
    title,
    body,
    author: loginOf(author),
    labels: (labels?.nodes ?? []).map(({ name }) => name).sort(),
    locked,
  };
}

/** The port's methods on check runs. */
export function checks(client: Client, own: OwnRuns): Pick<GitHub, "checkText" | "writeCheck"> {
  const { api, repo } = client;
  return {
    checkText: async (head, name) => (await own.find(head, name))?.summary ?? null,
    async writeCheck(check) {
      const { head, name } = check;
      const content = {
        status: "completed" as const,
        conclusion: check.conclusion,
        output: { title: check.title, summary: check.summary },
      };
      const create = async (): Promise<OwnRun> =>
        ownRunOf((await api.rest.checks.create({ ...repo, name, head_sha: head, ...content, ...once })).data);
      const run =
        own.known(head, name) ??
        (await makeOnce(
          client,
          knowing(check.isNew === true ? null : undefined, () => own.find(head, name)),
          create,
        ));
      const written = isSame(run, check)
        ? run
        : ownRunOf((await api.rest.checks.update({ ...repo, check_run_id: run.id, ...content })).data);
      own.keep(head, name, written);
    },
  };
}

/** False where a commit has more suites or runs than one question lists. */
export function isWhole(answer: ChecksAnswer<unknown> | null): boolean {
  return answer === null || ![answer.checkSuites, ...answer.checkSuites.nodes.map(({ checkRuns }) => checkRuns)].some(isCut);
}

/** The latest run of each name and App, as {@link runsOf} has them. */
export function seenChecks(answer: ChecksAnswer | null): readonly Check[] {
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

function ownRunOf({ id, status, conclusion, output }: Run): OwnRun {
  return { id, conclusion: status === "completed" ? conclusion : null, title: output.title, summary: output.summary };
}

function isSame(run: OwnRun, { conclusion, title, summary }: Written): boolean {
  return run.conclusion === conclusion && run.title === title && run.summary === summary;
}
