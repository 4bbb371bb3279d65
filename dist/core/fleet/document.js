import { largestFile } from "./decode.js";
import { readTree, tabRefusal } from "./schema-problems.js";

// src/fleet/refusal.ts
/** What is told of a file that is not read at all. */
function refusal(file, decoded) {
	return decoded.refused === "size" ? {
		file,
		line: 1,
		column: 1,
		severity: "error",
		code: "file.size",
		message: `the file has ${decoded.bytes} bytes; at most ${largestFile} are read`,
		hint: "keep desired state here, and large data elsewhere"
	} : {
		file,
		line: decoded.line,
		column: decoded.column,
		severity: "error",
		code: "file.encoding",
		message: "the bytes here are not UTF-8",
		hint: "save the file as UTF-8"
	};
}

// src/fleet/document.ts
/** Reads one file of the fleet. Never throws on what a file holds. */
function readDocument(file, decoded) {
	if ("refused" in decoded) return unreadable(file, decoded);
	const { text } = decoded;
	const tree = readTree(text);
	const place = lazily(() => placer(text));
	const at = (start, end) => ({
		file,
		...place()(start, end)
	});
	const refusals = [
		...tree.refusals,
		...tabs(text, tree.root),
		...loneReturns(text)
	];
	return {
		file,
		value: tree.root?.value,
		root: tree.root,
		problems: refusals.map(({ start, end, code, message, hint }) => ({
			...at(start, end),
			severity: "error",
			code,
			message,
			hint
		})),
		problem: (path, spot, problem) => ({
			...at(...rangeOf(tree.root, path, spot)),
			...problem
		})
	};
}
/** Start and end of a path's key or value; of the nearest existing parent's key where it is missing. 0, 0: the whole file. */
function rangeOf(root, path, spot) {
	let node = root;
	let key = [0, 0];
	for (const step of path) if (node?.kind === "map") {
		const entry = node.entries.find((entry) => entry.key === String(step));
		if (entry === void 0) return key;
		key = [entry.keyStart, entry.keyEnd];
		node = entry.node;
	} else if (node?.kind === "list") {
		const item = node.items[Number(step)];
		if (item === void 0) return key;
		key = [item.start, item.end];
		node = item;
	} else return key;
	if (spot === "key" || node === null || node.end === node.start || path.length === 0) return key;
	return node.kind !== "scalar" && !node.flow || node.kind === "scalar" && node.style === "block" ? key : [node.start, node.end];
}
/** Tells line and columns of ranges in a text. A range over several lines ends with its first. */
function placer(text) {
	const starts = [0];
	for (let at = 0; at < text.length; at++) {
		const character = text.charCodeAt(at);
		if (character === 10 || character === 13 && text.charCodeAt(at + 1) !== 10) starts.push(at + 1);
	}
	return (start, end) => {
		let low = 0;
		let high = starts.length - 1;
		while (low < high) {
			const middle = low + high + 1 >> 1;
			if ((starts[middle] ?? 0) <= start) low = middle;
			else high = middle - 1;
		}
		const column = start - (starts[low] ?? 0) + 1;
		if (end <= start) return {
			line: low + 1,
			column
		};
		const length = /^[^\r\n]*/.exec(text.slice(start, end))?.[0].length ?? 0;
		return {
			line: low + 1,
			column,
			endColumn: column + Math.max(1, length)
		};
	};
}
/** Tabs before a line's first character, except within block scalars, where they are content. */
function tabs(text, root) {
	if (root === null || !text.includes("	")) return [];
	const found = [...text.matchAll(/^[ ]*(\t)[ \t]*[^ \t\r\n]/gm)].map((match) => match.index + match[0].indexOf("	"));
	if (found.length === 0) return [];
	const blocks = blockScalars(root);
	return found.filter((at) => !blocks.some(({ start, end }) => start <= at && at < end)).map(tabRefusal);
}
/** A carriage return alone is a line break to some readers of YAML and text to others. */
function loneReturns(text) {
	const at = text.search(/\r(?!\n)/);
	if (at < 0) return [];
	return [{
		code: "yaml.carriage-return",
		message: "a carriage return stands here without a line feed; readers of YAML disagree about what that means",
		hint: "end lines with LF or CRLF",
		start: at,
		end: at + 1
	}];
}
function blockScalars(node) {
	if (node.kind === "scalar") return node.style === "block" ? [node] : [];
	return node.kind === "map" ? node.entries.flatMap((entry) => blockScalars(entry.node)) : node.items.flatMap(blockScalars);
}
function unreadable(file, decoded) {
	return {
		file,
		value: void 0,
		root: null,
		problems: [refusal(file, decoded)],
		problem: (_path, _spot, given) => ({
			file,
			line: 1,
			column: 1,
			...given
		})
	};
}
function lazily(make) {
	let made = null;
	return () => (made ??= { value: make() }).value;
}

export { placer, readDocument, refusal };
