import { __esmMin } from "./shared/rolldown-runtime.js";
import { ActionFailure, init_entry, runAction } from "./shared/start.js";
import { gitHubClock, gitHubOfJob, init_github } from "./shared/github.js";
import { defaultRef, findTemplate, init_link_hosts, init_load, init_plain_text, init_repository, init_template_files, linkHosts, linkable, loadFleet, plainTemplate } from "./shared/checks.js";
import { folderBetweenJobs, init_between_jobs, init_event, init_ledger, init_merge_parts, init_plan_file, init_report_plan, init_wake, ledgerOfJob, mergeParts, pullRequestsOf, readPlanFile, readPlanPart, reportNotValid, reportPlan, sealSecret, wakeRollouts } from "./shared/flotilla.js";
const { join } = process.getBuiltinModule("node:path");

// actions/report/main.ts
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
		/* @__PURE__ */ init_event();
		init_merge_parts();
		init_plan_file();
		/* @__PURE__ */ init_plain_text();
		init_report_plan();
		init_wake();
		init_between_jobs();
		init_entry();
		init_github();
		init_ledger();
		template = "templates/plan-comment.md";
		await runAction(async (context) => {
			const head = context.requiredInput("head");
			const result = context.requiredInput("result");
			const folder = folderBetweenJobs(context, context.requiredInput("input"));
			const seal = context.input("seal");
			const token = context.requiredInput("token");
			const github = gitHubOfJob(context, token);
			const first = result === "success" ? await readPlanFile(folder, context.runId, await sealSecret(context), seal) : null;
			const report = first === null ? null : mergeParts(first, await partsOf(context, first));
			if (report !== null && report.head !== head) throw new ActionFailure(`the report is of ${report.head}, not of ${head}`);
			const [pullRequest] = report === null ? pullRequestsOf(context.event, head) : [report.pullRequest];
			if (pullRequest === void 0) throw new ActionFailure(`the event names no pull request with the head ${head}`);
			const now = await github.pullRequest(pullRequest);
			if (now === null || !now.sameRepository) throw new ActionFailure(`#${pullRequest} is not a pull request from a branch of this repository`);
			if (now.head !== head) {
				context.info(`#${pullRequest} has been pushed to since: the plan of ${head} is not reported, the next one will be`);
				return;
			}
			if (result === "skipped") {
				await reportNotValid({
					head,
					pullRequest,
					github
				});
				return;
			}
			const { repository, remote, ledger } = await ledgerOfJob(context, token, github.login);
			const body = await reportPlan({
				report,
				head,
				pullRequest,
				github,
				ledger,
				template: await findTemplate(repository, "HEAD", template) ?? plainTemplate(template),
				accounts: report === null ? /* @__PURE__ */ new Map() : await accountsOf(repository, remote, report),
				runUrl: `${context.serverUrl}/${context.owner}/${context.repository}/actions/runs/${context.runId}`,
				clock: gitHubClock
			});
			await context.summary(body);
			await wakeRollouts(await ledger.open(), {
				github,
				log: (line) => context.info(line)
			});
		});
	})))();
}

await init_main();
export {  };
