import { instant } from "../clock/clock.ts";
import type { Applied, Attempt, WorkStack } from "../schemas/kinds.ts";
import { type Cover, covered } from "../stacks/covered.ts";
import { fingerprintOf } from "../stacks/record.ts";
import type { ApplyOutcome, PlanOutcome, StackPlan, StackTarget } from "../stacks/stack-runner.ts";
import { describeNotStarted, type InstanceContext, type InstanceJob, type NotStarted, notStarted } from "./context.ts";
import type { Upgrade } from "./upgrade.ts";

export type StackEnd = "clean" | "failed" | "needs-confirmation" | "not-started";

export interface StackJob extends InstanceJob {
  readonly stackClaim: WorkStack;
}

/** Plans one stack, asks whether people agreed to exactly that, and applies exactly that. */
export async function applyStack(job: StackJob, upgrade: Upgrade, context: InstanceContext): Promise<StackEnd> {
  const { stackClaim, claim, ledger } = job;
  const { journal, clock, log, runner } = context;
  const target: StackTarget = { ...job, stack: stackClaim.name };
  const at = () => ({
    at: instant(clock()),
    environment: claim.environment,
    id: claim.id,
    stack: stackClaim.name,
    attempt: stackClaim.attempt,
  });
  const failed = async (error: string): Promise<StackEnd> => {
    await journal.write({ event: "failed", ...at(), error });
    log(`${stackClaim.name}: failed\n${error}`);
    return "failed";
  };

  const moved = backendMoved(ledger.stacks[stackClaim.name]?.applied ?? null, runner.backend(target));
  if (moved !== null) return await failed(moved);
  log(`${stackClaim.name}: planning (${stackClaim.reason})`);
  const plan = await caught(runner.plan(target));
  if (plan.outcome !== "planned") return await withoutPlan(job, plan, context, failed);

  const cover = coverOf(job, plan);
  if (!cover.covered) {
    const { fingerprint, shape } = plan;
    await journal.write({ event: "needs-confirmation", ...at(), fingerprint, shape, why: [...cover.why] });
    log(`${stackClaim.name}: needs confirmation, ${cover.why[0]?.message ?? ""}`);
    return "needs-confirmation";
  }
  const unprepared = plan.empty ? null : await upgrade.prepare();
  if (unprepared !== null) return await failed(unprepared);

  const startedAt = instant(clock());
  await journal.write({ event: "started", ...at(), fingerprint: plan.fingerprint, shape: plan.shape });
  let applied: ApplyOutcome;
  try {
    applied = await runner.apply(target, plan, context.signal);
  } catch (error) {
    // Nobody knows how far it came: without an end in the journal it is interrupted, and the next run repairs it.
    log(`${stackClaim.name}: interrupted, ${messageOf(error)}`);
    return "failed";
  }
  if (applied.outcome === "failed") {
    if (context.signal.aborted) {
      log(`${stackClaim.name}: interrupted`);
      return "not-started";
    }
    return await failed(explained(applied));
  }
  await journal.write({
    event: "clean",
    ...at(),
    applied: recordOf(job, target, plan, cover, applied, startedAt, upgrade, context),
  });
  log(`${stackClaim.name}: ${plan.empty ? "nothing to change" : `applied (${cover.by})`}`);
  return "clean";
}

async function withoutPlan(
  { stackClaim, claim }: StackJob,
  plan: Exclude<PlanOutcome, StackPlan>,
  { journal, clock, log }: InstanceContext,
  failed: (error: string) => Promise<StackEnd>,
): Promise<StackEnd> {
  const leave = async (reason: NotStarted): Promise<StackEnd> => {
    await journal.write(notStarted(claim, stackClaim, reason, clock()));
    log(`${stackClaim.name}: not started, ${describeNotStarted(reason)}`);
    return "not-started";
  };
  switch (plan.outcome) {
    case "failed":
      return await failed(explained(plan));
    case "deferred":
      return await failed(plan.reason);
    case "locked":
      return await leave({ code: "locked", detail: `${plan.who} holds the lock ${plan.lockId} since ${plan.since}` });
    case "upstream-missing":
      return await leave({ code: "upstream-missing", detail: `${plan.upstream} has no state` });
  }
}

function coverOf({ architecture, stackClaim, environment, instance, ledger }: StackJob, plan: StackPlan): Cover {
  const known = ledger.stacks[stackClaim.name];
  const { slug, domain } = instance.config.spec;
  return covered({
    plan,
    applied: known?.applied ?? null,
    attempt: unfinished(known?.attempt ?? null),
    autoApply: architecture.config.spec.stacks.find(({ name }) => name === stackClaim.name)?.autoApply ?? false,
    policy: environment.config.spec.policy,
    reviews: stackClaim.reviews,
    confirmations: stackClaim.confirmations,
    names: { stack: stackClaim.name, id: instance.id, slug, domain },
  });
}

/** Only an earlier attempt of our own that failed can have left something tainted; this one has not started yet. */
function unfinished(attempt: Attempt | null): Attempt | null {
  return attempt?.reason === "interrupted" || attempt?.reason === "failed" ? attempt : null;
}

function recordOf(
  { stackClaim, instance, work }: StackJob,
  target: StackTarget,
  plan: StackPlan,
  cover: Extract<Cover, { readonly covered: true }>,
  applied: Extract<ApplyOutcome, { readonly outcome: "clean" }>,
  startedAt: string,
  upgrade: Upgrade,
  { clock, runner }: InstanceContext,
): Applied {
  const { review, confirmation } = cover;
  return {
    digest: stackClaim.digest,
    commit: work.commit,
    fingerprint: plan.fingerprint,
    reviewedFingerprint: review === null ? null : fingerprintOf(review.review.record),
    run: work.run,
    engine: runner.engine,
    backend: runner.backend(target),
    startedAt,
    at: instant(clock()),
    version: instance.config.spec.version,
    outputs: applied.outputs,
    hashes: applied.hashes,
    consumed: plan.consumed,
    pullRequest: review?.review.pullRequest ?? null,
    author: review?.author ?? null,
    approvers: review?.approvers ?? [],
    confirmer: confirmation?.by ?? null,
    backup: upgrade.evidence()?.id ?? null,
  };
}

/** Planning against another place would make everything a second time. */
function backendMoved(applied: Applied | null, now: string): string | null {
  if (applied === null || applied.backend === now) return null;
  return (
    `its state is in ${applied.backend}, and environment.yaml now says ${now}. ` +
    "Nothing was planned: put the backend back; moving state (stack move-state) is not in this version."
  );
}

/** The engine's words, with what the architecture knows about them, and what to do where the state has lost something. */
function explained({ error, hint }: { readonly error: string; readonly hint: string | null }): string {
  return [error, ...(hint === null ? [] : [`Hint: ${hint}`]), ...lostFromState(error)].join("\n");
}

/** A create that was cut off after it took effect: the object is there, and the state does not know it. */
function lostFromState(error: string): readonly string[] {
  if (!/already exists|already in use|\b409\b/i.test(error)) return [];
  const address = /with (module\.stack\.[^\s,]+)/.exec(error.replaceAll(/\s+/g, " "))?.[1];
  if (address === undefined) return [];
  return [
    `Hint: it may have been created before the state was written. Where it is ours, take it over: import '${address}' <its id>, then retry.`,
  ];
}

async function caught(planning: Promise<PlanOutcome>): Promise<PlanOutcome> {
  try {
    return await planning;
  } catch (error) {
    return { outcome: "failed", error: `the plan could not be made: ${messageOf(error)}`, hint: null };
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
