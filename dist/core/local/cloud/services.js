import { createServer } from "node:http";

// src/local/cloud/services.ts
/** The ports on which the cloud's services really answer. */
var Services = class {
	#servers = /* @__PURE__ */ new Map();
	/**
	* Starts to answer for a service.
	*
	* @param wanted the port it had before; another one is taken where that is in use by now, null takes any
	* @returns the port
	*/
	async open(name, wanted, answer) {
		const server = createServer((request, response) => {
			const { status, body } = answer(new URL(request.url ?? "/", "http://service").pathname);
			const text = JSON.stringify(body);
			response.writeHead(status, {
				"content-type": "application/json",
				"content-length": Buffer.byteLength(text),
				connection: "close"
			});
			response.end(request.method === "HEAD" ? void 0 : text);
		});
		const port = await listen(server, wanted);
		this.#servers.set(name, server);
		return port;
	}
	async close(name) {
		const server = this.#servers.get(name);
		this.#servers.delete(name);
		if (server !== void 0) await shut(server);
	}
	async closeAll() {
		await Promise.all([...this.#servers.keys()].map((name) => this.close(name)));
	}
};
/** Listens on loopback: on the wanted port if it is free, else on any. */
async function listen(server, wanted) {
	if (wanted !== null && await tryListen(server, wanted)) return wanted;
	if (!await tryListen(server, 0)) throw new Error("no port is free on 127.0.0.1");
	return server.address().port;
}
/** Stops listening and ends the connections that are open. */
function shut(server) {
	return new Promise((resolve) => {
		server.close(() => {
			resolve();
		});
		server.closeAllConnections();
	});
}
function tryListen(server, port) {
	return new Promise((resolve, reject) => {
		const failed = (error) => {
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

export { Services, listen, shut };
