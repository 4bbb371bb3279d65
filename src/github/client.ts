import { isTooOld, oldestServer } from "./server.ts";
import { timeoutSignal } from "../process/countdown.ts";
import { UserError } from "../process/user-error.ts";
import { setTimeout as pause } from "node:timers/promises";
import { retry } from "@octokit/plugin-retry";
import { throttling, type ThrottlingOptions } from "@octokit/plugin-throttling";
import { Octokit } from "@octokit/rest";
import { misfit } from "./answer-shape.ts";
import { GitHubError, type Operation } from "./error.ts";
import { contentLimits, type Limit, waitBefore } from "./pace.ts";
import { permissionsOf, spelled } from "./permissions.ts";

export interface Connection {
  /** `GITHUB_API_URL`. */
  readonly apiUrl: string;
  readonly owner: string;
  readonly repository: string;
  /** An installation token of the App, or a job's token. */
  readonly token: string;
  /**
   * Who the token acts as: `<slug>[bot]`, or `github-actions[bot]` for a job's token. GitHub's REST API says nothing to a token about itself,
   * so whoever made it passes it; in an action `gitHubOfJob` (actions/github.ts) does.
   */
  readonly login: string;
  /** The base of pull requests, and where workflows are started; `main` where absent. */
  readonly defaultBranch?: string;
  readonly userAgent?: string;
  /** Called when a wait is longer than a few seconds. */
  readonly notice?: (line: string) => void;
  /** Milliseconds before the first further try; it grows with the square of the tries. 1,000 where absent. */
  readonly patience?: number;
  /** {@link contentLimits} where absent. */
  readonly limits?: readonly Limit[];
  /** Called with GitHub's own time, in milliseconds since the epoch, whole seconds, at each answer. */
  readonly onTime?: (at: number) => void;
}

/** What the parts of the adapter work with. */
export interface Client {
  readonly api: Octokit;
  readonly repo: { readonly owner: string; readonly repo: string };
  readonly login: string;
  readonly defaultBranch: string;
  /** Milliseconds until GitHub's lists show what was just made. */
  readonly listDelay: number;
  readonly notice: (line: string) => void;
}

/** Milliseconds until a request without an answer counts as failed. */
const timeout = 30_000;

/** For a request that creates something: it must not be repeated unless a look shows that it had no effect. See {@link makeOnce}. */
export const once = { request: { retries: 0 } } as const;

const Throttled = Octokit.plugin(retry, throttling);

/** How to reach GitHub, whoever asks. */
export interface Access extends Pick<Connection, "apiUrl" | "userAgent" | "notice" | "patience" | "limits" | "onTime"> {
  /** A token, or what `authStrategy` takes. */
  readonly auth: unknown;
  readonly authStrategy?: unknown;
}

/** Timeouts, limits kept and waited for, reads and repeatable writes tried again, answers that are not GitHub's refused. */
export function octokitOf({
  apiUrl,
  userAgent,
  notice = () => undefined,
  patience = 1_000,
  limits,
  onTime,
  ...authentication
}: Access): Octokit {
  const api = new Throttled({
    ...authentication,
    baseUrl: apiUrl,
    userAgent: userAgent ?? "flotilla",
    log: silent,
    request: { fetch: pacedFetch(limits ?? contentLimits, notice) },
    // 405, 409: a merge that is refused stays refused; 429 is the throttling's.
    retry: { retryAfterBaseValue: patience, doNotRetry: [400, 401, 403, 404, 405, 409, 410, 422, 429, 451] },
    throttle: {
      write: unpaced,
      notifications: unpaced,
      onRateLimit: (seconds, options, _api, tries) => waitForLimit("rate limit", seconds, options.url, tries, notice),
      onSecondaryRateLimit: (seconds, options, _api, tries) => waitForLimit("secondary rate limit", seconds, options.url, tries, notice),
    },
  });
  refuseOldServer(api);
  if (onTime !== undefined)
    api.hook.after("request", ({ headers }) => {
      const at = Date.parse(headers.date ?? "");
      if (!Number.isNaN(at)) onTime(at);
    });
  return api;
}

/** What the parts of the adapter work with, for one repository. */
export function clientOf(connection: Connection): Client {
  const { owner, repository, token, login, defaultBranch = "main", patience = 1_000, ...access } = connection;
  const api = octokitOf({ ...access, patience, auth: token });
  return { api, repo: { owner, repo: repository }, login, defaultBranch, listDelay: patience, notice: access.notice ?? (() => undefined) };
}

/** A GitHub that this version does not work with. */
export class OldServer extends UserError {
  constructor(version: string) {
    super(`this is GitHub Enterprise Server ${version}; ${oldestServer.major}.${oldestServer.minor} or newer is needed`);
  }
}

/** GitHub Enterprise Server names its version in every answer; what an older one does not have should not be found out one job at a time. */
function refuseOldServer(api: Pick<Octokit, "hook">): void {
  api.hook.after("request", ({ headers }) => {
    const version = headers["x-github-enterprise-version"];
    if (version !== undefined && isTooOld(String(version))) throw new OldServer(String(version));
  });
}

/** Runs one method of the port and says in its error what was asked, what came back and what to do. */
export async function attempt<T>(operation: Operation, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof GitHubError) throw error;
    const status = statusOf(error);
    if (status === null) throw error;
    const words = error instanceof Error ? error.message : String(error);
    const said = wasAnswered(error) ? `GitHub answered ${status}: ${words}` : `GitHub gave no answer: ${words}`;
    throw new GitHubError(operation, status, `${operation}: ${said}.${adviceOn(operation, status, words)}`, error);
  }
}

/** A search whose first answer is known already; undefined: it is not. */
export function knowing<T>(known: T | null | undefined, find: () => Promise<T | null>): () => Promise<T | null> {
  let isAsked = known === undefined;
  return async () => {
    if (isAsked) return await find();
    isAsked = true;
    return known ?? null;
  };
}

/**
 * Creates what `find` does not find. Where the answer to `create` leaves open whether it took effect (5xx, no answer),
 * it searches again before it tries once more: a lost answer makes no second issue, comment, check or pull request.
 */
export async function makeOnce<T>(client: Client, find: () => Promise<T | null>, create: () => Promise<T>): Promise<T> {
  const found = await find();
  if (found !== null) return found;
  try {
    return await create();
  } catch (error) {
    if (!isUncertain(error)) throw error;
  }
  await pause(client.listDelay);
  const made = await find();
  if (made !== null) return made;
  try {
    return await create();
  } catch (error) {
    if (!isUncertain(error)) throw error;
    await pause(client.listDelay);
    const late = await find();
    if (late === null) throw error;
    return late;
  }
}

/** The HTTP status of an error of Octokit's; a lost connection is a 500 there. Null for any other error. */
export function statusOf(error: unknown): number | null {
  return error instanceof Error && "status" in error && typeof error.status === "number" ? error.status : null;
}

/** False where the connection failed, or where what answered is not GitHub. */
export function wasAnswered(error: unknown): boolean {
  return error instanceof Error && "response" in error && error.response !== undefined;
}

/** The answer, or null where there is no such thing (404) or it is gone (410). */
export async function unlessMissing<T>(act: () => Promise<T>): Promise<T | null> {
  try {
    return await act();
  } catch (error) {
    if (statusOf(error) === 404 || statusOf(error) === 410) return null;
    throw error;
  }
}

/** GitHub's own words, without the address of its documentation. */
export function saidBy(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/ - https:\/\/docs\.github\.com\S*$/, "");
}

export function isUncertain(error: unknown): boolean {
  return (statusOf(error) ?? 0) >= 500;
}

/** Octokit's own log prints each request that failed; what matters of it is in our errors and notices. */
const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

/**
 * The plugin's own pacing, switched off. Both it and `pacedFetch` are needed, for different things: the plugin waits as GitHub asks once a limit is
 * reached; `pacedFetch` keeps writes below the limits by counting them per minute and per hour. The plugin's pacing counts nothing: it puts 1 s
 * between writes and 3 s between those that notify, which makes ten comments take half a minute and still passes 500 writes an hour.
 */
const unpaced = {
  key: () => ({ schedule: (_options: unknown, work: () => Promise<void>) => work() }),
} as unknown as NonNullable<ThrottlingOptions["write"]>;

function pacedFetch(limits: readonly Limit[], notice: (line: string) => void): typeof fetch {
  const longest = Math.max(0, ...limits.map((limit) => limit.writes));
  const starts: number[] = [];
  let last: Promise<unknown> = Promise.resolve();
  const turn = async (): Promise<void> => {
    const wait = waitBefore(starts, performance.now(), limits);
    if (wait > longestWait * 1_000) throw new UserError(`this run has written as much as GitHub takes in an hour; the next one continues`);
    if (wait > 5_000) notice(`Waiting ${Math.ceil(wait / 1_000)} s: GitHub takes only so many writes a minute and an hour`);
    if (wait > 0) await pause(wait);
    starts.push(performance.now());
    if (starts.length > longest) starts.shift();
  };
  return async (input, init) => {
    if (isWrite(input, init)) {
      last = last.then(turn);
      await last;
    }
    return await ofGitHub(await fetch(input, { ...init, signal: timeoutSignal(timeout) }), init?.method ?? "GET");
  };
}

/** A question in GraphQL is a POST that changes nothing. */
function isWrite(input: Parameters<typeof fetch>[0], init: RequestInit | undefined): boolean {
  if (init?.method === "GET" || init?.method === "HEAD") return false;
  const { pathname } = new URL(input instanceof Request ? input.url : input);
  return !pathname.endsWith("/graphql") || (typeof init?.body === "string" && init.body.includes("mutation"));
}

/** The answer where it is one of GitHub's. What is thrown counts as no answer: it is tried again, or looked for where it was a write. */
async function ofGitHub(answer: Response, method: string): Promise<Response> {
  if (!answer.ok || answer.status === 204 || answer.status === 205) return answer;
  const body = await answer.text();
  const { pathname, host } = new URL(answer.url);
  // A dispatch that was accepted has no body.
  const strange = body === "" && answer.status === 202 ? null : misfit(method, pathname, body);
  if (strange !== null)
    throw new Error(
      `${host} answered ${method} ${pathname} with ${answer.status} and ${strange}: check for a proxy that answers in its place`,
    );
  const read = new Response(body, { status: answer.status, statusText: answer.statusText, headers: answer.headers });
  return Object.defineProperty(read, "url", { value: answer.url });
}

/** Seconds. A job that waits longer costs minutes and holds its group; whatever is left is found by the next run. */
const longestWait = 60;

/** Whether to wait and try again; the notice names the wait. GitHub asks to stop after a few refusals in a row. */
function waitForLimit(what: string, seconds: number, url: string, tries: number, notice: (line: string) => void): boolean {
  const again = tries < 3 && seconds <= longestWait;
  notice(`GitHub's ${what} was reached at ${url}: ${again ? `trying again in ${seconds} s` : "giving up; the next run continues"}`);
  return again;
}

function adviceOn(operation: Operation, status: number, words: string): string {
  if ((status === 403 || status === 429) && /rate limit/i.test(words)) return " It is lifted by itself; the next run continues.";
  const needs = spelled(permissionsOf[operation]);
  if (status === 401) return " The token is not valid (any more): take a fresh one from app-token in the same job.";
  if (status === 403)
    return ` The token needs ${needs}: grant it to the App and name it in the permissions of the job or of its app-token step.`;
  if (status === 404) return ` It is not there, or the token may not see it (that takes ${needs}).`;
  if (status === 422 && operation === "openPullRequest")
    return " GitHub does not know the branch, or it has nothing that main lacks; it may have been merged or deleted: run the job again.";
  if (status >= 500) return " GitHub has a problem; run the job again, it continues where it stopped.";
  return "";
}
