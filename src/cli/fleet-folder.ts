import { openRepository } from "../git/git-cli.ts";
import { run } from "../process/run.ts";
import { relative } from "node:path";
import { loadFleet } from "../fleet/load.ts";
import type { FleetSnapshot } from "../fleet/model.ts";
import type { Problem } from "../fleet/problem.ts";
import type { GitRepository } from "../git/repository.ts";
import { problemsAsText } from "../report/problems.ts";
import { type CliContext, hint } from "./context.ts";
import { fleetRoot } from "./state-folder.ts";

/** A fleet as its folder's files are now, committed or not. */
export interface FleetFolder {
  readonly root: string;
  /** The root's folder in the repository; "" where it is the repository's own. */
  readonly prefix: string;
  readonly repository: GitRepository;
  /** null where the fleet cannot be read at all. */
  readonly snapshot: FleetSnapshot | null;
  readonly problems: readonly Problem[];
}

async function fleetFolder(context: CliContext): Promise<FleetFolder> {
  const root = fleetRoot(context);
  const repository = await openRepository(root, run, context.env);
  const prefix = relative(repository.workTree ?? root, root).replaceAll("\\", "/");
  const { snapshot, problems } = await loadFleet(repository, await repository.treeOfWorkTree(), { root: prefix });
  return { root, prefix, repository, snapshot, problems };
}

/**
 * The folder's fleet where it holds no error; else null, with the errors on standard error and `left`, what is not done because of them. With `ids`,
 * errors in other instances' files count for nothing.
 */
export async function validFleet(
  context: CliContext,
  left: string,
  ids: readonly string[],
): Promise<(FleetFolder & { readonly snapshot: FleetSnapshot }) | null> {
  const { snapshot, problems, ...folder } = await fleetFolder(context);
  const concerns = (file: string): boolean => {
    const [, id] = /^environments\/[^/]+\/deployments\/([^/]+)\//.exec(file) ?? [];
    return id === undefined || ids.length === 0 || ids.includes(id);
  };
  const errors = problems.filter(({ severity, file }) => severity === "error" && concerns(file));
  if (snapshot !== null && errors.length === 0) return { ...folder, snapshot, problems };
  const checked = new Set(errors.map(({ file }) => file)).size;
  context.err(problemsAsText({ checked, problems: errors }, { line: () => null, colour: false }).trimEnd());
  context.err(`${left}. Fix these first; ${hint(context, "validate")} lists every problem of the fleet.`);
  return null;
}
