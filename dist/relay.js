import { __esmMin } from "./shared/rolldown-runtime.js";
import { ActionFailure, init_entry, runAction } from "./shared/start.js";
import { gitHubOfJob, init_github } from "./shared/github.js";
import { init_git_cli, init_load, init_run, loadFleet, openRepository, run } from "./shared/checks.js";
import { init_event$1 as init_event, readReleaseEvent } from "./shared/flotilla.js";

// actions/relay/main.ts
function init_main() {
	return (init_main = __esmMin((async () => {
		init_load();
		init_git_cli();
		init_run();
		init_event();
		init_entry();
		init_github();
		await runAction(async (context) => {
			const github = gitHubOfJob(context, context.requiredInput("token"));
			if (context.eventName === "pull_request_review") {
				await github.startWorkflow("rollout.yml");
				context.info("rollout.yml is started on main");
				return;
			}
			const repository = await openRepository(context.workspace, run, context.env);
			const { snapshot } = await loadFleet(repository, "HEAD", { only: [] });
			if (snapshot === null) throw new ActionFailure("the checkout holds no fleet: `relay` wants main checked out");
			const read = readReleaseEvent(context.eventName, context.event, "", snapshot.fleet.spec.releases.tag);
			switch (read.outcome) {
				case "ignored":
					context.info(read.why);
					return;
				case "refused": throw new ActionFailure(read.problems.join("\n"));
				case "release":
					await github.startWorkflow("release.yml", { version: read.release.version });
					context.info(`release.yml is started with ${read.release.version} on main`);
			}
		});
	})))();
}

await init_main();
export {  };
