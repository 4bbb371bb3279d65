import { plainValue } from "./yaml-tree.js";

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

export { blockText, flowText, keyText, scalarText };
