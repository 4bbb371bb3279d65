import { join } from "node:path";
import { sealFor } from "../data/seal.ts";
import { readSealedRecord, writeSealedRecord } from "../schemas/sealed-record.ts";
import type { Work } from "../schemas/kinds.ts";

const file = "work";

/** Writes what a run has claimed, for the jobs after it. Returns its seal: a job that got it another way knows exactly this work by it. */
export async function writeWork(folder: string, work: Work, secret: Uint8Array): Promise<string> {
  return await writeSealedRecord(join(folder, file), "Work", work, sealOf(work.run, secret));
}

/**
 * What the find job claimed for the run; null where there is no such file. Throws a SealError where it is not sealed with this secret as the run's,
 * has another seal than `seal` (null: any), or is no work.
 */
export async function readWork(folder: string, run: string, secret: Uint8Array, seal: string | null): Promise<Work | null> {
  return await readSealedRecord(join(folder, file), "Work", sealOf(run, secret), seal);
}

function sealOf(run: string, secret: Uint8Array) {
  return sealFor(secret, { file, run, nonce: "" });
}
