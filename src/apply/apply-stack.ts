import { instant } from "../clock/clock.ts";
import { fileFault } from "../process/file-fault.ts";
import { wasAskedToEnd } from "../process/run.ts";
import type { Applied, Attempt, WorkStack } from "../schemas/kinds.ts";
import { type Cover, covered } from "../stacks/plan/covered.ts";
import { keptPlan } from "../report/kept-plan.ts";
import { lockedText } from "../stacks/engine/engine-message.ts";
import type { RecordedState } from "../stacks/state/recorded-state.ts";
import { fingerprintOf } from "../stacks/plan/record.ts";
import type { ApplyOutcome, PlanOutcome, StackPlan, StackTarget } from "../stacks/stack-runner.ts";
import { cancelled, describeNotStarted, type InstanceContext, type InstanceJob, type NotStarted, notStarted } from "./context.ts";
import { movedFrom, planFromState, repairState } from "./repair-state.ts";
import type { Upgrade } from "./upgrade.ts";

/** `unable`: nothing is known of the stack, because the machine could not even try. */
export type StackEnd = "clean" | "failed" | "needs-confirmation" | "not-started" | "unable";

export interface StackJob extends InstanceJob {
  readonly stackClaim: WorkStack;
  /** What is recorded of the instance's states until now. */
  readonly recorded: ReadonlyMap<string, RecordedState>;
}

/** Plans one stack, asks whether people agreed to exactly that, and applies exactly that. */
export async function applyStack(job: StackJob, upgrade: Upgrade, context: InstanceContext): Promise<StackEnd> {
  const report = reportOf(job, context);
  try {
    const begun = await begin(job, upgrade, report, context).catch(async (error: unknown) => {
      // Nothing was begun. Where not even that can be written down, the run ends here.
      const fault = fileFault(error);
      if (fault === null) throw error;
      return await report.leave({ code: "own-file", detail: fault.message });
    });
    return typeof begun === "string" ? begun : await finish(job, begun, upgrade, report, context);
  } finally {
    // Whatever became of it: a plan that needs a confirmation would lie there, with values in clear, for as long as the run takes.
    await context.runner.discard({ ...job, stack: job.stackClaim.name });
  }
}

/** Writes an end down, logs it, and answers it. */
interface Report {
  readonly log: (line: string) => void;
  readonly at: () => { at: string; environment: string; id: string; stack: string; attempt: string };
  readonly failed: (error: string) => Promise<StackEnd>;
  /** Only before the start: what was begun and is not known to have ended is interrupted, by having no end in the journal. */
  readonly leave: (reason: NotStarted) => Promise<StackEnd>;
}

function reportOf({ stackClaim, claim }: StackJob, context: InstanceContext): Report {
  const { journal, clock } = context;
  const { name: stack, attempt } = stackClaim;
  const log = (line: string): void => context.log(`${stack}: ${line}`);
  const at = () => ({ at: instant(clock()), environment: claim.environment, id: claim.id, stack, attempt });
  return {
    log,
    at,
    failed: async (error) => {
      await journal.write({ event: "failed", ...at(), error });
      log(`failed\n${error}`);
      return "failed";
    },
    leave: async (reason) => {
      await journal.write(notStarted(claim, stackClaim, reason, clock()));
      log(`not started, ${describeNotStarted(reason)}`);
      return reason.code === "own-file" ? "unable" : "not-started";
    },
  };
}

/** What may be applied, with everything before it done. */
interface Begun {
  readonly target: StackTarget;
  readonly plan: StackPlan;
  readonly cover: Extract<Cover, { readonly covered: true }>;
}

async function begin(job: StackJob, upgrade: Upgrade, report: Report, context: InstanceContext): Promise<Begun | StackEnd> {
  const { stackClaim, ledger } = job;
  const { journal, runner, signal } = context;
  const { recorded, ...rest } = job;
  const ready = await repairState({ target: { ...rest, stack: stackClaim.name }, recorded, ledger }, { ...context, log: report.log });
  if (ready.outcome !== "ready") return await withoutPlan(ready, report, context.clock());
  const { target } = ready;
  report.log(`planning (${stackClaim.reason})`);
  const planning = async (from: StackTarget): Promise<PlanOutcome> => await caught(runner.plan(from, signal));
  const { plan, accepted } = await planFromState(target, ledger, planning, report.log);
  if (plan.outcome !== "planned") return await withoutPlan(plan, report, context.clock());

  const cover = coverOf(job, plan, accepted);
  if (!cover.covered) {
    const { fingerprint, shape } = plan;
    await journal.write({ event: "needs-confirmation", ...report.at(), fingerprint, shape, why: [...cover.why], plan: keptPlan(plan) });
    report.log(`needs confirmation, ${cover.why[0]?.message ?? ""}`);
    return "needs-confirmation";
  }
  const prepared = plan.empty ? null : await upgrade.prepare();
  if (prepared?.outcome === "failed") return await report.failed(prepared.error);
  // What was let end although the run was asked to end meanwhile is kept; nothing new is begun.
  if (prepared?.outcome === "interrupted" || signal.aborted) return await report.leave(cancelled);
  return { target, plan, cover };
}

async function finish(
  job: StackJob,
  { target, plan, cover }: Begun,
  upgrade: Upgrade,
  report: Report,
  context: InstanceContext,
): Promise<StackEnd> {
  const { journal, runner, signal, clock } = context;
  const startedAt = instant(clock());
  await journal.write({ event: "started", ...report.at(), fingerprint: plan.fingerprint, shape: plan.shape });
  // Nobody knows how far it came: without an end in the journal it is interrupted, and the next run repairs it.
  const interrupted = (end: StackEnd, why: string): StackEnd => {
    report.log(`interrupted${why}`);
    return end;
  };
  let applied: ApplyOutcome;
  try {
    applied = await runner.apply(target, plan, signal);
  } catch (error) {
    return interrupted(fileFault(error) === null ? "failed" : "unable", `, ${messageOf(error)}`);
  }
  if (applied.outcome === "interrupted") return interrupted("not-started", "");
  if (applied.outcome === "own-file") return interrupted("unable", `, ${applied.error}`);
  if (applied.outcome === "failed") return await report.failed(explained(applied));
  await journal.write({
    event: "clean",
    ...report.at(),
    applied: recordOf(job, target, plan, cover, applied, startedAt, upgrade, context),
  });
  report.log(plan.empty ? "nothing to change" : `applied (${cover.by})`);
  return "clean";
}

async function withoutPlan(plan: Exclude<PlanOutcome, StackPlan>, { failed, leave }: Report, now: number): Promise<StackEnd> {
  switch (plan.outcome) {
    case "failed":
      return await failed(explained(plan));
    case "deferred":
      return await failed(plan.reason);
    case "locked":
      return await leave({ code: "locked", detail: lockedText(plan, now) });
    case "upstream-missing":
      return await leave({ code: "upstream-missing", detail: `${plan.upstream} has no state` });
    case "interrupted":
      return await leave(cancelled);
    case "own-file":
      return await leave({ code: "own-file", detail: plan.error });
  }
}

function coverOf({ architecture, stackClaim, environment, instance, ledger }: StackJob, plan: StackPlan, accepted: string | null): Cover {
  const known = ledger.stacks[stackClaim.name];
  const { slug, domain } = instance.config.spec;
  return covered({
    plan,
    applied: known?.applied ?? null,
    attempt: unfinished(known?.attempt ?? null),
    autoApply: architecture.config.spec.stacks.find(({ name }) => name === stackClaim.name)?.autoApply ?? false,
    adopting: ledger.adopted !== undefined && (known?.applied ?? null) === null,
    policy: environment.config.spec.policy,
    reviews: stackClaim.reviews,
    confirmations: stackClaim.confirmations,
    accepted,
    names: { stack: stackClaim.name, id: instance.id, slug, domain },
  });
}

/** Only an earlier attempt of our own that failed can have left something tainted; this one has not started yet. */
function unfinished(attempt: Attempt | null): Attempt | null {
  return attempt?.reason === "interrupted" || attempt?.reason === "failed" ? attempt : null;
}

function recordOf(
  { stackClaim, instance, work, ledger }: StackJob,
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
    ...appliedBy(applied, runner),
    backend: runner.backend(target),
    stateVersion: applied.stateVersion,
    ...movedFrom(ledger.stacks[stackClaim.name]?.applied ?? null, runner.backend(target)),
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

/** What was applied elsewhere was kept from nothing of this machine. */
function appliedBy({ by }: { readonly by?: string }, runner: InstanceContext["runner"]): Pick<Applied, "engine" | "isolation"> {
  return by === undefined ? { engine: runner.engine, isolation: runner.isolation } : { engine: by };
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
    if (fileFault(error) !== null) throw error;
    // A terminal's Ctrl-C reaches git as well, and may reach it first.
    if (wasAskedToEnd(error)) return { outcome: "interrupted" };
    return { outcome: "failed", error: `the plan could not be made: ${messageOf(error)}`, hint: null };
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
