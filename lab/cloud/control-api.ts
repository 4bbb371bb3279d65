import { timingSafeEqual } from "node:crypto";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { proofOf } from "./client.ts";
import { faultKinds } from "./faults.ts";
import type { IdentityCheck, Role } from "./identity.ts";
import type { CloudObject } from "./inventory.ts";
import { kindOf } from "./kinds.ts";
import type { Caller } from "./provider.ts";
import type { LoggedRequest, RequestLog } from "./request-log.ts";
import type { ResourceStore } from "./resource-store.ts";
import { digest, type Grant, type Sessions } from "./sessions.ts";

/** What the control API works on. */
interface Control {
  readonly store: ResourceStore;
  readonly sessions: Sessions;
  readonly log: RequestLog;
  readonly operatorToken: string;
  readonly checkIdentity: (token: string, role: Role) => Promise<IdentityCheck>;
  readonly openSession: (role: Role, identity: string) => Promise<Grant>;
}

type Requester = { readonly kind: "session"; readonly caller: Caller } | { readonly kind: "operator" } | { readonly kind: "anonymous" };

interface ControlRequest {
  readonly control: Control;
  readonly requester: Requester;
  /** The second segment of the path. */
  readonly id: string;
  /** The header `idempotency-key`; null where there is none. */
  readonly key: string | null;
  readonly body: () => Promise<ReadonlyMap<string, unknown>>;
}

interface ControlAnswer {
  readonly status: number;
  readonly body: unknown;
}

interface ControlRoute {
  /** Whom the route is open to; `session` includes the operator. */
  readonly access: "all" | "session" | "operator";
  readonly answer: (request: ControlRequest) => Promise<ControlAnswer> | ControlAnswer;
}

const routes: ReadonlyMap<string, ControlRoute> = new Map<string, ControlRoute>([
  ["GET healthz", { access: "all", answer: () => ok({ status: "ok" }) }],
  ["GET proof/:id", { access: "all", answer: ({ control, id }) => ok({ proof: proofOf(control.operatorToken, id) }) }],
  ["POST sessions", { access: "all", answer: openSession }],
  ["DELETE sessions/:id", { access: "session", answer: closeSession }],
  ["GET resources", { access: "session", answer: ({ control }) => ok({ resources: control.store.objects().map(withoutSecrets) }) }],
  ["GET requests", { access: "operator", answer: ({ control }) => ok({ requests: control.log.entries }) }],
  ["GET faults", { access: "operator", answer: ({ control }) => ok({ faults: control.store.faults() }) }],
  ["POST break", { access: "operator", answer: breakObject }],
  ["POST fix", { access: "operator", answer: fixObject }],
  ["GET databases/:id/backups", { access: "session", answer: ({ control, id }) => ok({ backups: control.store.backups(id) }) }],
  ["POST databases/:id/backups", { access: "all", answer: backUp }],
]);

/**
 * The cloud's API beside the provider: sessions, backups, and faults. JSON in and out; an error is
 * `{"error": {"code", "message"}}`.
 */
export function controlApi(control: Control): RequestListener {
  return (request, response) => {
    const respond = async () => {
      try {
        const { status, body } = await route(control, request);
        send(response, status, body);
      } catch (error) {
        if (error instanceof BadRequest) send(response, 400, failure("bad-request", error.message));
        else send(response, 500, failure("internal", error instanceof Error ? error.message : String(error)));
      }
    };
    void respond();
  };
}

async function route(control: Control, request: IncomingMessage): Promise<ControlAnswer> {
  const { pathname } = new URL(request.url ?? "/", "http://cloud");
  const [noun = "", id = "", part = "", ...rest] = pathname.slice(1).split("/");
  const found = routes.get(`${request.method ?? "GET"} ${noun}${id === "" ? "" : "/:id"}${part === "" ? "" : `/${part}`}`);
  if (found === undefined || rest.length > 0) return notFound;
  const requester = requesterOf(control, request);
  const { access, answer } = found;
  const open = access === "all" || requester.kind === "operator" || (access === "session" && requester.kind === "session");
  return open ? answer({ control, requester, id, key: keyOf(request), body: () => readBody(request) }) : denied(requester);
}

async function openSession({ control, body }: ControlRequest): Promise<ControlAnswer> {
  const fields = await body();
  const role = fields.get("role");
  const token = fields.get("token");
  if (role !== "plan" && role !== "apply") throw new BadRequest("role is plan or apply");
  if (typeof token !== "string" || token === "") throw new BadRequest("token is a string");
  if (isOperator(control, token)) return { status: 201, body: await control.openSession(role, "operator") };
  const check = await control.checkIdentity(token, role);
  if (check.outcome === "trusted") return { status: 201, body: await control.openSession(role, check.identity) };
  log(control, { kind: "anonymous" }, "OpenSession", null, check.code);
  return { status: 403, body: failure(check.code, check.message) };
}

/** A session may close itself; the operator may close any. */
async function closeSession({ control, requester, id }: ControlRequest): Promise<ControlAnswer> {
  if (requester.kind === "session" && requester.caller.session !== id) return denied(requester);
  return (await control.sessions.close(id)) ? { status: 204, body: null } : notFound;
}

async function breakObject({ control, requester, body }: ControlRequest): Promise<ControlAnswer> {
  const fields = await body();
  const name = nameIn(fields);
  const refusal = await control.store.break(name, fields.get("fault"));
  if (refusal !== null) throw new BadRequest(refusal);
  log(control, requester, "Break", name, "ok");
  return { status: 204, body: null };
}

async function fixObject({ control, requester, body }: ControlRequest): Promise<ControlAnswer> {
  const fields = await body();
  const name = nameIn(fields);
  const asked = fields.get("kind") ?? null;
  const kind = faultKinds.find((kind) => kind === asked) ?? null;
  if (kind === null && asked !== null) throw new BadRequest(`kind is one of ${faultKinds.join(", ")}`);
  const fixed = await control.store.fix(name, kind);
  log(control, requester, "Fix", name, "ok");
  return ok({ fixed });
}

function keyOf({ headers }: IncomingMessage): string | null {
  const key = headers["idempotency-key"];
  return typeof key === "string" ? key : null;
}

async function backUp({ control, requester, id: database, key }: ControlRequest): Promise<ControlAnswer> {
  const allowed = requester.kind === "operator" || (requester.kind === "session" && requester.caller.role === "apply");
  if (!allowed) {
    log(control, requester, "CreateBackup", database, "forbidden");
    return denied(requester);
  }
  const backup = await control.store.backup(database, key);
  log(control, requester, "CreateBackup", database, backup === null ? "gone" : "ok");
  if (backup === null) return { status: 404, body: failure("not-found", `there is no database "${database}"`) };
  return { status: 201, body: backup };
}

function requesterOf(control: Control, request: IncomingMessage): Requester {
  const [scheme = "", token = ""] = (request.headers.authorization ?? "").split(" ");
  if (scheme.toLowerCase() !== "bearer" || token === "") return { kind: "anonymous" };
  if (isOperator(control, token)) return { kind: "operator" };
  const caller = control.sessions.find(token);
  return caller === null ? { kind: "anonymous" } : { kind: "session", caller };
}

function isOperator(control: Control, token: string): boolean {
  return timingSafeEqual(digest(token), digest(control.operatorToken));
}

function log(control: Control, requester: Requester, call: string, name: string | null, outcome: string): void {
  const from: Pick<LoggedRequest, "session" | "role" | "identity"> =
    requester.kind === "session" ? requester.caller : { session: "", role: requester.kind, identity: requester.kind };
  control.log.add({ ...from, call, kind: null, name, outcome });
}

function denied(requester: Requester): ControlAnswer {
  if (requester.kind === "anonymous")
    return { status: 401, body: failure("unauthenticated", "a bearer token of an open session is required") };
  return { status: 403, body: failure("forbidden", "403: this identity may not do that") };
}

function ok(body: unknown): ControlAnswer {
  return { status: 200, body };
}

function withoutSecrets(object: CloudObject): CloudObject {
  const secrets = kindOf(object.kind).attributes.filter((attribute) => attribute.sensitive === true);
  return { ...object, attributes: { ...object.attributes, ...Object.fromEntries(secrets.map(({ name }) => [name, null])) } };
}

function nameIn(fields: ReadonlyMap<string, unknown>): string {
  const name = fields.get("name");
  if (typeof name !== "string" || name === "") throw new BadRequest("name is the name of an object in the cloud");
  return name;
}

class BadRequest extends Error {}

const notFound: ControlAnswer = { status: 404, body: failure("not-found", "the local cloud has nothing there") };

/** Bytes. */
const largestBody = 65_536;

function failure(code: string, message: string): { readonly error: { readonly code: string; readonly message: string } } {
  return { error: { code, message } };
}

async function readBody(request: IncomingMessage): Promise<ReadonlyMap<string, unknown>> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largestBody) throw new BadRequest(`the body is larger than ${largestBody} bytes`);
    chunks.push(chunk);
  }
  let body: unknown;
  try {
    body = JSON.parse(Buffer.concat(chunks).toString("utf8"));
  } catch {
    throw new BadRequest("the body is not JSON");
  }
  if (typeof body !== "object" || body === null || Array.isArray(body)) throw new BadRequest("the body is not a JSON object");
  return new Map<string, unknown>(Object.entries(body));
}

function send(response: ServerResponse, status: number, body: unknown): void {
  if (body === null) {
    response.writeHead(status, { connection: "close" }).end();
    return;
  }
  response.writeHead(status, { "content-type": "application/json", connection: "close" }).end(`${JSON.stringify(body)}\n`);
}
