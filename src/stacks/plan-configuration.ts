import { isMapping, ownMember } from "../data/mapping.ts";
import { normalized } from "./module-providers.ts";

interface Policy {
  readonly providers: readonly { readonly source: string }[];
  readonly modules?: readonly { readonly allow: string }[] | undefined;
}

/**
 * What the engine itself says that a plan was made of, judged by the environment's policy: provisioners, modules from elsewhere, providers that are not
 * on the list, data that loads something. The second check behind the one of the module's text, which another reader made. Each is a sentence.
 *
 * @param configuration `configuration` of `show -json`, https://developer.hashicorp.com/terraform/internals/json-format
 */
export function configurationObjections(configuration: unknown, { providers, modules }: Policy): readonly string[] {
  const root = isMapping(configuration) ? configuration["root_module"] : undefined;
  if (!isMapping(configuration) || !isMapping(root)) return ["the engine does not say what the plan was made of"];
  const listed = new Set([builtin, ...providers.map(({ source }) => normalized(source))]);
  const allowed = new Set((modules ?? []).map(({ allow }) => allow));
  const foreign = members(configuration["provider_config"])
    .map(([key, entry]) => (isMapping(entry) && typeof entry["full_name"] === "string" ? normalized(entry["full_name"]) : key))
    .filter((source) => !listed.has(source));
  return [
    ...[...new Set(foreign)].map((source) => `the plan uses the provider ${source}, which is not on policy.providers`),
    ...moduleObjections(root, "", allowed),
  ].sort();
}

const builtin = "terraform.io/builtin/terraform";

/** Data that only Flotilla's own root may read. */
const loading = ["external", "http", "terraform_remote_state"];

function moduleObjections(module: Readonly<Record<string, unknown>>, path: string, allowed: ReadonlySet<string>): readonly string[] {
  const resources = Array.isArray(module["resources"]) ? module["resources"].filter(isMapping) : [];
  return [
    ...resources.flatMap(({ address, mode, type, provisioners }) => {
      const name = `${path}${String(address)}`;
      const loads = path !== "" && mode === "data" && loading.includes(String(type)) && !allowed.has(`data.${String(type)}`);
      return [
        ...(Array.isArray(provisioners) && provisioners.length > 0
          ? [`${name} has a provisioner, which runs commands that no plan shows`]
          : []),
        ...(loads ? [`${name} runs or loads something while planning`] : []),
      ];
    }),
    ...members(module["module_calls"]).flatMap(([name, call]) => {
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

function members(value: unknown): readonly (readonly [string, unknown])[] {
  return isMapping(value) ? Object.entries(value) : [];
}
