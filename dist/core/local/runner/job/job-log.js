import { createLineReader } from "../step/workflow-commands.js";
import { isAbsolute, normalize, relative } from "node:path";

// src/local/runner/job/job-log.ts
/** GitHub keeps this many annotations per level and step; what is beyond stays in the log. */
const annotationsPerStep = 10;
function createJobLog(masks, workspace) {
	const lines = [];
	const annotations = [];
	const summaries = [];
	let counts = /* @__PURE__ */ new Map();
	const write = (text) => {
		for (const line of masks.hide(text).split("\n")) lines.push(line);
	};
	const issue = (level, message, properties = {}) => {
		write(`##[${level}]${message}`);
		const count = (counts.get(level) ?? 0) + 1;
		counts.set(level, count);
		if (count <= annotationsPerStep) annotations.push(annotationOf(level, message, properties, masks, workspace));
	};
	return {
		write,
		issue,
		step: (onUnknown) => {
			counts = /* @__PURE__ */ new Map();
			const read = createLineReader();
			return (line) => {
				const output = read(line);
				switch (output.kind) {
					case "text": return write(output.text);
					case "issue": return issue(output.level, output.message, output.properties);
					case "mask": return masks.add(output.value);
					case "group": return write(`##[group]${output.title}`);
					case "end-group": return write("##[endgroup]");
					case "debug": return write(`##[debug]${output.message}`);
					case "stopped":
					case "ignored": return;
					case "unknown": return onUnknown(output.command);
				}
			};
		},
		summary: (text) => void summaries.push(masks.hide(text)),
		end: () => ({
			log: lines.map((line) => `${line}\n`).join(""),
			annotations,
			summary: summaries.join("\n")
		})
	};
}
/** Without a file GitHub shows an annotation at `.github`; columns are kept only inside one line. */
function annotationOf(level, message, properties, masks, workspace) {
	const startLine = properties.line ?? properties.endLine ?? 1;
	const endLine = Math.max(startLine, properties.endLine ?? startLine);
	const startColumn = startLine === endLine ? properties.col ?? null : null;
	return {
		path: properties.file === void 0 || properties.file === null || properties.file === "" ? ".github" : masks.hide(pathOf(properties.file, workspace)),
		startLine,
		endLine,
		startColumn,
		endColumn: startLine === endLine ? properties.endColumn ?? startColumn : null,
		level: level === "error" ? "failure" : level,
		title: properties.title === void 0 || properties.title === null ? null : masks.hide(properties.title),
		message: masks.hide(message)
	};
}
function pathOf(file, workspace) {
	return (isAbsolute(file) ? relative(workspace, file) : normalize(file)).replaceAll("\\", "/");
}

export { createJobLog };
