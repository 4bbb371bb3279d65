import type { FleetArchitecture, FleetEnvironment, FleetInstance } from "../fleet/model.ts";
import type { ObjectId } from "../git/object-id.ts";
import type { GitRepository } from "../git/repository.ts";
import type { GitHub, PullRequestTrust } from "../github/port.ts";
import { confirmationFolder, reviewPath, rolloutsFolder } from "../ledger/paths.ts";
import { ledgerAlone, type StackStatus, stackStatuses } from "../ledger/status.ts";
import type { InstanceInputs, LedgerView } from "../ledger/store.ts";
import type { ConfirmationFact, LedgerInstance, ReviewFact } from "../schemas/kinds.ts";
import { keyOf } from "./fleet-listing.ts";
import { confirmationFacts, gapsOf, reviewFacts, type TrustBase } from "./review-facts.ts";
import { shownPlans } from "./shown-plans.ts";

/** What main and the ledger hold of one instance. */
export interface KnownInstance {
  readonly environment: FleetEnvironment;
  readonly instance: FleetInstance;
  readonly architecture: FleetArchitecture;
  readonly inputs: InstanceInputs;
  readonly digests: ReadonlyMap<string, string>;
  readonly ledger: LedgerInstance | null;
}

/** Facts of one stack; `key` is the instance's, see {@link keyOf}. */
export type FactsOf<Fact> = (key: string, stack: string) => readonly Fact[];

export interface ReviewsKnown {
  readonly of: FactsOf<ReviewFact>;
  /** What GitHub could not say about them, for people: it is taken for nothing bad. */
  readonly gaps: readonly string[];
}

export interface FactsOptions {
  readonly repository: GitRepository;
  readonly treeish: string;
  readonly view: LedgerView;
  readonly github: GitHub | null;
  readonly now: number;
}

/** What people said about the stacks that are not applied: their reviews, with what makes these count. Nothing where `github` is null. */
export async function reviewsOf(options: FactsOptions, known: readonly KnownInstance[]): Promise<ReviewsKnown> {
  const { view, github, now } = options;
  const stacks = known.flatMap((instance) =>
    openStacks(stackStatuses({ ...instance, now, ...ledgerAlone })).map((stack) => ({
      key: keyOf(instance.instance),
      stack,
      environment: instance.environment.name,
      path: reviewPath(instance.environment.name, instance.instance.id, stack, instance.digests.get(stack) ?? ""),
    })),
  );
  const files = await view.readAll(stacks.map(({ path }) => path));
  const numbers = new Set([...files.values()].flatMap(({ reviews }) => reviews.map((review) => review.pullRequest)));
  if (numbers.size === 0 || github === null) return { of: () => [], gaps: [] };
  const trust = await github.trust([...numbers].sort((a, b) => a - b));
  const shown = await shownPlans(github, trust.values());
  const onMain = await mergedInto(options, trust);
  const bases = new Map<string, TrustBase>();
  for (const { name: environment, config } of new Set(known.map((instance) => instance.environment))) {
    const { machines = [] } = config.spec.policy;
    const rollouts = [...(await view.readAll(view.list(rolloutsFolder(environment)))).values()];
    bases.set(environment, { trust, shown, isOnMain: (commit) => onMain.has(commit), rollouts, app: github.login, machines });
  }
  const facts = new Map<string, readonly ReviewFact[]>();
  for (const { key, stack, environment, path } of stacks) {
    const base = bases.get(environment);
    if (base !== undefined) facts.set(`${key} ${stack}`, reviewFacts(files.get(path), base));
  }
  return { of: (key, stack) => facts.get(`${key} ${stack}`) ?? [], gaps: [...trust.values()].flatMap(gapsOf) };
}

/** The merge commits that are ancestors of what is compared. */
async function mergedInto(
  { repository, treeish }: FactsOptions,
  trust: ReadonlyMap<number, PullRequestTrust>,
): Promise<ReadonlySet<ObjectId>> {
  const commits = new Set([...trust.values()].flatMap(({ mergeCommit }) => (mergeCommit === null ? [] : [mergeCommit])));
  const merged = new Set<ObjectId>();
  for (const commit of [...commits].sort()) {
    if ((await repository.resolve(commit)) !== null && (await repository.isAncestor(commit, treeish))) merged.add(commit);
  }
  return merged;
}

/** The confirmations of every stack that have not been used yet. */
export async function confirmationsOf(
  { view }: Pick<FactsOptions, "view">,
  known: readonly KnownInstance[],
): Promise<FactsOf<ConfirmationFact>> {
  // All of a stack's, not only the one its last attempt waits for: a run that was killed before it used a word leaves it good.
  const wanted = known.flatMap(({ instance, digests, ledger }) =>
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
  return (key, stack) => facts.get(`${key} ${stack}`) ?? [];
}

/** Names of the stacks that are declared and not applied. */
export function openStacks(stacks: readonly StackStatus[]): readonly string[] {
  return stacks.filter(({ kind }) => kind !== "applied" && kind !== "removed").map(({ stack }) => stack);
}
