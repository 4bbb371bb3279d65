import { mergeWaiting } from "./auto-merge.ts";
import { refused, type Answer } from "./answer.ts";
import type { AppManifests } from "./app-manifests.ts";
import type { AnsweredRequest, ConnectionFault, Fault, FaultyRequest } from "./contract.ts";
import type { Downloads } from "./downloads.ts";
import { InvalidField, isObject, type Fields } from "./fields.ts";
import { answerGit, serviceOf } from "./git-service.ts";
import { type PushRequest, readPushRequest } from "./git/pkt-line.ts";
import type { GitAnswer, GitService } from "./git/smart-http.ts";
import type { IdentityIssuer } from "./oidc.ts";
import type { RateLimiter } from "./rate-limits.ts";
import type { Found, Router } from "./route.ts";
import { issueShape } from "./shapes/issue.ts";
import { apiOf, apiPaths } from "./shapes/user.ts";
import { authorize, mayChangeWorkflows, type NoToken, type Token, type TokenStore } from "./tokens.ts";
import { findPull, fullName, type ForgeState } from "./state.ts";

/** What requests are handled with. */
export interface HandlerContext {
  readonly forge: ForgeState;
  readonly tokens: TokenStore;
  readonly router: Router;
  readonly downloads: Downloads;
  readonly identity: IdentityIssuer;
  readonly manifests: AppManifests;
  readonly faults: PendingFault[];
  readonly requests: AnsweredRequest[];
  readonly usage: RateLimiter;
}

/** A planned fault and how many more times it occurs. */
interface PendingFault {
  readonly fault: Fault;
  left: number;
}

/** A request, read completely. */
export interface ForgeRequest {
  readonly method: string;
  readonly address: URL;
  /** Without the job's prefix. */
  readonly path: string;
  readonly jobPrefix: number | null;
  readonly authorization: string | undefined;
  readonly cookie: string | undefined;
  readonly protocol: string | undefined;
  readonly raw: Uint8Array;
}

/** The response to a request, and what the forge's log of requests needs. */
export interface Handled {
  readonly answer: Answer | GitAnswer;
  readonly route: string;
  readonly token: Token | NoToken;
  readonly needed: string | null;
  readonly createsContent: boolean;
  /** What happens to the connection instead of the answer. */
  readonly connection?: ConnectionFault;
}

/** Routes a request, checks its token, injects planned faults, and has it answered. */
export async function handleRequest(context: HandlerContext, request: ForgeRequest): Promise<Handled> {
  const { forge } = context;
  const below = belowApi(forge, request.path);
  const conversion = /^\/app-manifests\/([^/]+)\/conversions$/.exec(below ?? "");
  if (conversion !== null && request.method === "POST")
    return unauthenticated(context.manifests.convert(conversion[1] ?? ""), "POST /app-manifests/{code}/conversions");
  if (below !== null) return transferred(forge, below) ?? handleApi(context, request, below);
  if (request.path.startsWith("/_oidc/")) return unauthenticated(await context.identity.document(request.path), request.path);
  if (request.path.startsWith("/_download/")) return unauthenticated(context.downloads.read(request.path), "download");
  for (const start of [`/${fullName(forge)}.git`, `/${fullName(forge)}`]) {
    if (!request.path.startsWith(`${start}/`)) continue;
    const path = request.path.slice(start.length);
    const service = serviceOf({ method: request.method, path, query: request.address.searchParams });
    if (service !== undefined) return handleGit(context, request, service, path);
  }
  const page = request.method === "GET" || request.method === "POST" ? await pageOf(context, request) : null;
  if (page !== null) return unauthenticated(page, "page");
  return unauthenticated(refused(404, `the local forge has nothing at ${request.path}`), "unknown");
}

/** The path of a request to the API without the API's own; null for any other. GraphQL may lie beside the root of REST, and has the same tokens. */
function belowApi(forge: ForgeState, path: string): string | null {
  const { rest, graphql } = apiPaths(forge);
  if (path === graphql) return "/graphql";
  return path.startsWith(`${rest}/`) ? path.slice(rest.length) : null;
}

/** Nearly every client is a program: what pages are made with is loaded for the first browser. */
async function pageOf({ forge, tokens, manifests }: HandlerContext, request: ForgeRequest): Promise<GitAnswer | null> {
  const { answerForm, answerPage } = await import("./pages/pages.ts");
  if (request.method === "GET") return await answerPage(forge, tokens, request);
  const form = new URLSearchParams(Buffer.from(request.raw).toString("utf8"));
  return await answerForm(forge, tokens, { ...request, form, query: request.address.searchParams, manifests });
}

function unauthenticated(answer: Answer | GitAnswer, route: string): Handled {
  return { answer, route, token: { kind: "none", message: "" }, needed: null, createsContent: false };
}

async function handleApi(context: HandlerContext, request: ForgeRequest, path: string): Promise<Handled> {
  const { forge } = context;
  const token = await context.tokens.read(request.authorization, forge.options.now());
  const found = context.router(request.method, path);
  if (found === undefined) {
    const answer = refused(404, `the local forge does not serve ${request.method} ${path}`);
    return { answer, route: `unserved ${request.method} ${path}`, token, needed: null, createsContent: false };
  }
  const { route } = found;
  const name = `${route.method} ${route.template}`;
  const handled = (answer: Answer, needed: string | null = null): Handled => ({
    answer,
    route: name,
    token,
    needed,
    createsContent: route.creates,
  });
  if (token.kind === "none") return handled(refused(401, token.message));
  const limited = context.usage.take(token.actor.login, route.creates, forge.options.now());
  if (limited !== null) return handled(limited);
  const body = parseBody(request.raw);
  if (body === undefined) return handled(refused(400, "Problems parsing JSON"));
  if ((token.kind === "app") !== (route.auth === "app")) return handled(wrongAuth(route.auth));
  const withheld = withheldBy(forge, found);
  if (withheld !== null) return handled(withheld);
  const access = token.kind === "app" ? { allowed: true, needed: null } : authorize(token, neededBy(forge, found), route.level);
  if (!access.allowed) return handled(insufficient(token), access.needed);
  const jobId = request.jobPrefix ?? ("jobId" in token ? token.jobId : null);
  const faulty: FaultyRequest = { route: name, path, body, actor: token.actor, jobId };
  const early = injectFault(context, faulty, "before");
  if (early !== undefined) return withFault(handled(early.answer, access.needed), early);
  const { tokens, downloads } = context;
  const used = new Set<string>();
  const call = { forge, tokens, downloads, actor: token.actor, token, params: found.params, address: request.address, body, jobId, used };
  const work = async (): Promise<Answer> => {
    try {
      return await route.answer(call);
    } catch (error) {
      if (error instanceof InvalidField) return refused(422, error.message);
      throw error;
    }
  };
  const answer = await (route.method === "GET" ? work() : forge.writing.run(() => mergingAfter(forge, work)));
  const needed = used.size === 0 ? access.needed : [...used].join(",");
  return withFault(handled(answer, needed), injectFault(context, faulty, "after"));
}

async function handleGit(context: HandlerContext, request: ForgeRequest, service: GitService, path: string): Promise<Handled> {
  const { forge } = context;
  const token = await context.tokens.read(request.authorization, forge.options.now());
  const pushes = service === "git-receive-pack";
  const route = service.replace("-", " ");
  const handled = (answer: Answer | GitAnswer, needed: string | null): Handled => ({ answer, route, token, needed, createsContent: false });
  if (token.kind === "none" || token.kind === "app") {
    const headers = { "www-authenticate": 'Basic realm="GitHub"' };
    return handled({ ...refused(401, "Authentication failed"), headers }, null);
  }
  const access = authorize(token, [pushes ? "contents:write" : "contents:read"], pushes ? "write" : "none");
  if (!access.allowed) return handled(refused(403, `Permission to ${fullName(forge)}.git denied to ${token.actor.login}.`), access.needed);
  const lands = request.method === "POST";
  const body = lands && pushes ? pushOf(request.raw) : undefined;
  const jobId = "jobId" in token ? token.jobId : null;
  const faulty: FaultyRequest = { route: pushes ? "git push" : "git fetch", path: request.path, body, actor: token.actor, jobId };
  const early = lands ? injectFault(context, faulty, "before") : undefined;
  if (early !== undefined) return withFault(handled(early.answer, access.needed), early);
  const { method, protocol, raw } = request;
  const gitRequest = {
    method,
    path,
    query: request.address.searchParams,
    protocol,
    body: raw,
    actor: token.actor,
    mayChangeWorkflows: mayChangeWorkflows(token),
  };
  const answer = await answerGit(forge, service, gitRequest);
  return withFault(handled(answer, access.needed), lands ? injectFault(context, faulty, "after") : undefined);
}

/** A push request; undefined for anything else, which git itself reports. */
function pushOf(raw: Uint8Array): PushRequest | undefined {
  try {
    return readPushRequest(raw);
  } catch {
    return undefined;
  }
}

async function mergingAfter(forge: ForgeState, work: () => Promise<Answer>): Promise<Answer> {
  const written = await work();
  await mergeWaiting(forge);
  return written;
}

/** Where issues are that were transferred to another repository, by its id. */
const elsewhere = "/repositories/7000002/issues/";

/** "If the issue was transferred to another repository, the API returns a 301 Moved Permanently status." */
function transferred(forge: ForgeState, path: string): Handled | null {
  const issue = path.startsWith(elsewhere) ? forge.removedIssues.get(Number(path.slice(elsewhere.length))) : undefined;
  if (issue === undefined || issue === null) return null;
  const repositoryUrl = `${apiOf(forge)}/repos/${forge.options.owner}/elsewhere`;
  const answer = { status: 200, body: { ...issueShape(forge, issue), repository_url: repositoryUrl } };
  return unauthenticated(answer, "transferred issue");
}

/** What is not here, or what the repository's settings, its plan or a deletion keep from everybody. */
function withheldBy(forge: ForgeState, { route, params }: Found): Answer | null {
  const { template } = route;
  if (params["owner"] !== undefined && !isHere(forge, params)) return refused(404, "Not Found");
  if (forge.settings.freePlan && /\/(?:rules|rulesets|protection)(?:\/|$)/.test(template))
    return refused(403, "Upgrade to GitHub Pro or make this repository public to enable this feature.");
  if (!template.startsWith("/repos/{owner}/{repo}/issues")) return null;
  const number = Number(params["issue_number"] ?? forge.comments.get(Number(params["comment_id"]))?.issue);
  const removed = forge.removedIssues.get(number);
  if (removed === null) return refused(410, "This issue was deleted");
  if (removed !== undefined) return { ...refused(301, "Moved Permanently"), headers: { location: `${apiOf(forge)}${elsewhere}${number}` } };
  const isPull = findPull(forge, number) !== undefined;
  return forge.settings.issues || isPull ? null : refused(410, "Issues are disabled for this repo");
}

function isHere(forge: ForgeState, params: Found["params"]): boolean {
  const { owner = "", repo = "" } = params;
  return `${owner}/${repo}`.toLowerCase() === fullName(forge).toLowerCase();
}

/** Where a route takes the permission for issues or for pull requests, an issue needs the first and a pull request takes either. */
function neededBy(forge: ForgeState, { route, params }: Found): readonly string[] {
  const comment = params["comment_id"] === undefined ? undefined : forge.comments.get(Number(params["comment_id"]));
  const number = params["issue_number"] === undefined ? comment?.issue : Number(params["issue_number"]);
  const issue = number === undefined ? undefined : forge.issues.get(number);
  if (issue === undefined || route.needs.length < 2) return route.needs;
  return issue.pull === null ? route.needs.filter((need) => !need.startsWith("pull_requests:")) : route.needs.toReversed();
}

function wrongAuth(wanted: "token" | "app"): Answer {
  return wanted === "app" ? refused(401, "A JSON web token could not be decoded") : refused(403, "Resource not accessible by integration");
}

function insufficient(token: Token): Answer {
  return token.kind === "user"
    ? refused(403, "Must have more rights to this repository.")
    : refused(403, "Resource not accessible by integration");
}

interface Injected {
  /** For the log of requests where the connection fails: nobody gets it. */
  readonly answer: Answer;
  readonly connection?: ConnectionFault;
}

function injectFault(context: HandlerContext, request: FaultyRequest, when: Fault["when"]): Injected | undefined {
  const plan = context.faults.find(
    ({ fault, left }) =>
      left > 0 && fault.when === when && (fault.route === undefined || fault.route === request.route) && (fault.matches?.(request) ?? true),
  );
  if (plan === undefined) return undefined;
  plan.left -= 1;
  const { fault } = plan;
  if ("connection" in fault) return { answer: refused(502, "Server Error"), connection: fault.connection };
  if (fault.status !== 429 && fault.secondary !== true) return { answer: refused(fault.status, "Server Error") };
  // Clients wait for as long as the header says; one second is the minimum.
  const words = "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.";
  return { answer: { ...refused(fault.status, words), headers: { "retry-after": "1" } } };
}

/** A cut answer is the real one, as far as it gets. */
function withFault(handled: Handled, fault: Injected | undefined): Handled {
  if (fault === undefined) return handled;
  const { answer, connection } = fault;
  if (connection === undefined) return { ...handled, answer };
  return connection === "cut" ? { ...handled, connection } : { ...handled, answer, connection };
}

function parseBody(raw: Uint8Array): Fields | undefined {
  if (raw.length === 0) return {};
  try {
    const value: unknown = JSON.parse(Buffer.from(raw).toString("utf8"));
    if (value === null) return {};
    // Some clients send labels as a bare list.
    return Array.isArray(value) ? { labels: value } : isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
