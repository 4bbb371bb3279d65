import { readFault } from "./faults.js";
import { answer, decide, text, undrift } from "./inventory.js";
import { complete, kindOf } from "./kinds.js";
import { Services } from "./services.js";
import { StateWriter, readState, writeState } from "./state-file.js";
import { setTimeout } from "node:timers/promises";
import { join } from "node:path";

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
		const object = this.#objects.get(text(known["name"]));
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
		const name = text((planned ?? prior)?.["name"]);
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
		await setTimeout(slow.delay, void 0, { signal }).catch(() => void 0);
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
		const name = text(planned["name"]);
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

export { Estate, readSnapshot };
