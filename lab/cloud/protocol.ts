import type { ServiceDefinition } from "@grpc/grpc-js";
import { fromJSON } from "@grpc/proto-loader";

/**
 * The services that an engine expects of a provider: the part of plugin protocol 6 for resources and data sources, and what the engine's
 * plugin library asks of every plugin (health, stdio, broker, controller). Field numbers are those of tfplugin6.4, which OpenTofu 1.6 and
 * Terraform 1.11 both use; functions are omitted because no provider of the lab has one.
 */
export function protocol(): Protocol {
  const definition = fromJSON({ nested: packages }, { keepCase: true, longs: Number, enums: String, defaults: true });
  const service = (name: string): ServiceDefinition => {
    const found = definition[name];
    if (found === undefined || "format" in found) throw new Error(`no service ${name} in the protocol`);
    return found;
  };
  return {
    provider: service("tfplugin6.Provider"),
    health: service("grpc.health.v1.Health"),
    stdio: service("plugin.GRPCStdio"),
    broker: service("plugin.GRPCBroker"),
    controller: service("plugin.GRPCController"),
  };
}

export interface Protocol {
  readonly provider: ServiceDefinition;
  readonly health: ServiceDefinition;
  readonly stdio: ServiceDefinition;
  readonly broker: ServiceDefinition;
  readonly controller: ServiceDefinition;
}

/** A value of the engine, as MessagePack. */
export interface DynamicValue {
  readonly msgpack: Uint8Array;
}

export interface Diagnostic {
  readonly severity: "ERROR" | "WARNING";
  readonly summary: string;
  readonly detail: string;
  readonly attribute?: AttributePath;
}

export interface AttributePath {
  readonly steps: readonly { readonly attribute_name: string }[];
}

interface Message {
  readonly fields: Readonly<Record<string, Field>>;
  readonly nested?: Readonly<Record<string, Message | Enumeration>>;
}
interface Enumeration {
  readonly values: Readonly<Record<string, number>>;
}
interface Field {
  readonly type: string;
  readonly id: number;
  readonly rule?: "repeated";
  readonly keyType?: string;
}

/** A message from lines like `string name = 1`, `repeated Diagnostic diagnostics = 2`, `map string Schema schemas = 3`. */
function message(fields: readonly string[], nested?: Message["nested"]): Message {
  return { fields: Object.fromEntries(fields.map(field)), ...(nested === undefined ? {} : { nested }) };
}

function field(line: string): readonly [string, Field] {
  const [declared = "", number = ""] = line.split(" = ");
  const words = declared.split(" ");
  const name = words.pop() ?? "";
  const type = words.pop() ?? "";
  const id = Number(number);
  if (words[0] === "repeated") return [name, { type, id, rule: "repeated" }];
  if (words[0] === "map") return [name, { type, id, keyType: words[1] ?? "string" }];
  return [name, { type, id }];
}

/** The two messages of a call, nested as in the protocol. */
function call(request: readonly string[], response: readonly string[], others: Message["nested"] = {}): Message {
  return message([], { Request: message(request), Response: message(response), ...others });
}

function service(calls: Readonly<Record<string, readonly [request: string, response: string, "stream"?]>>): object {
  return {
    methods: Object.fromEntries(
      Object.entries(calls).map(([name, [requestType, responseType, stream]]) => [
        name,
        { requestType, responseType, ...(stream === undefined ? {} : { responseStream: true, requestStream: name === "StartStream" }) },
      ]),
    ),
  };
}

const providerCalls = [
  "GetMetadata",
  "GetProviderSchema",
  "ValidateProviderConfig",
  "ConfigureProvider",
  "ValidateResourceConfig",
  "UpgradeResourceState",
  "ValidateDataResourceConfig",
  "ReadDataSource",
  "ReadResource",
  "PlanResourceChange",
  "ApplyResourceChange",
  "ImportResourceState",
  "StopProvider",
] as const;

const tfplugin6 = {
  DynamicValue: message(["bytes msgpack = 1", "bytes json = 2"]),
  Diagnostic: message(["Severity severity = 1", "string summary = 2", "string detail = 3", "AttributePath attribute = 4"], {
    Severity: { values: { INVALID: 0, ERROR: 1, WARNING: 2 } },
  }),
  AttributePath: message(["repeated Step steps = 1"], { Step: message(["string attribute_name = 1"]) }),
  RawState: message(["bytes json = 1"]),
  Schema: message(["int64 version = 1", "Block block = 2"], {
    Block: message([
      "int64 version = 1",
      "repeated Attribute attributes = 2",
      "repeated NestedBlock block_types = 3",
      "string description = 4",
      "bool deprecated = 6",
    ]),
    NestedBlock: message(
      ["string type_name = 1", "Block block = 2", "NestingMode nesting = 3", "int64 min_items = 4", "int64 max_items = 5"],
      { NestingMode: { values: { INVALID: 0, SINGLE: 1, LIST: 2, SET: 3, MAP: 4, GROUP: 5 } } },
    ),
    Object: message(["repeated Attribute attributes = 1", "NestingMode nesting = 3"], {
      NestingMode: { values: { INVALID: 0, SINGLE: 1, LIST: 2, SET: 3, MAP: 4 } },
    }),
    Attribute: message([
      "string name = 1",
      "bytes type = 2",
      "string description = 3",
      "bool required = 4",
      "bool optional = 5",
      "bool computed = 6",
      "bool sensitive = 7",
      "bool deprecated = 9",
      "Object nested_type = 10",
      "bool write_only = 11",
    ]),
  }),
  ServerCapabilities: message(["bool plan_destroy = 1", "bool get_provider_schema_optional = 2"]),
  GetMetadata: call(
    [],
    [
      "ServerCapabilities server_capabilities = 1",
      "repeated Diagnostic diagnostics = 2",
      "repeated DataSourceMetadata data_sources = 3",
      "repeated ResourceMetadata resources = 4",
    ],
    { ResourceMetadata: message(["string type_name = 1"]), DataSourceMetadata: message(["string type_name = 1"]) },
  ),
  GetProviderSchema: call(
    [],
    [
      "Schema provider = 1",
      "map string Schema resource_schemas = 2",
      "map string Schema data_source_schemas = 3",
      "repeated Diagnostic diagnostics = 4",
      "ServerCapabilities server_capabilities = 6",
    ],
  ),
  ValidateProviderConfig: call(["DynamicValue config = 1"], ["repeated Diagnostic diagnostics = 2"]),
  ConfigureProvider: call(["string terraform_version = 1", "DynamicValue config = 2"], ["repeated Diagnostic diagnostics = 1"]),
  ValidateResourceConfig: call(["string type_name = 1", "DynamicValue config = 2"], ["repeated Diagnostic diagnostics = 1"]),
  ValidateDataResourceConfig: call(["string type_name = 1", "DynamicValue config = 2"], ["repeated Diagnostic diagnostics = 1"]),
  ReadDataSource: call(
    ["string type_name = 1", "DynamicValue config = 2"],
    ["DynamicValue state = 1", "repeated Diagnostic diagnostics = 2"],
  ),
  UpgradeResourceState: call(
    ["string type_name = 1", "int64 version = 2", "RawState raw_state = 3"],
    ["DynamicValue upgraded_state = 1", "repeated Diagnostic diagnostics = 2"],
  ),
  ReadResource: call(
    ["string type_name = 1", "DynamicValue current_state = 2", "bytes private = 3"],
    ["DynamicValue new_state = 1", "repeated Diagnostic diagnostics = 2", "bytes private = 3"],
  ),
  PlanResourceChange: call(
    [
      "string type_name = 1",
      "DynamicValue prior_state = 2",
      "DynamicValue proposed_new_state = 3",
      "DynamicValue config = 4",
      "bytes prior_private = 5",
    ],
    [
      "DynamicValue planned_state = 1",
      "repeated AttributePath requires_replace = 2",
      "bytes planned_private = 3",
      "repeated Diagnostic diagnostics = 4",
    ],
  ),
  ApplyResourceChange: call(
    [
      "string type_name = 1",
      "DynamicValue prior_state = 2",
      "DynamicValue planned_state = 3",
      "DynamicValue config = 4",
      "bytes planned_private = 5",
    ],
    ["DynamicValue new_state = 1", "bytes private = 2", "repeated Diagnostic diagnostics = 3"],
  ),
  ImportResourceState: call(
    ["string type_name = 1", "string id = 2"],
    ["repeated ImportedResource imported_resources = 1", "repeated Diagnostic diagnostics = 2"],
    { ImportedResource: message(["string type_name = 1", "DynamicValue state = 2", "bytes private = 3"]) },
  ),
  StopProvider: call([], ["string Error = 1"]),
  Provider: service(Object.fromEntries(providerCalls.map((name) => [name, [`${name}.Request`, `${name}.Response`]]))),
};

/** https://github.com/hashicorp/go-plugin: internal/plugin/*.proto; the library uses them on every connection. */
const pluginMessages = {
  Empty: message([]),
  StdioData: message(["Channel channel = 1", "bytes data = 2"], { Channel: { values: { INVALID: 0, STDOUT: 1, STDERR: 2 } } }),
  ConnInfo: message(["uint32 service_id = 1", "string network = 2", "string address = 3"]),
  GRPCStdio: service({ StreamStdio: ["Empty", "StdioData", "stream"] }),
  GRPCBroker: service({ StartStream: ["ConnInfo", "ConnInfo", "stream"] }),
  GRPCController: service({ Shutdown: ["Empty", "Empty"] }),
};

/** https://github.com/grpc/grpc/blob/master/doc/health-checking.md */
const healthMessages = {
  HealthCheckRequest: message(["string service = 1"]),
  HealthCheckResponse: message(["ServingStatus status = 1"], {
    ServingStatus: { values: { unknownValue: 0, SERVING: 1, NOT_SERVING: 2, SERVICE_UNKNOWN: 3 } },
  }),
  Health: service({ Check: ["HealthCheckRequest", "HealthCheckResponse"] }),
};

const packages = {
  tfplugin6: { nested: tfplugin6 },
  plugin: { nested: pluginMessages },
  grpc: { nested: { health: { nested: { v1: { nested: healthMessages } } } } },
};
