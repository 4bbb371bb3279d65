import type { FleetSnapshot } from "../../fleet/model.ts";
import type { ObjectId } from "../../git/object-id.ts";
import { loadFleet } from "../../fleet/load.ts";
import type { Problem } from "../../fleet/problem.ts";
import type { GitRepository } from "../../git/repository.ts";
import type { Check, PullRequest, PullRequestTrust } from "../../github/port.ts";
import type { LedgerView } from "../../ledger/store.ts";
import { fetchMain } from "./remote-branches.ts";
import type { ClosedUpgrade } from "./observed.ts";
import type { RolloutContext } from "../context.ts";
import type { Tracker } from "../../fleet/tracker-template.ts";
import type { Standing } from "../upgrade-branch.ts";

/** What all rollouts look at, read once per round. */
export interface ReconcileSnapshot {
  readonly now: number;
  readonly main: ObjectId;
  /** null where main is so wrong that it is no fleet. */
  readonly snapshot: FleetSnapshot | null;
  readonly problems: readonly Problem[];
  readonly ledger: LedgerView;
  readonly pullRequests: readonly PullRequest[];
  /** Per open pull request of this repository: the paths its head changes against where it left main. */
  readonly touched: ReadonlyMap<number, readonly string[]>;
}

/** Answers that do not change while one reconcile runs, and what GitHub refused in it. */
export interface ReconcileCache {
  readonly checks: Map<ObjectId, readonly Check[]>;
  /** By head. */
  readonly trust: Map<ObjectId, PullRequestTrust>;
  /** By pull request number: those that are open no more. */
  readonly closed: Map<number, ClosedUpgrade>;
  /** By pull request number: GitHub's words and the head they were about. */
  readonly refusals: Map<number, { readonly head: ObjectId; readonly message: string }>;
  readonly touched: Map<string, readonly string[]>;
  /** By main and head. */
  readonly standings: Map<string, Standing>;
  template: { readonly main: ObjectId; readonly parsed: Tracker } | null;
  /** The fleet of the last round, which most rounds do not change. */
  fleet: { readonly main: ObjectId; readonly snapshot: FleetSnapshot | null; readonly problems: readonly Problem[] } | null;
}

export function newReconcileCache(): ReconcileCache {
  return {
    checks: new Map(),
    trust: new Map(),
    closed: new Map(),
    refusals: new Map(),
    touched: new Map(),
    standings: new Map(),
    template: null,
    fleet: null,
  };
}

/** Reads what all rollouts share: one listing of pull requests, one fetch, one look at the ledger. */
export async function loadSnapshot(context: RolloutContext, cache: ReconcileCache): Promise<ReconcileSnapshot> {
  const { repository, github, clock } = context;
  // Pull requests first: main as fetched afterwards is at least as new as they are.
  const pullRequests = (await github.openPullRequests()).filter(({ sameRepository }) => sameRepository);
  const main = await fetchMain(context);
  if (cache.fleet?.main !== main) cache.fleet = { main, ...(await loadFleet(repository, main)) };
  const touched = new Map<number, readonly string[]>();
  for (const { number, head } of pullRequests) {
    const key = `${main} ${head}`;
    const paths = cache.touched.get(key) ?? (await pathsOf(repository, main, head));
    cache.touched.set(key, paths);
    touched.set(number, paths);
  }
  const { snapshot, problems } = cache.fleet;
  return { now: clock(), main, snapshot, problems, ledger: await context.ledger.open(), pullRequests, touched };
}

async function pathsOf(repository: GitRepository, main: ObjectId, head: ObjectId): Promise<readonly string[]> {
  if ((await repository.resolve(`${head}^{commit}`)) === null) return [];
  const base = await repository.mergeBase(main, head);
  if (base === null) return [];
  return (await repository.difference(base, head)).map(({ path }) => path);
}
