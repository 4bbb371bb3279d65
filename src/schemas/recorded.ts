import { type SchemaError, teller } from "./teller.ts";
import journalEntry from "../../schemas/journal-entry.schema.json" with { type: "json" };
import ledgerConfirmation from "../../schemas/ledger-confirmation.schema.json" with { type: "json" };
import ledgerInstance from "../../schemas/ledger-instance.schema.json" with { type: "json" };
import ledgerRelease from "../../schemas/ledger-release.schema.json" with { type: "json" };
import ledgerReview from "../../schemas/ledger-review.schema.json" with { type: "json" };
import ledgerRollout from "../../schemas/ledger-rollout.schema.json" with { type: "json" };
import planRecord from "../../schemas/plan-record.schema.json" with { type: "json" };
import planReport from "../../schemas/plan-report.schema.json" with { type: "json" };
import work from "../../schemas/work.schema.json" with { type: "json" };
import { accepts as acceptsJournalEntry } from "./generated/accepts/journal-entry.ts";
import { accepts as acceptsLedgerConfirmation } from "./generated/accepts/ledger-confirmation.ts";
import { accepts as acceptsLedgerInstance } from "./generated/accepts/ledger-instance.ts";
import { accepts as acceptsLedgerRelease } from "./generated/accepts/ledger-release.ts";
import { accepts as acceptsLedgerReview } from "./generated/accepts/ledger-review.ts";
import { accepts as acceptsLedgerRollout } from "./generated/accepts/ledger-rollout.ts";
import { accepts as acceptsPlanRecord } from "./generated/accepts/plan-record.ts";
import { accepts as acceptsPlanReport } from "./generated/accepts/plan-report.ts";
import { accepts as acceptsWork } from "./generated/accepts/work.ts";
import type {
  JournalEntry,
  LedgerConfirmation,
  LedgerInstance,
  LedgerRelease,
  LedgerReview,
  LedgerRollout,
  PlanRecord,
  PlanReport,
  Work,
} from "./kinds.ts";

/** What a schema of the files that Flotilla writes itself promises once it has accepted a value. */
export interface RecordedKinds {
  readonly JournalEntry: JournalEntry;
  readonly LedgerConfirmation: LedgerConfirmation;
  readonly LedgerInstance: LedgerInstance;
  readonly LedgerRelease: LedgerRelease;
  readonly LedgerReview: LedgerReview;
  readonly LedgerRollout: LedgerRollout;
  readonly PlanRecord: PlanRecord;
  readonly PlanReport: PlanReport;
  readonly Work: Work;
}

export type RecordedKind = keyof RecordedKinds;

export const recordedSchemas = {
  JournalEntry: journalEntry,
  LedgerConfirmation: ledgerConfirmation,
  LedgerInstance: ledgerInstance,
  LedgerRelease: ledgerRelease,
  LedgerReview: ledgerReview,
  LedgerRollout: ledgerRollout,
  PlanRecord: planRecord,
  PlanReport: planReport,
  Work: work,
} as const;

const tell = teller(recordedSchemas, {
  JournalEntry: acceptsJournalEntry,
  LedgerConfirmation: acceptsLedgerConfirmation,
  LedgerInstance: acceptsLedgerInstance,
  LedgerRelease: acceptsLedgerRelease,
  LedgerReview: acceptsLedgerReview,
  LedgerRollout: acceptsLedgerRollout,
  PlanRecord: acceptsPlanRecord,
  PlanReport: acceptsPlanReport,
  Work: acceptsWork,
});

/** Checks a record against its kind's schema; empty where it fits. */
export function recordErrors(kind: RecordedKind, value: unknown): readonly SchemaError[] {
  return tell(kind, value);
}

/**
 * A value that came from outside (an artifact, a ledger file) as its kind. Throws with the first mismatch where the schema does not accept it:
 * such a file was made by Flotilla, so what does not fit is a bug, a newer version's file, or a forgery.
 */
export function checked<K extends RecordedKind>(kind: K, value: unknown, name: string): RecordedKinds[K] {
  const [error] = recordErrors(kind, value);
  if (error !== undefined)
    throw new Error(`${name} is no ${kind}: ${error.instancePath === "" ? "/" : error.instancePath} ${error.message ?? ""}`);
  return value as RecordedKinds[K];
}
