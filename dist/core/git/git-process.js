import { openBatch } from "./batch.js";
import { GitError } from "./git-error.js";

// src/git/git-process.ts
/** Variables that would point git at another repository, index or object store than the one asked for (hooks set them). */
const foreign = /* @__PURE__ */ new Set([
	"GIT_DIR",
	"GIT_WORK_TREE",
	"GIT_INDEX_FILE",
	"GIT_OBJECT_DIRECTORY",
	"GIT_ALTERNATE_OBJECT_DIRECTORIES",
	"GIT_COMMON_DIR",
	"GIT_NAMESPACE",
	"GIT_PREFIX"
]);
function gitProcess(gitDir, run, start, env) {
	const base = gitEnvironment(env);
	const options = [
		`--git-dir=${gitDir}`,
		"--literal-pathspecs",
		...[
			"core.quotePath=false",
			"core.filesRefLockTimeout=5000",
			"maintenance.auto=false"
		].flatMap((setting) => ["-c", setting])
	];
	const call = async (args, given = {}) => {
		const ran = await run("git", [...options, ...args], {
			cwd: given.cwd ?? gitDir,
			env: {
				...base,
				...given.env
			},
			timeout: given.timeout ?? 6e4,
			...given.input === void 0 ? {} : { input: given.input }
		});
		if (given.codes !== "any" && !(given.codes ?? [0]).includes(ran.code)) throw new GitError(args[0] ?? "", ran.stderr);
		return ran;
	};
	return Object.assign(call, { batch: (mode) => openBatch({
		mode,
		most: mostBytes,
		start: (args, events) => start("git", [...options, ...args], {
			cwd: gitDir,
			env: base
		}, events)
	}) });
}
/** What one question for contents may bring: a job's machine has a few gigabytes. */
const mostBytes = 5e8;
/** What a job holds for its own steps: inputs with tokens, the fleet's key, the right to identity tokens, a session of the cloud. */
const ofTheJob = /^(?:INPUT|STATE|ACTIONS|FLOTILLA|TF)_/;
/** The environment git runs in: the given one without what would lead it elsewhere, and without what is no business of git's and its helpers. */
function gitEnvironment(env) {
	return {
		...Object.fromEntries(Object.entries(env).filter(([name]) => !foreign.has(name) && !ofTheJob.test(name))),
		LC_ALL: "C",
		GIT_TERMINAL_PROMPT: "0",
		GIT_OPTIONAL_LOCKS: "0",
		GIT_NO_REPLACE_OBJECTS: "1"
	};
}

export { gitEnvironment, gitProcess };
