import { openBareRepository } from "./bare-repository.js";
import { readWorkflow } from "./read-workflow.js";

// src/local/runner/workflow/workflow-source.ts
function createWorkflowSource(parser, gitDir, path) {
	const repository = openBareRepository(gitDir, path);
	const read = /* @__PURE__ */ new Map();
	return {
		at: async (commit) => {
			const files = await repository.workflows(commit);
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
			const ref = await repository.defaultBranch();
			return {
				ref,
				sha: await repository.tip(ref)
			};
		}
	};
}

export { createWorkflowSource };
