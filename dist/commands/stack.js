import { __esmMin } from "../shared/rolldown-runtime.js";
import { UsageError, hint, init_context } from "../shared/start.js";
import { init_fingerprint, shortFingerprint } from "../shared/checks.js";
import { asOperator, environmentNamed, init_local_fleet, init_operator, init_parse, instanceNamed, localFleet, lockPattern, refusedCall } from "../shared/flotilla.js";

// src/cli/stack.ts
async function repair(context, command, environmentFlag) {
	if (command.kind === "unlock" && !lockPattern.test(command.lock)) throw new UsageError(`${command.lock} is not the id of a lock.`);
	const fleet = await localFleet(context);
	const { environment, id } = await instanceNamed(context, fleet, command.id, environmentFlag ?? void 0);
	if (environmentNamed(fleet, environment).config.spec.kind !== "local") {
		const rest = command.kind === "move-state" ? "" : ` ${command.stack}${command.kind === "unlock" ? ` ${command.lock}` : ""}`;
		throw new UsageError(`${environment} is not a local environment. Comment on its issue "Needs attention: ${environment}": /${command.kind} ${id}${rest}`);
	}
	const decision = await asOperator(context, fleet, fleet.ledger, {
		environment,
		target: null,
		command: {
			...command,
			id
		}
	});
	if (decision.outcome === "refused") throw refusedCall(context, decision.refusal);
	if (decision.outcome === "accepted") context.out(`${fleet.person} ${decision.summary}. To carry it out: ${hint(context, `apply ${id}`)}\n`);
	return 0;
}
async function confirm(context, { stack, fingerprint, ...named }) {
	const given = fingerprint.replace(/^sha256:/, "");
	if (!/^[0-9a-f]{8,64}$/.test(given)) throw new UsageError(`${fingerprint} is not a fingerprint: give at least its first 8 characters (0-9, a-f).`);
	const fleet = await localFleet(context);
	const { environment, id } = await instanceNamed(context, fleet, named.id, named.environment ?? void 0);
	if (environmentNamed(fleet, environment).config.spec.kind !== "local") throw new UsageError(`${environment} is not a local environment. Comment on its issue "Needs attention: ${environment}": /approve ${id} ${stack} ${shortFingerprint(given)}`);
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
		init_parse();
		init_fingerprint();
		init_context();
		init_local_fleet();
		init_operator();
	})))();
}

init_stack();
export { confirm, repair };
