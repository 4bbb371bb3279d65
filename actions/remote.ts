import type { Remote } from "../src/git/repository.ts";
import type { ActionContext } from "./entry.ts";

/** The job's repository on the server. */
export function remoteOfJob({ serverUrl, owner, repository, defaultBranch }: ActionContext, token: string): Remote {
  return { url: `${serverUrl}/${owner}/${repository}.git`, token, branch: defaultBranch };
}
