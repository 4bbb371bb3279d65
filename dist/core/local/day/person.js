import { ProcessError, bytesOf, run } from "../../process/run.js";
import { load as load$1 } from "../../../vendor/js-yaml.js";
import { StoryBroken } from "./must.js";
import { count, record as record$1, rest } from "./rest.js";
import { BooleanData, Dictionary, Evaluator, Lexer, Null, Parser, TokenType, reviver, truthy } from "../../../vendor/actions-expressions.js";
import module from "node:module";
import { createServer } from "node:http";
import { promisify } from "node:util";
import { crc32, gunzipSync } from "node:zlib";
import { createHash, createPrivateKey, createPublicKey, generateKeyPair, randomBytes, randomUUID, sign, timingSafeEqual, verify } from "node:crypto";
import { setTimeout as setTimeout$1 } from "node:timers/promises";
import { appendFile, mkdir, readFile, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, delimiter, dirname, isAbsolute, join, normalize, posix, relative, resolve } from "node:path";
import { arch, platform } from "node:os";
import { spawn } from "node:child_process";

// src/local/forge/answer.ts
/** The page GitHub's refusals point at. */
const documentation = "https://docs.github.com/rest";
function ok(body) {
	return {
		status: 200,
		body
	};
}
function created(body) {
	return {
		status: 201,
		body
	};
}
const noContent = { status: 204 };
/** A refusal in GitHub's words: clients and people see `message`. */
function refused$1(status, message) {
	return {
		status,
		body: {
			message,
			documentation_url: documentation,
			status: String(status)
		}
	};
}
const notFound = refused$1(404, "Not Found");
/** 422 for a field, as GitHub's validation errors are shaped. */
function invalid(resource, field, code, message) {
	return {
		status: 422,
		body: {
			message: "Validation Failed",
			errors: [{
				resource,
				field,
				code,
				...message === void 0 ? {} : { message }
			}],
			documentation_url: documentation,
			status: "422"
		}
	};
}
/** 422 with the one sentence some routes answer instead (`errors` is a list of words). */
function unprocessable(sentence) {
	return {
		status: 422,
		body: {
			message: "Unprocessable Entity",
			errors: [sentence],
			documentation_url: documentation,
			status: "422"
		}
	};
}
/**
* Cuts the asked page out of a list. `per_page` is 30 where absent and at most 100; `page` counts from 1.
* Links are built on the request's own address with everything else in its query kept, as clients follow them blindly.
*/
function paged(items, address) {
	const size = Math.min(positive(address.searchParams.get("per_page"), 30), 100);
	const page = positive(address.searchParams.get("page"), 1);
	const last = Math.max(1, Math.ceil(items.length / size));
	const link = (number, relation) => {
		const target = new URL(address);
		target.searchParams.set("page", String(number));
		return `<${target.href}>; rel="${relation}"`;
	};
	const links = [
		...page > 1 ? [link(page - 1, "prev")] : [],
		...page < last ? [link(page + 1, "next"), link(last, "last")] : [],
		...page > 1 ? [link(1, "first")] : []
	];
	return {
		items: items.slice((page - 1) * size, page * size),
		total: items.length,
		headers: links.length === 0 ? {} : { link: links.join(", ") }
	};
}
/** A page of `items`, each turned into what the API shows. */
async function listed(items, address, show) {
	const page = paged(items, address);
	return {
		status: 200,
		body: await Promise.all(page.items.map((item) => show(item))),
		headers: page.headers
	};
}
/** The same for lists that come as `{ total_count, <name>: [...] }`. */
async function counted(name, items, address, show) {
	const page = paged(items, address);
	const shown = await Promise.all(page.items.map((item) => show(item)));
	return {
		status: 200,
		body: {
			total_count: page.total,
			[name]: shown
		},
		headers: page.headers
	};
}
function positive(word, otherwise) {
	const number = Number(word);
	return word !== null && Number.isInteger(number) && number > 0 ? number : otherwise;
}

// src/local/forge/downloads.ts
/** So many addresses are kept; older ones have "expired". */
const kept$1 = 200;
function createDownloads() {
	const offered = /* @__PURE__ */ new Map();
	return {
		offer: (type, body) => {
			const path = `/_download/${randomBytes(18).toString("base64url")}`;
			offered.set(path, {
				status: 200,
				type,
				body
			});
			const [oldest] = offered.keys();
			if (offered.size > kept$1 && oldest !== void 0) offered.delete(oldest);
			return path;
		},
		take: (path) => offered.get(path) ?? notFound
	};
}

// src/local/forge/git/remember.ts
const answers = /* @__PURE__ */ new WeakMap();
/**
* Asks git once for what follows from full object ids alone, which never changes; starting a process is most of the price of an answer.
* With any other name among `names` it is asked each time. A failure, `undefined` or `false` is not kept: the object may still come.
* @param question tells answers about the same objects apart
*/
async function remember$1(repository, question, names, ask) {
	if (!names.every((name) => /^[0-9a-f]{40}$/.test(name))) return ask();
	const known = answers.get(repository) ?? /* @__PURE__ */ new Map();
	answers.set(repository, known);
	const key = [question, ...names].join(" ");
	const asked = known.get(key) ?? ask();
	known.set(key, asked);
	const forget = () => void known.delete(key);
	asked.then((answer) => answer === void 0 || answer === false ? forget() : void 0, forget);
	return asked;
}

// src/local/forge/git/refs.ts
/** The id that git uses for "no object": a ref that does not exist yet, or does not any more. */
const noObject = "0".repeat(40);
/** The commit that `revision` names (a branch, a tag, an id), or `undefined`. An annotated tag answers its commit. */
async function resolveCommit(repository, revision) {
	if (revision.startsWith("-")) return void 0;
	return remember$1(repository, "peeled", [revision], async () => {
		const ran = await repository.git([
			"rev-parse",
			"--verify",
			"--quiet",
			"--end-of-options",
			`${revision}^{commit}`
		]);
		return ran.code === 0 ? ran.stdout.trim() : void 0;
	});
}
/** The object that a full ref name (`refs/heads/main`) points at, or `undefined`. */
async function readRef(repository, ref) {
	return (await listRefs(repository, [ref])).get(ref);
}
/** All refs that match git's patterns (a full name or a prefix that ends at a slash), in git's order. */
async function listRefs(repository, patterns) {
	const printed = await repository.read([
		"for-each-ref",
		"--format=%(objectname) %(refname)",
		...patterns
	]);
	return new Map(printed.split("\n").filter((line) => line !== "").map((line) => [line.slice(41), line.slice(0, 40)]));
}
/** `commit`, `tag`, `tree`, `blob`, or `undefined` where there is no such object. */
async function objectType(repository, id) {
	const ran = await repository.git([
		"cat-file",
		"-t",
		id
	]);
	return ran.code === 0 ? ran.stdout.trim() : void 0;
}
/** Moves a ref only if it still is where the change says. False when somebody else was faster. */
async function moveRef(repository, change) {
	const args = change.after === noObject ? [
		"update-ref",
		"--no-deref",
		"-d",
		change.ref,
		change.before
	] : [
		"update-ref",
		"--no-deref",
		change.ref,
		change.after,
		change.before
	];
	return (await repository.git(args)).code === 0;
}
/** Sets a ref that only the forge itself writes (`refs/pull/...`), whatever it was. */
async function setRef(repository, ref, id) {
	await repository.read([
		"update-ref",
		ref,
		id
	]);
}
/** True if `ancestor` is reachable from `descendant`, or the same. */
async function isAncestor(repository, ancestor, descendant) {
	const args = [
		"merge-base",
		"--is-ancestor",
		ancestor,
		descendant
	];
	return remember$1(repository, "ancestor", [ancestor, descendant], async () => (await repository.git(args)).code === 0);
}
async function mergeBase(repository, left, right) {
	return remember$1(repository, "base", [left, right], async () => {
		const ran = await repository.git([
			"merge-base",
			left,
			right
		]);
		return ran.code === 0 ? ran.stdout.trim() : void 0;
	});
}
/** True if git would take `ref` as the full name of a ref. */
async function isRefName(repository, ref) {
	return (await repository.git(["check-ref-format", ref])).code === 0;
}

// src/local/forge/world.ts
const reactionContents = [
	"+1",
	"-1",
	"laugh",
	"confused",
	"heart",
	"hooray",
	"rocket",
	"eyes"
];
const checkStatuses = [
	"queued",
	"in_progress",
	"completed",
	"waiting",
	"requested",
	"pending"
];
const checkConclusions = [
	"success",
	"failure",
	"neutral",
	"cancelled",
	"skipped",
	"timed_out",
	"action_required"
];
const statusStates = [
	"error",
	"failure",
	"pending",
	"success"
];
/** What the person may do here, `none` for a login that nobody gave a permission. */
function permissionOf(world, login) {
	return world.people.get(login)?.permission ?? "none";
}
/** Levels from least to most; each includes those before it. */
const permissionLevels = [
	"none",
	"read",
	"triage",
	"write",
	"maintain",
	"admin"
];
function atLeast(held, wanted) {
	return permissionLevels.indexOf(held) >= permissionLevels.indexOf(wanted);
}
/** `owner/name`. */
function fullName(world) {
	return `${world.options.owner}/${world.options.name}`;
}
/** The issue with this number if it is a pull request. */
function findPull(world, number) {
	const issue = world.issues.get(number);
	return issue !== void 0 && isPull(issue) ? issue : void 0;
}
function isPull(issue) {
	return issue.pull !== null;
}
/** Pull requests in the order of their numbers. */
function allPulls(world) {
	return [...world.issues.values()].filter(isPull);
}
function openPulls(world) {
	return allPulls(world).filter((pull) => pull.state === "open");
}
/** A queue of one: each piece of work starts when the one before it has ended, well or badly. */
function turnstile() {
	let last = Promise.resolve();
	return (work) => {
		const next = last.then(work, work);
		last = next.catch(() => void 0);
		return next;
	};
}

// src/local/forge/shapes/user.ts
/** A user as GitHub shows one inside other things ("simple user"). */
function simpleUser(world, actor) {
	const name = encodeURIComponent(actor.login);
	const url = `${apiOf(world)}/users/${name}`;
	const bot = actor.kind !== "person";
	return {
		login: actor.login,
		id: userId(world, actor.login),
		node_id: nodeId("U", userId(world, actor.login)),
		avatar_url: `${world.url}/avatars/${name}`,
		gravatar_id: "",
		url,
		html_url: bot ? `${world.url}/apps/${encodeURIComponent(actor.login.replace(/\[bot\]$/, ""))}` : `${world.url}/${name}`,
		followers_url: `${url}/followers`,
		following_url: `${url}/following{/other_user}`,
		gists_url: `${url}/gists{/gist_id}`,
		starred_url: `${url}/starred{/owner}{/repo}`,
		subscriptions_url: `${url}/subscriptions`,
		organizations_url: `${url}/orgs`,
		repos_url: `${url}/repos`,
		events_url: `${url}/events{/privacy}`,
		received_events_url: `${url}/received_events`,
		type: bot ? "Bot" : isOrganization(world, actor.login) ? "Organization" : "User",
		user_view_type: "public",
		site_admin: false
	};
}
/** A user as `GET /users/{username}` shows one. */
function publicUser(world, actor) {
	return {
		...simpleUser(world, actor),
		name: null,
		company: null,
		blog: "",
		location: null,
		email: null,
		hireable: null,
		bio: null,
		public_repos: 0,
		public_gists: 0,
		followers: 0,
		following: 0,
		created_at: world.createdAt,
		updated_at: world.createdAt
	};
}
/** A person's rights as GitHub tells them: `permission` knows four words of old, `role_name` the level itself. */
function collaboratorPermission(world, actor) {
	const level = permissionOf(world, actor.login);
	return {
		permission: oldWord[level],
		role_name: level,
		user: {
			...simpleUser(world, actor),
			role_name: level,
			permissions: {
				pull: atLeast(level, "read"),
				triage: atLeast(level, "triage"),
				push: atLeast(level, "write"),
				maintain: atLeast(level, "maintain"),
				admin: atLeast(level, "admin")
			}
		}
	};
}
/** "The `permission` attribute provides the legacy base roles, where `maintain` is mapped to `write` and `triage` to `read`." */
const oldWord = {
	admin: "admin",
	maintain: "write",
	write: "write",
	triage: "read",
	read: "read",
	none: "none"
};
/** How GitHub describes the author of something to its readers. */
function authorAssociation(world, actor) {
	if (actor.kind !== "person") return "NONE";
	if (actor.login === world.options.owner) return "OWNER";
	if (!atLeast(permissionOf(world, actor.login), "read")) return "NONE";
	return isOrganization(world, world.options.owner) ? "MEMBER" : "COLLABORATOR";
}
/** The user that a login belongs to, whether it ever did anything here or not. */
function actorOf(world, login) {
	if (login === "github-actions[bot]") return {
		kind: "job",
		login
	};
	if (login.endsWith("[bot]")) return {
		kind: "app",
		login
	};
	return {
		kind: "person",
		login: [...world.people.keys()].find((known) => known.toLowerCase() === login.toLowerCase()) ?? login
	};
}
/** The address that commits of this user carry; GitHub maps such a commit back to the user. */
function emailOf(world, login) {
	return `${userId(world, login)}+${login}@users.noreply.github.com`;
}
/** Ids are the same in every forge: github-actions[bot]'s is the real one, the others follow from the login's letters. */
function userId(_world, login) {
	if (login === "github-actions[bot]") return 41898282;
	let id = 7;
	for (const letter of login) id = (id * 31 + (letter.codePointAt(0) ?? 0)) % 9e8;
	return 1e6 + id;
}
/** An opaque id as GitHub's newer ones look. Nobody may read anything from it. */
function nodeId(kind, id) {
	return `${kind}_${Buffer.from(String(id)).toString("base64url")}`;
}
/** Where the API lives: {@link Forge.apiUrl}. */
function apiOf(world) {
	return `${world.url}/api/v3`;
}
/** An owner who is not one of the people is an organization. */
function isOrganization(world, login) {
	return login === world.options.owner && !world.people.has(login);
}

// src/local/forge/shapes/repository.ts
/** The repository as it stands inside pull requests and events, or a fork of it. */
function repository(world, fork = null) {
	const owner = fork === null ? world.options.owner : fork.owner;
	const id = fork === null ? world.repositoryId : fork.id;
	const name = `${owner}/${world.options.name}`;
	const html = `${world.url}/${name}`;
	const open = [...world.issues.values()].filter((issue) => issue.state === "open").length;
	return {
		...minimalRepository(world, fork),
		id,
		license: null,
		forks: 0,
		homepage: null,
		language: null,
		mirror_url: null,
		forks_count: 0,
		stargazers_count: 0,
		watchers_count: 0,
		size: 0,
		default_branch: world.defaultBranch,
		open_issues_count: fork === null ? open : 0,
		has_issues: true,
		has_projects: false,
		has_wiki: false,
		has_pages: false,
		has_downloads: false,
		has_discussions: false,
		archived: false,
		disabled: false,
		visibility: "public",
		pushed_at: world.createdAt,
		created_at: world.createdAt,
		updated_at: world.createdAt,
		open_issues: fork === null ? open : 0,
		watchers: 0,
		allow_forking: true,
		web_commit_signoff_required: false,
		is_template: false,
		topics: [],
		git_url: `git:${html.slice(html.indexOf("/"))}.git`,
		ssh_url: `git@${new URL(world.url).hostname}:${name}.git`,
		clone_url: `${html}.git`,
		svn_url: html
	};
}
/** The repository as `GET /repos/{owner}/{repo}` shows it. */
function fullRepository(world) {
	return {
		...repository(world),
		subscribers_count: 0,
		network_count: 0,
		allow_merge_commit: true,
		allow_squash_merge: true,
		allow_rebase_merge: true,
		allow_auto_merge: false,
		delete_branch_on_merge: false,
		allow_update_branch: true,
		...isOrganization(world, world.options.owner) ? { organization: simpleUser(world, actorOf(world, world.options.owner)) } : {}
	};
}
/** The short form inside workflow runs, statuses and check suites. */
function minimalRepository(world, fork = null) {
	const owner = fork === null ? world.options.owner : fork.owner;
	const id = fork === null ? world.repositoryId : fork.id;
	const name = `${owner}/${world.options.name}`;
	const url = `${apiOf(world)}/repos/${name}`;
	return {
		id,
		node_id: nodeId("R", id),
		name: world.options.name,
		full_name: name,
		owner: simpleUser(world, actorOf(world, owner)),
		private: false,
		html_url: `${world.url}/${name}`,
		description: null,
		fork: fork !== null,
		url,
		...Object.fromEntries(Object.entries(below).map(([key, path]) => [key, `${url}${path}`]))
	};
}
/** Open pull requests of a head, in the short form that check runs and workflow runs carry; GitHub leaves out those of forks. */
function minimalPulls(world, head) {
	if (head.fork !== null) return [];
	const repo = {
		id: world.repositoryId,
		url: `${apiOf(world)}/repos/${fullName(world)}`,
		name: world.options.name
	};
	return openPulls(world).filter(({ pull }) => pull.head.fork === null && pull.head.sha === head.sha && (head.branch === null || pull.head.branch === head.branch)).map(({ number, pull }) => ({
		id: pull.id,
		number,
		url: `${apiOf(world)}/repos/${fullName(world)}/pulls/${number}`,
		head: {
			ref: pull.head.branch,
			sha: pull.head.sha,
			repo
		},
		base: {
			ref: pull.base.branch,
			sha: pull.base.sha,
			repo
		}
	}));
}
/** The addresses that every repository lists, below its own. */
const below = {
	archive_url: "/{archive_format}{/ref}",
	assignees_url: "/assignees{/user}",
	blobs_url: "/git/blobs{/sha}",
	branches_url: "/branches{/branch}",
	collaborators_url: "/collaborators{/collaborator}",
	comments_url: "/comments{/number}",
	commits_url: "/commits{/sha}",
	compare_url: "/compare/{base}...{head}",
	contents_url: "/contents/{+path}",
	contributors_url: "/contributors",
	deployments_url: "/deployments",
	downloads_url: "/downloads",
	events_url: "/events",
	forks_url: "/forks",
	git_commits_url: "/git/commits{/sha}",
	git_refs_url: "/git/refs{/sha}",
	git_tags_url: "/git/tags{/sha}",
	hooks_url: "/hooks",
	issue_comment_url: "/issues/comments{/number}",
	issue_events_url: "/issues/events{/number}",
	issues_url: "/issues{/number}",
	keys_url: "/keys{/key_id}",
	labels_url: "/labels{/name}",
	languages_url: "/languages",
	merges_url: "/merges",
	milestones_url: "/milestones{/number}",
	notifications_url: "/notifications{?since,all,participating}",
	pulls_url: "/pulls{/number}",
	releases_url: "/releases{/id}",
	stargazers_url: "/stargazers",
	statuses_url: "/statuses/{sha}",
	subscribers_url: "/subscribers",
	subscription_url: "/subscription",
	tags_url: "/tags",
	teams_url: "/teams",
	trees_url: "/git/trees{/sha}"
};

// src/local/forge/events.ts
/** Sends an event to everybody who listens. Done when they have heard it and everything before it. */
function tell(world, happening) {
	return world.events.send(dress(world, happening));
}
async function dress(world, happening) {
	const { name, action, actor } = happening;
	const ref = `refs/heads/${world.defaultBranch}`;
	const at = happening.at ?? {
		ref,
		sha: await resolveCommit(world.git, ref) ?? ""
	};
	return {
		name,
		action,
		actor,
		payload: {
			...action === null ? {} : { action },
			...happening.payload,
			repository: repository(world),
			sender: simpleUser(world, actor),
			installation: {
				id: world.app.installationId,
				node_id: nodeId("I", world.app.installationId)
			}
		},
		ref: at.ref,
		sha: at.sha,
		startsWorkflows: (happening.starts ?? true) && (actor.kind !== "job" || isDispatch(name) || name === "workflow_run"),
		...happening.workflow === void 0 ? {} : { workflow: happening.workflow }
	};
}
/** "Events triggered by the GITHUB_TOKEN, with the exception of workflow_dispatch and repository_dispatch, will not create a new workflow run." */
function isDispatch(name) {
	return name === "workflow_dispatch" || name === "repository_dispatch";
}
/** Who listens to a forge. A listener that throws is a bug of its owner's and fails the request that caused the event. */
function createEvents() {
	const listeners = /* @__PURE__ */ new Set();
	const rerunListeners = /* @__PURE__ */ new Set();
	let last = Promise.resolve();
	const deliver = async (before, coming) => {
		const [event] = await Promise.all([coming, before]);
		for (const listener of listeners) listener(event);
	};
	return {
		send: (coming) => {
			const delivered = deliver(last, coming);
			last = delivered.catch(() => void 0);
			return delivered;
		},
		settled: () => last,
		sendRerun: (rerun) => {
			for (const listener of rerunListeners) listener(rerun);
		},
		onEvent: (listener) => {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		onRerun: (listener) => {
			rerunListeners.add(listener);
			return () => rerunListeners.delete(listener);
		}
	};
}

// src/local/forge/git/bare-repository.ts
/** Milliseconds; every question asked here is answered in some ten of them. */
const timeout$2 = 6e4;
/**
* Opens the bare repository in `dir`, and makes it first where there is none. `path` is the PATH on which git is found.
* The settings are GitHub's where they show: any object may be fetched by its id, partial clones work, nobody moves refs by pushing to HEAD.
*/
async function openBareRepository$1(dir, path, defaultBranch) {
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
		timeout: timeout$2,
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
			timeout: timeout$2,
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

// src/local/forge/fields.ts
/** A field has another type than GitHub's description says. Answered as 422. */
var InvalidField = class extends Error {
	constructor(field, found, wanted) {
		super(`Invalid request.\n\nFor 'properties/${field}', ${JSON.stringify(found)} is not ${wanted}.`);
		this.name = "InvalidField";
	}
};
function text$1(fields, name) {
	const value = fields[name];
	if (value === void 0 || value === null) return void 0;
	if (typeof value !== "string") throw new InvalidField(name, value, "a string");
	return value;
}
/** GitHub's limits, in characters: of a title, of the body of an issue or comment, of a part of a check run's output. */
const limits = {
	title: 256,
	body: 65536,
	output: 65535
};
/** As {@link text}, for a field that may have at most so many characters. */
function limitedText(fields, name, most) {
	const value = text$1(fields, name);
	if (value !== void 0 && value.length > most) throw new InvalidField(name, `${value.slice(0, 40)}...`, `at most ${most} characters long but ${value.length}`);
	return value;
}
/** As {@link text}, for a field that the route can't do without. */
function neededText(fields, name) {
	const value = text$1(fields, name);
	if (value === void 0) throw new InvalidField(name, null, "a string");
	return value;
}
function flag(fields, name) {
	const value = fields[name];
	if (value === void 0 || value === null) return void 0;
	if (typeof value !== "boolean") throw new InvalidField(name, value, "a boolean");
	return value;
}
function whole$1(fields, name) {
	const value = fields[name];
	if (value === void 0 || value === null) return void 0;
	if (typeof value !== "number" || !Number.isInteger(value)) throw new InvalidField(name, value, "an integer");
	return value;
}
/** One of a closed list of words. */
function word(fields, name, words) {
	const value = text$1(fields, name);
	if (value === void 0) return void 0;
	const found = words.find((known) => known === value);
	if (found === void 0) throw new InvalidField(name, value, `one of ${words.join(", ")}`);
	return found;
}
function texts$1(fields, name) {
	const value = fields[name];
	if (value === void 0 || value === null) return void 0;
	if (!Array.isArray(value) || !value.every((item) => typeof item === "string")) throw new InvalidField(name, value, "a list of strings");
	return value;
}
function object(fields, name) {
	const value = fields[name];
	if (value === void 0 || value === null) return void 0;
	if (!isObject(value)) throw new InvalidField(name, value, "an object");
	return value;
}
function objects(fields, name) {
	const value = fields[name];
	if (value === void 0 || value === null) return void 0;
	if (!Array.isArray(value) || !value.every(isObject)) throw new InvalidField(name, value, "a list of objects");
	return value;
}
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

// src/local/forge/jwt.ts
/** Signs claims as an RS256 JSON Web Token (RFC 7519), with the key's id in the header where there is one. */
function signJwt(claims, key, keyId) {
	const signed = `${encode({
		typ: "JWT",
		alg: "RS256",
		...keyId === void 0 ? {} : { kid: keyId }
	})}.${encode(claims)}`;
	return `${signed}.${sign("RSA-SHA256", Buffer.from(signed), key).toString("base64url")}`;
}
/** The claims of a token that this key signed with RS256; `undefined` for anything else. Says nothing about time or audience. */
function verifyJwt(token, key) {
	const [head = "", body = "", signature = "", ...rest] = token.split(".");
	if (rest.length > 0 || decode$1(head)?.["alg"] !== "RS256") return void 0;
	return verify("RSA-SHA256", Buffer.from(`${head}.${body}`), key, Buffer.from(signature, "base64url")) ? decode$1(body) : void 0;
}
function encode(value) {
	return Buffer.from(JSON.stringify(value)).toString("base64url");
}
function decode$1(part) {
	try {
		const value = JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
		return isObject(value) ? value : void 0;
	} catch {
		return;
	}
}

// src/local/forge/oidc.ts
/** The issuer of job identities, `<url>/_oidc`: what `https://token.actions.githubusercontent.com` is to GitHub. */
function issuerOf(url) {
	return `${url}/_oidc`;
}
/** The two documents by which a cloud checks a job's identity: discovery and keys (OpenID Connect Discovery 1.0). */
function findOidcDocument(url, path, keys) {
	switch (path) {
		case "/_oidc/.well-known/openid-configuration": return ok({
			issuer: issuerOf(url),
			jwks_uri: `${issuerOf(url)}/.well-known/jwks`,
			subject_types_supported: ["public", "pairwise"],
			response_types_supported: ["id_token"],
			claims_supported: [
				"sub",
				"aud",
				"exp",
				"iat",
				"iss",
				"jti",
				"nbf",
				"ref",
				"sha",
				"repository",
				"repository_id",
				"workflow_ref",
				"job_workflow_ref",
				"environment"
			],
			id_token_signing_alg_values_supported: ["RS256"],
			scopes_supported: ["openid"]
		});
		case "/_oidc/.well-known/jwks": return ok({ keys: [keys()] });
		default: return notFound;
	}
}
/** Seconds a job's identity is good for. GitHub's live for five minutes too. */
const life$1 = 300;
/** All claims of an identity: those of the job and those every token has. `now` in milliseconds. */
function idTokenClaims(url, audience, claims, now, id) {
	const seconds = Math.floor(now / 1e3);
	return {
		...claims,
		iss: issuerOf(url),
		aud: audience,
		jti: id,
		iat: seconds,
		nbf: seconds,
		exp: seconds + life$1
	};
}

// src/local/forge/route.ts
/** A route that people with `level` and tokens with one of `needs` may ask. `line` is method and template. */
function route(line, needs, level, answer) {
	return {
		...parseLine(line),
		needs,
		level,
		answer,
		auth: "token",
		creates: false
	};
}
/** The same for what creates content: issues, comments, pull requests, reviews, releases, reactions, checks, refs. */
function creating(line, needs, level, answer) {
	return {
		...route(line, needs, level, answer),
		creates: true
	};
}
/** A route for the App itself, before it has an installation token. */
function appRoute(line, answer) {
	return {
		...route(line, [], "none", answer),
		auth: "app"
	};
}
function parseLine(line) {
	const space = line.indexOf(" ");
	const method = methods.find((known) => known === line.slice(0, space));
	if (method === void 0) throw new Error(`not a route: ${line}`);
	return {
		method,
		template: line.slice(space + 1)
	};
}
const methods = [
	"GET",
	"POST",
	"PUT",
	"PATCH",
	"DELETE"
];
/**
* Builds a router over a table. The more fixed segments a template has, the earlier it is tried. Refs, branches, paths and comparisons may
* contain slashes: some clients encode them, some do not, and GitHub takes both.
*/
function createRouter(routes) {
	const compiled = routes.map((route) => ({
		route,
		pattern: compile(route.template),
		rank: rankOf(route.template)
	})).sort((one, other) => other.rank - one.rank);
	return (method, path) => {
		for (const { route, pattern } of compiled) {
			const match = route.method === method ? pattern.exec(path) : null;
			if (match === null) continue;
			const decoded = Object.entries(match.groups ?? {}).map(([name, value]) => [name, decode(value)]);
			if (decoded.some(([, value]) => value === void 0)) return void 0;
			return {
				route,
				params: Object.fromEntries(decoded.map(([name, value]) => [name, value ?? ""]))
			};
		}
	};
}
const withSlashes = /* @__PURE__ */ new Set([
	"ref",
	"branch",
	"path",
	"basehead",
	"tag",
	"environment_name"
]);
function compile(template) {
	const source = template.replaceAll(/\{(\w+)\}|[.]/g, (found, name) => name === void 0 ? `\\${found}` : `(?<${name}>${withSlashes.has(name) ? ".+" : "[^/]+"})`);
	return new RegExp(`^${source}$`);
}
function rankOf(template) {
	const segments = template.split("/");
	return segments.filter((segment) => !segment.startsWith("{")).length * 100 + segments.length;
}
function decode(value) {
	try {
		return decodeURIComponent(value);
	} catch {
		return;
	}
}

// src/local/forge/git/commits.ts
const format = [
	"%H",
	"%T",
	"%P",
	"%an",
	"%ae",
	"%aI",
	"%cn",
	"%ce",
	"%cI",
	"%B"
].join("%x00");
/** Commits as `git log` orders them. `range` is made of revisions and git's own options (`--max-count=1`), never of words a user typed. */
async function readCommits(repository, range) {
	return (await repository.read([
		"log",
		`--format=${format}%x1e`,
		...range
	])).split("").map((record) => record.replace(/^\n/, "")).filter((record) => record !== "").map(parseCommit);
}
/** One commit by its id. Throws if there is none. */
async function readCommit(repository, id) {
	const [commit] = await remember$1(repository, "commit", [id], () => readCommits(repository, ["--max-count=1", id]));
	if (commit === void 0) throw new Error(`no commit ${id}`);
	return commit;
}
function parseCommit(record) {
	const fields = record.split("\0");
	const field = (index) => fields[index] ?? "";
	return {
		id: field(0),
		tree: field(1),
		parents: field(2) === "" ? [] : field(2).split(" "),
		author: {
			name: field(3),
			email: field(4),
			date: field(5)
		},
		committer: {
			name: field(6),
			email: field(7),
			date: field(8)
		},
		message: field(9).replace(/\n+$/, "")
	};
}
/** Writes a commit object and answers its id; no ref moves. */
async function writeCommit(repository, commit) {
	return (await repository.read([
		"commit-tree",
		commit.tree,
		...commit.parents.flatMap((parent) => ["-p", parent])
	], {
		input: commit.message.endsWith("\n") ? commit.message : `${commit.message}\n`,
		env: {
			GIT_AUTHOR_NAME: commit.author.name,
			GIT_AUTHOR_EMAIL: commit.author.email,
			GIT_AUTHOR_DATE: commit.author.date,
			GIT_COMMITTER_NAME: commit.committer.name,
			GIT_COMMITTER_EMAIL: commit.committer.email,
			GIT_COMMITTER_DATE: commit.committer.date
		}
	})).trim();
}

// src/local/forge/shapes/app.ts
/** The App ("integration") as GitHub shows it; `actions` is GitHub's own, to which every job and its `GITHUB_TOKEN` belong. */
function integration(world, which) {
	const slug = which === "own" ? world.app.slug : "github-actions";
	const id = which === "own" ? world.app.id : actionsAppId;
	return {
		id,
		client_id: clientId(id),
		slug,
		node_id: nodeId("A", id),
		owner: simpleUser(world, actorOf(world, which === "own" ? world.options.owner : "github")),
		name: which === "own" ? world.app.name : "GitHub Actions",
		description: null,
		external_url: `${world.url}/apps/${slug}`,
		html_url: `${world.url}/apps/${slug}`,
		created_at: world.createdAt,
		updated_at: world.createdAt,
		permissions: which === "own" ? world.app.permissions : {},
		events: []
	};
}
/** The App as installed on the repository's owner. */
function installation(world) {
	const { installationId } = world.app;
	return {
		id: installationId,
		client_id: clientId(world.app.id),
		account: simpleUser(world, actorOf(world, world.options.owner)),
		repository_selection: "selected",
		access_tokens_url: `${apiOf(world)}/app/installations/${installationId}/access_tokens`,
		repositories_url: `${apiOf(world)}/installation/repositories`,
		html_url: `${world.url}/settings/installations/${installationId}`,
		app_id: world.app.id,
		app_slug: world.app.slug,
		target_id: simpleUser(world, actorOf(world, world.options.owner)).id,
		target_type: simpleUser(world, actorOf(world, world.options.owner)).type,
		permissions: world.app.permissions,
		events: [],
		created_at: world.createdAt,
		updated_at: world.createdAt,
		single_file_name: null,
		suspended_by: null,
		suspended_at: null
	};
}
/** GitHub Actions' real App id. */
const actionsAppId = 15368;
function clientId(id) {
	return `Iv1.${createHash("sha256").update(String(id)).digest("hex").slice(0, 16)}`;
}

// src/local/forge/shapes/commit.ts
/** A commit as the commits, compare and branches routes show it. */
function commitShape(world, commit) {
	const html = `${world.url}/${fullName(world)}`;
	const url = `${apiOf(world)}/repos/${fullName(world)}`;
	return {
		sha: commit.id,
		node_id: nodeId("C", commit.id),
		url: `${url}/commits/${commit.id}`,
		html_url: `${html}/commit/${commit.id}`,
		comments_url: `${url}/commits/${commit.id}/comments`,
		commit: {
			url: `${url}/git/commits/${commit.id}`,
			author: signature(commit.author),
			committer: signature(commit.committer),
			message: commit.message,
			tree: {
				sha: commit.tree,
				url: `${url}/git/trees/${commit.tree}`
			},
			comment_count: 0,
			verification: {
				verified: false,
				reason: "unsigned",
				signature: null,
				payload: null,
				verified_at: null
			}
		},
		author: userOf(world, commit.author),
		committer: userOf(world, commit.committer),
		parents: commit.parents.map((id) => ({
			sha: id,
			url: `${url}/commits/${id}`,
			html_url: `${html}/commit/${id}`
		}))
	};
}
/** A commit as it stands in a workflow run or check suite. */
function simpleCommit(commit) {
	return {
		id: commit.id,
		tree_id: commit.tree,
		message: commit.message,
		timestamp: whole(commit.committer.date),
		author: {
			name: commit.author.name,
			email: commit.author.email
		},
		committer: {
			name: commit.committer.name,
			email: commit.committer.email
		}
	};
}
/** A commit as a push event lists it. */
function pushedCommit(world, commit, paths) {
	const person = ({ name, email }) => ({
		name,
		email,
		username: loginOf(world, {
			name,
			email,
			date: ""
		}) ?? name
	});
	return {
		...simpleCommit(commit),
		distinct: true,
		url: `${world.url}/${fullName(world)}/commit/${commit.id}`,
		author: person(commit.author),
		committer: person(commit.committer),
		...paths
	};
}
/** A changed file as pull request files, commits and comparisons list it. */
function fileShape(world, file, commit) {
	const path = file.path.split("/").map(encodeURIComponent).join("/");
	return {
		sha: file.blob,
		filename: file.path,
		status: file.status,
		additions: file.additions,
		deletions: file.deletions,
		changes: file.additions + file.deletions,
		blob_url: `${world.url}/${fullName(world)}/blob/${commit}/${path}`,
		raw_url: `${world.url}/${fullName(world)}/raw/${commit}/${path}`,
		contents_url: `${apiOf(world)}/repos/${fullName(world)}/contents/${path}?ref=${commit}`,
		...file.patch === null ? {} : { patch: file.patch },
		...file.previousPath === null ? {} : { previous_filename: file.previousPath }
	};
}
function signature({ name, email, date }) {
	return {
		name,
		email,
		date: whole(date)
	};
}
/** git writes offsets, GitHub UTC. */
function whole(date) {
	return new Date(date).toISOString().replace(/\.\d+Z$/, "Z");
}
/** GitHub finds a commit's user by its address; here also by a name that is a login, which spares tests the setting up. */
function loginOf(world, who) {
	const byAddress = /^(?:\d+\+)?([^@]+)@users\.noreply\.github\.com$/.exec(who.email)?.[1];
	if (byAddress !== void 0) return byAddress;
	return world.people.has(who.name) ? who.name : void 0;
}
function userOf(world, who) {
	const login = loginOf(world, who);
	return login === void 0 ? null : simpleUser(world, actorOf(world, login));
}

// src/local/forge/shapes/check.ts
function checkRunShape(world, check) {
	const url = `${apiOf(world)}/repos/${fullName(world)}/check-runs/${check.id}`;
	return {
		id: check.id,
		node_id: nodeId("CR", check.id),
		name: check.name,
		head_sha: check.headSha,
		external_id: check.externalId,
		url,
		html_url: `${world.url}/${fullName(world)}/runs/${check.id}`,
		details_url: check.detailsUrl ?? `${world.url}/${fullName(world)}/runs/${check.id}`,
		status: check.status,
		conclusion: check.conclusion,
		started_at: check.startedAt,
		completed_at: check.completedAt,
		output: {
			title: check.title,
			summary: check.summary,
			text: check.text,
			annotations_count: check.annotations.length,
			annotations_url: `${url}/annotations`
		},
		check_suite: { id: check.suite },
		app: integration(world, check.app),
		pull_requests: minimalPulls(world, {
			branch: null,
			sha: check.headSha,
			fork: null
		})
	};
}
function annotationShape(world, check, annotation) {
	return {
		path: annotation.path,
		blob_href: `${world.url}/${fullName(world)}/blob/${check.headSha}/${annotation.path.split("/").map(encodeURIComponent).join("/")}`,
		start_line: annotation.startLine,
		start_column: annotation.startColumn,
		end_line: annotation.endLine,
		end_column: annotation.endColumn,
		annotation_level: annotation.level,
		title: annotation.title,
		message: annotation.message,
		raw_details: null
	};
}
/** All check runs of one app on one commit, as the suite GitHub groups them in. */
async function checkSuiteShape(world, suite, checks) {
	const [first] = checks;
	if (first === void 0) throw new Error(`check suite ${suite} has no check run`);
	const done = checks.every((check) => check.status === "completed");
	const bad = checks.find((check) => check.conclusion !== "success" && check.conclusion !== "neutral" && check.conclusion !== "skipped");
	return {
		id: suite,
		node_id: nodeId("CS", suite),
		head_branch: null,
		head_sha: first.headSha,
		status: done ? "completed" : "in_progress",
		conclusion: done ? bad?.conclusion ?? "success" : null,
		url: `${apiOf(world)}/repos/${fullName(world)}/check-suites/${suite}`,
		before: null,
		after: null,
		pull_requests: minimalPulls(world, {
			branch: null,
			sha: first.headSha,
			fork: null
		}),
		app: integration(world, first.app),
		repository: minimalRepository(world),
		created_at: first.startedAt,
		updated_at: first.completedAt ?? first.startedAt,
		head_commit: simpleCommit(await readCommit(world.git, first.headSha)),
		latest_check_runs_count: checks.length,
		check_runs_url: `${apiOf(world)}/repos/${fullName(world)}/check-suites/${suite}/check-runs`
	};
}
function statusShape(world, status) {
	const creator = simpleUser(world, status.creator);
	return {
		...simpleStatus(world, status),
		creator
	};
}
/** A status inside the combined one, where its creator is left out. */
function simpleStatus(world, status) {
	return {
		url: `${apiOf(world)}/repos/${fullName(world)}/statuses/${status.sha}`,
		avatar_url: simpleUser(world, status.creator).avatar_url,
		id: status.id,
		node_id: nodeId("SC", status.id),
		state: status.state,
		description: status.description,
		target_url: status.targetUrl,
		context: status.context,
		created_at: status.createdAt,
		updated_at: status.createdAt
	};
}

// src/local/forge/routes/checks.ts
/** Check runs with their annotations, and commit statuses. */
const checkRoutes = [
	creating("POST /repos/{owner}/{repo}/check-runs", ["checks:write"], "admin", createCheck),
	route("PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}", ["checks:write"], "admin", updateCheck),
	route("GET /repos/{owner}/{repo}/check-runs/{check_run_id}", ["checks:read"], "none", (call) => {
		const check = checkOf$1(call);
		return check === void 0 ? notFound : ok(checkRunShape(call.world, check));
	}),
	route("GET /repos/{owner}/{repo}/check-runs/{check_run_id}/annotations", ["checks:read"], "none", (call) => {
		const check = checkOf$1(call);
		return check === void 0 ? notFound : listed(check.annotations, call.address, (item) => annotationShape(call.world, check, item));
	}),
	route("GET /repos/{owner}/{repo}/commits/{ref}/check-runs", ["checks:read"], "none", listChecks),
	route("GET /repos/{owner}/{repo}/commits/{ref}/check-suites", ["checks:read"], "none", listSuites),
	creating("POST /repos/{owner}/{repo}/statuses/{sha}", ["statuses:write"], "write", createStatus),
	route("GET /repos/{owner}/{repo}/commits/{ref}/statuses", ["statuses:read"], "none", listStatuses),
	route("GET /repos/{owner}/{repo}/commits/{ref}/status", ["statuses:read"], "none", combinedStatus)
];
function checkOf$1({ world, params }) {
	return world.checkRuns.get(Number(params["check_run_id"]));
}
/** Only Apps make check runs: "You must authenticate using an installation access token". A job's belong to GitHub Actions. */
async function createCheck({ world, body, actor, token }) {
	if (token.kind === "person") return refused$1(403, "You must authenticate via a GitHub App.");
	const headSha = await resolveCommit(world.git, neededText(body, "head_sha"));
	if (headSha === void 0) return unprocessable(`No commit found for SHA: ${text$1(body, "head_sha")}`);
	const app = actor.kind === "job" ? "actions" : "own";
	const check = changed(world, {
		id: world.nextId(),
		name: neededText(body, "name"),
		headSha,
		app,
		suite: suiteOf(world, headSha, app),
		status: "queued",
		conclusion: null,
		startedAt: world.now(),
		completedAt: null,
		externalId: "",
		detailsUrl: null,
		title: null,
		summary: null,
		text: null,
		annotations: []
	}, body);
	world.checkRuns.set(check.id, check);
	await tellCheck(world, check, "created", actor);
	if (check.status === "completed") await tellCheck(world, check, "completed", actor);
	return created(checkRunShape(world, check));
}
async function updateCheck(call) {
	const { world, body, actor, token } = call;
	const check = checkOf$1(call);
	if (check === void 0) return notFound;
	if (token.kind === "person") return refused$1(403, "You must authenticate via a GitHub App.");
	if (actor.kind === "job" !== (check.app === "actions")) return refused$1(403, "Invalid app_id `" + String(world.app.id) + "` - check run can only be modified by the GitHub App that created it.");
	const after = changed(world, check, body);
	world.checkRuns.set(check.id, after);
	if (after.status === "completed" && check.status !== "completed") await tellCheck(world, after, "completed", actor);
	return ok(checkRunShape(world, after));
}
/** A check run with what a request says about it. A conclusion completes it; annotations are added to those it has. */
function changed(world, check, body) {
	const conclusion = word(body, "conclusion", checkConclusions) ?? null;
	const status = conclusion === null ? word(body, "status", checkStatuses) ?? check.status : "completed";
	if (status === "completed" && conclusion === null && check.conclusion === null) throw new InvalidField("conclusion", null, "given with the status completed");
	const output = object(body, "output");
	return {
		...check,
		name: text$1(body, "name") ?? check.name,
		status,
		conclusion: status === "completed" ? conclusion ?? check.conclusion : null,
		startedAt: text$1(body, "started_at") ?? check.startedAt,
		completedAt: status === "completed" ? text$1(body, "completed_at") ?? check.completedAt ?? world.now() : null,
		externalId: text$1(body, "external_id") ?? check.externalId,
		detailsUrl: text$1(body, "details_url") ?? check.detailsUrl,
		...output === void 0 ? {} : {
			title: limitedText(output, "title", limits.output) ?? check.title,
			summary: limitedText(output, "summary", limits.output) ?? check.summary,
			text: limitedText(output, "text", limits.output) ?? check.text,
			annotations: [...check.annotations, ...readAnnotations(output)]
		}
	};
}
/** GitHub takes at most so many annotations a request. */
const mostAnnotations = 50;
function readAnnotations(output) {
	const given = objects(output, "annotations") ?? [];
	if (given.length > mostAnnotations) throw new InvalidField("output/annotations", given.length, `at most ${mostAnnotations} annotations`);
	return given.map((item) => {
		if (!isObject(item)) throw new InvalidField("output/annotations", item, "an object");
		const startLine = whole$1(item, "start_line");
		const level = word(item, "annotation_level", [
			"notice",
			"warning",
			"failure"
		]);
		if (startLine === void 0 || level === void 0) throw new InvalidField("output/annotations", item, "complete");
		return {
			path: neededText(item, "path"),
			startLine,
			endLine: whole$1(item, "end_line") ?? startLine,
			startColumn: whole$1(item, "start_column") ?? null,
			endColumn: whole$1(item, "end_column") ?? null,
			level,
			title: text$1(item, "title") ?? null,
			message: neededText(item, "message")
		};
	});
}
/** The suite of an app on a commit. GitHub puts a job's check runs under whatever suite of GitHub Actions the commit got first. */
function suiteOf(world, sha, app) {
	return [...world.checkRuns.values()].find((check) => check.headSha === sha && check.app === app)?.suite ?? world.nextId();
}
async function tellCheck(world, check, action, actor) {
	await tell(world, {
		name: "check_run",
		action,
		actor,
		payload: { check_run: checkRunShape(world, check) }
	});
}
async function listChecks({ world, params, address }) {
	const sha = await resolveCommit(world.git, params["ref"] ?? "");
	if (sha === void 0) return unprocessable(`No commit found for SHA: ${params["ref"] ?? ""}`);
	const query = address.searchParams;
	const name = query.get("check_name");
	const status = query.get("status");
	const appId = query.get("app_id");
	const found = [...world.checkRuns.values()].filter((check) => check.headSha === sha && (name === null || check.name === name) && (status === null || check.status === status) && (appId === null || check.app === "own" === (appId === String(world.app.id))));
	const shown = query.get("filter") === "all" ? found : latestByName(found);
	return counted("check_runs", shown.toReversed(), address, (check) => checkRunShape(world, check));
}
/** "latest: Returns the most recent check runs": of one name and suite only the last. */
function latestByName(checks) {
	return [...new Map(checks.map((check) => [`${check.suite} ${check.name}`, check])).values()];
}
async function listSuites({ world, params, address }) {
	const sha = await resolveCommit(world.git, params["ref"] ?? "");
	if (sha === void 0) return unprocessable(`No commit found for SHA: ${params["ref"] ?? ""}`);
	const suites = Map.groupBy([...world.checkRuns.values()].filter((check) => check.headSha === sha), (check) => check.suite);
	return counted("check_suites", [...suites], address, ([suite, checks]) => checkSuiteShape(world, suite, checks));
}
async function createStatus({ world, params, body, actor }) {
	const sha = await resolveCommit(world.git, params["sha"] ?? "");
	if (sha === void 0) return unprocessable(`No commit found for SHA: ${params["sha"] ?? ""}`);
	const state = word(body, "state", statusStates);
	if (state === void 0) return invalid("Status", "state", "missing_field");
	const status = {
		id: world.nextId(),
		sha,
		context: text$1(body, "context") ?? "default",
		state,
		description: text$1(body, "description") ?? null,
		targetUrl: text$1(body, "target_url") ?? null,
		creator: actor,
		createdAt: world.now()
	};
	world.statuses.set(status.id, status);
	await tell(world, {
		name: "status",
		action: null,
		actor,
		payload: {
			id: status.id,
			sha,
			name: fullName(world),
			context: status.context,
			state
		}
	});
	return created(statusShape(world, status));
}
async function statusesAt({ world, params }) {
	const sha = await resolveCommit(world.git, params["ref"] ?? "");
	return sha === void 0 ? void 0 : [...world.statuses.values()].filter((status) => status.sha === sha).reverse();
}
async function listStatuses(call) {
	const statuses = await statusesAt(call);
	return statuses === void 0 ? notFound : listed(statuses, call.address, (status) => statusShape(call.world, status));
}
async function combinedStatus(call) {
	const { world, params } = call;
	const sha = await resolveCommit(world.git, params["ref"] ?? "");
	const statuses = await statusesAt(call);
	if (sha === void 0 || statuses === void 0) return notFound;
	const latest = [...new Map(statuses.toReversed().map((status) => [status.context, status])).values()];
	const url = `${apiOf(world)}/repos/${fullName(world)}/commits/${sha}`;
	return ok({
		state: combined(latest),
		statuses: latest.map((status) => simpleStatus(world, status)),
		sha,
		total_count: latest.length,
		repository: minimalRepository(world),
		commit_url: url,
		url: `${url}/status`
	});
}
/** "failure if any of the contexts report as error or failure; pending if there are no statuses or a context is pending; else success". */
function combined(statuses) {
	if (statuses.some(({ state }) => state === "error" || state === "failure")) return "failure";
	return statuses.length === 0 || statuses.some(({ state }) => state === "pending") ? "pending" : "success";
}

// src/local/forge/shapes/run.ts
async function runShape(world, run) {
	const url = `${apiOf(world)}/repos/${fullName(world)}/actions/runs/${run.id}`;
	const known = await resolveCommit(world.git, run.head.sha);
	return {
		id: run.id,
		name: run.name,
		node_id: nodeId("WFR", run.id),
		head_branch: run.head.branch,
		head_sha: run.head.sha,
		path: run.path,
		display_title: run.title,
		run_number: run.number,
		event: run.event,
		status: run.status,
		conclusion: run.conclusion,
		workflow_id: run.workflow,
		check_suite_id: run.suite,
		check_suite_node_id: nodeId("CS", run.suite),
		url,
		html_url: `${world.url}/${fullName(world)}/actions/runs/${run.id}`,
		pull_requests: minimalPulls(world, run.head),
		created_at: run.createdAt,
		updated_at: run.updatedAt,
		actor: simpleUser(world, run.actor),
		run_attempt: run.attempt,
		referenced_workflows: [],
		run_started_at: run.startedAt,
		triggering_actor: simpleUser(world, run.triggeredBy),
		jobs_url: `${url}/jobs`,
		logs_url: `${url}/logs`,
		check_suite_url: `${apiOf(world)}/repos/${fullName(world)}/check-suites/${run.suite}`,
		artifacts_url: `${url}/artifacts`,
		cancel_url: `${url}/cancel`,
		rerun_url: `${url}/rerun`,
		previous_attempt_url: run.attempt === 1 ? null : `${url}/attempts/${run.attempt - 1}`,
		workflow_url: `${apiOf(world)}/repos/${fullName(world)}/actions/workflows/${run.workflow}`,
		head_commit: known === void 0 ? null : simpleCommit(await readCommit(world.git, run.head.sha)),
		repository: minimalRepository(world),
		head_repository: minimalRepository(world, run.head.fork)
	};
}
function workflowShape(world, workflow) {
	const html = `${world.url}/${fullName(world)}`;
	return {
		id: workflow.id,
		node_id: nodeId("W", workflow.id),
		name: workflow.name,
		path: workflow.path,
		state: "active",
		created_at: workflow.createdAt,
		updated_at: workflow.createdAt,
		url: `${apiOf(world)}/repos/${fullName(world)}/actions/workflows/${workflow.id}`,
		html_url: `${html}/blob/${world.defaultBranch}/${workflow.path}`,
		badge_url: `${html}/workflows/${encodeURIComponent(workflow.name)}/badge.svg`
	};
}
function jobShape(world, job) {
	const run = world.runs.get(job.run);
	const api = `${apiOf(world)}/repos/${fullName(world)}`;
	return {
		id: job.id,
		run_id: job.run,
		run_url: `${api}/actions/runs/${job.run}`,
		run_attempt: job.attempt,
		node_id: nodeId("CR", job.id),
		head_sha: run?.head.sha ?? "",
		head_branch: run?.head.branch ?? null,
		workflow_name: run?.name ?? null,
		url: `${api}/actions/jobs/${job.id}`,
		html_url: `${world.url}/${fullName(world)}/actions/runs/${job.run}/job/${job.id}`,
		status: job.status,
		conclusion: job.conclusion,
		created_at: job.startedAt,
		started_at: job.startedAt,
		completed_at: job.completedAt,
		name: job.name,
		steps: [],
		check_run_url: `${api}/check-runs/${job.id}`,
		labels: ["ubuntu-latest"],
		runner_id: 1,
		runner_name: "local",
		runner_group_id: 1,
		runner_group_name: "Default"
	};
}
/** GitHub keeps artifacts for 90 days where nobody says otherwise. */
const kept = 7776e6;
function artifactShape(world, artifact) {
	const run = world.runs.get(artifact.run);
	const url = `${apiOf(world)}/repos/${fullName(world)}/actions/artifacts/${artifact.id}`;
	return {
		id: artifact.id,
		node_id: nodeId("AR", artifact.id),
		name: artifact.name,
		size_in_bytes: [...artifact.files.values()].reduce((total, file) => total + file.length, 0),
		url,
		archive_download_url: `${url}/zip`,
		expired: false,
		created_at: artifact.createdAt,
		updated_at: artifact.createdAt,
		expires_at: new Date(Date.parse(artifact.createdAt) + kept).toISOString().replace(/\.\d+Z$/, "Z"),
		workflow_run: run === void 0 ? null : {
			id: run.id,
			repository_id: world.repositoryId,
			head_repository_id: run.head.fork?.id ?? world.repositoryId,
			head_branch: run.head.branch ?? "",
			head_sha: run.head.sha
		}
	};
}

// src/local/forge/workflow-files.ts
const folder = ".github/workflows/";
/** The workflow file as it is at a commit or branch, or `undefined` where there is none or it is no YAML. */
async function readWorkflowFile(world, revision, path) {
	const ran = await world.git.git([
		"cat-file",
		"blob",
		`${revision}:${path}`
	]);
	if (ran.code !== 0) return void 0;
	const parsed = parse(ran.stdout);
	if (parsed === void 0) return void 0;
	const name = parsed["name"];
	return {
		path,
		name: typeof name === "string" ? name : path,
		inputs: dispatchInputs$1(parsed["on"])
	};
}
/** Paths of the workflow files at a commit or branch, sorted. */
async function listWorkflowFiles(world, revision) {
	return (await world.git.git([
		"ls-tree",
		"-z",
		"--name-only",
		"--full-tree",
		revision,
		"--",
		folder
	])).stdout.split("\0").filter((path) => /\.ya?ml$/.test(path));
}
/** The entry of a workflow, made when it is first heard of. Its id stays, its name follows the file. */
function workflowAt(world, path, name) {
	const known = world.workflows.get(path);
	if (known?.name === name) return known;
	const workflow = {
		id: known?.id ?? world.nextId(),
		name,
		path,
		createdAt: known?.createdAt ?? world.now()
	};
	world.workflows.set(path, workflow);
	return workflow;
}
/** The path of the workflow that a route names by its id or its file's name. */
function workflowPath(world, idOrFile) {
	if (!/^\d+$/.test(idOrFile)) return idOrFile.includes("/") ? void 0 : `${folder}${idOrFile}`;
	return [...world.workflows.values()].find((workflow) => workflow.id === Number(idOrFile))?.path;
}
/** Why a dispatch with these inputs is refused, in GitHub's words. */
function refuseInputs(file, given) {
	if (file.inputs === null) return "Workflow does not have 'workflow_dispatch' trigger";
	const known = file.inputs;
	const strangers = Object.keys(given).filter((name) => known[name] === void 0);
	if (strangers.length > 0) return `Unexpected inputs provided: ${JSON.stringify(strangers)}`;
	const missing = Object.entries(known).find(([name, { required }]) => required && given[name] === void 0);
	return missing === void 0 ? void 0 : `Required input '${missing[0]}' not provided`;
}
function parse(source) {
	try {
		const value = load$1(source);
		return isObject(value) ? value : void 0;
	} catch {
		return;
	}
}
/** `on:` is a word, a list of words, or an object whose values may be empty. */
function dispatchInputs$1(on) {
	const name = "workflow_dispatch";
	if (on === name || Array.isArray(on) && on.includes(name)) return {};
	if (!isObject(on) || !(name in on)) return null;
	const trigger = on[name];
	const inputs = isObject(trigger) && isObject(trigger["inputs"]) ? trigger["inputs"] : {};
	return Object.fromEntries(Object.entries(inputs).map(([input, spec]) => [input, { required: isObject(spec) && spec["required"] === true && spec["default"] === void 0 }]));
}

// src/local/forge/run-book.ts
/** The forge's side of running workflows. Each call is told at once; events go out in order behind those already on their way. */
function createRunBook(world, failed) {
	return {
		startRun: (started) => {
			const workflow = workflowAt(world, started.path, started.workflow);
			const earlier = [...world.runs.values()].filter((run) => run.path === started.path).length;
			const head = headOf$1(world, started);
			const at = world.now();
			const run = {
				id: world.nextId(),
				number: earlier + 1,
				attempt: 1,
				workflow: workflow.id,
				name: started.workflow,
				path: started.path,
				event: started.event,
				ref: started.ref,
				sha: started.sha,
				head,
				title: titleOf(started.payload) ?? started.workflow,
				actor: started.actor,
				triggeredBy: started.actor,
				suite: suiteOf(world, head.sha, "actions"),
				status: "in_progress",
				conclusion: null,
				payload: started.payload,
				createdAt: at,
				startedAt: at,
				updatedAt: at
			};
			world.runs.set(run.id, run);
			return {
				id: run.id,
				number: run.number,
				attempt: run.attempt
			};
		},
		startJob: (runId, { name }) => {
			const run = runNamed(world, runId);
			const id = world.nextId();
			const startedAt = world.now();
			const job = {
				id,
				run: runId,
				attempt: run.attempt,
				name,
				status: "in_progress",
				conclusion: null,
				startedAt,
				completedAt: null,
				log: ""
			};
			world.jobs.set(id, job);
			world.checkRuns.set(id, checkOf(run, job));
			if (run.status === "queued") world.runs.set(runId, {
				...run,
				status: "in_progress",
				updatedAt: startedAt
			});
			return id;
		},
		completeJob: (jobId, end) => {
			const job = world.jobs.get(jobId);
			const check = world.checkRuns.get(jobId);
			if (job === void 0 || check === void 0) throw new Error(`no job ${jobId}`);
			const { conclusion, annotations, log, summary } = end;
			const completedAt = world.now();
			world.jobs.set(jobId, {
				...job,
				status: "completed",
				conclusion,
				completedAt,
				log
			});
			world.checkRuns.set(jobId, {
				...check,
				status: "completed",
				conclusion,
				completedAt,
				annotations,
				summary: summary === "" ? null : summary
			});
		},
		completeRun: (runId, conclusion) => {
			const run = {
				...runNamed(world, runId),
				status: "completed",
				conclusion,
				updatedAt: world.now()
			};
			world.runs.set(runId, run);
			tellCompleted(world, run).catch(failed);
		},
		saveArtifact: (runId, name, files) => {
			runNamed(world, runId);
			for (const [id, artifact] of world.artifacts) if (artifact.run === runId && artifact.name === name) world.artifacts.delete(id);
			const id = world.nextId();
			world.artifacts.set(id, {
				id,
				run: runId,
				name,
				files: new Map(files),
				createdAt: world.now()
			});
		},
		artifact: (runId, name) => [...world.artifacts.values()].find((artifact) => artifact.run === runId && artifact.name === name)?.files
	};
}
/** Starts the next attempt of a completed run, of the old commit with the old payload, and tells the runner. */
function rerun(world, run, actor) {
	const at = world.now();
	const again = {
		...run,
		attempt: run.attempt + 1,
		triggeredBy: actor,
		status: "queued",
		conclusion: null,
		startedAt: at,
		updatedAt: at
	};
	world.runs.set(run.id, again);
	world.events.sendRerun({
		runId: run.id,
		number: run.number,
		attempt: again.attempt,
		workflow: run.name,
		path: run.path,
		event: run.event,
		ref: run.ref,
		sha: run.sha,
		actor,
		startedBy: run.actor,
		payload: run.payload
	});
}
async function tellCompleted(world, run) {
	const workflow = world.workflows.get(run.path);
	await tell(world, {
		name: "workflow_run",
		action: "completed",
		actor: run.triggeredBy,
		payload: {
			workflow_run: await runShape(world, run),
			workflow: workflow === void 0 ? null : workflowShape(world, workflow)
		}
	});
}
function runNamed(world, id) {
	const run = world.runs.get(id);
	if (run === void 0) throw new Error(`no run ${id}`);
	return run;
}
/** The check run that GitHub shows for a job; it has the job's id and belongs to GitHub Actions. */
function checkOf(run, job) {
	return {
		id: job.id,
		name: job.name,
		headSha: run.head.sha,
		app: "actions",
		suite: run.suite,
		status: "in_progress",
		conclusion: null,
		startedAt: job.startedAt,
		completedAt: null,
		externalId: String(job.id),
		detailsUrl: null,
		title: null,
		summary: null,
		text: null,
		annotations: []
	};
}
/** What a run stands under: the head of the pull request its event is about, else the branch or tag of its ref. */
function headOf$1(world, run) {
	const pull = run.event.startsWith("pull_request") ? run.payload["pull_request"] : void 0;
	const head = isObject(pull) && isObject(pull["head"]) ? pull["head"] : void 0;
	if (head !== void 0 && typeof head["ref"] === "string" && typeof head["sha"] === "string") return {
		branch: head["ref"],
		sha: head["sha"],
		fork: forkOf(world, head["repo"])
	};
	return {
		branch: /^refs\/(?:heads|tags)\/(.*)$/.exec(run.ref)?.[1] ?? null,
		sha: run.sha,
		fork: null
	};
}
function forkOf(world, repository) {
	if (!isObject(repository) || typeof repository["id"] !== "number" || repository["id"] === world.repositoryId) return null;
	const owner = isObject(repository["owner"]) ? repository["owner"]["login"] : void 0;
	return {
		id: repository["id"],
		owner: typeof owner === "string" ? owner : ""
	};
}
/** "display_title": what the event was about, in one line. */
function titleOf(payload) {
	for (const [name, field] of [
		["pull_request", "title"],
		["issue", "title"],
		["release", "tag_name"],
		["head_commit", "message"]
	]) {
		const thing = payload[name];
		const title = isObject(thing) ? thing[field] : void 0;
		if (typeof title === "string") return title.split("\n")[0];
	}
}

// src/local/forge/zip.ts
/**
* Packs files into a ZIP archive without compressing them (APPNOTE.TXT 6.3.9, method 0), sorted by name, with a fixed time, so that the
* same files are the same bytes. Names are UTF-8. Up to 4 GiB and 65,535 files.
*/
function packZip(files) {
	const locals = [];
	const directory = [];
	let offset = 0;
	for (const [name, bytes] of [...files].sort(([one], [other]) => one < other ? -1 : 1)) {
		const path = Buffer.from(name);
		const common = Buffer.alloc(26);
		common.writeUInt16LE(20, 0);
		common.writeUInt16LE(2048, 2);
		common.writeUInt16LE(firstDay, 8);
		common.writeUInt32LE(crc32(bytes), 10);
		common.writeUInt32LE(bytes.length, 14);
		common.writeUInt32LE(bytes.length, 18);
		common.writeUInt16LE(path.length, 22);
		const local = Buffer.concat([
			Buffer.from("PK", "latin1"),
			common,
			path,
			bytes
		]);
		const place = Buffer.alloc(14);
		place.writeUInt32LE(offset, 10);
		directory.push(Buffer.concat([
			Buffer.from("PK\0", "latin1"),
			common,
			place,
			path
		]));
		locals.push(local);
		offset += local.length;
	}
	const entries = Buffer.concat(directory);
	const end = Buffer.alloc(22);
	end.write("PK", 0, "latin1");
	end.writeUInt16LE(files.size, 8);
	end.writeUInt16LE(files.size, 10);
	end.writeUInt32LE(entries.length, 12);
	end.writeUInt32LE(offset, 16);
	return Buffer.concat([
		...locals,
		entries,
		end
	]);
}
/** 1 January 1980, the first day a ZIP can tell. */
const firstDay = 33;

// src/local/forge/routes/actions.ts
const all$1 = "/repos/{owner}/{repo}/actions";
const read$6 = ["actions:read"];
/** Workflows, their runs, jobs, logs and artifacts. */
const actionRoutes = [
	route(`GET ${all$1}/workflows`, read$6, "none", listWorkflows),
	route(`GET ${all$1}/workflows/{workflow_id}`, read$6, "none", getWorkflow),
	creating(`POST ${all$1}/workflows/{workflow_id}/dispatches`, ["actions:write"], "write", dispatch$1),
	route(`GET ${all$1}/workflows/{workflow_id}/runs`, read$6, "none", (call) => {
		const path = workflowPath(call.world, call.params["workflow_id"] ?? "");
		return path === void 0 ? notFound : listRuns(call, (run) => run.path === path);
	}),
	route(`GET ${all$1}/runs`, read$6, "none", (call) => listRuns(call, () => true)),
	route(`GET ${all$1}/runs/{run_id}`, read$6, "none", async (call) => {
		const run = runOf(call);
		return run === void 0 ? notFound : ok(await runShape(call.world, run));
	}),
	route(`POST ${all$1}/runs/{run_id}/rerun`, ["actions:write"], "write", (call) => runAgain(call)),
	route(`POST ${all$1}/runs/{run_id}/rerun-failed-jobs`, ["actions:write"], "write", (call) => runAgain(call)),
	route(`GET ${all$1}/runs/{run_id}/jobs`, read$6, "none", listJobs),
	route(`GET ${all$1}/jobs/{job_id}`, read$6, "none", ({ world, params }) => {
		const job = world.jobs.get(Number(params["job_id"]));
		return job === void 0 ? notFound : ok(jobShape(world, job));
	}),
	route(`GET ${all$1}/jobs/{job_id}/logs`, read$6, "read", ({ world, params, downloads }) => {
		const job = world.jobs.get(Number(params["job_id"]));
		if (job === void 0 || job.status !== "completed") return notFound;
		return found(world, downloads.offer("text/plain; charset=utf-8", Buffer.from(job.log)));
	}),
	route(`GET ${all$1}/artifacts`, read$6, "none", (call) => listArtifacts(call, () => true)),
	route(`GET ${all$1}/runs/{run_id}/artifacts`, read$6, "none", (call) => {
		const run = runOf(call);
		return run === void 0 ? notFound : listArtifacts(call, (artifact) => artifact.run === run.id);
	}),
	route(`GET ${all$1}/artifacts/{artifact_id}`, read$6, "none", (call) => {
		const artifact = artifactOf(call);
		return artifact === void 0 ? notFound : ok(artifactShape(call.world, artifact));
	}),
	route(`GET ${all$1}/artifacts/{artifact_id}/{archive_format}`, read$6, "read", (call) => {
		const artifact = artifactOf(call);
		if (artifact === void 0 || call.params["archive_format"] !== "zip") return notFound;
		return found(call.world, call.downloads.offer("application/zip", packZip(artifact.files)));
	})
];
function found(world, path) {
	return {
		status: 302,
		headers: { location: `${world.url}${path}` }
	};
}
function runOf({ world, params }) {
	return world.runs.get(Number(params["run_id"]));
}
function artifactOf({ world, params }) {
	return world.artifacts.get(Number(params["artifact_id"]));
}
/** The workflows that stand on the default branch. */
async function listWorkflows({ world, address }) {
	const paths = await listWorkflowFiles(world, world.defaultBranch);
	const workflows = (await Promise.all(paths.map((path) => readWorkflowFile(world, world.defaultBranch, path)))).flatMap((file) => file === void 0 ? [] : [workflowAt(world, file.path, file.name)]);
	return counted("workflows", workflows, address, (workflow) => workflowShape(world, workflow));
}
async function getWorkflow({ world, params }) {
	const path = workflowPath(world, params["workflow_id"] ?? "");
	const file = path === void 0 ? void 0 : await readWorkflowFile(world, world.defaultBranch, path);
	return file === void 0 ? notFound : ok(workflowShape(world, workflowAt(world, file.path, file.name)));
}
/** The file must be on the default branch, as on GitHub, and is read at the ref that shall run. */
async function dispatch$1({ world, params, body, actor }) {
	const path = workflowPath(world, params["workflow_id"] ?? "");
	if (path === void 0 || await readWorkflowFile(world, world.defaultBranch, path) === void 0) return notFound;
	if (flag(body, "return_run_details") === true) return refused$1(422, "the local forge does not know return_run_details");
	const name = neededText(body, "ref");
	const inputs = object(body, "inputs") ?? {};
	const branch = name.replace(/^refs\/heads\//, "");
	const candidates = name.startsWith("refs/tags/") ? [name] : [`refs/heads/${branch}`, `refs/tags/${branch}`];
	for (const ref of candidates) {
		const sha = await readRef(world.git, ref);
		if (sha === void 0) continue;
		const file = await readWorkflowFile(world, sha, path);
		const wrong = file === void 0 ? "Workflow does not have 'workflow_dispatch' trigger" : refuseInputs(file, inputs);
		if (wrong !== void 0) return refused$1(422, wrong);
		await tell(world, {
			name: "workflow_dispatch",
			action: null,
			actor,
			payload: {
				inputs,
				ref,
				workflow: path
			},
			at: {
				ref,
				sha
			},
			workflow: path
		});
		return noContent;
	}
	return refused$1(422, `No ref found for: ${name}`);
}
/** Newest first. */
function listRuns({ world, address }, wanted) {
	const query = address.searchParams;
	const is = (name, value) => {
		const asked = query.get(name);
		return asked === null || asked === value;
	};
	const status = query.get("status");
	const runs = [...world.runs.values()].filter((run) => wanted(run) && is("branch", run.head.branch) && is("event", run.event) && is("head_sha", run.head.sha) && is("actor", run.actor.login) && (status === null || run.status === status || run.conclusion === status));
	return counted("workflow_runs", runs.reverse(), address, (run) => runShape(world, run));
}
function runAgain(call) {
	const run = runOf(call);
	if (run === void 0) return notFound;
	if (run.status !== "completed") return refused$1(403, "This workflow is already running");
	rerun(call.world, run, call.actor);
	return created({});
}
function listJobs(call) {
	const run = runOf(call);
	if (run === void 0) return notFound;
	const every = call.address.searchParams.get("filter") === "all";
	const jobs = [...call.world.jobs.values()].filter((job) => job.run === run.id && (every || job.attempt === run.attempt));
	return counted("jobs", jobs, call.address, (job) => jobShape(call.world, job));
}
function listArtifacts({ world, address }, wanted) {
	const name = address.searchParams.get("name");
	const artifacts = [...world.artifacts.values()].filter((artifact) => wanted(artifact) && (name === null || artifact.name === name));
	return counted("artifacts", artifacts.reverse(), address, (artifact) => artifactShape(world, artifact));
}

// src/local/forge/routes/app.ts
/** The App and the tokens of its installation; who asks. */
const appRoutes = [
	appRoute("GET /app", ({ world }) => ok(integration(world, "own"))),
	appRoute("GET /app/installations/{installation_id}", (call) => isOurs(call) ? ok(installation(call.world)) : notFound),
	appRoute("GET /repos/{owner}/{repo}/installation", ({ world }) => ok(installation(world))),
	appRoute("POST /app/installations/{installation_id}/access_tokens", mintToken),
	route("GET /installation/repositories", ["metadata:read"], "none", ({ world }) => ok({
		total_count: 1,
		repository_selection: "selected",
		repositories: [repository(world)]
	})),
	route("DELETE /installation/token", [], "none", ({ tokens, token }) => {
		if (token.kind !== "installation") return refused$1(403, "Resource not accessible by personal access token");
		tokens.revoke(token.secret);
		return noContent;
	}),
	route("GET /user", [], "none", ({ world, actor, token }) => token.kind === "person" ? ok(publicUser(world, actor)) : refused$1(403, "Resource not accessible by integration")),
	route("GET /rate_limit", [], "none", ({ world }) => {
		const core = {
			limit: 15e3,
			remaining: 15e3,
			reset: Math.floor(world.options.now() / 1e3) + 3600,
			used: 0
		};
		return ok({
			resources: {
				core,
				search: core
			},
			rate: core
		});
	})
];
/** Seconds that an installation token lives. */
const life = 3600;
/** All that the installation has, or fewer where the request says so; never more. */
function mintToken(call) {
	const { world, tokens, body, jobId } = call;
	if (!isOurs(call)) return notFound;
	if ((texts$1(body, "repositories") ?? []).filter((name) => name !== world.options.name).length > 0) return unprocessable("There is at least one repository that does not exist or is not accessible to the parent installation.");
	const asked = readPermissions$1(body);
	if (Object.entries(asked ?? {}).some(([name, access]) => {
		const held = name === "metadata" ? "read" : world.app.permissions[name];
		return held === void 0 || access === "write" && held === "read";
	})) return unprocessable("The permissions requested are not granted to this installation.");
	const permissions = {
		metadata: "read",
		...asked ?? world.app.permissions
	};
	const expires = world.options.now() + life * 1e3;
	return created({
		token: tokens.mintInstallation(permissions, jobId, expires),
		expires_at: new Date(expires).toISOString().replace(/\.\d+Z$/, "Z"),
		permissions,
		repository_selection: "selected",
		...body["repositories"] === void 0 ? {} : { repositories: [repository(world)] }
	});
}
function isOurs({ world, params }) {
	return params["installation_id"] === String(world.app.installationId);
}
function readPermissions$1(body) {
	const asked = body["permissions"];
	if (asked === void 0 || asked === null) return void 0;
	if (!isObject(asked)) throw new InvalidField("permissions", asked, "an object");
	return Object.fromEntries(Object.entries(asked).map(([name, access]) => {
		if (access !== "read" && access !== "write") throw new InvalidField(`permissions/${name}`, access, "one of read, write");
		return [name, access];
	}));
}

// src/local/forge/shapes/issue.ts
/** An issue, or a pull request seen as one. */
function issueShape(world, issue) {
	const url = `${apiOf(world)}/repos/${fullName(world)}/issues/${issue.number}`;
	const comments = [...world.comments.values()].filter((comment) => comment.issue === issue.number).length;
	return {
		url,
		repository_url: `${apiOf(world)}/repos/${fullName(world)}`,
		labels_url: `${url}/labels{/name}`,
		comments_url: `${url}/comments`,
		events_url: `${url}/events`,
		timeline_url: `${url}/timeline`,
		html_url: htmlOf(world, issue),
		id: issue.id,
		node_id: nodeId("I", issue.id),
		number: issue.number,
		title: issue.title,
		user: simpleUser(world, issue.author),
		labels: issue.labels.map((name) => labelShape(world, labelNamed(world, name))),
		state: issue.state,
		state_reason: issue.stateReason,
		locked: false,
		active_lock_reason: null,
		assignee: issue.assignees[0] === void 0 ? null : simpleUser(world, actorOf(world, issue.assignees[0])),
		assignees: issue.assignees.map((login) => simpleUser(world, actorOf(world, login))),
		milestone: null,
		comments,
		created_at: issue.createdAt,
		updated_at: issue.updatedAt,
		closed_at: issue.closedAt,
		closed_by: issue.closedBy === null ? null : simpleUser(world, issue.closedBy),
		author_association: authorAssociation(world, issue.author),
		body: issue.body,
		reactions: reactionCounts(`${url}/reactions`, []),
		performed_via_github_app: throughApp(world, issue.author),
		...issue.pull === null ? {} : {
			draft: issue.pull.draft,
			pull_request: {
				url: `${apiOf(world)}/repos/${fullName(world)}/pulls/${issue.number}`,
				html_url: htmlOf(world, issue),
				diff_url: `${htmlOf(world, issue)}.diff`,
				patch_url: `${htmlOf(world, issue)}.patch`,
				merged_at: issue.pull.merged?.at ?? null
			}
		}
	};
}
function commentShape(world, comment) {
	const issue = world.issues.get(comment.issue);
	const url = `${apiOf(world)}/repos/${fullName(world)}/issues/comments/${comment.id}`;
	const reactions = [...world.reactions.values()].filter((reaction) => reaction.comment === comment.id);
	return {
		url,
		html_url: `${issue === void 0 ? world.url : htmlOf(world, issue)}#issuecomment-${comment.id}`,
		issue_url: `${apiOf(world)}/repos/${fullName(world)}/issues/${comment.issue}`,
		id: comment.id,
		node_id: nodeId("IC", comment.id),
		user: simpleUser(world, comment.author),
		created_at: comment.createdAt,
		updated_at: comment.updatedAt,
		body: comment.body,
		author_association: authorAssociation(world, comment.author),
		reactions: reactionCounts(`${url}/reactions`, reactions),
		performed_via_github_app: throughApp(world, comment.author)
	};
}
function labelShape(world, label) {
	return {
		id: label.id,
		node_id: nodeId("LA", label.id),
		url: `${apiOf(world)}/repos/${fullName(world)}/labels/${encodeURIComponent(label.name)}`,
		name: label.name,
		color: label.color,
		default: false,
		description: label.description
	};
}
function reactionShape(world, reaction) {
	return {
		id: reaction.id,
		node_id: nodeId("REA", reaction.id),
		user: simpleUser(world, reaction.author),
		content: reaction.content,
		created_at: reaction.createdAt
	};
}
/** An entry of an issue's history: who labelled, closed, renamed it and when. */
function issueEventShape(world, event) {
	const label = event.label === null ? null : labelNamed(world, event.label);
	return {
		id: event.id,
		node_id: nodeId("LE", event.id),
		url: `${apiOf(world)}/repos/${fullName(world)}/issues/events/${event.id}`,
		actor: simpleUser(world, event.actor),
		event: event.kind,
		commit_id: event.commit,
		commit_url: event.commit === null ? null : `${apiOf(world)}/repos/${fullName(world)}/commits/${event.commit}`,
		created_at: event.createdAt,
		performed_via_github_app: throughApp(world, event.actor),
		...label === null ? {} : { label: {
			name: label.name,
			color: label.color
		} },
		...event.rename === null ? {} : { rename: event.rename }
	};
}
/** The label of that name; one that was deleted since is shown as it would be made anew. */
function labelNamed(world, name) {
	return world.labels.get(name.toLowerCase()) ?? {
		id: Number.parseInt(createHash("sha256").update(name).digest("hex").slice(0, 8), 16),
		name,
		color: "ededed",
		description: null
	};
}
/** Set where an App's token was used, a job's included: the product must not take such a comment for a person's. */
function throughApp(world, actor) {
	return actor.kind === "person" ? null : integration(world, actor.kind === "app" ? "own" : "actions");
}
function htmlOf(world, issue) {
	return `${world.url}/${fullName(world)}/${issue.pull === null ? "issues" : "pull"}/${issue.number}`;
}
function reactionCounts(url, reactions) {
	const counts = reactionContents.map((content) => [content, reactions.filter((reaction) => reaction.content === content).length]);
	return {
		url,
		total_count: reactions.length,
		...Object.fromEntries(counts)
	};
}

// src/local/forge/issue-events.ts
/** Writes a line of an issue's history. */
function recordIssueEvent(world, issue, actor, what) {
	const id = world.nextId();
	const { kind, label = null, commit = null, rename = null } = what;
	world.issueEvents.set(id, {
		id,
		issue,
		kind,
		actor,
		createdAt: world.now(),
		label,
		commit,
		rename
	});
}

// src/local/forge/git/merge.ts
/** The tree of merging two commits, or `null` where they conflict. Needs git 2.38; nothing is checked out. */
async function mergeTree(repository, base, head) {
	const ran = await repository.git([
		"merge-tree",
		"--write-tree",
		"--no-messages",
		"--name-only",
		base,
		head
	]);
	if (ran.code === 1) return null;
	if (ran.code !== 0 && ran.stderr.includes("unrelated histories")) return null;
	if (ran.code !== 0) throw new Error(`git merge-tree ${base} ${head} failed: ${ran.stderr.trim()}`);
	return ran.stdout.trim().split("\n")[0] ?? null;
}
/**
* Copies the commits of `base..head` onto `base`, oldest first, and answers the last copy, or `null` where one does not fit.
* As on GitHub every commit is new, also where nothing would have to move. Merge commits are left out.
*/
async function rebaseCommits(repository, base, head, committer) {
	let onto = base;
	for (const commit of await readCommits(repository, [
		"--reverse",
		"--no-merges",
		"--topo-order",
		`${base}..${head}`
	])) {
		const tree = await pickTree(repository, onto, commit.id, commit.parents[0], committer);
		if (tree === null) return null;
		onto = await writeCommit(repository, {
			tree,
			parents: [onto],
			author: commit.author,
			committer,
			message: commit.message
		});
	}
	return onto;
}
/**
* The tree of one commit's change on top of `onto`. `merge-tree --merge-base` came with git 2.40, so the base is made by hand:
* a passing commit with the tree of `onto` and the picked commit's parent, so that this parent is what git finds as merge base.
*/
async function pickTree(repository, onto, picked, parent, signature) {
	if (parent === void 0) return mergeTree(repository, onto, picked);
	if (parent === onto) return (await readCommit(repository, picked)).tree;
	const { tree } = await readCommit(repository, onto);
	return mergeTree(repository, await writeCommit(repository, {
		tree,
		parents: [parent],
		author: signature,
		committer: signature,
		message: "stand-in"
	}), picked);
}

// src/local/forge/git/diff.ts
/** GitHub leaves the patch of a larger file out ("Large diffs are not rendered by default"), in characters. */
const largestPatch = 4e5;
/** What changed between two trees or commits, renames found, sorted as git does. `base` is exact: the caller picks the merge base. */
async function changedFiles(repository, base, head) {
	return remember$1(repository, "files", [base, head], () => diff(repository, base, head));
}
async function diff(repository, base, head) {
	const raw = await repository.read([
		"diff",
		"--raw",
		"--numstat",
		"-z",
		"-M",
		"--abbrev=40",
		base,
		head
	]);
	const patches = splitPatches(await repository.read([
		"diff",
		"-M",
		"--no-color",
		"--no-ext-diff",
		base,
		head
	]));
	return parseRaw(raw.split("\0")).map((entry, index) => ({
		...entry,
		patch: patches[index] ?? null
	}));
}
/** The paths that changed, without patches: cheaper, for payloads. */
async function changedPaths(repository, base, head) {
	const trees = [...base === null ? [] : [base], head];
	const args = [
		"diff-tree",
		"-r",
		"-z",
		"--no-commit-id",
		"--name-status",
		"--root",
		...trees
	];
	const words = (await remember$1(repository, "paths", trees, () => repository.read(args))).split("\0");
	const paths = {
		added: new Array(),
		modified: new Array(),
		removed: new Array()
	};
	for (let index = 0; index + 1 < words.length; index += 2) {
		const path = words[index + 1] ?? "";
		if (words[index] === "A") paths.added.push(path);
		else if (words[index] === "D") paths.removed.push(path);
		else paths.modified.push(path);
	}
	return paths;
}
/** With `-z`, git prints all raw entries first (`:modes ids status`, path, second path for a rename), then all numstat entries. */
function parseRaw(words) {
	const entries = [];
	let index = 0;
	for (; words[index]?.startsWith(":") === true; index += 1) {
		const [, , before = "", after = "", letter = ""] = (words[index] ?? "").split(" ");
		const twoPaths = letter.startsWith("R") || letter.startsWith("C");
		const first = words[index += 1] ?? "";
		const path = twoPaths ? words[index += 1] ?? "" : first;
		entries.push({
			path,
			previousPath: twoPaths ? first : null,
			status: statusOf$2(letter),
			additions: 0,
			deletions: 0,
			blob: letter === "D" ? before : after
		});
	}
	return entries.map((entry) => {
		const [additions = "", deletions = "", path = ""] = (words[index] ?? "").split("	");
		index += path === "" ? 3 : 1;
		return {
			...entry,
			additions: Number.parseInt(additions, 10) || 0,
			deletions: Number.parseInt(deletions, 10) || 0
		};
	});
}
function statusOf$2(letter) {
	switch (letter[0]) {
		case "A": return "added";
		case "D": return "removed";
		case "R": return "renamed";
		case "C": return "copied";
		case "T": return "changed";
		default: return "modified";
	}
}
/** Splits at lines that start with `diff --git`: no line of a hunk can, each starts with a space, a sign or a backslash. */
function splitPatches(printed) {
	if (printed === "") return [];
	return printed.split(/^(?=diff --git )/m).map((part) => {
		const start = part.search(/^@@ /m);
		const patch = start === -1 ? "" : part.slice(start).replace(/\n$/, "");
		return patch === "" || patch.length > largestPatch ? null : patch;
	});
}

// src/local/forge/shapes/pull.ts
/** A pull request as lists show it. */
function simplePull(world, issue) {
	const { pull } = issue;
	const url = `${apiOf(world)}/repos/${fullName(world)}/pulls/${issue.number}`;
	const issueUrl = `${apiOf(world)}/repos/${fullName(world)}/issues/${issue.number}`;
	const html = `${world.url}/${fullName(world)}/pull/${issue.number}`;
	const statuses = `${apiOf(world)}/repos/${fullName(world)}/statuses/${pull.head.sha}`;
	const links = {
		self: url,
		html,
		issue: issueUrl,
		comments: `${issueUrl}/comments`,
		review_comments: `${url}/comments`,
		review_comment: `${apiOf(world)}/repos/${fullName(world)}/pulls/comments{/number}`,
		commits: `${url}/commits`,
		statuses
	};
	const shown = issueShape(world, issue);
	const owner = (login, branch, sha, repo) => ({
		label: `${login}:${branch}`,
		ref: branch,
		sha,
		user: simpleUser(world, actorOf(world, login)),
		repo
	});
	return {
		url,
		id: pull.id,
		node_id: nodeId("PR", pull.id),
		html_url: html,
		diff_url: `${html}.diff`,
		patch_url: `${html}.patch`,
		issue_url: links.issue,
		commits_url: links.commits,
		review_comments_url: links.review_comments,
		review_comment_url: links.review_comment,
		comments_url: links.comments,
		statuses_url: statuses,
		number: issue.number,
		state: issue.state,
		locked: false,
		title: issue.title,
		user: shown.user,
		body: issue.body,
		labels: shown.labels.map((label) => ({
			...label,
			description: label.description ?? ""
		})),
		milestone: null,
		active_lock_reason: null,
		created_at: issue.createdAt,
		updated_at: issue.updatedAt,
		closed_at: issue.closedAt,
		merged_at: pull.merged?.at ?? null,
		merge_commit_sha: pull.merged?.sha ?? pull.testMerge?.commit ?? null,
		assignee: shown.assignee,
		assignees: shown.assignees,
		requested_reviewers: [],
		requested_teams: [],
		head: owner(pull.head.fork?.owner ?? world.options.owner, pull.head.branch, pull.head.sha, repository(world, pull.head.fork)),
		base: owner(world.options.owner, pull.base.branch, pull.base.sha, repository(world)),
		_links: Object.fromEntries(Object.entries(links).map(([name, href]) => [name, { href }])),
		author_association: authorAssociation(world, issue.author),
		auto_merge: null,
		draft: pull.draft
	};
}
/**
* A pull request as `GET` of one and its events show it. `merge` says what came of trying the merge: `conflict`, `blocked` where the
* branch's rules are not met yet, `clean`; null where GitHub would still be working it out (as in events), or nobody asks any more.
*/
async function pullShape(world, issue, merge) {
	const { pull } = issue;
	const base = await mergeBase(world.git, pull.base.sha, pull.head.sha);
	const commits = await readCommits(world.git, [`${pull.base.sha}..${pull.head.sha}`]);
	const files = await changedFiles(world.git, base ?? pull.base.sha, pull.head.sha);
	const sum = (count) => files.reduce((total, file) => total + count(file), 0);
	return {
		...simplePull(world, issue),
		merged: pull.merged !== null,
		mergeable: merge === null ? null : merge !== "conflict",
		rebaseable: merge === null ? null : merge !== "conflict",
		mergeable_state: mergeWords[merge ?? "unknown"],
		merged_by: pull.merged === null ? null : simpleUser(world, pull.merged.by),
		comments: issueShape(world, issue).comments,
		review_comments: 0,
		maintainer_can_modify: false,
		commits: commits.length,
		additions: sum((file) => file.additions),
		deletions: sum((file) => file.deletions),
		changed_files: files.length
	};
}
const mergeWords = {
	clean: "clean",
	blocked: "blocked",
	conflict: "dirty",
	unknown: "unknown"
};
function reviewShape(world, review) {
	const url = `${apiOf(world)}/repos/${fullName(world)}/pulls/${review.pull}`;
	const html = `${world.url}/${fullName(world)}/pull/${review.pull}#pullrequestreview-${review.id}`;
	return {
		id: review.id,
		node_id: nodeId("PRR", review.id),
		user: simpleUser(world, review.author),
		body: review.body,
		state: review.state,
		html_url: html,
		pull_request_url: url,
		author_association: authorAssociation(world, review.author),
		_links: {
			html: { href: html },
			pull_request: { href: url }
		},
		...review.submittedAt === null ? {} : { submitted_at: review.submittedAt },
		commit_id: review.commit
	};
}

// src/local/forge/required-checks.ts
/** Where several answer to one name, the first of these that one of them has. */
const worstFirst = [
	"failing",
	"cancelled",
	"in progress",
	"queued",
	"pending",
	"passed"
];
/** What GitHub counts by name where the unmet checks stand differently. It leaves out what is still running (seen in refusals: "2 of 2 ...: 1 failing."). */
const countedWhenMixed = [
	"expected",
	"pending",
	"failing"
];
/** Why these required checks keep a head from being merged, in one sentence as GitHub's merge refusal has it; null where all have passed. */
function unmetChecks(required, facts) {
	const unmet = required.map((name) => ({
		name,
		standing: standingOf(name, facts.checks, facts.statuses)
	})).filter(({ standing }) => standing !== "passed");
	const [first] = unmet;
	if (first === void 0) return null;
	if (unmet.length === 1) return `Required status check "${first.name}" is ${first.standing}.`;
	const head = `${unmet.length} of ${required.length} required status checks`;
	if (unmet.every(({ standing }) => standing === first.standing)) return `${head} are ${first.standing}.`;
	const counts = countedWhenMixed.flatMap((counted) => {
		const number = unmet.filter(({ standing }) => standing === counted).length;
		return number === 0 ? [] : [`${number} ${counted}`];
	});
	return `${head} have not succeeded: ${new Intl.ListFormat("en").format(counts)}.`;
}
/** By the last run of that name of every app, and the last status. */
function standingOf(name, checks, statuses) {
	const lastOfApps = new Map(checks.filter((check) => check.name === name).map((check) => [check.app, check]));
	const status = statuses.findLast((status) => status.context === name);
	const standings = [...[...lastOfApps.values()].map(ofCheck), ...status === void 0 ? [] : [ofStatus(status)]];
	return worstFirst.find((standing) => standings.includes(standing)) ?? "expected";
}
function ofCheck({ status, conclusion }) {
	if (conclusion === null) return status === "in_progress" ? "in progress" : "queued";
	if (conclusion === "success" || conclusion === "neutral" || conclusion === "skipped") return "passed";
	return conclusion === "cancelled" ? "cancelled" : "failing";
}
function ofStatus({ state }) {
	if (state === "success") return "passed";
	return state === "pending" ? "pending" : "failing";
}

// src/local/forge/rules.ts
/** The rules that bind this actor on this branch. Patterns are globs in which `*` stops at a slash and `**` does not. */
function bindingRules(rules, branch, actor) {
	return rulesFor(rules, branch).filter((rule) => rule.bypass?.includes(actor.login) !== true);
}
function rulesFor(rules, branch) {
	return rules.filter((rule) => rule.pattern === branch || posix.matchesGlob(branch, rule.pattern));
}
/** Whether an actor may move, make or delete a branch by a push or through the API for refs. */
function judgeRefUpdate(rules, branch, actor) {
	return bindingRules(rules, branch, actor).flatMap((rule) => {
		if (isRestricted(rule, actor)) return [{
			code: "restricted",
			message: `Cannot update this protected ref: ${branch}`
		}];
		if ((rule.requiredChecks?.length ?? 0) + (rule.requiredApprovals ?? 0) === 0) return [];
		return [{
			code: "pull-request-required",
			message: "Changes must be made through a pull request."
		}];
	});
}
/** Whether an actor may merge a pull request into a branch. */
function judgeMerge(rules, branch, actor, facts) {
	return bindingRules(rules, branch, actor).flatMap((rule) => {
		const wanted = rule.requiredApprovals ?? 0;
		const unmet = unmetChecks(rule.requiredChecks ?? [], facts);
		return [
			...isRestricted(rule, actor) ? [{
				code: "restricted",
				message: `Cannot update this protected ref: ${branch}`
			}] : [],
			...unmet === null ? [] : [{
				code: "checks-unmet",
				message: unmet
			}],
			...facts.approvals >= wanted ? [] : [{
				code: "approval-missing",
				message: `At least ${wanted} approving review${wanted === 1 ? " is" : "s are"} required by reviewers with write access.`
			}],
			...wanted > 0 && facts.changesRequested ? [{
				code: "approval-missing",
				message: "Changes were requested by a reviewer with write access."
			}] : []
		];
	});
}
/**
* Counts who approved `head`: people for whom `canWrite` holds, not the author, each by the last of their reviews that approves or asks for changes.
*/
function countApprovals(reviews, head, author, canWrite) {
	const last = /* @__PURE__ */ new Map();
	for (const review of reviews) if (review.author.kind === "person" && review.author.login !== author.login && canWrite(review.author.login) && review.state !== "COMMENTED" && review.state !== "PENDING") last.set(review.author.login, review);
	const said = [...last.values()];
	return {
		approvals: said.filter((review) => review.state === "APPROVED" && review.commit === head).length,
		changesRequested: said.some((review) => review.state === "CHANGES_REQUESTED")
	};
}
function isRestricted(rule, actor) {
	return rule.onlyActors !== void 0 && !rule.onlyActors.includes(actor.login);
}

// src/local/forge/pull-requests.ts
/**
* Tries the merge of a pull request into where its base branch is now, keeps `refs/pull/N/merge` at the result, and answers the merge
* commit, or `null` where it conflicts. Tried anew only when one of the two commits has moved. A closed pull request keeps its last one.
*/
function testMerge(world, number) {
	return world.merging(async () => {
		const issue = world.issues.get(number);
		if (issue === void 0 || issue.pull === null) return null;
		const { pull } = issue;
		const head = pull.head.sha;
		const base = await readRef(world.git, `refs/heads/${pull.base.branch}`);
		if (issue.state === "closed" || base === void 0) return pull.testMerge?.commit ?? null;
		if (pull.testMerge?.base === base && pull.testMerge.head === head) return pull.testMerge.commit;
		const tree = await mergeTree(world.git, base, head);
		const commit = tree === null ? null : await commitMerge(world, issue.author, tree, [base, head], `Merge ${head} into ${base}`);
		if (commit !== null) await setRef(world.git, `refs/pull/${number}/merge`, commit);
		const latest = world.issues.get(number);
		if (latest?.pull) world.issues.set(number, {
			...latest,
			pull: {
				...latest.pull,
				testMerge: {
					base,
					head,
					commit
				}
			}
		});
		return commit;
	});
}
/** A merge commit as GitHub writes it: by the user, committed by GitHub. */
function commitMerge(world, author, tree, parents, message) {
	return writeCommit(world.git, {
		tree,
		parents,
		author: signatureOf(world, author),
		committer: githubSignature(world),
		message
	});
}
function signatureOf(world, actor) {
	return {
		name: actor.login,
		email: emailOf(world, actor.login),
		date: world.now()
	};
}
function githubSignature(world) {
	return {
		name: "GitHub",
		email: "noreply@github.com",
		date: world.now()
	};
}
/** Tells everybody that something happened to a pull request. Nothing starts where it conflicts with its base. */
async function tellPull(world, issue, action, actor, more = {}) {
	const merge = await testMerge(world, issue.number);
	const latest = world.issues.get(issue.number) ?? issue;
	const shown = latest.pull === null ? issue : {
		...latest,
		pull: latest.pull
	};
	const closed = issue.pull.merged !== null;
	await tell(world, {
		name: "pull_request",
		action,
		actor,
		payload: {
			number: issue.number,
			pull_request: await pullShape(world, shown, null),
			...more
		},
		at: closed ? {
			ref: `refs/heads/${issue.pull.base.branch}`,
			sha: issue.pull.merged?.sha ?? ""
		} : {
			ref: `refs/pull/${issue.number}/merge`,
			sha: merge ?? issue.pull.head.sha
		},
		starts: closed || merge !== null
	});
}
/** What the branch rules ask about a pull request's head. */
function mergeFacts(world, issue) {
	const head = issue.pull.head.sha;
	const reviews = [...world.reviews.values()].filter((review) => review.pull === issue.number);
	return {
		checks: [...world.checkRuns.values()].filter((check) => check.headSha === head),
		statuses: [...world.statuses.values()].filter((status) => status.sha === head),
		...countApprovals(reviews, head, issue.author, (login) => atLeast(permissionOf(world, login), "write"))
	};
}
/** The message of a merge commit, as GitHub writes it where nobody says otherwise. */
function mergeMessage(world, issue) {
	const { fork, branch } = issue.pull.head;
	return `Merge pull request #${issue.number} from ${fork?.owner ?? fullName(world).split("/")[0]}/${branch}\n\n${issue.title}`;
}

// src/local/forge/labels.ts
/** The label of that name, made first where there is none; names are the same in any case. */
function ensureLabel(world, name, color = "ededed", description = null) {
	const known = world.labels.get(name.toLowerCase());
	if (known !== void 0) return known;
	const label = {
		id: world.nextId(),
		name,
		color,
		description
	};
	world.labels.set(name.toLowerCase(), label);
	return label;
}
/** Gives an issue exactly these labels, writes its history and tells everybody of each label that came or went. */
async function setLabels(world, number, names, actor) {
	const issue = world.issues.get(number);
	if (issue === void 0) return;
	const wanted = [...new Map(names.map((name) => [name.toLowerCase(), ensureLabel(world, name).name])).values()];
	const added = wanted.filter((name) => !issue.labels.includes(name));
	const removed = issue.labels.filter((name) => !wanted.includes(name));
	if (added.length + removed.length === 0) return;
	const changed = {
		...issue,
		labels: wanted,
		updatedAt: world.now()
	};
	world.issues.set(number, changed);
	for (const name of added) await tellLabel(world, changed, "labeled", name, actor);
	for (const name of removed) await tellLabel(world, changed, "unlabeled", name, actor);
}
async function tellLabel(world, issue, action, name, actor) {
	recordIssueEvent(world, issue.number, actor, {
		kind: action,
		label: name
	});
	const label = labelShape(world, labelNamed(world, name));
	if (isPull(issue)) await tellPull(world, issue, action, actor, { label });
	else await tell(world, {
		name: "issues",
		action,
		actor,
		payload: {
			issue: issueShape(world, issue),
			label
		}
	});
}

// src/local/forge/routes/issues.ts
const read$5 = ["issues:read", "pull_requests:read"];
const write$4 = ["issues:write", "pull_requests:write"];
/** Issues, among which pull requests are listed too, and their history. */
const issueRoutes = [
	route("GET /repos/{owner}/{repo}/issues", ["issues:read"], "none", listIssues),
	creating("POST /repos/{owner}/{repo}/issues", ["issues:write"], "none", openIssue),
	route("GET /repos/{owner}/{repo}/issues/{issue_number}", ["issues:read"], "none", (call) => {
		const issue = issueOf(call);
		return issue === void 0 ? notFound : ok(issueShape(call.world, issue));
	}),
	route("PATCH /repos/{owner}/{repo}/issues/{issue_number}", write$4, "none", updateIssue),
	route("GET /repos/{owner}/{repo}/issues/{issue_number}/events", read$5, "none", listEvents),
	route("GET /repos/{owner}/{repo}/issues/{issue_number}/timeline", read$5, "none", listEvents)
];
/** The issue or pull request a path names. */
function issueOf({ world, params }) {
	return world.issues.get(Number(params["issue_number"]));
}
function listIssues({ world, address }) {
	const query = address.searchParams;
	const state = query.get("state") ?? "open";
	const labels = (query.get("labels") ?? "").split(",").filter((name) => name !== "");
	const creator = query.get("creator");
	const assignee = query.get("assignee");
	const since = query.get("since");
	if (![
		"open",
		"closed",
		"all"
	].includes(state)) return invalid("Issue", "state", "invalid");
	const found = [...world.issues.values()].filter((issue) => (state === "all" || issue.state === state) && labels.every((name) => issue.labels.some((own) => own.toLowerCase() === name.toLowerCase())) && (creator === null || issue.author.login === creator) && (assignee === null || assignee === "*" || issue.assignees.includes(assignee)) && (since === null || Date.parse(issue.updatedAt) >= Date.parse(since)));
	const sort = query.get("sort");
	const key = (issue) => sort === "updated" ? issue.updatedAt : issue.createdAt;
	const ascending = found.sort((one, other) => key(one).localeCompare(key(other)) || one.number - other.number);
	const shown = query.get("direction") === "asc" ? ascending : ascending.toReversed();
	return listed(shown, address, (issue) => issueShape(world, issue));
}
/** Anybody may open an issue; labels and assignees of people who may not triage are dropped without a word, as on GitHub. */
async function openIssue({ world, body, actor, token }) {
	const title = limitedText(body, "title", limits.title) ?? neededText(body, "title");
	if (title.trim() === "") return invalid("Issue", "title", "missing_field");
	const trusted = token.kind !== "person" || atLeast(permissionOf(world, actor.login), "triage");
	const number = world.nextNumber();
	const at = world.now();
	const issue = {
		id: world.nextId(),
		number,
		title,
		body: limitedText(body, "body", limits.body) ?? null,
		author: actor,
		state: "open",
		stateReason: null,
		labels: [],
		assignees: trusted ? texts$1(body, "assignees") ?? [] : [],
		createdAt: at,
		updatedAt: at,
		closedAt: null,
		closedBy: null,
		pull: null
	};
	const labels = trusted ? labelNames(body) : [];
	const dressed = {
		...issue,
		labels: labels.map((name) => ensureLabel(world, name).name)
	};
	world.issues.set(number, dressed);
	await tell(world, {
		name: "issues",
		action: "opened",
		actor,
		payload: { issue: issueShape(world, dressed) }
	});
	world.issues.set(number, issue);
	await setLabels(world, number, labels, actor);
	return created(issueShape(world, world.issues.get(number) ?? issue));
}
/** Labels of a request: words, or objects with a name. */
function labelNames(body) {
	const value = body["labels"];
	if (value === void 0 || value === null) return [];
	if (!Array.isArray(value)) throw new InvalidField("labels", value, "a list");
	return value.map((item) => {
		if (typeof item === "string") return item;
		if (isObject(item) && typeof item["name"] === "string") return item["name"];
		throw new InvalidField("labels", item, "a label");
	});
}
/** Its author may edit and close an issue; labels take triage. */
async function updateIssue(call) {
	const { world, body, actor, token } = call;
	const issue = issueOf(call);
	if (issue === void 0) return notFound;
	const trusted = token.kind !== "person" || atLeast(permissionOf(world, actor.login), "triage");
	if (!trusted && actor.login !== issue.author.login) return refused$1(403, "Must have more rights to this repository.");
	const state = word(body, "state", ["open", "closed"]) ?? issue.state;
	if (issue.pull !== null && issue.pull.merged !== null && state === "open") return unprocessable("Cannot reopen a merged pull request.");
	const reason = word(body, "state_reason", [
		"completed",
		"not_planned",
		"duplicate",
		"reopened"
	]);
	const changed = {
		...issue,
		title: limitedText(body, "title", limits.title) ?? issue.title,
		body: body["body"] === void 0 ? issue.body : limitedText(body, "body", limits.body) ?? null,
		state,
		stateReason: stateReason(issue, state, reason),
		assignees: trusted ? texts$1(body, "assignees") ?? issue.assignees : issue.assignees,
		closedAt: state === "closed" ? issue.closedAt ?? world.now() : null,
		closedBy: state === "closed" ? issue.closedBy ?? actor : null,
		updatedAt: world.now()
	};
	world.issues.set(issue.number, changed);
	await tellChanges$1(world, issue, changed, actor);
	if (trusted && body["labels"] !== void 0) await setLabels(world, issue.number, labelNames(body), actor);
	return ok(issueShape(world, world.issues.get(issue.number) ?? changed));
}
function stateReason(issue, state, asked) {
	if (issue.pull !== null) return null;
	if (state === "closed") return asked ?? (issue.state === "closed" ? issue.stateReason : "completed");
	return issue.state === "closed" ? "reopened" : issue.stateReason;
}
async function tellChanges$1(world, before, after, actor) {
	const changes = {
		...before.title === after.title ? {} : { title: { from: before.title } },
		...before.body === after.body ? {} : { body: { from: before.body ?? "" } }
	};
	const send = async (action, more) => {
		if (isPull(after)) await tellPull(world, after, action, actor, more);
		else await tell(world, {
			name: "issues",
			action,
			actor,
			payload: {
				issue: issueShape(world, after),
				...more
			}
		});
	};
	if (before.title !== after.title) recordIssueEvent(world, after.number, actor, {
		kind: "renamed",
		rename: {
			from: before.title,
			to: after.title
		}
	});
	if (Object.keys(changes).length > 0) await send("edited", { changes });
	if (before.state === after.state) return;
	const kind = after.state === "closed" ? "closed" : "reopened";
	recordIssueEvent(world, after.number, actor, { kind });
	await send(kind, {});
}
/** Oldest first. */
function listEvents(call) {
	const { world, address } = call;
	const issue = issueOf(call);
	if (issue === void 0) return notFound;
	const events = [...world.issueEvents.values()].filter((event) => event.issue === issue.number);
	return listed(events, address, (event) => issueEventShape(world, event));
}

// src/local/forge/routes/comments.ts
const read$4 = ["issues:read", "pull_requests:read"];
const write$3 = ["issues:write", "pull_requests:write"];
const one = "/repos/{owner}/{repo}/issues/comments/{comment_id}";
/** Comments on issues and pull requests, and reactions to them. */
const commentRoutes = [
	route("GET /repos/{owner}/{repo}/issues/{issue_number}/comments", read$4, "none", listComments),
	creating("POST /repos/{owner}/{repo}/issues/{issue_number}/comments", write$3, "none", addComment),
	route(`GET ${one}`, read$4, "none", (call) => {
		const comment = commentOf(call);
		return comment === void 0 ? notFound : ok(commentShape(call.world, comment));
	}),
	route(`PATCH ${one}`, write$3, "none", editComment),
	route(`DELETE ${one}`, write$3, "none", deleteComment),
	route(`GET ${one}/reactions`, ["issues:read"], "none", listReactions),
	creating(`POST ${one}/reactions`, ["issues:write"], "none", react),
	route(`DELETE ${one}/reactions/{reaction_id}`, ["issues:write"], "none", unreact)
];
function commentOf({ world, params }) {
	return world.comments.get(Number(params["comment_id"]));
}
/** Oldest first. */
function listComments(call) {
	const { world, address } = call;
	const issue = issueOf(call);
	if (issue === void 0) return notFound;
	const since = address.searchParams.get("since");
	const comments = [...world.comments.values()].filter((comment) => comment.issue === issue.number && (since === null || Date.parse(comment.updatedAt) >= Date.parse(since)));
	return listed(comments, address, (comment) => commentShape(world, comment));
}
async function addComment(call) {
	const { world, body, actor } = call;
	const issue = issueOf(call);
	if (issue === void 0) return notFound;
	const said = neededText(body, "body");
	const wrong = wrongBody(said);
	if (wrong !== void 0) return wrong;
	const at = world.now();
	const comment = {
		id: world.nextId(),
		issue: issue.number,
		body: said,
		author: actor,
		createdAt: at,
		updatedAt: at
	};
	world.comments.set(comment.id, comment);
	world.issues.set(issue.number, {
		...issue,
		updatedAt: at
	});
	await tellComment(world, comment, "created", actor, {});
	return created(commentShape(world, comment));
}
async function editComment(call) {
	const { world, body, actor } = call;
	const comment = commentOf(call);
	if (comment === void 0) return notFound;
	if (!mayChange(call, comment)) return refused$1(403, "Must have more rights to this repository.");
	const said = neededText(body, "body");
	const wrong = wrongBody(said);
	if (wrong !== void 0) return wrong;
	const edited = {
		...comment,
		body: said,
		updatedAt: world.now()
	};
	world.comments.set(comment.id, edited);
	await tellComment(world, edited, "edited", actor, { changes: { body: { from: comment.body } } });
	return ok(commentShape(world, edited));
}
async function deleteComment(call) {
	const { world, actor } = call;
	const comment = commentOf(call);
	if (comment === void 0) return notFound;
	if (!mayChange(call, comment)) return refused$1(403, "Must have more rights to this repository.");
	world.comments.delete(comment.id);
	await tellComment(world, comment, "deleted", actor, {});
	return noContent;
}
function wrongBody(said) {
	if (said.trim() === "") return invalid("IssueComment", "body", "unprocessable", "body can't be blank");
	if (said.length > limits.body) return invalid("IssueComment", "body", "custom", `body is too long (maximum is ${limits.body} characters)`);
}
/** People change their own comments, and those with write everybody's; tokens of Apps go by their permission. */
function mayChange({ world, token, actor }, comment) {
	return token.kind !== "person" || comment.author.login === actor.login || atLeast(permissionOf(world, actor.login), "write");
}
async function tellComment(world, comment, action, actor, more) {
	const issue = world.issues.get(comment.issue);
	if (issue === void 0) return;
	const payload = {
		issue: issueShape(world, issue),
		comment: commentShape(world, comment),
		...more
	};
	await tell(world, {
		name: "issue_comment",
		action,
		actor,
		payload
	});
}
function listReactions(call) {
	const { world, address } = call;
	const comment = commentOf(call);
	if (comment === void 0) return notFound;
	const content = address.searchParams.get("content");
	const found = [...world.reactions.values()].filter((reaction) => reaction.comment === comment.id && (content === null || reaction.content === content));
	return listed(found, address, (reaction) => reactionShape(world, reaction));
}
/** The same reaction by the same user a second time answers the first one, with 200 instead of 201. */
function react(call) {
	const { world, body, actor } = call;
	const comment = commentOf(call);
	if (comment === void 0) return notFound;
	const content = word(body, "content", reactionContents);
	if (content === void 0) return invalid("Reaction", "content", "missing_field");
	const same = [...world.reactions.values()].find((reaction) => reaction.comment === comment.id && reaction.content === content && reaction.author.login === actor.login);
	if (same !== void 0) return ok(reactionShape(world, same));
	const reaction = {
		id: world.nextId(),
		comment: comment.id,
		content,
		author: actor,
		createdAt: world.now()
	};
	world.reactions.set(reaction.id, reaction);
	return created(reactionShape(world, reaction));
}
function unreact(call) {
	const { world, params, actor } = call;
	const reaction = world.reactions.get(Number(params["reaction_id"]));
	if (reaction === void 0 || reaction.comment !== Number(params["comment_id"])) return notFound;
	if (reaction.author.login !== actor.login) return refused$1(403, "Must have more rights to this repository.");
	world.reactions.delete(reaction.id);
	return noContent;
}

// src/local/forge/routes/commits.ts
/** Commits, what lies between two of them, and the pull requests they came by. */
const commitRoutes = [
	route("GET /repos/{owner}/{repo}/commits", ["contents:read"], "none", listCommits),
	route("GET /repos/{owner}/{repo}/commits/{ref}", ["contents:read"], "none", getCommit),
	route("GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls", ["pull_requests:read"], "none", pullsOfCommit),
	route("GET /repos/{owner}/{repo}/compare/{basehead}", ["contents:read"], "none", compare)
];
async function listCommits({ world, address }) {
	const from = address.searchParams.get("sha") ?? world.defaultBranch;
	const start = await resolveCommit(world.git, from);
	if (start === void 0) return notFound;
	const path = address.searchParams.get("path");
	const commits = await readCommits(world.git, [start, ...path === null ? [] : ["--", path]]);
	return listed(commits, address, (commit) => commitShape(world, commit));
}
async function getCommit({ world, params }) {
	const ref = params["ref"] ?? "";
	const id = await resolveCommit(world.git, ref);
	if (id === void 0) return refused$1(422, `No commit found for SHA: ${ref}`);
	const commit = await readCommit(world.git, id);
	const files = await changedFiles(world.git, commit.parents[0] ?? emptyTree, id);
	const sum = (count) => files.reduce((total, file) => total + count(file), 0);
	const additions = sum((file) => file.additions);
	const deletions = sum((file) => file.deletions);
	return ok({
		...commitShape(world, commit),
		stats: {
			additions,
			deletions,
			total: additions + deletions
		},
		files: files.slice(0, 300).map((file) => fileShape(world, file, id))
	});
}
/** git's id of the empty tree. */
const emptyTree = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";
/** For a commit of the default branch the pull request that brought it, else the open ones that have it. */
async function pullsOfCommit({ world, params, address }) {
	const id = await resolveCommit(world.git, params["commit_sha"] ?? "");
	if (id === void 0) return refused$1(409, "No commit found");
	const having = [];
	for (const issue of allPulls(world)) if (await contains(world, issue, id)) having.push(issue);
	const merged = having.filter((issue) => issue.pull.merged !== null);
	const shown = merged.length > 0 ? merged : having.filter((issue) => issue.state === "open");
	return listed(shown, address, (issue) => simplePull(world, issue));
}
async function contains(world, { pull }, id) {
	if (pull.merged?.sha === id) return true;
	return await isAncestor(world.git, id, pull.head.sha) && !await isAncestor(world.git, id, pull.base.sha);
}
async function compare({ world, params, address }) {
	const [left = "", right = ""] = (params["basehead"] ?? "").split("...");
	const base = await resolveCommit(world.git, left);
	const head = await resolveCommit(world.git, right);
	if (base === void 0 || head === void 0) return notFound;
	const common = await mergeBase(world.git, base, head);
	if (common === void 0) return refused$1(404, `No common ancestor between ${left} and ${right}.`);
	const ahead = await readCommits(world.git, ["--reverse", `${base}..${head}`]);
	const behind = await readCommits(world.git, [`${head}..${base}`]);
	const page = paged(ahead, address);
	const html = `${world.url}/${fullName(world)}/compare/${encodeURIComponent(left)}...${encodeURIComponent(right)}`;
	const files = await changedFiles(world.git, common, head);
	return {
		status: 200,
		headers: page.headers,
		body: {
			url: `${apiOf(world)}/repos/${fullName(world)}/compare/${encodeURIComponent(left)}...${encodeURIComponent(right)}`,
			html_url: html,
			permalink_url: html,
			diff_url: `${html}.diff`,
			patch_url: `${html}.patch`,
			base_commit: commitShape(world, await readCommit(world.git, base)),
			merge_base_commit: commitShape(world, await readCommit(world.git, common)),
			status: statusOf$1(ahead.length, behind.length),
			ahead_by: ahead.length,
			behind_by: behind.length,
			total_commits: ahead.length,
			commits: page.items.map((commit) => commitShape(world, commit)),
			...Number(address.searchParams.get("page") ?? 1) > 1 ? {} : { files: files.slice(0, 300).map((file) => fileShape(world, file, head)) }
		}
	};
}
function statusOf$1(ahead, behind) {
	if (ahead === 0) return behind === 0 ? "identical" : "behind";
	return behind === 0 ? "ahead" : "diverged";
}

// src/local/forge/routes/labels.ts
const read$3 = ["issues:read", "pull_requests:read"];
const write$2 = ["issues:write", "pull_requests:write"];
/** Labels of the repository and on issues. */
const labelRoutes = [
	route("GET /repos/{owner}/{repo}/labels", read$3, "none", ({ world, address }) => listed([...world.labels.values()].sort((one, other) => one.name < other.name ? -1 : 1), address, (label) => labelShape(world, label))),
	creating("POST /repos/{owner}/{repo}/labels", write$2, "write", createLabel),
	route("GET /repos/{owner}/{repo}/labels/{name}", read$3, "none", ({ world, params }) => {
		const label = world.labels.get((params["name"] ?? "").toLowerCase());
		return label === void 0 ? notFound : ok(labelShape(world, label));
	}),
	route("GET /repos/{owner}/{repo}/issues/{issue_number}/labels", read$3, "none", (call) => listOn(call, true)),
	route("POST /repos/{owner}/{repo}/issues/{issue_number}/labels", write$2, "triage", addLabels),
	route("PUT /repos/{owner}/{repo}/issues/{issue_number}/labels", write$2, "triage", replaceLabels),
	route("DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels/{name}", write$2, "triage", removeLabel)
];
function createLabel({ world, body }) {
	const name = neededText(body, "name");
	if (world.labels.has(name.toLowerCase())) return invalid("Label", "name", "already_exists");
	const color = text$1(body, "color") ?? "ededed";
	if (!/^[0-9a-fA-F]{6}$/.test(color)) return invalid("Label", "color", "invalid");
	return created(labelShape(world, ensureLabel(world, name, color, text$1(body, "description") ?? null)));
}
async function addLabels(call) {
	const issue = issueOf(call);
	if (issue === void 0) return notFound;
	await setLabels(call.world, issue.number, [...issue.labels, ...labelNames(call.body)], call.actor);
	return listOn(call, false);
}
async function replaceLabels(call) {
	const issue = issueOf(call);
	if (issue === void 0) return notFound;
	await setLabels(call.world, issue.number, labelNames(call.body), call.actor);
	return listOn(call, false);
}
async function removeLabel(call) {
	const issue = issueOf(call);
	if (issue === void 0) return notFound;
	const name = (call.params["name"] ?? "").toLowerCase();
	if (!issue.labels.some((own) => own.toLowerCase() === name)) return refused$1(404, "Label does not exist");
	const kept = issue.labels.filter((own) => own.toLowerCase() !== name);
	await setLabels(call.world, issue.number, kept, call.actor);
	return listOn(call, false);
}
/** The labels an issue has now; only the reading route pages them. */
function listOn(call, inPages) {
	const issue = issueOf(call);
	if (issue === void 0) return notFound;
	const labels = issue.labels.map((name) => labelNamed(call.world, name));
	return inPages ? listed(labels, call.address, (label) => labelShape(call.world, label)) : ok(labels.map((label) => labelShape(call.world, label)));
}

// src/local/forge/ref-updates.ts
/** GitHub puts at most so many commits into a push event. */
const mostCommits = 2048;
/**
* What follows from refs that have just moved, whoever moved them: push events; open pull requests of the branch get their new head,
* are closed with it, or are merged by it.
*/
async function refsMoved(world, changes, actor) {
	for (const change of changes) {
		if (!change.ref.startsWith("refs/heads/") && !change.ref.startsWith("refs/tags/")) continue;
		await tellPush(world, change, actor);
	}
	for (const change of changes) {
		if (!change.ref.startsWith("refs/heads/")) continue;
		const branch = change.ref.slice(11);
		for (const issue of openPulls(world)) {
			const ownHead = issue.pull.head.fork === null && issue.pull.head.branch === branch;
			if (ownHead && change.after === noObject) await closePull(world, issue, actor);
			else if (ownHead) await moveHead(world, issue, change, actor);
			else if (issue.pull.base.branch === branch && change.after !== noObject) await closeWhereMerged(world, issue, change.after, actor);
		}
	}
}
async function tellPush(world, change, actor) {
	const deleted = change.after === noObject;
	const created = change.before === noObject;
	const tip = deleted ? void 0 : await resolveCommit(world.git, change.after);
	const commits = tip === void 0 ? [] : await pushedCommits(world, created ? null : change.before, tip, change.ref);
	const head = tip === void 0 ? null : await dressed(world, tip);
	const html = `${world.url}/${fullName(world)}`;
	await tell(world, {
		name: "push",
		action: null,
		actor,
		payload: {
			ref: change.ref,
			before: change.before,
			after: change.after,
			created,
			deleted,
			forced: !created && tip !== void 0 && !await isAncestor(world.git, change.before, tip),
			base_ref: null,
			compare: created || deleted ? `${html}/commit/${change.after}` : `${html}/compare/${change.before}...${change.after}`,
			commits,
			head_commit: head,
			pusher: {
				name: actor.login,
				email: emailOf(world, actor.login)
			}
		},
		at: {
			ref: change.ref,
			sha: tip ?? change.before
		},
		starts: !deleted
	});
}
async function pushedCommits(world, before, tip, ref) {
	if (ref.startsWith("refs/tags/")) return [];
	const since = before ?? `refs/heads/${world.defaultBranch}`;
	const known = since === ref || await resolveCommit(world.git, since) === void 0 ? [] : [`^${since}`];
	const commits = await readCommits(world.git, [
		"--reverse",
		`--max-count=${mostCommits}`,
		tip,
		...known
	]);
	return Promise.all(commits.map((commit) => dressed(world, commit.id)));
}
async function dressed(world, id) {
	const commit = await readCommit(world.git, id);
	return pushedCommit(world, commit, await changedPaths(world.git, commit.parents[0] ?? null, id));
}
async function moveHead(world, issue, change, actor) {
	const base = await resolveCommit(world.git, `refs/heads/${issue.pull.base.branch}`) ?? issue.pull.base.sha;
	const pull = {
		...issue.pull,
		head: {
			...issue.pull.head,
			sha: change.after
		},
		base: {
			...issue.pull.base,
			sha: base
		}
	};
	const moved = {
		...issue,
		pull,
		updatedAt: world.now()
	};
	world.issues.set(issue.number, moved);
	await setRef(world.git, `refs/pull/${issue.number}/head`, change.after);
	if (change.before !== noObject && !await isAncestor(world.git, change.before, change.after)) recordIssueEvent(world, issue.number, actor, { kind: "head_ref_force_pushed" });
	await tellPull(world, moved, "synchronize", actor, {
		before: change.before,
		after: change.after
	});
}
async function closePull(world, issue, actor) {
	const closed = {
		...issue,
		state: "closed",
		closedAt: world.now(),
		closedBy: actor,
		updatedAt: world.now()
	};
	world.issues.set(issue.number, closed);
	recordIssueEvent(world, issue.number, actor, { kind: "closed" });
	await tellPull(world, closed, "closed", actor);
}
/** A push that brings the whole head of a pull request into its base merges it, as if the button had been pressed. */
async function closeWhereMerged(world, issue, tip, actor) {
	if (await objectType(world.git, tip) !== "commit" || !await isAncestor(world.git, issue.pull.head.sha, tip)) return;
	await markMerged(world, issue, tip, actor);
}
/** Records that a pull request is merged by the commit `sha` and tells everybody. */
async function markMerged(world, issue, sha, actor) {
	const at = world.now();
	const merged = {
		...issue,
		state: "closed",
		closedAt: at,
		closedBy: actor,
		updatedAt: at,
		pull: {
			...issue.pull,
			merged: {
				at,
				by: actor,
				sha
			}
		}
	};
	world.issues.set(issue.number, merged);
	recordIssueEvent(world, issue.number, actor, {
		kind: "merged",
		commit: sha
	});
	recordIssueEvent(world, issue.number, actor, { kind: "closed" });
	await tellPull(world, merged, "closed", actor);
}

// src/local/forge/routes/pulls.ts
const read$2 = ["pull_requests:read"];
const write$1 = ["pull_requests:write"];
/** Pull requests: opening, reading and changing them. Merging is in pull-merge.ts, reviews in reviews.ts. */
const pullRoutes = [
	route("GET /repos/{owner}/{repo}/pulls", read$2, "none", listPulls),
	creating("POST /repos/{owner}/{repo}/pulls", write$1, "read", openPull),
	route("GET /repos/{owner}/{repo}/pulls/{pull_number}", read$2, "none", async (call) => {
		const issue = pullOf(call);
		return issue === void 0 ? notFound : ok(await shown$1(call.world, issue));
	}),
	route("PATCH /repos/{owner}/{repo}/pulls/{pull_number}", write$1, "none", updatePull),
	route("GET /repos/{owner}/{repo}/pulls/{pull_number}/files", read$2, "none", listFiles),
	route("GET /repos/{owner}/{repo}/pulls/{pull_number}/commits", read$2, "none", listPullCommits),
	route("GET /repos/{owner}/{repo}/pulls/{pull_number}/merge", read$2, "none", (call) => pullOf(call)?.pull.merged ? noContent : notFound)
];
/** The pull request a path names. */
function pullOf({ world, params }) {
	return findPull(world, Number(params["pull_number"]));
}
/** A pull request with the answer to "does it merge?", found out now. */
async function shown$1(world, issue) {
	if (issue.state === "closed") return pullShape(world, issue, null);
	const merge = await testMerge(world, issue.number);
	const facts = mergeFacts(world, issue);
	const missing = judgeMerge(world.options.rules, issue.pull.base.branch, anybody, facts).filter(({ code }) => code !== "restricted");
	const state = merge === null ? "conflict" : missing.length > 0 || issue.pull.draft ? "blocked" : "clean";
	return pullShape(world, findPull(world, issue.number) ?? issue, state);
}
/** Nobody in particular, whom every rule binds. */
const anybody = {
	kind: "person",
	login: ""
};
function listPulls({ world, address }) {
	const query = address.searchParams;
	const state = query.get("state") ?? "open";
	const head = query.get("head");
	const base = query.get("base");
	const found = allPulls(world).filter((issue) => (state === "all" || issue.state === state) && (head === null || labelOf(world, issue) === head || !head.includes(":") && issue.pull.head.branch === head) && (base === null || issue.pull.base.branch === base));
	const key = (issue) => query.get("sort") === "updated" ? issue.updatedAt : issue.createdAt;
	const ascending = found.sort((one, other) => key(one).localeCompare(key(other)) || one.number - other.number);
	const up = (query.get("direction") ?? (query.has("sort") && query.get("sort") !== "created" ? "asc" : "desc")) === "asc";
	return listed(up ? ascending : ascending.toReversed(), address, (issue) => simplePull(world, issue));
}
function labelOf(world, { pull }) {
	return `${pull.head.fork?.owner ?? world.options.owner}:${pull.head.branch}`;
}
async function openPull({ world, body, actor }) {
	const head = neededText(body, "head");
	const base = neededText(body, "base");
	const title = limitedText(body, "title", limits.title) ?? neededText(body, "title");
	const branch = head.includes(":") ? head.slice(head.indexOf(":") + 1) : head;
	if (head.includes(":") && !head.startsWith(`${world.options.owner}:`)) return invalid("PullRequest", "head", "invalid");
	const headSha = await readRef(world.git, `refs/heads/${branch}`);
	const baseSha = await readRef(world.git, `refs/heads/${base}`);
	if (headSha === void 0) return invalid("PullRequest", "head", "invalid");
	if (baseSha === void 0) return invalid("PullRequest", "base", "invalid");
	if (openPulls(world).find(({ pull }) => pull.head.fork === null && pull.head.branch === branch && pull.base.branch === base) !== void 0) return invalid("PullRequest", "base", "custom", `A pull request already exists for ${world.options.owner}:${branch}.`);
	if (await isAncestor(world.git, headSha, baseSha)) return invalid("PullRequest", "base", "custom", `No commits between ${base} and ${branch}`);
	const issue = await addPull(world, actor, {
		title,
		body: limitedText(body, "body", limits.body) ?? null,
		draft: flag(body, "draft") ?? false,
		head: {
			branch,
			sha: headSha,
			fork: null
		},
		base: {
			branch: base,
			sha: baseSha
		}
	});
	return created(await shown$1(world, issue));
}
/** Opens a pull request and tells everybody. The caller has seen that head and base exist. */
async function addPull(world, actor, what) {
	const number = world.nextNumber();
	const at = world.now();
	const issue = {
		id: world.nextId(),
		number,
		title: what.title,
		body: what.body,
		author: actor,
		state: "open",
		stateReason: null,
		labels: [],
		assignees: [],
		createdAt: at,
		updatedAt: at,
		closedAt: null,
		closedBy: null,
		pull: {
			id: world.nextId(),
			head: what.head,
			base: what.base,
			draft: what.draft,
			merged: null,
			testMerge: null
		}
	};
	world.issues.set(number, issue);
	await setRef(world.git, `refs/pull/${number}/head`, what.head.sha);
	await tellPull(world, issue, "opened", actor);
	return issue;
}
/** Its author may change a pull request, and whoever may triage. */
async function updatePull(call) {
	const { world, body, actor, token } = call;
	const issue = pullOf(call);
	if (issue === void 0) return notFound;
	if (!(token.kind !== "person" || actor.login === issue.author.login || atLeast(permissionOf(world, actor.login), "triage"))) return refused$1(403, "Must have more rights to this repository.");
	const state = word(body, "state", ["open", "closed"]) ?? issue.state;
	if (state === "open" && issue.pull.merged !== null) return unprocessable("Cannot reopen a merged pull request.");
	const title = limitedText(body, "title", limits.title) ?? issue.title;
	const base = text$1(body, "base") ?? issue.pull.base.branch;
	const baseSha = await readRef(world.git, `refs/heads/${base}`);
	const head = state === "open" && issue.state === "closed" ? await headNow(world, issue) : issue.pull.head;
	if (head === void 0) return invalid("PullRequest", "state", "invalid", `The ${issue.pull.head.branch} branch has been deleted.`);
	if (base !== issue.pull.base.branch && baseSha === void 0) return invalid("PullRequest", "base", "invalid");
	const changed = {
		...issue,
		title,
		body: body["body"] === void 0 ? issue.body : limitedText(body, "body", limits.body) ?? null,
		state,
		closedAt: state === "closed" ? issue.closedAt ?? world.now() : null,
		closedBy: state === "closed" ? issue.closedBy ?? actor : null,
		updatedAt: world.now(),
		pull: {
			...issue.pull,
			head,
			base: base === issue.pull.base.branch ? issue.pull.base : {
				branch: base,
				sha: baseSha ?? issue.pull.base.sha
			}
		}
	};
	world.issues.set(issue.number, changed);
	await tellChanges(world, issue, changed, actor);
	return ok(await shown$1(world, changed));
}
/** Where the head branch is by now: nobody follows it while a pull request is closed. */
async function headNow(world, { number, pull }) {
	if (pull.head.fork !== null) return pull.head;
	const sha = await readRef(world.git, `refs/heads/${pull.head.branch}`);
	if (sha !== void 0) await setRef(world.git, `refs/pull/${number}/head`, sha);
	return sha === void 0 ? void 0 : {
		...pull.head,
		sha
	};
}
async function tellChanges(world, before, after, actor) {
	const changes = {
		...before.title === after.title ? {} : { title: { from: before.title } },
		...before.body === after.body ? {} : { body: { from: before.body ?? "" } },
		...before.pull.base.branch === after.pull.base.branch ? {} : { base: { ref: { from: before.pull.base.branch } } }
	};
	if (before.title !== after.title) recordIssueEvent(world, after.number, actor, {
		kind: "renamed",
		rename: {
			from: before.title,
			to: after.title
		}
	});
	if (Object.keys(changes).length > 0) await tellPull(world, after, "edited", actor, { changes });
	if (before.state === after.state) return;
	const action = after.state === "closed" ? "closed" : "reopened";
	recordIssueEvent(world, after.number, actor, { kind: action });
	await tellPull(world, after, action, actor);
}
/** GitHub lists at most so many files of a pull request. */
const mostFiles = 3e3;
async function listFiles(call) {
	const { world, address } = call;
	const issue = pullOf(call);
	if (issue === void 0) return notFound;
	const { head, base } = issue.pull;
	const common = await mergeBase(world.git, base.sha, head.sha) ?? base.sha;
	const files = await changedFiles(world.git, common, head.sha);
	return listed(files.slice(0, mostFiles), address, (file) => fileShape(world, file, head.sha));
}
/** Oldest first, at most 250, as on GitHub. */
async function listPullCommits(call) {
	const { world, address } = call;
	const issue = pullOf(call);
	if (issue === void 0) return notFound;
	const commits = await readCommits(world.git, ["--reverse", `${issue.pull.base.sha}..${issue.pull.head.sha}`]);
	return listed(commits.slice(0, 250), address, (commit) => commitShape(world, commit));
}

// src/local/forge/routes/pull-merge.ts
/** Merging a pull request, and bringing its branch up to date. */
const pullMergeRoutes = [route("PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge", ["contents:write"], "write", merge), route("PUT /repos/{owner}/{repo}/pulls/{pull_number}/update-branch", ["pull_requests:write"], "write", updateBranch)];
async function merge(call) {
	const { world, body, actor } = call;
	const issue = pullOf(call);
	if (issue === void 0) return notFound;
	const { head, base, merged, draft } = issue.pull;
	if (merged !== null) return refused$1(405, "Pull Request is not mergeable");
	if (issue.state === "closed") return refused$1(405, "Pull Request is closed");
	if (draft) return refused$1(405, "Pull Request is still a draft");
	const expected = text$1(body, "sha");
	if (expected !== void 0 && expected !== head.sha) return refused$1(409, "Head branch was modified. Review and try the merge again.");
	const reasons = judgeMerge(world.options.rules, base.branch, actor, mergeFacts(world, issue));
	if (reasons.length > 0) return refused$1(405, `Repository rule violations found\n\n${reasons.map((reason) => reason.message).join("\n\n")}\n\n`);
	const before = await readRef(world.git, `refs/heads/${base.branch}`);
	if (before === void 0) return refused$1(405, "Base branch was modified. Review and try the merge again.");
	const after = await mergeCommit(world, issue, before, word(body, "merge_method", [
		"merge",
		"squash",
		"rebase"
	]) ?? "merge", actor, {
		title: text$1(body, "commit_title"),
		message: text$1(body, "commit_message")
	});
	if (after === null) return refused$1(405, "Pull Request is not mergeable");
	const move = {
		ref: `refs/heads/${base.branch}`,
		before,
		after
	};
	if (!await moveRef(world.git, move)) return refused$1(405, "Base branch was modified. Review and try the merge again.");
	await markMerged(world, issue, after, actor);
	await refsMoved(world, [move], actor);
	return ok({
		sha: after,
		merged: true,
		message: "Pull Request successfully merged"
	});
}
/** The commit that the base branch gets, or `null` where it conflicts. */
async function mergeCommit(world, issue, base, method, actor, words) {
	const head = issue.pull.head.sha;
	if (method === "rebase") return rebaseCommits(world.git, base, head, githubSignature(world));
	const tree = await mergeTree(world.git, base, head);
	if (tree === null) return null;
	if (method === "merge") {
		const [title = "", text = ""] = mergeMessage(world, issue).split("\n\n");
		return commitMerge(world, actor, tree, [base, head], joined(words.title ?? title, words.message ?? text));
	}
	const commits = await readCommits(world.git, ["--reverse", `${base}..${head}`]);
	const list = commits.length === 1 ? "" : commits.map((commit) => `* ${commit.message}`).join("\n\n");
	const message = joined(words.title ?? `${issue.title} (#${issue.number})`, words.message ?? list);
	return writeCommit(world.git, {
		tree,
		parents: [base],
		author: signatureOf(world, issue.author),
		committer: githubSignature(world),
		message
	});
}
function joined(title, message) {
	return message === "" ? title : `${title}\n\n${message}`;
}
/** Merges the base branch into the head branch. */
async function updateBranch(call) {
	const { world, body, actor } = call;
	const issue = pullOf(call);
	if (issue === void 0) return notFound;
	const { head, base } = issue.pull;
	const expected = text$1(body, "expected_head_sha");
	if (expected !== void 0 && expected !== head.sha) return refused$1(422, "expected head sha didn't match current head ref.");
	const tip = await readRef(world.git, `refs/heads/${base.branch}`);
	if (head.fork !== null || tip === void 0 || await isAncestor(world.git, tip, head.sha)) return refused$1(422, "There are no new commits on the base branch.");
	if (judgeRefUpdate(world.options.rules, head.branch, actor).length > 0) return refused$1(403, "Head branch is protected.");
	const tree = await mergeTree(world.git, head.sha, tip);
	if (tree === null) return refused$1(422, "merge conflict between base and head");
	const after = await commitMerge(world, actor, tree, [head.sha, tip], `Merge branch '${base.branch}' into ${head.branch}`);
	const move = {
		ref: `refs/heads/${head.branch}`,
		before: head.sha,
		after
	};
	if (!await moveRef(world.git, move)) return refused$1(422, "expected head sha didn't match current head ref.");
	await refsMoved(world, [move], actor);
	return {
		status: 202,
		body: {
			message: "Updating pull request branch.",
			url: `${apiOf(world)}/repos/${fullName(world)}/pulls/${issue.number}`
		}
	};
}

// src/local/forge/git/workflow-changes.ts
/**
* A workflow file that `tip` brings in or changes by a commit that was not here before, or `undefined`. `known` are all tips that were.
* What a merge took over unchanged from one of its sides does not count.
*/
async function changedWorkflow(repository, tip, known) {
	const range = [tip, ...known.map((id) => `^${id}`)];
	return (await repository.read([
		"log",
		"--max-count=1",
		"--name-only",
		"--format=",
		...range,
		"--",
		".github/workflows"
	])).split("\n").find((path) => path !== "");
}

// src/local/forge/tokens.ts
/** The tokens of one forge. Prefixes are GitHub's: `ghp_` a person's, `ghs_` an installation's or a job's. */
function createTokenBook(people, app) {
	const minted = /* @__PURE__ */ new Map();
	for (const person of people.values()) minted.set(person.token, {
		kind: "person",
		actor: {
			kind: "person",
			login: person.login
		},
		level: person.permission
	});
	const mint = (token) => {
		const secret = newToken("ghs");
		minted.set(secret, {
			...token,
			secret
		});
		return secret;
	};
	return {
		read: (header, now) => {
			const word = secretOf(header);
			if (word === void 0) return {
				kind: "none",
				message: "Requires authentication"
			};
			const token = minted.get(word);
			if (token !== void 0 && "expires" in token && token.expires !== null && token.expires <= now) return {
				kind: "none",
				message: "Bad credentials"
			};
			return token ?? readAppJwt(word, app, now);
		},
		person: (login) => people.get(login),
		mintInstallation: (permissions, jobId, expires) => mint({
			kind: "installation",
			actor: {
				kind: "app",
				login: app.login
			},
			permissions,
			jobId,
			expires
		}),
		mintJob: (permissions, jobId) => mint({
			kind: "job",
			actor: {
				kind: "job",
				login: "github-actions[bot]"
			},
			permissions,
			jobId,
			expires: null
		}),
		revoke: (word) => {
			minted.delete(word);
		}
	};
}
function newToken(prefix) {
	return `${prefix}_${randomBytes(27).toString("base64url").replaceAll(/[-_]/g, "x")}`;
}
/**
* Whether a token may ask a route. `needs` are permissions (`contents:write`) of which any one is enough, none for any token at all;
* `level` is what a person needs. Answers the permission that let the token through, so that the unneeded ones can be told.
*/
function judge(token, needs, level) {
	if (token.kind === "person") return {
		allowed: atLeast(token.level, level),
		needed: needs[0] ?? null
	};
	const held = needs.find((need) => holds$1(token.permissions, need));
	return {
		allowed: needs.length === 0 || held !== void 0,
		needed: held ?? needs[0] ?? null
	};
}
/** Apps and jobs may push changes to workflow files only with the permission for them, which a job can't have at all; people may. */
function mayChangeWorkflows(token) {
	return token.kind === "person" || token.kind !== "app" && holds$1(token.permissions, "workflows:write");
}
/** Metadata may be read with every token; write includes read. */
function holds$1(permissions, need) {
	const [name = "", access] = need.split(":");
	if (name === "metadata") return true;
	const held = permissions[name];
	return held === "write" || held === "read" && access === "read";
}
/** The secret in `Bearer x`, `token x`, or Basic (git sends any user name and the token as password). */
function secretOf(header) {
	const [scheme = "", word = ""] = (header ?? "").split(" ");
	switch (scheme.toLowerCase()) {
		case "bearer":
		case "token": return word;
		case "basic": {
			const pair = Buffer.from(word, "base64").toString("utf8");
			return pair.slice(pair.indexOf(":") + 1);
		}
		default: return;
	}
}
/** The longest life GitHub lets an App's own token have, and how far clocks may differ, in seconds. */
const longestLife = 600;
const clockSkew = 60;
/** A token that the App signed itself. The messages are those by which clients see that their clock is wrong. */
function readAppJwt(word, app, now) {
	const claims = verifyJwt(word, app.publicKey);
	if (claims === void 0) return {
		kind: "none",
		message: "Bad credentials"
	};
	const seconds = now / 1e3;
	const { iat, exp, iss } = {
		iat: claims["iat"],
		exp: claims["exp"],
		iss: claims["iss"]
	};
	if (String(iss) !== String(app.id)) return {
		kind: "none",
		message: "Integration not found"
	};
	if (typeof exp !== "number" || exp <= seconds) return {
		kind: "none",
		message: "'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires"
	};
	if (exp > seconds + longestLife + clockSkew) return {
		kind: "none",
		message: "'Expiration time' claim ('exp') is too far in the future"
	};
	if (typeof iat !== "number" || iat > seconds + clockSkew) return {
		kind: "none",
		message: "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued"
	};
	return {
		kind: "app",
		actor: {
			kind: "app",
			login: app.login
		}
	};
}

// src/local/forge/routes/refs.ts
/** Refs and branches. */
const refRoutes = [
	route("GET /repos/{owner}/{repo}/git/ref/{ref}", ["contents:read"], "none", getRef),
	route("GET /repos/{owner}/{repo}/git/matching-refs/{ref}", ["contents:read"], "none", matchingRefs),
	creating("POST /repos/{owner}/{repo}/git/refs", ["contents:write"], "write", createRef),
	route("PATCH /repos/{owner}/{repo}/git/refs/{ref}", ["contents:write"], "write", updateRef),
	route("DELETE /repos/{owner}/{repo}/git/refs/{ref}", ["contents:write"], "write", deleteRef),
	route("GET /repos/{owner}/{repo}/branches", ["contents:read"], "none", listBranches),
	route("GET /repos/{owner}/{repo}/branches/{branch}", ["contents:read"], "none", getBranch)
];
async function getRef({ world, params }) {
	const ref = `refs/${params["ref"] ?? ""}`;
	const id = await readRef(world.git, ref);
	return id === void 0 ? notFound : ok(await refShape(world, ref, id));
}
async function matchingRefs({ world, params, address }) {
	const start = `refs/${params["ref"] ?? ""}`;
	const refs = [...await listRefs(world.git, ["refs"])].filter(([ref]) => ref.startsWith(start));
	return listed(refs, address, ([ref, id]) => refShape(world, ref, id));
}
async function createRef({ world, body, actor, token }) {
	const ref = neededText(body, "ref");
	const after = neededText(body, "sha");
	if (!/^refs\/(heads|tags)\/./.test(ref) || !await isRefName(world.git, ref)) return refused$1(422, `Reference name is not valid: ${ref}`);
	if (await objectType(world.git, after) === void 0) return refused$1(422, "Object does not exist");
	return await change(world, {
		ref,
		before: noObject,
		after
	}, actor, token) ?? created(await refShape(world, ref, after));
}
async function updateRef({ world, params, body, actor, token }) {
	const ref = `refs/${params["ref"] ?? ""}`;
	const before = await readRef(world.git, ref);
	const after = neededText(body, "sha");
	if (before === void 0) return refused$1(422, "Reference does not exist");
	if (await objectType(world.git, after) === void 0) return refused$1(422, "Object does not exist");
	if (!(flag(body, "force") ?? false) && !await isAncestor(world.git, before, after)) return refused$1(422, "Update is not a fast forward");
	if (before === after) return ok(await refShape(world, ref, after));
	return await change(world, {
		ref,
		before,
		after
	}, actor, token) ?? ok(await refShape(world, ref, after));
}
async function deleteRef({ world, params, actor, token }) {
	const ref = `refs/${params["ref"] ?? ""}`;
	const before = await readRef(world.git, ref);
	if (before === void 0) return refused$1(422, "Reference does not exist");
	if (ref === `refs/heads/${world.defaultBranch}`) return refused$1(422, "Cannot delete the default branch");
	return await change(world, {
		ref,
		before,
		after: noObject
	}, actor, token) ?? noContent;
}
/** Moves a ref where the rules allow it and tells everybody; answers the refusal otherwise. */
async function change(world, move, actor, token) {
	if (move.ref.startsWith("refs/pull/")) return refused$1(422, "Reference update failed");
	const branch = /^refs\/heads\/(.*)$/.exec(move.ref)?.[1];
	const reasons = branch === void 0 ? [] : judgeRefUpdate(world.options.rules, branch, actor);
	if (reasons.length > 0) return refused$1(422, `Repository rule violations found\n\n${reasons.map((reason) => reason.message).join("\n\n")}\n\n`);
	if (move.after !== noObject && !mayChangeWorkflows(token)) {
		const known = [...(await listRefs(world.git, ["refs"])).values()];
		if (await changedWorkflow(world.git, move.after, known) !== void 0) return refused$1(403, "Resource not accessible by integration");
	}
	if (!await moveRef(world.git, move)) return refused$1(422, move.before === noObject ? "Reference already exists" : "Reference cannot be updated");
	await refsMoved(world, [move], actor);
}
async function listBranches({ world, address }) {
	const branches = [...await listRefs(world.git, ["refs/heads/"])].map(([ref, id]) => ({
		name: ref.slice(11),
		id
	}));
	const wanted = address.searchParams.get("protected");
	const shown = branches.filter(({ name }) => wanted === null || String(isProtected(world, name)) === wanted);
	return listed(shown, address, ({ name, id }) => ({
		name,
		commit: {
			sha: id,
			url: `${apiOf(world)}/repos/${fullName(world)}/commits/${id}`
		},
		protected: isProtected(world, name)
	}));
}
async function getBranch({ world, params }) {
	const name = params["branch"] ?? "";
	const id = await readRef(world.git, `refs/heads/${name}`);
	if (id === void 0) return refused$1(404, "Branch not found");
	const url = `${apiOf(world)}/repos/${fullName(world)}/branches/${encodeURIComponent(name)}`;
	return ok({
		name,
		commit: commitShape(world, await readCommit(world.git, id)),
		_links: {
			self: url,
			html: `${world.url}/${fullName(world)}/tree/${encodeURIComponent(name)}`
		},
		protected: isProtected(world, name),
		protection: { enabled: isProtected(world, name) },
		protection_url: `${url}/protection`
	});
}
async function refShape(world, ref, id) {
	const url = `${apiOf(world)}/repos/${fullName(world)}/git`;
	const type = await objectType(world.git, id) ?? "commit";
	return {
		ref,
		node_id: nodeId("REF", ref),
		url: `${url}/${ref}`,
		object: {
			sha: id,
			type,
			url: `${url}/${type}s/${id}`
		}
	};
}
function isProtected(world, branch) {
	return rulesFor(world.options.rules, branch).length > 0;
}

// src/local/forge/shapes/release.ts
function releaseShape(world, release) {
	const url = `${apiOf(world)}/repos/${fullName(world)}/releases/${release.id}`;
	const html = `${world.url}/${fullName(world)}`;
	const tag = encodeURIComponent(release.tag);
	return {
		url,
		assets_url: `${url}/assets`,
		upload_url: `${url}/assets{?name,label}`,
		html_url: `${html}/releases/tag/${tag}`,
		id: release.id,
		author: simpleUser(world, release.author),
		node_id: nodeId("RE", release.id),
		tag_name: release.tag,
		target_commitish: release.target,
		name: release.name,
		draft: release.draft,
		prerelease: release.prerelease,
		immutable: false,
		created_at: release.createdAt,
		published_at: release.publishedAt,
		assets: [],
		tarball_url: `${apiOf(world)}/repos/${fullName(world)}/tarball/${tag}`,
		zipball_url: `${apiOf(world)}/repos/${fullName(world)}/zipball/${tag}`,
		body: release.body
	};
}

// src/local/forge/routes/releases.ts
const all = "/repos/{owner}/{repo}/releases";
/** Releases of the product, and the events that stand in for them. */
const releaseRoutes = [
	route(`GET ${all}`, ["contents:read"], "none", ({ world, address }) => listed([...world.releases.values()].reverse(), address, (release) => releaseShape(world, release))),
	creating(`POST ${all}`, ["contents:write"], "write", createRelease),
	route(`GET ${all}/latest`, ["contents:read"], "none", ({ world }) => shown(world, latest(world))),
	route(`GET ${all}/{release_id}`, ["contents:read"], "none", ({ world, params }) => shown(world, world.releases.get(Number(params["release_id"])))),
	route(`PATCH ${all}/{release_id}`, ["contents:write"], "write", updateRelease),
	route(`GET ${all}/tags/{tag}`, ["contents:read"], "none", ({ world, params }) => shown(world, [...world.releases.values()].find((release) => release.tag === params["tag"] && !release.draft))),
	route("POST /repos/{owner}/{repo}/dispatches", ["contents:write"], "write", dispatch)
];
function shown(world, release) {
	return release === void 0 ? notFound : ok(releaseShape(world, release));
}
/** "The most recent non-prerelease, non-draft release." */
function latest(world) {
	return [...world.releases.values()].findLast((release) => !release.draft && !release.prerelease);
}
async function createRelease({ world, body, actor }) {
	const tag = neededText(body, "tag_name");
	if ([...world.releases.values()].some((release) => release.tag === tag && !release.draft)) return invalid("Release", "tag_name", "already_exists");
	const release = {
		id: world.nextId(),
		tag,
		target: text$1(body, "target_commitish") ?? world.defaultBranch,
		name: text$1(body, "name") ?? null,
		body: text$1(body, "body") ?? null,
		draft: flag(body, "draft") ?? false,
		prerelease: flag(body, "prerelease") ?? false,
		author: actor,
		createdAt: world.now(),
		publishedAt: null
	};
	return release.draft ? keep(world, release) : publish(world, release, actor);
}
async function updateRelease({ world, params, body, actor }) {
	const release = world.releases.get(Number(params["release_id"]));
	if (release === void 0) return notFound;
	const changed = {
		...release,
		tag: text$1(body, "tag_name") ?? release.tag,
		target: text$1(body, "target_commitish") ?? release.target,
		name: text$1(body, "name") ?? release.name,
		body: text$1(body, "body") ?? release.body,
		draft: flag(body, "draft") ?? release.draft,
		prerelease: flag(body, "prerelease") ?? release.prerelease
	};
	const answer = release.draft && !changed.draft ? await publish(world, changed, actor) : keep(world, changed);
	return answer.status === 201 ? {
		...answer,
		status: 200
	} : answer;
}
function keep(world, release) {
	world.releases.set(release.id, release);
	return created(releaseShape(world, release));
}
/** Publishing makes the tag where there is none yet. */
async function publish(world, draft, actor) {
	const ref = `refs/tags/${draft.tag}`;
	const known = await resolveCommit(world.git, ref);
	const target = known ?? await resolveCommit(world.git, draft.target);
	if (target === void 0) return invalid("Release", "target_commitish", "invalid");
	if (known === void 0) {
		const move = {
			ref,
			before: noObject,
			after: target
		};
		if (!await moveRef(world.git, move)) return invalid("Release", "tag_name", "invalid");
		await refsMoved(world, [move], actor);
	}
	const release = {
		...draft,
		publishedAt: world.now()
	};
	world.releases.set(release.id, release);
	for (const action of [
		"created",
		"published",
		release.prerelease ? "prereleased" : "released"
	]) await tell(world, {
		name: "release",
		action,
		actor,
		payload: { release: releaseShape(world, release) },
		at: {
			ref,
			sha: target
		}
	});
	return created(releaseShape(world, release));
}
/** GitHub takes at most so many top-level properties and characters of name. */
const mostProperties = 10;
const longestName = 100;
async function dispatch({ world, body, actor }) {
	const type = neededText(body, "event_type");
	const payload = object(body, "client_payload") ?? {};
	if (type.length > longestName || type === "") return invalid("RepositoryDispatch", "event_type", "invalid");
	if (Object.keys(payload).length > mostProperties) return invalid("RepositoryDispatch", "client_payload", "invalid");
	await tell(world, {
		name: "repository_dispatch",
		action: type,
		actor,
		payload: {
			branch: world.defaultBranch,
			client_payload: payload
		}
	});
	return noContent;
}

// src/local/forge/routes/repository.ts
/** The repository itself, the people around it, its environments and rules, and single files. */
const repositoryRoutes = [
	route("GET /repos/{owner}/{repo}", ["metadata:read"], "none", ({ world }) => ok(fullRepository(world))),
	route("GET /users/{username}", [], "none", ({ world, params }) => userNamed(world, params["username"] ?? "")),
	route("GET /repos/{owner}/{repo}/collaborators/{username}/permission", ["metadata:read"], "read", ({ world, params }) => ok(collaboratorPermission(world, actorOf(world, params["username"] ?? "")))),
	route("GET /repos/{owner}/{repo}/environments", ["actions:read"], "none", ({ world }) => {
		const environments = [...world.environments.keys()].sort().map((name) => environmentShape(world, name));
		return ok({
			total_count: environments.length,
			environments
		});
	}),
	route("GET /repos/{owner}/{repo}/environments/{environment_name}", ["actions:read"], "none", ({ world, params }) => {
		const name = params["environment_name"] ?? "";
		return world.environments.has(name) ? ok(environmentShape(world, name)) : notFound;
	}),
	route("GET /repos/{owner}/{repo}/rules/branches/{branch}", ["metadata:read"], "none", ({ world, params }) => ok(branchRules(world, params["branch"] ?? ""))),
	route("GET /repos/{owner}/{repo}/contents/{path}", ["contents:read"], "none", fileContents)
];
/** People of this forge and bots are users; nobody else is. */
function userNamed(world, login) {
	const actor = actorOf(world, login);
	return actor.kind !== "person" || world.people.has(actor.login) || actor.login === world.options.owner ? ok(publicUser(world, actor)) : notFound;
}
function environmentShape(world, name) {
	const branches = world.environments.get(name)?.branches ?? null;
	const id = [...world.environments.keys()].indexOf(name) + 1;
	return {
		id,
		node_id: nodeId("EN", id),
		name,
		url: `${apiOf(world)}/repos/${fullName(world)}/environments/${encodeURIComponent(name)}`,
		html_url: `${world.url}/${fullName(world)}/deployments/activity_log?environments_filter=${encodeURIComponent(name)}`,
		created_at: world.createdAt,
		updated_at: world.createdAt,
		protection_rules: branches === null ? [] : [{
			id,
			node_id: nodeId("GA", id),
			type: "branch_policy"
		}],
		deployment_branch_policy: branches === null ? null : {
			protected_branches: false,
			custom_branch_policies: true
		}
	};
}
/** The rules of a branch as rulesets show them. Who may go past a rule is not told here, as on GitHub. */
function branchRules(world, branch) {
	return rulesFor(world.options.rules, branch).flatMap((rule) => {
		const source = {
			ruleset_source_type: "Repository",
			ruleset_source: fullName(world),
			ruleset_id: world.options.rules.indexOf(rule) + 1
		};
		return [
			...rule.onlyActors === void 0 ? [] : [
				"creation",
				"update",
				"deletion"
			].map((type) => ({
				type,
				...source
			})),
			...rule.requiredApprovals === void 0 ? [] : [{
				type: "pull_request",
				parameters: {
					required_approving_review_count: rule.requiredApprovals,
					dismiss_stale_reviews_on_push: true,
					require_code_owner_review: false,
					require_last_push_approval: false,
					required_review_thread_resolution: false
				},
				...source
			}],
			...rule.requiredChecks === void 0 ? [] : [{
				type: "required_status_checks",
				parameters: {
					required_status_checks: rule.requiredChecks.map((context) => ({ context })),
					strict_required_status_checks_policy: false
				},
				...source
			}]
		];
	});
}
/** One file at a ref, base64 as GitHub sends it; a folder's list. Text and binary alike. */
async function fileContents({ world, params, address }) {
	const path = (params["path"] ?? "").replace(/^\/+|\/+$/g, "");
	const ref = address.searchParams.get("ref") ?? world.defaultBranch;
	const commit = await readRef(world.git, `refs/heads/${ref}`) ?? ref;
	if (ref.startsWith("-") || path.split("/").includes("..")) return notFound;
	const entry = await world.git.git([
		"ls-tree",
		"-z",
		"-l",
		"--full-tree",
		commit,
		"--",
		path
	]);
	const found = parseTree(entry.code === 0 ? entry.stdout : "")[0];
	if (found === void 0) return notFound;
	if (found.type === "tree") {
		const below = parseTree(await world.git.read([
			"ls-tree",
			"-z",
			"-l",
			"--full-tree",
			commit,
			"--",
			`${path}/`
		]));
		return ok(below.map((item) => contentShape(world, item, ref)));
	}
	const lines = Buffer.from(await world.git.blob(found.id)).toString("base64").replaceAll(/.{60}/g, (line) => `${line}\n`);
	return ok({
		...contentShape(world, found, ref),
		encoding: "base64",
		content: lines.endsWith("\n") ? lines : `${lines}\n`
	});
}
function parseTree(printed) {
	return printed.split("\0").filter((line) => line !== "").map((line) => {
		const [head = "", path = ""] = line.split("	");
		const [, type = "", id = "", size = ""] = head.split(/ +/);
		return {
			type,
			id,
			size: Number.parseInt(size, 10) || 0,
			path
		};
	});
}
function contentShape(world, entry, ref) {
	const path = entry.path.split("/").map(encodeURIComponent).join("/");
	const api = `${apiOf(world)}/repos/${fullName(world)}`;
	const links = {
		self: `${api}/contents/${path}?ref=${encodeURIComponent(ref)}`,
		git: `${api}/git/${entry.type}s/${entry.id}`,
		html: `${world.url}/${fullName(world)}/${entry.type}/${encodeURIComponent(ref)}/${path}`
	};
	return {
		type: entry.type === "tree" ? "dir" : "file",
		name: entry.path.split("/").at(-1) ?? "",
		path: entry.path,
		sha: entry.id,
		size: entry.size,
		url: links.self,
		git_url: links.git,
		html_url: links.html,
		download_url: entry.type === "tree" ? null : `${world.url}/${fullName(world)}/raw/${encodeURIComponent(ref)}/${path}`,
		_links: links
	};
}

// src/local/forge/routes/reviews.ts
/** Reviews of pull requests. */
const reviewRoutes = [
	route("GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews", ["pull_requests:read"], "none", (call) => {
		const issue = pullOf(call);
		const reviews = [...call.world.reviews.values()].filter((review) => review.pull === issue?.number);
		return issue === void 0 ? notFound : listed(reviews, call.address, (review) => reviewShape(call.world, review));
	}),
	route("GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}", ["pull_requests:read"], "none", (call) => {
		const review = reviewOf(call);
		return review === void 0 ? notFound : ok(reviewShape(call.world, review));
	}),
	creating("POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews", ["pull_requests:write"], "none", submit),
	route("PUT /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/dismissals", ["pull_requests:write"], "write", dismiss)
];
function reviewOf({ world, params }) {
	const review = world.reviews.get(Number(params["review_id"]));
	return review?.pull === Number(params["pull_number"]) ? review : void 0;
}
async function submit(call) {
	const { world, body, actor } = call;
	const issue = pullOf(call);
	if (issue === void 0) return notFound;
	const event = word(body, "event", [
		"APPROVE",
		"REQUEST_CHANGES",
		"COMMENT"
	]);
	const said = text$1(body, "body") ?? "";
	if (actor.login === issue.author.login && event === "APPROVE") return unprocessable("Can not approve your own pull request");
	if (actor.login === issue.author.login && event === "REQUEST_CHANGES") return unprocessable("Can not request changes on your own pull request");
	if (event !== void 0 && event !== "APPROVE" && said === "") return unprocessable("Body can't be blank");
	const review = {
		id: world.nextId(),
		pull: issue.number,
		author: actor,
		state: event === void 0 ? "PENDING" : stateAfter[event],
		body: said,
		commit: text$1(body, "commit_id") ?? issue.pull.head.sha,
		submittedAt: event === void 0 ? null : world.now()
	};
	world.reviews.set(review.id, review);
	if (event !== void 0) await tellReview(world, issue, review, "submitted", actor);
	return ok(reviewShape(world, review));
}
/** A review without an event waits for its author to submit it. */
const stateAfter = {
	APPROVE: "APPROVED",
	REQUEST_CHANGES: "CHANGES_REQUESTED",
	COMMENT: "COMMENTED"
};
async function dismiss(call) {
	const { world, body, actor } = call;
	const issue = pullOf(call);
	const review = reviewOf(call);
	if (issue === void 0 || review === void 0) return notFound;
	neededText(body, "message");
	if (review.state !== "APPROVED" && review.state !== "CHANGES_REQUESTED") return unprocessable("Can not dismiss a review of this kind");
	const dismissed = {
		...review,
		state: "DISMISSED"
	};
	world.reviews.set(review.id, dismissed);
	await tellReview(world, issue, dismissed, "dismissed", actor);
	return ok(reviewShape(world, dismissed));
}
/** In events a review's state is in lower case. */
function tellReview(world, issue, review, action, actor) {
	return tell(world, {
		name: "pull_request_review",
		action,
		actor,
		payload: {
			review: {
				...reviewShape(world, review),
				state: review.state.toLowerCase()
			},
			pull_request: simplePull(world, issue)
		},
		at: {
			ref: `refs/pull/${issue.number}/merge`,
			sha: issue.pull.testMerge?.commit ?? issue.pull.head.sha
		}
	});
}

// src/local/forge/routes.ts
/** Everything of GitHub's REST API that the forge serves. */
const routes = [
	...appRoutes,
	...repositoryRoutes,
	...refRoutes,
	...commitRoutes,
	...pullRoutes,
	...pullMergeRoutes,
	...reviewRoutes,
	...issueRoutes,
	...commentRoutes,
	...labelRoutes,
	...checkRoutes,
	...releaseRoutes,
	...actionRoutes
];
/** The table without those who answer: which routes there are and which permission each one takes, any of several being enough. */
const forgeRoutes = routes.map(({ method, template, needs }) => ({
	method,
	template,
	needs
}));

// src/local/forge/git/pkt-line.ts
/**
* Reads the commands of a push: pkt-lines (four hex digits of length, then the line) up to the first flush (`0000`), the first one
* with the capabilities after a NUL. A request of a lone flush, with which git asks whether it may push, has no changes.
* Throws on anything that is not this. See gitprotocol-pack(5), "Reference Update Request".
*/
function readPushRequest(body) {
	const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
	const changes = [];
	const capabilities = /* @__PURE__ */ new Set();
	for (let at = 0;;) {
		const length = Number.parseInt(bytes.toString("latin1", at, at + 4), 16);
		if (length === 0) return {
			changes,
			capabilities
		};
		if (!(length > 4) || at + length > bytes.length) throw new Error("not a push request: a pkt-line ends beyond the request");
		const [command = "", granted] = bytes.toString("utf8", at + 4, at + length).split("\0");
		for (const word of (granted ?? "").trim().split(" ")) if (word !== "") capabilities.add(word);
		const match = /^([0-9a-f]{40}) ([0-9a-f]{40}) (.+?)\n?$/.exec(command);
		if (match === null && !command.startsWith("shallow ")) throw new Error(`not a push request: ${command.trim()}`);
		if (match !== null) changes.push({
			before: match[1] ?? "",
			after: match[2] ?? "",
			ref: match[3] ?? ""
		});
		at += length;
	}
}
/**
* The answer to a push of which nothing was done: per ref why not, and lines that git shows with `remote:` before them.
* Without the client's `report-status` there is nobody to tell, and the answer is empty.
*/
function refusedPush(request, refusals, told) {
	if (!request.capabilities.has("report-status") && !request.capabilities.has("report-status-v2")) return Buffer.alloc(0);
	const report = Buffer.concat([
		pktLine("unpack ok\n"),
		...request.changes.map((change) => pktLine(`ng ${change.ref} ${refusals.get(change.ref) ?? "pre-receive hook declined"}\n`)),
		flush
	]);
	if (!request.capabilities.has("side-band-64k")) return report;
	return Buffer.concat([
		...told.map((line) => band(2, Buffer.from(`${line}\n`))),
		band(1, report),
		flush
	]);
}
const flush = Buffer.from("0000");
/** One line with its length before it. */
function pktLine(line) {
	const bytes = typeof line === "string" ? Buffer.from(line) : Buffer.from(line);
	return Buffer.concat([Buffer.from((bytes.length + 4).toString(16).padStart(4, "0")), bytes]);
}
function band(channel, bytes) {
	return pktLine(Buffer.concat([Buffer.from([channel]), bytes]));
}

// src/local/forge/git/smart-http.ts
/** Milliseconds: a fleet repository's whole history passes in seconds. */
const timeout$1 = 12e4;
/** `GET info/refs?service=...`: the refs there are, by the version of the protocol that the client names in `git-protocol`. */
async function advertiseRefs(repository, service, protocol) {
	const ask = () => serve(repository, service, ["--stateless-rpc", "--advertise-refs"], protocol, /* @__PURE__ */ new Uint8Array());
	const body = protocol === "version=2" && service === "git-upload-pack" ? await abilities(repository, ask) : await ask();
	const head = Buffer.concat([pktLine(`# service=${service}\n`), Buffer.from("0000")]);
	return {
		status: 200,
		type: `application/x-${service}-advertisement`,
		body: protocol?.includes("version=2") === true && service === "git-upload-pack" ? body : Buffer.concat([head, body])
	};
}
/** What version 2 answers to the first request: it tells what the server can do and names no refs, so it stays as it is. */
async function abilities(repository, ask) {
	return await remember$1(repository, "abilities", [], async () => {
		const answer = await ask();
		return answer.length > 0 ? answer : void 0;
	}) ?? /* @__PURE__ */ new Uint8Array();
}
/** `POST git-upload-pack` or `git-receive-pack`: one whole request in, one whole answer out. */
async function rpc(repository, service, protocol, request) {
	return {
		status: 200,
		type: `application/x-${service}-result`,
		body: await serve(repository, service, ["--stateless-rpc"], protocol, request)
	};
}
/** A git that ends badly has said so in its own protocol wherever it could: what it printed is the answer all the same. */
async function serve(repository, service, args, protocol, input) {
	const ended = await run("git", [
		service.slice(4),
		...args,
		repository.dir
	], {
		cwd: repository.dir,
		env: {
			...repository.env,
			...protocol === void 0 ? {} : { GIT_PROTOCOL: protocol }
		},
		encoding: "latin1",
		input,
		timeout: timeout$1,
		maxOutput: 5e8
	});
	return bytesOf(ended);
}

// src/local/forge/git-service.ts
/** The service a request is for, or `undefined` where git would not ask so. */
function serviceOf(request) {
	const { method, path } = request;
	const word = method === "GET" && path === "/info/refs" ? request.query.get("service") : method === "POST" ? path.slice(1) : null;
	return word === "git-upload-pack" || word === "git-receive-pack" ? word : void 0;
}
/** Clone, fetch and push. Who may read or write at all has been decided before; here the branch rules are asked. */
async function answerGit(world, service, request) {
	if (request.method === "GET") return advertiseRefs(world.git, service, request.protocol);
	if (service === "git-upload-pack") return rpc(world.git, service, request.protocol, request.body);
	let push;
	try {
		push = readPushRequest(request.body);
	} catch {
		return refused$1(400, "not a push request");
	}
	return receive(world, push, request);
}
/** Refuses the whole push where one ref may not move: GitHub's hooks work before anything is written. */
async function receive(world, push, request) {
	const reasons = new Map(push.changes.map((change) => [change.ref, refusalOf(world.options.rules, world.defaultBranch, change, request.actor)]));
	const refusals = new Map([...reasons].filter(([, found]) => found.length > 0).map(([ref, [first]]) => [ref, hookWords(first)]));
	if (refusals.size > 0) {
		const told = [...reasons].flatMap(([ref, found]) => found.map((reason) => `error: GH013: Repository rule violations found for ${ref}: ${reason.message}`));
		return {
			status: 200,
			type: "application/x-git-receive-pack-result",
			body: refusedPush(push, refusals, told)
		};
	}
	return world.writing(async () => {
		const names = push.changes.map((change) => change.ref);
		const known = await listRefs(world.git, ["refs"]);
		const before = await refsNamed(world, names);
		const answer = await rpc(world.git, "git-receive-pack", request.protocol, request.body);
		const after = await refsNamed(world, names);
		const moved = names.map((ref) => ({
			ref,
			before: before.get(ref) ?? noObject,
			after: after.get(ref) ?? noObject
		})).filter((change) => change.before !== change.after);
		if (!request.mayChangeWorkflows) {
			const refusals = await workflowRefusals(world, moved, [...known.values()]);
			if (refusals.size > 0) return takeBack(world, push, moved, refusals);
		}
		await refsMoved(world, moved, request.actor);
		return answer;
	});
}
/** Only git can read what a push brought, so this is asked when it is here already, before anybody is told. */
async function workflowRefusals(world, moved, known) {
	const refusals = /* @__PURE__ */ new Map();
	for (const change of moved) {
		const path = change.after === noObject ? void 0 : await changedWorkflow(world.git, change.after, known);
		if (path === void 0) continue;
		refusals.set(change.ref, `refusing to allow a GitHub App to create or update workflow \`${path}\` without \`workflows\` permission`);
	}
	return refusals;
}
async function takeBack(world, push, moved, refusals) {
	for (const { ref, before, after } of moved) if (!await moveRef(world.git, {
		ref,
		before: after,
		after: before
	})) throw new Error(`${ref} moved while it was taken back`);
	return {
		status: 200,
		type: "application/x-git-receive-pack-result",
		body: refusedPush(push, refusals, [])
	};
}
function refusalOf(rules, defaultBranch, change, actor) {
	if (change.ref.startsWith("refs/pull/")) return [{
		code: "hidden",
		message: "refs/pull is written by the forge alone"
	}];
	if (change.ref === `refs/heads/${defaultBranch}` && change.after === noObject) return [{
		code: "default-branch",
		message: "refusing to delete the default branch"
	}];
	return change.ref.startsWith("refs/heads/") ? judgeRefUpdate(rules, change.ref.slice(11), actor) : [];
}
/** The reason behind a ref's name in git's own list of what was rejected. */
function hookWords(reason) {
	switch (reason?.code) {
		case "hidden": return "deny updating a hidden ref";
		case "default-branch": return "refusing to delete the current branch";
		default: return "protected branch hook declined";
	}
}
async function refsNamed(world, names) {
	return names.length === 0 ? /* @__PURE__ */ new Map() : listRefs(world.git, names);
}

// src/local/forge/desk.ts
/** Finds who answers a request, whether the token suffices, and whether a planned fault strikes; then has it answered. */
async function answerRequest(desk, reading) {
	const { world } = desk;
	const free = (answer, route) => ({
		answer,
		route,
		token: {
			kind: "none",
			message: ""
		},
		needed: null,
		createsContent: false
	});
	if (reading.path.startsWith("/api/v3/")) return answerApi(desk, reading, reading.path.slice(7));
	if (reading.path.startsWith("/_oidc/")) return free(findOidcDocument(world.url, reading.path, desk.oidcKeys), reading.path);
	if (reading.path.startsWith("/_download/")) return free(desk.downloads.take(reading.path), "download");
	for (const start of [`/${fullName(world)}.git`, `/${fullName(world)}`]) {
		if (!reading.path.startsWith(`${start}/`)) continue;
		const path = reading.path.slice(start.length);
		const service = serviceOf({
			method: reading.method,
			path,
			query: reading.address.searchParams
		});
		if (service !== void 0) return answerGitRequest(desk, reading, service, path);
	}
	return free(refused$1(404, `the local forge has nothing at ${reading.path}`), "unknown");
}
async function answerApi(desk, reading, path) {
	const { world } = desk;
	const token = desk.tokens.read(reading.authorization, world.options.now());
	const found = desk.router(reading.method, path);
	if (found === void 0) return {
		answer: refused$1(404, `the local forge does not serve ${reading.method} ${path}`),
		route: `unserved ${reading.method} ${path}`,
		token,
		needed: null,
		createsContent: false
	};
	const { route } = found;
	const name = `${route.method} ${route.template}`;
	const verdict = (answer, needed = null) => ({
		answer,
		route: name,
		token,
		needed,
		createsContent: route.creates
	});
	if (token.kind === "none") return verdict(refused$1(401, token.message));
	const body = parseBody(reading.raw);
	if (body === void 0) return verdict(refused$1(400, "Problems parsing JSON"));
	if (token.kind === "app" !== (route.auth === "app")) return verdict(wrongAuth(route.auth));
	if (found.params["owner"] !== void 0 && !isHere(world, found.params)) return verdict(refused$1(404, "Not Found"));
	const judged = token.kind === "app" ? {
		allowed: true,
		needed: null
	} : judge(token, neededBy(world, found), route.level);
	if (!judged.allowed) return verdict(tooLittle(token), judged.needed);
	const strike = (when) => strikeFault(desk, {
		route: name,
		path,
		body,
		actor: token.actor
	}, when);
	const early = strike("before");
	if (early !== void 0) return verdict(early, judged.needed);
	const jobId = reading.jobPrefix ?? ("jobId" in token ? token.jobId : null);
	const { tokens, downloads } = desk;
	const call = {
		world,
		tokens,
		downloads,
		actor: token.actor,
		token,
		params: found.params,
		address: reading.address,
		body,
		jobId
	};
	const work = async () => {
		try {
			return await route.answer(call);
		} catch (error) {
			if (error instanceof InvalidField) return refused$1(422, error.message);
			throw error;
		}
	};
	const answer = await (route.method === "GET" ? work() : world.writing(work));
	return verdict(strike("after") ?? answer, judged.needed);
}
async function answerGitRequest(desk, reading, service, path) {
	const { world } = desk;
	const token = desk.tokens.read(reading.authorization, world.options.now());
	const pushes = service === "git-receive-pack";
	const route = service.replace("-", " ");
	const verdict = (answer, needed) => ({
		answer,
		route,
		token,
		needed,
		createsContent: false
	});
	if (token.kind === "none" || token.kind === "app") {
		const headers = { "www-authenticate": "Basic realm=\"GitHub\"" };
		return verdict({
			...refused$1(401, "Authentication failed"),
			headers
		}, null);
	}
	const judged = judge(token, [pushes ? "contents:write" : "contents:read"], pushes ? "write" : "none");
	if (!judged.allowed) return verdict(refused$1(403, `Permission to ${fullName(world)}.git denied to ${token.actor.login}.`), judged.needed);
	const lands = reading.method === "POST";
	const body = lands && pushes ? pushOf(reading.raw) : void 0;
	const planned = {
		route: pushes ? "git push" : "git fetch",
		path: reading.path,
		body,
		actor: token.actor
	};
	const early = lands ? strikeFault(desk, planned, "before") : void 0;
	if (early !== void 0) return verdict(early, judged.needed);
	const { method, protocol, raw } = reading;
	const request = {
		method,
		path,
		query: reading.address.searchParams,
		protocol,
		body: raw,
		actor: token.actor,
		mayChangeWorkflows: mayChangeWorkflows(token)
	};
	const answer = await answerGit(world, service, request);
	return verdict((lands ? strikeFault(desk, planned, "after") : void 0) ?? answer, judged.needed);
}
/** What a push asks for; undefined where it is not one, which git's own answer tells. */
function pushOf(raw) {
	try {
		return readPushRequest(raw);
	} catch {
		return;
	}
}
function isHere(world, params) {
	const { owner = "", repo = "" } = params;
	return `${owner}/${repo}`.toLowerCase() === fullName(world).toLowerCase();
}
/** Where a route takes the permission for issues or the one for pull requests, an issue's number asks for the first; a pull request's takes either. */
function neededBy(world, { route, params }) {
	const comment = params["comment_id"] === void 0 ? void 0 : world.comments.get(Number(params["comment_id"]));
	const number = params["issue_number"] === void 0 ? comment?.issue : Number(params["issue_number"]);
	const issue = number === void 0 ? void 0 : world.issues.get(number);
	if (issue === void 0 || route.needs.length < 2) return route.needs;
	return issue.pull === null ? route.needs.filter((need) => !need.startsWith("pull_requests:")) : route.needs.toReversed();
}
function wrongAuth(wanted) {
	return wanted === "app" ? refused$1(401, "A JSON web token could not be decoded") : refused$1(403, "Resource not accessible by integration");
}
function tooLittle(token) {
	return token.kind === "person" ? refused$1(403, "Must have more rights to this repository.") : refused$1(403, "Resource not accessible by integration");
}
function strikeFault(desk, request, when) {
	const plan = desk.faults.find(({ fault, left }) => left > 0 && fault.when === when && fault.route === request.route && (fault.matches?.(request) ?? true));
	if (plan === void 0) return void 0;
	plan.left -= 1;
	return plan.fault.status === 429 ? {
		...refused$1(429, "You have exceeded a secondary rate limit."),
		headers: { "retry-after": "1" }
	} : refused$1(plan.fault.status, "Server Error");
}
function parseBody(raw) {
	if (raw.length === 0) return {};
	try {
		const value = JSON.parse(Buffer.from(raw).toString("utf8"));
		if (value === null) return {};
		return Array.isArray(value) ? { labels: value } : isObject(value) ? value : void 0;
	} catch {
		return;
	}
}

// src/local/forge/server.ts
/** Serves the API, git and the identity documents on loopback. `port` 0 takes a free one. Answers the server and the port. */
async function listen(port, answer) {
	const server = createServer((incoming, outgoing) => {
		respond(answer(), incoming, outgoing);
	});
	await new Promise((resolve, reject) => {
		server.once("error", reject);
		server.listen(port, "127.0.0.1", resolve);
	});
	const address = server.address();
	if (address === null || typeof address === "string") throw new Error("the forge's server has no port");
	return {
		server,
		port: address.port
	};
}
async function respond(desk, incoming, outgoing) {
	try {
		const reading = await read$1(desk.world, incoming);
		const verdict = await answerRequest(desk, reading);
		await desk.world.events.settled();
		remember(desk, reading, verdict);
		write(desk, outgoing, verdict, reading);
	} catch (error) {
		const told = error instanceof Error ? error.stack ?? error.message : String(error);
		if (!outgoing.headersSent) outgoing.writeHead(500, { "content-type": "application/json; charset=utf-8" });
		outgoing.end(JSON.stringify({ message: `the local forge failed: ${told}` }));
	}
}
async function read$1(world, incoming) {
	const chunks = [];
	for await (const chunk of incoming) chunks.push(chunk);
	const whole = Buffer.concat(chunks);
	const address = new URL(incoming.url ?? "/", world.url);
	const job = /^\/_job\/(\d+)(\/.*)$/.exec(address.pathname);
	const protocol = incoming.headers["git-protocol"];
	return {
		method: incoming.method ?? "GET",
		address,
		path: job?.[2] ?? address.pathname,
		jobPrefix: job === null ? null : Number(job[1]),
		authorization: incoming.headers.authorization,
		protocol: typeof protocol === "string" ? protocol : void 0,
		raw: incoming.headers["content-encoding"] === "gzip" ? gunzipSync(whole) : whole
	};
}
function remember(desk, reading, verdict) {
	const { token } = verdict;
	if (token.kind !== "none") desk.used.set(token.actor.login, (desk.used.get(token.actor.login) ?? 0) + 1);
	desk.requests.push({
		method: reading.method,
		path: reading.path,
		route: verdict.route,
		status: verdict.answer.status,
		actor: token.kind === "none" ? null : token.actor,
		needed: verdict.needed,
		jobId: reading.jobPrefix ?? ("jobId" in token ? token.jobId : null),
		at: desk.world.options.now(),
		createsContent: verdict.createsContent
	});
}
/** Requests an hour that one installation may make. */
const hourly = 15e3;
function write(desk, outgoing, verdict, reading) {
	const { answer, token } = verdict;
	const date = new Date(desk.world.options.now());
	if ("type" in answer) {
		outgoing.writeHead(answer.status, {
			"content-type": answer.type,
			"cache-control": "no-cache"
		});
		outgoing.end(answer.body);
		return;
	}
	const used = token.kind === "none" ? 0 : Math.min(hourly, desk.used.get(token.actor.login) ?? 0);
	const api = reading.path.startsWith("/api/");
	outgoing.writeHead(answer.status, {
		date: date.toUTCString(),
		...answer.body === void 0 ? {} : { "content-type": "application/json; charset=utf-8" },
		...api ? {
			"x-github-media-type": "github.v3; format=json",
			"x-github-request-id": `LOCAL:${desk.requests.length}`,
			"x-ratelimit-limit": String(hourly),
			"x-ratelimit-remaining": String(hourly - used),
			"x-ratelimit-reset": String(Math.floor(date.getTime() / 1e3) + 3600),
			"x-ratelimit-resource": "core",
			"x-ratelimit-used": String(used)
		} : {},
		...answer.status === 403 && verdict.needed !== null ? { "x-accepted-github-permissions": verdict.needed.replace(":", "=") } : {},
		...answer.headers
	});
	outgoing.end(answer.body === void 0 ? void 0 : JSON.stringify(answer.body));
}

// src/local/forge/forge.ts
/** What Flotilla's documentation tells people to grant the App. No `workflows`: it never changes a workflow file. */
const documentedPermissions = {
	actions: "write",
	checks: "write",
	contents: "write",
	issues: "write",
	metadata: "read",
	pull_requests: "write",
	statuses: "write"
};
const usualPath = "/usr/local/bin:/usr/bin:/bin";
/**
* Starts a forge on loopback: GitHub's REST API for what Flotilla uses, and git over HTTP, on one real bare repository in `options.dir`,
* which is made there, or found there from before. An empty repository gets its first branch by {@link Forge.pushInitial}.
* To people it is a public repository: a stranger may read, open issues and comment. Tokens of Apps and jobs are held to their
* permissions as in a private one, which is the stricter of the two. Everything but the git repository is forgotten at the end.
* Throws where git is missing or older than 2.38, or the port is taken.
*/
async function startForge(options) {
	const git = await openBareRepository$1(options.dir, options.path ?? usualPath, "main");
	const [appKey, identityKey] = await Promise.all([newKey(), newKey()]);
	const events = createEvents();
	const requests = [];
	const faults = [];
	const variables = { ...options.variables };
	const people = new Map(options.people.map((person) => [person.login, {
		...person,
		token: newToken("ghp")
	}]));
	let desk;
	const { server, port } = await listen(options.port ?? 0, () => {
		if (desk === void 0) throw new Error("the forge was asked before it was ready");
		return desk;
	});
	const url = `http://127.0.0.1:${port}`;
	const world = createWorld(options, url, git, people, events);
	const login = `${world.app.slug}[bot]`;
	const tokens = createTokenBook(people, {
		id: world.app.id,
		login,
		publicKey: createPublicKey(appKey)
	});
	const identityKeyId = randomUUID();
	desk = {
		world,
		tokens,
		router: createRouter(routes),
		downloads: createDownloads(),
		oidcKeys: () => ({
			...createPublicKey(identityKey).export({ format: "jwk" }),
			use: "sig",
			alg: "RS256",
			kid: identityKeyId
		}),
		faults,
		requests,
		used: /* @__PURE__ */ new Map()
	};
	return {
		url,
		apiUrl: apiOf(world),
		repository: {
			owner: options.owner,
			name: options.name,
			id: world.repositoryId,
			gitDir: options.dir
		},
		app: {
			id: world.app.id,
			slug: world.app.slug,
			login,
			privateKey: appKey.export({
				type: "pkcs1",
				format: "pem"
			}).toString()
		},
		variables,
		runs: createRunBook(world, rethrow),
		person: (name) => known(people.get(name), `no person ${name}`),
		environment: (name) => {
			const found = world.environments.get(name) ?? {
				name,
				branches: null,
				secrets: {}
			};
			world.environments.set(name, found);
			return found;
		},
		setVariable: (name, value) => {
			variables[name] = value;
		},
		setSecret: (environment, name, value) => {
			const found = known(world.environments.get(environment), `no environment ${environment}`);
			world.environments.set(environment, {
				...found,
				secrets: {
					...found.secrets,
					[name]: value
				}
			});
		},
		onEvent: (listener) => events.onEvent(listener),
		onRerun: (listener) => events.onRerun(listener),
		mintJobToken: (permissions, job) => tokens.mintJob(permissions, job.jobId),
		revokeToken: (token) => tokens.revoke(token),
		mintIdToken: (audience, claims) => signJwt(idTokenClaims(url, audience, claims, options.now(), randomUUID()), identityKey, identityKeyId),
		addFault: (fault) => {
			faults.push({
				fault,
				left: fault.times
			});
		},
		pushInitial: async (gitDir, ref) => {
			await git.read([
				"fetch",
				"--quiet",
				"--no-tags",
				gitDir,
				`+${ref}:${ref}`
			]);
		},
		jobApiUrl: (jobId) => `${url}/_job/${jobId}/api/v3`,
		openForkPullRequest: (asked) => world.writing(async () => {
			const base = known(await resolveCommit(git, `refs/heads/${asked.base}`), `no branch ${asked.base}`);
			const sha = known(await resolveCommit(git, asked.sha), `no commit ${asked.sha}`);
			const fork = {
				id: world.repositoryId + userId(world, asked.author),
				owner: asked.author
			};
			const { number } = await addPull(world, {
				kind: "person",
				login: asked.author
			}, {
				title: asked.title,
				body: null,
				draft: false,
				head: {
					branch: asked.branch,
					sha,
					fork
				},
				base: {
					branch: asked.base,
					sha: base
				}
			});
			return { number };
		}),
		requests,
		close: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => {
				server.close(() => resolve());
			});
		}
	};
}
/** The state of a forge in which nothing has happened yet. */
function createWorld(options, url, git, people, events) {
	let id = 1e3;
	let number = 0;
	const slug = options.appSlug ?? "flotilla";
	const now = () => new Date(options.now()).toISOString().replace(/\.\d+Z$/, "Z");
	return {
		options,
		url,
		git,
		repositoryId: 7000001,
		defaultBranch: "main",
		createdAt: now(),
		app: {
			id: 4001,
			slug,
			name: slug,
			installationId: 5001,
			permissions: options.appPermissions ?? documentedPermissions
		},
		people,
		environments: new Map(options.environments.map((environment) => [environment.name, environment])),
		issues: /* @__PURE__ */ new Map(),
		comments: /* @__PURE__ */ new Map(),
		labels: /* @__PURE__ */ new Map(),
		reviews: /* @__PURE__ */ new Map(),
		reactions: /* @__PURE__ */ new Map(),
		issueEvents: /* @__PURE__ */ new Map(),
		checkRuns: /* @__PURE__ */ new Map(),
		statuses: /* @__PURE__ */ new Map(),
		releases: /* @__PURE__ */ new Map(),
		workflows: /* @__PURE__ */ new Map(),
		runs: /* @__PURE__ */ new Map(),
		jobs: /* @__PURE__ */ new Map(),
		artifacts: /* @__PURE__ */ new Map(),
		events,
		writing: turnstile(),
		merging: turnstile(),
		nextId: () => id += 1,
		nextNumber: () => number += 1,
		now
	};
}
/** An RSA key as GitHub's. */
async function newKey() {
	const { privateKey } = await promisify(generateKeyPair)("rsa", {
		modulusLength: 2048,
		privateKeyEncoding: {
			type: "pkcs1",
			format: "pem"
		},
		publicKeyEncoding: {
			type: "pkcs1",
			format: "pem"
		}
	});
	return createPrivateKey(privateKey);
}
function known(value, otherwise) {
	if (value === void 0) throw new Error(otherwise);
	return value;
}
/** An event that could not be sent is a bug; nobody waits for it, so it ends the process rather than getting lost. */
function rethrow(error) {
	queueMicrotask(() => {
		throw error;
	});
}

// src/local/runner/workflow/github-parser.ts
const packageName = "@actions/workflow-parser";
let loaded;
/**
* Loads GitHub's parser once per process.
* It imports its JSON schemas without an import attribute, which Node refuses; while it loads, a module hook adds the attribute
* for that package's files alone. A bundle has the JSON inlined by the bundler, so there the hook meets nothing.
* The import is dynamic because a hook must stand before it is resolved; a command that runs no workflow never pays for it.
*/
function loadGithubParser() {
	loaded ??= load();
	return loaded;
}
async function load() {
	const hooks = typeof module.registerHooks === "function" ? module.registerHooks({ load: (url, context, nextLoad) => url.includes(packageName) && url.endsWith(".json") ? nextLoad(url, {
		...context,
		importAttributes: {
			...context.importAttributes,
			type: "json"
		}
	}) : nextLoad(url, context) }) : void 0;
	try {
		return await import("../runner/workflow/github-library.js");
	} finally {
		hooks?.deregister();
	}
}

// src/local/runner/job/identity-server.ts
/** Starts the server on a free port of 127.0.0.1. */
async function startIdentityServer() {
	const jobs = /* @__PURE__ */ new Map();
	const server = createServer((request, response) => {
		const url = new URL(request.url ?? "/", "http://127.0.0.1");
		const job = jobs.get(Number(/^\/idtoken\/(\d+)$/.exec(url.pathname)?.[1]));
		const given = /^bearer (.+)$/i.exec(request.headers.authorization ?? "")?.[1] ?? "";
		const answer = (status, body) => {
			response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
		};
		if (request.method !== "GET" || job === void 0 || !equal(given, job.secret)) {
			answer(401, { message: "this job may not ask for an identity token" });
			return;
		}
		const audience = url.searchParams.get("audience") ?? "";
		const value = job.mint(audience === "" ? job.audience : audience);
		answer(200, {
			count: value.length,
			value
		});
	});
	await new Promise((resolve, reject) => {
		server.once("error", reject);
		server.listen(0, "127.0.0.1", resolve);
	});
	const { port } = server.address();
	return {
		admit: ({ jobId, ...job }) => {
			jobs.set(jobId, job);
			return { url: `http://127.0.0.1:${port}/idtoken/${jobId}?api-version=2.0` };
		},
		dismiss: (jobId) => void jobs.delete(jobId),
		close: () => new Promise((resolve) => {
			server.close(() => resolve());
			server.closeAllConnections();
		})
	};
}
function equal(a, b) {
	const [left, right] = [Buffer.from(a), Buffer.from(b)];
	return left.length === right.length && timingSafeEqual(left, right);
}

// src/local/runner/job/object-cache.ts
/** Milliseconds. */
const timeout = 6e4;
/**
* What every clone of the repository holds anyway, so that no job waits for it again: the commits of the default branch as it was when the first
* job asked. Nothing newer, and nothing of other branches, so that an action that forgets to fetch is found out here as it would be on GitHub.
*
* @param dir the runner's folder: outside of all machines, which are emptied after each job
*/
function createObjectCache(dir, gitDir, path) {
	let asked = null;
	const clone = async () => {
		const folder = join(dir, "object-cache");
		const env = {
			PATH: path,
			HOME: dir,
			GIT_CONFIG_NOSYSTEM: "1",
			GIT_CONFIG_GLOBAL: "/dev/null"
		};
		const git = async (...args) => (await run("git", args, {
			cwd: dir,
			env,
			timeout
		})).code === 0;
		await rm(folder, {
			recursive: true,
			force: true
		});
		return await git("clone", ...[
			"--bare",
			"--no-local",
			"--single-branch",
			"--no-tags",
			"--quiet",
			"--template="
		], gitDir, folder) && await git("--git-dir", folder, "rev-parse", "--quiet", "--verify", "HEAD") ? join(folder, "objects") : null;
	};
	/** It saves time and nothing else: a job whose machine has none fetches everything. */
	const ask = async () => {
		const folder = await clone().catch((error) => {
			if (error instanceof ProcessError) return null;
			throw error;
		});
		if (folder === null) asked = null;
		return folder;
	};
	return { folder: () => asked ??= ask() };
}

// src/local/runner/concurrency.ts
/** GitHub's rule: one running and one pending per group; a newer run takes the place of the pending one and may cancel the running one. */
function createConcurrencyGroups() {
	const groups = /* @__PURE__ */ new Map();
	return {
		enter: (name, run) => {
			const key = name.toLowerCase();
			const group = groups.get(key);
			if (group === void 0) {
				groups.set(key, {
					running: run,
					pending: null
				});
				run.go();
				return;
			}
			const replaced = group.pending;
			group.pending = run;
			const reason = `Canceling since a higher priority waiting request for '${name}' exists`;
			replaced?.cancel(reason);
			if (run.cancelInProgress) group.running.cancel(reason);
		},
		leave: (name, id) => {
			const key = name.toLowerCase();
			const group = groups.get(key);
			if (group === void 0) return;
			if (group.pending?.id === id) group.pending = null;
			if (group.running.id !== id) return;
			const next = group.pending;
			if (next === null) groups.delete(key);
			else {
				groups.set(key, {
					running: next,
					pending: null
				});
				next.go();
			}
		}
	};
}

// src/local/runner/workflow/filter-pattern.ts
/**
* Whether a branch meets a list of GitHub's filter patterns; the last pattern that matches decides, `!` takes away.
* `*` stops at a slash, `**` does not, `?` and `+` count the character before them, `[...]` is a set.
* https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#filter-pattern-cheat-sheet
*/
function matchesPatterns(patterns, name) {
	let matched = false;
	for (const pattern of patterns) {
		const negative = pattern.startsWith("!");
		if (expressionOf(negative ? pattern.slice(1) : pattern).test(name)) matched = !negative;
	}
	return matched;
}
function expressionOf(pattern) {
	const source = (pattern.match(/\*\*\/|\*\*|\*|\\.|\[[^\]]*\]|[?+]|./gsu) ?? []).map((part) => {
		if (part === "**/") return "(?:.*/)?";
		if (part === "**") return ".*";
		if (part === "*") return "[^/]*";
		if (part === "?" || part === "+") return part;
		if (part.startsWith("[") && part.length > 1) return `[${part.slice(1, -1).replaceAll("\\", "\\\\").replaceAll("^", "\\^")}]`;
		return (part.length === 2 && part.startsWith("\\") ? part.slice(1) : part).replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
	});
	return new RegExp(`^${source.join("")}$`, "su");
}

// src/local/runner/workflow/trigger.ts
const pullRequestTypes = [
	"opened",
	"synchronize",
	"reopened"
];
/** The trigger of a workflow that an event meets, by GitHub's filters and default types; undefined where it starts nothing. */
function triggerFor(triggers, event) {
	const trigger = triggers.find((candidate) => candidate.event === event.name);
	return trigger !== void 0 && meets$1(trigger, event) ? trigger : void 0;
}
function meets$1(trigger, event) {
	switch (event.name) {
		case "push": return event.payload["deleted"] !== true && meetsBranches(trigger, event.ref);
		case "pull_request": {
			const types = trigger.types.length > 0 ? trigger.types : pullRequestTypes;
			const base = textAt(event.payload, "pull_request", "base", "ref");
			return types.includes(event.action ?? "") && (trigger.branches.length === 0 || matchesPatterns(trigger.branches, base));
		}
		case "workflow_run": return meetsTypes(trigger, event.action) && (trigger.workflows.length === 0 || trigger.workflows.includes(textAt(event.payload, "workflow_run", "name")));
		case "schedule":
		case "workflow_dispatch": return true;
		default: return meetsTypes(trigger, event.action);
	}
}
function meetsTypes(trigger, action) {
	return trigger.types.length === 0 || trigger.types.includes(action ?? "");
}
/** With `branches` alone a push of a tag starts nothing. */
function meetsBranches(trigger, ref) {
	if (trigger.branches.length === 0) return true;
	return ref.startsWith("refs/heads/") && matchesPatterns(trigger.branches, ref.slice(11));
}
/** The text at a path of a payload; empty where there is none. */
function textAt(value, ...path) {
	let at = value;
	for (const key of path) at = typeof at === "object" && at !== null ? at[key] : void 0;
	return typeof at === "string" || typeof at === "number" ? String(at) : "";
}

// src/local/runner/job/contexts.ts
/** The `github` context without the event's payload: names as in expressions; every value is text. */
function githubFacts(forge, run, job) {
	const { event, workflow } = run;
	const { owner, name } = forge.repository;
	const repository = `${owner}/${name}`;
	return {
		actor: event.actor.login,
		actor_id: textAt(event.payload, "sender", "id"),
		api_url: job?.apiUrl ?? forge.apiUrl,
		base_ref: textAt(event.payload, "pull_request", "base", "ref"),
		event_name: event.name,
		event_path: job?.eventPath ?? "",
		graphql_url: forge.apiUrl.replace(/\/v3$/, "/graphql"),
		head_ref: textAt(event.payload, "pull_request", "head", "ref"),
		job: job?.job ?? "",
		ref: event.ref,
		ref_name: refName(event.ref),
		ref_type: event.ref.startsWith("refs/tags/") ? "tag" : "branch",
		repository,
		repository_id: String(forge.repository.id),
		repository_owner: owner,
		repository_owner_id: textAt(event.payload, "repository", "owner", "id"),
		repositoryUrl: `${forge.url}/${repository}.git`,
		retention_days: "90",
		run_attempt: String(run.attempt),
		run_id: String(run.id),
		run_number: String(run.number),
		server_url: forge.url,
		sha: event.sha,
		token: job?.token ?? "",
		triggering_actor: run.triggeringActor,
		workflow: workflow.name,
		workflow_ref: workflowRef(forge, run),
		workflow_sha: run.workflowSha,
		workspace: job?.workspace ?? ""
	};
}
/** `owner/name/.github/workflows/apply.yml@refs/heads/main` */
function workflowRef(forge, run) {
	return `${forge.repository.owner}/${forge.repository.name}/${run.workflow.path}@${run.event.ref}`;
}
/** `GITHUB_*` variables of a step: the facts of the `github` context that GitHub hands to processes; never the token. */
function githubVariables(facts) {
	const withheld = /* @__PURE__ */ new Set(["token", "repositoryUrl"]);
	return Object.fromEntries(Object.entries(facts).filter(([name]) => !withheld.has(name)).map(([name, value]) => [`GITHUB_${name.toUpperCase()}`, value]));
}
/** The claims of a job's identity token that GitHub documents, without those the forge adds (`iss`, `aud`, `jti`, times). */
function identityClaims(forge, run, environment) {
	const facts = githubFacts(forge, run, null);
	const of = (...names) => Object.fromEntries(names.map((name) => [name, facts[name] ?? ""]));
	const subject = environment !== null ? `environment:${environment}` : run.event.name === "pull_request" ? "pull_request" : `ref:${run.event.ref}`;
	return {
		...of("actor", "actor_id", "base_ref", "event_name", "head_ref", "ref", "ref_type", "repository", "repository_id"),
		...of("repository_owner", "repository_owner_id", "run_attempt", "run_id", "run_number", "sha", "workflow", "workflow_ref", "workflow_sha"),
		...environment === null ? {} : { environment },
		job_workflow_ref: workflowRef(forge, run),
		job_workflow_sha: run.workflowSha,
		repository_visibility: "private",
		runner_environment: "self-hosted",
		sub: `repo:${facts["repository"] ?? ""}:${subject}`
	};
}
/** `refs/heads/main` -> `main`, `refs/pull/7/merge` -> `7/merge`. */
function refName(ref) {
	return ref.replace(/^refs\/(?:heads|tags|pull)\//, "");
}

// src/local/runner/dispatch-inputs.ts
/** The `inputs` of a `workflow_dispatch` run with defaults, or what is wrong with them. Numbers and booleans that a client sent become text. */
function dispatchInputs(trigger, payload) {
	if (trigger.event !== "workflow_dispatch") return {
		inputs: {},
		problems: []
	};
	const sent = payload["inputs"];
	const given = new Map(typeof sent === "object" && sent !== null ? Object.entries(sent) : []);
	const inputs = {};
	const problems = [];
	for (const input of trigger.inputs) {
		const value = given.get(input.name) ?? input.default;
		if (input.required && (value === null || value === "")) problems.push(`Required input '${input.name}' not provided`);
		inputs[input.name] = typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : "";
	}
	const known = new Set(trigger.inputs.map((input) => input.name));
	const unexpected = [...given.keys()].filter((name) => !known.has(name));
	if (unexpected.length > 0) problems.push(`Unexpected inputs provided: ${JSON.stringify(unexpected)}`);
	return {
		inputs,
		problems
	};
}

// src/local/runner/workflow/known-keys.ts
/**
* The keys the runner knows, by the place they stand at: exactly what the shipped workflows use and the plain step keys beside them.
* A place is the path of the mapping with `*` for every job and step. `["*"]` means that the keys there are free names.
*/
const knownKeys = {
	"": [
		"name",
		"on",
		"permissions",
		"concurrency",
		"env",
		"jobs"
	],
	on: [
		"push",
		"pull_request",
		"issues",
		"issue_comment",
		"workflow_run",
		"release",
		"repository_dispatch",
		"schedule",
		"workflow_dispatch"
	],
	"on.push": ["branches"],
	"on.pull_request": ["branches", "types"],
	"on.issues": ["types"],
	"on.issue_comment": ["types"],
	"on.workflow_run": ["workflows", "types"],
	"on.release": ["types"],
	"on.repository_dispatch": ["types"],
	"on.schedule.*": ["cron"],
	"on.workflow_dispatch": ["inputs"],
	"on.workflow_dispatch.inputs": ["*"],
	"on.workflow_dispatch.inputs.*": [
		"description",
		"required",
		"default",
		"type"
	],
	permissions: ["*"],
	concurrency: ["group", "cancel-in-progress"],
	env: ["*"],
	jobs: ["*"],
	"jobs.*": [
		"name",
		"if",
		"needs",
		"runs-on",
		"timeout-minutes",
		"environment",
		"permissions",
		"outputs",
		"env",
		"steps"
	],
	"jobs.*.permissions": ["*"],
	"jobs.*.outputs": ["*"],
	"jobs.*.env": ["*"],
	"jobs.*.steps.*": [
		"id",
		"name",
		"if",
		"uses",
		"with",
		"run",
		"env",
		"working-directory",
		"continue-on-error",
		"timeout-minutes"
	],
	"jobs.*.steps.*.with": ["*"],
	"jobs.*.steps.*.env": ["*"]
};
/** Third-party actions the runner has its own version of: only at this commit, only with these inputs. */
const knownActions = {
	"actions/checkout": {
		sha: "08c6903cd8c0fde910a37f88322edcfb5dd907a8",
		inputs: [
			"ref",
			"fetch-depth",
			"persist-credentials"
		]
	},
	"actions/upload-artifact": {
		sha: "b7c566a772e6b6bfb58ed0dc250532a479d7789f",
		inputs: [
			"name",
			"path",
			"if-no-files-found"
		]
	},
	"actions/download-artifact": {
		sha: "37930b1c2abaa49bbe596cd826c3c89aef350131",
		inputs: ["name", "path"]
	}
};
/** Fields of contexts whose fields GitHub fixes; the other contexts (`env`, `vars`, `secrets`, `needs`, `steps`, `inputs`) hold names of the user's. */
const knownFields = {
	github: [
		"action",
		"actor",
		"actor_id",
		"api_url",
		"base_ref",
		"event",
		"event_name",
		"event_path",
		"graphql_url",
		"head_ref",
		"job",
		"ref",
		"ref_name",
		"ref_type",
		"repository",
		"repository_id",
		"repository_owner",
		"repository_owner_id",
		"repositoryUrl",
		"retention_days",
		"run_attempt",
		"run_id",
		"run_number",
		"server_url",
		"sha",
		"token",
		"triggering_actor",
		"workflow",
		"workflow_ref",
		"workflow_sha",
		"workspace"
	],
	job: ["status"],
	runner: [
		"name",
		"os",
		"arch",
		"environment",
		"temp",
		"tool_cache"
	],
	strategy: [],
	matrix: []
};

// src/local/runner/workflow/expression.ts
const contextNames = [
	"github",
	"env",
	"vars",
	"secrets",
	"needs",
	"steps",
	"job",
	"runner",
	"inputs",
	"strategy",
	"matrix"
];
const statusNames = [
	"always",
	"success",
	"failure",
	"cancelled"
];
const refused = /* @__PURE__ */ new Set(["hashfiles"]);
/** Evaluates a condition to true or false. Throws {@link ExpressionFailed}. */
function holds(expression, contexts, status) {
	return truthy(evaluate(expression, contexts, status));
}
/** Evaluates a scalar to text; objects become `Object`, null the empty text, as on GitHub. */
function text(scalar, contexts, status) {
	return scalar.kind === "literal" ? scalar.value : evaluate(scalar.expression, contexts, status).coerceString();
}
/** Evaluates a `timeout-minutes`. Throws {@link ExpressionFailed} for what is no positive number. */
function minutesOf(scalar, contexts) {
	const value = text(scalar, contexts);
	const minutes = Number(value);
	if (!(minutes > 0) || !Number.isFinite(minutes)) throw new ExpressionFailed("timeout-minutes", `'${value}' is no number of minutes`);
	return minutes;
}
/** Evaluates a list of named scalars, in order. */
function texts(scalars, contexts) {
	return new Map(scalars.map(([name, value]) => [name, text(value, contexts)]));
}
/** Plain JSON as expression data. */
function toData(value) {
	return JSON.parse(JSON.stringify(value ?? null), reviver);
}
/**
* What an expression uses that the runner does not know: a function that would need GitHub's file hashing, or a field of a context that
* {@link knownFields} lacks and that would silently be empty.
*/
function refusedNames(expression) {
	let tokens;
	try {
		tokens = tokensOf(expression);
	} catch {
		return [];
	}
	return tokens.flatMap(({ lexeme }, i) => {
		const [before, next, field] = [
			tokens[i - 1]?.lexeme,
			tokens[i + 1]?.lexeme,
			tokens[i + 2]?.lexeme
		];
		if (refused.has(lexeme.toLowerCase()) && next === "(") return [`${lexeme}()`];
		const known = before === "." ? void 0 : knownFields[lexeme.toLowerCase()];
		if (known === void 0 || next !== "." || field === void 0) return [];
		return known.some((one) => one.toLowerCase() === field.toLowerCase()) ? [] : [`${lexeme}.${field}`];
	});
}
/** An expression that GitHub could not evaluate either; fails the step or job it stands in. */
var ExpressionFailed = class extends Error {
	constructor(expression, cause) {
		super(`The expression '${expression}' can't be evaluated: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
		this.name = "ExpressionFailed";
	}
};
function evaluate(expression, contexts, status) {
	try {
		return evaluateOrThrow(expression, contexts, status);
	} catch (error) {
		throw new ExpressionFailed(expression, error);
	}
}
function evaluateOrThrow(expression, contexts, status) {
	const tokens = tokensOf(expression);
	const functions = status === void 0 ? [] : statusFunctions(status);
	const tree = new Parser([...tokens], [...contextNames], functions).parse();
	const pairs = contextNames.map((name) => ({
		key: name,
		value: contexts[name] ?? new Null()
	}));
	return new Evaluator(tree, new Dictionary(...pairs), new Map(functions.map((f) => [f.name, f]))).evaluate();
}
function statusFunctions(status) {
	return statusNames.map((name) => ({
		name,
		minArgs: 0,
		maxArgs: 0,
		call: () => new BooleanData(name === "always" ? true : status[name])
	}));
}
/** The library's lexer (0.3.61) undoubles only the first quote of a string; GitHub's own undoubles all of them. */
function tokensOf(expression) {
	const { tokens } = new Lexer(expression).lex();
	return tokens.map((token) => token.type === TokenType.STRING ? {
		...token,
		value: token.lexeme.slice(1, -1).replaceAll("''", "'")
	} : token);
}
/** An object with one more field. */
function withField(object, name, value) {
	if (!(object instanceof Dictionary)) throw new TypeError("only an object has fields");
	return new Dictionary(...object.pairs(), {
		key: name,
		value
	});
}

// src/local/runner/prepare-run.ts
/** Decides what a run starts with: its inputs and its concurrency group, or why it can't start. */
function prepareRun(forge, request, identity) {
	const { event, source, trigger } = request;
	const problem = (message) => ({
		file: source.path,
		line: 1,
		column: 1,
		message
	});
	const { workflow } = source;
	if (workflow === null || trigger === null) return {
		kind: "refused",
		problems: source.problems
	};
	const { inputs, problems } = dispatchInputs(trigger, event.payload);
	if (problems.length > 0) return {
		kind: "refused",
		problems: problems.map(problem)
	};
	const facts = {
		...identity,
		workflow,
		workflowSha: event.sha,
		event,
		inputs
	};
	if (workflow.concurrency === null) return {
		kind: "ready",
		facts,
		group: null
	};
	const contexts = {
		github: toData({
			...githubFacts(forge, facts, null),
			event: event.payload
		}),
		vars: toData(forge.variables),
		inputs: toData(inputs)
	};
	try {
		const { group, cancelInProgress } = workflow.concurrency;
		const cancel = cancelInProgress !== null && text(cancelInProgress, contexts) === "true";
		return {
			kind: "ready",
			facts,
			group: {
				name: text(group, contexts),
				cancelInProgress: cancel
			}
		};
	} catch (error) {
		if (!(error instanceof ExpressionFailed)) throw error;
		return {
			kind: "refused",
			problems: [problem(error.message)]
		};
	}
}
/** Shows the problems of a workflow file as a failed job named after the file, with an annotation on each place. */
function tellProblems(forge, runId, path, problems) {
	const jobId = forge.runs.startJob(runId, { name: path });
	forge.runs.completeJob(jobId, {
		conclusion: "failure",
		annotations: problems.map(({ file, line, column, message }) => ({
			path: file,
			startLine: line,
			endLine: line,
			startColumn: column,
			endColumn: column,
			level: "failure",
			title: "Invalid workflow file",
			message
		})),
		log: problems.map(({ file, line, column, message }) => `##[error]${file}:${line}:${column}: ${message}\n`).join(""),
		summary: ""
	});
}

// src/local/runner/environment-rule.ts
/** Whether a job on this ref may use an environment; a message as GitHub's where it may not. */
function environmentRefusal(environment, ref) {
	if (environment.branches === null) return null;
	const branch = /^refs\/heads\/(.*)$/s.exec(ref)?.[1];
	if (branch !== void 0 && matchesPatterns(environment.branches, branch)) return null;
	const tag = /^refs\/tags\/(.*)$/s.exec(ref)?.[1];
	return `${tag === void 0 ? `Branch "${branch ?? ref}"` : `Tag "${tag}"`} is not allowed to deploy to ${environment.name} due to environment protection rules.`;
}

// src/local/runner/step/workflow-commands.ts
/** Reads lines one after the other; `::stop-commands::<token>` makes all lines text until `::<token>::`. */
function createLineReader() {
	let stopped = null;
	return (line) => {
		const command = parseCommand(line);
		if (stopped !== null) {
			if (command?.name !== stopped) return {
				kind: "text",
				text: line
			};
			stopped = null;
			return { kind: "stopped" };
		}
		if (command === null) return {
			kind: "text",
			text: line
		};
		if (command.name === "stop-commands") {
			stopped = command.message;
			return { kind: "stopped" };
		}
		return meaning(command, line);
	};
}
function parseCommand(line) {
	const parts = /^\s*::([A-Za-z0-9_.-]+)(?:\s+([^:]*(?::(?!:)[^:]*)*))?::([\s\S]*)$/.exec(line);
	if (parts === null) return null;
	const [, name = "", list = "", message = ""] = parts;
	const properties = list.split(",").flatMap((pair) => {
		const at = pair.indexOf("=");
		return at < 1 ? [] : [[pair.slice(0, at).trim().toLowerCase(), unescapeProperty(pair.slice(at + 1))]];
	});
	return {
		name,
		properties: new Map(properties),
		message: unescapeData(message)
	};
}
function meaning(command, line) {
	const { name, message } = command;
	switch (name) {
		case "error":
		case "warning":
		case "notice": return {
			kind: "issue",
			level: name,
			properties: issueProperties(command.properties),
			message
		};
		case "add-mask": return {
			kind: "mask",
			value: message
		};
		case "group": return {
			kind: "group",
			title: message
		};
		case "endgroup": return { kind: "end-group" };
		case "debug": return {
			kind: "debug",
			message
		};
		case "add-matcher":
		case "remove-matcher":
		case "echo": return { kind: "ignored" };
		case "set-output":
		case "save-state":
		case "set-env":
		case "add-path": return {
			kind: "unknown",
			command: name
		};
		default: return {
			kind: "text",
			text: line
		};
	}
}
function issueProperties(properties) {
	const number = (name) => {
		const value = Number.parseInt(properties.get(name) ?? "", 10);
		return Number.isSafeInteger(value) && value > 0 ? value : null;
	};
	return {
		file: properties.get("file") ?? null,
		line: number("line"),
		endLine: number("endline"),
		col: number("col"),
		endColumn: number("endcolumn"),
		title: properties.get("title") ?? null
	};
}
function unescapeData(text) {
	return text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%");
}
function unescapeProperty(text) {
	return text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%3A", ":").replaceAll("%2C", ",").replaceAll("%25", "%");
}

// src/local/runner/job/job-log.ts
/** GitHub keeps this many annotations per level and step; what is beyond stays in the log. */
const annotationsPerStep = 10;
function createJobLog(masks, workspace) {
	const lines = [];
	const annotations = [];
	const summaries = [];
	let counts = /* @__PURE__ */ new Map();
	const write = (text) => {
		for (const line of masks.hide(text).split("\n")) lines.push(line);
	};
	const issue = (level, message, properties = {}) => {
		write(`##[${level}]${message}`);
		const count = (counts.get(level) ?? 0) + 1;
		counts.set(level, count);
		if (count <= annotationsPerStep) annotations.push(annotationOf(level, message, properties, masks, workspace));
	};
	return {
		write,
		issue,
		step: (onUnknown) => {
			counts = /* @__PURE__ */ new Map();
			const read = createLineReader();
			return (line) => {
				const output = read(line);
				switch (output.kind) {
					case "text": return write(output.text);
					case "issue": return issue(output.level, output.message, output.properties);
					case "mask": return masks.add(output.value);
					case "group": return write(`##[group]${output.title}`);
					case "end-group": return write("##[endgroup]");
					case "debug": return write(`##[debug]${output.message}`);
					case "stopped":
					case "ignored": return;
					case "unknown": return onUnknown(output.command);
				}
			};
		},
		summary: (text) => void summaries.push(masks.hide(text)),
		end: () => ({
			log: lines.map((line) => `${line}\n`).join(""),
			annotations,
			summary: summaries.join("\n")
		})
	};
}
/** Without a file GitHub shows an annotation at `.github`; columns are kept only inside one line. */
function annotationOf(level, message, properties, masks, workspace) {
	const startLine = properties.line ?? properties.endLine ?? 1;
	const endLine = Math.max(startLine, properties.endLine ?? startLine);
	const startColumn = startLine === endLine ? properties.col ?? null : null;
	return {
		path: properties.file === void 0 || properties.file === null || properties.file === "" ? ".github" : masks.hide(pathOf(properties.file, workspace)),
		startLine,
		endLine,
		startColumn,
		endColumn: startLine === endLine ? properties.endColumn ?? startColumn : null,
		level: level === "error" ? "failure" : level,
		title: properties.title === void 0 || properties.title === null ? null : masks.hide(properties.title),
		message: masks.hide(message)
	};
}
function pathOf(file, workspace) {
	return (isAbsolute(file) ? relative(workspace, file) : normalize(file)).replaceAll("\\", "/");
}

// src/local/runner/job/left-over.ts
/** The variable by which GitHub's runner, too, knows the processes of a job again. */
const trackingVariable = "RUNNER_TRACKING_ID";
/** Milliseconds in which killed processes have to be gone; the kernel needs a few. */
const patience = 5e3;
/**
* Kills what a job has left running and waits until it is gone: the process groups of its steps and, on Linux, also processes that left
* their group but still carry the job's tracking id. False where something does not go.
*/
async function endLeftOver(children, trackingId) {
	const groups = [...children].filter((child) => child.survives());
	for (const end = performance.now() + patience;; await setTimeout$1(5)) {
		for (const group of groups) group.killTree();
		const strays = process.platform === "linux" ? await membersOf(groups, trackingId) : [];
		if (strays.length === 0 && (process.platform === "linux" || !groups.some((group) => group.survives()))) return true;
		if (performance.now() > end) return false;
		for (const pid of strays) kill(pid);
	}
}
/** Processes of these groups or with this tracking id. Those that have ended don't count: a container's first process may never fetch them. */
async function membersOf(groups, trackingId) {
	const pids = (await readdir("/proc")).map(Number).filter((pid) => Number.isSafeInteger(pid) && pid !== process.pid);
	return (await Promise.all(pids.map(async (pid) => {
		if ((await readFile(`/proc/${pid}/environ`, "utf8").catch(() => "")).split("\0").includes(`${"RUNNER_TRACKING_ID"}=${trackingId}`)) return [pid];
		if (groups.length === 0) return [];
		const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
		const [state = "Z", , group] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
		return state !== "Z" && state !== "X" && groups.some((child) => child.pid === Number(group)) ? [pid] : [];
	}))).flat();
}
function kill(pid) {
	try {
		process.kill(pid, "SIGKILL");
	} catch (error) {
		if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
	}
}

// src/local/runner/job/masks.ts
/** A value shorter than this is not masked: it would turn half of every log into asterisks. */
const shortestMask = 4;
/** Words that must not be seen; once added, a word stays hidden for the rest of the job. */
var Masks = class {
	#words = /* @__PURE__ */ new Set();
	/** Hides a value: whole, each of its lines, and as it looks inside JSON, a URL, or Base64 at any alignment, as GitHub's runner does. */
	add(value) {
		for (const word of [value, ...value.split(/\r?\n/)]) {
			const trimmed = word.trim();
			if (trimmed.length < 4) continue;
			for (const form of [
				word,
				trimmed,
				JSON.stringify(trimmed).slice(1, -1),
				encodeURIComponent(trimmed.toWellFormed()),
				...base64Forms(trimmed)
			]) if (form.length >= 4) this.#words.add(form);
		}
	}
	/** The text with every hidden word as `***`. */
	hide(text) {
		const found = [];
		for (const word of this.#words) for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) found.push({
			start: at,
			end: at + word.length
		});
		if (found.length === 0) return text;
		found.sort((a, b) => a.start - b.start || b.end - a.end);
		let hidden = "";
		let from = 0;
		for (const { start, end } of found) {
			if (end <= from) continue;
			if (start >= from) hidden += `${text.slice(from, start)}***`;
			from = end;
		}
		return hidden + text.slice(from);
	}
	/** Whether a text holds a hidden word. */
	hides(text) {
		return this.hide(text) !== text;
	}
};
/** Base64 of the value as it stands inside longer data that begins 0, 1 or 2 bytes before it, without what depends on its neighbours. */
function base64Forms(value) {
	const bytes = Buffer.from(value, "utf8");
	return [
		0,
		1,
		2
	].flatMap((skip) => {
		const whole = bytes.subarray(skip, bytes.length - (bytes.length - skip) % 3);
		return whole.length < 6 ? [] : [whole.toString("base64")];
	});
}

// src/local/runner/job/create-job.ts
/** A job before its first step: folders, contexts, variables, what is masked, and the door to its identity. */
function createJob(machine, start, token) {
	const { forge } = machine.options;
	const { run, job, environment, slot } = start;
	const inSlot = (name) => join(slot.folder, name);
	const folders = {
		workspace: inSlot("workspace"),
		temp: inSlot("temp"),
		tools: inSlot("tools"),
		home: inSlot("home")
	};
	const trackingId = `local_${randomUUID()}`;
	const facts = githubFacts(forge, run, {
		job: job.key,
		token,
		workspace: folders.workspace,
		eventPath: inSlot("event.json"),
		apiUrl: forge.jobApiUrl(start.jobId)
	});
	const secrets = {
		...environment?.secrets,
		GITHUB_TOKEN: token
	};
	const masks = new Masks();
	for (const secret of Object.values(secrets)) masks.add(secret);
	const runner = runnerFacts(folders.temp, folders.tools);
	return {
		machine,
		start,
		token,
		folders,
		trackingId,
		masks,
		log: createJobLog(masks, folders.workspace),
		facts,
		fixed: {
			github: toData({
				...facts,
				event: run.event.payload
			}),
			vars: toData(forge.variables),
			secrets: toData(secrets),
			needs: toData(start.needs),
			inputs: toData(run.inputs),
			runner: toData(runner)
		},
		variables: {
			CI: "true",
			[trackingVariable]: trackingId,
			GITHUB_ACTIONS: "true",
			...githubVariables(facts),
			...Object.fromEntries(Object.entries(runner).map(([name, value]) => [`RUNNER_${name.toUpperCase()}`, value])),
			...identityVariables(machine, start, masks)
		},
		env: /* @__PURE__ */ new Map(),
		path: [],
		outcomes: /* @__PURE__ */ new Map(),
		steps: [],
		posts: [],
		children: /* @__PURE__ */ new Set(),
		status: "success",
		action: "",
		cancelled: null,
		killed: false,
		deadline: void 0,
		current: null
	};
}
function identityVariables(machine, start, masks) {
	if (!start.permissions.idToken) return {};
	const { forge } = machine.options;
	const secret = randomUUID();
	masks.add(secret);
	const claims = identityClaims(forge, start.run, start.environment?.name ?? null);
	const { url } = machine.identity.admit({
		jobId: start.jobId,
		secret,
		audience: `${forge.url}/${forge.repository.owner}`,
		mint: (audience) => forge.mintIdToken(audience, claims)
	});
	return {
		ACTIONS_ID_TOKEN_REQUEST_URL: url,
		ACTIONS_ID_TOKEN_REQUEST_TOKEN: secret
	};
}
function runnerFacts(temp, toolCache) {
	return {
		name: "local",
		os: {
			linux: "Linux",
			darwin: "macOS",
			win32: "Windows"
		}[platform()] ?? platform(),
		arch: {
			x64: "X64",
			arm64: "ARM64",
			ia32: "X86",
			arm: "ARM"
		}[arch()] ?? arch(),
		environment: "self-hosted",
		temp,
		tool_cache: toolCache
	};
}

// src/local/runner/job/child.ts
/** Milliseconds to wait for the rest of the output when a descendant keeps the streams open after the process has ended. */
const drain = 1e3;
/**
* Starts a step's process. Unlike src/process/run.ts it must reach a running process by signals, one process or the whole group,
* as GitHub's runner does on cancellation and as a dying machine does.
*/
function startChild(command, args, options) {
	const child = spawn(command, args, {
		cwd: options.cwd,
		env: options.env,
		stdio: [
			"ignore",
			"pipe",
			"pipe"
		],
		detached: process.platform !== "win32"
	});
	const streams = [child.stdout, child.stderr].map((stream) => readLines(stream, options.onLine));
	const exited = new Promise((resolve) => {
		child.on("error", (error) => resolve({
			code: null,
			signal: null,
			error
		}));
		child.on("exit", (code, signal) => resolve({
			code,
			signal,
			error: null
		}));
	});
	const kill = (pid, name) => {
		try {
			return process.kill(pid, name);
		} catch (error) {
			if (error instanceof Error && "code" in error && (error.code === "ESRCH" || error.code === "EPERM")) return false;
			throw error;
		}
	};
	return {
		pid: child.pid ?? null,
		ended: exited.then(async (end) => {
			await Promise.race([Promise.all(streams), setTimeout$1(drain, void 0, { ref: false })]);
			return end;
		}),
		signal: (name) => {
			if (child.pid !== void 0 && child.exitCode === null && child.signalCode === null) kill(child.pid, name);
		},
		survives: () => process.platform !== "win32" && child.pid !== void 0 && kill(-child.pid, 0),
		killTree: () => {
			if (child.pid === void 0) return;
			if (process.platform === "win32") child.kill("SIGKILL");
			else kill(-child.pid, "SIGKILL");
		}
	};
}
/**
* Hands on each line; done at the end of the stream. Lines end with LF, CRLF or CR and nothing else, as for GitHub's runner:
* Node's readline would also end one at U+2028, so that data inside a command's message could begin a command of its own.
*/
async function readLines(stream, onLine) {
	let rest = "";
	stream.setEncoding("utf8");
	for await (const chunk of stream) {
		rest += String(chunk);
		const end = rest.endsWith("\r") ? rest.length - 1 : rest.length;
		const lines = rest.slice(0, end).split(/\r\n|\n|\r/);
		rest = (lines.pop() ?? "") + rest.slice(end);
		for (const line of lines) onLine(line);
	}
	if (rest !== "") onLine(rest.replace(/\r$/, ""));
}

// src/local/runner/job/job-process.ts
/** Runs a process as part of a step: it can be interrupted with the step and dies with the job. */
async function runInJob(state, current, command, args, options) {
	if (state.killed || current.interrupted) return {
		code: null,
		reason: "The operation was canceled."
	};
	const child = startChild(command, args, options);
	state.children.add(child);
	current.child = child;
	const end = await child.ended;
	current.child = null;
	if (!child.survives()) state.children.delete(child);
	if (end.error !== null) return {
		code: null,
		reason: `${command} could not be started: ${end.error.message}`
	};
	if (end.signal !== null) return {
		code: null,
		reason: `The process was ended by ${end.signal}.`
	};
	return {
		code: end.code,
		reason: null
	};
}
/** Asks a step to end as GitHub does: SIGINT to its process, SIGTERM after a grace, at last SIGKILL to everything it started. */
function interrupt(state, current) {
	if (current.interrupted) return;
	current.interrupted = true;
	const child = current.child;
	if (child === null) return;
	const { interrupt: first, terminate } = state.machine.options.grace ?? {
		interrupt: 7500,
		terminate: 2500
	};
	child.signal("SIGINT");
	const timers = [setTimeout(() => child.signal("SIGTERM"), first), setTimeout(() => child.killTree(), first + terminate)];
	child.ended.finally(() => timers.map(clearTimeout));
}

// src/local/runner/workflow/tokens.ts
function isSequence(token) {
	return token.templateTokenType === 1;
}
function isMapping(token) {
	return token.templateTokenType === 2;
}
function isExpression(token) {
	return token.templateTokenType === 3;
}
/** A literal scalar as GitHub turns it into a string; undefined for everything else. Null is the empty string. */
function textOf(token) {
	return token !== void 0 && token.isLiteral ? token.assertScalar("scalar").toString() : void 0;
}
/** For messages: a literal as it is, anything else by its kind. */
function plain(token) {
	return textOf(token) ?? token.typeName();
}
/** A string, or a list of strings, as a list. */
function strings(token) {
	if (token === void 0) return [];
	if (isSequence(token)) return [...token].flatMap((item) => textOf(item) ?? []);
	const text = textOf(token);
	return text === void 0 ? [] : [text];
}
/** Keys and values of a mapping in the order of the file; empty for anything else. */
function entries(token) {
	return token !== void 0 && isMapping(token) ? [...token].map((pair) => [textOf(pair.key) ?? pair.key.toString(), pair.value]) : [];
}
/** Where a token stands. */
function placeOf(path, token) {
	return {
		file: path,
		line: token.line ?? 1,
		column: token.col ?? 1
	};
}

// src/local/runner/workflow/scalar.ts
/**
* A scalar token as a value or an expression; a string is the reason why it is refused.
* The parser is the one of GitHub's editor support: where a block holds an expression it keeps the block's source with its indentation,
* so a `|` block is dedented here; a folded or quoted text over several lines is refused when it holds an expression.
*/
function scalarOf(token, place) {
	const literal = textOf(token);
	if (literal !== void 0) return {
		kind: "literal",
		value: literal,
		place
	};
	if (!isExpression(token)) return "a scalar was expected here";
	const several = token.range !== void 0 && token.range.start.line !== token.range.end.line;
	if (token.source === void 0 || !token.source.includes("\n") || !several) return {
		kind: "expression",
		expression: token.expression,
		place
	};
	const header = token.blockScalarHeader;
	if (header === void 0 || !/^\|[-+]?$/.test(header)) return "the local runner does not know an expression inside a folded or quoted text of several lines; write it in one line or as a `|` block";
	return {
		kind: "expression",
		expression: formatOf(dedent(token.source, header)),
		place
	};
}
/** The value of a `|` block from its indented source. */
function dedent(source, header) {
	const lines = source.split("\n");
	const first = lines.find((line) => line.trim() !== "") ?? "";
	const indent = first.length - first.trimStart().length;
	const text = lines.map((line) => line.slice(Math.min(indent, line.length - line.trimStart().length))).join("\n");
	const body = text.replace(/\n+$/, "");
	return header === "|-" ? body : header === "|+" ? text : `${body}\n`;
}
/** `a ${{ b }} c` as `format('a {0} c', b)`, which is how GitHub evaluates text with expressions in it. */
function formatOf(text) {
	const args = [];
	let format = "";
	let rest = text;
	for (;;) {
		const start = rest.indexOf("${{");
		if (start < 0) break;
		format += quoted(rest.slice(0, start));
		const end = endOf$1(rest, start + 3);
		format += `{${args.length}}`;
		args.push(rest.slice(start + 3, end).trim());
		rest = rest.slice(end + 2);
	}
	return `format('${format}${quoted(rest)}', ${args.join(", ")})`;
}
function quoted(text) {
	return text.replaceAll("'", "''").replaceAll("{", "{{").replaceAll("}", "}}");
}
function endOf$1(text, from) {
	let inString = false;
	for (let i = from; i < text.length; i++) if (text[i] === "'") inString = !inString;
	else if (!inString && text.startsWith("}}", i)) return i;
	throw new Error("an expression that the parser closed has no end");
}

// src/local/runner/step/action-file.ts
/** Thrown where a local action is not there or is none the runner can run; fails the step. */
var ActionError = class extends Error {
	constructor(message) {
		super(message);
		this.name = "ActionError";
	}
};
const knownRunsKeys = [
	"using",
	"main",
	"pre",
	"post",
	"post-if"
];
const knownUsing = ["node20", "node24"];
/** Reads `action.yml` (or `action.yaml`) of a `./folder` with GitHub's schema; only JavaScript actions are known. */
async function readAction(parser, workspace, uses) {
	const folder = join(workspace, uses);
	if (relative(workspace, folder).startsWith("..")) throw new ActionError(`the action ${uses} is outside of the workspace`);
	const { path, text } = await read(folder, uses);
	const file = relative(workspace, path);
	const parsed = parser.parseAction({
		name: file,
		content: text
	}, {
		error() {},
		info() {},
		verbose() {}
	});
	const errors = parsed.context.errors.getErrors();
	if (errors.length > 0) throw new ActionError(errors.map((error) => error.message).join("\n"));
	const root = parsed.value?.assertMapping("action");
	const runs = root?.find("runs");
	if (root === void 0 || runs === void 0 || !isMapping(runs)) throw new ActionError(`${file}: runs is missing`);
	for (const pair of runs) {
		const key = textOf(pair.key) ?? "";
		if (!knownRunsKeys.includes(key)) throw new ActionError(`the local runner does not know \`runs.${key}\` (${file}:${pair.key.line ?? 1}); it knows ${knownRunsKeys.join(", ")}`);
	}
	const using = textOf(runs.find("using")) ?? "";
	if (!knownUsing.includes(using)) throw new ActionError(`the local runner does not know \`using: ${using}\` (${file}:${runs.find("using")?.line ?? 1}); it knows ${knownUsing.join(", ")}`);
	return {
		name: textOf(root.find("name")) ?? uses,
		folder,
		inputs: entries(root.find("inputs")).map(([name, definition]) => {
			const token = isMapping(definition) ? definition.find("default") : void 0;
			if (token === void 0) return {
				name,
				default: null
			};
			const value = scalarOf(token, {
				file,
				line: token.line ?? 1,
				column: token.col ?? 1
			});
			if (typeof value === "string") throw new ActionError(`${file}:${token.line ?? 1}: ${value} (${plain(token)})`);
			return {
				name,
				default: value
			};
		}),
		main: textOf(runs.find("main")) ?? "",
		pre: textOf(runs.find("pre")) ?? null,
		post: textOf(runs.find("post")) ?? null,
		postIf: textOf(runs.find("post-if")) ?? "always()"
	};
}
async function read(folder, uses) {
	for (const name of ["action.yml", "action.yaml"]) {
		const path = join(folder, name);
		try {
			return {
				path,
				text: await readFile(path, "utf8")
			};
		} catch (error) {
			if (!(error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR"))) throw error;
		}
	}
	throw new ActionError(`Can't find 'action.yml' or 'action.yaml' under '${uses}'. Did you forget to run actions/checkout before running your local action?`);
}

// src/local/runner/job/compile-cache.ts
/**
* The variable that lets Node keep what it compiles for the next job: a third of an action's start. Empty for jobs that may not have it.
*
* Node finds an entry by the path and a checksum (CRC-32) of the file that it stands for. That protects against accidents only: who may write
* the folder, or makes a file with another's checksum, decides what the next job runs. So only jobs of the default branch's own commits share
* it; the job of a pull request compiles for itself. It keeps pull requests out of the others' cache as GitHub does with its caches; it
* is no wall, as all jobs of this runner are processes of the same user.
*
* @param dir the runner's folder: outside of all machines, which are emptied after each job
*/
function compileCache(dir, run) {
	const { name, ref, payload } = run.event;
	const branch = textAt(payload, "repository", "default_branch");
	return name !== "pull_request" && branch !== "" && ref === `refs/heads/${branch}` ? { NODE_COMPILE_CACHE: join(dir, "compile-cache") } : {};
}

// src/local/runner/step/step-contexts.ts
/** The contexts an expression of a step sees now. `stepEnv` is the step's own `env`, where that is already evaluated. */
function stepContexts(state, stepEnv = /* @__PURE__ */ new Map()) {
	const steps = Object.fromEntries([...state.outcomes].map(([id, { outcome, conclusion, outputs }]) => [id, {
		outcome,
		conclusion,
		outputs: Object.fromEntries(outputs)
	}]));
	return {
		...state.fixed,
		github: withField(state.fixed["github"] ?? toData({}), "action", toData(state.action)),
		env: toData(Object.fromEntries([...state.env, ...stepEnv])),
		steps: toData(steps),
		job: toData({ status: state.status })
	};
}
/** Whether a step with this condition runs now; as on GitHub it sees the step's own `env`. */
function meets(state, condition, stepEnv) {
	return holds(condition, stepContexts(state, stepEnv), statusOf(state.status));
}
function statusOf(status) {
	return {
		success: status === "success",
		failure: status === "failure",
		cancelled: status === "cancelled"
	};
}

// src/local/runner/step/step-environment.ts
/** The whole environment of a step's process, from the weakest to the strongest source. Names are as steps and GitHub wrote them. */
function stepEnvironment(state, stepEnv, own) {
	const env = {
		...state.machine.options.env,
		HOME: state.folders.home,
		...Object.fromEntries(state.env),
		...Object.fromEntries(stepEnv)
	};
	if (state.path.length > 0) env["PATH"] = [...state.path, env["PATH"] ?? ""].join(delimiter);
	return {
		...env,
		...state.variables,
		...own
	};
}

// src/local/runner/step/command-file.ts
/** Thrown for a file that a step wrote and GitHub would not accept; fails the step. */
var CommandFileError = class extends Error {
	constructor(message) {
		super(message);
		this.name = "CommandFileError";
	}
};
/** Reads `GITHUB_OUTPUT`, `GITHUB_ENV` or `GITHUB_STATE`: `name=value` lines and `name<<DELIMITER` blocks; the last value of a name counts. */
function readPairs(content) {
	const pairs = /* @__PURE__ */ new Map();
	const lines = content.split(/\r?\n/);
	for (let i = 0; i < lines.length; i++) {
		const line = lines[i] ?? "";
		if (line === "") continue;
		const equals = line.indexOf("=");
		const heredoc = line.indexOf("<<");
		if (heredoc >= 0 && (equals < 0 || heredoc < equals)) {
			const name = line.slice(0, heredoc);
			const delimiter = line.slice(heredoc + 2);
			if (name === "" || delimiter === "") throw new CommandFileError(`Invalid format '${line}'. Name must not be empty and delimiter must not be empty`);
			const end = lines.indexOf(delimiter, i + 1);
			if (end < 0) throw new CommandFileError(`Invalid value. Matching delimiter not found '${delimiter}'`);
			pairs.set(name, lines.slice(i + 1, end).join("\n"));
			i = end;
		} else if (equals > 0) pairs.set(line.slice(0, equals), line.slice(equals + 1));
		else throw new CommandFileError(`Invalid format '${line}'`);
	}
	return pairs;
}
/** Reads `GITHUB_PATH`: a folder per line. */
function readFolders(content) {
	return content.split(/\r?\n/).filter((line) => line !== "");
}
/** A step's summary; GitHub refuses one over this size as a whole. In bytes. */
const largestSummary = 1048576;

// src/local/runner/step/step-files.ts
const names = [
	"GITHUB_OUTPUT",
	"GITHUB_ENV",
	"GITHUB_PATH",
	"GITHUB_STATE",
	"GITHUB_STEP_SUMMARY"
];
/** @param key tells the files of one step from those of another */
async function createStepFiles(temp, key) {
	const folder = join(temp, "_runner_file_commands");
	await mkdir(folder, { recursive: true });
	const paths = names.map((name) => [name, join(folder, `${name.toLowerCase()}_${key}`)]);
	await Promise.all(paths.map(([, path]) => writeFile(path, "")));
	const variables = Object.fromEntries(paths);
	const read = async (name) => readFile(variables[name] ?? "", "utf8").catch(() => "");
	return {
		variables,
		collect: async (state) => {
			await collectSummary(state, variables["GITHUB_STEP_SUMMARY"] ?? "");
			for (const folder of readFolders(await read("GITHUB_PATH"))) state.path.unshift(folder);
			try {
				for (const [name, value] of readPairs(await read("GITHUB_ENV"))) if (name.toUpperCase() === "NODE_OPTIONS") state.log.issue("error", "Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.");
				else state.env.set(name, value);
				return {
					outputs: readPairs(await read("GITHUB_OUTPUT")),
					saved: readPairs(await read("GITHUB_STATE")),
					valid: true
				};
			} catch (error) {
				if (!(error instanceof CommandFileError)) throw error;
				state.log.issue("error", "Unable to process file command successfully.");
				state.log.issue("error", error.message);
				return {
					outputs: /* @__PURE__ */ new Map(),
					saved: /* @__PURE__ */ new Map(),
					valid: false
				};
			}
		}
	};
}
async function collectSummary(state, path) {
	const size = (await stat(path).catch(() => null))?.size ?? 0;
	if (size === 0) return;
	if (size > 1048576) {
		state.log.issue("error", `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of ${largestSummary / 1024}k, got ${Math.ceil(size / 1024)}k.`);
		return;
	}
	state.log.summary(await readFile(path, "utf8"));
}

// src/local/runner/step/action-step.ts
/** Megabytes that Node fills before it collects garbage for the first time: most actions end sooner, a tenth of their time is won. */
const youngSpace = "--min-semi-space-size=16";
/** Runs a JavaScript action of the checked out repository; its `post` is left for the end of the job. */
async function runAction(state, work, current) {
	const action = await readAction(state.machine.parser, state.folders.workspace, work.folder);
	const { env } = current;
	const contexts = stepContexts(state, env);
	const given = texts(work.with, contexts);
	const unknown = [...given.keys()].filter((name) => !action.inputs.some((input) => input.name.toLowerCase() === name.toLowerCase()));
	if (unknown.length > 0) {
		const valid = action.inputs.map((input) => `'${input.name}'`).join(", ");
		state.log.issue("warning", `Unexpected input(s) ${unknown.map((name) => `'${name}'`).join(", ")}, valid inputs are [${valid}]`);
	}
	const inputs = /* @__PURE__ */ new Map();
	for (const { name, default: value } of action.inputs) inputs.set(inputVariable(name), value === null ? "" : text(value, contexts));
	for (const [name, value] of given) inputs.set(inputVariable(name), value);
	if (action.pre !== null) state.log.issue("warning", `\`pre\` execution is not supported for local action from '${work.folder}'`);
	const { action: id, machine, start: job } = state;
	const cache = compileCache(machine.options.dir, job.run);
	const saved = /* @__PURE__ */ new Map();
	const start = async (script, now) => {
		const files = await createStepFiles(state.folders.temp, randomUUID());
		const states = Object.fromEntries([...saved].map(([name, value]) => [`STATE_${name}`, value]));
		const end = await runInJob(state, now, machine.options.node, [youngSpace, join(action.folder, script)], {
			cwd: state.folders.workspace,
			env: {
				...cache,
				...stepEnvironment(state, env, {
					...Object.fromEntries(inputs),
					...states,
					...files.variables,
					GITHUB_ACTION: id
				})
			},
			onLine: now.readLine
		});
		if (end.reason !== null && !now.interrupted) state.log.issue("error", end.reason);
		const collected = await files.collect(state);
		for (const [name, value] of collected.saved) saved.set(name, value);
		return {
			outcome: end.code === 0 && collected.valid ? "success" : "failure",
			outputs: collected.outputs
		};
	};
	if (action.post !== null) leavePost(state, action, current.name, start);
	return start(action.main, current);
}
function leavePost(state, action, name, start) {
	const { post } = action;
	if (post === null) return;
	state.posts.push({
		name: `Post ${name}`,
		condition: action.postIf,
		run: async (current) => (await start(post, current)).outcome === "success" ? "success" : "failure"
	});
}
/** How @actions/core looks an input up: `INPUT_`, upper case, blanks as underscores. */
function inputVariable(name) {
	return `INPUT_${name.replaceAll(" ", "_").toUpperCase()}`;
}

// src/local/runner/built-in/built-in-host.ts
/** Thrown where a built-in action fails for a reason that its user can mend; fails the step. */
var BuiltInError = class extends Error {
	constructor(message) {
		super(message);
		this.name = "BuiltInError";
	}
};

// src/local/runner/built-in/artifacts.ts
const nothing = {
	outputs: /* @__PURE__ */ new Map(),
	post: null
};
/** actions/upload-artifact v6 for one file or folder: hidden files are left out, a name can be used once per run. */
async function uploadArtifact(inputs, host) {
	const name = nameOf(inputs);
	const path = inputs.get("path")?.trim() ?? "";
	if (path === "") throw new BuiltInError("Input required and not supplied: path");
	if (/[*?[\]!\n]/.test(path)) throw new BuiltInError(`the local runner uploads one file or folder, not a pattern: ${path}`);
	const ifNone = inputs.get("if-no-files-found") ?? "warn";
	if (ifNone !== "warn" && ifNone !== "error" && ifNone !== "ignore") throw new BuiltInError(`Unrecognized if-no-files-found input: ${ifNone}`);
	const files = await collect(resolve(host.workspace, path));
	if (files.size === 0) {
		const told = `No files were found with the provided path: ${path}. No artifacts will be uploaded.`;
		if (ifNone === "error") throw new BuiltInError(told);
		if (ifNone === "warn") host.warn(told);
		else host.write(told);
		return nothing;
	}
	if (host.artifacts.has(name)) throw new BuiltInError(`Failed to CreateArtifact: an artifact with the name ${name} already exists on the workflow run`);
	if (!host.isAlive()) throw new BuiltInError("The job's machine is gone");
	host.artifacts.add(name);
	host.forge.runs.saveArtifact(host.runId, name, files);
	host.write(`Artifact ${name} has been uploaded: ${files.size} files`);
	return nothing;
}
/** actions/download-artifact v7 by name, into `path` or the workspace. */
async function downloadArtifact(inputs, host) {
	if (!inputs.has("name")) throw new BuiltInError("the local runner downloads one artifact by its name; the input name is missing");
	const name = nameOf(inputs);
	const target = resolve(host.workspace, inputs.get("path")?.trim() ?? "");
	const files = host.artifacts.has(name) ? host.forge.runs.artifact(host.runId, name) : void 0;
	if (files === void 0) throw new BuiltInError(`Unable to download artifact(s): Artifact not found for name: ${name}`);
	for (const [path, content] of files) {
		if (isAbsolute(path) || path.split(/[\\/]/).includes("..")) throw new BuiltInError(`the artifact ${name} holds a path outside of itself: ${path}`);
		await mkdir(dirname(join(target, path)), { recursive: true });
		await writeFile(join(target, path), content);
	}
	host.write(`Artifact ${name} has been downloaded: ${files.size} files`);
	return {
		outputs: /* @__PURE__ */ new Map([["download-path", target]]),
		post: null
	};
}
function nameOf(inputs) {
	const name = inputs.get("name") ?? "artifact";
	if (name === "" || /["':<>|*?\r\n\\/]/.test(name)) throw new BuiltInError(`The artifact name is not valid: ${name}`);
	return name;
}
/** Paths relative to the folder (a single file: its name), with `/`, sorted. */
async function collect(path) {
	const files = /* @__PURE__ */ new Map();
	const visit = async (at, name) => {
		const found = await stat(at).catch(() => null);
		if (found?.isFile() === true) files.set(name === "" ? basename(at) : name, await readFile(at));
		if (found?.isDirectory() !== true) return;
		for (const entry of (await readdir(at)).sort()) if (!entry.startsWith(".")) await visit(join(at, entry), name === "" ? entry : `${name}/${entry}`);
	};
	await visit(path, "");
	return files;
}

// src/local/runner/built-in/checkout.ts
const remote = "refs/remotes/origin";
/**
* actions/checkout v5 for `ref`, `fetch-depth` and `persist-credentials`: clones over the forge's HTTP with the job's token.
* The token travels to git in an environment variable; only `persist-credentials: true` writes it into `.git/config`, until the job ends.
*/
async function checkout(inputs, host) {
	const depth = depthOf(inputs.get("fetch-depth") ?? "1");
	const persist = (inputs.get("persist-credentials") ?? "true").toLowerCase() !== "false";
	const wanted = wantedOf(inputs.get("ref") ?? "", host);
	const { owner, name } = host.forge.repository;
	const url = `${host.forge.url}/${owner}/${name}.git`;
	const encoded = Buffer.from(`x-access-token:${host.token}`).toString("base64");
	host.mask(encoded);
	const credential = {
		key: `http.${host.forge.url}/.extraheader`,
		value: `AUTHORIZATION: basic ${encoded}`
	};
	const git = gitOf(host);
	await git("init", "--quiet", "--template=", ".");
	const gitDir = join(host.workspace, ".git");
	await appendFile(join(gitDir, "config"), originText(url));
	const objects = depth === 0 ? await host.objects() : null;
	if (objects !== null) await writeFile(join(gitDir, "objects", "info", "alternates"), `${objects}\n`);
	const fetch = (...refspecs) => {
		const limit = depth === 0 ? [] : [`--depth=${depth}`];
		return gitOf(host, credential)("fetch", "--quiet", "--no-auto-maintenance", "--prune", "--no-tags", "--no-recurse-submodules", ...limit, "origin", ...refspecs);
	};
	await git("checkout", "--quiet", "--force", ...depth === 0 ? await fetchAll(wanted, git, fetch) : await fetchOne(wanted, git, fetch));
	const commit = await headOf(gitDir);
	host.write(`Checked out ${commit}`);
	if (persist) await appendFile(join(gitDir, "config"), configText(host.forge.url, credential.value));
	return {
		outputs: /* @__PURE__ */ new Map([["commit", commit], ["ref", inputs.get("ref") ?? host.ref]]),
		post: persist ? async () => void await git("config", "--local", "--unset-all", credential.key) : null
	};
}
function wantedOf(ref, host) {
	if (ref === "") return {
		ref: host.ref,
		commit: host.sha
	};
	return /^[0-9a-f]{40}$/i.test(ref) ? {
		ref: "",
		commit: ref
	} : {
		ref,
		commit: ""
	};
}
function depthOf(text) {
	const depth = Number(text);
	if (!Number.isSafeInteger(depth) || depth < 0) throw new BuiltInError(`fetch-depth is not a number of commits: ${text}`);
	return depth;
}
/** Everything, then the event's commit where the ref has moved on since. Answers the arguments of `git checkout`. */
async function fetchAll(wanted, git, fetch) {
	const isPull = wanted.ref.startsWith("refs/pull/");
	const pull = isPull ? [`+${wanted.commit || wanted.ref}:${wanted.ref.replace(/^refs\//, "refs/remotes/")}`] : [];
	await fetch(`+refs/heads/*:${remote}/*`, "+refs/tags/*:refs/tags/*", ...pull);
	if (wanted.ref === "") return ["--detach", wanted.commit];
	if (isPull) return ["--detach", wanted.ref.replace(/^refs\//, "refs/remotes/")];
	const found = await locate(wanted.ref, git);
	if (wanted.commit !== "" && found.commit !== wanted.commit) await fetch(`+${wanted.commit}:${found.tracking}`);
	return argumentsOf(found);
}
async function fetchOne(wanted, git, fetch) {
	if (wanted.ref === "") {
		await fetch(wanted.commit);
		return ["--detach", wanted.commit];
	}
	if (wanted.ref.startsWith("refs/pull/")) {
		const tracking = wanted.ref.replace(/^refs\//, "refs/remotes/");
		await fetch(`+${wanted.commit || wanted.ref}:${tracking}`);
		return ["--detach", tracking];
	}
	const branch = wanted.ref.replace(/^refs\/heads\//, "");
	if (wanted.ref.startsWith("refs/tags/")) await fetch(`+${wanted.commit || wanted.ref}:${wanted.ref}`);
	else if (wanted.ref.startsWith("refs/heads/")) await fetch(`+${wanted.commit || wanted.ref}:${remote}/${branch}`);
	else await fetch(`+refs/heads/${branch}*:${remote}/${branch}*`, `+refs/tags/${branch}*:refs/tags/${branch}*`);
	return argumentsOf(await locate(wanted.ref, git));
}
async function locate(ref, git) {
	const branch = ref.replace(/^refs\/heads\//, "");
	const tag = `refs/tags/${ref.replace(/^refs\/tags\//, "")}`;
	const commits = await commitsOf(git, `${remote}/${branch}`, tag);
	const ofBranch = ref.startsWith("refs/tags/") ? void 0 : commits.get(`${remote}/${branch}`);
	if (ofBranch !== void 0) return {
		branch,
		tracking: `${remote}/${branch}`,
		commit: ofBranch
	};
	const ofTag = ref.startsWith("refs/heads/") ? void 0 : commits.get(tag);
	if (ofTag !== void 0) return {
		branch: null,
		tracking: tag,
		commit: ofTag
	};
	throw new BuiltInError(`A branch or tag with the name '${ref}' could not be found`);
}
function argumentsOf(found) {
	return found.branch === null ? ["--detach", found.tracking] : [
		"-B",
		found.branch,
		found.tracking
	];
}
/** The commits of those refs that exist; of an annotated tag what it points at. */
async function commitsOf(git, ...refs) {
	const listed = await git("for-each-ref", "--format=%(refname) %(objectname) %(*objectname)", ...refs);
	return new Map(listed.split("\n").map((line) => {
		const [ref = "", object = "", peeled = ""] = line.split(" ");
		return [ref, peeled === "" ? object : peeled];
	}));
}
/** The commit that has just been checked out: HEAD holds it, or the name of the branch whose file does. */
async function headOf(gitDir) {
	const head = (await readFile(join(gitDir, "HEAD"), "utf8")).trim();
	const [, branch] = /^ref: (.+)$/s.exec(head) ?? [];
	return branch === void 0 ? head : (await readFile(join(gitDir, branch), "utf8")).trim();
}
function originText(url) {
	return `[gc]\n\tauto = 0\n[remote "origin"]\n\turl = ${url}\n\tfetch = +refs/heads/*:${remote}/*\n`;
}
/** Written by hand, as the value must not stand in an argument that other processes of the machine can read. */
function configText(url, value) {
	return `[http "${url}/"]\n\textraheader = ${value}\n`;
}
/** A clone that dies with its machine need not wait for the disk. */
const careless = {
	key: "core.fsync",
	value: "none"
};
/** @param more settings of git for this process, told by its environment: they may be secret */
function gitOf(host, ...more) {
	const settings = [careless, ...more].flatMap(({ key, value }, index) => [[`GIT_CONFIG_KEY_${index}`, key], [`GIT_CONFIG_VALUE_${index}`, value]]);
	const own = {
		GIT_TERMINAL_PROMPT: "0",
		GIT_CONFIG_GLOBAL: "/dev/null",
		GIT_CONFIG_NOSYSTEM: "1"
	};
	return async (...args) => {
		const env = {
			...host.env,
			...own,
			...Object.fromEntries(settings),
			GIT_CONFIG_COUNT: String(1 + more.length)
		};
		const done = await host.exec("git", args, env);
		if (done.code !== 0) throw new BuiltInError(`The process 'git ${args[0] ?? ""}' failed with exit code ${done.code ?? "none"}: ${done.output.trim()}`);
		return done.output;
	};
}

// src/local/runner/built-in/built-in.ts
/** The runner's own versions of third-party actions. */
const builtIns = {
	"actions/checkout": checkout,
	"actions/upload-artifact": uploadArtifact,
	"actions/download-artifact": downloadArtifact
};

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
		objects: state.machine.objects.folder,
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

// src/local/runner/step/script-step.ts
/** Runs a `run:` step with bash as GitHub does for `shell: bash`. */
async function runScript(state, work, current) {
	const { env } = current;
	const contexts = stepContexts(state, env);
	const key = randomUUID();
	const script = join(state.folders.temp, `${key}.sh`);
	await writeFile(script, text(work.script, contexts));
	const cwd = resolve(state.folders.workspace, work.workingDirectory === null ? "" : text(work.workingDirectory, contexts));
	const files = await createStepFiles(state.folders.temp, key);
	const end = await runInJob(state, current, "bash", [
		"--noprofile",
		"--norc",
		"-e",
		"-o",
		"pipefail",
		script
	], {
		cwd,
		env: stepEnvironment(state, env, {
			...files.variables,
			GITHUB_ACTION: state.action
		}),
		onLine: current.readLine
	});
	if (end.code !== 0 && !current.interrupted) state.log.issue("error", end.reason ?? `Process completed with exit code ${end.code ?? "none"}.`);
	const { outputs, valid } = await files.collect(state);
	return {
		outcome: end.code === 0 && valid ? "success" : "failure",
		outputs
	};
}

// src/local/runner/step/step.ts
/** Runs one step of a job if its condition holds, and records its outcome, outputs and effects on later steps. */
async function runStep(state, step) {
	state.action = step.id ?? actionName(step);
	const name = stepName(state, step);
	const worked = await perform(state, {
		name,
		condition: step.if,
		env: step.env,
		timeout: step.timeoutMinutes
	}, (current) => work(state, step, current));
	const conclusion = worked.outcome === "failure" && step.continueOnError !== null && text(step.continueOnError, stepContexts(state)) === "true" ? "success" : worked.outcome;
	if (step.id !== null) state.outcomes.set(step.id, {
		outcome: worked.outcome,
		conclusion,
		outputs: worked.outputs
	});
	record(state, step.id, name, worked.outcome, conclusion);
}
/** Runs what the job's actions left to do at its end, last first. */
async function runPosts(state) {
	for (const post of state.posts.toReversed()) {
		if (state.killed) return;
		const worked = await perform(state, {
			name: post.name,
			condition: post.condition,
			env: [],
			timeout: null
		}, async (current) => ({
			outcome: await post.run(current),
			outputs: /* @__PURE__ */ new Map()
		}));
		record(state, null, post.name, worked.outcome, worked.outcome);
	}
}
function record(state, id, name, outcome, conclusion) {
	state.steps.push({
		id,
		name,
		outcome,
		conclusion
	});
	if (conclusion === "failure" && state.status === "success") state.status = "failure";
}
function work(state, step, current) {
	if (step.work.kind === "run") return runScript(state, step.work, current);
	if (step.work.kind === "local") return runAction(state, step.work, current);
	return runBuiltInStep(state, step.work, current);
}
/** GitHub's names for steps without an id. */
function actionName({ work }) {
	if (work.kind === "built-in") return `__${work.action.replace("/", "_")}`;
	return work.kind === "run" ? "__run" : "__self";
}
function stepName(state, step) {
	if (step.name !== null) return text(step.name, stepContexts(state));
	const { work } = step;
	if (work.kind === "run") return `Run ${work.script.kind === "literal" ? work.script.value.split("\n")[0] ?? "" : "script"}`;
	return `Run ${work.kind === "local" ? work.folder : work.action}`;
}
/** Decides by the condition, tells about begin and end, ends the step at its time limit, and turns a user's mistake into a failed step. */
async function perform(state, step, action) {
	const { run, jobId, job } = state.start;
	const tell = {
		runId: run.id,
		jobId,
		job: job.key,
		step: step.name
	};
	const progress = state.machine.options.onProgress;
	let limit = null;
	let current = null;
	let worked;
	try {
		current = createCurrent(state, step);
		if (!meets(state, step.condition, current.env)) return {
			outcome: "skipped",
			outputs: /* @__PURE__ */ new Map()
		};
		state.current = current;
		progress?.({
			kind: "step-started",
			...tell
		});
		state.log.write(`##[group]${step.name}\n##[endgroup]`);
		limit = startLimit(state, step.timeout, current);
		worked = await action(current);
	} catch (error) {
		if (!isUsersMistake(error) && !state.killed) throw error;
		state.log.issue("error", error instanceof Error ? error.message : String(error));
		worked = {
			outcome: "failure",
			outputs: /* @__PURE__ */ new Map()
		};
	} finally {
		limit?.end();
		state.current = null;
	}
	const outcome = outcomeOf(state, step.name, worked, current, limit);
	progress?.({
		kind: "step-ended",
		...tell,
		outcome
	});
	return {
		outcome,
		outputs: worked.outputs
	};
}
function outcomeOf(state, name, worked, current, limit) {
	if (limit?.passed() === true) {
		state.log.issue("error", `The action '${name}' has timed out after ${limit.minutes} minutes.`);
		return "failure";
	}
	if (current?.interrupted === true) {
		state.log.issue("error", "The operation was canceled.");
		return "cancelled";
	}
	return current?.broken === true ? "failure" : worked.outcome;
}
function createCurrent(state, step) {
	const current = {
		name: step.name,
		condition: step.condition,
		readLine: state.log.step((command) => {
			state.log.issue("error", `the local runner does not know the workflow command \`${command}\`: GitHub has switched it off, values go to files now`);
			current.broken = true;
		}),
		env: texts(step.env, stepContexts(state)),
		child: null,
		interrupted: false,
		broken: false
	};
	return current;
}
function startLimit(state, timeout, current) {
	if (timeout === null) return null;
	const minutes = minutesOf(timeout, stepContexts(state, current.env));
	let passed = false;
	const timer = setTimeout(() => {
		passed = true;
		interrupt(state, current);
	}, minutes * 6e4);
	return {
		minutes,
		passed: () => passed,
		end: () => clearTimeout(timer)
	};
}
function isUsersMistake(error) {
	return error instanceof BuiltInError || error instanceof ActionError || error instanceof CommandFileError || error instanceof ExpressionFailed;
}

// src/local/runner/job/job.ts
/** Minutes a job may take where `timeout-minutes` is absent. */
const defaultMinutes = 360;
/** Minutes a cancelled job has for its `always()` steps before GitHub takes the machine away. */
const cancellationMinutes = 5;
/**
* Starts a job in its slot, which has to be empty. `control` reaches it while it runs; `ended` never rejects for what a workflow did wrong,
* and comes when nothing of the job is alive any more: `slotReusable` is false where that is not certain, or the job's machine has died.
*/
function startJob(machine, start) {
	const token = machine.options.forge.mintJobToken(start.permissions.token, {
		runId: start.run.id,
		jobId: start.jobId
	});
	const state = createJob(machine, start, token);
	const work = async () => {
		return {
			end: await runJob(state).finally(() => {
				machine.identity.dismiss(start.jobId);
				machine.options.forge.revokeToken(token);
			}),
			slotReusable: await endLeftOver(state.children, state.trackingId) && !state.killed
		};
	};
	return {
		control: controlOf(state),
		ended: work()
	};
}
async function runJob(state) {
	const { start, folders } = state;
	let timer;
	try {
		await Promise.all(Object.values(folders).map((folder) => mkdir(folder, { recursive: true })));
		await writeFile(state.facts["event_path"] ?? "", JSON.stringify(start.run.event.payload, null, 2));
		state.log.write(`Job ${start.name} of run ${start.run.id}, attempt ${start.run.attempt}\nGITHUB_TOKEN Permissions: ${permissionsLine(start)}`);
		const minutes = start.job.timeoutMinutes === null ? defaultMinutes : minutesOf(start.job.timeoutMinutes, state.fixed);
		const control = controlOf(state);
		timer = setTimeout(() => control.cancel(`The job has exceeded the maximum execution time of ${minutes} minutes.`), minutes * 6e4);
		return await runSteps(state);
	} catch (error) {
		if (error instanceof ExpressionFailed) {
			state.log.issue("error", error.message);
			return endOf(state, "failure", {});
		}
		if (state.killed) return endOf(state, "failure", {});
		throw new Error(`job ${start.name} of run ${start.run.id} could not be executed`, { cause: error });
	} finally {
		clearTimeout(timer);
		clearTimeout(state.deadline);
		for (const child of state.children) child.killTree();
	}
}
async function runSteps(state) {
	const { job, run } = state.start;
	for (const [name, value] of texts(run.workflow.env, state.fixed)) state.env.set(name, value);
	for (const [name, value] of texts(job.env, {
		...state.fixed,
		env: toData(Object.fromEntries(state.env))
	})) state.env.set(name, value);
	for (const step of job.steps) {
		if (state.killed) break;
		await runStep(state, step);
	}
	await runPosts(state);
	if (state.killed) {
		state.log.issue("error", "The runner lost communication with the server: the machine of this job is gone.");
		return endOf(state, "failure", {});
	}
	return endOf(state, state.status, jobOutputs(state, job.outputs));
}
/** GitHub drops an output that holds a masked word, and says so. */
function jobOutputs(state, outputs) {
	const kept = {};
	for (const [name, value] of texts(outputs, stepContexts(state))) if (state.masks.hides(value)) state.log.issue("warning", `Skip output '${name}' since it may contain secret.`);
	else if (value !== "") kept[name] = value;
	return kept;
}
function endOf(state, conclusion, outputs) {
	return {
		conclusion,
		outputs,
		steps: state.steps,
		...state.log.end()
	};
}
function controlOf(state) {
	return {
		cancel: (reason) => {
			if (state.cancelled !== null || state.killed) return;
			state.cancelled = reason;
			state.status = "cancelled";
			state.log.issue("error", reason);
			state.deadline = setTimeout(() => controlOf(state).kill(), cancellationMinutes * 6e4);
			if (state.current !== null && !meets(state, state.current.condition, state.current.env)) interrupt(state, state.current);
		},
		kill: () => {
			state.killed = true;
			for (const child of state.children) child.killTree();
		},
		killStep: () => {
			if (state.current === null || state.current.child === null) return false;
			state.current.child.killTree();
			return true;
		},
		current: () => ({
			step: state.current?.name ?? null,
			pid: state.current?.child?.pid ?? null
		})
	};
}
function permissionsLine(start) {
	const list = Object.entries(start.permissions.token).map(([name, level]) => `${name}: ${level}`);
	return list.length === 0 ? "none" : list.join(", ");
}

// src/local/runner/job-conditions.ts
/**
* What the status functions of a job's `if` answer. They look at all ancestors, not only at `needs`:
* a job after an `always()` job is still skipped when something further up was skipped or failed.
*/
function jobStatus(jobs, key, results, cancelled) {
	const ancestors = [...ancestorsOf(jobs, key)].map((ancestor) => results.get(ancestor));
	return {
		success: !cancelled && ancestors.every((result) => result === "success"),
		failure: !cancelled && ancestors.some((result) => result === "failure"),
		cancelled
	};
}
/** A cancelled run is cancelled; else it fails with any job, or is cancelled with any (a job's time limit); skipped only if every job was. */
function runConclusion(results, cancelled) {
	if (cancelled && results.includes("cancelled")) return "cancelled";
	if (results.includes("failure")) return "failure";
	if (results.includes("cancelled")) return "cancelled";
	return results.every((result) => result === "skipped") ? "skipped" : "success";
}
function ancestorsOf(jobs, key, found = /* @__PURE__ */ new Set()) {
	for (const need of jobs.find((job) => job.key === key)?.needs ?? []) {
		if (found.has(need)) continue;
		found.add(need);
		ancestorsOf(jobs, need, found);
	}
	return found;
}

// src/local/runner/job/permissions.ts
/** Without any `permissions:` GitHub's restricted default applies. */
const restricted = {
	contents: "read",
	packages: "read"
};
/**
* What a job's token may do: the job's list, else the workflow's, else the restricted default; what is not listed is none.
* @param fromFork a pull request of a fork: at most read, and no identity
*/
function jobPermissions(workflow, job, fromFork) {
	const declared = job.permissions ?? workflow.permissions ?? restricted;
	const token = {};
	for (const [name, level] of Object.entries(declared)) {
		if (level === "none" || name === "id-token") continue;
		token[name.replaceAll("-", "_")] = fromFork ? "read" : level;
	}
	return {
		token,
		idToken: declared["id-token"] === "write" && !fromFork
	};
}

// src/local/runner/run.ts
function createRun(machine, facts, slots) {
	const { forge, now, onProgress } = machine.options;
	const jobs = facts.workflow.jobs;
	const summaries = [];
	const results = /* @__PURE__ */ new Map();
	const controls = /* @__PURE__ */ new Map();
	const artifacts = /* @__PURE__ */ new Set();
	let cancelled = null;
	let killed = false;
	const contextsFor = (job) => ({
		github: toData({
			...githubFacts(forge, facts, null),
			event: facts.event.payload
		}),
		vars: toData(forge.variables),
		inputs: toData(facts.inputs),
		needs: toData(needsOf(job))
	});
	const needsOf = (job) => Object.fromEntries(job.needs.map((key) => [key, {
		result: results.get(key) ?? "skipped",
		outputs: summaries.find((summary) => summary.key === key)?.outputs ?? {}
	}]));
	const wanted = (job) => holds(job.if, contextsFor(job), jobStatus(jobs, job.key, results, cancelled !== null));
	const finish = (job, name, id, startedAt, end) => {
		forge.runs.completeJob(id, {
			conclusion: end.conclusion,
			annotations: end.annotations,
			log: end.log,
			summary: end.summary
		});
		results.set(job.key, end.conclusion);
		summaries.push({
			id,
			key: job.key,
			name,
			startedAt,
			completedAt: now(),
			...end
		});
		onProgress?.({
			kind: "job-ended",
			runId: facts.id,
			jobId: id,
			job: job.key,
			conclusion: end.conclusion
		});
	};
	const execute = async (job) => {
		const startedAt = now();
		let name = job.key;
		let id = null;
		try {
			name = job.name === null ? job.key : text(job.name, contextsFor(job));
			if (killed || !wanted(job)) {
				finish(job, name, forge.runs.startJob(facts.id, { name }), startedAt, ended(cancelled === null ? "skipped" : "cancelled", []));
				return;
			}
			const slot = await slots.take();
			let reusable = true;
			try {
				if (killed || !wanted(job)) {
					finish(job, name, forge.runs.startJob(facts.id, { name }), startedAt, ended("cancelled", []));
					return;
				}
				id = forge.runs.startJob(facts.id, { name });
				onProgress?.({
					kind: "job-started",
					runId: facts.id,
					jobId: id,
					job: job.key
				});
				reusable = false;
				const { end, slotReusable } = await perform(job, name, id, slot);
				reusable = slotReusable;
				finish(job, name, id, startedAt, end);
			} finally {
				await slots.giveBack(slot, reusable);
			}
		} catch (error) {
			if (!(error instanceof ExpressionFailed)) throw error;
			finish(job, name, id ?? forge.runs.startJob(facts.id, { name }), startedAt, ended("failure", [error.message]));
		}
	};
	const perform = async (job, name, id, slot) => {
		const fromFork = isFromFork(facts);
		const environmentName = job.environment === null ? "" : text(job.environment, contextsFor(job));
		const environment = environmentName === "" ? null : forge.environment(environmentName);
		const refusal = environment === null ? null : environmentRefusal(environment, facts.event.ref);
		if (refusal !== null) return {
			end: ended("failure", [refusal]),
			slotReusable: true
		};
		const started = startJob(machine, {
			run: facts,
			job,
			jobId: id,
			name,
			permissions: jobPermissions(facts.workflow, job, fromFork),
			environment: environment === null ? null : fromFork ? {
				...environment,
				secrets: {}
			} : environment,
			needs: needsOf(job),
			artifacts,
			slot
		});
		controls.set(id, {
			key: job.key,
			control: started.control
		});
		return started.ended.finally(() => controls.delete(id));
	};
	return {
		facts,
		execute: async () => {
			const promises = /* @__PURE__ */ new Map();
			const begin = (job) => {
				const known = promises.get(job.key);
				if (known !== void 0) return known;
				const needed = jobs.filter((other) => job.needs.includes(other.key)).map(begin);
				const promise = Promise.all(needed).then(() => execute(job));
				promises.set(job.key, promise);
				return promise;
			};
			await Promise.all(jobs.map(begin));
			return {
				conclusion: runConclusion([...results.values()], cancelled !== null),
				jobs: summaries
			};
		},
		cancel: (reason) => {
			if (cancelled !== null) return;
			cancelled = reason;
			for (const { key, control } of controls.values()) {
				const job = jobs.find((candidate) => candidate.key === key);
				if (job === void 0 || !wanted(job)) control.cancel(reason);
			}
		},
		kill: () => {
			killed = true;
			for (const { control } of controls.values()) control.kill();
		},
		job: (jobId) => controls.get(jobId)?.control,
		active: () => [...controls].map(([id, { key, control }]) => ({
			id,
			key,
			...control.current()
		}))
	};
}
function ended(conclusion, messages) {
	return {
		conclusion,
		outputs: {},
		steps: [],
		annotations: messages.map((message) => ({
			path: ".github",
			startLine: 1,
			endLine: 1,
			startColumn: null,
			endColumn: null,
			level: "failure",
			title: null,
			message
		})),
		log: messages.map((message) => `##[error]${message}\n`).join(""),
		summary: ""
	};
}
/** Runs for a fork's pull request get no secrets and a token that only reads. */
function isFromFork(facts) {
	const { payload, name } = facts.event;
	if (name !== "pull_request") return false;
	return textAt(payload, "pull_request", "head", "repo", "id") !== textAt(payload, "pull_request", "base", "repo", "id");
}

// src/local/runner/slots.ts
/** @param dir the machines' folders go below it */
function createSlots(dir, count) {
	let last = 0;
	const newSlot = () => ({
		number: ++last,
		folder: join(dir, `machine-${last}`)
	});
	const free = Array.from({ length: count }, newSlot);
	const taken = /* @__PURE__ */ new Map();
	const waiting = [];
	const removals = /* @__PURE__ */ new Set();
	let removed = 0;
	const remove = (folder) => {
		const removal = rm(folder, {
			recursive: true,
			force: true,
			maxRetries: 3
		}).then(() => void removals.delete(removal));
		removal.catch(() => void 0);
		removals.add(removal);
	};
	/** Moves the files out of the way at once: the next job need not wait until hundreds of them are deleted. False where they stay. */
	const empty = async ({ folder }) => {
		const away = join(dir, `removed-${++removed}`);
		try {
			await rename(folder, away);
			remove(away);
			return true;
		} catch (error) {
			if (error instanceof Error && "code" in error && error.code === "ENOENT") return true;
			remove(folder);
			return false;
		}
	};
	const hand = () => {
		while (free.length > 0 && waiting.length > 0) waiting.shift()?.();
	};
	return {
		take: () => new Promise((resolve) => {
			waiting.push(() => {
				const slot = free.shift();
				if (slot === void 0) throw new Error("there is no free machine to hand out");
				taken.set(slot.folder, slot);
				resolve(slot);
			});
			hand();
		}),
		giveBack: async ({ folder }, reusable) => {
			const slot = taken.get(folder);
			if (slot === void 0) throw new Error(`${folder} is nobody's machine`);
			taken.delete(folder);
			free.push(await empty(slot) && reusable ? slot : newSlot());
			free.sort((a, b) => a.number - b.number);
			hand();
		},
		emptied: async () => void await Promise.all(removals)
	};
}

// src/local/runner/run-board.ts
/** Creates the board of a runner. */
function createRunBoard(machine) {
	const { forge, now, onProgress } = machine.options;
	const groups = createConcurrencyGroups();
	const slots = createSlots(machine.options.dir, machine.options.jobs ?? 2);
	const entries = /* @__PURE__ */ new Map();
	const unheard = /* @__PURE__ */ new Set();
	const finished = [];
	const crashes = [];
	const start = (request, identity) => {
		const startedAt = now();
		const told = {
			runId: identity.id,
			workflow: request.source.name,
			event: request.event.name
		};
		onProgress?.({
			kind: "run-queued",
			...told
		});
		const end = (conclusion, problems, jobs) => {
			finished.push(summaryOf(request, identity, {
				conclusion,
				problems,
				jobs,
				startedAt,
				completedAt: now()
			}));
			entries.delete(identity.id);
			unheard.add(identity.id);
			forge.runs.completeRun(identity.id, conclusion);
			onProgress?.({
				kind: "run-ended",
				...told,
				conclusion
			});
		};
		const prepared = prepareRun(forge, request, identity);
		if (prepared.kind === "refused") {
			tellProblems(forge, identity.id, request.source.path, prepared.problems);
			end("failure", prepared.problems, []);
			return;
		}
		const run = createRun(machine, prepared.facts, slots);
		let admit = () => void 0;
		const admitted = new Promise((resolve) => {
			admit = resolve;
		});
		const { group } = prepared;
		const work = async () => {
			if (await admitted === "cancelled") return end("cancelled", [], []);
			onProgress?.({
				kind: "run-started",
				...told
			});
			const result = await run.execute();
			end(result.conclusion, [], result.jobs);
		};
		const done = work().catch((error) => {
			crashes.push(error);
			entries.delete(identity.id);
			forge.runs.completeRun(identity.id, "failure");
		}).finally(() => {
			if (group !== null) groups.leave(group.name, String(identity.id));
		});
		const entry = {
			run,
			attempt: identity.attempt,
			done,
			state: "pending",
			admit
		};
		entries.set(identity.id, entry);
		const go = () => {
			entry.state = "running";
			admit("go");
		};
		if (group === null) go();
		else groups.enter(group.name, {
			id: String(identity.id),
			cancelInProgress: group.cancelInProgress,
			go,
			cancel: (reason) => stop(entry, reason)
		});
	};
	const stop = (entry, reason) => {
		if (entry.state === "pending") entry.admit("cancelled");
		else entry.run.cancel(reason);
	};
	return {
		begin: (request) => {
			const { event, source } = request;
			const { ref, sha, actor, payload } = event;
			const identity = forge.runs.startRun({
				workflow: source.name,
				path: source.path,
				event: event.name,
				ref,
				sha,
				actor,
				payload
			});
			start(request, {
				...identity,
				triggeringActor: actor.login
			});
		},
		resume: start,
		cancel: (runId) => {
			const entry = entries.get(runId);
			if (entry !== void 0) stop(entry, "The run was canceled.");
		},
		find: (jobId) => [...entries.values()].find(({ run }) => run.job(jobId) !== void 0)?.run,
		heard: (runId) => void unheard.delete(runId),
		unheard: () => unheard.size,
		active: () => [...entries].map(([id, { run, attempt, state }]) => ({
			id,
			attempt,
			workflow: run.facts.workflow.name,
			event: run.facts.event.name,
			state,
			jobs: run.active()
		})),
		finished: () => finished,
		emptied: () => slots.emptied(),
		crashes: () => crashes,
		kill: async () => {
			const all = [...entries.values()];
			for (const { run, admit } of all) {
				admit("cancelled");
				run.kill();
			}
			await Promise.all(all.map(({ done }) => done));
			await slots.emptied();
		}
	};
}
function summaryOf(request, identity, end) {
	const { event, source } = request;
	return {
		id: identity.id,
		attempt: identity.attempt,
		workflow: source.name,
		path: source.path,
		event: event.name,
		ref: event.ref,
		sha: event.sha,
		actor: event.actor.login,
		...end
	};
}

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

// src/local/runner/workflow/check-keys.ts
/** What of a parsed workflow file the runner does not know: keys by their place, functions, and fields of contexts. */
function unknownKeys(root, path) {
	const problems = [];
	checkKeys(root, "", path, problems);
	checkExpressions(root, path, problems);
	return problems;
}
function checkKeys(token, at, path, problems) {
	if (isSequence(token)) for (const item of token) checkKeys(item, `${at}.*`, path, problems);
	if (!isMapping(token)) return;
	const known = knownKeys[at];
	if (known === void 0) {
		const line = token.line ?? 1;
		problems.push({
			...placeOf(path, token),
			message: `the local runner does not know keys below \`${at.replace(/^.*\./, "")}\` (${path}:${line}); it knows a plain value here`
		});
		return;
	}
	for (const pair of token) {
		const key = textOf(pair.key) ?? pair.key.toString();
		if (!known.includes("*") && !known.includes(key)) {
			problems.push({
				...placeOf(path, pair.key),
				message: `the local runner does not know \`${key}\` (${path}:${pair.key.line ?? 1}); it knows ${known.join(", ")} here`
			});
			continue;
		}
		const below = known.includes("*") ? "*" : key;
		checkKeys(pair.value, at === "" ? below : `${at}.${below}`, path, problems);
	}
}
function checkExpressions(root, path, problems) {
	const walk = (token, key) => {
		if (isMapping(token)) for (const pair of token) walk(pair.value, textOf(pair.key) ?? "");
		else if (isSequence(token)) for (const item of token) walk(item, key);
		else {
			const expression = isExpression(token) ? token.expression : key === "if" ? textOf(token) : void 0;
			for (const name of expression === void 0 ? [] : refusedNames(expression)) problems.push({
				...placeOf(path, token),
				message: `the local runner does not know \`${name}\` (${path}:${token.line ?? 1})`
			});
		}
	};
	walk(root, "");
}

// src/local/runner/workflow/reading.ts
/** A scalar; one that is refused becomes a problem and an empty text. */
function scalar(token, reading) {
	const read = scalarOf(token, placeOf(reading.path, token));
	if (typeof read !== "string") return read;
	const place = placeOf(reading.path, token);
	if (!reading.problems.some(({ line, column }) => line === place.line && column === place.column)) reading.problems.push({
		...place,
		message: read
	});
	return {
		kind: "literal",
		value: "",
		place
	};
}
function optional(token, reading) {
	return token === void 0 ? null : scalar(token, reading);
}
function named(token, reading) {
	return entries(token).map(([name, value]) => [name, scalar(value, reading)]);
}

// src/local/runner/workflow/read-job.ts
/** Reads a job; actions and inputs the runner does not know become problems. */
function readJob(key, token, reading) {
	const job = token.assertMapping("job");
	const environment = job.find("environment");
	const steps = job.find("steps");
	return {
		key,
		name: optional(job.find("name"), reading),
		needs: strings(job.find("needs")),
		if: reading.condition(job.find("if")),
		timeoutMinutes: optional(job.find("timeout-minutes"), reading),
		environment: optional(environment, reading),
		permissions: readPermissions(job.find("permissions"), reading),
		outputs: named(job.find("outputs"), reading),
		env: named(job.find("env"), reading),
		steps: steps !== void 0 && isSequence(steps) ? [...steps].map((step) => readStep(step, reading)) : [],
		place: placeOf(reading.path, job)
	};
}
function readStep(token, reading) {
	const step = token.assertMapping("step");
	return {
		id: textOf(step.find("id")) ?? null,
		name: optional(step.find("name"), reading),
		if: reading.condition(step.find("if")),
		env: named(step.find("env"), reading),
		continueOnError: optional(step.find("continue-on-error"), reading),
		timeoutMinutes: optional(step.find("timeout-minutes"), reading),
		work: readWork(step, reading),
		place: placeOf(reading.path, step)
	};
}
function readWork(step, reading) {
	const run = step.find("run");
	if (run !== void 0) return {
		kind: "run",
		script: scalar(run, reading),
		workingDirectory: optional(step.find("working-directory"), reading)
	};
	const token = step.find("uses");
	const uses = textOf(token) ?? "";
	const inputs = named(step.find("with"), reading);
	if (uses.startsWith("./")) return {
		kind: "local",
		folder: uses,
		with: inputs
	};
	const place = placeOf(reading.path, token ?? step);
	const action = builtIn(uses);
	if (action === void 0) {
		const pinned = Object.entries(knownActions).map(([name, { sha }]) => `${name}@${sha}`);
		reading.problems.push({
			...place,
			message: `the local runner does not know the action \`${uses}\` (${place.file}:${place.line}); it knows ./ actions and ${pinned.join(", ")}`
		});
		return {
			kind: "local",
			folder: uses,
			with: inputs
		};
	}
	for (const [name, value] of inputs) {
		const known = knownActions[action].inputs;
		if (!known.includes(name)) reading.problems.push({
			...value.place,
			message: `the local runner does not know the input \`${name}\` of ${action} (${value.place.file}:${value.place.line}); it knows ${known.join(", ")}`
		});
	}
	return {
		kind: "built-in",
		action,
		with: inputs
	};
}
function builtIn(uses) {
	return [
		"actions/checkout",
		"actions/upload-artifact",
		"actions/download-artifact"
	].find((name) => uses === `${name}@${knownActions[name].sha}`);
}
/** Reads `permissions:` as a list of single permissions. */
function readPermissions(token, reading) {
	if (token === void 0) return null;
	if (!isMapping(token)) {
		reading.problems.push({
			...placeOf(reading.path, token),
			message: `the local runner does not know \`permissions: ${plain(token)}\` (${reading.path}:${token.line ?? 1}); it knows a list of single permissions`
		});
		return {};
	}
	return Object.fromEntries(entries(token).map(([name, value]) => {
		const level = plain(value);
		return [name, level === "write" ? "write" : level === "read" ? "read" : "none"];
	}));
}

// src/local/runner/workflow/read-triggers.ts
/** Reads `on:` in any of its forms; triggers and inputs the runner does not know become problems. */
function readTriggers(on, path, problems) {
	if (on === void 0) return [];
	const none = {
		branches: [],
		types: [],
		workflows: [],
		crons: [],
		inputs: []
	};
	if (!isMapping(on)) return strings(on).map((event) => {
		if (knownKeys["on"]?.includes(event) !== true) problems.push({
			...placeOf(path, on),
			message: `the local runner does not know the trigger \`${event}\` (${path}:${on.line ?? 1}); it knows ${knownKeys["on"]?.join(", ")}`
		});
		return {
			...none,
			event
		};
	});
	return entries(on).map(([event, value]) => {
		const filters = isMapping(value) ? value : void 0;
		for (const [input, definition] of entries(filters?.find("inputs"))) {
			const type = isMapping(definition) ? textOf(definition.find("type")) : void 0;
			if (type !== void 0 && type !== "string") problems.push({
				...placeOf(path, definition),
				message: `the local runner does not know the type \`${type}\` of the input ${input} (${path}:${definition.line ?? 1}); it knows string`
			});
		}
		return {
			event,
			branches: strings(filters?.find("branches")),
			types: strings(filters?.find("types")),
			workflows: strings(filters?.find("workflows")),
			crons: event === "schedule" && isSequence(value) ? [...value].flatMap((item) => isMapping(item) ? strings(item.find("cron")) : []) : [],
			inputs: entries(filters?.find("inputs")).map(([name, definition]) => ({
				name,
				required: isMapping(definition) && textOf(definition.find("required")) === "true",
				default: (isMapping(definition) ? textOf(definition.find("default")) : void 0) ?? null
			}))
		};
	});
}

// src/local/runner/workflow/read-workflow.ts
/**
* Reads a workflow file with GitHub's parser and refuses what the runner would not execute as GitHub does.
* All problems come at once, each with its line: YAML, GitHub's schema, expressions, keys that `knownKeys` lacks, foreign actions.
*/
async function readWorkflow(parser, path, text) {
	const parsed = parser.parseWorkflow({
		name: path,
		content: text
	}, {
		error() {},
		info() {},
		verbose() {}
	});
	if (parsed.value !== void 0) await parser.convertWorkflowTemplate(parsed.context, parsed.value, void 0, { errorPolicy: parser.ErrorPolicy.TryConversion });
	const problems = parsed.context.errors.getErrors().map((error) => ({
		file: path,
		line: error.range?.start.line ?? 1,
		column: error.range?.start.column ?? 1,
		message: error.rawMessage
	}));
	const root = parsed.value;
	if (root === void 0 || !isMapping(root)) return {
		workflow: null,
		problems: problems.sort(byPlace),
		name: path,
		triggers: []
	};
	const name = textOf(root.find("name")) ?? path;
	const valid = problems.length === 0;
	problems.push(...unknownKeys(root, path));
	const triggers = readTriggers(root.find("on"), path, problems);
	if (!valid) return {
		workflow: null,
		problems: problems.sort(byPlace),
		name,
		triggers
	};
	const reading = {
		path,
		problems,
		condition: (token) => conditionOf(parser, parsed.context, token)
	};
	const concurrency = root.find("concurrency");
	const workflow = {
		path,
		name,
		triggers,
		permissions: readPermissions(root.find("permissions"), reading),
		concurrency: concurrency === void 0 ? null : readConcurrency(concurrency, reading),
		env: named(root.find("env"), reading),
		jobs: entries(root.find("jobs")).map(([key, value]) => readJob(key, value, reading))
	};
	return {
		workflow: problems.length > 0 ? null : workflow,
		problems: problems.sort(byPlace),
		name,
		triggers
	};
}
function byPlace(a, b) {
	return a.line - b.line || a.column - b.column;
}
function readConcurrency(token, reading) {
	const group = isMapping(token) ? token.find("group") : token;
	const cancel = isMapping(token) ? token.find("cancel-in-progress") : void 0;
	if (group === void 0) return null;
	return {
		group: scalar(group, reading),
		cancelInProgress: cancel === void 0 ? null : scalar(cancel, reading)
	};
}
function conditionOf(parser, context, token) {
	if (token === void 0) return "success()";
	const condition = parser.convertToIfCondition(context, token);
	if (condition === void 0) throw new Error("a condition that the parser accepted could not be converted");
	return condition.expression;
}

// src/local/runner/workflow/workflow-source.ts
function createWorkflowSource(parser, gitDir, path) {
	const repository = openBareRepository(gitDir, path);
	const read = /* @__PURE__ */ new Map();
	/** By commit, whose files never change. */
	const listed = /* @__PURE__ */ new Map();
	let defaultRef = null;
	return {
		at: async (commit) => {
			const files = listed.get(commit) ?? await repository.workflows(commit);
			listed.set(commit, files);
			return Promise.all(files.map(async (file) => {
				const key = `${file.oid} ${file.path}`;
				const known = read.get(key) ?? {
					path: file.path,
					...await readWorkflow(parser, file.path, await repository.text(file.oid))
				};
				read.set(key, known);
				return known;
			}));
		},
		defaultBranch: async () => {
			const ref = defaultRef ??= await repository.defaultBranch();
			return {
				ref,
				sha: await repository.tip(ref)
			};
		}
	};
}

// src/local/runner/runner.ts
/** Milliseconds without any work after which the runner is idle: an event may follow the end of a run a moment later. */
const quiet = 50;
/** GitHub runs these on the tip of the default branch only; that is what makes their code and secrets trustworthy. */
const defaultBranchOnly = [
	"issues",
	"issue_comment",
	"workflow_run",
	"repository_dispatch",
	"schedule"
];
/**
* Executes the workflow files of the forge's repository on the forge's events, as github.com would as far as `knownKeys` reaches.
* A workflow it can't execute exactly becomes a failed run that names file, line and key.
*/
async function startRunner(options) {
	const { forge } = options;
	const parser = await loadGithubParser();
	const identity = await startIdentityServer();
	const source = createWorkflowSource(parser, forge.repository.gitDir, options.env["PATH"] ?? "");
	const objects = createObjectCache(options.dir, forge.repository.gitDir, options.env["PATH"] ?? "");
	const board = createRunBoard({
		options,
		parser,
		identity,
		objects
	});
	const crashes = [];
	let events = Promise.resolve();
	let waiting = 0;
	let closed = false;
	let repositoryPayload = null;
	/** One after the other: the order of runs in a concurrency group is the order of events. */
	const enqueue = (action) => {
		waiting++;
		const done = events.then(() => closed ? void 0 : action()).finally(() => {
			waiting--;
		});
		events = done.catch(() => void 0);
		return done;
	};
	const handle = async (event) => {
		if (event.name === "workflow_run" && event.action === "completed") board.heard(Number(textAt(event.payload, "workflow_run", "id")));
		if (event.payload["repository"] !== void 0) repositoryPayload = event.payload["repository"];
		if (!event.startsWorkflows || knownKeys["on"]?.includes(event.name) !== true || event.payload["deleted"] === true) return;
		if (defaultBranchOnly.includes(event.name)) {
			const { ref } = await source.defaultBranch();
			if (event.ref !== ref) throw new Error(`the event ${event.name} came with the ref ${event.ref}; GitHub runs it on ${ref} only`);
		}
		for (const file of await source.at(event.sha)) {
			if (event.workflow !== void 0 && event.workflow !== file.path && event.workflow !== basename(file.path)) continue;
			const trigger = triggerFor(file.triggers, event);
			if (trigger !== void 0 || file.workflow === null && event.name === "push") board.begin({
				event,
				source: file,
				trigger: trigger ?? null
			});
		}
	};
	/** The old commit's workflow file with the old payload: `GITHUB_SHA` stays what it was. */
	const again = async (rerun) => {
		const { event: name, ref, sha, payload, startedBy: actor } = rerun;
		const file = (await source.at(sha)).find((candidate) => candidate.path === rerun.path);
		if (file === void 0) throw new Error(`run ${rerun.runId} can't be run again: ${rerun.path} is not in ${sha}`);
		const action = textAt(payload, "action");
		const event = {
			name,
			action: action === "" ? null : action,
			payload,
			actor,
			ref,
			sha,
			startsWorkflows: true
		};
		const trigger = file.triggers.find((candidate) => candidate.event === name) ?? null;
		board.resume({
			event,
			source: file,
			trigger
		}, {
			id: rerun.runId,
			number: rerun.number,
			attempt: rerun.attempt,
			triggeringActor: rerun.actor.login
		});
	};
	const unlisten = forge.onEvent((event) => {
		enqueue(() => handle(event)).catch((error) => crashes.push(error));
	});
	const unlistenReruns = forge.onRerun((rerun) => {
		enqueue(() => again(rerun)).catch((error) => crashes.push(error));
	});
	const told = () => {
		const runs = board.active().map((run) => `${run.workflow} #${run.id} (${run.state}${run.jobs.map((job) => `, ${job.key}: ${job.step ?? "between steps"}`).join("")})`);
		if (board.unheard() > 0) runs.push(`${board.unheard()} ended runs of which the forge has sent no workflow_run event`);
		return [...runs, ...waiting > 0 ? [`${waiting} events`] : []].join("; ");
	};
	const atExit = () => void board.kill();
	process.once("exit", atExit);
	return {
		idle: async (timeoutMs) => {
			const end = performance.now() + timeoutMs;
			let quietSince = null;
			for (;;) {
				if (closed) throw new Error("the runner was closed");
				const failed = [...crashes, ...board.crashes()];
				if (failed.length > 0) throw new AggregateError(failed, `the runner itself failed: ${failed.map(String).join("; ")}`);
				if (waiting > 0 || board.active().length > 0 || board.unheard() > 0) quietSince = null;
				else quietSince ??= performance.now();
				if (quietSince !== null && performance.now() - quietSince >= quiet) return await board.emptied();
				if (performance.now() > end) throw new Error(`not idle after ${timeoutMs} ms: ${told()}`);
				await setTimeout$1(10);
			}
		},
		active: () => board.active(),
		runs: () => board.finished(),
		cancel: (runId) => board.cancel(runId),
		killJob: (jobId) => {
			const job = board.find(jobId)?.job(jobId);
			job?.kill();
			return job !== void 0;
		},
		killStep: (jobId) => board.find(jobId)?.job(jobId)?.killStep() ?? false,
		fireSchedule: (workflowFile) => enqueue(async () => {
			const { ref, sha } = await source.defaultBranch();
			const file = (await source.at(sha)).find((candidate) => candidate.path === workflowFile || basename(candidate.path) === workflowFile);
			const trigger = file?.triggers.find((candidate) => candidate.event === "schedule");
			if (file === void 0 || trigger === void 0) throw new Error(`${workflowFile} has no schedule on ${ref}`);
			const { owner, name, id } = forge.repository;
			const repository = repositoryPayload ?? {
				id,
				name,
				full_name: `${owner}/${name}`,
				owner: { login: owner }
			};
			const login = textAt(repository, "owner", "login");
			const event = {
				name: "schedule",
				action: null,
				payload: {
					schedule: trigger.crons[0] ?? "",
					workflow: file.path,
					repository
				},
				actor: {
					kind: "person",
					login
				},
				ref,
				sha,
				startsWorkflows: true
			};
			board.begin({
				event,
				source: file,
				trigger
			});
		}),
		close: async () => {
			closed = true;
			unlisten();
			unlistenReruns();
			await events;
			await board.kill();
			process.off("exit", atExit);
			await identity.close();
		}
	};
}

// src/local/day/person.ts
function personAtWork(forge, login, place) {
	const person = forge.person(login);
	const repo = `/repos/${forge.repository.owner}/${forge.repository.name}`;
	const clone = join(place.dir, login);
	const api = rest(forge.apiUrl, person.token, login);
	const git = async (args, cwd = clone) => await run("git", args, {
		cwd,
		env: gitEnvironment(login, person.token, place.path),
		timeout: 6e4,
		signal: place.signal
	});
	const gitMust = async (args, cwd = clone) => {
		const ended = await git(args, cwd);
		if (ended.code !== 0) throw new StoryBroken(`${login}: git ${args.join(" ")}: ${ended.stderr}`);
		return ended.stdout;
	};
	const fresh = async () => {
		await mkdir(clone, { recursive: true });
		const known = await git(["rev-parse", "--git-dir"]);
		if (known.code !== 0 || known.stdout.trim() !== ".git") await gitMust([
			"clone",
			"--quiet",
			`${forge.url}/${forge.repository.owner}/${forge.repository.name}.git`,
			"."
		]);
		await gitMust([
			"fetch",
			"--quiet",
			"--prune",
			"origin"
		]);
	};
	const push = async (branch, title, edits) => {
		await fresh();
		const there = (await git([
			"rev-parse",
			"--verify",
			"--quiet",
			`refs/remotes/origin/${branch}`
		])).code === 0;
		await gitMust([
			"checkout",
			"--quiet",
			"--force",
			"-B",
			branch,
			there ? `origin/${branch}` : "origin/main"
		]);
		for (const [path, content] of edits) {
			const target = join(clone, path);
			if (content === null) await rm(target, { recursive: true });
			else {
				await mkdir(dirname(target), { recursive: true });
				await writeFile(target, content);
			}
		}
		await gitMust(["add", "--all"]);
		await gitMust([
			"commit",
			"--quiet",
			"-m",
			title
		]);
		const pushed = await git([
			"push",
			"--quiet",
			"origin",
			`HEAD:refs/heads/${branch}`
		]);
		return {
			accepted: pushed.code === 0,
			message: pushed.stderr
		};
	};
	const pushes = (branch, title, edits) => place.watch(push(branch, title, edits));
	return {
		login,
		rest: api,
		pushes,
		reads: (path) => place.watch(fresh().then(() => gitMust(["show", `origin/main:${path}`]))),
		proposes: async ({ branch, title, body = "", edits }) => {
			const pushed = await pushes(branch, title, edits);
			if (!pushed.accepted) throw new StoryBroken(`${login} could not push ${branch}: ${pushed.message}`);
			const opened = await api.call("POST", `${repo}/pulls`, {
				title,
				body,
				head: branch,
				base: "main"
			});
			return count(record$1(opened.body), "number");
		},
		approves: async (pull) => record$1((await api.call("POST", `${repo}/pulls/${pull}/reviews`, { event: "APPROVE" }, [422])).body),
		merges: async (pull) => {
			const head = record$1((await api.get(`${repo}/pulls/${pull}`))["head"])["sha"];
			const merged = await api.call("PUT", `${repo}/pulls/${pull}/merge`, {
				sha: head,
				merge_method: "merge"
			}, [
				403,
				405,
				409
			]);
			const message = record$1(merged.body)["message"];
			return {
				status: merged.status,
				message: typeof message === "string" ? message : ""
			};
		},
		closes: async (pull) => void await api.call("PATCH", `${repo}/pulls/${pull}`, { state: "closed" }),
		comments: async (issue, body) => count(record$1((await api.call("POST", `${repo}/issues/${issue}/comments`, { body })).body), "id"),
		labels: async (issue, label) => void await api.call("POST", `${repo}/issues/${issue}/labels`, { labels: [label] }),
		publishes: async (tag) => void await api.call("POST", `${repo}/releases`, {
			tag_name: tag,
			target_commitish: "main",
			name: tag,
			body: `Release ${tag}`
		}),
		startsWorkflow: async (file) => void await api.call("POST", `${repo}/actions/workflows/${file}/dispatches`, { ref: "main" })
	};
}
function gitEnvironment(login, token, path) {
	return {
		PATH: path,
		HOME: "/nonexistent",
		GIT_CONFIG_NOSYSTEM: "1",
		GIT_TERMINAL_PROMPT: "0",
		GIT_AUTHOR_NAME: login,
		GIT_AUTHOR_EMAIL: `${login}@users.noreply.example`,
		GIT_COMMITTER_NAME: login,
		GIT_COMMITTER_EMAIL: `${login}@users.noreply.example`,
		GIT_CONFIG_COUNT: "1",
		GIT_CONFIG_KEY_0: "http.extraHeader",
		GIT_CONFIG_VALUE_0: `Authorization: Basic ${Buffer.from(`x-access-token:${token}`).toString("base64")}`
	};
}

export { personAtWork, startForge, startRunner };
