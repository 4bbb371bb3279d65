import { isDeepStrictEqual } from "node:util";
import type { Handler } from "../cloud/plugin-server.ts";
import type { Diagnostic, DynamicValue } from "../cloud/protocol.ts";
import { appliedObject, madeUpFor, plannedObject } from "./change.ts";
import type { Fault, Objects } from "./objects.ts";
import { type Block, type ProviderSchema, type Schema, schemaMessage, typeOfBlock } from "./schema.ts";
import { fromEngine, isObject, toEngine, type Value, type ValueObject } from "./type.ts";

interface Typed {
  readonly type_name: string;
}
type Read = Typed & { readonly current_state: DynamicValue; readonly private: Uint8Array };
type Plan = Typed & {
  readonly prior_state: DynamicValue;
  readonly proposed_new_state: DynamicValue;
  readonly config: DynamicValue;
  readonly prior_private: Uint8Array;
};
type Apply = Typed & { readonly prior_state: DynamicValue; readonly planned_state: DynamicValue; readonly planned_private: Uint8Array };

/**
 * The calls of a provider that has this schema and keeps its objects on disk. It does what follows from the schema alone; rules of the API behind
 * the real provider (what a name may be, what exists already, what a change replaces) it knows only as far as `behavior.json` says.
 */
export function standInCalls(schema: ProviderSchema, objects: Objects): Readonly<Record<string, Handler>> {
  const { resource_schemas: resources = {}, data_source_schemas: data = {} } = schema;
  const names = (schemas: Readonly<Record<string, Schema>>) => Object.keys(schemas).map((name) => ({ type_name: name }));
  return {
    GetMetadata: () => ({ server_capabilities: {}, resources: names(resources), data_sources: names(data) }),
    GetProviderSchema: () => ({
      provider: schemaMessage(schema.provider ?? {}),
      resource_schemas: messages(resources),
      data_source_schemas: messages(data),
      server_capabilities: {},
    }),
    ValidateProviderConfig: () => ({}),
    ConfigureProvider: () => ({}),
    StopProvider: () => ({}),
    ValidateResourceConfig: () => ({}),
    ValidateDataResourceConfig: () => ({}),
    ReadDataSource: ({ type_name: type, config }: Typed & { readonly config: DynamicValue }) => {
      const block = blockOf(data, type);
      const fault = objects.fault("read", type);
      if (fault !== null) return { diagnostics: [diagnostic(fault)] };
      const said = decoded(block, config) ?? {};
      const id = `${type}/${JSON.stringify(said)}`;
      return { state: encoded(block, appliedObject(block, plannedObject(block, said, said), madeUp(objects, type, id))) };
    },
    ...resourceCalls(resources, objects),
  };
}

function resourceCalls(resources: Readonly<Record<string, Schema>>, objects: Objects): Readonly<Record<string, Handler>> {
  return {
    UpgradeResourceState: ({ type_name: type, raw_state: { json } }: Typed & { readonly raw_state: { readonly json: Uint8Array } }) => {
      const block = blockOf(resources, type);
      const stored = JSON.parse(Buffer.from(json).toString("utf8")) as Value;
      // States written with another schema: members that it no longer has go, new ones are null.
      return { upgraded_state: encoded(block, isObject(stored) ? plannedWithout(block, stored) : null) };
    },
    ReadResource: ({ type_name: type, current_state: state, private: key }: Read) => {
      const fault = objects.fault("read", type);
      if (fault !== null) return { new_state: state, private: key, diagnostics: [diagnostic(fault)] };
      const block = blockOf(resources, type);
      const stored = objects.get(type, keyOf(key));
      return { new_state: encoded(block, stored === null ? null : plannedWithout(block, stored)), private: key };
    },
    PlanResourceChange: (request: Plan) => plan(blockOf(resources, request.type_name), request, objects),
    ApplyResourceChange: (request: Apply) => apply(blockOf(resources, request.type_name), request, objects),
    ImportResourceState: ({ type_name: type, id }: Typed & { readonly id: string }) => {
      const found = objects.find(type, id);
      if (found === null) return { diagnostics: [{ severity: "ERROR", summary: `There is no ${type} ${id}`, detail: "" }] };
      const block = blockOf(resources, type);
      const state = encoded(block, plannedWithout(block, found.attributes));
      return { imported_resources: [{ type_name: type, state, private: Buffer.from(found.key) }] };
    },
  };
}

function plan(block: Block, request: Plan, objects: Objects): object {
  const { type_name: type, proposed_new_state: proposedState, prior_private: key } = request;
  const proposed = decoded(block, proposedState);
  if (proposed === null) return { planned_state: proposedState, planned_private: key };
  const fault = objects.fault("plan", type);
  if (fault !== null) return { planned_state: proposedState, planned_private: key, diagnostics: [diagnostic(fault)] };
  const prior = decoded(block, request.prior_state);
  const planned = plannedObject(block, decoded(block, request.config) ?? {}, proposed);
  const replaced = (objects.behavior().replace ?? []).flatMap((path) => {
    const [of, attribute = ""] = path.split(".");
    return of === type && prior !== null && !isDeepStrictEqual(prior[attribute], planned[attribute]) ? [attribute] : [];
  });
  return {
    planned_state: encoded(block, planned),
    requires_replace: replaced.map((attribute) => ({ steps: [{ attribute_name: attribute }] })),
    planned_private: key,
  };
}

function apply(block: Block, request: Apply, objects: Objects): object {
  const { type_name: type, prior_state: priorState, planned_private: key } = request;
  const prior = decoded(block, priorState);
  const planned = decoded(block, request.planned_state);
  const fault = objects.fault(planned === null ? "delete" : prior === null ? "create" : "update", type);
  const failed = fault === null ? {} : { diagnostics: [diagnostic(fault)] };
  if (fault !== null && fault.after !== true) return { new_state: priorState, private: key, ...failed };
  if (planned === null) {
    objects.remove(type, keyOf(key));
    return { new_state: request.planned_state, ...failed };
  }
  const own = prior === null ? objects.newKey(planned) : keyOf(key);
  const attributes = appliedObject(block, planned, madeUp(objects, type, `${type}/${own}`));
  objects.put({ type, key: own, attributes });
  if (fault !== null) return { new_state: priorState, private: key, ...failed };
  return { new_state: encoded(block, attributes), private: Buffer.from(own) };
}

/** The members that the schema has; what is missing is null, and what is null stays so. */
function plannedWithout(block: Block, object: ValueObject): ValueObject {
  return appliedObject(block, object, () => null);
}

function madeUp(objects: Objects, type: string, id: string) {
  const values = Object.entries(objects.behavior().values ?? {}).flatMap(([path, value]) =>
    path.startsWith(`${type}.`) ? [[path.slice(type.length + 1), value] as const] : [],
  );
  return madeUpFor(id, Object.fromEntries(values));
}

function blockOf(schemas: Readonly<Record<string, Schema>>, type: string): Block {
  return schemas[type]?.block ?? {};
}

function decoded(block: Block, value: DynamicValue): ValueObject | null {
  const read = fromEngine(typeOfBlock(block), value.msgpack);
  return isObject(read) ? read : null;
}

function encoded(block: Block, value: ValueObject | null): DynamicValue {
  return { msgpack: toEngine(typeOfBlock(block), value) };
}

function messages(schemas: Readonly<Record<string, Schema>>): object {
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, schemaMessage(schema)]));
}

function diagnostic({ message }: Fault): Diagnostic {
  return { severity: "ERROR", summary: message, detail: "" };
}

function keyOf(key: Uint8Array): string {
  return Buffer.from(key).toString("utf8");
}
