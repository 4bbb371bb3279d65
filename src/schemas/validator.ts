import { Ajv2020, type ErrorObject, type Options, type ValidateFunction } from "ajv/dist/2020.js";
import ajvFormats from "ajv-formats";
import architecture from "../../schemas/architecture.schema.json" with { type: "json" };
import environment from "../../schemas/environment.schema.json" with { type: "json" };
import fleet from "../../schemas/fleet.schema.json" with { type: "json" };
import instance from "../../schemas/instance.schema.json" with { type: "json" };
import journalEntry from "../../schemas/journal-entry.schema.json" with { type: "json" };
import ledgerConfirmation from "../../schemas/ledger-confirmation.schema.json" with { type: "json" };
import ledgerInstance from "../../schemas/ledger-instance.schema.json" with { type: "json" };
import ledgerRelease from "../../schemas/ledger-release.schema.json" with { type: "json" };
import ledgerReview from "../../schemas/ledger-review.schema.json" with { type: "json" };
import ledgerRollout from "../../schemas/ledger-rollout.schema.json" with { type: "json" };
import planRecord from "../../schemas/plan-record.schema.json" with { type: "json" };
import planReport from "../../schemas/plan-report.schema.json" with { type: "json" };
import release from "../../schemas/release.schema.json" with { type: "json" };
import rolloutStrategy from "../../schemas/rollout-strategy.schema.json" with { type: "json" };
import trackerTemplate from "../../schemas/tracker-template.schema.json" with { type: "json" };
import work from "../../schemas/work.schema.json" with { type: "json" };
import { accepts } from "./generated/accepts/index.ts";
import { accepts as isSchema } from "./generated/accepts/meta-schema.ts";
import type {
  Architecture,
  Environment,
  Fleet,
  Instance,
  JournalEntry,
  LedgerConfirmation,
  LedgerInstance,
  LedgerRelease,
  LedgerReview,
  LedgerRollout,
  PlanRecord,
  PlanReport,
  Release,
  RolloutStrategy,
  TrackerTemplate,
  Work,
} from "./kinds.ts";
import { telling } from "./options.ts";

export const schemas = {
  Architecture: architecture,
  Environment: environment,
  Fleet: fleet,
  Instance: instance,
  JournalEntry: journalEntry,
  LedgerConfirmation: ledgerConfirmation,
  LedgerInstance: ledgerInstance,
  LedgerRelease: ledgerRelease,
  LedgerReview: ledgerReview,
  LedgerRollout: ledgerRollout,
  PlanRecord: planRecord,
  PlanReport: planReport,
  Release: release,
  RolloutStrategy: rolloutStrategy,
  TrackerTemplate: trackerTemplate,
  Work: work,
} as const;

/** What a kind's schema promises once it has accepted a value. */
export interface Kinds {
  readonly Architecture: Architecture;
  readonly Environment: Environment;
  readonly Fleet: Fleet;
  readonly Instance: Instance;
  readonly JournalEntry: JournalEntry;
  readonly LedgerConfirmation: LedgerConfirmation;
  readonly LedgerInstance: LedgerInstance;
  readonly LedgerRelease: LedgerRelease;
  readonly LedgerReview: LedgerReview;
  readonly LedgerRollout: LedgerRollout;
  readonly PlanRecord: PlanRecord;
  readonly PlanReport: PlanReport;
  readonly Release: Release;
  readonly RolloutStrategy: RolloutStrategy;
  readonly TrackerTemplate: TrackerTemplate;
  readonly Work: Work;
}

export type Kind = keyof Kinds;
export type SchemaError = ErrorObject;

const tellers = new Map<Kind, ValidateFunction>();

/** Checks a value against a kind's schema. The answer is empty where it fits; only where it doesn't is the schema compiled, to say what is wrong. */
export function schemaErrors(kind: Kind, value: unknown): readonly SchemaError[] {
  if (accepts[kind](value)) return [];
  const tell = tellers.get(kind) ?? compile(schemas[kind], telling);
  tellers.set(kind, tell);
  return tell(value) ? [] : (tell.errors ?? []);
}

/**
 * A value that came from outside (an artifact, a ledger file) as its kind. Throws with the first mismatch where the schema does not accept it:
 * such a file was made by Flotilla, so what does not fit is a bug, a newer version's file, or a forgery.
 */
export function checked<K extends Kind>(kind: K, value: unknown, name: string): Kinds[K] {
  const [error] = schemaErrors(kind, value);
  if (error !== undefined)
    throw new Error(`${name} is no ${kind}: ${error.instancePath === "" ? "/" : error.instancePath} ${error.message ?? ""}`);
  return value as Kinds[K];
}

/** Compiles a schema of somebody else (an architecture's values). Throws where it is no JSON Schema, or refers to another file. */
export function checker(schema: object): ValidateFunction {
  return compile(schema, { ...telling, ownProperties: true });
}

const draft = "https://json-schema.org/draft/2020-12/schema";

function compile(schema: object, options: Options): ValidateFunction {
  // To look whether a schema is one, ajv compiles its draft's own schema first, for 80 ms; where it is none, ajv says why.
  const written = "$schema" in schema ? schema.$schema : draft;
  const sound = (written === draft || written === `${draft}#`) && isSchema(schema);
  const ajv = new Ajv2020(sound ? { ...options, validateSchema: false } : options);
  ajvFormats.default(ajv);
  return ajv.compile(schema);
}
