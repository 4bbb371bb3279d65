import type { Attribute, Block, NestedBlock, ProviderSchema } from "../../../lab/provider/schema.ts";

const text: Attribute = { type: "string", optional: true };
const number: Attribute = { type: "number", optional: true };
const flag: Attribute = { type: "bool", optional: true };
const texts: Attribute = { type: ["map", "string"], optional: true };

function block(attributes: Readonly<Record<string, Attribute>>, blocks: Readonly<Record<string, NestedBlock>>): Block {
  return { attributes, block_types: blocks };
}

function one(inner: Block): NestedBlock {
  return { nesting_mode: "list", block: inner, max_items: 1 };
}

function many(inner: Block): NestedBlock {
  return { nesting_mode: "list", block: inner };
}

function timeouts(): NestedBlock {
  return { nesting_mode: "single", block: block({ create: text, update: text, delete: text }, {}) };
}

function metadata(): Block {
  const computed: Attribute = { ...text, computed: true };
  return block({ name: computed, namespace: text, labels: texts, annotations: texts, uid: { type: "string", computed: true } }, {});
}

function template(): Block {
  const variable = block({ name: { type: "string", required: true }, value: text }, {});
  const probe = block({}, { http_get: one(block({ path: text, port: text }, {})) });
  const container = block(
    { name: { type: "string", required: true }, image: text, command: { type: ["list", "string"], optional: true } },
    {
      env: many(variable),
      port: many(block({ container_port: number }, {})),
      readiness_probe: one(probe),
      volume_mount: many(block({ name: text, mount_path: text }, {})),
    },
  );
  const pod = block(
    { service_account_name: text, restart_policy: text },
    { container: many(container), volume: many(block({ name: text }, { config_map: one(block({ name: text, optional: flag }, {})) })) },
  );
  return block({}, { metadata: one(metadata()), spec: one(pod) });
}

/** The part of the schema of hashicorp/kubernetes that `examples/google-cloud` uses, after the provider's documentation. */
export const kubernetesSchema: ProviderSchema = {
  provider: { block: { attributes: { host: text, token: { ...text, sensitive: true } } } },
  resource_schemas: Object.fromEntries(
    Object.entries({
      kubernetes_namespace_v1: block({}, { metadata: one(metadata()) }),
      kubernetes_service_account_v1: block({}, { metadata: one(metadata()) }),
      kubernetes_job_v1: block(
        { wait_for_completion: flag },
        { metadata: one(metadata()), spec: one(block({ backoff_limit: number }, { template: one(template()) })), timeouts: timeouts() },
      ),
      kubernetes_deployment_v1: block(
        { wait_for_rollout: flag },
        {
          metadata: one(metadata()),
          spec: one(
            block(
              { replicas: text },
              {
                selector: one(block({ match_labels: texts }, {})),
                strategy: one(block({ type: text }, { rolling_update: one(block({ max_surge: text, max_unavailable: text }, {})) })),
                template: one(template()),
              },
            ),
          ),
          timeouts: timeouts(),
        },
      ),
      kubernetes_service_v1: block(
        {},
        {
          metadata: one(metadata()),
          spec: one(block({ selector: texts }, { port: many(block({ port: number, target_port: text }, {})) })),
        },
      ),
    }).map(([name, { attributes = {}, ...rest }]) => [
      name,
      { version: 1, block: { ...rest, attributes: { ...attributes, id: { type: "string", optional: true, computed: true } } } },
    ]),
  ),
};
