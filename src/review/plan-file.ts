import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readIfThere } from "../process/optional-file.ts";
import type { PlanReport } from "../schemas/kinds.ts";
import { checked, parsedRecord } from "../schemas/check-record.ts";

const name = "report.json";

/** Writes a plan report into the folder that becomes the artifact. */
export async function writePlanFile(folder: string, report: PlanReport): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(join(folder, name), `${JSON.stringify(report, null, 1)}\n`, { mode: 0o600 });
}

/** The report in an artifact's folder; null where there is none. Throws where it is not what the schema says: nothing of it is believed then. */
export async function readPlanFile(folder: string): Promise<PlanReport | null> {
  const text = await readIfThere(join(folder, name));
  return text === null ? null : checked("PlanReport", parsedRecord(text, join(folder, name)), name);
}
