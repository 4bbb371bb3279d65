import { __esmMin } from "./shared/rolldown-runtime.js";
import { init_clock, init_entry, runAction, systemClock } from "./shared/start.js";
import { gitHubOfJob, init_github } from "./shared/github.js";
import { init_journal, init_ledger, init_notify, init_record, ledgerOfJob, notify, readJournal, record } from "./shared/flotilla.js";
import { findTemplate, fleetScrub, init_public_text, init_template_files, instancesOf, plainTemplate } from "./shared/checks.js";
import { join } from "node:path";

// actions/record/main.ts
var template;
function init_main() {
	return (init_main = __esmMin((async () => {
		init_journal();
		init_record();
		init_notify();
		init_clock();
		init_public_text();
		init_template_files();
		init_entry();
		init_github();
		init_ledger();
		template = "templates/needs-confirmation.md";
		await runAction(async (context) => {
			const token = context.requiredInput("token");
			const folder = join(context.workspace, context.requiredInput("input"));
			const github = gitHubOfJob(context, token);
			const { repository, commit, snapshot, ledger } = await ledgerOfJob(context, token, github.login);
			const entries = await readJournal(folder);
			if (entries.length === 0) context.warning("the engine job left no journal: what it had claimed is interrupted");
			const now = systemClock();
			const recorded = await record({
				repository,
				treeish: commit,
				ledger,
				github,
				run: context.runId,
				entries,
				now
			});
			await notify({
				github,
				ledger,
				recorded,
				environments: [...snapshot.environments.keys()],
				template: await findTemplate(repository, commit, template) ?? plainTemplate(template),
				scrub: fleetScrub(instancesOf(snapshot), snapshot),
				mention: snapshot.fleet.spec.notify?.mention ?? null,
				run: context.runId
			});
			for (const environment of recorded.stopped) context.warning(`${environment}: its failure budget is used up, the rest was not started; the next scheduled run continues`);
			context.info(recorded.continues ? "recorded; the next slice is started" : "recorded");
		});
	})))();
}

await init_main();
export {  };
