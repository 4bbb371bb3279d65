import { HclError, hclTokens } from "./hcl-tokens.js";

// src/stacks/hcl.ts
/** The blocks of a `*.tf` file. Throws {@link HclError} with the line where the text can't be read with certainty. */
function parseHcl(text) {
	const { blocks, attributes } = new Reader(hclTokens(text)).body(true);
	const [stray] = attributes;
	if (stray !== void 0) throw new HclError(`${stray[0]} stands outside of any block`, stray[1].line);
	return blocks;
}
var Reader = class {
	tokens;
	at = 0;
	constructor(tokens) {
		this.tokens = tokens;
	}
	body(top) {
		const attributes = /* @__PURE__ */ new Map();
		const blocks = [];
		for (;;) {
			const token = this.next();
			if (token === null) {
				if (top) return {
					attributes,
					blocks
				};
				throw new HclError("a block does not end", this.line());
			}
			if (token.kind === "line") continue;
			if (isSign(token, "}") && !top) return {
				attributes,
				blocks
			};
			if (token.kind !== "name") throw new HclError(`${JSON.stringify(token.value)} stands where a name belongs`, token.line);
			if (isSign(this.peek(), "=") && !isSign(this.peek(1), "=")) {
				this.at += 1;
				attributes.set(token.value, this.expression(token.line, false));
			} else blocks.push(this.block(token));
		}
	}
	block(type) {
		const labels = [];
		for (;;) {
			const token = this.next();
			if (token === null || token.template || token.kind !== "text" && token.kind !== "name" && !isSign(token, "{")) throw new HclError(`the block ${type.value} has no body`, type.line);
			if (isSign(token, "{")) break;
			labels.push(token.value);
		}
		return {
			type: type.value,
			labels,
			line: type.line,
			...this.body(false)
		};
	}
	/** Reads to the end of the line (or, inside an object, to the comma, line or brace that ends the member). */
	expression(line, member) {
		const first = this.peek();
		if (isSign(first, "{") && !isForObject(this.peek(1), this.peek(2))) {
			this.at += 1;
			const members = this.members();
			return {
				line,
				text: null,
				name: null,
				members: this.skip(member) === 0 ? members : /* @__PURE__ */ new Map()
			};
		}
		return {
			line,
			text: this.skip(member) === 1 && first?.kind === "text" && !first.template ? first.value : null,
			name: first?.kind === "name" ? first.value : null,
			members: /* @__PURE__ */ new Map()
		};
	}
	members() {
		const members = /* @__PURE__ */ new Map();
		for (;;) {
			const token = this.next();
			if (token === null) throw new HclError("an object does not end", this.line());
			if (token.kind === "line" || isSign(token, ",")) continue;
			if (isSign(token, "}")) return members;
			if (isSign(token, "(")) this.close(")");
			const sign = this.next();
			if (!isSign(sign, "=") && !isSign(sign, ":")) throw new HclError("an object's member has no value", token.line);
			members.set(token.value, this.expression(token.line, true));
		}
	}
	/** The number of tokens up to the end of the expression; the end itself is left, a line's end too. */
	skip(member) {
		const start = this.at;
		let depth = 0;
		for (;;) {
			const token = this.peek();
			if (token === null) break;
			if (depth === 0 && (token.kind === "line" || isSign(token, "}") || member && isSign(token, ","))) break;
			if (isSign(token, "{") || isSign(token, "[") || isSign(token, "(")) depth += 1;
			if (isSign(token, "}") || isSign(token, "]") || isSign(token, ")")) depth -= 1;
			this.at += 1;
		}
		if (depth !== 0) throw new HclError("a bracket is not closed", this.line());
		return this.at - start;
	}
	close(sign) {
		for (let depth = 1; depth > 0;) {
			const token = this.next();
			if (token === null) throw new HclError("a bracket is not closed", this.line());
			if (isSign(token, "(")) depth += 1;
			if (isSign(token, sign)) depth -= 1;
		}
	}
	next() {
		const token = this.tokens[this.at] ?? null;
		if (token !== null) this.at += 1;
		return token;
	}
	peek(ahead = 0) {
		return this.tokens[this.at + ahead] ?? null;
	}
	line() {
		return this.tokens.at(-1)?.line ?? 1;
	}
};
function isSign(token, value) {
	return token?.kind === "sign" && token.value === value;
}
/** `{ for k, v in x : k => v }` is an expression, not a list of members. */
function isForObject(first, second) {
	const token = first?.kind === "line" ? second : first;
	return token?.kind === "name" && token.value === "for";
}
/** The blocks of a `*.tf.json` file: the same structure, lines found by the first mention of the name. Throws {@link HclError}. */
function parseHclJson(text) {
	let value;
	try {
		value = JSON.parse(text);
	} catch {
		throw new HclError("this is not JSON", 1);
	}
	return bodies(value).flatMap((body) => Object.entries(body).flatMap(([type, content]) => jsonBlocks(text, type, content)));
}
/** How many labels a block has at the top of a file. */
const labelled = {
	action: 2,
	check: 1,
	data: 2,
	ephemeral: 2,
	list: 2,
	module: 1,
	output: 1,
	provider: 1,
	resource: 2,
	variable: 1
};
function jsonBlocks(text, type, content) {
	const unfold = (level, labels, content) => {
		if (level > 0) return bodies(content).flatMap((body) => Object.entries(body).flatMap(([label, below]) => unfold(level - 1, [...labels, label], below)));
		return bodies(content).map((body) => jsonBlock(text, type, labels, body));
	};
	return unfold(labelled[type] ?? 0, [], content);
}
function jsonBlock(text, type, labels, body) {
	return {
		type,
		labels,
		line: lineOf(text, labels.at(-1) ?? type),
		attributes: new Map(Object.entries(body).map(([name, value]) => [name, jsonAttribute(text, name, value)])),
		blocks: Object.entries(body).flatMap(([name, value]) => type === "check" ? jsonBlocks(text, name, value) : bodies(value).map((inner) => jsonBlock(text, name, Object.keys(inner), inner)))
	};
}
function jsonAttribute(text, name, value) {
	const plain = typeof value === "string" && !/[$%]\{/.test(value);
	return {
		line: lineOf(text, name),
		text: plain ? value : null,
		name: typeof value === "string" ? /^\$?\{?\s*([\p{L}_][\p{L}\p{N}_-]*)/u.exec(value)?.[1] ?? null : null,
		members: new Map(bodies(value).flatMap((body) => Object.entries(body).map(([key, member]) => [key, jsonAttribute(text, key, member)])))
	};
}
function bodies(value) {
	if (Array.isArray(value)) return value.flatMap(bodies);
	return typeof value === "object" && value !== null ? [value] : [];
}
function lineOf(text, name) {
	const at = text.indexOf(JSON.stringify(name));
	return at === -1 ? 1 : text.slice(0, at).split("\n").length;
}

export { parseHcl, parseHclJson };
