import { join } from "node:path";
import { parseJsonOrNull } from "../data/json.ts";
import { isMapping } from "../data/mapping.ts";
import type { ObjectId } from "../git/object-id.ts";
import { sealFor } from "../data/seal.ts";
import type { PlanReport } from "../schemas/kinds.ts";
import { readSealedRecord, writeSealedRecord } from "../schemas/sealed-record.ts";
import { UserError } from "../process/user-error.ts";
import { contradiction } from "../stacks/plan/shown-plan.ts";

const file = "report";

/** Writes a plan report into the folder that becomes the artifact. Returns its seal: a job that got it another way knows exactly this report by it. */
export async function writePlanFile(folder: string, report: PlanReport, secret: Uint8Array, nonce = ""): Promise<string> {
  return await writeSealedRecord(join(folder, file), "PlanReport", report, sealOf(report.run, secret, partNonce(nonce, report.part)));
}

/**
 * The report of a run in an artifact's folder; null where there is none. Throws where it is not sealed with this secret as the run's, has another seal
 * than `seal` (null: any), is not what the schema says, or shows people another plan than it has recorded: nothing of it is believed then.
 */
export async function readPlanFile(folder: string, run: string, secret: Uint8Array, seal: string | null): Promise<PlanReport | null> {
  return believable(await readSealedRecord(join(folder, file), "PlanReport", sealOf(run, secret, ""), seal), secret);
}

/** A pull request that was planned beside the first of a run: its report lies in a folder that is called by its number. */
export interface PlannedBeside {
  readonly pullRequest: number;
  readonly head: ObjectId;
  readonly seal: string;
}

/** What the job that planned has handed on of them, as JSON; none where it says nothing. */
export function readPlannedBeside(text: string): readonly PlannedBeside[] {
  const parsed = parseJsonOrNull(text === "" ? "[]" : text);
  const isBeside = (one: unknown): one is PlannedBeside =>
    isMapping(one) && Number.isSafeInteger(one["pullRequest"]) && typeof one["head"] === "string" && typeof one["seal"] === "string";
  if (Array.isArray(parsed) && parsed.every(isBeside)) return parsed;
  throw new UserError("the input others is not the output of the action plan by that name: pass it on as it is");
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
  return believable(await readSealedRecord(join(folder, file), "PlanReport", sealOf(run, secret, partNonce(nonce, part)), null), secret);
}

/** The report; throws where its text for people contradicts what it has recorded. */
function believable(report: PlanReport | null, secret: Uint8Array): PlanReport | null {
  for (const stack of [...(report?.stacks ?? []), ...(report?.modulePlan?.stacks ?? [])]) {
    const otherwise = contradiction(stack, secret);
    if (otherwise === null) continue;
    const { environment, id, stack: name } = stack;
    throw new UserError(`the report shows another plan of ${environment}/${id} ${name} than it has recorded: ${otherwise}`);
  }
  return report;
}

function partNonce(nonce: string, part: number | undefined): string {
  return part === undefined ? "" : `${nonce} ${part}`;
}

function sealOf(run: string, secret: Uint8Array, nonce: string) {
  return sealFor(secret, { file: "plan report", run, nonce });
}
