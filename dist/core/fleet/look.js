import "../../rolldown-runtime.js";
import { accepts } from "../schemas/generated/accepts/instance.js";
import { instanceProblems } from "./rules/instance.js";
import { isExact, plainValue } from "./schema-problems.js";
import { readPlain } from "./plain-file.js";
import { join } from "node:path";
import { readdirSync } from "node:fs";

// src/fleet/yaml-value.ts
/**
* What a text means, told without places, where it is written in the plain part of YAML that nearly every config keeps to; null for any other text,
* and where anything in it is, or might be, refused. Then `readDocument`, the one reading that decides, says what it means or what is wrong.
* This one takes a tenth of its time; a property test holds the two against each other.
*
* The plain part: maps and lists by indentation, `{}` and `[]` within a line, scalars within a line, quotes without escapes, comments; ASCII only.
*/
function readValue(text) {
	if (/[^\n -~]/.test(text)) return null;
	try {
		return { value: new PlainReader(text).document() };
	} catch (error) {
		if (error === notPlain) return null;
		throw error;
	}
}
/** Thrown by the reader, caught by `readValue`; it says nothing, so it needs no stack. */
const notPlain = /* @__PURE__ */ new Error("not in the plain part of YAML");
/** Far less than what the parser refuses, and deeper than any config. */
const deepest = 20;
/** A word that starts with a letter is text, except for these. */
const special = /* @__PURE__ */ new Set([
	"null",
	"Null",
	"NULL",
	"true",
	"True",
	"TRUE",
	"false",
	"False",
	"FALSE"
]);
/** What a character may be, by its code; read as bits. */
const startsKey = 1;
const inKey = 2;
const inFlow = 4;
const startsNoScalar = 8;
const may = /* @__PURE__ */ new Uint8Array(128);
for (const [characters, what] of [
	["ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_", 3],
	["0123456789./-", inKey],
	[",[]{}", inFlow],
	["?:,[]{}#&*!|>'\"%@`", startsNoScalar]
]) for (const character of characters) may[character.charCodeAt(0)] = (may[character.charCodeAt(0)] ?? 0) | what;
/** Whether the character with this code is one of those; no character (NaN) is none. */
const is = (code, what) => ((may[code] ?? 0) & what) !== 0;
/** Keys are shorter than YAML allows within a line. */
const longestKey = 200;
const [newline, space, quotationMark, hash, apostrophe, minus, colon, openList, openMap] = [
	10,
	32,
	34,
	35,
	39,
	45,
	58,
	91,
	123
];
var PlainReader = class {
	text;
	at = 0;
	/** Of the line that is read next: where its content starts, how far it is indented (-1: there is none), and where it ends. */
	start = 0;
	indent = 0;
	end = 0;
	depth = 0;
	constructor(text) {
		this.text = text;
	}
	document() {
		if (this.text.startsWith("---\n")) this.at = 4;
		this.nextLine();
		if (this.indent !== 0) throw notPlain;
		const value = this.map(0);
		if (this.at < this.text.length) throw notPlain;
		return value;
	}
	/** Goes on to the next line that is neither empty nor a comment. `at` has to stand at the start of a line. */
	nextLine() {
		for (;;) {
			if (this.at >= this.text.length) {
				this.indent = -1;
				return;
			}
			let start = this.at;
			while (this.text.charCodeAt(start) === space) start += 1;
			const found = this.text.indexOf("\n", start);
			const end = found === -1 ? this.text.length : found;
			if (start < end && this.text.charCodeAt(start) !== hash) {
				this.start = start;
				this.indent = start - this.at;
				this.end = end;
				this.at = start;
				return;
			}
			this.at = end + 1;
		}
	}
	endLine() {
		this.at = this.end + 1;
		this.nextLine();
	}
	/** The map whose first key stands at `at`, `indent` columns from the left. */
	map(indent) {
		this.enter();
		const map = {};
		do {
			const key = this.key();
			if (Object.hasOwn(map, key)) throw notPlain;
			map[key] = this.rest() ? this.inLine() : this.below(indent);
		} while (this.indent === indent && !this.isItem());
		if (this.indent > indent) throw notPlain;
		this.depth -= 1;
		return map;
	}
	list(indent) {
		this.enter();
		const list = [];
		do {
			this.at += 1;
			if (!this.rest()) throw notPlain;
			list.push(this.keyEnd() === -1 ? this.inLine() : this.map(this.at - this.start + indent));
		} while (this.indent === indent && this.isItem());
		if (this.indent > indent) throw notPlain;
		this.depth -= 1;
		return list;
	}
	/** What stands in the lines below a key that has nothing beside it. */
	below(indent) {
		this.endLine();
		if (this.indent > indent) return this.isItem() ? this.list(this.indent) : this.map(this.indent);
		return this.indent === indent && this.isItem() ? this.list(indent) : null;
	}
	/** The value in the rest of the line; then the line ends. */
	inLine() {
		const value = this.value(false);
		if (this.rest()) throw notPlain;
		this.endLine();
		return value;
	}
	isItem() {
		return this.text.charCodeAt(this.start) === minus && (this.start + 1 >= this.end || this.text.charCodeAt(this.start + 1) === space);
	}
	key() {
		const end = this.keyEnd();
		const key = this.text.slice(this.at, end);
		if (end === -1 || special.has(key) || key === "__proto__") throw notPlain;
		this.at = end + 1;
		return key;
	}
	/** Where the colon of the key stands that begins at `at`; -1 where none does. */
	keyEnd() {
		const { text, at } = this;
		if (!is(text.charCodeAt(at), startsKey)) return -1;
		let end = at + 1;
		while (is(text.charCodeAt(end), inKey)) end += 1;
		if (text.charCodeAt(end) !== colon || end - at > longestKey) return -1;
		const after = text.charCodeAt(end + 1);
		return after === space || after === newline || end + 1 === text.length ? end : -1;
	}
	/** Skips spaces and a comment. Whether anything is left of the line. */
	rest() {
		const before = this.at;
		while (this.text.charCodeAt(this.at) === space) this.at += 1;
		if (this.at >= this.end) return false;
		if (this.text.charCodeAt(this.at) !== hash) return true;
		if (this.at === before) throw notPlain;
		return false;
	}
	/** A value within the line: in a map or list within the line, or beside a key. */
	value(flow) {
		switch (this.text.charCodeAt(this.at)) {
			case openList: return this.flowList();
			case openMap: return this.flowMap();
			case quotationMark:
			case apostrophe: return this.quoted();
			default: return this.scalar(flow);
		}
	}
	/** A scalar without quotes, which a comment or the line ends, and in a flow what may not be in one there. */
	scalar(flow) {
		const { text, at, end } = this;
		const first = text.charCodeAt(at);
		if (is(first, startsNoScalar) || first === minus && !isDigit(text.charCodeAt(at + 1))) throw notPlain;
		let last = at;
		for (let here = at; here < end; here += 1) {
			const code = text.charCodeAt(here);
			if (code === space) continue;
			if (code === hash && here > last + 1) break;
			if (code === colon && this.endsKey(here + 1, flow)) throw notPlain;
			if (flow && is(code, inFlow)) break;
			last = here;
		}
		this.at = last + 1;
		return meaning(text.slice(at, last + 1));
	}
	/** Whether a colon before this place would make a key of what stands before it. */
	endsKey(at, flow) {
		const after = this.text.charCodeAt(at);
		return at >= this.end || after === space || flow && is(after, inFlow);
	}
	quoted() {
		const quote = this.text.charAt(this.at);
		const close = this.text.indexOf(quote, this.at + 1);
		if (close === -1 || close >= this.end) throw notPlain;
		const content = this.text.slice(this.at + 1, close);
		this.at = close + 1;
		if (content.includes("\\") || this.text.charAt(this.at) === quote) throw notPlain;
		return content;
	}
	flowList() {
		this.enter();
		const list = [];
		for (let more = !this.isClosedBy("]"); more; more = this.isFollowed("]")) list.push(this.value(true));
		this.depth -= 1;
		return list;
	}
	flowMap() {
		this.enter();
		const map = {};
		for (let more = !this.isClosedBy("}"); more; more = this.isFollowed("}")) {
			const key = this.key();
			if (Object.hasOwn(map, key) || !this.rest()) throw notPlain;
			map[key] = this.value(true);
		}
		this.depth -= 1;
		return map;
	}
	/** Steps over the opening bracket; whether the closing one comes at once. */
	isClosedBy(bracket) {
		this.at += 1;
		if (!this.rest()) throw notPlain;
		if (this.text.charAt(this.at) !== bracket) return false;
		this.at += 1;
		return true;
	}
	/** Steps over a comma to what follows it, or over the closing bracket. */
	isFollowed(bracket) {
		if (!this.rest()) throw notPlain;
		const here = this.text.charAt(this.at);
		this.at += 1;
		if (here === bracket) return false;
		if (here !== "," || !this.rest() || this.text.charAt(this.at) === bracket) throw notPlain;
		return true;
	}
	enter() {
		this.depth += 1;
		if (this.depth > deepest) throw notPlain;
	}
};
function isDigit(code) {
	return code >= 48 && code <= 57;
}
function meaning(content) {
	const first = content.charCodeAt(0) | 32;
	if (first >= 97 && first <= 122 && !special.has(content)) return content;
	const value = plainValue(content);
	if (typeof value === "number" && !isExact(value)) throw notPlain;
	return value;
}

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
	const read = readPlain(`${path}/config.yaml`);
	return (read === null ? null : glance(folder.slice(folder.lastIndexOf("/") + 1), read.text)) ?? "unclear";
}

export { chunkSize, lookInTurn };
