import { matchesPatterns } from "./workflow/filter-pattern.js";

// src/local/runner/environment-rule.ts
/** Whether a job on this ref may use an environment; a message as GitHub's where it may not. */
function environmentRefusal(environment, ref) {
	if (environment.branches === null) return null;
	const branch = /^refs\/heads\/(.*)$/s.exec(ref)?.[1];
	if (branch !== void 0 && matchesPatterns(environment.branches, branch)) return null;
	const tag = /^refs\/tags\/(.*)$/s.exec(ref)?.[1];
	return `${tag === void 0 ? `Branch "${branch ?? ref}"` : `Tag "${tag}"`} is not allowed to deploy to ${environment.name} due to environment protection rules.`;
}

export { environmentRefusal };
