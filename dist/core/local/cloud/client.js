import "../../../rolldown-runtime.js";
import { createHmac, randomBytes } from "node:crypto";
import { mkdir, open, readFile, rename } from "node:fs/promises";
import { dirname, join } from "node:path";

// src/local/cloud/state-file.ts
/** The text of a file, or null where there is none. Any other failure throws. */
async function readState(path) {
	try {
		return await readFile(path, "utf8");
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
		throw error;
	}
}
/** Replaces a file as a whole, readable by its owner only: after a crash there is the old one or the new one, never half of one. */
async function writeState(path, text) {
	const folder = dirname(path);
	await mkdir(folder, {
		recursive: true,
		mode: 448
	});
	const next = `${path}.next`;
	const file = await open(next, "w", 384);
	try {
		await file.writeFile(text);
		await file.sync();
	} finally {
		await file.close();
	}
	await rename(next, path);
	const listing = await open(folder, "r");
	try {
		await listing.sync();
	} finally {
		await listing.close();
	}
}
/** Writes the newest state, one write at a time: callers that come while one is under way share the next one. */
var StateWriter = class {
	#path;
	#text;
	#current = Promise.resolve();
	#next = null;
	/** @param text the whole state, read when the write begins */
	constructor(path, text) {
		this.#path = path;
		this.#text = text;
	}
	/** Ends when everything that was true at the call is on disk. */
	save() {
		if (this.#next !== null) return this.#next;
		const next = this.#current.catch(() => void 0).then(() => {
			this.#next = null;
			return writeState(this.#path, this.#text());
		});
		this.#next = next;
		this.#current = next;
		return next;
	}
};

// src/local/cloud/client.ts
/** The cloud said no, or could not be asked: `code` is the cloud's own, `unreachable`, or `unexpected` for an answer that is not the cloud's. */
var CloudError = class extends Error {
	code;
	constructor(code, message, cause) {
		super(message, { cause });
		this.name = "CloudError";
		this.code = code;
	}
};
/**
* The running cloud of a folder with its operator's token, null if none runs there.
*
* @param dir the folder the cloud was started with
*/
async function cloudIn(dir) {
	const url = (await readState(join(dir, "url")))?.trim() ?? "";
	const token = (await readState(join(dir, "operator-token")))?.trim() ?? "";
	if (url === "" || token === "") return null;
	try {
		const nonce = randomBytes(16).toString("hex");
		return fields(await ask("GET", {
			url,
			token: null
		}, `proof/${nonce}`)).get("proof") === proofOf(token, nonce) ? {
			url,
			token
		} : null;
	} catch (error) {
		if (error instanceof CloudError) return null;
		throw error;
	}
}
/**
* Asks for a session.
*
* @param token a job's identity token made for the audience `flotilla-local-cloud`, or the operator's token
* @throws CloudError with the reason the cloud gave (`expired`, `wrong-workflow`, ...)
*/
async function openSession(url, role, token) {
	const grant = fields(await ask("POST", {
		url,
		token: null
	}, "sessions", {
		role,
		token
	}));
	const read = (name) => {
		const value = grant.get(name);
		if (typeof value !== "string") throw new CloudError("unexpected", `the answer of ${url} has no ${name}`);
		return value;
	};
	return {
		id: read("id"),
		role,
		reattach: read("reattach"),
		token: read("token"),
		expires: read("expires")
	};
}
/** Ends a session before its time; `access.token` is the session's own or the operator's. */
async function closeSession(access, id) {
	await ask("DELETE", access, `sessions/${encodeURIComponent(id)}`);
}
/** Makes something go wrong with the object of that name; needs the operator's token. */
async function breakObject(access, name, fault) {
	await ask("POST", access, "break", {
		name,
		fault
	});
}
/** Takes back what is broken about the name: everything, or one kind; needs the operator's token. @returns what was taken back */
async function mendObject(access, name, kind) {
	return list(await ask("POST", access, "mend", {
		name,
		...kind === null ? {} : { kind }
	}), "mended");
}
/** Everything there is, by name, without passwords. */
async function listObjects(access) {
	return list(await ask("GET", access, "resources"), "resources");
}
/** What is broken on purpose, by name, there or not; needs the operator's token. */
async function listFaults(access) {
	return list(await ask("GET", access, "faults"), "faults");
}
/** How a cloud shows that it knows its operator's token without telling it. */
function proofOf(operatorToken, nonce) {
	return createHmac("sha256", operatorToken).update(nonce).digest("hex");
}
/** Milliseconds to wait for an answer. */
const PATIENCE = 15e3;
async function ask(method, access, path, body) {
	let response;
	let answer;
	try {
		response = await fetch(`${access.url.replace(/\/$/, "")}/${path}`, {
			method,
			headers: {
				"content-type": "application/json",
				...access.token === null ? {} : { authorization: `Bearer ${access.token}` }
			},
			...body === void 0 ? {} : { body: JSON.stringify(body) },
			signal: AbortSignal.timeout(PATIENCE),
			redirect: "error"
		});
		answer = await response.text();
	} catch (error) {
		throw new CloudError("unreachable", `the local cloud does not answer at ${access.url}`, error);
	}
	const said = read(answer);
	if (response.ok) {
		if (said === void 0) throw new CloudError("unexpected", `${access.url} answers something else than the local cloud`);
		return said;
	}
	const error = fields(fields(said).get("error"));
	const code = error.get("code");
	const message = error.get("message");
	if (typeof code === "string" && typeof message === "string") throw new CloudError(code, message);
	throw new CloudError("unexpected", `${access.url} answers ${response.status} without saying why`);
}
/** JSON, null for an empty answer, undefined for anything else. */
function read(answer) {
	if (answer === "") return null;
	try {
		return JSON.parse(answer);
	} catch {
		return;
	}
}
function fields(value) {
	return new Map(typeof value === "object" && value !== null ? Object.entries(value) : []);
}
function list(answer, name) {
	const found = fields(answer).get(name);
	if (!Array.isArray(found)) throw new CloudError("unexpected", `the local cloud's answer has no ${name}`);
	return found;
}

export { CloudError, StateWriter, breakObject, closeSession, cloudIn, listFaults, listObjects, mendObject, openSession, proofOf, readState, writeState };
