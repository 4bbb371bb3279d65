import type { ResourceStore } from "./resource-store.ts";
import { complete, kindOf, KINDS, mistake, plan, validate, type Attribute, type Kind } from "./kinds.ts";
import type { AttributePath, Diagnostic, DynamicValue } from "./protocol.ts";
import { fromWire, toWire, type WireObject } from "./wire-value.ts";

/** Who is asking: what they may do, and how the log names them. */
export interface Caller {
  readonly session: string;
  readonly role: "plan" | "apply";
  readonly identity: string;
}

/** One request to the cloud's API, for tests and for looking around. `outcome` is `ok`, `waiting` (one more entry follows) or a reason code. */
export interface LoggedRequest {
  readonly at: string;
  readonly session: string;
  readonly role: "plan" | "apply" | "operator" | "nobody";
  readonly identity: string;
  readonly call: string;
  readonly kind: string | null;
  readonly name: string | null;
  readonly outcome: string;
}

/** A call's answer; null: the connection is dropped instead of answering. `gone` tells that nobody waits for it any more. */
export type Handler = (request: never, gone: AbortSignal) => Promise<object | null> | object | null;

/** Writes one line of the log. */
export type Log = (call: string, kind: string | null, name: string | null, outcome: string) => void;

/**
 * The provider's calls, for one caller. Requests have been decoded by the protocol's own definition, so their shape is given.
 * A caller with the role `plan` reads and plans; nothing it asks for changes anything.
 */
export function provider(store: ResourceStore, caller: Caller, log: Log): Readonly<Record<string, Handler>> {
  return {
    GetMetadata: () => ({ server_capabilities: {}, resources: KINDS.map(({ name }) => ({ type_name: name })) }),
    GetProviderSchema: () => ({
      provider: { version: 0, block: { version: 0, attributes: [] } },
      resource_schemas: Object.fromEntries(KINDS.map((kind) => [kind.name, schema(kind)])),
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

    PlanResourceChange: (request: {
      type_name: string;
      prior_state: DynamicValue;
      proposed_new_state: DynamicValue;
      prior_private: Uint8Array;
    }) => {
      const kind = kindOf(request.type_name);
      const proposed = fromWire(request.proposed_new_state.msgpack);
      const { planned, replaces } = plan(kind, fromWire(request.prior_state.msgpack), proposed);
      log("PlanResourceChange", kind.name, nameOf(proposed), "ok");
      return { planned_state: value(planned), requires_replace: replaces.map(path), planned_private: request.prior_private };
    },

    ApplyResourceChange: async (
      request: { type_name: string; prior_state: DynamicValue; planned_state: DynamicValue },
      gone: AbortSignal,
    ) => {
      const kind = kindOf(request.type_name);
      const prior = fromWire(request.prior_state.msgpack);
      const planned = fromWire(request.planned_state.msgpack);
      const name = nameOf(planned ?? prior);
      if (caller.role !== "apply") {
        log("ApplyResourceChange", kind.name, name, "forbidden");
        return refused(
          prior,
          "403: this identity may only read",
          `${caller.identity} has a session for plans; changing ${kind.name} "${name ?? ""}" needs one for apply.`,
        );
      }
      if (name !== null && store.isSlow(name)) log("ApplyResourceChange", kind.name, name, "waiting");
      const result = await store.change(kind.name, prior, planned, gone);
      if (result.kind === "refused") {
        log("ApplyResourceChange", kind.name, name, result.code);
        return refused(prior, `The local cloud refused (${result.code})`, result.message);
      }
      if (!result.answered) {
        log("ApplyResourceChange", kind.name, name, "dropped");
        return null;
      }
      log("ApplyResourceChange", kind.name, name, result.adopted ? "adopted" : "ok");
      return { new_state: value(result.attributes) };
    },

    ImportResourceState: (request: { type_name: string; id: string }) => {
      const kind = kindOf(request.type_name);
      const found = store.find(kind.name, request.id);
      log("ImportResourceState", kind.name, request.id, found === null ? "gone" : "ok");
      if (found === null) {
        return { diagnostics: [mistake("name", `The local cloud has no ${kind.name} with the name or id "${request.id}".`)] };
      }
      return { imported_resources: [{ type_name: kind.name, state: value(found) }] };
    },
  };
}

function schema(kind: Kind): object {
  const attributes = kind.attributes.map((attribute) => ({
    name: attribute.name,
    type: Buffer.from(JSON.stringify(typeOf(attribute.type))),
    description: attribute.about,
    required: attribute.use === "required",
    optional: attribute.use === "optional",
    computed: attribute.use === "computed",
    sensitive: attribute.sensitive === true,
  }));
  return { version: 0, block: { version: 0, attributes, description: kind.about } };
}

function typeOf(type: Attribute["type"]): string | readonly string[] {
  return type === "list" ? ["list", "string"] : type;
}

function value(object: WireObject | null): DynamicValue {
  return { msgpack: toWire(object) };
}

/** An error leaves the object as it was: the engine keeps what it knows. */
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
