import { __esmMin } from "../shared/rolldown-runtime.js";
import { init_fingerprint, shortFingerprint } from "../shared/checks.js";
import { init_local_fleet, init_paths, init_view, instanceNamed, instancePath, localFleet, readableLedger, viewAt } from "../shared/flotilla.js";

// src/cli/instance-history.ts
async function history(context, name, flags) {
	const fleet = await localFleet(context);
	const { repository } = fleet;
	const key = await instanceNamed(context, fleet, name, flags.environment);
	const view = await readableLedger(context, fleet);
	const path = instancePath(key.environment, key.id);
	const commits = view.commit === null ? [] : await repository.log(view.commit, path, flags.limit + 1);
	const files = [];
	for (const { oid } of commits) files.push(await (await viewAt(repository, oid)).read(path));
	const entries = commits.slice(0, flags.limit).map(({ oid, at, author, subject }, index) => {
		const events = eventsOf(files[index + 1], files[index]);
		return {
			commit: oid.slice(0, 12),
			at,
			by: author,
			message: subject,
			events
		};
	});
	if (flags.format === "json") context.out(`${JSON.stringify({
		...key,
		history: entries
	}, null, 2)}\n`);
	else if (entries.length === 0) context.out(`The ledger has nothing about ${key.environment}/${key.id} yet.\n`);
	else for (const { at, by, message, events } of entries) context.out(`${at} ${by}: ${message}\n${events.map((event) => `  ${event}\n`).join("")}`);
	return 0;
}
function eventsOf(before, after) {
	if (after === void 0) return ["removed from the ledger"];
	return [
		...Object.entries(after.stacks).flatMap(([name, stack]) => stackEvents(name, before?.stacks[name], stack)),
		...maintenanceEvents(before?.maintenance ?? null, after.maintenance),
		...healthEvents(before, after)
	];
}
function stackEvents(name, before, { attempt, applied }) {
	if (applied !== null && applied.at !== before?.applied?.at) return [`${name} applied at ${applied.at} in ${applied.version} (${originOf(applied)})`];
	if (attempt === null || attempt.state === before?.attempt?.state && attempt.id === before.attempt.id) return [];
	const short = attempt.fingerprint === null ? "" : ` (plan ${shortFingerprint(attempt.fingerprint)})`;
	const error = attempt.error === null || attempt.state === "claimed" ? "" : `: ${attempt.error.split("\n")[0] ?? ""}`;
	return [`${name} ${attempt.state}${short}${error}`];
}
function originOf(applied) {
	const { fingerprint, pullRequest, author, approvers, confirmer, backup, engine, isolation, run } = applied;
	const review = [...pullRequest === null ? [] : [`#${pullRequest}${author === null ? "" : ` by ${author}`}`], ...pullRequest === null || approvers.length === 0 ? [] : [`approved by ${approvers.join(", ")}`]].join(" ");
	return [
		`plan ${shortFingerprint(fingerprint)}`,
		...review === "" ? [] : [review],
		...confirmer === null ? [] : [`confirmed by ${confirmer}`],
		...backup === null ? [] : [`backup ${backup}`],
		`${engine}${isolation === void 0 || isolation === "none" ? "" : ` in ${isolation}`}, run ${run}`
	].join(", ");
}
function maintenanceEvents(before, after) {
	if (after === null) return [];
	const { target, since, backup } = after;
	return [...target === before?.target ? [] : [`in maintenance for ${target} since ${since}`], ...backup === null || backup.id === before?.backup?.id ? [] : [`backup ${backup.id} of ${backup.at}, ${backup.size} bytes`]];
}
function healthEvents(before, { health, retry }) {
	const version = health === null || health.version === null ? "" : ` in ${health.version}`;
	const detail = health === null || health.detail === null ? "" : `: ${health.detail}`;
	return [...health === null || health.at === before?.health?.at ? [] : [`${health.state}${version}${detail}`], ...retry === null || retry.at === before?.retry?.at ? [] : [`${retry.by} asked to try again`]];
}
function init_instance_history() {
	return (init_instance_history = __esmMin((() => {
		init_fingerprint();
		init_paths();
		init_view();
		init_local_fleet();
	})))();
}

init_instance_history();
export { history };
