import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import type { LoadedFleet } from "../fleet/load.ts";
import type { FleetEnvironment, InstanceKey } from "../fleet/model.ts";
import type { Problem } from "../fleet/problem.ts";
import type { GitRepository } from "../git/repository.ts";
import type { LedgerStore, LedgerView } from "../ledger/store.ts";
import { type CliContext, hint, UsageError } from "./context.ts";
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
  /** Who sits here, as the ledger writes it. */
  readonly person: string;
}

export async function localFleet(context: CliContext): Promise<LocalFleet> {
  const { run } = await import("../process/run.ts");
  const { openRepository } = await import("../git/git-cli.ts");
  const { GitError } = await import("../git/git-error.ts");
  const { loadFleet } = await import("../fleet/load.ts");
  const { openLedger } = await import("../ledger/git-ledger.ts");
  const root = fleetRoot(context);
  let repository: LocalFleet["repository"];
  try {
    repository = await openRepository(root, run, context.env);
  } catch (error) {
    if (error instanceof GitError) throw new UsageError(`${root} is in no git repository. Run git init there and commit the fleet.`);
    throw error;
  }
  const commit = await repository.resolve("HEAD");
  if (commit === null) throw new UsageError("There is no commit yet. What is applied is what is committed: commit the fleet first.");
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

/** What HEAD holds cannot be worked with; `first` says why. */
export function noValidFleet(context: CliContext, first: Problem | undefined): UsageError {
  const why = first === undefined ? "" : `: ${first.file}:${first.line} ${first.message}`;
  return new UsageError(`HEAD holds no valid fleet${why}. Run: ${hint(context, "validate")}`);
}

/** The ledger to read: this clone's branch, else what was last fetched of the remote's. */
export async function readableLedger(context: CliContext, { ledger, repository, snapshot }: LocalFleet): Promise<LedgerView> {
  const own = await ledger.open();
  if (own.commit !== null) return own;
  const branch = snapshot.fleet.spec.ledger;
  const fetched = await repository.resolve(`refs/remotes/origin/${branch}`);
  if (fetched === null) return own;
  const { viewAt } = await import("../ledger/view.ts");
  context.err(`Reading origin/${branch} as of your last git fetch (${fetched.slice(0, 8)}).`);
  return await viewAt(repository, fetched);
}

/** Everything of the fleet that HEAD and the ledger differ about; nobody but this clone is asked. */
export async function observed(context: CliContext, fleet: LocalFleet, view: LedgerView) {
  const { observe } = await import("../apply/observe.ts");
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

/** The instance of that id on main. Throws where there is none, or several environments have one. */
export async function instanceNamed(context: CliContext, fleet: LocalFleet, name: string, named?: string): Promise<InstanceKey> {
  const { listInstances } = await import("../fleet/load.ts");
  // As it is printed: `<environment>/<id>`.
  const [, environment = named, id = name] = /^([^/]+)\/([^/]+)$/.exec(name) ?? [];
  const all = await listInstances(fleet.repository, fleet.commit, fleet.prefix);
  const found = all.filter((each) => each.id === id && (environment === undefined || each.environment === environment));
  const [only, other] = found;
  if (only === undefined) {
    const near = all.map((each) => each.id).filter((other) => other.startsWith(id.slice(0, 8)));
    const next = near.length === 0 ? `See: ${hint(context, "instance list")}` : `Did you mean ${near.slice(0, 3).join(", ")}?`;
    const lying = [...fleet.snapshot.environments.keys()].find((each) =>
      existsSync(join(fleet.root, "environments", each, "deployments", id, "config.yaml")),
    );
    if (lying !== undefined)
      throw new UsageError(`${lying}/${id} is not committed, and HEAD is what counts: git add environments && git commit`);
    throw new UsageError(`HEAD holds no instance ${id}${environment === undefined ? "" : ` in ${environment}`}. ${next}`);
  }
  if (other !== undefined)
    throw new UsageError(`${id} is in ${found.map((each) => each.environment).join(" and ")}: say which with --environment.`);
  return { environment: only.environment, id };
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
