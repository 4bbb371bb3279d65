import { __esmMin } from "../shared/rolldown-runtime.js";
import { UsageError, annotate, init_annotate, init_context, init_package, version } from "../shared/start.js";
import { annotations, checkFolder, commitsRoots, fleetRoot, headline, inOrder, init_annotations, init_backend, init_check_folder, init_check_modules, init_git_cli, init_known_modules, init_problem, init_problems, init_run, init_state_folder, init_validate as init_validate$1, knownModules, openRepository, problemsAsJson, problemsAsText, run, withModules, within } from "../shared/checks.js";
const { lstatSync, readFileSync } = process.getBuiltinModule("node:fs");
const { join, relative, resolve, sep } = process.getBuiltinModule("node:path");

// src/cli/validate.ts
async function validate(context, paths, flags) {
	const root = fleetRoot(context);
	const wanted = paths.map((path) => inFleet(context.cwd, root, path));
	const found = await checkFolder(root, {
		base: flags.base ?? null,
		paths: wanted,
		repository: () => openRepository(root, run, context.env)
	});
	if (found.outcome === "unknown-base") throw new UsageError(`${flags.base ?? ""} is not a revision in this repository; fetch it, or name another`);
	const known = knownModules(context.env, version);
	const files = withModules(found, root, wanted, known);
	const rooted = commitsRoots(found.environments) ? await withCommittedRoots(context, root, files, wanted) : files;
	const checked = flags.engine === true ? await withEngines(context, root, rooted, {
		wanted,
		known
	}) : rooted;
	await print(context, root, checked, flags.format);
	return checked.problems.some((problem) => problem.severity === "error") ? 1 : 0;
}
async function withCommittedRoots(context, root, checked, wanted) {
	const { committedProblems } = await import("./commands.js");
	const repository = await openRepository(root, run, context.env);
	const prefix = relative(repository.workTree ?? root, root).replaceAll("\\", "/");
	const problems = await committedProblems(repository, await repository.treeOfWorkTree(), prefix);
	const isWanted = within(wanted);
	return {
		...checked,
		problems: inOrder([...checked.problems, ...problems.filter(({ file }) => isWanted(file))])
	};
}
async function withEngines(context, root, checked, { wanted, known }) {
	const { engineProblems } = await import("./commands.js");
	const problems = await engineProblems(context, root, checked, {
		wanted,
		known
	});
	const isWanted = within(wanted);
	return {
		...checked,
		problems: inOrder([...checked.problems, ...problems.filter(({ file }) => isWanted(file))])
	};
}
async function print(context, root, findings, format) {
	switch (format) {
		case "json": return context.out(problemsAsJson(findings));
		case "text": return context.out(problemsAsText(findings, {
			line: lineReader(root),
			colour: process.stdout.isTTY && context.env["NO_COLOR"] === void 0
		}));
		case "github":
			for (const annotation of annotations(findings.problems, "")) annotate(annotation);
			return context.out(`${[...findings.problems.map(plain), headline(findings)].join("\n")}\n`);
	}
}
function plain({ file, line, column, severity, code, message }) {
	return `${file}:${line}:${column} ${severity} ${code}: ${message.replace(/[\r\n]+/g, " ")}`;
}
function inFleet(cwd, root, path) {
	const full = resolve(cwd, path);
	if (lstatSync(full, { throwIfNoEntry: false }) === void 0) throw new UsageError(`There is no ${path}.`);
	const inside = relative(root, full).split(sep).join("/");
	if (inside === ".." || inside.startsWith("../")) throw new UsageError(`${path} is not in the fleet at ${root}.`);
	return inside;
}
function lineReader(root) {
	let last = null;
	return (file, line) => {
		if (last?.file !== file) last = {
			file,
			lines: linesOf(join(root, file))
		};
		return last.lines[line - 1] ?? null;
	};
}
function linesOf(path) {
	if (lstatSync(path, { throwIfNoEntry: false })?.isFile() !== true) return [];
	return readFileSync(path, "utf8").replace(/^\ufeff/, "").split(/\r\n|\r|\n/);
}
function init_validate() {
	return (init_validate = __esmMin((() => {
		init_git_cli();
		init_run();
		init_package();
		init_backend();
		init_check_folder();
		init_problem();
		init_validate$1();
		init_annotate();
		init_annotations();
		init_problems();
		init_check_modules();
		init_known_modules();
		init_context();
		init_state_folder();
	})))();
}

init_validate();
export { validate };
