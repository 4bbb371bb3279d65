import { randomBytes } from "node:crypto";
import { instant } from "../clock/clock.ts";
import type { InstanceKey } from "../fleet/model.ts";
import type { Problem } from "../fleet/problem.ts";
import { jobPlan } from "../fleet/side-by-side.ts";
import { fleetScrub, type Scrub } from "../fleet/public-text.ts";
import type { ObjectId } from "../git/object-id.ts";
import { newInstance } from "../ledger/new-instance.ts";
import type { GitRepository } from "../git/repository.ts";
import type { GitHub } from "../github/port.ts";
import { instancePath, type LedgerPath, rolloutsFolder } from "../ledger/paths.ts";
import type { LedgerChange, LedgerStore, LedgerView } from "../ledger/store.ts";
import { markUpToDate } from "../ledger/up-to-date.ts";
import type { Attempt, LedgerInstance, LedgerRollout, ReviewFact, Work, WorkInstance } from "../schemas/kinds.ts";
import { candidatesOf, type PendingCandidate, type PendingInstance, type PendingStack, placesBeside } from "./candidates.ts";
import { deal, type LeftReason } from "../fleet/deal.ts";
import { earnedBy } from "./earned.ts";
import { keyOf } from "./fleet-listing.ts";
import type { FactsOf } from "./observed-facts.ts";
import { observe, type Observed, type ObservedFleet, refusalText } from "./observe.ts";
import { factsHash } from "./review-facts.ts";
import { type MaintenanceEntry, withMaintenance } from "./unrecorded.ts";

export interface FindOptions {
  readonly repository: GitRepository;
  /** What is to be applied: main's tip. */
  readonly commit: ObjectId;
  readonly root?: string;
  readonly ledger: LedgerStore;
  readonly github: GitHub | null;
  readonly run: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Milliseconds after `now` in which instances may be begun. */
  readonly slice: number;
  /** Most instances claimed at once, whatever the jobs could begin. */
  readonly limit: number;
  readonly newId: () => string;
  /** What ended runs did that nobody has recorded; see `unrecorded.ts`. */
  readonly unrecorded?: readonly MaintenanceEntry[];
  /** Only these; everything where absent. */
  readonly only?: (key: InstanceKey) => boolean;
}

/** Why an instance that differs from main is not in the work. */
export interface LeftAlone extends InstanceKey {
  readonly code: "invalid" | "refused" | "removed" | "history" | "blast-radius" | "applying" | "next-slice";
  readonly message: string;
}

export interface Found {
  /** What each engine job has to do; none where nothing is to be done. */
  readonly shards: readonly Work[];
  readonly leftAlone: readonly LeftAlone[];
  /** What GitHub could not say about people's approvals of what is claimed. */
  readonly gaps: readonly string[];
  /** As it was when the claims were made. */
  readonly fleet: ObservedFleet;
}

/**
 * Claims what is pending: the claims are in the ledger before anything is done, so that whatever happens to the machine, it is known that
 * something was begun. It claims what the engine jobs can begin beside what other runs are at work on. See docs/decisions/shards.md.
 */
export async function find(options: FindOptions): Promise<Found> {
  const { change } = await options.ledger.write((view) => claims(options, view));
  return change.found;
}

async function claims(options: FindOptions, view: LedgerView): Promise<LedgerChange & { readonly found: Found }> {
  const { commit, github, now, repository, root = "", run } = options;
  const instead = await withMaintenance(view, options.unrecorded ?? []);
  const whole = await observe({ repository, treeish: commit, root, view, instead, github, run, now, whole: true });
  const fleet = { ...whole, instances: whole.instances.filter(({ instance }) => options.only?.(instance) ?? true) };
  const foreign = await foreignCommits(repository, commit, fleet.instances);
  const leftAlone: LeftAlone[] = [...unusable(options, fleet)];
  const files = new Map(instead);
  const pending: PendingInstance[] = [];

  for (const observed of fleet.instances) {
    const { environment, id } = observed.instance;
    if (observed.status.kind === "healthy" && observed.ledger !== null) {
      files.set(instancePath(environment, id), markUpToDate(observed.input, observed.ledger));
      continue;
    }
    const applying = observed.stacks.find(({ kind }) => kind === "applying");
    if (applying?.kind === "applying")
      leftAlone.push({ environment, id, code: "applying", message: `run ${applying.run} is at work on it` });
    const stacks = observed.stacks.filter((status) => status.kind === "pending");
    if (stacks.length === 0 && !observed.checkDue) continue;
    const strange = foreign.get(keyOf(observed.instance));
    if (strange !== undefined) leftAlone.push({ environment, id, code: "history", message: lineage(strange, commit) });
    else pending.push({ observed, stacks });
  }
  const places = placesBeside(whole, { jobs: jobsOf(options), slice: options.slice, limit: options.limit });
  const dealt = deal(candidatesOf(pending), places);
  const { left } = dealt;
  const shards = github === null ? [dealt.shards.flat()].filter(({ length }) => length > 0) : dealt.shards;
  for (const { candidate, reason } of left) {
    const { environment, id } = candidate.pending.observed.instance;
    leftAlone.push({ environment, id, code: "next-slice", message: laterText[reason] });
  }
  const { works, claimed, gaps } = await worksOf(options, view, whole, shards);
  return {
    message: subject(run, works),
    files: new Map([...files, ...claimed]),
    found: { shards: works, leftAlone, gaps, fleet },
  };
}

/** What each engine job has to do, and the files with the claims. GitHub is asked about these alone. */
async function worksOf(
  options: FindOptions,
  view: LedgerView,
  { reviewReader }: ObservedFleet,
  shards: readonly (readonly PendingCandidate[])[],
) {
  const rollouts = new Map<string, readonly LedgerRollout[]>();
  for (const { environment } of shards.flat()) {
    const known = rollouts.get(environment) ?? [...(await view.readAll(view.list(rolloutsFolder(environment)))).values()];
    rollouts.set(environment, known);
  }
  const asked = shards.flat().map(({ pending: { observed, stacks } }) => ({ known: observed, stacks: stacks.map(({ stack }) => stack) }));
  const { of: reviews, gaps } = (await reviewReader?.ask(asked)) ?? { of: () => [], gaps: [] };
  const files = new Map<LedgerPath<"LedgerInstance">, LedgerInstance>();
  const works = shards.map((shard, index): Work => {
    const instances = shard.map(({ pending: { observed, stacks } }) => {
      const claimed = claim({ ...options, shard: index + 1, reviews }, observed, stacks);
      if (stacks.length > 0) files.set(instancePath(claimed.environment, claimed.id), claimed);
      return workOf(observed, claimed, stacks, reviews);
    });
    const observed = shard.map(({ pending }) => pending.observed);
    return { ...workOfShard(options, index + 1, instances, observed), ...earnedIn(instances, rollouts) };
  });
  return { works, claimed: files, gaps };
}

/** Engine jobs that may be at work at once, before a policy says fewer: at a terminal there is the one that a person waits for, of all environments. */
function jobsOf({ github }: FindOptions): number {
  return github === null ? 1 : Infinity;
}

/** What keeps an instance that could be applied for a later run, for people. */
const laterText: Readonly<Record<LeftReason, string>> = {
  jobs: "all engine jobs of its environment are at work (policy.shards and policy.failureBudget); the next that ends starts the run that takes it up",
  failures: "too many instances of its environment failed in a run that is still at work (policy.failureBudget); a later run takes it up",
  mutex: "another run is at work on as many members of its mutex as may move at once; a later run takes it up",
  slice: "the jobs of this slice have more to do than they can begin; the next one takes it up",
};

/** Left out where nothing is earned. */
function earnedIn(instances: readonly WorkInstance[], rollouts: ReadonlyMap<string, readonly LedgerRollout[]>): Pick<Work, "earned"> {
  const earned = [...Map.groupBy(instances, ({ environment }) => environment)].flatMap(([name, own]) => {
    const count = earnedBy(
      own.map(({ id, stacks }) => ({ id, changes: mergedIn(stacks.flatMap(({ reviews }) => reviews)) })),
      rollouts.get(name) ?? [],
    );
    return count === 0 ? [] : [[name, count] as const];
  });
  return earned.length === 0 ? {} : { earned: Object.fromEntries(earned) };
}

function mergedIn(reviews: readonly ReviewFact[]): readonly number[] {
  return reviews.flatMap(({ merged, review }) => (merged ? [review.pullRequest] : []));
}

function workOfShard(options: FindOptions, shard: number, instances: readonly WorkInstance[], observed: readonly Observed[]): Work {
  const { run, now, commit, slice } = options;
  const environments = new Map(observed.map(({ environment }) => [environment.name, environment]));
  const failures = [...environments].map(([name, environment]) => [name, jobPlan(environment, jobsOf(options)).failures] as const);
  return {
    run,
    shard,
    nonce: randomBytes(16).toString("hex"),
    at: instant(now),
    commit,
    deadline: instant(now + slice),
    failures: Object.fromEntries(failures),
    instances,
  };
}

function workOf(
  { instance, digests, confirmations }: Observed,
  claimed: LedgerInstance,
  pending: readonly PendingStack[],
  reviews: FactsOf<ReviewFact>,
): WorkInstance {
  return {
    environment: instance.environment,
    id: instance.id,
    version: instance.config.spec.version,
    probe: true,
    ledger: { ...claimed },
    stacks: pending.map(({ stack, reason }) => ({
      name: stack,
      attempt: claimed.stacks[stack]?.attempt?.id ?? "",
      digest: digests.get(stack) ?? "",
      reason,
      reviews: reviews(keyOf(instance), stack),
      confirmations: confirmations.get(stack) ?? [],
    })),
  };
}

/** The instance's file with the claims in it. */
function claim(
  options: FindOptions & { readonly shard: number; readonly reviews: FactsOf<ReviewFact> },
  observed: Observed,
  pending: readonly PendingStack[],
): LedgerInstance {
  const { environment, id } = observed.instance;
  const before = observed.ledger ?? newInstance({ environment, id });
  const { config, environment: environmentOid, architecture } = observed.inputs;
  const stacks = { ...before.stacks };
  for (const { stack, reason } of pending) {
    const known = stacks[stack] ?? { applied: null, attempt: null };
    const attempt: Attempt = {
      id: options.newId(),
      digest: observed.digests.get(stack) ?? "",
      commit: options.commit,
      run: options.run,
      shard: options.shard,
      at: instant(options.now),
      state: "claimed",
      error: null,
      fingerprint: null,
      shape: null,
      why: [],
      reason,
      takes: reason === "interrupted" ? (known.attempt?.takes ?? 0) + 1 : 0,
      inputs: { config, environment: environmentOid, architecture },
      facts: factsHash(options.reviews(keyOf(observed.instance), stack)),
    };
    stacks[stack] = { ...known, attempt };
  }
  return { ...before, inputs: null, stacks };
}

/** Instances with a recorded commit that `commit` does not descend from: main was rewritten, or an old run came back. */
async function foreignCommits(
  repository: GitRepository,
  commit: ObjectId,
  instances: readonly Observed[],
): Promise<ReadonlyMap<string, ObjectId>> {
  const recorded = new Map<ObjectId, string[]>();
  for (const { instance, ledger } of instances) {
    for (const { applied, attempt } of Object.values(ledger?.stacks ?? {})) {
      for (const oid of [applied?.commit, attempt?.commit]) {
        if (oid !== undefined && oid !== commit) recorded.set(oid, [...(recorded.get(oid) ?? []), keyOf(instance)]);
      }
    }
  }
  const foreign = new Map<string, ObjectId>();
  for (const oid of await repository.strangers([...recorded.keys()], commit))
    for (const key of recorded.get(oid) ?? []) foreign.set(key, oid);
  return foreign;
}

function lineage(recorded: ObjectId, commit: ObjectId): string {
  return (
    `${commit.slice(0, 8)} does not descend from ${recorded.slice(0, 8)}, which the ledger recorded for it: ` +
    "main was rewritten, or this is an old commit. Bring the recorded commit back into main's history (git merge -s ours keeps main's files)."
  );
}

function unusable(
  { only, github }: FindOptions,
  { beyondRadius, instances, invalid, removed, readable, snapshot }: ObservedFleet,
): readonly LeftAlone[] {
  // On GitHub everybody who sees the repository reads it.
  const scrub: Scrub = github === null || !invalid.some(({ isRefused }) => isRefused) ? (text) => text : fleetScrub(readable, snapshot);
  return [
    ...invalid.map(({ environment, id, problem, isRefused }): LeftAlone => {
      if (isRefused && problem !== null) return { environment, id, code: "refused", message: scrub(refusalText(problem), id) };
      const place = problem === null ? "" : ` (${problem.file}:${problem.line}:${problem.column} ${problem.code})`;
      return { environment, id, code: "invalid", message: `its files on main are invalid${place}` };
    }),
    ...removed.map((key): LeftAlone => ({
      ...key,
      code: "removed",
      message: "its folder is gone from main while the ledger knows it; this version does not take instances down: put the folder back",
    })),
    ...instances.flatMap(({ instance }): readonly LeftAlone[] => {
      const { environment, id } = instance;
      const problem = beyondRadius.get(keyOf(instance));
      return problem === undefined ? [] : [{ environment, id, code: "blast-radius", message: stagedText(problem) }];
    }),
  ].filter((key) => only?.(key) ?? true);
}

function stagedText({ code, message }: Problem): string {
  return `${message} (${code}). Put the change back and into a new architecture revision, and move instances to that in stages; or raise policy.blastRadius by a pull request.`;
}

function subject(run: string, shards: readonly Work[]): string {
  const instances = shards.flatMap((work) => work.instances);
  const stacks = instances.reduce((sum, { stacks }) => sum + stacks.length, 0);
  const only = instances.length === 1 ? instances[0]?.id : undefined;
  if (stacks === 0) return "Record what needs no apply";
  const jobs = shards.length === 1 ? "" : `, in ${shards.length} jobs`;
  return `Claim ${stacks} ${stacks === 1 ? "stack" : "stacks"} of ${only ?? `${instances.length} instances`} for run ${run}${jobs}`;
}
