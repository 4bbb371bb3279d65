import { __esmMin } from "../shared/rolldown-runtime.js";
import { ActionFailure, UserError, init_clock, init_entry, init_stop_signals, init_user_error, milliseconds, runAction, stopSignals, systemClock } from "../shared/start.js";
import { defaultRef, findFleetRoot, init_repository, init_root } from "../shared/checks.js";
import { dispatchedPullRequest, fleetOfCheckout, folderBetweenJobs, init_between_jobs, init_event, init_fleet_of_checkout, init_git_ledger, init_plan_file, init_plan_pull_request, init_remote, init_stack_runner, openLedger, planPullRequest, pullRequestsOf, readPlanFile, readPlanPart, remoteOfJob, stackRunnerOfJob, writePlanFile } from "../shared/flotilla.js";
const randomBytes = (...given) => process.getBuiltinModule("node:crypto").randomBytes(...given);

// actions/plan/plan.ts
async function earlierReport(context, part, secret) {
	if (context.input("earlier") === "") return null;
	const folder = folderBetweenJobs(context, context.input("earlier"));
	try {
		return part === null ? await readPlanFile(folder, context.runId, secret, null) : await readPlanPart(folder, {
			run: context.runId,
			part: part.part,
			nonce: part.nonce
		}, secret);
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		context.info(`everything is planned anew: ${error.message}`);
		return null;
	}
}
function partOf(context) {
	if (context.input("part") === "") return null;
	const [part, pullRequest] = [Number(context.input("part")), Number(context.input("pull-request"))];
	const [base, nonce] = [context.input("base"), context.input("nonce")];
	if (!isCount(part) || !isCount(pullRequest) || nonce === "" || !/^[0-9a-f]{40,64}$/.test(base)) throw new ActionFailure("the inputs part, pull-request, base and nonce are not those of the job before: pass on its outputs");
	return {
		part,
		pullRequest,
		base,
		nonce
	};
}
async function mainOf(repository, part) {
	const tip = await repository.resolve("refs/flotilla/main");
	if (tip === null) throw new ActionFailure("the repository has no main");
	const main = part?.base ?? tip;
	if (!await repository.isAncestor(main, tip)) throw new ActionFailure(`the input base is ${main}, which is not on main`);
	return main;
}
function handOver(context, { pullRequest, main, count, instances }) {
	context.output("parts", JSON.stringify(Array.from({ length: count }, (_, index) => index + 1)));
	context.output("base", main);
	context.output("pull-request", String(pullRequest));
	context.output("nonce", randomBytes(16).toString("hex"));
	context.info(`#${pullRequest}: ${instances} instances are planned in ${count} jobs`);
}
function isCount(value) {
	return Number.isInteger(value) && value > 0;
}
function refOf(pullRequest) {
	return `refs/flotilla/pull/${pullRequest}`;
}
async function firstAt(repository, head, numbers) {
	for (const pullRequest of numbers) if (await repository.resolve(refOf(pullRequest)) === head) return {
		pullRequest,
		head
	};
	const named = numbers.map((number) => `#${number}`).join(", ");
	return numbers.length === 0 ? `the event names no open pull request with the head ${head}; it was merged or closed meanwhile, or pushed to` : `${named} does not have the head ${head} any more: a newer run plans what was pushed since`;
}
async function dispatchedAt(repository, pullRequest) {
	const head = await repository.resolve(refOf(pullRequest));
	if (head === null) return `there is no pull request #${pullRequest}`;
	return (await repository.mergedRefs([branches], head)).some(({ tip }) => tip === head) ? {
		pullRequest,
		head
	} : `the head of #${pullRequest} is on no branch of this repository; a fork's pull request is validated only`;
}
var branches;
function init_plan() {
	return (init_plan = __esmMin((async () => {
		init_clock();
		init_root();
		init_repository();
		init_git_ledger();
		init_stop_signals();
		init_user_error();
		/* @__PURE__ */ init_event();
		init_plan_file();
		init_plan_pull_request();
		init_between_jobs();
		init_entry();
		init_fleet_of_checkout();
		init_stack_runner();
		branches = "refs/flotilla/heads/";
		await runAction(async (context) => {
			const output = folderBetweenJobs(context, context.requiredInput("output"));
			const validated = context.input("head");
			if (validated !== "" && !/^[0-9a-f]{40,64}$/.test(validated)) throw new ActionFailure(`the input head is ${JSON.stringify(validated)}; a commit's full id is wanted`);
			if (findFleetRoot(context.workspace) === null) throw new ActionFailure("there is no flotilla.yaml in the checkout");
			const runner = await stackRunnerOfJob(context);
			const { repository, snapshot } = await fleetOfCheckout(context);
			const remote = remoteOfJob(context, context.requiredInput("token"));
			const ledger = openLedger({
				repository,
				remote,
				branch: snapshot.fleet.spec.ledger,
				by: {
					name: "flotilla",
					email: "flotilla@localhost"
				},
				clock: systemClock
			});
			const part = partOf(context);
			const dispatched = dispatchedPullRequest(context.event);
			const numbers = part === null ? pullRequestsOf(context.event, validated) : [part.pullRequest];
			const refs = numbers.map((number) => `+refs/pull/${number}/head:${refOf(number)}`);
			await repository.fetch(remote, [
				`+${defaultRef(remote)}:refs/flotilla/main`,
				`+refs/heads/*:${branches}*`,
				...refs
			]);
			const main = await mainOf(repository, part);
			const found = dispatched === null || part !== null ? await firstAt(repository, validated, numbers) : await dispatchedAt(repository, dispatched);
			if (typeof found === "string") {
				context.info(`nothing is planned: ${found}`);
				return;
			}
			const { pullRequest, head } = found;
			context.output("head", head);
			const deadline = systemClock() + milliseconds("30m");
			const signal = stopSignals();
			const report = await planPullRequest({
				repository,
				main,
				head,
				pullRequest,
				run: context.runId,
				root: "",
				part: part?.part ?? null,
				earlier: await earlierReport(context, part, runner.key.secret),
				isOver: () => systemClock() > deadline,
				openRunner: (environment) => runner.open(repository, environment),
				keyId: runner.key.id,
				ledger,
				signal,
				onStack: ({ environment, id, stack, record, error }) => context.info(`${environment}/${id} ${stack}: ${error === null ? `${record.changes.length} changes` : record.mode === "deferred" ? "deferred" : "failed"}`)
			});
			context.output("seal", await writePlanFile(output, report, runner.key.secret, part?.nonce));
			context.output("stacks", String(report.stacks.length));
			if (report.parts !== void 0) handOver(context, {
				pullRequest,
				main,
				...report.parts
			});
			context.info(`#${pullRequest}: ${report.problems.length} problems, ${report.stacks.length} stacks`);
			if (part !== null && report.left !== void 0) throw new ActionFailure(`${report.left} instances of this part were not planned before the deadline: "Re-run failed jobs" goes on with them`);
		});
	})))();
}

await init_plan();
export {  };
