import {
  Server,
  status,
  type sendUnaryData,
  type ServerDuplexStream,
  type ServerUnaryCall,
  type ServerWritableStream,
} from "@grpc/grpc-js";
import type { Protocol } from "./protocol.ts";

/** A call's answer; null: the connection is dropped instead. `gone` is aborted when the caller disconnects. */
export type Handler = (request: never, gone: AbortSignal) => Promise<object | null> | object | null;

/**
 * A gRPC server with all that an engine's plugin library asks of a provider; not listening yet.
 * @param ends `drop` cuts the connection of a call that is not answered; `shutdown` is called when the engine is done with the provider
 */
export function pluginServer(
  protocol: Protocol,
  calls: Readonly<Record<string, Handler>>,
  ends: { readonly drop: () => void; readonly shutdown: () => void },
): Server {
  // Schemas of large providers have several MiB.
  const server = new Server({ "grpc.max_send_message_length": -1, "grpc.max_receive_message_length": -1 });
  const handlers = Object.entries(calls).map(([name, handler]) => [name, unary(handler, ends.drop)] as const);
  server.addService(protocol.provider, Object.fromEntries(handlers));
  server.addService(protocol.health, { Check: unary(() => ({ status: "SERVING" }), ends.drop) });
  server.addService(protocol.controller, {
    Shutdown: unary(() => {
      ends.shutdown();
      return {};
    }, ends.drop),
  });
  server.addService(protocol.stdio, {
    StreamStdio: (call: ServerWritableStream<unknown, unknown>) => {
      call.on("cancelled", () => call.end());
    },
  });
  server.addService(protocol.broker, {
    StartStream: (call: ServerDuplexStream<unknown, unknown>) => {
      call.on("data", () => undefined);
      call.on("error", () => undefined);
      call.on("end", () => call.end());
    },
  });
  return server;
}

function unary(handler: Handler, drop: () => void) {
  return (call: ServerUnaryCall<unknown, object>, callback: sendUnaryData<object>): void => {
    const respond = async () => {
      try {
        const gone = new AbortController();
        call.on("cancelled", () => {
          gone.abort();
        });
        const answer = await handler(call.request as never, gone.signal);
        if (answer === null) drop();
        else callback(null, answer);
      } catch (error) {
        callback({ code: status.INTERNAL, details: error instanceof Error ? error.message : String(error) });
      }
    };
    void respond();
  };
}
