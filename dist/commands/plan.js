import { __esmMin } from "../shared/rolldown-runtime.js";
import { UsageError, hint, init_context } from "../shared/start.js";
import { init_digest, init_engine, init_fleet_folder, init_git_ledger, init_map_bounded, init_paths, init_plan_instance, init_plan_text, init_provider_session, init_status$1 as init_status, instancePath, ledgerAlone, localRunners, mapBounded, openLedger, planInstance, plansAsJson, plansAsText, providerEnvironment, stackDigests, stackStatuses, validFleet } from "../shared/flotilla.js";

// src/cli/plan.ts
async function plan(context, ids, flags) {
	context.endCleanly();
	const fleet = await validFleet(context, "Nothing is planned", ids);
	if (fleet === null) return 1;
	const wanted = await stacksToPlan(context, fleet, chosenInstances(context, fleet.snapshot, ids, flags), flags.all ?? false);
	const plans = await planAll(context, fleet.repository, wanted);
	context.out(flags.format === "json" ? plansAsJson(plans) : plansAsText(plans, wanted.length));
	return plans.some(({ error, record }) => error !== null && record.mode !== "deferred") ? 1 : 0;
}
function chosenInstances(context, { environments }, ids, { environment: only }) {
	const wanted = [...environments.values()].filter(({ name }) => only === void 0 || name === only);
	if (only !== void 0 && wanted.length === 0) throw new UsageError(`There is no environment ${only}; there are: ${[...environments.keys()].join(", ")}.`);
	const remote = wanted.filter(({ config }) => config.spec.kind === "remote").map(({ name }) => name);
	if (only !== void 0 && remote.length > 0) throw new UsageError(`${only} is not a local environment: its stacks are planned for the pull request that changes them.`);
	if (remote.length > 0) context.err(`Not planned here, because not local: ${remote.join(", ")}`);
	const instances = wanted.filter(({ config }) => config.spec.kind === "local" && config.spec.apply === "on").flatMap((environment) => [...environment.instances.values()].map((instance) => ({
		environment,
		instance
	})));
	const missing = ids.filter((id) => !instances.some(({ instance }) => instance.id === id));
	if (missing.length > 0) throw new UsageError(`There is no local instance ${missing.join(", ")}. See: ${hint(context, "instance list")}`);
	return instances.filter(({ instance }) => ids.length === 0 || ids.includes(instance.id));
}
async function stacksToPlan(context, { repository, snapshot }, chosen, all) {
	const files = await (await openLedger({
		repository,
		remote: null,
		branch: snapshot.fleet.spec.ledger,
		by: {
			name: "flotilla",
			email: "flotilla@localhost"
		},
		clock: context.clock
	}).open()).readAll(chosen.map(({ instance }) => instancePath(instance.environment, instance.id)));
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
			stacks
		}];
	});
}
async function planAll(context, repository, wanted) {
	if (wanted.length === 0) return [];
	const environments = wanted.map(({ environment }) => environment);
	const { key, runners } = await localRunners(context, repository, await providerEnvironment(context, "plan", environments));
	try {
		const planned = await mapBounded(wanted, 2, async (instance) => {
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
		init_git_ledger();
		init_paths();
		init_status();
		init_plan_text();
		init_map_bounded();
		init_plan_instance();
		init_digest();
		init_context();
		init_engine();
		init_fleet_folder();
		init_provider_session();
	})))();
}

init_plan();
export { plan };
