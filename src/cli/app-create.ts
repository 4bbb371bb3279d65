import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { homedir } from "node:os";
import { join } from "node:path";
import { isMapping } from "../data/mapping.ts";
import { timeoutSignal } from "../process/countdown.ts";
import { UserError } from "../process/user-error.ts";
import { manifestPage, type WantedApp } from "./app-manifest.ts";
import { type CliContext, type ExitCode, hint } from "./context.ts";
import { repositoryOf } from "./origin.ts";
import { fleetRoot } from "./state-folder.ts";

export interface AppCreateFlags {
  readonly repo?: string;
  readonly organization?: string;
  readonly name?: string;
}

/** What GitHub answers of a new App, as far as it is needed. */
interface CreatedApp {
  readonly id: number;
  readonly slug: string;
  readonly page: string;
  /** PEM. */
  readonly privateKey: string;
}

/**
 * Creates the fleet's GitHub App by the manifest flow: a page on loopback hands the manifest to GitHub in the person's browser, and the code that comes
 * back is exchanged for the App's id and key. The key is written to a file in the person's home folder that only its owner can read, and shown nowhere:
 * a clone is no place for it, where the next commit of everything would hold it.
 */
export async function createApp(context: CliContext, flags: AppCreateFlags): Promise<ExitCode> {
  const { owner, name, server, apiUrl } = await repositoryOf(context, fleetRoot(context), flags.repo);
  const repository = `${owner}/${name}`;
  const app = {
    name: flags.name ?? `flotilla-${owner}`.slice(0, 34),
    organization: flags.organization ?? null,
    homepage: `${server}/${repository}`,
  };
  const code = await codeOf(context, app, server);
  const created = await converted(apiUrl, code);
  const file = join(context.env["HOME"] ?? homedir(), `${created.slug}.private-key.pem`);
  await writeKey(file, created);
  context.out(nextSteps(context, created, repository, file));
  return 0;
}

/** GitHub shows the key this once: where it cannot be written, the App is there without one. */
async function writeKey(file: string, { id, page, privateKey }: CreatedApp): Promise<void> {
  try {
    await writeFile(file, privateKey, { mode: 0o600, flag: "wx" });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UserError(`App ${id} is created, but its private key could not be written: ${why}. Generate another one at ${page}`, error);
  }
}

function nextSteps(context: CliContext, { id, slug, page }: CreatedApp, repository: string, file: string): string {
  return [
    `Created ${slug}, App ${id}. Its private key is in ${file}, which only you can read.`,
    `Install it, in ${repository} only: ${page}/installations/new`,
    "Then, where docs/users/on-github.md of Flotilla has made the environment flotilla-app:",
    `  gh variable set FLOTILLA_APP_ID --repo ${repository} --body ${id}`,
    `  gh secret set FLOTILLA_APP_PRIVATE_KEY --env flotilla-app --repo ${repository} < ${file}`,
    `  GH_TOKEN=$(gh auth token) ${hint(context, `doctor --repo ${repository} --app-key ${file}`)}`,
    `  rm ${file}`,
    "",
  ].join("\n");
}

/** Serves the page until GitHub has sent the browser back with the code. */
async function codeOf(context: CliContext, wanted: Omit<WantedApp, "redirect">, github: string): Promise<string> {
  context.endCleanly();
  const state = randomBytes(24).toString("base64url");
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening", { signal: context.signal });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    const page = manifestPage({ ...wanted, redirect: `${url}/created` }, github, state);
    context.err(
      `Open ${url}/ in a browser that is signed in on GitHub${wanted.organization === null ? "" : ` as an owner of ${wanted.organization}`}.`,
    );
    return await received(server, page, state, context.signal);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

async function received(server: Server, page: string, state: string, signal: AbortSignal): Promise<string> {
  const { promise, resolve: found, reject } = Promise.withResolvers<string>();
  signal.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    const address = new URL(request.url ?? "/", "http://127.0.0.1");
    const code = address.searchParams.get("code") ?? "";
    if (address.pathname === "/") return answer(response, 200, "text/html; charset=utf-8", page);
    // A page of somebody else may send the browser here too; only GitHub knows the state.
    if (address.pathname !== "/created" || address.searchParams.get("state") !== state || !/^[\w-]{1,100}$/.test(code))
      return answer(response, 404, "text/plain; charset=utf-8", "Nothing is here.\n");
    answer(response, 200, "text/plain; charset=utf-8", "The App is created. Go on in the terminal.\n", () => found(code));
  });
  return await promise;
}

function answer(response: ServerResponse, status: number, type: string, body: string, sent?: () => void): void {
  const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'";
  response.writeHead(status, { "content-type": type, "content-security-policy": policy, "cache-control": "no-store", connection: "close" });
  response.end(body, sent);
}

/** Milliseconds. */
const patience = 30_000;

/** The App that a code stands for, once and for an hour: https://docs.github.com/en/rest/apps/apps#create-a-github-app-from-a-manifest */
async function converted(apiUrl: string, code: string): Promise<CreatedApp> {
  const headers = { accept: "application/vnd.github+json", "user-agent": "flotilla" };
  let response: Response;
  let body: unknown;
  try {
    response = await fetch(`${apiUrl}/app-manifests/${code}/conversions`, { method: "POST", headers, signal: timeoutSignal(patience) });
    body = await response.json();
  } catch (error) {
    throw new UserError(`GitHub did not answer with the App: ${error instanceof Error ? error.message : String(error)}. ${byHand}`, error);
  }
  const { id, slug, html_url: page, pem } = isMapping(body) ? body : {};
  const fits =
    Number.isSafeInteger(id) &&
    typeof slug === "string" &&
    /^[a-z0-9-]{1,100}$/.test(slug) &&
    typeof page === "string" &&
    /^https?:\/\/[^\s"'<>]{1,300}$/.test(page) &&
    typeof pem === "string" &&
    pem.startsWith("-----BEGIN ");
  if (!response.ok || !fits) throw new UserError(`GitHub answered ${response.status} to the code of the App. ${byHand}`);
  return { id: id as number, slug, page, privateKey: pem };
}

const byHand = "If the App is there (Settings, Developer settings, GitHub Apps), generate a private key on its page; else run this again.";
