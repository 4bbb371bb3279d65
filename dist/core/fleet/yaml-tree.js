import { COLLECTION_STYLE, CORE_SCHEMA, EVENT_ID, SCALAR_STYLE, YAMLException, getScalarValue, parseEvents } from "../../vendor/js-yaml.js";

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

export { isExact, lineEnd, plainValue, put, readTree, tabRefusal };
