import { __esmMin } from "./shared/rolldown-runtime.js";
import { init_clock, init_entry, milliseconds, runAction, systemClock } from "./shared/start.js";
import { gitHubOfJob, init_github } from "./shared/github.js";
import { find, init_find, init_ledger, init_work_file, ledgerOfJob, writeWork } from "./shared/flotilla.js";
import { randomUUID } from "node:crypto";
import { join } from "node:path";

// actions/find/main.ts
function init_main() {
	return (init_main = __esmMin((async () => {
		init_find();
		init_work_file();
		init_clock();
		init_entry();
		init_github();
		init_ledger();
		await runAction(async (context) => {
			const token = context.requiredInput("token");
			const output = join(context.workspace, context.requiredInput("output"));
			const github = gitHubOfJob(context, token);
			const { repository, commit, ledger } = await ledgerOfJob(context, token, github.login);
			const { work, leftAlone, fleet } = await find({
				repository,
				commit,
				ledger,
				github,
				run: context.runId,
				now: systemClock(),
				slice: milliseconds("30m"),
				limit: 200,
				newId: randomUUID
			});
			for (const { environment, id, stacks } of work.instances) context.info(`${environment}/${id}: ${stacks.length === 0 ? "health" : stacks.map(({ name, reason }) => `${name} (${reason})`).join(", ")}`);
			for (const { environment, id, code, message } of leftAlone) if (code === "next-slice" || code === "applying") context.info(`${environment}/${id}: ${message}`);
			else context.warning(`${environment}/${id}: ${message}`);
			context.info(`${fleet.total} instances at ${commit.slice(0, 8)}, ${work.instances.length} to be worked on`);
			if (work.instances.length > 0) await writeWork(output, work);
			context.output("count", String(work.instances.length));
			context.output("commit", commit);
		});
	})))();
}

await init_main();
export {  };
