import { __esmMin } from "../shared/rolldown-runtime.js";
import { UsageError, hint, init_context } from "../shared/start.js";
import { asOperator, environmentNamed, init_local_fleet, init_operator, instanceNamed, localFleet, refusedCall } from "../shared/flotilla.js";
import { init_fingerprint, shortFingerprint } from "../shared/checks.js";

// src/cli/stack.ts
async function confirm(context, { stack, fingerprint, ...named }) {
	const given = fingerprint.replace(/^sha256:/, "");
	if (!/^[0-9a-f]{8,64}$/.test(given)) throw new UsageError(`${fingerprint} is not a fingerprint: give at least its first 8 characters (0-9, a-f).`);
	const fleet = await localFleet(context);
	const { environment, id } = await instanceNamed(context, fleet, named.id, named.environment ?? void 0);
	if (environmentNamed(fleet, environment).config.spec.kind !== "local") throw new UsageError(`${environment} is not a local environment. Comment on its issue "Needs confirmation: ${environment}": /approve ${id} ${stack} ${shortFingerprint(given)}`);
	const command = {
		kind: "approve-plan",
		id,
		stack,
		fingerprint: given
	};
	const decision = await asOperator(context, fleet, fleet.ledger, {
		environment,
		target: null,
		command
	});
	if (decision.outcome === "refused") throw refusedCall(context, decision.refusal);
	if (decision.outcome === "accepted" && decision.confirm !== null) {
		context.err(`The plan ${shortFingerprint(given)} of ${id} ${stack} was waiting because:`);
		for (const { message, code } of decision.confirm.attempt.why) context.err(`  ${message} (${code})`);
		context.out(`${fleet.person} ${decision.summary}. To apply it: ${hint(context, `apply ${id}`)}\n`);
	}
	return 0;
}
function init_stack() {
	return (init_stack = __esmMin((() => {
		init_fingerprint();
		init_context();
		init_local_fleet();
		init_operator();
	})))();
}

init_stack();
export { confirm };
