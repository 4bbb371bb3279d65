import { editConfig } from "../fleet/edit.ts";

/** The sample environment with the engine that was found on this machine; everything else stays as it is. */
export function withEngine(environment: string, engine: "tofu" | "terraform"): string {
  const edited = editConfig(environment, [{ path: ["spec", "engine", "name"], value: engine }]);
  if ("problems" in edited) throw new Error(`environments/local/environment.yaml: ${edited.problems[0]?.message ?? "cannot be edited"}`);
  return edited.text;
}
