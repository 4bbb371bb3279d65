import { createHmac, randomBytes } from "node:crypto";
import { join } from "node:path";
import type { Break, Fault, FaultKind } from "./faults.ts";
import type { Backup, CloudObject } from "./inventory.ts";
import type { LoggedRequest } from "./request-log.ts";
import type { Role } from "./identity.ts";
import type { Grant } from "./sessions.ts";
import { readState } from "./state-file.ts";

/** The address of a cloud's control API, and a token for it. */
export interface CloudAccess {
  readonly url: string;
  readonly token: string;
}

/**
 * The cloud refused a request or did not answer. `code` is the cloud's own, `unreachable`, or `unexpected` for an answer that is not the
 * cloud's.
 */
export class CloudError extends Error {
  readonly code: string;

  constructor(code: string, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = "CloudError";
    this.code = code;
  }
}

/**
 * The running cloud of a folder with its operator's token, null if none runs there.
 *
 * @param dir the folder the cloud was started with
 */
export async function cloudIn(dir: string): Promise<CloudAccess | null> {
  const url = (await readState(join(dir, "url")))?.trim() ?? "";
  const token = (await readState(join(dir, "operator-token")))?.trim() ?? "";
  if (url === "" || token === "") return null;
  try {
    // The address of a cloud that was killed stays in its folder, and another server may use it now: that server must not get the token.
    const nonce = randomBytes(16).toString("hex");
    const proof = fields(await ask("GET", { url, token: null }, `proof/${nonce}`)).get("proof");
    return proof === proofOf(token, nonce) ? { url, token } : null;
  } catch (error) {
    if (error instanceof CloudError) return null;
    throw error;
  }
}

/**
 * Opens a session.
 *
 * @param token a job's identity token for the audience `flotilla-local-cloud`, or the operator's token
 * @throws CloudError with the cloud's reason (`expired`, `wrong-workflow`, ...)
 */
export async function openSession(url: string, role: Role, token: string): Promise<Grant> {
  const grant = fields(await ask("POST", { url, token: null }, "sessions", { role, token }));
  const read = (name: string) => {
    const value = grant.get(name);
    if (typeof value !== "string") throw new CloudError("unexpected", `the answer of ${url} has no ${name}`);
    return value;
  };
  const expires = grant.get("expires") === null ? null : read("expires");
  return { id: read("id"), role, reattach: read("reattach"), token: read("token"), expires };
}

/** Closes a session before it expires; `access.token` is the session's own or the operator's. */
export async function closeSession(access: CloudAccess, id: string): Promise<void> {
  await ask("DELETE", access, `sessions/${encodeURIComponent(id)}`);
}

/** Injects a fault into the object of that name; needs the operator's token. */
export async function breakObject(access: CloudAccess, name: string, fault: Break): Promise<void> {
  await ask("POST", access, "break", { name, fault });
}

/** Clears all faults of a name, or one kind; needs the operator's token. @returns the kinds that were cleared */
export async function fixObject(access: CloudAccess, name: string, kind: FaultKind | null): Promise<readonly FaultKind[]> {
  return list(await ask("POST", access, "fix", { name, ...(kind === null ? {} : { kind }) }), "fixed") as readonly FaultKind[];
}

/** All objects by name, without passwords. */
export async function listObjects(access: CloudAccess): Promise<readonly CloudObject[]> {
  return list(await ask("GET", access, "resources"), "resources") as readonly CloudObject[];
}

/** All faults by name, whether the object exists or not; needs the operator's token. */
export async function listFaults(access: CloudAccess): Promise<readonly { readonly name: string; readonly faults: readonly Fault[] }[]> {
  return list(await ask("GET", access, "faults"), "faults") as readonly { readonly name: string; readonly faults: readonly Fault[] }[];
}

/** The latest requests to the cloud; needs the operator's token. */
export async function listRequests(access: CloudAccess): Promise<readonly LoggedRequest[]> {
  return list(await ask("GET", access, "requests"), "requests") as readonly LoggedRequest[];
}

/** The backups of a database, oldest first. */
export async function listBackups(access: CloudAccess, database: string): Promise<readonly Backup[]> {
  return list(await ask("GET", access, `databases/${encodeURIComponent(database)}/backups`), "backups") as readonly Backup[];
}

/** Proves that the cloud knows its operator's token without revealing it. */
export function proofOf(operatorToken: string, nonce: string): string {
  return createHmac("sha256", operatorToken).update(nonce).digest("hex");
}

/** Milliseconds to wait for an answer. */
const timeout = 15_000;

async function ask(
  method: string,
  access: { readonly url: string; readonly token: string | null },
  path: string,
  body?: unknown,
): Promise<unknown> {
  let response: Response;
  let answer: string;
  try {
    response = await fetch(`${access.url.replace(/\/$/, "")}/${path}`, {
      method,
      headers: {
        "content-type": "application/json",
        ...(access.token === null ? {} : { authorization: `Bearer ${access.token}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(timeout),
      redirect: "error",
    });
    answer = await response.text();
  } catch (error) {
    throw new CloudError("unreachable", `the local cloud does not answer at ${access.url}`, error);
  }
  const parsed = read(answer);
  if (response.ok) {
    if (parsed === undefined) throw new CloudError("unexpected", `${access.url} is not a local cloud`);
    return parsed;
  }
  const error = fields(fields(parsed).get("error"));
  const code = error.get("code");
  const message = error.get("message");
  if (typeof code === "string" && typeof message === "string") throw new CloudError(code, message);
  throw new CloudError("unexpected", `${access.url} answers ${response.status} without a reason`);
}

/** JSON, null for an empty answer, undefined for anything else. */
function read(answer: string): unknown {
  if (answer === "") return null;
  try {
    return JSON.parse(answer);
  } catch {
    return undefined;
  }
}

function fields(value: unknown): ReadonlyMap<string, unknown> {
  return new Map<string, unknown>(typeof value === "object" && value !== null ? Object.entries(value) : []);
}

function list(answer: unknown, name: string): readonly unknown[] {
  const found = fields(answer).get(name);
  if (!Array.isArray(found)) throw new CloudError("unexpected", `the local cloud's answer has no ${name}`);
  return found;
}
