import type { Actor, Permission } from "./contract.ts";
import type { Answer } from "./answer.ts";
import type { Downloads } from "./downloads.ts";
import type { Fields } from "./fields.ts";
import type { Token, TokenStore } from "./tokens.ts";
import type { ForgeState } from "./state.ts";

/** A request that has been routed and authorized. */
export interface Call {
  readonly forge: ForgeState;
  readonly tokens: TokenStore;
  readonly downloads: Downloads;
  readonly actor: Actor;
  readonly token: Token;
  /** Decoded path parameters, by their names in the template. */
  readonly params: Readonly<Record<string, string>>;
  /** The whole address, for its query and for page links. */
  readonly address: URL;
  readonly body: Fields;
  /** The job that sent the request, by its address ({@link Forge.jobApiUrl}) or its token. */
  readonly jobId: number | null;
  /** Permissions that the answer turned out to need, where its route alone does not say. */
  readonly used: Set<string>;
}

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** An entry of the forge's route table. */
export interface Route {
  readonly method: Method;
  /** As in GitHub's OpenAPI description. */
  readonly template: string;
  /**
   * Permissions (`issues:write`) of which one is enough, by GitHub's page "Permissions required for GitHub Apps"; empty: any token.
   * Where there are those for issues and for pull requests, the kind of the numbered object decides.
   */
  readonly needs: readonly string[];
  /** `app`: only the App's own signed token. */
  readonly auth: "token" | "app";
  /** The permission that a user needs. */
  readonly level: Permission;
  /** True where GitHub counts the request as content creation. */
  readonly creates: boolean;
  readonly answer: (call: Call) => Promise<Answer> | Answer;
}

/** The public part of a route, to compare used with declared permissions. */
export interface ForgeRoute {
  readonly method: Method;
  readonly template: string;
  readonly needs: readonly string[];
}

/** A route for users with `level` and tokens with one of `needs`. `line` is method and template. */
export function route(line: `${Method} /${string}`, needs: readonly string[], level: Permission, answer: Route["answer"]): Route {
  return { ...parseLine(line), needs, level, answer, auth: "token", creates: false };
}

/** The same for what creates content: issues, comments, pull requests, reviews, releases, reactions, checks, refs. */
export function creating(line: `${Method} /${string}`, needs: readonly string[], level: Permission, answer: Route["answer"]): Route {
  return { ...route(line, needs, level, answer), creates: true };
}

/** A route for the App itself, before it has an installation token. */
export function appRoute(line: `${Method} /${string}`, answer: Route["answer"]): Route {
  return { ...route(line, [], "none", answer), auth: "app" };
}

function parseLine(line: `${Method} /${string}`): { readonly method: Method; readonly template: string } {
  const space = line.indexOf(" ");
  const method = methods.find((known) => known === line.slice(0, space));
  if (method === undefined) throw new Error(`not a route: ${line}`);
  return { method, template: line.slice(space + 1) };
}

export const methods: readonly Method[] = ["GET", "POST", "PUT", "PATCH", "DELETE"];

export interface Found {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/** Finds the route of a request; paths come without the API's prefix. */
export type Router = (method: string, path: string) => Found | undefined;

/**
 * Builds a router over a table. Templates with more fixed segments are tried first. Refs, branches, paths and comparisons may contain
 * slashes: some clients encode them, some do not, and GitHub accepts both.
 */
export function createRouter(routes: readonly Route[]): Router {
  const compiled = routes
    .map((route) => ({ route, pattern: compile(route.template), rank: rankOf(route.template) }))
    .sort((one, other) => other.rank - one.rank);
  return (method, path) => {
    for (const { route, pattern } of compiled) {
      const match = route.method === method ? pattern.exec(path) : null;
      if (match === null) continue;
      const decoded = Object.entries(match.groups ?? {}).map(([name, value]) => [name, decode(value)] as const);
      if (decoded.some(([, value]) => value === undefined)) return undefined;
      return { route, params: Object.fromEntries(decoded.map(([name, value]) => [name, value ?? ""])) };
    }
    return undefined;
  };
}

const withSlashes = new Set(["ref", "branch", "path", "basehead", "tag", "environment_name"]);

function compile(template: string): RegExp {
  const source = template.replaceAll(/\{(\w+)\}|[.]/g, (found, name: string | undefined) =>
    name === undefined ? `\\${found}` : `(?<${name}>${withSlashes.has(name) ? ".+" : "[^/]+"})`,
  );
  return new RegExp(`^${source}$`);
}

function rankOf(template: string): number {
  const segments = template.split("/");
  return segments.filter((segment) => !segment.startsWith("{")).length * 100 + segments.length;
}

function decode(value: string): string | undefined {
  try {
    return decodeURIComponent(value);
  } catch {
    return undefined;
  }
}
