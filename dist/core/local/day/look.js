import { run } from "../../process/run.js";
import { StoryBroken } from "./must.js";
import { count, items, record, text } from "./rest.js";
import { createHash } from "node:crypto";

// src/local/day/look.ts
function lookAt(world, path) {
	const { owner, name, gitDir } = world.forge.repository;
	const repo = `/repos/${owner}/${name}`;
	const api = world.as("octocat").rest;
	const git = async (...args) => {
		const ended = await run("git", [
			"--git-dir",
			gitDir,
			...args
		], {
			cwd: gitDir,
			env: { PATH: path },
			timeout: 6e4
		});
		return ended.code === 0 ? ended.stdout : null;
	};
	const file = async (ref, at) => await git("show", `${ref}:${at}`);
	const ledger = async (at) => {
		const found = await file("refs/heads/flotilla/ledger", at);
		return found === null ? null : record(JSON.parse(found));
	};
	const pathOf = (id) => `instances/local/${createHash("sha256").update(id).digest("hex").slice(0, 2)}/${id}.json`;
	return {
		ledger,
		file,
		instance: async (id) => await ledger(pathOf(id)),
		history: async (id) => {
			const commits = await git("log", "--reverse", "--format=%H", "refs/heads/flotilla/ledger", "--", pathOf(id));
			const versions = [];
			for (const commit of (commits ?? "").split("\n").filter((line) => line !== "")) versions.push({ stacks: attemptStates(record(JSON.parse(await file(commit, pathOf(id)) ?? "{}"))) });
			return versions;
		},
		instanceIds: async () => {
			return (await git("ls-tree", "--name-only", "refs/heads/main:environments/local/deployments") ?? "").split("\n").filter((line) => line !== "").sort();
		},
		tip: async (ref) => (await git("rev-parse", "--verify", "--quiet", ref))?.trim() ?? null,
		isAncestor: async (ancestor, descendant) => await git("merge-base", "--is-ancestor", ancestor, descendant) !== null,
		branches: async () => (await git("for-each-ref", "--format=%(refname:short)", "refs/heads") ?? "").split("\n").filter((line) => line !== ""),
		pull: async (number) => await api.get(`${repo}/pulls/${number}`),
		pulls: async (state) => await api.list(`${repo}/pulls?state=${state}`),
		issue: async (number) => await api.get(`${repo}/issues/${number}`),
		issues: async (state) => (await api.list(`${repo}/issues?state=${state}`)).filter((issue) => issue["pull_request"] === void 0),
		comments: async (issue) => await api.list(`${repo}/issues/${issue}/comments`),
		reactions: async (comment) => (await api.list(`${repo}/issues/comments/${comment}/reactions`)).map((one) => text(one, "content")).sort(),
		checks: async (sha) => await api.list(`${repo}/commits/${sha}/check-runs`, "check_runs"),
		annotations: async (check) => await api.list(`${repo}/check-runs/${check}/annotations`),
		runs: async (workflow) => (await api.list(`${repo}/actions/runs`, "workflow_runs")).filter((one) => one["name"] === workflow),
		everything: async () => await everythingWritten(world, git, repo)
	};
}
/** Stack -> state of its newest attempt, `none` where it had none. */
function attemptStates(ledgerFile) {
	return Object.fromEntries(Object.entries(record(ledgerFile["stacks"] ?? {})).map(([name, stack]) => {
		const attempt = record(stack)["attempt"];
		return [name, attempt === null ? "none" : text(record(attempt), "state")];
	}));
}
async function everythingWritten(world, git, repo) {
	const api = world.as("octocat").rest;
	const seen = [];
	for (const issue of await api.list(`${repo}/issues?state=all`)) {
		const number = count(issue, "number");
		seen.push({
			place: `issue or pull request #${number}`,
			text: JSON.stringify(issue)
		});
		seen.push({
			place: `comments of #${number}`,
			text: JSON.stringify(await api.list(`${repo}/issues/${number}/comments`))
		});
	}
	for (const summary of world.runner.runs()) {
		for (const job of summary.jobs) {
			seen.push({
				place: `log of ${summary.workflow}/${job.key} (run ${summary.id})`,
				text: job.log
			});
			seen.push({
				place: `summary, outputs, annotations of ${summary.workflow}/${job.key} (run ${summary.id})`,
				text: JSON.stringify([
					job.summary,
					job.outputs,
					job.annotations
				])
			});
		}
		for (const artifact of items(await api.get(`${repo}/actions/runs/${summary.id}/artifacts`), "artifacts")) {
			const files = world.forge.runs.artifact(summary.id, text(artifact, "name"));
			for (const [file, bytes] of files ?? []) seen.push({
				place: `artifact ${text(artifact, "name")}/${file} of run ${summary.id}`,
				text: Buffer.from(bytes).toString("utf8")
			});
		}
	}
	const checked = /* @__PURE__ */ new Set();
	for (const pull of await api.list(`${repo}/pulls?state=all`)) checked.add(text(record(pull["head"]), "sha"));
	for (const sha of checked) seen.push({
		place: `checks of ${sha}`,
		text: JSON.stringify(await api.list(`${repo}/commits/${sha}/check-runs`, "check_runs"))
	});
	const objects = await git("cat-file", "--batch-all-objects", "--unordered", "--batch");
	if (objects === null) throw new StoryBroken("git could not print the repository's objects");
	seen.push({
		place: "the repository's git objects",
		text: objects
	});
	return seen;
}

export { attemptStates, lookAt };
