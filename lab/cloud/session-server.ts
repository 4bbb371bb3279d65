import { createServer, type Server as SocketServer, type Socket } from "node:net";
import { type Server, ServerCredentials } from "@grpc/grpc-js";
import { closeServer } from "../loopback.ts";
import { type PlaceholderProcess, startPlaceholderProcess } from "./placeholder-process.ts";
import { type Handler, pluginServer } from "./plugin-server.ts";
import type { Protocol } from "./protocol.ts";

/** Serves a provider on a new Unix socket, as the one at `source`; the permissions of its folder decide who may reach it. */
export async function serveSession(
  path: string,
  protocol: Protocol,
  calls: Readonly<Record<string, Handler>>,
  source = "flotilla/local",
): Promise<SessionServer> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(path, resolve);
  });
  // Nobody knows the path yet, so no connection is missed.
  const session = new SessionServer(path, server, await startPlaceholderProcess(), source);
  server.on("connection", (socket) => session.accept(socket, serveConnection(socket, protocol, calls)));
  return session;
}

/** A provider that listens on a socket of its own; whoever knows the path may use it. */
class SessionServer {
  /** The value of `TF_REATTACH_PROVIDERS`, for both engines. */
  readonly reattach: string;
  readonly #server: SocketServer;
  readonly #placeholder: PlaceholderProcess;
  readonly #sockets = new Set<Socket>();

  constructor(path: string, server: SocketServer, placeholder: PlaceholderProcess, source: string) {
    this.reattach = reattachValue(path, placeholder.pid, source);
    this.#server = server;
    this.#placeholder = placeholder;
  }

  /** Keeps a connection until it ends. */
  accept(socket: Socket, connection: Server): void {
    this.#sockets.add(socket);
    // An engine that was killed leaves a broken pipe, which is not an error of the cloud.
    socket.on("error", () => undefined);
    socket.once("close", () => {
      this.#sockets.delete(socket);
      connection.forceShutdown();
    });
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await closeServer(this.#server);
    await this.#placeholder.close();
  }
}

export type { SessionServer };

/** A server for one connection, so that a call can drop exactly its own connection. */
function serveConnection(socket: Socket, protocol: Protocol, calls: Readonly<Record<string, Handler>>): Server {
  // The engine's Shutdown is only acknowledged: as with any provider that is reattached to, the cloud outlives the engine.
  const server = pluginServer(protocol, calls, { drop: () => socket.destroy(), shutdown: () => undefined });
  server.createConnectionInjector(ServerCredentials.createInsecure()).injectConnection(socket);
  return server;
}

/**
 * What an engine needs to reattach to a running provider. `Test` makes it leave the process running when it is done.
 * https://developer.hashicorp.com/terraform/plugin/debugging
 */
function reattachValue(path: string, pid: number, source: string): string {
  const provider = {
    Protocol: "grpc",
    ProtocolVersion: 6,
    Pid: pid,
    Test: true,
    Addr: { Network: "unix", String: path },
  };
  return JSON.stringify({ [`registry.terraform.io/${source}`]: provider, [`registry.opentofu.org/${source}`]: provider });
}
