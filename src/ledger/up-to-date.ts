import type { FleetArchitecture, FleetEnvironment, FleetInstance } from "../fleet/model.ts";
import type { LedgerInstance } from "../schemas/kinds.ts";
import { instanceStatus, stackStatuses, type StatusInput } from "./status.ts";
import type { InstanceInputs } from "./store.ts";

/** The object ids that the instance is made of on main. */
export function inputsOf(environment: FleetEnvironment, instance: FleetInstance, architecture: FleetArchitecture): InstanceInputs {
  return { config: instance.oid, environment: environment.oid, architecture: architecture.oid, revision: architecture.name };
}

/** The instance's file with what its status says: `version` once everything is applied, `inputs` once it is up to date as well. */
export function markUpToDate(input: StatusInput, ledger: LedgerInstance): LedgerInstance {
  const { environment, instance, architecture } = input;
  const isApplied = stackStatuses({ ...input, ledger }).every(({ kind }) => kind === "applied");
  const versioned = { ...ledger, version: isApplied ? instance.config.spec.version : ledger.version };
  const isUpToDate = instanceStatus({ ...input, ledger: versioned }).status.kind === "healthy";
  return {
    ...versioned,
    inputs: isUpToDate ? inputsOf(environment, instance, architecture) : null,
    maintenance: isUpToDate ? null : ledger.maintenance,
  };
}
