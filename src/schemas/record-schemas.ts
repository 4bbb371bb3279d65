import journalEntry from "../../schemas/journal-entry.schema.json" with { type: "json" };
import ledgerConfirmation from "../../schemas/ledger-confirmation.schema.json" with { type: "json" };
import ledgerDrift from "../../schemas/ledger-drift.schema.json" with { type: "json" };
import ledgerInstance from "../../schemas/ledger-instance.schema.json" with { type: "json" };
import ledgerModulePlan from "../../schemas/ledger-module-plan.schema.json" with { type: "json" };
import ledgerRelease from "../../schemas/ledger-release.schema.json" with { type: "json" };
import ledgerReview from "../../schemas/ledger-review.schema.json" with { type: "json" };
import ledgerRollout from "../../schemas/ledger-rollout.schema.json" with { type: "json" };
import ledgerText from "../../schemas/ledger-text.schema.json" with { type: "json" };
import planRecord from "../../schemas/plan-record.schema.json" with { type: "json" };
import planReport from "../../schemas/plan-report.schema.json" with { type: "json" };
import work from "../../schemas/work.schema.json" with { type: "json" };
import type {
  JournalEntry,
  LedgerConfirmation,
  LedgerDrift,
  LedgerInstance,
  LedgerModulePlan,
  LedgerRelease,
  LedgerReview,
  LedgerRollout,
  LedgerText,
  PlanRecord,
  PlanReport,
  Work,
} from "./kinds.ts";

/** What the schema of a file that Flotilla writes promises once it has accepted a value. */
export interface RecordKinds {
  readonly JournalEntry: JournalEntry;
  readonly LedgerConfirmation: LedgerConfirmation;
  readonly LedgerDrift: LedgerDrift;
  readonly LedgerInstance: LedgerInstance;
  readonly LedgerModulePlan: LedgerModulePlan;
  readonly LedgerRelease: LedgerRelease;
  readonly LedgerReview: LedgerReview;
  readonly LedgerRollout: LedgerRollout;
  readonly LedgerText: LedgerText;
  readonly PlanRecord: PlanRecord;
  readonly PlanReport: PlanReport;
  readonly Work: Work;
}

export type RecordKind = keyof RecordKinds;

export const recordSchemas = {
  JournalEntry: journalEntry,
  LedgerConfirmation: ledgerConfirmation,
  LedgerDrift: ledgerDrift,
  LedgerInstance: ledgerInstance,
  LedgerModulePlan: ledgerModulePlan,
  LedgerRelease: ledgerRelease,
  LedgerReview: ledgerReview,
  LedgerRollout: ledgerRollout,
  LedgerText: ledgerText,
  PlanRecord: planRecord,
  PlanReport: planReport,
  Work: work,
} as const;
