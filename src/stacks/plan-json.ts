import { parseJson } from "../data/json.ts";
import type { PlanAction } from "../schemas/kinds.ts";
import { unknownHelper } from "./render.ts";

/** One resource in a plan, from the engine's JSON. */
export interface EngineChange {
  readonly address: string;
  readonly previous: string | null;
  readonly managed: boolean;
  readonly type: string;
  readonly name: string;
  readonly actions: readonly PlanAction[];
  readonly before: unknown;
  readonly after: unknown;
  readonly afterUnknown: unknown;
  readonly beforeSensitive: unknown;
  readonly afterSensitive: unknown;
  /** For example `replace_because_tainted`. */
  readonly reason: string | null;
  readonly importing: boolean;
}

export interface EngineOutput {
  readonly name: string;
  readonly actions: readonly PlanAction[];
  readonly before: unknown;
  readonly after: unknown;
  readonly afterUnknown: unknown;
  readonly sensitive: boolean;
}

/** The parts of `show -json <plan file>` that Flotilla uses. */
export interface EnginePlan {
  readonly changes: readonly EngineChange[];
  readonly outputs: readonly EngineOutput[];
  /** Managed resources in the state before, refreshed by this plan, those that no longer exist included. */
  readonly resourcesBefore: number;
  readonly tainted: readonly string[];
  /** Stack -> its outputs, as this plan read them from remote state. */
  readonly upstream: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  /** What the plan was made of, as the engine has it. */
  readonly configuration: unknown;
}

/** The engine's JSON is not in its format. Its text, which may contain secrets, is not in the message. */
class EngineJsonError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "EngineJsonError";
  }
}

const actions: readonly PlanAction[] = ["create", "update", "delete", "read", "no-op", "forget"];

/** Reads the JSON of a plan. Throws where it is not in the format 1.x (https://developer.hashicorp.com/terraform/internals/json-format). */
export function readPlan(text: string): EnginePlan {
  const plan = object(parse(text), "plan");
  const format = plan["format_version"];
  if (typeof format !== "string" || !format.startsWith("1."))
    throw new EngineJsonError(`the engine's plan has the format ${String(format)}; 1.x is known`);
  if (plan["errored"] === true) throw new EngineJsonError("the engine marked this plan as incomplete");
  const changes = list(plan["resource_changes"])
    .map(changeOf)
    .filter((change) => !isHelper(change.address));
  const prior = resourcesIn(optional(optional(plan["prior_state"])["values"])["root_module"]);
  const drift = list(plan["resource_drift"]).map(changeOf);
  return {
    changes,
    outputs: Object.entries(optional(plan["output_changes"])).map(([name, change]) => outputOf(name, object(change, `output ${name}`))),
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
        .map(({ name, values }) => [name, optional(values["outputs"])]),
    ),
    configuration: plan["configuration"],
  };
}

/** One resource of a state, from the engine's JSON. */
export interface StateResource {
  readonly address: string;
  readonly managed: boolean;
  readonly type: string;
  readonly name: string;
  readonly tainted: boolean;
  readonly values: Readonly<Record<string, unknown>>;
  readonly sensitive: unknown;
}

/** All resources below a module of `values`, child modules included. */
export function resourcesIn(module: unknown): readonly StateResource[] {
  const { resources, child_modules: children } = optional(module);
  return [
    ...list(resources).map((resource) => {
      const fields = object(resource, "resource");
      return {
        address: text(fields["address"], "address"),
        managed: fields["mode"] === "managed",
        type: text(fields["type"], "type"),
        name: text(fields["name"], "name"),
        tainted: fields["tainted"] === true,
        values: optional(fields["values"]),
        sensitive: fields["sensitive_values"],
      };
    }),
    ...list(children).flatMap(resourcesIn),
  ];
}

/** The resources and outputs of a state as `show -json` prints it; null where the text is not that JSON. */
export function stateIn(json: string): {
  readonly resources: readonly StateResource[];
  readonly outputs: readonly { readonly value: unknown; readonly sensitive: unknown }[];
} | null {
  try {
    const state = object(parse(json), "state");
    if (typeof state["format_version"] !== "string") return null;
    const values = optional(state["values"]);
    return {
      resources: resourcesIn(values["root_module"]),
      outputs: Object.values(optional(values["outputs"])).map((output) => {
        const { value, sensitive } = object(output, "output");
        return { value, sensitive };
      }),
    };
  } catch (error) {
    if (error instanceof EngineJsonError) return null;
    throw error;
  }
}

function isHelper(address: string): boolean {
  return address.startsWith(`terraform_data.${unknownHelper.slice(0, unknownHelper.indexOf("_") + 1)}`);
}

/** The type of the managed resource at an address: `data_type` of `module.a["x"].data_type.name[0]`. */
export function resourceType(address: string): string {
  const parts = address.replaceAll(/\[(?:"(?:[^"\\]|\\.)*"|\d+)\]/g, "").split(".");
  return parts.at(-2) ?? "";
}

function changeOf(entry: unknown): EngineChange {
  const fields = object(entry, "resource change");
  const change = object(fields["change"], "change");
  const previous = fields["previous_address"];
  const reason = fields["action_reason"];
  const address = text(fields["address"], "address");
  const type = text(fields["type"], "type");
  const managed = fields["mode"] === "managed";
  // A record keeps the address alone, and protection of a type is decided by it.
  if (managed && resourceType(address) !== type) throw new EngineJsonError(`the engine's JSON has the type ${type} at ${address}`);
  return {
    address,
    previous: typeof previous === "string" ? previous : null,
    managed,
    type,
    name: text(fields["name"], "name"),
    actions: actionsOf(change["actions"]),
    before: change["before"],
    after: change["after"],
    afterUnknown: change["after_unknown"],
    beforeSensitive: change["before_sensitive"],
    afterSensitive: change["after_sensitive"],
    reason: typeof reason === "string" ? reason : null,
    importing: change["importing"] !== undefined && change["importing"] !== null,
  };
}

function outputOf(name: string, change: Readonly<Record<string, unknown>>): EngineOutput {
  return {
    name,
    actions: actionsOf(change["actions"]),
    before: change["before"],
    after: change["after"],
    afterUnknown: change["after_unknown"],
    sensitive: change["before_sensitive"] === true || change["after_sensitive"] === true,
  };
}

function actionsOf(value: unknown): readonly PlanAction[] {
  return list(value).map((name) => {
    const action = actions.find((action) => action === name);
    if (action === undefined) throw new EngineJsonError(`the engine plans an unknown action: ${String(name)}`);
    return action;
  });
}

function parse(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    throw new EngineJsonError("the engine's JSON cannot be read");
  }
}

function object(value: unknown, what: string): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new EngineJsonError(`the engine's JSON has no ${what} where one is expected`);
  return value as Readonly<Record<string, unknown>>;
}

function optional(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function text(value: unknown, what: string): string {
  if (typeof value !== "string") throw new EngineJsonError(`the engine's JSON has no ${what} where one is expected`);
  return value;
}
