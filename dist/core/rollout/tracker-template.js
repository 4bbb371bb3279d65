import "../../rolldown-runtime.js";
import { YAMLException, load } from "../../vendor/js-yaml.js";

// src/rollout/template.ts
/**
* The template with every slot filled, in one pass: what is filled in is never read as a slot again. A slot that is not in `slots` is a problem
* with its line. `firstLine` is the line of the file that the text begins on.
*/
function fillTemplate(file, template, slots, firstLine = 1) {
	const problems = unknownSlots(file, template, Object.keys(slots), firstLine);
	if (problems.length > 0) return { problems };
	return { text: `${template.replace(slotPattern, (_, name) => slots[name] ?? "").replace(/\r\n/g, "\n").replace(/\n{3,}/g, "\n\n").trim()}\n` };
}
const slotPattern = /\{\{\s*([^{}]*?)\s*\}\}/g;
function unknownSlots(file, template, known, firstLine = 1) {
	const problems = [];
	for (const [index, line] of template.split(/\r?\n/).entries()) for (const found of line.matchAll(slotPattern)) {
		const name = found[1] ?? "";
		if (known.includes(name)) continue;
		problems.push({
			file,
			line: firstLine + index,
			column: found.index + 1,
			severity: "error",
			code: "template.slot.unknown",
			message: `unknown slot ${JSON.stringify(name)}`,
			hint: `this template knows ${known.join(", ")}`
		});
	}
	return problems;
}

// src/rollout/tracker-template.ts
/** What the body of templates/tracker.md may hold as `{{name}}`. */
const trackerSlots = [
	"environment",
	"excluded",
	"failures",
	"instances",
	"manualSteps",
	"progress",
	"release",
	"shapes",
	"stages",
	"state",
	"target",
	"waiting"
];
/** What its title may hold. */
const trackerTitleSlots = ["environment", "target"];
/** Reads templates/tracker.md: front matter (title, labels, assignees) between `---` lines, then the body. All problems at once. */
function parseTrackerTemplate(file, text) {
	const parts = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(text);
	if (parts === null) return { problems: [problem(file, 1, "template.front-matter", "no front matter; it begins and ends with a line of ---")] };
	const body = text.slice(parts[0].length);
	const bodyLine = parts[0].split("\n").length;
	const front = readFront(file, parts[1] ?? "");
	const problems = [
		...front.problems,
		...front.value === null ? [] : unknownSlots(file, front.value.title, trackerTitleSlots, lineOf(text, front.value.title)),
		...unknownSlots(file, body, trackerSlots, bodyLine)
	];
	if (front.value === null || problems.length > 0) return { problems };
	return { template: {
		file,
		front: front.value,
		body,
		bodyLine
	} };
}
/** Title and body with every slot filled. Throws where the template has unknown slots: a parsed one has none. */
function fillTracker({ file, front, body, bodyLine }, slots) {
	const title = fillTemplate(file, front.title, {
		environment: slots.environment,
		target: slots.target
	});
	const filled = fillTemplate(file, body, slots, bodyLine);
	if ("problems" in title || "problems" in filled) throw new Error(`${file} was filled without having been parsed`);
	return {
		title: title.text.replaceAll("\n", " ").trim(),
		body: filled.text
	};
}
function readFront(file, text) {
	let read;
	try {
		read = load(text);
	} catch (error) {
		if (!(error instanceof YAMLException)) throw error;
		return {
			value: null,
			problems: [problem(file, (error.mark?.line ?? 0) + 2, "yaml.syntax", error.reason)]
		};
	}
	const { title, labels, assignees = [], ...others } = typeof read === "object" && read !== null ? { ...read } : {};
	const problems = Object.keys(others).map((key) => problem(file, 2, "key.unknown", `unknown key ${JSON.stringify(key)}; title, labels and assignees are known`));
	if (typeof title !== "string" || title === "" || title.length > 256) problems.push(problem(file, 2, "value.type", "title is a text of at most 256 characters"));
	if (!isTexts(labels) || labels.length === 0) problems.push(problem(file, 2, "value.type", "labels is a list of at least one label: the first one starts the rollout"));
	if (!isTexts(assignees)) problems.push(problem(file, 2, "value.type", "assignees is a list of logins"));
	if (problems.length > 0 || typeof title !== "string" || !isTexts(labels) || !isTexts(assignees)) return {
		value: null,
		problems
	};
	return {
		value: {
			title,
			labels,
			assignees
		},
		problems: []
	};
}
function isTexts(value) {
	return Array.isArray(value) && value.every((item) => typeof item === "string" && item !== "");
}
function lineOf(text, part) {
	return text.slice(0, Math.max(0, text.indexOf(part))).split("\n").length;
}
function problem(file, line, code, message) {
	return {
		file,
		line,
		column: 1,
		severity: "error",
		code,
		message,
		hint: null
	};
}

export { fillTemplate, fillTracker, parseTrackerTemplate, trackerSlots, trackerTitleSlots };
