import { __esmMin } from "../shared/rolldown-runtime.js";
import { UsageError, hint, init_context } from "../shared/start.js";
import { init_load, init_run, init_state_folder, listInstances, run, stateFolder } from "../shared/checks.js";
import { EngineMissing, IsolationMissing, applyFleet, asOperator, environmentNamed, fleetKey, init_apply_run, init_engine_location, init_fleet_key, init_isolation, init_local_fleet, init_operator, init_provider_session, init_state_lock, init_status_text, instanceNamed, isolationFor, localFleet, locateEngine, lockState, observed, providerEnvironment, recordKilledRuns, requireLocal, runUnder, stackJson, statusLines } from "../shared/flotilla.js";

// src/cli/apply.ts
async function apply(context, ids, flags) {
	context.endCleanly();
	const fleet = await localFleet(context);
	const named = await Promise.all(ids.map((id) => instanceNamed(context, fleet, id, flags.environment)));
	const chosen = choose(fleet, named, flags.environment ?? null);
	await warnOfUncommitted(context, fleet);
	const lock = await lockState(context, stateFolder(context), hint(context, "apply"));
	try {
		await recordKilledRuns(context, fleet);
		if (!await isAgreed(context, fleet, chosen, named.length > 0, flags)) return 1;
		await retry(context, fleet, named);
		await requireTools(context, fleet, chosen);
		return await report(context, fleet, chosen, await applyFleet(context, fleet, chosen, runUnder(lock)), flags);
	} finally {
		await lock.release();
	}
}
function choose(fleet, named, only) {
	requireLocal(fleet.snapshot.environments, "applied by apply.yml");
	for (const name of [...only === null ? [] : [only], ...named.map(({ environment }) => environment)]) if (environmentNamed(fleet, name).config.spec.kind !== "local") throw new UsageError(`${name} is not a local environment: what is on main is applied to it by apply.yml.`);
	return ({ environment, id }) => fleet.snapshot.environments.get(environment)?.config.spec.kind === "local" && (only === null || environment === only) && (named.length === 0 || named.some((key) => key.environment === environment && key.id === id));
}
async function isAgreed(context, fleet, chosen, isRetry, { yes }) {
	const { instances } = await observed(context, fleet, await fleet.ledger.open());
	const lines = instances.filter(({ instance }) => chosen(instance)).flatMap((instance) => stacksToApply(instance, isRetry));
	if (lines.length === 0) return true;
	context.err([
		"To be applied:",
		...lines.slice(0, 40),
		...lines.length > 40 ? [`and ${lines.length - 40} more stacks`] : []
	].join("\n  "));
	if (yes === true || context.ask === null) return true;
	const agreed = (await context.ask("Apply? Only yes applies: ")).trim() === "yes";
	if (!agreed) context.err(`Nothing was applied. To see what would change: ${hint(context, "plan")}`);
	return agreed;
}
function stacksToApply({ instance, stacks }, isRetry) {
	const name = `${instance.environment}/${instance.id} (${instance.config.spec.slug})`;
	return stacks.flatMap((status) => {
		if (status.kind === "pending") return [`${name} ${status.stack}: ${status.reason}`];
		if (status.kind === "blocked") return [`${name} ${status.stack}: ${status.reason}, after ${status.by}`];
		return isRetry && status.kind === "failed" ? [`${name} ${status.stack}: failed, is tried again`] : [];
	});
}
async function warnOfUncommitted(context, { repository, commit, prefix }) {
	const changed = (await repository.difference(commit, await repository.treeOfWorkTree())).map(({ path }) => path).filter((path) => prefix === "" || path.startsWith(`${prefix}/`)).map((path) => prefix === "" ? path : path.slice(prefix.length + 1)).filter((path) => /^(environments|architectures|releases)\/|^flotilla\.yaml$/.test(path));
	if (changed.length === 0) return;
	const more = changed.length > 5 ? [`and ${changed.length - 5} more`] : [];
	context.err([
		"Not committed, so not applied:",
		...changed.slice(0, 5),
		...more
	].join("\n  "));
}
async function retry(context, fleet, named) {
	for (const { environment, id } of named) await asOperator(context, fleet, fleet.ledger, {
		environment,
		target: null,
		command: {
			kind: "retry",
			id
		}
	});
}
async function requireTools(context, fleet, chosen) {
	const { instances } = await observed(context, fleet, await fleet.ledger.open());
	const pending = instances.filter(({ instance, stacks }) => chosen(instance) && stacks.some(({ kind }) => kind === "pending"));
	const environments = [...new Set(pending.map(({ instance }) => instance.environment))].map((name) => environmentNamed(fleet, name));
	if (environments.length === 0) return;
	const missing = await Promise.all(environments.map(async (environment) => {
		try {
			await locateEngine(context.env, environment.config.spec.engine);
			await isolationFor(environment, context.env, run);
			return [];
		} catch (error) {
			if (error instanceof EngineMissing || error instanceof IsolationMissing) return [`${environment.name}: ${error.message}`];
			throw error;
		}
	}));
	if (missing.every((messages) => messages.length > 0)) throw new UsageError(missing.flat().join("\n"));
	await providerEnvironment(context, "apply", environments);
	await fleetKey(context.env, stateFolder(context), { create: true });
}
async function report(context, fleet, chosen, applied, { format }) {
	const all = await observed(context, fleet, await fleet.ledger.open());
	const left = all.instances.filter(({ instance }) => chosen(instance));
	const invalid = all.invalid.filter(chosen).length;
	if (format === "json") {
		const instances = left.map(({ instance, stacks, ledger }) => ({
			environment: instance.environment,
			instance: instance.id,
			health: ledger?.health?.state ?? null,
			stacks: stacks.map(stackJson)
		}));
		context.out(`${JSON.stringify({
			applied,
			left: instances
		}, null, 2)}\n`);
	} else {
		const done = applied.filter(({ outcome }) => outcome === "done").length;
		context.out(applied.length === 0 && left.length === 0 ? nothingDone(context, invalid, (await chosenOf(fleet, chosen)).length - invalid) : `${done} of ${applied.length} instances done${left.length === 0 ? "" : `, ${left.length} not up to date`}.\n`);
		for (const instance of left) for (const line of statusLines(context, instance)) context.out(`${line}\n`);
	}
	if (context.signal.aborted) context.err(`Stopped. What was begun is recorded. To continue: ${hint(context, "apply")}`);
	const bad = left.some(({ stacks, status }) => status.kind === "unhealthy" || stacks.some(({ kind }) => kind === "needs-confirmation" || kind === "failed"));
	if (applied.some(({ outcome }) => outcome === "unable")) return 2;
	const failed = applied.some(({ outcome }) => outcome === "failed" || outcome === "unhealthy");
	return bad || failed || invalid > 0 || context.signal.aborted ? 1 : 0;
}
function nothingDone(context, invalid, valid) {
	const rest = `${valid} ${valid === 1 ? "instance is" : "instances are"} up to date`;
	return invalid === 0 ? `Nothing to do: ${rest}.\n` : `Nothing done: the files of ${invalid} ${invalid === 1 ? "instance" : "instances"} cannot be applied, ${rest}. To see why: ${hint(context, "pending")}\n`;
}
async function chosenOf({ repository, commit, prefix }, chosen) {
	return (await listInstances(repository, commit, prefix)).filter(chosen);
}
function init_apply() {
	return (init_apply = __esmMin((() => {
		init_load();
		init_run();
		init_engine_location();
		init_isolation();
		init_fleet_key();
		init_apply_run();
		init_context();
		init_local_fleet();
		init_operator();
		init_provider_session();
		init_state_folder();
		init_state_lock();
		init_status_text();
	})))();
}

init_apply();
export { apply };
