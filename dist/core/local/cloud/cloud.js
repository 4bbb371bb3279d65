import "../../../rolldown-runtime.js";
import { StateWriter, cloudIn, proofOf, readState, writeState } from "./client.js";
import { require_dist_cjs, require_src, require_src$1 } from "../../../vendor/grpc-grpc-js.js";
import { createServer } from "node:net";
import { createServer as createServer$1 } from "node:http";
import { once } from "node:events";
import { createHash, createPublicKey, randomBytes, timingSafeEqual, verify } from "node:crypto";
import { setTimeout as setTimeout$1 } from "node:timers/promises";
import { chmod, mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { tmpdir } from "node:os";
import { spawn } from "node:child_process";

// src/local/cloud/wire-value.ts
var import_dist_cjs = require_dist_cjs();
/** A value that the engine does not know yet ("known after apply"). */
const UNKNOWN = Object.freeze({ unknown: true });
/**
* Reads an object value as the engine sends it.
* Unknowns are MessagePack extensions (0: plain, 12: with refinements):
* https://github.com/hashicorp/terraform/blob/main/docs/plugin-protocol/object-wire-format.md
*
* @returns the object, or null for the null object (nothing there yet, or to be destroyed)
* @throws where the bytes are neither: a fault of the engine, not of a user
*/
function fromWire(bytes) {
	const value = (0, import_dist_cjs.decode)(bytes, { extensionCodec: CODEC });
	if (value === null) return null;
	if (typeof value !== "object" || Array.isArray(value)) throw new Error("the engine sent a value that is no object");
	for (const [name, attribute] of Object.entries(value)) if (!isWireValue(attribute)) throw new Error(`the engine sent a value for "${name}" that no attribute of the local cloud can have`);
	return value;
}
/** Writes an object value, or null, as the engine reads it. */
function toWire(value) {
	return (0, import_dist_cjs.encode)(value, {
		extensionCodec: CODEC,
		sortKeys: true
	});
}
function isUnknown(value) {
	return value === UNKNOWN;
}
/** Equal for sure: two unknowns are not. */
function sameValue(a, b) {
	if (isUnknown(a) || isUnknown(b)) return false;
	if (isList(a) && isList(b)) return a.length === b.length && a.every((item, index) => item !== UNKNOWN && item === b[index]);
	return a === b;
}
function isList(value) {
	return Array.isArray(value);
}
function isWireValue(value) {
	if (value === null || value === UNKNOWN) return true;
	if (Array.isArray(value)) return value.every((item) => typeof item === "string" || item === UNKNOWN);
	return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}
const CODEC = new import_dist_cjs.ExtensionCodec();
const PLAIN_UNKNOWN = 0;
const REFINED_UNKNOWN = 12;
CODEC.register({
	type: PLAIN_UNKNOWN,
	encode: (value) => value === UNKNOWN ? new Uint8Array([0]) : null,
	decode: () => UNKNOWN
});
CODEC.register({
	type: REFINED_UNKNOWN,
	encode: () => null,
	decode: () => UNKNOWN
});

// src/local/cloud/kinds.ts
const NAME = {
	name: "name",
	type: "string",
	use: "required",
	replaces: true,
	about: "Unique in the cloud; creating a name that exists takes that object over."
};
const ID = {
	name: "id",
	type: "string",
	use: "computed",
	about: "Given by the cloud."
};
/** What can be made in the local cloud. */
const KINDS = [
	{
		name: "local_network",
		about: "A private network with an address and rules for who may come in.",
		attributes: [
			NAME,
			{
				name: "region",
				type: "string",
				use: "required",
				about: "Where it is."
			},
			{
				name: "public",
				type: "bool",
				use: "optional",
				about: "Reachable from everywhere."
			},
			{
				name: "allowlist",
				type: "list",
				use: "optional",
				about: "CIDR blocks that may come in."
			},
			ID,
			{
				name: "address",
				type: "string",
				use: "computed",
				about: "The network's own address."
			}
		]
	},
	{
		name: "local_database",
		about: "A database with a password of its own that never changes while it lives.",
		attributes: [
			NAME,
			{
				name: "region",
				type: "string",
				use: "required",
				replaces: true,
				about: "Where its data is: it can't be moved."
			},
			{
				name: "size",
				type: "string",
				use: "required",
				about: "small, medium or large."
			},
			{
				name: "network_address",
				type: "string",
				use: "required",
				about: "The network it is in."
			},
			{
				name: "deletion_protection",
				type: "bool",
				use: "optional",
				about: "The cloud refuses to delete it while this is true."
			},
			ID,
			{
				name: "url",
				type: "string",
				use: "computed",
				about: "Where it is reached."
			},
			{
				name: "password",
				type: "string",
				use: "computed",
				sensitive: true,
				about: "Made by the cloud."
			}
		]
	},
	{
		name: "local_service",
		about: "A service that really answers HTTP on a port of this machine.",
		attributes: [
			NAME,
			{
				name: "domain",
				type: "string",
				use: "required",
				about: "The name it is published under."
			},
			{
				name: "version",
				type: "string",
				use: "required",
				about: "The version that runs."
			},
			{
				name: "size",
				type: "string",
				use: "required",
				about: "small, medium or large."
			},
			{
				name: "features",
				type: "list",
				use: "optional",
				about: "What is switched on."
			},
			{
				name: "database_url",
				type: "string",
				use: "required",
				about: "The database it uses."
			},
			{
				name: "database_password",
				type: "string",
				use: "required",
				sensitive: true,
				about: "How it gets into the database."
			},
			{
				name: "network_address",
				type: "string",
				use: "required",
				about: "The network it is in."
			},
			{
				name: "replicas",
				type: "number",
				use: "optional",
				about: "How many run: 1 where absent; with 0 nothing answers."
			},
			ID,
			{
				name: "url",
				type: "string",
				use: "computed",
				about: "Where it answers, without a slash at the end."
			}
		]
	},
	{
		name: "local_uptime_check",
		about: "Looks at an address and raises an alert.",
		attributes: [
			NAME,
			{
				name: "target",
				type: "string",
				use: "required",
				about: "The URL it looks at."
			},
			{
				name: "alerting",
				type: "bool",
				use: "optional",
				about: "Whether somebody is woken."
			},
			ID
		]
	}
];
/** @throws for a name that is no kind: the engine asks only for what the schema has. */
function kindOf(name) {
	const kind = KINDS.find((kind) => kind.name === name);
	if (kind === void 0) throw new Error(`the local cloud has no ${name}`);
	return kind;
}
/** What has to be true before the engine plans; what is not known yet is not looked at. Every mistake at once. */
function validate(kind, config) {
	return kind.attributes.flatMap((attribute) => {
		const value = config[attribute.name] ?? null;
		const rule = RULES[attribute.name];
		if (value === null && attribute.use === "required") return [mistake(attribute.name, `${attribute.name} of a ${kind.name} is null.`)];
		if (rule === void 0 || value === null || isUnknown(value)) return [];
		return (isList(value) ? value : [value]).filter((value) => !isUnknown(value) && !rule.allowed.test(String(value))).map((value) => mistake(attribute.name, `${JSON.stringify(value)} is no ${rule.means} for ${attribute.name} of a ${kind.name}.`));
	});
}
/**
* What the engine wants to do, made complete: what the cloud computes is unknown for a new object and stays as it is for an old one.
*
* @param prior the object as the engine knows it, null before it is created
* @param proposed the configuration merged with the prior object, null to destroy it
*/
function plan(kind, prior, proposed) {
	if (proposed === null) return {
		planned: null,
		replaces: []
	};
	if (prior === null) {
		const computed = kind.attributes.filter((attribute) => attribute.use === "computed");
		return {
			planned: {
				...proposed,
				...Object.fromEntries(computed.map(({ name }) => [name, UNKNOWN]))
			},
			replaces: []
		};
	}
	return {
		planned: proposed,
		replaces: kind.attributes.filter(({ name, replaces }) => replaces === true && !sameValue(prior[name] ?? null, proposed[name] ?? null)).map(({ name }) => name)
	};
}
/** Exactly the attributes of the kind, null where there is none: what the engine reads as an object of this kind. */
function complete(kind, attributes) {
	return Object.fromEntries(kind.attributes.map(({ name, type }) => {
		const value = attributes[name] ?? null;
		if (value !== null && !fits(type, value)) throw new Error(`${name} of a ${kind.name} is no ${type}`);
		return [name, value];
	}));
}
/** Whether a value can be that attribute's. */
function fits(type, value) {
	if (type === "list") return Array.isArray(value) && value.every((item) => typeof item === "string");
	return typeof value === (type === "bool" ? "boolean" : type);
}
function mistake(attribute, detail) {
	return {
		severity: "ERROR",
		summary: `Invalid ${attribute}`,
		detail,
		attribute: { steps: [{ attribute_name: attribute }] }
	};
}
const RULES = {
	name: {
		allowed: /^[a-z][a-z0-9-]{0,99}$/,
		means: "name (a-z, 0-9 and -, a letter first, at most 100)"
	},
	size: {
		allowed: /^(small|medium|large)$/,
		means: "size (small, medium or large)"
	},
	version: {
		allowed: /^\d+\.\d+\.\d+$/,
		means: "version (major.minor.patch)"
	},
	allowlist: {
		allowed: /^[0-9a-f.:]+\/\d{1,3}$/,
		means: "CIDR block"
	},
	replicas: {
		allowed: /^\d{1,2}$/,
		means: "number of replicas (0 to 99)"
	}
};

// src/local/cloud/faults.ts
/**
* Reads what somebody wants to break: `{"kind": "slow", "delay": 2000}` and the like.
*
* @param target the object of that name, null where there is none yet: only what waits for it can be asked for then
* @returns the fault, or a sentence saying what is wrong
*/
function readFault(asked, target) {
	if (typeof asked !== "object" || asked === null) return { mistake: "a fault is an object with a kind" };
	const given = new Map(Object.entries(asked));
	const kind = given.get("kind");
	const version = given.get("version") ?? null;
	if (version !== null && typeof version !== "string") return { mistake: "version is a string" };
	switch (kind) {
		case "never-healthy": return notService(target) ?? {
			kind,
			version,
			tripped: false
		};
		case "503": return notService(target) ?? { kind };
		case "wrong-version": {
			const told = version ?? target?.attributes["version"];
			if (typeof told !== "string") return { mistake: "there is no such service yet: say the version it shall tell" };
			return notService(target) ?? {
				kind,
				version: told
			};
		}
		case "killed-between": return { kind };
		case "api-error": {
			const message = given.get("message") ?? "internal error";
			return typeof message === "string" ? {
				kind,
				message
			} : { mistake: "message is a string" };
		}
		case "slow": {
			const delay = given.get("delay");
			if (typeof delay !== "number" || !Number.isInteger(delay) || delay < 1 || delay > LONGEST_DELAY) return { mistake: `delay is a whole number of milliseconds, 1 to ${LONGEST_DELAY}` };
			return {
				kind,
				delay
			};
		}
		case "drift": return readDrift(given.get("attributes"), target);
		case "gone": return target === null ? { mistake: "there is no such object" } : { kind };
		default: return { mistake: `no fault is called ${JSON.stringify(kind)}; there are ${FAULT_KINDS.join(", ")}` };
	}
}
const FAULT_KINDS = [
	"never-healthy",
	"503",
	"wrong-version",
	"killed-between",
	"api-error",
	"slow",
	"drift",
	"gone"
];
const LONGEST_DELAY = 6e5;
function notService(target) {
	return target !== null && target.kind !== "local_service" ? { mistake: `only a local_service can do that, this is a ${target.kind}` } : null;
}
function readDrift(attributes, target) {
	if (target === null) return { mistake: "there is no such object" };
	if (typeof attributes !== "object" || attributes === null) return { mistake: "attributes is an object: attribute to new value" };
	const changes = {};
	const before = {};
	for (const [name, value] of Object.entries(attributes)) {
		const attribute = kindOf(target.kind).attributes.find((attribute) => attribute.name === name && attribute.use !== "computed");
		if (attribute === void 0 || name === "name") return { mistake: `a ${target.kind} has no "${name}" that could change` };
		if (!fits(attribute.type, value)) return { mistake: `${name} of a ${target.kind} is a ${attribute.type}` };
		changes[name] = value;
		before[name] = target.attributes[name] ?? null;
	}
	if (Object.keys(changes).length === 0) return { mistake: "attributes names nothing to change" };
	return {
		kind: "drift",
		attributes: changes,
		before
	};
}

// src/local/cloud/stand-in.ts
var import_src$1 = require_src();
/**
* Starts it. Engines watch the process they reattach to and give up when it is gone; those with go-plugin before 1.5 (OpenTofu 1.6)
* also kill it when its socket does not answer, as after a session's end: that must not hit the cloud.
* It waits for its standard input to end, so it ends with the cloud however that ends.
*/
async function startStandIn() {
	const child = spawn(process.execPath, ["--eval", "process.stdin.resume()"], {
		stdio: [
			"pipe",
			"ignore",
			"ignore"
		],
		env: {},
		cwd: "/"
	});
	await once(child, "spawn");
	const { pid } = child;
	if (pid === void 0) throw new Error("a process was started that has no id");
	const ended = once(child, "exit");
	child.stdin.on("error", () => void 0);
	return {
		pid,
		close: async () => {
			child.kill();
			await ended;
		}
	};
}

// src/local/cloud/session-server.ts
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
	const server = new import_src$1.Server();
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
	server.createConnectionInjector(import_src$1.ServerCredentials.createInsecure()).injectConnection(socket);
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
					code: import_src$1.status.INTERNAL,
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

// src/local/cloud/sessions.ts
/** The open sessions, each with a server of its own that ends with it. */
var Sessions = class {
	#folder;
	#chance;
	#ttl;
	#protocol;
	#open = /* @__PURE__ */ new Map();
	/** @param ttl milliseconds a session lives */
	constructor(folder, chance, ttl, protocol) {
		this.#folder = socketFolder(folder);
		this.#chance = chance;
		this.#ttl = ttl;
		this.#protocol = protocol;
	}
	/** Makes the sockets' folder, for this user only; what a cloud that was killed left there is removed. */
	async prepare() {
		await rm(this.#folder, {
			recursive: true,
			force: true
		});
		await mkdir(this.#folder, { mode: 448 });
	}
	async open(role, identity, calls) {
		const id = this.#chance.random(8).toString("hex");
		const token = this.#chance.random(32).toString("base64url");
		const caller = {
			session: id,
			role,
			identity
		};
		const path = join(this.#folder, this.#chance.random(12).toString("hex"));
		const server = await serveSession(path, this.#protocol, calls(caller));
		const expires = new Date(this.#chance.now().getTime() + this.#ttl);
		const timer = setTimeout(() => void this.close(id), this.#ttl);
		timer.unref();
		this.#open.set(id, {
			caller,
			expires,
			server,
			timer,
			digest: digest(token)
		});
		return {
			id,
			role,
			reattach: server.reattach,
			token,
			expires: expires.toISOString()
		};
	}
	/** Who has this token, null if no open session has it. */
	find(token) {
		const wanted = digest(token);
		const now = this.#chance.now();
		return [...this.#open.values()].find((session) => timingSafeEqual(session.digest, wanted) && session.expires > now)?.caller ?? null;
	}
	/** @returns whether there was such a session */
	async close(id) {
		const session = this.#open.get(id);
		this.#open.delete(id);
		if (session === void 0) return false;
		clearTimeout(session.timer);
		await session.server.close();
		return true;
	}
	async closeAll() {
		await Promise.all([...this.#open.keys()].map((id) => this.close(id)));
		await rm(this.#folder, {
			recursive: true,
			force: true
		});
	}
};
/** For comparing secrets in constant time whatever their length. */
function digest(secret) {
	return createHash("sha256").update(secret).digest();
}
/** sockaddr_un holds 108 bytes on Linux and 104 on macOS, and a socket's name takes 25: where the folder's path is too long, the system's temporary folder serves. */
function socketFolder(folder) {
	const near = join(folder, "sessions");
	return Buffer.byteLength(near) <= 70 ? near : join(tmpdir(), `flotilla-${digest(folder).toString("hex").slice(0, 12)}`);
}

// src/local/cloud/control-api.ts
/**
* The cloud's API beside the provider: sessions, backups, and what the operator may break. JSON in and out; an error is
* `{"error": {"code", "message"}}`.
*/
function controlApi(control) {
	return (request, response) => {
		const answering = async () => {
			try {
				const { status, body } = await route(control, request);
				send(response, status, body);
			} catch (error) {
				if (error instanceof BadRequest) send(response, 400, failure("bad-request", error.message));
				else send(response, 500, failure("internal", error instanceof Error ? error.message : String(error)));
			}
		};
		answering();
	};
}
async function route(control, request) {
	const { pathname } = new URL(request.url ?? "/", "http://cloud");
	const [noun = "", id = "", part = "", ...rest] = pathname.slice(1).split("/");
	if (rest.length > 0) return NOT_FOUND;
	const who = whoAsks(control, request);
	switch (`${request.method ?? "GET"} ${noun}${id === "" ? "" : "/:id"}${part === "" ? "" : `/${part}`}`) {
		case "GET healthz": return {
			status: 200,
			body: { status: "ok" }
		};
		case "GET proof/:id": return {
			status: 200,
			body: { proof: proofOf(control.operatorToken, id) }
		};
		case "POST sessions": return openSession(control, await readBody(request));
		case "DELETE sessions/:id":
			if (who.kind !== "operator" && !(who.kind === "session" && who.caller.session === id)) return denied(who);
			return await control.sessions.close(id) ? {
				status: 204,
				body: null
			} : NOT_FOUND;
		case "GET resources": return who.kind === "nobody" ? denied(who) : {
			status: 200,
			body: { resources: control.estate.objects().map(withoutSecrets) }
		};
		case "GET requests": return who.kind === "operator" ? {
			status: 200,
			body: { requests: control.requests }
		} : denied(who);
		case "GET faults": return who.kind === "operator" ? {
			status: 200,
			body: { faults: control.estate.faults() }
		} : denied(who);
		case "POST break": return who.kind === "operator" ? breakObject(control, await readBody(request)) : denied(who);
		case "POST mend": return who.kind === "operator" ? mendObject(control, await readBody(request)) : denied(who);
		case "GET databases/:id/backups": return who.kind === "nobody" ? denied(who) : {
			status: 200,
			body: { backups: control.estate.backups(id) }
		};
		case "POST databases/:id/backups": return backUp(control, who, id);
		default: return NOT_FOUND;
	}
}
async function openSession(control, body) {
	const role = body.get("role");
	const token = body.get("token");
	if (role !== "plan" && role !== "apply") throw new BadRequest("role is plan or apply");
	if (typeof token !== "string" || token === "") throw new BadRequest("token is a string");
	if (isOperator(control, token)) return {
		status: 201,
		body: await control.openSession(role, "operator")
	};
	const judged = await control.identify(token, role);
	if (judged.kind === "trusted") return {
		status: 201,
		body: await control.openSession(role, judged.identity)
	};
	control.log({ kind: "nobody" }, "OpenSession", null, judged.code);
	return {
		status: 403,
		body: failure(judged.code, judged.message)
	};
}
async function breakObject(control, body) {
	const name = nameIn(body);
	const mistake = await control.estate.break(name, body.get("fault"));
	if (mistake !== null) throw new BadRequest(mistake);
	control.log({ kind: "operator" }, "Break", name, "ok");
	return {
		status: 204,
		body: null
	};
}
async function mendObject(control, body) {
	const name = nameIn(body);
	const asked = body.get("kind") ?? null;
	const kind = FAULT_KINDS.find((kind) => kind === asked) ?? null;
	if (kind === null && asked !== null) throw new BadRequest(`kind is one of ${FAULT_KINDS.join(", ")}`);
	const mended = await control.estate.mend(name, kind);
	control.log({ kind: "operator" }, "Mend", name, "ok");
	return {
		status: 200,
		body: { mended }
	};
}
async function backUp(control, who, database) {
	if (!(who.kind === "operator" || who.kind === "session" && who.caller.role === "apply")) {
		control.log(who, "CreateBackup", database, "forbidden");
		return denied(who);
	}
	const backup = await control.estate.backup(database);
	control.log(who, "CreateBackup", database, backup === null ? "gone" : "ok");
	if (backup === null) return {
		status: 404,
		body: failure("not-found", `there is no database "${database}"`)
	};
	return {
		status: 201,
		body: backup
	};
}
function whoAsks(control, request) {
	const [scheme = "", token = ""] = (request.headers.authorization ?? "").split(" ");
	if (scheme.toLowerCase() !== "bearer" || token === "") return { kind: "nobody" };
	if (isOperator(control, token)) return { kind: "operator" };
	const caller = control.sessions.find(token);
	return caller === null ? { kind: "nobody" } : {
		kind: "session",
		caller
	};
}
function isOperator(control, token) {
	return timingSafeEqual(digest(token), digest(control.operatorToken));
}
function denied(who) {
	if (who.kind === "nobody") return {
		status: 401,
		body: failure("unauthenticated", "a bearer token of an open session is needed")
	};
	return {
		status: 403,
		body: failure("forbidden", "403: this identity may not do that")
	};
}
function withoutSecrets(object) {
	const secrets = kindOf(object.kind).attributes.filter((attribute) => attribute.sensitive === true);
	return {
		...object,
		attributes: {
			...object.attributes,
			...Object.fromEntries(secrets.map(({ name }) => [name, null]))
		}
	};
}
function nameIn(body) {
	const name = body.get("name");
	if (typeof name !== "string" || name === "") throw new BadRequest("name is the name of an object in the cloud");
	return name;
}
var BadRequest = class extends Error {};
const NOT_FOUND = {
	status: 404,
	body: failure("not-found", "the local cloud has nothing there")
};
const LARGEST_BODY = 65536;
function failure(code, message) {
	return { error: {
		code,
		message
	} };
}
async function readBody(request) {
	const chunks = [];
	let size = 0;
	for await (const chunk of request) {
		size += chunk.length;
		if (size > LARGEST_BODY) throw new BadRequest(`the body is larger than ${LARGEST_BODY} bytes`);
		chunks.push(chunk);
	}
	let body;
	try {
		body = JSON.parse(Buffer.concat(chunks).toString("utf8"));
	} catch {
		throw new BadRequest("the body is no JSON");
	}
	if (typeof body !== "object" || body === null || Array.isArray(body)) throw new BadRequest("the body is no JSON object");
	return new Map(Object.entries(body));
}
function send(response, status, body) {
	if (body === null) {
		response.writeHead(status, { connection: "close" }).end();
		return;
	}
	response.writeHead(status, {
		"content-type": "application/json",
		connection: "close"
	}).end(`${JSON.stringify(body)}\n`);
}

// src/local/cloud/inventory.ts
/**
* What the cloud does about a request.
*
* @param objects everything there is, by name
* @param prior the object as the engine knows it, null to create it
* @param planned the object as it shall be, null to delete it; what the cloud computes may be unknown
*/
function decide(objects, kind, prior, planned) {
	const known = prior === null ? null : objects.get(text$1(prior["name"])) ?? null;
	const current = known !== null && known.kind === kind && known.id === prior?.["id"] ? known : null;
	if (planned === null) {
		if (current === null) return { kind: "nothing" };
		if (current.attributes["deletion_protection"] !== true) return {
			kind: "delete",
			object: current
		};
		return {
			kind: "refuse",
			code: "protected",
			message: `${kind} "${current.name}" has deletion_protection: the local cloud does not delete it. Set it to false, apply that, then delete.`
		};
	}
	if (prior !== null) {
		if (current !== null) return {
			kind: "update",
			object: current,
			adopted: false,
			attributes: merged(current, planned)
		};
		return {
			kind: "refuse",
			code: "gone",
			message: `${kind} "${text$1(prior["name"])}" is gone from the local cloud: plan again.`
		};
	}
	const same = objects.get(text$1(planned["name"]));
	if (same === void 0) return {
		kind: "create",
		attributes: planned
	};
	if (same.kind === kind) return {
		kind: "update",
		object: same,
		adopted: true,
		attributes: merged(same, planned)
	};
	return {
		kind: "refuse",
		code: "name-taken",
		message: `the name "${same.name}" belongs to a ${same.kind} already.`
	};
}
/** The attributes a mended drift leaves: what nobody changed since goes back to what it was. */
function undrift(attributes, drift) {
	const back = Object.entries(drift.before).filter(([name]) => sameValue(attributes[name] ?? null, drift.attributes[name] ?? null));
	return {
		...attributes,
		...Object.fromEntries(back)
	};
}
/** What a service answers to a GET, given what is broken about it. */
function answer(object, faults, path) {
	if (path !== "/healthz") return {
		status: 404,
		body: { status: "not found" }
	};
	const runs = text$1(object.attributes["version"]);
	const wrong = faults.get("wrong-version");
	const version = wrong?.kind === "wrong-version" ? wrong.version : runs;
	if (object.attributes["replicas"] === 0) return {
		status: 503,
		body: {
			status: "stopped",
			version
		}
	};
	const never = faults.get("never-healthy");
	const unhealthy = never?.kind === "never-healthy" && (never.version === null ? never.tripped : never.version === runs);
	if (faults.has("503") || unhealthy) return {
		status: 503,
		body: {
			status: "unavailable",
			version
		}
	};
	return {
		status: 200,
		body: {
			status: "ok",
			version
		}
	};
}
/** A string attribute, empty where it is not there. */
function text$1(value) {
	return typeof value === "string" ? value : "";
}
/** The configured part as planned, the computed part as it is. */
function merged(object, planned) {
	const computed = kindOf(object.kind).attributes.filter((attribute) => attribute.use === "computed");
	return complete(kindOf(object.kind), {
		...planned,
		...Object.fromEntries(computed.map(({ name }) => [name, object.attributes[name] ?? null]))
	});
}

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
		const server = createServer$1((request, response) => {
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

// src/local/cloud/estate.ts
/** The cloud's things: kept on disk, changed one request at a time, served where they are services. */
var Estate = class Estate {
	#chance;
	#folder;
	#objects;
	#faults;
	#backups;
	#services = new Services();
	#writer;
	#controlPort;
	#closing = new AbortController();
	/** Ends the waiting for slow objects when they are mended, by name. */
	#patience = /* @__PURE__ */ new Map();
	#turn = Promise.resolve();
	constructor(folder, chance, snapshot, controlPort) {
		this.#folder = folder;
		this.#chance = chance;
		this.#controlPort = controlPort;
		this.#objects = new Map((snapshot?.objects ?? []).map((object) => [object.name, object]));
		this.#faults = new Map((snapshot?.faults ?? []).map(({ name, faults }) => [name, new Map(faults.map((fault) => [fault.kind, fault]))]));
		this.#backups = [...snapshot?.backups ?? []];
		this.#writer = new StateWriter(join(folder, STATE_FILE), () => JSON.stringify(this.#snapshot(), null, 1));
	}
	/** Brings back what the folder holds, every service on the port it had if that is free, else on another one (which the engine sees as drift). */
	static async open(folder, chance, snapshot, controlPort) {
		const estate = new Estate(folder, chance, snapshot, controlPort);
		for (const object of estate.#objects.values()) {
			if (object.kind !== "local_service") continue;
			const port = await estate.#serve(object.name, object.port);
			estate.#objects.set(object.name, {
				...object,
				port,
				attributes: {
					...object.attributes,
					url: serviceUrl(port)
				}
			});
		}
		await estate.#writer.save();
		return estate;
	}
	/** Everything there is, by name. */
	objects() {
		return [...this.#objects.values()].sort((a, b) => a.name < b.name ? -1 : 1);
	}
	backups(database) {
		return this.#backups.filter((backup) => backup.database === database);
	}
	/** The object the engine knows, as it is now; null when it is gone or another one has its name. */
	read(kind, known) {
		const object = this.#objects.get(text$1(known["name"]));
		return object?.kind === kind && object.id === known["id"] ? object.attributes : null;
	}
	/** The object of that name or id, for import. */
	find(kind, nameOrId) {
		return [...this.#objects.values()].find((object) => object.kind === kind && (object.name === nameOrId || object.id === nameOrId))?.attributes ?? null;
	}
	/** Whether a change of that name waits before it is done. */
	isSlow(name) {
		return this.#fault(name, "slow") !== null;
	}
	/**
	* Creates, changes or deletes; what is broken about the name happens here. The state is on disk when this ends.
	*
	* @param gone the caller's going away: what waits for a slow object is given up then, so that it cannot come later and undo what a
	* second try has done meanwhile
	*/
	async realize(kind, prior, planned, gone) {
		const name = text$1((planned ?? prior)?.["name"]);
		await this.#wait(name, gone);
		if (gone.aborted) return {
			kind: "refused",
			code: "cancelled",
			message: "the caller went away while it waited"
		};
		const error = this.#fault(name, "api-error");
		if (error !== null) return {
			kind: "refused",
			code: "api-error",
			message: error.message
		};
		const realized = await this.#inTurn(() => this.#change(kind, prior, planned));
		if (realized.kind === "done") await this.#writer.save();
		return realized;
	}
	/** Makes something go wrong with the object of that name. @returns a sentence where that can't be, else null */
	async break(name, asked) {
		const object = this.#objects.get(name) ?? null;
		const fault = readFault(asked, object);
		if ("mistake" in fault) return fault.mistake;
		if (fault.kind === "gone") await this.#inTurn(() => this.#remove(name));
		else {
			if (fault.kind === "drift" && object !== null) this.#objects.set(name, {
				...object,
				attributes: {
					...object.attributes,
					...fault.attributes
				}
			});
			const faults = this.#faults.get(name) ?? /* @__PURE__ */ new Map();
			this.#faults.set(name, faults.set(fault.kind, fault));
		}
		await this.#writer.save();
		return null;
	}
	/** Takes back what was broken about the object of that name: all of it, or one kind. @returns the kinds taken back */
	async mend(name, kind) {
		const faults = this.#faults.get(name) ?? /* @__PURE__ */ new Map();
		const mended = [...faults.values()].filter((fault) => kind === null || fault.kind === kind);
		for (const fault of mended) {
			faults.delete(fault.kind);
			if (fault.kind === "slow") {
				this.#patience.get(name)?.abort();
				this.#patience.delete(name);
			}
			const object = this.#objects.get(name);
			if (fault.kind === "drift" && object !== void 0) this.#objects.set(name, {
				...object,
				attributes: undrift(object.attributes, fault)
			});
		}
		if (faults.size === 0) this.#faults.delete(name);
		await this.#writer.save();
		return mended.map((fault) => fault.kind);
	}
	/** Everything that is broken, by name. */
	faults() {
		return [...this.#faults].map(([name, faults]) => ({
			name,
			faults: [...faults.values()]
		})).sort((a, b) => a.name < b.name ? -1 : 1);
	}
	/** Backs a database up. @returns the evidence, null where there is no such database */
	async backup(database) {
		const object = this.#objects.get(database);
		if (object?.kind !== "local_database") return null;
		const content = JSON.stringify(object);
		const backup = {
			id: `bak-${this.#chance.random(8).toString("hex")}`,
			database,
			at: this.#chance.now().toISOString(),
			size: Buffer.byteLength(content)
		};
		await writeState(join(this.#folder, "backups", `${backup.id}.json`), content);
		this.#backups.push(backup);
		await this.#writer.save();
		return backup;
	}
	/** Ends what waits, writes what is not written yet and stops every service. */
	async close() {
		this.#closing.abort();
		await this.#inTurn(() => this.#writer.save());
		await this.#services.closeAll();
	}
	/** As long as the name is slow: until the delay is over, it is mended, the caller is gone, or the cloud ends. */
	async #wait(name, gone) {
		const slow = this.#fault(name, "slow");
		if (slow === null) return;
		const patience = this.#patience.get(name) ?? new AbortController();
		this.#patience.set(name, patience);
		const signal = AbortSignal.any([
			patience.signal,
			this.#closing.signal,
			gone
		]);
		await setTimeout$1(slow.delay, void 0, { signal }).catch(() => void 0);
	}
	async #change(kind, prior, planned) {
		if (this.#closing.signal.aborted) return {
			kind: "refused",
			code: "closing",
			message: "the local cloud is shutting down"
		};
		const decision = decide(this.#objects, kind, prior, planned);
		if (decision.kind === "refuse") return {
			kind: "refused",
			code: decision.code,
			message: decision.message
		};
		if (decision.kind === "nothing") return {
			kind: "done",
			attributes: null,
			answered: true,
			adopted: false
		};
		if (decision.kind === "delete") {
			await this.#remove(decision.object.name);
			return {
				kind: "done",
				attributes: null,
				answered: true,
				adopted: false
			};
		}
		if (decision.kind === "update") {
			const { object, attributes, adopted } = decision;
			this.#objects.set(object.name, {
				...object,
				attributes
			});
			this.#trip(object.name);
			return {
				kind: "done",
				attributes,
				answered: true,
				adopted
			};
		}
		const { name, attributes } = await this.#create(kind, decision.attributes);
		return {
			kind: "done",
			attributes,
			answered: this.#fault(name, "killed-between") === null,
			adopted: false
		};
	}
	async #create(kind, planned) {
		const name = text$1(planned["name"]);
		const id = `${kind.replace("local_", "").replaceAll("_", "-")}-${this.#chance.random(6).toString("hex")}`;
		const port = kind === "local_service" ? await this.#serve(name, null) : null;
		const computed = {
			id,
			address: this.#freeAddress(),
			url: port === null ? `postgres://${id}.databases.local:5432/main` : serviceUrl(port),
			password: this.#chance.random(24).toString("base64url")
		};
		const own = kindOf(kind).attributes.filter((attribute) => attribute.use === "computed");
		const object = {
			kind,
			name,
			id,
			attributes: complete(kindOf(kind), {
				...planned,
				...Object.fromEntries(own.map(({ name }) => [name, computed[name]]))
			}),
			port
		};
		this.#objects.set(name, object);
		this.#trip(name);
		return object;
	}
	/** The change that a service was never to get healthy after has come. */
	#trip(name) {
		const never = this.#fault(name, "never-healthy");
		if (never !== null) this.#faults.get(name)?.set("never-healthy", {
			...never,
			tripped: true
		});
	}
	async #remove(name) {
		this.#objects.delete(name);
		await this.#services.close(name);
	}
	#serve(name, wanted) {
		return this.#services.open(name, wanted, (path) => {
			const object = this.#objects.get(name);
			if (object === void 0) return {
				status: 503,
				body: { status: "starting" }
			};
			return answer(object, this.#faults.get(name) ?? /* @__PURE__ */ new Map(), path);
		});
	}
	/** An address that no network has. */
	#freeAddress() {
		const taken = new Set([...this.#objects.values()].map((object) => object.attributes["address"]));
		for (;;) {
			const [a = 0, b = 0] = this.#chance.random(2);
			const address = `10.${a}.${b}.1`;
			if (!taken.has(address)) return address;
		}
	}
	#fault(name, kind) {
		const fault = this.#faults.get(name)?.get(kind);
		return fault?.kind === kind ? fault : null;
	}
	/** One after the other: two requests for one name must not both find it free. */
	#inTurn(work) {
		const done = this.#turn.then(work, work);
		this.#turn = done.catch(() => void 0);
		return done;
	}
	#snapshot() {
		return {
			format: 1,
			port: this.#controlPort(),
			objects: this.objects(),
			faults: this.faults(),
			backups: this.#backups
		};
	}
};
/**
* What a cloud left in its folder, null where there was none.
*
* @throws where the file is of a format this version does not know
*/
async function readSnapshot(folder) {
	const content = await readState(join(folder, STATE_FILE));
	if (content === null) return null;
	const parsed = JSON.parse(content);
	if (typeof parsed !== "object" || parsed === null || !("format" in parsed) || parsed.format !== 1) throw new Error(`${join(folder, STATE_FILE)} was not written by this version of the local cloud; remove the folder to start anew`);
	return parsed;
}
const STATE_FILE = "cloud.json";
function serviceUrl(port) {
	return `http://127.0.0.1:${port}`;
}

// src/local/cloud/identity.ts
/** What a token must be made for. */
const AUDIENCE = "flotilla-local-cloud";
/**
* Decides whether a job's identity token is good for a role: its signature by one of the issuer's keys, then what it says.
* https://docs.github.com/actions/reference/security/oidc
*/
async function identify(token, role, trust, now, keys) {
	const parts = readToken(token);
	if (parts === null) return refused$1("malformed", "the token is no JSON Web Token");
	if (parts.header.get("alg") !== "RS256") return refused$1("wrong-algorithm", "the token is not signed with RS256");
	const key = await keys.find(trust.issuer, text(parts.header.get("kid")));
	if (key.kind === "refused") return key;
	if (!verify("RSA-SHA256", Buffer.from(parts.signed), createPublicKey({
		key: key.jwk,
		format: "jwk"
	}), parts.signature)) return refused$1("bad-signature", "the token's signature is not the issuer's");
	return judge(parts.claims, role, trust, now);
}
/**
* What the claims of a genuine token allow. Never `sub` alone: for a job that names an environment it carries no ref, so that any
* branch's workflow could have it.
*/
function judge(claims, role, trust, now) {
	const seconds = now.getTime() / 1e3;
	const expires = claims.get("exp");
	const notBefore = claims.get("nbf") ?? 0;
	const workflow = `${trust.repository}/.github/workflows/${role}.yml@refs/heads/main`;
	if (claims.get("iss") !== trust.issuer) return refused$1("wrong-issuer", `the token is not issued by ${trust.issuer}`);
	if (claims.get("aud") !== "flotilla-local-cloud") return refused$1("wrong-audience", `the token is not made for ${AUDIENCE}`);
	if (typeof expires !== "number" || expires <= seconds) return refused$1("expired", "the token has expired");
	if (typeof notBefore !== "number" || notBefore > seconds + CLOCK_SKEW) return refused$1("not-yet-valid", "the token is not valid yet");
	if (claims.get("repository_id") !== trust.repositoryId) return refused$1("wrong-repository", `the token is of another repository than ${trust.repository} (${trust.repositoryId})`);
	if (claims.get("ref") !== "refs/heads/main") return refused$1("wrong-ref", "the token's run is not of refs/heads/main");
	if (claims.get("job_workflow_ref") !== workflow) return refused$1("wrong-workflow", `the role ${role} is for ${workflow}`);
	if (claims.get("environment") !== `flotilla-${role}`) return refused$1("wrong-environment", `the role ${role} is for jobs of the environment flotilla-${role}`);
	return {
		kind: "trusted",
		identity: `${trust.repository} ${role}.yml run ${text(claims.get("run_id")) || "unknown"}`
	};
}
/** The public keys of issuers, fetched when they are needed and kept until a token names one that is not among them. */
var IssuerKeys = class {
	#keys = /* @__PURE__ */ new Map();
	async find(issuer, id) {
		const kept = this.#keys.get(issuer)?.get(id);
		if (kept !== void 0) return {
			kind: "key",
			jwk: kept
		};
		if (!isSafe(issuer)) return refused$1("not-trusted", `${issuer} is neither https nor on loopback`);
		let keys;
		try {
			keys = await fetchKeys(issuer);
		} catch (error) {
			return refused$1("issuer-unreachable", `the keys of ${issuer} can't be had: ${error instanceof Error ? error.message : String(error)}`);
		}
		this.#keys.set(issuer, keys);
		const jwk = keys.get(id);
		return jwk === void 0 ? refused$1("unknown-key", `${issuer} has no such signing key`) : {
			kind: "key",
			jwk
		};
	}
};
/** Seconds by which the issuer's clock may be ahead of ours. */
const CLOCK_SKEW = 60;
/** Milliseconds to wait for the issuer. */
const PATIENCE = 5e3;
/** https://openid.net/specs/openid-connect-discovery-1_0.html, section 4 */
async function fetchKeys(issuer) {
	const configuration = await fetchObject(`${issuer}/.well-known/openid-configuration`);
	if (configuration.get("issuer") !== issuer) throw new Error("its configuration names another issuer");
	const address = text(configuration.get("jwks_uri"));
	if (!isSafe(address)) throw new Error("its jwks_uri is neither https nor on loopback");
	const keys = (await fetchObject(address)).get("keys");
	if (!Array.isArray(keys)) throw new Error("its key set has no keys");
	const found = /* @__PURE__ */ new Map();
	for (const key of keys) {
		const fields = mapOf(key);
		const use = fields?.get("use") ?? "sig";
		if (fields?.get("kty") === "RSA" && use === "sig") found.set(text(fields.get("kid")), Object.fromEntries(fields));
	}
	return found;
}
async function fetchObject(url) {
	const response = await fetch(url, {
		signal: AbortSignal.timeout(PATIENCE),
		redirect: "error"
	});
	if (!response.ok) throw new Error(`${url} answers ${response.status}`);
	const fields = mapOf(await response.json());
	if (fields === null) throw new Error(`${url} answers no object`);
	return fields;
}
function readToken(token) {
	const [head = "", body = "", signature = "", ...rest] = token.split(".");
	const header = readPart(head);
	const claims = readPart(body);
	if (header === null || claims === null || signature === "" || rest.length > 0) return null;
	return {
		header,
		claims,
		signed: `${head}.${body}`,
		signature: Buffer.from(signature, "base64url")
	};
}
function readPart(part) {
	try {
		return mapOf(JSON.parse(Buffer.from(part, "base64url").toString("utf8")));
	} catch {
		return null;
	}
}
function mapOf(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value) ? new Map(Object.entries(value)) : null;
}
function isSafe(url) {
	if (!URL.canParse(url)) return false;
	const { protocol, hostname } = new URL(url);
	return protocol === "https:" || protocol === "http:" && [
		"127.0.0.1",
		"localhost",
		"[::1]"
	].includes(hostname);
}
function refused$1(code, message) {
	return {
		kind: "refused",
		code,
		message
	};
}
function text(value) {
	return typeof value === "string" ? value : "";
}

// src/local/cloud/protocol.ts
var import_src = require_src$1();
/**
* The services that an engine expects of a provider it reattaches to: the part of plugin protocol 6 that resources need, and what the
* engine's plugin library asks of every plugin (health, stdio, broker, controller). Field numbers are those of tfplugin6.4, which
* OpenTofu 1.6 and Terraform 1.11 both speak; data sources and functions are left out because the local cloud has none.
*/
function protocol() {
	const definition = (0, import_src.fromJSON)({ nested: PACKAGES }, {
		keepCase: true,
		longs: Number,
		enums: String,
		defaults: true
	});
	const service = (name) => {
		const found = definition[name];
		if (found === void 0 || "format" in found) throw new Error(`no service ${name} in the protocol`);
		return found;
	};
	return {
		provider: service("tfplugin6.Provider"),
		health: service("grpc.health.v1.Health"),
		stdio: service("plugin.GRPCStdio"),
		broker: service("plugin.GRPCBroker"),
		controller: service("plugin.GRPCController")
	};
}
/** A message from lines like `string name = 1`, `repeated Diagnostic diagnostics = 2`, `map string Schema schemas = 3`. */
function message(fields, nested) {
	return {
		fields: Object.fromEntries(fields.map(field)),
		...nested === void 0 ? {} : { nested }
	};
}
function field(line) {
	const [declared = "", number = ""] = line.split(" = ");
	const words = declared.split(" ");
	const name = words.pop() ?? "";
	const type = words.pop() ?? "";
	const id = Number(number);
	if (words[0] === "repeated") return [name, {
		type,
		id,
		rule: "repeated"
	}];
	if (words[0] === "map") return [name, {
		type,
		id,
		keyType: words[1] ?? "string"
	}];
	return [name, {
		type,
		id
	}];
}
/** The two messages of a call, nested as the protocol has them. */
function call(request, response, others = {}) {
	return message([], {
		Request: message(request),
		Response: message(response),
		...others
	});
}
function service(calls) {
	return { methods: Object.fromEntries(Object.entries(calls).map(([name, [requestType, responseType, stream]]) => [name, {
		requestType,
		responseType,
		...stream === void 0 ? {} : {
			responseStream: true,
			requestStream: name === "StartStream"
		}
	}])) };
}
const TFPLUGIN6 = {
	DynamicValue: message(["bytes msgpack = 1", "bytes json = 2"]),
	Diagnostic: message([
		"Severity severity = 1",
		"string summary = 2",
		"string detail = 3",
		"AttributePath attribute = 4"
	], { Severity: { values: {
		INVALID: 0,
		ERROR: 1,
		WARNING: 2
	} } }),
	AttributePath: message(["repeated Step steps = 1"], { Step: message(["string attribute_name = 1"]) }),
	RawState: message(["bytes json = 1"]),
	Schema: message(["int64 version = 1", "Block block = 2"], {
		Block: message([
			"int64 version = 1",
			"repeated Attribute attributes = 2",
			"string description = 4"
		]),
		Attribute: message([
			"string name = 1",
			"bytes type = 2",
			"string description = 3",
			"bool required = 4",
			"bool optional = 5",
			"bool computed = 6",
			"bool sensitive = 7"
		])
	}),
	ServerCapabilities: message(["bool plan_destroy = 1", "bool get_provider_schema_optional = 2"]),
	GetMetadata: call([], [
		"ServerCapabilities server_capabilities = 1",
		"repeated Diagnostic diagnostics = 2",
		"repeated ResourceMetadata resources = 4"
	], { ResourceMetadata: message(["string type_name = 1"]) }),
	GetProviderSchema: call([], [
		"Schema provider = 1",
		"map string Schema resource_schemas = 2",
		"repeated Diagnostic diagnostics = 4",
		"ServerCapabilities server_capabilities = 6"
	]),
	ValidateProviderConfig: call(["DynamicValue config = 1"], ["repeated Diagnostic diagnostics = 2"]),
	ConfigureProvider: call(["string terraform_version = 1", "DynamicValue config = 2"], ["repeated Diagnostic diagnostics = 1"]),
	ValidateResourceConfig: call(["string type_name = 1", "DynamicValue config = 2"], ["repeated Diagnostic diagnostics = 1"]),
	UpgradeResourceState: call([
		"string type_name = 1",
		"int64 version = 2",
		"RawState raw_state = 3"
	], ["DynamicValue upgraded_state = 1", "repeated Diagnostic diagnostics = 2"]),
	ReadResource: call([
		"string type_name = 1",
		"DynamicValue current_state = 2",
		"bytes private = 3"
	], [
		"DynamicValue new_state = 1",
		"repeated Diagnostic diagnostics = 2",
		"bytes private = 3"
	]),
	PlanResourceChange: call([
		"string type_name = 1",
		"DynamicValue prior_state = 2",
		"DynamicValue proposed_new_state = 3",
		"DynamicValue config = 4",
		"bytes prior_private = 5"
	], [
		"DynamicValue planned_state = 1",
		"repeated AttributePath requires_replace = 2",
		"bytes planned_private = 3",
		"repeated Diagnostic diagnostics = 4"
	]),
	ApplyResourceChange: call([
		"string type_name = 1",
		"DynamicValue prior_state = 2",
		"DynamicValue planned_state = 3",
		"DynamicValue config = 4",
		"bytes planned_private = 5"
	], [
		"DynamicValue new_state = 1",
		"bytes private = 2",
		"repeated Diagnostic diagnostics = 3"
	]),
	ImportResourceState: call(["string type_name = 1", "string id = 2"], ["repeated ImportedResource imported_resources = 1", "repeated Diagnostic diagnostics = 2"], { ImportedResource: message([
		"string type_name = 1",
		"DynamicValue state = 2",
		"bytes private = 3"
	]) }),
	StopProvider: call([], ["string Error = 1"]),
	Provider: service(Object.fromEntries([
		"GetMetadata",
		"GetProviderSchema",
		"ValidateProviderConfig",
		"ConfigureProvider",
		"ValidateResourceConfig",
		"UpgradeResourceState",
		"ReadResource",
		"PlanResourceChange",
		"ApplyResourceChange",
		"ImportResourceState",
		"StopProvider"
	].map((name) => [name, [`${name}.Request`, `${name}.Response`]])))
};
/** https://github.com/hashicorp/go-plugin: internal/plugin/*.proto; the library asks for them on every connection. */
const PLUGIN = {
	Empty: message([]),
	StdioData: message(["Channel channel = 1", "bytes data = 2"], { Channel: { values: {
		INVALID: 0,
		STDOUT: 1,
		STDERR: 2
	} } }),
	ConnInfo: message([
		"uint32 service_id = 1",
		"string network = 2",
		"string address = 3"
	]),
	GRPCStdio: service({ StreamStdio: [
		"Empty",
		"StdioData",
		"stream"
	] }),
	GRPCBroker: service({ StartStream: [
		"ConnInfo",
		"ConnInfo",
		"stream"
	] }),
	GRPCController: service({ Shutdown: ["Empty", "Empty"] })
};
/** https://github.com/grpc/grpc/blob/master/doc/health-checking.md */
const HEALTH = {
	HealthCheckRequest: message(["string service = 1"]),
	HealthCheckResponse: message(["ServingStatus status = 1"], { ServingStatus: { values: {
		UNKNOWN: 0,
		SERVING: 1,
		NOT_SERVING: 2,
		SERVICE_UNKNOWN: 3
	} } }),
	Health: service({ Check: ["HealthCheckRequest", "HealthCheckResponse"] })
};
const PACKAGES = {
	tfplugin6: { nested: TFPLUGIN6 },
	plugin: { nested: PLUGIN },
	grpc: { nested: { health: { nested: { v1: { nested: HEALTH } } } } }
};

// src/local/cloud/provider.ts
/**
* The provider's calls, for one caller. Requests have been decoded by the protocol's own definition, so their shape is given.
* A caller with the role `plan` reads and plans; nothing it asks for changes anything.
*/
function provider(estate, caller, log) {
	return {
		GetMetadata: () => ({
			server_capabilities: {},
			resources: KINDS.map(({ name }) => ({ type_name: name }))
		}),
		GetProviderSchema: () => ({
			provider: {
				version: 0,
				block: {
					version: 0,
					attributes: []
				}
			},
			resource_schemas: Object.fromEntries(KINDS.map((kind) => [kind.name, schema(kind)])),
			server_capabilities: {}
		}),
		ValidateProviderConfig: () => ({}),
		ConfigureProvider: () => ({}),
		StopProvider: () => ({}),
		ValidateResourceConfig: (request) => {
			const config = fromWire(request.config.msgpack);
			return { diagnostics: config === null ? [] : validate(kindOf(request.type_name), config) };
		},
		UpgradeResourceState: (request) => {
			const stored = JSON.parse(Buffer.from(request.raw_state.json).toString("utf8"));
			if (typeof stored !== "object" || stored === null) return { upgraded_state: value(null) };
			return { upgraded_state: value(complete(kindOf(request.type_name), { ...stored })) };
		},
		ReadResource: (request) => {
			const kind = kindOf(request.type_name);
			const known = fromWire(request.current_state.msgpack);
			const current = known === null ? null : estate.read(kind.name, known);
			log("ReadResource", kind.name, nameOf(known), current === null ? "gone" : "ok");
			return {
				new_state: value(current),
				private: request.private
			};
		},
		PlanResourceChange: (request) => {
			const kind = kindOf(request.type_name);
			const proposed = fromWire(request.proposed_new_state.msgpack);
			const { planned, replaces } = plan(kind, fromWire(request.prior_state.msgpack), proposed);
			log("PlanResourceChange", kind.name, nameOf(proposed), "ok");
			return {
				planned_state: value(planned),
				requires_replace: replaces.map(path),
				planned_private: request.prior_private
			};
		},
		ApplyResourceChange: async (request, gone) => {
			const kind = kindOf(request.type_name);
			const prior = fromWire(request.prior_state.msgpack);
			const planned = fromWire(request.planned_state.msgpack);
			const name = nameOf(planned ?? prior);
			if (caller.role !== "apply") {
				log("ApplyResourceChange", kind.name, name, "forbidden");
				return refused(prior, "403: this identity may only read", `${caller.identity} has a session for plans; changing ${kind.name} "${name ?? ""}" needs one for apply.`);
			}
			if (name !== null && estate.isSlow(name)) log("ApplyResourceChange", kind.name, name, "waiting");
			const realized = await estate.realize(kind.name, prior, planned, gone);
			if (realized.kind === "refused") {
				log("ApplyResourceChange", kind.name, name, realized.code);
				return refused(prior, `The local cloud refused (${realized.code})`, realized.message);
			}
			if (!realized.answered) {
				log("ApplyResourceChange", kind.name, name, "dropped");
				return null;
			}
			log("ApplyResourceChange", kind.name, name, realized.adopted ? "adopted" : "ok");
			return { new_state: value(realized.attributes) };
		},
		ImportResourceState: (request) => {
			const kind = kindOf(request.type_name);
			const found = estate.find(kind.name, request.id);
			log("ImportResourceState", kind.name, request.id, found === null ? "gone" : "ok");
			if (found === null) return { diagnostics: [mistake("name", `The local cloud has no ${kind.name} with the name or id "${request.id}".`)] };
			return { imported_resources: [{
				type_name: kind.name,
				state: value(found)
			}] };
		}
	};
}
function schema(kind) {
	return {
		version: 0,
		block: {
			version: 0,
			attributes: kind.attributes.map((attribute) => ({
				name: attribute.name,
				type: Buffer.from(JSON.stringify(typeOf(attribute.type))),
				description: attribute.about,
				required: attribute.use === "required",
				optional: attribute.use === "optional",
				computed: attribute.use === "computed",
				sensitive: attribute.sensitive === true
			})),
			description: kind.about
		}
	};
}
function typeOf(type) {
	return type === "list" ? ["list", "string"] : type;
}
function value(object) {
	return { msgpack: toWire(object) };
}
/** An error leaves the object as it was: the engine keeps what it knows. */
function refused(prior, summary, detail) {
	const diagnostics = [{
		severity: "ERROR",
		summary,
		detail
	}];
	return {
		new_state: value(prior),
		diagnostics
	};
}
function nameOf(object) {
	const name = object?.["name"];
	return typeof name === "string" ? name : null;
}
function path(attribute) {
	return { steps: [{ attribute_name: attribute }] };
}

// src/local/cloud/cloud.ts
/**
* Starts the local cloud of a folder, with everything it held when it ended.
*
* @throws where a cloud of that folder runs already
*/
async function startCloud(options) {
	const { dir, now, trust, sessionTtl = 36e5, random = randomBytes } = options;
	const running = await cloudIn(dir);
	if (running !== null) throw new Error(`a local cloud of ${dir} runs already at ${running.url}`);
	await mkdir(dir, { recursive: true });
	await chmod(dir, 448);
	const operatorToken = await operatorTokenIn(dir, random);
	const chance = {
		now,
		random
	};
	const snapshot = await readSnapshot(dir);
	const sessions = new Sessions(dir, chance, sessionTtl, protocol());
	await sessions.prepare();
	const requests = [];
	const log = (entry) => {
		requests.push({
			at: now().toISOString(),
			...entry
		});
		if (requests.length > KEPT_REQUESTS) requests.shift();
	};
	const keys = new IssuerKeys();
	const server = createServer$1();
	const port = await listen(server, snapshot?.port ?? null);
	const estate = await Estate.open(dir, chance, snapshot, () => port).catch(async (error) => {
		await shut(server);
		throw error;
	});
	let ended = null;
	const end = async () => {
		await rm(join(dir, "url"), { force: true });
		await shut(server);
		await sessions.closeAll();
		await estate.close();
	};
	const openSession = async (role, identity) => {
		const grant = await sessions.open(role, identity, (caller) => provider(estate, caller, (call, kind, name, outcome) => {
			log({
				...caller,
				call,
				kind,
				name,
				outcome
			});
		}));
		log({
			session: grant.id,
			role,
			identity,
			call: "OpenSession",
			kind: null,
			name: null,
			outcome: "ok"
		});
		return grant;
	};
	server.on("request", controlApi({
		estate,
		sessions,
		requests,
		operatorToken,
		identify: (token, role) => trust === null ? Promise.resolve(NOBODY) : identify(token, role, trust, now(), keys),
		openSession,
		log: (who, call, name, outcome) => {
			log({
				...logged(who),
				call,
				kind: null,
				name,
				outcome
			});
		}
	}));
	const url = `http://127.0.0.1:${port}`;
	await writeState(join(dir, "url"), `${url}\n`);
	return {
		url,
		operatorToken,
		requests,
		resources: () => estate.objects(),
		backups: (database) => estate.backups(database),
		openSession,
		break: async (name, what) => {
			const mistake = await estate.break(name, what);
			if (mistake !== null) throw new Error(`${name} can't be broken like that: ${mistake}`);
		},
		mend: (name, kind) => estate.mend(name, kind ?? null),
		close: () => ended ??= end()
	};
}
const KEPT_REQUESTS = 1e4;
const NOBODY = {
	kind: "refused",
	code: "not-trusted",
	message: "this cloud trusts no issuer of identity tokens, only its operator"
};
async function operatorTokenIn(dir, random) {
	const path = join(dir, "operator-token");
	const kept = (await readState(path))?.trim() ?? "";
	if (kept !== "") return kept;
	const token = random(32).toString("base64url");
	await writeState(path, `${token}\n`);
	return token;
}
function logged(who) {
	return who.kind === "session" ? who.caller : {
		session: "",
		role: who.kind,
		identity: who.kind
	};
}

export { startCloud };
