import { checksOf, stateOf } from "./checks.js";
import { entryAt, releaseBranch } from "./release-branch.js";

// src/rollout/observe-release.ts
/** The App's open pull request that brings a release to main; null where there is none. */
async function observeReleasePullRequest(room, world, memory, version) {
	const pull = world.pullRequests.find(({ branch, author }) => branch === releaseBranch(version) && author === room.github.login);
	if (pull === void 0) return null;
	const checks = await checksOf(room, memory, pull.head);
	const refusal = memory.refusals.get(pull.number);
	return {
		number: pull.number,
		head: pull.head,
		content: await entryAt(room.repository, world.main, pull.head, version) === null ? "foreign" : "ours",
		validate: stateOf(checks, "validate", "github-actions"),
		refused: refusal?.head === pull.head ? refusal.message : null
	};
}

export { observeReleasePullRequest };
