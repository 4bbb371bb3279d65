import { GitError } from "./git-error.js";

// src/git/remote.ts
/** Milliseconds for one conversation with a remote. */
const patience = 3e5;
async function fetchRefs(git, env, remote, refspecs) {
	await git([
		"fetch",
		"--quiet",
		"--prune",
		"--no-tags",
		"--no-write-fetch-head",
		"--no-recurse-submodules",
		"--end-of-options",
		remote.url,
		...refspecs
	], {
		env: credentials(env, remote),
		timeout: patience
	});
}
async function tipOnRemote(git, env, remote, ref) {
	const name = fullName(ref);
	const listed = await git([
		"ls-remote",
		"--quiet",
		"--end-of-options",
		remote.url,
		name
	], {
		env: credentials(env, remote),
		timeout: patience
	});
	for (const line of listed.stdout.split("\n")) {
		const [oid, listedName] = line.split("	");
		if (oid !== void 0 && listedName === name) return oid;
	}
	return null;
}
/**
* Push with lease. A failed push is told by what the remote holds afterwards, not by git's words: an answer that was lost on its way back is
* still `pushed`, a race lost on the server is `stale` like one lost before it.
*/
async function pushCommit(git, env, remote, commit, ref, expected) {
	const name = fullName(ref);
	const pushed = await git([
		"push",
		"--porcelain",
		"--no-verify",
		"--no-follow-tags",
		"--recurse-submodules=no",
		`--force-with-lease=${name}:${expected ?? ""}`,
		"--end-of-options",
		remote.url,
		`${commit}:${name}`
	], {
		env: credentials(env, remote),
		timeout: patience,
		codes: "any"
	});
	if (pushed.code === 0) return { outcome: "pushed" };
	const tip = await tipOnRemote(git, env, remote, name);
	if (tip === commit) return { outcome: "pushed" };
	if (tip !== expected) return { outcome: "stale" };
	const rejected = pushed.stdout.split("\n").find((line) => line.startsWith("!"));
	if (rejected === void 0) throw new GitError("push", pushed.stderr);
	return {
		outcome: "refused",
		message: [/\[[^\]]*\]\s*(?:\((.*)\))?/.exec(rejected)?.[0] ?? rejected, ...pushed.stderr.split("\n").filter((line) => line.startsWith("remote:") && line.trim() !== "remote:").map((line) => line.slice(7).trim())].join(" ")
	};
}
/** Deletes branches by one push, each with lease. As with a push, what the remote holds afterwards tells how it went. */
async function deleteBranches(git, env, remote, branches) {
	if (branches.size === 0) return [];
	const names = [...branches.keys()].map(fullName);
	const leases = [...branches].map(([branch, tip]) => `--force-with-lease=${fullName(branch)}:${tip}`);
	const call = {
		env: credentials(env, remote),
		timeout: patience,
		codes: "any"
	};
	if ((await git([
		"push",
		...[
			"--porcelain",
			"--no-verify",
			"--recurse-submodules=no",
			...leases,
			"--end-of-options"
		],
		remote.url,
		...names.map((name) => `:${name}`)
	], call)).code === 0) return [];
	const listed = await git([
		"ls-remote",
		"--quiet",
		"--end-of-options",
		remote.url,
		...names
	], {
		...call,
		codes: [0]
	});
	const there = new Set(listed.stdout.split("\n").map((line) => line.split("	")[1]));
	return [...branches.keys()].filter((branch) => there.has(fullName(branch)));
}
function fullName(ref) {
	return ref === "HEAD" || ref.startsWith("refs/") ? ref : `refs/heads/${ref}`;
}
/**
* The token as configuration in the environment. An `extraHeader` that a checkout left behind in the repository would be sent as a second
* Authorization header, which GitHub answers with 400; the empty value clears what came before.
*/
function credentials(env, remote) {
	if (remote.token === null) return {};
	const basic = Buffer.from(`x-access-token:${remote.token}`).toString("base64");
	const settings = [
		["credential.helper", ""],
		[`http.${remote.url}.extraHeader`, ""],
		[`http.${remote.url}.extraHeader`, `Authorization: Basic ${basic}`]
	];
	const first = Number(env["GIT_CONFIG_COUNT"] ?? "0");
	const added = { GIT_CONFIG_COUNT: String(first + settings.length) };
	for (const [index, [key, value]] of settings.entries()) {
		added[`GIT_CONFIG_KEY_${first + index}`] = key ?? "";
		added[`GIT_CONFIG_VALUE_${first + index}`] = value ?? "";
	}
	return added;
}

export { deleteBranches, fetchRefs, pushCommit, tipOnRemote };
