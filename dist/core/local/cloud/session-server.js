import { require_src } from "../../../vendor/grpc-grpc-js.js";
import { startStandIn } from "./stand-in.js";
import { createServer } from "node:net";

// src/local/cloud/session-server.ts
var import_src = require_src();
/** Serves a provider on a new Unix socket; its folder decides who may reach it. */
async function serveSession(path, protocol, calls) {
	const sockets = /* @__PURE__ */ new Set();
	const server = createServer((socket) => {
		sockets.add(socket);
		socket.on("error", () => void 0);
		const connection = serveConnection(socket, protocol, calls);
		socket.once("close", () => {
			sockets.delete(socket);
			connection.forceShutdown();
		});
	});
	await new Promise((resolve, reject) => {
		server.once("error", reject);
		server.listen(path, resolve);
	});
	const standIn = await startStandIn();
	return {
		reattach: reattachValue(path, standIn.pid),
		close: async () => {
			for (const socket of sockets) socket.destroy();
			await stop(server);
			await standIn.close();
		}
	};
}
/** A gRPC server for one connection, so that a call can drop exactly the connection it came by. */
function serveConnection(socket, protocol, calls) {
	const server = new import_src.Server();
	const handlers = Object.entries(calls).map(([name, handler]) => [name, unary(handler, () => socket.destroy())]);
	server.addService(protocol.provider, Object.fromEntries(handlers));
	server.addService(protocol.health, { Check: unary(() => ({ status: "SERVING" }), () => void 0) });
	server.addService(protocol.controller, { Shutdown: unary(() => ({}), () => void 0) });
	server.addService(protocol.stdio, { StreamStdio: (call) => {
		call.on("cancelled", () => call.end());
	} });
	server.addService(protocol.broker, { StartStream: (call) => {
		call.on("data", () => void 0);
		call.on("error", () => void 0);
		call.on("end", () => call.end());
	} });
	server.createConnectionInjector(import_src.ServerCredentials.createInsecure()).injectConnection(socket);
	return server;
}
function unary(handler, drop) {
	return (call, callback) => {
		const answering = async () => {
			try {
				const gone = new AbortController();
				call.on("cancelled", () => {
					gone.abort();
				});
				const answer = await handler(call.request, gone.signal);
				if (answer === null) drop();
				else callback(null, answer);
			} catch (error) {
				callback({
					code: import_src.status.INTERNAL,
					details: error instanceof Error ? error.message : String(error)
				});
			}
		};
		answering();
	};
}
/**
* What an engine needs to find a provider that already runs. `Test` tells it not to end the process when it is done.
* https://developer.hashicorp.com/terraform/plugin/debugging
*/
function reattachValue(path, pid) {
	const provider = {
		Protocol: "grpc",
		ProtocolVersion: 6,
		Pid: pid,
		Test: true,
		Addr: {
			Network: "unix",
			String: path
		}
	};
	return JSON.stringify({
		"registry.terraform.io/flotilla/local": provider,
		"registry.opentofu.org/flotilla/local": provider
	});
}
function stop(server) {
	return new Promise((resolve) => {
		server.close(() => {
			resolve();
		});
	});
}

export { serveSession };
