import { nearest } from "../nearest.js";
import { schemaProblems } from "../schema-problems.js";
import { compareVersions, parseVersion } from "../version.js";
import { isIPv4, isIPv6 } from "node:net";

// src/fleet/time-text.ts
/** Names that were asked about. */
const zones = /* @__PURE__ */ new Map();
/** The names that are nobody's alias: listing them takes 2 ms, the first formatter 20 ms of a process that may only live for 200. */
let canonical;
/** Whether the machine's time zone data knows a name (offsets such as `+01:00` are no names: they know no summer time). */
function isTimeZone(name) {
	const known = zones.get(name);
	if (known !== void 0) return known;
	canonical ??= new Set(Intl.supportedValuesOf("timeZone"));
	const exists = canonical.has(name) || /^[A-Za-z]/.test(name) && accepted(name);
	zones.set(name, exists);
	return exists;
}
function accepted(timeZone) {
	try {
		return new Intl.DateTimeFormat("en", { timeZone }) instanceof Intl.DateTimeFormat;
	} catch (error) {
		if (error instanceof RangeError) return false;
		throw error;
	}
}
/** Whether a text of the schemas' form for instants names one: a day of the calendar, a time of that day, an offset that exists. */
function isInstant(text) {
	const parts = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:Z|[+-](\d{2}):(\d{2}))$/.exec(text);
	if (parts === null) return false;
	const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, offsetHour = 0, offsetMinute = 0] = parts.slice(1).map((part) => Number(part ?? "0"));
	const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
	return month >= 1 && month <= 12 && day >= 1 && day <= days && hour <= 23 && minute <= 59 && second <= 59 && offsetHour <= 14 && offsetMinute <= 59;
}

// src/fleet/cidr.ts
/** Whether a text is an address range with no host bits set, IPv4 or IPv6. */
function checkCidr(text) {
	const parts = /^([0-9a-fA-F.:]+)\/(0|[1-9][0-9]{0,2})$/.exec(text);
	if (parts === null) return { outcome: "not-a-cidr" };
	const [, address = "", written = ""] = parts;
	const prefix = Number(written);
	if (isIPv4(address) && prefix <= 32) return answer(fromIpv4(address), 32, prefix, toIpv4);
	if (isIPv6(address) && prefix <= 128) return answer(fromIpv6(address), 128, prefix, toIpv6);
	return { outcome: "not-a-cidr" };
}
function answer(bits, width, prefix, format) {
	const host = BigInt(width - prefix);
	const network = bits >> host << host;
	return network === bits ? { outcome: "valid" } : {
		outcome: "host-bits",
		network: `${format(network)}/${prefix}`
	};
}
function fromIpv4(address) {
	return address.split(".").reduce((bits, octet) => bits << 8n | BigInt(octet), 0n);
}
function toIpv4(bits) {
	return [
		24n,
		16n,
		8n,
		0n
	].map((shift) => String(bits >> shift & 255n)).join(".");
}
function fromIpv6(address) {
	const tail = /^(.*:)([0-9.]*\.[0-9.]*)$/.exec(address);
	const [before = "", after] = (tail === null ? address : `${tail[1] ?? ""}${hexGroups(fromIpv4(tail[2] ?? ""), 2)}`).split("::");
	const left = before === "" ? [] : before.split(":");
	const right = after === void 0 || after === "" ? [] : after.split(":");
	const zeros = after === void 0 ? [] : Array.from({ length: 8 - left.length - right.length }, () => "0");
	return [
		...left,
		...zeros,
		...right
	].reduce((bits, group) => bits << 16n | BigInt(`0x${group}`), 0n);
}
function hexGroups(bits, count) {
	return Array.from({ length: count }, (_, index) => BigInt(16 * (count - 1 - index))).map((shift) => (bits >> shift & 65535n).toString(16)).join(":");
}
/** The URL standard's serializer shortens the longest run of zeros. */
function toIpv6(bits) {
	return new URL(`http://[${hexGroups(bits, 8)}]`).hostname.slice(1, -1);
}

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

export { instanceProblems, isInstant, isTimeZone };
