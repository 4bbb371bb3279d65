import type { FleetSnapshot } from "../fleet/model.ts";
import type { LedgerInstance, Work, WorkInstance } from "../schemas/kinds.ts";
import { checked } from "../schemas/check-record.ts";
import { stackDigests } from "../stacks/digest.ts";
import type { StackRunner } from "../stacks/stack-runner.ts";
import { applyInstance } from "./apply-instance.ts";
import { type ApplyContext, cancelled, describeNotStarted, type InstanceOutcome, type NotStarted, notStarted } from "./context.ts";

export interface ApplyReport {
  readonly instances: readonly { readonly environment: string; readonly id: string; readonly outcome: InstanceOutcome }[];
}

/**
 * Applies what a run has claimed, one instance after the other. Everything is written down before and after it is done; nothing is begun after the
 * deadline, when the environment's failure budget is used up, or when the run is cancelled.
 */
export async function applyWork(work: Work, snapshot: FleetSnapshot, context: ApplyContext): Promise<ApplyReport> {
  const failures = new Map<string, number>();
  const instances: { environment: string; id: string; outcome: InstanceOutcome }[] = [];
  for (const claim of work.instances) {
    const { environment, id } = claim;
    const stop = reasonToStop(work, claim, snapshot, failures, context);
    const outcome = stop === null ? await begin(work, claim, snapshot, context) : "not-started";
    if (stop !== null) await leave(claim, stop, context);
    if (outcome === "failed" || outcome === "unhealthy" || outcome === "unable")
      failures.set(environment, (failures.get(environment) ?? 0) + 1);
    instances.push({ environment, id, outcome });
  }
  return { instances };
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

function reasonToStop(
  work: Work,
  { environment }: WorkInstance,
  snapshot: FleetSnapshot,
  failures: ReadonlyMap<string, number>,
  { signal, clock }: ApplyContext,
): NotStarted | null {
  if (signal.aborted) return cancelled;
  if (clock() >= Date.parse(work.deadline)) return { code: "deadline", detail: `nothing is started after ${work.deadline}` };
  const budget = snapshot.environments.get(environment)?.config.spec.policy.failureBudget ?? 0;
  const failed = failures.get(environment) ?? 0;
  if (failed <= budget) return null;
  return { code: "failure-budget", detail: `${failed} instances of ${environment} failed in this run, ${budget} may` };
}

/** Writes of every claimed stack that it was not started. */
async function leave(claim: WorkInstance, reason: NotStarted, { journal, clock, log }: ApplyContext): Promise<void> {
  log(`${claim.environment}/${claim.id}: not started, ${describeNotStarted(reason)}`, claim.id);
  for (const { name, attempt } of claim.stacks) await journal.write(notStarted(claim, { name, attempt }, reason, clock()));
}
