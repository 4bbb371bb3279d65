import { checkCidr } from "../cidr.js";
import { nearest } from "../nearest.js";
import { schemaProblems } from "../schema-problems.js";
import { isInstant, isTimeZone } from "../time-text.js";
import { compareVersions, parseVersion } from "../version.js";

// src/fleet/rules/instance.ts
/** What is wrong with an instance beyond its schema. What the schema refused is missing from `config`. */
function instanceProblems(document, config, around) {
	const problems = [];
	const tell = (path, code, message, hint, spot = "value", severity = "error") => {
		problems.push(document.problem(path, spot, {
			severity,
			code,
			message,
			hint
		}));
	};
	const name = config.metadata?.name;
	const { version, releaseChannel, hold, state, ingress, maintenance } = config.spec ?? {};
	if (name !== void 0 && name !== around.id) tell(["metadata", "name"], "instance.name", `metadata.name is ${JSON.stringify(name)}, the folder is ${JSON.stringify(around.id)}; they are the same id`, `write ${around.id}, or correct the folder's name`);
	if (version !== void 0) checkVersion(version, around, tell);
	checkArchitecture(document, config, around, tell, problems);
	if (releaseChannel === "pause" && hold === void 0) tell(["spec", "releaseChannel"], "channel.pause-without-hold", "releaseChannel is pause without a hold; nobody could tell who paused it, why, and until when", "add spec.hold with scope, reason, owner and until");
	if (state !== void 0 && state !== "running") tell(["spec", "state"], `state.${state}.unsupported`, state === "absent" ? "state: absent is not supported by this version of Flotilla: nothing would be destroyed" : "state: suspended is not supported by this version of Flotilla: nothing would be stopped", "keep state: running");
	for (const [index, range] of (ingress?.allowlist ?? []).entries()) if (range !== void 0) checkRange(range, [
		"spec",
		"ingress",
		"allowlist",
		index
	], tell);
	for (const [index, window] of (maintenance?.windows ?? []).entries()) checkWindow(window, [
		"spec",
		"maintenance",
		"windows",
		index
	], tell);
	if (hold?.until !== void 0 && !isInstant(hold.until)) tell([
		"spec",
		"hold",
		"until"
	], "value.format", `spec.hold.until is ${JSON.stringify(hold.until)}; there is no such time`, null);
	return problems;
}
function checkWindow(window, path, tell) {
	if (window?.timezone !== void 0 && !isTimeZone(window.timezone)) tell([...path, "timezone"], "value.timezone", `there is no time zone ${JSON.stringify(window.timezone)}`, "use a name of the IANA database, for example Europe/Berlin");
	if (window?.from !== void 0 && window.from === window.to) tell([...path, "to"], "window.empty", `the window ends at ${window.to}, when it begins`, "a window over midnight ends before it begins, one of a whole day ends at 23:59");
}
function checkVersion(version, around, tell) {
	const path = ["spec", "version"];
	if (parseVersion(version) === null) tell(path, "version.range", `${version} can't be a version; the last number goes to 65535`, null);
	else if (!around.releases.has(version)) {
		const known = [...around.releases.keys()].sort(compareVersions);
		const line = version.slice(0, version.lastIndexOf("."));
		const near = known.findLast((release) => release.startsWith(`${line}.`));
		const newest = near === void 0 ? known.at(-1) : near;
		tell(path, "version.unknown", `there is no releases/${version}.yaml; a version has to be in the catalog`, newest === void 0 ? "add the release first" : `the newest${near === void 0 ? "" : ` of ${line}`} is ${newest}`);
	}
}
function checkArchitecture(document, config, around, tell, problems) {
	const spec = config.spec ?? {};
	if (spec.architecture === void 0) return;
	const architecture = around.architectures.get(spec.architecture);
	if (architecture === void 0) {
		const near = nearest(spec.architecture, around.architectures.keys());
		tell(["spec", "architecture"], "architecture.unknown", `there is no architectures/${spec.architecture}/`, near === null ? `known: ${[...around.architectures.keys()].sort().join(", ") || "none"}` : `did you mean ${near}?`);
	} else if (architecture !== null && spec.values !== void 0) {
		if (architecture.values !== null) {
			if (!architecture.values(spec.values)) problems.push(...schemaProblems(document, architecture.values.errors ?? [], ["spec", "values"]));
		} else if (Object.keys(spec.values).length > 0) tell(["spec", "values"], "values.unexpected", `architectures/${spec.architecture} takes no values: it has no values.schema.json`, "remove them, or declare them in the next revision", "key");
	}
}
function checkRange(range, path, tell) {
	const answer = checkCidr(range);
	if (answer.outcome === "not-a-cidr") tell(path, "value.cidr", `${JSON.stringify(range)} is not an address range; <address>/<prefix length> is wanted`, /^[0-9.]+$/.test(range) ? `one address is ${range}/32` : null);
	else if (answer.outcome === "host-bits") tell(path, "value.cidr-host-bits", `${range} has bits set behind its prefix`, `the range is ${answer.network}; one address has ${range.includes(":") ? "/128" : "/32"}`);
}

export { instanceProblems };
