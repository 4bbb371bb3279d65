import { GitHubError } from "../github/client.js";
import { confirmationFolder, instancePath, reviewPath } from "../ledger/paths.js";
import { loadFleet } from "../fleet/load.js";
import { code, plain } from "../report/plain-text.js";
import { fetchMain, filledTemplate } from "../rollout/fetched.js";
import { decideCommand } from "./decide.js";
import { configPath, reviewBy, upgradeReview } from "../rollout/upgrade-branch.js";
import { recordDecision } from "./record.js";
import { statusText } from "./status.js";

// src/commands/facts.ts
/** What a command is decided on, and nothing more than that is asked for. */
async function factsFor(room, main, view, place, command) {
	const none = {
		instances: /* @__PURE__ */ new Map(),
		authors: [],
		shapes: [],
		heads: /* @__PURE__ */ new Map()
	};
	if (place.is === "elsewhere") return none;
	const { environment } = place;
	switch (command.say) {
		case "approve-plan": {
			const instances = await readInstances(view, environment, [command.id]);
			const instance = instances.get(command.id);
			return {
				...none,
				instances,
				authors: instance === void 0 ? [] : await authorsOf(room, main, view, instance, command.stack)
			};
		}
		case "approve-shape": return place.is === "tracker" ? {
			...none,
			shapes: await shapesOf(room, main, view, place.rollout)
		} : none;
		case "retry": {
			const ids = command.id !== null ? [command.id] : place.is === "tracker" ? place.rollout.members.filter(({ healthyAt, excluded }) => healthyAt === null && excluded === null).map(({ id }) => id) : [];
			const heads = place.is === "tracker" ? await headsOf(room, place.rollout, ids) : none.heads;
			return {
				...none,
				instances: await readInstances(view, environment, ids),
				heads
			};
		}
		case "approve-stage":
		case "skip":
		case "pause":
		case "resume":
		case "abort":
		case "status": return none;
	}
}
async function readInstances(view, environment, ids) {
	const files = await view.readAll(ids.map((id) => instancePath(environment, id)));
	return new Map(ids.flatMap((id) => {
		const file = files.get(instancePath(environment, id));
		return file === void 0 ? [] : [[id, file]];
	}));
}
/** Heads of the members' pull requests that are open, or were closed without being merged. */
async function headsOf({ github }, rollout, ids) {
	const open = new Map((await github.openPullRequests()).map((pull) => [pull.number, pull]));
	const heads = /* @__PURE__ */ new Map();
	for (const { id, pullRequest } of rollout.members) {
		if (pullRequest === null || !ids.includes(id)) continue;
		const pull = open.get(pullRequest) ?? (ids.length === 1 ? await github.pullRequest(pullRequest) : null);
		if (pull !== null && pull !== void 0 && pull.state !== "merged") heads.set(id, pull.head);
	}
	return heads;
}
/** Shapes that the rollout's open pull requests were planned with at their present heads. */
async function shapesOf(room, main, view, rollout) {
	const open = new Map((await room.github.openPullRequests()).map((pull) => [pull.number, pull.head]));
	const { snapshot } = await loadFleet(room.repository, main);
	const environment = snapshot?.environments.get(rollout.environment);
	if (environment === void 0) return [];
	const waiting = rollout.members.filter(({ pullRequest }) => pullRequest !== null && open.has(pullRequest));
	const paths = waiting.flatMap(({ id }) => view.list(folderOf(rollout.environment, id)));
	return [...(await view.readAll(paths)).values()].flatMap((file) => file === void 0 ? [] : [file]).flatMap((file) => {
		const instance = environment.instances.get(file.id);
		const number = waiting.find(({ id }) => id === file.id)?.pullRequest ?? null;
		const head = number === null ? void 0 : open.get(number);
		if (instance === void 0 || number === null || head === void 0) return [];
		const review = reviewBy(file, number, head);
		if (review === null) return [];
		const { shape, empty, deferred } = upgradeReview(review.record, file.stack, instance, environment.config.spec.policy.protectedTypes);
		return empty || deferred ? [] : [shape];
	});
}
/** `reviews/<env>/<2 hex>/<id>`: the folder of all reviews of an instance. */
function folderOf(environment, id) {
	return reviewPath(environment, id, "any", `sha256:${"0".repeat(64)}`).split("/").slice(0, 4).join("/");
}
/**
* Who wrote what the waiting plan comes from: authors and committers of the merged pull requests it was reviewed in, and of what brought every
* change of the instance, its environment or its architecture to main since the stack was clean (where it never was: the last one). GitHub is
* asked what that was: the words of a merge commit are whatever the person who merged made them.
*/
async function authorsOf(room, main, view, instance, stack) {
	const { attempt, applied } = instance.stacks[stack] ?? {
		attempt: null,
		applied: null
	};
	if (attempt === null) return [];
	const { environment, id } = instance;
	const { snapshot } = await loadFleet(room.repository, main, { only: [{
		environment,
		id
	}] });
	const reviewed = ((await view.read(reviewPath(environment, id, stack, attempt.digest)))?.reviews ?? []).map(({ pullRequest }) => pullRequest);
	const commits = await room.repository.mainline(attempt.commit, pathsOf(snapshot, instance), {
		since: applied?.commit ?? null,
		...applied === null ? { limit: 1 } : {}
	});
	const brought = await Promise.all(commits.map(({ oid }) => room.github.broughtBy(oid)));
	const numbers = [.../* @__PURE__ */ new Set([...reviewed, ...brought.flatMap(({ pullRequests }) => pullRequests)])].sort((a, b) => a - b);
	const people = (numbers.length === 0 ? [] : [...(await room.github.trust(numbers)).values()]).filter(({ merged }) => merged).flatMap(({ author, committers }) => [author, ...committers]);
	return [.../* @__PURE__ */ new Set([...people, ...brought.flatMap(({ people }) => people)])].filter((login) => login !== room.github.login).sort();
}
function pathsOf(snapshot, { environment, id }) {
	const architecture = snapshot?.environments.get(environment)?.instances.get(id)?.config.spec.architecture;
	const folder = architecture === void 0 ? void 0 : snapshot?.architectures.get(architecture)?.folder;
	return [
		configPath(environment, id),
		`environments/${environment}/environment.yaml`,
		...folder === void 0 ? [] : [folder]
	];
}

// src/commands/parse.ts
const forms = {
	approve: "/approve <id> <stack> <first 8 of the fingerprint>, /approve <first 8 of the shape> or /approve stage <name>",
	retry: "/retry or /retry <id>",
	skip: "/skip <id> <reason>",
	pause: "/pause",
	resume: "/resume",
	abort: "/abort",
	status: "/status"
};
/** All there is, for people who typed something else. */
const allForms = Object.values(forms);
const idPattern = /^[a-z][a-z0-9-]{2,62}$/;
const namePattern = /^[a-z][a-z0-9-]{0,30}$/;
const eightPattern = /^[0-9a-f]{8}$/;
/** Longest reason that is kept, in characters. */
const longestReason = 300;
/**
* Reads the first line of a comment, and nothing but that line. A line that begins with a slash but with no word of ours is nothing, so that other
* bots' commands stay theirs. Every part is checked against what it may look like: nothing a comment says reaches a path, a shell or Markdown.
*/
function parseCommand(body) {
	const line = (/^[^\r\n]*/.exec(body)?.[0] ?? "").replace(/[\p{Cc}\p{Cf}\s]+/gu, " ").trim();
	const [word = "", ...args] = line.split(" ");
	const name = word.toLowerCase();
	const command = (command) => ({
		outcome: "command",
		command,
		line
	});
	const wrong = (form) => ({
		outcome: "wrong",
		code: "command.form",
		message: `that is not how it is typed: ${forms[form]}`,
		line
	});
	switch (name) {
		case "/approve": {
			const [first = "", second = "", third = ""] = args;
			if (args.length === 1 && eightPattern.test(first.toLowerCase())) return command({
				say: "approve-shape",
				shape: first.toLowerCase()
			});
			if (args.length === 2 && first === "stage" && namePattern.test(second)) return command({
				say: "approve-stage",
				stage: second
			});
			if (args.length === 3 && idPattern.test(first) && namePattern.test(second) && eightPattern.test(third.toLowerCase())) return command({
				say: "approve-plan",
				id: first,
				stack: second,
				fingerprint: third.toLowerCase()
			});
			return wrong("approve");
		}
		case "/retry": {
			const [id = ""] = args;
			if (args.length === 0) return command({
				say: "retry",
				id: null
			});
			return args.length === 1 && idPattern.test(id) ? command({
				say: "retry",
				id
			}) : wrong("retry");
		}
		case "/skip": {
			const [id = "", ...reason] = args;
			if (!idPattern.test(id) || reason.length === 0) return wrong("skip");
			return command({
				say: "skip",
				id,
				reason: reason.join(" ").slice(0, longestReason)
			});
		}
		case "/pause":
		case "/resume":
		case "/abort":
		case "/status":
			if (args.length > 0) return wrong(name.slice(1));
			return command({ say: name.slice(1) });
		case "/plan": return unsupported(line, "/plan is not there: every pull request is planned by itself when its validation is green");
		case "/rollback": return unsupported(line, "/rollback is not there yet: going back is a pull request that sets the older version together with a hold");
		default: return { outcome: "none" };
	}
}
function unsupported(line, message) {
	return {
		outcome: "wrong",
		code: "command.unsupported",
		message: `${message}. There are ${allForms.join("; ")}`,
		line
	};
}

// src/commands/place.ts
/** `<!-- flotilla:needs-confirmation <env> -->`, in the body of the App's own issue. */
const confirmations = /<!-- flotilla:needs-confirmation ([a-z][a-z0-9-]{0,30}) -->/;
async function placeOf(github, ledger, issue) {
	const files = await ledger.readAll(ledger.list("rollouts"));
	for (const file of files.values()) {
		const rollout = file;
		if (rollout?.tracker === issue) return {
			is: "tracker",
			environment: rollout.environment,
			rollout
		};
	}
	const found = await github.issue(issue);
	const environment = found === null || found.author !== github.login ? void 0 : confirmations.exec(found.body)?.[1];
	return environment === void 0 ? { is: "elsewhere" } : {
		is: "confirmations",
		environment
	};
}

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

// src/commands/event.ts
/** Reads the payload of `issue_comment`; null where it is no new comment of a person. Everything in it was written by somebody else. */
function readCommentEvent(payload) {
	const { action, comment, issue } = fields(payload);
	const { id, body, user } = fields(comment);
	const { number } = fields(issue);
	if (action !== "created" || fields(user)["type"] !== "User") return null;
	if (!Number.isSafeInteger(id) || !Number.isSafeInteger(number) || typeof body !== "string") return null;
	return {
		id: Number(id),
		issue: Number(number),
		body
	};
}
function fields(value) {
	return typeof value === "object" && value !== null ? value : {};
}

export { answerComment, readCommentEvent };
