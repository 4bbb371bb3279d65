import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** What a service says to a GET of a path. */
export type Answer = (path: string) => { readonly status: number; readonly body: Readonly<Record<string, string>> };

/** The ports on which the cloud's services really answer. */
export class Services {
  readonly #servers = new Map<string, Server>();

  /**
   * Starts to answer for a service.
   *
   * @param wanted the port it had before; another one is taken where that is in use by now, null takes any
   * @returns the port
   */
  async open(name: string, wanted: number | null, answer: Answer): Promise<number> {
    const server = createServer((request, response) => {
      const { status, body } = answer(new URL(request.url ?? "/", "http://service").pathname);
      const text = JSON.stringify(body);
      response.writeHead(status, { "content-type": "application/json", "content-length": Buffer.byteLength(text), connection: "close" });
      response.end(request.method === "HEAD" ? undefined : text);
    });
    const port = await listen(server, wanted);
    this.#servers.set(name, server);
    return port;
  }

  async close(name: string): Promise<void> {
    const server = this.#servers.get(name);
    this.#servers.delete(name);
    if (server !== undefined) await shut(server);
  }

  async closeAll(): Promise<void> {
    await Promise.all([...this.#servers.keys()].map((name) => this.close(name)));
  }
}

/** Listens on loopback: on the wanted port if it is free, else on any. */
export async function listen(server: Server, wanted: number | null): Promise<number> {
  if (wanted !== null && (await tryListen(server, wanted))) return wanted;
  if (!(await tryListen(server, 0))) throw new Error("no port is free on 127.0.0.1");
  const address = server.address() as AddressInfo;
  return address.port;
}

/** Stops listening and ends the connections that are open. */
export function shut(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}

function tryListen(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: Error) => {
      if ("code" in error && (error.code === "EADDRINUSE" || error.code === "EACCES")) resolve(false);
      else reject(error);
    };
    server.once("error", failed);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", failed);
      resolve(true);
    });
  });
}
