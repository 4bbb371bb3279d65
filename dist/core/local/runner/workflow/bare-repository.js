import { run } from "../../../process/run.js";

// src/local/runner/workflow/bare-repository.ts
/** @param path PATH to find git on */
function openBareRepository(gitDir, path) {
	const git = async (...args) => {
		const env = {
			PATH: path,
			GIT_CONFIG_GLOBAL: "/dev/null",
			GIT_CONFIG_NOSYSTEM: "1"
		};
		const done = await run("git", [
			"--git-dir",
			gitDir,
			...args
		], {
			cwd: gitDir,
			env,
			timeout: 3e4
		});
		if (done.code !== 0) throw new Error(`git ${args[0] ?? ""} failed: ${done.stderr.trim()}`);
		return done.stdout;
	};
	return {
		workflows: async (commit) => {
			return (await git("ls-tree", "-z", "--full-tree", commit, ".github/workflows/")).split("\0").flatMap((line) => {
				const [, oid, path] = /^100\d{3} blob ([0-9a-f]+)\t(.+)$/s.exec(line) ?? [];
				return oid !== void 0 && path !== void 0 && /\.ya?ml$/.test(path) ? [{
					oid,
					path
				}] : [];
			}).sort((a, b) => a.path < b.path ? -1 : 1);
		},
		text: (oid) => git("cat-file", "blob", oid),
		defaultBranch: async () => (await git("symbolic-ref", "HEAD")).trim(),
		tip: async (ref) => (await git("rev-parse", "--verify", `${ref}^{commit}`)).trim()
	};
}

export { openBareRepository };
