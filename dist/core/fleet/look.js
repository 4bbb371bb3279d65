import "../../rolldown-runtime.js";
import { largestFile, withoutMark } from "./decode.js";
import { accepts } from "../schemas/generated/accepts/instance.js";
import { instanceProblems } from "./rules/instance.js";
import { EVENT_ID, SCALAR_STYLE, YAMLException, getScalarValue, parseEvents } from "../../vendor/js-yaml.js";
import { isExact, plainValue, put } from "./schema-problems.js";
import { join } from "node:path";
import { readFileSync, readdirSync } from "node:fs";

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

// src/fleet/glance.ts
/**
* Looks at an instance's file without keeping places. null where something in it is wrong, might be, or hangs on another file's schema: such a
* file is read again by those who tell what and where. Nearly all files are fine, so nearly all are read this way only.
*/
function glance(id, text) {
	const read = readValue(text);
	if (read === null || !accepts(read.value)) return null;
	const config = read.value;
	const { slug, domain, customDomains = [], architecture, version, values } = config.spec;
	if (values !== void 0) return null;
	if (instanceProblems(placeless, config, {
		id,
		architectures: /* @__PURE__ */ new Map([[architecture, null]]),
		releases: /* @__PURE__ */ new Map([[version, null]])
	}).length > 0) return null;
	return {
		slug,
		domain,
		customDomains,
		architecture,
		version
	};
}
/** Stands for a document where only whether there are problems counts. */
const placeless = {
	file: "",
	value: void 0,
	root: null,
	problems: [],
	problem: (_path, _spot, problem) => ({
		file: "",
		line: 1,
		column: 1,
		...problem
	})
};

// src/fleet/look.ts
/** Folders that a thread takes at a time: few enough that all threads end together. */
const chunkSize = 50;
/** Looks into those folders that nobody else does: `next` holds the first chunk that is not taken, for all threads alike. */
function lookInTurn(root, folders, next) {
	const done = [];
	for (;;) {
		const chunk = Atomics.add(next, 0, 1);
		const some = folders.slice(chunk * 50, (chunk + 1) * 50);
		if (some.length === 0) return done;
		done.push([chunk, JSON.stringify(some.map((folder) => look(root, folder)))]);
	}
}
/** `folder` is a path below `root`; its last name is the instance's id. */
function look(root, folder) {
	const path = join(root, folder);
	const [entry, ...more] = readdirSync(path, { withFileTypes: true });
	if (entry === void 0 || more.length > 0 || entry.name !== "config.yaml" || !entry.isFile()) return "odd";
	const text = readFileSync(`${path}/config.yaml`, "utf8");
	if (text.length * 3 > 262144 || text.includes("�")) return "unclear";
	return glance(folder.slice(folder.lastIndexOf("/") + 1), withoutMark(text).text) ?? "unclear";
}

export { chunkSize, lookInTurn };
