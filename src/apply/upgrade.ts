import { instant } from "../clock/clock.ts";
import { fileFault } from "../process/file-fault.ts";
import { wasAskedToEnd } from "../process/run.ts";
import type { BackupEvidence, Operation } from "../schemas/kinds.ts";
import type { OperationOutcome } from "./operations.ts";
import { type InstanceContext, type InstanceJob, outputsOf } from "./context.ts";

/** Maintenance is announced and the backup made once, before the first change on the way to another version. */
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

export function openUpgrade(job: InstanceJob, { journal, operations, clock, signal, runner, log }: InstanceContext): Upgrade {
  const { architecture, claim, environment, instance, ledger } = job;
  const target = instance.config.spec.version;
  const isUpgrade = ledger.version !== null && ledger.version !== target;
  // What an attempt that was interrupted on the way to the same version has done already counts.
  const before = isUpgrade && ledger.maintenance?.target === target ? ledger.maintenance : null;
  let announced = before !== null;
  let evidence = before?.backup ?? null;
  const at = { environment: claim.environment, id: claim.id };
  const backUp = async (operation: Operation): Promise<OperationOutcome> => {
    try {
      const outputs = await outputsOf(job, runner);
      return await operations.run({ name: "backup", operation, environment, instance, architecture, outputs, target }, signal);
    } catch (error) {
      if (fileFault(error) !== null) throw error;
      if (wasAskedToEnd(error)) return { outcome: "interrupted" };
      return { outcome: "failed", error: error instanceof Error ? error.message : String(error) };
    }
  };
  return {
    evidence: () => evidence,
    prepare: async () => {
      if (!isUpgrade) return ready;
      if (!announced) await journal.write({ event: "maintenance", at: instant(clock()), ...at, target });
      announced = true;
      const backup = architecture.config.spec.operations?.backup;
      if (evidence !== null || backup === undefined) return ready;
      log(`backup before ${target}`);
      const ended = await backUp(backup);
      if (ended.outcome === "interrupted" || (ended.outcome === "failed" && signal.aborted)) return { outcome: "interrupted" };
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
