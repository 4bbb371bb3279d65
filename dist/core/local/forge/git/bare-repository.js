import { bytesOf, run } from "../../../process/run.js";
import { mkdir } from "node:fs/promises";

// src/local/forge/git/bare-repository.ts
/** Milliseconds; every question asked here is answered in some ten of them. */
const timeout = 6e4;
/**
* Opens the bare repository in `dir`, and makes it first where there is none. `path` is the PATH on which git is found.
* The settings are GitHub's where they show: any object may be fetched by its id, partial clones work, nobody moves refs by pushing to HEAD.
*/
async function openBareRepository(dir, path, defaultBranch) {
	const env = {
		PATH: path,
		HOME: dir,
		LC_ALL: "C",
		TZ: "UTC",
		GIT_CONFIG_NOSYSTEM: "1",
		GIT_CONFIG_GLOBAL: "/dev/null",
		GIT_TERMINAL_PROMPT: "0"
	};
	await mkdir(dir, { recursive: true });
	const git = (args, options = {}) => run("git", args, {
		cwd: dir,
		env: {
			...env,
			GIT_DIR: dir,
			...options.env
		},
		timeout,
		...options.input === void 0 ? {} : { input: options.input }
	});
	const read = async (args, options) => {
		const ran = await git(args, options);
		if (ran.code !== 0) throw new Error(`git ${args.join(" ")} failed: ${ran.stderr.trim()}`);
		return ran.stdout;
	};
	const blob = async (name) => {
		const args = [
			"cat-file",
			"blob",
			name
		];
		const ran = await run("git", args, {
			cwd: dir,
			env: {
				...env,
				GIT_DIR: dir
			},
			timeout,
			encoding: "latin1"
		});
		if (ran.code !== 0) throw new Error(`git ${args.join(" ")} failed: ${ran.stderr.trim()}`);
		return bytesOf(ran);
	};
	await read([
		"init",
		"--quiet",
		"--bare",
		`--initial-branch=${defaultBranch}`
	]);
	for (const [key, value] of settings) await read([
		"config",
		key,
		value
	]);
	return {
		dir,
		env,
		git,
		read,
		blob
	};
}
const settings = [
	["uploadpack.allowAnySHA1InWant", "true"],
	["uploadpack.allowFilter", "true"],
	["receive.autogc", "false"],
	["gc.auto", "0"],
	["core.logAllRefUpdates", "false"],
	["core.quotePath", "false"]
];

export { openBareRepository };
