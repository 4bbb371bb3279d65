// src/rollout/upgrade.ts
/** Judges one open pull request. `views` are the rollout's members that its head changes. */
function judge(upgrade, views, rollout) {
	const retried = views.some(({ member }) => member.retry?.head === upgrade.head);
	const asked = views.filter(({ state }) => state === "in-pull-request");
	const strangers = upgrade.ids.length - views.length;
	if (upgrade.content === "foreign") return retried ? {
		is: "rebuild",
		why: "retried"
	} : { is: "foreign" };
	if (views.length === 0) return {
		is: "close",
		why: "none of its instances is in this rollout"
	};
	const over = views.filter(({ state, reached }) => reached || state === "skipped" || state === "healthy");
	if (over.length === views.length) return {
		is: "close",
		why: "nothing in it is left to upgrade"
	};
	const out = views.filter((view) => !asked.includes(view) && !over.includes(view));
	const alone = views.filter(({ member }) => member.alone === true);
	if (upgrade.ids.length > 1 && (over.length > 0 || out.length > 0 || strangers > 0 || alone.length > 0)) return {
		is: "split",
		alone: alone.map(({ member }) => member.id),
		why: "not all of its instances go on together"
	};
	if (out.length > 0) return {
		is: "out",
		ids: out.map(({ member }) => member.id)
	};
	if (retried) return {
		is: "rebuild",
		why: "retried"
	};
	if (upgrade.merge === "outdated") return {
		is: "rebuild",
		why: "main-moved"
	};
	const verdict = byChecks(upgrade) ?? byReviews(upgrade, rollout);
	return verdict.is === "merge" && upgrade.refused !== null ? {
		is: "refused",
		message: upgrade.refused
	} : verdict;
}
function byChecks(upgrade) {
	if (upgrade.validate === "failure") return {
		is: "check-failed",
		check: "validate"
	};
	if (upgrade.plan === "failure") return {
		is: "check-failed",
		check: "plan"
	};
	if (upgrade.validate === "pending") return {
		is: "wait",
		for: "validate"
	};
	const missing = upgrade.stacks.filter(({ review }) => review === null);
	if (missing.length === 0) return null;
	if (upgrade.plan === "pending") return {
		is: "wait",
		for: "plan"
	};
	return upgrade.fresh ? {
		is: "plan-missing",
		stacks: missing
	} : {
		is: "rebuild",
		why: "plan-outdated"
	};
}
function byReviews(upgrade, rollout) {
	const unapproved = upgrade.stacks.filter((stack) => stack.review !== null && !isApproved(stack.review, rollout));
	if (unapproved.length === 0 || upgrade.approvedBy !== null) return { is: "merge" };
	const alone = outliers(upgrade, unapproved);
	if (alone.length > 0) return {
		is: "split",
		alone,
		why: "some of its instances change in another way than the rest"
	};
	const deferred = unapproved.filter(({ review }) => review.deferred);
	return deferred.length > 0 ? {
		is: "deferred",
		stacks: deferred
	} : {
		is: "unapproved",
		stacks: unapproved
	};
}
/** A protected deletion is approved by a person only, never by what was seen to go well elsewhere. */
function isApproved(review, rollout) {
	if (review.empty) return true;
	if (review.deferred) return false;
	return rollout.approvedShapes.some(({ shape, comment }) => shape === review.shape && (review.protected.length === 0 || comment !== null));
}
/**
* Who leaves a batch: whoever has a protected or deferred stack, and whoever changes in another way than most. Those that change in the same
* way stay together and wait for one word.
*/
function outliers(upgrade, unapproved) {
	if (upgrade.ids.length === 1) return [];
	const ways = /* @__PURE__ */ new Map();
	const single = /* @__PURE__ */ new Set();
	for (const id of upgrade.ids) {
		const mine = unapproved.filter((stack) => stack.id === id);
		if (mine.some(({ review }) => review.deferred || review.protected.length > 0)) single.add(id);
		const way = mine.map(({ stack, review }) => `${stack} ${review.shape}`).join("\n");
		ways.set(way, [...ways.get(way) ?? [], id]);
	}
	const [stay] = [...ways].sort(([a, left], [b, right]) => Number(b === "") - Number(a === "") || right.length - left.length || (a < b ? -1 : 1));
	return upgrade.ids.filter((id) => single.has(id) || stay?.[1].includes(id) !== true);
}

export { isApproved, judge };
