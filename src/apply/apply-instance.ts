import { FileError, fileFault } from "../process/file-fault.ts";
import { wasAskedToEnd } from "../process/run.ts";
import { instant } from "../clock/clock.ts";
import { ledgerAlone, stackStatuses } from "../ledger/status.ts";
import { recordedStates } from "../ledger/recorded-states.ts";
import type { Health, JournalEntry } from "../schemas/kinds.ts";
import { inDependencyOrder } from "../stacks/dependency-order.ts";
import type { RecordedState } from "../stacks/state/recorded-state.ts";
import { applyStack, type StackEnd } from "./apply-stack.ts";
import { applyJournal } from "./apply-journal.ts";
import { healthOf } from "./health.ts";
import {
  cancelled,
  describeNotStarted,
  type InstanceContext,
  type InstanceJob,
  type InstanceOutcome,
  type NotStarted,
  notStarted,
  outputsOf,
} from "./context.ts";
import { finishUpgrade, openUpgrade } from "./upgrade.ts";

/** One instance from pending to healthy: its claimed stacks in the order they need each other, then a check of its health. */
export async function applyInstance(job: InstanceJob, outer: InstanceContext): Promise<InstanceOutcome> {
  const { architecture, claim } = job;
  const written: JournalEntry[] = [];
  const context: InstanceContext = {
    ...outer,
    journal: {
      write: async (entry) => {
        await outer.journal.write(entry);
        written.push(entry);
      },
    },
  };
  const ends = new Map<string, StackEnd>();
  const upgrade = openUpgrade(job, context);
  for (const name of inDependencyOrder(architecture)) {
    const stackClaim = claim.stacks.find((stack) => stack.name === name);
    if (stackClaim === undefined) continue;
    const needs = architecture.config.spec.stacks.find((stack) => stack.name === name)?.needs ?? [];
    const blocker = needs.find((need) => ends.has(need) && ends.get(need) !== "clean");
    const reason = reasonToLeave(context.signal, blocker, ends);
    if (reason === null) ends.set(name, await applyStack({ ...job, stackClaim, recorded: recordedNow(job, written) }, upgrade, context));
    else {
      await context.journal.write(notStarted(claim, stackClaim, reason, context.clock()));
      context.log(`${name}: not started, ${describeNotStarted(reason)}`);
      ends.set(name, "not-started");
    }
  }
  const worst = (["failed", "unable", "needs-confirmation", "not-started"] as const).find((end) => [...ends.values()].includes(end));
  if (worst !== undefined) return worst;
  if (!isWhole(job, written)) {
    context.log("continued in the next slice: what it just applied changes what other stacks of it consume");
    return "done";
  }
  return context.signal.aborted ? "not-started" : await checkHealth(job, written, context);
}

/** With what this run has applied until now: a stack that was just moved is where it was moved to. */
function recordedNow({ ledger, work }: InstanceJob, written: readonly JournalEntry[]): ReadonlyMap<string, RecordedState> {
  return recordedStates(applyJournal(ledger, work.run, written));
}

function reasonToLeave(signal: AbortSignal, blocker: string | undefined, ends: ReadonlyMap<string, StackEnd>): NotStarted | null {
  if (signal.aborted) return cancelled;
  return blocker === undefined ? null : { code: "blocked", detail: `it needs ${blocker}, which is ${ends.get(blocker) ?? "not there"}` };
}

/** Every stack is applied as main has it, and none consumes what has changed since. */
function isWhole(
  { architecture, digests, claim, environment, instance, ledger, work }: InstanceJob,
  written: readonly JournalEntry[],
): boolean {
  const after = applyJournal({ ...ledger, stacks: ledger.stacks }, work.run, [...written]);
  const stacks = stackStatuses({
    environment,
    instance,
    architecture,
    digests,
    ledger: after,
    now: 0,
    ...ledgerAlone,
  });
  return claim.probe && stacks.every(({ kind }) => kind === "applied");
}

async function checkHealth(job: InstanceJob, written: readonly JournalEntry[], context: InstanceContext): Promise<InstanceOutcome> {
  const { claim } = job;
  const { clock, journal, log, signal } = context;
  const health = await healthAfter(job, written, context).catch((error: unknown) => {
    const fault = fileFault(error);
    if (fault === null) throw error;
    return fault;
  });
  if (health instanceof FileError) {
    log(`health: ${health.message} The next run checks it`);
    return "unable";
  }
  // Cut short: what was seen until then says nothing.
  if (health === null || (signal.aborted && health.state !== "healthy")) {
    log(`health: ${health?.detail ?? "the check was cancelled"}; the next run makes it again`);
    return "not-started";
  }
  await journal.write({ event: "health", at: instant(clock()), environment: claim.environment, id: claim.id, health });
  log(`${health.state}${health.version === null ? "" : ` in ${health.version}`}${health.detail === null ? "" : `: ${health.detail}`}`);
  return health.state === "healthy" ? "done" : "unhealthy";
}

/** The instance's health, with what ends an upgrade done where one is under way: until that succeeds it is not healthy. null as of {@link healthNow}. */
async function healthAfter(job: InstanceJob, written: readonly JournalEntry[], context: InstanceContext): Promise<Health | null> {
  const health = await healthNow(job, context);
  const { maintenance } = applyJournal(job.ledger, job.work.run, written);
  if (health?.state !== "healthy" || maintenance?.target !== job.instance.config.spec.version) return health;
  const ended = await finishUpgrade(job, maintenance.since, context);
  if (ended === null || ended.outcome === "ok") return health;
  if (ended.outcome === "interrupted") return null;
  return { ...health, state: "unhealthy", detail: `healthy, but what is done after an upgrade failed: ${ended.error}` };
}

/** null where a process of the check was asked to end. */
async function healthNow(job: InstanceJob, { clock, operations, probe, signal, runner }: InstanceContext): Promise<Health | null> {
  const { architecture, environment, instance } = job;
  try {
    const outputs = await outputsOf(job, runner);
    return await healthOf({ environment, instance, architecture, outputs, probe, operations, clock, signal });
  } catch (error) {
    if (wasAskedToEnd(error)) return null;
    // A full disk of this machine says nothing about the instance.
    if (fileFault(error) !== null) throw error;
    const detail = `the check could not be made: ${error instanceof Error ? error.message : String(error)}`;
    return { state: "unknown", version: null, at: instant(clock()), detail };
  }
}
