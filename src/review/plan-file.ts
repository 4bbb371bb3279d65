import { join } from "node:path";
import { sealFor } from "../data/seal.ts";
import type { PlanReport } from "../schemas/kinds.ts";
import { readSealedRecord, writeSealedRecord } from "../schemas/sealed-record.ts";

const file = "report";

/** Writes a plan report into the folder that becomes the artifact. Returns its seal: a job that got it another way knows exactly this report by it. */
export async function writePlanFile(folder: string, report: PlanReport, secret: Uint8Array): Promise<string> {
  return await writeSealedRecord(join(folder, file), "PlanReport", report, sealOf(report.run, secret));
}

/**
 * The report of a run in an artifact's folder; null where there is none. Throws where it is not sealed with this secret as the run's, has another seal
 * than `seal` (null: any), or is not what the schema says: nothing of it is believed then.
 */
export async function readPlanFile(folder: string, run: string, secret: Uint8Array, seal: string | null): Promise<PlanReport | null> {
  return await readSealedRecord(join(folder, file), "PlanReport", sealOf(run, secret), seal);
}

function sealOf(run: string, secret: Uint8Array) {
  return sealFor(secret, { file: "plan report", run, nonce: "" });
}
