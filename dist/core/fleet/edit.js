import { withoutMark } from "./decode.js";
import { readDocument } from "./document.js";
import { dotted, lineEnd, plainValue, readTree } from "./schema-problems.js";
import { isDeepStrictEqual } from "node:util";

// src/fleet/edit-text.ts
/** A value on one line: `{ scope: upgrade }`, `[executors]`, `text`. */
function flowText(value) {
	if (Array.isArray(value)) return `[${value.map((item) => flowText(item)).join(", ")}]`;
	if (value !== null && typeof value === "object") {
		const entries = Object.entries(value).map(([key, item]) => `${keyText(key)}: ${flowText(item)}`);
		return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
	}
	return scalarText(value, "plain", true);
}
/** A filled mapping or list as block, for a place at `column`: the first line has no indentation, the others have all of it. */
function blockText(value, column, eol) {
	const between = `${eol}${" ".repeat(column)}`;
	if (Array.isArray(value)) return value.map((item) => `- ${flowText(item)}`).join(between);
	return Object.entries(value).map(([key, item]) => {
		if (!(item !== null && typeof item === "object" && !Array.isArray(item) && Object.keys(item).length > 0)) return `${keyText(key)}: ${flowText(item)}`;
		return `${keyText(key)}:${eol}${" ".repeat(column + 2)}${blockText(item, column + 2, eol)}`;
	}).join(between);
}
function keyText(key) {
	return scalarText(key, "plain", true);
}
/** A scalar, in the quotes its place had where they can hold it. Throws on what YAML's core schema has no word for. */
function scalarText(value, quotes, flow) {
	if (value === null || typeof value === "boolean") return String(value);
	if (typeof value === "number" && Number.isFinite(value)) return String(value);
	if (typeof value !== "string") throw new TypeError(`a ${typeof value} can't be written as YAML`);
	if (quotes === "plain" && isPlain(value, flow)) return value;
	if (quotes === "single" && /^[\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd]*$/.test(value) && !value.includes("﻿")) return `'${value.replaceAll("'", "''")}'`;
	return doubleQuoted(value);
}
/** Text that needs no quotes, and that readers of YAML 1.1 take for text too. */
function isPlain(text, flow) {
	if (!/^[A-Za-z0-9_./+~-](?:[A-Za-z0-9 _./@+~:<>=()-]*[A-Za-z0-9_./@+~)-])?$/.test(text)) return false;
	if (/^[-.~]$|^---|^\.\.\.|^- |: |:$| {2}/.test(text) || flow && /^[-?:]/.test(text)) return false;
	if (/^(?:y|n|yes|no|on|off)$/i.test(text) || /^[-+]?[0-9_]+(?::[0-9]|$)|^0b/.test(text)) return false;
	return plainValue(text) === text;
}
/** JSON's quotes, with everything escaped that is not printable in YAML. */
function doubleQuoted(text) {
	return JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

// src/fleet/edit.ts
/**
* Changes values of a YAML text and nothing else: comments, order, layout, quotes, line ends and byte order mark stay. An edit that is there already
* changes no byte. The outcome is read again: where it does not mean exactly what was asked for, or the text was not fine before, there are
* problems and no text.
*/
function editConfig(text, edits, file = "config.yaml") {
	const { text: before, mark } = withoutMark(text);
	const document = readDocument(file, {
		text: before,
		mark
	});
	if (document.problems.length > 0) return { problems: document.problems };
	let now = before;
	let wanted = document.value;
	for (const edit of edits) {
		wanted = intended(wanted, edit.path, edit);
		const root = readTree(now).root;
		const change = root === null ? null : changeOf(now, root, edit);
		if (change === "impossible") return { problems: [impossible(file, edit.path)] };
		if (change !== null) now = now.slice(0, change.start) + change.text + now.slice(change.end);
		const after = readTree(now);
		if (after.refusals.length > 0 || !isDeepStrictEqual(after.root?.value, wanted)) return { problems: [impossible(file, edit.path)] };
	}
	return { text: mark ? `\ufeff${now}` : now };
}
/** null where there is nothing to do. */
function changeOf(text, root, edit) {
	let node = root;
	for (const [depth, step] of edit.path.entries()) {
		const child = childOf(node, step);
		const last = depth === edit.path.length - 1;
		if (child === null) return "remove" in edit ? null : insertion(text, node, step, nested(edit.path.slice(depth + 1), edit.value));
		if (last) return "remove" in edit ? removal(text, node, step) : replacement(text, node, step, child, edit.value);
		node = child;
	}
	return "impossible";
}
function childOf(node, step) {
	if (node.kind === "map") return node.entries.find((entry) => entry.key === String(step))?.node ?? null;
	return node.kind === "list" ? node.items[Number(step)] ?? null : null;
}
function replacement(text, parent, step, node, value) {
	if (isDeepStrictEqual(node.value, value)) return null;
	const end = contentEnd(text, node);
	const parentFlow = parent.kind !== "scalar" && parent.flow;
	if (node.kind !== "scalar" && !node.flow && isFilled(value) && Array.isArray(value) === (node.kind === "list")) return {
		start: node.start,
		end,
		text: blockText(value, columnOf(text, node.start), eolOf(text))
	};
	const written = isFilled(value) || Array.isArray(value) || isMapping(value) ? flowText(value) : scalarText(value, quoteOf(text, node), parentFlow);
	if (node.kind === "scalar" && node.style === "empty") return {
		start: node.start,
		end: node.start,
		text: ` ${written}`
	};
	const entry = parent.kind === "map" ? parent.entries.find((entry) => entry.key === String(step)) : void 0;
	if (entry !== void 0 && node.kind !== "scalar" && !node.flow) {
		const colon = text.indexOf(":", entry.keyEnd) + 1;
		if (/^\s*$/.test(text.slice(colon, node.start))) return {
			start: colon,
			end,
			text: ` ${written}`
		};
	}
	return {
		start: node.start,
		end,
		text: written
	};
}
function insertion(text, node, step, value) {
	if (node.kind === "scalar") {
		if (node.value !== null || typeof step === "number") return "impossible";
		const space = node.style === "empty" ? " " : "";
		return {
			start: node.start,
			end: node.end,
			text: `${space}${flowText({ [step]: value })}`
		};
	}
	if (node.kind === "list" && step !== node.items.length) return "impossible";
	if (node.flow) return flowInsertion(text, node, node.kind === "map" ? `${keyText(String(step))}: ${flowText(value)}` : flowText(value));
	const eol = eolOf(text);
	const column = columnOf(text, node.start);
	const mark = node.kind === "map" ? `${keyText(String(step))}:` : "-";
	const lines = !(isFilled(value) && (isMapping(value) || Array.isArray(value) && value.some((item) => isFilled(item)))) || node.kind === "list" ? `${mark} ${flowText(value)}` : `${mark}${eol}${" ".repeat(column + 2)}${blockText(value, column + 2, eol)}`;
	const last = node.kind === "map" ? node.entries.at(-1)?.node : node.items.at(-1);
	const blockScalar = last === void 0 ? null : lastBlockScalar(last);
	if (blockScalar !== null) {
		const needsBreak = !/[\r\n]$/.test(text.slice(0, blockScalar.end));
		const end = blockScalar.end >= text.length && needsBreak ? "" : eol;
		return {
			start: blockScalar.end,
			end: blockScalar.end,
			text: `${needsBreak ? eol : ""}${" ".repeat(column)}${lines}${end}`
		};
	}
	const at = lineEnd(text, contentEnd(text, node));
	return {
		start: at,
		end: at,
		text: `${eol}${" ".repeat(column)}${lines}`
	};
}
function flowInsertion(text, node, written) {
	const last = node.kind === "map" ? node.entries.at(-1)?.node : node.items.at(-1);
	if (last !== void 0) return {
		start: last.end,
		end: last.end,
		text: `, ${written}`
	};
	const [open, close] = node.kind === "map" ? ["{ ", " }"] : ["[", "]"];
	const inner = text.slice(node.start + 1, node.end - 1);
	if (/^\s*$/.test(inner)) return {
		start: node.start,
		end: node.end,
		text: `${open}${written}${close}`
	};
	return {
		start: node.start + 1,
		end: node.start + 1,
		text: written
	};
}
function removal(text, parent, step) {
	if (parent.kind === "scalar") return "impossible";
	const parts = parent.kind === "map" ? parent.entries.map((entry) => ({
		start: entry.keyStart,
		end: contentEnd(text, entry.node)
	})) : parent.items.map((item) => ({
		start: parent.flow ? item.start : dashBefore(text, parent, item),
		end: contentEnd(text, item)
	}));
	const index = parent.kind === "map" ? parent.entries.findIndex((entry) => entry.key === String(step)) : Number(step);
	const [part, next, previous] = [
		parts[index],
		parts[index + 1],
		parts[index - 1]
	];
	if (part === void 0) return "impossible";
	if (parts.length === 1) {
		if (!parent.flow) return emptied(text, parent);
		const around = text.slice(parent.start + 1, part.start) + text.slice(part.end, parent.end - 1);
		if (/^\s*$/.test(around)) return {
			start: parent.start + 1,
			end: parent.end - 1,
			text: ""
		};
		return {
			start: part.start,
			end: part.end,
			text: ""
		};
	}
	if (parent.flow) {
		if (next !== void 0) return {
			start: part.start,
			end: next.start,
			text: ""
		};
		return {
			start: previous?.end ?? part.start,
			end: part.end,
			text: ""
		};
	}
	const lineStart = part.start - columnOf(text, part.start);
	if (/\S/.test(text.slice(lineStart, part.start))) return next === void 0 ? "impossible" : {
		start: part.start,
		end: next.start,
		text: ""
	};
	const end = lineEnd(text, part.end);
	const breakLength = /^(\r\n|\r|\n)/.exec(text.slice(end))?.[0].length ?? 0;
	if (breakLength > 0) return {
		start: lineStart,
		end: end + breakLength,
		text: ""
	};
	return {
		start: lineStart - (/(\r\n|\r|\n)$/.exec(text.slice(0, lineStart))?.[0].length ?? 0),
		end,
		text: ""
	};
}
/** A block whose only part goes away: `[]` or `{}` behind its key. */
function emptied(text, node) {
	const end = contentEnd(text, node);
	const written = node.kind === "map" ? "{}" : "[]";
	const lead = /:(\s*)$/.exec(text.slice(0, node.start));
	return lead === null ? {
		start: node.start,
		end,
		text: written
	} : {
		start: node.start - (lead[1] ?? "").length,
		end,
		text: ` ${written}`
	};
}
/** Where a node's own text ends; a block scalar's node reaches over the empty lines behind it. */
function contentEnd(text, node) {
	const written = text.slice(node.start, node.end);
	return node.start + written.trimEnd().length;
}
function lastBlockScalar(node) {
	if (node.kind === "scalar") return node.style === "block" ? node : null;
	if (node.flow) return null;
	const last = node.kind === "map" ? node.entries.at(-1)?.node : node.items.at(-1);
	return last === void 0 ? null : lastBlockScalar(last);
}
function dashBefore(text, list, item) {
	const column = columnOf(text, list.start);
	let start = item.start - columnOf(text, item.start);
	while (start > list.start && text[start + column] !== "-") start -= columnOf(text, start - 1) + 1;
	return Math.max(list.start, start + column);
}
/** 0-based. */
function columnOf(text, at) {
	let start = at;
	while (start > 0 && text[start - 1] !== "\n" && text[start - 1] !== "\r") start--;
	return at - start;
}
function eolOf(text) {
	return /\r\n|\r|\n/.exec(text)?.[0] ?? "\n";
}
function quoteOf(text, node) {
	if (node.kind !== "scalar" || node.style !== "quoted") return "plain";
	return text[node.start] === "'" ? "single" : "double";
}
function isMapping(value) {
	return value !== null && typeof value === "object" && !Array.isArray(value);
}
function isFilled(value) {
	return value !== null && typeof value === "object" && Object.keys(value).length > 0;
}
function nested(path, value) {
	const [step, ...rest] = path;
	if (step === void 0) return value;
	return typeof step === "number" ? [nested(rest, value)] : { [step]: nested(rest, value) };
}
/** What the text is to mean after the edit. */
function intended(value, path, edit) {
	const [step, ...rest] = path;
	if (step === void 0) return "remove" in edit ? void 0 : edit.value;
	if (Array.isArray(value)) {
		const items = [...value];
		const index = Number(step);
		if ("remove" in edit && rest.length === 0) items.splice(index, index < items.length ? 1 : 0);
		else if (!("remove" in edit) || index < items.length) items[index] = intended(items[index], rest, edit);
		return items;
	}
	const entries = isMapping(value) ? { ...value } : {};
	const key = String(step);
	if ("remove" in edit) {
		if (!isMapping(value) || !Object.hasOwn(value, key)) return value;
		if (rest.length === 0) delete entries[key];
		else entries[key] = intended(entries[key], rest, edit);
		return entries;
	}
	entries[key] = intended(Object.hasOwn(entries, key) ? entries[key] : nested(rest, edit.value), rest, edit);
	return entries;
}
function impossible(file, path) {
	return {
		file,
		line: 1,
		column: 1,
		severity: "error",
		code: "edit.impossible",
		message: `${dotted(path)} can't be changed in the file as it is laid out`,
		hint: "write that part of the file as ordinary block YAML, or edit it by hand"
	};
}

export { editConfig };
