import { openRepository } from "../git/git-cli.ts";
import { run } from "../process/run.ts";
import { relative } from "node:path";
import { loadFleet } from "../fleet/load.ts";
import type { FleetInstance, FleetSnapshot, InstanceKey } from "../fleet/model.ts";
import type { Problem } from "../fleet/problem.ts";
import type { GitRepository } from "../git/repository.ts";
import { problemsAsText } from "../report/problems.ts";
import { type CliContext, hint, UsageError } from "./context.ts";
import { ambiguousText, findInstance, type NamedInstance } from "./instance-name.ts";
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
  readonly readable: readonly FleetInstance[];
}

async function fleetFolder(context: CliContext): Promise<FleetFolder> {
  const root = fleetRoot(context);
  const repository = await openRepository(root, run, context.env);
  const prefix = relative(repository.workTree ?? root, root).replaceAll("\\", "/");
  const { snapshot, problems, readable } = await loadFleet(repository, await repository.treeOfWorkTree(), { root: prefix });
  return { root, prefix, repository, snapshot, problems, readable };
}

/** A fleet without errors, and the instances that a call named. */
export interface ValidFleet extends FleetFolder {
  readonly snapshot: FleetSnapshot;
  /** Empty where none was named: all are meant. */
  readonly named: readonly InstanceKey[];
}

/**
 * The folder's fleet where it holds no error; else null, with the errors on standard error and `left`, what is not done because of them. Where
 * instances are named, errors in other instances' files count for nothing. Throws {@link UsageError} for a name that stands for several.
 */
export async function validFleet(
  context: CliContext,
  left: string,
  names: readonly string[],
  environment?: string,
): Promise<ValidFleet | null> {
  const { snapshot, problems, readable, ...folder } = await fleetFolder(context);
  const all = readable.map((instance) => ({ ...instance, slug: instance.config.spec.slug }));
  const named = names.map((name) => keyOf(name, all, environment));
  const concerns = (file: string): boolean => {
    const [, id] = /^environments\/[^/]+\/deployments\/([^/]+)\//.exec(file) ?? [];
    return id === undefined || named.length === 0 || named.some((key) => key.id === id);
  };
  const errors = problems.filter(({ severity, file }) => severity === "error" && concerns(file));
  if (snapshot !== null && errors.length === 0) return { ...folder, snapshot, problems, readable, named };
  const checked = new Set(errors.map(({ file }) => file)).size;
  context.err(problemsAsText({ checked, problems: errors }, { line: () => null, colour: false }).trimEnd());
  context.err(`${left}. Fix these first; ${hint(context, "validate")} lists every problem of the fleet.`);
  return null;
}

/** The folder's instances whose configs can be read, whatever else is wrong, and those that names stand for. Throws {@link UsageError} for others. */
export async function workTreeFleet(
  context: CliContext,
  names: readonly string[],
  environment?: string,
): Promise<Pick<ValidFleet, "root" | "readable" | "named">> {
  const { root, readable } = await fleetFolder(context);
  const all = readable.map((instance) => ({ ...instance, slug: instance.config.spec.slug }));
  const named = names.map((name) => {
    const found = findInstance(name, all, environment);
    if (found.outcome === "found") return found.key;
    if (found.outcome === "ambiguous") throw new UsageError(ambiguousText(name, found.keys));
    throw new UsageError(`There is no instance ${name} whose config.yaml can be read. See: ${hint(context, "instance list")}`);
  });
  return { root, readable, named };
}

/** A name that stands for nothing readable is taken for an id: its file may be broken, which is what is said then. */
function keyOf(name: string, all: readonly NamedInstance[], environment: string | undefined): InstanceKey {
  const found = findInstance(name, all, environment);
  if (found.outcome === "found") return found.key;
  if (found.outcome === "ambiguous") throw new UsageError(ambiguousText(name, found.keys));
  const [, where = environment ?? "", id = name] = /^([^/]+)\/([^/]+)$/.exec(name) ?? [];
  return { environment: where, id };
}
