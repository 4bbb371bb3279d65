import { compareVersions } from "../fleet/version.js";

// src/rollout/assess.ts
/** What a rollout's file and the world together say about every member and stage. */
function assess(rollout, observed) {
	const upgrades = new Map(observed.upgrades.flatMap((upgrade) => upgrade.ids.map((id) => [id, upgrade])));
	const members = rollout.members.map((member) => memberView(rollout, member, observed, upgrades.get(member.id)));
	const stages = [];
	for (const stage of rollout.strategy.stages) {
		const before = stages.every(({ done }) => done);
		stages.push(stageView(rollout, stage, members.filter(({ member }) => member.stage === stage.name).map((view) => before ? view : later(view))));
	}
	return {
		stages,
		current: stages.find(({ done }) => !done) ?? null
	};
}
/** The rollout has nothing left to do: everybody is where the strategy wants them, or it was aborted and its pull requests are closed. */
function isOver(rollout, view) {
	if (rollout.state === "aborted") return true;
	return rollout.state === "running" && view.current === null && !isVain(view);
}
/** There are instances and not one of them was upgraded: that is no success, whoever was skipped, paused or held. */
function isVain(view) {
	const members = view.stages.flatMap((stage) => stage.members);
	return members.length > 0 && !members.some(({ state }) => state === "healthy" || state === "already-there");
}
function stageView(rollout, stage, members) {
	const takingPart = members.filter(({ state }) => state === "already-there" || !isOut(state));
	const failed = members.filter(({ state }) => state === "failed");
	const successes = members.filter(({ state }) => state === "healthy" || state === "already-there").length;
	const required = Math.min(stage.leastSuccesses ?? 0, takingPart.length);
	const settled = members.every(({ state }) => state === "healthy" || state === "skipped" || isOut(state));
	const gate = !(stage.gates ?? []).includes("approval") || takingPart.length === 0 ? "none" : (rollout.approvedStages ?? []).some((approved) => approved.stage === stage.name) ? "open" : "closed";
	return {
		stage,
		members,
		inFlight: members.filter(({ state }) => isInFlight(state)).length,
		failed,
		successes,
		required,
		halted: failed.length > (stage.failures ?? 0),
		settled,
		gate,
		done: settled && successes >= required && gate !== "closed"
	};
}
const exclusions = {
	"already-there": true,
	insiders: true,
	paused: true,
	held: true,
	suspended: true,
	absent: true,
	"too-far-behind": true,
	"not-selected": true
};
/** Left out of the rollout by what its config says. */
function isOut(state) {
	return Object.hasOwn(exclusions, state);
}
function isInFlight(state) {
	switch (state) {
		case "in-pull-request":
		case "merged":
		case "applying":
		case "applied":
		case "needs-confirmation": return true;
		default: return false;
	}
}
function later(view) {
	return view.state === "ready" ? {
		...view,
		state: "waiting",
		reason: null
	} : view;
}
function memberView(rollout, member, observed, upgrade) {
	const instance = observed.instances.get(member.id);
	const reached = instance?.version !== void 0 && instance.version !== null && compareVersions(instance.version, rollout.target) >= 0;
	const view = (state, reason = null) => ({
		member,
		state,
		reason,
		reached,
		instance,
		upgrade
	});
	if (member.healthyAt !== null) return view("healthy");
	if (member.excluded !== null) return view(member.excluded);
	if (member.skipped !== null) return view("skipped", `${member.skipped.by}: ${member.skipped.reason}`);
	if (instance === void 0) return view("absent", "its folder is gone from main");
	if (reached) return reachedView(view, member, instance);
	if (instance.exclusion !== null && instance.exclusion !== "already-there") return view(instance.exclusion);
	if (instance.version === null) return view("waiting", "its config on main cannot be read");
	if (upgrade !== void 0) return view("in-pull-request");
	const closed = member.pullRequest === null ? void 0 : observed.closed.get(member.pullRequest);
	if (closed?.state === "merged") return view("merged");
	if (closed?.state === "closed" && member.retry?.head !== closed.head) return view("waiting", `its pull request #${member.pullRequest} was closed without being merged`);
	return view(...beforeUpgrade(instance));
}
function reachedView(view, member, instance) {
	const { situation } = instance;
	switch (situation.is) {
		case "healthy": return view("applied");
		case "pending": return view("merged");
		case "applying":
		case "applied": return view(situation.is);
		case "needs-confirmation": return view("needs-confirmation", `${situation.stack}: ${situation.reason}`);
		case "failed":
		case "unhealthy": {
			const known = member.failures.find((failure) => failure.at === situation.at);
			if (known !== void 0 && known.retried !== null) return view("applying", "retried");
			return view("failed", situation.reason);
		}
	}
}
/** An instance that is not in order is not upgraded on top of that. */
function beforeUpgrade(instance) {
	if (instance.blockedBy !== null) return ["waiting", `pull request #${instance.blockedBy} changes it; that one comes first`];
	const { situation } = instance;
	switch (situation.is) {
		case "healthy":
		case "applied": return ["ready", null];
		case "pending":
		case "applying": return ["waiting", "main is still being applied to it"];
		case "needs-confirmation": return ["waiting", `its stack ${situation.stack} waits for a confirmation from before this rollout`];
		case "failed": return ["waiting", `its last apply failed before this rollout: ${situation.reason}`];
		case "unhealthy": return ["waiting", `it was unhealthy before this rollout: ${situation.reason}`];
	}
}

export { assess, isOut, isOver, isVain };
