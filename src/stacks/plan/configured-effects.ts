import { isMapping } from "../../data/mapping.ts";

/** What a plan does that only its configuration shows. */
export interface ConfiguredEffects {
  /** Addresses of ephemeral resources, without keys. Sorted. */
  readonly ephemeral: readonly string[];
  /** Address without keys -> paths of its write-only arguments that are set, indices left out. Sorted. */
  readonly writeOnly: ReadonlyMap<string, readonly string[]>;
}

/**
 * Reads `configuration` of a plan's JSON. Ephemeral resources are in no list of changes of Terraform, and a write-only argument is null in every plan.
 * The JSON does not say which arguments those are; by the convention that providers follow their names end in `_wo`
 * (https://developer.hashicorp.com/terraform/plugin/framework/resources/write-only-arguments).
 */
export function configuredEffects(configuration: unknown): ConfiguredEffects {
  const ephemeral: string[] = [];
  const writeOnly = new Map<string, readonly string[]>();
  const root = isMapping(configuration) ? configuration["root_module"] : undefined;
  const open = [{ module: root, path: "" }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { module, path } = next;
    if (!isMapping(module)) continue;
    for (const resource of Array.isArray(module["resources"]) ? module["resources"].filter(isMapping) : []) {
      const address = `${path}${String(resource["address"])}`;
      if (resource["mode"] === "ephemeral") ephemeral.push(address);
      const paths = writtenOnly(resource["expressions"], "");
      if (resource["mode"] === "managed" && paths.length > 0) writeOnly.set(address, [...new Set(paths)].sort());
    }
    for (const [name, call] of Object.entries(isMapping(module["module_calls"]) ? module["module_calls"] : {}))
      open.push({ module: isMapping(call) ? call["module"] : undefined, path: `${path}module.${name}.` });
  }
  return { ephemeral: ephemeral.sort(), writeOnly };
}

/** An address without the keys of its instances: `module.a.type.name` of `module.a["x"].type.name[0]`. */
export function withoutIndices(address: string): string {
  return address.replaceAll(/\[(?:"(?:[^"\\]|\\.)*"|\d+)\]/g, "");
}

/** Arguments are expressions, nested blocks are mappings or lists of them. */
function writtenOnly(expressions: unknown, path: string): readonly string[] {
  if (Array.isArray(expressions)) return expressions.flatMap((member) => writtenOnly(member, path));
  if (!isMapping(expressions) || "constant_value" in expressions || Array.isArray(expressions["references"])) return [];
  return Object.entries(expressions).flatMap(([name, below]) =>
    name.endsWith("_wo") ? [`${path}${name}`] : writtenOnly(below, `${path}${name}.`),
  );
}
