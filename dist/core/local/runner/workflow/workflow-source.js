import { openBareRepository } from "./bare-repository.js";
import { readWorkflow } from "./read-workflow.js";

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

export { createWorkflowSource };
