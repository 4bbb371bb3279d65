import { inOrder } from "../fleet/problem.js";
import { fillTemplate, parseTrackerTemplate } from "./tracker-template.js";

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

// src/rollout/fetched.ts
const heads = "refs/flotilla/heads";
/** main's tip on the remote, fetched. */
async function fetchMain({ repository, remote }) {
	await repository.fetch(remote, [`+refs/heads/*:${heads}/*`]);
	const main = await repository.resolve(`${heads}/main`);
	if (main === null) throw new Error("the repository has no branch main");
	return main;
}
/** Branches as the last fetch saw them, below any of the prefixes (each ends in a slash), whose tip is on main. */
async function fetchedMerged({ repository }, prefixes, main) {
	return (await repository.mergedRefs(prefixes.map((prefix) => `${heads}/${prefix}`), main)).map(({ ref, tip, committer }) => ({
		branch: ref.slice(20),
		tip,
		committer
	}));
}
/** The tip of a branch as the last fetch saw it. */
function fetchedTip({ repository }, branch) {
	return repository.resolve(`${heads}/${branch}`);
}

export { fetchMain, fetchedMerged, fetchedTip, filledTemplate, trackerTemplate };
