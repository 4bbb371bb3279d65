import { unknownHelper } from "./render.js";

// src/stacks/engine-message.ts
/** The holder where a message is about a lock that could not be had; null for every other message. */
function lockHolder(stderr) {
	if (!/Error acquiring the state lock/i.test(stderr)) return null;
	const field = (name) => new RegExp(`^[\\s│|]*${name}:[ \\t]*(\\S.*?)\\s*$`, "m").exec(stderr)?.[1] ?? "unknown";
	return {
		lockId: field("ID"),
		who: field("Who"),
		since: field("Created")
	};
}
/** What the engine says where a count, a for_each or a provider's configuration depends on something not known yet. */
function needsKnown(stderr) {
	const text = flat(stderr);
	return /cannot be determined until apply|(?:will be|only) known (?:only )?after apply/i.test(text) || /Invalid (?:for_each|count) argument|Invalid provider configuration/i.test(text);
}
/** Longest message that is kept, in characters: the end of it says what went wrong. */
const longest = 4e3;
/**
* The engine's own words without frames, warnings' noise kept, secrets taken out. `secrets` are values that must not be told; those under four
* characters would make holes into every other word and are left to the engine's own marks.
*/
function engineError(stderr, stdout, secrets) {
	const text = redacted((stderr.trim() === "" ? stdout : stderr).replaceAll(/\u001b\[[0-9;]*m/g, "").split("\n").map((line) => line.replace(/^[│╷╵]\s?/u, "").trimEnd()).filter((line, index, all) => line !== "" || (all[index - 1] ?? "") !== "").join("\n").trim(), secrets);
	return text.length <= longest ? text : `… ${text.slice(-4e3)}`;
}
/** The text with every secret of at least four characters taken out, also where it is quoted as JSON. */
function redacted(text, secrets) {
	const forms = [...secrets].filter((secret) => secret.length >= 4).flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)]);
	return [...new Set(forms)].sort((a, b) => b.length - a.length).reduce((text, secret) => text.replaceAll(secret, "(sensitive)"), text);
}
/** The first hint of the architecture whose pattern is in the message. A pattern that is no regular expression is taken as it stands. */
function hintFor(message, hints) {
	const text = flat(message);
	return hints.find(({ match }) => matches(match, text))?.say ?? null;
}
function matches(pattern, text) {
	try {
		return new RegExp(pattern, "i").test(text);
	} catch {
		return text.includes(pattern);
	}
}
/** The engine breaks lines where its window ends. */
function flat(text) {
	return text.replaceAll(/[\s│]+/g, " ");
}

// src/stacks/plan-json.ts
const actions = [
	"create",
	"update",
	"delete",
	"read",
	"no-op",
	"forget"
];
/** Reads the JSON of a plan. Throws where it is not what the format (https://developer.hashicorp.com/terraform/internals/json-format, 1.x) says. */
function readPlan(text) {
	const plan = object(parse(text), "plan");
	const format = plan["format_version"];
	if (typeof format !== "string" || !format.startsWith("1.")) throw new Error(`the engine's plan has the format ${String(format)}; 1.x is known`);
	if (plan["errored"] === true) throw new Error("the engine marked this plan as incomplete");
	const changes = list(plan["resource_changes"]).map(changeOf).filter((change) => !isHelper(change.address));
	const prior = resourcesIn(optional(optional(plan["prior_state"])["values"])["root_module"]);
	const drift = list(plan["resource_drift"]).map(changeOf);
	return {
		changes,
		outputs: Object.entries(optional(plan["output_changes"])).map(([name, change]) => outputOf(name, object(change, `output ${name}`))),
		resourcesBefore: prior.filter(({ managed }) => managed).length + drift.filter(({ managed, actions }) => managed && actions.includes("delete")).length,
		tainted: [.../* @__PURE__ */ new Set([...prior.filter(({ tainted }) => tainted).map(({ address }) => address), ...changes.filter(({ reason }) => reason === "replace_because_tainted").map(({ address }) => address)])].sort(),
		upstream: new Map(prior.filter(({ managed, type }) => !managed && type === "terraform_remote_state").filter(({ address }) => address.startsWith("data.terraform_remote_state.")).map(({ name, values }) => [name, optional(values["outputs"])]))
	};
}
/** All resources below a module of `values`, child modules included. */
function resourcesIn(module) {
	const { resources, child_modules: children } = optional(module);
	return [...list(resources).map((resource) => {
		const fields = object(resource, "resource");
		return {
			address: text(fields["address"], "address"),
			managed: fields["mode"] === "managed",
			type: text(fields["type"], "type"),
			name: text(fields["name"], "name"),
			tainted: fields["tainted"] === true,
			values: optional(fields["values"]),
			sensitive: fields["sensitive_values"]
		};
	}), ...list(children).flatMap(resourcesIn)];
}
function isHelper(address) {
	return address.startsWith(`terraform_data.${unknownHelper.slice(0, unknownHelper.indexOf("_") + 1)}`);
}
function changeOf(entry) {
	const fields = object(entry, "resource change");
	const change = object(fields["change"], "change");
	const previous = fields["previous_address"];
	const reason = fields["action_reason"];
	return {
		address: text(fields["address"], "address"),
		previous: typeof previous === "string" ? previous : null,
		managed: fields["mode"] === "managed",
		type: text(fields["type"], "type"),
		name: text(fields["name"], "name"),
		actions: actionsOf(change["actions"]),
		before: change["before"],
		after: change["after"],
		afterUnknown: change["after_unknown"],
		beforeSensitive: change["before_sensitive"],
		afterSensitive: change["after_sensitive"],
		reason: typeof reason === "string" ? reason : null,
		importing: change["importing"] !== void 0 && change["importing"] !== null
	};
}
function outputOf(name, change) {
	return {
		name,
		actions: actionsOf(change["actions"]),
		before: change["before"],
		after: change["after"],
		afterUnknown: change["after_unknown"],
		sensitive: change["before_sensitive"] === true || change["after_sensitive"] === true
	};
}
function actionsOf(value) {
	return list(value).map((name) => {
		const action = actions.find((action) => action === name);
		if (action === void 0) throw new Error(`the engine plans an unknown action: ${String(name)}`);
		return action;
	});
}
function parse(text) {
	try {
		return JSON.parse(text);
	} catch {
		throw new Error("the engine's JSON cannot be read");
	}
}
function object(value, what) {
	if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Error(`the engine's JSON has no ${what} where one belongs`);
	return value;
}
function optional(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}
function list(value) {
	return Array.isArray(value) ? value : [];
}
function text(value, what) {
	if (typeof value !== "string") throw new Error(`the engine's JSON has no ${what} where one belongs`);
	return value;
}

// src/stacks/secrets.ts
/** All texts of the values that a plan marks as sensitive: for taking them out of messages. */
function secretsOfPlan(plan) {
	return [...plan.changes.flatMap((change) => [...marked(change.before, change.beforeSensitive), ...marked(change.after, change.afterSensitive)]), ...plan.outputs.flatMap(({ before, after, sensitive }) => [...marked(before, sensitive), ...marked(after, sensitive)])];
}
/** The same of a state, as `show -json` prints it; nothing where the text is no such JSON. */
function secretsOfState(json) {
	try {
		const { values } = JSON.parse(json);
		const outputs = Object.values(values?.outputs ?? {});
		return [...resourcesIn(values?.root_module).flatMap((resource) => marked(resource.values, resource.sensitive)), ...outputs.flatMap(({ sensitive, value }) => marked(value, sensitive))];
	} catch {
		return [];
	}
}
/** All texts in a value, numbers as they are written. */
function stringsIn(value) {
	if (typeof value === "string") return value === "" ? [] : [value, ...value.split("\n").filter((line) => line.length >= 8)];
	if (typeof value === "number") return [String(value)];
	if (typeof value !== "object" || value === null) return [];
	return Object.values(value).flatMap(stringsIn);
}
/** The texts below every `true` of the mirror. */
function marked(value, mirror) {
	if (mirror === true) return stringsIn(value);
	if (typeof value !== "object" || value === null || typeof mirror !== "object" || mirror === null) return [];
	const members = new Map(Object.entries(value));
	return Object.entries(mirror).flatMap(([key, below]) => marked(members.get(key), below));
}

export { engineError, hintFor, lockHolder, needsKnown, readPlan, redacted, secretsOfPlan, secretsOfState, stringsIn };
