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

export { HclError, hclTokens };
