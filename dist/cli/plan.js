import { Argument, Option } from "../vendor/commander.js";
import { cloudSession, missingCloud } from "./cloud-session.js";
import { UsageError } from "./context.js";
import { soundFleet } from "./fleet-folder.js";
import { stateFolder } from "./state-folder.js";
import { join } from "node:path";

// src/cli/plan.ts
const addPlan = (program, context, finish) => {
	program.command("plan").description("Show what would be done to bring local instances to what this folder's files say. Nothing is changed or locked.").addArgument(new Argument("[ids...]", "these instances only; all local ones where none is named")).option("--environment <name>", "instances of this environment only").option("--all", "plan every stack, also those that were applied as they stand here: shows what changed behind the engine's back", false).addOption(new Option("--format <format>", "how plans are told").choices(["text", "json"]).default("text")).action(async (ids, flags) => finish(await planCommand(context, ids, flags)));
};
async function planCommand(context, ids, flags) {
	const fleet = await soundFleet(context, "Nothing is planned");
	if (fleet === null) return 1;
	const { repository, snapshot } = fleet;
	const wanted = await toPlan(context, repository, snapshot, ids, flags);
	const plans = await planAll(context, repository, wanted);
	const { plansAsJson, plansAsText } = await import("../core/report/plan-text.js");
	context.out(flags.format === "json" ? plansAsJson(plans) : plansAsText(plans, wanted.length));
	return plans.some(({ error, record }) => error !== null && record.mode !== "deferred") ? 1 : 0;
}
/** The instances with the stacks that differ from what the ledger says was applied last. */
async function toPlan(context, repository, snapshot, ids, flags) {
	const { openLedger } = await import("../lazy/core/ledger/git-ledger.js");
	const { instancePath } = await import("../lazy/core/ledger/paths.js");
	const { stackDigests } = await import("../lazy/core/stacks/digest.js");
	const { inNeedsOrder } = await import("../lazy/core/stacks/needs.js");
	const environments = [...snapshot.environments.values()].filter(({ name }) => flags.environment === void 0 || name === flags.environment);
	if (flags.environment !== void 0 && environments.length === 0) throw new UsageError(`There is no environment ${flags.environment}; there are: ${[...snapshot.environments.keys()].join(", ")}.`);
	const remote = environments.filter(({ config }) => config.spec.kind === "remote").map(({ name }) => name);
	if (flags.environment !== void 0 && remote.length > 0) throw new UsageError(`${flags.environment} is not a local environment: its stacks are planned by the pull request's own plan.`);
	if (remote.length > 0) context.err(`Not planned from here, because they are not local: ${remote.join(", ")}`);
	const instances = environments.filter(({ config }) => config.spec.kind === "local" && config.spec.apply === "on").flatMap((environment) => [...environment.instances.values()].map((instance) => ({
		environment,
		instance
	})));
	const missing = ids.filter((id) => !instances.some(({ instance }) => instance.id === id));
	if (missing.length > 0) throw new UsageError(`There is no local instance ${missing.join(", ")}. See: flotilla instance list`);
	const chosen = instances.filter(({ instance }) => ids.length === 0 || ids.includes(instance.id));
	const known = await (await openLedger({
		repository,
		remote: null,
		branch: snapshot.fleet.spec.ledger,
		by: {
			name: "flotilla",
			email: "flotilla@localhost"
		},
		clock: context.clock
	}).open()).readAll(chosen.map(({ instance }) => instancePath(instance.environment, instance.id)));
	return chosen.flatMap(({ environment, instance }) => {
		const architecture = snapshot.architectures.get(instance.config.spec.architecture);
		if (architecture === void 0) return [];
		const file = known.get(instancePath(instance.environment, instance.id));
		const digests = stackDigests(environment, instance, architecture);
		const stacks = inNeedsOrder(architecture).filter((name) => {
			const stack = file?.stacks[name];
			const settled = stack?.attempt === null || stack?.attempt === void 0 || stack.attempt.state === "clean";
			return flags.all || !settled || stack?.applied?.digest !== digests.get(name);
		});
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
	const missing = await missingCloud(context, wanted.map(({ environment }) => environment));
	if (missing !== null) throw new UsageError(missing);
	const { run } = await import("../lazy/core/process/run.js");
	const { EngineMissing, locateEngine } = await import("../lazy/core/stacks/engine-location.js");
	const { fleetKey, KeyError } = await import("../lazy/core/stacks/key.js");
	const { openWorkshop } = await import("../lazy/core/stacks/workshop-engine.js");
	const { planInstance } = await import("../lazy/core/review/plan-instance.js");
	const { eachOf } = await import("../lazy/core/review/each-of.js");
	const stateDir = stateFolder(context);
	const session = await cloudSession(context, "plan");
	const workshops = /* @__PURE__ */ new Map();
	try {
		const key = await fleetKey(context.env, stateDir, { create: true });
		for (const { environment } of wanted) {
			if (workshops.has(environment.name)) continue;
			const options = {
				repository,
				engine: await locateEngine(context.env, environment.config.spec.engine),
				stateDir,
				key,
				cacheDir: join(stateDir, "cache"),
				run,
				env: session.env
			};
			workshops.set(environment.name, await openWorkshop(options));
		}
		const planned = await eachOf(wanted, 2, async (instance) => {
			const workshop = workshops.get(instance.environment.name);
			if (workshop === void 0 || context.signal.aborted) return [];
			context.err(`planning ${instance.environment.name}/${instance.instance.id}: ${instance.stacks.join(", ")}`);
			return planInstance(instance, workshop, key.id);
		});
		context.signal.throwIfAborted();
		return planned.flat();
	} catch (error) {
		if (error instanceof EngineMissing || error instanceof KeyError) throw new UsageError(error.message);
		throw error;
	} finally {
		for (const workshop of workshops.values()) await workshop.close();
		await session.close();
	}
}

export { addPlan };
