import { instant } from "../clock/clock.ts";
import type { FleetSnapshot } from "../fleet/model.ts";
import type { LedgerInstance, Work, WorkInstance } from "../schemas/kinds.ts";
import { type Limit, mapLimited } from "../process/map-limited.ts";
import { limitsOf } from "../fleet/side-by-side.ts";
import { checked } from "../schemas/check-record.ts";
import { stackDigests } from "../stacks/digest.ts";
import type { StackRunner } from "../stacks/stack-runner.ts";
import { applyInstance } from "./apply-instance.ts";
import { type ApplyContext, cancelled, describeNotStarted, type InstanceOutcome, type NotStarted, notStarted } from "./context.ts";

export interface ApplyReport {
  readonly instances: readonly { readonly environment: string; readonly id: string; readonly outcome: InstanceOutcome }[];
}

/** What has become of an environment's instances in this job. */
export class Ends {
  failed = 0;
  others: number;

  /** @param earned how many became healthy by the same rollout before this job */
  constructor(earned: number) {
    this.others = earned;
  }

  /**
   * At first only so many are at work as may fail, and one more with each that ends well (or that did by the same rollout): a change that breaks every instance breaks no more of them side by side than
   * one after the other. Once the budget is used up the rest is not started, which needs no place.
   */
  mostAtWork(mayFail: number): number {
    const left = mayFail - this.failed;
    return left < 0 ? Infinity : left + 1 + this.others;
  }
}

/**
 * Applies what a run has claimed, as many instances side by side as their environments allow. Everything is written down before and after it is done; nothing is begun after the
 * deadline, when the environment's failure budget is used up, or when the run is cancelled.
 */
export async function applyWork(claimed: Work, snapshot: FleetSnapshot, context: ApplyContext): Promise<ApplyReport> {
  // The slice counts from here, not from the claim: a reviewer or a timer of the environment may have held the job up.
  const slice = Date.parse(claimed.deadline) - Date.parse(claimed.at);
  const work = { ...claimed, deadline: instant(context.clock() + slice) };
  const ends = new Map<string, Ends>();
  const endsOf = (environment: string): Ends => {
    const known = ends.get(environment) ?? new Ends(claimed.earned?.[environment] ?? 0);
    ends.set(environment, known);
    return known;
  };
  const instances = await mapLimited(work.instances, limitsIn(work, snapshot, endsOf), async (claim) => {
    const { environment, id } = claim;
    const stop = reasonToStop(work, claim, endsOf(environment).failed, context);
    const outcome = stop === null ? await begin(work, claim, snapshot, context) : "not-started";
    if (stop !== null) await leave(claim, stop, context);
    if (outcome === "failed" || outcome === "unhealthy" || outcome === "unable") endsOf(environment).failed += 1;
    else endsOf(environment).others += 1;
    return { environment, id, outcome };
  });
  return { instances };
}

/** An instance that is gone is in nobody's way. */
function limitsIn(
  work: Work,
  { environments }: FleetSnapshot,
  endsOf: (environment: string) => Ends,
): (claim: WorkInstance) => readonly Limit[] {
  return (claim) => {
    const environment = environments.get(claim.environment);
    const instance = environment?.instances.get(claim.id);
    if (environment === undefined || instance === undefined) return [];
    const most = (): number => endsOf(claim.environment).mostAtWork(mayFail(work, claim.environment));
    return [...limitsOf(environment, instance), { key: `trust ${claim.environment}`, most }];
  };
}

async function begin(work: Work, claim: WorkInstance, snapshot: FleetSnapshot, context: ApplyContext): Promise<InstanceOutcome> {
  const environment = snapshot.environments.get(claim.environment);
  const instance = environment?.instances.get(claim.id);
  const architecture = snapshot.architectures.get(instance?.config.spec.architecture ?? "");
  if (environment === undefined || instance === undefined || architecture === undefined) {
    await leave(claim, { code: "gone", detail: `${work.commit.slice(0, 8)} holds no valid files of it` }, context);
    return "not-started";
  }
  const digests = stackDigests(environment, instance, architecture);
  const strange = claim.stacks.find(({ name, digest }) => digests.get(name) !== digest);
  if (strange !== undefined) {
    await leave(
      claim,
      { code: "gone", detail: `${work.commit.slice(0, 8)} has another ${strange.name} than the one that was claimed` },
      context,
    );
    return "not-started";
  }
  const ledger: LedgerInstance = checked("LedgerInstance", claim.ledger, `the ledger's file of ${claim.id} in the work`);
  let runner: StackRunner;
  try {
    runner = await context.runners.of(environment);
  } catch (error) {
    await leave(claim, { code: "no-engine", detail: error instanceof Error ? error.message : String(error) }, context);
    return "failed";
  }
  return await applyInstance(
    { work, claim, environment, instance, architecture, digests, ledger },
    {
      ...context,
      log: (line) => context.log(`${claim.environment}/${claim.id} ${line}`, claim.id),
      runner,
    },
  );
}

function reasonToStop(work: Work, { environment }: WorkInstance, failed: number, { signal, clock }: ApplyContext): NotStarted | null {
  if (signal.aborted) return cancelled;
  if (clock() >= Date.parse(work.deadline)) return { code: "deadline", detail: `nothing is started after ${work.deadline}` };
  const budget = mayFail(work, environment);
  if (failed <= budget) return null;
  return { code: "failure-budget", detail: `${failed} instances of ${environment} failed in this job, ${budget} may` };
}

/** This job's part of the failure budget. */
function mayFail({ failures }: Work, environment: string): number {
  return failures[environment] ?? 0;
}

/** Writes of every claimed stack that it was not started. */
async function leave(claim: WorkInstance, reason: NotStarted, { journal, clock, log }: ApplyContext): Promise<void> {
  log(`${claim.environment}/${claim.id}: not started, ${describeNotStarted(reason)}`, claim.id);
  for (const { name, attempt } of claim.stacks) await journal.write(notStarted(claim, { name, attempt }, reason, clock()));
}
