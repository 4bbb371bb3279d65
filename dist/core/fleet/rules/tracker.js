import { schemaErrors } from "../../schemas/validator.js";
import { withoutMark } from "../decode.js";
import { placer, readDocument } from "../document.js";
import { slotsOf } from "../fields.js";
import { nearest } from "../nearest.js";
import { schemaProblems } from "../schema-problems.js";

// src/fleet/rules/tracker.ts
/** What is wrong with templates/tracker.md: front matter between two lines of `---`, then Markdown with known slots only. */
function trackerProblems(file, decoded, slots) {
	if ("refused" in decoded) return readDocument(file, decoded).problems;
	const { text } = decoded;
	const parts = /^---[ \t]*(\r?\n)([\s\S]*?)(?<=\n)---[ \t]*(?:\r?\n|$)/.exec(text);
	if (parts === null) return [{
		file,
		line: 1,
		column: 1,
		severity: "error",
		code: "template.front-matter",
		message: "the template has no front matter",
		hint: "begin with a line of ---, then title and labels, then another line of ---"
	}];
	const front = readDocument(file, withoutMark(`${parts[1] ?? "\n"}${parts[2] ?? ""}`));
	const problems = [...front.problems];
	if (front.problems.length === 0) problems.push(...schemaProblems(front, schemaErrors("TrackerTemplate", front.value)));
	if (slots === null) return problems;
	const title = front.value !== null && typeof front.value === "object" && "title" in front.value ? front.value.title : "";
	for (const slot of slotsOf(typeof title === "string" ? title : "")) if (!slots.title.includes(slot)) problems.push(front.problem(["title"], "value", unknown(slot, slots.title)));
	const place = placer(text);
	for (const match of text.slice(parts[0].length).matchAll(/\{\{[^{}]*\}\}/g)) {
		const [slot = ""] = slotsOf(match[0]);
		const start = parts[0].length + match.index;
		if (!slots.body.includes(slot)) problems.push({
			file,
			...place(start, start + match[0].length),
			...unknown(slot, slots.body)
		});
	}
	return problems;
}
function unknown(slot, known) {
	const near = nearest(slot, known);
	return {
		severity: "error",
		code: "template.slot",
		message: `{{${slot}}} can't be filled; known: ${known.join(", ")}`,
		hint: near === null ? null : `did you mean {{${near}}}?`
	};
}

export { trackerProblems };
