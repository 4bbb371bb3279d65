import "./rolldown-runtime.js";
import { find } from "./core/apply/find.js";
import { writeWork } from "./core/apply/work-file.js";
import { milliseconds, systemClock } from "./core/clock/clock.js";
import { runAction } from "./core/action/entry.js";
import { gitHubOfJob } from "./core/action/github.js";
import { ledgerOfJob } from "./core/action/ledger.js";
import { randomUUID } from "node:crypto";
import { join } from "node:path";

// actions/find/main.ts
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

export {  };
