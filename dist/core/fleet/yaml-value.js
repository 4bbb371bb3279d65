import { EVENT_ID, SCALAR_STYLE, YAMLException, getScalarValue, parseEvents } from "../../vendor/js-yaml.js";
import { isExact, plainValue, put } from "./yaml-tree.js";

// src/fleet/yaml-value.ts
/** What a text means, told without places; null where anything in it is, or might be, refused. Then `readDocument` says what. */
function readValue(text) {
	if (text.includes("	") || text.includes("\r") && /\r(?!\n)/.test(text)) return null;
	try {
		return new ValueReader(text, parseEvents(text, { maxDepth: 100 })).document();
	} catch (error) {
		if (error instanceof YAMLException) return null;
		throw error;
	}
}
/** Reads the same events as the tree with places does; a property test compares the two. */
var ValueReader = class {
	text;
	events;
	at = 0;
	refused = false;
	constructor(text, events) {
		this.text = text;
		this.events = events;
	}
	document() {
		const first = this.events[this.at++];
		if (first?.type !== EVENT_ID.DOCUMENT || first.directives.length > 0) return null;
		if (first.explicitStart && !this.text.startsWith("---")) return null;
		const value = this.value();
		return this.refused || this.events.length !== this.at + 1 ? null : { value };
	}
	value() {
		const event = this.events[this.at++];
		if (event === void 0) throw new Error("the event stream ends within a value");
		switch (event.type) {
			case EVENT_ID.SCALAR: {
				if (event.anchorStart >= 0 || event.tagStart >= 0) this.refused = true;
				if (event.valueStart < 0) return null;
				const content = getScalarValue(this.text, event);
				if (event.style !== SCALAR_STYLE.PLAIN) return content;
				const value = plainValue(content);
				if (typeof value === "number" && !isExact(value)) this.refused = true;
				return value;
			}
			case EVENT_ID.MAPPING:
				if (event.anchorStart >= 0 || event.tagStart >= 0) this.refused = true;
				return this.map();
			case EVENT_ID.SEQUENCE:
				if (event.anchorStart >= 0 || event.tagStart >= 0) this.refused = true;
				return this.list();
			case EVENT_ID.ALIAS:
				this.refused = true;
				return null;
			default: throw new Error("the event stream closes a value that was not opened");
		}
	}
	map() {
		const value = {};
		while (this.events[this.at]?.type !== EVENT_ID.POP) {
			const key = this.value();
			const item = this.value();
			if (typeof key === "string" && !Object.hasOwn(value, key)) put(value, key, item);
			else this.refused = true;
		}
		this.at++;
		return value;
	}
	list() {
		const value = [];
		while (this.events[this.at]?.type !== EVENT_ID.POP) value.push(this.value());
		this.at++;
		return value;
	}
};

export { readValue };
