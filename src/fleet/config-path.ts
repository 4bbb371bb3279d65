import type { InstanceKey } from "./model.ts";

/** The id under which an environment's own stacks are planned, applied and recorded, as an instance's are. No instance may have it. */
export const environmentId = "environment";

/** Where an instance's config is in the fleet, relative to its root; of an environment's own stacks, where they are declared. */
export function configPath(environment: string, id: string): string {
  return id === environmentId ? `environments/${environment}/stacks.yaml` : `environments/${environment}/deployments/${id}/config.yaml`;
}

/** The instance whose config a path is; null for every other file. */
export function instanceOfConfig(path: string): InstanceKey | null {
  const key = instanceOfPath(path);
  return key !== null && path === configPath(key.environment, key.id) ? key : null;
}

/** The instance whose folder a path is in; null for a path outside every instance's folder. */
export function instanceOfPath(path: string): InstanceKey | null {
  const [top, environment = "", folder, id] = path.split("/");
  if (top !== "environments" || environment === "") return null;
  if (folder === "stacks.yaml" && id === undefined) return { environment, id: environmentId };
  return folder !== "deployments" || id === undefined || id === "" || id === environmentId ? null : { environment, id };
}
