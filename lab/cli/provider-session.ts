import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { CloudError, listObjects } from "../cloud/client.ts";
import type { Cloud } from "../cloud/cloud.ts";
import { writeState } from "../cloud/state-file.ts";

/** The file by which a terminal reaches a provider that runs already: docs/users/provider-session.md. */
export function providerSessionPath(state: string): string {
  return join(state, "provider-session.json");
}

/** Opens a session of the cloud for each role, and writes what the engine and operations need to use it. */
export async function writeProviderSession(path: string, cloud: Cloud, start: string): Promise<void> {
  const variables = async (role: "plan" | "apply"): Promise<Readonly<Record<string, string>>> => {
    const { reattach, token } = await cloud.openSession(role, "operator");
    return { TF_REATTACH_PROVIDERS: reattach, FLOTILLA_CLOUD_URL: cloud.url, FLOTILLA_CLOUD_TOKEN: token };
  };
  const session = { start, plan: await variables("plan"), apply: await variables("apply") };
  await writeState(path, `${JSON.stringify(session, null, 2)}\n`);
}

export async function removeProviderSession(path: string): Promise<void> {
  await rm(path, { force: true });
}

/** Whether the file is there and its session is one of the cloud that runs now, not of one that was killed. */
export async function isProviderSessionOf(path: string, url: string): Promise<boolean> {
  try {
    const { plan } = JSON.parse(await readFile(path, "utf8")) as { readonly plan: Readonly<Record<string, string>> };
    await listObjects({ url, token: plan["FLOTILLA_CLOUD_TOKEN"] ?? "" });
    return true;
  } catch (error) {
    if (error instanceof CloudError || error instanceof SyntaxError) return false;
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return false;
    throw error;
  }
}
