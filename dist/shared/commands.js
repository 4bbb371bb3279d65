import { __esmMin } from "./rolldown-runtime.js";
import { UsageError, UserError, apiRootOf, hasCode, hint, init_clock, init_context, init_countdown, init_file_fault, init_mapping, init_optional_file, init_package, init_quoted, init_server, init_user_error, instant, isMapping, listed as listed$1, namesIn, readIfThere, serverKind, timeoutSignal, version, withFile, writeOwnFile } from "./start.js";
import { init_merge, init_setup_facts, mergeMethodOrder, withheldByPlan } from "./github.js";
import { baseOf, blobId, byText, canonicalJson, childrenAtWork, defaultRef, editYaml, environmentId, environmentOutput, few, fleetFile, fleetRoot, handedOn, indentedJson, init_canonical_json, init_check_modules, init_config_path, init_durable, init_edit, init_engine_variables, init_environment_stacks, init_few, init_fingerprint, init_git_cli, init_load, init_lock_file, init_make_folders, init_map_limited, init_module_scan, init_nearest, init_object_id, init_order, init_private_folder, init_problems, init_provider_lock, init_read, init_repository, init_run, init_seal, init_side_by_side, init_source, init_state_folder, init_temporary_folder, init_validate, init_windows, init_work_tree, init_write, limitsOf, listInstances, loadFleet, lockFile, makeFolders, makePrivateFolder, mapLimited, nearest, openRepository, pinnedProviders, problemsAsText, readYaml, readsEnvironment, replaceFile, run, scanModule, sealFor, shortFingerprint, stackFolders, stacksPath, stateFolder, syncFolder, syncTree, takeLock, temporaryFolder, textsBelow, validate, windowsText, workTreeSource, writeDurably, writeYaml } from "./checks.js";
import { EngineMissing, IsolationMissing, allRollouts, appliedFleet, commandFromTerminal, declaredAddresses, describeRefused, differenceLines, differencesOf, driftPath, driftPolicyOf, engineError, fieldSamples, find, fleetKey, halfWritten, inDependencyOrder, init_applied_fleet, init_believed, init_committed_problems, init_committed_roots, init_covered, init_dependency_order, init_difference, init_digest, init_due, init_engine_location, init_engine_message, init_engine_runner, init_field_samples, init_find, init_fleet_key, init_fleet_listing, init_git_ledger, init_isolation, init_journal, init_line_diff, init_new_instance, init_observe, init_open_rollouts, init_parse, init_paths, init_placed_state, init_plan_diff, init_plan_instance, init_plan_text, init_record$1 as init_record, init_recorded_states, init_refusal, init_released, init_render, init_run_work, init_sample, init_secrets, init_stack_runners, init_start, init_state, init_status as init_status$1, init_status$1 as init_status, init_taken_state, init_terminal, init_validate_module, init_view, init_work_file, init_write_locks, instancePath, isolationFor, keptPlanLines, ledgerAlone, lineDiff, listFleet, locateEngine, lockPattern, lockedText, many, newInstance, observe, onlyAdopts, openLedger, openStackRunner, parseState, placeRefusal, planInstance, planTogether, plansAsJson, plansAsText, readJournal, readWork, record, recordedStates, refusalText as refusalText$1, refusalText$1 as refusalText, releasedInstance, renderRoot, reviewPath, rootDifferences, rootFile, rootFolders, runWork, sampleOf, sampleSpec, secretsOfVariables, stackDigests, stackOf, stackRunners, stackStatuses, startRefusalText, startRollout, statusText, takeState, unfinishedStacks, upstreamVariable, validateModule, versionsAt, viewAt, writeLock, writeWork } from "./flotilla.js";
const connect = (...given) => process.getBuiltinModule("node:net").connect(...given);
const { createServer } = process.getBuiltinModule("node:http");
const { once } = process.getBuiltinModule("node:events");
const randomBytes = (...given) => process.getBuiltinModule("node:crypto").randomBytes(...given);
const randomUUID = (...given) => process.getBuiltinModule("node:crypto").randomUUID(...given);
const { setTimeout } = process.getBuiltinModule("node:timers/promises");
const { chmod, copyFile, link, readFile, readdir, realpath, rename, rm, rmdir, stat, writeFile } = process.getBuiltinModule("node:fs/promises");
const { existsSync, readFileSync, renameSync, rmSync, writeFileSync } = process.getBuiltinModule("node:fs");
const { dirname, join, posix, relative, resolve, sep } = process.getBuiltinModule("node:path");
const { homedir } = process.getBuiltinModule("node:os");

// src/cli/doctor-finding.ts
function finding(severity, code, what, why, fix) {
	return {
		code,
		severity,
		what,
		why,
		fix
	};
}
function seen(fact, code, what, check, fix = "Use a token of somebody who administers the repository: GH_TOKEN.") {
	if ("value" in fact) return check(fact.value);
	if (fact.unknown === "the plan has it for public repositories only") return [];
	return [finding("unknown", code, `${what} could not be seen: ${fact.unknown}`, "What cannot be seen is not checked.", fix)];
}
function when(condition, make) {
	return condition ? [make()] : [];
}
var fleetWorkflows, appBranches, appPermissions, page;
function init_doctor_finding() {
	return (init_doctor_finding = __esmMin((() => {
		init_setup_facts();
		fleetWorkflows = [
			"apply.yml",
			"apply-shard.yml",
			"apply-shards.yml",
			"commands.yml",
			"drift.yml",
			"plan.yml",
			"plan-parts.yml",
			"pull-request.yml",
			"release.yml",
			"restore.yml",
			"reviews.yml",
			"rollout.yml"
		];
		appBranches = [
			"flotilla/ledger",
			"rollout/prod/1.2.3/rest-0a1b2c3d",
			"release/1.2.3"
		];
		appPermissions = {
			actions: "write",
			checks: "write",
			contents: "write",
			issues: "write",
			metadata: "read",
			pull_requests: "write"
		};
		page = "docs/users/on-github.md of Flotilla";
	})))();
}

// src/cli/app-manifest.ts
function appManifest({ name, organization, homepage, redirect }) {
	return {
		name,
		url: homepage,
		description: "Plans, applies and rolls out the instances of this fleet.",
		public: false,
		redirect_url: redirect,
		hook_attributes: {
			url: homepage,
			active: false
		},
		default_permissions: {
			...appPermissions,
			...organization === null ? {} : { members: "read" }
		},
		default_events: []
	};
}
function manifestPage(app, server, state) {
	const action = `${server}${app.organization === null ? "" : `/organizations/${encodeURIComponent(app.organization)}`}/settings/apps/new?state=${state}`;
	return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Create the App of a fleet</title>
<style>:root { color-scheme: light dark; } body { font: 16px/1.5 system-ui, sans-serif; max-width: 40em; margin: 3em auto; padding: 0 1em; }</style></head>
<body><h1>Create the App of a fleet</h1>
<p>GitHub shows the name, which can be changed there, and creates the App for ${escaped(app.organization ?? "your account")}, with these permissions:</p>
<pre>${escaped(JSON.stringify(appManifest(app), null, 2))}</pre>
<form action="${escaped(action)}" method="post"><input type="hidden" name="manifest" value="${escaped(JSON.stringify(appManifest(app)))}"><button>Go on to GitHub</button></form>
</body></html>
`;
}
function escaped(text) {
	return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\"", "&quot;");
}
function init_app_manifest() {
	return (init_app_manifest = __esmMin((() => {
		init_doctor_finding();
	})))();
}

// src/cli/init-files.ts
function fleetFiles(files, answers) {
	const made = [...files].flatMap(([path, text]) => {
		const [, name = ""] = /^\.github\/workflows\/([^/]+)$/.exec(path) ?? [];
		if (name !== "") return productWorkflows.includes(name) ? [] : [{
			path,
			text: fleetWorkflow(text, answers),
			kind: "product"
		}];
		if (path.startsWith("starter/")) return [starterFile(path.slice(8), text, answers)];
		return /^(?:templates|\.github\/rulesets)\//.test(path) || writtenByPeople.test(path) ? [{
			path,
			text,
			kind: "product"
		}] : [];
	});
	const root = (file) => Number(file.path === "flotilla.yaml");
	return made.toSorted((a, b) => root(a) - root(b));
}
function starterFile(path, text, answers) {
	const filled = text.replaceAll(starter.environment, `environments/${answers.environment}/`).replaceAll(starter.team, answers.team).replaceAll(starter.releases, answers.releases).replaceAll(starter.product, answers.product.repository).replace(/^( {4}name: )tofu$/m, `$1${answers.engine}`);
	return {
		path: path === "gitignore" ? ".gitignore" : path.replace(starter.environment, `environments/${answers.environment}/`),
		text: filled,
		kind: /^(?:flotilla\.yaml|README\.md|(?:\.github\/ISSUE_TEMPLATE|architectures|environments|releases)\/.*)$/.test(path) ? "example" : "setting"
	};
}
function fleetWorkflow(text, { branch, product, enterpriseServer }) {
	const { repository, commit, version } = product;
	const lines = (enterpriseServer ? forEnterpriseServer(text) : text).replace(/^( {4}branches: )\[main\]$/m, `$1[${branch}]`).split("\n");
	const kept = [];
	for (let index = 0; index < lines.length; index++) {
		const line = lines[index] ?? "";
		const [, indent = "", action = ""] = /^( *)- uses: \.\/(\S+)/.exec(line) ?? [];
		if (action === "lab/cloud/login") {
			kept.push(`${indent}# Here the job logs in to your cloud, with an action pinned by commit. See docs/users/on-github.md of Flotilla.`);
			while ((lines[index + 1] ?? "").startsWith(`${indent}  `)) index++;
		} else if (action.startsWith("actions/")) kept.push(`${indent}- uses: ${repository}/${action}@${commit} # ${version}`);
		else kept.push(line);
	}
	const made = kept.join("\n");
	const left = /uses: \.\/(?!\.github\/workflows\/)\S*/.exec(made);
	if (left !== null) throw new Error(`a workflow has ${left[0]}, which only the product's own checkout holds`);
	return made;
}
function forEnterpriseServer(text) {
	return text.replace(/actions\/(upload|download)-artifact@[0-9a-f]{40} # v[\d.]+/g, (_, kind) => servedArtifacts[kind]).replace(/^ +pattern: .*\n/gm, "").replace(/environment: \{ name: ([\w-]+), deployment: false \}/g, "environment: $1");
}
function isForEnterpriseServer(workflow) {
	return workflow.includes(servedArtifacts.upload.slice(0, servedArtifacts.upload.indexOf(" ")));
}
function branchIn(workflow) {
	return /^ {4}branches: \[([A-Za-z0-9_./-]+)\]$/m.exec(workflow)?.[1] ?? null;
}
function productReference(text, version) {
	const [, repository, commit] = /^([A-Za-z0-9-]+\/[A-Za-z0-9_.-]+)@([0-9a-f]{40})$/.exec(text) ?? [];
	if (repository === void 0 || commit === void 0) throw new UserError(`${text} is no place of Flotilla's actions. Allowed: <owner>/<repository>@<commit>, the commit with its 40 digits.`);
	return {
		repository,
		commit,
		version
	};
}
var productFolders, productWorkflows, writtenByPeople, starter, servedArtifacts;
function init_init_files() {
	return (init_init_files = __esmMin((() => {
		init_user_error();
		productFolders = [
			"starter",
			".github/workflows",
			".github/rulesets",
			"templates",
			"schemas"
		];
		productWorkflows = ["ci.yml", "product-release.yml"];
		writtenByPeople = /^schemas\/(?:architecture|environment|environment-stacks|fleet|instance|release|rollout-strategy|tracker-template)\.schema\.json$/;
		starter = {
			environment: "environments/dev/",
			team: "@example/platform",
			releases: "example/product",
			product: "example/flotilla"
		};
		servedArtifacts = {
			upload: "actions/upload-artifact@c24449f33cd45d4826c6702db7e49f7cdb9b551d # v3.2.1",
			download: "actions/download-artifact@ad191675b41f6a5b46da9a048cb6893812da158b # v3.1.0"
		};
	})))();
}

// src/cli/product-folder.ts
function productFolder() {
	for (let folder = import.meta.dirname;; folder = dirname(folder)) {
		if (existsSync(join(folder, "starter", "flotilla.yaml"))) return folder;
		if (dirname(folder) === folder) throw new Error("the files of a new fleet are not beside this program: install it again");
	}
}
async function productFiles(folder) {
	const files = /* @__PURE__ */ new Map();
	for (const top of productFolders) {
		const paths = (await readdir(join(folder, top), {
			recursive: true,
			withFileTypes: true
		})).filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"));
		for (const path of paths.toSorted()) files.set(path, await readFile(join(folder, path), "utf8"));
	}
	return files;
}
async function ownReference(folder, env) {
	const own = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
	const { gitHead, repository } = isMapping(own) ? own : {};
	if (typeof gitHead === "string" && isMapping(repository) && typeof repository["url"] === "string") {
		const name = onGitHub(repository["url"]);
		return name === null ? null : {
			repository: name,
			commit: gitHead,
			version: `v${version}`
		};
	}
	const git = async (...args) => {
		const { code, stdout } = await run("git", args, {
			cwd: folder,
			env: {
				PATH: env["PATH"] ?? "",
				LC_ALL: "C"
			},
			timeout: 3e4
		});
		return code === 0 ? stdout.trim() : "";
	};
	const name = onGitHub(await git("remote", "get-url", "origin"));
	const commit = await git("rev-parse", "HEAD");
	if (name === null || commit === "") return null;
	return {
		repository: name,
		commit,
		version: (await git("tag", "--points-at", "HEAD")).split("\n").includes(`v${version}`) ? `v${version}` : "main"
	};
}
function onGitHub(url, host = "github.com") {
	const [, at, name] = /^(?:git\+)?(?:https:\/\/(?:[^/@\s]{1,100}@)?|ssh:\/\/git@|git@)([a-z0-9.-]{1,200})(?::\d{1,5})?[/:]([^/]+\/[^/]+?)(?:\.git)?\/?$/.exec(url) ?? [];
	return at === host ? name ?? null : null;
}
function init_product_folder() {
	return (init_product_folder = __esmMin((() => {
		init_package();
		init_mapping();
		init_run();
		init_init_files();
	})))();
}

// src/cli/origin.ts
async function repositoryOf({ env }, root, named) {
	const origin = await originOf$1(env, root);
	const server = serverOf(env, origin);
	const repository = named ?? onGitHub(origin ?? "", URL.parse(server)?.hostname);
	if (repository === null) throw new UsageError(`The remote origin is no repository on ${server}. Name it: --repo <owner>/<name>; on a GitHub Enterprise Server set GH_HOST to its host`);
	const [owner, name, ...more] = repository.split("/");
	if (owner === void 0 || owner === "" || name === void 0 || name === "" || more.length > 0) throw new UsageError(`${repository} is no repository. Allowed: --repo <owner>/<name>`);
	return {
		owner,
		name,
		server,
		apiUrl: env["GITHUB_API_URL"] ?? apiRootOf(server)
	};
}
function serverOf(env, origin) {
	const given = env["GITHUB_SERVER_URL"] ?? "";
	if (given !== "") return given;
	const host = env["GH_HOST"] ?? "";
	if (host !== "") return `https://${host}`;
	const [, own] = /^(?:https:\/\/|ssh:\/\/git@|git@)([a-z0-9-]{1,100}\.ghe\.com)[:/]/.exec(origin ?? "") ?? [];
	return own !== void 0 && serverKind(`https://${own}`) === "data-residency" ? `https://${own}` : "https://github.com";
}
async function originOf$1(env, root) {
	const asked = await run("git", [
		"remote",
		"get-url",
		"origin"
	], {
		cwd: root,
		env,
		timeout: 3e4
	});
	return asked.code === 0 ? asked.stdout.trim() : null;
}
function init_origin() {
	return (init_origin = __esmMin((() => {
		init_server();
		init_run();
		init_context();
		init_product_folder();
	})))();
}

// src/cli/app-create.ts
async function createApp(context, flags) {
	const { owner, name, server, apiUrl } = await repositoryOf(context, fleetRoot(context), flags.repo);
	const repository = `${owner}/${name}`;
	const created = await converted(apiUrl, await codeOf(context, {
		name: flags.name ?? `flotilla-${owner}`.slice(0, 34),
		organization: flags.organization ?? null,
		homepage: `${server}/${repository}`
	}, server));
	const file = join(context.env["HOME"] ?? homedir(), `${created.slug}.private-key.pem`);
	await writeKey(file, created);
	context.out(nextSteps$2(context, created, repository, file));
	return 0;
}
async function writeKey(file, { id, page, privateKey }) {
	try {
		await writeFile(file, privateKey, {
			mode: 384,
			flag: "wx"
		});
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		throw new UserError(`App ${id} is created, but its private key could not be written: ${why}. Generate another one at ${page}`, error);
	}
}
function nextSteps$2(context, { id, slug, page }, repository, file) {
	return [
		`Created ${slug}, App ${id}. Its private key is in ${file}, which only you can read.`,
		`Install it, in ${repository} only: ${page}/installations/new`,
		"Then, where docs/users/on-github.md of Flotilla has made the environment flotilla-app:",
		`  gh variable set FLOTILLA_APP_ID --repo ${repository} --body ${id}`,
		`  gh secret set FLOTILLA_APP_PRIVATE_KEY --env flotilla-app --repo ${repository} < ${file}`,
		`  GH_TOKEN=$(gh auth token) ${hint(context, `doctor --repo ${repository} --app-key ${file}`)}`,
		`  rm ${file}`,
		""
	].join("\n");
}
async function codeOf(context, wanted, github) {
	context.endCleanly();
	const state = randomBytes(24).toString("base64url");
	const server = createServer();
	server.listen(0, "127.0.0.1");
	await once(server, "listening", { signal: context.signal });
	const url = `http://127.0.0.1:${server.address().port}`;
	try {
		const page = manifestPage({
			...wanted,
			redirect: `${url}/created`
		}, github, state);
		context.err(`Open ${url}/ in a browser that is signed in on GitHub${wanted.organization === null ? "" : ` as an owner of ${wanted.organization}`}.`);
		return await received(server, page, state, context.signal);
	} finally {
		server.closeAllConnections();
		server.close();
	}
}
async function received(server, page, state, signal) {
	const { promise, resolve: found, reject } = Promise.withResolvers();
	signal.addEventListener("abort", () => reject(signal.reason), { once: true });
	server.on("request", (request, response) => {
		const address = new URL(request.url ?? "/", "http://127.0.0.1");
		const code = address.searchParams.get("code") ?? "";
		if (address.pathname === "/") return answer(response, 200, "text/html; charset=utf-8", page);
		if (address.pathname !== "/created" || address.searchParams.get("state") !== state || !/^[\w-]{1,100}$/.test(code)) return answer(response, 404, "text/plain; charset=utf-8", "Nothing is here.\n");
		answer(response, 200, "text/plain; charset=utf-8", "The App is created. Go on in the terminal.\n", () => found(code));
	});
	return await promise;
}
function answer(response, status, type, body, sent) {
	response.writeHead(status, {
		"content-type": type,
		"content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
		"cache-control": "no-store",
		connection: "close"
	});
	response.end(body, sent);
}
async function converted(apiUrl, code) {
	const headers = {
		accept: "application/vnd.github+json",
		"user-agent": "flotilla"
	};
	let response;
	let body;
	try {
		response = await fetch(`${apiUrl}/app-manifests/${code}/conversions`, {
			method: "POST",
			headers,
			signal: timeoutSignal(patience$1)
		});
		body = await response.json();
	} catch (error) {
		throw new UserError(`GitHub did not answer with the App: ${error instanceof Error ? error.message : String(error)}. ${byHand}`, error);
	}
	const { id, slug, html_url: page, pem } = isMapping(body) ? body : {};
	const fits = Number.isSafeInteger(id) && typeof slug === "string" && /^[a-z0-9-]{1,100}$/.test(slug) && typeof page === "string" && /^https?:\/\/[^\s"'<>]{1,300}$/.test(page) && typeof pem === "string" && pem.startsWith("-----BEGIN ");
	if (!response.ok || !fits) throw new UserError(`GitHub answered ${response.status} to the code of the App. ${byHand}`);
	return {
		id,
		slug,
		page,
		privateKey: pem
	};
}
var patience$1, byHand;
function init_app_create() {
	return (init_app_create = __esmMin((() => {
		init_mapping();
		init_countdown();
		init_user_error();
		init_app_manifest();
		init_context();
		init_origin();
		init_state_folder();
		patience$1 = 3e4;
		byHand = "If the App is there (Settings, Developer settings, GitHub Apps), generate a private key on its page; else run this again.";
	})))();
}

// src/cli/engine.ts
async function localRunners(context, repository, env, run$1 = run) {
	const stateDir = stateFolder(context);
	const key = await fleetKey(context.env, stateDir, { create: true });
	return {
		key,
		runners: stackRunners(async (environment) => {
			const engine = await locateEngine(context.env, environment.config.spec.engine);
			const isolation = await isolationFor(environment, context.env, run$1);
			return await openStackRunner({
				repository,
				engine,
				isolation,
				stateDir,
				key,
				cacheDir: join(stateDir, "cache"),
				run: run$1,
				env
			});
		})
	};
}
function init_engine() {
	return (init_engine = __esmMin((() => {
		init_run();
		init_engine_location();
		init_engine_runner();
		init_isolation();
		init_fleet_key();
		init_state_folder();
	})))();
}

// src/cli/provider-session.ts
async function providerEnvironment(context, role, environments) {
	const { env } = context;
	if ((env[reattachVariable] ?? "") !== "") return env;
	const file = join(stateFolder(context), "provider-session.json");
	const session = await readSession(file);
	const needed = environments.flatMap(({ name, config }) => config.spec.policy.providers.flatMap(({ source, reattach }) => reattach === true ? [{
		environment: name,
		source
	}] : []));
	const [first] = needed;
	if (session === null) {
		if (first === void 0) return env;
		throw new UsageError(`The stacks of ${first.environment} use ${first.source}, a provider that has to run already, and none does: neither ${reattachVariable} nor ${file} is there. Start it first (in a checkout of Flotilla, for its sample fleet: node scripts/flotilla-lab.mjs up).`);
	}
	const variables = session[role];
	const again = `Start it again${session.start === null ? "" : ` (${session.start})`}, or remove the file.`;
	for (const { source, environment } of needed) {
		const address = addressOf(variables[reattachVariable] ?? "", source);
		if (address === null) throw new UsageError(`${file}: ${role}.${reattachVariable} has no address of ${source}, which the stacks of ${environment} use. ${again}`);
		if (!await accepts(address)) throw new UsageError(`${source} does not answer at ${address.text}, the address in ${file}: it was killed. ${again}`);
	}
	return {
		...env,
		...variables
	};
}
async function readSession(file) {
	const text = await readIfThere(file);
	if (text === null) return null;
	const wrong = (what) => new UsageError(`${file}: ${what}. Allowed: {"plan": {"VARIABLE": "value", ...}, "apply": {...}}, and "start": "the command that writes it".`);
	let value;
	try {
		value = JSON.parse(text);
	} catch (error) {
		throw wrong(`not JSON (${error instanceof Error ? error.message : String(error)})`);
	}
	if (!isMapping(value)) throw wrong("not an object");
	const odd = Object.keys(value).find((key) => ![
		"plan",
		"apply",
		"start"
	].includes(key));
	if (odd !== void 0) throw wrong(`${JSON.stringify(odd)} is not a known key`);
	const { plan, apply, start = null } = value;
	if (start !== null && typeof start !== "string") throw wrong("start is not text");
	for (const [role, variables] of [["plan", plan], ["apply", apply]]) {
		if (!isMapping(variables)) throw wrong(`${role} is ${variables === void 0 ? "missing" : "not an object"}`);
		const bad = Object.entries(variables).find(([name, content]) => !/^[A-Z_][A-Z0-9_]*$/.test(name) || typeof content !== "string");
		if (bad !== void 0) throw wrong(`${role}.${bad[0]} is not a variable in capital letters with text as its value`);
	}
	return {
		plan,
		apply,
		start
	};
}
function addressOf(reattach, source) {
	let providers;
	try {
		providers = JSON.parse(reattach);
	} catch {
		return null;
	}
	if (!isMapping(providers)) return null;
	const found = Object.entries(providers).find(([name]) => name === source || name.endsWith(`/${source}`));
	const address = isMapping(found?.[1]) ? found[1]["Addr"] : null;
	if (!isMapping(address)) return null;
	const { Network: network, String: text } = address;
	return typeof text !== "string" || text === "" || network !== "unix" && network !== "tcp" ? null : {
		network,
		text
	};
}
async function accepts({ network, text }) {
	const [, host = "", port = "0"] = /^\[?(.*?)\]?:(\d{1,5})$/.exec(text) ?? [];
	if (network === "tcp" && Number(port) > 65535) return false;
	const socket = connect(network === "unix" ? { path: text } : {
		host: host === "" ? "localhost" : host,
		port: Number(port)
	});
	return await new Promise((resolve) => {
		const end = (answer) => () => {
			socket.destroy();
			resolve(answer);
		};
		socket.setTimeout(patience, end(false)).once("connect", end(true)).once("error", end(false));
	});
}
var reattachVariable, patience;
function init_provider_session() {
	return (init_provider_session = __esmMin((() => {
		init_mapping();
		init_optional_file();
		init_context();
		init_state_folder();
		reattachVariable = "TF_REATTACH_PROVIDERS";
		patience = 2e3;
	})))();
}

// src/cli/apply-run.ts
async function applyFleet(context, fleet, only, run) {
	const { repository, commit, prefix: root, ledger } = fleet;
	const applied = /* @__PURE__ */ new Map();
	for (let continues = true; continues && !context.signal.aborted;) {
		const slice = {
			run: `local-${randomUUID()}`,
			now: context.clock(),
			slice: day,
			limit: 1e3,
			newId: randomUUID
		};
		const { shards, leftAlone } = await find({
			repository,
			commit,
			root,
			ledger,
			github: null,
			only,
			...slice
		});
		for (const { environment, id, code, message } of leftAlone) context.err(`${environment}/${id}: not applied, ${message}${code === "invalid" ? `. Run: ${hint(context, "validate")}` : ""}`);
		const [work] = shards;
		if (work === void 0) break;
		for (const instance of await applySlice(context, fleet, work, run)) applied.set(`${instance.environment}/${instance.id}`, instance);
		continues = (await recordRun(context, fleet, work.run)).continues;
	}
	return [...applied.values()];
}
async function applySlice(context, { repository, prefix: root }, work, run) {
	const env = await providerEnvironment(context, "apply", []);
	const { runners, key } = await localRunners(context, repository, env, run);
	const journal = journalOf(context, work.run);
	await writeWork(journal, work, key.secret);
	const { clock, signal, stopNow, err: log } = context;
	const { instances } = await runWork({
		repository,
		root,
		work,
		runners,
		journal,
		attempt: 1,
		secret: key.secret,
		env,
		run,
		clock,
		signal,
		...stopNow === void 0 ? {} : { stopNow },
		log,
		readers: "operator"
	});
	return instances;
}
async function recordKilledRuns(context, fleet) {
	for (const killed of (await namesIn(journalOf(context))).toSorted()) await recordRun(context, fleet, killed);
}
async function recordRun(context, { repository, commit, prefix: root, ledger }, name) {
	const folder = journalOf(context, name);
	const { secret } = await fleetKey(context.env, stateFolder(context), { create: true });
	const work = await readWork(folder, name, secret, null);
	const of = {
		run: name,
		attempt: 1,
		nonce: work?.nonce ?? ""
	};
	const entries = work === null ? [] : await readJournal(folder, of, sealFor(secret, {
		file: "journal",
		...of
	}));
	const recorded = await record({
		repository,
		treeish: commit,
		newest: commit,
		root,
		ledger,
		github: null,
		run: name,
		shard: 1,
		work,
		entries,
		now: context.clock()
	});
	if (recorded.refused.length > 0) context.err(describeRefused(recorded.refused));
	await rm(folder, {
		recursive: true,
		force: true
	});
	return recorded;
}
function journalOf(context, ...name) {
	return join(stateFolder(context), "journal", ...name);
}
var day;
function init_apply_run() {
	return (init_apply_run = __esmMin((() => {
		init_believed();
		init_find();
		init_journal();
		init_record();
		init_run_work();
		init_work_file();
		init_seal();
		init_optional_file();
		init_fleet_key();
		init_context();
		init_engine();
		init_provider_session();
		init_state_folder();
		day = 864e5;
	})))();
}

// src/cli/instance-name.ts
function findInstance(name, all, environment) {
	const [, where = environment, called = name] = /^([^/]+)\/([^/]+)$/.exec(name) ?? [];
	const there = all.filter((instance) => where === void 0 || instance.environment === where);
	const rules = [
		({ id }) => id === called,
		({ slug }) => slug === called,
		({ id, slug }) => id.startsWith(called) || slug?.startsWith(called) === true
	];
	for (const rule of rules) {
		const [only, ...others] = there.filter(rule).map(({ environment: of, id }) => ({
			environment: of,
			id
		}));
		if (only !== void 0) return others.length === 0 ? {
			outcome: "found",
			key: only
		} : {
			outcome: "ambiguous",
			keys: [only, ...others]
		};
	}
	return {
		outcome: "none",
		near: [...new Set(all.map(({ id }) => id))].filter((id) => id.startsWith(called.slice(0, 8))).slice(0, 3)
	};
}
function isSame(named, instance) {
	return named.id === instance.id && (named.environment === "" || named.environment === instance.environment);
}
function calledBy({ environment, id, config }) {
	const { slug } = config.spec;
	return `${environment}/${id}${slug === "" ? "" : ` (${slug})`}`;
}
function ambiguousText(name, keys) {
	return `${name} stands for ${few(keys, 5, ({ environment, id }) => `${environment}/${id}`)}: name one of them.`;
}
function init_instance_name() {
	return (init_instance_name = __esmMin((() => {})))();
}

// src/cli/fleet-folder.ts
async function fleetFolder(context) {
	const root = fleetRoot(context);
	const repository = await openRepository(root, run, context.env);
	const prefix = relative(repository.workTree ?? root, root).replaceAll("\\", "/");
	const { snapshot, problems, readable } = await loadFleet(repository, await repository.treeOfWorkTree(), { root: prefix });
	return {
		root,
		prefix,
		repository,
		snapshot,
		problems,
		readable
	};
}
async function validFleet(context, left, names, environment) {
	const { snapshot, problems, readable, ...folder } = await fleetFolder(context);
	const all = readable.map((instance) => ({
		...instance,
		slug: instance.config.spec.slug
	}));
	const named = names.map((name) => keyOf(name, all, environment));
	const concerns = (file) => {
		const [, id] = /^environments\/[^/]+\/deployments\/([^/]+)\//.exec(file) ?? [];
		return id === void 0 || named.length === 0 || named.some((key) => key.id === id);
	};
	const errors = problems.filter(({ severity, file }) => severity === "error" && concerns(file));
	if (snapshot !== null && errors.length === 0) return {
		...folder,
		snapshot,
		problems,
		readable,
		named
	};
	const checked = new Set(errors.map(({ file }) => file)).size;
	context.err(problemsAsText({
		checked,
		problems: errors
	}, {
		line: () => null,
		colour: false
	}).trimEnd());
	context.err(`${left}. Fix these first; ${hint(context, "validate")} lists every problem of the fleet.`);
	return null;
}
async function workTreeFleet(context, names, environment) {
	const { root, readable } = await fleetFolder(context);
	const all = readable.map((instance) => ({
		...instance,
		slug: instance.config.spec.slug
	}));
	return {
		root,
		readable,
		named: names.map((name) => {
			const found = findInstance(name, all, environment);
			if (found.outcome === "found") return found.key;
			if (found.outcome === "ambiguous") throw new UsageError(ambiguousText(name, found.keys));
			throw new UsageError(`There is no instance ${name} whose config.yaml can be read. See: ${hint(context, "instance list")}`);
		})
	};
}
function keyOf(name, all, environment) {
	const found = findInstance(name, all, environment);
	if (found.outcome === "found") return found.key;
	if (found.outcome === "ambiguous") throw new UsageError(ambiguousText(name, found.keys));
	const [, where = environment ?? "", id = name] = /^([^/]+)\/([^/]+)$/.exec(name) ?? [];
	return {
		environment: where,
		id
	};
}
function init_fleet_folder() {
	return (init_fleet_folder = __esmMin((() => {
		init_git_cli();
		init_run();
		init_load();
		init_problems();
		init_context();
		init_instance_name();
		init_state_folder();
	})))();
}

// src/cli/local-fleet.ts
async function localFleet(context) {
	const root = fleetRoot(context);
	const repository = await openRepository(root, run, context.env);
	const commit = await repository.resolve("HEAD");
	if (commit === null) throw new UsageError("There is no commit yet, and only what is committed is applied: commit the fleet first.");
	const prefix = relative(repository.workTree ?? root, root).replaceAll("\\", "/");
	const { snapshot, problems } = await loadFleet(repository, commit, {
		root: prefix,
		only: []
	});
	if (snapshot === null) throw noValidFleet(context, problems[0]);
	const person = loginOf(context);
	return {
		root,
		prefix,
		repository,
		commit,
		snapshot,
		ledger: openLedger({
			repository,
			remote: null,
			branch: snapshot.fleet.spec.ledger,
			by: {
				name: person,
				email: `${person}@localhost`
			},
			clock: context.clock
		}),
		person
	};
}
function noValidFleet(context, first) {
	const why = first === void 0 ? "" : `: ${first.file}:${first.line} ${first.message}`;
	return new UsageError(`HEAD holds no valid fleet${why}. Run: ${hint(context, "validate")}`);
}
async function readableLedger(context, { ledger, repository, snapshot }) {
	const own = await ledger.open();
	const branch = snapshot.fleet.spec.ledger;
	const fetched = await repository.resolve(`refs/remotes/origin/${branch}`);
	if (own.commit !== null) {
		if (fetched !== null && fetched !== own.commit) context.err(`Reading ${branch} of this clone (${own.commit.slice(0, 8)}); origin/${branch} (${fetched.slice(0, 8)}) differs and is not read. Where GitHub alone applies this fleet: git branch -D ${branch}`);
		return own;
	}
	if (fetched === null) return own;
	context.err(`Reading origin/${branch} as of your last git fetch (${fetched.slice(0, 8)}).`);
	return await viewAt(repository, fetched);
}
async function observed(context, fleet, view) {
	return await observe({
		repository: fleet.repository,
		treeish: fleet.commit,
		root: fleet.prefix,
		view,
		github: null,
		run: null,
		now: context.clock(),
		whole: false
	});
}
async function instanceNamed(context, fleet, name, named) {
	const listed = await listInstances(fleet.repository, fleet.commit, fleet.prefix);
	const byId = findInstance(name, listed.map(({ environment, id }) => ({
		environment,
		id,
		slug: null
	})), named);
	const id = name.slice(name.indexOf("/") + 1);
	const found = byId.outcome === "found" && byId.key.id === id || listed.some((key) => key.id === id) ? byId : findInstance(name, await withSlugs(fleet, listed), named);
	if (found.outcome === "found") return found.key;
	if (found.outcome === "ambiguous") throw new UsageError(ambiguousText(name, found.keys));
	const next = found.near.length === 0 ? `See: ${hint(context, "instance list")}` : `Did you mean ${found.near.join(", ")}?`;
	const uncommitted = [...fleet.snapshot.environments.keys()].find((environment) => existsSync(join(fleet.root, "environments", environment, "deployments", id, "config.yaml")));
	const unseen = uncommitted === void 0 ? await onlyInWorkTree(context, listed, name, named) : `${uncommitted}/${id}`;
	if (unseen !== null) throw new UsageError(`${unseen} is not committed, and HEAD is what counts. Run: git add environments && git commit`);
	throw new UsageError(`HEAD holds no instance ${id}${named === void 0 ? "" : ` in ${named}`}. ${next}`);
}
async function onlyInWorkTree(context, listed, name, environment) {
	const { readable } = await workTreeFleet(context, []);
	const all = readable.map((instance) => ({
		...instance,
		slug: instance.config.spec.slug
	}));
	const found = findInstance(name, all.filter((instance) => !listed.some((known) => known.environment === instance.environment && known.id === instance.id)), environment);
	return found.outcome === "found" ? `${found.key.environment}/${found.key.id}` : null;
}
async function withSlugs(fleet, listed) {
	const { readable } = await loadFleet(fleet.repository, fleet.commit, { root: fleet.prefix });
	const slugs = new Map(readable.map(({ environment, id, config }) => [`${environment}/${id}`, config.spec.slug]));
	return listed.map(({ environment, id }) => ({
		environment,
		id,
		slug: slugs.get(`${environment}/${id}`) ?? null
	}));
}
function requireLocal(environments, instead) {
	const remote = [...environments.values()].filter(({ config }) => config.spec.kind === "remote").map(({ name }) => name);
	if (remote.length > 0 && remote.length === environments.size) throw new UsageError(`No environment of this fleet is local. On GitHub, ${remote.join(", ")} ${remote.length === 1 ? "is" : "are"} ${instead}.`);
}
function environmentNamed({ snapshot }, name) {
	const found = snapshot.environments.get(name);
	if (found === void 0) throw new UsageError(`There is no environment ${name}; there are: ${[...snapshot.environments.keys()].join(", ")}.`);
	return found;
}
function loginOf({ env }) {
	const name = (env["USER"] ?? env["USERNAME"] ?? "").replaceAll(/[^A-Za-z0-9-]+/g, "-").replace(/^-+/, "").slice(0, 39);
	return name === "" ? "local" : name;
}
function init_local_fleet() {
	return (init_local_fleet = __esmMin((() => {
		init_git_cli();
		init_run();
		init_observe();
		init_load();
		init_git_ledger();
		init_view();
		init_context();
		init_instance_name();
		init_fleet_folder();
		init_state_folder();
	})))();
}

// src/cli/operator.ts
async function asOperator(context, { repository, commit, prefix: root, person: login }, ledger, about) {
	return await commandFromTerminal({
		...about,
		ledger,
		fleet: {
			repository,
			commit,
			root
		},
		login,
		now: context.clock()
	});
}
function refusedCall(context, refusal) {
	const next = nextStep(context, refusal);
	return new UsageError(`${refusalText(refusal)}.${next === null ? "" : ` See: ${next}`}`);
}
function nextStep(context, refusal) {
	if ("stack" in refusal) return hint(context, `why ${refusal.id}`);
	return refusal.code === "rollout.unknown" ? hint(context, "rollout status") : null;
}
function init_operator() {
	return (init_operator = __esmMin((() => {
		init_refusal();
		init_terminal();
		init_context();
	})))();
}

// src/cli/apply-confirm.ts
async function confirmShown(context, fleet, chosen) {
	if (context.ask === null) return false;
	const { instances } = await observed(context, fleet, await fleet.ledger.open());
	const waiting = instances.filter(({ instance }) => chosen(instance)).flatMap(({ instance, stacks }) => stacks.flatMap((status) => {
		const plan = status.kind === "needs-confirmation" ? status.attempt.plan : void 0;
		return status.kind !== "needs-confirmation" || plan === void 0 ? [] : [{
			...status,
			instance,
			plan
		}];
	}));
	if (waiting.length === 0) return false;
	for (const { instance, stack, fingerprint, attempt, plan } of waiting) {
		const reasons = attempt.why.map(({ message, code }) => `  ${message} (${code})`);
		const name = `${calledBy(instance)} ${stack}`;
		context.err([
			`${name} needs confirmation, plan ${shortFingerprint(fingerprint)}:`,
			...reasons,
			...keptPlanLines(plan).map((line) => `    ${line}`)
		].join("\n"));
	}
	const what = waiting.length === 1 ? "this plan" : `these ${waiting.length} plans`;
	if ((await context.ask(`Confirm and apply exactly ${what}? Only yes does: `)).trim() !== "yes") return false;
	for (const { instance, stack, fingerprint } of waiting) {
		const command = {
			kind: "approve-plan",
			id: instance.id,
			stack,
			fingerprint: fingerprint.replace(/^sha256:/, "")
		};
		const decision = await asOperator(context, fleet, fleet.ledger, {
			environment: instance.environment,
			target: null,
			command
		});
		if (decision.outcome === "refused") throw refusedCall(context, decision.refusal);
	}
	return true;
}
function init_apply_confirm() {
	return (init_apply_confirm = __esmMin((() => {
		init_fingerprint();
		init_plan_text();
		init_instance_name();
		init_local_fleet();
		init_operator();
	})))();
}

// src/cli/state-lock.ts
async function lockState(context, folder, command) {
	await makePrivateFolder(folder);
	const path = join(folder, "apply.lock");
	const lock = await takeLock(path, {
		command,
		since: instant(context.clock())
	});
	switch (lock.kind) {
		case "taken": throw new UsageError(`${lock.by.command} is at work since ${lock.by.since} (process ${lock.by.pid} on ${lock.by.host}). Wait for it; if that machine is gone, remove ${path}.`);
		case "damaged": throw new UsageError(`${path} is damaged: it does not name the process that holds it. If no ${command} runs here, remove it.`);
		case "held":
			if (lock.replaced !== null) await takeOver(context, lock, lock.replaced);
			return lock;
	}
}
async function takeOver(context, lock, killed) {
	context.err(`The run that began at ${killed.since} (process ${killed.pid}) was killed; what it left is recovered.`);
	for (const { pid } of childrenAtWork(killed)) lock.begin(pid);
	for (let left = childrenAtWork(killed), shown = 0; left.length > 0; left = childrenAtWork(killed)) {
		if (shown !== left.length) context.err(`Waiting for what it has started: process ${left.map(({ pid }) => pid).join(", ")} is still at work.`);
		shown = left.length;
		await setTimeout(pollInterval);
		if (context.signal.aborted) throw new UsageError("Stopped while the processes of the killed run are still at work.");
	}
	for (const { pid } of killed.children) lock.end(pid);
}
function runUnder(lock) {
	return async (command, args, options) => {
		if (options.outlives === void 0) return await run(command, args, options);
		let started = null;
		try {
			return await run(command, args, {
				...options,
				onStart: (pid) => {
					started = pid;
					lock.begin(pid);
					options.onStart?.(pid);
				}
			});
		} finally {
			if (started !== null) lock.end(started);
		}
	};
}
var pollInterval;
function init_state_lock() {
	return (init_state_lock = __esmMin((() => {
		init_clock();
		init_lock_file();
		init_private_folder();
		init_run();
		init_context();
		pollInterval = 200;
	})))();
}

// src/cli/status-text.ts
function statusLines(context, { instance, environment, stacks, checkDue, ledger }) {
	const name = `${instance.environment}/${instance.id}`;
	const lines = stacks.flatMap((status) => {
		const text = stackText(context, status, {
			id: instance.id,
			environment
		});
		return text === null ? [] : [`  ${name} ${status.stack}: ${text}`];
	});
	const health = ledger?.health ?? null;
	if (checkDue) return [...lines, `  ${name}: health check due`];
	if (health === null || health.state === "healthy") return lines;
	return [...lines, `  ${name}: ${health.state}: ${health.detail ?? "no detail is recorded"}. After fixing it: ${againText(context, {
		id: instance.id,
		environment
	})}`];
}
function invalidText(context, { problem, isRefused }) {
	return isRefused && problem !== null ? refusalText$1(problem) : `its files are invalid. Run: ${hint(context, "validate")}`;
}
function invalidJson({ problem, isRefused }) {
	return {
		status: isRefused ? "refused" : "invalid",
		problem
	};
}
function againText(context, { id, environment }) {
	const onGitHub = `/retry ${id}`;
	return isLocal(environment) ? `${hint(context, `apply ${id}`)} (on GitHub: ${onGitHub})` : `${onGitHub} on GitHub`;
}
function isLocal({ config }) {
	return config.spec.kind === "local";
}
function stackText(context, status, { id, environment }) {
	switch (status.kind) {
		case "applied": return null;
		case "pending": return `pending (${status.reason})`;
		case "blocked": return `blocked by ${status.by} (${status.reason})`;
		case "waiting": return brakeTexts[status.on](status.reason, environment);
		case "applying": return `being applied by run ${status.run}`;
		case "needs-confirmation": {
			const short = shortFingerprint(status.fingerprint);
			const why = status.attempt.why[0]?.message;
			return `needs confirmation${why === void 0 ? "" : `: ${why}`}. To see why: ${hint(context, `why ${id}`)}. To confirm: ${isLocal(environment) ? hint(context, `stack confirm ${id} ${status.stack} ${short}`) : `/approve ${id} ${status.stack} ${short} on GitHub`}`;
		}
		case "failed": return `failed: ${(status.attempt.error?.split("\n")[0] ?? "no message").replace(/\.$/, "")}. To see why: ${hint(context, `why ${id}`)}`;
		case "removed": return "no longer in its architecture; Flotilla does not destroy stacks";
	}
}
function stackJson({ stack, kind, ...rest }) {
	return {
		stack,
		state: kind,
		...rest
	};
}
var brakeTexts;
function init_status_text() {
	return (init_status_text = __esmMin((() => {
		init_fingerprint();
		init_observe();
		init_context();
		brakeTexts = {
			hold: (reason) => `on hold (${reason})`,
			"apply-off": (reason, { name }) => `waiting, apply: off (${reason}). Nothing is applied until spec.apply of environments/${name}/environment.yaml is on`,
			released: () => "released: nothing of it is applied any more",
			"blast-radius": (reason) => `waiting, a change of what instances share reaches more of them than policy.blastRadius lets it (${reason})`
		};
	})))();
}

// src/cli/apply.ts
async function apply(context, ids, flags) {
	context.endCleanly();
	const fleet = await localFleet(context);
	const named = await Promise.all(ids.map((id) => instanceNamed(context, fleet, id, flags.environment)));
	const chosen = choose(fleet, named, flags.environment ?? null);
	await warnOfUncommitted(context, fleet);
	const lock = await lockState(context, stateFolder(context), hint(context, "apply"));
	try {
		await recordKilledRuns(context, fleet);
		if (!await isAgreed(context, fleet, chosen, named.length > 0, flags)) return 1;
		await retry$1(context, fleet, named);
		await requireTools(context, fleet, chosen);
		const applied = /* @__PURE__ */ new Map();
		do
			for (const one of await applyFleet(context, fleet, chosen, runUnder(lock))) applied.set(`${one.environment}/${one.id}`, one);
		while (flags.yes !== true && !context.signal.aborted && await confirmShown(context, fleet, chosen));
		return await report$3(context, fleet, chosen, [...applied.values()], flags);
	} finally {
		await lock.release();
	}
}
function choose(fleet, named, only) {
	requireLocal(fleet.snapshot.environments, "applied by apply.yml");
	for (const name of [...only === null ? [] : [only], ...named.map(({ environment }) => environment)]) if (environmentNamed(fleet, name).config.spec.kind !== "local") throw new UsageError(`${name} is not a local environment: what is on main is applied to it by apply.yml.`);
	return ({ environment, id }) => fleet.snapshot.environments.get(environment)?.config.spec.kind === "local" && (only === null || environment === only) && (named.length === 0 || named.some((key) => key.environment === environment && key.id === id));
}
async function isAgreed(context, fleet, chosen, isRetry, { yes }) {
	const { instances } = await observed(context, fleet, await fleet.ledger.open());
	const lines = instances.filter(({ instance }) => chosen(instance)).flatMap((instance) => stacksToApply(instance, isRetry));
	if (lines.length === 0) return true;
	context.err([
		"To be applied:",
		...lines.slice(0, 40),
		...lines.length > 40 ? [`and ${lines.length - 40} more stacks`] : []
	].join("\n  "));
	if (yes === true || context.ask === null) return true;
	const agreed = (await context.ask("Apply? Only yes applies: ")).trim() === "yes";
	if (!agreed) context.err(`Nothing was applied. To see what would change: ${hint(context, "plan")}`);
	return agreed;
}
function stacksToApply({ instance, stacks }, isRetry) {
	const name = calledBy(instance);
	return stacks.flatMap((status) => {
		if (status.kind === "pending") return [`${name} ${status.stack}: ${status.reason}`];
		if (status.kind === "blocked") return [`${name} ${status.stack}: ${status.reason}, after ${status.by}`];
		return isRetry && status.kind === "failed" ? [`${name} ${status.stack}: failed, is tried again`] : [];
	});
}
async function warnOfUncommitted(context, { repository, commit, prefix }) {
	const changed = (await repository.difference(commit, await repository.treeOfWorkTree())).map(({ path }) => path).filter((path) => prefix === "" || path.startsWith(`${prefix}/`)).map((path) => prefix === "" ? path : path.slice(prefix.length + 1)).filter((path) => /^(environments|architectures|releases)\/|^flotilla\.yaml$/.test(path));
	if (changed.length === 0) return;
	const more = changed.length > 5 ? [`and ${changed.length - 5} more`] : [];
	context.err([
		"Not committed, so not applied:",
		...changed.slice(0, 5),
		...more
	].join("\n  "));
}
async function retry$1(context, fleet, named) {
	for (const { environment, id } of named) await asOperator(context, fleet, fleet.ledger, {
		environment,
		target: null,
		command: {
			kind: "retry",
			id
		}
	});
}
async function requireTools(context, fleet, chosen) {
	const { instances } = await observed(context, fleet, await fleet.ledger.open());
	const pending = instances.filter(({ instance, stacks }) => chosen(instance) && stacks.some(({ kind }) => kind === "pending"));
	const environments = [...new Set(pending.map(({ instance }) => instance.environment))].map((name) => environmentNamed(fleet, name));
	if (environments.length === 0) return;
	const missing = await Promise.all(environments.map(async (environment) => {
		try {
			await locateEngine(context.env, environment.config.spec.engine);
			await isolationFor(environment, context.env, run);
			return [];
		} catch (error) {
			if (error instanceof EngineMissing || error instanceof IsolationMissing) return [`${environment.name}: ${error.message}`];
			throw error;
		}
	}));
	if (missing.every((messages) => messages.length > 0)) throw new UsageError(missing.flat().join("\n"));
	await providerEnvironment(context, "apply", environments);
	await fleetKey(context.env, stateFolder(context), { create: true });
}
async function report$3(context, fleet, chosen, applied, { format }) {
	const all = await observed(context, fleet, await fleet.ledger.open());
	const left = all.instances.filter(({ instance }) => chosen(instance));
	const invalid = all.invalid.filter(chosen).length;
	if (format === "json") {
		const instances = left.map(({ instance, stacks, ledger }) => ({
			environment: instance.environment,
			instance: instance.id,
			health: ledger?.health?.state ?? null,
			stacks: stacks.map(stackJson)
		}));
		const outcomes = applied.map(({ environment, id, ...rest }) => ({
			environment,
			instance: id,
			...rest
		}));
		context.out(`${JSON.stringify({
			applied: outcomes,
			left: instances
		}, null, 2)}\n`);
	} else {
		const done = applied.filter(({ outcome }) => outcome === "done").length;
		context.out(applied.length === 0 && left.length === 0 ? nothingDone(context, invalid, (await chosenOf(fleet, chosen)).length - invalid) : `${applied.length === 0 ? "Nothing done" : `${done} of ${applied.length} instances done`}${left.length === 0 ? "" : `, ${left.length} not up to date`}.\n`);
		for (const instance of left) for (const line of statusLines(context, instance)) context.out(`${line}\n`);
	}
	if (context.signal.aborted) context.err(`Stopped. What was begun is recorded. To continue: ${hint(context, "apply")}`);
	const bad = left.some(({ stacks, status }) => status.kind === "unhealthy" || stacks.some(({ kind }) => kind === "needs-confirmation" || kind === "failed"));
	if (applied.some(({ outcome }) => outcome === "unable")) return 2;
	const failed = applied.some(({ outcome }) => outcome === "failed" || outcome === "unhealthy");
	return bad || failed || invalid > 0 || context.signal.aborted ? 1 : 0;
}
function nothingDone(context, invalid, valid) {
	const rest = `${valid} ${valid === 1 ? "instance is" : "instances are"} up to date`;
	return invalid === 0 ? `Nothing to do: ${rest}.\n` : `Nothing done: the files of ${invalid} ${invalid === 1 ? "instance" : "instances"} cannot be applied, ${rest}. To see why: ${hint(context, "pending")}\n`;
}
async function chosenOf({ repository, commit, prefix }, chosen) {
	return (await listInstances(repository, commit, prefix)).filter(chosen);
}
function init_apply() {
	return (init_apply = __esmMin((() => {
		init_load();
		init_run();
		init_engine_location();
		init_isolation();
		init_fleet_key();
		init_apply_run();
		init_apply_confirm();
		init_context();
		init_instance_name();
		init_local_fleet();
		init_operator();
		init_provider_session();
		init_state_folder();
		init_state_lock();
		init_status_text();
	})))();
}

// src/cli/architecture-lock.ts
async function lock(context, names, flags) {
	const platforms = flags.platform ?? [.../* @__PURE__ */ new Set(["linux_amd64", thisPlatform()])];
	const [wrong] = platforms.filter((name) => !/^[a-z0-9]+_[a-z0-9]+$/.test(name));
	if (wrong !== void 0) throw new UsageError(`--platform ${wrong}: a platform is <system>_<processor>, for example linux_amd64.`);
	const fleet = await validFleet(context, "No lock file is written", [], flags.environment);
	if (fleet === null) return 1;
	let failed = false;
	for (const architecture of architecturesNamed(fleet.snapshot, names)) for (const [engine, environments] of enginesOf(fleet.snapshot, architecture.name, flags.environment ?? null)) for (const stack of architecture.modules.keys()) {
		const folder = `${architecture.folder}/stacks/${stack}`;
		const outcome = await lockStack(context, join(fleet.root, folder), {
			folder,
			engine,
			environments,
			platforms
		});
		context.out(`${lineOf(`${folder}/${lockFile(engine)}`, outcome)}\n`);
		failed ||= outcome.outcome === "failed";
	}
	return failed ? 1 : 0;
}
async function lockStack(context, path, { folder, engine: name, environments, platforms }) {
	const texts = textsBelow(path, "");
	const policies = environments.map(({ config }) => config.spec.policy);
	const listed = policies.flatMap(({ providers }) => providers);
	const allowed = policies.flatMap(({ modules }) => (modules ?? []).map(({ allow }) => allow));
	const { problems, providers: needed } = scanModule(folder, texts, listed, allowed);
	const [problem] = problems;
	if (problem !== void 0) return {
		outcome: "failed",
		error: `${problem.file}:${problem.line}: ${problem.message} (${problem.code})`
	};
	try {
		const engine = await locateEngine(context.env, {
			name,
			version: environments[0]?.config.spec.engine.version ?? ">=1"
		});
		const env = Object.assign({}, ...environments.map(({ config }) => handedOn(config.spec.engine.env, context.env)));
		return await writeLock({
			folder: path,
			needed,
			engine,
			listed,
			platforms,
			env,
			path: context.env["PATH"] ?? "",
			run
		});
	} catch (error) {
		if (error instanceof EngineMissing) return {
			outcome: "failed",
			error: error.message
		};
		throw error;
	}
}
function architecturesNamed({ architectures }, names) {
	const [unknown] = names.filter((name) => !architectures.has(name));
	if (unknown !== void 0) throw new UsageError(`There is no architecture ${unknown}; there are: ${[...architectures.keys()].join(", ")}.`);
	return [...architectures.values()].filter(({ name }) => names.length === 0 || names.includes(name));
}
function enginesOf({ environments }, architecture, only) {
	const all = [...environments.values()].filter(({ name }) => only === null || name === only);
	if (all.length === 0) throw new UsageError(`There is no environment ${only ?? ""}; there are: ${[...environments.keys()].join(", ")}.`);
	const using = all.filter(({ instances }) => [...instances.values()].some(({ config }) => config.spec.architecture === architecture));
	return Map.groupBy(using.length > 0 ? using : all, ({ config }) => config.spec.engine.name);
}
function lineOf(file, outcome) {
	switch (outcome.outcome) {
		case "written":
		case "unchanged": return `${file}: ${outcome.outcome}`;
		case "not-needed": return `${file}: not needed, the module uses no provider that is installed`;
		case "failed": return `${file}: not written\n${outcome.error.replaceAll(/^/gm, "  ")}`;
	}
}
function thisPlatform() {
	return `${process.platform === "win32" ? "windows" : process.platform}_${process.arch === "x64" ? "amd64" : process.arch}`;
}
function init_architecture_lock() {
	return (init_architecture_lock = __esmMin((() => {
		init_engine_variables();
		init_run();
		init_check_modules();
		init_engine_location();
		init_module_scan();
		init_provider_lock();
		init_write_locks();
		init_context();
		init_fleet_folder();
	})))();
}

// src/cli/architecture-test.ts
async function testArchitecture(context, name, flags) {
	const fleet = await validFleet(context, "Nothing is planned", [], flags.environment);
	if (fleet === null) return 1;
	const architecture = fleet.snapshot.architectures.get(name);
	if (architecture === void 0) throw new UsageError(`There is no architecture ${name}; there are: ${[...fleet.snapshot.architectures.keys()].join(", ")}.`);
	const environment = environmentFor(fleet, name, flags);
	const [lacking] = lackingOutputs(environment, architecture);
	if (lacking !== void 0) throw new UsageError(`${name} reads ${lacking}, which the environment ${environment.name} does not have: declare a stack with that output by ${stacksPath(environment.name)}, or name another environment by --environment.`);
	const work = await temporaryFolder("test");
	const runner = await openRunner(context, fleet, environment, work.path);
	try {
		const text = await readIfThere(join(fleet.root, architecture.folder, "values.schema.json"));
		return await testFields(context, {
			runner,
			environment,
			architecture,
			values: text === null ? null : JSON.parse(text),
			apply: flags.apply
		});
	} finally {
		await runner.close();
		await work.remove();
	}
}
async function testFields({ out }, test) {
	const { runner, environment, architecture, values } = test;
	const base = sampleSpec(architecture, values);
	out(`${architecture.name} with ${runner.engine}, as environment ${environment.name} has it\n`);
	const shared = test.apply && readsEnvironment(architecture.config) ? environment.stacks : void 0;
	const outputs = shared === void 0 ? null : await create$1(test, `stacks of the environment ${environment.name}`, shared, out);
	const created = await create$1(test, "creation", {
		architecture,
		instance: sampleInstance(environment, base)
	}, out);
	let failed = [...outputs?.values() ?? [], ...created.values()].includes(null);
	for (const samples of Map.groupBy(fieldSamples(architecture, values, base), ({ field }) => field).values()) {
		const found = [];
		for (const sample of samples) {
			const { lines, isWhole } = await changesBy(test, sample, created);
			failed ||= !isWhole;
			found.push({
				sample,
				lines
			});
		}
		for (const [lines, same] of Map.groupBy(found, ({ lines }) => lines.join("\n"))) {
			const [{ sample } = { sample: null }] = same;
			if (sample === null) continue;
			out(`\n${sample.field}: ${shortJson(sample.before)} -> ${same.map(({ sample: { after } }) => shortJson(after)).join(", ")}\n`);
			out(lines === "" ? "  changes nothing\n" : `${lines}\n`);
		}
	}
	return failed ? 1 : 0;
}
async function create$1(test, title, of, out) {
	out(`\n${title}\n`);
	const created = /* @__PURE__ */ new Map();
	for (const stack of inDependencyOrder(of.architecture)) {
		const effects = await effectsOf(test, {
			...of,
			stack
		}, test.apply);
		created.set(stack, typeof effects === "string" ? null : effects);
		out(`  ${stack}: ${typeof effects === "string" ? effects : many(effects.size, "resource")}\n`);
	}
	return created;
}
async function changesBy(test, { field, spec }, created) {
	const lines = [];
	let isWhole = true;
	for (const { name: stack, inputs } of test.architecture.config.spec.stacks) {
		if (!inputs.some((input) => input === field || field.startsWith(`${input}.`))) continue;
		const { architecture, environment } = test;
		const effects = await effectsOf(test, {
			architecture,
			instance: sampleInstance(environment, spec),
			stack
		}, false);
		if (typeof effects === "string") isWhole = false;
		const changes = typeof effects === "string" ? [effects] : test.apply ? planned(effects) : differences(created.get(stack) ?? /* @__PURE__ */ new Map(), effects);
		lines.push(...changes.map((line) => `  ${stack}: ${line}`));
	}
	return {
		lines,
		isWhole
	};
}
function sampleInstance({ name }, spec) {
	return {
		environment: name,
		id: "sample",
		path: `environments/${name}/deployments/sample/config.yaml`,
		config: {
			apiVersion: "flotilla.dev/v1",
			kind: "Instance",
			metadata: {
				name: "sample",
				labels: { "instance-type": "internal" }
			},
			spec
		},
		oid: ""
	};
}
async function effectsOf({ runner, environment, apply }, of, carryOut) {
	const target = {
		...of,
		environment,
		backend: { type: "local" }
	};
	const plan = apply ? await runner.plan(target) : await runner.speculativePlan(target, []);
	if (plan.outcome === "deferred") return `cannot be planned before what it needs is applied: ${plan.reason}`;
	if (plan.outcome !== "planned") return "error" in plan ? `failed\n${plan.error.replaceAll(/^/gm, "    ")}` : plan.outcome;
	if (carryOut) {
		const applied = await runner.apply(target, plan);
		if (applied.outcome !== "clean") return "error" in applied ? `failed\n${applied.error.replaceAll(/^/gm, "    ")}` : applied.outcome;
	} else await runner.discard(target);
	return new Map(plan.record.changes.map((change) => [change.address.replace(/^module\.stack\./, ""), change]));
}
function planned(effects) {
	return [...effects].map(([address, { actions, attributes }]) => {
		const paths = actions.length === 1 && actions[0] === "update" ? `: ${Object.keys(attributes).join(", ")}` : "";
		return `${actions.length > 1 ? "replace" : actions[0] ?? ""} ${address}${paths}`;
	});
}
function differences(before, after) {
	const seen = seenDifferences(before, after);
	const unseen = [...after].flatMap(([address, { attributes }]) => {
		const paths = Object.entries(attributes).filter(([path, value]) => isUnseen(value) && before.get(address)?.attributes[path] === value);
		return paths.length === 0 ? [] : [paths.length];
	});
	if (seen.length > 0 || unseen.length === 0) return seen;
	return [`no change is seen; ${many(unseen.reduce((sum, paths) => sum + paths, 0), "attribute")} of ${many(unseen.length, "resource")} known after apply only: --apply compares them`];
}
function isUnseen(value) {
	return value === "unknown" || value === "write-only";
}
function seenDifferences(before, after) {
	return [.../* @__PURE__ */ new Set([...before.keys(), ...after.keys()])].sort().flatMap((address) => {
		const [old, now] = [before.get(address), after.get(address)];
		if (old === void 0) return [`creates ${address}`];
		if (now === void 0) return [`does not create ${address}`];
		const differing = [.../* @__PURE__ */ new Set([...Object.keys(old.attributes), ...Object.keys(now.attributes)])].sort().filter((path) => old.attributes[path] !== now.attributes[path]);
		return differing.length === 0 ? [] : [`${address}: ${differing.join(", ")}`];
	});
}
function lackingOutputs({ stacks }, { name, config }) {
	if (stacks?.architecture.name === name) return [];
	const declared = new Map((stacks?.architecture.config.spec.stacks ?? []).map(({ name, outputs }) => [name, Object.keys(outputs ?? {})]));
	return config.spec.stacks.flatMap(({ inputs }) => inputs).filter((input) => {
		const wanted = environmentOutput(input);
		return wanted !== null && declared.get(wanted.stack)?.includes(wanted.output) !== true;
	});
}
function shortJson(value) {
	const text = value === void 0 ? "(none)" : JSON.stringify(value);
	return text.length > 60 ? `${text.slice(0, 59)}\u2026` : text;
}
function environmentFor({ snapshot }, architecture, { environment: wanted, apply }) {
	const all = [...snapshot.environments.values()];
	const uses = ({ instances }) => [...instances.values()].some(({ config }) => config.spec.architecture === architecture);
	const found = wanted === void 0 ? all.find(uses) ?? all[0] : snapshot.environments.get(wanted);
	if (found === void 0) throw new UsageError(`There is no environment ${wanted ?? ""}; there are: ${all.map(({ name }) => name).join(", ")}.`);
	if (apply && found.config.spec.kind !== "local") throw new UsageError(`--apply creates what the sample describes: ${found.name} is not a local environment.`);
	return found;
}
async function openRunner(context, { repository }, environment, work) {
	return await openStackRunner({
		repository,
		engine: await locateEngine(context.env, environment.config.spec.engine),
		isolation: await isolationFor(environment, context.env, run),
		stateDir: join(work, "states"),
		key: {
			id: "test",
			secret: Buffer.alloc(32)
		},
		cacheDir: join(work, "cache"),
		run,
		env: context.env
	});
}
function init_architecture_test() {
	return (init_architecture_test = __esmMin((() => {
		init_environment_stacks();
		init_optional_file();
		init_run();
		init_temporary_folder();
		init_plan_diff();
		init_engine_location();
		init_engine_runner();
		init_field_samples();
		init_isolation();
		init_context();
		init_fleet_folder();
	})))();
}

// src/cli/drift.ts
async function drift(context, name, flags) {
	const fleet = await localFleet(context);
	if (flags.environment !== void 0) environmentNamed(fleet, flags.environment);
	const key = name === void 0 ? null : await instanceNamed(context, fleet, name, flags.environment);
	const checked = watched(context, fleet, key?.environment ?? flags.environment);
	const files = await (await readableLedger(context, fleet)).readAll(checked.map(driftPath));
	const known = checked.map((environment) => ofInstance(files.get(driftPath(environment)) ?? none(environment), key?.id ?? null));
	if (flags.format === "json") context.out(`${JSON.stringify({ environments: known }, null, 2)}\n`);
	else context.out(`${known.flatMap((file) => linesOf$1(file, key?.id ?? null)).join("\n")}\n`);
	return known.some(({ drifted, failed }) => drifted.length + failed.length > 0) ? 1 : 0;
}
function watched(context, { snapshot }, only) {
	const wanted = [...snapshot.environments.values()].filter(({ name }) => only === void 0 || name === only);
	const checked = wanted.filter((environment) => driftPolicyOf(environment) !== null).map(({ name }) => name);
	if (checked.length > 0) return checked;
	const now = wanted.some(({ config }) => config.spec.kind === "local") ? ` In local environments, see it now: ${hint(context, "plan --all")}` : "";
	throw new UsageError(`Nobody checks for drift in ${only ?? "this fleet"}: no policy.drift in environment.yaml.${now}`);
}
function none(environment) {
	return {
		environment,
		checked: {},
		drifted: [],
		failed: []
	};
}
function ofInstance({ environment, checked, drifted, failed }, id) {
	if (id === null) return {
		environment,
		checked,
		drifted,
		failed
	};
	const at = checked[id];
	const isIt = (one) => one.id === id;
	return {
		environment,
		checked: at === void 0 ? {} : { [id]: at },
		drifted: drifted.filter(isIt),
		failed: failed.filter(isIt)
	};
}
function linesOf$1({ environment, checked, drifted, failed }, id) {
	const times = Object.values(checked).sort();
	const [oldest] = times;
	const when = oldest === void 0 ? "not checked yet" : id === null ? `checked since ${oldest}` : `checked ${oldest}`;
	return [
		`${id === null ? `${environment}: ${many(times.length, "instance")}` : `${environment}/${id}:`} ${when}${oldest !== void 0 && drifted.length + failed.length === 0 ? ", nothing differs from what was applied" : ""}`,
		...drifted.flatMap((one) => [`  ${one.id} ${one.stack}: differs since ${one.since}; an apply would do this, after a confirmation:`, ...keptPlanLines(one.plan).map((line) => `    ${line}`)]),
		...failed.flatMap((one) => [`  ${one.id} ${one.stack}: could not be planned at ${one.at}:`, ...one.error.split("\n").map((line) => `    ${line}`)])
	];
}
function init_drift() {
	return (init_drift = __esmMin((() => {
		init_due();
		init_paths();
		init_plan_text();
		init_context();
		init_local_fleet();
		init_plan_diff();
	})))();
}

// src/cli/explain.ts
function explain$1(context, code) {
	const texts = Object.fromEntries(files.flatMap((file) => Object.entries(JSON.parse(readFileSync(join(productFolder(), "schemas", file), "utf8")))));
	if (code === void 0) {
		context.out(`${Object.keys(texts).join("\n")}\n`);
		return 0;
	}
	const text = Object.hasOwn(texts, code) ? texts[code] : void 0;
	if (text === void 0) {
		const near = nearest(code, Object.keys(texts));
		throw new UsageError(`There is no code ${code}. ${near === null ? "Without a code, all are listed." : `Did you mean ${near}?`}`);
	}
	context.out(`${code}\n  ${text}\n`);
	return 0;
}
var files;
function init_explain() {
	return (init_explain = __esmMin((() => {
		init_nearest();
		init_context();
		init_product_folder();
		files = ["problem-codes.json", "finding-codes.json"];
	})))();
}

// src/cli/generate-commit.ts
async function generateCommitted(context, { check }) {
	const fleet = await validFleet(context, check ? "Nothing is checked" : "Nothing is written", []);
	if (fleet === null) return 1;
	const folders = rootFolders(fleet.snapshot);
	if (folders.length === 0) throw new UsageError("No environment commits its roots: spec.backend.roots names the folder, where type is cloud.");
	const { wanted, differences } = await rootDifferences(fleet.repository, fleet.snapshot);
	const roots = [...wanted.keys()].filter((path) => posix.basename(path) === rootFile).length;
	const total = `${many(roots, "root")} in ${listed$1(folders)}`;
	const foreign = differences.filter(({ kind }) => kind === "foreign");
	if (check) return report$2(context, total, differences);
	if (foreign.length > 0) return report$2(context, total, foreign);
	const edited = differences.filter(({ kind }) => kind === "edited").map(({ path }) => path);
	if (edited.length > 0) context.err(`Edited by hand, and written again: ${listed$1(edited)}`);
	await carryOut(fleet.root, folders, wanted, differences);
	const ignored = differences.length === 0 ? [] : await ignoredRoots(context);
	if (ignored.length > 0) {
		const advice = `To see which: git check-ignore --verbose ${ignored[0]}`;
		context.err(`Written, and left out of commits by a .gitignore: ${listed$1(ignored)}. ${advice}`);
		return 1;
	}
	const removed = differences.filter(({ kind }) => kind === "left-over").length;
	const gone = removed === 0 ? "" : `, ${removed} without a stack removed`;
	const advice = differences.length === 1 ? "Commit it with what it comes from" : "Commit them with what they come from";
	context.out(`${total}, ${many(differences.length - removed, "file")} written${gone}. ${advice}.\n`);
	return 0;
}
function report$2(context, total, differences) {
	if (differences.length === 0) {
		context.out(`${total} as generated.\n`);
		return 0;
	}
	for (const line of differenceLines(differences)) context.err(line);
	context.err(differences.some(({ kind }) => kind === "foreign") ? "HCP Terraform would take files that Flotilla did not write with the roots: remove them, or put them elsewhere." : `To write the roots: ${hint(context, "generate --commit")}`);
	return 1;
}
async function ignoredRoots(context) {
	const fleet = await validFleet(context, "The roots are written", []);
	if (fleet === null) return [];
	const { differences } = await rootDifferences(fleet.repository, fleet.snapshot);
	return differences.filter(({ kind }) => kind === "missing").map(({ path }) => path);
}
async function carryOut(root, folders, wanted, differences) {
	for (const { path } of [...differences].sort((a, b) => rank(a) - rank(b))) {
		const text = wanted.get(path);
		const file = join(root, path);
		if (text === void 0) {
			await rm(file);
			await removeEmpty(root, posix.dirname(path), folders);
			continue;
		}
		makeFolders(dirname(file));
		await writeOwnFile(`${file}${halfWritten}`, text);
		await rename(`${file}${halfWritten}`, file);
	}
}
function rank({ path }) {
	return posix.basename(path) === "main.tf.json" ? 0 : 1;
}
async function removeEmpty(root, folder, folders) {
	for (let empty = folder; !folders.includes(empty) && empty !== "."; empty = posix.dirname(empty)) try {
		await rmdir(join(root, empty));
	} catch (error) {
		if (hasCode(error, "ENOTEMPTY", "EEXIST")) return;
		throw error;
	}
}
function init_generate_commit() {
	return (init_generate_commit = __esmMin((() => {
		init_quoted();
		init_file_fault();
		init_make_folders();
		init_optional_file();
		init_committed_roots();
		init_committed_problems();
		init_plan_diff();
		init_context();
		init_fleet_folder();
	})))();
}

// src/cli/generate.ts
async function generate(context, ids, flags) {
	if (flags.commit === true || flags.check === true) {
		if (flags.commit === flags.check || flags.out !== void 0 || flags.environment !== void 0 || ids.length > 0) throw new UsageError("Committed roots are those of the whole fleet: give --commit or --check alone.");
		return await generateCommitted(context, { check: flags.check === true });
	}
	return await writeRoots(context, ids, flags);
}
async function writeRoots(context, ids, flags) {
	const fleet = await validFleet(context, "Nothing is written", ids, flags.environment);
	if (fleet === null) return 1;
	const { root, snapshot } = fleet;
	const folder = flags.out === void 0 ? join(root, ".flotilla", "generated") : resolve(context.cwd, flags.out);
	if (flags.out === void 0) await makePrivateFolder(dirname(folder));
	const roots = render(snapshot, fleet.named, flags.environment ?? null);
	let written = 0;
	for (const [path, text] of roots) if (await put(join(folder, path), text)) written++;
	const removed = flags.out === void 0 && flags.environment === void 0 && ids.length === 0 ? await removeOthers(folder, new Set(roots.map(([path]) => path))) : 0;
	context.out(`${many(roots.length, "root")} in ${folder}, ${written} of them changed${removed === 0 ? "" : `, ${removed} without a stack removed`}\n`);
	return 0;
}
async function removeOthers(folder, wanted) {
	if (!existsSync(folder)) return 0;
	const others = (await readdir(folder, { recursive: true })).map((path) => path.split(sep).join("/")).filter((path) => /^[^/]+\/[^/]+\/[^/]+\/main\.tf\.json$/.test(path) && !wanted.has(path));
	for (const path of others) {
		const [environment = "", id = "", stack = ""] = path.split("/");
		await rm(join(folder, path));
		for (const empty of [
			join(environment, id, stack),
			join(environment, id),
			environment
		]) await rmdir(join(folder, empty)).catch((error) => {
			if (!hasCode(error, "ENOTEMPTY")) throw error;
		});
	}
	return others.length;
}
function render(snapshot, named, only) {
	const environments = [...snapshot.environments.values()].filter(({ name }) => only === null || name === only);
	if (environments.length === 0) throw new UsageError(`There is no environment ${only ?? ""}; there are: ${[...snapshot.environments.keys()].join(", ")}.`);
	const instances = environments.flatMap((environment) => [...environment.instances.values()].map((instance) => ({
		environment,
		instance
	})));
	const missing = named.filter((key) => !instances.some(({ instance }) => isSame(key, instance)));
	if (missing.length > 0) throw new UsageError(`There is no instance ${missing.map(({ id }) => id).join(", ")}.`);
	return instances.filter(({ instance }) => named.length === 0 || named.some((key) => isSame(key, instance))).flatMap(({ environment, instance }) => {
		const architecture = snapshot.architectures.get(instance.config.spec.architecture);
		if (architecture === void 0) throw new Error(`${instance.path} is in the snapshot without its architecture`);
		return architecture.config.spec.stacks.map(({ name }) => [`${environment.name}/${instance.id}/${name}/main.tf.json`, renderRoot({
			environment,
			instance,
			architecture,
			stack: name
		})]);
	});
}
async function put(path, text) {
	if (await readIfThere(path) === text) return false;
	makeFolders(dirname(path));
	await writeOwnFile(`${path}.new`, text);
	await rename(`${path}.new`, path);
	return true;
}
function init_generate() {
	return (init_generate = __esmMin((() => {
		init_private_folder();
		init_file_fault();
		init_optional_file();
		init_render();
		init_context();
		init_fleet_folder();
		init_generate_commit();
		init_instance_name();
		init_make_folders();
		init_plan_diff();
	})))();
}

// src/cli/init.ts
async function init(context, folder, flags) {
	const root = resolve(context.cwd, folder ?? ".");
	await requireOwnRepository(context, root);
	const isFleet = existsSync(join(root, fleetFile));
	if (flags.update === true && !isFleet) throw new UsageError(`There is no ${fleetFile} in ${root}, so no fleet to update. Make one without --update.`);
	const answers = await answersOf(context, root, flags);
	const product = productFolder();
	const files = fleetFiles(await productFiles(product), answers).filter(({ kind }) => !isFleet || kind !== "example");
	const results = /* @__PURE__ */ new Map();
	const lost = /* @__PURE__ */ new Map();
	for (const file of files) results.set(file.path, await writeIfMissing(root, file));
	if (flags.update === true) {
		const older = files.filter(({ path, kind }) => kind === "product" && results.get(path) === "differs");
		await requireCommitted(context, root, older);
		for (const file of older) {
			lost.set(file.path, lostLines(await readFile(join(root, file.path), "utf8"), file.text));
			results.set(file.path, await replace(root, file));
		}
	}
	context.out(report$1(results, lost));
	context.out(nextSteps$1(context, root, isFleet, answers.branch));
	return 0;
}
async function requireOwnRepository({ env }, root) {
	let near = root;
	while (!existsSync(near)) near = dirname(near);
	const top = await run("git", ["rev-parse", "--show-toplevel"], {
		cwd: near,
		env,
		timeout: 3e4
	});
	if (top.code === 0 && resolve(top.stdout.trim()) !== await realpath(near) + root.slice(near.length)) throw new UsageError(`${root} lies in the repository ${top.stdout.trim()}, and GitHub reads workflows from a repository's root only. Run this in the root of a repository of the fleet's own.`);
}
function lostLines(old, text) {
	const plain = (line) => line.trim().replace(/@[0-9a-f]{40} # .*$/, "");
	const kept = new Set(text.split("\n").map(plain));
	return old.split("\n").filter((line) => plain(line) !== "" && !kept.has(plain(line)));
}
async function requireCommitted({ env }, root, files) {
	if (files.length === 0) return;
	const paths = files.map(({ path }) => path);
	const asked = await run("git", [
		"status",
		"--porcelain",
		"--untracked-files=all",
		"--",
		...paths
	], {
		cwd: root,
		env,
		timeout: 3e4
	});
	if (asked.code !== 0) throw new UsageError(`${root} is not in a git repository, so what is replaced could not be brought back. Commit it first.`);
	const changed = asked.stdout.split("\n").filter((line) => line !== "");
	if (changed.length > 0) throw new UsageError(["Not committed, so not replaced. Commit these first:", ...changed].join("\n  "));
}
async function replace(root, { path, text }) {
	await replaceFile(join(root, path), text);
	return "updated";
}
async function writeIfMissing(root, { path, text }) {
	const full = join(root, path);
	const there = await readIfThere(full);
	if (there !== null) return there === text ? "there" : "differs";
	makeFolders(dirname(full));
	const aside = `${full}.flotilla-new`;
	await rm(aside, { force: true });
	try {
		await writeDurably(aside, text);
		await link(aside, full);
		await syncFolder(dirname(full));
		return "written";
	} catch (error) {
		if (!hasCode(error, "EEXIST")) throw error;
		return await readFile(full, "utf8") === text ? "there" : "differs";
	} finally {
		await rm(aside, { force: true });
	}
}
function replaced(path, lost) {
	const more = lost.length - mostLostLines;
	return [
		`  ${path}`,
		...lost.slice(0, mostLostLines).map((line) => `    - ${line.trim()}`),
		...more > 0 ? [`    ${more} more: git diff HEAD -- ${path}`] : []
	];
}
function report$1(results, lost) {
	const of = (wanted) => [...results].flatMap(([path, written]) => written === wanted ? [path] : []);
	const [written, differs, updated] = [
		of("written"),
		of("differs"),
		of("updated")
	];
	return [
		written.length === 0 ? updated.length === 0 ? "Nothing to write: every file is there." : "Every file is there." : `Wrote ${many(written.length, "file")}; ${results.size - written.length} were there.`,
		...written.map((path) => `  ${path}`),
		...updated.length === 0 ? [] : ["Brought to this version. Lines that it has no more stand below each file: what people had put in, such as a login, has to be put in again. Review all of it: git diff HEAD", ...updated.flatMap((path) => replaced(path, lost.get(path) ?? []))],
		...differs.length === 0 ? [] : ["Left as they are, though this version would write them otherwise:", ...differs.map((path) => `  ${path}`)],
		""
	].join("\n");
}
function nextSteps$1(context, root, isFleet, branch) {
	if (isFleet) return "";
	const place = relative(context.cwd, root);
	return [
		"Next:",
		...place === "" ? [] : [`  cd ${place}`],
		...existsSync(join(root, ".git")) ? [] : [`  git init --initial-branch ${branch}`],
		"  git add --all && git commit -m \"Set up the fleet\"",
		`  ${hint(context, "validate")}`,
		`  ${hint(context, "plan")}`,
		`  ${hint(context, "apply")}`,
		"Then push it to GitHub and set up its App, environments and branch rules: docs/users/on-github.md of Flotilla. The same as an issue with a box per step: Issues, New issue, \"Set up the fleet\". What is missing is listed by:",
		`  ${hint(context, "doctor")}`,
		""
	].join("\n");
}
async function answersOf(context, root, flags) {
	const known = await knownAnswers(root);
	const wrong = [];
	const answer = async (name, question, fallback) => {
		const given = flags[name] ?? known[name] ?? (question === null ? void 0 : await asked(context, question, fallback)) ?? fallback;
		const { allowed, hint: what } = patterns[name];
		if (given === void 0) wrong.push(`--${name} is missing: ${what}.`);
		else if (!allowed.test(given)) wrong.push(`--${name} is ${JSON.stringify(given)}; allowed is ${what}.`);
		return given ?? "";
	};
	const environment = await answer("environment", "Name of the first environment", "dev");
	const team = await answer("team", "Who is mentioned when something needs a person (@organization/team)", void 0);
	const releases = await answer("releases", "Repository whose releases the fleet runs (owner/repository)", void 0);
	const branch = await answer("branch", null, "main");
	if (wrong.length > 0) throw new UsageError(wrong.join("\n"));
	const engine = flags.engine ?? await engineHere(context);
	const workflow = await readIfThere(join(root, ".github", "workflows", "apply.yml")) ?? "";
	const enterpriseServer = flags.enterpriseServer === true || isForEnterpriseServer(workflow);
	return {
		environment,
		team,
		releases,
		engine,
		branch,
		product: await productOf(context, flags),
		enterpriseServer
	};
}
async function asked({ ask }, question, fallback) {
	if (ask === null) return void 0;
	const given = (await ask(`${question}${fallback === void 0 ? "" : ` [${fallback}]`}: `)).trim();
	return given === "" ? void 0 : given;
}
async function knownAnswers(root) {
	const { value } = readYaml(await readIfThere(join(root, "flotilla.yaml")) ?? "");
	const spec = isMapping(value) && isMapping(value["spec"]) ? value["spec"] : {};
	const text = (from, key) => isMapping(from) && typeof from[key] === "string" ? from[key] : void 0;
	const [environment] = await namesIn(join(root, "environments"));
	const [team, releases] = [text(spec["notify"], "mention"), text(spec["releases"], "repository")];
	const branch = branchIn(await readIfThere(join(root, ".github", "workflows", "apply.yml")) ?? "");
	return {
		...branch === null ? {} : { branch },
		...environment === void 0 ? {} : { environment },
		...team === void 0 ? {} : { team },
		...releases === void 0 ? {} : { releases }
	};
}
async function engineHere({ env }) {
	try {
		return (await locateEngine(env)).name;
	} catch (error) {
		if (error instanceof EngineMissing) return "tofu";
		throw error;
	}
}
async function productOf({ env }, { product }) {
	if (product !== void 0) return productReference(product, `v${version}`);
	const own = await ownReference(productFolder(), env);
	if (own === null) throw new UsageError("This is a checkout of Flotilla whose origin is not on GitHub, so where workflows find its actions is not known. Name the place: --product <owner>/<repository>@<commit>");
	return own;
}
var mostLostLines, patterns;
function init_init() {
	return (init_init = __esmMin((() => {
		init_package();
		init_mapping();
		init_source();
		init_durable();
		init_optional_file();
		init_run();
		init_engine_location();
		init_read();
		init_context();
		init_init_files();
		init_product_folder();
		init_make_folders();
		init_plan_diff();
		mostLostLines = 12;
		patterns = {
			branch: {
				allowed: /^(?!(?:true|false|yes|no|on|off|null|y|n)$)[A-Za-z][A-Za-z0-9_./-]{0,99}$/i,
				hint: "the default branch: a letter, then letters, digits, and _ . / -"
			},
			environment: {
				allowed: /^[a-z][a-z0-9-]{0,30}$/,
				hint: "a lower-case letter, then up to 30 lower-case letters, digits or -"
			},
			team: {
				allowed: /^@[A-Za-z0-9_-]+(?:\/[A-Za-z0-9_.-]+)?$/,
				hint: "@<login> or @<organization>/<team>"
			},
			releases: {
				allowed: /^[A-Za-z0-9_.-]+\/[A-Za-z0-9_.-]+$/,
				hint: "<owner>/<repository>"
			}
		};
	})))();
}

// src/cli/taken-source.ts
function sourcesIn(cwd, given, stacks) {
	const sources = given.map((text) => {
		const [, stack = null, path = text] = /^([a-z][a-z0-9-]*)=(.+)$/.exec(text) ?? [];
		return {
			stack,
			path: resolve(cwd, path)
		};
	});
	const named = sources.map(({ stack }) => stack);
	const unknown = named.find((stack) => stack !== null && !stacks.includes(stack));
	if (unknown !== void 0) throw new UsageError(`The architecture has no stack ${unknown}; it has: ${stacks.join(", ")}.`);
	if (new Set(named).size !== named.length || named.includes(null) && named.length > 1) throw new UsageError("--from is given once for all stacks (--from <folder>), or once for each (--from <stack>=<folder>).");
	return sources;
}
async function readSource(context, path, engine, run) {
	if (!await stat(path).then((found) => found.isDirectory(), (error) => {
		if (hasCode(error, "ENOENT")) throw new UsageError(`${path} does not exist: --from takes a state file, or the folder of the root that made the instance.`);
		throw error;
	})) return await readFile(path, "utf8");
	const env = {
		...context.env,
		TF_INPUT: "0",
		CHECKPOINT_DISABLE: "1"
	};
	const pulled = await run(engine.path, ["state", "pull"], {
		cwd: path,
		env,
		timeout: limit,
		signal: context.signal
	});
	if (pulled.code !== 0) throw new UsageError(`The state of ${path} cannot be read:\n${engineError(pulled.stderr, secretsOfVariables(env))}\nTo see why, run there: ${engine.name} init, then ${engine.name} state list`);
	const version = parseState(pulled.stdout)?.version ?? null;
	if (pulled.stdout.trim() === "" || version?.lineage === "") throw new UsageError(`The root in ${path} has no state: neither terraform.tfstate is there, nor a backend that it was initialised with. Another workspace: TF_WORKSPACE=<name>. A state file: --from ${join(path, "<file>")}`);
	return pulled.stdout;
}
var limit;
function init_taken_source() {
	return (init_taken_source = __esmMin((() => {
		init_optional_file();
		init_state();
		init_engine_message();
		init_secrets();
		init_context();
		limit = 3e5;
	})))();
}

// src/cli/instance-adopt.ts
async function adopt(context, name, flags) {
	context.endCleanly();
	const fleet = await localFleet(context);
	const key = await instanceNamed(context, fleet, name, flags.environment);
	const whole = await wholeInstance(context, fleet, key);
	const stacks = inDependencyOrder(whole.architecture);
	const sources = sourcesIn(context.cwd, flags.from, stacks);
	const isLocal = whole.environment.config.spec.kind === "local";
	const lock = await lockState(context, stateFolder(context), hint(context, "instance adopt"));
	try {
		if (isLocal) await recordKilledRuns(context, fleet);
		const recorded = await (await readableLedger(context, fleet)).read(instancePath(key.environment, key.id));
		const released = recorded?.released;
		const known = released === void 0 ? recorded : void 0;
		if (released !== void 0 && !isLocal) throw new UsageError(`${key.environment}/${key.id} was let go at ${released.at} (${released.by}), and GitHub applies nothing of it any more. Take it in under a new id.`);
		const open = stacks.filter((stack) => (known?.stacks[stack]?.applied ?? null) === null);
		if (open.length === 0) return alreadyApplied(context, key, known);
		if (known !== void 0 && known.adopted === void 0 && Object.values(known.stacks).some(({ applied }) => applied !== null)) throw new UsageError(`${key.environment}/${key.id} has stacks that Flotilla made; an instance is adopted as a whole, before its first apply.`);
		const taken = await takeAll(context, fleet.repository, whole, sources, open);
		const env = await providerEnvironment(context, "apply", [whole.environment]);
		const { runners, key: fleetKey } = await localRunners(context, fleet.repository, env, runUnder(lock));
		try {
			const runner = await runners.of(whole.environment);
			await requireFree(context, whole, runner, taken.states, { wasReleased: released !== void 0 });
			if (isLocal) await markAdopted(context, fleet, key);
			await placeAll(context, whole, runner, taken.states);
			await requireUnchanged(context, whole.environment, sources, taken.read);
			if (!isLocal) {
				await writeOutputs(context, whole, runner, open);
				return await showPlans(context, whole, runner, fleetKey.id, open, taken.objects);
			}
		} finally {
			await runners.close();
		}
		await asOperator(context, fleet, fleet.ledger, {
			environment: key.environment,
			target: null,
			command: {
				kind: "retry",
				id: key.id
			}
		});
		const isIt = ({ environment, id }) => environment === key.environment && id === key.id;
		await applyFleet(context, fleet, isIt, runUnder(lock));
		return await report(context, fleet, key, taken.objects, sources);
	} finally {
		await lock.release();
	}
}
async function wholeInstance(context, fleet, key) {
	const { repository, commit, prefix } = fleet;
	const { snapshot, problems } = await loadFleet(repository, commit, {
		root: prefix,
		only: [key]
	});
	const environment = snapshot?.environments.get(key.environment);
	const instance = environment?.instances.get(key.id);
	const architecture = instance === void 0 ? void 0 : snapshot?.architectures.get(instance.config.spec.architecture);
	if (environment !== void 0 && instance !== void 0 && architecture !== void 0) return {
		environment,
		instance,
		architecture
	};
	const [first] = problems.filter(({ severity }) => severity === "error");
	const why = first === void 0 ? "" : `: ${first.file}:${first.line} ${first.message}`;
	throw new UsageError(`The files of ${key.environment}/${key.id} are not valid${why}. Run: ${hint(context, "validate")}`);
}
function alreadyApplied(context, { environment, id }, known) {
	if (known?.adopted === void 0) throw new UsageError(`${environment}/${id} was made by Flotilla: there is nothing to adopt.`);
	context.out(`${environment}/${id} is adopted since ${known.adopted.at} (${known.adopted.by}).\n`);
	return 0;
}
async function takeAll(context, repository, { environment, instance, architecture }, sources, open) {
	const engine = await locateEngine(context.env, environment.config.spec.engine);
	const declared = new Map(await Promise.all([...architecture.modules].map(async ([stack, tree]) => [stack, declaredAddresses(await textsOf(repository, tree))])));
	const states = /* @__PURE__ */ new Map();
	const read = [];
	let objects = 0;
	for (const { stack, path } of sources) {
		const text = await readSource(context, path, engine, run);
		read.push(text);
		const asked = stack === null ? declared : /* @__PURE__ */ new Map([[stack, declared.get(stack) ?? /* @__PURE__ */ new Set()]]);
		const taken = takeState(text, {
			environment: instance.environment,
			id: instance.id,
			declared: asked
		});
		if (taken.outcome === "refused") throw new UsageError([`Nothing was taken from ${path}.`, ...taken.why].join("\n"));
		for (const [name, state] of taken.states) if (open.includes(name)) states.set(name, state);
		objects += taken.objects;
	}
	return {
		states,
		objects,
		read
	};
}
async function textsOf(repository, tree) {
	const files = (await repository.tree(tree)).filter(({ path }) => !path.includes("/") && path.endsWith(".tf"));
	const blobs = await repository.blobs(files.map(({ oid }) => oid));
	return new Map(files.map(({ path, oid }) => [path, Buffer.from(blobs.get(oid) ?? []).toString("utf8")]));
}
async function requireFree(context, whole, runner, states, { wasReleased }) {
	for (const [stack, text] of states) {
		const target = {
			...whole,
			stack
		};
		const there = await runner.storedState(target, context.signal);
		const name = runner.backend(target);
		const refused = wasReleased && there !== null && parseState(there)?.empty !== true ? `${name} still has the state from before the instance was let go: nothing was written. Move that one away first.` : placeRefusal(there, text, name);
		if (refused !== null) throw new UsageError(`${stack}: ${refused}`);
	}
}
async function markAdopted(context, { ledger, person }, { environment, id }) {
	const path = instancePath(environment, id);
	await ledger.write(async (view) => {
		const known = await view.read(path);
		const before = known === void 0 || known.released !== void 0 ? newInstance({
			environment,
			id
		}) : known;
		const adopted = known?.adopted ?? {
			by: person,
			at: instant(context.clock())
		};
		return {
			message: `${person} adopts ${id}`,
			files: [[path, {
				...before,
				adopted
			}]]
		};
	});
}
async function placeAll(context, whole, runner, states) {
	for (const [stack, text] of states) {
		const placed = await runner.placeState({
			...whole,
			stack
		}, text, context.signal);
		if (placed.outcome === "placed") context.err(`${stack}: its state is in ${runner.backend({
			...whole,
			stack
		})}`);
		else if (placed.outcome === "interrupted") throw new UsageError("Stopped. To continue, type the same again.");
		else if (placed.outcome === "locked") throw new UsageError(`${stack}: ${lockedText(placed, context.clock())}. Type the same again later.`);
		else throw new UsageError(`${stack}: ${placed.error}`);
	}
}
async function requireUnchanged(context, environment, sources, read) {
	const engine = await locateEngine(context.env, environment.config.spec.engine);
	for (const [index, { path }] of sources.entries()) if (await readSource(context, path, engine, run) !== read[index]) throw new UsageError(`${path} was written while it was copied: let nobody apply it any more, then type the same again.`);
}
async function writeOutputs(context, whole, runner, stacks) {
	for (const stack of stacks) {
		const target = {
			...whole,
			stack
		};
		const plan = await runner.plan(target, context.signal);
		if (plan.outcome !== "planned") return;
		if (plan.empty || !onlyAdopts(plan.record)) {
			await runner.discard(target);
			if (plan.empty) continue;
			return;
		}
		const applied = await runner.apply(target, plan, context.signal);
		if (applied.outcome === "interrupted") throw new UsageError("Stopped. To continue, type the same again.");
		if (applied.outcome !== "clean") throw new UsageError(`${stack}: its outputs cannot be written. ${applied.error}`);
		context.err(`${stack}: its outputs are written`);
	}
}
async function showPlans(context, whole, runner, keyId, stacks, objects) {
	const { stacks: plans } = await planInstance({
		...whole,
		stacks,
		ledger: null
	}, runner, keyId, context.signal);
	context.out(plansAsText(plans, 1));
	const changing = plans.some(({ error, record }) => error !== null || record.changes.some(({ actions }) => actions.some((action) => action !== "no-op")));
	const { environment, id } = whole.instance;
	context.out(changing ? `${environment}/${id}: its states are copied (${many(objects, "object")}), and a plan would change it. Bring modules and inputs to what is running, then type the same again; merge nothing before.\n` : `${environment}/${id}: its states are copied (${many(objects, "object")}), and its plans change nothing. Open the pull request with its config; the apply of main takes it in.\n`);
	return changing ? 1 : 0;
}
async function report(context, fleet, { environment, id }, objects, sources) {
	const left = (await observed(context, fleet, await fleet.ledger.open())).instances.find(({ instance }) => instance.environment === environment && instance.id === id);
	const open = left?.stacks.filter(({ kind }) => kind !== "applied" && kind !== "removed") ?? [];
	if (open.length > 0) {
		context.out(`${environment}/${id} is not adopted: nothing was changed, and ${open.map(({ stack }) => stack).join(", ")} would be.\n`);
		for (const line of left === void 0 ? [] : statusLines(context, left)) context.out(`${line}\n`);
		context.out("Bring modules and inputs to what is running, commit, then type the same again.\n");
		return 1;
	}
	context.out(`${environment}/${id} is adopted: ${many(objects, "object")}, none of them changed.\n`);
	for (const line of left === void 0 ? [] : statusLines(context, left)) context.out(`${line}\n`);
	context.out(`Nobody may apply ${sources.map(({ path }) => path).join(", ")} any more: its state stays there as a copy.\n`);
	return left?.status.kind === "unhealthy" ? 1 : 0;
}
function init_instance_adopt() {
	return (init_instance_adopt = __esmMin((() => {
		init_clock();
		init_load();
		init_paths();
		init_run();
		init_plan_text();
		init_plan_instance();
		init_engine_message();
		init_engine_location();
		init_covered();
		init_placed_state();
		init_state();
		init_taken_state();
		init_apply_run();
		init_context();
		init_engine();
		init_local_fleet();
		init_operator();
		init_provider_session();
		init_state_folder();
		init_state_lock();
		init_status_text();
		init_taken_source();
		init_plan_diff();
	})))();
}

// src/cli/config-edits.ts
function editsIn(sets, unsets) {
	return [...sets.map((text) => {
		const { path, value } = assignment(text, "--set");
		return {
			path,
			value: valueOf(value, text)
		};
	}), ...unsets.map((text) => ({
		path: pathIn(text, "--unset"),
		remove: true
	}))];
}
function conditionsIn(wheres) {
	return wheres.map((text) => assignment(text, "--where"));
}
function fulfils(config, conditions) {
	return conditions.every(({ path, value }) => {
		const found = path.reduce((at, key) => isMapping(at) && Object.hasOwn(at, key) ? at[key] : void 0, config);
		return (Array.isArray(found) ? found : [found]).some((one) => isScalar(one) && String(one) === value);
	});
}
function isScalar(value) {
	return [
		"string",
		"number",
		"boolean"
	].includes(typeof value) || value === null;
}
function assignment(text, flag) {
	const at = text.indexOf("=");
	if (at < 1) throw new UsageError(`${flag} ${text} is not <path>=<value>, for example ${flag} spec.size=large`);
	return {
		path: pathIn(text.slice(0, at), flag),
		value: text.slice(at + 1)
	};
}
function pathIn(text, flag) {
	const steps = [...text.matchAll(/"([^"]+)"|([^."]+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? "");
	const [first] = steps;
	if (steps.length < 2 || first !== "spec" && first !== "metadata") throw new UsageError(`${flag} ${text}: a path begins with spec or metadata, for example spec.size`);
	return steps;
}
function valueOf(text, given) {
	if (!/^(?:true|false|null|0|[1-9][0-9]*|["'[{].*)$/.test(text)) return text;
	const { value, faults } = readYaml(text);
	const [fault] = faults;
	if (fault !== void 0) throw new UsageError(`--set ${given}: ${fault.message}`);
	return value;
}
function init_config_edits() {
	return (init_config_edits = __esmMin((() => {
		init_read();
		init_mapping();
		init_context();
	})))();
}

// src/cli/write-configs.ts
async function writeConfigs(context, root, configs, { yes, dryRun }) {
	const changed = configs.filter(({ before, after }) => before !== after);
	if (changed.length === 0) {
		context.out("Nothing to change.\n");
		return 0;
	}
	for (const { path, before, after } of changed) context.out(`${lineDiff(path, before, after).join("\n")}\n`);
	const problems = await newProblems(context, root, changed);
	const errors = problems.filter(({ severity }) => severity === "error");
	if (problems.length > 0) context.err(problemsAsText({
		checked: changed.length,
		problems
	}, {
		line: () => null,
		colour: false
	}).trimEnd());
	if (errors.length > 0) {
		context.err("Nothing was written.");
		return 1;
	}
	if (dryRun === true) return 0;
	const count = `${changed.length} ${changed.length === 1 ? "file" : "files"}`;
	if (yes !== true && context.ask !== null && (await context.ask(`Write ${count}? Only yes writes: `)).trim() !== "yes") {
		context.err("Nothing was written.");
		return 1;
	}
	await writeAll(root, changed);
	context.err(`Wrote ${count}. Commit ${changed.length === 1 ? "it" : "them"}, and open a pull request.`);
	return 0;
}
async function newProblems(context, root, changed) {
	const repository = await openRepository(root, run, context.env);
	const commit = await repository.resolve("HEAD");
	const prefix = relative(repository.workTree ?? root, root).replaceAll("\\", "/");
	const treeish = commit === null || prefix === "" ? commit : await repository.resolve(`${commit}:${prefix}`);
	const hash = commit?.length === 64 ? "sha256" : "sha1";
	const problems = async (source) => validate(source, { base: treeish === null ? null : await baseOf(source, repository, treeish) }).problems;
	const now = workTreeSource(root, hash);
	const known = new Set((await problems(now)).map(textOf));
	return (await problems(withConfigs(now, changed, hash))).filter((problem) => !known.has(textOf(problem)));
}
function textOf({ file, code, message }) {
	return JSON.stringify([
		file,
		code,
		message
	]);
}
function withConfigs(source, changed, hash) {
	const texts = new Map(changed.map(({ path, after }) => [path, after]));
	const added = changed.filter(({ before }) => before === null).map(({ path }) => ({
		path,
		kind: "file"
	}));
	return {
		entries: [...source.entries, ...added].sort((a, b) => byText(a.path, b.path)),
		read: (path) => {
			const text = texts.get(path);
			return text === void 0 ? source.read(path) : {
				text,
				mark: false
			};
		},
		oid: (path) => {
			const text = texts.get(path);
			return text === void 0 ? source.oid(path) : blobId(Buffer.from(text), hash);
		}
	};
}
async function writeAll(root, changed) {
	const files = changed.map((config) => ({
		...config,
		full: join(root, config.path)
	}));
	try {
		for (const { full, path, after } of files) await withFile(path, () => {
			makeFolders(dirname(full));
			writeFileSync(`${full}${suffix}`, after, { flush: true });
			return Promise.resolve();
		});
		const placed = [];
		try {
			for (const file of files) {
				if (file.before !== null && readFileSync(file.full, "utf8") !== file.before) throw new Error(`${file.path} was changed meanwhile`);
				renameSync(`${file.full}${suffix}`, file.full);
				placed.push(file);
			}
		} catch (error) {
			for (const { full, before } of placed) if (before === null) rmSync(full, { force: true });
			else writeFileSync(full, before);
			throw error;
		}
	} finally {
		for (const { full } of files) rmSync(`${full}${suffix}`, { force: true });
	}
}
var suffix;
function init_write_configs() {
	return (init_write_configs = __esmMin((() => {
		init_git_cli();
		init_object_id();
		init_run();
		init_validate();
		init_work_tree();
		/* @__PURE__ */ init_order();
		init_file_fault();
		init_line_diff();
		init_problems();
		init_make_folders();
		suffix = ".flotilla-new";
	})))();
}

// src/cli/instance-create.ts
async function create(context, slug, flags) {
	const { root, readable, named } = await workTreeFleet(context, flags.like === void 0 ? [] : [flags.like]);
	const [like] = named;
	const model = like === void 0 ? null : readable.find(({ environment, id }) => environment === like.environment && id === like.id) ?? null;
	if (flags.like !== void 0 && model === null) throw new UsageError(`There is no instance ${flags.like} to take values from.`);
	if (!existsSync(join(root, "environments", flags.environment, "environment.yaml"))) throw new UsageError(`There is no environment ${flags.environment}: environments/${flags.environment}/environment.yaml is missing.`);
	const id = flags.id ?? `src-${randomBytes(10).toString("hex")}`;
	const path = `environments/${flags.environment}/deployments/${id}/config.yaml`;
	if (existsSync(join(root, path))) throw new UsageError(`${path} is there already: name another id.`);
	const first = `# yaml-language-server: $schema=../../../../schemas/instance.schema.json\n${writeYaml(configOf(model, id, slug))}`;
	const result = editYaml(first, editsIn(flags.set ?? [], []));
	if (result.outcome === "refused") throw new UsageError(`--set: ${result.faults[0]?.message ?? "cannot be done"}`);
	return await writeConfigs(context, root, [{
		path,
		before: null,
		after: result.text
	}], flags);
}
function configOf(model, id, slug) {
	const head = {
		apiVersion: "flotilla.dev/v1",
		kind: "Instance"
	};
	if (model === null) return {
		...head,
		metadata: {
			name: id,
			labels: {}
		},
		spec: {
			slug,
			releaseChannel: "stable",
			state: "running"
		}
	};
	const { metadata, spec } = model.config;
	const { slug: was, domain, ...rest } = spec;
	const ownDomain = domain.startsWith(`${was}.`) ? { domain: `${slug}${domain.slice(was.length)}` } : {};
	const shared = Object.fromEntries(Object.entries(rest).filter(([key]) => !own.some((name) => name === key)));
	return {
		...head,
		metadata: {
			name: id,
			labels: metadata.labels
		},
		spec: {
			slug,
			...ownDomain,
			...shared
		}
	};
}
var own;
function init_instance_create() {
	return (init_instance_create = __esmMin((() => {
		init_edit();
		init_write();
		init_config_edits();
		init_context();
		init_fleet_folder();
		init_write_configs();
		own = [
			"customDomains",
			"private",
			"hold",
			"lease",
			"trial",
			"hotpatch"
		];
	})))();
}

// src/cli/instance-edit.ts
async function edit(context, names, flags) {
	const edits = editsIn(flags.set ?? [], flags.unset ?? []);
	if (edits.length === 0) throw new UsageError("Say what to change: --set <path>=<value>, --unset <path>.");
	const conditions = conditionsIn(flags.where ?? []);
	if (names.length === 0 && conditions.length === 0 && flags.environment === void 0) throw new UsageError("Say of which instances: by id or slug, --where <path>=<value>, or --environment <name>.");
	const { root, readable, named } = await workTreeFleet(context, names, flags.environment);
	const chosen = readable.filter((instance) => (flags.environment === void 0 || instance.environment === flags.environment) && (names.length === 0 || named.some(({ environment, id }) => environment === instance.environment && id === instance.id)) && fulfils(instance.config, conditions));
	if (chosen.length === 0) throw new UsageError(`No instance is meant by that. See: ${hint(context, "instance list")}`);
	return await writeConfigs(context, root, chosen.map((instance) => edited(root, instance, edits)), flags);
}
function edited(root, { path }, edits) {
	const before = readFileSync(join(root, path), "utf8");
	const result = editYaml(before, edits);
	if (result.outcome === "edited") return {
		path,
		before,
		after: result.text
	};
	const [fault] = result.faults;
	throw new UsageError(`${path}:${fault?.line ?? 1}: ${fault?.message ?? "cannot be edited"}. Nothing was written. ${fault?.hint ?? ""}`.trimEnd());
}
function init_instance_edit() {
	return (init_instance_edit = __esmMin((() => {
		init_edit();
		init_config_edits();
		init_context();
		init_fleet_folder();
		init_write_configs();
	})))();
}

// src/cli/instance-get.ts
async function get(context, name, flags) {
	const fleet = await localFleet(context);
	const { environment, id } = await instanceNamed(context, fleet, name, flags.environment);
	const { snapshot } = await loadFleet(fleet.repository, fleet.commit, {
		root: fleet.prefix,
		only: [{
			environment,
			id
		}]
	});
	const instance = snapshot?.environments.get(environment)?.instances.get(id);
	const ledger = await (await readableLedger(context, fleet)).read(instancePath(environment, id));
	const shown = {
		environment,
		metadata: instance?.config.metadata ?? { name: id },
		spec: instance?.config.spec ?? null,
		status: ledger === void 0 ? null : statusOf(ledger)
	};
	if (instance === void 0) context.err(`The files of ${id} are invalid. Run: ${hint(context, "validate")}`);
	context.out(flags.format === "json" ? `${JSON.stringify(shown, null, 2)}\n` : writeYaml(shown));
	return instance === void 0 ? 1 : 0;
}
function statusOf({ version, health, maintenance, retry, stacks }) {
	return {
		version,
		health,
		maintenance,
		retry,
		stacks
	};
}
function init_instance_get() {
	return (init_instance_get = __esmMin((() => {
		init_load();
		init_paths();
		init_write();
		init_context();
		init_local_fleet();
	})))();
}

// src/cli/instance-history.ts
async function history(context, name, flags) {
	const fleet = await localFleet(context);
	const { repository } = fleet;
	const key = await instanceNamed(context, fleet, name, flags.environment);
	const view = await readableLedger(context, fleet);
	const path = instancePath(key.environment, key.id);
	const commits = view.commit === null ? [] : await repository.log(view.commit, path, flags.limit + 1);
	const files = await versionsAt(repository, commits.map(({ oid }) => oid), path);
	const entries = commits.slice(0, flags.limit).map(({ oid, at, author, subject }, index) => {
		const events = eventsOf(files[index + 1], files[index]);
		return {
			commit: oid.slice(0, 12),
			at,
			by: author,
			message: subject,
			events
		};
	});
	if (flags.format === "json") context.out(`${JSON.stringify({
		environment: key.environment,
		instance: key.id,
		history: entries
	}, null, 2)}\n`);
	else if (entries.length === 0) context.out(`The ledger has nothing about ${key.environment}/${key.id} yet.\n`);
	else for (const { at, by, message, events } of entries) context.out(`${at} ${by}: ${message}\n${events.map((event) => `  ${event}\n`).join("")}`);
	return 0;
}
function eventsOf(before, after) {
	if (after === void 0) return ["removed from the ledger"];
	const stacks = Object.entries(after.stacks).flatMap(([name, stack]) => stackEvents(name, before?.stacks[name], stack));
	const adopted = after.adopted !== void 0 && before?.adopted === void 0 ? [`adopted by ${after.adopted.by}`] : [];
	const released = after.released !== void 0 && before?.released === void 0 ? [`released by ${after.released.by}`] : [];
	return [
		...adopted,
		...released,
		...stacks,
		...maintenanceEvents(before?.maintenance ?? null, after.maintenance),
		...healthEvents(before, after)
	];
}
function stackEvents(name, before, { attempt, applied }) {
	if (applied !== null && applied.at !== before?.applied?.at) return [`${name} applied at ${applied.at} in ${applied.version} (${originOf(applied)})`];
	if (attempt === null || attempt.state === before?.attempt?.state && attempt.id === before.attempt.id) return [];
	const short = attempt.fingerprint === null ? "" : ` (plan ${shortFingerprint(attempt.fingerprint)})`;
	const error = attempt.error === null || attempt.state === "claimed" ? "" : `: ${attempt.error.split("\n")[0] ?? ""}`;
	return [`${name} ${attempt.state}${short}${error}`];
}
function originOf(applied) {
	const { fingerprint, pullRequest, author, approvers, confirmer, backup, engine, isolation, run } = applied;
	const review = [...pullRequest === null ? [] : [`#${pullRequest}${author === null ? "" : ` by ${author}`}`], ...pullRequest === null || approvers.length === 0 ? [] : [`approved by ${approvers.join(", ")}`]].join(" ");
	return [
		`plan ${shortFingerprint(fingerprint)}`,
		...review === "" ? [] : [review],
		...confirmer === null ? [] : [`confirmed by ${confirmer}`],
		...backup === null ? [] : [`backup ${backup}`],
		`${engine}${isolation === void 0 || isolation === "none" ? "" : ` in ${isolation}`}, run ${run}`
	].join(", ");
}
function maintenanceEvents(before, after) {
	if (after === null) return [];
	const { target, since, backup } = after;
	return [...target === before?.target ? [] : [`in maintenance for ${target} since ${since}`], ...backup === null || backup.id === before?.backup?.id ? [] : [`backup ${backup.id} of ${backup.at}, ${backup.size} bytes`]];
}
function healthEvents(before, { health, retry }) {
	const version = health === null || health.version === null ? "" : ` in ${health.version}`;
	const detail = health === null || health.detail === null ? "" : `: ${health.detail}`;
	return [...health === null || health.at === before?.health?.at ? [] : [`${health.state}${version}${detail}`], ...retry === null || retry.at === before?.retry?.at ? [] : [`${retry.by} asked to try again`]];
}
function init_instance_history() {
	return (init_instance_history = __esmMin((() => {
		init_fingerprint();
		init_paths();
		init_view();
		init_local_fleet();
	})))();
}

// src/cli/instance-list.ts
async function list(context, flags) {
	const fleet = await localFleet(context);
	if (flags.environment !== void 0) environmentNamed(fleet, flags.environment);
	const { snapshot } = await loadFleet(fleet.repository, fleet.commit, { root: fleet.prefix });
	const view = await readableLedger(context, fleet);
	const now = context.clock();
	const instances = [...snapshot?.environments.values() ?? []].filter(({ name }) => flags.environment === void 0 || name === flags.environment).flatMap((environment) => [...environment.instances.values()].map((instance) => ({
		environment,
		instance
	})));
	const files = await view.readAll(instances.map(({ instance: { environment, id } }) => instancePath(environment, id)));
	const rows = instances.map(({ environment, instance }) => {
		const ledger = files.get(instancePath(environment.name, instance.id));
		const architecture = snapshot?.architectures.get(instance.config.spec.architecture);
		return rowOf(environment, instance, architecture, ledger, now);
	});
	context.out(flags.format === "json" ? `${JSON.stringify({ instances: rows }, null, 2)}\n` : asTable(rows));
	return 0;
}
function rowOf(environment, instance, architecture, ledger, now) {
	const { id, config } = instance;
	const statuses = architecture === void 0 || ledger === void 0 ? [] : stackStatuses({
		...ledgerAlone,
		environment,
		instance,
		architecture,
		now,
		digests: stackDigests(environment, instance, architecture),
		ledger
	});
	return {
		environment: environment.name,
		instance: id,
		type: config.metadata.labels["instance-type"],
		slug: config.spec.slug,
		version: config.spec.version,
		running: ledger?.health?.version ?? null,
		health: ledger?.health?.state ?? null,
		applied: statuses.filter(({ kind }) => kind === "applied").length,
		stacks: Math.max(statuses.length, Object.keys(ledger?.stacks ?? {}).length),
		released: ledger?.released?.at ?? null
	};
}
function asTable(rows) {
	return table([[
		"INSTANCE",
		"SLUG",
		"TYPE",
		"VERSION",
		"RUNNING",
		"HEALTH",
		"APPLIED"
	], ...rows.map(({ environment, instance, slug, type, version, running, health, ...row }) => [
		`${environment}/${instance}`,
		slug,
		type,
		version,
		running ?? "-",
		health ?? "-",
		appliedText(row)
	])]);
}
function appliedText({ applied, stacks, released }) {
	if (released !== null) return "released";
	return stacks === 0 ? "never" : `${applied} of ${stacks}`;
}
function table(rows) {
	const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
	return rows.map((row) => `${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ").trimEnd()}\n`).join("");
}
function init_instance_list() {
	return (init_instance_list = __esmMin((() => {
		init_load();
		init_paths();
		init_status();
		init_digest();
		init_local_fleet();
	})))();
}

// src/cli/instance-release.ts
async function release(context, name, flags) {
	context.endCleanly();
	const fleet = await localFleet(context);
	const key = await instanceNamed(context, fleet, name, flags.environment);
	const isLocal = environmentNamed(fleet, key.environment).config.spec.kind === "local";
	const whole = await wholeInstance(context, fleet, key);
	const lock = await lockState(context, stateFolder(context), hint(context, "instance release"));
	try {
		if (!isLocal) {
			await requireReleased(context, fleet, key);
			await handOutAll(context, fleet, whole, {
				to: flags.to,
				run: runUnder(lock)
			});
			context.out(`${handedOut(context, flags.to)}\n`);
			return 0;
		}
		await recordKilledRuns(context, fleet);
		const known = await (await fleet.ledger.open()).read(instancePath(key.environment, key.id));
		if (known?.released !== void 0) {
			context.out(`${key.environment}/${key.id} is released since ${known.released.at} (${known.released.by}).\n`);
			return 0;
		}
		if (known !== void 0 && unfinishedStacks(known).length > 0) throw new UsageError(`An apply of ${key.id} has no end yet, so its state may not know all that exists. First: ${hint(context, `apply ${key.id}`)}`);
		if (known === void 0 || Object.values(known.stacks).every(({ applied }) => applied === null)) throw new UsageError(`Nothing of ${key.environment}/${key.id} is applied: there is nothing to let go.`);
		await handOutAll(context, fleet, whole, {
			to: flags.to,
			run: runUnder(lock)
		});
		await markReleased(context, fleet, key);
		context.out([
			`${key.environment}/${key.id} is released: nothing of it is applied any more, and everything runs on.`,
			handedOut(context, flags.to),
			`Leave its config.yaml until nobody needs its history here; to take it in again: ${hint(context, `instance adopt ${key.id} --from <folder>`)}`,
			""
		].join("\n"));
		return 0;
	} finally {
		await lock.release();
	}
}
async function requireReleased(context, fleet, { environment, id }) {
	if ((await (await readableLedger(context, fleet)).read(instancePath(environment, id)))?.released === void 0) throw new UsageError(`${environment} is applied on GitHub, and ${id} is not released there. First the comment "/release ${id}" on the issue "Needs attention: ${environment}" or on a tracker of ${environment} (a closed one counts too), then git fetch, then the same again.`);
}
async function handOutAll(context, fleet, whole, { to, run }) {
	const env = await providerEnvironment(context, "plan", []);
	const { runners } = await localRunners(context, fleet.repository, env, run);
	try {
		await handOut(context, fleet, whole, resolve(context.cwd, to), async (stack) => (await runners.of(whole.environment)).storedState({
			...whole,
			stack
		}, context.signal));
	} finally {
		await runners.close();
	}
}
function handedOut({ cwd }, to) {
	return `Its roots and states are in ${resolve(cwd, to)}; a plan of each (init, then plan) changes nothing. States hold secrets in clear.`;
}
async function handOut(context, fleet, whole, to, stateOf) {
	const states = /* @__PURE__ */ new Map();
	for (const stack of inDependencyOrder(whole.architecture)) {
		const state = await stateOf(stack);
		if (state === null) throw new UsageError(`The stack ${stack} has no state: apply the instance first, or put its state back.`);
		states.set(stack, state);
	}
	const aside = `${to}.flotilla-new`;
	await rm(aside, {
		recursive: true,
		force: true
	});
	await makePrivateFolder(aside);
	for (const [stack, state] of states) {
		context.signal.throwIfAborted();
		await writeRoot(fleet, whole, stack, {
			folder: join(aside, stack),
			state
		});
	}
	await syncTree(aside);
	try {
		await rename(aside, to);
		await syncFolder(dirname(to));
	} catch (error) {
		if (!hasCode(error, "ENOTEMPTY", "EEXIST", "ENOTDIR")) throw error;
		const there = await Promise.all([...states].map(async ([stack, state]) => await isSameState(join(to, stack, stateName), state)));
		await rm(aside, {
			recursive: true,
			force: true
		});
		if (!there.every(Boolean)) throw new UsageError(`${to} is there already, with other files: name a folder that is not there (--to <folder>).`);
	}
}
async function isSameState(file, state) {
	const [there, wanted] = [parseState(await readIfThere(file) ?? ""), parseState(state)];
	return there !== null && there.version.lineage === wanted?.version.lineage && there.version.serial === wanted.version.serial;
}
async function writeRoot({ repository }, { environment, instance, architecture }, stack, { folder, state }) {
	const tree = architecture.modules.get(stack);
	if (tree === void 0) throw new UsageError(`${architecture.folder}/stacks/${stack} does not exist.`);
	makeFolders(join(folder, "module"), 448);
	await repository.materialize(tree, join(folder, "module"));
	const lockFile = join(folder, "module", `.terraform.lock.${environment.config.spec.engine.name}.hcl`);
	await copyFile(lockFile, join(folder, ".terraform.lock.hcl")).catch((error) => {
		if (!hasCode(error, "ENOENT")) throw error;
	});
	const root = renderRoot({
		environment,
		instance,
		architecture,
		stack,
		backend: { type: "local" }
	});
	await writeOwnFile(join(folder, "main.tf.json"), root, { mode: 384 });
	const places = (stackOf(architecture, stack).needs ?? []).map((name) => [upstreamVariable({
		stack: name,
		ofEnvironment: false
	}), { path: `../${name}/${stateName}` }]);
	if (places.length > 0) await writeOwnFile(join(folder, "terraform.tfvars.json"), indentedJson(Object.fromEntries(places)), { mode: 384 });
	await writeOwnFile(join(folder, stateName), state, { mode: 384 });
	await chmod(folder, 448);
}
async function markReleased(context, { ledger, person }, key) {
	await ledger.write(() => {
		const gone = releasedInstance(key, person, instant(context.clock()));
		return {
			message: `${person} releases ${key.id}`,
			files: [[instancePath(key.environment, key.id), gone]]
		};
	});
}
var stateName;
function init_instance_release() {
	return (init_instance_release = __esmMin((() => {
		init_file_fault();
		init_clock();
		init_canonical_json();
		init_paths();
		init_released();
		init_durable();
		init_optional_file();
		init_private_folder();
		init_render();
		init_state();
		init_apply_run();
		init_context();
		init_engine();
		init_instance_adopt();
		init_local_fleet();
		init_provider_session();
		init_state_folder();
		init_state_lock();
		init_make_folders();
		stateName = "terraform.tfstate";
	})))();
}

// src/cli/pending.ts
async function pending(context, { environment, format }) {
	const fleet = await localFleet(context);
	if (environment !== void 0) environmentNamed(fleet, environment);
	const wanted = (key) => environment === void 0 || key.environment === environment;
	const all = await observed(context, fleet, await readableLedger(context, fleet));
	const instances = all.instances.filter(({ instance }) => wanted(instance));
	const removed = all.removed.filter(wanted);
	const invalid = all.invalid.filter(wanted);
	if (format === "json") {
		const list = [...instances.flatMap(entries), ...removed.map(({ environment, id }) => ({
			environment,
			instance: id,
			stack: null,
			reason: "removed",
			state: "removed"
		}))];
		context.out(`${JSON.stringify({
			pending: list,
			invalid: invalid.map((left) => ({
				environment: left.environment,
				instance: left.id,
				...invalidJson(left)
			}))
		}, null, 2)}\n`);
	} else {
		const lines = instances.flatMap((found) => statusLines(context, found));
		context.out(lines.length === 0 ? nothingPending(all.total, invalid) : `${lines.join("\n")}\n`);
		for (const { environment, id } of removed) context.out(`  ${environment}/${id}: removed from HEAD, but still in the ledger; Flotilla does not destroy instances\n`);
	}
	for (const left of invalid) context.err(`${left.environment}/${left.id}: not applied, ${invalidText(context, left)}`);
	return instances.some(({ stacks }) => stacks.some(({ kind }) => kind === "failed" || kind === "needs-confirmation")) || invalid.length > 0 ? 1 : 0;
}
function nothingPending(total, invalid) {
	const upToDate = total - invalid.length;
	const rest = `${upToDate} ${upToDate === 1 ? "instance is" : "instances are"} up to date`;
	if (invalid.length === 0) return `Nothing is pending: ${rest}.\n`;
	const names = listed$1(invalid.map(({ environment, id }) => `${environment}/${id}`));
	return `${invalid.length} ${invalid.length === 1 ? "instance is" : "instances are"} refused or invalid and not applied: ${names}. Nothing else is pending: ${rest}.\n`;
}
function entries({ instance, stacks }) {
	const { environment, id } = instance;
	return stacks.filter(({ kind }) => kind !== "applied").map((status) => ({
		environment,
		instance: id,
		stack: status.stack,
		reason: "reason" in status ? status.reason : status.kind,
		state: status.kind
	}));
}
function init_pending() {
	return (init_pending = __esmMin((() => {
		init_quoted();
		init_local_fleet();
		init_status_text();
	})))();
}

// src/cli/plan.ts
async function plan(context, ids, flags) {
	context.endCleanly();
	const fleet = await validFleet(context, "Nothing is planned", ids, flags.environment);
	if (fleet === null) return 1;
	const chosen = chosenInstances(context, fleet, flags);
	const files = await ledgerFiles(context, fleet, chosen);
	const refused = await refusedSinceApplied(fleet, chosen, files);
	if (refused.length > 0) {
		context.err(problemsAsText({
			checked: refused.length,
			problems: refused
		}, {
			line: () => null,
			colour: false
		}).trimEnd());
		context.err("Nothing is planned: compared with what was applied last, this would be refused.");
		return 1;
	}
	const differing = stacksToPlan(context, fleet.snapshot, chosen, files, flags.all ?? false);
	const { planned: wanted, left } = sampleOf(differing, flags.sample ?? 1e400);
	const plans = await planAll(context, fleet.repository, wanted);
	context.out(flags.format === "json" ? plansAsJson(plans) : plansAsText(plans, wanted.length, { colour: process.stdout.isTTY && context.env["NO_COLOR"] === void 0 }));
	if (left > 0) context.err(`A sample: ${left} of ${differing.length} instances were not planned, because others of their architecture, version and stacks were. The pull request plans all.`);
	return plans.some(({ error, record }) => error !== null && record.mode !== "deferred") ? 1 : 0;
}
function chosenInstances(context, { snapshot: { environments }, named }, { environment: only, remote: withRemote }) {
	const wanted = [...environments.values()].filter(({ name }) => only === void 0 || name === only);
	if (only !== void 0 && wanted.length === 0) throw new UsageError(`There is no environment ${only}; there are: ${[...environments.keys()].join(", ")}.`);
	const remote = wanted.filter(({ config }) => config.spec.kind === "remote").map(({ name }) => name);
	if (withRemote !== true) {
		requireLocal(environments, `planned for the pull request that changes them, or here with --remote and your own identity`);
		if (only !== void 0 && remote.length > 0) throw new UsageError(`${only} is not a local environment: ${elsewhere}`);
		if (remote.length > 0) context.err(`Not planned here, because not local (--remote plans them): ${remote.join(", ")}`);
	} else if (remote.length > 0) context.err(`Planned with your own identity, which needs to read only: ${remote.join(", ")}. What is agreed to is the plan of a pull request.`);
	const instances = wanted.filter(({ config }) => (config.spec.kind === "local" || withRemote === true) && config.spec.apply === "on").flatMap((environment) => [...environment.instances.values()].map((instance) => ({
		environment,
		instance
	})));
	const missing = named.filter((key) => !instances.some(({ instance }) => isSame(key, instance)));
	if (missing.length > 0) throw noneToPlan(context, environments, missing);
	return instances.filter(({ instance }) => named.length === 0 || named.some((key) => isSame(key, instance)));
}
function noneToPlan(context, environments, missing) {
	const known = missing.filter(({ environment, id }) => environments.get(environment)?.instances.has(id) === true);
	if (known.length === 0) return new UsageError(`There is no local instance ${missing.map(({ id }) => id).join(", ")}. See: ${hint(context, "instance list")}`);
	return new UsageError(known.map(({ environment, id }) => environments.get(environment)?.config.spec.kind === "remote" ? `${environment}/${id} is in no local environment: ${elsewhere}` : `${environment}/${id} is not applied: environment.yaml says apply: off.`).join("\n"));
}
async function ledgerFiles(context, { repository, snapshot }, chosen) {
	const ledger = openLedger({
		repository,
		remote: null,
		branch: snapshot.fleet.spec.ledger,
		by: {
			name: "flotilla",
			email: "flotilla@localhost"
		},
		clock: context.clock
	});
	const view = await readableLedger(context, {
		ledger,
		repository,
		snapshot
	});
	const shared = new Set(chosen.flatMap(({ environment: { name, stacks } }) => stacks === void 0 ? [] : [instancePath(name, environmentId)]));
	return await view.readAll([.../* @__PURE__ */ new Set([...chosen.map(({ instance }) => instancePath(instance.environment, instance.id)), ...shared])]);
}
async function refusedSinceApplied({ repository, prefix: root, snapshot: { tree } }, chosen, files) {
	const keys = chosen.map(({ instance: { environment, id } }) => ({
		environment,
		id
	}));
	const listing = await listFleet(repository, tree, "");
	const applied = await appliedFleet({
		repository,
		root,
		listing,
		keys,
		files
	});
	return (await loadFleet(repository, tree, {
		only: keys,
		applied
	})).refused;
}
function stacksToPlan(context, snapshot, chosen, files, all) {
	const now = context.clock();
	const planned = chosen.flatMap(({ environment, instance }) => {
		const architecture = snapshot.architectures.get(instance.config.spec.architecture);
		if (architecture === void 0) return [];
		const file = files.get(instancePath(instance.environment, instance.id));
		const digests = stackDigests(environment, instance, architecture);
		const shared = {
			ledger: files.get(instancePath(environment.name, "environment")) ?? null,
			open: /* @__PURE__ */ new Set()
		};
		return [{
			environment,
			instance,
			architecture,
			stacks: stackStatuses({
				environment,
				instance,
				architecture,
				digests,
				ledger: file ?? null,
				shared,
				now,
				...ledgerAlone
			}).filter(({ kind }) => kind !== "removed" && (all || kind !== "applied")).map(({ stack }) => stack),
			ledger: file ?? null
		}];
	});
	const shared = new Set(planned.flatMap(({ instance, stacks }) => instance.id === "environment" && stacks.length > 0 ? [instance.environment] : []));
	return planned.filter(({ environment, architecture, stacks }) => stacks.length > 0 || shared.has(environment.name) && readsEnvironment(architecture.config));
}
async function planAll(context, repository, wanted) {
	if (wanted.length === 0) return [];
	const environments = wanted.map(({ environment }) => environment);
	const { key, runners } = await localRunners(context, repository, await providerEnvironment(context, "plan", environments));
	const plan = planTogether(wanted, async (one) => planInstance(one, await runners.of(one.environment), key.id, context.signal));
	try {
		const planned = await mapLimited(wanted, ({ environment, instance }) => limitsOf(environment, instance), async (instance) => {
			await runners.of(instance.environment);
			if (context.signal.aborted) return [];
			const stacks = instance.stacks.length === 0 ? "what it reads of its environment" : instance.stacks.join(", ");
			context.err(`planning ${instance.environment.name}/${instance.instance.id}: ${stacks}`);
			return plan(instance);
		});
		context.signal.throwIfAborted();
		return planned.flat();
	} finally {
		await runners.close();
	}
}
var elsewhere;
function init_plan() {
	return (init_plan = __esmMin((() => {
		init_applied_fleet();
		init_fleet_listing();
		init_config_path();
		init_environment_stacks();
		init_load();
		init_git_ledger();
		init_paths();
		init_status();
		init_problems();
		init_plan_text();
		init_side_by_side();
		init_plan_instance();
		init_digest();
		init_context();
		init_engine();
		init_fleet_folder();
		init_instance_name();
		init_local_fleet();
		init_provider_session();
		elsewhere = "its stacks are planned for the pull request that changes them, or here with --remote and your own identity.";
	})))();
}

// src/cli/rollout.ts
async function status(context, version, flags) {
	const { ledger } = await openCountingLedger(context);
	const all = await rolloutsOf(ledger);
	const wanted = all.filter(({ target, environment }) => (version === null || target === version) && (flags.environment === void 0 || environment === flags.environment));
	if (flags.format === "json") context.out(`${JSON.stringify({ rollouts: wanted }, null, 2)}\n`);
	else if (wanted.length === 0) context.out(all.length === 0 ? "The ledger has no rollout yet.\n" : "The ledger has no such rollout.\n");
	else for (const rollout of wanted) context.out(`${statusText(rollout)}${rollout.tracker === null ? "" : ` Tracker: #${rollout.tracker}.`}\n`);
	return 0;
}
async function start(context, target, environment) {
	const counting = await openCountingLedger(context);
	const { ledger, fleet } = counting;
	const snapshot = await wholeFleet(context, counting);
	const started = await startRollout({
		ledger,
		snapshot,
		environment,
		target,
		login: fleet.person,
		now: context.clock()
	});
	if (started.outcome === "refused") throw new UsageError(`${startRefusalText(started.refusal)}.`);
	const included = started.members.filter(({ excluded }) => excluded === null).length;
	context.out(`The rollout of ${environment} to ${target} ${started.before ? "is running already," : "has started"} with ${included} of ${started.members.length} instances. ${nextRun(context, counting, "rollout.yml")}\n`);
	return 0;
}
async function retry(context, target, name, environment) {
	const counting = await openCountingLedger(context);
	const { ledger, fleet } = counting;
	const id = name === null ? null : (await instanceNamed(context, fleet, name, environment)).id;
	const decision = await asOperator(context, fleet, ledger, {
		environment,
		target,
		command: {
			kind: "retry",
			id
		}
	});
	if (decision.outcome === "refused") throw refusedCall(context, decision.refusal);
	if (decision.outcome === "accepted") context.out(`${fleet.person} ${decision.summary}. ${nextRun(context, counting, "apply.yml")}\n`);
	return 0;
}
async function openCountingLedger(context) {
	const fleet = await localFleet(context);
	const { root, repository, person } = fleet;
	const branch = fleet.snapshot.fleet.spec.ledger;
	const own = await repository.resolve(`refs/heads/${branch}`) !== null;
	const asked = await run("git", [
		"remote",
		"get-url",
		"origin"
	], {
		cwd: root,
		env: context.env,
		timeout: 1e4
	});
	if (own || asked.code !== 0) return {
		fleet,
		remote: null,
		branch,
		ledger: fleet.ledger
	};
	const head = await run("git", [
		"symbolic-ref",
		"--short",
		"refs/remotes/origin/HEAD"
	], {
		cwd: root,
		env: context.env,
		timeout: 1e4
	});
	const named = head.code === 0 ? { branch: head.stdout.trim().slice(7) } : {};
	const remote = {
		url: asked.stdout.trim(),
		token: null,
		...named
	};
	const by = {
		name: person,
		email: `${person}@localhost`
	};
	return {
		fleet,
		remote,
		branch,
		ledger: openLedger({
			repository,
			remote,
			branch,
			by,
			clock: context.clock
		})
	};
}
async function wholeFleet(context, { fleet: { repository, commit, prefix }, remote }) {
	const main = remote === null ? commit : await repository.remoteTip(remote, defaultRef(remote));
	if (main !== commit) throw new UsageError(`HEAD is ${commit.slice(0, 8)}, but ${remote?.branch ?? "main"} of origin is ${main?.slice(0, 8) ?? "missing"}: a rollout starts from what main holds. Run: git switch ${remote?.branch ?? "main"} && git pull`);
	const { snapshot, problems } = await loadFleet(repository, commit, { root: prefix });
	const first = problems.find(({ severity }) => severity === "error");
	if (snapshot === null || first !== void 0) throw noValidFleet(context, first);
	return snapshot;
}
async function rolloutsOf(ledger) {
	return await allRollouts(await ledger.open());
}
function nextRun(context, { remote, branch }, workflow) {
	return remote === null ? `It is recorded in this repository's own branch ${branch}. Pull requests are opened and merged by rollout.yml on GitHub only, which does not see that branch; what is committed for a local environment is applied by: ${hint(context, "apply")}` : `It is recorded on origin; ${workflow} picks it up at its next run, within the hour, or at once: gh workflow run ${workflow}`;
}
function init_rollout() {
	return (init_rollout = __esmMin((() => {
		init_start();
		init_load();
		init_repository();
		init_git_ledger();
		init_run();
		init_open_rollouts();
		init_context();
		init_local_fleet();
		init_operator();
	})))();
}

// src/cli/stack.ts
async function repair(context, commands, environmentFlag) {
	for (const command of commands) if (command.kind === "unlock" && !lockPattern.test(command.lock)) throw new UsageError(`${command.lock} is not the id of a lock.`);
	const fleet = await localFleet(context);
	const named = [];
	for (const command of commands) named.push({
		...await instanceNamed(context, fleet, command.id, environmentFlag ?? void 0),
		command
	});
	for (const { environment, id, command } of named) requireLocalRepair(fleet, environment, {
		...command,
		id
	});
	for (const { environment, id, command } of named) {
		const decision = await asOperator(context, fleet, fleet.ledger, {
			environment,
			target: null,
			command: {
				...command,
				id
			}
		});
		if (decision.outcome === "refused") throw refusedCall(context, decision.refusal);
		if (decision.outcome === "accepted") context.out(`${fleet.person} ${decision.summary}. To carry it out: ${hint(context, `apply ${id}`)}\n`);
	}
	return 0;
}
function requireLocalRepair(fleet, environment, command) {
	if (environmentNamed(fleet, environment).config.spec.kind === "local") return;
	const rest = command.kind === "move-state" ? "" : ` ${command.stack}${command.kind === "unlock" ? ` ${command.lock}` : ""}`;
	throw new UsageError(`${environment} is not a local environment. Comment on its issue "Needs attention: ${environment}": /${command.kind} ${command.id}${rest}`);
}
async function confirm(context, { stack, fingerprint, ...named }) {
	const given = fingerprint.replace(/^sha256:/, "");
	if (!/^[0-9a-f]{8,64}$/.test(given)) throw new UsageError(`${fingerprint} is not a fingerprint: give at least its first 8 characters (0-9, a-f).`);
	const fleet = await localFleet(context);
	const { environment, id } = await instanceNamed(context, fleet, named.id, named.environment ?? void 0);
	if (environmentNamed(fleet, environment).config.spec.kind !== "local") throw new UsageError(`${environment} is not a local environment. Comment on its issue "Needs attention: ${environment}": /approve ${id} ${stack} ${shortFingerprint(given)}`);
	const command = {
		kind: "approve-plan",
		id,
		stack,
		fingerprint: given
	};
	const decision = await asOperator(context, fleet, fleet.ledger, {
		environment,
		target: null,
		command
	});
	if (decision.outcome === "refused" && decision.refusal.code === "plan.confirmed") {
		context.out(`${refusalText(decision.refusal)}.\n`);
		return 0;
	}
	if (decision.outcome === "refused") throw refusedCall(context, decision.refusal);
	if (decision.outcome === "accepted" && decision.confirm !== null) {
		context.err(`The plan ${shortFingerprint(given)} of ${id} ${stack} was waiting because:`);
		for (const { message, code } of decision.confirm.attempt.why) context.err(`  ${message} (${code})`);
		context.out(`${fleet.person} ${decision.summary}. To apply it: ${hint(context, `apply ${id}`)}\n`);
	}
	return 0;
}
function init_stack() {
	return (init_stack = __esmMin((() => {
		init_parse();
		init_refusal();
		init_fingerprint();
		init_context();
		init_local_fleet();
		init_operator();
	})))();
}

// src/cli/stack-check.ts
async function check(context, names, flags) {
	context.endCleanly();
	const fleet = await localFleet(context);
	const rows = await checkAll(context, fleet, await chosen(context, fleet, names, flags));
	if (flags.format === "json") context.out(`${JSON.stringify({ stacks: rows.map(rowJson) }, null, 2)}\n`);
	else for (const row of rows) context.out(`${rowLines(context, row).join("\n")}\n`);
	return rows.every(isFine) ? 0 : 1;
}
async function chosen(context, fleet, names, flags) {
	if (flags.environment !== void 0) environmentNamed(fleet, flags.environment);
	const keys = [];
	for (const name of names) keys.push(await instanceNamed(context, fleet, name, flags.environment));
	const { snapshot } = await loadFleet(fleet.repository, fleet.commit, { root: fleet.prefix });
	const environments = [...snapshot?.environments.values() ?? []].filter(({ name }) => flags.environment === void 0 || name === flags.environment);
	const isLeft = ({ config }) => config.spec.kind === "remote" && flags.remote !== true;
	const left = environments.filter((environment) => isLeft(environment) && (keys.length === 0 || keys.some((key) => key.environment === environment.name)));
	if (left.length > 0) context.err(`Not checked here without --remote, as their states are read with your own identity: ${left.map(({ name }) => name).join(", ")}`);
	const instances = environments.filter((environment) => !isLeft(environment)).flatMap((environment) => [...environment.instances.values()].map((instance) => ({
		environment,
		instance
	}))).filter(({ instance }) => keys.length === 0 || keys.some((key) => isSame(key, instance)));
	if (instances.length === 0) throw new UsageError(`No instance is checked. See: ${hint(context, "instance list")}`);
	const view = await readableLedger(context, fleet);
	const paths = instances.flatMap(({ instance: { environment, id } }) => [instancePath(environment, id), instancePath(environment, environmentId)]);
	const files = await view.readAll([...new Set(paths)]);
	const now = context.clock();
	return instances.flatMap(({ environment, instance }) => {
		const architecture = snapshot?.architectures.get(instance.config.spec.architecture);
		if (architecture === void 0) return [];
		const ledger = files.get(instancePath(environment.name, instance.id)) ?? null;
		const shared = {
			ledger: files.get(instancePath(environment.name, "environment")) ?? null,
			open: /* @__PURE__ */ new Set()
		};
		const digests = stackDigests(environment, instance, architecture);
		const statuses = stackStatuses({
			...ledgerAlone,
			environment,
			instance,
			architecture,
			digests,
			ledger,
			shared,
			now
		});
		return [{
			environment,
			instance,
			architecture,
			ledger,
			statuses: new Map(statuses.map((status) => [status.stack, status]))
		}];
	});
}
async function checkAll(context, fleet, wanted) {
	const env = await providerEnvironment(context, "plan", []);
	const { runners } = await localRunners(context, fleet.repository, env);
	try {
		return (await mapLimited(wanted, ({ environment, instance }) => limitsOf(environment, instance), async ({ environment, instance, architecture, ledger, statuses }) => {
			const runner = await runners.of(environment);
			const recorded = recordedStates(ledger);
			const rows = [];
			for (const stack of inDependencyOrder(architecture)) {
				context.signal.throwIfAborted();
				const checked = await runner.check({
					environment,
					instance,
					architecture,
					stack,
					recorded
				}, context.signal);
				const status = statuses.get(stack);
				if (status !== void 0) rows.push({
					environment,
					id: instance.id,
					stack,
					status,
					checked
				});
			}
			return rows;
		})).flat();
	} finally {
		await runners.close();
	}
}
function isFine({ checked }) {
	if (checked.outcome !== "checked") return false;
	return checked.fault === null && (checked.held?.runs ?? []).every(({ next }) => next === "itself");
}
function rowJson({ environment, id, stack, status, checked }) {
	const { outcome, ...rest } = checked;
	return {
		environment: environment.name,
		instance: id,
		stack,
		status: status.kind,
		...outcome === "checked" ? {} : { outcome },
		...rest
	};
}
function rowLines(context, { environment, id, stack, status, checked }) {
	return [`${environment.name}/${id} ${stack}: ${stackText(context, status, {
		id,
		environment
	}) ?? "applied"}`, ...checkLines(context, checked, `${id} ${stack}`).map((line) => `  ${line}`)];
}
function checkLines(context, checked, stack) {
	switch (checked.outcome) {
		case "checked": return [stateLine(checked), ...heldLines(context, checked, stack)];
		case "locked": return [`locked by ${checked.who}, since ${checked.since}, lock ${checked.lockId}`];
		case "interrupted": return ["not read: interrupted"];
		case "own-file": return [checked.error];
		case "failed": return [...checked.error.split("\n"), ...checked.hint === null ? [] : [checked.hint]];
	}
}
function stateLine({ place, found, fault }) {
	return fault ?? `state ${place}: ${found === null ? "none" : versionText$1(found)}`;
}
function versionText$1({ serial, lineage }) {
	return `serial ${serial}, lineage ${lineage}`;
}
function heldLines(context, { held }, stack) {
	if (held === null) return [];
	const { locked, runs } = held;
	return [...locked === null || runs.some(({ id }) => id === locked.id) ? [] : [`locked by ${locked.who}. Where that is left over: ${hint(context, `stack unlock ${stack} ${locked.id}`)}`], ...runs.map(runLine)];
}
function runLine({ id, status, next, since, ours, page }) {
	return `run ${id}${ours ? ", of Flotilla" : ""}: ${status}, ${waitTexts[next]}, since ${since}: ${page}`;
}
var waitTexts;
function init_stack_check() {
	return (init_stack_check = __esmMin((() => {
		init_status();
		init_paths();
		init_config_path();
		init_load();
		init_side_by_side();
		init_digest();
		init_context();
		init_engine();
		init_instance_name();
		init_local_fleet();
		init_provider_session();
		init_status_text();
		waitTexts = {
			itself: "goes on by itself",
			confirmation: "waits to be confirmed or discarded",
			decision: "waits for a decision about a policy or a task"
		};
	})))();
}

// src/cli/validate-engine.ts
async function engineProblems(context, root, checked, { wanted, known }) {
	const located = /* @__PURE__ */ new Map();
	const locate = async (wanted) => {
		const key = `${wanted.name} ${wanted.version}`;
		const engine = located.get(key) ?? locateEngine(context.env, wanted);
		located.set(key, engine);
		return await engine;
	};
	const problems = [];
	for (const folder of stackFolders(root)) {
		if (wanted.length > 0 && !wanted.some((path) => isBelow(folder, path) || isBelow(path, folder))) continue;
		if (checked.problems.some(({ file, severity }) => severity === "error" && file.startsWith(`${folder}/`))) continue;
		for (const environments of environmentsFor(checked, folder)) problems.push(...await moduleProblems(context, {
			root,
			folder,
			environments,
			known,
			locate
		}));
	}
	return problems;
}
function isBelow(path, folder) {
	return folder === "" || path === folder || path.startsWith(`${folder}/`);
}
function environmentsFor({ environments, used }, folder) {
	const revision = folder.split("/").slice(1, 3).join("/");
	const all = [...environments].flatMap(([name, { config }]) => config === null ? [] : [{
		name,
		config
	}]);
	const using = all.filter(({ name }) => used.get(name)?.has(revision) === true);
	return [...Map.groupBy(using.length > 0 ? using : all, ({ config }) => config.spec.engine.name).values()];
}
async function moduleProblems(context, at) {
	const { folder, environments, known, locate } = at;
	const [first] = environments;
	if (first === void 0) return [];
	const files = textsBelow(at.root, folder);
	const listed = environments.flatMap(({ config }) => config.spec.policy.providers);
	const engine = await locate(first.config.spec.engine);
	const judged = canonicalJson([
		"engine",
		engine.name,
		engine.version,
		folder,
		listed,
		[...files]
	]);
	if (known.has(judged)) return [];
	const { providers: needed } = scanModule(folder, files, null);
	if (pinnedProviders(needed, listed).length < needed.length) {
		context.err(`${folder}: not given to an engine, because it uses a provider that runs already (reattach)`);
		return [];
	}
	const verdict = await validateModule({
		files,
		engine,
		listed,
		isolation: await isolationFor(first, context.env, run),
		cacheDir: join(stateFolder(context), "cache"),
		env: {},
		path: context.env["PATH"] ?? "",
		run
	});
	if (verdict.outcome === "failed") return [problemAt(folder, null, {
		severity: "error",
		message: verdict.error,
		engine: engine.name
	})];
	if (verdict.diagnostics.length === 0) known.add(judged);
	return verdict.diagnostics.map((diagnostic) => problemAt(folder, diagnostic, {
		severity: diagnostic.severity,
		message: wordsOf(diagnostic),
		engine: engine.name
	}));
}
function problemAt(folder, diagnostic, { severity, message, engine }) {
	const place = diagnostic?.place ?? {
		file: "main.tf",
		line: 1,
		column: 1
	};
	return {
		file: `${folder}/${place.file}`,
		line: Math.max(1, place.line),
		column: Math.max(1, place.column),
		severity,
		code: "module.engine",
		message: `${engine}: ${message}`,
		hint: null
	};
}
function wordsOf({ address, detail, summary }) {
	return `${[summary, detail].map((text) => text.trim().replaceAll(/\s+/g, " ")).filter((text) => text !== "").join(": ")}${address === null ? "" : ` (${address})`}`;
}
function init_validate_engine() {
	return (init_validate_engine = __esmMin((() => {
		init_canonical_json();
		init_run();
		init_isolation();
		init_engine_location();
		init_validate_module();
		init_check_modules();
		init_module_scan();
		init_provider_lock();
		init_state_folder();
	})))();
}

// src/cli/why.ts
async function why(context, id, flags) {
	const fleet = await localFleet(context);
	const key = await instanceNamed(context, fleet, id, flags.environment);
	const view = await readableLedger(context, fleet);
	const all = await observed(context, fleet, view);
	const isIt = ({ environment, id }) => environment === key.environment && id === key.id;
	const found = all.instances.find(({ instance }) => isIt(instance));
	if (found === void 0) return notPending(context, key, all.invalid.find(isIt), flags);
	const explained = await Promise.all(found.stacks.map((status) => explain(fleet, view, found, status)));
	if (flags.format === "json") {
		const stacks = explained.map(({ status, ...rest }) => ({
			...stackJson(status),
			...rest
		}));
		const { checkDue, ledger, status } = found;
		context.out(`${JSON.stringify({
			environment: key.environment,
			instance: key.id,
			status: status.kind,
			health: ledger?.health ?? null,
			checkDue,
			stacks
		}, null, 2)}\n`);
		return 0;
	}
	context.out(`${headline(context, found)}\n`);
	for (const line of [...explained.flatMap((stack) => linesOf(context, found, stack)), ...nextSteps(context, found)]) context.out(`  ${line}\n`);
	return 0;
}
function notPending(context, key, invalid, { format }) {
	const name = `${key.environment}/${key.id}`;
	if (format === "json") context.out(`${JSON.stringify({
		environment: key.environment,
		instance: key.id,
		...invalid === void 0 ? { status: "healthy" } : invalidJson(invalid),
		stacks: []
	}, null, 2)}\n`);
	else if (invalid !== void 0) context.out(`${name} is not applied: ${invalidText(context, invalid)}\n`);
	else context.out(`${name} is up to date: applied as in HEAD, and healthy.\n`);
	return invalid === void 0 ? 0 : 1;
}
async function explain(fleet, view, { instance, ledger, digests, input }, status) {
	const none = {
		status,
		differences: [],
		reviewed: []
	};
	const digest = digests.get(status.stack);
	if (status.kind === "applied" || status.kind === "removed" || digest === void 0) return none;
	const reviewed = ((await view.read(reviewPath(instance.environment, instance.id, status.stack, digest)))?.reviews ?? []).map(({ pullRequest, head, record }) => ({
		pullRequest,
		head,
		mode: record.mode
	}));
	const applied = ledger?.stacks[status.stack]?.applied ?? null;
	if (applied === null) return {
		...none,
		reviewed
	};
	const key = {
		environment: instance.environment,
		id: instance.id
	};
	const then = await fleet.repository.resolve(applied.commit) === null ? null : await loadFleet(fleet.repository, applied.commit, {
		root: fleet.prefix,
		only: [key]
	});
	return {
		status,
		reviewed,
		differences: differencesOf(input, status.stack, then?.snapshot ?? null)
	};
}
function headline(context, { instance, environment, ledger, checkDue }) {
	const health = ledger?.health ?? null;
	const seen = health === null ? "health not checked yet" : `${health.state}${health.detail === null ? "" : ` (${health.detail})`} at ${health.at}`;
	const lines = [`${instance.environment}/${instance.id}: ${versionText(instance.config.spec.version, ledger?.version ?? null)}, ${seen}`];
	if (ledger !== null && ledger.maintenance !== null) {
		const { target, since, backup } = ledger.maintenance;
		lines.push(`in maintenance for ${target} since ${since}, backup ${backup?.id ?? "not made"}`);
	}
	const windows = windowsText(instance.config.spec.maintenance);
	if (windows !== null) lines.push(`maintenance windows: ${windows} (shown only, not enforced)`);
	if (health !== null && health.state !== "healthy" && !checkDue) lines.push(`after fixing it: ${againText(context, {
		id: instance.id,
		environment
	})}`);
	return lines.join("\n  ");
}
function versionText(wanted, applied) {
	if (applied === null) return "never applied";
	return applied === wanted ? `applied in ${applied}` : `upgrading from ${applied} to ${wanted}`;
}
function linesOf(context, observed, { status, differences, reviewed }) {
	const { instance, ledger, confirmations } = observed;
	const text = stackText(context, status, {
		id: instance.id,
		environment: observed.environment
	});
	if (text === null) return [`${status.stack}: applied`];
	const attempt = ledger?.stacks[status.stack]?.attempt ?? null;
	const details = [
		...differences.map((difference) => `because ${difference.text}`),
		...attempt === null ? [] : attemptLines(context, status, attempt, observed),
		...reviewed.map(({ pullRequest, head, mode }) => `reviewed in #${pullRequest} at ${head.slice(0, 8)}${mode === "deferred" ? ", where it could not be planned" : ""}`),
		...reviewed.length === 0 && status.kind !== "waiting" ? ["no pull request has shown its plan as it is now"] : [],
		...(confirmations.get(status.stack) ?? []).map(({ by, at }) => `confirmed by ${by} at ${at}`)
	];
	return [`${status.stack}: ${shortText(status, text)}`, ...details.map((line) => `  ${line}`)];
}
function attemptLines(context, status, attempt, { environment, instance: { id } }) {
	switch (status.kind) {
		case "pending": return status.reason === "interrupted" ? [`because run ${attempt.run} claimed it at ${attempt.at} and recorded no end${isLocal(environment) ? "" : ": it is still at work (see Actions), or ended without a record"}; the next apply plans it again and completes it`] : [];
		case "failed": return [
			`at ${attempt.at}, run ${attempt.run}, commit ${attempt.commit.slice(0, 8)}:`,
			...(attempt.error ?? "no message").split("\n").map((line) => `  ${line}`),
			`retried when its files change, or with: ${againText(context, {
				id,
				environment
			})}`
		];
		case "needs-confirmation": {
			const short = shortFingerprint(status.fingerprint);
			return [
				...attempt.why.map(({ code, message }) => `${message} (${code})`),
				...attempt.plan === void 0 ? [] : ["its plan:", ...keptPlanLines(attempt.plan).map((line) => `  ${line}`)],
				...isLocal(environment) ? [`to confirm exactly this plan: ${hint(context, `stack confirm ${id} ${status.stack} ${short}`)}`] : [],
				`on GitHub, in the issue that lists it: /approve ${id} ${status.stack} ${short}`
			];
		}
		case "applied":
		case "blocked":
		case "waiting":
		case "applying":
		case "removed": return [];
	}
}
function nextSteps(context, { instance: { id }, environment, stacks }) {
	const pending = stacks.some(({ kind }) => kind === "pending");
	if (!pending && !stacks.some(({ kind }) => kind === "needs-confirmation")) return [];
	const plan = isLocal(environment) ? [`to see the plan: ${hint(context, `plan ${id}`)}`] : [];
	if (!pending) return plan;
	const apply = "apply.yml applies what main has, at the next push and every four hours";
	return [...plan, isLocal(environment) ? `to apply it: ${hint(context, `apply ${id}`)} (on GitHub ${apply})` : `on GitHub ${apply}`];
}
function shortText(status, text) {
	if (status.kind === "needs-confirmation") return `needs confirmation (${status.reason})`;
	return status.kind === "failed" ? `failed (${status.reason})` : text;
}
function init_why() {
	return (init_why = __esmMin((() => {
		init_fingerprint();
		init_load();
		init_difference();
		init_paths();
		init_plan_text();
		init_context();
		init_local_fleet();
		init_status_text();
	})))();
}

// src/cli/doctor-app.ts
function checkApp({ github }) {
	const fix = "Give a private key of the App, which its settings generate: --app-key <file>.";
	const check = (app) => {
		if (app === null) return [finding("error", "app.missing", "the App is not installed in the repository", "It writes the ledger, opens and merges.", "The App's settings, Install App: choose this repository.")];
		const settings = `The settings of the App ${app.slug}, Permissions & events; then accept the change in the repository`;
		const lacking = Object.entries(appPermissions).filter(([name, level]) => app.permissions[name] !== level && app.permissions[name] !== "write");
		const extra = Object.entries(app.permissions).filter(([name, level]) => level !== "read" && appPermissions[name] !== "write");
		return [
			...when(app.suspended, () => finding("error", "app.suspended", "the App's installation is suspended", "It can do nothing.", "Settings, GitHub Apps: unsuspend it.")),
			...lacking.map(([name, level]) => finding("error", "app.permission", `the App lacks ${name}: ${level}`, "A job that needs it fails.", settings)),
			...extra.map(([name, level]) => finding("warning", "app.excess", `the App has ${name}: ${level}`, "Flotilla does not use it; who gets the App's key gets it too.", settings))
		];
	};
	return seen(github.installation, "app.unknown", "the App and its permissions", check, fix);
}
function checkIdentity({ github: { repository, subject } }) {
	if (!("value" in subject)) return [];
	const { isDefault, claims, immutable } = subject.value;
	const command = `gh api --method PUT repos/${repository.name}/actions/oidc/customization/sub --field use_default=true`;
	return [...when(!isDefault, () => finding("warning", "identity.subject", `the subject of identity tokens is made of ${claims.join(", ")}`, "A cloud that is bound to GitHub's default subject refuses these. Bind it to repository_id, ref and job_workflow_ref.", command)), ...when(isDefault && immutable === false, () => finding("warning", "identity.names", "the subject of identity tokens has names only", "Who gets the repository's name after a rename or a deletion gets its tokens' subject too. A cloud that is bound to repository_id is safe already.", `Let the cloud accept repo:<owner>@<id>/<name>@<id>:... first, then ${command} --field use_immutable_subject=true`))];
}
function checkMachine({ github: { clockAhead }, local }) {
	const seconds = Math.round(Math.abs(clockAhead) / 1e3);
	return [
		...when(Math.abs(clockAhead) > clockTolerance, () => finding("error", "machine.clock", `this machine's clock is ${seconds} s ${clockAhead > 0 ? "ahead of" : "behind"} GitHub's`, "Approvals count from the time of the plan on; on a runner this makes them worthless.", "Switch the machine's time synchronization on.")),
		...when(local.git !== null, () => finding("error", "machine.git", `git: ${local.git ?? ""}`, "Every command and every job uses it.", "Install git 2.38 or newer.")),
		...local.engines.flatMap(({ environment, missing, unisolated }) => [...when(missing !== null, () => finding("warning", "machine.engine", `no engine for ${environment} on this machine`, missing ?? "", "Install it, or set FLOTILLA_ENGINE to its path.")), ...when(unisolated !== null, () => finding("warning", "machine.isolation", `no isolation for ${environment} on this machine`, unisolated ?? "", "Install bubblewrap (bwrap). A runner that applies this environment needs it too."))])
	];
}
var clockTolerance;
function init_doctor_app() {
	return (init_doctor_app = __esmMin((() => {
		init_doctor_finding();
		clockTolerance = 3e4;
	})))();
}

// src/cli/doctor-environments.ts
function checkEnvironments({ github: { repository, environments: fact } }) {
	return seen(fact, "environment.unknown", "the GitHub environments", (found) => [...environments].flatMap(([name, secrets]) => {
		const there = found.find((environment) => environment.name === name);
		return there === void 0 ? [missingEnvironment(repository, name)] : checkEnvironment(repository, there, secrets);
	}));
}
function missingEnvironment(repository, name) {
	const plan = repository.isPrivate ? " In a private repository this takes a paid plan." : "";
	return finding("error", "environment.missing", `there is no GitHub environment ${name}`, `Its secrets and its branch rule keep the keys from other branches.${plan}`, environmentCommand(repository, name));
}
function environmentCommand({ name: repository, defaultBranch }, name) {
	const place = `repos/${repository}/environments/${name}`;
	return `gh api --method PUT ${place} --field wait_timer=0 --field 'deployment_branch_policy[protected_branches]=false' --field 'deployment_branch_policy[custom_branch_policies]=true' && ${policyCommand(place, defaultBranch)}`;
}
function policyCommand(place, branch) {
	return `gh api --method POST ${place}/deployment-branch-policies --field name=${branch}`;
}
function policiesCommand({ name: repository, defaultBranch }, name, policies) {
	const place = `repos/${repository}/environments/${name}`;
	const others = policies.filter((policy) => policy.name !== defaultBranch);
	return [...others.length === policies.length ? [policyCommand(place, defaultBranch)] : [], ...others.map(({ id }) => `gh api --method DELETE ${place}/deployment-branch-policies/${id}`)].join(" && ");
}
function checkEnvironment(repository, { name, branches, reviewers, wait, secrets }, needed) {
	const served = typeof branches === "string" ? {
		all: "every branch",
		protected: "every protected branch"
	}[branches] : branches.map((policy) => policy.name).join(", ");
	const isMain = typeof branches !== "string" && served === repository.defaultBranch;
	const settings = `Settings, Environments, ${name}`;
	const holdUp = name === "flotilla-apply" ? "warning" : "error";
	return [
		...when(!isMain, () => finding("error", "environment.branches", `${name} serves ${served === "" ? "no branch" : served}`, `Only workflows of ${repository.defaultBranch} may have its keys; a workflow on another branch is whatever its author wrote.`, typeof branches === "string" ? environmentCommand(repository, name) : policiesCommand(repository, name, branches))),
		...when(reviewers, () => finding(holdUp, "environment.reviewers", `${name} has required reviewers`, "A job that waits for one keeps every later run waiting. Branch rules and /approve are the gate.", `${settings}: switch "Required reviewers" off.`)),
		...when(wait > 0, () => finding(holdUp, "environment.wait", `${name} lets jobs wait ${wait} minutes`, "Every job waits so long, and keeps later runs waiting.", `${settings}: switch "Wait timer" off.`)),
		...seen(secrets, "environment.secrets-unknown", `the secrets of ${name}`, (found) => [...needed.filter((secret) => !found.includes(secret)).map((secret) => finding("error", "secret.missing", `${name} has no secret ${secret}`, `Its jobs fail without it.${secret === "FLOTILLA_KEY" ? aboutKey : ""}`, secretCommand(repository.name, name, secret))), ...secretNames.filter((secret) => found.includes(secret) && !needed.includes(secret)).map((secret) => finding("error", "secret.place", `${name} has the secret ${secret}`, "Its jobs start engines and modules, which must not have the App's key.", `gh secret delete ${secret} --env ${name} --repo ${repository.name}`))])
	];
}
function secretCommand(repository, environment, secret) {
	const set = `gh secret set ${secret} --env ${environment} --repo ${repository}`;
	return secret === "FLOTILLA_KEY" ? `${set} < fleet.key` : `${set} < app.pem`;
}
function checkSecrets({ github }) {
	const why = "Any workflow of any branch that somebody pushes could read it.";
	const elsewhere = (found) => secretNames.filter((name) => found.includes(name));
	const { name: repository } = github.repository;
	return [...seen(github.secrets, "secret.unknown", "the repository's secrets", (found) => [...elsewhere(found).map((name) => finding("error", "secret.repository", `${name} is a secret of the repository`, why, `gh secret delete ${name} --repo ${repository}`)), ...variableNames.filter((name) => found.includes(name)).map((name) => finding("error", "variable.secret", `${name} is a secret`, "Workflows read it as a variable, and not as a secret.", `gh secret delete ${name} --repo ${repository}`))]), ...("value" in github.organizationSecrets ? elsewhere(github.organizationSecrets.value) : []).map((name) => finding("error", "secret.organization", `${name} is a secret of the organization`, why, `gh secret delete ${name} --org ${repository.split("/")[0] ?? ""}`))];
}
function checkVariables({ github, local }) {
	const { name: repository } = github.repository;
	const inEnvironments = "value" in github.environments ? github.environments.value.flatMap((one) => inEnvironment(repository, one, local)) : [];
	return [...seen(github.variables, "variable.unknown", "the repository's variables", (variables) => {
		const { FLOTILLA_APP_ID: appId = "" } = variables;
		return [
			...when(appId === "", () => missingVariable("FLOTILLA_APP_ID", `--repo ${repository}`)),
			...when(appId !== "" && !/^[1-9][0-9]*$/.test(appId), () => finding("error", "variable.app-id", `FLOTILLA_APP_ID is ${JSON.stringify(appId)}`, "It is the App's id, a number; not its client id and not its name.", `gh variable set FLOTILLA_APP_ID --repo ${repository}`)),
			...engineVariables.filter((name) => Object.hasOwn(variables, name)).map((name) => finding("error", "variable.place", `${name} is a variable of the repository`, "Workflows of every branch read it there; it belongs to the environments flotilla-plan and flotilla-apply.", `gh variable delete ${name} --repo ${repository}`))
		];
	}), ...inEnvironments];
}
function missingVariable(name, place) {
	return finding("error", "variable.missing", `there is no variable ${name}`, `Jobs read it: ${page}.`, `gh variable set ${name} ${place}`);
}
function inEnvironment(repository, { name, variables }, { usesLab }) {
	const place = `--env ${name} --repo ${repository}`;
	if (!environments.has(name) || !("value" in variables)) return [];
	const has = (variable) => variables.value.includes(variable);
	const drop = (variable) => `gh variable delete ${variable} ${place}`;
	return [
		...when(name !== "flotilla-app" && !has("FLOTILLA_STATE_DIR"), () => missingVariable("FLOTILLA_STATE_DIR", place)),
		...when(has("FLOTILLA_APP_ID"), () => finding("warning", "variable.place", `FLOTILLA_APP_ID is a variable of the environment ${name}`, "Jobs of the other environments see the repository's; two values that differ are hard to find.", drop("FLOTILLA_APP_ID"))),
		...when(has("FLOTILLA_CLOUD_URL") && !usesLab, () => finding("warning", "variable.cloud", `FLOTILLA_CLOUD_URL is set in the environment ${name}`, "It is the address of the lab's cloud, which no workflow here uses.", drop("FLOTILLA_CLOUD_URL")))
	];
}
var environments, secretNames, engineVariables, variableNames, aboutKey;
function init_doctor_environments() {
	return (init_doctor_environments = __esmMin((() => {
		init_doctor_finding();
		environments = /* @__PURE__ */ new Map([
			["flotilla-app", ["FLOTILLA_APP_PRIVATE_KEY", "FLOTILLA_KEY"]],
			["flotilla-plan", ["FLOTILLA_KEY"]],
			["flotilla-apply", ["FLOTILLA_KEY"]]
		]);
		secretNames = ["FLOTILLA_APP_PRIVATE_KEY", "FLOTILLA_KEY"];
		engineVariables = [
			"FLOTILLA_STATE_DIR",
			"FLOTILLA_ENGINE",
			"FLOTILLA_CLOUD_URL"
		];
		variableNames = ["FLOTILLA_APP_ID"];
		aboutKey = " fleet.key holds the one value of all three environments; a new one, which takes all reviews their effect, is made with: printf 'k1:%s' \"$(openssl rand -hex 32)\" > fleet.key";
	})))();
}

// src/cli/doctor-repository.ts
function checkRepository({ github: { repository: own, rules } }) {
	const edit = `gh repo edit ${own.name}`;
	return [
		...when(own.archived, () => finding("error", "repository.archived", `${own.name} is archived`, "Nothing can be written to it.", `gh repo unarchive ${own.name} --yes`)),
		...when(!own.hasIssues, () => finding("error", "repository.issues", "issues are switched off", "Trackers and confirmations are issues.", `${edit} --enable-issues`)),
		...when("unknown" in rules && rules.unknown === "the plan has it for public repositories only", () => finding("error", "repository.plan", `${own.name} is private, and its owner's plan has rulesets and protected environments for public repositories only`, "Whoever may push could write the ledger and read the App's key, so every run refuses to work.", "GitHub Pro, Team or Enterprise for the owner; or make the repository public, with all that it says of customers.")),
		...when(!own.isAdmin, () => finding("unknown", "token.admin", "the token's owner does not administer the repository", "Most settings are shown to administrators only.", "Use a token of somebody who does: GH_TOKEN."))
	];
}
function checkActions({ github: { repository, actions, jobTokens } }) {
	const api = `gh api --method PUT repos/${repository.name}/actions/permissions`;
	return [...seen(actions, "actions.unknown", "whether workflows may run", ({ enabled, allowed }) => [
		...when(!enabled, () => finding("error", "actions.off", "GitHub Actions is switched off", "No workflow runs.", `${api} --field enabled=true --field allowed_actions=all`)),
		...when(enabled && allowed === "local_only", () => finding("error", "actions.local-only", "only actions of the owner's own repositories may run", "The workflows use actions/checkout, artifacts and Flotilla's actions.", "Settings, Actions, General: allow these actions by name.")),
		...when(enabled && allowed === "selected", () => finding("warning", "actions.selected", "only selected actions may run", "The workflows use actions/checkout, artifacts and Flotilla's actions, by commit.", "Settings, Actions, General: see that all of them are on the list."))
	]), ...seen(jobTokens, "actions.tokens-unknown", "what the token of a job may do", ({ write, approve }) => [...when(approve, () => finding("error", "actions.approve", "workflows may create and approve pull requests", "Any workflow on any branch could approve in the place of a person.", `${api}/workflow --field can_approve_pull_request_reviews=false --field default_workflow_permissions=read`)), ...when(write, () => finding("warning", "actions.write", "jobs get a token that may write", "Flotilla's workflows name what they need; others that do not would get everything.", `${api}/workflow --field default_workflow_permissions=read --field can_approve_pull_request_reviews=false`))])];
}
function checkWorkflows({ github, local }) {
	const { name: repository, defaultBranch } = github.repository;
	return [
		...fleetWorkflows.filter((name) => !local.workflows.includes(name)).map((name) => finding("error", "workflow.missing", `.github/workflows/${name} is missing in HEAD`, "What it does is done by nobody else.", "npx @flotilla-dev/cli init")),
		...when(local.branch !== null && local.branch !== defaultBranch, () => finding("error", "workflow.branch", `apply.yml and pull-request.yml are for ${local.branch ?? ""}, and the default branch of ${repository} is ${defaultBranch}`, "Flotilla applies what is on the default branch, and GitHub runs most workflows from there only.", `npx @flotilla-dev/cli init --update --branch ${defaultBranch}`)),
		...seen(github.workflows, "workflow.unknown", "the workflows' states", (found) => found.flatMap(({ path, state }) => {
			const name = path.slice(path.lastIndexOf("/") + 1);
			if (state === "active" || !fleetWorkflows.includes(name)) return [];
			const why = state === "disabled_inactivity" ? "GitHub switches schedules off where nothing happens in a public repository for 60 days; what waits for the hour waits for ever then." : "It is started by nothing.";
			return [finding("error", "workflow.disabled", `${name} is switched off (${state})`, why, `gh workflow enable ${name} --repo ${github.repository.name}`)];
		}))
	];
}
function checkRunners({ github: { repository, ownRunners, runnerGroups } }) {
	const why = "It takes jobs of every workflow of any branch that somebody pushes: those read and write its files, states and providers among them.";
	const own = "value" in ownRunners ? ownRunners.value : 0;
	const groups = "value" in runnerGroups ? runnerGroups.value : [];
	return [...when(own > 0, () => finding("error", "runners.repository", `the repository has ${own === 1 ? "a runner" : `${own} runners`} of its own`, why, `Register it with a runner group of the organization, then remove it here: Settings, Actions, Runners of ${repository.name}. See ${page}, "Machines of your own".`)), ...groups.filter(({ workflows, runners }) => workflows === null && runners > 0).map(({ name }) => finding("warning", "runners.group", `the runner group ${name} takes jobs of every workflow`, why, `The organization's Settings, Actions, Runner groups, ${name}: "Selected workflows", those that ${page} names.`))];
}
function checkLabels({ github: { repository, labels }, local: { startLabel } }) {
	if (startLabel === null || !("value" in labels) || labels.value.includes(startLabel)) return [];
	return [finding("warning", "label.missing", `there is no label ${startLabel}`, "A person sets it on a tracker to start a rollout.", `gh label create ${startLabel} --repo ${repository.name}`)];
}
function init_doctor_repository() {
	return (init_doctor_repository = __esmMin((() => {
		init_setup_facts();
		init_doctor_finding();
	})))();
}

// src/cli/doctor-rules.ts
function checkMainRules({ github }) {
	return seen(github.rules, "rules.unknown", "the branch rules", (rules) => {
		const main = rules.get(github.repository.defaultBranch) ?? [];
		const of = (type) => main.filter((rule) => rule.type === type);
		const [queue] = of("merge_queue");
		return [
			...checkReviews(of("pull_request"), github),
			...checkRequired(of("required_status_checks"), github),
			...checkMergeMethods(main, github),
			...(queue === void 0 ? [] : [queue]).map(({ ruleset }) => finding("error", "rules.merge-queue", "main has a merge queue", "pull-request.yml does not run for one, so validate would be waited for without end.", inRuleset(github, ruleset, "take the merge queue off.")))
		];
	});
}
function importRuleset({ repository, variables }, file) {
	const id = "value" in variables ? variables.value["FLOTILLA_APP_ID"] ?? "" : "";
	if (!isAppId(id)) return `Import .github/rulesets/${file}, with the App's id in it: ${page}.`;
	return `jq '.bypass_actors |= map(.actor_id = ${id})' .github/rulesets/${file} | gh api repos/${repository.name}/rulesets --input -`;
}
function inRuleset(github, id, change) {
	return `Settings, Rules, Rulesets, ${("value" in github.rulesets ? github.rulesets.value.find((one) => one.id === id)?.name : void 0) ?? "the one that asks for it"}: ${change}`;
}
function checkReviews(rules, github) {
	const fix = importRuleset(github, "main-reviews.json");
	if (rules.length === 0) return [finding("error", "rules.reviews", "main takes pushes without a pull request", "What nobody reviewed would be applied.", fix)];
	const asks = (name) => rules.some(({ parameters }) => parameters[name] === true);
	const threads = rules.find(({ parameters }) => parameters["required_review_thread_resolution"] === true);
	return [
		...when(!rules.some(({ parameters }) => Number(parameters["required_approving_review_count"] ?? 0) >= 1), () => finding("error", "rules.approvals", "main takes pull requests without an approval", "What nobody reviewed would be applied.", fix)),
		...when(!asks("dismiss_stale_reviews_on_push"), () => finding("error", "rules.stale", "approvals stay after a push", "An approval would count for what was pushed later.", fix)),
		...when(!asks("require_last_push_approval"), () => finding("error", "rules.last-push", "the last push needs no approval by somebody else", "Who pushes to another's pull request could approve their own change.", fix)),
		...(threads === void 0 ? [] : [threads]).map(({ ruleset }) => finding("warning", "rules.threads", "conversations must be resolved before a merge", "A comment on an upgrade's pull request holds its merge up.", inRuleset(github, ruleset, "leave it off, or resolve them."))),
		...[...new Set(rules.map(({ ruleset }) => ruleset))].flatMap((ruleset) => checkReviewBypass(ruleset, github))
	];
}
function checkReviewBypass(ruleset, github) {
	const bypass = bypassOf(github, ruleset);
	return [...when(bypass !== null && !bypass.some(isApp(github)), () => finding("error", "rules.app-bypass", "the App may not pass over the approval of main", "It merges upgrades whose stage was approved; each would wait for an approval of its own.", inRuleset(github, ruleset, "put the App on its bypass list, for always."))), ...(bypass ?? []).filter((actor) => !isApp(github)(actor)).map(({ type, id }) => finding("warning", "rules.bypass", `${type} ${id ?? ""} may pass over the approval of main`.replace("  ", " "), "What they push is applied, unreviewed plans excepted.", inRuleset(github, ruleset, "take them off the bypass list.")))];
}
function checkRequired(rules, github) {
	const fix = importRuleset(github, "main-checks.json");
	const required = rules.flatMap((rule) => {
		const { required_status_checks: list } = rule.parameters;
		return (Array.isArray(list) ? list : []).map((check) => ({
			rule,
			check
		}));
	});
	const named = (name) => required.filter(({ check }) => check.context === name);
	const validate = named("validate");
	const bypassed = validate.find(({ rule }) => (bypassOf(github, rule.ruleset) ?? []).length > 0);
	return [
		...when(github.repository.autoMerge && named("plan").length === 0, () => finding("warning", "rules.auto-merge", "GitHub may merge a pull request before it is planned", "Auto-merge waits for what main requires, and that is validate: what was merged without a plan waits for a confirmation.", `Switch it off (gh repo edit ${github.repository.name} --enable-auto-merge=false), or require the check plan of the App besides validate.`)),
		...when(validate.length === 0, () => finding("error", "rules.check", "main does not require the check validate", "Files that are wrong could be merged.", fix)),
		...when(validate.length > 0 && !validate.some(({ check }) => check.integration_id === actionsApp), () => finding("error", "rules.check-source", "the check validate may come from anybody", "Who may write checks or statuses could set it without a run.", fix)),
		...(bypassed === void 0 ? [] : [bypassed]).map(({ rule }) => finding("error", "rules.check-bypass", "somebody may pass over the check validate", "Files that are wrong could be merged.", inRuleset(github, rule.ruleset, "empty the bypass list; the App needs none.")))
	];
}
function methodsBy({ type, parameters }) {
	if (type === "required_linear_history") return ["squash", "rebase"];
	if (type === "required_signatures") return ["merge", "squash"];
	const listed = type === "pull_request" ? parameters["allowed_merge_methods"] : void 0;
	return Array.isArray(listed) ? mergeMethodOrder.filter((method) => listed.includes(method)) : null;
}
function checkMergeMethods(main, github) {
	const { name, mergeMethods: allowed } = github.repository;
	const limits = main.flatMap((rule) => {
		const methods = methodsBy(rule);
		return methods === null ? [] : [{
			rule,
			methods
		}];
	});
	const byRules = mergeMethodOrder.filter((method) => limits.every(({ methods }) => methods.includes(method)));
	if (byRules.some((method) => allowed.includes(method))) return [];
	const [wanted] = byRules;
	const limit = limits.at(-1);
	return [finding("error", "rules.merge-methods", `no pull request can be merged: the repository allows ${listed(allowed)}, the rules of main leave ${listed(byRules)}`, "Neither people nor the App can merge anything, so nothing is applied and no upgrade moves.", wanted === void 0 && limit !== void 0 ? inRuleset(github, limit.rule.ruleset, "see that all rules of main together leave one of merge, squash and rebase; rebase is none where commits must be signed.") : `gh repo edit ${name} --enable-${wanted === "merge" ? "merge-commit" : `${wanted ?? "squash"}-merge`}`)];
}
function listed(methods) {
	return methods.length === 0 ? "none" : methods.join(", ");
}
function checkAppBranches({ github }) {
	if (!("value" in github.rules)) return [];
	const rules = github.rules.value;
	const fix = importRuleset(github, "app-branches.json");
	return appBranches.flatMap((branch) => {
		const [top = ""] = branch.split("/");
		const held = (rules.get(branch) ?? []).filter(({ type }) => [
			"creation",
			"update",
			"deletion"
		].includes(type));
		const missing = [
			"creation",
			"update",
			"deletion"
		].filter((type) => !held.some((rule) => rule.type === type));
		const passing = held.flatMap(({ ruleset }) => bypassOf(github, ruleset) ?? []);
		const others = passing.filter((actor) => !isApp(github)(actor));
		return [
			...when(missing.length > 0, () => finding("error", "rules.app-branches", `${top}/ is not restricted to the App (${missing.join(", ")})`, "Anybody with write could change what Flotilla records and merges. GitHub's ** does not cross a /: the pattern is <name>/**/*.", fix)),
			...when(others.length > 0, () => finding("error", "rules.app-branches-bypass", `others than the App may write ${top}/`, "They could change what Flotilla records and merges.", "Settings, Rules: leave the App alone on the bypass list.")),
			...when(missing.length === 0 && passing.length === 0 && held.some(({ ruleset }) => bypassOf(github, ruleset) !== null), () => finding("error", "rules.app-locked-out", `nobody may write ${top}/, not even the App`, "Flotilla could record nothing.", fix))
		];
	});
}
function checkProtections({ github: { repository, protections } }) {
	if (!("value" in protections)) return [];
	return protections.value.map((branch) => finding("warning", "rules.protection", `${branch} has a branch protection of the kind before rulesets`, "It holds besides the rulesets: what it asks for, the App may not pass over, and on the ledger's branch it does not count.", `Once the rulesets are there: gh api --method DELETE repos/${repository.name}/branches/${encodeURIComponent(branch)}/protection`));
}
function checkRulesets({ github }) {
	return seen(github.rulesets, "rulesets.unknown", "who may pass over the branch rules", (rulesets) => [...rulesets.filter(({ enforcement }) => enforcement !== "active").map(({ name, enforcement }) => finding("warning", "rules.inactive", `the ruleset ${name} is not in force (${enforcement})`, "It holds for nobody.", "Settings, Rules: set its enforcement to Active, or delete it.")), ...rulesets.filter(({ bypass }) => bypass === null).slice(0, 1).map(({ name }) => finding("unknown", "rulesets.bypass-unknown", `who may pass over ${name} could not be seen`, "What cannot be seen is not checked.", "Use a token of somebody who administers the repository: GH_TOKEN."))]);
}
function bypassOf(github, ruleset) {
	return "value" in github.rulesets ? github.rulesets.value.find(({ id }) => id === ruleset)?.bypass ?? null : null;
}
function isAppId(id) {
	return /^[1-9][0-9]*$/.test(id);
}
function isApp({ variables }) {
	const id = "value" in variables ? variables.value["FLOTILLA_APP_ID"] ?? "" : "";
	return (actor) => actor.type === "Integration" && (!isAppId(id) || String(actor.id) === id);
}
var actionsApp;
function init_doctor_rules() {
	return (init_doctor_rules = __esmMin((() => {
		init_merge();
		init_doctor_finding();
		actionsApp = 15368;
	})))();
}

// src/cli/doctor-findings.ts
function findingsOf(facts) {
	const checks = [
		checkRepository,
		checkActions,
		checkWorkflows,
		checkLabels,
		checkRunners,
		checkEnvironments,
		checkSecrets,
		checkVariables,
		checkMainRules,
		checkAppBranches,
		checkProtections,
		checkRulesets,
		checkApp,
		checkIdentity,
		checkMachine
	];
	const order = [
		"error",
		"warning",
		"unknown"
	];
	return checks.flatMap((check) => check(facts)).toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
}
function init_doctor_findings() {
	return (init_doctor_findings = __esmMin((() => {
		init_doctor_app();
		init_doctor_environments();
		init_doctor_repository();
		init_doctor_rules();
	})))();
}

export { adopt, appBranches, apply, branchIn, check, confirm, create, createApp, drift, edit, engineProblems, explain$1 as explain, findingsOf, generate, get, history, init, init_app_create, init_apply, init_architecture_lock, init_architecture_test, init_doctor_finding, init_doctor_findings, init_drift, init_explain, init_generate, init_init, init_init_files, init_instance_adopt, init_instance_create, init_instance_edit, init_instance_get, init_instance_history, init_instance_list, init_instance_release, init_origin, init_pending, init_plan, init_rollout, init_stack, init_stack_check, init_validate_engine, init_why, list, lock, pending, plan, release, repair, repositoryOf, retry, start, status, testArchitecture, why };
