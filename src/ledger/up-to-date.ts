import { canonicalJson } from "../data/canonical-json.ts";
import { sha256 } from "../data/fingerprint.ts";
import { environmentId } from "../fleet/config-path.ts";
import { readsEnvironment } from "../fleet/environment-stacks.ts";
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
    inputs: isUpToDate ? { ...inputsOf(environment, instance, architecture), ...sharedOutputs(input, versioned) } : null,
    maintenance: isUpToDate ? null : ledger.maintenance,
  };
}

/**
 * What stands for the outputs of the environment's own stacks: with those stacks, and with each instance that reads any. The instance is up to date as
 * long as both are the same.
 */
function sharedOutputs(
  { environment: { stacks }, instance, architecture, shared }: StatusInput,
  own: LedgerInstance,
): Pick<InstanceInputs, "outputs"> {
  const ledger = instance.id === environmentId ? own : readsEnvironment(architecture.config) ? (shared?.ledger ?? null) : null;
  if (ledger === null || stacks === undefined) return {};
  const hashes = Object.fromEntries(Object.entries(ledger.stacks).map(([stack, { applied }]) => [stack, applied?.hashes ?? {}]));
  const made = [stacks.instance.oid, stacks.architecture.oid, hashes];
  return { outputs: sha256(canonicalJson(made)).slice("sha256:".length) };
}
