import { timingSafeEqual } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { closeServer, listenOnLoopback } from "../../loopback.ts";

/** A job that may ask for identity tokens. */
interface AdmittedJob {
  /** The bearer token of its requests. */
  readonly secret: string;
  /** The audience where a request names none. */
  readonly audience: string;
  readonly mint: (audience: string) => Promise<string>;
}

/** Starts the server on a free port of 127.0.0.1. */
export async function startIdentityServer(): Promise<IdentityServer> {
  const server = createServer();
  return new IdentityServer(server, await listenOnLoopback(server, 0));
}

/** Serves `ACTIONS_ID_TOKEN_REQUEST_URL` to the jobs that may use it. */
class IdentityServer {
  readonly #server: Server;
  readonly #port: number;
  readonly #jobs = new Map<number, AdmittedJob>();

  constructor(server: Server, port: number) {
    this.#server = server;
    this.#port = port;
    server.on("request", (request, response) => {
      void this.#answer(request, response);
    });
  }

  /** Lets a job ask for tokens. Returns the URL to ask at. */
  admit(jobId: number, job: AdmittedJob): string {
    this.#jobs.set(jobId, job);
    // Clients append `&audience=...`, so the URL must already have a query.
    return `http://127.0.0.1:${this.#port}/idtoken/${jobId}?api-version=2.0`;
  }

  dismiss(jobId: number): void {
    this.#jobs.delete(jobId);
  }

  close(): Promise<void> {
    return closeServer(this.#server);
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", "http://127.0.0.1");
    const job = this.#jobs.get(Number(/^\/idtoken\/(\d+)$/.exec(url.pathname)?.[1]));
    const secret = /^bearer (.+)$/i.exec(request.headers.authorization ?? "")?.[1] ?? "";
    if (request.method !== "GET" || job === undefined || !equal(secret, job.secret)) {
      send(response, 401, { message: "this job may not ask for an identity token" });
      return;
    }
    const audience = url.searchParams.get("audience") ?? "";
    const value = await job.mint(audience === "" ? job.audience : audience);
    send(response, 200, { count: value.length, value });
  }
}

export type { IdentityServer };

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}

function equal(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
