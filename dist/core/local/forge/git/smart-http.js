import { bytesOf, run } from "../../../process/run.js";
import { pktLine } from "./pkt-line.js";

// src/local/forge/git/smart-http.ts
/** Milliseconds: a fleet repository's whole history passes in seconds. */
const timeout = 12e4;
/** `GET info/refs?service=...`: the refs there are, by the version of the protocol that the client names in `git-protocol`. */
async function advertiseRefs(repository, service, protocol) {
	const ask = () => serve(repository, service, ["--stateless-rpc", "--advertise-refs"], protocol, /* @__PURE__ */ new Uint8Array());
	const body = protocol === "version=2" && service === "git-upload-pack" ? await askedOnce(repository, ask) : await ask();
	const head = Buffer.concat([pktLine(`# service=${service}\n`), Buffer.from("0000")]);
	return {
		status: 200,
		type: `application/x-${service}-advertisement`,
		body: protocol?.includes("version=2") === true && service === "git-upload-pack" ? body : Buffer.concat([head, body])
	};
}
/** By repository: what version 2 answers to the first request. It tells what the server can do and names no refs, so it stays as it is. */
const abilities = /* @__PURE__ */ new WeakMap();
async function askedOnce(repository, ask) {
	const known = abilities.get(repository) ?? await ask();
	if (known.length > 0) abilities.set(repository, known);
	return known;
}
/** `POST git-upload-pack` or `git-receive-pack`: one whole request in, one whole answer out. */
async function rpc(repository, service, protocol, request) {
	return {
		status: 200,
		type: `application/x-${service}-result`,
		body: await serve(repository, service, ["--stateless-rpc"], protocol, request)
	};
}
/** A git that ends badly has said so in its own protocol wherever it could: what it printed is the answer all the same. */
async function serve(repository, service, args, protocol, input) {
	const ended = await run("git", [
		service.slice(4),
		...args,
		repository.dir
	], {
		cwd: repository.dir,
		env: {
			...repository.env,
			...protocol === void 0 ? {} : { GIT_PROTOCOL: protocol }
		},
		encoding: "latin1",
		input,
		timeout,
		maxOutput: 5e8
	});
	return bytesOf(ended);
}

export { advertiseRefs, rpc };
