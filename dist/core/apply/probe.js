import "../../rolldown-runtime.js";
import { BlockList, isIP, isIPv6 } from "node:net";
import { request } from "node:http";
import { lookup } from "node:dns/promises";
import { request as request$1 } from "node:https";

// src/apply/probe.ts
/** Bytes of an answer's body that are read. */
const mostBody = 1048576;
/**
* The real thing. A redirect is an answer, never followed. The name is resolved first and exactly that address is connected to: a name in a config
* must not lead to what only the machine can reach (its metadata service, another job's port), not even when it changes in between.
*/
const httpProbe = { get: async (url, options) => {
	let target;
	try {
		target = new URL(url);
	} catch {
		return {
			outcome: "unanswered",
			reason: "the address is not a URL"
		};
	}
	if (target.protocol !== "http:" && target.protocol !== "https:") return {
		outcome: "unanswered",
		reason: `${target.protocol} is not probed, only http: and https: are`
	};
	const limits = [AbortSignal.timeout(options.timeout), ...options.signal === void 0 ? [] : [options.signal]];
	const signal = AbortSignal.any(limits);
	try {
		const address = await addressOf(target, signal);
		if (address === null) return {
			outcome: "unanswered",
			reason: "the name has no address"
		};
		if (!options.privateAddresses && isPrivate(address)) return {
			outcome: "unanswered",
			reason: "the name leads to a private or loopback address, which only environments of kind local may have"
		};
		return await ask(target, address, signal);
	} catch (error) {
		if (signal.aborted) return {
			outcome: "unanswered",
			reason: `no answer within ${options.timeout / 1e3} s`
		};
		return {
			outcome: "unanswered",
			reason: codeOf(error)
		};
	}
} };
async function addressOf({ hostname }, signal) {
	const bare = hostname.replace(/^\[|\]$/g, "");
	if (isIP(bare) !== 0) return bare;
	const aborted = new Promise((_, reject) => {
		signal.addEventListener("abort", () => reject(/* @__PURE__ */ new Error("aborted")), { once: true });
	});
	return (await Promise.race([lookup(bare, {
		all: true,
		verbatim: true
	}), aborted]))[0]?.address ?? null;
}
async function ask(target, address, signal) {
	return await new Promise((resolve, reject) => {
		const request$2 = (target.protocol === "https:" ? request$1 : request)(target, {
			method: "GET",
			headers: {
				accept: "application/json, */*",
				"user-agent": "flotilla-probe",
				connection: "close"
			},
			agent: false,
			signal,
			lookup: (_name, options, found) => {
				const family = isIPv6(address) ? 6 : 4;
				if (options.all === true) found(null, [{
					address,
					family
				}]);
				else found(null, address, family);
			}
		}, (response) => {
			const parts = [];
			let size = 0;
			response.on("data", (part) => {
				size += part.length;
				parts.push(part);
				if (size > mostBody) request$2.destroy(/* @__PURE__ */ new Error("answer over 1 MiB"));
			});
			response.on("end", () => resolve({
				outcome: "answered",
				status: response.statusCode ?? 0,
				body: Buffer.concat(parts).toString("utf8")
			}));
			response.on("error", reject);
		});
		request$2.on("error", reject);
		request$2.end();
	});
}
/** IANA's special-purpose address registries (RFC 6890): what is not reachable from everywhere. */
const special4 = new BlockList();
const special6 = new BlockList();
for (const [net, bits] of [
	["0.0.0.0", 8],
	["10.0.0.0", 8],
	["100.64.0.0", 10],
	["127.0.0.0", 8],
	["168.63.129.16", 32],
	["169.254.0.0", 16],
	["172.16.0.0", 12],
	["192.0.0.0", 24],
	["192.168.0.0", 16],
	["198.18.0.0", 15],
	["224.0.0.0", 3]
]) special4.addSubnet(net, bits, "ipv4");
for (const [net, bits] of [
	["::", 3],
	["4000::", 2],
	["8000::", 1],
	["2002::", 16],
	["2001::", 32]
]) special6.addSubnet(net, bits, "ipv6");
/** Loopback, private, link-local, shared, multicast or otherwise special. */
function isPrivate(address) {
	return isIPv6(address) ? special6.check(address, "ipv6") : special4.check(address, "ipv4");
}
function codeOf(error) {
	if (error instanceof Error && "code" in error && typeof error.code === "string") return error.code;
	return error instanceof Error && error.message === "answer over 1 MiB" ? error.message : "the connection failed";
}

export { httpProbe, isPrivate };
