import { run } from "../../../process/run.js";
import { StoryBroken, must, present } from "../must.js";
import { count, items, record, text } from "../rest.js";
import { createHash } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

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

// src/local/day/acts.ts
/** A pull request from branch to merge: proposed, checked, planned, approved by somebody else, merged. Answers its number. */
async function throughReview(stage, change) {
	const pull = await proposed(stage, change);
	await approvedAndMerged(stage, pull, change.reviewer, change.by);
	await stage.world.settle();
	return pull;
}
/** Opened, validated and planned. */
async function proposed(stage, change) {
	const pull = await stage.world.as(change.by).proposes(change);
	await stage.world.settle();
	const green = await conclusion(stage, await headOf(stage, pull), "validate");
	must(green === "success", `validate is green on #${pull}`, green);
	return pull;
}
async function approvedAndMerged(stage, pull, reviewer, merger) {
	await stage.world.as(reviewer).approves(pull);
	const merged = await stage.world.as(merger).merges(pull);
	must(merged.status === 200, `#${pull} can be merged`, merged);
}
async function headOf(stage, pull) {
	return text(record((await stage.look.pull(pull))["head"]), "sha");
}
/** The conclusion of the newest check of that name; null where there is none or it runs. */
async function conclusion(stage, head, name) {
	const value = (await stage.look.checks(head)).filter((check) => check["name"] === name).sort((a, b) => Number(b["id"]) - Number(a["id"]))[0]?.["conclusion"];
	return typeof value === "string" ? value : null;
}
/** Health and stacks of an instance as the ledger tells them. */
async function told(stage, id) {
	const file = present(await stage.look.instance(id), `the ledger knows ${id}`);
	const health = file["health"] === null ? null : record(file["health"]);
	return {
		health: health === null ? "unknown" : text(health, "state"),
		version: health === null || health["version"] === null ? "" : text(health, "version"),
		stacks: attemptStates(file)
	};
}
async function mustBeHealthy(stage, id, version) {
	const seen = await told(stage, id);
	must(seen.health === "healthy" && Object.values(seen.stacks).every((state) => state === "clean"), `${id} is healthy with every stack clean`, seen);
	if (version !== void 0) must(seen.version === version, `${id} runs ${version}`, seen);
}
/** The one open issue that asks for confirmations, or null. */
async function confirmationIssue(stage) {
	return (await stage.look.issues("open")).find((issue) => text(issue, "title").startsWith("Needs confirmation:")) ?? null;
}
/** The lines `/approve ...` that a text offers to type. */
function offeredCommands(body) {
	return [...body.matchAll(/\/approve [^\s`]+(?: [^\s`]+ [0-9a-f]{8})?/g)].map((match) => match[0]);
}

// src/local/day/samples.ts
/** The instances that the repository comes with. Others in the checkout are somebody's own, and no part of the story. */
const ids = [
	"src-159fbd61737878e3fa36",
	"src-1729e490cb4337f30968",
	"src-1de1fc131b3f024d1646",
	"src-2d6b0aa446419d3455c8",
	"src-617fc4b02846713a8b81",
	"src-772ecd337180183e1f49",
	"src-cf4273c1c993b808f52e",
	"src-eac0dd4f2a2fb3f4bfe5"
];
/** The sample instances of the checkout, sorted by id. Read as text: the story only needs a few lines of each. */
async function samples(stage) {
	return await Promise.all(ids.map(async (id) => {
		const text = await readFile(join(stage.samples, id, "config.yaml"), "utf8").catch((error) => {
			if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
			throw new StoryBroken(`the sample ${configPath(id)} is there (bring it back: git checkout -- environments)`);
		});
		const type = present(/instance-type:\s*(internal|trial|production)/.exec(text)?.[1], `${id} has an instance type`);
		return {
			id,
			path: configPath(id),
			text,
			type,
			paused: /releaseChannel:\s*pause/.test(text),
			executors: /features:.*executors/.test(text)
		};
	}));
}
function configPath(id) {
	return `environments/local/deployments/${id}/config.yaml`;
}
/** The config with another value behind a key; the key must stand there exactly once. */
function withValue(config, key, value) {
	return oneLine(config, key, (line) => `${line.slice(0, line.indexOf(":"))}: ${value}`);
}
/** The config with a key spelled differently. */
function withKey(config, key, spelled) {
	return oneLine(config, key, (line) => line.replace(`${key}:`, `${spelled}:`));
}
function oneLine(config, key, change) {
	const lines = config.split("\n");
	const at = lines.flatMap((line, index) => line.trimStart().startsWith(`${key}:`) ? [index] : []);
	must(at.length === 1, `${key} stands once in the config`, config);
	return lines.map((line, index) => index === at[0] ? change(line) : line).join("\n");
}
/** A value of a config as its line has it: `size` of `  size: small # why`. */
function valueOf(config, key) {
	return present(new RegExp(`^\\s+${key}:\\s*"?([^\\s"#]+)`, "m").exec(config)?.[1], `the config has a ${key}`);
}

// src/local/day/scenes/changed.ts
const newcomer = "src-0a1b2c3d4e5f60718293";
/** Scene 2: one instance changes size, another is created; planned, approved, merged, applied; nothing sensitive is seen anywhere. */
const changedScene = {
	number: 2,
	title: "Changed",
	play: async (stage) => {
		const { look, world } = stage;
		const grown = present((await samples(stage)).find((sample) => sample.type === "trial"), "a trial among the samples");
		const before = await world.as("monalisa").reads(grown.path);
		stage.say(`monalisa makes ${grown.id} large and adds ${newcomer}, in one pull request.`);
		const pull = await proposed(stage, {
			by: "monalisa",
			branch: "grow-and-add",
			title: "Grow one instance, add another",
			edits: /* @__PURE__ */ new Map([[grown.path, withValue(before, "size", "large")], [configPath(newcomer), newcomerOf(grown.text, grown.id)]])
		});
		const comments = (await look.comments(pull)).filter((comment) => text(record(comment["user"]), "login") === world.forge.app.login);
		must(comments.length === 1, "the App wrote one sticky comment", comments.length);
		const body = text(present(comments[0], "the comment"), "body");
		must(body.includes("known after apply"), "the later stacks of the new instance show what is known after apply", body);
		must(body.includes(grown.id) && body.includes("src-0a1b2c3d4e5f60718293"), "the comment names both instances", body);
		const head = await headOf(stage, pull);
		const plans = (await look.checks(head)).filter((check) => check["name"] === "plan" && text(record(check["app"]), "slug") === world.forge.app.slug);
		must(plans.length === 1 && await conclusion(stage, head, "plan") === "success", "one check run of the App says the plan is made", plans);
		stage.saw(`#${pull}: one comment, one check run; ${body.split("\n").find((line) => line.includes("instance")) ?? ""}`.trimEnd());
		await approvedAndMerged(stage, pull, "octocat", "monalisa");
		await world.settle();
		await mustBeHealthy(stage, grown.id);
		await mustBeHealthy(stage, newcomer);
		const applied = record(record(record(present(await look.instance(grown.id), "its ledger file")["stacks"])["app"])["applied"]);
		must(applied["pullRequest"] === pull, "the ledger names the pull request", applied);
		must(text(applied, "author") === "monalisa" && JSON.stringify(applied["approvers"]) === "[\"octocat\"]", "and who wrote and approved it", applied);
		stage.saw(`both healthy; the ledger names #${pull}, its author and its approver`);
		stage.say("apply is started once more: there must be nothing to do.");
		await mustChangeNothing(stage);
		stage.say("Every comment, log, artifact, ledger file and branch is searched for the databases' passwords.");
		const places = await mustKeepSecrets(stage);
		stage.saw(`${places} places searched, not one holds a password`);
	}
};
/** A run of apply that finds nothing: no engine job, no new ledger commit. */
async function mustChangeNothing(stage) {
	const { look, world } = stage;
	const ledger = await look.tip("refs/heads/flotilla/ledger");
	await world.as("octocat").startsWorkflow("apply.yml");
	await world.settle();
	const newest = present((await look.runs("apply"))[0], "the run of apply");
	const jobs = items(await world.as("octocat").rest.get(`/repos/example/fleet/actions/runs/${count(newest, "id")}/jobs`), "jobs");
	const engine = jobs.find((job) => job["name"] === "engine");
	must(newest["conclusion"] === "success" && (engine === void 0 || engine["conclusion"] === "skipped"), "nothing is pending, so no engine runs", jobs);
	must(await look.tip("refs/heads/flotilla/ledger") === ledger, "the ledger stays as it was");
}
/** Looks for every sensitive value the cloud holds in everything that people or programs can read. Answers how many places it searched. */
async function mustKeepSecrets(stage) {
	const passwords = stage.world.cloud.resources().flatMap((object) => {
		const password = object.attributes["password"];
		return typeof password === "string" ? [password] : [];
	});
	must(passwords.length > 0, "the cloud holds databases with passwords");
	const places = await stage.look.everything();
	for (const { place, text: written } of places) must(!passwords.some((password) => written.includes(password)), `no password is in ${place}`);
	return places.length;
}
/** A new instance made from another's config: its own id, slug and domain. */
function newcomerOf(config, id) {
	const named = config.replaceAll(id, newcomer);
	return withValue(withValue(named, "slug", "newcomer"), "domain", "newcomer.fleet.example");
}

// src/local/day/scenes/import.ts
/** Scene 0: an approved pull request brings the fleet; merged, everything is created in order, probed, recorded. */
const importScene = {
	number: 0,
	title: "Import",
	play: async (stage) => {
		const fleet = await samples(stage);
		const types = fleet.map(({ type }) => type).sort();
		must(types.join() === [
			"internal",
			"internal",
			"production",
			"production",
			"production",
			"production",
			"trial",
			"trial"
		].join(), "the sample fleet has 2 internal, 2 trial and 4 production instances", types);
		stage.say(`octocat proposes the first ${fleet.length} instances in one pull request; monalisa approves it; it is merged and applied.`);
		await throughReview(stage, {
			by: "octocat",
			reviewer: "monalisa",
			branch: "import-the-fleet",
			title: "Import the fleet",
			edits: new Map(fleet.map((sample) => [sample.path, sample.text]))
		});
		for (const sample of fleet) await mustBeHealthy(stage, sample.id);
		const order = [
			"internal",
			"trial",
			"production"
		];
		const probed = [];
		for (const sample of fleet) {
			const file = present(await stage.look.instance(sample.id), `the ledger knows ${sample.id}`);
			const app = record(record(record(file["stacks"])["app"])["applied"]);
			probed.push({
				type: sample.type,
				at: text(app, "at")
			});
		}
		const byTime = probed.sort((a, b) => a.at < b.at ? -1 : 1).map((one) => order.indexOf(one.type));
		must(byTime.every((rank, index) => index === 0 || rank >= (byTime[index - 1] ?? 0)), "internal instances were created first, then trials, then production", byTime);
		const first = fleet[0];
		if (first !== void 0) stage.saw(`${fleet.length} instances healthy; ${first.id}: ${Object.keys((await told(stage, first.id)).stacks).join(", ")} clean`);
		const paused = present(fleet.find((sample) => sample.paused), "one sample is paused");
		stage.saw(`${paused.id} is paused with a hold: created and probed like the others, it will be left out of upgrades`);
	}
};

// src/local/day/scenes/killed.ts
/** Scene 3: an apply is killed half way and finished by the next run; a change behind the engine's back is not applied blindly. */
const killedScene = {
	number: 3,
	title: "Killed",
	play: async (stage) => {
		await killedHalfWay(stage);
		await changedBehindTheBack(stage);
	}
};
async function killedHalfWay(stage) {
	const { world } = stage;
	const victim = present((await samples(stage)).find((sample) => sample.type === "internal"), "an internal sample");
	const before = await world.as("monalisa").reads(victim.path);
	stage.say(`The machine that applies a change of ${victim.id} dies while the cloud is working on its app.`);
	const pull = await proposed(stage, {
		by: "monalisa",
		branch: "resize-internal",
		title: "Resize an internal instance",
		edits: /* @__PURE__ */ new Map([[victim.path, withValue(before, "size", "large")]])
	});
	await world.cloud.break(`${victim.id}-app`, {
		kind: "slow",
		delay: 2e4
	});
	const seen = world.cloud.requests.length;
	await approvedAndMerged(stage, pull, "octocat", "monalisa");
	await until(stage, "the cloud is working on the app", () => world.cloud.requests.slice(seen).some((request) => request.name === `${victim.id}-app` && request.outcome === "waiting"));
	const engine = present(world.runner.active().flatMap((run) => run.jobs).find((job) => job.key === "engine"), "the engine job is running");
	world.runner.killJob(engine.id);
	await world.cloud.mend(`${victim.id}-app`);
	await world.settle();
	const history = await stateHistory(stage, victim.id, "app");
	must(history.includes("interrupted"), "the ledger said interrupted", history);
	stage.saw(`the ledger said of its app: ${history.join(" → ")}`);
	await mustBeHealthy(stage, victim.id);
	stage.saw("the next run planned again, found the reviewed change, and finished it");
}
async function changedBehindTheBack(stage) {
	const { look, world } = stage;
	const drifted = present((await samples(stage)).findLast((sample) => sample.type === "internal"), "another internal sample");
	const before = await world.as("monalisa").reads(drifted.path);
	stage.say(`After the review of a change of ${drifted.id}, somebody changes its service by hand.`);
	const pull = await proposed(stage, {
		by: "monalisa",
		branch: "resize-another",
		title: "Resize another internal instance",
		edits: /* @__PURE__ */ new Map([[drifted.path, withValue(before, "size", "medium")]])
	});
	await world.cloud.break(`${drifted.id}-app`, {
		kind: "drift",
		attributes: { domain: "by-hand.fleet.example" }
	});
	await approvedAndMerged(stage, pull, "octocat", "monalisa");
	await world.settle();
	const after = await told(stage, drifted.id);
	must(after.stacks["app"] === "needs-confirmation", "its app needs a confirmation", after);
	const service = present(world.cloud.resources().find((object) => object.name === `${drifted.id}-app`), "the service");
	must(service.attributes["domain"] === "by-hand.fleet.example", "nothing was applied to it", service);
	const issue = present(await confirmationIssue(stage), "an issue asks for a confirmation");
	stage.saw(`#${count(issue, "number")} "${text(issue, "title")}" says why: the plan does what nobody reviewed`);
	const command = present(offeredCommands(text(issue, "body")).find((line) => line.includes(`${drifted.id} app`)), "the issue says what to type");
	stage.say(`octocat looks at it and types: ${command}`);
	await world.as("octocat").comments(count(issue, "number"), command);
	await world.settle();
	await mustBeHealthy(stage, drifted.id);
	must(await confirmationIssue(stage) === null, "the issue is closed");
	must(text(await look.issue(count(issue, "number")), "state") === "closed", "it was closed, not forgotten");
	stage.saw("applied, healthy, the issue is closed");
}
/** The states the ledger gave one stack, oldest first, without repetitions. */
async function stateHistory(stage, id, stack) {
	const states = [];
	for (const version of await stage.look.history(id)) {
		const state = version.stacks[stack];
		if (state !== void 0 && state !== states.at(-1)) states.push(state);
	}
	return states;
}
async function until(stage, what, condition) {
	const end = stage.clock() + 6e4;
	while (!condition()) {
		must(stage.clock() < end, `${what} within a minute`);
		await setTimeout(50);
	}
}

// src/local/day/scenes/refused.ts
/** Scene 1: a duplicate slug and a misspelled key are refused on the very lines and columns. */
const refusedScene = {
	number: 1,
	title: "Refused",
	play: async (stage) => {
		const { look, world } = stage;
		const [first, second] = await samples(stage);
		const taken = valueOf(present(first, "a sample").text, "slug");
		const before = await world.as("defunkt").reads(configPath(present(second, "a second sample").id));
		const id = present(second, "a second sample").id;
		stage.say(`defunkt's pull request gives ${id} a slug that another instance has, and spells \`region\` as \`regoin\`.`);
		const spoiled = withKey(withValue(before, "slug", taken), "region", "regoin");
		const pull = await world.as("defunkt").proposes({
			branch: "two-mistakes",
			title: "Rename an instance",
			edits: /* @__PURE__ */ new Map([[configPath(id), spoiled]])
		});
		await world.settle();
		const head = await headOf(stage, pull);
		const seen = await conclusion(stage, head, "validate");
		must(seen === "failure", "the required check fails", seen);
		const check = present((await look.checks(head)).find((one) => one["name"] === "validate"), "the check is on the head");
		const annotations = (await look.annotations(count(check, "id"))).filter((one) => one["path"] === configPath(id));
		const lines = spoiled.split("\n");
		for (const [key, words] of [["slug: ", taken], ["regoin:", "region"]]) {
			const line = lines.findIndex((content) => content.includes(key)) + 1;
			const column = (lines[line - 1] ?? "").indexOf(key === "slug: " ? taken : "regoin") + 1;
			const found = annotations.find((one) => count(one, "start_line") === line && one["start_column"] === column);
			must(found !== void 0, `an annotation stands at ${configPath(id)}:${line}:${column}`, annotations);
			must(text(found, "message").includes(words), `it names ${words}`, found);
			stage.saw(`${id}/config.yaml:${line}:${column} ${text(found, "message").split("\n")[0] ?? ""}`);
		}
		await world.as("monalisa").approves(pull);
		const merged = await world.as("defunkt").merges(pull);
		must(merged.status === 405, "the branch rule refuses to merge it", merged);
		stage.saw(`merging is refused: ${merged.message.replace(/\s+/g, " ").trim()}`);
		await world.as("defunkt").closes(pull);
	}
};

// src/local/day/scenes/released.ts
const newVersion = "5.4.0";
/** Scene 5: a release moves through the fleet, one instance fails, the rollout halts, is mended, retried, finished. */
const releasedScene = {
	number: 5,
	title: "Released",
	play: async (stage) => {
		const { look, world } = stage;
		stage.say(`octocat publishes v${newVersion}.`);
		await world.as("octocat").publishes(`v${newVersion}`);
		await world.settle();
		must(await look.file("refs/heads/main", `releases/${newVersion}.yaml`) !== null, "the bot's pull request brought the release into the catalog");
		const tracker = await theTracker(stage);
		stage.saw(`#${tracker} "${text(await look.issue(tracker), "title")}" is open with its label; the internal stage has begun`);
		const rollout = present(await look.ledger(`rollouts/local/${newVersion}.json`), "the ledger's rollout file");
		const victim = text(present(items(rollout, "members").find((member) => text(member, "stage") === "first" && member["excluded"] === null && isProduction(member)), "a production instance in the second stage"), "id");
		await world.cloud.break(`${victim}-app`, {
			kind: "never-healthy",
			version: newVersion
		});
		stage.say(`(${victim} will never get healthy in ${newVersion}.) octocat approves each new shape of change that the tracker shows.`);
		await approveShapes(stage, tracker);
		const halted = text(await look.issue(tracker), "body");
		must((await told(stage, victim)).health === "unhealthy", `${victim} is unhealthy`, await told(stage, victim));
		must(halted.includes(victim) && halted.includes("/retry"), "the tracker says which instance failed and what to type", halted);
		const untouched = await onVersion(stage, "5.3.1");
		must(untouched.length > 1, "the last stage has not begun", untouched);
		stage.saw(`halted: ${present(halted.split("\n").find((line) => line.includes(victim) && /unhealthy|failed/i.test(line)), "a line about it").trim()}`);
		stage.say(`The service is mended, octocat comments /retry.`);
		await world.cloud.mend(`${victim}-app`);
		await world.as("octocat").comments(tracker, "/retry");
		await world.settle();
		await approveShapes(stage, tracker);
		await mustBeDone(stage, tracker);
		stage.say("The same release is published once more.");
		const before = {
			issues: (await look.issues("all")).length,
			pulls: (await look.pulls("all")).length
		};
		await world.as("octocat").rest.call("POST", "/repos/example/fleet/dispatches", {
			event_type: "release-published",
			client_payload: { version: newVersion }
		});
		await world.settle();
		const after = {
			issues: (await look.issues("all")).length,
			pulls: (await look.pulls("all")).length
		};
		must(JSON.stringify(before) === JSON.stringify(after), "nothing new is opened", {
			before,
			after
		});
		stage.saw("nothing was opened");
		function isProduction(member) {
			return world.cloud.resources().some((object) => object.name === `${text(member, "id")}-executors`);
		}
	}
};
async function theTracker(stage) {
	const trackers = (await stage.look.issues("all")).filter((issue) => text(issue, "body").includes(`<!-- flotilla:tracker local ${newVersion} -->`));
	must(trackers.length === 1, "one tracker was opened", trackers.map((issue) => issue["title"]));
	const tracker = present(trackers[0], "the tracker");
	const labels = items(tracker, "labels").map((label) => text(label, "name"));
	must(labels.includes("team/cloud"), "it carries team/cloud", labels);
	return count(tracker, "number");
}
/** Types every `/approve <shape8>` the tracker offers until it offers none. */
async function approveShapes(stage, tracker) {
	for (let round = 0; round < 8; round += 1) {
		const body = text(await stage.look.issue(tracker), "body");
		const offered = /\/approve ([0-9a-f]{8})(?![0-9a-f])/.exec(body)?.[0];
		if (offered === void 0) return;
		stage.say(`octocat types: ${offered}`);
		await stage.world.as("octocat").comments(tracker, offered);
		await stage.world.settle();
		must(!text(await stage.look.issue(tracker), "body").includes(offered), `${offered} is answered`);
	}
}
async function onVersion(stage, version) {
	const ids = [];
	for (const id of await stage.look.instanceIds()) {
		const config = present(await stage.look.file("refs/heads/main", configPath(id)), `${id} on main`);
		if (valueOf(config, "version") === version) ids.push(id);
	}
	return ids;
}
async function mustBeDone(stage, tracker) {
	const { look, world } = stage;
	const left = await onVersion(stage, "5.3.1");
	must(left.length === 1, "only the paused instance stays behind", left);
	for (const id of await onVersion(stage, newVersion)) {
		await mustBeHealthy(stage, id, newVersion);
		const applied = record(record(record(present(await look.instance(id), "its file")["stacks"])["app"])["applied"]);
		const backups = world.cloud.backups(`${id}-database`);
		must(backups.some((backup) => backup.id === applied["backup"] && backup.at <= text(applied, "at")), `${id} was backed up before it was upgraded`, {
			applied,
			backups
		});
	}
	const issue = await look.issue(tracker);
	must(text(issue, "state") === "closed", "the tracker is closed", issue["state"]);
	const upgrades = (await look.pulls("all")).filter((pull) => items(pull, "labels").some((label) => label["name"] === "mi-upgrade"));
	must(upgrades.every((pull) => pull["merged_at"] !== null && text(pull, "body").includes(`#${tracker}`)), "every upgrade's pull request is merged and links the tracker", upgrades.map((pull) => [pull["number"], pull["state"]]));
	const behind = (await look.branches()).filter((branch) => /^(rollout|release)\//.test(branch));
	must(behind.length === 0, "no branch of a merged pull request is left", behind);
	stage.saw(`${upgrades.length} upgrades merged one by one, each with backup, health and running version; the tracker is closed; ${left[0] ?? ""} was left out (paused)`);
}

// src/local/day/scenes/unreviewed.ts
/** Scene 4: what nobody reviewed, and the replacement of the database that somebody did review, both wait for exactly one word. */
const unreviewedScene = {
	number: 4,
	title: "Unreviewed",
	play: async (stage) => {
		const trials = (await samples(stage)).filter((sample) => sample.type === "trial");
		await mergedBeforeItsPlan(stage, present(trials[0], "a trial"));
		await databaseReplaced(stage, present(trials[1], "another trial"));
	}
};
async function mergedBeforeItsPlan(stage, sample) {
	const { world } = stage;
	const before = await world.as("defunkt").reads(sample.path);
	const size = valueOf(before, "size") === "medium" ? "small" : "medium";
	stage.say(`defunkt's pull request for ${sample.id} is approved and merged the moment its validation is green, before its plan is there.`);
	const validated = stage.world.nextEnd("pull-request");
	const pull = await world.as("defunkt").proposes({
		branch: "in-a-hurry",
		title: "Resize a trial",
		edits: /* @__PURE__ */ new Map([[sample.path, withValue(before, "size", size)]])
	});
	await world.as("monalisa").approves(pull);
	await validated;
	const merged = await world.as("defunkt").merges(pull);
	must(merged.status === 200, "it can be merged", merged);
	await world.settle();
	const waiting = Object.entries((await told(stage, sample.id)).stacks).filter(([, state]) => state === "needs-confirmation");
	must(waiting.length > 0, "the stacks that nobody reviewed wait", await told(stage, sample.id));
	stage.saw(`needs confirmation: ${waiting.map(([stack]) => stack).join(", ")}`);
	await confirmAll(stage, sample.id);
}
async function databaseReplaced(stage, sample) {
	const { world } = stage;
	const before = await world.as("defunkt").reads(sample.path);
	const region = valueOf(before, "region") === "europe-west1" ? "us-central1" : "europe-west1";
	stage.say(`defunkt moves ${sample.id} to ${region}: reviewed and approved, but it replaces the protected database.`);
	const pull = await proposed(stage, {
		by: "defunkt",
		branch: "move-a-trial",
		title: "Move a trial to another region",
		edits: /* @__PURE__ */ new Map([[sample.path, withValue(before, "region", region)]])
	});
	await approvedAndMerged(stage, pull, "monalisa", "defunkt");
	await world.settle();
	const after = await told(stage, sample.id);
	must(after.stacks["database"] === "needs-confirmation", "the replacement waits by itself", after);
	const issue = present(await confirmationIssue(stage), "an issue asks for it");
	const command = present(offeredCommands(text(issue, "body")).find((line) => line.includes(`${sample.id} database`)), "the issue says what to type");
	stage.say(`monalisa, who may write but not confirm, types: ${command}`);
	const vain = await world.as("monalisa").comments(count(issue, "number"), command);
	await world.settle();
	must((await told(stage, sample.id)).stacks["database"] === "needs-confirmation", "nothing happened");
	must((await stage.look.reactions(vain)).includes("confused"), "her comment was answered", await stage.look.reactions(vain));
	stage.saw("nothing happens; the reply says who may");
	stage.say(`octocat, who maintains the repository, types the same.`);
	const good = await world.as("octocat").comments(count(issue, "number"), command);
	await world.settle();
	must((await stage.look.reactions(good)).includes("rocket"), "his comment was acknowledged", await stage.look.reactions(good));
	await mustBeHealthy(stage, sample.id);
	const database = present(world.cloud.resources().find((object) => object.name === `${sample.id}-database`), "the database");
	must(database.attributes["region"] === region, `the database is in ${region}`, database.attributes["region"]);
	stage.saw(`the database was replaced, the app followed, ${sample.id} is healthy`);
}
/** octocat types what the issue offers for this instance until it asks for nothing more. */
async function confirmAll(stage, id) {
	for (let round = 0; round < 5; round += 1) {
		const issue = await confirmationIssue(stage);
		const command = issue === null ? void 0 : offeredCommands(text(issue, "body")).find((line) => line.includes(`/approve ${id} `));
		if (issue === null || command === void 0) break;
		stage.say(`octocat types: ${command}`);
		await stage.world.as("octocat").comments(count(issue, "number"), command);
		await stage.world.settle();
	}
	await mustBeHealthy(stage, id);
	stage.saw("exactly that was applied; healthy");
}

export { changedScene, importScene, killedScene, lookAt, refusedScene, releasedScene, unreviewedScene };
