import { join } from "node:path";
import type { FleetEnvironment } from "../fleet/model.ts";
import { type CliContext, hint } from "./context.ts";
import { stateFolder } from "./state-folder.ts";

/** What the engine and operations need to reach the local cloud, and how to give it back. */
export interface CloudSession {
  /** The caller's environment with the session's variables in it. */
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/**
 * What to tell where one of these environments has a provider that is reached over reattach (`policy.providers`) and there is nobody to reach:
 * the engine would look for it in a registry. Null where nothing is missing.
 */
export async function missingCloud(context: CliContext, environments: Iterable<FleetEnvironment>): Promise<string | null> {
  if ((context.env["TF_REATTACH_PROVIDERS"] ?? "") !== "") return null;
  for (const { name, config } of environments) {
    const sources = config.spec.policy.providers.flatMap(({ source, reattach }) => (reattach === true ? [source] : []));
    if (sources.length === 0) continue;
    const { cloudIn } = await import("../../lab/cloud/client.ts");
    if ((await cloudIn(join(stateFolder(context), "cloud"))) !== null) return null;
    return (
      `The stacks of ${name} use ${sources.join(", ")}, which a running cloud serves, and no local cloud is running here. ` +
      `Start it with: ${hint(context, "local up")}`
    );
  }
  return null;
}

/**
 * A session of the local cloud that runs in the state folder, opened with the operator's token; the environment as it is where somebody has set
 * `TF_REATTACH_PROVIDERS` already or no local cloud runs here.
 */
export async function cloudSession(context: CliContext, role: "plan" | "apply"): Promise<CloudSession> {
  const none: CloudSession = { env: context.env, close: () => Promise.resolve() };
  if ((context.env["TF_REATTACH_PROVIDERS"] ?? "") !== "") return none;
  const { cloudIn, closeSession, openSession } = await import("../../lab/cloud/client.ts");
  const access = await cloudIn(join(stateFolder(context), "cloud"));
  if (access === null) return none;
  const session = await openSession(access.url, role, access.token);
  return {
    env: {
      ...context.env,
      TF_REATTACH_PROVIDERS: session.reattach,
      FLOTILLA_CLOUD_URL: access.url,
      FLOTILLA_CLOUD_TOKEN: session.token,
    },
    close: () => closeSession(access, session.id),
  };
}
