/** The types of every YAML kind, ledger file and artifact, made from `schemas/*.schema.json` by `npm run generate`. */
import type * as made from "../../schemas/types/index.ts";

type DeepReadonly<T> = T extends readonly (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
    : T;

export type Fleet = DeepReadonly<made.Fleet>;
export type Environment = DeepReadonly<made.Environment>;
export type EnvironmentStacks = DeepReadonly<made.EnvironmentStacks>;
export type EnvironmentPolicy = Environment["spec"]["policy"];
export type Instance = DeepReadonly<made.Instance>;
export type DriftPolicy = NonNullable<EnvironmentPolicy["drift"]>;
export type InstanceType = Instance["metadata"]["labels"]["instance-type"];
export type Architecture = DeepReadonly<made.Architecture>;
export type ArchitectureStack = Architecture["spec"]["stacks"][number];
export type HealthCheck = Architecture["spec"]["health"][number];
export type Operation = NonNullable<NonNullable<Architecture["spec"]["operations"]>["backup"]>;
export type Release = DeepReadonly<made.Release>;
export type RolloutStrategy = DeepReadonly<made.RolloutStrategy>;
export type Strategy = RolloutStrategy["spec"];
export type Stage = Strategy["stages"][number];
export type Selector = Stage["members"][number];
export type TrackerTemplate = DeepReadonly<made.TrackerTemplate>;

export type PlanRecord = DeepReadonly<made.PlanRecord>;
export type PlanChange = PlanRecord["changes"][number];
export type PlanAction = PlanChange["actions"][number];
export type PlanReport = DeepReadonly<made.PlanReport>;
export type RuleChange = NonNullable<PlanReport["rules"]>[number];
export type PlannedStack = PlanReport["stacks"][number];

export type LedgerInstance = DeepReadonly<made.LedgerInstance>;
export type LedgerStack = LedgerInstance["stacks"][string];
export type Applied = NonNullable<LedgerStack["applied"]>;
export type Attempt = NonNullable<LedgerStack["attempt"]>;
export type Repair = NonNullable<LedgerStack["repair"]>;
export type Why = Attempt["why"][number];
export type KeptPlan = NonNullable<Attempt["plan"]>;
export type Health = NonNullable<LedgerInstance["health"]>;
export type Maintenance = NonNullable<LedgerInstance["maintenance"]>;
export type BackupEvidence = NonNullable<Maintenance["backup"]>;
export type LedgerReview = DeepReadonly<made.LedgerReview>;
export type Review = LedgerReview["reviews"][number];
export type LedgerConfirmation = DeepReadonly<made.LedgerConfirmation>;
export type LedgerModulePlan = DeepReadonly<made.LedgerModulePlan>;
export type LedgerRelease = DeepReadonly<made.LedgerRelease>;
export type LedgerRollout = DeepReadonly<made.LedgerRollout>;
export type RolloutMember = LedgerRollout["members"][number];

export type LedgerDrift = DeepReadonly<made.LedgerDrift>;
export type DriftedStack = LedgerDrift["drifted"][number];

export type LedgerText = DeepReadonly<made.LedgerText>;

export type Work = DeepReadonly<made.Work>;
export type WorkInstance = Work["instances"][number];
export type WorkStack = WorkInstance["stacks"][number];
export type PendingReason = WorkStack["reason"];
export type ReviewFact = WorkStack["reviews"][number];
export type ConfirmationFact = WorkStack["confirmations"][number];
export type JournalEntry = DeepReadonly<made.JournalEntry>;
