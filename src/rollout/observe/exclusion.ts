import type { FleetInstance, FleetSnapshot } from "../../fleet/model.ts";
import { compareVersions, versionPath } from "../../fleet/version.ts";
import type { Exclusion } from "./observed.ts";

/** Why an instance takes no part in an upgrade to this version, by what its config says; null where it does. */
export function exclusionOf({ config }: FleetInstance, target: string, snapshot: FleetSnapshot, now: number): Exclusion | null {
  const { state, version, releaseChannel, hold } = config.spec;
  if (state === "absent") return "absent";
  if (compareVersions(version, target) >= 0) return "already-there";
  if (state === "suspended") return "suspended";
  if (releaseChannel === "insiders") return "insiders";
  if (releaseChannel === "pause") return "paused";
  if (hold !== undefined && Date.parse(hold.until) > now) return "held";
  if (!snapshot.releases.has(target)) return null;
  const path = versionPath({ from: version, to: target, catalog: snapshot.releases, held: false, healthy: null });
  return path.outcome === "refused" ? "too-far-behind" : null;
}
