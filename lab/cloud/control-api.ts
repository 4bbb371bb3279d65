import { timingSafeEqual } from "node:crypto";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { proofOf } from "./client.ts";
import type { ResourceStore } from "./resource-store.ts";
import { FAULT_KINDS } from "./faults.ts";
import type { IdentityCheck, Role } from "./identity.ts";
import type { CloudObject } from "./inventory.ts";
import { kindOf } from "./kinds.ts";
import type { Caller, LoggedRequest } from "./provider.ts";
import { digest, type Grant, type Sessions } from "./sessions.ts";

/** What the control API works on. */
export interface Control {
  readonly store: ResourceStore;
  readonly sessions: Sessions;
  readonly requests: readonly LoggedRequest[];
  readonly operatorToken: string;
  /** Checks a token for a role. */
  readonly identify: (token: string, role: Role) => Promise<IdentityCheck>;
  readonly openSession: (role: Role, identity: string) => Promise<Grant>;
  readonly log: (requester: Requester, call: string, name: string | null, outcome: string) => void;
}

/** Who sent a request. */
export type Requester = { readonly kind: "session"; readonly caller: Caller } | { readonly kind: "operator" } | { readonly kind: "nobody" };

/**
 * The cloud's API beside the provider: sessions, backups, and what the operator may break. JSON in and out; an error is
 * `{"error": {"code", "message"}}`.
 */
export function controlApi(control: Control): RequestListener {
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
    void answering();
  };
}

interface ControlAnswer {
  readonly status: number;
  readonly body: unknown;
}

async function route(control: Control, request: IncomingMessage): Promise<ControlAnswer> {
  const { pathname } = new URL(request.url ?? "/", "http://cloud");
  const [noun = "", id = "", part = "", ...rest] = pathname.slice(1).split("/");
  if (rest.length > 0) return NOT_FOUND;
  const requester = requesterOf(control, request);
  switch (`${request.method ?? "GET"} ${noun}${id === "" ? "" : "/:id"}${part === "" ? "" : `/${part}`}`) {
    case "GET healthz":
      return { status: 200, body: { status: "ok" } };
    case "GET proof/:id":
      return { status: 200, body: { proof: proofOf(control.operatorToken, id) } };
    case "POST sessions":
      return openSession(control, await readBody(request));
    case "DELETE sessions/:id":
      if (requester.kind !== "operator" && !(requester.kind === "session" && requester.caller.session === id)) return denied(requester);
      return (await control.sessions.close(id)) ? { status: 204, body: null } : NOT_FOUND;
    case "GET resources":
      return requester.kind === "nobody"
        ? denied(requester)
        : { status: 200, body: { resources: control.store.objects().map(withoutSecrets) } };
    case "GET requests":
      return requester.kind === "operator" ? { status: 200, body: { requests: control.requests } } : denied(requester);
    case "GET faults":
      return requester.kind === "operator" ? { status: 200, body: { faults: control.store.faults() } } : denied(requester);
    case "POST break":
      return requester.kind === "operator" ? breakObject(control, await readBody(request)) : denied(requester);
    case "POST fix":
      return requester.kind === "operator" ? fixObject(control, await readBody(request)) : denied(requester);
    case "GET databases/:id/backups":
      return requester.kind === "nobody" ? denied(requester) : { status: 200, body: { backups: control.store.backups(id) } };
    case "POST databases/:id/backups":
      return backUp(control, requester, id);
    default:
      return NOT_FOUND;
  }
}

async function openSession(control: Control, body: ReadonlyMap<string, unknown>): Promise<ControlAnswer> {
  const role = body.get("role");
  const token = body.get("token");
  if (role !== "plan" && role !== "apply") throw new BadRequest("role is plan or apply");
  if (typeof token !== "string" || token === "") throw new BadRequest("token is a string");
  if (isOperator(control, token)) return { status: 201, body: await control.openSession(role, "operator") };
  const checked = await control.identify(token, role);
  if (checked.kind === "trusted") return { status: 201, body: await control.openSession(role, checked.identity) };
  control.log({ kind: "nobody" }, "OpenSession", null, checked.code);
  return { status: 403, body: failure(checked.code, checked.message) };
}

async function breakObject(control: Control, body: ReadonlyMap<string, unknown>): Promise<ControlAnswer> {
  const name = nameIn(body);
  const mistake = await control.store.break(name, body.get("fault"));
  if (mistake !== null) throw new BadRequest(mistake);
  control.log({ kind: "operator" }, "Break", name, "ok");
  return { status: 204, body: null };
}

async function fixObject(control: Control, body: ReadonlyMap<string, unknown>): Promise<ControlAnswer> {
  const name = nameIn(body);
  const asked = body.get("kind") ?? null;
  const kind = FAULT_KINDS.find((kind) => kind === asked) ?? null;
  if (kind === null && asked !== null) throw new BadRequest(`kind is one of ${FAULT_KINDS.join(", ")}`);
  const fixed = await control.store.fix(name, kind);
  control.log({ kind: "operator" }, "Fix", name, "ok");
  return { status: 200, body: { fixed } };
}

async function backUp(control: Control, requester: Requester, database: string): Promise<ControlAnswer> {
  const may = requester.kind === "operator" || (requester.kind === "session" && requester.caller.role === "apply");
  if (!may) {
    control.log(requester, "CreateBackup", database, "forbidden");
    return denied(requester);
  }
  const backup = await control.store.backup(database);
  control.log(requester, "CreateBackup", database, backup === null ? "gone" : "ok");
  if (backup === null) return { status: 404, body: failure("not-found", `there is no database "${database}"`) };
  return { status: 201, body: backup };
}

function requesterOf(control: Control, request: IncomingMessage): Requester {
  const [scheme = "", token = ""] = (request.headers.authorization ?? "").split(" ");
  if (scheme.toLowerCase() !== "bearer" || token === "") return { kind: "nobody" };
  if (isOperator(control, token)) return { kind: "operator" };
  const caller = control.sessions.find(token);
  return caller === null ? { kind: "nobody" } : { kind: "session", caller };
}

function isOperator(control: Control, token: string): boolean {
  return timingSafeEqual(digest(token), digest(control.operatorToken));
}

function denied(requester: Requester): ControlAnswer {
  if (requester.kind === "nobody") return { status: 401, body: failure("unauthenticated", "a bearer token of an open session is needed") };
  return { status: 403, body: failure("forbidden", "403: this identity may not do that") };
}

function withoutSecrets(object: CloudObject): CloudObject {
  const secrets = kindOf(object.kind).attributes.filter((attribute) => attribute.sensitive === true);
  return { ...object, attributes: { ...object.attributes, ...Object.fromEntries(secrets.map(({ name }) => [name, null])) } };
}

function nameIn(body: ReadonlyMap<string, unknown>): string {
  const name = body.get("name");
  if (typeof name !== "string" || name === "") throw new BadRequest("name is the name of an object in the cloud");
  return name;
}

class BadRequest extends Error {}

const NOT_FOUND: ControlAnswer = { status: 404, body: failure("not-found", "the local cloud has nothing there") };
const LARGEST_BODY = 65_536;

function failure(code: string, message: string): { readonly error: { readonly code: string; readonly message: string } } {
  return { error: { code, message } };
}

async function readBody(request: IncomingMessage): Promise<ReadonlyMap<string, unknown>> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_BODY) throw new BadRequest(`the body is larger than ${LARGEST_BODY} bytes`);
    chunks.push(chunk);
  }
  let body: unknown;
  try {
    body = JSON.parse(Buffer.concat(chunks).toString("utf8"));
  } catch {
    throw new BadRequest("the body is no JSON");
  }
  if (typeof body !== "object" || body === null || Array.isArray(body)) throw new BadRequest("the body is no JSON object");
  return new Map<string, unknown>(Object.entries(body));
}

function send(response: ServerResponse, status: number, body: unknown): void {
  if (body === null) {
    response.writeHead(status, { connection: "close" }).end();
    return;
  }
  response.writeHead(status, { "content-type": "application/json", connection: "close" }).end(`${JSON.stringify(body)}\n`);
}
