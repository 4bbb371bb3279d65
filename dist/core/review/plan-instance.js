import "../../rolldown-runtime.js";
import { stackDigests } from "../stacks/digest.js";
import { inNeedsOrder } from "../stacks/needs.js";
import { fingerprintOf } from "../stacks/record.js";
import { stackOf } from "../stacks/render.js";
import { shapeOf } from "../stacks/shape.js";

// src/review/plan-instance.ts
/**
* Plans stacks of one instance for people, in `needs` order. What an earlier plan changes is unknown to the later ones, so a person sees
* everything that one merge will do. A stack that only consumes is left out again where its plan is empty.
*
* @param keyId the id of the fleet's key: stands in the entries of stacks that could not be planned
*/
async function planInstance(wanted, workshop, keyId) {
	const { environment, instance, architecture } = wanted;
	const digests = stackDigests(environment, instance, architecture);
	const unknown = /* @__PURE__ */ new Map();
	const broken = /* @__PURE__ */ new Set();
	const planned = [];
	for (const name of inNeedsOrder(architecture)) {
		const stack = stackOf(architecture, name);
		const doubtful = (stack.needs ?? []).filter((need) => (unknown.get(need) ?? []).length > 0);
		const open = doubtful.flatMap((need) => (unknown.get(need) ?? []).map((output) => `${need}.${output}`)).sort();
		const asked = wanted.stacks.includes(name);
		if (!asked && doubtful.every((need) => broken.has(need))) continue;
		const outcome = await workshop.review({
			environment,
			instance,
			architecture,
			stack: name
		}, open);
		const outputs = Object.keys(stack.outputs ?? {});
		unknown.set(name, outcome.outcome === "planned" ? outcome.changedOutputs.filter((output) => outputs.includes(output)) : outputs);
		if (outcome.outcome !== "planned" && outcome.outcome !== "deferred") broken.add(name);
		if (!asked && outcome.outcome === "planned" && outcome.empty) continue;
		const { slug, domain } = instance.config.spec;
		const names = {
			stack: name,
			id: instance.id,
			slug,
			domain
		};
		const record = outcome.outcome === "planned" ? outcome.record : without(outcome, keyId, digests.get(name) ?? "");
		planned.push({
			environment: instance.environment,
			id: instance.id,
			stack: name,
			record,
			shape: outcome.outcome === "planned" ? outcome.shape : shapeOf(record, names),
			fingerprint: fingerprintOf(record),
			autoApply: stack.autoApply === true,
			error: whyNot(outcome),
			display: outcome.outcome === "planned" ? outcome.display : [],
			downtime: outcome.outcome === "planned" ? outcome.downtime : null,
			protected: outcome.outcome === "planned" ? outcome.protected : []
		});
	}
	return planned;
}
/** A stack without a plan: `deferred` where it can't be planned before others are applied, else a plan that failed, told by its error. */
function without(outcome, keyId, digest) {
	return {
		keyId,
		digest,
		mode: outcome.outcome === "deferred" ? "deferred" : "planned",
		changes: [],
		outputs: {}
	};
}
function whyNot(outcome) {
	switch (outcome.outcome) {
		case "planned": return null;
		case "deferred": return outcome.reason;
		case "upstream-missing": return `the stack ${outcome.upstream}, which it needs, has no state`;
		case "locked": return `its state is locked by ${outcome.who} since ${outcome.since} (lock ${outcome.lockId})`;
		case "failed": return outcome.hint === null ? outcome.error : `${outcome.error}\n\nHint: ${outcome.hint}`;
	}
}

export { planInstance };
