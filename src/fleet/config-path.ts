import type { InstanceKey } from "./model.ts";

/** Where an instance's config is in the fleet, relative to its root. */
export function configPath(environment: string, id: string): string {
  return `environments/${environment}/deployments/${id}/config.yaml`;
}

/** The instance whose config a path is; null for every other file. */
export function instanceOfConfig(path: string): InstanceKey | null {
  const [top, environment, folder, id, file, ...deeper] = path.split("/");
  if (top !== "environments" || folder !== "deployments" || file !== "config.yaml" || deeper.length > 0) return null;
  return environment === undefined || id === undefined || environment === "" || id === "" ? null : { environment, id };
}
