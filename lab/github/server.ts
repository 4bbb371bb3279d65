import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { gunzipSync } from "node:zlib";
import { handleRequest, type HandlerContext, type ForgeRequest, type Handled } from "./request-handler.ts";
import type { ForgeState } from "./state.ts";

/** Serves the API, git and the identity documents on loopback. `port` 0 takes a free one. Answers the server and the port. */
export async function listen(port: number, answer: () => HandlerContext): Promise<{ readonly server: Server; readonly port: number }> {
  const server = createServer((incoming, outgoing) => {
    void respond(answer(), incoming, outgoing);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the forge's server has no port");
  return { server, port: address.port };
}

async function respond(context: HandlerContext, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  try {
    const request = await read(context.forge, incoming);
    const handled = await handleRequest(context, request);
    // Who has an answer may rely on everybody having heard of what it tells.
    await context.forge.events.delivered();
    remember(context, request, handled);
    write(context, outgoing, handled, request);
  } catch (error) {
    // A bug of ours: the client sees what happened, for there is no log of the forge to look into.
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    if (!outgoing.headersSent) outgoing.writeHead(500, { "content-type": "application/json; charset=utf-8" });
    outgoing.end(JSON.stringify({ message: `the local forge failed: ${told}` }));
  }
}

async function read(forge: ForgeState, incoming: IncomingMessage): Promise<ForgeRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const whole = Buffer.concat(chunks);
  const address = new URL(incoming.url ?? "/", forge.url);
  const job = /^\/_job\/(\d+)(\/.*)$/.exec(address.pathname);
  const protocol = incoming.headers["git-protocol"];
  return {
    method: incoming.method ?? "GET",
    address,
    path: job?.[2] ?? address.pathname,
    jobPrefix: job === null ? null : Number(job[1]),
    authorization: incoming.headers.authorization,
    protocol: typeof protocol === "string" ? protocol : undefined,
    raw: incoming.headers["content-encoding"] === "gzip" ? gunzipSync(whole) : whole,
  };
}

function remember(context: HandlerContext, request: ForgeRequest, handled: Handled): void {
  const { token } = handled;
  if (token.kind !== "none") context.used.set(token.actor.login, (context.used.get(token.actor.login) ?? 0) + 1);
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

/** Requests an hour that one installation may make. */
const hourly = 15_000;

function write(context: HandlerContext, outgoing: ServerResponse, handled: Handled, request: ForgeRequest): void {
  const { answer, token } = handled;
  const date = new Date(context.forge.options.now());
  if ("type" in answer) {
    outgoing.writeHead(answer.status, { "content-type": answer.type, "cache-control": "no-cache" });
    outgoing.end(answer.body);
    return;
  }
  const used = token.kind === "none" ? 0 : Math.min(hourly, context.used.get(token.actor.login) ?? 0);
  const api = request.path.startsWith("/api/");
  outgoing.writeHead(answer.status, {
    date: date.toUTCString(),
    ...(answer.body === undefined ? {} : { "content-type": "application/json; charset=utf-8" }),
    ...(api
      ? {
          "x-github-media-type": "github.v3; format=json",
          "x-github-request-id": `LOCAL:${context.requests.length}`,
          "x-ratelimit-limit": String(hourly),
          "x-ratelimit-remaining": String(hourly - used),
          "x-ratelimit-reset": String(Math.floor(date.getTime() / 1_000) + 3_600),
          "x-ratelimit-resource": "core",
          "x-ratelimit-used": String(used),
        }
      : {}),
    ...(answer.status === 403 && handled.needed !== null ? { "x-accepted-github-permissions": handled.needed.replace(":", "=") } : {}),
    ...answer.headers,
  });
  outgoing.end(answer.body === undefined ? undefined : JSON.stringify(answer.body));
}
