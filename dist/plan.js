import { __esmMin } from "./shared/rolldown-runtime.js";
import { ActionFailure, init_entry, init_stop_signals, runAction, stopSignals } from "./shared/start.js";
import { init_event, init_plan_file, init_plan_pull_request, init_remote, init_stack_runner, planPullRequest, pullRequestsOf, remoteOfJob, stackRunnerOfJob, writePlanFile } from "./shared/flotilla.js";
import { findFleetRoot, init_git_cli, init_root, init_run, openRepository, run } from "./shared/checks.js";
import { join } from "node:path";

// actions/plan/main.ts
async function firstAt(head, numbers, tip) {
	for (const number of numbers) if (await tip(number) === head) return number;
	const named = numbers.map((number) => `#${number}`).join(", ");
	throw new ActionFailure(numbers.length === 0 ? `the event names no pull request of this repository with the head ${head}; pull requests from forks are validated only` : `${named} does not have the head ${head} any more: a newer run plans what was pushed since`);
}
function init_main() {
	return (init_main = __esmMin((async () => {
		init_root();
		init_git_cli();
		init_run();
		init_stop_signals();
		/* @__PURE__ */ init_event();
		init_plan_file();
		init_plan_pull_request();
		init_entry();
		init_stack_runner();
		await runAction(async (context) => {
			const head = context.requiredInput("head");
			const output = join(context.workspace, context.requiredInput("output"));
			if (!/^[0-9a-f]{40,64}$/.test(head)) throw new ActionFailure(`the input head is ${JSON.stringify(head)}; a commit's full id is wanted`);
			if (findFleetRoot(context.workspace) === null) throw new ActionFailure("there is no flotilla.yaml in the checkout");
			const runner = await stackRunnerOfJob(context);
			const repository = await openRepository(context.workspace, run, context.env);
			const remote = remoteOfJob(context, context.requiredInput("token"));
			const numbers = pullRequestsOf(context.event, head);
			const refs = numbers.map((number) => `+refs/pull/${number}/head:refs/flotilla/pull/${number}`);
			await repository.fetch(remote, ["+refs/heads/main:refs/flotilla/main", ...refs]);
			const main = await repository.resolve("refs/flotilla/main");
			if (main === null) throw new ActionFailure("the repository has no main");
			const pullRequest = await firstAt(head, numbers, (number) => repository.resolve(`refs/flotilla/pull/${number}`));
			const signal = stopSignals();
			const report = await planPullRequest({
				repository,
				main,
				head,
				pullRequest,
				run: context.runId,
				root: "",
				openRunner: (environment) => runner.open(repository, environment),
				keyId: runner.keyId,
				concurrency: 2,
				signal,
				onStack: ({ environment, id, stack, record, error }) => context.info(`${environment}/${id} ${stack}: ${error === null ? `${record.changes.length} changes` : record.mode === "deferred" ? "deferred" : "failed"}`)
			});
			await writePlanFile(output, report);
			context.output("stacks", String(report.stacks.length));
			context.info(`#${pullRequest}: ${report.problems.length} problems, ${report.stacks.length} stacks`);
		});
	})))();
}

await init_main();
export {  };
