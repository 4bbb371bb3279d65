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
import { accepts } from "./generated/accepts/index.js";
import { accepts as accepts$1 } from "./generated/accepts/meta-schema.js";
import { telling } from "./options.js";

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
const tellers = /* @__PURE__ */ new Map();
/** Checks a value against a kind's schema. The answer is empty where it fits; only where it doesn't is the schema compiled, to say what is wrong. */
function schemaErrors(kind, value) {
	if (accepts[kind](value)) return [];
	const tell = tellers.get(kind) ?? compile(schemas[kind], telling);
	tellers.set(kind, tell);
	return tell(value) ? [] : tell.errors ?? [];
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
const draft = "https://json-schema.org/draft/2020-12/schema";
function compile(schema, options) {
	const written = "$schema" in schema ? schema.$schema : draft;
	const sound = (written === draft || written === `${draft}#`) && accepts$1(schema);
	const ajv = new import__2020.Ajv2020(sound ? {
		...options,
		validateSchema: false
	} : options);
	import_dist.default.default(ajv);
	return ajv.compile(schema);
}

export { checked, checker, schemaErrors, schemas };
