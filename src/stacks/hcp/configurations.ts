import { createHash } from "node:crypto";
import { posix } from "node:path";
import { backendOf, committedFolder } from "../../fleet/backend.ts";
import type { ObjectId } from "../../git/object-id.ts";
import type { GitRepository } from "../../git/repository.ts";
import { committedRoot, isRootAt, lockIn } from "../committed-roots.ts";
import type { StackTarget } from "../stack-runner.ts";
import { packFolder, type PlacedFile } from "./configuration-tar.ts";
import type { Run, Workspace } from "./hcp-objects.ts";
import type { HcpRuns } from "./hcp-runs.ts";

// What runs are made from: what is uploaded, or what HCP Terraform has fetched from the repository.

/** What a run is made from, and by what it is recognised. */
export interface Configuration {
  /** Of the run that is made. */
  readonly message: string;
  /** What is uploaded, or the configuration version that is there. */
  readonly content: Uint8Array<ArrayBuffer> | string;
}

/** What runs of Flotilla for a stack begin their message with. */
export function markOf({ instance, stack }: StackTarget): string {
  return `Flotilla: ${instance.environment}/${instance.id}/${stack}`;
}

/** Whether a run may be ended for another one: Flotilla made it, or the repository started it. What people started is theirs. */
export function isOurs(run: Run, workspace: Workspace, mark: string): boolean {
  // A run that is only for a review holds nothing.
  if (run.planOnly) return false;
  return isMarked(run, mark) || (workspace.vcs !== null && run.source === "tfe-configuration-version");
}

/** Flotilla made the run, for that stack. */
export function isMarked({ source, message }: Run, mark: string): boolean {
  return source === "tfe-api" && (message === mark || message.startsWith(`${mark} `));
}

/** Whether a run that may be ended was made from exactly this. */
export function isMadeFrom(run: Run, { message, content }: Configuration): boolean {
  return typeof content === "string" ? run.configuration === content : run.message === message;
}

/** Where a workspace that is connected to version control finds a root: in its working directory, and the module where the fleet has it. */
interface Place {
  /** The fleet's folder in the repository, with a `/` at its end; empty for the repository's own. */
  readonly prefix: string;
  /** The root's folder below the fleet's. */
  readonly folder: string;
  /** The module's. */
  readonly module: string;
}

/** null where the workspace takes what is uploaded, as it is uploaded. Refusals come before: its working directory ends with the root's folder. */
function placeIn(target: StackTarget, { vcs, workingDirectory }: Workspace): Place | null {
  const folder = rootFolderOf(target);
  if (vcs === null || folder === null) return null;
  const module = `${target.architecture.folder}/stacks/${target.stack}`;
  return { prefix: workingDirectory.slice(0, workingDirectory.length - folder.length), folder, module };
}

export function rootFolderOf(target: StackTarget): string | null {
  const { environment, id } = target.instance;
  return committedFolder(backendOf(target), { environment, id, stack: target.stack });
}

/** The module's place as the root of a workspace says it; undefined for one beside the root. */
export function modulePath(target: StackTarget, workspace: Workspace): string | undefined {
  const place = placeIn(target, workspace);
  return place === null ? undefined : posix.relative(place.folder, place.module);
}

/** A folder's files as they are uploaded: in a workspace that is connected to version control they lie as in the repository. */
export async function uploaded(target: StackTarget, workspace: Workspace, folder: string): Promise<Configuration> {
  const place = placeIn(target, workspace);
  const put: PlacedFile = (path) => {
    if (place === null) return path;
    return place.prefix + (path.startsWith("module/") ? place.module + path.slice("module".length) : `${place.folder}/${path}`);
  };
  const content = await packFolder(folder, put);
  // The same files give the same bytes.
  const key = createHash("sha256").update(content).digest("hex").slice(0, 12);
  return { message: `${markOf(target)} ${key}`, content };
}

/**
 * The newest configuration version that HCP Terraform made of a commit in which root and module of the stack are exactly what is to be planned; null where
 * there is none (yet).
 */
export async function fetched(
  target: StackTarget,
  workspace: Workspace,
  { repository, runs, signal }: { readonly repository: GitRepository; readonly runs: HcpRuns; readonly signal: AbortSignal | undefined },
): Promise<Configuration | null> {
  const place = placeIn(target, workspace);
  const module = target.architecture.modules.get(target.stack);
  if (place === null || module === undefined) return null;
  const wanted = committedRoot(target, place.folder, await lockIn(repository, module));
  const isWanted = async (commit: ObjectId): Promise<boolean> =>
    (await repository.resolve(`${commit}:${place.prefix}${place.module}`)) === module &&
    (await isRootAt(repository, commit, `${place.prefix}${place.folder}`, wanted));
  for await (const { id, commit } of runs.commits(workspace, signal))
    if (await isWanted(commit)) return { message: markOf(target), content: id };
  return null;
}
