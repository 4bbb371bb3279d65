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

export { parseCommand };
