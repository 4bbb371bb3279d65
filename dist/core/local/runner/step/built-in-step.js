import { builtIns } from "../built-in/built-in.js";
import { texts } from "../workflow/expression.js";
import { runInJob } from "../job/job-process.js";
import { stepContexts } from "./step-contexts.js";
import { stepEnvironment } from "./step-environment.js";

// src/local/runner/step/built-in-step.ts
/** Runs the runner's own version of a third-party action inside a job. */
async function runBuiltInStep(state, work, current) {
	const inputs = texts(work.with, stepContexts(state, current.env));
	const done = await builtIns[work.action](inputs, hostOf(state, current));
	const { post } = done;
	if (post !== null) state.posts.push({
		name: `Post ${current.name}`,
		condition: "always()",
		run: async () => {
			await post();
			return "success";
		}
	});
	return {
		outcome: "success",
		outputs: done.outputs
	};
}
function hostOf(state, current) {
	const { run, artifacts } = state.start;
	return {
		forge: state.machine.options.forge,
		runId: run.id,
		workspace: state.folders.workspace,
		token: state.token,
		ref: run.event.ref,
		sha: run.event.sha,
		artifacts,
		env: stepEnvironment(state, /* @__PURE__ */ new Map(), {}),
		write: (text) => state.log.write(text),
		warn: (text) => state.log.issue("warning", text),
		mask: (word) => state.masks.add(word),
		isAlive: () => !state.killed,
		exec: async (command, args, env) => {
			const lines = [];
			return {
				code: (await runInJob(state, state.current ?? current, command, args, {
					cwd: state.folders.workspace,
					env,
					onLine: (line) => void lines.push(line)
				})).code,
				output: lines.join("\n")
			};
		}
	};
}

export { runBuiltInStep };
