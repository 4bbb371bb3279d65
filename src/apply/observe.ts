import {
  confirmationFolder,
  instanceOf,
  instancePath,
  instancesFolder,
  type LedgerPath,
  reviewPath,
  rolloutsFolder,
} from "../ledger/paths.ts";
import {
  instanceStatus,
  ledgerAlone,
  openAttempts,
  type StackStatus,
  stackStatuses,
  type StatusInput,
  type StatusReport,
} from "../ledger/status.ts";
import type { LedgerView, InstanceInputs } from "../ledger/store.ts";
import { inputsOf } from "../ledger/up-to-date.ts";
import { loadFleet } from "../fleet/load.ts";
import type { FleetArchitecture, FleetEnvironment, FleetInstance, FleetSnapshot, InstanceKey } from "../fleet/model.ts";
import type { ObjectId } from "../git/object-id.ts";
import type { Problem } from "../fleet/problem.ts";
import type { GitRepository } from "../git/repository.ts";
import type { GitHub, PullRequestTrust } from "../github/port.ts";
import type { ConfirmationFact, LedgerInstance, ReviewFact } from "../schemas/kinds.ts";
import { stackDigests } from "../stacks/digest.ts";
import { confirmationFacts, factsHash, reviewFacts, type TrustBase } from "./review-facts.ts";

export interface ObserveOptions {
  readonly repository: GitRepository;
  /** The commit or tree that says what should be. */
  readonly treeish: string;
  /** Folder of the fleet's root in the repository; "" where it is the repository's own. */
  readonly root?: string;
  readonly view: LedgerView;
  /** Taken in place of what the view holds: files that are about to be written. */
  readonly instead?: ReadonlyMap<LedgerPath<"LedgerInstance">, LedgerInstance>;
  /** null: from a terminal, where nobody but the ledger is asked. */
  readonly github: GitHub | null;
  /** The run that asks: its own claims are not somebody else's work. */
  readonly run: string | null;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Reads every instance, so that what only the whole fleet can tell (unique names) is told. */
  readonly whole: boolean;
}

/** An instance that is not up to date, with everything that is known about it. */
export interface Observed extends StatusReport {
  readonly environment: FleetEnvironment;
  readonly instance: FleetInstance;
  readonly architecture: FleetArchitecture;
  readonly inputs: InstanceInputs;
  readonly digests: ReadonlyMap<string, string>;
  readonly ledger: LedgerInstance | null;
  /** What the status follows from. */
  readonly input: StatusInput;
  /** By stack; only those that are not applied. */
  readonly reviews: ReadonlyMap<string, readonly ReviewFact[]>;
  readonly confirmations: ReadonlyMap<string, readonly ConfirmationFact[]>;
}

export interface ObservedFleet {
  /** null where everything is up to date: then nothing was parsed. */
  readonly snapshot: FleetSnapshot | null;
  /** Not up to date, sorted by environment and id. */
  readonly instances: readonly Observed[];
  /** In the ledger and not on main. */
  readonly removed: readonly InstanceKey[];
  /** On main and left alone, because their files do not hold. */
  readonly invalid: readonly InstanceKey[];
  readonly problems: readonly Problem[];
  /** How many instances main has. */
  readonly total: number;
}

/**
 * Compares main with the ledger. Up-to-date instances are recognized by object ids alone: where nothing is left to do, two listings are all that is
 * read, whatever the size of the fleet.
 */
export async function observe(options: ObserveOptions): Promise<ObservedFleet> {
  const { repository, treeish, view, root = "" } = options;
  const listing = await listFleet(repository, treeish, root);
  const keys = listing.instances.filter((each) => !isUpToDate(each, listing, view)).map(({ environment, id }) => ({ environment, id }));
  const removed = removedFrom(listing, view);
  const total = listing.instances.length;
  if (keys.length === 0) return { snapshot: null, instances: [], removed, invalid: [], problems: [], total };

  const { snapshot, problems } = await loadFleet(repository, treeish, { root, ...(options.whole ? {} : { only: keys }) });
  const paths = keys.map(({ environment, id }) => instancePath(environment, id));
  const files = new Map([...(await view.readAll(paths)), ...(options.instead ?? [])]);
  const invalid: InstanceKey[] = [];
  const found = keys.flatMap((key) => {
    const environment = snapshot?.environments.get(key.environment);
    const instance = environment?.instances.get(key.id);
    const architecture = snapshot?.architectures.get(instance?.config.spec.architecture ?? "");
    if (
      environment === undefined ||
      instance === undefined ||
      architecture === undefined ||
      isTouched(problems, environment, architecture)
    ) {
      invalid.push(key);
      return [];
    }
    const ledger = files.get(instancePath(key.environment, key.id)) ?? null;
    const digests = stackDigests(environment, instance, architecture);
    return [{ environment, instance, architecture, ledger, digests, inputs: inputsOf(environment, instance, architecture) }];
  });
  const instances = await withStatus(options, found);
  return { snapshot, instances, removed, invalid, problems, total };
}

type Found = Omit<Observed, keyof StatusReport | "input" | "reviews" | "confirmations">;

async function withStatus(options: ObserveOptions, found: readonly Found[]): Promise<readonly Observed[]> {
  const active = await activeRuns(options, found);
  const reviews = await reviewsOf(options, found);
  const confirmations = await confirmationsOf(options, found);
  return found.map((each) => {
    const id = keyOf(each.instance);
    const input: StatusInput = {
      ...each,
      now: options.now,
      isActive: (run) => active.has(run),
      isConfirmed: (stack, fingerprint) => confirmations(id, stack).some((fact) => fact.fingerprint === fingerprint),
      // From a terminal nobody is asked what people said on GitHub: nothing is planned again for it.
      facts: (stack) => (options.github === null ? null : factsHash(reviews(id, stack))),
    };
    const report = instanceStatus(input);
    const open = openStacks(report.stacks);
    return {
      ...each,
      ...report,
      input,
      reviews: new Map(open.map((stack) => [stack, reviews(id, stack)])),
      confirmations: new Map(open.map((stack) => [stack, confirmations(id, stack)])),
    };
  });
}

/** Runs that hold a claim and are still at work. */
async function activeRuns({ github, run }: ObserveOptions, found: readonly Found[]): Promise<ReadonlySet<string>> {
  const claiming = new Set(found.flatMap(({ ledger }) => openAttempts(ledger).map(([, { run }]) => run)));
  const active = new Set<string>();
  for (const other of [...claiming].sort()) if (other !== run && github !== null && (await github.isRunActive(other))) active.add(other);
  return active;
}

async function reviewsOf(options: ObserveOptions, found: readonly Found[]): Promise<(id: string, stack: string) => readonly ReviewFact[]> {
  const { view, github, repository, treeish } = options;
  const stacks = open(options, found);
  const wanted = stacks.map(({ each, stack, digest }) => reviewPath(each.environment.name, each.instance.id, stack, digest));
  const files = await view.readAll(wanted);
  const numbers = new Set([...files.values()].flatMap(({ reviews }) => reviews.map((review) => review.pullRequest)));
  if (numbers.size === 0 || github === null) return () => [];
  const trust = await github.trust([...numbers].sort((a, b) => a - b));
  const onMain = new Set<ObjectId>();
  for (const commit of mergeCommits(trust)) {
    if ((await repository.resolve(commit)) !== null && (await repository.isAncestor(commit, treeish))) onMain.add(commit);
  }
  const bases = new Map<string, TrustBase>();
  for (const environment of new Set(found.map((each) => each.environment.name))) {
    const rollouts = [...(await view.readAll(view.list(rolloutsFolder(environment)))).values()];
    bases.set(environment, { trust, isOnMain: (commit) => onMain.has(commit), rollouts });
  }
  const facts = new Map<string, readonly ReviewFact[]>();
  for (const { each, stack, digest } of stacks) {
    const base = bases.get(each.environment.name);
    const file = files.get(reviewPath(each.environment.name, each.instance.id, stack, digest));
    if (base !== undefined) facts.set(`${keyOf(each.instance)} ${stack}`, reviewFacts(file, base));
  }
  return (id, stack) => facts.get(`${id} ${stack}`) ?? [];
}

async function confirmationsOf(
  { view }: ObserveOptions,
  found: readonly Found[],
): Promise<(id: string, stack: string) => readonly ConfirmationFact[]> {
  // All of a stack's, not only the one its last attempt waits for: a run that was killed before it used a word leaves it good.
  const wanted = found.flatMap(({ instance, digests, ledger }) =>
    [...digests.keys()].map((stack) => ({
      key: `${keyOf(instance)} ${stack}`,
      appliedAt: ledger?.stacks[stack]?.applied?.at ?? null,
      paths: view.list(confirmationFolder(instance.environment, instance.id, stack)),
    })),
  );
  const files = await view.readAll(wanted.flatMap(({ paths }) => paths));
  const facts = new Map(
    wanted.map(({ key, paths, appliedAt }) => {
      const given = paths.flatMap((path) => files.get(path) ?? []);
      return [key, confirmationFacts(given, appliedAt)];
    }),
  );
  return (id, stack) => facts.get(`${id} ${stack}`) ?? [];
}

/** Stacks that are not applied: what people said about them matters. */
function open(
  { now }: ObserveOptions,
  found: readonly Found[],
): readonly { readonly each: Found; readonly stack: string; readonly digest: string }[] {
  return found.flatMap((each) =>
    openStacks(stackStatuses({ ...each, now, ...ledgerAlone })).map((stack) => ({ each, stack, digest: each.digests.get(stack) ?? "" })),
  );
}

function openStacks(stacks: readonly StackStatus[]): readonly string[] {
  return stacks.filter(({ kind }) => kind !== "applied" && kind !== "removed").map(({ stack }) => stack);
}

function mergeCommits(trust: ReadonlyMap<number, PullRequestTrust>): readonly ObjectId[] {
  return [...new Set([...trust.values()].flatMap(({ mergeCommit }) => (mergeCommit === null ? [] : [mergeCommit])))].sort();
}

interface Listing {
  readonly instances: readonly (InstanceKey & { readonly oid: ObjectId })[];
  /** Environment -> blob of environment.yaml. */
  readonly environments: ReadonlyMap<string, ObjectId>;
  /** `<family>/<revision>` -> tree. */
  readonly architectures: ReadonlyMap<string, ObjectId>;
}

/** The object ids that decide whether anything is to be done, by one listing. */
async function listFleet(repository: GitRepository, treeish: string, root: string): Promise<Listing> {
  const instances: (InstanceKey & { oid: ObjectId })[] = [];
  const environments = new Map<string, ObjectId>();
  const architectures = new Map<string, ObjectId>();
  for (const { path, mode, oid } of await repository.tree(treeish, { trees: true, ...(root === "" ? {} : { below: root }) })) {
    const parts = (root === "" ? path : path.slice(root.length + 1)).split("/");
    const [top, second = "", third = "", id = "", file] = parts;
    if (top === "environments" && third === "deployments" && parts.length === 5 && file === "config.yaml" && mode !== "040000")
      instances.push({ environment: second, id, oid });
    else if (top === "environments" && parts.length === 3 && third === "environment.yaml") environments.set(second, oid);
    else if (top === "architectures" && parts.length === 3 && mode === "040000") architectures.set(`${second}/${third}`, oid);
  }
  return { instances, environments, architectures };
}

function isUpToDate(instance: Listing["instances"][number], { environments, architectures }: Listing, view: LedgerView): boolean {
  const inputs = view.upToDate(instance.environment).get(instance.id);
  return (
    inputs !== undefined &&
    inputs.config === instance.oid &&
    inputs.environment === environments.get(instance.environment) &&
    inputs.architecture === architectures.get(inputs.revision)
  );
}

function removedFrom({ instances }: Listing, view: LedgerView): readonly InstanceKey[] {
  const there = new Set(instances.map(keyOf));
  return view
    .list(instancesFolder)
    .map(instanceOf)
    .filter((key) => !there.has(keyOf(key)));
}

/** An error in a file that every instance of the environment or the architecture is made from. */
function isTouched(problems: readonly Problem[], environment: FleetEnvironment, architecture: FleetArchitecture): boolean {
  return problems.some(
    ({ severity, file }) =>
      severity === "error" &&
      (file === "flotilla.yaml" ||
        file === `environments/${environment.name}/environment.yaml` ||
        file.startsWith(`${architecture.folder}/`)),
  );
}

export function keyOf({ environment, id }: InstanceKey): string {
  return `${environment}/${id}`;
}
