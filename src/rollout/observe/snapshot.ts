import { slices } from "../../data/slices.ts";
import type { ShownPlan } from "../../apply/shown-plans.ts";
import type { FleetEnvironment, FleetSnapshot } from "../../fleet/model.ts";
import { loadFleet } from "../../fleet/load.ts";
import { plainTracker, readTracker, type Tracker } from "../../fleet/tracker-template.ts";
import type { Problem } from "../../fleet/problem.ts";
import type { ObjectId } from "../../git/object-id.ts";
import type { GitRepository } from "../../git/repository.ts";
import type { Check, Issue, PullRequest, PullRequestTrust } from "../../github/port.ts";
import type { LedgerView } from "../../ledger/store.ts";
import type { LedgerRollout } from "../../schemas/kinds.ts";
import type { RolloutContext } from "../context.ts";
import { fleetScrub, type Scrub } from "../../fleet/public-text.ts";
import { openRollouts } from "../open-rollouts.ts";
import { fetchMain } from "../remote-branches.ts";
import type { BranchStatus } from "../upgrade-commit.ts";
import type { ClosedUpgrade } from "../decide/observed.ts";

/** What all rollouts share, read once per round. */
export interface ReconcileSnapshot {
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly main: ObjectId;
  /** null where main holds no fleet that can be read. */
  readonly fleet: FleetSnapshot | null;
  readonly problems: readonly Problem[];
  /** Removes the names of the fleet's instances from what is shown. */
  readonly scrub: Scrub;
  readonly ledger: LedgerView;
  /** Rollouts that have not ended. */
  readonly rollouts: readonly LedgerRollout[];
  /** Open pull requests of this repository: anybody can open one from a fork. */
  readonly pullRequests: readonly PullRequest[];
  /** Per open pull request: the paths its head changes since it left main. */
  readonly touched: ReadonlyMap<number, readonly string[]>;
}

/** Answers that do not change while one reconcile runs, and what GitHub refused in it. */
export interface ReconcileCache {
  /** Open pull requests as this reconcile has left them, which works alone; null: to be listed again. */
  open: readonly PullRequest[] | null;
  readonly checks: Map<ObjectId, readonly Check[]>;
  /** By head. */
  readonly trust: Map<ObjectId, PullRequestTrust>;
  /** By head: the plan comment as it is; undefined where there is none. */
  readonly shown: Map<ObjectId, ShownPlan | undefined>;
  /** By pull request number: those that are no longer open. */
  readonly closed: Map<number, ClosedUpgrade>;
  /** Trackers by number, as GitHub has them; null where it is gone. */
  readonly trackers: Map<number, Issue | null>;
  /** By branch: the commit that one push for several of them has put there. */
  readonly pushed: Map<string, ObjectId>;
  /** By branch: why the remote refused it. */
  readonly refusedPushes: Map<string, string>;
  /** By pull request number: GitHub's message and the head that it was about. */
  readonly refusals: Map<number, { readonly head: ObjectId; readonly message: string; readonly behind: boolean }>;
  /** By branch: heads that this reconcile has merged. */
  readonly merged: Map<string, ObjectId>;
  /** By main and head. */
  readonly touched: Map<string, readonly string[]>;
  /** By main and head. */
  readonly branches: Map<string, BranchStatus>;
  template: ({ readonly main: ObjectId } & ReadTemplate) | null;
  /** The fleet of the last round, which most rounds do not change. */
  fleet: ({ readonly main: ObjectId } & Pick<ReconcileSnapshot, "fleet" | "problems" | "scrub">) | null;
}

/** The tracker's template, or a plain one and what is wrong with main's. */
export interface ReadTemplate {
  readonly tracker: Tracker;
  readonly problems: readonly Problem[];
}

/** One rollout in one round: everything that observing and performing it needs. */
export interface RolloutInput {
  readonly context: RolloutContext;
  readonly cache: ReconcileCache;
  readonly snapshot: ReconcileSnapshot;
  readonly rollout: LedgerRollout;
}

/** The same where main has the rollout's environment. */
export interface EnvironmentInput extends RolloutInput {
  readonly fleet: FleetSnapshot;
  readonly environment: FleetEnvironment;
}

export function newReconcileCache(): ReconcileCache {
  return {
    open: null,
    checks: new Map(),
    trust: new Map(),
    shown: new Map(),
    closed: new Map(),
    trackers: new Map(),
    pushed: new Map(),
    refusedPushes: new Map(),
    refusals: new Map(),
    merged: new Map(),
    touched: new Map(),
    branches: new Map(),
    template: null,
    fleet: null,
  };
}

/** Keeps what a step has made of an open pull request, so that the next round need not list them again; null: it is not open any more. */
export function keepOpen(
  cache: ReconcileCache,
  number: number,
  change: ((pull: PullRequest | undefined) => PullRequest | undefined) | null,
): void {
  if (cache.open === null) return;
  const after = change?.(cache.open.find((pull) => pull.number === number));
  cache.open = [...(after === undefined ? [] : [after]), ...cache.open.filter((pull) => pull.number !== number)];
}

/** Reads what all rollouts share: one listing of pull requests, one fetch, one view of the ledger. */
export async function loadSnapshot(context: RolloutContext, cache: ReconcileCache): Promise<ReconcileSnapshot> {
  const { repository, github, clock } = context;
  // Pull requests first: main as fetched afterwards is at least as new as they are.
  const pullRequests = cache.open ?? (await github.openPullRequests()).filter(({ sameRepository }) => sameRepository);
  cache.open = pullRequests;
  const main = await fetchMain(context);
  if (cache.fleet?.main !== main) {
    const { snapshot: fleet, problems, readable } = await loadFleet(repository, main);
    cache.fleet = { main, fleet, problems, scrub: fleetScrub(readable, fleet) };
  }
  const { fleet, problems, scrub } = cache.fleet;
  const touched = new Map<number, readonly string[]>();
  for (const slice of slices(pullRequests, 50)) {
    // Side by side: what of their commits has to be fetched comes at once.
    const paths = await Promise.all(
      slice.map(async ({ head }) => cache.touched.get(`${main} ${head}`) ?? (await pathsOf(repository, main, head))),
    );
    for (const [index, { number, head }] of slice.entries()) {
      cache.touched.set(`${main} ${head}`, paths[index] ?? []);
      touched.set(number, paths[index] ?? []);
    }
  }
  const ledger = await context.ledger.open();
  return { now: clock(), main, fleet, problems, scrub, ledger, rollouts: await openRollouts(ledger), pullRequests, touched };
}

/** The tracker's template of main, read once. Where it cannot be read a plain one takes its place, so that the tracker still shows what is wrong. */
export async function templateOf({ context, cache, snapshot: { main } }: Omit<RolloutInput, "rollout">): Promise<ReadTemplate> {
  if (cache.template?.main !== main) {
    const read = await readTracker(context.repository, main);
    const known = read.outcome === "parsed" ? { tracker: read.template, problems: [] } : { tracker: plainTracker, problems: read.problems };
    cache.template = { main, ...known };
  }
  return cache.template;
}

async function pathsOf(repository: GitRepository, main: ObjectId, head: ObjectId): Promise<readonly string[]> {
  if ((await repository.resolve(`${head}^{commit}`)) === null) return [];
  const base = await repository.mergeBase(main, head);
  if (base === null) return [];
  return (await repository.difference(base, head)).map(({ path }) => path);
}
