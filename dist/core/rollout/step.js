import { createHash } from "node:crypto";

// src/rollout/step.ts
/** `rollout/<env>/<target>/<stage>-<first 8 of sha256 of the sorted ids>`: the natural key of an upgrade pull request. */
function upgradeBranch(environment, target, stage, ids) {
	const hash = createHash("sha256").update([...ids].sort().join("\n")).digest("hex");
	return `${branchPrefix(environment, target)}${stage}-${hash.slice(0, 8)}`;
}
/** What every branch of a rollout begins with. */
function branchPrefix(environment, target) {
	return `rollout/${environment}/${target}/`;
}
/** Changes where the rollout stands, so everything is looked at again afterwards; the others show and tell. */
function isMove(step) {
	return step.do !== "tell" && step.do !== "update-tracker" && step.do !== "update-pull-request" && step.do !== "finish";
}

export { branchPrefix, isMove, upgradeBranch };
