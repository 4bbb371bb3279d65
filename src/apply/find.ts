import { randomBytes } from "node:crypto";
import { instant } from "../clock/clock.ts";
import { byText } from "../data/order.ts";
import type { InstanceKey } from "../fleet/model.ts";
import { fleetScrub, type Scrub } from "../fleet/public-text.ts";
import type { ObjectId } from "../git/object-id.ts";
import type { GitRepository } from "../git/repository.ts";
import type { GitHub } from "../github/port.ts";
import { instancePath, type LedgerPath } from "../ledger/paths.ts";
import type { StackStatus } from "../ledger/status.ts";
import type { LedgerChange, LedgerStore, LedgerView } from "../ledger/store.ts";
import { markUpToDate } from "../ledger/up-to-date.ts";
import type { Attempt, InstanceType, LedgerInstance, Work, WorkInstance } from "../schemas/kinds.ts";
import { keyOf } from "./fleet-listing.ts";
import { observe, type Observed, type ObservedFleet, refusalText } from "./observe.ts";
import { factsHash } from "./review-facts.ts";

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
  /** Most instances claimed at once; the rest is left to the next slice. */
  readonly limit: number;
  readonly newId: () => string;
  /** Only these; everything where absent. */
  readonly only?: (key: InstanceKey) => boolean;
}

/** Why an instance that differs from main is not in the work. */
export interface LeftAlone extends InstanceKey {
  readonly code: "invalid" | "refused" | "removed" | "history" | "applying" | "next-slice";
  readonly message: string;
}

export interface Found {
  readonly work: Work;
  readonly leftAlone: readonly LeftAlone[];
  /** As it was when the claims were made. */
  readonly fleet: ObservedFleet;
}

/**
 * Claims what is pending: the claims are in the ledger before anything is done, so that whatever happens to the machine, it is known that
 * something was begun. Instances come internal first, then trials, then production.
 */
export async function find(options: FindOptions): Promise<Found> {
  const { change } = await options.ledger.write((view) => claims(options, view));
  return change.found;
}

async function claims(options: FindOptions, view: LedgerView): Promise<LedgerChange & { readonly found: Found }> {
  const { commit, github, now, repository, root = "", run } = options;
  const whole = await observe({ repository, treeish: commit, root, view, github, run, now, whole: true });
  const fleet = { ...whole, instances: whole.instances.filter(({ instance }) => options.only?.(instance) ?? true) };
  const foreign = await foreignCommits(repository, commit, fleet.instances);
  const leftAlone: LeftAlone[] = [...unusable(options, fleet)];
  const files = new Map<LedgerPath<"LedgerInstance">, LedgerInstance>();
  const instances: WorkInstance[] = [];

  for (const observed of [...fleet.instances].sort(byUrgency)) {
    const { environment, id } = observed.instance;
    const path = instancePath(environment, id);
    if (observed.status.kind === "healthy" && observed.ledger !== null) {
      files.set(path, markUpToDate(observed.input, observed.ledger));
      continue;
    }
    const applying = observed.stacks.find(({ kind }) => kind === "applying");
    if (applying?.kind === "applying")
      leftAlone.push({ environment, id, code: "applying", message: `run ${applying.run} is at work on it` });
    const pending = observed.stacks.filter((status) => status.kind === "pending");
    if (pending.length === 0 && !observed.checkDue) continue;
    const strange = foreign.get(keyOf(observed.instance));
    if (strange !== undefined) leftAlone.push({ environment, id, code: "history", message: lineage(strange, commit) });
    else if (instances.length >= options.limit)
      leftAlone.push({ environment, id, code: "next-slice", message: `this slice takes ${options.limit} instances; the next takes it up` });
    else {
      const claimed = claim(options, observed, pending);
      if (pending.length > 0) files.set(path, claimed);
      instances.push(workOf(observed, claimed, pending));
    }
  }
  const nonce = randomBytes(16).toString("hex");
  const work: Work = { run, nonce, at: instant(now), commit, deadline: instant(now + options.slice), instances };
  return { message: subject(work), files, found: { work, leftAlone, fleet } };
}

type PendingStack = Extract<StackStatus, { readonly kind: "pending" }>;

function workOf(
  { instance, digests, reviews, confirmations }: Observed,
  claimed: LedgerInstance,
  pending: readonly PendingStack[],
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
      reviews: reviews.get(stack) ?? [],
      confirmations: confirmations.get(stack) ?? [],
    })),
  };
}

/** The instance's file with the claims in it. */
function claim(options: FindOptions, observed: Observed, pending: readonly PendingStack[]): LedgerInstance {
  const { environment, id } = observed.instance;
  const before: LedgerInstance = observed.ledger ?? {
    environment,
    id,
    inputs: null,
    version: null,
    health: null,
    maintenance: null,
    retry: null,
    stacks: {},
  };
  const { config, environment: environmentOid, architecture } = observed.inputs;
  const stacks = { ...before.stacks };
  for (const { stack, reason } of pending) {
    const known = stacks[stack] ?? { applied: null, attempt: null };
    const attempt: Attempt = {
      id: options.newId(),
      digest: observed.digests.get(stack) ?? "",
      commit: options.commit,
      run: options.run,
      at: instant(options.now),
      state: "claimed",
      error: null,
      fingerprint: null,
      shape: null,
      why: [],
      reason,
      takes: reason === "interrupted" ? (known.attempt?.takes ?? 0) + 1 : 0,
      inputs: { config, environment: environmentOid, architecture },
      facts: factsHash(observed.reviews.get(stack) ?? []),
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
  for (const [oid, keys] of recorded) {
    if ((await repository.resolve(oid)) !== null && (await repository.isAncestor(oid, commit))) continue;
    for (const key of keys) foreign.set(key, oid);
  }
  return foreign;
}

function lineage(recorded: ObjectId, commit: ObjectId): string {
  return (
    `${commit.slice(0, 8)} does not descend from ${recorded.slice(0, 8)}, which the ledger recorded for it: ` +
    "main was rewritten, or this is an old commit. Bring the recorded commit back into main's history (git merge -s ours keeps main's files)."
  );
}

function unusable({ only, github }: FindOptions, { invalid, removed, readable, snapshot }: ObservedFleet): readonly LeftAlone[] {
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
  ].filter((key) => only?.(key) ?? true);
}

const types: readonly InstanceType[] = ["internal", "trial", "production"];

function byUrgency(a: Observed, b: Observed): number {
  const rank = ({ instance }: Observed): number => types.indexOf(instance.config.metadata.labels["instance-type"]);
  return rank(a) - rank(b) || byText(a.instance.id, b.instance.id) || byText(a.instance.environment, b.instance.environment);
}

function subject({ instances, run }: Work): string {
  const stacks = instances.reduce((sum, { stacks }) => sum + stacks.length, 0);
  const only = instances.length === 1 ? instances[0]?.id : undefined;
  if (stacks === 0) return "Record what needs no apply";
  return `Claim ${stacks} ${stacks === 1 ? "stack" : "stacks"} of ${only ?? `${instances.length} instances`} for run ${run}`;
}
