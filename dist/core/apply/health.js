import { instant, milliseconds } from "../clock/clock.js";
import { setTimeout } from "node:timers/promises";

// src/apply/health.ts
/** Milliseconds between two looks, and for one. */
const interval = 500;
const patience = 5e3;
/**
* Whether the instance does what it should, by every check of its architecture. No data is unhealthy after the check's `within`. The detail says
* what was seen, without a name or an address of the customer.
*/
async function healthOf(question) {
	const { architecture, clock, instance } = question;
	const checks = architecture.config.spec.health;
	let version = null;
	for (const check of checks) {
		const seen = "http" in check ? await watch(question, check) : await askOperation(question, check.operation);
		version = seen.version ?? version;
		if (!seen.healthy) return {
			state: "unhealthy",
			version,
			at: instant(clock()),
			detail: seen.detail
		};
	}
	const reportsVersion = checks.some((check) => "http" in check && check.version !== void 0);
	return {
		state: "healthy",
		version: reportsVersion ? version : instance.config.spec.version,
		at: instant(clock()),
		detail: reportsVersion ? null : "no check asks for the running version: the applied one is taken"
	};
}
/** Looks until it was well `passes` times in a row, or `within` is over. */
async function watch(question, check) {
	const { clock, signal } = question;
	const end = clock() + milliseconds(check.within);
	const url = filled(check.http, question);
	if (url.outcome === "missing") return {
		healthy: false,
		version: null,
		detail: `${url.name} is not known, so nothing could be asked`
	};
	let passes = 0;
	for (;;) {
		const seen = await look(question, check, url.text, Math.max(1, Math.min(patience, end - clock())));
		passes = seen.healthy ? passes + 1 : 0;
		if (passes >= check.passes) return seen;
		if (clock() + interval >= end || signal?.aborted === true) {
			const detail = seen.healthy ? `well only ${passes} of ${check.passes} times in a row` : seen.detail ?? "";
			return {
				...seen,
				healthy: false,
				detail: `${detail} (looked for ${check.within})`
			};
		}
		await setTimeout(interval, void 0, { ref: true }).catch(() => void 0);
	}
}
async function look(question, check, url, timeout) {
	const { environment, instance, probe, signal } = question;
	const answer = await probe.get(url, {
		timeout,
		privateAddresses: environment.config.spec.kind === "local",
		...signal === void 0 ? {} : { signal }
	});
	const place = pathOf(url);
	if (answer.outcome === "unanswered") return {
		healthy: false,
		version: null,
		detail: `${place}: ${answer.reason}`
	};
	const version = check.version === void 0 ? null : versionIn(answer.body, check.version);
	if (answer.status !== check.status) return {
		healthy: false,
		version,
		detail: `${place} answered ${answer.status}, ${check.status} is healthy`
	};
	const wanted = instance.config.spec.version;
	if (check.version !== void 0 && version !== wanted) return {
		healthy: false,
		version,
		detail: `${place} says version ${version ?? "nothing"}, ${wanted} was applied`
	};
	return {
		healthy: true,
		version,
		detail: null
	};
}
async function askOperation(question, name) {
	const operation = name === "probe" ? question.architecture.config.spec.operations?.probe : void 0;
	if (operation === void 0) return {
		healthy: false,
		version: null,
		detail: `the architecture has no operation ${name}`
	};
	const { environment, instance, architecture, outputs, operations, signal } = question;
	const answer = await operations.run({
		name: "probe",
		operation,
		environment,
		instance,
		architecture,
		outputs,
		target: instance.config.spec.version
	}, signal);
	return answer.outcome === "ok" ? {
		healthy: true,
		version: null,
		detail: null
	} : {
		healthy: false,
		version: null,
		detail: answer.error
	};
}
/** Fills `{{spec.<field>}}` and `{{outputs.<stack>.<output>}}` in. */
function filled(template, { instance, outputs }) {
	let missing = null;
	const text = template.replaceAll(/\{\{\s*([A-Za-z0-9_.-]+)\s*\}\}/g, (_, name) => {
		const [root, ...path] = name.split(".");
		const value = valueAt(root === "spec" ? instance.config.spec : root === "outputs" ? outputs : void 0, path);
		if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return String(value);
		missing ??= name;
		return "";
	});
	return missing === null ? {
		outcome: "filled",
		text
	} : {
		outcome: "missing",
		name: missing
	};
}
/** A JSON pointer (RFC 6901) into an answer; null where there is no short text or number. */
function versionIn(body, pointer) {
	try {
		const path = pointer === "" ? [] : pointer.slice(1).split("/");
		const value = valueAt(JSON.parse(body), path.map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~")));
		const text = typeof value === "string" || typeof value === "number" ? String(value) : null;
		return text !== null && /^[0-9A-Za-z.+_-]{1,64}$/.test(text) ? text : null;
	} catch {
		return null;
	}
}
function valueAt(value, path) {
	let at = value;
	for (const key of path) {
		if (typeof at !== "object" || at === null || !Object.hasOwn(at, key)) return void 0;
		at = at[key];
	}
	return at;
}
function pathOf(url) {
	return URL.canParse(url) ? `GET ${new URL(url).pathname.slice(0, 100)}` : "the check";
}

export { healthOf };
