import { configPath, environmentId } from "../fleet/config-path.ts";
import { stacksPath } from "../fleet/environment-stacks.ts";
import { type LoadedFleet, loadFleet } from "../fleet/load.ts";
import type { FleetArchitecture, FleetEnvironment, FleetInstance, FleetSnapshot, InstanceKey } from "../fleet/model.ts";
import type { Problem } from "../fleet/problem.ts";
import type { GitRepository } from "../git/repository.ts";
import type { GitHub } from "../github/port.ts";
import { instancePath, type LedgerPath } from "../ledger/paths.ts";
import {
  instanceStatus,
  ledgerAlone,
  openAttempts,
  type SharedStacks,
  type StatusInput,
  type StatusReport,
  stackStatuses,
} from "../ledger/status.ts";
import type { LedgerView } from "../ledger/store.ts";
import { inputsOf } from "../ledger/up-to-date.ts";
import type { ConfirmationFact, LedgerInstance } from "../schemas/kinds.ts";
import { stackDigests } from "../stacks/digest.ts";
import { isUpToDate, keyOf, listFleet, removedFrom } from "./fleet-listing.ts";
import { appliedFleet, instancesThen } from "./applied-fleet.ts";
import { type BeyondRadius, beyondRadius } from "./blast-radius.ts";
import { confirmationsOf, type KnownInstance, type KnownReview, openStacks, type ReviewReader, reviewReader } from "./observed-facts.ts";
import { factsHash } from "./review-facts.ts";

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
  /** The run that asks: its own claims are not somebody else's work, and over unless `othersAtWork`. */
  readonly run: string | null;
  /** Other jobs of the run are at work on what it has claimed: those that have an end have it in what is read. */
  readonly othersAtWork?: boolean;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Reads every instance, so that fleet-wide rules (unique names) are checked. */
  readonly whole: boolean;
}

/** An instance that is not up to date, with everything that is known about it. */
export interface Observed extends KnownInstance, StatusReport {
  /** What the status follows from. */
  readonly input: StatusInput;
  /** By stack; only those that are not applied. What makes them count is asked when they are claimed. */
  readonly reviews: ReadonlyMap<string, readonly KnownReview[]>;
  readonly confirmations: ReadonlyMap<string, readonly ConfirmationFact[]>;
}

export interface ObservedFleet {
  /** null where everything is up to date: then nothing was parsed. */
  readonly snapshot: FleetSnapshot | null;
  /** Not up to date, sorted by environment and id. */
  readonly instances: readonly Observed[];
  /** In the ledger and not on main. */
  readonly removed: readonly InstanceKey[];
  /** On main and left alone, because their files are invalid, or would do to what runs what no change may. */
  readonly invalid: readonly InvalidInstance[];
  readonly problems: readonly Problem[];
  /** Every instance that can be read, as it is and as it was when it was applied: no message about it names either. */
  readonly readable: readonly FleetInstance[];
  /** What runs that are still at work have claimed, or left failed. */
  readonly atWork: readonly ActiveAttempt[];
  /** What GitHub says of the reviews; null where everything is up to date. */
  readonly reviewReader: ReviewReader | null;
  /** Those that are kept as they are because a change of what they share reaches too many at once. */
  readonly beyondRadius: BeyondRadius;
  /** How many instances main has. */
  readonly total: number;
}

/** An instance's newest attempt of a run that is still at work. */
export interface ActiveAttempt extends InstanceKey {
  readonly run: string;
  readonly shard: number;
  /** It has no end yet; else it failed. */
  readonly isOpen: boolean;
}

/** An instance whose files are not applied as they are. */
export interface InvalidInstance extends InstanceKey {
  /** What is wrong with them, the comparison with what was applied first; null where only files that were not read are. */
  readonly problem: Problem | null;
  /** The problem comes from that comparison: the files alone are valid. */
  readonly isRefused: boolean;
}

/**
 * Compares main with the ledger. Up-to-date instances are recognized by object ids alone: where nothing is left to do, two listings are all that is
 * read, whatever the size of the fleet.
 */
export async function observe(options: ObserveOptions): Promise<ObservedFleet> {
  const { repository, treeish, view, root = "" } = options;
  const listing = await listFleet(repository, treeish, root);
  const keys = listing.instances
    .filter((instance) => !isUpToDate(instance, listing, view))
    .map(({ environment, id }) => ({ environment, id }));
  const removed = removedFrom(listing, view);
  const total = listing.instances.length;
  if (keys.length === 0) return { ...upToDate, removed, total };

  const touched = new Set(keys.map(({ environment }) => environment));
  const shared = listing.instances.filter(({ environment, id }) => id === environmentId && touched.has(environment));
  const paths = [...new Set([...keys, ...removed, ...shared].map(({ environment, id }) => instancePath(environment, id)))];
  const files = new Map([...(await view.readAll(paths)), ...(options.instead ?? [])]);
  const applied = await appliedFleet({ repository, root, listing, keys: [...keys, ...removed], files });
  const loaded = await loadFleet(repository, treeish, { root, applied, ...(options.whole ? {} : { only: keys }) });
  const { snapshot, problems } = loaded;
  const invalid: InvalidInstance[] = [];
  const known = keys.flatMap((key) => {
    const environment = snapshot?.environments.get(key.environment);
    const instance = environment?.instances.get(key.id);
    const architecture = snapshot?.architectures.get(instance?.config.spec.architecture ?? "");
    if (
      environment === undefined ||
      instance === undefined ||
      architecture === undefined ||
      isTouched(problems, environment, architecture)
    ) {
      invalid.push({ ...key, ...problemOf(loaded, key) });
      return [];
    }
    const ledger = files.get(instancePath(key.environment, key.id)) ?? null;
    const digests = stackDigests(environment, instance, architecture);
    return [
      {
        environment,
        instance,
        architecture,
        ledger,
        digests,
        inputs: inputsOf(environment, instance, architecture),
        ...sharedOf(environment, instance, files),
      },
    ];
  });
  const attempts = latestAttempts([...files.values()]);
  const active = await activeRuns(options, attempts);
  const { instances, ...seen } = await withStatus(options, known, active);
  return {
    snapshot,
    instances,
    removed,
    invalid,
    problems,
    readable: [...loaded.readable, ...instancesThen(applied)],
    atWork: attempts.filter(({ run }) => active.has(run)),
    ...seen,
    total,
  };
}

/** Nothing is left to do, and nothing was parsed. */
const upToDate = {
  snapshot: null,
  instances: [],
  invalid: [],
  problems: [],
  readable: [],
  atWork: [],
  reviewReader: null,
  beyondRadius: new Map(),
} as const;

/** What is recorded of the environment's own stacks, for an instance that is none of them. */
function sharedOf(
  { name, stacks }: FleetEnvironment,
  { id }: FleetInstance,
  files: ReadonlyMap<LedgerPath<"LedgerInstance">, LedgerInstance>,
): { readonly shared?: SharedStacks } {
  if (stacks === undefined || id === environmentId) return {};
  return { shared: { ledger: files.get(instancePath(name, environmentId)) ?? null, open: new Set() } };
}

async function withStatus(
  options: ObserveOptions,
  known: readonly KnownInstance[],
  active: ReadonlySet<string>,
): Promise<Pick<ObservedFleet, "beyondRadius" | "instances" | "reviewReader">> {
  const alone = known.map((instance) => ({
    known: instance,
    statuses: stackStatuses({ ...instance, now: options.now, ...ledgerAlone }),
  }));
  const beyond = beyondRadius(alone);
  const reader = await reviewReader(
    options,
    alone.map(({ known, statuses }) => ({ known, stacks: openStacks(statuses) })),
  );
  // Only what waits for a person hangs on what people say meanwhile; what is pending is asked about when it is claimed.
  const { of: reviews } = await reader.ask(
    alone.map(({ known, statuses }) => ({
      known,
      stacks: statuses.flatMap(({ kind, stack }) => (kind === "needs-confirmation" ? [stack] : [])),
    })),
  );
  const confirmations = await confirmationsOf(options, known);
  const open = new Map<string, ReadonlySet<string>>();
  const withStatusOf = (instance: KnownInstance): Observed => {
    const key = keyOf(instance.instance);
    const { shared } = instance;
    const input: StatusInput = {
      ...instance,
      ...(shared === undefined ? {} : { shared: { ...shared, open: open.get(instance.environment.name) ?? shared.open } }),
      isBeyondRadius: beyond.has(key),
      now: options.now,
      isActive: (run) => active.has(run),
      isConfirmed: (stack, fingerprint) => confirmations(key, stack).some((fact) => fact.fingerprint === fingerprint),
      // From a terminal nobody is asked what people said on GitHub: nothing is planned again for it.
      facts: (stack) => (options.github === null ? null : factsHash(reviews(key, stack))),
    };
    const report = instanceStatus(input);
    const left = openStacks(report.stacks);
    return {
      ...instance,
      ...report,
      input,
      reviews: new Map(left.map((stack) => [stack, reader.known(key, stack)])),
      confirmations: new Map(left.map((stack) => [stack, confirmations(key, stack)])),
    };
  };
  // Environments first: what reads their outputs waits until they are applied.
  const own = new Map(known.filter(({ instance }) => instance.id === environmentId).map((one) => [one, withStatusOf(one)]));
  for (const { environment, stacks } of own.values()) open.set(environment.name, new Set(openStacks(stacks)));
  return { instances: known.map((one) => own.get(one) ?? withStatusOf(one)), reviewReader: reader, beyondRadius: beyond };
}

/** Per instance and engine job the attempt that is open, or that failed. */
function latestAttempts(files: readonly LedgerInstance[]): readonly ActiveAttempt[] {
  return files.flatMap((file) => {
    const { environment, id, stacks } = file;
    const open = openAttempts(file).map(([, attempt]) => attempt);
    const failed = Object.values(stacks).flatMap(({ attempt }) => (attempt?.state === "failed" ? [attempt] : []));
    const jobs = new Map([...failed, ...open].map((attempt) => [`${attempt.run} ${attempt.shard ?? 1}`, attempt]));
    return [...jobs.values()].map(({ run, shard = 1, state }) => ({ environment, id, run, shard, isOpen: state !== "failed" }));
  });
}

/** Runs that hold a claim and are still at work. */
async function activeRuns(
  { github, run, othersAtWork = false }: ObserveOptions,
  attempts: readonly ActiveAttempt[],
): Promise<ReadonlySet<string>> {
  const claiming = new Set(attempts.filter(({ isOpen }) => isOpen).map((attempt) => attempt.run));
  const active = new Set<string>();
  for (const other of [...claiming].sort()) {
    if (other === run ? othersAtWork : github !== null && (await github.isRunActive(other))) active.add(other);
  }
  return active;
}

/** The problem that explains why an instance is left alone. */
function problemOf({ problems, readable, refused }: LoadedFleet, key: InstanceKey): Pick<InvalidInstance, "problem" | "isRefused"> {
  const own = configPath(key.environment, key.id);
  const architecture = readable.find(({ path }) => path === own)?.config.spec.architecture ?? "";
  const concerns = ({ file }: Problem): boolean =>
    file === own ||
    file === stacksPath(key.environment) ||
    file === `environments/${key.environment}/environment.yaml` ||
    file.startsWith(`architectures/${architecture}/`);
  const refusal = refused.find(concerns);
  const errors = problems.filter(({ severity }) => severity === "error");
  return { problem: refusal ?? errors.find(concerns) ?? errors[0] ?? null, isRefused: refusal !== undefined };
}

/** What keeps a change away from what runs, where, and what to do about it, in one line. */
export function refusalText({ file, line, column, code, message, hint }: Problem): string {
  const next = hint === null ? "" : `; ${hint}`;
  return `compared with its last apply, ${file}:${line}:${column} ${message} (${code})${next}`;
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
