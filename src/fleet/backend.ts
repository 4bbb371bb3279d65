import type { Environment } from "../schemas/kinds.ts";
import type { FleetEnvironment } from "./model.ts";
import { fillTemplate, parseTemplate, type ParsedTemplate } from "./template.ts";

/** Where an environment's states are kept. */
export type Backend = Environment["spec"]["backend"];

/** The state of one stack of one instance. */
export interface StateKey {
  readonly environment: string;
  readonly id: string;
  readonly stack: string;
}

/** What texts of a backend may hold; a slug is none of it: it may be a customer's name, and states lie in places whose names others see. */
export const backendSlots = ["environment", "instance.id", "stack"] as const;
export type BackendSlot = (typeof backendSlots)[number];

/** A text of a backend, read. */
export function parseBackendText(text: string): ParsedTemplate<BackendSlot> {
  return parseTemplate(text, backendSlots);
}

/** The texts of a backend with their paths in it, `type` left out. */
export function backendTexts(options: object, path: readonly string[] = []): readonly (readonly [readonly string[], string])[] {
  return Object.entries(options).flatMap(([name, value]: [string, unknown]) => {
    if (path.length === 0 && name === "type") return [];
    if (typeof value === "string") return [[[...path, name], value] as const];
    return typeof value === "object" && value !== null ? backendTexts(value, [...path, name]) : [];
  });
}

/**
 * Options that say where a state is: two states are in one place where all of them are equal. Of `pg` it is the schema's name alone, of `s3` bucket
 * and key: the server is named by variables and addresses that may differ without being another one. A host of `cloud` is always another one.
 */
export const locationOptions = {
  local: [],
  pg: ["schema_name"],
  s3: ["bucket", "key"],
  gcs: ["bucket", "prefix"],
  azurerm: ["storage_account_name", "container_name", "key"],
  http: ["address"],
  cloud: ["organization", "workspace"],
} as const satisfies Readonly<Record<Backend["type"], readonly string[]>>;

/** Variables from which the engine's backends take credentials and connections: what `engine.env` has to name. */
export const backendVariables: Readonly<Record<Backend["type"], readonly string[]>> = {
  local: [],
  // https://developer.hashicorp.com/terraform/language/backend/pg
  pg: ["PG_CONN_STR", "PGHOST", "PGPORT", "PGUSER", "PGPASSWORD", "PGDATABASE", "PGSSLMODE"],
  // https://developer.hashicorp.com/terraform/language/backend/s3
  s3: [
    "AWS_ACCESS_KEY_ID",
    "AWS_SECRET_ACCESS_KEY",
    "AWS_SESSION_TOKEN",
    "AWS_ROLE_ARN",
    "AWS_WEB_IDENTITY_TOKEN_FILE",
    "AWS_CONTAINER_CREDENTIALS_FULL_URI",
  ],
  // https://developer.hashicorp.com/terraform/language/backend/gcs
  gcs: ["GOOGLE_APPLICATION_CREDENTIALS", "GOOGLE_CREDENTIALS", "GOOGLE_BACKEND_CREDENTIALS", "GOOGLE_OAUTH_ACCESS_TOKEN"],
  // https://developer.hashicorp.com/terraform/language/backend/azurerm
  azurerm: [
    "ARM_CLIENT_ID",
    "ARM_CLIENT_SECRET",
    "ARM_TENANT_ID",
    "ARM_SUBSCRIPTION_ID",
    "ARM_ACCESS_KEY",
    "ARM_SAS_TOKEN",
    "ARM_OIDC_TOKEN",
  ],
  // https://developer.hashicorp.com/terraform/language/backend/http
  http: ["TF_HTTP_USERNAME", "TF_HTTP_PASSWORD"],
  // As the provider and the Go client of the same service take it: https://pkg.go.dev/github.com/hashicorp/go-tfe
  cloud: ["TFE_TOKEN"],
};

/** The backend of a state: the one that is given, else the environment's. */
export function backendOf({ backend, environment }: { readonly backend?: Backend; readonly environment: FleetEnvironment }): Backend {
  return backend ?? environment.config.spec.backend;
}

/** The options of a backend, for one state, without `type`. Throws where a text is no template, which validation prevents. */
export function backendOptions(backend: Backend, at: StateKey): Readonly<Record<string, unknown>> {
  const { type: _, ...options } = backend;
  return filled(options, at) as Readonly<Record<string, unknown>>;
}

/** A workspace of HCP Terraform or Terraform Enterprise. */
export interface CloudWorkspace {
  readonly hostname: string;
  readonly organization: string;
  readonly workspace: string;
}

/** Where one state of a `cloud` backend is; null of every other backend. */
export function cloudWorkspace(backend: Backend, at: StateKey): CloudWorkspace | null {
  if (backend.type !== "cloud") return null;
  const { hostname = "app.terraform.io", organization, workspace } = backend;
  return { hostname, organization: filledText(organization, at), workspace: filledText(workspace, at) };
}

/** The folder below the fleet's root that holds the committed root of one stack; null where roots are not committed. */
export function committedFolder(backend: Backend, { environment, id, stack }: StateKey): string | null {
  return backend.type !== "cloud" || backend.roots === undefined ? null : [backend.roots, environment, id, stack].join("/");
}

/** Whether any environment that can be read has its roots committed. */
export function commitsRoots(environments: ReadonlyMap<string, { readonly config: Environment | null }>): boolean {
  return [...environments.values()].some(({ config }) => config?.spec.backend.type === "cloud" && config.spec.backend.roots !== undefined);
}

/** The name of one state's place, for the record: `local:<env>/<id>/<stack>`, `s3:<bucket>/<key>`. */
export function stateLocation(backend: Backend, at: StateKey): string {
  if (backend.type === "local") return `local:${at.environment}/${at.id}/${at.stack}`;
  const cloud = cloudWorkspace(backend, at);
  // Another host is another service, with other states.
  if (cloud !== null) return `cloud:${cloud.hostname}/${cloud.organization}/${cloud.workspace}`;
  const options = backendOptions(backend, at);
  // A prefix of gcs is a path: the engine cleans it.
  const parts = locationOptions[backend.type].map((name) => {
    const text = String(options[name]);
    return name === "prefix"
      ? text
          .split("/")
          .filter((part) => part !== "")
          .join("/")
      : text;
  });
  return `${backend.type}:${parts.join("/")}`;
}

function filled(value: unknown, at: StateKey): unknown {
  if (typeof value === "string") return filledText(value, at);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]: [string, unknown]) => [name, filled(member, at)]));
}

function filledText(text: string, { environment, id, stack }: StateKey): string {
  const parsed = parseBackendText(text);
  if (parsed.outcome === "invalid") throw new Error(`the backend's text ${JSON.stringify(text)} is no template`);
  return fillTemplate(parsed.template, (slot) => ({ environment, "instance.id": id, stack })[slot]);
}
