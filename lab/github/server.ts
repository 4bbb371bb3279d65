import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { gunzipSync } from "node:zlib";
import { handleRequest, type ForgeRequest, type Handled, type HandlerContext } from "./request-handler.ts";
import type { ForgeState } from "./state.ts";

/** Serves the API, git and the identity documents on a server that already listens. */
export function serveForge(server: Server, context: HandlerContext): void {
  server.on("request", (incoming, outgoing) => {
    void respond(context, incoming, outgoing);
  });
}

/** Milliseconds that a request is left without an answer. Real ones are left for minutes; clients that give up do so within some ten seconds. */
const hang = 12_000;

async function respond(context: HandlerContext, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  try {
    const request = await read(context.forge, incoming);
    const handled = await handleRequest(context, request);
    // A client that has its response may rely on the events being delivered.
    await context.forge.events.delivered();
    record(context, request, handled);
    if (handled.connection === "hang") await wait(hang);
    if (handled.connection === "reset" || handled.connection === "hang") incoming.socket.resetAndDestroy();
    else write(context, outgoing, handled, request);
  } catch (error) {
    // A bug: the client gets the stack, as the forge has no log.
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    if (!outgoing.headersSent) outgoing.writeHead(500, { "content-type": "application/json; charset=utf-8" });
    outgoing.end(JSON.stringify({ message: `the local forge failed: ${message}` }));
  }
}

async function read(forge: ForgeState, incoming: IncomingMessage): Promise<ForgeRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  const address = new URL(incoming.url ?? "/", forge.url);
  const job = /^\/_job\/(\d+)(\/.*)$/.exec(address.pathname);
  const protocol = incoming.headers["git-protocol"];
  return {
    method: incoming.method ?? "GET",
    address,
    path: job?.[2] ?? address.pathname,
    jobPrefix: job === null ? null : Number(job[1]),
    authorization: incoming.headers.authorization,
    cookie: incoming.headers.cookie,
    protocol: typeof protocol === "string" ? protocol : undefined,
    raw: incoming.headers["content-encoding"] === "gzip" ? gunzipSync(body) : body,
  };
}

function record(context: HandlerContext, request: ForgeRequest, handled: Handled): void {
  const { token } = handled;
  context.requests.push({
    method: request.method,
    path: request.path,
    route: handled.route,
    status: handled.answer.status,
    actor: token.kind === "none" ? null : token.actor,
    needed: handled.needed,
    jobId: request.jobPrefix ?? ("jobId" in token ? token.jobId : null),
    at: context.forge.options.now(),
    createsContent: handled.createsContent,
  });
}

function write(context: HandlerContext, outgoing: ServerResponse, handled: Handled, request: ForgeRequest): void {
  const { answer, token } = handled;
  if ("type" in answer) {
    outgoing.writeHead(answer.status, { "content-type": answer.type, "cache-control": "no-cache", ...answer.headers });
    finish(outgoing, Buffer.from(answer.body), handled.connection);
    return;
  }
  const date = new Date(context.forge.options.now());
  const limits = context.usage.headers(token.kind === "none" ? null : token.actor.login, date.getTime());
  outgoing.writeHead(answer.status, {
    date: date.toUTCString(),
    ...(answer.body === undefined ? {} : { "content-type": "application/json; charset=utf-8" }),
    ...(request.path.startsWith("/api/") ? apiHeaders(limits, context.requests.length) : {}),
    ...(answer.status === 403 && handled.needed !== null ? { "x-accepted-github-permissions": handled.needed.replace(":", "=") } : {}),
    ...answer.headers,
  });
  finish(outgoing, Buffer.from(answer.body === undefined ? "" : JSON.stringify(answer.body)), handled.connection);
}

/** Sends the body, or half of it where the connection is cut. */
function finish(outgoing: ServerResponse, body: Buffer, connection: Handled["connection"]): void {
  if (connection !== "cut") outgoing.end(body);
  else outgoing.write(body.subarray(0, Math.ceil(body.length / 2)), () => outgoing.socket?.resetAndDestroy());
}

function apiHeaders(limits: Readonly<Record<string, string>>, requestNumber: number): Readonly<Record<string, string>> {
  return { "x-github-media-type": "github.v3; format=json", "x-github-request-id": `LOCAL:${requestNumber}`, ...limits };
}
