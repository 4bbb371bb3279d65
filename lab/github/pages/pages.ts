import type { AppManifests } from "../app-manifests.ts";
import type { GitAnswer } from "../git/smart-http.ts";
import { isPull } from "../records.ts";
import { fullName, type ForgeState } from "../state.ts";
import type { Token, TokenStore } from "../tokens.ts";
import { checkPage, commitPage, frontPage, issuesPage, releasePage, runPage, runsPage } from "./activity.ts";
import { conversationPage } from "./conversation.ts";
import { type Html, markup } from "./html.ts";
import { document } from "./shell.ts";

// What a browser is shown at the addresses that GitHub has in its `html_url`s. They are read only; changes go by the API.

/** A page, or where to go instead. */
export interface PageAnswer extends GitAnswer {
  readonly headers: Readonly<Record<string, string>>;
}

/** A request by a browser. */
export interface PageRequest {
  /** Without host and query. */
  readonly path: string;
  readonly cookie: string | undefined;
}

/** Nothing is loaded or run, whatever somebody wrote into a comment. */
const headers = {
  "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};

/** Where a person's browser begins: it gets a cookie with the person's token, and goes on to the repository. */
export const sessionPath = "/_session/";

/** What a browser sends of a form. */
export interface FormRequest extends PageRequest {
  readonly form: URLSearchParams;
  readonly query: URLSearchParams;
  readonly manifests: AppManifests;
}

/** The one form that there is: an App from a manifest, of a person or an organization. Null elsewhere. */
export async function answerForm(forge: ForgeState, tokens: TokenStore, request: FormRequest): Promise<PageAnswer | null> {
  if (!/^(?:\/organizations\/[^/]+)?\/settings\/apps\/new$/.test(request.path)) return null;
  const reader = await readerOf(forge, tokens, cookieOf(request.cookie, cookieName(forge)));
  if (reader === null) return page(forge, 401, "Nobody", "Sign in", noSession);
  const address = request.manifests.submit(request.form, request.query.get("state") ?? "");
  return address === null
    ? page(forge, 422, reader.actor.login, "No App", markup`<h1>This is no manifest of an App.</h1>`)
    : redirect(address);
}

function redirect(location: string, more: Readonly<Record<string, string>> = {}): PageAnswer {
  return { status: 302, type: "text/plain", body: new Uint8Array(), headers: { ...headers, location, ...more } };
}

/** Cookies do not know ports, and several labs may run on a machine. */
function cookieName(forge: ForgeState): string {
  return `lab-${new URL(forge.url).port}`;
}

async function readerOf(forge: ForgeState, tokens: TokenStore, secret: string): Promise<Reader | null> {
  const token = await tokens.read(`Bearer ${secret}`, forge.options.now());
  return token.kind === "user" ? token : null;
}

/** What a browser gets; null where no page is meant to be there. */
export async function answerPage(forge: ForgeState, tokens: TokenStore, { path, cookie }: PageRequest): Promise<PageAnswer | null> {
  const home = `/${fullName(forge)}`;
  if (path.startsWith(sessionPath)) {
    const secret = path.slice(sessionPath.length);
    if ((await readerOf(forge, tokens, secret)) === null) return page(forge, 401, "Nobody", "Unknown", noSession);
    return redirect(home, { "set-cookie": `${cookieName(forge)}=${secret}; HttpOnly; SameSite=Lax; Path=/` });
  }
  if (path !== "/" && path !== home && !path.startsWith(`${home}/`)) return null;
  const reader = await readerOf(forge, tokens, cookieOf(cookie, cookieName(forge)));
  if (reader === null) return page(forge, 401, "Nobody", "Sign in", noSession);
  if (path === "/") return redirect(home);
  const found = await contentOf(forge, path.slice(home.length), reader);
  const { login } = reader.actor;
  if (found === null) return page(forge, 404, login, "Not found", markup`<h1>Nothing is here.</h1>`);
  return typeof found === "string" ? redirect(`${home}${found}`) : page(forge, 200, login, path.slice(home.length), found);
}

const noSession = markup`<h1>Nobody is signed in.</h1>
  <p>Open the address that <code>flotilla-lab up --github</code> has printed for a browser.</p>`;

function page(forge: ForgeState, status: number, reader: string, title: string, content: Html): PageAnswer {
  return { status, type: "text/html; charset=utf-8", body: Buffer.from(document(forge, reader, title, content)), headers };
}

function cookieOf(header: string | undefined, name: string): string {
  const pairs = (header ?? "").split(";").map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) ?? "";
}

type Reader = Extract<Token, { kind: "user" }>;

/** The page at a path below the repository's, or the path to go to instead; null where there is nothing. */
type Content = Html | string | null;

/** By the form of the path. What a pattern catches comes as text, in order. */
const contents: readonly (readonly [
  RegExp,
  (forge: ForgeState, reader: Reader, ...caught: readonly string[]) => Content | Promise<Content>,
])[] = [
  [/^$/, (forge) => frontPage(forge)],
  [/^\/pulls$/, (forge) => issuesPage(forge, true)],
  [/^\/issues$/, (forge) => issuesPage(forge, false)],
  [/^\/(issues|pull)\/(\d{1,9})(?:\/files)?$/, (forge, { actor }, kind, number) => issuePage(forge, actor, kind ?? "", Number(number))],
  [/^\/actions$/, (forge) => runsPage(forge)],
  [
    /^\/actions\/runs\/(\d{1,9})(?:\/job\/(\d{1,9}))?(?:\/attempts\/\d{1,9})?$/,
    (forge, _, run, job) => runOf(forge, Number(run), Number(job)),
  ],
  [/^\/runs\/(\d{1,9})$/, (forge, _, check) => checkOf(forge, Number(check))],
  [/^\/commit\/([0-9a-f]{7,40})$/, async (forge, _, sha) => await commitPage(forge, sha ?? "")],
  [/^\/releases\/tag\/(.+)$/, (forge, _, tag) => releaseOf(forge, decoded(tag ?? ""))],
];

async function contentOf(forge: ForgeState, path: string, reader: Reader): Promise<Content> {
  for (const [pattern, make] of contents) {
    const caught = pattern.exec(path);
    if (caught !== null) return await make(forge, reader, ...caught.slice(1));
  }
  return null;
}

/** The one of two addresses that is a pull request's leads to the other, as on GitHub. */
async function issuePage(forge: ForgeState, actor: Reader["actor"], kind: string, number: number): Promise<Content> {
  const issue = forge.issues.get(number);
  if (issue === undefined) return null;
  const right = isPull(issue) ? "pull" : "issues";
  return kind === right ? await conversationPage(forge, issue, actor) : `/${right}/${number}`;
}

function runOf(forge: ForgeState, id: number, job: number): Content {
  const run = forge.runs.get(id);
  return run === undefined ? null : runPage(forge, run, Number.isNaN(job) ? null : job);
}

function checkOf(forge: ForgeState, id: number): Content {
  const check = forge.checkRuns.get(id);
  return check === undefined ? null : checkPage(check);
}

function releaseOf(forge: ForgeState, tag: string): Content {
  const release = [...forge.releases.values()].find((one) => one.tag === tag);
  return release === undefined ? null : releasePage(release);
}

/** Empty where it is no encoded text. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return "";
  }
}
