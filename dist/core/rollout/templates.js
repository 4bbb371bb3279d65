import { inOrder } from "../fleet/problem.js";
import { fillTemplate } from "./template.js";
import { parseTrackerTemplate } from "./tracker-template.js";

// src/rollout/templates.ts
const trackerFile = "templates/tracker.md";
/** A template as main has it: people change the wording without code. Throws where it is not there. */
async function templateText(repository, main, file) {
	const oid = await repository.resolve(`${main}:${file}`);
	if (oid === null) throw new Error(`${file} is not on main: put it there, flotilla's own is a good start`);
	return Buffer.from((await repository.blobs([oid])).get(oid) ?? []).toString("utf8");
}
/** templates/tracker.md of main. Throws with every problem in it. */
async function trackerTemplate(repository, main) {
	const parsed = parseTrackerTemplate(trackerFile, await templateText(repository, main, trackerFile));
	if ("template" in parsed) return parsed.template;
	throw new Error(inOrder(parsed.problems).map(({ file, line, message, hint }) => `${file}:${line} ${message}${hint === null ? "" : `; ${hint}`}`).join("\n"));
}
/** A template of main with its slots filled. Throws where it has a slot that is not among them. */
async function filledTemplate(repository, main, file, slots) {
	const filled = fillTemplate(file, await templateText(repository, main, file), slots);
	if ("text" in filled) return filled.text;
	throw new Error(filled.problems.map(({ file, line, message, hint }) => `${file}:${line} ${message}; ${hint ?? ""}`).join("\n"));
}

export { filledTemplate, trackerTemplate };
