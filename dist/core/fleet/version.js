// src/fleet/version.ts
const largestPatch = 65535;
/** null where the text is not a version as the catalog writes it (no leading v, no leading zeros, no suffix). */
function parseVersion(text) {
	const parts = /^(0|[1-9][0-9]{0,8})\.(0|[1-9][0-9]{0,8})\.(0|[1-9][0-9]{0,4})$/.exec(text);
	if (parts === null || Number(parts[3]) > largestPatch) return null;
	return {
		major: Number(parts[1]),
		minor: Number(parts[2]),
		patch: Number(parts[3])
	};
}
/** Negative where `a` is older, positive where it is newer. Throws where one is not a version. */
function compareVersions(a, b) {
	const [one, other] = [certain(a), certain(b)];
	return one.major - other.major || one.minor - other.minor || one.patch - other.patch;
}
/** The kind of change between two different versions, whichever way. Throws where one is not a version. */
function changeKind(from, to) {
	const [one, other] = [certain(from), certain(to)];
	if (one.major !== other.major) return "major";
	return one.minor === other.minor ? "patch" : "minor";
}
/**
* The way from one version to another (design, "Release"): patches of a minor freely, never past a minor, from the last minor of a major to the
* next major's `.0`. Down only while held, to a version that was healthy here, and as far back as the release's `compatibleBack` says.
*/
function versionPath(change) {
	const { from, to, catalog } = change;
	if (from === to) return {
		outcome: "allowed",
		kind: "none",
		down: false
	};
	const [start, end] = [parseVersion(from), parseVersion(to)];
	if (start === null || end === null || !catalog.has(to)) return refused("unknown-version", `${to} is not in releases/`, "choose a version of the catalog");
	if (compareVersions(to, from) < 0) return downPath(change);
	const allowed = {
		outcome: "allowed",
		kind: changeKind(from, to),
		down: false
	};
	const minors = minorsOf(catalog, start.major);
	if (end.major === start.major) {
		const next = minors.filter((minor) => minor > start.minor && minor < end.minor)[0] ?? start.minor + 1;
		if (end.minor <= start.minor + 1) return allowed;
		return refused("skips-minor", `${from} to ${to} skips ${start.major}.${next}; minors are never skipped`, toNext(catalog, start.major, next));
	}
	const last = Math.max(start.minor, ...minors);
	if (last > start.minor) return refused("skips-minor", `${from} to ${to} skips ${start.major}.${start.minor + 1}; a new major is reached from the last minor of the one before (${start.major}.${last})`, toNext(catalog, start.major, start.minor + 1));
	if (end.major === start.major + 1 && end.minor === 0) return allowed;
	const nextMajor = start.major + 1;
	return refused("skips-to-major", `${from} to ${to} skips ${nextMajor}.0; the last minor of a major leads to the next major's .0`, toNext(catalog, nextMajor, 0));
}
function downPath({ from, to, catalog, held, healthy }) {
	if (!held) return refused("down-without-hold", `${to} is older than ${from}; going back needs a hold`, "add spec.hold beside the version: who goes back, why, and until when");
	const back = catalog.get(from)?.spec.compatibleBack ?? null;
	if (back === null || compareVersions(to, back) < 0) return refused("down-not-compatible", back === null ? `${from} names no version it is compatible back to` : `${from} is compatible back to ${back}, not to ${to}`, back === null ? "restore a backup instead" : `go back to ${back} or newer, or restore a backup`);
	if (healthy !== null && !healthy.has(to)) return refused("down-not-healthy", `${to} was never seen healthy on this instance`, "go back to a version that was");
	return {
		outcome: "allowed",
		kind: changeKind(from, to),
		down: true
	};
}
function minorsOf(catalog, major) {
	const versions = [...catalog.keys()].map(parseVersion).filter((version) => version !== null && version.major === major);
	return [...new Set(versions.map((version) => version?.minor ?? 0))].sort((a, b) => a - b);
}
function toNext(catalog, major, minor) {
	const newest = [...catalog.keys()].filter((version) => version.startsWith(`${major}.${minor}.`)).sort(compareVersions).at(-1);
	return newest === void 0 ? `wait for a release of ${major}.${minor}, and go there first` : `go to ${newest} first`;
}
function refused(reason, message, hint) {
	return {
		outcome: "refused",
		reason,
		message,
		hint
	};
}
function certain(text) {
	const version = parseVersion(text);
	if (version === null) throw new Error(`not a version: ${JSON.stringify(text)}`);
	return version;
}

export { changeKind, compareVersions, parseVersion, versionPath };
