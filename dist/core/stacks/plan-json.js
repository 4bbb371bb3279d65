import { unknownHelper } from "./render.js";

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

export { readPlan, resourcesIn };
