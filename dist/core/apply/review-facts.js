import { isUsed } from "../ledger/confirmations.js";
import { canonicalJson, sha256 } from "../stacks/canonical.js";

// src/apply/review-facts.ts
/**
* The reviews of a stack and digest with what makes them count. A review of a pull request that GitHub does not know counts nothing.
* Approvals count at exactly the head that was planned, once the plan was there, by people who may write and who had no hand in the change.
*/
function reviewFacts(file, base) {
	return (file?.reviews ?? []).flatMap((review) => {
		const trust = base.trust.get(review.pullRequest);
		if (trust === void 0) return [];
		const involved = /* @__PURE__ */ new Set([trust.author, ...trust.committers]);
		const approvers = trust.approvals.filter(({ login, head, role, at }) => head === review.head && isSince(at, review) && mayWrite(role) && !involved.has(login)).map(({ login }) => login);
		return [{
			review,
			merged: wasMergedAfter(review, trust, base),
			author: trust.author,
			approvers: [...new Set(approvers)].sort(),
			approvedShapes: approvedShapes(review.pullRequest, base.rollouts)
		}];
	});
}
/** People's words for plans of a stack that have not been used yet. */
function confirmationFacts(files, appliedAt) {
	return files.filter((file) => !isUsed(file, appliedAt)).map(({ fingerprint, by, at }) => ({
		fingerprint,
		by,
		at
	})).sort((a, b) => a.fingerprint < b.fingerprint ? -1 : 1);
}
/** One value for everything a plan is judged by: where it changes, what waits for a person is planned again. */
function factsHash(reviews) {
	return sha256(canonicalJson(reviews));
}
function wasMergedAfter(review, trust, { isOnMain }) {
	if (!trust.merged || trust.mergeCommit === null || trust.mergedAt === null) return false;
	return Date.parse(review.at) <= Date.parse(trust.mergedAt) && isOnMain(trust.mergeCommit);
}
/** Approved by a person on the tracker, or seen healthy in an earlier instance; null where the pull request is no rollout's. */
function approvedShapes(pullRequest, rollouts) {
	const own = rollouts.filter(({ members }) => members.some((member) => member.pullRequest === pullRequest));
	if (own.length === 0) return null;
	const shapes = own.flatMap(({ approvedShapes, members }) => [...approvedShapes.map(({ shape }) => shape), ...members.filter(({ healthyAt }) => healthyAt !== null).flatMap((member) => member.shapes)]);
	return [...new Set(shapes)].sort();
}
/** What was planned anew since, perhaps with another outcome, is not what was approved. */
function isSince(at, review) {
	return Date.parse(at) >= Date.parse(review.at);
}
function mayWrite(role) {
	return role === "admin" || role === "maintain" || role === "write";
}

export { confirmationFacts, factsHash, reviewFacts };
