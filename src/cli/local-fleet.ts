import { openRepository } from "../git/git-cli.ts";
import { run } from "../process/run.ts";
import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { observe } from "../apply/observe.ts";
import { listInstances, type LoadedFleet, loadFleet } from "../fleet/load.ts";
import type { FleetEnvironment, InstanceKey } from "../fleet/model.ts";
import type { Problem } from "../fleet/problem.ts";
import type { GitRepository } from "../git/repository.ts";
import { openLedger } from "../ledger/git-ledger.ts";
import type { LedgerStore, LedgerView } from "../ledger/store.ts";
import { viewAt } from "../ledger/view.ts";
import { type CliContext, hint, UsageError } from "./context.ts";
import { ambiguousText, findInstance, type NamedInstance } from "./instance-name.ts";
import { workTreeFleet } from "./fleet-folder.ts";
import { fleetRoot } from "./state-folder.ts";

/** The fleet that the folder belongs to, as its last commit has it, with the ledger of this clone. */
export interface LocalFleet {
  readonly root: string;
  /** The root's folder in the repository; "" where it is the repository's own. */
  readonly prefix: string;
  readonly repository: GitRepository & { readonly workTree: string | null };
  readonly commit: string;
  /** Without its instances. */
  readonly snapshot: NonNullable<LoadedFleet["snapshot"]>;
  /** The branch in this clone: what is applied from this terminal is recorded there. */
  readonly ledger: LedgerStore;
  /** Who works here, as the ledger records it. */
  readonly person: string;
}

/** Throws {@link UsageError} where the folder is in no fleet, or HEAD holds no valid one. */
export async function localFleet(context: CliContext): Promise<LocalFleet> {
  const root = fleetRoot(context);
  const repository = await openRepository(root, run, context.env);
  const commit = await repository.resolve("HEAD");
  if (commit === null) throw new UsageError("There is no commit yet, and only what is committed is applied: commit the fleet first.");
  const prefix = relative(repository.workTree ?? root, root).replaceAll("\\", "/");
  const { snapshot, problems } = await loadFleet(repository, commit, { root: prefix, only: [] });
  if (snapshot === null) throw noValidFleet(context, problems[0]);
  const person = loginOf(context);
  const ledger = openLedger({
    repository,
    remote: null,
    branch: snapshot.fleet.spec.ledger,
    by: { name: person, email: `${person}@localhost` },
    clock: context.clock,
  });
  return { root, prefix, repository, commit, snapshot, ledger, person };
}

/** HEAD holds no fleet to work with; `first` says why. */
export function noValidFleet(context: CliContext, first: Problem | undefined): UsageError {
  const why = first === undefined ? "" : `: ${first.file}:${first.line} ${first.message}`;
  return new UsageError(`HEAD holds no valid fleet${why}. Run: ${hint(context, "validate")}`);
}

/** The ledger to read: this clone's branch, else what was last fetched of the remote's. Where both are there and differ, that is reported. */
export async function readableLedger(
  context: CliContext,
  { ledger, repository, snapshot }: Pick<LocalFleet, "ledger" | "snapshot"> & { readonly repository: GitRepository },
): Promise<LedgerView> {
  const own = await ledger.open();
  const branch = snapshot.fleet.spec.ledger;
  const fetched = await repository.resolve(`refs/remotes/origin/${branch}`);
  if (own.commit !== null) {
    if (fetched !== null && fetched !== own.commit)
      context.err(
        `Reading ${branch} of this clone (${own.commit.slice(0, 8)}); origin/${branch} (${fetched.slice(0, 8)}) differs and is not read. Where GitHub alone applies this fleet: git branch -D ${branch}`,
      );
    return own;
  }
  if (fetched === null) return own;
  context.err(`Reading origin/${branch} as of your last git fetch (${fetched.slice(0, 8)}).`);
  return await viewAt(repository, fetched);
}

/** Everything of the fleet that HEAD and the ledger differ about; nobody but this clone is asked. */
export async function observed(context: CliContext, fleet: LocalFleet, view: LedgerView) {
  return await observe({
    repository: fleet.repository,
    treeish: fleet.commit,
    root: fleet.prefix,
    view,
    github: null,
    run: null,
    now: context.clock(),
    whole: false,
  });
}

/**
 * The instance of HEAD that a name stands for: an id, a slug, or the beginning of only one of them. Throws {@link UsageError} where there is none, or
 * several. Configs are read only where no id is the name.
 */
export async function instanceNamed(context: CliContext, fleet: LocalFleet, name: string, named?: string): Promise<InstanceKey> {
  const listed = await listInstances(fleet.repository, fleet.commit, fleet.prefix);
  const byId = findInstance(
    name,
    listed.map(({ environment, id }) => ({ environment, id, slug: null })),
    named,
  );
  const id = name.slice(name.indexOf("/") + 1);
  const exact = byId.outcome === "found" && byId.key.id === id;
  const found = exact || listed.some((key) => key.id === id) ? byId : findInstance(name, await withSlugs(fleet, listed), named);
  if (found.outcome === "found") return found.key;
  if (found.outcome === "ambiguous") throw new UsageError(ambiguousText(name, found.keys));
  const next = found.near.length === 0 ? `See: ${hint(context, "instance list")}` : `Did you mean ${found.near.join(", ")}?`;
  const uncommitted = [...fleet.snapshot.environments.keys()].find((environment) =>
    existsSync(join(fleet.root, "environments", environment, "deployments", id, "config.yaml")),
  );
  const unseen = uncommitted === undefined ? await onlyInWorkTree(context, listed, name, named) : `${uncommitted}/${id}`;
  if (unseen !== null) throw new UsageError(`${unseen} is not committed, and HEAD is what counts. Run: git add environments && git commit`);
  throw new UsageError(`HEAD holds no instance ${id}${named === undefined ? "" : ` in ${named}`}. ${next}`);
}

/** The instance of the working tree alone that a name stands for, also in an environment that HEAD does not hold yet; null where there is none. */
async function onlyInWorkTree(
  context: CliContext,
  listed: readonly InstanceKey[],
  name: string,
  environment: string | undefined,
): Promise<string | null> {
  const { readable } = await workTreeFleet(context, []);
  const all = readable.map((instance) => ({ ...instance, slug: instance.config.spec.slug }));
  const found = findInstance(
    name,
    all.filter((instance) => !listed.some((known) => known.environment === instance.environment && known.id === instance.id)),
    environment,
  );
  return found.outcome === "found" ? `${found.key.environment}/${found.key.id}` : null;
}

async function withSlugs(fleet: LocalFleet, listed: readonly InstanceKey[]): Promise<readonly NamedInstance[]> {
  const { readable } = await loadFleet(fleet.repository, fleet.commit, { root: fleet.prefix });
  const slugs = new Map(readable.map(({ environment, id, config }) => [`${environment}/${id}`, config.spec.slug]));
  return listed.map(({ environment, id }) => ({ environment, id, slug: slugs.get(`${environment}/${id}`) ?? null }));
}

/**
 * Throws {@link UsageError} where no environment is local: a terminal can do nothing then, and "nothing to do" would be read as "all is well".
 *
 * @param instead what happens to the others, such as `applied by apply.yml`
 */
export function requireLocal(environments: ReadonlyMap<string, FleetEnvironment>, instead: string): void {
  const remote = [...environments.values()].filter(({ config }) => config.spec.kind === "remote").map(({ name }) => name);
  if (remote.length > 0 && remote.length === environments.size)
    throw new UsageError(
      `No environment of this fleet is local. On GitHub, ${remote.join(", ")} ${remote.length === 1 ? "is" : "are"} ${instead}.`,
    );
}

/** The environment of that name. Throws with those that there are. */
export function environmentNamed({ snapshot }: LocalFleet, name: string): FleetEnvironment {
  const found = snapshot.environments.get(name);
  if (found === undefined)
    throw new UsageError(`There is no environment ${name}; there are: ${[...snapshot.environments.keys()].join(", ")}.`);
  return found;
}

/** The machine's user in the letters of a GitHub login. */
export function loginOf({ env }: CliContext): string {
  const name = (env["USER"] ?? env["USERNAME"] ?? "")
    .replaceAll(/[^A-Za-z0-9-]+/g, "-")
    .replace(/^-+/, "")
    .slice(0, 39);
  return name === "" ? "local" : name;
}
