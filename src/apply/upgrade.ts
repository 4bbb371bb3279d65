import { instant } from "../clock/clock.ts";
import { fileFault } from "../process/file-fault.ts";
import { wasAskedToEnd } from "../process/run.ts";
import type { BackupEvidence } from "../schemas/kinds.ts";
import type { OperationCall, OperationOutcome } from "./operations.ts";
import { type InstanceContext, type InstanceJob, outputsOf } from "./context.ts";

/**
 * Maintenance is announced and the backup made once, before the first change on the way to another version. What the architecture does before an upgrade is
 * done again by each attempt.
 */
export interface Upgrade {
  /** The evidence as it stands now, for the record; null where no upgrade is under way or nothing had to be backed up. */
  evidence(): BackupEvidence | null;
  prepare(): Promise<Preparation>;
}

export type Preparation =
  | { readonly outcome: "ready" }
  /** The run was asked to end, or the backup's process was: nothing was changed. */
  | { readonly outcome: "interrupted" }
  | { readonly outcome: "failed"; readonly error: string };

export function openUpgrade(job: InstanceJob, context: InstanceContext): Upgrade {
  const { journal, clock, log } = context;
  const { architecture, claim, instance, ledger } = job;
  const target = instance.config.spec.version;
  const isUpgrade = ledger.version !== null && ledger.version !== target;
  // What an attempt that was interrupted on the way to the same version has done already counts.
  const before = isUpgrade && ledger.maintenance?.target === target ? ledger.maintenance : null;
  let since = before?.since ?? null;
  let begun = false;
  let evidence = before?.backup ?? null;
  const at = { environment: claim.environment, id: claim.id };
  return {
    evidence: () => evidence,
    prepare: async () => {
      if (!isUpgrade) return ready;
      if (since === null) {
        since = instant(clock());
        await journal.write({ event: "maintenance", at: since, ...at, target });
      }
      const { backup, beforeUpgrade } = architecture.config.spec.operations ?? {};
      if (!begun && beforeUpgrade !== undefined) {
        log(`preparing for ${target}`);
        const ended = await runOperation(job, { name: "beforeUpgrade", operation: beforeUpgrade, since }, context);
        if (ended.outcome === "interrupted") return ended;
        if (ended.outcome === "failed")
          return { outcome: "failed", error: `what is done before an upgrade failed, nothing was changed. ${ended.error}` };
      }
      begun = true;
      if (evidence !== null || backup === undefined) return ready;
      log(`backup before ${target}`);
      const ended = await runOperation(job, { name: "backup", operation: backup, since }, context);
      if (ended.outcome === "interrupted") return ended;
      const failed = (error: string): Preparation => ({ outcome: "failed", error: `the backup before ${target} ${error}` });
      if (ended.outcome === "failed") return failed(`failed, nothing was changed. ${ended.error}`);
      if (ended.evidence === null) return failed("gave no evidence, nothing was changed");
      evidence = ended.evidence;
      await journal.write({ event: "backup", at: instant(clock()), ...at, evidence });
      log(`backup ${evidence.id}, ${evidence.size} bytes`);
      return ready;
    },
  };
}

const ready: Preparation = { outcome: "ready" };

/** What the architecture does once an instance is healthy in another version; null where there is nothing to do. */
export async function finishUpgrade(job: InstanceJob, since: string, context: InstanceContext): Promise<OperationOutcome | null> {
  const operation = job.architecture.config.spec.operations?.afterUpgrade;
  if (operation === undefined) return null;
  context.log(`finishing the upgrade to ${job.instance.config.spec.version}`);
  return await runOperation(job, { name: "afterUpgrade", operation, since }, context);
}

/**
 * What fails while the run is asked to end has not failed. At a terminal an operation is let end, as the engine is: a backup that is cut off would be
 * made once more.
 */
async function runOperation(
  job: InstanceJob,
  call: Pick<OperationCall, "name" | "operation" | "since">,
  { operations, runner, signal, stopNow, log }: InstanceContext,
): Promise<OperationOutcome> {
  const { architecture, environment, instance } = job;
  const wait = (): void => log(`asked to stop: ${call.name} is let end first. Asked again, it is ended`);
  if (stopNow !== undefined) signal.addEventListener("abort", wait, { once: true });
  try {
    const outputs = await outputsOf(job, runner);
    if (signal.aborted) return { outcome: "interrupted" };
    const target = instance.config.spec.version;
    const ended = await operations.run({ ...call, environment, instance, architecture, outputs, target }, stopNow ?? signal);
    return ended.outcome === "failed" && signal.aborted ? { outcome: "interrupted" } : ended;
  } catch (error) {
    if (fileFault(error) !== null) throw error;
    if (wasAskedToEnd(error)) return { outcome: "interrupted" };
    return { outcome: "failed", error: error instanceof Error ? error.message : String(error) };
  } finally {
    signal.removeEventListener("abort", wait);
  }
}
