import { randomBytes } from "node:crypto";
import { chmod, mkdir, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { takeLock } from "../../src/process/lock-file.ts";
import { controlApi, type Requester } from "./control-api.ts";
import { cloudIn } from "./client.ts";
import { ResourceStore, readSnapshot, type CloudContext } from "./resource-store.ts";
import type { Break, FaultKind } from "./faults.ts";
import { identify, IssuerKeys, type IdentityCheck, type Role, type Trust } from "./identity.ts";
import type { Backup, CloudObject } from "./inventory.ts";
import { protocol } from "./protocol.ts";
import { provider, type LoggedRequest } from "./provider.ts";
import { listen, shut } from "./services.ts";
import { Sessions, type Grant } from "./sessions.ts";
import { readState, writeState } from "./state-file.ts";

export interface CloudOptions {
  /** Where the cloud keeps its things; made if it is not there, for this user only. */
  readonly dir: string;
  readonly now: () => Date;
  /** Whose workflows may get a session; null: only the operator. */
  readonly trust: Trust | null;
  /** Milliseconds a session lives; an hour where absent, null: until the cloud ends. */
  readonly sessionTtl?: number | null;
  /** Where ids and passwords come from; the system's where absent. */
  readonly random?: (bytes: number) => Buffer;
}

/** A running local cloud. */
export interface Cloud {
  /** Of the control API. */
  readonly url: string;
  /** What the file `operator-token` in the cloud's folder holds: may do everything. */
  readonly operatorToken: string;
  /** What was asked of the cloud since it started, the last 10,000 requests. */
  readonly requests: readonly LoggedRequest[];
  /** Everything there is, by name, passwords included. */
  resources(): readonly CloudObject[];
  backups(database: string): readonly Backup[];
  /** A session as {@link Grant} for somebody whose token was checked already. */
  openSession(role: Role, identity: string): Promise<Grant>;
  /** Makes something go wrong with the object of that name. Throws where that can't be. */
  break(name: string, what: Break): Promise<void>;
  /** Takes it back: all that is broken about the name, or one kind. */
  fix(name: string, kind?: FaultKind): Promise<readonly FaultKind[]>;
  /** Ends every session, service and listener; may be called twice. What the cloud holds stays on disk. */
  close(): Promise<void>;
}

/** Another process runs the cloud of this folder, or is about to. */
export class CloudTaken extends Error {
  constructor(message: string) {
    super(message);
    this.name = "CloudTaken";
  }
}

/**
 * Starts the local cloud of a folder, with everything it held when it ended.
 *
 * @throws CloudTaken where a cloud of that folder runs or starts already
 */
export async function startCloud(options: CloudOptions): Promise<Cloud> {
  const { dir, now } = options;
  await mkdir(dir, { recursive: true });
  await chmod(dir, 0o700);
  const path = join(dir, "lock");
  const lock = await takeLock(path, { command: "the local cloud", since: now().toISOString() });
  if (lock.kind === "damaged") throw new CloudTaken(`${path} is damaged; remove it if no local cloud of ${dir} runs`);
  if (lock.kind === "taken") {
    const running = await cloudIn(dir);
    const where = running === null ? `in process ${lock.by.pid} on ${lock.by.host}` : `at ${running.url}`;
    throw new CloudTaken(`a local cloud of ${dir} runs already ${where}`);
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

  const requests: LoggedRequest[] = [];
  const log = (entry: Omit<LoggedRequest, "at">) => {
    requests.push({ at: now().toISOString(), ...entry });
    if (requests.length > KEPT_REQUESTS) requests.shift();
  };
  const keys = new IssuerKeys();
  const server = createServer();
  const port = await listen(server, snapshot?.port ?? null);
  const store = await ResourceStore.open(dir, context, snapshot, () => port).catch(async (error: unknown) => {
    await shut(server);
    throw error;
  });
  let ended: Promise<void> | null = null;
  const end = async () => {
    await rm(join(dir, "url"), { force: true });
    await shut(server);
    await sessions.closeAll();
    await store.close();
    await release();
  };
  const openSession = async (role: Role, identity: string) => {
    const grant = await sessions.open(role, identity, (caller) =>
      provider(store, caller, (call, kind, name, outcome) => {
        log({ ...caller, call, kind, name, outcome });
      }),
    );
    log({ session: grant.id, role, identity, call: "OpenSession", kind: null, name: null, outcome: "ok" });
    return grant;
  };
  server.on(
    "request",
    controlApi({
      store,
      sessions,
      requests,
      operatorToken,
      identify: (token, role) => (trust === null ? Promise.resolve(NO_ISSUER) : identify(token, role, trust, now(), keys)),
      openSession,
      log: (requester, call, name, outcome) => {
        log({ ...logged(requester), call, kind: null, name, outcome });
      },
    }),
  );
  const url = `http://127.0.0.1:${port}`;
  await writeState(join(dir, "url"), `${url}\n`);
  return {
    url,
    operatorToken,
    requests,
    resources: () => store.objects(),
    backups: (database) => store.backups(database),
    openSession,
    break: async (name, what) => {
      const mistake = await store.break(name, what);
      if (mistake !== null) throw new Error(`${name} can't be broken like that: ${mistake}`);
    },
    fix: (name, kind) => store.fix(name, kind ?? null),
    close: () => (ended ??= end()),
  };
}

const KEPT_REQUESTS = 10_000;
const NO_ISSUER: IdentityCheck = {
  kind: "refused",
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

function logged(requester: Requester): Pick<LoggedRequest, "session" | "role" | "identity"> {
  return requester.kind === "session" ? requester.caller : { session: "", role: requester.kind, identity: requester.kind };
}
