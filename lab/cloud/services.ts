import { createServer, type Server } from "node:http";
import { closeServer, listenOnLoopback } from "../loopback.ts";

/** A service's response to a GET of a path. */
export type Answer = (path: string) => { readonly status: number; readonly body: Readonly<Record<string, string>> };

/** The HTTP servers of the cloud's services, one port per service. */
export class Services {
  readonly #servers = new Map<string, Server>();

  /**
   * Starts a service.
   *
   * @param wanted the port it had before; another one is taken where that is in use, null takes any
   * @returns the port
   */
  async open(name: string, wanted: number | null, answer: Answer): Promise<number> {
    const server = createServer((request, response) => {
      const { status, body } = answer(new URL(request.url ?? "/", "http://service").pathname);
      const text = JSON.stringify(body);
      response.writeHead(status, { "content-type": "application/json", "content-length": Buffer.byteLength(text), connection: "close" });
      response.end(request.method === "HEAD" ? undefined : text);
    });
    const port = await listenPreferring(server, wanted);
    this.#servers.set(name, server);
    return port;
  }

  async close(name: string): Promise<void> {
    const server = this.#servers.get(name);
    this.#servers.delete(name);
    if (server !== undefined) await closeServer(server);
  }

  async closeAll(): Promise<void> {
    await Promise.all([...this.#servers.keys()].map((name) => this.close(name)));
  }
}

/** Listens on loopback: on the wanted port if it is free, else on any. Returns the port. */
export async function listenPreferring(server: Server, wanted: number | null): Promise<number> {
  try {
    return await listenOnLoopback(server, wanted ?? 0);
  } catch (error) {
    const taken = error instanceof Error && "code" in error && (error.code === "EADDRINUSE" || error.code === "EACCES");
    if (wanted === null || !taken) throw error;
    return listenOnLoopback(server, 0);
  }
}
