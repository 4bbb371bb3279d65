import { stackDigests } from "../stacks/digest.js";
import { inNeedsOrder } from "../stacks/needs.js";

// src/review/affected.ts
/**
* What a change of the fleet makes differ: stacks whose digest is another one in `after` than in `before`. Environments with `apply: off` are
* never planned. Instances whose config, environment and architecture are the same objects are told by that alone. Sorted.
*/
function affectedInstances(before, after) {
	return [...after.environments.values()].filter(({ config }) => config.spec.apply === "on").sort((a, b) => a.name < b.name ? -1 : 1).flatMap((environment) => {
		const old = before?.environments.get(environment.name) ?? null;
		return [...environment.instances.values()].flatMap((instance) => {
			const architecture = after.architectures.get(instance.config.spec.architecture);
			if (architecture === void 0) return [];
			const oldInstance = old?.instances.get(instance.id);
			const oldArchitecture = oldInstance === void 0 ? void 0 : before?.architectures.get(oldInstance.config.spec.architecture);
			if (old !== null && oldInstance !== void 0 && oldArchitecture !== void 0) {
				if (oldInstance.oid === instance.oid && old.oid === environment.oid && oldArchitecture.oid === architecture.oid && oldArchitecture.name === architecture.name) return [];
			}
			const known = old === null || oldInstance === void 0 || oldArchitecture === void 0 ? /* @__PURE__ */ new Map() : stackDigests(old, oldInstance, oldArchitecture);
			const digests = stackDigests(environment, instance, architecture);
			const stacks = inNeedsOrder(architecture).filter((stack) => known.get(stack) !== digests.get(stack));
			return stacks.length === 0 ? [] : [{
				environment,
				instance,
				architecture,
				stacks
			}];
		});
	});
}

export { affectedInstances };
