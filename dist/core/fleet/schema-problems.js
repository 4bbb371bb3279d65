import { COLLECTION_STYLE, CORE_SCHEMA, EVENT_ID, SCALAR_STYLE, YAMLException, getScalarValue, parseEvents } from "../../vendor/js-yaml.js";
import { nearest } from "./nearest.js";

// src/fleet/yaml-tree.ts
/**
* Reads a text (without byte order mark) as one YAML 1.2 document of the core schema. What could be read in two ways, or stands for something
* that is not written there, is refused: duplicate keys, anchors, aliases, tags, several documents, keys that are no text, numbers that
* JavaScript can't hold.
*/
function readTree(text) {
	try {
		return new TreeBuilder(text, parseEvents(text, { maxDepth: 100 })).document();
	} catch (error) {
		if (!(error instanceof YAMLException)) throw error;
		const at = Math.min(error.mark?.position ?? 0, text.length);
		return {
			root: null,
			refusals: [syntaxRefusal(text, error.reason, at)]
		};
	}
}
function syntaxRefusal(text, reason, at) {
	if (reason.includes("null byte")) return refusal("yaml.nul", "a NUL character stands here; YAML is text", "remove it, or write \\0 in double quotes", at, at + 1);
	const lineStart = Math.max(text.lastIndexOf("\n", at - 1), text.lastIndexOf("\r", at - 1)) + 1;
	const tab = /^ *\t/.exec(text.slice(lineStart))?.[0].length ?? 0;
	return tab > 0 ? tabRefusal(lineStart + tab - 1) : refusal("yaml.syntax", `not valid YAML: ${reason}`, null, at, at + 1);
}
function tabRefusal(at) {
	return refusal("yaml.tab", "a tab is used as indentation; YAML is indented with spaces", "replace the tab with spaces", at, at + 1);
}
var TreeBuilder = class {
	text;
	events;
	refusals = [];
	at = 0;
	/** End of what was read last: where to look for marks (`:`, `|`, `]`) that have no event. */
	cursor = 0;
	constructor(text, events) {
		this.text = text;
		this.events = events;
	}
	document() {
		const first = this.events[0];
		if (first === void 0 || first.type !== EVENT_ID.DOCUMENT) return {
			root: emptyAt(0),
			refusals: []
		};
		for (const directive of first.directives) if (directive.kind === "tag") this.refuse("yaml.tag", "a %TAG directive makes tags of its own; tags are not allowed", "remove the line", 0, 1);
		else if (directive.version !== "1.2") this.refuse("yaml.version", `%YAML ${directive.version} reads values in another way; files are YAML 1.2`, "remove the line", 0, 1);
		const indented = first.explicitStart ? /^[ \t]+---(?=\s|$)/m.exec(this.text) : null;
		if (indented !== null && !/^---(?=\s|$)/m.test(this.text.slice(0, indented.index))) {
			const at = indented.index + indented[0].length - 3;
			this.refuse("yaml.documents", "the mark --- is indented", "put it at the line's beginning, or remove it", at, at + 3);
		}
		this.at = 1;
		const root = this.node();
		if (this.events[this.at + 1] !== void 0) {
			const at = this.documentMark(root.end);
			this.refuse("yaml.documents", "a second document begins here; a file holds one", "split the file, or remove the `---`", at, at + 3);
		}
		return {
			root,
			refusals: this.refusals
		};
	}
	node() {
		const event = this.events[this.at++];
		if (event === void 0) throw new Error("the event stream ends within a value");
		switch (event.type) {
			case EVENT_ID.SCALAR:
				this.properties(event.anchorStart, event.anchorEnd, event.tagStart, event.tagEnd);
				return this.scalar(event);
			case EVENT_ID.MAPPING:
				this.properties(event.anchorStart, event.anchorEnd, event.tagStart, event.tagEnd);
				return this.map(event.start, event.style === COLLECTION_STYLE.FLOW);
			case EVENT_ID.SEQUENCE:
				this.properties(event.anchorStart, event.anchorEnd, event.tagStart, event.tagEnd);
				return this.list(event.start, event.style === COLLECTION_STYLE.FLOW);
			case EVENT_ID.ALIAS:
				this.refuse("yaml.alias", `the alias *${this.text.slice(event.anchorStart, event.anchorEnd)} stands for a value written elsewhere; aliases are not allowed`, "write the value out", event.anchorStart - 1, event.anchorEnd);
				this.cursor = event.anchorEnd;
				return {
					kind: "scalar",
					start: event.anchorStart - 1,
					end: event.anchorEnd,
					style: "plain",
					value: null
				};
			default: throw new Error("the event stream closes a value that was not opened");
		}
	}
	properties(anchorStart, anchorEnd, tagStart, tagEnd) {
		if (anchorStart >= 0) {
			const name = this.text.slice(anchorStart, anchorEnd);
			this.refuse("yaml.anchor", `the anchor &${name} names a value; anchors are not allowed`, "remove it", anchorStart - 1, anchorEnd);
			this.cursor = Math.max(this.cursor, anchorEnd);
		}
		if (tagStart >= 0) {
			const tag = this.text.slice(tagStart, tagEnd);
			this.refuse("yaml.tag", `the tag ${tag} is not allowed`, "remove it; quote the value where it has to be text", tagStart, tagEnd);
			this.cursor = Math.max(this.cursor, tagEnd);
		}
	}
	scalar(event) {
		if (event.valueStart < 0) return emptyAt(this.cursor);
		const content = getScalarValue(this.text, event);
		switch (event.style) {
			case SCALAR_STYLE.PLAIN:
				this.cursor = event.valueEnd;
				return {
					kind: "scalar",
					start: event.valueStart,
					end: event.valueEnd,
					style: "plain",
					value: this.resolved(content, event.valueStart, event.valueEnd)
				};
			case SCALAR_STYLE.SINGLE_QUOTED:
			case SCALAR_STYLE.DOUBLE_QUOTED:
				this.cursor = event.valueEnd + 1;
				return {
					kind: "scalar",
					start: event.valueStart - 1,
					end: event.valueEnd + 1,
					style: "quoted",
					value: content
				};
			default: {
				const start = this.next();
				this.cursor = event.valueEnd;
				return {
					kind: "scalar",
					start,
					end: event.valueEnd,
					style: "block",
					value: content
				};
			}
		}
	}
	resolved(content, start, end) {
		const value = plainValue(content);
		if (typeof value === "number" && !isExact(value)) this.refuse("yaml.number", `${content} can't be kept exactly as a number`, `quote it where it is text: "${content}"`, start, end);
		return value;
	}
	map(start, flow) {
		const entries = [];
		const value = {};
		this.cursor = Math.max(this.cursor, flow ? start + 1 : start);
		while (this.events[this.at]?.type !== EVENT_ID.POP) {
			const key = this.key();
			this.cursor = key.keyEnd;
			this.pass(":");
			const node = this.node();
			if (Object.hasOwn(value, key.key)) {
				this.refuse("yaml.duplicate-key", `the key ${JSON.stringify(key.key)} stands twice in one mapping`, "keep one of them", key.keyStart, key.keyEnd);
				continue;
			}
			entries.push({
				key: key.key,
				keyStart: key.keyStart,
				keyEnd: key.keyEnd,
				node
			});
			put(value, key.key, node.value);
		}
		this.at++;
		return {
			kind: "map",
			start,
			end: flow ? this.closing(start, "{", "}") : entries.at(-1)?.node.end ?? start,
			flow,
			entries,
			value
		};
	}
	key() {
		const before = this.refusals.length;
		const node = this.node();
		if (node.kind === "scalar" && (typeof node.value === "string" || this.refusals.length > before)) return {
			key: String(node.value),
			keyStart: node.start,
			keyEnd: node.end
		};
		const written = this.text.slice(node.start, node.end);
		this.refuse("yaml.key", node.kind === "scalar" ? `the key ${written === "" ? "(nothing)" : written} is not text` : "a key has to be text", node.kind === "scalar" && written !== "" ? `quote it: "${written}"` : "write the key as text", node.start, node.end);
		return {
			key: written,
			keyStart: node.start,
			keyEnd: node.end
		};
	}
	list(start, flow) {
		const items = [];
		const value = [];
		this.cursor = Math.max(this.cursor, flow ? start + 1 : start);
		while (this.events[this.at]?.type !== EVENT_ID.POP) {
			this.pass(flow ? "," : "-");
			const item = this.node();
			items.push(item);
			value.push(item.value);
		}
		this.at++;
		return {
			kind: "list",
			start,
			end: flow ? this.closing(start, "[", "]") : items.at(-1)?.end ?? start,
			flow,
			items,
			value
		};
	}
	/** End of a flow collection: behind its bracket. A single pair in a list (`[a: 1]`) is a mapping without brackets. */
	closing(start, open, close) {
		if (this.text[start] !== open) return this.cursor;
		this.pass(",");
		this.pass(close);
		return this.cursor;
	}
	/** Puts the cursor behind a mark (`:`, `-`) that comes next, if it does; white space and comments may stand before it. */
	pass(mark) {
		const at = this.next();
		if (this.text[at] === mark) this.cursor = at + 1;
	}
	/** Offset of the next character at or after the cursor that is neither white space nor in a comment. */
	next() {
		let at = this.cursor;
		while (at < this.text.length) {
			const character = this.text.charCodeAt(at);
			if (character === 32 || character === 10 || character === 13 || character === 9) at++;
			else if (character === 35 && (at === 0 || /\s/.test(this.text[at - 1] ?? ""))) at = lineEnd(this.text, at);
			else return at;
		}
		return at;
	}
	documentMark(from) {
		const mark = /^---(?=\s|$)/gm;
		mark.lastIndex = from;
		return mark.exec(this.text)?.index ?? Math.min(from, this.text.length);
	}
	refuse(code, message, hint, start, end) {
		this.refusals.push(refusal(code, message, hint, start, end));
	}
};
/** Offset of the line break that ends the line, or of the text's end. */
function lineEnd(text, from) {
	let at = from;
	while (at < text.length && text[at] !== "\n" && text[at] !== "\r") at++;
	return at;
}
function refusal(code, message, hint, start, end) {
	return {
		code,
		message,
		hint,
		start,
		end
	};
}
function emptyAt(at) {
	return {
		kind: "scalar",
		start: at,
		end: at,
		style: "empty",
		value: null
	};
}
/** Whether a number is the one that was written, as far as JavaScript can tell. */
function isExact(value) {
	return Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value));
}
/** A key is a key, even `__proto__`. */
function put(object, key, value) {
	if (key === "__proto__") Object.defineProperty(object, key, {
		value,
		enumerable: true,
		configurable: true,
		writable: true
	});
	else object[key] = value;
}
/** What a plain scalar means in the core schema, by the parser's own tags. */
function plainValue(content) {
	const { value } = CORE_SCHEMA.resolveImplicitScalarTag(content);
	if (typeof value === "number") return Object.is(value, -0) ? 0 : value;
	return value === null || typeof value === "boolean" ? value : content;
}

// src/fleet/schema-problems.ts
/**
* What a schema says against a document, each at the exact key or value.
* `prefix` is where in the document the checked value lies (`spec.values` for an architecture's own schema).
*/
function schemaProblems(document, errors, prefix = []) {
	return likeliestBranches(errors).flatMap((error) => {
		const told = tell(error, [...prefix, ...steps(error.instancePath)], document);
		return told === null ? [] : [told];
	});
}
function tell(error, path, document) {
	const name = path.length === 0 ? "the file" : dotted(path);
	const found = `${name} is ${described(error.data)}`;
	const params = error.params;
	const value = (code, message, hint = null) => document.problem(path, "value", {
		severity: "error",
		code,
		message,
		hint
	});
	switch (error.keyword) {
		case "additionalProperties": {
			const key = String(params["additionalProperty"]);
			const known = Object.keys(propertiesOf(error.parentSchema));
			const near = nearest(key, known);
			if (isLater(path, key)) return document.problem([...path, key], "key", {
				severity: "error",
				code: "key.unsupported",
				message: `${name}.${key} is not supported by this version of Flotilla; nothing would act on it`,
				hint: "remove it"
			});
			return document.problem([...path, key], "key", {
				severity: "error",
				code: "key.unknown",
				message: `the key ${JSON.stringify(key)} is not known${path.length === 0 ? "" : ` in ${name}`}; ${listed(known, "known: ", "none is")}`,
				hint: near === null ? null : `did you mean ${JSON.stringify(near)}?`
			});
		}
		case "propertyNames": {
			const key = String(params["propertyName"]);
			return document.problem([...path, key], "key", {
				severity: "error",
				code: "key.pattern",
				message: `the key ${JSON.stringify(key)} can't be used in ${name}`,
				hint: null
			});
		}
		case "required": {
			const key = String(params["missingProperty"]);
			return document.problem(path, "key", {
				severity: "error",
				code: "key.missing",
				message: `${path.length === 0 ? "the file" : name} lacks the key ${JSON.stringify(key)}`,
				hint: `add ${key}${allowedOf(propertiesOf(error.parentSchema)[key])}`
			});
		}
		case "type": return value("value.type", `${found}; ${kindOf(params["type"])} is wanted`, typeHint(error.data, params["type"]));
		case "const": return value("value.enum", `${found}; only ${JSON.stringify(params["allowedValue"])} is allowed`);
		case "enum": {
			const allowed = params["allowedValues"].map(String);
			if (typeof error.data === "string" && isLater(path, error.data)) return value("value.unsupported", `${found}, which is not supported by this version of Flotilla; ${listed(allowed, "allowed: ", "")}`);
			const near = typeof error.data === "string" ? nearest(error.data, allowed) : null;
			return value("value.enum", `${found}; ${listed(allowed, "allowed: ", "")}`, near === null ? null : `did you mean ${near}?`);
		}
		case "pattern":
			if (error.propertyName !== void 0) return null;
			return value("value.pattern", `${found}; ${patternTold(error)}`);
		case "format": return value("value.format", `${found}; a ${String(params["format"])} is wanted`);
		case "minimum":
		case "maximum":
		case "exclusiveMinimum":
		case "exclusiveMaximum":
		case "multipleOf": return value("value.range", `${found}; it ${error.message ?? "is out of range"}`);
		case "minLength":
		case "maxLength":
		case "minItems":
		case "maxItems":
		case "minProperties":
		case "maxProperties":
			if (error.propertyName !== void 0) return null;
			return value("value.length", `${name} ${error.message ?? "has the wrong length"}`);
		case "uniqueItems": {
			const repeated = Number(params["i"]);
			const item = Array.isArray(error.data) ? error.data[repeated] : void 0;
			return document.problem([...path, repeated], "value", {
				severity: "error",
				code: "value.duplicate",
				message: `${described(item)} stands twice in ${name}`,
				hint: "keep one of them"
			});
		}
		default: return error.propertyName === void 0 ? value("value.schema", `${found}; it ${error.message ?? "does not fit"}`) : null;
	}
}
/**
* Keys and words of the design that nothing acts on yet, by the place they stand at (`*` for any item of a list): somebody who expects them is told
* by name, not that they are misspelled.
*/
const later = [
	["spec.operations", [
		...[
			"create",
			"upgrade",
			"suspend",
			"resume",
			"destroy"
		].flatMap((verb) => [`before-${verb}`, `after-${verb}`]),
		"recover",
		"restore"
	]],
	["spec.policy.confirmers", ["team"]],
	["spec", [
		"supersede",
		"restart",
		"deadline",
		"sla"
	]],
	["spec.stages.*", [
		"supersede",
		"restart",
		"windows",
		"soak",
		"backup"
	]],
	["spec.stages.*.gates.*", ["soak", "backup"]]
];
function isLater(path, word) {
	const at = path.map((step) => typeof step === "number" ? "*" : step).join(".");
	return later.some(([place, words]) => place === at && words.includes(word));
}
/** Of alternatives (`anyOf`, `oneOf`) only the one that fits best is told; else a misspelled key would be told once per alternative. */
function likeliestBranches(errors) {
	const choice = errors.find((error) => error.keyword === "anyOf" || error.keyword === "oneOf");
	if (choice === void 0) return errors;
	const branchOf = (error) => {
		if (error === choice || !error.instancePath.startsWith(choice.instancePath) || !error.schemaPath.startsWith(`${choice.schemaPath}/`)) return null;
		return Number(error.schemaPath.slice(choice.schemaPath.length + 1).split("/")[0]);
	};
	const branches = Map.groupBy(errors, branchOf);
	const others = branches.get(null) ?? [];
	branches.delete(null);
	const [likeliest = []] = [...branches.values()].sort((a, b) => weight(a) - weight(b));
	return likeliestBranches([...others.filter((error) => error !== choice), ...likeliest]);
}
/** A missing key tells most that another alternative was meant. */
function weight(errors) {
	return errors.reduce((sum, error) => sum + (error.keyword === "required" ? 3 : error.keyword === "type" ? 4 : 2), 0);
}
/** `/spec/ingress/allowlist/0` as path. Numbers stay text where they are keys: positions find both. */
function steps(pointer) {
	if (pointer === "") return [];
	return pointer.slice(1).split("/").map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~")).map((step) => /^(0|[1-9][0-9]*)$/.test(step) ? Number(step) : step);
}
/** A path as people write it: `spec.ingress.allowlist[0]`. */
function dotted(path) {
	return path.reduce((text, step) => typeof step === "number" ? `${text}[${step}]` : text === "" ? step : `${text}.${step}`, "");
}
function described(value) {
	if (value === null || value === void 0) return "empty";
	if (Array.isArray(value)) return "a list";
	if (typeof value === "object") return "a mapping";
	const text = JSON.stringify(value);
	return text.length > 80 ? `${text.slice(0, 76)}…"` : text;
}
function propertiesOf(schema) {
	const properties = schema !== null && typeof schema === "object" && "properties" in schema ? schema.properties : null;
	return properties !== null && typeof properties === "object" ? properties : {};
}
function allowedOf(schema) {
	if (schema === null || typeof schema !== "object") return "";
	if ("const" in schema) return `: ${String(schema.const)}`;
	if ("enum" in schema && Array.isArray(schema.enum)) return `: ${schema.enum.map(String).join(" | ")}`;
	return "description" in schema && typeof schema.description === "string" ? ` (${schema.description})` : "";
}
const patterns = {
	"^[a-z][a-z0-9-]{2,62}$": "a lower-case letter, then 2 to 62 lower-case letters, digits or - are allowed",
	"^[a-z][a-z0-9-]{1,29}$": "a lower-case letter, then 1 to 29 lower-case letters, digits or - are allowed",
	"^[a-z][a-z0-9-]{0,30}$": "a lower-case letter, then up to 30 lower-case letters, digits or - are allowed",
	"^[a-z][a-z0-9-]*/[1-9][0-9]*$": "family/revision is wanted, for example gke/7",
	"^([01][0-9]|2[0-3]):[0-5][0-9]$": "a time of day as HH:MM is wanted",
	"^[1-9][0-9]*(s|m|h|d)$": "a duration as a whole number and s, m, h or d is wanted, for example 48h",
	"^\\d{4}-\\d{2}-\\d{2}$": "a date as YYYY-MM-DD is wanted"
};
function patternTold(error) {
	const schema = error.parentSchema;
	const pattern = String(error.params["pattern"]);
	const known = patterns[pattern];
	if (known !== void 0) return known;
	return typeof schema?.description === "string" ? `${lowered(schema.description)} is wanted` : `it has to match ${pattern}`;
}
/** A description as part of a sentence. */
function lowered(description) {
	return `${description.charAt(0).toLowerCase()}${description.slice(1).replace(/\.$/, "")}`.replace(/^an iso/, "an ISO").replace(/^a gitHub/i, "a GitHub");
}
const kinds = {
	string: "text",
	number: "a number",
	integer: "a whole number",
	boolean: "true or false",
	object: "a mapping",
	array: "a list",
	null: "nothing"
};
function kindOf(type) {
	return (Array.isArray(type) ? type.map(String) : [String(type)]).map((name) => kinds[name] ?? name).join(" or ");
}
function typeHint(data, type) {
	if (type === "string" && (typeof data === "number" || typeof data === "boolean")) return `quote it: "${String(data)}"`;
	if (type === "boolean" && typeof data === "string" && /^(yes|no|on|off)$/i.test(data)) return `in YAML 1.2 only true and false are booleans: write ${/^(yes|on)$/i.test(data) ? "true" : "false"}`;
	return type === "array" ? "write it as a list: [ ... ]" : null;
}
function listed(words, before, none) {
	return words.length === 0 ? none : `${before}${words.join(", ")}`;
}

export { dotted, isExact, lineEnd, plainValue, readTree, schemaProblems, tabRefusal };
