import { join } from "node:path";
import type { CliContext } from "./context.ts";
import { stateFolder } from "./state-folder.ts";

/** What the engine and operations need to reach the local cloud, and how to give it back. */
export interface CloudSession {
  /** The caller's environment with the session's variables in it. */
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/**
 * A session of the local cloud that runs in the state folder, opened with the operator's token; the environment as it is where somebody has set
 * `TF_REATTACH_PROVIDERS` already or no local cloud runs here.
 */
export async function cloudSession(context: CliContext, role: "plan" | "apply"): Promise<CloudSession> {
  const none: CloudSession = { env: context.env, close: () => Promise.resolve() };
  if ((context.env["TF_REATTACH_PROVIDERS"] ?? "") !== "") return none;
  const { cloudIn, closeSession, openSession } = await import("../local/cloud/client.ts");
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
