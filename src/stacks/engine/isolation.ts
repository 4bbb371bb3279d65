import { stat } from "node:fs/promises";
import { isAbsolute, join } from "node:path";
import { parseJsonOrNull } from "../../data/json.ts";
import { isMapping } from "../../data/mapping.ts";
import type { FleetEnvironment } from "../../fleet/model.ts";
import { readLinkIfThere } from "../../process/optional-file.ts";
import type { RunProcess } from "../../process/run.ts";
import { type Bubblewrap, findBubblewrap, type Sandbox } from "../../process/sandbox.ts";
import { UserError } from "../../process/user-error.ts";
import type { Environment } from "../../schemas/kinds.ts";
import { sharedStates } from "./engine-folder.ts";

type Variables = Readonly<Record<string, string>>;

/** What the engine and operations of an environment are kept from the rest of the machine by. */
export interface Isolation {
  /** For the record: `bubblewrap 0.8.0`, or `none`. */
  readonly name: string;
  readonly bubblewrap: Bubblewrap | null;
  /** Folders that engines find providers in, beside their cache: `mirror` in `policy.providers`. */
  readonly mirrors: readonly string[];
  /** Why there is none, and what to do about it; null where there is one. */
  readonly missing: string | null;
}

export const noIsolation: Isolation = { name: "none", bubblewrap: null, mirrors: [], missing: null };

/** The environment asks for isolation, and this machine has none. */
export class IsolationMissing extends UserError {}

/** What an environment asks for, by its policy, else by its kind: what is remote is somebody's. */
export function wantedIsolation({ kind, policy }: Pick<Environment["spec"], "kind" | "policy">): "required" | "best-effort" {
  return policy.isolation ?? (kind === "remote" ? "required" : "best-effort");
}

/**
 * What there is on this machine for an environment.
 *
 * @param env the job's or the terminal's: bubblewrap is looked for on its PATH
 * Throws {@link IsolationMissing} where it is required and cannot be had.
 */
export async function isolationFor(
  { name, config }: Pick<FleetEnvironment, "name" | "config">,
  env: Variables,
  run: RunProcess,
): Promise<Isolation> {
  const mirrors = config.spec.policy.providers.flatMap(({ mirror }) => (mirror !== undefined && isAbsolute(mirror) ? [mirror] : []));
  const found = await findBubblewrap(env, run);
  if (typeof found !== "string") return { name: found.name, bubblewrap: found, mirrors, missing: null };
  if (wantedIsolation(config.spec) === "required")
    throw new IsolationMissing(
      `${name} requires isolation, and this machine has none: ${found}. Where nobody else's instances are in reach, policy.isolation: best-effort does without.`,
    );
  return { ...noIsolation, mirrors, missing: found };
}

/** One command of an engine. */
export interface EngineCall {
  readonly command: "get" | "init" | "plan" | "show" | "apply" | "validate";
  /** The stack's folder. */
  readonly cwd: string;
  readonly env: Variables;
  /** Whether it may write the state's folder, if only its lock. */
  readonly writes: boolean;
}

/** What all calls of an engine have in common. */
export interface EnginePlaces {
  /** The program. */
  readonly engine: string;
  readonly home: string;
  readonly pluginCache: string;
}

/**
 * What a command of the engine sees: its stack's folder, the states of its instance, those of its environment that it reads, providers, and files that its variables name. Only `init`, which
 * runs no code of a provider or module, writes the cache of providers; `get` has no network.
 */
export async function engineSandbox(
  { bubblewrap, mirrors }: Isolation & { readonly bubblewrap: Bubblewrap },
  { command, cwd, env, writes }: EngineCall,
  { engine, home, pluginCache }: EnginePlaces,
): Promise<{ readonly sandbox: Sandbox; readonly env: Variables }> {
  // A remote backend has none.
  const states = await readLinkIfThere(join(cwd, "state"));
  const reattached = reattachedInside(env);
  const cache = command === "init" ? { writable: [pluginCache], readable: [] } : { writable: [], readable: [pluginCache] };
  const own = states === null ? [] : [states];
  const shared = await readLinkIfThere(join(cwd, sharedStates));
  return {
    sandbox: {
      bubblewrap,
      writable: [cwd, ...(writes ? own : []), ...cache.writable],
      readable: [
        engine,
        ...(writes ? [] : own),
        ...cache.readable,
        ...(shared === null ? [] : [shared]),
        ...mirrors,
        ...(await filesNamedBy(env)),
        ...reattached.sockets,
      ],
      empty: [home],
      network: command !== "get" && command !== "validate",
    },
    env: { ...env, ...reattached.env },
  };
}

/** What an operation sees: its architecture's revision, and files that its variables name. */
export async function operationSandbox(
  bubblewrap: Bubblewrap,
  { cwd, env, node, home }: { readonly cwd: string; readonly env: Variables; readonly node: string; readonly home: string },
): Promise<Sandbox> {
  return { bubblewrap, writable: [], readable: [cwd, node, ...(await filesNamedBy(env))], empty: [home], network: true };
}

/** Files, never folders: a certificate, or credentials such as `GOOGLE_APPLICATION_CREDENTIALS`, `AWS_WEB_IDENTITY_TOKEN_FILE`. */
async function filesNamedBy(env: Variables): Promise<readonly string[]> {
  const paths = [...new Set(Object.values(env))].filter((value) => isAbsolute(value));
  const files = await Promise.all(paths.map(async (path) => ((await stat(path).catch(() => null))?.isFile() === true ? [path] : [])));
  return files.flat();
}

const reattachVariable = "TF_REATTACH_PROVIDERS";

/**
 * How engines inside find providers that run outside: https://developer.hashicorp.com/terraform/plugin/debugging. They watch the provider by its process
 * number, which is another one's there or nobody's: that of the sandbox's own first process stands for it.
 */
function reattachedInside(env: Variables): { readonly env: Variables; readonly sockets: readonly string[] } {
  const text = env[reattachVariable];
  // The engine says what is wrong with it.
  const providers = text === undefined ? null : parseJsonOrNull(text);
  if (!isMapping(providers)) return { env: {}, sockets: [] };
  const inside = Object.entries(providers).map(
    ([name, provider]) => [name, isMapping(provider) ? { ...provider, Pid: 1 } : provider] as const,
  );
  const sockets = Object.values(providers).flatMap((provider) => {
    const address = isMapping(provider) ? provider["Addr"] : null;
    if (!isMapping(address) || address["Network"] !== "unix") return [];
    return typeof address["String"] === "string" && isAbsolute(address["String"]) ? [address["String"]] : [];
  });
  return { env: { [reattachVariable]: JSON.stringify(Object.fromEntries(inside)) }, sockets };
}
