import { exportVariable, getInput, info, setFailed, setOutput, setSecret, summary, warning } from "../../vendor/actions-core.js";
import { logText } from "../report/log-text.js";
import { readFile } from "node:fs/promises";

// actions/entry.ts
/** The user has to mend something: the message says what and how. Fails the step without a stack trace. */
var ActionFailure = class extends Error {
	constructor(message) {
		super(message);
		this.name = "ActionFailure";
	}
};
/** The one catch of an action: a failure is told in one line, a bug with its stack and causes. */
async function runAction(main) {
	try {
		await main(await contextOfJob());
	} catch (error) {
		if (error instanceof ActionFailure) setFailed(error.message);
		else {
			setFailed(`internal error: ${error instanceof Error ? error.message : String(error)}`);
			for (let cause = error; cause instanceof Error; cause = cause.cause) info(logText(cause.stack ?? cause.message));
		}
	}
}
async function contextOfJob() {
	const env = Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => value === void 0 ? [] : [[name, value]]));
	const [owner = "", repository = ""] = wanted(env, "GITHUB_REPOSITORY").split("/");
	return {
		input: (name) => getInput(name),
		requiredInput: (name) => getInput(name, { required: true }),
		output: (name, value) => setOutput(name, value),
		info: (line) => info(logText(line)),
		command: info,
		warning,
		mask: setSecret,
		exportVariable,
		summary: async (markdown) => void await summary.addRaw(markdown, true).write(),
		event: JSON.parse(await readFile(wanted(env, "GITHUB_EVENT_PATH"), "utf8")),
		eventName: wanted(env, "GITHUB_EVENT_NAME"),
		owner,
		repository,
		repositoryId: wanted(env, "GITHUB_REPOSITORY_ID"),
		sha: wanted(env, "GITHUB_SHA"),
		ref: wanted(env, "GITHUB_REF"),
		runId: wanted(env, "GITHUB_RUN_ID"),
		apiUrl: wanted(env, "GITHUB_API_URL"),
		serverUrl: wanted(env, "GITHUB_SERVER_URL"),
		workspace: wanted(env, "GITHUB_WORKSPACE"),
		env
	};
}
function wanted(env, name) {
	const value = env[name];
	if (value === void 0 || value === "") throw new ActionFailure(`${name} is not set: this runs as a step of a GitHub Actions job only`);
	return value;
}

export { ActionFailure, runAction };
