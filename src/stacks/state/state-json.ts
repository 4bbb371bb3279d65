import { EngineJsonError, listOrNone, objectOf, objectOrNone, parseEngineJson, textOf } from "../engine/engine-json.ts";

/** One resource of a state, from the engine's JSON. */
export interface StateResource {
  readonly address: string;
  readonly managed: boolean;
  readonly type: string;
  readonly name: string;
  readonly provider: string;
  readonly tainted: boolean;
  readonly values: Readonly<Record<string, unknown>>;
  readonly sensitive: unknown;
}

/** All resources below a module of `values`, child modules included. */
export function resourcesIn(module: unknown): readonly StateResource[] {
  const { resources, child_modules: children } = objectOrNone(module, "module");
  return [
    ...listOrNone(resources, "resources").map((resource) => {
      const fields = objectOf(resource, "resource");
      return {
        address: textOf(fields["address"], "address"),
        managed: fields["mode"] === "managed",
        type: textOf(fields["type"], "type"),
        name: textOf(fields["name"], "name"),
        provider: typeof fields["provider_name"] === "string" ? fields["provider_name"] : "",
        tainted: fields["tainted"] === true,
        values: objectOrNone(fields["values"], "values"),
        sensitive: fields["sensitive_values"],
      };
    }),
    ...listOrNone(children, "child modules").flatMap(resourcesIn),
  ];
}

/** The resources and outputs of a state as `show -json` prints it; null where the text is not that JSON. */
export function stateIn(json: string): {
  readonly resources: readonly StateResource[];
  readonly outputs: readonly { readonly value: unknown; readonly sensitive: unknown }[];
} | null {
  try {
    const state = objectOf(parseEngineJson(json), "state");
    if (typeof state["format_version"] !== "string") return null;
    const values = objectOrNone(state["values"], "values");
    return {
      resources: resourcesIn(values["root_module"]),
      outputs: Object.values(objectOrNone(values["outputs"], "outputs")).map((output) => {
        const { value, sensitive } = objectOf(output, "output");
        return { value, sensitive };
      }),
    };
  } catch (error) {
    if (error instanceof EngineJsonError) return null;
    throw error;
  }
}
