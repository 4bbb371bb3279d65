import { isMapping, ownMember } from "../../data/mapping.ts";
import { EngineJsonError } from "../engine/engine-json.ts";
import type { EnginePlan } from "./plan-json.ts";
import { configurationKeys, refuseKeys } from "./plan-keys.ts";
import { normalized } from "../module/module-providers.ts";

interface Policy {
  readonly providers: readonly { readonly source: string }[];
  readonly modules?: readonly { readonly allow: string }[] | undefined;
}

/**
 * What the engine itself says that a plan was made of and by, judged by the environment's policy: provisioners, modules from elsewhere, providers that are
 * not on the list, data that loads something. The second check behind the one of the module's text, which another reader made. Each is a sentence.
 * What the configuration has and nobody knows is an objection too.
 */
export function planObjections(plan: Made, policy: Policy): readonly string[] {
  try {
    return objections(plan, policy);
  } catch (error) {
    if (error instanceof EngineJsonError) return [error.message];
    throw error;
  }
}

type Made = Pick<EnginePlan, "configuration" | "providers">;

function objections({ configuration, providers: used }: Made, policy: Policy): readonly string[] {
  const root = isMapping(configuration) ? configuration["root_module"] : undefined;
  if (!isMapping(configuration) || !isMapping(root)) return ["the engine does not say what the plan was made of"];
  refuseKeys(configuration, configurationKeys.configuration, "the configuration");
  const listed = new Set([builtin, ...policy.providers.map(({ source }) => normalized(source))]);
  const allowed = new Set((policy.modules ?? []).map(({ allow }) => allow));
  const configured = members(configuration["provider_config"]).map(([key, entry]) => {
    if (isMapping(entry)) refuseKeys(entry, configurationKeys.provider, `the provider ${key}`);
    return isMapping(entry) && typeof entry["full_name"] === "string" ? entry["full_name"] : key;
  });
  const foreign = [...configured, ...used].map(normalized).filter((source) => !listed.has(source));
  return [
    ...[...new Set(foreign)].map((source) => `the plan uses the provider ${source}, which is not on policy.providers`),
    ...moduleObjections(root, "", allowed),
  ].sort();
}

const builtin = "terraform.io/builtin/terraform";

/** Data that only Flotilla's own root may read. */
const loading = ["external", "http", "terraform_remote_state"];

function moduleObjections(module: Readonly<Record<string, unknown>>, path: string, allowed: ReadonlySet<string>): readonly string[] {
  refuseKeys(module, configurationKeys.module, path === "" ? "the root" : path.slice(0, -1));
  for (const action of listOf(module["actions"])) refuseKeys(action, configurationKeys.action, `${path}${String(action["address"])}`);
  return [
    ...listOf(module["resources"]).flatMap((resource) => {
      const { address, mode, type, provisioners } = resource;
      const name = `${path}${String(address)}`;
      refuseKeys(resource, configurationKeys.resource, name);
      const loads = path !== "" && mode !== "managed" && loading.includes(String(type)) && !allowed.has(`${String(mode)}.${String(type)}`);
      return [
        ...(Array.isArray(provisioners) && provisioners.length > 0
          ? [`${name} has a provisioner, which runs commands that no plan shows`]
          : []),
        ...(loads ? [`${name} runs or loads something while planning`] : []),
      ];
    }),
    ...members(module["module_calls"]).flatMap(([name, call]) => {
      if (isMapping(call)) refuseKeys(call, configurationKeys.call, `${path}module.${name}`);
      const source = isMapping(call) ? ownMember(call, "source") : undefined;
      const below = isMapping(call) ? call["module"] : undefined;
      return [
        ...(typeof source === "string" && /^\.\.?\//.test(source)
          ? []
          : [`module.${name} comes from ${String(source)}, outside of this stack`]),
        ...(isMapping(below) ? moduleObjections(below, `${path}module.${name}.`, allowed) : []),
      ];
    }),
  ];
}

function listOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.filter(isMapping) : [];
}

function members(value: unknown): readonly (readonly [string, unknown])[] {
  return isMapping(value) ? Object.entries(value) : [];
}
