import { __esmMin } from "../shared/rolldown-runtime.js";
import { UsageError, UserError, hasCode, init_context, init_optional_file, init_server, init_user_error, serverKind, tokenIssuerOf } from "../shared/start.js";
import { init_client, init_setup, readSetup, statusOf } from "../shared/github.js";
import { fleetRoot, init_git_cli, init_load, init_run, init_state_folder, init_tracker_template, loadFleet, openRepository, readTracker, run } from "../shared/checks.js";
import { EngineMissing, IsolationMissing, init_engine_location, init_isolation, init_plan_diff, isolationFor, locateEngine, many } from "../shared/flotilla.js";
import { appBranches, branchIn, findingsOf, init_doctor_finding, init_doctor_findings, init_init_files, init_origin, repositoryOf } from "../shared/commands.js";
const { styleText } = process.getBuiltinModule("node:util");
const { readFile } = process.getBuiltinModule("node:fs/promises");
const { join, resolve } = process.getBuiltinModule("node:path");

// src/cli/doctor.ts
async function doctor(context, flags) {
	const { env } = context;
	const root = fleetRoot(context);
	const token = [env["GH_TOKEN"], env["GITHUB_TOKEN"]].find((value) => value !== void 0 && value !== "");
	if (token === void 0) throw new UsageError("GH_TOKEN is not set: the settings are read with a token of somebody who administers the repository. With gh: GH_TOKEN=$(gh auth token)");
	const { owner, name, server, apiUrl } = await repositoryOf(context, root, flags.repo);
	const repository = `${owner}/${name}`;
	const github = await setupOf(context, {
		apiUrl,
		owner,
		repository: name,
		token,
		keyFile: flags.appKey
	});
	const findings = findingsOf({
		github,
		local: await localFacts(context, root)
	});
	context.out(flags.json === true ? `${JSON.stringify({
		repository,
		findings
	}, null, 2)}\n` : asText(repository, findings, colours(context)));
	if (flags.json !== true && serverKind(server) !== "cloud") context.out(`${server}: identity tokens of its jobs are issued by ${tokenIssuerOf(server)}; that is what the clouds have to trust.\n`);
	return findings.some(({ severity }) => severity === "error" || severity === "warning") ? 1 : 0;
}
async function setupOf(context, { apiUrl, owner, repository, token, keyFile }) {
	const { clock, err: notice } = context;
	const question = {
		apiUrl,
		owner,
		repository,
		token,
		clock,
		notice
	};
	try {
		const setup = await readSetup({
			...question,
			branches: appBranches,
			app: null
		});
		const appId = "value" in setup.variables ? setup.variables.value["FLOTILLA_APP_ID"] ?? "" : "";
		if (keyFile === void 0 || appId === "") return setup;
		const privateKey = await readKey(resolve(context.cwd, keyFile));
		return await readSetup({
			...question,
			branches: appBranches,
			app: {
				id: appId,
				privateKey
			}
		});
	} catch (error) {
		const status = statusOf(error);
		if (status === 401) throw new UsageError("GitHub does not accept the token in GH_TOKEN. With gh: GH_TOKEN=$(gh auth token)", error);
		if (status === 404) throw new UsageError(`There is no ${owner}/${repository} that this token may see. Name it: --repo <owner>/<name>`, error);
		if (status !== null) throw new UserError(`GitHub did not answer: ${error instanceof Error ? error.message : String(error)}. Try again.`, error);
		throw error;
	}
}
async function readKey(path) {
	try {
		return await readFile(path, "utf8");
	} catch (error) {
		if (hasCode(error, "ENOENT")) throw new UsageError(`There is no ${path}: --app-key names the .pem file that GitHub made for the App.`);
		throw error;
	}
}
async function localFacts({ env }, root) {
	const workflows = ".github/workflows";
	try {
		const repository = await openRepository(root, run, env);
		const names = (await repository.resolve("HEAD") === null ? [] : await repository.tree("HEAD", { below: workflows })).map(({ path }) => path.slice(18));
		const texts = await Promise.all(names.map((name) => readFile(join(root, workflows, name), "utf8").catch(() => "")));
		const { snapshot } = await loadFleet(repository, await repository.treeOfWorkTree(), { only: [] });
		const applied = [...snapshot?.environments.values() ?? []].filter(({ config }) => config.spec.apply === "on");
		const engines = await Promise.all(applied.map(async (environment) => ({
			environment: environment.name,
			missing: await engineMissing(env, environment.config.spec.engine),
			unisolated: await isolationMissing(env, environment)
		})));
		const tracker = names.length === 0 ? null : await readTracker(repository, "HEAD");
		return {
			git: null,
			engines,
			workflows: names,
			startLabel: tracker?.outcome === "parsed" ? tracker.template.labels[0] ?? null : null,
			branch: branchIn(texts[names.indexOf("apply.yml")] ?? ""),
			usesLab: texts.some((text) => text.includes("/cloud/login"))
		};
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		return {
			git: error.message,
			engines: [],
			workflows: [],
			startLabel: null,
			branch: null,
			usesLab: false
		};
	}
}
async function engineMissing(env, wanted) {
	try {
		await locateEngine(env, wanted);
		return null;
	} catch (error) {
		if (error instanceof EngineMissing) return error.message;
		throw error;
	}
}
async function isolationMissing(env, environment) {
	try {
		await isolationFor(environment, env, run);
		return null;
	} catch (error) {
		if (error instanceof IsolationMissing) return error.message;
		throw error;
	}
}
function colours({ env }) {
	return process.stdout.isTTY && env["NO_COLOR"] === void 0;
}
function asText(repository, findings, colour) {
	const paint = (style, text) => colour ? styleText(style, text, { validateStream: false }) : text;
	const style = {
		error: "red",
		warning: "yellow",
		unknown: "dim"
	};
	const count = (severity) => findings.filter((one) => one.severity === severity).length;
	const blocks = findings.map(({ severity, code, what, why, fix }) => `${paint(style[severity], severity.padEnd(7))}  ${what} (${code})\n         ${why}\n         -> ${fix}\n`);
	const [errors, warnings, unknown] = [
		count("error"),
		count("warning"),
		count("unknown")
	];
	const found = errors + warnings === 0 ? "nothing wrong" : `${many(errors, "error")}, ${many(warnings, "warning")}`;
	return [...blocks, `${repository}: ${found}${unknown === 0 ? "" : `; ${unknown} not seen`}.\n`].join("\n");
}
function init_doctor() {
	return (init_doctor = __esmMin((() => {
		init_init_files();
		init_load();
		init_tracker_template();
		init_server();
		init_setup();
		init_client();
		init_git_cli();
		init_run();
		init_optional_file();
		init_user_error();
		init_engine_location();
		init_isolation();
		init_context();
		init_doctor_finding();
		init_doctor_findings();
		init_origin();
		init_state_folder();
		init_plan_diff();
	})))();
}

init_doctor();
export { doctor };
