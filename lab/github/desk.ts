import { refused, type Answer } from "./answer.ts";
import type { Actor, AnsweredRequest, Fault } from "./contract.ts";
import type { Downloads } from "./downloads.ts";
import { InvalidField, isObject, type Fields } from "./fields.ts";
import { answerGit, serviceOf } from "./git-service.ts";
import { type PushRequest, readPushRequest } from "./git/pkt-line.ts";
import type { GitAnswer, GitService } from "./git/smart-http.ts";
import { findOidcDocument } from "./oidc.ts";
import type { Found, Router } from "./route.ts";
import { judge, mayChangeWorkflows, type NoToken, type Token, type TokenBook } from "./tokens.ts";
import { fullName, type World } from "./world.ts";

/** What the server stands on. */
export interface Desk {
  readonly world: World;
  readonly tokens: TokenBook;
  readonly router: Router;
  readonly downloads: Downloads;
  readonly oidcKeys: () => Fields;
  readonly faults: FaultPlan[];
  readonly requests: AnsweredRequest[];
  /** Requests that each login has made. */
  readonly used: Map<string, number>;
}

/** A planned fault and how often it still strikes. */
export interface FaultPlan {
  readonly fault: Fault;
  left: number;
}

/** A request as far as it is understood, and what was found out on the way to its answer. */
export interface Reading {
  readonly method: string;
  readonly address: URL;
  /** Without the job's prefix. */
  readonly path: string;
  readonly jobPrefix: number | null;
  readonly authorization: string | undefined;
  readonly protocol: string | undefined;
  readonly raw: Uint8Array;
}

export interface Verdict {
  readonly answer: Answer | GitAnswer;
  readonly route: string;
  readonly token: Token | NoToken;
  readonly needed: string | null;
  readonly createsContent: boolean;
}

/** Finds who answers a request, whether the token suffices, and whether a planned fault strikes; then has it answered. */
export async function answerRequest(desk: Desk, reading: Reading): Promise<Verdict> {
  const { world } = desk;
  const free = (answer: Answer | GitAnswer, route: string): Verdict => ({
    answer,
    route,
    token: { kind: "none", message: "" },
    needed: null,
    createsContent: false,
  });
  if (reading.path.startsWith("/api/v3/")) return answerApi(desk, reading, reading.path.slice("/api/v3".length));
  if (reading.path.startsWith("/_oidc/")) return free(findOidcDocument(world.url, reading.path, desk.oidcKeys), reading.path);
  if (reading.path.startsWith("/_download/")) return free(desk.downloads.take(reading.path), "download");
  for (const start of [`/${fullName(world)}.git`, `/${fullName(world)}`]) {
    if (!reading.path.startsWith(`${start}/`)) continue;
    const path = reading.path.slice(start.length);
    const service = serviceOf({ method: reading.method, path, query: reading.address.searchParams });
    if (service !== undefined) return answerGitRequest(desk, reading, service, path);
  }
  return free(refused(404, `the local forge has nothing at ${reading.path}`), "unknown");
}

async function answerApi(desk: Desk, reading: Reading, path: string): Promise<Verdict> {
  const { world } = desk;
  const token = desk.tokens.read(reading.authorization, world.options.now());
  const found = desk.router(reading.method, path);
  if (found === undefined) {
    const answer = refused(404, `the local forge does not serve ${reading.method} ${path}`);
    return { answer, route: `unserved ${reading.method} ${path}`, token, needed: null, createsContent: false };
  }
  const { route } = found;
  const name = `${route.method} ${route.template}`;
  const verdict = (answer: Answer, needed: string | null = null): Verdict => ({
    answer,
    route: name,
    token,
    needed,
    createsContent: route.creates,
  });
  if (token.kind === "none") return verdict(refused(401, token.message));
  const body = parseBody(reading.raw);
  if (body === undefined) return verdict(refused(400, "Problems parsing JSON"));
  if ((token.kind === "app") !== (route.auth === "app")) return verdict(wrongAuth(route.auth));
  if (found.params["owner"] !== undefined && !isHere(world, found.params)) return verdict(refused(404, "Not Found"));
  const judged = token.kind === "app" ? { allowed: true, needed: null } : judge(token, neededBy(world, found), route.level);
  if (!judged.allowed) return verdict(tooLittle(token), judged.needed);
  const strike = (when: Fault["when"]): Answer | undefined => strikeFault(desk, { route: name, path, body, actor: token.actor }, when);
  const early = strike("before");
  if (early !== undefined) return verdict(early, judged.needed);
  const jobId = reading.jobPrefix ?? ("jobId" in token ? token.jobId : null);
  const { tokens, downloads } = desk;
  const call = { world, tokens, downloads, actor: token.actor, token, params: found.params, address: reading.address, body, jobId };
  const work = async (): Promise<Answer> => {
    try {
      return await route.answer(call);
    } catch (error) {
      if (error instanceof InvalidField) return refused(422, error.message);
      throw error;
    }
  };
  const answer = await (route.method === "GET" ? work() : world.writing(work));
  return verdict(strike("after") ?? answer, judged.needed);
}

async function answerGitRequest(desk: Desk, reading: Reading, service: GitService, path: string): Promise<Verdict> {
  const { world } = desk;
  const token = desk.tokens.read(reading.authorization, world.options.now());
  const pushes = service === "git-receive-pack";
  const route = service.replace("-", " ");
  const verdict = (answer: Answer | GitAnswer, needed: string | null): Verdict => ({ answer, route, token, needed, createsContent: false });
  if (token.kind === "none" || token.kind === "app") {
    const headers = { "www-authenticate": 'Basic realm="GitHub"' };
    return verdict({ ...refused(401, "Authentication failed"), headers }, null);
  }
  const judged = judge(token, [pushes ? "contents:write" : "contents:read"], pushes ? "write" : "none");
  if (!judged.allowed) return verdict(refused(403, `Permission to ${fullName(world)}.git denied to ${token.actor.login}.`), judged.needed);
  const lands = reading.method === "POST";
  const body = lands && pushes ? pushOf(reading.raw) : undefined;
  const planned = { route: pushes ? "git push" : "git fetch", path: reading.path, body, actor: token.actor };
  const early = lands ? strikeFault(desk, planned, "before") : undefined;
  if (early !== undefined) return verdict(early, judged.needed);
  const { method, protocol, raw } = reading;
  const request = {
    method,
    path,
    query: reading.address.searchParams,
    protocol,
    body: raw,
    actor: token.actor,
    mayChangeWorkflows: mayChangeWorkflows(token),
  };
  const answer = await answerGit(world, service, request);
  return verdict((lands ? strikeFault(desk, planned, "after") : undefined) ?? answer, judged.needed);
}

/** What a push asks for; undefined where it is not one, which git's own answer tells. */
function pushOf(raw: Uint8Array): PushRequest | undefined {
  try {
    return readPushRequest(raw);
  } catch {
    return undefined;
  }
}

function isHere(world: World, params: Found["params"]): boolean {
  const { owner = "", repo = "" } = params;
  return `${owner}/${repo}`.toLowerCase() === fullName(world).toLowerCase();
}

/** Where a route takes the permission for issues or the one for pull requests, an issue's number asks for the first; a pull request's takes either. */
function neededBy(world: World, { route, params }: Found): readonly string[] {
  const comment = params["comment_id"] === undefined ? undefined : world.comments.get(Number(params["comment_id"]));
  const number = params["issue_number"] === undefined ? comment?.issue : Number(params["issue_number"]);
  const issue = number === undefined ? undefined : world.issues.get(number);
  if (issue === undefined || route.needs.length < 2) return route.needs;
  return issue.pull === null ? route.needs.filter((need) => !need.startsWith("pull_requests:")) : route.needs.toReversed();
}

function wrongAuth(wanted: "token" | "app"): Answer {
  return wanted === "app" ? refused(401, "A JSON web token could not be decoded") : refused(403, "Resource not accessible by integration");
}

function tooLittle(token: Token): Answer {
  return token.kind === "person"
    ? refused(403, "Must have more rights to this repository.")
    : refused(403, "Resource not accessible by integration");
}

function strikeFault(
  desk: Desk,
  request: { readonly route: string; readonly path: string; readonly body: unknown; readonly actor: Actor | null },
  when: Fault["when"],
): Answer | undefined {
  const plan = desk.faults.find(
    ({ fault, left }) => left > 0 && fault.when === when && fault.route === request.route && (fault.matches?.(request) ?? true),
  );
  if (plan === undefined) return undefined;
  plan.left -= 1;
  // Clients wait as long as a limit says; one second is the shortest it can say.
  return plan.fault.status === 429
    ? { ...refused(429, "You have exceeded a secondary rate limit."), headers: { "retry-after": "1" } }
    : refused(plan.fault.status, "Server Error");
}

function parseBody(raw: Uint8Array): Fields | undefined {
  if (raw.length === 0) return {};
  try {
    const value: unknown = JSON.parse(Buffer.from(raw).toString("utf8"));
    if (value === null) return {};
    // Some clients send the labels to add as a bare list.
    return Array.isArray(value) ? { labels: value } : isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
