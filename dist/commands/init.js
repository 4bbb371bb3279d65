import { __esmMin } from "../shared/rolldown-runtime.js";
import { UsageError, hasCode, hint, init_context, init_mapping, init_optional_file, init_package, isMapping, namesIn, readIfThere, version } from "../shared/start.js";
import { fleetFile, init_read, init_run, init_source, readYaml, run } from "../shared/checks.js";
import { EngineMissing, fleetFiles, init_engine_location, init_init_files, init_product_folder, locateEngine, ownReference, productFiles, productFolder, productReference } from "../shared/flotilla.js";
import { link, mkdir, readFile, realpath, rename, rm, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

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
	for (const file of files) results.set(file.path, await writeIfMissing(root, file));
	if (flags.update === true) {
		const older = files.filter(({ path, kind }) => kind === "product" && results.get(path) === "differs");
		await requireCommitted(context, root, older);
		for (const file of older) results.set(file.path, await replace(root, file));
	}
	context.out(report(results));
	context.out(nextSteps(context, root, isFleet));
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
	const full = join(root, path);
	await writeFile(`${full}.flotilla-new`, text);
	await rename(`${full}.flotilla-new`, full);
	return "updated";
}
async function writeIfMissing(root, { path, text }) {
	const full = join(root, path);
	const there = await readIfThere(full);
	if (there !== null) return there === text ? "there" : "differs";
	await mkdir(dirname(full), { recursive: true });
	const aside = `${full}.flotilla-new`;
	await writeFile(aside, text);
	try {
		await link(aside, full);
		return "written";
	} catch (error) {
		if (!hasCode(error, "EEXIST")) throw error;
		return await readFile(full, "utf8") === text ? "there" : "differs";
	} finally {
		await rm(aside, { force: true });
	}
}
function report(results) {
	const of = (wanted) => [...results].flatMap(([path, written]) => written === wanted ? [path] : []);
	const [written, differs, updated] = [
		of("written"),
		of("differs"),
		of("updated")
	];
	return [
		written.length === 0 ? updated.length === 0 ? "Nothing to write: every file is there." : "Every file is there." : `Wrote ${written.length} files; ${results.size - written.length} were there.`,
		...written.map((path) => `  ${path}`),
		...updated.length === 0 ? [] : ["Brought to this version. Review it (git diff): what people had changed, such as a login, has to be put in again:", ...updated.map((path) => `  ${path}`)],
		...differs.length === 0 ? [] : ["Left as they are, though this version would write them otherwise:", ...differs.map((path) => `  ${path}`)],
		""
	].join("\n");
}
function nextSteps(context, root, isFleet) {
	if (isFleet) return "";
	const place = relative(context.cwd, root);
	return [
		"Next:",
		...place === "" ? [] : [`  cd ${place}`],
		...existsSync(join(root, ".git")) ? [] : ["  git init --initial-branch main"],
		"  git add --all && git commit -m \"Set up the fleet\"",
		`  ${hint(context, "validate")}`,
		`  ${hint(context, "plan")}`,
		`  ${hint(context, "apply")}`,
		"Then push it to GitHub and set up its App, environments and branch rules: docs/users/on-github.md of Flotilla. What is missing is listed by:",
		`  ${hint(context, "doctor")}`,
		""
	].join("\n");
}
async function answersOf(context, root, flags) {
	const known = await knownAnswers(root);
	const wrong = [];
	const answer = async (name, question, fallback) => {
		const given = flags[name] ?? known[name] ?? await asked(context, question, fallback) ?? fallback;
		const { allowed, hint: what } = patterns[name];
		if (given === void 0) wrong.push(`--${name} is missing: ${what}.`);
		else if (!allowed.test(given)) wrong.push(`--${name} is ${JSON.stringify(given)}; allowed is ${what}.`);
		return given ?? "";
	};
	const environment = await answer("environment", "Name of the first environment", "dev");
	const team = await answer("team", "Who is mentioned when something needs a person (@organization/team)", void 0);
	const releases = await answer("releases", "Repository whose releases the fleet runs (owner/repository)", void 0);
	if (wrong.length > 0) throw new UsageError(wrong.join("\n"));
	return {
		environment,
		team,
		releases,
		engine: flags.engine ?? await engineHere(context),
		product: await productOf(context, flags)
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
	return {
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
var patterns;
function init_init() {
	return (init_init = __esmMin((() => {
		init_package();
		init_mapping();
		init_source();
		init_optional_file();
		init_run();
		init_engine_location();
		init_read();
		init_context();
		init_init_files();
		init_product_folder();
		patterns = {
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

init_init();
export { init };
