import { connect } from "node:net";
import { join } from "node:path";
import { isMapping } from "../data/mapping.ts";
import { readIfThere } from "../process/optional-file.ts";
import type { FleetEnvironment } from "../fleet/model.ts";
import { type CliContext, UsageError } from "./context.ts";
import { stateFolder } from "./state-folder.ts";

type Role = "plan" | "apply";
type Variables = Readonly<Record<string, string>>;

/** The variable by which engines find a provider that runs already: https://developer.hashicorp.com/terraform/plugin/debugging */
const reattachVariable = "TF_REATTACH_PROVIDERS";
/** Milliseconds to wait for a provider's address to accept a connection. */
const patience = 2_000;

/**
 * The environment that the engine and operations of these environments get: the caller's, with the variables that `provider-session.json` in the
 * state folder holds for the role. The file is any provider's own tool's to write: docs/users/provider-session.md. Where the caller has set
 * `TF_REATTACH_PROVIDERS`, the file is not read.
 *
 * Throws {@link UsageError} where the file is not as it should be, or where an environment has a provider that runs already
 * (`policy.providers` with `reattach`) and it cannot be reached.
 */
export async function providerEnvironment(
  context: CliContext,
  role: Role,
  environments: readonly FleetEnvironment[],
): Promise<Readonly<Record<string, string>>> {
  const { env } = context;
  if ((env[reattachVariable] ?? "") !== "") return env;
  const file = join(stateFolder(context), "provider-session.json");
  const session = await readSession(file);
  const needed = environments.flatMap(({ name, config }) =>
    config.spec.policy.providers.flatMap(({ source, reattach }) => (reattach === true ? [{ environment: name, source }] : [])),
  );
  const [first] = needed;
  if (session === null) {
    if (first === undefined) return env;
    throw new UsageError(
      `The stacks of ${first.environment} use ${first.source}, a provider that has to run already, and none does: neither ${reattachVariable} nor ` +
        `${file} is there. Start it first (in a checkout of Flotilla, for its sample fleet: node scripts/flotilla-lab.mjs up).`,
    );
  }
  const variables = session[role];
  const again = `Start it again${session.start === null ? "" : ` (${session.start})`}, or remove the file.`;
  for (const { source, environment } of needed) {
    const address = addressOf(variables[reattachVariable] ?? "", source);
    if (address === null)
      throw new UsageError(
        `${file}: ${role}.${reattachVariable} has no address of ${source}, which the stacks of ${environment} use. ${again}`,
      );
    if (!(await accepts(address)))
      throw new UsageError(`${source} does not answer at ${address.text}, the address in ${file}: it was killed. ${again}`);
  }
  return { ...env, ...variables };
}

interface Session extends Readonly<Record<Role, Variables>> {
  /** The command that starts the provider and writes the file, for messages; null where the file does not say. */
  readonly start: string | null;
}

/** Null where there is no such file. Throws {@link UsageError} where it is not what a session looks like. */
async function readSession(file: string): Promise<Session | null> {
  const text = await readIfThere(file);
  if (text === null) return null;
  const wrong = (what: string): UsageError =>
    new UsageError(
      `${file}: ${what}. Allowed: {"plan": {"VARIABLE": "value", ...}, "apply": {...}}, and "start": "the command that writes it".`,
    );
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw wrong(`not JSON (${error instanceof Error ? error.message : String(error)})`);
  }
  if (!isMapping(value)) throw wrong("not an object");
  const odd = Object.keys(value).find((key) => !["plan", "apply", "start"].includes(key));
  if (odd !== undefined) throw wrong(`${JSON.stringify(odd)} is not a known key`);
  const { plan, apply, start = null } = value;
  if (start !== null && typeof start !== "string") throw wrong("start is not text");
  for (const [role, variables] of [
    ["plan", plan],
    ["apply", apply],
  ] as const) {
    if (!isMapping(variables)) throw wrong(`${role} is ${variables === undefined ? "missing" : "not an object"}`);
    const bad = Object.entries(variables).find(([name, content]) => !/^[A-Z_][A-Z0-9_]*$/.test(name) || typeof content !== "string");
    if (bad !== undefined) throw wrong(`${role}.${bad[0]} is not a variable in capital letters with text as its value`);
  }
  return { plan: plan as Variables, apply: apply as Variables, start };
}

/** Where a provider listens, as `TF_REATTACH_PROVIDERS` has it; null where it does not name the provider. */
function addressOf(reattach: string, source: string): Address | null {
  let providers: unknown;
  try {
    providers = JSON.parse(reattach);
  } catch {
    return null;
  }
  if (!isMapping(providers)) return null;
  // `flotilla/local` may stand there with its registry's name before it.
  const found = Object.entries(providers).find(([name]) => name === source || name.endsWith(`/${source}`));
  const address = isMapping(found?.[1]) ? found[1]["Addr"] : null;
  if (!isMapping(address)) return null;
  const { Network: network, String: text } = address;
  return typeof text !== "string" || text === "" || (network !== "unix" && network !== "tcp") ? null : { network, text };
}

interface Address {
  readonly network: "unix" | "tcp";
  /** A socket's path, or `host:port`. */
  readonly text: string;
}

/** Whether anything accepts a connection there. */
async function accepts({ network, text }: Address): Promise<boolean> {
  const [, host = "", port = "0"] = /^\[?(.*?)\]?:(\d{1,5})$/.exec(text) ?? [];
  if (network === "tcp" && Number(port) > 65_535) return false;
  const socket = connect(network === "unix" ? { path: text } : { host: host === "" ? "localhost" : host, port: Number(port) });
  return await new Promise((resolve) => {
    const end = (answer: boolean) => () => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(patience, end(false)).once("connect", end(true)).once("error", end(false));
  });
}
