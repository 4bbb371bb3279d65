import { inOrder } from "../fleet/problem.js";
import { posix } from "node:path";

// src/stacks/hcl-tokens.ts
/** The text is no HCL that can be read; the scanner's caller refuses the file. */
var HclError = class extends Error {
	line;
	constructor(message, line) {
		super(message);
		this.name = "HclError";
		this.line = line;
	}
};
/**
* All tokens of a file: names, quoted texts (templates inside them skipped with their own nesting), heredocs, signs, and ends of lines.
* Comments are left out. Throws {@link HclError} where a text, comment or heredoc does not end.
*/
function hclTokens(text) {
	const tokens = [];
	let at = 0;
	let line = 1;
	const put = (kind, value, template = false, on = line) => void tokens.push({
		kind,
		value,
		template,
		line: on
	});
	while (at < text.length) {
		const rest = (pattern) => {
			pattern.lastIndex = at;
			return pattern.exec(text)?.[0] ?? null;
		};
		const skip = rest(/[ \t\r\uFEFF]+|(?:#|\/\/)[^\n]*/y);
		if (skip !== null) {
			at += skip.length;
			continue;
		}
		if (rest(/\/\*/y) !== null) {
			const end = text.indexOf("*/", at + 2);
			if (end === -1) throw new HclError("a comment does not end", line);
			line += lines(text, at, end);
			at = end + 2;
			continue;
		}
		if (text[at] === "\n") {
			put("line", "\n");
			line += 1;
			at += 1;
			continue;
		}
		if (text[at] === "\"") {
			const end = endOfText(text, at, line);
			const raw = text.slice(at + 1, end);
			const template = /(?<![$])\$\{|(?<![%])%\{/.test(raw);
			put("text", template ? "" : unescaped(raw), template);
			line += lines(text, at, end);
			at = end + 1;
			continue;
		}
		const heredoc = rest(/<<-?[\p{L}_][\p{L}\p{N}_-]*[ \t\r]*\n/uy);
		if (heredoc !== null) {
			const marker = /[\p{L}_][\p{L}\p{N}_-]*/u.exec(heredoc)?.[0] ?? "";
			const end = new RegExp(`^[ \\t]*${marker}[ \\t\\r]*$`, "gm");
			end.lastIndex = at + heredoc.length;
			const found = end.exec(text);
			if (found === null) throw new HclError(`the text up to ${marker} does not end`, line);
			put("text", "", true);
			const stop = found.index + found[0].length;
			line += lines(text, at, stop);
			at = stop;
			continue;
		}
		const name = rest(/[\p{L}_][\p{L}\p{N}_-]*/uy);
		const number = name === null ? rest(/\d[\d.eE]*/y) : null;
		const sign = text[at] ?? "";
		put(name !== null ? "name" : number !== null ? "number" : "sign", name ?? number ?? sign);
		at += (name ?? number ?? sign).length;
	}
	return tokens;
}
/** The index of the closing quote. Quotes inside `${ }` belong to the expression there. */
function endOfText(text, start, line) {
	let at = start + 1;
	while (at < text.length) {
		const two = text.slice(at, at + 2);
		const three = text.slice(at, at + 3);
		if (text[at] === "\\") at += 2;
		else if (text[at] === "\"") return at;
		else if (text[at] === "\n") break;
		else if (three === "$${" || three === "%%{") at += 3;
		else if (two === "${" || two === "%{") at = endOfTemplate(text, at + 2, line);
		else at += 1;
	}
	throw new HclError("a quoted text does not end", line);
}
/** The index behind the closing brace. */
function endOfTemplate(text, start, line) {
	let depth = 1;
	let at = start;
	while (at < text.length) {
		const char = text[at];
		if (char === "\"") at = endOfText(text, at, line) + 1;
		else {
			at += 1;
			if (char === "{") depth += 1;
			else if (char === "}" && --depth === 0) return at;
		}
	}
	throw new HclError("a template does not end", line);
}
function unescaped(raw) {
	const named = {
		n: "\n",
		r: "\r",
		t: "	",
		"\"": "\"",
		"\\": "\\"
	};
	return raw.replaceAll(/\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))/g, (_, four, eight, one) => {
		const code = four ?? eight;
		return code === void 0 ? named[one ?? ""] ?? one ?? "" : String.fromCodePoint(Math.min(Number.parseInt(code, 16), 1114111));
	});
}
function lines(text, from, to) {
	let count = 0;
	for (let at = text.indexOf("\n", from); at !== -1 && at < to; at = text.indexOf("\n", at + 1)) count += 1;
	return count;
}

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

// src/stacks/module-scan.ts
/**
* Looks through all files of a stack's module and the local modules below it: providers on the allowlist only, no `external` or `http` data,
* no provisioners, no modules from elsewhere, no backend or cloud of its own. A file that can't be read with certainty is a problem.
*
* @param folder the module's folder, for the problems' file names
* @param files path below that folder -> text
* @param allowed `policy.providers`; null where no environment is asked
*/
function scanModule(folder, files, allowed) {
	const problems = [];
	const used = /* @__PURE__ */ new Map();
	const blocksOf = /* @__PURE__ */ new Map();
	for (const [path, text] of [...files].sort(([a], [b]) => a < b ? -1 : 1)) {
		if (!/\.(tf|tofu)(\.json)?$/.test(path)) continue;
		const file = posix.join(folder, path);
		try {
			const blocks = (path.endsWith(".json") ? parseHclJson(text) : parseHcl(text)).flatMap((block) => block.type === "check" ? [block, ...block.blocks] : [block]).map((block) => ({
				...block,
				file
			}));
			const parent = posix.dirname(path);
			blocksOf.set(parent, [...blocksOf.get(parent) ?? [], ...blocks]);
		} catch (error) {
			if (!(error instanceof HclError)) throw error;
			problems.push(problem(file, error.line, "module.unreadable", error.message, "Only files that can be read with certainty are given to the engine."));
		}
	}
	for (const [parent, blocks] of blocksOf) {
		const sources = requiredSources(blocks);
		for (const { source, file, line } of sources.values()) used.set(source, used.get(source) ?? {
			file,
			line
		});
		for (const block of blocks) {
			problems.push(...forbidden(block, parent, folder, blocksOf));
			const name = providerName(block);
			if (name === null || name === "terraform" || sources.has(name)) continue;
			const implied = `hashicorp/${name}`;
			used.set(implied, used.get(implied) ?? {
				file: block.file,
				line: block.line
			});
		}
	}
	const permitted = new Set((allowed ?? []).map(({ source }) => normalized(source)));
	for (const [source, { file, line }] of used) {
		if (allowed === null || permitted.has(source)) continue;
		const known = [...permitted].sort().join(", ");
		problems.push(problem(file, line, "module.provider", `the provider ${source} is not on the environment's list`, `policy.providers allows: ${known === "" ? "none" : known}.`));
	}
	return {
		problems: inOrder(problems),
		providers: [...used.keys()].sort()
	};
}
/** Without the registries' own names, in small letters: `registry.opentofu.org/Flotilla/local` is `flotilla/local`. */
function normalized(source) {
	const parts = source.toLowerCase().split("/");
	const [host = ""] = parts;
	if (parts.length === 3 && (host === "registry.terraform.io" || host === "registry.opentofu.org")) return parts.slice(1).join("/");
	return parts.length === 1 ? `hashicorp/${host}` : parts.join("/");
}
function requiredSources(blocks) {
	const required = blocks.filter(({ type }) => type === "terraform").flatMap(({ file, blocks }) => blocks.filter(({ type }) => type === "required_providers").map((block) => ({
		file,
		block
	})));
	return new Map(required.flatMap(({ file, block }) => [...block.attributes].map(([name, attribute]) => [name, {
		source: sourceOf(name, attribute),
		file,
		line: attribute.line
	}]).filter(([, { source }]) => source !== "terraform.io/builtin/terraform")));
}
/** An entry without a plain source gets a name that no list allows, unless it is the old form, a version alone. */
function sourceOf(name, attribute) {
	const source = attribute.members.get("source");
	if (source === void 0) return attribute.text === null && attribute.members.size === 0 ? `(unreadable) ${name}` : `hashicorp/${name}`;
	return source.text === null ? `(unreadable) ${name}` : normalized(source.text);
}
/** The local name of the provider that a block needs: its own `provider`, else what its type begins with. */
function providerName(block) {
	const [type = ""] = block.labels;
	if (block.type === "provider") return type;
	if (![
		"resource",
		"data",
		"ephemeral",
		"action",
		"list"
	].includes(block.type)) return null;
	const named = block.attributes.get("provider");
	return named?.name ?? named?.text?.split(".")[0] ?? type.split("_")[0] ?? type;
}
function forbidden(block, parent, folder, known) {
	const [first = ""] = block.labels;
	const at = (line, code, message, hint) => problem(block.file, line, code, message, hint);
	switch (block.type) {
		case "data": return first === "external" || first === "http" ? [at(block.line, "module.data", `data "${first}" runs or loads something while planning`, "Hand the value in as an input instead.")] : [];
		case "removed":
		case "resource": return block.blocks.filter(({ type }) => type === "provisioner").map(({ line }) => at(line, "module.provisioner", "a provisioner runs commands that no plan shows", "Use an operation of architecture.yaml."));
		case "terraform": return block.blocks.filter(({ type }) => type === "backend" || type === "cloud").map(({ type, line }) => at(line, "module.backend", `a module has no ${type} of its own`, "The environment says where state lives."));
		case "module": {
			const source = block.attributes.get("source");
			const target = source?.text === null || source === void 0 ? null : posix.normalize(posix.join(parent, source.text));
			if (source === void 0 || target === null || !/^\.\.?\//.test(source.text ?? "")) return [at(source?.line ?? block.line, "module.source", "a module comes from outside of this stack", "Copy it into the stack's folder and use ./<folder>.")];
			const folderOf = target.replace(/\/$/, "");
			if (folderOf === ".." || folderOf.startsWith("../") || !known.has(folderOf === "" ? "." : folderOf)) return [at(source.line, "module.source", `there is no module ${source.text} in ${folder}`, "Use ./<folder> of a folder inside the stack's own.")];
			return [];
		}
		default: return [];
	}
}
function problem(file, line, code, message, hint) {
	return {
		file,
		line,
		column: 1,
		severity: "error",
		code,
		message,
		hint
	};
}

export { normalized, scanModule };
