import { attemptStates } from "./look.js";
import { must, present } from "./must.js";
import { record, text } from "./rest.js";

// src/local/day/acts.ts
/** A pull request from branch to merge: proposed, checked, planned, approved by somebody else, merged. Answers its number. */
async function throughReview(stage, change) {
	const pull = await proposed(stage, change);
	await approvedAndMerged(stage, pull, change.reviewer, change.by);
	await stage.world.settle();
	return pull;
}
/** Opened, validated and planned. */
async function proposed(stage, change) {
	const pull = await stage.world.as(change.by).proposes(change);
	await stage.world.settle();
	const green = await conclusion(stage, await headOf(stage, pull), "validate");
	must(green === "success", `validate is green on #${pull}`, green);
	return pull;
}
async function approvedAndMerged(stage, pull, reviewer, merger) {
	await stage.world.as(reviewer).approves(pull);
	const merged = await stage.world.as(merger).merges(pull);
	must(merged.status === 200, `#${pull} can be merged`, merged);
}
async function headOf(stage, pull) {
	return text(record((await stage.look.pull(pull))["head"]), "sha");
}
/** The conclusion of the newest check of that name; null where there is none or it runs. */
async function conclusion(stage, head, name) {
	const value = (await stage.look.checks(head)).filter((check) => check["name"] === name).sort((a, b) => Number(b["id"]) - Number(a["id"]))[0]?.["conclusion"];
	return typeof value === "string" ? value : null;
}
/** Health and stacks of an instance as the ledger tells them. */
async function told(stage, id) {
	const file = present(await stage.look.instance(id), `the ledger knows ${id}`);
	const health = file["health"] === null ? null : record(file["health"]);
	return {
		health: health === null ? "unknown" : text(health, "state"),
		version: health === null || health["version"] === null ? "" : text(health, "version"),
		stacks: attemptStates(file)
	};
}
async function mustBeHealthy(stage, id, version) {
	const seen = await told(stage, id);
	must(seen.health === "healthy" && Object.values(seen.stacks).every((state) => state === "clean"), `${id} is healthy with every stack clean`, seen);
	if (version !== void 0) must(seen.version === version, `${id} runs ${version}`, seen);
}
/** The one open issue that asks for confirmations, or null. */
async function confirmationIssue(stage) {
	return (await stage.look.issues("open")).find((issue) => text(issue, "title").startsWith("Needs confirmation:")) ?? null;
}
/** The lines `/approve ...` that a text offers to type. */
function offeredCommands(body) {
	return [...body.matchAll(/\/approve [^\s`]+(?: [^\s`]+ [0-9a-f]{8})?/g)].map((match) => match[0]);
}

export { approvedAndMerged, conclusion, confirmationIssue, headOf, mustBeHealthy, offeredCommands, proposed, throughReview, told };
