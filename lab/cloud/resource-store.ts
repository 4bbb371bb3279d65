import { UserError } from "../../src/process/user-error.ts";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Mutex } from "../mutex.ts";
import { readFault, type Fault, type FaultKind } from "./faults.ts";
import { answer, decide, text, undrift, type Backup, type CloudObject, type Snapshot } from "./inventory.ts";
import { complete, kindOf, type KindName } from "./kinds.ts";
import { Services } from "./services.ts";
import { readState, StateWriter, writeState } from "./state-file.ts";
import type { WireObject } from "./wire-value.ts";

/** Time and randomness, injected. */
export interface CloudContext {
  readonly now: () => Date;
  readonly random: (bytes: number) => Buffer;
}

/** The result of a request to create, change or delete an object. `answered: false`: done, but the answer is withheld. */
export type ChangeResult =
  | { readonly outcome: "done"; readonly attributes: WireObject | null; readonly answered: boolean; readonly adopted: boolean }
  | {
      readonly outcome: "refused";
      readonly code: "name-taken" | "gone" | "protected" | "api-error" | "cancelled" | "closing";
      readonly message: string;
    };

/** The cloud's objects: kept on disk, changed by one request at a time, with an HTTP server for each service. */
export class ResourceStore {
  readonly #context: CloudContext;
  readonly #folder: string;
  readonly #objects: Map<string, CloudObject>;
  readonly #faults: Map<string, Map<FaultKind, Fault>>;
  readonly #backups: Backup[];
  readonly #services = new Services();
  readonly #writer: StateWriter;
  readonly #controlPort: number;
  readonly #closing = new AbortController();
  /** By name: aborted when a slow object is fixed, to end the delays of its changes. */
  readonly #delays = new Map<string, AbortController>();
  /** Serializes changes: two requests for one name must not both find it free. */
  readonly #changes = new Mutex();

  private constructor(folder: string, context: CloudContext, snapshot: Snapshot | null, controlPort: number) {
    this.#folder = folder;
    this.#context = context;
    this.#controlPort = controlPort;
    this.#objects = new Map((snapshot?.objects ?? []).map((object) => [object.name, object]));
    this.#faults = new Map((snapshot?.faults ?? []).map(({ name, faults }) => [name, new Map(faults.map((fault) => [fault.kind, fault]))]));
    this.#backups = [...(snapshot?.backups ?? [])];
    this.#writer = new StateWriter(join(folder, stateFile), () => JSON.stringify(this.#snapshot(), null, 1));
  }

  /** Restores what the folder holds: each service on its previous port if that is free, else on another (which the engine sees as drift). */
  static async open(folder: string, context: CloudContext, snapshot: Snapshot | null, controlPort: number): Promise<ResourceStore> {
    const store = new ResourceStore(folder, context, snapshot, controlPort);
    for (const object of store.#objects.values()) {
      if (object.kind !== "local_service") continue;
      const port = await store.#serve(object.name, object.port);
      store.#objects.set(object.name, { ...object, port, attributes: { ...object.attributes, url: serviceUrl(port) } });
    }
    await store.#writer.save();
    return store;
  }

  /** All objects, by name. */
  objects(): readonly CloudObject[] {
    return [...this.#objects.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  backups(database: string): readonly Backup[] {
    return this.#backups.filter((backup) => backup.database === database);
  }

  /** The current state of an object that the engine knows; null where it is gone or another one has its name. */
  read(kind: KindName, known: WireObject): WireObject | null {
    const object = this.#objects.get(text(known["name"]));
    return object?.kind === kind && object.id === known["id"] ? object.attributes : null;
  }

  /** The object with that name or id, for import. */
  find(kind: KindName, nameOrId: string): WireObject | null {
    const object = [...this.#objects.values()].find(
      (object) => object.kind === kind && (object.name === nameOrId || object.id === nameOrId),
    );
    return object?.attributes ?? null;
  }

  /** Whether changes of that name are delayed. */
  isSlow(name: string): boolean {
    return this.#fault(name, "slow") !== null;
  }

  /**
   * Creates, changes or deletes an object, with the faults of its name. The state is on disk when this resolves.
   *
   * @param gone aborted when the caller disconnects: a delayed change is dropped then, so that it can't undo what a second attempt has done
   */
  async change(kind: KindName, prior: WireObject | null, planned: WireObject | null, gone: AbortSignal): Promise<ChangeResult> {
    const name = text((planned ?? prior)?.["name"]);
    await this.#delay(name, gone);
    if (gone.aborted) return { outcome: "refused", code: "cancelled", message: "the caller disconnected during the delay" };
    const error = this.#fault(name, "api-error");
    if (error !== null) return { outcome: "refused", code: "api-error", message: error.message };
    const result = await this.#changes.run(() => this.#change(kind, prior, planned));
    if (result.outcome === "done") await this.#writer.save();
    return result;
  }

  /** Injects a fault into the object of that name. @returns null, or why that is not possible */
  async break(name: string, asked: unknown): Promise<string | null> {
    const object = this.#objects.get(name) ?? null;
    const read = readFault(asked, object);
    if (read.outcome === "refused") return read.reason;
    const { fault } = read;
    if (fault.kind === "gone") {
      await this.#changes.run(() => this.#remove(name));
    } else {
      if (fault.kind === "drift" && object !== null) {
        this.#objects.set(name, { ...object, attributes: { ...object.attributes, ...fault.attributes } });
      }
      const faults = this.#faults.get(name) ?? new Map<FaultKind, Fault>();
      this.#faults.set(name, faults.set(fault.kind, fault));
    }
    await this.#writer.save();
    return null;
  }

  /** Clears all faults of that name, or one kind. @returns the kinds that were cleared */
  async fix(name: string, kind: FaultKind | null): Promise<readonly FaultKind[]> {
    const faults = this.#faults.get(name) ?? new Map<FaultKind, Fault>();
    const fixed = [...faults.values()].filter((fault) => kind === null || fault.kind === kind);
    for (const fault of fixed) {
      faults.delete(fault.kind);
      if (fault.kind === "slow") {
        this.#delays.get(name)?.abort();
        this.#delays.delete(name);
      }
      const object = this.#objects.get(name);
      if (fault.kind === "drift" && object !== undefined) {
        this.#objects.set(name, { ...object, attributes: undrift(object.attributes, fault) });
      }
    }
    if (faults.size === 0) this.#faults.delete(name);
    await this.#writer.save();
    return fixed.map((fault) => fault.kind);
  }

  /** All faults, by name. */
  faults(): readonly { readonly name: string; readonly faults: readonly Fault[] }[] {
    return [...this.#faults].map(([name, faults]) => ({ name, faults: [...faults.values()] })).sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** Backs up a database, once for one key. @returns the evidence; null where there is no such database */
  async backup(database: string, key: string | null): Promise<Backup | null> {
    const made = this.#backups.find((backup) => backup.database === database && key !== null && backup.key === key);
    if (made !== undefined) return made;
    const object = this.#objects.get(database);
    if (object?.kind !== "local_database") return null;
    const content = JSON.stringify(object);
    const backup: Backup = {
      id: `bak-${this.#context.random(8).toString("hex")}`,
      database,
      at: this.#context.now().toISOString(),
      size: Buffer.byteLength(content),
      key,
    };
    await writeState(join(this.#folder, "backups", `${backup.id}.json`), content);
    this.#backups.push(backup);
    await this.#writer.save();
    return backup;
  }

  /** Ends all delays, writes the state and stops all services. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.#changes.run(() => this.#writer.save());
    await this.#services.closeAll();
  }

  /** Waits for a slow object: until its delay is over, it is fixed, the caller disconnects, or the cloud is closed. */
  async #delay(name: string, gone: AbortSignal): Promise<void> {
    const slow = this.#fault(name, "slow");
    if (slow === null) return;
    const delay = this.#delays.get(name) ?? new AbortController();
    this.#delays.set(name, delay);
    const signal = AbortSignal.any([delay.signal, this.#closing.signal, gone]);
    await sleep(slow.delay, undefined, { signal }).catch(() => undefined);
  }

  async #change(kind: KindName, prior: WireObject | null, planned: WireObject | null): Promise<ChangeResult> {
    if (this.#closing.signal.aborted) return { outcome: "refused", code: "closing", message: "the local cloud is shutting down" };
    const decision = decide(this.#objects, kind, prior, planned);
    if (decision.kind === "refuse") return { outcome: "refused", code: decision.code, message: decision.message };
    if (decision.kind === "nothing") return { outcome: "done", attributes: null, answered: true, adopted: false };
    if (decision.kind === "delete") {
      await this.#remove(decision.object.name);
      return { outcome: "done", attributes: null, answered: true, adopted: false };
    }
    if (decision.kind === "update") {
      const { object, attributes, adopted } = decision;
      this.#objects.set(object.name, { ...object, attributes });
      this.#trip(object.name);
      return { outcome: "done", attributes, answered: true, adopted };
    }
    const { name, attributes } = await this.#create(kind, decision.attributes);
    return { outcome: "done", attributes, answered: this.#fault(name, "killed-between") === null, adopted: false };
  }

  async #create(kind: KindName, planned: WireObject): Promise<CloudObject> {
    const name = text(planned["name"]);
    const id = `${kind.replace("local_", "").replaceAll("_", "-")}-${this.#context.random(6).toString("hex")}`;
    const port = kind === "local_service" ? await this.#serve(name, null) : null;
    const computed: Record<string, string> = {
      id,
      address: this.#freeAddress(),
      url: port === null ? `postgres://${id}.databases.local:5432/main` : serviceUrl(port),
      password: this.#context.random(24).toString("base64url"),
    };
    const own = kindOf(kind).attributes.filter((attribute) => attribute.use === "computed");
    const attributes = complete(kindOf(kind), { ...planned, ...Object.fromEntries(own.map(({ name }) => [name, computed[name]])) });
    const object: CloudObject = { kind, name, id, attributes, port };
    this.#objects.set(name, object);
    this.#trip(name);
    return object;
  }

  /** Marks that the update after which a service never gets healthy has happened. */
  #trip(name: string): void {
    const never = this.#fault(name, "never-healthy");
    if (never !== null) this.#faults.get(name)?.set("never-healthy", { ...never, tripped: true });
  }

  async #remove(name: string): Promise<void> {
    this.#objects.delete(name);
    await this.#services.close(name);
  }

  #serve(name: string, wanted: number | null): Promise<number> {
    return this.#services.open(name, wanted, (path) => {
      const object = this.#objects.get(name);
      if (object === undefined) return { status: 503, body: { status: "starting" } };
      return answer(object, this.#faults.get(name) ?? new Map(), path);
    });
  }

  /** An address that no network uses. */
  #freeAddress(): string {
    const taken = new Set([...this.#objects.values()].map((object) => object.attributes["address"]));
    for (;;) {
      const [a = 0, b = 0] = this.#context.random(2);
      const address = `10.${a}.${b}.1`;
      if (!taken.has(address)) return address;
    }
  }

  #fault<K extends FaultKind>(name: string, kind: K): Extract<Fault, { kind: K }> | null {
    const fault = this.#faults.get(name)?.get(kind);
    return fault?.kind === kind ? (fault as Extract<Fault, { kind: K }>) : null;
  }

  #snapshot(): Snapshot {
    return { format: 1, port: this.#controlPort, objects: this.objects(), faults: this.faults(), backups: this.#backups };
  }
}

/**
 * The state that a cloud left in its folder; null where there is none.
 *
 * @throws where the file has a format that this version does not know
 */
export async function readSnapshot(folder: string): Promise<Snapshot | null> {
  const content = await readState(join(folder, stateFile));
  if (content === null) return null;
  const path = join(folder, stateFile);
  let parsed: unknown;
  try {
    parsed = JSON.parse(content);
  } catch (error) {
    throw new UserError(`${path} is damaged: it is not JSON. Remove ${folder} to start over with an empty cloud.`, error);
  }
  if (typeof parsed !== "object" || parsed === null || !("format" in parsed) || parsed.format !== 1)
    throw new UserError(`${path} was not written by this version of the local cloud. Remove ${folder} to start over.`);
  return parsed as Snapshot;
}

const stateFile = "cloud.json";

function serviceUrl(port: number): string {
  return `http://127.0.0.1:${port}`;
}
