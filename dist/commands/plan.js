import { __esmMin } from "../shared/rolldown-runtime.js";
import { UsageError, hint, init_context } from "../shared/start.js";
import { init_load, init_map_limited, init_problems, init_side_by_side, limitsOf, loadFleet, mapLimited, problemsAsText } from "../shared/checks.js";
import { appliedFleet, init_applied_fleet, init_digest, init_engine, init_fleet_folder, init_fleet_listing, init_git_ledger, init_instance_name, init_local_fleet, init_paths, init_plan_instance, init_plan_text, init_provider_session, init_status$1 as init_status, instancePath, isSame, ledgerAlone, listFleet, localRunners, openLedger, planInstance, plansAsJson, plansAsText, providerEnvironment, requireLocal, stackDigests, stackStatuses, validFleet } from "../shared/flotilla.js";

// src/cli/plan.ts
async function plan(context, ids, flags) {
	context.endCleanly();
	const fleet = await validFleet(context, "Nothing is planned", ids, flags.environment);
	if (fleet === null) return 1;
	const chosen = chosenInstances(context, fleet, flags);
	const files = await ledgerFiles(context, fleet, chosen);
	const refused = await refusedSinceApplied(fleet, chosen, files);
	if (refused.length > 0) {
		context.err(problemsAsText({
			checked: refused.length,
			problems: refused
		}, {
			line: () => null,
			colour: false
		}).trimEnd());
		context.err("Nothing is planned: compared with what was applied last, this would be refused.");
		return 1;
	}
	const wanted = stacksToPlan(context, fleet.snapshot, chosen, files, flags.all ?? false);
	const plans = await planAll(context, fleet.repository, wanted);
	context.out(flags.format === "json" ? plansAsJson(plans) : plansAsText(plans, wanted.length));
	return plans.some(({ error, record }) => error !== null && record.mode !== "deferred") ? 1 : 0;
}
function chosenInstances(context, { snapshot: { environments }, named }, { environment: only }) {
	requireLocal(environments, "planned for the pull request that changes them");
	const wanted = [...environments.values()].filter(({ name }) => only === void 0 || name === only);
	if (only !== void 0 && wanted.length === 0) throw new UsageError(`There is no environment ${only}; there are: ${[...environments.keys()].join(", ")}.`);
	const remote = wanted.filter(({ config }) => config.spec.kind === "remote").map(({ name }) => name);
	if (only !== void 0 && remote.length > 0) throw new UsageError(`${only} is not a local environment: its stacks are planned for the pull request that changes them.`);
	if (remote.length > 0) context.err(`Not planned here, because not local: ${remote.join(", ")}`);
	const instances = wanted.filter(({ config }) => config.spec.kind === "local" && config.spec.apply === "on").flatMap((environment) => [...environment.instances.values()].map((instance) => ({
		environment,
		instance
	})));
	const missing = named.filter((key) => !instances.some(({ instance }) => isSame(key, instance)));
	if (missing.length > 0) throw noneToPlan(context, environments, missing);
	return instances.filter(({ instance }) => named.length === 0 || named.some((key) => isSame(key, instance)));
}
function noneToPlan(context, environments, missing) {
	const elsewhere = missing.filter(({ environment, id }) => environments.get(environment)?.instances.has(id) === true);
	if (elsewhere.length === 0) return new UsageError(`There is no local instance ${missing.map(({ id }) => id).join(", ")}. See: ${hint(context, "instance list")}`);
	return new UsageError(elsewhere.map(({ environment, id }) => environments.get(environment)?.config.spec.kind === "remote" ? `${environment}/${id} is in no local environment: its stacks are planned for the pull request that changes them.` : `${environment}/${id} is not applied: environment.yaml says apply: off.`).join("\n"));
}
async function ledgerFiles(context, { repository, snapshot }, chosen) {
	return await (await openLedger({
		repository,
		remote: null,
		branch: snapshot.fleet.spec.ledger,
		by: {
			name: "flotilla",
			email: "flotilla@localhost"
		},
		clock: context.clock
	}).open()).readAll(chosen.map(({ instance }) => instancePath(instance.environment, instance.id)));
}
async function refusedSinceApplied({ repository, prefix: root, snapshot: { tree } }, chosen, files) {
	const keys = chosen.map(({ instance: { environment, id } }) => ({
		environment,
		id
	}));
	const listing = await listFleet(repository, tree, "");
	const applied = await appliedFleet({
		repository,
		root,
		listing,
		keys,
		files
	});
	return (await loadFleet(repository, tree, {
		only: keys,
		applied
	})).refused;
}
function stacksToPlan(context, snapshot, chosen, files, all) {
	const now = context.clock();
	return chosen.flatMap(({ environment, instance }) => {
		const architecture = snapshot.architectures.get(instance.config.spec.architecture);
		if (architecture === void 0) return [];
		const file = files.get(instancePath(instance.environment, instance.id));
		const digests = stackDigests(environment, instance, architecture);
		const stacks = stackStatuses({
			environment,
			instance,
			architecture,
			digests,
			ledger: file ?? null,
			now,
			...ledgerAlone
		}).filter(({ kind }) => kind !== "removed" && (all || kind !== "applied")).map(({ stack }) => stack);
		return stacks.length === 0 ? [] : [{
			environment,
			instance,
			architecture,
			stacks,
			ledger: file ?? null
		}];
	});
}
async function planAll(context, repository, wanted) {
	if (wanted.length === 0) return [];
	const environments = wanted.map(({ environment }) => environment);
	const { key, runners } = await localRunners(context, repository, await providerEnvironment(context, "plan", environments));
	try {
		const planned = await mapLimited(wanted, ({ environment, instance }) => limitsOf(environment, instance), async (instance) => {
			const runner = await runners.of(instance.environment);
			if (context.signal.aborted) return [];
			context.err(`planning ${instance.environment.name}/${instance.instance.id}: ${instance.stacks.join(", ")}`);
			return planInstance(instance, runner, key.id, context.signal);
		});
		context.signal.throwIfAborted();
		return planned.flat();
	} finally {
		await runners.close();
	}
}
function init_plan() {
	return (init_plan = __esmMin((() => {
		init_applied_fleet();
		init_fleet_listing();
		init_load();
		init_git_ledger();
		init_paths();
		init_status();
		init_problems();
		init_plan_text();
		init_side_by_side();
		init_plan_instance();
		init_digest();
		init_context();
		init_engine();
		init_fleet_folder();
		init_local_fleet();
		init_provider_session();
	})))();
}

init_plan();
export { plan };
