import type { PlanAction } from "../../schemas/kinds.ts";
import { type ConfiguredEffects, configuredEffects, withoutIndices } from "./configured-effects.ts";
import { EngineJsonError, listOrNone, objectOf, objectOrNone, parseEngineJson, textOf } from "../engine/engine-json.ts";
import { changeKeys, checkInstanceKeys, checkKeys, invocationKeys, outputChangeKeys, planKeys } from "./plan-keys.ts";
import { refuseKeys, resourceChangeKeys, triggerKeys } from "./plan-keys.ts";
import { unknownHelper } from "../render.ts";
import { resourcesIn } from "../state/state-json.ts";

/** One object in a plan, from the engine's JSON; or one call of a provider's action. */
export interface EngineChange {
  readonly address: string;
  /** Key of the object that a replacement left behind, where the change is about that one and not about the address's present object. */
  readonly deposed: string | null;
  /** When an action is called: `after_create of module.stack.x.a, 0.1`; null of all that is not an action. */
  readonly trigger: string | null;
  readonly previous: string | null;
  readonly managed: boolean;
  readonly type: string;
  readonly name: string;
  readonly provider: string;
  readonly actions: readonly PlanAction[];
  readonly before: unknown;
  readonly after: unknown;
  readonly afterUnknown: unknown;
  readonly beforeSensitive: unknown;
  readonly afterSensitive: unknown;
  readonly beforeIdentity: unknown;
  readonly afterIdentity: unknown;
  /** What is imported: its id or identity; null where nothing is. */
  readonly importing: unknown;
  /** Paths of arguments that the provider is given and no plan shows. */
  readonly writeOnly: readonly string[];
  /** For example `replace_because_tainted`. */
  readonly reason: string | null;
}

export interface EngineOutput {
  readonly name: string;
  readonly actions: readonly PlanAction[];
  readonly before: unknown;
  readonly after: unknown;
  readonly afterUnknown: unknown;
  readonly sensitive: boolean;
}

/** A condition that does not hold: a `check` block's lets the engine go on. */
export interface FailedCheck {
  readonly address: string;
  readonly messages: readonly string[];
}

/** The parts of `show -json <plan file>` that Flotilla uses. */
export interface EnginePlan {
  readonly changes: readonly EngineChange[];
  readonly outputs: readonly EngineOutput[];
  readonly failedChecks: readonly FailedCheck[];
  /** Addresses of the ephemeral resources in the configuration, without keys: opened while planning and while applying. */
  readonly ephemeral: readonly string[];
  /** Managed resources in the state before, refreshed by this plan, those that no longer exist included. */
  readonly resourcesBefore: number;
  readonly tainted: readonly string[];
  /** Stack -> its outputs, as this plan read them from remote state. */
  readonly upstream: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  /** Sources of the providers that changed, read or made something of it, as the engine names them. Sorted. */
  readonly providers: readonly string[];
  /** What the plan was made of, as the engine has it. */
  readonly configuration: unknown;
}

/**
 * Reads the JSON of a plan, all of it: {@link planKeys} says what becomes of each key. Throws {@link EngineJsonError} where it is not in the format
 * 1.x, where it has something that is not known, and where applying it would do, or leave to do, what nobody has seen.
 */
export function readPlan(text: string): EnginePlan {
  const plan = objectOf(parseEngineJson(text), "plan");
  const format = plan["format_version"];
  if (typeof format !== "string" || !/^1\.\d+$/.test(format))
    throw new EngineJsonError(`the engine's plan has the format ${typeof format === "string" ? format : "(none)"}; 1.x is known`);
  refuseKeys(plan, planKeys, "");
  const configured = configuredEffects(plan["configuration"]);
  const changes = [
    ...changesIn(plan["resource_changes"], configured).filter(({ address }) => !isHelper(address)),
    ...listOrNone(plan["action_invocations"], "action invocations").map(invocationOf),
  ];
  const outputs = Object.entries(objectOrNone(plan["output_changes"], "output changes")).map(([name, change]) =>
    outputOf(name, objectOf(change, `output ${name}`)),
  );
  refuseUnfinished(plan, changes, outputs);
  const prior = resourcesIn(objectOrNone(objectOrNone(plan["prior_state"], "prior state")["values"], "values")["root_module"]);
  const drift = changesIn(plan["resource_drift"], configured);
  return {
    changes,
    outputs,
    failedChecks: listOrNone(plan["checks"], "checks").flatMap(failedChecks),
    ephemeral: configured.ephemeral,
    resourcesBefore:
      prior.filter(({ managed }) => managed).length + drift.filter(({ managed, actions }) => managed && actions.includes("delete")).length,
    tainted: [
      ...new Set([
        ...prior.filter(({ tainted }) => tainted).map(({ address }) => address),
        ...changes.filter(({ reason }) => reason === "replace_because_tainted").map(({ address }) => address),
      ]),
    ].sort(),
    upstream: new Map(
      prior
        .filter(({ managed, type }) => !managed && type === "terraform_remote_state")
        .filter(({ address }) => address.startsWith("data.terraform_remote_state."))
        .map(({ name, values }) => [name, objectOrNone(values["outputs"], "outputs")]),
    ),
    providers: [...new Set([...prior, ...drift, ...changes].map(({ provider }) => provider))].filter((source) => source !== "").sort(),
    configuration: plan["configuration"],
  };
}

/** The engine's own words on whether this plan is all, and whether it can be applied; OpenTofu does not say. */
function refuseUnfinished(
  plan: Readonly<Record<string, unknown>>,
  changes: readonly EngineChange[],
  outputs: readonly EngineOutput[],
): void {
  if (plan["complete"] === false) {
    throw new EngineJsonError(
      "the engine says that the plan is not complete: it was limited to some targets, or leaves something to a later plan that nobody has seen",
    );
  }
  const changing = [...changes, ...outputs].some(({ actions }) => actions.some((action) => action !== "no-op"));
  if (plan["applyable"] === false && changing)
    throw new EngineJsonError("the engine says that the plan, which has changes, cannot be applied");
}

function isHelper(address: string): boolean {
  return address.startsWith(`terraform_data.${unknownHelper.slice(0, unknownHelper.indexOf("_") + 1)}`);
}

/** The type of the managed resource at an address: `data_type` of `module.a["x"].data_type.name[0]`. */
export function resourceType(address: string): string {
  return withoutIndices(address).split(".").at(-2) ?? "";
}

function changesIn(list: unknown, configured: ConfiguredEffects): readonly EngineChange[] {
  return listOrNone(list, "resource changes").flatMap((entry) => {
    const fields = objectOf(entry, "resource change");
    const address = textOf(fields["address"], "address");
    refuseKeys(fields, resourceChangeKeys, address);
    const mode = fields["mode"];
    // Opened and closed by each command, kept nowhere: recorded of the configuration, which has those of Terraform too.
    if (mode === "ephemeral") return [];
    if (mode !== "managed" && mode !== "data")
      throw new EngineJsonError(`${address} is of the mode ${JSON.stringify(mode)}, which this version of Flotilla does not know`);
    return [changeOf(address, fields, mode === "managed", configured)];
  });
}

function changeOf(
  address: string,
  fields: Readonly<Record<string, unknown>>,
  managed: boolean,
  configured: ConfiguredEffects,
): EngineChange {
  const change = objectOf(fields["change"], "change");
  refuseKeys(change, changeKeys, `the change of ${address}`);
  const type = textOf(fields["type"], "type");
  // A record keeps the address alone, and protection of a type is decided by it.
  if (managed && resourceType(address) !== type) throw new EngineJsonError(`the engine's JSON has the type ${type} at ${address}`);
  const actions = actionsOf(change["actions"], address);
  const written = actions.includes("create") || actions.includes("update");
  return {
    address,
    deposed: optionalText(fields["deposed"]),
    trigger: null,
    previous: optionalText(fields["previous_address"]),
    managed,
    type,
    name: textOf(fields["name"], "name"),
    provider: optionalText(fields["provider_name"]) ?? "",
    actions,
    before: change["before"],
    after: change["after"],
    afterUnknown: change["after_unknown"],
    beforeSensitive: change["before_sensitive"],
    afterSensitive: change["after_sensitive"],
    beforeIdentity: change["before_identity"],
    afterIdentity: change["after_identity"],
    importing: change["importing"] ?? null,
    writeOnly: written && managed ? (configured.writeOnly.get(withoutIndices(address)) ?? []) : [],
    reason: optionalText(fields["action_reason"]),
  };
}

/** An action of a provider (`action` blocks of Terraform 1.14): it does something to the world that is in no state. */
function invocationOf(entry: unknown): EngineChange {
  const fields = objectOf(entry, "action invocation");
  const address = textOf(fields["address"], "address");
  refuseKeys(fields, invocationKeys, `the action ${address}`);
  const trigger = objectOf(fields["lifecycle_action_trigger"], `trigger of the action ${address}`);
  refuseKeys(trigger, triggerKeys, `the trigger of the action ${address}`);
  const { triggering_resource_address: resource, action_trigger_event: event, on_failure: onFailure } = trigger;
  const place = `${Number(trigger["action_trigger_block_index"] ?? 0)}.${Number(trigger["actions_list_index"] ?? 0)}`;
  const failure = typeof onFailure === "string" && onFailure !== "" ? `, on failure ${onFailure}` : "";
  return {
    address,
    deposed: null,
    trigger: `${textOf(event, "event")} of ${textOf(resource, "triggering resource")}, ${place}${failure}`,
    previous: null,
    managed: true,
    type: textOf(fields["type"], "type"),
    name: textOf(fields["name"], "name"),
    provider: optionalText(fields["provider_name"]) ?? "",
    actions: ["invoke"],
    before: null,
    after: fields["config_values"],
    afterUnknown: fields["config_unknown"],
    beforeSensitive: undefined,
    afterSensitive: fields["config_sensitive"],
    beforeIdentity: undefined,
    afterIdentity: undefined,
    importing: null,
    writeOnly: [],
    reason: null,
  };
}

function outputOf(name: string, change: Readonly<Record<string, unknown>>): EngineOutput {
  refuseKeys(change, outputChangeKeys, `the output ${name}`);
  return {
    name,
    actions: actionsOf(change["actions"], `the output ${name}`),
    before: change["before"],
    after: change["after"],
    afterUnknown: change["after_unknown"],
    sensitive: change["before_sensitive"] === true || change["after_sensitive"] === true,
  };
}

const actions: readonly PlanAction[] = ["create", "update", "delete", "read", "no-op", "forget"];

function actionsOf(value: unknown, of: string): readonly PlanAction[] {
  const found = listOrNone(value, "actions").map((name) => {
    const action = actions.find((action) => action === name);
    if (action === undefined) throw new EngineJsonError(`the engine plans ${JSON.stringify(name)} of ${of}, an unknown action`);
    return action;
  });
  if (found.length === 0) throw new EngineJsonError(`the engine plans no action of ${of}`);
  return found;
}

/** `pass` and `unknown`, known only after apply, are not failures; https://developer.hashicorp.com/terraform/internals/json-format#checks-representation */
const statuses: Readonly<Record<string, boolean>> = { pass: false, unknown: false, fail: true, error: true };

function failedChecks(entry: unknown): readonly FailedCheck[] {
  const fields = objectOf(entry, "check");
  const address = addressOfCheck(fields["address"]);
  refuseKeys(fields, checkKeys, address);
  if (!hasFailed(fields["status"], address)) return [];
  const instances = listOrNone(fields["instances"], "check instances").flatMap((instance) => {
    const below = objectOf(instance, "check instance");
    const at = addressOfCheck(below["address"]);
    refuseKeys(below, checkInstanceKeys, at);
    if (!hasFailed(below["status"], at)) return [];
    const problems = listOrNone(below["problems"], "check problems").map((problem) => objectOf(problem, "check problem")["message"]);
    return [{ address: at, messages: problems.filter((message) => typeof message === "string") }];
  });
  return instances.length === 0 ? [{ address, messages: [] }] : instances;
}

function hasFailed(status: unknown, address: string): boolean {
  const failed = typeof status === "string" && Object.hasOwn(statuses, status) ? statuses[status] : undefined;
  if (failed === undefined) throw new EngineJsonError(`${address} has a status that this version of Flotilla does not know`);
  return failed;
}

function addressOfCheck(address: unknown): string {
  return textOf(objectOf(address, "address of a check")["to_display"], "address of a check");
}

function optionalText(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}
