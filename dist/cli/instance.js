import { InvalidArgumentError, Option } from "../vendor/commander.js";
import { instancePath } from "../core/ledger/paths.js";
import { environmentNamed, instanceNamed, localFleet, readableLedger } from "./local-fleet.js";

// src/cli/instance.ts
const addInstance = (program, context, finish) => {
	const instance = program.command("instance").description("Look at instances: what HEAD says of them, and what the ledger saw.");
	instance.command("list").description("List every instance with its version, health and how many stacks are applied.").option("--environment <name>", "instances of this environment only").addOption(format()).action(async (flags) => finish(await list(context, flags)));
	instance.command("get <id>").description("Show one instance: .spec as HEAD has it, .status as the ledger saw it.").option("--environment <name>", "where several environments have an instance of that name").addOption(format()).action(async (id, flags) => finish(await get(context, id, flags)));
	instance.command("history <id>").description("Show what was done to an instance: when, by whom, from which pull request, with which backup.").option("--environment <name>", "where several environments have an instance of that name").option("--limit <n>", "entries of the ledger to go through", wholeNumber, 100).addOption(format()).action(async (id, flags) => finish(await history(context, id, flags)));
};
function wholeNumber(text) {
	if (!/^[1-9][0-9]{0,8}$/.test(text)) throw new InvalidArgumentError("a whole number of at least 1 is wanted.");
	return Number(text);
}
function format() {
	return new Option("--format <format>", "how it is told").choices(["text", "json"]).default("text");
}
async function list(context, flags) {
	const fleet = await localFleet(context);
	if (flags.environment !== void 0) environmentNamed(fleet, flags.environment);
	const { loadFleet } = await import("../lazy/core/fleet/load.js");
	const { snapshot } = await loadFleet(fleet.repository, fleet.commit, { root: fleet.prefix });
	const view = await readableLedger(context, fleet);
	const instances = [...snapshot?.environments.values() ?? []].filter(({ name }) => flags.environment === void 0 || name === flags.environment).flatMap(({ instances }) => [...instances.values()]);
	const files = await view.readAll(instances.map(({ environment, id }) => instancePath(environment, id)));
	const rows = instances.map(({ environment, id, config }) => {
		const file = files.get(instancePath(environment, id));
		const stacks = Object.values(file?.stacks ?? {});
		return {
			environment,
			instance: id,
			type: config.metadata.labels["instance-type"],
			slug: config.spec.slug,
			version: config.spec.version,
			running: file?.health?.version ?? null,
			health: file?.health?.state ?? null,
			applied: stacks.filter(({ attempt, applied }) => applied !== null && (attempt === null || attempt.state === "clean")).length,
			stacks: stacks.length
		};
	});
	if (flags.format === "json") context.out(`${JSON.stringify({ instances: rows }, null, 2)}\n`);
	else context.out(table([[
		"INSTANCE",
		"SLUG",
		"TYPE",
		"VERSION",
		"RUNNING",
		"HEALTH",
		"APPLIED"
	], ...rows.map((row) => [
		`${row.environment}/${row.instance}`,
		row.slug,
		row.type,
		row.version,
		row.running ?? "-",
		row.health ?? "-",
		row.stacks === 0 ? "never" : `${row.applied} of ${row.stacks}`
	])]));
	return 0;
}
async function get(context, id, flags) {
	const fleet = await localFleet(context);
	const key = await instanceNamed(fleet, id, flags.environment);
	const { loadFleet } = await import("../lazy/core/fleet/load.js");
	const { snapshot } = await loadFleet(fleet.repository, fleet.commit, {
		root: fleet.prefix,
		only: [key]
	});
	const instance = snapshot?.environments.get(key.environment)?.instances.get(id);
	const status = await (await readableLedger(context, fleet)).read(instancePath(key.environment, id));
	const shown = {
		environment: key.environment,
		metadata: instance?.config.metadata ?? { name: id },
		spec: instance?.config.spec ?? null,
		status: status === void 0 ? null : statusOf(status)
	};
	if (instance === void 0) context.err(`The file of ${id} does not hold: see flotilla validate.`);
	context.out(flags.format === "json" ? `${JSON.stringify(shown, null, 2)}\n` : asYaml(shown, ""));
	return instance === void 0 ? 1 : 0;
}
function statusOf({ version, health, maintenance, retry, stacks }) {
	return {
		version,
		health,
		maintenance,
		retry,
		stacks
	};
}
async function history(context, id, flags) {
	const fleet = await localFleet(context);
	const key = await instanceNamed(fleet, id, flags.environment);
	const view = await readableLedger(context, fleet);
	const path = instancePath(key.environment, key.id);
	const commits = view.commit === null ? [] : await fleet.repository.log(view.commit, path, flags.limit);
	const { viewAt } = await import("../lazy/core/ledger/view.js");
	const read = async (commit) => await (await viewAt(fleet.repository, commit)).read(path);
	const entries = [];
	let before;
	for (const commit of [...commits].reverse()) {
		const after = await read(commit.oid);
		entries.push({
			commit: commit.oid.slice(0, 12),
			at: commit.at,
			by: commit.author,
			message: commit.subject,
			events: eventsOf(before, after)
		});
		before = after;
	}
	entries.reverse();
	if (flags.format === "json") context.out(`${JSON.stringify({
		...key,
		history: entries
	}, null, 2)}\n`);
	else if (entries.length === 0) context.out(`The ledger knows nothing of ${key.environment}/${id} yet.\n`);
	else for (const { at, by, message, events } of entries) context.out(`${at} ${by}: ${message}\n${events.map((event) => `  ${event}\n`).join("")}`);
	return 0;
}
/** What one commit of the ledger says happened. */
function eventsOf(before, after) {
	if (after === void 0) return ["forgotten"];
	const events = [];
	for (const [name, { attempt, applied }] of Object.entries(after.stacks)) {
		const known = before?.stacks[name];
		if (applied !== null && applied.at !== known?.applied?.at) {
			const { version, fingerprint, pullRequest, author, approvers, confirmer, backup, engine, run } = applied;
			const from = pullRequest === null ? "" : `, #${pullRequest}${author === null ? "" : ` by ${author}`}${approvers.length === 0 ? "" : ` approved by ${approvers.join(", ")}`}`;
			const word = confirmer === null ? "" : `, confirmed by ${confirmer}`;
			events.push(`${name} applied at ${applied.at} in ${version} (plan ${fingerprint.slice(7, 15)}${from}${word}${backup === null ? "" : `, backup ${backup}`}; ${engine}, run ${run})`);
		} else if (attempt !== null && (attempt.state !== known?.attempt?.state || attempt.id !== known.attempt.id)) {
			const short = attempt.fingerprint === null ? "" : ` (plan ${attempt.fingerprint.slice(7, 15)})`;
			const error = attempt.error === null || attempt.state === "claimed" ? "" : `: ${attempt.error.split("\n")[0] ?? ""}`;
			events.push(`${name} ${attempt.state}${short}${error}`);
		}
	}
	if (after.maintenance !== null && after.maintenance.target !== before?.maintenance?.target) events.push(`in maintenance for ${after.maintenance.target} since ${after.maintenance.since}`);
	const backup = after.maintenance?.backup ?? null;
	if (backup !== null && backup.id !== before?.maintenance?.backup?.id) events.push(`backup ${backup.id} of ${backup.at}, ${backup.size} bytes`);
	if (after.health !== null && after.health.at !== before?.health?.at) events.push(`${after.health.state}${after.health.version === null ? "" : ` in ${after.health.version}`}${after.health.detail === null ? "" : `: ${after.health.detail}`}`);
	if (after.retry !== null && after.retry.at !== before?.retry?.at) events.push(`${after.retry.by} asked to try again`);
	return events;
}
function table(rows) {
	const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
	return rows.map((row) => `${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ").trimEnd()}\n`).join("");
}
/** Plain YAML for people: scalars as JSON, which YAML reads. */
function asYaml(value, indent) {
	return Object.entries(value).filter(([, member]) => member !== void 0).map(([key, member]) => {
		const name = `${indent}${/^[A-Za-z_][\w-]*$/.test(key) ? key : JSON.stringify(key)}:`;
		if (typeof member !== "object" || member === null || Array.isArray(member)) return `${name} ${JSON.stringify(member)}\n`;
		return Object.keys(member).length === 0 ? `${name} {}\n` : `${name}\n${asYaml(member, `${indent}  `)}`;
	}).join("");
}

export { addInstance };
