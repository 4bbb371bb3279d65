import type { ResourceStore } from "./resource-store.ts";
import { complete, invalidAttribute, kindOf, plan, resourceKinds, validate, type Attribute, type Kind } from "./kinds.ts";
import type { Handler } from "./plugin-server.ts";
import type { AttributePath, Diagnostic, DynamicValue } from "./protocol.ts";
import { fromWire, toWire, type WireObject } from "./wire-value.ts";

/** The caller of a session, for its rights and for the log. */
export interface Caller {
  readonly session: string;
  readonly role: "plan" | "apply";
  readonly identity: string;
}

type Log = (call: string, kind: string | null, name: string | null, outcome: string) => void;

/** What {@link provider} works on. */
interface ProviderContext {
  readonly store: ResourceStore;
  readonly caller: Caller;
  readonly log: Log;
}

interface PlanRequest {
  readonly type_name: string;
  readonly prior_state: DynamicValue;
  readonly proposed_new_state: DynamicValue;
  readonly prior_private: Uint8Array;
}

interface ApplyRequest {
  readonly type_name: string;
  readonly prior_state: DynamicValue;
  readonly planned_state: DynamicValue;
}

/**
 * The provider's calls, for one caller. The protocol's definition has decoded the requests, so their shape is given.
 * A caller with the role `plan` can only read and plan.
 */
export function provider(store: ResourceStore, caller: Caller, log: Log): Readonly<Record<string, Handler>> {
  const context: ProviderContext = { store, caller, log };
  return {
    GetMetadata: () => ({ server_capabilities: {}, resources: resourceKinds.map(({ name }) => ({ type_name: name })) }),
    GetProviderSchema: () => ({
      provider: { version: 0, block: { version: 0, attributes: [] } },
      resource_schemas: Object.fromEntries(resourceKinds.map((kind) => [kind.name, schema(kind)])),
      server_capabilities: {},
    }),
    ValidateProviderConfig: () => ({}),
    ConfigureProvider: () => ({}),
    StopProvider: () => ({}),
    ValidateResourceConfig: (request: { type_name: string; config: DynamicValue }) => {
      const config = fromWire(request.config.msgpack);
      return { diagnostics: config === null ? [] : validate(kindOf(request.type_name), config) };
    },
    UpgradeResourceState: (request: { type_name: string; raw_state: { json: Uint8Array } }) => {
      const stored: unknown = JSON.parse(Buffer.from(request.raw_state.json).toString("utf8"));
      if (typeof stored !== "object" || stored === null) return { upgraded_state: value(null) };
      return { upgraded_state: value(complete(kindOf(request.type_name), { ...stored })) };
    },
    ReadResource: (request: { type_name: string; current_state: DynamicValue; private: Uint8Array }) => {
      const kind = kindOf(request.type_name);
      const known = fromWire(request.current_state.msgpack);
      const current = known === null ? null : store.read(kind.name, known);
      log("ReadResource", kind.name, nameOf(known), current === null ? "gone" : "ok");
      return { new_state: value(current), private: request.private };
    },
    PlanResourceChange: (request: PlanRequest) => planChange(context, request),
    ApplyResourceChange: (request: ApplyRequest, gone: AbortSignal) => applyChange(context, request, gone),
    ImportResourceState: (request: { type_name: string; id: string }) => importState(context, request),
  };
}

function planChange({ log }: ProviderContext, request: PlanRequest): object {
  const kind = kindOf(request.type_name);
  const proposed = fromWire(request.proposed_new_state.msgpack);
  const { planned, replaces } = plan(kind, fromWire(request.prior_state.msgpack), proposed);
  log("PlanResourceChange", kind.name, nameOf(proposed), "ok");
  return { planned_state: value(planned), requires_replace: replaces.map(path), planned_private: request.prior_private };
}

async function applyChange({ store, caller, log }: ProviderContext, request: ApplyRequest, gone: AbortSignal): Promise<object | null> {
  const kind = kindOf(request.type_name);
  const prior = fromWire(request.prior_state.msgpack);
  const planned = fromWire(request.planned_state.msgpack);
  const name = nameOf(planned ?? prior);
  const logOutcome = (outcome: string) => log("ApplyResourceChange", kind.name, name, outcome);
  if (caller.role !== "apply") {
    logOutcome("forbidden");
    const detail = `${caller.identity} has a session for plans; changing ${kind.name} "${name ?? ""}" needs one for apply.`;
    return refused(prior, "403: this identity may only read", detail);
  }
  if (name !== null && store.isSlow(name)) logOutcome("waiting");
  const result = await store.change(kind.name, prior, planned, gone);
  if (result.outcome === "refused") {
    logOutcome(result.code);
    return refused(prior, `The local cloud refused (${result.code})`, result.message);
  }
  if (!result.answered) {
    logOutcome("dropped");
    return null;
  }
  logOutcome(result.adopted ? "adopted" : "ok");
  return { new_state: value(result.attributes) };
}

function importState({ store, log }: ProviderContext, request: { readonly type_name: string; readonly id: string }): object {
  const kind = kindOf(request.type_name);
  const found = store.find(kind.name, request.id);
  log("ImportResourceState", kind.name, request.id, found === null ? "gone" : "ok");
  if (found === null) {
    return { diagnostics: [invalidAttribute("name", `The local cloud has no ${kind.name} with the name or id "${request.id}".`)] };
  }
  return { imported_resources: [{ type_name: kind.name, state: value(found) }] };
}

function schema(kind: Kind): object {
  const attributes = kind.attributes.map((attribute) => ({
    name: attribute.name,
    type: Buffer.from(JSON.stringify(typeOf(attribute.type))),
    description: attribute.description,
    required: attribute.use === "required",
    optional: attribute.use === "optional",
    computed: attribute.use === "computed",
    sensitive: attribute.sensitive === true,
  }));
  return { version: 0, block: { version: 0, attributes, description: kind.description } };
}

function typeOf(type: Attribute["type"]): string | readonly string[] {
  return type === "list" ? ["list", "string"] : type;
}

function value(object: WireObject | null): DynamicValue {
  return { msgpack: toWire(object) };
}

/** An error leaves the object unchanged: the engine keeps its state. */
function refused(prior: WireObject | null, summary: string, detail: string): object {
  const diagnostics: readonly Diagnostic[] = [{ severity: "ERROR", summary, detail }];
  return { new_state: value(prior), diagnostics };
}

function nameOf(object: WireObject | null): string | null {
  const name = object?.["name"];
  return typeof name === "string" ? name : null;
}

function path(attribute: string): AttributePath {
  return { steps: [{ attribute_name: attribute }] };
}
