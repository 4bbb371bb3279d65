import "../../rolldown-runtime.js";
import { compareVersions, versionPath } from "../fleet/version.js";

// src/rollout/exclusion.ts
/** Why an instance takes no part in an upgrade to this version, by what its config says; null where it does. */
function exclusionOf({ config }, target, snapshot, now) {
	const { state, version, releaseChannel, hold } = config.spec;
	if (state === "absent") return "absent";
	if (compareVersions(version, target) >= 0) return "already-there";
	if (state === "suspended") return "suspended";
	if (releaseChannel === "insiders") return "insiders";
	if (releaseChannel === "pause") return "paused";
	if (hold !== void 0 && Date.parse(hold.until) > now) return "held";
	if (!snapshot.releases.has(target)) return null;
	return versionPath({
		from: version,
		to: target,
		catalog: snapshot.releases,
		held: false,
		healthy: null
	}).outcome === "refused" ? "too-far-behind" : null;
}

export { exclusionOf };
