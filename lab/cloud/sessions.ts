import { createHash, timingSafeEqual } from "node:crypto";
import { mkdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CloudContext } from "./resource-store.ts";
import type { Role } from "./identity.ts";
import type { Protocol } from "./protocol.ts";
import type { Handler } from "./plugin-server.ts";
import type { Caller } from "./provider.ts";
import { serveSession, type SessionServer } from "./session-server.ts";

/** The credentials of a session: to be kept secret like a password. */
export interface Grant {
  readonly id: string;
  readonly role: Role;
  /** The value of `TF_REATTACH_PROVIDERS`: the address of this session's own socket. */
  readonly reattach: string;
  /** Bearer token for the control API. */
  readonly token: string;
  /** ISO 8601; null: when the cloud is closed. */
  readonly expires: string | null;
}

/** The open sessions, each with a server of its own. */
export class Sessions {
  readonly #folder: string;
  readonly #context: CloudContext;
  readonly #ttl: number | null;
  readonly #protocol: Protocol;
  readonly #open = new Map<string, Session>();

  /** @param ttl lifetime of a session in milliseconds; null: until the cloud is closed */
  constructor(folder: string, context: CloudContext, ttl: number | null, protocol: Protocol) {
    this.#folder = socketFolder(folder);
    this.#context = context;
    this.#ttl = ttl;
    this.#protocol = protocol;
  }

  /** Creates the sockets' folder, for this user only; removes what a killed cloud left there. */
  async prepare(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
    await mkdir(this.#folder, { mode: 0o700 });
  }

  async open(role: Role, identity: string, calls: (caller: Caller) => Readonly<Record<string, Handler>>): Promise<Grant> {
    const id = this.#context.random(8).toString("hex");
    const token = this.#context.random(32).toString("base64url");
    const caller: Caller = { session: id, role, identity };
    const path = join(this.#folder, this.#context.random(12).toString("hex"));
    const server = await serveSession(path, this.#protocol, calls(caller));
    const expires = this.#ttl === null ? null : new Date(this.#context.now().getTime() + this.#ttl);
    const timer = this.#ttl === null ? null : setTimeout(() => void this.close(id), this.#ttl).unref();
    this.#open.set(id, { caller, expires, server, timer, digest: digest(token) });
    return { id, role, reattach: server.reattach, token, expires: expires?.toISOString() ?? null };
  }

  /** The caller with this token; null if no open session has it. */
  find(token: string): Caller | null {
    const wanted = digest(token);
    const now = this.#context.now();
    const session = [...this.#open.values()].find(
      ({ digest, expires }) => timingSafeEqual(digest, wanted) && (expires === null || expires > now),
    );
    return session?.caller ?? null;
  }

  /** @returns whether there was such a session */
  async close(id: string): Promise<boolean> {
    const session = this.#open.get(id);
    this.#open.delete(id);
    if (session === undefined) return false;
    if (session.timer !== null) clearTimeout(session.timer);
    await session.server.close();
    return true;
  }

  async closeAll(): Promise<void> {
    await Promise.all([...this.#open.keys()].map((id) => this.close(id)));
    await rm(this.#folder, { recursive: true, force: true });
  }
}

interface Session {
  readonly caller: Caller;
  readonly expires: Date | null;
  readonly server: SessionServer;
  readonly timer: NodeJS.Timeout | null;
  readonly digest: Buffer;
}

/** For comparing secrets of any length in constant time. */
export function digest(secret: string): Buffer {
  return createHash("sha256").update(secret).digest();
}

/**
 * sockaddr_un holds 108 bytes on Linux and 104 on macOS, and a socket's name takes 25: where the folder's path is too long, the system's
 * temporary folder is used.
 */
function socketFolder(folder: string): string {
  const near = join(folder, "sessions");
  return Buffer.byteLength(near) <= 70 ? near : join(tmpdir(), `flotilla-${digest(folder).toString("hex").slice(0, 12)}`);
}
