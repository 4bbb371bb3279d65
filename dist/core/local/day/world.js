import "../../../rolldown-runtime.js";
import { run } from "../../process/run.js";
import { startCloud } from "../cloud/cloud.js";
import { personAtWork, startForge, startRunner } from "./person.js";
import { StoryBroken } from "./must.js";
import { cp, mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

// src/local/day/world.ts
/** What of the checkout belongs into a fleet's repository; the sample instances are brought by the day's first pull request. */
const parts = [
	".github/workflows",
	"actions",
	"architectures",
	"dist",
	"environments",
	"releases",
	"schemas",
	"templates",
	"flotilla.yaml"
];
const people = [
	{
		login: "octocat",
		permission: "maintain"
	},
	{
		login: "monalisa",
		permission: "write"
	},
	{
		login: "defunkt",
		permission: "write"
	},
	{
		login: "hubot",
		permission: "triage"
	},
	{
		login: "spectator",
		permission: "read"
	}
];
/** Milliseconds after which a world that does not come to rest is taken for broken; a busy machine needs minutes for a release. */
const settleWithin = 42e4;
async function openWorld(options) {
	const { dir, clock } = options;
	const stateDir = join(dir, "state");
	await mkdir(stateDir, {
		recursive: true,
		mode: 448
	});
	const forge = await startForge({
		dir: join(dir, "forge"),
		owner: "example",
		name: "fleet",
		people,
		environments: [
			"flotilla-plan",
			"flotilla-apply",
			"flotilla-app"
		].map((name) => ({
			name,
			branches: ["main"],
			secrets: {}
		})),
		rules: [
			{
				pattern: "main",
				requiredChecks: ["validate"]
			},
			{
				pattern: "main",
				requiredApprovals: 1,
				bypass: ["flotilla[bot]"]
			},
			...[
				"flotilla/**",
				"rollout/**",
				"release/**"
			].map((pattern) => ({
				pattern,
				onlyActors: ["flotilla[bot]"]
			}))
		],
		variables: {},
		now: clock
	});
	const { owner, name, id, gitDir } = forge.repository;
	const cloud = await startCloud({
		dir: join(stateDir, "cloud"),
		now: () => new Date(clock()),
		trust: {
			issuer: `${forge.url}/_oidc`,
			repository: `${owner}/${name}`,
			repositoryId: String(id)
		}
	});
	await plant(options, gitDir);
	const variables = {
		FLOTILLA_STATE_DIR: stateDir,
		FLOTILLA_ENGINE: options.engine,
		FLOTILLA_CLOUD_URL: cloud.url,
		FLOTILLA_APP_ID: String(forge.app.id)
	};
	for (const [variable, value] of Object.entries(variables)) forge.setVariable(variable, value);
	forge.setSecret("flotilla-app", "FLOTILLA_APP_PRIVATE_KEY", forge.app.privateKey);
	const fleetKey = `k1:${[...crypto.getRandomValues(/* @__PURE__ */ new Uint8Array(32))].map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
	for (const environment of ["flotilla-plan", "flotilla-apply"]) forge.setSecret(environment, "FLOTILLA_KEY", fleetKey);
	const waiting = [];
	const runner = await startRunner({
		forge,
		dir: join(dir, "runner"),
		node: options.node,
		env: {
			PATH: options.path,
			LANG: "C.UTF-8"
		},
		now: clock,
		onProgress: (event) => {
			options.onProgress?.(event);
			if (event.kind === "run-ended") {
				for (const awaited of waiting.splice(0)) if (!awaited(event.workflow)) waiting.push(awaited);
			}
		}
	});
	const working = /* @__PURE__ */ new Map();
	const closing = new AbortController();
	const underWay = /* @__PURE__ */ new Set();
	const watch = async (work) => {
		underWay.add(work);
		try {
			return await work;
		} finally {
			underWay.delete(work);
		}
	};
	return {
		forge,
		runner,
		cloud,
		stateDir,
		as: (login) => {
			const known = working.get(login) ?? personAtWork(forge, login, {
				dir: join(dir, "people"),
				path: options.path,
				signal: closing.signal,
				watch
			});
			working.set(login, known);
			return known;
		},
		nextEnd: async (workflow) => await new Promise((resolve) => {
			waiting.push((ended) => {
				if (ended === workflow) resolve();
				return ended === workflow;
			});
		}),
		settle: async () => await runner.idle(settleWithin),
		close: async () => {
			closing.abort(/* @__PURE__ */ new Error("the day is over"));
			await Promise.allSettled(underWay);
			await runner.close();
			await cloud.close();
			await forge.close();
			await rm(dir, {
				recursive: true,
				force: true,
				maxRetries: 3
			});
		}
	};
}
/** The repository's first commit, pushed straight into the bare repository as whoever set it up would. */
async function plant(options, gitDir) {
	const tree = join(options.dir, "planted");
	await mkdir(tree, { recursive: true });
	for (const part of parts) await cp(join(options.checkout, part), join(tree, part), {
		recursive: true,
		filter: (source) => !source.includes("/environments/local/deployments") && !source.endsWith("/.github/workflows/ci.yml")
	});
	for (const [path, content] of options.overrides) if (content === null) await rm(join(tree, path), { recursive: true });
	else {
		await mkdir(dirname(join(tree, path)), { recursive: true });
		await writeFile(join(tree, path), content);
	}
	const git = async (...args) => {
		const env = {
			PATH: options.path,
			HOME: options.dir,
			GIT_CONFIG_NOSYSTEM: "1",
			GIT_AUTHOR_NAME: "octocat",
			GIT_AUTHOR_EMAIL: "octocat@users.noreply.example",
			GIT_COMMITTER_NAME: "octocat",
			GIT_COMMITTER_EMAIL: "octocat@users.noreply.example"
		};
		const ended = await run("git", args, {
			cwd: tree,
			env,
			timeout: 6e4
		});
		if (ended.code !== 0) throw new StoryBroken(`git ${args.join(" ")}: ${ended.stderr}`);
	};
	await git("init", "--quiet", "--initial-branch=main", ".");
	await git("add", "--all");
	await git("commit", "--quiet", "-m", "Set up the fleet's repository");
	await git("push", "--quiet", gitDir, "HEAD:refs/heads/main");
}

export { openWorld };
