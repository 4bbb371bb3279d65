import { CloudTaken, startCloud } from "../cloud/cloud.ts";
import type { ExitCode, LabContext } from "./context.ts";
import { openOwnGithub, type OwnGithub } from "./own-github.ts";
import { providerSessionPath, removeProviderSession, writeProviderSession } from "./provider-session.ts";
import { cloudFolder, fleetFolder, stateFolder } from "./state-folder.ts";

/**
 * Runs the local cloud until Ctrl-C or `down`; with `github`, a GitHub and a runner for the fleet beside it. Exit code 4 where another process runs or
 * starts it already.
 */
export async function serve(context: LabContext, options: { readonly github: boolean }): Promise<ExitCode> {
  const github = options.github ? await openOwnGithub(context, fleetFolder(context), stateFolder(context)) : null;
  try {
    return await serveCloud(context, github);
  } finally {
    await github?.close();
  }
}

async function serveCloud(context: LabContext, github: OwnGithub | null): Promise<ExitCode> {
  const state = stateFolder(context);
  const cloud = await startCloud({
    dir: cloudFolder(state),
    now: () => new Date(context.clock()),
    trust: github?.trust ?? null,
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
    await github?.start(cloud.url);
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
