import { Argument, Option } from "../vendor/commander.js";
import { UsageError } from "./context.js";
import { fleetRoot } from "./state-folder.js";
import { join, relative, resolve, sep } from "node:path";
import { lstatSync, readFileSync } from "node:fs";

// src/cli/validate.ts
const addValidate = (program, context, finish) => {
	program.command("validate").description("Check the fleet as it lies in this folder: every file, and what only the whole fleet can tell.").addArgument(new Argument("[paths...]", "tell problems of these files and folders only")).option("--base <revision>", "check as well what has changed since a revision: version path, immutable fields, removed folders").addOption(new Option("--format <format>", "how problems are told").choices([
		"text",
		"json",
		"github"
	]).default("text")).action(async (paths, options) => finish(await validateCommand(context, paths, options)));
};
async function validateCommand(context, paths, flags) {
	const root = fleetRoot(context);
	const { checkFolder } = await import("../lazy/core/fleet/check.js");
	const { trackerSlots, trackerTitleSlots } = await import("../lazy/core/rollout/tracker-template.js");
	const checked = await checkFolder(root, {
		base: flags.base ?? null,
		paths: paths.map((path) => inFleet(context.cwd, root, path)),
		trackerSlots: {
			title: trackerTitleSlots,
			body: trackerSlots
		},
		repository: async () => {
			const { openRepository } = await import("../lazy/core/git/git-cli.js");
			const { run } = await import("../lazy/core/process/run.js");
			return openRepository(root, run, context.env);
		}
	});
	if ("outcome" in checked) throw new UsageError(`${flags.base ?? ""} names no revision here; fetch it, or name another`);
	await print(context, root, checked, flags.format);
	return checked.problems.some((problem) => problem.severity === "error") ? 1 : 0;
}
async function print(context, root, findings, format) {
	const { headline, problemsAsJson, problemsAsText } = await import("../lazy/core/report/problems.js");
	switch (format) {
		case "json": return context.out(problemsAsJson(findings));
		case "text": return context.out(problemsAsText(findings, {
			line: lineReader(root),
			colour: process.stdout.isTTY && context.env["NO_COLOR"] === void 0
		}));
		case "github": {
			const { annotations } = await import("../lazy/core/report/annotations.js");
			const lines = [
				...annotations(findings.problems, ""),
				...findings.problems.map(plain),
				headline(findings)
			];
			return context.out(`${lines.join("\n")}\n`);
		}
	}
}
/** The whole list in the log, where the annotations may not hold all of it. */
function plain({ file, line, column, severity, code, message }) {
	return `${file}:${line}:${column} ${severity} ${code}: ${message.replace(/[\r\n]+/g, " ")}`;
}
function inFleet(cwd, root, path) {
	const full = resolve(cwd, path);
	if (lstatSync(full, { throwIfNoEntry: false }) === void 0) throw new UsageError(`there is no ${path}`);
	const inside = relative(root, full).split(sep).join("/");
	if (inside === ".." || inside.startsWith("../")) throw new UsageError(`${path} is not in the fleet at ${root}`);
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

export { addValidate };
