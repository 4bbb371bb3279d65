import { __esmMin } from "../shared/rolldown-runtime.js";
import { hint, init_context } from "../shared/start.js";
import { init_fingerprint, init_load, init_windows, loadFleet, shortFingerprint, windowsText } from "../shared/checks.js";
import { differencesOf, init_difference, init_local_fleet, init_paths, init_plan_text, init_status_text, instanceNamed, invalidJson, invalidText, keptPlanLines, localFleet, observed, readableLedger, reviewPath, stackJson, stackText } from "../shared/flotilla.js";

// src/cli/why.ts
async function why(context, id, flags) {
	const fleet = await localFleet(context);
	const key = await instanceNamed(context, fleet, id, flags.environment);
	const view = await readableLedger(context, fleet);
	const all = await observed(context, fleet, view);
	const isIt = ({ environment, id }) => environment === key.environment && id === key.id;
	const found = all.instances.find(({ instance }) => isIt(instance));
	if (found === void 0) return notPending(context, key, all.invalid.find(isIt), flags);
	const explained = await Promise.all(found.stacks.map((status) => explain(fleet, view, found, status)));
	if (flags.format === "json") {
		const stacks = explained.map(({ status, ...rest }) => ({
			...stackJson(status),
			...rest
		}));
		const { checkDue, ledger, status } = found;
		context.out(`${JSON.stringify({
			...key,
			status: status.kind,
			health: ledger?.health ?? null,
			checkDue,
			stacks
		}, null, 2)}\n`);
		return 0;
	}
	context.out(`${headline(context, found)}\n`);
	for (const line of [...explained.flatMap((stack) => linesOf(context, found, stack)), ...nextSteps(context, found)]) context.out(`  ${line}\n`);
	return 0;
}
function notPending(context, key, invalid, { format }) {
	const name = `${key.environment}/${key.id}`;
	if (format === "json") context.out(`${JSON.stringify({
		...key,
		...invalid === void 0 ? { status: "healthy" } : invalidJson(invalid),
		stacks: []
	}, null, 2)}\n`);
	else if (invalid !== void 0) context.out(`${name} is not applied: ${invalidText(context, invalid)}\n`);
	else context.out(`${name} is up to date: applied as in HEAD, and healthy.\n`);
	return invalid === void 0 ? 0 : 1;
}
async function explain(fleet, view, { instance, ledger, digests, input }, status) {
	const none = {
		status,
		differences: [],
		reviewed: []
	};
	const digest = digests.get(status.stack);
	if (status.kind === "applied" || status.kind === "removed" || digest === void 0) return none;
	const reviewed = ((await view.read(reviewPath(instance.environment, instance.id, status.stack, digest)))?.reviews ?? []).map(({ pullRequest, head, record }) => ({
		pullRequest,
		head,
		mode: record.mode
	}));
	const applied = ledger?.stacks[status.stack]?.applied ?? null;
	if (applied === null) return {
		...none,
		reviewed
	};
	const key = {
		environment: instance.environment,
		id: instance.id
	};
	const then = await fleet.repository.resolve(applied.commit) === null ? null : await loadFleet(fleet.repository, applied.commit, {
		root: fleet.prefix,
		only: [key]
	});
	return {
		status,
		reviewed,
		differences: differencesOf(input, status.stack, then?.snapshot ?? null)
	};
}
function headline(context, { instance, ledger, checkDue }) {
	const health = ledger?.health ?? null;
	const seen = health === null ? "health not checked yet" : `${health.state}${health.detail === null ? "" : ` (${health.detail})`} at ${health.at}`;
	const lines = [`${instance.environment}/${instance.id}: ${versionText(instance.config.spec.version, ledger?.version ?? null)}, ${seen}`];
	if (ledger !== null && ledger.maintenance !== null) {
		const { target, since, backup } = ledger.maintenance;
		lines.push(`in maintenance for ${target} since ${since}, backup ${backup?.id ?? "not made"}`);
	}
	const windows = windowsText(instance.config.spec.maintenance);
	if (windows !== null) lines.push(`maintenance windows: ${windows} (shown only, not enforced)`);
	if (health !== null && health.state !== "healthy" && !checkDue) lines.push(`after fixing it: ${hint(context, `apply ${instance.id}`)} (on GitHub: /retry ${instance.id})`);
	return lines.join("\n  ");
}
function versionText(wanted, applied) {
	if (applied === null) return "never applied";
	return applied === wanted ? `applied in ${applied}` : `upgrading from ${applied} to ${wanted}`;
}
function linesOf(context, observed, { status, differences, reviewed }) {
	const { instance, ledger, confirmations } = observed;
	const text = stackText(context, status, instance.id);
	if (text === null) return [`${status.stack}: applied`];
	const attempt = ledger?.stacks[status.stack]?.attempt ?? null;
	const details = [
		...differences.map((difference) => `because ${difference.text}`),
		...attempt === null ? [] : attemptLines(context, status, attempt, observed),
		...reviewed.map(({ pullRequest, head, mode }) => `reviewed in #${pullRequest} at ${head.slice(0, 8)}${mode === "deferred" ? ", where it could not be planned" : ""}`),
		...reviewed.length === 0 && status.kind !== "waiting" ? ["no pull request has shown its plan as it is now"] : [],
		...(confirmations.get(status.stack) ?? []).map(({ by, at }) => `confirmed by ${by} at ${at}`)
	];
	return [`${status.stack}: ${shortText(status, text)}`, ...details.map((line) => `  ${line}`)];
}
function attemptLines(context, status, attempt, { environment, instance: { id } }) {
	const isLocal = environment.config.spec.kind === "local";
	switch (status.kind) {
		case "pending": return status.reason === "interrupted" ? [`because run ${attempt.run} began at ${attempt.at} and recorded no end; the next apply plans it again and completes it`] : [];
		case "failed": return [
			`at ${attempt.at}, run ${attempt.run}, commit ${attempt.commit.slice(0, 8)}:`,
			...(attempt.error ?? "no message").split("\n").map((line) => `  ${line}`),
			`retried when its files change, or with: ${hint(context, `apply ${id}`)} (on GitHub: /retry ${id})`
		];
		case "needs-confirmation": {
			const short = shortFingerprint(status.fingerprint);
			return [
				...attempt.why.map(({ code, message }) => `${message} (${code})`),
				...attempt.plan === void 0 ? [] : ["its plan:", ...keptPlanLines(attempt.plan).map((line) => `  ${line}`)],
				...isLocal ? [`to confirm exactly this plan: ${hint(context, `stack confirm ${id} ${status.stack} ${short}`)}`] : [],
				`on GitHub, in the issue that lists it: /approve ${id} ${status.stack} ${short}`
			];
		}
		case "applied":
		case "blocked":
		case "waiting":
		case "applying":
		case "removed": return [];
	}
}
function nextSteps(context, { instance: { id }, environment, stacks }) {
	const pending = stacks.some(({ kind }) => kind === "pending");
	const isLocal = environment.config.spec.kind === "local";
	if (!pending && !stacks.some(({ kind }) => kind === "needs-confirmation")) return [];
	const plan = isLocal ? [`to see the plan: ${hint(context, `plan ${id}`)}`] : [];
	if (!pending) return plan;
	const apply = "apply.yml does, at the next push and every four hours";
	return [...plan, isLocal ? `to apply it: ${hint(context, `apply ${id}`)} (on GitHub ${apply})` : `on GitHub ${apply}`];
}
function shortText(status, text) {
	if (status.kind === "needs-confirmation") return `needs confirmation (${status.reason})`;
	return status.kind === "failed" ? `failed (${status.reason})` : text;
}
function init_why() {
	return (init_why = __esmMin((() => {
		init_fingerprint();
		init_load();
		init_difference();
		init_paths();
		init_plan_text();
		init_context();
		init_local_fleet();
		init_status_text();
	})))();
}

init_why();
export { why };
