import { unmetChecks } from "./required-checks.js";
import { posix } from "node:path";

// src/local/forge/rules.ts
/** The rules that bind this actor on this branch. Patterns are globs in which `*` stops at a slash and `**` does not. */
function bindingRules(rules, branch, actor) {
	return rulesFor(rules, branch).filter((rule) => rule.bypass?.includes(actor.login) !== true);
}
function rulesFor(rules, branch) {
	return rules.filter((rule) => rule.pattern === branch || posix.matchesGlob(branch, rule.pattern));
}
/** Whether an actor may move, make or delete a branch by a push or through the API for refs. */
function judgeRefUpdate(rules, branch, actor) {
	return bindingRules(rules, branch, actor).flatMap((rule) => {
		if (isRestricted(rule, actor)) return [{
			code: "restricted",
			message: `Cannot update this protected ref: ${branch}`
		}];
		if ((rule.requiredChecks?.length ?? 0) + (rule.requiredApprovals ?? 0) === 0) return [];
		return [{
			code: "pull-request-required",
			message: "Changes must be made through a pull request."
		}];
	});
}
/** Whether an actor may merge a pull request into a branch. */
function judgeMerge(rules, branch, actor, facts) {
	return bindingRules(rules, branch, actor).flatMap((rule) => {
		const wanted = rule.requiredApprovals ?? 0;
		const unmet = unmetChecks(rule.requiredChecks ?? [], facts);
		return [
			...isRestricted(rule, actor) ? [{
				code: "restricted",
				message: `Cannot update this protected ref: ${branch}`
			}] : [],
			...unmet === null ? [] : [{
				code: "checks-unmet",
				message: unmet
			}],
			...facts.approvals >= wanted ? [] : [{
				code: "approval-missing",
				message: `At least ${wanted} approving review${wanted === 1 ? " is" : "s are"} required by reviewers with write access.`
			}],
			...wanted > 0 && facts.changesRequested ? [{
				code: "approval-missing",
				message: "Changes were requested by a reviewer with write access."
			}] : []
		];
	});
}
/**
* Counts who approved `head`: people for whom `canWrite` holds, not the author, each by the last of their reviews that approves or asks for changes.
*/
function countApprovals(reviews, head, author, canWrite) {
	const last = /* @__PURE__ */ new Map();
	for (const review of reviews) if (review.author.kind === "person" && review.author.login !== author.login && canWrite(review.author.login) && review.state !== "COMMENTED" && review.state !== "PENDING") last.set(review.author.login, review);
	const said = [...last.values()];
	return {
		approvals: said.filter((review) => review.state === "APPROVED" && review.commit === head).length,
		changesRequested: said.some((review) => review.state === "CHANGES_REQUESTED")
	};
}
function isRestricted(rule, actor) {
	return rule.onlyActors !== void 0 && !rule.onlyActors.includes(actor.login);
}

export { countApprovals, judgeMerge, judgeRefUpdate, rulesFor };
