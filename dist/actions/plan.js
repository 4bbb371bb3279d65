import { __esmMin } from "../shared/rolldown-runtime.js";
import { ActionFailure, UserError, init_clock, init_entry, init_quoted, init_stop_signals, init_user_error, milliseconds, quoted, runAction, stopSignals, systemClock } from "../shared/start.js";
import { defaultRef, dispatchedPullRequests, findFleetRoot, init_event, init_matrix, init_repository, init_root, matricesOf, pullRequestsOf, readMostOfMatrix } from "../shared/checks.js";
import { believedWord, fleetOfCheckout, folderBetweenJobs, init_between_jobs, init_fleet_of_checkout, init_git_ledger, init_module_plan, init_paths, init_plan_file, init_plan_pull_request, init_stack_runner, modulePlanPath, openLedger, planPullRequests, readPlanFile, readPlanPart, stackRunnerOfJob, writePlanFile } from "../shared/flotilla.js";
const randomBytes = (...given) => process.getBuiltinModule("node:crypto").randomBytes(...given);
const { join } = process.getBuiltinModule("node:path");

// actions/plan/plan.ts
async function observeHeads(context, { repository, remote, part, validated }) {
	const dispatched = part === null ? dispatchedPullRequests(context.event) : null;
	const numbers = part === null ? pullRequestsOf(context.event, validated) : [part.pullRequest];
	const pushed = new Set(dispatched?.flatMap(({ number, head }) => head === null ? [] : [number]));
	const refs = numbers.filter((number) => !pushed.has(number)).map((number) => `+refs/pull/${number}/head:${refOf(number)}`);
	const below = pushed.size === dispatched?.length ? "rollout/" : "";
	const all = dispatched === null ? [] : [`+refs/heads/${below}*:${branches}${below}*`];
	await repository.fetch(remote, [
		`+${defaultRef(remote)}:refs/flotilla/main`,
		...all,
		...refs
	]);
	const main = await mainOf(repository, part);
	const found = dispatched === null ? [await firstAt(repository, validated, numbers)] : await dispatchedAt(repository, dispatched, `${branches}${below}`);
	for (const one of found) if (typeof one === "string") context.info(`nothing is planned: ${one}`);
	return {
		main,
		toPlan: found.filter((one) => typeof one !== "string")
	};
}
async function writeReports(context, { output, reports, secret, nonce }) {
	const others = [];
	for (const [index, report] of reports.entries()) {
		const { pullRequest, head, problems, stacks } = report;
		const seal = await writePlanFile(index === 0 ? output : join(output, String(pullRequest)), report, secret, nonce);
		if (index > 0) others.push({
			pullRequest,
			head,
			seal
		});
		else {
			context.output("seal", seal);
			context.output("stacks", String(stacks.length));
		}
		context.info(`#${pullRequest}: ${problems.length} problems, ${stacks.length} stacks`);
	}
	if (others.length > 0) context.output("others", JSON.stringify(others));
}
function lineOf({ environment, id, stack, record, error }) {
	return `${environment}/${id} ${stack}: ${error === null ? `${record.changes.length} changes` : record.mode === "deferred" ? "deferred" : "failed"}`;
}
async function earlierReport(context, part, below, secret) {
	if (context.input("earlier") === "") return null;
	const folder = join(folderBetweenJobs(context, context.input("earlier")), below);
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
	const parts = Array.from({ length: count }, (_, index) => index + 1);
	const { jobs, groups } = matricesOf(parts, readMostOfMatrix(context.input("matrix-jobs")));
	if (jobs.length > 0) context.output("parts", JSON.stringify(jobs));
	if (groups.length > 0) context.output("groups", JSON.stringify(groups));
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
async function dispatchedAt(repository, named, below) {
	const found = [];
	for (const { number: pullRequest, head: pushed } of named) {
		const head = await repository.resolve(pushed === null ? refOf(pullRequest) : `${pushed}^{commit}`);
		if (head !== null && (await repository.mergedRefs([below], head)).some(({ tip }) => tip === head)) found.push({
			pullRequest,
			head
		});
		else if (pushed !== null) found.push(`${pushed} is the tip of no branch any more: what was pushed to #${pullRequest} since is planned by another run`);
		else if (head === null) found.push(`there is no pull request #${pullRequest}`);
		else found.push(`the head of #${pullRequest} is on no branch of this repository; a fork's pull request is validated only`);
	}
	return found;
}
var branches;
function init_plan() {
	return (init_plan = __esmMin((async () => {
		init_clock();
		init_quoted();
		init_matrix();
		init_root();
		init_repository();
		init_git_ledger();
		init_paths();
		init_stop_signals();
		init_user_error();
		init_event();
		init_module_plan();
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
			if (validated !== "" && !/^[0-9a-f]{40,64}$/.test(validated)) throw new ActionFailure(`the input head is ${quoted(validated)}; a commit's full id is wanted`);
			if (findFleetRoot(context.workspace) === null) throw new ActionFailure("there is no flotilla.yaml in the checkout");
			const runner = await stackRunnerOfJob(context);
			const { repository, snapshot, remote } = await fleetOfCheckout(context, context.requiredInput("token"));
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
			const { main, toPlan } = await observeHeads(context, {
				repository,
				remote,
				part,
				validated
			});
			const [first] = toPlan;
			if (first === void 0) return;
			context.output("head", first.head);
			const deadline = systemClock() + milliseconds("30m");
			const signal = stopSignals();
			const wanted = await Promise.all(toPlan.map(async ({ pullRequest, head }) => ({
				repository,
				main,
				head,
				pullRequest,
				run: context.runId,
				root: "",
				part: part?.part ?? null,
				earlier: await earlierReport(context, part, pullRequest === first.pullRequest ? "" : String(pullRequest), runner.key.secret),
				isOver: () => systemClock() > deadline,
				openRunner: (environment) => runner.open(repository, environment),
				keyId: runner.key.id,
				ledger,
				moduleWord: async (changed) => believedWord(await (await ledger.open()).read(modulePlanPath(pullRequest)), {
					pullRequest,
					head,
					changed
				}, runner.key.secret),
				signal,
				onStack: (stack) => context.info(lineOf(stack))
			})));
			const reports = await planPullRequests(wanted);
			const [report] = reports;
			await writeReports(context, {
				output,
				reports,
				secret: runner.key.secret,
				nonce: part?.nonce
			});
			if (report?.parts !== void 0) handOver(context, {
				pullRequest: report.pullRequest,
				main,
				...report.parts
			});
			if (part !== null && report?.left !== void 0) throw new ActionFailure(`${report.left} instances of this part were not planned before the deadline: "Re-run failed jobs" goes on with them`);
		});
	})))();
}

await init_plan();
export {  };
