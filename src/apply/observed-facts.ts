import type { FleetArchitecture, FleetEnvironment, FleetInstance } from "../fleet/model.ts";
import type { ObjectId } from "../git/object-id.ts";
import type { GitRepository } from "../git/repository.ts";
import type { GitHub, PullRequestTrust } from "../github/port.ts";
import { confirmationFolder, reviewPath, rolloutsFolder } from "../ledger/paths.ts";
import type { SharedStacks, StackStatus } from "../ledger/status.ts";
import type { InstanceInputs, LedgerView } from "../ledger/store.ts";
import type { ConfirmationFact, LedgerInstance, LedgerReview, LedgerRollout, Review, ReviewFact } from "../schemas/kinds.ts";
import { keyOf } from "./fleet-listing.ts";
import { confirmationFacts, gapsOf, isOfRollout, reviewFacts } from "./review-facts.ts";
import { type ShownPlan, shownPlans } from "./shown-plans.ts";

/** What main and the ledger hold of one instance. */
export interface KnownInstance {
  readonly environment: FleetEnvironment;
  readonly instance: FleetInstance;
  readonly architecture: FleetArchitecture;
  readonly inputs: InstanceInputs;
  readonly digests: ReadonlyMap<string, string>;
  readonly ledger: LedgerInstance | null;
  /** The environment's own stacks, where there are any. */
  readonly shared?: SharedStacks;
}

/** Facts of one stack; `key` is the instance's, see {@link keyOf}. */
export type FactsOf<Fact> = (key: string, stack: string) => readonly Fact[];

/** Reviews of stacks with what GitHub says of their pull requests. */
export interface ReviewsKnown {
  readonly of: FactsOf<ReviewFact>;
  /** What GitHub could not say about them, for people: it is taken for nothing bad. */
  readonly gaps: readonly string[];
}

/** A stack's review as the ledger has it: whether it was merged, and who approved it, is not asked. */
export interface KnownReview {
  readonly review: Review;
  /** Its pull request is a rollout's. */
  readonly ofRollout: boolean;
}

/** Some stacks of an instance. */
export interface StacksOf {
  readonly known: KnownInstance;
  readonly stacks: readonly string[];
}

/** What people said about stacks that are not applied. */
export interface ReviewReader {
  /** By the ledger alone. */
  readonly known: FactsOf<KnownReview>;
  /** With GitHub's answers: asked for these alone, and about a pull request once, so that it costs nothing how many others wait. */
  ask(wanted: readonly StacksOf[]): Promise<ReviewsKnown>;
}

export interface FactsOptions {
  readonly repository: GitRepository;
  readonly treeish: string;
  readonly view: LedgerView;
  readonly github: GitHub | null;
}

/** Reads the reviews of these stacks, at the digests that main has. There are none where `github` is null. */
export async function reviewReader(options: FactsOptions, open: readonly StacksOf[]): Promise<ReviewReader> {
  const { view, github } = options;
  if (github === null) return { known: () => [], ask: () => Promise.resolve({ of: () => [], gaps: [] }) };
  const environments = new Map(open.map(({ known: { environment } }) => [environment.name, environment]));
  const rollouts = new Map<string, readonly LedgerRollout[]>();
  for (const name of environments.keys()) rollouts.set(name, [...(await view.readAll(view.list(rolloutsFolder(name)))).values()]);
  const files = await reviewFiles(view, open);
  const trust = new Map<number, PullRequestTrust>();
  const asked = new Set<number>();
  const shown = new Map<number, ShownPlan>();
  return {
    known(key, stack) {
      const file = files.get(`${key} ${stack}`);
      return (file?.reviews ?? []).map((review) => ({
        review,
        ofRollout: isOfRollout(review.pullRequest, rollouts.get(file?.environment ?? "") ?? []),
      }));
    },
    async ask(wanted) {
      const of = wanted.flatMap(({ known, stacks }) => stacks.map((stack) => ({ ...known, key: `${keyOf(known.instance)} ${stack}` })));
      const named = of.flatMap(({ key }) => files.get(key)?.reviews ?? []).map(({ pullRequest }) => pullRequest);
      const unasked = [...new Set(named)].filter((number) => !asked.has(number)).sort((a, b) => a - b);
      const answers = unasked.length === 0 ? new Map<number, PullRequestTrust>() : await github.trust(unasked, "approved");
      for (const number of unasked) asked.add(number);
      for (const [number, answer] of answers) trust.set(number, answer);
      for (const [number, plan] of await shownPlans(github, answers.values())) shown.set(number, plan);
      const onMain = await mergedInto(options, trust);
      const facts = new Map<string, readonly ReviewFact[]>();
      for (const { key, environment } of of) {
        const { machines = [] } = environment.config.spec.policy;
        const base = { trust, shown, isOnMain: onMain, rollouts: rollouts.get(environment.name) ?? [], app: github.login, machines };
        facts.set(key, reviewFacts(files.get(key), base));
      }
      const gaps = [...new Set(named)].flatMap((number) => trust.get(number) ?? []).flatMap(gapsOf);
      return { of: (key, stack) => facts.get(`${key} ${stack}`) ?? [], gaps };
    },
  };
}

/** By instance and stack. */
async function reviewFiles(view: LedgerView, open: readonly StacksOf[]): Promise<ReadonlyMap<string, LedgerReview>> {
  const paths = open.flatMap(({ known: { environment, instance, digests }, stacks }) =>
    stacks.map((stack) => ({
      key: `${keyOf(instance)} ${stack}`,
      path: reviewPath(environment.name, instance.id, stack, digests.get(stack) ?? ""),
    })),
  );
  const files = await view.readAll(paths.map(({ path }) => path));
  return new Map(
    paths.flatMap(({ key, path }) => {
      const file = files.get(path);
      return file === undefined ? [] : [[key, file] as const];
    }),
  );
}

/** Whether a merge commit is an ancestor of what is compared. */
async function mergedInto(
  { repository, treeish }: FactsOptions,
  trust: ReadonlyMap<number, PullRequestTrust>,
): Promise<(commit: ObjectId) => boolean> {
  const commits = new Set([...trust.values()].flatMap(({ mergeCommit }) => (mergeCommit === null ? [] : [mergeCommit])));
  const strange = commits.size === 0 ? new Set() : await repository.strangers([...commits], treeish);
  return (commit) => commits.has(commit) && !strange.has(commit);
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
      recorded: ledger?.stacks[stack],
      paths: view.list(confirmationFolder(instance.environment, instance.id, stack)),
    })),
  );
  const files = await view.readAll(wanted.flatMap(({ paths }) => paths));
  const facts = new Map(
    wanted.map(({ key, paths, recorded }) => {
      const given = paths.flatMap((path) => files.get(path) ?? []);
      return [key, confirmationFacts(given, recorded)];
    }),
  );
  return (key, stack) => facts.get(`${key} ${stack}`) ?? [];
}

/** Names of the stacks that are declared and not applied. */
export function openStacks(stacks: readonly StackStatus[]): readonly string[] {
  return stacks.filter(({ kind }) => kind !== "applied" && kind !== "removed").map(({ stack }) => stack);
}
