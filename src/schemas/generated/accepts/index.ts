/* Made by `npm run generate`. */
import { accepts as Architecture } from "./architecture.ts";
import { accepts as Environment } from "./environment.ts";
import { accepts as Fleet } from "./fleet.ts";
import { accepts as Instance } from "./instance.ts";
import { accepts as JournalEntry } from "./journal-entry.ts";
import { accepts as LedgerConfirmation } from "./ledger-confirmation.ts";
import { accepts as LedgerInstance } from "./ledger-instance.ts";
import { accepts as LedgerRelease } from "./ledger-release.ts";
import { accepts as LedgerReview } from "./ledger-review.ts";
import { accepts as LedgerRollout } from "./ledger-rollout.ts";
import { accepts as PlanRecord } from "./plan-record.ts";
import { accepts as PlanReport } from "./plan-report.ts";
import { accepts as Release } from "./release.ts";
import { accepts as RolloutStrategy } from "./rollout-strategy.ts";
import { accepts as TrackerTemplate } from "./tracker-template.ts";
import { accepts as Work } from "./work.ts";

/** Whether a value fits a kind's schema. */
export const accepts = { Architecture, Environment, Fleet, Instance, JournalEntry, LedgerConfirmation, LedgerInstance, LedgerRelease, LedgerReview, LedgerRollout, PlanRecord, PlanReport, Release, RolloutStrategy, TrackerTemplate, Work } as const;
