import "../../../rolldown-runtime.js";
import { controlApi } from "./control-api.js";
import { cloudIn } from "./client.js";
import { Estate, readSnapshot } from "./estate.js";
import { IssuerKeys, identify } from "./identity.js";
import { protocol } from "./protocol.js";
import { provider } from "./provider.js";
import { listen, shut } from "./services.js";
import { Sessions } from "./sessions.js";
import { readState, writeState } from "./state-file.js";
import { createServer } from "node:http";
import { randomBytes } from "node:crypto";
import { chmod, mkdir, rm } from "node:fs/promises";
import { join } from "node:path";

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
	const server = createServer();
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
