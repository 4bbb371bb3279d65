import { __toESM } from "../../rolldown-runtime.js";
import { require__2020 } from "../../vendor/ajv.js";
import { require_dist } from "../../vendor/ajv-formats.js";
import { architecture_schema_default } from "./architecture.schema.js";
import { environment_schema_default } from "./environment.schema.js";
import { fleet_schema_default } from "./fleet.schema.js";
import { instance_schema_default } from "./instance.schema.js";
import { journal_entry_schema_default } from "./journal-entry.schema.js";
import { ledger_confirmation_schema_default } from "./ledger-confirmation.schema.js";
import { ledger_instance_schema_default } from "./ledger-instance.schema.js";
import { ledger_release_schema_default } from "./ledger-release.schema.js";
import { ledger_review_schema_default } from "./ledger-review.schema.js";
import { ledger_rollout_schema_default } from "./ledger-rollout.schema.js";
import { plan_record_schema_default } from "./plan-record.schema.js";
import { plan_report_schema_default } from "./plan-report.schema.js";
import { release_schema_default } from "./release.schema.js";
import { rollout_strategy_schema_default } from "./rollout-strategy.schema.js";
import { tracker_template_schema_default } from "./tracker-template.schema.js";
import { work_schema_default } from "./work.schema.js";
import { accepts } from "./generated/accepts/architecture.js";
import { accepts as accepts$1 } from "./generated/accepts/environment.js";
import { accepts as accepts$2 } from "./generated/accepts/fleet.js";
import { accepts as accepts$3 } from "./generated/accepts/instance.js";
import { accepts as accepts$4 } from "./generated/accepts/release.js";
import { accepts as accepts$5 } from "./generated/accepts/rollout-strategy.js";
import { accepts as accepts$6 } from "./generated/accepts/tracker-template.js";
import { asking, telling } from "./options.js";

// src/schemas/validator.ts
var import__2020 = require__2020();
var import_dist = /* @__PURE__ */ __toESM(require_dist(), 1);
const schemas = {
	Architecture: architecture_schema_default,
	Environment: environment_schema_default,
	Fleet: fleet_schema_default,
	Instance: instance_schema_default,
	JournalEntry: journal_entry_schema_default,
	LedgerConfirmation: ledger_confirmation_schema_default,
	LedgerInstance: ledger_instance_schema_default,
	LedgerRelease: ledger_release_schema_default,
	LedgerReview: ledger_review_schema_default,
	LedgerRollout: ledger_rollout_schema_default,
	PlanRecord: plan_record_schema_default,
	PlanReport: plan_report_schema_default,
	Release: release_schema_default,
	RolloutStrategy: rollout_strategy_schema_default,
	TrackerTemplate: tracker_template_schema_default,
	Work: work_schema_default
};
/** Made ahead for what people write; the others are compiled at first use. */
const askers = /* @__PURE__ */ new Map([
	["Architecture", accepts],
	["Environment", accepts$1],
	["Fleet", accepts$2],
	["Instance", accepts$3],
	["Release", accepts$4],
	["RolloutStrategy", accepts$5],
	["TrackerTemplate", accepts$6]
]);
const tellers = /* @__PURE__ */ new Map();
/** Checks a value against a kind's schema. The answer is empty where it fits. */
function schemaErrors(kind, value) {
	if (made(askers, kind, () => compile(schemas[kind], asking))(value)) return [];
	const tell = made(tellers, kind, () => compile(schemas[kind], telling));
	return tell(value) ? [] : tell.errors ?? [];
}
function made(known, kind, make) {
	const before = known.get(kind);
	if (before !== void 0) return before;
	const now = make();
	known.set(kind, now);
	return now;
}
/**
* A value that came from outside (an artifact, a ledger file) as its kind. Throws with the first mismatch where the schema does not accept it:
* such a file was made by Flotilla, so what does not fit is a bug, a newer version's file, or a forgery.
*/
function checked(kind, value, name) {
	const [error] = schemaErrors(kind, value);
	if (error !== void 0) throw new Error(`${name} is no ${kind}: ${error.instancePath === "" ? "/" : error.instancePath} ${error.message ?? ""}`);
	return value;
}
/** Compiles a schema of somebody else (an architecture's values). Throws where it is no JSON Schema, or refers to another file. */
function checker(schema) {
	return compile(schema, {
		...telling,
		ownProperties: true
	});
}
function compile(schema, options) {
	const ajv = new import__2020.Ajv2020(options);
	import_dist.default.default(ajv);
	return ajv.compile(schema);
}

export { checked, checker, schemaErrors, schemas };
