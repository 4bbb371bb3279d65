import { join } from "node:path";
import { sealFor } from "../data/seal.ts";
import type { PlanReport } from "../schemas/kinds.ts";
import { readSealedRecord, writeSealedRecord } from "../schemas/sealed-record.ts";

const file = "report";

/** Writes a plan report into the folder that becomes the artifact. Returns its seal: a job that got it another way knows exactly this report by it. */
export async function writePlanFile(folder: string, report: PlanReport, secret: Uint8Array, nonce = ""): Promise<string> {
  return await writeSealedRecord(join(folder, file), "PlanReport", report, sealOf(report.run, secret, partNonce(nonce, report.part)));
}

/**
 * The report of a run in an artifact's folder; null where there is none. Throws where it is not sealed with this secret as the run's, has another seal
 * than `seal` (null: any), or is not what the schema says: nothing of it is believed then.
 */
export async function readPlanFile(folder: string, run: string, secret: Uint8Array, seal: string | null): Promise<PlanReport | null> {
  return await readSealedRecord(join(folder, file), "PlanReport", sealOf(run, secret, ""), seal);
}

/**
 * The report of one of several jobs that share the plans of a pull request; null where there is none. `nonce`: what the job before them has drawn, so that nobody can have
 * written it before. Throws as {@link readPlanFile} does, and where it is another part's.
 */
export async function readPlanPart(
  folder: string,
  { run, part, nonce }: { readonly run: string; readonly part: number; readonly nonce: string },
  secret: Uint8Array,
): Promise<PlanReport | null> {
  return await readSealedRecord(join(folder, file), "PlanReport", sealOf(run, secret, partNonce(nonce, part)), null);
}

function partNonce(nonce: string, part: number | undefined): string {
  return part === undefined ? "" : `${nonce} ${part}`;
}

function sealOf(run: string, secret: Uint8Array, nonce: string) {
  return sealFor(secret, { file: "plan report", run, nonce });
}
