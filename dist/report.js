import "./rolldown-runtime.js";
import { systemClock } from "./core/clock/clock.js";
import { loadFleet } from "./core/fleet/load.js";
import { planCommentTemplate } from "./core/report/plan-comment.js";
import { pullRequestsOf, readPlanFile } from "./core/review/plan-pull-request.js";
import { reportPlan } from "./core/review/report-plan.js";
import { ActionFailure, runAction } from "./core/action/entry.js";
import { gitHubOfJob } from "./core/action/github.js";
import { ledgerOfJob } from "./core/action/ledger.js";
import { join } from "node:path";

// actions/report/main.ts
await runAction(async (context) => {
	const head = context.requiredInput("head");
	const result = context.requiredInput("result");
	const folder = context.requiredInput("input");
	const token = context.requiredInput("token");
	const github = gitHubOfJob(context, token);
	const report = result === "success" ? await readPlanFile(join(context.workspace, folder)) : null;
	if (report !== null && report.head !== head) throw new ActionFailure(`the report is of ${report.head}, not of ${head}`);
	const [pullRequest] = report === null ? pullRequestsOf(context.event, head) : [report.pullRequest];
	if (pullRequest === void 0) throw new ActionFailure(`the event names no pull request with the head ${head}`);
	const now = await github.pullRequest(pullRequest);
	if (now === null || !now.sameRepository) throw new ActionFailure(`#${pullRequest} is no pull request from a branch of this repository`);
	if (now.head !== head) {
		context.info(`#${pullRequest} has been pushed to since: the plan of ${head} is not reported, the next one will be`);
		return;
	}
	const { repository, remote, ledger } = await ledgerOfJob(context, token, github.login);
	const body = await reportPlan({
		report,
		head,
		pullRequest,
		github,
		ledger,
		template: await templateIn(repository),
		accounts: report === null ? /* @__PURE__ */ new Map() : await accountsOf(repository, remote, report),
		runUrl: `${context.serverUrl}/${context.owner}/${context.repository}/actions/runs/${context.runId}`,
		clock: systemClock
	});
	await context.summary(body);
});
/** Main's wording: a pull request does not choose how its own plan is told. */
async function templateIn(repository) {
	const oid = await repository.resolve("HEAD:templates/plan-comment.md");
	if (oid === null) return planCommentTemplate;
	return new TextDecoder().decode((await repository.blobs([oid])).get(oid));
}
/** The account annotations of the instances in the report, read from the merge result. */
async function accountsOf(repository, remote, report) {
	if (report.stacks.length === 0) return /* @__PURE__ */ new Map();
	await repository.fetch(remote, ["+refs/heads/main:refs/flotilla/main", `+refs/pull/${report.pullRequest}/head:refs/flotilla/head`]);
	const only = report.stacks.map(({ environment, id }) => ({
		environment,
		id
	}));
	const { snapshot } = await loadFleet(repository, report.head, { only });
	return new Map([...snapshot?.environments.values() ?? []].flatMap(({ name, instances }) => [...instances.values()].flatMap(({ id, config }) => {
		const account = config.metadata.annotations?.account;
		return account === void 0 ? [] : [[`${name}/${id}`, account]];
	})));
}

export {  };
