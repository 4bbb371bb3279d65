import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { timingSafeEqual } from "node:crypto";

/** Answers `ACTIONS_ID_TOKEN_REQUEST_URL` on loopback for the jobs that may ask. */
export interface IdentityServer {
  /** Opens the door for one job. */
  admit(job: { readonly jobId: number; readonly secret: string; readonly mint: (audience: string) => string; readonly audience: string }): {
    readonly url: string;
  };
  dismiss(jobId: number): void;
  close(): Promise<void>;
}

/** Starts the server on a free port of 127.0.0.1. */
export async function startIdentityServer(): Promise<IdentityServer> {
  const jobs = new Map<number, { readonly secret: string; readonly mint: (audience: string) => string; readonly audience: string }>();
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://127.0.0.1");
    const job = jobs.get(Number(/^\/idtoken\/(\d+)$/.exec(url.pathname)?.[1]));
    const given = /^bearer (.+)$/i.exec(request.headers.authorization ?? "")?.[1] ?? "";
    const answer = (status: number, body: unknown): void => {
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    };
    if (request.method !== "GET" || job === undefined || !equal(given, job.secret)) {
      answer(401, { message: "this job may not ask for an identity token" });
      return;
    }
    const audience = url.searchParams.get("audience") ?? "";
    const value = job.mint(audience === "" ? job.audience : audience);
    answer(200, { count: value.length, value });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    admit: ({ jobId, ...job }) => {
      jobs.set(jobId, job);
      // Clients append `&audience=...`, so the address must already hold a query.
      return { url: `http://127.0.0.1:${port}/idtoken/${jobId}?api-version=2.0` };
    },
    dismiss: (jobId) => void jobs.delete(jobId),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function equal(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
