import { scalarOf } from "../workflow/scalar.js";
import { entries, isMapping, plain, textOf } from "../workflow/tokens.js";
import { readFile } from "node:fs/promises";
import { join, relative } from "node:path";

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

export { ActionError, readAction };
