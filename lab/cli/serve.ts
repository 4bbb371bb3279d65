import { CloudTaken, startCloud } from "../cloud/cloud.ts";
import type { ExitCode, LabContext } from "./context.ts";
import { providerSessionPath, removeProviderSession, writeProviderSession } from "./provider-session.ts";
import { cloudFolder, stateFolder } from "./state-folder.ts";

/** Runs the local cloud until Ctrl-C or `down`. Exit code 4 where another process runs or starts it already. */
export async function serve(context: LabContext): Promise<ExitCode> {
  const state = stateFolder(context);
  const cloud = await startCloud({
    dir: cloudFolder(state),
    now: () => new Date(context.clock()),
    trust: null,
    sessionTtl: null,
  }).catch((error: unknown) => {
    if (error instanceof CloudTaken) return error;
    throw error;
  });
  if (cloud instanceof CloudTaken) {
    context.err(cloud.message);
    return 4;
  }
  const session = providerSessionPath(state);
  try {
    await writeProviderSession(session, cloud, `${context.program} up`);
    context.err(`serving at ${cloud.url}`);
    await new Promise<void>((resolve) => {
      if (context.signal.aborted) resolve();
      else context.signal.addEventListener("abort", () => resolve(), { once: true });
    });
  } finally {
    await removeProviderSession(session);
    await cloud.close();
  }
  return 0;
}
