import { createServer } from "node:http";
import { timingSafeEqual } from "node:crypto";

// src/local/runner/job/identity-server.ts
/** Starts the server on a free port of 127.0.0.1. */
async function startIdentityServer() {
	const jobs = /* @__PURE__ */ new Map();
	const server = createServer((request, response) => {
		const url = new URL(request.url ?? "/", "http://127.0.0.1");
		const job = jobs.get(Number(/^\/idtoken\/(\d+)$/.exec(url.pathname)?.[1]));
		const given = /^bearer (.+)$/i.exec(request.headers.authorization ?? "")?.[1] ?? "";
		const answer = (status, body) => {
			response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
		};
		if (request.method !== "GET" || job === void 0 || !equal(given, job.secret)) {
			answer(401, { message: "this job may not ask for an identity token" });
			return;
		}
		const audience = url.searchParams.get("audience") ?? "";
		const value = job.mint(audience === "" ? job.audience : audience);
		answer(200, {
			count: value.length,
			value
		});
	});
	await new Promise((resolve, reject) => {
		server.once("error", reject);
		server.listen(0, "127.0.0.1", resolve);
	});
	const { port } = server.address();
	return {
		admit: ({ jobId, ...job }) => {
			jobs.set(jobId, job);
			return { url: `http://127.0.0.1:${port}/idtoken/${jobId}?api-version=2.0` };
		},
		dismiss: (jobId) => void jobs.delete(jobId),
		close: () => new Promise((resolve) => {
			server.close(() => resolve());
			server.closeAllConnections();
		})
	};
}
function equal(a, b) {
	const [left, right] = [Buffer.from(a), Buffer.from(b)];
	return left.length === right.length && timingSafeEqual(left, right);
}

export { startIdentityServer };
