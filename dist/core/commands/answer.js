import { loadFleet } from "../fleet/load.js";
import { GitHubError } from "../github/error.js";
import { confirmationFolder, instancePath } from "../ledger/paths.js";
import { code, plain } from "../report/plain-text.js";
import { filledTemplate } from "../rollout/templates.js";
import { fetchMain } from "../rollout/fetched.js";
import { decideCommand } from "./decide.js";
import { factsFor } from "./facts.js";
import { parseCommand } from "./parse.js";
import { placeOf } from "./place.js";
import { recordDecision } from "./record.js";
import { statusText } from "./status.js";

// src/commands/answer.ts
/**
* Answers one comment, once: eyes, then rocket, or confused and one reply. A comment that has been acted on is not acted on again, only
* acknowledged, so a run that broke anywhere is mended by doing it again. The comment is read from GitHub anew: one that was edited or deleted since
* the event says nothing.
*/
async function answerComment(room, event) {
	const { github } = room;
	const parsed = parseCommand(event.body);
	if (parsed.outcome === "none") return {
		outcome: "ignored",
		why: "its first line is no command"
	};
	const comment = await github.comment(event.id);
	if (comment === null) return {
		outcome: "ignored",
		why: "it was deleted"
	};
	if (!comment.person) return {
		outcome: "ignored",
		why: "bots give no commands"
	};
	const view = await room.ledger.open();
	const place = await placeOf(github, view, event.issue);
	await github.react(event.id, "eyes");
	const refuse = async (code, message) => {
		await reply(room, event, comment, parsed.line, `${message}.`).catch((error) => {
			if (place.is !== "elsewhere" || !(error instanceof GitHubError) || error.status !== 403) throw error;
			room.log(error.message);
		});
		await github.react(event.id, "confused");
		return {
			outcome: "refused",
			code,
			message
		};
	};
	if (comment.body !== event.body || comment.issue !== event.issue) return await refuse("comment.edited", "the comment was edited before it was read; write a new one");
	if (parsed.outcome === "wrong") return await refuse(parsed.code, parsed.message);
	const { command, line } = parsed;
	const known = await doneBefore(view, place, command, event.id);
	const decision = known ?? await decide(room, view, place, command, comment);
	switch (decision.outcome) {
		case "refused": return await refuse(decision.code, decision.message);
		case "status":
			if (place.is === "tracker") await reply(room, event, comment, line, statusText(place.rollout));
			await github.react(event.id, "rocket");
			return {
				outcome: "done",
				summary: "status"
			};
		case "do":
			if (known === null) await recordDecision(room, place, decision, {
				by: comment.author,
				comment: event.id,
				at: comment.createdAt,
				line
			});
			for (const workflow of decision.wake) await github.startWorkflow(workflow);
			await github.react(event.id, "rocket");
			room.log(`${comment.author} ${decision.summary}`);
			return {
				outcome: "done",
				summary: decision.summary
			};
	}
}
/** The time is the comment's: a word says nothing about what came after it, whenever its run is started (again). */
async function decide(room, view, place, command, { id: comment, author: by, createdAt: at }) {
	const role = place.is === "elsewhere" ? "none" : await room.github.role(by);
	const main = await fetchMain(room);
	const { snapshot } = await loadFleet(room.repository, main, { only: [] });
	const policy = place.is === "elsewhere" ? void 0 : snapshot?.environments.get(place.environment)?.config.spec.policy;
	const facts = await factsFor(room, main, view, place, command);
	const needed = policy?.confirmers.permission ?? "admin";
	return decideCommand({
		command,
		place,
		by,
		role,
		needed,
		at,
		comment,
		facts
	});
}
/** What a run before this one did for the comment and may not have acknowledged. */
async function doneBefore(view, place, command, comment) {
	const again = {
		outcome: "do",
		marks: [],
		retry: [],
		confirm: null,
		summary: "said that before",
		wake: ["apply.yml", "rollout.yml"]
	};
	if (place.is === "elsewhere") return null;
	if (place.is === "tracker" && (place.rollout.commands ?? []).some((each) => each.comment === comment)) return again;
	if (command.say === "approve-plan") return [...(await view.readAll(view.list(confirmationFolder(place.environment, command.id, command.stack)))).values()].some((file) => file?.comment === comment) ? {
		...again,
		wake: ["apply.yml"]
	} : null;
	if (command.say === "retry" && command.id !== null) return (await view.read(instancePath(place.environment, command.id)))?.retry?.comment === comment ? {
		...again,
		wake: ["apply.yml"]
	} : null;
	return null;
}
/** One reply per comment, found again by its marker. */
async function reply(room, event, to, line, text) {
	const marker = `<!-- flotilla:reply ${event.id} -->`;
	const slots = {
		login: plain(to.author),
		text: text.split("\n").map((each) => plain(each, 600)).join("\n"),
		command: code(line)
	};
	const body = await filledTemplate(room.repository, await fetchMain(room), "templates/command-reply.md", slots);
	await room.github.stickyComment(event.issue, marker, `${marker}\n${body}`, to.createdAt);
}

export { answerComment };
