import { __esmMin } from "../shared/rolldown-runtime.js";
import { init_load, loadFleet } from "../shared/checks.js";
import { environmentNamed, init_digest, init_local_fleet, init_paths, init_status$1 as init_status, instancePath, ledgerAlone, localFleet, readableLedger, stackDigests, stackStatuses } from "../shared/flotilla.js";

// src/cli/instance-list.ts
async function list(context, flags) {
	const fleet = await localFleet(context);
	if (flags.environment !== void 0) environmentNamed(fleet, flags.environment);
	const { snapshot } = await loadFleet(fleet.repository, fleet.commit, { root: fleet.prefix });
	const view = await readableLedger(context, fleet);
	const now = context.clock();
	const instances = [...snapshot?.environments.values() ?? []].filter(({ name }) => flags.environment === void 0 || name === flags.environment).flatMap((environment) => [...environment.instances.values()].map((instance) => ({
		environment,
		instance
	})));
	const files = await view.readAll(instances.map(({ instance: { environment, id } }) => instancePath(environment, id)));
	const rows = instances.map(({ environment, instance }) => {
		const ledger = files.get(instancePath(environment.name, instance.id));
		const architecture = snapshot?.architectures.get(instance.config.spec.architecture);
		return rowOf(environment, instance, architecture, ledger, now);
	});
	context.out(flags.format === "json" ? `${JSON.stringify({ instances: rows }, null, 2)}\n` : asTable(rows));
	return 0;
}
function rowOf(environment, instance, architecture, ledger, now) {
	const { id, config } = instance;
	const statuses = architecture === void 0 || ledger === void 0 ? [] : stackStatuses({
		...ledgerAlone,
		environment,
		instance,
		architecture,
		now,
		digests: stackDigests(environment, instance, architecture),
		ledger
	});
	return {
		environment: environment.name,
		instance: id,
		type: config.metadata.labels["instance-type"],
		slug: config.spec.slug,
		version: config.spec.version,
		running: ledger?.health?.version ?? null,
		health: ledger?.health?.state ?? null,
		applied: statuses.filter(({ kind }) => kind === "applied").length,
		stacks: Math.max(statuses.length, Object.keys(ledger?.stacks ?? {}).length)
	};
}
function asTable(rows) {
	return table([[
		"INSTANCE",
		"SLUG",
		"TYPE",
		"VERSION",
		"RUNNING",
		"HEALTH",
		"APPLIED"
	], ...rows.map(({ environment, instance, slug, type, version, running, health, applied, stacks }) => [
		`${environment}/${instance}`,
		slug,
		type,
		version,
		running ?? "-",
		health ?? "-",
		stacks === 0 ? "never" : `${applied} of ${stacks}`
	])]);
}
function table(rows) {
	const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
	return rows.map((row) => `${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ").trimEnd()}\n`).join("");
}
function init_instance_list() {
	return (init_instance_list = __esmMin((() => {
		init_load();
		init_paths();
		init_status();
		init_digest();
		init_local_fleet();
	})))();
}

init_instance_list();
export { list };
