import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { gunzipSync } from "node:zlib";
import { answerRequest, type Desk, type Reading, type Verdict } from "./desk.ts";
import type { World } from "./world.ts";

/** Serves the API, git and the identity documents on loopback. `port` 0 takes a free one. Answers the server and the port. */
export async function listen(port: number, answer: () => Desk): Promise<{ readonly server: Server; readonly port: number }> {
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

async function respond(desk: Desk, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  try {
    const reading = await read(desk.world, incoming);
    const verdict = await answerRequest(desk, reading);
    // Who has an answer may rely on everybody having heard of what it tells.
    await desk.world.events.settled();
    remember(desk, reading, verdict);
    write(desk, outgoing, verdict, reading);
  } catch (error) {
    // A bug of ours: the client sees what happened, for there is no log of the forge to look into.
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    if (!outgoing.headersSent) outgoing.writeHead(500, { "content-type": "application/json; charset=utf-8" });
    outgoing.end(JSON.stringify({ message: `the local forge failed: ${told}` }));
  }
}

async function read(world: World, incoming: IncomingMessage): Promise<Reading> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const whole = Buffer.concat(chunks);
  const address = new URL(incoming.url ?? "/", world.url);
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

function remember(desk: Desk, reading: Reading, verdict: Verdict): void {
  const { token } = verdict;
  if (token.kind !== "none") desk.used.set(token.actor.login, (desk.used.get(token.actor.login) ?? 0) + 1);
  desk.requests.push({
    method: reading.method,
    path: reading.path,
    route: verdict.route,
    status: verdict.answer.status,
    actor: token.kind === "none" ? null : token.actor,
    needed: verdict.needed,
    jobId: reading.jobPrefix ?? ("jobId" in token ? token.jobId : null),
    at: desk.world.options.now(),
    createsContent: verdict.createsContent,
  });
}

/** Requests an hour that one installation may make. */
const hourly = 15_000;

function write(desk: Desk, outgoing: ServerResponse, verdict: Verdict, reading: Reading): void {
  const { answer, token } = verdict;
  const date = new Date(desk.world.options.now());
  if ("type" in answer) {
    outgoing.writeHead(answer.status, { "content-type": answer.type, "cache-control": "no-cache" });
    outgoing.end(answer.body);
    return;
  }
  const used = token.kind === "none" ? 0 : Math.min(hourly, desk.used.get(token.actor.login) ?? 0);
  const api = reading.path.startsWith("/api/");
  outgoing.writeHead(answer.status, {
    date: date.toUTCString(),
    ...(answer.body === undefined ? {} : { "content-type": "application/json; charset=utf-8" }),
    ...(api
      ? {
          "x-github-media-type": "github.v3; format=json",
          "x-github-request-id": `LOCAL:${desk.requests.length}`,
          "x-ratelimit-limit": String(hourly),
          "x-ratelimit-remaining": String(hourly - used),
          "x-ratelimit-reset": String(Math.floor(date.getTime() / 1_000) + 3_600),
          "x-ratelimit-resource": "core",
          "x-ratelimit-used": String(used),
        }
      : {}),
    ...(answer.status === 403 && verdict.needed !== null ? { "x-accepted-github-permissions": verdict.needed.replace(":", "=") } : {}),
    ...answer.headers,
  });
  outgoing.end(answer.body === undefined ? undefined : JSON.stringify(answer.body));
}
