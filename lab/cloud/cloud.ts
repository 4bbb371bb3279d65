import { randomBytes } from "node:crypto";
import { chmod, mkdir, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import { takeLock } from "../../src/process/lock-file.ts";
import { closeServer } from "../loopback.ts";
import { cloudIn } from "./client.ts";
import { controlApi } from "./control-api.ts";
import type { Break, FaultKind } from "./faults.ts";
import { checkIdentity, type IdentityCheck, IssuerKeys, type Role, type Trust } from "./identity.ts";
import type { Backup, CloudObject } from "./inventory.ts";
import { protocol } from "./protocol.ts";
import { provider } from "./provider.ts";
import { type LoggedRequest, RequestLog } from "./request-log.ts";
import { type CloudContext, readSnapshot, ResourceStore } from "./resource-store.ts";
import { listenPreferring } from "./services.ts";
import { type Grant, Sessions } from "./sessions.ts";
import { readState, writeState } from "./state-file.ts";

export interface CloudOptions {
  /** Where the cloud keeps its state; created if missing, readable by this user only. */
  readonly dir: string;
  readonly now: () => Date;
  /** Whose workflows may open sessions; null: only the operator. */
  readonly trust: Trust | null;
  /** Lifetime of a session in milliseconds; an hour where absent; null: until the cloud is closed. */
  readonly sessionTtl?: number | null;
  /** Source of ids and passwords; the system's where absent. */
  readonly random?: (bytes: number) => Buffer;
}

/** Another process runs the cloud of this folder, or is starting it. */
export class CloudTaken extends Error {
  constructor(message: string) {
    super(message);
    this.name = "CloudTaken";
  }
}

/**
 * Starts the local cloud of a folder, with everything it held when it was closed.
 *
 * @throws CloudTaken where a cloud of that folder is already running or starting
 */
export async function startCloud(options: CloudOptions): Promise<Cloud> {
  const { dir, now } = options;
  await mkdir(dir, { recursive: true });
  await chmod(dir, 0o700);
  const path = join(dir, "lock");
  const lock = await takeLock(path, { command: "the local cloud", since: now().toISOString() });
  if (lock.kind === "damaged") throw new CloudTaken(`${path} is damaged; remove it if no local cloud of ${dir} is running`);
  if (lock.kind === "taken") {
    const running = await cloudIn(dir);
    const where = running === null ? `in process ${lock.by.pid} on ${lock.by.host}` : `at ${running.url}`;
    throw new CloudTaken(`a local cloud of ${dir} is already running ${where}`);
  }
  try {
    return await openCloud(options, () => lock.release());
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function openCloud(options: CloudOptions, release: () => Promise<void>): Promise<Cloud> {
  const { dir, now, trust, sessionTtl = 3_600_000, random = randomBytes } = options;
  const operatorToken = await operatorTokenIn(dir, random);
  const context: CloudContext = { now, random };
  const snapshot = await readSnapshot(dir);
  const sessions = new Sessions(dir, context, sessionTtl, protocol());
  await sessions.prepare();
  const server = createServer();
  const port = await listenPreferring(server, snapshot?.port ?? null);
  const store = await ResourceStore.open(dir, context, snapshot, port).catch(async (error: unknown) => {
    await closeServer(server);
    throw error;
  });
  const log = new RequestLog(now);
  const url = `http://127.0.0.1:${port}`;
  const cloud = new Cloud({ dir, url, operatorToken, server, sessions, store, log, release });
  const keys = new IssuerKeys();
  server.on(
    "request",
    controlApi({
      store,
      sessions,
      log,
      operatorToken,
      checkIdentity: async (token, role) => (trust === null ? noIssuer : checkIdentity(token, role, trust, now(), keys)),
      openSession: (role, identity) => cloud.openSession(role, identity),
    }),
  );
  await writeState(join(dir, "url"), `${url}\n`);
  return cloud;
}

/** A running local cloud. */
class Cloud {
  /** Of the control API. */
  readonly url: string;
  /** The content of the file `operator-token` in the cloud's folder: may do everything. */
  readonly operatorToken: string;
  readonly #dir: string;
  readonly #server: Server;
  readonly #sessions: Sessions;
  readonly #store: ResourceStore;
  readonly #log: RequestLog;
  /** Releases the lock of the folder. */
  readonly #release: () => Promise<void>;
  #closed: Promise<void> | null = null;

  constructor(parts: {
    readonly dir: string;
    readonly url: string;
    readonly operatorToken: string;
    readonly server: Server;
    readonly sessions: Sessions;
    readonly store: ResourceStore;
    readonly log: RequestLog;
    readonly release: () => Promise<void>;
  }) {
    this.url = parts.url;
    this.operatorToken = parts.operatorToken;
    this.#dir = parts.dir;
    this.#server = parts.server;
    this.#sessions = parts.sessions;
    this.#store = parts.store;
    this.#log = parts.log;
    this.#release = parts.release;
  }

  /** The last 10,000 requests since the cloud started. */
  get requests(): readonly LoggedRequest[] {
    return this.#log.entries;
  }

  /** Calls the listener with every request from now on: after its effect, before its answer. */
  onRequest(listener: (request: LoggedRequest) => void): void {
    this.#log.onRequest(listener);
  }

  /** All objects by name, passwords included. */
  resources(): readonly CloudObject[] {
    return this.#store.objects();
  }

  backups(database: string): readonly Backup[] {
    return this.#store.backups(database);
  }

  /** Opens a session for a caller whose token was already checked. */
  async openSession(role: Role, identity: string): Promise<Grant> {
    const grant = await this.#sessions.open(role, identity, (caller) =>
      provider(this.#store, caller, (call, kind, name, outcome) => this.#log.add({ ...caller, call, kind, name, outcome })),
    );
    this.#log.add({ session: grant.id, role, identity, call: "OpenSession", kind: null, name: null, outcome: "ok" });
    return grant;
  }

  /** Injects a fault into the object of that name. Throws where that is not possible. */
  async break(name: string, what: Break): Promise<void> {
    const refusal = await this.#store.break(name, what);
    if (refusal !== null) throw new Error(`${name} can't be broken like that: ${refusal}`);
  }

  /** Clears all faults of that name, or one kind. Returns the kinds that were cleared. */
  fix(name: string, kind?: FaultKind): Promise<readonly FaultKind[]> {
    return this.#store.fix(name, kind ?? null);
  }

  /** Ends all sessions, services and listeners; may be called twice. The cloud's state stays on disk. */
  close(): Promise<void> {
    return (this.#closed ??= this.#close());
  }

  async #close(): Promise<void> {
    await rm(join(this.#dir, "url"), { force: true });
    await closeServer(this.#server);
    await this.#sessions.closeAll();
    await this.#store.close();
    await this.#release();
  }
}

export type { Cloud };

const noIssuer: IdentityCheck = {
  outcome: "refused",
  code: "not-trusted",
  message: "this cloud trusts no issuer of identity tokens, only its operator",
};

async function operatorTokenIn(dir: string, random: (bytes: number) => Buffer): Promise<string> {
  const path = join(dir, "operator-token");
  const kept = (await readState(path))?.trim() ?? "";
  if (kept !== "") return kept;
  const token = random(32).toString("base64url");
  await writeState(path, `${token}\n`);
  return token;
}
