import "./rolldown-runtime.js";
import { applyWork } from "./core/apply/apply-work.js";
import { stillClaimed } from "./core/apply/claims.js";
import { openJournal } from "./core/apply/journal.js";
import { openOperations } from "./core/apply/operations.js";
import { httpProbe } from "./core/apply/probe.js";
import { workshops } from "./core/apply/workshops.js";
import { readWork } from "./core/apply/work-file.js";
import { systemClock } from "./core/clock/clock.js";
import { loadFleet } from "./core/fleet/load.js";
import { run } from "./core/process/run.js";
import { stopSignals } from "./core/process/stop-signals.js";
import { ActionFailure, runAction } from "./core/action/entry.js";
import { ledgerOfJob } from "./core/action/ledger.js";
import { workshopOfJob } from "./core/action/workshop.js";
import { join } from "node:path";

// actions/apply/main.ts
await runAction(async (context) => {
	const input = join(context.workspace, context.requiredInput("input"));
	const output = join(context.workspace, context.requiredInput("output"));
	const token = context.requiredInput("token");
	const workshop = await workshopOfJob(context);
	const signal = stopSignals();
	const { repository, commit, ledger } = await ledgerOfJob(context, token, "github-actions[bot]");
	const claimed = await readWork(input);
	if (claimed.run !== context.runId) throw new ActionFailure(`the work is of run ${claimed.run}, this is run ${context.runId}`);
	if (claimed.commit !== commit) throw new ActionFailure(`the work is for ${claimed.commit}, the checkout is at ${commit}`);
	const { work, lost } = await stillClaimed(claimed, await ledger.open());
	for (const { environment, id } of lost) context.warning(`${environment}/${id}: the ledger does not hold it as claimed by this run any more; it is left alone`);
	const { snapshot } = await loadFleet(repository, commit, { only: work.instances.map(({ environment, id }) => ({
		environment,
		id
	})) });
	if (snapshot === null) throw new ActionFailure("the checkout holds no valid flotilla.yaml");
	const journal = await openJournal(output);
	const operations = await openOperations({
		repository,
		run,
		env: context.env,
		node: process.execPath
	});
	const engines = workshops((environment) => workshop.open(repository, environment));
	try {
		const bad = (await applyWork(work, snapshot, {
			workshops: engines,
			probe: httpProbe,
			operations,
			journal,
			clock: systemClock,
			signal,
			say: (line) => context.info(line)
		})).instances.filter(({ outcome }) => outcome === "failed" || outcome === "unhealthy");
		if (bad.length > 0) throw new ActionFailure(`${bad.map(({ environment, id, outcome }) => `${environment}/${id}: ${outcome}`).join("\n")}\nThe journal tells why; the job record puts it into the ledger.`);
	} finally {
		await Promise.allSettled([
			engines.close(),
			operations.close(),
			journal.close()
		]);
	}
});

export {  };
