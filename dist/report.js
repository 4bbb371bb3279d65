import { __esmMin } from "./shared/rolldown-runtime.js";
import { ActionFailure, init_entry, runAction } from "./shared/start.js";
import { gitHubActionsOfJob, gitHubClock, gitHubOfJob, init_github } from "./shared/github.js";
import { defaultRef, dispatchedPullRequests, findTemplate, init_event, init_link_hosts, init_load, init_plain_text, init_repository, init_template_files, linkHosts, linkable, loadFleet, plainTemplate, pullRequestsOf } from "./shared/checks.js";
import { chainOfJob, contextOf, continueRollouts, folderBetweenJobs, init_between_jobs, init_continue, init_ledger, init_ledger_chain, init_merge_parts, init_plan_check, init_plan_comment, init_plan_file, init_report_plan, init_rollout_context, ledgerOfJob, mergeParts, planCheck, planMarker, readPlanFile, readPlanPart, readPlannedBeside, reconcilingJob, reportNotValid, reportPlan, reportValidation, sealSecret } from "./shared/flotilla.js";
const { join } = process.getBuiltinModule("node:path");

// actions/report/main.ts
async function plannedOf(context, head, result) {
	if (result !== "success") return withoutReports(context, head);
	const folder = folderBetweenJobs(context, context.requiredInput("input"));
	const secret = await sealSecret(context);
	const first = await readPlanFile(folder, context.runId, secret, context.input("seal"));
	if (first === null) return withoutReports(context, head);
	const report = mergeParts(first, await partsOf(context, first));
	const planned = [{
		pullRequest: report.pullRequest,
		head,
		report
	}];
	for (const { pullRequest, head, seal } of readPlannedBeside(context.input("others"))) {
		const beside = await readPlanFile(join(folder, String(pullRequest)), context.runId, secret, seal);
		planned.push({
			pullRequest,
			head,
			report: beside === null ? null : mergeParts(beside, [])
		});
	}
	for (const { report, pullRequest, head } of planned) if (report !== null && (report.head !== head || report.pullRequest !== pullRequest)) throw new ActionFailure(`the report is of #${report.pullRequest} at ${report.head}, not of #${pullRequest} at ${head}`);
	return planned;
}
function withoutReports(context, head) {
	const pushed = dispatchedPullRequests(context.event)?.flatMap((one) => one.head === null ? [] : [{
		...one,
		head: one.head
	}]) ?? [];
	if (pushed.length > 0) return pushed.map(({ number, head }) => ({
		pullRequest: number,
		head,
		report: null
	}));
	const [pullRequest] = pullRequestsOf(context.event, head);
	if (pullRequest === void 0) throw new ActionFailure(`the event names no pull request with the head ${head}`);
	return [{
		pullRequest,
		head,
		report: null
	}];
}
async function currentOf(context, github, planned) {
	const seen = await github.pullRequestsWith(planned.map(({ pullRequest }) => pullRequest), planMarker);
	return planned.flatMap((one) => currentWith(context, github, one, seen.get(one.pullRequest)));
}
function currentWith(context, github, planned, seen) {
	const { pullRequest, head } = planned;
	const now = seen?.pullRequest;
	if (seen === void 0 || now?.sameRepository !== true) throw new ActionFailure(`#${pullRequest} is not a pull request from a branch of this repository`);
	if (now.head !== head) {
		context.info(`#${pullRequest} has been pushed to since: the plan of ${head} is not reported, the next one will be`);
		return [];
	}
	const isNamed = dispatchedPullRequests(context.event)?.some((named) => named.number === pullRequest && (named.head ?? head) === head) === true;
	const { comment, checks } = seen;
	const isWritten = (name, login) => checks === null || checks.some((check) => check.name === name && `${check.app}[bot]` === login);
	return [{
		...planned,
		isValidatedHere: isNamed && now.author === github.login && now.branch.startsWith("rollout/"),
		comment,
		isWritten
	}];
}
async function partsOf(context, { run, parts }) {
	if (parts === void 0) return [];
	const folder = folderBetweenJobs(context, context.input("parts"));
	const nonce = context.input("nonce");
	const secret = await sealSecret(context);
	const found = [];
	for (let part = 1; part <= parts.count; part += 1) {
		const report = await readPlanPart(join(folder, `plan-${part}`), {
			run,
			part,
			nonce
		}, secret);
		if (report === null) context.warning(`job ${part} of ${parts.count} has left no plans`);
		else found.push(report);
	}
	return found;
}
async function accountsOf(repository, remote, report) {
	if (report.stacks.length === 0) return /* @__PURE__ */ new Map();
	await repository.fetch(remote, [`+${defaultRef(remote)}:refs/flotilla/main`]);
	const only = report.stacks.map(({ environment, id }) => ({
		environment,
		id
	}));
	const { snapshot } = await loadFleet(repository, "refs/flotilla/main", { only });
	const hosts = linkHosts(snapshot?.fleet);
	return new Map([...snapshot?.environments.values() ?? []].flatMap(({ name, instances }) => [...instances.values()].flatMap(({ id, config }) => {
		const account = linkable(config.metadata.annotations?.account ?? "", hosts);
		return account === null ? [] : [[`${name}/${id}`, account]];
	})));
}
var template;
function init_main() {
	return (init_main = __esmMin((async () => {
		init_load();
		init_template_files();
		init_repository();
		init_plan_comment();
		init_plan_check();
		init_event();
		init_merge_parts();
		init_plan_file();
		/* @__PURE__ */ init_plain_text();
		init_report_plan();
		init_continue();
		init_between_jobs();
		init_entry();
		init_github();
		init_ledger();
		init_ledger_chain();
		init_rollout_context();
		template = "templates/plan-comment.md";
		await runAction(async (context) => {
			const head = context.requiredInput("head");
			const result = context.requiredInput("result");
			const token = context.requiredInput("token");
			const github = gitHubOfJob(context, token);
			const current = await currentOf(context, github, await plannedOf(context, head, result));
			if (current.length === 0) return;
			if (result === "skipped") {
				for (const { head, pullRequest, comment } of current) await reportNotValid({
					head,
					pullRequest,
					github,
					comment
				});
				return;
			}
			const job = await ledgerOfJob(context, token, github);
			const { repository, remote, ledger } = job;
			const validates = gitHubActionsOfJob(context, context.requiredInput("checks-token"));
			const bodies = [];
			for (const { report, head, pullRequest, isValidatedHere, comment, isWritten } of current) {
				if (report !== null && isValidatedHere) await reportValidation(report, validates, !isWritten("validate", validates.login));
				bodies.push(await reportPlan({
					report,
					head,
					pullRequest,
					github,
					comment,
					isNew: !isWritten(planCheck, github.login),
					ledger,
					template: await findTemplate(repository, "HEAD", template) ?? plainTemplate(template),
					accounts: report === null ? /* @__PURE__ */ new Map() : await accountsOf(repository, remote, report),
					runUrl: `${context.serverUrl}/${context.owner}/${context.repository}/actions/runs/${context.runId}`,
					clock: gitHubClock
				}));
			}
			await context.summary(bodies.join("\n"));
			await continueRollouts(contextOf(context, job, github), reconcilingJob(context, job), () => chainOfJob(job));
		});
	})))();
}

await init_main();
export {  };
