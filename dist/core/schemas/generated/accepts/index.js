import { accepts as accepts$1 } from "./architecture.js";
import { accepts as accepts$2 } from "./environment.js";
import { accepts as accepts$3 } from "./fleet.js";
import { accepts as accepts$4 } from "./instance.js";
import { accepts as accepts$5 } from "./journal-entry.js";
import { accepts as accepts$6 } from "./ledger-confirmation.js";
import { accepts as accepts$7 } from "./ledger-instance.js";
import { accepts as accepts$8 } from "./ledger-release.js";
import { accepts as accepts$9 } from "./ledger-review.js";
import { accepts as accepts$10 } from "./ledger-rollout.js";
import { accepts as accepts$11 } from "./plan-record.js";
import { accepts as accepts$12 } from "./plan-report.js";
import { accepts as accepts$13 } from "./release.js";
import { accepts as accepts$14 } from "./rollout-strategy.js";
import { accepts as accepts$15 } from "./tracker-template.js";
import { accepts as accepts$16 } from "./work.js";

// src/schemas/generated/accepts/index.ts
/** Whether a value fits a kind's schema. */
const accepts = {
	Architecture: accepts$1,
	Environment: accepts$2,
	Fleet: accepts$3,
	Instance: accepts$4,
	JournalEntry: accepts$5,
	LedgerConfirmation: accepts$6,
	LedgerInstance: accepts$7,
	LedgerRelease: accepts$8,
	LedgerReview: accepts$9,
	LedgerRollout: accepts$10,
	PlanRecord: accepts$11,
	PlanReport: accepts$12,
	Release: accepts$13,
	RolloutStrategy: accepts$14,
	TrackerTemplate: accepts$15,
	Work: accepts$16
};

export { accepts };
