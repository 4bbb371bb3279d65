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

/** The instance whose folder a path is in; null for a path outside every instance's folder. */
export function instanceOfPath(path: string): InstanceKey | null {
  const [top, environment, folder, id] = path.split("/");
  return top !== "environments" || folder !== "deployments" || environment === undefined || id === undefined ? null : { environment, id };
}
