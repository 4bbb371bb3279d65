import type { Fleet } from "../schemas/kinds.ts";

/** Hosts that addresses of configs and releases may be linked to: GitHub's, and those of main's flotilla.yaml. */
export function linkHosts(fleet: Fleet | null | undefined): readonly string[] {
  return ["github.com", ...(fleet?.spec.links ?? [])];
}
