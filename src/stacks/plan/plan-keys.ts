import { ownMember } from "../../data/mapping.ts";
import { EngineJsonError } from "../engine/engine-json.ts";

/** What becomes of a key of a plan's JSON, and why. */
export interface KeyUse {
  /**
   * `recorded`: an effect; it is in the plan record, shown to people and compared with what they agreed to. `read`: says something about one.
   * `no effect`: applying the plan does nothing because of it. `refused`: a plan that has it, not empty, is not shown and not applied.
   */
  readonly use: "recorded" | "read" | "no effect" | "refused";
  readonly why: string;
}

export type Keys = Readonly<Record<string, KeyUse>>;

const recorded = (why: string): KeyUse => ({ use: "recorded", why });
const read = (why: string): KeyUse => ({ use: "read", why });
const noEffect = (why: string): KeyUse => ({ use: "no effect", why });
const refused = (why: string): KeyUse => ({ use: "refused", why });

/**
 * Every key at the top of what `show -json <plan file>` prints. Sources: `plan` in internal/command/jsonplan/plan.go of hashicorp/terraform (1.17
 * in development) and of opentofu/opentofu (1.13 in development), https://developer.hashicorp.com/terraform/internals/json-format. Both engines have a key
 * unless it says otherwise. One that is in no table here is refused by name: nobody could say what it does.
 */
export const planKeys: Keys = {
  format_version: read("1.x is read"),
  terraform_version: noEffect("names the engine, OpenTofu too"),
  variables: noEffect("the root's inputs, which the digest of the stack decides"),
  planned_values: noEffect("the values of resource_changes once more, without the changes"),
  resource_drift: read("which objects the state lost; what the plan makes of drift is in resource_changes"),
  resource_changes: recorded("changes"),
  deferred_changes: refused("the engine leaves changes to a later plan that nobody has seen (Terraform with -allow-deferral)"),
  deferred_action_invocations: refused("the engine leaves actions to a later plan that nobody has seen (Terraform 1.14)"),
  output_changes: recorded("outputs"),
  action_invocations: recorded("changes, as invoke (Terraform 1.14)"),
  prior_state: read("the state before: whether it is empty, what is tainted, what was read of other stacks"),
  configuration: read("what the plan was made of: judged on its own, and ephemeral resources and write-only arguments are recorded of it"),
  relevant_attributes: noEffect("explains drift"),
  checks: recorded("checks, those that fail"),
  timestamp: noEffect("when it was made"),
  applyable: read("a plan with changes that says false is refused (Terraform 1.8)"),
  complete: read("a plan that says false is refused: it was limited, or leaves something to a later one (Terraform 1.8)"),
  errored: refused("the engine marked it as incomplete"),
};

/** `ResourceChange` in internal/command/jsonplan/resource.go. */
export const resourceChangeKeys: Keys = {
  address: recorded("address"),
  previous_address: recorded("previous"),
  module_address: noEffect("the beginning of the address"),
  mode: read("data is read and not changed; ephemeral is in no state and recorded of the configuration (OpenTofu 1.11)"),
  type: read("has to be the type in the address, by which protection is decided"),
  name: read("for downtime rules"),
  index: noEffect("the end of the address"),
  index_unknown: refused("it is not known of which instance the change is (Terraform with -allow-deferral)"),
  provider_name: read("has to be on policy.providers"),
  deposed: recorded("deposed"),
  change: recorded("actions and attributes"),
  action_reason: read("why it is replaced or deleted: after a taint a create may become a replacement"),
};

/** `Change` in internal/command/jsonplan/plan.go; of outputs only those up to `after_sensitive`. */
export const changeKeys: Keys = {
  actions: recorded("actions"),
  before: read("a path that keeps its value is not a change"),
  after: recorded("attributes"),
  after_unknown: recorded("attributes, as unknown"),
  before_sensitive: read("is not shown"),
  after_sensitive: read("is not shown"),
  replace_paths: noEffect("explains a replacement that the actions already say"),
  importing: recorded('attributes below "(import)"'),
  generated_config: refused("Flotilla does not ask for generated configuration"),
  before_identity: read("an identity that stays is not a change (Terraform 1.12, OpenTofu 1.12)"),
  after_identity: recorded('attributes below "(identity)" (Terraform 1.12, OpenTofu 1.12)'),
};

export const outputChangeKeys: Keys = Object.fromEntries(
  ["actions", "before", "after", "after_unknown", "before_sensitive", "after_sensitive"].map((key) => [key, changeKeys[key] ?? read("")]),
);

/** `ActionInvocation` in internal/command/jsonplan/action_invocations.go (Terraform 1.14). */
export const invocationKeys: Keys = {
  address: recorded("address"),
  type: noEffect("stands in the address"),
  name: noEffect("stands in the address"),
  config_values: recorded("attributes"),
  config_sensitive: read("is not shown"),
  config_unknown: recorded("attributes, as unknown"),
  provider_name: read("has to be on policy.providers"),
  lifecycle_action_trigger: recorded("trigger"),
  invoke_action_trigger: refused("Flotilla does not ask for an action by -invoke"),
};

/** `LifecycleActionTrigger`, the same file. */
export const triggerKeys: Keys = {
  triggering_resource_address: recorded("trigger"),
  action_trigger_event: recorded("trigger"),
  action_trigger_block_index: recorded("trigger"),
  actions_list_index: recorded("trigger"),
  on_failure: recorded("trigger (after Terraform 1.15)"),
};

/** `checkResultStatic` in internal/command/jsonchecks/checks.go. */
export const checkKeys: Keys = {
  address: read("names it where the engine lists no instance"),
  status: recorded("checks"),
  instances: recorded("checks"),
};

/** `checkResultDynamic`, the same file. */
export const checkInstanceKeys: Keys = { address: recorded("checks"), status: recorded("checks"), problems: read("is shown") };

/**
 * Throws {@link EngineJsonError} where the object has a key that is not in the table, or one that is refused and is not empty.
 * @param place what the object is, for the message: `the change of module.stack.x.a`, empty for the plan itself
 */
export function refuseKeys(fields: Readonly<Record<string, unknown>>, keys: Keys, place: string): void {
  const where = place === "" ? "the plan" : place;
  for (const [key, value] of Object.entries(fields)) {
    const known = ownMember(keys, key);
    if (known === undefined) {
      throw new EngineJsonError(
        `${where} has ${JSON.stringify(key)}, which this version of Flotilla does not know: it cannot say what applying the plan would do. ` +
          "Use a version of Flotilla that knows it, or an engine that does not write it",
      );
    }
    if (known.use === "refused" && !isEmptyValue(value)) throw new EngineJsonError(`${where} has ${JSON.stringify(key)}: ${known.why}`);
  }
}

const kept = read("judged, or what the digest of the stack decides");
const keysOf = (...names: readonly string[]): Keys => Object.fromEntries(names.map((name) => [name, kept]));

/** `config` in internal/command/jsonconfig/config.go, and the objects in it that can run or load something. */
export const configurationKeys = {
  configuration: keysOf("provider_config", "root_module"),
  provider: keysOf("name", "full_name", "alias", "version_constraint", "module_address", "expressions"),
  module: keysOf("outputs", "resources", "module_calls", "variables", "actions"),
  call: keysOf("source", "expressions", "count_expression", "for_each_expression", "module", "version_constraint", "depends_on"),
  resource: {
    ...keysOf("address", "mode", "type", "name", "provider_config_key", "provisioners", "expressions", "schema_version"),
    ...keysOf("count_expression", "for_each_expression", "depends_on"),
  },
  /** Terraform 1.14. */
  action: keysOf("address", "type", "name", "provider_config_key", "expressions", "count_expression", "for_each_expression"),
} as const;

/** Go leaves out, or writes as one of these, what was not set. */
function isEmptyValue(value: unknown): boolean {
  if (typeof value === "object" && value !== null) return Object.keys(value).length === 0;
  return value === undefined || value === null || value === false || value === "";
}
