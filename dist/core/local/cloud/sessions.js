import { serveSession } from "./session-server.js";
import { createHash, timingSafeEqual } from "node:crypto";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { tmpdir } from "node:os";

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

export { Sessions, digest };
